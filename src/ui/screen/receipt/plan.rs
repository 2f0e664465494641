//! The right column of a sale's story: what is known of it, and what the next step will do.

use iced::Length;
use iced::widget::{column, container};

use super::Message as Screen;
use super::assign::{self, Assign};
use super::facts::{Happens, facts, form_name, less, tier_words};
use super::story::{Done, FISCAL, Message, REASON, Side, Story};
use crate::domain::{Found, Money, Payment, Points};
use crate::language::Language;
use crate::shop::assign::Assigned;
use crate::shop::refund::Foreseen;
use crate::ui::screen::beside::{fact, found_of, found_places, inside, quiet, trouble};
use crate::ui::screen::enrol::card::grouped;
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
            .filling(space::PANELS, vec![self.what_happens(world)])
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
        let forms = self.sale.payments.iter().map(|p| l.receipt_paid_form(p.amount, form_name(world, &p.form)));
        let points = self.sale.quote.points_spent;
        let with_points = points.is_positive().then(|| l.points(points));
        forms.chain(with_points).collect::<Vec<_>>().join(", ")
    }

    fn what_happens<'a>(&'a self, world: &'a World) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let content: El<'a, Screen> = match (&self.plan, &self.done) {
            (Some(Ok(foreseen)), _) => self.planned(world, foreseen),
            (Some(Err(error)), _) => trouble(world, Some(error)),
            (None, Some(done)) => {
                let facts = match done {
                    Done::Refunded(refunded, tier) => facts(world, &Happens::of(refunded, tier.as_ref())),
                    Done::Assigned(_) | Done::Fiscal => Vec::new(),
                };
                let said = fit(t, Type::BODY, said(world, done)).lines(3);
                column![said, column(facts)].spacing(space::PANELS).into()
            }
            (None, None) if self.out.iter().all(|out| !out.is_positive()) => {
                fit(t, Type::BODY, l.receipt_nothing_left()).lines(2).second().into()
            }
            (None, None) => fit(t, Type::BODY, l.receipt_choose_lines()).lines(3).second().into(),
        };
        let past = self.plan.is_none() && (self.done.is_some() || self.is_over());
        let head = if past { l.receipt_what_was_done() } else { l.receipt_what_happens() };
        let head = heading(t, head, String::new(), None);
        paper(t, column![head, inside(t, content)]).width(Length::Fill).into()
    }

    fn planned<'a>(&'a self, world: &'a World, foreseen: &Foreseen) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let facts = facts(world, &Happens::foreseen(foreseen));
        let reason = input(REASON, l.common_reason(), &self.reason)
            .below(Below::Hint(l.receipt_reason_hint()))
            .on_input(|text| Screen::Story(Message::Reason(text)))
            .view(t);
        column![column(facts), reason].spacing(space::PANELS).into()
    }

    fn total(&self, world: &World) -> Total {
        let l = world.language;
        match (&self.plan, &self.done) {
            (Some(Ok(foreseen)), _) => Total {
                label: l.receipt_money_back(),
                remark: if foreseen.plan.whole { l.receipt_whole() } else { String::new() },
                amount: l.money(foreseen.plan.money),
                left: vec![Run::plain(form_back(world, &foreseen.payments))],
                right: foreseen.points.map_or_else(Vec::new, |points| vec![Run::plain(balance(l, points, false))]),
                ..Total::default()
            },
            (None, Some(Done::Refunded(done, _))) => Total {
                label: l.receipt_handed(),
                remark: done.number.to_string(),
                amount: l.money(done.plan.money),
                left: vec![Run::plain(match done.payments.as_slice() {
                    [_] => form_back(world, &done.payments),
                    _ => l.receipt_recorded(),
                })],
                right: self.who.as_ref().map_or_else(Vec::new, |_| vec![Run::plain(balance(l, done.points, true))]),
                ..Total::default()
            },
            _ => Total { label: l.receipt_money_back(), amount: l.money(Money::ZERO), ..Total::default() },
        }
    }

    fn assigning<'a>(&'a self, world: &'a World, assign: &'a Assign) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let places = found_places(assign.chosen, assign.found.len());
        let below = match assign.found.len() {
            0 => l.receipt_assign_hint(),
            count => found_of(l, &places, count),
        };
        let field = input(assign::SEARCH, l.receipt_assign_field(), &assign.text)
            .below(Below::Hint(below))
            .on_input(|text| to_assign(assign::Message::Type(text)))
            .view(t);
        let height = (Type::BODY.line(t) + Type::SMALL.line(t) + 18.0).max(56.0);
        let rows = assign.found.iter().enumerate().skip(places.start).take(places.len()).map(|(place, found)| {
            let phone = found.phone.as_ref().map(crate::domain::Phone::grouped);
            let card = found.cards.first().map(|card| l.receipt_card_tail(card.tail()));
            let second = [phone, card].into_iter().flatten().collect::<Vec<_>>().join(", ");
            let name = found.name.full();
            let visit = match found.last_visit {
                Some(day) => l.find_visit(l.near_day(day, world.now.day())),
                None => l.find_never(),
            };
            let visit = fit(t, Type::SMALL, visit).second();
            let line = person(t, &found.name.initials(), &name, &second, visit, place == assign.chosen);
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
        let problem = assign.problem.as_ref().filter(|_| !spent).or(self.problem.as_ref());
        let content = column![
            inside(t, column![trouble(world, problem), field].push(warning)),
            container(list).height(Length::Fill)
        ]
        .push(assign.member().zip(assign.foreseen.as_deref()).map(|(found, of)| self.foreseen(world, found, of)));
        let title = if self.who.is_some() { l.receipt_assign_title() } else { l.receipt_assign_title_first() };
        panel(t, heading(t, title, String::new(), Some(key_cap(t, "F4"))), content, None).into()
    }

    /// What counting the sale for another member does to both.
    fn foreseen<'a>(&'a self, world: &World, found: &Found, of: &Assigned) -> El<'a, Screen> {
        let (t, l) = (&world.tokens, world.language);
        let mut facts = vec![fit(t, Type::BODY, l.receipt_assign_moves(found.name.full(), of.spend)).lines(2).into()];
        if of.unchanged {
            facts = vec![fit(t, Type::BODY, l.receipt_assign_same()).lines(2).into()];
        } else {
            facts.push(fact(t, l.receipt_assign_earns(), l.points_signed(of.points_earned)));
            facts.extend(of.tier.as_ref().map(|tier| fact(t, l.receipt_tier(), tier_words(l, tier))));
        }
        facts.extend((!of.coupons.is_empty()).then(|| {
            let (codes, count) = listed(&of.coupons);
            fit(t, Type::BODY, l.receipt_assign_coupons(codes, count)).lines(2).into()
        }));
        if let Some(former) = self.who.as_ref().filter(|_| !of.unchanged) {
            let name = former.profile.name.full();
            facts.push(fact(t, l.receipt_assign_loses(name), l.points_signed(less(of.points_taken))));
            facts.extend(of.former_tier.as_ref().map(|tier| fact(t, l.receipt_former_tier(), tier_words(l, tier))));
        }
        inside(t, column(facts))
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

/// What stands on the account once the goods are back, or what it owes.
fn balance(l: Language, points: Points, done: bool) -> String {
    if points.get() < 0 {
        l.receipt_points_debt(l.points(less(points)))
    } else if done {
        l.receipt_points_left(l.points(points))
    } else {
        l.receipt_points_after(l.points(points))
    }
}

/// The form in which the money goes back; several are named one by one where it is said what happens.
fn form_back(world: &World, payments: &[Payment]) -> String {
    match payments {
        [one] => form_name(world, &one.form),
        _ => String::new(),
    }
}

fn to_assign(message: assign::Message) -> Screen {
    Screen::Story(Message::Assign(message))
}

/// What was done, in words.
fn said(world: &World, done: &Done) -> String {
    let l = world.language;
    match done {
        Done::Refunded(refunded, _) if refunded.repeated => l.receipt_done_before(refunded.number.to_string()),
        Done::Refunded(refunded, _) => l.receipt_done(refunded.number.to_string()),
        Done::Assigned(assigned) => {
            let said = l.receipt_assigned(l.points(assigned.points_earned));
            if assigned.coupons.is_empty() {
                return said;
            }
            let (codes, count) = listed(&assigned.coupons);
            format!("{said} {}", l.receipt_assigned_coupons(codes, count))
        }
        Done::Fiscal => l.receipt_fiscal_kept(),
    }
}

/// The codes of coupons, as they are read, and how many they are.
fn listed(codes: &[String]) -> (String, i64) {
    let list = codes.iter().map(|code| grouped(code)).collect::<Vec<_>>().join(", ");
    (list, i64::try_from(codes.len()).unwrap_or(i64::MAX))
}
