//! Who began a touch, told by the grammar: who was called and who called.

use super::{forms::Form, line::Line};
use rapport_domain::Who;
use std::ops::Range;

/// Somebody or some account named in the line.
pub(super) struct Named {
    pub(super) span: Range<usize>,
    pub(super) form: Form,
}

/// Who began it, when the words around the kind say so.
pub(super) fn began(line: &Line<'_>, kind: &Range<usize>, named: &[Named]) -> Option<Who> {
    let verb = line.text(kind.start);
    let acts = ["позвонил", "перезвонил", "звонил", "написал", "дозвон"];
    let russian_verb = acts.iter().any(|v| verb.starts_with(v));
    let russian_noun = matches!(verb, "звонок" | "письмо" | "сообщение" | "обращение");
    let english_verb = matches!(
        verb,
        "called" | "phoned" | "rang" | "emailed" | "wrote" | "texted" | "messaged" | "mailed"
    );
    let english_noun = matches!(verb, "call" | "email" | "e" | "message" | "letter");
    named.iter().find_map(|one| {
        let lead = |back: usize| one.span.start.checked_sub(back).map_or("", |at| line.text(at));
        let before = if lead(1) == "the" { lead(2) } else { lead(1) };
        if matches!(before, "от" | "from") {
            return Some(Who::Them);
        }
        let word = line.text(one.span.end.saturating_sub(1));
        let russian = word.chars().all(|c| matches!(c, 'а'..='я'));
        let precedes = one.span.end == kind.start;
        if russian_verb && russian {
            let unchanging = word.ends_with(['о', 'е', 'у', 'ю', 'и', 'ы', 'э']);
            return match one.form {
                Form::Dative => Some(Who::Us),
                _ if matches!(before, "в" | "к") => Some(Who::Us),
                Form::Base if precedes || !unchanging => Some(Who::Them),
                _ if precedes => None,
                _ => Some(Who::Us),
            };
        }
        if russian_noun {
            return (one.form == Form::Dative || matches!(before, "в" | "к")).then_some(Who::Us);
        }
        if (english_verb || russian_verb) && precedes {
            return Some(Who::Them);
        }
        if english_verb && kind.end <= one.span.start {
            return Some(Who::Us);
        }
        (english_noun && before == "to").then_some(Who::Us)
    })
}
