//! How the story of a sale looks: its lines with a field each for what comes back.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::Message as Screen;
use super::story::{Message, Side, Story, field_of};
use crate::domain::{Quantity, QuotedLine};
use crate::ui::screen::beside::{Mark, columns, frame, inside, page_of, rows_of, slot, small_field, trouble};
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{
    Corners, Key, fit, fit_bold, foot, ground, hairline, heading, list_row, panel, quantity_width,
};
use crate::ui::world::World;

/// The height of the foot with the discounts and the total.
const FOOT: f32 = 44.0;
/// The width of the column in which the quantity that comes back is typed.
const BACK: f32 = 84.0;

impl Story {
    pub(super) fn view<'a>(&'a self, world: &'a World, from_page: bool) -> El<'a, Screen> {
        let body = columns(world, self.lines(world), self.right(world));
        frame(world, body, self.keys(world, from_page), self.last_key(world, from_page))
    }

    fn keys(&self, world: &World, from_page: bool) -> Vec<Key<Screen>> {
        let l = world.language;
        let story = |message| Some(Screen::Story(message));
        let some = matches!(&self.side, Side::Assign(assign) if !assign.found.is_empty());
        let pick = |by| story(Message::Assign(super::assign::Message::Move(by))).filter(|_| some);
        let assign = Key::new("assign", "F4", l.receipt_key_assign(), story(Message::TurnAssign));
        let fiscal = Key::new("fiscal", "F5", l.receipt_key_fiscal(), story(Message::TurnFiscal));
        let find = Key::new("find", "F2", l.receipt_key_find(), Some(Screen::Begin));
        let back = back_key(world, from_page);
        match &self.side {
            Side::Plan => {
                let left = self.out.iter().any(|out| out.is_positive());
                let line = left.then_some(Screen::Story(Message::Toggle(self.chosen)));
                let reason = self.is_planned().then_some(Screen::Story(Message::ToReason));
                let mut keys = vec![
                    find,
                    Key::new("line", "Enter", l.receipt_key_line(), line),
                    Key::new("all", "F8", l.receipt_key_all(), left.then_some(Screen::Story(Message::All))),
                    Key::new("reason", "F7", l.common_reason(), reason),
                    assign,
                    fiscal,
                ];
                keys.extend((!self.is_over()).then_some(back));
                keys
            }
            Side::Assign(_) => vec![
                find,
                Key::new("up", "Up", l.receipt_key_up(), pick(-1)),
                Key::new("down", "Down", l.receipt_key_down(), pick(1)),
                Key::new("plan", "F4", l.common_back(), story(Message::TurnAssign)),
                fiscal,
                back,
            ],
            Side::Fiscal(_) => {
                let plan = Key::new("plan", "F5", l.common_back(), story(Message::TurnFiscal));
                vec![find, assign, plan, back]
            }
        }
    }

    fn last_key(&self, world: &World, from_page: bool) -> Key<Screen> {
        let l = world.language;
        let usable = !self.waiting;
        match &self.side {
            Side::Plan if self.is_over() => back_key(world, from_page),
            Side::Plan => {
                let ready = usable && self.is_planned();
                let press = ready.then_some(Screen::Story(Message::Refund));
                let key = Key::new("refund", "F9", l.receipt_give_back(), press);
                let bad = (0..self.back.len()).find(|place| self.is_bad(world, *place));
                match bad.and_then(|place| self.out.get(place)) {
                    _ if ready => key,
                    Some(out) => key.missing(l.receipt_at_most(*out)),
                    None => key.missing(l.receipt_missing_lines()),
                }
            }
            Side::Assign(assign) => {
                let ready = usable && assign.member().is_some();
                let confirm = Screen::Story(Message::Assign(super::assign::Message::Confirm));
                let key = Key::new("confirm", "F9", l.receipt_count(), ready.then_some(confirm));
                if ready { key } else { key.missing(l.receipt_missing_member()) }
            }
            Side::Fiscal(number) => {
                let ready = usable && !number.trim().is_empty();
                let press = ready.then_some(Screen::Story(Message::KeepFiscal));
                let key = Key::new("keep", "F9", l.common_save(), press);
                if ready { key } else { key.missing(l.receipt_missing_number()) }
            }
        }
    }

    fn lines<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let sold = &self.sale;
        let when = l.day_and_time(sold.stamp.at.local, world.now.day());
        let title = l.receipt_of(sold.number.to_string());
        let left = self.out.iter().any(|out| out.is_positive());
        let end = left.then(|| fit(t, Type::BODY, l.receipt_column_back()).second().into());
        let height = line_height(t);
        let banner = if self.problem.is_some() { 92.0 } else { 0.0 };
        let (_, places) = page_of(self.chosen, rows_of(world, FOOT + banner, height), self.out.len());
        let rows = sold.quote.lines.iter().enumerate().skip(places.start).take(places.len());
        let rows = rows.map(|(place, line)| self.line(world, place, line, height));
        let problem = self.problem.as_ref().map(|error| inside(t, trouble(world, Some(error))));
        let remaining = self.out.len().saturating_sub(places.end);
        let more = if remaining > 0 || places.start > 0 {
            l.receipt_more(self.out.len())
        } else if sold.quote.discount.is_zero() {
            l.receipt_total()
        } else {
            l.receipt_saved(sold.quote.discount)
        };
        let sum = row![
            container(fit(t, Type::BODY, more).second()).width(Length::Fill),
            fit_bold(t, Type::LARGE, l.money(sold.quote.total)),
            gap().width(BACK + space::INSIDE),
        ]
        .align_y(Alignment::Center);
        let content = column![slot(problem), column(rows)];
        panel(t, heading(t, title, when, end), content, Some(foot(t, sum, FOOT))).into()
    }

    fn line<'a>(&'a self, world: &'a World, place: usize, line: &QuotedLine, height: f32) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let out = self.out.get(place).copied().unwrap_or(Quantity::ZERO);
        let name = line.name.clone().or_else(|| line.category.clone()).unwrap_or_else(|| l.item_amount_name());
        let unit = match line.unit_price {
            Some(price) => l.receipt_each(price),
            None => String::new(),
        };
        let bad = self.is_bad(world, place);
        let left = match out {
            out if bad => l.receipt_most_back(out),
            Quantity::ZERO => l.receipt_all_back(),
            out if out == line.quantity => unit,
            out => l.receipt_still_out(out, line.quantity),
        };
        let less = (!line.discount.is_zero())
            .then(|| (l.money(line.discount.negated().unwrap_or(line.discount)), l.reasons_of_line(&line.discounts)));
        // Very large text leaves no room for a column of reasons: they stand below the name, unless part of it came back.
        let (left, less) = match less {
            Some((discount, why)) if !bad && t.is_very_large() && out == line.quantity => {
                (format!("{discount}, {why}"), None)
            }
            less => (left, less.filter(|_| !t.is_very_large())),
        };
        let mark = if bad { Mark::Bad } else { Mark::Plain };
        let back: El<'a, Screen> = match self.back.get(place) {
            Some(text) if out.is_positive() => {
                small_field(t, field_of(place), text, BACK, mark, move |text| Screen::Story(Message::Back(place, text)))
            }
            _ => gap().width(BACK).into(),
        };
        // Each has the room that the other leaves.
        let (discount, why) = less.unzip();
        let name = fit_bold(t, Type::BODY, name);
        let name = name.or_on_two(t, Type::SMALL);
        let upper =
            row![container(name).width(Length::Fill)].push(discount.map(|discount| fit(t, Type::BODY, discount)));
        let lower =
            row![if bad { fit(t, Type::SMALL, left).colour(|t| t.bad) } else { fit(t, Type::SMALL, left).second() }]
                .push(why.map(|why| fit(t, Type::SMALL, why).second().right()));
        let words = column![upper.spacing(space::INSIDE), lower.spacing(space::INSIDE)];
        let quantity = l.quantity(line.quantity);
        let content = row![
            fit_bold(t, Type::LARGE, quantity.clone()).or(t, Type::BODY).right().width(quantity_width(t, &quantity)),
            words.width(Length::Fill),
            fit_bold(t, Type::LARGE, l.money(line.total)).or(t, Type::BODY).right().width(108.0),
        ]
        .spacing(space::INSIDE)
        .align_y(Alignment::Center);
        let here = place == self.chosen;
        // The field stands beside what is pressed, which keeps all keys and touches to itself.
        let pressed = list_row(t, content, height, here, Some(Screen::Story(Message::Toggle(place))));
        let back = container(back).center_y(height - 1.0).padding(iced::Padding::ZERO.right(space::INSIDE));
        let field = column![ground(back, if here { t.soft } else { t.paper }, 0.0, Corners::None), hairline()];
        row![container(pressed).width(Length::Fill), field.width(BACK + space::INSIDE)].into()
    }
}

/// Back to the page that led here, or to the basket.
fn back_key(world: &World, from_page: bool) -> Key<Screen> {
    let l = world.language;
    let words = if from_page { l.till_key_member_page() } else { l.key_basket() };
    Key::new("back", "Esc", words, Some(Screen::Close))
}

fn line_height(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + Type::SMALL.line(t) + 18.0).max(56.0)
}
