//! The score, what changed it and what would help, by numbers worked out by hand.

use super::super::*;
use crate::{
    id::{AccountId, ContactId, FactorId, IncidentId},
    relationship::{
        factor::FactorKind,
        facts::{AccountFacts, AnswerFact},
        fixture::{
            answer, contact, day, factor, incident, judgement, nobody, reference, today, touch,
        },
        incident::Severity,
        reference::ReferenceStatus,
        scale::HealthScale,
        sign::Sign,
    },
    touch::TouchKind,
};

/// A scale on which a few signs are enough and nothing ages.
fn still() -> HealthScale {
    HealthScale {
        enough_coverage: 30,
        fresh_days: 3650,
        fresh_days_extreme: 3650,
        ..HealthScale::default()
    }
}

fn judged(on: &str, scores: &[(Sign, u8)]) -> AccountFacts {
    let mut facts = nobody();
    for (id, (sign, score)) in (1..).zip(scores) {
        facts.judgements.push(judgement(id, *sign, *score, on));
    }
    facts
}

fn shown(health: &Health) -> Vec<(Part, i32)> {
    health.lines.iter().map(|line| (line.part, line.points.0)).collect()
}

const fn sign(sign: Sign) -> Part {
    Part::Sign { sign }
}

const fn of_factor(id: i64, kind: FactorKind, severity: Severity) -> Part {
    Part::Factor { factor: FactorId(id), kind, severity }
}

#[test]
fn the_mean_by_weight_and_freshness() {
    let mut facts = judged("2026-06-30", &[(Sign::Content, 80), (Sign::Growth, 40)]);
    facts.judgements.push(judgement(3, Sign::Refers, 60, "2026-01-01"));
    let health = health(&facts, &HealthScale::default(), today());
    assert_eq!(health.score, Some(Tenths(624)), "(20·80 + 15·40 + 12·½·60) / 41 = 62.44");
    assert_eq!(
        shown(&health),
        [(sign(Sign::Content), 390), (sign(Sign::Growth), 146), (sign(Sign::Refers), 88)],
        "39.02, 14.63 and 8.78 add up to 62.4 as shown"
    );
    assert_eq!(health.coverage, 41, "20 + 15 + 6 of 100");
    assert_eq!(health.band, Band::Unknown, "41 % is not enough for a band");
    let asks = to_ask(&health);
    assert_eq!(
        asks[0],
        Ask { sign: Sign::Feedback, adds: 13.0 },
        "the heaviest unknown sign first"
    );
    assert!(
        asks.contains(&Ask { sign: Sign::Refers, adds: 6.0 }),
        "a sign half aged is worth asking for its other half"
    );
    assert!(
        asks.iter().all(|ask| ask.sign != Sign::Content),
        "what is known and fresh is not asked"
    );
}

#[test]
fn bands_begin_at_their_scores() {
    for (score, band) in [
        (0, Band::AtRisk),
        (49, Band::AtRisk),
        (50, Band::Watch),
        (74, Band::Watch),
        (75, Band::Healthy),
    ] {
        let facts = judged("2026-06-30", &[(Sign::Content, score), (Sign::Growth, score)]);
        assert_eq!(health(&facts, &still(), today()).band, band, "{score}");
    }
    let facts = judged("2026-06-30", &[(Sign::Content, 80), (Sign::Growth, 80)]);
    let scale = |enough_coverage| HealthScale { enough_coverage, ..still() };
    assert_eq!(health(&facts, &scale(35), today()).band, Band::Healthy, "35 % known of 35 asked");
    assert_eq!(health(&facts, &scale(36), today()).band, Band::Unknown, "35 % known of 36 asked");
    assert!(Band::Healthy.falls_to(Band::Watch), "down is a fall");
    assert!(!Band::Unknown.falls_to(Band::AtRisk), "becoming known is none");
    assert!(!Band::AtRisk.falls_to(Band::Unknown), "becoming unknown is none");
}

#[test]
fn factors_the_limit_the_cap_and_the_floor() {
    let mut facts = judged("2026-06-30", &[(Sign::Content, 80), (Sign::Growth, 80)]);
    let signs = [(sign(Sign::Content), 457), (sign(Sign::Growth), 343)];
    let say = |facts: &AccountFacts| {
        let health = health(facts, &still(), today());
        (health.score.unwrap().0, shown(&health).split_off(2), health.capped)
    };
    assert_eq!(shown(&health(&facts, &still(), today())), signs, "45.71 and 34.29");

    facts.factors.push(factor(2, FactorKind::Manner, Severity::Medium, "2026-06-30"));
    facts.factors.push(factor(1, FactorKind::Rigid, Severity::Low, "2026-06-01"));
    let low = (of_factor(1, FactorKind::Rigid, Severity::Low), -30);
    let medium = (of_factor(2, FactorKind::Manner, Severity::Medium), -80);
    assert_eq!(
        say(&facts),
        (690, vec![low, medium], false),
        "80 − 3 − 8, the earlier noticed first"
    );

    facts.factors.push(factor(3, FactorKind::Deaf, Severity::High, "2026-06-30"));
    let high = (of_factor(3, FactorKind::Deaf, Severity::High), -150);
    assert_eq!(
        say(&facts),
        (490, vec![low, medium, high, (Part::Cap, -50)], true),
        "80 − 26 would be 54: an open high factor holds it at 49"
    );
    facts.factors.push(factor(4, FactorKind::Pushing, Severity::High, "2026-06-30"));
    let (score, lines, _) = say(&facts);
    assert_eq!(score, 400, "80 − 41 would be 39: together they cost 40 at most");
    assert_eq!(lines.last(), Some(&(Part::Limit, 10)), "what goes beyond the limit is given back");

    facts.judgements.clear();
    facts.judgements.push(judgement(1, Sign::Content, 35, "2026-06-30"));
    facts.judgements.push(judgement(2, Sign::Growth, 35, "2026-06-30"));
    let (score, lines, _) = say(&facts);
    assert_eq!(score, 0, "35 − 40 is nothing, not less");
    assert_eq!(lines.last(), Some(&(Part::Floor, 50)), "and the floor says so");

    facts.factors.truncate(1);
    facts.factors[0].closed_on = Some(day("2026-07-01"));
    assert_eq!(say(&facts).0, 270, "open on its last day");
    facts.factors[0].closed_on = Some(day("2026-06-30"));
    assert_eq!(say(&facts).0, 350, "closed from that day");
    facts.factors[0].closed_on = None;
    facts.factors[0].dismissed_on = Some(day("2026-07-05"));
    assert_eq!(say(&facts).0, 350, "a dismissed factor never counted");
}

#[test]
fn without_a_known_sign_there_is_no_score() {
    let mut facts = nobody();
    facts.factors.push(factor(1, FactorKind::Deaf, Severity::High, "2026-06-01"));
    let health = health(&facts, &still(), today());
    assert_eq!(
        (health.score, health.band, health.coverage),
        (None, Band::Unknown, 0),
        "nothing known"
    );
    assert_eq!(health.lines, [], "no score, nothing to add up");
    assert_eq!(health.factors.len(), 1, "the factor is told all the same");
    assert_eq!(acts(&facts, &still(), today()), [], "nothing can be gained on nothing");
    let weightless = HealthScale { weights: [0, 1, 0, 0, 0, 0, 0, 0, 0], ..still() };
    let facts = judged("2026-06-30", &[(Sign::Content, 80)]);
    let health = super::super::health(&facts, &weightless, today());
    assert_eq!(health.score, None, "a sign without weight gives no score");
}

fn moved(facts: &AccountFacts, scale: &HealthScale, then: &str, now: &str) -> Vec<(Moved, i32)> {
    let change = change(facts, scale, day(then), scale, day(now));
    change.lines.iter().map(|line| (line.what, line.points.0)).collect()
}

#[test]
fn signs_move_age_and_become_known() {
    let mut facts = judged("2026-01-01", &[(Sign::Content, 80), (Sign::Growth, 50)]);
    facts.judgements.push(judgement(3, Sign::Content, 40, "2026-06-01"));
    let (content, growth) = (Sign::Content, Sign::Growth);
    assert_eq!(
        moved(&facts, &still(), "2026-01-01", "2026-06-30"),
        [(Moved::Moved { sign: content }, -228)],
        "67.1 → 44.3 by the one sign that moved"
    );
    assert_eq!(
        moved(&facts, &still(), "2026-06-30", "2026-01-01"),
        [(Moved::Moved { sign: content }, 228)],
        "and back by the same"
    );
    facts.judgements = vec![
        judgement(1, content, 80, "2026-01-01"),
        judgement(2, growth, 40, "2026-01-01"),
        judgement(3, growth, 40, "2026-06-30"),
    ];
    let scale = HealthScale::default();
    assert_eq!(
        moved(&facts, &scale, "2026-01-01", "2026-06-30"),
        [(Moved::Aged { sign: content }, -69)],
        "62.9 → 56.0 as the good sign weighs half"
    );
    assert_eq!(
        moved(&facts, &scale, "2026-06-30", "2026-01-01"),
        [(Moved::Renewed { sign: content }, 69)],
        "seen backwards it gains weight"
    );
    facts.judgements =
        vec![judgement(1, content, 80, "2026-01-01"), judgement(2, growth, 40, "2026-06-01")];
    assert_eq!(
        moved(&facts, &still(), "2026-01-01", "2026-06-30"),
        [(Moved::Known { sign: growth }, -171)],
        "80.0 → 62.9 as growth became known"
    );
    assert_eq!(
        moved(&facts, &still(), "2026-06-30", "2026-01-01"),
        [(Moved::Unknown { sign: growth }, 171)],
        "seen backwards it became unknown"
    );
    let none = change(&facts, &still(), day("2025-12-31"), &still(), today());
    assert_eq!((none.from, none.difference()), (None, None), "nothing was known in December");
    assert_eq!(none.lines, [], "from no score there is no difference to split");
}

#[test]
fn neither_order_of_telling_comes_first() {
    let mut facts = judged("2026-01-01", &[(Sign::Content, 20), (Sign::Growth, 80)]);
    facts.judgements.push(judgement(3, Sign::Content, 80, "2026-06-01"));
    facts.judgements.push(judgement(4, Sign::Open, 80, "2026-06-01"));
    let (content, open) = (Sign::Content, Sign::Open);
    assert_eq!(
        moved(&facts, &still(), "2026-01-01", "2026-06-30"),
        [(Moved::Moved { sign: content }, 311), (Moved::Known { sign: open }, 32)],
        "45.7 → 80.0: alone content first gives 34.29 and open 0, last 27.91 and 6.38"
    );
}

#[test]
fn the_mean_stays_while_no_sign_is_known() {
    let mut facts = judged("2027-01-15", &[(Sign::Growth, 40)]);
    facts.answers.push(AnswerFact { nps: Some(9), ..answer(1, 0, "2026-01-01") });
    let (growth, refers) = (Sign::Growth, Sign::Refers);
    let no_feedback = HealthScale { weights: [20, 15, 8, 8, 8, 12, 8, 8, 0], ..still() };
    assert_eq!(
        moved(&facts, &no_feedback, "2026-01-01", "2027-02-01"),
        [(Moved::Known { sign: growth }, -311), (Moved::Unknown { sign: refers }, -89)],
        "80 → 40: growth first gives −22.22 and −17.78; refers first leaves nothing known, so growth \
         then gives all of it"
    );
}

#[test]
fn factors_and_the_cap_come_and_go() {
    let mut facts = judged("2026-01-01", &[(Sign::Content, 80), (Sign::Growth, 80)]);
    facts.factors.push(factor(1, FactorKind::Deaf, Severity::High, "2026-03-01"));
    let (factor, kind, severity) = (FactorId(1), FactorKind::Deaf, Severity::High);
    assert_eq!(
        moved(&facts, &still(), "2026-01-01", "2026-06-30"),
        [(Moved::FactorOpened { factor, kind, severity }, -150), (Moved::CapOn, -160)],
        "80 → 49"
    );
    facts.judgements.push(judgement(3, Sign::Content, 94, "2026-06-01"));
    assert_eq!(
        moved(&facts, &still(), "2026-04-01", "2026-06-30"),
        [(Moved::Moved { sign: Sign::Content }, 80), (Moved::Cap, -80)],
        "a sign moved, and the cap took it"
    );
    facts.judgements.pop();
    facts.factors[0].closed_on = Some(day("2026-05-01"));
    assert_eq!(
        moved(&facts, &still(), "2026-04-01", "2026-06-30"),
        [(Moved::FactorClosed { factor, kind, severity }, 150), (Moved::CapOff, 160)],
        "and back to 80"
    );
}

#[test]
fn another_scale_moves_the_score() {
    let mut facts = judged("2026-06-01", &[(Sign::Content, 80), (Sign::Growth, 40)]);
    let heavier = HealthScale { weights: [45, 15, 8, 8, 8, 12, 8, 8, 13], ..still() };
    let change = |facts: &AccountFacts, now: &HealthScale| {
        let change = super::super::change(facts, &still(), today(), now, today());
        change.lines.iter().map(|line| (line.what, line.points.0)).collect::<Vec<_>>()
    };
    assert_eq!(change(&facts, &heavier), [(Moved::Weighted, 71)], "62.9 → 70.0 by weights alone");
    facts.factors.push(factor(1, FactorKind::Rigid, Severity::Low, "2026-06-01"));
    let dearer = HealthScale { factor_points: [5, 8, 15], ..still() };
    let (factor, kind, severity) = (FactorId(1), FactorKind::Rigid, Severity::Low);
    assert_eq!(
        change(&facts, &dearer),
        [(Moved::FactorWeighted { factor, kind, severity }, -20)],
        "the same factor costs two more"
    );
}

#[test]
fn acts_are_what_could_be_done() {
    let mut facts = judged("2026-06-30", &[(Sign::Content, 60), (Sign::Growth, 60)]);
    facts.factors.push(factor(1, FactorKind::Distance, Severity::High, "2026-06-01"));
    facts.factors.push(factor(2, FactorKind::Crisis, Severity::High, "2026-06-01"));
    facts.factors[1].account = None;
    facts.factors[1].industry = "banks".into();
    facts.references.push(reference(1, "2026-06-01", ReferenceStatus::Name));
    let best = |facts: &AccountFacts| acts(facts, &still(), today());
    let deeds: Vec<Deed> = best(&facts).iter().map(|act| act.deed).collect();
    assert_eq!(
        deeds,
        [Deed::Meet, Deed::AskReferral, Deed::Interview { contact: None }],
        "a market crisis is nobody's to remedy; content is judged, so an interview only adds words and a recommendation"
    );

    facts.factors.clear();
    facts.contacts =
        vec![contact(1, Some(2)), contact(2, Some(5)), contact(3, Some(5)), contact(4, Some(5))];
    facts.contacts[1].left_on = Some(today());
    facts.incidents.push(incident(7, "2026-06-01", Some((-2, "2026-06-10"))));
    let acts = best(&facts);
    let deeds: Vec<Deed> = acts.iter().map(|act| act.deed).collect();
    let interview = Deed::Interview { contact: Some(ContactId(3)) };
    let repair = Deed::PutRight { incident: IncidentId(7) };
    assert_eq!(
        deeds,
        [repair, Deed::AskReferral, interview],
        "the most influential still there; what went wrong put right"
    );
    assert_eq!(acts[0].gain, Tenths(118), "2500/51 = 49.0, with 8·75 more 60.8");
    let mut done = facts.clone();
    Deed::AskReferral.apply(&mut done, today());
    assert_eq!(done.brought, [(AccountId(i64::MAX), today())], "an account not in the book yet");
}

#[test]
fn meeting_closes_only_distance() {
    let mut facts = nobody();
    facts.factors.push(factor(1, FactorKind::Distance, Severity::High, "2026-06-01"));
    facts.factors.push(factor(2, FactorKind::Rigid, Severity::Low, "2026-06-01"));
    facts.touches.push(touch(1, "2026-06-01", TouchKind::Call));
    Deed::Meet.apply(&mut facts, today());
    let open: Vec<_> = facts.factors.iter().map(|factor| factor.is_open(today())).collect();
    assert_eq!(open, [false, true], "distance closes by meeting, refusals do not");
    assert!(facts.touches[1].in_person, "the meeting is in person");
}
