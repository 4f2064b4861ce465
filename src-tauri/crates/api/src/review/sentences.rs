//! The computed sentences of a review, with the plurals and cases of each language.

use super::Subject;
use crate::print;
use rapport_domain::{Day, Noun, Subscription, relationship::purchase::known_since};
use rapport_measures::growth;
use rapport_text::{Lang, day, number, words};
use std::collections::{BTreeMap, BTreeSet};

/// A change of less than half a percent reads as level.
const LEVEL: f64 = 0.005;

/// The summary's title.
pub(super) fn headline(subject: &Subject<'_>) -> String {
    let lang = subject.voice.lang;
    let (now, change) = sold(subject);
    let half = print::half(lang, subject.stand.half);
    let printed = |g: f64| number::percent_change(lang, g, 0);
    match (now, change) {
        (0, _) => words::headline_quiet(lang),
        (_, None) => words::headline_first(lang, half),
        (_, Some(g)) if !subject.stand.half_is_whole() => match g {
            g if g >= LEVEL => words::headline_running_up(lang, printed(g)),
            g if g <= -LEVEL => words::headline_running_down(lang, printed(g)),
            _ => words::headline_running_level(lang),
        },
        (_, Some(g)) if g >= LEVEL => words::headline_up(lang, printed(g)),
        (_, Some(g)) if g <= -LEVEL => words::headline_down(lang, printed(g)),
        (_, Some(_)) => words::headline_level(lang),
    }
}

/// At most four sentences: sales, what was bought, subscriptions, contact.
pub(super) fn of(subject: &Subject<'_>) -> Vec<String> {
    let mut all: Vec<String> =
        [sales(subject), mix(subject), subscriptions(subject), touches(subject)]
            .into_iter()
            .flatten()
            .collect();
    // A quiet half leaves one sentence: what there was before it belongs beside it.
    if all.len() < 2 {
        all.extend(together(subject));
    }
    all
}

/// Since when we work together and how many orders there were in all that time.
pub(super) fn together(subject: &Subject<'_>) -> Option<String> {
    let lang = subject.voice.lang;
    let sales = &subject.facts.sales;
    let since = sales.iter().map(|s| s.on).min()?;
    let orders: BTreeSet<_> = sales.iter().map(|s| (s.on, s.invoice.as_str())).collect();
    let orders = count_orders(lang, orders.len());
    Some(words::sentence_together(lang, day::long(lang, since), orders))
}

fn sold(subject: &Subject<'_>) -> (i64, Option<f64>) {
    let stand = &subject.stand;
    let now = subject.facts.revenue((stand.half.first_day(stand.start), stand.day));
    (now, growth::growth(now, subject.facts.revenue(stand.same_days_before())))
}

fn sales(subject: &Subject<'_>) -> Option<String> {
    let lang = subject.voice.lang;
    let (now, change) = sold(subject);
    let half = print::half(lang, subject.stand.half);
    let amount = subject.voice.short(now);
    if now == 0 {
        return Some(match subject.facts.sales.first() {
            None => words::sentence_sales_never(lang),
            Some(last) => words::sentence_sales_none(lang, day::long(lang, last.on), half),
        });
    }
    let Some(g) = change else { return Some(words::sentence_sales_first(lang, amount, half)) };
    let size = number::percent(lang, g.abs(), 0);
    Some(match (subject.stand.half_is_whole(), g) {
        (true, g) if g >= LEVEL => words::sentence_sales_up(lang, amount, size, half),
        (true, g) if g <= -LEVEL => words::sentence_sales_down(lang, amount, size, half),
        (true, _) => words::sentence_sales_level(lang, amount, half),
        (false, g) if g >= LEVEL => words::sentence_sales_running_up(lang, amount, size, half),
        (false, g) if g <= -LEVEL => words::sentence_sales_running_down(lang, amount, size, half),
        (false, _) => words::sentence_sales_running_level(lang, amount, half),
    })
}

fn mix(subject: &Subject<'_>) -> Option<String> {
    let lang = subject.voice.lang;
    let first = subject.stand.half.first_day(subject.stand.start);
    let within = || subject.facts.sales.iter().filter(|s| s.on >= first);
    let orders: BTreeSet<_> = within().map(|s| (s.on, s.invoice.as_str())).collect();
    let mut sums: BTreeMap<i64, i64> = BTreeMap::new();
    for sale in within() {
        *sums.entry(sale.product.0).or_default() += sale.amount;
    }
    let whole: i64 = sums.values().sum();
    let (&id, &most) = sums.iter().max_by_key(|(id, sum)| (**sum, std::cmp::Reverse(**id)))?;
    let name = print::quoted(lang, subject.facts.product(rapport_domain::ProductId(id)));
    let orders = count_orders(lang, orders.len());
    if sums.len() == 1 {
        return Some(words::sentence_mix_one(lang, name, orders));
    }
    let products = print::counted(lang, Noun::Product, sums.len() as u64);
    let share = number::percent(lang, growth::share(most, whole)?, 0);
    Some(words::sentence_mix(lang, name, orders, products, share))
}

pub(super) fn count_orders(lang: Lang, orders: usize) -> String {
    let count = i64::try_from(orders).unwrap_or(i64::MAX);
    words::count_orders(lang, count, number::whole(lang, count))
}

fn subscriptions(subject: &Subject<'_>) -> Option<String> {
    let lang = subject.voice.lang;
    let running = super::tables::running(subject);
    let goes_on = |s: &Subscription| subject.terms.get(s.id).is_some_and(|r| r.ladder.goes_on());
    let ahead = running.iter().filter(|s| s.ends_on >= subject.stand.day && !goes_on(s));
    let counted = print::counted(lang, Noun::Subscription, running.len() as u64);
    let Some(next) = ahead.min_by_key(|s| (s.ends_on, s.id)) else {
        let all = !running.is_empty() && running.iter().all(|s| goes_on(s));
        return all.then(|| words::sentence_subscriptions_renewed(lang, counted));
    };
    Some(words::sentence_subscriptions(
        lang,
        day::long(lang, next.ends_on),
        print::quoted(lang, subject.facts.product(next.product)),
        counted,
    ))
}

fn touches(subject: &Subject<'_>) -> Option<String> {
    let lang = subject.voice.lang;
    let first = subject.stand.half.first_day(subject.stand.start);
    let within: Vec<_> = subject.facts.touches.iter().filter(|t| t.on >= first).collect();
    if within.is_empty() {
        return None;
    }
    let times = words::count_times(lang, within.len() as i64);
    let met = within.iter().filter(|t| t.in_person).count();
    Some(match met {
        0 => words::sentence_touches_only(lang, times),
        _ => words::sentence_touches(lang, words::count_in_person(lang, met as i64), times),
    })
}

/// The touches slide's title: how often we were in touch, in words a client would use.
pub(super) fn touches_title(subject: &Subject<'_>) -> String {
    let (lang, stand) = (subject.voice.lang, &subject.stand);
    let half = print::half(lang, stand.half);
    let touches = |(from, to)| {
        let within = subject.facts.touches.iter().filter(|t| from <= t.on && t.on <= to);
        within.count() as i64
    };
    let now = touches((stand.half.first_day(stand.start), stand.day));
    let before = touches(stand.same_days_before());
    let times = words::count_times(lang, now);
    match (now, before) {
        (0, _) => match subject.facts.touches.first() {
            Some(last) => words::relationship_title_none(lang, day::long(lang, last.on)),
            None => words::slide_touches(lang),
        },
        _ if !stand.half_is_whole() => words::relationship_title_running(lang, half, times),
        (_, 0) => words::relationship_title(lang, half, times),
        _ => words::relationship_title_before(lang, words::count_times(lang, before), half, times),
    }
}

/// Since when we work together, and how long that is; none when it is not known.
pub(super) fn span(subject: &Subject<'_>) -> Option<(Day, String)> {
    let (lang, on) = (subject.voice.lang, subject.stand.day);
    let since = known_since(&subject.records.facts, on).filter(|since| *since < on)?;
    let months = (on.days_since(since) as f64 / 30.44).round() as i64;
    let span = if months < 24 {
        words::relationship_span_months(lang, months.max(1))
    } else {
        words::relationship_span_years(lang, months / 12)
    };
    Some((since, span))
}

/// For how long we know each other, and when we last met.
pub(super) fn together_since(subject: &Subject<'_>) -> Vec<String> {
    let lang = subject.voice.lang;
    let mut all = Vec::new();
    if let Some((since, span)) = span(subject) {
        all.push(words::relationship_since(lang, day::long(lang, since), span));
    }
    // In a silent half the title says it already.
    let first = subject.stand.half.first_day(subject.stand.start);
    if let Some(last) = subject.facts.touches.first().filter(|t| t.on >= first) {
        all.push(words::relationship_last(lang, day::long(lang, last.on)));
    }
    all
}
