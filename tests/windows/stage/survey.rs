//! Questionnaires: asked in both windows, edited, and what they come to.

use regulars::domain::{Answers, Profile};
use regulars::shop::survey::{self as act, Due, Offer};
use regulars::shop::{self};
use regulars::ui::screen::ask::{self, customer_view};
use regulars::ui::screen::survey::{Change, Field, Message, State, Take};
use regulars::ui::screen::{member, till};
use regulars::ui::theme::El;
use regulars::ui::world::World;

use super::super::desk::{self, Desk, at};
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("ask-scale", |desk, world| asking(desk, world, "first-purchase", &[ask::Message::Choose(4)])),
    ("ask-words", |desk, world| asking(desk, world, "first-purchase", &words())),
    ("ask-yes-no", |desk, world| asking(desk, world, "first-purchase", &yes_no())),
    ("ask-many", |desk, world| asking(desk, world, "joining", &many())),
    ("ask-missing", |desk, world| asking(desk, world, "first-purchase", &[ask::Message::Next])),
    ("customer-scale", |desk, world| touching(desk, world, "first-purchase", &[ask::Message::Choose(9)])),
    ("customer-scale-fresh", |desk, world| touching(desk, world, "first-purchase", &[])),
    ("customer-words", |desk, world| touching(desk, world, "first-purchase", &words())),
    ("customer-yes-no", |desk, world| touching(desk, world, "first-purchase", &yes_no())),
    ("customer-one", |desk, world| touching(desk, world, "joining", &[ask::Message::Choose(1)])),
    ("customer-choices", |desk, world| touching(desk, world, "joining", &many())),
    ("survey-list", |desk, world| survey(desk, world, &[])),
    ("survey-edit", |desk, world| survey(desk, world, &["Enter", "PgDn"])),
    ("survey-edit-scale", |desk, world| survey(desk, world, &["Down", "Enter"])),
    ("survey-edit-choices", |desk, world| survey(desk, world, &["Enter", "PgDn", "PgDn", "F4", "F4"])),
    ("survey-new", |desk, world| survey(desk, world, &["Ins", "F5", "F4", "Ins", "F8"])),
    ("survey-try", |desk, world| survey(desk, world, &["Enter", "F3"])),
    ("survey-try-words", |desk, world| survey(desk, world, &["Down", "Enter", "F3", "4", "Enter"])),
    ("survey-try-many", |desk, world| survey(desk, world, &["Enter", "F3", "Enter", "2", "4"])),
    ("survey-edit-leave", |desk, world| survey(desk, world, &["Enter", "F7", "F2"])),
    ("survey-results", |desk, world| survey(desk, world, &["F3", "Down", "Down"])),
    ("survey-results-scale", |desk, world| survey(desk, world, &["Down", "F3"])),
    ("survey-take", |desk, world| survey(desk, world, &["F3", "F6"])),
    ("survey-take-nothing", |desk, world| shown(table(desk, world, "date,recommend\n2026-11-02,4\n", &[Take::Try]))),
    ("survey-take-checking", |desk, world| {
        let mut state = table(desk, world, &lines(), &[]);
        state.update(world, Message::Take(Take::Try));
        shown(state)
    }),
    ("survey-take-tried", |desk, world| shown(table(desk, world, &lines(), &[Take::Try]))),
    ("survey-taken", |desk, world| shown(table(desk, world, &lines(), &[Take::Try, Take::Adopt]))),
    ("member-answers", |desk, world| {
        answered(desk, world);
        let mut state = member::State::new(world, desk.olena).0;
        state.update(world, member::Message::Aside(member::Aside::Answers));
        Box::new(Beside { state, view: member::State::view })
    }),
    ("till-ask", |desk, world| {
        let (mut state, _) = till::State::new(world);
        state.greet_member(world, desk.olena);
        state.set_waiting(Some(waiting(desk, world)));
        Box::new(TillAsking(state))
    }),
    ("till-ask-after", |desk, world| {
        let (mut state, _) = till::State::new(world);
        state.set_waiting(Some(waiting(desk, world)));
        Box::new(TillAsking(state))
    }),
];

fn words() -> Vec<ask::Message> {
    let typed = ask::Message::Type("Хотілося б більше житнього хліба надвечір".into());
    vec![ask::Message::Choose(4), ask::Message::Next, typed]
}

fn yes_no() -> Vec<ask::Message> {
    vec![ask::Message::Choose(9), ask::Message::Next, ask::Message::Choose(1)]
}

fn many() -> Vec<ask::Message> {
    vec![ask::Message::Next, ask::Message::Choose(1), ask::Message::Choose(3)]
}

fn set(world: &World) {
    for id in act::READY {
        act::set(&world.shop, act::ready(id).unwrap(), at("2026-01-03 10:00")).unwrap();
    }
}

/// Put to Olena, in the language of the till.
fn asked(desk: &Desk, world: &World, form: &str, messages: &[ask::Message]) -> ask::State {
    set(world);
    let offer = act::offer(&world.shop, desk.olena, form).unwrap();
    let due = (form == "first-purchase").then_some(Due::Bought(1));
    let profile = shop::member(&world.shop, desk.olena).unwrap().profile;
    let mut state = ask::State::new(world, Offer { due, ..offer }, Profile { lang: world.language.lang(), ..profile });
    for message in messages {
        state.update(world, message.clone());
    }
    state
}

fn asking(desk: &Desk, world: &World, form: &str, messages: &[ask::Message]) -> Box<dyn Drawn> {
    Box::new(Beside { state: asked(desk, world, form, messages), view: ask::State::view })
}

struct Touched(ask::State);

impl Drawn for Touched {
    fn draw<'a>(&'a self, world: &'a World) -> El<'a, ()> {
        customer_view(&self.0, world, world.size).map(|_| ())
    }

    fn grows(&self) -> bool {
        false
    }
}

fn touching(desk: &Desk, world: &World, form: &str, messages: &[ask::Message]) -> Box<dyn Drawn> {
    Box::new(Touched(asked(desk, world, form, messages)))
}

/// Both forms answered by both members.
pub fn answered(desk: &Desk, world: &World) {
    set(world);
    for (member, form, given) in [
        (desk.olena, "first-purchase", r#"{"recommend": 4, "why": "Мало житнього хліба надвечір", "found": true}"#),
        (desk.taras, "first-purchase", r#"{"recommend": 10, "found": false, "missing": "дріжджі"}"#),
        (desk.olena, "joining", r#"{"heard": "passing", "for_whom": ["self", "gifts"], "district": "Поділ"}"#),
        (desk.taras, "joining", r#"{"heard": "friend", "friend": "Олена", "for_whom": ["self"]}"#),
    ] {
        let offer = act::offer(&world.shop, member, form).unwrap();
        let given: Answers = serde_json::from_str(given).unwrap();
        act::answer(&world.shop, &offer, &given, world.now).unwrap();
    }
}

fn survey(desk: &Desk, world: &World, keys: &[&str]) -> Box<dyn Drawn> {
    answered(desk, world);
    let mut state = State::new(world).0;
    for key in keys {
        let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
        let named = matches!(&message, Message::New);
        settle(world, &mut state, message);
        if named {
            let typed = Change::Type(Field::Title, "Про хліб".into());
            settle(world, &mut state, Message::Draft(typed));
        }
    }
    shown(state)
}

/// A table of which three lines are refused: a figure beyond the scale, nobody's number, and a day that is still to come.
fn lines() -> String {
    let (card, nobody) = (desk::OLENAS_CARD, "0192f3c4-7a5b-7c3d-8e9f-0a1b2c3d4e5f");
    format!(
        "member,card,date,recommend\n,{card},2026-11-02,4\n,{card},2026-11-03,11\n{nobody},,2026-11-04,7\n\
         ,{card},2026-12-01,7\n"
    )
}

/// A table with these lines is named, and so much is done with it.
fn table(desk: &Desk, world: &World, lines: &str, takes: &[Take]) -> State {
    answered(desk, world);
    let file = desk.folder.path().join("answers.csv");
    std::fs::write(&file, lines).unwrap();
    let mut state = State::new(world).0;
    let named = [Take::Begin, Take::Path(file.display().to_string())];
    let takes = named.iter().chain(takes).cloned().map(Message::Take);
    for message in [Message::Move(1), Message::Results].into_iter().chain(takes) {
        settle(world, &mut state, message);
    }
    state
}

fn shown(state: State) -> Box<dyn Drawn> {
    Box::new(Beside { state, view: State::view })
}

pub fn settle(world: &World, state: &mut State, message: Message) {
    if let regulars::ui::screen::survey::Action::Run(task) = state.update(world, message) {
        for answer in desk::answers(task) {
            settle(world, state, answer);
        }
    }
}

fn waiting(desk: &Desk, world: &World) -> till::Waiting {
    let (l, profile) = (world.language, shop::member(&world.shop, desk.olena).unwrap().profile);
    till::Waiting {
        member: desk.olena,
        initials: profile.name.initials(),
        name: profile.name.full(),
        title: act::ready("first-purchase").unwrap().title.in_lang(l.lang()).to_owned(),
        remark: l.ask_brings(l.points(regulars::domain::Points::new(20))),
        key: l.ask_start(),
    }
}

struct TillAsking(till::State);

impl Drawn for TillAsking {
    fn draw<'a>(&'a self, world: &'a World) -> El<'a, ()> {
        self.0.view(world, desk::top(world), None).map(|_| ())
    }
}
