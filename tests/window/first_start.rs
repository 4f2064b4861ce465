//! The first start: what the window shows before there is anything in the book.

use crate::{Trouble, app::with_window, words::Lang};

fn shows_what_can_be_done(lang: Lang) -> Result<(), Trouble> {
    with_window("first-start", lang, async |app| {
        app.see_key("start-what-1").await?;
        for way in ["start-sample", "start-import", "start-open"] {
            app.see_key(way).await?;
        }
        app.screen_is_sound("start").await
    })
}

#[test]
fn the_first_start_shows_what_can_be_done_in_russian() -> Result<(), Trouble> {
    shows_what_can_be_done(Lang::Ru)
}

#[test]
fn the_first_start_shows_what_can_be_done_in_english() -> Result<(), Trouble> {
    shows_what_can_be_done(Lang::En)
}
