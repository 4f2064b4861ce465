//! Identities of records: positive integers, one type a noun, so that one cannot stand for another.

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $name {
            /// The id of a record that the book has not numbered yet.
            pub const NEW: Self = Self(0);

            /// Whether the book has not numbered this record yet.
            #[must_use]
            pub const fn is_new(self) -> bool {
                self.0 == 0
            }
        }
    )+};
}

ids! {
    /// Identity of an account.
    AccountId,
    /// Identity of a legal entity of an account.
    LegalEntityId,
    /// Identity of a contact.
    ContactId,
    /// Identity of a manager.
    ManagerId,
    /// Identity of a product.
    ProductId,
    /// Identity of a sale line.
    SaleId,
    /// Identity of a payment.
    PaymentId,
    /// Identity of a subscription.
    SubscriptionId,
    /// Identity of a touch.
    TouchId,
    /// Identity of a review.
    ReviewId,
    /// Identity of a setting: fixed, see [`crate::SettingKey::id`].
    SettingId,
    /// Identity of a remembered mapping of a file shape.
    MappingId,
    /// Identity of an answer.
    AnswerId,
    /// Identity of a reference status.
    ReferenceId,
    /// Identity of an incident.
    IncidentId,
    /// Identity of a text of the client's profile.
    ProfileId,
    /// Identity of a promise.
    PromiseId,
    /// Identity of a task.
    TaskId,
    /// Identity of a handover.
    HandoverId,
    /// Identity of a stage mark.
    StageMarkId,
    /// Identity of a stage move.
    StageMoveId,
    /// Identity of a sign judged by hand.
    JudgementId,
    /// Identity of a negative factor.
    FactorId,
    /// Identity of a health scale.
    ScaleId,
    /// Identity of a renewal step.
    RenewalStepId,
    /// Identity of a manager's judgement of a renewal.
    LikelihoodId,
    /// Identity of a forecast that was kept.
    ForecastId,
    /// Identity of a survey wave.
    WaveId,
    /// Identity of a respondent.
    RespondentId,
    /// Identity of an item of feedback.
    FeedbackItemId,
}
