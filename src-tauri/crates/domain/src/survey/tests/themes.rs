//! Themes by word and by tag.

use crate::survey::themes::{Text, Theme, by_tag, by_word};
use proptest::prelude::*;

fn themes(texts: &[(&str, bool)]) -> Vec<(String, u32, u32)> {
    let texts: Vec<_> = texts.iter().map(|&(text, negative)| Text { text, negative }).collect();
    plain(by_word(&texts, 20))
}

fn plain(themes: Vec<Theme>) -> Vec<(String, u32, u32)> {
    themes.into_iter().map(|theme| (theme.name, theme.count, theme.negative)).collect()
}

fn named(themes: &[(&str, u32, u32)]) -> Vec<(String, u32, u32)> {
    themes.iter().map(|&(name, count, negative)| (name.to_owned(), count, negative)).collect()
}

#[test]
fn forms_of_a_word_are_one_theme() {
    let found = themes(&[
        ("Отчёты приходят поздно, отчёты!", true),
        ("Хотелось бы видеть отчёт раньше", true),
        ("Отчёты понятные", false),
        ("Нет отчета", true),
    ]);
    assert_eq!(found, named(&[("отчёты", 4, 3)]), "once an item, in the form used most, ё as е");
    let english = themes(&[("Invoices are late", true), ("the invoice was fine", false)]);
    assert_eq!(
        english,
        named(&[("invoice", 2, 1)]),
        "of two forms used as often the first by name"
    );
    let both = themes(&[
        ("API доступен", false),
        ("api-запросы", true),
        ("1С и 1с", true),
        ("из 1С", true),
    ]);
    let wanted = named(&[("1с", 2, 2), ("api", 2, 1)]);
    assert_eq!(both, wanted, "Latin within Russian, and names with a digit however short");
}

#[test]
fn words_that_say_nothing_are_left_out() {
    let empty =
        "Это было очень хорошо, и мы бы хотели, чтобы всё так и было у нас; которые, ещё, её";
    assert_eq!(themes(&[(empty, true), (empty, true)]), [], "stop words in all their forms");
    let english = "We would like it very much, don't you? It’s not what they wanted";
    let found = themes(&[(english, true), (english, true)]);
    assert_eq!(found, [], "and of English, with either apostrophe");
    let numbers = themes(&[("2026 100 5%", true), ("2026 100 5%", true)]);
    assert_eq!(numbers, [], "numbers are no words");
    assert_eq!(themes(&[("поддержка", true), ("склад", true)]), [], "once is no theme");
    assert_eq!(themes(&[]), [], "of nothing there is no theme");
}

#[test]
fn the_most_frequent_first_and_no_more_than_wanted() {
    let texts: Vec<_> = ["склад цена", "склад цена", "склад брак", "брак цена", "брак"]
        .map(|text| Text { text, negative: false })
        .into();
    let names = |most| -> Vec<_> { by_word(&texts, most).into_iter().map(|t| t.name).collect() };
    assert_eq!(names(9), ["брак", "склад", "цена"], "of as frequent ones by name");
    assert_eq!(names(2), ["брак", "склад"], "no more than wanted");
}

#[test]
fn by_tag_whatever_the_case() {
    let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
    let items = [
        tags(&["Сроки", "цена"]),
        tags(&["сроки ", "СРОКИ"]),
        tags(&["", "цена"]),
        tags(&["сроки"]),
    ];
    let negative = [true, true, false, false];
    let found = by_tag(items.iter().map(Vec::as_slice).zip(negative));
    let wanted = named(&[("Сроки", 3, 2), ("цена", 2, 1)]);
    assert_eq!(plain(found), wanted, "once an item, as first written");
}

proptest! {
    #[test]
    fn no_theme_in_more_items_than_there_are(texts in prop::collection::vec("[а-яёa-z'’ 0-9-]{0,40}", 0..12), flags in prop::collection::vec(any::<bool>(), 12)) {
        let given: Vec<_> = texts.iter().zip(&flags).map(|(text, negative)| Text { text, negative: *negative }).collect();
        let found = by_word(&given, usize::MAX);
        let mut turned = given.clone();
        turned.reverse();
        prop_assert_eq!(&found, &by_word(&turned, usize::MAX), "the order of items means nothing");
        for theme in found {
            prop_assert!(2 <= theme.count && theme.count as usize <= texts.len(), "{theme:?}: in two items at least");
            prop_assert!(theme.negative <= theme.count, "{theme:?}: of them");
        }
    }
}
