//! How the menu looks: its rows, and beside them copies, the check of the books and what was exported.

use std::ops::Range;

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message, NAMED, Row, State, Work};
use crate::ui::keys::Deed;
use crate::ui::screen::beside::{body_height, columns, fact, frame, inside, rows_of, trouble};
use crate::ui::theme::{El, Type, icon, space};
use crate::ui::widget::{
    Key, Severity, banner, fit, fit_bold, heading, help_key, key_cap_wide, list_row, panel, paper,
};
use crate::ui::world::World;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        frame(
            world,
            columns(world, self.rows(world), self.aside(world)),
            vec![
                Key::new("up", "Up", l.menu_key_up(), Some(Message::Move(-1))),
                Key::new("down", "Down", l.menu_key_down(), Some(Message::Move(1))),
                Key::new("back", "Esc", l.key_basket(), Some(Message::Close)),
            ],
            Key::new("open", "Enter", l.menu_key_choose(), Some(Message::Open)),
        )
    }

    #[allow(clippy::unused_self, reason = "the words of a row belong to the screen that has it")]
    fn title(&self, world: &World, row: Row) -> String {
        let l = world.language;
        match row {
            Row::Regulars => l.regulars_title(),
            Row::Birthdays => l.birthdays_title(),
            Row::Reports => l.reports_title(),
            Row::Duplicates => l.merge_title(),
            Row::Settings => l.key_settings(),
            Row::Programme => l.menu_programme(),
            Row::Members => l.menu_members(),
            Row::Products => l.menu_products(),
            Row::Sales => l.menu_sales(),
            Row::Export => l.menu_export(),
            Row::BackUp => l.menu_backup(),
            Row::Check => l.menu_check(),
            Row::Refund => l.key_refund(),
            Row::Survey => l.form_title(),
        }
    }

    fn remark(&self, world: &World, row: Row) -> String {
        let l = world.language;
        match row {
            Row::Regulars => l.menu_regulars_remark(),
            Row::Birthdays => l.birthdays_menu_remark(),
            Row::Reports => l.menu_reports_remark(),
            Row::Duplicates => l.merge_remark(),
            Row::Settings => l.menu_settings_remark(),
            Row::Programme => l.menu_programme_remark(),
            Row::Members => l.menu_members_remark(),
            Row::Products => l.menu_products_remark(),
            Row::Sales => l.menu_sales_remark(),
            Row::Export => l.menu_export_remark(),
            Row::BackUp => match &self.last {
                Some((at, size)) => l.menu_backup_last(l.day_and_time(at.local, world.now.day()), l.file_size(*size)),
                None => l.menu_backup_never(),
            },
            Row::Check => l.menu_check_remark(),
            Row::Refund => l.menu_refund_remark(),
            Row::Survey => l.form_menu_remark(),
        }
    }

    fn rows<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let natural = (Type::LARGE.line(t) + Type::SMALL.line(t) + 12.0).max(54.0);
        // All rows stand on one page, whatever the size of the text: below each other, or in two columns.
        let rows: El<'a, Message> = if rows_of(world, 0.0, natural) >= Row::ALL.len() {
            self.column(world, 0..Row::ALL.len(), natural, 1)
        } else {
            #[allow(clippy::cast_precision_loss, reason = "a few rows")]
            let shared = ((body_height(world) - 48.0) / Row::FIRST as f32).floor();
            // A remark takes two lines there, and yields where the text leaves no room for them.
            let lines = if shared < Type::LARGE.line(t) + 2.0 * Type::SMALL.line(t) + space::KEYS { 0 } else { 2 };
            row![
                container(self.column(world, 0..Row::FIRST, shared, lines)).width(Length::FillPortion(1)),
                container(self.column(world, Row::FIRST..Row::ALL.len(), shared, lines)).width(Length::FillPortion(1)),
            ]
            .into()
        };
        panel(t, heading(t, l.key_menu(), String::new(), None), rows, None).into()
    }

    fn column<'a>(&'a self, world: &'a World, places: Range<usize>, height: f32, remark: u8) -> El<'a, Message> {
        let t = &world.tokens;
        let rows = places.map(|place| {
            let one = Row::ALL[place];
            let title = fit_bold(t, Type::LARGE, self.title(world, one)).or(t, Type::BODY);
            let remark = (remark > 0).then(|| fit(t, Type::SMALL, self.remark(world, one)).lines(remark).second());
            let words = container(column![title].push(remark)).width(Length::Fill);
            let line = row![icon(t, one.icon(), 24.0), words, key_cap_wide(t, one.key(), 48.0)]
                .spacing(space::INSIDE)
                .align_y(Alignment::Center);
            list_row(t, line, height, place == self.chosen, Some(Message::Go(one)))
        });
        column(rows).into()
    }

    fn aside<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let folder = world.shop.folder().display().to_string();
        let guides =
            help_key(t, Key::new("guides", world.keys.label(Deed::Help), l.menu_guides(), Some(Message::Help)));
        let about = column![
            fact(t, l.menu_version(), crate::VERSION),
            fact(t, l.menu_till(), world.shop.till().letter.clone()),
            fit(t, Type::BODY, l.menu_folder()).second(),
            fit(t, Type::BODY, folder).or(t, Type::SMALL).lines(3),
            guides,
        ]
        .spacing(space::PAIR);
        let about = paper(t, column![heading(t, l.menu_about(), String::new(), None), inside(t, about)]);
        // What becomes of the work stands at the foot: it comes and goes, and moves nothing that is read above it.
        column![about.width(Length::Fill), self.copies(world)]
            .push(self.checking(world))
            .push(self.exporting(world))
            .spacing(space::PANELS)
            .into()
    }

    /// The copies: when the last good one was made and where it lies, and what became of the one just asked for.
    fn copies<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let said: Option<El<'a, Message>> = match &self.backup {
            Work::Never => None,
            Work::Running => Some(banner(t, Severity::Info, l.menu_copying(), l.menu_till_goes_on())),
            Work::Done(Err(error)) => Some(trouble(world, Some(error))),
            Work::Done(Ok(made)) => Some(banner(t, Severity::Info, l.menu_copied(), l.menu_copied_facts(made.facts))),
        };
        let last = match &self.last {
            Some((at, size)) => {
                let when = l.day_and_time(at.local, world.now.day());
                column![fact(t, l.menu_last_copy(), when), fact(t, l.menu_copy_size(), l.file_size(*size))]
            }
            None => column![fit(t, Type::BODY, l.menu_backup_never())],
        };
        let folder = match &self.backup {
            Work::Done(Ok(made)) => made.path.display().to_string(),
            _ => world.shop.folder().join("backups").display().to_string(),
        };
        let known = column![last, fit(t, Type::BODY, folder).or(t, Type::SMALL).lines(3).second()].spacing(space::PAIR);
        let content = column![known].push(said).spacing(space::PANELS);
        panel(t, heading(t, l.menu_copies(), String::new(), None), inside(t, content), None).into()
    }

    fn checking<'a>(&'a self, world: &'a World) -> Option<El<'a, Message>> {
        let (t, l) = (&world.tokens, world.language);
        Some(match &self.check {
            Work::Never => return None,
            Work::Running => banner(t, Severity::Info, l.menu_checking(), l.menu_till_goes_on()),
            Work::Done(Err(error)) => trouble(world, Some(error)),
            Work::Done(Ok(report)) if report.ok() => {
                banner(t, Severity::Info, l.menu_sound(), l.menu_facts(report.facts))
            }
            Work::Done(Ok(report)) => {
                let head = banner(t, Severity::Bad, l.menu_broken(report.problems.len()), l.menu_broken_do());
                let named = report
                    .problems
                    .iter()
                    .take(NAMED)
                    .map(|one| fit(t, Type::SMALL, format!("{}: {}", one.code, one.place)).second().into());
                column![head].extend(named).spacing(space::PAIR).into()
            }
        })
    }

    fn exporting<'a>(&'a self, world: &'a World) -> Option<El<'a, Message>> {
        let (t, l) = (&world.tokens, world.language);
        Some(match &self.export {
            Work::Never => return None,
            Work::Running => banner(t, Severity::Info, l.menu_exporting(), l.menu_till_goes_on()),
            Work::Done(Err(error)) => trouble(world, Some(error)),
            Work::Done(Ok(files)) => {
                let folder = files.first().and_then(|(path, _)| path.parent());
                let place = folder.map(|folder| l.menu_exported_where(folder.display().to_string()));
                banner(t, Severity::Info, l.menu_exported(files.len()), place.unwrap_or_default())
            }
        })
    }
}
