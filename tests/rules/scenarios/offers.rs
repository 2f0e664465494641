//! Rules of a record as our groups and rules.

use std::collections::BTreeMap;

use regulars::domain::{
    AmountOff, Base, BasisPoints, Bundle, Cap, Combine, Condition, FreePieces, GiftItem, GiftReward, Group, Limit,
    Money, Off, Order, Part, Per, PercentOff, Pieces, Programme, Reward, Rounding, RoundingLevel, Rule, RuleId,
    RuleUse, Select, Split, Standing, Tier,
};
use serde_json::Value;

use super::Unsaid;
use super::conditions::{condition, select};
use super::strict::{fields, integer, known, list, money, percent, quantity, slug, some, strings, text, whole};

/// How rules combine, as the record says it.
struct Manner<'a> {
    whole: &'a str,
    split_named: bool,
    /// Whether a rule asks for what those before it left.
    in_turn: bool,
}

pub fn read(programme: &Value, ours: &mut Programme) -> Result<(), Unsaid> {
    known(programme, &["rules", "combine", "rounding", "split", "points"])?;
    let (mode, level) = text(&programme["rounding"])?.split_once('/').unwrap_or(("", ""));
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
    ours.split = match some(&programme["split"], text)? {
        None | Some("largest-remainder") => Split::LargestRemainder,
        Some("remainder-last") => Split::RemainderLast,
        Some("floor-then-first") => Split::FloorThenFirst,
        Some("round-then-first") => Split::RoundThenFirst,
        Some(other) => return Err(format!("amounts are not shared by `{other}`")),
    };
    let rules = in_order(&programme["rules"])?;
    let manner = Manner {
        whole: match some(&programme["combine"], text)?.unwrap_or("sequential") {
            known @ ("sequential" | "additive" | "best" | "best-per-line") => known,
            other => return Err(format!("rules are not combined `{other}`")),
        },
        split_named: programme["split"].is_string(),
        in_turn: rules.iter().any(|(_, rule)| asks_in_turn(rule)),
    };
    groups(&rules, &manner, ours)?;
    for (place, (number, rule)) in rules.iter().enumerate() {
        let later: Vec<&Value> = rules[place + 1..].iter().map(|(_, rule)| *rule).collect();
        let one = one(rule, *number, group_of(rule, place, &rules), &manner, &later)?;
        if !gives_nothing(&one.then) {
            ours.rules.push(one);
        } else if how(rule) != "stack" {
            return Err("a rule of nothing that stands before others".to_owned());
        }
    }
    let rules = &ours.rules;
    ours.groups.retain(|group| rules.iter().any(|rule| rule.group() == group.id));
    Ok(())
}

/// Higher priorities first, else as they are listed; each with its number in the list.
fn in_order(rules: &Value) -> Result<Vec<(usize, &Value)>, Unsaid> {
    let mut placed = Vec::new();
    for (number, rule) in list(rules)?.iter().enumerate() {
        known(rule, &["when", "then", "combine", "priority"])?;
        some(&rule["combine"], text)?;
        placed.push((some(&rule["priority"], integer)?.unwrap_or(0), number, rule));
    }
    placed.sort_by_key(|(priority, ..)| std::cmp::Reverse(*priority));
    Ok(placed.into_iter().map(|(_, number, rule)| (number, rule)).collect())
}

fn how(rule: &Value) -> &str {
    rule["combine"].as_str().unwrap_or("stack")
}

/// Whether it asks for something that the rules before it change.
fn asks_in_turn(rule: &Value) -> bool {
    let asked = fields(&rule["when"]).unwrap_or_default();
    asked.iter().any(|(key, value)| *key == "min_current_subtotal" || value["not_on_sale"] == true)
}

/// A share or an amount of nothing, which no programme of ours may say.
fn gives_nothing(reward: &Reward) -> bool {
    match reward {
        Reward::Percent(percent) => percent.rate.is_zero(),
        Reward::Amount(amount) => amount.amount.is_zero(),
        _ => false,
    }
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
            // A sum asks all its rules before any is had; one after the other, on the price before any, comes to the same sum.
            ("stack", "additive") if manner.in_turn => (Combine::Sequence, Base::Undiscounted),
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

fn one(rule: &Value, number: usize, group: String, manner: &Manner<'_>, later: &[&Value]) -> Result<Rule, Unsaid> {
    let then = &rule["then"];
    let limit = match &rule["when"]["uses"] {
        Value::Null => None,
        uses => Some(Limit { times: whole(&uses["limit"])?, days: None }),
    };
    Ok(Rule {
        id: format!("rule-{number}"),
        name: format!("Rule {number}").as_str().into(),
        group: Some(group),
        priority: i32::try_from(some(&rule["priority"], integer)?.unwrap_or(0)).map_err(|_| "a priority beyond all")?,
        when: condition(&rule["when"])?,
        then: reward(then, !manner.split_named && later.iter().any(|rule| is_shared_amount(rule)))?,
        cap: some(&then["cap"], money)?.map_or_else(Cap::default, Cap::of_receipt),
        limit,
    })
}

/// An amount that several goods share, of which another amount may be about the same: nothing then says which falls where,
/// and ours falls first where no other does.
fn is_shared_amount(rule: &Value) -> bool {
    let then = &rule["then"];
    then["kind"] == "amount" && then["on"] == "receipt" && then["select"].is_object() && then["value"] != 0
}

fn reward(then: &Value, sparing: bool) -> Result<Reward, Unsaid> {
    match some(&then["kind"], text)?.unwrap_or_default() {
        "percent" => {
            let (off, of, pieces) = off(then)?;
            Ok(Reward::Percent(PercentOff { rate: percent(&then["value"])?, off, of, pieces }))
        }
        "amount" => {
            let (off, of, pieces) = off(then)?;
            let sparing = sparing && off == Off::Receipt && !of.is_all();
            Ok(Reward::Amount(AmountOff { amount: money(&then["value"])?, off, of, pieces, sparing }))
        }
        "free-units" => free(then),
        "bundle-price" => bundle(then),
        "gift" => gift(then),
        other => Err(format!("no reward `{other}`")),
    }
}

/// What something is taken off: in which way, of which goods, of which of their pieces.
fn off(then: &Value) -> Result<(Off, Select, Option<Pieces>), Unsaid> {
    let off = match text(&then["on"])? {
        "receipt" => Off::Receipt,
        "lines" => Off::Lines,
        "units" => Off::Pieces,
        other => return Err(format!("nothing is taken off `{other}`")),
    };
    let mut fields = vec!["kind", "value", "on", "select", "cap"];
    if off == Off::Pieces {
        fields.extend(["max_units", "every", "unit_order"]);
    }
    known(then, &fields)?;
    Ok((off, select(&then["select"], &[])?, pieces(then)?))
}

fn pieces(then: &Value) -> Result<Option<Pieces>, Unsaid> {
    let (at_most, every) = (some(&then["max_units"], whole)?, some(&then["every"], whole)?);
    let first = match some(&then["unit_order"], text)? {
        None | Some("dearest-first") => Order::Dearest,
        Some("cheapest-first") => Order::Cheapest,
        Some("basket-order") => Order::Scanned,
        Some(other) => return Err(format!("pieces are not taken in the order `{other}`")),
    };
    if at_most.is_some() && every.is_some() {
        return Err("whether so many pieces are taken or so many groups is not told".to_owned());
    }
    let asked = at_most.is_some() || every.is_some();
    Ok(asked.then_some(Pieces { at_most, every, first, unused: false, numbered: false }))
}

fn free(then: &Value) -> Result<Reward, Unsaid> {
    known(then, &["kind", "per_group", "free", "pick", "times", "of", "select", "cap"])?;
    if some(&then["pick"], text)?.is_some_and(|pick| pick != "cheapest") {
        return Err("free pieces are the cheapest".to_owned());
    }
    let (group, get) = (whole(&then["per_group"])?, whole(&then["free"])?);
    let buy = group.checked_sub(get).filter(|buy| *buy > 0).ok_or("pieces are free for pieces bought")?;
    let (of, times) = (select(&then["select"], &[])?, some(&then["times"], whole)?);
    let (rate, unused) = (BasisPoints::WHOLE, unused(then)?);
    Ok(Reward::Free(FreePieces { buy, get, of, get_of: None, rate, times, unused }))
}

fn bundle(then: &Value) -> Result<Reward, Unsaid> {
    known(then, &["kind", "size", "price", "times", "of", "select", "cap"])?;
    let parts = vec![Part { pieces: whole(&then["size"])?, of: select(&then["select"], &[])? }];
    let times = some(&then["times"], whole)?;
    Ok(Reward::Bundle(Bundle { price: money(&then["price"])?, parts, times, unused: unused(then)? }))
}

/// Whether only pieces are taken that no earlier rule has counted.
fn unused(then: &Value) -> Result<bool, Unsaid> {
    match some(&then["of"], text)? {
        None => Ok(false),
        Some("units no earlier offer used") => Ok(true),
        Some(words) => Err(format!("pieces are not chosen as \"{words}\"")),
    }
}

fn gift(then: &Value) -> Result<Reward, Unsaid> {
    known(then, &["kind", "item", "quantity", "per", "times"])?;
    let name = text(&then["item"])?;
    let item = GiftItem { id: None, name: name.into(), quantity: quantity(&then["quantity"])?, place: None };
    let each = |per: &Value| -> Result<Per, Unsaid> {
        Ok(Per { quantity: quantity(&per["quantity"])?, of: select(per, &["quantity"])? })
    };
    let per = some(&then["per"], each)?;
    Ok(Reward::Gift(GiftReward { item, instead: Vec::new(), per, times: some(&then["times"], whole)? }))
}

/// Tiers that rules or the member name and that nothing else defines: held, and never reached by spending.
pub fn tiers(record: &Value, ours: &mut Programme) -> Result<(), Unsaid> {
    let programme = &record["programme"];
    let mut names = strings(&programme["points"]["earn"]["when"]["member_tier"])?;
    for rule in list(&programme["rules"])? {
        names.extend(strings(&rule["when"]["member_tier"])?);
    }
    names.extend(some(&record["member"]["tier"], text)?.map(str::to_owned));
    let ranked = !ours.tiers.levels.is_empty() && !record["expect"]["tier"].is_null();
    for name in names {
        if ours.tier(&slug(&name)).is_some() {
            continue;
        }
        if ranked {
            return Err(format!("where the tier {name} stands among the others is not told"));
        }
        let above = ours.tiers.levels.len();
        let from = Money::minor(Money::MOST.as_minor() - 1_000 + i64::try_from(above).unwrap_or(0));
        let (id, name, discount) = (slug(&name), name.as_str().into(), BasisPoints::ZERO);
        ours.tiers.levels.push(Tier { id, name, from, visits: None, discount, earn: None });
    }
    Ok(())
}

/// Uses so far of a rule that may be had so often, as the member's; where nobody is named, as somebody's of whom nothing
/// else is asked.
pub fn uses(rules: &Value, ours: &Programme, standing: &mut Option<Standing>) -> Result<(), Unsaid> {
    for (number, rule) in list(rules)?.iter().enumerate() {
        let uses = &rule["when"]["uses"];
        if uses.is_null() {
            continue;
        }
        if standing.is_none() && (ours.points.is_some() || ours.asks(Condition::asks_member)) {
            return Err("uses of a rule by nobody, of whom more is asked".to_owned());
        }
        let so_far = whole(&uses["so_far"])?.min(whole(&uses["limit"])?);
        let member = standing.get_or_insert_with(Standing::default);
        for _ in 0..so_far {
            let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            member.used.push(RuleUse { rule: RuleId::own(&format!("rule-{number}")).0, day });
        }
    }
    Ok(())
}
