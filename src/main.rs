//! Starts the program: the window, or one command.

fn main() {}
