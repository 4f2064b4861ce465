//! Closing the loop.

use super::{day, item, today};
use crate::{
    id::TouchId,
    renewal::{rung::WorkingDays, workdays::Workdays},
    survey::{
        closing::{
            Board, Closure, Contacted, Funnel, Heard, Reply, board, closure, detractor, funnel,
            is_detractor, waits_since, worked_after,
        },
        facts::FeedbackFact,
        feedback::{Effect, FeedbackKind},
        respondent::Means,
    },
    touch::TouchKind,
};
use proptest::prelude::*;

const RUSSIA: Workdays = Workdays::new(WorkingDays::Russia);

fn stands(
    kind: FeedbackKind,
    credible: Option<bool>,
    solved: Option<&str>,
    told: Option<&str>,
) -> FeedbackFact {
    let (solved_on, told_on) = (solved.map(day), told.map(day));
    FeedbackFact { kind, credible, solved_on, told_on, ..item(1, 1, "2026-05-04") }
}

#[test]
fn each_item_waits_on_its_board() {
    use FeedbackKind::{Complaint, Praise, Question};
    let (done, tomorrow) = (Some("2026-06-10"), Some("2026-07-01"));
    for (one, wanted, since, why) in [
        (stands(Complaint, None, None, None), Board::Sort, "2026-05-04", "nobody has looked"),
        (stands(Praise, None, None, None), Board::Sort, "2026-05-04", "praise is sorted too"),
        (stands(Complaint, Some(true), None, None), Board::Work, "2026-05-04", "to be solved"),
        (stands(Question, Some(true), None, None), Board::Work, "2026-05-04", "to be answered"),
        (
            stands(Complaint, Some(true), tomorrow, None),
            Board::Work,
            "2026-05-04",
            "not yet solved",
        ),
        (stands(Complaint, Some(true), done, None), Board::Tell, "2026-06-10", "solved, not told"),
        (stands(Praise, Some(true), None, None), Board::Tell, "2026-05-04", "to be thanked"),
        (stands(Complaint, Some(true), done, tomorrow), Board::Tell, "2026-06-10", "not yet told"),
        (
            stands(Complaint, Some(true), done, Some("2026-06-20")),
            Board::Told,
            "2026-06-20",
            "told",
        ),
        (stands(Praise, Some(true), None, done), Board::Told, "2026-06-10", "thanked"),
        (stands(Complaint, Some(false), None, None), Board::Toxic, "2026-05-04", "not worth it"),
        (stands(Complaint, Some(false), done, done), Board::Toxic, "2026-05-04", "even if told"),
        (stands(Complaint, None, done, None), Board::Sort, "2026-05-04", "sorting comes first"),
    ] {
        assert_eq!(board(&one, today()), Some(wanted), "{why}");
        assert_eq!(waits_since(&one, today()), day(since), "{why}: since when it waits");
        assert_eq!(board(&one, day("2026-05-03")), None, "{why}: not before it was said");
    }
}

#[test]
fn closure_is_told_of_credible() {
    use FeedbackKind::{Complaint, Praise, Wish};
    let seen = |effect_on| FeedbackFact {
        effect: Some(Effect::Better),
        effect_on: Some(day(effect_on)),
        ..stands(Wish, Some(true), Some("2026-05-10"), Some("2026-05-20"))
    };
    let items = [
        stands(Complaint, None, None, None),
        stands(Complaint, Some(false), None, None),
        stands(Complaint, Some(true), None, None),
        stands(Complaint, Some(true), Some("2026-06-10"), None),
        stands(Praise, Some(true), None, None),
        stands(Wish, Some(true), Some("2026-06-10"), Some("2026-06-11")),
        seen("2026-06-15"),
        seen("2026-07-01"),
    ];
    let found = funnel(&items, today());
    let wanted = Funnel { said: 8, credible: 6, solved: 5, told: 3, effect: 1 };
    assert_eq!(found, wanted, "each as far as it has come by today");
    let closed = closure(&items, today());
    assert_eq!(closed, Closure { told: 3, credible: 6 }, "told of those worth acting on");
    assert_eq!(closed.share(), Some(0.5), "a half");
    assert_eq!(closure(&items[..2], today()).share(), None, "nothing was worth acting on");
    let later = funnel(&items, day("2026-07-01")).effect;
    assert_eq!(later, 2, "tomorrow's effect counts tomorrow");
}

proptest! {
    #[test]
    fn each_step_of_the_funnel_holds_the_next(
        items in prop::collection::vec((0usize..4, prop::option::of(any::<bool>()), prop::option::of(0i64..90), prop::option::of(0i64..90), prop::option::of(0i64..90)), 0..20)
    ) {
        let items: Vec<_> = items.into_iter().map(|(kind, credible, solved, told, effect)| {
            let after = |days: Option<i64>| days.map(|days| day("2026-05-04").plus_days(days));
            FeedbackFact {
                kind: FeedbackKind::ALL[kind],
                credible,
                solved_on: after(solved),
                told_on: after(told),
                effect: effect.map(|_| Effect::Same),
                effect_on: after(effect),
                ..item(1, 1, "2026-05-04")
            }
        }).collect();
        let Funnel { said, credible, solved, told, effect } = funnel(&items, today());
        let steps = [said, credible, solved, told, effect];
        prop_assert!(steps.is_sorted_by(|a, b| a >= b), "{steps:?}: what is told was solved, and so on");
        prop_assert_eq!(said as usize, items.len(), "every item said counts");
    }
}

#[test]
fn a_detractor_is_called_within_two_worked_days() {
    let touch = |id, on, kind| Contacted { touch: TouchId(id), on: day(on), kind };
    let call = |id, on| touch(id, on, TouchKind::Call);
    let (thursday, monday, tuesday) = ("2026-06-25", "2026-06-29", "2026-06-30");
    let heard = |said: &str, touch: Option<i64>, means| Heard {
        on: day(said),
        touch: touch.map(TouchId),
        means,
    };
    let reply = |said: &str, touches: &[Contacted], on: &str| {
        detractor(heard(said, Some(1), None), touches, RUSSIA, day(on))
    };
    let due = |by| Reply::Due { by: day(by) };
    let called = |on, in_time| Reply::Called { on: day(on), in_time };
    assert_eq!(reply(thursday, &[], thursday), due(monday), "Friday, then Monday");
    assert_eq!(reply(thursday, &[], monday), due(monday), "the last day is still in time");
    let late = Reply::Late { by: day(monday), days: 1 };
    assert_eq!(reply(thursday, &[], tuesday), late, "a day late");
    assert_eq!(
        reply(thursday, &[call(2, monday)], tuesday),
        called(monday, true),
        "on the last day"
    );
    assert_eq!(reply(thursday, &[call(2, tuesday)], tuesday), called(tuesday, false), "too late");
    assert_eq!(reply(thursday, &[call(2, thursday)], tuesday), called(thursday, true), "at once");
    let both = [call(3, tuesday), call(2, "2026-06-26")];
    assert_eq!(reply(thursday, &both, tuesday), called("2026-06-26", true), "the first counts");
    assert_eq!(reply(thursday, &[call(1, thursday)], tuesday), late, "the interview is no reply");
    assert_eq!(reply(thursday, &[call(2, "2026-06-24")], tuesday), late, "nor is what came before");
    assert_eq!(reply(thursday, &[call(2, tuesday)], monday), due(monday), "tomorrow is not yet");
    for (means, kind, own, why) in [
        (None, TouchKind::Call, true, "it may be the call they answered in"),
        (None, TouchKind::Meeting, true, "or the meeting"),
        (Some(Means::Call), TouchKind::Call, true, "asked by telephone, this is that call"),
        (Some(Means::Call), TouchKind::Meeting, false, "a meeting is not how they were asked"),
        (Some(Means::Meeting), TouchKind::Meeting, true, "asked at a meeting, this is it"),
        (Some(Means::Meeting), TouchKind::Call, false, "a call after it"),
        (Some(Means::Form), TouchKind::Call, false, "a form is filled in without a call"),
        (Some(Means::Email), TouchKind::Call, false, "so is a letter answered"),
        (Some(Means::Message), TouchKind::Meeting, false, "and a message"),
    ] {
        let alone = heard(thursday, None, means);
        let found = |on| detractor(alone, &[touch(1, on, kind)], RUSSIA, day(tuesday));
        let wanted = if own { late } else { called(thursday, true) };
        assert_eq!(found(thursday), wanted, "{means:?}, {kind:?} that day: {why}");
        assert_eq!(found(monday), called(monday, true), "{means:?}, {kind:?} later is a reply");
    }
    for kind in TouchKind::ALL {
        let spoke = matches!(
            kind,
            TouchKind::Call
                | TouchKind::Meeting
                | TouchKind::Consultation
                | TouchKind::Support
                | TouchKind::Informal
        );
        let found = reply(thursday, &[touch(2, monday, *kind)], tuesday);
        let wanted = if spoke { called(monday, true) } else { late };
        assert_eq!(found, wanted, "{kind:?}: a call is where one speaks");
    }
    assert_eq!(reply("2026-06-10", &[], "2026-06-10"), due("2026-06-15"), "12 June is a holiday");
}

#[test]
fn detractors_are_0_to_6() {
    for (nps, wanted) in [(None, false), (Some(0), true), (Some(6), true), (Some(7), false)] {
        assert_eq!(is_detractor(nps), wanted, "{nps:?}: product.md §7.3");
    }
}

#[test]
fn worked_days_are_counted_from_the_next() {
    for (count, wanted) in
        [(0, "2026-06-27"), (1, "2026-06-29"), (2, "2026-06-30"), (5, "2026-07-03")]
    {
        let found = worked_after(RUSSIA, day("2026-06-27"), count);
        assert_eq!(found, day(wanted), "{count} worked days after a Saturday");
    }
}
