//! Every reason that a quote can hold, and what is said of it; those that only offers have stand in `offer_tests`.

use super::*;
use crate::domain::{BasisPoints, CouponBar, Currency, Lang, Money, Points, Text};

/// A reason, and what Russian, Ukrainian and English say.
pub type Said = (Reason, [&'static str; 3]);

pub fn rate(percent: u32) -> BasisPoints {
    BasisPoints::new(percent * 100)
}

pub fn money(minor: i64) -> Money {
    Money::minor(minor)
}

/// Why a rule applied.
fn applied() -> Vec<Said> {
    let tier = |months| Reason::Tier {
        name: "Золото".into(),
        rate: rate(7),
        spent: money(4_621_000),
        months,
        visits: None,
        kept: false,
    };
    let by_hand = |what, words: &str| Reason::ByHand { what, words: words.into(), limit: None };
    vec![
        (Reason::Card { rate: rate(3) }, ["по карте клуба", "за карткою клубу", "with the club card"]),
        (
            tier(Some(12)),
            ["накоплено 46 210 ₴ за 12 месяцев", "накопичено 46 210 ₴ за 12 місяців", "₴46,210 spent in 12 months"],
        ),
        (
            Reason::Tier {
                name: "Золото".into(),
                rate: rate(7),
                spent: money(0),
                months: None,
                visits: Some(12),
                kept: false,
            },
            ["12 визитов", "12 візитів", "12 visits"],
        ),
        (
            Reason::Tier {
                name: "Золото".into(),
                rate: rate(7),
                spent: money(0),
                months: Some(12),
                visits: Some(2),
                kept: false,
            },
            ["2 визита за 12 месяцев", "2 візити за 12 місяців", "2 visits in 12 months"],
        ),
        (
            Reason::Tier {
                name: "Золото".into(),
                rate: rate(7),
                spent: money(1),
                months: Some(12),
                visits: None,
                kept: true,
            },
            ["уровень участника", "рівень учасника", "the member’s tier"],
        ),
        (tier(None), ["накоплено 46 210 ₴", "накопичено 46 210 ₴", "₴46,210 spent so far"]),
        (
            Reason::Birthday { rate: rate(10), days: Some(0) },
            ["день рождения сегодня", "день народження сьогодні", "birthday today"],
        ),
        (
            Reason::Birthday { rate: rate(10), days: Some(3) },
            ["день рождения через 3 дня", "день народження через 3 дні", "birthday in 3 days"],
        ),
        (
            Reason::BirthdayGift { name: "медовик".into(), days: Some(-1) },
            ["медовик; день рождения вчера", "медовик; день народження учора", "медовик; birthday yesterday"],
        ),
        (
            Reason::Referred,
            ["первая покупка по совету друга", "перша покупка за порадою друга", "first purchase on a friend's advice"],
        ),
        (Reason::Given, ["скидка уже в цене", "знижка вже в ціні", "already taken off the price"]),
        (by_hand(HandDiscount::Percent(rate(10)), "мятая"), ["10 %: мятая", "10 %: мятая", "10%: мятая"]),
        (
            Reason::ByHand { what: HandDiscount::Percent(rate(50)), words: "мятая".into(), limit: Some(rate(10)) },
            ["50 %, ограничено до 10 %: мятая", "50 %, обмежено до 10 %: мятая", "50%, limited to 10%: мятая"],
        ),
        (by_hand(HandDiscount::Price(money(900)), " "), ["цена 9,00 ₴", "ціна 9,00 ₴", "price ₴9.00"]),
        (Reason::Earned { rate: rate(5), on: money(90_000) }, ["5 % от 900,00 ₴", "5 % від 900,00 ₴", "5% of ₴900.00"]),
        (
            Reason::Spent { value: money(9_600) },
            ["баллами оплачено 96,00 ₴", "балами сплачено 96,00 ₴", "₴96.00 paid with points"],
        ),
    ]
}

/// Why a discount did not.
fn not_discounted() -> Vec<Said> {
    let on = "2027-03-14".parse().unwrap();
    let away = |before, after| Reason::NotBirthday { rate: rate(10), on, before, after };
    let better = |rule: &str, name: Option<&str>| Reason::Better {
        rule: rule.into(),
        name: name.map(Text::from),
        rate: rate(10),
    };
    vec![
        (
            Reason::TierAhead { name: "Золото".into(), rate: rate(7), missing: Money::ZERO, visits: Some(3) },
            ["осталось 3 визита", "залишилося 3 візити", "3 visits to go"],
        ),
        (
            Reason::TierAhead { name: "Золото".into(), rate: rate(7), missing: money(50_000), visits: Some(1) },
            ["не хватает 500 ₴ или 1 визита", "бракує 500 ₴ або 1 візиту", "₴500 or 1 visit more"],
        ),
        (
            Reason::TierAhead { name: "Золото".into(), rate: rate(7), missing: money(1_379_000), visits: None },
            ["не хватает 13 790 ₴", "бракує 13 790 ₴", "₴13,790 more to spend"],
        ),
        (
            Reason::TierNow { name: "Золото".into(), rate: rate(7) },
            ["достигнут этой покупкой", "досягнуто цією покупкою", "reached by this purchase"],
        ),
        (away(7, 6), ["только с 7 по 20 марта", "лише з 7 до 20 березня", "only 7 to 20 March"]),
        (
            away(14, 20),
            ["только с 28 февраля по 3 апреля", "лише з 28 лютого до 3 квітня", "only 28 February to 3 April"],
        ),
        (away(0, 0), ["только 14 марта", "лише 14 березня", "only on 14 March"]),
        (
            Reason::ReferredLeast { missing: money(5_050) },
            [
                "по совету друга: не хватает 50,50 ₴",
                "за порадою друга: бракує 50,50 ₴",
                "a friend's advice: ₴50.50 missing",
            ],
        ),
        (
            Reason::ReferredLate { until: "2026-11-19".parse().unwrap() },
            [
                "по совету друга, только до 19 ноября",
                "за порадою друга, лише до 19 листопада",
                "a friend's advice, until 19 November only",
            ],
        ),
        (Reason::BirthdayUnknown, ["день рождения не записан", "день народження не записано", "birthday not on file"]),
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
            ["выгоднее: день рождения, 10 %", "вигідніше: день народження, 10 %", "birthday, 10%, saves more"],
        ),
        (
            better("tier.gold", Some("Золото")),
            ["выгоднее: Золото, 10 %", "вигідніше: Золото, 10 %", "Золото, 10%, saves more"],
        ),
        (
            Reason::Protected { category: "табак".into() },
            ["табак: без скидки", "табак: без знижки", "табак: never discounted"],
        ),
        (Reason::NotDiscountable, ["этот товар без скидок", "цей товар без знижок", "this item is never discounted"]),
        (Reason::AtFloor { least: money(4_500) }, ["не дешевле 45,00 ₴", "не дешевше 45,00 ₴", "not below ₴45.00"]),
        (
            Reason::HandLimit { limit: rate(10), allowed: money(4_500) },
            ["не больше 10 %, это 45,00 ₴", "не більше 10 %, це 45,00 ₴", "at most 10%, that is ₴45.00"],
        ),
        (
            Reason::NothingToDiscount,
            ["подходящих товаров в корзине нет", "відповідних товарів у кошику немає", "no such items in the basket"],
        ),
        (Reason::NothingLeft, ["за них уже нечего платить", "за них уже нічого платити", "nothing left to pay there"]),
        (Reason::TooSmall, ["скидка меньше 0,01 ₴", "знижка менша за 0,01 ₴", "comes to less than ₴0.01"]),
        (Reason::NotCheaper, ["и так не дороже", "і так не дорожче", "costs no more as it is"]),
        (
            Reason::UnknownCoupon,
            ["такого купона в программе нет", "такого купона в програмі немає", "no coupon rule knows it"],
        ),
    ]
}

/// Why a coupon of the shop's own counts nothing.
fn coupons() -> Vec<Said> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 18).unwrap();
    let barred = |coupon| Reason::Barred { coupon };
    vec![
        (barred(CouponBar::Used { day }), ["использован 18 ноября", "використано 18 листопада", "used on 18 November"]),
        (
            barred(CouponBar::Expired { day }),
            ["действовал до 18 ноября", "діяв до 18 листопада", "ended on 18 November"],
        ),
        (
            barred(CouponBar::Early { from: day }),
            ["действует с 18 ноября", "діє з 18 листопада", "valid from 18 November"],
        ),
        (
            barred(CouponBar::Revoked { day }),
            ["отозван 18 ноября", "відкликано 18 листопада", "taken away on 18 November"],
        ),
        (
            barred(CouponBar::Another),
            [
                "нужна карта того, кому он выдан",
                "потрібна картка того, кому його видано",
                "it needs its own member’s card",
            ],
        ),
        (
            barred(CouponBar::Second),
            ["такой уже учтён в чеке", "такий уже враховано в чеку", "one like it counts already"],
        ),
    ]
}

/// Why points were not earned or spent.
fn no_points() -> Vec<Said> {
    vec![
        (
            Reason::NothingEarns,
            ["здесь баллы не начисляются", "тут бали не нараховуються", "nothing here earns points"],
        ),
        (Reason::EarnsOnMoney, ["баллы только за деньги", "бали лише за гроші", "points are earned on money"]),
        (
            Reason::PointAhead { missing: Money::minor(1_991), points: Points::new(1) },
            ["до 1 балла ещё 19,91 ₴", "до 1 бала ще 19,91 ₴", "₴19.91 more for 1 point"],
        ),
        (
            Reason::PointAhead { missing: Money::minor(4_000), points: Points::new(5) },
            ["до 5 баллов ещё 40,00 ₴", "до 5 балів ще 40,00 ₴", "₴40.00 more for 5 points"],
        ),
        (
            Reason::PointAhead { missing: Money::minor(4_000), points: Points::new(21) },
            ["до 21 балла ещё 40,00 ₴", "до 21 бала ще 40,00 ₴", "₴40.00 more for 21 points"],
        ),
        (
            Reason::PointsBasket { least: Points::new(100), most: Points::new(60) },
            ["от 100 баллов, здесь до 60", "від 100 балів, тут до 60", "from 100 points, 60 here"],
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
        (Reason::PointsOwed { owed: Points::new(21) }, ["долг: 21 балл", "борг: 21 бал", "21 points are owed"]),
        (Reason::PointsOwed { owed: Points::new(3) }, ["долг: 3 балла", "борг: 3 бали", "3 points are owed"]),
        (Reason::PointsOwed { owed: Points::new(1) }, ["долг: 1 балл", "борг: 1 бал", "1 point is owed"]),
    ]
}

#[test]
fn every_reason_is_said_in_six_words() {
    said_in_six_words(all());
}

/// All that is expected here.
pub fn all() -> Vec<Said> {
    [applied(), not_discounted(), no_points(), coupons()].concat()
}

/// Whether each reason is said as expected, and no longer than a cashier has breath for.
pub fn said_in_six_words(table: Vec<Said>) {
    for (reason, said) in table {
        for words in said_as_expected(&reason, said) {
            // A day with its month, and an amount with its currency, are joined and read as one.
            assert!(words.split(' ').count() <= 6, "{words}");
        }
    }
}

/// What is said of a reason in each language, which is what was expected.
pub fn said_as_expected(reason: &Reason, said: [&str; 3]) -> Vec<String> {
    let words = |(lang, expected): (Lang, &str)| {
        let words = Language::new(lang, Currency::Uah).reason(reason);
        assert_eq!(words.replace('\u{a0}', " "), expected);
        words
    };
    Lang::ALL.into_iter().zip(said).map(words).collect()
}

#[test]
fn lines_name_the_rule_that_took_something_off() {
    let ru = Language::new(Lang::Ru, Currency::Rub);
    let tier = Reason::Tier {
        name: "Золото".into(),
        rate: rate(7),
        spent: Money::minor(1),
        months: None,
        visits: None,
        kept: false,
    };
    assert_eq!(ru.reason_of_line(&tier), "Золото, 7\u{a0}%");
    assert_eq!(ru.reason_of_line(&Reason::Birthday { rate: rate(10), days: Some(0) }), "день рождения, 10\u{a0}%");
    assert_eq!(ru.reason_of_line(&Reason::NotDiscountable), "этот товар без скидок");
    let ahead = |missing, visits| Reason::TierAhead { name: "Бронза".into(), rate: rate(3), missing, visits };
    assert_eq!(ru.reason_of_line(&ahead(money(200_000), None)), "до уровня Бронза 2\u{a0}000\u{a0}₽");
    assert_eq!(ru.reason_of_line(&ahead(Money::ZERO, Some(2))), "до уровня Бронза 2 визита");
    let birthday = Reason::Birthday { rate: rate(15), days: Some(0) };
    let by_hand =
        Reason::ByHand { what: HandDiscount::Percent(rate(50)), words: "мятая".into(), limit: Some(rate(10)) };
    let both = [("birthday", birthday), ("by_hand", by_hand)].map(|(rule, reason)| crate::domain::LineDiscount {
        rule: rule.into(),
        amount: money(100),
        reason,
    });
    let said = ru.reasons_of_line(&both).replace('\u{a0}', " ");
    assert_eq!(said, "день рождения, 15 %; 50 %, ограничено до 10 %: мятая");
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
        visits: None,
        discount: rate(7),
        earn: None,
    });
    for (rule, name) in [
        ("card", "Карта клуба –3 %"),
        ("tier.gold", "Золото –7 %"),
        ("tier.lost", "Правило tier.lost"),
        ("coupon.28017", "Купон 28017"),
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
