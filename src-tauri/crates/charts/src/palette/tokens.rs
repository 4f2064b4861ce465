//! The palette as CSS custom properties.

use super::{Colours, DARK, LIGHT};
use std::fmt::Write;

/// The colour tokens of the window, light by default, dark by the `data-theme` attribute of the
/// root element: `dark`, or `system` where the system asks for it.
#[must_use]
pub fn css() -> String {
    let mut out =
        String::from("/* Made from the palette of the charts: do not edit. See `make gen`. */\n");
    block(&mut out, "", ":root", "light", &LIGHT);
    block(&mut out, "", ":root[data-theme=\"dark\"]", "dark", &DARK);
    out.push_str("@media (prefers-color-scheme: dark) {\n");
    block(&mut out, "  ", ":root[data-theme=\"system\"]", "dark", &DARK);
    out.push_str("}\n");
    out
}

fn block(out: &mut String, indent: &str, selector: &str, scheme: &str, colours: &Colours) {
    let single = [
        ("paper", colours.paper),
        ("sheet", colours.sheet),
        ("sunk", colours.sunk),
        ("line", colours.line),
        ("line-strong", colours.line_strong),
        ("ink", colours.ink),
        ("ink-2", colours.ink_2),
        ("ink-3", colours.ink_3),
        ("accent", colours.accent),
        ("accent-soft", colours.accent_soft),
        ("on-accent", colours.on_accent),
        ("focus", colours.focus),
        ("good", colours.good),
        ("good-soft", colours.good_soft),
        ("watch", colours.watch),
        ("watch-soft", colours.watch_soft),
        ("risk", colours.risk),
        ("risk-soft", colours.risk_soft),
        ("none", colours.none),
        ("none-soft", colours.none_soft),
        ("muted", colours.muted),
    ];
    out.push_str(&format!("{indent}{selector} {{\n{indent}  color-scheme: {scheme};\n"));
    // Writing to a String cannot fail.
    for (name, colour) in single {
        let _ = writeln!(out, "{indent}  --{name}: #{};", colour.hex());
    }
    for (at, colour) in colours.series.iter().enumerate() {
        let _ = writeln!(out, "{indent}  --series-{}: #{};", at + 1, colour.hex());
    }
    out.push_str(indent);
    out.push_str("}\n");
}
