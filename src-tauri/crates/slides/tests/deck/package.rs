//! The package as a whole: well-formed, complete, connected, reproducible.

use crate::specimen;
use rapport_slides::{deck::SlideSize, pptx};
use rapport_text::Lang;
use roxmltree::Document;
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
};

pub(crate) type Parts = BTreeMap<String, Vec<u8>>;

pub(crate) fn unpack(bytes: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package is a zip");
    let mut parts = Parts::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("every entry opens");
        let name = file.name().expect("names are UTF-8").into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("every entry unpacks");
        let before = parts.insert(name.clone(), bytes);
        assert!(before.is_none(), "{name} stands twice in the zip");
    }
    parts
}

pub(crate) fn text<'a>(parts: &'a Parts, path: &str) -> &'a str {
    let bytes = parts.get(path).unwrap_or_else(|| panic!("{path} is missing"));
    std::str::from_utf8(bytes).expect("parts are UTF-8")
}

fn all() -> Vec<Parts> {
    let sizes = [SlideSize::Wide, SlideSize::HalfWide, SlideSize::FourThree];
    Lang::ALL
        .into_iter()
        .flat_map(|lang| {
            sizes.map(|size| unpack(&pptx(&specimen::deck(lang, size)).expect("it fits")))
        })
        .collect()
}

/// The part a relationship names, seen from the part that holds it.
fn resolve(from: &str, target: &str) -> String {
    let mut path: Vec<&str> = from.split('/').collect();
    path.pop();
    for step in target.split('/') {
        if step == ".." {
            path.pop();
        } else {
            path.push(step);
        }
    }
    path.join("/")
}

fn relations(parts: &Parts, of: &str) -> Vec<(String, String, String)> {
    let path = match of.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{of}.rels"),
    };
    if !parts.contains_key(&path) {
        return Vec::new();
    }
    Document::parse(text(parts, &path))
        .expect("relationships are well-formed")
        .root_element()
        .children()
        .map(|r| {
            let value = |name| r.attribute(name).expect("a relationship is whole").to_owned();
            (value("Id"), value("Type"), resolve(of, &value("Target")))
        })
        .collect()
}

#[test]
fn every_part_is_well_formed() {
    for parts in all() {
        for path in parts.keys().filter(|p| !p.ends_with(".xlsx")) {
            if let Err(error) = Document::parse(text(&parts, path)) {
                panic!("{path}: {error}");
            }
        }
    }
}

#[test]
fn every_part_is_typed_reachable_and_every_target_exists() {
    for parts in all() {
        let types = Document::parse(text(&parts, "[Content_Types].xml")).expect("well-formed");
        let named: BTreeSet<String> = types
            .descendants()
            .filter_map(|n| n.attribute("PartName"))
            .map(|name| name.trim_start_matches('/').to_owned())
            .collect();
        for name in &named {
            assert!(parts.contains_key(name), "{name} has a type but is missing");
        }
        let mut seen = BTreeSet::new();
        let mut queue = vec![String::new()];
        while let Some(of) = queue.pop() {
            let mut ids = BTreeSet::new();
            for (id, kind, target) in relations(&parts, &of) {
                assert!(ids.insert(id.clone()), "{of}: {id} stands twice");
                assert!(parts.contains_key(&target), "{of}: {kind} leads to the missing {target}");
                if seen.insert(target.clone()) {
                    queue.push(target);
                }
            }
            if of.is_empty() {
                continue;
            }
            let used =
                Document::parse(if of.ends_with(".xlsx") { "<x/>" } else { text(&parts, &of) })
                    .expect("well-formed")
                    .descendants()
                    .flat_map(|n| {
                        n.attributes()
                            .map(|a| (a.namespace().unwrap_or(""), a.value().to_owned()))
                            .collect::<Vec<_>>()
                    })
                    .filter(|(space, _)| space.ends_with("officeDocument/2006/relationships"))
                    .map(|(_, id)| id)
                    .collect::<BTreeSet<_>>();
            for id in used {
                assert!(ids.contains(&id), "{of} uses {id}, which no relationship has");
            }
        }
        for path in parts.keys() {
            if path == "[Content_Types].xml" || path.ends_with(".rels") {
                continue;
            }
            assert!(seen.contains(path), "nothing leads to {path}");
            assert!(
                named.contains(path) || path.ends_with(".xlsx"),
                "{path} has only the general type of XML"
            );
        }
    }
}

#[test]
fn ids_are_unique_and_in_their_ranges() {
    for parts in all() {
        let main = Document::parse(text(&parts, "ppt/presentation.xml")).expect("well-formed");
        let ids = |doc: &Document<'_>, tag: &str| -> Vec<u32> {
            doc.descendants()
                .filter(|n| n.tag_name().name() == tag)
                .map(|n| n.attribute("id").and_then(|id| id.parse().ok()).expect("a number"))
                .collect()
        };
        let slides = ids(&main, "sldId");
        assert!(slides.iter().all(|id| *id >= 256), "slide ids begin at 256: {slides:?}");
        assert_eq!(slides.iter().collect::<BTreeSet<_>>().len(), slides.len(), "slide ids differ");
        let master = Document::parse(text(&parts, "ppt/slideMasters/slideMaster1.xml"))
            .expect("well-formed");
        let mut high = ids(&main, "sldMasterId");
        high.extend(ids(&master, "sldLayoutId"));
        assert!(high.iter().all(|id| *id >= 1 << 31), "master and layout ids begin at 2^31");
        assert_eq!(high.iter().collect::<BTreeSet<_>>().len(), high.len(), "together unique");
        for (path, _) in parts.iter().filter(|(p, _)| p.starts_with("ppt/slides/slide")) {
            let slide = Document::parse(text(&parts, path)).expect("well-formed");
            let shapes = ids(&slide, "cNvPr");
            assert_eq!(
                shapes.iter().collect::<BTreeSet<_>>().len(),
                shapes.len(),
                "{path}: shape ids differ"
            );
        }
    }
}

#[test]
fn every_slide_has_a_title_placeholder_and_every_run_its_language() {
    for (parts, tag) in all().iter().zip(["en-US", "en-US", "en-US", "ru-RU", "ru-RU", "ru-RU"]) {
        for (path, _) in parts.iter().filter(|(p, _)| p.starts_with("ppt/slides/slide")) {
            let slide = Document::parse(text(parts, path)).expect("well-formed");
            assert!(
                slide.descendants().any(|n| n.tag_name().name() == "ph"
                    && matches!(n.attribute("type"), Some("title" | "ctrTitle"))),
                "{path} has no title for outlines and screen readers"
            );
            for run in slide.descendants().filter(|n| n.tag_name().name() == "rPr") {
                assert_eq!(run.attribute("lang"), Some(tag), "{path}: a run without its language");
            }
        }
    }
}

#[test]
fn shapes_stand_on_the_slide() {
    for parts in all() {
        let main = Document::parse(text(&parts, "ppt/presentation.xml")).expect("well-formed");
        let number = |n: roxmltree::Node<'_, '_>, name: &str| -> i64 {
            n.attribute(name).and_then(|v| v.parse().ok()).expect("a number")
        };
        let size = main.descendants().find(|n| n.tag_name().name() == "sldSz").expect("a size");
        let (width, height) = (number(size, "cx"), number(size, "cy"));
        for (path, _) in parts.iter().filter(|(p, _)| p.starts_with("ppt/slides/slide")) {
            let slide = Document::parse(text(&parts, path)).expect("well-formed");
            for off in slide.descendants().filter(|n| n.tag_name().name() == "off") {
                let ext = off.next_sibling_element().expect("a size follows a place");
                let (right, bottom) =
                    (number(off, "x") + number(ext, "cx"), number(off, "y") + number(ext, "cy"));
                assert!(number(off, "x") >= 0 && right <= width, "{path}: out at the side");
                assert!(number(off, "y") >= 0 && bottom <= height, "{path}: out at the foot");
            }
        }
    }
}

#[test]
fn the_same_deck_gives_the_same_bytes() {
    let deck = specimen::deck(Lang::Ru, SlideSize::Wide);
    let first = pptx(&deck).expect("it fits");
    // Times in a zip count in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert!(first == pptx(&deck).expect("it fits"), "a deck written later has the same bytes");
}
