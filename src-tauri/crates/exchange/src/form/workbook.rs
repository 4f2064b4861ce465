//! The form as a workbook: one sheet to fill in, everything but the answers locked, and a hidden
//! sheet that says whose it is and where each answer stands.

use super::{
    Form, VERSION,
    ask::{Ask, AskKind, asks, parameters_title},
};
use crate::table::WriteError;
use rapport_domain::survey::interview::MOST_SAID;
use rapport_text::{Lang, day::long, words};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

/// Name of the hidden sheet.
pub(super) const HIDDEN: &str = "rapport";
/// What its first row says.
pub(super) const FORM: &str = "survey-form";

/// The columns: the question, and the two that scores stand in.
const QUESTION: u16 = 1;
const FIRST: u16 = 2;
const SECOND: u16 = 3;
/// Their widths, characters.
const WIDTHS: [f64; 5] = [2.5, 68.0, 13.0, 13.0, 2.5];

const INK: Color = Color::RGB(0x001D_2126);
const SOFT_INK: Color = Color::RGB(0x0056_5C64);
const ACCENT: Color = Color::RGB(0x001F_4E79);
const FIELD: Color = Color::RGB(0x00F3_F7FB);
const EDGE: Color = Color::RGB(0x00B9_C7D6);

/// The form as the bytes of an .xlsx file. The same form gives the same bytes.
///
/// # Errors
/// When a text does not fit a cell.
pub fn form_xlsx(form: &Form<'_>) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let title = words::form_title(form.lang);
    book.set_properties(&DocProperties::new().set_creation_datetime(&created).set_title(title));
    let mut paper = Paper { form, row: 0, places: Vec::new() };
    let page = book.add_worksheet();
    paper.page(page)?;
    let hidden = book.add_worksheet();
    hidden.set_name(HIDDEN)?.set_very_hidden(true).protect();
    let ids = &form.ids;
    let head = [
        ("rapport", FORM.to_owned()),
        ("version", VERSION.to_string()),
        ("book", ids.book.clone()),
        ("wave", ids.wave.0.to_string()),
        ("respondent", ids.respondent.0.to_string()),
        ("key", ids.key.clone()),
    ];
    let places = paper.places.iter().map(|(key, cell)| (key.as_str(), cell.clone()));
    for (row, (name, value)) in (0..).zip(head.into_iter().chain(places)) {
        hidden.write_string(row, 0, name)?;
        hidden.write_string(row, 1, value)?;
    }
    Ok(book.save_to_buffer()?)
}

/// The sheet under way.
struct Paper<'f> {
    form: &'f Form<'f>,
    /// The next free row.
    row: u32,
    /// Per answer, its key and its cell.
    places: Vec<(String, String)>,
}

impl Paper<'_> {
    fn page(&mut self, page: &mut Worksheet) -> Result<(), XlsxError> {
        let lang = self.form.lang;
        page.set_name(words::form_sheet(lang))?;
        page.set_screen_gridlines(false);
        page.set_portrait().set_paper_size(9).set_print_fit_to_pages(1, 0);
        page.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3);
        for (column, width) in (0..).zip(WIDTHS) {
            page.set_column_width(column, width)?;
        }
        self.top(page)?;
        let all = asks(self.form.questions, lang);
        let mut number = 0;
        let mut begun = false;
        for ask in &all {
            let goes_on = matches!(ask.kind, AskKind::Parameter { .. }) && begun;
            // What is asked only of some has no number of its own, as in the page.
            let follows = matches!(ask.kind, AskKind::Words { when_nps_to: Some(_) });
            if !goes_on && !follows {
                number += 1;
            }
            if begun && !goes_on {
                begun = false;
                self.skip(page, 8.0)?;
            }
            match ask.kind {
                AskKind::Words { when_nps_to } => {
                    self.words(page, number, ask, when_nps_to.is_some())?;
                }
                AskKind::Nps => self.score(page, number, ask, 10)?,
                AskKind::Csat => self.score(page, number, ask, 5)?,
                AskKind::Parameter { importance, .. } => {
                    if !goes_on {
                        self.parameters(page, number, importance)?;
                    }
                    begun = true;
                    self.parameter(page, ask, importance)?;
                }
            }
        }
        self.quotable(page)?;
        // Protected so that ids and places hold; without a password, since it guards from slips.
        page.protect_with_options(&ProtectionOptions {
            format_rows: true,
            format_columns: true,
            ..ProtectionOptions::new()
        });
        if let Some((_, cell)) = self.places.first()
            && let Some(row) = cell.get(1..).and_then(|row| row.parse::<u32>().ok())
        {
            page.set_selection(row - 1, QUESTION, row - 1, SECOND)?;
        }
        Ok(())
    }

    fn top(&mut self, page: &mut Worksheet) -> Result<(), XlsxError> {
        let lang = self.form.lang;
        let soft = text().set_font_color(SOFT_INK);
        self.skip(page, 8.0)?;
        if !self.form.firm.is_empty() {
            let firm = text().set_bold().set_font_color(ACCENT);
            self.line(page, self.form.firm, &firm, 18.0)?;
        }
        self.line(page, &words::form_title(lang), &text().set_bold().set_font_size(20), 32.0)?;
        self.line(page, &self.form.caption(), &soft, 18.0)?;
        self.skip(page, 6.0)?;
        let lead = words::form_lead(lang);
        self.line(page, &lead, &text(), height(&lead, 100))?;
        let until = words::form_until(lang, long(lang, self.form.until));
        let how = format!("{} {until}.", words::form_how(lang));
        self.line(page, &how, &text().set_bold(), height(&how, 92))?;
        self.skip(page, 8.0)
    }

    /// A question that is answered in words: the box stands below it.
    fn words(
        &mut self,
        page: &mut Worksheet,
        number: u32,
        ask: &Ask,
        only_low: bool,
    ) -> Result<(), XlsxError> {
        let lang = self.form.lang;
        let asked = if only_low { ask.text.clone() } else { format!("{number}. {}", ask.text) };
        self.line(page, &asked, &heading(), height(&asked, 92))?;
        if only_low {
            let hint = words::form_why_hint(lang);
            rich(page, self.row - 1, &asked, &format!("  {hint}"))?;
        }
        let field = field().set_align(FormatAlign::Left).set_align(FormatAlign::Top);
        page.merge_range(self.row, QUESTION, self.row, SECOND, "", &field.set_text_wrap())?;
        page.set_row_height(self.row, 48.0)?;
        let most = u32::try_from(MOST_SAID).unwrap_or(u32::MAX);
        let rule = DataValidation::new()
            .allow_text_length(DataValidationRule::LessThanOrEqualTo(most))
            .set_error_title(words::form_wrong(lang))?
            .set_error_message(words::form_long(lang, MOST_SAID.to_string()))?;
        page.add_data_validation(self.row, QUESTION, self.row, QUESTION, &rule)?;
        self.place(&ask.key, QUESTION);
        self.row += 1;
        self.skip(page, 8.0)
    }

    /// A question that is answered by one number, which stands beside it.
    fn score(
        &mut self,
        page: &mut Worksheet,
        number: u32,
        ask: &Ask,
        most: i32,
    ) -> Result<(), XlsxError> {
        let lang = self.form.lang;
        let hint = match most {
            10 => hint(lang, 0, 10, words::form_nps_low(lang), words::form_nps_high(lang)),
            _ => hint(lang, 1, 5, words::form_five_low(lang), words::form_five_high(lang)),
        };
        let asked = format!("{number}. {}", ask.text);
        rich(page, self.row, &asked, &format!("\n{hint}"))?;
        page.set_row_height(self.row, height(&format!("{asked}\n{hint}"), 62))?;
        self.number(page, &ask.key, SECOND, if most == 10 { 0 } else { 1 }, most)?;
        self.row += 1;
        self.skip(page, 8.0)
    }

    fn parameters(
        &mut self,
        page: &mut Worksheet,
        number: u32,
        importance: bool,
    ) -> Result<(), XlsxError> {
        let lang = self.form.lang;
        let (low, high) = (words::form_five_low(lang), words::form_five_high(lang));
        let asked = format!("{number}. {}", parameters_title(self.form.questions, lang));
        let hint = hint(lang, 1, 5, low, high);
        rich(page, self.row, &asked, &format!("\n{hint}"))?;
        page.set_row_height(self.row, height(&format!("{asked}\n{hint}"), 62))?;
        let over = text().set_font_color(SOFT_INK).set_align(FormatAlign::Center);
        let over = over.set_align(FormatAlign::Bottom);
        let first = if importance { FIRST } else { SECOND };
        page.write_string_with_format(self.row, first, words::form_satisfied(lang), &over)?;
        if importance {
            page.write_string_with_format(self.row, SECOND, words::form_important(lang), &over)?;
        }
        self.row += 1;
        Ok(())
    }

    fn parameter(
        &mut self,
        page: &mut Worksheet,
        ask: &Ask,
        importance: bool,
    ) -> Result<(), XlsxError> {
        let plain = text().set_indent(2).set_align(FormatAlign::VerticalCenter);
        page.write_string_with_format(self.row, QUESTION, ask.text.as_str(), &plain)?;
        page.set_row_height(self.row, 24.0)?;
        self.number(page, &ask.key, if importance { FIRST } else { SECOND }, 1, 5)?;
        if importance {
            self.number(page, &format!("{}-importance", ask.key), SECOND, 1, 5)?;
        }
        self.row += 1;
        Ok(())
    }

    fn number(
        &mut self,
        page: &mut Worksheet,
        key: &str,
        column: u16,
        least: i32,
        most: i32,
    ) -> Result<(), XlsxError> {
        let lang = self.form.lang;
        let field = field().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        page.write_blank(self.row, column, &field.set_bold().set_font_size(13))?;
        let said = words::form_wrong_score(lang, least.to_string(), most.to_string());
        let rule = DataValidation::new()
            .allow_whole_number(DataValidationRule::Between(least, most))
            .set_error_title(words::form_wrong(lang))?
            .set_error_message(said)?;
        page.add_data_validation(self.row, column, self.row, column, &rule)?;
        self.place(key, column);
        Ok(())
    }

    fn quotable(&mut self, page: &mut Worksheet) -> Result<(), XlsxError> {
        let lang = self.form.lang;
        self.skip(page, 10.0)?;
        let asked = words::form_quotable(lang);
        page.write_string_with_format(self.row, QUESTION, asked.as_str(), &heading())?;
        page.set_row_height(self.row, height(&asked, 70).max(24.0))?;
        let field = field().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        page.write_blank(self.row, SECOND, &field)?;
        let (yes, no) = (words::form_yes(lang), words::form_no(lang));
        let rule = DataValidation::new()
            .allow_list_strings(&[yes.as_str(), no.as_str()])?
            .set_error_title(words::form_wrong(lang))?
            .set_error_message(words::form_wrong_choice(lang, no.as_str(), yes.as_str()))?;
        page.add_data_validation(self.row, SECOND, self.row, SECOND, &rule)?;
        self.place("quotable", SECOND);
        self.row += 1;
        Ok(())
    }

    /// A text over the whole width.
    fn line(
        &mut self,
        page: &mut Worksheet,
        said: &str,
        format: &Format,
        height: f64,
    ) -> Result<(), XlsxError> {
        let format = format.clone().set_text_wrap();
        page.merge_range(self.row, QUESTION, self.row, SECOND, said, &format)?;
        page.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    fn skip(&mut self, page: &mut Worksheet, height: f64) -> Result<(), XlsxError> {
        page.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    /// Notes that the answer to a question stands in this row.
    fn place(&mut self, key: &str, column: u16) {
        let letter = char::from(b'A' + u8::try_from(column).unwrap_or(0));
        self.places.push((key.to_owned(), format!("{letter}{}", self.row + 1)));
    }
}

fn text() -> Format {
    Format::new().set_font_name("Arial").set_font_size(11).set_font_color(INK)
}

fn heading() -> Format {
    text().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter)
}

/// A cell to fill in.
fn field() -> Format {
    let edged = text().set_border(FormatBorder::Thin).set_border_color(EDGE);
    edged.set_background_color(FIELD).set_unlocked()
}

/// A question in bold with what sort of answer it takes beside it.
fn rich(page: &mut Worksheet, row: u32, asked: &str, hint: &str) -> Result<(), XlsxError> {
    let soft = text().set_font_color(SOFT_INK).set_font_size(10);
    let parts = [(&text().set_bold(), asked), (&soft, hint)];
    page.write_rich_string_with_format(row, QUESTION, &parts, &heading())?;
    Ok(())
}

fn hint(lang: Lang, least: i64, most: i64, low: String, high: String) -> String {
    words::form_score_hint(lang, high, least.to_string(), low, most.to_string())
}

/// Points a text needs where that many characters fit a line: sheets do not grow merged rows.
fn height(said: &str, fits: usize) -> f64 {
    let lines: usize = said.lines().map(|line| line.chars().count().div_ceil(fits).max(1)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let lines = lines.max(1) as f64;
    lines * 15.0 + 5.0
}
