//! What a sample portfolio tells of its surveys.

use super::{Sorted, request, sorted, today};
use crate::{FirstIds, SampleLang, SampleRequest, portfolio};
use rapport_domain::{
    Answer, ContactId, Day, FeedbackKind, Means, Respondent, TaskOrigin, TryOutcome, WaveId,
    WorkingDays,
    renewal::workdays::Workdays,
    survey::{
        closing::{Board, Contacted, Reply, board, detractor, funnel, is_detractor},
        facts::FeedbackFact,
        said::items_of,
        state::{Group, state},
    },
};
use std::collections::{BTreeMap, BTreeSet};

fn made(accounts: u32) -> Sorted {
    sorted(portfolio(&request(accounts, SampleLang::Ru), FirstIds::default()))
}

fn facts(all: &Sorted) -> Vec<FeedbackFact> {
    all.items.iter().map(FeedbackFact::from).collect()
}

fn running(all: &Sorted) -> WaveId {
    let open: Vec<_> = all.waves.iter().filter(|w| w.closed_on.is_none()).collect();
    assert_eq!(open.len(), 1, "one wave goes on");
    assert!(open[0].is_open(today()), "{:?} is under way", open[0]);
    open[0].id
}

/// How far it has come with everybody of a wave.
fn groups(all: &Sorted, wave: WaveId) -> BTreeMap<Group, usize> {
    let answered: BTreeSet<(Option<WaveId>, Option<ContactId>)> =
        all.answers.iter().filter(|a| !a.silent).map(|a| (a.wave, a.contact)).collect();
    let mut groups = BTreeMap::new();
    for one in all.respondents.iter().filter(|r| r.wave == wave) {
        let said = answered.contains(&(Some(wave), Some(one.contact)));
        *groups.entry(state(one, said, today()).group(today())).or_default() += 1;
    }
    groups
}

#[test]
fn every_screen_of_a_small_portfolio_has_something_to_show() {
    for (seed, lang) in [(7, SampleLang::Ru), (1, SampleLang::En), (2026, SampleLang::Ru)] {
        let request = SampleRequest { seed, ..request(64, lang) };
        let all = sorted(portfolio(&request, FirstIds::default()));
        let wave = running(&all);
        let groups = groups(&all, wave);
        for (group, least) in [
            (Group::Due, 2),
            (Group::Later, 2),
            (Group::ToAsk, 8),
            (Group::Answered, 15),
            (Group::Sent, 1),
        ] {
            let count = groups.get(&group).copied().unwrap_or(0);
            assert!(count >= least, "{lang:?} {seed}: {count} respondents {group:?} of {groups:?}");
        }
        let begun = all.respondents.iter().filter(|r| r.draft.is_some()).count();
        assert_eq!(begun, 1, "{lang:?} {seed}: an interview was broken off");

        let mut boards: BTreeMap<Board, usize> = BTreeMap::new();
        for item in facts(&all) {
            *boards.entry(board(&item, today()).unwrap()).or_default() += 1;
        }
        for (board, least) in [
            (Board::Sort, 5),
            (Board::Work, 8),
            (Board::Tell, 4),
            (Board::Told, 60),
            (Board::Toxic, 2),
        ] {
            let count = boards.get(&board).copied().unwrap_or(0);
            assert!(count >= least, "{lang:?} {seed}: {count} on {board:?} of {boards:?}");
        }
        let funnel = funnel(&facts(&all), today());
        assert!(funnel.effect >= 20, "{lang:?} {seed}: {funnel:?} has effects to show");
        let due = replies(&all, wave)
            .into_iter()
            .filter(|reply| !matches!(reply, Reply::Called { .. }))
            .collect::<Vec<_>>();
        assert!((2..=5).contains(&due.len()), "{lang:?} {seed}: {due:?} wait for a call");
        let late = due.iter().filter(|reply| matches!(reply, Reply::Late { .. })).count();
        assert!((1..=2).contains(&late), "{lang:?} {seed}: one of {due:?} is late");
        let quotable = all.answers.iter().filter(|a| a.quotable && !a.said.is_empty()).count();
        assert!(quotable >= 20, "{lang:?} {seed}: {quotable} may be quoted");
    }
}

/// What became of the low scores of a wave.
fn replies(all: &Sorted, wave: WaveId) -> Vec<Reply> {
    let low = all.answers.iter().filter(|a| a.wave == Some(wave) && is_detractor(a.nps));
    low.map(|answer| {
        let touches: Vec<Contacted> = all
            .touches
            .iter()
            .filter(|t| t.account == answer.account)
            .filter(|t| answer.contact.is_none_or(|contact| t.contacts.contains(&contact)))
            .map(|t| Contacted { touch: t.id, on: t.on, kind: t.kind })
            .collect();
        let workdays = Workdays::new(WorkingDays::Russia);
        detractor(answer.into(), &touches, workdays, today())
    })
    .collect()
}

#[test]
fn a_wave_every_half_asks_everybody_by_the_rules() {
    let all = made(240);
    let halves: Vec<_> = all.waves.iter().map(|w| w.half).collect();
    assert_eq!(halves.len(), 10, "one each half of five years");
    assert!(halves.windows(2).all(|two| two[0].plus(1) == two[1]), "{halves:?} follow each other");
    running(&all);
    let people: BTreeMap<_, _> = all.contacts.iter().map(|c| (c.id, c)).collect();
    let mut asked = BTreeSet::new();
    for one in &all.respondents {
        assert!(asked.insert((one.wave, one.contact)), "{one:?} is asked once a wave");
        let contact = people[&one.contact];
        assert_eq!(contact.account, one.account, "{one:?} is of that account");
        let mailed = matches!(one.means, Means::Form | Means::Email);
        assert!(!mailed || contact.mail_consent != Some(false), "{one:?} wants no mail");
        let wave = all.waves.iter().find(|w| w.id == one.wave).unwrap();
        for tried in &one.tries {
            let in_time = wave.opens_on <= tried.on && tried.on <= wave.closes_on.min(today());
            assert!(in_time, "{tried:?} lies in {wave:?}");
        }
    }
    for wave in &all.waves {
        let accounts: BTreeSet<_> =
            all.respondents.iter().filter(|r| r.wave == wave.id).map(|r| r.account).collect();
        let share = accounts.len() * 100 / wave.base as usize;
        assert!((70..=100).contains(&share), "{share} % of {} asked in {}", wave.base, wave.half);
    }
    let mut spoke: BTreeMap<ContactId, Vec<Day>> = BTreeMap::new();
    for answer in all.answers.iter().filter(|a| !a.silent) {
        spoke.entry(answer.contact.unwrap()).or_default().push(answer.on);
    }
    for (contact, mut days) in spoke {
        days.sort_unstable();
        let rested = days.windows(2).all(|two| two[0].plus_months(6) <= two[1]);
        assert!(rested, "{contact:?} was asked twice within six months: {days:?}");
    }
}

#[test]
fn an_answer_is_of_somebody_asked_and_its_items_are_what_was_said() {
    let all = made(240);
    let asked: BTreeMap<(WaveId, ContactId), &Respondent> =
        all.respondents.iter().map(|r| ((r.wave, r.contact), r)).collect();
    let touches: BTreeMap<_, _> = all.touches.iter().map(|t| (t.id, t)).collect();
    let mut once = BTreeSet::new();
    for answer in &all.answers {
        let (wave, contact) = (answer.wave.unwrap(), answer.contact.unwrap());
        assert!(once.insert((wave, contact)), "{answer:?} is their only one");
        let one = asked[&(wave, contact)];
        let wave = all.waves.iter().find(|w| w.id == wave).unwrap();
        assert_eq!(one.means, answer.means.unwrap(), "asked as arranged");
        if answer.silent {
            assert_eq!(Some(answer.on), wave.closed_on, "{answer:?}: silent since it closed");
            assert!(!one.tries.is_empty(), "{one:?} was tried");
        } else {
            let inside = wave.opens_on <= answer.on && answer.on <= wave.closes_on;
            assert!(inside, "{answer:?} lies in {wave:?}");
            let by_voice = matches!(one.means, Means::Call | Means::Meeting);
            assert_eq!(answer.touch.is_some(), by_voice, "{answer:?}: a call is a touch");
        }
        if let Some(touch) = answer.touch {
            let touch = touches[&touch];
            assert_eq!((touch.account, touch.on), (answer.account, answer.on), "of that call");
            assert_eq!(touch.contacts, [contact], "with them");
        }
        let wanted: Vec<String> = items_of(answer).into_iter().map(|item| item.text).collect();
        let items: Vec<&str> =
            all.items.iter().filter(|i| i.answer == answer.id).map(|i| i.text.as_str()).collect();
        assert_eq!(items, wanted, "an item for each thing said");
    }
    let tens = all.answers.iter().filter(|a| a.ten.is_some()).count();
    assert!((10..200).contains(&tens), "{tens} answered on the other scale");
}

#[test]
fn what_was_said_is_dealt_with_in_order() {
    let all = made(240);
    let answers: BTreeMap<_, &Answer> = all.answers.iter().map(|a| (a.id, a)).collect();
    let tasks: BTreeMap<_, _> = all.tasks.iter().map(|t| (t.id, t)).collect();
    let touches: BTreeMap<_, _> = all.touches.iter().map(|t| (t.id, t)).collect();
    let mut of_items = BTreeSet::new();
    for item in &all.items {
        let answer = answers[&item.answer];
        assert_eq!((item.account, item.on), (answer.account, answer.on), "{item:?}");
        let dealt = item.task.is_some() || item.solved_on.is_some() || item.told_on.is_some();
        assert!(!dealt || item.credible == Some(true), "{item:?} was not worth it");
        let praise = item.kind == FeedbackKind::Praise;
        assert!(!praise || item.solved_on.is_none(), "{item:?}: praise is only thanked");
        let told = item.told_on.is_none() || praise || item.solved_on <= item.told_on;
        assert!(told, "{item:?} was told before it was solved");
        assert_eq!(item.solved_on.is_some(), !item.solution.is_empty(), "{item:?} says what");
        if let Some(task) = item.task.map(|id| tasks[&id]) {
            assert!(of_items.insert(task.id), "{task:?} is of one item");
            assert_eq!(task.origin, TaskOrigin::Feedback, "{task:?}");
            assert_eq!(task.done_on.is_some(), item.solved_on.is_some(), "{task:?} of {item:?}");
        }
        if let Some(touch) = item.told_at.map(|id| touches[&id]) {
            assert_eq!(Some(touch.on), item.told_on, "told in that call");
            assert_eq!(touch.contacts, [item.told_to.unwrap()], "by them");
        }
        if let Some(on) = item.effect_on {
            let again = all.answers.iter().any(|a| {
                (a.account, a.contact, a.on, a.silent) == (item.account, answer.contact, on, false)
            });
            assert!(again && item.told_on < Some(on), "{item:?}: said when asked again");
        }
    }
    let open = all.tasks.iter().filter(|t| t.origin == TaskOrigin::Feedback);
    assert_eq!(open.count(), of_items.len(), "a task of feedback is of an item");
    let outcomes: BTreeSet<TryOutcome> =
        all.respondents.iter().flat_map(|r| r.tries.iter().map(|tried| tried.outcome)).collect();
    assert_eq!(outcomes.len(), TryOutcome::ALL.len(), "tries came to everything: {outcomes:?}");
}
