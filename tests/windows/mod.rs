//! The windows as they are drawn: what stands in them, that it can be touched, and pictures to look at.

mod ask;
mod birthdays;
mod customer;
mod desk;
mod enrol;
mod find;
mod help;
mod import;
mod item;
mod looks;
mod member;
mod menu;
mod parts;
mod pay;
mod people;
mod picture;
mod receipt;
mod regulars;
mod reports;
mod scenes;
mod selling;
mod settings;
mod stage;
mod start;
mod survey;
mod till;
