//! Forms that go out into a folder and come back from one.

use crate::{
    survey::{World, person},
    survey_closing::close,
    survey_tries::tried,
};
use rapport_api::{
    Code, commands,
    dto::{
        ChooseReq, FilePurpose, Nothing,
        account::ContactSaveReq,
        renewal::files::LetterTo,
        survey::{
            edits::InterviewKeepReq,
            files::{FormFormat, FormsExportReq, FormsTakeReq, FormsTaken, SurveyLetterReq},
        },
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
fn a_folder_is_asked_for_as_a_folder() {
    let world = World::new();
    let choose = |purpose| {
        let suggested = "/nowhere/forms".to_owned();
        let request = ChooseReq { purpose, suggested: suggested.clone() };
        (commands::choose_file(world.session(), request).unwrap().path, Some(suggested))
    };
    let (saved, suggested) = choose(FilePurpose::Save);
    assert_eq!(saved, suggested, "a file to write is asked for by the dialog that names files");
    let (folder, suggested) = choose(FilePurpose::Folder);
    assert_ne!(folder, suggested, "a folder is not: that dialog would ask for a file's name");
    let chosen = folder.is_some_and(|folder| Path::new(&folder).ends_with("documents"));
    assert!(chosen, "the dialog of folders answered");
    for form in ["json", "html", "xlsx"] {
        assert!(
            FilePurpose::Form.endings().contains(&form),
            "a form that came back as {form} can be seen in the dialog"
        );
    }
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
fn a_form_of_a_closed_wave_is_taken_or_says_what_to_do() {
    let world = World::new();
    let wave = world.start();
    let folder = tempfile::tempdir().unwrap();
    let (out, back) = (folder.path().join("out"), folder.path().join("back"));
    let mut shy = person(&world.desk, world.desk.irina);
    shy.mail_consent = Some(false);
    commands::contact_save(world.session(), ContactSaveReq { contact: shy }).unwrap();
    export(&world, &out, FormFormat::Html);
    fs::create_dir(&back).unwrap();
    let come = |on: Value| {
        let more = json!({ "on": on, "scores": [["nps", 9]], "said": [["pleases", "Люди"]] });
        fs::write(back.join("oleg.json"), answers(&out, more).to_string()).unwrap();
        take(&world, &back)
    };
    let tried = tried(&world, world.oleg, TryOutcome::Sent);
    commands::respondent_try(world.session(), tried).unwrap();
    close(&world, wave, true);
    let closing = rapport_tests::bench::today();
    world.desk.bench.machine.move_on(closing.plus_days(3));
    let before = world.desk.bench.dump();
    for on in [json!("2026-11-22"), Value::Null] {
        let taken = come(on.clone());
        let why =
            taken.refused.first().map(|one| (one.file.as_str(), one.why.replace('\u{a0}', " ")));
        let (file, why) = why.unwrap_or_else(|| panic!("{on}: filled in later: {taken:?}"));
        assert_eq!(file, "oleg.json", "{on}: by name");
        assert!(why.contains("21 ноября 2026"), "{on}: it says when it was closed: {why}");
        assert!(why.contains("Откройте волну снова"), "{on}: and what to do: {why}");
    }
    assert_eq!(world.desk.bench.dump(), before, "nothing was written");

    // What they wrote while it ran is its answer, whenever it arrives.
    let taken = come(json!("2026-11-21"));
    assert_eq!((taken.new, taken.refused.len()), (1, 0), "in time: {taken:?}");
    let answer = world.desk.bench.all::<Answer>().into_iter().find(|answer| !answer.silent);
    let answer = answer.map(|answer| (answer.on, answer.means, answer.wave));
    assert_eq!(answer, Some((closing, Some(Means::Form), Some(wave))), "on its own day, by form");
    assert_eq!(world.row(world.oleg).0, "answered", "and they are silent no more");
    world.desk.bench.undo();
    assert_eq!(world.desk.bench.dump(), before, "one undo");

    // What had begun may be finished, in writing too.
    world.desk.bench.undo();
    let interview = Interview { nps: Some(8), ..Interview::default() };
    let request = InterviewKeepReq { respondent: world.respondent(world.oleg), interview };
    commands::interview_keep(world.session(), request).unwrap();
    close(&world, wave, true);
    world.desk.bench.machine.move_on(closing.plus_days(9));
    let taken = come(Value::Null);
    assert_eq!((taken.new, taken.refused.len()), (1, 0), "it had begun: {taken:?}");
    assert_eq!(world.row(world.oleg).0, "answered", "and is finished");

    // As it says: opened again, the wave takes the same file.
    for _ in 0..3 {
        world.desk.bench.undo();
    }
    close(&world, wave, true);
    world.desk.bench.machine.move_on(closing.plus_days(20));
    assert_eq!(come(Value::Null).new, 0, "it had not begun");
    close(&world, wave, false);
    assert_eq!(come(Value::Null).new, 1, "opened again it is taken");
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
