//! The list of forms, and the questions of the chosen one.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message, Open, State};
use crate::domain::{Question, QuestionKind};
use crate::language::Language;
use crate::ui::screen::beside::{columns, frame, page_of, rows_of, trouble};
use crate::ui::theme::{El, Icon, Type, icon, space};
use crate::ui::widget::{Key, fit, fit_bold, hairline, heading, list_row, panel};
use crate::ui::world::World;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        match &self.open {
            Open::List => self.list_view(world),
            Open::Edit(draft) => self.edit_view(world, draft),
            Open::Trial(_, trial) => super::edit::trial_view(world, trial),
            Open::Results(shown) => self.results_view(world, shown),
            Open::Take(shown, taking) => super::take::take_view(world, shown, taking),
        }
    }

    fn list_view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let some = (!self.rows.is_empty()).then_some(());
        let answered = self.rows.get(self.chosen).is_some_and(|row| row.version.is_some());
        frame(
            world,
            columns(world, self.rows(world), self.questions(world)),
            vec![
                Key::new("up", "Up, Down", l.menu_key_choose(), some.map(|()| Message::Move(1))),
                Key::new("new", "Ins", l.form_key_new(), Some(Message::New)),
                Key::new("results", "F3", l.form_key_results(), answered.then_some(Message::Results)),
                Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
            ],
            Key::new("edit", "Enter", l.form_key_edit(), some.map(|()| Message::Edit)),
        )
    }

    fn rows<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let height = (Type::LARGE.line(t) + Type::SMALL.line(t) + 18.0).max(60.0);
        let (_, places) = page_of(self.chosen, rows_of(world, 0.0, height), self.rows.len());
        let shown = places.map(|place| {
            let of = &self.rows[place];
            let title = fit_bold(t, Type::LARGE, of.form.title.in_lang(l.lang())).or(t, Type::BODY);
            let version = of.version.map_or_else(|| l.survey_ready(), |version| l.form_version(version));
            let remark = fit(t, Type::SMALL, format!("{}, {version}", l.ask(of.form.ask))).second();
            let sheets = if of.version.is_some() {
                l.form_sheets(i64::try_from(of.sheets).unwrap_or(i64::MAX))
            } else {
                String::new()
            };
            let line = row![
                icon(t, Icon::Document, 24.0),
                container(column![title, remark]).width(Length::Fill),
                fit(t, Type::BODY, sheets).or(t, Type::SMALL).second()
            ]
            .spacing(space::INSIDE)
            .align_y(Alignment::Center);
            list_row(t, line, height, place == self.chosen, Some(Message::Choose(place)))
        });
        let content = column![trouble(world, self.problem.as_ref())].extend(shown);
        panel(t, heading(t, l.form_title(), l.form_remark(), None), content, None).into()
    }

    fn questions<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let Some(of) = self.rows.get(self.chosen) else { return iced::widget::space().into() };
        let height = Type::BODY.line(t) + Type::SMALL.line(t) + 14.0;
        let fitting = rows_of(world, 0.0, height);
        let shown = of.form.questions.iter().enumerate().take(fitting).map(|(place, question)| {
            let words = column![
                fit(t, Type::BODY, format!("{}. {}", place + 1, question.text.in_lang(l.lang()))).or(t, Type::SMALL),
                fit(t, Type::SMALL, remark(question, &of.form.questions, l)).second(),
            ];
            let line = container(words).center_y(height - 1.0).padding([0.0, space::INSIDE]).width(Length::Fill);
            column![line, hairline()].into()
        });
        let count = of.form.questions.len();
        let head = heading(t, of.form.title.in_lang(l.lang()), "", seen_of(world, &(0..fitting.min(count)), count));
        panel(t, head, column(shown), None).into()
    }
}

/// Which of the questions are seen, where not all of them are.
pub(super) fn seen_of<'a, M: 'a>(world: &World, places: &std::ops::Range<usize>, count: usize) -> Option<El<'a, M>> {
    let (t, l) = (&world.tokens, world.language);
    let number = |count: usize| l.number(i64::try_from(count).unwrap_or(i64::MAX));
    let words = l.regulars_foot(number(count), number(places.start + 1), number(places.end));
    (places.len() < count).then(|| fit(t, Type::BODY, words).or(t, Type::SMALL).second().into())
}

/// What kind of a question it is, and when it is asked.
pub(super) fn remark(question: &Question, all: &[Question], l: Language) -> String {
    let mut words = kind(&question.kind, l);
    if question.required {
        words = format!("{words}, {}", l.form_required_short());
    }
    let on = question.when.as_ref().and_then(|when| all.iter().position(|one| one.id == when.question));
    match on {
        Some(place) => format!("{words}, {}", l.form_after_question(place + 1)),
        None => words,
    }
}

pub(super) fn kind(kind: &QuestionKind, l: Language) -> String {
    match kind {
        QuestionKind::Text => l.form_kind_text(),
        QuestionKind::One(_) => l.form_kind_one(),
        QuestionKind::Many(_) => l.form_kind_many(),
        QuestionKind::Scale(scale) if scale.recommend => l.form_kind_recommend(),
        QuestionKind::Scale(scale) => l.form_kind_scale(scale.from.to_string(), scale.to.to_string()),
        QuestionKind::YesNo => l.form_kind_yes_no(),
        QuestionKind::Number(_) => l.form_kind_number(),
        QuestionKind::Date => l.form_kind_date(),
    }
}
