//! Every reply speaks the user's language, and no machinery of the catalogue shows.

use crate::fixtures::import_all;
use rapport_api::{commands, dto::book::SettingsReq};
use rapport_domain::{Edition, Noun, Settings};
use rapport_tests::bench::{Bench, import};
use rapport_text::Lang;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, path::Path};

/// Keys of the catalogue that cannot be words of a language.
fn keys() -> BTreeSet<String> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/text/catalogue/en");
    let mut all = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let text = fs::read_to_string(file.unwrap().path()).unwrap();
        for line in text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase())) {
            if let Some((key, _)) =
                line.split_once(" =").filter(|(k, _)| k.contains('-') && !k.contains(' '))
            {
                all.insert(key.to_owned());
            }
        }
    }
    assert!(all.len() > 200, "the catalogue was read: {}", all.len());
    all
}

/// Visits every string of a reply with the names that lead to it.
fn strings<'a>(value: &'a Value, place: &str, visit: &mut dyn FnMut(&str, &'a str)) {
    match value {
        Value::String(text) => visit(place, text),
        Value::Array(all) => all.iter().for_each(|v| strings(v, place, visit)),
        Value::Object(all) => {
            for (name, v) in all {
                strings(v, &format!("{place}.{name}"), visit);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A reply of every query and of some acts, also the refusals.
fn replies(bench: &Bench) -> Vec<(String, Value)> {
    let mut requests = vec![
        ("book_state", json!({})),
        ("search", json!({"text": "a", "limit": 20})),
        ("products", json!({"at": {}, "text": ""})),
        ("managers", json!({})),
        ("form_choices", json!({})),
        ("setting_choices", json!({})),
        ("account_named", json!({"name": "no such name"})),
        ("account_page", json!({"id": 999_999, "at": {}})),
        (
            "product_save",
            json!({"product": {"id": 0, "name": "", "family": "", "code": "", "margin": null, "kind": null}}),
        ),
        ("remove", json!({"noun": "product", "ids": [1]})),
        ("sample_make", json!({"accounts": 3, "seed": 1})),
        ("sample_make", json!({"accounts": 0, "seed": 1})),
        ("import_look", json!({"path": bench.path("nothing.csv")})),
        ("import_look", json!({"path": ""})),
        (
            "portfolio_export",
            json!({"portfolio": {"at": {}, "filter": {}, "sort": {"by": "name", "descending": false}}, "path": "x.xlsx"}),
        ),
    ];
    requests.push(("relationship_choices", json!({})));
    requests.push(("health_scales", json!({})));
    requests.push(("today", json!({})));
    requests.push(("relationship", json!({"id": 999_999, "at": {}, "same_scale": false})));
    requests
        .push(("relationship", json!({"id": 1, "at": {"day": "2030-01-01"}, "same_scale": false})));
    requests.push((
        "stage_move",
        json!({"account": 1, "to": "strengthening", "on": null, "reason": "", "overridden": false}),
    ));
    for at in [json!({}), json!({"half": "2026H1"}), json!({"day": "2020-01-01"})] {
        requests.push((
            "portfolio",
            json!({"at": at, "filter": {}, "sort": {"by": "revenue", "descending": true}}),
        ));
        requests.push(("portfolio", json!({"at": at, "filter": {"signal": "silent"}, "sort": {"by": "touch", "descending": false}})));
        requests.push(("stage_board", json!({"at": at})));
        requests.push(("health_backtest", json!({"at": at, "months": 6})));
        for id in 1..=8 {
            requests.push(("relationship", json!({"id": id, "at": at, "same_scale": false})));
        }
        for id in [1, 2, 5] {
            requests.push(("account_page", json!({"id": id, "at": at})));
        }
        for key in rapport_api::dto::figure::FigureKey::ALL {
            for account in [Value::Null, json!(1)] {
                let key = serde_json::to_value(key).unwrap();
                requests.push(("figure", json!({"key": key, "account": account, "at": at, "width": 640, "height": 360, "dark": false})));
                requests.push((
                    "figure_path",
                    json!({"key": key, "account": account, "at": at, "format": "png"}),
                ));
            }
        }
    }
    for edition in [Edition::Client, Edition::Internal] {
        for half in ["2026H1", "2026H2", "2019H1"] {
            requests.push((
                "review_page",
                json!({"account": 1, "half": half, "edition": edition.key()}),
            ));
        }
    }
    requests
        .into_iter()
        .map(|(name, request)| {
            let place = format!("{name} {request}");
            let answer = match bench.session.call(name, request) {
                Ok(reply) => serde_json::from_str(&reply).expect("a reply is JSON"),
                // The cause is for the log and English whatever the user speaks.
                Err(failure) => json!({"message": failure.message}),
            };
            (place, answer)
        })
        .collect()
}

fn cyrillic(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{400}'..='\u{4ff}'))
}

#[test]
fn no_machinery_of_the_catalogue_shows_in_any_reply() {
    let keys = keys();
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 12);
        for (place, reply) in replies(&bench) {
            assert!(
                !reply["message"].as_str().is_some_and(|m| m.contains("The request could not")),
                "{place}: the request itself is sound: {reply}"
            );
            strings(&reply, "", &mut |at, text| {
                for sign in ["{$", "{ $", "\u{2068}", "\u{2069}", "[one]", "*[other]"] {
                    assert!(!text.contains(sign), "{place} {at}: {sign:?} is machinery: {text}");
                }
                assert!(!keys.contains(text), "{place} {at}: {text} is a key, not words");
            });
        }
    }
}

#[test]
fn an_english_user_of_english_data_meets_no_cyrillic() {
    let bench = Bench::sample(Lang::En, 12);
    for (place, reply) in replies(&bench) {
        strings(&reply, "", &mut |at, text| {
            // A language is called by its own name wherever it can be chosen.
            let endonym = text == "Русский";
            assert!(
                endonym || !cyrillic(text),
                "{place} {at}: Cyrillic in an English reply: {text}"
            );
        });
    }
}

#[test]
fn a_russian_user_is_spoken_to_in_russian() {
    let bench = Bench::sample(Lang::Ru, 12);
    // What the program says, as against what the data says.
    let said = [
        "caption",
        "against",
        "explain",
        "label",
        "state_label",
        "why_not",
        "distance",
        "message",
        "source",
        "unit",
        "title",
        "as_of_label",
        "kind_label",
        "review_label",
        "lifecycle_label",
        "role_label",
        "text",
        "none",
        "sentence",
        "direction",
        "advice",
        "why",
        "how",
        "hint",
        "method",
        "assumption",
        "band_label",
        "stage_label",
        "loyalty_label",
        "severity_label",
        "effort_label",
        "pace_label",
        "taken_label",
        "origin_label",
    ];
    let mut heard = 0;
    for (place, reply) in replies(&bench) {
        if place.starts_with("search") || place.starts_with("form_choices") {
            continue;
        }
        strings(&reply, "", &mut |at, text| {
            let name = at.rsplit('.').next().unwrap_or_default();
            if !said.contains(&name)
                || at.ends_with("langs.label")
                || at.ends_with("currencies.label")
            {
                return;
            }
            heard += 1;
            let letters = text.chars().filter(|c| c.is_alphabetic()).count();
            let latin: Vec<&str> =
                text.split(|c: char| !c.is_ascii_alphabetic()).filter(|w| w.len() > 3).collect();
            let known = bench_words(&bench);
            // What the user named is named back.
            let foreign =
                latin.iter().filter(|w| !known.contains(&w.to_lowercase()) && !place.contains(**w));
            let foreign: Vec<&&str> = foreign.collect();
            assert!(
                letters == 0 || foreign.is_empty(),
                "{place} {at}: English in a Russian reply: {text}"
            );
        });
    }
    assert!(heard > 300, "most of what is said was heard: {heard}");
}

/// Latin words of the sample's own data: names of products and firms.
fn bench_words(bench: &Bench) -> BTreeSet<String> {
    thread_local! {
        static KNOWN: std::cell::OnceCell<BTreeSet<String>> = const { std::cell::OnceCell::new() };
    }
    KNOWN.with(|known| {
        known
            .get_or_init(|| {
                let dump = bench.dump();
                dump.lines()
                    .filter(|l| {
                        l.starts_with("product ")
                            || l.starts_with("account ")
                            || l.starts_with("legal_entity ")
                    })
                    .flat_map(|l| l.split(|c: char| !c.is_ascii_alphabetic()))
                    .map(str::to_lowercase)
                    .collect()
            })
            .clone()
    })
}

#[test]
fn the_same_book_speaks_both_languages() {
    let bench = Bench::new(Lang::Ru);
    import_all(&bench);
    let path = bench.file("bad.csv", "Code;Name;Since\nA;;01.01.2024\n");
    let bench = bench.reopened(Lang::En);
    let look =
        rapport_api::commands::import_look(&bench.session, import(&path, "accounts")).unwrap();
    for note in &look.rejects {
        assert!(!cyrillic(&note.reason), "reasons follow the language in force: {}", note.reason);
    }
    for field in &look.fields {
        assert!(!cyrillic(&field.label), "so do names of fields: {}", field.label);
    }
    let page = bench.portfolio(rapport_api::dto::At::default());
    for card in &page.cards {
        assert!(
            !cyrillic(&format!("{}{}{}", card.name, card.against, card.explain)),
            "cards speak English over Russian data: {card:?}"
        );
    }
    assert!(!cyrillic(&page.caption), "so does the caption: {}", page.caption);
    assert_eq!(page.totals.revenue.text, "400,001", "English groups thousands by commas");
    let bench = bench.reopened(Lang::Ru);
    let page = bench.portfolio(rapport_api::dto::At::default());
    assert_eq!(
        page.totals.revenue.text.replace(['\u{a0}', '\u{202f}'], " "),
        "400 001",
        "Russian by hard spaces"
    );
    assert!(cyrillic(&page.caption), "and the caption is Russian again: {}", page.caption);
}

fn choose(bench: &Bench, language: Option<&str>) {
    let language = language.map(str::to_owned);
    let settings = Settings { language, ..bench.session.settings() };
    let request = SettingsReq { settings, language_chosen: Some(true) };
    let done = commands::settings_save(&bench.session, request).unwrap();
    assert!(done.touched.nouns.contains(&Noun::Setting), "the window asks for its words anew");
}

#[test]
fn a_language_chosen_in_the_window_holds_over_the_one_it_was_started_with() {
    let bench = Bench::new(Lang::Ru);
    choose(&bench, Some("en"));
    assert_eq!(bench.session.lang(), Lang::En, "the choice holds at once");
    bench.undo();
    choose(&bench, Some("en"));
    let bench = bench.reopened(Lang::Ru);
    assert_eq!(bench.session.lang(), Lang::Ru, "the next start may ask for another again");
    choose(&bench, Some("en"));
    assert_eq!(bench.session.lang(), Lang::En, "also where the book says so already");
}

#[test]
fn failures_of_the_program_itself_speak_the_books_language_too() {
    let bench = Bench::new(Lang::En);
    choose(&bench, Some("ru"));
    for (command, request) in [("portfolio", json!("none")), ("no_such_command", json!({}))] {
        let failure = bench.session.call(command, request).unwrap_err();
        assert!(
            failure.message.chars().any(|c| ('а'..='я').contains(&c)),
            "{command}: said in Russian: {}",
            failure.message
        );
        assert!(!failure.cause.is_empty(), "{command}: the log is told more");
    }
}
