//! What a rule of the owner's own asks for: met, with what was reached; or not, with what is missing. In the words of a
//! cashier who says it aloud.

use super::Language;
use crate::domain::{Gift, Instead, Lang, Money, Need, Prices, Quantity, Rule, RuleId, Segment, Text};

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

    /// Says what decided that a rule holds: «покупка на 120,00 ₽», "with coupon SPRING".
    pub(super) fn offer_holds(self, need: &Need) -> String {
        match need {
            Need::Total { figure, of, .. } => {
                let (sum, how) = (Money::minor(*figure), self.how(need));
                if of.is_empty() {
                    with(self.offer_total(sum), how)
                } else {
                    self.offer_total_of(with(self.goods(of), how), sum)
                }
            }
            Need::Quantity { figure, of, .. } => {
                self.there(self.amount_of(Quantity::thousandths_of(*figure), of), of, self.how(need))
            }
            Need::Group { figure, of, .. } => self.there(self.pieces(*figure), of, self.how(need)),
            Need::MemberDays { days, .. } => self.offer_member_days(self.date_days(*days)),
            other => self.offer_asks(other),
        }
    }

    /// Says what is missing for a rule: «ещё на 3,40 ₽», "only on Tuesday".
    pub(super) fn offer_lacks(self, need: &Need) -> String {
        match need {
            Need::Card => self.reason_no_card(),
            Need::Total { figure, of, .. } => {
                let (sum, how) = (Money::minor(*figure), self.how(need));
                match how {
                    how if !of.is_empty() => self.offer_lacks_sum_of(with(self.goods(of), how), sum),
                    Some(how) => self.offer_lacks_sum_how(how, sum),
                    None => self.offer_lacks_sum(sum),
                }
            }
            Need::Quantity { figure, of, .. } => {
                self.lacks_goods(self.amount_of(Quantity::thousandths_of(*figure), of), of, self.how(need))
            }
            Need::Group { figure, of, .. } => self.lacks_goods(self.pieces(*figure), of, self.how(need)),
            Need::Visit { left, .. } if *left == 0 => self.offer_lacks_passed(),
            Need::Visit { left, .. } | Need::EveryVisit { left, .. } if *left > 0 => self.offer_lacks_visits(*left),
            // So old receipts keep a second purchase of the day.
            Need::EveryVisit { .. } => self.offer_lacks_passed(),
            Need::Unit { left, .. } if *left == 0 => self.offer_lacks_passed(),
            Need::Unit { left, of, .. } | Need::EveryUnit { left, of, .. } => {
                self.lacks_goods(self.pieces(*left), of, None)
            }
            Need::MemberDays { left, .. } => self.offer_lacks_days(self.date_days(*left)),
            Need::Absent { days } => self.offer_lacks_absent(self.date_days(*days)),
            Need::Coupon { code } => self.offer_lacks_coupon(code),
            Need::CouponOf { name } => self.coupon_lacks(self.own(name)),
            Need::Not { need } => match self.turned(need) {
                _ if **need == Need::NoCard => self.reason_no_card(),
                Some(turned) => self.offer_only(turned),
                None => self.denied(need),
            },
            Need::AllOf { needs } => self.lacks_each(needs),
            Need::AnyOf { needs } if needs.len() > NAMED => self.offer_lacks_all(),
            other => self.offer_only(self.offer_asks(other)),
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
            Need::Tiers { names } => self.offer_tiers(self.one_of(names.iter().map(|name| self.own(name)).collect())),
            Need::Segments { segments } => {
                let named = segments.iter().map(|one| self.reason_named(self.segment_named(one)));
                self.offer_segments(self.one_of(named.collect()))
            }
            Need::Household { least } => self.offer_household(*least),
            Need::MemberDays { days, .. } => self.offer_member_days_asked(self.date_days(*days)),
            Need::Absent { days } => self.offer_absent(self.date_days(*days)),
            Need::FirstPurchase => self.offer_first_purchase(),
            Need::Bought => self.offer_bought(),
            Need::FirstOfDay => self.offer_first_of_day(),
            Need::Visit { number, .. } => self.offer_visit(self.ordinal(*number)),
            Need::EveryVisit { every, .. } => self.offer_every_visit(self.ordinal(*every)),
            Need::Unit { number, of, .. } if of.is_empty() => self.offer_unit(*number),
            Need::Unit { number, of, .. } => self.offer_unit_of(self.goods(of), *number),
            Need::EveryUnit { every, of, .. } if of.is_empty() => self.offer_every_unit(self.ordinal(*every)),
            Need::EveryUnit { every, of, .. } => self.offer_every_unit_of(self.ordinal(*every), self.goods(of)),
            Need::Birthday { .. } => self.offer_birthday(),
            Need::Coupon { code } => self.offer_coupon(code),
            Need::CouponOf { name } => self.coupon_need(self.own(name)),
            Need::PaysWith { forms } => {
                self.offer_pays_with(self.one_of(forms.iter().map(|form| self.paid_in(form)).collect()))
            }
            Need::Total { least, of, .. } => self.comes_to(Bound::Least, *least, of, self.how(need)),
            Need::TotalMost { most, of, .. } => self.comes_to(Bound::Most, *most, of, self.how(need)),
            Need::Quantity { least, of, .. } => {
                self.counts(Bound::Least, self.amount_of(*least, of), of, self.how(need))
            }
            Need::QuantityMost { most, of, .. } => {
                self.counts(Bound::Most, self.amount_of(*most, of), of, self.how(need))
            }
            Need::Group { pieces, of, .. } => {
                self.counts(Bound::Least, self.pieces(i64::from(*pieces)), of, self.how(need))
            }
            Need::Not { need } => self.turned(need).unwrap_or_else(|| self.denied(need)),
            Need::AllOf { needs } => self.all_of(needs.iter().map(|need| self.offer_asks(need)).collect()),
            Need::AnyOf { needs } => self.either(needs),
        }
    }

    /// What is asked where this is not to be, in words that deny nothing: "below ₴100.00". None where only a denial says it.
    fn turned(self, need: &Need) -> Option<String> {
        Some(match need {
            Need::From { day } => self.offer_before(self.full_day(*day)),
            Need::Until { day } => self.offer_later(self.full_day(*day)),
            Need::Card => self.offer_no_card(),
            Need::NoCard => self.reason_card(),
            Need::MemberDays { days, .. } => self.offer_member_days_under(*days),
            Need::FirstPurchase => self.offer_bought(),
            Need::Bought => self.offer_first_purchase(),
            Need::Total { least, of, .. } => self.comes_to(Bound::Below, *least, of, self.how(need)),
            Need::TotalMost { most, of, .. } => self.comes_to(Bound::Above, *most, of, self.how(need)),
            Need::Quantity { least, of, .. } if of.is_empty() || *least != Quantity::ONE => {
                self.counts(Bound::Below, self.amount_of(*least, of), of, self.how(need))
            }
            Need::QuantityMost { most, of, .. } => {
                self.counts(Bound::Above, self.amount_of(*most, of), of, self.how(need))
            }
            _ => return None,
        })
    }

    /// What is not to be: «не в пятницу», "not with coffee".
    fn denied(self, need: &Need) -> String {
        match need {
            // Behind a denial "or others" would deny everything else.
            Need::Quantity { of, .. } if of.len() > SAID => self.offer_not_with_more(with(first(of), self.how(need))),
            Need::Quantity { of, .. } => self.offer_not_with(with(self.goods(of), self.how(need))),
            other => self.offer_but(self.offer_asks(other)),
        }
    }

    /// Which of the goods count, and what of their price: «по полной цене», "after discounts". None where all does.
    fn how(self, need: &Need) -> Option<String> {
        let (full_price, after_discounts, on_one_line, prices) = match need {
            Need::Total { full_price, after_discounts, prices, .. }
            | Need::TotalMost { full_price, after_discounts, prices, .. } => {
                (*full_price, *after_discounts, false, *prices)
            }
            Need::Quantity { full_price, on_one_line, prices, .. }
            | Need::QuantityMost { full_price, on_one_line, prices, .. } => (*full_price, false, *on_one_line, *prices),
            Need::Group { full_price, prices, .. } => (*full_price, false, false, *prices),
            _ => return None,
        };
        let said = [
            on_one_line.then(|| self.offer_of_one_article()),
            self.priced(prices),
            full_price.then(|| self.offer_at_full_price()),
            after_discounts.then(|| self.offer_after_discounts()),
        ];
        let said: Vec<String> = said.into_iter().flatten().collect();
        (!said.is_empty()).then(|| listed(said.into_iter()))
    }

    /// What goods may cost: "priced from ₴100.00".
    fn priced(self, prices: Prices) -> Option<String> {
        match (prices.from, prices.to) {
            (Some(from), Some(to)) => Some(self.offer_priced_between(from, to)),
            (Some(from), None) => Some(self.offer_priced_from(from)),
            (None, Some(to)) => Some(self.offer_priced_to(to)),
            (None, None) => None,
        }
    }

    /// What a basket is to come to: "from ₴10.00 of coffee", «на сумму меньше 100,00 ₴ после скидок».
    fn comes_to(self, bound: Bound, sum: Money, of: &[String], how: Option<String>) -> String {
        if of.is_empty() {
            let said = match bound {
                Bound::Least => self.offer_total_least(sum),
                Bound::Most => self.offer_total_most(sum),
                Bound::Below => self.offer_total_below(sum),
                Bound::Above => self.offer_total_above(sum),
            };
            return with(said, how);
        }
        let goods = with(self.goods(of), how);
        match bound {
            Bound::Least => self.offer_total_least_of(goods, sum),
            Bound::Most => self.offer_total_most_of(goods, sum),
            Bound::Below => self.offer_total_below_of(goods, sum),
            Bound::Above => self.offer_total_above_of(goods, sum),
        }
    }

    /// How many are to be in a basket: "up to 3 in the basket", «кофе от 2 шт.».
    fn counts(self, bound: Bound, quantity: String, of: &[String], how: Option<String>) -> String {
        if of.is_empty() {
            let how = how.unwrap_or_else(|| self.offer_in_basket());
            return match bound {
                Bound::Least => self.offer_quantity_least(how, quantity),
                Bound::Most => self.offer_quantity_most(how, quantity),
                Bound::Below => self.offer_quantity_below(how, quantity),
                Bound::Above => self.offer_quantity_above(how, quantity),
            };
        }
        let goods = with(self.goods(of), how);
        match bound {
            Bound::Least => self.offer_quantity_least_of(goods, quantity),
            Bound::Most => self.offer_quantity_most_of(goods, quantity),
            Bound::Below => self.offer_quantity_below_of(goods, quantity),
            Bound::Above => self.offer_quantity_above_of(goods, quantity),
        }
    }

    /// How many are there.
    fn there(self, quantity: String, of: &[String], how: Option<String>) -> String {
        if of.is_empty() {
            self.offer_quantity(how.unwrap_or_else(|| self.offer_in_basket()), quantity)
        } else {
            self.offer_goods(with(self.goods(of), how), quantity)
        }
    }

    fn lacks_goods(self, quantity: String, of: &[String], how: Option<String>) -> String {
        match how {
            how if !of.is_empty() => self.offer_lacks_goods(with(self.goods(of), how), quantity),
            Some(how) => self.offer_lacks_quantity_how(how, quantity),
            None => self.offer_lacks_quantity(quantity),
        }
    }

    /// Pieces: «3 шт.».
    fn pieces(self, count: i64) -> String {
        self.offer_pieces(self.number(count))
    }

    /// Pieces, or what is weighed, of which nobody knows the unit here: «3 шт.», «1,500».
    pub(super) fn measured(self, quantity: Quantity) -> String {
        let figure = self.quantity(quantity);
        if quantity.is_whole() { self.offer_pieces(figure) } else { figure }
    }

    /// Of goods that are named a part is a weight: «1,5 кг». Where any goods count, pieces stand among it: the figure alone.
    fn amount_of(self, quantity: Quantity, of: &[String]) -> String {
        if quantity.is_whole() || of.is_empty() {
            self.measured(quantity)
        } else {
            self.item_weighed(self.quantity_short(quantity))
        }
    }

    /// All that is missing: «кофе: ещё 1 шт.; любой товар: ещё 2 шт.», "1 more of coffee and 2 of anything".
    fn lacks_each(self, needs: &[Need]) -> String {
        let each = |(place, need): (usize, &Need)| {
            let Need::Group { figure, of, .. } = need else { return self.offer_lacks(need) };
            let goods = if of.is_empty() { self.offer_anything() } else { self.goods(of) };
            let (goods, quantity) = (with(goods, self.how(need)), self.pieces(*figure));
            if place == 0 {
                self.offer_lacks_goods(goods, quantity)
            } else {
                self.offer_lacks_goods_too(goods, quantity)
            }
        };
        let said = needs.iter().enumerate().map(each);
        said.reduce(|one, other| self.offer_lacks_each(one, other)).unwrap_or_default()
    }

    /// Days or months of a sentence: «в понедельник, вторник и среду».
    fn together(self, of: &[u32], first: fn(Language, u32) -> String, too: fn(Language, u32) -> String) -> String {
        // Whoever names a day twice means it once.
        let each = of.iter().enumerate().filter(|(place, one)| !of[..*place].contains(one)).map(|(_, one)| *one);
        let said =
            each.enumerate().map(|(place, one)| if place == 0 { first(self, one) } else { too(self, one) }).collect();
        self.all_of(said)
    }

    /// All of these: «в понедельник, вторник и среду».
    fn all_of(self, mut said: Vec<String>) -> String {
        let last = said.pop().unwrap_or_default();
        if said.is_empty() { last } else { self.offer_and(said.join(", "), last) }
    }

    /// What would do, one of these: «во вторник, по купону A7 или не для уровня Золото».
    fn either(self, needs: &[Need]) -> String {
        // What is denied stands last: said first it would seem to deny the others too.
        let is_denied = |need: &&Need| matches!(need, Need::Not { need } if self.turned(need).is_none());
        let (denied, is): (Vec<&Need>, Vec<&Need>) = needs.iter().partition(is_denied);
        self.one_of(is.into_iter().chain(denied).map(|need| self.offer_asks(need)).collect())
    }

    /// Which one of many; Russian and Ukrainian put the ending into the sentence.
    fn ordinal(self, number: u32) -> String {
        let ending = match (number % 10, number % 100) {
            _ if self.lang != Lang::En => "",
            (1, teens) if teens != 11 => "st",
            (2, teens) if teens != 12 => "nd",
            (3, teens) if teens != 13 => "rd",
            _ => "th",
        };
        format!("{}{ending}", self.number(number.into()))
    }

    /// One of these: «наличными, картой или сертификатом».
    fn one_of(self, mut said: Vec<String>) -> String {
        let last = said.pop().unwrap_or_default();
        if said.is_empty() { last } else { self.offer_or(said.join(", "), last) }
    }

    /// Why a rule gave way: another takes more, comes first, or is had alone.
    pub(super) fn offer_instead(self, rule: &RuleId, name: Option<&Text>, how: Instead) -> String {
        let other = self.rule_in_sentence(rule, name.map(|name| name.in_lang(self.lang)));
        match how {
            Instead::Better => self.offer_better(other),
            Instead::Together => self.offer_together(other),
            Instead::First => self.offer_first(other),
            Instead::Alone => self.offer_alone(other),
        }
    }

    /// How often a rule may be had, which was so often.
    pub(super) fn offer_had(self, times: u32, days: Option<u32>) -> String {
        match days {
            None => self.offer_had_times(times),
            Some(1) => self.offer_had_today(times),
            Some(days) => self.offer_had_within(self.date_days(days), times),
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

    /// Goods of which any would do; the first two where there are more, so that a sentence stays one that can be said.
    fn goods(self, of: &[String]) -> String {
        if of.len() > SAID { self.offer_and_more(first(of)) } else { self.one_of(of.to_vec()) }
    }
}

/// On which side of a figure something is to be.
#[derive(Debug, Clone, Copy)]
enum Bound {
    Least,
    Most,
    Below,
    Above,
}

/// What is said, and how where that matters.
fn with(said: String, how: Option<String>) -> String {
    match how {
        Some(how) => format!("{said} {how}"),
        None => said,
    }
}

/// More alternatives than these are not said one by one.
const NAMED: usize = 3;

/// Of goods no more than these are.
const SAID: usize = 2;

/// The first of goods that are too many to be said one by one.
fn first(of: &[String]) -> String {
    listed(of.iter().take(SAID).cloned())
}

fn listed(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
#[path = "offer_tests.rs"]
mod tests;
