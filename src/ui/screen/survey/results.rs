//! What the answers come to: a bar for each answer of the chosen question, and what was said in words.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::list::seen_of;
use super::{MOST_SAID, Message, SEARCH, Shown, State, Take};
use crate::domain::BasisPoints;
use crate::shop::survey::{self as act, Counted, Report, Said, Value};
use crate::shop::{Error, Shop};
use crate::ui::screen::beside::{body_height, columns, frame, inside, page_of, trouble};
use crate::ui::theme::{El, TARGET, Type, radius, space};
use crate::ui::widget::{
    Below, Corners, HEADING, Key, Severity, banner, fit, fit_bold, ground, hairline, heading, input, list_row, panel,
};
use crate::ui::world::World;

/// The counts of a form, and the latest of what was said.
pub(super) fn read(shop: &Shop, form: &str) -> Result<(Report, Vec<Said>), Error> {
    Ok((act::report(shop, form)?, act::said(shop, form, None, "", MOST_SAID)?))
}

impl State {
    pub(super) fn results_view<'a>(&'a self, world: &'a World, shown: &'a Shown) -> El<'a, Message> {
        let l = world.language;
        let more = shown.from + said_rows(world) < shown.said.len();
        let left = column![trouble(world, self.problem.as_ref())]
            .push(self.written.as_ref().map(|(rows, path)| {
                let what = l.form_written(i64::try_from(*rows).unwrap_or(i64::MAX));
                let place = l.reports_file_named(path.display().to_string());
                container(banner(&world.tokens, Severity::Info, what, place)).padding([0.0, 0.0])
            }))
            .push(questions(world, shown));
        frame(
            world,
            columns(world, left, said(world, shown)),
            vec![
                Key::new("up", "Up, Down", l.form_question_word(), Some(Message::Move(1))),
                Key::new("page", "PgDn", l.form_key_words(), more.then_some(Message::Page(1))),
                Key::new("page-back", "PgUp", l.form_key_words_back(), (shown.from > 0).then_some(Message::Page(-1))),
                Key::new("take", "F6", l.import_adopt(), Some(Message::Take(Take::Begin))),
                Key::new("list", "Esc", l.form_key_list(), Some(Message::List)),
            ],
            Key::new("write", "F7", l.form_key_write(), (shown.report.results.sheets > 0).then_some(Message::Write)),
        )
    }
}

/// The questions with their figures, and the chart of the chosen one below.
fn questions<'a>(world: &'a World, shown: &'a Shown) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let results = &shown.report.results;
    let height = (Type::BODY.line(t) + 16.0).max(TARGET);
    // Of the question with the most answers, so that going from one to the next moves nothing.
    let most = results.questions.iter().map(|counted| counted.tallies.len()).max().unwrap_or(0);
    let chart_room = chart_height(world, most);
    let rows = rows_in(body_height(world) - HEADING - chart_room - 3.0, height);
    let (_, places) = page_of(shown.question, rows, results.questions.len());
    let seen = seen_of(world, &places, results.questions.len());
    let lines = places.map(|place| {
        let counted = &results.questions[place];
        let mut facts = vec![l.form_answered(i64::try_from(counted.answered).unwrap_or(i64::MAX))];
        facts.extend(counted.nps().map(|nps| l.form_nps(l.signed(nps))));
        facts.extend(
            counted.mean_hundredths().filter(|_| counted.nps().is_none()).map(|mean| l.survey_mean(l.hundredths(mean))),
        );
        facts.extend((!counted.still_asked).then(|| l.survey_no_longer()));
        let line = row![
            container(fit(t, Type::BODY, counted.question.text.in_lang(l.lang())).or(t, Type::SMALL))
                .width(Length::Fill),
            fit(t, Type::SMALL, facts.join(", ")).second(),
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
        list_row(t, line, height, place == shown.question, Some(Message::Choose(place)))
    });
    let sheets = l.form_sheets(i64::try_from(results.sheets).unwrap_or(i64::MAX));
    let head = heading(t, shown.report.form.form.title.in_lang(l.lang()), sheets, seen);
    let chart = results.questions.get(shown.question).map(|counted| chart(world, counted, chart_room));
    panel(t, head, column![].extend(lines).push(gap().height(Length::Fill)).push(hairline()).push(chart), None).into()
}

/// Room for so many bars with their heading, and so much that the questions keep the rest.
fn chart_height(world: &World, bars: usize) -> f32 {
    let t = &world.tokens;
    let bars = f32::from(u8::try_from(bars.clamp(2, 30)).unwrap_or(30));
    (body_height(world) * 0.58).min(bars * (bar_row(t) + 6.0) + Type::LARGE.line(t) + 2.0 * space::INSIDE + space::KEYS)
}

fn bar_row(t: &crate::ui::theme::Tokens) -> f32 {
    Type::BODY.line(t) + 8.0
}

/// A bar for each answer, its share and how often it was given beside it.
fn chart<'a>(world: &'a World, counted: &'a Counted, height: f32) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let title = fit_bold(t, Type::LARGE, counted.question.text.in_lang(l.lang())).or(t, Type::BODY);
    if counted.tallies.is_empty() {
        let words = fit(t, Type::BODY, l.form_in_words()).second().lines(2);
        return container(inside(t, column![title, words].spacing(space::KEYS))).height(height).into();
    }
    let most = counted.tallies.iter().map(|tally| tally.count).max().unwrap_or(0).max(1);
    let room = height - Type::LARGE.line(t) - 2.0 * space::INSIDE - space::KEYS;
    let count = u16::try_from(counted.tallies.len()).unwrap_or(u16::MAX);
    let bar_height = (room / f32::from(count)).floor().min(bar_row(t) + 6.0);
    let bars = counted.tallies.iter().map(|tally| {
        let words = match &tally.value {
            Value::Choice(choice) => l.choice(&counted.question, choice),
            Value::Figure(figure) => l.figure(&counted.question, *figure),
            Value::Typed => String::new(),
        };
        let share = u16::try_from(tally.count * 1_000 / most).unwrap_or(1_000);
        let whole = BasisPoints::new(u32::try_from((counted.share(tally) + 50) / 100 * 100).unwrap_or(0));
        let bar = ground(gap().height(Length::Fill), t.accent, radius::TICK, Corners::Right)
            .width(Length::FillPortion(share.max(1)))
            .height((bar_height - 8.0).max(8.0));
        // A ground for what is nothing would look like something.
        let bar: El<'a, Message> = if tally.count == 0 { gap().height(1.0).into() } else { bar.into() };
        row![
            container(fit(t, Type::BODY, words).or(t, Type::SMALL)).width(Length::FillPortion(4)),
            container(row![bar].push((share < 1_000).then(|| gap().width(Length::FillPortion(1_000 - share)))))
                .width(Length::FillPortion(6)),
            container(fit_bold(t, Type::BODY, l.number(i64::try_from(tally.count).unwrap_or(i64::MAX))).right())
                .width(52.0),
            container(fit(t, Type::BODY, l.percent(whole)).second().right()).width(64.0),
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center)
        .height(bar_height)
        .into()
    });
    let content = column![title, column(bars)].spacing(space::KEYS);
    container(inside(t, content)).height(height).into()
}

/// What was typed, found by its words.
fn said<'a>(world: &'a World, shown: &'a Shown) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let below = if shown.said.is_empty() {
        Below::Hint(if shown.search.trim().is_empty() { l.form_no_words() } else { l.form_no_words_found() })
    } else {
        Below::Hint(l.form_words_count(i64::try_from(shown.said.len()).unwrap_or(i64::MAX)))
    };
    let field = input(SEARCH, l.form_search(), &shown.search).on_input(Message::Search).below(below).view(t);
    let field = container(field).padding([space::PANELS, space::INSIDE]);
    let height = said_height(world);
    let lines = shown.said.iter().skip(shown.from).take(said_rows(world)).map(|one| {
        let question = shown.report.results.questions.iter().find(|counted| counted.question.id == one.question);
        let asked = question.map_or_else(String::new, |counted| counted.question.text.in_lang(l.lang()).to_owned());
        let about = format!("{}, {}. {asked}", one.name.full(), l.day(one.day, world.now.day()));
        let words =
            column![fit(t, Type::SMALL, about).lines(2).second(), fit(t, Type::BODY, one.words.as_str()).lines(2)];
        let line = container(words).center_y(height - 1.0).padding([0.0, space::INSIDE]).width(Length::Fill);
        column![line, hairline()].into()
    });
    panel(t, heading(t, l.form_words(), String::new(), None), column![field, hairline()].extend(lines), None).into()
}

/// The height of what one member said.
fn said_height(world: &World) -> f32 {
    let t = &world.tokens;
    2.0 * Type::SMALL.line(t) + 2.0 * Type::BODY.line(t) + 18.0
}

/// How many of what was said stand on a page.
pub(super) fn said_rows(world: &World) -> usize {
    let t = &world.tokens;
    let taken = Type::BODY.line(t) + Type::SMALL.line(t) + 44.0 + 2.0 * space::PANELS + 8.0;
    rows_in(body_height(world) - HEADING - taken, said_height(world))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, between one and thirty")]
fn rows_in(room: f32, row: f32) -> usize {
    (room / row).floor().clamp(1.0, 30.0) as usize
}
