//! What migration 5 makes of a book of version 4: items of feedback, a shorter history; and what its
//! tables refuse whoever writes them.

use crate::{
    files::{account, raw},
    migrations::fixture,
    world::World,
};
use rapport_domain::*;
use rapport_store::Book;
use std::fs;

#[test]
fn a_book_of_version_4_makes_items_of_what_was_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.rapport");
    fs::copy(fixture(4), &path).unwrap();
    let account: i64 =
        raw(&path).query_row("SELECT min(id) FROM account", [], |r| r.get(0)).unwrap();
    raw(&path)
        .execute_batch(&format!(
            "INSERT INTO contact (id, folded, account, name, job_title, email, phone, messenger, external_id, recorded)
                 VALUES (900, '', {account}, 'N', '', '', '', '', '', 5);
             INSERT INTO answer (id, account, contact, on_day, silent, nps, csat, words, credible, solved_on, told_on, recorded)
                 VALUES (901, {account}, 900, 20260301, 0, 3, 5, 'Медленно', 1, 20260310, 20260312, 7),
                        (902, {account}, 900, 20260302, 0, 10, 1, 'Дорого', NULL, NULL, NULL, 7),
                        (903, {account}, NULL, 20260303, 0, 9, 5, 'Спасибо', 0, NULL, NULL, 7),
                        (904, {account}, 900, 20260304, 0, 8, 3, 'Ещё отчёт', NULL, NULL, NULL, 7),
                        (905, {account}, 900, 20260305, 0, 8, 4, ' ' || char(10), 1, NULL, NULL, 7),
                        (906, {account}, 900, 20260306, 0, 8, 4, '', NULL, NULL, NULL, 7),
                        (907, {account}, 900, 20260307, 1, NULL, NULL, '', NULL, NULL, NULL, 7),
                        (908, {account}, 900, 20260308, 0, 6, NULL, char(9) || char(13), NULL, 20260311, NULL, 7),
                        (909, {account}, 900, 20260309, 0, 7, 3, '', NULL, NULL, 20260311, 7),
                        (910, {account}, 900, 20260310, 0, 7, 2, 'Сложно', NULL, NULL, NULL, 7),
                        (911, {account}, 900, 20260311, 0, NULL, NULL, char(9) || ' ' || char(13), NULL, NULL, NULL, 7),
                        (912, {account}, 900, 20260312, 0, NULL, 5, 'Тихо', NULL, NULL, NULL, 7);
             UPDATE answer SET quality = 4, quality_importance = 5 WHERE id = 901;
             INSERT INTO op (id, name, noun, subject, at, undone) VALUES (900, 'import', 'answer', 'x', 8, 0);
             INSERT INTO contact (id, folded, account, name, job_title, email, phone, messenger, external_id, recorded)
                 VALUES (901, '', {account}, 'O', '', '', '', '', '', 5);
             INSERT INTO op (id, name, noun, subject, at, undone) VALUES (901, 'add', 'contact', 'O', 9, 0);
             INSERT INTO journal (op, seq, noun, first_id, last_id, image) VALUES (901, 0, 'contact', 901, 901, NULL);
             INSERT INTO journal (op, seq, noun, first_id, last_id, image)
                 VALUES (900, 0, 'contact', 900, 900, NULL), (900, 1, 'answer', 901, 907, NULL), (900, 2, 'answer', 908, 912, NULL);"
        ))
        .unwrap();
    let mut book = Book::open(&path).unwrap();
    assert_eq!(book.check().unwrap(), Vec::<String>::new(), "the book is sound");
    assert!(folder.path().join("old.before-5.rapport").exists(), "a copy was put beside it");
    let recorded: i64 = raw(&path)
        .query_row("SELECT count(*) FROM feedback_item WHERE recorded <> 7 AND id > 900", [], |r| {
            r.get(0)
        })
        .unwrap();
    assert_eq!(recorded, 0, "what was made of an answer is as old as it");
    let items = book.all::<FeedbackItem>().unwrap();
    let of = |id| items.iter().find(|item| item.answer == AnswerId(id));
    let day = |text| Day::parse_iso(text).unwrap();
    let first = FeedbackItem {
        id: FeedbackItemId(901),
        answer: AnswerId(901),
        account: AccountId(account),
        on: day("2026-03-01"),
        question: String::new(),
        text: "Медленно".to_owned(),
        kind: FeedbackKind::Complaint,
        credible: Some(true),
        tags: Vec::new(),
        task: None,
        solved_on: Some(day("2026-03-10")),
        solution: String::new(),
        told_on: Some(day("2026-03-12")),
        told_to: Some(ContactId(900)),
        told_by: None,
        told_at: None,
        effect: None,
        effect_on: None,
    };
    assert_eq!(of(901), Some(&first), "a detractor's words, with what became of them");
    let kind = |id| of(id).map(|item| (item.kind, item.credible, item.text.as_str()));
    assert_eq!(
        [kind(902), kind(903), kind(904), kind(905)],
        [
            Some((FeedbackKind::Complaint, None, "Дорого")),
            Some((FeedbackKind::Praise, Some(false), "Спасибо")),
            Some((FeedbackKind::Wish, None, "Ещё отчёт")),
            Some((FeedbackKind::Wish, Some(true), "—")),
        ],
        "not content, a promoter, neither; what was judged without words has a dash"
    );
    assert_eq!(of(903).unwrap().told_to, None, "nobody was told");
    assert_eq!(
        [kind(908), kind(909), kind(910), kind(912)],
        [
            Some((FeedbackKind::Complaint, None, "—")),
            Some((FeedbackKind::Wish, None, "—")),
            Some((FeedbackKind::Complaint, None, "Сложно")),
            Some((FeedbackKind::Wish, None, "Тихо")),
        ],
        "what was solved or told without words; six and two are no praise; content alone is none"
    );
    let done = |id| of(id).map(|item| (item.solved_on, item.told_on, item.told_to));
    let later = Some(day("2026-03-11"));
    assert_eq!(done(908), Some((later, None, None)), "solved, and nobody was told");
    assert_eq!(done(909), Some((None, later, Some(ContactId(900)))), "told its author");
    for silent in [906, 907, 911] {
        assert!(of(silent).is_none(), "{silent} said nothing and has no item");
    }
    let answer = book.get::<Answer>(AnswerId(901)).unwrap().unwrap();
    let quality = Some(CsiScore { score: 4, importance: Some(5) });
    assert_eq!(
        (answer.nps, answer.words.as_str(), answer.csi),
        (Some(3), "Медленно", Csi { quality, ..Csi::default() }),
        "the answer keeps what it says"
    );
    let new = (answer.ten, answer.said.len(), answer.quotable, answer.wave, answer.touch);
    assert_eq!(new, (None, 0, false, None, None), "and says nothing of what is new");

    let mut world = World::default();
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
    let add = [Change::Add(Record::Wave(Box::new(wave.clone())))];
    book.commit(&world.op(OpName::StartWave), &add).unwrap();
    assert_eq!(book.all::<Wave>().unwrap(), [wave], "the new tables take rows");
    book.undo().unwrap();
    book.undo().unwrap();
    let kept = book.all::<FeedbackItem>().unwrap();
    assert_eq!(kept, items, "an item does not go with a person of the same number");
    book.undo().unwrap();
    assert_eq!(book.check().unwrap(), Vec::<String>::new(), "an item goes with its answer");
    let kept = book.all::<FeedbackItem>().unwrap();
    assert!(kept.iter().all(|item| item.answer.0 < 900), "when its import is taken back");
    drop(book);
    let both = raw(&path).execute("UPDATE answer SET nps = 5, ten = 5", []);
    assert!(both.is_err(), "an answer is on one scale");
}

/// The ops of a book of version 5 that came of a book of version 4 with these journal entries: noun and
/// whether there is an image; `undone` waits to be redone.
fn kept_of_4(entries: &[(i64, &str, bool)], undone: Option<i64>) -> Vec<i64> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.rapport");
    fs::copy(fixture(4), &path).unwrap();
    let conn = raw(&path);
    conn.execute_batch("DELETE FROM journal; DELETE FROM op;").unwrap();
    for (n, (op, noun, image)) in entries.iter().enumerate() {
        let n = i64::try_from(n).unwrap();
        conn.execute(
            "INSERT OR IGNORE INTO op (id, name, noun, subject, at) VALUES (?, 'edit', NULL, '', 1)",
            [op],
        )
        .unwrap();
        let image = image.then(|| vec![0_u8]);
        conn.execute(
            "INSERT INTO journal (op, seq, noun, first_id, last_id, image) VALUES (?, ?, ?, 990, 990, ?)",
            (op, n, noun, image),
        )
        .unwrap();
    }
    conn.execute("UPDATE op SET undone = 1 WHERE id = ?", [undone]).unwrap();
    drop(conn);
    drop(Book::open(&path).unwrap());
    let conn = raw(&path);
    let ids = |sql: &str| -> Vec<i64> {
        let mut statement = conn.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    let ops = ids("SELECT id FROM op ORDER BY id");
    assert_eq!(ids("SELECT DISTINCT op FROM journal ORDER BY op"), ops, "each with its entries");
    ops
}

#[test]
fn what_would_undo_to_an_older_answer_is_dropped_from_a_book_of_version_4() {
    let history = [
        (1, "answer", false),
        (2, "answer", true),
        (3, "task", true),
        (4, "answer", false),
        (5, "contact", true),
    ];
    assert_eq!(kept_of_4(&history, None), [3, 4, 5], "up to the last that changed an answer");
    assert_eq!(kept_of_4(&history, Some(5)), [3, 4], "and what waits to be redone");
    let harmless = [(1, "answer", false), (2, "task", true)];
    assert_eq!(kept_of_4(&harmless, None), [1, 2], "an answer added is still taken back");
}

#[test]
fn the_tables_of_the_survey_refuse_what_no_rule_allows() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("book.rapport");
    let mut book = Book::open(&path).unwrap();
    book.commit(&World::default().op(OpName::Add), &[account(1, "A")]).unwrap();
    drop(book);
    let conn = raw(&path);
    conn.execute_batch(
        "PRAGMA foreign_keys = ON;
         INSERT INTO contact (id, folded, account, name, job_title, email, phone, messenger, external_id, recorded)
             VALUES (1, '', 1, 'N', '', '', '', '', '', 5), (2, '', 1, 'M', '', '', '', '', '', 5);
         INSERT INTO wave (id, half, opens_on, closes_on, questions, draw, base, closed_on, recorded)
             VALUES (1, '2026H1', 20260101, 20260630, '{}', NULL, 1, NULL, 5), (2, '2026H2', 20260701, 20261231, '{}', NULL, 1, NULL, 5);
         INSERT INTO respondent (id, wave, account, contact, chosen_on, means, interviewer, key, tries, call_on, draft, recorded)
             VALUES (1, 1, 1, 1, 20260101, 'call', NULL, '0123456789abcdef', '[]', NULL, NULL, 5),
                    (2, 1, 1, 2, 20260101, 'call', NULL, '0123456789abcdef', '[]', NULL, NULL, 5);
         INSERT INTO answer (id, account, contact, on_day, silent, nps, words, recorded) VALUES (1, 1, 1, 20260201, 0, 5, '', 5);
         INSERT INTO feedback_item (id, answer, account, on_day, question, text, kind, tags, solution, recorded)
             VALUES (1, 1, 1, 20260201, '', 'x', 'wish', '[]', '', 5);",
    )
    .unwrap();
    let refused = [
        ("wave", "half = '2026H1' WHERE id = 2", "a half has one wave"),
        ("wave", "half = '2026' WHERE id = 2", "a half is a half"),
        ("wave", "opens_on = 0", "a day is a day"),
        ("wave", "closes_on = 0", "a day is a day"),
        ("wave", "closed_on = 0", "a day is a day"),
        ("wave", "questions = '{'", "questions can be read"),
        ("wave", "draw = '{'", "so can the draw"),
        ("wave", "base = -1", "a base is no less than nobody"),
        ("wave", "id = 0 WHERE id = 2", "0 is the number of what is new"),
        ("respondent", "id = 0 WHERE id = 2", "0 is the number of what is new"),
        ("feedback_item", "id = 0", "0 is the number of what is new"),
        ("respondent", "contact = 1", "a wave asks a person once"),
        ("respondent", "wave = 9", "in a wave there is"),
        ("respondent", "account = 9", "of an account there is"),
        ("respondent", "contact = 9 WHERE id = 2", "a person there is"),
        ("respondent", "interviewer = 9", "by a manager there is"),
        ("respondent", "chosen_on = 0", "a day is a day"),
        ("respondent", "call_on = 0", "a day is a day"),
        ("respondent", "means = 'pigeon'", "means are listed"),
        ("respondent", "key = ''", "a form has its key"),
        ("respondent", "tries = '['", "tries can be read"),
        ("respondent", "draft = '{'", "so can a draft"),
        ("feedback_item", "answer = 9", "of an answer there is"),
        ("feedback_item", "account = 9", "of an account there is"),
        ("feedback_item", "on_day = 0", "a day is a day"),
        ("feedback_item", "kind = 'gossip'", "kinds are listed"),
        ("feedback_item", "credible = 2", "credible or not"),
        ("feedback_item", "tags = '['", "tags can be read"),
        ("feedback_item", "task = 9", "a task there is"),
        ("feedback_item", "solved_on = 0", "a day is a day"),
        ("feedback_item", "told_on = 0", "a day is a day"),
        ("feedback_item", "told_to = 9", "a person there is"),
        ("feedback_item", "told_by = 'pigeon'", "means are listed"),
        ("feedback_item", "told_at = 9", "a touch there is"),
        ("feedback_item", "effect = 'none'", "effects are listed"),
        ("feedback_item", "effect_on = 0", "a day is a day"),
        ("answer", "ten = 5", "an answer is on one scale"),
        ("answer", "nps = NULL, ten = 0", "which begins with 1"),
        ("answer", "nps = NULL, ten = 11", "and ends with 10"),
        ("answer", "said = '['", "what was said can be read"),
        ("answer", "quotable = 2", "quotable or not"),
        ("answer", "wave = 9", "in a wave there is"),
        ("answer", "means = 'pigeon'", "means are listed"),
        ("answer", "interviewer = 9", "by a manager there is"),
        ("answer", "touch = 9", "at a touch there is"),
    ];
    for (table, set, why) in refused {
        let done = conn.execute(&format!("UPDATE {table} SET {set}"), []);
        assert!(done.is_err(), "{table} SET {set}: {why}");
    }
    let kept = [
        ("wave", "draw = '{}', closed_on = 20260701"),
        ("respondent", "means = 'form', draft = '{}', call_on = 20260301"),
        ("feedback_item", "kind = 'praise', credible = 0, told_by = 'message', effect = 'worse'"),
        ("answer", "nps = NULL, ten = 10, wave = 1, means = 'meeting', quotable = 1"),
    ];
    for (table, set) in kept {
        let done = conn.execute(&format!("UPDATE {table} SET {set}"), []);
        assert!(done.is_ok(), "{table} SET {set} is as good as any: {done:?}");
    }
}
