//! How they took what went wrong, and how openly they speak of us.

use super::{Case, Related, between};
use crate::{Dice, Purpose, archetype::Archetype, number};
use rapport_domain::{
    Day, Incident, IncidentId, Judgement, JudgementId, KeptInformed, Reference, ReferenceId,
    ReferenceStatus, Severity, Sign,
};

pub(super) fn make(case: &Case<'_>, made: &mut Related) {
    if case.client.course == Archetype::Prospect {
        return;
    }
    let mut dice = case.dice(Purpose::Voices);
    references(case, &mut dice, made);
    judgements(case, &mut dice, made);
    incidents(case, &mut case.dice(Purpose::Incidents), made);
}

/// How the account feels on a day, 0–100: where its course leads it, with some chance.
pub(crate) fn mood(course: Archetype, dice: &mut Dice, today: Day, on: Day) -> i64 {
    let years = today.days_since(on) / 365;
    let mood = match course {
        Archetype::Growing | Archetype::New => 92 - 3 * years,
        Archetype::Steady | Archetype::Seasonal => 78,
        Archetype::Declining => 38 + 9 * years,
        Archetype::Churned => 30 + 8 * years,
        Archetype::Prospect => 60,
    };
    (mood + dice.between(-18, 18)).clamp(0, 100)
}

/// Step by step more openly, by those who are content; a step back by some who are not.
fn references(case: &Case<'_>, dice: &mut Dice, made: &mut Related) {
    use ReferenceStatus as S;
    let Some(from) = case.client.buys_from else { return };
    let steps: &[S] = match case.client.course {
        Archetype::Growing => dice.weighted(&[
            (30, &[S::Name, S::Logo][..]),
            (35, &[S::Name, S::Logo, S::Case]),
            (20, &[S::Name, S::Case, S::Speaks]),
            (15, &[S::None, S::Name]),
        ]),
        Archetype::Steady | Archetype::Seasonal => dice.weighted(&[
            (30, &[S::Name][..]),
            (30, &[S::Name, S::Logo]),
            (15, &[S::Logo, S::Case]),
            (15, &[S::None]),
            (10, &[]),
        ]),
        Archetype::Declining | Archetype::Churned => dice.weighted(&[
            (35, &[S::Name][..]),
            (25, &[S::Name, S::Logo, S::None]),
            (25, &[S::None]),
            (15, &[]),
        ]),
        Archetype::New | Archetype::Prospect => {
            dice.weighted(&[(40, &[S::Name][..]), (15, &[S::None]), (45, &[])])
        }
    };
    let mut on = from.plus_days(dice.between(30, 300));
    let mut last = None;
    for &status in steps {
        if on > case.until {
            break;
        }
        last = Some((status, on));
        refer(case, dice, made, status, on);
        on = on.plus_days(dice.between(120, 500));
    }
    // Asked again of late: what held still holds.
    let again = case.until.plus_days(-dice.between(3, 100));
    if let Some((status, before)) = last
        && before < again
        && dice.in_1000(520)
    {
        refer(case, dice, made, status, again);
    }
}

fn refer(case: &Case<'_>, dice: &mut Dice, made: &mut Related, status: ReferenceStatus, on: Day) {
    let note =
        if dice.in_1000(600) { dice.pick(case.world.words.phrases.reference_notes) } else { "" };
    made.references.push(Reference {
        id: ReferenceId(number(made.first.reference, made.references.len())),
        account: case.client.account.id,
        status,
        on,
        note: note.to_owned(),
    });
}

/// Signs that a manager judged, most of them of late.
fn judgements(case: &Case<'_>, dice: &mut Dice, made: &mut Related) {
    let count = dice.weighted(&[(45, 0), (30, 1), (15, 2), (10, 3)]);
    for _ in 0..count {
        let sign = dice.pick_or(Sign::ALL, Sign::Content);
        let age = dice.weighted_or(&[(70, 120), (30, 700)], 120);
        let on = between(dice, case.until.plus_days(-age).max(case.since), case.until);
        let mood = mood(case.client.course, dice, case.today(), on);
        let (good, bad) = (case.world.words.phrases.judged)(sign);
        let score = (mood / 5 * 5).clamp(0, 100);
        made.judgements.push(Judgement {
            id: JudgementId(number(made.first.judgement, made.judgements.len())),
            account: case.client.account.id,
            sign,
            score: u8::try_from(score).unwrap_or(50),
            on,
            evidence: if mood >= 50 { good } else { bad }.to_owned(),
        });
    }
}

fn incidents(case: &Case<'_>, dice: &mut Dice, made: &mut Related) {
    let Some(from) = case.client.buys_from else { return };
    let today = case.today();
    let (count, severities): (i64, [(i64, Severity); 3]) = match case.client.course {
        Archetype::Growing | Archetype::New => (
            dice.weighted(&[(50, 0), (40, 1), (10, 2)]),
            [(65, Severity::Low), (30, Severity::Medium), (5, Severity::High)],
        ),
        Archetype::Declining | Archetype::Churned => (
            dice.weighted(&[(15, 0), (35, 1), (30, 2), (20, 3)]),
            [(25, Severity::Low), (45, Severity::Medium), (30, Severity::High)],
        ),
        Archetype::Steady | Archetype::Seasonal | Archetype::Prospect => (
            dice.weighted(&[(35, 0), (40, 1), (25, 2)]),
            [(50, Severity::Low), (40, Severity::Medium), (10, Severity::High)],
        ),
    };
    let early = from.max(case.until.plus_days(-1000));
    for _ in 0..count {
        let on = between(dice, early, case.until);
        let severity = dice.weighted_or(&severities, Severity::Low);
        let words = dice.pick(case.world.words.phrases.incidents);
        let solved = on.plus_days(match severity {
            Severity::Low => dice.between(0, 6),
            Severity::Medium => dice.between(2, 16),
            Severity::High => dice.between(4, 40),
        });
        let closed_on = Some(solved).filter(|day| *day <= today && dice.in_1000(950));
        let mut informed = Vec::new();
        let mut told = on.plus_days(dice.between(0, 2));
        for text in case.world.words.phrases.informed {
            if told > today || told > solved || !dice.in_1000(650) {
                break;
            }
            informed.push(KeptInformed { on: told, text: (*text).to_owned() });
            told = told.plus_days(dice.between(1, 6));
        }
        let taken_on = closed_on
            .map(|closed| closed.plus_days(dice.between(0, 12)))
            .filter(|day| *day <= today && dice.in_1000(880));
        let kept = i64::try_from(informed.len()).unwrap_or(0) * 6;
        let taken = match mood(case.client.course, dice, case.today(), on) + kept {
            85.. => 2,
            65.. => 1,
            45.. => 0,
            25.. => -1,
            _ => -2,
        };
        made.incidents.push(Incident {
            id: IncidentId(number(made.first.incident, made.incidents.len())),
            account: case.client.account.id,
            on,
            what: words.what.to_owned(),
            severity,
            cause: words.cause.to_owned(),
            remedy: closed_on.map_or("", |_| words.remedy).to_owned(),
            compensation: closed_on.map_or("", |_| words.compensation).to_owned(),
            informed,
            taken: taken_on.map(|_| taken),
            taken_on,
            closed_on,
        });
    }
}
