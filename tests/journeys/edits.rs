//! What a manager types in: every noun is added, changed and removed, and the pages follow.

use rapport_api::{
    commands,
    dto::{At, Nothing, account::*, book::SearchReq},
};
use rapport_domain::*;
use rapport_tests::bench::{Bench, at, day};
use rapport_text::Lang;

#[test]
fn the_account_page_follows_every_edit() {
    let bench = Bench::new(Lang::Ru);
    let s = &bench.session;
    let manager = Manager {
        id: ManagerId::NEW,
        name: "Анна Иванова".to_owned(),
        email: String::new(),
        team: Team::Accounts,
        active_from: None,
        active_to: None,
        external_id: String::new(),
    };
    let anna = ManagerId(commands::manager_save(s, ManagerSaveReq { manager }).unwrap().id);
    let mut account = Account::named(AccountId::NEW, " Ёлка ");
    account.owner = Some(anna);
    let id = AccountId(bench.save_account(account, Vec::new()).unwrap().id);
    let product = Product {
        id: ProductId::NEW,
        name: "Платформа".to_owned(),
        family: "Программы".to_owned(),
        code: String::new(),
        margin: Some(6000),
        kind: Some(ProductKind::Licence),
    };
    let platform = ProductId(commands::product_save(s, ProductSaveReq { product }).unwrap().id);
    let contact = Contact::named(ContactId::NEW, id, "Мария Петрова");
    let maria = ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id);
    let sale = Sale {
        id: SaleId::NEW,
        account: id,
        product: platform,
        on: day("2026-10-01"),
        quantity: Quantity(2500),
        amount: 1_234_567,
        discount: None,
        kind: Some(SaleKind::First),
        invoice: "7".to_owned(),
        line: 1,
    };
    let sold = SaleId(commands::sale_save(s, SaleSaveReq { sale: sale.clone() }).unwrap().id);
    let touch = Touch {
        id: TouchId::NEW,
        account: id,
        contacts: vec![maria],
        manager: Some(anna),
        on: day("2026-10-02"),
        kind: TouchKind::Meeting,
        began: Some(Who::Them),
        in_person: true,
        beyond_contract: false,
        shared_news: true,
        attended: None,
        refused_request: false,
        summary: "Договорились".to_owned(),
        sentiment: Some(2),
        minutes: Some(45),
    };
    commands::touch_save(s, TouchSaveReq { touch: touch.clone() }).unwrap();

    let page = bench.page(id, At::default());
    assert_eq!(page.account.name, "Ёлка", "blanks around a name are no part of it");
    assert_eq!(page.owner, "Анна Иванова", "the owner is named");
    assert_eq!(page.sales[0].amount.minor, 1_234_567, "the amount as typed");
    assert_eq!(page.sales[0].quantity, "2,5", "two and a half, as Russians write it");
    assert_eq!(page.touches[0].who, "Мария Петрова", "who was present");
    assert_eq!(
        page.touches[0].touch,
        Touch { id: page.touches[0].touch.id, ..touch },
        "nothing of the touch is lost"
    );
    assert_eq!(
        page.people[0].last_touch.as_ref().map(|t| t.day),
        Some(day("2026-10-02")),
        "the last touch with her"
    );

    let raised = Sale { id: sold, amount: 2_000_000, ..sale };
    commands::sale_save(s, SaleSaveReq { sale: raised }).unwrap();
    assert_eq!(
        bench.portfolio(At::default()).totals.revenue.minor,
        2_000_000,
        "a changed sale changes the portfolio"
    );
    assert_eq!(
        bench.portfolio(at("2026-09-30")).totals.revenue.minor,
        0,
        "but not the day before it"
    );

    let search = |text: &str| {
        let request = SearchReq { text: text.to_owned(), limit: 10 };
        commands::search(s, request)
            .unwrap()
            .hits
            .into_iter()
            .map(|h| (h.noun, h.id))
            .collect::<Vec<_>>()
    };
    assert!(search("елка").contains(&(Noun::Account, id.0)), "ё is found by е");
    assert!(
        search("петр").contains(&(Noun::Contact, maria.0)),
        "people are found by a part of their name"
    );
    assert!(search("пл").contains(&(Noun::Product, platform.0)), "two letters are enough");

    let remove = |noun, one: i64| commands::remove(s, RemoveReq { noun, ids: vec![one] }).unwrap();
    remove(Noun::Contact, maria.0);
    let page = bench.page(id, At::default());
    assert!(page.people.is_empty(), "she is gone");
    assert_eq!(
        (page.touches.len(), page.touches[0].who.as_str()),
        (1, ""),
        "the meeting took place all the same"
    );
    assert!(search("петр").is_empty(), "and is not found any more");
    remove(Noun::Sale, sold.0);
    remove(Noun::Product, platform.0);
    remove(Noun::Manager, anna.0);
    assert_eq!(bench.page(id, At::default()).owner, "", "an account may be without an owner");
    assert!(commands::managers(s, Nothing {}).unwrap().rows.is_empty(), "nobody is left");
    remove(Noun::Account, id.0);
    let gone = commands::account_page(s, AccountReq { id, at: At::default() }).unwrap_err();
    assert_eq!(
        gone.code,
        rapport_api::Code::Gone,
        "the page of a removed account sends the window back"
    );
    assert!(bench.state().empty, "nothing is left");
    for _ in 0..5 {
        bench.undo();
    }
    let page = bench.page(id, At::default());
    assert_eq!(page.touches[0].who, "Мария Петрова", "undone removals bring links back too");
    assert_eq!((page.owner.as_str(), page.sales.len()), ("Анна Иванова", 1), "and the rest");
}
