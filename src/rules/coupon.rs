//! Coupons of the shop's own in a quote: which of them count, which the sale uses up, and which it brings.

use chrono::NaiveDate;

use super::condition::Scene;
use super::line::Priced;
use super::offer::{Asks, Offer};
use super::reasons::Reasons;
use crate::domain::{
    CouponBar, CouponHolder, DueCoupon, HandedCoupon, Need, Overflow, Programme, Reason, Reward, RuleId, Standing,
    UsedCoupon, same_code,
};

/// What was handed over, and what applies by itself.
#[derive(Debug, Default)]
pub(super) struct Hand<'a> {
    /// One of each kind.
    counting: Vec<Counting<'a>>,
    /// Codes that count nothing, and why.
    barred: Vec<(&'a str, CouponBar)>,
}

#[derive(Debug)]
struct Counting<'a> {
    code: &'a str,
    kind: &'a str,
}

impl<'a> Hand<'a> {
    /// `handed` is what the shop knows of the codes; where it says nothing of one, the member's own coupons do.
    pub fn of(
        programme: &Programme,
        standing: Option<&'a Standing>,
        handed: &'a [HandedCoupon],
        codes: &'a [String],
        day: NaiveDate,
    ) -> Hand<'a> {
        let mut hand = Hand::default();
        let own = standing.map_or(&[][..], |standing| &standing.coupons);
        for (place, code) in codes.iter().enumerate() {
            if codes[..place].iter().any(|before| same_code(before, code)) {
                continue;
            }
            let known = handed.iter().find(|coupon| same_code(&coupon.code, code));
            let known = known.map(|coupon| (coupon.kind.as_str(), coupon.bar));
            let known = known.or_else(|| {
                let held = own.iter().find(|coupon| same_code(&coupon.code, code))?;
                Some((held.kind.as_str(), held.bar(day)))
            });
            let Some((kind, bar)) = known else { continue };
            if programme.rules_of_kind(kind).next().is_none() {
                continue;
            }
            if let Some(bar) = bar.or_else(|| hand.counts(kind).then_some(CouponBar::Second)) {
                hand.barred.push((code, bar));
            } else {
                hand.counting.push(Counting { code, kind });
            }
        }
        for held in own.iter().filter(|held| held.bar(day).is_none()) {
            let by_itself = programme.coupon(&held.kind).is_some_and(|kind| kind.by_itself);
            if by_itself && !hand.counts(&held.kind) {
                hand.counting.push(Counting { code: &held.code, kind: &held.kind });
            }
        }
        hand
    }

    /// Whether a coupon of this kind counts.
    pub fn counts(&self, kind: &str) -> bool {
        self.counting.iter().any(|counting| counting.kind == kind)
    }

    /// Whether a code is one of the shop's own coupons and some rule asks for its kind.
    pub fn knows(&self, code: &str) -> bool {
        let of = self.counting.iter().map(|counting| counting.code).chain(self.barred.iter().map(|(code, _)| *code));
        of.into_iter().any(|known| same_code(known, code))
    }

    /// Says of each code that counts nothing why not.
    pub fn explain(&self, reasons: &mut Reasons) {
        for (code, bar) in &self.barred {
            reasons.refuse(&RuleId::coupon(code), Reason::Barred { coupon: *bar });
        }
    }

    /// The coupons without which a rule that applied would not have. One stays unused as long as its rule gives nothing.
    pub fn used(&self, held_by: &[HeldBy<'_>], reasons: &Reasons) -> Vec<UsedCoupon> {
        let mut used: Vec<(UsedCoupon, bool)> = Vec::new();
        for applied in &reasons.applied {
            let Some(HeldBy { rule, gift, kinds }) = held_by.iter().find(|held| held.rule == applied.rule) else {
                continue;
            };
            for kind in kinds {
                let Some(counting) = self.counting.iter().find(|counting| counting.kind == *kind) else { continue };
                // What is no gift uses the coupon up whether or not gifts were handed over.
                match used.iter_mut().find(|(used, _)| used.kind == *kind) {
                    Some((used, for_gift)) if *for_gift && !gift => (used.rule, *for_gift) = (rule.clone(), false),
                    Some(_) => {}
                    None => {
                        let (code, kind) = (counting.code.to_owned(), (*kind).to_owned());
                        used.push((UsedCoupon { code, kind, rule: rule.clone() }, *gift));
                    }
                }
            }
        }
        used.into_iter().map(|(used, _)| used).collect()
    }
}

/// The coupons by which a rule holds at the moment at which it is had.
#[derive(Debug)]
pub(super) struct HeldBy<'a> {
    rule: RuleId,
    /// It gives a gift.
    gift: bool,
    kinds: Vec<&'a str>,
}

impl<'a> HeldBy<'a> {
    /// None where it holds without.
    pub fn of(offer: &Offer<'a>, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<Option<HeldBy<'a>>, Overflow> {
        let Asks::Rule(rule, when) = &offer.asks else { return Ok(None) };
        // Words alone give nothing for a coupon.
        if matches!(rule.then, Reward::Say(_)) {
            return Ok(None);
        }
        let kinds = when.kinds_needed(scene, lines)?;
        let gift = matches!(rule.then, Reward::Gift(_));
        Ok((!kinds.is_empty()).then(|| HeldBy { rule: offer.id.clone(), gift, kinds }))
    }
}

/// The coupon that a rule brings at this sale, or why it brings none.
pub(super) fn due(rule: &RuleId, kind: &str, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<DueCoupon, Reason> {
    let Some(kind) = scene.programme.coupon(kind).filter(|_| !lines.is_empty()) else {
        return Err(Reason::NothingToDiscount);
    };
    if kind.holder == CouponHolder::Member && scene.standing.is_none() {
        return Err(Reason::Unmet { need: Need::Card });
    }
    let day = scene.at.day();
    let ended = || Reason::Barred { coupon: CouponBar::Expired { day: kind.until.unwrap_or(day) } };
    let life = kind.life(day).ok_or_else(ended)?;
    Ok(DueCoupon {
        code: None,
        kind: kind.id.clone(),
        name: kind.name.clone(),
        rule: rule.clone(),
        holder: kind.holder,
        from: life.from,
        until: life.until,
    })
}
