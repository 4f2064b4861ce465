//! Edits of the survey drawn at random, for the properties of every edit. Typing is left out: it amends
//! the edit before on purpose.

use crate::random::Draw;
use rapport_api::{
    Failure, commands,
    dto::{Done, survey::edits::*},
};
use rapport_domain::*;
use rapport_tests::bench::{Bench, day, half, today};

fn one_of<T: Copy>(d: &mut Draw, all: &[T]) -> T {
    all[d.below(all.len() as u64) as usize]
}

fn respondents(d: &mut Draw) -> Vec<RespondentId> {
    (0..d.below(3)).map(|_| RespondentId(1 + d.below(4) as i64)).collect()
}

fn items(d: &mut Draw) -> Vec<FeedbackItemId> {
    (0..d.below(3)).map(|_| FeedbackItemId(1 + d.below(5) as i64)).collect()
}

fn on(d: &mut Draw) -> Option<Day> {
    d.some(|n| today().plus_days(3 - n * 2))
}

fn questions(d: &mut Draw) -> Questions {
    Questions {
        csat: d.below(2) == 0,
        csi: vec![one_of(d, CsiParameter::ALL)],
        importance: d.below(2) == 0,
        optional: vec![one_of(d, OpenQuestion::ALL)],
        own: vec![d.text()],
    }
}

fn interview(d: &mut Draw) -> Interview {
    let question = if d.below(9) == 0 { "own-7" } else { one_of(d, OpenQuestion::ALL).key() };
    Interview {
        nps: d.some(|n| n as u8 * 3),
        csat: d.some(|n| n as u8 + 1),
        csi: Csi::default(),
        said: vec![Said { question: question.to_owned(), text: d.text() }],
        quotable: d.below(2) == 0,
    }
}

/// How many sorts of edits.
pub(crate) const KINDS: u8 = 12;

/// One of them.
pub(crate) fn edit(bench: &Bench, kind: u8, d: &mut Draw) -> Result<Done, Failure> {
    let s = &bench.session;
    let wave = WaveId(1 + d.below(2) as i64);
    match kind {
        0 => {
            let opens_on = day("2026-07-01").plus_days(d.below(300) as i64);
            let request = WaveStartReq {
                half: half(one_of(d, &["2026H1", "2026H2", "2027H1"])),
                opens_on,
                closes_on: opens_on.plus_days(d.below(100) as i64 - 9),
                questions: questions(d),
                draw: d.some(|n| rapport_domain::Draw { seed: 1, size: n as u32, of: 5 }),
                chosen: (1..5).filter(|_| d.below(3) > 0).map(ContactId).collect(),
            };
            commands::wave_start(s, request)
        }
        1 => {
            let opens_on = day("2026-07-01").plus_days(d.below(300) as i64);
            let closes_on = opens_on.plus_days(d.below(100) as i64 - 9);
            let questions = questions(d);
            commands::wave_save(s, WaveSaveReq { wave, opens_on, closes_on, questions })
        }
        2 => commands::wave_close(s, WaveCloseReq { wave, closed: d.below(2) == 0 }),
        3 => {
            let contact = ContactId(1 + d.below(4) as i64);
            commands::respondent_add(s, RespondentAddReq { wave, contact })
        }
        4 => {
            let request = RespondentsSetReq {
                respondents: respondents(d),
                interviewer: d.some(|n| ManagerId(n - 1)),
                means: d.some(|_| ()).map(|()| one_of(d, Means::ALL)),
            };
            commands::respondents_set(s, request)
        }
        5 => {
            let request = RespondentTryReq {
                respondents: respondents(d),
                outcome: one_of(d, TryOutcome::ALL),
                on: on(d),
                call_on: on(d),
                note: d.text(),
            };
            commands::respondent_try(s, request)
        }
        6 => {
            let request = InterviewDoneReq {
                respondent: RespondentId(1 + d.below(4) as i64),
                interview: interview(d),
                on: on(d),
                means: d.some(|_| ()).map(|()| one_of(d, Means::ALL)),
            };
            commands::interview_done(s, request)
        }
        7 => {
            let owner = d.some(ManagerId);
            let request = FeedbackSortReq {
                items: items(d),
                credible: d.some(|n| n > 1),
                kind: d.some(|_| ()).map(|()| one_of(d, FeedbackKind::ALL)),
                tags: d.some(|_| ()).map(|()| vec![d.text(), d.text()]),
                tag: d.some(|_| ()).map(|()| d.text()),
                task: d.some(|_| ()).map(|()| FeedbackTask {
                    title: d.text(),
                    due_on: on(d),
                    owner,
                }),
            };
            commands::feedback_sort(s, request)
        }
        8 => {
            let texts = (0..d.below(4)).map(|_| d.text()).collect();
            let item = FeedbackItemId(1 + d.below(5) as i64);
            commands::feedback_split(s, FeedbackSplitReq { item, texts })
        }
        9 => {
            let request = FeedbackSolveReq { items: items(d), solution: d.text(), on: on(d) };
            commands::feedback_solve(s, request)
        }
        10 => {
            let request = FeedbackTellReq {
                items: items(d),
                to: d.some(ContactId),
                by: one_of(d, Means::ALL),
                on: on(d),
                text: d.text(),
            };
            commands::feedback_tell(s, request)
        }
        _ => {
            let request = FeedbackEffectReq {
                item: FeedbackItemId(1 + d.below(5) as i64),
                effect: d.some(|_| ()).map(|()| one_of(d, Effect::ALL)),
                on: on(d),
            };
            commands::feedback_effect(s, request)
        }
    }
}
