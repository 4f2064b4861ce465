//! Letters, read back by the crate `mail-parser`.

use mail_parser::{HeaderValue, MessageParser};
use proptest::prelude::*;
use rapport_domain::Moment;
use rapport_exchange::letter::{Letter, draft, mailto};

const NOW: Moment = Moment(1_795_320_000_000);

const LETTER: Letter<'static> = Letter {
    name: "Иванова Анна Петровна",
    email: "ivanova@bank.example",
    subject: "Продление СЭД: 250 лицензий до 31 декабря 2026 года – предложение на следующий год",
    text: "Здравствуйте, Анна Петровна!\n\nПодписка заканчивается 31 декабря.\n\nСпасибо & до связи",
};

#[test]
fn a_draft_read_back_says_the_same() {
    let bytes = draft(&LETTER, 7, NOW);
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(message.subject().unwrap(), LETTER.subject, "the subject");
    let to = message.to().unwrap().first().unwrap();
    assert_eq!(to.name().unwrap(), LETTER.name, "the name");
    assert_eq!(to.address().unwrap(), LETTER.email, "the address");
    let text = message.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(text.trim_end(), LETTER.text, "the text, line by line");
    assert!(
        matches!(message.header("X-Unsent"), Some(HeaderValue::Text(value)) if value == "1"),
        "a draft, not something received"
    );
    assert_eq!(message.date().unwrap().to_timestamp(), 1_795_320_000, "as of the instant");
    assert_eq!(message.from(), None, "from nobody until it is sent");
    assert_eq!(bytes, draft(&LETTER, 7, NOW), "the same letter is the same file");
    let open = Letter { email: "", ..LETTER };
    let bytes = draft(&open, 7, NOW);
    let message = MessageParser::default().parse(&bytes).unwrap();
    assert!(message.to().is_none(), "without an address the recipient stays open");
}

#[test]
fn nothing_said_begins_another_header() {
    let sly = Letter {
        name: "Anna\r\nBcc: everyone@evil.example",
        email: "a@b.example\nCc: c@evil.example",
        subject: "Renewal\r\nX-Evil: 1\r\n\r\nbody",
        text: "text",
    };
    let bytes = draft(&sly, 1, NOW);
    let message = MessageParser::default().parse(&bytes).unwrap();
    for header in ["Bcc", "Cc", "X-Evil"] {
        assert!(message.header(header).is_none(), "{header} cannot be smuggled in");
    }
    assert_eq!(message.body_text(0).unwrap().trim_end(), "text", "nor a body");
    assert!(!mailto(&sly).contains("&cc=") && !mailto(&sly).contains('\n'), "nor into an address");
}

#[test]
fn an_address_opens_the_letter() {
    let letter =
        Letter {
            name: "", email: "a+b@c.example", subject: "До 5 % & всё?", text: "Да\nнет"
        };
    assert_eq!(
        mailto(&letter),
        "mailto:a%2Bb@c.example?subject=%D0%94%D0%BE%205%20%25%20%26%20%D0%B2%D1%81%D1%91%3F\
         &body=%D0%94%D0%B0%0D%0A%D0%BD%D0%B5%D1%82",
        "bytes percent-encoded, spaces not as plus, lines by both characters (RFC 6068)"
    );
    let bare = Letter { subject: "", text: "", ..letter };
    assert_eq!(mailto(&bare), "mailto:a%2Bb@c.example", "nothing to say, nothing asked");
    let open = Letter { email: "", subject: "", text: "x", ..letter };
    assert_eq!(mailto(&open), "mailto:?body=x", "to nobody yet");
}

proptest! {
    #[test]
    fn any_letter_comes_back(subject in "\\PC{0,200}", text in "[\\PC\n]{0,2000}", name in "\\PC{0,60}") {
        let letter = Letter { name: &name, email: "a@b.example", subject: &subject, text: &text };
        let bytes = draft(&letter, 1, NOW);
        let message = MessageParser::default().parse(&bytes).unwrap();
        let body = message.body_text(0).unwrap_or_default().replace("\r\n", "\n");
        prop_assert_eq!(body.trim_end(), text.trim_end(), "the text comes back");
        prop_assert!(mailto(&letter).is_ascii(), "an address is plain ASCII");
        let longest = bytes.split(|b| *b == b'\n').map(<[u8]>::len).max().unwrap_or(0);
        prop_assert!(longest <= 999, "lines as RFC 5322 allows: {longest}");
    }
}
