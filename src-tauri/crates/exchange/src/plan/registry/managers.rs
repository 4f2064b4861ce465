//! Managers by external id, then e-mail, then name.

use crate::plan::slot::Slot;
use rapport_domain::{Manager, ManagerId, Team, fold::fold};
use rustc_hash::FxHashMap;

pub(crate) struct Managers<'a> {
    pub(crate) slots: Vec<Slot<'a, Manager>>,
    by_id: FxHashMap<String, usize>,
    by_email: FxHashMap<String, Vec<usize>>,
    by_name: FxHashMap<String, Vec<usize>>,
    next: i64,
}

impl<'a> Managers<'a> {
    pub(crate) fn new(managers: &'a [Manager], next: i64) -> Self {
        let mut all = Self {
            slots: Vec::with_capacity(managers.len()),
            by_id: FxHashMap::default(),
            by_email: FxHashMap::default(),
            by_name: FxHashMap::default(),
            next,
        };
        for manager in managers {
            all.enter(Slot::known(manager));
        }
        all
    }

    fn enter(&mut self, slot: Slot<'a, Manager>) -> usize {
        let index = self.slots.len();
        let Manager { external_id, email, name, .. } = &*slot.record;
        if !external_id.is_empty() {
            self.by_id.entry(external_id.clone()).or_insert(index);
        }
        if !email.is_empty() {
            self.by_email.entry(fold(email)).or_default().push(index);
        }
        self.by_name.entry(fold(name)).or_default().push(index);
        self.slots.push(slot);
        index
    }

    pub(crate) fn id(&self, index: usize) -> ManagerId {
        self.slots.get(index).map_or(ManagerId::NEW, |s| s.record.id)
    }

    pub(crate) fn name_of(&self, id: ManagerId) -> &str {
        self.slots.iter().find(|s| s.record.id == id).map_or("", |s| s.record.name.as_str())
    }

    /// The manager a row means; a different external id is a different person, and so is another
    /// name under an e-mail that an earlier row has used.
    pub(crate) fn find(&self, id: &str, email: &str, name: &str) -> Option<usize> {
        if let Some(&index) = self.by_id.get(id).filter(|_| !id.is_empty()) {
            return Some(index);
        }
        let folded = fold(name);
        let fits = |&&index: &&usize| {
            self.slots.get(index).is_some_and(|slot| {
                let there = &slot.record;
                let other_id =
                    !id.is_empty() && !there.external_id.is_empty() && there.external_id != id;
                let other_name =
                    slot.is_touched() && !name.is_empty() && fold(&there.name) != folded;
                let other_email = slot.is_touched()
                    && !email.is_empty()
                    && !there.email.is_empty()
                    && fold(&there.email) != fold(email);
                !other_id && !other_name && !other_email
            })
        };
        let by_email = self.by_email.get(&fold(email)).filter(|_| !email.is_empty());
        let by_name = self.by_name.get(&folded).filter(|_| !name.is_empty());
        // A row without a number means first of all a person without one.
        let numberless = |&&index: &&usize| {
            self.slots.get(index).is_some_and(|s| s.record.external_id.is_empty())
        };
        let pick = |all: &'_ Vec<usize>| {
            let mut fitting = all.iter().filter(fits);
            let touched = |&&index: &&usize| self.slots.get(index).is_some_and(Slot::is_touched);
            let first = fitting.clone().find(numberless).or_else(|| fitting.clone().find(touched));
            first.or_else(|| fitting.next()).copied()
        };
        let named = |&&index: &&usize| {
            self.slots.get(index).is_some_and(|s| fold(&s.record.name) == folded)
        };
        let both = by_email.and_then(|all| all.iter().filter(fits).find(named)).copied();
        both.or_else(|| by_email.and_then(pick)).or_else(|| by_name.and_then(pick))
    }

    /// A new manager, called by the number until a name is known.
    pub(crate) fn create(&mut self, id: &str, email: &str, name: &str) -> usize {
        let number = ManagerId(self.next);
        self.next += 1;
        let called = [name, id, email].into_iter().find(|n| !n.is_empty()).unwrap_or("");
        self.enter(Slot::fresh(Manager {
            id: number,
            name: called.to_owned(),
            email: email.to_owned(),
            team: Team::Accounts,
            active_from: None,
            active_to: None,
            external_id: id.to_owned(),
        }))
    }

    /// Lets a renamed record be found by its new name only.
    pub(crate) fn rename(&mut self, index: usize, before: &str, name: &str) {
        if let Some(places) = self.by_name.get_mut(&fold(before)) {
            places.retain(|&i| i != index);
        }
        let places = self.by_name.entry(fold(name)).or_default();
        let at = places.partition_point(|&i| i < index);
        places.insert(at, index);
    }

    /// Adds the number a row gave to a manager found by e-mail or name; lets it be found by the
    /// row's e-mail.
    pub(crate) fn learn(&mut self, index: usize, id: &str, email: &str) -> bool {
        if !email.is_empty() {
            let places = self.by_email.entry(fold(email)).or_default();
            if let Err(at) = places.binary_search(&index) {
                places.insert(at, index);
            }
        }
        match self.slots.get_mut(index) {
            Some(slot) if !id.is_empty() && slot.record.external_id.is_empty() => {
                id.clone_into(&mut slot.record.to_mut().external_id);
                slot.changed = true;
                self.by_id.insert(id.to_owned(), index);
                true
            }
            _ => false,
        }
    }
}
