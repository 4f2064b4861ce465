//! Figures, days and keys as the user reads them: the language and the currency in one hand.

use crate::dto::{Change, Choice, Dated, Money, Mood};
use rapport_domain::{
    Currency, Day, DecisionRole, Edition, FactorKind, Half, Lifecycle, Manager, Minor, Noun, Op,
    OpName, ProductKind, Reason, Refusal, SaleKind, Stage, SubscriptionStatus, Team, TouchKind,
    fold,
};
use rapport_measures::growth;
use rapport_text::{Lang, day, number, words};
use rustc_hash::FxHashMap;

/// The language and currency a reply is printed in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voice {
    pub(crate) lang: Lang,
    pub(crate) currency: Currency,
}

impl Voice {
    pub(crate) fn money(self, minor: Minor) -> Money {
        Money {
            minor,
            text: number::whole(self.lang, number::round_to_units(minor)),
            short: self.short(minor),
        }
    }

    pub(crate) fn short(self, minor: Minor) -> String {
        number::money_short(self.lang, minor, self.currency)
    }

    pub(crate) fn change(self, now: Minor, before: Minor) -> Change {
        match growth::growth(now, before) {
            None => Change { share: None, text: "—".to_owned(), mood: Mood::None },
            Some(share) => {
                let text = number::percent_change(self.lang, share, 0);
                let mood = if share >= 0.005 {
                    Mood::Good
                } else if share <= -0.005 {
                    Mood::Risk
                } else {
                    Mood::None
                };
                Change { share: Some(share), text, mood }
            }
        }
    }

    pub(crate) fn dated(self, on: Day, from: Day) -> Dated {
        Dated {
            day: on,
            text: day::short(self.lang, on),
            days: on.days_since(from),
            distance: distance(self.lang, on, from),
        }
    }

    pub(crate) fn whole(self, count: usize) -> String {
        number::whole(self.lang, i64::try_from(count).unwrap_or(i64::MAX))
    }

    pub(crate) fn as_of(self, on: Day) -> String {
        words::as_of(self.lang, day::long(self.lang, on))
    }
}

/// Days printed against one day, each worded once: a portfolio prints the same few hundred days
/// thousands of times.
pub(crate) struct Diary {
    voice: Voice,
    from: Day,
    known: FxHashMap<Day, Dated>,
}

impl Diary {
    pub(crate) fn new(voice: Voice, from: Day) -> Self {
        Self { voice, from, known: FxHashMap::default() }
    }

    pub(crate) fn dated(&mut self, on: Day) -> Dated {
        let (voice, from) = (self.voice, self.from);
        self.known.entry(on).or_insert_with(|| voice.dated(on, from)).clone()
    }
}

/// How far a day lies from another, in words, in the unit that people use: days up to 60, months
/// up to 24, then years.
pub(crate) fn distance(lang: Lang, on: Day, from: Day) -> String {
    let days = on.days_since(from);
    let span = days.abs();
    let (months, years) =
        ((span as f64 / 30.44).round() as i64, (span as f64 / 365.25).round() as i64);
    match (days, span) {
        (0, _) => words::distance_today(lang),
        (-1, _) => words::distance_yesterday(lang),
        (1, _) => words::distance_tomorrow(lang),
        (..0, ..=60) => words::distance_ago(lang, span),
        (..0, ..=730) => words::distance_months_ago(lang, months),
        (..0, _) => words::distance_years_ago(lang, years),
        (_, ..=60) => words::distance_in(lang, span),
        (_, ..=730) => words::distance_in_months(lang, months),
        (_, _) => words::distance_in_years(lang, years),
    }
}

/// A count with its noun: the number grouped, the noun in its plural form.
pub(crate) fn counted(lang: Lang, noun: Noun, count: u64) -> String {
    let n = i64::try_from(count).unwrap_or(i64::MAX);
    let shown = number::whole(lang, n);
    match noun {
        Noun::Account => words::count_accounts(lang, n, shown),
        Noun::Manager => words::count_managers(lang, n, shown),
        Noun::Contact => words::count_contacts(lang, n, shown),
        Noun::Product => words::count_products(lang, n, shown),
        Noun::Sale => words::count_sales(lang, n, shown),
        Noun::Payment => words::count_payments(lang, n, shown),
        Noun::Subscription => words::count_subscriptions(lang, n, shown),
        Noun::Touch => words::count_touches(lang, n, shown),
        Noun::Review => words::count_reviews(lang, n, shown),
        Noun::Answer => words::count_answers(lang, n, shown),
        Noun::Reference => words::count_references(lang, n, shown),
        Noun::Incident => words::count_incidents(lang, n, shown),
        Noun::Profile => words::count_profiles(lang, n, shown),
        Noun::Promise => words::count_promises(lang, n, shown),
        Noun::Task => words::count_tasks(lang, n, shown),
        Noun::Handover => words::count_handovers(lang, n, shown),
        Noun::StageMark => words::count_stage_marks(lang, n, shown),
        Noun::StageMove => words::count_stage_moves(lang, n, shown),
        Noun::Judgement => words::count_judgements(lang, n, shown),
        Noun::Factor => words::count_factors(lang, n, shown),
        Noun::HealthScale => words::count_scales(lang, n, shown),
        Noun::RenewalStep => words::count_renewal_steps(lang, n, shown),
        Noun::Likelihood => words::count_likelihoods(lang, n, shown),
        Noun::Forecast => words::count_forecasts(lang, n, shown),
        Noun::Wave => words::count_waves(lang, n, shown),
        Noun::Respondent => words::count_respondents(lang, n, shown),
        Noun::FeedbackItem => words::count_feedback_items(lang, n, shown),
        Noun::Setting | Noun::Mapping | Noun::LegalEntity => words::count_records(lang, n, shown),
    }
}

pub(crate) fn count_days(lang: Lang, days: i64) -> String {
    words::count_days(lang, days, number::whole(lang, days))
}

/// An operation's name, as it stands after "Undo:".
pub(crate) fn op(lang: Lang, op: &Op) -> String {
    let subject = op.subject.as_str();
    let noun = op.noun.map(|n| words::noun_word(lang, n.key())).unwrap_or_default();
    let account = op.noun == Some(Noun::Account);
    let label = match op.name {
        OpName::Add | OpName::Edit if op.noun == Some(Noun::HealthScale) => {
            words::op_health_scale(lang, subject)
        }
        OpName::Add if account => words::op_add_account(lang, subject),
        OpName::Edit if account => words::op_edit_account(lang, subject),
        OpName::Remove if account => words::op_remove_account(lang, subject),
        OpName::Add => words::op_add(lang, noun, subject),
        OpName::Edit => words::op_edit(lang, noun, subject),
        OpName::Remove => words::op_remove(lang, noun, subject),
        OpName::Import => words::op_import(lang, subject),
        OpName::Sample => words::op_sample(lang),
        OpName::Settings => words::op_settings(lang),
        OpName::ReviewWords => words::op_review_words(lang, subject),
        OpName::StageMove => words::op_stage_move(lang, subject),
        OpName::Dismiss => words::op_dismiss(lang, subject),
        OpName::Finish => {
            words::op_finish(lang, op.noun.map(Noun::key).unwrap_or_default(), subject)
        }
        OpName::RenewalStep => words::op_renewal_step(lang, subject),
        OpName::Renew => words::op_renew(lang, subject),
        OpName::Lose => words::op_lose(lang, subject),
        OpName::Arrange => words::op_arrange(lang, subject),
        OpName::Assign => words::op_assign(lang, subject),
        OpName::Channel => words::op_channel(lang, subject),
        OpName::Coterm => words::op_coterm(lang, subject),
        OpName::Split => words::op_split(lang, subject),
        OpName::TermChange => words::op_term_change(lang, subject),
        OpName::KeepForecast => words::op_keep_forecast(lang, subject),
        OpName::StartWave => words::op_start_wave(lang, subject),
        OpName::CloseWave => words::op_close_wave(lang, subject),
        OpName::ArrangeSurvey => words::op_arrange_survey(lang, subject),
        OpName::InterviewDraft => words::op_interview_draft(lang, subject),
        OpName::Interview => words::op_interview(lang, subject),
        OpName::SurveyTry => words::op_survey_try(lang, subject),
        OpName::SortFeedback => words::op_sort_feedback(lang, subject),
        OpName::SolveFeedback => words::op_solve_feedback(lang, subject),
        OpName::TellBack => words::op_tell_back(lang, subject),
        OpName::NoteEffect => words::op_note_effect(lang, subject),
        OpName::DeckExport => words::op_deck_export(lang, subject),
    };
    label.trim_end().to_owned()
}

pub(crate) fn refusal(lang: Lang, refusal: &Refusal) -> String {
    match &refusal.reason {
        Reason::Missing => words::refusal_missing(lang),
        Reason::TooLong(most) => words::refusal_too_long(lang, *most as i64),
        Reason::OutOfRange(least, most) => words::refusal_out_of_range(lang, *least, *most),
        Reason::Before(earliest) => words::refusal_before(lang, day::short(lang, *earliest)),
        Reason::Unknown(_) => words::refusal_unknown(lang),
        Reason::Taken(name) => words::refusal_taken(lang, name.as_str()),
        Reason::Loop => words::refusal_loop(lang),
        Reason::InUse(noun, count) => {
            let counted = counted(lang, *noun, *count);
            let (count, noun) = counted.split_once(' ').unwrap_or((&counted, ""));
            words::refusal_in_use(lang, count.to_owned(), noun.to_owned())
        }
        Reason::NotEmail => words::refusal_not_email(lang),
        Reason::NotSilent => words::refusal_not_silent(lang),
        Reason::Same => words::refusal_same(lang),
        Reason::Unmet(0) => words::refusal_stages(lang),
        Reason::Unmet(count) => {
            let n = *count as i64;
            words::refusal_unmet(lang, words::count_criteria(lang, n, number::whole(lang, n)))
        }
        Reason::After(latest) => words::refusal_after(lang, day::short(lang, *latest)),
        Reason::Decided => words::refusal_decided(lang),
        Reason::Apart => words::refusal_apart(lang),
        Reason::OneByOne => words::refusal_one_by_one(lang),
        Reason::TwoScales => words::refusal_two_scales(lang),
        Reason::NobodyToAsk => words::refusal_nobody_to_ask(lang),
        Reason::Answered => words::refusal_answered(lang),
        Reason::Closed => words::refusal_closed(lang),
        Reason::Unsorted => words::refusal_unsorted(lang),
        Reason::Unsolved => words::refusal_unsolved(lang),
        Reason::Unwritable => words::refusal_unwritable(lang),
        Reason::NotAskable(account) => words::refusal_not_askable(lang, account.clone()),
        Reason::QuestionsAsked => words::refusal_questions_asked(lang),
        Reason::QuestionAnswered(question) => {
            words::refusal_question_answered(lang, question.as_str())
        }
        Reason::PlanChanged => words::refusal_plan_changed(lang),
    }
}

pub(crate) fn lifecycle(lang: Lang, key: Lifecycle) -> String {
    words::lifecycle(lang, key.key())
}

pub(crate) fn touch_kind(lang: Lang, key: TouchKind) -> String {
    words::touch_kind(lang, key.key())
}

/// A touch as a client counts it: how close we judge them to be is ours to know.
pub(crate) const fn client_kind(kind: TouchKind) -> TouchKind {
    match kind {
        TouchKind::Informal => TouchKind::Meeting,
        TouchKind::Social => TouchKind::Message,
        told => told,
    }
}

pub(crate) fn role(lang: Lang, key: Option<DecisionRole>) -> String {
    key.map(|k| words::decision_role(lang, k.key())).unwrap_or_default()
}

pub(crate) fn team(lang: Lang, key: Team) -> String {
    words::team(lang, key.key())
}

pub(crate) fn edition(lang: Lang, key: Edition) -> String {
    words::edition(lang, key.key())
}

/// `2 · Завязывание отношений`.
pub(crate) fn stage(lang: Lang, stage: Stage) -> String {
    let number = i64::from(stage.number());
    words::stage_numbered(lang, words::stage(lang, stage.key()), number)
}

/// `2 · Завязывание`, for a column.
pub(crate) fn stage_short(lang: Lang, stage: Stage) -> String {
    let number = i64::from(stage.number());
    words::stage_numbered(lang, words::stage_short(lang, stage.key()), number)
}

/// `Дистанция: нет личного контакта`.
pub(crate) fn factor(lang: Lang, kind: FactorKind) -> String {
    let what = words::factor_what(lang, kind.key());
    format!("{}: {what}", words::factor_name(lang, kind.key()))
}

pub(crate) fn half(lang: Lang, half: Half) -> String {
    day::half(lang, half)
}

pub(crate) fn choice(key: &str, label: &str) -> Choice {
    Choice { key: key.to_owned(), label: label.to_owned(), count: None }
}

/// Managers to choose from, by name; those of one name by number.
pub(crate) fn managers<'a>(all: impl Iterator<Item = &'a Manager>) -> Vec<Choice> {
    let mut all: Vec<&Manager> = all.collect();
    all.sort_by_cached_key(|manager| (fold::fold(&manager.name), manager.id));
    all.into_iter().map(|m| choice(&m.id.0.to_string(), &m.name)).collect()
}

/// All keys of an enum, printed, for a choice in a form.
pub(crate) fn choices<T: Copy>(
    all: &[T],
    key: impl Fn(T) -> &'static str,
    label: impl Fn(T) -> String,
) -> Vec<Choice> {
    all.iter()
        .map(|&one| Choice { key: key(one).to_owned(), label: label(one), count: None })
        .collect()
}

pub(crate) fn lifecycles(lang: Lang) -> Vec<Choice> {
    choices(Lifecycle::ALL, Lifecycle::key, |k| lifecycle(lang, k))
}

pub(crate) fn roles(lang: Lang) -> Vec<Choice> {
    choices(DecisionRole::ALL, DecisionRole::key, |k| role(lang, Some(k)))
}

pub(crate) fn touch_kinds(lang: Lang) -> Vec<Choice> {
    choices(TouchKind::ALL, TouchKind::key, |k| touch_kind(lang, k))
}

pub(crate) fn sale_kinds(lang: Lang) -> Vec<Choice> {
    choices(SaleKind::ALL, SaleKind::key, |k| words::sale_kind(lang, k.key()))
}

pub(crate) fn product_kinds(lang: Lang) -> Vec<Choice> {
    choices(ProductKind::ALL, ProductKind::key, |k| words::product_kind(lang, k.key()))
}

pub(crate) fn subscription_statuses(lang: Lang) -> Vec<Choice> {
    choices(SubscriptionStatus::ALL, SubscriptionStatus::key, |k| {
        words::subscription_status(lang, k.key())
    })
}

pub(crate) fn teams(lang: Lang) -> Vec<Choice> {
    choices(Team::ALL, Team::key, |k| team(lang, k))
}

/// A name in the quotes of the language: product names hold commas and stops of their own. Quotes
/// inside become the inner kind.
pub(crate) fn quoted(lang: Lang, name: &str) -> String {
    let name = name.trim();
    match lang {
        Lang::Ru => format!("«{}»", name.replace('«', "„").replace('»', "“")),
        Lang::En => format!("“{}”", name.replace(['“', '«'], "‘").replace(['”', '»'], "’")),
    }
}

/// `банки · Санкт-Петербург`: the filled parts with a dot between.
pub(crate) fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::quoted;
    use rapport_text::Lang;

    #[test]
    fn quotes_inside_quotes_are_of_the_inner_kind() {
        assert_eq!(
            quoted(Lang::Ru, "Модуль «Зарплата»"),
            "«Модуль „Зарплата“»",
            "two pairs of the same quotes would close too early"
        );
        assert_eq!(quoted(Lang::En, "The “Pay” module"), "“The ‘Pay’ module”", "as in Russian");
    }
}
