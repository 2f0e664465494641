//! The one thing worth saying, as a sentence that the cashier says aloud in the member's own language.

use chrono::Datelike;

use super::Language;
use crate::domain::{BasisPoints, GiftItem, ThingToSay};

impl Language {
    /// The sentence, beginning with the member's form of address; `informal` where it is «ты». A note is shown as it was
    /// written. Age, spend and segment are never spoken.
    pub fn thing_to_say(self, thing: &ThingToSay, address: &str, informal: bool) -> String {
        match thing {
            ThingToSay::Birthday { days, gift, discount, .. } => {
                let opening = self.birthday_opening(*days, address, informal);
                match self.treat(gift.as_ref(), *discount, informal) {
                    Some(treat) => format!("{opening} {treat}"),
                    None => opening,
                }
            }
            ThingToSay::GiftDue { gift } if informal => self.say_gift_informal(address, self.gift_name(gift)),
            ThingToSay::GiftDue { gift } => self.say_gift(address, self.gift_name(gift)),
            ThingToSay::Amends { points, coupon } => {
                let brings = self.bonus_given(*points, coupon.as_ref());
                if informal { self.amends_say_informal(address, brings) } else { self.amends_say(address, brings) }
            }
            ThingToSay::FriendCame { name, others, points, coupon } => {
                let brings = self.bonus_given(*points, coupon.as_ref());
                self.friend_came(address, informal, name, *others, brings)
            }
            ThingToSay::PointsExpiring { points, on } => {
                self.say_points_expiring(address, *points, self.day_and_month(on.day(), on.month()))
            }
            ThingToSay::Note { words } => words.clone(),
            ThingToSay::LongAbsence { .. } if informal => self.say_absence_informal(address),
            ThingToSay::LongAbsence { .. } => self.say_absence(address),
            ThingToSay::FirstPurchase => self.say_first(address),
            ThingToSay::TierToday { name } => self.tier_say_today(address, name.in_lang(self.lang)),
            ThingToSay::VisitToTier { name } => self.tier_say_visit(address, name.in_lang(self.lang)),
            ThingToSay::NearTier { name, missing } => {
                self.say_near_tier(address, self.money_short(*missing), name.in_lang(self.lang))
            }
        }
    }

    /// The word over it: a note is read, all else is said.
    pub fn thing_label(self, thing: &ThingToSay) -> String {
        match thing {
            ThingToSay::Note { .. } => self.say_label_note(),
            ThingToSay::Birthday { .. }
            | ThingToSay::GiftDue { .. }
            | ThingToSay::Amends { .. }
            | ThingToSay::FriendCame { .. }
            | ThingToSay::PointsExpiring { .. }
            | ThingToSay::LongAbsence { .. }
            | ThingToSay::FirstPurchase
            | ThingToSay::NearTier { .. }
            | ThingToSay::TierToday { .. }
            | ThingToSay::VisitToTier { .. } => self.say_label(),
        }
    }

    /// What the cashier hands over: «Отдайте: медовик, 1 шт.»; of what is `weighed` so many kilograms, and of a part of anything
    /// else the figure alone.
    pub fn gift_to_hand(self, gift: &GiftItem, weighed: bool) -> String {
        self.say_hand_over(self.gift_name(gift), self.gift_quantity(gift, weighed))
    }

    /// Several gifts in one sentence: «Отдайте: медовик, 1 шт.; кружка, 1 шт.»
    pub fn gifts_to_hand(self, gifts: impl IntoIterator<Item = (GiftItem, bool)>) -> String {
        let mut gifts = gifts.into_iter();
        let first = gifts.next().map(|(gift, weighed)| self.gift_to_hand(&gift, weighed)).unwrap_or_default();
        gifts.fold(first, |said, (gift, weighed)| {
            format!("{said}; {}, {}", self.gift_name(&gift), self.gift_quantity(&gift, weighed))
        })
    }

    fn gift_quantity(self, gift: &GiftItem, weighed: bool) -> String {
        if weighed { self.item_weighed(gift.quantity) } else { self.measured(gift.quantity) }
    }

    /// What a birthday brings, in one sentence; nothing where it brings nothing.
    pub fn treat(self, gift: Option<&GiftItem>, discount: BasisPoints, informal: bool) -> Option<String> {
        let gift = gift.map(|g| self.gift_name(g));
        let discount = Some(discount).filter(|d| !d.is_zero());
        Some(match (gift, discount, informal) {
            (None, None, _) => return None,
            (Some(gift), None, false) => self.say_treat_gift(gift),
            (Some(gift), None, true) => self.say_treat_gift_informal(gift),
            (None, Some(rate), false) => self.say_treat_discount(rate),
            (None, Some(rate), true) => self.say_treat_discount_informal(rate),
            (Some(gift), Some(rate), false) => self.say_treat_both(gift, rate),
            (Some(gift), Some(rate), true) => self.say_treat_both_informal(gift, rate),
        })
    }

    fn birthday_opening(self, days: i64, address: &str, informal: bool) -> String {
        match (days, informal) {
            (0, _) => self.say_birthday_today(address),
            (..0, _) => self.say_birthday_past(address),
            (1.., false) => self.say_birthday_ahead(address),
            (1.., true) => self.say_birthday_ahead_informal(address),
        }
    }

    fn gift_name(self, gift: &GiftItem) -> &str {
        gift.name.in_lang(self.lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Birthday, Currency, Lang, Money, Points, Quantity};

    fn gift() -> GiftItem {
        GiftItem { id: None, name: "медівник".into(), quantity: Quantity::ONE, place: None }
    }

    fn birthday(days: i64, gift: Option<GiftItem>, percent: u32) -> ThingToSay {
        let birthday = Birthday::new(11, 20, Some(1984)).unwrap();
        ThingToSay::Birthday { birthday, days, gift, discount: BasisPoints::new(percent * 100) }
    }

    #[test]
    fn what_is_said_in_ukrainian() {
        let uk = Language::new(Lang::Uk, Currency::Uah);
        let day = "2026-11-30".parse().unwrap();
        for (thing, informal, said) in [
            (birthday(0, Some(gift()), 0), false, "Наталіє Іванівно, з днем народження! Для вас подарунок: медівник."),
            (birthday(0, None, 10), true, "Наталіє Іванівно, з днем народження! Для тебе знижка 10 %."),
            (birthday(0, None, 0), false, "Наталіє Іванівно, з днем народження!"),
            (birthday(3, None, 10), false, "Наталіє Іванівно, скоро ваш день народження. Для вас знижка 10 %."),
            (
                birthday(-2, Some(gift()), 10),
                false,
                "Наталіє Іванівно, з минулим днем народження! Для вас знижка 10 % і медівник.",
            ),
            (ThingToSay::GiftDue { gift: gift() }, true, "Наталіє Іванівно, на тебе чекає подарунок: медівник."),
            (
                ThingToSay::PointsExpiring { points: Points::new(60), on: day },
                false,
                "Наталіє Іванівно, 60 балів згорять 30 листопада.",
            ),
            (
                ThingToSay::PointsExpiring { points: Points::new(1), on: day },
                false,
                "Наталіє Іванівно, 1 бал згорить 30 листопада.",
            ),
            (ThingToSay::Note { words: "просила каву без цукру".into() }, false, "просила каву без цукру"),
            (ThingToSay::LongAbsence { last_visit: day, days: 90 }, false, "Наталіє Іванівно, раді бачити вас знову."),
            (ThingToSay::FirstPurchase, false, "Наталіє Іванівно, вітаємо в клубі."),
            (
                ThingToSay::NearTier { name: "Золото".into(), missing: Money::minor(56_000) },
                false,
                "Наталіє Іванівно, до рівня «Золото» лишилося 560 ₴.",
            ),
        ] {
            assert_eq!(uk.thing_to_say(&thing, "Наталіє Іванівно", informal).replace('\u{a0}', " "), said);
        }
    }

    #[test]
    fn the_other_languages_say_it_too() {
        let ru = Language::new(Lang::Ru, Currency::Rub);
        let en = Language::new(Lang::En, Currency::Uah);
        let thing = birthday(0, Some(gift()), 0);
        assert_eq!(
            ru.thing_to_say(&thing, "Ольга Викторовна", false),
            "Ольга Викторовна, с днём рождения! Для вас подарок: медівник."
        );
        assert_eq!(
            en.thing_to_say(&thing, "Mr Hnatiuk", false),
            "Mr Hnatiuk, happy birthday! We have a gift for you: медівник."
        );
    }

    #[test]
    fn visits_to_a_tier_are_told_with_that_of_today() {
        let name = || "Gold".into();
        for (lang, today, one_more) in [
            (
                Lang::Ru,
                "Ольга, сегодняшняя покупка даёт уровень «Gold».",
                "Ольга, до уровня «Gold» остался один визит.",
            ),
            (Lang::Uk, "Ольга, сьогоднішня покупка дає рівень «Gold».", "Ольга, до рівня «Gold» лишився один візит."),
            (Lang::En, "Ольга, today’s purchase takes you to Gold.", "Ольга, one more visit and you reach Gold."),
        ] {
            let said = |thing| Language::new(lang, Currency::Uah).thing_to_say(&thing, "Ольга", false);
            assert_eq!(said(ThingToSay::TierToday { name: name() }), today);
            assert_eq!(said(ThingToSay::VisitToTier { name: name() }), one_more);
        }
    }

    #[test]
    fn what_is_handed_over_is_counted_or_weighed() {
        for (lang, thousandths, weighed, said) in [
            (Lang::Ru, 1_000, false, "Отдайте: медівник, 1 шт."),
            (Lang::Uk, 2_000, false, "Віддайте: медівник, 2 шт."),
            (Lang::Uk, 500, false, "Віддайте: медівник, 0,500"),
            (Lang::Uk, 350, true, "Віддайте: медівник, 0,350 кг"),
            (Lang::Ru, 1_000, true, "Отдайте: медівник, 1 кг"),
            (Lang::En, 350, true, "Hand over: медівник, 0.350 kg"),
            (Lang::En, 1_000, false, "Hand over: медівник, 1"),
        ] {
            let gift = GiftItem { quantity: Quantity::thousandths_of(thousandths), ..gift() };
            let words = Language::new(lang, Currency::Uah).gift_to_hand(&gift, weighed);
            assert_eq!(words.replace('\u{a0}', " "), said);
        }
    }

    #[test]
    fn nobody_hears_how_old_they_are() {
        for lang in Lang::ALL {
            let said = Language::new(lang, Currency::Uah).thing_to_say(&birthday(0, None, 10), "X", false);
            assert!(!said.contains("1984") && !said.contains("42"), "{said}");
        }
    }
}
