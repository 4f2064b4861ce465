//! Each figure from its numbers: the title that answers, the marks, the words for those who
//! cannot see it.

mod calendar;
mod money;
mod touches;

use super::Whose;
use crate::{Failure, dto::figure::FigureKey, print::Voice, session::Stand};
use rapport_charts::figure::{Figure, Plot};
use rapport_text::{day, number::Scale, words};

/// Halves shown along a time axis.
const HALVES: i32 = 6;

/// Composes a figure in the voice's language.
pub(crate) fn figure(
    voice: Voice,
    key: FigureKey,
    whose: &Whose<'_>,
    stand: &Stand,
) -> Result<Figure, Failure> {
    match key {
        FigureKey::RevenueByHalf => money::revenue_by_half(voice, whose, stand),
        FigureKey::ProductMix => money::product_mix(voice, whose, stand),
        FigureKey::Pareto => money::pareto(voice, whose, stand),
        FigureKey::PaymentPunctuality => money::punctuality(voice, whose, stand),
        FigureKey::TouchesByKind => touches::by_kind(voice, whose, stand),
        FigureKey::SubscriptionsTimeline => calendar::subscriptions(voice, whose, stand),
    }
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
