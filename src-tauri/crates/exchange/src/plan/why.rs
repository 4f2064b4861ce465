//! Why a row is rejected, or imported with a warning.

use crate::field::Field;
use rapport_text::{Lang, words};

/// Something wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bad {
    /// The field whose column is to blame; none for the whole row.
    pub(crate) field: Option<Field>,
    /// The text at fault.
    pub(crate) value: String,
    /// Why.
    pub(crate) why: Why,
}

/// Why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    NotDay,
    NotNumber(char),
    NotWhole,
    Decimals(u32),
    Foreign(String),
    TooLarge,
    TooLong(usize),
    Range(i64, i64),
    Missing,
    MissingOneOf(Vec<Field>),
    NotEmail,
    UnknownWord,
    NoAccount,
    NoProduct,
    NoManager,
    SeveralAccounts(usize),
    EndsBeforeStart,
    ChangeOutside,
    TermChanged,
    LeftBeforeJoined,
    NoEnd,
    NoDocument,
    ShortRow { cells: usize, needed: usize },
    LongRow { cells: usize, headings: usize },
    TaxDigits,
    TaxTaken,
    ContactUnknown,
    SameRecord(u64),
    DocumentTwice,
    NoContactName,
    PersonUnknown,
    NobodyLike,
    SeveralPeople(usize),
    ScaleUnknown,
}

impl Bad {
    /// A fault of a cell.
    pub(crate) fn at(field: Field, value: &str, why: Why) -> Self {
        // A cell may hold a whole page; a report shows its beginning.
        let value = value
            .char_indices()
            .nth(200)
            .map_or(value, |(end, _)| value.get(..end).unwrap_or(value));
        Self { field: Some(field), value: value.to_owned(), why }
    }

    /// A fault of the whole row.
    pub(crate) const fn row(why: Why) -> Self {
        Self { field: None, value: String::new(), why }
    }
}

impl Why {
    /// The reason in one sentence.
    pub(crate) fn say(&self, lang: Lang) -> String {
        match self {
            Self::NotDay => words::exchange_why_not_day(lang),
            Self::NotNumber(mark) => words::exchange_why_not_number(lang, mark.to_string()),
            Self::NotWhole => words::exchange_why_not_whole(lang),
            Self::Decimals(most) => words::exchange_why_decimals(lang, i64::from(*most)),
            Self::Foreign(sign) => words::exchange_why_foreign(lang, sign.as_str()),
            Self::TooLarge => words::exchange_why_too_large(lang),
            Self::TooLong(most) => words::exchange_why_too_long(lang, most.to_string()),
            Self::Range(least, most) => {
                words::exchange_why_range(lang, least.to_string(), most.to_string())
            }
            Self::Missing => words::exchange_why_missing(lang),
            Self::MissingOneOf(fields) => {
                let names: Vec<String> = fields.iter().map(|f| f.say(lang)).collect();
                words::exchange_why_missing_one_of(lang, names.join(", "))
            }
            Self::NotEmail => words::exchange_why_not_email(lang),
            Self::UnknownWord => words::exchange_why_unknown_word(lang),
            Self::NoAccount => words::exchange_why_no_account(lang),
            Self::NoProduct => words::exchange_why_no_product(lang),
            Self::NoManager => words::exchange_why_no_manager(lang),
            Self::SeveralAccounts(count) => {
                words::exchange_why_several_accounts(lang, count.to_string())
            }
            Self::EndsBeforeStart => words::exchange_why_ends_before_start(lang),
            Self::ChangeOutside => words::exchange_why_change_outside(lang),
            Self::TermChanged => words::exchange_why_term_changed(lang),
            Self::LeftBeforeJoined => words::exchange_why_left_before_joined(lang),
            Self::NoEnd => words::exchange_why_no_end(lang),
            Self::NoDocument => words::exchange_why_no_document(lang),
            Self::ShortRow { cells, needed } => {
                words::exchange_why_short_row(lang, cells.to_string(), needed.to_string())
            }
            Self::LongRow { cells, headings } => {
                words::exchange_why_long_row(lang, cells.to_string(), headings.to_string())
            }
            Self::TaxDigits => words::exchange_why_tax_digits(lang),
            Self::TaxTaken => words::exchange_why_tax_taken(lang),
            Self::ContactUnknown => words::exchange_why_contact_unknown(lang),
            Self::SameRecord(line) => words::exchange_why_same_record(lang, line.to_string()),
            Self::DocumentTwice => words::exchange_why_document_twice(lang),
            Self::NoContactName => words::exchange_why_no_contact_name(lang),
            Self::PersonUnknown => words::exchange_why_person_unknown(lang),
            Self::NobodyLike => words::exchange_why_nobody(lang),
            Self::SeveralPeople(count) => {
                words::exchange_why_several_people(lang, count.to_string())
            }
            Self::ScaleUnknown => words::exchange_why_scale(lang),
        }
    }
}
