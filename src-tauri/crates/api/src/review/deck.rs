//! The slides of a review, in their order, each with what makes it stand or why it is left out.

use super::{Subject, inside, journey, place, renewals, sentences, survey, tables, ties};
use crate::{
    Failure,
    dto::{figure::FigureKey, renewal::RenewalsShown},
    figure::{self, Whose},
    print,
};
use rapport_charts::figure::{Figure, Tone};
use rapport_domain::{Edition, Minor};
use rapport_measures::growth;
use rapport_slides::deck::{Body, Card, Deck, Slide, SlideSize};
use rapport_text::{Lang, day, number, words};
use std::collections::BTreeSet;

/// A slide, or the reason there is none.
pub(super) struct Part {
    pub(super) key: &'static str,
    name: fn(Lang) -> String,
    why_not: fn(Lang) -> String,
    pub(super) slide: Option<Slide>,
}

impl Part {
    /// Its name in the list.
    pub(super) fn name(&self, lang: Lang) -> String {
        (self.name)(lang)
    }

    /// Why it is left out.
    pub(super) fn why_not(&self, lang: Lang) -> String {
        (self.why_not)(lang)
    }
}

pub(super) fn part(
    key: &'static str,
    name: fn(Lang) -> String,
    why_not: fn(Lang) -> String,
    slide: Option<Slide>,
) -> Part {
    Part { key, name, why_not, slide }
}

/// The deck of those slides.
pub(super) fn of(subject: &Subject<'_>, slides: Vec<Slide>) -> Deck {
    let lang = subject.voice.lang;
    let half = print::half(lang, subject.stand.half);
    let title = words::review_title(lang, half.as_str());
    let account = subject.facts.account.name.as_str();
    Deck {
        lang,
        title: format!("{account} – {title}"),
        author: subject.firm.clone(),
        footer: words::review_kicker(lang, account, half),
        slides: slides.into_iter().map(ties::slide).collect(),
        size: SlideSize::Wide,
    }
}

/// Every slide of the edition, those left out too.
pub(super) fn parts(subject: &Subject<'_>) -> Result<Vec<Part>, Failure> {
    let drawn = |key| -> Result<Option<Figure>, Failure> {
        let whose = Whose::Account(subject.facts, subject.session);
        let figure =
            figure::figure(subject.voice, key, &whose, &subject.stand, &RenewalsShown::default())?;
        Ok((!figure.is_empty()).then_some(figure))
    };
    let internal = subject.edition == Edition::Internal;
    let mut all = vec![
        part("title", words::slide_title, words::why_no_plan, Some(opening(subject))),
        part("summary", words::slide_summary, words::why_no_sales_half, Some(summary(subject))),
        part(
            "relationship",
            words::slide_relationship,
            words::why_no_relationship,
            journey::slide(subject),
        ),
        part(
            "touches",
            words::slide_touches,
            words::why_no_touches,
            touches_by_kind(subject)?.map(|f| touches(subject, f)),
        ),
        part(
            "results",
            words::slide_results,
            words::why_no_sales_year,
            drawn(FigureKey::RevenueByHalf)?.map(|f| results(subject, f)),
        ),
        part(
            "mix",
            words::slide_mix,
            words::why_no_sales_year,
            drawn(FigureKey::ProductMix)?.map(|f| chart(subject, "mix", f, words::note_mix)),
        ),
        part("products", words::slide_products, words::why_one_product, tables::products(subject)),
        part("orders", words::slide_orders, words::why_few_orders, tables::orders(subject)),
        part(
            "subscriptions",
            words::slide_subscriptions,
            words::why_no_subscriptions,
            drawn(FigureKey::SubscriptionsTimeline)?
                .filter(|_| tables::has_running(subject))
                .map(|f| chart(subject, "subscriptions", f, words::note_subscriptions)),
        ),
        part(
            "renewals",
            words::slide_renewals,
            words::why_no_subscriptions,
            renewals::slide(subject)?,
        ),
    ];
    all.extend(survey::parts(subject));
    if internal {
        all.push(part(
            "payments",
            words::slide_payments,
            words::why_no_payments,
            drawn(FigureKey::PaymentPunctuality)?
                .map(|f| chart(subject, "payments", f, words::note_payments)),
        ));
        all.push(part(
            "place",
            words::slide_place,
            words::why_internal_only,
            Some(place::slide(subject)),
        ));
        all.push(part(
            "renewal-forecast",
            words::slide_renewal_forecast,
            words::why_no_renewals_ahead,
            renewals::forecast(subject)?,
        ));
        all.extend(inside::parts(subject, drawn(FigureKey::SignsThenNow)?));
    }
    all.push(part(
        "plan",
        words::slide_plan,
        words::why_no_plan,
        lines(subject, "plan", &subject.review.plan, words::plan_title, words::note_plan),
    ));
    all.push(part(
        "next-steps",
        words::slide_next_steps,
        words::why_no_next_steps,
        lines(
            subject,
            "next-steps",
            &subject.review.next_steps,
            words::next_steps_title,
            words::note_next_steps,
        ),
    ));
    Ok(all)
}

/// A slide with the review's kicker.
pub(super) fn slide(
    subject: &Subject<'_>,
    key: &str,
    title: String,
    body: Body,
    note: String,
) -> Slide {
    let lang = subject.voice.lang;
    let half = print::half(lang, subject.stand.half);
    let kicker = words::review_kicker(lang, subject.facts.account.name.as_str(), half);
    Slide { key: key.to_owned(), kicker, title, body, notes: vec![note] }
}

fn opening(subject: &Subject<'_>) -> Slide {
    let lang = subject.voice.lang;
    let half = print::half(lang, subject.stand.half);
    let owner = subject.facts.manager(subject.facts.account.owner);
    let by = print::joined(&[owner, &subject.firm]);
    let as_of = subject.voice.as_of(subject.stand.day);
    let mut below = Vec::new();
    if !by.is_empty() {
        below.push(words::review_opening_by(lang, by));
    }
    below.push(words::review_opening_day(lang, as_of.as_str()));
    if subject.edition == Edition::Internal {
        below.push(words::review_opening_internal(lang));
    }
    Slide {
        key: "title".to_owned(),
        kicker: words::review_title(lang, half),
        title: subject.facts.account.name.clone(),
        body: Body::Opening(below),
        notes: vec![words::note_opening(lang, as_of)],
    }
}

fn summary(subject: &Subject<'_>) -> Slide {
    let lang = subject.voice.lang;
    let said = subject.review.words.trim();
    let words_block = (!said.is_empty()).then(|| (words::words_heading(lang), said.to_owned()));
    let body = Body::Sentences { points: sentences::of(subject), words: words_block };
    slide(subject, "summary", sentences::headline(subject), body, words::note_summary(lang))
}

pub(super) fn chart(
    subject: &Subject<'_>,
    key: &str,
    figure: Figure,
    note: fn(Lang) -> String,
) -> Slide {
    let title = figure.title.clone();
    slide(subject, key, title, Body::Chart(Box::new(figure)), note(subject.voice.lang))
}

/// In the kinds that the edition tells apart.
fn touches_by_kind(subject: &Subject<'_>) -> Result<Option<Figure>, Failure> {
    let whose = Whose::Account(subject.facts, subject.session);
    let told = match subject.edition {
        Edition::Client => print::client_kind,
        Edition::Internal => |kind| kind,
    };
    let figure = figure::touches_by_kind(subject.voice, &whose, &subject.stand, told)?;
    Ok((!figure.is_empty()).then_some(figure))
}

fn touches(subject: &Subject<'_>, mut figure: Figure) -> Slide {
    let title = sentences::touches_title(subject);
    figure.title.clone_from(&title);
    let body = Body::ChartAndSentences(Box::new(figure), sentences::together_since(subject));
    slide(subject, "touches", title, body, words::note_touches(subject.voice.lang))
}

fn results(subject: &Subject<'_>, figure: Figure) -> Slide {
    let title = figure.title.clone();
    let cards = cards(subject);
    let body = Body::Figures { cards, below: Box::new(Body::Chart(Box::new(figure))) };
    slide(subject, "results", title, body, words::note_results(subject.voice.lang))
}

fn cards(subject: &Subject<'_>) -> Vec<Card> {
    let (voice, stand, facts) = (subject.voice, &subject.stand, subject.facts);
    let lang = voice.lang;
    let now = (stand.half.first_day(stand.start), stand.day);
    let before = stand.same_days_before();
    let orders = |(from, to)| -> usize {
        let within = facts.sales.iter().filter(|s| from <= s.on && s.on <= to);
        within.map(|s| (s.on, s.invoice.as_str())).collect::<BTreeSet<_>>().len()
    };
    let products = |(from, to)| -> usize {
        let within = facts.sales.iter().filter(|s| from <= s.on && s.on <= to);
        within.map(|s| s.product.0).collect::<BTreeSet<_>>().len()
    };
    let average = |span| -> Option<Minor> {
        let count = i64::try_from(orders(span)).ok().filter(|n| *n > 0)?;
        Some(facts.revenue(span) / count)
    };
    let compared = |a: Minor, b: Minor, printed: String| match growth::growth(a, b) {
        None => (words::nothing_to_compare(lang), Tone::Muted),
        Some(g) => {
            let change = number::percent_change(lang, g, 0);
            let text = if stand.half_is_whole() {
                words::results_against_amount(lang, printed, change)
            } else {
                words::results_against_same(lang, printed, change)
            };
            let tone = if g <= -0.005 {
                Tone::Risk
            } else if g >= 0.005 {
                Tone::Good
            } else {
                Tone::Muted
            };
            (text, tone)
        }
    };
    let counted = |name: String, now: usize, before: usize| {
        let (against, tone) = compared(now as i64, before as i64, voice.whole(before));
        Card { name, value: voice.whole(now), against, tone }
    };
    let (revenue, was) = (facts.revenue(now), facts.revenue(before));
    let (against, tone) = compared(revenue, was, voice.short(was));
    let half = print::half(lang, stand.half);
    let name = if stand.half_is_whole() {
        words::results_half(lang, half)
    } else {
        words::results_half_running(lang, half)
    };
    let mut all = vec![
        Card { name, value: voice.short(revenue), against, tone },
        counted(words::results_orders(lang), orders(now), orders(before)),
    ];
    if let Some(bill) = average(now) {
        let was = average(before).unwrap_or(0);
        let (against, tone) = compared(bill, was, voice.short(was));
        let name = words::results_average(lang);
        all.push(Card { name, value: voice.short(bill), against, tone });
    }
    all.push(counted(words::results_products(lang), products(now), products(before)));
    all
}

fn lines(
    subject: &Subject<'_>,
    key: &str,
    lines: &[String],
    title: fn(Lang, i64) -> String,
    note: fn(Lang) -> String,
) -> Option<Slide> {
    let points: Vec<String> =
        lines.iter().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect();
    if points.is_empty() {
        return None;
    }
    let lang = subject.voice.lang;
    let count = points.len() as i64;
    let body = Body::Sentences { points, words: None };
    Some(slide(subject, key, title(lang, count), body, note(lang)))
}

/// The day of a table's source line.
pub(super) fn sales_source(subject: &Subject<'_>) -> String {
    words::figure_source_sales(subject.voice.lang, subject.voice.as_of(subject.stand.day))
}

/// A day as tables print it.
pub(super) fn printed(subject: &Subject<'_>, on: rapport_domain::Day) -> String {
    day::short(subject.voice.lang, on)
}
