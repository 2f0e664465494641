//! Opening the windows: from the first frame until the cashier closes the till.

use std::sync::Arc;

use super::app::App;
use super::theme;
use crate::shop::Shop;

/// Runs the windows on an open shop; comes back when the cashier's window is closed.
///
/// # Errors
/// Says why the windowing system could not be used.
pub fn run(shop: Shop) -> Result<(), iced::Error> {
    let shop = Arc::new(shop);
    iced::daemon(move || App::start(shop.clone()), App::update, App::view)
        .settings(theme::settings())
        .title(App::title)
        .theme(|app: &App, _| Some(app.theme()))
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .run()
}

