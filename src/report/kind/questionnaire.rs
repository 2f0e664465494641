//! A questionnaire on paper: how often each answer was given, means of scales, and what was said in words.
//!
//! The words are the members' own and the paper may lie about, so they stand without names, and those of members who said no
//! to keeping their answers are counted and not printed.

use chrono::NaiveDate;

use crate::domain::{BasisPoints, Question, QuestionKind, Text};
use crate::language::Language;
use crate::report::document::{Block, Column, Document, Figure, Share, Table};

/// All answers to one questionnaire, or to one of its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    pub shop: String,
    pub day: NaiveDate,
    pub title: Text,
    /// Absent where all versions are counted together.
    pub version: Option<i64>,
    /// Every version there is, the newest first.
    pub versions: Vec<VersionLine>,
    pub sheets: u64,
    pub questions: Vec<QuestionLine>,
}

/// One version: from which day on it was asked, and how many answered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    pub version: i64,
    pub from: NaiveDate,
    pub sheets: u64,
    /// The first of these days on which it was answered, and the last.
    pub answered: Option<(NaiveDate, NaiveDate)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionLine {
    pub question: Question,
    /// Whether the newest version still asks it.
    pub still_asked: bool,
    pub answered: u64,
    pub mean_hundredths: Option<i64>,
    pub nps: Option<i64>,
    /// In the order of the form, those that nobody gave among them.
    pub answers: Vec<AnswerLine>,
    /// The newest first.
    pub said: Vec<SaidLine>,
    /// Words that are not printed: too many, or of those who said no.
    pub not_printed: u64,
    pub declined: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    pub value: AnswerValue,
    pub count: u64,
    pub share_bp: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerValue {
    /// The id of a choice.
    Choice(String),
    /// A place on a scale; 1 for yes and 0 for no.
    Figure(i64),
}

/// Words that somebody answered with, and on which day.
#[derive(Clone, PartialEq, Eq)]
pub struct SaidLine {
    pub day: NaiveDate,
    pub words: String,
}

impl std::fmt::Debug for SaidLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SaidLine({})", self.day)
    }
}

impl Questionnaire {
    /// The report in a language.
    pub fn document(&self, l: Language) -> Document {
        let title = self.title.in_lang(l.lang()).to_owned();
        let remark = match self.version {
            Some(version) => l.report_form_version(version),
            None => l.report_form_versions(self.versions.len()),
        };
        let mut document = Document::new(title, remark, &self.shop, l, self.day);
        document.blocks.push(Block::Figures(self.figures(l)));
        if self.sheets == 0 {
            document.blocks.push(Block::Words(l.report_form_nobody()));
        }
        for line in self.questions.iter().filter(|line| line.still_asked || line.answered > 0) {
            line.tell(&mut document, self.day, l);
        }
        document.heading_with(l.report_form_by_version(), String::new());
        document.blocks.push(Block::Table(self.version_table(l)));
        let several = self.questions.iter().any(|line| matches!(line.question.kind, QuestionKind::Many(_)));
        let several = if several { format!(" {}", l.report_form_several()) } else { String::new() };
        let words = format!("{} {}{several}", l.report_form_each(), l.report_form_privacy());
        document.blocks.push(Block::Words(words));
        document
    }

    /// How many answered, and every recommendation and mean.
    fn figures(&self, l: Language) -> Vec<Figure> {
        let dates: Vec<_> = self.counted().filter_map(|version| version.answered).collect();
        let (first, last) = (dates.iter().map(|days| days.0).min(), dates.iter().map(|days| days.1).max());
        let period = match (first, last) {
            (Some(first), Some(last)) => super::Period { from: first, to: last }.words(l),
            _ => String::new(),
        };
        let sheets = l.number(i64::try_from(self.sheets).unwrap_or(i64::MAX));
        let mut figures = vec![Figure::new(l.report_form_sheets(), sheets, period)];
        for line in self.questions.iter().filter(|line| line.still_asked) {
            let asked = line.question.text.in_lang(l.lang()).to_owned();
            if let Some(nps) = line.nps {
                figures.push(Figure::new(l.report_form_nps(), l.signed(nps), asked));
            } else if let Some(mean) = line.mean_hundredths {
                figures.push(Figure::new(l.report_form_mean(), mean_of(line, mean, l), asked));
            }
        }
        figures
    }

    fn counted(&self) -> impl Iterator<Item = &VersionLine> {
        self.versions.iter().filter(|line| self.version.is_none_or(|version| version == line.version))
    }

    fn version_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::figures(l.report_form_version_word()),
            Column::words(l.report_form_from()),
            Column::figures(l.report_form_sheets()),
            Column::words(l.report_form_answered()),
        ];
        let rows = self.versions.iter().map(|line| {
            let days = line.answered.map(|(first, last)| super::Period { from: first, to: last }.words(l));
            vec![
                line.version.to_string(),
                l.full_day(line.from),
                l.number(i64::try_from(line.sheets).unwrap_or(i64::MAX)),
                days.unwrap_or_default(),
            ]
        });
        Table { columns, rows: rows.collect(), total: None, empty: String::new() }
    }
}

fn mean_of(line: &QuestionLine, mean: i64, l: Language) -> String {
    match &line.question.kind {
        QuestionKind::Scale(scale) => l.report_form_mean_of(l.hundredths(mean), l.number(scale.to)),
        _ => l.hundredths(mean),
    }
}

impl QuestionLine {
    fn tell(&self, document: &mut Document, today: NaiveDate, l: Language) {
        let mut facts = vec![l.report_form_answers(self.answered)];
        facts.extend(self.nps.map(|nps| l.survey_nps(l.signed(nps))));
        facts.extend(self.mean_hundredths.map(|mean| l.survey_mean(l.hundredths(mean))));
        facts.extend((!self.still_asked).then(|| l.survey_no_longer()));
        document.heading(self.question.text.in_lang(l.lang()).to_owned());
        document.blocks.push(Block::Words(facts.join(", ")));
        if !self.answers.is_empty() {
            document.blocks.push(Block::Shares(self.answers.iter().map(|answer| self.share(answer, l)).collect()));
        }
        if !self.said.is_empty() {
            let said = self.said.iter().map(|said| (l.day(said.day, today), said.words.clone()));
            document.blocks.push(Block::Quotes(said.collect()));
        }
        let left_out: Vec<String> = [
            (self.not_printed > 0).then(|| l.report_form_more(self.not_printed)),
            (self.declined > 0).then(|| l.report_form_declined(self.declined)),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !left_out.is_empty() {
            document.blocks.push(Block::Words(left_out.join(" ")));
        }
    }

    fn share(&self, answer: &AnswerLine, l: Language) -> Share {
        let words = match &answer.value {
            AnswerValue::Choice(choice) => l.choice(&self.question, choice),
            AnswerValue::Figure(figure) => l.figure(&self.question, *figure),
        };
        let whole = BasisPoints::new(u32::try_from((answer.share_bp + 50) / 100 * 100).unwrap_or(0));
        let written = l.number(i64::try_from(answer.count).unwrap_or(i64::MAX));
        Share { words, count: answer.count, written, part: l.percent(whole) }
    }
}
