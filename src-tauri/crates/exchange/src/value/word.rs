//! States, kinds and yes/no by the words files use for them, Russian and English.

mod relationship;

pub(crate) use relationship::{attended, criterion, factor_kind, means, severity, sign};

use rapport_domain::{
    DecisionRole, Lifecycle, ProductKind, SaleKind, SubscriptionStatus, Team, TouchKind, Who,
    fold::fold,
};

/// Document states that are no sale.
pub(crate) const CANCELLED: [&str; 16] = [
    "cancelled",
    "canceled",
    "void",
    "voided",
    "deleted",
    "отменен",
    "отменена",
    "отменено",
    "отмена",
    "аннулирован",
    "аннулирована",
    "аннулировано",
    "удален",
    "удалена",
    "помечен на удаление",
    "не проведен",
];

fn starts(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Yes or no.
pub(crate) fn yes_no(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "да" | "yes" | "y" | "true" | "1" | "+" | "x" | "v" | "истина" | "✓" => {
            Some(true)
        }
        "нет" | "no" | "n" | "false" | "0" | "-" | "ложь" => Some(false),
        _ => None,
    }
}

/// Status of a subscription.
pub(crate) fn subscription_status(text: &str) -> Option<SubscriptionStatus> {
    let word = fold(text);
    if starts(
        &word,
        &[
            "неактив",
            "не актив",
            "inactive",
            "отмен",
            "cancel",
            "аннул",
            "расторг",
            "прекращ",
            "закрыт",
            "заверш",
            "истек",
            "terminated",
            "closed",
            "ended",
            "expired",
        ],
    ) {
        return Some(SubscriptionStatus::Cancelled);
    }
    if starts(&word, &["продлен", "возобнов", "renewed"]) {
        return Some(SubscriptionStatus::Renewed);
    }
    starts(&word, &["актив", "действу", "active", "current", "running", "в работе", "новая", "new"])
        .then_some(SubscriptionStatus::Active)
}

/// Kind of touch, and what the word says besides: who began it, whether in person.
pub(crate) fn touch_kind(text: &str) -> Option<(TouchKind, Option<Who>, bool)> {
    let word = fold(text);
    if let Some(kind) = TouchKind::from_key(&word) {
        return Some((
            kind,
            (kind == TouchKind::Support).then_some(Who::Them),
            kind == TouchKind::Meeting,
        ));
    }
    let table: [(&[&str], TouchKind); 9] = [
        (&["письм", "e-mail", "email", "mail", "почт", "электрон"], TouchKind::Email),
        (
            &["звон", "call", "phone", "телефон", "видеозвон", "видеоконф", "созвон", "zoom"],
            TouchKind::Call,
        ),
        (
            &["обращ", "support", "ticket", "заявк", "поддерж", "инцидент", "запрос", "request"],
            TouchKind::Support,
        ),
        (
            &["демо", "demo", "консульт", "consult", "презентац", "обучен", "training"],
            TouchKind::Consultation,
        ),
        (&["встреч", "meeting", "визит", "visit", "переговор"], TouchKind::Meeting),
        (
            &["сообщ", "message", "чат", "chat", "мессендж", "telegram", "whatsapp", "sms", "смс"],
            TouchKind::Message,
        ),
        (
            &["мероприят", "event", "конференц", "выставк", "вебинар", "webinar", "семинар"],
            TouchKind::Event,
        ),
        (&["соцсет", "социальн", "social"], TouchKind::Social),
        (&["неформал", "informal", "обед", "lunch", "ужин", "поздравл"], TouchKind::Informal),
    ];
    let kind = table.iter().find(|(stems, _)| starts(&word, stems)).map(|&(_, kind)| kind)?;
    Some((kind, (kind == TouchKind::Support).then_some(Who::Them), kind == TouchKind::Meeting))
}

/// Who began a touch.
pub(crate) fn who(text: &str) -> Option<Who> {
    let word = fold(text);
    if starts(&word, &["мы", "us", "исход", "out", "менедж", "manager"]) {
        return Some(Who::Us);
    }
    starts(&word, &["клиент", "они", "them", "вход", "in", "client", "customer"])
        .then_some(Who::Them)
}

/// Lifecycle of an account.
pub(crate) fn lifecycle(text: &str) -> Option<Lifecycle> {
    let word = fold(text);
    if let Some(found) = Lifecycle::from_key(&word) {
        return Some(found);
    }
    let table: [(&[&str], Lifecycle); 4] = [
        (&["потенц", "лид", "lead", "prospect", "новый"], Lifecycle::Prospect),
        (&["неактив", "не актив", "inactive", "спящ", "dormant", "пауз"], Lifecycle::Dormant),
        (&["актив", "действу", "active", "постоян", "customer", "клиент"], Lifecycle::Active),
        (
            &["потер", "ушел", "ушла", "lost", "закрыт", "closed", "churned", "former", "бывш"],
            Lifecycle::Lost,
        ),
    ];
    table.iter().find(|(stems, _)| starts(&word, stems)).map(|&(_, found)| found)
}

/// Kind of product.
pub(crate) fn product_kind(text: &str) -> Option<ProductKind> {
    let word = fold(text);
    let table: [(&[&str], ProductKind); 3] = [
        (&["лиценз", "licen", "подпис", "subscr", "software", "по"], ProductKind::Licence),
        (&["услуг", "service", "работ", "work"], ProductKind::Service),
        (&["товар", "goods", "запас", "product", "оборуд", "hardware"], ProductKind::Goods),
    ];
    table.iter().find(|(stems, _)| starts(&word, stems)).map(|&(_, found)| found)
}

/// Kind of sale.
pub(crate) fn sale_kind(text: &str) -> Option<SaleKind> {
    let word = fold(text);
    let table: [(&[&str], SaleKind); 5] = [
        (&["перв", "first", "new", "нов"], SaleKind::First),
        (&["повтор", "repeat"], SaleKind::Repeat),
        (&["продлен", "renew"], SaleKind::Renewal),
        (&["допрод", "расшир", "upsell", "upgrade"], SaleKind::Upsell),
        (&["услуг", "сервис", "service", "работ"], SaleKind::Service),
    ];
    table.iter().find(|(stems, _)| starts(&word, stems)).map(|&(_, found)| found)
}

/// Role in decisions.
pub(crate) fn decision_role(text: &str) -> Option<DecisionRole> {
    let word = fold(text);
    let table: [(&[&str], DecisionRole); 5] = [
        (&["реша", "лпр", "decid", "decision"], DecisionRole::Decides),
        (&["плат", "финанс", "pay"], DecisionRole::Pays),
        (&["сторонник", "чемпион", "champion", "агент"], DecisionRole::Champions),
        (&["польз", "use"], DecisionRole::Uses),
        (&["блок", "против", "block"], DecisionRole::Blocks),
    ];
    table.iter().find(|(stems, _)| starts(&word, stems)).map(|&(_, found)| found)
}

/// Team of a manager.
pub(crate) fn team(text: &str) -> Option<Team> {
    let word = fold(text);
    if starts(&word, &["renew", "продлен"]) {
        return Some(Team::Renewals);
    }
    starts(&word, &["account", "клиент", "sales", "продаж"]).then_some(Team::Accounts)
}
