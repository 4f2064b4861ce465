//! Check digits of Russian registration numbers (product.md §7.6).

use crate::keyed;

keyed! {
    /// What a tax id is, judged by its length.
    pub enum TaxIdKind {
        /// ИНН of a company, ten digits.
        Inn10 = "inn10",
        /// ИНН of a person or sole trader, twelve digits.
        Inn12 = "inn12",
        /// ОГРН, thirteen digits.
        Ogrn = "ogrn",
        /// ОГРНИП, fifteen digits.
        Ogrnip = "ogrnip",
        /// Anything else, such as a VAT number: not checked here.
        Other = "other",
    }
}

/// The kind of a tax id, by its length in digits; other characters make it `Other`.
#[must_use]
pub fn kind(tax_id: &str) -> TaxIdKind {
    if !tax_id.bytes().all(|b| b.is_ascii_digit()) {
        return TaxIdKind::Other;
    }
    match tax_id.len() {
        10 => TaxIdKind::Inn10,
        12 => TaxIdKind::Inn12,
        13 => TaxIdKind::Ogrn,
        15 => TaxIdKind::Ogrnip,
        _ => TaxIdKind::Other,
    }
}

/// Whether its check digits are right; true for kinds that have none known here.
#[must_use]
pub fn check_digits_hold(tax_id: &str) -> bool {
    let digits: Vec<u64> = tax_id.bytes().map(|b| u64::from(b.wrapping_sub(b'0'))).collect();
    match kind(tax_id) {
        TaxIdKind::Inn10 => inn_digit(&digits, &[2, 4, 10, 3, 5, 9, 4, 6, 8]),
        TaxIdKind::Inn12 => {
            inn_digit(&digits, &[7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
                && inn_digit(&digits, &[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
        }
        TaxIdKind::Ogrn => remainder_digit(&digits, 11),
        TaxIdKind::Ogrnip => remainder_digit(&digits, 13),
        TaxIdKind::Other => true,
    }
}

/// The digit after the weighted ones is their sum mod 11 mod 10.
fn inn_digit(digits: &[u64], weights: &[u64]) -> bool {
    let sum: u64 = digits.iter().zip(weights).map(|(d, w)| d * w).sum();
    digits.get(weights.len()) == Some(&(sum % 11 % 10))
}

/// The last digit is the number before it mod `modulus` mod 10.
fn remainder_digit(digits: &[u64], modulus: u64) -> bool {
    digits.split_last().is_some_and(|(last, rest)| {
        let number = rest.iter().fold(0u64, |n, d| n * 10 + d);
        number % modulus % 10 == *last
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_numbers_hold_and_a_changed_digit_does_not() {
        for id in ["7707083893", "500100732259", "1037739010891"] {
            assert!(check_digits_hold(id), "{id} is a published valid number (product.md §7.6)");
            let mut broken = id.to_owned();
            let last = broken.pop().unwrap();
            broken.push(if last == '9' { '0' } else { char::from(last as u8 + 1) });
            assert!(!check_digits_hold(&broken), "{broken} has a wrong check digit");
        }
        assert!(check_digits_hold("DE136695976"), "a VAT number is not judged here");
    }
}
