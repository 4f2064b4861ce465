//! The figures of a half, sum by sum.

use super::{asked, day, half, item, says, today, wave};
use crate::{
    half::FiscalStart,
    id::{AccountId, AnswerId, ManagerId, WaveId},
    relationship::csi::{Csi, CsiScore},
    survey::{
        closing::Funnel,
        facts::{FeedbackFact, RespondentFact, SurveyAnswer, WaveFact},
        figures::{
            AccountAsked, Aggregation, Covered, HalfFigures, Known, ManagerFigures, Satisfied,
            Split, Ten, figures, missing, pairs,
        },
    },
};

const NOTHING: Known<'static> =
    Known { waves: &[], respondents: &[], answers: &[], items: &[], accounts: &[], called: &[] };

fn of(known: &Known<'_>) -> Vec<HalfFigures> {
    figures(known, FiscalStart::JANUARY, today())
}

fn only(known: &Known<'_>) -> HalfFigures {
    let mut all = of(known);
    assert_eq!(all.len(), 1, "one half has anything to tell");
    all.remove(0)
}

/// An answer of a person of another account.
fn by(account: i64, answer: SurveyAnswer) -> SurveyAnswer {
    SurveyAnswer { account: AccountId(account), ..answer }
}

fn split(promoters: u32, passives: u32, detractors: u32) -> Split {
    Split { promoters, passives, detractors }
}

fn keeps(account: i64, owner: i64, revenue: i64, active: bool) -> AccountAsked {
    let owner = (owner > 0).then_some(ManagerId(owner));
    AccountAsked { account: AccountId(account), owner, revenue, active }
}

#[test]
fn promoters_passives_detractors() {
    for (nps, wanted) in [
        (0, split(0, 0, 1)),
        (6, split(0, 0, 1)),
        (7, split(0, 1, 0)),
        (8, split(0, 1, 0)),
        (9, split(1, 0, 0)),
        (10, split(1, 0, 0)),
    ] {
        assert_eq!(Split::from_iter([nps]), wanted, "{nps}: product.md §7.3");
    }
    assert_eq!(Split::from_iter([1, 7, 9, 9]).count(), 4, "all of them");
}

#[test]
fn three_ways_to_one_recommendation() {
    let answer = |id, account, contact, nps, influence| {
        by(account, SurveyAnswer { influence, ..says(id, contact, "2026-03-02", Some(nps)) })
    };
    let answers = [
        answer(1, 1, 11, 10, Some(2)),
        answer(2, 1, 12, 3, Some(5)),
        answer(3, 1, 13, 9, None),
        answer(4, 2, 21, 8, Some(3)),
        answer(5, 2, 22, 9, Some(3)),
        answer(6, 3, 31, 6, None),
        answer(7, 3, 32, 9, Some(1)),
        answer(8, 4, 0, 6, None),
        answer(9, 4, 0, 7, None),
    ];
    let found = only(&Known { answers: &answers, ..NOTHING });
    assert_eq!(found.nps.answers, split(4, 2, 3), "each of nine people, two of them unnamed");
    let accounts = "means 7⅓, 8½, 7½, 6½: half up 7, 9, 8, 7";
    assert_eq!(found.nps.accounts, split(1, 3, 0), "{accounts}");
    let senior = "3 by influence 5, 9 by the later of two alike, 9 before one of no known influence, 7 by the later";
    assert_eq!(found.nps.senior, split(2, 1, 1), "{senior}");
    for (by, wanted) in [
        (Aggregation::Answers, found.nps.answers),
        (Aggregation::Accounts, found.nps.accounts),
        (Aggregation::Senior, found.nps.senior),
    ] {
        assert_eq!(found.split(by), wanted, "{by:?} has its own split");
    }
}

#[test]
fn one_person_has_one_voice_a_half() {
    let csat = |id, on, csat| SurveyAnswer { csat: Some(csat), ..says(id, 7, on, None) };
    let answers = [
        says(2, 7, "2026-03-02", Some(9)),
        says(1, 7, "2026-02-02", Some(2)),
        csat(3, "2026-04-02", 5),
        csat(4, "2026-05-02", 3),
        says(5, 7, "2026-07-01", Some(0)),
    ];
    let found = only(&Known { answers: &answers, ..NOTHING });
    assert_eq!(found.nps.answers, split(1, 0, 0), "the latest recommendation by today");
    assert_eq!(found.csat, Satisfied { satisfied: 0, of: 1 }, "the latest satisfaction");
    assert_eq!((found.asked, found.answered), (1, 1), "one person");
}

#[test]
fn scales_are_never_mixed() {
    let ten =
        |id, contact, ten| SurveyAnswer { ten: Some(ten), ..says(id, contact, "2026-03-02", None) };
    let answers = [ten(1, 1, 10), ten(2, 2, 7), says(3, 3, "2026-03-02", Some(0))];
    let found = only(&Known { answers: &answers, ..NOTHING });
    assert_eq!(found.nps.answers, split(0, 0, 1), "only what was asked on 0–10");
    assert_eq!(found.ten, Ten { count: 2, sum: 17 }, "1–10 apart");
    assert_eq!(found.ten.mean(), Some(8.5), "with its mean");
    assert_eq!(Ten::default().mean(), None, "of nothing there is no mean");
}

#[test]
fn satisfaction_and_its_parameters() {
    let scored = |score, importance| Some(CsiScore { score, importance });
    let answer = |id, csat, quality, service| {
        let csi = Csi { quality, service, ..Csi::default() };
        SurveyAnswer { csat, csi, ..says(id, id, "2026-03-02", None) }
    };
    let answers = [
        answer(1, Some(5), scored(5, Some(4)), scored(2, None)),
        answer(2, Some(4), scored(4, Some(2)), None),
        answer(3, Some(3), scored(3, None), None),
    ];
    let found = only(&Known { answers: &answers, ..NOTHING });
    assert_eq!(found.csat, Satisfied { satisfied: 2, of: 3 }, "4 and 5 are satisfied");
    let quality = (found.csi[0].score, found.csi[0].importance, found.csi[0].count);
    assert_eq!(quality, (Some(4.0), Some(3.0), 3), "means of those who said so");
    let service = (found.csi[2].score, found.csi[2].importance, found.csi[2].count);
    assert_eq!(service, (Some(2.0), None, 1), "nobody said how it matters");
    let deadlines = (found.csi[1].score, found.csi[1].importance, found.csi[1].count);
    assert_eq!(deadlines, (None, None, 0), "nobody was asked");
    assert_eq!(found.csi_index, Some(3.0), "(3·4 + 3·2) / 6: what was not said weighs the mean");
    let none = only(&Known { waves: &[wave(1, "2026H1")], ..NOTHING });
    assert_eq!(none.csi_index, None, "of nothing there is no index");
}

#[test]
fn asked_is_tried_or_answered() {
    let in_wave = |answer| SurveyAnswer { wave: Some(WaveId(1)), ..answer };
    let silent = |answer| SurveyAnswer { silent: true, ..answer };
    let respondents = [
        asked(1, 1, 1, 1, Some("2026-03-01")),
        asked(2, 1, 1, 2, None),
        asked(3, 1, 1, 3, None),
        asked(4, 1, 1, 4, Some("2026-07-01")),
        asked(5, 1, 1, 5, Some("2026-03-01")),
        RespondentFact { chosen_on: day("2026-07-01"), ..asked(6, 1, 1, 6, None) },
    ];
    let answers = [
        in_wave(says(1, 1, "2026-03-02", Some(9))),
        in_wave(says(3, 3, "2026-03-02", Some(9))),
        in_wave(silent(says(5, 5, "2026-06-30", None))),
        says(8, 8, "2026-04-02", Some(9)),
        silent(says(9, 9, "2026-04-02", None)),
    ];
    let waves = [wave(1, "2026H1")];
    let known = Known { waves: &waves, respondents: &respondents, answers: &answers, ..NOTHING };
    let found = only(&known);
    assert_eq!(found.chosen, 5, "those chosen by today");
    assert_eq!(found.asked, 5, "1 tried, 3 answered untried, 5 in vain, 8 and 9 outside the wave");
    assert_eq!(found.answered, 3, "1, 3 and 8");
    assert_eq!(found.wave, Some(waves[0]), "the wave of the half");
}

#[test]
fn an_answer_belongs_to_the_half_of_its_wave() {
    let waves = [wave(1, "2025H2"), wave(2, "2026H1"), wave(3, "2026H2")];
    let in_wave = |answer, wave| SurveyAnswer { wave: Some(WaveId(wave)), ..answer };
    let answers = [
        in_wave(says(1, 1, "2026-01-15", Some(9)), 1),
        in_wave(says(2, 1, "2026-03-15", Some(2)), 2),
        says(3, 2, "2024-03-15", Some(7)),
        in_wave(says(4, 3, "2026-03-15", Some(7)), 99),
    ];
    let items = [item(1, 1, "2026-01-15"), item(2, 2, "2026-03-15"), item(3, 77, "2026-03-15")];
    let found = of(&Known { waves: &waves, answers: &answers, items: &items, ..NOTHING });
    let told: Vec<_> = found
        .iter()
        .map(|one| {
            (one.half.to_string(), one.wave.map(|w| w.id.0), one.nps.answers, one.funnel.said)
        })
        .collect();
    let wanted = [
        ("2024H1".to_owned(), None, split(0, 1, 0), 0),
        ("2025H2".to_owned(), Some(1), split(1, 0, 0), 1),
        ("2026H1".to_owned(), Some(2), split(0, 1, 1), 1),
    ];
    assert_eq!(
        told, wanted,
        "late answers with their wave, others by day; a wave to come is not yet"
    );
    let april = FiscalStart::new(4).unwrap();
    let one = [says(1, 1, "2026-03-31", Some(9))];
    let found = figures(&Known { answers: &one, ..NOTHING }, april, today());
    assert_eq!(found[0].half, half("2025H2"), "March belongs to the year begun last April");
}

#[test]
fn coverage_of_accounts_and_revenue() {
    let silent = SurveyAnswer { silent: true, ..says(3, 3, "2026-03-02", None) };
    let answers = [
        by(1, says(1, 1, "2026-03-02", Some(9))),
        by(2, says(2, 2, "2026-03-02", Some(9))),
        by(3, silent),
        by(4, says(4, 4, "2026-03-02", None)),
    ];
    let accounts = [
        keeps(1, 0, 300, true),
        keeps(2, 0, 500, false),
        keeps(3, 0, 400, true),
        keeps(4, 0, -50, true),
        keeps(5, 0, 200, true),
        keeps(6, 0, 100, true),
        keeps(7, 0, 0, true),
        keeps(8, 0, 900, false),
    ];
    let found = only(&Known { answers: &answers, accounts: &accounts, ..NOTHING });
    let wanted = Covered { accounts: 6, asked: 3, answered: 2, revenue: 300, of: 1000 };
    assert_eq!(found.coverage, wanted, "of active accounts; credit counts as nothing");
    assert_eq!(found.coverage.share(), 0.3, "of revenue");
    assert_eq!(Covered::default().share(), 0.0, "of no revenue nothing");
    let heard: Vec<_> = found.answered_accounts.iter().map(|id| id.0).collect();
    assert_eq!(heard, [1, 2, 4], "all that answered, active or not");
    let next = missing(&found, &accounts);
    assert_eq!(next, [3, 5].map(AccountId), "the largest that bring it to 80 %: 30 + 40 + 20");
    let all: Vec<_> = (10..40).map(|id| keeps(id, 0, 10, true)).collect();
    assert_eq!(
        missing(
            &HalfFigures { coverage: Covered { of: 300, ..Covered::default() }, ..found.clone() },
            &all
        )
        .len(),
        10,
        "ten at most"
    );
    let reached =
        HalfFigures { coverage: Covered { revenue: 80, of: 100, ..Covered::default() }, ..found };
    assert_eq!(missing(&reached, &accounts), [], "the goal is reached");
}

#[test]
fn rates_by_who_keeps_the_accounts() {
    let told = |item| FeedbackFact {
        solved_on: Some(day("2026-04-01")),
        told_on: Some(day("2026-04-02")),
        ..item
    };
    let of = |account, item| FeedbackFact { account: AccountId(account), ..item };
    let silent = SurveyAnswer { silent: true, ..says(3, 3, "2026-03-02", None) };
    let answers = [
        by(1, says(1, 1, "2026-03-02", Some(3))),
        by(1, says(2, 2, "2026-03-02", Some(6))),
        by(2, silent),
        by(3, says(4, 4, "2026-03-02", Some(0))),
    ];
    let items = [
        told(item(1, 1, "2026-03-02")),
        item(2, 1, "2026-03-02"),
        FeedbackFact { credible: None, ..item(3, 2, "2026-03-02") },
        FeedbackFact { credible: Some(false), ..told(item(4, 2, "2026-03-02")) },
        of(3, told(item(5, 4, "2026-03-02"))),
    ];
    let accounts = [keeps(1, 7, 0, true), keeps(2, 7, 0, true)];
    let called = [AnswerId(2), AnswerId(4), AnswerId(99)];
    let found = only(&Known {
        answers: &answers,
        items: &items,
        accounts: &accounts,
        called: &called,
        ..NOTHING
    });
    let wanted = [
        ManagerFigures {
            manager: None,
            asked: 1,
            answered: 1,
            credible: 1,
            told: 1,
            detractors: 1,
            called: 1,
        },
        ManagerFigures {
            manager: Some(ManagerId(7)),
            asked: 3,
            answered: 2,
            credible: 2,
            told: 1,
            detractors: 2,
            called: 1,
        },
    ];
    assert_eq!(found.by_manager, wanted, "an account nobody knows has no owner");
    let funnel = Funnel { said: 5, credible: 3, solved: 2, told: 2, effect: 0 };
    assert_eq!(found.funnel, funnel, "of the half as a whole");
}

#[test]
fn the_base_of_the_finite_correction() {
    let waves = [wave(1, "2026H1")];
    let in_wave = |answer| SurveyAnswer { wave: Some(WaveId(1)), ..answer };
    let one = [in_wave(by(1, says(1, 1, "2026-03-02", Some(9))))];
    let two = [one[0], by(1, says(2, 2, "2026-03-02", Some(9)))];
    let tried = [asked(1, 1, 2, 3, Some("2026-03-01")), asked(2, 1, 3, 4, None)];
    let bases = |waves: &[WaveFact], answers: &[SurveyAnswer]| {
        let found = only(&Known { waves, answers, respondents: &tried, ..NOTHING });
        [Aggregation::Answers, Aggregation::Accounts, Aggregation::Senior].map(|by| found.base(by))
    };
    assert_eq!(bases(&waves, &one), [Some(100); 3], "one person of each account: of all accounts");
    let several = [None, Some(100), Some(100)];
    assert_eq!(bases(&waves, &two), several, "how many people there are nobody knows");
    let of_tried = [one[0], by(2, says(2, 3, "2026-03-02", Some(9)))];
    assert_eq!(bases(&waves, &of_tried), [Some(100); 3], "the wave asked both accounts");
    for (account, why) in [(3, "who was chosen was not asked yet"), (4, "nor was a stranger")] {
        let other = by(account, says(2, 4, "2026-03-02", Some(9)));
        assert_eq!(bases(&waves, &[one[0], other]), [None; 3], "{why}: of another base");
        let silent = SurveyAnswer { silent: true, nps: None, ..other };
        assert_eq!(bases(&waves, &[one[0], silent]), [Some(100); 3], "{why}: silence adds nothing");
    }
    assert_eq!(
        bases(&[], &[says(1, 1, "2026-03-02", Some(9))]),
        [None; 3],
        "without a wave nobody counted"
    );
    let nobody = [WaveFact { base: 0, ..waves[0] }];
    assert_eq!(bases(&nobody, &one), [None; 3], "nor did one that says nothing of it");
}

#[test]
fn the_same_people_before_and_now() {
    let waves = [wave(1, "2025H2"), wave(2, "2026H1")];
    let in_wave = |answer, wave| SurveyAnswer { wave: Some(WaveId(wave)), ..answer };
    let answers = [
        in_wave(says(1, 5, "2026-01-09", Some(3)), 1),
        says(2, 5, "2025-08-09", Some(10)),
        says(3, 5, "2026-03-09", Some(9)),
        says(4, 4, "2025-12-09", Some(7)),
        says(5, 4, "2026-03-09", Some(6)),
        says(6, 4, "2026-07-01", Some(1)),
        says(7, 6, "2025-12-09", Some(7)),
        says(8, 0, "2025-12-09", Some(7)),
        says(9, 0, "2026-03-09", Some(7)),
        SurveyAnswer { silent: true, ..says(10, 6, "2026-03-09", None) },
        says(11, 5, "2025-03-09", Some(0)),
    ];
    let (before, now) = (half("2025H2"), half("2026H1"));
    let found = pairs(&answers, &waves, FiscalStart::JANUARY, before, now, today());
    let why = "4: 7 then 6; 5: 3, the latest of that wave, then 9; no unnamed ones, no silence";
    assert_eq!(found, [(7, 6), (3, 9)], "{why}");
    let back = pairs(&answers, &waves, FiscalStart::JANUARY, now, before, today());
    assert_eq!(back, [(6, 7), (9, 3)], "and the other way round");
}
