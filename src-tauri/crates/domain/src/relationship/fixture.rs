//! Facts for tests: short ways to write one, and random accounts.

mod otherwise;

pub(crate) use otherwise::{known_by, shuffled};

use super::{
    csi::{Csi, CsiScore},
    factor::{Factor, FactorKind},
    facts::{
        AccountFacts, AnswerFact, ContactFact, HandoverFact, IncidentFact, JudgementFact, MarkFact,
        MoveFact, ReferenceFact, SaleFact, SubscriptionFact, TouchFact,
    },
    incident::Severity,
    reference::ReferenceStatus,
    scale::HealthScale,
    sign::Sign,
    stage::{Criterion, Stage},
};
use crate::{
    contact::DecisionRole,
    day::Day,
    id::{
        AccountId, AnswerId, ContactId, FactorId, FeedbackItemId, HandoverId, IncidentId,
        JudgementId, ReferenceId, SaleId, ScaleId, StageMoveId, SubscriptionId, TouchId, WaveId,
    },
    survey::{
        facts::FeedbackFact,
        feedback::{Effect, FeedbackKind},
    },
    touch::{TouchKind, Who},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

pub(crate) fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

/// The day the tests ask about.
pub(crate) fn today() -> Day {
    day("2026-06-30")
}

pub(crate) fn nobody() -> AccountFacts {
    AccountFacts::none(AccountId(1))
}

pub(crate) fn touch(id: i64, on: &str, kind: TouchKind) -> TouchFact {
    TouchFact {
        id: TouchId(id),
        on: day(on),
        kind,
        began: None,
        in_person: false,
        shared_news: false,
        attended: None,
        refused_request: false,
    }
}

pub(crate) fn answer(id: i64, contact: i64, on: &str) -> AnswerFact {
    AnswerFact {
        id: AnswerId(id),
        contact: (contact > 0).then_some(ContactId(contact)),
        on: day(on),
        wave: None,
        silent: false,
        nps: None,
        csat: None,
        csi: Csi::default(),
    }
}

/// An item of feedback found worth acting on, of an answer of the same number.
pub(crate) fn item(id: i64, on: &str) -> FeedbackFact {
    FeedbackFact {
        id: FeedbackItemId(id),
        answer: AnswerId(id),
        account: AccountId(1),
        on: day(on),
        kind: FeedbackKind::Complaint,
        credible: Some(true),
        tasked: false,
        solved_on: None,
        told_on: None,
        effect: None,
        effect_on: None,
    }
}

pub(crate) fn contact(id: i64, influence: Option<u8>) -> ContactFact {
    ContactFact { id: ContactId(id), role: None, influence, joined_on: None, left_on: None }
}

pub(crate) fn sale(id: i64, on: &str, amount: i64, bill: u64) -> SaleFact {
    SaleFact { id: SaleId(id), on: day(on), amount, bill, discounted: None }
}

pub(crate) fn incident(id: i64, on: &str, taken: Option<(i8, &str)>) -> IncidentFact {
    IncidentFact {
        id: IncidentId(id),
        on: day(on),
        severity: Severity::Medium,
        taken: taken.map(|(taken, on)| (taken, day(on))),
        closed_on: None,
    }
}

pub(crate) fn reference(id: i64, on: &str, status: ReferenceStatus) -> ReferenceFact {
    ReferenceFact { id: ReferenceId(id), status, on: day(on) }
}

pub(crate) fn judgement(id: i64, sign: Sign, score: u8, on: &str) -> JudgementFact {
    JudgementFact { id: JudgementId(id), sign, score, on: day(on) }
}

pub(crate) fn factor(id: i64, kind: FactorKind, severity: Severity, on: &str) -> Factor {
    Factor {
        id: FactorId(id),
        account: Some(AccountId(1)),
        industry: String::new(),
        country: String::new(),
        kind,
        severity,
        noticed_on: day(on),
        source: "seen".into(),
        owner: None,
        remedy: None,
        closed_on: None,
        dismissed_on: None,
        reason: String::new(),
    }
}

/// A day up to 1300 before today or 200 after, every fifth, so that facts often share a day.
pub(crate) fn any_day() -> impl Strategy<Value = Day> + Clone {
    (-260i64..40).prop_map(|days| today().plus_days(days * 5))
}

fn any_key<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

/// Numbers the facts, as the book does.
fn numbered<T>(mut facts: Vec<T>, number: impl Fn(&mut T, i64)) -> Vec<T> {
    for (index, fact) in facts.iter_mut().enumerate() {
        number(fact, index as i64 + 1);
    }
    facts
}

fn touches() -> impl Strategy<Value = Vec<TouchFact>> {
    let began = option::of(any_key(Who::ALL));
    let notes = (any::<bool>(), any::<bool>(), option::weighted(0.2, any::<bool>()), any::<bool>());
    let one = (any_day(), any_key(TouchKind::ALL), began, notes).prop_map(
        |(on, kind, began, (in_person, shared_news, attended, refused_request))| TouchFact {
            id: TouchId::NEW,
            on,
            kind,
            began,
            in_person,
            shared_news,
            attended,
            refused_request,
        },
    );
    vec(one, 0..30).prop_map(|all| numbered(all, |t, id| t.id = TouchId(id)))
}

fn any_csi() -> impl Strategy<Value = Csi> {
    let scored = (1u8..=5, option::of(1u8..=5));
    let one = move || {
        option::of(scored.clone().prop_map(|(score, importance)| CsiScore { score, importance }))
    };
    let some = (one(), one(), one()).prop_map(|(quality, deadlines, value_for_money)| Csi {
        quality,
        deadlines,
        value_for_money,
        ..Csi::default()
    });
    prop_oneof![Just(Csi::default()), some]
}

fn answers() -> impl Strategy<Value = Vec<AnswerFact>> {
    let says = (option::of(0u8..=10), option::of(1u8..=5), any_csi());
    let asked = (option::of(1i64..5), any_day(), option::of(1i64..4));
    let one =
        (asked, any::<bool>(), says).prop_map(|((contact, on, wave), silent, (nps, csat, csi))| {
            AnswerFact {
                id: AnswerId::NEW,
                contact: contact.map(ContactId),
                on,
                wave: wave.map(WaveId),
                silent,
                nps: nps.filter(|_| !silent),
                csat: csat.filter(|_| !silent),
                csi: if silent { Csi::default() } else { csi },
            }
        });
    vec(one, 0..12).prop_map(|all| numbered(all, |a, id| a.id = AnswerId(id)))
}

fn feedback() -> impl Strategy<Value = Vec<FeedbackFact>> {
    let sorted = (any_key(FeedbackKind::ALL), option::of(any::<bool>()), any::<bool>());
    let after = (option::of(0i64..200), option::of(0i64..200));
    let one = (any_day(), sorted, after, option::of((any_key(Effect::ALL), 0i64..200))).prop_map(
        |(on, (kind, credible, tasked), (solved, told), effect)| FeedbackFact {
            on,
            kind,
            credible,
            tasked,
            solved_on: solved.map(|days| on.plus_days(days)),
            told_on: told.map(|days| on.plus_days(days)),
            effect: effect.map(|(effect, _)| effect),
            effect_on: effect.map(|(_, days)| on.plus_days(days)),
            ..item(0, "2026-01-01")
        },
    );
    vec(one, 0..8).prop_map(|all| numbered(all, |i, id| i.id = FeedbackItemId(id)))
}

fn contacts() -> impl Strategy<Value = Vec<ContactFact>> {
    let role = option::of(any_key(DecisionRole::ALL));
    let one = (role, option::of(1u8..=5), option::of(any_day()), option::weighted(0.3, any_day()))
        .prop_map(|(role, influence, joined_on, left_on)| ContactFact {
            id: ContactId(0),
            role,
            influence,
            joined_on,
            left_on,
        });
    vec(one, 0..5).prop_map(|all| numbered(all, |c, id| c.id = ContactId(id)))
}

fn sales() -> impl Strategy<Value = Vec<SaleFact>> {
    let discounted = option::of(any::<bool>());
    let one = (any_day(), -20_000i64..100_000, 0u64..6, discounted).prop_map(
        |(on, amount, bill, discounted)| SaleFact { id: SaleId::NEW, on, amount, bill, discounted },
    );
    vec(one, 0..15).prop_map(|all| numbered(all, |s, id| s.id = SaleId(id)))
}

fn subscriptions() -> impl Strategy<Value = Vec<SubscriptionFact>> {
    let lasts = option::of(0i64..400);
    let one = (any_day(), 1i64..800, any::<bool>(), lasts).prop_map(
        |(starts_on, days, renewed, longer)| {
            let ends_on = starts_on.plus_days(days);
            let until = longer.map(|days| ends_on.plus_days(days));
            SubscriptionFact { id: SubscriptionId(0), starts_on, ends_on, renewed, until }
        },
    );
    vec(one, 0..3).prop_map(|all| numbered(all, |s, id| s.id = SubscriptionId(id)))
}

fn incidents() -> impl Strategy<Value = Vec<IncidentFact>> {
    let taken = option::of((-2i8..=2, 0i64..100));
    let one = (any_day(), any_key(Severity::ALL), taken, option::of(0i64..100)).prop_map(
        |(on, severity, taken, closed)| IncidentFact {
            id: IncidentId(0),
            on,
            severity,
            taken: taken.map(|(taken, days)| (taken, on.plus_days(days))),
            closed_on: closed.map(|days| on.plus_days(days)),
        },
    );
    vec(one, 0..5).prop_map(|all| numbered(all, |i, id| i.id = IncidentId(id)))
}

fn factors() -> impl Strategy<Value = Vec<Factor>> {
    let ends = (option::weighted(0.4, 0i64..400), prop::bool::weighted(0.1), any::<bool>());
    let one = (any_key(FactorKind::ALL), any_key(Severity::ALL), any_day(), ends).prop_map(
        |(kind, severity, on, (days, dismissed, own))| {
            let mut one = factor(0, kind, severity, "2026-01-01");
            one.noticed_on = on;
            one.closed_on = days.map(|days| on.plus_days(days)).filter(|_| !dismissed);
            one.dismissed_on = dismissed.then_some(on);
            if kind == FactorKind::Crisis && !own {
                (one.account, one.industry) = (None, "banks".into());
            }
            one
        },
    );
    vec(one, 0..5).prop_map(|all| numbered(all, |f, id| f.id = FactorId(id)))
}

/// References, judgements, moves, marks, handovers and brought accounts.
type Rest = (
    Vec<ReferenceFact>,
    Vec<JudgementFact>,
    Vec<MoveFact>,
    Vec<MarkFact>,
    Vec<HandoverFact>,
    Vec<(AccountId, Day)>,
);

fn rest() -> impl Strategy<Value = Rest> {
    let reference = (any_key(ReferenceStatus::ALL), any_day())
        .prop_map(|(status, on)| ReferenceFact { id: ReferenceId(0), status, on });
    let judgement = (any_key(Sign::ALL), 0u8..=100, any_day())
        .prop_map(|(sign, score, on)| JudgementFact { id: JudgementId(0), sign, score, on });
    let step = (any_key(Stage::ALL), any_key(Stage::ALL), any_day())
        .prop_map(|(from, to, on)| MoveFact { id: StageMoveId(0), from, to, on });
    let mark = (any_key(Criterion::ALL), any_day())
        .prop_map(|(criterion, met_on)| MarkFact { criterion, met_on });
    let handover = (any_day(), option::of(0i64..60)).prop_map(|(on, days)| HandoverFact {
        id: HandoverId(0),
        on,
        finished_on: days.map(|days| on.plus_days(days)),
    });
    (
        vec(reference, 0..4).prop_map(|all| numbered(all, |r, id| r.id = ReferenceId(id))),
        vec(judgement, 0..6).prop_map(|all| numbered(all, |j, id| j.id = JudgementId(id))),
        vec(step, 0..6).prop_map(|all| numbered(all, |m, id| m.id = StageMoveId(id))),
        vec(mark, 0..10),
        vec(handover, 0..3).prop_map(|all| numbered(all, |h, id| h.id = HandoverId(id))),
        vec(any_day(), 0..2).prop_map(|days| {
            days.into_iter().zip(2..).map(|(on, id)| (AccountId(id), on)).collect()
        }),
    )
}

/// Any account at all.
pub(crate) fn any_account() -> impl Strategy<Value = AccountFacts> {
    let people = (option::of(any_day()), contacts(), touches(), answers(), feedback());
    let dealings = (sales(), subscriptions(), incidents(), factors());
    (people, dealings, rest()).prop_map(
        |(
            (acquainted_on, contacts, touches, answers, feedback),
            (sales, subscriptions, incidents, factors),
            rest,
        )| {
            let (references, judgements, moves, marks, handovers, brought) = rest;
            AccountFacts {
                account: AccountId(1),
                acquainted_on,
                contacts,
                sales,
                subscriptions,
                touches,
                answers,
                feedback,
                incidents,
                references,
                brought,
                judgements,
                factors,
                handovers,
                marks,
                moves,
            }
        },
    )
}

/// Any scale that passes its own check.
pub(crate) fn any_scale() -> impl Strategy<Value = HealthScale> {
    let weights = prop::array::uniform9(0u16..30);
    let bands = (1u8..80, 1u8..20);
    let days = (1u16..200, 1u16..200, 1u16..400, 1u16..200);
    let factors = (prop::array::uniform3(0u8..30), 0u8..=100, 0u8..=100, 0u8..=100);
    (weights, bands, days, factors)
        .prop_map(
            |(weights, (watch_from, above), days, (factor_points, factors_most, cap, enough))| {
                HealthScale {
                    id: ScaleId(1),
                    since: Day::EPOCH,
                    weights,
                    watch_from,
                    healthy_from: watch_from + above,
                    fresh_days: days.0,
                    fresh_days_extreme: days.1,
                    fresh_days_survey: days.2,
                    half_life_days: days.3,
                    factor_points,
                    factors_most,
                    cap,
                    enough_coverage: enough,
                }
            },
        )
        .prop_filter("a scale weighs something", |scale| scale.check().is_ok())
}
