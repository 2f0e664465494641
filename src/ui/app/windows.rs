//! The two windows as the desktop sees them: their names, sizes and ends.

use iced::{Size, Task, window};

use super::{App, Message};
use crate::ui::theme;

impl App {
    pub fn title(&self, id: window::Id) -> String {
        let settings = self.world.shop.settings();
        if Some(id) == self.customer { format!("{} ·", settings.name) } else { settings.name.clone() }
    }

    pub fn scale_factor(&self, id: window::Id) -> f32 {
        if Some(id) == self.customer {
            theme::customer_scale_for(self.customer_size)
        } else {
            theme::scale_for(self.physical)
        }
    }

    pub(super) fn resized(&mut self, id: window::Id, size: Size) -> Task<Message> {
        // The size comes in logical pixels of the present scale.
        let scale = self.scale_factor(id);
        let physical = Size::new(size.width * scale, size.height * scale);
        if Some(id) == self.customer {
            self.customer_size = physical;
        } else if id == self.cashier {
            self.physical = physical;
            let scale = theme::scale_for(physical);
            self.world.size = Size::new((physical.width / scale).floor(), (physical.height / scale).floor());
        }
        Task::none()
    }

    /// Closing the cashier's window makes a backup and ends the program, without one only when closed again; closing the
    /// customer's only closes that.
    pub(super) fn close_asked(&mut self, id: window::Id) -> Task<Message> {
        if Some(id) == self.customer {
            return window::close(id);
        }
        if self.backup.warned { iced::exit() } else { self.back_up(true) }
    }

    pub(super) fn closed(&mut self, id: window::Id) -> Task<Message> {
        if Some(id) == self.customer {
            self.customer = None;
        } else if id == self.cashier {
            return iced::exit();
        }
        Task::none()
    }
}
