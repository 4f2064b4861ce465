//! What people speak of: by word, and by tag.
//!
//! Words are grouped by their Snowball stem, so that one theme gathers the forms of a word; which
//! language a word is in its own letters tell. Words that say nothing by themselves are left out: those
//! of Snowball's lists of stop words, and a few more that answers to a supplier are full of.

use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{borrow::Cow, cmp::Reverse};

/// A word makes a theme when at least so many items speak of it.
pub const LEAST: u32 = 2;
/// Words shorter than this say nothing, unless they hold a digit: `1С`, `B2`.
const SHORTEST: usize = 3;
/// Left out beside the lists of stop words.
const EMPTY: &[&str] = &[
    "который",
    "это",
    "очень",
    "наш",
    "ваш",
    "весь",
    "просто",
    "пожалуйста",
    "спасибо",
    "вообще",
    "также",
    "пока",
    "нужно",
    "нужный",
    "мочь",
    "могли",
    "можем",
    "хотеть",
    "хотел",
    "хочу",
    "хотим",
    "хотеться",
    "хотелось",
    "сделать",
    "сделали",
    "делать",
    "делает",
    "делают",
    "стать",
    "стал",
    "бывать",
    "бывает",
    "would",
    "could",
    "also",
    "like",
    "get",
    "us",
    "please",
    "thanks",
    "make",
    "want",
    "wanted",
    "need",
    "much",
    "lot",
];

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The tag, or the word in the form in which it was used most.
    pub name: String,
    /// In how many items.
    pub count: u32,
    /// Of them complaints and wishes.
    pub negative: u32,
}

/// What was said in one item.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// In their words.
    pub text: &'a str,
    /// A complaint or a wish.
    pub negative: bool,
}

/// The words most items speak of, at most so many: the most frequent first, of equal ones by name. A
/// word counts once an item however often it is used in it; [`LEAST`] items make a theme.
#[must_use]
pub fn by_word(texts: &[Text<'_>], most: usize) -> Vec<Theme> {
    let stems = Stems::new();
    let mut groups: Vec<Group> = Vec::new();
    let mut by_stem: FxHashMap<String, usize> = FxHashMap::default();
    // Most words come again and again, and a stem costs more than a look.
    let mut known: FxHashMap<String, Option<Form>> = FxHashMap::default();
    for (item, text) in texts.iter().enumerate() {
        let lower = text.text.to_lowercase();
        for word in words(&lower) {
            let form = match known.get(word) {
                Some(form) => *form,
                None => {
                    let form = stems.theme(word).map(|stem| {
                        let group = *by_stem.entry(stem).or_insert(groups.len());
                        if group == groups.len() {
                            groups.push(Group::default());
                        }
                        let forms = groups.get_mut(group).map(|group| {
                            group.forms.push((word.to_owned(), 0));
                            group.forms.len() - 1
                        });
                        Form { group, form: forms.unwrap_or_default() }
                    });
                    known.insert(word.to_owned(), form);
                    form
                }
            };
            let Some(Form { group, form }) = form else { continue };
            if let Some(group) = groups.get_mut(group) {
                group.say(form, item, text.negative);
            }
        }
    }
    let spoken = groups.into_iter().filter(|group| group.count >= LEAST);
    sorted(spoken.filter_map(Group::theme).collect(), most)
}

/// Tags with the items that bear them, each with whether it is a complaint or a wish: the most frequent
/// first, of equal ones by name. Case means nothing: a tag is shown as it was first written.
#[must_use]
pub fn by_tag<'a>(items: impl IntoIterator<Item = (&'a [String], bool)>) -> Vec<Theme> {
    let mut themes: FxHashMap<String, Theme> = FxHashMap::default();
    for (tags, negative) in items {
        let mut seen = FxHashSet::default();
        for tag in tags.iter().map(|tag| tag.trim()).filter(|tag| !tag.is_empty()) {
            let key = tag.to_lowercase();
            if seen.insert(key.clone()) {
                let named = || Theme { name: tag.to_owned(), count: 0, negative: 0 };
                let theme = themes.entry(key).or_insert_with(named);
                theme.count += 1;
                theme.negative += u32::from(negative);
            }
        }
    }
    sorted(themes.into_values().collect(), usize::MAX)
}

fn sorted(mut themes: Vec<Theme>, most: usize) -> Vec<Theme> {
    themes.sort_unstable_by(|a, b| (Reverse(a.count), &a.name).cmp(&(Reverse(b.count), &b.name)));
    themes.truncate(most);
    themes
}

/// The words of a text, lower-cased already. What an apostrophe parts says nothing or is on the lists.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .filter(|word| word.chars().count() >= SHORTEST || word.chars().any(char::is_numeric))
}

/// Where the uses of a word are counted.
#[derive(Clone, Copy)]
struct Form {
    group: usize,
    form: usize,
}

/// The words of one stem.
#[derive(Default)]
struct Group {
    /// Each with how often it was used.
    forms: Vec<(String, u32)>,
    count: u32,
    negative: u32,
    /// The last item that used any of them.
    item: Option<usize>,
}

impl Group {
    fn say(&mut self, form: usize, item: usize, negative: bool) {
        if let Some((_, used)) = self.forms.get_mut(form) {
            *used += 1;
        }
        if self.item != Some(item) {
            self.item = Some(item);
            self.count += 1;
            self.negative += u32::from(negative);
        }
    }

    fn theme(self) -> Option<Theme> {
        let form = self.forms.into_iter().min_by(|(a, x), (b, y)| (y, a).cmp(&(x, b)));
        form.map(|(name, _)| Theme { name, count: self.count, negative: self.negative })
    }
}

struct Stems {
    russian: Stemmer,
    english: Stemmer,
    stop: FxHashSet<String>,
}

impl Stems {
    fn new() -> Self {
        let mut stems = Self {
            russian: Stemmer::create(Algorithm::Russian),
            english: Stemmer::create(Algorithm::English),
            stop: FxHashSet::default(),
        };
        let lists = ["ru", "en"].into_iter().filter_map(stop_words::lookup).flatten();
        // By stem, so that every form of a stop word is one.
        let stop = lists.chain(EMPTY).map(|word| stems.stem(word)).collect();
        stems.stop = stop;
        stems
    }

    /// The stem of a word; a word in letters of neither language is its own.
    fn stem(&self, word: &str) -> String {
        let word: Cow<'_, str> =
            if word.contains('ё') { word.replace('ё', "е").into() } else { word.into() };
        let cyrillic = word.chars().any(|c| matches!(c, 'а'..='я'));
        let latin = word.chars().any(|c| c.is_ascii_lowercase());
        match (cyrillic, latin) {
            (true, false) => self.russian.stem(&word).into_owned(),
            (false, true) => self.english.stem(&word).into_owned(),
            _ => word.into_owned(),
        }
    }

    /// The stem under which a word makes a theme; none of one that says nothing.
    fn theme(&self, word: &str) -> Option<String> {
        Some(self.stem(word)).filter(|stem| !self.stop.contains(stem))
    }
}
