//! What was begun before the till and put aside: by a scan, which belongs to the till, or because work goes on without its
//! screen. It is there again, as it was, when its screen is asked for.

use iced::Task;

use super::screens::{Message as Front, Screen, Wanted};
use super::{App, Message};
use crate::domain::SaleId;
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
    /// Goods half typed, and for which basket.
    goods: Option<(SaleId, Box<item::State>)>,
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
    /// A questionnaire half edited, or a table of answers whose result nobody has looked at yet.
    pub form: Option<Box<survey::State>>,
    /// Settings or a programme that were changed and are not saved.
    settings: Option<Box<settings::State>>,
    /// A member whose details were changed and are not saved.
    edited: Option<Box<enrol::State>>,
    /// A receipt of which goods were chosen to come back, or a return without one.
    receipt: Option<Box<receipt::State>>,
}

impl Aside {
    fn keep(&mut self, world: &World, screen: &Screen, sale: SaleId) {
        match screen {
            Screen::Enrol(enrol) if enrol.whom().is_some() => {
                self.edited = enrol.is_changed().then(|| enrol.clone());
            }
            Screen::Settings(settings) => self.settings = settings.anything_changed(world).then(|| settings.clone()),
            // One that was looked at meanwhile takes away nothing of another.
            Screen::Receipt(receipt) if receipt.half_chosen() => self.receipt = Some(receipt.clone()),
            Screen::Find(find) => self.search = Some(find.typed().to_owned()).filter(|typed| !typed.is_empty()),
            Screen::Enrol(enrol) => self.newcomer = enrol.half_typed().then(|| enrol.clone()),
            Screen::Item(item) => self.goods = item.half_typed().then(|| (sale, item.clone())),
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

    /// Whether goods that belong to a basket still wait for their price.
    pub fn waits_for_price(&self, basket: SaleId) -> bool {
        self.goods.as_ref().is_some_and(|(sale, goods)| *sale == basket && goods.waits_for_price())
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
        self.aside.keep(&self.world, &self.screen, self.till.sale());
    }

    /// Puts the till in front for a scan.
    pub(super) fn put_aside(&mut self) {
        self.aside.keep(&self.world, &self.screen, self.till.sale());
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
                // Of another basket they are nobody's now.
                let (_, state) = self.aside.goods.take().filter(|(sale, _)| *sale == self.till.sale())?;
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
                state.again(&self.world);
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

    /// A file dropped on the window is one to bring in, when no other is; where a table of answers is asked for, it is that.
    pub(super) fn file_dropped(&mut self, path: std::path::PathBuf) -> Task<Message> {
        // A sale that is being written stays in front until its answer is there.
        if !self.screen.lets_scans_through() || matches!(&self.screen, Screen::Import(state) if state.is_running()) {
            return Task::none();
        }
        if let Screen::Survey(state) = &self.screen
            && state.takes_a_file()
        {
            let path = path.into_os_string().to_string_lossy().into_owned();
            return self.screen_message(Front::Survey(survey::Message::Take(survey::Take::Path(path))));
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
    use crate::domain::{Basket, Line, Money, Quantity, SaleRequest};
    use crate::shop::{fixture, survey as act};
    use crate::ui::screen::receipt::{Message as Receipt, loose};
    use crate::ui::screen::survey::Take;

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

    #[test]
    fn the_plan_of_a_return_is_worked_out_anew_when_it_is_taken_up_again() {
        let (_folder, shop) = fixture::shop();
        let programme = r#"{"schema":2,"name":"-","points":{"earn":1000,"value":100,"share":10000}}"#;
        let from = fixture::at("2026-01-03 09:00");
        crate::shop::programme::set(&shop, serde_json::from_str(programme).unwrap(), from.day(), from).unwrap();
        let olena = fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD)).member;
        let first = fixture::bought(&shop, olena, Money::minor(80_000), "2026-03-02 10:00");
        let (mut app, _) = App::start(Arc::new(shop));
        let _ = app.open(Wanted::Receipt(Some(first.sale)));
        press(&mut app, "F8");
        let before = seen(&app);
        let _ = app.scanned(CARD.into());
        // The points that it earned are spent before it is taken up again.
        let basket = Basket {
            lines: vec![Line::named("tea", Money::minor(first.points.get() * 100), Quantity::ONE)],
            ..Basket::default()
        };
        let spend = SaleRequest { points: first.points, ..fixture::request(basket, olena) };
        crate::shop::sell::sell(&app.world.shop, spend, fixture::at("2026-03-03 10:00"), true).unwrap();
        let _ = app.open(Wanted::Receipt(None));
        assert_ne!(seen(&app), before);
    }

    #[test]
    fn nobody_reads_the_thanks_of_a_sale_that_was_given_to_them_by_whom_it_counted_for() {
        let (_folder, shop) = fixture::shop();
        let olena = fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD)).member;
        let ivan = fixture::enrolled(&shop, fixture::somebody("Іван Бондар")).member;
        let sold = fixture::bought(&shop, olena, Money::minor(80_000), "2026-03-02 10:00");
        let (mut app, _) = App::start(Arc::new(shop));
        app.thank(&sold);
        assert!(app.thanks.is_some());
        let shop = app.world.shop.clone();
        let given = crate::shop::assign::assign(&shop, sold.sale, Some(ivan), fixture::at("2026-03-02 11:00"), true);
        let _ = app.after_receipt(receipt::Action::Assigned(Box::new(given.unwrap())));
        assert!(app.thanks.is_none());
    }

    /// A questionnaire's answers make room for a table with one of Olena's, whose path is typed.
    fn taking() -> (TempDir, App) {
        let (folder, shop) = fixture::shop();
        act::set(&shop, act::ready("first-purchase").unwrap(), fixture::at("2026-01-03")).unwrap();
        fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD));
        let file = folder.path().join("answers.csv");
        std::fs::write(&file, format!("card,date,recommend\n{CARD},2026-03-02,9\n")).unwrap();
        let (mut app, _) = App::start(Arc::new(shop));
        let _ = app.open(Wanted::Survey);
        for key in ["F3", "F6"] {
            press(&mut app, key);
        }
        let _ = take(&mut app, Take::Path(file.display().to_string()));
        (folder, app)
    }

    fn press(app: &mut App, key: &str) {
        let task = app.pressed(key);
        settle(app, task);
    }

    fn take(app: &mut App, message: Take) -> Task<Message> {
        app.update(Message::Screen(Front::Survey(survey::Message::Take(message))))
    }

    /// The screen of questionnaires, in front.
    fn asked(app: &App) -> &survey::State {
        match &app.screen {
            Screen::Survey(state) => state,
            _ => panic!("the questionnaires are not open"),
        }
    }

    fn ended(app: &App) -> Option<String> {
        asked(app).ended(&app.world)
    }

    fn recorded(app: &App) -> u64 {
        act::report(&app.world.shop, "first-purchase").unwrap().results.sheets
    }

    fn toast(app: &App) -> Option<String> {
        app.toast.as_ref().map(|(words, _)| words.clone())
    }

    #[test]
    fn a_table_of_answers_is_read_on_when_it_is_left_and_its_result_waits_to_be_looked_at() {
        let (_folder, mut app) = taking();
        let l = app.world.language;
        let trial = take(&mut app, Take::Try);
        let _ = app.scanned(CARD.into());
        assert!(matches!(app.screen, Screen::Till), "the card belongs to the basket");
        settle(&mut app, trial);
        assert_eq!(toast(&app), Some(l.survey_take_checked()), "the till says that it is done");
        let _ = app.open(Wanted::Survey);
        assert_eq!((ended(&app), recorded(&app)), (Some(l.survey_take_checked()), 0));
        let adopted = take(&mut app, Take::Adopt);
        press(&mut app, "Esc");
        assert!(matches!(app.screen, Screen::Till));
        settle(&mut app, adopted);
        assert_eq!((toast(&app), recorded(&app)), (Some(l.import_done()), 1), "Esc stops nothing");
        let _ = app.open(Wanted::Survey);
        assert_eq!(ended(&app), Some(l.import_done()));
        // It was looked at now.
        press(&mut app, "Esc");
        let _ = app.open(Wanted::Survey);
        assert_eq!(ended(&app), None);
        assert!(!asked(&app).takes_a_file(), "the list is there");
    }

    #[test]
    fn the_path_of_a_table_that_was_typed_is_there_again_after_a_scan() {
        let (_folder, mut app) = taking();
        let _ = app.scanned(CARD.into());
        let _ = app.open(Wanted::Survey);
        assert!(asked(&app).takes_a_file());
        press(&mut app, "F9");
        assert_eq!(ended(&app), Some(app.world.language.survey_take_checked()));
    }

    #[test]
    fn a_file_dropped_where_a_table_of_answers_is_asked_for_is_that_table() {
        let (folder, mut app) = taking();
        let file = folder.path().join("more.csv");
        std::fs::write(&file, format!("card,date,recommend\n{CARD},2026-03-02,4\n{CARD},2026-03-03,5\n")).unwrap();
        let _ = app.update(Message::FileDropped(file.clone()));
        press(&mut app, "F9");
        press(&mut app, "F9");
        assert_eq!(ended(&app), Some(app.world.language.import_done()));
        let olena = app.world.shop.member_of_card(&fixture::number(CARD)).unwrap();
        assert_eq!(act::of_member(&app.world.shop, olena).unwrap().len(), 2, "both lines of the file that was dropped");
        // Among the answers it is one to bring in, as anywhere else.
        press(&mut app, "F2");
        let _ = app.update(Message::FileDropped(file));
        assert!(matches!(app.screen, Screen::Import(_)));
    }

    #[test]
    fn what_the_books_kept_of_a_table_is_said_when_they_fail() {
        // Without words nothing can be counted anew, and without sheets none can be recorded.
        for (table, came_in) in [("person_answer", true), ("answer_sheet", false)] {
            let (_folder, mut app) = taking();
            let l = app.world.language;
            press(&mut app, "F9");
            fixture::lose(&app.world.shop, table);
            press(&mut app, "F9");
            let expected = if came_in { l.import_done() } else { l.survey_take_broken() };
            assert_eq!(ended(&app), Some(expected), "{table}");
            assert_eq!(format!("{:?}", asked(&app)).contains("added: 1"), came_in, "{table}");
        }
    }
}
