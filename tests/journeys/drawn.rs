//! Edits of the relationship drawn at random, for the properties of every edit.

use crate::random::Draw;
use rapport_api::{
    Failure, commands,
    dto::{Done, relationship::edits::*},
};
use rapport_domain::*;
use rapport_tests::bench::Bench;

fn account(d: &mut Draw) -> AccountId {
    AccountId(1 + d.below(3) as i64)
}

fn one_of<T: Copy>(d: &mut Draw, all: &[T]) -> T {
    all[d.below(all.len() as u64) as usize]
}

fn promise(d: &mut Draw) -> Promise {
    Promise {
        id: PromiseId(d.id()),
        account: account(d),
        contact: d.some(ContactId),
        what: d.text(),
        made_on: d.day(),
        due_on: d.day(),
        kept_on: d.some(|_| rapport_tests::bench::day("2026-08-01")),
        touch: d.some(TouchId),
    }
}

/// One of fourteen edits.
pub(crate) fn edit(bench: &Bench, kind: u8, d: &mut Draw) -> Result<Done, Failure> {
    let s = &bench.session;
    let today = rapport_tests::bench::today();
    match kind {
        0 => {
            let answer = Answer {
                id: AnswerId(d.id()),
                account: account(d),
                contact: d.some(ContactId),
                on: d.day(),
                silent: d.below(4) == 0,
                nps: d.some(|n| n as u8 * 3),
                csat: d.some(|n| n as u8 + 1),
                csi: Csi::default(),
                words: d.text(),
                ten: d.some(|n| n as u8),
                said: vec![Said {
                    question: one_of(d, OpenQuestion::ALL).key().to_owned(),
                    text: d.text(),
                }],
                quotable: d.below(2) == 0,
                wave: d.some(WaveId),
                means: None,
                interviewer: d.some(ManagerId),
                touch: d.some(TouchId),
            };
            commands::answer_save(s, AnswerSaveReq { answer })
        }
        1 => {
            let reference = Reference {
                id: ReferenceId(d.id()),
                account: account(d),
                status: one_of(d, ReferenceStatus::ALL),
                on: d.day(),
                note: d.text(),
            };
            commands::reference_save(s, ReferenceSaveReq { reference })
        }
        2 => {
            let on = d.day();
            let note = KeptInformed { on: d.day(), text: d.text() };
            let incident = Incident {
                id: IncidentId(d.id()),
                account: account(d),
                on,
                what: d.text(),
                severity: one_of(d, Severity::ALL),
                cause: d.text(),
                remedy: d.text(),
                compensation: d.text(),
                informed: vec![note],
                taken: d.some(|n| n as i8 - 2),
                taken_on: d.some(|_| on),
                closed_on: d.some(|_| on.plus_days(3)),
            };
            commands::incident_save(s, IncidentSaveReq { incident })
        }
        3 => {
            let profile = Profile {
                id: ProfileId(d.id()),
                account: account(d),
                aspect: one_of(d, Aspect::ALL),
                text: d.text(),
                on: d.day(),
            };
            commands::profile_save(s, ProfileSaveReq { profile })
        }
        4 => commands::promise_save(s, PromiseSaveReq { promise: promise(d) }),
        5 => {
            let task = Task {
                id: TaskId(d.id()),
                account: d.some(AccountId),
                title: d.text(),
                set_on: d.day(),
                due_on: d.some(|_| today),
                owner: d.some(ManagerId),
                origin: one_of(d, TaskOrigin::ALL),
                done_on: d.some(|_| today),
                result: d.text(),
            };
            commands::task_save(s, TaskSaveReq { task })
        }
        6 => {
            let handover = Handover {
                id: HandoverId(d.id()),
                account: account(d),
                from: d.some(ManagerId),
                to: d.some(ManagerId),
                on: d.day(),
                finished_on: d.some(|_| today),
                note: d.text(),
            };
            commands::handover_save(s, HandoverSaveReq { handover })
        }
        7 => {
            let judgement = Judgement {
                id: JudgementId(d.id()),
                account: account(d),
                sign: one_of(d, Sign::ALL),
                score: d.below(120) as u8,
                on: d.day(),
                evidence: d.text(),
            };
            commands::judgement_save(s, JudgementSaveReq { judgement })
        }
        8 => {
            let factor = Factor {
                id: FactorId(d.id()),
                account: d.some(AccountId),
                industry: d.text(),
                country: d.text(),
                kind: one_of(d, &[FactorKind::Crisis, FactorKind::Distance, FactorKind::Deaf]),
                severity: one_of(d, Severity::ALL),
                noticed_on: d.day(),
                source: d.text(),
                owner: d.some(ManagerId),
                remedy: d.some(TaskId),
                closed_on: d.some(|_| today),
                dismissed_on: d.some(|_| today),
                reason: d.text(),
            };
            commands::factor_save(s, FactorSaveReq { factor })
        }
        9 => {
            let mark = StageMark {
                id: StageMarkId(d.id()),
                account: account(d),
                criterion: one_of(d, Criterion::ALL),
                met_on: d.day(),
                touch: d.some(TouchId),
                sale: d.some(SaleId),
                evidence: d.text(),
            };
            commands::stage_mark_save(s, StageMarkSaveReq { mark })
        }
        10 => {
            let request = StageMoveReq {
                account: account(d),
                to: one_of(d, Stage::ALL),
                on: Some(d.day()),
                reason: d.text(),
                overridden: d.below(2) == 0,
            };
            commands::stage_move(s, request)
        }
        11 => {
            let mut scale = HealthScale { since: d.day(), ..HealthScale::default() };
            scale.id = ScaleId(d.id());
            scale.weights = std::array::from_fn(|_| d.below(1200) as u16);
            scale.watch_from = d.below(101) as u8;
            commands::health_scale_save(s, HealthScaleSaveReq { scale })
        }
        12 => {
            const NOUNS: [Noun; 6] = [
                Noun::Task,
                Noun::Promise,
                Noun::Factor,
                Noun::Incident,
                Noun::Handover,
                Noun::Touch,
            ];
            let request = FinishReq {
                noun: one_of(d, &NOUNS),
                id: 1 + d.below(4) as i64,
                on: d.some(|_| today),
                result: d.text(),
            };
            commands::finish(s, request)
        }
        _ => {
            let touch = Touch {
                id: TouchId(d.id()),
                account: account(d),
                contacts: d.some(ContactId).into_iter().collect(),
                manager: d.some(ManagerId),
                on: d.day(),
                kind: one_of(d, TouchKind::ALL),
                began: d.some(|n| if n == 1 { Who::Us } else { Who::Them }),
                in_person: true,
                beyond_contract: false,
                shared_news: true,
                attended: d.some(|n| n == 1),
                refused_request: d.below(2) == 0,
                summary: d.text(),
                sentiment: None,
                minutes: None,
            };
            let promise = d.some(|_| ()).map(|()| promise(d));
            commands::quick_touch_save(s, QuickTouchSaveReq { touch, promise })
        }
    }
}
