//! The nouns of Rapport and their rules: pure functions from state, request and day to
//! [`Change`]s or a [`Refusal`]. No SQL, no words for the user, no clock.
//!
//! Each noun has a module of its own; [`record`] gathers them for the journal.

mod keyed;

pub mod account;
pub mod as_of;
pub mod change;
pub mod contact;
pub mod day;
pub mod fold;
pub mod half;
pub mod id;
pub mod manager;
pub mod mapping;
pub mod money;
pub mod payment;
pub mod product;
pub mod record;
pub mod refusal;
pub mod relationship;
pub mod renewal;
pub mod review;
pub mod sale;
pub mod setting;
pub mod subscription;
pub mod survey;
pub mod tax;
pub mod touch;

pub use account::{Account, LegalEntity, Lifecycle};
pub use as_of::AsOf;
pub use change::{Change, Op, OpName, Touched};
pub use contact::{Contact, DecisionRole};
pub use day::{Day, Moment};
pub use half::{FiscalStart, Half};
pub use id::{
    AccountId, AnswerId, ContactId, FactorId, FeedbackItemId, ForecastId, HandoverId, IncidentId,
    JudgementId, LegalEntityId, LikelihoodId, ManagerId, MappingId, PaymentId, ProductId,
    ProfileId, PromiseId, ReferenceId, RenewalStepId, RespondentId, ReviewId, SaleId, ScaleId,
    SettingId, StageMarkId, StageMoveId, SubscriptionId, TaskId, TouchId, WaveId,
};
pub use manager::{Manager, Team};
pub use mapping::FileMapping;
pub use money::{Currency, Minor, Quantity};
pub use payment::Payment;
pub use product::{Product, ProductKind};
pub use record::{Noun, Record};
pub use refusal::{Reason, Refusal};
pub use relationship::{
    answer::Answer,
    csi::{Csi, CsiParameter, CsiScore},
    factor::{Factor, FactorKind},
    facts::AccountFacts,
    handover::Handover,
    incident::{Incident, KeptInformed, Severity},
    profile::{Aspect, Profile},
    promise::Promise,
    reference::{Reference, ReferenceStatus},
    scale::HealthScale,
    sign::{Judgement, Sign},
    stage::{Criterion, Stage, StageMark, StageMove},
    task::{Task, TaskOrigin},
};
pub use renewal::{
    forecast::{Forecast, ForecastLine, Outlook},
    likelihood::Likelihood,
    rung::{Channel, Queue, Rung, WorkingDays},
    step::{LostReason, RenewalStep, StepOutcome},
};
pub use review::{DeckExport, Edition, Review};
pub use sale::{Sale, SaleKind};
pub use setting::{Setting, SettingKey, Settings, Theme};
pub use subscription::{Subscription, SubscriptionStatus, TermChange};
pub use survey::{
    feedback::{Effect, FeedbackItem, FeedbackKind},
    interview::{Interview, Said},
    respondent::{Means, Respondent, Try, TryOutcome},
    wave::{Draw, OpenQuestion, Questions, Wave},
};
pub use touch::{Touch, TouchKind, Who};
