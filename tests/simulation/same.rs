//! Where shop and model are laid side by side.

use regulars::domain::{CardState, Quote};
use regulars::shop::{self, Error, Shop, survey};
use regulars::store;

use super::story::Story;

impl Story {
    /// What the shop greets with is what the model knows.
    pub fn same_member(&self, place: usize) {
        let (at, day) = (self.now(), self.now().day());
        let asked = self.model.members[place].id;
        let place = self.model.current(place);
        let member = &self.model.members[place];
        let days = self.model.days(member.account);
        let programme = &self.model.versions[self.model.version(day)].1;
        let held = shop::greet(self.shop(), asked, at).unwrap().held;
        assert_eq!(held.member, member.id, "who member {place} is");
        let known = &held.standing;
        let lots: Vec<_> = known.lots.iter().map(|l| (l.points.get(), l.active_from, l.expires)).collect();
        assert_eq!(lots, self.model.shown(member.account, day), "lots of member {place}");
        assert_eq!(known.points.get(), lots.iter().map(|lot| lot.0).sum::<i64>(), "points of member {place}");
        assert_eq!(
            known.tier,
            self.model.tier_on(self.model.programme(day), member.account, day),
            "tier of member {place}"
        );
        let count = self.model.count(programme, member.account, day);
        assert_eq!(known.spent.as_minor(), count.spent, "spend of member {place}");
        assert!(known.tier_visits.is_none_or(|visits| i64::from(visits) == count.visits), "visits of account {place}");
        assert_eq!(known.member_since, Some(self.model.since(place)), "since when member {place} is one");
        assert_eq!(known.birthday, member.born, "birthday of member {place}");
        let together = self.model.size(member.account);
        assert_eq!(known.household, (together > 1).then_some(together), "household of member {place}");
        let visits = self.model.visits(place);
        assert_eq!(usize::try_from(known.visits).unwrap(), visits.len(), "visits of member {place}");
        assert_eq!(known.last_visit.as_ref(), visits.last(), "last visit of member {place}");
        let sheets = survey::of_member(self.shop(), asked).unwrap().into_iter().map(|sheet| sheet.id);
        assert_eq!(sheets.collect::<Vec<_>>(), self.model.sheets_of(place), "sheets of member {place}");
        let account = self.shop().store().read(|c| store::account::load(c, held.account)).unwrap().unwrap();
        assert_eq!(account.points.get(), self.model.balance(member.account));
        self.same_advice(place);
        self.same_amends(place);
        assert_eq!(account.spent.as_minor(), days.iter().map(|(_, spent)| spent).sum::<i64>());
        for card in self.model.cards.iter().filter(|card| self.model.current(card.member) == place) {
            match self.shop().member_of_card(&card.number) {
                Ok(holder) => assert_eq!((holder, CardState::Active), (member.id, card.state)),
                Err(Error::CardNotActive { state, member: holder, replaced_by, .. }) => {
                    assert_eq!((holder, state), (member.id, card.state.code()));
                    assert_eq!(replaced_by.is_some(), card.replaced);
                }
                Err(error) => panic!("{error}"),
            }
        }
    }

    /// Each form of payment holds what came in by sales less change and returns; no sale gave back more than it took.
    pub fn same_money(&self) {
        let connection = rusqlite::Connection::open(Shop::database(self.folder.path())).unwrap();
        let one = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        for form in ["cash", "card"] {
            let came = one(&format!("SELECT coalesce(sum(amount), 0) FROM sale_payment WHERE form = '{form}'"));
            let went = one(&format!("SELECT coalesce(sum(amount), 0) FROM refund_payment WHERE form = '{form}'"));
            let change = if form == "cash" { one("SELECT coalesce(sum(change), 0) FROM sale") } else { 0 };
            let expected = self.model.money.get(form).copied().unwrap_or_default();
            assert_eq!(came - change - went, expected, "money in {form}");
        }
        let overpaid = "SELECT count(*) FROM sale s WHERE to_pay < (SELECT sum(money) FROM refund WHERE sale = s.id)";
        assert_eq!(one(overpaid), 0, "sales that gave back more than was paid");
        assert_eq!(one("SELECT count(*) FROM sale"), i64::try_from(self.model.sales.len()).unwrap());
    }
}

/// A sale that is read again is the one that was recorded, reasons and all.
pub fn same_quote(read: &Quote, recorded: &Quote) {
    assert_eq!(read.lines, recorded.lines, "lines that are read again");
    assert_eq!(read.gifts, recorded.gifts);
    assert_eq!((&read.coupons_used, &read.coupons_due), (&recorded.coupons_used, &recorded.coupons_due));
    assert_eq!((&read.applied, &read.not_applied), (&recorded.applied, &recorded.not_applied));
    assert_eq!(
        (read.total, read.to_pay, read.points_earned),
        (recorded.total, recorded.to_pay, recorded.points_earned)
    );
}
