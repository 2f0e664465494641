//! The one thing worth saying at the scan, by the order of `ThingToSay`; silence is better than small talk.

use chrono::{Days, NaiveDate};

use super::birthday::{birthday_due, near, used_this_time};
use super::stock::is_there;
use super::tier::{held_tier, next_tier};
use crate::domain::{
    BasisPoints, BirthdayRule, LeapDay, Lot, Member, Moment, News, Points, Programme, Purpose, Rounding, RuleId,
    Standing, ThingToSay,
};

/// Days for which a member who has not bought yet is welcomed.
const NEW_DAYS: i64 = 60;

/// What the choice takes of the person, beside the standing.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// What staff wrote down for the next visit.
    pub note: &'a str,
    /// False for who said no to being congratulated; the birthday's good is theirs all the same.
    pub congratulated: bool,
    /// What was given since the last purchase.
    pub news: &'a News,
}

impl<'a> Person<'a> {
    pub fn of(member: &'a Member, news: &'a News) -> Person<'a> {
        Person { note: &member.profile.note, congratulated: !member.refuses(Purpose::Birthday), news }
    }
}

/// Chooses what the cashier says to the member.
pub fn thing_to_say(programme: &Programme, standing: &Standing, person: Person<'_>, at: &Moment) -> Option<ThingToSay> {
    let (day, note) = (at.day(), person.note);
    birthday(programme, standing, day)
        .filter(|_| person.congratulated)
        .or_else(|| gift_due(programme, standing, day))
        .or_else(|| amends(person.news))
        .or_else(|| friend_came(person.news))
        .or_else(|| points_expiring(programme, standing, day))
        .or_else(|| Some(ThingToSay::Note { words: note.trim().to_owned() }).filter(|_| !note.trim().is_empty()))
        .or_else(|| long_absence(programme, standing, day))
        .or_else(|| is_new(standing, day).then_some(ThingToSay::FirstPurchase))
        .or_else(|| near_tier(programme, standing, day))
}

/// Whether the member joined lately and has never bought. Who was a member elsewhere for years, and came along with a list,
/// is not welcomed as somebody new.
fn is_new(standing: &Standing, day: NaiveDate) -> bool {
    let lately = standing.member_since.is_none_or(|since| (day - since).num_days() <= NEW_DAYS);
    standing.never_bought() && lately
}

/// A birthday inside the window, with what it still brings. Once its good was had it is named on the day alone, and
/// where the programme knows no birthdays it is named on the day too: that costs nothing.
fn birthday(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    let none = BirthdayRule {
        days_before: 0,
        days_after: 0,
        discount: BasisPoints::ZERO,
        gift: None,
        leap_day: LeapDay::default(),
        least_days: 0,
    };
    let rule = programme.birthday.as_ref().unwrap_or(&none);
    let due = near(rule, standing.birthday?, day)?;
    let used = |id| used_this_time(rule, id, standing, &due, day).is_some();
    if due.days != 0 && (used(RuleId::BIRTHDAY) || used(RuleId::BIRTHDAY_GIFT)) {
        return None;
    }
    let brings = |id| birthday_due(rule, id, standing, day).is_ok();
    // What the member has on any other day is no present.
    let usual = held_tier(programme, standing).map_or(BasisPoints::ZERO, |tier| tier.discount);
    let more = rule.discount > usual.max(programme.base_discount);
    Some(ThingToSay::Birthday {
        birthday: due.birthday,
        days: due.days,
        gift: rule.gift.clone().filter(|gift| brings(RuleId::BIRTHDAY_GIFT) && is_there(gift, standing)),
        discount: if more && brings(RuleId::BIRTHDAY) { rule.discount } else { BasisPoints::ZERO },
    })
}

/// A birthday gift that was not handed over when the member was congratulated.
fn gift_due(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    let rule = programme.birthday.as_ref()?;
    // What is out of stock is promised to nobody.
    let gift = rule.gift.clone().filter(|gift| is_there(gift, standing))?;
    birthday_due(rule, RuleId::BIRTHDAY_GIFT, standing, day).ok()?;
    Some(ThingToSay::GiftDue { gift })
}

/// What was given for complaints since the last purchase.
fn amends(news: &News) -> Option<ThingToSay> {
    let amends = news.amends.as_ref()?;
    Some(ThingToSay::Amends { points: amends.points, coupon: amends.coupon.clone() })
}

/// The friends who came since the last purchase: the latest by name, and what all of them brought.
fn friend_came(news: &News) -> Option<ThingToSay> {
    let latest = news.friends.first()?;
    Some(ThingToSay::FriendCame {
        name: latest.name.clone(),
        others: u32::try_from(news.friends.len() - 1).unwrap_or(u32::MAX),
        points: Points::sum(news.friends.iter().map(|friend| friend.points)).ok()?,
        coupon: news.friends.iter().find_map(|friend| friend.coupon.clone()),
    })
}

/// The points that can be spent today and expire first, where that is soon.
fn points_expiring(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    programme.points.as_ref()?;
    let horizon = day.checked_add_days(Days::new(u64::from(programme.greeting.expiring_days)))?;
    let open = |lot: &&Lot| lot.points.is_positive() && lot.is_active(day);
    let on = standing.lots.iter().filter(open).filter_map(|lot| lot.expires).min().filter(|on| *on <= horizon)?;
    let expiring = standing.lots.iter().filter(open).filter(|lot| lot.expires == Some(on));
    let points = Points::sum(expiring.map(|lot| lot.points)).ok()?;
    Some(ThingToSay::PointsExpiring { points, on })
}

fn long_absence(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    let last_visit = standing.last_visit?;
    let days = (day - last_visit).num_days();
    let long = i64::from(programme.greeting.absent_days);
    (long > 0 && days >= long).then_some(ThingToSay::LongAbsence { last_visit, days })
}

/// What the next tier still lacks, where that is little. The visit of today counts, unless an earlier purchase has counted it.
fn near_tier(programme: &Programme, standing: &Standing, day: NaiveDate) -> Option<ThingToSay> {
    let (tier, missing) = next_tier(programme, standing)?;
    let near = tier.from.share(programme.greeting.near_tier, Rounding::Floor).ok()?;
    let by_spend = missing.spent.filter(|missing| missing.is_positive() && *missing <= near);
    let visit = u32::from(standing.last_for_tiers() != Some(day));
    let name = tier.name.clone();
    match missing.visits.map(|visits| visits.saturating_sub(visit)) {
        Some(0) => Some(ThingToSay::TierToday { name }),
        Some(1) => Some(ThingToSay::VisitToTier { name }),
        _ => by_spend.map(|missing| ThingToSay::NearTier { name, missing }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Amends, FriendCame, GiftItem, GiftLeft, Money, PointsRule, Quantity, RuleUse, Text, Tier, Zone,
    };

    fn programme() -> Programme {
        let mut programme = Programme::empty(Text::from("Club"));
        let gift = GiftItem { id: None, name: Text::from("cake"), quantity: Quantity::ONE, place: None };
        programme.birthday = Some(BirthdayRule {
            days_before: 3,
            days_after: 3,
            discount: BasisPoints::new(1_000),
            gift: Some(gift),
            leap_day: LeapDay::February28,
            least_days: 0,
        });
        programme.points = serde_json::from_str::<PointsRule>(r#"{"earn":500,"value":100,"share":3000}"#).ok();
        programme.tiers.levels = vec![Tier {
            id: "silver".into(),
            name: Text::from("Silver"),
            from: Money::minor(100_000),
            visits: None,
            discount: BasisPoints::new(500),
            earn: None,
        }];
        programme
    }

    fn says(programme: &Programme, standing: &Standing, note: &str) -> String {
        let at = Moment::on_day("2026-11-20".parse().unwrap(), Zone::default());
        let person = Person { note, congratulated: true, news: &News::default() };
        match thing_to_say(programme, standing, person, &at) {
            Some(ThingToSay::Birthday { days, gift, discount, .. }) => {
                format!("birthday {days}, {} gifts, {}", gift.iter().count(), discount.get())
            }
            Some(ThingToSay::GiftDue { .. }) => "gift due".into(),
            Some(ThingToSay::Amends { points, .. }) => format!("sorry, {} points", points.get()),
            Some(ThingToSay::FriendCame { name, others, points, .. }) => {
                format!("{name} and {others} came, {} points", points.get())
            }
            Some(ThingToSay::PointsExpiring { points, on }) => format!("{} points until {on}", points.get()),
            Some(ThingToSay::Note { words }) => format!("note {words}"),
            Some(ThingToSay::LongAbsence { days, .. }) => format!("away {days} days"),
            Some(ThingToSay::FirstPurchase) => "first purchase".into(),
            Some(ThingToSay::NearTier { missing, .. }) => format!("tier in {}", missing.plain()),
            Some(ThingToSay::TierToday { .. }) => "tier today".into(),
            Some(ThingToSay::VisitToTier { .. }) => "tier in a visit".into(),
            None => "nothing".into(),
        }
    }

    fn lot(points: i64, expires: &str) -> Lot {
        Lot { id: None, points: Points::new(points), active_from: None, expires: expires.parse().ok() }
    }

    #[test]
    fn who_is_born_on_the_leap_day_is_greeted_on_both_days_around_it() {
        let member = Standing { birthday: "--02-29".parse().ok(), ..Standing::default() };
        for leap_day in [LeapDay::February28, LeapDay::March1] {
            let mut shop = programme();
            shop.birthday.as_mut().unwrap().leap_day = leap_day;
            for day in ["2027-02-28", "2027-03-01", "2028-02-28", "2028-02-29", "2028-03-01"] {
                let at = Moment::on_day(day.parse().unwrap(), Zone::default());
                let person = Person { note: "", congratulated: true, news: &News::default() };
                let said = thing_to_say(&shop, &member, person, &at);
                assert!(matches!(said, Some(ThingToSay::Birthday { .. })), "{leap_day:?} {day}: {said:?}");
            }
        }
    }

    #[test]
    fn one_thing_is_said_in_the_stated_order() {
        // A member of whom everything could be said; what was said is taken away, and the next comes up.
        let mut member = Standing {
            birthday: "--11-19".parse().ok(),
            lots: vec![lot(7, "2026-11-30"), lot(5, "2026-11-30"), lot(9, "2026-12-01"), lot(3, "2026-11-19")],
            last_visit: "2026-09-01".parse().ok(),
            spent: Money::minor(90_000),
            ..Standing::default()
        };
        let shop = programme();
        assert_eq!(says(&shop, &member, "likes rye"), "birthday -1, 1 gifts, 1000");
        let used = |rule: &str| RuleUse { rule: rule.into(), day: "2026-11-18".parse().unwrap() };
        member.used = vec![used("birthday")];
        assert_eq!(says(&shop, &member, "likes rye"), "gift due");
        member.used.push(used("birthday.gift"));
        assert_eq!(says(&shop, &member, "likes rye"), "12 points until 2026-11-30");
        member.lots.retain(|lot| lot.points == Points::new(3));
        assert_eq!(says(&shop, &member, " likes rye "), "note likes rye");
        assert_eq!(says(&shop, &member, " "), "away 80 days");
        member.last_visit = None;
        assert_eq!(says(&shop, &member, ""), "first purchase");
        member.member_since = "2026-09-21".parse().ok();
        assert_eq!(says(&shop, &member, ""), "first purchase");
        member.member_since = "2026-09-20".parse().ok();
        assert_ne!(says(&shop, &member, ""), "first purchase", "a member of long ago");
        (member.visits, member.last_visit) = (4, "2026-11-10".parse().ok());
        assert_eq!(says(&shop, &member, ""), "tier in 100.00");
        member.spent = Money::minor(84_999);
        assert_eq!(says(&shop, &member, ""), "nothing");
    }

    #[test]
    fn the_visit_of_today_counts_for_a_tier() {
        let mut shop = programme();
        (shop.tiers.levels[0].from, shop.tiers.levels[0].visits) = (Money::ZERO, Some(5));
        for (visits, last, said) in [
            (4, "2026-11-10", "tier today"),
            (4, "2026-11-20", "tier in a visit"),
            (3, "2026-11-10", "tier in a visit"),
            (3, "2026-11-20", "nothing"),
            (2, "2026-11-10", "nothing"),
            (5, "2026-11-20", "nothing"),
        ] {
            let member = Standing { visits, last_visit: last.parse().ok(), ..Standing::default() };
            assert_eq!(says(&shop, &member, ""), said, "{visits} visits, the last on {last}");
        }
    }

    #[test]
    fn friends_who_came_are_told_together_before_points_that_expire() {
        let friend = |name: &str, points| FriendCame {
            name: name.into(),
            day: "2026-11-18".parse().unwrap(),
            points: Points::new(points),
            coupon: None,
        };
        let news = News { friends: vec![friend("Olena", 50), friend("Ivan", 40)], amends: None };
        let at = Moment::on_day("2026-11-20".parse().unwrap(), Zone::default());
        let member = Standing { lots: vec![lot(7, "2026-11-30")], ..Standing::default() };
        let said = thing_to_say(&programme(), &member, Person { note: "", congratulated: true, news: &news }, &at);
        let all = ThingToSay::FriendCame { name: "Olena".into(), others: 1, points: Points::new(90), coupon: None };
        assert_eq!(said, Some(all));
        // And amends before friends.
        let amends = Some(Amends { points: Points::new(200), coupon: None });
        let news = News { amends, ..news };
        let said = thing_to_say(&programme(), &member, Person { note: "", congratulated: true, news: &news }, &at);
        assert_eq!(said, Some(ThingToSay::Amends { points: Points::new(200), coupon: None }));
    }

    #[test]
    fn the_day_itself_is_always_named() {
        let mut member = Standing { birthday: "--11-20".parse().ok(), visits: 3, ..Standing::default() };
        assert_eq!(says(&programme(), &member, ""), "birthday 0, 1 gifts, 1000");
        assert_eq!(says(&Programme::empty(Text::from("Plain")), &member, ""), "birthday 0, 0 gifts, 0");
        member.used = vec![RuleUse { rule: "birthday.gift".into(), day: "2026-11-20".parse().unwrap() }];
        assert_eq!(says(&programme(), &member, ""), "birthday 0, 0 gifts, 1000");
    }

    #[test]
    fn a_discount_that_the_member_has_on_any_day_is_no_present() {
        let member = Standing { birthday: "--11-20".parse().ok(), visits: 3, ..Standing::default() };
        let mut same = programme();
        for (base, said) in [(999, "birthday 0, 1 gifts, 1000"), (1_000, "birthday 0, 1 gifts, 0")] {
            same.base_discount = BasisPoints::new(base);
            assert_eq!(says(&same, &member, ""), said);
        }
    }

    #[test]
    fn a_gift_that_is_out_of_stock_is_promised_to_nobody() {
        let mut counted = programme();
        counted.birthday.as_mut().unwrap().gift.as_mut().unwrap().id = Some("cake".into());
        let mut member = Standing { birthday: "--11-20".parse().ok(), ..Standing::default() };
        assert_eq!(says(&counted, &member, ""), "birthday 0, 1 gifts, 1000", "nobody counted it yet");
        for (left, said) in [(1_000, "birthday 0, 1 gifts, 1000"), (0, "birthday 0, 0 gifts, 1000")] {
            member.gifts = vec![GiftLeft { gift: "cake".into(), left: Quantity::thousandths_of(left) }];
            assert_eq!(says(&counted, &member, ""), said);
        }
        member.used = vec![RuleUse { rule: "birthday".into(), day: "2026-11-20".parse().unwrap() }];
        assert_ne!(says(&counted, &member, ""), "gift due");
    }

    #[test]
    fn who_said_no_is_not_congratulated_and_keeps_the_gift() {
        let at = Moment::on_day("2026-11-20".parse().unwrap(), Zone::default());
        let member = Standing { birthday: "--11-20".parse().ok(), ..Standing::default() };
        let quiet = Person { note: "", congratulated: false, news: &News::default() };
        assert!(matches!(thing_to_say(&programme(), &member, quiet, &at), Some(ThingToSay::GiftDue { .. })));
    }
}
