//! What a person sees and touches: the program with its windows, the theme, the parts, and the screens made of them.

pub mod app;
pub mod background;
pub mod keys;
pub mod listener;
pub mod problem;
pub mod run;
pub mod screen;
pub mod theme;
pub mod widget;
pub mod world;
