//! How the search for an item looks: the field over its matches, the categories, and what will be added.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::{Doing, Message, NewItem, PRICE, Row, SEARCH, State, new};
use crate::domain::{Line, Money, Rounding};
use crate::shop::catalogue::Product;
use crate::ui::screen::beside::{body_height, columns, fact, frame, inside, page_of, quiet, rows_of, trouble};
use crate::ui::screen::enrol::card::grouped;
use crate::ui::screen::till::is_weighed;
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{
    Below, Key, Run, Total, display, display_height, fit, fit_bold, heading, input, key_cap, list_row, panel,
};
use crate::ui::world::World;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let body = match &self.doing {
            Doing::Searching => match &self.coupon {
                Some((code, name)) => {
                    let known = vec![fact(&world.tokens, name.as_str(), grouped(code))];
                    columns(world, self.search(world), self.known(world, world.language.item_coupon(), known))
                }
                None => columns(world, self.search(world), self.right(world, None)),
            },
            Doing::Pricing(line, price) => {
                let known = self.known(world, world.language.item_title(), of_line(world, line));
                columns(world, pricing(world, line, price), known)
            }
            Doing::Adding(new) => columns(world, self.adding(world, new), self.right(world, Some(&new.category))),
        };
        frame(world, body, self.keys(world), self.last_key(world))
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let back = Key::new("back", "Esc", l.key_basket(), Some(Message::Close));
        let some = (!self.rows(world).is_empty()).then_some(());
        let goods = self.coupon.is_none();
        match &self.doing {
            Doing::Searching => vec![
                Key::new("up", "Up", l.item_key_up(), some.map(|()| Message::Move(-1))),
                Key::new("down", "Down", l.item_key_down(), some.map(|()| Message::Move(1))),
                Key::new("category", "F4", l.item_category(), goods.then_some(Message::NextCategory)),
                Key::new("new", "Ins", l.item_key_new(), Some(Message::AddNew)),
                back,
            ],
            Doing::Pricing(..) => vec![Key::new("search", "F2", l.item_title(), Some(Message::Search)), back],
            Doing::Adding(_) => vec![
                Key::new("next", "Enter", l.common_next(), Some(Message::New(new::Message::Next))),
                Key::new("category", "F4", l.item_category(), Some(Message::New(new::Message::NextCategory))),
                back,
            ],
        }
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        match &self.doing {
            Doing::Adding(new) if new.is_complete(world) => {
                Key::new("add", "F9", l.common_add(), Some(Message::New(new::Message::Save)))
            }
            Doing::Adding(new) => Key::new("add", "F9", l.common_add(), None).missing(missing(world, new)),
            Doing::Pricing(_, price) => {
                let ready = l.parse_money(price).is_some_and(|p| !p.is_negative());
                let key = Key::new("add", "Enter", l.common_add(), ready.then_some(Message::Take));
                if ready { key } else { key.missing(l.item_missing(l.item_missing_price())) }
            }
            Doing::Searching => {
                let ready = !self.rows(world).is_empty();
                let key = Key::new("add", "Enter", l.common_add(), ready.then_some(Message::Take));
                if ready { key } else { key.missing(l.item_missing_item()) }
            }
        }
    }

    fn search<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let example = l.item_example(l.money_input(Money::minor(4_550)));
        let field =
            input(SEARCH, l.item_field(), &self.text).below(Below::Hint(example)).on_input(Message::Type).view(t);
        let content = column![inside(t, column![trouble(world, self.problem.as_ref()), field]), self.list(world)];
        panel(t, heading(t, l.item_title(), l.item_remark(), None), content, None).into()
    }

    fn list<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let rows = self.rows(world);
        if rows.is_empty() {
            let (title, words) = match (self.text.trim().is_empty(), self.empty) {
                (_, true) => (l.item_empty_title(), l.item_empty_words()),
                (true, false) => (l.item_begin_title(), l.item_begin_words()),
                (false, false) if super::typed::read(l, &self.text).bad_quantity => {
                    (l.item_quantity_title(), l.item_quantity_words())
                }
                (false, false) => (l.item_none_title(), l.item_none_words()),
            };
            return quiet(t, title, words);
        }
        let height = item_height(t);
        let taken = 2.0 * space::INSIDE + Type::BODY.line(t) + Type::SMALL.line(t) + 52.0;
        let (_, places) = page_of(self.chosen, rows_of(world, taken, height), rows.len());
        let amount = super::typed::read(l, &self.text).amount;
        let shown = rows.iter().enumerate().skip(places.start).take(places.len()).map(|(place, row)| {
            let content = match (row, &amount) {
                (Row::Product(found), _) => self.found.get(*found).map_or_else(|| gap().into(), |p| product(world, p)),
                (Row::Coupon, _) => self.coupon.as_ref().map_or_else(
                    || gap().into(),
                    |(code, name)| item(t, name.clone(), l.rule_coupon(grouped(code)), String::new()),
                ),
                (Row::Amount, Some((amount, name))) => self.amount(world, *amount, name.as_deref()),
                (Row::Amount, None) => gap().into(),
            };
            list_row(t, content, height, place == self.chosen, Some(Message::TakeRow(place)))
        });
        column(shown).into()
    }

    fn amount<'a>(&self, world: &World, amount: Money, name: Option<&str>) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let category = self.category.and_then(|place| self.categories.get(place).cloned());
        let title = name.map_or_else(|| l.item_as_line(l.money(amount)), str::to_owned);
        let second = category.unwrap_or_else(|| l.item_no_category());
        item(t, title, second, l.money(amount))
    }

    fn right<'a>(&'a self, world: &'a World, of_new: Option<&'a str>) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let total = self.total(world);
        let room = body_height(world) - display_height(t, false) - space::PANELS;
        let row_height = (Type::BODY.line(t) + 18.0).max(44.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, below twenty")]
        let most = (((room - 46.0) / row_height).floor().max(1.0) as usize).saturating_sub(1);
        let chosen = match of_new {
            Some(category) => self.categories.iter().position(|c| c == category),
            None => self.category,
        };
        let first = chosen.map_or(0, |place| (place + 1).saturating_sub(most));
        let pick = |place: Option<usize>| {
            if of_new.is_none() {
                return Message::Category(place);
            }
            let words = place.and_then(|p| self.categories.get(p).cloned()).unwrap_or_default();
            Message::New(new::Message::Category(words))
        };
        let line = |place: Option<usize>, words: String, here: bool, key: String| {
            let cap = (!key.is_empty()).then(|| key_cap(t, key));
            let words = row![container(fit_bold(t, Type::BODY, words).or(t, Type::SMALL)).width(Length::Fill)]
                .push(cap)
                .align_y(Alignment::Center);
            list_row(t, words, row_height, here, Some(pick(place)))
        };
        let none = line(None, l.item_no_category(), chosen.is_none(), key_of(0, of_new.is_some()));
        let rest = self.categories.iter().enumerate().skip(first).take(most).map(|(place, name)| {
            line(Some(place), name.clone(), chosen == Some(place), key_of(place + 1, of_new.is_some()))
        });
        let list = column![none].extend(rest);
        let remark = if of_new.is_none() { l.item_category_remark() } else { String::new() };
        column![
            panel(t, heading(t, l.item_category(), remark, Some(key_cap(t, "F4"))), list, None),
            display(t, &total, false)
        ]
        .spacing(space::PANELS)
        .into()
    }

    /// What is known of what was chosen, where there is no category to pick.
    fn known<'a>(&'a self, world: &'a World, title: String, facts: Vec<El<'a, Message>>) -> El<'a, Message> {
        let t = &world.tokens;
        let panel = panel(t, heading(t, title, String::new(), None), inside(t, column(facts)), None);
        column![panel, display(t, &self.total(world), false)].spacing(space::PANELS).into()
    }

    /// What will be added, in the display where the total stands at the till. Of what has no price yet no sum stands there.
    fn total(&self, world: &World) -> Total {
        let l = world.language;
        let Some(line) = self.taking(world) else {
            let coupon = self.coupon.as_ref().filter(|_| matches!(self.doing, Doing::Searching));
            let left = coupon.map(|(_, name)| Run::plain(name.as_str())).into_iter().collect();
            return Total { label: l.item_will_add(), left, ..Total::default() };
        };
        let left = vec![Run::plain(line.name.unwrap_or_else(|| l.item_amount_name()))];
        let Some(price) = line.unit_price else {
            return Total { label: l.item_will_add(), left, ..Total::default() };
        };
        let amount = l.money(price.times(line.quantity, Rounding::HalfUp).unwrap_or(price));
        let remark = l.item_times(price, line.quantity);
        Total { label: l.item_will_add(), remark, amount, left, ..Total::default() }
    }

    fn adding<'a>(&'a self, world: &'a World, form: &'a NewItem) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let bad = !form.price.trim().is_empty() && form.price(world).is_none();
        let below_price = if bad { Below::Error(l.item_bad_price()) } else { Below::Hint(l.item_price_hint()) };
        let code = input(new::CODE, l.item_new_code(), &form.code)
            .needed()
            .below(Below::Hint(l.item_new_code_hint()))
            .on_input(|text| Message::New(new::Message::Code(text)))
            .view(t);
        let name = input(new::NAME, l.item_name(), &form.name)
            .needed()
            .on_input(|text| Message::New(new::Message::Name(text)))
            .view(t);
        let price = input(new::PRICE, l.item_price(), &form.price)
            .needed()
            .below(below_price)
            .on_input(|text| Message::New(new::Message::Price(text)))
            .view(t);
        let category = input(new::CATEGORY, l.item_category(), &form.category)
            .below(Below::Hint(l.item_new_category_hint()))
            .on_input(|text| Message::New(new::Message::Category(text)))
            .view(t);
        let fields = column![code, name, row![price, category].spacing(space::INSIDE)].spacing(space::INSIDE);
        let content = inside(t, column![trouble(world, self.problem.as_ref()), fields]);
        panel(t, heading(t, l.item_new_title(), l.item_new_remark(), None), content, None).into()
    }
}

/// What is known of goods whose price is keyed.
fn of_line<'a>(world: &'a World, line: &Line) -> Vec<El<'a, Message>> {
    let (t, l) = (&world.tokens, world.language);
    let quantity = l.quantity(line.quantity);
    let quantity = if weighed(world, line) { l.item_weighed(quantity) } else { quantity };
    let mut facts = vec![fact(t, l.till_aside_quantity(), quantity)];
    facts.extend(line.category.as_ref().map(|category| fact(t, l.item_category(), category.as_str())));
    facts.extend(line.sku.as_ref().map(|sku| fact(t, l.item_number(), sku.as_str())));
    facts
}

/// Whether so much of it is a weight; a whole quantity may be pieces of anything.
fn weighed(world: &World, line: &Line) -> bool {
    !line.quantity.is_whole() && is_weighed(world, line.barcode.as_deref(), line.name.as_deref())
}

/// The key that picks a category; only the search has such keys, and only for the first nine.
fn key_of(place: usize, in_form: bool) -> String {
    if in_form || place > 9 { String::new() } else { format!("Alt+{place}") }
}

fn missing(world: &World, new: &NewItem) -> String {
    let l = world.language;
    let mut words = Vec::new();
    if new.code.trim().is_empty() {
        words.push(l.item_missing_code());
    }
    if new.name.trim().is_empty() {
        words.push(l.item_missing_name());
    }
    if new.price(world).is_none() {
        words.push(l.item_missing_price());
    }
    l.item_missing(words.join(", "))
}

fn pricing<'a>(world: &'a World, line: &'a Line, price: &'a str) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let label = if weighed(world, line) { l.item_price_weighed() } else { l.item_price() };
    let field =
        input(PRICE, label, price).needed().below(Below::Hint(l.item_price_needed())).on_input(Message::Price).view(t);
    let content = inside(
        t,
        column![fit_bold(t, Type::TITLE, line.name.clone().unwrap_or_default()).or(t, Type::LARGE), field]
            .spacing(space::INSIDE),
    );
    panel(t, heading(t, l.item_price(), String::new(), None), content, None).into()
}

fn item_height(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + Type::SMALL.line(t) + 14.0).max(52.0)
}

fn product<'a>(world: &World, product: &Product) -> El<'a, Message> {
    let l = world.language;
    let second = match &product.category {
        Some(category) => format!("{category}, {}", product.sku),
        None => product.sku.clone(),
    };
    let price = product.unit_price.map_or_else(|| l.item_price_free(), |price| l.money(price));
    item(&world.tokens, product.name.clone(), second, price)
}

fn item<'a>(t: &Tokens, title: String, second: String, price: String) -> El<'a, Message> {
    row![
        container(column![fit_bold(t, Type::BODY, title).or(t, Type::SMALL), fit(t, Type::SMALL, second).second()])
            .width(Length::Fill),
        container(fit_bold(t, Type::LARGE, price).or(t, Type::BODY).right()).width(160.0)
    ]
    .spacing(space::INSIDE)
    .align_y(Alignment::Center)
    .into()
}
