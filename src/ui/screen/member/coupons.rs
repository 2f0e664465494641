//! The coupons of a member: those that still count first, and what became of the others.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::cards::SHOWN;
use crate::domain::CouponState;
use crate::shop::coupon::Listed;
use crate::ui::screen::beside::inside;
use crate::ui::screen::enrol::card::grouped;
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{fit, fit_bold, heading, paper};
use crate::ui::world::World;

/// A panel of its own, as high as so many cards above it leave, at the least its head with how many there are; none where
/// there is nothing to show.
pub(super) fn coupons<'a, M: 'a>(world: &'a World, coupons: &'a [Listed], cards: usize) -> Option<El<'a, M>> {
    let (t, l, today) = (&world.tokens, world.language, world.now.day());
    let room: usize = if t.is_very_large() { 1 } else { 3 };
    let rows = room.saturating_sub(cards.min(SHOWN).saturating_sub(1));
    if coupons.is_empty() {
        return None;
    }
    let count = l.number(i64::try_from(coupons.len()).unwrap_or(i64::MAX));
    let lines = coupons.iter().take(rows).map(|listed| {
        let coupon = &listed.coupon;
        let state = match (coupon.state, coupon.life.until) {
            (CouponState::Open, _) if coupon.life.from > today => l.coupon_till_from(l.day(coupon.life.from, today)),
            (CouponState::Open, Some(day)) => l.coupon_till_until(l.day(day, today)),
            (CouponState::Open, None) => l.coupon_till_endless(),
            (state, _) => format!("{} {}", l.coupon_state(state), l.day(coupon.since, today)),
        };
        let open = coupon.state == CouponState::Open;
        let name = fit_bold(t, Type::BODY, listed.name.in_lang(l.lang())).or(t, Type::SMALL);
        let name = if open { name } else { name.second() };
        let what = column![name, fit(t, Type::SMALL, state).second()].width(Length::Fill);
        row![what, fit(t, Type::SMALL, grouped(&coupon.code)).second()]
            .spacing(space::INSIDE)
            .align_y(Alignment::Center)
            .into()
    });
    let lines = (rows > 0).then(|| inside(t, column(lines).spacing(space::KEYS)));
    let more = coupons.len().saturating_sub(rows);
    let more =
        (more > 0 && rows > 0).then(|| fit(t, Type::BODY, l.member_lots_more(more)).or(t, Type::SMALL).second().into());
    Some(paper(t, column![heading(t, l.member_coupons(), count, more)].push(lines)).width(Length::Fill).into())
}
