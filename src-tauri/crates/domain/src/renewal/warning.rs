//! What warns of a renewal before its steps are due.

use super::{
    closing::{Closed, How, LAPSED_DAYS, closing},
    facts::Term,
    forecast::Outlook,
    ladder::{Ladder, State},
    step::StepOutcome,
};
use crate::{contact::DecisionRole, day::Day, id::ContactId, relationship::facts::ContactFact};

/// A notice period closes soon when its decision day is at most this many days away.
pub const NOTICE_DAYS: i64 = 14;
/// Nobody is warned of auto-renewing at risk longer ahead than this, in days: the first rung of the
/// usual ladder.
pub const AT_RISK_DAYS: i64 = 180;
/// A champion's leaving counts this many days before the decision day.
pub const LEFT_DAYS: i64 = 365;

/// An early warning; the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Early {
    /// Undecided, and the notice period closes.
    NoticeCloses {
        /// Days until the decision day; 0 is today.
        days: i64,
    },
    /// It renews by itself while the client is at risk: stopped at the last moment, or paid in anger.
    AutoRenewsAtRisk,
    /// It was renewed, but by what is not on record.
    NoNextTerm,
    /// Who decides or stood up for us has left.
    ChampionLeft {
        /// Who.
        contact: ContactId,
        /// When.
        on: Day,
    },
    /// No touch for long.
    Silent {
        /// Days since the last one.
        days: i64,
    },
    /// No touch is on record, though the term began long ago.
    NoTouch,
    /// The price offered for the next term is that much higher.
    PriceRise {
        /// Percent of the price agreed, rounded down.
        percent: i64,
    },
}

/// What is known of the client.
#[derive(Debug, Clone, Copy)]
pub struct Client<'a> {
    /// The band of health.
    pub outlook: Outlook,
    /// Its people.
    pub contacts: &'a [ContactFact],
    /// The day of the last touch, or of the last step that reached the client, see [`last_reached`].
    pub last_touch: Option<Day>,
}

/// From when on to warn, as set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Days without a touch.
    pub silent_days: u16,
    /// Percent of rise; none where it is not known what was offered by the day: an offer bears no
    /// date, so it tells of today only.
    pub price_rise: Option<u16>,
}

/// Whether it is renewed as of that day, but the book does not know by what; told until
/// [`LAPSED_DAYS`] after its end.
#[must_use]
pub fn lacks_next(term: &Term, day: Day) -> bool {
    let followed = term.followed.is_some_and(|(_, on)| on <= day);
    let told = day <= term.ends_on.plus_days(LAPSED_DAYS);
    let renewed = |closed: Closed| matches!(closed.how, How::Renewed | How::Followed);
    told && !followed && closing(term, day).is_some_and(renewed)
}

/// The last day by that one on which a step of these terms reached the client.
#[must_use]
pub fn last_reached(terms: &[Term], day: Day) -> Option<Day> {
    let steps = terms.iter().flat_map(|term| &term.steps);
    let reached = steps.filter(|step| step.outcome == Some(StepOutcome::Reached));
    reached.filter_map(|step| step.done_on).filter(|on| *on <= day).max()
}

/// What warns early of an open renewal, the worst first, or of one that lacks its next term.
#[must_use]
pub fn warnings(
    term: &Term,
    ladder: &Ladder,
    client: &Client<'_>,
    limits: Limits,
    day: Day,
) -> Vec<Early> {
    if lacks_next(term, day) {
        return vec![Early::NoNextTerm];
    }
    if ladder.state != State::Open {
        return Vec::new();
    }
    let ahead = ladder.decide_on.days_since(day);
    let mut all = Vec::new();
    let has_notice = term.notice_days > 0 || term.auto_renew;
    if has_notice && (0..=NOTICE_DAYS).contains(&ahead) {
        all.push(Early::NoticeCloses { days: ahead });
    }
    if term.auto_renew && client.outlook == Outlook::AtRisk && (0..=AT_RISK_DAYS).contains(&ahead) {
        all.push(Early::AutoRenewsAtRisk);
    }
    let since = ladder.decide_on.plus_days(-LEFT_DAYS);
    let left = |contact: &ContactFact| {
        let counts = matches!(contact.role, Some(DecisionRole::Champions | DecisionRole::Decides));
        let on = contact.left_on.filter(|on| counts && since <= *on && *on <= day)?;
        Some(Early::ChampionLeft { contact: contact.id, on })
    };
    all.extend(client.contacts.iter().filter_map(left));
    let silent_days = i64::from(limits.silent_days);
    let last = client.last_touch.filter(|on| *on <= day);
    let silent = day.days_since(last.unwrap_or(term.starts_on));
    if silent >= silent_days && (0..=silent_days).contains(&ahead) {
        all.push(if last.is_some() { Early::Silent { days: silent } } else { Early::NoTouch });
    }
    if let Some(percent) = rise(term)
        && limits.price_rise.is_some_and(|least| percent >= i64::from(least))
    {
        all.push(Early::PriceRise { percent });
    }
    all
}

/// By how much the price offered lies over the one agreed at the end, percent rounded down; none
/// without an offer, without a price, or when it is no rise.
fn rise(term: &Term) -> Option<i64> {
    let agreed = i128::from(term.price_on(term.ends_on));
    let offered = i128::from(term.next_price?);
    if agreed <= 0 || offered <= agreed {
        return None;
    }
    i64::try_from((offered - agreed) * 100 / agreed).ok()
}
