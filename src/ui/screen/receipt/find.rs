//! Finding a receipt: by its short number, the fiscal register's number, or among today's latest.

use std::sync::Arc;

use iced::widget::operation::focus;
use iced::widget::{column, container};
use iced::{Length, Task};

use super::Message as Screen;
use super::story::{self, Story};
use crate::domain::{LooseRefund, Moment, Number, PersonName, RefundFound, SaleLine};
use crate::shop::{Error, refund, sell};
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
    listed: Vec<Listed>,
    chosen: usize,
    problem: Option<Arc<Error>>,
}

/// A row of the list.
#[derive(Debug, Clone)]
enum Listed {
    Sale(SaleLine),
    /// A return without a receipt.
    Loose(LooseRefund),
}

impl Listed {
    const fn at(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        match self {
            Listed::Sale(sale) => sale.at,
            Listed::Loose(loose) => Some(loose.at),
        }
    }

    fn number(&self) -> &Number {
        match self {
            Listed::Sale(sale) => &sale.number,
            Listed::Loose(loose) => &loose.number,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Number(String),
    Move(isize),
    /// Opens what is typed, or else what is chosen.
    Open,
    OpenAt(usize),
}

pub(super) enum Outcome {
    Stay(Task<Message>),
    Open(Box<Story>, Task<story::Message>),
    Loose(Box<LooseRefund>),
}

/// Opens a sale by its short number, fiscal number or id, or what a refund's own number leads to.
pub(super) fn open(world: &World, text: &str) -> Result<Outcome, Error> {
    let opened = |(story, task): (Story, Task<story::Message>)| Outcome::Open(Box::new(story), task);
    match Story::open(world, text) {
        Err(Error::NoSale(_)) => match refund::by_number(&world.shop, text)? {
            RefundFound::OfSale(sale) => Story::open(world, &sale.to_string()).map(opened),
            RefundFound::Loose(loose) => Ok(Outcome::Loose(loose)),
        },
        story => story.map(opened),
    }
}

impl Find {
    pub(super) fn new(world: &World) -> (Find, Task<Message>) {
        let mut find = Find { number: String::new(), listed: Vec::new(), chosen: 0, problem: None };
        match Find::of_day(world) {
            Ok(listed) => find.listed = listed,
            Err(error) => find.fail(error),
        }
        (find, focus(NUMBER))
    }

    /// The latest of today, sales and returns without a receipt as they followed one another.
    fn of_day(world: &World) -> Result<Vec<Listed>, Error> {
        let day = world.now.day();
        let sales = sell::sales_on(&world.shop, day, LISTED)?.into_iter().map(Listed::Sale);
        let loose = refund::loose_on(&world.shop, day, LISTED)?.into_iter().map(Listed::Loose);
        let mut all: Vec<Listed> = sales.chain(loose).collect();
        // Sales of which only the day is known stay behind the others.
        all.sort_by_key(|one| std::cmp::Reverse(one.at()));
        Ok(all)
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
            Message::Move(by) => self.chosen = moved(self.chosen, by, self.listed.len()),
            Message::Open => return self.open(world),
            Message::OpenAt(place) => return self.open_at(world, place),
        }
        Outcome::Stay(Task::none())
    }

    fn open(&mut self, world: &World) -> Outcome {
        let typed = self.number.trim().to_owned();
        if !typed.is_empty() {
            return self.open_text(world, &typed);
        }
        self.open_at(world, self.chosen)
    }

    fn open_at(&mut self, world: &World, place: usize) -> Outcome {
        match self.listed.get(place) {
            Some(Listed::Sale(sale)) => self.open_text(world, &sale.sale.to_string()),
            Some(Listed::Loose(loose)) => Outcome::Loose(Box::new(loose.clone())),
            None => Outcome::Stay(Task::none()),
        }
    }

    fn open_text(&mut self, world: &World, text: &str) -> Outcome {
        open(world, text).unwrap_or_else(|error| {
            self.fail(error);
            Outcome::Stay(Task::none())
        })
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
        let ready = !self.number.trim().is_empty() || !self.listed.is_empty();
        let some = (!self.listed.is_empty()).then_some(());
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
        if self.listed.is_empty() {
            return quiet(t, l.receipt_none_title(), l.receipt_none_words());
        }
        let back = |one: &Listed| match one {
            Listed::Sale(sale) => sale.refunded,
            Listed::Loose(loose) => loose.money,
        };
        let some_back = self.listed.iter().any(|one| !back(one).is_zero());
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
        let (_, places) = page_of(self.chosen, rows_that_fit(world, taken), self.listed.len());
        let rows = self.listed.iter().enumerate().skip(places.start).take(places.len()).map(|(place, one)| {
            let (who, lines, total) = match one {
                Listed::Sale(sale) => {
                    let who = sale.member.as_ref().map_or_else(|| l.receipt_nobody(), PersonName::full);
                    (who, i64::from(sale.lines), l.money(sale.total))
                }
                Listed::Loose(loose) => {
                    let lines = i64::try_from(loose.lines.len()).unwrap_or(i64::MAX);
                    (l.receipt_loose_title(), lines, String::new())
                }
            };
            let cells = [
                one.number().to_string(),
                one.at().map(|at| l.time(Moment::new(at, world.shop.zone()).local.time())).unwrap_or_default(),
                who,
                l.number(lines),
                Some(back(one)).filter(|back| !back.is_zero()).map(|back| l.money(back)).unwrap_or_default(),
                total,
            ];
            let open = Screen::Find(Message::OpenAt(place));
            table_row(t, &columns, cells, place == self.chosen && self.number.trim().is_empty(), Some(open))
        });
        column![table_head(t, &columns)].extend(rows).into()
    }
}
