//! The head of the list: what the members are to the shop, as of which day, and the tabs of the segments.

use chrono::Datelike;
use iced::widget::{container, row};
use iced::{Alignment, Length};

use super::{Message, State};
use crate::domain::{BasisPoints, Money, Rounding, Segment, YEARS};
use crate::shop::regulars::Everybody;
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{Stat, fit, fit_bold, head_stat, head_stat_on_scale, paper, tab_key, tabs};
use crate::ui::world::World;

/// The place of the members' share among the figures; it stands on a scale.
const SHARE: usize = 2;

/// The height of the head's panel.
pub fn height(t: &Tokens) -> f32 {
    2.0 * Type::SMALL.line(t) + Type::TITLE.line(t) + space::PAIR
}

pub fn head<'a>(world: &'a World, all: Option<&Everybody>) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let today = world.now.day();
    let remark = match all {
        None => l.regulars_loading(),
        Some(all) if !YEARS.contains(&all.as_of.year()) => l.regulars_as_of_never(),
        Some(all) if all.as_of < all.regulars.as_of() => l.regulars_as_of_late(l.day(all.as_of, today)),
        Some(all) => l.regulars_as_of(l.full_day(all.as_of)),
    };
    // Two lines of larger letters would touch the edge.
    let kind = if t.is_very_large() { Type::SMALL } else { Type::BODY };
    let title = iced::widget::column![
        fit_bold(t, Type::TITLE, l.regulars_title()).or(t, Type::LARGE),
        fit(t, kind, remark).or(t, Type::SMALL).lines(2).second()
    ];
    let stats = all.map(|all| figures(world, all)).unwrap_or_default();
    let share = all.map_or(0.0, |all| f32::from(u16::try_from(all.member_share_bp).unwrap_or(10_000)) / 10_000.0);
    let stats = stats.into_iter().enumerate().map(|(place, stat)| {
        let drawn = if place == SHARE { head_stat_on_scale(t, &stat, share) } else { head_stat(t, &stat) };
        container(drawn).width(Length::FillPortion(5)).into()
    });
    let inside =
        row![container(title).width(Length::FillPortion(5)), row(stats).spacing(20.0).width(Length::FillPortion(22))]
            .spacing(20.0)
            .align_y(Alignment::Center);
    let inside = container(inside).center_y(Length::Fill).padding([0.0, space::WIDE]);
    paper(t, inside).width(Length::Fill).height(height(t)).into()
}

fn figures(world: &World, all: &Everybody) -> Vec<Stat> {
    let l = world.language;
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let active = count(all.sums.active_last_year);
    let each = match active {
        0 => Money::ZERO,
        many => all.sums.spent_last_year.part(1, many, Rounding::HalfUp).unwrap_or(Money::ZERO),
    };
    let share = l.percent(BasisPoints::new(u32::try_from(all.member_share_bp).unwrap_or(0)));
    vec![
        Stat::new(l.regulars_members(), l.number(count(all.sums.members)), l.regulars_active(active)),
        Stat::new(
            l.regulars_revenue(),
            l.money_whole(all.revenue),
            l.regulars_receipts(count(all.receipts), l.number(count(all.receipts))),
        ),
        Stat::new(l.regulars_share(), share, String::new()),
        Stat::new(l.regulars_each(), l.money_whole(each), l.regulars_each_year()),
    ]
}

impl State {
    /// All, and each segment with how many it has.
    pub(super) fn segment_tabs<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let counts = self.all.as_ref().map(|all| (all.regulars.len(), all.counts));
        let number = |count: usize| l.number(i64::try_from(count).unwrap_or(i64::MAX));
        let whole = counts.map_or_else(String::new, |(all, _)| number(all));
        let first = (tab_key(0), l.regulars_all(), whole, Message::Segment(None));
        let rest = Segment::ALL.into_iter().enumerate().map(|(place, segment)| {
            let count = counts.map_or_else(String::new, |(_, counts)| number(counts[place]));
            (tab_key(place + 1), l.segment(segment), count, Message::Segment(Some(segment)))
        });
        let chosen = self.filter.segment.and_then(|one| Segment::ALL.iter().position(|segment| *segment == one));
        tabs(&world.tokens, std::iter::once(first).chain(rest), chosen.map_or(0, |place| place + 1))
    }
}
