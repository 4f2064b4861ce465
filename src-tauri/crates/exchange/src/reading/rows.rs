//! Rows of text cells in one piece of memory.

use super::Problem;

/// The most columns a row may have.
pub(crate) const MOST_COLUMNS: usize = 1000;
/// The most rows a file may have: as many as a sheet.
pub(crate) const MOST_ROWS: usize = 1_048_576;
/// The most bytes of text a cell may have.
pub(crate) const MOST_CELL: usize = 256 << 10;

/// Rows of text cells. Cells are trimmed; rows without any text are not kept; a row may be
/// shorter or longer than the headings.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    text: String,
    /// Where each cell ends in `text`.
    ends: Vec<u32>,
    /// The first cell of each row, and one past the last.
    starts: Vec<u32>,
    lines: Vec<u32>,
    /// How many rows at the front are hidden: titles and headings.
    hidden: usize,
}

impl Rows {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len().saturating_sub(self.hidden)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The line of the file (row of the sheet) on which a row begins, from 1.
    #[must_use]
    pub fn line(&self, row: usize) -> u64 {
        self.lines.get(row + self.hidden).copied().map_or(0, u64::from)
    }

    /// How many cells a row has.
    #[must_use]
    pub fn width(&self, row: usize) -> usize {
        self.span(row).map_or(0, |(from, to)| to - from)
    }

    /// The text of a cell; empty beyond the row's end.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let Some((from, to)) = self.span(row) else { return "" };
        let index = from + column;
        if index >= to {
            return "";
        }
        let begin = match index.checked_sub(1) {
            None => 0,
            Some(before) => self.ends.get(before).map_or(0, |&e| e as usize),
        };
        let end = self.ends.get(index).map_or(begin, |&e| e as usize);
        self.text.get(begin..end).unwrap_or("")
    }

    /// The cells of a row.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        (0..self.width(row)).map(move |column| self.cell(row, column))
    }

    fn span(&self, row: usize) -> Option<(usize, usize)> {
        let row = row + self.hidden;
        Some((*self.starts.get(row)? as usize, *self.starts.get(row + 1)? as usize))
    }

    /// Hides that many rows at the front.
    pub(crate) fn hide(&mut self, rows: usize) {
        self.hidden = (self.hidden + rows).min(self.lines.len());
    }

    /// Makes room.
    pub(crate) fn with_capacity(text: usize) -> Self {
        Self {
            text: String::with_capacity(text),
            ends: Vec::with_capacity(text / 10),
            starts: vec![0],
            lines: Vec::with_capacity(text / 80),
            hidden: 0,
        }
    }

    /// Adds a cell to the row under way.
    pub(crate) fn push_cell(&mut self, cell: &str, line: u64) -> Result<(), Problem> {
        if cell.len() > MOST_CELL {
            return Err(Problem::HugeCell { line, kilobytes: (MOST_CELL >> 10) as u64 });
        }
        self.text.push_str(cell.trim());
        // The source is capped at half a gibibyte and no decoding more than triples it.
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// Ends the row under way; drops it when it has no text.
    pub(crate) fn end_row(&mut self, line: u64) -> Result<(), Problem> {
        let from = self.starts.last().copied().unwrap_or(0) as usize;
        let cells = self.ends.len() - from;
        let begin = from.checked_sub(1).and_then(|b| self.ends.get(b)).map_or(0, |&e| e as usize);
        if self.text.len() == begin {
            self.ends.truncate(from);
            return Ok(());
        }
        if cells > MOST_COLUMNS {
            return Err(Problem::TooWide { line, most: MOST_COLUMNS as u64 });
        }
        if self.lines.len() > MOST_ROWS {
            return Err(Problem::TooManyRows { most: MOST_ROWS as u64 });
        }
        self.starts.push(u32::try_from(self.ends.len()).unwrap_or(u32::MAX));
        self.lines.push(u32::try_from(line).unwrap_or(u32::MAX));
        Ok(())
    }
}
