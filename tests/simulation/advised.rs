//! Recommendations at the till: said at enrolment or later, rewarded with a sale or with one given to the friend, and what
//! both sides are shown of it.

use regulars::domain::{self, CouponHolder, CouponKind, Quote, Recommendation, RuleId};
use regulars::shop::{self, Shop, coupon, referral};

use super::advice::{Had, Rewarded, Shown, TakenBack};
use super::coupons::{self, Coupon};
use super::story::Story;

impl Story {
    /// Somebody says later by whose advice a member came; mostly one of those who came last.
    pub fn refer(&mut self) {
        let members = self.model.members.len();
        let Some(recommender) = self.anybody() else { return };
        let mut pair = (members - 1 - self.chance.place(members.min(4)), recommender);
        if self.chance.once_in(4) {
            pair.0 = self.chance.place(members);
        }
        let said = self.model.advice.len();
        if said > 0 && self.chance.once_in(4) {
            // The other way round.
            pair = self.model.advice[self.chance.place(said)].sides();
        }
        let (friend, recommender) = pair;
        let (at, day) = (self.now(), self.now().day());
        let [one, other] = [friend, recommender].map(|place| self.model.members[place].id);
        self.say(&format!("member {friend} came by the advice of {recommender}"));
        let done = referral::refer(self.shop(), one, other, at);
        match self.model.refer(friend, recommender, day) {
            Ok(new) => {
                assert_eq!(done.unwrap().repeated, !new, "a recommendation that is known");
                assert!(referral::refer(self.shop(), one, other, at).unwrap().repeated);
            }
            Err(code) => {
                assert_eq!(done.unwrap_err().code(), code, "a recommendation that is refused");
                self.happened(match code {
                    "own_advice" => "somebody recommends the shop to himself",
                    "advice_circle" => "somebody recommends the shop in a circle",
                    "bought_before" => "a friend has bought before",
                    _ => "somebody else recommended the shop before",
                });
            }
        }
        self.touched.extend([friend, recommender]);
    }

    /// Both sides of the recommendation at `place` have what the sale at `sale` brings under a version.
    pub fn reward(&mut self, place: usize, sale: usize, version: usize, quote: &Quote) {
        let day = self.now().day();
        self.model.reward(place, sale, version, day);
        self.happened("a recommendation is rewarded");
        self.coupons_of_advice(place, version, Some(quote));
    }

    /// Finds the coupons that a recommendation has brought; the friend's may be told of by a slip.
    pub fn coupons_of_advice(&mut self, place: usize, version: usize, slip: Option<&Quote>) {
        let rule = self.model.versions[version].1.referral.clone().unwrap();
        let Rewarded { friend, recommender, .. } = self.model.advice[place].rewarded.clone().unwrap();
        if recommender.is_none() && !rule.recommender.is_nothing() {
            self.happened("a recommender has nothing of a friend");
        }
        let mut coupon = |mut had: Had, kind: Option<&String>, slip: Option<&Quote>| {
            let kind = kind.and_then(|kind| self.model.versions[version].1.coupon(kind)).cloned();
            had.coupon = kind.and_then(|kind| self.coupon_beside(had.member, &kind, slip));
            had
        };
        let friend = coupon(friend, rule.friend.coupon.as_ref(), slip);
        let recommender = recommender.map(|had| coupon(had, rule.recommender.coupon.as_ref(), None));
        let whom = [Some(&friend), recommender.as_ref()].into_iter().flatten().map(|had| had.member);
        self.touched.extend(whom);
        let known = self.model.advice[place].rewarded.as_mut().unwrap();
        (known.friend, known.recommender) = (friend, recommender);
    }

    /// The place of the one coupon of a kind that a member was just given beside a purchase; none where its life would be over.
    pub fn coupon_beside(&mut self, member: usize, kind: &CouponKind, slip: Option<&Quote>) -> Option<usize> {
        let (at, life) = (self.now(), coupons::life(kind, self.now().day()));
        let known = |story: &Story, code: &str| story.model.coupons.iter().position(|known| known.code == code);
        if let Some(slip) = slip {
            let due = slip.coupons_due.iter().find(|due| due.rule.as_str() == RuleId::REFERRAL);
            assert_eq!(
                due.map(|due| (due.kind.clone(), (due.from, due.until))),
                life.map(|life| (kind.id.clone(), life))
            );
            return known(self, due?.code.as_ref().unwrap());
        }
        let (id, life) = (self.model.members[member].id, life?);
        let all = coupon::list(self.shop(), None, None, 100_000, &at).unwrap();
        let holder = (kind.holder == CouponHolder::Member).then_some((member, id));
        let own = |coupon: &domain::Coupon| coupon.member == holder.map(|(_, id)| id) && coupon.kind == kind.id;
        let new = all.into_iter().map(|listed| listed.coupon).filter(own);
        let mut new: Vec<_> = new.filter(|coupon| known(self, &coupon.code).is_none()).collect();
        if holder.is_none() && new.len() == 2 {
            // Both sides have one that is anyone's: whose it was says what it was given for.
            let given = rusqlite::Connection::open(Shop::database(self.folder.path())).unwrap();
            let given = |code: &str| {
                let sql = "SELECT EXISTS (SELECT 1 FROM referral_part p JOIN coupon c ON c.id = p.coupon
                                          WHERE c.code = ?1 AND p.member = ?2)";
                given.query_row(sql, (code, id.as_bytes()), |row| row.get::<_, bool>(0)).unwrap()
            };
            new.retain(|coupon| given(&coupon.code));
        }
        assert_eq!(new.len(), 1, "coupons of member {member} beside purchases");
        let new = new.remove(0);
        assert_eq!((new.life.from, new.life.until), life, "the life of a coupon beside purchases");
        self.model.coupons.push(Coupon::issued(new.code, new.kind, holder.map(|(place, _)| place), life));
        Some(self.model.coupons.len() - 1)
    }

    /// Counts what has become of rewards that were taken back.
    pub fn count_taken_back(&mut self, taken: Option<TakenBack>, how: &'static str) {
        if let Some(TakenBack { owed, members }) = taken {
            self.happened(how);
            self.touched.extend(members);
            if owed > 0 {
                self.happened("points that a recommendation brought are owed");
            }
        }
    }

    /// What a member is shown of recommendations, and told of at the till.
    pub fn same_advice(&self, place: usize) {
        let (at, day) = (self.now(), self.now().day());
        let id = self.model.members[place].id;
        let shown = |one: Recommendation| -> Shown { (one.member, one.day, one.rewarded, one.points.get()) };
        let (by, friends) = referral::of_member(self.shop(), id).unwrap();
        let told = (by.map(shown), friends.into_iter().map(shown).collect::<Vec<_>>());
        assert_eq!(told, self.model.advice_of(place), "recommendations of member {place}");
        let news = shop::greet(self.shop(), id, at).unwrap().news.friends.into_iter();
        let mut news: Vec<_> = news.map(|came| (came.day, came.points, came.coupon.is_some())).collect();
        news.sort_unstable();
        assert_eq!(news, self.model.news_for(place, day), "whose coming member {place} is told of");
    }
}

/// A quote promises the reward of `due`, or says why this purchase brings none.
pub fn same_promise(told: &Quote, due: Option<usize>, pending: bool) {
    let is = |rule: &RuleId| rule.as_str() == RuleId::REFERRAL;
    let promised = told.applied.iter().any(|applied| is(&applied.rule));
    assert_eq!(promised, due.is_some(), "a purchase that counts for who recommended the shop");
    let refused = told.not_applied.iter().any(|not| is(&not.rule));
    assert_eq!(refused, pending && due.is_none(), "a purchase that brings a friend nothing yet");
}
