//! What the customer's window shows, written out from what `display` says of the sale.

use std::time::Duration;

use super::{Celebration, CustomerBasket, CustomerLine, CustomerView, GiftCard, Idle, Step, Sums, Thanks};
use crate::display::{Content, Line};
use crate::ui::screen::till::Tier;
use crate::ui::widget::Run;

impl CustomerView {
    /// Puts content into the window's own parts; `since` a celebration began, absent for the resting picture.
    pub fn written(content: Content, chosen: usize, since: Option<Duration>, clock: String) -> CustomerView {
        match content {
            Content::Idle(idle) => CustomerView::Idle(Idle {
                shop: idle.shop,
                greeting: idle.welcome,
                invitation: idle.invitation,
                offer: None,
                steps: idle
                    .marks
                    .into_iter()
                    .map(|m| Step { at: part(m.place), rate: m.rate, name: m.name, from: m.from })
                    .collect(),
                foot: idle.join,
                clock,
            }),
            Content::Greeting(greeting) => CustomerView::Thanks(Thanks {
                words: greeting.hello,
                name: Some(greeting.name),
                lines: greeting.points.into_iter().map(|words| vec![Run::plain(words)]).collect(),
                sums: Sums::default(),
            }),
            Content::Basket(basket) => {
                let chosen = (!basket.lines.is_empty()).then_some(chosen);
                CustomerView::Basket(CustomerBasket {
                    asks: basket.name.is_none(),
                    title: basket.name.unwrap_or_else(|| basket.invitation.unwrap_or_default()),
                    tier: basket.tier.map(|badge| Tier {
                        bars: u8::try_from((badge.level * 3).div_ceil(badge.levels.max(1))).unwrap_or(3).clamp(1, 3),
                        words: badge.name,
                    }),
                    lines: basket.lines.into_iter().map(line).collect(),
                    chosen,
                    sums: Sums {
                        saved: basket.saved,
                        points: basket.points.map_or_else(Vec::new, |p| vec![Run::plain(p)]),
                        label: basket.to_pay_label,
                        total: basket.to_pay_written,
                        // Points explain the sum beside the register's; what the card saves is said on the left.
                        remark: basket.points_paid.or(basket.before).unwrap_or_default(),
                    },
                })
            }
            Content::Celebration(celebration) => CustomerView::Celebration {
                what: Celebration {
                    greeting: celebration.wish,
                    name: celebration.name,
                    gift: celebration.treat.map(|treat| GiftCard {
                        label: treat.label,
                        gift: treat.what,
                        also: treat.beside.unwrap_or_default(),
                    }),
                },
                since,
            },
            Content::Thanks(thanks) => CustomerView::Thanks(Thanks {
                name: None,
                words: thanks.words,
                lines: thanks.points.into_iter().chain(thanks.coupons).map(|words| vec![Run::plain(words)]).collect(),
                sums: {
                    let (label, total) = thanks.change.unwrap_or_default();
                    Sums { saved: thanks.saved, label, total, ..Sums::default() }
                },
            }),
        }
    }
}

fn line(line: Line) -> CustomerLine {
    let mut discount = Vec::new();
    if !line.reason.is_empty() {
        discount.push(Run::plain(line.reason));
    }
    if !line.discount.is_empty() {
        discount.push(Run::bold(line.discount));
    }
    CustomerLine { quantity: line.quantity, name: line.name, discount, total: line.total }
}

/// A share of ten thousand as a part of one, for drawing only.
fn part(of_ten_thousand: u32) -> f32 {
    u16::try_from(of_ten_thousand).map_or(1.0, |p| f32::from(p) / 10_000.0)
}
