//! How the reports look: the page on the left as the printer will give it, and on the right what it is of.

use std::path::Path;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{File, Message, Opened, PATH, State};
use crate::report::{Kind, Page};
use crate::ui::screen::beside::{body_height, columns, fact, frame, inside, quiet, trouble};
use crate::ui::screen::column_widths;
use crate::ui::theme::{El, Icon, TARGET, Type, icon, space};
use crate::ui::widget::{
    Below, Corners, HEADING, INSIDE_PANEL, Key, Severity, banner, fit, fit_bold, ground, heading, icon_button, input,
    list_row, panel, paper, paper_page,
};
use crate::ui::world::World;

/// Around the page.
const AROUND: f32 = space::PANELS;

/// The room for a page: its width, and the height that is left of the window.
fn room(world: &World) -> (f32, f32) {
    let (left, _) = column_widths(world.size.width);
    (left - 2.0 * AROUND - 2.0, body_height(world) - HEADING - 2.0 * AROUND - 2.0)
}

/// Into how many parts a page falls that is as wide as the room.
pub(super) fn parts(world: &World, page: &Page) -> usize {
    let (width, height) = room(world);
    let whole = page.height * width / page.width;
    let mut parts = 1;
    let mut seen = height;
    while seen < whole && parts < 9 {
        seen += height;
        parts += 1;
    }
    parts
}

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let shown = self.shown.is_some();
        let step = self.choice.has_others(&self.options);
        let way = if self.choice.kind == Kind::Cards { l.reports_key_form() } else { l.regulars_key_sort() };
        let larger = if self.large { l.reports_key_small() } else { l.reports_key_large() };
        let turns = self.can_turn(world);
        let keys = vec![
            Key::new("report", "Up, Down", l.reports_key_report(), Some(Message::Move(1))),
            Key::new("page-up", "PgUp", l.reports_key_before(), turns.then_some(Message::Page(-1))),
            Key::new("page-down", "PgDn", l.reports_key_after(), turns.then_some(Message::Page(1))),
            Key::new("step-back", "F2", l.reports_key_earlier(), step.then_some(Message::Step(-1))),
            Key::new("step-on", "F3", l.reports_key_later(), step.then_some(Message::Step(1))),
            Key::new("way", "F4", way, self.choice.has_ways().then_some(Message::Way)),
            Key::new("language", "F6", l.reports_key_language(), Some(Message::Language)),
            Key::new("large", "F7", larger, shown.then_some(Message::Large)),
            Key::new("open", "F11", l.reports_key_open(), self.can_save().then_some(Message::Open)),
            Key::new("back", "Esc", l.key_basket(), Some(Message::Close)),
        ];
        let save = Key::new("save", "F9", l.reports_key_save(), self.can_save().then_some(Message::Save));
        let save = if self.path.trim().is_empty() { save.missing(l.import_missing_file()) } else { save };
        frame(world, columns(world, self.paper(world), self.asking(world)), keys, save)
    }

    /// The page, or why there is none.
    fn paper<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let (title, remark, content): (String, String, El<'a, Message>) = match (&self.shown, &self.failed) {
            (_, Some(error)) => {
                (self.title(world, self.choice.kind), String::new(), inside(t, trouble(world, Some(error))))
            }
            (Some(shown), None) => {
                let page = &shown.pages[self.page];
                let remark = l.report_page(self.page + 1, shown.pages.len());
                (shown.title(l.speaking(self.lang)), remark, self.drawn(world, shown.id, page))
            }
            (None, None) => {
                let words = quiet(t, l.reports_working(), l.menu_till_goes_on());
                (self.title(world, self.choice.kind), String::new(), words)
            }
        };
        let sheet = container(content).center_x(Length::Fill).height(Length::Fill).padding(AROUND);
        let sheet = ground(sheet, t.bench, INSIDE_PANEL, Corners::Bottom).height(Length::Fill).width(Length::Fill);
        panel(t, heading(t, title, remark, None), sheet, None).height(Length::Fill).into()
    }

    fn drawn<'a>(&self, world: &World, id: u64, page: &'a Page) -> El<'a, Message> {
        let (width, height) = room(world);
        // One number for each page of each layout.
        let id = id * 10_000 + u64::try_from(self.page).unwrap_or(0);
        if self.large {
            let whole = page.height * width / page.width;
            let count = parts(world, page);
            let last = (whole - height).max(0.0);
            let steps = f32::from(u8::try_from(count.saturating_sub(1).max(1)).unwrap_or(1));
            let from = last * f32::from(u8::try_from(self.part).unwrap_or(0)) / steps;
            return paper_page(page, id, (width, height.min(whole)), from);
        }
        let scale = (width / page.width).min(height / page.height);
        paper_page(page, id, (page.width * scale, page.height * scale), 0.0)
    }

    #[allow(clippy::unused_self, reason = "the words of a report belong to the screen that has it")]
    fn title(&self, world: &World, kind: Kind) -> String {
        let l = world.language;
        match kind {
            Kind::Club => l.report_club(),
            Kind::Regulars => l.report_regulars(),
            Kind::Birthdays => l.report_birthdays(),
            Kind::Member => l.reports_member(),
            Kind::Questionnaire => l.reports_form(),
            Kind::Day => l.report_day(),
            Kind::Cards => l.report_cards_title(),
        }
    }

    fn remark(&self, world: &World, kind: Kind) -> String {
        let l = world.language;
        match kind {
            Kind::Club => l.reports_club_remark(),
            Kind::Regulars => l.reports_regulars_remark(),
            Kind::Birthdays => l.reports_birthdays_remark(),
            Kind::Member => self.served.as_ref().map_or_else(|| l.reports_member_none(), |served| served.name.clone()),
            Kind::Questionnaire if self.options.forms.is_empty() => l.reports_form_none(),
            Kind::Questionnaire => l.reports_form_remark(),
            Kind::Day => l.reports_day_remark(),
            Kind::Cards => l.reports_cards_remark(),
        }
    }

    fn asking<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        // The round corners of the panel stay free of its last row.
        let end = iced::widget::space().height(space::KEYS);
        let remark = self.remark(world, self.choice.kind);
        let reports = paper(t, column![heading(t, l.reports_title(), remark, None), self.kinds_in_rows(world), end]);
        let mut field = input(PATH, self.file_name(world), &self.path).on_input(Message::Path);
        // In very large letters the rest needs the room.
        if !t.is_very_large() {
            field = field.below(Below::Hint(l.reports_file_hint()));
        }
        let way = self.choice.way(&self.options, l).map(|(what, words)| fact(t, what, words));
        let of = column![self.chosen(world)]
            .push(way)
            .push(fact(t, l.reports_language(), self.language_name(world)))
            .push(field.view(t));
        // In very large letters what became of the file needs the heading's room.
        let head = (!t.is_very_large()).then(|| heading(t, l.reports_of(), String::new(), None));
        let of = paper(t, column![].push(head).push(inside(t, of.spacing(space::KEYS))));
        column![reports.width(Length::Fill), of.width(Length::Fill)]
            .push(self.file_said(world))
            .spacing(space::PANELS)
            .into()
    }

    /// What the field says of the file: its name, since of a long path the field shows the beginning only.
    fn file_name(&self, world: &World) -> String {
        let l = world.language;
        let name = Path::new(self.path.trim()).file_name().map(|name| name.to_string_lossy().into_owned());
        match name {
            None => l.reports_file(),
            // In very large letters there is room for the name alone.
            Some(name) if world.tokens.is_very_large() => name,
            Some(name) => l.reports_file_named(name),
        }
    }

    /// The kinds of paper, two in a row.
    fn kinds_in_rows<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let t = &world.tokens;
        let height = (Type::BODY.line(t) + 12.0).max(TARGET);
        let one = |kind: Kind| -> El<'a, Message> {
            let sign = match kind {
                Kind::Club => Icon::Document,
                Kind::Regulars | Kind::Member => Icon::Person,
                Kind::Birthdays => Icon::Cake,
                Kind::Questionnaire => Icon::Speech,
                Kind::Day => Icon::Clock,
                Kind::Cards => Icon::Card,
            };
            let name = self.title(world, kind);
            let possible = self.is_possible(kind);
            let name = if possible { fit_bold(t, Type::BODY, name) } else { fit(t, Type::BODY, name).second() };
            // In very large letters there is no room for what it needs.
            let needs =
                (!possible && !t.is_very_large()).then(|| fit(t, Type::SMALL, self.remark(world, kind)).second());
            let name = column![name.or(t, Type::SMALL)].push(needs);
            let line = row![icon(t, sign, 20.0), container(name).width(Length::Fill)]
                .spacing(space::KEYS)
                .align_y(Alignment::Center);
            let chosen = kind == self.choice.kind;
            list_row(t, line, height, chosen, self.is_possible(kind).then_some(Message::Kind(kind)))
        };
        let rows = Kind::ALL.chunks(2).map(|pair| {
            let cells = pair.iter().map(|kind| container(one(*kind)).width(Length::FillPortion(1)).into());
            let rest = (pair.len() < 2).then(|| iced::widget::space().width(Length::FillPortion(1)));
            row(cells).push(rest).into()
        });
        column(rows).into()
    }

    /// The choice with a key to either side.
    fn chosen<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let words = self.choice.words(world.now.day(), &self.options, l);
        if !self.choice.has_others(&self.options) {
            return match self.choice.kind {
                Kind::Member => {
                    let name = self.served.as_ref().map(|served| served.name.clone()).unwrap_or_default();
                    fact(t, l.reports_member(), name)
                }
                _ => fact(t, self.choice.label(l), words),
            };
        }
        let words = fit_bold(t, Type::BODY, words).or(t, Type::SMALL).lines(2).centre();
        let label = fit(t, Type::SMALL, self.choice.label(l)).second().centre();
        row![
            icon_button(t, Icon::ChevronLeft, Some("F2"), "", Some(Message::Step(-1))),
            container(column![label, words].align_x(Alignment::Center)).center_x(Length::Fill),
            icon_button(t, Icon::ChevronRight, Some("F3"), "", Some(Message::Step(1))),
        ]
        .spacing(space::KEYS)
        .align_y(Alignment::Center)
        .into()
    }

    fn language_name(&self, world: &World) -> String {
        world.language.speaking(self.lang).common_language_name()
    }

    fn file_said<'a>(&'a self, world: &'a World) -> Option<El<'a, Message>> {
        let (t, l) = (&world.tokens, world.language);
        Some(match &self.file {
            File::None => return None,
            File::Writing { .. } => banner(t, Severity::Info, l.reports_writing(), l.menu_till_goes_on()),
            File::Failed(error) => trouble(world, Some(error)),
            File::Written { saved, opened } => {
                let size = l.file_size(saved.bytes);
                let what = l.reports_written(saved.pages, size);
                match opened {
                    Opened::NotAsked => banner(t, Severity::Info, what, l.reports_written_open()),
                    Opened::Yes => banner(t, Severity::Info, what, l.reports_opened()),
                    Opened::No => banner(t, Severity::Warning, what, l.reports_not_opened()),
                }
            }
        })
    }
}
