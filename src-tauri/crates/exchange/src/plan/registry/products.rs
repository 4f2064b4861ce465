//! Products by code, then name.

use crate::plan::slot::Slot;
use rapport_domain::{Product, ProductId, fold::fold};
use rustc_hash::FxHashMap;
use std::cell::Cell;

pub(crate) struct Products<'a> {
    pub(crate) slots: Vec<Slot<'a, Product>>,
    by_code: FxHashMap<String, usize>,
    by_name: FxHashMap<String, Vec<usize>>,
    memo: FxHashMap<(&'a str, &'a str), usize>,
    /// The match asked for last: every row asks twice.
    last: Cell<Option<((&'a str, &'a str), usize)>>,
    next: i64,
}

impl<'a> Products<'a> {
    pub(crate) fn new(products: &'a [Product], next: i64) -> Self {
        let mut all = Self {
            slots: Vec::with_capacity(products.len()),
            by_code: FxHashMap::default(),
            by_name: FxHashMap::default(),
            memo: FxHashMap::default(),
            last: Cell::new(None),
            next,
        };
        for product in products {
            all.enter(Slot::known(product));
        }
        all
    }

    fn enter(&mut self, slot: Slot<'a, Product>) -> usize {
        let index = self.slots.len();
        if !slot.record.code.is_empty() {
            self.by_code.entry(slot.record.code.clone()).or_insert(index);
        }
        self.by_name.entry(fold(&slot.record.name)).or_default().push(index);
        self.slots.push(slot);
        index
    }

    pub(crate) fn id(&self, index: usize) -> ProductId {
        self.slots.get(index).map_or(ProductId::NEW, |s| s.record.id)
    }

    pub(crate) fn name(&self, index: usize) -> &str {
        self.slots.get(index).map_or("", |s| s.record.name.as_str())
    }

    pub(crate) fn remembered(&self, code: &'a str, name: &'a str) -> Option<usize> {
        if let Some(((last_code, last_name), index)) = self.last.get()
            && std::ptr::eq(last_name, name)
            && std::ptr::eq(last_code, code)
        {
            return Some(index);
        }
        let index = self.memo.get(&(code, name)).copied()?;
        self.last.set(Some(((code, name), index)));
        Some(index)
    }

    pub(crate) fn remember(&mut self, code: &'a str, name: &'a str, index: usize) {
        self.memo.insert((code, name), index);
        self.last.set(Some(((code, name), index)));
    }

    /// The product with that code, else the first of that name whose code is not another; a row
    /// without a code means first of all a product without one.
    pub(crate) fn find(&self, code: &str, name: &str) -> Option<usize> {
        if let Some(&index) = self.by_code.get(code).filter(|_| !code.is_empty()) {
            return Some(index);
        }
        if name.is_empty() {
            return None;
        }
        let named = self.by_name.get(&fold(name))?;
        let codeless =
            |&&index: &&usize| self.slots.get(index).is_some_and(|s| s.record.code.is_empty());
        let any = named.first().filter(|_| code.is_empty());
        named.iter().find(codeless).or(any).copied()
    }

    /// A new product.
    pub(crate) fn create(&mut self, code: &str, name: &str) -> usize {
        let id = ProductId(self.next);
        self.next += 1;
        let called = if name.is_empty() { code } else { name };
        self.enter(Slot::fresh(Product {
            id,
            name: called.to_owned(),
            family: String::new(),
            code: code.to_owned(),
            margin: None,
            kind: None,
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

    /// Adds the code a row gave to a product found by name.
    pub(crate) fn learn(&mut self, index: usize, code: &str) -> bool {
        match self.slots.get_mut(index) {
            Some(slot) if !code.is_empty() && slot.record.code.is_empty() => {
                code.clone_into(&mut slot.record.to_mut().code);
                slot.changed = true;
                self.by_code.insert(code.to_owned(), index);
                true
            }
            _ => false,
        }
    }
}
