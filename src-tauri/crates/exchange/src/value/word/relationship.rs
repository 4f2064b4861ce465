//! Words for criteria, factors, signs and how bad something is: the names this program prints, in
//! both languages, its keys, and what else files say.

use super::{starts, yes_no};
use rapport_domain::{Criterion, FactorKind, Means, Severity, Sign, fold::fold};
use rapport_text::{Lang, words};

/// The value of that key, that printed name, or the first whose stems the text contains.
fn named<T: Copy>(
    text: &str,
    all: &[T],
    key: fn(T) -> &'static str,
    say: fn(Lang, &str) -> String,
    table: &[(T, &[&str])],
) -> Option<T> {
    let plain = |text: &str| fold(&text.replace(['-', '_'], " "));
    let word = plain(text);
    let is_name = |value: &&T| {
        let key = key(**value);
        plain(key) == word || Lang::ALL.iter().any(|&lang| plain(&say(lang, key)) == word)
    };
    let stems = || table.iter().find(|(_, stems)| stems.iter().any(|stem| word.contains(stem)));
    all.iter().find(is_name).copied().or_else(|| stems().map(|&(value, _)| value))
}

/// Criterion of a stage.
pub(crate) fn criterion(text: &str) -> Option<Criterion> {
    use Criterion as C;
    named(
        text,
        C::ALL,
        C::key,
        |lang, key| words::exchange_criterion(lang, key),
        &[
            (C::NoticedUs, &["заметил", "noticed"]),
            (C::ConsultingSupport, &["консульт", "consult"]),
            (C::InformalContact, &["неформал", "informal"]),
            (C::MetManager, &["с менеджер", "с аккаунт", "met manager", "account manager"]),
            (C::MetCompany, &["с компани", "met company", "met the company"]),
            (C::MetProduct, &["с продукт", "met product", "met the product"]),
            (C::HiddenPainsFound, &["скрыт", "боли", "боль", "hidden", "pain"]),
            (C::NeedFound, &["потребност", "need found", "needs found"]),
            (
                C::FirstDelivery,
                &["первая поставк", "первая отгрузк", "first delivery", "first sale"],
            ),
            (C::SpecialTerms, &["особые услов", "спецуслов", "специальные услов", "special"]),
            (C::TechnologyPartner, &["технолог", "technology", "partner status"]),
            (C::Enquired, &["обратил", "обращен", "запрос", "enquir", "inquir"]),
        ],
    )
}

/// Negative factor.
pub(crate) fn factor_kind(text: &str) -> Option<FactorKind> {
    use FactorKind as F;
    named(
        text,
        F::ALL,
        F::key,
        |lang, key| words::exchange_factor(lang, key),
        &[
            (F::Culture, &["культур", "архаич", "culture"]),
            (
                F::Pushing,
                &["прямые продаж", "навязыв", "давлен", "push", "hard sell", "direct sell"],
            ),
            (F::Handover, &["передач", "смена менеджер", "handover", "hand over"]),
            (F::Deaf, &["обратной связ", "обратная связ", "feedback", "deaf"]),
            (F::Rigid, &["договор", "отказ", "rigid", "refus", "contract"]),
            (F::Distance, &["личного контакт", "личных контакт", "дистанц", "personal contact"]),
            (F::Manner, &["манер", "эмпат", "гибкост", "manner", "empath"]),
            (F::ValueUnseen, &["ценност", "value"]),
            (F::Upheaval, &["конфликт", "смена руковод", "смена курс", "upheaval", "conflict"]),
            (F::Reputation, &["репутац", "имя бренд", "reputation", "bad name"]),
            (F::Crisis, &["кризис", "crisis"]),
        ],
    )
}

/// Sign.
pub(crate) fn sign(text: &str) -> Option<Sign> {
    use Sign as S;
    named(
        text,
        S::ALL,
        S::key,
        |lang, key| words::exchange_sign(lang, key),
        &[
            (S::Feedback, &["обратн", "feedback"]),
            (S::Consults, &["консульт", "consult"]),
            (S::Refers, &["рекоменд", "приводит", "refer", "recommend", "brings"]),
            (S::Shares, &["делится", "рассказывает", "инсайд", "shares", "tells", "inside news"]),
            (S::Open, &["не скрыва", "открыт", "not hide", "openly"]),
            (S::Forgiving, &["ошибк", "прощает", "forgiv", "mistake"]),
            (S::Interested, &["мероприят", "следит", "event", "follows", "interest"]),
            (S::Growth, &["растет", "рост", "чек", "grow"]),
            (S::Content, &["доволен", "довольн", "удовлетвор", "content", "satisf"]),
        ],
    )
}

/// How bad.
pub(crate) fn severity(text: &str) -> Option<Severity> {
    named(
        text,
        Severity::ALL,
        Severity::key,
        |lang, key| words::exchange_severity(lang, key),
        &[
            (Severity::Low, &["низк", "слаб", "незначит", "minor"]),
            (Severity::Medium, &["средн", "умерен", "moderate"]),
            (
                Severity::High,
                &["высок", "серьезн", "критич", "сильн", "critical", "severe", "major"],
            ),
        ],
    )
}

/// Whether they came.
pub(crate) fn attended(text: &str) -> Option<bool> {
    let word = fold(text);
    if starts(
        &word,
        &["не ", "отказ", "отсутств", "declin", "absent", "no show", "did not", "not "],
    ) {
        return Some(false);
    }
    if starts(&word, &["приш", "был", "участв", "посет", "attend", "came", "present", "accept"])
    {
        return Some(true);
    }
    yes_no(text)
}

/// How somebody was asked.
pub(crate) fn means(text: &str) -> Option<Means> {
    named(
        text,
        Means::ALL,
        Means::key,
        |lang, key| words::exchange_means(lang, key),
        &[
            (
                Means::Form,
                &["форм", "анкет", "опросник", "form", "web", "online", "онлайн", "сайт"],
            ),
            (Means::Email, &["почт", "mail", "рассыл"]),
            (Means::Call, &["телефон", "звон", "phone", "call"]),
            (Means::Meeting, &["встреч", "лично", "очно", "визит", "meeting", "person", "visit"]),
            (
                Means::Message,
                &["мессенджер", "чат", "sms", "смс", "telegram", "whatsapp", "message", "chat"],
            ),
        ],
    )
}
