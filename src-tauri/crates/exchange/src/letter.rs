//! Letters on their way to a mail program: as a draft file, or as an address that opens one.

use mail_builder::{
    MessageBuilder,
    headers::{address::Address, content_type::ContentType, date::Date, text::Text},
    mime::MimePart,
};
use rapport_domain::Moment;

/// A letter that nobody has sent yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter<'a> {
    /// The recipient's name, or empty.
    pub name: &'a str,
    /// The recipient's address, or empty.
    pub email: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// Its text; lines are kept.
    pub text: &'a str,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// Its media type, as `text/html`.
    pub media: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The letter as a draft: an `.eml` file that mail programs open for writing, not as something
/// received. It has no sender; the program that opens it gives its own. `key` tells it from others
/// written in the same instant.
#[must_use]
pub fn draft(letter: &Letter<'_>, key: i64, at: Moment) -> Vec<u8> {
    draft_with(letter, None, key, at)
}

/// The same with a file in it. Equal letters with equal files are equal drafts.
#[must_use]
pub fn draft_with(
    letter: &Letter<'_>,
    attachment: Option<Attachment>,
    key: i64,
    at: Moment,
) -> Vec<u8> {
    let mut message = MessageBuilder::new()
        // Mail programs would show what lacks it as received.
        .header("X-Unsent", Text::new("1"))
        .date(Date::new(at.0.div_euclid(1000)))
        // Given, for else it would be random and name this machine.
        .message_id(format!("{}.{key}@rapport", at.0))
        .subject(line(letter.subject));
    if !letter.email.is_empty() {
        let name = Some(line(letter.name)).filter(|name| !name.is_empty());
        message = message.to(Address::new_address(name, line(letter.email)));
    }
    let text = letter.text.replace("\r\n", "\n").replace('\n', "\r\n");
    let message = match attachment {
        None => message.text_body(text),
        Some(file) => {
            // Likewise given.
            let parts = ContentType::new("multipart/mixed")
                .attribute("boundary", format!("rapport-{}-{key}", at.0));
            let attached = MimePart::new(file.media, file.bytes).attachment(line(&file.name));
            message.body(MimePart::new(parts, vec![MimePart::new("text/plain", text), attached]))
        }
    };
    let mut bytes = Vec::new();
    message.serialize(&mut bytes);
    bytes
}

/// The address that opens the letter in the system's mail program (RFC 6068).
#[must_use]
pub fn mailto(letter: &Letter<'_>) -> String {
    let text = letter.text.replace("\r\n", "\n").replace('\n', "\r\n");
    let mut address = format!("mailto:{}", escaped(&line(letter.email), b"@"));
    let fields = [("subject", line(letter.subject)), ("body", text)];
    for (at, (name, value)) in fields.iter().filter(|(_, value)| !value.is_empty()).enumerate() {
        let before = if at == 0 { '?' } else { '&' };
        address.push_str(&format!("{before}{name}={}", escaped(value, b"")));
    }
    address
}

/// One line: whatever would begin another header is a space.
fn line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.trim().to_owned()
}

/// Percent-encoded but for what RFC 3986 leaves unreserved, and the bytes named.
fn escaped(text: &str, also: &[u8]) -> String {
    let mut all = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also.contains(&byte) {
            all.push(char::from(byte));
        } else {
            all.push_str(&format!("%{byte:02X}"));
        }
    }
    all
}
