//! What a person sees and touches: the theme, the parts, and the screens made of them.

pub mod screen;
pub mod theme;
pub mod widget;
