//! From field to field with Enter, over everything else that can take the focus: a form is filled in without looking.

use iced::advanced::widget::operation::{Focusable, Outcome};
use iced::advanced::widget::{Id, Operation, operate};
use iced::widget::operation::{focus, select_all};
use iced::{Rectangle, Task};

/// Moves the focus to the field after the focused one, round the end; to the first where nothing has it. What is no field
/// of the form (a tick, a key) keeps the focus: there Enter means that part itself.
pub fn next<T: Send + 'static>(fields: &'static [&'static str]) -> Task<T> {
    go(Next { fields, from: None, at: At::Nowhere, back: false })
}

/// Moves the focus to the field before, round the beginning.
pub fn before<T: Send + 'static>(fields: &'static [&'static str]) -> Task<T> {
    go(Next { fields, from: None, at: At::Nowhere, back: true })
}

/// Moves on if `field` has the focus, as when a scan or a key filled it.
pub fn next_from<T: Send + 'static>(fields: &'static [&'static str], field: &'static str) -> Task<T> {
    go(Next { fields, from: Some(field), at: At::Nowhere, back: false })
}

/// What stands in the field is chosen, so that what is typed there takes its place.
fn go<T: Send + 'static>(next: Next) -> Task<T> {
    operate(next).then(|id: Id| Task::batch([focus(id.clone()), select_all(id)]))
}

#[derive(Clone, Copy)]
enum At {
    Nowhere,
    Field(usize),
    Elsewhere,
}

struct Next {
    fields: &'static [&'static str],
    from: Option<&'static str>,
    at: At,
    back: bool,
}

impl Operation<Id> for Next {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Id>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            let field = self.fields.iter().position(|field| id == Some(&Id::new(field)));
            self.at = field.map_or(At::Elsewhere, At::Field);
        }
    }

    fn finish(&self) -> Outcome<Id> {
        let to = match (self.at, self.from) {
            (At::Field(at), Some(from)) if self.fields.get(at) != Some(&from) => None,
            (At::Field(at), _) => {
                let by = if self.back { self.fields.len().saturating_sub(1) } else { 1 };
                Some((at + by) % self.fields.len().max(1))
            }
            (At::Nowhere, None) => Some(0),
            (At::Nowhere, Some(_)) | (At::Elsewhere, _) => None,
        };
        match to.and_then(|to| self.fields.get(to)) {
            Some(field) => Outcome::Some(Id::new(field)),
            None => Outcome::None,
        }
    }
}
