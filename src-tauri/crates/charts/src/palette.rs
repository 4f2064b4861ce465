//! The one palette: paper, ink, one accent; colour is spent on meaning only and never alone.
//!
//! Series colours keep apart for red-green colour-blind eyes (after Okabe and Ito, toned to the
//! paper). The window's tokens, the drawings and the deck's theme are made from it.

mod tokens;

pub use tokens::css;

use crate::figure::Tone;

/// A colour, 0–255 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// `1f4e79`: six hexadecimal digits, as OOXML wants them.
    #[must_use]
    pub fn hex(self) -> String {
        format!("{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// Relative luminance, 0–1 (WCAG 2.2, "relative luminance").
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }

    /// The colour that share of the way to another one, 0–1.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        let channel = |from: u8, to: u8| {
            let (from, to) = (f64::from(from), f64::from(to));
            (from + (to - from) * share).round().clamp(0.0, 255.0) as u8
        };
        Self(channel(self.0, other.0), channel(self.1, other.1), channel(self.2, other.2))
    }

    /// Contrast with another colour, 1–21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

/// The ground of a sheet.
pub const SHEET: Rgb = Rgb(0xff, 0xff, 0xff);
/// The ground of the window.
pub const PAPER: Rgb = Rgb(0xfa, 0xf9, 0xf6);
/// Text.
pub const INK: Rgb = Rgb(0x1d, 0x21, 0x26);
/// Second text.
pub const INK_2: Rgb = Rgb(0x56, 0x5c, 0x64);
/// Third text; 4.5:1 on every ground.
pub const INK_3: Rgb = Rgb(0x65, 0x6a, 0x71);
/// Hair lines.
pub const LINE: Rgb = Rgb(0xe4, 0xe1, 0xd8);
/// The accent.
pub const ACCENT: Rgb = Rgb(0x1f, 0x4e, 0x79);
/// What stands beside the point of a figure.
pub const MUTED: Rgb = Rgb(0xb9, 0xc7, 0xd6);
/// Good.
pub const GOOD: Rgb = Rgb(0x1c, 0x6f, 0x5d);
/// Watch.
pub const WATCH: Rgb = Rgb(0x8a, 0x56, 0x08);
/// Risk.
pub const RISK: Rgb = Rgb(0xb0, 0x3d, 0x27);
/// Unknown.
pub const UNKNOWN: Rgb = Rgb(0x65, 0x6a, 0x71);

/// Series colours in order; also accent1–accent6 of the deck's theme.
pub const SERIES: [Rgb; 6] = [
    ACCENT,
    Rgb(0xd5, 0x8a, 0x1e),
    Rgb(0x2f, 0x8f, 0x83),
    Rgb(0xb5, 0x41, 0x2b),
    Rgb(0x7f, 0xa8, 0xcc),
    Rgb(0x8a, 0x6f, 0x9e),
];

/// Every colour of one scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// The ground of the window.
    pub paper: Rgb,
    /// The ground of a sheet or card.
    pub sheet: Rgb,
    /// The ground of what lies lower: the side bar, a table's head.
    pub sunk: Rgb,
    /// Hair lines.
    pub line: Rgb,
    /// Lines that must be seen: edges of controls, the zero line.
    pub line_strong: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Second text.
    pub ink_2: Rgb,
    /// Third text.
    pub ink_3: Rgb,
    /// The accent.
    pub accent: Rgb,
    /// A ground in the accent's hue.
    pub accent_soft: Rgb,
    /// Text on the accent.
    pub on_accent: Rgb,
    /// The ring of focus.
    pub focus: Rgb,
    /// Good.
    pub good: Rgb,
    /// A ground in good's hue.
    pub good_soft: Rgb,
    /// Watch.
    pub watch: Rgb,
    /// A ground in watch's hue.
    pub watch_soft: Rgb,
    /// Risk.
    pub risk: Rgb,
    /// A ground in risk's hue.
    pub risk_soft: Rgb,
    /// Unknown.
    pub none: Rgb,
    /// The ground of the unknown.
    pub none_soft: Rgb,
    /// What stands beside the point of a figure.
    pub muted: Rgb,
    /// The series, in order.
    pub series: [Rgb; 6],
}

impl Colours {
    /// The colour of a tone.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Series(at) => {
                self.series.get(at % self.series.len()).copied().unwrap_or(self.accent)
            }
            Tone::Muted => self.muted,
            Tone::Accent => self.accent,
            Tone::Good => self.good,
            Tone::Watch => self.watch,
            Tone::Risk => self.risk,
            Tone::Unknown => self.none,
        }
    }

    /// The pale ground in the hue of a tone.
    #[must_use]
    pub fn soft(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Accent => self.accent_soft,
            Tone::Good => self.good_soft,
            Tone::Watch => self.watch_soft,
            Tone::Risk => self.risk_soft,
            Tone::Unknown | Tone::Muted => self.none_soft,
            Tone::Series(_) => self.sheet.towards(self.tone(tone), 0.12),
        }
    }

    /// A shade of a tone on the sheet for a share of the largest number, 0–1, see
    /// [`Self::depth`].
    #[must_use]
    pub fn shade(&self, tone: Tone, share: f64) -> Rgb {
        self.sheet.towards(self.tone(tone), f64::from(self.depth(tone, share)) / 100.0)
    }

    /// How far a shade is from the sheet to its tone, in percent. Shades on which neither ink nor
    /// white reads (under 4.5:1, WCAG AA) are left out of the ramp.
    #[must_use]
    pub fn depth(&self, tone: Tone, share: f64) -> u8 {
        let full = self.tone(tone);
        let wanted = 8 + (share.clamp(0.0, 1.0) * 92.0).round() as u8;
        let reads = |percent: &u8| {
            let ground = self.sheet.towards(full, f64::from(*percent) / 100.0);
            *percent <= 100 && self.text_on(ground).contrast(ground) >= 4.5
        };
        let around = |by: u8| [wanted.saturating_sub(by), wanted.saturating_add(by)];
        (0..=100).flat_map(around).find(reads).unwrap_or(wanted)
    }

    /// Ink or white, whichever reads better on that ground.
    #[must_use]
    pub fn text_on(&self, ground: Rgb) -> Rgb {
        if ground.contrast(SHEET) >= ground.contrast(INK) { SHEET } else { INK }
    }
}

/// On paper and in print.
pub const LIGHT: Colours = Colours {
    paper: PAPER,
    sheet: SHEET,
    sunk: Rgb(0xf2, 0xf0, 0xea),
    line: LINE,
    line_strong: Rgb(0xcf, 0xca, 0xbd),
    ink: INK,
    ink_2: INK_2,
    ink_3: INK_3,
    accent: ACCENT,
    accent_soft: Rgb(0xe6, 0xee, 0xf5),
    on_accent: Rgb(0xff, 0xff, 0xff),
    focus: Rgb(0x2f, 0x7f, 0xc1),
    good: GOOD,
    good_soft: Rgb(0xe3, 0xf1, 0xed),
    watch: WATCH,
    watch_soft: Rgb(0xf8, 0xef, 0xdc),
    risk: RISK,
    risk_soft: Rgb(0xf9, 0xe7, 0xe2),
    none: UNKNOWN,
    none_soft: Rgb(0xee, 0xec, 0xe6),
    muted: MUTED,
    series: SERIES,
};

/// In the dark.
pub const DARK: Colours = Colours {
    paper: Rgb(0x16, 0x18, 0x1b),
    sheet: Rgb(0x1d, 0x20, 0x24),
    sunk: Rgb(0x24, 0x28, 0x2d),
    line: Rgb(0x2e, 0x33, 0x38),
    line_strong: Rgb(0x43, 0x4a, 0x51),
    ink: Rgb(0xe9, 0xe7, 0xe2),
    ink_2: Rgb(0xb4, 0xb9, 0xbf),
    ink_3: Rgb(0x97, 0x9d, 0xa5),
    accent: Rgb(0x8c, 0xb8, 0xde),
    accent_soft: Rgb(0x21, 0x30, 0x3e),
    on_accent: Rgb(0x10, 0x20, 0x2f),
    focus: Rgb(0x5e, 0xa3, 0xdd),
    good: Rgb(0x6c, 0xc3, 0xac),
    good_soft: Rgb(0x1b, 0x33, 0x2d),
    watch: Rgb(0xdc, 0xaa, 0x55),
    watch_soft: Rgb(0x38, 0x2c, 0x17),
    risk: Rgb(0xee, 0x93, 0x80),
    risk_soft: Rgb(0x40, 0x24, 0x1e),
    none: Rgb(0x97, 0x9d, 0xa5),
    none_soft: Rgb(0x2a, 0x2e, 0x33),
    muted: Rgb(0x4e, 0x5f, 0x71),
    series: [
        Rgb(0x8c, 0xb8, 0xde),
        Rgb(0xe0, 0xb4, 0x52),
        Rgb(0x6b, 0xc4, 0x9c),
        Rgb(0xd0, 0x52, 0x3f),
        Rgb(0x45, 0x72, 0xb0),
        Rgb(0xb9, 0x7f, 0xa0),
    ],
};

#[cfg(test)]
mod tests;
