//! Whether money comes when it is due.

use rapport_domain::{Day, Minor, Payment};

/// Days after the due day that still count as paid in time (product.md §7.4).
pub const GRACE_DAYS: i64 = 10;

/// How a payment stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Paid by the due day and the grace days, or paid with no due day agreed.
    InTime,
    /// Paid this many days after the due day, beyond the grace days.
    Late(i64),
    /// Unpaid this many days after the due day.
    Overdue(i64),
    /// Not due yet.
    Waiting,
}

/// How a payment stands on that day. A payment made later than `on` counts as not made.
#[must_use]
pub fn standing(payment: &Payment, on: Day) -> Standing {
    match (payment.due_on, payment.paid_on.filter(|paid| *paid <= on)) {
        (None, Some(_)) => Standing::InTime,
        (Some(due), Some(paid)) => match paid.days_since(due) {
            late if late > GRACE_DAYS => Standing::Late(late),
            _ => Standing::InTime,
        },
        (Some(due), None) if due < on => Standing::Overdue(on.days_since(due)),
        (_, None) => Standing::Waiting,
    }
}

/// Amounts by standing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Punctuality {
    /// Paid in time.
    pub in_time: Minor,
    /// Paid late.
    pub late: Minor,
    /// Overdue.
    pub overdue: Minor,
}

impl Punctuality {
    /// Sums payments by how they stand on that day; those not due yet are left out.
    #[must_use]
    pub fn of<'a>(payments: impl IntoIterator<Item = &'a Payment>, on: Day) -> Self {
        let mut sums = Self::default();
        for payment in payments {
            match standing(payment, on) {
                Standing::InTime => sums.in_time += payment.amount,
                Standing::Late(_) => sums.late += payment.amount,
                Standing::Overdue(_) => sums.overdue += payment.amount,
                Standing::Waiting => {}
            }
        }
        sums
    }

    /// All three.
    #[must_use]
    pub const fn whole(self) -> Minor {
        self.in_time + self.late + self.overdue
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapport_domain::{AccountId, PaymentId};

    fn payment(due: Option<&str>, paid: Option<&str>) -> Payment {
        let day = |text: &str| Day::parse_iso(text).unwrap();
        Payment {
            id: PaymentId(1),
            account: AccountId(1),
            invoice: String::new(),
            due_on: due.map(day),
            paid_on: paid.map(day),
            amount: 100,
        }
    }

    #[test]
    fn edge_days_of_grace() {
        let on = Day::parse_iso("2026-06-30").unwrap();
        let is = |due, paid| standing(&payment(due, paid), on);
        assert_eq!(
            is(Some("2026-06-01"), Some("2026-06-11")),
            Standing::InTime,
            "the tenth day is still in time"
        );
        assert_eq!(
            is(Some("2026-06-01"), Some("2026-06-12")),
            Standing::Late(11),
            "the eleventh is late"
        );
        assert_eq!(is(Some("2026-06-29"), None), Standing::Overdue(1), "due yesterday and unpaid");
        assert_eq!(is(Some("2026-06-30"), None), Standing::Waiting, "due today is not overdue");
        assert_eq!(
            is(Some("2026-06-01"), Some("2026-07-01")),
            Standing::Overdue(29),
            "what is paid later is unpaid as of the day"
        );
        assert_eq!(
            is(None, Some("2026-06-01")),
            Standing::InTime,
            "nothing was agreed, so nothing was broken"
        );
    }
}
