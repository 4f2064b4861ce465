//! Who a new wave would ask, and why. Nothing is written.

use super::{
    facts::{self, Surveyed},
    say,
};
use crate::{
    Failure, Session,
    dto::{
        At,
        survey::{ChosenRow, LeftOutRow, WavePlan, WavePlanReq},
    },
    print,
    relationship::records::is_there,
    session::Stand,
};
use rapport_domain::{
    AccountId, Contact, ContactId, CsiParameter, Half, Noun, OpenQuestion, Questions,
    survey::choose::{self, Candidate, Chosen, Person, Reach, Why},
};
use rapport_store::StoreError;
use rapport_text::{Lang, number, words};
use std::{collections::HashMap, sync::Arc};

/// Active accounts with their people, as far as is known today of a half.
pub(crate) struct Base {
    pub(crate) candidates: Vec<Candidate>,
    people: HashMap<ContactId, Contact>,
    surveyed: Arc<Surveyed>,
}

impl Base {
    /// Active accounts.
    pub(crate) fn size(&self) -> u32 {
        u32::try_from(self.candidates.len()).unwrap_or(u32::MAX)
    }
}

/// Whom a wave of that half could ask.
pub(crate) fn base(session: &Session, half: Half) -> Result<Base, Failure> {
    let (_, settings, stand) = session.ground(At { half: Some(half), day: None });
    let today = session.host().today();
    // Nothing is known of days to come, and who left since a half that is over is not to be asked.
    let stand = Stand { day: stand.day.min(today), ..stand };
    let book = session.book();
    let surveyed = Surveyed::at(session, &book, &settings, &stand)?;
    let fail = |e: StoreError| session.store_failure(&e);
    // Whoever was asked after the half that is planned was asked all the same.
    let known = book.survey(today).map_err(fail)?;
    let last = facts::last_asked(&known);
    let people = book.all::<Contact>().map_err(fail)?;
    let mut of_account: HashMap<AccountId, Vec<Person>> = HashMap::new();
    for contact in &people {
        of_account.entry(contact.account).or_default().push(Person {
            contact: contact.id,
            role: contact.role,
            influence: contact.influence,
            heads: choose::heads(&contact.job_title),
            is_there: is_there(contact, today),
            asked_on: last.get(&contact.id).copied(),
            phone: !contact.phone.trim().is_empty(),
            email: !contact.email.trim().is_empty(),
            mail_consent: contact.mail_consent,
        });
    }
    let active = surveyed.accounts.iter().filter(|of| of.active);
    let candidates: Vec<Candidate> = active
        .map(|of| Candidate {
            account: of.account,
            revenue: of.revenue,
            people: of_account.remove(&of.account).unwrap_or_default(),
        })
        .collect();
    Ok(Base {
        candidates,
        people: people.into_iter().map(|contact| (contact.id, contact)).collect(),
        surveyed,
    })
}

pub(crate) fn plan(session: &Session, request: WavePlanReq) -> Result<WavePlan, Failure> {
    let (lang, _, stand) = session.ground(request.at);
    let (half, today) = (stand.half, session.host().today());
    let (first, last) = (half.first_day(stand.start), half.last_day(stand.start));
    // A wave of a half that is over is put on record afterwards.
    let suggested = if today <= last { today.max(first) } else { first };
    let opens_on = request.opens_on.unwrap_or(suggested);
    let seed = match request.seed {
        Some(seed) => seed,
        None => getrandom::u32().map_err(|e| Failure::failed(words::failure_store(lang), &e))?,
    };
    let reach = request.size.map_or(Reach::Usual, Reach::Draw);
    let base = base(session, half)?;
    let choice = &choose::choose(&base.candidates, opens_on, reach, seed);
    let questions = questions(session, half)?;
    let taken = base.surveyed.facts.waves.iter().any(|wave| wave.half == half);
    let printer = Printer { lang, base: &base };
    let accounts = print::counted(lang, Noun::Account, choice.chosen.len() as u64);
    Ok(WavePlan {
        half,
        opens_on,
        closes_on: last.max(opens_on),
        questions,
        draw: choice.draw,
        accounts: base.size(),
        chosen: choice.chosen.iter().map(|chosen| printer.chosen(*chosen)).collect(),
        left_out: choice
            .left_out
            .iter()
            .map(|(account, why)| LeftOutRow {
                account: *account,
                account_name: base.surveyed.account_name(*account),
                key: why.key().to_owned(),
                why: words::survey_left_out(lang, why.key()),
            })
            .collect(),
        revenue: choice.covered,
        text: words::survey_plan(lang, accounts, number::percent(lang, choice.covered, 0)),
        taken,
        parameters: print::choices(CsiParameter::ALL, CsiParameter::key, |one| {
            words::survey_parameter(lang, one.key())
        }),
        optional: OpenQuestion::ALL
            .iter()
            .filter(|question| question.is_optional())
            .map(|question| {
                print::choice(question.key(), &words::survey_question(lang, question.key()))
            })
            .collect(),
        always: say::always(lang),
    })
}

/// Those of the wave before, else the usual ones.
fn questions(session: &Session, half: Half) -> Result<Questions, Failure> {
    let book = session.book();
    let mut waves = book.all::<rapport_domain::Wave>().map_err(|e| session.store_failure(&e))?;
    waves.retain(|wave| wave.half < half);
    let last = waves.into_iter().max_by_key(|wave| wave.half);
    Ok(last.map_or_else(usual, |wave| wave.questions))
}

fn usual() -> Questions {
    Questions {
        csat: true,
        csi: CsiParameter::ALL.to_vec(),
        importance: true,
        optional: Vec::new(),
        own: Vec::new(),
    }
}

struct Printer<'a> {
    lang: Lang,
    base: &'a Base,
}

impl Printer<'_> {
    fn chosen(&self, chosen: Chosen) -> ChosenRow {
        let person = self.base.people.get(&chosen.contact);
        let label = match person {
            Some(person) if person.job_title.trim().is_empty() => person.name.clone(),
            Some(person) => format!("{}, {}", person.name, person.job_title.trim()),
            None => String::new(),
        };
        ChosenRow {
            account: chosen.account,
            account_name: self.base.surveyed.account_name(chosen.account),
            contact: chosen.contact,
            contact_label: label,
            why: self.why(chosen.why),
            means: chosen.means,
        }
    }

    fn why(&self, why: Why) -> String {
        match why {
            Why::Decides => words::survey_why(self.lang, 0, "decides"),
            Why::Heads => words::survey_why(self.lang, 0, "heads"),
            Why::Influence(influence) => {
                words::survey_why(self.lang, i64::from(influence), "influence")
            }
            Why::Role(role) => print::role(self.lang, Some(role)),
            Why::Known => words::survey_why(self.lang, 0, "known"),
        }
    }
}
