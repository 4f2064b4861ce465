//! The review: what the client gets is whole, true, and holds nothing meant for us alone.

use calamine::{Data, Reader as _, Xlsx};
use rapport_api::{
    Code, commands,
    dto::{
        At,
        account::{ProductSaveReq, SubscriptionSaveReq, TouchSaveReq},
        relationship::edits::StageMoveReq,
        review::{ReviewExportReq, ReviewPage, ReviewReq, ReviewSaveReq},
    },
};
use rapport_domain::{
    AccountId, Edition, Product, ProductId, Quantity, Review, Stage, Subscription, SubscriptionId,
    SubscriptionStatus, Touch, TouchId, TouchKind,
};
use rapport_tests::{
    bench::{Bench, day, half},
    package::{Parts, is_xml, unpack},
};
use rapport_text::{
    Lang,
    number::{Scale, in_scale},
    words,
};
use roxmltree::{Document, Node};
use std::{collections::BTreeSet, fs, io::Cursor};

const HALF: &str = "2026H1";
const NOTE: &str = "Zebra-42: do not renew";

fn asked(account: AccountId, edition: Edition) -> ReviewReq {
    ReviewReq { account, half: half(HALF), edition, lang: None }
}

fn page(bench: &Bench, account: AccountId, edition: Edition) -> ReviewPage {
    commands::review_page(&bench.session, asked(account, edition)).unwrap()
}

pub(crate) fn deck(bench: &Bench, account: AccountId, edition: Edition) -> Parts {
    let path = bench.path(&format!("{}-{}.pptx", account.0, edition.key()));
    let request = ReviewExportReq { review: asked(account, edition), path: path.clone() };
    commands::review_export(&bench.session, request).unwrap();
    unpack(&fs::read(path).unwrap())
}

fn xml(parts: &Parts) -> impl Iterator<Item = (&String, String)> {
    parts.iter().filter(|(path, _)| is_xml(path)).map(|(path, content)| {
        (path, String::from_utf8(content.clone()).unwrap_or_else(|e| panic!("{path}: {e}")))
    })
}

/// Lower case, no-break spaces as plain ones: the deck ties words that were typed apart.
pub(crate) fn plain(text: &str) -> String {
    text.to_lowercase().replace(['\u{a0}', '\u{202f}'], " ")
}

/// All that can be read in a deck: text and attributes of every part, workbooks included, in lower
/// case. Text runs of one paragraph stand together.
pub(crate) fn spoken(parts: &Parts) -> String {
    let mut all = String::new();
    for (path, text) in xml(parts) {
        let document = Document::parse(&text).unwrap_or_else(|e| panic!("{path}: {e}"));
        for node in document.descendants() {
            if node.is_text() {
                all.push_str(node.text().unwrap_or_default());
            } else {
                all.push('\n');
                for attribute in node.attributes() {
                    all.push_str(attribute.value());
                    all.push('\n');
                }
            }
        }
    }
    plain(&all)
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.descendants().find(|n| n.tag_name().name() == name)
}

/// A cell such as `B` `7`, from nought.
fn place(cell: &str) -> (u32, u32) {
    let mut steps = cell.trim_start_matches('$').split('$');
    let column = steps.next().and_then(|c| c.bytes().next()).expect("a column");
    let row: u32 = steps.next().and_then(|r| r.parse().ok()).expect("a row");
    (row - 1, u32::from(column - b'A'))
}

fn close(value: f64, shown: &str) -> bool {
    shown.parse::<f64>().is_ok_and(|s| (s - value).abs() <= 1e-9 * value.abs().max(1.0))
}

/// Compares what every chart of a package shows with the workbook that "Edit data" opens, and
/// answers how many charts there are.
pub(crate) fn charts_hold_their_workbooks(parts: &Parts, what: &str) -> usize {
    let charts: Vec<&String> =
        parts.keys().filter(|p| p.starts_with("ppt/charts/chart") && p.ends_with(".xml")).collect();
    for path in &charts {
        let name = path.rsplit('/').next().unwrap_or_default();
        let rels =
            String::from_utf8(parts[&format!("ppt/charts/_rels/{name}.rels")].clone()).unwrap();
        let rels = Document::parse(&rels).unwrap();
        let target =
            rels.descendants().filter_map(|n| n.attribute("Target")).find(|t| t.ends_with(".xlsx"));
        let target = target.unwrap_or_else(|| panic!("{what}: {path} has no workbook"));
        let workbook = &parts[&target.replace("../", "ppt/")];
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook.clone())).unwrap();
        let text = String::from_utf8(parts[*path].clone()).unwrap();
        let chart = Document::parse(&text).unwrap();
        let mut compared = 0;
        for reference in
            chart.descendants().filter(|n| matches!(n.tag_name().name(), "numRef" | "strRef"))
        {
            let formula = child(reference, "f").and_then(|f| f.text()).unwrap();
            let (sheet, range) = formula.split_once('!').expect("a range names its sheet");
            let cells = book.worksheet_range(sheet).unwrap();
            let (from, to) = range.split_once(':').unwrap_or((range, range));
            let (from, to) = (place(from), place(to));
            let mut cached = vec![None; (to.0 - from.0 + 1) as usize];
            for point in reference.descendants().filter(|n| n.tag_name().name() == "pt") {
                let at: usize = point.attribute("idx").and_then(|i| i.parse().ok()).unwrap();
                cached[at] = child(point, "v").and_then(|v| v.text());
            }
            for (row, cached) in (from.0..=to.0).zip(cached) {
                let cell = cells.get_value((row, from.1)).cloned().unwrap_or(Data::Empty);
                let same = match (&cell, cached) {
                    (Data::Empty, None) => true,
                    (Data::String(text), Some(shown)) => text == shown,
                    (Data::Float(value), Some(shown)) => close(*value, shown),
                    (Data::DateTime(day), Some(shown)) => close(day.as_f64(), shown),
                    _ => false,
                };
                assert!(
                    same,
                    "{what}: {path} shows {cached:?} where {formula} row {row} holds {cell:?}"
                );
                compared += 1;
            }
        }
        assert!(compared > 1, "{what}: {path} shows something");
    }
    charts.len()
}

/// The three accounts with the most to tell.
fn chosen(bench: &Bench) -> Vec<AccountId> {
    let at = At { half: Some(half(HALF)), day: None };
    let all = bench.portfolio(at).rows;
    [0, all.len() / 3, all.len() / 2].into_iter().map(|i| all[i].id).collect()
}

fn with_words(bench: &Bench, account: AccountId) -> Review {
    let mut review = Review::empty(account, half(HALF));
    review.words = "Quokka: thank you for the trust".to_owned();
    review.plan = vec!["Axolotl rollout".to_owned(), "Second line".to_owned()];
    review.next_steps = vec!["Narwhal meeting on Monday".to_owned()];
    review.internal_note = NOTE.to_owned();
    commands::review_save(&bench.session, ReviewSaveReq { review: review.clone() }).unwrap();
    review
}

/// What only we may read, in that language.
fn ours(lang: Lang) -> Vec<String> {
    vec![
        NOTE.to_owned(),
        words::slide_place(lang),
        words::note_place(lang),
        words::note_payments(lang),
        words::review_opening_internal(lang),
        words::edition(lang, Edition::Internal.key()),
        words::place_class(lang),
        words::place_class_against(lang),
        words::place_share(lang),
        words::place_overdue(lang),
        words::place_note(lang),
        words::place_no_note(lang),
        words::card_overdue_none(lang),
        words::punctuality_late(lang),
        words::punctuality_overdue(lang),
        words::signal(lang, "falling"),
        words::signal(lang, "overdue"),
        words::signal(lang, "silent"),
        words::column_class(lang),
        words::slide_factors(lang),
        words::slide_change(lang),
        words::note_signs(lang),
        words::note_change(lang),
        words::note_factors(lang),
        words::note_acts(lang),
        words::acts_ask(lang),
        words::health_direction(lang),
        words::heading_health(lang, "line"),
        words::people_rows(lang),
        words::slide_renewal_forecast(lang),
        words::note_renewal_forecast(lang),
        words::deck_heading(lang, "probability", "₽"),
        words::deck_heading(lang, "why", "₽"),
        words::risk_health(lang),
        words::risk_doubt(lang),
        words::replies_to_tell(lang),
        words::said_did_no_task(lang),
        words::incidents_heading(lang, "taken"),
        "overdue".to_owned(),
        "просроч".to_owned(),
        "internal".to_owned(),
        "внутренн".to_owned(),
    ]
}

#[test]
fn the_client_deck_holds_nothing_of_ours_and_the_internal_one_does() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 30);
        let names: Vec<(AccountId, String)> =
            bench.portfolio(At::default()).rows.into_iter().map(|r| (r.id, r.name)).collect();
        let mut forecasts = 0;
        for account in chosen(&bench) {
            let own = names.iter().find(|n| n.0 == account).unwrap().1.clone();
            let own = plain(&own);
            with_words(&bench, account);
            for edition in [Edition::Client, Edition::Internal] {
                let what = format!("{own} {} {}", lang.key(), edition.key());
                let parts = deck(&bench, account, edition);
                let said = spoken(&parts);
                for typed in ["quokka: thank you", "axolotl rollout", "narwhal meeting"] {
                    assert!(
                        said.contains(typed),
                        "{what}: what the manager typed is in the deck: {typed}"
                    );
                }
                assert!(said.contains(&own), "{what}: the deck names its client");
                assert!(
                    charts_hold_their_workbooks(&parts, &what) >= 3,
                    "{what}: charts are native"
                );
                for (other, name) in names.iter().filter(|n| n.0 != account) {
                    let name = plain(name);
                    let stands = said.match_indices(&name).any(|(at, _)| {
                        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                        edge(said[..at].chars().next_back())
                            && edge(said[at + name.len()..].chars().next())
                    });
                    assert!(
                        !stands || own.contains(&name),
                        "{what}: names another client, {name} ({other:?})"
                    );
                }
                if edition == Edition::Client {
                    for word in ours(lang) {
                        let word = plain(&word);
                        let found = said
                            .find(&word)
                            .map(|at| said[..at + word.len()].lines().last().unwrap_or_default());
                        // ABC is three letters that any code may hold.
                        let short = word.chars().count() <= 3;
                        assert!(
                            short || found.is_none(),
                            "{what}: “{word}” is for us alone: {found:?}"
                        );
                    }
                } else {
                    assert!(
                        said.contains(&plain(NOTE)),
                        "{what}: the note for us is in our edition"
                    );
                    assert!(
                        said.contains(&plain(&words::place_class(lang))),
                        "{what}: so is the class, which shows the words are looked for in the right place"
                    );
                    let told = said.contains(&plain(&words::note_renewal_forecast(lang)));
                    forecasts += usize::from(told);
                }
            }
            let page = page(&bench, account, Edition::Client);
            let kept: Vec<&str> = page.review.exports.iter().map(|e| e.edition.key()).collect();
            assert_eq!(kept, ["client", "internal"], "every exported deck is noted in the review");
            let row = bench.page(account, At { half: Some(half(HALF)), day: None }).reviews;
            assert!(row.iter().any(|r| !r.path.is_empty()), "and the account page leads to it");
        }
        assert!(forecasts > 0, "{}: our edition tells what renewals are expected", lang.key());
    }
}

#[test]
fn the_client_reads_how_long_and_not_what_we_think_of_them() {
    let bench = Bench::new(Lang::En);
    let account = bench.account("Alpha");
    for (kind, on) in [
        (TouchKind::Call, "2021-03-01"),
        (TouchKind::Informal, "2026-06-22"),
        (TouchKind::Social, "2026-06-23"),
    ] {
        let touch = Touch {
            id: TouchId::NEW,
            account,
            contacts: Vec::new(),
            manager: None,
            on: day(on),
            kind,
            began: None,
            in_person: false,
            beyond_contract: false,
            shared_news: false,
            attended: None,
            refused_request: false,
            summary: String::new(),
            sentiment: None,
            minutes: None,
        };
        commands::touch_save(&bench.session, TouchSaveReq { touch }).unwrap();
    }
    for (to, on) in [(Stage::Strengthening, "2026-06-20"), (Stage::Acquaintance, "2026-06-25")] {
        let request = StageMoveReq {
            account,
            to,
            on: Some(day(on)),
            reason: "wallaby: their director is cross".to_owned(),
            overridden: true,
        };
        commands::stage_move(&bench.session, request).unwrap();
    }
    let slide = |edition| {
        let slides = page(&bench, account, edition).slides;
        slides.into_iter().find(|s| s.key == "relationship").unwrap().alt
    };
    let (client, internal) = (slide(Edition::Client), slide(Edition::Internal));
    let title = client.split('.').next().unwrap_or_default();
    assert!(title.contains("We have worked together for"), "how long: {title}");
    for stage in Stage::ALL {
        let stage = words::stage(Lang::En, stage.key());
        assert!(!title.contains(&format!("“{stage}”")), "and no stage of ours: {title}");
    }
    for word in ["informal", "social"] {
        assert!(!client.contains(word), "“{word}” is how we count: {client}");
        assert!(internal.contains(word), "“{word}” is there to be folded: {internal}");
    }
}

#[test]
fn money_in_the_deck_is_the_portfolios() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 30);
        let at = At { half: Some(half(HALF)), day: None };
        let rows = bench.portfolio(at).rows;
        for account in chosen(&bench) {
            let row = rows.iter().find(|r| r.id == account).unwrap();
            let parts = deck(&bench, account, Edition::Client);
            let said = spoken(&parts);
            let short = plain(&row.revenue_half.short);
            assert!(
                row.revenue_half.minor == 0 || said.contains(&short),
                "{}: the half's {short} stands in the deck",
                row.name
            );
            let minor = row.revenue_half.minor;
            let near =
                |v: &f64| scales().into_iter().any(|s| (v - in_scale(minor, s)).abs() < 1e-6);
            assert!(
                minor == 0 || numbers(&parts).iter().any(near),
                "{}: the portfolio's {minor} is a number of a chart",
                row.name
            );
            let ours = spoken(&deck(&bench, account, Edition::Internal));
            let overdue = plain(&row.overdue.short);
            assert!(ours.contains(&overdue), "{}: our edition says {overdue} is overdue", row.name);
        }
    }
}

fn scales() -> [Scale; 4] {
    [Scale::Ones, Scale::Thousands, Scale::Millions, Scale::Billions]
}

/// Numbers in the workbooks of a deck.
fn numbers(parts: &Parts) -> Vec<f64> {
    let mut all = Vec::new();
    for (_, content) in parts.iter().filter(|(p, _)| p.ends_with(".xlsx")) {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(content.clone())).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        all.extend(range.cells().filter_map(|(_, _, cell)| match cell {
            Data::Float(value) => Some(*value),
            _ => None,
        }));
    }
    all
}

#[test]
fn slides_without_data_are_left_out_and_say_why() {
    let bench = Bench::sample(Lang::En, 30);
    for row in bench.portfolio(At::default()).rows {
        for edition in [Edition::Client, Edition::Internal] {
            let page = page(&bench, row.id, edition);
            let keys: BTreeSet<&str> = page.slides.iter().map(|s| s.key.as_str()).collect();
            assert_eq!(keys.len(), page.slides.len(), "{}: every slide stands once", row.name);
            assert_eq!(
                keys.contains("place"),
                edition == Edition::Internal,
                "{}: the place among clients is ours alone",
                row.name
            );
            for slide in &page.slides {
                let what = format!("{} {} {}", row.name, edition.key(), slide.key);
                assert!(!slide.name.is_empty(), "{what}: a slide has a name in the list");
                if slide.included {
                    assert!(
                        Document::parse(&slide.svg).is_ok(),
                        "{what}: its preview is well formed"
                    );
                    assert!(
                        slide.why_not.is_empty() && !slide.alt.is_empty(),
                        "{what}: it is there, and can be read aloud"
                    );
                } else {
                    assert!(
                        !slide.why_not.is_empty() && slide.svg.is_empty(),
                        "{what}: it is not there, and says why"
                    );
                }
            }
        }
    }
}

#[test]
fn words_come_and_go_with_undo() {
    let bench = Bench::sample(Lang::Ru, 10);
    let account = chosen(&bench)[0];
    let before = bench.dump();
    let had = page(&bench, account, Edition::Client);
    let typed = with_words(&bench, account);
    let now = page(&bench, account, Edition::Client);
    assert_eq!(
        Review { id: typed.id, exports: typed.exports.clone(), ..now.review.clone() },
        typed,
        "nothing typed is lost"
    );
    let included =
        |page: &ReviewPage, key: &str| page.slides.iter().any(|s| s.key == key && s.included);
    assert!(
        included(&now, "plan") && included(&now, "next-steps"),
        "what is written has its slide"
    );
    assert!(
        !now.slides
            .iter()
            .any(|s| s.alt.contains(NOTE) || s.notes.iter().any(|n| n.contains(NOTE))),
        "the note for us is not on the client's screen"
    );
    bench.undo();
    assert_eq!(bench.dump(), before, "undo takes the words back");
    assert_eq!(page(&bench, account, Edition::Client).review, had.review, "and the page shows it");
    bench.redo();
    assert!(included(&page(&bench, account, Edition::Client), "plan"), "redo brings them back");
}

#[test]
fn a_failed_export_leaves_the_old_deck_and_no_mark() {
    let bench = Bench::sample(Lang::En, 10);
    let account = chosen(&bench)[0];
    let path = bench.path("deck.pptx");
    let export = |path: &str| {
        let request =
            ReviewExportReq { review: asked(account, Edition::Client), path: path.to_owned() };
        commands::review_export(&bench.session, request)
    };
    export(&path).unwrap();
    let first = fs::read(&path).unwrap();
    let before = bench.dump();
    let folder = bench.path("folder.pptx");
    fs::create_dir(&folder).unwrap();
    fs::write(format!("{folder}/kept"), b"kept").unwrap();
    let bad = [
        (bench.path("no/such/deck.pptx"), "a folder that is not there"),
        (folder.clone(), "a folder instead of a file"),
        (String::new(), "no path at all"),
        ("deck.pptx".to_owned(), "a relative path"),
    ];
    for (bad, what) in bad {
        let failure = export(&bad).expect_err(what);
        assert_eq!(failure.field, "path", "{what}: the failure is shown at the path: {failure:?}");
        assert!(matches!(failure.code, Code::Refused | Code::Failed), "{what}: it is not silent");
        assert_eq!(bench.dump(), before, "{what}: a deck that was not written is not noted");
    }
    assert_eq!(fs::read(&path).unwrap(), first, "the old deck is as it was");
    assert_eq!(fs::read(format!("{folder}/kept")).unwrap(), b"kept", "so is the folder");
    assert!(
        !bench.files().iter().any(|f| f.starts_with(".rapport")),
        "no half-written file is left: {:?}",
        bench.files()
    );
    export(&path).unwrap();
    assert!(fs::read(&path).unwrap() == first, "the same facts make the same deck, byte for byte");

    let bare = Bench::new(Lang::En);
    let nobody = bare.account("Nobody yet");
    let request =
        ReviewExportReq { review: asked(nobody, Edition::Client), path: bare.path("x.pptx") };
    let failure = commands::review_export(&bare.session, request).unwrap_err();
    assert_eq!(failure.code, Code::Refused, "a deck with nothing in it is refused: {failure:?}");
    assert!(failure.message.contains("Nobody yet"), "and says whose it is");
}

#[test]
fn a_check_warns_of_what_slipped_into_the_managers_words() {
    let bench = Bench::sample(Lang::En, 10);
    let rows = bench.portfolio(At::default()).rows;
    let (account, other) = (rows[0].id, &rows[1].name);
    let failed = |said: &str| {
        let mut review = Review::empty(account, half(HALF));
        (review.words, review.internal_note) = (said.to_owned(), NOTE.to_owned());
        commands::review_save(&bench.session, ReviewSaveReq { review }).unwrap();
        let checks = page(&bench, account, Edition::Client).checks;
        checks.into_iter().filter(|c| !c.ok).map(|c| c.label).collect::<Vec<_>>()
    };
    let calm = failed("Thank you");
    let named = failed(&format!("As we do for {}, too", other.to_uppercase()));
    assert!(
        named.iter().any(|l| l.contains(other.as_str())),
        "another client named in any case is found: {named:?}"
    );
    assert_eq!(named.len(), calm.len() + 1, "and nothing else is wrong: {named:?} {calm:?}");
    let leaked = failed(&format!("Thanks. {NOTE}"));
    assert_eq!(leaked.len(), calm.len() + 1, "the note pasted into the words is found: {leaked:?}");
}

#[test]
fn renewals_are_titled_by_the_next_to_decide_or_by_what_ends_first() {
    let bench = Bench::new(Lang::En);
    let account = bench.account("Northern Bank");
    let title = || {
        let slides = page(&bench, account, Edition::Client).slides;
        let slide = slides.into_iter().find(|s| s.key == "renewals").unwrap();
        plain(&slide.alt)
    };
    let subscribe = |name: &str, ends_on: &str, notice_days: i32| {
        let product = Product {
            id: ProductId::NEW,
            name: name.to_owned(),
            family: String::new(),
            code: String::new(),
            margin: None,
            kind: None,
        };
        let product = commands::product_save(&bench.session, ProductSaveReq { product }).unwrap();
        let subscription = Subscription {
            id: SubscriptionId::NEW,
            account,
            product: ProductId(product.id),
            quantity: Quantity::ONE,
            price: 100_000,
            price_months: 12,
            starts_on: day("2026-01-01"),
            ends_on: day(ends_on),
            notice_days,
            auto_renew: false,
            status: SubscriptionStatus::Active,
            follows: None,
            external_id: String::new(),
            changes: Vec::new(),
            next_price: None,
        };
        commands::subscription_save(&bench.session, SubscriptionSaveReq { subscription }).unwrap();
    };
    subscribe("Longest notice", "2026-07-25", 90);
    subscribe("First end", "2026-07-05", 30);
    let late = title();
    assert!(
        late.contains("“first end” ends on 5 july 2026"),
        "with every day to decide past, what ends first is named: {late}"
    );
    subscribe("Still open", "2026-12-31", 30);
    let open = title();
    assert!(
        open.contains("next to decide: “still open”, by 1 december 2026"),
        "what can still be decided in time goes before: {open}"
    );
}
