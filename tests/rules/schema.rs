//! `assets/programme.schema.json` beside the types that it describes: the same fields, each with its words.

use std::collections::{BTreeMap, BTreeSet};

use regulars::domain::{
    AmountOff, Around, Base, BasisPoints, BirthdayRule, Bonus, Bundle, Cap, Combine, CompensationRule, Condition,
    Count, CouponHolder, CouponKind, CouponReward, Currency, FixedPrice, FreePieces, GiftItem, GiftReward,
    GreetingRule, Group, Hours, Lang, LeapDay, Limit, Money, MorePoints, Most, NthUnit, Off, Order, Part, Per, PerSum,
    PercentOff, Pieces, Points, PointsRule, PriceFloor, Programme, Quantity, ReferralRule, RefundPolicy, RefundRule,
    RevokedWith, Reward, Rounding, RoundingLevel, Rule, Select, SpentPoints, Split, Text, Tier, TierHolds, TierReview,
    Tiers, Total,
};
use serde_json::Value;

fn words() -> Text {
    Text::Each(Lang::ALL.into_iter().map(|lang| (lang, "words".to_owned())).collect::<BTreeMap<_, _>>())
}

fn some() -> Vec<String> {
    vec!["some".to_owned()]
}

fn select() -> Select {
    let price = Some(Money::minor(1));
    Select { categories: some(), items: some(), price_from: price, price_to: price, full_price: true }
}

fn pieces() -> Pieces {
    Pieces { at_most: Some(1), every: Some(1), first: Order::Cheapest, unused: true, numbered: true }
}

fn unit() -> NthUnit {
    NthUnit { number: 1, of: select(), since: Some("2026-01-01".parse().unwrap()) }
}

fn cap() -> Cap {
    let most = Most { amount: Some(Money::minor(1)), percent: Some(BasisPoints::new(1)) };
    let member = most.amount;
    Cap { line: Some(most), receipt: Some(most), member_day: member, member_month: member }
}

fn bonus() -> Bonus {
    Bonus { points: Points::new(1), days: Some(1), coupon: Some("kind".to_owned()) }
}

/// One of each kind: no lowest price is said in two ways.
fn floors() -> Vec<PriceFloor> {
    let of = Select { categories: some(), items: some(), ..Select::default() };
    vec![
        PriceFloor { of: of.clone(), price: Some(Money::minor(1)), percent: None },
        PriceFloor { of, price: None, percent: Some(BasisPoints::new(1)) },
    ]
}

fn gift_item() -> GiftItem {
    GiftItem { id: Some("mug".to_owned()), name: words(), quantity: Quantity::ONE, place: Some(words()) }
}

/// A condition with everything but other conditions.
fn asked() -> Condition {
    let (day, noon) = ("2026-11-20".parse().unwrap(), "12:00:00".parse().unwrap());
    let (money, quantity) = (Some(Money::minor(1)), Some(Quantity::ONE));
    Condition {
        from: Some(day),
        until: Some(day),
        months: vec![1],
        weekdays: vec![1],
        hours: Some(Hours { from: noon, until: noon }),
        card: Some(true),
        tiers: some(),
        segments: some(),
        household: Some(1),
        member_days: Some(1),
        absent_days: Some(1),
        first_purchase: Some(true),
        visit: Some(1),
        every_visit: Some(1),
        unit: Some(Box::new(unit())),
        every_unit: Some(Box::new(unit())),
        birthday: Some(Around { days_before: 1, days_after: 1 }),
        coupon: Some("CODE".to_owned()),
        coupon_of: Some("kind".to_owned()),
        pays_with: some(),
        total: Some(Total { at_least: money, at_most: money, of: select(), after_discounts: true }),
        quantity: Some(Count { at_least: quantity, at_most: quantity, of: select(), on_one_line: true }),
        all: Vec::new(),
        any: Vec::new(),
        not: None,
    }
}

fn rewards() -> Vec<Reward> {
    let (rate, amount, off) = (BasisPoints::new(1), Money::minor(1), Off::Pieces);
    let points = Some(Points::new(1));
    let parts = vec![Part { pieces: 1, of: select() }];
    vec![
        Reward::Percent(PercentOff { rate, off, of: select(), pieces: Some(pieces()) }),
        Reward::Amount(AmountOff { amount, off, of: select(), pieces: Some(pieces()), sparing: true }),
        Reward::Price(FixedPrice { price: amount, of: select(), pieces: Some(pieces()) }),
        Reward::Free(FreePieces {
            buy: 1,
            get: 1,
            of: select(),
            get_of: Some(select()),
            rate,
            times: Some(1),
            unused: true,
        }),
        Reward::Bundle(Bundle { price: amount, parts, times: Some(1), unused: true }),
        Reward::Gift(GiftReward {
            item: gift_item(),
            instead: vec![gift_item()],
            per: Some(Per { quantity: Quantity::ONE, of: select() }),
            times: Some(1),
        }),
        Reward::Points(MorePoints {
            times: Some(200),
            bonus: points,
            per_piece: points,
            per_sum: Some(PerSum { sum: amount, points: Points::new(1) }),
            of: select(),
        }),
        Reward::Coupon(CouponReward { kind: "kind".to_owned() }),
        Reward::Say(words()),
    ]
}

/// A programme in which every field says something; one that is added to the types does not compile here.
pub fn full() -> Programme {
    let (rate, money) = (BasisPoints::new(1), Money::minor(1));
    let when = Condition { all: vec![asked()], any: vec![asked()], not: Some(Box::new(asked())), ..asked() };
    let rule = |then: Reward| Rule {
        id: "rule".into(),
        name: words(),
        group: Some("group".into()),
        priority: 1,
        when: when.clone(),
        then,
        cap: cap(),
        limit: Some(Limit { times: 1, days: Some(1) }),
    };
    Programme {
        schema: 2,
        name: words(),
        currency: Some(Currency::Uah),
        base_discount: rate,
        tiers: Tiers {
            months: Some(1),
            holds: TierHolds::AtOnce,
            review: Some(TierReview { months: vec![1], grace_days: 1, grace: rate }),
            levels: vec![Tier {
                id: "tier".into(),
                name: words(),
                from: money,
                visits: Some(1),
                discount: rate,
                earn: Some(rate),
            }],
        },
        birthday: Some(BirthdayRule {
            days_before: 1,
            days_after: 1,
            discount: rate,
            gift: Some(gift_item()),
            leap_day: LeapDay::March1,
            least_days: 1,
        }),
        points: Some(PointsRule {
            earn: rate,
            value: money,
            share: rate,
            step: Points::new(1),
            least: Points::new(1),
            delay_days: 1,
            expire_months: Some(1),
            grace_days: 1,
            rounding: Rounding::HalfUp,
        }),
        by_hand_limit: rate,
        protected: some(),
        no_points: some(),
        floors: floors(),
        greeting: GreetingRule { expiring_days: 1, absent_days: 1, near_tier: rate },
        refund: RefundRule { policy: RefundPolicy::ByLine, spent_points: SpentPoints::Withhold },
        cash_step: money,
        rounding: Rounding::HalfDown,
        rounding_level: RoundingLevel::Piece,
        split: Split::RemainderLast,
        cap: cap(),
        groups: vec![Group {
            id: "group".into(),
            combine: Combine::Sum,
            priority: 1,
            base: Base::Undiscounted,
            cap: cap(),
        }],
        coupons: vec![CouponKind {
            id: "kind".into(),
            name: words(),
            holder: CouponHolder::Anyone,
            starts_in_days: 1,
            days: Some(1),
            until: "2026-11-20".parse().ok(),
            by_itself: true,
            gives_back: false,
            revoked_with: RevokedWith::AnyReturn,
        }],
        referral: Some(ReferralRule {
            friend: bonus(),
            recommender: bonus(),
            least: money,
            within_days: Some(1),
            per_month: Some(1),
            in_all: Some(1),
        }),
        compensation: Some(CompensationRule { minor: bonus(), serious: bonus(), grave: bonus(), per_year: Some(1) }),
        rules: rewards().into_iter().map(rule).collect(),
    }
}

pub fn schema() -> Value {
    serde_json::from_str(include_str!("../../assets/programme.schema.json")).unwrap()
}

pub fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    let name = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/"));
    name.map_or(schema, |name| root["$defs"].get(name).unwrap_or_else(|| panic!("{name} is not defined")))
}

/// Of the alternatives of a schema the one that has all fields of an object.
pub fn alternative<'a>(schema: &'a Value, object: &Value) -> Option<&'a Value> {
    let fields = object.as_object()?;
    let mut own = [schema].into_iter().chain(schema["oneOf"].as_array().into_iter().flatten());
    own.find(|one| one["properties"].as_object().is_some_and(|known| fields.keys().all(|key| known.contains_key(key))))
}

/// Follows a document and its schema side by side, and gathers which fields of which objects of the schema were met.
fn follow<'a>(
    root: &'a Value,
    schema: &'a Value,
    document: &Value,
    at: &str,
    met: &mut BTreeMap<*const Value, BTreeSet<String>>,
) {
    let schema = resolved(root, schema);
    match document {
        Value::Object(fields) => {
            let one =
                alternative(schema, document).unwrap_or_else(|| panic!("{at}: the schema lacks one of {fields:?}"));
            for (key, value) in fields {
                met.entry(one).or_default().insert(key.clone());
                follow(root, &one["properties"][key], value, &format!("{at}.{key}"), met);
            }
        }
        Value::Array(items) => {
            assert_eq!(schema["type"], "array", "{at}");
            for item in items {
                follow(root, &schema["items"], item, at, met);
            }
        }
        Value::String(word) => {
            let listed = schema["enum"].as_array();
            assert!(listed.is_none_or(|words| words.contains(document)), "{at}: {word} is not listed");
        }
        _ => {}
    }
}

/// Every object of a schema.
fn objects<'a>(schema: &'a Value, all: &mut Vec<&'a Value>) {
    if schema["properties"].is_object() {
        all.push(schema);
    }
    match schema {
        Value::Object(fields) => fields.values().for_each(|value| objects(value, all)),
        Value::Array(items) => items.iter().for_each(|item| objects(item, all)),
        _ => {}
    }
}

#[test]
fn the_schema_has_the_fields_of_the_types_and_no_others() {
    let root = schema();
    let document = serde_json::to_value(full()).unwrap();
    let again: Programme = serde_json::from_value(document.clone()).unwrap();
    assert_eq!(again, full());
    let mut met = BTreeMap::new();
    follow(&root, &root, &document, "programme", &mut met);
    let mut all = Vec::new();
    objects(&root, &mut all);
    assert!(all.len() > 25, "{}", all.len());
    for object in all {
        let known: BTreeSet<String> = object["properties"].as_object().unwrap().keys().cloned().collect();
        let found = met.get(&std::ptr::from_ref(object)).cloned().unwrap_or_default();
        assert_eq!(known, found, "a field that the types do not have: {object}");
        assert_eq!(object["additionalProperties"], false, "{object}");
    }
}

#[test]
fn every_field_of_the_schema_has_its_words() {
    let root = schema();
    let mut all = Vec::new();
    objects(&root, &mut all);
    for (name, field) in all.iter().filter_map(|object| object["properties"].as_object()).flatten() {
        assert!(field["description"].as_str().is_some_and(|words| words.len() > 2), "{name}: {field}");
    }
}

#[test]
fn every_template_is_as_the_schema_says() {
    let root = schema();
    for name in regulars::rules::TEMPLATES {
        let document = serde_json::to_value(regulars::rules::template(name).unwrap()).unwrap();
        follow(&root, &root, &document, name, &mut BTreeMap::new());
    }
}

#[test]
fn an_unknown_field_is_refused_wherever_it_stands() {
    let sound = serde_json::to_value(full()).unwrap();
    let mut places = Vec::new();
    gather(&sound, String::new(), &mut places);
    assert!(places.len() > 60, "{}", places.len());
    for place in places {
        let mut document = sound.clone();
        document.pointer_mut(&place).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Bool(true));
        let read = serde_json::from_value::<Programme>(document);
        assert!(read.is_err(), "{place}");
    }
}

/// The places of all objects of a document.
fn gather(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                gather(value, format!("{at}/{key}"), places);
            }
            places.push(at);
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                gather(item, format!("{at}/{place}"), places);
            }
        }
        _ => {}
    }
}
