//! The way through the window: import a file, look at it, show it, take it back.

use crate::{
    Trouble,
    app::{App, with_window},
    words::Lang,
};
use rapport_domain::{Day, FiscalStart, Half};
use std::fmt::Write as _;

/// Sales of three accounts over two years, as an accounting system writes them.
pub(crate) fn sales_file(lang: Lang, today: Day) -> String {
    let (heading, accounts, products) = match lang {
        Lang::Ru => (
            "Дата;Номер;Контрагент;Номенклатура;Количество;Сумма",
            ["Северный банк", "Волжский завод", "Ясная поляна"],
            ["Лицензия, год", "Сопровождение"],
        ),
        Lang::En => (
            "Date;Number;Customer;Product;Quantity;Amount",
            ["Northern Bank", "River Works", "Clear Field"],
            ["Licence, year", "Support"],
        ),
    };
    let mut file = format!("{heading}\r\n");
    for month in 0..24 {
        let on = today.plus_months(-month).plus_days(-3);
        let (day, month_of, year) = (on.day(), on.month(), on.year());
        for (place, account) in (0..).zip(accounts) {
            for (line, product) in (0..).zip(products) {
                let amount = 90_000 - 2_000 * month + 10_000 * place + 5_000 * line;
                // Writing to a String cannot fail.
                let _ = write!(
                    file,
                    "{day:02}.{month_of:02}.{year};{month}-{place};{account};{product};{};{amount},50\r\n",
                    place + 1
                );
            }
        }
    }
    file
}

async fn walk(app: &App, lang: Lang) -> Result<(), Trouble> {
    let today = rapport_api::clock::today();
    let file = app.path("sales.csv");
    std::fs::write(&file, sales_file(lang, today))?;
    let account = match lang {
        Lang::Ru => "Северный банк",
        Lang::En => "Northern Bank",
    };

    app.see_key("start-what-1").await?;
    app.screen_is_sound("start").await?;

    app.click_key("start-import-do").await?;
    app.see_key("import-lead").await?;
    app.screen_is_sound("import-empty").await?;
    app.fill("import-path", &file.to_string_lossy()).await?;
    app.see("144").await?;
    app.screen_is_sound("import-looked").await?;
    app.click_on_page("import-do-none").await?;
    app.see_key("import-next-title").await?;
    app.screen_is_sound("import-done").await?;

    app.click_key("import-next-portfolio").await?;
    app.see(account).await?;
    app.screen_is_sound("portfolio").await?;

    app.click_words(account).await?;
    app.see_key("account-tab-overview").await?;
    app.see_key("account-review").await?;
    app.screen_is_sound("account").await?;
    for tab in [
        "touches",
        "people",
        "sales",
        "products",
        "payments",
        "subscriptions",
        "feedback",
        "reviews",
    ] {
        app.click_tab(&format!("account-tab-{tab}")).await?;
        app.screen_is_sound(&format!("account-{tab}")).await?;
    }

    change_half(app, lang, Half::of(today, FiscalStart::JANUARY)).await?;
    app.screen_is_sound("account-then").await?;

    export(app).await?;

    app.click_key("nav-products").await?;
    app.screen_is_sound("products").await?;
    app.click_key("nav-settings").await?;
    app.screen_is_sound("settings").await?;

    // The deck was noted in the book: the first undo takes the note back, the second the import.
    app.click_key("bar-undo").await?;
    app.see("sales.csv").await?;
    app.click_key("bar-undo").await?;
    app.click_key("nav-portfolio").await?;
    app.see_key("start-what-1").await?;
    app.screen_is_sound("start-again").await
}

async fn change_half(app: &App, lang: Lang, running: Half) -> Result<(), Trouble> {
    let label = |half: Half| match (lang, half.number()) {
        (Lang::Ru, 1) => format!("I полугодие {}", half.year()),
        (Lang::Ru, _) => format!("II полугодие {}", half.year()),
        (Lang::En, number) => format!("H{number} {}", half.year()),
    };
    app.click(&label(running)).await?;
    app.click(&label(running.plus(-1))).await?;
    app.see(&label(running.plus(-1))).await?;
    app.see_key("frame-past").await
}

async fn export(app: &App) -> Result<(), Trouble> {
    let deck = app.path("review.pptx");
    app.click_key("account-review").await?;
    app.see_key("review-words").await?;
    app.screen_is_sound("review").await?;
    app.click_key("review-export").await?;
    app.see_key("review-export-title").await?;
    app.screen_is_sound("review-export").await?;
    app.fill("file-path", &deck.to_string_lossy()).await?;
    app.click_key("review-export-do").await?;
    app.see("review.pptx").await?;
    let bytes = std::fs::read(&deck)?;
    if bytes.starts_with(b"PK") { Ok(()) } else { Err("the deck is not a package".into()) }
}

#[test]
fn from_the_first_start_to_a_deck_and_back_in_russian() -> Result<(), Trouble> {
    with_window("journey", Lang::Ru, async |app| walk(app, Lang::Ru).await)
}

#[test]
fn from_the_first_start_to_a_deck_and_back_in_english() -> Result<(), Trouble> {
    with_window("journey", Lang::En, async |app| walk(app, Lang::En).await)
}
