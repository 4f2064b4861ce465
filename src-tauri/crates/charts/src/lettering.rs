//! Text measured with the bundled font, so that nothing overlaps or clips.

use std::sync::OnceLock;
use ttf_parser::Face;

/// Inter Regular, static, with Cyrillic and ₽.
pub(crate) const REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.ttf");
/// Inter `SemiBold`.
pub(crate) const SEMI_BOLD: &[u8] = include_bytes!("../fonts/Inter-SemiBold.ttf");

/// The weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// Size in nominal pixels, and weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub(crate) size: f64,
    pub(crate) weight: Weight,
}

impl Type {
    pub(crate) const fn regular(size: f64) -> Self {
        Self { size, weight: Weight::Regular }
    }

    pub(crate) const fn semi_bold(size: f64) -> Self {
        Self { size, weight: Weight::SemiBold }
    }

    pub(crate) const fn with(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// From baseline to baseline.
    pub(crate) fn leading(self) -> f64 {
        (self.size * 1.28).round()
    }

    /// Height of capitals and digits above the baseline (Inter: 1490/2048 em).
    pub(crate) fn cap(self) -> f64 {
        self.size * 0.7275
    }

    /// What hangs below the baseline.
    pub(crate) fn descent(self) -> f64 {
        self.size * 0.22
    }

    /// The advance of the text in nominal pixels. Kerning is left out: in Inter it only tightens,
    /// so a text never comes out wider than measured.
    pub(crate) fn width(self, text: &str) -> f64 {
        let advances = advances(self.weight);
        let ems: f64 = text.chars().map(|c| advances.of(c)).sum();
        ems * self.size
    }

    /// The text cut to that width, with an ellipsis where something went missing.
    pub(crate) fn ellipsised(self, text: &str, room: f64) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let advances = advances(self.weight);
        let mut left = room / self.size - advances.of('…');
        let mut kept = String::new();
        for c in text.chars() {
            left -= advances.of(c);
            if left < 0.0 {
                break;
            }
            kept.push(c);
        }
        let cut = kept.trim_end_matches(|c: char| c.is_whitespace() || ",;:·–—(«\"".contains(c));
        format!("{cut}…")
    }

    /// The text in lines of at most that width, broken at spaces; what does not fit into that
    /// many lines, or a word longer than a line, ends in an ellipsis.
    pub(crate) fn wrapped(self, text: &str, room: f64, lines: usize) -> Vec<String> {
        // A dash stays with the word before it.
        let text = text.replace(" — ", "\u{a0}— ").replace(" – ", "\u{a0}– ");
        let mut out: Vec<String> = Vec::new();
        let mut line = String::new();
        // Only the plain space breaks: no-break spaces keep a number and its unit together.
        for word in text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()) {
            if line.is_empty() {
                word.clone_into(&mut line);
                continue;
            }
            let longer = format!("{line} {word}");
            if out.len() + 1 >= lines || self.width(&longer) <= room {
                line = longer;
            } else {
                out.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        if !line.is_empty() {
            out.push(line);
        }
        // What follows a cut word would read as if nothing were missing before it.
        let whole = out.iter().take_while(|line| self.width(line) <= room).count();
        out.iter().take(whole + 1).map(|line| self.ellipsised(line, room)).collect()
    }

    /// The least width at which the text fits that many lines whole.
    pub(crate) fn narrowest(self, text: &str, lines: usize) -> f64 {
        let whole = self.width(text);
        (4..20)
            .map(|part| whole * f64::from(part) / 20.0)
            .find(|room| self.fits(text, *room, lines))
            .map_or(whole, |room| {
                let lines = self.wrapped(text, room, lines);
                lines.iter().map(|line| self.width(line)).fold(0.0, f64::max)
            })
    }

    /// Whether the text fits that many lines of that width without an ellipsis.
    pub(crate) fn fits(self, text: &str, room: f64, lines: usize) -> bool {
        self.wrapped(text, room, lines).iter().all(|line| !line.ends_with('…'))
    }
}

/// Advances in em for the characters up to the end of the arrows and shapes this product uses.
struct Advances(Vec<f32>);

const LAST: u32 = 0x2fff;

impl Advances {
    fn of(&self, c: char) -> f64 {
        let at = usize::try_from(u32::from(c)).unwrap_or(usize::MAX);
        // A character Inter does not have is set in a fall-back font, one em wide at most.
        self.0.get(at).copied().map_or(1.0, f64::from)
    }

    fn read(font: &'static [u8]) -> Self {
        let Ok(face) = Face::parse(font, 0) else { return Self(Vec::new()) };
        let em = f32::from(face.units_per_em());
        let advance = |code: u32| {
            let glyph = char::from_u32(code).and_then(|c| face.glyph_index(c));
            glyph.and_then(|glyph| face.glyph_hor_advance(glyph)).map_or(1.0, |a| f32::from(a) / em)
        };
        Self((0..=LAST).map(advance).collect())
    }
}

fn advances(weight: Weight) -> &'static Advances {
    static READ: OnceLock<[Advances; 2]> = OnceLock::new();
    let [regular, semi_bold] =
        READ.get_or_init(|| [Advances::read(REGULAR), Advances::read(SEMI_BOLD)]);
    match weight {
        Weight::Regular => regular,
        Weight::SemiBold => semi_bold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundled_fonts_have_every_letter_we_print() {
        for font in [REGULAR, SEMI_BOLD] {
            let face = Face::parse(font, 0).expect("the bundled font parses");
            for c in "AzБяЁё0−–—…·₽€$%\u{202f}\u{a0}▲◆▼×«»№".chars() {
                assert!(face.glyph_index(c).is_some(), "{c:?} would be printed as a box");
            }
        }
    }

    #[test]
    fn cut_text_fits_and_says_that_it_was_cut() {
        let face = Type::regular(12.0);
        let name = "Общество с ограниченной ответственностью «Северные технологии»";
        let cut = face.ellipsised(name, 120.0);
        assert!(cut.ends_with('…'), "a cut name shows that it was cut: {cut}");
        assert!(face.width(&cut) <= 120.0, "a cut name fits its room: {cut}");
        assert_eq!(face.ellipsised("Волга", 120.0), "Волга", "a short name stays as it is");
    }

    #[test]
    fn wrapped_lines_fit() {
        let face = Type::semi_bold(20.0);
        let title = "Выручка упала на 12\u{a0}% к прошлому полугодию из-за двух крупных клиентов";
        let lines = face.wrapped(title, 300.0, 3);
        assert!(lines.len() > 1 && lines.len() <= 3, "wrapped into lines: {lines:?}");
        assert!(lines.iter().all(|l| face.width(l) <= 300.0), "no line sticks out: {lines:?}");
        assert!(lines.concat().contains("12\u{a0}%"), "number and unit stay together: {lines:?}");
    }
}
