//! What a member answered to questionnaires: the newest sheets first, a line for each answer, a page at a time.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Action, Message, State};
use crate::domain::{Answer, Question, QuestionKind};
use crate::language::Language;
use crate::shop::survey::Sheet;
use crate::ui::screen::beside::{body_height, moved};
use crate::ui::screen::column_widths;
use crate::ui::theme::{El, TARGET, Type, space};
use crate::ui::widget::{HEADING, Look, fit, fit_bold, hairline, heading, key_cap, panel, press, tabs_height};
use crate::ui::world::World;

/// A letter is no wider than so much of its size, taken over a sentence; a bold one is wider.
const WIDE: f32 = 0.62;
const WIDE_BOLD: f32 = 0.68;

/// A line of the panel.
#[derive(Debug, Clone, Copy)]
enum Line<'a> {
    /// Which form it was, and when.
    Title(&'a Sheet),
    Answer(&'a Question, &'a Answer),
}

impl State {
    pub(super) fn turn_sheets(&mut self, world: &World, by: isize) -> Action {
        let pages = self.known.as_ref().map_or(0, |known| pages(world, &known.answers).len());
        self.sheets = moved(self.sheets, by, pages);
        Action::None
    }
}

/// The panel beside the member's sales.
pub(super) fn answers<'a>(world: &'a World, sheets: &'a [Sheet], page: usize) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    if sheets.is_empty() {
        let words = container(fit(t, Type::BODY, l.form_member_none()).second()).padding(space::INSIDE);
        return panel(t, heading(t, l.form_member(), String::new(), None), words, None).into();
    }
    let pages = pages(world, sheets);
    let page = page.min(pages.len().saturating_sub(1));
    let lines = pages.get(page).into_iter().flatten().map(|line| line_of(world, line));
    let content = container(column(lines).spacing(space::KEYS)).padding([space::PANELS, space::INSIDE]).clip(true);
    let end = (pages.len() > 1).then(|| turning(world, page, pages.len()));
    panel(t, heading(t, l.form_member(), String::new(), end), content.height(Length::Fill), None).into()
}

fn line_of<'a>(world: &World, line: &Line<'_>) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    match line {
        Line::Title(sheet) => {
            let day = fit(t, Type::BODY, l.day(sheet.day, world.now.day())).or(t, Type::SMALL).second();
            let title = fit_bold(t, Type::BODY, sheet.form.title.in_lang(l.lang())).or(t, Type::SMALL);
            let title = row![container(title).width(Length::Fill), day].spacing(space::PANELS);
            column![title.align_y(Alignment::Center), hairline()].spacing(space::PAIR).into()
        }
        Line::Answer(question, answer) => column![
            fit(t, Type::SMALL, question.text.in_lang(l.lang())).lines(2).second(),
            fit_bold(t, Type::BODY, said(l, question, answer)).or(t, Type::SMALL).lines(2)
        ]
        .into(),
    }
}

/// The two keys that turn the pages, and which of them it is.
fn turning(world: &World, page: usize, pages: usize) -> El<'_, Message> {
    let (t, l) = (&world.tokens, world.language);
    let key = |name: &'static str, by: isize, there: bool| {
        press(Look::Tool, key_cap(t, name), there.then_some(Message::TurnSheets(by))).width(TARGET).height(TARGET)
    };
    row![
        key("Left", -1, page > 0),
        fit(t, Type::SMALL, l.member_answers_page(page + 1, pages)).second(),
        key("Right", 1, page + 1 < pages),
    ]
    .spacing(space::PAIR)
    .align_y(Alignment::Center)
    .into()
}

/// All lines, a page at a time. Newest first, and of two sheets of one form the newer says more; a title stands over its
/// first answer, and again where a sheet goes on.
fn pages<'a>(world: &World, sheets: &'a [Sheet]) -> Vec<Vec<Line<'a>>> {
    let t = &world.tokens;
    // The last line has no other below it.
    let inside = 2.0 * space::PANELS - space::KEYS;
    let room = body_height(world) - tabs_height(t) - HEADING - 2.0 - inside;
    let title = Type::BODY.line(t) + space::PAIR + 1.0 + space::KEYS;
    let (mut pages, mut page, mut left) = (Vec::new(), Vec::new(), room);
    for sheet in sheets {
        let asked = sheet.form.questions.iter();
        let given = asked.filter_map(|question| Some((question, sheet.answers.get(&question.id)?)));
        let given: Vec<_> =
            given.map(|(question, answer)| (question, answer, height(world, question, answer))).collect();
        let mut taken = title + given.first().map_or(0.0, |(.., height)| *height);
        if taken > left && !page.is_empty() {
            pages.push(std::mem::take(&mut page));
            left = room;
        }
        page.push(Line::Title(sheet));
        taken = title;
        for (place, (question, answer, height)) in given.into_iter().enumerate() {
            if place > 0 && taken + height > left {
                pages.push(std::mem::replace(&mut page, vec![Line::Title(sheet)]));
                (left, taken) = (room, title);
            }
            page.push(Line::Answer(question, answer));
            taken += height;
        }
        left -= taken;
    }
    pages.push(page);
    pages
}

/// The height of an answer below its question, with the space below.
fn height(world: &World, question: &Question, answer: &Answer) -> f32 {
    let (t, l) = (&world.tokens, world.language);
    let width = column_widths(world.size.width).1 - 2.0 * space::INSIDE - 2.0;
    let lines = |words: &str, (size, line): (f32, f32), wide: f32| {
        let letters = u16::try_from(words.chars().count()).map_or(f32::INFINITY, f32::from);
        if letters * size * wide > width { 2.0 * line } else { line }
    };
    lines(question.text.in_lang(l.lang()), Type::SMALL.of(t), WIDE)
        + lines(&said(l, question, answer), Type::BODY.of(t), WIDE_BOLD)
        + space::KEYS
}

/// An answer by itself: a place on a scale with where the scale ends, and each of several choices apart.
fn said(l: Language, question: &Question, answer: &Answer) -> String {
    match (&question.kind, answer) {
        (QuestionKind::Scale(scale), Answer::Count(count)) => {
            l.report_form_mean_of(l.signed(*count), l.number(scale.to))
        }
        (_, Answer::Many(choices)) => {
            choices.iter().map(|choice| l.choice(question, choice)).collect::<Vec<_>>().join(" · ")
        }
        _ => l.answer(question, answer),
    }
}
