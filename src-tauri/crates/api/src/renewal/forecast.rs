//! The forecast: low, base and high of the renewals ahead, how earlier forecasts did, and what the
//! base earns again and again.

use super::{
    facts::{Renewal, Terms},
    hindsight,
    judged::Judged,
    printer::figures,
    say::{self, Words},
    standing::{Odds, band},
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Card, Mood,
        renewal::forecast::{
            BridgeStep, CalibrationRow, ForecastPage, ForecastReq, ForecastRow, KeptForecast,
            OutlookShare, Scenario as Printed, TrackRecord,
        },
    },
    halves::both,
    print::{Diary, Voice},
    relationship::{refuse_future, score::band_mood},
};
use rapport_domain::{
    AccountId, Day, Forecast, ForecastId, ForecastLine, Outlook, SubscriptionId, refusal,
    renewal::{
        closing::{Ending, ending},
        facts::Term,
        probability::{self, ENOUGH, ENOUGH_OF_BAND, Scored},
        recurring,
        scenario::{self, By, Expected, Scenario, by_month},
    },
};
use rapport_measures::{
    bridge::{self, Bridge, Span},
    brier::{self, Class, brier, calibration},
    proportion,
    retention::{self, RenewalRate, Retention},
};
use rapport_text::{Lang, day, number, words};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Classes of probability in the calibration.
const CLASSES: usize = 10;
/// Bands as the page lists them, the best first.
const OUTLOOKS: [Outlook; 4] =
    [Outlook::Healthy, Outlook::Watch, Outlook::AtRisk, Outlook::Unknown];

/// The last day of so many calendar months, that of `from` being the first.
pub(crate) fn last_day(from: Day, months: u8) -> Day {
    first_of_month(from).plus_months(i32::from(months)).plus_days(-1)
}

pub(crate) fn first_of_month(day: Day) -> Day {
    day.plus_days(1 - i64::from(day.day()))
}

/// One renewal of a forecast.
pub(crate) struct Line<'a> {
    pub(crate) renewal: Renewal<'a>,
    pub(crate) odds: Odds<'a>,
    pub(crate) expected: Expected,
}

/// Renewals undecided on the day and to be decided in these months, the earliest first; what should
/// have been decided before is among them.
pub(crate) fn expected<'a>(
    terms: &'a Terms,
    judged: &Judged,
    months: u8,
    of: impl Fn(Renewal<'_>) -> bool,
) -> Vec<Line<'a>> {
    let last = last_day(terms.day, months);
    let ahead = terms.undecided().filter(|r| r.ladder.decide_on <= last && of(*r));
    let line = |renewal: Renewal<'a>| {
        let odds = judged.odds(renewal.term, terms.day);
        let expected = Expected {
            decide_on: renewal.ladder.decide_on,
            amount: renewal.term.at_stake(),
            outlook: odds.outlook,
            figure: odds.figure.probability,
            manager: odds.by_hand(),
        };
        Line { renewal, odds, expected }
    };
    let mut lines: Vec<Line<'_>> = ahead.map(line).collect();
    lines.sort_by_key(|line| (line.expected.decide_on, line.renewal.term.id));
    lines
}

pub(crate) fn scenario(lines: &[Line<'_>], judged: &Judged, by: By) -> Scenario {
    let lines: Vec<Expected> = lines.iter().map(|line| line.expected).collect();
    scenario::scenario(&lines, &judged.record, by)
}

/// The forecast as it is kept.
pub(crate) fn record(id: ForecastId, day: Day, months: u8, lines: &[Line<'_>]) -> Forecast {
    let lines = lines.iter().map(|line| ForecastLine {
        subscription: line.renewal.term.id,
        decide_on: line.expected.decide_on,
        amount: line.expected.amount,
        outlook: line.odds.outlook,
        figure: line.odds.figure.kept(),
        manager: line.odds.manager.and_then(|m| m.percent).map(|p| u16::from(p) * 100),
    });
    Forecast { id, on: day, months, in_hindsight: false, lines: lines.collect() }
}

/// What the base earned again and again, a year before the day and on it.
pub(crate) struct Base {
    pub(crate) from: Day,
    pub(crate) to: Day,
    pub(crate) retention: Option<Retention>,
    pub(crate) rate: RenewalRate,
    pub(crate) bridge: Bridge,
}

impl Base {
    pub(crate) fn of(terms: &Terms) -> Self {
        let (from, to) = (terms.day.plus_months(-12), terms.day);
        let mut both: BTreeMap<AccountId, (i64, i64)> = BTreeMap::new();
        for (account, amount) in recurring::by_account(&terms.terms, from) {
            both.entry(account).or_default().0 = amount;
        }
        for (account, amount) in recurring::by_account(&terms.terms, to) {
            both.entry(account).or_default().1 = amount;
        }
        let both: Vec<(i64, i64)> = both.into_values().collect();
        let due = |term: &&Term| from < term.decide_on() && term.decide_on() <= to;
        let decided: Vec<(i64, bool)> = terms
            .terms
            .iter()
            .filter(due)
            .filter_map(|term| Some((term, ending(term, to)?.0)))
            .map(|(term, ending)| (term.at_stake(), ending == Ending::Renewed))
            .collect();
        Self {
            from,
            to,
            retention: retention::retention(&both),
            rate: retention::renewal_rate(&decided),
            bridge: bridge::bridge(&both),
        }
    }

    /// Its steps with their keys, in their order.
    pub(crate) const fn steps(&self) -> [(&'static str, Span); 6] {
        let Bridge { start, new, expansion, contraction, lost, end } = self.bridge;
        [
            ("start", start),
            ("new", new),
            ("expansion", expansion),
            ("contraction", contraction),
            ("lost", lost),
            ("end", end),
        ]
    }

    /// The name of a step as charts and tables print it.
    pub(crate) fn step_label(&self, lang: Lang, key: &'static str) -> String {
        let on = if key == "start" { self.from } else { self.to };
        words::forecast_bridge(lang, day::short(lang, on), key)
    }
}

/// What was said and whether it came true, of every renewal that has ended.
pub(crate) fn said_and_came(scored: &[Scored]) -> Vec<(f64, bool)> {
    scored.iter().map(|one| (one.line.probability(), one.renewed())).collect()
}

pub(crate) fn classes(scored: &[Scored]) -> Vec<Class> {
    calibration(&said_and_came(scored), CLASSES)
}

pub(crate) fn forecast(session: &Session, request: ForecastReq) -> Result<ForecastPage, Failure> {
    let (lang, _, stand) = session.ground(request.at);
    let day = stand.day;
    refuse_future(session, day)?;
    let months = request.months;
    refusal::require_range("months", Some(i64::from(months)), 1, 24)
        .map_err(|r| Failure::of_refusal(lang, &r))?;
    let terms = Terms::at(session, day)?;
    let judged = Judged::at(session, &terms, last_day(day, months))?;
    let voice = Voice { lang, currency: terms.settings.currency };
    let lines = expected(&terms, &judged, months, |_| true);
    let all = scenario(&lines, &judged, By::Used);
    let plain: Vec<Expected> = lines.iter().map(|line| line.expected).collect();
    let by_month = by_month(&plain, &judged.record, By::Used, day, months);
    let overridden = lines.iter().any(|line| line.expected.manager.is_some());
    let by_figure = match overridden {
        true => scenario(&lines, &judged, By::Figure),
        false => Scenario::default(),
    };
    let counted = say::months_counted(lang, i64::from(months));
    let title = match all.renewals {
        0 => words::forecast_title_none(lang, counted),
        _ => words::forecast_title(lang, voice.short(all.base), counted, voice.short(all.total)),
    };
    let (lines, (base, record, kept)) = both(
        || rows(voice, &terms, &judged, &lines),
        || (Base::of(&terms), track_record(lang, &terms, &judged), kept(voice, &terms, &judged)),
    );
    let this_month = |forecast: &Forecast| forecast.on >= first_of_month(day);
    let deck =
        atomic_file::file_name(&words::forecast_deck_name(lang, day::short(lang, day)), "pptx");
    Ok(ForecastPage {
        day,
        title,
        all: printed(voice, String::new(), words::forecast_all(lang), &all),
        by_month: by_month
            .iter()
            .map(|(first, sum)| printed(voice, month_key(*first), month_label(lang, *first), sum))
            .collect(),
        by_figure: match overridden {
            true => words::forecast_by_figure(
                lang,
                voice.short(by_figure.base),
                voice.short(by_figure.high),
                voice.short(by_figure.low),
            ),
            false => String::new(),
        },
        lines,
        basis: basis(lang, &judged),
        bands: OUTLOOKS.iter().map(|outlook| share(lang, &judged, *outlook)).collect(),
        record,
        kept,
        kept_this_month: judged.forecasts.iter().any(this_month),
        retention: cards(voice, &base),
        retention_period: words::forecast_period(
            lang,
            day::short(lang, base.from),
            day::short(lang, base.to),
        ),
        bridge: base.steps().into_iter().map(|step| bridge_step(voice, &base, step)).collect(),
        empty: terms.terms.is_empty(),
        deck_path: session.host().documents().join(deck).to_string_lossy().into_owned(),
    })
}

/// `2026-12`.
fn month_key(first: Day) -> String {
    format!("{}-{:02}", first.year(), first.month())
}

/// `дек 2026`.
pub(crate) fn month_label(lang: Lang, first: Day) -> String {
    format!("{}\u{a0}{}", day::month_short(lang, first.month()), first.year())
}

fn printed(voice: Voice, month: String, label: String, sum: &Scenario) -> Printed {
    Printed {
        month,
        label,
        renewals: sum.renewals,
        total: voice.money(sum.total),
        low: voice.money(sum.low),
        base: voice.money(sum.base),
        high: voice.money(sum.high),
    }
}

fn rows(voice: Voice, terms: &Terms, judged: &Judged, lines: &[Line<'_>]) -> Vec<ForecastRow> {
    let lang = voice.lang;
    let mut diary = Diary::new(voice, terms.day);
    let outlooks = Words::of(Outlook::ALL, |outlook| say::outlook(lang, outlook));
    let figures = figures(lang, judged);
    let row = |Line { renewal, odds, expected }: &Line<'_>| {
        let term = renewal.term;
        let account = judged.accounts.get(&term.account);
        let by_hand = odds.by_hand().map(|by_hand| say::percent(lang, by_hand));
        ForecastRow {
            subscription: term.id,
            account: term.account,
            account_name: account.map(|a| a.name.clone()).unwrap_or_default(),
            product: say::product(lang, terms, *renewal),
            decide: diary.dated(expected.decide_on),
            at_stake: voice.money(expected.amount),
            outlook: odds.outlook,
            outlook_label: outlooks.get(odds.outlook),
            mood: band_mood(band(odds.outlook)),
            figure_text: figures.get(odds.outlook),
            manager_text: by_hand.unwrap_or_default(),
            note: odds.manager.map(|m| m.note.clone()).unwrap_or_default(),
            disagree: odds.disagree,
            percent: say::whole_percent(odds.probability()),
            expected: voice.money((odds.probability() * expected.amount as f64).round() as i64),
        }
    };
    lines.iter().map(row).collect()
}

fn basis(lang: Lang, judged: &Judged) -> String {
    let ended = judged.record.ended();
    let whole = |n: u64| number::whole(lang, n as i64);
    if ended >= ENOUGH {
        words::forecast_basis_own(lang, whole(ended))
    } else {
        words::forecast_basis_usual(lang, whole(ended), whole(ENOUGH))
    }
}

fn share(lang: Lang, judged: &Judged, outlook: Outlook) -> OutlookShare {
    let tally = judged.record.of(outlook);
    let own = proportion::share(tally.renewed, tally.ended)
        .filter(|_| tally.ended >= ENOUGH_OF_BAND)
        .map(|share| {
            words::forecast_own_share(
                lang,
                number::whole(lang, tally.ended as i64),
                say::percent(lang, share.high),
                say::percent(lang, share.low),
                say::percent(lang, share.value),
            )
        });
    OutlookShare {
        outlook,
        label: say::outlook(lang, outlook),
        usual: say::percent(lang, probability::usual(outlook)),
        own: own.unwrap_or_default(),
        used: if judged.record.counts(outlook) { "own" } else { "usual" }.to_owned(),
    }
}

/// A Brier score: `0,142`.
fn score_text(lang: Lang, score: f64) -> String {
    number::decimal(lang, score, 3)
}

fn track_record(lang: Lang, terms: &Terms, judged: &Judged) -> TrackRecord {
    let done = brier(&said_and_came(&judged.scored));
    let whole = |n: u64| number::whole(lang, n as i64);
    let sentence = match done {
        None => words::forecast_record_none(lang),
        Some(done) if done.count < brier::ENOUGH => {
            words::forecast_record_few(lang, whole(done.count))
        }
        Some(done) => {
            let (score, reference) =
                (score_text(lang, done.score), score_text(lang, done.reference));
            if done.score < done.reference {
                words::forecast_record_better(lang, score, reference)
            } else {
                words::forecast_record_worse(lang, score, reference)
            }
        }
    };
    TrackRecord {
        brier: done.map(|done| score_text(lang, done.score)).unwrap_or_default(),
        reference: done.map(|done| score_text(lang, done.reference)).unwrap_or_default(),
        ended: judged.scored.len() as u32,
        sentence,
        explain: words::forecast_brier_explain(lang),
        calibration: classes(&judged.scored).iter().map(|class| class_row(lang, class)).collect(),
        hindsight: brier(&said_and_came(&judged.worked_out)).map_or_else(String::new, |done| {
            let (score, reference) = (done.score, done.reference);
            words::forecast_record_hindsight(
                lang,
                score_text(lang, score),
                whole(done.count),
                score_text(lang, reference),
            )
        }),
        missing: hindsight::days(terms, &judged.forecasts).len() as u32,
    }
}

pub(crate) fn class_label(lang: Lang, class: &Class) -> String {
    let whole = |share: f64| number::decimal(lang, share * 100.0, 0);
    words::forecast_class(lang, whole(class.to), whole(class.from))
}

fn class_row(lang: Lang, class: &Class) -> CalibrationRow {
    CalibrationRow {
        label: class_label(lang, class),
        said: say::percent(lang, class.said),
        came: say::percent(lang, class.came.value),
        interval: words::backtest_interval(
            lang,
            say::percent(lang, class.came.high),
            say::percent(lang, class.came.low),
        ),
        renewals: class.count as u32,
    }
}

/// Forecasts kept, the latest first, each with what came of its lines.
fn kept(voice: Voice, terms: &Terms, judged: &Judged) -> Vec<KeptForecast> {
    let lang = voice.lang;
    let by_id: FxHashMap<SubscriptionId, &Term> = terms.terms.iter().map(|t| (t.id, t)).collect();
    let of = |forecast: &Forecast| {
        let base: f64 = forecast.lines.iter().map(|l| l.probability() * l.amount as f64).sum();
        let ended: Vec<(&ForecastLine, bool)> = forecast
            .lines
            .iter()
            .filter_map(|line| {
                let (ending, _) = ending(by_id.get(&line.subscription)?, terms.day)?;
                Some((line, ending == Ending::Renewed))
            })
            .collect();
        let expected: f64 = ended.iter().map(|(l, _)| l.probability() * l.amount as f64).sum();
        let came: i64 = ended.iter().filter(|(_, came)| *came).map(|(line, _)| line.amount).sum();
        let said: Vec<(f64, bool)> =
            ended.iter().map(|(line, came)| (line.probability(), *came)).collect();
        KeptForecast {
            forecast: forecast.id,
            on: voice.dated(forecast.on, terms.day),
            months: forecast.months,
            base: voice.money(base.round() as i64),
            expected: voice.money(expected.round() as i64),
            came: voice.money(came),
            ended: words::forecast_ended(
                lang,
                voice.whole(forecast.lines.len()),
                voice.whole(ended.len()),
            ),
            brier: brier(&said).map(|b| score_text(lang, b.score)).unwrap_or_default(),
            in_hindsight: forecast.in_hindsight,
        }
    };
    judged.forecasts.iter().rev().map(of).collect()
}

/// NRR, GRR, logo churn, CRR and the renewal rate.
pub(crate) fn cards(voice: Voice, base: &Base) -> Vec<Card> {
    let lang = voice.lang;
    let tenth = |share: f64| number::percent(lang, share, 1);
    let count = |n: u64| number::whole(lang, n as i64);
    let card = |key: &'static str, value: Option<f64>, against: String| Card {
        key: key.to_owned(),
        name: words::forecast_retention_name(lang, key),
        value: value.map_or_else(|| words::forecast_none(lang), tenth),
        against,
        mood: Mood::None,
        explain: words::forecast_retention_explain(lang, key),
    };
    let of = |part: String, whole: String| words::forecast_ended(lang, whole, part);
    let retained = |value: fn(&Retention) -> f64, against: &dyn Fn(&Retention) -> String| {
        let of_base = base.retention.as_ref();
        (of_base.map(value), of_base.map(against).unwrap_or_default())
    };
    let money = |r: &Retention| of(voice.short(r.end), voice.short(r.start));
    let kept = |r: &Retention| {
        let kept = (r.grr * r.start as f64).round() as i64;
        of(voice.short(kept), voice.short(r.start))
    };
    let gone = |r: &Retention| of(count(r.accounts_gone), count(r.accounts_start));
    let stayed =
        |r: &Retention| of(count(r.accounts_end - r.accounts_new), count(r.accounts_start));
    let (nrr, nrr_against) = retained(|r| r.nrr, &money);
    let (grr, grr_against) = retained(|r| r.grr, &kept);
    let (churn, churn_against) = retained(|r| r.logo_churn, &gone);
    let (crr, crr_against) = retained(|r| r.crr, &stayed);
    let rate = &base.rate;
    let rate_against = match rate.due {
        0 => String::new(),
        due => of(count(rate.renewed), count(due)),
    };
    vec![
        card("nrr", nrr, nrr_against),
        card("grr", grr, grr_against),
        card("logo-churn", churn, churn_against),
        card("crr", crr, crr_against),
        card("renewal-rate", rate.share.map(|share| share.value), rate_against),
    ]
}

fn bridge_step(voice: Voice, base: &Base, (key, span): (&'static str, Span)) -> BridgeStep {
    BridgeStep {
        key: key.to_owned(),
        label: base.step_label(voice.lang, key),
        amount: voice.money(span.amount),
        accounts: span.accounts as u32,
    }
}
