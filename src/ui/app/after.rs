//! What each screen says happened, and where that leads.

use iced::Task;

use super::aside::List;
use super::screens::{Message, Screen, Wanted};
use super::{App, Message as AppMessage};
use crate::domain::{MemberId, Money};
use crate::ui::screen::{enrol, find, item, member, menu, pay, receipt, regulars, reports, settings, survey};

impl App {
    /// Serves a member who was found or enrolled.
    pub(super) fn serve(&mut self, member: MemberId) -> Task<AppMessage> {
        self.screen = Screen::Till;
        (self.aside.came_from, self.aside.page) = (None, None);
        if self.till.greet_member(&self.world, member) {
            self.aside.forget_newcomer();
        }
        self.celebrate();
        self.read_day()
    }

    pub(super) fn after_pay(&mut self, action: pay::Action) -> Task<AppMessage> {
        let run = |task: Task<pay::Message>| task.map(|m| AppMessage::Screen(Message::Pay(m)));
        match action {
            pay::Action::None => {
                self.follow_form();
                Task::none()
            }
            pay::Action::Run(task) => {
                self.follow_form();
                run(task)
            }
            pay::Action::Close => {
                self.till.not_paid();
                self.till.pays_with(&self.world, None, Money::ZERO);
                let closed = self.close();
                Task::batch([closed, self.take_waiting()])
            }
            pay::Action::SumChanged(words) => {
                self.screen = Screen::Till;
                self.till.pays_with(&self.world, None, Money::ZERO);
                // Before the new sum is said, which a scan would take away; what was said of the codes is said with it.
                let (any, taken) = (!self.waiting.is_empty(), self.take_waiting());
                let passed = self.till.notice().filter(|_| any).unwrap_or_default();
                self.till.sum_changed(&self.world, words, passed);
                taken
            }
            pay::Action::Recorded(sold) => {
                let bought = self.till.at_the_till().0.map(|greeted| greeted.member.id);
                match bought {
                    Some(_) => self.aside.forget_newcomer(),
                    None => self.aside.forget_customer(),
                }
                self.thank(&sold);
                self.till.sold(&self.world, *sold);
                let day = self.read_day();
                let due = bought.map_or_else(Task::none, |member| self.find_due(member));
                let next = self.take_waiting();
                Task::batch([run(pay::State::focus_fiscal()), day, due, next])
            }
            pay::Action::Next(task) => {
                self.screen = Screen::Till;
                run(task)
            }
        }
    }

    pub(super) fn after_enrol(&mut self, action: enrol::Action) -> Task<AppMessage> {
        match action {
            enrol::Action::None => Task::none(),
            enrol::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Enrol(m))),
            enrol::Action::Close => self.close(),
            enrol::Action::Enrolled(member) => {
                let task = self.serve(member);
                self.till.show_new_card(&self.world, member);
                task
            }
            enrol::Action::ItIs(member) => self.serve(member),
            enrol::Action::Same(one, other) => self.open(Wanted::Merge(one, other)),
            enrol::Action::Edited(member) => {
                self.till.refresh_member(&self.world, member);
                self.open(Wanted::Member(member))
            }
        }
    }

    pub(super) fn after_find(&mut self, action: find::Action) -> Task<AppMessage> {
        match action {
            find::Action::None => Task::none(),
            find::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Find(m))),
            find::Action::Close => self.close(),
            find::Action::Chosen(member) => self.serve(member),
            find::Action::Page(member) => self.open(Wanted::Member(member)),
            find::Action::Enrol => self.open(Wanted::Enrol(None)),
            find::Action::Regulars => self.open(Wanted::Regulars),
        }
    }

    pub(super) fn after_member(&mut self, action: member::Action) -> Task<AppMessage> {
        match action {
            member::Action::None => Task::none(),
            member::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Member(m))),
            member::Action::Close => self.close(),
            member::Action::Edit(member) => self.open(Wanted::Edit(member)),
            member::Action::Refund(sale) => {
                if let Screen::Member(page) = &self.screen {
                    self.aside.page = Some(page.clone());
                }
                self.open(Wanted::Receipt(Some(sale)))
            }
            member::Action::Chosen(member) => self.serve(member),
            member::Action::Card(member, number) => self.open(Wanted::Card(member, number)),
            member::Action::CardsChanged(member) => {
                self.till.refresh_member(&self.world, member);
                Task::none()
            }
            member::Action::List => match self.aside.came_from.take() {
                Some(List::Regulars) => self.open(Wanted::Regulars),
                Some(List::Birthdays) => self.open(Wanted::Birthdays),
                None => Task::none(),
            },
            member::Action::Household(member) => self.open(Wanted::Household(member)),
        }
    }

    pub(super) fn after_item(&mut self, action: item::Action) -> Task<AppMessage> {
        match action {
            item::Action::None => Task::none(),
            item::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Item(m))),
            item::Action::Close => {
                self.leave();
                self.pay_on()
            }
            item::Action::Scanned(code) => {
                self.screen = Screen::Till;
                let asked = self.till.scanned(&self.world, &code);
                self.till_action(asked)
            }
            item::Action::Add(line) | item::Action::AddNew(line) => {
                self.screen = Screen::Till;
                self.till.add(&self.world, line);
                self.pay_on()
            }
        }
    }

    pub(super) fn after_receipt(&mut self, action: receipt::Action) -> Task<AppMessage> {
        match action {
            receipt::Action::None => Task::none(),
            receipt::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Receipt(m))),
            receipt::Action::Close => self.close(),
            receipt::Action::Page => match self.aside.page.take() {
                Some(mut page) => {
                    page.again(&self.world);
                    self.screen = Screen::Member(page);
                    Task::none()
                }
                None => self.close(),
            },
            receipt::Action::Refunded(refunded) => {
                if self.till.refunded(&refunded) {
                    self.thanks = None;
                }
                self.till.refresh(&self.world);
                Task::none()
            }
            receipt::Action::Assigned(assigned) => {
                self.till.assigned(&assigned);
                // Whoever is thanked may be another than the one for whom it counts now.
                self.thanks = None;
                self.till.refresh(&self.world);
                Task::none()
            }
            receipt::Action::FiscalKept(sale, task) => {
                self.till.kept(sale);
                task.map(|m| AppMessage::Screen(Message::Receipt(m)))
            }
        }
    }

    pub(super) fn after_regulars(&mut self, action: regulars::Action) -> Task<AppMessage> {
        match action {
            regulars::Action::None => Task::none(),
            regulars::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Regulars(m))),
            regulars::Action::Close => self.close(),
            regulars::Action::Page(member) => {
                self.keep_list();
                self.aside.came_from = Some(List::Regulars);
                self.open(Wanted::Member(member))
            }
        }
    }

    pub(super) fn after_reports(&mut self, action: reports::Action) -> Task<AppMessage> {
        match action {
            reports::Action::None => Task::none(),
            reports::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Reports(m))),
            reports::Action::Close => self.close(),
        }
    }

    pub(super) fn after_settings(&mut self, action: settings::Action) -> Task<AppMessage> {
        match action {
            settings::Action::None => Task::none(),
            settings::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Settings(m))),
            settings::Action::Close => self.close(),
            settings::Action::Saved => self.settings_changed(),
        }
    }

    pub(super) fn after_menu(&mut self, action: menu::Action) -> Task<AppMessage> {
        match action {
            menu::Action::None => Task::none(),
            menu::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Menu(m))),
            menu::Action::Close => self.close(),
            menu::Action::Regulars => self.open(Wanted::Regulars),
            menu::Action::Birthdays => self.open(Wanted::Birthdays),
            menu::Action::Reports => self.open(Wanted::Reports),
            menu::Action::Duplicates => self.open(Wanted::Duplicates),
            menu::Action::Settings => self.open(Wanted::Settings),
            menu::Action::Programme => self.open(Wanted::Programme),
            menu::Action::Import(kind) => self.open(Wanted::Import(kind)),
            menu::Action::Refund => self.open(Wanted::Receipt(None)),
            menu::Action::Help => self.ask_help(),
            menu::Action::BackUp => self.back_up(false),
            menu::Action::Survey => self.open(Wanted::Survey),
        }
    }

    pub(super) fn after_survey(&mut self, action: survey::Action) -> Task<AppMessage> {
        match action {
            survey::Action::None => Task::none(),
            survey::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Survey(m))),
            survey::Action::Close => {
                self.put_aside();
                Task::none()
            }
            // As with an import: its screen tells it, or else the till.
            survey::Action::Ended => match self.aside.form.as_ref().and_then(|state| state.ended(&self.world)) {
                Some(words) => self.say(words),
                None => Task::none(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{BasketId, Line, Money, Quantity, SaleRequest};
    use crate::shop::{draft, fixture};
    use crate::till::Draft;
    use crate::ui::screen::till;

    const CARD: &str = "440029010001";

    /// The sale as it would be recorded.
    fn asked(app: &mut App) -> SaleRequest {
        match app.till.pay() {
            till::Action::Pay(request, _) => *request,
            _ => panic!("there is something to pay"),
        }
    }

    fn loaf() -> Line {
        Line::named("Хліб", Money::minor(6_800), Quantity::ONE)
    }

    #[test]
    fn who_cannot_be_read_takes_nobody_s_place() {
        let (_folder, shop) = fixture::shop();
        let olena = fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD)).member;
        let (mut app, _) = App::start(Arc::new(shop));
        let _ = app.scanned(CARD.into());
        app.till.add(&app.world, loaf());
        let _ = app.serve(MemberId::fresh());
        assert!(app.till.notice().is_some(), "it is said");
        assert_eq!(app.till.at_the_till().0.map(|greeted| greeted.member.id), Some(olena));
        let request = asked(&mut app);
        assert_eq!((request.member, request.card), (Some(olena), Some(fixture::number(CARD))));
        // Found by name, she is who she was, card and all.
        let _ = app.serve(olena);
        let shown = app.till.at_the_till().0.and_then(|greeted| greeted.card.clone());
        assert_eq!((asked(&mut app).card, shown), (Some(fixture::number(CARD)), Some(fixture::number(CARD))));
    }

    #[test]
    fn a_basket_whose_member_cannot_be_read_is_nobody_s() {
        let (_folder, shop) = fixture::shop();
        let mut kept = Draft::new(BasketId::fresh());
        kept.basket.lines.push(loaf());
        kept.member = Some(MemberId::fresh());
        draft::keep(&shop, &kept, fixture::at("2026-03-01 10:00")).unwrap();
        let (mut app, _) = App::start(Arc::new(shop));
        assert!(app.till.at_the_till().0.is_none());
        assert_eq!(asked(&mut app).member, None);
        assert_ne!(app.till.notice(), Some(app.world.language.till_restored()), "it says why");
    }
}
