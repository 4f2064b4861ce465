//! What the survey says by half, and NPS with its interval.

use super::{Around, finished, none, points};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::Whose,
    print::Voice,
    session::Stand,
    survey::{facts::Surveyed, say::points as signed},
};
use rapport_charts::figure::{Balance, Figure, Plot, Point, Range, Series, Tone};
use rapport_domain::{
    Answer, Contact, FeedbackItem, Half, Wave,
    survey::{
        facts::{FeedbackFact, SurveyAnswer, WaveFact},
        figures::{self, AccountAsked, Aggregation, HalfFigures, Known},
    },
};
use rapport_measures::nps::{self, Difference, Sample};
use rapport_text::{day, number, words};
use std::sync::Arc;

/// Halves shown along the axis of NPS.
const HALVES: i32 = 8;
/// The figures of every half, of one account or of everybody.
pub(super) enum Polled {
    Account(Vec<HalfFigures>),
    All(Arc<Surveyed>),
}

impl Polled {
    pub(super) fn of(whose: &Whose<'_>, stand: &Stand) -> Result<Self, Failure> {
        let session = whose.session();
        let settings = session.settings();
        let book = session.book();
        let Some(facts) = whose.account() else {
            return Ok(Self::All(Surveyed::at(session, &book, &settings, stand)?));
        };
        let fail = |e| session.store_failure(&e);
        let id = facts.account.id;
        let answers = book.of_account::<Answer>(id).map_err(fail)?;
        let items = book.of_account::<FeedbackItem>(id).map_err(fail)?;
        let waves = book.all::<Wave>().map_err(fail)?;
        let account = AccountAsked { account: id, owner: None, revenue: 0, active: true };
        let answers: Vec<SurveyAnswer> =
            answers.iter().map(|answer| said(answer, &facts.contacts)).collect();
        let items: Vec<FeedbackFact> = items.iter().map(FeedbackFact::from).collect();
        let waves: Vec<WaveFact> = waves.iter().map(held).collect();
        let known = Known {
            waves: &waves,
            respondents: &[],
            answers: &answers,
            items: &items,
            accounts: &[account],
            called: &[],
        };
        Ok(Self::Account(figures::figures(&known, stand.start, stand.day)))
    }

    fn figures(&self) -> &[HalfFigures] {
        match self {
            Self::Account(figures) => figures,
            Self::All(surveyed) => &surveyed.figures,
        }
    }

    pub(super) fn half(&self, half: Half) -> Option<&HalfFigures> {
        self.figures().iter().find(|figures| figures.half == half)
    }
}

fn said(answer: &Answer, contacts: &[Contact]) -> SurveyAnswer {
    let who = answer.contact.and_then(|id| contacts.iter().find(|contact| contact.id == id));
    let influence = who.and_then(|contact| contact.influence);
    SurveyAnswer { influence, ..SurveyAnswer::from(answer) }
}

/// A wave as one account sees it: how many people there it could have asked nobody knows, so there is
/// no base of a finite correction.
fn held(wave: &Wave) -> WaveFact {
    WaveFact {
        id: wave.id,
        half: wave.half,
        opens_on: wave.opens_on,
        closes_on: wave.closes_on,
        closed_on: wave.closed_on,
        base: 0,
        drawn: wave.draw.is_some(),
    }
}

/// Whether somebody recommended us, or not, within the halves shown.
pub(super) fn recommends(whose: &Whose<'_>, stand: &Stand) -> Result<bool, Failure> {
    let polled = Polled::of(whose, stand)?;
    let mut halves = stand.halves(HALVES).into_iter().filter_map(|(half, ..)| polled.half(half));
    Ok(halves.any(|of| sample(of).count() > 0))
}

fn sample(of: &HalfFigures) -> Sample {
    let split = of.split(Aggregation::Answers);
    Sample {
        promoters: split.promoters,
        passives: split.passives,
        detractors: split.detractors,
        base: of.base(Aggregation::Answers),
    }
}

pub(super) fn nps(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    const KEY: FigureKey = FigureKey::NpsTrend;
    let lang = voice.lang;
    let polled = Polled::of(whose, stand)?;
    let halves: Vec<(Half, Option<&HalfFigures>)> = stand
        .halves(HALVES)
        .into_iter()
        .map(|(half, ..)| (half, polled.half(half).filter(|of| sample(of).count() > 0)))
        .skip_while(|(_, of)| of.is_none())
        .collect();
    if halves.is_empty() {
        return Ok(none(voice, KEY, stand));
    }
    let shares = |name: &str, tone: Tone, of: fn(Sample) -> u32| Series {
        name: words::nps_series(lang, name),
        tone,
        points: halves
            .iter()
            .map(|(_, figures)| {
                let share = figures.map(sample).map(|s| f64::from(of(s)) / f64::from(s.count()));
                Point {
                    value: share.map(|share| share * 100.0),
                    label: share.map_or_else(String::new, |s| number::percent(lang, s, 0)),
                }
            })
            .collect(),
    };
    let estimates: Vec<_> = halves
        .iter()
        .map(|(_, of)| {
            let Sample { promoters, passives, detractors, base } = sample((*of)?);
            nps::nps(promoters, passives, detractors, base)
        })
        .collect();
    let net: Vec<Point> = estimates
        .iter()
        .map(|estimate| Point {
            value: estimate.map(|e| e.value),
            label: estimate.map_or_else(String::new, |e| signed(lang, e.value)),
        })
        .collect();
    let ranges = estimates
        .iter()
        .map(|estimate| {
            let estimate = (*estimate)?;
            let (low, high) = (estimate.low, estimate.high);
            let label = words::nps_range(lang, signed(lang, high), signed(lang, low));
            (low < high).then_some(Range { low, high, label })
        })
        .collect();
    let categories: Vec<String> =
        halves.iter().map(|(half, _)| day::half_axis(lang, *half)).collect();
    let around = Around {
        title: nps_title(voice, stand, &halves),
        unit: words::nps_unit(lang),
        source: |lang, as_of| words::figure_source_answers(lang, as_of),
        alt: words::nps_alt(
            lang,
            points(
                categories
                    .iter()
                    .zip(&net)
                    .filter(|(_, point)| point.value.is_some())
                    .map(|(name, point)| (name.as_str(), point.label.as_str())),
            ),
        ),
    };
    let plot = Plot::Balance(Balance {
        categories,
        gain: shares("promoters", Tone::Good, |s| s.promoters),
        between: shares("passives", Tone::Muted, |s| s.passives),
        loss: shares("detractors", Tone::Risk, |s| s.detractors),
        net: Series { name: words::nps_series(lang, "nps"), tone: Tone::Accent, points: net },
        range_name: words::nps_range_name(lang),
        ranges,
    });
    Ok(finished(voice, KEY, stand, around, plot))
}

/// Where the NPS stands, which way it went and whether that is more than chance.
fn nps_title(voice: Voice, stand: &Stand, halves: &[(Half, Option<&HalfFigures>)]) -> String {
    let lang = voice.lang;
    let known = || halves.iter().rev().filter_map(|(half, of)| Some((*half, sample((*of)?))));
    let Some((half, now)) = known().next() else { return String::new() };
    let value = |s: Sample| nps::nps(s.promoters, s.passives, s.detractors, s.base);
    let Some(estimate) = value(now) else { return String::new() };
    let shown = signed(lang, estimate.value);
    if half != stand.half {
        return words::nps_title_before(lang, day::half(lang, half), shown);
    }
    let running = if stand.half_is_whole() { "no" } else { "yes" };
    let before = known().find(|(earlier, _)| *earlier == half.plus(-1));
    let change = before.and_then(|(_, before)| nps::unpaired(before, now));
    let Some(Difference { estimate: change, verdict, .. }) = change else {
        let count = i64::from(now.count());
        let answers = words::survey_answers(lang, count, number::whole(lang, count));
        return words::nps_title_first(lang, answers, running, shown);
    };
    let by = change.value.abs().round();
    // Whole by the rounding just above.
    let by = words::count_points(lang, by as i64, number::decimal(lang, by, 0));
    let way = match change.value {
        value if value >= 0.5 => "up",
        value if value <= -0.5 => "down",
        _ => "level",
    };
    let verdict = if way == "level" { "none" } else { verdict.key() };
    words::nps_title(lang, by, running, shown, verdict, way)
}
