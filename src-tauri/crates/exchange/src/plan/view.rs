//! Cells of a row by field, as values.

use super::why::{Bad, Why};
use crate::{
    field::{COUNT, Field},
    mapping::Mapping,
    reading::{Container, DateOrder, Reading},
    value::{
        day,
        number::{self, Decimal, NumberError},
    },
};
use rapport_domain::{Currency, Day, fold::fold, money::MOST};

/// A row under way: of the main file, of the file of lines, or of both joined.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct At {
    /// Row of the main file.
    pub(crate) main: Option<usize>,
    /// Row of the file of lines.
    pub(crate) line: Option<usize>,
}

/// Where a field's cells stand and how they are written.
#[derive(Debug, Clone, Copy)]
struct Place {
    of_lines: bool,
    column: usize,
    decimal: char,
    order: DateOrder,
}

/// The files of an import, seen through its mapping.
pub(crate) struct View<'a> {
    /// The main file.
    pub(crate) main: &'a Reading,
    /// The file of lines.
    pub(crate) lines: Option<&'a Reading>,
    places: [Option<Place>; COUNT],
    /// One past the last matched column of each file.
    needs: (usize, usize),
    currency: Currency,
}

impl<'a> View<'a> {
    pub(crate) fn new(
        main: &'a Reading,
        lines: Option<&'a Reading>,
        mapping: &Mapping,
        currency: Currency,
    ) -> Self {
        let mut view = Self { main, lines, places: [None; COUNT], needs: (0, 0), currency };
        let line_columns = mapping.lines.as_ref().filter(|_| lines.is_some());
        if let (Some(lines), Some(map)) = (lines, line_columns) {
            view.needs.1 = view.place(lines, &map.columns, mapping, true).max(map.join.1 + 1);
        }
        view.needs.0 = view.place(main, &mapping.columns, mapping, false);
        view
    }

    /// Fields of lines come first: a line's own product or price wins over its document's.
    fn place(
        &mut self,
        reading: &Reading,
        columns: &[Option<Field>],
        mapping: &Mapping,
        of_lines: bool,
    ) -> usize {
        let mut needed = 0;
        for (column, field) in columns.iter().enumerate().take(reading.headings.len()) {
            let Some(field) = field else { continue };
            needed = column + 1;
            if let Some(place) = self.places.get_mut(field.index())
                && place.is_none()
            {
                *place = Some(Place {
                    of_lines,
                    column,
                    decimal: mapping.format.decimal.unwrap_or_else(|| reading.decimal(column)),
                    order: mapping.format.date_order.unwrap_or_else(|| reading.date_order(column)),
                });
            }
        }
        needed
    }

    fn find(&self, field: Field) -> Option<Place> {
        self.places.get(field.index()).copied().flatten()
    }

    /// Whether a column is matched to the field.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.find(field).is_some()
    }

    /// The file and row a field's cell stands in; the row's own file for no field.
    pub(crate) fn locate(&self, at: At, field: Option<Field>) -> (&'a str, u64, Option<&'a str>) {
        let place = field.and_then(|f| self.find(f));
        let of_lines = place.map_or(at.line.is_some(), |p| p.of_lines);
        let (reading, row) = match (of_lines, self.lines, at.line, at.main) {
            (true, Some(lines), Some(row), _) => (lines, row),
            (_, _, _, Some(row)) => (self.main, row),
            (_, lines, row, None) => (lines.unwrap_or(self.main), row.unwrap_or(0)),
        };
        let heading = place.and_then(|p| reading.headings.get(p.column)).map(String::as_str);
        (reading.name.as_str(), reading.rows.line(row), heading)
    }

    /// The text of a field; empty when it is not matched.
    pub(crate) fn text(&self, at: At, field: Field) -> &'a str {
        let Some(place) = self.find(field) else { return "" };
        match (place.of_lines, self.lines) {
            (true, Some(lines)) => at.line.map_or("", |row| lines.rows.cell(row, place.column)),
            _ => at.main.map_or("", |row| self.main.rows.cell(row, place.column)),
        }
    }

    /// The text of a field, refused when longer than `most` characters.
    pub(crate) fn limited(&self, at: At, field: Field, most: usize) -> Result<&'a str, Bad> {
        let text = self.text(at, field);
        if text.len() > most && text.chars().count() > most {
            return Err(Bad::at(field, text, Why::TooLong(most)));
        }
        Ok(text)
    }

    pub(crate) fn day(&self, at: At, field: Field) -> Result<Option<Day>, Bad> {
        let text = self.text(at, field);
        if text.is_empty() {
            return Ok(None);
        }
        let order = self.find(field).map_or(DateOrder::Dmy, |p| p.order);
        day::parse(text, order).map(Some).ok_or_else(|| Bad::at(field, text, Why::NotDay))
    }

    /// A day that must be there.
    pub(crate) fn needed_day(&self, at: At, field: Field) -> Result<Day, Bad> {
        self.day(at, field)?.ok_or_else(|| Bad::at(field, "", Why::Missing))
    }

    /// A text that must be there.
    pub(crate) fn needed_text(&self, at: At, field: Field, most: usize) -> Result<&'a str, Bad> {
        let text = self.limited(at, field, most)?;
        if text.is_empty() { Err(Bad::at(field, "", Why::Missing)) } else { Ok(text) }
    }

    /// A value by words that must be there.
    pub(crate) fn needed_word<T>(
        &self,
        at: At,
        field: Field,
        read: fn(&str) -> Option<T>,
    ) -> Result<T, Bad> {
        self.word(at, field, read)?.ok_or_else(|| Bad::at(field, "", Why::Missing))
    }

    pub(crate) fn number(&self, at: At, field: Field) -> Result<Option<Decimal>, Bad> {
        let text = self.text(at, field);
        if text.is_empty() {
            return Ok(None);
        }
        let mark = self.mark(field);
        number::parse(text, mark, self.currency).map(Some).map_err(|e| self.refuse(field, text, e))
    }

    fn mark(&self, field: Field) -> char {
        self.find(field).map_or('.', |p| p.decimal)
    }

    fn refuse(&self, field: Field, text: &str, error: NumberError) -> Bad {
        let why = match error {
            NumberError::NotNumber => Why::NotNumber(self.mark(field)),
            NumberError::Foreign(sign) => Why::Foreign(sign),
            NumberError::TooLarge => Why::TooLarge,
            NumberError::Decimals(most) => Why::Decimals(most),
        };
        Bad::at(field, text, why)
    }

    /// A number times `10^decimals`.
    pub(crate) fn scaled(&self, at: At, field: Field, decimals: u32) -> Result<Option<i64>, Bad> {
        match self.number(at, field)? {
            None => Ok(None),
            Some(number) => {
                let fits = number.scaled(decimals).and_then(within);
                fits.map(Some).map_err(|e| self.refuse(field, self.text(at, field), e))
            }
        }
    }

    /// Minor units.
    pub(crate) fn money(&self, at: At, field: Field) -> Result<Option<i64>, Bad> {
        self.scaled(at, field, 2)
    }

    /// A whole number within a range.
    pub(crate) fn whole(
        &self,
        at: At,
        field: Field,
        least: i64,
        most: i64,
    ) -> Result<Option<i64>, Bad> {
        let number = self.scaled(at, field, 0).map_err(|bad| match bad.why {
            Why::Decimals(_) => Bad { why: Why::NotWhole, ..bad },
            _ => bad,
        })?;
        match number {
            Some(n) if n < least || n > most => {
                Err(Bad::at(field, self.text(at, field), Why::Range(least, most)))
            }
            other => Ok(other),
        }
    }

    /// `quantity × price`, rounded half away from zero.
    pub(crate) fn product(&self, at: At, quantity: Decimal, price: Decimal) -> Result<i64, Bad> {
        quantity
            .times(price)
            .and_then(|p| p.rounded(2))
            .and_then(within)
            .map_err(|e| self.refuse(Field::UnitPrice, self.text(at, Field::UnitPrice), e))
    }

    /// A value by words; none for an empty cell.
    pub(crate) fn word<T>(
        &self,
        at: At,
        field: Field,
        read: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Bad> {
        let text = self.text(at, field);
        if text.is_empty() {
            return Ok(None);
        }
        read(text).map(Some).ok_or_else(|| Bad::at(field, text, Why::UnknownWord))
    }

    /// Full name: the full-name column, else last, first and middle names in the order of speech.
    pub(crate) fn full_name(
        &self,
        at: At,
        full: Field,
        first: Field,
        middle: Option<Field>,
        last: Field,
    ) -> Result<String, Bad> {
        let whole = self.limited(at, full, 200)?;
        if !whole.is_empty() {
            return Ok(whole.to_owned());
        }
        let (first, last) = (self.limited(at, first, 90)?, self.limited(at, last, 90)?);
        let middle = middle.map_or(Ok(""), |m| self.limited(at, m, 18))?;
        let mut name = String::with_capacity(first.len() + last.len() + middle.len() + 2);
        for part in [first, middle, last] {
            if !part.is_empty() {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(part);
            }
        }
        Ok(name)
    }

    /// Whether matched cells are there at all: a row cut short or run over is not guessed at.
    pub(crate) fn check_shape(&self, at: At) -> Result<(), Bad> {
        if let Some(row) = at.main {
            Self::check_row(self.main, row, self.needs.0)?;
        }
        match (self.lines, at.line) {
            (Some(lines), Some(row)) => Self::check_row(lines, row, self.needs.1),
            _ => Ok(()),
        }
    }

    fn check_row(reading: &Reading, row: usize, needed: usize) -> Result<(), Bad> {
        let (cells, headings) = (reading.rows.width(row), reading.headings.len());
        if cells < needed && reading.format.container == Container::Csv {
            return Err(Bad::row(Why::ShortRow { cells, needed: headings }));
        }
        if cells > headings && (headings..cells).any(|c| !reading.rows.cell(row, c).is_empty()) {
            return Err(Bad::row(Why::LongRow { cells, headings }));
        }
        Ok(())
    }
}

/// Whether a row is a total below a table rather than a record.
pub(crate) fn is_total(reading: &Reading, row: usize) -> bool {
    let mut filled = reading.rows.cells(row).filter(|c| !c.is_empty());
    let Some(first) = filled.next() else { return false };
    if !first.starts_with(['и', 'И', 'в', 'В', 't', 'T', 'g', 'G', 's', 'S']) || first.len() > 60
    {
        return false;
    }
    let word = fold(first);
    let word = word.trim_end_matches([':', '.', ' ']);
    if matches!(word, "итого" | "всего")
        || word.starts_with("итого ")
        || word.starts_with("всего по ")
    {
        return true;
    }
    // "Total" is also a company: believed only where a record would have more cells, or at the end.
    let sparse = (filled.count() + 1) * 2 <= reading.headings.len() + 1;
    matches!(word, "total" | "totals" | "grand total" | "subtotal" | "sub total" | "sum")
        && (sparse || row + 1 == reading.rows.len())
}

/// What a record may hold.
fn within(parts: i64) -> Result<i64, NumberError> {
    if parts.unsigned_abs() > MOST.unsigned_abs() { Err(NumberError::TooLarge) } else { Ok(parts) }
}
