//! How the birthdays look: the lists at the left, each a tab; at the right the chosen one, and what the programme says.

use std::cmp::Ordering;

use chrono::NaiveDate;
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::print::Paper;
use super::{Done, List, Message, SPANS, State};
use crate::domain::LeapDay;
use crate::language::Language;
use crate::report::{BirthdayLine, Birthdays, Gift};
use crate::ui::screen::beside::{columns, fact, frame, inside, page_of, quiet, rows_of};
use crate::ui::theme::{El, TARGET, Tokens, Type, radius, space};
use crate::ui::widget::{
    Corners, HEADING, Key, NOTICE, Severity, avatar, banner, fit, fit_bold, foot, ground, heading, list_row, pages,
    paper, say_line_close, tab_key, tabs, tabs_height,
};
use crate::ui::world::World;

const AVATAR: f32 = 36.0;

/// The height of a row of two lines with its hairline.
fn row_of(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + Type::SMALL.line(t) + 14.0).max(52.0)
}

/// How many members fit between the tabs and the foot.
pub fn rows(world: &World) -> usize {
    let t = &world.tokens;
    // No heading stands over the rows; below them there is room for what was said last.
    rows_of(world, tabs_height(t) + NOTICE + 2.0 * space::KEYS + TARGET - HEADING, row_of(t))
}

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let left = column![self.tabs(world), self.sheet(world)];
        // Very large letters need its room for the chosen one.
        let roomy = !world.tokens.is_very_large() || self.lines().is_empty();
        let programme = self.found.as_ref().filter(|_| roomy).map(|found| programme(world, found));
        let right = column![self.one(world)].push(programme);
        let body = columns(world, left, right.spacing(space::PANELS));
        frame(world, body, self.keys(world), self.last_key(world))
    }

    fn tabs<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let count = |list| match &self.found {
            Some(_) => l.number(i64::try_from(self.of(list).len()).unwrap_or(i64::MAX)),
            None => String::new(),
        };
        let of = List::ALL.into_iter().enumerate();
        let of = of.map(|(place, list)| (tab_key(place), title(list, l), count(list), Message::List(list)));
        let chosen = List::ALL.iter().position(|list| *list == self.list).unwrap_or(0);
        tabs(&world.tokens, of, chosen)
    }

    fn sheet<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let lines = self.lines();
        let count = lines.len().div_ceil(rows(world)).max(1);
        let (page, shown) = page_of(self.chosen, rows(world), lines.len());
        let list: El<'a, Message> = if lines.is_empty() {
            let (title, words) = self.empty(l);
            quiet(t, title, words)
        } else {
            let lines = lines.iter().enumerate().skip(shown.start).take(shown.len());
            column(lines.map(|(place, line)| self.row(world, place, line))).into()
        };
        let many = rows(world);
        let words = fit(t, Type::BODY, l.reports_days_ahead(SPANS[self.span])).or(t, Type::SMALL).second();
        let end =
            row![container(words).width(Length::Fill), pages(t, page, count, move |page| Message::Choose(page * many))]
                .spacing(space::PANELS)
                .align_y(Alignment::Center);
        let said = self.said(world).map(|said| container(said).padding(space::KEYS));
        let sheet = column![container(list).height(Length::Fill)].push(said).push(foot(t, end, TARGET));
        ground(sheet, t.paper, radius::PANEL, Corners::Bottom).width(Length::Fill).height(Length::Fill).into()
    }

    fn empty(&self, l: Language) -> (String, String) {
        if self.found.is_none() {
            return (l.birthdays_reading(), l.menu_till_goes_on());
        }
        match self.list {
            List::Coming => (l.birthdays_coming_none(), l.birthdays_coming_none_words()),
            List::Missed => (l.birthdays_missed_none(), l.birthdays_missed_none_words()),
            List::Greeted => (l.birthdays_greeted_none(), l.birthdays_greeted_none_words("F8")),
        }
    }

    /// The day with how far it is, who with the phone, and the gift with what was said.
    fn row<'a>(&'a self, world: &'a World, place: usize, line: &'a BirthdayLine) -> El<'a, Message> {
        let (t, l, today) = (&world.tokens, world.language, world.now.day());
        let chosen = place == self.chosen;
        let two = |first: String, second: String, bold: bool| {
            let first = if bold { fit_bold(t, Type::BODY, first) } else { fit(t, Type::BODY, first) };
            column![first.or(t, Type::SMALL), fit(t, Type::SMALL, second).second()]
        };
        let near = l.near_day(line.on, today);
        let turns = line.turns.map(|years| turns(line.on, years, today, l));
        let second = match (turns, &line.phone) {
            // The right side has the phone too.
            (Some(turns), Some(phone)) if !t.is_very_large() => format!("{turns} · {phone}"),
            (Some(one), _) => one,
            (None, phone) => phone.clone().unwrap_or_default(),
        };
        let gift = line.brought(today, l);
        let greeted = match line.greeted {
            Some(greeted) => Some(greeted.words(today, l)),
            None => line.declined.then(|| l.report_declined()),
        };
        let (gift, greeted) = match (gift.is_empty(), greeted) {
            (false, greeted) => (gift, greeted.unwrap_or_default()),
            (true, greeted) => (greeted.unwrap_or_default(), String::new()),
        };
        let face = (!t.is_very_large()).then(|| avatar(t, line.initials.clone(), AVATAR, chosen));
        // A long name gets what the days and the gift can spare; larger letters leave nothing to spare.
        let parts: [u16; 3] = if t.is_very_large() { [4, 7, 5] } else { [10, 23, 16] };
        let [day, name, due] = parts.map(Length::FillPortion);
        let cells = row![container(two(l.weekday_and_day(line.on, today), near, false)).width(day)]
            .push(face)
            .push(container(two(line.name.clone(), second, true)).width(name))
            .push(container(two(gift, greeted, false)).width(due))
            .spacing(space::PANELS)
            .align_y(Alignment::Center);
        list_row(t, cells, row_of(t), chosen, Some(Message::OpenAt(place)))
    }

    /// The chosen one, with what there is to say.
    fn one<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l, today) = (&world.tokens, world.language, world.now.day());
        let Some(line) = self.line() else {
            let words = fit(t, Type::LARGE, l.birthdays_one_none()).or(t, Type::BODY).lines(2).balanced().second();
            let words = container(words.centre()).center(Length::Fill).padding(space::WIDE);
            return paper(t, words).width(Length::Fill).height(Length::Fill).into();
        };
        let none = || "–".to_owned();
        let words = |words: String| if words.is_empty() { none() } else { words };
        let tier = line.tier.as_ref().map_or_else(none, |tier| tier.in_lang(l.lang()).to_owned());
        let last = line.last_visit.map_or_else(|| l.common_never(), |day| l.day(day, today));
        let greeted = line.greeted.map_or_else(|| l.birthdays_not_yet(), |greeted| greeted.words(today, l));
        let facts = column![
            fact(t, l.report_birthday(), l.birthday(line.birthday)),
            fact(t, l.birthdays_kept_on(), l.long_weekday_and_day(line.on, today)),
            fact(t, l.common_phone(), line.phone.clone().unwrap_or_else(none)),
            fact(t, l.report_tier(), tier),
            fact(t, l.report_last_visit(), last),
            fact(t, label(line.goods || line.gift == Gift::None, l), words(line.brought(today, l))),
            fact(t, l.birthdays_greeted(), if line.declined { l.report_declined() } else { greeted }),
        ];
        let said = line.say.as_ref().map(|thing| {
            let words = l.speaking(line.lang).thing_to_say(thing, &line.address, line.informal);
            container(say_line_close(t, l.say_label(), words)).padding([0.0, space::PANELS])
        });
        let content = column![heading(t, line.name.clone(), String::new(), None), inside(t, facts)].push(said);
        paper(t, content).width(Length::Fill).height(Length::Fill).clip(true).into()
    }

    fn said<'a>(&'a self, world: &'a World) -> Option<El<'a, Message>> {
        let (t, l) = (&world.tokens, world.language);
        if let Some(problem) = &self.problem {
            return Some(banner(t, Severity::Bad, problem.what.as_str(), problem.to_do.as_str()));
        }
        match (&self.paper, self.done) {
            (Paper::Writing, _) => Some(banner(t, Severity::Info, l.reports_writing(), l.menu_till_goes_on())),
            (Paper::Written { saved, opened }, _) => {
                let what = l.reports_written(saved.pages, l.file_size(saved.bytes));
                Some(if *opened {
                    banner(t, Severity::Info, what, l.reports_opened())
                } else {
                    banner(t, Severity::Warning, what, saved.file.display().to_string())
                })
            }
            (Paper::None, Some(Done::Greeted(_))) => {
                Some(banner(t, Severity::Info, l.birthdays_kept(), l.birthdays_kept_undo("F8")))
            }
            (Paper::None, Some(Done::TakenBack)) => Some(banner(t, Severity::Info, l.birthdays_taken_back(), "")),
            (Paper::None, None) => None,
        }
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let some = !self.lines().is_empty();
        let deed = self.deed();
        let greet = if deed.is_some_and(|(_, greeted)| !greeted) {
            l.birthdays_key_take_back()
        } else {
            l.birthdays_key_greeted()
        };
        let page = isize::try_from(rows(world)).unwrap_or(1);
        let print = self.is_anybody() && !matches!(self.paper, Paper::Writing);
        vec![
            Key::new("page", "PgUp, PgDn", l.regulars_key_page(), some.then_some(Message::Move(page))),
            Key::new("span", "F7", l.birthdays_key_span(), Some(Message::Span)),
            Key::new("greet", "F8", greet, deed.map(|_| Message::Greet)),
            Key::new("print", "F11", l.birthdays_key_print(), print.then_some(Message::Print)),
            Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
        ]
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let usable = !self.lines().is_empty();
        Key::new("open", "Enter", world.language.regulars_key_open(), usable.then_some(Message::Open))
    }
}

fn title(list: List, l: Language) -> String {
    match list {
        List::Coming => l.birthdays_coming(),
        List::Missed => l.birthdays_missed(),
        List::Greeted => l.birthdays_greeted(),
    }
}

fn turns(on: NaiveDate, years: i32, today: NaiveDate, l: Language) -> String {
    match on.cmp(&today) {
        Ordering::Less => l.birthdays_turned(years),
        Ordering::Equal => l.birthdays_turns_today(years),
        Ordering::Greater => l.birthdays_turns(years),
    }
}

/// A gift is handed over, a discount is used.
fn label(goods: bool, l: Language) -> String {
    if goods { l.report_gift() } else { l.birthdays_discount() }
}

/// What the programme says of birthdays.
fn programme<'a>(world: &'a World, found: &'a Birthdays) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let good = found.good(l).unwrap_or_else(|| l.birthdays_nothing());
    let window = match found.window {
        (0, 0) => l.birthdays_window_day(),
        (before, after) => l.birthdays_window(l.date_days(after), l.date_days(before)),
    };
    let leap = match found.leap {
        LeapDay::February28 => l.day_and_month(28, 2),
        LeapDay::March1 => l.day_and_month(1, 3),
    };
    let facts = column![
        fact(t, l.birthdays_brings(), good),
        fact(t, l.birthdays_window_label(), window),
        fact(t, l.birthdays_leap(), leap),
    ];
    let head = heading(t, l.birthdays_programme(), String::new(), None);
    paper(t, column![head, inside(t, facts)]).width(Length::Fill).into()
}
