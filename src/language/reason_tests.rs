//! Every reason that a quote can hold, and what is said of it.

use super::*;
use crate::domain::{BasisPoints, CouponBar, Currency, Instead, Lang, Money, Need, Offer, Points, Quantity, Text};

/// A reason, and what Russian, Ukrainian and English say.
type Said = (Reason, [&'static str; 3]);

fn rate(percent: u32) -> BasisPoints {
    BasisPoints::new(percent * 100)
}

fn money(minor: i64) -> Money {
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
            ["уровень сохраняется", "рівень зберігається", "the tier is kept"],
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
    let born = Birthday::new(3, 14, None).unwrap();
    let away = |before, after| Reason::NotBirthday { rate: rate(10), birthday: born, before, after };
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
            ["только с 29 февраля по 3 апреля", "лише з 29 лютого до 3 квітня", "only 29 February to 3 April"],
        ),
        (away(0, 0), ["только 14 марта", "лише 14 березня", "only on 14 March"]),
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
            ["только по карте своего участника", "лише за карткою свого учасника", "only with its member’s card"],
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
            Reason::PointAhead { missing: Money::minor(1_991) },
            ["до первого балла ещё 19,91 ₴", "до першого бала ще 19,91 ₴", "₴19.91 more for a point"],
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
    ]
}

/// Why a rule of the owner's own did, or did not.
fn holds(need: Option<Need>) -> Reason {
    Reason::Offer(std::sync::Arc::new(Offer { name: "Кофе в подарок".into(), need }))
}

fn unmet(need: Need) -> Reason {
    Reason::Unmet { need }
}

fn offers() -> Vec<Said> {
    let coffee = || vec!["кофе".to_owned()];
    let instead = |how| Reason::Instead { rule: RuleId::own("happy"), name: Some("Чай".into()), how };
    let hours = crate::domain::Hours { from: "22:00:00".parse().unwrap(), until: "02:00:00".parse().unwrap() };
    let least = Money::minor(10_000);
    let pieces = |count: i64| Quantity::thousandths_of(count * 1_000);
    vec![
        (holds(None), ["Кофе в подарок", "Кофе в подарок", "Кофе в подарок"]),
        (
            holds(Some(Need::Total {
                least,
                figure: 12_000,
                of: Vec::new(),
                full_price: false,
                after_discounts: false,
            })),
            ["покупка на 120,00 ₴", "покупка на 120,00 ₴", "basket of ₴120.00"],
        ),
        (
            holds(Some(Need::Quantity { least: pieces(2), figure: 3_000, of: coffee() })),
            ["кофе: 3 шт.", "кофе: 3 шт.", "кофе: 3"],
        ),
        (
            holds(Some(Need::Coupon { code: "ВЕСНА".into() })),
            ["по купону ВЕСНА", "за купоном ВЕСНА", "with coupon ВЕСНА"],
        ),
        (
            holds(Some(Need::CouponOf { name: "Чай".into() })),
            ["по купону «Чай»", "за купоном «Чай»", "with coupon “Чай”"],
        ),
        (
            Reason::Unmet { need: Need::CouponOf { name: "Чай".into() } },
            ["купон «Чай» не применён", "купон «Чай» не застосовано", "coupon “Чай” not applied"],
        ),
        (
            holds(Some(Need::EveryVisit { every: 10, left: 0 })),
            ["каждый 10-й визит", "кожен 10-й візит", "every visit no. 10"],
        ),
        (
            unmet(Need::Group { pieces: 3, figure: 1, of: coffee() }),
            ["кофе: ещё 1 шт.", "кофе: ще 1 шт.", "1 more of кофе"],
        ),
        (unmet(Need::Visit { number: 10, left: 2 }), ["осталось 2 визита", "залишилося 2 візити", "2 visits to go"]),
        (unmet(Need::EveryVisit { every: 10, left: 1 }), ["остался 1 визит", "залишився 1 візит", "1 visit to go"]),
        (unmet(Need::MemberDays { days: 30, left: 5 }), ["через 5 дней", "через 5 днів", "in 5 days"]),
        (unmet(Need::Weekdays { days: vec![2] }), ["только во вторник", "лише у вівторок", "only on Tuesday"]),
        (
            unmet(Need::Weekdays { days: vec![1, 2, 3] }),
            [
                "только в понедельник, вторник и среду",
                "лише в понеділок, вівторок і середу",
                "only on Monday, Tuesday and Wednesday",
            ],
        ),
        (
            unmet(Need::Months { months: vec![5, 6] }),
            ["только в мае и июне", "лише у травні і червні", "only in May and June"],
        ),
        (
            unmet(Need::Hours { hours }),
            ["только с 22:00 до 02:00", "лише з 22:00 до 02:00", "only from 22:00 to 02:00"],
        ),
        (
            unmet(Need::Tiers { names: vec!["Золото".into()] }),
            ["только для уровня Золото", "лише для рівня Золото", "only for Золото"],
        ),
        (
            unmet(Need::Household { least: 3 }),
            ["только для семьи от 3 человек", "лише для родини від 3 осіб", "only for a household of 3"],
        ),
        (unmet(Need::Card), ["карта не считана", "картку не зчитано", "no card scanned"]),
        (
            unmet(Need::Coupon { code: "A7".into() }),
            ["купон A7 не предъявлен", "купон A7 не пред’явлено", "coupon A7 not handed over"],
        ),
        (
            unmet(Need::Not { need: Box::new(Need::FirstPurchase) }),
            ["кроме: первая покупка", "крім: перша покупка", "not first purchase"],
        ),
        (instead(Instead::Better), ["выгоднее: «Чай»", "вигідніше: «Чай»", "“Чай” saves more"]),
        (instead(Instead::First), ["раньше действует: «Чай»", "раніше діє: «Чай»", "“Чай” comes first"]),
        (instead(Instead::Alone), ["не складывается: «Чай»", "не поєднується: «Чай»", "“Чай” is not combined"]),
        (
            Reason::Capped { allowed: money(3_000) },
            ["здесь не больше 30,00 ₴", "тут не більше 30,00 ₴", "at most ₴30.00 here"],
        ),
        (
            Reason::HadBefore { times: 2, days: None },
            ["уже получено 2 раза", "уже отримано 2 рази", "had 2 times already"],
        ),
        (
            Reason::HadBefore { times: 1, days: Some(1) },
            ["раз в день, сегодня уже было", "раз на день, сьогодні вже було", "once a day, had today"],
        ),
        (Reason::Say { words: "Спасибо!".into() }, ["Спасибо!", "Спасибо!", "Спасибо!"]),
    ]
}

/// What is to be bought yet.
fn to_buy() -> Vec<Said> {
    let coffee = || vec!["кофе".to_owned()];
    let least = Money::minor(10_000);
    vec![
        (
            unmet(Need::Total { least, figure: 340, of: Vec::new(), full_price: false, after_discounts: false }),
            ["купить ещё на 3,40 ₴", "купити ще на 3,40 ₴", "₴3.40 more to buy"],
        ),
        (
            unmet(Need::Total { least, figure: 340, of: coffee(), full_price: false, after_discounts: false }),
            ["кофе: ещё на 3,40 ₴", "кофе: ще на 3,40 ₴", "₴3.40 more of кофе"],
        ),
        (
            unmet(Need::Total { least, figure: 340, of: Vec::new(), full_price: false, after_discounts: true }),
            ["ещё 3,40 ₴ после скидок", "ще 3,40 ₴ після знижок", "₴3.40 more after discounts"],
        ),
        (
            unmet(Need::Total { least, figure: 340, of: coffee(), full_price: false, after_discounts: true }),
            ["кофе: ещё 3,40 ₴ после скидок", "кофе: ще 3,40 ₴ після знижок", "₴3.40 more of кофе after discounts"],
        ),
        (
            unmet(Need::Total { least, figure: 340, of: Vec::new(), full_price: true, after_discounts: false }),
            ["ещё на 3,40 ₴ по полной цене", "ще на 3,40 ₴ за повною ціною", "₴3.40 more at full price"],
        ),
        (
            unmet(Need::Total { least, figure: 340, of: coffee(), full_price: true, after_discounts: false }),
            ["кофе по полной цене: ещё 3,40 ₴", "кофе за повною ціною: ще 3,40 ₴", "₴3.40 more of full-price кофе"],
        ),
        (
            unmet(Need::AllOf {
                needs: vec![
                    Need::Group { pieces: 1, figure: 1, of: coffee() },
                    Need::Group { pieces: 2, figure: 2, of: vec!["чай".into()] },
                ],
            }),
            ["ещё кофе × 1, чай × 2", "ще кофе × 1, чай × 2", "кофе × 1, чай × 2 more"],
        ),
    ]
}

/// What is counted over all visits of a member.
fn over_time() -> Vec<Said> {
    vec![
        (
            unmet(Need::EveryUnit { every: 10, left: 2, of: vec!["кофе".into()] }),
            ["кофе: ещё 2 шт.", "кофе: ще 2 шт.", "2 more of кофе"],
        ),
        (
            holds(Some(Need::EveryUnit { every: 10, left: 0, of: vec!["кофе".into()] })),
            ["кофе: каждая 10-я штука", "кофе: кожна 10-та штука", "кофе: every no. 10"],
        ),
        (
            Reason::CappedForMember { span: CapSpan::Day, most: money(20_000), allowed: Money::ZERO },
            ["дневной лимит 200,00 ₴ уже выбран", "денний ліміт 200,00 ₴ уже вичерпано", "today’s ₴200.00 is used up"],
        ),
        (
            Reason::GiftOut { name: "кружка".into(), instead: None },
            ["кружка: закончилось", "кружка: закінчилося", "кружка is out of stock"],
        ),
        (
            Reason::GiftOut { name: "кружка".into(), instead: Some("чай".into()) },
            ["кружка: закончилось, вместо – чай", "кружка: закінчилося, натомість – чай", "кружка is out, so чай"],
        ),
        (
            Reason::CappedForMember { span: CapSpan::Month, most: money(20_000), allowed: money(3_000) },
            [
                "на месяц оставалось 30,00 ₴ из 200,00 ₴",
                "на місяць залишалося 30,00 ₴ із 200,00 ₴",
                "this month ₴30.00 of ₴200.00 left",
            ],
        ),
    ]
}

#[test]
fn every_reason_is_said_in_six_words() {
    for (reason, said) in applied()
        .into_iter()
        .chain(not_discounted())
        .chain(no_points())
        .chain(offers())
        .chain(to_buy())
        .chain(over_time())
        .chain(coupons())
    {
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
