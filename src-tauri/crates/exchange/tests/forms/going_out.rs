//! Forms as they go out.

use crate::support::{BOOK, edited, form, page, questions, workbook};
use rapport_domain::Questions;
use rapport_exchange::form::{AskKind, asks, form_html, form_xlsx};
use rapport_text::Lang;

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    for lang in Lang::ALL {
        let page = page(lang);
        for far in ["http://", "https://", "src=", "@import", "url(", "fetch(", "XMLHttpRequest"] {
            assert!(!page.contains(far), "{far} would ask for something");
        }
        assert!(page.contains("default-src 'none'"), "and the browser is told so");
        assert!(page.contains("form-action 'none'"), "nor is anything sent");
        assert!(page.contains(&format!("<html lang=\"{}\"", lang.key())), "it names its language");
        assert_eq!(page, crate::support::page(lang), "the same form is the same page");
    }
}

#[test]
fn names_cannot_become_part_of_the_page() {
    let sly = "</script><img src=x onerror=alert(1)>&\"'";
    let questions = Questions { own: vec![sly.to_owned()], ..questions() };
    let sly_form = rapport_exchange::form::Form {
        firm: sly,
        account: sly,
        person: sly,
        ..form(&questions, Lang::En)
    };
    let page = form_html(&sly_form);
    assert!(!page.contains("<img"), "no element of theirs");
    assert_eq!(page.matches("</script>").count(), 2, "our two scripts end where they end");
    let bytes = form_xlsx(&sly_form).expect("a workbook takes any text");
    edited(&bytes, "xl/worksheets/sheet1.xml", |sheet| {
        assert!(!sheet.contains("<f>"), "nor a formula in a workbook");
        sheet.to_owned()
    });
}

#[test]
fn a_workbook_lets_only_answers_be_changed() {
    let bytes = workbook(Lang::Ru);
    assert_eq!(bytes, workbook(Lang::Ru), "the same form is the same file");
    edited(&bytes, "xl/worksheets/sheet1.xml", |sheet| {
        assert!(sheet.contains("<sheetProtection"), "the page is locked");
        assert!(sheet.contains("<dataValidations"), "scores are checked as they are typed");
        assert!(!sheet.contains(BOOK), "ids are not in sight");
        sheet.to_owned()
    });
    edited(&bytes, "xl/worksheets/sheet2.xml", |sheet| {
        assert!(sheet.contains("<sheetProtection"), "so are the ids");
        sheet.to_owned()
    });
    edited(&bytes, "xl/workbook.xml", |book| {
        assert!(book.contains("state=\"veryHidden\""), "which no menu shows");
        book.to_owned()
    });
}

#[test]
fn a_form_asks_what_the_wave_asks() {
    let keys = |questions: &Questions| -> Vec<String> {
        asks(questions, Lang::En).into_iter().map(|ask| ask.key).collect()
    };
    let six = ["pleases", "displeases", "nps", "why-not", "main-value", "change", "missing"];
    assert_eq!(keys(&Questions::default()), six, "always, in this order");
    let all = keys(&questions());
    let more = [
        "csat",
        "csi-quality",
        "csi-deadlines",
        "csi-service",
        "csi-communication",
        "csi-value-for-money",
        "seen-elsewhere",
        "own-1",
    ];
    assert_eq!(all, [&six[..], &more[..]].concat(), "and what it asks beside them");
    let why = asks(&questions(), Lang::En).into_iter().find(|ask| ask.key == "why-not");
    let kind = why.expect("it is asked").kind;
    assert_eq!(kind, AskKind::Words { when_nps_to: Some(8) }, "of those who would not recommend");
}
