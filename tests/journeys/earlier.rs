//! Facts dated later change nothing earlier: standing on a day shows what was there on that day.

use proptest::prelude::*;
use rapport_api::{
    commands,
    dto::{
        account::*,
        figure::{FigureKey, FigureReq},
        product::ProductsReq,
        relationship::{
            RelationshipReq,
            board::StageBoardReq,
            edits::{AnswerSaveReq, FactorSaveReq, JudgementSaveReq, StageMarkSaveReq},
        },
        review::ReviewReq,
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, Bench, at, day, half, today};
use rapport_text::Lang;
use serde_json::{Value, to_value};

const STANDS: [&str; 3] = ["2026-06-30", "2026-02-14", "2025-12-31"];

/// All that can be seen standing on the day.
fn seen(bench: &Bench, accounts: &[AccountId], on: &str) -> Vec<(String, Value)> {
    let mut all = vec![(format!("portfolio on {on}"), to_value(bench.portfolio(at(on))).unwrap())];
    let products = ProductsReq { at: at(on), text: String::new() };
    let products = commands::products(&bench.session, products).unwrap();
    all.push((format!("products on {on}"), to_value(products).unwrap()));
    for &id in accounts {
        all.push((format!("account {} on {on}", id.0), to_value(bench.page(id, at(on))).unwrap()));
        let request = RelationshipReq { id, at: at(on), against: None, same_scale: false };
        let page = commands::relationship(&bench.session, request).unwrap();
        all.push((format!("relationship {} on {on}", id.0), to_value(page).unwrap()));
    }
    let board = StageBoardReq { at: at(on), owner: None };
    let board = commands::stage_board(&bench.session, board).unwrap();
    all.push((format!("stages on {on}"), to_value(board).unwrap()));
    for &account in accounts {
        for on in ["2025H2", "2026H1"] {
            let (half, edition) = (half(on), Edition::Internal);
            let request = ReviewReq { account, half, edition, lang: None };
            let reply = commands::review_page(&bench.session, request).unwrap();
            all.push((format!("review of {} in {on}", account.0), to_value(reply).unwrap()));
        }
    }
    for key in FigureKey::ALL {
        for account in [None, accounts.first().copied()] {
            let request = FigureReq {
                key,
                account,
                at: at(on),
                width: 640,
                height: 360,
                dark: false,
                renewals: None,
            };
            let reply = commands::figure(&bench.session, request).unwrap();
            all.push((format!("{} of {account:?} on {on}", key.key()), to_value(reply).unwrap()));
        }
    }
    all
}

/// Adds a fact dated later.
fn add(bench: &Bench, account: AccountId, kind: u8, later: i64, amount: i64) {
    let s = &bench.session;
    let on = day("2026-06-30").plus_days(later);
    let product = ProductId(1 + amount.rem_euclid(4));
    match kind {
        0 => {
            let sale = Sale {
                id: SaleId::NEW,
                account,
                product,
                on,
                quantity: Quantity::ONE,
                amount,
                discount: None,
                kind: None,
                invoice: format!("Z-{later}"),
                line: 0,
            };
            commands::sale_save(s, SaleSaveReq { sale }).unwrap();
        }
        1 => {
            let due = (amount % 2 == 0).then_some(on);
            let payment = Payment {
                id: PaymentId::NEW,
                account,
                invoice: String::new(),
                due_on: due,
                paid_on: if due.is_some() { Some(on.plus_days(20)) } else { Some(on) },
                amount,
            };
            commands::payment_save(s, PaymentSaveReq { payment }).unwrap();
        }
        2 => {
            let subscription = Subscription {
                id: SubscriptionId::NEW,
                account,
                product,
                quantity: Quantity::ONE,
                price: amount.abs(),
                price_months: 1,
                starts_on: on,
                ends_on: on.plus_days(200),
                notice_days: 30,
                auto_renew: false,
                status: SubscriptionStatus::Active,
                follows: None,
                external_id: String::new(),
                changes: Vec::new(),
                next_price: None,
            };
            commands::subscription_save(s, SubscriptionSaveReq { subscription }).unwrap();
        }
        4.. => known_later(bench, account, kind, on),
        _ => {
            let touch = Touch {
                id: TouchId::NEW,
                account,
                contacts: Vec::new(),
                manager: None,
                on,
                kind: TouchKind::Call,
                began: None,
                in_person: false,
                beyond_contract: false,
                shared_news: false,
                attended: None,
                refused_request: false,
                summary: "later".to_owned(),
                sentiment: None,
                minutes: None,
            };
            commands::touch_save(s, TouchSaveReq { touch }).unwrap();
        }
    }
}

/// Adds something dated later that health and stages rest on.
fn known_later(bench: &Bench, account: AccountId, kind: u8, on: Day) {
    let s = &bench.session;
    let on = on.min(today());
    match kind {
        4 => {
            let answer = Answer {
                nps: Some(1),
                csat: Some(1),
                words: "later".to_owned(),
                ..bench::answer(account, None, on)
            };
            commands::answer_save(s, AnswerSaveReq { answer }).unwrap();
        }
        5 => {
            let evidence = "later".to_owned();
            let judgement = Judgement {
                id: JudgementId::NEW,
                account,
                sign: Sign::Open,
                score: 3,
                on,
                evidence,
            };
            commands::judgement_save(s, JudgementSaveReq { judgement }).unwrap();
        }
        6 => {
            let factor = Factor {
                id: FactorId::NEW,
                account: Some(account),
                industry: String::new(),
                country: String::new(),
                kind: FactorKind::Culture,
                severity: Severity::High,
                noticed_on: on,
                source: "later".to_owned(),
                owner: None,
                remedy: None,
                closed_on: None,
                dismissed_on: None,
                reason: String::new(),
            };
            commands::factor_save(s, FactorSaveReq { factor }).unwrap();
        }
        _ => {
            let mark = StageMark {
                id: StageMarkId::NEW,
                account,
                criterion: Criterion::TechnologyPartner,
                met_on: on,
                touch: None,
                sale: None,
                evidence: "later".to_owned(),
            };
            // A mark on record keeps its earlier day.
            let held = commands::relationship(
                s,
                RelationshipReq {
                    id: account,
                    at: rapport_api::dto::At::default(),
                    against: None,
                    same_scale: false,
                },
            );
            let rows = held.unwrap().stage.steps.into_iter().flat_map(|step| step.criteria);
            if rows.into_iter().any(|r| r.criterion == mark.criterion && r.mark.is_some()) {
                return;
            }
            commands::stage_mark_save(s, StageMarkSaveReq { mark }).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn later_facts_change_nothing_earlier(
        facts in prop::collection::vec((0_usize..3, 0_u8..8, 1_i64..200, -1_000_000_i64..9_000_000), 1..12)
    ) {
        let bench = Bench::sample(Lang::En, 8);
        let all = bench.portfolio(at("2026-06-30"));
        let accounts: Vec<AccountId> = all.rows.iter().take(3).map(|r| r.id).collect();
        let before: Vec<_> = STANDS.iter().flat_map(|on| seen(&bench, &accounts, on)).collect();
        for (whose, kind, later, amount) in facts {
            add(&bench, accounts[whose], kind, later, amount);
        }
        let after = STANDS.iter().flat_map(|on| seen(&bench, &accounts, on));
        for ((what, before), (_, after)) in before.into_iter().zip(after) {
            prop_assert_eq!(before, after, "{} must not know what happened later", what);
        }
    }
}

#[test]
fn people_stand_on_the_page_as_they_were_on_its_day() {
    let bench = Bench::sample(Lang::En, 3);
    let id = bench.portfolio(at("2026-06-30")).rows.first().unwrap().id;
    let mut contact = Contact::named(ContactId::NEW, id, "Ada Later");
    contact.left_on = Some(day("2026-05-02"));
    contact.attitude = Some(-2);
    contact.attitude_on = Some(day("2026-04-01"));
    commands::contact_save(&bench.session, ContactSaveReq { contact }).unwrap();
    let person = |on: &str| {
        let people = bench.page(id, at(on)).people;
        people.into_iter().find(|p| p.contact.name == "Ada Later").unwrap()
    };
    let before = person("2026-03-31");
    assert_eq!(before.left, None, "she had not left yet");
    assert_eq!(before.attitude, None, "her attitude was not judged yet");
    let after = person("2026-05-02");
    assert_eq!(after.left.map(|l| l.days), Some(0), "she left on that very day");
    assert_eq!(after.attitude, Some(-2), "the judgement is older than the day");
}
