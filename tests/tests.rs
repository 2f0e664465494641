//! All tests that look at the product from outside, in one binary. Those of single functions stand beside them in `src`.
//!
//! `backup`   copies made beside a running till, and shops brought back from them
//! `house`    the sources themselves: who may import whom, how long a file may grow, where words may stand
//! `selling`  sales, refunds, assignments and points against a real database, `check` after each act
//! `windows`  the windows as they are drawn: what stands in them, that a finger finds it, and pictures to look at

mod backup;
mod house;
mod selling;
mod windows;
