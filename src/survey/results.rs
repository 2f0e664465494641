//! What all answers to a form come to: how often each was given, the mean of a scale, and how many would recommend.

use std::collections::BTreeMap;

use crate::domain::{Form, Question, QuestionKind};

/// One value of an answer as the facts hold it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// The id of a choice.
    Choice(String),
    /// A place on a scale; 1 for yes and 0 for no.
    Figure(i64),
    /// Something was typed; what, stands apart from the facts.
    Typed,
}

/// A question that was asked, and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub question: Question,
    /// Whether the newest version still asks it.
    pub still_asked: bool,
    /// Sheets with an answer to it.
    pub answered: u64,
    /// How often each was given, in the order of the form; all that can be chosen, those that nobody chose too.
    pub tallies: Vec<Tally>,
    /// The sum of all figures of a scale.
    sum: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub value: Value,
    pub count: u64,
}

/// All sheets of one form, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    pub sheets: u64,
    pub questions: Vec<Counted>,
    places: BTreeMap<String, usize>,
}

impl Results {
    /// Nothing counted yet. `versions` are those of one form, the newest first; a question that only older ones asked
    /// stands behind.
    pub fn of<'a>(versions: impl IntoIterator<Item = &'a Form>) -> Results {
        let mut results = Results { sheets: 0, questions: Vec::new(), places: BTreeMap::new() };
        for (age, form) in versions.into_iter().enumerate() {
            for question in &form.questions {
                if let Some(&place) = results.places.get(&question.id) {
                    results.questions[place].take_in(question);
                } else {
                    results.places.insert(question.id.clone(), results.questions.len());
                    results.questions.push(Counted::new(question, age == 0));
                }
            }
        }
        results
    }

    /// Counts one finished sheet.
    pub fn sheet(&mut self) {
        self.sheets += 1;
    }

    /// Counts `times` answers with one value; `first` marks the first value of each answer, since any of several may be
    /// chosen together.
    pub fn add(&mut self, question: &str, value: &Value, times: u64, first: bool) {
        let Some(counted) = self.places.get(question).and_then(|&place| self.questions.get_mut(place)) else { return };
        counted.add(value, times, first);
    }
}

impl Counted {
    fn new(question: &Question, still_asked: bool) -> Counted {
        let mut counted = Counted { question: question.clone(), still_asked, answered: 0, tallies: Vec::new(), sum: 0 };
        counted.tallies = possible(&question.kind);
        counted
    }

    /// Choices that an older version offered.
    fn take_in(&mut self, older: &Question) {
        let (QuestionKind::One(own) | QuestionKind::Many(own)) = &mut self.question.kind else { return };
        for choice in older.kind.choices() {
            if !own.iter().any(|known| known.id == choice.id) {
                own.push(choice.clone());
                self.tallies.push(Tally { value: Value::Choice(choice.id.clone()), count: 0 });
            }
        }
    }

    fn add(&mut self, value: &Value, times: u64, first: bool) {
        if first {
            self.answered += times;
        }
        if let Some(tally) = self.tallies.iter_mut().find(|tally| tally.value == *value) {
            tally.count += times;
        }
        if let Value::Figure(figure) = value {
            let times = i64::try_from(times).unwrap_or(i64::MAX);
            self.sum = self.sum.saturating_add(figure.saturating_mul(times));
        }
    }

    /// The mean of a scale in hundredths, rounded half up; none where nobody answered.
    pub fn mean_hundredths(&self) -> Option<i64> {
        let answered = i64::try_from(self.answered).ok().filter(|n| *n > 0)?;
        matches!(self.question.kind, QuestionKind::Scale(_))
            .then(|| (self.sum.saturating_mul(200) + answered) / answered.saturating_mul(2))
    }

    /// The part of those who answered that gave this answer, in basis points; of several answers the parts may come to
    /// more than the whole.
    pub fn share(&self, tally: &Tally) -> u64 {
        (tally.count * 10_000).checked_div(self.answered).unwrap_or(0)
    }

    /// Those who would recommend (9 and 10) less those who would not (0 to 6), in hundredths of all who answered, from −100
    /// to 100 and rounded towards nought. None where no recommendation is asked, or nobody answered.
    pub fn nps(&self) -> Option<i64> {
        let QuestionKind::Scale(scale) = &self.question.kind else { return None };
        let answered = i64::try_from(self.answered).ok().filter(|n| scale.recommend && *n > 0)?;
        let count = |from: i64, to: i64| -> i64 {
            let within = |tally: &&Tally| matches!(tally.value, Value::Figure(figure) if (from..=to).contains(&figure));
            self.tallies.iter().filter(within).map(|tally| i64::try_from(tally.count).unwrap_or(i64::MAX)).sum()
        };
        Some((count(9, 10) - count(0, 6)) * 100 / answered)
    }
}

fn possible(kind: &QuestionKind) -> Vec<Tally> {
    let tally = |value| Tally { value, count: 0 };
    match kind {
        QuestionKind::One(choices) | QuestionKind::Many(choices) => {
            choices.iter().map(|choice| tally(Value::Choice(choice.id.clone()))).collect()
        }
        QuestionKind::Scale(scale) => (scale.from..=scale.to).map(|figure| tally(Value::Figure(figure))).collect(),
        QuestionKind::YesNo => vec![tally(Value::Figure(1)), tally(Value::Figure(0))],
        QuestionKind::Text | QuestionKind::Number(_) | QuestionKind::Date => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Choice, Text};
    use crate::survey::ready;

    /// The recommendations given, counted.
    fn recommended(figures: &[i64]) -> Counted {
        let form = ready("first-purchase").unwrap();
        let mut results = Results::of([&form]);
        for figure in figures {
            results.sheet();
            results.add("recommend", &Value::Figure(*figure), 1, true);
        }
        results.questions.swap_remove(0)
    }

    #[test]
    fn recommendations_are_those_for_less_those_against() {
        for (figures, nps, mean) in [
            (&[][..], None, None),
            (&[10], Some(100), Some(1_000)),
            (&[0], Some(-100), Some(0)),
            (&[7, 8], Some(0), Some(750)),
            (&[9, 10, 8, 6], Some(25), Some(825)),
            (&[9, 6, 6], Some(-33), Some(700)),
            (&[10, 10, 0], Some(33), Some(667)),
            (&[9, 9, 8], Some(66), Some(867)),
        ] {
            let counted = recommended(figures);
            assert_eq!((counted.nps(), counted.mean_hundredths()), (nps, mean), "{figures:?}");
        }
    }

    #[test]
    fn each_answer_is_counted_and_those_that_nobody_gave_stand_there() {
        let form = ready("joining").unwrap();
        let mut results = Results::of([&form]);
        let choice = |id: &str| Value::Choice(id.to_owned());
        for chosen in [&["self", "gifts"][..], &["gifts"], &["work"]] {
            results.sheet();
            for (place, id) in chosen.iter().enumerate() {
                results.add("for_whom", &choice(id), 1, place == 0);
            }
        }
        results.add("children", &Value::Figure(1), 5, true);
        results.add("district", &Value::Typed, 2, true);
        results.add("gone", &Value::Typed, 2, true);
        let counted = |id: &str| results.questions.iter().find(|counted| counted.question.id == id).unwrap();
        let counts = |id| counted(id).tallies.iter().map(|tally| tally.count).collect::<Vec<_>>();
        assert_eq!((results.sheets, counts("for_whom"), counted("for_whom").answered), (3, vec![1, 0, 2, 1], 3));
        let shares: Vec<_> = counted("for_whom").tallies.iter().map(|tally| counted("for_whom").share(tally)).collect();
        assert_eq!(shares, [3_333, 0, 6_666, 3_333]);
        assert_eq!(
            (counts("children"), counted("children").nps(), counted("children").mean_hundredths()),
            (vec![5, 0], None, None)
        );
        assert_eq!((counts("district"), counted("district").answered), (vec![], 2));
    }

    #[test]
    fn versions_are_counted_as_one_and_what_is_asked_no_more_stands_behind() {
        let before = ready("joining").unwrap();
        let mut now = before.clone();
        let gone = now.questions.remove(0);
        if let QuestionKind::Many(choices) = &mut now.questions[1].kind {
            choices.remove(0);
            choices.push(Choice { id: "dogs".into(), text: Text::from("dogs") });
        }
        let results = Results::of([&now, &before]);
        let ids: Vec<_> = results.questions.iter().map(|counted| counted.question.id.as_str()).collect();
        assert_eq!(ids.last(), Some(&gone.id.as_str()));
        assert!(!results.questions.last().unwrap().still_asked && results.questions[0].still_asked);
        let choices: Vec<_> = results.questions[1].question.kind.choices().iter().map(|c| c.id.as_str()).collect();
        assert_eq!(choices, ["family", "gifts", "work", "dogs", "self"]);
        assert_eq!(results.questions[1].tallies.len(), 5);
    }
}
