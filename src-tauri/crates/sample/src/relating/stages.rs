//! The way through the stages.

use super::{Case, Related, between};
use crate::{Dice, Purpose, archetype::Archetype, number};
use rapport_domain::{
    Criterion, Day, SaleId, Stage, StageMark, StageMarkId, StageMove, StageMoveId, Touch, TouchId,
    TouchKind, Who,
};

/// What shows that a criterion was met.
#[derive(Clone, Copy)]
enum Shown {
    Touch(TouchId),
    Sale(SaleId),
    Words,
}

/// A criterion that touches may show.
struct Sought {
    criterion: Criterion,
    /// Of a thousand accounts, so many meet it.
    chance: i64,
    /// Days after acquaintance within which it is usually met.
    days: (i64, i64),
    /// Whether a touch shows it.
    shows: fn(&Touch) -> bool,
}

const fn sought(
    criterion: Criterion,
    chance: i64,
    days: (i64, i64),
    shows: fn(&Touch) -> bool,
) -> Sought {
    Sought { criterion, chance, days, shows }
}

/// The way of one account under way.
struct Way<'a, 'm> {
    case: &'a Case<'a>,
    made: &'m mut Related,
    dice: Dice,
}

pub(super) fn make(case: &Case<'_>, made: &mut Related) {
    let dice = case.dice(Purpose::Stages);
    let mut way = Way { case, made, dice };
    let Some(acquainted) = way.acquaintance() else { return };
    if case.client.course == Archetype::Prospect {
        if way.dice.in_1000(400) {
            way.go(Stage::Acquaintance, Stage::Relationship, acquainted, "", false);
        }
        return;
    }
    let up = acquainted.plus_days(way.dice.between(0, 10));
    if up > case.until {
        return;
    }
    let unmet = !way.has(Criterion::MetProduct);
    way.go(Stage::Acquaintance, Stage::Relationship, up, "", unmet);
    let Some(strong) = way.relationship(up) else { return };
    way.strengthening(strong);
    way.down(strong);
}

impl Way<'_, '_> {
    /// Marks what is met on acquaintance; the day all of it is, none when something is not.
    fn acquaintance(&mut self) -> Option<Day> {
        let since = self.case.since;
        let prospect = self.case.client.course == Archetype::Prospect;
        // Some know the product already: their way up is an exception.
        let known_product = !prospect && self.dice.in_1000(50);
        let found = [
            sought(Criterion::Enquired, 850, (0, 12), |t| t.began == Some(Who::Them)),
            sought(Criterion::MetManager, 800, (1, 20), |t| {
                matches!(t.kind, TouchKind::Call | TouchKind::Meeting)
            }),
            sought(Criterion::MetCompany, 700, (3, 30), |t| t.kind == TouchKind::Meeting),
            sought(Criterion::MetProduct, 500, (5, 80), |t| t.kind == TouchKind::Consultation),
        ];
        let mut all = since;
        let mut complete = true;
        for Sought { criterion, chance, days: (least, most), shows } in found {
            if prospect && !self.dice.in_1000(chance) {
                complete = false;
                continue;
            }
            if criterion == Criterion::MetProduct && known_product {
                continue;
            }
            let by_words = since.plus_days(self.dice.between(least, most));
            let last = since.plus_days(most);
            let touch = self.case.touches.iter().find(|t| t.on <= last && shows(t));
            let (on, shown) =
                touch.map_or((by_words, Shown::Words), |t| (t.on, Shown::Touch(t.id)));
            if !self.mark(criterion, on, shown) {
                complete = false;
            }
            all = all.max(on);
        }
        complete.then_some(all)
    }

    /// Marks the needs and the first delivery; the day of the move to the last stage, if any.
    fn relationship(&mut self, up: Day) -> Option<Day> {
        let need = up.plus_days(self.dice.between(3, 60));
        self.mark(Criterion::NeedFound, need, Shown::Words);
        let (first, shown) = match self.case.first_sale.filter(|_| !self.case.client.older) {
            Some(sale) => (sale.on, Shown::Sale(sale.id)),
            None => (up.plus_days(self.dice.between(20, 200)), Shown::Words),
        };
        self.mark(Criterion::FirstDelivery, first, shown);
        // Months from acquaintance to the last stage, and how many of a thousand never get there.
        let (months, never) = match self.case.client.course {
            Archetype::Growing => (self.dice.between(11, 33), 90),
            Archetype::Steady => (self.dice.between(18, 42), 170),
            Archetype::Seasonal => (self.dice.between(24, 50), 380),
            Archetype::Declining => (self.dice.between(20, 44), 300),
            Archetype::Churned => (self.dice.between(24, 60), 420),
            Archetype::New | Archetype::Prospect => (self.dice.between(9, 24), 350),
        };
        let months = i32::try_from(months).unwrap_or(30);
        let planned = self.case.since.plus_months(months).plus_days(self.dice.between(-12, 12));
        let strong = planned.max(first).max(need).max(up);
        let pains = between(&mut self.dice, strong.plus_days(-40).max(need), strong);
        if self.dice.in_1000(never) || strong > self.case.until {
            // Some are found without the way leading on yet.
            if self.dice.in_1000(350) {
                self.mark(Criterion::HiddenPainsFound, pains, Shown::Words);
            }
            return None;
        }
        let exception = self.dice.in_1000(50);
        if !exception {
            self.mark(Criterion::HiddenPainsFound, pains, Shown::Words);
        }
        self.go(Stage::Relationship, Stage::Strengthening, strong, "", exception);
        Some(strong)
    }

    fn strengthening(&mut self, strong: Day) {
        for (criterion, kind) in [
            (Criterion::ConsultingSupport, TouchKind::Consultation),
            (Criterion::InformalContact, TouchKind::Informal),
        ] {
            let touch = self.case.touches.iter().find(|t| t.on >= strong && t.kind == kind);
            if let Some(touch) = touch
                && self.dice.in_1000(650)
            {
                self.mark(criterion, touch.on, Shown::Touch(touch.id));
            }
        }
        for (criterion, chance) in
            [(Criterion::SpecialTerms, 380), (Criterion::TechnologyPartner, 140)]
        {
            let on = strong.plus_days(self.dice.between(40, 700));
            if self.dice.in_1000(chance) {
                self.mark(criterion, on, Shown::Words);
            }
        }
    }

    /// Some lose what was reached, and a few of those win it back.
    fn down(&mut self, strong: Day) {
        let today = self.case.today();
        let (chance, from) = match self.case.client.course {
            Archetype::Declining => (380, today.plus_days(-400)),
            Archetype::Churned => (550, self.case.until.plus_days(20)),
            Archetype::Seasonal | Archetype::Steady => (50, today.plus_days(-700)),
            Archetype::Growing | Archetype::New | Archetype::Prospect => (0, today),
        };
        let fell = self.dice.in_1000(chance);
        let (first, last) = (from.max(strong.plus_days(30)), from.plus_days(370).min(today));
        if !fell || first >= last {
            return;
        }
        let on = between(&mut self.dice, first, last);
        let why = self.dice.pick(self.case.world.words.phrases.down);
        self.go(Stage::Strengthening, Stage::Relationship, on, why, false);
        let back = on.plus_days(self.dice.between(60, 200));
        if self.case.client.gone_on.is_none() && back <= today && self.dice.in_1000(450) {
            self.go(Stage::Relationship, Stage::Strengthening, back, "", false);
        }
    }

    /// Whether the criterion of this account has been marked.
    fn has(&self, criterion: Criterion) -> bool {
        let account = self.case.client.account.id;
        let own = self.made.marks.iter().rev().take_while(|m| m.account == account);
        own.into_iter().any(|m| m.criterion == criterion)
    }

    /// Marks a criterion, unless its day is not come; whether it did.
    fn mark(&mut self, criterion: Criterion, met_on: Day, shown: Shown) -> bool {
        if met_on > self.case.until {
            return false;
        }
        let words = (self.case.world.words.phrases.mark)(criterion);
        let evidence = match shown {
            Shown::Words => self.dice.pick(words),
            Shown::Touch(_) | Shown::Sale(_) => "",
        };
        self.made.marks.push(StageMark {
            id: StageMarkId(number(self.made.first.stage_mark, self.made.marks.len())),
            account: self.case.client.account.id,
            criterion,
            met_on,
            touch: match shown {
                Shown::Touch(touch) => Some(touch),
                Shown::Sale(_) | Shown::Words => None,
            },
            sale: match shown {
                Shown::Sale(sale) => Some(sale),
                Shown::Touch(_) | Shown::Words => None,
            },
            evidence: evidence.to_owned(),
        });
        true
    }

    fn go(&mut self, from: Stage, to: Stage, on: Day, reason: &str, overridden: bool) {
        let reason = if overridden {
            self.dice.pick(self.case.world.words.phrases.overridden)
        } else {
            reason
        };
        self.made.moves.push(StageMove {
            id: StageMoveId(number(self.made.first.stage_move, self.made.moves.len())),
            account: self.case.client.account.id,
            from,
            to,
            on,
            reason: reason.to_owned(),
            overridden,
        });
    }
}
