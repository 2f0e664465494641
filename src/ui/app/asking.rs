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

/// What is due for a member, until it is asked or somebody else is served.
#[derive(Default)]
pub(super) struct Asking {
    /// Whom the till was asked about last.
    served: Option<MemberId>,
    due: Option<(Profile, Offer)>,
    pub going: Option<Box<ask::State>>,
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

    /// Whether somebody else than the one being asked stands at the till, or goods of somebody else lie on it.
    fn others_are_served(&self, served: Option<MemberId>) -> bool {
        let asked = self.asking.going.as_ref().map(|going| going.member());
        let waiting = self.asking.due.as_ref().map(|(_, offer)| offer.member);
        let Some(whom) = asked.or(waiting) else { return false };
        match served {
            Some(member) => member != whom,
            None => self.till.lines() > 0,
        }
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
        if self.asking.going.as_ref().is_some_and(|going| !going.is_done()) {
            return self.show_asking();
        }
        let Some((profile, offer)) = self.asking.due.take() else { return Task::none() };
        let going = ask::State::new(offer, profile);
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

    use super::super::screens::Message as Front;
    use super::super::tests::settle;
    use super::*;
    use crate::domain::Money;
    use crate::shop::catalogue::{self, Product};
    use crate::shop::fixture;
    use crate::shop::survey;
    use crate::ui::keys::Deed;
    use crate::ui::screen::pay;

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
        let olena = app.world.shop.member_of_card(&fixture::number(CARD)).unwrap();
        // Kept without waiting for the disk, so a moment later.
        let kept = || {
            std::thread::sleep(std::time::Duration::from_millis(10));
            survey::offer(&app.world.shop, olena, "first-purchase").unwrap().answers.len()
        };
        assert!((0..200).any(|_| kept() == 1), "what was answered is kept");
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
}
