//! Which subscriptions renew which.

use crate::support::{empty, ends, import};
use rapport_domain::{
    Quantity,
    SubscriptionStatus::{self, Active, Cancelled, Renewed},
    TermChange,
};
use rapport_exchange::{Kind, Known};

/// A file of subscriptions of one account: product, first day, last day, quantity, status.
fn file(rows: &[[&str; 5]]) -> String {
    let head = "Клиент;ИНН;Лицензия;Дата начала;Дата окончания;Количество;Сумма;Статус\n";
    let row = |[product, starts, ends, quantity, status]: &[&str; 5]| {
        format!("Альфа;7707083893;{product};{starts};{ends};{quantity};100;{status}\n")
    };
    head.to_owned() + &rows.iter().map(row).collect::<String>()
}

/// What each subscription follows, and its status, by number.
fn links(known: &Known) -> Vec<(Option<i64>, SubscriptionStatus)> {
    known.subscriptions.iter().map(|s| (s.follows.map(|id| id.0), s.status)).collect()
}

#[test]
fn a_chain_in_one_file_is_linked_whatever_the_order_of_its_rows() {
    let rows = [
        ["Щит", "2026-01-01", "2026-12-31", "5", "активна"],
        ["Щит", "2024-01-01", "2024-12-31", "5", ""],
        ["Щит", "2025-01-15", "2025-12-31", "5", "активна"],
        ["Меч", "2026-01-01", "2026-12-31", "5", ""],
        ["Меч", "2025-01-01", "2025-10-01", "5", ""],
    ];
    let mut known = empty();
    import(Kind::Subscriptions, &file(&rows), &mut known);
    let wanted =
        [(Some(3), Active), (None, Renewed), (Some(2), Renewed), (None, Active), (None, Active)];
    assert_eq!(
        links(&known),
        wanted,
        "each follows the one before it; three months are no renewal"
    );
    let made = import(Kind::Subscriptions, &file(&rows), &mut known);
    assert_eq!(made.changes, [], "the same file changes nothing");
    assert_eq!(ends(&made), [0, 0, 5, 0, 0], "every row is known");
}

#[test]
fn a_file_is_linked_to_the_book_in_either_direction() {
    let old = ["Щит", "2025-01-01", "2025-12-31", "5", "активна"];
    let new = ["Щит", "2026-01-01", "2026-12-31", "7", "активна"];
    for (first, second) in [(old, new), (new, old)] {
        let mut known = empty();
        import(Kind::Subscriptions, &file(&[first]), &mut known);
        let made = import(Kind::Subscriptions, &file(&[second]), &mut known);
        assert_eq!(ends(&made), [1, 0, 0, 0, 0], "one row, one subscription");
        let mut linked: Vec<_> =
            known.subscriptions.iter().map(|s| (s.starts_on.year(), s.status, s.follows)).collect();
        linked.sort_by_key(|l| l.0);
        assert_eq!(linked[0].1, Renewed, "the earlier one was renewed");
        assert!(linked[1].2.is_some() && linked[0].2.is_none(), "by the later one");
        for row in [first, second] {
            let again = import(Kind::Subscriptions, &file(&[row]), &mut known);
            assert_eq!(again.changes, [], "either file again changes nothing");
        }
    }
}

#[test]
fn what_was_cancelled_or_taken_apart_is_not_linked() {
    let rows = [
        ["Щит", "2025-01-01", "2025-12-31", "5", "отменена"],
        ["Щит", "2026-01-01", "2026-12-31", "5", "активна"],
    ];
    let mut known = empty();
    import(Kind::Subscriptions, &file(&rows), &mut known);
    assert_eq!(
        links(&known),
        [(None, Cancelled), (None, Active)],
        "the file says it was cancelled"
    );

    let rows = [["Щит", "2025-01-01", "2025-12-31", "5", "активна"], rows[1]];
    let mut known = empty();
    import(Kind::Subscriptions, &file(&rows), &mut known);
    assert_eq!(links(&known), [(None, Renewed), (Some(1), Active)], "else it is linked");
    known.subscriptions[1].follows = None;
    import(Kind::Subscriptions, &file(&rows), &mut known);
    assert_eq!(links(&known)[1], (None, Active), "what was taken apart by hand stays so");
    let later = ["Щит", "2027-01-01", "2027-12-31", "5", ""];
    import(Kind::Subscriptions, &file(&[rows[0], rows[1], later]), &mut known);
    let follows: Vec<_> = links(&known).into_iter().map(|l| l.0).collect();
    assert_eq!(follows, [None, None, Some(2)], "also beside a new one, which is linked");
}

#[test]
fn each_is_renewed_once_and_by_its_own_quantity_first() {
    let rows = [
        ["Щит", "2025-01-01", "2025-12-31", "5", ""],
        ["Щит", "2025-01-02", "2025-12-31", "9", ""],
        ["Щит", "2026-01-01", "2026-12-31", "9", ""],
        ["Щит", "2026-01-02", "2026-12-31", "5", ""],
        ["Щит", "2026-01-03", "2026-12-31", "1", ""],
    ];
    let mut known = empty();
    import(Kind::Subscriptions, &file(&rows), &mut known);
    let follows: Vec<_> = links(&known).into_iter().map(|l| l.0).collect();
    assert_eq!(
        follows,
        [None, None, Some(2), Some(1), None],
        "nine follows nine, five follows five"
    );
}

/// Brings in a term of five for 100, makes it seven for 140 from July on, and then imports the row.
fn over_a_changed_term(row: &str) -> (Known, rapport_exchange::Plan) {
    let head = "Клиент;Лицензия;Дата начала;Дата окончания;Количество;Сумма;Срок уведомления\n";
    let mut known = empty();
    let first = "Альфа;Щит;2026-01-01;2026-12-31;5;100;30\n";
    import(Kind::Subscriptions, &format!("{head}{first}"), &mut known);
    known.subscriptions[0].changes.push(TermChange {
        on: rapport_domain::Day::parse_iso("2026-07-01").unwrap(),
        quantity: Quantity(7_000),
        price: 14_000,
        note: String::new(),
    });
    let made = import(Kind::Subscriptions, &format!("{head}{row}\n"), &mut known);
    (known, made)
}

#[test]
fn a_file_does_not_undo_what_was_changed_within_a_term() {
    let before = over_a_changed_term("Альфа;Щит;2026-01-01;2026-12-31;7;140;30");
    assert_eq!(before.1.changes, [], "what is agreed at the end is what the book says");
    assert_eq!(before.1.warnings, [], "there is nothing to look at");
    assert_eq!(ends(&before.1), [0, 0, 1, 0, 0], "the row is known");
    let (known, made) = over_a_changed_term("Альфа;Щит;2026-01-01;2027-03-31;9;200;45");
    let (was, is) = (&before.0.subscriptions[0], &known.subscriptions[0]);
    assert_eq!((is.quantity, is.price), (was.quantity, was.price), "the first day stays as it was");
    assert_eq!(is.changes, was.changes, "so does the change");
    assert_eq!(is.ends_on.to_string(), "2027-03-31", "a new end is taken");
    assert_eq!(is.notice_days, 45, "so is a notice");
    assert_eq!(ends(&made), [0, 1, 0, 0, 0], "the row changes it");
    assert_eq!(made.warnings.len(), 1, "that its figures differ is said");
}

#[test]
fn an_end_before_a_change_within_the_term_is_rejected() {
    let (known, made) = over_a_changed_term("Альфа;Щит;2026-01-01;2026-06-30;5;100;30");
    assert_eq!(made.changes, [], "nothing is written that would break a rule");
    assert_eq!(ends(&made), [0, 0, 0, 1, 0], "the row stays out");
    let reject = &made.rejects[0];
    assert_eq!(
        (reject.column.as_deref(), reject.value.as_str(), reject.reason.as_str()),
        (
            Some("Дата окончания"),
            "2026-06-30",
            "A change agreed within this term would lie outside it."
        ),
        "with its reason, at its column"
    );
    assert_eq!(known.subscriptions[0].ends_on.to_string(), "2026-12-31", "the end stays");
}
