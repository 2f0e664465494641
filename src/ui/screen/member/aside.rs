//! What the right column shows beside the cards: the points with what they came from, and the figures of the regular.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Figure, Known, Message, State};
use crate::domain::{Lang, Lot, PointsMovement, PointsWhy, Purpose};
use crate::language::{Language, called};
use crate::rules;
use crate::ui::screen::beside::{body_height, fact, fact_height};
use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{
    HEADING, Look, fit, fit_bold, hairline, heading, key_cap, list_row, paper, press, say_line_close, tab_key, tabs,
    tabs_height,
};
use crate::ui::world::World;

/// What stands in the right column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    Cards,
    Points,
    Figures,
    Answers,
}

impl Aside {
    pub const ALL: [Aside; 4] = [Aside::Cards, Aside::Points, Aside::Figures, Aside::Answers];

    #[must_use]
    pub const fn next(self) -> Aside {
        match self {
            Aside::Cards => Aside::Points,
            Aside::Points => Aside::Figures,
            Aside::Figures => Aside::Answers,
            Aside::Answers => Aside::Cards,
        }
    }

    /// The one whose tab has this key.
    pub fn of_key(pressed: &str) -> Option<Aside> {
        Aside::ALL.into_iter().enumerate().find(|(place, _)| tab_key(*place) == pressed).map(|(_, aside)| aside)
    }
}

fn row_of(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + 12.0).max(TARGET)
}

impl State {
    pub(super) fn aside_tabs<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let points = self.known.as_ref().map_or(0, |known| known.greeted.held.standing.points.get());
        let sheets = self.known.as_ref().map_or(0, |known| known.answers.len());
        let of = [
            (l.member_cards(), l.number(i64::try_from(self.cards().len()).unwrap_or(0))),
            (l.member_points(), l.number(points)),
            (l.member_figures(), String::new()),
            (l.ask_answers(), l.number(i64::try_from(sheets).unwrap_or(0))),
        ];
        let of = of.into_iter().zip(Aside::ALL).enumerate();
        let of = of.map(|(place, ((name, count), aside))| (tab_key(place), name, count, Message::Aside(aside)));
        let chosen = Aside::ALL.iter().position(|aside| *aside == self.aside).unwrap_or(0);
        tabs(&world.tokens, of, chosen)
    }
}

/// The lots with their ends, and the latest movements; each leads to its sale.
pub fn points_panel<'a>(world: &'a World, known: &'a Known) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let today = world.now.day();
    let lots = &known.greeted.held.standing.lots;
    let room = body_height(world) - tabs_height(t) - 2.0 * HEADING - 4.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
    let rows = (room / row_of(t)).floor().max(2.0) as usize;
    let shown = lots.len().min((rows / 2).max(1));
    let lead = |words: String, key: &'static str, figure: Figure| -> El<'a, Message> {
        let words = row![fit(t, Type::SMALL, words).second(), key_cap(t, key)];
        let words = words.spacing(space::KEYS).align_y(Alignment::Center);
        press(Look::Row, words, Some(Message::LookAt(Some(figure)))).height(TARGET).into()
    };
    let more = |all: usize, shown: usize| all.checked_sub(shown).filter(|more| *more > 0);
    // The list says what each came from too, also where all of them are seen here.
    let words = more(lots.len(), shown).map_or_else(|| l.member_lots_every(), |more| l.member_lots_more(more));
    let end = (!lots.is_empty()).then(|| lead(words, "Alt+7", Figure::Lots));
    let mut list = column![heading(t, l.member_lots(), l.member_lots_hint(), end)];
    for lot in lots.iter().take(shown) {
        list = list
            .push(container(fact(t, end_of(l, lot, today), l.number(lot.points.get()))).padding([0.0, space::INSIDE]));
    }
    if lots.is_empty() {
        list = list.push(container(fit(t, Type::BODY, l.member_lots_none()).second()).padding(space::INSIDE));
    }
    // Lots are lower than movements, which get what is left.
    let taken = if lots.is_empty() {
        Type::BODY.line(t) + 2.0 * space::INSIDE
    } else {
        f32::from(u16::try_from(shown).unwrap_or(u16::MAX)) * fact_height(t)
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
    let fitting = ((room - taken) / row_of(t)).floor().max(1.0) as usize;
    let end = more(known.movements.len(), fitting);
    let end = end.map(|more| lead(l.member_lots_more(more), "Alt+8", Figure::Points));
    let mut moves = column![heading(t, l.member_movements(), String::new(), end)];
    for movement in known.movements.iter().take(fitting) {
        let press = movement.sale.as_ref().map(|(sale, _)| Message::OpenReceipt(*sale));
        moves = moves.push(list_row(t, movement_row(world, movement), row_of(t), false, press));
    }
    let content = column![list, hairline(), moves];
    paper(t, content).width(Length::Fill).height(Length::Fill).into()
}

/// Until when points live, or from when.
pub fn end_of(l: Language, lot: &Lot, today: chrono::NaiveDate) -> String {
    match (lot.is_active(today), lot.expires) {
        _ if !lot.points.is_positive() => l.member_lot_owed(),
        (false, _) => l.member_lot_from(lot.active_from.map_or_else(String::new, |day| l.day(day, today))),
        (true, Some(day)) => l.member_lot_until(l.day(day, today)),
        (true, None) => l.member_lot_always(),
    }
}

impl State {
    /// How the member is greeted, what the till will say next time, and every figure of the list of regulars; each leads to
    /// what it is made of.
    pub(super) fn figures_panel<'a>(&'a self, world: &'a World, known: &'a Known) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let profile = &known.greeted.member.profile;
        let say = rules::thing_to_say(
            &known.programme,
            &known.greeted.held.standing,
            rules::Person::of(&known.greeted.member, &known.greeted.news),
            &world.now,
        );
        let said: El<'a, Message> = match &say {
            Some(thing) => {
                let words = l.speaking(profile.lang).thing_to_say(thing, &called(profile), profile.informal);
                container(say_line_close(t, l.member_next_time(), words)).padding(space::KEYS).into()
            }
            None => container(fit(t, Type::BODY, l.member_next_nothing()).or(t, Type::SMALL).second().lines(2))
                .padding([space::KEYS, space::INSIDE])
                .into(),
        };
        let preferences = column![
            fact(t, l.report_address(), address(world, known)),
            fact(t, l.member_congratulate(), congratulate(world, known)),
        ];
        let preferences = container(preferences).padding([space::PAIR, space::INSIDE]);
        let content = column![preferences, hairline(), said, hairline(), self.figures(world, known)];
        paper(t, content).width(Length::Fill).height(Length::Fill).into()
    }

    /// Two figures in a row, each as high as a finger.
    fn figures<'a>(&'a self, world: &'a World, known: &'a Known) -> El<'a, Message> {
        let t = &world.tokens;
        let height = (Type::SMALL.line(t) + Type::BODY.line(t) + 4.0).max(TARGET);
        let cell = |figure: Figure| -> El<'a, Message> {
            let words = column![
                fit(t, Type::SMALL, figure.name(world.language)).second(),
                fit_bold(t, Type::BODY, figure.value(world, known)).or(t, Type::SMALL)
            ];
            let look = if self.figure == Some(figure) { Look::ChosenRow } else { Look::Row };
            let inside = container(words).center_y(Length::Fill).padding([0.0, space::INSIDE]).width(Length::Fill);
            press(look, inside, Some(self.touch(figure))).width(Length::FillPortion(1)).height(height).into()
        };
        let rows = Figure::ALL.chunks(2).map(|pair| row(pair.iter().map(|figure| cell(*figure))).into());
        column(rows).into()
    }
}

/// How the member is spoken to, and in which language.
fn address(world: &World, known: &Known) -> String {
    let (l, profile) = (world.language, &known.greeted.member.profile);
    let form = if profile.informal { l.enrol_informal() } else { l.enrol_formal() };
    let mut words = vec![l.speaking(profile.lang).common_language_name()];
    // English has one "you".
    if profile.lang != Lang::En {
        words.insert(0, form);
    }
    if !profile.address.is_empty() {
        words.insert(0, profile.address.clone());
    }
    words.join(" · ")
}

/// Whether the member wants to be congratulated, and when the birthday is.
fn congratulate(world: &World, known: &Known) -> String {
    let (l, member) = (world.language, &known.greeted.member);
    let said = member.consents.iter().find(|consent| consent.purpose == Purpose::Birthday);
    match (said.map(|consent| consent.given), member.profile.birthday) {
        (Some(false), _) => l.report_declined(),
        (_, Some(birthday)) => l.birthday(birthday),
        (_, None) => l.member_no_birthday(),
    }
}

/// Why points came or went.
pub fn why(l: Language, why: PointsWhy) -> String {
    match why {
        PointsWhy::Opening => l.member_points_opening(),
        PointsWhy::Earned => l.member_points_earned(),
        PointsWhy::Spent => l.member_points_spent(),
        PointsWhy::Expired => l.member_points_expired(),
        PointsWhy::TakenBack => l.member_points_taken_back(),
        PointsWhy::GivenBack => l.member_points_given_back(),
        PointsWhy::MovedOut => l.member_points_moved_out(),
        PointsWhy::MovedIn => l.member_points_moved_in(),
        PointsWhy::Answered => l.form_points_answered(),
        PointsWhy::Granted => l.advice_points_granted(),
        PointsWhy::Withdrawn => l.advice_points_withdrawn(),
    }
}

fn movement_row<'a>(world: &'a World, movement: &PointsMovement) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let why = why(l, movement.why);
    let sale = movement.sale.as_ref().map_or_else(String::new, |(_, number)| number.to_string());
    row![
        fit(t, Type::BODY, l.day(movement.day, world.now.day()))
            .or(t, Type::SMALL)
            .second()
            .width(Length::FillPortion(4)),
        fit(t, Type::BODY, why).or(t, Type::SMALL).width(Length::FillPortion(4)),
        fit(t, Type::BODY, sale).or(t, Type::SMALL).second().width(Length::FillPortion(3)),
        fit_bold(t, Type::BODY, l.points_signed(movement.points))
            .or(t, Type::SMALL)
            .right()
            .width(Length::FillPortion(2)),
    ]
    .spacing(space::KEYS)
    .align_y(Alignment::Center)
    .into()
}
