//! What is given beside purchases, in words: what it comes to, who came by whose advice, and why it was refused.

use super::Language;
use crate::domain::{AdviceBack, BonusFault, Points, Severity, Text};

impl Language {
    /// What somebody is given: «50 баллов», «купон «Скидка»», or both.
    pub fn bonus_given(self, points: Points, coupon: Option<&Text>) -> String {
        let coupon = coupon.map(|name| name.in_lang(self.lang()));
        match coupon {
            None => self.points(points),
            Some(name) if points.is_zero() => self.advice_coupon(name),
            Some(name) => self.advice_both(name, self.points(points)),
        }
    }

    /// That friends came by the member's advice, and what they bring.
    pub(super) fn friend_came(self, address: &str, informal: bool, name: &str, others: u32, brings: String) -> String {
        let name = if name.trim().is_empty() { self.advice_somebody() } else { name.trim().to_owned() };
        match (others, informal) {
            (0, false) => self.advice_say(address, brings, name),
            (0, true) => self.advice_say_informal(address, brings, name),
            (others, false) => self.advice_say_more(address, brings, others, name),
            (others, true) => self.advice_say_more_informal(address, brings, others, name),
        }
    }

    /// What a return takes back of a recommendation's rewards, each with its name.
    pub fn advice_back(self, back: &AdviceBack) -> Vec<(String, String)> {
        let AdviceBack { friend, recommender } = back;
        let whole = recommender.points.plus(recommender.owed).unwrap_or(recommender.points);
        let named = [
            (self.advice_back_points(), friend.points),
            (self.advice_back_owed(), friend.owed),
            (self.advice_back_recommender(), whole),
        ];
        let points = named.into_iter().filter(|(_, points)| points.is_positive());
        let mut all: Vec<_> =
            points.map(|(name, points)| (name, self.points_signed(Points::new(-points.get())))).collect();
        let coupons = [friend, recommender].into_iter().filter_map(|side| side.coupon.clone()).collect::<Vec<_>>();
        if !coupons.is_empty() {
            all.push((self.advice_back_coupons(), coupons.join(", ")));
        }
        all
    }

    /// How grave a complaint is: «серьёзная».
    pub fn severity(self, severity: Severity) -> String {
        match severity {
            Severity::Minor => self.amends_severity_minor(),
            Severity::Serious => self.amends_severity_serious(),
            Severity::Grave => self.amends_severity_grave(),
        }
    }

    /// What is wrong, then what to do.
    pub fn bonus_fault(self, fault: &BonusFault) -> String {
        match fault {
            BonusFault::ReferredBefore => self.advice_problem_before(),
            BonusFault::OwnAdvice => self.advice_problem_own(),
            BonusFault::AdviceCircle => self.advice_problem_circle(),
            BonusFault::BoughtBefore => self.advice_problem_bought(),
            BonusFault::NothingForIt(severity) => self.amends_problem_nothing(self.severity(*severity)),
            BonusFault::EnoughAmends(most) => self.amends_problem_enough(*most),
            BonusFault::NoAmends => self.amends_problem_none(),
            BonusFault::NoAmendsReason => self.amends_problem_reason(),
        }
    }
}
