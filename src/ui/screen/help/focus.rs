//! What has the focus before the help stands in front, so that it has it again behind it.

use iced::advanced::widget::operation::{Focusable, Outcome};
use iced::advanced::widget::{Id, Operation, operate};
use iced::{Rectangle, Task};

/// Says which part has the focus, and also when none has.
pub fn focused() -> Task<Option<Id>> {
    operate(Focused(None))
}

struct Focused(Option<Id>);

impl Operation<Option<Id>> for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<Id>>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.0 = id.cloned();
        }
    }

    fn finish(&self) -> Outcome<Option<Id>> {
        Outcome::Some(self.0.clone())
    }
}
