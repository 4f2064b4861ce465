//! The currency of the amounts in a file.

use crate::{Failure, Session, book};
use rapport_domain::{Change, Currency, Noun, Settings};
use rapport_exchange::Kind;
use rapport_text::words;

/// What the amounts are kept in.
pub(super) struct Money {
    pub(super) currency: Currency,
    /// The file has amounts and the book has none: it can still be any.
    pub(super) is_open: bool,
}

impl Money {
    /// # Errors
    /// A refusal at `currency` where the book has amounts in another.
    pub(super) fn of(
        session: &Session,
        kind: Kind,
        asked: Option<Currency>,
    ) -> Result<Self, Failure> {
        let own = session.settings().currency;
        let asked = asked.filter(|_| has_amounts(kind));
        let counts = session.book().counts().map_err(|e| session.store_failure(&e))?;
        let is_bare = [Noun::Sale, Noun::Payment, Noun::Subscription]
            .into_iter()
            .all(|noun| counts.of(noun) == 0);
        match asked {
            Some(other) if other != own && !is_bare => Err(Failure::refused(
                "currency",
                words::failure_other_currency(session.lang(), other.key(), own.key()),
            )),
            _ => Ok(Self { currency: asked.unwrap_or(own), is_open: is_bare && has_amounts(kind) }),
        }
    }

    /// What makes it the book's.
    pub(super) fn changes(&self, settings: &Settings) -> Vec<Change> {
        let wanted = Settings { currency: self.currency, ..settings.clone() };
        book::setting_changes(settings, &wanted)
    }
}

const fn has_amounts(kind: Kind) -> bool {
    matches!(kind, Kind::Sales | Kind::Payments | Kind::Subscriptions)
}
