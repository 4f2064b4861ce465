//! The survey as its rules are given it, against the records; and an op that goes on.

use crate::world::{Draw, book_of, full};
use proptest::prelude::*;
use rapport_domain::{
    survey::facts::{FeedbackFact, RespondentFact, SurveyAnswer, WaveFact},
    *,
};
use rapport_store::{Book, StoreError, SurveyFacts};

/// The survey by the definitions.
fn expected(book: &Book, up_to: Day) -> SurveyFacts {
    let people = book.all::<Contact>().unwrap();
    let respondents = book.all::<Respondent>().unwrap().into_iter();
    let answers = book.all::<Answer>().unwrap().into_iter();
    let mut waves: Vec<_> = book
        .all::<Wave>()
        .unwrap()
        .into_iter()
        .map(|w| WaveFact {
            id: w.id,
            half: w.half,
            opens_on: w.opens_on,
            closes_on: w.closes_on,
            closed_on: w.closed_on,
            base: w.base,
            drawn: w.draw.is_some(),
        })
        .collect();
    waves.sort_by_key(|w| w.half);
    SurveyFacts {
        waves,
        respondents: respondents
            .filter(|r| r.chosen_on <= up_to)
            .map(|r| RespondentFact {
                id: r.id,
                wave: r.wave,
                account: r.account,
                contact: r.contact,
                chosen_on: r.chosen_on,
                tried_on: r.tries.iter().map(|t| t.on).filter(|on| *on <= up_to).min(),
                last_tried_on: r.tries.iter().map(|t| t.on).filter(|on| *on <= up_to).max(),
                call_on: r.call_on,
                declined: r
                    .last_try(up_to)
                    .is_some_and(|last| last.outcome == TryOutcome::Declined),
                interviewer: r.interviewer,
            })
            .collect(),
        answers: answers
            .filter(|a| a.on <= up_to)
            .map(|a| SurveyAnswer {
                id: a.id,
                account: a.account,
                contact: a.contact,
                on: a.on,
                wave: a.wave,
                silent: a.silent,
                nps: a.nps,
                ten: a.ten,
                csat: a.csat,
                csi: a.csi,
                influence: people
                    .iter()
                    .find(|c| Some(c.id) == a.contact)
                    .and_then(|c| c.influence),
            })
            .collect(),
        items: book
            .all::<FeedbackItem>()
            .unwrap()
            .iter()
            .filter(|item| item.on <= up_to)
            .map(FeedbackFact::from)
            .collect(),
    }
}

fn sorted(mut facts: SurveyFacts) -> SurveyFacts {
    facts.respondents.sort_by_key(|f| f.id);
    facts.answers.sort_by_key(|f| f.id);
    facts.items.sort_by_key(|f| f.id);
    facts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_survey_is_what_the_records_say(intents in full(), seed: u64) {
        let (book, _) = book_of(&intents);
        let up_to = Draw(seed).day();
        let wanted = expected(&book, up_to);
        prop_assert_eq!(sorted(book.survey(up_to).unwrap()), wanted, "as of {}", up_to);

        for wave in book.all::<Wave>().unwrap() {
            prop_assert_eq!(book.wave_of(wave.half).unwrap(), Some(wave.clone()), "by its half");
            let of: Vec<_> = book.all::<Respondent>().unwrap();
            let of: Vec<_> = of.into_iter().filter(|r| r.wave == wave.id).collect();
            prop_assert_eq!(book.respondents_of(wave.id).unwrap(), of, "those asked in it");
            let of: Vec<_> = book.all::<Answer>().unwrap();
            let of: Vec<_> = of.into_iter().filter(|a| a.wave == Some(wave.id)).collect();
            prop_assert_eq!(book.answers_of_wave(wave.id).unwrap(), of, "and their answers");
        }
        for contact in book.all::<Contact>().unwrap() {
            let mut of = book.all::<Answer>().unwrap();
            of.retain(|a| a.contact == Some(contact.id));
            of.sort_by_key(|a| (a.on, a.id));
            prop_assert_eq!(book.answers_of_contact(contact.id).unwrap(), of, "their answers in time");
        }
        for answer in book.all::<Answer>().unwrap() {
            let mut of = book.all::<FeedbackItem>().unwrap();
            of.retain(|item| item.answer == answer.id);
            prop_assert_eq!(book.feedback_of_answer(answer.id).unwrap(), of, "what was said in it");
        }
    }
}

proptest! {
    // Each makes a file.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn two_threads_read_the_survey_as_one_does(intents in full(), seed: u64) {
        let (book, _) = book_of(&intents);
        let up_to = Draw(seed).day();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.rapport");
        book.back_up(&path).unwrap();
        let shared = Book::open(&path).unwrap().survey(up_to).unwrap();
        let alone = book.survey(up_to).unwrap();
        prop_assert_eq!(sorted(shared), sorted(alone), "as of {}", up_to);
    }
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn op(name: OpName, noun: Noun, subject: &str, at: i64) -> Op {
    Op { name, noun: Some(noun), subject: subject.to_owned(), at: Moment(at) }
}

fn respondent(id: i64, contact: i64) -> Respondent {
    Respondent {
        id: RespondentId(id),
        wave: WaveId(1),
        account: AccountId(1),
        contact: ContactId(contact),
        chosen_on: day("2026-03-01"),
        means: Means::Call,
        interviewer: None,
        key: "0123456789abcdef".to_owned(),
        tries: Vec::new(),
        call_on: None,
        draft: None,
    }
}

/// A wave that asks two people.
fn asked() -> Book {
    let mut book = Book::in_memory().unwrap();
    let wave = Wave {
        id: WaveId(1),
        half: Half::parse("2026H1").unwrap(),
        opens_on: day("2026-03-01"),
        closes_on: day("2026-03-31"),
        questions: Questions::default(),
        draw: None,
        base: 1,
        closed_on: None,
    };
    let contact = |id| Contact::named(ContactId(id), AccountId(1), "C");
    let records = [
        Record::Account(Box::new(Account::named(AccountId(1), "A"))),
        Record::Contact(Box::new(contact(1))),
        Record::Contact(Box::new(contact(2))),
        Record::Wave(Box::new(wave)),
        Record::Respondent(Box::new(respondent(1, 1))),
        Record::Respondent(Box::new(respondent(2, 2))),
    ];
    let changes: Vec<_> = records.into_iter().map(Change::Add).collect();
    book.commit(&op(OpName::StartWave, Noun::Wave, "2026H1", 1), &changes).unwrap();
    book
}

/// The respondent with so much typed.
fn typed(of: &Respondent, text: &str) -> Change {
    let said = vec![Said { question: "pleases".to_owned(), text: text.to_owned() }];
    let draft = Some(Interview { said, ..Interview::default() });
    Change::Set(Record::Respondent(Box::new(Respondent { draft, ..of.clone() })))
}

fn ops(book: &mut Book) -> usize {
    let mut count = 0;
    while book.undo().unwrap().is_some() {
        count += 1;
    }
    for _ in 0..count {
        book.redo().unwrap();
    }
    count
}

#[test]
fn what_is_typed_in_one_go_is_one_op_and_is_taken_back_at_once() {
    let mut book = asked();
    let before = book.dump().unwrap();
    let one = respondent(1, 1);
    let draft = |at| op(OpName::InterviewDraft, Noun::Respondent, "C", at);
    for (at, text) in (10..).zip(["П", "Под", "Поддержка", "Поддержка отвечает сразу"])
    {
        let touched = book.amend(&draft(at), &[typed(&one, text)]).unwrap();
        assert_eq!(
            touched,
            Touched { nouns: vec![Noun::Respondent], rows: 1 },
            "each saving says what it touched"
        );
    }
    let after = book.dump().unwrap();
    assert!(after.contains("отвечает сразу"), "the last saving is what the book says");
    assert_eq!(ops(&mut book), 2, "the beginning of the wave and one draft");
    assert_eq!(book.saved_at().unwrap(), Some(Moment(13)), "saved when it was last saved");
    book.undo().unwrap();
    assert_eq!(book.dump().unwrap(), before, "one undo takes back all that was typed");
    book.redo().unwrap();
    assert_eq!(book.dump().unwrap(), after, "and one redo brings it all back");
    book.amend(&draft(20), &[typed(&one, "Ещё")]).unwrap();
    book.undo().unwrap();
    assert_eq!(book.dump().unwrap(), before, "what came back by redo can be gone on with");
}

#[test]
fn another_person_another_name_or_another_row_begins_another_op() {
    let (one, two) = (respondent(1, 1), respondent(2, 2));
    let first = op(OpName::InterviewDraft, Noun::Respondent, "C", 10);
    let both = [typed(&one, "b"), typed(&two, "b")];
    for (why, next, changes) in [
        ("another name", Op { name: OpName::Edit, ..first.clone() }, &both[..1]),
        ("another noun", Op { noun: None, ..first.clone() }, &both[..1]),
        ("another person", Op { subject: "D".to_owned(), ..first.clone() }, &both[..1]),
        ("another row", first.clone(), &both[1..]),
        ("a row more", first.clone(), &both[..]),
    ] {
        let mut book = asked();
        book.amend(&first, &[typed(&one, "a")]).unwrap();
        let between = book.dump().unwrap();
        book.amend(&next, changes).unwrap();
        assert_eq!(ops(&mut book), 3, "{why} is another op");
        book.undo().unwrap();
        assert_eq!(book.dump().unwrap(), between, "{why}: only it is taken back");
        book.amend(&first, &[typed(&one, "c")]).unwrap();
        assert!(book.redoable().unwrap().is_none(), "{why}: what was undone is given up");
        book.undo().unwrap();
        assert_eq!(book.dump().unwrap(), between, "{why}: typing after an undo is another op");
    }
}

#[test]
fn what_cannot_be_gone_on_with_changes_nothing() {
    let mut book = asked();
    let one = respondent(1, 1);
    let draft = op(OpName::InterviewDraft, Noun::Respondent, "C", 10);
    assert_eq!(book.amend(&draft, &[]).unwrap(), Touched::default(), "nothing is no op");
    book.amend(&draft, &[typed(&one, "a")]).unwrap();
    let before = book.dump().unwrap();
    let lost = Respondent { contact: ContactId(9), ..one.clone() };
    let cause = book.amend(&draft, &[typed(&lost, "b")]).unwrap_err();
    assert!(matches!(cause, StoreError::Constraint { .. }), "nobody is contact 9: {cause}");
    assert_eq!(book.dump().unwrap(), before, "and the draft stays as it was");
    let twice = Respondent { contact: ContactId(2), ..one };
    let cause = book.amend(&draft, &[typed(&twice, "b")]).unwrap_err();
    assert!(matches!(cause, StoreError::Constraint { .. }), "asked once in a wave: {cause}");
    assert_eq!(ops(&mut book), 2, "and the journal is as it was");
}
