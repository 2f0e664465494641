//! How the settings look: the tabs above, and the tabs of shop, look and scanner.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::choice::ACCENTS;
use super::{Choice, Field, Message, Saved, State, Tab, programme};
use crate::domain::{CodeKind, CustomerScreen, LabelSays, Lang};
use crate::ui::desktop;
use crate::ui::screen::beside::{frame, inside, over, trouble, unsaved};
use crate::ui::theme::{El, TARGET, Type, from_hex, radius, space};
use crate::ui::widget::{
    Below, Corners, Key, Look, Severity, banner, choices, fit, fit_bold, ground, heading, input, key_cap, panel, press,
};
use crate::ui::world::World;

impl State {
    pub(super) fn draw<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let above = TARGET + space::PANELS;
        let content = match self.tab {
            Tab::Shop => self.shop(world),
            Tab::Look => self.look(world),
            Tab::Keys => self.keys(world, above),
            Tab::Scanner => self.scanner(world),
            Tab::Payment => self.payment(world, above),
            Tab::Programme => self.programme_view(world, above),
        };
        let said = self.problem.as_ref().map(|error| trouble(world, Some(error)));
        let said = if self.leaving { Some(unsaved(world, "Esc")) } else { said };
        let content = over(content, said.map(|said| self.over_the_first(world, said)));
        let body = column![self.tabs(world), gap().height(space::PANELS), content];
        frame(world, body, self.bar(world), self.last_key(world))
    }

    /// What is said as wide as the first panel of the tab, over whose heading it stands.
    fn over_the_first<'a>(&self, world: &World, said: El<'a, Message>) -> El<'a, Message> {
        let (first, others) = match self.tab {
            Tab::Shop | Tab::Look | Tab::Scanner => (1, 1),
            Tab::Keys => (1, 0),
            Tab::Payment => (3, 2),
            Tab::Programme => (programme::first_share(&world.tokens), 5),
        };
        let others = (others > 0).then(|| gap().width(Length::FillPortion(others)));
        row![container(said).width(Length::FillPortion(first))].push(others).spacing(space::INSIDE).into()
    }

    fn tabs<'a>(&self, world: &World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let tabs = Tab::ALL.into_iter().map(|tab| {
            let words = match tab {
                Tab::Shop => l.settings_tab_shop(),
                Tab::Look => l.settings_tab_look(),
                Tab::Keys => l.settings_tab_keys(),
                Tab::Scanner => l.settings_tab_scanner(),
                Tab::Payment => l.settings_tab_payment(),
                Tab::Programme => l.settings_tab_programme(),
            };
            let words = format!("{}\u{a0} {words}", tab.key());
            let here = tab == self.tab;
            let face = if here { fit_bold(t, Type::BODY, words) } else { fit(t, Type::BODY, words) };
            let look = if here { Look::ChosenButton } else { Look::Button };
            press(look, face.or(t, Type::SMALL).centre(), Some(Message::Tab(tab)))
                .width(Length::Fill)
                .height(TARGET)
                .padding([0.0, space::KEYS])
                .into()
        });
        row(tabs).spacing(space::KEYS).into()
    }

    fn bar(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let mut keys = Vec::new();
        match self.tab {
            Tab::Keys => {
                keys.push(Key::new("up", "Up", l.menu_key_up(), Some(Message::Move(-1))));
                keys.push(Key::new("down", "Down", l.menu_key_down(), Some(Message::Move(1))));
                keys.push(Key::new("listen", "Enter", l.settings_keys_change(), Some(Message::Listen(self.chosen))));
                keys.push(Key::new("unmap", "F8", l.settings_keys_default(), Some(Message::Unmap)));
            }
            Tab::Payment => {
                keys.push(Key::new("add", "Ins", l.settings_form_add(), Some(Message::AddForm)));
                keys.push(Key::new("kind", "Alt+9", l.settings_form_kind(), Some(Message::FormKind(self.chosen))));
                keys.push(Key::new("remove", "F8", l.common_remove(), Some(Message::RemoveForm(self.chosen))));
            }
            Tab::Programme => {
                let at = |by| Some(Message::Programme(programme::Message::Move(by)));
                let tier = |message| Some(Message::InFocus(message));
                keys.push(Key::new("next", "Enter", l.common_next(), Some(Message::Next)));
                keys.push(Key::new("up", "Up", l.settings_tier_up(), at(-1)));
                keys.push(Key::new("down", "Down", l.settings_tier_down(), at(1)));
                keys.push(Key::new("add", "Ins", l.settings_tier_add(), tier(programme::Message::AddTier)));
                keys.push(Key::new("remove", "F8", l.settings_tier_remove(), tier(programme::Message::RemoveTier)));
            }
            Tab::Shop | Tab::Look | Tab::Scanner => {
                keys.push(Key::new("next", "Enter", l.common_next(), Some(Message::Next)));
            }
        }
        keys.push(Key::new("back", "Esc", l.key_basket(), Some(Message::Close)));
        keys
    }

    /// What keeps the values, or says that they are kept and from when they hold.
    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        match &self.saved {
            Some(Saved::Settings) => {
                return Key::new("save", "F9", l.settings_saved(), None).missing(l.settings_saved_words());
            }
            Some(Saved::Version(version, from)) => {
                let holds = l.settings_version_holds(l.day(*from, world.now.day()));
                return Key::new("save", "F9", holds, None).missing(l.settings_version_saved(*version));
            }
            None => {}
        }
        let (words, missing) = if self.tab == Tab::Programme {
            (l.settings_version_save(), self.programme.missing(world))
        } else {
            (l.common_save(), self.missing(world))
        };
        match missing {
            Some(missing) => Key::new("save", "F9", words, None).missing(missing),
            None => Key::new("save", "F9", words, Some(Message::Save)),
        }
    }

    fn field<'a>(&'a self, world: &World, field: Field, label: String, hint: String) -> El<'a, Message> {
        let below = match self.faults(world).remove(&field) {
            Some(fault) => Below::Error(fault),
            None if hint.is_empty() => Below::Nothing,
            None => Below::Hint(hint),
        };
        let value = self.fields.get(&field).map_or("", String::as_str);
        input(field.id(), label, value)
            .below(below)
            .on_input(move |text| Message::Field(field, text))
            .view(&world.tokens)
    }

    /// A choice of a few, its label above with the key that turns it.
    pub(super) fn choice<'a>(
        &'a self,
        world: &World,
        choice: Choice,
        label: String,
        options: &[String],
    ) -> El<'a, Message> {
        let t = &world.tokens;
        let accent = self.fields.get(&Field::Accent).map_or("", String::as_str);
        let chosen = choice.place(&self.shop, &self.till, accent);
        let key = Choice::of(self.tab).iter().find(|(_, one)| *one == choice).map(|(key, _)| key_cap(t, *key));
        let options =
            options.iter().enumerate().map(|(place, words)| (words.clone(), Some(Message::Set(choice, place))));
        let head = row![container(fit(t, Type::BODY, label)).width(Length::Fill)].push(key).align_y(Alignment::Center);
        column![head, choices(t, options, chosen)].spacing(space::PAIR).into()
    }

    fn shop<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let languages = Lang::ALL.map(|lang| l.speaking(lang).common_language_name());
        let currency = row![
            fit(t, Type::BODY, l.settings_currency()).second(),
            fit_bold(t, Type::BODY, format!("{} {}", self.shop.currency.code(), self.shop.currency.symbol()))
        ]
        .spacing(space::PANELS);
        let left = column![
            self.field(world, Field::Name, l.settings_name(), String::new()),
            self.field(world, Field::Trade, l.settings_trade(), l.settings_trade_hint()),
            self.choice(world, Choice::ShopLanguage, l.settings_language(), &languages),
            currency,
        ]
        .spacing(space::INSIDE);
        let right = column![
            self.field(world, Field::Zone, l.settings_zone(), l.settings_zone_hint()),
            self.field(world, Field::Controller, l.settings_controller(), l.settings_controller_hint()),
            fit(t, Type::BODY, l.settings_controller_words()).lines(5).second(),
        ]
        .spacing(space::INSIDE);
        self.halves(world, (l.settings_tab_shop(), left.into()), (l.settings_consent(), right.into()))
    }

    #[allow(clippy::unused_self, reason = "one of the views of the screen")]
    fn halves<'a>(
        &'a self,
        world: &World,
        left: (String, El<'a, Message>),
        right: (String, El<'a, Message>),
    ) -> El<'a, Message> {
        let t = &world.tokens;
        let half = |(title, content): (String, El<'a, Message>)| {
            panel(t, heading(t, title, String::new(), None), inside(t, content), None).width(Length::FillPortion(1))
        };
        row![half(left), half(right)].spacing(space::INSIDE).into()
    }

    fn look<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let languages: Vec<String> = std::iter::once(l.settings_language_shop())
            .chain(Lang::ALL.map(|lang| l.speaking(lang).common_language_name()))
            .collect();
        let left = column![
            self.choice(world, Choice::Theme, l.settings_theme(), &[l.settings_light(), l.settings_dark()]),
            self.choice(
                world,
                Choice::TextSize,
                l.settings_text(),
                &[l.settings_text_normal(), l.settings_text_large(), l.settings_text_very_large()]
            ),
            self.choice(
                world,
                Choice::Motion,
                l.settings_motion(),
                &[l.settings_motion_full(), l.settings_motion_less()]
            ),
            self.choice(world, Choice::TillLanguage, l.settings_till_language(), &languages),
        ]
        .spacing(space::INSIDE);
        let customer = [l.settings_customer_off(), l.settings_customer_window(), l.settings_customer_monitor()];
        let placed = desktop::places_windows();
        let offset = matches!(self.till.customer, CustomerScreen::Monitor { .. }).then(|| {
            row![
                self.field(world, Field::MonitorX, l.settings_monitor_x(), l.settings_monitor_hint()),
                self.field(
                    world,
                    Field::MonitorY,
                    l.settings_monitor_y(),
                    if placed { String::new() } else { l.settings_monitor_wayland() }
                )
            ]
            .spacing(space::INSIDE)
        });
        let right = column![
            self.accents(world),
            self.field(world, Field::Accent, l.settings_accent_own(), l.settings_accent_hint()),
            self.choice(world, Choice::Customer, l.settings_customer(), &customer),
        ]
        .push(offset)
        .push(fit(t, Type::SMALL, l.settings_customer_words()).lines(3).second())
        .spacing(space::PANELS);
        self.halves(world, (l.settings_tab_look(), left.into()), (l.settings_colour(), right.into()))
    }

    fn accents<'a>(&'a self, world: &World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let accent = self.fields.get(&Field::Accent).map_or("", String::as_str);
        let chosen = Choice::Accent.place(&self.shop, &self.till, accent);
        let patches = ACCENTS.iter().enumerate().map(|(place, colour)| {
            let plain = if t.is_dark() { crate::ui::theme::Tokens::dark() } else { crate::ui::theme::Tokens::light() };
            // The patch shows the colour as it will be: moved until it can be read.
            let shown = from_hex(colour).map_or(plain.accent, |colour| plain.with_accent(colour).accent);
            let patch =
                ground(iced::widget::space().width(Length::Fill).height(24.0), shown, radius::TICK, Corners::All);
            let look = if place == chosen { Look::ChosenButton } else { Look::Button };
            press(look, patch, Some(Message::Set(Choice::Accent, place)))
                .width(Length::Fill)
                .height(TARGET)
                .padding([0.0, space::KEYS])
                .into()
        });
        let head = row![container(fit(t, Type::BODY, l.settings_accent())).width(Length::Fill), key_cap(t, "Alt+3")]
            .align_y(Alignment::Center);
        column![head, row(patches).spacing(space::KEYS)].spacing(space::PAIR).into()
    }

    fn scanner<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let ends = [l.settings_end_either(), "Enter".to_owned(), "Tab".to_owned()];
        let numbers = row![
            self.field(world, Field::Least, l.settings_least(), l.settings_least_hint()),
            self.field(world, Field::Gap, l.settings_gap(), l.settings_gap_hint())
        ]
        .spacing(space::INSIDE);
        let left = column![
            self.field(world, Field::Prefix, l.settings_prefix(), l.settings_prefix_hint()),
            self.choice(world, Choice::End, l.settings_end(), &ends),
            numbers,
            self.test_line(world),
        ]
        .spacing(space::INSIDE);
        let weighed = row![
            self.field(world, Field::Weight, l.settings_range_weight(), l.settings_range_weight_hint()),
            self.field(world, Field::Price, l.settings_range_price(), l.settings_range_price_hint())
        ]
        .spacing(space::INSIDE);
        let right = column![
            self.field(world, Field::Cards, l.settings_range_cards(), l.settings_range_cards_hint()),
            weighed,
            self.field(world, Field::Coupons, l.settings_range_coupons(), l.settings_range_coupons_hint()),
            fit(t, Type::BODY, l.settings_range_words()).lines(4).second(),
        ]
        .spacing(space::INSIDE);
        self.halves(world, (l.settings_tab_scanner(), left.into()), (l.settings_ranges(), right.into()))
    }

    /// What was just scanned, and how it was understood.
    fn test_line<'a>(&'a self, world: &World) -> El<'a, Message> {
        let (t, l) = (&world.tokens, world.language);
        let Some((code, kind)) = &self.heard else {
            return banner(t, Severity::Info, l.settings_test(), l.settings_test_words());
        };
        let understood = match kind {
            CodeKind::OwnCard(_) => l.settings_code_card(),
            CodeKind::Weighed { says: LabelSays::Weight(weight), .. } => l.settings_code_weight(*weight),
            CodeKind::Weighed { says: LabelSays::Price(price), .. } => l.settings_code_price(*price),
            CodeKind::Marked { gtin } => l.settings_code_marked(gtin),
            CodeKind::Coupon(_) => l.settings_code_coupon(),
            CodeKind::Plain { ean: true } => l.settings_code_ean(),
            CodeKind::Plain { ean: false } => l.settings_code_plain(),
        };
        // The separator of marked goods has no glyph.
        let shown: String = code.chars().map(|c| if c.is_control() { '|' } else { c }).collect();
        banner(t, Severity::Info, shown, understood)
    }
}
