//! What holds for the figures of any base.

use super::{asked, item, says, today, wave};
use crate::{
    half::FiscalStart,
    id::{AccountId, AnswerId, ManagerId, WaveId},
    relationship::csi::{Csi, CsiScore},
    survey::{
        facts::{FeedbackFact, RespondentFact, SurveyAnswer, WaveFact},
        feedback::FeedbackKind,
        figures::{AccountAsked, HalfFigures, Known, figures},
    },
};
use proptest::{collection::vec, option, prelude::*};

/// A base of at most six accounts of three people each, over four halves.
#[derive(Debug, Clone)]
struct Base {
    waves: Vec<WaveFact>,
    respondents: Vec<RespondentFact>,
    answers: Vec<SurveyAnswer>,
    items: Vec<FeedbackFact>,
    accounts: Vec<AccountAsked>,
    called: Vec<AnswerId>,
}

impl Base {
    fn figures(&self) -> Vec<HalfFigures> {
        let Self { waves, respondents, answers, items, accounts, called } = self;
        let known = Known { waves, respondents, answers, items, accounts, called };
        figures(&known, FiscalStart::JANUARY, today())
    }
}

fn answers() -> impl Strategy<Value = Vec<SurveyAnswer>> {
    let scored = (1u8..=5, option::of(1u8..=5));
    let csi = option::of(scored.prop_map(|(score, importance)| CsiScore { score, importance }));
    let says_what = (option::of(0u8..=10), option::of(1u8..=10), option::of(1u8..=5), csi);
    let who = (1i64..7, option::of(0i64..3), option::of(1u8..=5));
    let one = (who, -700i64..60, option::of(1i64..4), any::<bool>(), says_what);
    vec(one, 0..30).prop_map(|all| {
        let numbered = all.into_iter().zip(1..);
        numbered
            .map(|((who, days, wave, silent, (nps, ten, csat, service)), id)| {
                let (account, contact, influence) = who;
                let contact = contact.map_or(0, |contact| account * 10 + contact);
                let spoken = SurveyAnswer {
                    account: AccountId(account),
                    on: today().plus_days(days),
                    wave: wave.map(WaveId),
                    influence,
                    ..says(id, contact, "2026-01-01", None)
                };
                if silent {
                    return SurveyAnswer { silent, ..spoken };
                }
                let csi = Csi { service, ..Csi::default() };
                SurveyAnswer { nps, ten: ten.filter(|_| nps.is_none()), csat, csi, ..spoken }
            })
            .collect()
    })
}

fn base() -> impl Strategy<Value = Base> {
    let tries = vec((1i64..7, 0i64..3, 1i64..4, option::of(-150i64..60)), 0..20);
    let items = vec((1i64..30, option::of(any::<bool>()), option::of(0i64..90), 0usize..4), 0..20);
    let accounts = vec((option::of(1i64..4), -50i64..500, any::<bool>()), 6);
    (answers(), tries, items, accounts, vec(1i64..30, 0..6)).prop_map(
        |(answers, tries, items, accounts, called)| {
            let respondents =
                tries.into_iter().zip(1..).map(|((account, contact, wave, on), id)| {
                    let tried_on = on.map(|days| today().plus_days(days));
                    let contact = account * 10 + contact;
                    RespondentFact { tried_on, ..asked(id, wave, account, contact, None) }
                });
            let items =
                items.into_iter().zip(1..).filter_map(|((answer, credible, told, kind), id)| {
                    let of = answers.iter().find(|one| one.id.0 == answer && !one.silent)?;
                    let (told_on, kind) =
                        (told.map(|days| of.on.plus_days(days)), FeedbackKind::ALL[kind]);
                    let made = FeedbackFact {
                        on: of.on,
                        account: of.account,
                        ..item(id, answer, "2026-01-01")
                    };
                    Some(FeedbackFact { credible, solved_on: told_on, told_on, kind, ..made })
                });
            let accounts =
                accounts.into_iter().zip(1..).map(|((owner, revenue, active), id)| AccountAsked {
                    account: AccountId(id),
                    owner: owner.map(ManagerId),
                    revenue,
                    active,
                });
            Base {
                waves: vec![wave(1, "2025H1"), wave(2, "2025H2"), wave(3, "2026H1")],
                respondents: respondents.collect(),
                items: items.collect(),
                accounts: accounts.collect(),
                called: called.into_iter().map(AnswerId).collect(),
                answers,
            }
        },
    )
}

proptest! {
    #[test]
    fn the_sums_agree(base in base()) {
        for one in base.figures() {
            let nps = one.nps;
            prop_assert_eq!(nps.accounts.count(), nps.senior.count(), "each account counts once either way");
            prop_assert!(nps.accounts.count() <= nps.answers.count(), "an account has a person at least");
            prop_assert!(nps.answers.count() + one.ten.count <= 2 * one.answered, "one voice a person on each scale");
            prop_assert!(one.answered <= one.asked, "who answered was asked");
            prop_assert!(one.csat.satisfied <= one.csat.of && one.csat.of <= one.answered, "of those who answered");
            let sum = |of: fn(&crate::survey::figures::ManagerFigures) -> u32| one.by_manager.iter().map(of).sum::<u32>();
            prop_assert_eq!(sum(|m| m.asked), one.asked, "managers' accounts are all accounts: asked");
            prop_assert_eq!(sum(|m| m.answered), one.answered, "answered");
            prop_assert_eq!(sum(|m| m.detractors), nps.answers.detractors, "detractors");
            prop_assert_eq!(sum(|m| m.credible), one.funnel.credible, "credible items");
            prop_assert_eq!(sum(|m| m.told), one.funnel.told, "told items");
            prop_assert!(one.by_manager.iter().all(|m| m.called <= m.detractors), "called are detractors");
            let covered = one.coverage;
            prop_assert!(covered.answered <= covered.asked && covered.asked <= covered.accounts, "{covered:?}: of each other");
            prop_assert!((0.0..=1.0).contains(&covered.share()), "{covered:?}: a share");
            prop_assert!(one.answered_accounts.is_sorted_by(|a, b| a < b), "each account once, in order");
        }
    }

    #[test]
    fn the_order_of_facts_means_nothing(base in base()) {
        let mut other = base.clone();
        other.waves.reverse();
        other.respondents.reverse();
        other.answers.reverse();
        other.items.reverse();
        other.accounts.reverse();
        other.called.reverse();
        prop_assert_eq!(base.figures(), other.figures(), "whatever order the book gives");
    }

    #[test]
    fn what_is_dated_later_is_not_known(base in base()) {
        let mut known = base.clone();
        known.answers.retain(|answer| answer.on <= today());
        known.items.retain(|item| item.on <= today());
        for item in &mut known.items {
            item.told_on = item.told_on.filter(|on| *on <= today());
            item.solved_on = item.solved_on.filter(|on| *on <= today());
        }
        for one in &mut known.respondents {
            one.tried_on = one.tried_on.filter(|on| *on <= today());
        }
        prop_assert_eq!(base.figures(), known.figures(), "only the facts of today and before count");
    }
}
