//! Lines nobody should type.

use super::read;

#[test]
fn nothing_breaks_it_and_nothing_is_lost() {
    let long = "звонок Котовой вчера ".repeat(500);
    let word = "щ".repeat(10_000);
    let commas = ",".repeat(10_000);
    let emoji = "🙂👩‍👩‍👧 ".repeat(1_000);
    let digits = "12.05.".repeat(2_000);
    let hours = "999999999999 часов 1e309 ч 0 мин ".repeat(100);
    for text in [
        long.as_str(),
        &word,
        &commas,
        &emoji,
        &digits,
        &hours,
        "?!…,.;:—–-",
        "32.13.2026 99/99/9999 0000-00-00 31.02",
        "обещали",
        "promised",
        "promised by",
        "до до до до",
        "в",
        "' ’ 's",
        "İstanbul ǅ ﬃ ß",
        "\u{0}\u{feff}\u{200b}\u{202e}",
    ] {
        for stood in [None, Some(1)] {
            let told = read(text, stood);
            let tail: String = text.chars().rev().filter(|c| c.is_alphanumeric()).take(1).collect();
            let kept = told.summary.contains(&tail)
                || told.summary.to_lowercase().contains(&tail.to_lowercase())
                || !told.parts.is_empty();
            assert!(tail.is_empty() || kept, "the end of {:.40} is kept or taken", text);
        }
    }
    let told = read("🙂🙂 спасибо 🙂", None);
    assert!(told.summary.contains("спасибо") || told.summary.contains("Спасибо"), "words are kept");
    assert_eq!(read("🙂🙂", None).summary, "🙂🙂", "what is no word is kept as it is");
}
