//! Importing again, correcting what was refused, stopping half-way, being remembered.

use crate::fixtures::{cp1251, import_all, imports};
use rapport_api::{
    Code, commands,
    dto::{
        At,
        import::{ImportMapping, ImportReq, RejectsSaveReq},
        relationship::RelationshipReq,
    },
};
use rapport_domain::Currency;
use rapport_tests::bench::{Bench, import};
use rapport_text::Lang;
use std::{fs, sync::Arc};

#[test]
fn the_same_file_twice_changes_nothing() {
    let bench = Bench::new(Lang::Ru);
    import_all(&bench);
    let once = bench.dump();
    let undo = bench.state().undo.map(|o| o.at);
    for (kind, request) in imports(&bench) {
        let done = commands::import_apply(&bench.session, request).unwrap();
        assert_eq!(
            (done.counts.new, done.counts.updated),
            (0, 0),
            "{kind}: the second time nothing is new"
        );
        assert_eq!(
            done.counts.unchanged + done.counts.left_out,
            done.counts.rows,
            "{kind}: every row is known"
        );
        assert!(done.touched.nouns.is_empty(), "{kind}: no screen has to read again");
    }
    assert_eq!(bench.dump(), once, "importing everything twice is importing it once");
    assert_eq!(
        bench.state().undo.map(|o| o.at),
        undo,
        "an import that did nothing is nothing to undo"
    );
}

const MIXED: &str = "Код;Наименование;ИНН;Дата регистрации
B-1;ООО «Лад»;7707083893;01.02.2024
B-2;ООО «Мир»;;32.13.2024
B-3;;;05.02.2024
B-4;ООО «Новь»;;06.02.2024
";

#[test]
fn refused_rows_say_where_and_why_and_come_back_corrected() {
    let bench = Bench::new(Lang::Ru);
    let path = bench.file("клиенты.csv", cp1251(MIXED));
    let look = commands::import_look(&bench.session, import(&path, "accounts")).unwrap();
    let rejects: Vec<(u64, &str, &str)> =
        look.rejects.iter().map(|r| (r.line, r.column.as_str(), r.value.as_str())).collect();
    assert!(
        rejects.contains(&(3, "Дата регистрации", "32.13.2024")),
        "line, column and what stands there: {rejects:?}"
    );
    assert!(rejects.iter().any(|r| r.0 == 4), "an account needs a name: {rejects:?}");
    for reject in &look.rejects {
        assert_eq!(reject.file, "клиенты.csv", "the file is named, for there may be two");
        assert!(!reject.reason.is_empty(), "a refusal without a reason cannot be corrected");
    }
    let done = bench.import(&path, "accounts").unwrap();
    assert_eq!(
        (done.counts.new, done.counts.rejected),
        (2, 2),
        "good rows go in, bad ones stay out"
    );

    let request = RejectsSaveReq { import: import(&path, "accounts"), path: String::new() };
    let written = commands::rejects_save(&bench.session, request).unwrap();
    let text = fs::read_to_string(&written.path).unwrap();
    assert!(!text.contains("Новь"), "the file to correct holds only what was refused: {text}");
    assert_eq!(text.lines().count(), 3, "a heading and two rows");
    let corrected = text.replace("32.13.2024", "03.02.2024").replace("B-3;;", "B-3;ООО «Ока»;");
    assert_ne!(text, corrected, "the rows can be corrected in place");
    let path = bench.file("исправлено.csv", corrected);
    let done = bench.import(&path, "accounts").unwrap();
    assert_eq!(
        (done.counts.new, done.counts.rejected),
        (2, 0),
        "the corrected rows go in: {:?}",
        done.rejects
    );
    assert_eq!(bench.portfolio(At::default()).all, 4, "nobody is lost and nobody is doubled");
    let clean = RejectsSaveReq { import: import(&path, "accounts"), path: String::new() };
    let failure = commands::rejects_save(&bench.session, clean).unwrap_err();
    assert_eq!(failure.code, Code::Refused, "there is nothing to correct any more");
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let bench = Bench::new(Lang::Ru);
    let mut rows = String::from("Код;Наименование\n");
    for number in 0..20_000 {
        rows += &format!("C-{number};ООО «Клиент {number}»\n");
    }
    let path = bench.file("много.csv", cp1251(&rows));
    let before = bench.dump();
    bench.machine.cancel(Arc::downgrade(&bench.session));
    let failure = bench.import(&path, "accounts").unwrap_err();
    assert_eq!(failure.code, Code::Cancelled, "the user pulled the cord: {failure:?}");
    assert_eq!(bench.dump(), before, "what was cancelled leaves nothing behind");
    bench.machine.let_work();
    let done = bench.import(&path, "accounts").unwrap();
    assert_eq!(done.counts.new, 20_000, "the cord does not stay pulled");

    let empty = Bench::new(Lang::Ru);
    empty.machine.cancel(Arc::downgrade(&empty.session));
    let sample = rapport_api::dto::book::SampleReq { accounts: 5, seed: 1, lang: None };
    let failure = commands::sample_make(&empty.session, sample).unwrap_err();
    assert_eq!(failure.code, Code::Cancelled, "the sample can be cancelled as well");
    assert!(empty.state().empty, "and leaves nothing either");
}

#[test]
fn a_mapping_is_remembered_for_files_of_the_same_shape() {
    let bench = Bench::new(Lang::Ru);
    let odd = "Ф1;Ф2;Ф3\nООО «Заря»;Тверь;X-1\nООО «Исток»;Тула;X-2\n";
    let path = bench.file("странный.csv", cp1251(odd));
    let look = commands::import_look(&bench.session, import(&path, "accounts")).unwrap();
    assert!(!look.missing.is_empty(), "such headings cannot be guessed, and the wizard says so");
    assert_eq!(look.counts.new, 0, "while a field is missing nothing is promised");
    let columns = ["account-name", "city", "account-id"];
    let known: Vec<&str> = look.fields.iter().map(|f| f.key.as_str()).collect();
    for column in columns {
        assert!(known.contains(&column), "{column} is offered: {known:?}");
    }
    let mut request = import(&path, "accounts");
    request.mapping = Some(ImportMapping {
        columns: columns.iter().map(|c| Some((*c).to_owned())).collect(),
        ..ImportMapping::default()
    });
    let done = commands::import_apply(&bench.session, request).unwrap();
    assert_eq!(done.counts.new, 2, "mapped by hand it goes in: {:?}", done.rejects);

    let bench = bench.reopened(Lang::Ru);
    let next = bench.file("снова.csv", cp1251("Ф1;Ф2;Ф3\nООО «Луч»;Омск;X-3\n"));
    let look = commands::import_look(&bench.session, import(&next, "accounts")).unwrap();
    assert!(look.remembered, "the next file of this shape needs no hand, even after a restart");
    assert_eq!(look.missing, Vec::<String>::new(), "nothing is missing any more");
    assert_eq!(look.counts.new, 1, "and the trial run counts its row");
    bench.undo();
    let look = commands::import_look(&bench.session, import(&next, "accounts")).unwrap();
    assert!(
        !look.remembered,
        "undoing the import forgets the mapping with it: the whole import is one undo"
    );
}

const SALES: &str = "Date;Number;Customer;Product;Quantity;Amount
01.02.2024;1;Northern Bank;Licence;1;900,50
";

#[test]
fn the_first_amounts_bring_their_currency_and_one_undo_takes_both_back() {
    let bench = Bench::new(Lang::En);
    let path = bench.file("sales.csv", SALES);
    let own = bench.state().settings.currency;
    let look = commands::import_look(&bench.session, import(&path, "sales")).unwrap();
    assert_eq!(look.currency, Some(own), "a book without amounts offers its own currency first");
    let of_accounts = commands::import_look(&bench.session, import(&path, "accounts")).unwrap();
    assert_eq!(of_accounts.currency, None, "a file without amounts asks for no currency");

    let before = bench.dump();
    let request = |currency| ImportReq { currency: Some(currency), ..import(&path, "sales") };
    let done = commands::import_apply(&bench.session, request(Currency::Usd)).unwrap();
    assert_eq!(done.counts.new, 1, "the sale is in");
    assert_eq!(bench.state().settings.currency, Currency::Usd, "and its currency is the book's");
    bench.undo();
    assert_eq!(bench.dump(), before, "sale and currency are one edit");
    bench.redo();

    let look = commands::import_look(&bench.session, request(Currency::Usd)).unwrap();
    assert_eq!(look.currency, None, "a book with amounts has made its choice");
    let kept = bench.dump();
    let refused = commands::import_apply(&bench.session, request(Currency::Eur)).unwrap_err();
    assert_eq!(
        (refused.code, refused.field.as_str()),
        (Code::Refused, "currency"),
        "amounts in two currencies cannot be added up"
    );
    assert!(
        refused.message.contains("USD") && refused.message.contains("EUR"),
        "both currencies are named: {}",
        refused.message
    );
    assert_eq!(bench.dump(), kept, "and nothing was written");
}

#[test]
fn an_account_imported_with_another_owner_is_handed_over() {
    let bench = Bench::new(Lang::Ru);
    let file = |owner: &str| {
        let text = format!("Код;Наименование;Менеджер\nB-1;ООО «Лад»;{owner}\n");
        import(&bench.file("клиенты.csv", text), "accounts")
    };
    commands::import_apply(&bench.session, file("Анна Иванова")).unwrap();
    let before = bench.dump();
    commands::import_apply(&bench.session, file("Пётр Орлов")).unwrap();
    let id = bench.portfolio(At::default()).rows[0].id;
    let request = RelationshipReq { id, at: At::default(), against: None, same_scale: false };
    let page = commands::relationship(&bench.session, request).unwrap();
    assert_eq!(page.handovers.len(), 1, "the file named another owner");
    assert_eq!(page.handovers[0].label, "Анна Иванова → Пётр Орлов", "from whom to whom");
    bench.undo();
    assert_eq!(bench.dump(), before, "owner and handover are one edit");
}
