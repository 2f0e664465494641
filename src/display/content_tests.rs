//! What the customer's window says, and what it never says.

use super::*;
use crate::domain::{
    BasisPoints, Birthday, Gift, GiftItem, HandDiscount, Lang, LineDiscount, PersonName, Phone, PointsPlan, Quantity,
};

fn percent(rate: u32) -> BasisPoints {
    BasisPoints::new(rate * 100)
}

fn programme() -> Programme {
    let tier = |id: &str, name: &str, from: i64, rate: u32| Tier {
        id: id.into(),
        name: name.into(),
        from: Money::minor(from * 100),
        visits: None,
        discount: percent(rate),
        earn: None,
    };
    let mut programme = Programme::empty("Клуб".into());
    programme.base_discount = percent(3);
    programme.tiers.months = Some(12);
    programme.tiers.levels =
        vec![tier("s", "Серебро", 10_000, 5), tier("g", "Золото", 30_000, 7), tier("p", "Платина", 60_000, 10)];
    programme
}

fn settings() -> ShopSettings {
    ShopSettings {
        name: "Зерно".into(),
        trade: "чай и кофе".into(),
        lang: Lang::Ru,
        currency: crate::domain::Currency::Rub,
        ..ShopSettings::default()
    }
}

fn profile(lang: Lang) -> Profile {
    Profile {
        name: PersonName {
            given: "Олена".into(), patronymic: "Петрівна".into(), surname: "Коваленко".into()
        },
        address: "пані Коваленко".into(),
        informal: false,
        phone: Phone::parse("067 412 77 00", "UA"),
        email: Some("olena.kovalenko@example.com".into()),
        birthday: Birthday::new(11, 20, Some(1984)),
        lang,
        note: "скандалила из-за сдачи".into(),
    }
}

fn standing() -> Standing {
    Standing {
        tier: Some("g".into()),
        points: Points::new(1_284),
        spent: Money::minor(4_621_000),
        visits: 913,
        ..Standing::default()
    }
}

fn line(name: &str, amount: i64, discount: i64, reason: Option<Reason>) -> QuotedLine {
    let discounts = reason.map(|reason| LineDiscount { rule: "x".into(), amount: Money::minor(discount), reason });
    QuotedLine {
        sku: None,
        barcode: None,
        name: Some(name.into()),
        category: None,
        quantity: Quantity::ONE,
        unit_price: None,
        amount: Money::minor(amount),
        discount: Money::minor(discount),
        total: Money::minor(amount - discount),
        points_value: Money::ZERO,
        points_earned: Points::ZERO,
        undiscounted: discounts
            .is_none()
            .then(|| Reason::Protected { category: "подарочные карты".into() }),
        discounts: discounts.into_iter().collect(),
    }
}

fn quote() -> Quote {
    let tier = Reason::Tier {
        kept: false,
        name: "Золото".into(),
        rate: percent(7),
        spent: Money::minor(4_621_000),
        months: Some(12),
        visits: None,
    };
    let by_hand = Reason::ByHand {
        what: HandDiscount::Percent(percent(5)),
        words: "сестра Коваленко просила".into(),
        limit: None,
    };
    Quote {
        version: None,
        subtotal: Money::minor(169_000),
        discount: Money::minor(7_330),
        total: Money::minor(161_670),
        points_spent: Points::new(40),
        points_value: Money::minor(4_000),
        rounding: Money::ZERO,
        to_pay: Money::minor(157_670),
        points_earned: Points::new(118),
        lines: vec![
            line("Кофе, 250 г", 69_000, 4_830, Some(tier)),
            line("Мёд, 500 г", 50_000, 2_500, Some(by_hand)),
            line("Подарочная карта", 50_000, 0, None),
        ],
        gifts: vec![Gift {
            id: None,
            name: "Медовик".into(),
            quantity: Quantity::ONE,
            rule: "birthday.gift".into(),
            place: None,
        }],
        coupons_used: Vec::new(),
        coupons_due: Vec::new(),
        applied: Vec::new(),
        not_applied: Vec::new(),
        points_allowed: Points::ZERO,
        plan: PointsPlan::default(),
        tier_after: None,
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn birthday(days: i64, gift: bool, rate: u32) -> ThingToSay {
    ThingToSay::Birthday {
        birthday: Birthday::new(11, 20, Some(1984)).unwrap(),
        days,
        gift: gift.then(|| GiftItem {
            id: None,
            name: "Медовик".into(),
            quantity: Quantity::ONE,
            place: Some("полка 2".into()),
        }),
        discount: percent(rate),
    }
}

/// Calls `check` with every content that a visit of the member can show.
fn each_content(lang: Lang, informal: bool, mut check: impl FnMut(&Content)) {
    let (settings, programme, standing, quote) = (settings(), programme(), standing(), quote());
    let profile = Profile { informal, ..profile(lang) };
    let shop = Shop { settings: &settings, programme: &programme };
    let guest = Guest { profile: &profile, standing: &standing, tier: standing.tier.as_deref() };
    check(&Content::idle(shop));
    check(&Content::basket(shop, None, &quote, None));
    check(&Content::basket(shop, Some(guest), &quote, Some(Money::minor(166_500))));
    check(&Content::thanks(shop, Some((guest, Points::new(1_362))), &quote, Money::minor(500), day(20)));
    for days in [-3, 0] {
        for (gift, rate) in [(true, 10), (true, 0), (false, 10), (false, 0)] {
            check(&Content::celebration(shop, guest, &birthday(days, gift, rate)).unwrap());
        }
    }
}

#[test]
fn nothing_personal_is_ever_shown() {
    for lang in Lang::ALL {
        for informal in [false, true] {
            each_content(lang, informal, |content| {
                let shown = format!("{content:?}").to_lowercase().replace("\\u{a0}", " ");
                let secrets = [
                    "ковален",
                    "kovalenko",
                    "0674",
                    "7700",
                    "77 00",
                    "1984",
                    "скандал",
                    "сестра",
                    "46 210",
                    "46,210",
                    "913",
                    "полка",
                ];
                for secret in secrets {
                    assert!(!shown.contains(secret), "{secret} in {shown}");
                }
            });
        }
    }
}

#[test]
fn an_idle_window_invites_and_measures_the_tiers() {
    let (settings, programme) = (settings(), programme());
    let Content::Idle(idle) = Content::idle(Shop { settings: &settings, programme: &programme }) else { panic!() };
    assert_eq!(idle.shop, "Зерно, чай и кофе");
    let marks: Vec<_> = idle
        .marks
        .iter()
        .map(|m| format!("{}, {}, {}, {}", m.rate, m.name, m.from, m.place).replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        marks,
        [
            "3 %, Карта, сразу, 0",
            "5 %, Серебро, от 10 000 ₽ за год, 1667",
            "7 %, Золото, от 30 000 ₽ за год, 5000",
            "10 %, Платина, от 60 000 ₽ за год, 10000",
        ]
    );
}

#[test]
fn a_basket_names_each_discount() {
    let (settings, programme, standing, quote) = (settings(), programme(), standing(), quote());
    let profile = profile(Lang::Uk);
    let shop = Shop { settings: &settings, programme: &programme };
    let guest = Guest { profile: &profile, standing: &standing, tier: standing.tier.as_deref() };
    let Content::Basket(basket) = Content::basket(shop, Some(guest), &quote, Some(Money::minor(166_500))) else {
        panic!()
    };
    assert_eq!(basket.name.as_deref(), Some("Олена Петрівна"));
    assert_eq!(basket.tier, Some(Badge { name: "Золото".into(), level: 2, levels: 3 }));
    let lines: Vec<_> = basket
        .lines
        .iter()
        .map(|l| {
            format!("{} {} | {} {} | {}", l.quantity, l.name, l.reason, l.discount, l.total).replace('\u{a0}', " ")
        })
        .collect();
    assert_eq!(
        lines,
        [
            "1 Кофе, 250 г | Золото, 7 % –48,30 ₽ | 641,70 ₽",
            "1 Мёд, 500 г | знижка –25,00 ₽ | 475,00 ₽",
            "1 Подарочная карта | без знижки  | 500,00 ₽",
            "1 Медовик | подарунок  | 0,00 ₽",
        ]
    );
    let plain = |text: Option<String>| text.unwrap().replace('\u{a0}', " ");
    assert_eq!(plain(basket.points), "+118 балів, усього 1 362");
    assert_eq!(plain(basket.before), "без знижок 1 690,00 ₽");
    assert_eq!(plain(basket.points_paid), "балами 40,00 ₽");
    assert_eq!(plain(basket.saved.map(|(label, sum)| format!("{label} {sum}"))), "Ви заощаджуєте 73,30 ₽");
    assert_eq!(basket.invitation, None);
}

#[test]
fn two_discounts_of_a_line_read_as_two() {
    let (settings, programme) = (settings(), programme());
    let mut quote = quote();
    let tier = quote.lines[0].discounts[0].clone();
    quote.lines[0].discounts.push(LineDiscount { amount: Money::ZERO, ..tier.clone() });
    quote.lines[0].discounts.push(tier);
    let shop = Shop { settings: &settings, programme: &programme };
    let Content::Basket(basket) = Content::basket(shop, None, &quote, Some(Money::minor(1))) else { panic!() };
    assert_eq!(basket.lines[0].reason.replace('\u{a0}', " "), "Золото, 7 %; Золото, 7 %");
    assert_eq!(basket.before, None, "said to nobody without a card");
}

#[test]
fn the_thanks_name_a_coupon_that_was_issued_and_when_it_counts() {
    use crate::domain::{CouponHolder, DueCoupon};
    let (settings, programme, standing, mut quote) = (settings(), programme(), standing(), quote());
    let due = |from: u32, until: Option<u32>, code: Option<&str>| DueCoupon {
        kind: "ten".into(),
        name: "10 % на следующий раз".into(),
        rule: "next".into(),
        holder: CouponHolder::Member,
        from: day(from),
        until: until.map(day),
        code: code.map(Into::into),
    };
    quote.coupons_due = vec![
        due(20, None, Some("2801000000018")),
        due(20, Some(30), Some("2801000000025")),
        due(21, None, Some("2801000000032")),
        due(21, Some(30), Some("2801000000049")),
        due(20, None, None),
    ];
    let profile = profile(Lang::Ru);
    let shop = Shop { settings: &settings, programme: &programme };
    let guest = Guest { profile: &profile, standing: &standing, tier: standing.tier.as_deref() };
    let thanks = Content::thanks(shop, Some((guest, Points::new(5))), &quote, Money::ZERO, day(20));
    let Content::Thanks(thanks) = thanks else { panic!() };
    let said: Vec<_> = thanks.coupons.iter().map(|words| words.replace('\u{a0}', " ")).collect();
    assert_eq!(
        said,
        [
            "Купон: 10 % на следующий раз",
            "Купон до 30 ноября: 10 % на следующий раз",
            "Купон с 21 ноября: 10 % на следующий раз",
            "Купон с 21 ноября по 30 ноября: 10 % на следующий раз",
        ]
    );
}

#[test]
fn a_birthday_is_called_out_with_what_it_brings() {
    let (settings, programme, standing) = (settings(), programme(), standing());
    let profile = profile(Lang::Uk);
    let shop = Shop { settings: &settings, programme: &programme };
    let guest = Guest { profile: &profile, standing: &standing, tier: standing.tier.as_deref() };
    let celebration = |thing| match Content::celebration(shop, guest, &thing) {
        Some(Content::Celebration(celebration)) => Some(celebration),
        _ => None,
    };
    let today = celebration(birthday(0, true, 10)).unwrap();
    assert_eq!((today.wish.as_str(), today.name.as_str()), ("З днем народження,", "Олено Петрівно!"));
    let treat = today.treat.unwrap();
    assert_eq!((treat.label.as_str(), treat.what.as_str()), ("Ваш подарунок", "Медовик"));
    assert_eq!(treat.beside.as_deref(), Some("і 10\u{a0}% на покупку"));
    assert_eq!(celebration(birthday(-2, false, 0)).unwrap().treat, None);
    assert_eq!(celebration(birthday(3, true, 10)), None, "never before the day");
    assert_eq!(celebration(ThingToSay::FirstPurchase), None);
}

#[test]
fn a_new_total_counts_there_and_arrives() {
    let at = |from: i64, to: i64, ms: u64| counted(Money::minor(from), Money::minor(to), Duration::from_millis(ms));
    assert_eq!(at(0, 10_000, 0), Money::ZERO);
    assert_eq!(at(0, 10_000, 100), Money::minor(7_500), "three quarters in half of the time");
    for ms in [200, 201, 60_000] {
        assert_eq!(at(0, 10_001, ms), Money::minor(10_001));
        assert_eq!(at(10_001, 3, ms), Money::minor(3), "down as well, when a line is taken out");
    }
    let way: Vec<Money> = (0..=20).map(|step| at(1_250, 99_990, step * 10)).collect();
    assert!(way.is_sorted());
    assert_eq!(at(i64::MIN / 2, i64::MAX / 2, 200), Money::minor(i64::MAX / 2));
}

#[test]
fn only_the_total_counts() {
    let (settings, programme) = (settings(), programme());
    let shop = Shop { settings: &settings, programme: &programme };
    let idle = Content::idle(shop);
    assert_eq!(idle.clone().counting(shop, None, Money::ZERO, Duration::ZERO), idle);
}
