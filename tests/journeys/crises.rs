//! A crisis of a whole industry or country, seen and changed in one place.

use rapport_api::{
    commands,
    dto::{
        At, Nothing,
        account::RemoveReq,
        relationship::{CommonFactorRow, RelationshipReq, edits::*},
    },
};
use rapport_domain::*;
use rapport_tests::bench::{Bench, day};
use rapport_text::Lang;

fn crisis(industry: &str, country: &str, severity: Severity, noticed_on: &str) -> Factor {
    Factor {
        id: FactorId::NEW,
        account: None,
        industry: industry.to_owned(),
        country: country.to_owned(),
        kind: FactorKind::Crisis,
        severity,
        noticed_on: day(noticed_on),
        source: "Новости".to_owned(),
        owner: None,
        remedy: None,
        closed_on: None,
        dismissed_on: None,
        reason: String::new(),
    }
}

fn save(bench: &Bench, factor: Factor) -> FactorId {
    FactorId(commands::factor_save(&bench.session, FactorSaveReq { factor }).unwrap().id)
}

fn rows(bench: &Bench) -> Vec<CommonFactorRow> {
    commands::common_factors(&bench.session, Nothing {}).unwrap().rows
}

#[test]
fn common_factors_are_listed_changed_closed_and_removed() {
    let bench = Bench::new(Lang::Ru);
    let account = |name: &str, industry: &str, country: &str| {
        let mut account = Account::named(AccountId::NEW, name);
        (account.industry, account.country) = (industry.to_owned(), country.to_owned());
        AccountId(bench.save_account(account, Vec::new()).unwrap().id)
    };
    let farm = account("Ферма", "Агро", "Россия");
    account("Поле", "агро", "Казахстан");
    account("Банк", "банки", "Россия");
    assert!(rows(&bench).is_empty(), "nothing is common yet");
    save(&bench, Factor { account: Some(farm), ..crisis("", "", Severity::High, "2026-11-01") });
    assert!(rows(&bench).is_empty(), "an account's own crisis is not common");

    let farms = save(&bench, crisis("агро", "", Severity::Low, "2026-03-01"));
    let country = save(&bench, crisis("", "Россия", Severity::High, "2026-02-01"));
    let both = save(&bench, crisis("агро", "Россия", Severity::Medium, "2026-04-01"));
    let listed = || {
        let plain = |text: &str| text.replace('\u{a0}', " ");
        let told = |row: CommonFactorRow| {
            (row.factor.id, plain(&row.scope), plain(&row.accounts), row.open)
        };
        rows(&bench).into_iter().map(told).collect::<Vec<_>>()
    };
    let row =
        |id, scope: &str, accounts: &str, open| (id, scope.to_owned(), accounts.to_owned(), open);
    assert_eq!(
        listed(),
        [
            row(country, "Россия", "2 клиента", true),
            row(both, "агро · Россия", "1 клиент", true),
            row(farms, "агро", "2 клиента", true),
        ],
        "the worst first, each with whom it concerns"
    );

    let request =
        FinishReq {
            noun: Noun::Factor, id: country.0, on: None, result: "Спрос вернулся".into()
        };
    commands::finish(&bench.session, request).unwrap();
    let last = rows(&bench).pop().unwrap();
    assert_eq!((last.factor.id, last.open), (country, false), "a closed one comes last");
    assert_eq!(last.factor.reason, "Спрос вернулся", "with what came of it");
    assert!(last.closed.is_some(), "and the day");
    let page = |id| {
        let request = RelationshipReq { id, at: At::default(), against: None, same_scale: false };
        commands::relationship(&bench.session, request).unwrap()
    };
    let open = page(farm).factors.iter().filter(|f| f.open && f.factor.account.is_none()).count();
    assert_eq!(open, 2, "closed for all of its accounts at once");
    bench.undo();
    assert_eq!(listed().first().unwrap().0, country, "undone, it is open again");

    save(&bench, Factor { id: farms, ..crisis("банки", "", Severity::Low, "2026-03-01") });
    let changed = listed();
    assert_eq!(changed.last().unwrap().1, "банки", "its industry is changed");
    let request = RemoveReq { noun: Noun::Factor, ids: vec![farms.0] };
    commands::remove(&bench.session, request).unwrap();
    assert_eq!(listed().len(), 2, "it is gone");
    bench.undo();
    assert_eq!(listed(), changed, "and comes back");
}
