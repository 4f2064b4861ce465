//! Writes a survey form in every language and manner into a folder, to be looked at.
//!
//! `cargo run -p rapport-exchange --example forms -- FOLDER`

use rapport_domain::{
    CsiParameter, Day, Half, OpenQuestion, Questions, RespondentId, WaveId, half::FiscalStart,
};
use rapport_exchange::form::{Form, FormIds, form_html, form_xlsx};
use rapport_text::Lang;
use std::{error::Error, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("which folder?")?);
    std::fs::create_dir_all(&folder)?;
    let until = Day::parse_iso("2026-06-30").ok_or("no such day")?;
    for (lang, firm, account, person, own) in [
        (
            Lang::Ru,
            "ООО «Вектор Софт»",
            "АО «Северный банк»",
            "Анна Петровна Иванова",
            "Какой семинар был бы вам полезен?",
        ),
        (
            Lang::En,
            "Vector Software",
            "Northern Bank",
            "Anna Smith",
            "Which workshop would help your team?",
        ),
    ] {
        let questions = Questions {
            csat: true,
            csi: CsiParameter::ALL.to_vec(),
            importance: true,
            optional: vec![OpenQuestion::SeenElsewhere],
            own: vec![own.to_owned()],
        };
        let form = Form {
            ids: FormIds {
                book: "0123456789abcdef0123456789abcdef".to_owned(),
                wave: WaveId(3),
                respondent: RespondentId(7),
                key: "00112233445566aa".to_owned(),
            },
            lang,
            firm,
            account,
            person,
            half: Half::of(until, FiscalStart::default()),
            until,
            questions: &questions,
        };
        let path = folder.join(form.name());
        std::fs::write(path.with_extension("html"), form_html(&form))?;
        std::fs::write(path.with_extension("xlsx"), form_xlsx(&form)?)?;
    }
    Ok(())
}
