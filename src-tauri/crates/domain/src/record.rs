//! The records of the book under one roof, so that the journal needs no code per noun.

use crate::{
    account::{Account, LegalEntity},
    contact::Contact,
    keyed,
    manager::Manager,
    mapping::FileMapping,
    payment::Payment,
    product::Product,
    refusal::Refusal,
    relationship::{
        answer::Answer,
        factor::Factor,
        handover::Handover,
        incident::Incident,
        profile::Profile,
        promise::Promise,
        reference::Reference,
        scale::HealthScale,
        sign::Judgement,
        stage::{StageMark, StageMove},
        task::Task,
    },
    renewal::{forecast::Forecast, likelihood::Likelihood, step::RenewalStep},
    review::Review,
    sale::Sale,
    setting::Setting,
    subscription::Subscription,
    survey::{feedback::FeedbackItem, respondent::Respondent, wave::Wave},
    touch::Touch,
};

keyed! {
    /// The nouns the book keeps; the key is the name of the table.
    pub enum Noun {
        /// Settings.
        Setting = "setting",
        /// Remembered file mappings.
        Mapping = "file_mapping",
        /// Managers.
        Manager = "manager",
        /// Accounts.
        Account = "account",
        /// Legal entities.
        LegalEntity = "legal_entity",
        /// Contacts.
        Contact = "contact",
        /// Products.
        Product = "product",
        /// Sales.
        Sale = "sale",
        /// Payments.
        Payment = "payment",
        /// Subscriptions.
        Subscription = "subscription",
        /// Touches.
        Touch = "touch",
        /// Reviews.
        Review = "review",
        /// Answers.
        Answer = "answer",
        /// Reference statuses.
        Reference = "reference",
        /// Incidents.
        Incident = "incident",
        /// Texts of clients' profiles.
        Profile = "profile",
        /// Promises.
        Promise = "promise",
        /// Tasks.
        Task = "task",
        /// Handovers.
        Handover = "handover",
        /// Stage marks.
        StageMark = "stage_mark",
        /// Stage moves.
        StageMove = "stage_move",
        /// Signs judged by hand.
        Judgement = "judgement",
        /// Negative factors.
        Factor = "factor",
        /// Health scales.
        HealthScale = "health_scale",
        /// Renewal steps.
        RenewalStep = "renewal_step",
        /// Managers' judgements of renewals.
        Likelihood = "likelihood",
        /// Forecasts kept.
        Forecast = "forecast",
        /// Survey waves.
        Wave = "wave",
        /// Respondents.
        Respondent = "respondent",
        /// Items of feedback.
        FeedbackItem = "feedback_item",
    }
}

/// A record of any noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A setting.
    Setting(Setting),
    /// A remembered mapping.
    Mapping(Box<FileMapping>),
    /// A manager.
    Manager(Box<Manager>),
    /// An account.
    Account(Box<Account>),
    /// A legal entity.
    LegalEntity(Box<LegalEntity>),
    /// A contact.
    Contact(Box<Contact>),
    /// A product.
    Product(Box<Product>),
    /// A sale.
    Sale(Sale),
    /// A payment.
    Payment(Payment),
    /// A subscription.
    Subscription(Box<Subscription>),
    /// A touch.
    Touch(Box<Touch>),
    /// A review.
    Review(Box<Review>),
    /// An answer.
    Answer(Box<Answer>),
    /// A reference status.
    Reference(Box<Reference>),
    /// An incident.
    Incident(Box<Incident>),
    /// A text of the client's profile.
    Profile(Box<Profile>),
    /// A promise.
    Promise(Box<Promise>),
    /// A task.
    Task(Box<Task>),
    /// A handover.
    Handover(Box<Handover>),
    /// A stage mark.
    StageMark(Box<StageMark>),
    /// A stage move.
    StageMove(Box<StageMove>),
    /// A sign judged by hand.
    Judgement(Box<Judgement>),
    /// A negative factor.
    Factor(Box<Factor>),
    /// A health scale.
    HealthScale(Box<HealthScale>),
    /// A renewal step.
    RenewalStep(Box<RenewalStep>),
    /// A manager's judgement of a renewal.
    Likelihood(Box<Likelihood>),
    /// A forecast that was kept.
    Forecast(Box<Forecast>),
    /// A survey wave.
    Wave(Box<Wave>),
    /// A respondent.
    Respondent(Box<Respondent>),
    /// An item of feedback.
    FeedbackItem(Box<FeedbackItem>),
}

impl Record {
    /// Its noun.
    #[must_use]
    pub const fn noun(&self) -> Noun {
        match self {
            Self::Setting(_) => Noun::Setting,
            Self::Mapping(_) => Noun::Mapping,
            Self::Manager(_) => Noun::Manager,
            Self::Account(_) => Noun::Account,
            Self::LegalEntity(_) => Noun::LegalEntity,
            Self::Contact(_) => Noun::Contact,
            Self::Product(_) => Noun::Product,
            Self::Sale(_) => Noun::Sale,
            Self::Payment(_) => Noun::Payment,
            Self::Subscription(_) => Noun::Subscription,
            Self::Touch(_) => Noun::Touch,
            Self::Review(_) => Noun::Review,
            Self::Answer(_) => Noun::Answer,
            Self::Reference(_) => Noun::Reference,
            Self::Incident(_) => Noun::Incident,
            Self::Profile(_) => Noun::Profile,
            Self::Promise(_) => Noun::Promise,
            Self::Task(_) => Noun::Task,
            Self::Handover(_) => Noun::Handover,
            Self::StageMark(_) => Noun::StageMark,
            Self::StageMove(_) => Noun::StageMove,
            Self::Judgement(_) => Noun::Judgement,
            Self::Factor(_) => Noun::Factor,
            Self::HealthScale(_) => Noun::HealthScale,
            Self::RenewalStep(_) => Noun::RenewalStep,
            Self::Likelihood(_) => Noun::Likelihood,
            Self::Forecast(_) => Noun::Forecast,
            Self::Wave(_) => Noun::Wave,
            Self::Respondent(_) => Noun::Respondent,
            Self::FeedbackItem(_) => Noun::FeedbackItem,
        }
    }

    /// Its identity within its noun.
    #[must_use]
    pub const fn id(&self) -> i64 {
        match self {
            Self::Setting(r) => r.key.id().0,
            Self::Mapping(r) => r.id.0,
            Self::Manager(r) => r.id.0,
            Self::Account(r) => r.id.0,
            Self::LegalEntity(r) => r.id.0,
            Self::Contact(r) => r.id.0,
            Self::Product(r) => r.id.0,
            Self::Sale(r) => r.id.0,
            Self::Payment(r) => r.id.0,
            Self::Subscription(r) => r.id.0,
            Self::Touch(r) => r.id.0,
            Self::Review(r) => r.id.0,
            Self::Answer(r) => r.id.0,
            Self::Reference(r) => r.id.0,
            Self::Incident(r) => r.id.0,
            Self::Profile(r) => r.id.0,
            Self::Promise(r) => r.id.0,
            Self::Task(r) => r.id.0,
            Self::Handover(r) => r.id.0,
            Self::StageMark(r) => r.id.0,
            Self::StageMove(r) => r.id.0,
            Self::Judgement(r) => r.id.0,
            Self::Factor(r) => r.id.0,
            Self::HealthScale(r) => r.id.0,
            Self::RenewalStep(r) => r.id.0,
            Self::Likelihood(r) => r.id.0,
            Self::Forecast(r) => r.id.0,
            Self::Wave(r) => r.id.0,
            Self::Respondent(r) => r.id.0,
            Self::FeedbackItem(r) => r.id.0,
        }
    }

    /// Checks the record's own fields; references are the store's business.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Manager(r) => r.check(),
            Self::Account(r) => r.check(),
            Self::Contact(r) => r.check(),
            Self::Product(r) => r.check(),
            Self::Sale(r) => r.check(),
            Self::Payment(r) => r.check(),
            Self::Subscription(r) => r.check(),
            Self::Touch(r) => r.check(),
            Self::Review(r) => r.check(),
            Self::Answer(r) => r.check(),
            Self::Reference(r) => r.check(),
            Self::Incident(r) => r.check(),
            Self::Profile(r) => r.check(),
            Self::Promise(r) => r.check(),
            Self::Task(r) => r.check(),
            Self::Handover(r) => r.check(),
            Self::StageMark(r) => r.check(),
            Self::StageMove(r) => r.check(),
            Self::Judgement(r) => r.check(),
            Self::Factor(r) => r.check(),
            Self::HealthScale(r) => r.check(),
            Self::RenewalStep(r) => r.check(),
            Self::Likelihood(r) => r.check(),
            Self::Forecast(r) => r.check(),
            Self::Wave(r) => r.check(),
            Self::Respondent(r) => r.check(),
            Self::FeedbackItem(r) => r.check(),
            Self::LegalEntity(r) => r.check(),
            Self::Setting(_) | Self::Mapping(_) => Ok(()),
        }
    }
}
