//! Items of feedback made of an answer: one of each open question that was answered, and one of what
//! was said to none. What sort each is follows from where it was said, until a person sorts it.

use super::{
    feedback::{FeedbackItem, FeedbackKind},
    interview::Said,
    wave::OpenQuestion,
};
use crate::{
    id::{AccountId, AnswerId, FeedbackItemId},
    relationship::answer::Answer,
};

/// Why not is asked of those who recommend us at most so much, 0–10.
pub const WHY_NOT_TO: u8 = 8;
/// Recommendations of detractors end here, on either scale.
const DETRACTOR_TO: u8 = 6;
/// Recommendations of promoters begin here, on either scale.
const PROMOTER_FROM: u8 = 9;
/// Satisfactions of those who are not content end here, 1–5.
const DISSATISFIED_TO: u8 = 2;

/// What sort of thing was said to a question, by its key. What ends in a question mark is a question.
#[must_use]
pub fn kind_of(question: &str, text: &str) -> FeedbackKind {
    if asks(text) {
        return FeedbackKind::Question;
    }
    match OpenQuestion::from_key(question) {
        Some(OpenQuestion::Pleases | OpenQuestion::MainValue) => FeedbackKind::Praise,
        Some(OpenQuestion::Displeases | OpenQuestion::WhyNot) => FeedbackKind::Complaint,
        _ => FeedbackKind::Wish,
    }
}

/// What sort of thing was said to no question, by the scores beside it: of a detractor (0–6) or a
/// dissatisfied one (1–2) a complaint, of a promoter (9–10) praise, else a wish.
#[must_use]
pub fn kind_of_words(
    text: &str,
    nps: Option<u8>,
    ten: Option<u8>,
    csat: Option<u8>,
) -> FeedbackKind {
    let recommends = nps.or(ten);
    if asks(text) {
        FeedbackKind::Question
    } else if recommends.is_some_and(|score| score <= DETRACTOR_TO)
        || csat.is_some_and(|score| score <= DISSATISFIED_TO)
    {
        FeedbackKind::Complaint
    } else if recommends.is_some_and(|score| score >= PROMOTER_FROM) {
        FeedbackKind::Praise
    } else {
        FeedbackKind::Wish
    }
}

fn asks(text: &str) -> bool {
    text.trim_end().ends_with('?')
}

/// The items of an answer, to be sorted: those of the open questions in the order they were asked,
/// then that of the words said to none. None of a silent answer. Their ids are new.
#[must_use]
pub fn items_of(answer: &Answer) -> Vec<FeedbackItem> {
    if answer.silent {
        return Vec::new();
    }
    let unsorted = |question: &str, text: &str, kind| FeedbackItem {
        question: question.to_owned(),
        kind,
        ..unsorted(answer.id, answer.account, answer.on, text)
    };
    let spoken = answer.said.iter().filter(|said| !said.text.trim().is_empty());
    let mut items: Vec<FeedbackItem> = spoken
        .map(|Said { question, text }| unsorted(question, text, kind_of(question, text)))
        .collect();
    if !answer.words.trim().is_empty() {
        let kind = kind_of_words(&answer.words, answer.nps, answer.ten, answer.csat);
        items.push(unsorted("", &answer.words, kind));
    }
    items
}

/// An item split into several texts: the first stays what the item is, the others are new and to be
/// sorted. A part that asks is a question, one that does not is what the item was; only a kind that a
/// person has sorted stays with the first whatever its text. Blank texts are left out; of nothing but
/// blanks the item stays as it is.
#[must_use]
pub fn split(item: &FeedbackItem, texts: &[String]) -> Vec<FeedbackItem> {
    let kind = |text: &str| match item.kind {
        _ if asks(text) => FeedbackKind::Question,
        // Only its last part asked.
        FeedbackKind::Question => kind_of(&item.question, text),
        kind => kind,
    };
    let mut parts = texts.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let Some(first) = parts.next() else { return vec![item.clone()] };
    let sorted = item.credible.is_some();
    let first = FeedbackItem {
        text: first.to_owned(),
        kind: if sorted { item.kind } else { kind(first) },
        ..item.clone()
    };
    let others = parts.map(|text| FeedbackItem {
        question: item.question.clone(),
        kind: kind(text),
        ..unsorted(item.answer, item.account, item.on, text)
    });
    std::iter::once(first).chain(others).collect()
}

fn unsorted(answer: AnswerId, account: AccountId, on: crate::Day, text: &str) -> FeedbackItem {
    FeedbackItem {
        id: FeedbackItemId::NEW,
        answer,
        account,
        on,
        question: String::new(),
        text: text.trim().to_owned(),
        kind: FeedbackKind::Wish,
        credible: None,
        tags: Vec::new(),
        task: None,
        solved_on: None,
        solution: String::new(),
        told_on: None,
        told_to: None,
        told_by: None,
        told_at: None,
        effect: None,
        effect_on: None,
    }
}
