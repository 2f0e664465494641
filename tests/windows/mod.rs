//! The windows as they are drawn: what stands in them, that it can be touched, and pictures to look at.

mod customer;
mod parts;
mod picture;
mod scenes;
mod till;
