//! Money in integer minor units of the book's one currency, and quantities in thousandths.

use crate::keyed;
use serde::{Deserialize, Serialize};

keyed! {
    /// ISO 4217 code of the book's currency. All listed currencies have two decimals, so one
    /// minor unit is a hundredth everywhere.
    pub enum Currency {
        /// Russian rouble.
        Rub = "RUB",
        /// United States dollar.
        Usd = "USD",
        /// Euro.
        Eur = "EUR",
        /// Pound sterling.
        Gbp = "GBP",
        /// Tenge.
        Kzt = "KZT",
        /// Belarusian rouble.
        Byn = "BYN",
        /// Yuan.
        Cny = "CNY",
        /// Dirham of the Emirates.
        Aed = "AED",
        /// Turkish lira.
        Try = "TRY",
        /// Soum.
        Uzs = "UZS",
        /// Dram.
        Amd = "AMD",
        /// Lari.
        Gel = "GEL",
    }
}

impl Currency {
    /// The sign that stands beside amounts: `₽`, `$`, `€`…, or the code where there is none in use.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Rub => "₽",
            Self::Usd => "$",
            Self::Eur => "€",
            Self::Gbp => "£",
            Self::Kzt => "KZT",
            Self::Byn => "BYN",
            Self::Cny => "CNY",
            Self::Aed => "AED",
            Self::Try => "TRY",
            Self::Uzs => "UZS",
            Self::Amd => "AMD",
            Self::Gel => "GEL",
        }
    }
}

/// An amount in minor units (hundredths) of the book's currency.
pub type Minor = i64;

/// The largest amount, or quantity in thousandths, of one record, either sign. Thousands of such
/// records still add up within 64 bits, and the window's numbers hold each of them exactly.
pub const MOST: Minor = 1_000_000_000_000_000;

/// A quantity in thousandths of a unit: 2.5 licences are 2500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Quantity(pub i64);

impl Quantity {
    /// One whole unit.
    pub const ONE: Self = Self(1000);
}
