//! A scan while a customer pays, or just after: the goods are never refused, and nothing that was typed is lost.

use iced::Task;

use super::screens::{Message as Front, Screen};
use super::{App, Message, pay, till};

impl App {
    /// The basket takes the scan, and payment goes on with the new sum and with the amounts that were typed.
    pub(super) fn scanned_while_paying(&mut self, code: &str) -> Task<Message> {
        self.till.not_paid();
        let action = self.till.scanned(&self.world, code);
        self.celebrate();
        if !matches!(action, till::Action::None) {
            self.screen = Screen::Till;
            return self.till_action(action);
        }
        let (notice, name) = (self.till.notice(), self.till.at_the_till().0.map(|g| g.member.profile.name.full()));
        let paid = self.till.pay();
        if let (till::Action::Pay(request, quote), Screen::Pay(pay)) = (paid, &mut self.screen) {
            pay.again(&self.world, *request, *quote, name, notice);
        } else {
            self.screen = Screen::Till;
        }
        Task::none()
    }

    /// The scan belongs to the next customer; the register's number that was typed belongs to the sale before.
    pub(super) fn scanned_after_paying(&mut self, code: String) -> Task<Message> {
        let kept = self.screen_message(Front::Pay(pay::Message::Next));
        self.screen = Screen::Till;
        Task::batch([kept, self.scanned(code)])
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tempfile::TempDir;

    use super::super::tests::settle;
    use super::*;
    use crate::domain::Money;
    use crate::shop::catalogue::{self, Product};
    use crate::shop::fixture;
    use crate::ui::app::screens::Wanted;
    use crate::ui::keys::Deed;
    use crate::ui::screen::item;

    const BREAD: &str = "4820000000017";

    /// The program with a loaf in the basket.
    fn app() -> (TempDir, App) {
        let (folder, shop) = fixture::shop();
        let mut bread = Product::named("101", "Хліб", Money::minor(6_800));
        bread.codes = vec![BREAD.into()];
        catalogue::upsert(&shop, bread).unwrap();
        let (mut app, _) = App::start(Arc::new(shop));
        let _ = app.scanned(BREAD.into());
        (folder, app)
    }

    fn pay(app: &mut App, message: pay::Message) -> Task<Message> {
        app.update(Message::Screen(Front::Pay(message)))
    }

    fn paying(app: &App) -> &pay::State {
        match &app.screen {
            Screen::Pay(pay) => pay,
            _ => panic!("payment is not open"),
        }
    }

    #[test]
    fn goods_scanned_while_money_is_counted_change_the_sum_and_leave_the_amounts() {
        let (_folder, mut app) = app();
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let _ = pay(&mut app, pay::Message::Type(0, "500".into()));
        let _ = app.scanned(BREAD.into());
        assert_eq!(paying(&app).quote().to_pay, Money::minor(13_600));
        assert_eq!(paying(&app).typed()[0], "500");
        let recorded = pay(&mut app, pay::Message::Record);
        settle(&mut app, recorded);
        assert!(paying(&app).is_over(), "and it is paid as it stands");
    }

    #[test]
    fn a_code_that_nobody_knows_is_said_where_money_is_counted() {
        let (_folder, mut app) = app();
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let _ = pay(&mut app, pay::Message::Type(0, "500".into()));
        let _ = app.scanned("4820000999990".into());
        assert_eq!(paying(&app).typed()[0], "500");
        assert!(paying(&app).notice().is_some_and(|words| words.contains("4820000999990")));
    }

    #[test]
    fn the_register_s_number_is_kept_when_the_next_item_is_scanned() {
        let (_folder, mut app) = app();
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let recorded = pay(&mut app, pay::Message::Record);
        settle(&mut app, recorded);
        let _ = pay(&mut app, pay::Message::TypeFiscal("ФН 0815".into()));
        let kept = app.scanned(BREAD.into());
        settle(&mut app, kept);
        assert!(matches!(app.screen, Screen::Till) && app.till.lines() == 1, "the next customer's");
        assert!(crate::shop::sell::sale(&app.world.shop, "ФН 0815").is_ok());
    }

    #[test]
    fn what_was_being_typed_among_the_goods_is_there_again() {
        let (_folder, mut app) = app();
        let _ = app.open(Wanted::Item(None));
        let _ = app.update(Message::Screen(Front::Item(item::Message::Type("круас".into()))));
        let _ = app.scanned(BREAD.into());
        assert_eq!(app.till.lines(), 1, "two loaves on one line");
        let _ = app.open(Wanted::Item(None));
        assert!(matches!(&app.screen, Screen::Item(item) if item.half_typed()));
    }
}
