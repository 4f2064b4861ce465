//! How people are named in what is said and written.

use rapport_text::Lang;

/// How a person is spoken to: in Russian by name and patronymic where the name has both, in English
/// by name and surname, in Latin letters.
pub(crate) fn addressed(lang: Lang, name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let parts = match words.as_slice() {
        // A surname may look like a patronymic, a first name does not.
        [first, second, last] if is_patronymic(second) => Some((first, second, last)),
        [last, first, second] if is_patronymic(second) => Some((first, second, last)),
        _ => None,
    };
    match (lang, parts) {
        (Lang::Ru, Some((first, second, _))) => format!("{first} {second}"),
        (Lang::Ru, None) => words.join(" "),
        (Lang::En, Some((first, _, last))) => latin(&format!("{first} {last}")),
        (Lang::En, None) => latin(&words.join(" ")),
    }
}

/// How a person signs.
pub(super) fn signed(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Ru => name.split_whitespace().collect::<Vec<_>>().join(" "),
        Lang::En => addressed(lang, name),
    }
}

fn is_patronymic(word: &str) -> bool {
    let word = word.to_lowercase();
    ["вич", "вна", "чна", "ьич", "мич", "кызы", "оглы"].iter().any(|end| word.ends_with(end))
}

/// Russian letters in Latin ones, as an English reader reads them; others stay.
fn latin(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for part in text.split_inclusive([' ', '-']) {
        let word = part.trim_end_matches([' ', '-']);
        // `Дмитрий` and `Синий` end in one y.
        let stem = word.strip_suffix("ий").or_else(|| word.strip_suffix("ый"));
        for letter in stem.unwrap_or(word).chars() {
            push(&mut all, letter);
        }
        if stem.is_some() {
            all.push('y');
        }
        all.extend(part.get(word.len()..));
    }
    all
}

fn push(all: &mut String, letter: char) {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let Some(read) = read(small) else {
        all.push(letter);
        return;
    };
    if letter == small {
        all.push_str(read);
        return;
    }
    let mut letters = read.chars();
    all.extend(letters.next().map(|first| first.to_ascii_uppercase()));
    all.push_str(letters.as_str());
}

/// Source: the romanization of BGN/PCGN, without its marks.
const fn read(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
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
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_spoken_to_by_name_and_patronymic() {
        for (name, said) in [
            ("Иванова Анна Петровна", "Анна Петровна"),
            ("Анна Петровна Иванова", "Анна Петровна"),
            ("Кузьмин Илья Ильич", "Илья Ильич"),
            ("Анна Ивановна Петрович", "Анна Ивановна"),
            ("Мамедов Рашид оглы", "Рашид оглы"),
            ("Анна Иванова", "Анна Иванова"),
            ("Ли Сун Мин", "Ли Сун Мин"),
            ("", ""),
        ] {
            assert_eq!(addressed(Lang::Ru, name), said, "{name}");
        }
    }

    #[test]
    fn in_english_they_are_named_in_latin_letters() {
        for (name, said) in [
            ("Anna  Smith", "Anna Smith"),
            ("Иванова Анна Петровна", "Anna Ivanova"),
            ("Дмитрий Сергеевич Щукин", "Dmitry Shchukin"),
            ("Римский-Корсаков Андрей Николаевич", "Andrey Rimsky-Korsakov"),
            ("Юлия Цой", "Yuliya Tsoy"),
            ("Ольга Крылова", "Olga Krylova"),
            ("Илья Ёлкин", "Ilya Yolkin"),
            ("José Мария", "José Mariya"),
        ] {
            assert_eq!(addressed(Lang::En, name), said, "{name}");
            assert_eq!(signed(Lang::En, name), said, "{name} signs as he is addressed");
        }
        assert_eq!(
            signed(Lang::Ru, "Крылова  Ольга Игоревна"),
            "Крылова Ольга Игоревна",
            "in Russian as the book has it"
        );
    }
}
