//! The right column of a sale's story: what is known of it, and what the next step will do.

use iced::Length;
use iced::widget::{column, container};

use super::Message as Screen;
use super::assign::{self, Assign};
use super::story::{Done, FISCAL, Message, REASON, Side, Story};
use crate::domain::{Money, PaymentKind, RefundPlan};
use crate::ui::screen::beside::{fact, inside, quiet, trouble};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{
    Below, Run, Severity, Total, banner, display, fit, heading, input, key_cap, list_row, panel, paper, person,
    yielding,
};
use crate::ui::world::World;

/// Refunds that are named one by one.
const NAMED: usize = 3;

impl Story {
    pub(super) fn right<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        match &self.side {
            Side::Plan => self.plan(world),
            Side::Assign(assign) => self.assigning(world, assign),
            Side::Fiscal(number) => self.numbering(world, number),
        }
    }

    fn plan<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let t = &world.tokens;
        // What is known gives way first; what will happen and the money never do.
        let known: Vec<El<'a, Screen>> = vec![self.known(world, NAMED), self.known(world, 0)];
        yielding()
            .part(0.0, known)
            .part(space::PANELS, vec![self.what_happens(world)])
            .at_foot(space::PANELS, vec![display(t, &self.total(world), false)])
            .order([0, 0])
            .into()
    }

    /// Whom the sale counts for, how it was paid, and what came back before.
    fn known<'a>(&'a self, world: &'a World, named: usize) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let who = self.who.as_ref().map_or_else(|| l.receipt_nobody(), |member| member.profile.name.full());
        let mut facts = vec![fact(t, l.receipt_counts_for(), who)];
        if named > 0 {
            let fiscal = self.sale.fiscal.clone().unwrap_or_else(|| l.receipt_no_fiscal());
            facts.push(fact(t, l.receipt_paid(), self.paid(world)));
            facts.push(fact(t, l.receipt_fiscal(), fiscal));
        }
        for back in self.sale.refunds.iter().rev().take(named) {
            let day = l.day(back.day, world.now.day());
            facts.push(fact(t, l.receipt_refund_of(day, back.number.to_string()), l.money(back.money)));
        }
        paper(t, inside(t, column(facts))).width(Length::Fill).into()
    }

    fn paid(&self, world: &World) -> String {
        let l = world.language;
        let settings = world.shop.settings();
        let name = |form: &str| {
            let known = settings.payment_forms.iter().find(|f| f.id == form);
            known.map_or_else(|| form.to_owned(), |f| f.name.in_lang(l.lang()).to_owned())
        };
        let forms = self.sale.payments.iter().map(|p| l.receipt_paid_form(p.amount, name(&p.form)));
        let points = self.sale.quote.points_spent;
        let with_points = points.is_positive().then(|| l.points(points));
        forms.chain(with_points).collect::<Vec<_>>().join(", ")
    }

    fn what_happens<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let content: El<'a, Screen> = match (&self.plan, &self.done) {
            (Some(Ok(plan)), _) => self.planned(world, plan),
            (Some(Err(error)), _) => trouble(world, Some(error)),
            (None, Some(done)) => fit(t, Type::BODY, said(world, done)).lines(3).into(),
            (None, None) if self.out.iter().all(|out| !out.is_positive()) => {
                fit(t, Type::BODY, l.receipt_nothing_left()).lines(2).second().into()
            }
            (None, None) => fit(t, Type::BODY, l.receipt_choose_lines()).lines(3).second().into(),
        };
        let head = heading(t, l.receipt_what_happens(), String::new(), None);
        paper(t, column![head, inside(t, content)]).width(Length::Fill).into()
    }

    fn planned<'a>(&'a self, world: &'a World, plan: &RefundPlan) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let mut facts = vec![fact(t, l.receipt_goods(), l.money(plan.goods))];
        if plan.points_returned.is_positive() {
            let value = l.money(plan.points_value);
            facts.push(fact(t, l.receipt_points_return(value), l.points_signed(plan.points_returned)));
        }
        if plan.points_taken.is_positive() {
            let taken = crate::domain::Points::new(-plan.points_taken.get());
            facts.push(fact(t, l.receipt_points_taken(), l.points_signed(taken)));
        }
        if plan.withheld.is_positive() {
            let withheld = l.money(plan.withheld.negated().unwrap_or(plan.withheld));
            facts.push(fact(t, l.receipt_withheld(plan.points_short), withheld));
        }
        if !plan.rounding.is_zero() {
            facts.push(fact(t, l.receipt_rounding(), l.money_signed(plan.rounding)));
        }
        let reason = input(REASON, l.common_reason(), &self.reason)
            .below(Below::Hint(l.receipt_reason_hint()))
            .on_input(|text| Screen::Story(Message::Reason(text)))
            .view(t);
        column![column(facts), reason].spacing(space::PANELS).into()
    }

    fn total(&self, world: &World) -> Total {
        let l = world.language;
        match (&self.plan, &self.done) {
            (Some(Ok(plan)), _) => Total {
                label: l.receipt_money_back(),
                remark: if plan.whole { l.receipt_whole() } else { String::new() },
                amount: l.money(plan.money),
                left: vec![Run::plain(self.form_back(world))],
                ..Total::default()
            },
            (None, Some(Done::Refunded(done))) => Total {
                label: l.receipt_handed(),
                remark: done.number.to_string(),
                amount: l.money(done.plan.money),
                left: vec![Run::plain(l.receipt_recorded())],
                right: vec![Run::plain(l.points(done.points))],
                ..Total::default()
            },
            _ => Total { label: l.receipt_money_back(), amount: l.money(Money::ZERO), ..Total::default() },
        }
    }

    /// In which form the money goes back: as it was paid, what came without cash first.
    fn form_back(&self, world: &World) -> String {
        let l = world.language;
        let settings = world.shop.settings();
        let kind = |form: &str| settings.payment_forms.iter().find(|f| f.id == form);
        let mut without_cash = Vec::new();
        let mut cash = self.sale.payments.is_empty();
        for payment in self.sale.payments.iter().filter(|p| p.amount.is_positive()) {
            match kind(&payment.form) {
                Some(form) if form.kind == PaymentKind::NonCash => {
                    without_cash.push(form.name.in_lang(l.lang()).to_owned());
                }
                _ => cash = true,
            }
        }
        match (without_cash.is_empty(), cash) {
            (true, _) => l.receipt_in_cash(),
            (false, false) => l.receipt_by(without_cash.join(", ")),
            (false, true) => l.receipt_first_by(without_cash.join(", ")),
        }
    }

    fn assigning<'a>(&'a self, world: &'a World, assign: &'a Assign) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let field = input(assign::SEARCH, l.receipt_assign_field(), &assign.text)
            .below(Below::Hint(l.receipt_assign_hint()))
            .on_input(|text| to_assign(assign::Message::Type(text)))
            .view(t);
        let height = (Type::BODY.line(t) + Type::SMALL.line(t) + 18.0).max(56.0);
        let rows = assign.found.iter().enumerate().map(|(place, found)| {
            let phone = found.phone.as_ref().map(crate::domain::Phone::grouped);
            let card = found.cards.first().map(|card| l.receipt_card_tail(card.tail()));
            let second = [phone, card].into_iter().flatten().collect::<Vec<_>>().join(", ");
            let name = found.name.full();
            let tier = fit(t, Type::SMALL, found.tier.as_str()).second();
            let line = person(t, &found.name.initials(), &name, &second, tier, place == assign.chosen);
            list_row(t, line, height, place == assign.chosen, Some(to_assign(assign::Message::Choose(place))))
        });
        let list: El<'a, Screen> = if assign.found.is_empty() && !assign.text.trim().is_empty() {
            quiet(t, l.receipt_assign_none(), String::new())
        } else {
            column(rows).into()
        };
        let spent = self.sale.quote.points_spent.is_positive();
        let warning =
            spent.then(|| banner(t, Severity::Warning, l.receipt_assign_points(), l.receipt_assign_points_do()));
        let moves = assign.member().filter(|_| !spent).map(|found| {
            let words = column![
                fit(t, Type::BODY, l.receipt_assign_moves(found.name.full(), self.sale.quote.total)).lines(3),
                fit(t, Type::BODY, self.former_loses(world)).lines(3).second()
            ];
            words.spacing(space::PAIR)
        });
        let problem = assign.problem.as_ref().or(self.problem.as_ref());
        let content = column![
            inside(t, column![trouble(world, problem), field].push(warning)),
            container(list).height(Length::Fill)
        ]
        .push(moves.map(|words| inside(t, words)));
        panel(t, heading(t, l.receipt_assign_title(), String::new(), Some(key_cap(t, "F4"))), content, None).into()
    }

    fn former_loses(&self, world: &World) -> String {
        let l = world.language;
        match &self.who {
            Some(member) => l.receipt_assign_loses(member.profile.name.full(), l.points(self.sale.quote.points_earned)),
            None => l.receipt_assign_earns(),
        }
    }

    fn numbering<'a>(&'a self, world: &'a World, number: &'a str) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let field = input(FISCAL, l.receipt_fiscal(), number)
            .below(Below::Hint(l.receipt_fiscal_hint()))
            .on_input(|text| Screen::Story(Message::Fiscal(text)))
            .view(t);
        let content = inside(t, column![trouble(world, self.problem.as_ref()), field]);
        panel(t, heading(t, l.receipt_fiscal(), String::new(), Some(key_cap(t, "F5"))), content, None).into()
    }
}

fn to_assign(message: assign::Message) -> Screen {
    Screen::Story(Message::Assign(message))
}

/// What was done, in words.
fn said(world: &World, done: &Done) -> String {
    let l = world.language;
    match done {
        Done::Refunded(refunded) if refunded.repeated => l.receipt_done_before(refunded.number.to_string()),
        Done::Refunded(refunded) => l.receipt_done(refunded.number.to_string()),
        Done::Assigned(assigned) if assigned.points_short.is_positive() => {
            l.receipt_assigned_short(l.points(assigned.points_earned), l.points(assigned.points_short))
        }
        Done::Assigned(assigned) => l.receipt_assigned(l.points(assigned.points_earned)),
        Done::Fiscal => l.receipt_fiscal_kept(),
    }
}
