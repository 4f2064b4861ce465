//! Records that rows create or change, held until the plan is made.

use crate::field::Field;
use rapport_domain::Change;
use std::borrow::Cow;

/// A record, borrowed from the book until a row changes it.
pub(crate) struct Slot<'a, T: Clone> {
    /// The record as it will be.
    pub(crate) record: Cow<'a, T>,
    /// The book does not have it yet.
    pub(crate) fresh: bool,
    /// Differs from the book.
    pub(crate) changed: bool,
    /// The fields rows of this import have given: the first row that gives a field wins, so that
    /// importing the file again finds nothing to change.
    assigned: u128,
    /// The line of the first row that named this record.
    pub(crate) line: Option<u64>,
}

impl<'a, T: Clone> Slot<'a, T> {
    /// A record of the book.
    pub(crate) const fn known(record: &'a T) -> Self {
        Self {
            record: Cow::Borrowed(record),
            fresh: false,
            changed: false,
            assigned: 0,
            line: None,
        }
    }

    /// A record that is new.
    pub(crate) const fn fresh(record: T) -> Self {
        Self { record: Cow::Owned(record), fresh: true, changed: false, assigned: 0, line: None }
    }

    /// Whether a row of this import has given fields already.
    pub(crate) const fn is_touched(&self) -> bool {
        self.assigned != 0
    }

    /// Sets a field to what a row says, unless an earlier row gave it. Answers whether it changed.
    pub(crate) fn put<V: PartialEq>(
        &mut self,
        field: Field,
        value: V,
        read: fn(&T) -> &V,
        write: fn(&mut T) -> &mut V,
    ) -> bool {
        let taken = self.assigned & field.bit() != 0;
        self.assigned |= field.bit();
        if taken || *read(&self.record) == value {
            return false;
        }
        *write(self.record.to_mut()) = value;
        self.changed = true;
        true
    }

    /// Sets a text when the row has one.
    pub(crate) fn put_text(
        &mut self,
        field: Field,
        text: &str,
        read: fn(&T) -> &String,
        write: fn(&mut T) -> &mut String,
    ) -> bool {
        if text.is_empty() {
            return false;
        }
        let taken = self.assigned & field.bit() != 0;
        self.assigned |= field.bit();
        if taken || read(&self.record) == text {
            return false;
        }
        text.clone_into(write(self.record.to_mut()));
        self.changed = true;
        true
    }

    /// Sets what is optional in the record when the row has it.
    pub(crate) fn put_some<V: PartialEq>(
        &mut self,
        field: Field,
        value: Option<V>,
        read: fn(&T) -> &Option<V>,
        write: fn(&mut T) -> &mut Option<V>,
    ) -> bool {
        value.is_some() && self.put(field, value, read, write)
    }
}

/// The changes of a noun, new records and changed ones.
pub(crate) fn changes<T: Clone>(
    slots: Vec<Slot<'_, T>>,
    wrap: fn(T) -> rapport_domain::Record,
    out: &mut Vec<Change>,
) {
    for slot in slots {
        if slot.fresh {
            out.push(Change::Add(wrap(slot.record.into_owned())));
        } else if slot.changed {
            out.push(Change::Set(wrap(slot.record.into_owned())));
        }
    }
}

/// `put…` with the record's field named once.
macro_rules! put {
    ($slot:expr, text $field:ident, $name:ident, $value:expr) => {
        $slot.put_text(Field::$field, $value, |r| &r.$name, |r| &mut r.$name)
    };
    ($slot:expr, some $field:ident, $name:ident, $value:expr) => {
        $slot.put_some(Field::$field, $value, |r| &r.$name, |r| &mut r.$name)
    };
    ($slot:expr, $field:ident, $name:ident, $value:expr) => {
        $slot.put(Field::$field, $value, |r| &r.$name, |r| &mut r.$name)
    };
}
pub(crate) use put;
