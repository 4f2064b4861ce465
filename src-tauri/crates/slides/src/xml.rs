//! Text as XML.

use std::fmt::{self, Display, Write as _};

/// The first line of every part.
pub(crate) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Whether XML 1.0 forbids the character (production 2, `Char`).
pub(crate) const fn forbidden(letter: char) -> bool {
    !matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

/// A text with its markup characters escaped and its forbidden ones left out; for content and
/// for attributes in double quotes.
pub(crate) struct Esc<'a>(pub(crate) &'a str);

impl Display for Esc<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                letter if forbidden(letter) => {}
                letter => f.write_char(letter)?,
            }
        }
        Ok(())
    }
}

/// Points as English Metric Units, 12,700 to a point.
#[derive(Clone, Copy)]
pub(crate) struct Emu(pub(crate) f64);

impl Display for Emu {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0}", (self.0 * 12_700.0).round() + 0.0)
    }
}

/// A font size in points as hundredths.
#[derive(Clone, Copy)]
pub(crate) struct Hundredths(pub(crate) f64);

impl Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0}", self.0 * 100.0)
    }
}

/// Appends formatted XML: writing to a `String` cannot fail.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($arg)*);
    }};
}
pub(crate) use put;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_control_characters_are_left_out() {
        assert_eq!(
            Esc("a<b>&\"c\"\u{0}\u{1f}\u{ffff}'").to_string(),
            "a&lt;b&gt;&amp;&quot;c&quot;'",
            "a part must stay well-formed whatever the text"
        );
    }
}
