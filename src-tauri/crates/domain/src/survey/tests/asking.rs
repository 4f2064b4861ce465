//! Which wave an answer answers.

use super::{day, half};
use crate::{
    id::WaveId,
    survey::{
        asking::{Asked, wave_answered},
        wave::{Questions, Wave},
    },
};

fn wave(id: i64, of: &str, opens_on: &str, closed_on: Option<&str>) -> Wave {
    Wave {
        id: WaveId(id),
        half: half(of),
        opens_on: day(opens_on),
        closes_on: day(opens_on).plus_months(2),
        questions: Questions::default(),
        draw: None,
        base: 100,
        closed_on: closed_on.map(day),
    }
}

#[test]
fn an_answer_is_of_the_wave_that_ran_when_it_was_given() {
    let closed = wave(1, "2025H2", "2025-10-01", Some("2026-01-20"));
    let open = wave(2, "2026H1", "2026-03-01", None);
    let answers = |answered: [bool; 2], on: &str| {
        let asked = [&open, &closed].into_iter().zip(answered);
        wave_answered(asked.map(|(wave, answered)| Asked { wave, answered }), day(on))
    };
    let (first, second) = (Some(WaveId(1)), Some(WaveId(2)));
    let cases = [
        ("2025-09-30", None, "none had begun"),
        ("2025-10-01", first, "the day it opened"),
        ("2026-01-05", first, "after its half, and it was open"),
        ("2026-01-20", first, "the day it was closed: nobody knows the hour"),
        ("2026-01-21", None, "closed"),
        ("2026-02-28", None, "between two waves"),
        ("2026-03-01", second, "the next"),
        ("2026-09-30", second, "long after its half, and nobody has closed it"),
    ];
    for (on, want, why) in cases {
        assert_eq!(answers([false; 2], on), want, "{on}: {why}");
    }
    assert_eq!(answers([true, false], "2026-03-05"), None, "they have answered in it");
    assert_eq!(answers([true, false], "2026-01-05"), first, "what came later does not matter");
    assert_eq!(wave_answered([], day("2026-03-05")), None, "nobody asked them");
}

#[test]
fn of_two_waves_that_run_the_one_opened_last_asks() {
    let (old, new) = (
        wave(3, "2025H2", "2025-10-01", None),
        wave(2, "2026H1", "2026-01-10", Some("2026-05-01")),
    );
    let answers = |answered: [bool; 2], on: &str| {
        let asked = [&new, &old].into_iter().zip(answered);
        wave_answered(asked.map(|(wave, answered)| Asked { wave, answered }), day(on))
    };
    assert_eq!(answers([false; 2], "2026-01-09"), Some(old.id), "the only one");
    assert_eq!(answers([false; 2], "2026-02-01"), Some(new.id), "the one opened last");
    assert_eq!(answers([true, false], "2026-02-01"), None, "said twice it is not the old one's");
    assert_eq!(answers([false; 2], "2026-05-02"), Some(old.id), "once it is closed the old one");
}
