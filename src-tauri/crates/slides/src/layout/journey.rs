//! The way of a relationship: a stage beside the next, below them the people and what was done.

use super::{
    Grid, Item, Rect,
    body::{COLUMN, POINTS, above, beside, tidied},
    text::{self, Fitted, Want},
};
use crate::{
    deck::{Journey, JourneyStep, SlideSize, StepState, Table},
    fault::Fault,
    ink::Ink,
    measure::{Weight, tidy},
};
use rapport_charts::figure::Tone;

/// Sizes of the names of stages, of their days and of what was met, best first.
const SIZES: [(f64, f64, f64); 5] = [
    (17.0, 13.0, 13.0),
    (16.0, 12.0, 12.0),
    (14.0, 11.0, 11.0),
    (13.0, 10.0, 10.0),
    (12.0, 9.0, 9.0),
];
/// Thickness of the stripe over a stage.
const STRIPE: f64 = 6.0;
/// Space between two stages.
const GUTTER: f64 = 16.0;
/// Space between the stages and what is below them.
const BELOW: f64 = 24.0;

/// The texts of one stage at one size.
struct Step {
    stripe: Ink,
    name: (Fitted, Want),
    when: (Fitted, Want),
    met: (Fitted, Want),
    open: (Fitted, Want),
}

impl Step {
    fn at(step: &JourneyStep, column: f64, (name, when, points): (f64, f64, f64)) -> Self {
        let (stripe, ink) = match step.state {
            StepState::Done | StepState::Current => (Ink::Tone(Tone::Accent), Ink::Text),
            StepState::Ahead => (Ink::Line, Ink::Third),
        };
        let bold = Want { weight: Weight::Bold, ..Want::small(ink) };
        let second = Want::small(if step.state == StepState::Ahead { ink } else { Ink::Second });
        let list = Want { gap: 0.3, ..Want::small(Ink::Text) };
        let rest = Want { gap: 0.3, ..Want::small(Ink::Third) };
        let marked = |sign: &str, texts: &[String]| -> Vec<String> {
            tidied(texts).iter().map(|text| format!("{sign}\u{a0}{text}")).collect()
        };
        let set = |texts: &[String], size: f64, want: Want| {
            let mut fitted = text::at(texts, column, size, want);
            if texts.is_empty() {
                fitted.height = 0.0;
            }
            (fitted, want)
        };
        let when_text = tidy(&step.when);
        let when_text = if when_text.is_empty() { Vec::new() } else { vec![when_text] };
        Self {
            stripe,
            name: set(&[tidy(&step.name)], name, bold),
            when: set(&when_text, when, second),
            met: set(&marked("✓", &step.met), points, list),
            open: set(&marked("○", &step.open), points, rest),
        }
    }
}

/// A journey in its rectangle.
pub(super) fn place(
    journey: &Journey,
    rect: Rect,
    grid: &Grid,
    items: &mut Vec<Item<'_>>,
) -> Result<(), Fault> {
    let said = tidied(&journey.below);
    let people = !journey.people.rows.is_empty() && !journey.people.headings.is_empty();
    let alone = said.is_empty() && !people;
    let most = match (alone, grid.size) {
        (true, _) => rect.h,
        (false, SlideSize::HalfWide) => rect.h * 0.5,
        (false, SlideSize::Wide | SlideSize::FourThree) => rect.h * 0.56,
    };
    let bottom = SIZES
        .into_iter()
        .find_map(|sizes| stages(journey, rect, sizes, most))
        .map(|(bottom, placed)| {
            items.extend(placed);
            bottom
        })
        .ok_or(Fault::DoesNotFit)?;
    let rest = rect.below(bottom + BELOW);
    match (people, said.is_empty()) {
        (false, true) => Ok(()),
        (true, true) => pairs(journey, rest, items),
        (false, false) => done(journey, &said, rest, items),
        (true, false) => {
            let (left, right) = match grid.size {
                SlideSize::HalfWide => above(rest, 0.55),
                SlideSize::Wide | SlideSize::FourThree => beside(rest, grid, 0.56),
            };
            pairs(journey, left, items)?;
            done(journey, &said, right, items)
        }
    }
}

/// The stages at one size and where they end; none when they are higher than they may be.
fn stages<'a>(
    journey: &Journey,
    rect: Rect,
    sizes: (f64, f64, f64),
    most: f64,
) -> Option<(f64, Vec<Item<'a>>)> {
    let count = journey.steps.len().max(1) as f64;
    let column = (rect.w - GUTTER * (count - 1.0)) / count;
    let steps: Vec<Step> = journey.steps.iter().map(|step| Step::at(step, column, sizes)).collect();
    let highest = |of: &dyn Fn(&Step) -> f64| steps.iter().map(of).fold(0.0, f64::max);
    // Names, days and criteria begin at one height over all stages.
    let name = rect.y + STRIPE + 8.0;
    let when = name + highest(&|s| s.name.0.height) + 1.0;
    let points = when + highest(&|s| s.when.0.height) + 8.0;
    let gap = |s: &Step| {
        if s.met.0.height > 0.0 && s.open.0.height > 0.0 { s.met.0.size * 0.4 } else { 0.0 }
    };
    let bottom = points + highest(&|s| s.met.0.height + gap(s) + s.open.0.height);
    if bottom - rect.y > most || steps.iter().any(|s| s.name.0.lines() > 2) {
        return None;
    }
    let mut items = Vec::new();
    for (at, step) in steps.into_iter().enumerate() {
        let x = rect.x + (column + GUTTER) * at as f64;
        let frame = |y: f64| Rect { x, y, w: column, h: 0.0 };
        items.push(Item::Bar(Rect { h: STRIPE, ..frame(rect.y) }, step.stripe));
        let open = points + step.met.0.height + gap(&step);
        for (what, (fitted, want), y) in [
            ("Stage", step.name, name),
            ("When", step.when, when),
            ("Met", step.met, points),
            ("Ahead", step.open, open),
        ] {
            if fitted.height > 0.0 {
                items.push(fitted.item(what, frame(y), want));
            }
        }
    }
    Some((bottom, items))
}

/// People of both sides, as a table of pairs.
fn pairs(journey: &Journey, rect: Rect, items: &mut Vec<Item<'_>>) -> Result<(), Fault> {
    let table = Table {
        data: journey.people.clone(),
        numeric: vec![false; journey.people.headings.len()],
        source: String::new(),
    };
    super::table::place(&table, rect, items)
}

/// What was done.
fn done(
    journey: &Journey,
    said: &[String],
    rect: Rect,
    items: &mut Vec<Item<'_>>,
) -> Result<(), Fault> {
    let column = Rect { w: rect.w.min(COLUMN), ..rect };
    let heading = tidy(&journey.heading);
    let mut rest = column;
    if !heading.is_empty() {
        let want = Want { weight: Weight::Bold, ..Want::small(Ink::Second) };
        let top = Rect { y: rect.y + 6.0, h: (rect.h - 6.0).max(0.0), ..column };
        let fitted = text::fit(&[heading], top, &[14.0, 13.0, 12.0], want)?;
        rest = column.below(top.y + fitted.height + 8.0);
        items.push(fitted.item("Heading", top, want));
    }
    let sizes = [15.0, 14.0, 13.0, 12.0, 11.0];
    items.push(text::fit(said, rest, &sizes, POINTS)?.item("Points", rest, POINTS));
    Ok(())
}
