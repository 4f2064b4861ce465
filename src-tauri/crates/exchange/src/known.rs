//! What the book already holds, as far as an import must know it.

use crate::kind::Kind;
use rapport_domain::{
    Account, Answer, Contact, Currency, Factor, FeedbackItem, Judgement, LegalEntity, Manager,
    Noun, Payment, Product, Respondent, Sale, StageMark, Subscription, Touch, Wave,
};

/// The records an import is matched against. Only the nouns of [`needs`] must be filled, each in
/// the order of its ids, so that equal records pair in the order they were imported.
#[derive(Debug, Clone)]
pub struct Known {
    /// Managers.
    pub managers: Vec<Manager>,
    /// Accounts.
    pub accounts: Vec<Account>,
    /// Legal entities.
    pub legal_entities: Vec<LegalEntity>,
    /// Contacts.
    pub contacts: Vec<Contact>,
    /// Products.
    pub products: Vec<Product>,
    /// Sales.
    pub sales: Vec<Sale>,
    /// Payments.
    pub payments: Vec<Payment>,
    /// Subscriptions.
    pub subscriptions: Vec<Subscription>,
    /// Touches.
    pub touches: Vec<Touch>,
    /// Stage marks.
    pub stage_marks: Vec<StageMark>,
    /// Negative factors.
    pub factors: Vec<Factor>,
    /// Signs judged by hand.
    pub judgements: Vec<Judgement>,
    /// Survey waves.
    pub waves: Vec<Wave>,
    /// Whom the waves ask.
    pub respondents: Vec<Respondent>,
    /// Answers.
    pub answers: Vec<Answer>,
    /// Items of feedback.
    pub feedback_items: Vec<FeedbackItem>,
    /// The book's currency: amounts of another are rejected.
    pub currency: Currency,
    /// The first free id of each noun.
    pub next: NextIds,
}

/// The first free id of each noun, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextIds {
    /// Of managers.
    pub manager: i64,
    /// Of accounts.
    pub account: i64,
    /// Of legal entities.
    pub legal_entity: i64,
    /// Of contacts.
    pub contact: i64,
    /// Of products.
    pub product: i64,
    /// Of sales.
    pub sale: i64,
    /// Of payments.
    pub payment: i64,
    /// Of subscriptions.
    pub subscription: i64,
    /// Of touches.
    pub touch: i64,
    /// Of stage marks.
    pub stage_mark: i64,
    /// Of negative factors.
    pub factor: i64,
    /// Of signs judged by hand.
    pub judgement: i64,
    /// Of answers.
    pub answer: i64,
    /// Of items of feedback.
    pub feedback_item: i64,
}

impl Default for NextIds {
    fn default() -> Self {
        Self {
            manager: 1,
            account: 1,
            legal_entity: 1,
            contact: 1,
            product: 1,
            sale: 1,
            payment: 1,
            subscription: 1,
            touch: 1,
            stage_mark: 1,
            factor: 1,
            judgement: 1,
            answer: 1,
            feedback_item: 1,
        }
    }
}

impl Known {
    /// An empty book of that currency.
    #[must_use]
    pub fn empty(currency: Currency) -> Self {
        Self {
            managers: Vec::new(),
            accounts: Vec::new(),
            legal_entities: Vec::new(),
            contacts: Vec::new(),
            products: Vec::new(),
            sales: Vec::new(),
            payments: Vec::new(),
            subscriptions: Vec::new(),
            touches: Vec::new(),
            stage_marks: Vec::new(),
            factors: Vec::new(),
            judgements: Vec::new(),
            waves: Vec::new(),
            respondents: Vec::new(),
            answers: Vec::new(),
            feedback_items: Vec::new(),
            currency,
            next: NextIds::default(),
        }
    }
}

/// Which nouns of [`Known`] must be filled to import files of a kind.
#[must_use]
pub const fn needs(kind: Kind) -> &'static [Noun] {
    use Noun as N;
    match kind {
        Kind::Managers => &[N::Manager],
        Kind::Accounts | Kind::Contacts => &[N::Manager, N::Account, N::LegalEntity, N::Contact],
        Kind::Products => &[N::Product],
        Kind::Sales => &[N::Manager, N::Account, N::LegalEntity, N::Product, N::Sale],
        Kind::Payments => &[N::Account, N::LegalEntity, N::Payment],
        Kind::Subscriptions => &[N::Account, N::LegalEntity, N::Product, N::Subscription],
        Kind::Touches => &[N::Manager, N::Account, N::LegalEntity, N::Contact, N::Touch],
        Kind::StageMarks => &[N::Account, N::LegalEntity, N::StageMark],
        Kind::Factors => &[N::Manager, N::Account, N::LegalEntity, N::Factor],
        Kind::Signs => &[N::Account, N::LegalEntity, N::Judgement],
        Kind::Answers => &[
            N::Manager,
            N::Account,
            N::LegalEntity,
            N::Contact,
            N::Wave,
            N::Respondent,
            N::Answer,
            N::FeedbackItem,
        ],
    }
}
