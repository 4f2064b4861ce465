//! Which encoding a text is in, and the text.

use super::Problem;
use encoding_rs::{Encoding, IBM866, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// How much of the file is looked at to tell code pages apart, bytes.
const SAMPLE: usize = 256 << 10;

/// The text of a file and the name of its encoding.
pub(crate) fn decode(bytes: &[u8], asked: Option<&str>) -> Result<(String, &'static str), Problem> {
    let encoding = match asked {
        Some(name) => Encoding::for_label(name.trim().as_bytes())
            .ok_or_else(|| Problem::UnknownEncoding { name: name.to_owned() })?,
        None => find(bytes)?,
    };
    // Removes a mark of this encoding, and no other.
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    Ok((text.into_owned(), name(encoding)))
}

fn name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "UTF-8" => "utf-8",
        "UTF-16LE" => "utf-16le",
        "UTF-16BE" => "utf-16be",
        "IBM866" => "ibm866",
        other => other,
    }
}

fn find(bytes: &[u8]) -> Result<&'static Encoding, Problem> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding);
    }
    if let Some(encoding) = wide(bytes) {
        return Ok(encoding);
    }
    if bytes.contains(&0) {
        return Err(Problem::NotTable);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok(UTF_8);
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let mut best = (i64::MIN, WINDOWS_1252);
    for encoding in [WINDOWS_1251, IBM866, WINDOWS_1252] {
        let (text, _) = encoding.decode_without_bom_handling(sample);
        let score = score(&text);
        if score > best.0 {
            best = (score, encoding);
        }
    }
    Ok(best.1)
}

/// UTF-16 without its mark: one byte of each pair is that of ASCII or of Cyrillic.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..8192).unwrap_or(bytes);
    let (pairs, _) = sample.as_chunks::<2>();
    let high = |b: u8| matches!(b, 0 | 4);
    let first = pairs.iter().filter(|[a, _]| high(*a)).count();
    let second = pairs.iter().filter(|[_, b]| high(*b)).count();
    let (many, few) = (pairs.len() * 9 / 10, pairs.len() / 10);
    if pairs.len() < 2 || !sample.contains(&0) {
        None
    } else if second >= many && first <= few {
        Some(UTF_16LE)
    } else if first >= many && second <= few {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How much a decoded text looks like Russian, or like a western language with a few accents.
fn score(text: &str) -> i64 {
    let mut sum = 0;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        if !c.is_ascii() {
            sum += weigh(before, c, after);
        }
        before = c;
    }
    sum
}

fn weigh(before: char, c: char, after: char) -> i64 {
    if let Some(frequency) = frequency(c) {
        let latin_beside = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
        let capital_inside = c.is_uppercase() && before.is_lowercase();
        let beside = frequency_beside(before) || frequency_beside(after);
        return frequency + i64::from(beside) * 3
            - i64::from(latin_beside) * 25
            - i64::from(capital_inside) * 12;
    }
    match c {
        '\u{a0}' | '«' | '»' | '№' | '“' | '”' | '„' | '‘' | '’' | '–' | '—' | '…' | '€' | '§'
        | '°' | '©' | '®' | '™' => 1,
        '\u{c0}'..='\u{17f}' if c.is_alphabetic() => {
            let beside = |n: char| n.is_ascii_alphabetic();
            if beside(before) || beside(after) { 12 } else { -6 }
        }
        _ => -12,
    }
}

fn frequency_beside(c: char) -> bool {
    !c.is_ascii() && frequency(c).is_some()
}

/// How often a Russian letter is met, in halves of a percent; none for anything else.
fn frequency(c: char) -> Option<i64> {
    Some(match c.to_lowercase().next()? {
        'о' => 22,
        'е' => 17,
        'а' => 16,
        'и' => 15,
        'н' => 13,
        'т' => 12,
        'с' => 11,
        'р' => 10,
        'в' => 9,
        'л' => 9,
        'к' => 7,
        'м' => 6,
        'д' => 6,
        'п' => 6,
        'у' => 5,
        'я' => 4,
        'ы' | 'ь' | 'г' | 'з' | 'б' => 3,
        'ч' | 'й' | 'х' | 'ж' => 2,
        'ш' | 'ю' | 'ц' | 'щ' | 'э' | 'ф' => 1,
        'ъ' | 'ё' => 0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_pages_are_told_apart() {
        let russian = "Контрагент;ИНН;Сумма\r\nООО «Ромашка»;7707083893;2\u{a0}472,31\r\nПАО Ёлка;500100732259;10,00\r\n";
        let capitals = "НАИМЕНОВАНИЕ;СУММА\r\nООО РОМАШКА;10\r\n";
        let french = "Name,City\r\nSociété Générale,Orléans\r\nMüller & Söhne,Köln\r\n";
        for (text, encoding) in [
            (russian, WINDOWS_1251),
            (capitals, WINDOWS_1251),
            (capitals, IBM866),
            (french, WINDOWS_1252),
            (russian, UTF_8),
            (french, UTF_8),
        ] {
            let (bytes, _, _) = encoding.encode(text);
            let (read, found) = decode(&bytes, None).unwrap();
            assert_eq!(
                (read.as_str(), found),
                (text, name(encoding)),
                "{} must be recognised",
                encoding.name()
            );
        }
        let dos = russian.replace(['«', '»'], "\"");
        let (bytes, _, _) = IBM866.encode(&dos);
        assert_eq!(decode(&bytes, None).unwrap().1, "ibm866", "DOS text must be recognised");
    }

    #[test]
    fn wide_text_is_found_with_and_without_its_mark() {
        let text = "Клиент;Сумма\r\nООО Ёлка;10,50\r\n";
        for mark in [false, true] {
            for little in [false, true] {
                let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
                let bytes: Vec<u8> = units
                    .flat_map(|u| if little { u.to_le_bytes() } else { u.to_be_bytes() })
                    .collect();
                let (read, _) = decode(&bytes, None).unwrap();
                assert_eq!(read, text, "UTF-16, mark {mark}, little-endian {little}");
            }
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(
            decode(&[1, 0, 2, 0xFF, 0, 0, 7, 9, 9], None).unwrap_err(),
            Problem::NotTable,
            "zero bytes mean no text"
        );
        assert!(
            matches!(decode(b"a", Some("klingon")), Err(Problem::UnknownEncoding { .. })),
            "a wrong name is named"
        );
    }
}
