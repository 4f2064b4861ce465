//! No-break spaces, so that a line never ends between a number and its word, before a dash or
//! after a short preposition. Put in last: everything before compares and searches plain text.

use rapport_slides::deck::{Body, Quote, Slide};

const TIE: char = '\u{a0}';

/// The longest word tied to the one after it, in letters: `за`, `до`, `of`, `in`.
const SHORT: usize = 2;

/// A word of digits this long or shorter is tied to the next: `12 месяцев`, not an invoice number.
const DIGITS: usize = 4;

/// The slide with its running text tied; tables and charts lay their words out themselves.
pub(crate) fn slide(mut slide: Slide) -> Slide {
    slide.title = tied(&slide.title);
    slide.body = body(slide.body);
    slide
}

fn body(of: Body) -> Body {
    let all = |points: Vec<String>| points.iter().map(|p| tied(p)).collect();
    match of {
        Body::Opening(lines) => Body::Opening(all(lines)),
        Body::Sentences { points, words } => Body::Sentences {
            points: all(points),
            words: words.map(|(heading, text)| (heading, tied(&text))),
        },
        Body::ChartAndSentences(figure, points) => Body::ChartAndSentences(figure, all(points)),
        Body::Figures { cards, below } => Body::Figures { cards, below: Box::new(body(*below)) },
        Body::Journey(mut journey) => {
            journey.below = all(journey.below);
            Body::Journey(journey)
        }
        Body::Quotes(quotes) => Body::Quotes(
            quotes.into_iter().map(|quote| Quote { text: tied(&quote.text), ..quote }).collect(),
        ),
        Body::Chart(_) | Body::TwoCharts(..) | Body::Table(_) => of,
    }
}

fn tied(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len() + 8);
    let mut before: Option<&str> = None;
    for word in words {
        if let Some(before) = before {
            out.push(if ties(before, word) { TIE } else { ' ' });
        }
        out.push_str(word);
        before = Some(word);
    }
    out
}

fn ties(before: &str, after: &str) -> bool {
    let digits = |word: &str| {
        let figures = word.trim_end_matches([',', '.', ';', ':']);
        let count = figures.chars().count();
        (1..=DIGITS).contains(&count) && figures.chars().all(|c| c.is_ascii_digit())
    };
    let last = before.rsplit(TIE).next().unwrap_or(before);
    let number_before = digits(last) && last.ends_with(|c: char| c.is_ascii_digit());
    let year_after = digits(after) && last.chars().all(|c| c.is_alphabetic() || c == TIE);
    let short = last.chars().count() <= SHORT && last.chars().all(char::is_alphabetic);
    let dash = matches!(after, "—" | "–");
    !last.is_empty() && !after.is_empty() && (number_before || year_after || short || dash)
}

#[cfg(test)]
mod tests {
    use super::tied;

    #[test]
    fn numbers_keep_their_words_and_dashes_their_line() {
        for (plain, expected) in [
            ("Вместе с 10 марта 2022, 4 года.", "Вместе с~10~марта~2022, 4~года."),
            ("место 5 из 50 — за год", "место~5~из~50~— за~год"),
            ("on 20 April 2026.", "on~20~April~2026."),
            ("счёт 1234567 оплачен", "счёт 1234567 оплачен"),
            ("два  пробела", "два  пробела"),
        ] {
            assert_eq!(
                tied(plain).replace('\u{a0}', "~"),
                expected,
                "a line breaks only where a reader would pause"
            );
        }
    }
}
