//! Closing the loop: where an item of feedback stands between being said and being told back, and
//! whether somebody unhappy was called in time (product.md §5).

use super::{
    facts::{FeedbackFact, SurveyAnswer},
    feedback::{FeedbackItem, FeedbackKind},
    respondent::Means,
};
use crate::{
    day::Day, id::TouchId, keyed, relationship::answer::Answer, renewal::workdays::Workdays,
    touch::TouchKind,
};
use serde::Serialize;

/// Somebody unhappy is called within so many worked days.
pub const REPLY_DAYS: u32 = 2;
/// Recommendations of detractors end here, 0–10.
pub const DETRACTOR_TO: u8 = 6;

keyed! {
    /// Where an item waits.
    pub enum Board {
        /// For somebody to say whether it is worth acting on.
        Sort = "sort",
        /// For its solution.
        Work = "work",
        /// For its author to be told; praise, to be thanked.
        Tell = "tell",
        /// For its effect to be seen in a later wave.
        Told = "told",
        /// For nothing: it is not worth acting on.
        Toxic = "toxic",
    }
}

/// Without the influence of the person, which stands elsewhere.
impl From<&Answer> for SurveyAnswer {
    fn from(answer: &Answer) -> Self {
        Self {
            id: answer.id,
            account: answer.account,
            contact: answer.contact,
            on: answer.on,
            wave: answer.wave,
            silent: answer.silent,
            nps: answer.nps,
            ten: answer.ten,
            csat: answer.csat,
            csi: answer.csi,
            influence: None,
        }
    }
}

impl From<&FeedbackItem> for FeedbackFact {
    fn from(item: &FeedbackItem) -> Self {
        Self {
            id: item.id,
            answer: item.answer,
            account: item.account,
            on: item.on,
            kind: item.kind,
            credible: item.credible,
            tasked: item.task.is_some(),
            solved_on: item.solved_on,
            told_on: item.told_on,
            effect: item.effect,
            effect_on: item.effect_on,
        }
    }
}

impl FeedbackFact {
    /// Whether there is nothing left to solve by that day: it was solved, or it is praise.
    #[must_use]
    pub fn is_solved(&self, day: Day) -> bool {
        self.kind == FeedbackKind::Praise || self.solved_on.is_some_and(|on| on <= day)
    }

    /// Whether its author was told by that day.
    #[must_use]
    pub fn is_told(&self, day: Day) -> bool {
        self.told_on.is_some_and(|on| on <= day)
    }
}

/// The board of an item on that day; none before it was said. The sorting of an item has no day, so
/// that it is told of the past too.
#[must_use]
pub fn board(item: &FeedbackFact, day: Day) -> Option<Board> {
    (item.on <= day).then(|| match item.credible {
        None => Board::Sort,
        Some(false) => Board::Toxic,
        Some(true) if item.is_told(day) => Board::Told,
        Some(true) if item.is_solved(day) => Board::Tell,
        Some(true) => Board::Work,
    })
}

/// Since when an item waits on its board: to be told since it was solved, to show its effect since it
/// was told, else since it was said.
#[must_use]
pub fn waits_since(item: &FeedbackFact, day: Day) -> Day {
    let since = match board(item, day) {
        Some(Board::Tell) => item.solved_on.filter(|on| *on <= day),
        Some(Board::Told) => item.told_on,
        _ => None,
    };
    since.unwrap_or(item.on)
}

/// How many of the items worth acting on were told back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Closure {
    /// Told back.
    pub told: u32,
    /// Worth acting on.
    pub credible: u32,
}

impl Closure {
    /// The share told back, 0–1; none of nothing.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        (self.credible > 0).then(|| f64::from(self.told) / f64::from(self.credible))
    }
}

/// Loop closure by that day.
#[must_use]
pub fn closure<'a>(items: impl IntoIterator<Item = &'a FeedbackFact>, day: Day) -> Closure {
    let Funnel { told, credible, .. } = funnel(items, day);
    Closure { told, credible }
}

/// How far what was said has come; each count holds the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Funnel {
    /// Items said.
    pub said: u32,
    /// Of these, worth acting on.
    pub credible: u32,
    /// Of these, solved. Praise needs no solving and counts; so does what was told.
    pub solved: u32,
    /// Of these, told back.
    pub told: u32,
    /// Of these, with an effect seen since.
    pub effect: u32,
}

impl Funnel {
    /// Counts one item as it stands on that day.
    pub(super) fn count(&mut self, item: &FeedbackFact, day: Day) {
        let Some(board) = board(item, day) else { return };
        self.said += 1;
        if matches!(board, Board::Sort | Board::Toxic) {
            return;
        }
        self.credible += 1;
        if board == Board::Work {
            return;
        }
        self.solved += 1;
        if board == Board::Tell {
            return;
        }
        self.told += 1;
        let seen = item.effect.is_some() && item.effect_on.is_some_and(|on| on <= day);
        self.effect += u32::from(seen);
    }
}

/// The funnel of items as they stand on that day.
#[must_use]
pub fn funnel<'a>(items: impl IntoIterator<Item = &'a FeedbackFact>, day: Day) -> Funnel {
    let mut funnel = Funnel::default();
    for item in items {
        funnel.count(item, day);
    }
    funnel
}

/// A touch with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contacted {
    /// Which.
    pub touch: TouchId,
    /// Day.
    pub on: Day,
    /// Kind.
    pub kind: TouchKind,
}

impl Contacted {
    /// Whether we spoke with them; what was only written is no call.
    const fn spoke(&self) -> bool {
        match self.kind {
            TouchKind::Call
            | TouchKind::Meeting
            | TouchKind::Consultation
            | TouchKind::Support
            | TouchKind::Informal => true,
            TouchKind::Email | TouchKind::Message | TouchKind::Event | TouchKind::Social => false,
        }
    }
}

/// An answer, as far as a reply to it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// Day they answered.
    pub on: Day,
    /// The touch at which they answered, if it is on record.
    pub touch: Option<TouchId>,
    /// How they were asked, if known.
    pub means: Option<Means>,
}

impl From<&Answer> for Heard {
    fn from(answer: &Answer) -> Self {
        Self { on: answer.on, touch: answer.touch, means: answer.means }
    }
}

/// Whether somebody unhappy was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// They were.
    Called {
        /// First day.
        on: Day,
        /// Within [`REPLY_DAYS`] worked days.
        in_time: bool,
    },
    /// They are to be, and there is time.
    Due {
        /// Last day.
        by: Day,
    },
    /// They are to be, and it is late.
    Late {
        /// Last day there was.
        by: Day,
        /// Calendar days since.
        days: i64,
    },
}

impl Heard {
    /// Whether the answer was, or may have been, given at that touch.
    fn is_at(self, touch: &Contacted) -> bool {
        if let Some(own) = self.touch {
            return own == touch.touch;
        }
        touch.on == self.on
            && self.means.is_none_or(|means| match means {
                Means::Call => touch.kind == TouchKind::Call,
                Means::Meeting => touch.kind == TouchKind::Meeting,
                // Nobody speaks to be asked so.
                Means::Email | Means::Form | Means::Message => false,
            })
    }
}

/// Whether a recommendation, 0–10, is a detractor's.
#[must_use]
pub fn is_detractor(nps: Option<u8>) -> bool {
    nps.is_some_and(|score| score <= DETRACTOR_TO)
}

/// Whether a detractor was called by `day`, from the touches with them (where nobody knows who it was,
/// with the account). The touch at which they answered is no reply to it; nor, where none is on
/// record, is one of the answer's day at which they may have been asked. The last day is the second
/// worked day after the answer's.
#[must_use]
pub fn detractor(heard: Heard, touches: &[Contacted], workdays: Workdays, day: Day) -> Reply {
    let by = worked_after(workdays, heard.on, REPLY_DAYS);
    let replies = touches.iter().filter(|touch| {
        touch.spoke() && !heard.is_at(touch) && heard.on <= touch.on && touch.on <= day
    });
    match replies.map(|touch| touch.on).min() {
        Some(on) => Reply::Called { on, in_time: on <= by },
        None if day <= by => Reply::Due { by },
        None => Reply::Late { by, days: day.days_since(by) },
    }
}

/// The `count`-th worked day after that day; the day itself for none.
#[must_use]
pub fn worked_after(workdays: Workdays, day: Day, count: u32) -> Day {
    (0..count).fold(day, |at, _| workdays.on_or_after(at.plus_days(1)))
}
