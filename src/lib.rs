//! Regulars: the loyalty till that small shops deserve. The modules stand in the order in which a sale flows.

pub mod domain;

pub mod scan;

pub mod rules;

pub mod till;

pub mod store;

pub mod shop;

pub mod display;

pub mod report;

pub mod value;

pub mod survey;

pub mod transfer;

pub mod language;

pub mod ui;

pub mod command;

/// Work at the till is a great many short texts and lists, made and dropped: with this allocator a basket is priced in half the
/// time that the C library's takes. A fuzzer watches memory through its own.
#[cfg(not(fuzzing))]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What this program is: its version, and where the build knew them the commit and its day.
pub const VERSION: &str = env!("REGULARS_VERSION");
