//! The menu (F10): the owner's work beside the sale. Each row has its key, and what takes time runs beside the till.

mod view;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::beside::moved;
use super::import::Kind;
use crate::domain::Moment;
use crate::shop::check::{CheckReport, check};
use crate::shop::{Backup, Error, export, last_good};
use crate::ui::background;
use crate::ui::theme::Icon;
use crate::ui::world::World;

/// Problems that are named one by one.
const NAMED: usize = 4;

#[derive(Debug, Clone)]
pub struct State {
    chosen: usize,
    /// The last good copy.
    last: Option<(Moment, u64)>,
    backup: Work<Backup>,
    check: Work<CheckReport>,
    export: Work<Vec<(PathBuf, u64)>>,
}

/// Something that runs in the background, and what it gave.
#[derive(Debug, Clone)]
enum Work<T> {
    Never,
    Running,
    Done(Result<T, Arc<Error>>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Regulars,
    Birthdays,
    Reports,
    Duplicates,
    Settings,
    Programme,
    Members,
    Products,
    Sales,
    Export,
    BackUp,
    Check,
    Refund,
    Survey,
}

impl Row {
    const ALL: [Row; 14] = [
        Row::Regulars,
        Row::Birthdays,
        Row::Reports,
        Row::Duplicates,
        Row::Survey,
        Row::Settings,
        Row::Programme,
        Row::Refund,
        Row::Members,
        Row::Products,
        Row::Sales,
        Row::Export,
        Row::BackUp,
        Row::Check,
    ];

    /// In the first of two columns: the club and its rules. In the second receipts, and what goes into files and comes out
    /// of them.
    const FIRST: usize = 7;

    const fn key(self) -> &'static str {
        match self {
            Row::Regulars => "F9",
            Row::Birthdays => "PgDn",
            Row::Reports => "Ins",
            Row::Duplicates => "Home",
            Row::Settings => "F2",
            Row::Programme => "F3",
            Row::Members => "F4",
            Row::Products => "F5",
            Row::Sales => "F6",
            Row::Export => "F7",
            Row::BackUp => "F8",
            Row::Check => "F11",
            Row::Refund => "F12",
            Row::Survey => "End",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Row::Regulars | Row::Duplicates => Icon::Person,
            Row::Birthdays => Icon::Cake,
            Row::Reports => Icon::Printer,
            Row::Settings => Icon::Sliders,
            Row::Programme => Icon::Card,
            Row::Products => Icon::Bag,
            Row::Members | Row::Sales | Row::Export => Icon::Document,
            Row::Survey => Icon::Speech,
            Row::BackUp => Icon::Disk,
            Row::Check => Icon::Tick,
            Row::Refund => Icon::Back,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Move(isize),
    Open,
    Go(Row),
    Checked(Result<CheckReport, Arc<Error>>),
    Exported(Result<Vec<(PathBuf, u64)>, Arc<Error>>),
    Help,
    Close,
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    Regulars,
    Birthdays,
    Reports,
    Duplicates,
    Settings,
    Programme,
    Import(Kind),
    Refund,
    /// The help with its guides.
    Help,
    Survey,
    /// The program copies the shop now, and says so when it is done.
    BackUp,
}

impl State {
    pub fn new(world: &World) -> (State, Task<Message>) {
        let last = last_good(&world.shop);
        (State { chosen: 0, last, backup: Work::Never, check: Work::Never, export: Work::Never }, Task::none())
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Move(by) => self.step(by),
            Message::Open => self.go(world, Row::ALL[self.chosen]),
            Message::Go(row) => self.go(world, row),
            Message::Checked(result) => self.checked(result),
            Message::Exported(result) => self.exported(result),
            Message::Help => Action::Help,
            Message::Close => Action::Close,
        }
    }

    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        match pressed {
            "Esc" => Some(Message::Close),
            "Up" => Some(Message::Move(-1)),
            "Down" => Some(Message::Move(1)),
            "Left" => Some(Message::Move(-Row::FIRST.cast_signed())),
            "Right" => Some(Message::Move(Row::FIRST.cast_signed())),
            "Enter" => Some(Message::Open),
            _ => Row::ALL.into_iter().find(|row| row.key() == pressed).map(Message::Go),
        }
    }

    /// A scan is for the till.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    fn step(&mut self, by: isize) -> Action {
        self.chosen = moved(self.chosen, by, Row::ALL.len());
        Action::None
    }

    fn go(&mut self, world: &World, row: Row) -> Action {
        self.chosen = Row::ALL.iter().position(|one| *one == row).unwrap_or(0);
        match row {
            Row::Regulars => Action::Regulars,
            Row::Birthdays => Action::Birthdays,
            Row::Reports => Action::Reports,
            Row::Duplicates => Action::Duplicates,
            Row::Settings => Action::Settings,
            Row::Programme => Action::Programme,
            Row::Members => Action::Import(Kind::Members),
            Row::Products => Action::Import(Kind::Products),
            Row::Sales => Action::Import(Kind::Sales),
            Row::Export => self.export(world),
            Row::BackUp => self.back_up(),
            Row::Check => self.check(world),
            Row::Refund => Action::Refund,
            Row::Survey => Action::Survey,
        }
    }

    fn back_up(&mut self) -> Action {
        if matches!(self.backup, Work::Running) {
            return Action::None;
        }
        self.backup = Work::Running;
        Action::BackUp
    }

    /// The copy that was asked for is made, or not.
    pub fn backed_up(&mut self, world: &World, made: Result<Backup, Arc<Error>>) {
        self.last = last_good(&world.shop);
        self.backup = Work::Done(made);
    }

    fn check(&mut self, world: &World) -> Action {
        if matches!(self.check, Work::Running) {
            return Action::None;
        }
        self.check = Work::Running;
        let shop = world.shop.clone();
        Action::Run(background::run(move || check(&shop).map_err(Arc::new)).map(Message::Checked))
    }

    fn checked(&mut self, result: Result<CheckReport, Arc<Error>>) -> Action {
        self.check = Work::Done(result);
        Action::None
    }

    /// Writes everything beside the database, under the day's name.
    fn export(&mut self, world: &World) -> Action {
        if matches!(self.export, Work::Running) {
            return Action::None;
        }
        self.export = Work::Running;
        let (shop, day) = (world.shop.clone(), world.now.day());
        let job = move || {
            let folder = shop.folder().join("export");
            std::fs::create_dir_all(&folder).map_err(|error| Arc::new(crate::transfer::Error::from(error).into()))?;
            export::export_all(&shop, &folder.join(day.to_string()), day).map_err(Arc::new)
        };
        Action::Run(background::run(job).map(Message::Exported))
    }

    fn exported(&mut self, result: Result<Vec<(PathBuf, u64)>, Arc<Error>>) -> Action {
        self.export = Work::Done(result);
        Action::None
    }
}
