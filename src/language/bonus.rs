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
        let owed = friend.owed.is_positive().then(|| self.points_gone(friend.owed));
        let rows = [
            (self.advice_back_friend(), self.reward_gone(friend.points, friend.coupon.is_some())),
            (self.advice_back_owed(), owed),
            (self.advice_back_recommender(), self.reward_gone(whole, recommender.coupon.is_some())),
        ];
        rows.into_iter().filter_map(|(name, gone)| Some((name, gone?))).collect()
    }

    /// «–70 и купон»; none where nothing goes.
    fn reward_gone(self, points: Points, coupon: bool) -> Option<String> {
        match (points.is_positive(), coupon) {
            (true, true) => Some(self.advice_back_both(self.points_gone(points))),
            (true, false) => Some(self.points_gone(points)),
            (false, true) => Some(self.advice_back_coupon()),
            (false, false) => None,
        }
    }

    fn points_gone(self, points: Points) -> String {
        self.points_signed(Points::new(-points.get()))
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
            BonusFault::KindEnded(name) => self.amends_problem_ended(name.in_lang(self.lang())),
            BonusFault::WithdrawnBefore(day) => self.amends_problem_withdrawn(self.full_day(*day)),
            BonusFault::NoAmends => self.amends_problem_none(),
            BonusFault::NoAmendsReason => self.amends_problem_reason(),
        }
    }
}
