//! Enrolling a member from the keyboard, and editing one: who it is, how the member is called, and what was agreed to.
//!
//! Nothing is asked twice and nothing typed is written over: the card can be scanned at any moment, the form of address
//! is suggested as the name grows, and somebody who has the phone or the name already is offered at the side.

pub mod card;
mod consent;
mod form;
mod record;
mod twin;
mod view;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation;

use self::card::{CardCheck, grouped};
pub use self::form::Field;
use self::form::{Form, PhoneCheck};
use self::twin::{Question, Twin};
use super::{asking, step};
use crate::domain::{CardNumber, ConsentBy, Lang, Member, MemberId, Purpose};
use crate::language::Topic;
use crate::shop;
use crate::ui::background;
use crate::ui::problem::{Problem, problem};
use crate::ui::world::World;

#[derive(Debug, Clone)]
pub struct State {
    who: Who,
    form: Form,
    /// Per purpose, in the order of [`Purpose::ALL`].
    agreed: [bool; 4],
    by_parent: bool,
    /// What the look for somebody who is there already last asked, and its running number.
    asked: u64,
    question: Option<Question>,
    twin: Option<Box<Twin>>,
    /// The question that the cashier answered with "another person".
    another: Option<Question>,
    saving: bool,
    problem: Option<Problem>,
    /// As it was before anything was typed.
    began: Box<(Form, [bool; 4], bool)>,
    /// What was pressed once and does its work when it is pressed again.
    doubt: Option<Doubt>,
}

/// What cannot be had back, and is asked about once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doubt {
    /// Leaving what was typed, by this key.
    Leave(&'static str),
    /// Another card in the place of the one that the member carries.
    Replace,
}

/// Whom the form is about.
#[derive(Debug, Clone)]
enum Who {
    /// The id is made once, so that saving twice enrols once.
    New(MemberId),
    Known(Box<Member>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(Field, String),
    IssueOwn,
    Informal(bool),
    Speak(Lang),
    NextLanguage,
    Agree(Purpose),
    ByParent,
    TwinLookedFor(u64, Option<Box<Twin>>),
    ItIs,
    Another,
    NextField,
    TabOn,
    TabBack,
    Save,
    Saved(Result<MemberId, Arc<shop::Error>>),
    CardGiven(MemberId, Result<(), Arc<shop::Error>>),
    Close,
}

pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    Enrolled(MemberId),
    Edited(MemberId),
    /// Somebody who was a member before was chosen.
    ItIs(MemberId),
    /// The member who is edited and another are one.
    Same(MemberId, MemberId),
}

/// What is still missing before the member can be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Missing {
    Card,
    Phone,
    Who,
    Given,
    Birthday,
    Email,
    Consent,
    Parent,
}

impl State {
    /// A new member; `code` is an unknown code that was scanned and becomes the card.
    pub fn new(world: &World, code: Option<String>) -> (State, Task<Message>) {
        let mut state = State::about(Who::New(MemberId::fresh()), Form::empty(world.language.lang()), [false; 4]);
        if let Some(code) = code {
            state.form.card = code;
            state.form.check_card(&world.shop);
        }
        state.began = Box::new((state.form.clone(), state.agreed, state.by_parent));
        let first = if state.form.card.is_empty() { Field::Card } else { Field::Phone };
        (state, operation::focus(first.id()))
    }

    /// Whether somebody new was begun and is not being written.
    pub fn half_typed(&self) -> bool {
        self.is_new() && !self.saving && self.form.is_begun()
    }

    /// The member who is edited; none for somebody new.
    pub fn whom(&self) -> Option<MemberId> {
        match &self.who {
            Who::New(_) => None,
            Who::Known(member) => Some(member.id),
        }
    }

    /// Whether something differs from what stood there at the beginning and is not being written.
    pub fn is_changed(&self) -> bool {
        let (form, agreed, by_parent) = &*self.began;
        !self.saving && (&self.form, &self.agreed, &self.by_parent) != (form, agreed, by_parent)
    }

    /// Puts the focus where typing goes on.
    pub fn focus(&self) -> Task<Message> {
        operation::focus(self.form.first_empty().id())
    }

    /// A member who is there already.
    pub fn edit(world: &World, member: MemberId) -> (State, Task<Message>) {
        let member = match shop::member(&world.shop, member) {
            Ok(member) => member,
            Err(error) => {
                let (state, task) = State::new(world, None);
                return (State { problem: Some(problem(&error, world.language)), ..state }, task);
            }
        };
        let form = Form::of(&member, world.language);
        let agreed = Purpose::ALL.map(|purpose| member.allows(purpose));
        let by_parent = member.consents.iter().any(|c| c.given && c.by == ConsentBy::Parent);
        let mut state = State { by_parent, ..State::about(Who::Known(Box::new(member)), form, agreed) };
        state.began.2 = by_parent;
        (state, operation::focus(Field::Phone.id()))
    }

    fn about(who: Who, form: Form, agreed: [bool; 4]) -> State {
        State {
            who,
            began: Box::new((form.clone(), agreed, false)),
            form,
            agreed,
            by_parent: false,
            asked: 0,
            question: None,
            twin: None,
            another: None,
            saving: false,
            problem: None,
            doubt: None,
        }
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        let doubt = match message {
            // An answer that came meanwhile is nothing that the cashier did.
            Message::TwinLookedFor(..) => None,
            _ => self.doubt.take(),
        };
        match message {
            Message::Type(field, text) => self.put(world, field, text),
            Message::IssueOwn => self.issue_own(world),
            Message::Informal(informal) => self.address_as(informal),
            Message::Speak(lang) => self.speak(lang),
            Message::NextLanguage => self.speak(next_language(self.form.lang)),
            Message::Agree(purpose) => self.agree(purpose),
            Message::ByParent => self.agree_by_parent(),
            Message::TwinLookedFor(asked, twin) => self.take_twin(asked, twin),
            Message::ItIs => self.it_is(world, doubt),
            Message::Another => self.another_person(),
            // Choices and ticks have keys of their own; a letter typed while one of them had the focus would be lost.
            Message::NextField | Message::TabOn => Action::Run(step::next(&Field::IDS)),
            Message::TabBack => Action::Run(step::before(&Field::IDS)),
            Message::Save => self.save(world),
            Message::Saved(answer) => self.saved(world, answer),
            Message::CardGiven(member, answer) => self.card_given(world, member, answer),
            Message::Close => self.close(doubt),
        }
    }

    /// What the help says of it.
    pub fn topic(&self) -> Topic {
        if self.is_new() { Topic::Enrol } else { Topic::Edit }
    }

    /// What a pressed key asks for.
    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        match pressed {
            "Enter" => Some(Message::NextField),
            "Tab" => Some(Message::TabOn),
            "Shift+Tab" => Some(Message::TabBack),
            "F2" if self.is_new() => Some(Message::IssueOwn),
            "F3" => self.twin().map(|_| Message::ItIs),
            "F4" => self.twin().map(|_| Message::Another),
            "F6" => Some(Message::Informal(!self.form.informal)),
            "F7" => Some(Message::NextLanguage),
            "F9" => Some(Message::Save),
            "Alt+5" => Some(Message::ByParent),
            "Esc" => Some(Message::Close),
            _ => {
                let number: usize = pressed.strip_prefix("Alt+")?.parse().ok()?;
                Purpose::ALL.get(number.checked_sub(1)?).map(|purpose| Message::Agree(*purpose))
            }
        }
    }

    /// A scanned card goes into its field from wherever the focus is; goods and coupons go to the basket.
    pub fn scanned(&mut self, world: &World, code: &str) -> Option<Action> {
        if !self.is_new() || self.saving || CardNumber::parse(code).is_none() {
            return None;
        }
        let before = (self.form.card.clone(), self.form.card_check.clone());
        code.clone_into(&mut self.form.card);
        self.form.check_card(&world.shop);
        if self.form.card_check == CardCheck::Product {
            (self.form.card, self.form.card_check) = before;
            return None;
        }
        Some(Action::Run(step::next_from(&Field::IDS, Field::Card.id())))
    }

    /// Leaves at once where nothing would be lost.
    fn close(&mut self, doubt: Option<Doubt>) -> Action {
        if self.is_changed() && doubt != Some(Doubt::Leave("Esc")) {
            self.doubt = Some(Doubt::Leave("Esc"));
            return Action::None;
        }
        Action::Close
    }

    const fn is_new(&self) -> bool {
        matches!(self.who, Who::New(_))
    }

    fn put(&mut self, world: &World, field: Field, text: String) -> Action {
        self.problem = None;
        self.form.put(field, text);
        match field {
            Field::Card => self.form.check_card(&world.shop),
            Field::Phone => self.form.check_phone(world.shop.currency().home()),
            _ => {}
        }
        match field {
            Field::Phone | Field::Given | Field::Surname => self.look_for_twin(world),
            _ => Action::None,
        }
    }

    /// Chooses our own next number, or no card again.
    fn issue_own(&mut self, world: &World) -> Action {
        if matches!(self.form.card_check, CardCheck::Issue(_)) {
            self.form.card.clear();
            self.form.card_check = CardCheck::None;
            return Action::None;
        }
        match shop::own_card::next_own(&world.shop) {
            Ok(Some(number)) => {
                self.form.card = grouped(number.as_str());
                self.form.card_check = CardCheck::Issue(number);
            }
            Ok(None) => self.problem = Some(problem(&shop::Error::NoNumbersLeft, world.language)),
            Err(error) => self.problem = Some(problem(&error, world.language)),
        }
        Action::Run(step::next_from(&Field::IDS, Field::Card.id()))
    }

    fn address_as(&mut self, informal: bool) -> Action {
        self.form.informal = informal;
        self.form.suggest();
        Action::None
    }

    fn speak(&mut self, lang: Lang) -> Action {
        self.form.lang = lang;
        self.form.suggest();
        Action::None
    }

    fn agree(&mut self, purpose: Purpose) -> Action {
        if let Some(place) = Purpose::ALL.iter().position(|p| *p == purpose) {
            self.agreed[place] = !self.agreed[place];
        }
        Action::None
    }

    fn agree_by_parent(&mut self) -> Action {
        self.by_parent = !self.by_parent;
        Action::None
    }

    /// Asks beside the window whether somebody with this phone or name is there already.
    fn look_for_twin(&mut self, world: &World) -> Action {
        let (question, own) = match &self.who {
            Who::New(_) => (Question::of(&self.form), None),
            // A member is asked about for a phone that is new; the name is the member's own.
            Who::Known(member) => (Question::of_phone(&self.form, member.profile.phone.as_ref()), Some(member.id)),
        };
        if question == self.question {
            return Action::None;
        }
        self.asked = asking::number();
        self.question.clone_from(&question);
        let Some(question) = question else {
            self.twin = None;
            return Action::None;
        };
        let (shop, asked) = (world.shop.clone(), self.asked);
        Action::Run(background::run(move || {
            Message::TwinLookedFor(asked, twin::look(&shop, &question, own).map(Box::new))
        }))
    }

    fn take_twin(&mut self, asked: u64, twin: Option<Box<Twin>>) -> Action {
        if asked == self.asked {
            self.twin = twin;
        }
        Action::None
    }

    /// Who is offered, unless the cashier has said that it is somebody else.
    fn twin(&self) -> Option<&Twin> {
        let twin = self.twin.as_deref()?;
        let answered = self.another.as_ref().is_some_and(|another| another.answers(twin, &self.form));
        (!answered).then_some(twin)
    }

    fn another_person(&mut self) -> Action {
        self.another = Some(Question::all_of(&self.form));
        Action::None
    }

    /// Whether a name stands there; a member whom a list knows by a number alone keeps it.
    fn is_named(&self) -> bool {
        let name = self.form.name();
        let kept = matches!(&self.who, Who::Known(member) if member.profile.name == name);
        !name.is_blank() && (kept || name.has_letter())
    }

    /// What is missing, in the order in which the screen is read.
    fn missing(&self, world: &World) -> Vec<Missing> {
        let (language, today) = (world.language, world.now.day());
        let form = &self.form;
        let club = Purpose::ALL.iter().zip(self.agreed).any(|(purpose, yes)| *purpose == Purpose::Club && yes);
        [
            (Missing::Card, self.is_new() && form.card_check.is_bad()),
            (Missing::Phone, matches!(form.phone_check, PhoneCheck::Short(_) | PhoneCheck::Wrong)),
            (Missing::Who, self.twin().is_some_and(|twin| twin.same_phone)),
            (Missing::Given, !self.is_named()),
            (Missing::Birthday, form.born(language, today).is_err()),
            (Missing::Email, form.email_is_wrong()),
            (Missing::Consent, self.is_new() && !club),
            (Missing::Parent, form.is_child(language, today) && !self.by_parent && self.agreed.contains(&true)),
        ]
        .into_iter()
        .filter_map(|(what, missing)| missing.then_some(what))
        .collect()
    }
}

fn next_language(lang: Lang) -> Lang {
    let place = Lang::ALL.iter().position(|l| *l == lang).unwrap_or(0);
    Lang::ALL[(place + 1) % Lang::ALL.len()]
}
