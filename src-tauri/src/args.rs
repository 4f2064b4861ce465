//! What the program is started with.

use clap::Parser;
use rapport_text::Lang;
use std::path::PathBuf;

/// Rapport: a planner of client capital for account managers.
#[derive(Debug, Clone, Parser)]
#[command(name = "rapport-window", version)]
pub(crate) struct Args {
    /// The book to open, or to make; else the one in the user's data folder.
    #[arg(long, value_name = "PATH")]
    pub(crate) book: Option<PathBuf>,
    /// Language of the window, whatever the book's settings say, until another is chosen in it.
    #[arg(long, value_name = "ru|en", value_parser = lang)]
    pub(crate) lang: Option<Lang>,
}

/// Reads the arguments; wrong usage ends the program with code 2.
pub(crate) fn read() -> Args {
    Args::parse()
}

fn lang(text: &str) -> Result<Lang, String> {
    Lang::ALL
        .into_iter()
        .find(|lang| lang.key() == text)
        .ok_or_else(|| "the languages are ru and en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn book_and_language_are_read_and_other_languages_refused() {
        let args = Args::try_parse_from(["rapport-window", "--book", "a.rapport", "--lang", "ru"]);
        let args = args.expect("both arguments are right");
        assert_eq!(args.book, Some(PathBuf::from("a.rapport")), "the book is a path");
        assert_eq!(args.lang, Some(Lang::Ru), "ru is Russian");
        let french = Args::try_parse_from(["rapport-window", "--lang", "fr"]);
        assert!(french.is_err(), "Rapport does not speak French");
    }
}
