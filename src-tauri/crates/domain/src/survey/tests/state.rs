//! How far it has come with somebody asked.

use super::{day, today};
use crate::{
    id::{AccountId, ContactId, RespondentId, WaveId},
    survey::{
        interview::Interview,
        respondent::{
            Means, Respondent, Try,
            TryOutcome::{self, CallLater, Declined, NoAnswer, Sent},
        },
        state::{Group, RespondentState as State, state},
    },
};

fn respondent(tries: &[(&str, TryOutcome)], call_on: Option<&str>, begun: bool) -> Respondent {
    let tries = tries.iter().map(|(on, outcome)| Try {
        on: day(on),
        outcome: *outcome,
        note: String::new(),
    });
    Respondent {
        id: RespondentId(1),
        wave: WaveId(1),
        account: AccountId(1),
        contact: ContactId(1),
        chosen_on: day("2026-01-12"),
        means: Means::Call,
        interviewer: None,
        key: "0123456789abcdef".into(),
        tries: tries.collect(),
        call_on: call_on.map(day),
        draft: Some(Interview { nps: begun.then_some(7), ..Interview::default() }),
    }
}

#[test]
fn each_state_and_where_it_is_shown() {
    let (tomorrow, today_too) = ("2026-07-01", "2026-06-30");
    let later = |on| State::Later(day(on));
    for (tries, call_on, begun, wanted, group, why) in [
        (&[][..], None, false, State::ToAsk, Group::ToAsk, "nobody has tried"),
        (&[], None, true, State::Begun, Group::Due, "what was broken off is to be finished"),
        (&[], Some(tomorrow), false, later(tomorrow), Group::Later, "a day without a try counts"),
        (&[("2026-06-01", NoAnswer)], None, false, State::Unreachable, Group::Unreachable, "once"),
        (&[("2026-06-01", NoAnswer)], Some(tomorrow), false, later(tomorrow), Group::Later, "day"),
        (&[("2026-06-01", CallLater)], Some(today_too), false, later(today_too), Group::Due, "due"),
        (
            &[("2026-06-01", CallLater)],
            Some("2026-06-02"),
            false,
            later("2026-06-02"),
            Group::Due,
            "late",
        ),
        (
            &[("2026-06-01", CallLater)],
            Some(tomorrow),
            true,
            later(tomorrow),
            Group::Later,
            "they broke off and named a day",
        ),
        (&[("2026-06-01", Sent)], None, false, State::Sent, Group::Sent, "a letter was sent"),
        (&[("2026-06-01", Sent)], None, true, State::Begun, Group::Due, "begun after the letter"),
        (
            &[("2026-05-01", Sent), ("2026-06-01", NoAnswer)],
            None,
            false,
            State::Unreachable,
            Group::Unreachable,
            "the last try counts",
        ),
        (
            &[("2026-06-01", Declined)],
            Some(today_too),
            true,
            State::Declined,
            Group::Declined,
            "no means no",
        ),
        (
            &[("2026-05-01", Declined), ("2026-06-01", CallLater)],
            Some(tomorrow),
            false,
            later(tomorrow),
            Group::Later,
            "they changed their mind",
        ),
        (
            &[("2026-07-01", Declined)],
            None,
            false,
            State::ToAsk,
            Group::ToAsk,
            "tomorrow is not yet",
        ),
        (
            &[("2026-07-01", CallLater)],
            Some("2026-07-05"),
            false,
            State::ToAsk,
            Group::ToAsk,
            "nor is what will be said then",
        ),
    ] {
        let found = state(&respondent(tries, call_on, begun), false, today());
        assert_eq!((found, found.group(today())), (wanted, group), "{tries:?}, {call_on:?}: {why}");
        assert_eq!(
            found.is_due(today()),
            group == Group::Due,
            "{why}: due is what is to be called"
        );
        let answered = state(&respondent(tries, call_on, begun), true, today());
        let shown = (answered, answered.group(today()));
        assert_eq!(shown, (State::Answered, Group::Answered), "{why}: an answer ends it");
    }
}

#[test]
fn an_empty_draft_is_nothing_begun() {
    let mut one = respondent(&[], None, false);
    assert_eq!(state(&one, false, today()), State::ToAsk, "nothing was typed");
    one.draft = None;
    assert_eq!(state(&one, false, today()), State::ToAsk, "nothing was opened");
}
