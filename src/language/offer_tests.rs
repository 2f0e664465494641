//! What a rule of the owner's own asks, as it is said: what was reached, and what is missing.

use crate::domain::{CapSpan, Instead, Money, Need, Offer, Quantity, Reason, RuleId};
use crate::language::reason::tests::{Said, money, said_in_six_words};

#[test]
fn what_a_rule_asks_is_said_in_six_words() {
    [offers(), to_buy(), over_time()].into_iter().for_each(said_in_six_words);
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
            holds(Some(Need::Quantity { least: pieces(2), figure: 3_000, of: coffee(), full_price: false })),
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
            unmet(Need::Group { pieces: 3, figure: 1, of: coffee(), full_price: false }),
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
        (instead(Instead::First), ["сначала действует: «Чай»", "спершу діє: «Чай»", "“Чай” comes first"]),
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
            unmet(Need::Group { pieces: 2, figure: 1, of: coffee(), full_price: true }),
            ["кофе по полной цене: ещё 1", "кофе за повною ціною: ще 1", "1 more of full-price кофе"],
        ),
        (
            unmet(Need::Quantity { least: Quantity::ONE, figure: 1_000, of: Vec::new(), full_price: true }),
            ["по полной цене: ещё 1", "за повною ціною: ще 1", "1 more at full price"],
        ),
        (
            unmet(Need::AllOf {
                needs: vec![
                    Need::Group { pieces: 1, figure: 1, of: coffee(), full_price: false },
                    Need::Group { pieces: 2, figure: 2, of: vec!["чай".into()], full_price: false },
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
