//! Points and tiers of a record.

use regulars::domain::{
    BasisPoints, Basket, Cap, Combine, Lot, Moment, Money, MorePoints, PerSum, Points, PointsRule, Programme, Reward,
    Rounding, Rule, Standing, Tier,
};
use serde_json::Value;

use super::Unsaid;
use super::conditions::{condition, select};
use super::strict::{integer, known, list, money, quantity, slug, some, text, whole};

/// Figures that hold points from before the sale.
const BALANCES: [&str; 2] = ["points_balance", "points_after_refund"];

pub fn read(
    record: &Value,
    basket: &Basket,
    at: &Moment,
    ours: &mut Programme,
    standing: &mut Option<Standing>,
) -> Result<(), Unsaid> {
    let points = &record["programme"]["points"];
    known(points, &["earn", "redeem", "expire_after_days", "expires", "tiers", "tier_counts_this_purchase"])?;
    let spends = some(&record["pay_points"], integer)?.unwrap_or(0) != 0;
    if spends && points["redeem"].is_null() {
        return Err("what a point pays is not told".to_owned());
    }
    tiers(&points["tiers"], ours)?;
    expiry(record, at, spends, standing)?;
    if points["earn"].is_null() && points["redeem"].is_null() {
        return Ok(());
    }
    ours.points = Some(redeem(&points["redeem"])?);
    let prices = ours.rules.iter().any(|rule| rule.then.is_price());
    let reduced = prices || basket.lines.iter().any(|line| !line.discount.is_zero());
    earn(&points["earn"], reduced, spends, ours)
}

/// The lowest first, however they are listed.
fn tiers(tiers: &Value, ours: &mut Programme) -> Result<(), Unsaid> {
    for tier in list(tiers)? {
        known(tier, &["name", "min_spent"])?;
        let (name, from) = (text(&tier["name"])?, money(&tier["min_spent"])?);
        let (id, name, discount) = (slug(name), name.into(), BasisPoints::ZERO);
        ours.tiers.levels.push(Tier { id, name, from, visits: None, discount, earn: None });
    }
    ours.tiers.levels.sort_by_key(|tier| tier.from);
    Ok(())
}

/// How long points live matters for those that were there before, where any are spent or counted.
fn expiry(record: &Value, at: &Moment, spends: bool, standing: &mut Option<Standing>) -> Result<(), Unsaid> {
    let points = &record["programme"]["points"];
    let counted = BALANCES.iter().any(|name| !record["expect"][*name].is_null());
    let days = some(&points["expire_after_days"], whole)?;
    let last = some(&points["expires"], text)?.map(str::parse::<chrono::NaiveDate>);
    let last = last.transpose().map_err(|_| "points that expire on no day")?;
    let Some(member) = standing.as_mut().filter(|member| !member.points.is_zero()) else { return Ok(()) };
    if days.is_some() && last.is_none() && (spends || counted) {
        return Err("points live for months, not for days".to_owned());
    }
    if counted && last.is_some_and(|last| last < at.day()) {
        return Err("whether points that have expired are still counted is not told".to_owned());
    }
    if last.is_some() {
        member.lots = vec![Lot { id: None, points: member.points, active_from: None, expires: last }];
    }
    Ok(())
}

fn redeem(redeem: &Value) -> Result<PointsRule, Unsaid> {
    if !redeem["cost"].is_null() || !redeem["reward"].is_null() {
        return Err("a reward is not bought with points: they pay money, or nothing".to_owned());
    }
    known(redeem, &["value_per_point", "step"])?;
    // Where points pay nothing, they are worth whatever suits the rate.
    let value = if redeem.is_null() { 1 } else { integer(&redeem["value_per_point"])? };
    Ok(PointsRule {
        earn: BasisPoints::ZERO,
        value: Money::minor(value),
        share: BasisPoints::WHOLE,
        step: Points::new(some(&redeem["step"], integer)?.unwrap_or(1)),
        least: Points::ZERO,
        delay_days: 0,
        expire_months: None,
        grace_days: 14,
        rounding: Rounding::Floor,
    })
}

/// Whether words mean the money that is paid, and nothing of what points pay.
fn is_paid(basis: &str) -> bool {
    const WORDS: [&str; 9] = ["paid", "money", "in", "the", "what", "was", "is", "total", "amount"];
    let basis = basis.to_lowercase();
    let words: Vec<_> = basis.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.contains(&"paid") && words.iter().all(|word| WORDS.contains(word))
}

/// `reduced`: something is taken off the goods; `spends`: points pay for them. Else all money is the same.
fn earn(earn: &Value, reduced: bool, spends: bool, ours: &mut Programme) -> Result<(), Unsaid> {
    if earn.is_null() {
        return Ok(());
    }
    known(earn, &["per_amount", "points", "round", "basis", "per_unit", "per_purchase", "when", "select"])?;
    let basis = some(&earn["basis"], text)?;
    if let Some(basis) = basis.filter(|basis| (reduced || spends) && !is_paid(basis)) {
        return Err(format!("points are earned on money paid, not on {basis}"));
    }
    if !earn["when"]["uses"].is_null() {
        return Err("points are earned however often".to_owned());
    }
    let when = condition(&earn["when"])?;
    let many = |value: &Value| whole(value).map(|count| Points::new(count.into()));
    let mut more = MorePoints {
        per_piece: some(&earn["per_unit"], many)?,
        bonus: some(&earn["per_purchase"], many)?,
        of: select(&earn["select"], &[])?,
        ..MorePoints::default()
    };
    if spends && more.per_piece.is_some() {
        return Err("pieces that points pay for earn none".to_owned());
    }
    let rule = ours.points.as_mut().ok_or("no points")?;
    let plain = when.is_always() && more.of.is_all();
    more.per_sum = by_money(earn, plain, rule)?;
    let nothing = more.per_piece.is_none() && more.bonus.is_none() && more.per_sum.is_none();
    if nothing && earn["per_amount"].is_null() {
        return Err("points for nothing".to_owned());
    }
    if nothing {
        return Ok(());
    }
    if ours.groups.iter().any(|group| group.combine == Combine::Exclusive) {
        return Err("points of a rule beside one that excludes all others".to_owned());
    }
    let (id, name, then) = ("points".to_owned(), "Points".into(), Reward::Points(more));
    ours.rules.push(Rule { id, name, group: None, priority: 0, when, then, cap: Cap::default(), limit: None });
    Ok(())
}

/// So many points for so much money: the programme's rate where it has one for all goods, else a point for each full sum.
fn by_money(earn: &Value, plain: bool, rule: &mut PointsRule) -> Result<Option<PerSum>, Unsaid> {
    rule.rounding = match some(&earn["round"], text)? {
        None | Some("floor" | "down") => Rounding::Floor,
        Some("half-up") => Rounding::HalfUp,
        Some("half-down") => Rounding::HalfDown,
        Some(other) => return Err(format!("points are not rounded `{other}`")),
    };
    if earn["per_amount"].is_null() && earn["points"].is_null() {
        return Ok(None);
    }
    let per = Some(integer(&earn["per_amount"])?).filter(|per| *per > 0).ok_or("points for a sum of nothing")?;
    let thousandths = Some(quantity(&earn["points"])?.thousandths()).filter(|count| *count > 0);
    let thousandths = thousandths.ok_or("no points for a sum")?;
    let exact = thousandths.checked_mul(10).and_then(|rate| rate.checked_mul(rule.value.as_minor()));
    let rate = exact.filter(|rate| rate % per == 0).and_then(|rate| u32::try_from(rate / per).ok());
    if let Some(rate) = rate.map(BasisPoints::new).filter(|rate| plain && *rate <= BasisPoints::WHOLE) {
        rule.earn = rate;
        return Ok(None);
    }
    if rule.rounding != Rounding::Floor || earn["round"].is_null() {
        return Err("a share of points beyond hundredths of a per cent, or of some goods alone".to_owned());
    }
    let sum = per.checked_mul(1_000).filter(|sum| sum % thousandths == 0).map(|sum| sum / thousandths);
    let sum = sum.ok_or("points that no whole sum earns")?;
    Ok(Some(PerSum { sum: Money::minor(sum), points: Points::new(1) }))
}
