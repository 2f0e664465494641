//! How the programme looks: each rule a sentence, its values small fields in it, what was changed on the voice's ground.

use std::collections::BTreeMap;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Field, Form, Group, Message as Programme};
use crate::ui::screen::beside::{Mark, body_height, small_field};
use crate::ui::screen::settings::{Message, State};
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};
use crate::ui::widget::{
    Corners, HEADING, Look, choices, fit, fit_bold, ground, hairline, heading, key_cap, line_of, panel, paper, press,
};
use crate::ui::world::World;

/// The height of a rule with its hairline.
const RULE: f32 = TARGET + space::PAIR + 1.0;
/// Rules that stand in the left panel besides the tiers.
const OTHERS: usize = 4;

/// How wide the left panel is, where the right one is five.
pub(in crate::ui::screen::settings) fn first_share(t: &Tokens) -> u16 {
    if t.is_very_large() { 7 } else { 6 }
}

/// A piece of a rule's sentence.
enum Piece {
    Words(String),
    Value(Field, f32),
    /// The word for days, as the figure in a field wants it.
    Days(Field),
    /// One of a few, with the key that turns it.
    Choice(Field, Vec<String>),
}

type Faults = BTreeMap<Field, String>;

impl State {
    pub(in crate::ui::screen::settings) fn programme_view<'a>(
        &'a self,
        world: &'a World,
        taken: f32,
    ) -> El<'a, Message> {
        self.programme.view(world, taken)
    }
}

impl Form {
    fn view<'a>(&'a self, world: &'a World, taken: f32) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let faults = self.faults(world);
        let (title, remark) = match &self.held {
            // The first holds for whatever an import brings, and so from a day that means nothing to anybody.
            Some((1, _, _)) => (l.settings_version(2), l.settings_version_first()),
            Some((version, from, _)) => {
                (l.settings_version(version + 1), l.settings_version_before(l.day(*from, world.now.day()), *version))
            }
            None => (l.settings_tab_programme(), String::new()),
        };
        // What the window has no fields for stays as the file said it, and is not passed over in silence.
        let own = self.held.as_ref().map_or(0, |(_, _, programme)| programme.rules.len());
        let remark = if own > 0 { l.settings_rules_kept(own) } else { remark };
        let places = self.places(world, taken, &faults);
        let remark = if places.len() < self.rows.len() {
            l.settings_tiers_shown(self.rows.len(), places.start + 1, places.end)
        } else {
            remark
        };
        let left = self.cards(world, places, &faults);
        let right = column![self.when(world, &faults), self.groups(world, &faults)].spacing(space::PANELS);
        let first = panel(t, heading(t, title, remark, None), left, None).width(Length::FillPortion(first_share(t)));
        row![first, container(right).width(Length::FillPortion(5))].spacing(space::INSIDE).into()
    }

    /// The tiers that are in sight: as many as fit, the chosen one among them.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of rows, between one and fifty"
    )]
    fn places(&self, world: &World, taken: f32, faults: &Faults) -> std::ops::Range<usize> {
        let said = faults.keys().filter(|field| field.group().is_none() && **field != Field::From).count();
        let said = (Type::SMALL.line(&world.tokens) + space::PAIR) * f32::from(u8::try_from(said.min(4)).unwrap_or(4));
        let room = body_height(world) - taken - HEADING - 2.0 - said;
        let most = ((room / RULE).floor().clamp(1.0, 50.0) as usize).saturating_sub(OTHERS).max(1);
        let first = (self.chosen + 1).saturating_sub(most).min(self.rows.len().saturating_sub(most));
        first..(first + most).min(self.rows.len())
    }

    /// The discounts of card and tiers, the one by hand, and what is never discounted.
    fn cards<'a>(&'a self, world: &'a World, places: std::ops::Range<usize>, faults: &Faults) -> El<'a, Message> {
        let l = world.language;
        let words = Piece::Words;
        let mut rules: Vec<El<'a, Message>> = [
            vec![words(l.settings_when_card()), Piece::Value(Field::Base, 64.0), words(l.settings_percent_off())],
            vec![words(l.settings_tiers_over()), Piece::Value(Field::Months, 64.0), words(l.settings_months_blank())],
        ]
        .into_iter()
        .map(|rule| self.sentence(world, rule, faults))
        .collect();
        rules.extend(places.map(|place| self.tier(world, place, faults)));
        for rule in [
            vec![words(l.settings_by_hand()), Piece::Value(Field::ByHand, 64.0), words(l.settings_percent_off())],
            vec![words(l.settings_protected()), Piece::Value(Field::Protected, 0.0)],
        ] {
            rules.push(self.sentence(world, rule, faults));
        }
        column(rules).into()
    }

    /// A tier's rule, with the bar of the chosen one at its left; its number chooses it.
    fn tier<'a>(&'a self, world: &'a World, place: usize, faults: &Faults) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let here = place == self.chosen;
        let number = fit(t, Type::BODY, (place + 1).to_string()).second().centre();
        let choose = Message::Programme(Programme::Choose(place));
        let number = press(Look::Row, number, Some(choose)).width(TARGET).height(TARGET);
        let rule = vec![
            Piece::Value(Field::TierName(place), 0.0),
            Piece::Words(l.settings_tier_from()),
            Piece::Value(Field::TierFrom(place), 104.0),
            Piece::Words(l.settings_tier_gives()),
            Piece::Value(Field::TierOff(place), 56.0),
            Piece::Words(l.settings_tier_earns()),
            Piece::Value(Field::TierEarn(place), 56.0),
            Piece::Words("%".to_owned()),
        ];
        let said = said(world, &rule, faults);
        let colour = if here { t.soft } else { t.paper };
        let bar = line_of(if here { t.accent } else { t.paper }, 4.0, RULE - 1.0);
        let line = row![bar, number].push(self.pieces(world, rule, faults)).align_y(Alignment::Center);
        let line = ground(line.padding(iced::Padding::ZERO.right(space::INSIDE)), colour, 0.0, Corners::None);
        column![line.center_y(RULE - 1.0).width(Length::Fill)].push(said).push(hairline()).into()
    }

    /// From when it holds, and what stands in the way.
    fn when<'a>(&'a self, world: &'a World, faults: &Faults) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let from = vec![Piece::Words(l.settings_holds_from()), Piece::Value(Field::From, 132.0)];
        // As high with words as with a fault, so that the tabs below stay where they are.
        let (lines, above) = if t.is_very_large() { (2_u8, 0.0) } else { (1, space::KEYS) };
        let height = f32::from(lines) * Type::SMALL.line(t) + above + above.max(2.0);
        let refused = faults.contains_key(&Field::From);
        let words = (!refused).then(|| {
            let words = fit(t, Type::SMALL, l.settings_holds_words()).lines(lines).second();
            container(words).padding([0.0, space::INSIDE]).center_y(height)
        });
        let least = RULE + height;
        let content = column![self.sentence(world, from, faults)].push(words);
        paper(t, container(content).height(least)).width(Length::Fill).into()
    }

    /// The groups that take turns; one that holds a fault says so on its tab.
    fn groups<'a>(&'a self, world: &'a World, faults: &Faults) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let tabs = Group::ALL.into_iter().map(|group| {
            let words = format!("{}\u{a0} {}", group.key(), group.name(l));
            let words_count = words.chars().count();
            let here = group == self.group;
            let face = if here { fit_bold(t, Type::BODY, words) } else { fit(t, Type::BODY, words) };
            let bad = faults.keys().any(|field| field.group() == Some(group));
            // The cross takes as much as four letters.
            let letters = words_count + if bad { 4 } else { 0 };
            let width = Length::FillPortion(u16::try_from(letters).unwrap_or(u16::MAX));
            let face = row![]
                .push(bad.then(|| icon(t, Icon::Cross, 14.0)))
                .push(face.or(t, Type::SMALL).centre())
                .spacing(space::PAIR)
                .align_y(Alignment::Center);
            let look = if here { Look::ChosenButton } else { Look::Button };
            press(look, face, Some(Message::Programme(Programme::Open(group))))
                .width(width)
                .height(TARGET)
                .padding([0.0, space::KEYS])
                .into()
        });
        let rules = match self.group {
            Group::Birthday => birthday(world),
            Group::Points => points(world),
            Group::Till => till(world),
        };
        let rules = column(rules.into_iter().map(|rule| self.sentence(world, rule, faults)));
        column![row(tabs).spacing(space::KEYS), paper(t, rules).width(Length::Fill).height(Length::Fill)]
            .spacing(space::KEYS)
            .into()
    }

    /// A rule: its sentence, and below it what cannot stay so.
    fn sentence<'a>(&'a self, world: &'a World, rule: Vec<Piece>, faults: &Faults) -> El<'a, Message> {
        let said = said(world, &rule, faults);
        // A choice has a line of its own where its words would not fit beside the rule's.
        let (choices, words): (Vec<_>, Vec<_>) =
            rule.into_iter().partition(|piece| world.tokens.is_very_large() && matches!(piece, Piece::Choice(..)));
        let lines = [words, choices].into_iter().filter(|line| !line.is_empty()).map(|line| {
            container(self.pieces(world, line, faults))
                .padding([0.0, space::INSIDE])
                .center_y(RULE - 1.0)
                .width(Length::Fill)
                .into()
        });
        column(lines).push(said).push(hairline()).into()
    }

    fn pieces<'a>(&'a self, world: &'a World, rule: Vec<Piece>, faults: &Faults) -> El<'a, Message> {
        let t = &world.tokens;
        let grow = if t.is_very_large() { 1.1 } else { 1.0 };
        let between = if t.is_very_large() { space::PAIR } else { space::KEYS };
        let pieces = rule.into_iter().map(|piece| match piece {
            Piece::Words(words) => fit(t, Type::BODY, words).or(t, Type::SMALL).into(),
            Piece::Days(field) => {
                let days = self.value(field).trim().parse().unwrap_or(0);
                let l = world.language;
                let words = if field == Field::LeastDays { l.common_days_more(days) } else { l.common_days(days) };
                fit(t, Type::BODY, words).or(t, Type::SMALL).into()
            }
            Piece::Value(field, width) => {
                let mark = match (faults.contains_key(&field), self.is_changed(field)) {
                    (true, _) => Mark::Bad,
                    (false, true) => Mark::Changed,
                    (false, false) => Mark::Plain,
                };
                let width = if width > 0.0 { Length::Fixed((width * grow).round()) } else { Length::Fill };
                small_field(t, field.id(), self.value(field), width, mark, move |text| {
                    Message::Programme(Programme::Type(field, text))
                })
            }
            Piece::Choice(field, options) => {
                let options = options
                    .into_iter()
                    .enumerate()
                    .map(|(place, words)| (words, Some(Message::Programme(Programme::Type(field, place.to_string())))));
                row![container(choices(t, options, self.place(field))).width(Length::Fill), key_cap(t, "Alt+4")]
                    .spacing(between)
                    .align_y(Alignment::Center)
                    .into()
            }
        });
        row(pieces).spacing(between).align_y(Alignment::Center).into()
    }
}

/// What of a rule cannot stay so, under its sentence.
fn said<'a>(world: &World, rule: &[Piece], faults: &Faults) -> Option<El<'a, Message>> {
    let t = &world.tokens;
    let words = rule.iter().find_map(|piece| match piece {
        Piece::Value(field, _) => faults.get(field).cloned(),
        Piece::Words(_) | Piece::Days(_) | Piece::Choice(..) => None,
    })?;
    let sign = icon(t, Icon::Cross, 14.0);
    let words = row![sign, fit_bold(t, Type::SMALL, words)].spacing(space::PAIR).align_y(Alignment::Center);
    let ink = t.bad;
    let said = ground(container(words).padding([2.0, space::INSIDE]), t.bad_soft, 0.0, Corners::None);
    let style = move |t: &Tokens| container::Style {
        text_color: Some(ink),
        background: Some(t.bad_soft.into()),
        ..container::Style::default()
    };
    Some(said.width(Length::Fill).style(style).into())
}

fn birthday(world: &World) -> Vec<Vec<Piece>> {
    let l = world.language;
    let words = Piece::Words;
    vec![
        vec![
            words(l.settings_birthday_before()),
            Piece::Value(Field::Before, 52.0),
            words(l.settings_birthday_after()),
            Piece::Value(Field::After, 52.0),
        ],
        vec![words(l.settings_birthday_off()), Piece::Value(Field::BirthdayOff, 56.0), words("%".to_owned())],
        vec![
            words(l.settings_birthday_gift()),
            Piece::Value(Field::Gift, 0.0),
            Piece::Value(Field::GiftQuantity, 64.0),
            words(l.settings_gift_pieces()),
        ],
        vec![words(l.settings_gift_place()), Piece::Value(Field::GiftPlace, 0.0)],
        vec![words(l.settings_birthday_least()), Piece::Value(Field::LeastDays, 64.0), Piece::Days(Field::LeastDays)],
        vec![
            words(l.settings_leap_day()),
            Piece::Choice(Field::LeapDay, vec![l.settings_leap_february(), l.settings_leap_march()]),
        ],
    ]
}

fn points(world: &World) -> Vec<Vec<Piece>> {
    let l = world.language;
    let words = Piece::Words;
    vec![
        vec![
            words(l.settings_points_earn()),
            Piece::Value(Field::Earn, 56.0),
            words(l.settings_points_value()),
            Piece::Value(Field::Value, 72.0),
            words(world.shop.currency().symbol().to_owned()),
        ],
        vec![
            words(l.settings_points_share()),
            Piece::Value(Field::Share, 56.0),
            words(l.settings_points_step()),
            Piece::Value(Field::Step, 56.0),
        ],
        vec![words(l.settings_points_least()), Piece::Value(Field::Least, 72.0)],
        vec![words(l.settings_points_delay()), Piece::Value(Field::Delay, 52.0), Piece::Days(Field::Delay)],
        vec![words(l.settings_points_expire()), Piece::Value(Field::Expire, 52.0), words(l.settings_months_never())],
        vec![words(l.settings_points_grace()), Piece::Value(Field::Grace, 52.0), Piece::Days(Field::Grace)],
        vec![words(l.settings_no_points()), Piece::Value(Field::NoPoints, 0.0)],
    ]
}

fn till(world: &World) -> Vec<Vec<Piece>> {
    let l = world.language;
    let words = Piece::Words;
    vec![
        vec![words(l.settings_say_expiring()), Piece::Value(Field::Expiring, 56.0), Piece::Days(Field::Expiring)],
        vec![words(l.settings_say_absent()), Piece::Value(Field::Absent, 56.0), Piece::Days(Field::Absent)],
        vec![words(l.settings_say_near()), Piece::Value(Field::NearTier, 56.0), words(l.settings_say_near_of())],
        vec![
            words(l.settings_cash_step()),
            Piece::Value(Field::CashStep, 80.0),
            words(world.shop.currency().symbol().to_owned()),
        ],
        vec![
            words(l.settings_line_rounding()),
            Piece::Choice(
                Field::Rounding,
                vec![l.settings_rounding_up(), l.settings_rounding_down(), l.settings_rounding_floor()],
            ),
        ],
        vec![words(l.settings_programme_name()), Piece::Value(Field::Name, 0.0)],
    ]
}
