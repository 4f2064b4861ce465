//! Every figure for every account size in both languages: drawn, tabled, written to files whose
//! numbers are the screen's.

use crate::reviews::charts_hold_their_workbooks;
use rapport_api::{
    Code, commands,
    dto::{
        At,
        figure::{FigureExportReq, FigureFormat, FigureKey, FigurePathReq, FigureReq, FigureSize},
    },
};
use rapport_domain::AccountId;
use rapport_tests::{
    bench::Bench,
    package::{is_xml, unpack},
};
use rapport_text::Lang;
use roxmltree::Document;
use std::fs;

fn request(key: FigureKey, account: Option<AccountId>, dark: bool) -> FigureReq {
    FigureReq { key, account, at: At::default(), width: 720, height: 400, dark, renewals: None }
}

#[test]
fn every_figure_is_drawn_whole_in_both_languages() {
    for lang in Lang::ALL {
        let bench = Bench::sample(lang, 30);
        let rows = bench.portfolio(At::default()).rows;
        let mut drawn = 0;
        let whose: Vec<Option<AccountId>> =
            std::iter::once(None).chain(rows.iter().map(|r| Some(r.id))).collect();
        for key in FigureKey::ALL {
            for &account in &whose {
                let what = format!("{} of {account:?} in {}", key.key(), lang.key());
                let reply = commands::figure(&bench.session, request(key, account, drawn % 2 == 1))
                    .unwrap();
                assert!(
                    !reply.title.trim().is_empty(),
                    "{what}: a figure answers a question in its title"
                );
                if reply.empty {
                    assert!(
                        reply.svg.is_empty() && reply.marks.is_empty(),
                        "{what}: nothing to draw draws nothing"
                    );
                    let of_one = matches!(key, FigureKey::SignsThenNow | FigureKey::PeopleMap);
                    assert!(
                        account.is_some() || of_one,
                        "{what}: thirty accounts fill every figure of the portfolio"
                    );
                    continue;
                }
                drawn += 1;
                let svg = Document::parse(&reply.svg).unwrap_or_else(|e| panic!("{what}: {e}"));
                assert!(svg.descendants().count() > 3, "{what}: something is drawn");
                assert!(
                    !reply.alt.is_empty() && !reply.source.is_empty(),
                    "{what}: words for the blind, and where it is from"
                );
                assert!(!reply.rows.is_empty(), "{what}: the numbers stand in a table too");
                for row in &reply.rows {
                    assert_eq!(
                        row.len(),
                        reply.headings.len(),
                        "{what}: every cell has its heading"
                    );
                }
                assert!(!reply.marks.is_empty(), "{what}: the pointer finds values");
                for mark in &reply.marks {
                    let inside = mark.x >= -0.5
                        && mark.y >= -0.5
                        && mark.x + mark.width <= 720.5
                        && mark.y + mark.height <= 400.5;
                    assert!(inside, "{what}: {mark:?} lies outside 720 × 400");
                    assert!(
                        mark.width > 0.0 && mark.height > 0.0,
                        "{what}: {mark:?} cannot be hit"
                    );
                }
            }
        }
        assert!(
            drawn > 60,
            "most accounts of the sample have something to draw, so most was tested: {drawn}"
        );
    }
}

#[test]
fn the_account_page_offers_exactly_the_figures_with_data() {
    let bench = Bench::sample(Lang::En, 30);
    for row in bench.portfolio(At::default()).rows {
        let page = bench.page(row.id, At::default());
        for key in FigureKey::ALL.into_iter().filter(|k| *k != FigureKey::Pareto) {
            let reply =
                commands::figure(&bench.session, request(key, Some(row.id), false)).unwrap();
            let offered = page.figures.iter().any(|k| k == key.key());
            assert_eq!(
                offered,
                !reply.empty,
                "{}: {} is offered when it has something to draw",
                row.name,
                key.key()
            );
        }
    }
}

#[test]
fn figures_become_files() {
    let bench = Bench::sample(Lang::Ru, 12);
    let first = bench.portfolio(At::default()).rows[0].id;
    for key in FigureKey::ALL {
        for (format, account) in [
            (FigureFormat::Svg, None),
            (FigureFormat::Png, Some(first)),
            (FigureFormat::Pptx, None),
            (FigureFormat::Pptx, Some(first)),
        ] {
            let asked = FigurePathReq { key, account, at: At::default(), format };
            let suggested = commands::figure_path(&bench.session, asked).unwrap().path;
            let name = suggested.rsplit('/').next().unwrap_or_default().to_owned();
            let export = FigureExportReq {
                key,
                account,
                at: At::default(),
                size: FigureSize::Full,
                format,
                lang: Some("en".to_owned()),
                path: bench.path(&name),
                renewals: None,
            };
            let what = format!("{} {format:?} {account:?}", key.key());
            let written = match commands::figure_export(&bench.session, export.clone()) {
                Err(e) if e.code == Code::Refused => continue,
                answer => answer.unwrap_or_else(|e| panic!("{what}: {e:?}")),
            };
            let bytes = fs::read(&written.path).unwrap();
            match format {
                FigureFormat::Svg => {
                    let text = String::from_utf8(bytes).unwrap();
                    assert!(
                        Document::parse(&text).is_ok(),
                        "{what}: a vector picture is well formed"
                    );
                }
                FigureFormat::Png => {
                    assert!(
                        bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
                        "{what}: a picture is a picture"
                    );
                    let side =
                        |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
                    assert!(
                        side(16) >= 1280 && side(16) * 9 == side(20) * 16,
                        "{what}: 16:9 at twice its size: {}×{}",
                        side(16),
                        side(20)
                    );
                }
                FigureFormat::Pptx => {
                    let parts = unpack(&bytes);
                    for (path, content) in parts.iter().filter(|(p, _)| is_xml(p)) {
                        let text = String::from_utf8(content.clone()).unwrap();
                        assert!(Document::parse(&text).is_ok(), "{what}: {path} is well formed");
                    }
                    // A grid of shaded numbers and what was said are tables to a presentation.
                    let (charts, tables) = match key {
                        FigureKey::TouchesHeat | FigureKey::SaidDidEffect => (0, 1),
                        _ => (1, 0),
                    };
                    assert_eq!(
                        charts_hold_their_workbooks(&parts, &what),
                        charts,
                        "{what}: one slide, one native chart"
                    );
                    let native = parts
                        .values()
                        .filter(|content| String::from_utf8_lossy(content).contains("<a:tbl>"))
                        .count();
                    assert_eq!(native, tables, "{what}: or one native table");
                }
            }
            let away =
                FigureExportReq { path: bench.path("no/such/folder/x.svg"), ..export.clone() };
            let failure = commands::figure_export(&bench.session, away).unwrap_err();
            assert_eq!(
                failure.field, "path",
                "{what}: a folder that is not there is named at the path"
            );
            if account.is_some() {
                commands::figure_copy(&bench.session, export).unwrap();
                let (width, height, bytes) = bench.machine.picture().unwrap();
                assert_eq!(
                    bytes as u64,
                    u64::from(width) * u64::from(height) * 4,
                    "{what}: four bytes a pixel"
                );
            }
        }
    }
    let left: Vec<String> =
        bench.files().into_iter().filter(|f| f.starts_with(".rapport")).collect();
    assert_eq!(left, Vec::<String>::new(), "no half-written neighbour is left behind");
}
