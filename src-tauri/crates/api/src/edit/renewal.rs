//! Edits of renewals: what came of a step, next terms, common ends, forecasts kept.
//!
//! The first edit of a month also keeps the month's forecast, as it stood before the edit, in the
//! same operation: every forecast is kept, and undo never takes back what nobody did.

mod forecasts;
mod step;
mod term;

pub(crate) use forecasts::{forecast_keep, likelihood_save};
pub(crate) use step::{renewal_step_done, renewal_steps_arrange, renewal_steps_done};
pub(crate) use term::{
    subscription_change, subscription_renew, subscription_split, subscriptions_coterm,
};

use super::{Desk, numbers::Numbers};
use crate::{
    Failure,
    dto::Done,
    print,
    renewal::{facts::Terms, forecast, judged::Judged, queue::HEAD_MONTHS},
};
use rapport_domain::{
    Account, Change, Day, ForecastId, ManagerId, Noun, OpName, Product, Record, Subscription,
    SubscriptionId, renewal::plan::Renewal,
};
use rapport_store::Book;

const NUMBERED: [Noun; 5] =
    [Noun::RenewalStep, Noun::Subscription, Noun::Touch, Noun::Forecast, Noun::Likelihood];

/// A subscription with all that its rules ask.
struct Case {
    subscription: Subscription,
    account: Account,
    product: Option<Product>,
    terms: Terms,
    today: Day,
}

impl Case {
    fn read(desk: &Desk<'_>, book: &Book, id: SubscriptionId) -> Result<Self, Failure> {
        let fail = |e| desk.store(e);
        let gone = || Failure::gone(desk.lang);
        let today = desk.session.host().today();
        let subscription = book.get::<Subscription>(id).map_err(fail)?.ok_or_else(gone)?;
        let account = book.get::<Account>(subscription.account).map_err(fail)?.ok_or_else(gone)?;
        let product = book.get::<Product>(subscription.product).map_err(fail)?;
        let terms = Terms::of_account(book, account.id, today).map_err(fail)?;
        Ok(Self { subscription, account, product, terms, today })
    }

    /// The rules' view of it; a subscription recorded for days to come has one, too.
    fn renewal(&self, desk: &Desk<'_>) -> Result<Renewal<'_>, Failure> {
        let found = self.terms.get(self.subscription.id);
        let found = found.ok_or_else(|| Failure::gone(desk.lang))?;
        Ok(Renewal {
            subscription: &self.subscription,
            term: found.term,
            ladder: found.ladder,
            today: self.today,
        })
    }

    /// `Северный банк · СЭД`.
    fn subject(&self) -> String {
        let product = self.product.as_ref().map_or("", |p| p.name.as_str());
        print::joined(&[&self.account.name, product])
    }

    /// Whose the step is: its owner, else who works its queue for the account.
    fn owner(&self) -> Option<ManagerId> {
        self.terms.get(self.subscription.id)?.owner(Some(&self.account))
    }
}

impl Desk<'_> {
    /// Commits with the month's forecast, where the month has none yet.
    fn commit_renewals(
        &self,
        book: &mut Book,
        numbers: &mut Numbers,
        (name, noun): (OpName, Noun),
        subject: String,
        id: i64,
        mut changes: Vec<Change>,
    ) -> Result<Done, Failure> {
        changes.extend(self.forecast_of_month(book, numbers)?);
        self.commit(book, name, noun, subject, id, &changes)
    }

    /// This month's forecast, as it stands before the edit under way; none where one was kept, or
    /// nothing is to be decided.
    fn forecast_of_month(
        &self,
        book: &Book,
        numbers: &mut Numbers,
    ) -> Result<Option<Change>, Failure> {
        let today = self.session.host().today();
        let terms = Terms::within(self.session, book, today)?;
        let reach = forecast::last_day(today, HEAD_MONTHS);
        let judged = Judged::within(self.session, book, &terms, reach)?;
        let month = forecast::first_of_month(today);
        if judged.forecasts.iter().any(|forecast| forecast.on >= month) {
            return Ok(None);
        }
        let lines = forecast::expected(&terms, &judged, HEAD_MONTHS, |_| true);
        if lines.is_empty() {
            return Ok(None);
        }
        let id = ForecastId(numbers.next(Noun::Forecast));
        let record = forecast::record(id, today, HEAD_MONTHS, &lines);
        Ok(Some(Change::Add(Record::Forecast(Box::new(record)))))
    }
}

/// The identity of the last record of that noun among the changes.
fn written(changes: &[Change], noun: Noun) -> i64 {
    let of_noun = changes.iter().rev().find_map(|change| match change {
        Change::Add(record) | Change::Set(record) if record.noun() == noun => Some(record.id()),
        _ => None,
    });
    of_noun.unwrap_or(0)
}
