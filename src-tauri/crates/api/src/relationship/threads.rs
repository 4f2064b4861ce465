//! Accounts that hang by one person, by whom of them was met. That takes longer to read than all else
//! of a page: it is laid over what is kept of everyone where it is asked for.

use super::everyone::{Bond, Everyone, is_courted};
use rapport_domain::{
    Account, AccountId, ContactId, Day,
    relationship::alert::{SingleThread, single_thread},
};
use rapport_store::{Book, StoreError};
use std::collections::HashMap;

/// Months of touches that tell who of an account was met.
const MET_MONTHS: i32 = 12;

/// By whom accounts hang, with their names.
pub(crate) struct Threads {
    single: HashMap<AccountId, SingleThread>,
    names: HashMap<ContactId, String>,
}

impl Threads {
    /// Of these accounts on the day `everyone` is of.
    pub(crate) fn read<'a>(
        book: &Book,
        accounts: impl Iterator<Item = &'a Account>,
        everyone: &Everyone,
    ) -> Result<Self, StoreError> {
        let day = everyone.day;
        let mut met: HashMap<AccountId, Vec<(ContactId, Day)>> = HashMap::new();
        for (account, contact, on) in book.met(day.plus_months(-MET_MONTHS), day)? {
            met.entry(account).or_default().push((contact, on));
        }
        let of = |account: &Account| {
            let met = met.get(&account.id).map_or(&[][..], Vec::as_slice);
            let single = single_thread(&everyone.bond(account)?.contacts, met, day)?;
            Some((account.id, single))
        };
        let single: HashMap<AccountId, SingleThread> =
            accounts.filter(|account| is_courted(account)).filter_map(of).collect();
        let who: Vec<ContactId> = single.values().map(|single| single.contact()).collect();
        let names = book.contact_names(&who)?;
        Ok(Self { single, names })
    }

    pub(crate) fn of(&self, account: AccountId) -> Option<SingleThread> {
        self.single.get(&account).copied()
    }

    pub(super) fn name(&self, id: ContactId) -> Option<&String> {
        self.names.get(&id)
    }
}

/// By whom an account hangs: by whom was met where that was read, else by who is known.
pub(crate) fn single(threads: Option<&Threads>, bond: &Bond) -> Option<SingleThread> {
    threads.map_or(bond.single, |threads| threads.of(bond.account))
}
