//! Random but valid books: a small generator of records that refer to what is there.

mod survey;

use proptest::prelude::*;
use rapport_domain::*;
use rapport_store::Book;
use std::collections::BTreeMap;

/// An op that is yet to find its records.
#[derive(Debug, Clone)]
pub(crate) enum Intent {
    /// Records added or changed, by noun and seed; every third changes one that is there.
    Write(Vec<(Noun, u64)>),
    /// A record removed with what hangs on it.
    Remove(Noun, u64),
}

pub(crate) fn noun() -> impl Strategy<Value = Noun> {
    prop::sample::select(Noun::ALL)
}

pub(crate) fn intents(most: usize) -> impl Strategy<Value = Vec<Intent>> {
    let intent = prop_oneof![
        4 => prop::collection::vec((noun(), any::<u64>()), 1..12).prop_map(Intent::Write),
        1 => (noun(), any::<u64>()).prop_map(|(noun, seed)| Intent::Remove(noun, seed)),
    ];
    prop::collection::vec(intent, 1..most)
}

/// What a book holds, kept beside it.
#[derive(Debug, Default, Clone)]
pub(crate) struct World {
    records: BTreeMap<Noun, BTreeMap<i64, Record>>,
    clock: i64,
}

/// Draws from a seed.
pub(crate) struct Draw(pub(crate) u64);

impl Draw {
    pub(crate) fn below(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len() as u64) as usize]
    }

    fn maybe<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        if all.is_empty() || self.yes() { None } else { Some(self.of(all)) }
    }

    pub(crate) fn day(&mut self) -> Day {
        Day::new(2023, 1, 1).unwrap().plus_days(self.below(1200) as i64)
    }

    fn maybe_day(&mut self) -> Option<Day> {
        if self.yes() { Some(self.day()) } else { None }
    }

    fn text(&mut self) -> String {
        self.of(&[
            "",
            "Ёлка",
            "ООО «Север–Юг»",
            "Acme, Inc.",
            "O'Neil \"Q\"\n%_",
            "a\u{0}b",
            "😀",
            "№ 5",
        ])
        .to_owned()
    }

    fn csi(&mut self) -> Csi {
        let mut one = || {
            let score = self.maybe(&[1, 4])?;
            Some(CsiScore { score, importance: self.maybe(&[2, 5]) })
        };
        Csi {
            quality: one(),
            deadlines: one(),
            service: one(),
            communication: one(),
            value_for_money: one(),
        }
    }

    fn amount(&mut self) -> i64 {
        self.below(2_000_000) as i64 - 300_000
    }

    fn texts(&mut self) -> Vec<String> {
        (0..self.below(3)).map(|_| self.text()).collect()
    }
}

impl World {
    pub(crate) fn op(&mut self, name: OpName) -> Op {
        self.clock += 1000;
        Op {
            name,
            noun: Some(Noun::Account),
            subject: format!("op {}", self.clock),
            at: Moment(self.clock),
        }
    }

    pub(crate) fn ids(&self, noun: Noun) -> Vec<i64> {
        self.records.get(&noun).map(|r| r.keys().copied().collect()).unwrap_or_default()
    }

    fn apply(&mut self, change: &Change) {
        match change {
            Change::Add(r) | Change::Set(r) => {
                self.records.entry(r.noun()).or_default().insert(r.id(), r.clone());
            }
            Change::Remove(noun, id) => {
                self.records.entry(*noun).or_default().remove(id);
            }
        }
    }

    /// The changes of an intent, where it has any; the world takes them as made.
    pub(crate) fn resolve(&mut self, book: &Book, intent: &Intent) -> Vec<Change> {
        let mut changes = Vec::new();
        match intent {
            Intent::Write(writes) => {
                for &(noun, seed) in writes {
                    let mut draw = Draw(seed);
                    let there = self.ids(noun);
                    let change = if !there.is_empty() && draw.below(3) == 0 {
                        let id = draw.of(&there);
                        self.make(noun, id, &mut draw).map(Change::Set)
                    } else {
                        let id = there.last().copied().unwrap_or(0) + 1 + draw.below(2) as i64;
                        self.make(noun, id, &mut draw).map(|record| {
                            let known = self
                                .records
                                .get(&noun)
                                .is_some_and(|r| r.contains_key(&record.id()));
                            if known { Change::Set(record) } else { Change::Add(record) }
                        })
                    };
                    if let Some(change) = change {
                        self.apply(&change);
                        changes.push(change);
                    }
                }
            }
            Intent::Remove(noun, seed) => {
                let there = self.ids(*noun);
                if let Some(id) = Draw(*seed).maybe(&there) {
                    let blocked =
                        *noun == Noun::Product && !book.hanging(*noun, id).unwrap().is_empty();
                    if !blocked {
                        changes = book.removal(*noun, id).unwrap();
                        changes.iter().for_each(|change| self.apply(change));
                    }
                }
            }
        }
        changes
    }

    /// A valid record of that identity; none when what it needs is not there.
    pub(crate) fn make(&self, noun: Noun, id: i64, d: &mut Draw) -> Option<Record> {
        let accounts: Vec<_> = self.ids(Noun::Account).into_iter().map(AccountId).collect();
        let managers: Vec<_> = self.ids(Noun::Manager).into_iter().map(ManagerId).collect();
        let products: Vec<_> = self.ids(Noun::Product).into_iter().map(ProductId).collect();
        let contacts: Vec<_> = self.ids(Noun::Contact).into_iter().map(ContactId).collect();
        let account = if accounts.is_empty() { None } else { Some(d.of(&accounts)) };
        let product = if products.is_empty() { None } else { Some(d.of(&products)) };
        Some(match noun {
            Noun::Setting => {
                Record::Setting(Setting { key: d.of(SettingKey::ALL), value: d.text() })
            }
            Noun::Mapping => Record::Mapping(Box::new(FileMapping {
                id: MappingId(id),
                shape: d.text(),
                mapping: "{}".to_owned(),
            })),
            Noun::Manager => Record::Manager(Box::new(Manager {
                id: ManagerId(id),
                name: d.text(),
                email: d.text(),
                team: d.of(Team::ALL),
                active_from: d.maybe_day(),
                active_to: d.maybe_day(),
                external_id: d.text(),
            })),
            Noun::Account => Record::Account(Box::new(Account {
                id: AccountId(id),
                name: d.text(),
                industry: d.text(),
                country: d.text(),
                city: d.text(),
                site: d.text(),
                owner: d.maybe(&managers),
                renewals_owner: d.maybe(&managers),
                source: d.text(),
                referred_by: d.maybe(&accounts),
                acquainted_on: d.maybe_day(),
                lifecycle: d.of(Lifecycle::ALL),
                tags: d.texts(),
                parent: d.maybe(&accounts),
                notes: d.text(),
                cadence_days: d.maybe(&[1, 45, 3650]),
                external_ids: d.texts(),
            })),
            Noun::LegalEntity => Record::LegalEntity(Box::new(LegalEntity {
                id: LegalEntityId(id),
                account: account?,
                name: d.text(),
                tax_id: d.text(),
            })),
            Noun::Contact => Record::Contact(Box::new(Contact {
                id: ContactId(id),
                account: account?,
                name: d.text(),
                job_title: d.text(),
                email: d.text(),
                phone: d.text(),
                messenger: d.text(),
                role: d.maybe(DecisionRole::ALL),
                influence: d.maybe(&[1, 5]),
                attitude: d.maybe(&[-2, 0, 2]),
                attitude_on: d.maybe_day(),
                mail_consent: d.maybe(&[true, false]),
                consent_on: d.maybe_day(),
                joined_on: d.maybe_day(),
                left_on: d.maybe_day(),
                reports_to: d.maybe(&contacts),
                external_id: d.text(),
            })),
            Noun::Product => Record::Product(Box::new(Product {
                id: ProductId(id),
                name: d.text(),
                family: d.text(),
                code: d.text(),
                margin: d.maybe(&[-10_000, 0, 2_550, 10_000]),
                kind: d.maybe(ProductKind::ALL),
            })),
            Noun::Sale => Record::Sale(Sale {
                id: SaleId(id),
                account: account?,
                product: product?,
                on: d.day(),
                quantity: Quantity(d.amount()),
                amount: d.amount(),
                discount: d.maybe(&[0, 1_250, 10_000]),
                kind: d.maybe(SaleKind::ALL),
                invoice: d.of(&["", "1", "2", "А-17"]).to_owned(),
                line: d.below(5) as i32,
            }),
            Noun::Payment => Record::Payment(Payment {
                id: PaymentId(id),
                account: account?,
                invoice: d.text(),
                due_on: Some(d.day()),
                paid_on: d.maybe_day(),
                amount: d.amount(),
            }),
            Noun::Subscription => {
                let starts_on = d.day();
                let follows: Vec<_> =
                    self.ids(Noun::Subscription).into_iter().map(SubscriptionId).collect();
                Record::Subscription(Box::new(Subscription {
                    id: SubscriptionId(id),
                    account: account?,
                    product: product?,
                    quantity: Quantity::ONE,
                    price: d.amount(),
                    price_months: d.of(&[1, 3, 7, 12, 36]),
                    starts_on,
                    ends_on: starts_on.plus_days(d.below(500) as i64),
                    notice_days: 30,
                    auto_renew: d.yes(),
                    status: d.of(SubscriptionStatus::ALL),
                    follows: d.maybe(&follows),
                    external_id: d.text(),
                    changes: (1..=d.below(3) as i64)
                        .map(|at| TermChange {
                            on: starts_on.plus_days(at * 20),
                            quantity: Quantity(d.amount()),
                            price: d.amount(),
                            note: d.text(),
                        })
                        .collect(),
                    next_price: d.maybe(&[0, 120_000]),
                }))
            }
            Noun::Touch => Record::Touch(Box::new(Touch {
                id: TouchId(id),
                account: account?,
                contacts: d.maybe(&contacts).into_iter().collect(),
                manager: d.maybe(&managers),
                on: d.day(),
                kind: d.of(TouchKind::ALL),
                began: d.maybe(Who::ALL),
                in_person: d.yes(),
                beyond_contract: d.yes(),
                shared_news: d.yes(),
                attended: d.maybe(&[true, false]),
                refused_request: d.yes(),
                summary: d.text(),
                sentiment: d.maybe(&[-2, 0, 2]),
                minutes: d.maybe(&[0, 45]),
            })),
            Noun::Review => {
                let account = account?;
                let half = Half::of(d.day(), FiscalStart::JANUARY);
                let there = self.records.get(&Noun::Review).into_iter().flatten();
                let taken = there.into_iter().find_map(|(_, record)| match record {
                    Record::Review(r) if r.account == account && r.half == half => Some(r.id),
                    _ => None,
                });
                Record::Review(Box::new(Review {
                    // One a half: a second one becomes a change of the first.
                    id: taken.unwrap_or(ReviewId(id)),
                    account,
                    half,
                    words: d.text(),
                    plan: d.texts(),
                    next_steps: d.texts(),
                    internal_note: d.text(),
                    exports: vec![DeckExport {
                        at: Moment(5),
                        edition: d.of(Edition::ALL),
                        path: d.text(),
                    }],
                }))
            }
            Noun::Answer
            | Noun::Reference
            | Noun::Incident
            | Noun::Profile
            | Noun::Promise
            | Noun::Task
            | Noun::Handover
            | Noun::StageMark
            | Noun::StageMove
            | Noun::Judgement
            | Noun::Factor
            | Noun::HealthScale => return self.make_of_relationship(noun, id, account, d),
            Noun::RenewalStep | Noun::Likelihood | Noun::Forecast => {
                return self.make_of_renewals(noun, id, d);
            }
            Noun::Wave | Noun::Respondent | Noun::FeedbackItem => {
                return self.make_of_survey(noun, id, d);
            }
        })
    }

    /// The nouns of renewals.
    fn make_of_renewals(&self, noun: Noun, id: i64, d: &mut Draw) -> Option<Record> {
        let managers: Vec<_> = self.ids(Noun::Manager).into_iter().map(ManagerId).collect();
        let touches: Vec<_> = self.ids(Noun::Touch).into_iter().map(TouchId).collect();
        let subscriptions: Vec<_> =
            self.ids(Noun::Subscription).into_iter().map(SubscriptionId).collect();
        let subscription = if subscriptions.is_empty() { None } else { Some(d.of(&subscriptions)) };
        let there = self.records.get(&noun).into_iter().flatten();
        Some(match noun {
            Noun::RenewalStep => {
                let subscription = subscription?;
                let (days_before, planned_on) = (d.of(&[-7, 0, 90]), d.day());
                let done_on = d.maybe_day();
                let outcome = done_on.map(|_| d.of(StepOutcome::ALL));
                // One a rung and day: a second one becomes a change of the first.
                let taken = there.into_iter().find_map(|(_, record)| match record {
                    Record::RenewalStep(s)
                        if (s.subscription, s.days_before, s.planned_on)
                            == (subscription, days_before, planned_on) =>
                    {
                        Some(s.id)
                    }
                    _ => None,
                });
                Record::RenewalStep(Box::new(RenewalStep {
                    id: taken.unwrap_or(RenewalStepId(id)),
                    subscription,
                    days_before,
                    planned_on,
                    owner: d.maybe(&managers),
                    channel: d.of(Channel::ALL),
                    done_on,
                    outcome,
                    lost_reason: outcome
                        .filter(|o| *o == StepOutcome::Lost)
                        .map(|_| d.of(LostReason::ALL)),
                    postponed_to: outcome
                        .filter(|o| *o == StepOutcome::Postponed)
                        .and(done_on)
                        .map(|day| day.plus_days(30)),
                    note: d.text(),
                    touch: d.maybe(&touches),
                }))
            }
            Noun::Likelihood => Record::Likelihood(Box::new(Likelihood {
                id: LikelihoodId(id),
                subscription: subscription?,
                on: d.day(),
                percent: d.maybe(&[0, 55, 100]),
                note: d.text(),
                manager: d.maybe(&managers),
            })),
            Noun::Forecast => {
                let on = d.day();
                let taken = there.into_iter().find_map(|(_, record)| match record {
                    Record::Forecast(f) if f.on == on => Some(f.id),
                    _ => None,
                });
                Record::Forecast(Box::new(Forecast {
                    id: taken.unwrap_or(ForecastId(id)),
                    on,
                    months: d.of(&[1, 12, 24]),
                    in_hindsight: d.yes(),
                    lines: subscriptions
                        .iter()
                        .take(3)
                        .map(|&subscription| ForecastLine {
                            subscription,
                            decide_on: d.day(),
                            amount: d.amount(),
                            outlook: d.of(Outlook::ALL),
                            figure: 9_500,
                            manager: d.maybe(&[0, 10_000]),
                        })
                        .collect(),
                }))
            }
            _ => return None,
        })
    }

    /// The nouns of the relationship.
    fn make_of_relationship(
        &self,
        noun: Noun,
        id: i64,
        account: Option<AccountId>,
        d: &mut Draw,
    ) -> Option<Record> {
        let managers: Vec<_> = self.ids(Noun::Manager).into_iter().map(ManagerId).collect();
        let contacts: Vec<_> = self.ids(Noun::Contact).into_iter().map(ContactId).collect();
        let touches: Vec<_> = self.ids(Noun::Touch).into_iter().map(TouchId).collect();
        let sales: Vec<_> = self.ids(Noun::Sale).into_iter().map(SaleId).collect();
        let tasks: Vec<_> = self.ids(Noun::Task).into_iter().map(TaskId).collect();
        let waves: Vec<_> = self.ids(Noun::Wave).into_iter().map(WaveId).collect();
        Some(match noun {
            Noun::Answer => Record::Answer(Box::new(Answer {
                id: AnswerId(id),
                account: account?,
                contact: d.maybe(&contacts),
                on: d.day(),
                silent: d.yes(),
                nps: d.maybe(&[0, 7, 10]),
                csat: d.maybe(&[1, 5]),
                csi: d.csi(),
                ten: None,
                words: d.text(),
                said: d.said(),
                quotable: d.yes(),
                wave: d.maybe(&waves),
                means: d.maybe(Means::ALL),
                interviewer: d.maybe(&managers),
                touch: d.maybe(&touches),
            })),
            Noun::Reference => Record::Reference(Box::new(Reference {
                id: ReferenceId(id),
                account: account?,
                status: d.of(ReferenceStatus::ALL),
                on: d.day(),
                note: d.text(),
            })),
            Noun::Incident => Record::Incident(Box::new(Incident {
                id: IncidentId(id),
                account: account?,
                on: d.day(),
                what: d.text(),
                severity: d.of(Severity::ALL),
                cause: d.text(),
                remedy: d.text(),
                compensation: d.text(),
                informed: (0..d.below(3))
                    .map(|_| KeptInformed { on: d.day(), text: d.text() })
                    .collect(),
                taken: d.maybe(&[-2, 0, 2]),
                taken_on: d.maybe_day(),
                closed_on: d.maybe_day(),
            })),
            Noun::Profile => Record::Profile(Box::new(Profile {
                id: ProfileId(id),
                account: account?,
                aspect: d.of(Aspect::ALL),
                text: d.text(),
                on: d.day(),
            })),
            Noun::Promise => Record::Promise(Box::new(Promise {
                id: PromiseId(id),
                account: account?,
                contact: d.maybe(&contacts),
                what: d.text(),
                made_on: d.day(),
                due_on: d.day(),
                kept_on: d.maybe_day(),
                touch: d.maybe(&touches),
            })),
            Noun::Task => Record::Task(Box::new(Task {
                id: TaskId(id),
                account: account.filter(|_| d.yes()),
                title: d.text(),
                set_on: d.day(),
                due_on: d.maybe_day(),
                owner: d.maybe(&managers),
                origin: d.of(TaskOrigin::ALL),
                done_on: d.maybe_day(),
                result: d.text(),
            })),
            Noun::Handover => Record::Handover(Box::new(Handover {
                id: HandoverId(id),
                account: account?,
                from: d.maybe(&managers),
                to: d.maybe(&managers),
                on: d.day(),
                finished_on: d.maybe_day(),
                note: d.text(),
            })),
            Noun::StageMark => Record::StageMark(Box::new(StageMark {
                id: StageMarkId(id),
                account: account?,
                criterion: d.of(Criterion::ALL),
                met_on: d.day(),
                touch: d.maybe(&touches),
                sale: d.maybe(&sales),
                evidence: d.text(),
            })),
            Noun::StageMove => {
                let from = d.of(Stage::ALL);
                let others: Vec<_> = Stage::ALL.iter().copied().filter(|s| *s != from).collect();
                Record::StageMove(Box::new(StageMove {
                    id: StageMoveId(id),
                    account: account?,
                    from,
                    to: d.of(&others),
                    on: d.day(),
                    reason: d.text(),
                    overridden: d.yes(),
                }))
            }
            Noun::Judgement => Record::Judgement(Box::new(Judgement {
                id: JudgementId(id),
                account: account?,
                sign: d.of(Sign::ALL),
                score: d.of(&[0, 55, 100]),
                on: d.day(),
                evidence: d.text(),
            })),
            Noun::Factor => {
                let account = account.filter(|_| d.below(3) > 0);
                Record::Factor(Box::new(Factor {
                    id: FactorId(id),
                    account,
                    industry: d.text(),
                    country: d.text(),
                    kind: match account {
                        Some(_) => d.of(FactorKind::ALL),
                        None => FactorKind::Crisis,
                    },
                    severity: d.of(Severity::ALL),
                    noticed_on: d.day(),
                    source: d.text(),
                    owner: d.maybe(&managers),
                    remedy: d.maybe(&tasks),
                    closed_on: d.maybe_day(),
                    dismissed_on: d.maybe_day(),
                    reason: d.text(),
                }))
            }
            Noun::HealthScale => Record::HealthScale(Box::new(HealthScale {
                id: ScaleId(id),
                since: d.day(),
                weights: std::array::from_fn(|_| d.of(&[0, 8, 1000])),
                watch_from: d.of(&[1, 50]),
                healthy_from: d.of(&[51, 100]),
                cap: d.of(&[0, 49, 100]),
                ..HealthScale::default()
            })),
            _ => return None,
        })
    }
}

/// A book with the intents made in it, and its world.
pub(crate) fn book_of(intents: &[Intent]) -> (Book, World) {
    let (mut book, mut world) = (Book::in_memory().unwrap(), World::default());
    for intent in intents {
        let changes = world.resolve(&book, intent);
        let op = world.op(OpName::Edit);
        book.commit(&op, &changes).unwrap();
    }
    (book, world)
}

/// Intents that build a book with facts of every sort, nothing removed.
pub(crate) fn full() -> impl Strategy<Value = Vec<Intent>> {
    let ground = vec![Noun::Manager, Noun::Product, Noun::Account];
    let facts = vec![
        Noun::Sale,
        Noun::Payment,
        Noun::Subscription,
        Noun::Touch,
        Noun::Contact,
        Noun::LegalEntity,
        Noun::Review,
        Noun::Answer,
        Noun::Reference,
        Noun::Incident,
        Noun::Profile,
        Noun::Promise,
        Noun::Task,
        Noun::Handover,
        Noun::StageMark,
        Noun::StageMove,
        Noun::Judgement,
        Noun::Factor,
        Noun::RenewalStep,
        Noun::RenewalStep,
        Noun::Likelihood,
        Noun::Forecast,
        Noun::Wave,
        Noun::Wave,
        Noun::Answer,
        Noun::Respondent,
        Noun::Respondent,
        Noun::FeedbackItem,
        Noun::FeedbackItem,
    ];
    (
        prop::collection::vec((prop::sample::select(ground), any::<u64>()), 8..16),
        prop::collection::vec((prop::sample::select(facts), any::<u64>()), 10..180),
    )
        .prop_map(|(ground, facts)| vec![Intent::Write(ground), Intent::Write(facts)])
}
