//! Questionnaires beside the till: finding out what is due for whoever is served, asking it in the customer's window, and
//! giving the keyboard back to the cashier after each touch.

use iced::{Size, Task, window};

use super::screens::Screen;
use super::{App, Message};
use crate::domain::{MemberId, Points, Profile};
use crate::shop;
use crate::shop::survey::{Due, Offer};
use crate::ui::background;
use crate::ui::screen::{ask, till};
use crate::ui::theme::El;

/// How long goods under nobody's card are the cashier going on beside whoever answers, in milliseconds from the last touch.
/// After that they are bought by a stranger, who must not find somebody's questions.
const GOES_ON: i64 = 30_000;

/// What is due for a member, until it is asked or somebody else is served.
#[derive(Default)]
pub(super) struct Asking {
    /// Whom the till was asked about last.
    served: Option<MemberId>,
    due: Option<(Profile, Offer)>,
    pub going: Option<Box<ask::State>>,
    /// When it was begun, touched or typed in last, in milliseconds of UTC.
    touched: i64,
}

/// What was found out beside the window.
#[derive(Debug, Clone)]
pub struct Found {
    member: MemberId,
    due: Option<Box<(Profile, Offer)>>,
}

impl App {
    /// Looks for what is due, for whoever is served now and was not before.
    pub(super) fn look_whom_to_ask(&mut self) -> Task<Message> {
        let served = self.till.at_the_till().0.map(|greeted| greeted.member.id);
        if self.others_are_served(served) {
            self.stop_asking();
        }
        if served == self.asking.served {
            return Task::none();
        }
        self.asking.served = served;
        served.map_or_else(Task::none, |member| self.find_due(member))
    }

    /// Whether somebody else than the one being asked has the place before the customer's window.
    ///
    /// A sheet lives beside the till. Goods under nobody's card are the cashier going on, and end none that is being answered:
    /// the member touches on, and the line on the till still leads to words that are to be typed. It ends when another member is
    /// served, when nobody has touched it for half a minute while such goods lie there, or when they are to be paid: whoever
    /// pays must see the sum, and must not find somebody's questions behind it. What was answered is kept then and offered
    /// again. A line that nobody pressed, and the thanks, end with the first goods.
    fn others_are_served(&self, served: Option<MemberId>) -> bool {
        let going = self.asking.going.as_deref();
        let waiting = self.asking.due.as_ref().map(|(_, offer)| offer.member);
        let Some(whom) = going.map(ask::State::member).or(waiting) else { return false };
        let answering = going.is_some_and(|going| !going.is_done());
        match served {
            Some(member) => member != whom,
            None => self.till.lines() > 0 && (!answering || matches!(self.screen, Screen::Pay(_)) || self.is_left()),
        }
    }

    /// Whether nobody is at the sheet any more. A clock that was set back tells nothing, and a cashier who has it in front is
    /// typing.
    fn is_left(&self) -> bool {
        let since = self.world.now.millis() - self.asking.touched;
        since.abs() > GOES_ON && !matches!(self.screen, Screen::Ask)
    }

    fn touch(&mut self) {
        self.asking.touched = self.world.now.millis();
    }

    fn stop_asking(&mut self) {
        if let Some(going) = self.asking.going.take() {
            going.left(&self.world);
        }
        self.asking.due = None;
        if matches!(self.screen, Screen::Ask) {
            self.screen = Screen::Till;
        }
        self.show_waiting();
    }

    /// Asks the shop what is due for a member, beside the window.
    pub(super) fn find_due(&self, member: MemberId) -> Task<Message> {
        let (shop, now) = (self.world.shop.clone(), self.world.now);
        background::run(move || {
            let found = shop::survey::due(&shop, member, now).and_then(|offers| {
                let Some(offer) = offers.into_iter().next() else { return Ok(None) };
                Ok(Some(Box::new((shop::member(&shop, member)?.profile, offer))))
            });
            let due = found.unwrap_or_else(|error| {
                tracing::warn!(%error, "whom to ask could not be read");
                None
            });
            Message::DueFound(Found { member, due })
        })
    }

    pub(super) fn due_found(&mut self, found: Found) -> Task<Message> {
        let served = self.till.at_the_till().0.map(|greeted| greeted.member.id);
        // An answer about somebody who has gone is nobody's any more.
        let fits = served.map_or(self.till.lines() == 0, |member| member == found.member);
        let asked = self.asking.going.as_ref().is_some_and(|going| going.member() == found.member && !going.is_done());
        if fits && !asked {
            self.asking.due = found.due.map(|due| *due);
            self.show_waiting();
        }
        Task::none()
    }

    /// The key under what is said: begins to ask, or opens what is being asked.
    pub(super) fn ask(&mut self) -> Task<Message> {
        self.touch();
        if self.asking.going.as_ref().is_some_and(|going| !going.is_done()) {
            return self.show_asking();
        }
        let Some((profile, offer)) = self.asking.due.take() else { return Task::none() };
        let going = ask::State::new(&self.world, offer, profile);
        let by_keys = self.customer.is_none() || going.waits_for_words();
        self.asking.going = Some(Box::new(going));
        self.thanks = None;
        self.anew = !self.anew;
        self.show_waiting();
        if by_keys { self.show_asking() } else { Task::none() }
    }

    fn show_asking(&mut self) -> Task<Message> {
        self.screen = Screen::Ask;
        self.asking.going.as_ref().map_or_else(Task::none, |going| going.focus().map(Message::Ask))
    }

    /// A touch in the customer's window; the keyboard belongs to the cashier again.
    pub(super) fn touched(&mut self, message: ask::Message) -> Task<Message> {
        let task = self.ask_message(message);
        Task::batch([task, window::gain_focus(self.cashier)])
    }

    pub(super) fn ask_message(&mut self, message: ask::Message) -> Task<Message> {
        self.touch();
        let Some(going) = &mut self.asking.going else { return Task::none() };
        let action = going.update(&self.world, message);
        let task = match action {
            ask::Action::None => Task::none(),
            // The focus is for the screen that types; while another is in front it must not wander.
            ask::Action::Run(task) => task.map(Message::Ask),
            ask::Action::Close => {
                self.leave();
                Task::none()
            }
            ask::Action::Ended(task) => {
                self.asking.going = None;
                self.leave_asking();
                task.map(Message::Ask)
            }
            ask::Action::Finished(points) => self.answered(points),
        };
        self.show_waiting();
        task
    }

    fn leave_asking(&mut self) {
        self.anew = !self.anew;
        if matches!(self.screen, Screen::Ask) {
            self.leave();
        }
    }

    /// The points are on the account now, and the basket is priced on it.
    fn answered(&mut self, points: Points) -> Task<Message> {
        self.leave_asking();
        let Some(going) = &self.asking.going else { return Task::none() };
        let (member, name) = (going.member(), going.name());
        self.till.refresh_member(&self.world, member);
        let l = self.world.language;
        let words = if points.is_positive() { l.ask_done_points(points.get(), name) } else { l.ask_done(name) };
        self.say(words)
    }

    /// Tells the till what its line says.
    fn show_waiting(&mut self) {
        let l = self.world.language;
        let waiting = match (&self.asking.going, &self.asking.due) {
            (Some(going), _) if !going.is_done() => {
                let (number, count) = going.progress();
                let key = if going.waits_for_words() { l.ask_type() } else { l.ask_show() };
                Some((going.member(), going.profile(), l.ask_going(), l.ask_question_of(count, number), key))
            }
            (_, Some((profile, offer))) => {
                let form = &offer.form.form;
                let points = self.till.programme().is_some_and(|programme| programme.points.is_some());
                let remark = match offer.due {
                    Some(Due::GoesOn(day)) if !offer.answers.is_empty() => {
                        l.ask_begun(l.near_day(day, self.world.now.day()))
                    }
                    _ if points && form.points.is_positive() => l.ask_brings(l.points(form.points)),
                    _ => String::new(),
                };
                Some((offer.member, profile, form.title.in_lang(l.lang()).to_owned(), remark, l.ask_start()))
            }
            _ => None,
        };
        let waiting = waiting.map(|(member, profile, title, remark, key)| till::Waiting {
            member,
            initials: profile.name.initials(),
            name: profile.name.full(),
            title,
            remark,
            key,
        });
        self.till.set_waiting(waiting);
    }

    /// The question in the customer's window: not while a sum is to be paid, and its thanks not over a basket.
    pub(super) fn asking_view(&self, size: Size) -> Option<El<'_, Message>> {
        let going = self.asking.going.as_ref()?;
        let paying = matches!(&self.screen, Screen::Pay(pay) if !pay.is_over());
        if paying || going.is_done() && self.till.lines() > 0 {
            return None;
        }
        Some(ask::customer_view(going, &self.world, size).map(Message::Touched))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tempfile::TempDir;

    use super::super::screens::{Message as Front, Wanted};
    use super::super::tests::settle;
    use super::*;
    use crate::domain::{Answers, Moment, Money, Purpose};
    use crate::scan::Scan;
    use crate::shop::catalogue::{self, Product};
    use crate::shop::fixture;
    use crate::shop::survey;
    use crate::ui::keys::Deed;
    use crate::ui::listener::Heard;
    use crate::ui::screen::{enrol, pay};

    const BREAD: &str = "4820000000017";
    const CARD: &str = "440029010001";
    const OTHER: &str = "440029010002";

    /// The program on a shop that asks after the first purchase; two members, a loaf.
    fn app() -> (TempDir, App) {
        let (folder, shop) = fixture::shop();
        survey::set(&shop, survey::ready("first-purchase").unwrap(), fixture::at("2026-01-03")).unwrap();
        let mut bread = Product::named("101", "Хліб", Money::minor(6_800));
        bread.codes = vec![BREAD.into()];
        catalogue::upsert(&shop, bread).unwrap();
        fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD));
        fixture::enrolled(&shop, fixture::with_card("Іван Франко", OTHER));
        let (app, _) = App::start(Arc::new(shop));
        (folder, app)
    }

    fn scan(app: &mut App, code: &str) {
        let task = app.scanned(code.into());
        settle(app, task);
        let task = app.look_whom_to_ask();
        settle(app, task);
    }

    fn key(app: &mut App, deed: Deed) {
        let task = app.update(Message::Till(till::Message::Do(deed)));
        settle(app, task);
    }

    /// Olena buys a loaf.
    fn bought() -> (TempDir, App) {
        let (folder, mut app) = app();
        scan(&mut app, CARD);
        scan(&mut app, BREAD);
        assert!(app.asking.due.is_none(), "nothing is due before the purchase");
        key(&mut app, Deed::Pay);
        let task = app.update(Message::Screen(Front::Pay(pay::Message::Record)));
        settle(&mut app, task);
        let task = app.update(Message::Screen(Front::Pay(pay::Message::Next)));
        settle(&mut app, task);
        (folder, app)
    }

    fn asked(app: &mut App, message: ask::Message) {
        let task = app.update(Message::Touched(message));
        settle(app, task);
    }

    /// Maria is enrolled in the window, on a shop that asks on joining too.
    fn joined(agreed: &[Purpose]) -> (TempDir, App) {
        let (folder, mut app) = app();
        survey::set(&app.world.shop, survey::ready("joining").unwrap(), app.world.now).unwrap();
        let _ = app.open(Wanted::Enrol(None));
        let name = [(enrol::Field::Surname, "Гнатюк"), (enrol::Field::Given, "Марія")];
        let name = name.map(|(field, words)| enrol::Message::Type(field, words.into()));
        let agreed = agreed.iter().map(|purpose| enrol::Message::Agree(*purpose));
        for message in name.into_iter().chain(agreed).chain([enrol::Message::Save]) {
            let task = app.update(Message::Screen(Front::Enrol(message)));
            settle(&mut app, task);
        }
        assert!(matches!(app.screen, Screen::Till) && served(&app).is_some(), "she is enrolled and served");
        (folder, app)
    }

    fn served(app: &App) -> Option<MemberId> {
        app.till.at_the_till().0.map(|greeted| greeted.member.id)
    }

    fn serve(app: &mut App, member: MemberId) {
        let task = app.serve(member);
        settle(app, task);
        let task = app.look_whom_to_ask();
        settle(app, task);
    }

    fn subtotal(app: &App) -> Option<Money> {
        app.till.at_the_till().1.map(|quote| quote.subtotal)
    }

    /// The line on the till that has the key, where one stands there.
    fn line(app: &App) -> Option<String> {
        match app.till.picture(&app.world, app.top_bar(), None).side {
            till::Side::Member(member) => member.deed.map(|deed| deed.title),
            till::Side::Today(today) => {
                let mut people = today.groups.into_iter().flat_map(|group| group.people);
                people.find(|call| call.key.is_some()).map(|call| call.second)
            }
        }
    }

    /// What stands on the till before anybody was asked.
    fn title(app: &App, form: &str) -> String {
        survey::ready(form).unwrap().title.in_lang(app.world.language.lang()).to_owned()
    }

    fn given(text: &str) -> Answers {
        serde_json::from_str(text).unwrap()
    }

    /// The finished sheets of a member.
    fn sheets(app: &App, member: MemberId) -> Vec<Answers> {
        survey::of_member(&app.world.shop, member).unwrap().into_iter().map(|sheet| sheet.answers).collect()
    }

    fn olena(app: &App) -> MemberId {
        app.world.shop.member_of_card(&fixture::number(CARD)).unwrap()
    }

    /// Whether so many of Olena's answers are kept: without waiting for the disk, so a moment later.
    fn is_kept(app: &App, answers: usize) -> bool {
        let kept = || {
            std::thread::sleep(std::time::Duration::from_millis(10));
            survey::offer(&app.world.shop, olena(app), "first-purchase").unwrap().answers.len()
        };
        (0..200).any(|_| kept() == answers)
    }

    #[test]
    fn after_the_first_purchase_the_key_asks_and_the_customer_answers() {
        let (_folder, mut app) = bought();
        assert!(app.asking.due.is_some() && app.asking.going.is_none(), "it waits for the key");
        key(&mut app, Deed::Said);
        assert!(matches!(app.screen, Screen::Till), "the cashier goes on");
        asked(&mut app, ask::Message::Choose(9));
        asked(&mut app, ask::Message::Next);
        asked(&mut app, ask::Message::Choose(0));
        asked(&mut app, ask::Message::Next);
        assert!(app.asking.going.as_ref().is_some_and(|going| going.is_done()));
        assert_eq!(survey::report(&app.world.shop, "first-purchase").unwrap().results.sheets, 1);
        assert!(app.toast.is_some());
        scan(&mut app, BREAD);
        assert!(app.asking.going.is_none(), "the next customer has nothing to thank for");
    }

    #[test]
    fn words_open_the_cashier_s_screen_and_a_scan_leaves_it_for_the_basket() {
        let (_folder, mut app) = bought();
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Choose(3));
        asked(&mut app, ask::Message::Next);
        assert!(app.asking.going.as_ref().is_some_and(|going| going.waits_for_words()));
        key(&mut app, Deed::Said);
        assert!(matches!(app.screen, Screen::Ask));
        let task = app.update(Message::Ask(ask::Message::Type("мало хліба".into())));
        settle(&mut app, task);
        scan(&mut app, OTHER);
        assert!(matches!(app.screen, Screen::Till) && app.asking.going.is_none(), "somebody else is served");
        assert!(is_kept(&app, 1), "what was answered is kept");
    }

    #[test]
    fn not_now_ends_it_and_the_line_goes() {
        let (_folder, mut app) = bought();
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Later);
        assert!(app.asking.going.is_none() && app.asking.due.is_none());
        key(&mut app, Deed::Said);
        assert!(matches!(app.screen, Screen::Till) && app.asking.going.is_none());
    }

    #[test]
    fn whoever_is_enrolled_is_asked_once_and_answers_while_the_goods_are_scanned() {
        let (_folder, mut app) = joined(&[Purpose::Club, Purpose::Survey]);
        let maria = served(&app).unwrap();
        assert_eq!(line(&app), Some(title(&app, "joining")));
        key(&mut app, Deed::Said);
        assert_eq!(line(&app), Some(app.world.language.ask_going()));
        let (choose, next) = (ask::Message::Choose, ask::Message::Next);
        // On the way, for herself and as gifts; her age she does not say.
        let begun = [choose(0), next.clone(), choose(0)];
        let rest = [choose(2), next.clone(), next.clone()];
        // No children; retired; where she lives nobody types.
        let last = [choose(1), next.clone(), choose(4), next.clone(), next];
        for touched in [&begun[..], &rest[..], &last[..]] {
            for message in touched {
                asked(&mut app, message.clone());
            }
            scan(&mut app, BREAD);
        }
        let told = r#"{"heard": "passing", "for_whom": ["self", "gifts"], "children": false, "occupation": "retired"}"#;
        assert_eq!(sheets(&app, maria), [given(told)]);
        // Three loaves of 68.00, and they are hers.
        assert_eq!((served(&app), subtotal(&app)), (Some(maria), Some(Money::minor(20_400))));
        assert_eq!(line(&app), None, "it is asked once");
        scan(&mut app, OTHER);
        serve(&mut app, maria);
        assert_eq!(line(&app), None, "and not when she is served again");
    }

    #[test]
    fn whoever_joined_and_says_not_now_or_does_not_agree_is_left_alone() {
        let (_folder, mut app) = joined(&[Purpose::Club, Purpose::Survey]);
        let maria = served(&app).unwrap();
        scan(&mut app, OTHER);
        assert_eq!(line(&app), None, "he joined on another day");
        serve(&mut app, maria);
        assert_eq!(line(&app), Some(title(&app, "joining")), "nobody asked her yet");
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Later);
        assert_eq!(line(&app), None);
        scan(&mut app, OTHER);
        serve(&mut app, maria);
        assert_eq!(line(&app), None, "not today");
        let (_folder, app) = joined(&[Purpose::Club]);
        assert_eq!(line(&app), None, "no answers of hers are kept");
    }

    #[test]
    fn the_next_basket_is_scanned_while_the_member_before_answers() {
        let (_folder, mut app) = bought();
        assert_eq!(line(&app), Some(title(&app, "first-purchase")));
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Choose(3));
        scan(&mut app, BREAD);
        asked(&mut app, ask::Message::Next);
        scan(&mut app, BREAD);
        assert!(matches!(app.screen, Screen::Till), "the cashier goes on");
        assert!(app.asking_view(Size::new(960.0, 600.0)).is_some(), "and so does she");
        // Words are typed over the basket of somebody else.
        assert_eq!(line(&app), Some(app.world.language.ask_going()));
        key(&mut app, Deed::Said);
        assert!(matches!(app.screen, Screen::Ask));
        for message in [ask::Message::Type("мало хліба".into()), ask::Message::Next] {
            let task = app.update(Message::Ask(message));
            settle(&mut app, task);
        }
        scan(&mut app, BREAD);
        assert!(matches!(app.screen, Screen::Till), "goods belong to the basket");
        asked(&mut app, ask::Message::Choose(0));
        asked(&mut app, ask::Message::Next);
        let told = r#"{"recommend": 3, "why": "мало хліба", "found": true}"#;
        assert_eq!(sheets(&app, olena(&app)), [given(told)]);
        // Three loaves of 68.00, and nobody's card.
        assert_eq!((served(&app), subtotal(&app)), (None, Some(Money::minor(20_400))));
        assert!(app.asking.going.is_none() && line(&app).is_none(), "no thanks over a basket");
    }

    /// The clock stands so many seconds after the last touch, and the till looks whom to ask.
    fn later(app: &mut App, seconds: i64) {
        app.world.now = Moment::from_millis(app.asking.touched + seconds * 1_000, app.world.shop.zone());
        let task = app.look_whom_to_ask();
        settle(app, task);
    }

    /// Olena has touched the nine of the first question.
    fn answering() -> (TempDir, App) {
        let (folder, mut app) = bought();
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Choose(9));
        (folder, app)
    }

    #[test]
    fn a_stranger_s_goods_find_no_questions_of_the_member_before() {
        let (_folder, mut app) = answering();
        later(&mut app, 60);
        assert!(app.asking.going.is_some(), "nobody has come yet, and she may think");
        let _ = app.scanned(BREAD.into());
        later(&mut app, 60);
        assert!(app.asking.going.is_none() && app.asking_view(Size::new(960.0, 600.0)).is_none());
        assert_eq!(line(&app), None);
        assert!(is_kept(&app, 1));
        assert_eq!(sheets(&app, olena(&app)), []);
        scan(&mut app, CARD);
        assert_eq!(line(&app), Some(title(&app, "first-purchase")), "it is hers to go on with");
    }

    #[test]
    fn goods_under_nobody_s_card_leave_a_sheet_that_was_touched_within_half_a_minute() {
        // A clock that was set back an hour knows of no touch.
        for (seconds, goes_on) in [(0, true), (30, true), (31, false), (-3_600, false)] {
            let (_folder, mut app) = answering();
            let _ = app.scanned(BREAD.into());
            later(&mut app, seconds);
            assert_eq!(app.asking.going.is_some(), goes_on, "{seconds} s");
        }
    }

    #[test]
    fn the_next_scan_and_the_minute_end_what_nobody_touched() {
        type Comes = fn(&mut App) -> Task<Message>;
        let scan_again: Comes = |app| {
            let scan = Scan { text: BREAD.into(), by_hand: 0 };
            app.update(Message::Heard(app.cashier, Heard::Scanned(scan)))
        };
        let minute: Comes = |app| app.update(Message::Minute);
        let touch: Comes = |app| app.update(Message::Touched(ask::Message::Next));
        let key: Comes = |app| app.update(Message::Till(till::Message::Do(Deed::Said)));
        for (what, comes, goes_on) in
            [("scan", scan_again, false), ("minute", minute, false), ("touch", touch, true), ("key", key, true)]
        {
            let (_folder, mut app) = answering();
            scan(&mut app, BREAD);
            assert!(app.asking.going.is_some(), "{what}");
            app.asking.touched -= 31_000;
            for late in [comes, minute] {
                let task = late(&mut app);
                settle(&mut app, task);
                assert_eq!(app.asking.going.is_some(), goes_on, "{what}");
            }
        }
    }

    #[test]
    fn words_that_the_cashier_is_typing_wait_for_the_member() {
        let (_folder, mut app) = bought();
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Choose(3));
        asked(&mut app, ask::Message::Next);
        scan(&mut app, BREAD);
        key(&mut app, Deed::Said);
        later(&mut app, 60);
        assert!(matches!(app.screen, Screen::Ask) && app.asking.going.is_some(), "she is still telling");
        let _ = app.scanned(BREAD.into());
        later(&mut app, 60);
        assert!(matches!(app.screen, Screen::Till) && app.asking.going.is_none(), "the goods are a stranger's");
    }

    #[test]
    fn a_line_that_nobody_pressed_goes_with_the_next_goods() {
        let (_folder, mut app) = bought();
        scan(&mut app, BREAD);
        assert!(app.asking.due.is_none() && line(&app).is_none());
    }

    #[test]
    fn a_sheet_is_kept_when_the_next_basket_is_to_be_paid() {
        let (_folder, mut app) = bought();
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Choose(9));
        scan(&mut app, BREAD);
        assert!(app.asking.going.is_some());
        key(&mut app, Deed::Pay);
        assert!(matches!(app.screen, Screen::Pay(_)) && app.asking.going.is_none(), "the sum is to be seen");
        assert!(is_kept(&app, 1));
        assert_eq!(sheets(&app, olena(&app)), []);
    }

    #[test]
    fn another_member_s_card_keeps_the_sheet_and_it_goes_on_when_its_member_comes_again() {
        let (_folder, mut app) = bought();
        key(&mut app, Deed::Said);
        asked(&mut app, ask::Message::Choose(9));
        asked(&mut app, ask::Message::Next);
        scan(&mut app, OTHER);
        assert!(app.asking.going.is_none() && line(&app).is_none(), "somebody else is served");
        assert!(is_kept(&app, 1));
        scan(&mut app, CARD);
        assert_eq!(line(&app), Some(title(&app, "first-purchase")), "it is offered again");
        key(&mut app, Deed::Said);
        // The second of two: what was missing is asked of whoever did not find it.
        assert_eq!(app.asking.going.as_ref().map(|going| going.progress()), Some((2, 2)));
        asked(&mut app, ask::Message::Choose(0));
        asked(&mut app, ask::Message::Next);
        assert_eq!(sheets(&app, olena(&app)), [given(r#"{"recommend": 9, "found": true}"#)]);
    }
}
