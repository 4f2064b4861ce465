//! The file itself: opened, copied, refused; settings that change what a half or an amount is.

use rapport_api::{
    Session, commands,
    dto::{
        At, Nothing, Path as PathDto,
        account::AccountSaveReq,
        book::{OpenReq, SettingsReq},
        portfolio::PortfolioReq,
    },
};
use rapport_domain::{Account, AccountId, Currency, FiscalStart, Settings};
use rapport_tests::bench::{Bench, day};
use rapport_text::Lang;
use std::{fs, path::Path, sync::Arc};

#[test]
fn a_file_that_is_no_book_leaves_the_open_one_open() {
    let bench = Bench::sample(Lang::En, 5);
    let before = bench.dump();
    let junk = bench.file("letter.rapport", b"Dear Sir or Madam");
    let folder = bench.path("folder.rapport");
    fs::create_dir(&folder).unwrap();
    for path in [
        junk.clone(),
        folder,
        format!("{junk}/book.rapport"),
        "book.rapport".to_owned(),
        String::new(),
    ] {
        let failure =
            commands::book_open(&bench.session, OpenReq { path: path.clone() }).unwrap_err();
        assert!(!failure.message.is_empty(), "{path}: the user is told why");
        assert_eq!(bench.dump(), before, "{path}: the open book stays open");
    }
    assert_eq!(fs::read(&junk).unwrap(), b"Dear Sir or Madam", "what is no book is left as it is");
    let book = bench.path("book.rapport");
    commands::book_open(&bench.session, OpenReq { path: book.clone() })
        .expect("opening the book that is open is no fault");
    assert_eq!(bench.dump(), before, "and changes nothing");
}

#[test]
fn the_command_line_may_work_beside_the_window() {
    let bench = Bench::new(Lang::En);
    let book = bench.path("book.rapport");
    let beside = Session::open(Path::new(&book), Arc::clone(&bench.machine) as _, Some(Lang::En))
        .expect("a second reader or writer is let in");
    let count = |session: &Session| commands::book_state(session, Nothing {}).unwrap().accounts;
    bench.account("From the window");
    assert_eq!(count(&beside), 1, "each sees what the other wrote");
    let rows = |session: &Session| {
        commands::portfolio(session, PortfolioReq::default()).unwrap().rows.len()
    };
    assert_eq!((rows(&beside), rows(&bench.session)), (1, 1), "in the portfolio too");
    let account = Account::named(AccountId::NEW, "From the command line");
    let request = AccountSaveReq { account, legal_entities: Vec::new() };
    commands::account_save(&beside, request).unwrap();
    assert_eq!(rows(&bench.session), 2, "what was read before the other wrote is not kept");
    bench.account("From the window again");
    assert_eq!((rows(&beside), rows(&bench.session)), (3, 3), "nor what was read before writing");
    assert_eq!((count(&beside), bench.state().accounts), (3, 3), "neither overwrites the other");
    bench.undo();
    bench.undo();
    assert_eq!(count(&beside), 1, "there is one history, the book's");
    bench.undo();
    assert!(bench.state().empty && count(&beside) == 0, "whoever wrote it, it can be undone");
}

#[test]
fn a_copy_is_the_book() {
    let bench = Bench::sample(Lang::Ru, 5);
    let before = bench.dump();
    let written = commands::book_copy(&bench.session, PathDto { path: String::new() }).unwrap();
    assert!(written.path.contains("2026-11-21"), "a copy is called by its day: {}", written.path);
    assert!(!bench.state().copied.is_empty(), "the side bar says that there is a copy");
    bench.account("После копии");
    commands::book_open(&bench.session, OpenReq { path: written.path }).unwrap();
    assert_eq!(bench.dump(), before, "the copy holds what the book held");
    bench.undo();
    assert!(bench.state().empty, "its history too");
    let fresh = bench.path("new.rapport");
    commands::book_open(&bench.session, OpenReq { path: fresh }).unwrap();
    let state = bench.state();
    assert!(state.empty && state.undo.is_none(), "opening a path that is not there makes a book");
}

#[test]
fn settings_change_halves_and_money_and_can_be_undone() {
    let bench = Bench::sample(Lang::Ru, 10);
    let calendar = bench.portfolio(At::default()).totals.revenue_half.minor;
    let before = bench.dump();
    let settings = Settings {
        fiscal_start: FiscalStart::new(4).unwrap(),
        currency: Currency::Eur,
        firm_name: "ООО «Наша фирма»".to_owned(),
        ..bench.session.settings()
    };
    let request = SettingsReq { settings: settings.clone(), ..Default::default() };
    commands::settings_save(&bench.session, request).unwrap();
    let state = bench.state();
    assert_eq!(state.settings, settings, "settings are kept as saved");
    assert_eq!(state.currency_sign, "€", "the sign follows the currency");
    let page = bench.portfolio(At::default());
    let first = page.half.first_day(settings.fiscal_start);
    assert_eq!(
        first,
        day("2026-10-01"),
        "in a year from April, 21 November lies in the half from October"
    );
    let money = &page.totals.revenue_half;
    assert!(money.short.contains('€'), "amounts carry the sign: {}", money.short);
    assert!(money.minor < calendar, "a half begun in October holds less than one begun in July");
    let bench = bench.reopened(Lang::Ru);
    assert_eq!(bench.session.settings(), settings, "and survive a restart");
    bench.undo();
    assert_eq!(bench.dump(), before, "settings are an edit like any other");
    let choices = commands::setting_choices(&bench.session, Nothing {}).unwrap();
    assert_eq!(choices.months.len(), 12, "any month can begin the year");
}
