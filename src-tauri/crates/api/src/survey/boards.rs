//! The boards of feedback: what is to be sorted, solved, told; and who is to be called.

use super::{
    effect,
    facts::{self, Surveyed, half_of},
    page,
    say::{self, Heard},
};
use crate::{
    Failure, Session,
    dto::{
        Choice, Mood,
        survey::feedback::{DetractorRow, FeedbackBoard, FeedbackPage, FeedbackReq},
    },
    print::{self, Voice},
    relationship::refuse_future,
    session::Stand,
};
use rapport_domain::{
    AccountId, Answer, AnswerId, Contact, ContactId, Day, Effect, FeedbackItem, FeedbackItemId,
    FeedbackKind, Task, TaskId, Wave, WaveId,
    survey::{
        closing::{self, Board, Reply},
        facts::{FeedbackFact, SurveyAnswer},
        themes,
    },
};
use rapport_store::{Book, StoreError};
use rapport_text::{number, words};
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};

pub(crate) fn feedback(session: &Session, request: FeedbackReq) -> Result<FeedbackPage, Failure> {
    let (lang, settings, stand) = session.ground(request.at);
    refuse_future(session, stand.day)?;
    let voice = Voice { lang, currency: settings.currency };
    let book = session.book();
    let stand =
        if request.half_only { page::whole(session, &book, request.at, stand)? } else { stand };
    let day = stand.day;
    let surveyed = Surveyed::at(session, &book, &settings, &stand)?;
    let wanted = |account: AccountId| {
        let owner = surveyed.account(account).and_then(|account| account.owner);
        request.account.is_none_or(|id| id == account)
            && request.manager.is_none_or(|manager| owner == Some(manager))
    };
    let of_half: Option<HashSet<AnswerId>> = request.half_only.then(|| {
        let answers = surveyed.facts.answers.iter();
        let own = answers.filter(|a| half_of(&surveyed.facts, a, &stand) == stand.half);
        own.map(|answer| answer.id).collect()
    });
    let said = |item: &&FeedbackFact| {
        wanted(item.account) && of_half.as_ref().is_none_or(|half| half.contains(&item.answer))
    };
    let said: Vec<FeedbackFact> = surveyed.facts.items.iter().filter(said).copied().collect();
    let year = day.plus_months(-12);
    let shown = |item: &&FeedbackFact| match closing::board(item, day) {
        None => false,
        // What is over is shown for a year.
        Some(Board::Told | Board::Toxic) => {
            request.half_only || item.told_on.unwrap_or(item.on) > year
        }
        Some(Board::Sort | Board::Work | Board::Tell) => true,
    };
    let ids: Vec<FeedbackItemId> = said.iter().filter(shown).map(|item| item.id).collect();
    let fail = |e: StoreError| session.store_failure(&e);
    let heard = All::read(&book, &ids).map_err(fail)?;
    let detractors =
        facts::detractors(&book, &settings, &surveyed.facts, day, |answer| wanted(answer.account))
            .map_err(fail)?;
    let (called, unhappy) = called_in_time(&detractors);
    let rows = detractor_rows(voice, &book, &surveyed, &detractors).map_err(fail)?;
    let boards = boards(voice, &surveyed, &heard, &stand);
    let count = |board: Board| {
        let found = boards.iter().find(|of| of.key == board.key());
        found.map_or(0, |of| of.rows.len() as i64)
    };
    let recent = said.iter().filter(|item| request.half_only || item.on > year);
    let closure = closing::closure(recent, day);
    Ok(FeedbackPage {
        day,
        caption: words::feedback_caption(
            lang,
            count(Board::Sort),
            count(Board::Tell),
            count(Board::Work),
        ),
        boards,
        detractors: rows,
        detractors_text: match unhappy {
            0 => String::new(),
            all => words::feedback_detractors(lang, all, called),
        },
        closure: match closure.share() {
            Some(share) => words::feedback_closure(
                lang,
                i64::from(closure.credible),
                number::percent(lang, share, 0),
                i64::from(closure.told),
            ),
            None => words::feedback_closure_none(lang),
        },
        kinds: kinds(voice, &heard),
        tags: tags(&heard),
        managers: print::managers(surveyed.known.managers()),
        means: say::all_means(lang),
        effects: print::choices(Effect::ALL, Effect::key, |one| say::effect(lang, one)),
        empty: surveyed.facts.items.is_empty(),
    })
}

/// Items with all that their rows say.
pub(super) struct All {
    pub(super) items: Vec<FeedbackItem>,
    answers: HashMap<AnswerId, Answer>,
    contacts: HashMap<ContactId, Contact>,
    tasks: HashMap<TaskId, Task>,
    waves: HashMap<WaveId, Wave>,
}

impl All {
    pub(super) fn read(book: &Book, ids: &[FeedbackItemId]) -> Result<Self, StoreError> {
        let items = book.several::<FeedbackItem>(ids)?;
        let answers: Vec<AnswerId> = items.iter().map(|item| item.answer).collect();
        let answers = book.several::<Answer>(&answers)?;
        let contacts: Vec<ContactId> = answers.iter().filter_map(|answer| answer.contact).collect();
        let contacts = book.several::<Contact>(&contacts)?;
        let tasks: Vec<TaskId> = items.iter().filter_map(|item| item.task).collect();
        let tasks = book.several::<Task>(&tasks)?;
        let waves = book.all::<Wave>()?;
        Ok(Self {
            items,
            answers: answers.into_iter().map(|answer| (answer.id, answer)).collect(),
            contacts: contacts.into_iter().map(|contact| (contact.id, contact)).collect(),
            tasks: tasks.into_iter().map(|task| (task.id, task)).collect(),
            waves: waves.into_iter().map(|wave| (wave.id, wave)).collect(),
        })
    }

    pub(super) fn answer(&self, item: &FeedbackItem) -> Option<&Answer> {
        self.answers.get(&item.answer)
    }

    pub(super) fn author(&self, item: &FeedbackItem) -> Option<&Contact> {
        self.answer(item)?.contact.and_then(|id| self.contacts.get(&id))
    }

    pub(super) fn wave(&self, item: &FeedbackItem) -> Option<&Wave> {
        self.answer(item)?.wave.and_then(|id| self.waves.get(&id))
    }

    pub(super) fn heard<'a>(&'a self, surveyed: &'a Surveyed, item: &'a FeedbackItem) -> Heard<'a> {
        let task = item.task.and_then(|id| self.tasks.get(&id));
        Heard {
            item,
            answer: self.answer(item),
            wave: self.wave(item),
            account_name: surveyed.account(item.account).map_or("", |a| a.name.as_str()),
            contact_name: self.author(item).map_or("", |contact| contact.name.as_str()),
            task,
            doer: surveyed.known.manager(task.and_then(|task| task.owner)),
        }
    }
}

/// What was answered at these accounts.
pub(super) fn answers_of(
    surveyed: &Surveyed,
    accounts: impl Iterator<Item = AccountId>,
) -> HashMap<AccountId, Vec<SurveyAnswer>> {
    let mut all: HashMap<AccountId, Vec<SurveyAnswer>> =
        accounts.map(|account| (account, Vec::new())).collect();
    for answer in &surveyed.facts.answers {
        if let Some(own) = all.get_mut(&answer.account) {
            own.push(*answer);
        }
    }
    all
}

fn boards(voice: Voice, surveyed: &Surveyed, all: &All, stand: &Stand) -> Vec<FeedbackBoard> {
    let day = stand.day;
    let open = all.items.iter().filter(|item| effect::is_open(item, day));
    let answers = answers_of(surveyed, open.map(|item| item.account));
    let row = |item: &FeedbackItem| {
        let own = answers.get(&item.account).map_or(&[][..], Vec::as_slice);
        let proposed = effect::proposed(voice.lang, item, own, stand.start, day);
        all.heard(surveyed, item).row(voice, day, proposed)
    };
    let board = |board: &Board| {
        let of = |item: &&FeedbackItem| closing::board(&FeedbackFact::from(*item), day);
        let mut items: Vec<&FeedbackItem> =
            all.items.iter().filter(|item| of(item) == Some(*board)).collect();
        let since = |item: &FeedbackItem| closing::waits_since(&FeedbackFact::from(item), day);
        match board {
            Board::Told | Board::Toxic => items.sort_by_key(|item| Reverse((since(item), item.id))),
            Board::Sort | Board::Work | Board::Tell => {
                items.sort_by_key(|item| (since(item), item.id));
            }
        }
        FeedbackBoard {
            key: board.key().to_owned(),
            label: words::feedback_board(voice.lang, board.key()),
            hint: words::feedback_board_hint(voice.lang, board.key()),
            rows: items.into_iter().map(&row).collect(),
        }
    };
    Board::ALL.iter().map(board).collect()
}

fn kinds(voice: Voice, all: &All) -> Vec<Choice> {
    let count = |kind| all.items.iter().filter(|item| item.kind == kind).count();
    FeedbackKind::ALL
        .iter()
        .map(|&kind| Choice {
            count: u32::try_from(count(kind)).ok(),
            ..print::choice(kind.key(), &say::kind(voice.lang, kind))
        })
        .collect()
}

fn tags(all: &All) -> Vec<Choice> {
    let negative = |kind| matches!(kind, FeedbackKind::Complaint | FeedbackKind::Wish);
    let tagged = all.items.iter().map(|item| (item.tags.as_slice(), negative(item.kind)));
    let choice = |theme: themes::Theme| Choice {
        count: Some(theme.count),
        ..print::choice(&theme.name, &theme.name)
    };
    themes::by_tag(tagged).into_iter().map(choice).collect()
}

/// How many were called in time, of how many whose time is over or who were called.
fn called_in_time(detractors: &[(SurveyAnswer, Reply)]) -> (i64, i64) {
    let in_time =
        |(_, reply): &&(SurveyAnswer, Reply)| matches!(reply, Reply::Called { in_time: true, .. });
    let due = |(_, reply): &&(SurveyAnswer, Reply)| !matches!(reply, Reply::Due { .. });
    let count = |found: usize| i64::try_from(found).unwrap_or(i64::MAX);
    let called = detractors.iter().filter(in_time).count();
    (count(called), count(detractors.iter().filter(due).count()))
}

/// Those still to be called, late ones first, then by their last day.
fn detractor_rows(
    voice: Voice,
    book: &Book,
    surveyed: &Surveyed,
    detractors: &[(SurveyAnswer, Reply)],
) -> Result<Vec<DetractorRow>, StoreError> {
    let ids: Vec<ContactId> = detractors.iter().filter_map(|(answer, _)| answer.contact).collect();
    let people: HashMap<ContactId, Contact> =
        book.several::<Contact>(&ids)?.into_iter().map(|c| (c.id, c)).collect();
    let mut rows: Vec<DetractorRow> = Vec::new();
    for (answer, reply) in detractors {
        let Some((by, text, mood)) = to_call(voice, *reply, surveyed.day) else { continue };
        let person = answer.contact.and_then(|id| people.get(&id));
        rows.push(DetractorRow {
            account: answer.account,
            account_name: surveyed.account_name(answer.account),
            contact: answer.contact,
            contact_name: person.map(|person| person.name.clone()).unwrap_or_default(),
            phone: person.map(|person| person.phone.clone()).unwrap_or_default(),
            score: answer.nps.unwrap_or_default(),
            on: voice.dated(answer.on, surveyed.day),
            call_by: voice.dated(by, surveyed.day),
            text,
            mood,
        });
    }
    rows.sort_by_key(|row| (row.call_by.day, row.account));
    Ok(rows)
}

/// By when somebody is to be called, how it is said, and its mood; none where they were.
pub(crate) fn to_call(voice: Voice, reply: Reply, day: Day) -> Option<(Day, String, Mood)> {
    let lang = voice.lang;
    match reply {
        Reply::Called { .. } => None,
        Reply::Due { by } => {
            let said = crate::relationship::told::said(lang, by, day);
            Some((by, words::feedback_call_by(lang, said), Mood::Watch))
        }
        Reply::Late { by, days } => {
            let days = print::count_days(lang, days);
            Some((by, words::feedback_call_late(lang, days), Mood::Risk))
        }
    }
}
