//! The panel of limits: where one segment ends and the next begins. They are the shop's, and kept with it.

use std::sync::Arc;

use iced::Length;
use iced::widget::{column, container};

use super::form::{Field, typed};
use super::{Action, Message, Side, State};
use crate::domain::{Segment, SegmentLimits};
use crate::language::Language;
use crate::shop;
use crate::ui::background;
use crate::ui::problem::problem;
use crate::ui::screen::beside::{Mark, frame, over, unsaved};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Key, fit, heading, panel};
use crate::ui::world::World;

const FIELDS: [Field; 7] = [
    Field::Lost,
    Field::New,
    Field::Cooling,
    Field::CoolingLeast,
    Field::CoolingOnce,
    Field::BestVisits,
    Field::BestSpent,
];

/// The limits as they are typed.
#[derive(Debug, Clone)]
pub struct Limits {
    texts: [String; 7],
    before: SegmentLimits,
}

impl Limits {
    fn of(limits: &SegmentLimits, l: Language) -> Limits {
        let number = |number: u32| number.to_string();
        let texts = [
            number(limits.lost_days),
            number(limits.new_days),
            number(limits.cooling_percent),
            number(limits.cooling_least),
            number(limits.cooling_days),
            number(limits.best_visits),
            limits.best_spent.map(|least| l.money_input(least)).unwrap_or_default(),
        ];
        Limits { texts, before: limits.clone() }
    }

    pub fn type_in(&mut self, field: Field, text: String) {
        if let Some(place) = FIELDS.iter().position(|one| *one == field) {
            self.texts[place] = text;
        }
    }

    /// The limits, where all can be read.
    fn read(&self, l: Language) -> Option<SegmentLimits> {
        let number = |place: usize| self.texts[place].trim().parse::<u32>().ok().filter(|number| *number > 0);
        let spent = self.texts[6].trim();
        Some(SegmentLimits {
            lost_days: number(0)?,
            new_days: number(1)?,
            cooling_percent: number(2)?,
            cooling_least: number(3)?,
            cooling_days: number(4)?,
            best_visits: number(5)?,
            best_spent: if spent.is_empty() { None } else { Some(l.parse_money(spent)?) },
        })
    }

    /// Whether anything else stands there than holds now.
    fn is_changed(&self, l: Language) -> bool {
        self.texts.iter().zip(Limits::of(&self.before, l).texts).any(|(now, before)| now.trim() != before)
    }

    fn mark(&self, place: usize, l: Language) -> Mark {
        let text = self.texts[place].trim();
        let good = if place == 6 {
            text.is_empty() || l.parse_money(text).is_some()
        } else {
            text.parse::<u32>().is_ok_and(|number| number > 0)
        };
        match good {
            false => Mark::Bad,
            true if self.texts[place] == Limits::of(&self.before, l).texts[place] => Mark::Plain,
            true => Mark::Changed,
        }
    }
}

/// Where a segment begins, as the limits stand; nothing of those who are all the rest.
pub(in crate::ui::screen) fn means(segment: Segment, limits: &SegmentLimits, l: Language) -> Option<String> {
    Some(match segment {
        Segment::Lost => l.regulars_means_lost(limits.lost_days),
        Segment::New => l.regulars_means_new(limits.new_days),
        Segment::Cooling => l.regulars_means_cooling(limits.cooling_percent),
        Segment::Best => {
            let visits = l.regulars_means_best(limits.best_visits);
            match limits.best_spent {
                Some(least) => l.regulars_means_best_spent(visits, l.money_whole(least)),
                None => visits,
            }
        }
        Segment::Regular => return None,
    })
}

pub(super) fn key(pressed: &str) -> Option<Message> {
    Some(match pressed {
        "Enter" | "Tab" | "Down" => Message::NextField,
        "Shift+Tab" | "Up" => Message::FieldBefore,
        "F9" => Message::SaveSegments,
        "Esc" | "F6" => Message::Segments,
        _ => return None,
    })
}

impl State {
    /// Opens the panel, or leaves it as it was; asks once before what was changed is lost.
    pub(super) fn segments(&mut self, world: &World, asked: bool) -> Action {
        self.leaving = !asked && matches!(&self.side, Side::Segments(limits) if limits.is_changed(world.language));
        if self.leaving {
            return Action::None;
        }
        self.side = match self.side {
            Side::Segments(_) => Side::List,
            _ => Side::Segments(Limits::of(&world.shop.settings().segments, world.language)),
        };
        match self.side {
            Side::Segments(_) => Action::Run(iced::widget::operation::focus(Field::Lost.id())),
            _ => Action::None,
        }
    }

    pub(super) fn save_segments(&mut self, world: &World) -> Action {
        let Side::Segments(limits) = &self.side else { return Action::None };
        let Some(limits) = limits.read(world.language) else { return Action::None };
        let mut settings = (*world.shop.settings()).clone();
        settings.segments = limits;
        let shop = world.shop.clone();
        Action::Run(background::run(move || Message::SegmentsSaved(shop.keep_settings(settings).map_err(Arc::new))))
    }

    pub(super) fn segments_saved(&mut self, world: &World, answer: Result<(), Arc<shop::Error>>) -> Action {
        match answer {
            Ok(()) => {
                self.side = Side::List;
                Action::Run(self.again(world))
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "the limits of the segments were not kept");
                self.problem = Some(problem(&error, world.language));
                Action::None
            }
        }
    }

    pub(super) fn segments_view<'a>(&'a self, world: &'a World, limits: &'a Limits) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let words = [
            l.regulars_limit_lost(),
            l.regulars_limit_new(),
            l.regulars_limit_cooling(),
            l.regulars_limit_cooling_least(),
            l.regulars_limit_cooling_once(),
            l.regulars_limit_best_visits(),
            l.regulars_limit_best_spent(),
        ];
        let rows = FIELDS
            .into_iter()
            .zip(words)
            .enumerate()
            .map(|(place, (field, words))| typed(world, field, words, &limits.texts[place], limits.mark(place, l)));
        let rest = container(fit(t, Type::BODY, l.regulars_limit_rest()).second()).padding(space::INSIDE);
        // In a wide window the fields stay near their words.
        let width = 860.0 * Type::BODY.of(t).0 / 15.0;
        let inside = container(column![column(rows), rest].max_width(width)).width(Length::Fill);
        let body = panel(t, heading(t, l.regulars_segments_title(), l.regulars_segments_hint(), None), inside, None);
        let keys = vec![
            Key::new("next", "Enter", l.common_next(), Some(Message::NextField)),
            Key::new("before", "Shift+Tab", l.common_back(), Some(Message::FieldBefore)),
            Key::new("list", "Esc", l.regulars_key_list(), Some(Message::Segments)),
        ];
        let usable = limits.read(l).map(|_| Message::SaveSegments);
        let good = usable.is_some();
        let save = Key::new("save", "F9", l.regulars_key_save(), usable);
        let save = if good { save } else { save.missing(l.regulars_bad_number()) };
        let leaving = self.leaving.then(|| unsaved(world, "Esc"));
        frame(world, over(body, leaving), keys, save)
    }
}
