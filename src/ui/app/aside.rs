//! What was begun before the till and put aside: by a scan, which belongs to the till, or because work goes on without its
//! screen. It is there again, as it was, when its screen is asked for.

use iced::Task;

use super::screens::{Message as Front, Screen, Wanted};
use super::{App, Message};
use crate::ui::screen::import::Kind;
use crate::ui::screen::{birthdays, enrol, find, import, item, member, pay, receipt, regulars, settings, survey};
use crate::ui::world::World;

/// A list from which members' pages are opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Regulars,
    Birthdays,
}

#[derive(Default)]
pub(super) struct Aside {
    /// What the cashier was looking for.
    search: Option<String>,
    /// Somebody half enrolled.
    newcomer: Option<Box<enrol::State>>,
    /// Goods half typed.
    goods: Option<Box<item::State>>,
    /// A payment that waits for the price of goods.
    pub payment: Option<Box<pay::State>>,
    /// An import that was left while it ran, or whose end nobody has looked at yet.
    pub import: Option<Box<import::State>>,
    /// The list of regulars as it was looked at, with its conditions and its place.
    regulars: Option<Box<regulars::State>>,
    /// The birthdays as they were looked at.
    birthdays: Option<Box<birthdays::State>>,
    /// The list that led to the page in front.
    pub came_from: Option<List>,
    /// The page of a member that led to the receipt in front.
    pub page: Option<Box<member::State>>,
    /// A questionnaire half edited.
    form: Option<Box<survey::State>>,
    /// Settings or a programme that were changed and are not saved.
    settings: Option<Box<settings::State>>,
    /// A member whose details were changed and are not saved.
    edited: Option<Box<enrol::State>>,
    /// A receipt of which goods were chosen to come back, or a return without one.
    receipt: Option<Box<receipt::State>>,
}

impl Aside {
    fn keep(&mut self, world: &World, screen: &Screen) {
        match screen {
            Screen::Enrol(enrol) if enrol.whom().is_some() => {
                self.edited = enrol.is_changed().then(|| enrol.clone());
            }
            Screen::Settings(settings) => self.settings = settings.anything_changed(world).then(|| settings.clone()),
            // One that was looked at meanwhile takes away nothing of another.
            Screen::Receipt(receipt) if receipt.half_chosen() => self.receipt = Some(receipt.clone()),
            Screen::Find(find) => self.search = Some(find.typed().to_owned()).filter(|typed| !typed.is_empty()),
            Screen::Enrol(enrol) => self.newcomer = enrol.half_typed().then(|| enrol.clone()),
            Screen::Item(item) => self.goods = item.half_typed().then(|| item.clone()),
            Screen::Regulars(list) => self.regulars = Some(list.clone()),
            Screen::Birthdays(list) => self.birthdays = Some(list.clone()),
            Screen::Survey(survey) => self.form = survey.half_typed().then(|| survey.clone()),
            Screen::Pay(pay) => self.payment = (!pay.is_over()).then(|| pay.clone()),
            _ => self.keep_running(screen),
        }
    }

    fn keep_running(&mut self, screen: &Screen) {
        if let Screen::Import(import) = screen
            && import.is_running()
        {
            self.import = Some(import.clone());
        }
    }

    /// The receipt that was put aside.
    pub fn receipt_mut(&mut self) -> Option<&mut receipt::State> {
        self.receipt.as_deref_mut()
    }

    /// Whoever was being looked for or asked to pay has gone. Who was half enrolled has paid, and is enrolled on.
    pub fn forget_customer(&mut self) {
        (self.search, self.payment) = (None, None);
    }

    /// Somebody else is served.
    pub fn forget_newcomer(&mut self) {
        self.forget_customer();
        self.newcomer = None;
    }
}

impl App {
    /// Puts the till in front of a screen that the cashier has left.
    pub(super) fn leave(&mut self) {
        self.aside.keep_running(&self.screen);
        (self.aside.came_from, self.aside.page) = (None, None);
        self.screen = Screen::Till;
    }

    /// Keeps the list of regulars or of birthdays, which is there again as it was when one of them was looked at.
    pub(super) fn keep_list(&mut self) {
        self.aside.keep(&self.world, &self.screen);
    }

    /// Puts the till in front for a scan.
    pub(super) fn put_aside(&mut self) {
        self.aside.keep(&self.world, &self.screen);
        (self.aside.came_from, self.aside.page) = (None, None);
        self.help = None;
        self.screen = Screen::Till;
    }

    /// Opens what was put aside, where that is what is wanted.
    pub(super) fn take_up(&mut self, wanted: &Wanted) -> Option<Task<Message>> {
        // Of a basket that is gone, its customer is no longer looked for.
        if self.till.lines() == 0 {
            self.aside.forget_customer();
        }
        match wanted {
            Wanted::Find => {
                let (state, task) = find::State::again(&self.world, self.aside.search.take()?);
                self.screen = Screen::Find(Box::new(state));
                Some(task.map(|m| Message::Screen(Front::Find(m))))
            }
            Wanted::Enrol(code) => {
                let mut state = self.aside.newcomer.take()?;
                if let Some(code) = code {
                    state.scanned(&self.world, code);
                }
                let task = state.focus();
                self.screen = Screen::Enrol(state);
                Some(task.map(|m| Message::Screen(Front::Enrol(m))))
            }
            Wanted::Item(None) => {
                let state = self.aside.goods.take()?;
                let task = state.focus();
                self.screen = Screen::Item(state);
                Some(task.map(|m| Message::Screen(Front::Item(m))))
            }
            Wanted::Regulars => {
                let mut state = self.aside.regulars.take()?;
                let task = state.again(&self.world);
                self.screen = Screen::Regulars(state);
                Some(task.map(|m| Message::Screen(Front::Regulars(m))))
            }
            Wanted::Birthdays => {
                let mut state = self.aside.birthdays.take()?;
                let task = state.again(&self.world);
                self.screen = Screen::Birthdays(state);
                Some(task.map(|m| Message::Screen(Front::Birthdays(m))))
            }
            Wanted::Survey => {
                self.screen = Screen::Survey(self.aside.form.take()?);
                Some(Task::none())
            }
            Wanted::Settings | Wanted::Programme => {
                let mut state = self.aside.settings.take()?;
                let task = state.again(&self.world, matches!(wanted, Wanted::Programme));
                self.screen = Screen::Settings(state);
                Some(task.map(|m| Message::Screen(Front::Settings(m))))
            }
            Wanted::Edit(member) => {
                let state = self.aside.edited.take_if(|state| state.whom() == Some(*member))?;
                let task = state.focus();
                self.screen = Screen::Enrol(state);
                Some(task.map(|m| Message::Screen(Front::Enrol(m))))
            }
            Wanted::Receipt(sale) => {
                let mut state = self.aside.receipt.take_if(|state| sale.is_none() || state.sale() == *sale)?;
                state.opened_from_page(self.aside.page.is_some());
                let task = state.focus();
                self.screen = Screen::Receipt(state);
                Some(task.map(|m| Message::Screen(Front::Receipt(m))))
            }
            Wanted::Import(_) => {
                self.screen = Screen::Import(self.aside.import.take()?);
                Some(Task::none())
            }
            _ => None,
        }
    }

    /// What an import says, in front or aside.
    pub(super) fn after_import(&mut self, action: import::Action) -> Task<Message> {
        match action {
            import::Action::None => Task::none(),
            import::Action::Run(task) => task.map(|m| Message::Screen(Front::Import(m))),
            import::Action::Close => {
                self.leave();
                Task::none()
            }
            // Its screen tells it; at the till a word does, and the rest is there when the screen is opened again.
            import::Action::Ended => match self.aside.import.as_ref().and_then(|state| state.ended(&self.world)) {
                Some(words) => self.say(words),
                None => Task::none(),
            },
        }
    }

    /// A file dropped on the window is one to bring in, when no other is.
    pub(super) fn file_dropped(&mut self, path: std::path::PathBuf) -> Task<Message> {
        // A sale that is being written stays in front until its answer is there.
        if !self.screen.lets_scans_through() || matches!(&self.screen, Screen::Import(state) if state.is_running()) {
            return Task::none();
        }
        if self.aside.import.as_ref().is_some_and(|state| state.is_running()) {
            return self.open(Wanted::Import(Kind::Members));
        }
        self.aside.import = None;
        let (state, task) = import::State::dropped(&self.world, path);
        self.screen = Screen::Import(Box::new(state));
        task.map(|m| Message::Screen(Front::Import(m)))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tempfile::TempDir;

    use super::super::tests::settle;
    use super::*;
    use crate::shop::fixture;
    use crate::ui::screen::receipt::{Message as Receipt, loose};

    const CARD: &str = "440029010001";

    /// Ten hryvnias for a loaf are typed on the screen of returns without a receipt.
    fn returning() -> (TempDir, App) {
        let (folder, shop) = fixture::shop();
        fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD));
        let (mut app, _) = App::start(Arc::new(shop));
        let _ = app.open(Wanted::Receipt(None));
        let _ = tell(&mut app, Receipt::WithoutReceipt);
        for message in [loose::Message::Name("Хліб".into()), loose::Message::Amount("10".into()), loose::Message::Enter]
        {
            let _ = tell(&mut app, Receipt::Loose(message));
        }
        let _ = tell(&mut app, Receipt::Loose(loose::Message::Reason("черствий".into())));
        (folder, app)
    }

    fn tell(app: &mut App, message: Receipt) -> Task<Message> {
        app.update(Message::Screen(Front::Receipt(message)))
    }

    fn seen(app: &App) -> String {
        match &app.screen {
            Screen::Receipt(receipt) => format!("{receipt:?}"),
            _ => panic!("the receipt is not open"),
        }
    }

    #[test]
    fn a_return_without_a_receipt_that_was_half_typed_is_there_again_after_a_scan() {
        let (_folder, mut app) = returning();
        let before = seen(&app);
        let _ = app.scanned(CARD.into());
        assert!(matches!(app.screen, Screen::Till), "the card belongs to the basket");
        let _ = app.open(Wanted::Receipt(None));
        assert_eq!(seen(&app), before);
        // Left by hand it is over.
        let _ = tell(&mut app, Receipt::Close);
        let _ = app.open(Wanted::Receipt(None));
        assert_ne!(seen(&app), before);
    }

    #[test]
    fn a_return_that_is_recorded_while_a_card_is_scanned_says_so_when_it_is_opened_again() {
        let (_folder, mut app) = returning();
        let answer = tell(&mut app, Receipt::Loose(loose::Message::Refund));
        let _ = app.scanned(CARD.into());
        settle(&mut app, answer);
        let _ = app.open(Wanted::Receipt(None));
        let (seen, number) = (seen(&app), "A-R00001");
        assert!(seen.contains("waiting: false") && seen.contains(number), "{seen}");
    }
}
