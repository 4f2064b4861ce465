//! Headings files use for each field, folded; the usual ones first.

mod accounts;
mod dealings;
mod people;
mod products;
mod subscriptions;
mod touches;

use crate::{field::Field, kind::Kind};

/// The headings of a field in files of some kinds.
pub(crate) struct Entry {
    /// The field.
    pub(crate) field: Field,
    /// In files of these kinds; of all when empty.
    pub(crate) kinds: &'static [Kind],
    /// The headings.
    pub(crate) words: &'static [&'static str],
}

const fn any(field: Field, words: &'static [&'static str]) -> Entry {
    Entry { field, kinds: &[], words }
}

pub(super) const fn of(
    kinds: &'static [Kind],
    field: Field,
    words: &'static [&'static str],
) -> Entry {
    Entry { field, kinds, words }
}

/// All headings, by what they are of.
pub(super) const TABLES: &[&[Entry]] = &[
    accounts::TABLE,
    people::TABLE,
    products::TABLE,
    dealings::TABLE,
    subscriptions::TABLE,
    touches::TABLE,
];

/// What names of files with records of a kind contain.
pub(crate) const fn file_names(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Managers => &["employee", "manager", "сотрудник", "менеджер", "staff"],
        Kind::Accounts => {
            &["customer", "account", "client", "контрагент", "клиент", "покупател", "compan"]
        }
        Kind::Contacts => &["contact", "контакт", "people", "person"],
        Kind::Products => {
            &["product", "номенклатур", "товар", "продукт", "item", "прайс", "price list"]
        }
        Kind::Sales => {
            &["sale", "order", "invoice", "реализац", "продаж", "заказ", "отгруз", "накладн"]
        }
        Kind::Payments => &["payment", "оплат", "платеж", "поступлен"],
        Kind::Subscriptions => &["subscription", "licen", "лиценз", "подписк", "renewal"],
        Kind::Touches => {
            &["touch", "взаимодейств", "activit", "касани", "событи", "meeting", "встреч"]
        }
        Kind::StageMarks => &["stage", "mark", "criteri", "этап", "отметк", "критери"],
        Kind::Factors => &["factor", "фактор"],
        Kind::Signs => &["sign", "judgement", "признак"],
        Kind::Answers => {
            &["опрос", "анкет", "ответ", "отзыв", "nps", "survey", "answer", "response"]
        }
    }
}
