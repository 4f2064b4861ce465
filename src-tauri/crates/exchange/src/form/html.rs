//! The form as a page: one file without anything from elsewhere, which opens from disk in any
//! browser and sends nothing.

use super::{
    Form, VERSION,
    ask::{Ask, AskKind, asks, parameters_title},
    returned::{ANSWERS, PAGE_MARK},
};
use rapport_domain::survey::interview::MOST_SAID;
use rapport_text::{Lang, day::long, words};
use serde_json::json;
use std::fmt::Write as _;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// Nothing is fetched, framed, sent or based elsewhere, whatever a name in the page may smuggle in.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; \
     form-action 'none'; base-uri 'none'";

/// The form as a page. The same form gives the same text.
#[must_use]
pub fn form_html(form: &Form<'_>) -> String {
    let lang = form.lang;
    let title = words::form_title(lang);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\" data-form=\"{PAGE_MARK}\">\n<head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <title>{} – {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n",
        lang.key(),
        escaped(&title),
        escaped(form.account),
    );
    if !form.firm.is_empty() {
        tag(&mut page, "p class=\"firm\"", form.firm);
    }
    tag(&mut page, "h1", &title);
    tag(&mut page, "p class=\"caption\"", &form.caption());
    tag(&mut page, "p class=\"lead\"", &words::form_lead(lang));
    tag(&mut page, "p class=\"until\"", &words::form_until(lang, long(lang, form.until)));
    page.push_str("<noscript>");
    tag(&mut page, "p", &words::form_noscript(lang));
    page.push_str("</noscript>\n</header>\n<form novalidate autocomplete=\"off\">\n");
    questions(&mut page, form);
    let _ = writeln!(
        page,
        "<label class=\"check\"><input type=\"checkbox\" name=\"quotable\"><span>{}</span></label>",
        escaped(&words::form_quotable(lang))
    );
    page.push_str("<div class=\"send\">\n");
    tag(&mut page, "button class=\"save\"", &words::form_save(lang));
    tag(&mut page, "p class=\"state\" role=\"status\"", "");
    page.push_str("<details hidden>");
    tag(&mut page, "summary", &words::form_unsaved(lang));
    let copy = escaped(&words::form_copy(lang));
    let _ = writeln!(page, "<textarea readonly aria-label=\"{copy}\"></textarea></details>");
    tag(&mut page, "p class=\"private\"", &words::form_private(lang));
    page.push_str("</div>\n</form>\n</main>\n<script type=\"application/json\" id=\"rapport\">");
    page.push_str(&told(form));
    let _ = write!(page, "</script>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n");
    page
}

/// What the script must know, so written that it cannot end its element.
fn told(form: &Form<'_>) -> String {
    let file: String = form.answers_name().chars().filter(|c| !forbidden(*c)).take(120).collect();
    let file = format!("{file}.json");
    let ids = &form.ids;
    let told = json!({
        "ids": {
            "rapport": ANSWERS, "version": VERSION, "book": ids.book, "wave": ids.wave.0,
            "respondent": ids.respondent.0, "key": ids.key, "lang": form.lang.key(),
        },
        "saved": words::form_saved(form.lang, file.as_str()),
        "nothing": words::form_nothing(form.lang),
        "file": file,
    });
    told.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// What names of files may not have.
fn forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

fn questions(page: &mut String, form: &Form<'_>) {
    let lang = form.lang;
    let all = asks(form.questions, lang);
    let mut number = 0_u32;
    let mut rest = all.as_slice();
    while let Some((ask, after)) = rest.split_first() {
        // What is asked only of some has no number of its own, or there would be a gap.
        let follows = matches!(ask.kind, AskKind::Words { when_nps_to: Some(_) });
        number += u32::from(!follows);
        rest = after;
        match ask.kind {
            AskKind::Words { when_nps_to } => words_of(page, number, ask, when_nps_to),
            AskKind::Nps => {
                let ends = (words::form_nps_low(lang), words::form_nps_high(lang));
                open(page, number, &ask.text, "ten");
                scale(page, lang, &ask.key, 0..=10, Some(ends));
                page.push_str("</div></fieldset>\n");
            }
            AskKind::Csat => {
                let ends = (words::form_five_low(lang), words::form_five_high(lang));
                open(page, number, &ask.text, "five");
                scale(page, lang, &ask.key, 1..=5, Some(ends));
                page.push_str("</div></fieldset>\n");
            }
            AskKind::Parameter { .. } => {
                let is_more = |ask: &&Ask| matches!(ask.kind, AskKind::Parameter { .. });
                let more = after.iter().take_while(is_more).count();
                rest = after.get(more..).unwrap_or_default();
                open(page, number, &parameters_title(form.questions, lang), "five");
                for one in std::iter::once(ask).chain(after.iter().take(more)) {
                    parameter(page, lang, one);
                }
                page.push_str("</div></fieldset>\n");
            }
        }
    }
}

fn open(page: &mut String, number: u32, title: &str, class: &str) {
    let title = escaped(title);
    let _ = writeln!(
        page,
        "<fieldset class=\"ask {class}\"><legend class=\"title\"><b>{number}</b> <span>{title}</span>\
         </legend><div class=\"body\">"
    );
}

fn words_of(page: &mut String, number: u32, ask: &Ask, when_nps_to: Option<u8>) {
    let (key, title) = (escaped(&ask.key), escaped(&ask.text));
    let when = when_nps_to.map_or(String::new(), |most| format!(" data-nps-to=\"{most}\""));
    let number = if when_nps_to.is_some() { String::new() } else { number.to_string() };
    let _ = writeln!(
        page,
        "<div class=\"ask\"{when}><label class=\"title\" for=\"{key}\"><b>{number}</b> \
         <span>{title}</span></label><div class=\"body\"><textarea id=\"{key}\" name=\"{key}\" \
         rows=\"3\" maxlength=\"{MOST_SAID}\"></textarea></div></div>"
    );
}

/// The buttons of a scale, with what its ends mean below.
fn scale(
    page: &mut String,
    lang: Lang,
    key: &str,
    scores: std::ops::RangeInclusive<u8>,
    ends: Option<(String, String)>,
) {
    let key = escaped(key);
    let (least, most) = (*scores.start(), *scores.end());
    page.push_str("<div class=\"scale\">");
    for score in scores {
        // What an end means is said with it, for who hears the page.
        let said = match &ends {
            Some((low, _)) if score == least => {
                format!(" aria-label=\"{score}, {}\"", escaped(low))
            }
            Some((_, high)) if score == most => {
                format!(" aria-label=\"{score}, {}\"", escaped(high))
            }
            _ => String::new(),
        };
        let _ = write!(
            page,
            "<label><input type=\"radio\" name=\"{key}\" value=\"{score}\"{said}>\
             <span aria-hidden=\"{}\">{score}</span></label>",
            !said.is_empty()
        );
    }
    page.push_str("</div>");
    if let Some((low, high)) = ends {
        let (low, high) = (escaped(&low), escaped(&high));
        let _ = write!(
            page,
            "<div class=\"ends\" aria-hidden=\"true\"><span>{low}</span><span>{high}</span></div>"
        );
    }
    let clear = escaped(&words::form_clear(lang));
    let _ = writeln!(
        page,
        "<button type=\"button\" class=\"clear\" data-of=\"{key}\" hidden>{clear}</button>"
    );
}

fn parameter(page: &mut String, lang: Lang, ask: &Ask) {
    let importance = matches!(ask.kind, AskKind::Parameter { importance: true, .. });
    page.push_str("<div class=\"parameter\">");
    tag(page, "p", &ask.text);
    page.push_str("<div class=\"pair\">");
    let satisfied = (words::form_five_low(lang), words::form_five_high(lang));
    part(page, lang, &ask.key, &words::form_satisfied(lang), satisfied, &ask.text);
    if importance {
        let weight = (words::form_weight_low(lang), words::form_weight_high(lang));
        let key = format!("{}-importance", ask.key);
        part(page, lang, &key, &words::form_important(lang), weight, &ask.text);
    }
    page.push_str("</div></div>\n");
}

/// One scale of a parameter.
fn part(
    page: &mut String,
    lang: Lang,
    key: &str,
    label: &str,
    ends: (String, String),
    asked: &str,
) {
    let (label, asked) = (escaped(label), escaped(asked));
    let _ = write!(
        page,
        "<fieldset aria-label=\"{asked}: {label}\"><legend class=\"label\">{label}</legend>"
    );
    scale(page, lang, key, 1..=5, Some(ends));
    page.push_str("</fieldset>");
}

/// An element with a text. What opens it may carry attributes of our own.
fn tag(page: &mut String, opened: &str, said: &str) {
    let name = opened.split(' ').next().unwrap_or(opened);
    let _ = writeln!(page, "<{opened}>{}</{name}>", escaped(said));
}

fn escaped(said: &str) -> String {
    let mut out = String::with_capacity(said.len() + 16);
    for c in said.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && c != '\n' => {}
            c => out.push(c),
        }
    }
    out
}
