//! What a file holds.

use rapport_domain::keyed;
use rapport_text::{Lang, words};

keyed! {
    /// What a file holds, one row a record (or a line of a document).
    pub enum Kind {
        /// Our people.
        Managers = "managers",
        /// Clients.
        Accounts = "accounts",
        /// People of clients.
        Contacts = "contacts",
        /// What we sell.
        Products = "products",
        /// Lines of sales documents, in one file or as documents and lines.
        Sales = "sales",
        /// Payments.
        Payments = "payments",
        /// Subscriptions and licences.
        Subscriptions = "subscriptions",
        /// Touches.
        Touches = "touches",
        /// Criteria of stages that were met.
        StageMarks = "stage-marks",
        /// Negative factors.
        Factors = "factors",
        /// Signs judged by hand.
        Signs = "signs",
        /// Answers to surveys.
        Answers = "answers",
    }
}

impl Kind {
    /// Its name in the user's language, plural.
    #[must_use]
    pub fn say(self, lang: Lang) -> String {
        words::exchange_kind(lang, self.key())
    }
}
