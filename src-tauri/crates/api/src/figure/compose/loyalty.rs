//! What accounts do against what they think of us.

use super::{Around, finished, none};
use crate::{
    Failure,
    dto::figure::FigureKey,
    figure::{Whose, relations::Relation},
    print::{self, Voice},
    session::Stand,
};
use rapport_charts::figure::{Bubble, Figure, Matrix, Plot, Tone};
use rapport_domain::{
    AccountFacts, Day, Minor, Noun,
    relationship::loyalty::{Attitude, Behaviour, Kind, Loyalty, loyalty},
};
use rapport_measures::growth;
use rapport_text::{number, words};

const KEY: FigureKey = FigureKey::LoyaltyMatrix;
/// Accounts that get a bubble of their own.
const BUBBLES: usize = 40;

/// Whether there is anything to judge loyalty by.
pub(super) fn is_known(facts: &AccountFacts, day: Day) -> bool {
    facts.sales.iter().any(|s| s.on <= day)
        || facts.subscriptions.iter().any(|s| s.starts_on <= day)
        || facts.answers.iter().any(|a| a.on <= day)
        || facts.brought.iter().any(|(_, on)| *on <= day)
}

const fn column(attitude: Attitude) -> usize {
    match attitude {
        Attitude::Negative => 0,
        Attitude::Neutral | Attitude::Unknown => 1,
        Attitude::Positive => 2,
    }
}

const fn row(behaviour: Behaviour) -> usize {
    match behaviour {
        Behaviour::Strong => 0,
        Behaviour::Weak => 1,
    }
}

const fn tone(kind: Kind) -> Tone {
    match kind {
        Kind::True => Tone::Good,
        Kind::Latent => Tone::Accent,
        Kind::False => Tone::Watch,
        Kind::Negative => Tone::Risk,
        Kind::None | Kind::Undecided => Tone::Unknown,
    }
}

struct Placed<'a> {
    relation: &'a Relation,
    loyalty: Loyalty,
    revenue: Minor,
}

pub(super) fn matrix(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let relations = whose.relations(stand, stand.half_before())?;
    let mut placed: Vec<Placed<'_>> = relations
        .known(stand.day)
        .filter(|r| is_known(&r.facts, stand.day))
        .map(|relation| Placed {
            loyalty: loyalty(&relation.facts, stand.day),
            revenue: relation.revenue(stand),
            relation,
        })
        .collect();
    placed.sort_by_key(|p| (std::cmp::Reverse(p.revenue), p.relation.facts.account));
    if placed.is_empty() {
        return Ok(none(voice, KEY, stand));
    }
    let one = whose.is_account();
    let discount = words::signal(lang, "discount");
    let bubble = |p: &Placed<'_>| Bubble {
        column: column(p.loyalty.attitude),
        row: row(p.loyalty.behaviour),
        size: if one { 1.0 } else { p.revenue as f64 },
        name: p.relation.name.clone(),
        label: print::joined(&[
            &words::loyalty(lang, p.loyalty.kind.key()),
            if p.loyalty.discount_only { &discount } else { "" },
            &voice.short(p.revenue),
        ]),
        tone: tone(p.loyalty.kind),
    };
    let bubbles: Vec<Bubble> =
        placed.iter().filter(|p| one || p.revenue > 0).take(BUBBLES).map(bubble).collect();
    let mut notes = Vec::new();
    for (at_row, behaviour) in Behaviour::ALL.iter().enumerate() {
        for at_column in 0..3 {
            let here = || {
                placed.iter().filter(|p| {
                    p.loyalty.behaviour == *behaviour && column(p.loyalty.attitude) == at_column
                })
            };
            let count = here().count();
            if count > 0 && !one {
                let sum = here().map(|p| p.revenue).sum();
                let counted = print::counted(lang, Noun::Account, count as u64);
                notes.push((at_column, at_row, print::joined(&[&counted, &voice.short(sum)])));
            }
        }
    }
    let columns = ["negative", "neutral", "positive"].map(|key| words::loyalty_column(lang, key));
    let rows = ["strong", "weak"].map(|key| words::loyalty_row(lang, key));
    let title = title(voice, whose, &placed);
    let said: Vec<String> = notes
        .iter()
        .map(|(column, row, text)| {
            let head = |all: &[String], at: usize| all.get(at).cloned().unwrap_or_default();
            format!("{}, {} – {text}", head(&rows, *row), head(&columns, *column))
        })
        .collect();
    let around = Around {
        unit: if one { String::new() } else { words::loyalty_unit(lang, BUBBLES as i64) },
        source: |lang, as_of| words::figure_source_relationship(lang, as_of),
        alt: words::loyalty_alt(
            lang,
            if said.is_empty() { title.clone() } else { said.join("; ") },
        ),
        title,
    };
    let plot = Plot::Matrix(Matrix {
        columns: columns.to_vec(),
        rows: rows.to_vec(),
        column_title: words::loyalty_columns(lang),
        row_title: words::loyalty_rows(lang),
        name_title: words::matrix_account(lang),
        value_title: words::loyalty_value(lang),
        bubbles,
        notes,
    });
    Ok(finished(voice, KEY, stand, around, plot))
}

fn title(voice: Voice, whose: &Whose<'_>, placed: &[Placed<'_>]) -> String {
    let lang = voice.lang;
    if whose.is_account() {
        return placed.first().map_or_else(String::new, |p| {
            words::loyalty_one(
                lang,
                words::loyalty_column_said(lang, column_key(p.loyalty.attitude)),
                words::loyalty_row_said(lang, p.loyalty.behaviour.key()),
                words::loyalty(lang, p.loyalty.kind.key()),
            )
        });
    }
    let loyal = || placed.iter().filter(|p| p.loyalty.kind == Kind::True);
    let (count, all) = (loyal().count(), placed.len());
    let sum = |all: &mut dyn Iterator<Item = Minor>| all.filter(|m| *m > 0).sum::<Minor>();
    let own = sum(&mut loyal().map(|p| p.revenue));
    let share = growth::share(own, sum(&mut placed.iter().map(|p| p.revenue)));
    let (counted, shown) = (voice.whole(count), voice.whole(all));
    match share {
        Some(share) if count > 0 => {
            let share = number::percent(lang, share, 0);
            words::loyalty_title(lang, all as i64, counted, share, shown)
        }
        _ => words::loyalty_title_few(lang, all as i64, counted, shown),
    }
}

const fn column_key(attitude: Attitude) -> &'static str {
    match attitude {
        Attitude::Negative => "negative",
        Attitude::Neutral => "neutral",
        Attitude::Unknown => "unknown",
        Attitude::Positive => "positive",
    }
}
