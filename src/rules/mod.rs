//! The programme, pure: what a basket costs whom and why, what comes back when goods do, and what is worth saying.
//!
//! Second in the flow: a scan has named the member and the store has read the standing; here both are priced, and the
//! till shows and records what came out. Nothing here reads a clock, a file or a database, and no amount is a fraction.

#![deny(clippy::float_arithmetic)]

mod assigned;
mod birthday;
mod by_hand;
mod check;
mod discount;
mod greeting;
mod line;
mod payment;
mod points;
mod quote;
mod reasons;
mod refund;
mod returning;

mod template;
mod tier;

pub use assigned::{earned_by_lines, new_lot, points_still_out};
pub use birthday::{BirthdayDue, birthday_due};
pub use check::{Fault, ProgrammeFault, check};
pub use greeting::thing_to_say;
pub use payment::{PaymentError, Settled, settle};
pub use quote::{QuoteError, quote};
pub use refund::{RefundError, plan_refund};

pub use template::{TEMPLATES, template, template_in};
pub use tier::{held_tier, next_tier, peak_spend, tier_for};
