//! The numbers behind a chart: one table that the workbook holds and the chart's caches repeat.

use crate::{fault::WriteError, measure::tidy};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, Formula, Table, TableColumn, TableStyle, Workbook,
};
use std::collections::HashSet;

/// Name of the only sheet; plain letters need no quotes in formulas.
pub(crate) const NAME: &str = "Data";

/// A column of numbers.
pub(crate) struct Column {
    pub(crate) heading: String,
    pub(crate) cells: Vec<Option<f64>>,
    /// Number format code.
    pub(crate) format: String,
    /// Whether each cell is the sum of the columns of numbers left of it.
    pub(crate) sum: bool,
}

/// A table of names and numbers.
pub(crate) struct Sheet {
    /// Heading of the names.
    pub(crate) heading: String,
    pub(crate) categories: Vec<String>,
    pub(crate) columns: Vec<Column>,
    /// Columns worked out from others: a formula for each cell that has one.
    formulas: Vec<(usize, Vec<Option<String>>)>,
}

impl Sheet {
    /// A table whose headings are not empty and differ, as spreadsheet tables must.
    pub(crate) fn new(heading: String, categories: &[String], columns: Vec<Column>) -> Self {
        let mut sheet = Self {
            heading,
            categories: categories.iter().map(|name| tidy(name)).collect(),
            columns,
            formulas: Vec::new(),
        };
        let mut taken: HashSet<String> = HashSet::from([sheet.heading.to_lowercase()]);
        for column in &mut sheet.columns {
            let mut heading = tidy(&column.heading);
            let mut number = 2;
            while heading.is_empty() || taken.contains(&heading.to_lowercase()) {
                heading = format!("{} {number}", tidy(&column.heading)).trim().to_owned();
                number += 1;
            }
            taken.insert(heading.to_lowercase());
            column.heading = heading;
        }
        sheet
    }

    /// The same with a column worked out in the workbook, so that it follows the numbers it is
    /// made from: for each row its formula, given the row's number, or none.
    pub(crate) fn computed(
        mut self,
        column: usize,
        formula: impl Fn(usize, usize) -> Option<String>,
    ) -> Self {
        let rows = 0..self.categories.len();
        self.formulas.push((column, rows.map(|at| formula(at, at + 2)).collect()));
        self
    }

    /// Range of the names: `Data!$A$2:$A$7`.
    pub(crate) fn names(&self) -> String {
        format!("{NAME}!$A$2:$A${}", self.categories.len() + 1)
    }

    /// Range of a column of numbers.
    pub(crate) fn cells(&self, column: usize) -> String {
        let letter = letter(column);
        format!("{NAME}!${letter}$2:${letter}${}", self.categories.len() + 1)
    }

    /// Cell of a column's heading.
    pub(crate) fn head(column: usize) -> String {
        format!("{NAME}!${}$1", letter(column))
    }

    /// The workbook: one sheet, one table over exactly the range the chart uses.
    pub(crate) fn workbook(&self) -> Result<Vec<u8>, WriteError> {
        let mut book = Workbook::new();
        let time = ExcelDateTime::from_ymd(2000, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&time));
        let sheet = book.add_worksheet();
        sheet.set_name(NAME)?;
        sheet.set_column_width(0, 28)?;
        let mut headings = vec![TableColumn::new().set_header(&self.heading)];
        headings.extend(self.columns.iter().map(|c| TableColumn::new().set_header(&c.heading)));
        let rows = u32::try_from(self.categories.len()).unwrap_or(u32::MAX);
        let columns = u16::try_from(self.columns.len()).unwrap_or(u16::MAX);
        let table = Table::new()
            .set_name("Figures")
            .set_columns(&headings)
            .set_autofilter(false)
            .set_style(TableStyle::None);
        sheet.add_table(0, 0, rows, columns, &table)?;
        for (row, name) in (1..).zip(&self.categories) {
            sheet.write_string(row, 0, name)?;
        }
        for (at, column) in (1_u16..).zip(&self.columns) {
            sheet.set_column_width(at, 16)?;
            let format = Format::new().set_num_format(&column.format);
            for (row, cell) in (1_u32..).zip(&column.cells) {
                let Some(value) = cell else { continue };
                let index = usize::from(at).saturating_sub(1);
                let own = self.formulas.iter().find(|(of, _)| *of == index);
                let below = usize::try_from(row).unwrap_or(0).saturating_sub(1);
                let own = own.and_then(|(_, rows)| rows.get(below)?.as_ref());
                if let Some(formula) = own {
                    let formula = Formula::new(formula).set_result(value.to_string());
                    sheet.write_formula_with_format(row, at, formula, &format)?;
                } else if column.sum {
                    let last = letter(usize::from(at).saturating_sub(2));
                    let formula = Formula::new(format!("=SUM(B{0}:{last}{0})", row + 1))
                        .set_result(value.to_string());
                    sheet.write_formula_with_format(row, at, formula, &format)?;
                } else {
                    sheet.write_number_with_format(row, at, *value, &format)?;
                }
            }
        }
        Ok(book.save_to_buffer()?)
    }
}

/// Letter of a column of numbers: the first is `B`. There are never more than 25.
pub(crate) fn letter(column: usize) -> char {
    u8::try_from(column).map_or('Z', |n| char::from(b'B'.saturating_add(n)))
}
