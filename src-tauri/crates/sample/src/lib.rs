//! A made-up portfolio of a business software supplier over five years, the same for the same
//! seed, with all that is known of how each relationship went. It gives a new user something to look at and tests something to measure.
//!
//! The names are composed and e-mail hosts end in `.example`; tax numbers hold their check digits
//! but carry a tax office that does not exist. Nothing names a real firm or person on purpose.

mod archetype;
mod billing;
mod client;
mod dice;
mod lexicon;
mod range;
mod relating;
mod renewing;
mod reviews;
mod staff;
mod subscribing;
mod surveying;
#[cfg(test)]
mod tests;
mod touching;

use client::Client;
use dice::Dice;
use lexicon::Lexicon;
use rapport_domain::{Change, Day, FiscalStart, Half, Record};

/// The language of names and texts, and with it the currency: roubles or dollars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleLang {
    /// Russian; amounts are plausible in roubles.
    Ru,
    /// English; amounts are plausible in dollars.
    En,
}

/// What to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleRequest {
    /// How many accounts; beyond 5000 names begin to carry numbers.
    pub accounts: u32,
    /// Seed.
    pub seed: u64,
    /// Language.
    pub lang: SampleLang,
    /// The day the five years end with.
    pub today: Day,
}

/// The number the first record of each noun gets; the others follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstIds {
    /// Of managers.
    pub manager: i64,
    /// Of products.
    pub product: i64,
    /// Of accounts.
    pub account: i64,
    /// Of legal entities.
    pub legal_entity: i64,
    /// Of contacts.
    pub contact: i64,
    /// Of subscriptions.
    pub subscription: i64,
    /// Of sales.
    pub sale: i64,
    /// Of payments.
    pub payment: i64,
    /// Of touches.
    pub touch: i64,
    /// Of reviews.
    pub review: i64,
    /// Of answers.
    pub answer: i64,
    /// Of reference statuses.
    pub reference: i64,
    /// Of incidents.
    pub incident: i64,
    /// Of texts of the profile.
    pub profile: i64,
    /// Of promises.
    pub promise: i64,
    /// Of tasks.
    pub task: i64,
    /// Of handovers.
    pub handover: i64,
    /// Of stage marks.
    pub stage_mark: i64,
    /// Of stage moves.
    pub stage_move: i64,
    /// Of signs judged by hand.
    pub judgement: i64,
    /// Of negative factors.
    pub factor: i64,
    /// Of renewal steps.
    pub renewal_step: i64,
    /// Of managers' judgements of renewals.
    pub likelihood: i64,
    /// Of forecasts kept.
    pub forecast: i64,
    /// Of survey waves.
    pub wave: i64,
    /// Of respondents.
    pub respondent: i64,
    /// Of items of feedback.
    pub feedback_item: i64,
}

impl Default for FirstIds {
    /// The numbers in an empty book: one everywhere.
    fn default() -> Self {
        Self {
            manager: 1,
            product: 1,
            account: 1,
            legal_entity: 1,
            contact: 1,
            subscription: 1,
            sale: 1,
            payment: 1,
            touch: 1,
            review: 1,
            answer: 1,
            reference: 1,
            incident: 1,
            profile: 1,
            promise: 1,
            task: 1,
            handover: 1,
            stage_mark: 1,
            stage_move: 1,
            judgement: 1,
            factor: 1,
            renewal_step: 1,
            likelihood: 1,
            forecast: 1,
            wave: 1,
            respondent: 1,
            feedback_item: 1,
        }
    }
}

/// What all parts of the making need to know.
pub(crate) struct World {
    request: SampleRequest,
    words: &'static Lexicon,
    /// The first day with sales.
    opening: Day,
}

impl World {
    fn dice(&self, purpose: Purpose, of: usize) -> Dice {
        let of = u64::try_from(of).unwrap_or(u64::MAX >> 8);
        Dice::new(self.request.seed, (of << 8) | purpose as u64)
    }
}

/// What dice are thrown for. Adding a purpose leaves what the others make as it is.
#[derive(Clone, Copy)]
pub(crate) enum Purpose {
    Staff = 1,
    Archetypes = 2,
    Client = 3,
    Subscribing = 4,
    Billing = 5,
    Touching = 6,
    Reviewing = 7,
    Inviting = 8,
    People = 9,
    Stages = 10,
    Voices = 11,
    Incidents = 12,
    Work = 13,
    Factors = 14,
    Profile = 15,
    Csi = 16,
    Diligence = 17,
    Changing = 18,
    Renewing = 19,
    Warning = 20,
    Desk = 21,
    Judging = 22,
    Surveying = 23,
    Sorting = 24,
}

/// Makes the portfolio: additions only, of records that pass their checks and refer to each
/// other, those referred to first. Facts lie within the five years through `today`; only ends of
/// subscriptions, terms agreed before the old one has ended, and days due or arranged lie later. `first` numbers the records of each noun.
#[must_use]
pub fn portfolio(request: &SampleRequest, first: FirstIds) -> Vec<Change> {
    let world = World {
        request: *request,
        words: match request.lang {
            SampleLang::Ru => &lexicon::ru::WORDS,
            SampleLang::En => &lexicon::en::WORDS,
        },
        opening: request.today.plus_months(-60).plus_days(1),
    };
    let staff = staff::make(&world, first);
    let products = range::make(&world, first);
    let mut clients = client::make(&world, first, &staff);
    let mut subscriptions = subscribing::make(&world, first, &mut clients);
    let (sales, payments) = billing::make(&world, first, &clients);
    let mut touches = touching::make(&world, first, &clients, &staff);
    let last_half = Half::of(request.today, FiscalStart::JANUARY).plus(-1);
    let reviews = reviews::make(&world, first, &clients, last_half);
    let mut related = relating::make(&world, first, &mut clients, &staff, &sales, &mut touches);
    let survey = surveying::make(&world, first, &clients, &mut touches, &mut related);
    let renewals =
        renewing::make(&world, first, &mut clients, &mut subscriptions, &mut touches, &mut related);

    let mut records: Vec<Record> = Vec::new();
    records.extend(staff.managers.into_iter().map(|r| Record::Manager(Box::new(r))));
    records.extend(products.into_iter().map(|r| Record::Product(Box::new(r))));
    let mut entities = Vec::new();
    let mut contacts = Vec::new();
    for Client { account, entities: e, contacts: c, .. } in clients {
        records.push(Record::Account(Box::new(account)));
        entities.extend(e);
        contacts.extend(c);
    }
    records.extend(entities.into_iter().map(|r| Record::LegalEntity(Box::new(r))));
    records.extend(contacts.into_iter().map(|r| Record::Contact(Box::new(r))));
    records.extend(subscriptions.into_iter().map(|r| Record::Subscription(Box::new(r))));
    records.extend(sales.into_iter().map(Record::Sale));
    records.extend(payments.into_iter().map(Record::Payment));
    records.extend(touches.into_iter().map(|r| Record::Touch(Box::new(r))));
    records.extend(reviews.into_iter().map(|r| Record::Review(Box::new(r))));
    let (waves, asked) = survey.put();
    records.extend(waves);
    related.put(&mut records);
    records.extend(asked);
    renewals.put(&mut records);
    records.into_iter().map(Change::Add).collect()
}

/// The number of the record that stands at this place of its noun.
pub(crate) fn number(first: i64, place: usize) -> i64 {
    first.saturating_add(i64::try_from(place).unwrap_or(0))
}

/// The day itself, or the Monday after when it falls on a weekend.
pub(crate) fn working(day: Day) -> Day {
    match day.date().format("%u").to_string().as_str() {
        "6" => day.plus_days(2),
        "7" => day.plus_days(1),
        _ => day,
    }
}
