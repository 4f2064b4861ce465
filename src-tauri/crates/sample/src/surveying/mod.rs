//! The half-yearly survey: waves, who was asked, what they said, and what became of it.

mod asking;
mod speaking;
mod telling;

use crate::{
    FirstIds, World,
    client::Client,
    lexicon::survey::{Remark, SurveyWords},
    number,
    relating::Related,
};
use rapport_domain::{
    CsiParameter, Day, FeedbackItem, FiscalStart, Half, OpenQuestion, Questions, Record,
    Respondent, Touch, TouchId, TouchKind, Wave, WaveId, Who,
};

/// How many halves are on record before this one.
const BACK: i32 = 9;
/// A wave is open for so many days.
const OPEN_DAYS: i64 = 58;
/// And asks each account within so many of them.
const ASKING_DAYS: i64 = 48;
/// The wave of this half began so long ago.
const BEGUN_DAYS: i64 = 34;
/// Each wave comes so many days later than half a year after the one before: whoever is called on a
/// worked day is never called again within six months.
const DRIFT_DAYS: i64 = 5;
/// Before so many halves people were sent a form; since then they are called.
const FORMS_FROM: i32 = 5;
/// The earliest waves were kept elsewhere, and only what was said came over.
const WORDS_FROM: i32 = 8;

/// Everything made here but answers, tasks and touches.
pub(crate) struct Survey {
    first: FirstIds,
    waves: Vec<Wave>,
    respondents: Vec<Respondent>,
    items: Vec<FeedbackItem>,
}

impl Survey {
    /// The records that stand before answers, and those that stand behind answers and tasks.
    pub(crate) fn put(self) -> (Vec<Record>, Vec<Record>) {
        let waves = self.waves.into_iter().map(|r| Record::Wave(Box::new(r))).collect();
        let respondents = self.respondents.into_iter().map(|r| Record::Respondent(Box::new(r)));
        let items = self.items.into_iter().map(|r| Record::FeedbackItem(Box::new(r)));
        (waves, respondents.chain(items).collect())
    }
}

/// A wave with how long ago it was.
#[derive(Clone)]
struct Round {
    /// Of how many halves before this one.
    back: i32,
    wave: Wave,
}

impl Round {
    /// Whether it still goes on.
    const fn is_running(&self) -> bool {
        self.wave.closed_on.is_none()
    }
}

/// An account as the survey meets it.
struct Asked<'a> {
    client: &'a Client,
    /// Day its business with us ended, else today.
    until: Day,
    /// Since when nobody there was reached, where that is long.
    silent_from: Option<Day>,
}

impl Asked<'_> {
    /// Whether they speak to us on that day: else only a form reaches them.
    fn speaks(&self, on: Day) -> bool {
        self.silent_from.is_none_or(|since| on <= since)
    }
}

/// What is being made.
struct Desk<'a> {
    world: &'a World,
    words: &'static SurveyWords,
    survey: Survey,
    touches: &'a mut Vec<Touch>,
    related: &'a mut Related,
    /// What each answer's items say, answer by answer.
    said: Vec<Vec<Remark>>,
}

/// Nobody was heard of for longer.
const SILENT_DAYS: i64 = 100;

/// Makes it all; touches are added for interviews and for what was told, answers and tasks put
/// among those of the relationship.
pub(crate) fn make(
    world: &World,
    first: FirstIds,
    clients: &[Client],
    touches: &mut Vec<Touch>,
    related: &mut Related,
) -> Survey {
    let today = world.request.today;
    let rounds = rounds(world, first, clients);
    let mut last: Vec<Option<Day>> = clients.iter().map(|_| None).collect();
    for touch in touches.iter() {
        let at = usize::try_from(touch.account.0 - first.account).unwrap_or(usize::MAX);
        if let Some(of) = last.get_mut(at) {
            *of = (*of).max(Some(touch.on));
        }
    }
    let mut desk = Desk {
        world,
        words: world.words.survey,
        survey: Survey {
            first,
            waves: rounds.iter().map(|round| round.wave.clone()).collect(),
            respondents: Vec::new(),
            items: Vec::new(),
        },
        touches,
        related,
        said: Vec::new(),
    };
    let asked: Vec<Asked<'_>> = clients
        .iter()
        .zip(last)
        .map(|(client, last)| {
            let since = last.unwrap_or(world.opening);
            Asked {
                client,
                until: client.gone_on.unwrap_or(today).min(today),
                silent_from: (today.days_since(since) > SILENT_DAYS).then_some(since),
            }
        })
        .collect();
    asking::ask(&mut desk, &asked, &rounds);
    telling::tell(&mut desk, &asked);
    desk.survey
}

/// The waves, the earliest first; none where there is nobody to ask.
fn rounds(world: &World, first: FirstIds, clients: &[Client]) -> Vec<Round> {
    let today = world.request.today;
    let this = Half::of(today, FiscalStart::JANUARY);
    let begun = today.plus_days(-BEGUN_DAYS).max(this.first_day(FiscalStart::JANUARY));
    let wave = |(place, back): (usize, i32)| {
        let half = this.plus(-back);
        let (from, to) =
            (half.first_day(FiscalStart::JANUARY), half.last_day(FiscalStart::JANUARY));
        let opens_on =
            begun.plus_months(-6 * back).plus_days(-DRIFT_DAYS * i64::from(back)).max(from);
        let closes_on = opens_on.plus_days(OPEN_DAYS).min(to).max(opens_on);
        let active = |client: &&Client| {
            client.buys_from.is_some_and(|from| from <= opens_on)
                && client.gone_on.is_none_or(|gone| gone > opens_on)
        };
        let questions = Questions {
            csat: true,
            csi: CsiParameter::ALL.to_vec(),
            importance: back < FORMS_FROM,
            optional: if back < 3 { vec![OpenQuestion::SeenElsewhere] } else { Vec::new() },
            own: if back < 2 { vec![world.words.survey.own_question.to_owned()] } else { vec![] },
        };
        Round {
            back,
            wave: Wave {
                id: WaveId(number(first.wave, place)),
                half,
                opens_on,
                closes_on,
                questions,
                draw: None,
                base: u32::try_from(clients.iter().filter(active).count()).unwrap_or(u32::MAX),
                closed_on: (back > 0).then(|| closes_on.plus_days(3)),
            },
        }
    };
    let backs = if clients.is_empty() { 0 } else { BACK + 1 };
    (0..backs).rev().enumerate().map(wave).collect()
}

impl Desk<'_> {
    fn today(&self) -> Day {
        self.world.request.today
    }

    /// Adds a touch that the survey was the reason of.
    fn touch(
        &mut self,
        asked: &Asked<'_>,
        contact: rapport_domain::ContactId,
        on: Day,
        kind: TouchKind,
        (summary, minutes): (&str, i64),
    ) -> TouchId {
        let id = TouchId(number(self.survey.first.touch, self.touches.len()));
        self.touches.push(Touch {
            id,
            account: asked.client.account.id,
            contacts: vec![contact],
            manager: asked.client.account.owner,
            on,
            kind,
            began: Some(Who::Us),
            in_person: kind == TouchKind::Meeting,
            beyond_contract: false,
            shared_news: false,
            attended: None,
            refused_request: false,
            summary: summary.to_owned(),
            sentiment: None,
            minutes: i32::try_from(minutes).ok().filter(|minutes| *minutes > 0),
        });
        id
    }
}

/// The day itself, or the Friday before when it falls on a weekend.
fn worked_before(day: Day) -> Day {
    match day.date().format("%u").to_string().as_str() {
        "6" => day.plus_days(-1),
        "7" => day.plus_days(-2),
        _ => day,
    }
}
