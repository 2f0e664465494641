//! The question as the member sees and touches it: one at a time, large, with who reads the answer.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length, Padding, Size};

use super::{FIELD, Message, State};
use crate::domain::{Points, Question, QuestionKind, Scale};
use crate::language::called_in_public;
use crate::shop::survey::Due;
use crate::ui::screen::customer::{CustomerView, Thanks, customer};
use crate::ui::theme::{El, Icon, Tokens, Type, icon, radius, space};
use crate::ui::widget::{Corners, Look, Run, bordered, fit, fit_bold, fit_runs, ground, hairline, input, press, ruler};
use crate::ui::world::World;

const MARGIN: f32 = 48.0;
/// Below this height, as in the owner's trial between bar and keys, a question has one line and less around it.
const LOW: f32 = 720.0;
const HEAD: f32 = 96.0;
/// A figure of a scale, and the keys at the foot.
const FIGURE: f32 = 128.0;
const KEY: f32 = 90.0;
/// A choice, where there is room.
const CHOICE: f32 = 96.0;

/// Lays the question out in the customer's window.
pub fn customer_view<'a>(state: &State, world: &World, size: Size) -> El<'a, Message> {
    let l = state.theirs(world.language);
    if let Some(points) = state.done {
        return thanks(world, size, points, l);
    }
    let t = &world.tokens.for_customer();
    let Some(question) = state.question() else { return gap().into() };
    let (number, count) = state.progress();
    let title = match state.offer.due {
        Some(Due::Bought(_)) => l.ask_title_bought(called_in_public(&state.profile)),
        Some(Due::Joined) => l.ask_title_joined(called_in_public(&state.profile)),
        Some(Due::GoesOn(_)) | None => state.offer.form.form.title.in_lang(l.lang()).to_owned(),
    };
    let head = row![
        container(fit_bold(t, Type::TITLE, title).or(t, Type::LARGE)).width(Length::Fill),
        fit(t, Type::BODY, l.ask_question_of(count, number)).second(),
    ]
    .spacing(space::WIDE)
    .align_y(Alignment::Center);
    let head = ground(container(head).center_y(HEAD).padding([0.0, MARGIN]), t.paper, 0.0, Corners::None);
    let words = fit_bold(t, Type::NAME, question.text.in_lang(l.lang())).or(t, Type::TITLE).or(t, Type::LARGE);
    let (lines, margin) = if size.height < LOW { (1_u8, space::WIDE) } else { (2, MARGIN) };
    let (words, above) = (words.lines(lines), f32::from(lines) * Type::NAME.line(t));
    let room = size.height - HEAD - above - KEY - 3.0 * margin - space::GROUPS;
    let answers: El<'a, Message> = match &question.kind {
        QuestionKind::Scale(scale) => figures(t, state, scale, size.width - 2.0 * MARGIN, l),
        QuestionKind::One(_) | QuestionKind::Many(_) | QuestionKind::YesNo => choices(t, state, question, room, l),
        QuestionKind::Text | QuestionKind::Number(_) | QuestionKind::Date => typed(t, state, room, l),
    };
    let said: El<'a, Message> = match &state.fault {
        Some(fault) => fault_line(t, fault.as_str()),
        None => gap().height(Type::BODY.line(t)).into(),
    };
    let body = column![
        container(words).height(above).align_y(iced::alignment::Vertical::Bottom),
        gap().height(space::GROUPS),
        answers,
        gap().height(space::PANELS),
        said,
        gap().height(Length::Fill),
        foot(t, state, l),
    ];
    let around = Padding { top: space::WIDE, bottom: margin, left: MARGIN, right: MARGIN };
    let (bench, ink) = (t.bench, t.ink);
    container(column![head, hairline(), container(body).padding(around).height(Length::Fill)])
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_| container::Style {
            background: Some(bench.into()),
            text_color: Some(ink),
            ..container::Style::default()
        })
        .into()
}

fn fault_line<'a>(t: &Tokens, words: &str) -> El<'a, Message> {
    let sign = icon(t, Icon::Cross, 22.0).style(|t: &Tokens| iced::widget::text::Style { color: Some(t.bad) });
    row![sign, fit_bold(t, Type::BODY, words).colour(|t| t.bad)].spacing(space::KEYS).align_y(Alignment::Center).into()
}

/// A row of figures over a ruler; the ends say what they mean, the middle what was chosen.
fn figures<'a>(t: &Tokens, state: &State, scale: &Scale, width: f32, l: crate::language::Language) -> El<'a, Message> {
    let count = state.choices();
    let share = share_of(count.max(1));
    let one = (width - space::KEYS * (share - 1.0)) / share;
    let keys = (scale.from..=scale.to).enumerate().map(|(place, figure)| {
        let look = if state.is_chosen(place) { Look::FilledKey } else { Look::Key };
        let words = fit_bold(t, Type::NAME, figure.to_string()).or(t, Type::TITLE).centre();
        press(look, words, Some(Message::Choose(place)))
            .id(format!("ask-{place}"))
            .by_space()
            .width(Length::FillPortion(1))
            .height(FIGURE)
            .radius(radius::PANEL)
            .into()
    });
    let chosen = (0..count).find(|&place| state.is_chosen(place));
    let end = |words: &Option<crate::domain::Text>, figure: i64| {
        words.as_ref().map_or_else(|| figure.to_string(), |words| format!("{figure} — {}", words.in_lang(l.lang())))
    };
    let middle: Vec<Run> = chosen.map_or_else(Vec::new, |place| {
        let figure = scale.from + i64::try_from(place).unwrap_or(0);
        vec![Run::plain(format!("{} ", l.ask_your_answer())), Run::bold(figure.to_string())]
    });
    // The ruler is there from the first touch on; its place always.
    let measure: El<'a, Message> = match chosen {
        Some(place) => {
            let last = share_of(count.saturating_sub(1).max(1));
            let marks = (0..count).map(move |mark| share_of(mark) / last);
            container(ruler(share_of(place) / last, marks)).padding([0.0, one / 2.0 - 2.0]).into()
        }
        None => gap().height(26.0).into(),
    };
    let labels = row![
        container(fit(t, Type::LARGE, end(&scale.low, scale.from)).or(t, Type::BODY)).width(Length::FillPortion(4)),
        container(fit_runs(t, Type::LARGE, middle).or(t, Type::BODY).centre()).width(Length::FillPortion(4)),
        container(fit(t, Type::LARGE, end(&scale.high, scale.to)).or(t, Type::BODY).right())
            .width(Length::FillPortion(4)),
    ];
    column![row(keys).spacing(space::KEYS), gap().height(space::PANELS), measure, gap().height(space::PANELS), labels]
        .into()
}

/// Keys in as many columns as it takes for all of them to be seen.
fn choices<'a>(
    t: &Tokens,
    state: &State,
    question: &Question,
    room: f32,
    l: crate::language::Language,
) -> El<'a, Message> {
    let words: Vec<String> = match &question.kind {
        QuestionKind::YesNo => vec![l.survey_yes(), l.survey_no()],
        kind => kind.choices().iter().map(|choice| choice.text.in_lang(l.lang()).to_owned()).collect(),
    };
    let several = matches!(question.kind, QuestionKind::Many(_));
    let columns = match words.len() {
        3 | 9.. => 3,
        _ => 2,
    };
    let rows = words.len().div_ceil(columns);
    let height =
        ((room - space::PANELS * share_of(rows.saturating_sub(1))) / share_of(rows.max(1))).floor().min(CHOICE);
    let mut cells: Vec<El<'a, Message>> = words
        .into_iter()
        .enumerate()
        .map(|(place, words)| {
            let chosen = state.is_chosen(place);
            let look = if chosen { Look::FilledKey } else { Look::Key };
            let words = fit_bold(t, Type::TITLE, words).or(t, Type::LARGE).or(t, Type::BODY);
            // Who tries it out by keys names an answer by its number.
            let number = state.trial.then(|| fit(t, Type::BODY, (place + 1).to_string()).second());
            let face = row![].push(number).push(several.then(|| mark(t, chosen))).push(words);
            let face = face.spacing(space::INSIDE).align_y(Alignment::Center);
            press(look, face, Some(Message::Choose(place)))
                .id(format!("ask-{place}"))
                .by_space()
                .width(Length::FillPortion(1))
                .height(height)
                .padding([0.0, space::WIDE])
                .radius(radius::PANEL)
                .into()
        })
        .collect();
    let mut lines = column![].spacing(space::PANELS);
    while !cells.is_empty() {
        let rest = cells.split_off(columns.min(cells.len()));
        let missing = columns - cells.len();
        let fill = (0..missing).map(|_| gap().width(Length::FillPortion(1)).into());
        lines = lines.push(row(cells.into_iter().chain(fill)).spacing(space::PANELS));
        cells = rest;
    }
    lines.into()
}

/// A box to tick, large enough to be read from where the customer stands.
fn mark<'a>(t: &Tokens, chosen: bool) -> El<'a, Message> {
    if chosen {
        return icon(t, Icon::Tick, 32.0).into();
    }
    bordered(gap().width(28.0).height(28.0), t.paper, t.edge, radius::TICK).padding(1.0).into()
}

/// What the cashier types is seen as it is typed.
fn typed<'a>(t: &Tokens, state: &State, room: f32, l: crate::language::Language) -> El<'a, Message> {
    if state.trial {
        // There is no cashier's window beside it.
        let field = input(FIELD, l.ask_field(), state.typed.as_str()).on_input(Message::Type).view(t);
        return container(field).height(room.min(180.0)).into();
    }
    let words: El<'a, Message> = if state.typed.is_empty() {
        fit(t, Type::TITLE, l.ask_tell()).or(t, Type::LARGE).second().lines(2).into()
    } else {
        fit_bold(t, Type::TITLE, state.typed.as_str()).or(t, Type::LARGE).lines(3).into()
    };
    bordered(container(words).padding(space::WIDE), t.paper, t.edge, radius::PANEL)
        .width(Length::Fill)
        .height(room.min(180.0))
        .into()
}

fn foot<'a>(t: &Tokens, state: &State, l: crate::language::Language) -> El<'a, Message> {
    let form = &state.offer.form.form;
    let note = form.note.as_ref().map_or_else(String::new, |note| note.in_lang(l.lang()).to_owned());
    let key = |id: &'static str, look, kind, words: String, width, message| {
        let words = fit_bold(t, kind, words).or(t, Type::BODY).centre();
        press(look, words, Some(message))
            .id(id)
            .width(width)
            .height(KEY)
            .radius(radius::PANEL)
            .padding([0.0, space::PANELS])
    };
    let (number, _) = state.progress();
    let required = state.question().is_some_and(|question| question.required);
    let on = state.leads_on(l);
    // Filled while it leads on; in the owner's trial the filled one is on the bar of keys.
    let leads = (state.is_answered() || !required) && !state.trial;
    let look = if leads { Look::FilledKey } else { Look::Key };
    let back = (number > 1).then(|| key("ask-back", Look::Key, Type::LARGE, l.ask_back(), 150.0, Message::Back));
    row![container(fit(t, Type::BODY, note).or(t, Type::SMALL).lines(3).second()).width(Length::Fill)]
        .push(back)
        .push(key("ask-later", Look::Key, Type::LARGE, l.ask_later(), 192.0, Message::Later))
        .push(key("ask-next", look, Type::TITLE, on, 260.0, Message::Next))
        .spacing(space::WIDE)
        .align_y(Alignment::Center)
        .into()
}

/// The answers are recorded, and what they brought.
fn thanks<'a>(world: &World, size: Size, points: Points, l: crate::language::Language) -> El<'a, Message> {
    let lines =
        if points.is_positive() { vec![vec![Run::plain(l.ask_thanks_points(points.get()))]] } else { Vec::new() };
    let thanks = Thanks { words: l.ask_thanks(), lines, ..Thanks::default() };
    customer(&world.tokens, size, &CustomerView::Thanks(thanks))
}

/// A count of things on the screen, for drawing only.
fn share_of(count: usize) -> f32 {
    u16::try_from(count).map_or(0.0, f32::from)
}
