//! An account at risk: read why, log a meeting, see the score move and say why, take it back; and
//! a card moved to another stage by the keyboard.

use crate::{
    Trouble,
    app::{App, BOOK, with_window_on},
    beside::{holds, session},
    words::Lang,
};
use rapport_api::{
    clock, commands,
    dto::{
        At,
        account::{AccountSaveReq, ContactSaveReq, ManagerSaveReq},
        relationship::{RelationshipPage, RelationshipReq, edits::*},
    },
};
use rapport_domain::*;
use rapport_text::Lang as TextLang;
use std::path::Path;
use thirtyfour::Key;

/// What is said of the client, in a language.
struct Told {
    lang: Lang,
    text: TextLang,
    client: &'static str,
    ours: &'static str,
    director: &'static str,
    complaint: &'static str,
    upheaval: &'static str,
    /// A meeting as one would type it.
    line: &'static str,
    /// What of it is kept as its summary.
    news: &'static str,
    reason: &'static str,
}

const RU: Told = Told {
    lang: Lang::Ru,
    text: TextLang::Ru,
    client: "Северный банк",
    ours: "Анна Иванова",
    director: "Ирина Котова",
    complaint: "Жаловались на сроки",
    upheaval: "Генеральный директор ушёл",
    line: "встреча с Ириной Котовой сегодня, открывают филиал в Казани",
    news: "Открывают филиал в Казани",
    reason: "Так решил директор",
};

const EN: Told = Told {
    lang: Lang::En,
    text: TextLang::En,
    client: "Northern Bank",
    ours: "Anna Ivory",
    director: "Irene Cotton",
    complaint: "They complained of delays",
    upheaval: "The chief executive has left",
    line: "meeting with Irene Cotton today, they open a branch in Leeds",
    news: "They open a branch in Leeds",
    reason: "The director decided so",
};

/// A book with one client at risk: much is known of it, and little of that is good.
fn at_risk(book: &Path, told: &Told) -> Result<(), Trouble> {
    let (book, today) = (session(book, told.text)?, clock::today());
    let manager = Manager {
        id: ManagerId::NEW,
        name: told.ours.to_owned(),
        email: String::new(),
        team: Team::Accounts,
        active_from: None,
        active_to: None,
        external_id: String::new(),
    };
    let manager = commands::manager_save(&book, ManagerSaveReq { manager })?.id;
    let mut account = Account::named(AccountId::NEW, told.client);
    account.owner = Some(ManagerId(manager));
    account.acquainted_on = Some(today.plus_months(-20));
    let request = AccountSaveReq { account, legal_entities: Vec::new() };
    let account = AccountId(commands::account_save(&book, request)?.id);
    let mut contact = Contact::named(ContactId::NEW, account, told.director);
    (contact.role, contact.influence) = (Some(DecisionRole::Decides), Some(5));
    commands::contact_save(&book, ContactSaveReq { contact })?;
    let judged = [
        (Sign::Content, 30),
        (Sign::Growth, 30),
        (Sign::Open, 40),
        (Sign::Forgiving, 50),
        (Sign::Feedback, 20),
    ];
    // Eight months ago lies before the end of the half before, whichever day it is.
    for months_ago in [8, 1] {
        for (sign, score) in judged {
            let judgement = Judgement {
                id: JudgementId::NEW,
                account,
                sign,
                score,
                on: today.plus_months(-months_ago),
                evidence: told.complaint.to_owned(),
            };
            commands::judgement_save(&book, JudgementSaveReq { judgement })?;
        }
    }
    let factor = Factor {
        id: FactorId::NEW,
        account: Some(account),
        industry: String::new(),
        country: String::new(),
        kind: FactorKind::Upheaval,
        severity: Severity::Medium,
        noticed_on: today.plus_months(-1),
        source: told.upheaval.to_owned(),
        owner: Some(ManagerId(manager)),
        remedy: None,
        closed_on: None,
        dismissed_on: None,
        reason: String::new(),
    };
    commands::factor_save(&book, FactorSaveReq { factor })?;
    Ok(())
}

/// What the window must show now, read from the book beside it.
fn page(app: &App, told: &Told) -> Result<RelationshipPage, Trouble> {
    let book = session(&app.path(BOOK), told.text)?;
    let id = AccountId(1);
    let request = RelationshipReq { id, at: At::default(), against: None, same_scale: false };
    Ok(commands::relationship(&book, request)?)
}

async fn see_health(app: &App, page: &RelationshipPage) -> Result<(), Trouble> {
    // Unlike the sentence, the title of the change stands on the screen only with the score it is for.
    app.see(&page.change.title).await?;
    app.see(&page.health.sentence).await?;
    for line in &page.change.lines {
        app.see(&line.text).await?;
        app.see(&line.points_text).await?;
    }
    Ok(())
}

/// Whether the explanation of the change leads to the meeting.
fn names_the_news(page: &RelationshipPage, told: &Told) -> bool {
    page.change
        .lines
        .iter()
        .any(|line| line.key == Sign::Shares.key() && line.evidence.contains(told.news))
}

async fn log_and_take_back(app: &App, told: &Told) -> Result<(), Trouble> {
    app.click_words(told.client).await?;
    app.click_tab("account-tab-relationship").await?;
    let before = page(app, told)?;
    holds(before.health.band == "risk", &format!("at risk: {:?}", before.health))?;
    see_health(app, &before).await?;
    app.see(told.upheaval).await?;
    app.screen_is_sound("relationship").await?;

    app.press("t").await?;
    app.fill("quick-line", told.line).await?;
    app.see(told.director).await?;
    app.screen_is_sound("quick-touch").await?;
    app.click_key("quick-full").await?;
    app.see_key("form-touch-add").await?;
    app.click_key("form-news").await?;
    app.press(Key::Control + Key::Enter).await?;
    app.is_closed().await?;
    app.see(told.news).await?;

    let after = page(app, told)?;
    holds(after.health.score != before.health.score, "a client who shares news moves the score")?;
    holds(names_the_news(&after, told), &format!("the change says why: {:?}", after.change))?;
    see_health(app, &after).await?;
    app.screen_is_sound("relationship-after").await?;

    app.press(Key::Control + "z").await?;
    see_health(app, &before).await?;
    holds(page(app, told)?.health.score == before.health.score, "the book is as it was")?;
    app.click_tab("account-tab-people").await?;
    app.see(told.director).await?;
    app.screen_is_sound("people").await
}

async fn move_by_keyboard(app: &App, told: &Told) -> Result<(), Trouble> {
    app.click_key("nav-relationships").await?;
    app.stands_on("nav-relationships").await?;
    app.see(told.client).await?;
    app.screen_is_sound("stages").await?;
    app.focus("[role=listbox]").await?;
    app.press(Key::Shift + Key::Right).await?;
    app.see_key("stage-move-override").await?;
    app.screen_is_sound("stage-move").await?;

    app.press(told.reason).await?;
    app.press(Key::Control + Key::Enter).await?;
    app.see_refusal().await?;
    app.click_key("stage-move-override").await?;
    app.press(Key::Control + Key::Enter).await?;
    app.is_closed().await?;
    let stage = page(app, told)?.stage;
    holds(stage.stage == Stage::Relationship, "moved past what is not met")?;
    holds(stage.moves.iter().any(|m| m.record.overridden), "and the override is kept")?;
    app.screen_is_sound("stages-after").await?;

    for tab in ["time", "health", "backtest"] {
        app.click_tab(&format!("relationships-tab-{tab}")).await?;
        app.screen_is_sound(&format!("relationships-{tab}")).await?;
    }
    app.click_key("nav-today").await?;
    app.stands_on("nav-today").await?;
    app.see(told.client).await?;
    app.screen_is_sound("today").await?;
    app.click_key("nav-settings").await?;
    app.stands_on("nav-settings").await?;
    app.see_key("scale-heading").await?;
    app.screen_is_sound("settings-health").await
}

fn walk(told: &Told) -> Result<(), Trouble> {
    let make = |book: &Path| at_risk(book, told);
    with_window_on("relationship", told.lang, make, async |app| {
        log_and_take_back(app, told).await?;
        move_by_keyboard(app, told).await
    })
}

#[test]
fn health_explains_a_meeting_and_an_undo_takes_both_back_in_russian() -> Result<(), Trouble> {
    walk(&RU)
}

#[test]
fn health_explains_a_meeting_and_an_undo_takes_both_back_in_english() -> Result<(), Trouble> {
    walk(&EN)
}
