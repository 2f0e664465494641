//! A form being edited: what is typed, in one language at a time, over the version that it began from.

use super::question::{Asked, Words, in_lang, next_kind, same_kind, some_text, text, words};
use crate::domain::{Answer, Ask, FORM_SCHEMA, Form, FormFault, Lang, Points, Question, QuestionKind, Text, When};
use crate::survey;

/// What can be typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    Note,
    Points,
    /// The number of the purchase after which it is asked.
    Purchase,
    Text,
    Choice(usize),
    Low,
    High,
    Least,
    Most,
    AtLeast,
    AtMost,
}

impl Field {
    pub fn id(self) -> String {
        match self {
            Field::Choice(place) => format!("survey-choice-{place}"),
            other => format!("survey-{other:?}").to_lowercase(),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Draft {
    /// What it began from.
    base: Form,
    /// As it stood when it was opened.
    began: Form,
    /// Absent for one that the shop does not ask yet.
    pub version: Option<i64>,
    /// Ids of questions that any version had; a new question takes none of them.
    taken: Vec<String>,
    /// The language that is typed in.
    pub lang: Lang,
    pub chosen: usize,
    title: Words,
    note: Words,
    points: String,
    pub ask: Ask,
    purchase: String,
    pub questions: Vec<Asked>,
}

impl Draft {
    pub fn of(form: Form, version: Option<i64>, taken: Vec<String>, lang: Lang) -> Draft {
        let purchase = match form.ask {
            Ask::Purchase(number) | Ask::FromPurchase(number) => number.to_string(),
            Ask::ByHand | Ask::Enrolment => "1".to_owned(),
        };
        let mut draft = Draft {
            began: form.clone(),
            version,
            taken,
            lang,
            chosen: 0,
            title: words(Some(&form.title)),
            note: words(form.note.as_ref()),
            points: if form.points.is_zero() { String::new() } else { form.points.get().to_string() },
            ask: form.ask,
            purchase,
            questions: form.questions.iter().map(Asked::of).collect(),
            base: form,
        };
        draft.began = draft.build();
        draft
    }

    /// An empty form with one question.
    pub fn new(id: String, lang: Lang) -> Draft {
        let (title, points) = (Text::Same(String::new()), Points::ZERO);
        let form = Form { schema: FORM_SCHEMA, id, title, note: None, ask: Ask::ByHand, points, questions: Vec::new() };
        let mut draft = Draft::of(form, None, Vec::new(), lang);
        draft.add();
        draft.began = draft.build();
        draft
    }

    pub fn asked(&self) -> Option<&Asked> {
        self.questions.get(self.chosen)
    }

    fn asked_mut(&mut self) -> Option<&mut Asked> {
        self.questions.get_mut(self.chosen)
    }

    /// What stands in a field, in the language that is typed in.
    pub fn value(&self, field: Field) -> &str {
        match field {
            Field::Title => in_lang(&self.title, self.lang),
            Field::Note => in_lang(&self.note, self.lang),
            Field::Points => &self.points,
            Field::Purchase => &self.purchase,
            _ => self.asked().map_or("", |asked| asked.value(field, self.lang)),
        }
    }

    pub fn type_in(&mut self, field: Field, text: String) {
        let lang = self.lang;
        match field {
            Field::Title => drop(self.title.insert(lang, text)),
            Field::Note => drop(self.note.insert(lang, text)),
            Field::Points => self.points = text,
            Field::Purchase => self.purchase = text,
            _ => {
                if let Some(asked) = self.asked_mut() {
                    asked.type_in(field, text, lang);
                }
            }
        }
    }

    /// When the form is asked, turned to the next way.
    pub fn turn_ask(&mut self) {
        self.ask = match self.ask {
            Ask::ByHand => Ask::Enrolment,
            Ask::Enrolment => Ask::Purchase(1),
            Ask::Purchase(_) => Ask::FromPurchase(1),
            Ask::FromPurchase(_) => Ask::ByHand,
        };
    }

    pub fn turn_language(&mut self) {
        self.lang = match self.lang {
            Lang::Ru => Lang::Uk,
            Lang::Uk => Lang::En,
            Lang::En => Lang::Ru,
        };
    }

    /// A new question behind the chosen one.
    pub fn add(&mut self) {
        let place = (self.chosen + 1).min(self.questions.len());
        let id = self.free_id();
        let (text, kind) = (Text::Same(String::new()), QuestionKind::YesNo);
        let question = Question { id, text, kind, required: false, when: None };
        self.questions.insert(place, Asked::of(&question));
        self.chosen = place;
    }

    fn free_id(&self) -> String {
        // One that an id was taken from may have it again.
        let stands =
            |id: &String| self.questions.iter().any(|asked| [&asked.question.id, &asked.began.id].contains(&id));
        let known = |id: &String| self.taken.contains(id) || self.base.question(id).is_some() || stands(id);
        (1..10_000).map(|n| format!("q{n}")).find(|id| !known(id)).unwrap_or_default()
    }

    /// Takes the chosen question out, and the conditions that looked at it.
    pub fn remove(&mut self) {
        if self.chosen >= self.questions.len() {
            return;
        }
        let gone = self.questions.remove(self.chosen).question.id;
        self.chosen = self.chosen.min(self.questions.len().saturating_sub(1));
        self.forget_conditions_on(&gone);
    }

    fn forget_conditions_on(&mut self, id: &str) {
        for asked in &mut self.questions {
            if asked.question.when.as_ref().is_some_and(|when| when.question == id) {
                asked.question.when = None;
            }
        }
    }

    /// Moves the chosen question one up; a condition that would look ahead goes.
    pub fn move_up(&mut self) {
        if self.chosen == 0 || self.chosen >= self.questions.len() {
            return;
        }
        self.questions.swap(self.chosen, self.chosen - 1);
        self.chosen -= 1;
        let below = self.questions[self.chosen + 1].question.id.clone();
        let moved = &mut self.questions[self.chosen].question;
        if moved.when.as_ref().is_some_and(|when| when.question == below) {
            moved.when = None;
        }
    }

    /// The next kind of question. One that was asked before as another kind becomes a question of its own, and is itself again
    /// when the old kind returns: else its answers would be counted apart from the earlier ones.
    pub fn turn_kind(&mut self) {
        let Some(asked) = self.asked() else { return };
        let next = next_kind(&asked.question.kind, &asked.began.kind);
        let (was, first) = (asked.question.id.clone(), asked.began.id.clone());
        let known = self.base.question(&first);
        let id = if known.is_none_or(|known| same_kind(&known.kind, &next)) {
            first
        } else if was == first {
            self.free_id()
        } else {
            was.clone()
        };
        self.forget_conditions_on(&was);
        if let Some(asked) = self.asked_mut() {
            asked.question.id = id;
            asked.set_kind(next);
        }
    }

    pub fn turn_required(&mut self) {
        if let Some(asked) = self.asked_mut() {
            asked.question.required = !asked.question.required;
        }
    }

    pub fn add_choice(&mut self) {
        if let Some(asked) = self.asked_mut() {
            asked.add_choice();
        }
    }

    pub fn remove_choice(&mut self, place: usize) {
        let Some(asked) = self.asked_mut() else { return };
        let Some(id) = asked.remove_choice(place) else { return };
        let on = asked.question.id.clone();
        for asked in &mut self.questions {
            if let Some(when) = asked.question.when.as_mut().filter(|when| when.question == on) {
                when.is.retain(|one| *one != id);
            }
        }
    }

    /// Which earlier question decides: none, then each that can, and round again.
    pub fn turn_condition(&mut self) {
        let decides = |asked: &&Asked| !matches!(asked.question.kind, QuestionKind::Text | QuestionKind::Date);
        let earlier = self.questions.iter().take(self.chosen).filter(decides);
        let earlier: Vec<String> = earlier.map(|asked| asked.question.id.clone()).collect();
        let Some(asked) = self.asked_mut() else { return };
        let now = asked.question.when.as_ref().and_then(|when| earlier.iter().position(|id| *id == when.question));
        let next = earlier.get(now.map_or(0, |place| place + 1)).cloned();
        asked.question.when = next.map(|question| When { question, is: Vec::new(), at_least: None, at_most: None });
        (asked.at_least, asked.at_most) = (String::new(), String::new());
    }

    /// The question that decides whether the chosen one is asked.
    pub fn deciding(&self) -> Option<(usize, &Asked)> {
        let when = self.asked()?.question.when.as_ref()?;
        self.questions.iter().enumerate().find(|(_, asked)| asked.question.id == when.question)
    }

    /// The answers of the deciding question that can be named, each with its words and whether it is named.
    pub fn deciding_answers(&self, yes: String, no: String) -> Vec<(String, String, bool)> {
        let Some(when) = self.asked().and_then(|asked| asked.question.when.as_ref()) else { return Vec::new() };
        let Some((_, on)) = self.deciding() else { return Vec::new() };
        let answers: Vec<(String, String)> = match &on.question.kind {
            QuestionKind::YesNo => vec![(Answer::YES.to_owned(), yes), (Answer::NO.to_owned(), no)],
            kind => {
                // One that has no words yet is known by its number, as it is among the choices.
                let words = on.choices.iter().enumerate().map(|(place, words)| match in_lang(words, self.lang) {
                    "" => format!("{}. …", place + 1),
                    words => words.to_owned(),
                });
                kind.choices().iter().map(|choice| choice.id.clone()).zip(words).collect()
            }
        };
        answers.into_iter().map(|(id, words)| (id.clone(), words, when.is.contains(&id))).collect()
    }

    pub fn turn_answer(&mut self, id: &str) {
        let Some(when) = self.asked_mut().and_then(|asked| asked.question.when.as_mut()) else { return };
        match when.is.iter().position(|one| one == id) {
            Some(at) => drop(when.is.remove(at)),
            None => when.is.push(id.to_owned()),
        }
    }

    /// The form as it stands, and what is not a number in it.
    pub fn build(&self) -> Form {
        let number = |text: &str| text.trim().parse::<u32>().unwrap_or(0);
        let ask = match self.ask {
            Ask::Purchase(_) => Ask::Purchase(number(&self.purchase)),
            Ask::FromPurchase(_) => Ask::FromPurchase(number(&self.purchase)),
            other => other,
        };
        let points = if self.points.trim().is_empty() { 0 } else { self.points.trim().parse().unwrap_or(-1) };
        Form {
            schema: FORM_SCHEMA,
            id: self.base.id.clone(),
            title: text(&self.title),
            note: some_text(&self.note),
            ask,
            points: Points::new(points),
            questions: self.questions.iter().map(Asked::build).collect(),
        }
    }

    pub fn is_changed(&self) -> bool {
        self.version.is_none() || self.build() != self.base
    }

    /// Whether anything was typed or turned since it was opened; a ready form that is only looked at was not.
    pub fn is_touched(&self) -> bool {
        self.build() != self.began
    }

    /// The first fault, and the question that has it.
    pub fn fault(&self) -> Option<(Option<usize>, FormFault)> {
        self.faults().into_iter().next()
    }

    /// Every fault, each with the question that has it.
    pub fn faults(&self) -> Vec<(Option<usize>, FormFault)> {
        let form = self.build();
        let found = survey::check(&form).into_iter().chain(survey::changed(&self.base, &form));
        let place_of = |id: &str| self.questions.iter().position(|asked| asked.question.id == id);
        found.map(|fault| (place_of(&fault.question).filter(|_| !fault.question.is_empty()), fault)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Bounds, Choice, Scale};
    use crate::survey::{READY, check, ready};

    fn draft(id: &str) -> Draft {
        Draft::of(ready(id).unwrap(), Some(1), Vec::new(), Lang::Uk)
    }

    #[test]
    fn a_form_that_is_opened_and_left_is_the_same() {
        for id in READY {
            let form = ready(id).unwrap();
            let draft = draft(id);
            assert_eq!((draft.build(), draft.is_changed(), draft.fault()), (form, false, None));
        }
    }

    #[test]
    fn words_are_typed_in_one_language_and_the_others_stay() {
        let mut draft = draft("first-purchase");
        draft.type_in(Field::Title, "Перша покупка".into());
        draft.turn_language();
        assert_eq!((draft.lang, draft.value(Field::Title)), (Lang::En, "After the first purchase"));
        let Text::Each(title) = draft.build().title else { panic!("three languages") };
        assert_eq!((title[&Lang::Uk].as_str(), title.len()), ("Перша покупка", 3));
    }

    #[test]
    fn a_form_is_made_from_nothing() {
        let mut draft = Draft::new("form-1".into(), Lang::Uk);
        assert!(draft.fault().is_some());
        draft.type_in(Field::Title, "Про хліб".into());
        draft.type_in(Field::Text, "Чи смачний хліб?".into());
        draft.add();
        draft.type_in(Field::Text, "Якого хліба бракує?".into());
        draft.turn_kind();
        draft.turn_kind();
        draft.type_in(Field::Choice(0), "Житнього".into());
        draft.type_in(Field::Choice(1), "Білого".into());
        draft.add_choice();
        draft.type_in(Field::Choice(2), "Солодкого".into());
        draft.turn_condition();
        assert!(draft.fault().is_some(), "a condition that decides nothing");
        draft.turn_answer("no");
        draft.turn_ask();
        draft.type_in(Field::Points, "15".into());
        assert_eq!(draft.fault(), None);
        let form = draft.build();
        assert_eq!((check(&form), form.points, form.ask), (vec![], Points::new(15), Ask::Enrolment));
        assert_eq!(form.questions[1].kind.choices().len(), 3);
        assert_eq!(form.questions[1].when.as_ref().map(|when| when.is.clone()), Some(vec!["no".to_owned()]));
        draft.remove_choice(0);
        draft.move_up();
        assert_eq!(draft.build().questions[0].when, None, "nothing stands before it any more");
        draft.remove();
        assert_eq!(draft.questions.len(), 1);
    }

    #[test]
    fn a_question_of_another_kind_is_a_question_of_its_own() {
        let mut draft = draft("first-purchase");
        draft.turn_kind();
        let form = draft.build();
        assert_ne!(form.questions[0].id, "recommend");
        assert_eq!(form.questions[1].when, None, "what looked at it looks at nothing any more");
        assert_eq!(draft.fault(), None);
        for wrong in ["many", "-1"] {
            draft.type_in(Field::Points, wrong.into());
            assert!(draft.fault().is_some(), "{wrong}");
        }
    }

    fn typed(words: &str) -> Text {
        Text::Each([(Lang::Uk, words.to_owned())].into())
    }

    /// A form that asks one question.
    fn asking(id: &str, kind: QuestionKind) -> Form {
        let question = Question { id: id.into(), text: typed("Який хліб?"), kind, required: true, when: None };
        let (id, title, ask, points) = ("bread".into(), typed("Хліб"), Ask::ByHand, Points::ZERO);
        Form { schema: FORM_SCHEMA, id, title, note: None, ask, points, questions: vec![question] }
    }

    #[test]
    fn a_question_is_itself_again_when_its_old_kind_returns() {
        let choices = || ["rye", "white", "sweet"].map(|id| Choice { id: id.into(), text: typed(id) }).to_vec();
        let scale = |from, to, recommend| {
            QuestionKind::Scale(Scale { from, to, low: Some(typed("ні")), high: None, recommend })
        };
        for kind in [
            QuestionKind::YesNo,
            QuestionKind::One(choices()),
            QuestionKind::Many(choices()),
            scale(1, 5, false),
            scale(0, 7, false),
            scale(0, 10, true),
            QuestionKind::Text,
            QuestionKind::Number(Bounds { least: Some(1), most: None }),
            QuestionKind::Date,
        ] {
            let form = asking("old", kind.clone());
            let mut draft = Draft::of(form.clone(), Some(1), vec!["old".into(), "q1".into()], Lang::Uk);
            let mut ids = Vec::new();
            for _ in 0..8 {
                draft.turn_kind();
                ids.push(draft.build().questions.remove(0).id);
            }
            // There are eight kinds, and q1 was another question once.
            assert_eq!(ids.join(" "), "q2 q2 q2 q2 q2 q2 q2 old", "{kind:?}");
            assert_eq!((draft.build(), draft.is_changed()), (form, false));
        }
    }

    #[test]
    fn a_new_question_takes_no_id_that_another_may_have_again() {
        let mut draft = Draft::of(asking("q1", QuestionKind::YesNo), None, Vec::new(), Lang::Uk);
        let ids = |draft: &Draft| draft.build().questions.into_iter().map(|one| one.id).collect::<Vec<_>>();
        draft.turn_kind();
        draft.add();
        assert_eq!(ids(&draft), ["q2", "q3"]);
        draft.chosen = 0;
        for _ in 0..7 {
            draft.turn_kind();
        }
        assert_eq!(ids(&draft), ["q1", "q3"]);
    }
}
