//! Payment: what to key on the fiscal register, what was handed over in which form, and the change.
//!
//! The sum is agreed when the screen opens, and follows how it is paid. Should the account move meanwhile, nothing is
//! recorded and the till prices the basket again.

mod register;
mod view;

use iced::Task;
use iced::widget::operation;

use super::step;
use crate::domain::{
    Currency, Money, Payment, PaymentForm, PaymentKind, Quantity, Quote, Rounding, SaleId, SaleRequest, Sold,
};
use crate::rules::{self, PaymentError, Settled};
use crate::shop::{self, sell};
use crate::ui::background;
use crate::ui::keys::Deed;
use crate::ui::problem::problem;
use crate::ui::screen::till::Unkept;
use crate::ui::world::World;

/// The field of each form, and the one for the register's number.
const FIELDS: [&str; PaymentForm::MOST] = ["pay-1", "pay-2", "pay-3", "pay-4", "pay-5", "pay-6", "pay-7"];
const FISCAL: &str = "pay-fiscal";
/// The same forms in the bar of keys.
const FORM_KEY_IDS: [&str; PaymentForm::MOST] =
    ["pay-key-1", "pay-key-2", "pay-key-3", "pay-key-4", "pay-key-5", "pay-key-6", "pay-key-7"];
/// The keys of the forms, in the shop's order.
const FORM_KEYS: [&str; PaymentForm::MOST] = ["F2", "F3", "F4", "F5", "F6", "F7", "F8"];

#[derive(Debug, Clone)]
pub struct State {
    request: SaleRequest,
    quote: Quote,
    member: Option<String>,
    forms: Vec<PaymentForm>,
    /// What was typed for each form.
    typed: Vec<String>,
    stage: Stage,
    problem: Option<String>,
    /// What was scanned meanwhile changed the sum, or is not known.
    notice: Option<String>,
    /// A change so large that it was asked about, and nothing was typed since.
    doubted: Option<Money>,
    one_total: bool,
    /// So many pages of lines up from the last.
    turned: usize,
}

#[derive(Debug, Clone)]
enum Stage {
    Paying,
    Recording,
    Recorded { sold: Box<Sold>, fiscal: String },
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(usize, String),
    /// Puts what is still missing into this form.
    Fill(usize),
    KeyTotal,
    /// Turns to the lines above those that are shown, or below.
    Turn(bool),
    /// Goes on to the next amount, or records once the sum is covered.
    Enter,
    NextAmount,
    AmountBefore,
    Record,
    Recorded(Box<Result<Sold, Problem>>),
    TypeFiscal(String),
    Next,
    /// Whether the register's number is kept; the screen is left by then, and the till says it.
    FiscalKept(Result<SaleId, Box<Unkept>>),
    Back,
}

/// Why recording failed, in words; and the sum that it changed to, if that was it.
#[derive(Debug, Clone)]
pub struct Problem {
    pub words: String,
    pub reprice: bool,
}

pub enum Action {
    None,
    Run(Task<Message>),
    /// Back to the basket, as it was.
    Close,
    /// The sum is another now; the till prices again and says so.
    SumChanged(String),
    /// Recorded: the customer's window thanks, the next basket begins.
    Recorded(Box<Sold>),
    /// The cashier is done with this sale.
    Next(Task<Message>),
}

impl State {
    /// `request` names the sale; its payments are filled in here.
    pub fn new(world: &World, request: SaleRequest, quote: Quote, member: Option<String>) -> (State, Task<Message>) {
        let settings = world.shop.settings();
        let forms: Vec<PaymentForm> = settings.payment_forms.iter().take(FIELDS.len()).cloned().collect();
        let typed = vec![String::new(); forms.len()];
        let one_total = settings.fiscal_keying == crate::domain::FiscalKeying::Total;
        let state = State {
            request,
            quote,
            member,
            forms,
            typed,
            stage: Stage::Paying,
            problem: None,
            notice: None,
            doubted: None,
            one_total,
            turned: 0,
        };
        let task = state.focus();
        (state, task)
    }

    /// Puts the focus into the first amount.
    pub fn focus(&self) -> Task<Message> {
        operation::focus(FIELDS[0])
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Type(form, text) => self.type_amount(form, text),
            Message::Fill(form) => self.fill(world, form),
            Message::KeyTotal => {
                self.one_total = !self.one_total;
                Action::None
            }
            Message::Turn(up) => self.turn(world, up),
            Message::Enter if self.settled().is_err() => self.to_amount(step::next),
            Message::Enter | Message::Record => self.record(world),
            Message::NextAmount => self.to_amount(step::next),
            Message::AmountBefore => self.to_amount(step::before),
            Message::Recorded(answer) => self.recorded(*answer),
            Message::TypeFiscal(text) => self.type_fiscal(text),
            Message::Next => self.next(world),
            Message::FiscalKept(_) => Action::None,
            Message::Back => self.back(),
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, world: &World, pressed: &str) -> Option<Message> {
        match (&self.stage, world.keys.deed(pressed)) {
            (Stage::Paying, Some(Deed::Pay)) => return Some(Message::Record),
            (Stage::Recorded { .. }, Some(Deed::Pay | Deed::Back)) => return Some(Message::Next),
            (Stage::Paying, Some(Deed::Back)) => return Some(Message::Back),
            _ => {}
        }
        match (&self.stage, pressed) {
            (_, "PgUp") => Some(Message::Turn(true)),
            (_, "PgDn") => Some(Message::Turn(false)),
            (Stage::Paying, "Enter") => Some(Message::Enter),
            (Stage::Paying, "Tab") => Some(Message::NextAmount),
            (Stage::Paying, "Shift+Tab") => Some(Message::AmountBefore),
            (Stage::Recorded { .. }, "Enter") => Some(Message::Next),
            (Stage::Paying, "Ctrl+T") => Some(Message::KeyTotal),
            (Stage::Paying, key) => {
                FORM_KEYS.iter().position(|k| *k == key).filter(|i| *i < self.forms.len()).map(Message::Fill)
            }
            _ => None,
        }
    }

    /// The basket changed while money was being counted: the new sum is asked for, and what was typed stays.
    pub fn again(
        &mut self,
        world: &World,
        request: SaleRequest,
        quote: Quote,
        member: Option<String>,
        notice: Option<String>,
    ) {
        let l = world.language;
        self.follow_sum(world, &quote);
        // How much of it is rounded stands beside it, and changes while amounts are typed.
        let exact = |quote: &Quote| (quote.total, quote.points_value);
        let same = exact(&quote) == exact(&self.quote);
        let said = self.notice.take().filter(|_| same);
        let again = said.as_ref() == Some(&l.pay_sum_changed(self.quote.to_pay));
        let changed = (!same || again).then(|| l.pay_sum_changed(quote.to_pay)).or(said);
        (self.request, self.quote, self.member) = (request, quote, member);
        self.notice = notice.or(changed);
        (self.problem, self.doubted) = (None, None);
    }

    /// The form that pays all of it, as far as is known: cash while nothing is typed.
    pub fn form(&self) -> Option<String> {
        rules::only_form(&self.payments(), &self.forms).map(str::to_owned)
    }

    /// What is not paid in cash, as far as is known.
    pub fn not_in_cash(&self) -> Money {
        rules::not_in_cash(&self.payments(), &self.forms)
    }

    /// Whether money is still being counted.
    pub fn is_paying(&self) -> bool {
        matches!(self.stage, Stage::Paying)
    }

    /// What one form was to pay to the kopeck it pays of the new sum too.
    fn follow_sum(&mut self, world: &World, new: &Quote) {
        let with: Vec<usize> = (0..self.forms.len()).filter(|form| self.amount(*form).is_some()).collect();
        if let [only] = with[..]
            && self.amount(only) == Some(self.sum_in(only, &self.quote))
        {
            self.typed[only] = world.language.money_input(self.sum_in(only, new));
        }
    }

    /// What of a quote a form would pay alone: in cash it is rounded.
    fn sum_in(&self, form: usize, quote: &Quote) -> Money {
        let cash = self.forms.get(form).is_some_and(|form| form.kind == PaymentKind::Cash);
        if cash { quote.to_pay } else { quote.to_pay.minus(quote.rounding).unwrap_or(quote.to_pay) }
    }

    /// Whether it is this sale that is being paid.
    pub fn is_of(&self, sale: SaleId) -> bool {
        self.request.id == sale
    }

    /// What was typed for each form.
    pub fn typed(&self) -> &[String] {
        &self.typed
    }

    /// Says something in passing, until the next step.
    pub fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    /// What was said of a scan.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// Whether the sale is recorded, so that a scan belongs to the next customer.
    pub fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Recorded { .. })
    }

    /// Whether the sale is being written to the disk.
    pub fn is_recording(&self) -> bool {
        matches!(self.stage, Stage::Recording)
    }

    /// The agreed quote, for the customer's window.
    pub fn quote(&self) -> &Quote {
        &self.quote
    }

    fn type_amount(&mut self, form: usize, text: String) -> Action {
        if let (Stage::Paying, Some(typed)) = (&self.stage, self.typed.get_mut(form)) {
            *typed = text;
            (self.problem, self.notice, self.doubted) = (None, None, None);
        }
        Action::None
    }

    /// Goes to another amount and marks what stands there, so that the next figure replaces it.
    fn to_amount(&self, step: fn(&'static [&'static str]) -> Task<Message>) -> Action {
        let fields = &FIELDS[..self.forms.len()];
        let marked = Task::batch(fields.iter().map(|field| operation::select_all(*field)));
        Action::Run(step(fields).chain(marked))
    }

    fn fill(&mut self, world: &World, form: usize) -> Action {
        let others = (0..self.forms.len()).filter(|i| *i != form).filter_map(|i| self.amount(i));
        let rest = Money::sum(others).and_then(|sum| self.sum_in(form, &self.quote).minus(sum)).unwrap_or_default();
        if let Some(typed) = self.typed.get_mut(form) {
            *typed = if rest.is_positive() { world.language.money_input(rest) } else { String::new() };
        }
        let Some(field) = FIELDS.get(form) else { return Action::None };
        Action::Run(Task::batch([operation::focus(*field), operation::select_all(*field)]))
    }

    /// The amount typed for a form; none while the field is empty or no amount.
    fn amount(&self, form: usize) -> Option<Money> {
        self.typed.get(form).and_then(|text| Money::parse(text)).filter(|m| !m.is_negative())
    }

    fn payments(&self) -> Vec<Payment> {
        self.forms
            .iter()
            .enumerate()
            .filter_map(|(i, form)| Some(Payment { form: form.id.clone(), amount: self.amount(i)? }))
            .filter(|p| p.amount.is_positive())
            .collect()
    }

    /// Whether something stands in a field that is no amount.
    fn misread(&self, form: usize) -> bool {
        self.typed.get(form).is_some_and(|text| !text.trim().is_empty()) && self.amount(form).is_none()
    }

    /// What the payments come to. Nothing typed at all means exact cash.
    fn settled(&self) -> Result<Settled, PaymentError> {
        rules::settle(self.quote.to_pay, &self.payments(), &self.forms)
    }

    fn record(&mut self, world: &World) -> Action {
        if !matches!(self.stage, Stage::Paying) || (0..self.forms.len()).any(|i| self.misread(i)) {
            return Action::None;
        }
        let Ok(settled) = self.settled() else { return Action::None };
        if self.doubted != Some(settled.change)
            && is_absurd(settled.change, self.quote.to_pay, world.language.currency())
        {
            self.doubted = Some(settled.change);
            return Action::None;
        }
        let request = SaleRequest {
            payments: self.payments(),
            agreed: Some(self.quote.to_pay),
            agreed_gifts: Some(self.quote.gifts.clone()),
            ..self.request.clone()
        };
        self.doubted = None;
        self.stage = Stage::Recording;
        let (shop, at, language) = (world.shop.clone(), world.now, world.language);
        Action::Run(background::run(move || {
            let answer = sell::sell(&shop, request, at, false).map_err(|error| match error {
                shop::Error::SumChanged(sum) => {
                    Problem { words: language.pay_sum_changed(language.money(sum)), reprice: true }
                }
                error @ shop::Error::GiftsChanged => {
                    Problem { words: problem(&error, language).sentence(), reprice: true }
                }
                error => {
                    tracing::error!(%error, "the sale was not recorded");
                    Problem { words: problem(&error, language).sentence(), reprice: false }
                }
            });
            Message::Recorded(Box::new(answer))
        }))
    }

    fn recorded(&mut self, answer: Result<Sold, Problem>) -> Action {
        match answer {
            Ok(sold) => {
                self.stage = Stage::Recorded { sold: Box::new(sold.clone()), fiscal: String::new() };
                Action::Recorded(Box::new(sold))
            }
            Err(problem) if problem.reprice => Action::SumChanged(problem.words),
            Err(problem) => {
                self.stage = Stage::Paying;
                self.problem = Some(problem.words);
                Action::None
            }
        }
    }

    /// Where the app puts the focus once the sale is recorded.
    pub fn focus_fiscal() -> Task<Message> {
        operation::focus(FISCAL)
    }

    fn type_fiscal(&mut self, text: String) -> Action {
        if let Stage::Recorded { fiscal, .. } = &mut self.stage {
            *fiscal = text;
        }
        Action::None
    }

    fn next(&mut self, world: &World) -> Action {
        let Stage::Recorded { sold, fiscal } = &self.stage else { return Action::None };
        let number = fiscal.trim().to_owned();
        if number.is_empty() {
            return Action::Next(Task::none());
        }
        let (shop, at, sale, receipt) = (world.shop.clone(), world.now, sold.sale, sold.number.to_string());
        let (l, key) = (world.language, world.keys.label(Deed::Refund).to_owned());
        Action::Next(background::run(move || {
            let kept = sell::keep_fiscal(&shop, sale, &number, at).map_err(|error| {
                tracing::error!(%error, "the register's number was not kept");
                let to_do = l.pay_fiscal_unkept_to_do(key, problem(&error, l).what);
                Box::new(Unkept { sale, what: l.pay_fiscal_unkept(number, receipt), to_do })
            });
            Message::FiscalKept(kept.map(|()| sale))
        }))
    }

    fn back(&mut self) -> Action {
        match self.stage {
            Stage::Paying => Action::Close,
            Stage::Recording | Stage::Recorded { .. } => Action::None,
        }
    }
}

/// Whether nobody would hand over so much more than is asked: beyond the largest note and ten times the sum.
fn is_absurd(change: Money, to_pay: Money, currency: Currency) -> bool {
    let largest = match currency {
        Currency::Rub => 5_000,
        Currency::Uah => 1_000,
        Currency::Kzt => 20_000,
        Currency::Byn | Currency::Eur => 500,
        Currency::Usd => 100,
    };
    let note = Money::minor(largest * 100);
    let tenfold = to_pay.times(Quantity::pieces(10), Rounding::Floor).unwrap_or(to_pay);
    change > note && change > tenfold
}
