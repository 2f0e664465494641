//! What the desktop lets a window do.

/// Whether a window may say where it stands. Under Wayland the desktop decides that by itself.
pub fn places_windows() -> bool {
    !cfg!(target_os = "linux") || WAYLAND.iter().all(|name| std::env::var_os(name).is_none_or(|value| value.is_empty()))
}

/// What tells a program that it is to be drawn by Wayland.
pub const WAYLAND: [&str; 2] = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];
