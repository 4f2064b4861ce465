//! One item of feedback with the message to its author.

use super::{
    boards::{All, answers_of},
    effect,
    facts::Surveyed,
    say,
    texts::{Fields, Said},
};
use crate::{
    Failure, Session, atomic_file,
    dto::{
        At,
        survey::feedback::{FeedbackItemPage, FeedbackItemReq},
    },
    print::{self, Voice},
    relationship::{records::is_there, told::cut},
    renewal::page::lang_of_client,
};
use rapport_domain::{
    Contact, FeedbackItem, Means, fold, renewal::workdays::Workdays, survey::closing,
};
use rapport_text::{Lang, words};

/// Worked days a task is given.
const TASK_DAYS: u32 = 5;

pub(crate) fn feedback_item(
    session: &Session,
    request: FeedbackItemReq,
) -> Result<FeedbackItemPage, Failure> {
    let (lang, settings, stand) = session.ground(At::default());
    let day = stand.day;
    let voice = Voice { lang, currency: settings.currency };
    let book = session.book();
    let fail = |e| session.store_failure(&e);
    let surveyed = Surveyed::at(session, &book, &settings, &stand)?;
    let mut ids = vec![request.item];
    ids.extend(request.also.into_iter().flatten());
    let all = All::read(&book, &ids).map_err(fail)?;
    let asked = all.items.iter().find(|item| item.id == request.item);
    let Some(item) = asked else { return Err(Failure::gone(lang)) };
    let Some(account) = surveyed.account(item.account) else { return Err(Failure::gone(lang)) };
    let mut people = book.of_account::<Contact>(item.account).map_err(fail)?;
    let author = all.author(item).cloned();
    people.retain(|person| {
        is_there(person, day) || Some(person.id) == author.as_ref().map(|author| author.id)
    });
    let is_author = |person: &Contact| author.as_ref().is_some_and(|a| a.id == person.id);
    people.sort_by_cached_key(|person| {
        (!is_author(person), std::cmp::Reverse(person.influence), fold::fold(&person.name))
    });
    let own = || lang_of_client(author.as_ref(), account);
    let speaks = request.lang.as_deref().and_then(Lang::from_tag).unwrap_or_else(own);
    let solution = request.solution.unwrap_or_else(|| item.solution.clone());
    let fields = Fields {
        lang: speaks,
        firm: &settings.firm_name,
        account: &account.name,
        contact: author.as_ref(),
    };
    let first = Said { solution: &solution, ..Said::of(item) };
    let others = all.items.iter().filter(|of| of.id != item.id && of.account == item.account);
    let said: Vec<Said<'_>> = std::iter::once(first).chain(others.map(Said::of)).collect();
    let draft = fields.told(&said);
    let person = author.as_ref().map(|author| author.name.clone()).unwrap_or_default();
    let name = words::told_letter_name(lang, account.name.as_str(), person);
    let path = session.host().documents().join(atomic_file::file_name(&name, "eml"));
    let answer_lines = all
        .answer(item)
        .map(|answer| say::answer_lines(lang, answer, all.wave(item)))
        .unwrap_or_default();
    let workdays = Workdays::new(settings.working_days);
    let answers = answers_of(&surveyed, std::iter::once(item.account));
    let own = answers.get(&item.account).map_or(&[][..], Vec::as_slice);
    let proposed = effect::proposed(lang, item, own, stand.start, day);
    Ok(FeedbackItemPage {
        row: all.heard(&surveyed, item).row(voice, day, proposed),
        answer_lines,
        email: author.as_ref().map(|author| author.email.clone()).unwrap_or_default(),
        phone: author.as_ref().map(|author| author.phone.clone()).unwrap_or_default(),
        people: people
            .iter()
            .map(|person| print::choice(&person.id.0.to_string(), &label(lang, person)))
            .collect(),
        letter_subject: draft.subject,
        letter: draft.text,
        letter_path: path.to_string_lossy().into_owned(),
        lang: speaks.key().to_owned(),
        langs: langs(lang),
        due_on: closing::worked_after(workdays, day, TASK_DAYS),
        task_title: words::feedback_task_title(lang, cut(&item.text)),
        task_owner: account.owner,
        means: say::all_means(lang),
        told_by: told_by(&all, item, author.as_ref()),
    })
}

fn label(lang: Lang, person: &Contact) -> String {
    print::joined(&[&person.name, &say::detail(lang, person)])
}

/// Languages of a text for a client.
pub(super) fn langs(lang: Lang) -> Vec<crate::dto::Choice> {
    Lang::ALL
        .into_iter()
        .map(|one| print::choice(one.key(), &words::renewal_lang(lang, one.key())))
        .collect()
}

/// As they were asked; a form is answered by a letter, where they may be written to.
fn told_by(all: &All, item: &FeedbackItem, author: Option<&Contact>) -> Means {
    let asked = all.answer(item).and_then(|answer| answer.means);
    let may_write = author.is_some_and(super::page::may_write);
    match asked {
        Some(Means::Form | Means::Email) if may_write => Means::Email,
        Some(means @ (Means::Meeting | Means::Message)) => means,
        _ => Means::Call,
    }
}
