//! What a new day asks for: at the start, at midnight, and when a sleeping PC wakes on another day.

use iced::Task;

use super::screens::{self, Screen};
use super::{App, Message};
use crate::shop;
use crate::ui::background;

impl App {
    pub(super) fn minute(&mut self) -> Task<Message> {
        self.till.reprice(&self.world);
        let today = self.world.now.day();
        if today == self.day {
            return Task::none();
        }
        self.day = today;
        Task::batch([self.begin_day(), self.till.read_day(&self.world).map(Message::Till)])
    }

    /// Reads again what another program may have changed meanwhile: the programme, whoever stands there, the day.
    pub(super) fn come_back(&mut self) -> Task<Message> {
        if matches!(self.screen, Screen::Pay(_)) {
            return Task::none();
        }
        self.till.refresh(&self.world);
        self.read_day()
    }

    /// Points whose last day has passed leave, and what a new day changes of the regulars' figures is worked out: beside the
    /// till.
    pub(super) fn begin_day(&self) -> Task<Message> {
        let (shop, now) = (self.world.shop.clone(), self.world.now);
        background::run(move || {
            if let Err(error) = shop::expire::expire(&shop, now) {
                tracing::error!(%error, "points were not expired");
            }
            if let Err(error) = shop::regulars::refresh_due(&shop, now) {
                tracing::error!(%error, "the figures of regulars were not worked out");
            }
            Message::DayBegun
        })
    }

    /// A list that was read before a new day was worked out is read again.
    pub(super) fn day_begun(&mut self) -> Task<Message> {
        match &mut self.screen {
            Screen::Regulars(state) if state.is_late(&self.world) => {
                state.again(&self.world).map(|m| Message::Screen(screens::Message::Regulars(m)))
            }
            Screen::Birthdays(state) => {
                state.again(&self.world).map(|m| Message::Screen(screens::Message::Birthdays(m)))
            }
            _ => Task::none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::TimeDelta;

    use super::super::screens::Wanted;
    use super::super::tests::settle;
    use super::*;
    use crate::domain::{MemberId, Moment, Money, Points};
    use crate::shop::fixture::{self, at};

    #[test]
    fn points_whose_last_day_is_over_leave_at_the_start_and_when_a_day_begins() {
        let (_folder, shop) = fixture::shop();
        let text = r#"{"schema":1,"name":"Club","points":{"earn":1000,"value":100,"share":10000,"expire_months":1}}"#;
        let founded = at("2026-01-02 10:00");
        let shop = Arc::new(shop);
        shop::programme::set(&shop, serde_json::from_str(text).unwrap(), founded.day(), founded).unwrap();
        // Ten points, which were over in May.
        let bought = |member: MemberId| {
            let sold = fixture::bought(&shop, member, Money::minor(10_000), "2026-04-02 12:00");
            assert_eq!(sold.points, Points::new(10));
        };
        let [first, second] =
            ["Тарас Бондар", "Ірина Мельник"].map(|name| fixture::enrolled(&shop, fixture::somebody(name)).member);
        bought(first);
        let (mut app, starting) = App::start(shop.clone());
        settle(&mut app, starting);
        let left_to_expire = |app: &App| shop::expire::expire(&shop, app.world.now).unwrap();
        assert_eq!(left_to_expire(&app), Points::ZERO, "at the start");
        bought(second);
        app.day = app.day.pred_opt().unwrap();
        let minute = app.update(Message::Minute);
        settle(&mut app, minute);
        assert_eq!(left_to_expire(&app), Points::ZERO, "when a day begins");
    }

    #[test]
    fn a_list_that_stands_open_when_a_day_begins_is_read_again() {
        let (_folder, shop) = fixture::shop();
        fixture::enrolled(&shop, fixture::somebody("Тарас Бондар"));
        let (mut app, _) = App::start(Arc::new(shop));
        // It was opened the evening before; each message after that is of today.
        let now = app.world.now;
        app.world.now = Moment { local: now.local - TimeDelta::days(1), ..now };
        app.day = app.world.now.day();
        let opening = app.open(Wanted::Regulars);
        settle(&mut app, opening);
        let is_late = |app: &App| match &app.screen {
            Screen::Regulars(list) => list.is_late(&app.world),
            _ => panic!("the list is not open"),
        };
        assert!(is_late(&app), "its figures are of the day before");
        let minute = app.update(Message::Minute);
        settle(&mut app, minute);
        assert!(!is_late(&app));
    }
}
