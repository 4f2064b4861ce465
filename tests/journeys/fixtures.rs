//! Tables as an accounting system of the 1C family exports them: windows-1251, semicolons, decimal
//! commas, days as dd.mm.yyyy. The sums below are the sums of the rows, reckoned by hand.

use rapport_api::{
    commands,
    dto::import::{ImportDone, ImportReq},
};
use rapport_tests::bench::{Bench, import};

pub(crate) const BANK: &str = "ООО «Северный банк»";
pub(crate) const GRANITE: &str = "АО «Гранит»";

const MANAGERS: &str = "Код;ФИО;Почта;Отдел
1;Анна Иванова;anna@firma.example;Клиенты
2;Пётр Сидоров;petr@firma.example;Продления
";
const ACCOUNTS: &str =
    "Код;Наименование;ИНН;Отрасль;Город;Менеджер;Менеджер по продлениям;Дата регистрации;Статус
A-1;ООО «Северный банк»;7707083893;банки;Москва;Анна Иванова;Пётр Сидоров;15.02.2023;Действующий
A-2;АО «Гранит»;;добыча;Казань;Анна Иванова;;01.03.2024;Действующий
A-3;ИП Волков;500100732259;торговля;Пермь;;;;Потенциальный
";
const CONTACTS: &str = "ФИО;Контрагент;Должность;Почта;Телефон
Мария Петрова;ООО «Северный банк»;Директор;maria@bank.example;+7 495 000-00-00
Олег Ким;АО «Гранит»;Главный инженер;oleg@granit.example;
";
const PRODUCTS: &str = "Код;Наименование;Группа;Вид;Маржа
P-1;Платформа;Программы;Лицензия;60
P-2;Внедрение;Услуги;Услуга;35,5
P-3;Поддержка;Услуги;Услуга;
";
const DOCUMENTS: &str = "Номер;Дата;Контрагент;Статус
Р-1;10.03.2025;ООО «Северный банк»;Проведен
Р-2;20.02.2026;ООО «Северный банк»;Проведен
Р-3;05.09.2026;ООО «Северный банк»;Проведен
Р-4;11.10.2026;АО «Гранит»;Проведен
Р-5;12.10.2026;АО «Гранит»;Отменен
";
const LINES: &str = "Номер;Номер строки;Номенклатура;Количество;Цена
Р-1;1;Платформа;1;100 000,50
Р-1;2;Внедрение;2;10 000,25
Р-2;1;Платформа;1;150 000,01
Р-3;1;Поддержка;3;33 333,33
Р-4;1;Внедрение;1,5;20 000,00
Р-5;1;Платформа;1;777 777,77
";
const PAYMENTS: &str = "Номер;Контрагент;Срок оплаты;Дата оплаты;Сумма
П-1;ООО «Северный банк»;10.04.2025;09.04.2025;120 001,00
П-2;ООО «Северный банк»;20.03.2026;15.05.2026;150 000,01
П-3;ООО «Северный банк»;05.10.2026;;99 999,99
П-4;АО «Гранит»;10.12.2026;;30 000,00
";
const SUBSCRIPTIONS: &str =
    "Номер подписки;Контрагент;Продукт;Количество;Сумма в год;Начало;Окончание;Автопродление
Л-1;ООО «Северный банк»;Поддержка;10;120 000,00;01.02.2026;31.01.2027;нет
Л-2;АО «Гранит»;Платформа;1;60 000,00;01.08.2026;31.07.2027;да
";
const TOUCHES: &str = "Дата;Контрагент;Вид;Менеджер;Содержание
15.01.2026;ООО «Северный банк»;Встреча;Анна Иванова;Планы на год
03.11.2026;ООО «Северный банк»;Звонок;Анна Иванова;Итоги года
";

/// A table as the accounting system writes it.
pub(crate) fn cp1251(text: &str) -> Vec<u8> {
    encoding_rs::WINDOWS_1251.encode(&text.replace('\n', "\r\n")).0.into_owned()
}

/// The imports of a first start, in their order, with their files written: kind and request.
pub(crate) fn imports(bench: &Bench) -> Vec<(&'static str, ImportReq)> {
    let one = |kind: &'static str, name: &str, text: &str| {
        (kind, import(&bench.file(name, cp1251(text)), kind))
    };
    let mut sales = one("sales", "реализации.csv", DOCUMENTS);
    sales.1.lines_path = Some(bench.file("строки.csv", cp1251(LINES)));
    vec![
        one("managers", "сотрудники.csv", MANAGERS),
        one("accounts", "контрагенты.csv", ACCOUNTS),
        one("contacts", "контакты.csv", CONTACTS),
        one("products", "номенклатура.csv", PRODUCTS),
        sales,
        one("payments", "оплаты.csv", PAYMENTS),
        one("subscriptions", "подписки.csv", SUBSCRIPTIONS),
        one("touches", "взаимодействия.csv", TOUCHES),
    ]
}

/// Does all imports.
pub(crate) fn import_all(bench: &Bench) -> Vec<ImportDone> {
    imports(bench)
        .into_iter()
        .map(|(kind, request)| {
            commands::import_apply(&bench.session, request)
                .unwrap_or_else(|e| panic!("importing {kind}: {e:?}"))
        })
        .collect()
}
