//! Choosing among answers by keys: stepping, marking, and naming an answer by its figure.

use super::{Action, Message, State};
use crate::domain::{Answer, QuestionKind};

impl State {
    pub fn key(&self, pressed: &str) -> Option<Message> {
        let (several, choosing) = (self.marks(), !self.waits_for_words());
        match pressed {
            "Esc" => Some(Message::Close),
            "Up" | "Left" if choosing => Some(Message::Move(-1)),
            "Down" | "Right" if choosing => Some(Message::Move(1)),
            "Ins" | "Space" if several => Some(Message::Mark),
            "PgUp" => Some(Message::Back),
            "F8" => Some(Message::Later),
            "F12" => Some(Message::Never),
            "Enter" => Some(Message::Next),
            figure if choosing && figure.bytes().all(|b| b.is_ascii_digit()) => {
                Some(Message::Figure(figure.to_owned()))
            }
            _ => None,
        }
    }

    /// Whether several answers may be marked.
    pub fn marks(&self) -> bool {
        matches!(self.question().map(|question| &question.kind), Some(QuestionKind::Many(_)))
    }

    /// The figure of a choice: on a scale its value, elsewhere its number.
    pub(super) fn figure_of(&self, place: usize) -> i64 {
        let place = i64::try_from(place).unwrap_or(0);
        match self.question().map(|question| &question.kind) {
            Some(QuestionKind::Scale(scale)) => scale.from + place,
            _ => place + 1,
        }
    }

    /// Chooses what a figure names. Two typed one after the other are one number where there is such an answer; among
    /// several that may be marked each figure stands alone, or the first would stay marked.
    pub(super) fn figure(&mut self, figure: &str) -> Action {
        let several = self.marks();
        let named = |typed: &str| {
            let number = typed.parse::<i64>().ok()?;
            (0..self.choices()).find(|&place| self.figure_of(place) == number)
        };
        let both = format!("{}{figure}", self.figures);
        let (typed, place) = match named(&both).filter(|_| !several) {
            Some(place) => (both, Some(place)),
            None => (figure.to_owned(), named(figure)),
        };
        self.figures = typed;
        match place {
            Some(place) => self.choose(place),
            None => Action::None,
        }
    }

    /// How many there are to choose from.
    pub(super) fn choices(&self) -> usize {
        match self.question().map(|question| &question.kind) {
            Some(QuestionKind::One(choices) | QuestionKind::Many(choices)) => choices.len(),
            Some(QuestionKind::Scale(scale)) => usize::try_from(scale.to - scale.from + 1).unwrap_or(0),
            Some(QuestionKind::YesNo) => 2,
            _ => 0,
        }
    }

    /// Whether the choice at a place is the answer, or among the answers.
    pub(super) fn is_chosen(&self, place: usize) -> bool {
        let Some(question) = self.question() else { return false };
        match (&question.kind, self.answer()) {
            (QuestionKind::One(choices), Some(Answer::Words(id))) => {
                choices.get(place).is_some_and(|one| one.id == *id)
            }
            (QuestionKind::Many(choices), Some(Answer::Many(ids))) => {
                choices.get(place).is_some_and(|one| ids.contains(&one.id))
            }
            (QuestionKind::Scale(scale), Some(Answer::Count(count))) => {
                i64::try_from(place).is_ok_and(|place| scale.from + place == *count)
            }
            (QuestionKind::YesNo, Some(Answer::Flag(yes))) => *yes == (place == 0),
            _ => false,
        }
    }

    pub(super) fn choose(&mut self, place: usize) -> Action {
        let Some(question) = self.question().filter(|_| self.done.is_none() && !self.recording) else {
            return Action::None;
        };
        let id = question.id.clone();
        let answer = match &question.kind {
            QuestionKind::One(choices) => choices.get(place).map(|one| Answer::Words(one.id.clone())),
            QuestionKind::Many(choices) => choices.get(place).map(|one| {
                let mut ids = match self.answer() {
                    Some(Answer::Many(ids)) => ids.clone(),
                    _ => Vec::new(),
                };
                match ids.iter().position(|id| *id == one.id) {
                    Some(at) => drop(ids.remove(at)),
                    None => ids.push(one.id.clone()),
                }
                Answer::Many(ids)
            }),
            QuestionKind::Scale(scale) => i64::try_from(place).ok().map(|place| Answer::Count(scale.from + place)),
            QuestionKind::YesNo => Some(Answer::Flag(place == 0)),
            QuestionKind::Text | QuestionKind::Number(_) | QuestionKind::Date => None,
        };
        self.cursor = place;
        self.fault = None;
        if let Some(answer) = answer {
            self.answers.insert(id, answer);
        }
        Action::None
    }

    /// The keys choose at once where one answer is asked for, and only step where several may be marked.
    pub(super) fn step(&mut self, by: isize) -> Action {
        let count = self.choices();
        if count == 0 {
            return Action::None;
        }
        let several = self.marks();
        let chosen = (0..count).find(|&place| self.is_chosen(place));
        let to = match chosen.filter(|_| !several) {
            Some(chosen) => chosen.saturating_add_signed(by).min(count - 1),
            None if several => self.cursor.saturating_add_signed(by).min(count - 1),
            None => 0,
        };
        if several {
            self.cursor = to;
            return Action::None;
        }
        self.choose(to)
    }
}
