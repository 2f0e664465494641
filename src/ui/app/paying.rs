//! A scan while a customer pays, or just after: the goods are never refused, and nothing that was typed is lost.

use iced::Task;

use super::screens::{Message as Front, Screen, Wanted};
use super::{App, Message};
use crate::domain::{Quote, SaleId, SaleRequest};
use crate::ui::keys::Deed;
use crate::ui::screen::{pay, till};

impl App {
    /// The basket takes the scan, and payment goes on with the new sum and with the amounts that were typed: at once, or
    /// when the price of goods that have none is keyed.
    pub(super) fn scanned_while_paying(&mut self, code: String) -> Task<Message> {
        self.waiting.push_back(code);
        self.till.not_paid();
        self.put_aside();
        self.toast = None;
        let task = self.pay_on();
        match (&mut self.screen, self.toast.take()) {
            (Screen::Pay(pay), words) => {
                if let Some((words, _)) = words {
                    pay.say(words);
                }
                // The focus stays in the amount where it was.
                Task::none()
            }
            (_, words) => {
                self.toast = words;
                task
            }
        }
    }

    /// Goes on with a payment that was put aside, if there is one, when all that was scanned is in the basket.
    pub(super) fn pay_on(&mut self) -> Task<Message> {
        if !self.aside.payment.as_ref().is_some_and(|pay| pay.is_of(self.till.sale())) {
            return Task::none();
        }
        while matches!(self.screen, Screen::Till)
            && let Some(code) = self.waiting.pop_front()
        {
            let action = self.till.scanned(&self.world, &code);
            self.celebrate();
            let task = self.till_action(action);
            // What was said of a code is read before the next.
            if !matches!(self.screen, Screen::Till) || self.till.warns() && !self.waiting.is_empty() {
                return task;
            }
        }
        let action = self.till.pay();
        self.till_action(action)
    }

    /// What was scanned while a sale was being written goes into the basket that is open now, code by code, until one of them
    /// asks for something or is refused.
    pub(super) fn take_waiting(&mut self) -> Task<Message> {
        let mut taken = Vec::new();
        while let Some(code) = self.waiting.pop_front() {
            taken.push(self.scanned(code));
            if !matches!(self.screen, Screen::Till) || self.till.warns() {
                break;
            }
        }
        Task::batch(taken)
    }

    /// The same, when the basket is in front and what was said of the code before has been read.
    pub(super) fn take_waiting_in_turn(&mut self) -> Task<Message> {
        if !matches!(self.screen, Screen::Till) || self.till.warns() {
            return Task::none();
        }
        self.take_waiting()
    }

    /// Whether a key is about a basket to which codes still belong: it is pressed again when they are in it.
    pub(super) fn waits_for_codes(&self, message: &till::Message) -> bool {
        !self.waiting.is_empty()
            && matches!(message, till::Message::Do(deed) if !matches!(deed, Deed::Back | Deed::Help))
    }

    /// Asks for the money: with the amounts that were typed already, where this basket's payment was put aside.
    pub(super) fn pay(&mut self, request: SaleRequest, quote: Quote) -> Task<Message> {
        if self.aside.waits_for_price(request.id) {
            // Goods that were put aside for a scan are not forgotten: they would leave the shop unpaid.
            self.till.not_paid();
            return self.open(Wanted::Item(None));
        }
        let name = self.till.at_the_till().0.map(|greeted| greeted.member.profile.name.full());
        let begun = self.aside.payment.take().filter(|pay| pay.is_of(request.id));
        let (state, task) = if let Some(mut pay) = begun {
            pay.again(&self.world, request, quote, name, self.till.notice());
            let task = pay.focus();
            (pay, task)
        } else {
            let (pay, task) = pay::State::new(&self.world, request, quote, name);
            (Box::new(pay), task)
        };
        self.screen = Screen::Pay(state);
        self.follow_form();
        task.map(|m| Message::Screen(Front::Pay(m)))
    }

    /// Prices for how it is being paid, where a rule asks or cash is rounded; the new sum is said before the money is taken.
    pub(super) fn follow_form(&mut self) {
        let Screen::Pay(pay) = &mut self.screen else { return };
        if !pay.is_paying() || !self.till.pays_with(&self.world, pay.form(), pay.not_in_cash()) {
            return;
        }
        let name = self.till.at_the_till().0.map(|greeted| greeted.member.profile.name.full());
        if let till::Action::Pay(request, quote) = self.till.pay() {
            pay.again(&self.world, *request, *quote, name, None);
        }
    }

    /// Whether the register's number is kept, of a sale that is paid; what is lost else is said at the till.
    pub(super) fn fiscal_kept(&mut self, kept: Result<SaleId, Box<till::Unkept>>) -> Task<Message> {
        match kept {
            Ok(sale) => self.till.kept(sale),
            Err(unkept) => self.till.not_kept(*unkept),
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
    use crate::domain::{Money, Quantity};
    use crate::shop::catalogue::{self, Product};
    use crate::shop::fixture;
    use crate::ui::app::screens::Wanted;
    use crate::ui::listener::Heard;
    use crate::ui::screen::item;

    const BREAD: &str = "4820000000017";
    const FLOWERS: &str = "4820000000079";

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

    /// Records the sale as it is being paid.
    fn record(app: &mut App) {
        let recorded = pay(app, pay::Message::Record);
        settle(app, recorded);
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
        record(&mut app);
        assert!(paying(&app).is_over(), "and it is paid as it stands");
    }

    /// An article without a price.
    fn sell_flowers(app: &App) {
        let flowers =
            Product { unit_price: None, codes: vec![FLOWERS.into()], ..Product::named("7", "Квіти", Money::ZERO) };
        catalogue::upsert(&app.world.shop, flowers).unwrap();
    }

    #[test]
    fn the_amounts_are_there_again_when_goods_without_a_price_have_theirs() {
        let (_folder, mut app) = app();
        sell_flowers(&app);
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let _ = pay(&mut app, pay::Message::Type(0, "500".into()));
        let _ = app.scanned(FLOWERS.into());
        let item = |m| Message::Screen(Front::Item(m));
        let _ = app.update(item(item::Message::Price("120".into())));
        let _ = app.update(item(item::Message::Take));
        assert_eq!((paying(&app).quote().to_pay, paying(&app).typed()[0].as_str()), (Money::minor(18_800), "500"));
        let _ = app.scanned(FLOWERS.into());
        let _ = app.scanned(BREAD.into());
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        // Nobody leaves with the flowers unpaid: they are asked about before the money.
        assert!(matches!(app.screen, Screen::Item(_)));
        let _ = app.update(item(item::Message::Price("120".into())));
        let _ = app.update(item(item::Message::Take));
        assert_eq!((paying(&app).quote().to_pay, paying(&app).typed()[0].as_str()), (Money::minor(37_600), "500"));
    }

    #[test]
    fn goods_that_waited_for_their_price_are_not_the_next_customers() {
        let (_folder, mut app) = app();
        sell_flowers(&app);
        let _ = app.scanned(FLOWERS.into());
        let _ = app.scanned(BREAD.into());
        let _ = app.update(Message::Till(till::Message::Do(Deed::Back)));
        let _ = app.update(Message::Till(till::Message::Aside(till::AsideMessage::Done)));
        assert_eq!(app.till.lines(), 0, "emptied");
        let _ = app.scanned(BREAD.into());
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        assert_eq!(paying(&app).quote().to_pay, Money::minor(6_800));
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
    fn a_coupon_for_later_is_said_where_money_is_counted_and_payment_goes_on() {
        use crate::shop::coupon::{Issue, Whose, issue};
        let (_folder, mut app) = app();
        let (shop, now) = (app.world.shop.clone(), app.world.now);
        let mut programme = crate::shop::programme::on(&shop, now.day()).unwrap().programme;
        let kinds = r#"[{"id":"ten","name":"Десята","holder":"anyone","starts_in_days":1}]"#;
        let rules = r#"[{"id":"ten","name":"Десята","when":{"coupon_of":"ten"},"then":{"percent":{"rate":1000}}}]"#;
        programme.schema = 2;
        programme.coupons = serde_json::from_str(kinds).unwrap();
        programme.rules = serde_json::from_str(rules).unwrap();
        crate::shop::programme::set(&shop, programme, now.day(), now).unwrap();
        let id = crate::domain::CouponId::fresh();
        let wish = Issue { id, kind: "ten".into(), whose: Whose::Anyone, until: None, reason: "sorry".into() };
        let code = issue(&shop, wish, now).unwrap().coupon.code;
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let _ = pay(&mut app, pay::Message::Type(0, "500".into()));
        let _ = app.scanned(code.clone());
        assert_eq!(paying(&app).typed()[0], "500");
        let words = paying(&app).notice().unwrap().replace([' ', '\u{a0}'], "");
        assert!(words.contains(&code), "{words}");
    }

    #[test]
    fn the_register_s_number_is_kept_when_the_next_item_is_scanned() {
        let (_folder, mut app) = app();
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        record(&mut app);
        let _ = pay(&mut app, pay::Message::TypeFiscal("ФН 0815".into()));
        let kept = app.scanned(BREAD.into());
        settle(&mut app, kept);
        assert!(matches!(app.screen, Screen::Till) && app.till.lines() == 1, "the next customer's");
        assert!(crate::shop::sell::sale(&app.world.shop, "ФН 0815").is_ok());
    }

    #[test]
    fn a_register_s_number_that_was_not_kept_is_said_and_can_be_typed_again() {
        let (_folder, mut app) = app();
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        record(&mut app);
        let _ = pay(&mut app, pay::Message::TypeFiscal("ФН 0815".into()));
        fixture::lose(&app.world.shop, "fiscal");
        let kept = pay(&mut app, pay::Message::Next);
        let _ = app.scanned(BREAD.into());
        settle(&mut app, kept);
        let said = |app: &App| app.till.over().map(|of| format!("{} {}", of.what, of.to_do)).unwrap_or_default();
        let words = said(&app);
        assert!(words.contains("ФН 0815") && words.contains("A-000001") && words.contains("F12"), "{words}");
        let _ = app.scanned(BREAD.into());
        assert_eq!(said(&app), words, "the next scan does not take it away");
        let _ = app.pressed("Esc");
        assert!(app.till.over().is_none());
    }

    /// A loaf is scanned while the sale of another is being written, which does not come to be recorded.
    fn not_recorded(app: &mut App, codes: &[&str]) {
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let _ = pay(app, pay::Message::Type(0, "68".into()));
        let settings = app.world.shop.settings();
        let mut others = (*settings).clone();
        others.payment_forms[0].id = "notes".into();
        app.world.shop.keep_settings(others).unwrap();
        let answer = pay(app, pay::Message::Record);
        for code in codes {
            let scan = crate::scan::Scan { text: (*code).into(), by_hand: 0 };
            let _ = app.update(Message::Heard(app.cashier, Heard::Scanned(scan)));
        }
        settle(app, answer);
        app.world.shop.keep_settings((*settings).clone()).unwrap();
        assert!(paying(app).is_paying(), "it was not recorded");
    }

    fn press(app: &mut App, key: &str) {
        let task = app.update(Message::Heard(app.cashier, Heard::Pressed(key.into())));
        settle(app, task);
    }

    fn subtotal(app: &App) -> Option<Money> {
        app.till.at_the_till().1.map(|quote| quote.subtotal)
    }

    #[test]
    fn goods_scanned_while_a_sale_was_written_are_the_next_customer_s_once_it_is_recorded() {
        let (_folder, mut app) = app();
        not_recorded(&mut app, &[BREAD]);
        assert_eq!(paying(&app).quote().to_pay, Money::minor(6_800), "nobody pays for the next one's goods");
        press(&mut app, "F9");
        assert!(matches!(app.screen, Screen::Till) && subtotal(&app) == Some(Money::minor(6_800)));
        press(&mut app, "F9");
        press(&mut app, "F9");
        press(&mut app, "Enter");
        assert!(app.till.lines() == 0, "once");
    }

    #[test]
    fn goods_scanned_while_a_sale_was_written_join_the_basket_to_which_the_cashier_goes_back() {
        let (_folder, mut app) = app();
        not_recorded(&mut app, &[BREAD]);
        press(&mut app, "Esc");
        assert_eq!(subtotal(&app), Some(Money::minor(13_600)));
        press(&mut app, "F9");
        press(&mut app, "F9");
        press(&mut app, "Enter");
        assert!(matches!(app.screen, Screen::Till) && app.till.lines() == 0, "once");
    }

    #[test]
    fn goods_scanned_while_a_sale_was_written_join_the_basket_with_what_is_scanned_after() {
        let (_folder, mut app) = app();
        not_recorded(&mut app, &[BREAD]);
        let _ = app.scanned(BREAD.into());
        assert_eq!(paying(&app).quote().to_pay, Money::minor(20_400));
        assert_eq!(paying(&app).typed()[0], "204,00", "what paid all of it does so again");
    }

    #[test]
    fn goods_scanned_while_a_sale_was_written_whose_sum_had_changed_are_in_the_basket() {
        let (_folder, mut app) = app();
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let (shop, now) = (app.world.shop.clone(), app.world.now);
        let mut programme = crate::shop::programme::on(&shop, now.day()).unwrap().programme;
        let rule = r#"{"id":"ten","name":"-","then":{"amount":{"amount":680,"off":"receipt"}}}"#;
        programme.rules.push(serde_json::from_str(rule).unwrap());
        crate::shop::programme::set(&shop, programme, now.day(), now).unwrap();
        let answer = pay(&mut app, pay::Message::Record);
        let _ = app.scanned("4820000999990".into());
        let _ = app.scanned(BREAD.into());
        settle(&mut app, answer);
        let words = app.till.notice().unwrap_or_default().replace('\u{a0}', " ");
        assert!(words.contains("61,20") && words.contains("4820000999990"), "{words}");
        press(&mut app, "Esc");
        assert_eq!(subtotal(&app), Some(Money::minor(13_600)), "behind the code that nobody knows");
    }

    #[test]
    fn of_codes_that_waited_none_takes_another_s_place() {
        let (_folder, mut app) = app();
        sell_flowers(&app);
        not_recorded(&mut app, &[FLOWERS, BREAD]);
        press(&mut app, "Esc");
        let item = |m| Message::Screen(Front::Item(m));
        let _ = app.update(item(item::Message::Price("120".into())));
        let _ = app.update(item(item::Message::Take));
        assert_eq!(subtotal(&app), Some(Money::minor(25_600)));
    }

    #[test]
    fn the_sum_follows_the_form_that_is_paid_in() {
        let (_folder, mut app) = app();
        let mut programme = crate::shop::programme::on(&app.world.shop, app.world.now.day()).unwrap().programme;
        let rule = r#"{"id":"card","name":"-","when":{"pays_with":["card"]},
            "then":{"amount":{"amount":800,"off":"receipt"}}}"#;
        programme.rules.push(serde_json::from_str(rule).unwrap());
        crate::shop::programme::set(&app.world.shop, programme, app.world.now.day(), app.world.now).unwrap();
        let _ = app.scanned(BREAD.into());
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        assert_eq!(paying(&app).quote().to_pay, Money::minor(13_600), "in cash while nothing is typed");
        let card = app.world.shop.settings().payment_forms.iter().position(|form| form.id == "card").unwrap();
        let _ = pay(&mut app, pay::Message::Fill(card));
        assert_eq!(paying(&app).quote().to_pay, Money::minor(12_800));
        let typed = Money::parse(&paying(&app).typed()[card]);
        assert_eq!(typed, Some(Money::minor(12_800)), "what was filled in pays the new sum");
        let _ = pay(&mut app, pay::Message::Back);
        let quote = app.till.at_the_till().1.unwrap();
        assert_eq!(quote.to_pay, Money::minor(13_600), "nothing of it stays with the basket");
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let _ = pay(&mut app, pay::Message::Fill(card));
        record(&mut app);
        assert!(paying(&app).is_over());
        let sold = crate::shop::sell::sale(&app.world.shop, "A-000001").unwrap();
        assert_eq!((sold.quote.to_pay, sold.payments[0].form.as_str()), (Money::minor(12_800), "card"));
    }

    /// Cash is rounded to five from now on.
    fn round_cash(app: &App) {
        let mut programme = crate::shop::programme::on(&app.world.shop, app.world.now.day()).unwrap().programme;
        programme.cash_step = Money::minor(500);
        crate::shop::programme::set(&app.world.shop, programme, app.world.now.day(), app.world.now).unwrap();
    }

    #[test]
    fn cash_alone_is_rounded_while_it_is_typed() {
        let (_folder, mut app) = app();
        round_cash(&app);
        let _ = app.scanned(BREAD.into());
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let forms = &app.world.shop.settings().payment_forms;
        let [cash, card] = ["cash", "card"].map(|id| forms.iter().position(|form| form.id == id).unwrap());
        let stands = |app: &App| (paying(app).quote().to_pay.plain(), paying(app).quote().rounding.plain());
        assert_eq!(stands(&app), ("135.00".into(), "-1.00".into()));
        let _ = pay(&mut app, pay::Message::Fill(card));
        assert_eq!(stands(&app), ("136.00".into(), "0.00".into()));
        assert_eq!(Money::parse(&paying(&app).typed()[card]), Some(Money::minor(13_600)));
        let _ = pay(&mut app, pay::Message::Type(card, "53".into()));
        assert_eq!(stands(&app), ("138.00".into(), "2.00".into()), "83.00 are left");
        assert_eq!(paying(&app).notice(), None, "nothing but the rounding changes");
        let _ = pay(&mut app, pay::Message::Fill(cash));
        assert_eq!(Money::parse(&paying(&app).typed()[cash]), Some(Money::minor(8_500)));
        record(&mut app);
        let sold = crate::shop::sell::sale(&app.world.shop, "A-000001").unwrap();
        assert_eq!((sold.quote.to_pay, sold.payments.len()), (Money::minor(13_800), 2));
        let _ = pay(&mut app, pay::Message::Next);
        let _ = app.scanned(BREAD.into());
        assert_eq!(
            app.till.at_the_till().1.unwrap().to_pay,
            Money::minor(7_000),
            "68.00, and the next one begins in cash"
        );
    }

    #[test]
    fn a_basket_is_not_written_again_for_each_figure_that_a_card_pays() {
        use crate::shop::draft;
        let (_folder, mut app) = app();
        round_cash(&app);
        let _ = app.scanned(BREAD.into());
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let shop = app.world.shop.clone();
        // What is written waits for whatever was posted before it.
        let wait = || catalogue::upsert(&shop, Product::named("102", "Булка", Money::minor(1_900))).unwrap();
        wait();
        let kept = draft::open(&shop).unwrap().unwrap();
        draft::forget(&shop, kept.id).unwrap();
        let card = shop.settings().payment_forms.iter().position(|form| form.id == "card").unwrap();
        for typed in ["5", "53"] {
            let _ = pay(&mut app, pay::Message::Type(card, typed.into()));
        }
        wait();
        assert_eq!(draft::open(&shop).unwrap(), None);
        assert_eq!(paying(&app).quote().to_pay, Money::minor(13_800), "priced all the same: 83.00 are left in cash");
        let _ = app.scanned(BREAD.into());
        wait();
        let kept = draft::open(&shop).unwrap().map(|kept| kept.basket.lines[0].quantity);
        assert_eq!(kept, Some(Quantity::pieces(3)), "what changes is kept");
    }

    #[test]
    fn a_scan_while_a_card_pays_says_the_sum_that_the_card_pays_now() {
        let (_folder, mut app) = app();
        round_cash(&app);
        let _ = app.scanned(BREAD.into());
        let _ = app.update(Message::Till(till::Message::Do(Deed::Pay)));
        let card = app.world.shop.settings().payment_forms.iter().position(|form| form.id == "card").unwrap();
        let _ = pay(&mut app, pay::Message::Fill(card));
        let _ = app.scanned_while_paying(BREAD.into());
        assert_eq!(paying(&app).quote().to_pay, Money::minor(20_400));
        assert_eq!(Money::parse(&paying(&app).typed()[card]), Some(Money::minor(20_400)));
        let says = app.world.language.pay_sum_changed(Money::minor(20_400));
        assert_eq!(paying(&app).notice(), Some(says.as_str()));
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
