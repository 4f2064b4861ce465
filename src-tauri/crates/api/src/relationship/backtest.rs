//! How health so many months before relates to who left.

use super::score::{band_key, band_mood};
use crate::{
    Failure, Session,
    dto::relationship::health::{Backtest, BacktestReq, BacktestRow},
};
use rapport_domain::{
    AccountFacts, AccountId, Day, HealthScale, refusal,
    relationship::{
        health::{Band, health},
        purchase,
    },
};
use rapport_measures::{
    backtest::{AccountPeriod, BandRecord, ENOUGH, Verdict, backtest as compare},
    proportion::Estimate,
};
use rapport_text::{Lang, number, words};
use std::collections::HashMap;

/// How many periods back are looked at, at most.
const MOST_PERIODS: i32 = 20;

/// Periods of that many months end to end, the last one on the day. In each the health of every
/// account that bought of us at its start, by the scale in force then, stands against whether it
/// still does at its end.
pub(crate) fn backtest(session: &Session, request: BacktestReq) -> Result<Backtest, Failure> {
    let lang = session.lang();
    refusal::require_range("months", Some(i64::from(request.months)), 3, 24)
        .map_err(|r| Failure::of_refusal(lang, &r))?;
    let day = session.stand(request.at).day;
    super::refuse_future(session, day)?;
    let months = i32::from(request.months);
    let fail = |e| session.store_failure(&e);
    let book = session.book();
    let scales = book.all::<HealthScale>().map_err(fail)?;
    let mut end = active(&book.relationship(day).map_err(fail)?, day);
    let (mut periods, mut first) = (Vec::new(), None);
    for back in 1..=MOST_PERIODS {
        let start = day.plus_months(-back * months);
        let all = book.relationship(start).map_err(fail)?;
        let begin = active(&all, start);
        if !begin.values().any(|active| *active) {
            break;
        }
        let scale = HealthScale::on(&scales, start);
        for facts in all.iter().filter(|f| begin.get(&f.account) == Some(&true)) {
            periods.push(AccountPeriod {
                band: health(facts, &scale, start).band,
                left: !end.get(&facts.account).copied().unwrap_or(false),
            });
        }
        first = Some(start);
        end = begin;
    }
    drop(book);
    Ok(printed(lang, &compare(&periods), months, first, periods.len()))
}

fn active(all: &[AccountFacts], day: Day) -> HashMap<AccountId, bool> {
    all.iter().map(|facts| (facts.account, purchase::is_active(facts, day))).collect()
}

fn printed(
    lang: Lang,
    found: &rapport_measures::backtest::Backtest,
    months: i32,
    first: Option<Day>,
    periods: usize,
) -> Backtest {
    let of = |band: Band| found.bands.iter().find(|record| record.band == band);
    let share = |record: Option<&BandRecord>| {
        let estimate = record.and_then(|r| r.share);
        estimate.map_or_else(|| "—".to_owned(), |e| number::percent(lang, e.value, 0))
    };
    let (risk, healthy) = (of(Band::AtRisk), of(Band::Healthy));
    let count = |record: Option<&BandRecord>| record.map_or(0, |r| r.periods);
    let span = words::count_months(lang, i64::from(months), months.to_string());
    let sentence = match found.verdict {
        Verdict::Real => words::backtest_real(lang, share(healthy), share(risk), span.clone()),
        Verdict::WithinNoise => {
            words::backtest_noise(lang, share(healthy), share(risk), span.clone())
        }
        Verdict::Opposite => {
            words::backtest_opposite(lang, share(healthy), share(risk), span.clone())
        }
        Verdict::TooFew => words::backtest_too_few(
            lang,
            i64::try_from(ENOUGH).unwrap_or(i64::MAX),
            count(healthy) as i64,
            count(risk) as i64,
        ),
    };
    let rows = [Band::AtRisk, Band::Watch, Band::Healthy, Band::Unknown]
        .into_iter()
        .filter_map(of)
        .map(|record| row(lang, record))
        .collect();
    Backtest {
        rows,
        sentence,
        verdict: match found.verdict {
            Verdict::Real => "real",
            Verdict::WithinNoise => "noise",
            Verdict::Opposite => "opposite",
            Verdict::TooFew => "too-few",
        }
        .to_owned(),
        method: words::backtest_method(
            lang,
            number::whole(lang, i64::try_from(periods).unwrap_or(i64::MAX)),
            span,
        ),
        first,
    }
}

fn row(lang: Lang, record: &BandRecord) -> BacktestRow {
    let key = band_key(record.band);
    let percent = |share: f64| number::percent(lang, share, 0);
    let count = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let estimate: Option<Estimate> = record.share;
    BacktestRow {
        band: key.to_owned(),
        label: words::band(lang, key),
        mood: band_mood(record.band),
        accounts: count(record.periods),
        left: count(record.left),
        share: estimate.map_or_else(|| "—".to_owned(), |e| percent(e.value)),
        interval: estimate
            .map(|e| words::backtest_interval(lang, percent(e.high), percent(e.low)))
            .unwrap_or_default(),
        value: estimate.map(|e| e.value),
        low: estimate.map(|e| e.low),
        high: estimate.map(|e| e.high),
    }
}
