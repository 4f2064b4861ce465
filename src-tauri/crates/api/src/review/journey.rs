//! The relationship: its stages, the people of both sides, what was done for the client. The
//! client edition is composed of what they may read: no criterion that is a judgement of ours, no
//! text that was written for us, only counts.

use super::{Subject, deck, sentences};
use crate::{
    print::{self, client_kind},
    relationship::records::is_there,
};
use rapport_charts::figure::DataTable;
use rapport_domain::{
    Criterion, Day, Edition, Stage, TouchKind,
    relationship::stage::{clock, met, standing},
};
use rapport_slides::deck::{Body, Journey, JourneyStep, Slide, StepState};
use rapport_text::{Lang, day, number, words};

/// Pairs of people that fit below the stages.
const PEOPLE: usize = 5;

pub(super) fn slide(subject: &Subject<'_>) -> Option<Slide> {
    let (lang, records) = (subject.voice.lang, subject.records);
    let people = people(subject);
    let bare = records.base.touches.is_empty()
        && records.moves.is_empty()
        && records.marks.is_empty()
        && people.is_empty();
    if bare {
        return None;
    }
    let sides = match subject.edition {
        Edition::Client => [words::journey_yours(lang), words::journey_ours(lang)],
        Edition::Internal => [words::journey_theirs(lang), words::journey_ours(lang)],
    };
    let below = done(subject);
    let half = print::half(lang, subject.stand.half);
    let heading = if below.is_empty() { String::new() } else { words::journey_heading(lang, half) };
    let body = Body::Journey(Journey {
        steps: steps(subject),
        people: DataTable { headings: sides.to_vec(), rows: people },
        heading,
        below,
    });
    let note = words::note_relationship(lang);
    Some(deck::slide(subject, "relationship", title(subject), body, note))
}

/// For how long we have worked together; for us, where the clock stands.
fn title(subject: &Subject<'_>) -> String {
    let (lang, records) = (subject.voice.lang, subject.records);
    let first = records.settings.first_touch_stage;
    let stage = standing(&records.facts, records.day, first).stage;
    let name = print::quoted(lang, &words::stage(lang, stage.key()));
    if subject.edition == Edition::Internal {
        let norm = records.settings.norm_of(&records.base.account.industry);
        let clock = clock(&records.facts, records.day, norm);
        if let (Some(months), Some(pace), None) = (clock.months, clock.pace, clock.reached) {
            let months = i64::from(months.0 / 10);
            let months = words::count_months(lang, months, number::whole(lang, months));
            let pace = words::pace(lang, pace.key());
            return words::journey_title_clock(lang, months, i64::from(norm), pace, name);
        }
    }
    match (subject.edition, sentences::span(subject)) {
        // The stage is how we judge them: nothing to tell them in a title.
        (Edition::Client, Some((_, span))) => words::journey_title(lang, span),
        (Edition::Client, None) => words::slide_relationship(lang),
        (Edition::Internal, Some((_, span))) => words::journey_title_inside(lang, span, name),
        (Edition::Internal, None) => words::journey_title_stage(lang, name),
    }
}

/// What a client may read of a criterion: none for what is our judgement of them.
fn client_words(lang: Lang, criterion: Criterion) -> Option<String> {
    match criterion {
        Criterion::NoticedUs | Criterion::HiddenPainsFound | Criterion::InformalContact => None,
        shown => Some(words::journey_criterion(lang, shown.key())),
    }
}

fn steps(subject: &Subject<'_>) -> Vec<JourneyStep> {
    let (lang, records) = (subject.voice.lang, subject.records);
    let first = Stage::first(records.settings.first_touch_stage);
    let stands = standing(&records.facts, records.day, first == Stage::FirstTouch);
    let known = met(&records.facts, records.day);
    let client = subject.edition == Edition::Client;
    let stages = Stage::ALL.iter().copied().filter(|stage| *stage >= first);
    stages
        .map(|stage| {
            // What was done together stays done, whatever we think of it now.
            let entered = || client && records.moves.iter().any(|m| m.to == stage);
            let state = match stage.cmp(&stands.stage) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater if entered() => StepState::Done,
                std::cmp::Ordering::Greater => StepState::Ahead,
            };
            let said = |criterion: Criterion| {
                if client {
                    client_words(lang, criterion)
                } else {
                    Some(words::criterion(lang, criterion.key()))
                }
            };
            let (done, open): (Vec<Criterion>, Vec<Criterion>) =
                stage.criteria().iter().copied().partition(|c| known.contains_key(c));
            JourneyStep {
                name: words::stage(lang, stage.key()),
                when: when(subject, stage, state),
                state,
                met: done.into_iter().filter_map(said).collect(),
                // What is still open is our homework, not theirs.
                open: if client { Vec::new() } else { open.into_iter().filter_map(said).collect() },
            }
        })
        .collect()
}

/// `март 2024 – май 2025`, `с мая 2025`.
fn when(subject: &Subject<'_>, stage: Stage, state: StepState) -> String {
    let (lang, records) = (subject.voice.lang, subject.records);
    // Moves are the latest first. A client sees when a stage began, not that it began again.
    let mut entered = records.moves.iter().filter(|m| m.to == stage).map(|m| m.on);
    let entered = match subject.edition {
        Edition::Client => entered.next_back(),
        Edition::Internal => entered.next(),
    };
    let begun = entered.or_else(|| {
        let first = records.moves.iter().all(|m| m.to != stage)
            && stage == Stage::first(records.settings.first_touch_stage);
        first.then(|| sentences::span(subject).map(|s| s.0)).flatten()
    });
    let left = records.moves.iter().find(|m| m.from == stage && m.to > stage).map(|m| m.on);
    match (state, begun, left) {
        (StepState::Ahead, ..) => String::new(),
        (StepState::Done, Some(from), Some(to)) if from <= to => {
            words::journey_from_to(lang, day::short(lang, from), day::short(lang, to))
        }
        (StepState::Done, _, Some(to)) => words::journey_until(lang, day::short(lang, to)),
        (StepState::Current, Some(from), _) => words::journey_since(lang, day::short(lang, from)),
        _ => String::new(),
    }
}

/// Their people with job titles, ours beside them.
fn people(subject: &Subject<'_>) -> Vec<Vec<String>> {
    let (lang, facts) = (subject.voice.lang, subject.facts);
    let on = subject.stand.day;
    let titled = |name: &str, title: &str| match title {
        "" => name.to_owned(),
        title => words::person_with_title(lang, name, title),
    };
    let mut theirs: Vec<String> = facts
        .contacts
        .iter()
        .filter(|c| is_there(c, on))
        .map(|c| titled(&c.name, &c.job_title))
        .collect();
    let account = &facts.account;
    let mut ours: Vec<String> = Vec::new();
    let mut add = |name: &str, job: String| {
        let said = titled(name, &job);
        if !name.is_empty()
            && !ours.iter().any(|o| o == &said || o.starts_with(&format!("{name},")))
        {
            ours.push(said);
        }
    };
    add(facts.manager(account.owner), words::journey_owner(lang));
    add(facts.manager(account.renewals_owner), words::journey_desk(lang));
    let first = subject.stand.half.first_day(subject.stand.start);
    for touch in facts.touches.iter().filter(|t| t.on >= first) {
        add(facts.manager(touch.manager), String::new());
    }
    for side in [&mut theirs, &mut ours] {
        if side.len() > PEOPLE {
            let more = side.len() - PEOPLE + 1;
            side.truncate(PEOPLE - 1);
            side.push(words::journey_more(lang, more as i64, number::whole(lang, more as i64)));
        }
    }
    let rows = theirs.len().max(ours.len());
    let cell = |side: &[String], at: usize| side.get(at).cloned().unwrap_or_default();
    (0..rows).map(|at| vec![cell(&theirs, at), cell(&ours, at)]).collect()
}

/// What was done in the half, in numbers.
fn done(subject: &Subject<'_>) -> Vec<String> {
    let (lang, records) = (subject.voice.lang, subject.records);
    let span = (subject.stand.half.first_day(subject.stand.start), subject.stand.day);
    let within = |on: Day| span.0 <= on && on <= span.1;
    let told = |kind| if subject.edition == Edition::Client { client_kind(kind) } else { kind };
    let touches: Vec<TouchKind> =
        records.base.touches.iter().filter(|t| within(t.on)).map(|t| told(t.kind)).collect();
    let mut all = Vec::new();
    if !touches.is_empty() {
        let mut kinds: Vec<(TouchKind, usize)> = TouchKind::ALL
            .iter()
            .map(|&kind| (kind, touches.iter().filter(|k| **k == kind).count()))
            .filter(|(_, count)| *count > 0)
            .collect();
        kinds.sort_by_key(|&(kind, count)| (std::cmp::Reverse(count), kind));
        let list: Vec<String> = kinds
            .into_iter()
            .map(|(kind, count)| {
                let count = count as i64;
                words::journey_kind(lang, count, kind.key(), number::whole(lang, count))
            })
            .collect();
        let times = words::count_times(lang, touches.len() as i64);
        all.push(words::journey_touches(lang, list.join(", "), times));
    }
    let kept = records.promises.iter().filter(|p| p.kept_on.is_some_and(within)).count();
    let put_right = records.incidents.iter().filter(|i| i.closed_on.is_some_and(within)).count();
    for (count, say) in [
        (kept, words::journey_kept as fn(Lang, i64, String) -> String),
        (put_right, words::journey_put_right),
    ] {
        if count > 0 {
            all.push(say(lang, count as i64, number::whole(lang, count as i64)));
        }
    }
    all
}
