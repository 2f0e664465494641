//! What a rule of the owner's own asks, as it is said: what was reached, and what is missing.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::domain::{Around, CapSpan, Instead, Money, Need, Offer, Prices, Quantity, Reason, RuleId};
use crate::language::reason::tests::{self, Said, money, said_as_expected, said_in_six_words};

#[test]
fn what_a_rule_asks_is_said_in_six_words() {
    said_in_six_words(all());
}

fn all() -> Vec<Said> {
    [offers(), to_buy(), over_time(), reached(), bounds(), denied(), not_bought(), had(), narrowed()].concat()
}

/// The kinds of a document's type, as its own refusal lists them.
fn kinds<T: DeserializeOwned>(tag: &str) -> BTreeSet<String> {
    let refused = serde_json::from_value::<T>(json!({ tag: "?" })).err().unwrap().to_string();
    refused.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

/// Every value of a tag, wherever it stands within.
fn tagged(value: &Value, tag: &str, found: &mut BTreeSet<String>) {
    if let Some(kind) = value.get(tag).and_then(Value::as_str) {
        found.insert(kind.to_owned());
    }
    let within: Vec<&Value> = match value {
        Value::Object(fields) => fields.values().collect(),
        Value::Array(items) => items.iter().collect(),
        _ => Vec::new(),
    };
    for value in within {
        tagged(value, tag, found);
    }
}

#[test]
fn no_reason_and_no_need_is_without_its_sentence() {
    let (mut reasons, mut needs) = (BTreeSet::new(), BTreeSet::new());
    for (reason, _) in tests::all().into_iter().chain(all()).chain(choices()).chain(all_missing()) {
        let document = serde_json::to_value(&reason).unwrap();
        tagged(&document, "why", &mut reasons);
        tagged(&document, "what", &mut needs);
    }
    let (all_reasons, all_needs) = (kinds::<Reason>("why"), kinds::<Need>("what"));
    assert!(all_reasons.len() > 40 && all_needs.len() > 20, "{} {}", all_reasons.len(), all_needs.len());
    assert_eq!(all_reasons.difference(&reasons).collect::<Vec<_>>(), Vec::<&String>::new());
    assert_eq!(all_needs.difference(&needs).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn what_is_of_several_is_said_whole() {
    for (reason, said) in [choices(), several(), all_missing()].concat() {
        said_as_expected(&reason, said);
    }
}

/// Why a rule of the owner's own did, or did not.
fn holds(need: Option<Need>) -> Reason {
    Reason::Offer(std::sync::Arc::new(Offer { name: "Кофе в подарок".into(), need }))
}

fn unmet(need: Need) -> Reason {
    Reason::Unmet { need }
}

/// Why a rule did not that holds where this is not so.
fn unless(need: Need) -> Reason {
    unmet(Need::Not { need: Box::new(need) })
}

/// Why a rule did not that holds on Tuesdays, or where this is so.
fn on_tuesday_or(need: Need) -> Reason {
    unmet(Need::AnyOf { needs: vec![Need::Weekdays { days: vec![2] }, need] })
}

fn birthday() -> Need {
    Need::Birthday { around: Around { days_before: 3, days_after: 3 } }
}

fn coffee() -> Vec<String> {
    vec!["кофе".to_owned()]
}

fn pieces(count: i64) -> Quantity {
    Quantity::thousandths_of(count * 1_000)
}

fn total(figure: i64, of: Vec<String>, after_discounts: bool) -> Need {
    Need::Total { least: Money::minor(1_000), figure, of, full_price: false, after_discounts, prices: ANY }
}

fn quantity(least: i64, figure: i64, of: Vec<String>) -> Need {
    Need::Quantity { least: pieces(least), figure, of, full_price: false, on_one_line: false, prices: ANY }
}

fn total_most(most: i64, of: Vec<String>, after_discounts: bool) -> Need {
    Need::TotalMost { most: Money::minor(most), of, full_price: false, after_discounts, prices: ANY }
}

fn quantity_most(most: i64, of: Vec<String>) -> Need {
    Need::QuantityMost { most: pieces(most), of, full_price: false, on_one_line: false, prices: ANY }
}

fn on_one_line(figure: i64, of: Vec<String>) -> Need {
    Need::Quantity { least: pieces(3), figure, of, full_price: false, on_one_line: true, prices: ANY }
}

fn priced(from: Option<i64>, to: Option<i64>, of: Vec<String>) -> Need {
    let prices = Prices { from: from.map(Money::minor), to: to.map(Money::minor) };
    Need::Quantity { least: pieces(3), figure: 2_000, of, full_price: false, on_one_line: false, prices }
}

/// Goods of any price.
const ANY: Prices = Prices { from: None, to: None };

fn offers() -> Vec<Said> {
    let instead = |how| Reason::Instead { rule: RuleId::own("happy"), name: Some("Чай".into()), how };
    let hours = crate::domain::Hours { from: "22:00:00".parse().unwrap(), until: "02:00:00".parse().unwrap() };
    let least = Money::minor(10_000);
    vec![
        (holds(None), ["Кофе в подарок", "Кофе в подарок", "Кофе в подарок"]),
        (
            holds(Some(Need::Total {
                least,
                figure: 12_000,
                of: Vec::new(),
                full_price: false,
                after_discounts: false,
                prices: ANY,
            })),
            ["покупка на 120,00 ₴", "покупка на 120,00 ₴", "basket of ₴120.00"],
        ),
        (
            holds(Some(Need::Quantity {
                least: pieces(2),
                figure: 3_000,
                of: coffee(),
                full_price: false,
                on_one_line: false,
                prices: ANY,
            })),
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
            ["в каждый 10-й визит", "на кожен 10-й візит", "on every 10th visit"],
        ),
        (
            unmet(Need::Group { pieces: 3, figure: 1, of: coffee(), full_price: false, prices: ANY }),
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
            ["только для семьи от 3 человек", "лише для родини від 3 осіб", "only households of 3 or more"],
        ),
        (unmet(Need::Card), ["карта не считана", "картку не зчитано", "no card scanned"]),
        (
            unmet(Need::Coupon { code: "A7".into() }),
            ["купон A7 не предъявлен", "купон A7 не пред’явлено", "coupon A7 not handed over"],
        ),
        (instead(Instead::Better), ["выгоднее: «Чай»", "вигідніше: «Чай»", "“Чай” saves more"]),
        (
            instead(Instead::Together),
            ["вместе с другой выгоднее: «Чай»", "разом з іншою вигідніше: «Чай»", "“Чай” with another saves more"],
        ),
        (instead(Instead::First), ["сначала действует: «Чай»", "спершу діє: «Чай»", "“Чай” comes first"]),
        (instead(Instead::Alone), ["не складывается: «Чай»", "не поєднується: «Чай»", "“Чай” is not combined"]),
        (
            Reason::Capped { allowed: money(3_000) },
            ["здесь не больше 30,00 ₴", "тут не більше 30,00 ₴", "at most ₴30.00 here"],
        ),
        (
            Reason::Capped { allowed: Money::ZERO },
            ["лимит скидки уже выбран", "ліміт знижки вже вичерпано", "the discount limit is used up"],
        ),
        (Reason::Say { words: "Спасибо!".into() }, ["Спасибо!", "Спасибо!", "Спасибо!"]),
    ]
}

/// What is to be bought yet.
fn to_buy() -> Vec<Said> {
    let least = Money::minor(10_000);
    let short = |of, full_price, after_discounts| Need::Total {
        least,
        figure: 340,
        of,
        full_price,
        after_discounts,
        prices: ANY,
    };
    vec![
        (unmet(short(Vec::new(), false, false)), ["купить ещё на 3,40 ₴", "купити ще на 3,40 ₴", "₴3.40 more to buy"]),
        (unmet(short(coffee(), false, false)), ["кофе: ещё на 3,40 ₴", "кофе: ще на 3,40 ₴", "₴3.40 more of кофе"]),
        (
            unmet(short(Vec::new(), false, true)),
            ["ещё на 3,40 ₴ после скидок", "ще на 3,40 ₴ після знижок", "₴3.40 more after discounts"],
        ),
        (
            unmet(short(coffee(), false, true)),
            [
                "кофе после скидок: ещё на 3,40 ₴",
                "кофе після знижок: ще на 3,40 ₴",
                "₴3.40 more of кофе after discounts",
            ],
        ),
        (
            unmet(short(Vec::new(), true, false)),
            ["ещё на 3,40 ₴ по полной цене", "ще на 3,40 ₴ за повною ціною", "₴3.40 more at full price"],
        ),
        (
            unmet(short(coffee(), true, false)),
            [
                "кофе по полной цене: ещё на 3,40 ₴",
                "кофе за повною ціною: ще на 3,40 ₴",
                "₴3.40 more of кофе at full price",
            ],
        ),
        (
            unmet(Need::Group { pieces: 2, figure: 1, of: coffee(), full_price: true, prices: ANY }),
            ["кофе по полной цене: ещё 1 шт.", "кофе за повною ціною: ще 1 шт.", "1 more of кофе at full price"],
        ),
        (
            unmet(Need::Quantity {
                least: Quantity::ONE,
                figure: 1_000,
                of: Vec::new(),
                full_price: true,
                on_one_line: false,
                prices: ANY,
            }),
            ["ещё 1 шт. по полной цене", "ще 1 шт. за повною ціною", "1 more at full price"],
        ),
        // What is weighed is no fraction of a piece; among goods of any kind nobody knows what it is of.
        (unmet(quantity(2, 1_500, Vec::new())), ["добавить ещё 1,500", "додати ще 1,500", "1.500 more in the basket"]),
        (unmet(quantity(2, 1_500, coffee())), ["кофе: ещё 1,5 кг", "кофе: ще 1,5 кг", "1.5 kg more of кофе"]),
        (unmet(quantity(2, 1_000, Vec::new())), ["добавить ещё 1 шт.", "додати ще 1 шт.", "1 more in the basket"]),
    ]
}

/// What is counted over all visits of a member.
fn over_time() -> Vec<Said> {
    vec![
        (
            unmet(Need::EveryVisit { every: 10, left: 10 }),
            ["осталось 10 визитов", "залишилося 10 візитів", "10 visits to go"],
        ),
        (unmet(Need::Visit { number: 10, left: 0 }), ["не в этот визит", "не цього візиту", "not on this visit"]),
        // As old receipts keep it of a second purchase on one day.
        (unmet(Need::EveryVisit { every: 10, left: 0 }), ["не в этот визит", "не цього візиту", "not on this visit"]),
        (
            unmet(Need::FirstOfDay),
            ["только при первой покупке за день", "лише при першій покупці за день", "only the day’s first purchase"],
        ),
        (
            unmet(Need::EveryUnit { every: 10, left: 2, of: vec!["кофе".into()] }),
            ["кофе: ещё 2 шт.", "кофе: ще 2 шт.", "2 more of кофе"],
        ),
        (
            holds(Some(Need::EveryUnit { every: 10, left: 0, of: vec!["кофе".into()] })),
            ["на каждую 10-ю штуку «кофе»", "для кожної 10-ї штуки «кофе»", "on every 10th piece of кофе"],
        ),
        (
            Reason::CappedForMember { span: CapSpan::Day, most: money(20_000), allowed: Money::ZERO },
            ["дневной лимит 200,00 ₴ уже выбран", "денний ліміт 200,00 ₴ уже вичерпано", "today’s ₴200.00 is used up"],
        ),
        (
            Reason::GiftOut { name: "кружка".into(), instead: None },
            ["кружка: больше нет", "кружка: більше немає", "кружка is out of stock"],
        ),
        (
            Reason::GiftOut { name: "кружка".into(), instead: Some("чай".into()) },
            ["кружка: больше нет, вместо – чай", "кружка: більше немає, натомість – чай", "кружка is out, so чай"],
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

/// What was reached.
fn reached() -> Vec<Said> {
    let full =
        |of| Need::Quantity { least: pieces(2), figure: 3_000, of, full_price: true, on_one_line: false, prices: ANY };
    vec![
        (holds(Some(quantity(2, 3_000, Vec::new()))), ["3 шт. в корзине", "3 шт. у кошику", "3 in the basket"]),
        (holds(Some(quantity(2, 2_350, coffee()))), ["кофе: 2,35 кг", "кофе: 2,35 кг", "кофе: 2.35 kg"]),
        (holds(Some(full(Vec::new()))), ["3 шт. по полной цене", "3 шт. за повною ціною", "3 at full price"]),
        (
            holds(Some(full(coffee()))),
            ["кофе по полной цене: 3 шт.", "кофе за повною ціною: 3 шт.", "кофе at full price: 3"],
        ),
        (
            holds(Some(total(1_200, Vec::new(), true))),
            ["покупка на 12,00 ₴ после скидок", "покупка на 12,00 ₴ після знижок", "basket of ₴12.00 after discounts"],
        ),
        (
            holds(Some(Need::MemberDays { days: 30, left: 0 })),
            ["30 дней с картой", "30 днів з карткою", "30 days with the card"],
        ),
        (
            holds(Some(Need::Absent { days: 21 })),
            ["после перерыва в 21 день", "після перерви у 21 день", "after 21 days away"],
        ),
        (holds(Some(Need::Bought)), ["со второй покупки", "з другої покупки", "from the second purchase"]),
        (holds(Some(Need::Visit { number: 3, left: 0 })), ["в визит № 3", "на візит № 3", "on the 3rd visit"]),
        (
            holds(Some(Need::EveryUnit { every: 7, left: 0, of: Vec::new() })),
            ["на каждую 7-ю штуку", "для кожної 7-ї штуки", "on every 7th piece"],
        ),
        (
            holds(Some(Need::Unit { number: 3, left: 0, of: coffee() })),
            ["на 3-ю штуку «кофе»", "на штуку № 3 «кофе»", "on piece 3 of кофе"],
        ),
    ]
}

/// What is not to be exceeded, and what else is asked and not so.
fn bounds() -> Vec<Said> {
    let forms = |forms: &[&str]| Need::PaysWith { forms: forms.iter().map(|form| (*form).to_owned()).collect() };
    vec![
        (unmet(total_most(2_000, Vec::new(), false)), ["только до 20,00 ₴", "лише до 20,00 ₴", "only up to ₴20.00"]),
        (
            unmet(total_most(2_000, coffee(), false)),
            ["только кофе на сумму до 20,00 ₴", "лише кофе на суму до 20,00 ₴", "only up to ₴20.00 of кофе"],
        ),
        (
            unmet(quantity_most(1, Vec::new())),
            ["только до 1 шт. в корзине", "лише до 1 шт. у кошику", "only up to 1 in the basket"],
        ),
        (unmet(quantity_most(3, coffee())), ["только кофе до 3 шт.", "лише кофе до 3 шт.", "only up to 3 of кофе"]),
        (
            unmet(Need::Absent { days: 21 }),
            ["перерыва в 21 день не было", "перерви у 21 день не було", "not away for 21 days"],
        ),
        (
            unmet(Need::FirstPurchase),
            ["только при первой покупке", "лише при першій покупці", "only with the first purchase"],
        ),
        (unmet(Need::Bought), ["только со второй покупки", "лише з другої покупки", "only from the second purchase"]),
        (
            unmet(forms(&["cash", "card"])),
            [
                "только при оплате наличными или картой",
                "лише при оплаті готівкою або карткою",
                "only with cash or card",
            ],
        ),
        (
            unmet(Need::Tiers { names: vec!["Золото".into(), "Платина".into()] }),
            ["только для уровня Золото или Платина", "лише для рівня Золото або Платина", "only for Золото or Платина"],
        ),
        (
            unmet(Need::Segments { segments: vec!["Students".into(), "Staff".into()] }),
            [
                "только для группы «Students» или «Staff»",
                "лише для групи «Students» або «Staff»",
                "only for “Students” or “Staff”",
            ],
        ),
    ]
}

/// What is not to be.
fn denied() -> Vec<Said> {
    let day = "2026-11-20".parse().unwrap();
    vec![
        (holds(Some(birthday())), ["около дня рождения", "біля дня народження", "near the birthday"]),
        (unmet(birthday()), ["только около дня рождения", "лише біля дня народження", "only near the birthday"]),
        (unless(birthday()), ["не около дня рождения", "не біля дня народження", "not near the birthday"]),
        (unless(Need::Weekdays { days: vec![5] }), ["не в пятницу", "не у п’ятницю", "not on Friday"]),
        (
            unless(Need::From { day }),
            ["только раньше 20 ноября 2026", "лише раніше 20 листопада 2026", "only before 20 November 2026"],
        ),
        (
            unless(Need::Until { day }),
            ["только после 20 ноября 2026", "лише після 20 листопада 2026", "only after 20 November 2026"],
        ),
        (unless(Need::Card), ["только без карты", "лише без картки", "only without a card"]),
        (unless(Need::NoCard), ["карта не считана", "картку не зчитано", "no card scanned"]),
        (
            unless(Need::FirstPurchase),
            ["только со второй покупки", "лише з другої покупки", "only from the second purchase"],
        ),
        (
            unless(Need::Bought),
            ["только при первой покупке", "лише при першій покупці", "only with the first purchase"],
        ),
        (
            unless(Need::Household { least: 3 }),
            ["не для семьи от 3 человек", "не для родини від 3 осіб", "not households of 3 or more"],
        ),
        (
            unless(Need::MemberDays { days: 2, left: 0 }),
            [
                "только пока карте меньше чем 2 дня",
                "лише поки картці менше ніж 2 дні",
                "only in the card’s first 2 days",
            ],
        ),
        (
            unless(Need::Absent { days: 21 }),
            ["не после перерыва в 21 день", "не після перерви у 21 день", "not after 21 days away"],
        ),
        (unless(Need::Visit { number: 3, left: 0 }), ["не в визит № 3", "не на візит № 3", "not on the 3rd visit"]),
        (
            unless(Need::Unit { number: 3, left: 0, of: coffee() }),
            ["не на 3-ю штуку «кофе»", "не на штуку № 3 «кофе»", "not on piece 3 of кофе"],
        ),
        (
            unless(Need::PaysWith { forms: vec!["cash".into()] }),
            ["не при оплате наличными", "не при оплаті готівкою", "not with cash"],
        ),
    ]
}

/// What is not to be bought.
fn not_bought() -> Vec<Said> {
    vec![
        (unless(total(1_000, Vec::new(), false)), ["только меньше 10,00 ₴", "лише менше 10,00 ₴", "only below ₴10.00"]),
        (
            unless(total(1_000, Vec::new(), true)),
            [
                "только меньше 10,00 ₴ после скидок",
                "лише менше 10,00 ₴ після знижок",
                "only below ₴10.00 after discounts",
            ],
        ),
        (
            unless(total(1_000, coffee(), false)),
            ["только кофе на сумму меньше 10,00 ₴", "лише кофе на суму менше 10,00 ₴", "only below ₴10.00 of кофе"],
        ),
        (
            unless(total_most(1_000, Vec::new(), false)),
            ["только больше 10,00 ₴", "лише понад 10,00 ₴", "only above ₴10.00"],
        ),
        (unless(quantity(1, 1_000, coffee())), ["не с товаром «кофе»", "не з товаром «кофе»", "not with кофе"]),
        (
            unless(quantity(2, 2_000, coffee())),
            ["только кофе меньше 2 шт.", "лише кофе менше 2 шт.", "only under 2 of кофе"],
        ),
        (
            unless(quantity(2, 2_000, Vec::new())),
            ["только меньше 2 шт. в корзине", "лише менше 2 шт. у кошику", "only under 2 in the basket"],
        ),
        (
            unless(quantity_most(1, Vec::new())),
            ["только больше 1 шт. в корзине", "лише понад 1 шт. у кошику", "only over 1 in the basket"],
        ),
        (
            unless(quantity_most(1, coffee())),
            ["только кофе больше 1 шт.", "лише кофе понад 1 шт.", "only over 1 of кофе"],
        ),
    ]
}

/// How often a member may have a rule, and had it.
fn had() -> Vec<Said> {
    let had = |times, days| Reason::HadBefore { times, days };
    vec![
        (had(2, None), ["уже получено 2 раза", "уже отримано 2 рази", "had 2 times already"]),
        (had(1, Some(1)), ["раз в день, сегодня уже было", "раз на день, сьогодні вже було", "once a day, had today"]),
        (
            had(3, Some(1)),
            ["3 раза в день, сегодня уже было", "3 рази на день, сьогодні вже було", "3 times a day, had today"],
        ),
        (
            had(5, Some(1)),
            ["5 раз в день, сегодня уже было", "5 разів на день, сьогодні вже було", "5 times a day, had today"],
        ),
        (had(1, Some(30)), ["уже было за 30 дней", "уже було за 30 днів", "had within 30 days"]),
        (had(2, Some(30)), ["получено 2 раза за 30 дней", "отримано 2 рази за 30 днів", "had 2 times within 30 days"]),
    ]
}

/// What would do, each of it said.
fn choices() -> Vec<Said> {
    vec![
        (
            on_tuesday_or(total(500, Vec::new(), true)),
            [
                "только во вторник или от 10,00 ₴ после скидок",
                "лише у вівторок або від 10,00 ₴ після знижок",
                "only on Tuesday or from ₴10.00 after discounts",
            ],
        ),
        (
            on_tuesday_or(quantity(2, 1_000, coffee())),
            [
                "только во вторник или кофе от 2 шт.",
                "лише у вівторок або кофе від 2 шт.",
                "only on Tuesday or from 2 of кофе",
            ],
        ),
        (
            on_tuesday_or(Need::MemberDays { days: 30, left: 2 }),
            [
                "только во вторник или когда карте 30 дней",
                "лише у вівторок або коли картці 30 днів",
                "only on Tuesday or after 30 days with the card",
            ],
        ),
        // What is said without a denial stands before what is not.
        (
            unmet(Need::AnyOf {
                needs: vec![
                    Need::Not { need: Box::new(Need::Weekdays { days: vec![5] }) },
                    Need::Not { need: Box::new(Need::Card) },
                ],
            }),
            [
                "только без карты или не в пятницу",
                "лише без картки або не у п’ятницю",
                "only without a card or not on Friday",
            ],
        ),
    ]
}

/// Goods any of which would do.
fn several() -> Vec<Said> {
    let two = || vec!["кофе".to_owned(), "чай".to_owned()];
    let four = || [two(), vec!["какао".to_owned(), "сок".to_owned()]].concat();
    let group = |of| Need::Group { pieces: 3, figure: 1, of, full_price: false, prices: ANY };
    vec![
        (unmet(group(two())), ["кофе или чай: ещё 1 шт.", "кофе або чай: ще 1 шт.", "1 more of кофе or чай"]),
        (
            unmet(group(four())),
            ["кофе, чай или другое: ещё 1 шт.", "кофе, чай або інше: ще 1 шт.", "1 more of кофе, чай or others"],
        ),
        (
            unmet(total_most(2_000, two(), false)),
            [
                "только кофе или чай на сумму до 20,00 ₴",
                "лише кофе або чай на суму до 20,00 ₴",
                "only up to ₴20.00 of кофе or чай",
            ],
        ),
        (
            holds(Some(Need::EveryUnit { every: 10, left: 0, of: two() })),
            [
                "на каждую 10-ю штуку «кофе или чай»",
                "для кожної 10-ї штуки «кофе або чай»",
                "on every 10th piece of кофе or чай",
            ],
        ),
        (
            unless(quantity(1, 1_000, two())),
            ["не с товаром «кофе или чай»", "не з товаром «кофе або чай»", "not with кофе or чай"],
        ),
        (
            unless(quantity(1, 1_000, four())),
            [
                "не с товарами «кофе, чай» и некоторыми другими",
                "не з товарами «кофе, чай» та деякими іншими",
                "not with кофе, чай or some others",
            ],
        ),
    ]
}

/// All that is missing, part by part.
fn all_missing() -> Vec<Said> {
    let dear = Prices { from: Some(Money::minor(10_000)), to: None };
    let part = |count: u32, of: &[&str], prices| {
        let of = of.iter().map(|word| (*word).to_owned()).collect();
        Need::Group { pieces: count, figure: i64::from(count), of, full_price: false, prices }
    };
    let all = |needs| Need::AllOf { needs };
    vec![
        (
            unmet(all(vec![part(1, &["кофе"], ANY), part(1, &["десерты"], ANY)])),
            [
                "кофе: ещё 1 шт.; десерты: ещё 1 шт.",
                "кофе: ще 1 шт.; десерты: ще 1 шт.",
                "1 more of кофе and 1 of десерты",
            ],
        ),
        (
            unmet(all(vec![part(1, &[], ANY), part(2, &["чай"], ANY), part(1, &[], dear)])),
            [
                "любой товар: ещё 1 шт.; чай: ещё 2 шт.; любой товар по цене от 100,00 ₴: ещё 1 шт.",
                "будь-який товар: ще 1 шт.; чай: ще 2 шт.; будь-який товар за ціною від 100,00 ₴: ще 1 шт.",
                "1 more of anything and 2 of чай and 1 of anything priced from ₴100.00",
            ],
        ),
        (
            on_tuesday_or(all(vec![part(1, &["кофе"], ANY), part(2, &["чай"], ANY)])),
            [
                "только во вторник или кофе от 1 шт. и чай от 2 шт.",
                "лише у вівторок або кофе від 1 шт. і чай від 2 шт.",
                "only on Tuesday or from 1 of кофе and from 2 of чай",
            ],
        ),
    ]
}

/// What is asked of some of the goods alone.
fn narrowed() -> Vec<Said> {
    let dear = Prices { from: Some(Money::minor(10_000)), to: None };
    let least = Money::minor(5_000);
    vec![
        (
            unmet(on_one_line(1_000, Vec::new())),
            ["ещё 1 шт. одного наименования", "ще 1 шт. одного найменування", "1 more of one article"],
        ),
        (
            holds(Some(on_one_line(3_000, Vec::new()))),
            ["3 шт. одного наименования", "3 шт. одного найменування", "3 of one article"],
        ),
        (
            holds(Some(on_one_line(3_000, coffee()))),
            ["кофе одного наименования: 3 шт.", "кофе одного найменування: 3 шт.", "кофе of one article: 3"],
        ),
        (
            unmet(priced(Some(10_000), None, Vec::new())),
            ["ещё 2 шт. по цене от 100,00 ₴", "ще 2 шт. за ціною від 100,00 ₴", "2 more priced from ₴100.00"],
        ),
        (
            unmet(priced(None, Some(10_000), coffee())),
            [
                "кофе по цене до 100,00 ₴: ещё 2 шт.",
                "кофе за ціною до 100,00 ₴: ще 2 шт.",
                "2 more of кофе priced up to ₴100.00",
            ],
        ),
        (
            holds(Some(priced(Some(10_000), Some(20_000), Vec::new()))),
            [
                "2 шт. по цене от 100,00 ₴ до 200,00 ₴",
                "2 шт. за ціною від 100,00 ₴ до 200,00 ₴",
                "2 priced from ₴100.00 to ₴200.00",
            ],
        ),
        (
            unmet(Need::Group { pieces: 3, figure: 2, of: coffee(), full_price: false, prices: dear }),
            [
                "кофе по цене от 100,00 ₴: ещё 2 шт.",
                "кофе за ціною від 100,00 ₴: ще 2 шт.",
                "2 more of кофе priced from ₴100.00",
            ],
        ),
        (
            unmet(Need::Total {
                least,
                figure: 5_000,
                of: Vec::new(),
                full_price: false,
                after_discounts: false,
                prices: dear,
            }),
            [
                "ещё на 50,00 ₴ по цене от 100,00 ₴",
                "ще на 50,00 ₴ за ціною від 100,00 ₴",
                "₴50.00 more priced from ₴100.00",
            ],
        ),
        (
            unmet(total_most(7_000, Vec::new(), true)),
            ["только до 70,00 ₴ после скидок", "лише до 70,00 ₴ після знижок", "only up to ₴70.00 after discounts"],
        ),
    ]
}
