//! A form that came back: what it says, and whether it may say so.

use super::{
    FormIds, VERSION,
    fault::{FormFault, Place, beginning},
    sheet,
};
use rapport_domain::{
    Csi, CsiParameter, CsiScore, Day, Interview, OpenQuestion, Respondent, RespondentId, Said,
    WaveId,
    survey::{
        interview::{MOST_QUESTIONS, MOST_SAID},
        wave::MOST_OWN,
    },
};
use serde::Deserialize;
use std::collections::HashSet;

/// The most bytes of a file of answers. Twenty answers of the greatest length are half of it.
const MOST_TEXT: usize = 1 << 20;
/// The most bytes of a workbook.
const MOST_WORKBOOK: usize = 4 << 20;

/// What a file of answers says it is.
pub(super) const ANSWERS: &str = "survey-answers";
/// What the page says it is.
pub(super) const PAGE_MARK: &str = "rapport-survey-form";

/// A form that came back, well formed; whether it is ours, [`ReturnedForm::check`] tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedForm {
    /// Whose it says it is.
    pub ids: FormIds,
    /// The day it was filled in, by the clock it was filled in under; workbooks do not tell.
    pub on: Option<Day>,
    /// What it says. Scores and lengths are within their limits.
    pub interview: Interview,
}

impl ReturnedForm {
    /// Whether it is the form of that respondent of that book.
    ///
    /// # Errors
    /// The first thing that tells it is not.
    pub fn check(&self, book: &str, respondent: Option<&Respondent>) -> Result<(), FormFault> {
        if self.ids.book != book {
            return Err(FormFault::OtherBook);
        }
        let asked = respondent.filter(|r| r.id == self.ids.respondent);
        let asked = asked.ok_or(FormFault::Nobody)?;
        if asked.wave != self.ids.wave {
            return Err(FormFault::OtherWave);
        }
        if asked.key != self.ids.key {
            return Err(FormFault::Key);
        }
        Ok(())
    }
}

/// Reads a form that came back: a file of answers, or a workbook. Nothing of it is run, and nothing
/// in it is believed but what fits a form.
///
/// # Errors
/// The first thing in it that is no answer.
pub fn read_form(bytes: &[u8]) -> Result<ReturnedForm, FormFault> {
    let limit = |most: usize| FormFault::TooLarge { kilobytes: (most >> 10) as u64 };
    match bytes {
        [b'P', b'K', 3 | 5, ..] if bytes.len() > MOST_WORKBOOK => Err(limit(MOST_WORKBOOK)),
        [b'P', b'K', 3 | 5, ..] => sheet::read(bytes),
        _ => {
            if bytes.len() > MOST_TEXT {
                return Err(limit(MOST_TEXT));
            }
            let text = std::str::from_utf8(bytes).map_err(|_| FormFault::NotForm)?;
            let text = text.trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t']);
            if text.starts_with('<') && text.contains(PAGE_MARK) {
                return Err(FormFault::Page);
            }
            read_text(text)
        }
    }
}

/// The file of answers as it is written.
#[derive(Deserialize)]
struct File {
    book: String,
    wave: i64,
    respondent: i64,
    key: String,
    #[serde(default)]
    on: Option<String>,
    #[serde(default)]
    scores: Vec<(String, i64)>,
    #[serde(default)]
    said: Vec<(String, String)>,
    #[serde(default)]
    quotable: bool,
}

/// Only what it says it is: a file of answers of another version need not look like this one.
#[derive(Deserialize)]
struct Head {
    rapport: String,
    version: u32,
}

fn read_text(text: &str) -> Result<ReturnedForm, FormFault> {
    // Mail programs quote and surround what is pasted into a letter.
    let found = text.find('{').zip(text.rfind('}'));
    let json = found.and_then(|(from, to)| text.get(from..=to)).ok_or(FormFault::NotForm)?;
    if !json.contains(ANSWERS) {
        return Err(FormFault::NotForm);
    }
    let damaged =
        |e: serde_json::Error| FormFault::Damaged { detail: beginning(&e.to_string(), 120) };
    let head: Head = serde_json::from_str(json).map_err(damaged)?;
    if head.rapport != ANSWERS {
        return Err(FormFault::NotForm);
    }
    if head.version > VERSION {
        return Err(FormFault::Newer);
    }
    let file: File = serde_json::from_str(json).map_err(damaged)?;
    let mut answers = Answers::default();
    for (key, score) in file.scores {
        let at = Place::Question(key.clone());
        let found = score.to_string();
        answers.score(&key, at, &found, Some(score))?;
    }
    for (key, text) in &file.said {
        answers.said(key, Place::Question(key.clone()), text)?;
    }
    answers.interview.quotable = file.quotable;
    Ok(ReturnedForm {
        ids: FormIds {
            book: file.book,
            wave: WaveId(file.wave),
            respondent: RespondentId(file.respondent),
            key: file.key,
        },
        on: file.on.and_then(|on| Day::parse_iso(&on)),
        interview: answers.finish()?,
    })
}

/// Answers as they are gathered, each question once.
#[derive(Debug, Default)]
pub(super) struct Answers {
    pub(super) interview: Interview,
    met: HashSet<String>,
}

impl Answers {
    fn meet(&mut self, key: &str) -> Result<(), FormFault> {
        if self.met.insert(key.to_owned()) {
            Ok(())
        } else {
            Err(FormFault::Twice(beginning(key, 60)))
        }
    }

    /// Takes a score: of `nps`, `csat`, `csi-quality`, `csi-quality-importance`… `score` is none
    /// where `found` is no whole number.
    pub(super) fn score(
        &mut self,
        key: &str,
        at: Place,
        found: &str,
        score: Option<i64>,
    ) -> Result<(), FormFault> {
        let unknown = || FormFault::Unknown(beginning(key, 60));
        let (least, most) = if key == "nps" { (0, 10) } else { (1, 5) };
        let (parameter, importance) = match key {
            "nps" | "csat" => (None, false),
            _ => {
                let rest = key.strip_prefix("csi-").ok_or_else(unknown)?;
                let plain = rest.strip_suffix("-importance");
                let parameter = CsiParameter::from_key(plain.unwrap_or(rest));
                (Some(parameter.ok_or_else(unknown)?), plain.is_some())
            }
        };
        self.meet(key)?;
        let fits = score.filter(|score| (least..=most).contains(score));
        let wrong = || FormFault::Score { at, found: beginning(found, 60), least, most };
        let value = fits.and_then(|score| u8::try_from(score).ok()).ok_or_else(wrong)?;
        match (parameter, key) {
            (None, "nps") => self.interview.nps = Some(value),
            (None, _) => self.interview.csat = Some(value),
            (Some(parameter), _) => {
                let place = place(&mut self.interview.csi, parameter);
                // An importance before its score waits in a score of 0, which no form has.
                let one = place.get_or_insert(CsiScore { score: 0, importance: None });
                if importance {
                    one.importance = Some(value);
                } else {
                    one.score = value;
                }
            }
        }
        Ok(())
    }

    /// Takes words. Blank ones are no answer.
    pub(super) fn said(&mut self, key: &str, at: Place, text: &str) -> Result<(), FormFault> {
        let own = key.strip_prefix("own-").and_then(|number| number.parse::<usize>().ok());
        let known = OpenQuestion::from_key(key).is_some()
            || own.is_some_and(|number| (1..=MOST_OWN).contains(&number));
        if !known {
            return Err(FormFault::Unknown(beginning(key, 60)));
        }
        self.meet(key)?;
        let text = plain(text);
        if text.chars().count() > MOST_SAID {
            return Err(FormFault::TooLong(at));
        }
        if !text.is_empty() && self.interview.said.len() < MOST_QUESTIONS {
            self.interview.said.push(Said { question: key.to_owned(), text });
        }
        Ok(())
    }

    /// The interview, if it says anything.
    pub(super) fn finish(self) -> Result<Interview, FormFault> {
        let mut interview = self.interview;
        for &parameter in CsiParameter::ALL {
            // An importance without a score weighs nothing.
            let place = place(&mut interview.csi, parameter);
            *place = place.take().filter(|one| one.score > 0);
        }
        let order = |said: &Said| {
            let open = OpenQuestion::ALL.iter().position(|q| q.key() == said.question);
            (open.unwrap_or(usize::MAX), said.question.clone())
        };
        interview.said.sort_by_cached_key(order);
        if interview.is_empty() { Err(FormFault::Empty) } else { Ok(interview) }
    }
}

fn place(csi: &mut Csi, parameter: CsiParameter) -> &mut Option<CsiScore> {
    match parameter {
        CsiParameter::Quality => &mut csi.quality,
        CsiParameter::Deadlines => &mut csi.deadlines,
        CsiParameter::Service => &mut csi.service,
        CsiParameter::Communication => &mut csi.communication,
        CsiParameter::ValueForMoney => &mut csi.value_for_money,
    }
}

/// Text as it may be kept: lines end in one way, and nothing in it is invisible but spaces.
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    // Marks that turn the direction of writing could show a text as other than it is.
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept = lines.chars().filter(|&c| c == '\n' || !(c.is_control() || turns(c)));
    kept.collect::<String>().trim().to_owned()
}
