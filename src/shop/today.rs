//! What the till shows while nobody stands at it: whose birthday it is.

use chrono::{Datelike, NaiveDate};

use super::{Error, Shop};
use crate::domain::{LeapDay, Moment};
use crate::store::programme;
use crate::store::today::{self, HasBirthday};

/// The members whose birthday is kept on the moment's day and who have not come yet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Today {
    pub birthdays: Vec<HasBirthday>,
    /// How many there are, when more than are listed.
    pub birthdays_in_all: usize,
}

/// How many are listed; more do not fit the panel.
const LISTED: u32 = 6;

pub fn today(shop: &Shop, at: &Moment) -> Result<Today, Error> {
    shop.store().read(|c| {
        let leap = programme::on(c, at.day())?
            .and_then(|v| v.programme.birthday.map(|rule| rule.leap_day))
            .unwrap_or_default();
        let mut today = Today::default();
        for kept in kept_on(at.day(), leap) {
            let (found, all) = today::birthdays(c, kept, at.day(), LISTED)?;
            today.birthdays.extend(found);
            today.birthdays_in_all += all;
        }
        today.birthdays.truncate(usize::try_from(LISTED).unwrap_or(usize::MAX));
        Ok(today)
    })
}

/// The days of birth that are kept on `day`: its own, and 29 February where a common year keeps it here.
fn kept_on(day: NaiveDate, leap: LeapDay) -> Vec<(u32, u32)> {
    let mut days = vec![(day.month(), day.day())];
    let kept = match leap {
        LeapDay::February28 => (2, 28),
        LeapDay::March1 => (3, 1),
    };
    if !day.leap_year() && days[0] == kept {
        days.push((2, 29));
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ConsentBy, Purpose};
    use crate::shop::fixture;

    #[test]
    fn who_said_no_to_being_congratulated_is_not_listed() {
        let (_folder, shop) = fixture::shop();
        for (name, consents) in [("Asked Never", None), ("Said Yes", Some(true)), ("Said No", Some(false))] {
            let mut somebody = fixture::somebody(name);
            somebody.profile.birthday = "--11-20".parse().ok();
            somebody.consents.extend(consents.map(|given| (Purpose::Birthday, given, ConsentBy::Member)));
            fixture::enrolled(&shop, somebody);
        }
        let today = today(&shop, &fixture::at("2026-11-20 10:00")).unwrap();
        let mut names: Vec<String> = today.birthdays.iter().map(|born| born.name.full()).collect();
        names.sort();
        assert_eq!((names.join(", ").as_str(), today.birthdays_in_all), ("Asked Never, Said Yes", 2));
    }

    #[test]
    fn leap_days_are_kept_where_the_shop_says() {
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(kept_on(day("2027-02-28"), LeapDay::February28), [(2, 28), (2, 29)]);
        assert_eq!(kept_on(day("2028-02-28"), LeapDay::February28), [(2, 28)]);
        assert_eq!(kept_on(day("2027-03-01"), LeapDay::March1), [(3, 1), (2, 29)]);
    }
}
