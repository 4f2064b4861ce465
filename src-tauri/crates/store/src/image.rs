//! Rows as bytes, for the journal: the names of the columns, then the cells of row after row.
//! Names travel along so that a row kept before a migration fits the table after it.

use rusqlite::{Row, types::ValueRef};

const VERSION: u8 = 1;
const NULL: u8 = 0;
const INTEGER: u8 = 1;
const REAL: u8 = 2;
const TEXT: u8 = 3;
const BLOB: u8 = 4;

/// Writes rows of the same columns.
pub(crate) struct Packer {
    width: usize,
    bytes: Vec<u8>,
    rows: u64,
}

impl Packer {
    pub(crate) fn new(columns: &[&str]) -> Self {
        let mut packer = Self { width: columns.len(), bytes: vec![VERSION], rows: 0 };
        packer.number(columns.len() as u64);
        for column in columns {
            packer.run(column.as_bytes());
        }
        packer
    }

    /// Adds a row whose first cells are those of the columns.
    pub(crate) fn push(&mut self, row: &Row<'_>) -> rusqlite::Result<()> {
        for at in 0..self.width {
            match row.get_ref(at)? {
                ValueRef::Null => self.bytes.push(NULL),
                ValueRef::Integer(value) => {
                    self.bytes.push(INTEGER);
                    // Zigzag keeps small negative numbers short.
                    self.number(((value << 1) ^ (value >> 63)).cast_unsigned());
                }
                ValueRef::Real(value) => {
                    self.bytes.push(REAL);
                    self.bytes.extend(value.to_le_bytes());
                }
                ValueRef::Text(value) => {
                    self.bytes.push(TEXT);
                    self.run(value);
                }
                ValueRef::Blob(value) => {
                    self.bytes.push(BLOB);
                    self.run(value);
                }
            }
        }
        self.rows += 1;
        Ok(())
    }

    /// The bytes, or none when no row was added.
    pub(crate) fn finish(self) -> Option<Vec<u8>> {
        (self.rows > 0).then_some(self.bytes)
    }

    fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push((value & 0x7f) as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    fn run(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.bytes.extend_from_slice(bytes);
    }
}

/// Bytes that no [`Packer`] wrote.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Garbled;

/// Reads what a [`Packer`] wrote.
pub(crate) struct Unpacker<'a> {
    columns: Vec<&'a str>,
    rest: &'a [u8],
}

impl<'a> Unpacker<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Result<Self, Garbled> {
        let mut unpacker = Self { columns: Vec::new(), rest: bytes };
        if unpacker.byte()? != VERSION {
            return Err(Garbled);
        }
        for _ in 0..unpacker.number()? {
            let name = std::str::from_utf8(unpacker.run()?).map_err(|_| Garbled)?;
            unpacker.columns.push(name);
        }
        Ok(unpacker)
    }

    /// The names of the columns.
    pub(crate) fn columns(&self) -> &[&'a str] {
        &self.columns
    }

    /// Puts the cells of the next row into `cells`; false when there is none.
    pub(crate) fn next(&mut self, cells: &mut Vec<ValueRef<'a>>) -> Result<bool, Garbled> {
        cells.clear();
        if self.rest.is_empty() || self.columns.is_empty() {
            return Ok(false);
        }
        for _ in 0..self.columns.len() {
            let cell = match self.byte()? {
                NULL => ValueRef::Null,
                INTEGER => {
                    let value = self.number()?;
                    ValueRef::Integer((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
                }
                REAL => {
                    let (bytes, rest) = self.rest.split_first_chunk().ok_or(Garbled)?;
                    self.rest = rest;
                    ValueRef::Real(f64::from_le_bytes(*bytes))
                }
                TEXT => ValueRef::Text(self.run()?),
                BLOB => ValueRef::Blob(self.run()?),
                _ => return Err(Garbled),
            };
            cells.push(cell);
        }
        Ok(true)
    }

    fn byte(&mut self) -> Result<u8, Garbled> {
        let (byte, rest) = self.rest.split_first().ok_or(Garbled)?;
        self.rest = rest;
        Ok(*byte)
    }

    fn number(&mut self) -> Result<u64, Garbled> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(Garbled)
    }

    fn run(&mut self) -> Result<&'a [u8], Garbled> {
        let length = usize::try_from(self.number()?).map_err(|_| Garbled)?;
        let (run, rest) = self.rest.split_at_checked(length).ok_or(Garbled)?;
        self.rest = rest;
        Ok(run)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rusqlite::{Connection, types::Value};

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            Just(Value::Real(-0.125)),
            any::<String>().prop_map(Value::Text),
            any::<Vec<u8>>().prop_map(Value::Blob),
        ]
    }

    proptest! {
        #[test]
        fn rows_come_back_as_they_went_in(rows in prop::collection::vec([value(), value()], 1..5)) {
            let conn = Connection::open_in_memory().unwrap();
            let mut packer = Packer::new(&["a", "b"]);
            for [a, b] in &rows {
                conn.query_row("SELECT ?, ?", (a, b), |row| packer.push(row)).unwrap();
            }
            let bytes = packer.finish().unwrap();
            let mut unpacker = Unpacker::new(&bytes).unwrap();
            prop_assert_eq!(unpacker.columns(), &["a", "b"][..], "names travel with the rows");
            let mut cells = Vec::new();
            for row in &rows {
                prop_assert_eq!(unpacker.next(&mut cells), Ok(true), "every row is there");
                let read: Vec<Value> = cells.iter().map(|c| Value::try_from(*c).unwrap()).collect();
                prop_assert_eq!(&read[..], &row[..], "cells keep type and value");
            }
            prop_assert_eq!(unpacker.next(&mut cells), Ok(false), "and no more");
        }

        #[test]
        fn garbled_bytes_are_refused_not_trusted(bytes: Vec<u8>) {
            let mut cells = Vec::new();
            if let Ok(mut unpacker) = Unpacker::new(&bytes) {
                while unpacker.next(&mut cells) == Ok(true) {}
            }
        }
    }
}
