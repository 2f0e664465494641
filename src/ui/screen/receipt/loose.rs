//! A return without a receipt: goods by name and amount, and the reason that it needs.

use std::sync::Arc;

use iced::widget::operation::focus;
use iced::widget::{column, container, row};
use iced::{Length, Task};

use super::{Action, Message as Screen};
use crate::domain::{Basket, Money, Quantity, RefundId, Refunded};
use crate::rules;
use crate::shop::refund::{LooseReturn, return_without_receipt};
use crate::shop::scan::{Looked, look_up_text};
use crate::shop::{self, Error};
use crate::ui::background;
use crate::ui::screen::beside::{body_height, columns, frame, inside, quiet, trouble};
use crate::ui::screen::{help, step};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{
    Below, Column, Key, Run, Severity, Total, banner, display, display_height, fit, head_height, heading, input, panel,
    row_height, table_head, table_row,
};
use crate::ui::world::World;

const NAME: &str = "receipt-loose-name";
const AMOUNT: &str = "receipt-loose-amount";
const REASON: &str = "receipt-loose-reason";
/// The fields in the order in which Enter and Tab go through them. The lines at the side are no part of the way: there
/// Enter would take one away.
const FIELDS: [&str; 3] = [NAME, AMOUNT, REASON];

#[derive(Debug, Clone, Default)]
pub(super) struct Loose {
    lines: Vec<LooseReturn>,
    name: String,
    amount: String,
    reason: String,
    /// Made when the return is confirmed and kept over retries.
    id: Option<RefundId>,
    done: Option<Box<Refunded>>,
    problem: Option<Arc<Error>>,
    waiting: bool,
    /// The smallest sum that is handed over, once it was read.
    step: Option<Money>,
    /// The key that was pressed once to leave what is typed, and leaves it when it is pressed again.
    leaving: Option<&'static str>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    Amount(String),
    Reason(String),
    /// On to the next field; a line that is whole joins the others on the way.
    Enter,
    /// Enter, with the field that had the focus.
    EnterIn(Option<usize>),
    FieldBefore,
    NextField,
    /// Asks before this key leaves what is typed.
    Leaving(&'static str),
    /// Takes a line away again.
    Remove(usize),
    RemoveLast,
    Refund,
    Refunded(RefundId, Result<Box<Refunded>, Arc<Error>>),
}

impl Loose {
    pub(super) fn new() -> (Loose, Task<Message>) {
        (Loose::default(), Loose::focus())
    }

    pub(super) fn focus() -> Task<Message> {
        focus(NAME)
    }

    /// Whether something stands there that has not come back yet.
    pub(super) fn half_typed(&self) -> bool {
        !self.lines.is_empty() || [&self.name, &self.amount, &self.reason].iter().any(|text| !text.trim().is_empty())
    }

    pub(super) fn update(&mut self, world: &World, message: Message) -> Action {
        if self.step.is_none() {
            self.step = shop::refund::cash_step(&world.shop, world.now.day()).ok();
        }
        self.leaving = None;
        match message {
            Message::Name(text) => self.change(|loose| loose.name = text),
            Message::Amount(text) => self.change(|loose| loose.amount = text),
            Message::Reason(text) => self.change(|loose| loose.reason = text),
            Message::Enter => Action::Run(help::focused().map(|focused| {
                let field = focused.and_then(|id| FIELDS.iter().position(|field| id == iced::widget::Id::new(field)));
                Screen::Loose(Message::EnterIn(field))
            })),
            Message::EnterIn(field) => self.enter(world, field),
            Message::FieldBefore => Action::Run(step::before(&FIELDS)),
            Message::NextField => Action::Run(step::next(&FIELDS)),
            Message::Leaving(key) => {
                self.leaving = Some(key);
                Action::None
            }
            Message::Remove(place) => self.change(|loose| {
                if place < loose.lines.len() {
                    loose.lines.remove(place);
                }
            }),
            Message::RemoveLast => self.change(|loose| drop(loose.lines.pop())),
            Message::Refund => self.refund(world),
            Message::Refunded(id, result) => self.refunded(id, result),
        }
    }

    /// Whether a key leads away at once: nothing would be lost, or it was asked about before.
    pub(super) fn may_leave(&self, key: &str) -> bool {
        !self.half_typed() || self.leaving == Some(key)
    }

    pub(super) fn key(pressed: &str) -> Option<Message> {
        match pressed {
            "Enter" => Some(Message::Enter),
            "Tab" => Some(Message::NextField),
            "Shift+Tab" => Some(Message::FieldBefore),
            "F8" => Some(Message::RemoveLast),
            "F9" => Some(Message::Refund),
            _ => None,
        }
    }

    /// Another content is another return; one that is being recorded stays as it is.
    fn change(&mut self, what: impl FnOnce(&mut Loose)) -> Action {
        if self.waiting {
            return Action::None;
        }
        what(self);
        self.id = None;
        self.done = None;
        self.problem = None;
        Action::None
    }

    fn typed(&self, world: &World) -> Option<LooseReturn> {
        let amount = world.language.parse_money(&self.amount).filter(|amount| amount.is_positive())?;
        let name = self.name.trim();
        (!name.is_empty()).then(|| LooseReturn { name: Some(name.to_owned()), quantity: Quantity::ONE, amount })
    }

    /// A line that is whole joins the others once its sum is left, so that the next goods are typed over none.
    fn enter(&mut self, world: &World, field: Option<usize>) -> Action {
        let of = |name: &str| field.and_then(|field| FIELDS.get(field)) == Some(&name);
        match self.typed(world).filter(|_| !of(NAME)) {
            Some(line) => {
                self.change(|loose| {
                    loose.lines.push(line);
                    loose.name.clear();
                    loose.amount.clear();
                });
                Action::Run(focus(if of(AMOUNT) { REASON } else { NAME }))
            }
            // A sum alone, or goods alone, are told at the last key; the way goes on.
            None => Action::Run(step::next(&FIELDS)),
        }
    }

    /// Goods that were scanned join the others at the catalogue's price; of those that have none, the price is typed. What
    /// is no goods is not for the return.
    pub(super) fn scanned(&mut self, world: &World, code: &str) -> Option<Action> {
        let Ok(Looked::Line(line)) = look_up_text(&world.shop, code, world.now) else { return None };
        let name = line.name.clone();
        let priced = line.unit_price.is_some() || line.amount.is_some();
        let basket = Basket { lines: vec![*line], ..Basket::default() };
        match priced.then(|| shop::refund::loose(&world.shop, &basket, &world.now)) {
            Some(Ok(lines)) => Some(self.change(|loose| loose.lines.extend(lines))),
            Some(Err(error)) => {
                self.problem = Some(Arc::new(error));
                Some(Action::None)
            }
            None => {
                self.change(|loose| loose.name = name.unwrap_or_default());
                Some(Action::Run(focus(AMOUNT)))
            }
        }
    }

    /// The lines, with the one that is still in the fields.
    fn all(&self, world: &World) -> Vec<LooseReturn> {
        self.lines.iter().cloned().chain(self.typed(world)).collect()
    }

    fn refund(&mut self, world: &World) -> Action {
        let lines = self.all(world);
        if self.waiting || lines.is_empty() || self.reason.trim().is_empty() {
            return Action::None;
        }
        let id = *self.id.get_or_insert_with(RefundId::fresh);
        let (shop, at, reason) = (world.shop.clone(), world.now, self.reason.trim().to_owned());
        self.waiting = true;
        let job = move || return_without_receipt(&shop, id, lines, &reason, at).map(Box::new).map_err(Arc::new);
        Action::Run(background::run(job).map(move |result| Screen::Loose(Message::Refunded(id, result))))
    }

    fn refunded(&mut self, id: RefundId, result: Result<Box<Refunded>, Arc<Error>>) -> Action {
        if self.id != Some(id) {
            return Action::None;
        }
        self.waiting = false;
        match result {
            Ok(refunded) => {
                *self = Loose { done: Some(refunded.clone()), ..Loose::default() };
                Action::Refunded(refunded)
            }
            Err(error) => {
                self.problem = Some(error);
                Action::None
            }
        }
    }

    pub(super) fn view<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let l = world.language;
        let lines = self.all(world);
        // One thing at a time: two do not fit on the key.
        let missing = match (lines.is_empty(), self.reason.trim().is_empty()) {
            (true, _) => Some(l.receipt_missing_goods()),
            (false, true) => Some(l.receipt_missing_reason()),
            (false, false) => None,
        };
        let ready = missing.is_none() && !self.waiting;
        // Done, and no other is begun.
        let over = self.done.is_some();
        let back = Key::new("back", "Esc", l.key_basket(), Some(Screen::Close));
        let last = Key::new("refund", "F9", l.receipt_give_back(), ready.then_some(Screen::Loose(Message::Refund)));
        let last = match missing {
            _ if over => back.clone(),
            Some(missing) => last.missing(missing),
            None => last,
        };
        let remove = (!self.lines.is_empty()).then_some(Screen::Loose(Message::RemoveLast));
        let mut keys = vec![
            Key::new("next", "Enter", l.common_next(), Some(Screen::Loose(Message::Enter))),
            Key::new("find", "F2", l.receipt_key_find(), Some(Screen::Begin)),
            Key::new("remove", "F8", l.common_remove(), remove),
        ];
        keys.extend((!over).then_some(back));
        frame(world, columns(world, self.fields(world), self.right(world, &lines)), keys, last)
    }

    fn fields<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let bad =
            !self.amount.trim().is_empty() && l.parse_money(&self.amount).is_none_or(|amount| !amount.is_positive());
        let below = if bad { Below::Error(l.item_bad_price()) } else { Below::Hint(l.receipt_loose_amount_hint()) };
        let name = input(NAME, l.receipt_loose_name(), &self.name)
            .needed()
            .on_input(|text| Screen::Loose(Message::Name(text)))
            .view(t);
        let amount = input(AMOUNT, l.receipt_loose_amount(), &self.amount)
            .needed()
            .below(below)
            .on_input(|text| Screen::Loose(Message::Amount(text)))
            .view(t);
        let reason = input(REASON, l.common_reason(), &self.reason)
            .needed()
            .below(Below::Hint(l.receipt_loose_reason_hint()))
            .on_input(|text| Screen::Loose(Message::Reason(text)))
            .view(t);
        let first =
            row![container(name).width(Length::FillPortion(3)), container(amount).width(Length::FillPortion(2))]
                .spacing(space::INSIDE);
        let words = fit(t, Type::BODY, l.receipt_loose_words()).lines(3).second();
        // Below, where it pushes no field from its place.
        let content = column![first, reason, words, self.said(world)].spacing(space::INSIDE);
        panel(t, heading(t, l.receipt_loose_title(), l.receipt_loose_remark(), None), inside(t, content), None).into()
    }

    /// What went wrong, or that a key would lose what is typed.
    fn said<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let Some(key) = self.leaving else { return trouble(world, self.problem.as_ref()) };
        let l = world.language;
        let to_do = l.receipt_loose_unsaved_to_do(key, "F9");
        banner(&world.tokens, Severity::Warning, l.receipt_loose_unsaved(), to_do)
    }

    fn right<'a>(&'a self, world: &'a World, lines: &[LooseReturn]) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let columns = [
            Column::new(l.receipt_loose_name(), Length::Fill),
            Column::new(l.receipt_loose_amount(), Length::Fixed(140.0)).figures().bold(),
        ];
        let sum = Money::sum(lines.iter().map(|line| line.amount));
        let sum = sum.and_then(|sum| rules::nearest_step(sum, self.step.unwrap_or(Money::minor(1))));
        let sum = sum.unwrap_or(Money::ZERO);
        let total = match &self.done {
            Some(done) => Total {
                label: l.receipt_handed(),
                remark: done.number.to_string(),
                amount: l.money(done.plan.money),
                left: vec![Run::plain(l.receipt_recorded())],
                ..Total::default()
            },
            None => Total {
                label: l.receipt_money_back(),
                amount: l.money(sum),
                left: vec![Run::plain(l.receipt_in_cash())],
                right: vec![Run::plain(l.receipt_no_points())],
                ..Total::default()
            },
        };
        let room = body_height(world) - display_height(t, false) - space::PANELS - 46.0 - head_height(t);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, below twenty")]
        let most = (room / row_height(t)).floor().max(1.0) as usize;
        let head = if self.done.is_some() { l.receipt_what_was_done() } else { l.receipt_loose_list() };
        let list: El<'a, Screen> = if lines.is_empty() {
            match &self.done {
                Some(done) => quiet(t, l.receipt_done(done.number.to_string()), String::new()),
                None => quiet(t, l.receipt_loose_empty(), l.receipt_loose_empty_words()),
            }
        } else {
            let first = lines.len().saturating_sub(most);
            let rows = lines.iter().enumerate().skip(first).map(|(place, line)| {
                let cells = [line.name.clone().unwrap_or_default(), l.money(line.amount)];
                let remove = (place < self.lines.len()).then_some(Screen::Loose(Message::Remove(place)));
                table_row(t, &columns, cells, false, remove)
            });
            column![table_head(t, &columns)].extend(rows).into()
        };
        column![panel(t, heading(t, head, String::new(), None), list, None), display(t, &total, false)]
            .spacing(space::PANELS)
            .into()
    }
}
