//! What somebody says who is asked.

use super::{Round, WORDS_FROM};
use crate::{Dice, World, archetype::Archetype, lexicon::survey::Remark};
use rapport_domain::{Answer, Csi, CsiScore, Means, OpenQuestion, Said, survey::said::WHY_NOT_TO};

/// How somebody feels.
#[derive(Clone, Copy)]
pub(super) struct Tone {
    /// 0–100.
    pub(super) mood: i64,
    pub(super) course: Archetype,
}

/// An interview or a form.
pub(super) struct Talk<'a> {
    pub(super) world: &'a World,
    pub(super) round: &'a Round,
    pub(super) means: Means,
    pub(super) tone: Tone,
}

/// Fills the answer in; answers the remarks of its items in their order.
pub(super) fn speak(
    talk: &Talk<'_>,
    (dice, by_parameter): &mut (&mut Dice, &mut Dice),
    place: usize,
    answer: &mut Answer,
) -> Vec<Remark> {
    let mood = talk.tone.mood;
    let nps = u8::try_from((mood / 10 + dice.between(-1, 1)).clamp(0, 10)).unwrap_or(5);
    let csat = ((mood + 12) / 22 + 1).clamp(1, 5);
    // The first wave that people filled in themselves asked on another scale.
    let other_scale = talk.round.back == WORDS_FROM && talk.means == Means::Form;
    if other_scale && dice.in_1000(600) {
        answer.ten = Some(nps.max(1));
    } else {
        answer.nps = dice.in_1000(950).then_some(nps);
    }
    answer.csat = Some(u8::try_from(csat).unwrap_or(3));
    answer.csi = csi(by_parameter, csat);
    answer.quotable = dice.in_1000(if mood >= 60 { 480 } else { 120 });
    let mut remarks = Vec::new();
    if talk.round.back >= WORDS_FROM {
        if dice.in_1000(420) {
            let remark = one_thing(talk, dice, place);
            remark.text.clone_into(&mut answer.words);
            remarks.push(remark);
        }
        return remarks;
    }
    let recommends = answer.nps;
    for key in talk.round.wave.open_keys() {
        let question = OpenQuestion::from_key(&key);
        if question == Some(OpenQuestion::WhyNot) && recommends.is_none_or(|n| n > WHY_NOT_TO) {
            continue;
        }
        let often = often(question, mood);
        let often = if talk.means == Means::Form { often / 2 } else { often };
        if !dice.in_1000(often) {
            continue;
        }
        let remark = reply(talk, dice, place, question);
        // Nobody says the same twice.
        if remarks.iter().any(|said: &Remark| said.text == remark.text) {
            continue;
        }
        answer.said.push(Said { question: key, text: remark.text.to_owned() });
        remarks.push(remark);
    }
    remarks
}

/// So many times of a thousand a question gets words.
const fn often(question: Option<OpenQuestion>, mood: i64) -> i64 {
    use OpenQuestion as Q;
    match (question, mood) {
        (Some(Q::Pleases), 60..) => 420,
        (Some(Q::Pleases), _) => 120,
        (Some(Q::Displeases), 70..) => 90,
        (Some(Q::Displeases), 45..) => 280,
        (Some(Q::Displeases), _) => 620,
        (Some(Q::WhyNot), 60..) => 160,
        (Some(Q::WhyNot), _) => 420,
        (Some(Q::MainValue), 60..) => 190,
        (Some(Q::Change), _) => 160,
        (Some(Q::MainValue), _) | (Some(Q::Missing), _) => 70,
        (Some(Q::SeenElsewhere | Q::BringBack), _) => 50,
        (None, _) => 140,
    }
}

fn reply(talk: &Talk<'_>, dice: &mut Dice, place: usize, question: Option<OpenQuestion>) -> Remark {
    use OpenQuestion as Q;
    let words = talk.world.words.survey;
    let cool = talk.tone.mood < 50;
    let pool = match question {
        Some(Q::Pleases) => words.pleases,
        Some(Q::Displeases) if cool => words.grave,
        Some(Q::Displeases) => words.displeases,
        Some(Q::WhyNot) if cool => words.why_not,
        Some(Q::WhyNot) => words.lukewarm,
        Some(Q::MainValue) => words.main_value,
        Some(Q::Change) => words.change,
        Some(Q::Missing) => words.missing,
        Some(Q::SeenElsewhere | Q::BringBack) => words.elsewhere,
        None => words.own,
    };
    let complains = matches!(question, Some(Q::Displeases));
    if complains && talk.tone.course == Archetype::Declining && dice.in_1000(150) {
        return noise(talk, dice);
    }
    if matches!(question, Some(Q::Change | Q::Missing)) && dice.in_1000(180) {
        return dice.pick(words.questions);
    }
    turn(pool, place, talk.round.back)
}

/// What somebody says who is not asked anything in particular.
fn one_thing(talk: &Talk<'_>, dice: &mut Dice, place: usize) -> Remark {
    let words = talk.world.words.survey;
    let pool = match talk.tone.mood {
        70.. => dice.weighted(&[(70, words.pleases), (30, words.change)]),
        45.. => dice.weighted(&[(45, words.change), (35, words.displeases), (20, words.pleases)]),
        _ if dice.in_1000(150) => return noise(talk, dice),
        _ => words.grave,
    };
    turn(pool, place, talk.round.back)
}

fn noise(talk: &Talk<'_>, dice: &mut Dice) -> Remark {
    Remark::only(dice.pick(talk.world.words.phrases.noise), "")
}

/// Each account goes through the remarks in turn: what it said once it does not say again soon.
fn turn(pool: &[Remark], place: usize, back: i32) -> Remark {
    let at = place.wrapping_add(usize::try_from(back).unwrap_or(0)).checked_rem(pool.len());
    at.and_then(|at| pool.get(at)).copied().unwrap_or_default()
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
