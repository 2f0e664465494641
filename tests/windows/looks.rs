//! Every screen and state as it looks: every language, both themes, both sizes, normal and very large text. What a machine
//! can see is checked in each; the rest is drawn, to be looked at.

use std::sync::{Arc, Mutex};

use iced::{Rectangle, Size};
use iced_test::selector::Candidate;
use iced_test::{Selector, Simulator};
use regulars::domain::Lang;
use regulars::ui::theme::{self, TARGET, Tokens};
use regulars::ui::widget::Cut;
use regulars::ui::world::World;
use rstest::rstest;

use super::desk;
use super::picture::{self, Look, logical};
use super::stage::{Drawn, desk_in, scenes};

/// A target whose hairline or border takes a pixel or two of its 44.
const FINGER: f32 = TARGET - 2.0;

/// Scenes in which something stands over words on purpose: a notice over a heading, a toast over the last reason.
const OVER: [&str; 17] = [
    "enrol-leave",
    "enrol-replace",
    "till-unknown-card",
    "till-unknown-goods",
    "till-coupon",
    "till-barred",
    "till-brought",
    "till-brought-two",
    "till-lost",
    "till-blocked",
    "till-fiscal-unkept",
    "till-restored",
    "till-toast",
    "pay-doubt",
    "regulars-segments-leave",
    "settings-leave",
    "survey-edit-leave",
];

/// Names longer than any place for them: the shop's and the member's own words, cut with an ellipsis.
const LONG: [&str; 2] =
    ["Максиміліан Коваленко-Задніпровський", "Шоколад темний із журавлиною, фундуком і морською сіллю, 90 г"];

/// What stands in a window, and where.
#[derive(Debug, Clone)]
enum Found {
    Words(String, Rectangle, Option<Rectangle>),
    Cut(String),
    Target(String, Rectangle),
}

struct Glance(Arc<Mutex<Vec<Found>>>);

impl Selector for Glance {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        let found = match candidate {
            Candidate::Text { content, bounds, visible_bounds, .. } => {
                Found::Words(content.to_owned(), bounds, visible_bounds)
            }
            Candidate::TextInput { bounds, id, .. } | Candidate::Focusable { bounds, id, .. } => {
                Found::Target(id.map_or_else(String::new, |id| format!("{id:?}")), bounds)
            }
            Candidate::Custom { state, .. } => Found::Cut(state.downcast_ref::<Cut>()?.0.clone()),
            _ => return None,
        };
        self.0.lock().unwrap().push(found);
        None
    }

    fn description(&self) -> String {
        "all that stands there".into()
    }
}

/// What of a window in one look is not as it should be.
fn faults(name: &str, drawn: &dyn Drawn, world: &World) -> Vec<String> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let mut window: Simulator<'_, (), Tokens> = Simulator::with_size(theme::settings(), world.size, drawn.draw(world));
    let _ = window.find(Glance(found.clone()));
    let found = found.lock().unwrap();
    let mut faults = Vec::new();
    let mut words: Vec<(&str, Rectangle)> = Vec::new();
    for one in found.iter() {
        match one {
            Found::Cut(words) if LONG.contains(&words.as_str()) => {}
            Found::Cut(words) => faults.push(format!("cut: {words}")),
            Found::Target(id, bounds) if bounds.height < FINGER || bounds.width < FINGER => {
                faults.push(format!("too small for a finger: {id} {}x{}", bounds.width, bounds.height));
            }
            Found::Words(said, bounds, seen) if !said.trim().is_empty() && bounds.area() > 0.0 => {
                let whole =
                    seen.is_some_and(|seen| seen.width + 0.5 >= bounds.width && seen.height + 0.5 >= bounds.height);
                if !whole || !within(*bounds, world.size) {
                    faults.push(format!("runs out: {said} {bounds:?}"));
                }
                let covered = !OVER.contains(&name);
                if let Some((under, _)) = words.iter().find(|(_, other)| covered && overlap(*other, *bounds)) {
                    faults.push(format!("overlap: {under} / {said}"));
                }
                words.push((said, *bounds));
            }
            Found::Target(..) | Found::Words(..) => {}
        }
    }
    faults
}

fn within(bounds: Rectangle, size: Size) -> bool {
    let (right, foot) = (bounds.x + bounds.width, bounds.y + bounds.height);
    bounds.x >= -0.5 && bounds.y >= -0.5 && right <= size.width + 0.5 && foot <= size.height + 0.5
}

fn overlap(one: Rectangle, other: Rectangle) -> bool {
    one.intersection(&other).is_some_and(|both| both.width > 1.0 && both.height > 1.0)
}

fn looks(lang: Lang) -> Vec<Look> {
    picture::looks().into_iter().filter(|look| look.lang == lang).collect()
}

fn each(lang: Lang, mut see: impl FnMut(&str, &Look, &dyn Drawn, &World)) {
    picture::load_fonts();
    for (name, scene) in scenes() {
        // While one screen is being drawn nobody waits for all others.
        if !picture::wanted("REGULARS_ONLY", name) {
            continue;
        }
        let (desk, world) = desk_in(lang);
        let drawn = scene(&desk, &world);
        for look in looks(lang) {
            if !drawn.grows() && look.tokens.is_very_large() {
                continue;
            }
            let world = World { tokens: look.tokens, size: logical(look.physical), ..world.clone() };
            see(name, &look, drawn.as_ref(), &world);
        }
    }
}

#[rstest]
fn nothing_is_cut_covered_or_too_small_in_any_look(#[values(Lang::Ru, Lang::Uk, Lang::En)] lang: Lang) {
    let mut all = Vec::new();
    each(lang, |name, look, drawn, world| {
        for fault in faults(name, drawn, world) {
            all.push(format!("{name} {} {}: {fault}", look.name, look.physical.0));
        }
    });
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[rstest]
fn every_tier_is_named_on_the_scale_of_the_club(#[values(Lang::Ru, Lang::Uk, Lang::En)] lang: Lang) {
    let (desk, world) = desk_in(lang);
    let (_, idle) = scenes().into_iter().find(|(name, _)| *name == "customer-idle").unwrap();
    let drawn = idle(&desk, &world);
    for size in [Size::new(1280.0, 800.0), Size::new(1536.0, 864.0)] {
        let world = World { size, ..world.clone() };
        let said = desk::words(&world, drawn.draw(&world));
        let programme = regulars::rules::template("club").unwrap();
        for tier in programme.tiers.levels {
            assert!(said.contains(tier.name.in_lang(lang)), "{}: {said}", tier.id);
        }
    }
}

#[rstest]
#[ignore = "pictures to look at: REGULARS_PICTURES=folder cargo test --test tests pictures -- --ignored"]
fn pictures_of_every_screen(#[values(Lang::Ru, Lang::Uk, Lang::En)] lang: Lang) {
    each(lang, |name, look, drawn, world| {
        let name = format!("{name}-{}", look.name);
        picture::write_if_wanted(&name, &look.tokens, look.physical, |_| drawn.draw(world));
    });
}
