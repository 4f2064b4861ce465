//! What a sample portfolio promises.

mod relationship;
mod renewals;
mod survey;

use crate::{FirstIds, SampleLang, SampleRequest, portfolio};
use rapport_domain::{
    Account, Answer, Change, Contact, Day, Factor, FeedbackItem, Forecast, Handover, Incident,
    Judgement, LegalEntity, Lifecycle, Likelihood, Manager, Noun, Payment, Product, Profile,
    Promise, Record, Reference, RenewalStep, Respondent, Review, Sale, SaleKind, StageMark,
    StageMove, Subscription, SubscriptionStatus, Task, Touch, TouchKind, Wave, tax,
};
use std::collections::{BTreeMap, BTreeSet};

fn today() -> Day {
    Day::new(2026, 11, 21).unwrap()
}

fn request(accounts: u32, lang: SampleLang) -> SampleRequest {
    SampleRequest { accounts, seed: 7, lang, today: today() }
}

/// A portfolio sorted by noun.
#[derive(Default)]
struct Sorted {
    managers: Vec<Manager>,
    accounts: Vec<Account>,
    entities: Vec<LegalEntity>,
    contacts: Vec<Contact>,
    products: Vec<Product>,
    subscriptions: Vec<Subscription>,
    sales: Vec<Sale>,
    payments: Vec<Payment>,
    touches: Vec<Touch>,
    reviews: Vec<Review>,
    answers: Vec<Answer>,
    references: Vec<Reference>,
    incidents: Vec<Incident>,
    profiles: Vec<Profile>,
    promises: Vec<Promise>,
    tasks: Vec<Task>,
    handovers: Vec<Handover>,
    marks: Vec<StageMark>,
    moves: Vec<StageMove>,
    judgements: Vec<Judgement>,
    factors: Vec<Factor>,
    steps: Vec<RenewalStep>,
    likelihoods: Vec<Likelihood>,
    forecasts: Vec<Forecast>,
    waves: Vec<Wave>,
    respondents: Vec<Respondent>,
    items: Vec<FeedbackItem>,
}

fn sorted(changes: Vec<Change>) -> Sorted {
    let mut all = Sorted::default();
    for change in changes {
        let Change::Add(record) = change else { panic!("a sample only adds: {change:?}") };
        match record {
            Record::Manager(r) => all.managers.push(*r),
            Record::Account(r) => all.accounts.push(*r),
            Record::LegalEntity(r) => all.entities.push(*r),
            Record::Contact(r) => all.contacts.push(*r),
            Record::Product(r) => all.products.push(*r),
            Record::Subscription(r) => all.subscriptions.push(*r),
            Record::Sale(r) => all.sales.push(r),
            Record::Payment(r) => all.payments.push(r),
            Record::Touch(r) => all.touches.push(*r),
            Record::Review(r) => all.reviews.push(*r),
            Record::Answer(r) => all.answers.push(*r),
            Record::Reference(r) => all.references.push(*r),
            Record::Incident(r) => all.incidents.push(*r),
            Record::Profile(r) => all.profiles.push(*r),
            Record::Promise(r) => all.promises.push(*r),
            Record::Task(r) => all.tasks.push(*r),
            Record::Handover(r) => all.handovers.push(*r),
            Record::StageMark(r) => all.marks.push(*r),
            Record::StageMove(r) => all.moves.push(*r),
            Record::Judgement(r) => all.judgements.push(*r),
            Record::Factor(r) => all.factors.push(*r),
            Record::RenewalStep(r) => all.steps.push(*r),
            Record::Likelihood(r) => all.likelihoods.push(*r),
            Record::Forecast(r) => all.forecasts.push(*r),
            Record::Wave(r) => all.waves.push(*r),
            Record::Respondent(r) => all.respondents.push(*r),
            Record::FeedbackItem(r) => all.items.push(*r),
            Record::Setting(_) | Record::Mapping(_) | Record::HealthScale(_) => {
                panic!("a sample makes no settings")
            }
        }
    }
    all
}

#[test]
fn the_same_seed_makes_the_same_portfolio_and_another_seed_another() {
    let one = request(40, SampleLang::Ru);
    let first = FirstIds::default();
    assert_eq!(
        portfolio(&one, first),
        portfolio(&one, first),
        "the same seed must make the same records"
    );
    let other = SampleRequest { seed: 8, ..one };
    assert_ne!(portfolio(&one, first), portfolio(&other, first), "the seed must matter");
}

#[test]
fn every_record_passes_its_own_check_in_both_languages() {
    for lang in [SampleLang::Ru, SampleLang::En] {
        for change in portfolio(&request(120, lang), FirstIds::default()) {
            let Change::Add(record) = change else { panic!("a sample only adds") };
            assert_eq!(record.check(), Ok(()), "{lang:?}: the book would refuse {record:?}");
        }
    }
}

#[test]
fn ids_follow_the_given_first_ones_without_gaps_in_the_order_of_the_records() {
    let first = FirstIds {
        manager: 11,
        product: 21,
        account: 31,
        legal_entity: 41,
        contact: 51,
        subscription: 61,
        sale: 71,
        payment: 81,
        touch: 91,
        review: 101,
        answer: 111,
        reference: 121,
        incident: 131,
        profile: 141,
        promise: 151,
        task: 161,
        handover: 171,
        stage_mark: 181,
        stage_move: 191,
        judgement: 201,
        factor: 211,
        renewal_step: 221,
        likelihood: 231,
        forecast: 241,
        wave: 251,
        respondent: 261,
        feedback_item: 271,
    };
    let mut next: BTreeMap<Noun, i64> = BTreeMap::from([
        (Noun::Manager, 11),
        (Noun::Product, 21),
        (Noun::Account, 31),
        (Noun::LegalEntity, 41),
        (Noun::Contact, 51),
        (Noun::Subscription, 61),
        (Noun::Sale, 71),
        (Noun::Payment, 81),
        (Noun::Touch, 91),
        (Noun::Review, 101),
        (Noun::Answer, 111),
        (Noun::Reference, 121),
        (Noun::Incident, 131),
        (Noun::Profile, 141),
        (Noun::Promise, 151),
        (Noun::Task, 161),
        (Noun::Handover, 171),
        (Noun::StageMark, 181),
        (Noun::StageMove, 191),
        (Noun::Judgement, 201),
        (Noun::Factor, 211),
        (Noun::RenewalStep, 221),
        (Noun::Likelihood, 231),
        (Noun::Forecast, 241),
        (Noun::Wave, 251),
        (Noun::Respondent, 261),
        (Noun::FeedbackItem, 271),
    ]);
    for change in portfolio(&request(60, SampleLang::En), first) {
        let Change::Add(record) = change else { panic!("a sample only adds") };
        let expected = next.get_mut(&record.noun()).unwrap();
        assert_eq!(record.id(), *expected, "{:?} must be numbered without gaps", record.noun());
        *expected += 1;
    }
}

#[test]
fn what_is_referred_to_stands_before_and_exists() {
    let mut seen: BTreeSet<(Noun, i64)> = BTreeSet::new();
    for change in portfolio(&request(150, SampleLang::Ru), FirstIds::default()) {
        let Change::Add(record) = change else { panic!("a sample only adds") };
        let mut wanted: Vec<(Noun, i64)> = Vec::new();
        match &record {
            Record::Account(r) => {
                wanted
                    .extend(r.owner.iter().chain(&r.renewals_owner).map(|m| (Noun::Manager, m.0)));
                wanted.extend(r.parent.iter().chain(&r.referred_by).map(|a| (Noun::Account, a.0)));
            }
            Record::LegalEntity(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Contact(r) => {
                wanted.push((Noun::Account, r.account.0));
                wanted.extend(r.reports_to.map(|c| (Noun::Contact, c.0)));
            }
            Record::Subscription(r) => {
                wanted.extend([(Noun::Account, r.account.0), (Noun::Product, r.product.0)]);
                wanted.extend(r.follows.map(|s| (Noun::Subscription, s.0)));
            }
            Record::Sale(r) => {
                wanted.extend([(Noun::Account, r.account.0), (Noun::Product, r.product.0)])
            }
            Record::Payment(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Touch(r) => {
                wanted.push((Noun::Account, r.account.0));
                wanted.extend(r.manager.map(|m| (Noun::Manager, m.0)));
                wanted.extend(r.contacts.iter().map(|c| (Noun::Contact, c.0)));
            }
            Record::Review(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Answer(r) => {
                wanted.push((Noun::Account, r.account.0));
                wanted.extend(r.contact.map(|c| (Noun::Contact, c.0)));
                wanted.extend(r.wave.map(|w| (Noun::Wave, w.0)));
                wanted.extend(r.interviewer.map(|m| (Noun::Manager, m.0)));
                wanted.extend(r.touch.map(|t| (Noun::Touch, t.0)));
            }
            Record::Respondent(r) => {
                wanted.extend([
                    (Noun::Wave, r.wave.0),
                    (Noun::Account, r.account.0),
                    (Noun::Contact, r.contact.0),
                ]);
                wanted.extend(r.interviewer.map(|m| (Noun::Manager, m.0)));
            }
            Record::FeedbackItem(r) => {
                wanted.extend([(Noun::Answer, r.answer.0), (Noun::Account, r.account.0)]);
                wanted.extend(r.task.map(|t| (Noun::Task, t.0)));
                wanted.extend(r.told_to.map(|c| (Noun::Contact, c.0)));
                wanted.extend(r.told_at.map(|t| (Noun::Touch, t.0)));
            }
            Record::Reference(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Incident(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Profile(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Promise(r) => {
                wanted.push((Noun::Account, r.account.0));
                wanted.extend(r.contact.map(|c| (Noun::Contact, c.0)));
                wanted.extend(r.touch.map(|t| (Noun::Touch, t.0)));
            }
            Record::Task(r) => {
                wanted.extend(r.account.map(|a| (Noun::Account, a.0)));
                wanted.extend(r.owner.map(|m| (Noun::Manager, m.0)));
            }
            Record::Handover(r) => {
                wanted.push((Noun::Account, r.account.0));
                wanted.extend(r.from.iter().chain(&r.to).map(|m| (Noun::Manager, m.0)));
            }
            Record::StageMark(r) => {
                wanted.push((Noun::Account, r.account.0));
                wanted.extend(r.touch.map(|t| (Noun::Touch, t.0)));
                wanted.extend(r.sale.map(|s| (Noun::Sale, s.0)));
            }
            Record::StageMove(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Judgement(r) => wanted.push((Noun::Account, r.account.0)),
            Record::Factor(r) => {
                wanted.extend(r.account.map(|a| (Noun::Account, a.0)));
                wanted.extend(r.owner.map(|m| (Noun::Manager, m.0)));
                wanted.extend(r.remedy.map(|t| (Noun::Task, t.0)));
            }
            Record::RenewalStep(r) => {
                wanted.push((Noun::Subscription, r.subscription.0));
                wanted.extend(r.owner.map(|m| (Noun::Manager, m.0)));
                wanted.extend(r.touch.map(|t| (Noun::Touch, t.0)));
            }
            Record::Likelihood(r) => {
                wanted.push((Noun::Subscription, r.subscription.0));
                wanted.extend(r.manager.map(|m| (Noun::Manager, m.0)));
            }
            Record::Forecast(r) => {
                wanted.extend(r.lines.iter().map(|l| (Noun::Subscription, l.subscription.0)));
            }
            Record::Manager(_)
            | Record::Product(_)
            | Record::Wave(_)
            | Record::Setting(_)
            | Record::Mapping(_)
            | Record::HealthScale(_) => {}
        }
        for reference in wanted {
            assert!(seen.contains(&reference), "{reference:?} must stand before {record:?}");
        }
        seen.insert((record.noun(), record.id()));
    }
}

#[test]
fn two_thousand_accounts_have_about_eighty_thousand_lines_in_the_five_years() {
    let all = sorted(portfolio(&request(2000, SampleLang::Ru), FirstIds::default()));
    let lines = all.sales.len();
    assert!((72_000..=90_000).contains(&lines), "{lines} lines are not about 80,000");
    let opening = today().plus_months(-60);
    for sale in &all.sales {
        assert!(opening < sale.on && sale.on <= today(), "{sale:?} lies outside the five years");
        assert!(sale.amount > 0 && sale.quantity.0 > 0, "{sale:?} must bring money");
    }
    for touch in &all.touches {
        assert!(opening < touch.on && touch.on <= today(), "{touch:?} lies outside the five years");
    }
    let names: BTreeSet<&str> = all.accounts.iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names.len(), 2000, "no two accounts may share a name");
    let sites: BTreeSet<&str> = all.accounts.iter().map(|a| a.site.as_str()).collect();
    assert_eq!(
        sites.len(),
        2000,
        "no two accounts may share a site, or their people would share e-mails"
    );
    assert!(lines / all.accounts.len() >= 30, "a line or so in six weeks for each account");
}

#[test]
fn payments_add_up_to_the_invoices_and_some_are_late_or_missing() {
    let all = sorted(portfolio(&request(200, SampleLang::En), FirstIds::default()));
    let mut invoiced: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for sale in &all.sales {
        invoiced.entry(&sale.invoice).or_insert((sale.account.0, 0)).1 += sale.amount;
    }
    let mut due: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for payment in &all.payments {
        due.entry(&payment.invoice).or_insert((payment.account.0, 0)).1 += payment.amount;
        assert!(payment.amount > 0, "{payment:?} must bring money");
        assert!(
            payment.paid_on.is_none_or(|on| on <= today()),
            "{payment:?} is paid in the future"
        );
    }
    assert_eq!(invoiced, due, "every invoice is owed by its account in full");
    let late = all.payments.iter().filter(|p| p.paid_on.is_some() && p.paid_on > p.due_on).count();
    let open = all.payments.iter().filter(|p| p.paid_on.is_none()).count();
    let overdue =
        all.payments.iter().filter(|p| p.paid_on.is_none() && p.due_on < Some(today())).count();
    let whole = all.payments.len();
    assert!((whole / 10..whole / 2).contains(&late), "{late} of {whole} late: some, not most");
    assert!((10..whole / 10).contains(&open), "{open} of {whole} open: a few");
    assert!(overdue > 0, "some invoices must be overdue");
}

#[test]
fn russian_tax_numbers_hold_their_check_digits_and_are_never_shared() {
    let all = sorted(portfolio(&request(500, SampleLang::Ru), FirstIds::default()));
    let mut seen = BTreeSet::new();
    for entity in &all.entities {
        assert_eq!(tax::kind(&entity.tax_id), tax::TaxIdKind::Inn10, "{entity:?} is a company");
        assert!(tax::check_digits_hold(&entity.tax_id), "{entity:?} has a wrong check digit");
        assert!(seen.insert(&entity.tax_id), "{entity:?} shares its tax number");
    }
    let owners: BTreeSet<i64> = all.entities.iter().map(|e| e.account.0).collect();
    assert_eq!(owners.len(), 500, "every account has a legal entity");
}

#[test]
fn subscriptions_form_chains_with_renewals_losses_and_ends_ahead() {
    let all = sorted(portfolio(&request(200, SampleLang::Ru), FirstIds::default()));
    let by_id: BTreeMap<i64, &Subscription> =
        all.subscriptions.iter().map(|s| (s.id.0, s)).collect();
    let mut followed = BTreeSet::new();
    for next in &all.subscriptions {
        let Some(before) = next.follows.map(|id| by_id[&id.0]) else { continue };
        assert!(followed.insert(before.id.0), "{before:?} is followed twice");
        assert_eq!(before.status, SubscriptionStatus::Renewed, "{before:?} has a successor");
        assert_eq!(before.account, next.account, "a chain stays with its account");
        assert_eq!(before.ends_on.plus_days(1), next.starts_on, "a renewal begins the day after");
    }
    for s in &all.subscriptions {
        assert_eq!(
            s.status == SubscriptionStatus::Renewed,
            followed.contains(&s.id.0),
            "{s:?} must have a successor exactly when it says so"
        );
    }
    let forgotten = all
        .subscriptions
        .iter()
        .filter(|s| s.status == SubscriptionStatus::Active && s.ends_on < today())
        .count();
    assert!(
        (1..=12).contains(&forgotten),
        "{forgotten} of 200 accounts' ended without a word: a few"
    );
    let soon = today().plus_days(90);
    let ending =
        all.subscriptions.iter().filter(|s| s.ends_on >= today() && s.ends_on <= soon).count();
    assert!(ending >= 20, "only {ending} of 200 accounts' subscriptions end within 90 days");
    let dearer = all
        .subscriptions
        .iter()
        .filter(|s| s.follows.is_some_and(|id| by_id[&id.0].price < s.price))
        .count();
    let cheaper = all
        .subscriptions
        .iter()
        .filter(|s| s.follows.is_some_and(|id| by_id[&id.0].price > s.price))
        .count();
    assert!(
        dearer > cheaper && cheaper > 0,
        "{dearer} dearer, {cheaper} cheaper: prices move both ways"
    );
}

#[test]
fn accounts_run_different_courses() {
    let all = sorted(portfolio(&request(400, SampleLang::En), FirstIds::default()));
    let of = |lifecycle| all.accounts.iter().filter(|a| a.lifecycle == lifecycle).count();
    assert_eq!(of(Lifecycle::Prospect), 40, "one account in ten is a prospect");
    assert_eq!(of(Lifecycle::Lost) + of(Lifecycle::Dormant), 40, "one in ten has gone");
    let year = |account: i64, back: i32| -> i64 {
        let (from, to) = (today().plus_months(-12 * (back + 1)), today().plus_months(-12 * back));
        all.sales
            .iter()
            .filter(|s| s.account.0 == account && from < s.on && s.on <= to)
            .map(|s| s.amount)
            .sum()
    };
    let (mut up, mut down) = (0, 0);
    for account in &all.accounts {
        let bought = all.sales.iter().any(|s| s.account == account.id);
        assert_eq!(
            bought,
            account.lifecycle != Lifecycle::Prospect,
            "{} is {:?}: prospects and only they have bought nothing",
            account.name,
            account.lifecycle
        );
        if account.lifecycle == Lifecycle::Active {
            let (then, now) = (year(account.id.0, 2), year(account.id.0, 0));
            up += usize::from(then > 0 && now > then * 5 / 4);
            down += usize::from(then > 0 && now < then * 3 / 4);
        }
    }
    assert!(up >= 60, "only {up} of 400 accounts grew");
    assert!(down >= 40, "only {down} of 400 accounts fell");
    let firsts: BTreeSet<i64> =
        all.sales.iter().filter(|s| s.kind == Some(SaleKind::First)).map(|s| s.account.0).collect();
    for account in &firsts {
        let opening = all.sales.iter().filter(|s| s.account.0 == *account).map(|s| s.on).min();
        let first = all
            .sales
            .iter()
            .filter(|s| s.account.0 == *account && s.kind == Some(SaleKind::First))
            .map(|s| s.on)
            .max();
        assert_eq!(opening, first, "the first sale of account {account} comes before all others");
    }
}

#[test]
fn touches_are_of_all_kinds_by_people_of_the_account_and_some_accounts_are_silent() {
    let all = sorted(portfolio(&request(300, SampleLang::Ru), FirstIds::default()));
    let whose: BTreeMap<i64, i64> = all.contacts.iter().map(|c| (c.id.0, c.account.0)).collect();
    for touch in &all.touches {
        for contact in &touch.contacts {
            assert_eq!(whose[&contact.0], touch.account.0, "{touch:?} lists a stranger");
        }
        assert!(!touch.summary.is_empty(), "{touch:?} says nothing");
    }
    for kind in TouchKind::ALL {
        assert!(all.touches.iter().any(|t| t.kind == *kind), "no {kind:?} among the touches");
    }
    let silent = all
        .accounts
        .iter()
        .filter(|a| a.lifecycle == Lifecycle::Active)
        .filter(|a| {
            all.touches.iter().filter(|t| t.account == a.id).all(|t| today().days_since(t.on) > 120)
        })
        .count();
    assert!(
        (5..100).contains(&silent),
        "{silent} of 300 active accounts silent for 120 days: some, not most"
    );
}

#[test]
fn staff_products_and_reviews_are_those_of_a_small_supplier() {
    for (accounts, lang) in [(12, SampleLang::En), (2000, SampleLang::Ru)] {
        let all = sorted(portfolio(&request(accounts, lang), FirstIds::default()));
        assert!((4..=8).contains(&all.managers.len()), "{} managers", all.managers.len());
        let families: BTreeSet<&str> = all.products.iter().map(|p| p.family.as_str()).collect();
        assert_eq!((all.products.len(), families.len()), (40, 6), "forty products in six families");
        for account in &all.accounts {
            let people = all.contacts.iter().filter(|c| c.account == account.id).count();
            assert!((1..=6).contains(&people), "{} has {people} contacts", account.name);
        }
        for contact in &all.contacts {
            assert!(
                contact.email.ends_with(".example"),
                "{contact:?} must not reach a real mailbox"
            );
        }
        assert!(accounts < 100 || !all.reviews.is_empty(), "some reviews have words");
        for review in &all.reviews {
            assert!(!review.words.is_empty() && !review.plan.is_empty(), "{review:?} is blank");
        }
    }
}

#[test]
fn no_accounts_make_no_sales_and_no_failure() {
    let all = sorted(portfolio(&request(0, SampleLang::Ru), FirstIds::default()));
    assert!(all.accounts.is_empty() && all.sales.is_empty(), "nothing was asked for");
}
