//! Why a price is what it is: the names of rules, and each reason in at most six words that hold its deciding fact.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::Language;
use crate::domain::{Birthday, HandDiscount, Programme, Reason, RuleId};

impl Language {
    /// Says why a rule applied or did not: «накоплено 46 210 ₽ за 12 месяцев», "once a year, used on 18 November".
    pub fn reason(self, reason: &Reason) -> String {
        match reason {
            Reason::Card { .. } => self.reason_card(),
            Reason::Tier { spent, months: Some(months), .. } => {
                self.reason_tier_months(self.date_months(*months), self.money_short(*spent))
            }
            Reason::Tier { spent, months: None, .. } => self.reason_tier_ever(self.money_short(*spent)),
            Reason::TierAhead { missing, .. } => self.reason_tier_ahead(self.money_short(*missing)),
            Reason::Birthday { days, .. } => self.reason_birthday(self.days_away(*days)),
            Reason::BirthdayGift { name, days } => {
                self.reason_birthday_gift(name.in_lang(self.lang), self.days_away(*days))
            }
            Reason::NotBirthday { birthday, before, after, .. } => self.birthday_window(*birthday, *before, *after),
            Reason::BirthdayUnknown => self.reason_birthday_unknown(),
            Reason::UsedOn { day } => self.reason_used_on(self.day_and_month(day.day(), day.month())),
            Reason::MemberTooNew { from } => self.reason_too_new(self.day_and_month(from.day(), from.month())),
            Reason::NoCard => self.reason_no_card(),
            Reason::Better { rule, name, rate } => {
                self.reason_better(*rate, self.rule_in_sentence(rule, name.as_ref().map(|n| n.in_lang(self.lang))))
            }
            Reason::Protected { category } => self.reason_protected(category),
            Reason::NotDiscountable => self.reason_not_discountable(),
            Reason::AtFloor { least } => self.reason_at_floor(*least),
            Reason::Given => self.reason_given(),
            Reason::ByHand { what, words } => self.by_hand(what, words),
            Reason::HandLimit { limit, allowed } => self.reason_hand_limit(*allowed, *limit),
            Reason::Earned { rate, on } => self.reason_earned(*rate, *on),
            Reason::NothingEarns => self.reason_nothing_earns(),
            Reason::Spent { value } => self.reason_spent(*value),
            Reason::PointsNotAsked { allowed } => self.reason_points_not_asked(self.points(*allowed)),
            Reason::PointsShare { share, allowed } => self.reason_points_share(self.points(*allowed), *share),
            Reason::PointsLeast { least, held } => self.reason_points_least(*held, self.points(*least)),
            Reason::NoPoints => self.reason_no_points(),
            Reason::NothingToDiscount => self.reason_nothing(),
        }
    }

    /// Says under a line's discount whose it is: «Золото, 7 %», «день рождения, 10 %»; for any other reason, all of it.
    pub fn reason_of_line(self, reason: &Reason) -> String {
        match reason {
            Reason::Card { rate } => self.reason_line_rate(*rate, self.rule_card()),
            Reason::Tier { name, rate, .. } => self.reason_line_rate(*rate, name.in_lang(self.lang)),
            Reason::Birthday { rate, .. } => self.reason_line_rate(*rate, self.rule_birthday()),
            other => self.reason(other),
        }
    }

    /// The name of a rule with what it gives: «Золото –7 %», «Подарок ко дню рождения».
    pub fn rule_name(self, rule: &RuleId, programme: &Programme) -> String {
        let with_rate = |name: String, rate: crate::domain::BasisPoints| {
            if rate.is_zero() { name } else { self.rule_with_rate(rate, name) }
        };
        if let Some(tier) = rule.as_str().strip_prefix("tier.").and_then(|id| programme.tier(id)) {
            return with_rate(tier.name.in_lang(self.lang).to_owned(), tier.discount);
        }
        match rule.as_str() {
            RuleId::CARD => with_rate(self.rule_card_title(), programme.base_discount),
            RuleId::BIRTHDAY => with_rate(
                self.rule_birthday_title(),
                programme.birthday.as_ref().map_or_else(Default::default, |b| b.discount),
            ),
            RuleId::BIRTHDAY_GIFT => self.rule_birthday_gift(),
            RuleId::BY_HAND => self.rule_by_hand(),
            RuleId::LINE => self.rule_line(),
            RuleId::PROTECTED => self.rule_protected(),
            RuleId::POINTS_EARNED => self.rule_points_earned(),
            RuleId::POINTS_SPENT => self.rule_points_spent(),
            // A rule of a later version, read from an old receipt.
            other => self.rule_unknown(other),
        }
    }

    /// A rule's name inside a sentence: a tier's own, else in small letters.
    fn rule_in_sentence(self, rule: &RuleId, name: Option<&str>) -> String {
        match (name, rule.as_str()) {
            (Some(name), _) => name.to_owned(),
            (None, RuleId::CARD) => self.rule_card(),
            (None, RuleId::BIRTHDAY) => self.rule_birthday(),
            (None, RuleId::BY_HAND) => self.rule_by_hand().to_lowercase(),
            (None, other) => self.rule_unknown(other).to_lowercase(),
        }
    }

    fn by_hand(self, what: &HandDiscount, words: &str) -> String {
        let what = match what {
            HandDiscount::Percent(rate) => self.percent(*rate),
            HandDiscount::Amount(amount) => self.money(*amount),
            HandDiscount::Price(price) => self.reason_by_hand_price(*price),
        };
        if words.trim().is_empty() { what } else { self.reason_by_hand(what, words.trim()) }
    }

    /// The days from and to which a birthday rule holds. The year is any leap year: only days and months are said.
    fn birthday_window(self, birthday: Birthday, before: u32, after: u32) -> String {
        let day = |distance: i64| {
            NaiveDate::from_ymd_opt(2000, birthday.month(), birthday.day())
                .and_then(|day| day.checked_add_signed(TimeDelta::days(distance)))
                .unwrap_or_default()
        };
        let (first, last) = (day(-i64::from(before)), day(i64::from(after)));
        let end = self.day_and_month(last.day(), last.month());
        if first == last {
            self.reason_not_birthday_day(end)
        } else if first.month() == last.month() {
            self.reason_not_birthday(first.day(), end)
        } else {
            self.reason_not_birthday(self.day_and_month(first.day(), first.month()), end)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BasisPoints, Currency, Lang, Money, Points, Text};

    fn rate(percent: u32) -> BasisPoints {
        BasisPoints::new(percent * 100)
    }

    /// Every reason that a quote can hold, with what is said in each language.
    fn table() -> Vec<(Reason, [&'static str; 3])> {
        let gold: Text = "Золото".into();
        let born = Birthday::new(3, 14, None).unwrap();
        let money = Money::minor;
        let tier = |months| Reason::Tier { name: gold.clone(), rate: rate(7), spent: money(4_621_000), months };
        let away = |before, after| Reason::NotBirthday { rate: rate(10), birthday: born, before, after };
        let better = |rule: &str, name: Option<&str>| Reason::Better {
            rule: rule.into(),
            name: name.map(Text::from),
            rate: rate(10),
        };
        let by_hand = |what, words: &str| Reason::ByHand { what, words: words.into() };
        vec![
            (Reason::Card { rate: rate(3) }, ["по карте клуба", "за карткою клубу", "with the club card"]),
            (
                tier(Some(12)),
                ["накоплено 46 210 ₴ за 12 месяцев", "накопичено 46 210 ₴ за 12 місяців", "₴46,210 spent in 12 months"],
            ),
            (tier(None), ["накоплено 46 210 ₴", "накопичено 46 210 ₴", "₴46,210 spent so far"]),
            (
                Reason::TierAhead { name: gold.clone(), rate: rate(7), missing: money(1_379_000) },
                ["не хватает 13 790 ₴", "бракує 13 790 ₴", "₴13,790 more to spend"],
            ),
            (
                Reason::Birthday { rate: rate(10), days: 0 },
                ["день рождения сегодня", "день народження сьогодні", "birthday today"],
            ),
            (
                Reason::Birthday { rate: rate(10), days: 3 },
                ["день рождения через 3 дня", "день народження через 3 дні", "birthday in 3 days"],
            ),
            (
                Reason::BirthdayGift { name: "медовик".into(), days: -1 },
                ["медовик; день рождения вчера", "медовик; день народження учора", "медовик; birthday yesterday"],
            ),
            (away(7, 6), ["только с 7 по 20 марта", "лише з 7 до 20 березня", "only 7 to 20 March"]),
            (
                away(14, 20),
                ["только с 29 февраля по 3 апреля", "лише з 29 лютого до 3 квітня", "only 29 February to 3 April"],
            ),
            (away(0, 0), ["только 14 марта", "лише 14 березня", "only on 14 March"]),
            (
                Reason::BirthdayUnknown,
                ["день рождения не записан", "день народження не записано", "birthday not on file"],
            ),
            (
                Reason::UsedOn { day: "2026-11-18".parse().unwrap() },
                [
                    "раз в год, использовано 18 ноября",
                    "раз на рік, використано 18 листопада",
                    "once a year, used on 18 November",
                ],
            ),
            (
                Reason::MemberTooNew { from: "2026-12-01".parse().unwrap() },
                ["для новой карты с 1 декабря", "для нової картки з 1 грудня", "for a new card from 1 December"],
            ),
            (Reason::NoCard, ["карта не считана", "картку не зчитано", "no card scanned"]),
            (
                better("birthday", None),
                ["выгоднее день рождения, 10 %", "вигідніше день народження, 10 %", "birthday, 10%, saves more"],
            ),
            (
                better("tier.gold", Some("Золото")),
                ["выгоднее Золото, 10 %", "вигідніше Золото, 10 %", "Золото, 10%, saves more"],
            ),
            (
                Reason::Protected { category: "табак".into() },
                ["табак: без скидки", "табак: без знижки", "табак: never discounted"],
            ),
            (
                Reason::NotDiscountable,
                ["этот товар без скидок", "цей товар без знижок", "this item is never discounted"],
            ),
            (Reason::AtFloor { least: money(4_500) }, ["не дешевле 45,00 ₴", "не дешевше 45,00 ₴", "not below ₴45.00"]),
            (Reason::Given, ["скидка уже в цене", "знижка вже в ціні", "already taken off the price"]),
            (by_hand(HandDiscount::Percent(rate(10)), "мятая"), ["10 %: мятая", "10 %: мятая", "10%: мятая"]),
            (by_hand(HandDiscount::Price(money(900)), " "), ["цена 9,00 ₴", "ціна 9,00 ₴", "price ₴9.00"]),
            (
                Reason::HandLimit { limit: rate(10), allowed: money(4_500) },
                ["не больше 10 %, это 45,00 ₴", "не більше 10 %, це 45,00 ₴", "at most 10%, that is ₴45.00"],
            ),
            (
                Reason::Earned { rate: rate(5), on: money(90_000) },
                ["5 % от 900,00 ₴", "5 % від 900,00 ₴", "5% of ₴900.00"],
            ),
            (
                Reason::NothingEarns,
                ["здесь баллы не начисляются", "тут бали не нараховуються", "nothing here earns points"],
            ),
            (
                Reason::Spent { value: money(9_600) },
                ["баллами оплачено 96,00 ₴", "балами сплачено 96,00 ₴", "₴96.00 paid with points"],
            ),
            (
                Reason::PointsNotAsked { allowed: Points::new(121) },
                ["можно списать 121 балл", "можна списати 121 бал", "121 points may be spent"],
            ),
            (
                Reason::PointsShare { share: rate(30), allowed: Points::new(120) },
                ["до 30 % чека: 120 баллов", "до 30 % чека: 120 балів", "up to 30%: 120 points"],
            ),
            (
                Reason::PointsLeast { least: Points::new(100), held: Points::new(60) },
                ["от 100 баллов, есть 60", "від 100 балів, є 60", "from 100 points, 60 held"],
            ),
            (Reason::NoPoints, ["баллов пока нет", "балів поки немає", "no points yet"]),
            (
                Reason::NothingToDiscount,
                [
                    "подходящих товаров в корзине нет",
                    "відповідних товарів у кошику немає",
                    "no such items in the basket",
                ],
            ),
        ]
    }

    #[test]
    fn every_reason_is_said_in_six_words() {
        for (reason, said) in table() {
            for (lang, expected) in Lang::ALL.into_iter().zip(said) {
                let words = Language::new(lang, Currency::Uah).reason(&reason);
                assert_eq!(words.replace('\u{a0}', " "), expected);
                // A day with its month, and an amount with its currency, are joined and read as one.
                assert!(words.split(' ').count() <= 6, "{words}");
            }
        }
    }

    #[test]
    fn lines_name_the_rule_that_took_something_off() {
        let ru = Language::new(Lang::Ru, Currency::Rub);
        let tier = Reason::Tier { name: "Золото".into(), rate: rate(7), spent: Money::minor(1), months: None };
        assert_eq!(ru.reason_of_line(&tier), "Золото, 7\u{a0}%");
        assert_eq!(ru.reason_of_line(&Reason::Birthday { rate: rate(10), days: 0 }), "день рождения, 10\u{a0}%");
        assert_eq!(ru.reason_of_line(&Reason::NotDiscountable), "этот товар без скидок");
    }

    #[test]
    fn rules_have_names() {
        let ru = Language::new(Lang::Ru, Currency::Rub);
        let mut programme = Programme::empty("Клуб".into());
        programme.base_discount = rate(3);
        programme.tiers.levels.push(crate::domain::Tier {
            id: "gold".into(),
            name: "Золото".into(),
            from: Money::minor(1),
            discount: rate(7),
            earn: None,
        });
        for (rule, name) in [
            ("card", "Карта клуба –3 %"),
            ("tier.gold", "Золото –7 %"),
            ("tier.lost", "Правило tier.lost"),
            ("birthday", "День рождения"),
            ("birthday.gift", "Подарок ко дню рождения"),
            ("by_hand", "Скидка вручную"),
            ("line", "Скидка в цене"),
            ("protected", "Без скидки"),
            ("points.earned", "Начисление баллов"),
            ("points.spent", "Оплата баллами"),
        ] {
            assert_eq!(ru.rule_name(&rule.into(), &programme).replace('\u{a0}', " "), name);
        }
    }
}
