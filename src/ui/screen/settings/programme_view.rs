//! How the programme looks: each rule a sentence, its values small fields in it, what was changed on the voice's ground.

use std::collections::BTreeMap;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::programme::{Field, Message as Programme};
use super::{Message, State};
use crate::ui::screen::beside::{Mark, small_field};
use crate::ui::theme::{El, TARGET, Type, icon, space};
use crate::ui::widget::{Corners, Severity, banner};
use crate::ui::widget::{fit, fit_bold, ground, hairline, heading, panel};
use crate::ui::world::World;

/// A piece of a rule's sentence.
enum Piece {
    Words(String),
    Value(Field, f32),
}

type Faults = BTreeMap<Field, String>;

impl State {
    pub(super) fn programme_view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let faults = self.programme.faults(world);
        let (title, remark) = match &self.programme.held {
            // The first holds for whatever an import brings, and so from a day that means nothing to anybody.
            Some((1, _, _)) => (l.settings_version(2), l.settings_version_first()),
            Some((version, from, _)) => {
                (l.settings_version(version + 1), l.settings_version_before(l.day(*from, world.now.day()), *version))
            }
            None => (l.settings_tab_programme(), String::new()),
        };
        let left = column![self.cards(world, &faults)];
        let right = column![self.when(world, &faults), self.rest(world, &faults)].spacing(space::PANELS);
        let first = panel(t, heading(t, title, remark, None), left, None)
            .width(Length::FillPortion(if t.is_very_large() { 7 } else { 6 }));
        row![first, container(right).width(Length::FillPortion(5))].spacing(space::INSIDE).into()
    }

    /// The discounts of card and tiers, and the one by hand.
    fn cards<'a>(&'a self, world: &'a World, faults: &Faults) -> El<'a, Message> {
        let l = world.language;
        let words = |text: String| Piece::Words(text);
        let mut rules = vec![
            vec![words(l.settings_when_card()), Piece::Value(Field::Base, 64.0), words(l.settings_percent_off())],
            vec![words(l.settings_tiers_over()), Piece::Value(Field::Months, 64.0), words(l.settings_months_blank())],
        ];
        for place in 0..self.programme.tiers() {
            rules.push(vec![
                Piece::Value(Field::TierName(place), 116.0),
                words(l.settings_tier_from()),
                Piece::Value(Field::TierFrom(place), 104.0),
                words(l.settings_then()),
                Piece::Value(Field::TierOff(place), 56.0),
                words(l.settings_tier_earns()),
                Piece::Value(Field::TierEarn(place), 56.0),
                words("%".to_owned()),
            ]);
        }
        rules.push(vec![
            words(l.settings_by_hand()),
            Piece::Value(Field::ByHand, 64.0),
            words(l.settings_percent_off()),
        ]);
        self.sentences(world, rules, faults)
    }

    /// From when it holds, and what stands in the way.
    fn when<'a>(&'a self, world: &'a World, faults: &Faults) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let from = vec![Piece::Words(l.settings_holds_from()), Piece::Value(Field::From, 132.0)];
        let words: El<'a, Message> = if let Some(fault) = faults.get(&Field::From) {
            banner(t, Severity::Warning, fault.clone(), String::new())
        } else {
            let words = fit(t, Type::SMALL, l.settings_holds_words()).lines(3).second();
            container(words).padding([space::KEYS, space::INSIDE]).into()
        };
        let content = column![self.sentences(world, vec![from], &Faults::new()), words];
        crate::ui::widget::paper(t, content).width(Length::Fill).into()
    }

    /// Birthday, points and the categories that stand apart.
    fn rest<'a>(&'a self, world: &'a World, faults: &Faults) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let words = |text: String| Piece::Words(text);
        let rules = vec![
            vec![
                words(l.settings_birthday_before()),
                Piece::Value(Field::Before, 52.0),
                words(l.settings_birthday_after()),
                Piece::Value(Field::After, 52.0),
            ],
            vec![
                words(l.settings_then()),
                Piece::Value(Field::BirthdayOff, 56.0),
                words(l.settings_birthday_gift()),
                Piece::Value(Field::Gift, 0.0),
            ],
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
                words(l.settings_points_expire()),
                Piece::Value(Field::Expire, 52.0),
                words(l.settings_months()),
            ],
            vec![words(l.settings_protected()), Piece::Value(Field::Protected, 0.0)],
            vec![words(l.settings_no_points()), Piece::Value(Field::NoPoints, 0.0)],
        ];
        let content = self.sentences(world, rules, faults);
        panel(t, heading(t, l.settings_birthday_points(), String::new(), None), content, None).into()
    }

    fn sentences<'a>(&'a self, world: &'a World, rules: Vec<Vec<Piece>>, faults: &Faults) -> El<'a, Message> {
        column(rules.into_iter().map(|rule| self.sentence(world, rule, faults))).into()
    }

    /// A rule: its sentence, and below it what cannot stay so.
    fn sentence<'a>(&'a self, world: &'a World, rule: Vec<Piece>, faults: &Faults) -> El<'a, Message> {
        let t = &world.tokens;
        let fault = rule.iter().find_map(|piece| match piece {
            Piece::Value(field, _) => faults.get(field).cloned(),
            Piece::Words(_) => None,
        });
        let grow = if t.is_very_large() { 1.1 } else { 1.0 };
        let between = if t.is_very_large() { space::PAIR } else { space::KEYS };
        let pieces = rule.into_iter().map(|piece| match piece {
            Piece::Words(words) => fit(t, Type::BODY, words).or(t, Type::SMALL).into(),
            Piece::Value(field, width) => {
                let mark = match (faults.contains_key(&field), self.programme.is_changed(field)) {
                    (true, _) => Mark::Bad,
                    (false, true) => Mark::Changed,
                    (false, false) => Mark::Plain,
                };
                let width = if width > 0.0 { Length::Fixed((width * grow).round()) } else { Length::Fill };
                small_field(t, field.id(), self.programme.value(field), width, mark, move |text| {
                    Message::Programme(Programme::Type(field, text))
                })
            }
        });
        let line = container(row(pieces).spacing(between).align_y(Alignment::Center))
            .padding([space::PAIR / 2.0, space::INSIDE])
            .center_y(TARGET + space::PAIR)
            .width(Length::Fill);
        let said = fault.map(|words| {
            let sign = icon(t, crate::ui::theme::Icon::Cross, 14.0);
            let words = row![sign, fit_bold(t, Type::SMALL, words)].spacing(space::PAIR).align_y(Alignment::Center);
            let ink = t.bad;
            ground(container(words).padding([2.0, space::INSIDE]), t.bad_soft, 0.0, Corners::None)
                .width(Length::Fill)
                .style(move |t: &crate::ui::theme::Tokens| container::Style {
                    text_color: Some(ink),
                    background: Some(t.bad_soft.into()),
                    ..container::Style::default()
                })
        });
        column![line].push(said).push(hairline()).into()
    }
}
