//! Labels on marks: native numbers with a number format wherever a format prints what the figure
//! prints, so that a label follows its number when the data are edited; text where none does.

use rapport_charts::figure::Point;
use rapport_text::{Lang, number};

/// The label of one mark.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Label {
    /// The number by the number format of the series.
    Native,
    /// The same, moved to the right by a part of the chart's width.
    Beside(f64),
    /// None.
    Bare,
    /// A fixed text.
    Text(String),
    /// A line of text above the number, which stays a field; the printed form is its cache.
    Above(String, Option<String>),
    /// A line of text above another one, both fixed.
    Pair(String, String),
}

/// Number format and labels of a row of points.
pub(crate) fn of(lang: Lang, points: &[Point]) -> (String, Vec<Label>) {
    let printed = points.iter().filter(|p| !p.label.is_empty());
    let sample = printed.clone().find(|p| p.value.is_some()).map(|p| parts(&p.label));
    let (prefix, suffix) = sample.unwrap_or_default();
    let pattern = [Pattern::Fixed(0), Pattern::Fixed(1), Pattern::Fixed(2), Pattern::Large]
        .into_iter()
        .rev()
        .max_by_key(|pattern| {
            printed.clone().filter(|p| pattern.prints(lang, p, &prefix, &suffix)).count()
        })
        .unwrap_or(Pattern::Fixed(0));
    let labels = points
        .iter()
        .map(|point| match point.value {
            None => Label::Bare,
            Some(_) if point.label.is_empty() => Label::Bare,
            Some(_) if pattern.prints(lang, point, &prefix, &suffix) => Label::Native,
            Some(_) => Label::Text(point.label.clone()),
        })
        .collect();
    (pattern.code(lang, &prefix, &suffix), labels)
}

#[derive(Debug, Clone, Copy)]
enum Pattern {
    /// So many decimals.
    Fixed(usize),
    /// One decimal under a hundred, none from there on.
    Large,
}

impl Pattern {
    fn prints(self, lang: Lang, point: &Point, prefix: &str, suffix: &str) -> bool {
        let Some(value) = point.value else { return false };
        let decimals = match self {
            Self::Fixed(decimals) => decimals,
            Self::Large => usize::from(value.abs() < 99.95),
        };
        let text = format!("{prefix}{}{suffix}", number::decimal(lang, value, decimals));
        same(&text) == same(&point.label)
    }

    /// The locale stands in every section: programs that heed it print our marks whatever the
    /// system's are.
    fn code(self, lang: Lang, prefix: &str, suffix: &str) -> String {
        let quoted = |text: &str| match text.replace('"', "") {
            text if text.is_empty() => text,
            text => format!("\"{text}\""),
        };
        let locale = match lang {
            Lang::Ru => "[$-419]",
            Lang::En => "[$-409]",
        };
        let whole = |decimals: usize| {
            let digits = match decimals {
                0 => "#,##0".to_owned(),
                n => format!("#,##0.{}", "0".repeat(n)),
            };
            format!("{}{digits}{}", quoted(prefix), quoted(suffix))
        };
        match self {
            Self::Fixed(decimals) => format!("{locale}{}", whole(decimals)),
            Self::Large => format!(
                "{locale}[>=99.95]{0};{locale}[<=-99.95]-{0};{locale}{1}",
                whole(0),
                whole(1)
            ),
        }
    }
}

/// A printed number with every space and minus sign of one kind.
fn same(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            '\u{2212}' => '-',
            letter => letter,
        })
        .collect()
}

/// What stands before and after the digits of a printed number.
fn parts(label: &str) -> (String, String) {
    let digit = |letter: char| letter.is_ascii_digit();
    let prefix = label.split(digit).next().unwrap_or_default();
    let suffix = label.rsplit(digit).next().unwrap_or_default();
    (prefix.replace(['-', '\u{2212}'], ""), suffix.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(labels: &[(f64, &str)]) -> Vec<Point> {
        labels
            .iter()
            .map(|(value, label)| Point { value: Some(*value), label: (*label).to_owned() })
            .collect()
    }

    #[test]
    fn the_format_prints_what_the_figure_prints() {
        let (code, labels) = of(Lang::Ru, &points(&[(3.94, "3,9"), (12.0, "12,0"), (1.0, "")]));
        assert_eq!(code, "[$-419]#,##0.0", "one decimal");
        assert_eq!(labels, [Label::Native, Label::Native, Label::Bare], "an empty label is bare");
        let (code, labels) =
            of(Lang::En, &points(&[(1234.0, "$1,234"), (-5.0, "−$5"), (7.0, "new")]));
        assert_eq!(code, "[$-409]\"$\"#,##0", "the sign is part of the format");
        assert_eq!(labels[0], Label::Native, "thousands are native");
        assert_eq!(labels[2], Label::Text("new".to_owned()), "words stay words");
        let (code, labels) =
            of(Lang::Ru, &points(&[(184.2, "184"), (98.44, "98,4"), (3.0, "3,0")]));
        assert!(code.starts_with("[$-419][>=99.95]"), "three figures: {code}");
        assert!(labels.iter().all(|l| *l == Label::Native), "all three are native");
        let (code, _) = of(Lang::Ru, &points(&[(41.0, "41\u{a0}%")]));
        assert_eq!(code, "[$-419]#,##0\"\u{a0}%\"", "a quoted percent sign does not multiply");
    }
}
