//! Settings kept in the book.

use crate::{
    fold,
    half::FiscalStart,
    id::SettingId,
    keyed,
    money::Currency,
    renewal::rung::{self, Channel, Queue, Rung, WorkingDays},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

keyed! {
    /// Light, dark, or as the system says.
    pub enum Theme {
        /// As the system says.
        System = "system",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

keyed! {
    /// What can be set. Each key is one row of the book.
    pub enum SettingKey {
        /// Language: `ru` or `en`.
        Language = "language",
        /// Theme.
        Theme = "theme",
        /// Month in which the firm's year begins, 1–12.
        FiscalStart = "fiscal-start",
        /// The book's currency.
        Currency = "currency",
        /// Margin of products that have none of their own, hundredths of a percent.
        DefaultMargin = "default-margin",
        /// The firm's own name, for titles of decks.
        FirmName = "firm-name",
        /// The most days between two touches with an account that has none of its own.
        CadenceDays = "cadence-days",
        /// Whether relationships begin with stage 0, first touch: `yes` or empty.
        FirstTouchStage = "first-touch-stage",
        /// Months from acquaintance in which a relationship should reach its last stage.
        StageNorm = "stage-norm",
        /// The same of single industries: a line each, the months, a space, the industry.
        StageNorms = "stage-norms",
        /// The ladder of renewals; on a second line the rungs that were taken off any ladder.
        Ladder = "ladder",
        /// The same of single product families: a line each, the rungs, a tab, the family.
        Ladders = "ladders",
        /// Which days are worked.
        WorkingDays = "working-days",
        /// Whether the system is told once a day what is due: `no` or empty.
        Notices = "notices",
        /// The hours without notices: the first, a dash, the one they end at.
        QuietHours = "quiet-hours",
        /// From how many days of silence before the decision day a renewal is warned of.
        SilentDays = "silent-days",
        /// From how large a rise of price in percent a renewal is warned of.
        PriceRise = "price-rise",
    }
}

impl SettingKey {
    /// The fixed identity of the setting's row.
    #[must_use]
    pub const fn id(self) -> SettingId {
        SettingId(match self {
            Self::Language => 1,
            Self::Theme => 2,
            Self::FiscalStart => 3,
            Self::Currency => 4,
            Self::DefaultMargin => 5,
            Self::FirmName => 6,
            Self::CadenceDays => 7,
            Self::FirstTouchStage => 8,
            Self::StageNorm => 9,
            Self::StageNorms => 10,
            Self::Ladder => 11,
            Self::Ladders => 12,
            Self::WorkingDays => 13,
            Self::Notices => 14,
            Self::QuietHours => 15,
            Self::SilentDays => 16,
            Self::PriceRise => 17,
        })
    }
}

/// One setting as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Which.
    pub key: SettingKey,
    /// Its value as text.
    pub value: String,
}

/// All settings, each with its default where the book has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Settings {
    /// `ru` or `en`; none follows the system.
    pub language: Option<String>,
    /// Theme.
    pub theme: Theme,
    /// Month in which the firm's year begins.
    pub fiscal_start: FiscalStart,
    /// The book's currency.
    pub currency: Currency,
    /// Margin of products that have none of their own, hundredths of a percent.
    pub default_margin: Option<i32>,
    /// The firm's own name, or empty.
    pub firm_name: String,
    /// The most days between two touches with an account that has none of its own, 1–3650.
    pub cadence_days: u16,
    /// Whether relationships begin with stage 0, first touch.
    pub first_touch_stage: bool,
    /// Months from acquaintance in which a relationship should reach its last stage, 1–600.
    pub stage_norm: u16,
    /// The same of single industries.
    pub stage_norms: BTreeMap<String, u16>,
    /// The ladder of renewals, the earliest rung first.
    pub ladder: Vec<Rung>,
    /// The same of single product families.
    pub ladders: BTreeMap<String, Vec<Rung>>,
    /// Rungs that some ladder had and none has now, the usual ones left out: a calendar may still show
    /// their steps. The book keeps them; what is sent is not read.
    #[serde(default)]
    pub past_rungs: Vec<Rung>,
    /// Which days are worked.
    pub working_days: WorkingDays,
    /// Whether the system is told once a day what is due.
    pub notices: bool,
    /// The hours without notices: the first, and the one they end at; 0–23 each, none when equal.
    pub quiet_hours: [u8; 2],
    /// From how many days of silence before the decision day a renewal is warned of, 1–3650.
    pub silent_days: u16,
    /// From how large a rise of price in percent a renewal is warned of, 1–1000.
    pub price_rise: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            fiscal_start: FiscalStart::JANUARY,
            currency: Currency::Rub,
            default_margin: None,
            firm_name: String::new(),
            cadence_days: 45,
            first_touch_stage: false,
            stage_norm: 30,
            stage_norms: BTreeMap::new(),
            ladder: rung::USUAL.to_vec(),
            ladders: BTreeMap::new(),
            past_rungs: Vec::new(),
            working_days: WorkingDays::Russia,
            notices: true,
            quiet_hours: [20, 8],
            silent_days: 120,
            price_rise: 10,
        }
    }
}

impl Settings {
    /// Settings from the rows of a book; a row that cannot be read leaves the default.
    #[must_use]
    pub fn from_rows(rows: &[Setting]) -> Self {
        let mut all = Self::default();
        for Setting { key, value } in rows {
            match key {
                SettingKey::Language => {
                    all.language = Some(value.clone()).filter(|v| !v.is_empty())
                }
                SettingKey::Theme => all.theme = Theme::from_key(value).unwrap_or(all.theme),
                SettingKey::FiscalStart => {
                    all.fiscal_start =
                        value.parse().ok().and_then(FiscalStart::new).unwrap_or(all.fiscal_start);
                }
                SettingKey::Currency => {
                    all.currency = Currency::from_key(value).unwrap_or(all.currency);
                }
                SettingKey::DefaultMargin => all.default_margin = value.parse().ok(),
                SettingKey::FirmName => all.firm_name.clone_from(value),
                SettingKey::CadenceDays => {
                    all.cadence_days = value.parse().unwrap_or(all.cadence_days);
                }
                SettingKey::FirstTouchStage => all.first_touch_stage = value == "yes",
                SettingKey::StageNorm => all.stage_norm = value.parse().unwrap_or(all.stage_norm),
                SettingKey::StageNorms => {
                    let line = |line: &str| {
                        let (months, industry) = line.split_once(' ')?;
                        Some((industry.to_owned(), months.parse().ok()?))
                    };
                    all.stage_norms = value.lines().filter_map(line).collect();
                }
                SettingKey::Ladder => {
                    let (now, past) = value.split_once('\n').unwrap_or((value, ""));
                    all.ladder = rungs_of(now).unwrap_or(all.ladder);
                    all.past_rungs = rungs_of(past).unwrap_or_default();
                }
                SettingKey::Ladders => {
                    let line = |line: &str| {
                        let (rungs, family) = line.split_once('\t')?;
                        Some((family.to_owned(), rungs_of(rungs)?))
                    };
                    all.ladders = value.lines().filter_map(line).collect();
                }
                SettingKey::WorkingDays => {
                    all.working_days = WorkingDays::from_key(value).unwrap_or(all.working_days);
                }
                SettingKey::Notices => all.notices = value != "no",
                SettingKey::QuietHours => {
                    let hours = value
                        .split_once('-')
                        .and_then(|(from, to)| Some([from.parse().ok()?, to.parse().ok()?]));
                    all.quiet_hours = hours.unwrap_or(all.quiet_hours);
                }
                SettingKey::SilentDays => {
                    all.silent_days = value.parse().unwrap_or(all.silent_days);
                }
                SettingKey::PriceRise => all.price_rise = value.parse().unwrap_or(all.price_rise),
            }
        }
        all
    }

    /// The rows of a book that say the same.
    #[must_use]
    pub fn to_rows(&self) -> Vec<Setting> {
        let value = |key: SettingKey| match key {
            SettingKey::Language => self.language.clone().unwrap_or_default(),
            SettingKey::Theme => self.theme.key().to_owned(),
            SettingKey::FiscalStart => self.fiscal_start.month().to_string(),
            SettingKey::Currency => self.currency.key().to_owned(),
            SettingKey::DefaultMargin => {
                self.default_margin.map(|m| m.to_string()).unwrap_or_default()
            }
            SettingKey::FirmName => self.firm_name.clone(),
            SettingKey::CadenceDays => self.cadence_days.to_string(),
            SettingKey::FirstTouchStage => {
                if self.first_touch_stage { "yes" } else { "" }.to_owned()
            }
            SettingKey::StageNorm => self.stage_norm.to_string(),
            SettingKey::StageNorms => {
                let line = |(industry, months): (&String, &u16)| format!("{months} {industry}");
                self.stage_norms.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            SettingKey::Ladder => match self.past_rungs.as_slice() {
                [] => said_rungs(&self.ladder),
                past => format!("{}\n{}", said_rungs(&self.ladder), said_rungs(past)),
            },
            SettingKey::Ladders => {
                let line = |(family, rungs): (&String, &Vec<Rung>)| {
                    format!("{}\t{family}", said_rungs(rungs))
                };
                self.ladders.iter().map(line).collect::<Vec<_>>().join("\n")
            }
            SettingKey::WorkingDays => self.working_days.key().to_owned(),
            SettingKey::Notices => if self.notices { "" } else { "no" }.to_owned(),
            SettingKey::QuietHours => {
                let [from, to] = self.quiet_hours;
                format!("{from}-{to}")
            }
            SettingKey::SilentDays => self.silent_days.to_string(),
            SettingKey::PriceRise => self.price_rise.to_string(),
        };
        SettingKey::ALL.iter().map(|&key| Setting { key, value: value(key) }).collect()
    }

    /// The norm of an industry in months: its own, else the common one.
    #[must_use]
    pub fn norm_of(&self, industry: &str) -> u16 {
        let wanted = fold::fold(industry.trim());
        let own = self.stage_norms.iter().find(|(name, _)| fold::fold(name.trim()) == wanted);
        own.map_or(self.stage_norm, |(_, months)| *months)
    }

    /// The rungs of all ladders, the common one first.
    pub fn rungs(&self) -> impl Iterator<Item = &Rung> {
        self.ladder.iter().chain(self.ladders.values().flatten())
    }

    /// Keeps in mind the rungs that `before` had, now or once, and these settings do not have.
    pub fn remember_rungs(&mut self, before: &Self) {
        let same = |a: &Rung, b: &Rung| a.days_before == b.days_before && a.queue == b.queue;
        let mut past: Vec<Rung> = Vec::new();
        for had in before.rungs().chain(&before.past_rungs) {
            let known = self.rungs().chain(&rung::USUAL).chain(&past).any(|rung| same(rung, had));
            if !known {
                past.push(*had);
            }
        }
        self.past_rungs = past;
    }

    /// The ladder of a product's family: its own, else the common one.
    #[must_use]
    pub fn ladder_of(&self, family: &str) -> &[Rung] {
        let wanted = fold::fold(family.trim());
        let own = self.ladders.iter().find(|(name, _)| fold::fold(name.trim()) == wanted);
        own.map_or(&self.ladder, |(_, rungs)| rungs)
    }
}

/// `180 email desk, 90 call desk`.
fn said_rungs(rungs: &[Rung]) -> String {
    let rung = |r: &Rung| format!("{} {} {}", r.days_before, r.channel.key(), r.queue.key());
    rungs.iter().map(rung).collect::<Vec<_>>().join(", ")
}

fn rungs_of(said: &str) -> Option<Vec<Rung>> {
    let rung = |rung: &str| {
        let mut words = rung.split_whitespace();
        Some(Rung {
            days_before: words.next()?.parse().ok()?,
            channel: Channel::from_key(words.next()?)?,
            queue: Queue::from_key(words.next()?)?,
        })
    };
    said.split(',').map(rung).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rung(days_before: i32, queue: Queue) -> Rung {
        Rung { days_before, channel: Channel::Call, queue }
    }

    #[test]
    fn rungs_that_no_ladder_has_any_more_are_kept_in_mind() {
        let (own, desk) = (rung(45, Queue::Mine), rung(45, Queue::Desk));
        let mut before = Settings::default();
        before.ladder.push(own);
        before.ladders.insert("СЭД".to_owned(), vec![rung(100, Queue::Desk)]);
        let changed = |change: &dyn Fn(&mut Settings), before: &Settings| {
            let mut after = before.clone();
            change(&mut after);
            after.remember_rungs(before);
            after
        };
        assert_eq!(changed(&|_| (), &before).past_rungs, [], "all of them stand");
        let given = changed(&|s| *s.ladder.last_mut().unwrap() = desk, &before);
        assert_eq!(given.past_rungs, [own], "given to another queue it left the manager's");
        let moved = changed(&|s| s.ladders.values_mut().for_each(|l| l.push(own)), &given);
        assert_eq!(moved.past_rungs, [], "back on the ladder of a family");
        let gone = changed(&|s| (s.ladder, s.ladders) = (vec![desk], BTreeMap::new()), &moved);
        assert_eq!(
            gone.past_rungs,
            [rung(100, Queue::Desk), own],
            "those of a family too; the usual ones go without saying"
        );
        let forged = changed(&|s| s.past_rungs = vec![rung(1, Queue::Desk)], &gone);
        assert_eq!(forged.past_rungs, gone.past_rungs, "what is sent is not read");
        for settings in [before, gone] {
            let read = Settings::from_rows(&settings.to_rows());
            assert_eq!(read, settings, "the rows of a book say the same");
        }
    }
}
