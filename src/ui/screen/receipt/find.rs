//! Finding a receipt: by its short number, the fiscal register's number, or among today's latest.

use std::sync::Arc;

use iced::widget::operation::focus;
use iced::widget::{column, container};
use iced::{Length, Task};

use super::Message as Screen;
use super::story::{self, Story};
use crate::domain::{Moment, PersonName, SaleId, SaleLine};
use crate::shop::{Error, sell};
use crate::ui::screen::beside::{frame, inside, moved, page_of, quiet, rows_that_fit, trouble};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Below, Column, Key, head_height, heading, input, panel, table_head, table_row};
use crate::ui::world::World;

const NUMBER: &str = "receipt-number";

/// The latest receipts of a day that are listed.
const LISTED: u32 = 200;

#[derive(Debug, Clone)]
pub(super) struct Find {
    number: String,
    sales: Vec<SaleLine>,
    chosen: usize,
    problem: Option<Arc<Error>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Number(String),
    Move(isize),
    /// Opens what is typed, or else what is chosen.
    Open,
    OpenSale(SaleId),
}

pub(super) enum Outcome {
    Stay(Task<Message>),
    Open(Box<Story>, Task<story::Message>),
}

impl Find {
    pub(super) fn new(world: &World) -> (Find, Task<Message>) {
        let mut find = Find { number: String::new(), sales: Vec::new(), chosen: 0, problem: None };
        match sell::sales_on(&world.shop, world.now.day(), LISTED) {
            Ok(sales) => find.sales = sales,
            Err(error) => find.fail(error),
        }
        (find, focus(NUMBER))
    }

    pub(super) fn fail(&mut self, error: Error) {
        self.problem = Some(Arc::new(error));
    }

    pub(super) fn update(&mut self, world: &World, message: Message) -> Outcome {
        match message {
            Message::Number(text) => {
                self.number = text;
                self.problem = None;
            }
            Message::Move(by) => self.chosen = moved(self.chosen, by, self.sales.len()),
            Message::Open => return self.open(world),
            Message::OpenSale(sale) => return self.open_text(world, &sale.to_string()),
        }
        Outcome::Stay(Task::none())
    }

    fn open(&mut self, world: &World) -> Outcome {
        let typed = self.number.trim().to_owned();
        if !typed.is_empty() {
            return self.open_text(world, &typed);
        }
        match self.sales.get(self.chosen).map(|line| line.sale) {
            Some(sale) => self.open_text(world, &sale.to_string()),
            None => Outcome::Stay(Task::none()),
        }
    }

    fn open_text(&mut self, world: &World, text: &str) -> Outcome {
        match Story::open(world, text) {
            Ok((story, task)) => Outcome::Open(Box::new(story), task),
            Err(error) => {
                self.fail(error);
                Outcome::Stay(Task::none())
            }
        }
    }

    pub(super) fn key(pressed: &str) -> Option<Message> {
        match pressed {
            "Enter" | "F9" => Some(Message::Open),
            "Up" => Some(Message::Move(-1)),
            "Down" => Some(Message::Move(1)),
            "PgUp" => Some(Message::Move(-10)),
            "PgDn" => Some(Message::Move(10)),
            _ => None,
        }
    }

    pub(super) fn view<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let field = input(NUMBER, l.receipt_number(), &self.number)
            .below(Below::Hint(l.receipt_number_hint()))
            .on_input(|text| Screen::Find(Message::Number(text)))
            .view(t);
        let field = container(field).max_width(560.0);
        let content = column![inside(t, column![trouble(world, self.problem.as_ref()), field]), self.list(world)];
        let body = panel(t, heading(t, l.receipt_title(), l.receipt_remark(), None), content, None);
        let ready = !self.number.trim().is_empty() || !self.sales.is_empty();
        let some = (!self.sales.is_empty()).then_some(());
        let pick = |by| some.map(|()| Screen::Find(Message::Move(by)));
        let open = Key::new("open", "Enter", l.receipt_open(), ready.then_some(Screen::Find(Message::Open)));
        let open = if ready { open } else { open.missing(l.receipt_missing_number()) };
        frame(
            world,
            body,
            vec![
                Key::new("up", "Up", l.receipt_key_up(), pick(-1)),
                Key::new("down", "Down", l.receipt_key_down(), pick(1)),
                Key::new("loose", "F6", l.receipt_key_loose(), Some(Screen::WithoutReceipt)),
                Key::new("back", "Esc", l.key_basket(), Some(Screen::Close)),
            ],
            open,
        )
    }

    fn list<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        if self.sales.is_empty() {
            return quiet(t, l.receipt_none_title(), l.receipt_none_words());
        }
        let some_back = self.sales.iter().any(|sale| !sale.refunded.is_zero());
        let columns = [
            Column::new(l.receipt_column_number(), Length::FillPortion(3)).bold(),
            Column::new(l.receipt_column_time(), Length::FillPortion(2)),
            Column::new(l.receipt_counts_for(), Length::FillPortion(5)),
            Column::new(l.receipt_column_lines(), Length::FillPortion(2)).figures(),
            Column::new(if some_back { l.receipt_column_back() } else { String::new() }, Length::FillPortion(3))
                .figures(),
            Column::new(l.common_total(), Length::FillPortion(3)).figures(),
        ];
        let banner = if self.problem.is_some() { 60.0 } else { 0.0 };
        let taken = 2.0 * space::INSIDE + Type::BODY.line(t) + Type::SMALL.line(t) + 52.0 + head_height(t) + banner;
        let (_, places) = page_of(self.chosen, rows_that_fit(world, taken), self.sales.len());
        let rows = self.sales.iter().enumerate().skip(places.start).take(places.len()).map(|(place, sale)| {
            let back = if sale.refunded.is_zero() { String::new() } else { l.money(sale.refunded) };
            let cells = [
                sale.number.to_string(),
                sale.at.map(|at| l.time(Moment::new(at, world.shop.zone()).local.time())).unwrap_or_default(),
                sale.member.as_ref().map_or_else(|| l.receipt_nobody(), PersonName::full),
                l.number(i64::from(sale.lines)),
                back,
                l.money(sale.total),
            ];
            let open = Screen::Find(Message::OpenSale(sale.sale));
            table_row(t, &columns, cells, place == self.chosen && self.number.trim().is_empty(), Some(open))
        });
        column![table_head(t, &columns)].extend(rows).into()
    }
}
