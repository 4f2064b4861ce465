//! Who was asked, how often it took, and who is still to be called.

use super::{
    ASKING_DAYS, Asked, Desk, FORMS_FROM, Round, speaking,
    speaking::{Talk, Tone},
    worked_before,
};
use crate::{Dice, Purpose, archetype::Archetype, number, relating::mood, working};
use rapport_domain::{
    Answer, AnswerId, Contact, Csi, Day, DecisionRole, Interview, Means, Respondent, RespondentId,
    Said, Try, TryOutcome,
    survey::{choose::heads, closing::is_detractor},
};
use std::cmp::Reverse;

/// Of so many accounts so many are to be called after a low score, one of them already late.
const DETRACTORS: usize = 2;
/// And so many interviews were begun and broken off.
const BEGUN: usize = 1;
const OF_ACCOUNTS: usize = 64;

/// Asks them all, round by round.
pub(super) fn ask(desk: &mut Desk<'_>, asked: &[Asked<'_>], rounds: &[Round]) {
    let times = asked.len().div_ceil(OF_ACCOUNTS);
    let mut desk = Asking { desk, angry: DETRACTORS * times, begun: BEGUN * times, waiting: 0 };
    for asked in asked.iter().filter(|asked| asked.client.course != Archetype::Prospect) {
        let mut dice = desk.desk.world.dice(Purpose::Surveying, asked.client.place);
        let mut by_parameter = desk.desk.world.dice(Purpose::Csi, asked.client.place);
        let habits = Habits {
            never: dice.in_1000(70),
            within: dice.between(0, ASKING_DAYS),
            many: if asked.client.size >= 2 { 45 } else { 15 },
        };
        if dice.in_1000(25) {
            continue;
        }
        for round in rounds {
            desk.round(&mut (&mut dice, &mut by_parameter), asked, round, &habits);
        }
    }
}

/// How an account is asked.
struct Habits {
    /// They never answer.
    never: bool,
    /// So many days after a wave has opened.
    within: i64,
    /// So many times of a hundred two are asked.
    many: i64,
}

struct Asking<'a, 'b> {
    desk: &'a mut Desk<'b>,
    angry: usize,
    begun: usize,
    /// Who are to be called again.
    waiting: usize,
}

/// Those of the talk and those of the parameters.
type Chance<'a> = (&'a mut Dice, &'a mut Dice);

impl Asking<'_, '_> {
    fn round(&mut self, dice: &mut Chance<'_>, asked: &Asked<'_>, round: &Round, habits: &Habits) {
        let wave = &round.wave;
        let on = worked_before(wave.opens_on.plus_days(habits.within)).max(wave.opens_on);
        let two = dice.0.in_1000(habits.many * 10);
        let left_out = dice.0.in_1000(if round.is_running() { 0 } else { 60 });
        let bought = asked.client.buys_from.is_some_and(|from| from < wave.opens_on);
        if !bought || on > asked.until && asked.client.gone_on.is_some() || left_out {
            return;
        }
        // Until they are asked they have to be there.
        let by = if round.is_running() { self.desk.today() } else { on };
        let mut people: Vec<&Contact> = asked
            .client
            .contacts
            .iter()
            .filter(|c| c.left_on.is_none_or(|left| by < left))
            .filter(|c| c.joined_on.is_none_or(|joined| joined <= wave.opens_on))
            .collect();
        people.sort_by_key(|c| {
            let blocks = c.role == Some(DecisionRole::Blocks);
            let decides = c.role == Some(DecisionRole::Decides) || heads(&c.job_title);
            (blocks, !decides, Reverse(c.influence), c.id)
        });
        for contact in people.into_iter().take(1 + usize::from(two)) {
            self.one(dice, asked, round, (contact, on), habits.never);
        }
    }

    fn one(
        &mut self,
        dice: &mut Chance<'_>,
        asked: &Asked<'_>,
        round: &Round,
        (contact, on): (&Contact, Day),
        never: bool,
    ) {
        let today = self.desk.today();
        let means = means(dice.0, asked, round, contact, on);
        let interviewer = asked.client.account.owner.filter(|_| dice.0.in_1000(850));
        let mut respondent = Respondent {
            id: RespondentId(number(
                self.desk.survey.first.respondent,
                self.desk.survey.respondents.len(),
            )),
            wave: round.wave.id,
            account: asked.client.account.id,
            contact: contact.id,
            chosen_on: round.wave.opens_on,
            means,
            interviewer,
            key: format!("{:016x}", dice.0.between(0, i64::MAX)),
            tries: Vec::new(),
            call_on: None,
            draft: None,
        };
        let written = matches!(means, Means::Form | Means::Email);
        let silent = never
            || dice.0.in_1000(silence(asked.client.course, round))
            || (round.is_running() || !written) && !asked.speaks(on);
        let angry = self.is_angry(asked, round, contact, on);
        if on > today && angry.is_none() {
            self.desk.survey.respondents.push(respondent);
            return;
        }
        if silent && angry.is_none() {
            self.in_vain(dice.0, asked, round, &mut respondent, on);
            self.desk.survey.respondents.push(respondent);
            return;
        }
        let (on, waits) = (angry.unwrap_or(on), angry.is_some());
        if written {
            let sent = on.plus_days(-dice.0.between(1, 8)).max(round.wave.opens_on);
            respondent.tries.push(self.tried(dice.0, sent, TryOutcome::Sent));
        } else if dice.0.in_1000(260) {
            let before = worked_before(on.plus_days(-dice.0.between(1, 6)));
            if before >= round.wave.opens_on {
                respondent.tries.push(self.tried(dice.0, before, TryOutcome::NoAnswer));
            }
        }
        let mut tone = Tone {
            mood: mood(asked.client.course, dice.0, today, on),
            course: asked.client.course,
        };
        if waits {
            tone.mood = tone.mood.min(dice.0.between(22, 38));
        }
        self.answer(dice, asked, round, (&respondent, contact), (on, tone, waits));
        self.desk.survey.respondents.push(respondent);
    }

    /// The day on which they gave a low score of late, where they are one of the few who were not
    /// called about it yet.
    fn is_angry(
        &mut self,
        asked: &Asked<'_>,
        round: &Round,
        contact: &Contact,
        on: Day,
    ) -> Option<Day> {
        let today = self.desk.today();
        let cools = matches!(asked.client.course, Archetype::Declining | Archetype::Steady);
        // By turns to be called by the next worked day, and late.
        let days = if self.angry.is_multiple_of(DETRACTORS) { 1 } else { 8 };
        let said = worked_before(today.plus_days(-days));
        if self.angry == 0
            || !round.is_running()
            || !cools
            || said < on
            || asked.silent_from.is_some()
            || contact.role != Some(DecisionRole::Decides)
        {
            return None;
        }
        self.angry -= 1;
        Some(said)
    }

    /// Tries that came to nothing; an answer that is none where the wave has closed.
    fn in_vain(
        &mut self,
        dice: &mut Dice,
        asked: &Asked<'_>,
        round: &Round,
        respondent: &mut Respondent,
        on: Day,
    ) {
        let today = self.desk.today();
        if !round.is_running() && dice.in_1000(50) {
            return;
        }
        let last = round.wave.closes_on.min(today);
        let mut day = on;
        for _ in 0..dice.weighted(&[(45, 1), (35, 2), (20, 3)]) {
            if day > last {
                break;
            }
            let outcome = match respondent.means {
                Means::Form | Means::Email => TryOutcome::Sent,
                _ => dice.weighted_or(
                    &[(52, TryOutcome::NoAnswer), (38, TryOutcome::CallLater)],
                    TryOutcome::NoAnswer,
                ),
            };
            respondent.tries.push(self.tried(dice, day, outcome));
            day = working(day.plus_days(dice.between(3, 8)));
        }
        if dice.in_1000(100)
            && let Some(tried) = respondent.tries.last_mut()
        {
            tried.outcome = TryOutcome::Declined;
            dice.pick((self.desk.words.tried)(TryOutcome::Declined)).clone_into(&mut tried.note);
        }
        let Some((tried, outcome)) = respondent.tries.last().map(|t| (t.on, t.outcome)) else {
            return;
        };
        let (account, contact) = (respondent.account, respondent.contact);
        self.desk.related.asked.push((account, contact, tried));
        if round.is_running() {
            let waits = matches!(outcome, TryOutcome::NoAnswer | TryOutcome::CallLater);
            if waits && self.begun > 0 && asked.silent_from.is_none() {
                self.begun -= 1;
                let text = dice.pick(self.desk.words.pleases).text.to_owned();
                let said = vec![Said { question: "pleases".to_owned(), text }];
                respondent.draft = Some(Interview { said, ..Interview::default() });
            } else if waits {
                let soon = worked_before(today.plus_days(-dice.between(0, 2)));
                // By turns today, and later.
                let now = self.waiting.is_multiple_of(2) && tried < soon;
                self.waiting += 1;
                let ahead = working(today.plus_days(dice.between(1, 9)));
                respondent.call_on = Some(if now { soon } else { ahead });
            }
            return;
        }
        let closed = round.wave.closed_on.unwrap_or(today);
        let there = asked.client.contacts.iter().find(|c| c.id == contact);
        let there = there.is_some_and(|c| c.left_on.is_none_or(|left| closed < left));
        if there && closed <= asked.until {
            let answer = Answer { silent: true, ..self.blank(respondent, round, closed) };
            self.desk.related.answers.push(answer);
            self.desk.said.push(Vec::new());
        }
    }

    fn tried(&self, dice: &mut Dice, on: Day, outcome: TryOutcome) -> Try {
        Try { on, outcome, note: dice.pick((self.desk.words.tried)(outcome)).to_owned() }
    }

    fn blank(&self, respondent: &Respondent, round: &Round, on: Day) -> Answer {
        Answer {
            id: AnswerId(number(self.desk.survey.first.answer, self.desk.related.answers.len())),
            account: respondent.account,
            contact: Some(respondent.contact),
            on,
            silent: false,
            nps: None,
            csat: None,
            csi: Csi::default(),
            ten: None,
            words: String::new(),
            said: Vec::new(),
            quotable: false,
            wave: Some(round.wave.id),
            means: Some(respondent.means),
            interviewer: None,
            touch: None,
        }
    }

    fn answer(
        &mut self,
        dice: &mut Chance<'_>,
        asked: &Asked<'_>,
        round: &Round,
        (respondent, contact): (&Respondent, &Contact),
        (on, tone, waits): (Day, Tone, bool),
    ) {
        let mut answer = self.blank(respondent, round, on);
        let talk = Talk { world: self.desk.world, round, means: respondent.means, tone };
        let remarks = speaking::speak(&talk, dice, asked.client.place, &mut answer);
        let kind = match respondent.means {
            Means::Call => Some(rapport_domain::TouchKind::Call),
            Means::Meeting => Some(rapport_domain::TouchKind::Meeting),
            _ => None,
        };
        if let Some(kind) = kind {
            answer.interviewer = respondent.interviewer.or(asked.client.account.owner);
            let about = (self.desk.words.interview, dice.0.between(2, 6) * 5);
            answer.touch = Some(self.desk.touch(asked, contact.id, on, kind, about));
        }
        // But for the few who wait for it, all of the wave under way were called.
        let called = round.back < FORMS_FROM
            && is_detractor(answer.nps)
            && asked.speaks(on.plus_days(10))
            && !waits
            && dice.0.in_1000(if round.is_running() { 1000 } else { 840 });
        if called {
            let days = if round.is_running() { 1 } else { dice.0.weighted(&[(85, 1), (15, 6)]) };
            let call = working(on.plus_days(days));
            let there = contact.left_on.is_none_or(|left| call < left);
            if call <= self.desk.today() && there {
                let about = (dice.0.pick(self.desk.words.called), dice.0.between(2, 5) * 5);
                let kind = rapport_domain::TouchKind::Call;
                self.desk.touch(asked, contact.id, call, kind, about);
            }
        }
        self.desk.related.answers.push(answer);
        self.desk.said.push(remarks);
    }
}

/// So many times of a thousand nobody answers.
const fn silence(course: Archetype, round: &Round) -> i64 {
    let usual = match course {
        Archetype::Growing | Archetype::New => 80,
        Archetype::Declining | Archetype::Churned => 270,
        _ => 130,
    };
    // Forms were answered by fewer; of a wave that goes on some have not been reached yet.
    match round.back {
        0 => usual + 110,
        FORMS_FROM.. => usual + 90,
        _ => usual,
    }
}

fn means(dice: &mut Dice, asked: &Asked<'_>, round: &Round, contact: &Contact, on: Day) -> Means {
    let mail = contact.mail_consent != Some(false) && !contact.email.is_empty();
    let choice = if round.back >= FORMS_FROM {
        dice.weighted_or(&[(75, Means::Form), (25, Means::Call)], Means::Call)
    } else {
        dice.weighted_or(
            &[(76, Means::Call), (13, Means::Meeting), (7, Means::Form), (4, Means::Email)],
            Means::Call,
        )
    };
    match choice {
        Means::Form | Means::Email if !mail => Means::Call,
        Means::Call | Means::Meeting if mail && !asked.speaks(on) => Means::Form,
        chosen => chosen,
    }
}
