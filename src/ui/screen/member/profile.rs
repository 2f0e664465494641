//! What is known of the member besides the name, each beside what was agreed to about it, and the other consents.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Known, Message};
use crate::domain::{Member, Phone, Purpose};
use crate::language::Language;
use crate::ui::theme::{El, Icon, Type, icon, space};
use crate::ui::widget::{fit, heading, paper};
use crate::ui::world::World;

/// The panel below the cards: the card's own consent, each field that need not be filled in, and the questionnaires'.
pub fn profile<'a>(world: &'a World, known: &'a Known) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let member = &known.greeted.member;
    let mut rows = column![].spacing(space::KEYS);
    for (purpose, what) in fields(l, member) {
        // What was agreed to is of no use without the field that it is about.
        let usable = what.is_ok() && member.allows(purpose);
        let (sign, colour) = if usable { (Icon::Tick, t.good) } else { (Icon::Minus, t.ink2) };
        let words = match what {
            Ok(known) => fit(t, Type::BODY, known),
            Err(missing) => fit(t, Type::BODY, missing).second(),
        };
        let said = fit(t, Type::SMALL, l.consent_said(&member.consents, purpose)).second().right();
        let line = row![
            icon(t, sign, 18.0).color(colour),
            container(words.or(t, Type::SMALL)).width(Length::FillPortion(4)),
            container(said).width(Length::FillPortion(5)),
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
        rows = rows.push(line);
    }
    let rows = container(rows).padding([space::PANELS, space::INSIDE]).width(Length::Fill);
    paper(t, column![heading(t, l.member_profile(), l.member_consent_hint("F2"), None), rows])
        .width(Length::Fill)
        .into()
}

/// What each line is about, and for which purpose it was given; or that it was not.
fn fields(l: Language, member: &Member) -> [(Purpose, Result<String, String>); 5] {
    let profile = &member.profile;
    let birthday = profile.birthday.map(|birthday| l.birthday(birthday));
    [
        (Purpose::Club, Ok(l.purpose(Purpose::Club))),
        // By phone and e-mail a member is written to.
        (Purpose::Marketing, profile.phone.as_ref().map(Phone::grouped).ok_or_else(|| l.member_without_phone())),
        (Purpose::Marketing, profile.email.clone().ok_or_else(|| l.member_without_email())),
        (Purpose::Birthday, birthday.ok_or_else(|| l.member_without_birthday())),
        (Purpose::Survey, Ok(l.purpose(Purpose::Survey))),
    ]
}
