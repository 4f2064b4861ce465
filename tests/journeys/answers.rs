//! Answers with scores by parameter, typed by hand, and what they come to.

use crate::relationship::Desk;
use rapport_api::{
    Code, commands,
    dto::relationship::{RelationshipPage, edits::AnswerSaveReq},
};
use rapport_domain::*;
use rapport_tests::bench::{self, day};

const fn scored(score: u8, importance: Option<u8>) -> Option<CsiScore> {
    Some(CsiScore { score, importance })
}

fn answer(desk: &Desk, csat: Option<u8>, csi: Csi) -> Answer {
    let answer = bench::answer(desk.client, Some(desk.irina), day("2026-10-12"));
    Answer { csat, csi, ..answer }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_csi_is_kept_shown_and_counts_as_satisfaction() {
    let desk = Desk::new();
    let s = &desk.bench.session;
    let csi = Csi {
        quality: scored(5, Some(4)),
        deadlines: scored(3, Some(3)),
        value_for_money: scored(3, Some(3)),
        ..Csi::default()
    };
    let save = |answer| commands::answer_save(s, AnswerSaveReq { answer });
    let id = AnswerId(save(answer(&desk, None, csi)).unwrap().id);
    let page = desk.page();
    assert_eq!(page.answers[0].answer.csi, csi, "what was typed is what is kept");
    assert_eq!(plain(&page.answers[0].label), "CSI 3,8", "(4·5 + 3·3 + 3·3) / 10");
    let content = |page: &RelationshipPage| {
        let sign = page.signs.iter().find(|row| row.sign == Sign::Content).unwrap();
        (sign.score, plain(&sign.evidence))
    };
    let by_csi = content(&page);
    let evidence = "Удовлетворённость: CSI 3,8 – Ирина Котова, 12 октября".to_owned();
    assert_eq!(by_csi, (Some(70), evidence), "3.8 of 1–5 is 70 of 100, and says what it rests on");

    save(Answer { id, ..answer(&desk, Some(5), csi) }).unwrap();
    let page = desk.page();
    let both = "удовлетворённость 5 из 5 · CSI 3,8";
    assert_eq!(plain(&page.answers[0].label), both, "both are told");
    let evidence = "Удовлетворённость: 5 из 5 и CSI 3,8 – Ирина Котова, 12 октября".to_owned();
    assert_eq!(content(&page), (Some(85), evidence), "and their mean counts, 4.4");
    desk.bench.undo();
    assert_eq!(content(&desk.page()), by_csi, "undone, the CSI alone");

    let wrong = Csi { service: scored(6, None), ..csi };
    let failure = save(Answer { id, ..answer(&desk, None, wrong) }).unwrap_err();
    assert_eq!((failure.code, failure.field.as_str()), (Code::Refused, "csi"), "{failure:?}");
    let silent = Answer { id, silent: true, ..answer(&desk, None, csi) };
    assert_eq!(save(silent).unwrap_err().field, "silent", "silence has no scores");
    let nothing = answer(&desk, None, Csi::default());
    assert_eq!(save(nothing).unwrap_err().field, "words", "an answer says something");
}
