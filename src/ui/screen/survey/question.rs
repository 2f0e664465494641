//! A question being edited, and the words of one place in each language.

use std::collections::BTreeMap;

use super::Field;
use crate::domain::{Bounds, Choice, Lang, Question, QuestionKind, Scale, Text};

/// The words of one place in each language.
pub(super) type Words = BTreeMap<Lang, String>;

/// A question being edited.
#[derive(Debug, Clone)]
pub struct Asked {
    /// As it stood when the form was opened, or as it was added.
    pub(super) began: Question,
    /// Everything but the words and figures that are typed.
    pub question: Question,
    text: Words,
    pub(super) choices: Vec<Words>,
    low: Words,
    high: Words,
    least: String,
    most: String,
    pub(super) at_least: String,
    pub(super) at_most: String,
}

impl Asked {
    pub(super) fn of(question: &Question) -> Asked {
        let typed = |number: Option<i64>| number.map_or_else(String::new, |number| number.to_string());
        let (low, high) = match &question.kind {
            QuestionKind::Scale(scale) => (words(scale.low.as_ref()), words(scale.high.as_ref())),
            _ => (Words::new(), Words::new()),
        };
        let bounds = match &question.kind {
            QuestionKind::Number(bounds) => *bounds,
            _ => Bounds::default(),
        };
        let when = question.when.as_ref();
        Asked {
            text: words(Some(&question.text)),
            choices: question.kind.choices().iter().map(|choice| words(Some(&choice.text))).collect(),
            low,
            high,
            least: typed(bounds.least),
            most: typed(bounds.most),
            at_least: typed(when.and_then(|when| when.at_least)),
            at_most: typed(when.and_then(|when| when.at_most)),
            began: question.clone(),
            question: question.clone(),
        }
    }

    pub fn words(&self, lang: Lang) -> &str {
        in_lang(&self.text, lang)
    }

    pub fn count(&self) -> usize {
        self.choices.len()
    }

    pub(super) fn value(&self, field: Field, lang: Lang) -> &str {
        match field {
            Field::Text => in_lang(&self.text, lang),
            Field::Choice(place) => self.choices.get(place).map_or("", |words| in_lang(words, lang)),
            Field::Low => in_lang(&self.low, lang),
            Field::High => in_lang(&self.high, lang),
            Field::Least => &self.least,
            Field::Most => &self.most,
            Field::AtLeast => &self.at_least,
            Field::AtMost => &self.at_most,
            Field::Title | Field::Note | Field::Points | Field::Purchase => "",
        }
    }

    pub(super) fn type_in(&mut self, field: Field, text: String, lang: Lang) {
        match field {
            Field::Text => drop(self.text.insert(lang, text)),
            Field::Choice(place) => {
                if let Some(words) = self.choices.get_mut(place) {
                    words.insert(lang, text);
                }
            }
            Field::Low => drop(self.low.insert(lang, text)),
            Field::High => drop(self.high.insert(lang, text)),
            Field::Least => self.least = text,
            Field::Most => self.most = text,
            Field::AtLeast => self.at_least = text,
            Field::AtMost => self.at_most = text,
            Field::Title | Field::Note | Field::Points | Field::Purchase => {}
        }
    }

    pub(super) fn set_kind(&mut self, kind: QuestionKind) {
        // Choices stay where one of several becomes any of several.
        if kind.choices().is_empty() {
            self.choices.clear();
        } else if self.choices.is_empty() {
            self.choices = kind.choices().iter().map(|choice| words(Some(&choice.text))).collect();
        }
        self.question.kind = kind;
    }

    pub(super) fn add_choice(&mut self) {
        let (QuestionKind::One(choices) | QuestionKind::Many(choices)) = &mut self.question.kind else { return };
        let free = (1..10_000).map(|n| format!("c{n}")).find(|id| !choices.iter().any(|one| one.id == *id));
        choices.push(Choice { id: free.unwrap_or_default(), text: Text::Same(String::new()) });
        self.choices.push(Words::new());
    }

    pub(super) fn remove_choice(&mut self, place: usize) -> Option<String> {
        let (QuestionKind::One(choices) | QuestionKind::Many(choices)) = &mut self.question.kind else { return None };
        if place >= choices.len() {
            return None;
        }
        self.choices.remove(place);
        Some(choices.remove(place).id)
    }

    pub(super) fn build(&self) -> Question {
        let mut question = self.question.clone();
        question.text = text(&self.text);
        match &mut question.kind {
            QuestionKind::One(choices) | QuestionKind::Many(choices) => {
                for (choice, words) in choices.iter_mut().zip(&self.choices) {
                    choice.text = text(words);
                }
            }
            QuestionKind::Scale(scale) => {
                (scale.low, scale.high) = (some_text(&self.low), some_text(&self.high));
            }
            QuestionKind::Number(bounds) => {
                *bounds = Bounds { least: number(&self.least), most: number(&self.most) };
            }
            QuestionKind::Text | QuestionKind::YesNo | QuestionKind::Date => {}
        }
        if let Some(when) = &mut question.when {
            (when.at_least, when.at_most) = (number(&self.at_least), number(&self.at_most));
        }
        question
    }
}

/// What is not a number is far outside of everything, and so found by the check.
fn number(text: &str) -> Option<i64> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.parse().unwrap_or(i64::MAX))
}

fn scale(from: i64, to: i64, recommend: bool) -> QuestionKind {
    QuestionKind::Scale(Scale { from, to, low: None, high: None, recommend })
}

/// The kinds in turn: yes and no, one, any, a scale from 1 to 5, a recommendation, words, a number, a date. The choices and the
/// scale with which a question began are there again when their kind returns: its earlier answers are about them.
pub(super) fn next_kind(kind: &QuestionKind, began: &QuestionKind) -> QuestionKind {
    let blank = || {
        let choice = |n: u8| Choice { id: format!("c{n}"), text: Text::Same(String::new()) };
        vec![choice(1), choice(2)]
    };
    match (kind, began) {
        (QuestionKind::YesNo, QuestionKind::One(choices) | QuestionKind::Many(choices)) => {
            QuestionKind::One(choices.clone())
        }
        (QuestionKind::YesNo, _) => QuestionKind::One(blank()),
        (QuestionKind::One(choices), _) => QuestionKind::Many(choices.clone()),
        (QuestionKind::Many(_), QuestionKind::Scale(first)) if !first.recommend => began.clone(),
        (QuestionKind::Many(_), _) => scale(1, 5, false),
        (QuestionKind::Scale(scale_), _) if !scale_.recommend => scale(0, 10, true),
        (QuestionKind::Scale(_), _) => QuestionKind::Text,
        (QuestionKind::Text, _) => QuestionKind::Number(Bounds::default()),
        (QuestionKind::Number(_), _) => QuestionKind::Date,
        (QuestionKind::Date, _) => QuestionKind::YesNo,
    }
}

pub(super) fn same_kind(one: &QuestionKind, other: &QuestionKind) -> bool {
    match (one, other) {
        (QuestionKind::Scale(one), QuestionKind::Scale(other)) => {
            (one.from, one.to, one.recommend) == (other.from, other.to, other.recommend)
        }
        _ => one.code() == other.code(),
    }
}

pub(super) fn words(text: Option<&Text>) -> Words {
    match text {
        None => Words::new(),
        Some(Text::Same(text)) if text.is_empty() => Words::new(),
        Some(Text::Same(text)) => Lang::ALL.into_iter().map(|lang| (lang, text.clone())).collect(),
        Some(Text::Each(texts)) => texts.clone(),
    }
}

pub(super) fn in_lang(words: &Words, lang: Lang) -> &str {
    words.get(&lang).map_or("", String::as_str)
}

/// What was typed in any language; one text where all are the same.
pub(super) fn text(words: &Words) -> Text {
    let typed: Words =
        words.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(l, t)| (*l, t.trim().to_owned())).collect();
    let first = typed.values().next();
    match first {
        None => Text::Same(String::new()),
        Some(first) if typed.len() == Lang::ALL.len() && typed.values().all(|text| text == first) => {
            Text::Same(first.clone())
        }
        Some(_) => Text::Each(typed),
    }
}

pub(super) fn some_text(words: &Words) -> Option<Text> {
    Some(text(words)).filter(|text| !text.is_blank())
}
