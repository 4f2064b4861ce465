//! Folding of names for matching and search: case, ё and typographic marks must not matter.

/// The text in lower case, ё as е, quotes and dashes of every kind dropped or made plain,
/// every white space (no-break ones too) one space, trimmed.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}') {
            gap = !out.is_empty();
            continue;
        }
        if matches!(c, '«' | '»' | '"' | '“' | '”' | '„' | '\'' | '’' | '‘' | '`') {
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        match c {
            '–' | '—' | '‑' | '−' => out.push('-'),
            'ё' | 'Ё' => out.push('е'),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn marks_and_case_do_not_matter() {
        assert_eq!(
            fold("  ООО «Ёлка\u{a0}–  Юг» "),
            "ооо елка - юг",
            "quotes, ё, case, spaces and dashes fold"
        );
        assert_eq!(fold(&fold("ПАО «Ёж»")), fold("ПАО «Ёж»"), "folding twice changes nothing");
    }
}
