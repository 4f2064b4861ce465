//! What people said when asked, how they took what went wrong, and how openly they speak of us.

use super::{Case, Related, between};
use crate::{Dice, Purpose, archetype::Archetype, number};
use rapport_domain::{
    Answer, AnswerId, Contact, Csi, CsiScore, Day, FiscalStart, Half, Incident, IncidentId,
    Judgement, JudgementId, KeptInformed, Reference, ReferenceId, ReferenceStatus, Severity, Sign,
};

pub(super) fn make(case: &Case<'_>, made: &mut Related) {
    if case.client.course == Archetype::Prospect {
        return;
    }
    let mut dice = case.dice(Purpose::Voices);
    answers(case, &mut dice, made);
    references(case, &mut dice, made);
    judgements(case, &mut dice, made);
    incidents(case, &mut case.dice(Purpose::Incidents), made);
}

/// How the account feels on a day, 0–100: where its course leads it, with some chance.
fn mood(case: &Case<'_>, dice: &mut Dice, on: Day) -> i64 {
    let years = case.today().days_since(on) / 365;
    let mood = match case.client.course {
        Archetype::Growing | Archetype::New => 92 - 3 * years,
        Archetype::Steady | Archetype::Seasonal => 78,
        Archetype::Declining => 38 + 9 * years,
        Archetype::Churned => 30 + 8 * years,
        Archetype::Prospect => 60,
    };
    (mood + dice.between(-18, 18)).clamp(0, 100)
}

/// Answers of each of the last eight halves in which it bought.
fn answers(case: &Case<'_>, dice: &mut Dice, made: &mut Related) {
    let today = case.today();
    let Some(from) = case.client.buys_from else { return };
    // Some never answer, some are asked by nobody.
    let never = dice.in_1000(90);
    if dice.in_1000(60) {
        return;
    }
    let mut by_parameter = case.dice(Purpose::Csi);
    let this = Half::of(today, FiscalStart::JANUARY);
    for half in (-7..=0).map(|back| this.plus(back)) {
        let begins = half.first_day(FiscalStart::JANUARY);
        let on = begins.plus_days(dice.between(45, 130));
        let asked = dice.weighted(&[(if case.client.size >= 2 { 40 } else { 78 }, 1), (22, 2)]);
        if on <= from || on > case.until || dice.in_1000(80) {
            continue;
        }
        let there = |c: &&Contact| {
            c.left_on.is_none_or(|left| on < left) && c.joined_on.is_none_or(|joined| joined <= on)
        };
        let mut people: Vec<&Contact> = case.client.contacts.iter().filter(there).collect();
        dice.shuffle(&mut people);
        let mut silent = match case.client.course {
            Archetype::Growing | Archetype::New => 80,
            Archetype::Declining | Archetype::Churned => 280,
            _ => 130,
        };
        if never {
            silent = 1000;
        }
        for contact in people.into_iter().take(asked) {
            let silent = dice.in_1000(silent);
            answer(case, (dice, &mut by_parameter), made, contact, on, silent);
        }
    }
}

fn answer(
    case: &Case<'_>,
    (dice, by_parameter): (&mut Dice, &mut Dice),
    made: &mut Related,
    contact: &Contact,
    on: Day,
    silent: bool,
) {
    let words = case.world.words.phrases;
    let mut answer = Answer {
        id: AnswerId(number(made.first.answer, made.answers.len())),
        account: case.client.account.id,
        contact: Some(contact.id),
        on,
        silent,
        nps: None,
        csat: None,
        csi: Csi::default(),
        words: String::new(),
        credible: None,
        solved_on: None,
        told_on: None,
    };
    if silent {
        made.answers.push(answer);
        return;
    }
    let mood = mood(case, dice, on);
    let nps = (mood / 10 + dice.between(-1, 1)).clamp(0, 10);
    let csat = ((mood + 12) / 22 + 1).clamp(1, 5);
    answer.nps = dice.in_1000(900).then(|| u8::try_from(nps).unwrap_or(5));
    answer.csat = Some(u8::try_from(csat).unwrap_or(3));
    answer.csi = csi(by_parameter, csat);
    if dice.in_1000(620) {
        let (praise, noise) = ((words.praise, false), (words.noise, true));
        let (wishes, complaints) = ((words.wishes, false), (words.complaints, false));
        let (said, noise) = match mood {
            70.. => dice.weighted(&[(70, praise), (30, wishes)]),
            45.. => dice.weighted(&[(55, wishes), (25, complaints), (20, praise)]),
            _ => dice.weighted(&[(80, complaints), (20, noise)]),
        };
        dice.pick(said).clone_into(&mut answer.words);
        answer.credible = Some(!noise).filter(|_| noise || dice.in_1000(880));
        if answer.credible == Some(true) && mood < 70 {
            let due = |dice: &mut Dice, from: Day, most: i64| {
                Some(from.plus_days(dice.between(4, most))).filter(|day| *day <= case.today())
            };
            answer.solved_on = due(dice, on, 70).filter(|_| dice.in_1000(780));
            answer.told_on = answer
                .solved_on
                .and_then(|solved| due(dice, solved, 20))
                .filter(|_| dice.in_1000(760));
        }
    }
    made.answers.push(answer);
}

/// Asked of most, around what they said of us as a whole; what matters to them, of most of those.
fn csi(dice: &mut Dice, around: i64) -> Csi {
    if !dice.in_1000(620) {
        return Csi::default();
    }
    let weighed = dice.in_1000(750);
    // Deadlines and the price are what suppliers of software are blamed for.
    let mut one = |usual: i64, matters: i64| {
        let score = (around + usual + dice.between(-1, 1)).clamp(1, 5);
        let importance = (matters + dice.between(-1, 1)).clamp(1, 5);
        dice.in_1000(950).then(|| CsiScore {
            score: u8::try_from(score).unwrap_or(3),
            importance: u8::try_from(importance).ok().filter(|_| weighed),
        })
    };
    Csi {
        quality: one(0, 5),
        deadlines: one(-1, 4),
        service: one(0, 4),
        communication: one(1, 3),
        value_for_money: one(0, 3),
    }
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
        let mood = mood(case, dice, on);
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
        let taken = match mood(case, dice, on) + kept {
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
