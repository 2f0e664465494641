//! `survey ask` and `survey answer`.

use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::{Answer, Desk, Problem, called, input, survey};
use crate::command::arguments::SurveyAnswer;
use crate::command::table::{Side, Table};
use crate::domain::{self, Answers, Form, Lang, MemberId, Points, QuestionKind, SheetId};
use crate::shop;
use crate::shop::survey::{Due, Offer};

#[derive(Serialize)]
struct Asked {
    member: MemberId,
    offers: Vec<Offered>,
}

#[derive(Serialize)]
struct Offered {
    form: String,
    version: i64,
    sheet: SheetId,
    /// `joined`, `bought` or `goes_on`; none where it was asked for.
    due: Option<&'static str>,
    title: String,
    points: Points,
    answers: Answers,
    /// The question that waits for an answer.
    next: Option<String>,
    /// Those that the answers so far lead to.
    questions: Vec<Question>,
}

#[derive(Serialize)]
struct Question {
    id: String,
    text: String,
    kind: &'static str,
    required: bool,
    choices: Vec<Choice>,
    least: Option<i64>,
    most: Option<i64>,
}

#[derive(Serialize)]
struct Choice {
    id: String,
    text: String,
}

/// What is due for a member, or one form, in the member's own language.
pub fn ask(desk: &Desk, member: &str, form: Option<&str>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let member = input::member(desk, &shop, member)?;
    let l = desk.language.speaking(shop::member(&shop, member)?.profile.lang);
    let offers = match form {
        Some(form) => vec![survey::offer(&shop, member, form)?],
        None => survey::due(&shop, member, at)?,
    };
    let mut people = String::new();
    for offer in &offers {
        let why = offer.due.map(|due| match due {
            Due::Joined => l.survey_due_joined(),
            Due::Bought(number) => l.survey_due_bought(i64::from(number)),
            Due::GoesOn(day) => l.survey_due_goes_on(l.near_day(day, at.day())),
        });
        let title = called(&offer.form.form, l);
        people.push_str(&why.map_or_else(|| title.clone(), |why| format!("{title} ({why})")));
        people.push('\n');
        let mut table = Table::new([
            (l.survey_column_question(), Side::Left),
            (String::new(), Side::Left),
            (l.survey_column_answer(), Side::Left),
        ]);
        for question in survey::asked(&offer.form.form, &offer.answers) {
            let answer = offer.answers.get(&question.id);
            let answer =
                answer.map_or_else(|| choices(question, l.lang()), |answer| super::spoken(question, answer, l));
            table.row([question.id.clone(), question.text.in_lang(l.lang()).to_owned(), answer]);
        }
        people.push_str(&table.print());
    }
    if offers.is_empty() {
        people = desk.language.survey_nothing_due();
    }
    let offers = offers.into_iter().map(|offer| offered(offer, l.lang())).collect();
    Answer::new(&Asked { member, offers }, people)
}

/// What there is to choose from, for somebody who reads the question aloud.
fn choices(question: &domain::Question, lang: Lang) -> String {
    match &question.kind {
        QuestionKind::Scale(scale) => format!("{}–{}", scale.from, scale.to),
        kind => {
            let named = kind.choices().iter().map(|one| format!("{} ({})", one.id, one.text.in_lang(lang)));
            named.collect::<Vec<_>>().join(", ")
        }
    }
}

fn offered(offer: Offer, lang: Lang) -> Offered {
    let asked = survey::asked(&offer.form.form, &offer.answers);
    let next = survey::next_unanswered(&offer.form.form, &offer.answers).map(|place| asked[place].id.clone());
    let questions = asked.iter().map(|question| {
        let (least, most) = match &question.kind {
            QuestionKind::Scale(scale) => (Some(scale.from), Some(scale.to)),
            QuestionKind::Number(bounds) => (bounds.least, bounds.most),
            _ => (None, None),
        };
        let choice = |one: &domain::Choice| Choice { id: one.id.clone(), text: one.text.in_lang(lang).to_owned() };
        Question {
            id: question.id.clone(),
            text: question.text.in_lang(lang).to_owned(),
            kind: question.kind.code(),
            required: question.required,
            choices: question.kind.choices().iter().map(choice).collect(),
            least,
            most,
        }
    });
    Offered {
        form: offer.form.form.id.clone(),
        version: offer.form.version,
        sheet: offer.sheet,
        due: offer.due.map(|due| match due {
            Due::Joined => "joined",
            Due::Bought(_) => "bought",
            Due::GoesOn(_) => "goes_on",
        }),
        title: offer.form.form.title.in_lang(lang).to_owned(),
        points: offer.form.form.points,
        next,
        questions: questions.collect(),
        answers: offer.answers,
    }
}

#[derive(Serialize)]
struct Recorded {
    sheet: SheetId,
    form: String,
    version: i64,
    /// False where it was only kept to go on with.
    finished: bool,
    points: Points,
    repeated: bool,
}

/// Records the answers, with what was kept of them before, or keeps them unfinished.
pub fn answer(desk: &Desk, arguments: &SurveyAnswer) -> Result<Answer, Problem> {
    let (shop, l) = (desk.open()?, desk.language);
    let at = desk.moment(shop.zone())?;
    let member = input::member(desk, &shop, &arguments.member)?;
    let offer = match input::id(desk, arguments.id.as_deref())? {
        Some(id) => survey::offer_as(&shop, member, &arguments.form, SheetId(id))?,
        None => survey::offer(&shop, member, &arguments.form)?,
    };
    let mut answers = offer.answers.clone();
    if let Some(file) = &arguments.answers {
        answers.extend(input::json::<Given>(desk, file)?.0);
    }
    for text in &arguments.answer {
        let pair = text.split_once('=').ok_or_else(|| Problem::Usage(l.command_usage_value("--answer", text)))?;
        let (question, given) = (pair.0.trim(), pair.1.trim());
        answers.insert(question.to_owned(), typed(&offer.form.form, question, given));
    }
    let (form, version) = (offer.form.form.id.clone(), offer.form.version);
    let kept = if arguments.never {
        Some(survey::refuse(&shop, &offer, &answers, at))
    } else if arguments.later {
        Some(survey::put_off(&shop, &offer, &answers, at))
    } else if arguments.unfinished {
        Some(survey::keep(&shop, &offer, &answers, at))
    } else {
        None
    };
    if let Some(kept) = kept {
        kept?;
        let (sheet, points) = (offer.sheet, Points::ZERO);
        let recorded = Recorded { sheet, form, version, finished: false, points, repeated: false };
        return Answer::new(&recorded, l.survey_kept());
    }
    let done = survey::answer(&shop, &offer, &answers, at)?;
    let people = if done.points.is_positive() {
        l.survey_recorded_points(done.points.get(), version)
    } else {
        l.survey_recorded(version)
    };
    let (sheet, points, repeated) = (done.sheet, done.points, done.repeated);
    Answer::new(&Recorded { sheet, form, version, finished: true, points, repeated }, people)
}

/// An answer as it is typed on a command line; what does not fit its question stays words, and is refused by name.
fn typed(form: &Form, question: &str, text: &str) -> domain::Answer {
    let words = || domain::Answer::Words(text.to_owned());
    match form.question(question).map(|question| &question.kind) {
        Some(QuestionKind::YesNo) => match text {
            domain::Answer::YES => domain::Answer::Flag(true),
            domain::Answer::NO => domain::Answer::Flag(false),
            _ => words(),
        },
        Some(QuestionKind::Scale(_) | QuestionKind::Number(_)) => {
            text.parse().map_or_else(|_| words(), domain::Answer::Count)
        }
        Some(QuestionKind::Many(_)) => domain::Answer::Many(text.split('|').map(|one| one.trim().to_owned()).collect()),
        _ => words(),
    }
}

/// Answers as a file gives them, each question once.
struct Given(Answers);

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Given, D::Error> {
        from.deserialize_map(EachOnce)
    }
}

struct EachOnce;

impl<'de> Visitor<'de> for EachOnce {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("answers")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Given, M::Error> {
        let mut answers = Answers::new();
        while let Some((question, answer)) = map.next_entry::<String, _>()? {
            if answers.contains_key(&question) {
                return Err(M::Error::custom(format_args!("duplicate field `{question}`")));
            }
            answers.insert(question, answer);
        }
        Ok(Given(answers))
    }
}
