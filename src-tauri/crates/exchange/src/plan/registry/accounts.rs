//! Accounts by external id, then tax id, then name and city.

use crate::plan::slot::Slot;
use rapport_domain::{Account, AccountId, LegalEntity, LegalEntityId, fold::fold};
use rustc_hash::FxHashMap;
use std::cell::Cell;

/// What a row says of an account; empty where it says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct AccountKey<'a> {
    pub(crate) id: &'a str,
    pub(crate) tax: &'a str,
    pub(crate) name: &'a str,
    pub(crate) city: &'a str,
}

impl AccountKey<'_> {
    /// Whether both say the same. Two looks at one row have the same texts in memory, which is
    /// seen without reading them.
    fn says(&self, other: &Self) -> bool {
        let same = |a: &str, b: &str| std::ptr::eq(a, b) || a == b;
        same(self.name, other.name)
            && same(self.id, other.id)
            && same(self.tax, other.tax)
            && same(self.city, other.city)
    }

    /// Whether the row says nothing of an account.
    pub(crate) const fn is_empty(&self) -> bool {
        self.id.is_empty() && self.tax.is_empty() && self.name.is_empty()
    }

    /// What to call an account of which nothing else is known.
    pub(crate) const fn call(&self) -> &str {
        if !self.name.is_empty() {
            self.name
        } else if !self.id.is_empty() {
            self.id
        } else {
            self.tax
        }
    }
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    One(usize),
    None,
    Several(usize),
}

/// What became of a tax id a row gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Learnt {
    Nothing,
    More,
    /// The tax id is another account's.
    Taken,
}

pub(crate) struct Accounts<'a> {
    pub(crate) slots: Vec<Slot<'a, Account>>,
    pub(crate) entities: Vec<Slot<'a, LegalEntity>>,
    by_id: FxHashMap<String, usize>,
    by_tax: FxHashMap<String, (usize, usize)>,
    by_name: FxHashMap<String, Vec<usize>>,
    by_record: FxHashMap<AccountId, usize>,
    /// Per account: whether a tax id is known, and the external id a row of this import gave.
    marks: Vec<(bool, String)>,
    /// Accounts that rows of this import were matched to, by exactly what they said.
    memo: FxHashMap<AccountKey<'a>, usize>,
    /// The match asked for last: a row asks twice, and lines of a document stand together.
    last: Cell<Option<(AccountKey<'a>, usize)>>,
    next: (i64, i64),
}

/// `ИНН 7707083893 / 770701001` → `7707083893`; letters (of VAT numbers) in capitals.
pub(crate) fn plain_tax(text: &str) -> String {
    let first = text.split(['/', '\\']).next().unwrap_or("");
    let plain: String =
        first.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    match plain.strip_prefix("ИНН").or_else(|| plain.strip_prefix("INN")) {
        Some(rest) => rest.to_owned(),
        None => plain,
    }
}

impl<'a> Accounts<'a> {
    pub(crate) fn new(
        accounts: &'a [Account],
        entities: &'a [LegalEntity],
        next: (i64, i64),
    ) -> Self {
        let mut all = Self {
            slots: Vec::with_capacity(accounts.len()),
            entities: Vec::with_capacity(entities.len()),
            by_id: FxHashMap::default(),
            by_tax: FxHashMap::default(),
            by_name: FxHashMap::default(),
            by_record: FxHashMap::default(),
            marks: Vec::with_capacity(accounts.len()),
            memo: FxHashMap::default(),
            last: Cell::new(None),
            next,
        };
        for account in accounts {
            all.enter(Slot::known(account));
        }
        for entity in entities {
            let Some(&index) = all.by_record.get(&entity.account) else { continue };
            all.enter_entity(index, Slot::known(entity));
        }
        all
    }

    /// The place of an account of the book.
    pub(crate) fn place(&self, account: AccountId) -> Option<usize> {
        self.by_record.get(&account).copied()
    }

    fn enter(&mut self, slot: Slot<'a, Account>) -> usize {
        let index = self.slots.len();
        for id in &slot.record.external_ids {
            self.by_id.entry(id.clone()).or_insert(index);
        }
        self.by_record.insert(slot.record.id, index);
        self.enter_name(&slot.record.name, index);
        self.marks.push((false, String::new()));
        self.slots.push(slot);
        index
    }

    /// Lets a renamed account be found by its new name and those of its legal entities only.
    pub(crate) fn rename(&mut self, index: usize, before: &str, name: &str) {
        let (folded, account) = (fold(before), self.id(index));
        let entity = self
            .entities
            .iter()
            .any(|e| e.record.account == account && fold(&e.record.name) == folded);
        if let Some(places) = self.by_name.get_mut(&folded).filter(|_| !entity) {
            places.retain(|&i| i != index);
        }
        self.enter_name(name, index);
    }

    /// Lets an account be found by one more name.
    fn enter_name(&mut self, name: &str, index: usize) {
        let places = self.by_name.entry(fold(name)).or_default();
        if !places.contains(&index) {
            let at = places.partition_point(|&i| i < index);
            places.insert(at, index);
        }
    }

    fn enter_entity(&mut self, index: usize, slot: Slot<'a, LegalEntity>) {
        let tax = plain_tax(&slot.record.tax_id);
        if !tax.is_empty() {
            self.by_tax.entry(tax).or_insert((index, self.entities.len()));
            if let Some(mark) = self.marks.get_mut(index) {
                mark.0 = true;
            }
        }
        let name = slot.record.name.clone();
        self.enter_name(&name, index);
        self.entities.push(slot);
    }

    /// Its identity.
    pub(crate) fn id(&self, index: usize) -> AccountId {
        self.slots.get(index).map_or(AccountId::NEW, |s| s.record.id)
    }

    /// Its name.
    pub(crate) fn name(&self, index: usize) -> &str {
        self.slots.get(index).map_or("", |s| s.record.name.as_str())
    }

    /// The account matched earlier to rows that said exactly the same.
    pub(crate) fn remembered(&self, key: &AccountKey<'a>) -> Option<usize> {
        if let Some((last, index)) = self.last.get()
            && last.says(key)
        {
            return Some(index);
        }
        let index = self.memo.get(key).copied()?;
        self.last.set(Some((*key, index)));
        Some(index)
    }

    /// Keeps a match for rows that say the same.
    pub(crate) fn remember(&mut self, key: AccountKey<'a>, index: usize) {
        self.memo.insert(key, index);
        self.last.set(Some((key, index)));
    }

    /// The account a row means. Two accounts may share a name, never an external or tax id.
    pub(crate) fn find(&self, key: &AccountKey<'_>) -> Found {
        if let Some(&index) = self.by_id.get(key.id).filter(|_| !key.id.is_empty()) {
            return Found::One(index);
        }
        let tax = plain_tax(key.tax);
        if let Some(&(index, _)) = self.by_tax.get(&tax).filter(|_| !tax.is_empty()) {
            return Found::One(index);
        }
        let Some(named) = self.by_name.get(&fold(key.name)).filter(|_| !key.name.is_empty()) else {
            return Found::None;
        };
        let city = fold(key.city);
        let cities =
            |index: usize| self.slots.get(index).map_or(String::new(), |s| fold(&s.record.city));
        let fits: Vec<usize> = named
            .iter()
            .copied()
            .filter(|&index| {
                let (taxed, claimed) =
                    self.marks.get(index).map_or((false, ""), |m| (m.0, m.1.as_str()));
                let other_tax = !tax.is_empty() && taxed;
                let other_id = !key.id.is_empty() && !claimed.is_empty() && claimed != key.id;
                let there = cities(index);
                let other_city = !city.is_empty() && !there.is_empty() && there != city;
                !other_tax && !other_id && !other_city
            })
            .collect();
        match fits.as_slice() {
            [] => Found::None,
            [only] => Found::One(*only),
            several => {
                let mut here =
                    several.iter().copied().filter(|&i| !city.is_empty() && cities(i) == city);
                if let (Some(only), None) = (here.next(), here.next()) {
                    return Found::One(only);
                }
                if key.id.is_empty() && tax.is_empty() {
                    return Found::Several(several.len());
                }
                // A number none of them has is another account's, unless just one has no number.
                let bare = |i: &usize| {
                    self.slots.get(*i).is_some_and(|s| s.record.external_ids.is_empty())
                        && !self.marks.get(*i).is_some_and(|m| m.0)
                };
                let mut unnumbered = several.iter().copied().filter(bare);
                match (unnumbered.next(), unnumbered.next()) {
                    (Some(only), None) => Found::One(only),
                    (None, _) => Found::None,
                    _ => Found::Several(several.len()),
                }
            }
        }
    }

    /// A new account of which only the key is known.
    pub(crate) fn create(&mut self, key: &AccountKey<'_>) -> usize {
        let id = AccountId(self.next.0);
        self.next.0 += 1;
        self.enter(Slot::fresh(Account {
            city: key.city.to_owned(),
            ..Account::named(id, key.call())
        }))
    }

    /// Adds to an account the stronger names a row gave, so that later files find it by them.
    pub(crate) fn learn(&mut self, index: usize, key: &AccountKey<'_>, legal_name: &str) -> Learnt {
        let mut learnt = Learnt::Nothing;
        let Some(slot) = self.slots.get_mut(index) else { return learnt };
        if !key.id.is_empty() {
            if !slot.record.external_ids.iter().any(|id| id == key.id) {
                slot.record.to_mut().external_ids.push(key.id.to_owned());
                slot.changed = true;
                self.by_id.insert(key.id.to_owned(), index);
                learnt = Learnt::More;
            }
            if let Some(mark) = self.marks.get_mut(index).filter(|m| m.1.is_empty()) {
                key.id.clone_into(&mut mark.1);
            }
        }
        let tax = plain_tax(key.tax);
        if tax.is_empty() {
            return learnt;
        }
        match self.by_tax.get(&tax) {
            Some(&(owner, _)) if owner != index => Learnt::Taken,
            Some(_) => learnt,
            None => {
                let name = [legal_name, key.name].into_iter().find(|n| !n.is_empty());
                let name = name.map_or_else(|| slot.record.name.clone(), str::to_owned);
                let id = LegalEntityId(self.next.1);
                self.next.1 += 1;
                let account = slot.record.id;
                self.enter_entity(
                    index,
                    Slot::fresh(LegalEntity { id, account, name, tax_id: tax }),
                );
                Learnt::More
            }
        }
    }

    /// The legal entity with that tax id.
    pub(crate) fn entity_mut(&mut self, tax: &str) -> Option<&mut Slot<'a, LegalEntity>> {
        let place = self.by_tax.get(&plain_tax(tax))?.1;
        self.entities.get_mut(place)
    }
}
