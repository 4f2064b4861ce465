//! Words the portfolio is composed of.

pub(crate) mod en;
pub(crate) mod phrases;
pub(crate) mod renewals;
pub(crate) mod ru;
pub(crate) mod survey;

use crate::{archetype::Archetype, dice::Dice};
use rapport_domain::{DecisionRole, TouchKind};

/// Grammatical gender a name's adjective agrees with; English ignores it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum Gender {
    #[default]
    He,
    She,
    It,
}

/// A line of business and what its firms call themselves.
#[derive(Clone, Copy, Default)]
pub(crate) struct Industry {
    pub(crate) name: &'static str,
    nouns: &'static [(&'static str, Gender)],
    /// Second halves of two-part names, with what joins them to the first.
    endings: &'static [&'static str],
    /// Best month of seasonal firms, 1–12.
    pub(crate) peak: i64,
}

/// A city.
#[derive(Clone, Copy, Default)]
pub(crate) struct Place {
    pub(crate) city: &'static str,
    pub(crate) country: &'static str,
    /// How its tax numbers begin.
    pub(crate) tax: &'static str,
}

/// A position and its usual part in decisions.
#[derive(Clone, Copy)]
pub(crate) struct Position {
    pub(crate) title: &'static str,
    pub(crate) role: Option<DecisionRole>,
    pub(crate) influence: u8,
}

/// What a review says of an account's half.
#[derive(Clone, Copy, Default)]
pub(crate) struct ReviewWords {
    pub(crate) words: &'static str,
    pub(crate) note: &'static str,
}

/// All words of one language.
pub(crate) struct Lexicon {
    pub(crate) industries: &'static [Industry],
    pub(crate) places: &'static [Place],
    pub(crate) positions: &'static [Position],
    pub(crate) sources: &'static [&'static str],
    pub(crate) referral: &'static str,
    pub(crate) key_tag: &'static str,
    pub(crate) tags: &'static [&'static str],
    pub(crate) notes: &'static [&'static str],
    pub(crate) invoice: &'static str,
    pub(crate) phone: &'static str,
    pub(crate) plan: &'static [&'static str],
    pub(crate) next_steps: &'static [&'static str],
    /// What is said of relationships.
    pub(crate) phrases: &'static phrases::Phrases,
    /// What is said of renewals.
    pub(crate) renewals: &'static renewals::RenewalWords,
    /// What is said in the survey.
    pub(crate) survey: &'static survey::SurveyWords,
    adjectives: &'static [&'static str],
    beginnings: &'static [&'static str],
    agree: fn(&str, Gender) -> String,
    he: &'static [&'static str],
    she: &'static [&'static str],
    surnames: &'static [&'static str],
    surname_of_her: fn(&str) -> String,
    legal: fn(&str, &mut Dice) -> String,
    tax: fn(Place, usize) -> String,
    summaries: fn(TouchKind) -> &'static [&'static str],
    review: fn(Archetype) -> &'static [ReviewWords],
}

impl Lexicon {
    /// A full name.
    pub(crate) fn person(&self, dice: &mut Dice) -> String {
        let surname = dice.pick(self.surnames);
        if dice.in_1000(500) {
            format!("{} {}", dice.pick(self.she), (self.surname_of_her)(surname))
        } else {
            format!("{} {surname}", dice.pick(self.he))
        }
    }

    /// A firm's name.
    pub(crate) fn firm(&self, industry: Industry, dice: &mut Dice) -> String {
        if dice.in_1000(720) {
            let (noun, gender) = dice.pick(industry.nouns);
            let adjective = (self.agree)(dice.pick(self.adjectives), gender);
            format!("{adjective} {noun}")
        } else {
            format!("{}{}", dice.pick(self.beginnings), dice.pick(industry.endings))
        }
    }

    /// The registered name of a firm.
    pub(crate) fn legal_name(&self, firm: &str, dice: &mut Dice) -> String {
        (self.legal)(firm, dice)
    }

    /// A tax number no other entity of the portfolio has.
    pub(crate) fn tax_id(&self, place: Place, serial: usize) -> String {
        (self.tax)(place, serial)
    }

    /// What a touch was about.
    pub(crate) fn summary(&self, kind: TouchKind, dice: &mut Dice) -> &'static str {
        dice.pick((self.summaries)(kind))
    }

    /// What a review says.
    pub(crate) fn review(&self, course: Archetype, dice: &mut Dice) -> ReviewWords {
        dice.pick((self.review)(course))
    }
}

/// A name as it stands in an address: Latin letters and digits with `between` for spaces.
pub(crate) fn latin(name: &str, between: char) -> String {
    let mut out = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            ' ' | '-' if !out.ends_with(between) => out.push(between),
            _ => out.push_str(transliterated(letter)),
        }
    }
    out
}

/// A name as the part of an e-mail address before the `@`.
pub(crate) fn mailbox(name: &str) -> String {
    latin(name, '.')
}

const fn transliterated(letter: char) -> &'static str {
    match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}
