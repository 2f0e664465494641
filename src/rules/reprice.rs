//! A receipt priced again without the goods that came back: under its own version, at its own moment, for the standing as
//! it was.

use std::collections::{BTreeMap, BTreeSet};

use super::assigned::earns;
use super::points::earned;
use super::quote::{QuoteError, quote_with_coupons};
use crate::domain::{
    Basis, BasisPoints, Basket, Birthday, ByHand, Fell, HandDiscount, HandedCoupon, KnownThen, Line, LineBasis, Moment,
    Money, Overflow, Points, Programme, Quantity, Quote, QuotedLine, Reason, Rounding, RuleId, SoldState, Standing,
};

/// A sale with all that pricing it again needs.
pub struct Receipt<'a> {
    /// The version that priced it.
    pub programme: &'a Programme,
    pub basis: &'a Basis,
    /// As the member's file has it now.
    pub birthday: Option<Birthday>,
    pub at: &'a Moment,
    pub quote: &'a Quote,
    /// Kinds of coupons that earlier returns of it gave back: they count for it no more.
    pub given_back: &'a [String],
}

/// What a part of a receipt comes to.
pub(super) struct Again {
    pub total: Money,
    pub earned: Points,
    /// What is paid for goods that earn.
    pub paid: Money,
    /// Kinds of coupons without which it would not come to that.
    used: Vec<String>,
    /// By rule: what it takes off, in whose words.
    discounts: BTreeMap<RuleId, (Money, Reason)>,
}

impl Receipt<'_> {
    /// Whether pricing all of it again comes to what was recorded. Where it does not, since the birthday was erased say,
    /// nothing can be told of a part either.
    pub fn is_known(&self) -> bool {
        let all: Vec<Quantity> = self.quote.lines.iter().map(|line| line.quantity).collect();
        self.priced(&all, self.quote.points_spent, &[]).is_ok_and(|again| {
            let again = again.as_ref().map(figures).unwrap_or_default();
            again == figures(self.quote)
        })
    }

    /// What is left of it comes to, with so many of the points that paid for it, or as many as may.
    pub(super) fn again(&self, left: &[Quantity], points: Points) -> Result<Again, QuoteError> {
        let Some(quote) = self.priced(left, points, self.given_back)? else {
            return Ok(Again {
                total: Money::ZERO,
                earned: Points::ZERO,
                paid: Money::ZERO,
                used: Vec::new(),
                discounts: BTreeMap::new(),
            });
        };
        let mut discounts: BTreeMap<RuleId, (Money, Reason)> = BTreeMap::new();
        for discount in quote.lines.iter().flat_map(|line| &line.discounts) {
            let entry = discounts.entry(discount.rule.clone()).or_insert((Money::ZERO, discount.reason.clone()));
            entry.0 = entry.0.plus(discount.amount)?;
        }
        let numbers = (1..).zip(left).filter(|(_, left)| left.is_positive()).map(|(number, _)| number);
        let paid = self.paid(numbers.zip(&quote.lines))?;
        let used = quote.coupons_used.into_iter().map(|used| used.kind).collect();
        Ok(Again { total: quote.total, earned: quote.points_earned, paid, used, discounts })
    }

    /// Of `all` the points that a sale earned, those that the rest would not have; none where nothing of it earns. Whom it was
    /// given to afterwards it earned points by the rate of one of the tiers, and so does the rest; where several may have been it,
    /// by the one that leaves most.
    pub(super) fn due(&self, state: &SoldState, all: Points, rest: &Again) -> Result<Option<Points>, Overflow> {
        if state.as_sold {
            return all.minus(rest.earned).map(Some);
        }
        let Some(rule) = &self.programme.points else { return Ok(None) };
        let whole = self.paid((1..).zip(&self.quote.lines))?;
        let of_tiers = self.programme.tiers.levels.iter().filter_map(|tier| tier.earn);
        let mut left: Option<Points> = None;
        for rate in std::iter::once(rule.earn).chain(of_tiers) {
            if earned(whole, rate, rule)? == all {
                left = left.max(Some(earned(rest.paid, rate, rule)?));
            }
        }
        if let Some(left) = left {
            return all.minus(left).map(Some);
        }
        if whole.is_zero() {
            return Ok(None);
        }
        let kept = Money::minor(all.get()).part(rest.paid.as_minor(), whole.as_minor(), Rounding::Floor)?;
        all.minus(Points::new(kept.as_minor())).map(Some)
    }

    /// What is paid for those of such lines, by their numbers, that earn.
    fn paid<'l>(&self, lines: impl Iterator<Item = (u32, &'l QuotedLine)>) -> Result<Money, Overflow> {
        let mut paid = Money::ZERO;
        for (number, line) in lines {
            let known = self.basis.lines.get(&number).and_then(|known| known.article.category.as_ref());
            if earns(self.programme, [line.category.as_ref(), known]) {
                paid = paid.plus(line.total.minus(line.points_value)?)?;
            }
        }
        Ok(paid)
    }

    /// Kinds of coupons that bring nothing to what is left. One that brought a gift or another coupon has brought it,
    /// whatever comes back.
    pub(super) fn idle(&self, again: &Again) -> Vec<String> {
        let brought = |kind: &str| {
            let (gifts, coupons) = (&self.quote.gifts, &self.quote.coupons_due);
            let by = gifts.iter().map(|gift| &gift.rule).chain(coupons.iter().map(|due| &due.rule));
            let rules: Vec<RuleId> = self.programme.rules_of_kind(kind).map(|rule| RuleId::own(&rule.id)).collect();
            by.into_iter().any(|rule| rules.contains(rule))
        };
        let kinds = self.basis.kinds.iter().filter(|kind| !self.given_back.contains(kind));
        kinds.filter(|kind| !again.used.contains(kind) && !brought(kind)).cloned().collect()
    }

    /// What each rule takes off what is left; those that took something off the whole and do no more have nothing.
    pub(super) fn off(&self, again: &Again) -> BTreeMap<RuleId, Money> {
        let discounts = self.quote.lines.iter().flat_map(|line| &line.discounts);
        let mut off: BTreeMap<RuleId, Money> = discounts.map(|one| (one.rule.clone(), Money::ZERO)).collect();
        off.extend(again.discounts.iter().map(|(rule, (amount, _))| (rule.clone(), *amount)));
        off
    }

    fn priced(&self, left: &[Quantity], points: Points, without: &[String]) -> Result<Option<Quote>, QuoteError> {
        let mut lines = Vec::new();
        for ((number, line), left) in (1..).zip(&self.quote.lines).zip(left).filter(|(_, left)| left.is_positive()) {
            lines.push(part_of(line, *left, self.basis.lines.get(&number))?);
        }
        if lines.is_empty() {
            return Ok(None);
        }
        let coupon = |kind: &String| HandedCoupon { code: format!("= {kind}"), kind: kind.clone(), bar: None };
        let handed: Vec<HandedCoupon> =
            self.basis.kinds.iter().filter(|kind| !without.contains(kind)).map(coupon).collect();
        let basket = Basket {
            lines,
            coupons: self
                .basis
                .coupons
                .iter()
                .cloned()
                .chain(handed.iter().map(|coupon| coupon.code.clone()))
                .collect(),
            by_hand: self.by_hand(left)?,
            pays_with: self.basis.pays_with.clone(),
            not_in_cash: Money::ZERO,
        };
        let standing = self.basis.member.as_ref().map(|known| self.standing(known, points));
        let mut programme = self.programme.clone();
        if let Some(rule) = &mut programme.points {
            // They were allowed when they paid; now it is asked what they pay of the rest.
            (rule.share, rule.step, rule.least) = (BasisPoints::WHOLE, Points::new(1), Points::ZERO);
        }
        let (version, standing) = (self.quote.version, standing.as_ref());
        let quote = |points| quote_with_coupons(&programme, version, standing, &handed, &basket, points, self.at);
        let without = quote(Points::ZERO)?;
        let points = points.min(without.points_allowed);
        if points.is_positive() { quote(points).map(Some) } else { Ok(Some(without)) }
    }

    /// What the cashier gave on the receipt: a share is one of what is left too, a sum what it took off those goods. Within
    /// the shop's limit for what is left.
    fn by_hand(&self, left: &[Quantity]) -> Result<Option<ByHand>, Overflow> {
        let Some(what) = &self.basis.by_hand else { return Ok(None) };
        if let HandDiscount::Percent(_) = what {
            return Ok(Some(ByHand { what: what.clone(), reason: "-".to_owned() }));
        }
        let mut sum = Money::ZERO;
        for ((number, line), left) in (1..).zip(&self.quote.lines).zip(left) {
            let (given, by_rules): (Vec<_>, Vec<_>) =
                line.discounts.iter().partition(|one| one.rule.as_str() == RuleId::BY_HAND);
            let before = line.amount.minus(Money::sum(by_rules.iter().map(|one| one.amount))?)?;
            let same = |reason: &Reason| matches!(reason, Reason::ByHand { what: known, .. } if known == what);
            // The line's own came first, where it was no price that the line was below already.
            let own = self.basis.lines.get(&number).is_some_and(|known| known.by_hand.as_ref() == Some(what))
                && !matches!(what, HandDiscount::Price(price) if before <= *price);
            let of_receipt = given.iter().filter(|one| same(&one.reason)).nth(usize::from(own));
            sum = sum.plus(share(of_receipt.map_or(Money::ZERO, |one| one.amount), line, *left)?)?;
        }
        Ok(Some(ByHand { what: HandDiscount::Amount(sum), reason: "-".to_owned() }))
    }

    fn standing(&self, known: &KnownThen, points: Points) -> Standing {
        Standing {
            tier: known.tier.clone(),
            spent: known.spent,
            // Where it is not kept, the tier was the one that was held, whatever visits a rule asks for.
            tier_visits: Some(known.tier_visits.unwrap_or(0)),
            tier_last_visit: known.tier_last_visit,
            points,
            visits: known.visits,
            bought_before: known.bought_before,
            birthday: self.birthday,
            member_since: known.since,
            household: known.household,
            segment: known.segment.clone(),
            used: known.used.clone(),
            given: known.given.clone(),
            units: known.units.clone(),
            gifts: known.gifts.clone(),
            last_visit: known.last_visit,
            ..Standing::default()
        }
    }

    /// Which discounts changed between two parts of it, the dearest first; together they come to `cost`.
    pub(super) fn fell(
        &self,
        before: (&Again, &[Quantity]),
        after: (&Again, &[Quantity]),
        cost: Money,
    ) -> Result<Vec<Fell>, Overflow> {
        let mut changes: BTreeMap<RuleId, (Money, Reason)> = BTreeMap::new();
        let mut lost_before: BTreeSet<RuleId> = BTreeSet::new();
        for ((again, left), sign) in [(before, -1), (after, 1)] {
            let mut add = |rule: &RuleId, amount: Money, reason: &Reason| {
                let entry = changes.entry(rule.clone()).or_insert((Money::ZERO, reason.clone()));
                entry.0 = entry.0.plus(if sign > 0 { amount } else { amount.negated()? })?;
                Ok::<_, Overflow>(())
            };
            for (line, left) in self.quote.lines.iter().zip(left) {
                for discount in &line.discounts {
                    add(&discount.rule, share(discount.amount, line, *left)?, &discount.reason)?;
                }
            }
            for (rule, (amount, reason)) in &again.discounts {
                add(rule, amount.negated()?, reason)?;
            }
            if sign < 0 {
                lost_before.extend(
                    changes.iter().filter(|(_, (amount, _))| amount.is_negative()).map(|(rule, _)| rule.clone()),
                );
            }
        }
        let told = |(rule, (amount, reason)): (RuleId, (Money, Reason))| {
            let comes_back = amount.is_negative() && lost_before.contains(&rule);
            Fell { rule, reason, amount, comes_back }
        };
        let mut fell: Vec<Fell> = changes.into_iter().map(told).collect();
        fell.sort_by_key(|one| std::cmp::Reverse(one.amount.as_minor().abs()));
        if let Some(dearest) = fell.first() {
            // Kopecks by which the parts of lines were rounded belong to what costs most.
            let odd = cost.minus(Money::sum(fell.iter().map(|one| one.amount))?)?;
            let amount = dearest.amount.plus(odd)?;
            fell[0].amount = amount;
        }
        fell.retain(|one| !one.amount.is_zero());
        Ok(fell)
    }
}

/// What two quotes of one receipt must agree on.
fn figures(quote: &Quote) -> (Vec<Money>, Money, Points) {
    (quote.lines.iter().map(|line| line.total).collect(), quote.points_value, quote.points_earned)
}

/// A part of a line, with its part of what it already carried.
fn part_of(line: &QuotedLine, left: Quantity, basis: Option<&LineBasis>) -> Result<Line, Overflow> {
    let known = basis.cloned().unwrap_or_default();
    let amount = match line.unit_price {
        Some(price) => price.times(left, Rounding::HalfUp)?,
        None => share(line.amount, line, left)?,
    };
    let given = line.discounts.iter().filter(|discount| discount.rule.as_str() == RuleId::LINE);
    let given = Money::sum(given.map(|discount| discount.amount))?;
    Ok(Line {
        sku: line.sku.clone(),
        barcode: line.barcode.clone(),
        name: line.name.clone(),
        category: line.category.clone(),
        quantity: left,
        unit_price: line.unit_price,
        amount: Some(amount),
        discount: share(given, line, left)?.min(amount),
        on_sale: known.on_sale,
        discountable: !known.fixed,
        min_unit_price: known.min_unit_price,
        by_hand: known.by_hand.map(|what| again_by_hand(&what, words(line), |of| share(of, line, left))).transpose()?,
        article: known.article,
    })
}

/// The part of an amount that belongs to what is left of a line.
fn share(amount: Money, line: &QuotedLine, left: Quantity) -> Result<Money, Overflow> {
    let gone = line.quantity.minus(left)?;
    amount.minus(amount.part(gone.thousandths(), line.quantity.thousandths(), Rounding::HalfUp)?)
}

/// The cashier's words on a line, by which equal lines are told apart.
fn words(line: &QuotedLine) -> &str {
    let said = line.discounts.iter().find_map(|discount| match &discount.reason {
        Reason::ByHand { words, .. } if !words.trim().is_empty() => Some(words.as_str()),
        _ => None,
    });
    said.unwrap_or("-")
}

/// What a cashier gave was for these goods: each keeps its part of it.
fn again_by_hand(
    what: &HandDiscount,
    words: &str,
    part: impl Fn(Money) -> Result<Money, Overflow>,
) -> Result<ByHand, Overflow> {
    let what = match what {
        HandDiscount::Percent(rate) => HandDiscount::Percent(*rate),
        HandDiscount::Amount(amount) => HandDiscount::Amount(part(*amount)?),
        HandDiscount::Price(price) => HandDiscount::Price(part(*price)?),
    };
    Ok(ByHand { what, reason: words.to_owned() })
}
