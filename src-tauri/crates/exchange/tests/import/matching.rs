//! Who is who.

use crate::support::{book, empty, ends, import, planned, reading};
use rapport_domain::{Currency, Day, Noun, SubscriptionStatus, TouchKind, Who};
use rapport_exchange::{Kind, Known, Plan, Quiet, Reading, guess_mapping, plan};
use rapport_text::Lang;

const CUSTOMERS: &str = "customerNumber,customerName,contactLastName,contactFirstName,phone,city,country,salesRepEmployeeNumber\n\
    103,Atelier graphique,Schmitt,Carine ,40.32.2555,Nantes,France,1370\n\
    112,Signal Gift Stores,King,Jean,7025551838,Las Vegas,USA,1166\n";
const EMPLOYEES: &str = "employeeNumber,lastName,firstName,email\n1370,Hernandez,Gerard,shared@x.com\n1166,Thompson,Leslie,shared@x.com\n";

#[test]
fn managers_meet_their_accounts_in_either_order() {
    for accounts_first in [true, false] {
        let mut known = Known::empty(Currency::Usd);
        if accounts_first {
            let made = import(Kind::Accounts, CUSTOMERS, &mut known);
            assert_eq!(made.created.len(), 2, "managers named by number are created");
            assert_eq!(known.managers[0].name, "1370", "and called by it for now");
            assert_eq!(
                ends(&import(Kind::Managers, EMPLOYEES, &mut known)),
                [0, 2, 0, 0, 0],
                "later they get names"
            );
        } else {
            import(Kind::Managers, EMPLOYEES, &mut known);
            assert!(
                import(Kind::Accounts, CUSTOMERS, &mut known).created.is_empty(),
                "they are there already"
            );
        }
        assert_eq!(known.managers.len(), 2, "nobody stands twice, a shared e-mail notwithstanding");
        let owner = known.accounts[0].owner.unwrap();
        let name = &known.managers.iter().find(|m| m.id == owner).unwrap().name;
        assert_eq!(name, "Gerard Hernandez", "the owner is the person of that number");
        let contact = &known.contacts[0];
        assert_eq!(
            (contact.name.as_str(), contact.phone.as_str()),
            ("Carine Schmitt", "40.32.2555"),
            "contacts come out of account rows"
        );
        assert_eq!(
            ends(&import(Kind::Accounts, CUSTOMERS, &mut known)),
            [0, 0, 2, 0, 0],
            "again changes nothing"
        );
        assert_eq!(
            ends(&import(Kind::Managers, EMPLOYEES, &mut known)),
            [0, 0, 2, 0, 0],
            "nor here"
        );
    }
}

#[test]
fn accounts_of_one_name_are_told_apart_by_tax_id_and_city() {
    let text = "Наименование;ИНН;Город\nРомашка;7707083893;Москва\nРомашка;500100732259;Москва\nРомашка;;Тверь\nромашка;;москва\n";
    let mut known = empty();
    let made = import(Kind::Accounts, text, &mut known);
    assert_eq!(known.accounts.len(), 3, "two tax ids and another city");
    assert_eq!(ends(&made), [3, 0, 0, 1, 0], "a name that two in the city have is not guessed at");
    let sales = "Дата;Контрагент;ИНН;Номенклатура;Сумма\n01.02.2025;Ромашка;500100732259;Товар;5\n";
    import(Kind::Sales, sales, &mut known);
    assert_eq!(known.sales[0].account, known.accounts[1].id, "the tax id decides");
    let unknown = "Дата;Контрагент;Номенклатура;Сумма\n01.02.2025;Ромашка;Товар;5\n";
    let made = import(Kind::Sales, unknown, &mut known);
    assert_eq!(
        (made.rejects[0].line, made.rejects[0].column.as_deref()),
        (2, Some("Контрагент")),
        "an ambiguous name is named"
    );
}

#[test]
fn a_wrong_tax_id_is_kept_with_a_warning() {
    let mut known = empty();
    let made = import(
        Kind::Accounts,
        "Наименование;ИНН\nАльфа;7707083894\nБета;ИНН 7707083893/770701001\n",
        &mut known,
    );
    assert_eq!(made.warnings.len(), 1, "one number fails");
    assert_eq!(
        (made.warnings[0].line, made.warnings[0].value.as_str()),
        (2, "7707083894"),
        "it is named"
    );
    let ids: Vec<&str> = known.legal_entities.iter().map(|e| e.tax_id.as_str()).collect();
    assert_eq!(ids, ["7707083894", "7707083893"], "both are kept, without decoration");
}

#[test]
fn an_account_found_by_name_learns_its_numbers() {
    let mut known = empty();
    import(Kind::Accounts, "Наименование;Отрасль\nАльфа;агро\n", &mut known);
    let made = import(
        Kind::Accounts,
        "Код;Наименование;ИНН;Отрасль\n01;«АЛЬФА»;7707083893;\n",
        &mut known,
    );
    assert_eq!(ends(&made), [0, 1, 0, 0, 0], "the same account, known better");
    assert_eq!((known.accounts.len(), known.legal_entities.len()), (1, 1), "nothing stands twice");
    assert_eq!(known.accounts[0].industry, "агро", "an empty cell erases nothing");
    assert_eq!(known.accounts[0].external_ids, ["01"], "and it is found by number next time");
}

fn documents(known: &Known, orders: &str, lines: &str) -> Plan {
    let (main, lines): (Reading, Reading) = (reading(orders), reading(lines));
    let mapping = guess_mapping(Kind::Sales, &main, Some(&lines));
    plan(&main, Some(&lines), &mapping, known, Lang::En, &Quiet).unwrap()
}

#[test]
fn documents_and_lines_are_joined_and_cancelled_ones_leave() {
    let orders = "orderNumber,orderDate,status,customerNumber\n1,2025-01-06,Shipped,103\n2,2025-01-07,Cancelled,103\n3,2025-01-08,Shipped,112\n";
    let lines = "orderNumber,productCode,quantityOrdered,priceEach,orderLineNumber\n1,S1,30,136.00,1\n1,S2,3,33.335,2\n2,S1,1,5.00,1\n3,S1,1,7.00,1\n9,S1,1,7.00,1\n";
    let mut known = Known::empty(Currency::Usd);
    let made = documents(&known, orders, lines);
    assert_eq!(ends(&made), [3, 0, 0, 1, 1], "one line cancelled, one without a document");
    assert_eq!(
        (made.rejects[0].line, made.rejects[0].value.as_str()),
        (6, "9"),
        "the lost line is named"
    );
    book::apply(&mut known, &made.changes);
    let amounts: Vec<i64> = known.sales.iter().map(|s| s.amount).collect();
    assert_eq!(amounts, [408_000, 10_001, 700], "quantity times price, half a cent up");
    assert_eq!(
        made.created.iter().filter(|c| c.noun == Noun::Account).count(),
        2,
        "accounts named by number are offered"
    );

    let later = orders.replace("1,2025-01-06,Shipped", "1,2025-01-06,Canceled");
    let made = documents(&known, &later, lines);
    assert_eq!(ends(&made), [0, 2, 1, 1, 1], "the lines of a document cancelled since go");
    book::apply(&mut known, &made.changes);
    assert_eq!(known.sales.len(), 1, "only the third document is left");
    assert_eq!(
        ends(&documents(&known, &later, lines)),
        [0, 0, 1, 1, 3],
        "and nothing more happens"
    );
}

#[test]
fn a_cancelled_row_of_one_file_takes_its_sale_along() {
    let text = "Дата;Номер;Контрагент;Номенклатура;Сумма;Статус\n01.02.2025;7;А;Б;5,00;Проведён\n01.02.2025;;А;Б;6,00;Проведён\n";
    let mut known = empty();
    assert_eq!(
        ends(&import(Kind::Sales, text, &mut known)),
        [2, 0, 0, 0, 0],
        "both are sales at first"
    );
    let made = import(Kind::Sales, &text.replace("Проведён", "Отменён"), &mut known);
    assert_eq!((ends(&made), known.sales.len()), ([0, 2, 0, 0, 0], 0), "both go");
}

#[test]
fn numbers_of_documents_begin_anew_each_year() {
    let mut known = empty();
    import(
        Kind::Sales,
        "Дата;Номер;Контрагент;Номенклатура;Сумма\n01.02.2024;1;А;Б;5,00\n",
        &mut known,
    );
    let made = import(
        Kind::Sales,
        "Дата;Номер;Контрагент;Номенклатура;Сумма\n01.02.2025;1;А;Б;6,00\n",
        &mut known,
    );
    assert_eq!(ends(&made), [1, 0, 0, 0, 0], "number 1 of the next year is another document");
    let made = import(
        Kind::Sales,
        "Дата;Номер;Контрагент;Номенклатура;Сумма\n03.02.2025;1;А;Б;7,00\n",
        &mut known,
    );
    assert_eq!(
        (ends(&made), known.sales[1].amount),
        ([0, 1, 0, 0, 0], 700),
        "a corrected one is updated"
    );
}

#[test]
fn equal_lines_of_a_document_are_counted_not_merged() {
    let text = "Дата;Номер;Контрагент;Номенклатура;Сумма\n01.02.2024;1;А;Б;5,00\n01.02.2024;1;А;Б;5,00\n01.02.2024;;А;Б;5,00\n01.02.2024;;А;Б;5,00\n";
    let mut known = empty();
    assert_eq!(ends(&import(Kind::Sales, text, &mut known)), [4, 0, 0, 0, 0], "four lines");
    assert_eq!(ends(&import(Kind::Sales, text, &mut known)), [0, 0, 4, 0, 0], "four known ones");
}

#[test]
fn payments_fill_in_their_day_and_keep_parts_apart() {
    let mut known = empty();
    let due = "Клиент;Номер счета;Срок оплаты;Дата оплаты;Сумма\nА;17;10.02.2025;;100,00\n";
    import(Kind::Payments, due, &mut known);
    let made = import(Kind::Payments, &due.replace(";;", ";12.02.2025;"), &mut known);
    assert_eq!(
        (ends(&made), known.payments[0].paid_on),
        ([0, 1, 0, 0, 0], Day::new(2025, 2, 12)),
        "the expected payment came in"
    );
    let parts = "Клиент;Номер счета;Дата оплаты;Сумма\nБ;18;01.03.2025;40,00\nБ;18;01.04.2025;60,00\nБ;18;01.03.2026;40,00\n";
    assert_eq!(
        ends(&import(Kind::Payments, parts, &mut known)),
        [3, 0, 0, 0, 0],
        "an invoice paid in parts"
    );
    assert_eq!(ends(&import(Kind::Payments, parts, &mut known)), [0, 0, 3, 0, 0], "again");
    let only = "Клиент;Номер счета;Дата оплаты;Сумма\nБ;18;01.03.2027;40,00\n";
    assert_eq!(
        ends(&import(Kind::Payments, only, &mut known)),
        [1, 0, 0, 0, 0],
        "the number in another year is another payment"
    );
}

#[test]
fn licences_and_touches_speak_russian() {
    let mut known = empty();
    let text = "Контрагент;Номенклатура;Начало;Окончание;Сумма в месяц;Статус\nА;П;01.01.2025;31.12.2025;106,00;активна\nА;П;01.01.2024;31.12.2024;100,00;отменена\nА;П;01.01.2023;;100,00;отменена\n";
    let made = import(Kind::Subscriptions, text, &mut known);
    assert_eq!(ends(&made), [2, 0, 0, 1, 0], "an end that is not known is not made up");
    assert_eq!(made.rejects[0].column.as_deref(), Some("Окончание"), "and is named");
    let s = &known.subscriptions;
    assert_eq!(
        (s[0].price, s[0].price_months, s[0].status),
        (10_600, 1, SubscriptionStatus::Active),
        "a price a month"
    );
    assert_eq!(s[1].status, SubscriptionStatus::Cancelled, "a cancelled one");
    import(Kind::Contacts, "Контрагент;ФИО\nА;Иван Петров\n", &mut known);
    let text = "Дата;Контрагент;Контакт;Вид;Минут;Содержание\n06.11.2025 11:18;А;иван петров;обращение;30;x\n06.11.2025 12:00;А;Пётр;встреча;5;y\n07.11.2025;А;Пётр;демо;5;y\n07.11.2025;А;;пляска;5;y\n";
    let made = import(Kind::Touches, text, &mut known);
    assert_eq!(
        (ends(&made), made.warnings.len()),
        ([3, 0, 0, 1, 0], 1),
        "an unknown contact is warned of once, an unknown kind rejected"
    );
    let t = &known.touches;
    assert_eq!(
        (t[0].kind, t[0].began, t[0].contacts.len()),
        (TouchKind::Support, Some(Who::Them), 1),
        "support is begun by them"
    );
    assert!(t[1].in_person && t[1].kind == TouchKind::Meeting, "a meeting is in person");
    assert_eq!(t[2].kind, TouchKind::Consultation, "a demonstration is a consultation");
}

#[test]
fn margins_are_stated_or_computed() {
    let mut known = Known::empty(Currency::Usd);
    import(
        Kind::Products,
        "productCode,productName,buyPrice,MSRP\nS1,Car,48.81,95.70\nS2,Bus,,\n",
        &mut known,
    );
    assert_eq!(
        (known.products[0].margin, known.products[1].margin),
        (Some(4900), None),
        "(95.70 − 48.81) / 95.70"
    );
    import(Kind::Products, "Код;Наименование;Маржа, %\nS2;Bus;12,5%\n", &mut known);
    assert_eq!(known.products[1].margin, Some(1250), "12.5 %");
}

#[test]
fn what_may_not_be_created_is_rejected() {
    let main = reading("Дата;Контрагент;Номенклатура;Сумма;Менеджер\n01.02.2024;А;Б;5,00;В\n");
    let base = guess_mapping(Kind::Sales, &main, None);
    for (noun, column) in
        [("accounts", "Контрагент"), ("products", "Номенклатура"), ("managers", "Менеджер")]
    {
        let mut mapping = base.clone();
        match noun {
            "accounts" => mapping.create_missing.accounts = false,
            "products" => mapping.create_missing.products = false,
            _ => mapping.create_missing.managers = false,
        }
        let made = planned(&main, &mapping, &empty());
        assert_eq!(made.rejects[0].column.as_deref(), Some(column), "missing {noun} are named");
        assert!(made.changes.is_empty(), "and nothing of the row gets in");
    }
}
