//! Recording what was filled in: a new member, the changes of a known one, or a card for one who was there already.

use std::sync::Arc;

use super::card::CardCheck;
use super::twin::Twin;
use super::{Action, Doubt, Message, State, Who};
use crate::domain::{CardNumber, CardState, ConsentBy, Member, MemberId, Profile, Purpose};
use crate::shop::{self, CardWish, Enrolment};
use crate::ui::background;
use crate::ui::problem::problem;
use crate::ui::world::World;

impl State {
    /// It is the member who is there already; a card that was chosen here takes the place of the old one, once that was
    /// said: the old one is read by nobody's scanner any more.
    pub(super) fn it_is(&mut self, world: &World, doubt: Option<Doubt>) -> Action {
        let Some((member, replaced)) = self.twin().filter(|_| !self.saving).map(|twin| {
            let replaced = self.replaced(twin).is_some();
            (twin.found.member, replaced)
        }) else {
            return Action::None;
        };
        if let Who::Known(edited) = &self.who {
            // Two files of one person: they are laid side by side, once it is known that what was typed here goes.
            if doubt != Some(Doubt::Leave("F3")) {
                self.doubt = Some(Doubt::Leave("F3"));
                return Action::None;
            }
            return Action::Same(edited.id, member);
        }
        let wish = self.form.wish();
        if wish == CardWish::None {
            return Action::ItIs(member);
        }
        if replaced && doubt != Some(Doubt::Replace) {
            self.doubt = Some(Doubt::Replace);
            return Action::None;
        }
        self.saving = true;
        let (shop, at) = (world.shop.clone(), world.now);
        Action::Run(background::run(move || {
            let given = shop::member(&shop, member).and_then(|known| {
                let old = known.cards.iter().find(|c| c.state == CardState::Active).map(|c| c.number.clone());
                match old {
                    Some(old) => shop::card::replace(&shop, &old, wish, false, at),
                    None => shop::card::give(&shop, member, wish, at),
                }
            });
            Message::CardGiven(member, given.map(|_| ()).map_err(Arc::new))
        }))
    }

    /// The card of `twin` whose place the chosen one would take.
    pub(super) fn replaced<'a>(&self, twin: &'a Twin) -> Option<&'a CardNumber> {
        twin.found.cards.first().filter(|_| self.form.wish() != CardWish::None)
    }

    pub(super) fn card_given(
        &mut self,
        world: &World,
        member: MemberId,
        answer: Result<(), Arc<shop::Error>>,
    ) -> Action {
        self.saving = false;
        match answer {
            Ok(()) => Action::ItIs(member),
            Err(error) => self.refused(world, &error),
        }
    }

    fn consents(&self, world: &World) -> Vec<(Purpose, bool, ConsentBy)> {
        let (l, today) = (world.language, world.now.day());
        let asked = self.form.is_child(l, today) || self.form.may_be_child(l, today);
        let by = if asked && self.by_parent { ConsentBy::Parent } else { ConsentBy::Member };
        Purpose::ALL.into_iter().zip(self.agreed).map(|(purpose, yes)| (purpose, yes, by)).collect()
    }

    pub(super) fn save(&mut self, world: &World) -> Action {
        if self.saving || !self.missing(world).is_empty() {
            return Action::None;
        }
        self.saving = true;
        self.problem = None;
        let profile = self.form.profile(world.language, world.now.day());
        let consents = self.consents(world);
        match &self.who {
            Who::New(id) => self.enrol(world, *id, profile, consents),
            Who::Known(member) => {
                let said = changed(member, consents);
                let (shop, at, id) = (world.shop.clone(), world.now, member.id);
                Action::Run(background::run(move || {
                    let edited = shop::member::edit(&shop, id, profile, said, at);
                    Message::Saved(edited.map(|m| m.id).map_err(Arc::new))
                }))
            }
        }
    }

    fn enrol(
        &self,
        world: &World,
        id: MemberId,
        profile: Profile,
        consents: Vec<(Purpose, bool, ConsentBy)>,
    ) -> Action {
        let allow_same_phone = self.another.as_ref().is_some_and(|another| another.has_phone_of(&self.form));
        let enrolment = Enrolment { id, profile, card: self.form.wish(), consents, since: None, allow_same_phone };
        let (shop, at) = (world.shop.clone(), world.now);
        Action::Run(background::run(move || {
            Message::Saved(shop::enrol(&shop, enrolment, at).map(|e| e.member).map_err(Arc::new))
        }))
    }

    pub(super) fn saved(&mut self, world: &World, answer: Result<MemberId, Arc<shop::Error>>) -> Action {
        self.saving = false;
        match answer {
            Ok(member) if self.is_new() => Action::Enrolled(member),
            Ok(member) => Action::Edited(member),
            Err(error) => self.refused(world, &error),
        }
    }

    fn refused(&mut self, world: &World, error: &shop::Error) -> Action {
        tracing::warn!(code = error.code(), "the member was not recorded");
        // Saved before the look at the phone came back: it is asked again, and its answer is offered.
        if matches!(error, shop::Error::PhoneKnown { .. }) {
            self.question = None;
            return self.look_for_twin(world);
        }
        if self.is_new() && !matches!(self.form.card_check, CardCheck::Issue(_)) {
            self.form.check_card(&world.shop);
        }
        self.problem = Some(problem(error, world.language));
        Action::None
    }
}

/// What was said to each purpose now and is not what was said before; a parent's yes is another than the member's own.
fn changed(member: &Member, consents: Vec<(Purpose, bool, ConsentBy)>) -> Vec<(Purpose, bool, ConsentBy)> {
    let own = |purpose| member.consents.iter().any(|c| c.purpose == purpose && c.given && c.by == ConsentBy::Member);
    let is_new = |&(purpose, yes, by): &(Purpose, bool, ConsentBy)| {
        member.allows(purpose) != yes || (yes && by == ConsentBy::Parent && own(purpose))
    };
    consents.into_iter().filter(is_new).collect()
}
