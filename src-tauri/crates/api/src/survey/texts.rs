//! What to say and to write to somebody who is asked, and to somebody who is told, in their language.

use crate::renewal::letter::addressed;
use rapport_domain::{Contact, Day, FeedbackItem, FeedbackKind};
use rapport_text::{Lang, day, words};

/// A letter.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) subject: String,
    pub(super) text: String,
}

/// Who writes to whom.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    pub(super) lang: Lang,
    /// Our name, or empty.
    pub(super) firm: &'a str,
    pub(super) account: &'a str,
    pub(super) contact: Option<&'a Contact>,
}

impl Fields<'_> {
    fn firm(&self) -> String {
        if self.firm.is_empty() { "none".to_owned() } else { self.firm.to_owned() }
    }

    fn hello(&self) -> String {
        match self.contact {
            Some(person) => {
                words::survey_letter_hello(self.lang, addressed(self.lang, &person.name))
            }
            None => words::survey_letter_hello_nobody(self.lang),
        }
    }

    fn bye(&self) -> String {
        format!("{}\n{}", words::survey_letter_bye(self.lang), self.firm).trim_end().to_owned()
    }

    /// What to open a call with.
    pub(super) fn opening(&self) -> String {
        let person = self.contact.map(|person| addressed(self.lang, &person.name));
        words::survey_open(self.lang, self.firm(), person.unwrap_or_default())
    }

    /// What to close it with.
    pub(super) fn closing(&self) -> String {
        words::survey_close(self.lang)
    }

    /// Asks to fill in the form by the last day of the wave.
    pub(super) fn asking(&self, until: Day) -> Draft {
        let lang = self.lang;
        let text = [
            self.hello(),
            words::survey_letter_why(lang),
            words::survey_letter_how(lang),
            words::survey_letter_until(lang, day::long(lang, until)),
            self.bye(),
        ];
        Draft {
            subject: words::survey_letter_subject(lang, self.account, self.firm()),
            text: text.join("\n\n"),
        }
    }

    /// Tells what came of each thing they said; praise without a solution is thanked for.
    pub(super) fn told(&self, all: &[Said<'_>]) -> Draft {
        let lang = self.lang;
        let mut text = vec![self.hello()];
        let last_thanked = all.iter().rposition(Said::is_thanked);
        for (at, said) in all.iter().enumerate() {
            let said_on = words::told_letter_said(lang, day::long(lang, said.on), said.kind.key());
            text.push([said_on, words::told_letter_quote(lang, said.text.trim())].join("\n"));
            // Thanks for all praise are said once.
            if !said.is_thanked() || last_thanked == Some(at) {
                text.push(self.came_of(said));
            }
        }
        if all.iter().any(|said| !said.is_thanked()) {
            text.push(words::told_letter_ask(lang));
        }
        text.push(self.bye());
        Draft { subject: words::told_letter_subject(lang, self.account), text: text.join("\n\n") }
    }

    fn came_of(&self, said: &Said<'_>) -> String {
        let lang = self.lang;
        let solution = match said.solution.trim() {
            _ if said.is_thanked() => return words::told_letter_thanks(lang),
            "" => words::told_letter_blank(lang),
            solution => solution.to_owned(),
        };
        words::told_letter_did(lang, said.kind.key(), solution)
    }
}

/// What somebody said, and what came of it.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    pub(super) kind: FeedbackKind,
    pub(super) on: Day,
    pub(super) text: &'a str,
    /// Empty where nothing was said of it yet.
    pub(super) solution: &'a str,
}

impl<'a> Said<'a> {
    pub(super) fn of(item: &'a FeedbackItem) -> Self {
        let (kind, on) = (item.kind, item.on);
        Self { kind, on, text: &item.text, solution: &item.solution }
    }

    /// Praise that asked for nothing.
    fn is_thanked(&self) -> bool {
        self.kind == FeedbackKind::Praise && self.solution.trim().is_empty()
    }
}
