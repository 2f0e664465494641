//! What the customer sees, in the customer's own language.

use std::time::Duration;

use regulars::display::{Content, Guest, Shop};
use regulars::domain::{Lang, Money, Points, Profile, ShopSettings};
use regulars::language::suggest_address;
use regulars::shop::CardWish;
use regulars::ui::screen::customer::{CustomerView, customer};
use regulars::ui::screen::till::State;
use regulars::ui::theme::El;
use regulars::ui::world::World;

use super::super::desk::{self, Desk, held_coupon};
use super::till::{COFFEE, RYE, at_till, known};
use super::{Drawn, Scene};

struct Customer(CustomerView);

impl Drawn for Customer {
    fn draw<'a>(&'a self, world: &'a World) -> El<'a, ()> {
        customer(&world.tokens, world.size, &self.0)
    }

    fn grows(&self) -> bool {
        false
    }
}

pub const SCENES: &[(&str, Scene)] = &[
    ("customer-idle", |_, world| seen(world, &at_till(world, &[]), |sign, _, _| Content::idle(sign))),
    ("customer-idle-five", |desk, world| {
        desk.programme(|programme| {
            programme.base_discount = regulars::domain::BasisPoints::new(200);
        });
        seen(world, &at_till(world, &[]), |sign, _, _| Content::idle(sign))
    }),
    ("customer-nobody", |_, world| seen(world, &at_till(world, &[RYE, COFFEE]), basket)),
    ("customer-invited", |desk, world| seen(world, &known(desk, world, &[]), greeting)),
    ("customer-basket", |desk, world| seen(world, &known(desk, world, &[RYE, COFFEE]), basket)),
    ("customer-weighed", |desk, world| {
        let mut state = known(desk, world, &[RYE]);
        for (name, minor, thousandths) in [("Сир твердий витриманий", 42_000, 350), ("Яблука", 4_550, 12_375)]
        {
            let quantity = regulars::domain::Quantity::thousandths_of(thousandths);
            state.add(world, regulars::domain::Line::named(name, Money::minor(minor), quantity));
        }
        seen(world, &state, basket)
    }),
    ("customer-two-discounts", |desk, world| {
        two_discounts(desk);
        seen(world, &known(desk, world, &[RYE, COFFEE, COFFEE]), basket)
    }),
    ("customer-no-points", |desk, world| {
        let lang = world.language.lang();
        let profile = Profile { lang, ..desk::named("Ян Коваленко") };
        let member = desk::enrol(&desk.world.shop, profile, CardWish::Issue);
        let mut state = at_till(world, &[]);
        state.greet_member(world, member);
        seen(world, &state, greeting)
    }),
    ("customer-many", |desk, world| {
        let codes = [RYE, COFFEE, "4820000000062", "4820000000048", "4820000000031", COFFEE, RYE];
        let mut state = known(desk, world, &codes);
        for price in [1_234_550, 990, 77_700] {
            let unit_price = Some(Money::minor(price));
            state.add(world, regulars::domain::Line { unit_price, ..regulars::domain::Line::default() });
        }
        seen(world, &state, basket)
    }),
    ("customer-birthday", |desk, world| seen(world, &born(desk, world), birthday)),
    ("customer-falling", |desk, world| {
        let since = Some(Duration::from_millis(1_600));
        written(world, &born(desk, world), since, birthday)
    }),
    ("customer-thanks", |desk, world| seen(world, &known(desk, world, &[RYE, COFFEE]), thanks)),
    ("customer-thanks-coupon", |desk, world| {
        held_coupon(desk);
        desk.programme(|programme| programme.coupons[0].starts_in_days = 1);
        seen(world, &known(desk, world, &[COFFEE, COFFEE, COFFEE]), thanks)
    }),
    ("customer-thanks-nobody", |_, world| seen(world, &at_till(world, &[RYE]), thanks)),
];

type Says = fn(Shop<'_>, Option<Guest<'_>>, &State) -> Content;

fn seen(world: &World, state: &State, says: Says) -> Box<dyn Drawn> {
    written(world, state, None, says)
}

fn written(world: &World, state: &State, since: Option<Duration>, says: Says) -> Box<dyn Drawn> {
    Box::new(Customer(view(world, state, since, says)))
}

/// What the customer's window shows while a member is at the till: the greeting, the basket, the thanks.
pub fn in_turn(world: &World, state: &State) -> [CustomerView; 3] {
    [greeting as Says, basket, thanks].map(|says| view(world, state, None, says))
}

fn view(world: &World, state: &State, since: Option<Duration>, says: Says) -> CustomerView {
    let lang = world.language.lang();
    let settings = ShopSettings { lang, ..world.shop.settings().as_ref().clone() };
    let sign = Shop { settings: &settings, programme: state.programme().unwrap() };
    let (greeted, .., chosen) = state.at_the_till();
    let profile = greeted.map(|of| Profile { lang, ..of.member.profile.clone() });
    let guest = greeted.zip(profile.as_ref()).map(|(of, profile)| {
        let standing = &of.held.standing;
        Guest { profile, standing, tier: standing.tier.as_deref() }
    });
    let content = says(sign, guest, state);
    CustomerView::written(content, chosen, since, world.language.time(world.now.local.time()))
}

fn basket(sign: Shop<'_>, guest: Option<Guest<'_>>, state: &State) -> Content {
    Content::basket(sign, guest, state.at_the_till().1.unwrap(), state.cost_without_card())
}

fn greeting(sign: Shop<'_>, guest: Option<Guest<'_>>, _: &State) -> Content {
    Content::greeting(sign, guest.unwrap())
}

fn birthday(sign: Shop<'_>, guest: Option<Guest<'_>>, state: &State) -> Content {
    Content::celebration(sign, guest.unwrap(), state.at_the_till().2.unwrap()).unwrap()
}

fn thanks(sign: Shop<'_>, guest: Option<Guest<'_>>, state: &State) -> Content {
    // As the sale records it, with the codes of what it brought.
    let mut quote = state.at_the_till().1.unwrap().clone();
    let after = |held: Points| held.minus(quote.points_spent).unwrap().plus(quote.points_earned).unwrap();
    let guest = guest.map(|guest| (guest, after(guest.standing.points)));
    for due in &mut quote.coupons_due {
        due.code = Some("2801000000018".into());
    }
    Content::thanks(sign, guest, &quote, Money::minor(13_690), desk::at("2026-11-20 11:18").day())
}

/// Whose birthday it is, with the name of the language.
fn born(desk: &Desk, world: &World) -> State {
    let lang = world.language.lang();
    let named = desk::named(match lang {
        Lang::Ru => "Михаил Андреевич Рябов",
        Lang::Uk => "Наталія Іванівна Мельник",
        Lang::En => "Petro Hnatiuk",
    });
    let address = suggest_address(&named.name, lang, false);
    let profile = Profile { birthday: "1984-11-20".parse().ok(), lang, address, ..named };
    let member = desk::enrol(&desk.world.shop, profile, CardWish::Issue);
    let mut state = at_till(world, &[]);
    state.greet_member(world, member);
    state
}

/// Lets two discounts with long names fall on a line.
fn two_discounts(desk: &Desk) {
    let names = r#"{"ru":"Скидка за большую покупку кофе","uk":"Знижка за велику покупку кави","en":"Discount for a big purchase of coffee"}"#;
    second_discount(desk, names);
}

/// Lets a second discount of these names fall on each line of a big receipt.
pub fn second_discount(desk: &Desk, names: &str) {
    let rules = format!(
        r#"[{{"id":"big","group":"more","name":{names},"when":{{"total":{{"at_least":20000}}}},"then":{{"percent":{{"rate":500}}}}}}]"#
    );
    let groups = r#"[{"id":"more","combine":"sum"}]"#;
    desk.programme(|programme| {
        programme.groups = serde_json::from_str(groups).unwrap();
        programme.rules = serde_json::from_str(&rules).unwrap();
    });
}
