//! Rules say no at the field they concern, and a refused edit changes nothing.

use rapport_api::{
    Code, Failure, commands,
    dto::{Done, account::*, book::SettingsReq},
};
use rapport_domain::*;
use rapport_tests::bench::{Bench, day};
use rapport_text::Lang;

fn sale(account: AccountId, product: ProductId) -> Sale {
    Sale {
        id: SaleId::NEW,
        account,
        product,
        on: day("2026-03-01"),
        quantity: Quantity::ONE,
        amount: 100,
        discount: None,
        kind: None,
        invoice: String::new(),
        line: 0,
    }
}

fn product(name: &str) -> Product {
    Product {
        id: ProductId::NEW,
        name: name.to_owned(),
        family: String::new(),
        code: String::new(),
        margin: None,
        kind: None,
    }
}

fn manager(name: &str) -> Manager {
    Manager {
        id: ManagerId::NEW,
        name: name.to_owned(),
        email: String::new(),
        team: Team::Accounts,
        active_from: None,
        active_to: None,
        external_id: String::new(),
    }
}

fn subscription(account: AccountId, product: ProductId) -> Subscription {
    Subscription {
        id: SubscriptionId::NEW,
        account,
        product,
        quantity: Quantity::ONE,
        price: 1200,
        price_months: 12,
        starts_on: day("2026-01-01"),
        ends_on: day("2026-12-31"),
        notice_days: 30,
        auto_renew: false,
        status: SubscriptionStatus::Active,
        follows: None,
        external_id: String::new(),
        changes: Vec::new(),
        next_price: None,
    }
}

fn touch(account: AccountId) -> Touch {
    Touch {
        id: TouchId::NEW,
        account,
        contacts: Vec::new(),
        manager: None,
        on: day("2026-02-01"),
        kind: TouchKind::Call,
        began: None,
        in_person: false,
        beyond_contract: false,
        shared_news: false,
        attended: None,
        refused_request: false,
        summary: String::new(),
        sentiment: None,
        minutes: None,
    }
}

fn payment(account: AccountId) -> Payment {
    Payment {
        id: PaymentId::NEW,
        account,
        invoice: "1".to_owned(),
        due_on: Some(day("2026-03-01")),
        paid_on: None,
        amount: 100,
    }
}

fn refused(answer: Result<Done, Failure>, field: &str, why: &str) {
    let failure = answer.expect_err(why);
    assert_eq!(
        (failure.code, failure.field.as_str()),
        (Code::Refused, field),
        "{why}: {failure:?}"
    );
    assert!(!failure.message.is_empty(), "{why}: a refusal says why in words");
}

#[test]
fn every_rule_refuses_at_its_field_and_changes_nothing() {
    let bench = Bench::new(Lang::Ru);
    let s = &bench.session;
    let parent = bench.account("Холдинг");
    let child = bench.account("Дочка");
    let other = bench.account("Сосед");
    let mut under = Account::named(child, "Дочка");
    under.parent = Some(parent);
    bench.save_account(under, Vec::new()).unwrap();
    let entity = |account, tax_id: &str| LegalEntity {
        id: LegalEntityId::NEW,
        account,
        name: "ООО".to_owned(),
        tax_id: tax_id.to_owned(),
    };
    bench.save_account(Account::named(other, "Сосед"), vec![entity(other, "7707083893")]).unwrap();
    let p = ProductId(
        commands::product_save(s, ProductSaveReq { product: product("Платформа") }).unwrap().id,
    );
    commands::sale_save(s, SaleSaveReq { sale: sale(child, p) }).unwrap();
    let person = Contact::named(ContactId::NEW, other, "Иван");
    let foreign =
        ContactId(commands::contact_save(s, ContactSaveReq { contact: person }).unwrap().id);
    let before = bench.dump();
    let undo = bench.state().undo.map(|o| o.label);

    let account = |change: fn(&mut Account)| {
        let mut account = Account::named(parent, "Холдинг");
        change(&mut account);
        bench.save_account(account, Vec::new())
    };
    refused(account(|a| a.name = "  ".to_owned()), "name", "a name of blanks is no name");
    refused(account(|a| a.name = "я".repeat(301)), "name", "a name has its limit");
    refused(account(|a| a.owner = Some(ManagerId(99))), "owner", "an owner must exist");
    refused(
        account(|a| a.renewals_owner = Some(ManagerId(99))),
        "renewals_owner",
        "so must the renewals owner",
    );
    refused(account(|a| a.parent = Some(AccountId(99))), "parent", "a parent must exist");
    refused(
        account(|a| a.referred_by = Some(AccountId(99))),
        "referred_by",
        "a referrer must exist",
    );
    refused(account(|a| a.parent = Some(a.id)), "parent", "nobody stands over themselves");
    let mut looped = Account::named(parent, "Холдинг");
    looped.parent = Some(child);
    refused(
        bench.save_account(looped, Vec::new()),
        "parent",
        "a holding under its own daughter is a loop",
    );
    let taken =
        bench.save_account(Account::named(child, "Дочка"), vec![entity(child, "7707083893")]);
    refused(taken, "legal_entities", "two accounts never share a tax id");

    refused(
        commands::manager_save(s, ManagerSaveReq { manager: manager("") }),
        "name",
        "a manager needs a name",
    );
    let mut gone = manager("Анна");
    (gone.active_from, gone.active_to) = (Some(day("2026-02-01")), Some(day("2026-01-01")));
    refused(
        commands::manager_save(s, ManagerSaveReq { manager: gone }),
        "active_to",
        "nobody leaves before coming",
    );
    let mut mail = manager("Анна");
    mail.email = "анна".to_owned();
    refused(
        commands::manager_save(s, ManagerSaveReq { manager: mail }),
        "email",
        "that is no e-mail address",
    );

    let contact = |change: fn(&mut Contact)| {
        let mut contact = Contact::named(ContactId::NEW, AccountId(1), "Мария");
        change(&mut contact);
        commands::contact_save(s, ContactSaveReq { contact })
    };
    refused(contact(|c| c.name.clear()), "name", "a contact needs a name");
    refused(contact(|c| c.email = "a b@c".to_owned()), "email", "an address has no blanks");
    refused(contact(|c| c.influence = Some(6)), "influence", "influence is 1 to 5");
    refused(contact(|c| c.attitude = Some(-3)), "attitude", "attitude is −2 to 2");
    refused(contact(|c| c.account = AccountId::NEW), "account", "a contact belongs to an account");
    refused(contact(|c| c.account = AccountId(99)), "account", "which must exist");
    refused(
        contact(|c| c.reports_to = Some(ContactId(99))),
        "reports_to",
        "who one reports to must exist",
    );

    refused(
        commands::product_save(s, ProductSaveReq { product: product("") }),
        "name",
        "a product needs a name",
    );
    refused(
        commands::product_save(s, ProductSaveReq { product: product("ПЛАТФОРМА") }),
        "name",
        "a second product of that name would double it",
    );
    let mut dear = product("Дорогой");
    dear.margin = Some(10_001);
    refused(
        commands::product_save(s, ProductSaveReq { product: dear }),
        "margin",
        "a margin over 100 % is none",
    );

    let bad = |change: fn(&mut Sale)| {
        let mut one = sale(AccountId(1), ProductId(1));
        change(&mut one);
        commands::sale_save(s, SaleSaveReq { sale: one })
    };
    refused(bad(|x| x.account = AccountId::NEW), "account", "a sale is made to an account");
    refused(bad(|x| x.product = ProductId(99)), "product", "of a product that exists");
    refused(bad(|x| x.invoice = "9".repeat(101)), "invoice", "a number has its limit");

    refused(bad(|x| x.amount = i64::MAX), "amount", "sums of such amounts would not fit");

    let bad = |change: fn(&mut Payment)| {
        let mut one = payment(AccountId(1));
        change(&mut one);
        commands::payment_save(s, PaymentSaveReq { payment: one })
    };
    refused(bad(|x| x.due_on = None), "paid_on", "a payment is due or made on some day");
    refused(bad(|x| x.account = AccountId(99)), "account", "by an account that exists");
    refused(bad(|x| x.amount = i64::MIN), "amount", "sums of such amounts would not fit");

    let bad = |change: fn(&mut Subscription)| {
        let mut one = subscription(AccountId(1), ProductId(1));
        change(&mut one);
        commands::subscription_save(s, SubscriptionSaveReq { subscription: one })
    };
    refused(bad(|x| x.ends_on = day("2025-12-31")), "ends_on", "nothing ends before it starts");
    refused(bad(|x| x.price_months = 0), "price_months", "a price covers at least a month");
    refused(bad(|x| x.notice_days = -1), "notice_days", "notice is not given after the end");
    refused(bad(|x| x.product = ProductId::NEW), "product", "a subscription is to a product");
    refused(bad(|x| x.price = i64::MAX), "price", "sums of such prices would not fit");
    refused(bad(|x| x.follows = Some(SubscriptionId(99))), "follows", "what it renewed must exist");

    let bad = |change: &dyn Fn(&mut Touch)| {
        let mut one = touch(parent);
        change(&mut one);
        commands::touch_save(s, TouchSaveReq { touch: one })
    };
    refused(bad(&|x| x.account = AccountId(99)), "account", "a touch is with an account");
    refused(bad(&|x| x.manager = Some(ManagerId(99))), "manager", "by a manager that exists");
    refused(
        bad(&|x| x.contacts = vec![foreign]),
        "contacts",
        "the people present are the account's own",
    );
    refused(bad(&|x| x.sentiment = Some(3)), "sentiment", "sentiment is −2 to 2");

    let remove = |noun, ids: Vec<i64>| commands::remove(s, RemoveReq { noun, ids });
    refused(remove(Noun::Product, vec![p.0]), "", "a product in use stays");
    assert_eq!(
        remove(Noun::Sale, vec![99]).unwrap_err().code,
        Code::Gone,
        "what is gone cannot be removed"
    );
    let mut missing = sale(parent, p);
    missing.id = SaleId(99);
    assert_eq!(
        commands::sale_save(s, SaleSaveReq { sale: missing }).unwrap_err().code,
        Code::Gone,
        "what is gone cannot be changed"
    );
    let settings = Settings { firm_name: "я".repeat(201), ..Settings::default() };
    refused(
        commands::settings_save(s, SettingsReq { settings, ..Default::default() }),
        "firm_name",
        "the firm's name stands on a slide",
    );

    assert_eq!(bench.dump(), before, "no refused edit left a trace");
    assert_eq!(bench.state().undo.map(|o| o.label), undo, "and none can be undone");
}

#[test]
fn removing_many_takes_what_hangs_on_them_and_comes_back_whole() {
    let bench = Bench::new(Lang::Ru);
    let s = &bench.session;
    let anna = commands::manager_save(s, ManagerSaveReq { manager: manager("Анна") }).unwrap().id;
    let petr = commands::manager_save(s, ManagerSaveReq { manager: manager("Пётр") }).unwrap().id;
    let parent = bench.account("Холдинг");
    let mut account = Account::named(AccountId::NEW, "Дочка");
    (account.owner, account.renewals_owner) = (Some(ManagerId(anna)), Some(ManagerId(petr)));
    account.parent = Some(parent);
    let child = AccountId(bench.save_account(account, Vec::new()).unwrap().id);
    let person = |name: &str| {
        let contact = Contact::named(ContactId::NEW, child, name);
        ContactId(commands::contact_save(s, ContactSaveReq { contact }).unwrap().id)
    };
    let both = vec![person("Мария"), person("Олег")];
    let meeting = Touch { contacts: both.clone(), ..touch(child) };
    commands::touch_save(s, TouchSaveReq { touch: meeting }).unwrap();
    let p = ProductId(
        commands::product_save(s, ProductSaveReq { product: product("Платформа") }).unwrap().id,
    );
    commands::sale_save(s, SaleSaveReq { sale: sale(child, p) }).unwrap();
    commands::payment_save(s, PaymentSaveReq { payment: payment(child) }).unwrap();
    commands::subscription_save(s, SubscriptionSaveReq { subscription: subscription(child, p) })
        .unwrap();
    let whole = bench.dump();

    let many: [(Noun, Vec<i64>, &str); 4] = [
        (Noun::Contact, both.iter().map(|c| c.0).collect(), "both people of one meeting"),
        (Noun::Manager, vec![anna, petr], "both managers of one account"),
        (Noun::Account, vec![parent.0, child.0], "a holding and its daughter"),
        (Noun::Account, vec![child.0, parent.0], "the daughter and then the holding"),
    ];
    for (noun, ids, what) in many {
        let done = commands::remove(s, RemoveReq { noun, ids: ids.clone() });
        let done = done.unwrap_or_else(|e| panic!("{what} can go together: {e:?}"));
        assert!(!done.touched.nouns.is_empty(), "{what}: screens hear of it");
        let left = bench.dump();
        for id in ids {
            assert!(!left.contains(&format!("\n{} id={id} ", noun.key())), "{what}: {id} is gone");
        }
        bench.undo();
        assert_eq!(bench.dump(), whole, "{what}: one undo brings all of it back");
    }
}
