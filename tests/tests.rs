//! All tests that look at the product from outside, in one binary. Those of single functions stand beside them in `src`.
//!
//! `backup`   copies made beside a running till, and shops brought back from them
//! `command`  what scripts see: each document by example, each refusal with its exit status, full and closed disks
//! `fuzz`     bytes by chance thrown at every door: programmes, baskets, tables, the keys of a scanner
//! `house`    the sources themselves: who may import whom, how long a file may grow, where words may stand
//! `kill`     the program killed at random moments, and everything that it acknowledged there once
//! `packaging` what a package brings: valid, whole, and saying the same as the program
//! `rules`    the programme: baskets, members and expected quotes as tables; refunds; properties; a sale in progress
//! `selling`  sales, refunds, assignments and points against a real database, `check` after each act
//! `session`  the real program in real windows under Xvfb, driven by the keyboard alone
//! `sharing`  households and merged members: what comes along, what stays, and that undoing leaves all as it was
//! `simulation` stories drawn from seeds, told to a real shop and to a naive model of it side by side
//! `store`    what the database itself refuses, keeps and finds: triggers, migrations, damage, two tills at once
//! `survey`   questionnaires: which questions follow from which answers, sheets and counts, drawn at random
//! `transfer` files in and out: a real shop's sales, members, articles, and what is refused
//! `windows`  the windows as they are drawn: what stands in them, that a finger finds it, and pictures to look at

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod backup;
mod command;
mod fuzz;
mod house;
mod kill;
mod packaging;
mod rules;
mod selling;
mod session;
mod sharing;
mod simulation;
mod store;
mod survey;
mod transfer;
mod windows;
