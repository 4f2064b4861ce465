//! The figures of a half in words: cards, coverage, NPS in three ways, one half against another, rates
//! by manager, incidents.

use crate::{
    dto::{
        Card, Mood,
        survey::{
            AgainstLine, Coverage, IncidentLine, ManagerRate, MissingAccount, NpsLine,
            RespondentGroup,
        },
    },
    print::{self, Voice},
    relationship::told::said,
    session::Stand,
    survey::{facts::Surveyed, say},
};
use rapport_domain::{
    AccountId, Half, Incident, Noun, Severity,
    survey::{
        closing::Closure,
        figures::{self, Aggregation, COVERAGE_GOAL, HalfFigures},
    },
};
use rapport_measures::{
    nps::{self, Difference, Sample, Verdict},
    proportion::Estimate,
};
use rapport_store::{Book, StoreError};
use rapport_text::{Lang, number, words};
use std::collections::HashSet;

/// NPS under an aggregation with its interval; none without answers.
pub(crate) fn estimate(of: &HalfFigures, by: Aggregation) -> Option<Estimate> {
    let Sample { promoters, passives, detractors, base } = sample(of, by);
    nps::nps(promoters, passives, detractors, base)
}

fn sample(of: &HalfFigures, by: Aggregation) -> Sample {
    let split = of.split(by);
    Sample {
        promoters: split.promoters,
        passives: split.passives,
        detractors: split.detractors,
        base: of.base(by),
    }
}

fn answers(lang: Lang, count: u32) -> String {
    let count = i64::from(count);
    words::survey_answers(lang, count, number::whole(lang, count))
}

fn share(part: u32, of: u32) -> Option<f64> {
    (of > 0).then(|| f64::from(part) / f64::from(of))
}

fn percent(lang: Lang, share: Option<f64>) -> String {
    share.map_or_else(|| "—".to_owned(), |share| number::percent(lang, share, 0))
}

/// In their fixed order: NPS, CSAT, CSI, response, coverage, closure. What nobody answered has a dash.
pub(super) fn cards(voice: Voice, surveyed: &Surveyed, of: &HalfFigures) -> Vec<Card> {
    let lang = voice.lang;
    let before = surveyed.half(of.half.plus(-1));
    let card = |key: &str, value: String, explain: String, (against, mood): (String, Mood)| Card {
        key: key.to_owned(),
        name: words::survey_card(lang, key.to_owned()),
        value,
        against,
        mood,
        explain,
    };
    let change = |now: Option<f64>, was: Option<f64>, decimals: usize| {
        let (Some(now), Some(was)) = (now, was) else { return (String::new(), Mood::None) };
        let difference = now - was;
        let text = number::decimal(lang, difference, decimals);
        let moved = text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
        let sign = if moved && difference > 0.0 { "+" } else { "" };
        let mood = match (moved, difference > 0.0) {
            (false, _) => Mood::None,
            (true, true) => Mood::Good,
            (true, false) => Mood::Risk,
        };
        (words::survey_against_before(lang, format!("{sign}{text}")), mood)
    };
    let dash = || "—".to_owned();
    let nps_of = |of: &HalfFigures| estimate(of, Aggregation::Answers);
    let nps = nps_of(of);
    let count = answers(lang, of.split(Aggregation::Answers).count());
    let csat = |of: &HalfFigures| share(of.csat.satisfied, of.csat.of);
    let response = |of: &HalfFigures| share(of.answered, of.asked);
    let closure =
        |of: &HalfFigures| Closure { told: of.funnel.told, credible: of.funnel.credible }.share();
    let points = |share: Option<f64>| share.map(|share| share * 100.0);
    vec![
        card(
            "nps",
            nps.map_or_else(dash, |nps| say::points(lang, nps.value)),
            match nps {
                None => String::new(),
                Some(nps) if is_census(&nps) => words::survey_card_nps_census(lang, count),
                Some(nps) => words::survey_card_nps(
                    lang,
                    count,
                    say::points(lang, nps.high),
                    say::points(lang, nps.low),
                ),
            },
            change(nps.map(|n| n.value), before.and_then(nps_of).map(|n| n.value), 0),
        ),
        card(
            "csat",
            percent(lang, csat(of)),
            words::survey_card_csat(lang, i64::from(of.csat.of), i64::from(of.csat.satisfied)),
            change(points(csat(of)), points(before.and_then(csat)), 0),
        ),
        card(
            "csi",
            of.csi_index.map_or_else(dash, |index| number::decimal(lang, index, 1)),
            words::survey_card_csi(lang),
            change(of.csi_index, before.and_then(|of| of.csi_index), 1),
        ),
        card(
            "response",
            percent(lang, response(of)),
            words::survey_card_response(lang, i64::from(of.answered), i64::from(of.asked)),
            change(points(response(of)), points(before.and_then(response)), 0),
        ),
        card(
            "coverage",
            number::percent(lang, of.coverage.share(), 0),
            words::survey_card_coverage(
                lang,
                i64::from(of.coverage.answered),
                i64::from(of.coverage.accounts),
                number::whole(lang, i64::from(of.coverage.accounts)),
            ),
            // Revenue is that of today: against an earlier half it would compare two bases.
            (
                words::survey_against_goal(lang, number::percent(lang, COVERAGE_GOAL, 0)),
                if of.coverage.share() >= COVERAGE_GOAL { Mood::Good } else { Mood::Watch },
            ),
        ),
        card(
            "closure",
            percent(lang, closure(of)),
            words::survey_card_closure(
                lang,
                i64::from(of.funnel.credible),
                i64::from(of.funnel.told),
            ),
            change(points(closure(of)), points(before.and_then(closure)), 0),
        ),
    ]
}

fn is_census(estimate: &Estimate) -> bool {
    estimate.low >= estimate.value && estimate.high <= estimate.value
}

pub(super) fn nps(lang: Lang, of: &HalfFigures) -> Vec<NpsLine> {
    let line = |by: &Aggregation| {
        let found = estimate(of, *by)?;
        let count = of.split(*by).count();
        let shown = match by {
            Aggregation::Answers => answers(lang, count),
            _ => print::counted(lang, Noun::Account, u64::from(count)),
        };
        let points = |value| say::points(lang, value);
        let text = if is_census(&found) {
            words::survey_nps_text_census(lang, shown, points(found.value))
        } else {
            let (high, low) = (points(found.high), points(found.low));
            words::survey_nps_text(lang, shown, high, low, points(found.value))
        };
        Some(NpsLine {
            key: by.key().to_owned(),
            name: words::survey_nps_name(lang, by.key()),
            value: found.value,
            low: found.low,
            high: found.high,
            count,
            text,
        })
    };
    Aggregation::ALL.iter().filter_map(line).collect()
}

/// The half before against this one: the same people, then all who answered.
pub(super) fn against(
    lang: Lang,
    surveyed: &Surveyed,
    of: &HalfFigures,
    stand: &Stand,
) -> Vec<AgainstLine> {
    let before: Half = of.half.plus(-1);
    let facts = &surveyed.facts;
    let pairs =
        figures::pairs(&facts.answers, &facts.waves, stand.start, before, of.half, surveyed.day);
    let by = Aggregation::Answers;
    let paired = nps::paired(&pairs, of.base(by));
    let unpaired =
        surveyed.half(before).and_then(|before| nps::unpaired(sample(before, by), sample(of, by)));
    let line = |key: &str, found: Option<Difference>| {
        let Some(Difference { estimate, count, verdict }) = found else {
            return AgainstLine {
                key: key.to_owned(),
                value: None,
                verdict: Verdict::Few.key().to_owned(),
                text: words::survey_against_none(lang, key.to_owned()),
                mood: Mood::None,
            };
        };
        let counted = match key {
            "paired" => {
                let count = i64::from(count);
                words::survey_pairs(lang, count, number::whole(lang, count))
            }
            _ => answers(lang, count),
        };
        let points = |value| say::points(lang, value);
        AgainstLine {
            key: key.to_owned(),
            value: Some(estimate.value),
            verdict: verdict.key().to_owned(),
            text: words::survey_against(
                lang,
                counted,
                points(estimate.high),
                key.to_owned(),
                points(estimate.low),
                points(estimate.value),
                verdict.key(),
            ),
            mood: match (verdict, estimate.value > 0.0) {
                (Verdict::Real, true) => Mood::Good,
                (Verdict::Real, false) => Mood::Risk,
                _ => Mood::None,
            },
        }
    };
    vec![line("paired", paired), line("unpaired", unpaired)]
}

pub(super) fn ten(lang: Lang, of: &HalfFigures) -> String {
    match of.ten.mean() {
        Some(mean) => {
            let mean = number::decimal(lang, mean, 1);
            words::survey_ten(lang, answers(lang, of.ten.count), mean)
        }
        None => String::new(),
    }
}

/// Managers by name; accounts nobody keeps last.
pub(super) fn by_manager(lang: Lang, surveyed: &Surveyed, of: &HalfFigures) -> Vec<ManagerRate> {
    let mut rates: Vec<ManagerRate> = of
        .by_manager
        .iter()
        .map(|rate| ManagerRate {
            manager: rate.manager,
            name: match rate.manager {
                Some(_) => surveyed.known.manager(rate.manager).to_owned(),
                None => words::survey_nobody(lang),
            },
            asked: rate.asked,
            answered: rate.answered,
            response: percent(lang, share(rate.answered, rate.asked)),
            credible: rate.credible,
            told: rate.told,
            closure: percent(lang, share(rate.told, rate.credible)),
            detractors: rate.detractors,
            called: rate.called,
        })
        .collect();
    rates.retain(|rate| rate.asked + rate.credible + rate.detractors > 0);
    rates.sort_by_cached_key(|rate| {
        (rate.manager.is_none(), rapport_domain::fold::fold(&rate.name))
    });
    rates
}

/// The largest accounts whose answer would reach the goal.
pub(super) fn missing(
    voice: Voice,
    surveyed: &Surveyed,
    of: Option<&HalfFigures>,
    groups: &[RespondentGroup],
) -> Vec<MissingAccount> {
    let Some(of) = of.filter(|of| of.wave.is_some()) else { return Vec::new() };
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let all = of.coverage.of.max(1);
    figures::missing(of, &surveyed.accounts)
        .into_iter()
        .map(|account| {
            let revenue = surveyed.known.revenue(account);
            #[expect(clippy::cast_precision_loss, reason = "a share needs no last digit")]
            let share = revenue as f64 / all as f64;
            MissingAccount {
                account,
                name: surveyed.account_name(account),
                share: number::percent(voice.lang, share, 0),
                respondent: rows().find(|row| row.account == account).map(|row| row.id),
            }
        })
        .collect()
}

pub(super) fn coverage(
    lang: Lang,
    surveyed: &Surveyed,
    of: Option<&HalfFigures>,
    missing: Vec<MissingAccount>,
) -> Coverage {
    let active = surveyed.accounts.iter().filter(|of| of.active).count();
    let nothing = figures::Covered {
        accounts: u32::try_from(active).unwrap_or(u32::MAX),
        ..figures::Covered::default()
    };
    let covered = of.map_or(nothing, |of| of.coverage);
    Coverage {
        accounts: covered.accounts,
        asked: covered.asked,
        answered: covered.answered,
        revenue: covered.share(),
        goal: COVERAGE_GOAL,
        text: words::survey_coverage(
            lang,
            i64::from(covered.answered),
            i64::from(covered.accounts),
            number::percent(lang, COVERAGE_GOAL, 0),
            number::percent(lang, covered.share(), 0),
            number::whole(lang, i64::from(covered.accounts)),
        ),
        missing,
    }
}

/// Of accounts asked in the half, the latest first.
pub(super) fn incidents(
    voice: Voice,
    book: &Book,
    surveyed: &Surveyed,
    stand: &Stand,
) -> Result<Vec<IncidentLine>, StoreError> {
    let (lang, day) = (voice.lang, surveyed.day);
    let facts = &surveyed.facts;
    let wave = facts.waves.iter().find(|wave| wave.half == stand.half).map(|wave| wave.id);
    let chosen = facts.respondents.iter().filter(|r| wave.is_some_and(|wave| r.wave == wave));
    let mut asked: HashSet<AccountId> = chosen.map(|respondent| respondent.account).collect();
    if let Some(of) = surveyed.half(stand.half) {
        asked.extend(&of.answered_accounts);
    }
    let first = stand.half.first_day(stand.start);
    let mut all = book.all::<Incident>()?;
    all.retain(|i| first <= i.on && i.on <= day && asked.contains(&i.account));
    all.sort_by_key(|incident| std::cmp::Reverse((incident.on, incident.id)));
    let line = |incident: Incident| {
        let closed = incident.closed_on.filter(|on| *on <= day);
        IncidentLine {
            account: incident.account,
            account_name: surveyed.account_name(incident.account),
            on: voice.dated(incident.on, day),
            state: match closed {
                Some(on) => words::survey_incident_closed(lang, said(lang, on, day)),
                None => words::survey_incident_open(lang),
            },
            mood: match closed {
                Some(_) => Mood::None,
                None if incident.severity == Severity::High => Mood::Risk,
                None => Mood::Watch,
            },
            what: incident.what,
        }
    };
    Ok(all.into_iter().map(line).collect())
}
