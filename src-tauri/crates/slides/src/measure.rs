//! Widths of text and its breaking into lines.
//!
//! Measured in the bundled Inter, which runs 1–7 % wider than Arial in Latin and Cyrillic: what
//! fits here fits in the presentation program too. Single words may run the other way, most of all
//! bold ones.

use std::sync::OnceLock;
use ttf_parser::Face;

static REGULAR: OnceLock<Widths> = OnceLock::new();
static SEMI_BOLD: OnceLock<Widths> = OnceLock::new();

/// Height of a line in font sizes at single spacing: Arial's ascent, descent and gap.
pub(crate) const PITCH: f64 = 1.15;

/// How far the first base line stands below the top of its line, in font sizes (Arial's ascent
/// with half of the gap).
pub(crate) const ASCENT: f64 = 0.92;

/// Thickness of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Titles and headings.
    Bold,
}

struct Widths {
    low: Vec<f32>,
    face: Option<Face<'static>>,
    unit: f32,
}

/// Everything a deck is written in stands below this: Latin, Greek, Cyrillic.
const LOW: u32 = 0x0530;
/// Width taken for a letter the font lacks, in font sizes: a wide one.
const MISSING: f32 = 1.0;

impl Widths {
    fn of(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).ok();
        let unit = face.as_ref().map_or(1.0, |f| f32::from(f.units_per_em()));
        let mut widths = Self { low: Vec::new(), face, unit };
        widths.low = (0..LOW).map(|code| widths.look_up(char::from_u32(code))).collect();
        widths
    }

    fn look_up(&self, letter: Option<char>) -> f32 {
        let advance = letter.zip(self.face.as_ref()).and_then(|(letter, face)| {
            face.glyph_index(letter).and_then(|glyph| face.glyph_hor_advance(glyph))
        });
        advance.map_or(MISSING, |advance| f32::from(advance) / self.unit)
    }

    fn letter(&self, letter: char) -> f32 {
        match usize::try_from(u32::from(letter)).ok().and_then(|code| self.low.get(code)) {
            Some(width) => *width,
            None => self.look_up(Some(letter)),
        }
    }
}

fn widths(weight: Weight) -> &'static Widths {
    match weight {
        Weight::Regular => REGULAR
            .get_or_init(|| Widths::of(include_bytes!("../../charts/fonts/Inter-Regular.ttf"))),
        Weight::Bold => SEMI_BOLD
            .get_or_init(|| Widths::of(include_bytes!("../../charts/fonts/Inter-SemiBold.ttf"))),
    }
}

/// Width of a text on one line, in points, at a font size in points.
pub(crate) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let widths = widths(weight);
    f64::from(text.chars().map(|letter| widths.letter(letter)).sum::<f32>()) * size
}

/// Pieces a line may break between: words, and parts of words after their hyphens.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.split(' ')
        .flat_map(|word| word.split_inclusive('-').enumerate().map(|(at, piece)| (piece, at == 0)))
}

/// Width of the widest word, in points: no column may be narrower if words are to stay whole.
pub(crate) fn widest_word(text: &str, size: f64, weight: Weight) -> f64 {
    pieces(text).map(|(piece, _)| width(piece, size, weight)).fold(0.0, f64::max)
}

/// The lines of one paragraph in a column of `column` points. Breaks at spaces and after hyphens;
/// a word wider than the column is broken between letters, as presentation programs do.
pub(crate) fn wrap(text: &str, size: f64, weight: Weight, column: f64) -> Vec<String> {
    let widths = widths(weight);
    let room = column.max(1.0) / size;
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for (piece, begins) in pieces(text) {
        let wide: f64 = piece.chars().map(|l| f64::from(widths.letter(l))).sum();
        let spaced = begins && !line.is_empty();
        let space = if spaced { f64::from(widths.letter(' ')) } else { 0.0 };
        if used + space + wide <= room {
            if spaced {
                line.push(' ');
            }
            line.push_str(piece);
            used += space + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        used = 0.0;
        for letter in piece.chars() {
            let wide = f64::from(widths.letter(letter));
            if used + wide > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(letter);
            used += wide;
        }
    }
    lines.push(line);
    lines
}

/// A text as it can stand on a slide: what XML 1.0 forbids taken out, every run of white space
/// but no-break spaces made one space.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        if matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}')
        {
            gap = true;
        } else if !crate::xml::forbidden(letter) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_within_their_column() {
        let text = "Лицензии СЭД на 250 мест действуют до 14 декабря";
        let lines = wrap(text, 18.0, Weight::Regular, 200.0);
        assert!(lines.len() > 1, "the text is wider than 200 points");
        for line in &lines {
            assert!(width(line, 18.0, Weight::Regular) <= 200.0, "{line} is too wide");
        }
        assert_eq!(lines.join(" "), text, "no word is lost");
    }

    #[test]
    fn a_word_wider_than_its_column_is_broken() {
        let lines = wrap(&"Щ".repeat(100), 18.0, Weight::Bold, 90.0);
        assert!(lines.len() >= 20, "a hundred wide letters need many lines of five");
        assert_eq!(lines.concat().chars().count(), 100, "no letter is lost");
    }

    #[test]
    fn a_no_break_space_keeps_its_words_together() {
        assert_eq!(
            wrap("около 14\u{a0}декабря", 18.0, Weight::Regular, 110.0),
            ["около", "14\u{a0}декабря"],
            "a day and its month stay on one line"
        );
    }

    #[test]
    fn a_compound_word_breaks_after_its_hyphen() {
        let lines = wrap("Мегаполис-Девелопмент", 12.0, Weight::Regular, 100.0);
        assert_eq!(lines, ["Мегаполис-", "Девелопмент"], "the hyphen stays on the first line");
    }

    #[test]
    fn tidy_takes_out_what_xml_forbids() {
        assert_eq!(
            tidy(" a\u{0}\u{8}\n\n b\u{fffe}\u{a0}c "),
            "a b\u{a0}c",
            "no-break space stays"
        );
    }
}
