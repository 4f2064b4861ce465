//! The table of all accounts: whatever is filtered and sorted, the sums stay those of the facts.

use calamine::{Data, Reader as _, Xlsx};
use rapport_api::{
    commands,
    dto::{
        At,
        account::AccountSaveReq,
        portfolio::{
            Filter, PortfolioExportReq, PortfolioPage, PortfolioReq, Signal, Sort, SortBy,
        },
        product::ProductsReq,
    },
};
use rapport_domain::{Account, Lifecycle, ManagerId, Stage};
use rapport_tests::bench::{Bench, at, bond, half};
use rapport_text::Lang;
use std::{collections::BTreeSet, fs, io::Cursor};

fn asked(bench: &Bench, filter: Filter, sort: Sort) -> PortfolioPage {
    let request = PortfolioReq { filter, sort, ..PortfolioReq::default() };
    commands::portfolio(&bench.session, request).unwrap()
}

#[test]
fn filters_part_the_portfolio_without_loss() {
    let bench = Bench::sample(Lang::Ru, 60);
    let whole = asked(&bench, Filter::default(), Sort::default());
    let sum = |parts: &[PortfolioPage]| -> (u32, i64, i64) {
        let of = |of: fn(&PortfolioPage) -> i64| parts.iter().map(of).sum();
        (
            parts.iter().map(|p| p.totals.accounts).sum(),
            of(|p| p.totals.revenue.minor),
            of(|p| p.totals.overdue.minor),
        )
    };
    let all = sum(std::slice::from_ref(&whole));
    let industries: Vec<PortfolioPage> = whole
        .industries
        .iter()
        .map(|i| {
            let page = asked(
                &bench,
                Filter { industry: Some(i.key.clone()), ..Filter::default() },
                Sort::default(),
            );
            assert_eq!(
                Some(page.totals.accounts),
                i.count,
                "{}: the count beside a choice is what it shows",
                i.label
            );
            page
        })
        .collect();
    assert_eq!(
        sum(&industries),
        all,
        "every account of the sample has one industry, so industries add up to the whole"
    );
    let lifecycles: Vec<PortfolioPage> = Lifecycle::ALL
        .iter()
        .map(|&l| {
            asked(&bench, Filter { lifecycle: Some(l), ..Filter::default() }, Sort::default())
        })
        .collect();
    assert_eq!(
        sum(&lifecycles),
        all,
        "every account is in one state, so states add up to the whole"
    );
    for owner in &whole.owners {
        let id = ManagerId(owner.key.parse().unwrap());
        let page = asked(&bench, Filter { owner: Some(id), ..Filter::default() }, Sort::default());
        assert!(
            page.rows.iter().all(|r| r.owner == owner.label),
            "{}: only their accounts",
            owner.label
        );
        assert_eq!(Some(page.totals.accounts), owner.count, "{}: and all of them", owner.label);
    }
    type Holds = fn(&PortfolioPage) -> bool;
    let signals: [(Signal, Holds); 4] = [
        (Signal::Overdue, |p| p.rows.iter().all(|r| r.overdue.minor > 0)),
        (Signal::Ending, |p| {
            p.rows.iter().all(|r| r.ending.as_ref().is_some_and(|e| e.on.days <= 90))
        }),
        (Signal::Silent, |p| {
            p.rows.iter().all(|r| r.last_touch.as_ref().is_none_or(|t| t.days <= -90))
        }),
        (Signal::Falling, |p| p.rows.iter().all(|r| r.change.share.is_some_and(|s| s < -0.2))),
    ];
    for (signal, holds) in signals {
        let page =
            asked(&bench, Filter { signal: Some(signal), ..Filter::default() }, Sort::default());
        assert!(holds(&page), "{signal:?}: a signal shows only accounts that give it");
        assert!(!page.rows.is_empty(), "{signal:?}: the sample has some to show");
        assert_eq!(page.all, whole.all, "{signal:?}: the page says out of how many");
    }
}

#[test]
fn every_order_is_an_order_of_the_same_accounts() {
    let bench = Bench::sample(Lang::Ru, 40);
    let ids = |page: &PortfolioPage| page.rows.iter().map(|r| r.id).collect::<Vec<_>>();
    let everyone: BTreeSet<_> =
        ids(&asked(&bench, Filter::default(), Sort::default())).into_iter().collect();
    for by in [
        SortBy::Name,
        SortBy::Owner,
        SortBy::Revenue,
        SortBy::Change,
        SortBy::Half,
        SortBy::Recurring,
        SortBy::Ending,
        SortBy::Touch,
        SortBy::Overdue,
        SortBy::Loyalty,
    ] {
        for descending in [false, true] {
            let page = asked(&bench, Filter::default(), Sort { by, descending });
            assert_eq!(
                ids(&page).into_iter().collect::<BTreeSet<_>>(),
                everyone,
                "{by:?}: sorting loses nobody"
            );
            let sorted = |numbers: Vec<i64>| {
                numbers.windows(2).all(|w| if descending { w[0] >= w[1] } else { w[0] <= w[1] })
            };
            let rows = &page.rows;
            let holds = match by {
                SortBy::Revenue => sorted(rows.iter().map(|r| r.revenue_12m.minor).collect()),
                SortBy::Half => sorted(rows.iter().map(|r| r.revenue_half.minor).collect()),
                SortBy::Recurring => sorted(rows.iter().map(|r| r.recurring.minor).collect()),
                SortBy::Overdue => sorted(rows.iter().map(|r| r.overdue.minor).collect()),
                SortBy::Ending => {
                    let there = rows.iter().take_while(|r| r.ending.is_some()).count();
                    rows.iter().skip(there).all(|r| r.ending.is_none())
                        && sorted(
                            rows.iter().filter_map(|r| Some(r.ending.as_ref()?.on.days)).collect(),
                        )
                }
                SortBy::Touch => {
                    let there = rows.iter().take_while(|r| r.last_touch.is_some()).count();
                    rows.iter().skip(there).all(|r| r.last_touch.is_none())
                        && sorted(
                            rows.iter().filter_map(|r| Some(r.last_touch.as_ref()?.days)).collect(),
                        )
                }
                SortBy::Loyalty => {
                    let loyal = "истинная";
                    let edge = if descending { rows.first() } else { rows.last() };
                    edge.is_some_and(|r| bond(r).loyalty_label == loyal)
                }
                SortBy::Name | SortBy::Owner | SortBy::Change | SortBy::Health | SortBy::Stage => {
                    true
                }
            };
            assert!(
                holds,
                "{by:?} descending {descending}: rows stand in that order, missing ones last"
            );
        }
    }
}

#[test]
fn pages_agree_with_one_another() {
    let bench = Bench::sample(Lang::En, 25);
    for on in ["2026-11-21", "2026-06-30", "2025-03-15"] {
        let page = bench.portfolio(at(on));
        let mut classes = [0_i64; 3];
        for row in &page.rows {
            let what = format!("{} on {on}", row.name);
            let account = bench.page(row.id, at(on));
            let sum: i64 = account.sales.iter().map(|s| s.amount.minor).sum();
            assert_eq!(
                sum, row.revenue.minor,
                "{what}: the portfolio's revenue is the sum of the account's lines"
            );
            let runs: i64 =
                account.subscriptions.iter().filter(|s| s.runs).map(|s| s.yearly.minor).sum();
            assert_eq!(runs, row.recurring.minor, "{what}: so is the recurring revenue");
            let paid: i64 =
                account.payments.iter().filter(|p| p.paid.is_some()).map(|p| p.amount.minor).sum();
            assert_eq!(paid, row.paid.minor, "{what}: so is the money paid");
            let card =
                |key: &str| account.cards.iter().find(|c| c.key == key).map(|c| c.value.clone());
            assert_eq!(
                card("revenue"),
                Some(row.revenue_12m.short.clone()),
                "{what}: the card of 12 months"
            );
            assert_eq!(
                card("half"),
                Some(row.revenue_half.short.clone()),
                "{what}: the card of the half"
            );
            if let Some(overdue) = card("overdue") {
                assert_eq!(overdue, row.overdue.short, "{what}: the card of overdue money");
            }
            let latest = account.touches.first().map(|t| t.on.day);
            assert_eq!(latest, row.last_touch.as_ref().map(|t| t.day), "{what}: the last touch");
            match row.class.as_str() {
                "A" => classes[0] += row.revenue_12m.minor,
                "B" => classes[1] += row.revenue_12m.minor,
                "C" => classes[2] += row.revenue_12m.minor,
                _ => assert!(row.revenue_12m.minor <= 0, "{what}: who brings money has a class"),
            }
        }
        let all: i64 = classes.iter().sum();
        assert!(classes[0] * 10 >= all * 8, "{on}: class A brings at least 80 %: {classes:?}");
        let request = ProductsReq { at: at(on), text: String::new() };
        let products = commands::products(&bench.session, request).unwrap();
        let sum: i64 = products.rows.iter().map(|p| p.revenue_12m.minor).sum();
        assert_eq!(sum, page.totals.revenue_12m.minor, "{on}: products add up to the portfolio");
    }
}

#[test]
fn the_workbook_is_the_table_as_filtered_and_sorted() {
    let bench = Bench::sample(Lang::Ru, 30);
    let filter = Filter { lifecycle: Some(Lifecycle::Active), ..Filter::default() };
    let sort = Sort { by: SortBy::Name, descending: true };
    let page = asked(&bench, filter.clone(), sort);
    let path = bench.path("таблица.xlsx");
    let portfolio = PortfolioReq { filter, sort, ..PortfolioReq::default() };
    let request = PortfolioExportReq { portfolio, path: path.clone() };
    commands::portfolio_export(&bench.session, request).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<&[Data]> = range.rows().skip(1).collect();
    assert_eq!(rows.len(), page.rows.len(), "one row an account, no more");
    for (cells, row) in rows.iter().zip(&page.rows) {
        assert_eq!(cells[0], Data::String(row.name.clone()), "in the order of the screen");
        let Data::Float(money) = cells[5] else {
            panic!("{}: money is a number: {:?}", row.name, cells[5]);
        };
        assert!(
            (money * 100.0 - row.revenue_12m.minor as f64).abs() < 0.5,
            "{}: to the kopeck",
            row.name
        );
    }
}

/// A page as the window gets it.
fn told(page: &PortfolioPage) -> serde_json::Value {
    serde_json::to_value(page).unwrap()
}

#[test]
fn figures_can_be_asked_for_without_the_bonds() {
    let bench = Bench::sample(Lang::Ru, 250);
    let ask = |at: At, figures_only: bool, filter: Filter, by: SortBy| {
        let sort = Sort { by, descending: true };
        let request = PortfolioReq { at, filter, sort, figures_only };
        commands::portfolio(&bench.session, request).unwrap()
    };
    let read = |page: &PortfolioPage| page.rows.iter().filter(|r| r.bond.is_some()).count();
    let (half, day) = (At { half: Some(half("2025H2")), day: None }, at("2026-11-21"));
    let all = Filter::default;
    for stand in [half, day] {
        let mut figures = told(&ask(stand, true, all(), SortBy::Revenue));
        let whole = ask(stand, false, all(), SortBy::Revenue);
        assert_eq!(read(&whole), 250, "{stand:?}: asked for all, everything is told");
        let mut whole = told(&whole);
        for (bare, full) in figures["rows"]
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .zip(whole["rows"].as_array_mut().unwrap())
        {
            assert_eq!(bare["bond"], serde_json::Value::Null, "{stand:?}: what was not read");
            bare["bond"] = full["bond"].take();
            full["bond"] = bare["bond"].clone();
        }
        assert_eq!(figures, whole, "{stand:?}: and nothing else differs");
        let again = ask(stand, true, all(), SortBy::Name);
        assert_eq!(read(&again), 250, "{stand:?}: what is at hand is told");
    }
    assert_eq!(read(&ask(half, true, all(), SortBy::Name)), 0, "of another day nothing is at hand");
    assert_eq!(read(&ask(half, true, all(), SortBy::Health)), 250, "an order that rests on bonds");
    let first = bench.portfolio(day).rows.remove(0);
    let page = bench.page(first.id, day);
    let account = Account { notes: "Позвонить".to_owned(), ..page.account };
    let legal_entities = page.legal_entities.into_iter().map(|e| e.legal_entity).collect();
    let request = AccountSaveReq { account, legal_entities };
    commands::account_save(&bench.session, request).unwrap();
    assert_eq!(read(&ask(day, true, all(), SortBy::Name)), 0, "an edit makes what was read old");
    let filters = [
        Filter { band: Some("watch".to_owned()), ..all() },
        Filter { stage: Some(Stage::Relationship), ..all() },
        Filter { loyalty: Some("true".to_owned()), ..all() },
        Filter { signal: Some(Signal::Single), ..all() },
        Filter { signal: Some(Signal::Cadence), ..all() },
    ];
    for (back, filter) in filters.into_iter().enumerate() {
        // Another day each time, so that nothing is at hand.
        let stand = at(&format!("2026-10-{:02}", back + 1));
        let bare = ask(stand, true, filter.clone(), SortBy::Name);
        let whole = ask(stand, false, filter, SortBy::Name);
        assert!(!whole.rows.is_empty(), "{stand:?}: the sample has some to show");
        assert_eq!(told(&bare), told(&whole), "{stand:?}: a filter that rests on bonds");
    }
}
