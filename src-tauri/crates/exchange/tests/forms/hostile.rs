//! What else may come back: refused by name, and nothing of it taken.

use crate::support::{
    BOOK, Put, edited, file, filled, page, respondent, saved, something, workbook,
};
use proptest::prelude::*;
use rapport_domain::{Respondent, RespondentId, WaveId, survey::interview::MOST_SAID};
use rapport_exchange::{
    Cell,
    form::{FormFault, Place, read_form},
    xlsx_table,
};
use rapport_text::Lang;
use serde_json::{Value, json};
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

fn fault(bytes: &[u8]) -> FormFault {
    read_form(bytes).expect_err("it is not to be taken")
}

fn cell(at: &str) -> Place {
    Place::Cell(at.to_owned())
}

fn question(key: &str) -> Place {
    Place::Question(key.to_owned())
}

/// The cell of a question.
fn place(key: &str) -> String {
    let places = crate::support::places(&workbook(Lang::Ru));
    places.into_iter().find(|(k, _)| k == key).expect("it is asked").1
}

fn with(answers: &[(&str, Put<'_>)]) -> Vec<u8> {
    filled(&workbook(Lang::Ru), answers)
}

#[test]
fn formulas_are_no_answers() {
    for (key, formula) in [
        ("nps", "5+5"),
        ("pleases", "HYPERLINK(&quot;http://evil.example&quot;)"),
        ("quotable", "TRUE()"),
    ] {
        let bytes = with(&[("csat", Put::Number("5")), (key, Put::Formula(formula))]);
        let want = FormFault::Formula(cell(&place(key)));
        assert_eq!(fault(&bytes), want, "a formula at {key}, whatever it shows");
        assert!(want.say(Lang::Ru).contains(&place(key)), "the refusal names the cell");
    }
}

#[test]
fn what_looks_like_a_formula_stays_text_on_its_way_on() {
    let sly = "=cmd|' /C calc'!A0";
    let form = read_form(&file(&json!({ "said": [["pleases", sly]] }))).expect("words are words");
    assert_eq!(form.interview.said[0].text, sly, "kept as it was said");
    let rows = vec![vec![Cell::Text(form.interview.said[0].text.clone())]];
    let bytes = xlsx_table("Ответы", &["Что нравится".to_owned()], &rows).expect("a table");
    edited(&bytes, "xl/worksheets/sheet1.xml", |sheet| {
        assert!(!sheet.contains("<f>"), "no formula goes into a workbook: {sheet}");
        sheet.to_owned()
    });
}

#[test]
fn scores_outside_their_scale_are_named() {
    for (key, number, least, most) in
        [("nps", 11, 0, 10), ("nps", -1, 0, 10), ("csat", 0, 1, 5), ("csi-quality", 6, 1, 5)]
    {
        let bytes = file(&json!({ "scores": [[key, number]] }));
        let (at, found) = (question(key), number.to_string());
        assert_eq!(fault(&bytes), FormFault::Score { at, found, least, most }, "{key} {number}");
    }
    for (put, found) in [
        (Put::Number("11"), "11"),
        (Put::Number("9.5"), "9.5"),
        (Put::Text("девять"), "девять"),
        (Put::Number("1E300"), "1e300"),
        (Put::True, "true"),
    ] {
        let told = fault(&with(&[("nps", put)]));
        let FormFault::Score { at, found: there, .. } = told else { panic!("a score: {told:?}") };
        assert_eq!(at, cell(&place("nps")), "the cell of {found}");
        assert_eq!(there.chars().next(), found.chars().next(), "what stands there: {there}");
    }
    let told = fault(&with(&[("nps", Put::Number("9")), ("quotable", Put::Text("может быть"))]));
    let want =
        FormFault::Choice { at: cell(&place("quotable")), found: "может быть".to_owned() };
    assert_eq!(told, want, "neither yes nor no");
}

#[test]
fn huge_answers_are_refused_whole() {
    let most = "я".repeat(MOST_SAID);
    let form = read_form(&file(&json!({ "said": [["change", most]] }))).expect("as much as may be");
    assert_eq!(form.interview.said[0].text.chars().count(), MOST_SAID, "nothing is cut");
    let over = "я".repeat(MOST_SAID + 1);
    let told = fault(&file(&json!({ "said": [["change", over]] })));
    assert_eq!(told, FormFault::TooLong(question("change")), "one more is refused");
    let told = fault(&with(&[("change", Put::Text(&over))]));
    assert_eq!(told, FormFault::TooLong(cell(&place("change"))), "in a cell, too");
    let told = fault(&file(&json!({ "said": [["change", "я".repeat(1 << 20)]] })));
    assert_eq!(told, FormFault::TooLarge { kilobytes: 1024 }, "a file larger than any form");
}

#[test]
fn questions_that_forms_do_not_have_are_named() {
    for key in ["own-0", "own-6", "own-x", "nps", "evil", ""] {
        let told = fault(&file(&json!({ "said": [[key, "слова"]] })));
        assert_eq!(told, FormFault::Unknown(key.to_owned()), "words to {key}");
    }
    for key in ["csi-", "csi-evil", "csi-evil-importance", "pleases"] {
        let told = fault(&file(&json!({ "scores": [[key, 3]] })));
        assert_eq!(told, FormFault::Unknown(key.to_owned()), "a score of {key}");
    }
    let twice = file(&json!({ "scores": [["nps", 3], ["nps", 9]] }));
    assert_eq!(fault(&twice), FormFault::Twice("nps".to_owned()), "which of the two?");
    let twice = file(&json!({ "said": [["change", "да"], ["change", "нет"]] }));
    assert_eq!(fault(&twice), FormFault::Twice("change".to_owned()), "words likewise");
}

#[test]
fn an_empty_form_says_nothing() {
    assert_eq!(fault(&workbook(Lang::En)), FormFault::Empty, "a workbook as it went out");
    let blank = json!({ "scores": [["csi-quality-importance", 5]], "said": [["change", " \n"]] });
    assert_eq!(fault(&file(&blank)), FormFault::Empty, "spaces, and a weight of nothing");
    let quotable = with(&[("quotable", Put::Text("да"))]);
    assert_eq!(fault(&quotable), FormFault::Empty, "nothing to quote");
}

#[test]
fn forms_of_others_are_told_apart() {
    let taken = |change: &dyn Fn(&mut Value), book: &str, respondent: Option<&Respondent>| {
        let mut answers = saved(&something());
        change(&mut answers);
        let form = read_form(answers.to_string().as_bytes()).expect("well formed");
        form.check(book, respondent)
    };
    let ours = respondent();
    let same: &dyn Fn(&mut Value) = &|_| {};
    assert_eq!(taken(same, BOOK, Some(&ours)), Ok(()), "our own is taken");
    assert_eq!(taken(same, "other", Some(&ours)), Err(FormFault::OtherBook), "another book's");
    assert_eq!(taken(same, BOOK, None), Err(FormFault::Nobody), "of nobody we ask");
    let moved = Respondent { id: RespondentId(8), ..ours.clone() };
    assert_eq!(taken(same, BOOK, Some(&moved)), Err(FormFault::Nobody), "of another respondent");
    let later = Respondent { wave: WaveId(4), ..ours.clone() };
    assert_eq!(taken(same, BOOK, Some(&later)), Err(FormFault::OtherWave), "of another wave");
    let guessed = |answers: &mut Value| answers["key"] = json!("00112233445566ab");
    assert_eq!(taken(&guessed, BOOK, Some(&ours)), Err(FormFault::Key), "with a guessed key");
    let bare = |answers: &mut Value| answers["key"] = json!("");
    assert_eq!(taken(&bare, BOOK, Some(&ours)), Err(FormFault::Key), "or with none");
}

#[test]
fn other_files_are_refused_for_what_they_are() {
    let page = page(Lang::Ru);
    assert_eq!(fault(page.as_bytes()), FormFault::Page, "the page itself holds no answers");
    for bytes in [&b""[..], b"hello", b"{}", b"<html></html>", b"\xff\xfe\x00", b"%PDF-1.7 {}"] {
        assert_eq!(fault(bytes), FormFault::NotForm, "{bytes:?}");
    }
    let whole = String::from_utf8(file(&something())).unwrap();
    let torn = whole.replace("\"scores\":[[\"nps\",9]]", "\"scores\":[[\"nps\",");
    assert!(matches!(fault(torn.as_bytes()), FormFault::Damaged { .. }), "cut short");
    let wrong = whole.replace("[\"nps\",9]", "[\"nps\",\"9\"]");
    assert!(matches!(fault(wrong.as_bytes()), FormFault::Damaged { .. }), "of another form");
    let newer = whole.replace("\"version\":1", "\"version\":2");
    assert_eq!(fault(newer.as_bytes()), FormFault::Newer, "made by a newer version");
    let deep = format!("{{\"rapport\":\"survey-answers\",\"x\":{}", "[".repeat(200_000) + "}");
    assert!(matches!(fault(deep.as_bytes()), FormFault::Damaged { .. }), "nested without end");
}

#[test]
fn workbooks_that_are_no_forms_are_refused() {
    let other = xlsx_table("rapport", &["rapport".to_owned()], &[]).unwrap();
    assert_eq!(fault(&other), FormFault::NotForm, "a hidden sheet by name alone");
    let table = xlsx_table("Ответы", &["Клиент".to_owned()], &[]).unwrap();
    assert_eq!(fault(&table), FormFault::NotForm, "some other table");
    assert!(matches!(fault(b"PK\x03\x04rubbish"), FormFault::Damaged { .. }), "a torn archive");
    let newer = edited(&workbook(Lang::En), "xl/sharedStrings.xml", |all| {
        let changed = all.replacen("<t>1</t>", "<t>2</t>", 1);
        assert_ne!(changed, all, "the version is among the strings");
        changed
    });
    assert_eq!(fault(&newer), FormFault::Newer, "made by a newer version");
    let far = edited(&workbook(Lang::En), "xl/sharedStrings.xml", |all| {
        all.replace(&format!("<t>{}</t>", place("nps")), "<t>XFD1048576</t>")
    });
    assert!(matches!(fault(&far), FormFault::Damaged { .. }), "an answer at the end of the world");
}

#[test]
fn a_bomb_is_not_unpacked() {
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    bomb.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..64 {
        bomb.write_all(&zeros).unwrap();
    }
    let bytes = bomb.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20, "a small file ({} bytes)", bytes.len());
    assert_eq!(fault(&bytes), FormFault::TooLarge { kilobytes: 8192 }, "that is a large one");
    let mut large = b"PK\x03\x04".to_vec();
    large.resize(5 << 20, 0);
    assert_eq!(fault(&large), FormFault::TooLarge { kilobytes: 4096 }, "too large to begin with");
}

#[test]
fn every_fault_says_what_is_wrong_in_both_languages() {
    let at = || Place::Question("csi-quality".to_owned());
    let faults = [
        FormFault::NotForm,
        FormFault::Page,
        FormFault::TooLarge { kilobytes: 8192 },
        FormFault::Damaged { detail: "x".to_owned() },
        FormFault::Newer,
        FormFault::Formula(at()),
        FormFault::Score { at: at(), found: "12".to_owned(), least: 1, most: 5 },
        FormFault::Choice { at: at(), found: "12".to_owned() },
        FormFault::TooLong(at()),
        FormFault::Unknown("evil".to_owned()),
        FormFault::Twice("nps".to_owned()),
        FormFault::Empty,
        FormFault::OtherBook,
        FormFault::OtherWave,
        FormFault::Nobody,
        FormFault::Key,
    ];
    for fault in faults {
        let (ru, en) = (fault.say(Lang::Ru), fault.say(Lang::En));
        assert_ne!(ru, en, "two languages of {fault:?}");
        let ends = |said: &str| said.ends_with('.');
        assert!(ends(&ru) && ends(&en), "a sentence: {ru} / {en}");
        assert!(!ru.contains("csi-quality"), "questions go by their names: {ru}");
    }
}

proptest! {
    #[test]
    fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_form(&bytes);
    }

    #[test]
    fn no_damage_to_a_form_breaks_the_reader(at in 0_usize..9_000, to in any::<u8>(), text in any::<bool>()) {
        let mut bytes = if text { file(&something()) } else { with(&[("nps", Put::Number("9"))]) };
        let at = at % bytes.len();
        bytes[at] = to;
        let _ = read_form(&bytes);
    }

    #[test]
    fn whatever_is_said_comes_back(said in "\\PC{1,300}") {
        let bytes = file(&json!({ "said": [["change", said.clone()]] }));
        match read_form(&bytes) {
            Ok(form) => {
                let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
                let want: String = said.chars().filter(|&c| !turns(c)).collect();
                prop_assert_eq!(form.interview.said[0].text.as_str(), want.trim(), "as it was said");
            }
            Err(fault) => prop_assert_eq!(fault, FormFault::Empty, "only nothing is refused"),
        }
    }
}
