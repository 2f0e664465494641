//! The left column: the head over the member's latest sales.

use iced::Length;
use iced::widget::{column, container};

use super::aside::{month_bars, months_panel};
use super::head::{head, height};
use super::{Known, Message, State};
use crate::domain::SaleLine;
use crate::ui::screen::beside::{page_of, rows_of};
use crate::ui::theme::{El, space};
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
        let sales = self.sales();
        let (page, shown) = page_of(self.sale, rows(world), sales.len());
        let pages = sales.len().div_ceil(rows(world).max(1));
        let end = (pages > 1).then(|| fit(t, crate::ui::theme::Type::SMALL, l.member_page("PgDn", page + 1, pages)));
        let title = heading(t, l.member_sales(), l.member_sales_hint(), end.map(|fit| fit.second().into()));
        let mut list = column![title];
        if sales.is_empty() {
            let words = fit(t, crate::ui::theme::Type::BODY, l.member_sales_none()).second();
            list = list.push(container(words).padding(space::INSIDE));
        } else {
            let columns = columns(world);
            list = list.push(table_head(t, &columns));
            for (place, line) in sales.iter().enumerate().skip(shown.start).take(shown.len()) {
                let chosen = place == self.sale;
                list = list.push(table_row(t, &columns, cells(world, line), chosen, Some(Message::OpenSaleAt(place))));
            }
        }
        let inside = column![head(world, known), hairline()].push(month_bars(world, known)).push(list);
        paper(t, inside).width(Length::Fill).height(Length::Fill).into()
    }
}

fn columns(world: &World) -> [Column; 5] {
    let l = world.language;
    [
        Column::new(l.member_column_number(), Length::FillPortion(3)),
        Column::new(l.common_date(), Length::FillPortion(4)),
        Column::new(l.member_column_lines(), Length::FillPortion(2)).figures(),
        Column::new(l.common_total(), Length::FillPortion(3)).figures().bold(),
        Column::new(l.member_column_refunded(), Length::FillPortion(3)).figures(),
    ]
}

fn cells(world: &World, line: &SaleLine) -> [String; 5] {
    let l = world.language;
    let refunded = if line.refunded.is_zero() { "–".to_owned() } else { l.money(line.refunded) };
    [
        line.number.to_string(),
        l.day(line.day, world.now.day()),
        l.number(i64::from(line.lines)),
        l.money(line.total),
        refunded,
    ]
}
