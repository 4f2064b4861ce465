//! The package of a deck.

use crate::{
    deck::{Deck, Slide},
    fault::{Fault, WriteError},
    layout::{self, Grid, Item, Page},
    measure::tidy,
    package::{Kind, Package, Rels},
    parts::{
        chart::Chart,
        layouts::{self, Content, Opening},
        master::Master,
        notes::{NotesMaster, NotesSlide},
        presentation::{PresProps, Presentation, TableStyles, ViewProps},
        properties::{AppProps, CoreProps},
        slide::SlidePart,
        tag,
        theme::Theme,
    },
};

/// Writes a deck as a PowerPoint file: native charts, each over its own workbook, native tables,
/// speaker notes. The same deck gives the same bytes.
///
/// # Errors
/// [`WriteError::NoSlides`] for an empty deck; [`WriteError::Slide`] for the first slide that
/// cannot be shown whole (see [`Fault`]); the others when a part cannot be packed.
pub fn pptx(deck: &Deck) -> Result<Vec<u8>, WriteError> {
    if deck.slides.is_empty() {
        return Err(WriteError::NoSlides);
    }
    let pages = pages(deck)?;
    let grid = Grid::of(deck.size);
    let none = Rels::default();
    let mut package = Package::default();
    let mut main = Rels::default();
    let master = main.add(Kind::Master, "slideMasters/slideMaster1.xml");
    let with_notes = deck.slides.iter().filter(|slide| noted(slide)).count();
    let notes_master =
        (with_notes > 0).then(|| main.add(Kind::NotesMaster, "notesMasters/notesMaster1.xml"));
    let slides: Vec<String> = (1..=deck.slides.len())
        .map(|number| main.add(Kind::Slide, format!("slides/slide{number}.xml")))
        .collect();
    main.add(Kind::PresProps, "presProps.xml");
    main.add(Kind::ViewProps, "viewProps.xml");
    main.add(Kind::Theme, "theme/theme1.xml");
    main.add(Kind::TableStyles, "tableStyles.xml");
    let presentation = Presentation {
        grid: &grid,
        lang: deck.lang,
        master: &master,
        notes: notes_master.as_deref(),
        slides: &slides,
    };
    package.part("ppt/presentation.xml", Presentation::TYPE, presentation.xml(), &main);
    package.part("ppt/presProps.xml", PresProps::TYPE, PresProps.xml(), &none);
    package.part("ppt/viewProps.xml", ViewProps::TYPE, ViewProps.xml(), &none);
    package.part("ppt/tableStyles.xml", TableStyles::TYPE, TableStyles.xml(), &none);
    package.part("ppt/theme/theme1.xml", Theme::TYPE, Theme.xml(), &none);
    masters(&mut package, deck, &grid, notes_master.is_some());
    let mut charts = 0;
    for (at, (slide, page)) in deck.slides.iter().zip(&pages).enumerate() {
        add_slide(&mut package, deck, slide, page, at + 1, &mut charts)?;
    }
    let mut root = Rels::default();
    root.add(Kind::Document, "ppt/presentation.xml");
    root.add(Kind::CoreProps, "docProps/core.xml");
    root.add(Kind::AppProps, "docProps/app.xml");
    let core = CoreProps { title: &deck.title, author: &deck.author, lang: tag(deck.lang) };
    package.part("docProps/core.xml", CoreProps::TYPE, core.xml(), &none);
    let app = AppProps { slides: deck.slides.len(), notes: with_notes };
    package.part("docProps/app.xml", AppProps::TYPE, app.xml(), &none);
    package.bytes(&root)
}

/// Every slide laid out, so that nothing is written of a deck with a fault.
fn pages(deck: &Deck) -> Result<Vec<Page<'_>>, WriteError> {
    deck.slides
        .iter()
        .enumerate()
        .map(|(at, slide)| layout::page(deck, slide, at).map_err(|fault| refuse(at, slide, fault)))
        .collect()
}

/// The error of a slide's fault.
pub(crate) fn refuse(index: usize, slide: &Slide, fault: Fault) -> WriteError {
    WriteError::Slide { number: index + 1, key: slide.key.clone(), fault }
}

fn noted(slide: &Slide) -> bool {
    slide.notes.iter().any(|paragraph| !tidy(paragraph).is_empty())
}

fn masters(package: &mut Package, deck: &Deck, grid: &Grid, notes: bool) {
    let mut rels = Rels::default();
    let ids = [1, 2].map(|n| rels.add(Kind::Layout, format!("../slideLayouts/slideLayout{n}.xml")));
    rels.add(Kind::Theme, "../theme/theme1.xml");
    let master = Master { grid, lang: deck.lang, layouts: &ids };
    package.part("ppt/slideMasters/slideMaster1.xml", Master::TYPE, master.xml(), &rels);
    let mut rels = Rels::default();
    rels.add(Kind::Master, "../slideMasters/slideMaster1.xml");
    let opening = Opening { grid, lang: deck.lang }.xml();
    package.part("ppt/slideLayouts/slideLayout1.xml", layouts::TYPE, opening, &rels);
    let content = Content { grid, lang: deck.lang }.xml();
    package.part("ppt/slideLayouts/slideLayout2.xml", layouts::TYPE, content, &rels);
    if notes {
        let mut rels = Rels::default();
        rels.add(Kind::Theme, "../theme/theme2.xml");
        let master = NotesMaster { lang: deck.lang }.xml();
        package.part("ppt/notesMasters/notesMaster1.xml", NotesMaster::TYPE, master, &rels);
        package.part("ppt/theme/theme2.xml", Theme::TYPE, Theme.xml(), &Rels::default());
    }
}

/// Adds a slide, its charts with their workbooks, and its notes. `charts` counts those of the
/// whole package.
fn add_slide(
    package: &mut Package,
    deck: &Deck,
    slide: &Slide,
    page: &Page<'_>,
    number: usize,
    charts: &mut usize,
) -> Result<(), WriteError> {
    let mut rels = Rels::default();
    let layout = if page.opening { 1 } else { 2 };
    rels.add(Kind::Layout, format!("../slideLayouts/slideLayout{layout}.xml"));
    let mut ids = Vec::new();
    for item in &page.items {
        let Item::Chart(rect, figure) = item else { continue };
        *charts += 1;
        let n = *charts;
        ids.push(rels.add(Kind::Chart, format!("../charts/chart{n}.xml")));
        let chart = Chart::of(figure, *rect, deck.lang);
        let mut own = Rels::default();
        let book = format!("embeddings/Microsoft_Excel_Sheet{n}.xlsx");
        let workbook = own.add(Kind::Workbook, format!("../{book}"));
        let overlay = chart.overlay.as_ref().map(|xml| {
            let path = format!("drawings/drawing{n}.xml");
            let id = own.add(Kind::UserShapes, format!("../{path}"));
            let none = Rels::default();
            package.part(&format!("ppt/{path}"), Chart::OVERLAY_TYPE, xml.clone(), &none);
            id
        });
        let xml = chart.xml(&workbook, overlay.as_deref());
        package.part(&format!("ppt/charts/chart{n}.xml"), Chart::TYPE, xml, &own);
        package.workbook(&format!("ppt/{book}"), chart.sheet.workbook()?);
    }
    if noted(slide) {
        rels.add(Kind::NotesSlide, format!("../notesSlides/notesSlide{number}.xml"));
        let mut own = Rels::default();
        own.add(Kind::NotesMaster, "../notesMasters/notesMaster1.xml");
        own.add(Kind::Slide, format!("../slides/slide{number}.xml"));
        let notes = NotesSlide { paragraphs: &slide.notes, lang: deck.lang }.xml();
        let path = format!("ppt/notesSlides/notesSlide{number}.xml");
        package.part(&path, NotesSlide::TYPE, notes, &own);
    }
    let part = SlidePart { page, lang: deck.lang, charts: &ids };
    package.part(&format!("ppt/slides/slide{number}.xml"), SlidePart::TYPE, part.xml(), &rels);
    Ok(())
}
