//! Who a wave asks: the head or the owner first, everybody where the base is small, a repeatable
//! draw where it is not, and nobody twice within six months (product.md §5).

use super::{respondent::Means, wave::Draw};
use crate::{
    contact::DecisionRole,
    day::Day,
    id::{AccountId, ContactId},
    keyed,
    money::Minor,
};
use rand::{SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use std::cmp::Reverse;

pub use super::head::heads;

/// Up to so many active accounts everybody is asked.
pub const CENSUS: u32 = 500;
/// Above that so many accounts are drawn, unless another number is wanted.
pub const SAMPLE: u32 = 500;
/// Nobody is asked again within so many calendar months. Days would not do: from 1 January to 1 July
/// there are 181, from 1 July to 1 January 184, and a wave on the first day of each half must be able
/// to ask the same people.
pub const REST_MONTHS: i32 = 6;

/// An active account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub account: AccountId,
    /// Revenue of the last 12 months, minor units.
    pub revenue: Minor,
    /// Its people.
    pub people: Vec<Person>,
}

/// A person of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub contact: ContactId,
    /// Role in decisions.
    pub role: Option<DecisionRole>,
    /// Influence, 1–5.
    pub influence: Option<u8>,
    /// Their job title says that they head or own the company: see [`heads`].
    pub heads: bool,
    /// Still works there.
    pub is_there: bool,
    /// Day they were last asked, in vain or not.
    pub asked_on: Option<Day>,
    /// A telephone is known.
    pub phone: bool,
    /// An e-mail address is known.
    pub email: bool,
    /// Whether mailings are agreed to.
    pub mail_consent: Option<bool>,
}

/// How many accounts are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everybody up to [`CENSUS`] active accounts, [`SAMPLE`] of them above.
    Usual,
    /// Everybody, however many.
    Everybody,
    /// So many, drawn.
    Draw(u32),
}

/// Why this person of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// They decide.
    Decides,
    /// They head or own the company, by their job title.
    Heads,
    /// Their influence, 1–5, is the greatest of those who may be asked.
    Influence(u8),
    /// Nothing but their role is on record.
    Role(DecisionRole),
    /// Nothing is on record of them.
    Known,
}

keyed! {
    /// Why nobody of an account is asked.
    pub enum LeftOut {
        /// Nobody is known who still works there.
        Nobody = "nobody",
        /// Everybody was asked within six months.
        Asked = "asked",
        /// The lot did not fall on it.
        NotDrawn = "not-drawn",
    }
}

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// Of which account.
    pub account: AccountId,
    /// Who.
    pub contact: ContactId,
    /// Why this one.
    pub why: Why,
    /// How.
    pub means: Means,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Who is asked, one of each account, large accounts first.
    pub chosen: Vec<Chosen>,
    /// Accounts of which nobody is asked, large ones first.
    pub left_out: Vec<(AccountId, LeftOut)>,
    /// The draw; none where the lot left nobody out.
    pub draw: Option<Draw>,
    /// Share of the accounts' revenue that those asked bring, 0–1; 0 where there is no revenue.
    pub covered: f64,
}

/// Whether somebody may be written to: they have an address and did not refuse mailings.
#[must_use]
pub fn may_write(email: bool, mail_consent: Option<bool>) -> bool {
    email && mail_consent != Some(false)
}

/// How somebody is best asked: by telephone; by e-mail where none is known and they may be written
/// to; else at a meeting.
#[must_use]
pub fn means(phone: bool, email: bool, mail_consent: Option<bool>) -> Means {
    if phone {
        Means::Call
    } else if may_write(email, mail_consent) {
        Means::Email
    } else {
        Means::Meeting
    }
}

/// Whether somebody last asked on that day must be left in peace on this one: [`REST_MONTHS`] are not
/// over. Who is to be asked later than this day rests too.
#[must_use]
pub fn rests(asked_on: Option<Day>, day: Day) -> bool {
    asked_on.is_some_and(|asked| asked > day.plus_months(-REST_MONTHS))
}

impl Person {
    /// Still there, and not asked within [`REST_MONTHS`] of that day.
    #[must_use]
    pub fn may_be_asked(&self, day: Day) -> bool {
        self.is_there && !rests(self.asked_on, day)
    }

    fn blocks(&self) -> bool {
        self.role == Some(DecisionRole::Blocks)
    }

    /// Who comes first has the least.
    fn rank(&self) -> impl Ord + use<> {
        let decides = self.role == Some(DecisionRole::Decides);
        let tier = match () {
            () if self.blocks() => 3,
            () if decides => 0,
            () if self.heads => 1,
            () => 2,
        };
        let role = match self.role {
            Some(DecisionRole::Decides) => 0,
            Some(DecisionRole::Pays) => 1,
            Some(DecisionRole::Champions) => 2,
            Some(DecisionRole::Uses) => 3,
            None => 4,
            Some(DecisionRole::Blocks) => 5,
        };
        // Of two who decide the one who also heads the company.
        (tier, !self.heads, Reverse(self.influence), role, self.contact)
    }

    fn why(&self) -> Why {
        match (self.role, self.influence) {
            (Some(DecisionRole::Decides), _) => Why::Decides,
            _ if self.heads && !self.blocks() => Why::Heads,
            (_, Some(influence)) => Why::Influence(influence),
            (Some(role), None) => Why::Role(role),
            (None, None) => Why::Known,
        }
    }
}

/// Chooses whom a wave that opens on `day` asks: of each account the one who decides, then who heads
/// it by job title, then by influence, then who pays, champions, uses; who blocks comes last. Nobody
/// who has left, nobody asked within [`REST_MONTHS`].
///
/// Accounts are drawn from those of which somebody may be asked, each with the same chance. The same
/// seed draws the same from the same accounts, in whatever order they are given.
#[must_use]
pub fn choose(candidates: &[Candidate], day: Day, reach: Reach, seed: u32) -> Choice {
    let mut left_out = Vec::new();
    let mut askable = Vec::new();
    for candidate in candidates {
        let free = candidate.people.iter().filter(|person| person.may_be_asked(day));
        match free.min_by_key(|person| person.rank()) {
            Some(person) => askable.push((candidate, person)),
            None if candidate.people.iter().any(|person| person.is_there) => {
                left_out.push((candidate, LeftOut::Asked));
            }
            None => left_out.push((candidate, LeftOut::Nobody)),
        }
    }
    let of = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    let wanted = match reach {
        Reach::Usual if of > CENSUS => SAMPLE,
        Reach::Usual | Reach::Everybody => u32::MAX,
        Reach::Draw(size) => size,
    };
    let size = usize::try_from(wanted).unwrap_or(usize::MAX);
    let drawn = (size < askable.len()).then(|| {
        // The lot must not depend on the order in which the accounts came.
        askable.sort_unstable_by_key(|(candidate, _)| candidate.account);
        let mut rng = ChaCha8Rng::seed_from_u64(u64::from(seed));
        let (taken, others) = askable.partial_shuffle(&mut rng, size);
        left_out.extend(others.iter().map(|(candidate, _)| (*candidate, LeftOut::NotDrawn)));
        taken.to_vec()
    });
    let draw = drawn.is_some().then_some(Draw { seed, size: wanted, of });
    let mut chosen = drawn.unwrap_or(askable);
    let large_first = |candidate: &Candidate| (Reverse(candidate.revenue), candidate.account);
    chosen.sort_unstable_by_key(|(candidate, _)| large_first(candidate));
    left_out.sort_unstable_by_key(|(candidate, _)| large_first(candidate));

    let revenue = |of: &Candidate| i128::from(of.revenue.max(0));
    let all: i128 = candidates.iter().map(revenue).sum();
    let asked: i128 = chosen.iter().map(|(candidate, _)| revenue(candidate)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a share needs no last digit")]
    let covered = if all > 0 { asked as f64 / all as f64 } else { 0.0 };
    let chosen = chosen
        .into_iter()
        .map(|(candidate, person)| Chosen {
            account: candidate.account,
            contact: person.contact,
            why: person.why(),
            means: means(person.phone, person.email, person.mail_consent),
        })
        .collect();
    let left_out = left_out.into_iter().map(|(of, why)| (of.account, why)).collect();
    Choice { chosen, left_out, draw, covered }
}
