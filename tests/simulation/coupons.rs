//! The model on coupons: each is used once, by whom it is for, within its life, and what returns do to it.

use chrono::{Days, NaiveDate};
use regulars::domain::{
    CouponHolder, CouponKind, CouponState, Programme, Quote, RefundPlan, RefundPolicy, RevokedWith,
};
use regulars::shop::coupon;
use regulars::store;

use super::model::Model;
use super::story::Story;

#[derive(Clone, Debug)]
pub struct Coupon {
    pub code: String,
    kind: String,
    /// Whose it is; absent: whoever brings it, or nobody's while its sale counts for nobody.
    member: Option<usize>,
    anyones: bool,
    /// Whose it will be when it is given back.
    next: Option<usize>,
    life: (NaiveDate, Option<NaiveDate>),
    /// The sale that brought it; absent for one that the owner issued.
    brought_by: Option<usize>,
    /// The rule that brought it, until it goes back with its goods before its end.
    had_by: Option<String>,
    /// The sale that it was used for.
    used_by: Option<usize>,
    pub revoked: bool,
    /// What brought it was taken back while it was used.
    pub forfeit: bool,
}

impl Coupon {
    pub fn issued(code: String, kind: String, member: Option<usize>, life: (NaiveDate, Option<NaiveDate>)) -> Coupon {
        let anyones = member.is_none();
        Coupon {
            code,
            kind,
            member,
            anyones,
            next: member,
            life,
            brought_by: None,
            had_by: None,
            used_by: None,
            revoked: false,
            forfeit: false,
        }
    }

    /// What brought it is gone.
    pub fn take_away(&mut self) {
        self.revoked |= !self.is_used();
        self.forfeit |= self.is_used();
    }

    pub fn is_used(&self) -> bool {
        self.used_by.is_some()
    }

    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.life.1.is_some_and(|until| until < day)
    }
}

/// From when to when one of a kind lives that is issued on a day; none where it would be over before it begins.
pub fn life(kind: &CouponKind, day: NaiveDate) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let from = day + Days::new(kind.starts_in_days.into());
    let own = kind.days.map(|days| from + Days::new(days.into()) - Days::new(1));
    let until = own.into_iter().chain(kind.until).min();
    until.is_none_or(|until| until >= from).then_some((from, until))
}

impl Model {
    /// What the sale at `place` used up, and what it brings.
    pub fn coupons_of_sale(&mut self, place: usize, member: Option<usize>, quote: &Quote, day: NaiveDate) {
        for used in &quote.coupons_used {
            let known = self.coupons.iter().position(|coupon| coupon.code == used.code).unwrap();
            let coupon = &self.coupons[known];
            assert!(
                coupon.used_by.is_none() && !coupon.revoked,
                "{} is used twice, or after it was taken away",
                used.code
            );
            let (from, until) = coupon.life;
            assert!(from <= day && until.is_none_or(|until| day <= until), "{} is used out of its life", used.code);
            let own = coupon.anyones || coupon.member.is_some_and(|whose| Some(self.current(whose)) == member);
            assert!(own, "{} is another member's", used.code);
            self.coupons[known].used_by = Some(place);
        }
        for due in &quote.coupons_due {
            let code = due.code.clone().unwrap();
            assert!(self.coupons.iter().all(|coupon| coupon.code != code), "{code} was given out twice");
            let member = member.filter(|_| due.holder == CouponHolder::Member);
            let (kind, life) = (due.kind.clone(), (due.from, due.until));
            self.coupons.push(Coupon {
                brought_by: Some(place),
                had_by: Some(due.rule.0.clone()),
                ..Coupon::issued(code, kind, member, life)
            });
        }
    }

    /// Whether a coupon of a kind counts for somebody: one that is handed over, or one of their own that applies by itself.
    pub fn coupon_counts(
        &self,
        programme: &Programme,
        kind: &str,
        codes: &[String],
        member: Option<usize>,
        day: NaiveDate,
    ) -> bool {
        let by_itself = programme.coupons.iter().any(|known| known.id == kind && known.by_itself);
        let counts = |coupon: &&Coupon| {
            let own = coupon.member.is_some_and(|whose| Some(self.current(whose)) == member);
            let handed = codes.contains(&coupon.code) && (own || coupon.anyones);
            handed || (own && by_itself)
        };
        let open = self.coupons.iter().filter(|coupon| !coupon.is_used() && !coupon.revoked && coupon.kind == kind);
        open.filter(counts).any(|coupon| coupon.life.0 <= day && !coupon.is_over(day))
    }

    /// Whether a coupon that a rule brought with the sale at `place` has not gone back with its goods.
    pub fn keeps_coupon(&self, place: usize, rule: &str) -> bool {
        let had = |coupon: &Coupon| coupon.brought_by == Some(place) && coupon.had_by.as_deref() == Some(rule);
        self.coupons.iter().any(had)
    }

    /// A sale that was given to somebody else takes along what it brought and what is open still.
    pub fn coupons_follow(&mut self, place: usize, day: NaiveDate) -> usize {
        let to = self.sales[place].member;
        let mut many = 0;
        for coupon in self.coupons.iter_mut().filter(|coupon| coupon.brought_by == Some(place) && !coupon.anyones) {
            coupon.next = to;
            if !coupon.is_used() && !coupon.revoked {
                many += usize::from(!coupon.is_over(day));
                coupon.member = to;
            }
        }
        many
    }

    /// What a return of the sale at `place` does to its coupons.
    /// `told` is the shop's plan: only under a policy that prices receipts again may a part of the goods give one back, and only
    /// where all that its discount came to is settled.
    pub fn coupons_of_return(
        &mut self,
        place: usize,
        programme: &Programme,
        day: NaiveDate,
        told: &RefundPlan,
    ) -> bool {
        let whole = self.sales[place].whole_back();
        let idle = &told.idle;
        let reprices = programme.refund.policy == RefundPolicy::Reprice;
        assert!(idle.is_empty() || (reprices && !whole && told.unsettled.is_zero()), "{idle:?} back with a part");
        let mut with_a_part = false;
        let mut no_longer_had = Vec::new();
        for coupon in &mut self.coupons {
            let kind = programme.coupon(&coupon.kind);
            let alive = coupon.life.1.is_none_or(|until| day <= until);
            let back = coupon.used_by == Some(place)
                && (whole || idle.contains(&coupon.kind))
                && alive
                && kind.is_none_or(|kind| kind.gives_back);
            if back && !coupon.forfeit {
                coupon.used_by = None;
                coupon.member = coupon.next;
                with_a_part |= !whole;
            }
            let taken = match kind.map(|kind| kind.revoked_with).unwrap_or_default() {
                RevokedWith::WholeReturn => whole,
                RevokedWith::AnyReturn => true,
                RevokedWith::NoReturn => false,
            };
            if coupon.brought_by == Some(place) && taken {
                if !coupon.is_used() && !coupon.revoked && !coupon.is_over(day) {
                    no_longer_had.extend(coupon.had_by.take());
                }
                coupon.take_away();
            }
        }
        self.sales[place].had.retain(|rule| !no_longer_had.contains(rule));
        with_a_part
    }
}

impl Story {
    /// A code that the shop has given out, whatever became of it.
    pub fn a_code(&mut self) -> Option<String> {
        let codes = self.model.coupons.len();
        (codes > 0 && self.chance.once_in(2)).then(|| self.model.coupons[self.chance.place(codes)].code.clone())
    }

    /// Each coupon stands where the model has it.
    pub fn same_coupons(&self) {
        let day = self.now().day();
        let all = coupon::list(self.shop(), None, None, 100_000, &self.now()).unwrap();
        assert_eq!(all.len(), self.model.coupons.len(), "how many coupons there are");
        for coupon in &self.model.coupons {
            let known = self.shop().store().read(|c| store::coupon::by_code(c, &coupon.code)).unwrap().unwrap();
            let over = coupon.is_over(day);
            let stands = match (coupon.used_by, coupon.revoked) {
                (Some(_), _) => vec![CouponState::Used],
                (None, true) if over => vec![CouponState::Revoked, CouponState::Expired],
                (None, true) => vec![CouponState::Revoked],
                (None, false) if over => vec![CouponState::Open, CouponState::Expired],
                (None, false) => vec![CouponState::Open],
            };
            assert!(stands.contains(&known.state), "{coupon:?} is {:?}", known.state);
            if known.state == CouponState::Open {
                let whose = coupon.member.map(|member| self.model.members[self.model.current(member)].id);
                assert_eq!(known.member, whose, "whose {coupon:?} is");
            }
        }
    }
}
