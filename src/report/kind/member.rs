//! One member on paper: who it is, what they hold, how they come, and every purchase.

use chrono::NaiveDate;

use super::{Bucket, short_day, whole};
use crate::domain::{Answers, Card, CardState, Consent, Coupon, Form, Lang, Money, Points, Purpose, SaleLine, Text};
use crate::language::Language;
use crate::report::document::{Bar, Bars, Block, Column, Document, Figure, Table};

/// As a member may ask to see it, so with all that is known.
#[derive(Clone, PartialEq, Eq)]
pub struct MemberReport {
    pub shop: String,
    pub day: NaiveDate,
    pub name: String,
    pub address: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// In which receipts and greetings are.
    pub lang: Lang,
    /// What staff wrote down for the next visit.
    pub note: String,
    /// With whom the points and the tier are shared.
    pub together: Vec<String>,
    /// The latest word on each purpose.
    pub consents: Vec<Consent>,
    pub birthday: Option<crate::domain::Birthday>,
    pub since: NaiveDate,
    pub tier: Option<Text>,
    pub points: Points,
    pub visits: u32,
    pub spent: Money,
    pub spent_last_year: Money,
    pub average: Money,
    pub last_visit: Option<NaiveDate>,
    pub usual_interval: Option<u32>,
    pub cards: Vec<MemberCard>,
    pub lots: Vec<MemberLot>,
    /// The last twelve months.
    pub months: Vec<Bucket>,
    /// Newest first.
    pub sales: Vec<SaleLine>,
    /// Newest first.
    pub returns: Vec<MemberReturn>,
    /// With the names of their kinds; those first that still count.
    pub coupons: Vec<(Text, Coupon)>,
    /// Newest first.
    pub sheets: Vec<MemberSheet>,
}

impl std::fmt::Debug for MemberReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemberReport(..)")
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberCard {
    pub number: String,
    pub state: CardState,
    pub since: NaiveDate,
}

impl From<&Card> for MemberCard {
    fn from(card: &Card) -> MemberCard {
        MemberCard { number: card.number.to_string(), state: card.state, since: card.since }
    }
}

/// Goods that came back of a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberReturn {
    pub day: NaiveDate,
    pub number: String,
    pub of: String,
    pub money: Money,
}

/// A questionnaire that was answered, with what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberSheet {
    pub day: NaiveDate,
    pub form: Form,
    pub answers: Answers,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLot {
    pub points: Points,
    pub active_from: Option<NaiveDate>,
    pub expires: Option<NaiveDate>,
}

impl MemberReport {
    /// The report in a language.
    pub fn document(&self, l: Language) -> Document {
        let mut document = Document::new(self.name.clone(), l.report_member(), &self.shop, l, self.day);
        document.blocks.push(Block::Figures(self.figures(l)));
        document.blocks.push(Block::Facts(self.facts(l)));
        document.heading_with(l.report_by_months(), l.report_last_year());
        document.blocks.push(Block::Bars(self.bars(l)));
        document.heading(l.report_consents());
        document.blocks.push(Block::Table(self.consent_table(l)));
        document.heading(l.report_cards());
        document.blocks.push(Block::Table(self.card_table(l)));
        document.heading(l.report_lots());
        document.blocks.push(Block::Table(self.lot_table(l)));
        document.heading(l.report_purchases());
        document.blocks.push(Block::Table(self.sale_table(l)));
        if !self.returns.is_empty() {
            document.heading(l.report_returns());
            document.blocks.push(Block::Table(self.return_table(l)));
        }
        if !self.coupons.is_empty() {
            document.heading(l.member_coupons());
            document.blocks.push(Block::Table(self.coupon_table(l)));
        }
        for sheet in &self.sheets {
            document.heading_with(sheet.form.title.in_lang(l.lang()).to_owned(), l.full_day(sheet.day));
            document.blocks.push(Block::Facts(sheet.said(l)));
        }
        document
    }

    fn figures(&self, l: Language) -> Vec<Figure> {
        let visits = l.number(i64::from(self.visits));
        let last = self.last_visit.map_or_else(|| l.common_never(), |day| l.near_day(day, self.day));
        let tier = self.tier.as_ref().map(|tier| tier.in_lang(l.lang()).to_owned()).unwrap_or_default();
        let year = l.report_in_a_year(l.money_short(self.spent_last_year));
        let usual = self.usual_interval.map(|days| l.report_usually(l.date_days(days))).unwrap_or_default();
        vec![
            Figure::new(l.report_visits(), visits, last),
            Figure::new(l.report_spent(), l.money_short(self.spent), year),
            Figure::new(l.report_average(), l.money_short(self.average), usual),
            Figure::new(l.report_points(), l.number(self.points.get()), tier),
        ]
    }

    fn facts(&self, l: Language) -> Vec<(String, String)> {
        let facts = [
            (l.report_address(), Some(self.address.clone())),
            (l.report_since(), Some(l.full_day(self.since))),
            (l.report_birthday(), self.birthday.map(|day| l.birthday(day))),
            (l.common_phone(), self.phone.clone()),
            (l.report_email(), self.email.clone()),
            (l.report_language(), Some(l.speaking(self.lang).common_language_name())),
            (l.report_together(), Some(self.together.join(", "))),
            (l.common_note(), Some(self.note.clone())),
        ];
        facts.into_iter().filter_map(|(name, value)| Some((name, value.filter(|v| !v.is_empty())?))).collect()
    }

    fn bars(&self, l: Language) -> Bars {
        use chrono::Datelike;
        let bars = self.months.iter().map(|month| Bar {
            label: l.report_month_short(month.first.month()),
            solid: month.members.as_minor(),
            hatched: 0,
            value: l.money_figures(whole(month.members)),
        });
        Bars { solid: l.report_spent(), hatched: None, bars: bars.collect() }
    }

    fn consent_table(&self, l: Language) -> Table {
        let columns = vec![Column::name(l.report_purpose()), Column::words(l.report_said())];
        let rows = Purpose::ALL.map(|purpose| vec![l.purpose(purpose), l.consent_said(&self.consents, purpose)]);
        Table { columns, rows: rows.into(), ..Table::default() }
    }

    fn card_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::name(l.report_number()),
            Column::words(l.report_state()),
            Column::words(l.report_state_since()),
        ];
        let state = |state: CardState| match state {
            CardState::Active => l.report_card_active(),
            CardState::Replaced => l.report_card_replaced(),
            CardState::Lost => l.report_card_lost(),
            CardState::Blocked => l.report_card_blocked(),
        };
        let rows = self.cards.iter().map(|card| vec![card.number.clone(), state(card.state), l.full_day(card.since)]);
        Table { columns, rows: rows.collect(), total: None, empty: l.report_cards_none() }
    }

    fn lot_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::figures(l.report_points()),
            Column::words(l.report_active_from()),
            Column::words(l.report_expires()),
        ];
        let rows = self.lots.iter().map(|lot| {
            let from = lot.active_from.filter(|day| *day > self.day);
            vec![
                l.number(lot.points.get()),
                from.map_or_else(|| l.report_now(), |day| l.full_day(day)),
                lot.expires.map_or_else(|| l.common_never(), |day| l.full_day(day)),
            ]
        });
        Table { columns, rows: rows.collect(), total: None, empty: l.report_lots_none() }
    }

    fn sale_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::words(l.common_date()),
            Column::name(l.report_receipt()),
            Column::figures(l.report_lines()),
            Column::figures(l.report_total()),
            Column::figures(l.report_came_back()),
        ];
        let rows = self.sales.iter().map(|sale| {
            vec![
                short_day(Some(sale.day), l),
                sale.number.0.clone(),
                l.number(i64::from(sale.lines)),
                l.money(sale.total),
                if sale.refunded.is_zero() { String::new() } else { l.money(sale.refunded) },
            ]
        });
        Table { columns, rows: rows.collect(), total: None, empty: l.report_purchases_none() }
    }

    fn return_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::words(l.common_date()),
            Column::name(l.report_number()),
            Column::words(l.report_of_sale()),
            Column::figures(l.report_given_back()),
        ];
        let rows = self
            .returns
            .iter()
            .map(|back| vec![short_day(Some(back.day), l), back.number.clone(), back.of.clone(), l.money(back.money)]);
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    fn coupon_table(&self, l: Language) -> Table {
        let columns = vec![
            Column::name(l.coupon_column_coupon()),
            Column::words(l.report_number()),
            Column::words(l.report_state()),
            Column::words(l.report_state_since()),
            Column::words(l.coupon_column_until()),
        ];
        let rows = self.coupons.iter().map(|(name, coupon)| {
            vec![
                name.in_lang(l.lang()).to_owned(),
                coupon.code.clone(),
                l.coupon_state(coupon.state),
                short_day(Some(coupon.since), l),
                coupon.life.until.map_or_else(|| l.common_never(), |day| short_day(Some(day), l)),
            ]
        });
        Table { columns, rows: rows.collect(), ..Table::default() }
    }
}

impl MemberSheet {
    /// Each question that was answered, with what was said.
    fn said(&self, l: Language) -> Vec<(String, String)> {
        let asked = self.form.questions.iter();
        let said = asked.filter_map(|question| Some((question, self.answers.get(&question.id)?)));
        said.map(|(question, answer)| (question.text.in_lang(l.lang()).to_owned(), l.answer(question, answer)))
            .collect()
    }
}
