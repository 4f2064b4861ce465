//! Items made of an answer.

use super::day;
use crate::{
    id::{AccountId, AnswerId, FeedbackItemId, TaskId},
    relationship::{answer::Answer, csi::Csi},
    survey::{
        feedback::FeedbackKind::{self, Complaint, Praise, Question, Wish},
        interview::Said,
        said::{items_of, kind_of, kind_of_words, split},
        wave::OpenQuestion,
    },
};

fn answer(said: &[(&str, &str)], words: &str) -> Answer {
    let said = said.iter();
    let said =
        said.map(|(question, text)| Said { question: (*question).into(), text: (*text).into() });
    Answer {
        id: AnswerId(5),
        account: AccountId(3),
        contact: None,
        on: day("2026-06-30"),
        silent: false,
        nps: Some(9),
        csat: None,
        csi: Csi::default(),
        ten: None,
        words: words.into(),
        said: said.collect(),
        quotable: false,
        wave: None,
        means: None,
        interviewer: None,
        touch: None,
    }
}

#[test]
fn what_was_said_where() {
    let kinds = [
        ("pleases", Praise),
        ("displeases", Complaint),
        ("why-not", Complaint),
        ("main-value", Praise),
        ("change", Wish),
        ("missing", Wish),
        ("seen-elsewhere", Wish),
        ("bring-back", Wish),
    ];
    for question in OpenQuestion::ALL {
        assert!(kinds.iter().any(|(key, _)| *key == question.key()), "{question:?} has its kind");
    }
    for (question, kind) in kinds.into_iter().chain([("own-1", Wish), ("", Wish)]) {
        assert_eq!(kind_of(question, "Отчёты."), kind, "{question}: by where it was said");
        let asked = kind_of(question, "А когда будет отчёт? \n");
        assert_eq!(asked, Question, "{question}: what ends in a question mark asks");
        assert_eq!(
            kind_of(question, "Почему? Не знаю."),
            kind,
            "{question}: what only holds one does not"
        );
    }
}

#[test]
fn words_to_no_question_by_the_scores_beside_them() {
    type Row = (Option<u8>, Option<u8>, Option<u8>, FeedbackKind, &'static str);
    let rows: [Row; 11] = [
        (Some(6), None, None, Complaint, "a detractor"),
        (Some(7), None, None, Wish, "a passive"),
        (Some(8), None, None, Wish, "still a passive"),
        (Some(9), None, None, Praise, "a promoter"),
        (None, None, Some(2), Complaint, "dissatisfied"),
        (None, None, Some(3), Wish, "neither"),
        (None, None, Some(5), Wish, "satisfied, but who knows with what"),
        (Some(9), None, Some(1), Complaint, "recommends us, yet is dissatisfied"),
        (None, Some(6), None, Complaint, "a detractor on 1–10"),
        (None, Some(9), None, Praise, "a promoter on 1–10"),
        (None, None, None, Wish, "no score at all"),
    ];
    for (nps, ten, csat, kind, why) in rows {
        assert_eq!(kind_of_words("Отчёты", nps, ten, csat), kind, "{why}");
        assert_eq!(kind_of_words("Отчёты?", nps, ten, csat), Question, "{why}, who asks");
    }
}

#[test]
fn an_item_of_each_text() {
    let said = [("pleases", " Отвечают быстро "), ("displeases", "  "), ("change", "Счёт раньше")];
    let items = items_of(&answer(&said, "Спасибо"));
    let found: Vec<_> = items.iter().map(|i| (&*i.question, &*i.text, i.kind)).collect();
    let wanted = [
        ("pleases", "Отвечают быстро", Praise),
        ("change", "Счёт раньше", Wish),
        ("", "Спасибо", Praise),
    ];
    assert_eq!(found, wanted, "each text trimmed, blank ones left out, words to no question last");
    for item in &items {
        let from = (item.answer, item.account, item.on);
        assert_eq!(from, (AnswerId(5), AccountId(3), day("2026-06-30")), "the answer's own");
        assert_eq!((item.id, item.credible), (FeedbackItemId::NEW, None), "new and to be sorted");
        assert_eq!(item.check(), Ok(()), "the book takes it");
    }
    let silent = Answer { silent: true, ..answer(&said, "") };
    assert_eq!(items_of(&silent), [], "nobody said anything");
}

#[test]
fn a_text_that_holds_several_is_split() {
    let mut item = items_of(&answer(&[("displeases", "Счёт поздно. Когда отчёт?")], "")).remove(0);
    item.id = FeedbackItemId(8);
    item.task = Some(TaskId(4));
    item.tags = vec!["счета".into()];
    let texts = [" Счёт поздно. ", " ", "Когда отчёт?", "И дорого"].map(String::from);
    let parts = split(&item, &texts);
    let found: Vec<_> = parts.iter().map(|part| (&*part.text, part.kind)).collect();
    let wanted = [("Счёт поздно.", Complaint), ("Когда отчёт?", Question), ("И дорого", Complaint)];
    assert_eq!(found, wanted, "blank parts are left out, a part that asks is a question");
    let first = (parts[0].id, parts[0].task, parts[0].tags.len());
    assert_eq!(first, (item.id, Some(TaskId(4)), 1), "the first stays what it was");
    for part in &parts[1..] {
        let new = (part.id, part.credible, part.task, part.tags.len());
        assert_eq!(new, (FeedbackItemId::NEW, None, None, 0), "the others are to be sorted");
        let from = (part.answer, part.account, part.on, &*part.question);
        let wanted = (item.answer, item.account, item.on, "displeases");
        assert_eq!(from, wanted, "said in the same answer to the same question");
    }
    (item.credible, item.kind) = (Some(true), Wish);
    let kinds: Vec<_> =
        split(&item, &texts).iter().map(|part| (part.credible, part.kind)).collect();
    let wanted = [(Some(true), Wish), (None, Question), (None, Wish)];
    assert_eq!(kinds, wanted, "what a person sorted stays sorted, and says what the others are");
    let asked = ["Когда отчёт?", "И счёт?"].map(String::from);
    let kind = split(&item, &asked)[0].kind;
    assert_eq!(kind, Wish, "even where its text asks");
    assert_eq!(split(&item, &[" ".into()]), [item.clone()], "of nothing but blanks it stays");
    assert_eq!(split(&item, &[]), [item], "nor does nothing take it away");
}
