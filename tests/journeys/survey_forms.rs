//! Forms that go out into a folder and come back from one.

use crate::survey::{World, person};
use rapport_api::{
    Code, commands,
    dto::{
        Nothing,
        account::ContactSaveReq,
        renewal::files::LetterTo,
        survey::files::{FormFormat, FormsExportReq, FormsTakeReq, FormsTaken, SurveyLetterReq},
    },
};
use rapport_domain::*;
use serde_json::{Value, json};
use std::{fs, path::Path};

fn export(world: &World, folder: &Path, format: FormFormat) -> (u32, String) {
    let groups = world.page().groups;
    let respondents = groups.iter().flat_map(|g| g.rows.iter().map(|row| row.id)).collect();
    let folder = folder.to_string_lossy().into_owned();
    let request = FormsExportReq { respondents, format, folder, lang: None };
    let written = commands::forms_export(world.session(), request).unwrap();
    (written.count, written.label)
}

/// What the script of the page in the folder saves.
fn answers(folder: &Path, more: Value) -> Value {
    let pages = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let page = pages.into_iter().find(|path| path.extension().is_some_and(|e| e == "html"));
    let page = fs::read_to_string(page.unwrap()).unwrap();
    let told = page.split_once("id=\"rapport\">").unwrap().1.split_once("</script>").unwrap().0;
    let told: Value = serde_json::from_str(told).unwrap();
    let mut all = told["ids"].as_object().unwrap().clone();
    all.extend(more.as_object().unwrap().clone());
    Value::Object(all)
}

fn take(world: &World, folder: &Path) -> FormsTaken {
    let paths = vec![folder.to_string_lossy().into_owned()];
    commands::forms_take(world.session(), FormsTakeReq { paths }).unwrap()
}

#[test]
fn forms_go_out_and_come_back_once() {
    let world = World::new();
    world.start();
    let folder = tempfile::tempdir().unwrap();
    let (out, back) = (folder.path().join("out"), folder.path().join("back"));
    let mut shy = person(&world.desk, world.desk.irina);
    shy.mail_consent = Some(false);
    commands::contact_save(world.session(), ContactSaveReq { contact: shy }).unwrap();
    let (count, label) = export(&world, &out, FormFormat::Html);
    assert_eq!(count, 1, "who refused mailings gets no form: {label}");
    assert_eq!(export(&world, &out, FormFormat::Xlsx).0, 1, "nor a workbook");

    fs::create_dir(&back).unwrap();
    let more = json!({
        "on": "1999-01-01", "scores": [["nps", 9]],
        "said": [["pleases", "=cmd|' /C calc'!A0"], ["why-not", "Мелочи"]], "quotable": true,
    });
    let good = answers(&out, more);
    let with = |key: &str, value: Value| {
        let mut changed = good.clone();
        changed[key] = value;
        changed.to_string()
    };
    let files = [
        ("a.json", good.to_string()),
        ("b.json", good.to_string()),
        ("c.json", with("scores", json!([["nps", 3]]))),
        ("d.json", with("key", json!("0000000000000000"))),
        ("e.json", with("wave", json!(99))),
        ("f.json", with("book", json!("other"))),
        ("g.json", with("respondent", json!(99))),
        ("h.txt", "привет".to_owned()),
        ("i.json", with("said", json!([["change", "я".repeat(5_001)]]))),
        ("note.md", "not looked at".to_owned()),
    ];
    for (name, text) in &files {
        fs::write(back.join(name), text).unwrap();
    }
    let taken = take(&world, &back);
    assert_eq!((taken.new, taken.unchanged), (1, 1), "one answer, once: {taken:?}");
    let refused: Vec<&str> = taken.refused.iter().map(|one| one.file.as_str()).collect();
    let want = ["c.json", "d.json", "e.json", "f.json", "g.json", "h.txt", "i.json"];
    assert_eq!(refused, want, "the rest by name: {:?}", taken.refused);
    let whys: std::collections::HashSet<&str> =
        taken.refused.iter().map(|one| one.why.as_str()).collect();
    assert_eq!(whys.len(), refused.len(), "each for a reason of its own: {:?}", taken.refused);

    let (group, row) = world.row(world.oleg);
    assert_eq!(group, "answered", "they have answered");
    let answer = row.answer.unwrap();
    let book = world.board("sort");
    let texts: Vec<_> = book.iter().map(|row| row.item.text.as_str()).collect();
    assert!(texts.contains(&"=cmd|' /C calc'!A0"), "what looks like a formula is words: {texts:?}");
    assert!(texts.contains(&"Мелочи"), "and nothing they wrote is left out: {texts:?}");
    assert!(book.iter().all(|row| row.item.answer == answer), "of that answer");
    assert!(
        book.iter().all(|row| row.item.on == rapport_tests::bench::today()),
        "a clock that cannot be right is not believed"
    );

    let again = take(&world, &back);
    assert_eq!((again.new, again.unchanged), (0, 2), "the same folder again: {again:?}");
    commands::undo(world.session(), Nothing {}).unwrap();
    assert_ne!(world.row(world.oleg).0, "answered", "one undo takes all of it back");
    assert!(world.board("sort").is_empty(), "with what was to be sorted");
}

#[test]
fn a_letter_carries_the_form() {
    let world = World::new();
    world.start();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.eml").to_string_lossy().into_owned();
    let letter = |contact: ContactId, to: LetterTo| SurveyLetterReq {
        respondent: Some(world.respondent(contact)),
        item: None,
        subject: "Пять минут".to_owned(),
        text: "Здравствуйте!".to_owned(),
        to,
        path: Some(path.clone()),
        form: Some(FormFormat::Html),
    };
    commands::survey_letter(world.session(), letter(world.oleg, LetterTo::File)).unwrap();
    let draft = fs::read_to_string(&path).unwrap();
    assert!(draft.contains("oleg@granit.example"), "to the person: {draft:.400}");
    assert!(draft.contains("text/html") && draft.contains("attachment"), "with the form in it");

    let mut shy = person(&world.desk, world.desk.irina);
    shy.mail_consent = Some(false);
    commands::contact_save(world.session(), ContactSaveReq { contact: shy }).unwrap();
    let failure =
        commands::survey_letter(world.session(), letter(world.desk.irina, LetterTo::File));
    let failure = failure.unwrap_err();
    assert_eq!(failure.code, Code::Refused, "who refused mailings is not written to: {failure:?}");
}
