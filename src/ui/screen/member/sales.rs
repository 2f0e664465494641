//! The left column: the head over the member's latest sales, or over what the chosen figure is made of.

use iced::Length;
use iced::widget::{column, container};

use super::aside::{end_of, month_bars, months_panel, why};
use super::head::height;
use super::made::{Listed, Visit};
use super::{Figure, Known, Message, State};
use crate::domain::{Lot, Money, Points, PointsMovement, SaleLine};
use crate::ui::screen::beside::{page_of, rows_of};
use crate::ui::screen::regulars::means;
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Column, fit, hairline, head_height, heading, paper, row_height, table_head, table_row};
use crate::ui::world::World;

/// How many sales fit below the head.
pub fn rows(world: &World) -> usize {
    let t = &world.tokens;
    // Besides the heading of the list: the head with its hairline, and the table's own.
    rows_of(world, height(t) + 1.0 + months_panel(world) + head_height(t), row_height(t))
}

impl State {
    pub(super) fn left<'a>(&'a self, world: &'a World, known: &'a Known) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let listed = self.listed(known, world.now.day());
        let (page, shown) = page_of(self.sale, rows(world), listed.len());
        let pages = listed.len().div_ceil(rows(world).max(1));
        let end = (pages > 1).then(|| fit(t, Type::SMALL, l.member_page("PgDn", page + 1, pages)).second().into());
        let title = match self.figure {
            // Its name and its value are one phrase.
            Some(figure @ Figure::UsualInterval) => format!("{} {}", figure.name(l), figure.value(world, known)),
            Some(figure) => l.member_made_of(figure.name(l), figure.value(world, known)),
            None => l.member_sales(),
        };
        let mut list = column![heading(t, title, self.remark(world, &listed), end)];
        if listed.len() == 0 {
            let words = fit(t, Type::BODY, l.member_sales_none()).second();
            list = list.push(container(words).padding(space::INSIDE));
        } else {
            let columns = columns(world, &listed);
            list = list.push(table_head(t, &columns));
            for place in shown {
                let cells = cells(world, &listed, place);
                let open = listed.sale(place).map(|_| Message::OpenSaleAt(place));
                list = list.push(table_row(t, &columns, cells, place == self.sale, open));
            }
        }
        let inside = column![self.head(world, known), hairline()].push(month_bars(world, known)).push(list);
        paper(t, inside).width(Length::Fill).height(Length::Fill).into()
    }

    /// What Enter does, or what the rows come to.
    fn remark(&self, world: &World, listed: &Listed<'_>) -> String {
        let l = world.language;
        if self.figure.is_none() {
            return if listed.len() == 0 { String::new() } else { l.member_sales_hint() };
        }
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        match listed {
            Listed::Sales(sales) => {
                let stayed = sales.iter().map(|line| line.total.minus(line.refunded).unwrap_or(Money::ZERO));
                let sum = Money::sum(stayed).unwrap_or(Money::ZERO);
                l.member_made_sales(count(sales.len()), l.money(sum))
            }
            Listed::Days(days) => {
                let days = l.member_made_days(count(days.len()));
                let segment = self.known.as_ref().filter(|_| self.figure == Some(Figure::Segment));
                let means = segment.map(|known| {
                    // Who is in the last of them fits none of the others.
                    let of = means(known.regular.1, &world.shop.settings().segments, l);
                    of.unwrap_or_else(|| l.regulars_means_rest())
                });
                let named = self.figure == Some(Figure::UsualInterval) && world.tokens.is_very_large();
                // The figure's name takes the whole heading of very large letters.
                means.unwrap_or(if named { String::new() } else { days })
            }
            Listed::Points(movements) => {
                let sum = Points::sum(movements.iter().map(|one| one.points)).unwrap_or(Points::ZERO);
                l.member_made_points(count(movements.len()), l.number(sum.get()))
            }
            Listed::Lots(_) => l.member_lots_hint(),
        }
    }
}

fn columns(world: &World, listed: &Listed<'_>) -> Vec<Column> {
    let l = world.language;
    match listed {
        Listed::Sales(_) => vec![
            Column::new(l.member_column_number(), Length::FillPortion(3)),
            Column::new(l.common_date(), Length::FillPortion(4)),
            Column::new(l.member_column_lines(), Length::FillPortion(2)).figures(),
            Column::new(l.common_total(), Length::FillPortion(3)).figures().bold(),
            Column::new(l.member_column_refunded(), Length::FillPortion(3)).figures(),
        ],
        Listed::Days(_) => vec![
            Column::new(l.common_date(), Length::FillPortion(5)).bold(),
            Column::new(l.regulars_sales(), Length::FillPortion(2)).figures(),
            Column::new(l.regulars_spent(), Length::FillPortion(3)).figures(),
            Column::new(l.member_column_since(), Length::FillPortion(4)).figures(),
        ],
        Listed::Points(_) => vec![
            Column::new(l.common_date(), Length::FillPortion(4)),
            Column::new(l.member_column_why(), Length::FillPortion(5)),
            Column::new(l.member_column_number(), Length::FillPortion(3)),
            Column::new(l.member_points(), Length::FillPortion(3)).figures().bold(),
        ],
        Listed::Lots(_) => vec![
            Column::new(l.member_column_live(), Length::FillPortion(3)),
            Column::new(l.member_points(), Length::FillPortion(2)).figures().bold(),
        ],
    }
}

fn cells(world: &World, listed: &Listed<'_>, place: usize) -> Vec<String> {
    match listed {
        Listed::Sales(sales) => sales.get(place).map(|line| of_sale(world, line)).unwrap_or_default(),
        Listed::Days(days) => days.get(place).map(|day| of_day(world, day)).unwrap_or_default(),
        Listed::Points(movements) => movements.get(place).map(|one| of_points(world, one)).unwrap_or_default(),
        Listed::Lots(lots) => lots.get(place).map(|lot| of_lot(world, lot)).unwrap_or_default(),
    }
}

fn of_sale(world: &World, line: &SaleLine) -> Vec<String> {
    let l = world.language;
    let refunded = if line.refunded.is_zero() { "–".to_owned() } else { l.money(line.refunded) };
    vec![
        line.number.to_string(),
        l.day(line.day, world.now.day()),
        l.number(i64::from(line.lines)),
        l.money(line.total),
        refunded,
    ]
}

fn of_day(world: &World, day: &Visit) -> Vec<String> {
    let l = world.language;
    let since = day.since.map_or_else(|| "–".to_owned(), |days| l.date_days(days));
    vec![l.weekday_and_day(day.day, world.now.day()), l.number(i64::from(day.sales)), l.money(day.spent), since]
}

fn of_points(world: &World, movement: &PointsMovement) -> Vec<String> {
    let l = world.language;
    let sale = movement.sale.as_ref().map_or_else(|| "–".to_owned(), |(_, number)| number.to_string());
    vec![l.day(movement.day, world.now.day()), why(l, movement.why), sale, l.points_signed(movement.points)]
}

fn of_lot(world: &World, lot: &Lot) -> Vec<String> {
    let l = world.language;
    vec![end_of(l, lot, world.now.day()), l.number(lot.points.get())]
}
