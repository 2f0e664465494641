//! Why a price is what it is: the names of rules, and each reason in at most six words that hold its deciding fact.

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::Language;
use crate::domain::{BasisPoints, CapSpan, Fell, HandDiscount, LineDiscount, Money, Programme, Reason, RuleId};

impl Language {
    /// Says why a rule applied or did not: «накоплено 46 210 ₽ за 12 месяцев», "once a year, used on 18 November".
    pub fn reason(self, reason: &Reason) -> String {
        match reason {
            Reason::Card { .. } => self.reason_card(),
            Reason::Tier { kept: true, .. } => self.tier_kept(),
            Reason::Tier { visits: Some(visits), months: Some(months), .. } => {
                self.tier_visits_within(self.date_months(*months), *visits)
            }
            Reason::Tier { visits: Some(visits), months: None, .. } => self.tier_visits(*visits),
            Reason::Tier { spent, months: Some(months), .. } => {
                self.reason_tier_months(self.date_months(*months), self.money_short(*spent))
            }
            Reason::Tier { spent, months: None, .. } => self.reason_tier_ever(self.money_short(*spent)),
            Reason::TierNow { .. } => self.tier_now(),
            Reason::TierAhead { missing, visits, .. } => {
                let visits = visits.filter(|visits| *visits > 0);
                match (missing.is_positive(), visits) {
                    (false, Some(visits)) => self.offer_lacks_visits(visits),
                    (true, Some(visits)) => self.tier_lacks_either(self.money_short(*missing), visits),
                    (_, None) => self.reason_tier_ahead(self.money_short(*missing)),
                }
            }
            Reason::Birthday { days: Some(days), .. } => self.reason_birthday(self.days_away(*days)),
            Reason::Birthday { days: None, .. } => self.rule_birthday(),
            Reason::BirthdayGift { name, days: Some(days) } => {
                self.reason_birthday_gift(name.in_lang(self.lang), self.days_away(*days))
            }
            Reason::BirthdayGift { name, days: None } => name.in_lang(self.lang).to_owned(),
            Reason::NotBirthday { on, before, after, .. } => self.birthday_window(*on, *before, *after),
            Reason::BirthdayUnknown => self.reason_birthday_unknown(),
            Reason::UsedOn { day } => self.reason_used_on(self.day_and_month(day.day(), day.month())),
            Reason::MemberTooNew { from } => self.reason_too_new(self.day_and_month(from.day(), from.month())),
            Reason::NoCard => self.reason_no_card(),
            Reason::Better { rule, name, rate } => {
                self.reason_better(*rate, self.rule_in_sentence(rule, name.as_ref().map(|n| n.in_lang(self.lang))))
            }
            Reason::Protected { category } => self.reason_protected(category),
            Reason::NotDiscountable => self.reason_not_discountable(),
            Reason::AtFloor { least } => self.reason_at_floor(*least),
            Reason::Given => self.reason_given(),
            Reason::ByHand { what, words, limit } => self.by_hand(what, words, *limit),
            Reason::HandLimit { limit, allowed } => self.reason_hand_limit(*allowed, *limit),
            Reason::Earned { rate, on } => self.reason_earned(*rate, *on),
            Reason::NothingEarns => self.reason_nothing_earns(),
            Reason::EarnsOnMoney => self.reason_earns_on_money(),
            Reason::PointAhead { missing, points } => self.reason_point_ahead(*missing, self.points_of(*points)),
            Reason::Spent { value } => self.reason_spent(*value),
            Reason::PointsNotAsked { allowed } => self.reason_points_not_asked(self.points(*allowed)),
            Reason::PointsShare { share, allowed } => self.reason_points_share(self.points(*allowed), *share),
            Reason::PointsLeast { least, held } => self.reason_points_least(*held, self.points_of(*least)),
            Reason::PointsBasket { least, most } => self.reason_points_basket(self.points_of(*least), *most),
            Reason::NoPoints => self.reason_no_points(),
            Reason::PointsOwed { owed } => self.reason_points_owed(*owed),
            Reason::NothingToDiscount => self.reason_nothing(),
            Reason::NothingLeft => self.reason_nothing_left(),
            Reason::TooSmall => self.reason_too_small(Money::minor(1)),
            Reason::NotCheaper => self.reason_not_cheaper(),
            Reason::UnknownCoupon => self.reason_unknown_coupon(),
            Reason::Barred { coupon } => self.coupon_bar(*coupon),
            Reason::Offer(offer) => match &offer.need {
                Some(need) => self.offer_holds(need),
                None => offer.name.in_lang(self.lang).to_owned(),
            },
            Reason::Say { words } => words.in_lang(self.lang).to_owned(),
            Reason::Unmet { need } => self.offer_lacks(need),
            Reason::Instead { rule, name, how } => self.offer_instead(rule, name.as_ref(), *how),
            Reason::Capped { allowed } if allowed.is_positive() => self.offer_capped(*allowed),
            Reason::Capped { .. } => self.offer_used_up(),
            Reason::CappedForMember { span: CapSpan::Day, most, allowed } if allowed.is_positive() => {
                self.offer_capped_day(*allowed, *most)
            }
            Reason::CappedForMember { span: CapSpan::Day, most, .. } => self.offer_used_up_day(*most),
            Reason::CappedForMember { most, allowed, .. } if allowed.is_positive() => {
                self.offer_capped_month(*allowed, *most)
            }
            Reason::CappedForMember { most, .. } => self.offer_used_up_month(*most),
            Reason::GiftOut { name, instead: None } => self.offer_gift_out(name.in_lang(self.lang)),
            Reason::GiftOut { name, instead: Some(instead) } => {
                self.offer_gift_instead(name.in_lang(self.lang), instead.in_lang(self.lang))
            }
            Reason::HadBefore { times, days } => self.offer_had(*times, *days),
            Reason::Referred => self.advice_reason(),
            Reason::ReferredLeast { missing } => self.advice_reason_least(*missing),
            Reason::ReferredLate { until } => self.advice_reason_late(self.day_and_month(until.day(), until.month())),
        }
    }

    /// Says under a line's discount whose it is: «Золото, 7 %», «день рождения, 10 %»; for any other reason, all of it.
    pub fn reason_of_line(self, reason: &Reason) -> String {
        match reason {
            Reason::Card { rate } => self.reason_line_rate(*rate, self.rule_card()),
            Reason::Tier { name, rate, .. } | Reason::TierNow { name, rate } => {
                self.reason_line_rate(*rate, name.in_lang(self.lang))
            }
            Reason::Birthday { rate, .. } => self.reason_line_rate(*rate, self.rule_birthday()),
            Reason::Offer(offer) => offer.name.in_lang(self.lang).to_owned(),
            // What is missing would read there as money short for the goods: it is said whose tier waits for it.
            Reason::TierAhead { name, missing, visits, .. } => {
                let what = match visits.filter(|visits| *visits > 0 && !missing.is_positive()) {
                    Some(visits) => self.tier_visits(visits),
                    None => self.money_short(*missing),
                };
                self.reason_line_ahead(name.in_lang(self.lang), what)
            }
            // No rule is about it.
            Reason::NothingToDiscount => self.reason_line_none(),
            other => self.reason(other),
        }
    }

    /// Whose discounts stand on a line, one beside the other: «день рождения, 15 %; 10 %: мятая».
    pub fn reasons_of_line(self, discounts: &[LineDiscount]) -> String {
        let taken = discounts.iter().filter(|discount| discount.amount.is_positive());
        taken.map(|discount| self.reason_of_line(&discount.reason)).collect::<Vec<_>>().join("; ")
    }

    /// Says of the rest of a receipt that a discount falls away from it, grows, or that what was kept for it goes back.
    pub fn falls_away(self, one: &Fell) -> String {
        let whose = match &one.reason {
            Reason::Offer(offer) => self.reason_named(offer.name.in_lang(self.lang)),
            other => self.reason_of_line(other),
        };
        match (one.amount.is_positive(), one.comes_back) {
            (true, _) => self.reason_falls_away(whose),
            (false, true) => self.reason_comes_back(whose),
            (false, false) => self.reason_grows(whose),
        }
    }

    /// The name of a rule with what it gives: «Золото –7 %», «Подарок ко дню рождения».
    pub fn rule_name(self, rule: &RuleId, programme: &Programme) -> String {
        let with_rate = |name: String, rate: BasisPoints| {
            if rate.is_zero() { name } else { self.rule_with_rate(rate, name) }
        };
        if let Some(tier) = rule.as_str().strip_prefix("tier.").and_then(|id| programme.tier(id)) {
            return with_rate(tier.name.in_lang(self.lang).to_owned(), tier.discount);
        }
        if let Some(own) = rule.as_str().strip_prefix("rule.").and_then(|id| programme.rule(id)) {
            return self.offer_name(own);
        }
        if let Some(code) = rule.as_str().strip_prefix("coupon.") {
            return self.rule_coupon(code);
        }
        match rule.as_str() {
            RuleId::CARD => with_rate(self.rule_card_title(), programme.base_discount),
            RuleId::BIRTHDAY => with_rate(
                self.rule_birthday_title(),
                programme.birthday.as_ref().map_or_else(Default::default, |b| b.discount),
            ),
            RuleId::BIRTHDAY_GIFT => self.rule_birthday_gift(),
            RuleId::BY_HAND => self.rule_by_hand(),
            RuleId::LINE => self.rule_line(),
            RuleId::PROTECTED => self.rule_protected(),
            RuleId::POINTS_EARNED => self.rule_points_earned(),
            RuleId::POINTS_SPENT => self.rule_points_spent(),
            RuleId::REFERRAL => self.advice_rule(),
            // A rule of a later version, read from an old receipt.
            other => self.rule_unknown(other),
        }
    }

    /// A rule's name inside a sentence: a tier's own, an owner's rule between quotation marks, else in small letters.
    pub(super) fn rule_in_sentence(self, rule: &RuleId, name: Option<&str>) -> String {
        match (name, rule.as_str()) {
            (Some(name), id) if id.starts_with("tier.") => name.to_owned(),
            (Some(name), _) => self.reason_named(name),
            (None, RuleId::CARD) => self.rule_card(),
            (None, RuleId::BIRTHDAY) => self.rule_birthday(),
            (None, RuleId::BY_HAND) => self.rule_by_hand().to_lowercase(),
            (None, other) => self.rule_unknown(other).to_lowercase(),
        }
    }

    fn by_hand(self, what: &HandDiscount, words: &str, limit: Option<BasisPoints>) -> String {
        let what = match what {
            HandDiscount::Percent(rate) => self.percent(*rate),
            HandDiscount::Amount(amount) => self.money(*amount),
            HandDiscount::Price(price) => self.reason_by_hand_price(*price),
        };
        let what = match limit {
            Some(limit) => self.reason_by_hand_limited(limit, what),
            None => what,
        };
        if words.trim().is_empty() { what } else { self.reason_by_hand(what, words.trim()) }
    }

    /// The days from and to which a birthday rule holds. The year is any leap year: only days and months are said.
    fn birthday_window(self, on: NaiveDate, before: u32, after: u32) -> String {
        let day = |distance: i64| on.checked_add_signed(TimeDelta::days(distance)).unwrap_or(on);
        let (first, last) = (day(-i64::from(before)), day(i64::from(after)));
        let end = self.day_and_month(last.day(), last.month());
        if first == last {
            self.reason_not_birthday_day(end)
        } else if first.month() == last.month() {
            self.reason_not_birthday(first.day(), end)
        } else {
            self.reason_not_birthday(self.day_and_month(first.day(), first.month()), end)
        }
    }
}

#[cfg(test)]
#[path = "reason_tests.rs"]
pub(super) mod tests;
