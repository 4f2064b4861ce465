//! The first day with the program: an empty book, the firm's own files, figures to the kopeck, and
//! the way back.

use crate::fixtures::{BANK, GRANITE, import_all, imports};
use rapport_api::{
    commands,
    dto::{At, account::AccountNamedReq},
};
use rapport_tests::bench::{Bench, at, half};
use rapport_text::Lang;

#[test]
fn imports_add_up_to_the_kopeck_and_can_all_be_taken_back() {
    let bench = Bench::new(Lang::Ru);
    let state = bench.state();
    assert!(state.empty, "a new book holds nothing, so the window greets instead of showing zeros");
    assert!(state.undo.is_none() && state.redo.is_none(), "there is nothing to undo in a new book");
    let blank = bench.dump();

    let mut dumps = vec![blank.clone()];
    let new = [2, 3, 2, 3, 5, 4, 2, 2];
    for ((kind, request), new) in imports(&bench).into_iter().zip(new) {
        let look = commands::import_look(&bench.session, request.clone()).unwrap();
        assert_eq!(look.kind, kind, "the wizard opens the file as what it was chosen for");
        assert_eq!(
            look.format.encoding, "windows-1251",
            "{kind}: the old encoding is found by itself"
        );
        assert_eq!(look.format.delimiter, ";", "{kind}: so is the semicolon");
        assert_eq!(look.missing, Vec::<String>::new(), "{kind}: usual headings need no hand");
        assert_eq!(bench.dump(), dumps[dumps.len() - 1], "{kind}: looking writes nothing");
        let done = commands::import_apply(&bench.session, request).unwrap();
        assert!(done.rejects.is_empty(), "{kind}: every row is good: {:?}", done.rejects);
        assert_eq!(done.counts, look.counts, "{kind}: what was promised is what was done");
        assert_eq!(done.counts.new, new, "{kind}: one record a row");
        assert!(
            done.created.is_empty(),
            "{kind}: earlier files brought everything this one names: {:?}",
            done.created
        );
        if kind == "sales" {
            assert_eq!(done.counts.left_out, 1, "the cancelled document is no sale");
            assert_eq!(
                done.amount.unwrap().minor,
                40_000_100,
                "the wizard's sum is that of the rows"
            );
        }
        dumps.push(bench.dump());
    }

    assert!(!bench.state().empty, "the book is not empty any more");
    totals(&bench);
    account_page(&bench);
    earlier(&bench);

    let bench = bench.reopened(Lang::Ru);
    assert_eq!(bench.dump(), dumps[dumps.len() - 1], "closing and opening changes nothing");
    for before in dumps.iter().rev().skip(1) {
        let done = bench.undo();
        assert!(
            !done.label.is_empty() && !done.touched.nouns.is_empty(),
            "undo says what it took back"
        );
        assert_eq!(
            &bench.dump(),
            before,
            "one undo takes back one import, all of it: {}",
            done.label
        );
    }
    let state = bench.state();
    assert!(state.empty && state.undo.is_none(), "all imports are taken back");
    let bare = bench.portfolio(At::default());
    assert_eq!((bare.all, bare.totals.revenue.minor), (0, 0), "the portfolio is empty again");
    assert_eq!(bench.undo().label, "", "one undo too many does nothing");
    assert_eq!(bench.dump(), blank, "and changes nothing");

    let bench = bench.reopened(Lang::Ru);
    for after in dumps.iter().skip(1) {
        let done = bench.redo();
        assert_eq!(
            &bench.dump(),
            after,
            "redo brings back what undo took, ids and all: {}",
            done.label
        );
    }
    assert!(bench.state().redo.is_none(), "everything is done again");
    totals(&bench);
}

fn totals(bench: &Bench) {
    let page = bench.portfolio(At::default());
    let t = &page.totals;
    let found = [
        t.revenue.minor,
        t.revenue_12m.minor,
        t.revenue_prev_12m.minor,
        t.revenue_half.minor,
        t.paid.minor,
        t.overdue.minor,
        t.recurring.minor,
    ];
    let want = [40_000_100, 28_000_000, 12_000_100, 12_999_999, 27_000_101, 9_999_999, 18_000_000];
    assert_eq!(
        found, want,
        "revenue, 12 months, the 12 before, half, paid, overdue, recurring: the sums of the rows of the files"
    );
    assert_eq!(
        (t.accounts, t.accounts_with_sales),
        (3, 2),
        "three accounts, one of which never bought"
    );
    for (of, sum) in [
        (page.rows.iter().map(|r| r.revenue.minor).sum::<i64>(), t.revenue.minor),
        (page.rows.iter().map(|r| r.overdue.minor).sum::<i64>(), t.overdue.minor),
        (page.rows.iter().map(|r| r.recurring.minor).sum::<i64>(), t.recurring.minor),
    ] {
        assert_eq!(of, sum, "the last line of the table is the sum of its rows");
    }
    let names: Vec<&str> = page.rows.iter().map(|r| r.name.as_str()).collect();
    assert_eq!(names, [BANK, GRANITE, "ИП Волков"], "the largest first");
    assert_eq!(page.rows[0].owner, "Анна Иванова", "the file named the owner");
}

fn account_page(bench: &Bench) {
    for name in [BANK, "ооо «северный банк»", "7707083893", "A-1"] {
        let asked = AccountNamedReq { name: name.to_owned() };
        let found = commands::account_named(&bench.session, asked).unwrap();
        let page = bench.page(found.id, At::default());
        assert_eq!(page.account.name, BANK, "{name} names the bank");
    }
    let asked = AccountNamedReq { name: BANK.to_owned() };
    let id = commands::account_named(&bench.session, asked).unwrap().id;
    let page = bench.page(id, At::default());
    let lines: Vec<i64> = page.sales.iter().map(|s| s.amount.minor).collect();
    assert_eq!(
        lines,
        [9_999_999, 15_000_001, 10_000_050, 2_000_050],
        "lines stand latest first, quantity × price to the kopeck"
    );
    assert_eq!(page.people.len(), 1, "the contact stands with the account");
    assert_eq!(page.touches.len(), 2, "both touches");
    assert_eq!(page.payments.len(), 3, "paid in time, paid late and overdue");
    assert_eq!(page.subscriptions.iter().filter(|s| s.runs).count(), 1, "the subscription runs");
    assert_eq!(page.legal_entities[0].legal_entity.tax_id, "7707083893", "the tax id is kept");
    assert!(page.legal_entities[0].holds, "and its check digits hold");
    assert!(
        page.caption.contains("Анна Иванова") && page.caption.contains("7707083893"),
        "the caption says who keeps it and its tax id: {}",
        page.caption
    );
    let shown: i64 = page.products.iter().map(|p| p.revenue_12m.minor).sum();
    assert_eq!(shown, 25_000_000, "products of 12 months add up to the account's 12 months");
}

fn earlier(bench: &Bench) {
    let page = bench.portfolio(At { half: Some(half("2026H1")), day: None });
    let t = &page.totals;
    let found = [
        t.revenue.minor,
        t.revenue_12m.minor,
        t.revenue_half.minor,
        t.paid.minor,
        t.overdue.minor,
        t.recurring.minor,
    ];
    assert_eq!(
        found,
        [27_000_101, 15_000_001, 15_000_001, 27_000_101, 0, 12_000_000],
        "standing in the first half shows nothing of the second"
    );
    let may = bench.portfolio(at("2026-05-01"));
    assert_eq!(
        may.totals.overdue.minor, 15_000_001,
        "what was paid on 15 May was still overdue on the first"
    );
    assert_eq!(may.totals.paid.minor, 12_000_100, "and not yet received");
}

#[test]
fn all_kinds_are_told_apart_by_their_headings() {
    let bench = Bench::new(Lang::Ru);
    import_all(&bench);
    for (kind, mut request) in imports(&bench) {
        request.kind = None;
        let look = commands::import_look(&bench.session, request).unwrap();
        assert_eq!(look.kind, kind, "a user should not have to say what the file is");
    }
}
