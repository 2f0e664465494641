//! What a friend gets for the first purchase that counts; what the recommender gets with it is the shop's to give.

use chrono::{Days, NaiveDate};

use super::assigned::new_lot;
use super::reasons::Reasons;
use crate::domain::{
    Bonus, DueCoupon, Money, NewLot, Overflow, Points, Programme, Reason, ReferralRule, RuleId, SpentPoints, Standing,
};

/// Says of a member who came by somebody's advice whether this purchase counts, and gives the coupon that it then brings.
/// `paid` is what is paid with money.
pub(super) fn explain(
    programme: &Programme,
    standing: Option<&Standing>,
    paid: Money,
    day: NaiveDate,
    reasons: &mut Reasons,
) -> Option<DueCoupon> {
    let (rule, standing) = programme.referral.as_ref().zip(standing.filter(|standing| standing.referred))?;
    match counts(rule, standing, paid, day) {
        Ok(()) => {
            let points = rule.friend.points;
            let reason = Reason::Referred;
            if points.is_positive() {
                reasons.points(RuleId::REFERRAL, points, None, reason);
            } else {
                reasons.gift(RuleId::REFERRAL, reason);
            }
            due(programme, rule.friend.coupon.as_deref()?, day)
        }
        Err(reason) => {
            reasons.refuse(&RuleId::from(RuleId::REFERRAL), reason);
            None
        }
    }
}

fn counts(rule: &ReferralRule, standing: &Standing, paid: Money, day: NaiveDate) -> Result<(), Reason> {
    if let (Some(days), Some(since)) = (rule.within_days, standing.member_since) {
        let until = since.checked_add_days(Days::new(u64::from(days.saturating_sub(1))));
        if let Some(until) = until.filter(|until| day > *until) {
            return Err(Reason::ReferredLate { until });
        }
    }
    // What cost nothing was not bought.
    let least = rule.least.max(Money::minor(1));
    match least.minus(paid) {
        Ok(missing) if missing.is_positive() => Err(Reason::ReferredLeast { missing }),
        _ => Ok(()),
    }
}

fn due(programme: &Programme, kind: &str, day: NaiveDate) -> Option<DueCoupon> {
    let kind = programme.coupon(kind)?;
    let life = kind.life(day)?;
    Some(DueCoupon {
        code: None,
        kind: kind.id.clone(),
        name: kind.name.clone(),
        rule: RuleId::from(RuleId::REFERRAL),
        holder: kind.holder,
        from: life.from,
        until: life.until,
    })
}

/// The lot that a bonus fills on `day`; none where it has no points, or the programme none.
pub fn bonus_lot(programme: &Programme, bonus: &Bonus, day: NaiveDate) -> Result<Option<NewLot>, Overflow> {
    Ok(new_lot(programme, bonus.points, day)?.map(|earned| bonus.lot(&earned)))
}

/// How much of granted points is taken back: what is `left`, and what is owed for what was spent where the programme lets
/// accounts owe. Under the other two ways that is let go: what is given back for goods is theirs, and no part of it pays for
/// a bonus. What was `over` before anybody spent it is nobody's to give back.
pub fn taken_of_bonus(
    programme: &Programme,
    granted: Points,
    left: Points,
    over: Points,
) -> Result<(Points, Points), Overflow> {
    let spent = granted.minus(left)?.minus(over)?;
    let owes = programme.refund.spent_points == SpentPoints::Owe;
    Ok((left, if owes { spent } else { Points::ZERO }))
}

/// Whether a purchase of `paid` that a member who came by advice is given afterwards counts.
pub fn referral_counts(programme: &Programme, standing: &Standing, paid: Money, day: NaiveDate) -> bool {
    let rule = programme.referral.as_ref().filter(|_| standing.referred);
    rule.is_some_and(|rule| counts(rule, standing, paid, day).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_purchase_counts_within_its_days_and_from_its_sum() {
        let rule = ReferralRule { least: Money::minor(50_000), within_days: Some(30), ..ReferralRule::default() };
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let standing = Standing { member_since: Some(day("2026-11-01")), ..Standing::default() };
        let late = Err(Reason::ReferredLate { until: day("2026-11-30") });
        let less = |missing| Err(Reason::ReferredLeast { missing: Money::minor(missing) });
        for (paid, on, says) in [
            (50_000, "2026-11-01", Ok(())),
            (50_000, "2026-11-30", Ok(())),
            (90_000, "2026-12-01", late),
            (49_999, "2026-11-30", less(1)),
            (0, "2026-11-02", less(50_000)),
        ] {
            assert_eq!(counts(&rule, &standing, Money::minor(paid), day(on)), says, "{paid} on {on}");
        }
        let any = ReferralRule::default();
        assert_eq!(counts(&any, &standing, Money::minor(1), day("2030-01-01")), Ok(()));
        assert_eq!(counts(&any, &standing, Money::ZERO, day("2026-11-01")), less(1));
    }
}
