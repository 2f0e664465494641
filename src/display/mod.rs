//! Step 6 of a sale: what the customer sees, as pure content in the member's own language.
//!
//! The customer's window draws a [`Content`] and knows nothing else, so what may not be seen there cannot be: a member
//! is given name and patronymic and own points, never a surname, phone, age, spend or note, and nothing that a cashier
//! wrote.

mod content;

pub use content::{
    Badge, Basket, COUNTING, Celebration, Content, Guest, Idle, Line, Mark, Shop, Thanks, Treat, counted,
};
