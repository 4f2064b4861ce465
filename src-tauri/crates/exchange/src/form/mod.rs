//! Survey forms that go out without a server and come back: a page any browser opens, which saves
//! the answers as a small file, and a workbook. What comes back is hostile until it was checked.

mod ask;
mod fault;
mod html;
mod returned;
mod sheet;
mod workbook;

pub use ask::{Ask, AskKind, asks};
pub use fault::{FormFault, Place};
pub use html::form_html;
pub use returned::{ReturnedForm, read_form};
pub use workbook::form_xlsx;

use rapport_domain::{Day, Half, Questions, Respondent, RespondentId, WaveId};
use rapport_text::{Lang, words};

/// The version of the forms written here; newer ones are not read.
const VERSION: u32 = 1;

/// Whose form it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormIds {
    /// The book's own identity.
    pub book: String,
    /// The wave.
    pub wave: WaveId,
    /// Who is asked.
    pub respondent: RespondentId,
    /// The respondent's key, 16 hexadecimal digits.
    pub key: String,
}

impl FormIds {
    /// Of a respondent of that book.
    #[must_use]
    pub fn of(book: &str, respondent: &Respondent) -> Self {
        Self {
            book: book.to_owned(),
            wave: respondent.wave,
            respondent: respondent.id,
            key: respondent.key.clone(),
        }
    }
}

/// A form for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form<'a> {
    /// Whose it is.
    pub ids: FormIds,
    /// Its language.
    pub lang: Lang,
    /// Our name, or empty.
    pub firm: &'a str,
    /// Name of the account.
    pub account: &'a str,
    /// Name of the person.
    pub person: &'a str,
    /// The half asked about.
    pub half: Half,
    /// By when answers are waited for.
    pub until: Day,
    /// What is asked.
    pub questions: &'a Questions,
}

impl Form<'_> {
    /// The name for the form's file, without what ends it.
    #[must_use]
    pub fn name(&self) -> String {
        words::form_name(self.lang, self.account, self.person)
    }

    /// The name for the file of answers, without what ends it.
    fn answers_name(&self) -> String {
        words::form_file(self.lang, self.account, self.person)
    }

    /// Person, account and half in one line.
    fn caption(&self) -> String {
        let half = rapport_text::day::half(self.lang, self.half);
        let parts = [self.person, self.account, half.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }
}
