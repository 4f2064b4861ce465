//! Steps, outcomes and warnings in words.

use super::{
    facts::{Renewal, Terms},
    standing::Odds,
};
use crate::{
    dto::{Choice, Mood},
    print::{self, Voice},
    relationship::{band_key, told::said},
};
use rapport_domain::{
    Channel, ContactId, Day, DecisionRole, LostReason, Outlook, Queue, RenewalStep, StepOutcome,
    renewal::{
        closing::How,
        ladder::{State, Status, Step},
        warning::Early,
    },
};
use rapport_text::{Lang, number, words};

/// `за 30 дней`, `в день решения`, `через 7 дней после`, `по договорённости`.
pub(crate) fn rung(lang: Lang, days_before: i32, agreed: bool) -> String {
    let days = print::count_days(lang, i64::from(days_before).abs());
    let kind = match days_before {
        _ if agreed => "agreed",
        1.. => "before",
        0 => "day",
        _ => "after",
    };
    words::renewal_rung(lang, days, kind)
}

fn days_short(lang: Lang, days: i64) -> String {
    words::renewal_days_short(lang, number::whole(lang, days))
}

/// The next step with how it stands: `за 30 дней, просрочен 7 дн.`
pub(crate) fn next_step(lang: Lang, renewal: Renewal<'_>, day: Day) -> (String, Mood) {
    if renewal.ladder.state == State::Unexplained {
        return (words::renewal_step_unexplained(lang), Mood::Risk);
    }
    let Some(step) = renewal.ladder.next() else {
        let mood = if renewal.ladder.decide_on < day { Mood::Risk } else { Mood::Watch };
        return (words::renewal_step_none(lang), mood);
    };
    let rung = rung(lang, step.days_before, step.agreed);
    match step.status {
        Status::Due { days_late: 0 } => (words::renewal_step_today(lang, rung), Mood::Watch),
        Status::Due { days_late } => {
            (words::renewal_step_late(lang, days_short(lang, days_late), rung), Mood::Risk)
        }
        _ => (words::renewal_step_ahead(lang, said(lang, step.planned_on, day), rung), Mood::None),
    }
}

/// How a step of the ladder stands: its key, its words, its mood.
pub(crate) fn status(
    lang: Lang,
    step: &Step,
    record: Option<&RenewalStep>,
    day: Day,
) -> (&'static str, String, Mood) {
    match step.status {
        Status::Done { on, outcome: came, .. } => {
            let came = record.map_or_else(|| outcome(lang, came), |r| came_of(lang, r, day));
            ("done", words::renewal_done_on(lang, said(lang, on, day), came), Mood::Good)
        }
        Status::Passed => ("passed", words::renewal_passed(lang), Mood::None),
        Status::Due { days_late: 0 } => ("due", words::distance_today(lang), Mood::Watch),
        Status::Due { days_late } => {
            ("due", words::renewal_late(lang, days_short(lang, days_late)), Mood::Risk)
        }
        Status::Ahead => ("ahead", print::distance(lang, step.planned_on, day), Mood::None),
    }
}

fn outcome(lang: Lang, outcome: StepOutcome) -> String {
    words::renewal_outcome(lang, outcome.key())
}

/// What came of a step, with the reason of a loss or the day it was put off to.
pub(crate) fn came_of(lang: Lang, step: &RenewalStep, day: Day) -> String {
    match (step.outcome, step.lost_reason, step.postponed_to) {
        (None, ..) => String::new(),
        (Some(StepOutcome::Lost), Some(reason), _) => {
            words::renewal_lost(lang, lost_reason(lang, reason))
        }
        (Some(StepOutcome::Postponed), _, Some(to)) => {
            words::renewal_postponed(lang, said(lang, to, day))
        }
        (Some(came), ..) => outcome(lang, came),
    }
}

pub(crate) const fn outcome_mood(outcome: Option<StepOutcome>) -> Mood {
    match outcome {
        Some(StepOutcome::Renewed | StepOutcome::Up) => Mood::Good,
        Some(StepOutcome::Down) => Mood::Watch,
        Some(StepOutcome::Lost) => Mood::Risk,
        _ => Mood::None,
    }
}

pub(crate) fn lost_reason(lang: Lang, reason: LostReason) -> String {
    words::renewal_lost_reason(lang, reason.key())
}

pub(crate) fn channel(lang: Lang, channel: Channel) -> String {
    words::renewal_channel(lang, channel.key())
}

pub(crate) fn queue(lang: Lang, queue: Queue) -> String {
    words::renewal_queue(lang, queue.key())
}

/// The words of a few kinds, each worded once.
pub(crate) struct Words<K>(Vec<(K, String)>);

impl<K: Copy + PartialEq> Words<K> {
    pub(crate) fn of(kinds: &[K], word: impl Fn(K) -> String) -> Self {
        Self(kinds.iter().map(|kind| (*kind, word(*kind))).collect())
    }

    pub(crate) fn get(&self, kind: K) -> String {
        let found = self.0.iter().find(|(known, _)| *known == kind);
        found.map(|(_, words)| words.clone()).unwrap_or_default()
    }
}

/// Those that fit.
pub(crate) fn outcomes(lang: Lang, fits: impl Fn(&StepOutcome) -> bool) -> Vec<Choice> {
    let fitting: Vec<StepOutcome> = StepOutcome::ALL.iter().copied().filter(fits).collect();
    print::choices(&fitting, StepOutcome::key, |k| words::renewal_outcome_choice(lang, k.key()))
}

pub(crate) fn lost_reasons(lang: Lang) -> Vec<Choice> {
    print::choices(LostReason::ALL, LostReason::key, |k| lost_reason(lang, k))
}

pub(crate) fn channels(lang: Lang) -> Vec<Choice> {
    print::choices(Channel::ALL, Channel::key, |k| channel(lang, k))
}

/// Where a renewal stands, and its mood.
pub(crate) fn state(lang: Lang, renewal: Renewal<'_>, day: Day) -> (String, Mood) {
    let said = |key| words::renewal_state(lang, key);
    match (renewal.ladder.state, renewal.ladder.closed) {
        (State::Closed, Some(closed)) => match closed.how {
            How::Renewed | How::Followed => (said("renewed"), Mood::Good),
            How::Itself => (said("itself"), Mood::Good),
            How::Cancelled => (said("cancelled"), Mood::Risk),
            How::Lost => {
                let steps =
                    renewal.term.steps.iter().filter(|s| s.done_on.is_some_and(|on| on <= day));
                let last =
                    steps.filter(|s| s.lost_reason.is_some()).max_by_key(|s| (s.done_on, s.id));
                let why = last.and_then(|step| step.lost_reason);
                let label = match why {
                    Some(why) => words::renewal_state_lost(lang, lost_reason(lang, why)),
                    None => said("lost"),
                };
                (label, Mood::Risk)
            }
        },
        (State::Lapsed, _) => (said("lapsed"), Mood::Risk),
        (State::Unexplained, _) => (said("unexplained"), Mood::Risk),
        _ if renewal.term.starts_on > day => (said("ahead"), Mood::None),
        _ => (said("open"), Mood::None),
    }
}

pub(crate) fn outlook(lang: Lang, outlook: Outlook) -> String {
    words::band(lang, band_key(super::standing::band(outlook)))
}

/// `80 %`.
pub(crate) fn percent(lang: Lang, probability: f64) -> String {
    number::percent(lang, probability, 0)
}

pub(crate) fn whole_percent(probability: f64) -> u8 {
    (probability * 100.0).round().clamp(0.0, 100.0) as u8
}

/// Figure and manager in a sentence, where they lie more than a band apart.
pub(crate) fn disagreement(lang: Lang, odds: &Odds<'_>) -> String {
    match odds.by_hand().filter(|_| odds.disagree) {
        Some(by_hand) => words::renewal_band_apart(
            lang,
            percent(lang, odds.figure.probability),
            percent(lang, by_hand),
        ),
        None => String::new(),
    }
}

/// `СЭД, 250`.
pub(crate) fn product(lang: Lang, terms: &Terms, renewal: Renewal<'_>) -> String {
    let quantity = renewal.term.quantity_on(terms.day);
    let product = terms.product(renewal.term.product);
    words::renewal_product(lang, product.to_owned(), number::quantity(lang, quantity))
}

/// A price with its period: `2 100 000 ₽ за 12 месяцев`.
pub(crate) fn price(voice: Voice, minor: i64, months: i32) -> String {
    let price = number::money(voice.lang, minor, voice.currency);
    words::renewal_price(voice.lang, months_counted(voice.lang, i64::from(months)), price)
}

pub(crate) fn months_counted(lang: Lang, months: i64) -> String {
    words::count_months(lang, months, number::whole(lang, months))
}

/// A warning: its key, its words, its mood. `person` answers a name and a role.
pub(crate) fn warning(
    lang: Lang,
    early: &Early,
    decide_on: Day,
    day: Day,
    person: impl FnOnce(ContactId) -> (String, Option<DecisionRole>),
) -> (&'static str, String, Mood) {
    let decide = || said(lang, decide_on, day);
    match early {
        Early::NoticeCloses { days } => {
            ("notice-closes", words::renewal_warn_notice(lang, *days), Mood::Risk)
        }
        Early::AutoRenewsAtRisk => {
            ("auto-renews-at-risk", words::renewal_warn_auto(lang), Mood::Risk)
        }
        Early::ChampionLeft { contact, on } => {
            let (name, role) = person(*contact);
            let role = role.unwrap_or(DecisionRole::Champions);
            let mood = if role == DecisionRole::Decides { Mood::Risk } else { Mood::Watch };
            let on = said(lang, *on, day);
            ("champion-left", words::renewal_warn_left(lang, on, name, role.key()), mood)
        }
        Early::NoNextTerm => ("no-next-term", words::renewal_warn_next(lang), Mood::Watch),
        Early::NoTouch => ("no-touch", words::renewal_warn_no_touch(lang, decide()), Mood::Watch),
        Early::Silent { days } => {
            let silent = print::count_days(lang, *days);
            ("silent", words::renewal_warn_silent(lang, decide(), silent), Mood::Watch)
        }
        Early::PriceRise { percent } => {
            let percent = number::percent(lang, *percent as f64 / 100.0, 0);
            ("price-rise", words::renewal_warn_price(lang, percent), Mood::Watch)
        }
    }
}
