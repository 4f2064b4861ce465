//! The relationship with a client from a manager's chair: log what happened, see the score move
//! and say why, take it back.

use rapport_api::{
    Code, Failure, commands,
    dto::{
        At, Nothing,
        account::{ContactSaveReq, ManagerSaveReq, TouchSaveReq},
        relationship::{RelationshipPage, RelationshipReq, edits::*, health::HealthView},
        survey::edits::FeedbackSortReq,
    },
};
use rapport_domain::*;
use rapport_tests::bench::{self, Bench, at, bond, day, today};
use rapport_text::Lang;
use serde_json::to_value;

/// A book with a client, its director and its manager.
pub(crate) struct Desk {
    pub(crate) bench: Bench,
    pub(crate) client: AccountId,
    pub(crate) irina: ContactId,
    pub(crate) anna: ManagerId,
    pub(crate) petr: ManagerId,
}

fn manager(bench: &Bench, name: &str) -> ManagerId {
    let manager = Manager {
        id: ManagerId::NEW,
        name: name.to_owned(),
        email: String::new(),
        team: Team::Accounts,
        active_from: None,
        active_to: None,
        external_id: String::new(),
    };
    ManagerId(commands::manager_save(&bench.session, ManagerSaveReq { manager }).unwrap().id)
}

impl Desk {
    pub(crate) fn new() -> Self {
        let bench = Bench::new(Lang::Ru);
        let (anna, petr) = (manager(&bench, "Анна Иванова"), manager(&bench, "Пётр Орлов"));
        let mut account = Account::named(AccountId::NEW, "Северный банк");
        (account.owner, account.industry) = (Some(anna), "банки".to_owned());
        account.acquainted_on = Some(day("2024-02-01"));
        let client = AccountId(bench.save_account(account, Vec::new()).unwrap().id);
        let mut contact = Contact::named(ContactId::NEW, client, "Ирина Котова");
        (contact.role, contact.influence) = (Some(DecisionRole::Decides), Some(5));
        let irina = commands::contact_save(&bench.session, ContactSaveReq { contact }).unwrap().id;
        Self { bench, client, irina: ContactId(irina), anna, petr }
    }

    pub(crate) fn page(&self) -> RelationshipPage {
        self.as_of(At::default()).unwrap()
    }

    pub(crate) fn as_of(&self, at: At) -> Result<RelationshipPage, Failure> {
        let request = RelationshipReq { id: self.client, at, against: None, same_scale: false };
        commands::relationship(&self.bench.session, request)
    }

    /// Somebody finds what was said worth acting on.
    pub(crate) fn answer(&self, on: &str, nps: u8, csat: u8) {
        let s = &self.bench.session;
        let answer = Answer {
            nps: Some(nps),
            csat: Some(csat),
            words: "Отвечайте быстрее".to_owned(),
            ..bench::answer(self.client, Some(self.irina), day(on))
        };
        let id = commands::answer_save(s, AnswerSaveReq { answer }).unwrap().id;
        let page = self.page();
        let row = page.answers.iter().find(|row| row.answer.id.0 == id).unwrap();
        let request = FeedbackSortReq {
            items: row.items.iter().map(|row| row.item.id).collect(),
            credible: Some(true),
            kind: None,
            tags: None,
            tag: None,
            task: None,
        };
        commands::feedback_sort(s, request).unwrap();
    }

    pub(crate) fn judge(&self, sign: Sign, score: u8, on: &str) {
        let evidence = "Разговор с директором".to_owned();
        let judgement = Judgement {
            id: JudgementId::NEW,
            account: self.client,
            sign,
            score,
            on: day(on),
            evidence,
        };
        commands::judgement_save(&self.bench.session, JudgementSaveReq { judgement }).unwrap();
    }

    /// Enough is known for a band.
    pub(crate) fn known(&self) {
        self.answer("2026-10-12", 9, 3);
        for (sign, score) in [(Sign::Growth, 40), (Sign::Open, 50), (Sign::Forgiving, 50)] {
            self.judge(sign, score, "2026-10-20");
        }
    }

    pub(crate) fn touch(&self, on: &str) -> Touch {
        Touch {
            id: TouchId::NEW,
            account: self.client,
            contacts: vec![self.irina],
            manager: Some(self.anna),
            on: day(on),
            kind: TouchKind::Meeting,
            began: Some(Who::Them),
            in_person: true,
            beyond_contract: false,
            shared_news: true,
            attended: None,
            refused_request: false,
            summary: "Открывают филиал в Казани".to_owned(),
            sentiment: None,
            minutes: None,
        }
    }

    pub(crate) fn factor(&self, kind: FactorKind, severity: Severity) -> Factor {
        Factor {
            id: FactorId::NEW,
            account: Some(self.client),
            industry: String::new(),
            country: String::new(),
            kind,
            severity,
            noticed_on: day("2026-11-01"),
            source: "Директор жалуется".to_owned(),
            owner: Some(self.anna),
            remedy: None,
            closed_on: None,
            dismissed_on: None,
            reason: String::new(),
        }
    }

    pub(crate) fn save_factor(&self, factor: Factor) -> Result<FactorId, Failure> {
        let done = commands::factor_save(&self.bench.session, FactorSaveReq { factor })?;
        Ok(FactorId(done.id))
    }
}

fn tenths(points: f64) -> i64 {
    (points * 10.0).round() as i64
}

fn adds_up(health: &HealthView) {
    let sum: i64 = health.lines.iter().map(|line| tenths(line.points)).sum();
    assert_eq!(Some(sum), health.score.map(tenths), "the lines are the score: {health:?}");
}

#[test]
fn a_meeting_moves_the_score_is_named_and_can_be_taken_back() {
    let desk = Desk::new();
    desk.known();
    let before = desk.page();
    adds_up(&before.health);
    assert!(before.health.enough, "enough is known to judge: {:?}", before.health);
    assert!(
        before.health.lines.iter().all(|line| line.key != "shares"),
        "no news of theirs is on record, so the sign is unknown, not average"
    );
    let ask = before.to_ask.iter().find(|ask| ask.sign == Sign::Shares);
    assert!(ask.is_some(), "what is not known is asked for: {:?}", before.to_ask);
    let content = before.health.lines.iter().find(|line| line.key == "content").unwrap();
    assert_eq!(
        content.evidence, "Удовлетворённость: 3 из 5 – Ирина Котова, 12 октября",
        "evidence is told with names and dates"
    );
    let refers = before.health.lines.iter().find(|line| line.key == "refers").unwrap();
    assert_eq!(refers.evidence, "NPS 9 – Ирина Котова, 12 октября", "so is a recommendation");

    let touch = desk.touch("2026-11-18");
    commands::touch_save(&desk.bench.session, TouchSaveReq { touch }).unwrap();
    let after = desk.page();
    adds_up(&after.health);
    assert_ne!(before.health.score, after.health.score, "the meeting moved the score");
    let line = after.health.lines.iter().find(|line| line.key == "shares").unwrap();
    assert!(
        line.evidence.contains("18 ноября") && line.evidence.contains("Открывают филиал в Казани"),
        "the explanation names the meeting: {}",
        line.evidence
    );
    assert_eq!(
        after.cadence.last.as_ref().map(|d| d.day),
        Some(day("2026-11-18")),
        "the rhythm too"
    );

    desk.bench.undo();
    assert_eq!(
        to_value(desk.page()).unwrap(),
        to_value(&before).unwrap(),
        "undone, everything is said as before"
    );
}

#[test]
fn the_change_between_two_days_adds_up_and_names_its_causes() {
    let desk = Desk::new();
    desk.answer("2026-05-12", 9, 5);
    for sign in [Sign::Growth, Sign::Open, Sign::Forgiving] {
        desk.judge(sign, 80, "2026-05-20");
        desk.judge(sign, 70, "2026-10-20");
    }
    desk.answer("2026-10-12", 3, 2);
    desk.save_factor(desk.factor(FactorKind::Distance, Severity::High)).unwrap();
    let page = desk.page();
    assert_eq!(page.change.from.day, day("2026-06-30"), "against the end of the half before");
    let sum: i64 = page.change.lines.iter().map(|line| tenths(line.points)).sum();
    assert_eq!(Some(sum), page.change.difference.map(tenths), "the lines are the difference");
    assert!(sum < 0, "a bad answer and a factor: {:?}", page.change);
    assert!(
        page.change.title.starts_with("Почему ") && page.change.title.contains("30 июня"),
        "the title asks the manager's question: {}",
        page.change.title
    );
    let opened = page.change.lines.iter().find(|line| line.kind == "factor-opened").unwrap();
    assert_eq!(opened.text, "Открылся фактор «Дистанция», сильный", "a factor by its name");
    assert!(opened.evidence.contains("Директор жалуется"), "and its source: {}", opened.evidence);
    let moved = page.change.lines.iter().find(|line| line.key == "content").unwrap();
    assert!(moved.text.ends_with("100 → 25"), "from what to what: {}", moved.text);
    assert!(page.health.score.unwrap() <= 49.0, "a high factor caps the score");
    assert_eq!(page.health.band, "risk", "one poor thing makes the account poor");
    assert!(
        page.warnings.iter().any(|w| w.key == "health-fell"),
        "a band lost is warned of: {:?}",
        page.warnings
    );
    let portfolio = desk.bench.portfolio(At::default());
    let state = bond(&portfolio.rows[0]);
    assert_eq!(state.health.text, page.health.whole, "the portfolio shows the same score");
    assert!(state.alerts.iter().any(|w| w.key == "health-fell"), "and the same warning");
    let header = desk.bench.page(desk.client, At::default());
    assert_eq!(header.health, state.health, "so does the header of the account");
}

#[test]
fn a_factor_is_confirmed_closed_or_dismissed() {
    let desk = Desk::new();
    desk.known();
    commands::touch_save(&desk.bench.session, TouchSaveReq { touch: desk.touch("2026-03-02") })
        .unwrap();
    let page = desk.page();
    let proposed = page.proposed.iter().find(|p| p.kind == FactorKind::Distance).unwrap();
    assert_eq!(
        proposed.evidence, "Лично не виделись с 2 марта, прошло 264 дня",
        "a proposal says what it rests on"
    );
    assert!(page.factors.is_empty(), "and counts for nothing before somebody confirms it");

    let mut factor = desk.factor(FactorKind::Distance, proposed.severity);
    factor.source.clone_from(&proposed.evidence);
    let id = desk.save_factor(factor.clone()).unwrap();
    let confirmed = desk.page();
    assert_eq!(confirmed.factors.len(), 1, "confirmed, it counts");
    assert!(confirmed.health.score < page.health.score, "and costs points");
    assert!(confirmed.proposed.is_empty(), "and is not proposed again");
    let finish = FinishReq {
        noun: Noun::Factor,
        id: id.0,
        on: Some(day("2026-11-20")),
        result: "Встретились в Казани".to_owned(),
    };
    let done = commands::finish(&desk.bench.session, finish).unwrap();
    assert_eq!(done.label, "Фактор закрыт: Северный банк · Дистанция", "what was done is named");
    let closed = desk.page();
    assert!(!closed.factors[0].open, "closed");
    assert_eq!(closed.factors[0].points, "", "and costs nothing any more");
    assert_eq!(closed.health.score, page.health.score, "the score is back");
    desk.bench.undo();
    desk.bench.undo();

    factor.dismissed_on = Some(today());
    let refused = desk.save_factor(factor.clone()).unwrap_err();
    assert_eq!(refused.field, "reason", "a dismissal says why");
    factor.reason = "Встречаемся по видеосвязи".to_owned();
    desk.save_factor(factor).unwrap();
    let dismissed = desk.page();
    assert!(dismissed.factors.is_empty() && dismissed.proposed.is_empty(), "it never was");
    assert_eq!(
        desk.bench.state().undo.unwrap().label,
        "отклонение фактора: Северный банк · Дистанция",
        "undo names the dismissal"
    );
}

#[test]
fn a_new_scale_leaves_the_past_alone() {
    let desk = Desk::new();
    desk.known();
    desk.answer("2026-05-12", 9, 5);
    let s = &desk.bench.session;
    let june = to_value(desk.as_of(at("2026-06-30")).unwrap().health).unwrap();
    let now = desk.page().health.score;
    let mut weights = [0; 9];
    weights[Sign::Growth as usize] = 100;
    let scale = HealthScale { since: day("2026-11-01"), weights, ..HealthScale::default() };
    let save = |scale| commands::health_scale_save(s, HealthScaleSaveReq { scale });
    let first = save(scale.clone()).unwrap();
    let page = desk.page();
    assert_eq!(page.health.score, Some(40.0), "only growth counts now, judged 40");
    assert_ne!(page.health.score, now, "the new scale holds today");
    assert_eq!(
        to_value(desk.as_of(at("2026-06-30")).unwrap().health).unwrap(),
        june,
        "June is judged by the scale of June"
    );
    let request = |same_scale| RelationshipReq {
        id: desk.client,
        at: At::default(),
        against: Some(day("2026-10-31")),
        same_scale,
    };
    let own = commands::relationship(s, request(false)).unwrap();
    let same = commands::relationship(s, request(true)).unwrap();
    assert!(
        own.change.lines.iter().any(|l| l.kind == "weighted"),
        "a change of scale is a line of the change: {:?}",
        own.change.lines
    );
    assert!(same.change.lines.iter().all(|l| l.kind != "weighted"), "by one scale there is none");
    let again = save(HealthScale { cap: 40, ..scale }).unwrap();
    assert_eq!(again.id, first.id, "a scale of the same first day takes its place");
    let scales = commands::health_scales(s, Nothing {}).unwrap();
    assert_eq!((scales.rows.len(), scales.now.cap), (1, 40), "there is one of that day");
}

#[test]
fn days_to_come_and_unknown_clients_are_refused() {
    let desk = Desk::new();
    let refused = desk.as_of(at("2026-11-22")).unwrap_err();
    assert_eq!((refused.code, refused.field.as_str()), (Code::Refused, "at"), "{refused:?}");
    let request = RelationshipReq {
        id: desk.client,
        at: at("2026-05-01"),
        against: Some(day("2026-05-02")),
        same_scale: false,
    };
    let refused = commands::relationship(&desk.bench.session, request.clone()).unwrap_err();
    assert_eq!(refused.field, "against", "one compares with an earlier day");
    let gone = commands::relationship(
        &desk.bench.session,
        RelationshipReq { id: AccountId(99), against: None, ..request },
    );
    assert_eq!(gone.unwrap_err().code, Code::Gone, "nobody is there");
}
