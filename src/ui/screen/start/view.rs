//! The questions at the left, the programmes to begin with at the right, the language above both.

use iced::widget::{column, container, row, stack};
use iced::{Alignment, Length, Padding, Size};

use super::{Message, NAME, State, TRADE, ZONE, ZoneIs};
use crate::domain::{Currency, Lang, is_visible};
use crate::rules::{PLAIN_TEMPLATES, TEMPLATES, template};
use crate::ui::theme::{El, TARGET, Tokens, Type, space};
use crate::ui::widget::{
    Below, HEADING, Key, Severity, banner, bar_height, choices, fit, fit_bold, hairline, heading, help_key, input,
    key_bar, list_row, mark, panel, row_height,
};

impl State {
    /// `size` is the window in logical pixels.
    pub fn view<'a>(&'a self, t: &'a Tokens, size: Size) -> El<'a, Message> {
        let problem = self.problem.as_ref().map(|words| {
            let banner = banner(t, Severity::Bad, words.as_str(), "");
            container(banner).padding(space::INSIDE).align_bottom(Length::Fill)
        });
        let left = stack![self.questions(t, size)].push(problem);
        let right = container(self.programmes(t)).width((size.width * 0.42).round());
        let body = row![container(left).width(Length::Fill), right].spacing(space::PANELS);
        let around = Padding { top: 0.0, right: space::INSIDE, bottom: space::PANELS, left: space::INSIDE };
        column![
            self.top(t),
            container(body).padding(around).width(Length::Fill).height(Length::Fill),
            key_bar(t, size.width, self.keys(), self.last_key()),
            iced::widget::space().height(space::PANELS)
        ]
        .into()
    }

    /// The mark, what this is, and the language, which changes every word at once.
    fn top<'a>(&'a self, t: &'a Tokens) -> El<'a, Message> {
        let l = self.language();
        let spoken = Lang::ALL.map(|lang| (l.speaking(lang).common_language_name(), Some(Message::Speak(lang))));
        let chosen = Lang::ALL.iter().position(|lang| *lang == self.lang).unwrap_or(0);
        let title = column![
            fit_bold(t, Type::TITLE, l.opening_title()).or(t, Type::LARGE),
            fit(t, Type::SMALL, l.opening_remark()).second()
        ];
        // Large words leave no place for this one beside what the window is for.
        let help = if t.is_very_large() { String::new() } else { l.key_help() };
        row![
            mark(32.0),
            container(title).width(Length::Fill),
            help_key(t, Key::new("help", "F1", help, Some(Message::Help))),
            container(choices(t, spoken, chosen)).width(if t.is_very_large() { 496.0 } else { 450.0 })
        ]
        .spacing(space::INSIDE)
        .padding([space::PANELS, space::INSIDE])
        .height(top_height(t))
        .align_y(Alignment::Center)
        .into()
    }

    fn questions<'a>(&'a self, t: &'a Tokens, size: Size) -> El<'a, Message> {
        let l = self.language();
        let name = input(NAME, l.opening_name(), &self.name)
            .needed()
            .placeholder(l.opening_name_placeholder())
            .on_input(Message::TypeName)
            .view(t);
        let trade = input(TRADE, l.opening_trade(), &self.trade)
            .placeholder(l.opening_trade_placeholder())
            .on_input(Message::TypeTrade)
            .view(t);
        let currencies = Currency::ALL.map(|c| (format!("{} {}", c.code(), c.symbol()), Some(Message::Pay(c))));
        let chosen = Currency::ALL.iter().position(|c| *c == self.currency).unwrap_or(0);
        let currency = column![
            fit(t, Type::BODY, l.opening_currency()),
            choices(t, currencies, chosen),
            fit(t, Type::SMALL, l.opening_currency_hint("F3")).second()
        ]
        .spacing(space::PAIR);
        let zones = self.zones();
        let below = if zones.is_empty() {
            Below::Error(l.opening_zone_none())
        } else if self.zone_is == ZoneIs::Open {
            Below::Hint(l.opening_zone_several(zones.len()))
        } else {
            Below::Good(self.zone.name().replace('_', " "))
        };
        let zone = input(ZONE, l.opening_zone(), &self.typed_zone)
            .placeholder(l.opening_zone_placeholder())
            .on_input(Message::TypeZone)
            .below(below)
            .view(t);
        let half = |field: El<'a, Message>| container(field).width(Length::Fill);
        let fields = column![row![half(name), half(trade)].spacing(space::INSIDE), currency, zone].spacing(GAP);
        let inside = column![container(fields).padding([GAP, space::INSIDE]), hairline(), self.zone_list(t, size)];
        panel(t, heading(t, l.opening_shop(), l.opening_shop_hint(), None), inside, None).into()
    }

    /// As many zones as fit, the chosen one among them.
    fn zone_list<'a>(&'a self, t: &'a Tokens, size: Size) -> El<'a, Message> {
        let zones = self.zones();
        let room = zone_rows(t, size);
        let rows = if zones.len() > room { (room - 1).max(1) } else { room };
        let more = zones.len().saturating_sub(rows);
        let chosen = zones.iter().position(|zone| *zone == self.zone).unwrap_or(0);
        let first = chosen.saturating_sub(rows.saturating_sub(1)).min(zones.len().saturating_sub(rows));
        let shown = zones.into_iter().skip(first).take(rows).map(|zone| {
            let name = zone.name().replace('_', " ");
            let here = zone == self.zone && self.zone_is != ZoneIs::Open;
            let words = if here { fit_bold(t, Type::BODY, name) } else { fit(t, Type::BODY, name) };
            list_row(t, words, row_height(t), here, Some(Message::ChooseZone(zone)))
        });
        let more = (more > 0).then(|| {
            let words = fit(t, Type::BODY, self.language().report_and_more(more)).or(t, Type::SMALL).second();
            container(words).center_y(row_height(t)).padding([0.0, space::INSIDE])
        });
        column(shown).push(more).into()
    }

    fn programmes<'a>(&'a self, t: &'a Tokens) -> El<'a, Message> {
        let l = self.language();
        let height = Type::LARGE.line(t) + 2.0 * Type::BODY.line(t) + 2.0 * space::PANELS;
        let rows = TEMPLATES[..PLAIN_TEMPLATES].iter().enumerate().filter_map(|(place, id)| {
            let name = template(id)?.name.in_lang(self.lang).to_owned();
            let words = match *id {
                "discount-card" => l.opening_template_card(),
                "tiers" => l.opening_template_tiers(),
                "points" => l.opening_template_points(),
                _ => l.opening_template_club(),
            };
            let face = column![
                fit_bold(t, Type::LARGE, name).or(t, Type::BODY),
                fit(t, Type::BODY, words).or(t, Type::SMALL).lines(2).second()
            ];
            Some(list_row(t, face, height, place == self.template, Some(Message::Begin(place))))
        });
        panel(t, heading(t, l.opening_programme(), l.opening_programme_hint("F4"), None), column(rows), None).into()
    }

    fn keys(&self) -> Vec<Key<Message>> {
        let l = self.language();
        vec![
            Key::new("next", "Enter", l.common_next(), Some(Message::NextField)),
            Key::new("language", "F2", l.opening_key_language(), Some(Message::NextLanguage)),
            Key::new("currency", "F3", l.opening_key_currency(), Some(Message::NextCurrency)),
            Key::new("programme", "F4", l.opening_key_programme(), Some(Message::NextTemplate)),
            Key::new("demo", "F5", l.opening_key_demo(), Some(Message::Demo)),
            Key::new("zone", "Up, Down", l.opening_key_zone(), Some(Message::MoveZone(1))),
            Key::new("close", "Esc", l.common_close(), Some(Message::Close)),
        ]
    }

    fn last_key(&self) -> Key<Message> {
        let l = self.language();
        let key = Key::new("open", "F9", l.opening_key_open(), self.can_open().then_some(Message::Open));
        match (is_visible(&self.name), self.zone_is == ZoneIs::Open) {
            // One thing at a time: two do not fit on the key.
            (false, _) => key.missing(l.opening_missing_name()),
            (true, true) => key.missing(l.opening_missing_zone()),
            (true, false) => key,
        }
    }
}

/// Between the questions.
const GAP: f32 = space::PANELS;

fn top_height(t: &Tokens) -> f32 {
    (Type::TITLE.line(t) + Type::SMALL.line(t)).max(TARGET) + 2.0 * space::PANELS
}

/// How many zones fit below the questions.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, between one and thirty")]
fn zone_rows(t: &Tokens, size: Size) -> usize {
    let question = Type::BODY.line(t) + TARGET + Type::SMALL.line(t) + 2.0 * space::PAIR;
    let body = size.height - top_height(t) - bar_height(t) - 2.0 * space::PANELS;
    let room = body - HEADING - 3.0 * question - 4.0 * GAP - 3.0;
    (room / row_height(t)).floor().clamp(1.0, 30.0) as usize
}
