//! The ratios that the looks promise, and that any shop's colour keeps them.

use super::*;

/// What stands on what, and the ratio written beside it.
fn table(t: &Tokens) -> Vec<(&'static str, Color, Color)> {
    vec![
        ("ink on paper", t.ink, t.paper),
        ("ink2 on paper", t.ink2, t.paper),
        ("ink2 on bench", t.ink2, t.bench),
        ("edge on paper", t.edge, t.paper),
        ("edge on bench", t.edge, t.bench),
        ("accent on paper", t.accent, t.paper),
        ("on accent", t.on_accent, t.accent),
        ("on hover", t.on_accent, t.hover),
        ("on press", t.on_accent, t.press),
        ("on soft", t.on_soft, t.soft),
        ("on voice", t.on_voice, t.voice),
        ("on display", t.on_display, t.display),
        ("second on display", t.display_second, t.display),
        ("save on display", t.save, t.display),
        ("good on paper", t.good, t.paper),
        ("warn on its ground", t.warn, t.warn_soft),
        ("bad on its ground", t.bad, t.bad_soft),
        ("white on the idle window", Color::WHITE, t.idle),
        ("second on the idle window", t.idle_second, t.idle),
    ]
}

#[test]
fn the_ratios_are_those_of_the_looks() {
    let light = [16.3, 7.4, 6.1, 4.2, 3.4, 8.2, 8.2, 6.3, 11.4, 9.3, 12.9, 15.7, 9.3, 11.3, 6.6, 6.8, 6.2, 8.2, 6.3];
    let dark = [14.8, 8.4, 9.6, 4.6, 5.3, 8.9, 9.0, 10.4, 6.9, 9.1, 11.2, 20.0, 10.2, 14.4, 9.1, 8.0, 7.1, 8.2, 6.3];
    for (tokens, ratios) in [(Tokens::light(), light), (Tokens::dark(), dark)] {
        for ((what, one, other), ratio) in table(&tokens).into_iter().zip(ratios) {
            let found = contrast(one, other);
            assert!((found - ratio).abs() < 0.1, "{what}, {}: {found:.2}, not {ratio}", tokens.name());
        }
    }
    let (ground, text) = CELEBRATION;
    assert!((contrast(ground, text) - 11.2).abs() < 0.1);
}

#[test]
fn any_shops_colour_can_be_read() {
    let levels = [0_u8, 64, 128, 192, 255];
    for n in 0..125 {
        let (r, g, b) = (levels[n / 25], levels[n / 5 % 5], levels[n % 5]);
        for base in [Tokens::light(), Tokens::dark()] {
            let t = base.with_accent(Color::from_rgb8(r, g, b));
            for (what, one, other) in table(&t) {
                let least = if what.starts_with("edge") { 3.0 } else { 4.5 };
                let found = contrast(one, other);
                assert!(found >= least, "{what} for {r},{g},{b} in {}: {found:.2}", t.name());
            }
        }
    }
}

#[test]
fn our_own_accent_is_kept_where_a_shop_names_none() {
    let settings = TillSettings { accent: Some("no colour".into()), ..TillSettings::default() };
    assert_eq!(Tokens::of(&settings), Tokens::light());
    let own = TillSettings { accent: Some("#8A1C4A".into()), ..TillSettings::default() };
    assert_eq!(Tokens::of(&own).accent, Color::from_rgb8(0x8A, 0x1C, 0x4A), "readable as it is");
}
