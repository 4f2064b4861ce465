//! Renewals ahead with their steps, on a calendar.

use super::{Around, calendar::ticks, finished, number_of, points};
use crate::{
    Failure,
    dto::{
        figure::FigureKey,
        renewal::{Ahead, RenewalsShown},
    },
    figure::Whose,
    print::{self, Voice},
    renewal::{
        facts::{Renewal, Terms, Urgency},
        forecast,
        judged::Judged,
        queue::{self, HEAD_MONTHS},
        say,
    },
    session::Stand,
};
use rapport_charts::figure::{Figure, Ladder, LadderStep, Ladders, Plot, StepState, Tone};
use rapport_domain::{
    Day, Minor, Outlook,
    renewal::ladder::{Status, Step},
};
use rapport_text::{Lang, day, number, words};

/// Rows that stay readable on a slide.
const ROWS: usize = 12;
/// Decisions this many months ahead are shown; the next one is even when it is farther.
const MONTHS: i32 = 9;

/// Whether an account has a renewal to decide.
pub(super) fn is_ahead(whose: &Whose<'_>, stand: &Stand) -> Result<bool, Failure> {
    let Some(facts) = whose.account() else { return Ok(false) };
    let session = whose.session();
    let terms = Terms::of_account(&session.book(), facts.account.id, stand.day);
    Ok(terms.map_err(|e| session.store_failure(&e))?.undecided().next().is_some())
}

/// One renewal as the figure shows it.
struct Row<'a> {
    renewal: Renewal<'a>,
    outlook: Outlook,
    name: String,
    account: String,
}

impl Row<'_> {
    fn decide_on(&self) -> Day {
        self.renewal.ladder.decide_on
    }

    fn at_stake(&self) -> Minor {
        self.renewal.term.at_stake()
    }

    /// Steps that were done or are still to be done, with their days.
    fn steps(&self) -> impl Iterator<Item = (&Step, Day)> {
        let shown = |step: &Step| match step.status {
            Status::Done { on, .. } => Some(on),
            Status::Due { .. } | Status::Ahead => Some(step.planned_on),
            Status::Passed => None,
        };
        self.renewal.ladder.steps.iter().filter_map(move |step| Some((step, shown(step)?)))
    }
}

pub(super) fn timeline(
    voice: Voice,
    whose: &Whose<'_>,
    stand: &Stand,
    shown: &RenewalsShown,
) -> Result<Figure, Failure> {
    let (lang, on, session) = (voice.lang, stand.day, whose.session());
    let own = whose.account().map(|facts| facts.account.id);
    let terms = Terms::at(session, on)?;
    let horizon = on.plus_months(shown.ahead.map_or(MONTHS, Ahead::months));
    // The reach of the table, so that what was judged for it serves here.
    let judged = Judged::at(session, &terms, forecast::last_day(on, HEAD_MONTHS).max(horizon))?;
    let mut open: Vec<Renewal<'_>> = terms
        .undecided()
        .filter(|r| own.is_none_or(|own| r.term.account == own))
        .filter(|r| queue::is_shown(&judged, *r, shown.queue, shown.manager))
        .collect();
    let decided = |r: &Renewal<'_>| (r.ladder.decide_on, r.term.ends_on, r.term.id);
    if shown.ahead.is_some() {
        // As the table has them: what presses first, and however far off its decision is.
        let urgency = |r: &Renewal<'_>| r.urgency(on).unwrap_or(Urgency::Later);
        open.retain(|r| urgency(r) != Urgency::Later || r.ladder.decide_on <= horizon);
        open.sort_by_key(|r| (urgency(r), decided(r)));
    } else {
        open.sort_by_key(decided);
        let near = open.iter().filter(|r| r.ladder.decide_on <= horizon).count();
        open.truncate(near.max(1));
    }
    let last = open.iter().map(|r| r.ladder.decide_on).max().unwrap_or(on);
    let judged =
        Judged::at(session, &terms, forecast::last_day(on, HEAD_MONTHS).max(horizon).max(last))?;
    let row = |renewal: Renewal<'_>| {
        let product = say::product(lang, &terms, renewal);
        let account = judged.accounts.get(&renewal.term.account);
        let account = account.map(|a| a.name.clone()).unwrap_or_default();
        let name = if own.is_some() { product } else { print::joined(&[&account, &product]) };
        let outlook = judged.standing(renewal.term.account).outlook();
        (name, account, outlook)
    };
    let rows: Vec<Row<'_>> = open
        .into_iter()
        .map(|renewal| {
            let (name, account, outlook) = row(renewal);
            Row { renewal, outlook, name, account }
        })
        .collect();
    let most = shown.rows.map_or(ROWS, |most| usize::from(most).clamp(1, ROWS));
    let mut drawn: Vec<&Row<'_>> = rows.iter().take(most).collect();
    drawn.sort_by_key(|row| decided(&row.renewal));
    let (from, to) = reach_of(&drawn, on);
    let drawn: Vec<Ladder> = drawn.into_iter().map(|row| ladder(voice, row, on)).collect();
    let unit = match rows.len() - drawn.len() {
        0 => words::figure_unit_ladders(lang),
        _ => words::figure_unit_ladders_part(
            lang,
            number::whole(lang, rows.len() as i64),
            number::whole(lang, drawn.len() as i64),
        ),
    };
    let around = Around {
        title: title(voice, &rows, own.is_some(), on),
        unit,
        source: |lang, as_of| words::figure_source_renewals(lang, as_of),
        alt: words::ladders_alt(
            lang,
            points(drawn.iter().map(|row| (row.name.as_str(), row.label.as_str()))),
        ),
    };
    let plot = Plot::Ladders(Ladders {
        from: number_of(from),
        to: number_of(to),
        ticks: ticks(voice, stand, from, to),
        today: Some((number_of(on), words::timeline_as_of(lang, day::short(lang, on)))),
        headings: ["name", "steps", "decide", "stake", "health"]
            .map(|key| words::ladders_heading(lang, key)),
        rows: drawn,
    });
    Ok(finished(voice, FigureKey::RenewalsTimeline, stand, around, plot))
}

fn title(voice: Voice, rows: &[Row<'_>], own: bool, on: Day) -> String {
    let lang = voice.lang;
    let Some(first) = rows.first() else { return String::new() };
    let next = rows.iter().filter(|row| row.decide_on() >= on).min_by_key(|row| row.decide_on());
    let long = |on: Day| day::long(lang, on);
    if own {
        let product = |row: &Row<'_>| print::quoted(lang, &row.name);
        return match next {
            Some(next) => {
                let distance = print::distance(lang, next.decide_on(), on);
                words::ladders_own(lang, long(next.decide_on()), distance, product(next))
            }
            None => words::ladders_own_late(lang, long(first.decide_on()), product(first)),
        };
    }
    let sum = |rows: &mut dyn Iterator<Item = &Row<'_>>| rows.map(Row::at_stake).sum::<Minor>();
    let total = voice.short(sum(&mut rows.iter()));
    let at_risk = || rows.iter().filter(|row| row.outlook == Outlook::AtRisk);
    let (risk, count) = (at_risk().count() as i64, rows.len() as i64);
    if risk > 0 {
        let shown = number::whole(lang, count);
        let amount = voice.short(sum(&mut at_risk()));
        return words::ladders_risk(lang, amount, count, risk, shown, total);
    }
    match next {
        Some(next) => {
            let (account, day) = (next.account.as_str(), long(next.decide_on()));
            words::ladders_next(lang, account, count, day, number::whole(lang, count), total)
        }
        None => words::ladders_late(lang, count, number::whole(lang, count), total),
    }
}

/// From the month of what presses first to shortly after the last mark.
fn reach_of(rows: &[&Row<'_>], on: Day) -> (Day, Day) {
    let decided = rows.iter().map(|row| row.decide_on()).min().unwrap_or(on);
    let marks = || rows.iter().flat_map(|row| row.steps().map(|(_, day)| day));
    let before = marks().min().unwrap_or(on).max(on.plus_months(-1));
    let from = forecast::first_of_month(on.min(decided).min(before));
    let last = rows.iter().map(|row| row.decide_on()).chain(marks()).max().unwrap_or(on);
    (from, last.max(on.plus_months(3)).plus_days(3))
}

fn ladder(voice: Voice, row: &Row<'_>, on: Day) -> Ladder {
    let lang = voice.lang;
    let decide_on = row.decide_on();
    let starts = row.renewal.ladder.steps.first().map_or(decide_on, |step| step.planned_on);
    let steps = row.steps().map(|(step, at)| LadderStep {
        on: number_of(at),
        state: match step.status {
            Status::Done { .. } => StepState::Done,
            Status::Due { days_late: 0 } => StepState::Due,
            Status::Due { .. } => StepState::Late,
            Status::Ahead | Status::Passed => StepState::Ahead,
        },
        label: said(lang, row.renewal, step, on),
        when: day::short(lang, at),
    });
    let (tone, sign) = mood(row.outlook);
    Ladder {
        name: row.name.clone(),
        from: number_of(starts.min(decide_on)),
        decide_on: number_of(decide_on),
        decide: day::short(lang, decide_on),
        label: words::ladders_label(
            lang,
            voice.short(row.at_stake()),
            day_and_month(lang, decide_on),
            sign,
        ),
        tone,
        state: say::outlook(lang, row.outlook),
        steps: steps.collect(),
    }
}

/// `за 30 дней: просрочен 7 дн.`
fn said(lang: Lang, renewal: Renewal<'_>, step: &Step, on: Day) -> String {
    let record = renewal.term.steps.iter().find(|record| Some(record.id) == step.record);
    let (_, stands, _) = say::status(lang, step, record, on);
    let rung = say::rung(lang, step.days_before, step.agreed);
    match step.status {
        Status::Ahead => rung,
        _ => words::ladders_step(lang, rung, stands),
    }
}

/// The tone of a band with the sign that stands for it where colours are not told apart.
pub(super) const fn mood(outlook: Outlook) -> (Tone, &'static str) {
    match outlook {
        Outlook::AtRisk => (Tone::Risk, "▼"),
        Outlook::Watch => (Tone::Watch, "◆"),
        Outlook::Healthy => (Tone::Good, "▲"),
        Outlook::Unknown => (Tone::Unknown, "?"),
    }
}

/// `14 дек`.
fn day_and_month(lang: Lang, on: Day) -> String {
    format!("{}\u{a0}{}", on.day(), day::month_short(lang, on.month()))
}
