//! Handovers: an account passing from one manager to another.

use crate::{
    account::Account,
    change::Change,
    day::Day,
    id::{AccountId, HandoverId, ManagerId},
    record::{Noun, Record},
    refusal::{self, Refusal},
};
use serde::{Deserialize, Serialize};

/// How many days a handover may take before it counts against the relationship.
pub const HANDOVER_DAYS: i64 = 14;

/// A change of the account's owner, noted when the owner is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Handover {
    /// Identity.
    pub id: HandoverId,
    /// Which account.
    pub account: AccountId,
    /// From whom.
    pub from: Option<ManagerId>,
    /// To whom.
    pub to: Option<ManagerId>,
    /// Day the owner changed.
    pub on: Day,
    /// Day matters and contacts had been passed on; unfinished until then.
    pub finished_on: Option<Day>,
    /// What was passed on, or empty.
    pub note: String,
}

impl Handover {
    /// What becomes of the account's handovers when the account, as it was, gets that owner: one
    /// begins, numbered `id`, also towards nobody; one that waits for somebody to hand over to has
    /// found them; one not finished is called off when the account goes back. None when the owner
    /// stays, or when nobody was there to hand over.
    #[must_use]
    pub fn passing(
        id: HandoverId,
        before: &Account,
        owner: Option<ManagerId>,
        handovers: &[Self],
        on: Day,
    ) -> Option<Change> {
        if before.owner == owner {
            return None;
        }
        let unfinished = handovers
            .iter()
            .filter(|h| h.account == before.id && h.finished_on.is_none() && h.to == before.owner);
        match (unfinished.max_by_key(|h| (h.on, h.id)), before.owner) {
            (Some(last), _) if last.from == owner => {
                Some(Change::Remove(Noun::Handover, last.id.0))
            }
            (Some(last), None) => {
                Some(Change::Set(Record::Handover(Box::new(Self { to: owner, ..last.clone() }))))
            }
            (None, None) => None,
            (_, from) => {
                let (account, note) = (before.id, String::new());
                let begun = Self { id, account, from, to: owner, on, finished_on: None, note };
                Some(Change::Add(Record::Handover(Box::new(begun))))
            }
        }
    }

    /// Checks the record's own fields.
    ///
    /// # Errors
    /// The first field that breaks a rule.
    pub fn check(&self) -> Result<(), Refusal> {
        refusal::limit_text("note", &self.note, 20_000)?;
        refusal::not_before("finished_on", self.finished_on, self.on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The handovers of an account that passes through these owners, each as (from, to).
    fn passed(owners: &[Option<i64>], finish: bool) -> Vec<(Option<i64>, Option<i64>)> {
        let mut account = Account::named(AccountId(1), "Северный банк");
        let mut all: Vec<Handover> = Vec::new();
        for (owner, number) in owners.iter().map(|o| o.map(ManagerId)).zip(1..) {
            let id = HandoverId(number);
            match Handover::passing(id, &account, owner, &all, Day::EPOCH) {
                Some(Change::Add(Record::Handover(begun))) => all.push(*begun),
                Some(Change::Set(Record::Handover(set))) => {
                    all.iter_mut().filter(|h| h.id == set.id).for_each(|h| *h = (*set).clone());
                }
                Some(Change::Remove(Noun::Handover, id)) => all.retain(|h| h.id.0 != id),
                other => assert_eq!(other, None, "nothing but handovers is touched"),
            }
            account.owner = owner;
            if finish {
                all.iter_mut().for_each(|h| h.finished_on = Some(Day::EPOCH));
            }
        }
        all.iter().map(|h| (h.from.map(|m| m.0), h.to.map(|m| m.0))).collect()
    }

    #[test]
    fn an_account_passes_from_owner_to_owner() {
        let (none, anna, petr) = (None, Some(1), Some(2));
        assert_eq!(passed(&[anna], false), [], "nobody was there to hand over");
        assert_eq!(passed(&[anna, anna], false), [], "the owner stays");
        assert_eq!(passed(&[anna, petr], false), [(anna, petr)], "from one to the other");
        assert_eq!(passed(&[anna, none], false), [(anna, none)], "whoever goes has to hand over");
        assert_eq!(passed(&[anna, none, petr], false), [(anna, petr)], "by way of nobody");
        assert_eq!(passed(&[anna, none, anna], false), [], "gone and back");
        assert_eq!(passed(&[anna, petr, anna], false), [], "given back before it was handed over");
        let there_and_back = [(anna, petr), (petr, anna)];
        assert_eq!(passed(&[anna, petr, anna], true), there_and_back, "given back afterwards");
        let on = [(anna, petr), (petr, Some(3))];
        assert_eq!(passed(&[anna, petr, Some(3)], false), on, "a third has two to learn from");
        assert_eq!(passed(&[anna, none, petr], true), [(anna, none)], "finished is finished");
    }
}
