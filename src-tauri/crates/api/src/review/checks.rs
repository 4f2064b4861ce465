//! What to look at before a deck is shown.

use super::{Subject, spoken};
use crate::{Failure, Session, dto::review::ReviewCheck};
use rapport_domain::{Account, Edition, fold};
use rapport_slides::deck::Deck;
use rapport_text::{day, words};

/// Names shorter than this are words of the language as often as names.
const SHORTEST_NAME: usize = 4;

pub(super) fn of(
    session: &Session,
    subject: &Subject<'_>,
    deck: &Deck,
    unfit: &[String],
) -> Result<Vec<ReviewCheck>, Failure> {
    // The checks are for the user, so in the user's language, whatever the deck's.
    let lang = session.lang();
    let check =
        |ok: bool, yes: String, no: String| ReviewCheck { ok, label: if ok { yes } else { no } };
    let mut all = Vec::new();
    match subject.edition {
        Edition::Client => {
            let whole = text_of(deck);
            let note = fold::fold(&subject.review.internal_note);
            let leaked = !note.is_empty() && whole.contains(&note);
            all.push(check(!leaked, words::check_no_internal(lang), words::slide_place(lang)));
            let named = other_named(session, subject, &whole)?;
            all.push(match named {
                None => ReviewCheck { ok: true, label: words::check_no_others(lang) },
                Some(name) => ReviewCheck { ok: false, label: words::check_others(lang, name) },
            });
        }
        Edition::Internal => {
            all.push(ReviewCheck { ok: true, label: words::check_internal_edition(lang) });
        }
    }
    let said = !subject.review.words.trim().is_empty();
    all.push(check(said, words::check_words(lang), words::check_no_words(lang)));
    let steps = subject.review.next_steps.iter().any(|s| !s.trim().is_empty());
    all.push(check(steps, words::check_next_steps(lang), words::check_no_next_steps(lang)));
    let running = words::check_running(lang, day::short(lang, subject.stand.day));
    all.push(check(subject.stand.half_is_whole(), words::check_whole(lang), running));
    all.push(ReviewCheck { ok: true, label: words::check_sources(lang) });
    for slide in unfit {
        all.push(ReviewCheck { ok: false, label: words::check_text_long(lang, slide.as_str()) });
    }
    let slides = words::check_slides(lang, deck.slides.len() as i64);
    all.push(ReviewCheck { ok: true, label: slides });
    Ok(all)
}

fn text_of(deck: &Deck) -> String {
    let mut whole = String::new();
    for slide in &deck.slides {
        whole.push_str(&fold::fold(&spoken(slide)));
        whole.push(' ');
        for note in &slide.notes {
            whole.push_str(&fold::fold(note));
            whole.push(' ');
        }
    }
    whole
}

/// The first other account whose whole name stands in the deck.
fn other_named(
    session: &Session,
    subject: &Subject<'_>,
    whole: &str,
) -> Result<Option<String>, Failure> {
    let own = fold::fold(&subject.facts.account.name);
    let accounts = session.book().all::<Account>().map_err(|e| session.store_failure(&e))?;
    Ok(accounts
        .into_iter()
        .filter(|a| a.id != subject.facts.account.id)
        .find(|a| {
            let name = fold::fold(&a.name);
            name.chars().count() >= SHORTEST_NAME && !own.contains(&name) && stands(whole, &name)
        })
        .map(|a| a.name))
}

/// Whether a name stands in a text as whole words.
fn stands(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|t| t.chars().next());
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(before) && edge(after)
    })
}

#[cfg(test)]
mod tests {
    use super::stands;

    #[test]
    fn a_name_inside_a_word_is_not_that_name() {
        assert!(
            stands("спасибо, волга-сервис!", "волга-сервис"),
            "marks around a name do not hide it"
        );
        assert!(!stands("приволгалось", "волга"), "a syllable is no name");
    }
}
