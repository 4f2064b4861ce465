//! Job titles as people say them: `ИТ-директору`, `директором по закупкам`, `CFO`.

use super::forms::{Form, Word};
use rapport_domain::fold;
use std::collections::BTreeSet;

/// What a title is made of, in one word for all languages and cases.
type Concept = &'static str;

/// What a person is: a title has one of these.
const POSITIONS: &[(&str, &[Concept])] = &[
    ("директор", &["director"]),
    ("гендиректор", &["director", "general"]),
    ("финдиректор", &["director", "finance"]),
    ("техдиректор", &["director", "technical"]),
    ("руководитель", &["head"]),
    ("начальник", &["head"]),
    ("глава", &["head"]),
    ("заместитель", &["deputy"]),
    ("зам", &["deputy"]),
    ("бухгалтер", &["accountant"]),
    ("главбух", &["accountant", "chief"]),
    ("менеджер", &["manager"]),
    ("инженер", &["engineer"]),
    ("главинженер", &["engineer", "chief"]),
    ("специалист", &["specialist"]),
    ("закупщик", &["buyer"]),
    ("снабженец", &["buyer"]),
    ("юрист", &["lawyer"]),
    ("владелец", &["owner"]),
    ("собственник", &["owner"]),
    ("основатель", &["founder"]),
    ("учредитель", &["founder"]),
    ("президент", &["president"]),
    ("секретарь", &["secretary"]),
    ("ассистент", &["assistant"]),
    ("помощник", &["assistant"]),
    ("аналитик", &["analyst"]),
    ("архитектор", &["architect"]),
    ("администратор", &["administrator"]),
    ("сисадмин", &["administrator", "system"]),
    ("технолог", &["technologist"]),
    ("экономист", &["economist"]),
    ("логист", &["logistician"]),
    ("director", &["director"]),
    ("head", &["head"]),
    ("deputy", &["deputy"]),
    ("accountant", &["accountant"]),
    ("manager", &["manager"]),
    ("engineer", &["engineer"]),
    ("specialist", &["specialist"]),
    ("buyer", &["buyer"]),
    ("lawyer", &["lawyer"]),
    ("counsel", &["lawyer"]),
    ("owner", &["owner"]),
    ("founder", &["founder"]),
    ("president", &["president"]),
    ("secretary", &["secretary"]),
    ("assistant", &["assistant"]),
    ("analyst", &["analyst"]),
    ("architect", &["architect"]),
    ("administrator", &["administrator"]),
    ("officer", &["officer"]),
    ("executive", &["executive"]),
    ("controller", &["controller"]),
    ("ceo", &["director", "general"]),
    ("cfo", &["director", "finance"]),
    ("cio", &["director", "it"]),
    ("cto", &["director", "technical"]),
    ("coo", &["director", "operations"]),
    ("cmo", &["director", "marketing"]),
    ("cco", &["commercial", "director"]),
];

/// Of what: beginnings of words.
const FIELDS: &[(&str, Concept)] = &[
    ("айти", "it"),
    ("информацион", "it"),
    ("финанс", "finance"),
    ("financ", "finance"),
    ("генеральн", "general"),
    ("general", "general"),
    ("managing", "general"),
    ("исполнительн", "executive"),
    ("техническ", "technical"),
    ("technical", "technical"),
    ("technology", "technical"),
    ("закуп", "purchasing"),
    ("снабжени", "purchasing"),
    ("procurement", "purchasing"),
    ("purchas", "purchasing"),
    ("коммерческ", "commercial"),
    ("commercial", "commercial"),
    ("продаж", "sales"),
    ("sales", "sales"),
    ("маркетинг", "marketing"),
    ("marketing", "marketing"),
    ("производств", "production"),
    ("production", "production"),
    ("manufactur", "production"),
    ("персонал", "hr"),
    ("кадр", "hr"),
    ("безопасност", "security"),
    ("security", "security"),
    ("логистик", "logistics"),
    ("logistics", "logistics"),
    ("развити", "development"),
    ("development", "development"),
    ("качеств", "quality"),
    ("quality", "quality"),
    ("операцион", "operations"),
    ("operations", "operations"),
    ("operating", "operations"),
    ("главн", "chief"),
    ("chief", "chief"),
    ("системн", "system"),
    ("system", "system"),
];

/// Words between the parts of a title.
pub(super) const BETWEEN: &[&str] = &[
    "по",
    "of",
    "for",
    "the",
    "отдела",
    "отделом",
    "службы",
    "службой",
    "департамента",
    "департаментом",
    "управления",
    "технологиям",
    "технологий",
    "department",
];

/// What a word means in a title.
#[derive(Debug, Clone)]
pub(super) struct Meaning {
    pub(super) concepts: Vec<Concept>,
    /// It names a position, and in which form.
    pub(super) position: Option<Form>,
}

/// What a folded word means in a title, if anything.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    if matches!(word, "ит" | "it") {
        return Some(Meaning { concepts: vec!["it"], position: None });
    }
    if word == "hr" {
        return Some(Meaning { concepts: vec!["hr"], position: None });
    }
    let begins = word.chars().next();
    let position = POSITIONS
        .iter()
        .filter(|(base, _)| base.chars().next() == begins)
        .find_map(|(base, concepts)| Some((Word::of(base).said(word)?, concepts)));
    if let Some((form, concepts)) = position {
        return Some(Meaning { concepts: concepts.to_vec(), position: Some(form) });
    }
    let field = FIELDS.iter().find(|(start, _)| word.starts_with(start))?;
    Some(Meaning { concepts: vec![field.1], position: None })
}

/// The concepts of a title, whatever the words: a chief executive officer is a general director.
pub(super) fn concepts(all: impl IntoIterator<Item = Concept>) -> BTreeSet<Concept> {
    let mut set: BTreeSet<Concept> = all.into_iter().collect();
    if set.contains("chief") && set.contains("executive") {
        for gone in ["chief", "executive", "officer"] {
            set.remove(gone);
        }
        set.extend(["director", "general"]);
    }
    if set.contains("chief") && set.remove("officer") {
        set.remove("chief");
        set.insert("director");
    }
    set
}

/// The concepts of a job title as it is written.
pub(super) fn of_title(title: &str) -> BTreeSet<Concept> {
    let folded = fold::fold(title);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    concepts(words.filter_map(meaning).flat_map(|m| m.concepts))
}

/// The same title of a firm that calls its directors heads, or the other way round; none of a
/// title without a field, which says too little.
pub(super) fn other_rank(said: &BTreeSet<Concept>) -> Option<BTreeSet<Concept>> {
    let swapped = |from: Concept, to: Concept| {
        let mut other = said.clone();
        (other.remove(from) && !other.is_empty()).then(|| {
            other.insert(to);
            other
        })
    };
    swapped("director", "head").or_else(|| swapped("head", "director"))
}

/// How well a title answers to what was said: 2 the same, 1 more than was said, none.
pub(super) fn answers(title: &BTreeSet<Concept>, said: &BTreeSet<Concept>) -> Option<u8> {
    // An assistant to the director is no director.
    let other = ["assistant", "deputy", "secretary"]
        .iter()
        .any(|stand_in| title.contains(stand_in) && !said.contains(stand_in));
    if other || said.is_empty() || !said.is_subset(title) {
        return None;
    }
    Some(if title.len() == said.len() { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::{answers, concepts, meaning, of_title};

    fn match_of(title: &str, said: &str) -> Option<u8> {
        let words = said.split(' ').filter_map(meaning).flat_map(|m| m.concepts);
        answers(&of_title(title), &concepts(words))
    }

    #[test]
    fn titles_are_the_same_in_every_case_and_language() {
        for (title, said, expected) in [
            ("ИТ-директор", "ит директору", Some(2)),
            ("ИТ-директор", "директору", Some(1)),
            ("Руководитель закупок", "руководителем по закупкам", Some(2)),
            ("Финансовый директор", "cfo", Some(2)),
            ("Chief Financial Officer", "cfo", Some(2)),
            ("Chief Executive", "ceo", Some(2)),
            ("Генеральный директор", "гендиректором", Some(2)),
            ("Главный бухгалтер", "главбуху", Some(2)),
            ("Начальник отдела ИТ", "начальнику ит", Some(2)),
            ("Помощник директора", "директору", None),
            ("Помощник директора", "помощнику директора", Some(2)),
            ("ИТ-директор", "финансовому директору", None),
            ("Head of Purchasing", "head of procurement", Some(2)),
        ] {
            assert_eq!(match_of(title, said), expected, "{said} for {title}");
        }
    }
}
