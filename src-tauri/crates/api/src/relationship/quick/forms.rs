//! Russian words in their cases: which typed words are forms of a given one.

/// How a typed word says a given one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// As it stands in the dictionary.
    Base,
    /// In a case that is the dative whatever the word.
    Dative,
    /// In another case.
    Other,
}

/// A stem with the endings it may take.
type Stem = (String, &'static [&'static str]);

/// A word with its forms.
#[derive(Debug, Clone)]
pub(super) struct Word {
    base: String,
    stems: Vec<Stem>,
}

const HARD: &[&str] =
    &["а", "у", "ом", "ем", "е", "ым", "ы", "и", "ов", "ев", "ей", "ам", "ами", "ах"];
/// Of a person's name: Иванов is no plural of Иван.
const HARD_ONE: &[&str] = &["а", "у", "ом", "ем", "е", "ым"];
const SHORT_I: &[&str] = &["я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"];
const ADJECTIVE: &[&str] = &[
    "ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "яя", "ую", "юю",
    "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими", "ою", "ей",
];
const FIRST: &[&str] = &["а", "ы", "и", "е", "у", "ой", "ою", "ей", "ам", "ами", "ах", ""];
const SOFT_FIRST: &[&str] = &["я", "и", "е", "ю", "ей", "ею", "ям", "ями", "ях", "й", "ь"];
const SOFT: &[&str] = &["ь", "я", "ю", "ем", "е", "и", "ью", "ей", "ям", "ями", "ях"];
const NEUTER: &[&str] = &["о", "а", "у", "ом", "е", "ам", "ами", "ах", ""];
const SOFT_NEUTER: &[&str] = &["е", "я", "ю", "ем", "и", "ям", "ями", "ях", "й"];
const PLURAL: &[&str] = &[
    "ы", "и", "а", "я", "ов", "ев", "ей", "ий", "ам", "ям", "ами", "ями", "ах", "ях", "ь", "й", "",
];

impl Word {
    /// The forms of a folded word. Words that are not Russian have none but themselves.
    pub(super) fn of(base: &str) -> Self {
        Self::with(base, HARD)
    }

    /// The forms of a word of a person's name.
    pub(super) fn name(base: &str) -> Self {
        Self::with(base, HARD_ONE)
    }

    fn with(base: &str, hard: &'static [&'static str]) -> Self {
        let mut word = Self { base: base.to_owned(), stems: Vec::new() };
        let letters: Vec<char> = base.chars().collect();
        let cyrillic = letters.iter().any(|c| matches!(c, 'а'..='я'));
        if !cyrillic || letters.len() < 3 {
            return word;
        }
        let cut = |n: usize| letters.iter().take(letters.len() - n).collect::<String>();
        let last = letters.last().copied().unwrap_or(' ');
        let adjective = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"];
        if adjective.iter().any(|e| base.ends_with(e)) && letters.len() > 4 {
            word.stems.push((cut(2), ADJECTIVE));
        }
        match last {
            'а' => word.stems.push((cut(1), FIRST)),
            'я' => word.stems.push((cut(1), SOFT_FIRST)),
            'ь' => word.stems.push((cut(1), SOFT)),
            'й' => word.stems.push((cut(1), SHORT_I)),
            'о' => word.stems.push((cut(1), NEUTER)),
            'е' => word.stems.push((cut(1), SOFT_NEUTER)),
            'ы' | 'и' => word.stems.push((cut(1), PLURAL)),
            'у' | 'ю' | 'э' => {}
            _ => {
                word.stems.push((base.to_owned(), hard));
                word.fleeting(&letters, hard);
            }
        }
        if last == 'ь' {
            word.fleeting(letters.get(..letters.len() - 1).unwrap_or_default(), SOFT);
        }
        word
    }

    /// Павел – Павла, Кузнец – Кузнеца, Телец – Тельца, Ковальчонок – Ковальчонка.
    fn fleeting(&mut self, letters: &[char], endings: &'static [&'static str]) {
        if let [start @ .., vowel @ ('е' | 'о'), end] = letters
            && start.len() >= 2
        {
            let stem = |between: &str| {
                let mut stem: String = start.iter().collect();
                stem.push_str(between);
                stem.push(*end);
                stem
            };
            self.stems.push((stem(""), endings));
            if *vowel == 'е' {
                self.stems.push((stem("ь"), endings));
            }
        }
    }

    /// How a folded word says this one, if it does.
    pub(super) fn said(&self, typed: &str) -> Option<Form> {
        if typed == self.base {
            return Some(Form::Base);
        }
        self.stems.iter().find_map(|(stem, endings)| {
            let ending = typed.strip_prefix(stem.as_str())?;
            let first = self.base.ends_with(['а', 'я']);
            endings.contains(&ending).then_some(match ending {
                "у" | "ю" | "ому" | "ему" | "ам" | "ям" if !first => Form::Dative,
                "е" if first => Form::Dative,
                _ => Form::Other,
            })
        })
    }

    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// Letters that every form begins with: an index finds the word by them.
    pub(super) fn start(&self) -> [char; 2] {
        start(&self.base)
    }
}

/// The first two letters of a word.
pub(super) fn start(word: &str) -> [char; 2] {
    let mut letters = word.chars();
    [letters.next().unwrap_or(' '), letters.next().unwrap_or(' ')]
}

#[cfg(test)]
mod tests {
    use super::{Form, Word};

    #[test]
    fn cases_of_names_are_known() {
        for (base, forms) in [
            ("котова", "котова котовой котову"),
            ("ирина", "ирины ирине ириной ирину"),
            ("иванов", "иванова иванову ивановым иванове"),
            ("павел", "павла павлу павлом"),
            ("сергей", "сергея сергею сергеем"),
            ("юрий", "юрия юрию юрием"),
            ("островский", "островского островскому островским"),
            ("островская", "островской островскую"),
            ("северный", "северному северного северным северном"),
            ("банк", "банка банку банком банке"),
            ("северсталь", "северстали северсталью"),
            ("технологии", "технологий технологиям технологиями"),
            ("игорь", "игорю игоря игорем"),
            ("любовь", "любви любовью"),
        ] {
            let word = Word::name(base);
            for form in forms.split(' ') {
                assert!(word.said(form).is_some(), "{form} is a form of {base}");
            }
        }
    }

    #[test]
    fn other_words_are_not_forms() {
        for (base, other) in [
            ("иванов", "ивановой"),
            ("иван", "иванов"),
            ("бор", "борода"),
            ("ли", "лист"),
            ("acme", "acmes"),
            ("вектор", "векторный"),
        ] {
            assert_eq!(Word::name(base).said(other), None, "{other} is not {base}");
        }
    }

    #[test]
    fn the_dative_tells_who_was_called() {
        assert_eq!(Word::of("директор").said("директору"), Some(Form::Dative), "to the director");
        assert_eq!(Word::of("директор").said("директор"), Some(Form::Base), "the director");
        assert_eq!(Word::of("котова").said("котову"), Some(Form::Other), "an accusative");
    }
}
