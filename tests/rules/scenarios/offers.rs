//! Rules of a record as our groups and rules.

use std::collections::BTreeMap;

use regulars::domain::{
    AmountOff, Around, Base, BasisPoints, Bundle, Cap, Combine, Condition, Count, FreePieces, GiftItem, GiftReward,
    Group, Limit, Money, Off, Order, Part, Per, PercentOff, Pieces, Programme, Quantity, Reward, Rounding,
    RoundingLevel, Rule, RuleId, RuleUse, Select, Split, Standing, Tier, Total,
};
use serde_json::Value;

use super::Unsaid;
use super::record::{known, money, percent, quantity, slug, strings, whole};

/// How rules combine, as the record says it.
struct Manner<'a> {
    whole: &'a str,
    split_named: bool,
}

pub fn read(programme: &Value, ours: &mut Programme) -> Result<(), Unsaid> {
    known(programme, &["rules", "combine", "rounding", "split", "points"])?;
    let (mode, level) = programme["rounding"].as_str().and_then(|text| text.split_once('/')).unwrap_or(("", ""));
    ours.rounding = match mode {
        "half-up" => Rounding::HalfUp,
        "half-down" => Rounding::HalfDown,
        "floor" => Rounding::Floor,
        other => return Err(format!("discounts are not rounded `{other}`")),
    };
    ours.rounding_level = match level {
        "line" => RoundingLevel::Line,
        "unit" => RoundingLevel::Piece,
        "receipt" => RoundingLevel::Receipt,
        other => return Err(format!("discounts are not rounded by `{other}`")),
    };
    ours.split = match programme["split"].as_str() {
        None | Some("largest-remainder") => Split::LargestRemainder,
        Some("remainder-last") => Split::RemainderLast,
        Some("floor-then-first") => Split::FloorThenFirst,
        Some("round-then-first") => Split::RoundThenFirst,
        Some(other) => return Err(format!("amounts are not shared by `{other}`")),
    };
    let manner = Manner {
        whole: programme["combine"].as_str().unwrap_or("sequential"),
        split_named: programme["split"].is_string(),
    };
    let rules = in_order(&programme["rules"]);
    groups(&rules, &manner, ours)?;
    for (place, (number, rule)) in rules.iter().enumerate() {
        let later = rules[place + 1..].iter().map(|(_, rule)| *rule);
        ours.rules.push(one(rule, *number, &manner, &later.collect::<Vec<_>>())?);
    }
    Ok(())
}

/// Higher priorities first, else as they are listed; each with its number in the list.
fn in_order(rules: &Value) -> Vec<(usize, &Value)> {
    let mut rules: Vec<_> = rules.as_array().into_iter().flatten().enumerate().collect();
    rules.sort_by_key(|(_, rule)| std::cmp::Reverse(rule["priority"].as_i64().unwrap_or(0)));
    rules
}

fn how(rule: &Value) -> &str {
    rule["combine"].as_str().unwrap_or("stack")
}

/// The group of a rule: rules to be stacked are in one, unless the steps of another group stand between them.
fn group_of(rule: &Value, place: usize, rules: &[(usize, &Value)]) -> String {
    match how(rule) {
        "stack" => {
            let before = rules[..place].iter().filter(|(_, other)| how(other) != "stack" && how(other) != "exclusive");
            format!("stack-{}", before.count())
        }
        other => slug(other),
    }
}

fn groups(rules: &[(usize, &Value)], manner: &Manner<'_>, ours: &mut Programme) -> Result<(), Unsaid> {
    let one_of = rules.iter().filter(|(_, rule)| how(rule).starts_with("one-of:")).count();
    if manner.whole.starts_with("best") && one_of > 0 && one_of < rules.len() {
        return Err("a best-of whose rules are steps of a group of their own".to_owned());
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (place, (_, rule)) in rules.iter().enumerate() {
        let id = group_of(rule, place, rules);
        let last = place.checked_sub(1).map(|before| group_of(rules[before].1, before, rules));
        if how(rule).starts_with("one-of:") && seen.contains_key(&id) && last.as_ref() != Some(&id) {
            return Err("a rule whose turn comes between the steps of another group".to_owned());
        }
        if seen.contains_key(&id) {
            continue;
        }
        seen.insert(id.clone(), place);
        let (combine, base) = match (how(rule), manner.whole) {
            ("exclusive", _) => (Combine::Exclusive, Base::Left),
            ("stack", "sequential") => (Combine::Sequence, Base::Left),
            ("stack", "additive") => (Combine::Sum, Base::Undiscounted),
            ("stack", "best") => (Combine::BestOf, Base::Left),
            ("stack", "best-per-line") => (Combine::BestOfLine, Base::Left),
            (one_of, "additive") if one_of.starts_with("one-of:") => (Combine::First, Base::Undiscounted),
            (one_of, _) if one_of.starts_with("one-of:") => (Combine::First, Base::Left),
            (how, whole) => return Err(format!("rules are not combined `{how}` within `{whole}`")),
        };
        let priority = 1_000 - i32::try_from(place).map_err(|_| "too many rules")?;
        ours.groups.push(Group { id, combine, priority, base, cap: Cap::default() });
    }
    Ok(())
}

fn one(rule: &Value, number: usize, manner: &Manner<'_>, later: &[&Value]) -> Result<Rule, Unsaid> {
    known(rule, &["when", "then", "combine", "priority"])?;
    let then = &rule["then"];
    let limit = match &rule["when"]["uses"] {
        Value::Null => None,
        uses => Some(Limit { times: whole(&uses["limit"])?, days: None }),
    };
    Ok(Rule {
        id: format!("rule-{number}"),
        name: format!("Rule {number}").as_str().into(),
        group: Some(match how(rule) {
            // The others of its kind stand in the same order.
            "stack" => String::new(),
            other => slug(other),
        }),
        priority: i32::try_from(rule["priority"].as_i64().unwrap_or(0)).map_err(|_| "a priority beyond all")?,
        when: condition(&rule["when"])?,
        then: reward(then, !manner.split_named && later.iter().any(|rule| is_shared_amount(rule)))?,
        cap: if then["cap"].is_null() { Cap::default() } else { Cap::of_receipt(money(&then["cap"])?) },
        limit,
    })
}

/// An amount that several goods share, of which another amount may be about the same: nothing then says which falls where,
/// and ours falls first where no other does.
fn is_shared_amount(rule: &Value) -> bool {
    rule["then"]["kind"] == "amount" && rule["then"]["on"] == "receipt" && rule["then"]["select"].is_object()
}

fn condition(when: &Value) -> Result<Condition, Unsaid> {
    let mut all = Vec::new();
    let mut add = |condition: Condition| all.push(condition);
    let total = |amount: Money, of: Select| Condition { total: Some(Total::least(amount, of)), ..Condition::default() };
    let count =
        |least: Quantity, of: Select| Condition { quantity: Some(Count::least(least, of)), ..Condition::default() };
    for (key, value) in when.as_object().into_iter().flatten() {
        match key.as_str() {
            "min_subtotal" => add(total(money(value)?, Select::default())),
            "min_current_subtotal" => {
                let left = Total { after_discounts: true, ..Total::least(money(value)?, Select::default()) };
                add(Condition { total: Some(left), ..Condition::default() });
            }
            "min_quantity" => add(count(quantity(value)?, Select::default())),
            "min_line_quantity" => {
                let line = Count { on_one_line: true, ..Count::least(quantity(value)?, Select::default()) };
                add(Condition { quantity: Some(line), ..Condition::default() });
            }
            "contains" if value.is_object() => add(count(Quantity::thousandths_of(1), select(value)?)),
            "contains" => {
                for item in strings(value) {
                    add(count(Quantity::thousandths_of(1), Select { items: vec![item], ..Select::default() }));
                }
            }
            "min_select_subtotal" => add(total(money(&value["amount"])?, select(value)?)),
            "min_select_quantity" => add(count(quantity(&value["quantity"])?, select(value)?)),
            "max_select_quantity" => {
                let most =
                    Count { at_most: Some(quantity(&value["quantity"])?), of: select(value)?, ..Count::default() };
                add(Condition { quantity: Some(most), ..Condition::default() });
            }
            "member_tier" => {
                let tiers = strings(value).iter().map(|name| slug(name)).collect();
                add(Condition { tiers, ..Condition::default() });
            }
            "visit_number" => add(Condition { visit: Some(whole(value)?), ..Condition::default() }),
            "first_purchase" => add(Condition { first_purchase: value.as_bool(), ..Condition::default() }),
            "birthday" => add(Condition { birthday: Some(Around::default()), ..Condition::default() }),
            "coupon" => add(Condition { coupon: value.as_str().map(str::to_owned), ..Condition::default() }),
            "from" => add(Condition { from: Some(day(value)?), ..Condition::default() }),
            "until" => add(Condition { until: Some(day(value)?), ..Condition::default() }),
            "weekdays" => add(Condition { weekdays: numbers(value)?, ..Condition::default() }),
            "months" => add(Condition { months: numbers(value)?, ..Condition::default() }),
            // Counted in the standing; see `uses`.
            "uses" => {}
            other => return Err(format!("no condition `{other}`")),
        }
    }
    Ok(if all.is_empty() { Condition::default() } else { Condition { all, ..Condition::default() } })
}

fn numbers(value: &Value) -> Result<Vec<u32>, Unsaid> {
    value.as_array().into_iter().flatten().map(whole).collect()
}

fn day(value: &Value) -> Result<chrono::NaiveDate, Unsaid> {
    let text = value.as_str().unwrap_or_default();
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let edge = ["", "00:00", "00:00:00", "23:59", "23:59:59"].contains(&time);
    day.parse().ok().filter(|_| edge).ok_or_else(|| format!("offers begin and end with days, not at {text}"))
}

fn select(value: &Value) -> Result<Select, Unsaid> {
    let fields = ["category", "product", "price_min", "price_max", "not_on_sale", "amount", "quantity"];
    known(value, &fields)?;
    Ok(Select {
        categories: strings(&value["category"]),
        items: strings(&value["product"]),
        price_from: value["price_min"].as_i64().map(Money::minor),
        price_to: value["price_max"].as_i64().map(Money::minor),
        full_price: value["not_on_sale"].as_bool().unwrap_or(false),
    })
}

fn reward(then: &Value, sparing: bool) -> Result<Reward, Unsaid> {
    let fields = [
        "kind",
        "value",
        "on",
        "select",
        "cap",
        "max_units",
        "every",
        "unit_order",
        "per_group",
        "free",
        "pick",
        "times",
        "of",
        "size",
        "price",
        "item",
        "quantity",
        "per",
    ];
    known(then, &fields)?;
    let of = select(&then["select"])?;
    let off = match then["on"].as_str() {
        Some("receipt") => Off::Receipt,
        Some("units") => Off::Pieces,
        _ => Off::Lines,
    };
    let times = Some(&then["times"]).filter(|times| !times.is_null()).map(whole).transpose()?;
    let unused = match then["of"].as_str() {
        None => false,
        Some(words) if words.contains("no earlier offer used") => true,
        Some(words) => return Err(format!("pieces are not chosen as \"{words}\"")),
    };
    Ok(match then["kind"].as_str().unwrap_or_default() {
        "percent" => {
            let pieces = pieces(then)?.filter(|_| off == Off::Pieces);
            Reward::Percent(PercentOff { rate: percent(&then["value"])?, off, of, pieces })
        }
        "amount" => {
            let pieces = pieces(then)?.filter(|_| off == Off::Pieces);
            let sparing = sparing && off == Off::Receipt && !of.is_all();
            Reward::Amount(AmountOff { amount: money(&then["value"])?, off, of, pieces, sparing })
        }
        "free-units" => {
            if then["pick"].as_str().is_some_and(|pick| pick != "cheapest") {
                return Err("free pieces are the cheapest".to_owned());
            }
            let (group, get) = (whole(&then["per_group"])?, whole(&then["free"])?);
            let buy = group.checked_sub(get).filter(|buy| *buy > 0).ok_or("pieces are free for pieces bought")?;
            let rate = BasisPoints::WHOLE;
            Reward::Free(FreePieces { buy, get, of, get_of: None, rate, times, unused })
        }
        "bundle-price" => {
            let parts = vec![Part { pieces: whole(&then["size"])?, of }];
            Reward::Bundle(Bundle { price: money(&then["price"])?, parts, times, unused })
        }
        "gift" => {
            let name = then["item"].as_str().ok_or("a gift without a name")?;
            let item = GiftItem { id: None, name: name.into(), quantity: quantity(&then["quantity"])?, place: None };
            let per = match &then["per"] {
                Value::Null => None,
                per => Some(Per { quantity: quantity(&per["quantity"])?, of: select(per)? }),
            };
            Reward::Gift(GiftReward { item, instead: Vec::new(), per, times })
        }
        other => return Err(format!("no reward `{other}`")),
    })
}

fn pieces(then: &Value) -> Result<Option<Pieces>, Unsaid> {
    let some = |value: &Value| if value.is_null() { Ok(None) } else { whole(value).map(Some) };
    let (at_most, every) = (some(&then["max_units"])?, some(&then["every"])?);
    let first = match then["unit_order"].as_str() {
        None | Some("dearest-first") => Order::Dearest,
        Some("cheapest-first") => Order::Cheapest,
        Some("basket-order") => Order::Scanned,
        Some(other) => return Err(format!("pieces are not taken in the order `{other}`")),
    };
    let asked = at_most.is_some() || every.is_some();
    Ok(asked.then_some(Pieces { at_most, every, first, unused: false, numbered: false }))
}

/// Tiers that rules or the member name and that nothing else defines: held, and never reached by spending.
pub fn tiers(record: &Value, ours: &mut Programme) {
    let rules = record["programme"]["rules"].as_array().into_iter().flatten();
    let named = rules.flat_map(|rule| strings(&rule["when"]["member_tier"]));
    let held = record["member"]["tier"].as_str().map(str::to_owned);
    for name in named.chain(held) {
        if ours.tier(&slug(&name)).is_none() {
            let above = ours.tiers.levels.len();
            let from = Money::minor(Money::MOST.as_minor() - 1_000 + i64::try_from(above).unwrap_or(0));
            let name = name.as_str();
            ours.tiers.levels.push(Tier {
                id: slug(name),
                name: name.into(),
                from,
                visits: None,
                discount: BasisPoints::ZERO,
                earn: None,
            });
        }
    }
    name_groups(record, ours);
}

/// Gives stacked rules the groups that were made for them.
fn name_groups(record: &Value, ours: &mut Programme) {
    let rules = in_order(&record["programme"]["rules"]);
    for (place, (number, rule)) in rules.iter().enumerate() {
        let own = ours.rules.iter_mut().find(|own| own.id == format!("rule-{number}"));
        if let Some(own) = own.filter(|own| own.group.as_deref() == Some("")) {
            own.group = Some(group_of(rule, place, &rules));
        }
    }
}

/// Uses so far of a rule that may be had so often, as the member's; where nobody is named, as somebody's.
pub fn uses(rules: &Value, standing: &mut Option<Standing>) {
    for (number, rule) in rules.as_array().into_iter().flatten().enumerate() {
        let Some(so_far) = rule["when"]["uses"]["so_far"].as_u64() else { continue };
        let member = standing.get_or_insert_with(Standing::default);
        for _ in 0..so_far {
            let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            member.used.push(RuleUse { rule: RuleId::own(&format!("rule-{number}")).0, day });
        }
    }
}
