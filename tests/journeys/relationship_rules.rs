//! What must hold whatever is on record: sums over the sample, filters, refusals of references.

use rapport_api::{
    Code, commands,
    dto::{
        At, Nothing,
        account::ContactSaveReq,
        portfolio::{Filter, PortfolioReq, Signal, Sort, SortBy},
        relationship::{RelationshipReq, edits::*},
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, Bench, at, bond, day, today};
use rapport_text::Lang;

fn tenths(points: f64) -> i64 {
    (points * 10.0).round() as i64
}

#[test]
fn every_score_and_every_change_of_the_sample_adds_up() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 24);
        let rows = bench.portfolio(At::default()).rows;
        let (mut known, mut changed) = (0, 0);
        for row in &rows {
            for (stand, against) in [(At::default(), None), (at("2026-03-31"), Some("2024-09-30"))]
            {
                let request = RelationshipReq {
                    id: row.id,
                    at: stand,
                    against: against.map(day),
                    same_scale: false,
                };
                let page = commands::relationship(&bench.session, request).unwrap();
                let sum: i64 = page.health.lines.iter().map(|l| tenths(l.points)).sum();
                assert_eq!(
                    sum,
                    page.health.score.map_or(0, tenths),
                    "{}: the lines add up to the score",
                    row.name
                );
                let sum: i64 = page.change.lines.iter().map(|l| tenths(l.points)).sum();
                assert_eq!(
                    sum,
                    page.change.difference.map_or(0, tenths),
                    "{}: the lines add up to the difference",
                    row.name
                );
                let shown = page.change.from_text != "—" && page.change.to_text != "—";
                assert_eq!(
                    !page.change.difference_text.is_empty(),
                    shown && page.change.difference.is_some(),
                    "{}: the difference of scores that are not shown is not shown either",
                    row.name
                );
                assert_eq!(
                    page.change.lines.is_empty(),
                    !page.change.none.is_empty(),
                    "{}: where there are no lines it is said why",
                    row.name
                );
                for line in &page.health.lines {
                    assert!(
                        line.kind != "sign" || !line.evidence.is_empty(),
                        "{}: no point without evidence: {line:?}",
                        row.name
                    );
                }
                let gains: Vec<i64> = page.acts.iter().map(|a| tenths(a.gain)).collect();
                assert!(
                    gains.len() <= 3
                        && gains.iter().all(|g| *g > 0)
                        && gains.is_sorted_by(|a, b| a >= b),
                    "{}: three acts at most, the best first: {gains:?}",
                    row.name
                );
                known += usize::from(page.health.score.is_some());
                changed += usize::from(!page.change.lines.is_empty());
            }
        }
        assert!(
            known > 20 && changed > 10,
            "the sample has something to explain: {known}, {changed}"
        );
    }
}

#[test]
fn filters_and_sorts_by_the_relationship_agree_with_what_is_shown() {
    let bench = Bench::sample(Lang::Ru, 40);
    let ask = |filter, sort| {
        let request = PortfolioReq { filter, sort, ..PortfolioReq::default() };
        commands::portfolio(&bench.session, request).unwrap()
    };
    let all = ask(Filter::default(), Sort { by: SortBy::Health, descending: false });
    let scores: Vec<f64> = all.rows.iter().filter_map(|r| bond(r).health.score).collect();
    assert!(scores.len() > 5 && scores.is_sorted(), "the worst first: {scores:?}");
    let known = all.rows.iter().take_while(|r| bond(r).health.score.is_some()).count();
    assert_eq!(known, scores.len(), "those without a score stand last");
    for band in &all.bands {
        let filter = Filter { band: Some(band.key.clone()), ..Filter::default() };
        let page = ask(filter, Sort::default());
        let shown = all.rows.iter().filter(|r| bond(r).health.band == band.key).count();
        assert_eq!(page.rows.len(), shown, "all of the band {} and no others", band.key);
    }
    for stage in &all.stages {
        let wanted = Stage::from_key(&stage.key);
        let filter = Filter { stage: wanted, ..Filter::default() };
        let shown = all.rows.iter().filter(|r| Some(bond(r).stage) == wanted).count();
        assert_eq!(
            ask(filter, Sort::default()).rows.len(),
            shown,
            "all of the stage {}",
            stage.key
        );
    }
    for loyalty in &all.loyalties {
        let filter = Filter { loyalty: Some(loyalty.key.clone()), ..Filter::default() };
        let page = ask(filter, Sort::default());
        assert!(
            page.rows.iter().all(|r| bond(r).loyalty_label == loyalty.label),
            "only of that kind of loyalty: {}",
            loyalty.key
        );
    }
    for (signal, key) in [
        (Signal::Fell, "health-fell"),
        (Signal::Proposed, "factor-proposed"),
        (Signal::Cadence, "cadence"),
        (Signal::Promise, "promise-due"),
    ] {
        let filter = Filter { signal: Some(signal), ..Filter::default() };
        let page = ask(filter, Sort::default());
        let warned = |alerts: &[rapport_api::dto::relationship::Warning]| {
            alerts.iter().any(|a| a.key == key)
        };
        let shown = all.rows.iter().filter(|r| warned(&bond(r).alerts)).count();
        assert_eq!(page.rows.len(), shown, "the filter and the warning {key} agree");
        for row in page.rows.iter().take(3) {
            let header = bench.page(row.id, At::default());
            assert!(
                warned(&header.warnings),
                "{}: the account's header warns as well: {key}",
                row.name
            );
        }
    }
}

#[test]
fn people_and_discounts_can_be_asked_for() {
    let bench = Bench::sample(Lang::En, 60);
    let ask = |signal| {
        let filter = Filter { signal: Some(signal), ..Filter::default() };
        let request = PortfolioReq { filter, ..PortfolioReq::default() };
        commands::portfolio(&bench.session, request).unwrap().rows
    };
    let told = |alerts: &[rapport_api::dto::relationship::Warning], keys: &[&str]| {
        alerts.iter().any(|a| keys.contains(&a.key.as_str()))
    };
    let left = &["decider-left", "champion-left"][..];
    for (signal, keys) in [(Signal::Left, left), (Signal::Single, &["single-thread"][..])] {
        let found: Vec<AccountId> = ask(signal).iter().map(|r| r.id).collect();
        assert!(!found.is_empty(), "{signal:?}: the sample has some to show");
        for row in bench.portfolio(At::default()).rows {
            let warned = told(&bench.page(row.id, At::default()).warnings, keys);
            assert_eq!(found.contains(&row.id), warned, "{}: {keys:?} on its page", row.name);
        }
    }
    let discount = ask(Signal::Discount);
    for row in bench.portfolio(At::default()).rows {
        let request =
            RelationshipReq { id: row.id, at: At::default(), against: None, same_scale: false };
        let page = commands::relationship(&bench.session, request).unwrap();
        let found = discount.iter().any(|r| r.id == row.id);
        assert_eq!(found, page.loyalty.discount_only, "{}: bought by discount", row.name);
    }
}

#[test]
fn a_true_friend_ranks_above_a_large_bill() {
    let bench = Bench::new(Lang::En);
    let s = &bench.session;
    let mut lines = "Number;Date;Customer;Product;Quantity;Amount\n".to_owned();
    for (at, (on, name, amount)) in [
        ("10.01.2026", "Large", 900_000),
        ("10.05.2026", "Large", 900_000),
        ("10.01.2020", "Old friend", 1_000),
        ("10.02.2026", "Old friend", 1_000),
        ("10.05.2026", "Old friend", 1_000),
        ("10.02.2026", "New friend", 50_000),
        ("10.05.2026", "New friend", 50_000),
    ]
    .into_iter()
    .enumerate()
    {
        lines.push_str(&format!("{at};{on};{name};Book;1;{amount}\n"));
    }
    bench.import(&bench.file("sales.csv", lines), "sales").unwrap();
    let rows = |sort| {
        let request = PortfolioReq { sort, ..PortfolioReq::default() };
        commands::portfolio(s, request).unwrap().rows
    };
    for friend in rows(Sort::default()).iter().filter(|r| r.name.ends_with("friend")) {
        let answer = Answer { nps: Some(10), ..bench::answer(friend.id, None, day("2026-06-01")) };
        commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
    }
    let names: Vec<String> =
        rows(Sort { by: SortBy::Loyalty, descending: true }).into_iter().map(|r| r.name).collect();
    assert_eq!(
        names,
        ["Old friend", "New friend", "Large"],
        "the true before the false, the longest known first"
    );
}

#[test]
fn what_a_record_rests_on_is_the_clients_own() {
    let bench = Bench::new(Lang::Ru);
    let s = &bench.session;
    let (own, other) = (bench.account("Альфа"), bench.account("Бета"));
    let contact = Contact::named(ContactId::NEW, other, "Чужой");
    let foreign = ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id);
    let before = bench.dump();
    let answer = Answer { silent: true, ..bench::answer(own, Some(foreign), today()) };
    let refused = |answer| {
        let failure = commands::answer_save(s, AnswerSaveReq { answer }).unwrap_err();
        assert_eq!(failure.code, Code::Refused, "a rule says no: {failure:?}");
        failure.field
    };
    assert_eq!(refused(answer.clone()), "contact", "people of others answer for others");
    let answer = Answer { contact: None, ..answer };
    assert_eq!(
        refused(Answer { account: AccountId(99), ..answer.clone() }),
        "account",
        "of nobody"
    );
    assert_eq!(
        refused(Answer { nps: Some(5), ..answer.clone() }),
        "silent",
        "silence says nothing"
    );
    assert_eq!(refused(Answer { silent: false, ..answer }), "words", "an answer says something");

    let mark = StageMark {
        id: StageMarkId::NEW,
        account: own,
        criterion: Criterion::Enquired,
        met_on: today(),
        touch: Some(TouchId(99)),
        sale: None,
        evidence: String::new(),
    };
    let field = |mark| commands::stage_mark_save(s, StageMarkSaveReq { mark }).unwrap_err().field;
    assert_eq!(field(mark.clone()), "touch", "a touch that is not there shows nothing");
    assert_eq!(
        field(StageMark { touch: None, ..mark.clone() }),
        "evidence",
        "no mark without evidence"
    );
    let move_on = StageMoveReq {
        account: own,
        to: Stage::Relationship,
        on: Some(today().plus_days(1)),
        reason: "рано".to_owned(),
        overridden: true,
    };
    assert_eq!(commands::stage_move(s, move_on).unwrap_err().field, "on", "nothing moves tomorrow");
    assert_eq!(bench.dump(), before, "no refused edit left a trace");

    let mark = StageMark { touch: None, evidence: "Письмо".to_owned(), ..mark };
    let save = |mark| commands::stage_mark_save(s, StageMarkSaveReq { mark }).unwrap().id;
    let first = save(mark.clone());
    assert_eq!(
        save(StageMark { evidence: "Звонок".to_owned(), ..mark }),
        first,
        "a criterion is met once"
    );
    let choices = commands::relationship_choices(s, Nothing {}).unwrap();
    assert_eq!(choices.signs.len(), 9, "nine signs to judge");
    assert_eq!(choices.factors.len(), 11, "eleven factors to note");
}
