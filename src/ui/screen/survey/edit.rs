//! A form being edited: the form and its questions at the left, the chosen question at the right.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length, Size};

use super::draft::{Draft, Field};
use super::list::{kind, remark, seen_of};
use super::question::Asked;
use super::{Change, Message, State};
use crate::domain::{Ask, FormFault, Question, QuestionKind, TextSize};
use crate::ui::screen::ask::{self, customer_view};
use crate::ui::screen::beside::{Mark, body_height, columns, frame, over, small_field, trouble, unsaved};
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};
use crate::ui::widget::{
    HEADING, Key, Look, NOTICE, Severity, banner, button, fit, fit_bold, hairline, heading, key_bar, key_cap, list_row,
    panel, press, tick,
};
use crate::ui::world::World;

/// What a key changes.
pub(super) fn key(pressed: &str) -> Option<Change> {
    Some(match pressed {
        "Ins" => Change::Add,
        "F4" => Change::AddChoice,
        "F5" => Change::Kind,
        "F6" => Change::Language,
        "F7" => Change::Required,
        "F8" => Change::Condition,
        "F11" => Change::Up,
        "F12" => Change::Remove,
        "PgUp" => Change::Step(-1),
        "PgDn" => Change::Step(1),
        "Alt+1" => Change::Ask,
        _ => return None,
    })
}

/// The form as the member sees it, in the place of the screen.
pub(super) fn trial_view<'a>(world: &World, trial: &'a ask::State) -> El<'a, Message> {
    // The customer's window has one size of text, and needs the height that the keys take when they are large.
    let world = &World { tokens: world.tokens.with_text(TextSize::Normal), ..world.clone() };
    let said_height = NOTICE + space::KEYS;
    let height = body_height(world) + 2.0 * space::PANELS - said_height;
    let size = Size::new(world.size.width, height);
    let l = world.language;
    let seen = container(customer_view(trial, world, size).map(Message::Trial)).width(Length::Fill).height(height);
    let said = |message| Some(Message::Trial(message));
    let choosing = !trial.waits_for_words();
    let keys = vec![
        Key::new("choose", "Up, Down", l.ask_key_choose(), said(ask::Message::Move(1)).filter(|_| choosing)),
        Key::new("mark", "Ins", l.ask_key_mark(), said(ask::Message::Mark).filter(|_| trial.marks())),
        Key::new("before", "PgUp", l.ask_back(), said(ask::Message::Back).filter(|_| trial.progress().0 > 1)),
        Key::new("later", "F8", l.ask_later(), said(ask::Message::Later)),
        Key::new("back", "Esc", l.form_key_back(), Some(Message::Try)),
    ];
    let next = Key::new("next", "Enter", trial.leads_on(l), Some(Message::Trial(ask::Message::Next)));
    let bar = key_bar(&world.tokens, world.size.width, keys, next);
    let says = banner(&world.tokens, Severity::Info, l.form_trial(), l.form_trial_words());
    let says = container(says).padding([0.0, space::PAIR]).height(said_height);
    column![says, seen, bar, gap().height(space::PANELS)].into()
}

/// What keeps a form from being asked, and at which question.
type Fault = (Option<usize>, FormFault);

impl State {
    pub(super) fn edit_view<'a>(&'a self, world: &'a World, draft: &'a Draft) -> El<'a, Message> {
        let l = world.language;
        let faults = draft.faults();
        let fault = faults.first();
        let several = draft.asked().is_some_and(|asked| asked.count() > 0);
        let some = draft.asked().is_some();
        let change = |change: Change| Some(Message::Draft(change));
        let keys = vec![
            Key::new("list", "F2", l.form_key_list(), Some(Message::List)),
            Key::new("try", "F3", l.form_key_try(), fault.is_none().then_some(Message::Try)),
            Key::new("choice", "F4", l.form_key_choice(), several.then_some(Message::Draft(Change::AddChoice))),
            Key::new("kind", "F5", l.form_key_kind(), some.then_some(Message::Draft(Change::Kind))),
            Key::new("language", "F6", l.form_key_language(), change(Change::Language)),
            Key::new("before", "F11", l.form_key_up(), (draft.chosen > 0).then_some(Message::Draft(Change::Up))),
            Key::new("remove", "F12", l.form_key_remove(), some.then_some(Message::Draft(Change::Remove))),
            Key::new("add", "Ins", l.form_key_add(), change(Change::Add)),
            Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
        ];
        let next = draft.version.unwrap_or(0) + 1;
        let save = Key::new("save", "F9", l.form_key_save(next), None);
        let save = match fault {
            // What is wrong with a question stands in its row.
            Some((Some(place), _)) => save.missing(l.form_fault_in(place + 1)),
            Some((None, _)) => save.missing(l.form_fault_whole()),
            None if !draft.is_changed() => save.missing(l.settings_missing_change()),
            None => Key { on_press: (!self.saving).then_some(Message::Save), ..save },
        };
        let left = self.left(world, draft, &faults);
        let leaving = self.leaving.then(|| unsaved(world, "F2"));
        frame(world, columns(world, over(left, leaving), self.right(world, draft)), keys, save)
    }

    fn left<'a>(&'a self, world: &'a World, draft: &'a Draft, faults: &[Fault]) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let purchase = matches!(draft.ask, Ask::Purchase(_) | Ask::FromPurchase(_));
        let when = match draft.ask {
            Ask::Purchase(_) => l.form_ask_purchase(),
            Ask::FromPurchase(_) => l.form_ask_from_purchase(),
            other => l.ask(other),
        };
        let ask = row![
            fit(t, Type::BODY, l.form_asked()).or(t, Type::SMALL),
            button(t, Some("Alt+1"), when, Some(Message::Draft(Change::Ask))).id("form-ask"),
        ]
        .push(purchase.then(|| typed(world, draft, Field::Purchase, 72.0)))
        .push(gap().width(Length::Fill))
        .push(fit(t, Type::BODY, l.form_points()).or(t, Type::SMALL))
        .push(typed(world, draft, Field::Points, 72.0))
        .spacing(space::KEYS)
        .align_y(Alignment::Center);
        let line = |words: String, field: Field| {
            row![container(fit(t, Type::BODY, words).or(t, Type::SMALL)).width(96.0), typed(world, draft, field, 0.0)]
                .spacing(space::KEYS)
                .align_y(Alignment::Center)
        };
        let top =
            column![line(l.form_name(), Field::Title), line(l.form_note(), Field::Note), ask].spacing(space::KEYS);
        let top = container(top).padding([space::PANELS, space::INSIDE]);
        let height = (Type::BODY.line(t) + Type::SMALL.line(t) + 12.0).max(50.0);
        let taken = 3.0 * TARGET + 2.0 * space::KEYS + 2.0 * space::PANELS + 1.0;
        let rows = rows_in(body_height(world) - HEADING - taken, height);
        let (_, places) = crate::ui::screen::beside::page_of(draft.chosen, rows, draft.questions.len());
        let questions: Vec<Question> = draft.questions.iter().map(|asked| asked.question.clone()).collect();
        let seen = seen_of(world, &places, draft.questions.len());
        let shown = places.map(|place| {
            let asked = &draft.questions[place];
            let title = format!("{}. {}", place + 1, asked.words(draft.lang));
            let wrong = faults.iter().find(|(at, _)| *at == Some(place)).map(|(_, fault)| l.form_problem(&fault.fault));
            let bad = wrong.is_some().then(|| icon(t, Icon::Warning, 20.0).color(t.warn));
            let below = wrong.unwrap_or_else(|| remark(&asked.question, &questions, l));
            let words = column![fit_bold(t, Type::BODY, title).or(t, Type::SMALL), fit(t, Type::SMALL, below).second()];
            let line = row![container(words).width(Length::Fill)].push(bad).align_y(Alignment::Center);
            list_row(t, line, height, place == draft.chosen, Some(Message::Draft(Change::Choose(place))))
        });
        let title = draft.version.map_or_else(|| l.form_new(), |version| l.form_after_version(version + 1));
        let head = heading(t, title, l.form_typed_in(l.speaking(draft.lang).common_language_name()), seen);
        panel(t, head, column![trouble(world, self.problem.as_ref()), top, hairline()].extend(shown), None).into()
    }

    #[allow(clippy::unused_self, reason = "a part of the screen beside the others")]
    fn right<'a>(&'a self, world: &'a World, draft: &'a Draft) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let Some(asked) = draft.asked() else {
            let words = banner(t, Severity::Info, l.form_no_question(), l.form_no_question_do());
            return panel(t, heading(t, l.form_question(1), String::new(), None), words, None).into();
        };
        let question = &asked.question;
        let kind_key = button(t, Some("F5"), kind(&question.kind, l), Some(Message::Draft(Change::Kind)));
        let content = column![
            typed(world, draft, Field::Text, 0.0),
            row![
                kind_key.id("form-kind").width(Length::FillPortion(3)),
                container(tick(
                    t,
                    question.required,
                    l.form_required(),
                    String::new(),
                    Some("F7"),
                    Some(Message::Draft(Change::Required))
                ))
                .width(Length::FillPortion(2)),
            ]
            .spacing(space::KEYS)
            .align_y(Alignment::Center),
            self.parts(world, draft, asked),
            hairline(),
            self.condition(world, draft),
        ]
        .spacing(space::KEYS);
        let content = container(content).padding([space::PANELS, space::INSIDE]);
        let turned = row![key_cap(t, "PgUp"), key_cap(t, "PgDn")].spacing(space::PAIR).align_y(Alignment::Center);
        let head = heading(t, l.form_question(draft.chosen + 1), l.form_turn(), Some(turned.into()));
        panel(t, head, content, None).into()
    }

    /// What belongs to the kind: choices, the ends of a scale, the bounds of a number.
    #[allow(clippy::unused_self, reason = "a part of the screen beside the others")]
    fn parts<'a>(&'a self, world: &'a World, draft: &'a Draft, asked: &'a Asked) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let pair = |first: (String, Field), second: (String, Field)| {
            let one = |(words, field): (String, Field)| {
                column![fit(t, Type::SMALL, words).second(), typed(world, draft, field, 0.0)]
                    .width(Length::FillPortion(1))
            };
            row![one(first), one(second)].spacing(space::KEYS).into()
        };
        match &asked.question.kind {
            QuestionKind::Scale(scale) => {
                pair((l.form_low(scale.from.to_string()), Field::Low), (l.form_high(scale.to.to_string()), Field::High))
            }
            QuestionKind::Number(_) => pair((l.form_least(), Field::Least), (l.form_most(), Field::Most)),
            QuestionKind::One(_) | QuestionKind::Many(_) => {
                let named = named_rows(t, draft);
                let named = if named > 0.0 { space::KEYS + named * (TARGET + space::PAIR) } else { 0.0 };
                // The question, its kind, the hairline and the condition below them, with what lies between.
                let taken = HEADING + 2.0 * space::PANELS + 3.0 * TARGET + 5.0 * space::KEYS + named;
                let room = body_height(world) - taken;
                let (row, more) = (TARGET + space::PAIR, Type::SMALL.line(t) + space::PAIR);
                let all = rows_in(room, row) >= asked.count();
                let fitting = if all { asked.count() } else { rows_in(room - more, row) };
                let first = asked.count().saturating_sub(fitting);
                let choices = (first..asked.count()).map(|place| {
                    let gone =
                        press(Look::Row, icon(t, Icon::Trash, 18.0), Some(Message::Draft(Change::RemoveChoice(place))));
                    row![
                        fit(t, Type::BODY, (place + 1).to_string()).second().width(24.0),
                        typed(world, draft, Field::Choice(place), 0.0),
                        gone.width(TARGET).height(TARGET).id(format!("form-drop-{place}")),
                    ]
                    .spacing(space::PAIR)
                    .align_y(Alignment::Center)
                    .into()
                });
                let more = (first > 0).then(|| fit(t, Type::SMALL, l.form_more_above(first)).second());
                column![].push(more).extend(choices).spacing(space::PAIR).into()
            }
            QuestionKind::Text | QuestionKind::Date | QuestionKind::YesNo => gap().into(),
        }
    }

    /// After which answers it is asked.
    #[allow(clippy::unused_self, reason = "a part of the screen beside the others")]
    fn condition<'a>(&'a self, world: &'a World, draft: &'a Draft) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let on = draft.deciding();
        let words = on.map_or_else(|| l.form_always(), |(place, _)| l.form_if_answer(place + 1));
        let turn = (draft.chosen > 0).then_some(Message::Draft(Change::Condition));
        let turn = button(t, Some("F8"), words, turn).id("form-condition").width(Length::Fill);
        let named: El<'a, Message> = match on.map(|(_, asked)| &asked.question.kind) {
            Some(QuestionKind::Scale(_) | QuestionKind::Number(_)) => row![
                fit(t, Type::BODY, l.form_at_least()),
                typed(world, draft, Field::AtLeast, 64.0),
                fit(t, Type::BODY, l.form_at_most()),
                typed(world, draft, Field::AtMost, 64.0),
            ]
            .spacing(space::KEYS)
            .align_y(Alignment::Center)
            .into(),
            Some(_) => {
                // Two lines of very large letters are higher than a button; two in a row leave each its one line.
                let (across, lines) = (across(t), if t.is_very_large() { 1 } else { 2 });
                let mut cells: Vec<El<'a, Message>> = draft
                    .deciding_answers(l.survey_yes(), l.survey_no())
                    .into_iter()
                    .map(|(id, words, named)| {
                        let face = row![]
                            .push(named.then(|| icon(t, Icon::Tick, 16.0)))
                            .push(fit(t, Type::BODY, words).or(t, Type::SMALL).lines(lines))
                            .spacing(space::PAIR)
                            .align_y(Alignment::Center);
                        let look = if named { Look::ChosenButton } else { Look::Button };
                        press(look, face, Some(Message::Draft(Change::Answer(id))))
                            .width(Length::FillPortion(1))
                            .height(TARGET)
                            .padding([0.0, space::KEYS])
                            .into()
                    })
                    .collect();
                let mut rows = column![].spacing(space::PAIR);
                while !cells.is_empty() {
                    let rest = cells.split_off(cells.len().min(across));
                    rows = rows.push(row(cells).spacing(space::PAIR));
                    cells = rest;
                }
                rows.into()
            }
            None => gap().into(),
        };
        column![turn, named].spacing(space::KEYS).into()
    }
}

/// How many answers of the question that decides stand beside each other.
fn across(t: &Tokens) -> usize {
    if t.is_very_large() { 2 } else { 3 }
}

/// The rows that the answers of the question that decides take.
fn named_rows(t: &Tokens, draft: &Draft) -> f32 {
    let rows = match draft.deciding().map(|(_, asked)| &asked.question.kind) {
        None => 0,
        Some(QuestionKind::Scale(_) | QuestionKind::Number(_) | QuestionKind::YesNo) => 1,
        Some(kind) => kind.choices().len().div_ceil(across(t)),
    };
    f32::from(u8::try_from(rows).unwrap_or(u8::MAX))
}

/// A field of the form; as wide as there is room where no width is given.
fn typed<'a>(world: &World, draft: &'a Draft, field: Field, width: f32) -> El<'a, Message> {
    let width = if width > 0.0 { Length::Fixed(width) } else { Length::Fill };
    small_field(&world.tokens, field.id(), draft.value(field), width, Mark::Plain, move |text| {
        Message::Draft(Change::Type(field, text))
    })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, between one and thirty")]
fn rows_in(room: f32, row: f32) -> usize {
    (room / row).floor().clamp(1.0, 30.0) as usize
}
