//! A form, and hands to fill it in.

use calamine::{Data, Reader as _, Xlsx};
use rapport_domain::{
    AccountId, ContactId, CsiParameter, Day, FiscalStart, Half, Means, OpenQuestion, Questions,
    Respondent, RespondentId, WaveId,
};
use rapport_exchange::form::{Form, FormIds, form_html, form_xlsx};
use rapport_text::Lang;
use serde_json::{Value, json};
use std::io::{Cursor, Read as _, Write as _};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

pub(crate) const BOOK: &str = "0123456789abcdef0123456789abcdef";

pub(crate) fn day(text: &str) -> Day {
    Day::parse_iso(text).expect("a day")
}

pub(crate) fn respondent() -> Respondent {
    Respondent {
        id: RespondentId(7),
        wave: WaveId(3),
        account: AccountId(1),
        contact: ContactId(2),
        chosen_on: day("2026-05-20"),
        means: Means::Form,
        interviewer: None,
        key: "00112233445566aa".to_owned(),
        tries: Vec::new(),
        call_on: None,
        draft: None,
    }
}

pub(crate) fn questions() -> Questions {
    Questions {
        csat: true,
        csi: CsiParameter::ALL.to_vec(),
        importance: true,
        optional: vec![OpenQuestion::SeenElsewhere],
        own: vec!["Какой семинар полезен?".to_owned()],
    }
}

pub(crate) fn form(questions: &Questions, lang: Lang) -> Form<'_> {
    let until = day("2026-06-30");
    Form {
        ids: FormIds::of(BOOK, &respondent()),
        lang,
        firm: "Вектор",
        account: "Северный банк",
        person: "Анна Иванова",
        half: Half::of(until, FiscalStart::default()),
        until,
        questions,
    }
}

pub(crate) fn page(lang: Lang) -> String {
    form_html(&form(&questions(), lang))
}

pub(crate) fn workbook(lang: Lang) -> Vec<u8> {
    form_xlsx(&form(&questions(), lang)).expect("the form is written")
}

/// What the page's script saves: whose it is as the page says it, and the answers.
pub(crate) fn saved(answers: &Value) -> Value {
    let page = page(Lang::Ru);
    let (_, rest) = page.split_once("id=\"rapport\">").expect("the page tells whose it is");
    let (told, _) = rest.split_once("</script>").expect("and ends it");
    let told: Value = serde_json::from_str(told).expect("in JSON");
    let mut all = told["ids"].as_object().expect("an object").clone();
    for (key, value) in answers.as_object().expect("answers are an object") {
        all.insert(key.clone(), value.clone());
    }
    Value::Object(all)
}

/// The same, as a file.
pub(crate) fn file(answers: &Value) -> Vec<u8> {
    saved(answers).to_string().into_bytes()
}

/// Something to have answered, where it matters that there is something.
pub(crate) fn something() -> Value {
    json!({ "on": "2026-06-02", "scores": [["nps", 9]], "said": [], "quotable": false })
}

/// What is put into a cell.
pub(crate) enum Put<'a> {
    Text(&'a str),
    Number(&'a str),
    Formula(&'a str),
    True,
}

/// The workbook with answers put into their cells.
pub(crate) fn filled(bytes: &[u8], answers: &[(&str, Put<'_>)]) -> Vec<u8> {
    let places = places(bytes);
    edited(bytes, "xl/worksheets/sheet1.xml", |sheet| {
        let mut sheet = sheet.to_owned();
        for (key, put) in answers {
            let cell = places.iter().find(|(k, _)| k == key).map(|(_, cell)| cell);
            let cell = cell.unwrap_or_else(|| panic!("the form asks for {key}"));
            let content = match put {
                Put::Text(text) => {
                    let text = text.replace('&', "&amp;").replace('<', "&lt;");
                    format!(" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
                }
                Put::Number(number) => format!("><v>{number}</v></c>"),
                Put::Formula(formula) => format!("><f>{formula}</f><v>5</v></c>"),
                Put::True => " t=\"b\"><v>1</v></c>".to_owned(),
            };
            let begins = format!("<c r=\"{cell}\"");
            let from = sheet.find(&begins).unwrap_or_else(|| panic!("{key} has the cell {cell}"));
            let rest = &sheet[from..];
            let end = from + rest.find("/>").expect("it is empty");
            sheet = format!("{}{content}{}", &sheet[..end], &sheet[end + 2..]);
        }
        sheet
    })
}

/// Per question of a workbook, the cell its answer belongs in.
pub(crate) fn places(bytes: &[u8]) -> Vec<(String, String)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let hidden = book.worksheet_range("rapport").expect("with a hidden sheet");
    let text = |cell: &Data| cell.to_string();
    hidden.rows().skip(6).map(|row| (text(&row[0]), text(&row[1]))).collect()
}

/// A workbook with one part changed.
pub(crate) fn edited(bytes: &[u8], part: &str, edit: impl Fn(&str) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut entry = from.by_index(index).expect("a part");
        let name = entry.name().expect("a name").to_string();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("its content");
        if name == part {
            content = edit(std::str::from_utf8(&content).expect("text")).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).expect("a part");
        to.write_all(&content).expect("its content");
    }
    to.finish().expect("an archive").into_inner()
}
