//! Colours by meaning: as theme colours in the package, so that another theme recolours the deck,
//! and as plain ones in the preview.

use rapport_charts::{
    figure::Tone,
    palette::{self, Rgb},
};
use std::fmt::{self, Display};

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ink {
    /// Text.
    Text,
    /// Second text: units, kickers.
    Second,
    /// Third text: sources, feet.
    Third,
    /// Hair lines.
    Line,
    /// The ground of a slide.
    Sheet,
    /// The ground of the opening slide.
    Paper,
    /// By the meaning of a mark.
    Tone(Tone),
    /// A shade between the sheet and a tone, so many percent of the way.
    Shade(Tone, u8),
}

impl Ink {
    /// The colour in our own palette.
    #[must_use]
    pub fn rgb(self) -> Rgb {
        match self {
            Self::Text => palette::INK,
            Self::Second => palette::INK_2,
            Self::Third => palette::INK_3,
            Self::Line => palette::LINE,
            Self::Sheet => palette::SHEET,
            Self::Paper => palette::PAPER,
            Self::Tone(tone) => of_tone(tone),
            Self::Shade(tone, percent) => {
                palette::SHEET.towards(of_tone(tone), f64::from(percent) / 100.0)
            }
        }
    }

    /// What reads on a ground of this colour: the sheet's white or the text's ink.
    #[must_use]
    pub fn on_top(self) -> Self {
        if let Self::Shade(..) = self {
            let white = palette::LIGHT.text_on(self.rgb()) == palette::SHEET;
            return if white { Self::Sheet } else { Self::Text };
        }
        let Rgb(r, g, b) = self.rgb();
        let channel = |c: u8| (f64::from(c) / 255.0).powf(2.2);
        let light = 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
        if light < 0.3 { Self::Sheet } else { Self::Text }
    }
}

fn of_tone(tone: Tone) -> Rgb {
    match tone {
        Tone::Series(n) => {
            palette::SERIES.get(n % palette::SERIES.len()).copied().unwrap_or(palette::ACCENT)
        }
        Tone::Muted => palette::MUTED,
        Tone::Accent => palette::ACCENT,
        Tone::Good => palette::GOOD,
        Tone::Watch => palette::WATCH,
        Tone::Risk => palette::RISK,
        Tone::Unknown => palette::UNKNOWN,
    }
}

/// As a DrawingML colour. Good, watch, risk and unknown stay as they are under any theme: their
/// meaning must not be recoloured.
impl Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = |name: &str| format!(r#"<a:schemeClr val="{name}"/>"#);
        let text = match self {
            Self::Text => plain("tx1"),
            Self::Second => plain("tx2"),
            Self::Third => {
                r#"<a:schemeClr val="tx2"><a:lumMod val="88000"/><a:lumOff val="12000"/></a:schemeClr>"#
                    .to_owned()
            }
            Self::Line => r#"<a:schemeClr val="bg2"><a:lumMod val="90000"/></a:schemeClr>"#.to_owned(),
            Self::Sheet => plain("bg1"),
            Self::Paper => plain("bg2"),
            Self::Tone(Tone::Series(n)) => plain(&format!("accent{}", n % palette::SERIES.len() + 1)),
            Self::Tone(Tone::Accent) => plain("accent1"),
            Self::Tone(Tone::Muted) => concat!(
                r#"<a:schemeClr val="accent1"><a:satMod val="44000"/>"#,
                r#"<a:lumMod val="31000"/><a:lumOff val="69000"/></a:schemeClr>"#
            )
            .to_owned(),
            Self::Tone(Tone::Good | Tone::Watch | Tone::Risk | Tone::Unknown) => {
                format!(r#"<a:srgbClr val="{}"/>"#, self.rgb().hex().to_uppercase())
            }
            Self::Shade(tone, percent) => shade(*tone, *percent, self.rgb()),
        };
        f.write_str(&text)
    }
}

/// A paler accent of the theme: mixing with white keeps the hue, so the two other parts of the
/// colour say it all. Tones that no theme recolours stay as they are.
fn shade(tone: Tone, percent: u8, mixed: Rgb) -> String {
    let slot = match tone {
        Tone::Accent => 1,
        Tone::Series(n) => n % palette::SERIES.len() + 1,
        Tone::Muted | Tone::Good | Tone::Watch | Tone::Risk | Tone::Unknown => {
            return format!(r#"<a:srgbClr val="{}"/>"#, mixed.hex().to_uppercase());
        }
    };
    let full = saturation(of_tone(tone)).max(0.01);
    let share = (saturation(mixed) / full * 100_000.0).round();
    let light = u32::from(percent) * 1_000;
    format!(
        concat!(
            r#"<a:schemeClr val="accent{}"><a:satMod val="{}"/><a:lumMod val="{}"/>"#,
            r#"<a:lumOff val="{}"/></a:schemeClr>"#
        ),
        slot,
        share,
        light,
        100_000_u32.saturating_sub(light)
    )
}

/// Saturation of a colour in hue, saturation and lightness, 0–1.
fn saturation(Rgb(r, g, b): Rgb) -> f64 {
    let (most, least) = (f64::from(r.max(g).max(b)) / 255.0, f64::from(r.min(g).min(b)) / 255.0);
    let room = 1.0 - (most + least - 1.0).abs();
    if room <= 0.0 { 0.0 } else { (most - least) / room }
}
