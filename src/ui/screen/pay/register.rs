//! What to key on the fiscal register: line by line, a page at a time where they are many, or as one total.

use std::ops::Range;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Action, Message, State};
use crate::domain::{Money, QuotedLine};
use crate::ui::screen::beside::rows_of;
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{Run, fit, fit_bold, fit_runs, foot, hairline, heading, key_cap, panel, switch};
use crate::ui::world::World;

/// Wide enough for both sides of the switch in each language.
const SWITCH: f32 = 292.0;

impl State {
    /// The net amount of each line, or the one total.
    pub(super) fn register<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let (by_line, in_one) = (l.pay_by_line(), l.pay_key_total());
        let other = Some(Message::KeyTotal);
        let sides = [
            (by_line.as_str(), other.clone().filter(|_| self.one_total)),
            (in_one.as_str(), other.filter(|_| !self.one_total)),
        ];
        let switch = container(switch(t, 32.0, sides, self.one_total)).width(Length::Fixed(SWITCH));
        let switch = row![key_cap(t, "Ctrl+T"), switch].spacing(space::KEYS).align_y(Alignment::Center);
        let list: El<'a, Message> = if self.one_total {
            let total = fit_bold(t, Type::NAME, l.money(self.keyed())).or(t, Type::TITLE).centre();
            container(total).center(Length::Fill).into()
        } else {
            self.lines(world)
        };
        let sums = row![
            fit(t, Type::BODY, l.pay_not_fiscal()).or(t, Type::SMALL).second().width(Length::Fill),
            fit_bold(t, Type::LARGE, l.money(self.keyed())).right(),
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
        let head = heading(t, l.pay_title(), String::new(), Some(switch.into()));
        panel(t, head, list, Some(foot(t, sums, foot_height(t)))).into()
    }

    /// A page of the lines; those above and below it are summed up, and a key turns to them. Below all of them what points
    /// pay, so that the rows come to the sum.
    fn lines<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (lines, l) = (&self.quote.lines, world.language);
        let shown = shown(lines.len(), self.fitting(world), self.turned);
        let hidden = |of: &[QuotedLine]| {
            let sum = Money::sum(of.iter().map(|line| line.total)).unwrap_or_default();
            let words = l.receipt_more(i64::try_from(of.len()).unwrap_or(i64::MAX));
            (!of.is_empty()).then(|| register_row(world, String::new(), Run::plain(words), l.money(sum)))
        };
        let points = self.quote.points_value;
        let discount = points.is_positive().then(|| {
            let less = l.money(points.negated().unwrap_or(points));
            register_row(world, String::new(), Run::bold(l.pay_points_discount()), less)
        });
        column![]
            .push(hidden(&lines[..shown.start]))
            .extend(lines[shown.clone()].iter().map(|line| register_line(world, line)))
            .push(hidden(&lines[shown.end..]))
            .push(discount)
            .into()
    }

    /// Turns to the lines before or after those that are shown.
    pub(super) fn turn(&mut self, world: &World, up: bool) -> Action {
        if !up {
            self.turned = self.turned.saturating_sub(1);
        } else if shown(self.quote.lines.len(), self.fitting(world), self.turned).start > 0 {
            self.turned += 1;
        }
        Action::None
    }

    /// How many rows of goods stand between heading and foot; what points pay takes one.
    fn fitting(&self, world: &World) -> usize {
        let rows = rows_of(world, foot_height(&world.tokens), row_height(world));
        rows.saturating_sub(usize::from(self.quote.points_value.is_positive())).max(1)
    }

    /// What the register comes to: points that pay are keyed on it as a discount.
    fn keyed(&self) -> Money {
        self.quote.total.minus(self.quote.points_value).unwrap_or(self.quote.total)
    }
}

/// The lines of a page, so many pages up from the last: those are the last that were scanned. What is not shown takes a row above
/// them, and one below.
fn shown(count: usize, fitting: usize, turned: usize) -> Range<usize> {
    if count <= fitting {
        return 0..count;
    }
    let page = fitting.saturating_sub(2).max(1);
    match count.saturating_sub(turned * page) {
        end if end == count => count - (page + 1).min(count)..count,
        end if end <= page + 1 => 0..page + 1,
        end => end - page..end,
    }
}

fn foot_height(t: &Tokens) -> f32 {
    44.0_f32.max(Type::LARGE.line(t) + 16.0)
}

fn register_line<'a>(world: &World, line: &QuotedLine) -> El<'a, Message> {
    let l = world.language;
    let name = line.name.clone().or_else(|| line.category.clone()).unwrap_or_else(|| l.item_amount_name());
    register_row(world, l.quantity(line.quantity), Run::plain(name), l.money(line.total))
}

/// A line as it is keyed: how many, what, for how much.
fn register_row<'a>(world: &World, quantity: String, name: Run, total: String) -> El<'a, Message> {
    let t = &world.tokens;
    let name = fit_runs(t, Type::BODY, vec![name]);
    let name = if t.is_very_large() { name.or_on_two(t, Type::SMALL) } else { name };
    let words = row![
        fit_bold(t, Type::LARGE, quantity).or(t, Type::BODY).right().width(Length::Fixed(56.0)),
        name.width(Length::Fill),
        fit_bold(t, Type::LARGE, total).right().width(Length::Fixed(128.0)),
    ]
    .spacing(space::INSIDE)
    .align_y(Alignment::Center);
    column![container(words).center_y(row_height(world) - 1.0).padding([0.0, space::INSIDE]), hairline()].into()
}

/// The height of a line for the register, hairline included.
fn row_height(world: &World) -> f32 {
    (Type::LARGE.line(&world.tokens) + 12.0).max(40.0) + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_reached_and_no_page_is_higher_than_its_place() {
        for (count, fitting) in [(3, 11), (11, 11), (12, 11), (13, 11), (40, 11), (7, 3), (5, 4)] {
            let mut seen = vec![false; count];
            for turned in 0..=count {
                let page = shown(count, fitting, turned);
                let sums = usize::from(page.start > 0) + usize::from(page.end < count);
                assert!(page.len() + sums <= fitting, "{count} on {fitting}, {turned}: {page:?}");
                seen[page.clone()].fill(true);
                if page.start == 0 {
                    break;
                }
            }
            assert!(seen.iter().all(|seen| *seen), "{count} on {fitting}");
        }
        assert_eq!(shown(12, 11, 0), 2..12, "those that were scanned last");
    }
}
