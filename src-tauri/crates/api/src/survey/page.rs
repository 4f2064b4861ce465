//! The survey of a half: who is asked, how far it has come, what its figures say.

mod respondents;
mod sums;

pub(super) use respondents::{groups, may_write, order};

use super::{
    facts::{Surveyed, half_of},
    say,
};
use crate::{
    Failure, Session,
    dto::{
        At,
        survey::{FeedbackTheme, SurveyPage, SurveyReq, WaveLine},
    },
    print::{self, Voice},
    relationship::refuse_future,
    session::Stand,
};
use rapport_domain::{
    AnswerId, ContactId, Day, FeedbackItem, FeedbackItemId, FeedbackKind, Wave,
    survey::{
        closing::{self, Board},
        figures::{Aggregation, HalfFigures},
        themes::{self, Text},
    },
};
use rapport_store::{Book, StoreError, SurveyFacts};
use rapport_text::{Lang, day::short, words};
use std::collections::{BTreeSet, HashSet};

/// So many words are listed.
const MOST_WORDS: usize = 20;

pub(crate) fn page(session: &Session, request: SurveyReq) -> Result<SurveyPage, Failure> {
    let (lang, settings, stand) = session.ground(request.at);
    refuse_future(session, stand.day)?;
    let voice = Voice { lang, currency: settings.currency };
    let book = session.book();
    let stand = whole(session, &book, request.at, stand)?;
    let day = stand.day;
    let surveyed = Surveyed::at(session, &book, &settings, &stand)?;
    let fail = |e: StoreError| session.store_failure(&e);
    let wave = book.wave_of(stand.half).map_err(fail)?;
    let figures = surveyed.half(stand.half);
    let groups = match &wave {
        Some(wave) => respondents::groups(voice, &book, &surveyed, wave, request.manager),
        None => Ok(Vec::new()),
    };
    let groups = groups.map_err(fail)?;
    let (tags, words) = themes_of(&book, &surveyed, &stand).map_err(fail)?;
    let missing = sums::missing(voice, &surveyed, figures, &groups);
    let folder = words::survey_forms_folder(lang, stand.half.to_string());
    let folder = session.host().documents().join(folder);
    Ok(SurveyPage {
        day,
        half: stand.half,
        half_label: print::half(lang, stand.half),
        caption: caption(lang, wave.as_ref(), &surveyed.facts, day),
        cards: figures.map(|figures| sums::cards(voice, &surveyed, figures)).unwrap_or_default(),
        groups,
        coverage: sums::coverage(lang, &surveyed, figures, missing),
        nps: figures.map(|figures| sums::nps(lang, figures)).unwrap_or_default(),
        against: figures
            .map(|figures| sums::against(lang, &surveyed, figures, &stand))
            .unwrap_or_default(),
        ten: figures.map(|figures| sums::ten(lang, figures)).unwrap_or_default(),
        by_manager: figures
            .map(|figures| sums::by_manager(lang, &surveyed, figures))
            .unwrap_or_default(),
        tags,
        words,
        incidents: sums::incidents(voice, &book, &surveyed, &stand).map_err(fail)?,
        waves: waves(lang, &surveyed, &stand),
        managers: print::managers(surveyed.known.managers()),
        means: say::all_means(lang),
        empty: surveyed.facts.waves.is_empty() && surveyed.facts.answers.is_empty(),
        wave,
        forms_path: folder.to_string_lossy().into_owned(),
    })
}

/// Where a half asked for by itself stands: one that is over stands where its wave ended, for people
/// answer after the half too. On its last day those answers would be on no page at all.
pub(super) fn whole(
    session: &Session,
    book: &Book,
    at: At,
    stand: Stand,
) -> Result<Stand, Failure> {
    let today = session.host().today();
    let last = stand.half.last_day(stand.start);
    if at.day.is_some() || today <= last {
        return Ok(stand);
    }
    let fail = |e: StoreError| session.store_failure(&e);
    let Some(wave) = book.wave_of(stand.half).map_err(fail)? else { return Ok(stand) };
    let ended = match wave.closed_on {
        None => today,
        // Who was in mid-interview when it was closed answers later still.
        Some(closed) => {
            let answers = book.answers_of_wave(wave.id).map_err(fail)?;
            answers.iter().map(|answer| answer.on).fold(closed, Ord::max)
        }
    };
    Ok(Stand { day: ended.max(last).min(today), ..stand })
}

fn caption(lang: Lang, wave: Option<&Wave>, facts: &SurveyFacts, day: Day) -> String {
    let Some(wave) = wave else { return words::survey_caption_none(lang) };
    // Of those the wave asks: others of the half answered outside it, or before it began.
    let chosen: BTreeSet<ContactId> =
        facts.respondents.iter().filter(|r| r.wave == wave.id).map(|r| r.contact).collect();
    let of_wave = facts.answers.iter().filter(|a| a.wave == Some(wave.id) && !a.silent);
    let answered: BTreeSet<ContactId> =
        of_wave.filter_map(|a| a.contact).filter(|contact| chosen.contains(contact)).collect();
    let (chosen, answered) = (chosen.len() as i64, answered.len() as i64);
    let until = short(lang, wave.closes_on);
    match wave.closed_on.filter(|on| *on <= day) {
        Some(on) => words::survey_caption_closed(lang, answered, chosen, short(lang, on)),
        None if day < wave.opens_on => {
            words::survey_caption_ahead(lang, chosen, short(lang, wave.opens_on))
        }
        None if day > wave.closes_on => words::survey_caption_over(lang, answered, chosen, until),
        None => words::survey_caption(lang, answered, chosen, until),
    }
}

/// What people speak of in the half: by tag, and by word. What was found toxic says nothing.
fn themes_of(
    book: &Book,
    surveyed: &Surveyed,
    stand: &Stand,
) -> Result<(Vec<FeedbackTheme>, Vec<FeedbackTheme>), StoreError> {
    let facts = &surveyed.facts;
    let own = facts.answers.iter().filter(|a| half_of(facts, a, stand) == stand.half);
    let own: HashSet<AnswerId> = own.map(|answer| answer.id).collect();
    let heard = facts.items.iter().filter(|item| {
        let board = closing::board(item, stand.day);
        own.contains(&item.answer) && board.is_some_and(|board| board != Board::Toxic)
    });
    let ids: Vec<FeedbackItemId> = heard.map(|item| item.id).collect();
    let items = book.several::<FeedbackItem>(&ids)?;
    let negative =
        |item: &FeedbackItem| matches!(item.kind, FeedbackKind::Complaint | FeedbackKind::Wish);
    let tagged = items.iter().map(|item| (item.tags.as_slice(), negative(item)));
    let texts: Vec<Text<'_>> =
        items.iter().map(|item| Text { text: &item.text, negative: negative(item) }).collect();
    let theme = |themes::Theme { name, count, negative }| FeedbackTheme { name, count, negative };
    Ok((
        themes::by_tag(tagged).into_iter().map(theme).collect(),
        themes::by_word(&texts, MOST_WORDS).into_iter().map(theme).collect(),
    ))
}

/// Halves in which somebody was chosen, asked or answered, the latest first.
fn waves(lang: Lang, surveyed: &Surveyed, stand: &Stand) -> Vec<WaveLine> {
    let held = surveyed.figures.iter().filter(|of| of.wave.is_some() || of.asked > 0);
    let line = |of: &HalfFigures| {
        let counts = words::survey_wave_text(lang, i64::from(of.answered), i64::from(of.asked));
        let nps = sums::estimate(of, Aggregation::Answers);
        let nps = nps.map(|nps| words::survey_wave_nps(lang, say::points(lang, nps.value)));
        WaveLine {
            half: of.half,
            label: print::half(lang, of.half),
            text: print::joined(&[&counts, &nps.unwrap_or_default()]),
            current: of.half == stand.half,
        }
    };
    held.rev().map(line).collect()
}
