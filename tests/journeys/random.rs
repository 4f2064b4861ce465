//! Edits drawn at random: undo takes each back to the letter, redo brings it back, and a refused
//! edit leaves no trace.

use proptest::prelude::*;
use rapport_api::{
    Failure, commands,
    dto::{Done, account::*, book::SettingsReq, review::ReviewSaveReq},
};
use rapport_domain::*;
use rapport_tests::bench::{Bench, day, half};
use rapport_text::Lang;

/// How many kinds of edit there are.
pub(crate) const KINDS: u8 = 37 + crate::drawn_survey::KINDS;

/// Draws from a seed, so that one number names an edit.
pub(crate) struct Draw(u64);

impl Draw {
    pub(crate) fn below(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// An identity: new, one of the first few, rarely one that is not there.
    pub(crate) fn id(&mut self) -> i64 {
        match self.below(8) {
            0..=2 => 0,
            7 => 999,
            n => n as i64 - 2,
        }
    }

    pub(crate) fn some<T>(&mut self, one: impl FnOnce(i64) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| one(1 + self.below(4) as i64))
    }

    pub(crate) fn day(&mut self) -> Day {
        day("2025-01-01").plus_days(self.below(700) as i64)
    }

    pub(crate) fn text(&mut self) -> String {
        const TEXTS: [&str; 6] = ["", "Ёлка", "=1+1", "a\u{0}b", "ООО «Ромашка»", "x"];
        TEXTS[self.below(6) as usize].to_owned()
    }

    pub(crate) fn amount(&mut self) -> i64 {
        self.below(2_000_001) as i64 - 1_000_000
    }
}

/// One of all edits.
pub(crate) fn edit(bench: &Bench, kind: u8, seed: u64) -> Result<Done, Failure> {
    let d = &mut Draw(seed);
    let s = &bench.session;
    match kind {
        0 => {
            let mut account = Account::named(AccountId(d.id()), d.text());
            (account.industry, account.notes) = (d.text(), d.text());
            (account.owner, account.parent) = (d.some(ManagerId), d.some(AccountId));
            account.tags = vec![d.text()];
            let legal_entities = (0..d.below(3))
                .map(|_| LegalEntity {
                    id: LegalEntityId(d.id()),
                    account: account.id,
                    name: d.text(),
                    tax_id: d.text(),
                })
                .collect();
            bench.save_account(account, legal_entities)
        }
        1 => {
            let manager = Manager {
                id: ManagerId(d.id()),
                name: d.text(),
                email: String::new(),
                team: Team::Renewals,
                active_from: Some(d.day()),
                active_to: d.some(|_| day("2025-06-01")),
                external_id: d.text(),
            };
            commands::manager_save(s, ManagerSaveReq { manager })
        }
        2 => {
            let mut contact =
                Contact::named(ContactId(d.id()), AccountId(1 + d.below(4) as i64), d.text());
            contact.reports_to = d.some(ContactId);
            contact.influence = Some(d.below(7) as u8);
            commands::contact_save(s, ContactSaveReq { contact })
        }
        3 => {
            let product = Product {
                id: ProductId(d.id()),
                name: d.text(),
                family: d.text(),
                code: d.text(),
                margin: Some(d.amount() as i32 / 50),
                kind: None,
            };
            commands::product_save(s, ProductSaveReq { product })
        }
        4 => {
            let sale = Sale {
                id: SaleId(d.id()),
                account: AccountId(1 + d.below(3) as i64),
                product: ProductId(1 + d.below(3) as i64),
                on: d.day(),
                quantity: Quantity(d.amount()),
                amount: d.amount(),
                discount: None,
                kind: None,
                invoice: d.text(),
                line: 0,
            };
            commands::sale_save(s, SaleSaveReq { sale })
        }
        5 => {
            let payment = Payment {
                id: PaymentId(d.id()),
                account: AccountId(1 + d.below(3) as i64),
                invoice: d.text(),
                due_on: d.some(|_| day("2025-05-05")),
                paid_on: d.some(|_| day("2025-06-06")),
                amount: d.amount(),
            };
            commands::payment_save(s, PaymentSaveReq { payment })
        }
        6 => {
            let subscription = Subscription {
                id: SubscriptionId(d.id()),
                account: AccountId(1 + d.below(3) as i64),
                product: ProductId(1 + d.below(3) as i64),
                quantity: Quantity::ONE,
                price: d.amount(),
                price_months: d.below(14) as i32,
                starts_on: d.day(),
                ends_on: d.day(),
                notice_days: 30,
                auto_renew: true,
                status: SubscriptionStatus::Active,
                follows: d.some(SubscriptionId),
                external_id: d.text(),
                changes: Vec::new(),
                next_price: None,
            };
            commands::subscription_save(s, SubscriptionSaveReq { subscription })
        }
        7 => {
            let touch = Touch {
                id: TouchId(d.id()),
                account: AccountId(1 + d.below(3) as i64),
                contacts: d.some(ContactId).into_iter().collect(),
                manager: d.some(ManagerId),
                on: d.day(),
                kind: TouchKind::Meeting,
                began: None,
                in_person: true,
                beyond_contract: false,
                shared_news: false,
                attended: None,
                refused_request: false,
                summary: d.text(),
                sentiment: Some(d.below(7) as i8 - 3),
                minutes: None,
            };
            commands::touch_save(s, TouchSaveReq { touch })
        }
        8 => {
            let mut review = Review::empty(AccountId(1 + d.below(4) as i64), half("2026H1"));
            (review.words, review.plan) = (d.text(), vec![d.text(); d.below(10) as usize]);
            commands::review_save(s, ReviewSaveReq { review })
        }
        9 => {
            let ids = vec![AccountId(1), AccountId(1 + d.below(3) as i64)];
            let tag = Some(d.text());
            let request = AccountsSetReq {
                ids,
                owner: d.some(ManagerId),
                lifecycle: Some(Lifecycle::Lost),
                tag,
            };
            commands::accounts_set(s, request)
        }
        10 => {
            let settings = Settings {
                firm_name: d.text(),
                default_margin: Some(d.amount() as i32),
                cadence_days: d.below(4000) as u16,
                first_touch_stage: d.below(2) == 0,
                stage_norm: d.below(700) as u16,
                stage_norms: [(d.text(), d.below(700) as u16)].into(),
                ..Settings::default()
            };
            commands::settings_save(s, SettingsReq { settings, ..Default::default() })
        }
        37.. => crate::drawn_survey::edit(bench, kind - 37, d),
        28.. => crate::drawn_renewals::edit(bench, kind - 28, d),
        14.. => crate::drawn::edit(bench, kind - 14, d),
        _ => {
            const NOUNS: [Noun; 26] = [
                Noun::Account,
                Noun::Manager,
                Noun::Contact,
                Noun::Product,
                Noun::Sale,
                Noun::Payment,
                Noun::Subscription,
                Noun::Touch,
                Noun::Answer,
                Noun::Reference,
                Noun::Incident,
                Noun::Profile,
                Noun::Promise,
                Noun::Task,
                Noun::Handover,
                Noun::StageMark,
                Noun::StageMove,
                Noun::Judgement,
                Noun::Factor,
                Noun::HealthScale,
                Noun::RenewalStep,
                Noun::Likelihood,
                Noun::Forecast,
                Noun::Wave,
                Noun::Respondent,
                Noun::FeedbackItem,
            ];
            let noun = NOUNS[d.below(26) as usize];
            let ids = (0..=d.below(2)).map(|_| 1 + d.below(3) as i64).collect();
            commands::remove(s, RemoveReq { noun, ids })
        }
    }
}

/// A few records for edits to meet.
fn seeded() -> Bench {
    let bench = Bench::new(Lang::Ru);
    for name in ["Альфа", "Бета"] {
        bench.account(name);
    }
    for (kind, seed) in (0..120).map(|n| (if n < 60 { n % 8 } else { 14 + n % 14 }, n * 7919)) {
        // What is refused is no record; the others are.
        let _ = edit(&bench, kind as u8, seed);
    }
    bench
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_is_the_inverse_of_every_edit(edits in prop::collection::vec((0..KINDS, any::<u64>()), 1..10)) {
        let bench = seeded();
        let start = bench.dump();
        let mut before = start.clone();
        let mut done = 0;
        for (kind, seed) in edits {
            let answer = edit(&bench, kind, seed);
            let after = bench.dump();
            match answer {
                Err(failure) => {
                    prop_assert_eq!(&after, &before, "a refused edit changes nothing: {:?}", failure);
                    prop_assert_ne!(failure.code, rapport_api::Code::Failed, "a rule says no before the tables do: {:?}", failure);
                }
                Ok(answer) if answer.touched.rows == 0 => {
                    prop_assert_eq!(&after, &before, "an edit that touched nothing changed nothing");
                }
                Ok(_) => {
                    bench.undo();
                    prop_assert_eq!(&bench.dump(), &before, "undo takes the edit back to the letter");
                    bench.redo();
                    prop_assert_eq!(&bench.dump(), &after, "redo brings it back to the letter");
                    done += 1;
                }
            }
            before = after;
        }
        for _ in 0..done {
            bench.undo();
        }
        prop_assert_eq!(bench.dump(), start, "all of them undone leave the book as it was");
    }
}
