//! How an import looks: the file on the left, and on the right what it would bring or has brought.

use iced::widget::column;

use super::{Kind, Message, PATH, State, Step};
use crate::language::Language;
use crate::shop::import::{ImportReport, Phase, Progress};
use crate::ui::screen::beside::{columns, frame, inside, quiet, trouble};
use crate::ui::screen::file::{Outcome, outcome};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Below, Key, Severity, banner, choices, fit, heading, input, panel, progress, tick};
use crate::ui::world::World;

/// So many columns that are left out are named one by one.
const NAMED: usize = 3;

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
            Step::Tried(Ok(report)) => (l.import_would(), counts(world, report, None)),
            Step::Adopted(Ok(report)) => {
                let done = banner(t, Severity::Info, l.import_done(), l.import_done_words());
                (l.import_has(), counts(world, report, Some(done)))
            }
        };
        panel(t, heading(t, title, String::new(), None), content, None).into()
    }
}

fn counts<'a>(world: &'a World, report: &'a ImportReport, done: Option<El<'a, Message>>) -> El<'a, Message> {
    let l = world.language;
    let left_out =
        (!report.left_out.is_empty()).then(|| l.import_left_out(report.left_out.len(), names(&report.left_out, l)));
    let kept = (report.kept > 0).then(|| l.import_kept(report.kept));
    let remarks = left_out.into_iter().chain(kept).reduce(|all, one| format!("{all}\n{one}"));
    let of = Outcome {
        done,
        counts: vec![
            (l.import_added(), report.added),
            (l.import_updated(), report.updated),
            (l.import_unchanged(), report.unchanged),
            (l.import_refused(), report.refused),
        ],
        remark: remarks,
        rejected: report.rejected.as_deref(),
    };
    outcome(world, of, report.lines.iter().map(|refused| (refused.line, l.row_fault(&refused.reason))))
}
