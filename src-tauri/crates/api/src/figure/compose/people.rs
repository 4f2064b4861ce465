//! The people of an account by influence and attitude.

use super::{Around, finished, none, points};
use crate::{
    Failure,
    account::Facts,
    dto::figure::FigureKey,
    figure::Whose,
    print::{self, Voice},
    relationship::records::is_there,
    session::Stand,
};
use rapport_charts::figure::{Bubble, Figure, Matrix, Plot, Tone};
use rapport_domain::{Contact, Day, DecisionRole};
use rapport_text::words;

const KEY: FigureKey = FigureKey::PeopleMap;

/// Somebody is there on that day.
pub(super) fn is_known(facts: &Facts, day: Day) -> bool {
    facts.contacts.iter().any(|c| is_there(c, day))
}

/// The attitude as judged by that day.
fn attitude(contact: &Contact, day: Day) -> Option<i8> {
    contact.attitude.filter(|_| contact.attitude_on.is_none_or(|on| on <= day))
}

const fn column(attitude: Option<i8>) -> usize {
    match attitude {
        Some(..0) => 0,
        Some(0) => 1,
        Some(_) => 2,
        None => 3,
    }
}

/// High, middling, low; not known is the last one.
const fn row(influence: Option<u8>) -> usize {
    match influence {
        Some(4..) => 0,
        Some(3) => 1,
        Some(_) => 2,
        None => 3,
    }
}

const fn tone(role: Option<DecisionRole>) -> Tone {
    match role {
        Some(DecisionRole::Decides) => Tone::Accent,
        Some(DecisionRole::Champions) => Tone::Good,
        Some(DecisionRole::Pays) => Tone::Series(1),
        Some(DecisionRole::Blocks) => Tone::Risk,
        Some(DecisionRole::Uses) => Tone::Series(2),
        None => Tone::Unknown,
    }
}

pub(super) fn map(voice: Voice, whose: &Whose<'_>, stand: &Stand) -> Result<Figure, Failure> {
    let lang = voice.lang;
    let there: Vec<&Contact> = whose
        .account()
        .into_iter()
        .flat_map(|facts| facts.contacts.iter())
        .filter(|c| is_there(c, stand.day))
        .collect();
    if there.is_empty() {
        return Ok(none(voice, KEY, stand));
    }
    let mut bubbles: Vec<Bubble> = there
        .iter()
        .map(|c| Bubble {
            column: column(attitude(c, stand.day)),
            row: row(c.influence),
            size: f64::from(c.influence.unwrap_or(1).max(1)),
            name: match print::role(lang, c.role).as_str() {
                "" => c.name.clone(),
                role => words::person_with_title(lang, c.name.as_str(), role),
            },
            label: c.job_title.clone(),
            tone: tone(c.role),
        })
        .collect();
    bubbles.sort_by(|a, b| b.size.total_cmp(&a.size));
    let mut columns: Vec<String> =
        ["against", "even", "for", "unknown"].map(|key| words::people_column(lang, key)).to_vec();
    let mut rows: Vec<String> =
        ["high", "middle", "low", "unknown"].map(|key| words::people_row(lang, key)).to_vec();
    // What is unknown of nobody needs no place.
    if bubbles.iter().all(|b| b.column < 3) {
        columns.truncate(3);
    }
    if bubbles.iter().all(|b| b.row < 3) {
        rows.truncate(3);
    }
    let around = Around {
        title: title(voice, &there, stand.day),
        unit: words::people_unit(lang),
        source: |lang, as_of| words::figure_source_people(lang, as_of),
        alt: words::people_alt(
            lang,
            points(bubbles.iter().map(|b| {
                let place = columns.get(b.column).map_or("", String::as_str);
                (b.name.as_str(), place)
            })),
        ),
    };
    let plot = Plot::Matrix(Matrix {
        columns,
        rows,
        column_title: words::people_columns(lang),
        row_title: words::people_rows(lang),
        name_title: words::people_name(lang),
        value_title: words::people_value(lang),
        bubbles,
        notes: Vec::new(),
    });
    Ok(finished(voice, KEY, stand, around, plot))
}

/// Of those with influence, or of all where it is not known: who is for us.
fn title(voice: Voice, there: &[&Contact], day: Day) -> String {
    let lang = voice.lang;
    let weighty: Vec<&&Contact> =
        there.iter().filter(|c| c.influence.is_some_and(|i| i >= 4)).collect();
    let all: Vec<&&Contact> =
        if weighty.is_empty() { there.iter().collect() } else { weighty.clone() };
    let of = |pass: fn(i8) -> bool| {
        let count = all.iter().filter(|c| attitude(c, day).is_some_and(pass)).count();
        voice.whole(count)
    };
    let (good, bad) = (of(|a| a > 0), of(|a| a < 0));
    let known = all.iter().any(|c| attitude(c, day).is_some());
    let (count, shown) = (all.len() as i64, voice.whole(all.len()));
    match (known, weighty.is_empty()) {
        (false, _) => words::people_title_unknown(lang, count, shown),
        (true, true) => words::people_title(lang, bad, count, good, shown),
        (true, false) => words::people_title_weighty(lang, bad, count, good, shown),
    }
}
