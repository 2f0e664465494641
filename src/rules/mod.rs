//! The programme, pure: what a basket costs whom and why, what comes back when goods do, and what is worth saying.
//!
//! Second in the flow: a scan has named the member and the store has read the standing; here both are priced, and the
//! till shows and records what came out. Nothing here reads a clock, a file or a database, and no amount is a fraction.

#![deny(clippy::float_arithmetic)]

mod assigned;
mod at_once;
mod basis;
mod best;
mod birthday;
mod bundle;
mod by_hand;
mod cash;
mod ceiling;
mod check;
mod check_bonus;
mod check_competing;
mod check_conditions;
mod check_coupons;
mod check_floors;
mod check_gifts;
mod check_rules;
mod claim;
mod combine;
mod compile;
mod condition;
mod coupon;
mod fit;
mod floor;
mod greeting;
mod line;
mod more_points;
mod offer;
mod pattern;
mod payment;
mod pieces;
mod points;
mod prepared;
mod prices;
mod quote;
mod reasons;
mod referral;
mod refund;
mod reprice;
mod returning;
mod review;
mod search;
mod sets;
mod split;
mod stock;
mod template;
mod tier;
mod units;

pub use assigned::{earned_by_lines, new_lot};
pub use basis::basis_of;
pub use birthday::{BirthdayDue, birthday_due};
pub use cash::nearest_step;
pub use check::{Fault, ProgrammeFault, check};
pub use check_conditions::{unknown_forms, unknown_segments};
pub use greeting::{Person, thing_to_say};
pub use payment::{PaymentError, Settled, not_in_cash, only_form, paid_as_named, pay_with, settle};
pub use quote::{QuoteError, quote, quote_with_coupons};
pub use referral::{bonus_lot, referral_counts, taken_of_bonus};
pub use refund::{RefundError, due_so_far, plan_refund, plan_repriced};
pub use reprice::Receipt;
pub use review::{falls_to, review_due};

pub use template::{PLAIN_TEMPLATES, TEMPLATES, exchange, points_in, template, template_in};
pub use tier::{Counted, Missing, asks_less, held_tier, next_tier, peak_spend, peak_visits, tier_for};
pub use units::units_before;
