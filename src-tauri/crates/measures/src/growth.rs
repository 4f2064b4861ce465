//! Growth against an earlier period.

use rapport_domain::Minor;

/// `(now − before) / before` as a fraction; none when there was nothing, or less, to grow from.
#[must_use]
pub fn growth(now: Minor, before: Minor) -> Option<f64> {
    (before > 0).then(|| (now - before) as f64 / before as f64)
}

/// `part / whole` as a fraction; none when the whole is not positive.
#[must_use]
pub fn share(part: Minor, whole: Minor) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_needs_something_to_grow_from() {
        assert_eq!(growth(112, 100), Some(0.12), "twelve percent up");
        assert_eq!(growth(0, 100), Some(-1.0), "all gone");
        assert_eq!(growth(100, 0), None, "from nothing there is no percentage");
        assert_eq!(growth(100, -5), None, "from a negative base a percentage would mislead");
        assert_eq!(share(1, 4), Some(0.25), "a quarter");
    }
}
