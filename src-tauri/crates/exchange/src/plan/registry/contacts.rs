//! Contacts of an account by external id, then e-mail, then name.

use crate::plan::slot::Slot;
use rapport_domain::{AccountId, Contact, ContactId, fold::fold};
use rustc_hash::FxHashMap;

/// Places of contacts by a text.
type Places = FxHashMap<String, Vec<usize>>;

pub(crate) struct Contacts<'a> {
    pub(crate) slots: Vec<Slot<'a, Contact>>,
    by_id: FxHashMap<(AccountId, String), usize>,
    by_email: FxHashMap<(AccountId, String), Vec<usize>>,
    by_name: FxHashMap<(AccountId, String), Vec<usize>>,
    /// By number and by e-mail whatever the account, once somebody asks.
    everywhere: Option<(Places, Places)>,
    next: i64,
}

impl<'a> Contacts<'a> {
    pub(crate) fn new(contacts: &'a [Contact], next: i64) -> Self {
        let mut all = Self {
            slots: Vec::with_capacity(contacts.len()),
            by_id: FxHashMap::default(),
            by_email: FxHashMap::default(),
            by_name: FxHashMap::default(),
            everywhere: None,
            next,
        };
        for contact in contacts {
            all.enter(Slot::known(contact));
        }
        all
    }

    fn enter(&mut self, slot: Slot<'a, Contact>) -> usize {
        let index = self.slots.len();
        let Contact { account, external_id, email, name, .. } = &*slot.record;
        if !external_id.is_empty() {
            self.by_id.entry((*account, external_id.clone())).or_insert(index);
        }
        if !email.is_empty() {
            self.by_email.entry((*account, fold(email))).or_default().push(index);
        }
        self.by_name.entry((*account, fold(name))).or_default().push(index);
        self.slots.push(slot);
        index
    }

    /// The contact a row means. Once a row has named a contact, a row with another e-mail or, under
    /// a shared e-mail, another name is another person.
    pub(crate) fn find(
        &self,
        account: AccountId,
        id: &str,
        email: &str,
        name: &str,
    ) -> Option<usize> {
        if !id.is_empty()
            && let Some(&index) = self.by_id.get(&(account, id.to_owned()))
        {
            return Some(index);
        }
        let (mail, called) = (fold(email), fold(name));
        let fits = |index: usize| {
            self.slots.get(index).is_some_and(|slot| {
                let there = &slot.record;
                let other_id =
                    !id.is_empty() && !there.external_id.is_empty() && there.external_id != id;
                let touched = slot.is_touched();
                let other_name = touched && !called.is_empty() && fold(&there.name) != called;
                let other_mail = touched
                    && !mail.is_empty()
                    && !there.email.is_empty()
                    && fold(&there.email) != mail;
                !other_id && !other_name && !other_mail
            })
        };
        let named =
            |index: usize| self.slots.get(index).is_some_and(|s| fold(&s.record.name) == called);
        let by_mail: &[usize] = match self.by_email.get(&(account, mail.clone())) {
            Some(all) if !mail.is_empty() => all,
            _ => &[],
        };
        let mailed = by_mail.iter().copied().filter(|&i| fits(i));
        let found = mailed.clone().find(|&i| named(i)).or_else(|| mailed.clone().next());
        found.or_else(|| {
            let all =
                self.by_name.get(&(account, called.clone())).filter(|_| !called.is_empty())?;
            // A row that says only the name means first of all a person of whom no more is known.
            let bare = |i: usize| {
                self.slots.get(i).is_some_and(|s| {
                    (!id.is_empty() || s.record.external_id.is_empty())
                        && (!mail.is_empty() || s.record.email.is_empty())
                })
            };
            // Then one this file has named already.
            let touched = |i: usize| self.slots.get(i).is_some_and(Slot::is_touched);
            let mut fitting = all.iter().copied().filter(|&i| fits(i));
            let first = fitting
                .clone()
                .find(|&i| bare(i))
                .or_else(|| fitting.clone().find(|&i| touched(i)));
            first.or_else(|| fitting.next())
        })
    }

    /// The people of any account known by that number or that e-mail, each with the account.
    pub(crate) fn anywhere(&mut self, id: &str, email: &str) -> Vec<(AccountId, ContactId)> {
        let slots = &self.slots;
        let (ids, mails) = self.everywhere.get_or_insert_with(|| {
            let mut all = (Places::default(), Places::default());
            for (index, slot) in slots.iter().enumerate() {
                let Contact { external_id, email, .. } = &*slot.record;
                if !external_id.is_empty() {
                    all.0.entry(external_id.clone()).or_default().push(index);
                }
                if !email.is_empty() {
                    all.1.entry(fold(email)).or_default().push(index);
                }
            }
            all
        });
        let by_id = ids.get(id).filter(|_| !id.is_empty());
        let found = by_id.or_else(|| mails.get(&fold(email)).filter(|_| !email.is_empty()));
        let people = found.into_iter().flatten().filter_map(|&index| slots.get(index));
        people.map(|slot| (slot.record.account, slot.record.id)).collect()
    }

    /// The first contact of that name.
    pub(crate) fn by_name(&self, account: AccountId, name: &str) -> Option<ContactId> {
        let index = *self.by_name.get(&(account, fold(name)))?.first()?;
        self.slots.get(index).map(|s| s.record.id)
    }

    /// A new contact.
    pub(crate) fn create(
        &mut self,
        account: AccountId,
        id: &str,
        email: &str,
        name: &str,
    ) -> usize {
        let number = ContactId(self.next);
        self.next += 1;
        let called = if name.is_empty() { email } else { name };
        self.enter(Slot::fresh(Contact {
            email: email.to_owned(),
            external_id: id.to_owned(),
            ..Contact::named(number, account, called)
        }))
    }

    /// Lets a renamed contact be found by its new name only.
    pub(crate) fn rename(&mut self, index: usize, before: &str, name: &str) {
        let Some(account) = self.slots.get(index).map(|s| s.record.account) else { return };
        if let Some(places) = self.by_name.get_mut(&(account, fold(before))) {
            places.retain(|&i| i != index);
        }
        let places = self.by_name.entry((account, fold(name))).or_default();
        let at = places.partition_point(|&i| i < index);
        places.insert(at, index);
    }

    /// Adds what a row gave to a contact found by something else.
    pub(crate) fn learn(&mut self, index: usize, id: &str, email: &str) -> bool {
        let Some(slot) = self.slots.get_mut(index) else { return false };
        let mut more = false;
        if !id.is_empty() && slot.record.external_id.is_empty() {
            id.clone_into(&mut slot.record.to_mut().external_id);
            self.by_id.insert((slot.record.account, id.to_owned()), index);
            more = true;
        }
        if !email.is_empty() {
            let places = self.by_email.entry((slot.record.account, fold(email))).or_default();
            if let Err(at) = places.binary_search(&index) {
                places.insert(at, index);
            }
        }
        slot.changed |= more;
        more
    }
}
