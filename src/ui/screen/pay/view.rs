//! How payment looks: the register's figures on the left, forms and change on the right.

use iced::widget::{column, container, row, space as gap, stack};
use iced::{Alignment, Length};

use super::{FIELDS, FISCAL, FORM_KEY_IDS, FORM_KEYS, Message, Stage, State};
use crate::domain::{Money, Sold};
use crate::rules::PaymentError;
use crate::ui::keys::Deed;
use crate::ui::screen::beside::columns;
use crate::ui::screen::frame::total_grows;
use crate::ui::screen::till::coupons_brought;
use crate::ui::theme::{El, Icon, Type, space};
use crate::ui::widget::{
    Below, Key, Run, Severity, Total, banner, bar_height, button, display, display_height, fit, fit_bold, heading,
    input, key_bar, panel,
};
use crate::ui::world::World;

/// Forms of payment that find room with their names above the fields; of more the names stand beside.
const STACKED: usize = 3;
/// The room of such a name.
const NAMES: f32 = 148.0;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let t = &world.tokens;
        // The columns are the till's, so that the total stays where it was.
        let body = columns(world, self.register(world), self.settlement(world));
        column![
            container(body).padding([space::PANELS, space::INSIDE]).height(Length::Fill),
            container(self.keys(world)).height(bar_height(t) + space::PANELS),
        ]
        .into()
    }

    fn settlement<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let t = &world.tokens;
        let forms = match &self.stage {
            Stage::Recorded { sold, fiscal } => self.done(world, sold, fiscal),
            Stage::Paying | Stage::Recording => self.forms(world),
        };
        let grown = total_grows(t, world.size.height);
        let total = self.total(world);
        column![
            container(forms).height(Length::Fill),
            container(display(t, &total, grown)).height(display_height(t, grown)),
        ]
        .spacing(space::PANELS)
        .into()
    }

    fn forms<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let many = self.forms.len() > STACKED;
        // The largest letters leave seven of them no air.
        let (between, around) = match (many, t.is_very_large()) {
            (true, true) => (1.0, 2.0),
            (true, false) => (space::PAIR, space::KEYS),
            (false, _) => (space::PAIR, space::PANELS),
        };
        let mut list = column![].spacing(between);
        for (i, form) in self.forms.iter().enumerate() {
            let below = if self.misread(i) {
                Below::Error(if many { l.pay_not_amount_short() } else { l.pay_not_amount() })
            } else if matches!(self.settled(), Err(PaymentError::NonCashAbove { .. }))
                && form.kind == crate::domain::PaymentKind::NonCash
            {
                Below::Error(if many { l.pay_too_much_short() } else { l.pay_too_much() })
            } else {
                Below::Nothing
            };
            let name = form.name.in_lang(l.lang()).to_owned();
            let field = input(FIELDS[i], name, self.typed[i].as_str()).below(below);
            let field = if matches!(self.stage, Stage::Paying) {
                field.on_input(move |text| Message::Type(i, text))
            } else {
                field
            };
            // There is change of cash alone.
            let cash = form.kind == crate::domain::PaymentKind::Cash;
            let words = if cash { l.pay_exact() } else { l.pay_rest() };
            let fill = button(t, Some(FORM_KEYS[i]), words, Some(Message::Fill(i)));
            let (field, above) =
                if many { (field.beside(NAMES), 0.0) } else { (field, Type::BODY.line(t) + space::PAIR) };
            let lowered = column![gap().height(above), fill];
            list = list.push(row![container(field.view(t)).width(Length::Fill), lowered].spacing(space::KEYS));
        }
        let content = container(list).padding([around, space::WIDE]);
        let forms: El<'a, Message> = panel(t, heading(t, l.pay_forms(), self.whose(world), None), content, None).into();
        let notice = match (&self.problem, self.doubted) {
            (Some(words), _) => banner(t, Severity::Bad, words.clone(), ""),
            (None, Some(change)) => {
                let key = world.keys.label(Deed::Pay);
                banner(t, Severity::Warning, l.pay_doubted(change), l.pay_doubted_to_do(key))
            }
            (None, None) => match &self.notice {
                Some(words) => banner(t, Severity::Warning, words.clone(), ""),
                None => gap().into(),
            },
        };
        // Over the heading, so that no field moves under the finger.
        stack![forms, notice].into()
    }

    fn done<'a>(&'a self, world: &'a World, sold: &Sold, fiscal: &'a str) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let (number, coupons) = (sold.number.0.as_str(), coupons_brought(world, sold));
        let field =
            input(FISCAL, l.pay_fiscal(), fiscal).below(Below::Hint(l.pay_fiscal_hint())).on_input(Message::TypeFiscal);
        let words = row![crate::ui::theme::icon(t, Icon::Tick, 24.0), fit_bold(t, Type::TITLE, l.receipt_of(number)),]
            .spacing(space::KEYS)
            .align_y(Alignment::Center);
        let brought = coupons.map(|(what, to_do)| {
            let lines = [fit_bold(t, Type::BODY, what).lines(4), fit(t, Type::SMALL, to_do).lines(2).second()];
            column![gap().height(space::PANELS)].extend(lines.map(Into::into))
        });
        let content =
            column![words].push(brought).extend([gap().height(space::WIDE).into(), field.view(t)]).padding(space::WIDE);
        panel(t, heading(t, l.pay_done(), self.whose(world), None), content, None).into()
    }

    /// Whose purchase it is.
    fn whose(&self, world: &World) -> String {
        self.member.clone().unwrap_or_else(|| world.language.pay_sold_without_card())
    }

    /// While paying, what is still missing or the change; afterwards the change, as the till keeps it.
    fn total(&self, world: &World) -> Total {
        let l = world.language;
        if let Stage::Recorded { sold, .. } = &self.stage {
            let received = Money::sum(sold.payments.iter().map(|p| p.amount)).unwrap_or_default();
            let earned = sold.quote.points_earned;
            return Total {
                label: l.pay_change(),
                remark: l.pay_received(l.money(received)),
                amount: l.money(sold.change),
                left: vec![Run::plain(l.pay_of(l.money(sold.quote.to_pay)))],
                saved: false,
                right: if earned.is_positive() { vec![Run::plain(l.pay_earned(l.points(earned)))] } else { Vec::new() },
            };
        }
        let to_pay = l.money(self.quote.to_pay);
        match self.settled() {
            Ok(settled) if settled.change.is_positive() => Total {
                label: l.pay_change(),
                remark: l.pay_enough(),
                amount: l.money(settled.change),
                left: vec![Run::plain(format!("{} {to_pay}", l.pay_to_pay()))],
                ..Total::default()
            },
            Ok(settled) => {
                // Nothing typed records something too.
                let untyped = self.payments().is_empty() && !settled.payments.is_empty();
                let left =
                    untyped.then(|| Run::plain(l.pay_all_cash(world.keys.label(Deed::Pay)))).into_iter().collect();
                Total { label: l.pay_to_pay(), amount: to_pay, remark: self.rounding(world), left, ..Total::default() }
            }
            Err(PaymentError::Missing { missing }) => Total {
                label: l.pay_remaining(),
                remark: self.rounding(world),
                amount: l.money(missing),
                left: vec![Run::plain(format!("{} {to_pay}", l.pay_to_pay()))],
                ..Total::default()
            },
            Err(_) => Total { label: l.pay_to_pay(), amount: to_pay, ..Total::default() },
        }
    }

    fn rounding(&self, world: &World) -> String {
        let l = world.language;
        if self.quote.rounding.is_zero() { String::new() } else { l.pay_rounding(l.money_signed(self.quote.rounding)) }
    }

    fn keys<'a>(&self, world: &World) -> El<'a, Message> {
        let (t, l, k) = (&world.tokens, world.language, &world.keys);
        let over = self.is_over();
        let paying = matches!(self.stage, Stage::Paying);
        let mut keys: Vec<Key<Message>> = self
            .forms
            .iter()
            .enumerate()
            .map(|(i, form)| {
                let name = form.name.in_lang(l.lang()).to_owned();
                Key::new(FORM_KEY_IDS[i], FORM_KEYS[i], name, paying.then_some(Message::Fill(i)))
            })
            .collect();
        keys.push(Key::new(
            "pay-back",
            k.label(Deed::Back),
            l.key_basket(),
            (paying || over).then_some(if over { Message::Next } else { Message::Back }),
        ));
        let last = if over {
            Key::new("pay-next", "Enter", l.pay_next(), Some(Message::Next))
        } else {
            self.record_key(world)
        };
        key_bar(t, world.size.width, keys, last)
    }

    fn record_key(&self, world: &World) -> Key<Message> {
        let (l, label) = (world.language, world.keys.label(Deed::Pay));
        if matches!(self.stage, Stage::Recording) {
            return Key::new("pay-record", label, l.pay_record(), None).missing(l.pay_recording());
        }
        if (0..self.forms.len()).any(|i| self.misread(i)) {
            return Key::new("pay-record", label, l.pay_record(), None).missing(l.pay_not_amount());
        }
        match self.settled() {
            Ok(_) => Key::new("pay-record", label, l.pay_record(), Some(Message::Record)),
            Err(PaymentError::Missing { missing }) => {
                Key::new("pay-record", label, l.pay_record(), None).missing(l.pay_missing(l.money(missing)))
            }
            Err(_) => Key::new("pay-record", label, l.pay_record(), None).missing(l.pay_too_much()),
        }
    }
}
