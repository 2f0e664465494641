//! The codes on a card: bars and squares, as widths that any scale can draw.

use barcoders::sym::code128::Code128;
use barcoders::sym::ean13::EAN13;
use qrcode::{Color, EcLevel, QrCode};

use crate::domain::is_ean;

/// A code of bars: one value for each module, dark or light.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    pub modules: Vec<bool>,
    /// The light modules that a reader needs on each side.
    pub quiet: u16,
}

/// The bars of a card's number: EAN-13 where it is one, Code 128 for any other. None where it has letters that no bars
/// stand for.
pub fn bars(number: &str) -> Option<Bars> {
    let dark = |modules: Vec<u8>| modules.into_iter().map(|module| module == 1).collect();
    if number.len() == 13 && is_ean(number) {
        let modules = EAN13::new(number).ok()?.encode();
        return Some(Bars { modules: dark(modules), quiet: 11 });
    }
    // The mark before it chooses the set with letters and digits.
    let modules = Code128::new(format!("\u{181}{number}")).ok()?.encode();
    Some(Bars { modules: dark(modules), quiet: 10 })
}

/// A square code, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Square {
    pub side: usize,
    pub modules: Vec<bool>,
}

/// The square code of a text; a quarter of it may be dirty and it is still read. None where it is too long.
pub fn square(text: &str) -> Option<Square> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::Q).ok()?;
    let side = code.width();
    let modules = code.into_colors().into_iter().map(|colour| colour == Color::Dark).collect();
    Some(Square { side, modules })
}

/// Runs of dark modules: where each begins and how long it is.
pub fn runs(modules: &[bool]) -> Vec<(u16, u16)> {
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for (place, dark) in (0_u16..).zip(modules) {
        if !dark {
            continue;
        }
        match runs.last_mut() {
            Some((from, long)) if *from + *long == place => *long += 1,
            _ => runs.push((place, 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_becomes_the_bars_of_its_kind() {
        let ean = bars("2901000000015").unwrap();
        assert_eq!((ean.modules.len(), ean.quiet), (95, 11));
        let other = bars("A1001").unwrap();
        assert_eq!(other.modules.len(), 11 * (5 + 2) + 13);
        assert_eq!(bars("2901000000016").unwrap().quiet, 10, "a wrong check digit makes it any number");
    }

    #[test]
    fn runs_are_the_dark_parts() {
        assert_eq!(runs(&[true, true, false, true]), [(0, 2), (3, 1)]);
        assert_eq!(runs(&[]), []);
        assert_eq!(square("2901000000015").unwrap().side, 21);
    }
}
