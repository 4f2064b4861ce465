//! The renewals desk: an overdue step opened by the keyboard, called and renewed for more; the next
//! term stands with the client and the forecast has moved; an undo takes all of it back.

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
        account::{
            AccountPage, AccountReq, AccountSaveReq, ContactSaveReq, ProductSaveReq,
            SubscriptionSaveReq,
        },
        relationship::today::TodayReq,
        renewal::{
            Ahead, RenewalsPage, RenewalsReq,
            call::{RenewalPage, RenewalReq},
            edits::{StepDoneReq, StepRef},
            forecast::{ForecastPage, ForecastReq},
        },
    },
};
use rapport_domain::*;
use rapport_text::Lang as TextLang;
use std::path::Path;
use thirtyfour::Key;

/// What is said of the clients, in a language.
struct Told {
    lang: Lang,
    text: TextLang,
    /// Whose step is overdue.
    client: &'static str,
    director: &'static str,
    /// Whose steps are all done so far.
    calm: &'static str,
    product: &'static str,
    note: &'static str,
}

const RU: Told = Told {
    lang: Lang::Ru,
    text: TextLang::Ru,
    client: "Северный банк",
    director: "Ирина Котова",
    calm: "Ясная поляна",
    product: "Документооборот",
    note: "Берут на весь филиал",
};

const EN: Told = Told {
    lang: Lang::En,
    text: TextLang::En,
    client: "Northern Bank",
    director: "Irene Cotton",
    calm: "Clear Field",
    product: "Documents",
    note: "They take it for the whole branch",
};

/// The first account, the first subscription: the ones that are overdue.
const CLIENT: AccountId = AccountId(1);
const TERM: SubscriptionId = SubscriptionId(1);
/// A year's price now, and what is agreed for the next: as typed, in the currency's units.
const PRICE: i64 = 2_100_000;
const AGREED: i64 = 2_352_000;
/// The step thirty days before the decision was for yesterday or, where that was no working day, for
/// one before it; the next lies further ahead than any holidays reach.
const OVERDUE: i64 = 29;
/// The step ninety days before the decision is done, the next is a fortnight ahead.
const CALM: i64 = 75;
/// Days of notice before the last day.
const NOTICE: i32 = 30;

/// A term of a year with that many days left to decide.
fn term(account: AccountId, product: ProductId, left: i64) -> Subscription {
    let ends_on = clock::today().plus_days(left + i64::from(NOTICE));
    Subscription {
        id: SubscriptionId::NEW,
        account,
        product,
        quantity: Quantity(250_000),
        price: PRICE * 100,
        price_months: 12,
        starts_on: ends_on.plus_months(-12).plus_days(1),
        ends_on,
        notice_days: NOTICE,
        auto_renew: false,
        status: SubscriptionStatus::Active,
        follows: None,
        external_id: String::new(),
        changes: Vec::new(),
        next_price: None,
    }
}

/// A book with one renewal that is late and one that is not.
fn one_is_late(book: &Path, told: &Told) -> Result<(), Trouble> {
    let book = session(book, told.text)?;
    let product = Product {
        id: ProductId::NEW,
        name: told.product.to_owned(),
        family: told.product.to_owned(),
        code: String::new(),
        margin: None,
        kind: None,
    };
    let product = ProductId(commands::product_save(&book, ProductSaveReq { product })?.id);
    for (name, left) in [(told.client, OVERDUE), (told.calm, CALM)] {
        let account = Account::named(AccountId::NEW, name);
        let request = AccountSaveReq { account, legal_entities: Vec::new() };
        let account = AccountId(commands::account_save(&book, request)?.id);
        let subscription = term(account, product, left);
        commands::subscription_save(&book, SubscriptionSaveReq { subscription })?;
    }
    let mut contact = Contact::named(ContactId::NEW, CLIENT, told.director);
    (contact.role, contact.influence) = (Some(DecisionRole::Decides), Some(5));
    contact.phone = "+7 495 000-00-00".to_owned();
    commands::contact_save(&book, ContactSaveReq { contact })?;
    let reached = StepDoneReq {
        step: StepRef { subscription: SubscriptionId(2), days_before: 90 },
        on: Some(clock::today().plus_days(-10)),
        channel: Channel::Call,
        outcome: StepOutcome::Reached,
        lost_reason: None,
        postponed_to: None,
        note: String::new(),
        contact: None,
        touch: false,
        next: None,
    };
    commands::renewal_step_done(&book, reached)?;
    Ok(())
}

/// What the window must show now, read from the book beside it.
struct Stands {
    queue: RenewalsPage,
    account: AccountPage,
    call: RenewalPage,
    forecast: ForecastPage,
    /// What waits today, for the title of the window.
    waiting: usize,
}

impl Stands {
    fn read(app: &App, told: &Told) -> Result<Self, Trouble> {
        let book = session(&app.path(BOOK), told.text)?;
        let at = At::default();
        let queue = Some(Queue::Desk);
        let request = RenewalsReq { at, queue, manager: None, ahead: Ahead::Quarter };
        let today = commands::today(&book, TodayReq { manager: None })?;
        let pressing = today.groups.iter().filter(|g| ["overdue", "today"].contains(&&*g.key));
        let others = pressing.flat_map(|g| &g.rows).filter(|row| row.kind != "renewal").count();
        let overdue = commands::renewals_due(&book, Nothing {})?.overdue;
        Ok(Self {
            queue: commands::renewals(&book, request)?,
            account: commands::account_page(&book, AccountReq { id: CLIENT, at })?,
            call: commands::renewal(
                &book,
                RenewalReq { subscription: TERM, lang: None, contact: None },
            )?,
            forecast: commands::forecast(&book, ForecastReq { at, months: 6 })?,
            waiting: others + usize::try_from(overdue)?,
        })
    }

    /// All of it, to compare.
    fn whole(&self) -> Result<String, Trouble> {
        let all = (&self.queue, &self.account, &self.call, &self.forecast);
        Ok(serde_json::to_string(&all)?)
    }

    /// In which group of the queue the client stands.
    fn group(&self) -> Option<&str> {
        let holds = |g: &&rapport_api::dto::renewal::RenewalGroup| {
            g.rows.iter().any(|row| row.subscription == TERM)
        };
        self.queue.groups.iter().find(holds).map(|group| &*group.key)
    }

    /// The key that says this outcome in the panel of a call.
    fn digit(&self, outcome: StepOutcome) -> Result<String, Trouble> {
        let at = self.call.outcomes.iter().position(|choice| choice.key == outcome.key());
        Ok((at.ok_or("the panel does not offer the outcome")? + 1).to_string())
    }
}

async fn see_queue(app: &App, stands: &Stands) -> Result<(), Trouble> {
    app.see(&stands.queue.forecast.text).await?;
    app.see(&stands.queue.caption).await?;
    let title = app.words.say("nav-renewals")?;
    match stands.waiting {
        0 => app.is_titled(&title).await,
        waiting => app.is_titled(&format!("({waiting}) {title}")).await,
    }
}

async fn renew_for_more(app: &App, told: &Told, before: &Stands) -> Result<Stands, Trouble> {
    app.click_key("nav-renewals").await?;
    app.stands_on("nav-renewals").await?;
    app.see(told.client).await?;
    app.see(told.calm).await?;
    holds(before.group() == Some("overdue"), "the step for yesterday is late")?;
    see_queue(app, before).await?;
    app.screen_is_sound("renewals").await?;

    app.focus("[role=grid]").await?;
    app.press(Key::Enter + "").await?;
    app.see_key("renewals-ladder").await?;
    app.see(told.director).await?;
    app.see(before.call.script.lines().next().unwrap_or_default()).await?;
    app.screen_is_sound("renewal-call").await?;

    app.press(before.digit(StepOutcome::Up)?).await?;
    app.see_key("renewals-doubt-up").await?;
    app.fill("form-price", &AGREED.to_string()).await?;
    app.is_gone(&app.words.say("renewals-doubt-up")?).await?;
    app.fill("renewals-note", told.note).await?;
    app.screen_is_sound("renewal-outcome").await?;
    app.press(Key::Control + Key::Enter).await?;
    // Nothing else is late: the panel closes by itself.
    app.see_key("renewals-none-left").await?;
    app.is_gone(told.client).await?;

    let after = Stands::read(app, told)?;
    let moved = after.queue.forecast.text != before.queue.forecast.text;
    holds(moved, "what is decided is expected no longer, so the forecast moves")?;
    holds(after.group().is_none(), "what is renewed asks for no more steps")?;
    see_queue(app, &after).await?;
    app.screen_is_sound("renewals-after").await?;
    Ok(after)
}

/// The next term follows the former and costs what was agreed.
fn next_term(stands: &Stands) -> Result<&Subscription, Trouble> {
    let rows = &stands.account.subscriptions;
    let next = rows.iter().find(|row| row.subscription.follows == Some(TERM));
    let next = &next.ok_or("the next term is not on record")?.subscription;
    let former = rows.iter().find(|row| row.subscription.id == TERM).ok_or("the term is gone")?;
    let former = &former.subscription;
    holds(former.status == SubscriptionStatus::Renewed, "the former term is renewed")?;
    holds(next.price == AGREED * 100, "the next term costs what was typed")?;
    holds(next.starts_on == former.ends_on.plus_days(1), "it begins when the former ends")?;
    Ok(next)
}

async fn look_and_take_back(
    app: &App,
    told: &Told,
    before: &Stands,
    after: &Stands,
) -> Result<(), Trouble> {
    let next = next_term(after)?;
    let shown = after.account.subscriptions.iter().find(|row| row.subscription.id == next.id);
    let shown = shown.ok_or("the next term has no row")?;
    let told_note = after.call.done.iter().any(|done| done.step.note == told.note);
    holds(told_note, "what was said is kept with the step")?;
    let touches = |stands: &Stands| stands.account.touches.len();
    holds(touches(after) == touches(before) + 1, "the call is a touch too")?;

    app.click_key("nav-portfolio").await?;
    app.click_words(told.client).await?;
    app.click_tab("account-tab-subscriptions").await?;
    app.see(&shown.ends.text).await?;
    app.see(&shown.yearly.text).await?;
    app.screen_is_sound("renewed-subscriptions").await?;

    app.press(Key::Control + "z").await?;
    app.is_gone(&shown.ends.text).await?;
    let now = Stands::read(app, told)?;
    holds(now.whole()? == before.whole()?, "one undo takes back step, term and touch")?;
    app.click_key("nav-renewals").await?;
    app.stands_on("nav-renewals").await?;
    app.see(told.client).await?;
    see_queue(app, before).await
}

async fn look_ahead(app: &App, before: &Stands) -> Result<(), Trouble> {
    app.click_tab("renewals-tab-forecast").await?;
    app.see(&before.forecast.title).await?;
    app.see(&before.forecast.all.base.short).await?;
    app.screen_is_sound("forecast").await?;
    app.click_key("nav-settings").await?;
    app.stands_on("nav-settings").await?;
    app.see_key("settings-renewals").await?;
    app.see_key("settings-working-days").await?;
    app.screen_is_sound("settings-renewals").await
}

fn walk(told: &Told) -> Result<(), Trouble> {
    let make = |book: &Path| one_is_late(book, told);
    with_window_on("renewals", told.lang, make, async |app| {
        let before = Stands::read(app, told)?;
        let after = renew_for_more(app, told, &before).await?;
        look_and_take_back(app, told, &before, &after).await?;
        look_ahead(app, &before).await
    })
}

#[test]
fn a_late_step_is_called_renewed_and_taken_back_in_russian() -> Result<(), Trouble> {
    walk(&RU)
}

#[test]
fn a_late_step_is_called_renewed_and_taken_back_in_english() -> Result<(), Trouble> {
    walk(&EN)
}
