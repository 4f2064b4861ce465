//! Between the fields of records and the cells of rows.

use rapport_domain::Day;
use rusqlite::{
    Result, Row, Statement, ToSql,
    types::{FromSql, FromSqlError, Type},
};
use serde::{Serialize, de::DeserializeOwned};
use std::error::Error;

/// Binds the parameters of a statement one after another.
pub struct Binder<'b, 'c> {
    statement: &'b mut Statement<'c>,
    next: usize,
}

impl<'b, 'c> Binder<'b, 'c> {
    pub(crate) fn new(statement: &'b mut Statement<'c>) -> Self {
        Self { statement, next: 1 }
    }

    pub(crate) fn put(&mut self, value: impl ToSql) -> Result<()> {
        self.statement.raw_bind_parameter(self.next, value)?;
        self.next += 1;
        Ok(())
    }

    pub(crate) fn day(&mut self, day: Day) -> Result<()> {
        self.put(day.key())
    }

    pub(crate) fn maybe_day(&mut self, day: Option<Day>) -> Result<()> {
        self.put(day.map(Day::key))
    }

    pub(crate) fn list<T: Serialize>(&mut self, list: &[T]) -> Result<()> {
        if list.is_empty() { self.put("[]") } else { self.json(&list) }
    }

    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<()> {
        let text = serde_json::to_string(value)
            .map_err(|cause| rusqlite::Error::ToSqlConversionFailure(Box::new(cause)))?;
        self.put(text)
    }

    pub(crate) fn maybe_json(&mut self, value: Option<&impl Serialize>) -> Result<()> {
        match value {
            Some(value) => self.json(value),
            None => self.put(None::<String>),
        }
    }
}

/// Takes the cells of a row one after another.
pub struct Cells<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl<'r, 's> Cells<'r, 's> {
    pub(crate) fn new(row: &'r Row<'s>) -> Self {
        Self { row, next: 0 }
    }

    pub(crate) fn take<T: FromSql>(&mut self) -> Result<T> {
        let value = self.row.get(self.next)?;
        self.next += 1;
        Ok(value)
    }

    pub(crate) fn skip(&mut self) {
        self.next += 1;
    }

    pub(crate) fn day(&mut self) -> Result<Day> {
        let key: i32 = self.take()?;
        Day::from_key(key)
            .ok_or_else(|| self.unreadable(Type::Integer, FromSqlError::OutOfRange(key.into())))
    }

    pub(crate) fn maybe_day(&mut self) -> Result<Option<Day>> {
        let key: Option<i32> = self.take()?;
        key.map(|key| {
            Day::from_key(key)
                .ok_or_else(|| self.unreadable(Type::Integer, FromSqlError::OutOfRange(key.into())))
        })
        .transpose()
    }

    /// A value written as a short text, by the function that knows the text.
    pub(crate) fn keyed<T>(&mut self, read: fn(&str) -> Option<T>) -> Result<T> {
        let value = self.row.get_ref(self.next)?.as_str().map(read);
        self.next += 1;
        match value {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(self.unreadable(Type::Text, FromSqlError::InvalidType)),
            Err(cause) => Err(self.unreadable(Type::Text, cause)),
        }
    }

    pub(crate) fn maybe_keyed<T>(&mut self, read: fn(&str) -> Option<T>) -> Result<Option<T>> {
        if self.row.get_ref(self.next)?.data_type() == Type::Null {
            self.next += 1;
            return Ok(None);
        }
        self.keyed(read).map(Some)
    }

    pub(crate) fn list<T: DeserializeOwned>(&mut self) -> Result<Vec<T>> {
        if self.row.get_ref(self.next)?.as_str() == Ok("[]") {
            self.next += 1;
            return Ok(Vec::new());
        }
        self.json()
    }

    pub(crate) fn json<T: DeserializeOwned>(&mut self) -> Result<T> {
        let value = match self.row.get_ref(self.next)?.as_str() {
            Ok(text) => serde_json::from_str(text).map_err(|cause| Box::new(cause) as _),
            Err(cause) => Err(Box::new(cause) as _),
        };
        self.next += 1;
        value.map_err(|cause: Box<dyn Error + Send + Sync>| {
            rusqlite::Error::FromSqlConversionFailure(self.next - 1, Type::Text, cause)
        })
    }

    pub(crate) fn maybe_json<T: DeserializeOwned>(&mut self) -> Result<Option<T>> {
        if self.row.get_ref(self.next)?.data_type() == Type::Null {
            self.next += 1;
            return Ok(None);
        }
        self.json().map(Some)
    }

    /// A list of so many items.
    pub(crate) fn array<T: DeserializeOwned, const N: usize>(&mut self) -> Result<[T; N]> {
        let list: Vec<T> = self.list()?;
        list.try_into().map_err(|_| self.unreadable(Type::Text, FromSqlError::InvalidType))
    }

    /// The error of the cell just taken.
    fn unreadable(&self, kind: Type, cause: FromSqlError) -> rusqlite::Error {
        rusqlite::Error::FromSqlConversionFailure(
            self.next.saturating_sub(1),
            kind,
            Box::new(cause),
        )
    }
}
