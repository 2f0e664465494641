//! What a rule of the owner's own asks for: met, with what was reached; or not, with what is missing. In the words of a
//! cashier who says it aloud.

use super::Language;
use crate::domain::{Gift, Instead, Money, Need, Quantity, Rule, RuleId, Segment, Text};

impl Language {
    /// A gift as a line of its own: "Gift: a mug", «Подарок: кружка × 2».
    pub fn gift_line(self, gift: &Gift) -> String {
        let name = gift.name.in_lang(self.lang());
        if gift.quantity == Quantity::ONE {
            self.command_gift(name)
        } else {
            self.command_gifts(name, self.quantity(gift.quantity))
        }
    }

    /// Says what decided that a rule holds: «в чеке 120,00 ₽», "coupon SPRING".
    pub(super) fn offer_holds(self, need: &Need) -> String {
        match need {
            Need::Total { figure, of, .. } => {
                let sum = Money::minor(*figure);
                if of.is_empty() { self.offer_total(sum) } else { self.offer_total_of(self.goods(of), sum) }
            }
            Need::Quantity { figure, of, .. } => {
                let quantity = self.quantity(Quantity::thousandths_of(*figure));
                if of.is_empty() { self.offer_quantity(quantity) } else { self.offer_goods(self.goods(of), quantity) }
            }
            Need::Group { figure, of, .. } if of.is_empty() => self.offer_quantity(self.number(*figure)),
            Need::Group { figure, of, .. } => self.offer_goods(self.goods(of), self.number(*figure)),
            other => self.offer_asks(other),
        }
    }

    /// Says what is missing for a rule: «ещё на 3,40 ₽», "only on Tuesday".
    pub(super) fn offer_lacks(self, need: &Need) -> String {
        match need {
            Need::Card => self.reason_no_card(),
            Need::Total { figure, of, full_price, after_discounts, .. } => {
                let (sum, all) = (Money::minor(*figure), of.is_empty());
                match (*after_discounts, *full_price) {
                    (true, _) if all => self.offer_lacks_sum_after(sum),
                    (true, _) => self.offer_lacks_sum_after_of(self.goods(of), sum),
                    (false, true) if all => self.offer_lacks_sum_full(sum),
                    (false, true) => self.offer_lacks_sum_full_of(self.goods(of), sum),
                    (false, false) if all => self.offer_lacks_sum(sum),
                    (false, false) => self.offer_lacks_sum_of(self.goods(of), sum),
                }
            }
            Need::Quantity { figure, of, full_price, .. } => {
                self.lacks_goods(self.quantity(Quantity::thousandths_of(*figure)), of, *full_price)
            }
            Need::Group { figure, of, full_price, .. } => self.lacks_goods(self.number(*figure), of, *full_price),
            Need::Visit { left, .. } if *left == 0 => self.offer_lacks_passed(),
            Need::Visit { left, .. } | Need::EveryVisit { left, .. } if *left > 0 => self.offer_lacks_visits(*left),
            Need::EveryVisit { .. } => self.offer_lacks_passed(),
            Need::Unit { left, .. } if *left == 0 => self.offer_lacks_passed(),
            Need::Unit { left, of, .. } | Need::EveryUnit { left, of, .. } => {
                self.lacks_goods(self.number(*left), of, false)
            }
            Need::MemberDays { left, .. } => self.offer_lacks_days(self.date_days(*left)),
            Need::Coupon { code } => self.offer_lacks_coupon(code),
            Need::CouponOf { name } => self.coupon_lacks(self.own(name)),
            Need::Not { need } if matches!(**need, Need::Weekdays { .. } | Need::Months { .. }) => {
                self.offer_but(self.offer_asks(need))
            }
            Need::Not { need } => self.offer_not(self.offer_asks(need)),
            Need::AllOf { needs } => self.offer_lacks_each(self.each(needs)),
            Need::AnyOf { needs } if needs.len() > NAMED => self.offer_lacks_all(),
            other => self.offer_only(self.offer_asks(other)),
        }
    }

    fn lacks_goods(self, quantity: String, of: &[String], full_price: bool) -> String {
        match (of.is_empty(), full_price) {
            (true, false) => self.offer_lacks_quantity(quantity),
            (true, true) => self.offer_lacks_quantity_full(quantity),
            (false, false) => self.offer_lacks_goods(self.goods(of), quantity),
            (false, true) => self.offer_lacks_goods_full(self.goods(of), quantity),
        }
    }

    /// What is asked, without saying whether it is so.
    fn offer_asks(self, need: &Need) -> String {
        match need {
            Need::From { day } => self.offer_from(self.full_day(*day)),
            Need::Until { day } => self.offer_until(self.full_day(*day)),
            Need::Months { months } => self.together(months, Language::date_in_month, Language::date_in_month_too),
            Need::Weekdays { days } => self.together(days, Language::date_on_day, Language::date_on_day_too),
            Need::Hours { hours } => self.offer_hours(self.time(hours.from), self.time(hours.until)),
            Need::Card => self.reason_card(),
            Need::NoCard => self.offer_no_card(),
            Need::Tiers { names } => self.offer_tiers(listed(names.iter().map(|name| self.own(name)))),
            Need::Segments { segments } => {
                self.offer_segments(listed(segments.iter().map(|one| self.segment_named(one))))
            }
            Need::Household { least } => self.offer_household(*least),
            Need::MemberDays { days, .. } => self.offer_member_days(self.date_days(*days)),
            Need::Absent { days } => self.offer_absent(self.date_days(*days)),
            Need::FirstPurchase => self.offer_first_purchase(),
            Need::Bought => self.offer_bought(),
            Need::Visit { number, .. } => self.offer_visit(*number),
            Need::EveryVisit { every, .. } => self.offer_every_visit(*every),
            Need::Unit { number, of, .. } if of.is_empty() => self.offer_unit(*number),
            Need::Unit { number, of, .. } => self.offer_unit_of(self.goods(of), *number),
            Need::EveryUnit { every, of, .. } if of.is_empty() => self.offer_every_unit(*every),
            Need::EveryUnit { every, of, .. } => self.offer_every_unit_of(*every, self.goods(of)),
            Need::Birthday { .. } => self.offer_birthday(),
            Need::Coupon { code } => self.offer_coupon(code),
            Need::CouponOf { name } => self.coupon_need(self.own(name)),
            Need::PaysWith { forms } => self.offer_pays_with(listed(forms.iter().map(|form| self.paid_in(form)))),
            Need::Total { least, of, .. } if of.is_empty() => self.offer_total_least(*least),
            Need::Total { least, of, .. } => self.offer_total_least_of(self.goods(of), *least),
            Need::TotalMost { most, of } if of.is_empty() => self.offer_total_most(*most),
            Need::TotalMost { most, of } => self.offer_total_most_of(self.goods(of), *most),
            Need::Quantity { least, of, .. } if of.is_empty() => self.offer_quantity_least(self.quantity(*least)),
            Need::Quantity { least, of, .. } => self.offer_goods(self.goods(of), self.quantity(*least)),
            Need::QuantityMost { most, of } if of.is_empty() => self.offer_quantity_most(self.quantity(*most)),
            Need::QuantityMost { most, of } => self.offer_quantity_most_of(self.goods(of), self.quantity(*most)),
            Need::Group { pieces, .. } => self.offer_quantity_least(self.number(i64::from(*pieces))),
            Need::Not { need } => self.offer_not(self.offer_asks(need)),
            Need::AllOf { needs } => self.each(needs),
            Need::AnyOf { needs } => self.either(needs),
        }
    }

    /// Goods with how many of each: «кофе × 1, чай × 2».
    fn each(self, needs: &[Need]) -> String {
        listed(needs.iter().map(|need| match need {
            Need::Group { figure, of, .. } if !of.is_empty() => {
                format!("{}\u{a0}×\u{a0}{}", self.goods(of), self.number(*figure))
            }
            other => self.offer_asks(other),
        }))
    }

    /// Days or months of a sentence: «в понедельник, вторник и среду».
    fn together(self, of: &[u32], first: fn(Language, u32) -> String, too: fn(Language, u32) -> String) -> String {
        let mut said: Vec<String> = of.iter().take(1).map(|one| first(self, *one)).collect();
        said.extend(of.iter().skip(1).map(|one| too(self, *one)));
        let last = said.pop().unwrap_or_default();
        if said.is_empty() { last } else { self.offer_and(said.join(", "), last) }
    }

    /// What would do, one of these: «во вторник, по купону A7 или не для уровня Золото».
    fn either(self, needs: &[Need]) -> String {
        let is = |need: &&Need| !matches!(need, Need::Not { .. });
        // What is not to be stands last: said first it would seem to deny the others too.
        let mut said: Vec<String> = needs.iter().filter(is).map(|need| self.offer_asks(need)).collect();
        said.extend(needs.iter().filter_map(|need| match need {
            Need::Not { need } => Some(self.offer_but(self.offer_asks(need))),
            _ => None,
        }));
        let last = said.pop().unwrap_or_default();
        if said.is_empty() { last } else { self.offer_or(said.join(", "), last) }
    }

    /// Why a rule gave way: another takes more, comes first, or is had alone.
    pub(super) fn offer_instead(self, rule: &RuleId, name: Option<&Text>, how: Instead) -> String {
        let other = self.rule_in_sentence(rule, name.map(|name| name.in_lang(self.lang)));
        match how {
            Instead::Better => self.offer_better(other),
            Instead::First => self.offer_first(other),
            Instead::Alone => self.offer_alone(other),
        }
    }

    /// How often a rule may be had, which was so often.
    pub(super) fn offer_had(self, times: u32, days: Option<u32>) -> String {
        match days {
            None => self.offer_had_times(times),
            Some(1) => self.offer_had_today(),
            Some(days) => self.offer_had_within(self.date_days(days)),
        }
    }

    /// A rule's name on a line and in lists.
    pub(super) fn offer_name(self, rule: &Rule) -> String {
        self.own(&rule.name)
    }

    /// A segment in the words of the list of regulars; one that is supplied from elsewhere by its own name.
    fn segment_named(self, code: &str) -> String {
        let known = Segment::ALL.into_iter().find(|segment| segment.code().eq_ignore_ascii_case(code));
        known.map_or_else(|| code.to_owned(), |segment| self.segment(segment))
    }

    /// A form of payment; the owner's own by its id, since its name is the shop's and not the programme's.
    fn paid_in(self, form: &str) -> String {
        match form {
            "cash" => self.offer_cash(),
            "card" => self.offer_by_card(),
            own => own.to_owned(),
        }
    }

    fn own(self, text: &Text) -> String {
        text.in_lang(self.lang).to_owned()
    }

    /// The first two of what is meant, so that a sentence stays one that can be said.
    fn goods(self, of: &[String]) -> String {
        match of {
            [one, two, _, ..] => self.offer_and_more(listed([one, two].map(String::clone).into_iter())),
            few => listed(few.iter().cloned()),
        }
    }
}

/// More alternatives than these are not said one by one.
const NAMED: usize = 3;

fn listed(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
#[path = "offer_tests.rs"]
mod tests;
