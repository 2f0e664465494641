//! The day while nobody stands at the till: whose birthday it is, what is due.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use crate::ui::theme::{El, Icon, Tokens, Type, icon, space};
use crate::ui::widget::{fit, fit_bold, group_head, hairline, heading, key_cap, panel, person, yielding};

/// The panel of the day, written out.
#[derive(Debug, Clone, Default)]
pub struct Today {
    pub title: String,
    pub date: String,
    pub groups: Vec<Group>,
    /// «Press», the key, «for the whole list».
    pub foot: Option<(String, String, String)>,
}

/// People to think of, under one head.
#[derive(Debug, Clone)]
pub struct Group {
    pub icon: Icon,
    pub title: String,
    pub count: String,
    pub people: Vec<Call>,
}

/// One of them: who, a second line, and what is due.
#[derive(Debug, Clone, Default)]
pub struct Call {
    pub initials: String,
    pub name: String,
    pub second: String,
    pub due: String,
    /// Due at an hour of today, and so bold.
    pub dated: bool,
    pub late: bool,
}

const ROW: f32 = 52.0;

pub(super) fn today_panel<'a, M: Clone + 'a>(t: &Tokens, today: &Today) -> El<'a, M> {
    let mut parts = yielding();
    let (mut place, mut order) = (0, Vec::new());
    for group in &today.groups {
        let head = group_head(t, group.icon, group.title.as_str(), group.count.as_str());
        let above = (place > 0).then(hairline::<M>);
        parts = parts.part(0.0, vec![column![].push(above).push(head).into()]);
        place += 1;
        for of in &group.people {
            parts = parts.part(0.0, vec![call(t, of)]);
            order.insert(0, place);
            place += 1;
        }
    }
    if let Some((before, key, after)) = &today.foot {
        let line = row![]
            .push((!before.is_empty()).then(|| fit(t, Type::SMALL, before.as_str()).second()))
            .push(key_cap(t, key.as_str()))
            .push(fit(t, Type::SMALL, after.as_str()).second())
            .spacing(space::KEYS)
            .align_y(Alignment::Center);
        parts = parts.part(0.0, vec![container(line).center_y(48.0).padding([0.0, space::INSIDE]).into()]);
    }
    let head = heading(t, today.title.as_str(), today.date.as_str(), None);
    panel(t, head, parts.order(order), None).into()
}

fn call<'a, M: 'a>(t: &Tokens, of: &Call) -> El<'a, M> {
    let due: El<'a, M> = match (of.late, of.dated) {
        (true, _) => {
            let sign =
                icon(t, Icon::Warning, 18.0).style(|t: &Tokens| iced::widget::text::Style { color: Some(t.warn) });
            row![sign, fit_bold(t, Type::BODY, of.due.as_str()).colour(|t| t.warn)]
                .spacing(space::PAIR)
                .align_y(Alignment::Center)
                .into()
        }
        (false, true) => fit_bold(t, Type::BODY, of.due.as_str()).into(),
        (false, false) => fit(t, Type::BODY, of.due.as_str()).into(),
    };
    let line = person(t, &of.initials, &of.name, &of.second, due, false);
    let height = ROW.max(Type::BODY.line(t) + Type::SMALL.line(t) + 8.0);
    container(line).center_y(height).padding([0.0, space::INSIDE]).width(Length::Fill).into()
}
