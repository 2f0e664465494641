//! The shop's own coupons in words: why one counts nothing, where it stands, what became of it.

use chrono::{Datelike, NaiveDate};

use super::Language;
use crate::domain::{CouponBack, CouponBar, CouponState};

impl Language {
    /// What a return does to a coupon, or did where it is `done`: what it is, and which.
    pub fn coupon_back(self, back: &CouponBack, done: bool) -> (String, String) {
        let name = back.name.in_lang(self.lang());
        let what = match (back.gone, done) {
            (true, true) => self.receipt_coupon_went(name),
            (true, false) => self.receipt_coupon_gone(name),
            (false, _) => self.receipt_coupon_given_back(name),
        };
        (what, back.code.clone())
    }

    /// Why a coupon counts nothing: «использован 18 ноября», "issued to another member".
    pub fn coupon_bar(self, bar: CouponBar) -> String {
        let said = |day: NaiveDate| self.day_and_month(day.day(), day.month());
        match bar {
            CouponBar::Used { day } => self.coupon_used(said(day)),
            CouponBar::Expired { day } => self.coupon_expired(said(day)),
            CouponBar::Early { from } => self.coupon_early(said(from)),
            CouponBar::Revoked { day } => self.coupon_revoked(said(day)),
            CouponBar::Another => self.coupon_another(),
            CouponBar::Second => self.coupon_second(),
        }
    }

    /// Why a sale cannot be made with a coupon.
    pub fn coupon_barred(self, code: &str, bar: CouponBar) -> String {
        match bar {
            CouponBar::Early { from } => self.coupon_problem_early(code, self.day_and_month(from.day(), from.month())),
            other => self.coupon_problem_barred(code, self.coupon_bar(other)),
        }
    }

    /// Why a coupon that was used cannot be taken away.
    pub fn coupon_was_used(self, code: &str, day: NaiveDate) -> String {
        self.coupon_problem_used(code, self.day_and_month(day.day(), day.month()))
    }

    /// Why a coupon that ended cannot be taken away.
    pub fn coupon_is_over(self, code: &str, day: NaiveDate) -> String {
        self.coupon_problem_over(code, self.day_and_month(day.day(), day.month()))
    }

    pub fn coupon_state(self, state: CouponState) -> String {
        match state {
            CouponState::Open => self.coupon_state_open(),
            CouponState::Used => self.coupon_state_used(),
            CouponState::Expired => self.coupon_state_expired(),
            CouponState::Revoked => self.coupon_state_revoked(),
        }
    }

    /// A step of a coupon's story, by its stable name.
    pub fn coupon_step(self, what: &str) -> String {
        match what {
            "issued" => self.coupon_step_issued(),
            "given_back" => self.coupon_step_given_back(),
            "moved" => self.coupon_step_moved(),
            other => CouponState::from_code(other).map_or_else(|| other.to_owned(), |state| self.coupon_state(state)),
        }
    }

    /// What is wrong, then what to do, for a kind that the programme does not list.
    pub fn coupon_unknown_kind(self, kind: &str, known: &[String]) -> String {
        if known.is_empty() {
            self.coupon_problem_no_kinds(kind)
        } else {
            self.coupon_problem_kind(kind, known.join(", "))
        }
    }
}
