//! An account deleted from its page, and taken back by the keyboard.

use crate::{Trouble, app::with_window, journey::sales_file, words::Lang};
use thirtyfour::Key;

#[test]
fn a_deleted_account_leaves_the_portfolio_and_an_undo_brings_it_back() -> Result<(), Trouble> {
    with_window("removal", Lang::En, async |app| {
        let file = app.path("sales.csv");
        std::fs::write(&file, sales_file(Lang::En, rapport_api::clock::today()))?;
        app.click_key("start-import-do").await?;
        app.fill("import-path", &file.to_string_lossy()).await?;
        app.see_key("import-currency").await?;
        app.click_on_page("import-do-none").await?;
        app.click_key("import-next-portfolio").await?;

        app.click_words("Northern Bank").await?;
        app.see_key("account-tab-overview").await?;
        app.click_key("account-more").await?;
        app.click_key("account-delete").await?;
        app.see_key("portfolio-col-revenue").await?;
        app.is_gone("Northern Bank").await?;
        app.see("River Works").await?;

        app.press(Key::Control + "z").await?;
        app.click_words("Northern Bank").await?;
        app.see_key("account-tab-overview").await
    })
}
