//! A questionnaire being answered: by touch in the customer's window while the cashier goes on, words typed by the cashier;
//! or all of it by the cashier's keys, where there is no customer's window.
//!
//! Both windows draw the same state. It lives beside the till, so that the next goods leave it as it is while somebody is at
//! it; `ui/app/asking` says when it is kept for another time.

mod cashier;
mod choosing;
mod customer;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation;

use crate::domain::{Answer, Answers, MemberId, Points, Profile, Question, QuestionKind};
use crate::language::Language;
use crate::shop::survey::{self as act, Answered, Offer};
use crate::shop::{Error, survey};
use crate::survey::{asked, kept, next_unanswered, tidy};
use crate::ui::background;
use crate::ui::problem::problem;
use crate::ui::world::World;

pub use customer::customer_view;

const FIELD: &str = "ask-answer";

#[derive(Debug, Clone)]
pub struct State {
    offer: Offer,
    profile: Profile,
    answers: Answers,
    /// The question asked now, by its place among those asked.
    place: usize,
    /// The choice that the cashier's keys stand on.
    cursor: usize,
    /// Figures typed for a choice so far: 1 and 0 are ten.
    figures: String,
    /// What the cashier has typed of an answer in words.
    typed: String,
    fault: Option<String>,
    recording: bool,
    /// Finished, and what it brought.
    done: Option<Points>,
    /// Put to nobody, so that its owner sees it: nothing is kept.
    trial: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Touches a choice of the present question by its place.
    Choose(usize),
    /// A figure typed where there is nothing to write: it names an answer.
    Figure(String),
    Type(String),
    Next,
    Back,
    /// Steps through the choices by key.
    Move(isize),
    /// Marks or clears the choice that the keys stand on.
    Mark,
    /// Not now.
    Later,
    Never,
    /// Back to the basket; the questions stay.
    Close,
    Recorded(Result<Answered, Arc<Error>>),
    Kept,
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// The member answers no more today; what was answered is kept.
    Ended(Task<Message>),
    /// All is answered and recorded.
    Finished(Points),
}

impl State {
    /// Begins where the last answer was given.
    pub fn new(world: &World, offer: Offer, profile: Profile) -> State {
        let mut state = State::begun(offer, profile);
        state.go(world, state.place);
        state
    }

    fn begun(offer: Offer, profile: Profile) -> State {
        let answers = offer.answers.clone();
        let last = asked(&offer.form.form, &answers).len().saturating_sub(1);
        let place = next_unanswered(&offer.form.form, &answers).unwrap_or(last);
        State {
            offer,
            profile,
            answers,
            place,
            cursor: 0,
            figures: String::new(),
            typed: String::new(),
            fault: None,
            recording: false,
            done: None,
            trial: false,
        }
    }

    /// A form put to nobody: it is seen and touched, and nothing is kept of it.
    pub fn trial(offer: Offer, profile: Profile) -> State {
        State { trial: true, ..State::begun(offer, profile) }
    }

    pub fn member(&self) -> MemberId {
        self.offer.member
    }

    pub fn name(&self) -> String {
        self.profile.name.familiar()
    }

    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// What was answered so far.
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    pub fn is_done(&self) -> bool {
        self.done.is_some()
    }

    /// The question's number, and how many there are by what is answered so far.
    pub fn progress(&self) -> (usize, usize) {
        (self.place + 1, self.questions().len())
    }

    /// Whether the cashier is to type the answer.
    pub fn waits_for_words(&self) -> bool {
        self.done.is_none() && self.question().is_some_and(|question| question.kind.is_typed())
    }

    /// What the key that leads on does now, as both windows name it.
    pub fn leads_on(&self, l: Language) -> String {
        let (number, count) = self.progress();
        let question = self.question();
        let required = question.is_some_and(|question| question.required);
        match (number == count, self.is_answered() || required) {
            (true, _) => l.ask_finish(),
            (false, true) => l.ask_next(),
            (false, false) => l.ask_skip(),
        }
    }

    /// Whether the present question has an answer, or words that may become one.
    fn is_answered(&self) -> bool {
        self.question().is_some_and(|question| !self.is_empty(&question.id)) || !self.typed.is_empty()
    }

    fn questions(&self) -> Vec<&Question> {
        asked(&self.offer.form.form, &self.answers)
    }

    fn question(&self) -> Option<&Question> {
        self.questions().get(self.place).copied()
    }

    fn answer(&self) -> Option<&Answer> {
        self.answers.get(&self.question()?.id)
    }

    /// The language in which the member is asked.
    fn theirs(&self, l: Language) -> Language {
        l.speaking(self.profile.lang)
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        if !matches!(message, Message::Figure(_)) {
            self.figures.clear();
        }
        match message {
            Message::Choose(place) => self.choose(place),
            Message::Figure(figure) => self.figure(&figure),
            Message::Type(text) => self.type_in(text),
            Message::Next => self.next(world),
            Message::Back => self.back(world),
            Message::Move(by) => self.step(by),
            Message::Mark => self.choose(self.cursor),
            Message::Later => self.end(world, survey::put_off),
            Message::Never => self.end(world, survey::refuse),
            Message::Close => Action::Close,
            Message::Recorded(result) => self.recorded(world, result),
            Message::Kept => Action::None,
        }
    }

    /// Puts the focus where words are typed.
    pub fn focus(&self) -> Task<Message> {
        if self.waits_for_words() { operation::focus(FIELD) } else { Task::none() }
    }

    fn type_in(&mut self, text: String) -> Action {
        self.typed = text;
        self.fault = None;
        Action::None
    }

    /// Takes what was typed for the answer to the present question; what cannot be one is said.
    fn take_typed(&mut self, world: &World) -> Result<(), String> {
        let Some(question) = self.question().filter(|question| question.kind.is_typed()) else { return Ok(()) };
        let (id, l) = (question.id.clone(), world.language);
        let text = self.typed.trim();
        let answer = match &question.kind {
            _ if text.is_empty() => None,
            QuestionKind::Number(_) => match l.parse_quantity(text).filter(|number| number.is_whole()) {
                Some(number) => Some(Answer::Count(number.thousandths() / 1_000)),
                None => {
                    text.parse().map(|count| Some(Answer::Count(count))).map_err(|_| l.survey_answer_kind_number())?
                }
            },
            QuestionKind::Date => match l.parse_day(text, world.now.day()) {
                Some(day) => Some(Answer::Words(day.to_string())),
                None => return Err(l.survey_answer_date()),
            },
            _ => Some(Answer::Words(text.to_owned())),
        };
        match answer {
            Some(answer) => drop(self.answers.insert(id, answer)),
            None => drop(self.answers.remove(&id)),
        }
        Ok(())
    }

    fn next(&mut self, world: &World) -> Action {
        if self.recording || self.done.is_some() {
            return Action::None;
        }
        if let Err(fault) = self.take_typed(world) {
            self.fault = Some(fault);
            return Action::None;
        }
        let Some(question) = self.question() else { return Action::None };
        let id = question.id.clone();
        let (empty, required) = (self.is_empty(&id), question.required);
        let faults = tidy(&self.offer.form.form, &self.answers, true).err().unwrap_or_default();
        let fault =
            faults.iter().find(|fault| fault.question == id).map(|fault| world.language.answer_problem(&fault.fault));
        self.fault = fault.or_else(|| (empty && required).then(|| world.language.survey_answer_missing()));
        if self.fault.is_some() {
            return Action::None;
        }
        if self.place + 1 < self.questions().len() {
            self.go(world, self.place + 1);
            return self.keep(world);
        }
        if (0..self.questions().len()).all(|place| self.is_empty(&self.questions()[place].id)) {
            // Nothing was answered at all: it is put off, not recorded.
            return self.end(world, survey::put_off);
        }
        self.record(world)
    }

    fn is_empty(&self, id: &str) -> bool {
        match self.answers.get(id) {
            None => true,
            Some(Answer::Many(ids)) => ids.is_empty(),
            Some(Answer::Words(words)) => words.trim().is_empty(),
            Some(Answer::Flag(_) | Answer::Count(_)) => false,
        }
    }

    fn back(&mut self, world: &World) -> Action {
        if self.place == 0 || self.recording {
            return Action::None;
        }
        // What was typed and cannot be an answer is not lost sight of: it is asked again on the way forward.
        let _ = self.take_typed(world);
        self.fault = None;
        self.go(world, self.place - 1);
        Action::Run(self.focus())
    }

    fn go(&mut self, world: &World, place: usize) {
        self.place = place;
        self.cursor = 0;
        let typed = self.question().filter(|question| question.kind.is_typed()).and_then(|_| self.answer());
        self.typed = match typed {
            Some(answer) => match answer.day() {
                Some(day) => world.language.day_input(day),
                None => match answer {
                    Answer::Words(words) => words.clone(),
                    Answer::Count(count) => count.to_string(),
                    Answer::Flag(_) | Answer::Many(_) => String::new(),
                },
            },
            None => String::new(),
        };
    }

    /// Keeps what there is, so that nothing is asked twice whatever happens now.
    fn keep(&self, world: &World) -> Action {
        if self.trial {
            return Action::Run(self.focus());
        }
        let answers = kept(&self.offer.form.form, &self.answers);
        if let Err(error) = act::post(&world.shop, &self.offer, &answers, world.now) {
            tracing::warn!(%error, "an unfinished sheet was not kept");
        }
        Action::Run(self.focus())
    }

    /// Keeps what there is when somebody else is served; it is offered again.
    pub fn left(&self, world: &World) {
        if self.done.is_none() && !self.recording && !self.answers.is_empty() {
            let _ = self.keep(world);
        }
    }

    fn end(
        &mut self,
        world: &World,
        how: fn(&crate::shop::Shop, &Offer, &Answers, crate::domain::Moment) -> Result<(), Error>,
    ) -> Action {
        if self.recording || self.done.is_some() {
            return Action::None;
        }
        if self.trial {
            return Action::Close;
        }
        let _ = self.take_typed(world);
        let (shop, offer, now) = (world.shop.clone(), self.offer.clone(), world.now);
        let answers = kept(&self.offer.form.form, &self.answers);
        Action::Ended(background::run(move || {
            if let Err(error) = how(&shop, &offer, &answers, now) {
                tracing::warn!(%error, "an unfinished sheet was not kept");
            }
            Message::Kept
        }))
    }

    fn record(&mut self, world: &World) -> Action {
        if self.trial {
            return Action::Close;
        }
        self.recording = true;
        let (shop, offer, answers, now) = (world.shop.clone(), self.offer.clone(), self.answers.clone(), world.now);
        let job = move || act::answer(&shop, &offer, &answers, now).map_err(Arc::new);
        Action::Run(background::run(job).map(Message::Recorded))
    }

    fn recorded(&mut self, world: &World, result: Result<Answered, Arc<Error>>) -> Action {
        self.recording = false;
        match result {
            Ok(answered) => {
                self.done = Some(answered.points);
                Action::Finished(answered.points)
            }
            Err(error) => {
                tracing::warn!(%error, "answers were refused");
                self.fault = Some(problem(&error, world.language).sentence());
                Action::None
            }
        }
    }
}
