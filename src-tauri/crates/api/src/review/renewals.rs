//! Subscriptions and renewals ahead, as a client may see them; inside, what is expected of them and
//! what speaks against them.

use super::{
    Subject,
    deck::{self, printed},
    fitting::fitting,
};
use crate::{
    Failure, print,
    renewal::{
        facts::{Renewal, Terms},
        forecast::{self, Line},
        judged::Judged,
        printer::Printer,
        risks::{self, Told},
        say,
    },
};
use rapport_charts::figure::{DataTable, Tone};
use rapport_domain::{
    Day, SubscriptionId,
    renewal::{
        closing::{Closed, How},
        ladder::State,
    },
};
use rapport_slides::deck::{Body, Card, Slide, Table};
use rapport_text::{day, number, words};

/// Rows that are read from the back of a room, the most first.
const ROWS: [usize; 5] = [10, 8, 7, 6, 5];
/// Rows below cards.
const BELOW: [usize; 4] = [7, 6, 5, 4];
/// Months of decisions that the internal edition looks ahead: an account has few.
const MONTHS: u8 = 12;

/// Subscriptions in force by the day to decide, each with how it goes on; and those that begin later
/// without following one of these. What renewed by itself is in force past its last day.
pub(super) fn slide(subject: &Subject<'_>) -> Result<Option<Slide>, Failure> {
    let (voice, on) = (subject.voice, subject.stand.day);
    let lang = voice.lang;
    let Subject { terms, in_force, .. } = subject;
    let runs = |r: &Renewal<'_>| in_force.contains(&r.term.id);
    let later = |r: &Renewal<'_>| {
        let follows = r.term.follows.and_then(|id| terms.get(id));
        r.term.starts_on > on && !follows.is_some_and(|before| runs(&before))
    };
    let mut rows: Vec<Renewal<'_>> = terms.all().filter(|r| runs(r) || later(r)).collect();
    if rows.is_empty() {
        return Ok(None);
    }
    rows.sort_by_key(|r| (r.ladder.decide_on, r.term.ends_on, r.term.id));
    let title = title(subject, terms, (&rows, in_force));
    let headings = vec![
        words::heading_product(lang),
        words::heading_quantity(lang),
        words::heading_ends(lang),
        words::heading_decide(lang),
        words::heading_renews(lang),
        words::heading_yearly(lang, voice.currency.sign()),
    ];
    let slide = fitting(&ROWS, |most| {
        let rows = rows.iter().take(most).map(|renewal| {
            let Renewal { term, ladder } = renewal;
            let open = is_open(*renewal) && term.starts_on <= on;
            // Of one that has not begun what holds from its first day on.
            let at = on.max(term.starts_on);
            vec![
                terms.product(term.product).to_owned(),
                number::quantity(lang, term.quantity_on(at)),
                if term.ends_on < on {
                    words::forecast_none(lang)
                } else {
                    printed(subject, term.ends_on)
                },
                if open { printed(subject, ladder.decide_on) } else { words::forecast_none(lang) },
                goes_on(subject, terms, *renewal),
                voice.money(term.yearly(at)).text,
            ]
        });
        let table = Table {
            data: DataTable { headings: headings.clone(), rows: rows.collect() },
            numeric: vec![false, true, false, false, false, true],
            source: words::figure_source_subscriptions(lang, voice.as_of(on)),
        };
        deck::slide(
            subject,
            "renewals",
            title.clone(),
            Body::Table(table),
            words::note_renewals(lang),
        )
    });
    Ok(slide)
}

fn is_open(renewal: Renewal<'_>) -> bool {
    renewal.ladder.state != State::Closed
}

/// By itself, by agreement, renewed to a day, ending; of one that has not begun its first day.
fn goes_on(subject: &Subject<'_>, terms: &Terms, renewal: Renewal<'_>) -> String {
    let lang = subject.voice.lang;
    let term = renewal.term;
    if term.starts_on > subject.stand.day {
        return words::renews_begins(lang, printed(subject, term.starts_on));
    }
    match renewal.ladder.closed {
        Some(Closed { how: How::Itself, .. }) => words::renews_by_itself(lang),
        Some(closed) if closed.how.goes_on() => {
            let next = term.followed.and_then(|(id, _)| terms.get(id));
            match next {
                Some(next) => words::renews_to(lang, printed(subject, next.term.ends_on)),
                None => words::renews_agreed(lang),
            }
        }
        Some(_) => words::renews_ends(lang),
        None if term.auto_renew => words::renews_by_itself(lang),
        None => words::renews_by_agreement(lang),
    }
}

fn title(
    subject: &Subject<'_>,
    terms: &Terms,
    (rows, in_force): (&[Renewal<'_>], &[SubscriptionId]),
) -> String {
    let lang = subject.voice.lang;
    let on = subject.stand.day;
    let long = |on: Day| day::long(lang, on);
    let named = |r: &Renewal<'_>| print::quoted(lang, terms.product(r.term.product));
    let running = || rows.iter().filter(|r| in_force.contains(&r.term.id));
    let open = || running().filter(|r| is_open(**r));
    if let Some(next) = open().find(|r| r.ladder.decide_on >= on) {
        return words::renewals_title(lang, long(next.ladder.decide_on), named(next));
    }
    // Every day to decide has passed: what ends first presses most.
    if let Some(first) = open().min_by_key(|r| (r.term.ends_on, r.term.id)) {
        return words::renewals_title_late(lang, long(first.term.ends_on), named(first));
    }
    let ends = |r: &&Renewal<'_>| r.ladder.closed.is_some_and(|closed| !closed.how.goes_on());
    if let Some(first) = running().filter(ends).min_by_key(|r| (r.term.ends_on, r.term.id)) {
        return words::renewals_title_ends(lang, long(first.term.ends_on), named(first));
    }
    match running().next() {
        Some(_) => words::renewals_title_agreed(lang),
        None => {
            let first = rows.iter().min_by_key(|r| (r.term.starts_on, r.term.id));
            let (day, name) = first.map(|r| (long(r.term.starts_on), named(r))).unwrap_or_default();
            words::renewals_title_begins(lang, day, name)
        }
    }
}

/// What is expected of the account's renewals, and the risks: for the internal edition.
pub(super) fn forecast(subject: &Subject<'_>) -> Result<Option<Slide>, Failure> {
    let (voice, on, session) = (subject.voice, subject.stand.day, subject.session);
    let lang = voice.lang;
    let fail = |e| session.store_failure(&e);
    let own = subject.facts.account.id;
    let terms = Terms::at(session, on)?;
    let judged = Judged::of_account(session, &terms, own)?;
    let lines = forecast::expected(&terms, &judged, MONTHS, |r| r.term.account == own);
    let ahead = |line: &&Line<'_>| line.expected.decide_on >= on;
    let Some(next) = lines.iter().find(ahead).or(lines.first()) else { return Ok(None) };
    let printer = Printer::new(voice, &terms, &judged, session.host().today());
    let told = risks::told(lang, &session.book(), &printer, &lines).map_err(fail)?;
    let sum = risks::sum(&lines, &judged);
    let dear = risks::dearest(&told);
    let (base, total) = (voice.short(sum.base), voice.short(sum.total));
    let title = match risks::at_stake(&dear) {
        0 => words::renewal_forecast_title(lang, base.as_str(), total.as_str()),
        risk => {
            words::renewal_forecast_risk(lang, base.as_str(), voice.short(risk), total.as_str())
        }
    };
    let cards = cards(subject, &terms, &judged, (next, &lines));
    let keys = ["name", "decide", "stake", "probability", "step", "why"];
    let sign = voice.currency.sign();
    let headings: Vec<String> = keys.map(|key| words::deck_heading(lang, key, sign)).to_vec();
    Ok(fitting(&BELOW, |most| {
        let rows = told.iter().take(most).map(|told| row(subject, &terms, told)).collect();
        let table = Table {
            data: DataTable { headings: headings.clone(), rows },
            numeric: keys.map(|key| key == "stake").to_vec(),
            source: words::figure_source_renewals(lang, voice.as_of(on)),
        };
        let body = Body::Figures { cards: cards.clone(), below: Box::new(Body::Table(table)) };
        let note = words::note_renewal_forecast(lang);
        deck::slide(subject, "renewal-forecast", title.clone(), body, note)
    }))
}

fn row(subject: &Subject<'_>, terms: &Terms, told: &Told<'_>) -> Vec<String> {
    let lang = subject.voice.lang;
    let line = told.line;
    let (next, _) = say::next_step(lang, line.renewal, terms.day);
    vec![
        say::product(lang, terms, line.renewal),
        printed(subject, line.expected.decide_on),
        subject.voice.money(line.expected.amount).text,
        risks::probability(lang, line),
        next,
        if told.is_risk() { told.why.clone() } else { words::forecast_none(lang) },
    ]
}

fn cards(
    subject: &Subject<'_>,
    terms: &Terms,
    judged: &Judged,
    (next, lines): (&Line<'_>, &[Line<'_>]),
) -> Vec<Card> {
    let voice = subject.voice;
    let lang = voice.lang;
    let sum = risks::sum(lines, judged);
    let renewals = i64::from(sum.renewals);
    let tone = match next.odds.outlook {
        rapport_domain::Outlook::AtRisk => Tone::Risk,
        rapport_domain::Outlook::Watch => Tone::Watch,
        rapport_domain::Outlook::Healthy => Tone::Good,
        rapport_domain::Outlook::Unknown => Tone::Muted,
    };
    let card =
        |name: String, value: String, against: String, tone| Card { name, value, against, tone };
    vec![
        card(
            words::deck_card(lang, "stake"),
            voice.short(sum.total),
            words::count_renewals(lang, renewals, number::whole(lang, renewals)),
            Tone::Muted,
        ),
        card(
            words::deck_card(lang, "base"),
            voice.short(sum.base),
            words::deck_card_range(lang, voice.short(sum.high), voice.short(sum.low)),
            Tone::Muted,
        ),
        card(
            words::deck_card(lang, "next"),
            printed(subject, next.expected.decide_on),
            terms.product(next.renewal.term.product).to_owned(),
            Tone::Muted,
        ),
        card(
            words::deck_card(lang, "health"),
            say::outlook(lang, next.odds.outlook),
            words::deck_card_usual(lang, say::percent(lang, next.odds.figure.probability)),
            tone,
        ),
    ]
}
