//! What rules answer: changes to the book, gathered under a named operation.

use crate::{
    day::Moment,
    keyed,
    record::{Noun, Record},
};
use serde::{Deserialize, Serialize};

/// One change to the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A new record, already numbered.
    Add(Record),
    /// A record that exists, with its new content.
    Set(Record),
    /// A record that goes.
    Remove(Noun, i64),
}

impl Change {
    /// The noun it concerns.
    #[must_use]
    pub const fn noun(&self) -> Noun {
        match self {
            Self::Add(record) | Self::Set(record) => record.noun(),
            Self::Remove(noun, _) => *noun,
        }
    }
}

keyed! {
    /// What the user did, as the undo button names it.
    pub enum OpName {
        /// A record was added.
        Add = "add",
        /// A record was changed.
        Edit = "edit",
        /// A record was removed.
        Remove = "remove",
        /// A file was imported.
        Import = "import",
        /// A sample portfolio was made.
        Sample = "sample",
        /// Settings were changed.
        Settings = "settings",
        /// The manager's words in a review were changed.
        ReviewWords = "review-words",
        /// An account moved to another stage.
        StageMove = "stage-move",
        /// A proposed factor was dismissed.
        Dismiss = "dismiss",
        /// A task, promise, factor, incident or handover was finished.
        Finish = "finish",
        /// A step of a renewal was done.
        RenewalStep = "renewal-step",
        /// A subscription was renewed.
        Renew = "renew",
        /// A renewal was lost.
        Lose = "lose",
        /// Steps of renewals were put off.
        Arrange = "arrange",
        /// Steps of renewals were given to somebody, or back to their queue.
        Assign = "assign",
        /// Steps of renewals were given another channel.
        Channel = "channel",
        /// Subscriptions were brought to one last day.
        Coterm = "coterm",
        /// A subscription was split.
        Split = "split",
        /// Quantity or price was changed within a term.
        TermChange = "term-change",
        /// A forecast was kept.
        KeepForecast = "keep-forecast",
        /// A survey wave was begun.
        StartWave = "start-wave",
        /// A survey wave was closed, or opened again.
        CloseWave = "close-wave",
        /// Respondents were added, taken out, or given to somebody.
        ArrangeSurvey = "arrange-survey",
        /// An interview is being typed.
        InterviewDraft = "interview-draft",
        /// An interview was finished.
        Interview = "interview",
        /// A try to ask somebody.
        SurveyTry = "survey-try",
        /// Feedback was sorted, or a task made from it.
        SortFeedback = "sort-feedback",
        /// Feedback was solved.
        SolveFeedback = "solve-feedback",
        /// A client was told what came of their feedback.
        TellBack = "tell-back",
        /// The effect of feedback was noted.
        NoteEffect = "note-effect",
        /// A deck was written and noted in its review.
        DeckExport = "deck-export",
    }
}

/// A named operation: one transaction, one undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Op {
    /// What was done.
    pub name: OpName,
    /// The noun it was done to, where one word tells.
    pub noun: Option<Noun>,
    /// A name to show with it: the account's, the file's; or empty.
    pub subject: String,
    /// When.
    pub at: Moment,
}

/// Which nouns a commit, an undo or a redo wrote, for caches to drop.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Touched {
    /// The nouns.
    pub nouns: Vec<Noun>,
    /// How many rows.
    pub rows: u64,
}
