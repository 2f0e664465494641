//! How an import looks: the file on the left, and on the right what it would bring or has brought.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Kind, Message, PATH, State, Step};
use crate::language::Language;
use crate::shop::import::{ImportReport, Phase, Progress};
use crate::ui::screen::beside::{columns, fact, frame, inside, quiet, rows_of, trouble};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{
    Below, Column, Key, NOTICE, Severity, banner, choices, fit, head_height, heading, input, list_row, panel, progress,
    row_height, table_head, tick,
};
use crate::ui::world::World;

/// So many columns that are left out are named one by one.
const NAMED: usize = 3;
const LEFT_OUT_LINES: u8 = 3;

fn names(left_out: &[String], l: Language) -> String {
    let named = left_out.iter().take(NAMED).map(|name| short(name)).collect::<Vec<_>>().join(", ");
    match left_out.len().checked_sub(NAMED) {
        None | Some(0) => named,
        Some(more) => l.import_left_out_more(more, named),
    }
}

/// A heading may be a whole sentence.
fn short(name: &str) -> String {
    const MOST: usize = 24;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    format!("{}…", name.chars().take(MOST).collect::<String>().trim_end())
}

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let l = world.language;
        let running = self.is_running();
        if let Some(columns) = self.columns.as_ref().filter(|_| self.on_columns && !running) {
            return self.columns_view(world, columns);
        }
        let kind = |kind: Kind| (!running).then_some(Message::Kind(kind));
        let has_file = !self.path.trim().is_empty();
        let mut keys = vec![
            Key::new("members", "F2", l.import_members(), kind(Kind::Members)),
            Key::new("products", "F3", l.import_products(), kind(Kind::Products)),
            Key::new("sales", "F4", l.import_sales(), kind(Kind::Sales)),
            Key::new("update", "F5", l.import_key_update(), (!running).then_some(Message::Update)),
            Key::new("columns", "F6", l.import_columns_title(), (!running && has_file).then_some(Message::Look)),
        ];
        if running {
            keys.push(Key::new("stop", "F8", l.common_stop(), self.stoppable().then_some(Message::Stop)));
        }
        keys.push(Key::new("back", "Esc", l.key_basket(), Some(Message::Close)));
        frame(world, columns(world, self.file(world), self.result(world)), keys, self.last_key(world))
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        if let Step::Tried(Ok(report)) = &self.step {
            let new = report.added + report.updated;
            let key = Key::new("adopt", "F9", l.import_adopt(), (new > 0).then_some(Message::Adopt));
            return if new > 0 { key } else { key.missing(l.import_missing_new()) };
        }
        let ready = !self.path.trim().is_empty() && !self.is_running();
        let key = Key::new("try", "F9", l.import_try(), ready.then_some(Message::Try));
        if self.path.trim().is_empty() { key.missing(l.import_missing_file()) } else { key }
    }

    /// Adoption is one transaction and cannot be stopped any more.
    fn stoppable(&self) -> bool {
        match &self.step {
            Step::Trying(_) => true,
            Step::Adopting(progress) => progress.is_none_or(|p| p.phase != Phase::Adopting),
            _ => false,
        }
    }

    fn file<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let running = self.is_running();
        let mut field = input(PATH, l.import_path(), &self.path).needed().below(Below::Hint(l.import_path_hint()));
        if !running {
            field = field.on_input(Message::Path);
        }
        let name = |kind: Kind| match kind {
            Kind::Members => l.import_members(),
            Kind::Products => l.import_products(),
            Kind::Sales => l.import_sales(),
        };
        let kinds = Kind::ALL.map(|kind| (name(kind), (!running).then_some(Message::Kind(kind))));
        let chosen = Kind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or(0);
        let columns_words = match self.kind {
            Kind::Members => l.import_columns_members(),
            Kind::Products => l.import_columns_products(),
            Kind::Sales => l.import_columns_sales(),
        };
        let words = fit(t, Type::BODY, columns_words).lines(5).second();
        let update = tick(
            t,
            self.update,
            l.import_update(),
            l.import_update_remark(),
            Some("F5"),
            (!running).then_some(Message::Update),
        );
        let content = column![choices(t, kinds, chosen), field.view(t), words]
            .push(self.columns_known(world))
            .push(update)
            .push(self.progress(world))
            .spacing(space::INSIDE);
        panel(t, heading(t, l.import_title(), l.import_remark(), None), inside(t, content), None).into()
    }

    fn progress<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let (Step::Trying(known) | Step::Adopting(known)) = &self.step else { return iced::widget::space().into() };
        let known = known.unwrap_or(Progress { phase: Phase::Reading, done: 0, of: 1 });
        let what = match known.phase {
            Phase::Reading => l.import_reading(),
            Phase::Checking => l.import_checking(),
            Phase::Adopting => l.import_adopting(),
        };
        let percent = known.done.saturating_mul(100) / known.of.max(1);
        let share = f32::from(u8::try_from(percent.min(100)).unwrap_or(100)) / 100.0;
        let rate = crate::domain::BasisPoints::new(u32::try_from(percent.min(100)).unwrap_or(100) * 100);
        let stop = self.stoppable().then_some(Message::Stop);
        progress(t, share, &what, &l.percent(rate), Some("F8"), &l.common_stop(), stop)
    }

    fn result<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let (title, content): (String, El<'a, Message>) = match &self.step {
            Step::Choosing | Step::Trying(None) => {
                (l.import_would(), quiet(t, l.import_first_title(), l.import_first_words()))
            }
            Step::Trying(_) => (l.import_would(), quiet(t, l.import_checking(), l.import_till_goes_on())),
            Step::Adopting(_) => (l.import_would(), quiet(t, l.import_adopting(), l.import_till_goes_on())),
            Step::Tried(Err(error)) | Step::Adopted(Err(error)) => {
                (l.import_nothing(), inside(t, trouble(world, Some(error))))
            }
            Step::Tried(Ok(report)) => (l.import_would(), self.counts(world, report, None)),
            Step::Adopted(Ok(report)) => {
                let done = banner(t, Severity::Info, l.import_done(), l.import_done_words());
                (l.import_has(), self.counts(world, report, Some(done)))
            }
        };
        panel(t, heading(t, title, String::new(), None), content, None).into()
    }

    #[allow(clippy::unused_self, reason = "one of the views of the screen")]
    fn counts<'a>(&'a self, world: &'a World, report: &ImportReport, done: Option<El<'a, Message>>) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let number = |n: u64| l.number(i64::try_from(n).unwrap_or(i64::MAX));
        let has_banner = done.is_some();
        let facts = column![
            fact(t, l.import_added(), number(report.added)),
            fact(t, l.import_updated(), number(report.updated)),
            fact(t, l.import_unchanged(), number(report.unchanged)),
            fact(t, l.import_refused(), number(report.refused)),
        ];
        let file = report.rejected.as_ref().map(|path| {
            let words = l.import_rejected(path.display().to_string());
            fit(t, Type::SMALL, words).lines(2).second()
        });
        let left_out = (!report.left_out.is_empty()).then(|| {
            let words = l.import_left_out(report.left_out.len(), names(&report.left_out, l));
            fit(t, Type::SMALL, words).lines(LEFT_OUT_LINES)
        });
        let for_left_out = match left_out {
            Some(_) => f32::from(LEFT_OUT_LINES) * Type::SMALL.line(t) + space::PANELS,
            None => 0.0,
        };
        let head = inside(t, column![].push(done).push(facts).push(left_out).push(file).spacing(space::PANELS));
        if report.lines.is_empty() {
            return head;
        }
        let columns =
            [Column::new(l.import_line(), Length::Fixed(72.0)).figures(), Column::new(l.import_why(), Length::Fill)];
        let banner_height = if has_banner { NOTICE + space::PANELS } else { 0.0 };
        let taken = 4.0 * crate::ui::screen::beside::fact_height(t)
            + 2.0 * space::INSIDE
            + space::PANELS
            + 2.0 * Type::SMALL.line(t)
            + head_height(t)
            + for_left_out
            + banner_height;
        // What is wrong and what to do: two sentences, of which one may be long, so three lines.
        let height = row_height(t).max(3.0 * Type::SMALL.line(t) + space::KEYS);
        let rows = report.lines.iter().take(rows_of(world, taken, height)).map(|refused| {
            let line = container(fit(t, Type::BODY, refused.line.to_string()).right())
                .width(Length::Fixed((72.0 * Type::BODY.of(t).0 / 15.0).round()));
            let why = fit(t, Type::SMALL, l.row_fault(&refused.reason)).lines(3);
            let cells = row![line, container(why).width(Length::Fill)];
            list_row(t, cells.spacing(space::INSIDE).align_y(Alignment::Center), height, false, None)
        });
        column![head, table_head(t, &columns)].push(container(column(rows))).into()
    }
}
