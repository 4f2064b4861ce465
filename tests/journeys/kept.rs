//! What is kept from page to page is what would be read anew, whatever was edited in between.

use crate::random::{KINDS, edit};
use proptest::prelude::*;
use rapport_api::{
    Session, commands,
    dto::{
        At, Nothing, Path,
        account::RemoveReq,
        portfolio::{Filter, PortfolioReq, Signal},
        relationship::today::TodayReq,
        renewal::{RenewalsReq, forecast::ForecastReq},
        survey::{SurveyReq, feedback::FeedbackReq},
    },
};
use rapport_domain::Noun;
use rapport_tests::bench::Bench;
use rapport_text::Lang;
use serde_json::to_value;
use std::sync::Arc;

/// The pages that keep what they read, as the window asks for them.
fn pages(session: &Session) -> Vec<(&'static str, String)> {
    let single = Filter { signal: Some(Signal::Single), ..Filter::default() };
    let all = [
        ("portfolio", to_value(PortfolioReq::default())),
        ("portfolio", to_value(PortfolioReq { filter: single, ..PortfolioReq::default() })),
        ("today", to_value(TodayReq { manager: None })),
        ("renewals", to_value(RenewalsReq::default())),
        ("renewals_due", to_value(Nothing {})),
        ("forecast", to_value(ForecastReq { at: At::default(), months: 6 })),
        ("survey", to_value(SurveyReq::default())),
        ("feedback", to_value(FeedbackReq::default())),
    ];
    all.map(|(name, request)| match session.call(name, request.unwrap()) {
        Ok(page) => (name, page),
        Err(failure) => panic!("{name} must be shown whatever was edited: {failure:?}"),
    })
    .to_vec()
}

/// The same of a copy of the book that nobody has read yet.
fn anew(bench: &Bench, turn: &str) -> Vec<(&'static str, String)> {
    let path = bench.path(&format!("copy after {turn}.rapport").replace(['[', ']', ','], ""));
    commands::book_copy(&bench.session, Path { path: path.clone() }).unwrap();
    let machine = Arc::clone(&bench.machine);
    let copy = Session::open(path.as_ref(), machine, Some(bench.lang())).unwrap();
    pages(&copy)
}

/// Compares what is kept with what is read anew.
fn compare(bench: &Bench, turn: &str) {
    for ((page, kept), (_, read)) in pages(&bench.session).into_iter().zip(anew(bench, turn)) {
        assert_eq!(kept, read, "{page} after {turn}: what was kept is not what is read anew");
    }
}

#[test]
fn every_page_sees_records_of_every_noun_go_and_come_back() {
    let bench = Bench::sample(Lang::Ru, 12);
    compare(&bench, "nothing");
    let apart = [Noun::Setting, Noun::Mapping, Noun::LegalEntity];
    for noun in Noun::ALL.iter().filter(|noun| !apart.contains(noun)) {
        // What others refer to stays; of the rest the latest, which show most.
        let gone = (1..3_000_i64).rev().filter(|id| {
            commands::remove(&bench.session, RemoveReq { noun: *noun, ids: vec![*id] }).is_ok()
        });
        let gone = gone.take(40).count();
        compare(&bench, &format!("{gone} of {} removed", noun.key()));
        for _ in 0..gone {
            bench.undo();
        }
        compare(&bench, &format!("{} brought back", noun.key()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_page_shows_what_was_before_an_edit(edits in prop::collection::vec((0..KINDS, any::<u64>()), 30..40)) {
        let bench = Bench::sample(Lang::Ru, 6);
        compare(&bench, "nothing");
        for (turn, (kind, seed)) in edits.into_iter().enumerate() {
            let Ok(done) = edit(&bench, kind, seed) else { continue };
            compare(&bench, &format!("edit {turn} of {:?}", done.touched.nouns));
            if turn % 3 == 0 && done.touched.rows > 0 {
                bench.undo();
                compare(&bench, &format!("edit {turn} taken back"));
            }
        }
    }
}
