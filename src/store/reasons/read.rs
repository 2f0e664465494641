//! From the signs back to the reasons, with the programme that priced the sale and what the member's file says now.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    BOTH, CAPPED, CAPPED_DAY, CAPPED_MONTH, CARD, COUPON, EITHER, FIRST_OF_DAY, FRIEND, GIFT_OUT, HAD, HOLDS, INSTEAD,
    LACKS, LATE, LESS, OWN, POINTS, RULES, SAYS, SILENT, TIER, WAYS,
};
use crate::domain::{
    Applied, BasisPoints, Birthday, CapSpan, CouponBar, HandDiscount, Money, MorePoints, Need, NotApplied, Offer,
    Points, PointsRule, Programme, Quote, Reason, Reward, Rule, RuleId, Text,
};
use crate::store::Error;

/// What the signs leave out.
pub(in crate::store) struct Known<'a> {
    pub programme: &'a Programme,
    /// The local day of the sale.
    pub day: NaiveDate,
    /// The birthday of the member whom the sale was priced for, as far as it is still known.
    pub birthday: Option<Birthday>,
    /// What the cashier wrote, by number.
    pub words: &'a BTreeMap<i64, String>,
}

/// Whether a birthday is among the reasons.
pub(in crate::store) fn needs_birthday(signs: &str) -> bool {
    signs.contains(['B', 'G', 'N'])
}

/// Whether a discount by hand or a coupon is among the reasons.
pub(in crate::store) fn needs_words(signs: &str) -> bool {
    signs.contains(['H', COUPON])
}

/// Puts the reasons into a quote whose figures and lines, with the discounts of each, were read.
pub(in crate::store) fn read(signs: &str, known: &Known<'_>, quote: &mut Quote) -> Result<(), Error> {
    known.put(signs, quote).ok_or(Error::Unreadable { what: "reasons of a sale" })
}

/// Why a coupon counted nothing.
fn barred(sign: &str) -> Option<CouponBar> {
    let day = || NaiveDate::from_num_days_from_ce_opt(sign.get(1..)?.parse().ok()?);
    Some(match sign.chars().next()? {
        'u' => CouponBar::Used { day: day()? },
        'e' => CouponBar::Expired { day: day()? },
        'f' => CouponBar::Early { from: day()? },
        'r' => CouponBar::Revoked { day: day()? },
        'a' => CouponBar::Another,
        's' => CouponBar::Second,
        _ => return None,
    })
}

/// Whether a purchase of somebody who came by advice counted.
fn referred(sign: &str) -> Option<Reason> {
    let Some(first) = sign.chars().next() else { return Some(Reason::Referred) };
    let figure = sign.get(1..)?;
    Some(match first {
        LESS => Reason::ReferredLeast { missing: Money::minor(figure.parse().ok()?) },
        LATE => Reason::ReferredLate { until: NaiveDate::from_num_days_from_ce_opt(figure.parse().ok()?)? },
        _ => return None,
    })
}

/// Why what holds took nothing off.
fn nothing(sign: &str) -> Option<Reason> {
    Some(match sign {
        "" => Reason::NothingToDiscount,
        "n" => Reason::NothingLeft,
        "s" => Reason::TooSmall,
        "c" => Reason::NotCheaper,
        _ => return None,
    })
}

/// Spend, and visits where they matter.
fn with_visits(sign: &str) -> Option<(Money, Option<u32>)> {
    let (spent, visits) = sign.split_once(',').map_or((sign, None), |(spent, visits)| (spent, Some(visits)));
    Some((Money::minor(spent.parse().ok()?), visits.map(str::parse).transpose().ok()?))
}

type Entry = (RuleId, Reason);

impl Known<'_> {
    fn put(&self, signs: &str, quote: &mut Quote) -> Option<()> {
        let mut parts = signs.split(';');
        let mut part = || parts.next().unwrap_or_default().split(' ').filter(|sign| !sign.is_empty());
        let mut points = Vec::new();
        let mut entry = |sign: &str| {
            let (sign, given) = sign.split_once(POINTS).map_or((sign, None), |(sign, given)| (sign, Some(given)));
            points.push(given.map(str::parse).transpose().ok()?.map(Points::new));
            self.entry(sign, quote)
        };
        let applied = part().map(&mut entry).collect::<Option<Vec<_>>>()?;
        let against = part().map(|sign| self.entry(sign, quote)).collect::<Option<Vec<_>>>()?;
        let own: BTreeMap<&str, &str> = part().map(|sign| sign.split_once('=')).collect::<Option<_>>()?;
        self.lines(&own, &applied, &against, quote)?;
        quote.not_applied = against.into_iter().map(|(rule, reason)| NotApplied { rule, reason }).collect();
        let added = Points::sum(points.iter().copied().flatten()).ok()?;
        let gave = |((rule, reason), points)| self.gave(rule, reason, points, added, quote);
        quote.applied = applied.into_iter().zip(points).map(gave).collect::<Option<Vec<_>>>()?;
        Some(())
    }

    fn lines(&self, own: &BTreeMap<&str, &str>, applied: &[Entry], against: &[Entry], quote: &mut Quote) -> Option<()> {
        let mut lines = std::mem::take(&mut quote.lines);
        for (no, line) in (1..).zip(&mut lines) {
            for (place, discount) in line.discounts.iter_mut().enumerate() {
                discount.reason = match own.get(format!("{no}.{place}").as_str()) {
                    Some(sign) => self.place_or_own(sign, applied, quote)?,
                    None => applied.iter().find(|(rule, _)| *rule == discount.rule)?.1.clone(),
                };
            }
            if line.discounts.is_empty() {
                line.undiscounted = match own.get(no.to_string().as_str()) {
                    Some(&SILENT) => None,
                    Some(sign) => Some(self.place_or_own(sign, against, quote)?),
                    None => Some(against.first()?.1.clone()),
                };
            }
        }
        quote.lines = lines;
        Some(())
    }

    fn place_or_own(&self, sign: &str, list: &[Entry], quote: &Quote) -> Option<Reason> {
        match sign.parse::<usize>() {
            Ok(place) => list.get(place).map(|(_, reason)| reason.clone()),
            Err(_) => self.reason(None, sign, quote),
        }
    }

    fn entry(&self, sign: &str, quote: &Quote) -> Option<Entry> {
        let (rule, reason) = sign.split_at(sign.find(|c: char| c.is_ascii_uppercase())?);
        let rule = self.rule(rule)?;
        let reason = self.reason(Some(&rule), reason, quote)?;
        Some((rule, reason))
    }

    fn rule(&self, sign: &str) -> Option<RuleId> {
        if let Some(place) = sign.strip_prefix(TIER) {
            return Some(RuleId::tier(&self.programme.tiers.levels.get(place.parse::<usize>().ok()?)?.id));
        }
        if let Some(place) = sign.strip_prefix(OWN) {
            return Some(RuleId::own(&self.programme.rules.get(place.parse::<usize>().ok()?)?.id));
        }
        if let Some(number) = sign.strip_prefix(COUPON) {
            return Some(RuleId::coupon(&self.word(number)?));
        }
        RULES.iter().find(|(_, known)| sign.chars().eq([*known])).map(|(id, _)| RuleId::from(*id))
    }

    /// The name and the rate of a rule that takes a share off.
    fn share(&self, rule: &RuleId) -> Option<(Option<Text>, BasisPoints)> {
        match rule.as_str() {
            RuleId::CARD => Some((None, self.programme.base_discount)),
            RuleId::BIRTHDAY => Some((None, self.programme.birthday.as_ref()?.discount)),
            other => {
                let tier = self.programme.tier(other.strip_prefix("tier.")?)?;
                Some((Some(tier.name.clone()), tier.discount))
            }
        }
    }

    fn reason(&self, rule: Option<&RuleId>, sign: &str, quote: &Quote) -> Option<Reason> {
        let rest = sign.get(1..)?;
        let figure = || rest.parse::<i64>().ok();
        let money = || figure().map(Money::minor);
        let points = || figure().map(Points::new);
        let day = || NaiveDate::from_num_days_from_ce_opt(rest.parse().ok()?);
        let tier = || self.share(rule?);
        Some(match sign.chars().next()? {
            'C' => Reason::Card { rate: self.programme.base_discount },
            'T' if rest == "n" => {
                let (name, rate) = tier()?;
                Reason::TierNow { name: name?, rate }
            }
            'T' => {
                let tiers = &self.programme.tiers;
                let tier = self.programme.tier(rule?.as_str().strip_prefix("tier.")?)?;
                let (spent, visits) = with_visits(rest)?;
                let kept = tiers.is_kept(tier, spent, visits);
                let (name, rate) = (tier.name.clone(), tier.discount);
                Reason::Tier { name, rate, spent, months: tiers.months, visits, kept }
            }
            'A' => {
                let (name, rate) = tier()?;
                let (missing, visits) = with_visits(rest)?;
                Reason::TierAhead { name: name?, rate, missing, visits }
            }
            'B' => Reason::Birthday { rate: self.programme.birthday.as_ref()?.discount, days: self.days() },
            'G' => {
                let gift = self.programme.birthday.as_ref()?.gift.as_ref()?;
                Reason::BirthdayGift { name: gift.name.clone(), days: self.days() }
            }
            'N' => self.not_birthday()?,
            'U' => Reason::BirthdayUnknown,
            'D' => Reason::UsedOn { day: day()? },
            'M' => Reason::MemberTooNew { from: day()? },
            'K' => Reason::NoCard,
            'R' => {
                let rule = self.rule(rest)?;
                let (name, rate) = self.share(&rule)?;
                Reason::Better { rule, name, rate }
            }
            'P' => Reason::Protected { category: self.programme.protected.get(rest.parse::<usize>().ok()?)?.clone() },
            'X' if rest.is_empty() => Reason::NotDiscountable,
            'X' => self.own_reason(rule, rest)?,
            'F' => Reason::AtFloor { least: money()? },
            'V' => Reason::Given,
            'H' => self.by_hand(rest)?,
            'L' => Reason::HandLimit { limit: self.programme.by_hand_limit, allowed: money()? },
            'E' => {
                let (rate, on) = rest.split_once(',')?;
                Reason::Earned { rate: BasisPoints::new(rate.parse().ok()?), on: Money::minor(on.parse().ok()?) }
            }
            'Z' if rest.is_empty() => Reason::NothingEarns,
            'Z' if rest == "p" => Reason::EarnsOnMoney,
            'Z' => {
                let missing = Money::minor(rest.strip_prefix('m')?.parse().ok()?);
                Reason::PointAhead { missing, points: self.points_ahead(rule) }
            }
            'S' => Reason::Spent { value: quote.points_value },
            'Q' => Reason::PointsNotAsked { allowed: points()? },
            'W' => Reason::PointsShare { share: self.points()?.share, allowed: points()? },
            'Y' if rest.starts_with('b') => {
                let most = Points::new(rest.get(1..)?.parse().ok()?);
                Reason::PointsBasket { least: self.points()?.at_least(), most }
            }
            'Y' => Reason::PointsLeast { least: self.points()?.at_least(), held: points()? },
            'O' if rest.is_empty() => Reason::NoPoints,
            'O' => Reason::PointsOwed { owed: points()? },
            'I' => nothing(rest)?,
            'J' if rest.is_empty() => Reason::UnknownCoupon,
            'J' => Reason::Barred { coupon: barred(rest)? },
            _ => return None,
        })
    }

    /// A reason that a rule of the owner's own has, or that gives way to another.
    fn own_reason(&self, rule: Option<&RuleId>, sign: &str) -> Option<Reason> {
        let rest = sign.get(1..)?;
        Some(match sign.chars().next()? {
            HOLDS => {
                let need = if rest.is_empty() { None } else { Some(self.need(rule?, rest)?) };
                Reason::Offer(Arc::new(Offer { name: self.own(rule?)?.name.clone(), need }))
            }
            LACKS => Reason::Unmet { need: self.need(rule?, rest)? },
            INSTEAD => {
                let (how, _) = *WAYS.iter().find(|(_, way)| rest.starts_with(*way))?;
                let rule = self.rule(rest.get(1..)?)?;
                Reason::Instead { name: self.name(&rule), rule, how }
            }
            CAPPED => Reason::Capped { allowed: Money::minor(rest.parse().ok()?) },
            sign @ (CAPPED_DAY | CAPPED_MONTH) => {
                let (most, allowed) = rest.split_once(',')?;
                let span = if sign == CAPPED_DAY { CapSpan::Day } else { CapSpan::Month };
                let (most, allowed) = (Money::minor(most.parse().ok()?), Money::minor(allowed.parse().ok()?));
                Reason::CappedForMember { span, most, allowed }
            }
            GIFT_OUT => {
                let items = super::gifts(self.programme, rule?.as_str());
                let name = |place: &str| Some(items.get(place.parse::<usize>().ok()?)?.name.clone());
                let (first, instead) = rest.split_once(',').map_or((rest, None), |(first, other)| (first, Some(other)));
                let instead = if let Some(other) = instead { Some(name(other)?) } else { None };
                Reason::GiftOut { name: name(first)?, instead }
            }
            HAD => {
                let limit = self.own(rule?)?.limit?;
                Reason::HadBefore { times: limit.times, days: limit.days }
            }
            SAYS => match &self.own(rule?)?.then {
                Reward::Say(words) => Reason::Say { words: words.clone() },
                _ => return None,
            },
            FRIEND => referred(rest)?,
            _ => return None,
        })
    }

    fn own(&self, rule: &RuleId) -> Option<&Rule> {
        self.programme.rule(rule.as_str().strip_prefix("rule.")?)
    }

    /// The name of a tier or of an owner's rule; the others have none of their own.
    fn name(&self, rule: &RuleId) -> Option<Text> {
        let tier = rule.as_str().strip_prefix("tier.").and_then(|id| self.programme.tier(id)).map(|tier| &tier.name);
        tier.or_else(|| self.own(rule).map(|rule| &rule.name)).cloned()
    }

    fn need(&self, rule: &RuleId, sign: &str) -> Option<Need> {
        let all = |between| sign.split(between).map(|sign| self.need(rule, sign)).collect::<Option<_>>();
        if sign.contains(EITHER) {
            return Some(Need::AnyOf { needs: all(EITHER)? });
        }
        if sign.contains(BOTH) {
            return Some(Need::AllOf { needs: all(BOTH)? });
        }
        if sign == CARD {
            return Some(Need::Card);
        }
        if sign == FIRST_OF_DAY {
            return Some(Need::FirstOfDay);
        }
        let (place, figure) = sign.split_once(',').unwrap_or((sign, "0"));
        let needs = self.own(rule)?.needs(self.programme);
        Some(needs.into_iter().nth(place.parse().ok()?)?.with(figure.parse().ok()?))
    }

    /// What a rule gave: points as the receipt or the rule says, money as it came off the lines, or neither.
    fn gave(
        &self,
        rule: RuleId,
        reason: Reason,
        points: Option<Points>,
        added: Points,
        quote: &Quote,
    ) -> Option<Applied> {
        let own = self.own(&rule);
        let (amount, points) = match rule.as_str() {
            RuleId::POINTS_EARNED => (None, Some(quote.points_earned.minus(added).ok()?)),
            RuleId::POINTS_SPENT => (Some(quote.points_value), Some(quote.points_spent)),
            RuleId::BIRTHDAY_GIFT => (None, None),
            RuleId::REFERRAL => {
                let points = self.programme.referral.as_ref()?.friend.points;
                (None, Some(points).filter(|points| points.is_positive()))
            }
            _ if own.is_some_and(|rule| !rule.then.is_price()) => (None, points),
            _ => {
                let taken = quote.lines.iter().flat_map(|line| &line.discounts);
                let taken = taken.filter(|d| d.rule == rule && d.reason == reason).map(|d| d.amount);
                (Some(Money::sum(taken).ok()?), None)
            }
        };
        Some(Applied { rule, amount, points, reason })
    }

    /// The points that more money would have brought: so many by a rule's own sum, and one by any rate.
    fn points_ahead(&self, rule: Option<&RuleId>) -> Points {
        match rule.and_then(|rule| self.own(rule)).map(|rule| &rule.then) {
            Some(Reward::Points(MorePoints { per_sum: Some(per), .. })) => per.points,
            _ => Points::new(1),
        }
    }

    fn points(&self) -> Option<&PointsRule> {
        self.programme.points.as_ref()
    }

    fn not_birthday(&self) -> Option<Reason> {
        let rule = self.programme.birthday.as_ref()?;
        Some(match self.birthday {
            Some(birthday) => Reason::not_birthday(rule, birthday, self.day),
            None => Reason::BirthdayUnknown,
        })
    }

    /// How far the birthday was away, unless it was written anew or erased since.
    fn days(&self) -> Option<i64> {
        let rule = self.programme.birthday.as_ref()?;
        let (_, days) = self.birthday?.nearest(self.day, rule.leap_day)?;
        (days <= i64::from(rule.days_before) && -days <= i64::from(rule.days_after)).then_some(days)
    }

    /// What was written under a number; nothing where it was erased.
    fn word(&self, number: &str) -> Option<String> {
        Some(self.words.get(&number.parse().ok()?).cloned().unwrap_or_default())
    }

    fn by_hand(&self, sign: &str) -> Option<Reason> {
        let (what, words) = match sign.split_once(',') {
            Some((what, number)) => (what, self.word(number)?),
            None => (sign, String::new()),
        };
        let (what, limit) = match what.strip_suffix('x') {
            Some(what) => (what, Some(self.programme.by_hand_limit)),
            None => (what, None),
        };
        let figure = what.get(1..)?;
        let what = match what.chars().next()? {
            'p' => HandDiscount::Percent(BasisPoints::new(figure.parse().ok()?)),
            'a' => HandDiscount::Amount(Money::minor(figure.parse().ok()?)),
            'n' => HandDiscount::Price(Money::minor(figure.parse().ok()?)),
            _ => return None,
        };
        Some(Reason::ByHand { what, words, limit })
    }
}
