//! The client's profile with its history.

use super::{Case, Related};
use crate::{Purpose, number};
use rapport_domain::{Aspect, Profile, ProfileId};

/// Texts of two accounts in three, each aspect rewritten now and then.
pub(super) fn make(case: &Case<'_>, made: &mut Related) {
    let mut dice = case.dice(Purpose::Profile);
    if !dice.in_1000(650) {
        return;
    }
    let today = case.today();
    for aspect in Aspect::ALL {
        if !dice.in_1000(700) {
            continue;
        }
        let texts = (case.world.words.phrases.profile)(*aspect);
        let versions = usize::try_from(dice.between(1, 2)).unwrap_or(1);
        let mut texts: Vec<&str> = texts.to_vec();
        dice.shuffle(&mut texts);
        let mut on = case.since.max(today.plus_days(-900)).plus_days(dice.between(0, 300));
        for text in texts.into_iter().take(versions) {
            if on > case.until {
                break;
            }
            made.profiles.push(Profile {
                id: ProfileId(number(made.first.profile, made.profiles.len())),
                account: case.client.account.id,
                aspect: *aspect,
                text: text.to_owned(),
                on,
            });
            on = on.plus_days(dice.between(90, 500));
        }
    }
}
