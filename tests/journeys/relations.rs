//! Figures, deck and quick entry of the relationship, against the pages that tell the same.

use crate::reviews::{deck, spoken};
use rapport_api::{
    commands,
    dto::{
        At,
        figure::{FigureKey, FigureReply, FigureReq},
        relationship::{
            RelationshipPage, RelationshipReq,
            board::StageBoardReq,
            edits::QuickTouchSaveReq,
            quick::{QuickTouch, QuickTouchReq},
        },
    },
};
use rapport_domain::{AccountId, Day, Edition, Incident, Lifecycle, TouchKind};
use rapport_tests::bench::{Bench, bond, today};
use rapport_text::{Lang, words};

fn figure(bench: &Bench, key: FigureKey, account: Option<AccountId>) -> FigureReply {
    let at = At::default();
    let request =
        FigureReq { key, account, at, width: 720, height: 400, dark: false, renewals: None };
    commands::figure(&bench.session, request).unwrap()
}

fn told(bench: &Bench, id: AccountId) -> RelationshipPage {
    let request = RelationshipReq { id, at: At::default(), against: None, same_scale: false };
    commands::relationship(&bench.session, request).unwrap()
}

fn count(cell: &str) -> usize {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

#[test]
fn bands_over_time_end_with_the_portfolios() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 40);
        let rows = bench.portfolio(At::default()).rows;
        let drawn = figure(&bench, FigureKey::HealthOverTime, None);
        let last = drawn.rows.last().unwrap();
        for band in ["healthy", "watch", "risk", "unknown"] {
            // Who is lost is in the portfolio, and in figures of everybody no more.
            let ours = rows.iter().filter(|r| r.lifecycle != Lifecycle::Lost);
            let expected = ours.filter(|r| bond(r).health.band == band).count();
            let at = drawn.headings.iter().position(|h| *h == words::band(lang, band));
            let shown = at.map_or(0, |at| count(&last[at]));
            assert_eq!(
                shown,
                expected,
                "{}: accounts {band} today, by half and by row",
                lang.key()
            );
        }
    }
}

#[test]
fn an_accounts_figures_say_what_its_page_says() {
    let bench = Bench::sample(Lang::En, 30);
    let mut compared = 0;
    for row in bench.portfolio(At::default()).rows {
        let page = told(&bench, row.id);
        let drawn = figure(&bench, FigureKey::HealthOverTime, Some(row.id));
        if page.health.enough {
            let last = &drawn.rows.last().unwrap()[1];
            assert_eq!(*last, page.health.text, "{}: the line ends where health is", row.name);
            compared += 1;
        }
        let signs = figure(&bench, FigureKey::SignsThenNow, Some(row.id));
        for (cells, sign) in signs.rows.iter().zip(&page.signs) {
            assert_eq!(cells[0], sign.label, "{}: the signs in their order", row.name);
            assert_eq!(cells[2], sign.text, "{}: {} now", row.name, sign.label);
        }
        let loyalty = figure(&bench, FigureKey::LoyaltyMatrix, Some(row.id));
        assert!(
            loyalty.empty || loyalty.title.contains(&page.loyalty.label),
            "{}: {} is {}",
            row.name,
            loyalty.title,
            page.loyalty.label
        );
        let there =
            bench.page(row.id, At::default()).people.iter().filter(|p| p.left.is_none()).count();
        let people = figure(&bench, FigureKey::PeopleMap, Some(row.id));
        assert!(people.rows.len() <= there, "{}: nobody who left is on the map", row.name);
        assert_eq!(people.empty, people.rows.is_empty(), "{}: an empty map is empty", row.name);
    }
    assert!(compared > 5, "most accounts of the sample have a health to compare: {compared}");
}

#[test]
fn stages_flow_to_where_the_board_has_them() {
    let bench = Bench::sample(Lang::Ru, 40);
    let board =
        commands::stage_board(&bench.session, StageBoardReq { at: At::default(), owner: None })
            .unwrap();
    let flow = figure(&bench, FigureKey::StageFlow, None);
    let last = flow.rows.last().unwrap();
    let (mut shown, mut known) = (0, 0);
    for column in &board.columns {
        let name = words::stage_short(Lang::Ru, column.stage.key());
        let at = flow.headings.iter().position(|h| h.contains(&name));
        shown += at.map_or(0, |at| count(&last[at]));
        known += column.count as usize;
    }
    assert!(
        shown > 0 && shown <= known,
        "{shown} of {known} accounts flow: those known by the day"
    );
    let curve = figure(&bench, FigureKey::StageSurvival, None);
    let shares: Vec<usize> =
        curve.rows.iter().map(|r| count(r[1].split('%').next().unwrap_or_default())).collect();
    assert_eq!(shares.first(), Some(&100), "at acquaintance nobody has arrived");
    assert!(shares.windows(2).all(|w| w[0] >= w[1]), "a survival curve only falls: {shares:?}");
}

/// Texts that were written for us.
fn internal_texts(bench: &Bench, page: &RelationshipPage, id: AccountId) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    all.extend(page.factors.iter().map(|f| f.factor.source.clone()));
    // What was closed or told of is told in the review, too.
    let told = |incident: &Incident| {
        let by_today = |on: Day| on <= today();
        incident.closed_on.is_some_and(by_today)
            || incident.informed.iter().any(|one| by_today(one.on))
    };
    let untold = || page.incidents.iter().map(|i| &i.incident).filter(|one| !told(one));
    all.extend(untold().map(|incident| incident.what.clone()));
    all.extend(untold().map(|incident| incident.cause.clone()));
    all.extend(page.promises.iter().map(|p| p.promise.what.clone()));
    all.extend(page.tasks.iter().map(|t| t.task.title.clone()));
    all.extend(page.profile.iter().flat_map(|p| p.history.iter().map(|h| h.profile.text.clone())));
    all.extend(page.answers.iter().map(|a| a.answer.words.clone()));
    all.extend(page.signs.iter().filter_map(|s| s.judgement.as_ref().map(|j| j.evidence.clone())));
    all.extend(bench.page(id, At::default()).touches.into_iter().map(|t| t.touch.summary));
    all.retain(|text| text.chars().count() > 12);
    all
}

#[test]
fn the_relationship_slide_keeps_to_its_edition() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 30);
        let mut explained = 0;
        for row in bench.portfolio(At::default()).rows.into_iter().take(6) {
            let page = told(&bench, row.id);
            let client = spoken(&deck(&bench, row.id, Edition::Client));
            let plain = |text: &str| text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ");
            let client = plain(&client);
            let mut secret: Vec<String> = internal_texts(&bench, &page, row.id);
            for key in ["culture", "distance", "value-unseen", "handover", "upheaval", "deaf"] {
                secret.push(words::factor_what(lang, key));
            }
            for sign in &page.signs {
                secret.push(sign.label.clone());
            }
            secret.extend(
                ["hidden-pains-found", "informal-contact"].map(|c| words::criterion(lang, c)),
            );
            secret.push(words::health_direction(lang));
            secret.push(words::slide_factors(lang));
            secret.push(words::people_rows(lang));
            secret.push(words::band(lang, "risk"));
            secret.extend(["true", "false", "latent"].map(|k| words::loyalty_advice(lang, k)));
            for text in &secret {
                assert!(
                    !client.contains(&plain(text)),
                    "{} {}: “{text}” is not for the client",
                    row.name,
                    lang.key()
                );
            }
            let internal = plain(&spoken(&deck(&bench, row.id, Edition::Internal)));
            if page.health.score.is_some() {
                explained += 1;
                assert!(
                    internal.contains(&plain(&words::heading_health(lang, "line"))),
                    "{}: our edition explains health",
                    row.name
                );
            }
        }
        assert!(explained > 0, "some health was explained in {}", lang.key());
    }
}

fn quick(bench: &Bench, text: &str, account: Option<AccountId>) -> QuickTouch {
    let request = QuickTouchReq { text: text.to_owned(), account };
    commands::quick_touch(&bench.session, request).unwrap()
}

#[test]
fn a_line_becomes_a_touch_and_a_promise() {
    for (lang, line, promise) in [
        (
            Lang::Ru,
            "звонок {who} вчера, сроки внедрения, обещали до пятницы прислать расчёт",
            "Прислать расчёт",
        ),
        (
            Lang::En,
            "called {who} yesterday, rollout dates, promised to send the quote by Friday",
            "Send the quote",
        ),
    ] {
        let bench = Bench::sample(lang, 20);
        let row = bench.portfolio(At::default()).rows.remove(0);
        let person = bench.page(row.id, At::default()).people.remove(0).contact;
        let told = quick(&bench, &line.replace("{who}", &person.name), Some(row.id));
        assert_eq!(told.missing, "", "{line}: everything is said");
        assert_eq!(told.touch.kind, TouchKind::Call, "{line}: the kind");
        assert_eq!(told.touch.contacts, vec![person.id], "{line}: the person");
        assert_eq!(told.touch.on, today().plus_days(-1), "{line}: the day");
        let promised = told.promise.clone().unwrap();
        assert_eq!(promised.what, promise, "{line}: the promise");
        assert!(promised.due_on > told.touch.on, "{line}: due after it was given");
        assert!(
            told.parts.iter().all(|p| !p.label.is_empty() && !p.value.is_empty()),
            "{:?}",
            told.parts
        );
        let before = bench.page(row.id, At::default()).touches.len();
        let save = QuickTouchSaveReq { touch: told.touch, promise: told.promise };
        commands::quick_touch_save(&bench.session, save).unwrap();
        assert_eq!(
            bench.page(row.id, At::default()).touches.len(),
            before + 1,
            "{line}: it is kept"
        );
        let kept = crate::relations::told(&bench, row.id).promises;
        assert!(kept.iter().any(|p| p.promise.what == promise), "{line}: so is the promise");
    }
}

#[test]
fn every_account_is_found_by_its_name_or_offered() {
    for (lang, line) in [(Lang::Ru, "встреча: {name}"), (Lang::En, "meeting with {name}")] {
        let bench = Bench::sample(lang, 60);
        for row in bench.portfolio(At::default()).rows {
            let told = quick(&bench, &line.replace("{name}", &row.name), None);
            let offered = told.accounts.iter().any(|c| c.key == row.id.0.to_string());
            assert!(
                told.touch.account == row.id || offered,
                "{}: understood as {:?}, offered {:?}",
                row.name,
                told.account,
                told.accounts
            );
            assert!(
                told.account.is_some() || !told.missing.is_empty(),
                "{}: what is missing is said",
                row.name
            );
        }
    }
}

#[test]
fn nothing_typed_breaks_it() {
    let bench = Bench::sample(Lang::Ru, 10);
    for text in ["", " ", "🙂", "?!.,", &"звонок ".repeat(2_000), &"щ".repeat(10_000)] {
        let told = quick(&bench, text, None);
        assert!(!told.missing.is_empty(), "a line without an account is not complete");
    }
    let gone = quick(&bench, "звонок", Some(AccountId(999_999)));
    assert!(gone.account.is_none(), "an account that is not there is not stood in");
}
