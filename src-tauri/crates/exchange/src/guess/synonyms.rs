//! Headings files use for each field, folded; the usual ones first.

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

const fn of(kinds: &'static [Kind], field: Field, words: &'static [&'static str]) -> Entry {
    Entry { field, kinds, words }
}

use Field as F;
use Kind as K;

/// All headings.
pub(crate) const TABLE: &[Entry] = &[
    any(F::AccountId, &["customer number", "customer id", "account id", "account number", "client id", "customer no", "client number", "company id", "код контрагента", "код клиента", "id клиента", "ид клиента", "номер клиента", "код покупателя", "ид контрагента", "id контрагента", "customer code", "account code"]),
    of(&[K::Accounts], F::AccountId, &["код", "id", "ид", "external id", "внешний код", "number", "code", "guid", "номер"]),
    any(F::AccountName, &["контрагент", "клиент", "наименование контрагента", "название клиента", "наименование клиента", "customer name", "account name", "client name", "company name", "account", "customer", "client", "company", "покупатель", "заказчик", "плательщик", "партнер", "абонент", "лицензиат", "компания", "payer", "buyer"]),
    of(&[K::Accounts], F::AccountName, &["наименование", "название", "краткое наименование", "имя", "организация", "name", "title"]),
    any(F::TaxId, &["инн", "инн контрагента", "инн клиента", "инн кпп", "tax id", "inn", "vat number", "vat id", "vat", "tax number", "tin", "огрн", "инн покупателя"]),
    of(&[K::Accounts], F::LegalName, &["полное наименование", "юридическое название", "юр лицо", "юридическое лицо", "наименование полное", "legal name", "legal entity", "registered name"]),
    of(&[K::Accounts], F::Industry, &["отрасль", "вид деятельности", "сфера деятельности", "industry", "sector", "branch", "сегмент"]),
    of(&[K::Accounts], F::Country, &["страна", "country"]),
    any(F::City, &["город", "city", "town", "населенный пункт"]),
    of(&[K::Accounts], F::Site, &["сайт", "веб сайт", "site", "website", "web site", "url", "домен", "domain"]),
    of(&[K::Accounts, K::Sales], F::OwnerId, &["sales rep employee number", "owner id", "manager id", "sales rep id", "account manager id", "код менеджера", "табельный номер менеджера", "employee number"]),
    of(&[K::Accounts, K::Sales], F::OwnerName, &["основной менеджер", "менеджер", "ответственный", "ответственный менеджер", "менеджер клиента", "куратор", "owner", "account manager", "account owner", "manager", "sales rep", "sales representative", "owner name", "manager name"]),
    of(&[K::Accounts], F::RenewalsOwner, &["менеджер по продлениям", "ответственный за продление", "renewals owner", "renewals manager"]),
    of(&[K::Accounts], F::AccountSource, &["источник", "источник привлечения", "канал привлечения", "source", "lead source", "acquisition channel"]),
    of(&[K::Accounts], F::AcquaintedOn, &["дата регистрации", "дата знакомства", "дата создания", "клиент с", "дата первого контакта", "registered on", "registration date", "created", "created at", "created on", "customer since", "client since", "acquainted on"]),
    of(&[K::Accounts], F::Lifecycle, &["стадия", "состояние", "статус", "lifecycle", "status", "stage", "статус клиента"]),
    of(&[K::Accounts], F::Tags, &["теги", "метки", "tags", "labels"]),
    of(&[K::Accounts], F::Notes, &["примечание", "примечания", "комментарий", "заметки", "notes", "comment", "comments", "description", "описание", "дополнительная информация"]),
    of(&[K::Contacts], F::ContactId, &["код", "id", "ид", "contact id", "contact number", "код контакта", "external id"]),
    of(&[K::Contacts, K::Touches, K::Accounts], F::ContactName, &["контакт", "контактное лицо", "фио", "фио контакта", "фио контактного лица", "contact", "contact name", "contact person", "full name", "участник", "собеседник"]),
    of(&[K::Contacts], F::ContactName, &["имя", "name", "наименование", "сотрудник", "person"]),
    of(&[K::Contacts, K::Accounts], F::ContactFirstName, &["contact first name", "имя контакта", "имя контактного лица"]),
    of(&[K::Contacts], F::ContactFirstName, &["first name", "имя", "given name", "firstname"]),
    of(&[K::Contacts, K::Accounts], F::ContactMiddleName, &["отчество", "contact middle name", "middle name", "отчество контакта"]),
    of(&[K::Contacts, K::Accounts], F::ContactLastName, &["contact last name", "фамилия контакта", "фамилия контактного лица"]),
    of(&[K::Contacts], F::ContactLastName, &["last name", "фамилия", "surname", "family name", "lastname"]),
    of(&[K::Contacts, K::Accounts], F::JobTitle, &["должность", "job title", "position", "должность контакта", "contact title", "role title", "title", "job"]),
    of(&[K::Contacts, K::Managers, K::Accounts], F::Email, &["e mail", "email", "почта", "электронная почта", "адрес электронной почты", "эл почта", "mail", "e mail address", "email address", "contact email"]),
    of(&[K::Contacts, K::Accounts], F::Phone, &["телефон", "phone", "phone number", "мобильный телефон", "рабочий телефон", "номер телефона", "тел", "mobile", "telephone", "contact phone", "моб телефон"]),
    of(&[K::Contacts, K::Accounts], F::Messenger, &["мессенджер", "telegram", "телеграм", "whatsapp", "messenger", "skype"]),
    of(&[K::Contacts], F::DecisionRole, &["роль в решениях", "роль", "роль в сделке", "decision role", "role", "buying role"]),
    of(&[K::Contacts], F::Influence, &["влияние", "influence", "степень влияния"]),
    of(&[K::Contacts], F::MailConsent, &["согласие на рассылку", "рассылка", "consent", "mail consent", "opt in", "newsletter", "подписка на рассылку"]),
    of(&[K::Contacts], F::LeftOn, &["дата увольнения", "уволен", "left on", "left"]),
    of(&[K::Managers], F::ManagerId, &["employee number", "employee id", "табельный номер", "код", "id", "ид", "manager id", "number", "код сотрудника", "номер"]),
    of(&[K::Touches], F::ManagerId, &["manager id", "employee number", "код менеджера", "owner id", "employee id"]),
    of(&[K::Managers], F::ManagerName, &["фио", "менеджер", "сотрудник", "имя и фамилия", "наименование", "full name", "name", "manager", "employee", "manager name", "employee name", "пользователь"]),
    of(&[K::Touches], F::ManagerName, &["менеджер", "ответственный", "сотрудник", "автор", "manager", "owner", "employee", "исполнитель", "author", "user"]),
    of(&[K::Managers], F::ManagerFirstName, &["first name", "имя", "given name"]),
    of(&[K::Managers], F::ManagerLastName, &["last name", "фамилия", "surname", "family name"]),
    of(&[K::Managers], F::Team, &["команда", "отдел", "подразделение", "team", "department", "group"]),
    of(&[K::Managers], F::ActiveFrom, &["дата приема", "работает с", "принят", "hired on", "hire date", "active from", "start date", "дата начала работы"]),
    of(&[K::Managers], F::ActiveTo, &["дата увольнения", "уволен", "active to", "end date", "left on", "работает по"]),
    of(&[K::Products, K::Sales, K::Subscriptions], F::ProductCode, &["product code", "артикул", "код товара", "код номенклатуры", "код продукта", "sku", "product id", "item code", "item number", "product number", "part number", "номенклатурный номер"]),
    of(&[K::Products], F::ProductCode, &["код", "code", "id", "ид"]),
    of(&[K::Products, K::Sales, K::Subscriptions], F::ProductName, &["номенклатура", "продукт", "товар", "наименование товара", "наименование номенклатуры", "наименование продукта", "product name", "product", "item", "item name", "товары работы услуги", "услуга", "лицензия", "тариф", "plan", "наименование", "название", "goods", "description of goods", "подписка", "программный продукт"]),
    of(&[K::Products], F::ProductName, &["name", "title"]),
    of(&[K::Products, K::Sales], F::Family, &["product line", "family", "product family", "группа", "номенклатурная группа", "семейство", "категория", "линейка", "вид номенклатуры", "группа товаров", "category", "product group", "product category"]),
    of(&[K::Products], F::Margin, &["маржа", "маржинальность", "маржа %", "рентабельность", "margin", "margin percent", "gross margin", "margin pct"]),
    of(&[K::Products], F::Cost, &["buy price", "себестоимость", "закупочная цена", "цена закупки", "cost", "unit cost", "cost price", "purchase price", "цена поставщика"]),
    of(&[K::Products], F::ListPrice, &["msrp", "list price", "цена", "цена продажи", "розничная цена", "прайс", "price", "sale price", "retail price", "unit price", "цена по прайсу", "отпускная цена"]),
    of(&[K::Products], F::ProductKind, &["тип", "тип номенклатуры", "вид", "kind", "type", "product type", "product kind"]),
    of(&[K::Sales], F::SoldOn, &["дата", "дата документа", "дата продажи", "дата реализации", "дата отгрузки", "order date", "invoice date", "sale date", "date", "document date", "дата счета", "дата заказа", "дата накладной", "shipped date", "sold on", "период"]),
    of(&[K::Sales], F::Invoice, &["номер", "номер документа", "номер счета", "номер реализации", "номер заказа", "номер накладной", "счет", "документ", "order number", "invoice number", "invoice", "invoice no", "document number", "order no", "order id", "number", "order", "счет номер", "накладная", "номер упд", "регистратор", "invoice id"]),
    of(&[K::Sales], F::LineNumber, &["номер строки", "строка", "order line number", "line number", "line no", "line", "invoice line", "n", "позиция", "номер п п"]),
    of(&[K::Sales], F::DocumentState, &["статус", "состояние", "status", "state", "order status", "статус документа", "статус заказа", "состояние документа", "document status", "invoice status"]),
    of(&[K::Sales], F::SaleKind, &["вид продажи", "тип продажи", "sale kind", "sale type", "kind", "тип сделки"]),
    of(&[K::Sales, K::Subscriptions], F::Quantity, &["количество", "кол во", "колво", "quantity ordered", "quantity", "qty", "units", "число лицензий", "лицензий", "seats", "мест", "количество лицензий"]),
    of(&[K::Sales], F::UnitPrice, &["цена", "цена без ндс", "price each", "unit price", "price", "price per unit", "цена за единицу", "цена за ед"]),
    of(&[K::Sales], F::Amount, &["сумма без ндс", "сумма", "стоимость без ндс", "amount", "net amount", "line total", "total", "стоимость", "выручка", "revenue", "sales", "line amount", "сумма продажи", "всего", "итого", "сумма документа", "sum", "net", "продажи"]),
    of(&[K::Payments], F::Invoice, &["check number", "payment number", "номер платежа", "номер", "номер документа", "номер платежного поручения", "платежное поручение", "номер пп", "invoice number", "invoice", "номер счета", "счет", "document number", "number", "payment id", "invoice no", "документ", "счет номер", "transaction id"]),
    of(&[K::Payments], F::PaidOn, &["payment date", "дата платежа", "дата оплаты", "дата поступления", "оплачено", "paid on", "paid date", "date paid", "paid", "дата", "date", "дата документа", "received on"]),
    of(&[K::Payments], F::DueOn, &["due date", "due on", "срок оплаты", "оплатить до", "срок", "дата платежа по договору", "плановая дата", "плановая дата оплаты", "due", "крайний срок"]),
    of(&[K::Payments], F::Amount, &["сумма", "amount", "сумма платежа", "сумма оплаты", "payment amount", "оплата", "sum", "total", "приход", "поступление", "value", "сумма документа"]),
    of(&[K::Subscriptions], F::SubscriptionId, &["subscription id", "license id", "licence id", "номер лицензии", "номер подписки", "id", "ид", "код", "номер", "номер договора", "contract number", "subscription number", "ключ", "number"]),
    of(&[K::Subscriptions], F::MonthlyAmount, &["сумма в месяц", "цена в месяц", "стоимость в месяц", "ежемесячный платеж", "абонентская плата", "в месяц", "monthly amount", "monthly price", "amount per month", "price per month", "mrr", "monthly fee", "per month", "monthly"]),
    of(&[K::Subscriptions], F::YearlyAmount, &["сумма в год", "цена в год", "стоимость в год", "годовая стоимость", "в год", "yearly amount", "annual amount", "yearly price", "annual price", "amount per year", "price per year", "arr", "per year", "acv", "yearly", "annual"]),
    of(&[K::Subscriptions], F::Amount, &["сумма", "цена", "стоимость", "amount", "price", "total", "value", "fee"]),
    of(&[K::Subscriptions], F::PriceMonths, &["месяцев в периоде", "период оплаты", "billing months", "price months", "billing period months"]),
    of(&[K::Subscriptions], F::StartsOn, &["начало", "дата начала", "начало действия", "действует с", "с", "starts on", "start date", "start", "valid from", "begin", "from", "starts"]),
    of(&[K::Subscriptions], F::EndsOn, &["окончание", "дата окончания", "окончание действия", "действует до", "действует по", "по", "до", "ends on", "end date", "end", "valid to", "valid until", "expires", "expiry date", "expiration date", "to", "ends", "renewal date", "срок действия"]),
    of(&[K::Subscriptions], F::TermMonths, &["срок месяцев", "срок в месяцах", "term months", "term", "months", "месяцев"]),
    of(&[K::Subscriptions], F::NoticeDays, &["дней уведомления", "срок уведомления", "notice days", "notice period", "notice"]),
    of(&[K::Subscriptions], F::AutoRenew, &["автопродление", "auto renew", "autorenew", "auto renewal", "автоматическое продление"]),
    of(&[K::Subscriptions], F::SubscriptionStatus, &["статус", "состояние", "status", "state", "subscription status", "статус лицензии", "статус подписки"]),
    of(&[K::Touches], F::TouchedOn, &["дата", "date", "дата взаимодействия", "дата контакта", "дата события", "когда", "when", "on", "дата и время", "activity date", "time", "datetime", "дата встречи"]),
    of(&[K::Touches], F::TouchKind, &["вид", "тип", "вид взаимодействия", "тип взаимодействия", "канал", "kind", "type", "channel", "activity type", "вид контакта", "тип контакта", "activity", "touch kind"]),
    of(&[K::Touches], F::Began, &["инициатор", "кто начал", "направление", "direction", "initiated by", "began", "initiator"]),
    of(&[K::Touches], F::InPerson, &["лично", "очно", "in person", "личная встреча"]),
    of(&[K::Touches], F::BeyondContract, &["сверх договора", "вне договора", "beyond contract", "beyond the contract"]),
    of(&[K::Touches], F::SharedNews, &["поделился новостями", "делится новостями", "shared news"]),
    of(&[K::Touches], F::Summary, &["содержание", "тема", "описание", "комментарий", "суть", "итог", "результат", "summary", "subject", "description", "notes", "comment", "text", "topic", "текст", "о чем"]),
    of(&[K::Touches], F::Sentiment, &["настроение", "тональность", "sentiment", "mood"]),
    of(&[K::Touches], F::Minutes, &["минут", "длительность", "продолжительность", "минуты", "minutes", "duration", "duration minutes", "min", "длительность мин"]),
];

/// What names of files with records of a kind contain.
pub(crate) const fn file_names(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Managers => &["employee", "manager", "сотрудник", "менеджер", "staff"],
        Kind::Accounts => &["customer", "account", "client", "контрагент", "клиент", "покупател", "compan"],
        Kind::Contacts => &["contact", "контакт", "people", "person"],
        Kind::Products => &["product", "номенклатур", "товар", "продукт", "item", "прайс", "price list"],
        Kind::Sales => &["sale", "order", "invoice", "реализац", "продаж", "заказ", "отгруз", "накладн"],
        Kind::Payments => &["payment", "оплат", "платеж", "поступлен"],
        Kind::Subscriptions => &["subscription", "licen", "лиценз", "подписк", "renewal"],
        Kind::Touches => &["touch", "взаимодейств", "activit", "касани", "событи", "meeting", "встреч"],
    }
}
