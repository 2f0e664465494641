//! Operations at the till: a basket is priced, agreed to, paid and recorded.

use chrono::Datelike;
use regulars::domain::{Basket, CardState, Moment, Money, Payment, Points, Quote, SaleId, SaleRequest, TierHolds};
use regulars::shop::quote::Whom;
use regulars::shop::{self, Error, QuoteError, sell};

use super::advised::same_promise;
use super::quote::Quoted;
use super::sale::Sale;
use super::same::same_quote;
use super::story::Story;
use super::sums;
use super::units;
use super::wishes::{self, Paying};

struct Priced {
    basket: Basket,
    told: Quote,
    expected: Quoted,
    points: i64,
    payments: Vec<Payment>,
    by_card: i64,
}

impl Story {
    pub fn sell(&mut self) {
        let (at, day) = (self.now(), self.now().day());
        let asked = self.a_customer();
        let by_number = self.chance.once_in(2);
        let card = self.model.cards.iter().find(|card| by_number && Some(card.member) == asked).cloned();
        let id = asked.map(|place| self.model.members[place].id);
        // Whoever was merged into somebody else buys as that one.
        let member = asked.map(|place| self.model.current(place));
        let whom = id.map_or(Whom::Nobody, Whom::Member);
        let Priced { basket, told, expected, points, payments, by_card } = self.priced(&whom, member, at);
        let gifts_given = self.chance.once_in(2);
        let request = SaleRequest {
            id: SaleId(self.chance.id()),
            basket,
            card: card.as_ref().map(|card| card.number.clone()),
            member: id,
            points: Points::new(points),
            payments,
            gifts_given,
            agreed: Some(Money::minor(expected.to_pay)),
            agreed_gifts: None,
        };
        if let Some(card) = card.filter(|card| card.state != CardState::Active) {
            let refused = sell::sell(self.shop(), request, at, true);
            return assert!(matches!(refused, Err(Error::CardNotActive { state, .. }) if state == card.state.code()));
        }
        let sold = sell::sell(self.shop(), request.clone(), at, true).unwrap();
        assert_eq!(sold.member, member.map(|place| self.model.members[place].id));
        let again = sell::sell(self.shop(), request, at, true).unwrap();
        assert!(again.repeated);
        same_quote(&again.quote, &sold.quote);
        let lines: Vec<_> = sold.quote.lines.iter().map(|l| (l.total, l.points_value, l.points_earned.get())).collect();
        let expect = |l: &sums::Priced| (Money::minor(l.rest), Money::minor(l.points_value), l.earned);
        let all: Vec<_> = expected.lines.iter().map(expect).collect();
        assert_eq!(lines, all, "lines: total, paid with points, earned");
        let figures = (sold.quote.to_pay, sold.quote.points_value, sold.quote.points_earned.get());
        assert_eq!(figures, (Money::minor(expected.to_pay), Money::minor(expected.value), expected.earned));
        let gift = expected.gift && gifts_given;
        let birthdays = told.gifts.iter().filter(|gift| gift.rule.as_str() == "birthday.gift").count();
        assert_eq!(birthdays, usize::from(expected.gift), "a birthday's gift");
        assert_eq!(sold.quote.gifts, if gifts_given { told.gifts } else { Vec::new() });
        let birthday = sold.quote.applied.iter().any(|applied| applied.rule.as_str() == "birthday");
        assert_eq!(birthday, expected.birthday, "a birthday's discount");
        let due = expected.advice.filter(|(_, counts)| *counts).map(|(advice, _)| advice);
        same_promise(&sold.quote, due, expected.advice.is_some());
        let mut had = expected.had.clone();
        let handed: Vec<_> = sold.quote.gifts.iter().map(|gift| gift.rule.0.clone()).collect();
        had.extend(handed.iter().cloned());
        had.extend(sold.quote.coupons_due.iter().map(|due| due.rule.0.clone()));
        let counting = self.model.programme(day).rules.iter().filter(|rule| units::counts_pieces(rule));
        if counting.into_iter().any(|rule| had.contains(&format!("rule.{}", rule.id))) {
            self.happened("a piece that was counted over time brings something");
        }
        if had.iter().any(|rule| rule.starts_with("rule.")) {
            self.happened("an owner's own rule gives something");
            if expected.at_once {
                self.happened("a tier that holds at once meets an owner's own rule");
            }
            let before = member.map_or(0, |place| self.model.off_since(place, day.with_day(1).unwrap(), |_| true));
            if before > 0 && self.model.programme(day).caps_members() {
                self.happened("a cap counts what a member had before");
            }
        }
        let sale = Sale::of(sold.sale, sold.number.0, day, expected.version, member);
        self.model.sell(Sale { gift, had, handed, ..sale }, &expected, points, by_card, day);
        let place = self.model.sales.len() - 1;
        self.model.coupons_of_sale(place, member, &sold.quote, day);
        self.hand_out(&sold.quote);
        if let Some(advice) = due {
            self.reward(advice, place, expected.version, &sold.quote);
        }
        let account = member.map(|member| self.model.members[member].account);
        assert_eq!(sold.points.get(), account.map_or(0, |account| self.model.balance(account)), "points afterwards");
        self.touched.extend(member);
    }

    /// How many of the wished points may pay. Where a tier holds in the purchase that reaches it, points that pay may let
    /// another hold, under which less may be paid with points.
    fn granted(&self, basket: &Basket, whom: &Whom, wished: i64, at: &Moment) -> i64 {
        match shop::quote::quote(self.shop(), basket, whom, Points::new(wished), at) {
            Err(Error::Quote(QuoteError::TooManyPoints { allowed })) => {
                let rules = &self.model.programme(at.day()).tiers;
                assert!(allowed.get() < wished && rules.holds == TierHolds::AtOnce, "{allowed:?} of {wished}");
                self.granted(basket, whom, allowed.get(), at)
            }
            other => other.map(|_| wished).unwrap(),
        }
    }

    /// A basket that somebody agrees to, priced by shop and model alike, with what is paid for it. What a rule asks about the
    /// form is asked again where it turns out that another one pays.
    fn priced(&mut self, whom: &Whom, member: Option<usize>, at: Moment) -> Priced {
        let mut basket = wishes::basket(&mut self.chance);
        basket.coupons.extend(self.a_code());
        let mut paying = wishes::paying(&mut self.chance);
        (basket.pays_with, basket.not_in_cash) = (paying.form(10_000), Money::minor(paying.by_card()));
        loop {
            let ask = |story: &Story, points: i64| {
                let told = shop::quote::quote(story.shop(), &basket, whom, Points::new(points), &at).unwrap();
                let expected = story.model.quote(&basket, member, points, &at, &told);
                (told, expected)
            };
            let (told, expected) = ask(self, 0);
            assert_eq!(told.points_allowed.get(), expected.allowed, "points allowed");
            let wished = self.wished_points(expected.allowed, expected.version);
            let points = self.granted(&basket, whom, wished, &at);
            let (told, expected) = ask(self, points);
            assert_eq!(told.to_pay.as_minor(), expected.to_pay, "what {member:?} is asked to pay for {basket:?}");
            if paying.form(expected.to_pay) == basket.pays_with && paying.fits(expected.to_pay) {
                let (payments, by_card) = paying.payments(expected.to_pay);
                self.say(&format!("sell to {member:?}, {} lines, {} allowed", basket.lines.len(), expected.allowed));
                return Priced { basket, told, expected, points, payments, by_card };
            }
            paying = Paying::cash();
            (basket.pays_with, basket.not_in_cash) = (Some("cash".to_owned()), Money::ZERO);
        }
    }

    /// None, all that may be spent, or a part of it in the programme's steps.
    fn wished_points(&mut self, allowed: i64, version: usize) -> i64 {
        let Some(rule) = self.model.versions[version].1.points.clone() else { return 0 };
        let part = self.chance.between(0, allowed);
        let part = part - part % rule.step.get();
        match self.chance.below(3) {
            0 => 0,
            1 if part >= rule.least.get() => part,
            _ => allowed,
        }
    }
}
