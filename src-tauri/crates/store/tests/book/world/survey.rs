//! The nouns of the survey.

use super::{Draw, World};
use rapport_domain::{Draw as Draws, *};

impl World {
    /// A valid record of the survey; none when what it needs is not there.
    pub(super) fn make_of_survey(&self, noun: Noun, id: i64, d: &mut Draw) -> Option<Record> {
        let managers: Vec<_> = self.ids(Noun::Manager).into_iter().map(ManagerId).collect();
        let contacts: Vec<_> = self.ids(Noun::Contact).into_iter().map(ContactId).collect();
        let there = self.records.get(&noun).into_iter().flatten();
        Some(match noun {
            Noun::Wave => {
                let opens_on = d.day();
                let half = Half::of(opens_on, FiscalStart::JANUARY);
                // One a half: a second one becomes a change of the first.
                let taken = there.into_iter().find_map(|(_, record)| match record {
                    Record::Wave(w) if w.half == half => Some(w.id),
                    _ => None,
                });
                Record::Wave(Box::new(Wave {
                    id: taken.unwrap_or(WaveId(id)),
                    half,
                    opens_on,
                    closes_on: opens_on.plus_days(d.below(60) as i64),
                    questions: Questions {
                        csat: d.yes(),
                        csi: d.maybe(CsiParameter::ALL).into_iter().collect(),
                        importance: d.yes(),
                        optional: d.maybe(OpenQuestion::ALL).into_iter().collect(),
                        own: d.texts(),
                    },
                    draw: d.maybe(&[Draws { seed: u32::MAX, size: 500, of: 1_200 }]),
                    base: d.below(3_000) as u32,
                    closed_on: d.maybe_day(),
                }))
            }
            Noun::Respondent => {
                let waves = self.ids(Noun::Wave);
                let (wave, contact) = (*waves.first()?, *contacts.first()?);
                let wave = d.maybe(&waves).map_or(WaveId(wave), WaveId);
                let contact = d.maybe(&contacts).unwrap_or(contact);
                let account = self.account_of(contact)?;
                let taken = there.into_iter().find_map(|(_, record)| match record {
                    Record::Respondent(r) if (r.wave, r.contact) == (wave, contact) => Some(r.id),
                    _ => None,
                });
                Record::Respondent(Box::new(Respondent {
                    id: taken.unwrap_or(RespondentId(id)),
                    wave,
                    account,
                    contact,
                    chosen_on: d.day(),
                    means: d.of(Means::ALL),
                    interviewer: d.maybe(&managers),
                    key: "0123456789abcdef".to_owned(),
                    tries: (0..d.below(4))
                        .map(|_| Try {
                            on: d.day(),
                            outcome: d.of(TryOutcome::ALL),
                            note: d.text(),
                        })
                        .collect(),
                    call_on: d.maybe_day(),
                    draft: if d.yes() { Some(d.interview()) } else { None },
                }))
            }
            Noun::FeedbackItem => {
                let answers: Vec<&Answer> = self
                    .records
                    .get(&Noun::Answer)?
                    .values()
                    .filter_map(|record| match record {
                        Record::Answer(answer) => Some(&**answer),
                        _ => None,
                    })
                    .collect();
                let answer = *answers.get(d.below(answers.len().max(1) as u64) as usize)?;
                let tasks: Vec<_> = self.ids(Noun::Task).into_iter().map(TaskId).collect();
                let touches: Vec<_> = self.ids(Noun::Touch).into_iter().map(TouchId).collect();
                Record::FeedbackItem(Box::new(FeedbackItem {
                    id: FeedbackItemId(id),
                    answer: answer.id,
                    account: answer.account,
                    on: answer.on,
                    question: d.text(),
                    text: d.text(),
                    kind: d.of(FeedbackKind::ALL),
                    credible: d.maybe(&[true, false]),
                    tags: d.texts(),
                    task: d.maybe(&tasks),
                    solved_on: d.maybe_day(),
                    solution: d.text(),
                    told_on: d.maybe_day(),
                    told_to: d.maybe(&contacts),
                    told_by: d.maybe(Means::ALL),
                    told_at: d.maybe(&touches),
                    effect: d.maybe(Effect::ALL),
                    effect_on: d.maybe_day(),
                }))
            }
            _ => return None,
        })
    }

    fn account_of(&self, contact: ContactId) -> Option<AccountId> {
        match self.records.get(&Noun::Contact)?.get(&contact.0)? {
            Record::Contact(contact) => Some(contact.account),
            _ => None,
        }
    }
}

impl Draw {
    pub(super) fn said(&mut self) -> Vec<Said> {
        (0..self.below(3)).map(|_| Said { question: self.text(), text: self.text() }).collect()
    }

    fn interview(&mut self) -> Interview {
        Interview {
            nps: self.maybe(&[0, 7, 10]),
            csat: self.maybe(&[1, 5]),
            csi: self.csi(),
            said: self.said(),
            quotable: self.yes(),
        }
    }
}
