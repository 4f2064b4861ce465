//! A survey with the telephone in hand: a wave begun, two people interviewed by keyboard, a complaint made
//! a task of, solved and told back; the client's review shows it; and undo takes all of it back.

use crate::{
    Trouble,
    app::{App, BOOK, with_window_on},
    beside::{holds, session},
    words::Lang,
};
use rapport_api::{
    clock, commands,
    dto::{
        At, Nothing,
        account::{AccountPage, AccountReq, AccountSaveReq, ContactSaveReq, ManagerSaveReq},
        review::{ReviewPage, ReviewReq},
        survey::{
            SurveyPage, SurveyReq,
            feedback::{FeedbackPage, FeedbackReq, FeedbackRow},
        },
    },
};
use rapport_domain::*;
use rapport_text::Lang as TextLang;
use std::{path::Path, time::Duration};
use thirtyfour::Key;

/// What is said by the clients, in a language.
struct Told {
    lang: Lang,
    text: TextLang,
    ours: &'static str,
    /// Who complains.
    client: &'static str,
    director: &'static str,
    /// Who is content.
    calm: &'static str,
    owner: &'static str,
    complaint: &'static str,
    why_not: &'static str,
    praise: &'static str,
    /// What was done; the first word stands nowhere else.
    solution: &'static str,
}

const RU: Told = Told {
    lang: Lang::Ru,
    text: TextLang::Ru,
    ours: "Анна Иванова",
    client: "Северный банк",
    director: "Ирина Котова",
    calm: "Ясная поляна",
    owner: "Олег Светлов",
    complaint: "О переносе сроков узнаём последними",
    why_not: "Сроки ненадёжны",
    praise: "Отвечают в тот же час",
    solution: "Еженедельник работ приходит по пятницам",
};

const EN: Told = Told {
    lang: Lang::En,
    text: TextLang::En,
    ours: "Anna Ivory",
    client: "Northern Bank",
    director: "Irene Cotton",
    calm: "Clear Field",
    owner: "Oliver Bright",
    complaint: "We are the last to hear of delays",
    why_not: "Dates cannot be relied upon",
    praise: "They answer within the hour",
    solution: "Bulletins of the work come on Fridays",
};

/// The account that complains, made first.
const CLIENT: AccountId = AccountId(1);
/// More undos than the journey makes edits: each interview may have been kept once while it was typed.
const MOST_UNDOS: usize = 20;
/// How long an undo may take to be seen in the book.
const PATIENCE: Duration = Duration::from_secs(30);

/// A book with two clients whose heads can be telephoned.
fn two_clients(book: &Path, told: &Told) -> Result<(), Trouble> {
    let book = session(book, told.text)?;
    let manager = Manager {
        id: ManagerId::NEW,
        name: told.ours.to_owned(),
        email: String::new(),
        team: Team::Accounts,
        active_from: None,
        active_to: None,
        external_id: String::new(),
    };
    let manager = ManagerId(commands::manager_save(&book, ManagerSaveReq { manager })?.id);
    for (name, person) in [(told.client, told.director), (told.calm, told.owner)] {
        let mut account = Account::named(AccountId::NEW, name);
        account.owner = Some(manager);
        let request = AccountSaveReq { account, legal_entities: Vec::new() };
        let account = AccountId(commands::account_save(&book, request)?.id);
        let mut contact = Contact::named(ContactId::NEW, account, person);
        (contact.role, contact.influence) = (Some(DecisionRole::Decides), Some(5));
        contact.phone = "+7 495 000-00-00".to_owned();
        commands::contact_save(&book, ContactSaveReq { contact })?;
    }
    Ok(())
}

/// What the window must show now, read from the book beside it.
struct Stands {
    survey: SurveyPage,
    feedback: FeedbackPage,
    client: AccountPage,
    review: ReviewPage,
}

impl Stands {
    fn read(app: &App, told: &Told) -> Result<Self, Trouble> {
        let book = session(&app.path(BOOK), told.text)?;
        let at = At::default();
        let client = commands::account_page(&book, AccountReq { id: CLIENT, at })?;
        let review =
            ReviewReq { account: CLIENT, half: client.half, edition: Edition::Client, lang: None };
        Ok(Self {
            survey: commands::survey(&book, SurveyReq { at, manager: None })?,
            feedback: commands::feedback(&book, FeedbackReq::default())?,
            client,
            review: commands::review_page(&book, review)?,
        })
    }

    /// All of it, to compare.
    fn whole(&self) -> Result<String, Trouble> {
        let all = (&self.survey, &self.feedback, &self.client, &self.review);
        Ok(serde_json::to_string(&all)?)
    }

    /// The item with these words, on that board.
    fn on(&self, board: &str, text: &str) -> Result<&FeedbackRow, Trouble> {
        let board = self.feedback.boards.iter().find(|one| one.key == board);
        let row = board.and_then(|one| one.rows.iter().find(|row| row.item.text == text));
        row.ok_or_else(|| format!("“{text}” is not on its board").into())
    }

    /// Name of the slide of the client's edition that tells what was done.
    fn slide(&self, told: &Told) -> Option<&str> {
        let word = told.solution.split(' ').next().unwrap_or_default();
        let holds = |slide: &&rapport_api::dto::review::ReviewSlide| {
            slide.included && slide.svg.contains(word)
        };
        self.review.slides.iter().find(holds).map(|slide| &*slide.name)
    }
}

async fn begin_wave(app: &App, told: &Told) -> Result<(), Trouble> {
    app.click_key("nav-survey").await?;
    app.stands_on("nav-survey").await?;
    app.see_key("survey-empty-first-why").await?;
    app.screen_is_sound("survey-empty").await?;
    app.click_key("survey-start").await?;
    app.see_key("wave-questions").await?;
    app.screen_is_sound("survey-plan").await?;
    // The first day has the focus: Enter begins what is proposed.
    app.press(Key::Enter + "").await?;
    app.is_closed().await?;
    app.see(told.director).await?;
    app.see(told.owner).await?;
    app.screen_is_sound("survey-wave").await
}

/// Says something to the question at hand and goes on to the next.
async fn say(app: &App, words: &str) -> Result<(), Trouble> {
    app.press(words).await?;
    app.press(Key::Tab + "").await
}

async fn interview_two(app: &App, told: &Told) -> Result<(), Trouble> {
    app.focus("[role=grid]").await?;
    app.press(Key::Enter + "").await?;
    // Both are asked alike: whoever comes first in the list is interviewed first.
    for turn in ["first", "second"] {
        app.see_key("interview-done").await?;
        app.focus("section.panel").await?;
        let stands = Stands::read(app, told)?;
        let asked = stands.survey.groups.iter().flat_map(|group| &group.rows);
        let left: Vec<_> = asked.filter(|row| row.answer.is_none()).collect();
        let row = left.first().ok_or("nobody is left to ask")?;
        app.see(&row.contact_name).await?;
        app.screen_is_sound(&format!("interview-{turn}")).await?;
        app.press(Key::Enter + "").await?;
        if row.account == CLIENT {
            // Nothing pleases them: the first question is passed over.
            app.press(Key::Tab + "").await?;
            say(app, told.complaint).await?;
            // A low score brings the question why not, and the keyboard with it.
            app.press("6").await?;
            app.see_key("interview-detractor").await?;
            app.press(told.why_not).await?;
        } else {
            say(app, told.praise).await?;
            app.press(Key::Tab + "").await?;
            app.press("1").await?;
            app.press("0").await?;
            app.see_key("interview-promoter").await?;
        }
        app.screen_is_sound(&format!("interview-{turn}-typed")).await?;
        app.press(Key::Control + Key::Enter).await?;
        if turn == "first" {
            let next = left.get(1).ok_or("the second is not asked")?;
            app.see(&next.contact_name).await?;
        }
    }
    app.see_key("survey-none-left").await?;
    app.stands_on("nav-survey").await?;
    app.screen_is_sound("survey-asked").await?;
    let after = Stands::read(app, told)?;
    holds(after.survey.coverage.answered == 2, "both clients have answered")?;
    after.on("sort", told.complaint)?;
    after.on("sort", told.why_not)?;
    after.on("sort", told.praise)?;
    let touches = after.client.touches.len();
    holds(touches == 1, "the interview is a touch too")
}

async fn open_board(app: &App, board: &str) -> Result<(), Trouble> {
    app.focus(&format!("main input[value={board}]")).await?;
    app.press(" ").await?;
    app.focus("[role=grid]").await
}

/// A key acts on the item that walking the list has shown, and undo brings that back.
async fn act_where_walked(app: &App, told: &Told) -> Result<(), Trouble> {
    let stands = Stands::read(app, told)?;
    let board = stands.feedback.boards.iter().find(|one| one.key == "sort").ok_or("no board")?;
    let last = &board.rows.last().ok_or("nothing to sort")?.item;
    app.focus("[role=grid]").await?;
    app.press(Key::Home + "").await?;
    app.press(Key::End + "").await?;
    app.press("c").await?;
    app.is_gone(&last.text).await?;
    let sorted = Stands::read(app, told)?;
    let all = sorted.feedback.boards.iter().flat_map(|board| &board.rows);
    let credible: Vec<_> =
        all.filter(|row| row.item.credible == Some(true)).map(|row| row.item.id).collect();
    holds(credible == [last.id], "the last item was sorted, where End had led, and no other")?;
    app.press(Key::Control + "z").await?;
    app.see(&last.text).await
}

async fn close_loop(app: &App, told: &Told) -> Result<(), Trouble> {
    app.click_tab("survey-tab-feedback").await?;
    app.see(told.complaint).await?;
    app.see_key("feedback-detractors").await?;
    app.screen_is_sound("feedback-sort").await?;
    act_where_walked(app, told).await?;
    app.click_words(told.complaint).await?;
    app.focus("[role=grid]").await?;
    app.press("t").await?;
    app.see_key("feedback-task-heading").await?;
    app.screen_is_sound("feedback-task").await?;
    app.press(Key::Control + Key::Enter).await?;
    app.is_closed().await?;
    let tasked = Stands::read(app, told)?;
    let row = tasked.on("work", told.complaint)?;
    holds(row.task.is_some(), "a task was made of the complaint")?;

    open_board(app, "work").await?;
    app.see(&row.state_label).await?;
    app.press("s").await?;
    app.see_key("feedback-solve-heading").await?;
    app.press(told.solution).await?;
    app.screen_is_sound("feedback-solve").await?;
    app.press(Key::Control + Key::Enter).await?;
    app.is_closed().await?;
    let solved = Stands::read(app, told)?;
    let row = solved.on("tell", told.complaint)?;
    let done = row.task.as_ref().and_then(|task| task.done_on);
    holds(done.is_some(), "the task is done with the complaint")?;

    open_board(app, "tell").await?;
    app.see(&row.state_label).await?;
    app.press("b").await?;
    app.see_key("feedback-message").await?;
    app.see(told.solution).await?;
    app.screen_is_sound("feedback-tell").await?;
    app.press(Key::Control + Key::Enter).await?;
    app.is_closed().await?;
    let after = Stands::read(app, told)?;
    let row = after.on("told", told.complaint)?;
    holds(row.item.told_on == Some(clock::today()), "they were told today")?;
    holds(row.item.told_at.is_some(), "telling them is a touch")?;
    open_board(app, "told").await?;
    app.see(&row.state_label).await?;
    app.screen_is_sound("feedback-told").await
}

/// All that is left to be sorted is chosen, and sorted by one key.
async fn sort_the_rest(app: &App, told: &Told) -> Result<(), Trouble> {
    open_board(app, "sort").await?;
    app.press(Key::Control + "a").await?;
    app.see_key("part-choose-none").await?;
    app.screen_is_sound("feedback-several").await?;
    app.press("c").await?;
    app.is_gone(&app.words.say("part-choose-none")?).await?;
    let after = Stands::read(app, told)?;
    after.on("work", told.why_not)?;
    after.on("tell", told.praise)?;
    app.screen_is_sound("feedback-sorted").await
}

async fn look(app: &App, told: &Told) -> Result<(), Trouble> {
    app.click_tab("survey-tab-figures").await?;
    app.see_key("survey-nps").await?;
    app.screen_is_sound("survey-figures").await?;
    app.click_key("nav-portfolio").await?;
    app.click_words(told.client).await?;
    app.click_tab("account-tab-feedback").await?;
    app.see_key("feedback-card").await?;
    app.see(told.solution).await?;
    app.screen_is_sound("account-feedback").await?;
    let stands = Stands::read(app, told)?;
    let slide = stands.slide(told).ok_or("no slide for the client tells what was done")?;
    app.click_key("account-review").await?;
    app.see_key("review-words").await?;
    app.see(slide).await?;
    app.screen_is_sound("review-survey").await
}

/// The edit that an undo would take back now.
fn undoes(app: &App, told: &Told) -> Result<Option<String>, Trouble> {
    let book = session(&app.path(BOOK), told.text)?;
    let label = commands::book_state(&book, Nothing {})?.undo;
    Ok(label.map(|label| serde_json::to_string(&label)).transpose()?)
}

async fn take_all_back(app: &App, told: &Told, before: &Stands) -> Result<(), Trouble> {
    app.click_key("nav-survey").await?;
    app.stands_on("nav-survey").await?;
    let wanted = before.whole()?;
    for _ in 0..MOST_UNDOS {
        if Stands::read(app, told)?.whole()? == wanted {
            app.see_key("survey-empty-first-why").await?;
            return app.screen_is_sound("survey-undone").await;
        }
        let last = undoes(app, told)?;
        app.press(Key::Control + "z").await?;
        let gone = async {
            while undoes(app, told)? == last {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Ok::<(), Trouble>(())
        };
        tokio::time::timeout(PATIENCE, gone).await.map_err(|_| "an undo does not come about")??;
    }
    Err("undo does not lead back to before the wave".into())
}

fn walk(told: &Told) -> Result<(), Trouble> {
    let make = |book: &Path| two_clients(book, told);
    with_window_on("survey", told.lang, make, async |app| {
        let before = Stands::read(app, told)?;
        begin_wave(app, told).await?;
        interview_two(app, told).await?;
        close_loop(app, told).await?;
        sort_the_rest(app, told).await?;
        look(app, told).await?;
        take_all_back(app, told, &before).await
    })
}

#[test]
fn a_wave_is_asked_solved_told_and_taken_back_in_russian() -> Result<(), Trouble> {
    walk(&RU)
}

#[test]
fn a_wave_is_asked_solved_told_and_taken_back_in_english() -> Result<(), Trouble> {
    walk(&EN)
}
