//! The question as the cashier sees it: what to read aloud, what to type, and what was answered before.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::{FIELD, Message, State};
use crate::domain::{QuestionKind, Scale, Text};
use crate::ui::screen::beside::{body_height, columns, frame, inside};
use crate::ui::theme::{El, Icon, Type, icon, space};
use crate::ui::widget::{Below, HEADING, Key, Look, choice_row, fit, fit_bold, heading, input, panel, press, tick_box};
use crate::ui::world::World;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        frame(world, columns(world, self.asking(world), self.answered(world)), self.keys(world), self.last_key(world))
    }

    fn asking<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let theirs = self.theirs(l);
        let Some(question) = self.question() else { return gap().into() };
        let (number, count) = self.progress();
        let remark = format!("{}, {}", l.ask_question_of(count, number), l.ask_answers_now(self.name()));
        let head = heading(t, self.offer.form.form.title.in_lang(l.lang()), remark, None);
        let needed = match (question.required, &self.fault) {
            // What is wrong says it already.
            (true, Some(_)) => String::new(),
            (true, None) => l.ask_needed(),
            (false, _) => l.ask_optional(),
        };
        let words = column![
            fit_bold(t, Type::TITLE, question.text.in_lang(theirs.lang())).or(t, Type::LARGE).lines(3),
            fit(t, Type::SMALL, needed).second(),
        ]
        .spacing(space::PAIR);
        let below = match &self.fault {
            Some(fault) => Below::Error(fault.clone()),
            None => Below::Hint(match &question.kind {
                QuestionKind::Date => l.ask_hint_date(),
                QuestionKind::Number(_) => l.ask_hint_number(),
                _ => l.ask_hint_words(),
            }),
        };
        let answer: El<'a, Message> = if question.kind.is_typed() {
            inside(t, input(FIELD, l.ask_field(), &self.typed).on_input(Message::Type).below(below).view(t))
        } else {
            column![self.rows(world)].push(self.fault.as_ref().map(|fault| said(world, fault))).into()
        };
        panel(t, head, column![inside(t, words), answer], None).into()
    }

    /// What there is to choose from: a scale as a row of figures, the rest as rows, in two columns where they are many.
    fn rows<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, theirs) = (&world.tokens, self.theirs(world.language));
        let Some(question) = self.question() else { return gap().into() };
        let words: Vec<String> = match &question.kind {
            QuestionKind::YesNo => vec![theirs.survey_yes(), theirs.survey_no()],
            QuestionKind::Scale(scale) => return inside(t, self.figures(world, scale)),
            kind => kind.choices().iter().map(|choice| choice.text.in_lang(theirs.lang()).to_owned()).collect(),
        };
        let several = matches!(question.kind, QuestionKind::Many(_));
        let height = if t.is_very_large() { 46.0 } else { 52.0 };
        let mut cells: Vec<El<'a, Message>> = words
            .into_iter()
            .enumerate()
            .map(|(place, words)| {
                let chosen = self.is_chosen(place);
                let words = fit(t, Type::LARGE, words).or(t, Type::BODY).or(t, Type::SMALL);
                let words = if chosen { words.in_bold() } else { words };
                let sign: El<'a, Message> = if several {
                    tick_box(t, chosen, true)
                } else if chosen {
                    icon(t, Icon::Tick, 18.0).color(t.accent).into()
                } else {
                    gap().width(18.0).into()
                };
                let figure = fit(t, Type::BODY, self.figure_of(place).to_string()).second().right().width(24.0);
                let face = row![figure, sign, container(words).width(Length::Fill)];
                let face = face.spacing(space::PANELS).align_y(Alignment::Center);
                let here = if several { place == self.cursor } else { chosen };
                choice_row(t, face, height, here, Some(Message::Choose(place)))
            })
            .collect();
        if cells.len() <= 8 {
            return column(cells).into();
        }
        let second = cells.split_off(cells.len().div_ceil(2));
        let half = |cells| column(cells).width(Length::FillPortion(1));
        row![half(cells), half(second)].into()
    }

    fn figures<'a>(&'a self, world: &'a World, scale: &'a Scale) -> El<'a, Message> {
        let (t, theirs) = (&world.tokens, self.theirs(world.language));
        let keys = (scale.from..=scale.to).enumerate().map(|(place, figure)| {
            let look = if self.is_chosen(place) { Look::FilledButton } else { Look::Button };
            let words = fit_bold(t, Type::TITLE, figure.to_string()).or(t, Type::LARGE).centre();
            press(look, words, Some(Message::Choose(place)))
                .by_space()
                .width(Length::FillPortion(1))
                .height(64.0)
                .into()
        });
        let end = |words: &'a Option<Text>| {
            fit(t, Type::BODY, words.as_ref().map_or("", |words| words.in_lang(theirs.lang())))
        };
        let ends = row![
            container(end(&scale.low).second()).width(Length::FillPortion(1)),
            container(end(&scale.high).second().right()).width(Length::FillPortion(1)),
        ];
        column![row(keys).spacing(space::PAIR), ends].spacing(space::KEYS).into()
    }

    /// What was answered so far, and who reads it.
    fn answered<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let theirs = self.theirs(l);
        let form = &self.offer.form.form;
        let questions = self.questions();
        let known = questions.iter().filter_map(|question| {
            let answer = self.answers.get(&question.id).filter(|_| !self.is_empty(&question.id))?;
            Some((question.text.in_lang(theirs.lang()).to_owned(), theirs.answer(question, answer)))
        });
        let known: Vec<(String, String)> = known.collect();
        // The latest stand there, where not all do.
        let room = body_height(world) - HEADING - 5.0 * Type::BODY.line(t);
        let fitting = rows_in(room, Type::SMALL.line(t) + Type::BODY.line(t) + space::KEYS);
        let shown = known.iter().skip(known.len().saturating_sub(fitting));
        let mut list = column(shown.map(|(question, answer)| {
            let question = fit(t, Type::SMALL, question.as_str()).second();
            column![question, fit_bold(t, Type::BODY, answer.as_str()).or(t, Type::SMALL)].into()
        }))
        .spacing(space::KEYS);
        if known.is_empty() {
            list = list.push(fit(t, Type::BODY, l.ask_nothing_yet()).second().lines(2));
        }
        let note = form.note.as_ref().map(|note| {
            let note = fit(t, Type::SMALL, note.in_lang(theirs.lang())).lines(3).second();
            inside(t, note)
        });
        let head = heading(t, l.ask_answers(), String::new(), None);
        panel(t, head, column![inside(t, list)].push(note), None).into()
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let choosing = (!self.waits_for_words()).then_some(Message::Move(1));
        let kind = self.question().map(|question| &question.kind);
        let several = matches!(kind, Some(QuestionKind::Many(_)));
        // The figures of a scale stand in a row.
        let arrows = if matches!(kind, Some(QuestionKind::Scale(_))) { "Left, Right" } else { "Up, Down" };
        vec![
            Key::new("ask-choose", arrows, l.ask_key_choose(), choosing),
            Key::new("ask-mark", "Ins", l.ask_key_mark(), several.then_some(Message::Mark)),
            Key::new("ask-before", "PgUp", l.ask_back(), (self.place > 0).then_some(Message::Back)),
            Key::new("ask-not-now", "F8", l.ask_later(), Some(Message::Later)),
            Key::new("ask-never", "F12", l.ask_never(), Some(Message::Never)),
            Key::new("back", "Esc", l.key_basket(), Some(Message::Close)),
        ]
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        let lacking = self.question().is_some_and(|question| question.required) && !self.is_answered();
        let ready = !self.recording && !lacking;
        let key = Key::new("ask-on", "Enter", self.leads_on(l), ready.then_some(Message::Next));
        if lacking { key.missing(l.ask_missing()) } else { key }
    }
}

fn said<'a>(world: &'a World, fault: &'a str) -> El<'a, Message> {
    let t = &world.tokens;
    let words = fit_bold(t, Type::BODY, fault).or(t, Type::SMALL).colour(|t| t.bad);
    inside(t, row![icon(t, Icon::Cross, 16.0), words].spacing(space::KEYS).align_y(Alignment::Center))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, between one and thirty")]
fn rows_in(room: f32, row: f32) -> usize {
    (room / row).floor().clamp(1.0, 30.0) as usize
}
