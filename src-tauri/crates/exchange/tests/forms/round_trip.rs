//! What is filled in comes back as it was meant.

use crate::support::{BOOK, Put, day, edited, file, filled, places, respondent, saved, workbook};
use rapport_domain::{Csi, CsiScore, Interview, Said};
use rapport_exchange::form::{FormIds, read_form};
use rapport_text::Lang;
use serde_json::json;

fn said(question: &str, text: &str) -> Said {
    Said { question: question.to_owned(), text: text.to_owned() }
}

fn wanted() -> Interview {
    Interview {
        nps: Some(0),
        csat: Some(2),
        csi: Csi {
            quality: Some(CsiScore { score: 5, importance: Some(3) }),
            value_for_money: Some(CsiScore { score: 1, importance: None }),
            ..Csi::default()
        },
        said: vec![
            said("pleases", "Быстро\nи точно"),
            said("why-not", "=HYPERLINK(\"http://evil.example\")"),
            said("own-1", "Про <защиту> & «данные»"),
        ],
        quotable: true,
    }
}

#[test]
fn a_page_comes_back_as_the_file_it_saves() {
    let bytes = file(&json!({
        "on": "2026-06-02",
        "scores": [
            ["nps", 0], ["csi-quality-importance", 3], ["csi-quality", 5], ["csat", 2],
            ["csi-value-for-money", 1], ["csi-service-importance", 4],
        ],
        "said": [
            ["own-1", "Про <защиту> & «данные»"], ["pleases", " Быстро\r\nи точно "],
            ["why-not", "=HYPERLINK(\"http://evil.example\")"], ["change", "  "],
        ],
        "quotable": true,
    }));
    let form = read_form(&bytes).expect("it is a form");
    assert_eq!(form.ids, FormIds::of(BOOK, &respondent()), "whose it is");
    assert_eq!(form.check(BOOK, Some(&respondent())), Ok(()), "and so it may be taken");
    assert_eq!(form.on, Some(day("2026-06-02")), "when it was filled in");
    assert_eq!(form.interview, wanted(), "what it says, an importance without a score left out");
}

#[test]
fn a_page_pasted_into_a_letter_comes_back_too() {
    let answers = json!({ "scores": [["nps", 9]], "said": [["pleases", "{всё}"]] });
    let pasted = format!("\u{feff}Добрый день!\r\n{:#}\r\n-- \r\nАнна", saved(&answers));
    let form = read_form(pasted.as_bytes()).expect("the answers are found in it");
    assert_eq!(form.interview.said, [said("pleases", "{всё}")], "braces of theirs are theirs");
    assert_eq!(form.on, None, "it does not say when");
}

#[test]
fn a_workbook_comes_back_filled_in() {
    for lang in Lang::ALL {
        let yes = if lang == Lang::Ru { " Да " } else { "yes" };
        let bytes = filled(
            &workbook(lang),
            &[
                ("nps", Put::Number("0")),
                ("csat", Put::Text(" 2 ")),
                ("csi-quality", Put::Number("5.0")),
                ("csi-quality-importance", Put::Number("3")),
                ("csi-value-for-money", Put::Number("1")),
                ("csi-service-importance", Put::Number("4")),
                ("pleases", Put::Text("Быстро\r\nи точно")),
                ("why-not", Put::Text("=HYPERLINK(\"http://evil.example\")")),
                ("own-1", Put::Text("Про <защиту> & «данные»")),
                ("quotable", Put::Text(yes)),
            ],
        );
        let form = read_form(&bytes).expect("it is a form");
        assert_eq!(form.check(BOOK, Some(&respondent())), Ok(()), "whose it is, in {lang:?}");
        assert_eq!(form.interview, wanted(), "what it says, in {lang:?}");
        let bytes = edited(&bytes, "xl/workbook.xml", |book| {
            let renamed = book.replace("name=\"Анкета\"", "name=\"1\"");
            renamed.replace("name=\"Form\"", "name=\"1\"")
        });
        let form = read_form(&bytes).expect("it still is");
        assert_eq!(form.interview, wanted(), "whatever the sheet is called");
    }
}

#[test]
fn a_workbook_asks_all_that_the_page_asks() {
    let page = crate::support::page(Lang::En);
    for (key, _) in places(&workbook(Lang::En)) {
        assert!(page.contains(&format!("name=\"{key}\"")), "the page asks for {key} too");
    }
    let asked = page.matches("<textarea id=").count() + page.matches("value=\"5\"").count() + 1;
    assert_eq!(places(&workbook(Lang::En)).len(), asked, "and for nothing else");
}
