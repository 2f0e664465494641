//! The right side: somebody who is there already, and what is agreed to.

use iced::Length;
use iced::widget::{column, container, row};
use iced::{Alignment, Color};

use super::twin::Twin;
use super::{Message, State};
use crate::domain::Purpose;
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};
use crate::ui::widget::{avatar, button, filled_button, fit, fit_bold, heading, paper, sheet, tick, yielding};
use crate::ui::world::World;

/// Offers the member who has this phone or name, and two keys: it is the same person, or another one.
pub fn twin_panel<'a>(world: &'a World, twin: &'a Twin, replaces: bool) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let found = &twin.found;
    let mut known: Vec<String> = Vec::new();
    known.extend(found.cards.first().map(|card| l.enrol_twin_card(card.tail())));
    known.extend(found.phone.as_ref().map(|phone| l.enrol_twin_phone_tail(phone.last_four())));
    known.push(match found.last_visit {
        Some(day) => l.enrol_twin_visit(l.day(day, world.now.day())),
        None => l.enrol_twin_never(),
    });
    let same = match (twin.same_name, twin.with_phone) {
        (true, 0) => l.enrol_twin_same_name(),
        (true, _) => l.enrol_twin_same_both(),
        (false, 0 | 1) => l.enrol_twin_same_phone(),
        (false, people) => l.enrol_twin_family(people),
    };
    let person = column![
        fit_bold(t, Type::LARGE, found.name.full()).or(t, Type::BODY),
        fit(t, Type::SMALL, known.join(", ")),
        fit(t, Type::SMALL, same),
    ];
    let it_is = if replaces { l.enrol_it_is_replace() } else { l.enrol_it_is() };
    // Each as wide as its words ask, so that neither is set small.
    let share = |words: &String| Length::FillPortion(u16::try_from(words.chars().count() + 4).unwrap_or(u16::MAX));
    let another = l.enrol_another();
    let (it_is_words, another_words) = (it_is.clone(), another.clone());
    let keys = row![
        filled_button(t, Some("F3"), it_is, Some(Message::ItIs)).width(share(&it_is_words)),
        button(t, Some("F4"), another, Some(Message::Another)).width(share(&another_words)),
    ]
    .spacing(space::KEYS);
    let inside = column![
        row![sign(t, Icon::Warning, t.warn), fit_bold(t, Type::LARGE, l.enrol_twin()).or(t, Type::BODY)]
            .spacing(space::PANELS)
            .align_y(Alignment::Center),
        row![avatar(t, found.name.initials(), 44.0, false), container(person).width(Length::Fill)]
            .spacing(space::PANELS)
            .align_y(Alignment::Center),
        keys,
    ]
    .spacing(space::PANELS);
    let aside = if t.is_very_large() { space::INSIDE } else { space::WIDE };
    sheet(container(inside).padding([space::INSIDE, aside]), t.warn_soft, t.warn).width(Length::Fill).into()
}

fn sign<'a>(t: &Tokens, sign: Icon, colour: Color) -> El<'a, Message> {
    icon(t, sign, 20.0).color(colour).into()
}

/// A tick for each purpose, with the text's version; a parent's word where the member is a child.
pub fn consent_panel<'a>(world: &'a World, state: &'a State) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let text = world.shop.settings().consent.clone();
    let version = match text.day {
        Some(day) => l.enrol_consent_version_of(l.full_day(day), text.version),
        None => l.enrol_consent_version(text.version),
    };
    let version = fit(t, Type::SMALL, version).second();
    let controller = if text.controller.is_empty() { world.shop.settings().name.clone() } else { text.controller };
    let words = |t: &Tokens, kind, lines| -> El<'a, Message> {
        fit(t, kind, l.enrol_consent_text(controller.as_str())).lines(lines).second().into()
    };
    // Somebody who may be the same person takes its room from the size of the text, and from the remarks, never the text.
    let text = vec![words(t, Type::BODY, 8), words(t, Type::SMALL, 5), words(&t.with_normal_text(), Type::SMALL, 4)];
    let aside = if t.is_very_large() { space::INSIDE } else { space::WIDE };
    // The ticks stand at the foot and do not move when somebody who may be the same person is offered above.
    let inside =
        yielding().part(0.0, text).at_foot(space::KEYS, vec![ticks(world, state, true), ticks(world, state, false)]);
    let inside = inside.order([0, 1, 0]);
    let head = heading(t, l.enrol_consent(), l.enrol_consent_remark(), Some(version.into()));
    let inside = container(inside).padding([space::PANELS, aside]).height(Length::Fill).width(Length::Fill);
    paper(t, column![head, inside]).width(Length::Fill).height(Length::Fill).into()
}

/// A tick for each purpose, with what belongs to it or as low as a finger allows.
fn ticks<'a>(world: &'a World, state: &'a State, remarks: bool) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let one = |on: bool, (words, remark): (String, String), key: &str, message: Message| -> El<'a, Message> {
        let remark = if remarks { remark } else { String::new() };
        let one = tick(t, on, words, remark, Some(key), Some(message));
        if remarks { one.into() } else { one.height(TARGET).into() }
    };
    let purposes = Purpose::ALL.into_iter().enumerate().map(|(place, purpose)| {
        let key = format!("Alt+{}", place + 1);
        one(state.agreed[place], purpose_words(world, purpose), &key, Message::Agree(purpose))
    });
    let today = world.now.day();
    let parent = match (state.form.is_child(l, today), state.form.may_be_child(l, today)) {
        (true, _) => Some(l.enrol_parent_remark()),
        // The year is the member's to keep; whether it is a child is asked instead.
        (false, true) => Some(l.enrol_parent_if_child()),
        (false, false) => None,
    };
    let parent = parent.map(|remark| one(state.by_parent, (l.enrol_parent(), remark), "Alt+5", Message::ByParent));
    column(purposes.collect::<Vec<_>>()).push(parent).into()
}

fn purpose_words(world: &World, purpose: Purpose) -> (String, String) {
    let l = world.language;
    let remark = match purpose {
        Purpose::Club => l.enrol_purpose_club_remark(),
        Purpose::Birthday | Purpose::Marketing => l.common_optional(),
        Purpose::Survey => l.enrol_purpose_survey_remark(),
    };
    (l.purpose(purpose), remark)
}
