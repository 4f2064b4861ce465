//! What the review tells of the survey: to the client what they raised and what came of it, nothing of
//! what we think, nothing of others, and nobody by name who did not let us.

use crate::{
    relationship::Desk,
    reviews::spoken,
    survey::{World, said, unhappy},
};
use rapport_api::{
    commands,
    dto::{
        At,
        account::ContactSaveReq,
        figure::{FigureKey, FigureReply, FigureReq},
        relationship::edits::{AnswerSaveReq, IncidentSaveReq},
        review::{ReviewExportReq, ReviewReq, ReviewSlide},
        survey::{
            SurveyReq,
            edits::{FeedbackEffectReq, FeedbackSortReq, FeedbackTask},
        },
    },
};
use rapport_domain::*;
use rapport_tests::{
    bench::{self, Bench, half, today},
    package::unpack,
};
use rapport_text::{Lang, words};
use std::fs;

const HALF: &str = "2026H2";

fn request(account: AccountId, edition: Edition) -> ReviewReq {
    ReviewReq { account, half: half(HALF), edition, lang: None }
}

fn slide(desk: &Desk, edition: Edition, key: &str) -> ReviewSlide {
    let page = commands::review_page(&desk.bench.session, request(desk.client, edition)).unwrap();
    page.slides.into_iter().find(|slide| slide.key == key).unwrap()
}

/// All that can be read in every part of the deck, in lower case.
fn deck(desk: &Desk, edition: Edition) -> String {
    let path = desk.bench.path(&format!("{}.pptx", edition.key()));
    let review = request(desk.client, edition);
    let export = ReviewExportReq { review, path: path.clone() };
    commands::review_export(&desk.bench.session, export).unwrap();
    spoken(&unpack(&fs::read(path).unwrap()))
}

/// What somebody said, outside any wave: its item.
fn heard(desk: &Desk, contact: ContactId, words: &str, quotable: bool) -> FeedbackItemId {
    let answer = Answer {
        nps: Some(7),
        words: words.to_owned(),
        quotable,
        ..bench::answer(desk.client, Some(contact), today().plus_days(-9))
    };
    commands::answer_save(&desk.bench.session, AnswerSaveReq { answer }).unwrap();
    item(desk, words)
}

fn item(desk: &Desk, text: &str) -> FeedbackItemId {
    let rows = desk.page().answers.into_iter().flat_map(|row| row.items);
    rows.map(|row| row.item).find(|item| item.text == text).unwrap().id
}

fn sort(desk: &Desk, item: FeedbackItemId, credible: bool) {
    let (credible, kind) = (Some(credible), Some(FeedbackKind::Wish));
    let request =
        FeedbackSortReq { items: vec![item], credible, kind, tags: None, tag: None, task: None };
    commands::feedback_sort(&desk.bench.session, request).unwrap();
}

fn incident(account: AccountId, what: &str) -> Incident {
    Incident {
        id: IncidentId::NEW,
        account,
        on: today().plus_days(-40),
        what: what.to_owned(),
        severity: Severity::High,
        cause: "Не проверили копию".to_owned(),
        remedy: "Восстановили из журнала".to_owned(),
        compensation: "Месяц поддержки".to_owned(),
        informed: vec![KeptInformed {
            on: today().plus_days(-39), text: "Работаем".to_owned()
        }],
        taken: Some(-2),
        taken_on: Some(today().plus_days(-20)),
        closed_on: Some(today().plus_days(-38)),
    }
}

/// Irina lets us quote her, Fyodor does not; what Fyodor said last is toxic; another client spoke, too.
fn told() -> World {
    let world = World::new();
    let (desk, s) = (&world.desk, world.session());
    let fyodor = Contact::named(ContactId::NEW, desk.client, "Фёдор Жуков");
    let fyodor = commands::contact_save(s, ContactSaveReq { contact: fyodor }).unwrap().id;
    let fyodor = ContactId(fyodor);
    world.start();
    world.done(desk.irina, unhappy()).unwrap();
    let words = said(&[("pleases", "Кенгуру: ваш инженер спас наш запуск")]);
    let other = Interview { nps: Some(10), said: words, quotable: true, ..Interview::default() };
    world.done(world.oleg, other).unwrap();
    let complaint = item(desk, "Сервер падал трижды за месяц");
    world.sort(complaint, None);
    world.solve(complaint, None).unwrap();
    world.tell(complaint, Means::Call).unwrap();
    let question = item(desk, "Когда будет резервный сервер?");
    let title = "Утконос: выбрать площадку".to_owned();
    world.sort(
        question,
        Some(FeedbackTask { title, due_on: Some(today().plus_days(7)), owner: None }),
    );
    let wish = heard(desk, fyodor, "Вомбат: хочу личный кабинет", false);
    sort(desk, wish, true);
    world.solve(wish, None).unwrap();
    let toxic = heard(desk, fyodor, "Ехидна: вы все жулики", true);
    sort(desk, toxic, false);
    for account in [desk.client, world.mine] {
        let what = if account == desk.client {
            "Пропали данные"
        } else {
            "Барсук пропал"
        };
        let incident = incident(account, what);
        commands::incident_save(s, IncidentSaveReq { incident }).unwrap();
    }
    world
}

#[test]
fn the_client_reads_what_they_raised_and_what_we_did() {
    let world = told();
    let client = slide(&world.desk, Edition::Client, "said-did");
    assert!(client.included, "something was solved");
    let title = client.alt.split('.').next().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(title, "Мы решили 2 ваших вопроса", "counted, in the right case");
    for text in ["Сервер падал трижды за месяц", "Поставили второй сервер", "Пожелание"]
    {
        assert!(client.alt.contains(text), "{text} is theirs to read: {}", client.alt);
    }
    assert!(client.alt.contains("спросим в следующий раз"), "the effect is yet to be asked");
    assert!(client.alt.contains("Ирина Котова"), "who lets us is named");
    for text in ["Фёдор", "Вомбат", "кабинет", "12.11.2026"] {
        let why = "who does not let us is not known by the name, the words, or the day";
        assert!(!client.alt.contains(text), "{why}: {text} in {}", client.alt);
    }
    let did = client.alt.matches("Поставили второй сервер").count();
    assert_eq!(did, 2, "what we did stays with both: {}", client.alt);
    let fyodors = item(&world.desk, "Вомбат: хочу личный кабинет");
    let tags = Some(vec!["отчёты".to_owned(), "доступ".to_owned()]);
    let request = FeedbackSortReq {
        items: vec![fyodors],
        credible: Some(true),
        kind: None,
        tags,
        tag: None,
        task: None,
    };
    commands::feedback_sort(world.session(), request).unwrap();
    let themes = slide(&world.desk, Edition::Client, "said-did").alt;
    assert!(themes.contains("Пожелание: отчёты, доступ"), "its themes stand for it: {themes}");
    for text in ["Когда будет", "Утконос", "рассказали", "в работе"]
    {
        assert!(!client.alt.contains(text), "{text} is for us: {}", client.alt);
    }
    let inside = slide(&world.desk, Edition::Internal, "said-did").alt;
    let ours =
        ["Вомбат", "12.11.2026", "Фёдор Жуков", "Когда будет", "Утконос", "рассказали", "в работе"];
    for text in ours {
        assert!(inside.contains(text), "our edition tells {text}: {inside}");
    }
}

#[test]
fn a_client_is_quoted_who_let_us_and_no_other_client() {
    let world = told();
    for edition in [Edition::Client, Edition::Internal] {
        let voice = slide(&world.desk, edition, "voice").alt;
        let why = "what nobody sorted may hold anything, whatever it was asked by";
        assert!(!voice.contains("Отзывчивые"), "{why}: {voice}");
    }
    world.sort(item(&world.desk, "Отзывчивые люди"), None);
    for edition in [Edition::Client, Edition::Internal] {
        let voice = slide(&world.desk, edition, "voice");
        assert!(voice.alt.contains("«Отзывчивые люди»"), "praise first: {}", voice.alt);
        assert!(voice.alt.contains("«Сервер падал"), "and what was missing: {}", voice.alt);
        assert!(voice.alt.contains("Ирина Котова, Директор"), "with who said it");
        for hidden in ["Вомбат", "Ехидна", "Кенгуру"] {
            assert!(!voice.alt.contains(hidden), "{hidden} is not to be quoted: {}", voice.alt);
        }
    }
    let said = deck(&world.desk, Edition::Client);
    assert!(said.contains("поставили второй сервер"), "the deck is searched in the right place");
    for hidden in ["ехидна", "кенгуру", "барсук", "утконос", "гранит"]
    {
        assert!(!said.contains(hidden), "{hidden} stands nowhere in the client's deck");
    }
    let inside = deck(&world.desk, Edition::Internal);
    assert!(inside.contains("утконос"), "the task is in ours");
    assert!(!inside.contains("ехидна"), "what is toxic is in neither");
}

#[test]
fn an_incident_is_told_with_its_cause_and_not_with_how_they_took_it() {
    let world = told();
    let client = slide(&world.desk, Edition::Client, "incidents").alt;
    let title = client.split('.').next().unwrap_or_default().replace('\u{a0}', " ");
    assert_eq!(title, "Мы исправили 1 инцидент и назвали его причину", "the answer in a sentence");
    for text in
        ["Пропали данные", "Не проверили копию", "Восстановили", "Месяц поддержки", "один раз"]
    {
        assert!(client.contains(text), "{text} is theirs to read: {client}");
    }
    let took = words::taken(Lang::Ru, "-2");
    let inside = slide(&world.desk, Edition::Internal, "incidents").alt;
    assert!(inside.len() > client.len(), "ours says how they took it, {took}: {inside}");
    let said = deck(&world.desk, Edition::Client);
    let heading = words::incidents_heading(Lang::Ru, "taken").to_lowercase();
    assert!(!said.contains(&heading), "how they took it is for us");
    assert!(deck(&world.desk, Edition::Internal).contains(&heading), "and stands in ours");
}

#[test]
fn an_incident_they_were_not_told_of_is_for_us() {
    let world = told();
    let what = ["Тапир: открыт, не сказали", "Окапи: открыт, сказали", "Ленивец: сказали вчера"];
    let informed =
        |days| vec![KeptInformed { on: today().plus_days(days), text: "Чиним".to_owned() }];
    for (what, informed) in what.iter().zip([Vec::new(), informed(-5), informed(-1)]) {
        let (closed_on, taken, taken_on) = (None, None, None);
        let incident =
            Incident { informed, closed_on, taken, taken_on, ..incident(world.desk.client, what) };
        commands::incident_save(world.session(), IncidentSaveReq { incident }).unwrap();
    }
    let shown = |edition| slide(&world.desk, edition, "incidents").alt;
    let client = shown(Edition::Client);
    assert!(!client.contains("Тапир"), "a review is no place to learn of it first: {client}");
    assert!(client.contains("Окапи"), "what they were told of is told: {client}");
    assert!(client.contains("Пропали данные"), "and what is closed: {client}");
    assert!(client.contains("Ленивец"), "told by today: {client}");
    for what in what {
        assert!(shown(Edition::Internal).contains(what), "ours has {what}");
    }
}

#[test]
fn an_effect_is_shown_and_one_for_the_worse_is_talked_over() {
    let world = told();
    let complaint = item(&world.desk, "Сервер падал трижды за месяц");
    let note = |effect| {
        let request = FeedbackEffectReq { item: complaint, effect: Some(effect), on: None };
        commands::feedback_effect(world.session(), request).unwrap();
    };
    note(Effect::Better);
    let better = slide(&world.desk, Edition::Client, "said-did").alt;
    assert!(better.contains("▲"), "with its shape: {better}");
    assert!(better.replace('\u{a0}', " ").contains("по 1 уже стало лучше"), "counted: {better}");
    note(Effect::Worse);
    let client = slide(&world.desk, Edition::Client, "said-did").alt;
    assert!(!client.contains("▼"), "a client is not shown a failure: {client}");
    assert!(client.contains("обсудим на встрече"), "but asked about it: {client}");
    let inside = slide(&world.desk, Edition::Internal, "said-did").alt;
    assert!(inside.contains("▼"), "we see it as it is: {inside}");
}

#[test]
fn slides_of_the_survey_are_left_out_without_data() {
    let desk = Desk::new();
    for key in ["said-did", "incidents", "voice"] {
        let slide = slide(&desk, Edition::Client, key);
        assert!(!slide.included, "{key} has nothing to say");
        assert!(!slide.why_not.is_empty(), "{key} says why it is left out");
    }
    // As of a half that was over before anything was solved.
    let world = told();
    let before = ReviewReq { half: half("2026H1"), ..request(world.desk.client, Edition::Client) };
    let page = commands::review_page(world.session(), before).unwrap();
    let said = page.slides.iter().find(|slide| slide.key == "said-did").unwrap();
    assert!(!said.included, "what came later is not known yet: {}", said.alt);
}

fn figure(bench: &Bench, key: FigureKey, account: Option<AccountId>) -> FigureReply {
    let request = FigureReq {
        key,
        account,
        at: At::default(),
        width: 960,
        height: 540,
        dark: false,
        renewals: None,
    };
    commands::figure(&bench.session, request).unwrap()
}

#[test]
fn figures_of_the_survey_say_what_its_page_says() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 40);
        let page = commands::survey(&bench.session, SurveyReq::default()).unwrap();
        let card =
            |key: &str| page.cards.iter().find(|card| card.key == key).unwrap().value.clone();
        let nps = figure(&bench, FigureKey::NpsTrend, None);
        let last = nps.rows.last().unwrap();
        assert_eq!(last[4], card("nps"), "{}: the last dot is the NPS of the page", lang.key());
        let shares: f64 = last[1..4]
            .iter()
            .map(|cell| cell.trim_end_matches(['%', '\u{a0}']).parse::<f64>().unwrap())
            .sum();
        assert!((shares - 100.0).abs() <= 1.0, "{}: shares are of the whole: {last:?}", lang.key());
        assert!(
            nps.title.contains(&card("nps")),
            "{}: the title says it: {}",
            lang.key(),
            nps.title
        );
        let csi = figure(&bench, FigureKey::CsiQuadrants, None);
        assert_eq!(csi.rows.len(), 5, "{}: every parameter has its place", lang.key());
        let funnel = figure(&bench, FigureKey::ClosureFunnel, None);
        let counts: Vec<u32> = funnel
            .rows
            .iter()
            .map(|row| row[1].split([' ', '\u{a0}']).next().unwrap().parse().unwrap())
            .collect();
        assert!(counts.is_sorted_by(|a, b| a >= b), "{}: each holds the next", lang.key());
        let done = figure(&bench, FigureKey::SaidDidEffect, None);
        assert!(!done.empty && done.rows.len() <= 12, "{}: the latest are shown", lang.key());
    }
}

#[test]
fn one_client_has_its_own_figures() {
    let world = told();
    let (bench, client) = (&world.desk.bench, Some(world.desk.client));
    let nps = figure(bench, FigureKey::NpsTrend, client);
    // Irina 4 counts once, Fyodor's latest is 7: one detractor of two.
    assert_eq!(nps.rows.last().unwrap()[4], "−50", "of its own people only: {:?}", nps.rows);
    let funnel = figure(bench, FigureKey::ClosureFunnel, client);
    let counts: Vec<&str> =
        funnel.rows.iter().map(|row| row[1].split(' ').next().unwrap()).collect();
    assert_eq!(counts, ["5", "3", "2", "1", "0"], "said, credible, solved, told, seen");
    let done = figure(bench, FigureKey::SaidDidEffect, client);
    assert_eq!(done.rows.len(), 2, "what was solved: {:?}", done.rows);
    assert!(figure(bench, FigureKey::CsiQuadrants, client).empty, "nobody scored a parameter");
    let keys = bench.page(world.desk.client, At::default()).figures;
    for key in ["nps-trend", "closure-funnel", "said-did-effect"] {
        assert!(keys.iter().any(|shown| shown == key), "{key} is on the page of the client");
    }
    assert!(!keys.iter().any(|key| key == "csi-quadrants"), "nothing empty is offered");
}
