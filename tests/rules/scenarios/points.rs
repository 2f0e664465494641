//! Points and tiers of a record.

use regulars::domain::{
    BasisPoints, Condition, Lot, Money, MorePoints, PerSum, Points, PointsRule, Programme, Reward, Rounding, Rule,
    Select, Standing, Tier,
};
use serde_json::Value;

use super::Unsaid;
use super::record::{known, slug, strings, whole};

pub fn read(points: &Value, ours: &mut Programme, standing: &mut Option<Standing>) -> Result<(), Unsaid> {
    if points.is_null() {
        return Ok(());
    }
    known(points, &["earn", "redeem", "expire_after_days", "expires", "tiers", "tier_counts_this_purchase"])?;
    for tier in points["tiers"].as_array().into_iter().flatten() {
        let name = tier["name"].as_str().ok_or("a tier without a name")?;
        let from = Money::minor(tier["min_spent"].as_i64().ok_or("a tier that is not reached by spending")?);
        let (id, name, discount) = (slug(name), name.into(), BasisPoints::ZERO);
        ours.tiers.levels.push(Tier { id, name, from, visits: None, discount, earn: None });
    }
    if points["expire_after_days"].is_u64() {
        return Err("points live for months, not for days".to_owned());
    }
    if points["earn"].is_null() && points["redeem"].is_null() {
        return Ok(());
    }
    ours.points = Some(redeem(&points["redeem"])?);
    earn(&points["earn"], ours)?;
    if let (Some(member), Some(expires)) = (standing, points["expires"].as_str()) {
        let last = expires.parse().map_err(|_| "points that expire on no day")?;
        member.lots = vec![Lot { id: None, points: member.points, active_from: None, expires: Some(last) }];
    }
    Ok(())
}

fn redeem(redeem: &Value) -> Result<PointsRule, Unsaid> {
    if !redeem["cost"].is_null() || !redeem["reward"].is_null() {
        return Err("a reward is not bought with points: they pay money, or nothing".to_owned());
    }
    known(redeem, &["value_per_point", "step"])?;
    let value = match &redeem["value_per_point"] {
        Value::Null => 1,
        value => value.as_i64().ok_or("a point is worth whole minor units")?,
    };
    Ok(PointsRule {
        earn: BasisPoints::ZERO,
        value: Money::minor(value),
        share: BasisPoints::WHOLE,
        step: Points::new(redeem["step"].as_i64().unwrap_or(1)),
        least: Points::ZERO,
        delay_days: 0,
        expire_months: None,
        grace_days: 14,
        rounding: Rounding::Floor,
    })
}

fn earn(earn: &Value, ours: &mut Programme) -> Result<(), Unsaid> {
    if earn.is_null() {
        return Ok(());
    }
    known(earn, &["per_amount", "points", "round", "basis", "per_unit", "per_purchase", "when", "select"])?;
    if let Some(basis) = earn["basis"].as_str().filter(|basis| !basis.contains("paid")) {
        return Err(format!("points are earned on money paid, not on {basis}"));
    }
    let rounding = match earn["round"].as_str() {
        None | Some("floor" | "down") => Rounding::Floor,
        Some("half-up") => Rounding::HalfUp,
        Some("half-down") => Rounding::HalfDown,
        Some(other) => return Err(format!("points are not rounded `{other}`")),
    };
    let all = Select {
        categories: strings(&earn["select"]["category"]),
        items: strings(&earn["select"]["product"]),
        ..Select::default()
    };
    let mut more = MorePoints { of: all, ..MorePoints::default() };
    if let Some(per) = earn["per_amount"].as_i64() {
        let count = i64::from(whole(&earn["points"])?);
        let rule = ours.points.as_mut().ok_or("no points")?;
        rule.rounding = rounding;
        let exact = count.checked_mul(10_000).and_then(|rate| rate.checked_mul(rule.value.as_minor()));
        let rate = exact.filter(|rate| rate % per == 0).and_then(|rate| u32::try_from(rate / per).ok());
        match rate.map(BasisPoints::new).filter(|rate| *rate <= BasisPoints::WHOLE) {
            Some(rate) if more.of.is_all() && earn["when"].is_null() => rule.earn = rate,
            _ if rounding == Rounding::Floor => {
                more.per_sum = Some(PerSum { sum: Money::minor(per), points: Points::new(count) });
            }
            _ => return Err("a share of points beyond hundredths of a per cent".to_owned()),
        }
    }
    let some =
        |value: &Value| if value.is_null() { Ok(None) } else { whole(value).map(|n| Some(Points::new(n.into()))) };
    more.per_piece = some(&earn["per_unit"])?;
    more.bonus = some(&earn["per_purchase"])?;
    if more.per_piece.is_some() || more.bonus.is_some() || more.per_sum.is_some() {
        known(&earn["when"], &["coupon"])?;
        let coupon = earn["when"]["coupon"].as_str().map(str::to_owned);
        ours.rules.push(Rule {
            id: "points".into(),
            name: "Points".into(),
            group: None,
            priority: 0,
            when: Condition { coupon, ..Condition::default() },
            then: Reward::Points(more),
            cap: regulars::domain::Cap::default(),
            limit: None,
        });
    }
    Ok(())
}
