//! One renewal at hand: whom to call, what to say, what came of it.

use super::{
    facts::{Renewal, Terms},
    forecast,
    judged::Judged,
    letter,
    queue::HEAD_MONTHS,
    say,
    standing::{Odds, Standing},
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        Choice,
        renewal::call::{
            ChainLink, LadderStep, LikelihoodRow, PersonToCall, RenewalPage, RenewalReq, StepDone,
        },
    },
    print::{self, Voice},
    relationship::{
        records::is_there,
        score::{self, band_mood},
    },
};
use rapport_domain::{
    Account, Contact, ContactId, Day, Manager, Product, Subscription, Touch, fold,
    relationship::facts::ContactFact,
    renewal::{closing::How, facts::Term, follow, ladder::Step, plan, warning, whom},
};
use rapport_measures::proportion;
use rapport_text::{Lang, day::short, number, words};
use std::collections::HashMap;

/// The account's people and touches, and its health.
struct Known {
    account: Account,
    subscription: Subscription,
    standing: Standing,
    people: Vec<Contact>,
    reached: HashMap<ContactId, Day>,
    products: Vec<Product>,
}

pub(crate) fn page(session: &Session, request: RenewalReq) -> Result<RenewalPage, Failure> {
    let lang = session.lang();
    let day = session.host().today();
    let terms = Terms::at(session, day)?;
    let Some(renewal) = terms.get(request.subscription) else { return Err(Failure::gone(lang)) };
    let judged = Judged::at(session, &terms, forecast::last_day(day, HEAD_MONTHS))?;
    let known = known(session, &judged, renewal, day)?;
    let printer = Printer {
        voice: Voice { lang, currency: terms.settings.currency },
        day,
        terms: &terms,
        judged: &judged,
        renewal,
        known: &known,
    };
    Ok(printer.page(session, &request))
}

fn known(
    session: &Session,
    judged: &Judged,
    renewal: Renewal<'_>,
    day: Day,
) -> Result<Known, Failure> {
    let fail = |e| session.store_failure(&e);
    let gone = || Failure::gone(session.last_lang());
    let (id, account) = (renewal.term.id, renewal.term.account);
    let book = session.book();
    let mut reached: HashMap<ContactId, Day> = HashMap::new();
    for touch in book.of_account::<Touch>(account).map_err(fail)? {
        for contact in touch.contacts.iter().filter(|_| touch.on <= day) {
            let last = reached.entry(*contact).or_insert(touch.on);
            *last = touch.on.max(*last);
        }
    }
    let mut products = book.all::<Product>().map_err(fail)?;
    products.sort_by_cached_key(|product| fold::fold(&product.name));
    Ok(Known {
        account: book.get::<Account>(account).map_err(fail)?.ok_or_else(gone)?,
        subscription: book.get::<Subscription>(id).map_err(fail)?.ok_or_else(gone)?,
        // Its account may be out of the reach for which all are judged.
        standing: judged.standing_of(&book, account, day).map_err(fail)?,
        people: book.of_account::<Contact>(account).map_err(fail)?,
        reached,
        products,
    })
}

struct Printer<'a> {
    voice: Voice,
    day: Day,
    terms: &'a Terms,
    judged: &'a Judged,
    renewal: Renewal<'a>,
    known: &'a Known,
}

impl Printer<'_> {
    fn page(&self, session: &Session, request: &RenewalReq) -> RenewalPage {
        let Self { voice, day, renewal, known, .. } = *self;
        let Renewal { term, ladder } = renewal;
        let lang = voice.lang;
        let people = self.people();
        let asked = request.contact.filter(|id| people.iter().any(|p| p.contact == *id));
        let contact = asked.or(people.first().map(|p| p.contact));
        let person = contact.and_then(|id| known.people.iter().find(|p| p.id == id));
        let lacks_next = warning::lacks_next(term, day);
        let speaks = request
            .lang
            .as_deref()
            .and_then(Lang::from_tag)
            .unwrap_or_else(|| lang_of_client(person, &known.account));
        let odds = self.judged.odds_of(term, known.standing.outlook(), day);
        let (state_label, mood) = say::state(lang, renewal, day);
        let spoken = letter::texts(&letter::Fields {
            lang: speaks,
            currency: voice.currency,
            day,
            renewal,
            product: self.terms.product(term.product),
            kind: self.terms.products.get(&term.product).and_then(|product| product.kind),
            account: &known.account.name,
            contact: person,
            manager: self.speaker(),
            firm: &self.terms.settings.firm_name,
        });
        let name = words::renewal_letter_name(lang, known.account.name.as_str(), short(lang, day));
        let path = session.host().documents().join(atomic_file::file_name(&name, "eml"));
        let shown = score::shown(known.standing.score, known.standing.band);
        RenewalPage {
            day,
            subscription: known.subscription.clone(),
            account: term.account,
            account_name: known.account.name.clone(),
            product: self.terms.product(term.product).to_owned(),
            quantity: number::quantity(lang, term.quantity_on(day)),
            starts: voice.dated(term.starts_on, day),
            ends: voice.dated(term.ends_on, day),
            decide: voice.dated(ladder.decide_on, day),
            at_stake: voice.money(term.at_stake()),
            price_text: say::price(voice, term.price_on(day), term.price_months),
            state_label,
            mood,
            // What renews by itself can still be given its next term, or be stopped late.
            open: lacks_next || ladder.closed.is_none_or(|closed| closed.how == How::Itself),
            steps: ladder.steps.iter().map(|step| self.step(step)).collect(),
            next: ladder.next().map(|step| self.step(step)),
            done: self.done(),
            people,
            contact,
            lang: speaks.key().to_owned(),
            script: spoken.script,
            letter_subject: spoken.subject,
            letter: spoken.letter,
            letter_path: path.to_string_lossy().into_owned(),
            outlook: odds.outlook,
            outlook_label: say::outlook(lang, odds.outlook),
            score: shown.map(|s| score::whole(s).to_string()).unwrap_or_default(),
            health_mood: band_mood(known.standing.band),
            figure_text: say::percent(lang, odds.figure.probability),
            figure_why: self.figure_why(&odds),
            likelihood: odds.manager.map(|likelihood| LikelihoodRow {
                text: odds.by_hand().map(|p| say::percent(lang, p)).unwrap_or_default(),
                on: voice.dated(likelihood.on, day),
                who: self.judged.manager(likelihood.manager).to_owned(),
                likelihood: likelihood.clone(),
            }),
            disagreement: say::disagreement(lang, &odds),
            warnings: self.warnings(),
            chain: self.chain(),
            next_term: plan::usual_next(&known.subscription),
            // Renewed already, it can only be given its next term.
            outcomes: say::outcomes(lang, |o| !lacks_next || o.is_renewed()),
            lost_reasons: say::lost_reasons(lang),
            channels: say::channels(lang),
            langs: Lang::ALL
                .into_iter()
                .map(|l| print::choice(l.key(), &words::renewal_lang(lang, l.key())))
                .collect(),
            products: known
                .products
                .iter()
                .map(|p| print::choice(&p.id.0.to_string(), &p.name))
                .collect(),
            others: self.others(),
        }
    }

    /// Who speaks with the client: whose the step is, else who keeps the account.
    fn speaker(&self) -> Option<&Manager> {
        let account = &self.known.account;
        let of = [self.renewal.owner(Some(account)), account.renewals_owner, account.owner];
        of.into_iter().flatten().find_map(|id| self.judged.managers.get(&id))
    }

    fn step(&self, step: &Step) -> LadderStep {
        let (lang, day) = (self.voice.lang, self.day);
        let record = step.record.and_then(|id| self.renewal.term.steps.iter().find(|s| s.id == id));
        let (status, status_label, mood) = say::status(lang, step, record, day);
        LadderStep {
            days_before: step.days_before,
            planned: self.voice.dated(step.planned_on, day),
            label: say::rung(lang, step.days_before, step.agreed),
            status: status.to_owned(),
            status_label,
            mood,
            channel: step.channel,
            channel_label: say::channel(lang, step.channel),
            queue: step.queue,
            owner: step.owner,
            owner_name: match self.judged.manager(step.owner) {
                "" => say::queue(lang, step.queue),
                name => name.to_owned(),
            },
        }
    }

    /// What was done, of the ladder and out of turn, the latest first.
    fn done(&self) -> Vec<StepDone> {
        let day = self.day;
        let mut done: Vec<_> = self
            .renewal
            .term
            .steps
            .iter()
            .filter_map(|step| Some((step.done_on.filter(|on| *on <= day)?, step)))
            .collect();
        done.sort_by_key(|(on, step)| std::cmp::Reverse((*on, step.id)));
        done.into_iter()
            .map(|(on, step)| StepDone {
                on: self.voice.dated(on, day),
                label: say::came_of(self.voice.lang, step, day),
                owner_name: self.judged.manager(step.owner).to_owned(),
                mood: say::outcome_mood(step.outcome),
                step: step.clone(),
            })
            .collect()
    }

    /// Those who are there, whom to call first on top.
    fn people(&self) -> Vec<PersonToCall> {
        let (lang, day) = (self.voice.lang, self.day);
        let there = self.known.people.iter().filter(|contact| is_there(contact, day));
        let facts: Vec<ContactFact> = there.map(fact).collect();
        let reached = |id: ContactId| self.known.reached.get(&id).copied();
        whom::whom_to_call(&facts, day, reached)
            .into_iter()
            .filter_map(|id| self.known.people.iter().find(|contact| contact.id == id))
            .map(|contact| PersonToCall {
                contact: contact.id,
                name: contact.name.clone(),
                detail: print::joined(&[
                    contact.job_title.trim(),
                    &print::role(lang, contact.role),
                ]),
                phone: contact.phone.clone(),
                email: contact.email.clone(),
                last: reached(contact.id)
                    .map(|on| words::renewal_last_met(lang, print::distance(lang, on, day)))
                    .unwrap_or_default(),
            })
            .collect()
    }

    /// Where the figure comes from.
    fn figure_why(&self, odds: &Odds<'_>) -> String {
        let lang = self.voice.lang;
        let band = say::outlook(lang, odds.outlook);
        let tally = self.judged.record.of(odds.outlook);
        let own = proportion::share(tally.renewed, tally.ended).filter(|_| odds.figure.own);
        match own {
            Some(share) => words::renewal_why_own(
                lang,
                band,
                number::whole(lang, tally.ended as i64),
                say::percent(lang, share.high),
                say::percent(lang, share.low),
            ),
            None => words::renewal_why_usual(lang, band),
        }
    }

    fn warnings(&self) -> Vec<String> {
        let ladder = self.renewal.ladder;
        let found = self.terms.early(self.renewal, self.known.standing.client(), self.day);
        let person = |id| {
            let person = self.known.people.iter().find(|contact| contact.id == id);
            person.map_or_else(Default::default, |p| (p.name.clone(), p.role))
        };
        let lang = self.voice.lang;
        let text = |early| say::warning(lang, early, ladder.decide_on, self.day, person).1;
        found.iter().map(text).collect()
    }

    /// The terms of the account.
    fn own(&self) -> &[Term] {
        let account = self.renewal.term.account;
        let terms = &self.terms.terms;
        let from = terms.partition_point(|term| term.account < account);
        let to = terms.partition_point(|term| term.account <= account);
        terms.get(from..to).unwrap_or_default()
    }

    fn chain(&self) -> Vec<ChainLink> {
        let voice = self.voice;
        let chain = follow::chain(self.own(), self.renewal.term.id);
        let at_end = |term: &Term| term.yearly(term.ends_on);
        chain
            .iter()
            .map(|term| {
                let before = term.follows.and_then(|id| chain.iter().find(|other| other.id == id));
                ChainLink {
                    subscription: term.id,
                    term: words::renewal_chain_term(
                        voice.lang,
                        short(voice.lang, term.starts_on),
                        short(voice.lang, term.ends_on),
                    ),
                    quantity: number::quantity(voice.lang, term.quantity_on(term.ends_on)),
                    yearly: voice.money(at_end(term)),
                    change: before
                        .map(|before| voice.change(at_end(term), at_end(before)).text)
                        .unwrap_or_default(),
                    current: term.id == self.renewal.term.id,
                }
            })
            .collect()
    }

    /// Subscriptions that could be brought to one end with this one.
    fn others(&self) -> Vec<Choice> {
        let lang = self.voice.lang;
        let this = self.renewal.term;
        self.terms
            .undecided()
            .filter(|r| r.term.account == this.account && r.term.id != this.id)
            .filter(|r| r.term.ends_on >= self.day && r.term.ends_on != this.ends_on)
            .map(|r| {
                let name = say::product(lang, self.terms, r);
                let label = print::joined(&[&name, &short(lang, r.term.ends_on)]);
                print::choice(&r.term.id.0.to_string(), &label)
            })
            .collect()
    }
}

fn fact(contact: &Contact) -> ContactFact {
    let Contact { id, role, influence, joined_on, left_on, .. } = *contact;
    ContactFact { id, role, influence, joined_on, left_on }
}

/// Who has Cyrillic letters in the name is written to in Russian.
pub(crate) fn lang_of_client(person: Option<&Contact>, account: &Account) -> Lang {
    let name = person.map_or(account.name.as_str(), |person| person.name.as_str());
    let cyrillic = |letter: char| matches!(letter, '\u{400}'..='\u{52f}');
    if name.contains(cyrillic) { Lang::Ru } else { Lang::En }
}
