//! How a small form looks that stands where the reasons stand.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{
    Below, button, choices, filled_button, fit, fit_bold, heading, input, key_cap, list_row, panel, why_height,
};

/// So many rows fit above the keys.
const ROWS: usize = 3;

/// A form written out.
#[derive(Debug, Clone)]
pub struct AsidePanel<M> {
    pub title: String,
    /// Which line it is about.
    pub remark: String,
    pub fields: Vec<AsideField<M>>,
    /// Two ways to mean it.
    pub choices: Option<AsideChoice<M>>,
    pub rows: Vec<AsideRow<M>>,
    pub words: String,
    /// Takes away what was given before.
    pub remove: Option<(String, String, M)>,
    /// Whether the step that ends it is the window's filled one.
    pub primary: bool,
    /// Key, words and message of the step that ends it; no message while what was typed is not taken.
    pub done: (String, String, Option<M>),
    /// Key, words and message of the step that leaves it.
    pub close: (String, String, M),
}

/// One of two ways.
#[derive(Debug, Clone)]
pub struct AsideChoice<M> {
    pub first: String,
    pub second: String,
    pub first_chosen: bool,
    pub on_choose: fn(bool) -> M,
}

#[derive(Debug, Clone)]
pub struct AsideField<M> {
    pub id: &'static str,
    pub label: String,
    pub value: String,
    /// How it may be written, while nothing is.
    pub example: String,
    pub below: Below,
    pub on_input: fn(String) -> M,
}

#[derive(Debug, Clone)]
pub struct AsideRow<M> {
    pub title: String,
    pub words: String,
    pub end: String,
    pub chosen: bool,
    pub on_press: M,
}

/// Lays the form out; as high as the open list of reasons.
pub fn aside_panel<'a, M: Clone + 'a>(t: &Tokens, of: &AsidePanel<M>) -> El<'a, M> {
    let mut content = column![].spacing(space::PAIR);
    if !of.words.is_empty() {
        content = content.push(fit(t, Type::LARGE, of.words.clone()).or(t, Type::BODY).lines(3));
    }
    let mut fields = row![].spacing(space::PANELS);
    for field in &of.fields {
        let one = input(field.id, field.label.clone(), field.value.clone());
        let one = one.placeholder(field.example.clone()).below(field.below.clone()).on_input(field.on_input);
        fields = fields.push(container(one.view(t)).width(Length::FillPortion(1)));
    }
    if let Some(choice) = &of.choices {
        let label = |words: &String, first: bool| (words.clone(), Some((choice.on_choose)(first)));
        let labels = vec![label(&choice.first, true), label(&choice.second, false)];
        let key = |name: &'static str| container(key_cap(t, name)).width(Length::FillPortion(1));
        let keys = row![key("Alt+1"), key("Alt+2")].spacing(space::KEYS);
        let width = if t.is_very_large() { 312.0 } else { 290.0 };
        let lowered = column![
            // The keys stand where the fields beside have their names.
            container(keys).height(Type::BODY.line(t) + space::PAIR),
            choices(t, labels, usize::from(!choice.first_chosen))
        ];
        fields = fields.push(container(lowered).width(width));
    }
    content = content.push(fields);
    // The page on which the chosen one stands.
    let chosen = of.rows.iter().position(|row| row.chosen).unwrap_or(0);
    for line in of.rows.iter().skip(chosen / ROWS * ROWS).take(ROWS) {
        let words = row![
            fit_bold(t, Type::BODY, line.title.clone()).width(Length::Fill),
            fit(t, Type::BODY, line.words.clone()).second(),
            fit_bold(t, Type::BODY, line.end.clone()),
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
        content = content.push(list_row(t, words, TARGET, line.chosen, Some(line.on_press.clone())));
    }
    let (done_key, done_words, done) = &of.done;
    let (close_key, close_words, close) = &of.close;
    let ends = if of.primary { filled_button } else { button };
    let keys = row![]
        .spacing(space::KEYS)
        .push(gap::horizontal())
        .push(of.remove.as_ref().map(|(key, words, take)| button(t, Some(key), words.clone(), Some(take.clone()))))
        .push(button(t, Some(close_key.as_str()), close_words.clone(), Some(close.clone())))
        .push(ends(t, Some(done_key.as_str()), done_words.clone(), done.clone()));
    let inside = column![container(content).height(Length::Fill), keys].padding([space::PANELS, space::INSIDE]);
    container(panel(t, heading(t, of.title.clone(), of.remark.clone(), None), inside, None))
        .height(why_height(t, true))
        .into()
}
