//! Coupons at the till: handed over by their code, offered beside the member whose they are, and read out when a sale
//! brought one.

use chrono::{Datelike, NaiveDate};

use super::state::{Action, Banner, Message, State};
use crate::domain::{Coupon, CouponBar, DueCoupon, HeldCoupon, Sold, same_code};
use crate::shop;
use crate::ui::keys::Deed as KeyDeed;
use crate::ui::screen::enrol::card::grouped;
use crate::ui::theme::Icon;
use crate::ui::widget::{Deed, Severity};
use crate::ui::world::World;

impl State {
    /// A coupon that a rule asks for goes into the basket, whether or not the rule holds yet; of any other is said why not.
    pub(super) fn take_coupon(&mut self, world: &World, code: &str) -> Action {
        let l = world.language;
        self.reprice(world);
        let known = match shop::coupon::find(&world.shop, code) {
            Ok(known) => known,
            Err(error) => {
                self.fail(world, &error);
                return Action::None;
            }
        };
        if let Some((known, bar)) = known.as_ref().and_then(|known| Some((known, self.bar(world, known)?))) {
            return self.say_barred(world, &known.code, bar);
        }
        let programme = self.version.as_ref().map(|version| &version.programme);
        let rule = programme.and_then(|programme| {
            let of_kind = known.as_ref().and_then(|known| programme.rules_of_kind(&known.kind).next());
            programme.rules_of_coupon(code).next().or(of_kind)
        });
        let Some(name) = rule.map(|rule| rule.name.in_lang(l.lang()).to_owned()) else {
            self.warn(l.till_coupon_unknown(code), l.till_coupon_unknown_to_do());
            return Action::None;
        };
        self.change(world, |till| till.add_coupon(code));
        if self.banner.is_none() {
            let (severity, what) = (Severity::Info, l.till_coupon_taken(code));
            self.banner = Some(Banner { severity, what, to_do: name });
        }
        Action::None
    }

    /// Says why a coupon brings nothing now. Of one that only begins later there is nothing to be done, so it is said in
    /// passing; its day stands beside its member.
    pub(super) fn say_barred(&mut self, world: &World, code: &str, bar: CouponBar) -> Action {
        let (l, code) = (world.language, grouped(code));
        let to_do = match bar {
            CouponBar::Early { from } => {
                return Action::Toast(l.coupon_till_early(code, l.day_and_month(from.day(), from.month())));
            }
            // A good one that only does not count together with its like is kept for another time.
            CouponBar::Second => l.coupon_till_keep_it(),
            CouponBar::Another if self.greeted.is_none() => l.coupon_till_scan_card(),
            CouponBar::Used { .. } | CouponBar::Expired { .. } | CouponBar::Revoked { .. } | CouponBar::Another => {
                l.coupon_till_barred_to_do()
            }
        };
        self.warn(l.coupon_till_barred(code, l.coupon_bar(bar)), to_do);
        Action::None
    }

    /// Why a coupon would bring nothing to whoever stands at the till.
    fn bar(&self, world: &World, coupon: &Coupon) -> Option<CouponBar> {
        let buyer = self.greeted.as_ref().map(|greeted| greeted.held.member);
        coupon.bar(buyer, world.now.day()).or_else(|| {
            let draft = self.till.draft();
            let before = draft.basket.coupons.iter().filter(|code| !same_code(code, &coupon.code));
            let used = self.quote.as_ref().map(|quote| &quote.coupons_used)?;
            let second =
                used.iter().any(|used| used.kind == coupon.kind && before.clone().any(|b| same_code(b, &used.code)));
            second.then_some(CouponBar::Second)
        })
    }

    /// The member's own coupon that may be used now and is not in the basket; else the one that is, to take it out again.
    fn own_coupon(&self, world: &World) -> Option<(&HeldCoupon, bool)> {
        let (greeted, programme) = (self.greeted.as_ref()?, &self.version.as_ref()?.programme);
        let handed =
            |coupon: &HeldCoupon| self.till.draft().basket.coupons.iter().any(|code| same_code(code, &coupon.code));
        // Of a kind one counts in a receipt, whoever's it is.
        let counting = self.quote.as_ref().map_or(&[][..], |quote| &quote.coupons_used);
        let second = |coupon: &HeldCoupon| counting.iter().any(|used| used.kind == coupon.kind);
        let mut own = greeted.held.standing.coupons.iter().filter(|coupon| {
            let by_itself = programme.coupon(&coupon.kind).is_none_or(|kind| kind.by_itself);
            !by_itself
                && coupon.bar(world.now.day()).is_none()
                && programme.rules_of_kind(&coupon.kind).next().is_some()
        });
        let first = own.clone().find(|coupon| !handed(coupon) && !second(coupon)).map(|coupon| (coupon, false));
        first.or_else(|| own.find(|coupon| handed(coupon)).map(|coupon| (coupon, true)))
    }

    /// Whether the basket's price has this coupon in it.
    fn counts(&self, coupon: &HeldCoupon) -> bool {
        self.quote
            .as_ref()
            .is_some_and(|quote| quote.coupons_used.iter().any(|used| same_code(&used.code, &coupon.code)))
    }

    /// The coupon with the key that hands it over.
    pub(super) fn coupon_deed(&self, world: &World) -> Option<Deed<Message>> {
        let (l, (coupon, handed)) = (world.language, self.own_coupon(world)?);
        let name = self.version.as_ref()?.programme.coupon_name(&coupon.kind);
        let name = name.in_lang(l.lang()).to_owned();
        let until = coupon.until.map(|day| l.day_and_month(day.day(), day.month()));
        let life = until.map_or_else(|| l.coupon_till_endless(), |day| l.coupon_till_until(day));
        Some(Deed {
            icon: if handed { Icon::Tick } else { Icon::Gift },
            title: match handed {
                true if self.counts(coupon) => l.coupon_till_applied(),
                true => l.coupon_till_idle(),
                false => name.clone(),
            },
            remark: if handed { name } else { life },
            key: world.keys.label(KeyDeed::Said).to_owned(),
            done: if handed { l.coupon_till_keep() } else { l.coupon_till_apply() },
            on_done: Some(Message::Do(KeyDeed::Said)),
        })
    }

    /// Hands the member's coupon over, or takes it out again; nothing where there is none.
    pub(super) fn use_coupon(&mut self, world: &World) -> Option<Action> {
        let (coupon, handed) = self.own_coupon(world)?;
        let code = coupon.code.clone();
        if self.unknown.is_none() {
            // What was said of it when it was scanned holds no more.
            self.banner = None;
        }
        if handed {
            self.change(world, |till| till.remove_coupon(&code));
        } else {
            self.change(world, |till| till.add_coupon(&code));
        }
        Some(Action::None)
    }

    /// The member's coupon that begins first, where none may be used yet, and why.
    pub(super) fn barred_coupon(&self, world: &World) -> Option<(String, CouponBar)> {
        let held = &self.greeted.as_ref()?.held.standing.coupons;
        let first = held.iter().min_by_key(|coupon| coupon.from)?;
        Some((first.code.clone(), first.bar(world.now.day())?))
    }

    /// How many coupons the member holds, for a chip; of those that all begin later, from when.
    pub(super) fn coupon_chip(&self, world: &World) -> Option<String> {
        let (l, held) = (world.language, self.greeted.as_ref()?.held.standing.coupons.len());
        if let Some((_, CouponBar::Early { from })) = self.barred_coupon(world) {
            return Some(l.coupon_till_from(l.day(from, world.now.day())));
        }
        (held > 0).then(|| l.coupon_till_chip(i64::try_from(held).unwrap_or(i64::MAX)))
    }

    /// Shows the codes that a sale brought until the next scan, to be read out.
    pub(super) fn tell_coupons(&mut self, world: &World, sold: &Sold) {
        if let Some((what, to_do)) = coupons_brought(world, sold) {
            self.banner = Some(Banner { severity: Severity::Info, what, to_do });
        }
    }
}

/// The codes that a sale brought, and what to do with them; nothing where it brought none.
pub fn coupons_brought(world: &World, sold: &Sold) -> Option<(String, String)> {
    let l = world.language;
    let due = &sold.quote.coupons_due;
    let named =
        due.iter().filter_map(|due| Some((due, grouped(due.code.as_deref()?), due.name.in_lang(l.lang()).to_owned())));
    let named: Vec<_> = named.collect();
    Some(match &named[..] {
        [] => return None,
        [(due, code, name)] => {
            let to_do = match life(world, due) {
                (Some(from), Some(until)) => l.coupon_till_issued_between(from, until),
                (Some(from), None) => l.coupon_till_issued_from(from),
                (None, Some(until)) => l.coupon_till_issued_until(until),
                (None, None) => l.coupon_till_issued_to_do(),
            };
            (l.coupon_till_issued(code, name), to_do)
        }
        several => {
            let list = several.iter().map(|(due, code, name)| match life(world, due) {
                (Some(from), Some(until)) => l.coupon_till_one_between(code, from, name, until),
                (Some(from), None) => l.coupon_till_one_from(code, from, name),
                (None, Some(until)) => l.coupon_till_one_until(code, name, until),
                (None, None) => l.coupon_till_one(code, name),
            });
            (l.coupon_till_several(list.collect::<Vec<_>>().join("; ")), l.coupon_till_several_to_do())
        }
    })
}

/// From which day a coupon may be used, where it is not today, and until which.
fn life(world: &World, due: &DueCoupon) -> (Option<String>, Option<String>) {
    let said = |day: NaiveDate| world.language.day_and_month(day.day(), day.month());
    (Some(due.from).filter(|from| *from > world.now.day()).map(said), due.until.map(said))
}
