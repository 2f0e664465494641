//! What the member spent month by month, over the list; a month's bar leads to its receipts.

use chrono::{Datelike, NaiveDate};
use iced::Padding;
use iced::widget::{column, container};

use super::{Figure, Known, Message, State};
use crate::domain::Money;
use crate::ui::screen::beside::body_height;
use crate::ui::screen::regulars::shares;
use crate::ui::theme::{El, space};
use crate::ui::widget::{HEADING, Month, hairline, heading, months, months_height};
use crate::ui::world::World;

/// From so many months with purchases on there is a usual one.
const USUAL_MONTHS: i64 = 6;

/// The height of the panel of months below a head; none where the text leaves too few sales below it.
pub fn months_panel(world: &World, head: f32) -> f32 {
    let height = HEADING + months_height(&world.tokens) + space::PANELS;
    if body_height(world) - head - height < 220.0 { 0.0 } else { height }
}

impl State {
    /// Spend by month over the sales, with the usual month beside the heading.
    pub(super) fn month_bars<'a>(&'a self, world: &'a World, known: &'a Known) -> Option<El<'a, Message>> {
        let (t, l) = (&world.tokens, world.language);
        if months_panel(world, super::head::height(t, self.is_shared())) <= 0.0 {
            return None;
        }
        let sums: Vec<Money> = known.months.iter().map(|(_, sum)| *sum).collect();
        let some = i64::try_from(sums.iter().filter(|sum| sum.is_positive()).count()).unwrap_or(0);
        let of = known.months.iter().zip(shares(&sums)).map(|((first, sum), share)| {
            let figure = Figure::Month(*first);
            let month = Month {
                name: l.date_month(first.month()).chars().take(3).collect(),
                amount: if sum.is_zero() { String::new() } else { l.number((sum.as_minor() + 50) / 100) },
                share,
                chosen: self.figure == Some(figure),
            };
            // In a month without purchases there is nothing to see.
            (month, sum.is_positive().then(|| self.touch(figure)))
        });
        let of: Vec<(Month, Option<Message>)> = of.collect();
        // Who bought in few of the months has no usual one yet.
        let usual =
            Money::sum(sums).ok().filter(|_| some >= USUAL_MONTHS).map(|sum| Money::minor(sum.as_minor() / some));
        let remark = usual.map_or_else(String::new, |usual| l.member_usual_month(l.money_whole(usual)));
        let line = usual.and_then(|usual| share_of(usual, &known.months));
        // The figure over the best month keeps off the hairline above.
        let around = Padding { top: space::PAIR, right: space::INSIDE, bottom: 0.0, left: space::INSIDE };
        let bars = container(months(t, of, line)).padding(around).height(months_height(t) + space::PANELS - 1.0);
        Some(column![heading(t, l.member_months(), remark, None), bars, hairline()].into())
    }
}

/// A sum in hundredths of the best month.
fn share_of(sum: Money, months: &[(NaiveDate, Money)]) -> Option<u8> {
    let most = months.iter().map(|(_, month)| month.as_minor()).max().filter(|most| *most > 0)?;
    u8::try_from(i128::from(sum.as_minor()) * 100 / i128::from(most)).ok()
}
