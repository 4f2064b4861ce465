//! What sort of touch it was, who began it and whether it was in person.

use super::line::Line;
use rapport_domain::{TouchKind, Who};
use std::ops::Range;

/// A word that tells the kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct KindWord {
    /// Beginning of the folded word; the whole word when it ends with a stop.
    start: &'static str,
    pub(super) kind: TouchKind,
    /// It says more than the kind: it stays in the summary too.
    pub(super) more: bool,
    pub(super) in_person: bool,
}

const fn word(start: &'static str, kind: TouchKind) -> KindWord {
    KindWord { start, kind, more: false, in_person: matches!(kind, TouchKind::Meeting) }
}

const fn more(start: &'static str, kind: TouchKind) -> KindWord {
    KindWord { start, kind, more: true, in_person: matches!(kind, TouchKind::Informal) }
}

const WORDS: &[KindWord] = &[
    word("звон", TouchKind::Call),
    word("позвон", TouchKind::Call),
    word("созвон", TouchKind::Call),
    word("перезвон", TouchKind::Call),
    word("дозвон", TouchKind::Call),
    word("call.", TouchKind::Call),
    word("called.", TouchKind::Call),
    word("phone.", TouchKind::Call),
    word("phoned.", TouchKind::Call),
    word("rang.", TouchKind::Call),
    word("telephoned.", TouchKind::Call),
    more("видеозвон", TouchKind::Call),
    more("зум", TouchKind::Call),
    more("zoom.", TouchKind::Call),
    more("videocall.", TouchKind::Call),
    word("встреча.", TouchKind::Meeting),
    word("встречу.", TouchKind::Meeting),
    word("встречи.", TouchKind::Meeting),
    word("встрече.", TouchKind::Meeting),
    word("встречей.", TouchKind::Meeting),
    word("встретил", TouchKind::Meeting),
    word("встречал", TouchKind::Meeting),
    word("виделись.", TouchKind::Meeting),
    more("переговор", TouchKind::Meeting),
    more("совещан", TouchKind::Meeting),
    more("визит", TouchKind::Meeting),
    word("met.", TouchKind::Meeting),
    word("meeting.", TouchKind::Meeting),
    more("visit", TouchKind::Meeting),
    word("письмо.", TouchKind::Email),
    word("письма.", TouchKind::Email),
    word("письмом.", TouchKind::Email),
    word("написал", TouchKind::Email),
    word("email", TouchKind::Email),
    word("емейл", TouchKind::Email),
    word("имейл", TouchKind::Email),
    word("wrote.", TouchKind::Email),
    word("letter.", TouchKind::Email),
    word("mail.", TouchKind::Email),
    word("mailed.", TouchKind::Email),
    word("сообщение.", TouchKind::Message),
    word("мессенджер", TouchKind::Message),
    word("переписк", TouchKind::Message),
    more("телеграм", TouchKind::Message),
    more("telegram", TouchKind::Message),
    more("whatsapp", TouchKind::Message),
    more("ватсап", TouchKind::Message),
    more("вотсап", TouchKind::Message),
    more("вайбер", TouchKind::Message),
    more("смс.", TouchKind::Message),
    more("sms.", TouchKind::Message),
    word("чат.", TouchKind::Message),
    word("чате.", TouchKind::Message),
    word("message.", TouchKind::Message),
    word("messaged.", TouchKind::Message),
    word("messenger.", TouchKind::Message),
    word("texted.", TouchKind::Message),
    word("chat.", TouchKind::Message),
    word("chatted.", TouchKind::Message),
    word("мероприят", TouchKind::Event),
    more("вебинар", TouchKind::Event),
    more("конференц", TouchKind::Event),
    more("выставк", TouchKind::Event),
    more("семинар", TouchKind::Event),
    more("форум", TouchKind::Event),
    word("event", TouchKind::Event),
    more("webinar", TouchKind::Event),
    more("conference", TouchKind::Event),
    more("seminar", TouchKind::Event),
    more("exhibition", TouchKind::Event),
    word("консультац", TouchKind::Consultation),
    word("консультир", TouchKind::Consultation),
    word("проконсультир", TouchKind::Consultation),
    more("демонстрац", TouchKind::Consultation),
    more("демо.", TouchKind::Consultation),
    more("презентац", TouchKind::Consultation),
    word("consultation", TouchKind::Consultation),
    word("consulted.", TouchKind::Consultation),
    word("consulting.", TouchKind::Consultation),
    word("advised.", TouchKind::Consultation),
    more("demo", TouchKind::Consultation),
    more("presentation", TouchKind::Consultation),
    word("поддержк", TouchKind::Support),
    more("тикет", TouchKind::Support),
    more("заявк", TouchKind::Support),
    word("обращение.", TouchKind::Support),
    word("support.", TouchKind::Support),
    more("ticket", TouchKind::Support),
    word("соцсет", TouchKind::Social),
    more("вконтакте", TouchKind::Social),
    more("linkedin", TouchKind::Social),
    more("facebook", TouchKind::Social),
    word("social.", TouchKind::Social),
    more("обед", TouchKind::Informal),
    more("пообед", TouchKind::Informal),
    more("ужин", TouchKind::Informal),
    more("поужин", TouchKind::Informal),
    more("завтрак", TouchKind::Informal),
    more("кофе.", TouchKind::Informal),
    more("бар.", TouchKind::Informal),
    more("рыбалк", TouchKind::Informal),
    word("неформальн", TouchKind::Informal),
    more("lunch", TouchKind::Informal),
    more("dinner", TouchKind::Informal),
    more("breakfast", TouchKind::Informal),
    more("coffee", TouchKind::Informal),
    more("drinks.", TouchKind::Informal),
    word("informal", TouchKind::Informal),
];

/// The kind a folded word tells.
pub(super) fn of(text: &str) -> Option<KindWord> {
    WORDS.iter().copied().find(|w| match w.start.strip_suffix('.') {
        Some(whole) => text == whole,
        // The noun, not the adverb or the time of day: `обеденный` is none.
        None => text.starts_with(w.start) && !text.starts_with("обеден"),
    })
}

/// The kind said in a clause, with the words that say it. A channel goes before writing: `написали
/// в телеграм`.
pub(super) fn said(line: &Line<'_>, clause: &Range<usize>) -> Option<(Range<usize>, KindWord)> {
    let all = || {
        clause.clone().filter_map(|at| {
            // `e-mail`, `соц. сеть`, `phone call`.
            let pair = (line.text(at), line.text(at + 1));
            match pair {
                ("e" | "е", "mail" | "mailed" | "mails") => {
                    Some((at..at + 2, word("e", TouchKind::Email)))
                }
                ("phone" | "video", "call") => {
                    let said = if pair.0 == "video" { more } else { word };
                    Some((at..at + 2, said("call", TouchKind::Call)))
                }
                ("соц", next) if next.starts_with("сет") => {
                    Some((at..at + 2, word("соц", TouchKind::Social)))
                }
                ("social", "media" | "network") => {
                    Some((at..at + 2, word("social", TouchKind::Social)))
                }
                ("spoke" | "talked", "to" | "with") => {
                    Some((at..at + 1, word("spoke", TouchKind::Call)))
                }
                (text, _) => of(text).map(|w| (at..at + 1, w)),
            }
        })
    };
    let first = all().next()?;
    if first.1.kind == TouchKind::Email
        && let Some(channel) = all().find(|w| w.1.kind == TouchKind::Message)
    {
        return Some((first.0, KindWord { more: false, ..channel.1 }));
    }
    Some(first)
}

/// Words that tell who began it, with the words that say it and need not be said again.
pub(super) fn began(line: &Line<'_>, clause: &Range<usize>) -> Option<(Range<usize>, Who)> {
    clause.clone().find_map(|at| {
        let word = |n: usize| line.text(at + n);
        let verb = |text: &str| {
            ["позвонил", "перезвонил", "набрал", "написал", "звонил", "обратил", "связал", "вышл"]
                .iter()
                .any(|v| text.starts_with(v))
                || matches!(text, "called" | "phoned" | "rang" | "wrote" | "emailed" | "messaged")
        };
        let theirs = |text: &str| {
            matches!(
                text,
                "они" | "клиент" | "сами" | "сам" | "сама" | "они-то" | "they" | "client"
            )
        };
        match (word(0), word(1), word(2)) {
            (who, act, _) if theirs(who) && verb(act) => Some((at..at + 1, Who::Them)),
            ("the", "client" | "customer", act) if verb(act) => Some((at..at + 2, Who::Them)),
            ("customer", act, _) if verb(act) => Some((at..at + 1, Who::Them)),
            (act, "клиент", _) if verb(act) => Some((at + 1..at + 2, Who::Them)),
            ("they" | "client", "reached" | "contacted", _) => Some((at..at + 2, Who::Them)),
            ("по", "их" | "ее" | "его", what) if what.starts_with("просьб") => {
                Some((at..at + 3, Who::Them))
            }
            ("по", "их" | "ее" | "его", what) if what.starts_with("инициатив") => {
                Some((at..at + 3, Who::Them))
            }
            ("по", what, "клиента") if what.starts_with("просьб") || what.starts_with("иниц") => {
                Some((at..at + 3, Who::Them))
            }
            ("по", "нашей", what) if what.starts_with("инициатив") => {
                Some((at..at + 3, Who::Us))
            }
            ("at" | "on", "their", "request" | "initiative") => Some((at..at + 3, Who::Them)),
            ("at", "our", "initiative") => Some((at..at + 3, Who::Us)),
            (inbound, ..)
                if inbound.starts_with("входящ") || matches!(inbound, "incoming" | "inbound") =>
            {
                Some((at..at + 1, Who::Them))
            }
            (outbound, ..)
                if outbound.starts_with("исходящ")
                    || matches!(outbound, "outgoing" | "outbound") =>
            {
                Some((at..at + 1, Who::Us))
            }
            ("я" | "мы" | "i" | "we", act, _) if verb(act) => Some((at..at + 1, Who::Us)),
            _ => None,
        }
    })
}

/// Words that say it was face to face, or that it was not.
pub(super) fn place(line: &Line<'_>, clause: &Range<usize>) -> Option<(Range<usize>, bool)> {
    clause.clone().find_map(|at| {
        let word = |n: usize| line.text(at + n);
        match (word(0), word(1), word(2)) {
            ("у", "них" | "нас" | "клиента", next) => {
                let office = next == "в" && word(3).starts_with("офис");
                Some((at..at + if office { 4 } else { 2 }, true))
            }
            ("в", "их" | "нашем", "офисе") => Some((at..at + 3, true)),
            ("лично" | "очно", ..) => Some((at..at + 1, true)),
            ("in", "person", _) | ("on", "site", _) | ("face", "to", "face") => {
                Some((at..at + 2 + usize::from(word(0) == "face"), true))
            }
            ("at", "their" | "our", "office" | "site" | "place" | "offices") => {
                Some((at..at + 3, true))
            }
            (far, ..)
                if matches!(
                    far,
                    "онлайн"
                        | "online"
                        | "удаленно"
                        | "дистанционно"
                        | "remote"
                        | "remotely"
                        | "видео"
                        | "teams"
                        | "скайп"
                        | "skype"
                ) || far.starts_with("зум")
                    || far == "zoom" =>
            {
                Some((at..at + 1, false))
            }
            _ => None,
        }
    })
}
