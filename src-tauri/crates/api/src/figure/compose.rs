//! Each figure from its numbers: the title that answers, the marks, the words for those who
//! cannot see it.

mod calendar;
mod closure;
mod csi;
mod forecast;
mod health;
mod heat;
mod loyalty;
mod money;
mod people;
mod renewals;
pub(crate) mod replies;
mod signs;
mod stages;
mod survey;
mod survival;
pub(crate) mod touches;

use super::Whose;
use crate::{
    Failure,
    dto::{figure::FigureKey, renewal::RenewalsShown},
    print::Voice,
    session::Stand,
};
use rapport_charts::figure::{Columns, Figure, Plot};
use rapport_domain::{AccountFacts, Day};
use rapport_text::{day, number::Scale, words};

/// Halves shown along a time axis.
const HALVES: i32 = 6;

/// Composes a figure in the voice's language; `shown` says which renewals, where it draws them.
pub(crate) fn figure(
    voice: Voice,
    key: FigureKey,
    whose: &Whose<'_>,
    stand: &Stand,
    shown: &RenewalsShown,
) -> Result<Figure, Failure> {
    match key {
        FigureKey::RevenueByHalf => money::revenue_by_half(voice, whose, stand),
        FigureKey::ProductMix => money::product_mix(voice, whose, stand),
        FigureKey::Pareto => money::pareto(voice, whose, stand),
        FigureKey::PaymentPunctuality => money::punctuality(voice, whose, stand),
        FigureKey::TouchesByKind => touches::by_kind(voice, whose, stand, |kind| kind),
        FigureKey::SubscriptionsTimeline => calendar::subscriptions(voice, whose, stand),
        FigureKey::HealthOverTime => health::over_time(voice, whose, stand),
        FigureKey::SignsThenNow => signs::then_now(voice, whose, stand),
        FigureKey::LoyaltyMatrix => loyalty::matrix(voice, whose, stand),
        FigureKey::StageFlow => stages::flow(voice, whose, stand),
        FigureKey::RelationshipClock => stages::clock_bars(voice, whose, stand),
        FigureKey::StageSurvival => survival::curve(voice, whose, stand),
        FigureKey::PeopleMap => people::map(voice, whose, stand),
        FigureKey::TouchesHeat => heat::touches(voice, whose, stand),
        FigureKey::RenewalsTimeline => renewals::timeline(voice, whose, stand, shown),
        // Of one account they would say less than its table.
        FigureKey::RecurringBridge
        | FigureKey::ForecastByMonth
        | FigureKey::ForecastCalibration
            if whose.is_account() =>
        {
            Ok(none(voice, key, stand))
        }
        FigureKey::RecurringBridge => forecast::bridge(voice, whose, stand),
        FigureKey::ForecastByMonth => forecast::by_month(voice, whose, stand, shown),
        FigureKey::ForecastCalibration => forecast::calibration(voice, whose, stand),
        FigureKey::NpsTrend => survey::nps(voice, whose, stand),
        FigureKey::CsiQuadrants => csi::quadrants(voice, whose, stand),
        FigureKey::ClosureFunnel => closure::funnel(voice, whose, stand),
        FigureKey::SaidDidEffect => replies::said_did(voice, whose, stand),
    }
}

/// Whether a figure of the relationship has something to draw of one account, by its rule; none
/// for figures that have no rule.
pub(super) fn has_data(
    key: FigureKey,
    whose: &Whose<'_>,
    known: &AccountFacts,
    stand: &Stand,
) -> Result<Option<bool>, Failure> {
    Ok(Some(match key {
        FigureKey::HealthOverTime => health::is_known(whose, known, stand)?,
        FigureKey::SignsThenNow => signs::is_known(whose, known, stand)?,
        FigureKey::LoyaltyMatrix => loyalty::is_known(known, stand.day),
        FigureKey::RelationshipClock => stages::runs(known, stand.day),
        FigureKey::PeopleMap => whose.account().is_some_and(|f| people::is_known(f, stand.day)),
        FigureKey::TouchesHeat => heat::is_known(known, stand),
        FigureKey::RenewalsTimeline => renewals::is_ahead(whose, stand)?,
        FigureKey::NpsTrend => survey::recommends(whose, stand)?,
        FigureKey::CsiQuadrants => csi::scored(whose, stand)?,
        FigureKey::ClosureFunnel => closure::was_said(whose, stand)?,
        FigureKey::SaidDidEffect => replies::is_known(known, stand),
        FigureKey::StageFlow
        | FigureKey::StageSurvival
        | FigureKey::RecurringBridge
        | FigureKey::ForecastByMonth
        | FigureKey::ForecastCalibration => false,
        FigureKey::RevenueByHalf
        | FigureKey::ProductMix
        | FigureKey::Pareto
        | FigureKey::PaymentPunctuality
        | FigureKey::TouchesByKind
        | FigureKey::SubscriptionsTimeline => return Ok(None),
    }))
}

/// A figure that there is none of.
fn none(voice: Voice, key: FigureKey, stand: &Stand) -> Figure {
    let plot = Plot::Columns(Columns {
        categories: Vec::new(),
        series: Vec::new(),
        above: Vec::new(),
        emphasis: None,
    });
    let around = Around {
        title: String::new(),
        unit: String::new(),
        source: |lang, as_of| words::figure_source_relationship(lang, as_of),
        alt: String::new(),
    };
    finished(voice, key, stand, around, plot)
}

/// Days since 1970-01-01.
fn number_of(on: Day) -> i32 {
    i32::try_from(on.days_since(Day::EPOCH)).unwrap_or(0)
}

/// What is printed around the marks.
struct Around {
    title: String,
    unit: String,
    source: fn(rapport_text::Lang, String) -> String,
    alt: String,
}

fn finished(voice: Voice, key: FigureKey, stand: &Stand, around: Around, plot: Plot) -> Figure {
    let mut figure = Figure {
        key: key.key().to_owned(),
        title: around.title,
        unit: around.unit,
        source: (around.source)(voice.lang, voice.as_of(stand.day)),
        alt: around.alt,
        plot,
    };
    if figure.is_empty() {
        figure.title = words::figure_none(voice.lang, day::long(voice.lang, stand.day));
    }
    figure
}

fn money_unit(voice: Voice, scale: Scale) -> String {
    let word = match scale.word(voice.lang) {
        "" => "none",
        word => word,
    };
    words::figure_unit_money(voice.lang, word.to_owned(), voice.currency.sign())
}

/// `2026 H1 3,9; 2026 H2 4,1`: the marks in words.
fn points<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    pairs.map(|(name, value)| format!("{name} – {value}")).collect::<Vec<_>>().join("; ")
}
