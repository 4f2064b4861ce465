//! What the internal edition says of the relationship: signs, factors, health with its lines, why
//! it changed, what would help.

use super::{
    Subject,
    deck::{self, Part, part},
};
use crate::{
    dto::{
        Mood,
        relationship::{RelationshipPage, health::HealthLine},
    },
    print,
    relationship::{score::signed, told_of},
};
use rapport_charts::figure::{DataTable, Figure, Tone};
use rapport_domain::relationship::health::Tenths;
use rapport_slides::deck::{Body, Card, Slide, Table};
use rapport_text::{number, words};

/// Lines of a table below cards, the sum among them.
const BELOW: usize = 8;
/// Lines of a table that has the slide to itself.
const ALONE: usize = 10;

pub(super) fn parts(subject: &Subject<'_>, signs: Option<Figure>) -> Vec<Part> {
    let told = told_of(subject.voice, subject.records, subject.stand.half_before(), false);
    vec![
        part(
            "signs",
            words::slide_signs,
            words::why_no_signs,
            signs.map(|f| deck::chart(subject, "signs", f, words::note_signs)),
        ),
        part("health", words::slide_health, words::why_no_signs, health(subject, &told)),
        part("change", words::slide_change, words::why_no_change, change(subject, &told)),
        part("factors", words::slide_factors, words::why_no_factors, factors(subject, &told)),
        part("acts", words::slide_acts, words::why_no_acts, acts(subject, &told)),
    ]
}

pub(crate) const fn tone(mood: Mood) -> Tone {
    match mood {
        Mood::Good => Tone::Good,
        Mood::Watch => Tone::Watch,
        Mood::Risk => Tone::Risk,
        _ => Tone::Muted,
    }
}

fn source(subject: &Subject<'_>) -> String {
    let as_of = subject.voice.as_of(subject.stand.day);
    words::figure_source_relationship(subject.voice.lang, as_of)
}

/// Stands for a score that is not shown, and for what is compared with it.
const DASH: &str = "—";

fn tenths(points: f64) -> i32 {
    (points * 10.0).round() as i32
}

/// At most so many lines: the heaviest, then the sum of the rest, so that they still add up.
fn heaviest<T>(
    lines: Vec<T>,
    most: usize,
    points: impl Fn(&T) -> f64,
) -> (Vec<T>, Option<(usize, i32)>) {
    if lines.len() <= most {
        return (lines, None);
    }
    let mut order: Vec<(usize, f64)> =
        lines.iter().enumerate().map(|(at, line)| (at, points(line).abs())).collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let kept: Vec<usize> = order.into_iter().take(most - 1).map(|o| o.0).collect();
    let left = lines.len() - kept.len();
    let mut rest = 0;
    let mut shown = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        if kept.contains(&at) {
            shown.push(line);
        } else {
            rest += tenths(points(&line));
        }
    }
    (shown, Some((left, rest)))
}

fn health(subject: &Subject<'_>, told: &RelationshipPage) -> Option<Slide> {
    let lang = subject.voice.lang;
    let view = &told.health;
    let score = view.score?;
    let cards = vec![
        Card {
            name: words::health_time_series(lang),
            value: if view.enough { view.text.clone() } else { DASH.to_owned() },
            against: view.direction.clone(),
            tone: Tone::Muted,
        },
        Card {
            name: words::card_band(lang),
            value: view.band_label.clone(),
            against: String::new(),
            tone: tone(view.mood),
        },
        Card {
            name: words::card_coverage(lang),
            value: view.coverage_text.clone(),
            against: words::card_coverage_against(lang),
            tone: Tone::Muted,
        },
        Card {
            name: words::card_health_change(lang),
            value: match told.change.difference_text.as_str() {
                "" => DASH.to_owned(),
                text => text.to_owned(),
            },
            against: words::card_health_change_against(
                lang,
                told.change.from.text.as_str(),
                told.change.from_text.as_str(),
            ),
            tone: tone(told.change.mood),
        },
    ];
    let (shown, rest) = heaviest(view.lines.clone(), BELOW - 1, |l: &HealthLine| l.points);
    let mut rows: Vec<Vec<String>> = shown
        .iter()
        .map(|line| {
            vec![
                line.name.clone(),
                line.score.clone(),
                line.weight.clone(),
                line.fresh.clone(),
                line.points_text.clone(),
            ]
        })
        .collect();
    let bare = |name: String, points: String| {
        vec![name, String::new(), String::new(), String::new(), points]
    };
    if let Some((count, sum)) = rest {
        rows.push(bare(words::lines_rest(lang, count as i64), signed(lang, Tenths(sum))));
    }
    if view.enough {
        rows.push(bare(words::lines_sum(lang), number::decimal(lang, score, 1)));
    }
    let table = Table {
        data: DataTable {
            headings: ["line", "score", "weight", "fresh", "points"]
                .map(|key| words::heading_health(lang, key))
                .to_vec(),
            rows,
        },
        numeric: vec![false, true, true, true, true],
        source: source(subject),
    };
    let body = Body::Figures { cards, below: Box::new(Body::Table(table)) };
    let title = if view.enough {
        words::health_title(lang, view.band_label.as_str(), view.whole.as_str())
    } else {
        words::health_title_unknown(lang, view.coverage_text.as_str())
    };
    let mut made = deck::slide(subject, "health", title, body, view.sentence.clone());
    let evidence = view.lines.iter().filter(|l| !l.evidence.is_empty());
    made.notes.extend(evidence.map(|l| format!("{}: {}", l.name, l.evidence)));
    Some(made)
}

fn change(subject: &Subject<'_>, told: &RelationshipPage) -> Option<Slide> {
    let lang = subject.voice.lang;
    let change = &told.change;
    if change.lines.is_empty() {
        return None;
    }
    let (shown, rest) = heaviest(change.lines.clone(), ALONE - 1, |l| l.points);
    let mut rows: Vec<Vec<String>> =
        shown.iter().map(|l| vec![l.text.clone(), l.points_text.clone()]).collect();
    if let Some((count, sum)) = rest {
        rows.push(vec![words::lines_rest(lang, count as i64), signed(lang, Tenths(sum))]);
    }
    if !change.difference_text.is_empty() {
        rows.push(vec![words::lines_sum(lang), change.difference_text.clone()]);
    }
    let table = Table {
        data: DataTable {
            headings: vec![words::heading_cause(lang), words::heading_health(lang, "points")],
            rows,
        },
        numeric: vec![false, true],
        source: source(subject),
    };
    let note = words::note_change(lang);
    let title = change.title.clone();
    let mut made = deck::slide(subject, "change", title, Body::Table(table), note);
    let evidence = change.lines.iter().filter(|l| !l.evidence.is_empty());
    made.notes.extend(evidence.map(|l| format!("{} – {}", l.text, l.evidence)));
    Some(made)
}

fn factors(subject: &Subject<'_>, told: &RelationshipPage) -> Option<Slide> {
    let lang = subject.voice.lang;
    let open: Vec<_> = told.factors.iter().filter(|f| f.open).collect();
    if open.is_empty() {
        return None;
    }
    let dash = |text: &str| if text.is_empty() { DASH.to_owned() } else { text.to_owned() };
    let rows = open
        .iter()
        .take(ALONE)
        .map(|f| {
            vec![
                f.label.clone(),
                f.severity_label.clone(),
                f.on.text.clone(),
                dash(&f.remedy),
                dash(&f.owner),
                dash(&f.points),
            ]
        })
        .collect();
    let table = Table {
        data: DataTable {
            headings: ["factor", "severity", "since", "remedy", "owner", "points"]
                .map(|key| words::heading_factor(lang, key))
                .to_vec(),
            rows,
        },
        numeric: vec![false, false, false, false, false, true],
        source: source(subject),
    };
    let count = open.len() as i64;
    let title = words::factors_title(lang, count, number::whole(lang, count));
    let mut made =
        deck::slide(subject, "factors", title, Body::Table(table), words::note_factors(lang));
    made.notes.extend(open.iter().map(|f| format!("{} – {}", f.label, f.factor.source)));
    Some(made)
}

fn acts(subject: &Subject<'_>, told: &RelationshipPage) -> Option<Slide> {
    let lang = subject.voice.lang;
    let best = told.acts.first()?;
    let points = told
        .acts
        .iter()
        .map(|act| {
            let said = words::act_gain(lang, act.gain_text.as_str(), act.text.as_str());
            match act.assumption.as_str() {
                "" => said,
                assumed => words::act_assumed(lang, assumed, said),
            }
        })
        .collect();
    let ask = told
        .to_ask
        .first()
        .map(|ask| (words::acts_ask(lang), print::joined(&[&ask.label, &ask.how])));
    let title = words::acts_title(lang, told.acts.len() as i64, best.gain_text.as_str());
    let body = Body::Sentences { points, words: ask };
    Some(deck::slide(subject, "acts", title, body, words::note_acts(lang)))
}

#[cfg(test)]
mod tests {
    use super::{heaviest, tenths};

    #[test]
    fn lines_left_out_are_summed() {
        let lines = vec![1.1, -8.0, 0.1, 20.3, -0.2, 5.0];
        let (shown, rest) = heaviest(lines.clone(), 4, |l| *l);
        assert_eq!(shown, vec![-8.0, 20.3, 5.0], "the heaviest stay in their order");
        assert_eq!(rest, Some((3, 10)), "1.1 + 0.1 − 0.2");
        let sum: i32 = shown.iter().map(|l| tenths(*l)).sum();
        let whole: i32 = lines.iter().map(|l| tenths(*l)).sum();
        assert_eq!(sum + 10, whole, "nothing is lost");
        assert_eq!(heaviest(lines, 6, |l| *l).1, None, "what fits is shown whole");
    }
}
