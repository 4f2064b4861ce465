//! The half-year review of an account: its page, its words, its deck.
//!
//! [`deck`] composes slides from an account's facts; `slides` writes them. The client edition is
//! composed without the internal slides, not filtered afterwards.

mod checks;
mod deck;
mod fitting;
mod inside;
mod journey;
mod place;
mod renewals;
mod sentences;
mod survey;
mod tables;
mod ties;

use crate::{
    Failure, Session,
    account::Facts,
    atomic_file,
    dto::{
        At, Done, Written,
        review::{ReviewExportReq, ReviewPage, ReviewReq, ReviewSaveReq, ReviewSlide},
    },
    print::{self, Voice},
    relationship::records::Records,
    renewal::facts::Terms,
    session::Stand,
};
pub(crate) use fitting::fitting;
pub(crate) use inside::tone;
pub(crate) use ties::slide as tied;

use deck::Part;
use rapport_charts::{
    draw::{DrawOptions, Ground, Scheme, Size, draw},
    figure::Figure,
};
use rapport_domain::{
    Change, DeckExport, Edition, Noun, Op, OpName, Record, Review, ReviewId, SubscriptionId,
    renewal::recurring,
};
use rapport_slides::{
    WriteError,
    deck::{Body, Slide},
};
use rapport_text::{Lang, day, words};

/// What a review is composed from.
struct Subject<'a> {
    voice: Voice,
    stand: Stand,
    session: &'a Session,
    facts: &'a Facts,
    records: &'a Records,
    review: Review,
    edition: Edition,
    firm: String,
    place: place::Place,
    /// Its terms, for what is in force and what comes.
    terms: Terms,
    /// Subscriptions that count on the day.
    in_force: Vec<SubscriptionId>,
}

fn lang_of(session: &Session, request: &ReviewReq) -> Lang {
    request.lang.as_deref().and_then(Lang::from_tag).unwrap_or_else(|| session.lang())
}

/// Reads the facts and hands the composed parts on.
fn composed<T>(
    session: &Session,
    request: &ReviewReq,
    then: impl FnOnce(&Subject<'_>, Vec<Part>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let settings = session.settings();
    let voice = Voice { lang: lang_of(session, request), currency: settings.currency };
    let stand = session.stand(At { half: Some(request.half), day: None });
    let records = Records::read(session, request.account, stand.day, stand.half_before())?;
    let facts = &records.base;
    let review = facts
        .reviews
        .iter()
        .find(|r| r.half == request.half)
        .cloned()
        .unwrap_or_else(|| Review::empty(request.account, request.half));
    // Reads every account's figures, so only for the edition that shows it.
    let place = match request.edition {
        Edition::Client => place::Place::default(),
        Edition::Internal => place::of(session, request.account, &stand)?,
    };
    let terms = Terms::of_account(&session.book(), request.account, stand.day);
    let terms = terms.map_err(|e| session.store_failure(&e))?;
    let in_force = recurring::counting(&terms.terms, stand.day).map(|term| term.id).collect();
    let subject = Subject {
        voice,
        stand,
        session,
        facts,
        records: &records,
        review,
        edition: request.edition,
        firm: settings.firm_name,
        place,
        terms,
        in_force,
    };
    let parts = deck::parts(&subject)?;
    then(&subject, parts)
}

pub(crate) fn page(session: &Session, request: ReviewReq) -> Result<ReviewPage, Failure> {
    let own = session.lang();
    composed(session, &request, |subject, parts| {
        let lang = subject.voice.lang;
        let deck = deck::of(subject, included(&parts));
        let mut at = 0;
        let mut slides = Vec::with_capacity(parts.len());
        let mut unfit = Vec::new();
        for part in &parts {
            let name = part.name(own);
            let Some(slide) = &part.slide else {
                slides.push(ReviewSlide {
                    key: part.key.to_owned(),
                    name,
                    included: false,
                    why_not: part.why_not(own),
                    svg: String::new(),
                    alt: String::new(),
                    notes: Vec::new(),
                });
                continue;
            };
            let svg = match rapport_slides::preview(&deck, at, &chart_svg) {
                Ok(svg) => svg,
                Err(_) => {
                    unfit.push(name.clone());
                    String::new()
                }
            };
            at += 1;
            slides.push(ReviewSlide {
                key: part.key.to_owned(),
                name,
                included: true,
                why_not: String::new(),
                svg,
                alt: spoken(slide),
                notes: slide.notes.clone(),
            });
        }
        let checks = checks::of(session, subject, &deck, &unfit)?;
        let account = subject.facts.account.name.clone();
        let file = words::review_file(
            lang,
            account.as_str(),
            words::edition_file(lang, request.edition.key()),
            day::half(lang, request.half),
        );
        let path = session.host().documents().join(atomic_file::file_name(&file, "pptx"));
        Ok(ReviewPage {
            title: words::review_page_title(own, print::half(own, request.half)),
            account_name: account,
            half: request.half,
            slides,
            checks,
            review: subject.review.clone(),
            suggested_path: path.to_string_lossy().into_owned(),
            editions: print::choices(Edition::ALL, Edition::key, |e| print::edition(own, e)),
            langs: vec![print::choice("ru", "Русский"), print::choice("en", "English")],
            lang: lang.key().to_owned(),
        })
    })
}

fn included(parts: &[Part]) -> Vec<Slide> {
    parts.iter().filter_map(|p| p.slide.clone()).collect()
}

/// The drawing of a chart inside a slide's preview. A chart that cannot be drawn leaves its place
/// empty; the export names the slide.
fn chart_svg(figure: &Figure, width: f64, height: f64) -> String {
    let options = DrawOptions {
        size: Size::Custom { width: width.round() as u32, height: height.round() as u32 },
        ground: Ground::Transparent,
        scheme: Scheme::Light,
        titled: false,
        interactive: false,
    };
    draw(figure, &options).map(|d| d.svg).unwrap_or_default()
}

/// The slide in words: title, then everything on it.
fn spoken(slide: &Slide) -> String {
    let mut all = vec![slide.title.clone()];
    speak(&slide.body, &mut all);
    all.join(". ")
}

fn speak(body: &Body, into: &mut Vec<String>) {
    match body {
        Body::Opening(lines) => into.extend(lines.iter().cloned()),
        Body::Sentences { points, words } => {
            into.extend(points.iter().cloned());
            if let Some((heading, text)) = words {
                into.push(format!("{heading}: {text}"));
            }
        }
        Body::Chart(figure) => into.push(figure.alt.clone()),
        Body::TwoCharts(left, right) => into.extend([left.alt.clone(), right.alt.clone()]),
        Body::ChartAndSentences(figure, points) => {
            into.push(figure.alt.clone());
            into.extend(points.iter().cloned());
        }
        Body::Table(table) => into.extend(table.data.rows.iter().map(|row| row.join(", "))),
        Body::Figures { cards, below } => {
            into.extend(cards.iter().map(|c| format!("{}: {} {}", c.name, c.value, c.against)));
            speak(below, into);
        }
        Body::Quotes(quotes) => {
            into.extend(quotes.iter().map(|quote| format!("{} – {}", quote.text, quote.who)));
        }
        Body::Journey(journey) => {
            for step in &journey.steps {
                let met = step.met.join(", ");
                into.push(print::joined(&[&step.name, &step.when, &met, &step.open.join(", ")]));
            }
            into.extend(journey.people.rows.iter().map(|row| row.join(", ")));
            into.extend(journey.below.iter().cloned());
        }
    }
}

pub(crate) fn save(session: &Session, request: ReviewSaveReq) -> Result<Done, Failure> {
    let lang = session.lang();
    let review = request.review;
    review.check().map_err(|r| Failure::of_refusal(lang, &r))?;
    write(session, OpName::ReviewWords, review)
}

/// Adds or sets a review. One account has one review a half, so a second that was begun
/// elsewhere is set, not added.
fn write(session: &Session, name: OpName, mut review: Review) -> Result<Done, Failure> {
    let lang = session.lang();
    let fail = |e| session.store_failure(&e);
    let mut book = session.book();
    let account = book.get::<rapport_domain::Account>(review.account).map_err(fail)?;
    let Some(account) = account else { return Err(Failure::gone(lang)) };
    let had = book.of_account::<Review>(review.account).map_err(fail)?;
    let had = had.into_iter().find(|r| r.half == review.half);
    let change = match had {
        Some(old) => {
            review.id = old.id;
            if old == review {
                return Ok(Done {
                    id: old.id.0,
                    label: String::new(),
                    touched: Default::default(),
                });
            }
            Change::Set(Record::Review(Box::new(review.clone())))
        }
        None => {
            review.id = ReviewId(book.next_id(Noun::Review).map_err(fail)?);
            Change::Add(Record::Review(Box::new(review.clone())))
        }
    };
    let subject = print::joined(&[&account.name, &print::half(lang, review.half)]);
    let op = Op { name, noun: Some(Noun::Review), subject, at: session.now() };
    let touched = book.commit(&op, &[change]).map_err(fail)?;
    Ok(Done { id: review.id.0, label: words::done_saved(lang, print::op(lang, &op)), touched })
}

pub(crate) fn export(session: &Session, request: ReviewExportReq) -> Result<Written, Failure> {
    let own = session.lang();
    atomic_file::absolute(own, &request.path)?;
    let (bytes, review) = composed(session, &request.review, |subject, parts| {
        // A title with nothing behind it is no review.
        if parts.iter().filter(|p| p.slide.is_some()).count() < 3 {
            let account = subject.facts.account.name.as_str();
            return Err(Failure::refused("", words::failure_deck_empty(own, account)));
        }
        let deck = deck::of(subject, included(&parts));
        let bytes = rapport_slides::pptx(&deck).map_err(|e| deck_failure(own, &parts, &e))?;
        Ok((bytes, subject.review.clone()))
    })?;
    let written = atomic_file::write(own, &request.path, &bytes)?;
    let mut review = review;
    review.exports.push(DeckExport {
        at: session.now(),
        edition: request.review.edition,
        path: request.path,
    });
    write(session, OpName::DeckExport, review)?;
    Ok(written)
}

fn deck_failure(lang: Lang, parts: &[Part], error: &WriteError) -> Failure {
    let what = match error {
        WriteError::Slide { key, .. } => parts
            .iter()
            .find(|p| p.key == key)
            .map(|p| words::check_text_long(lang, p.name(lang)))
            .unwrap_or_else(|| error.to_string()),
        other => other.to_string(),
    };
    Failure::failed(words::failure_deck(lang, what), error)
}
