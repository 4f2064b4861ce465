//! The questions of a wave in the order they are asked, by telephone and in forms.

use rapport_domain::{CsiParameter, OpenQuestion, Questions, Wave, survey::said::WHY_NOT_TO};
use rapport_text::{Lang, words};

/// What sort of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskKind {
    /// Would they recommend us, 0–10.
    Nps,
    /// Satisfaction, 1–5.
    Csat,
    /// Satisfaction with one parameter, 1–5.
    Parameter {
        /// Which.
        parameter: CsiParameter,
        /// Its importance, 1–5, is asked too.
        importance: bool,
    },
    /// In words.
    Words {
        /// Asked only of those whose recommendation is at most this; none asks always.
        when_nps_to: Option<u8>,
    },
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// `nps`, `csat`, `csi-quality` and so on, an open question's key, or `own-1`.
    pub key: String,
    /// As it is asked.
    pub text: String,
    /// What sort of answer it takes.
    pub kind: AskKind,
}

/// The questions of a wave: the six with the recommendation among them, satisfaction, the parameters,
/// the optional ones, the firm's own.
#[must_use]
pub fn asks(questions: &Questions, lang: Lang) -> Vec<Ask> {
    let mut all = Vec::new();
    let open = |question: OpenQuestion| {
        let when_nps_to = (question == OpenQuestion::WhyNot).then_some(WHY_NOT_TO);
        ask(lang, question.key(), AskKind::Words { when_nps_to })
    };
    for &question in OpenQuestion::ALL.iter().filter(|q| !q.is_optional()) {
        if question == OpenQuestion::WhyNot {
            all.push(ask(lang, "nps", AskKind::Nps));
        }
        all.push(open(question));
    }
    if questions.csat {
        all.push(ask(lang, "csat", AskKind::Csat));
    }
    let importance = questions.importance;
    for &parameter in CsiParameter::ALL.iter().filter(|p| questions.csi.contains(p)) {
        all.push(Ask {
            key: format!("csi-{}", parameter.key()),
            text: words::survey_parameter(lang, parameter.key()),
            kind: AskKind::Parameter { parameter, importance },
        });
    }
    let wanted = |q: &&OpenQuestion| q.is_optional() && questions.optional.contains(q);
    all.extend(OpenQuestion::ALL.iter().filter(wanted).map(|&question| open(question)));
    for (place, text) in questions.own.iter().enumerate() {
        let kind = AskKind::Words { when_nps_to: None };
        all.push(Ask { key: Wave::own_key(place), text: text.clone(), kind });
    }
    all
}

fn ask(lang: Lang, key: &str, kind: AskKind) -> Ask {
    Ask { key: key.to_owned(), text: words::survey_ask(lang, key), kind }
}

/// What stands above the parameters.
pub(super) fn parameters_title(questions: &Questions, lang: Lang) -> String {
    words::survey_ask(lang, if questions.importance { "csi-importance" } else { "csi" })
}
