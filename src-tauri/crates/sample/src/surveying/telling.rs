//! What became of what was said: sorted, made a task, solved, told back, and what they say of it now.

use super::{Asked, Desk};
use crate::{Dice, Purpose, archetype::Archetype, lexicon::survey::Remark, number, working};
use rapport_domain::{
    AccountId, Answer, ContactId, Day, Effect, FeedbackItem, FeedbackItemId, FeedbackKind, Means,
    Task, TaskId, TaskOrigin, TouchKind, survey::said::items_of,
};
use std::collections::BTreeMap;

/// What waits longer than so many days to be told back is a matter of a few accounts only.
const TOLD_DAYS: i64 = 45;
/// Tellings longer ago are not on record as touches.
const TOUCHED_DAYS: i64 = 400;

/// When somebody spoke, and how well they spoke of us.
type Spoken = BTreeMap<(AccountId, Option<ContactId>), Vec<(Day, i64)>>;

/// Makes items of all answers.
pub(super) fn tell(desk: &mut Desk<'_>, asked: &[Asked<'_>]) {
    let answers = desk.related.answers.clone();
    let said = std::mem::take(&mut desk.said);
    let mut spoken = Spoken::new();
    for answer in answers.iter().filter(|answer| !answer.silent) {
        let at = (answer.account, answer.contact);
        spoken.entry(at).or_default().push((answer.on, score(answer)));
    }
    let by_account: BTreeMap<AccountId, &Asked<'_>> =
        asked.iter().map(|asked| (asked.client.account.id, asked)).collect();
    for (place, (answer, remarks)) in answers.iter().zip(said).enumerate() {
        let Some(asked) = by_account.get(&answer.account) else { continue };
        let mut dice = desk.world.dice(Purpose::Sorting, place);
        let deaf = asked.client.course == Archetype::Declining && asked.client.place % 5 == 2;
        let mut telling = Telling { desk, dice: &mut dice, asked, answer, deaf };
        for (item, remark) in items_of(answer).into_iter().zip(remarks) {
            telling.item(item, remark, &spoken);
        }
    }
}

/// How well an answer speaks of us: the recommendation, else twice the satisfaction.
fn score(answer: &Answer) -> i64 {
    let recommends = answer.nps.or(answer.ten).map(i64::from);
    recommends.unwrap_or_else(|| answer.csat.map_or(5, |csat| i64::from(csat) * 2))
}

struct Telling<'a, 'b> {
    desk: &'a mut Desk<'b>,
    dice: &'a mut Dice,
    asked: &'a Asked<'a>,
    answer: &'a Answer,
    /// This account is told of hardly anything.
    deaf: bool,
}

impl Telling<'_, '_> {
    fn item(&mut self, item: FeedbackItem, remark: Remark, spoken: &Spoken) {
        let today = self.desk.today();
        let (first, place) = (self.desk.survey.first.feedback_item, self.desk.survey.items.len());
        let mut item = FeedbackItem { id: FeedbackItemId(number(first, place)), ..item };
        let age = today.days_since(item.on);
        let sorted = if age <= 12 { self.dice.in_1000(350) } else { self.dice.in_1000(970) };
        if sorted {
            let noise = remark.tag.is_empty();
            item.credible = Some(!noise && self.dice.in_1000(960));
            item.tags = (!noise).then(|| remark.tag.to_owned()).into_iter().collect();
            // Whoever sorts words said to no question knows praise from a wish.
            if !noise && remark.task.is_empty() {
                item.kind = FeedbackKind::Praise;
            }
        }
        if item.credible == Some(true) {
            if item.kind == FeedbackKind::Praise {
                if !self.deaf && self.dice.in_1000(700) {
                    let on = working(item.on.plus_days(self.dice.between(0, 6)));
                    self.told(&mut item, on);
                }
            } else {
                self.solve(&mut item, remark, age);
                self.effect(&mut item, spoken);
            }
        }
        self.desk.survey.items.push(item);
    }

    fn solve(&mut self, item: &mut FeedbackItem, remark: Remark, age: i64) {
        let today = self.desk.today();
        let late = working(item.on.plus_days(self.dice.between(5, 75)));
        // What is as old as two waves is done with one way or another.
        let solved = self.dice.in_1000(if age > 365 { 970 } else { 800 });
        let solved = Some(late).filter(|day| solved && *day <= today);
        let worth = self.dice.in_1000(if solved.is_some() { 550 } else { 800 });
        let gone = self.asked.client.gone_on.is_some();
        if worth && !gone && !remark.task.is_empty() && (solved.is_some() || age <= 150) {
            let set_on = item.on.plus_days(self.dice.between(0, 4)).min(today);
            let due = set_on.plus_days(self.dice.between(14, 40));
            let due = if solved.is_some() { due } else { due.max(today.plus_days(3)) };
            item.task = Some(self.task(remark, (set_on, due, solved.map(|on| on.max(set_on)))));
        }
        let Some(on) = solved else { return };
        item.solved_on = Some(on);
        remark.solution.clone_into(&mut item.solution);
        let waits = today.days_since(on);
        let told = match () {
            () if self.deaf => 250,
            () if waits > TOLD_DAYS => 990,
            () => 620,
        };
        if self.dice.in_1000(told) {
            let most = if self.deaf { 60 } else { 18 };
            let on = working(on.plus_days(self.dice.between(1, most)));
            self.told(item, on);
        }
    }

    fn task(&mut self, remark: Remark, (set_on, due, done_on): (Day, Day, Option<Day>)) -> TaskId {
        let id = TaskId(number(self.desk.survey.first.task, self.desk.related.tasks.len()));
        self.desk.related.tasks.push(Task {
            id,
            account: Some(self.answer.account),
            title: remark.task.to_owned(),
            set_on,
            due_on: Some(due),
            owner: self.asked.client.account.owner,
            origin: TaskOrigin::Feedback,
            done_on,
            result: done_on.map_or("", |_| remark.solution).to_owned(),
        });
        id
    }

    /// Tells them on that day, if it has come and they are still there.
    fn told(&mut self, item: &mut FeedbackItem, on: Day) {
        let today = self.desk.today();
        let contacts = &self.asked.client.contacts;
        let author = contacts.iter().find(|c| Some(c.id) == self.answer.contact);
        let Some(author) = author.filter(|c| c.left_on.is_none_or(|left| on < left)) else {
            return;
        };
        if on > today || on > self.asked.until {
            return;
        }
        let mail = author.mail_consent != Some(false);
        let by = self.dice.weighted_or(
            &[(50, Means::Call), (35, Means::Email), (15, Means::Meeting)],
            Means::Call,
        );
        let by = if by == Means::Email && !mail { Means::Call } else { by };
        item.told_on = Some(on);
        item.told_to = Some(author.id);
        item.told_by = Some(by);
        let recent = today.days_since(on) <= TOUCHED_DAYS;
        if by == Means::Call && recent && self.asked.speaks(on) && self.dice.in_1000(500) {
            let about = (self.dice.pick(self.desk.words.told), 10);
            item.told_at = Some(self.desk.touch(self.asked, author.id, on, TouchKind::Call, about));
        }
    }

    /// What they say of it when they are asked again.
    fn effect(&mut self, item: &mut FeedbackItem, spoken: &Spoken) {
        let Some(told) = item.told_on else { return };
        let again = spoken
            .get(&(self.answer.account, self.answer.contact))
            .and_then(|all| all.iter().find(|(on, _)| *on > told));
        let Some((on, now)) = again.filter(|_| self.dice.in_1000(780)) else { return };
        item.effect = Some(match now - score(self.answer) {
            1.. => Effect::Better,
            0 if self.dice.in_1000(500) => Effect::Better,
            -1..=0 => Effect::Same,
            _ => Effect::Worse,
        });
        item.effect_on = Some(*on);
    }
}
