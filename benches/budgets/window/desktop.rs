//! A display without a screen, with hands for its keyboard and eyes for its windows.

use std::io::{BufRead, BufReader, IoSlice};
use std::process::{Child, Command, Stdio};

use x11rb::connection::{Connection, RequestConnection};
use x11rb::protocol::xproto::{AtomEnum, ConfigureWindowAux, ConnectionExt, ImageFormat, InputFocus, MapState, Window};
use x11rb::rust_connection::RustConnection;

/// Places on the keyboard.
pub const ENTER: u8 = 36;
pub const ESCAPE: u8 = 9;
pub const F9: u8 = 75;

const PRESS: u8 = 2;
const RELEASE: u8 = 3;

pub struct Desktop {
    server: Child,
    pub display: String,
    connection: RustConnection,
    root: Window,
    /// The extension that lets keys be pressed.
    hands: u8,
}

impl Desktop {
    /// Wide enough for both windows side by side. Says what is missing where there can be none.
    pub fn new() -> Result<Desktop, String> {
        let server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "2640x860x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut server = server.map_err(|e| format!("Xvfb does not start ({e}); `apt install xvfb`, or tests/run"))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            BufReader::new(out).read_line(&mut number).map_err(|e| e.to_string())?;
        }
        let display = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&display)).map_err(|e| format!("no display: {e}"))?;
        let root = connection.setup().roots[screen].root;
        let hands = connection.extension_information("XTEST").ok().flatten();
        let hands = hands.ok_or("the X server lacks XTEST")?.major_opcode;
        let desktop = Desktop { server, display, connection, root, hands };
        desktop.keep_what_is_covered()?;
        Ok(desktop)
    }

    /// Lets every window keep its picture where another lies over it.
    fn keep_what_is_covered(&self) -> Result<(), String> {
        let composite = self.connection.extension_information("Composite").ok().flatten();
        let composite = composite.ok_or("the X server lacks Composite")?.major_opcode;
        // RedirectSubwindows: the request's own number, its length in words, the window, and the screen kept up to date.
        let mut request = [0_u8; 12];
        request[0] = composite;
        request[1] = 2;
        request[2..4].copy_from_slice(&3_u16.to_ne_bytes());
        request[4..8].copy_from_slice(&self.root.to_ne_bytes());
        let sent = self.connection.send_request_without_reply(&[IoSlice::new(&request)], Vec::new());
        sent.map_err(|e| e.to_string())?.check().map_err(|e| format!("windows are not kept apart: {e}"))
    }

    /// The windows that can be seen, with their titles.
    pub fn windows(&self) -> Vec<(Window, String)> {
        let Some(tree) = self.connection.query_tree(self.root).ok().and_then(|c| c.reply().ok()) else {
            return Vec::new();
        };
        tree.children.into_iter().filter_map(|window| Some((window, self.title(window)?))).collect()
    }

    fn title(&self, window: Window) -> Option<String> {
        let state = self.connection.get_window_attributes(window).ok()?.reply().ok()?.map_state;
        let name =
            self.connection.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64).ok()?.reply().ok()?;
        (state == MapState::VIEWABLE && !name.value.is_empty())
            .then(|| String::from_utf8_lossy(&name.value).into_owned())
    }

    pub fn place(&self, window: Window, x: i32) {
        let _ = self.connection.configure_window(window, &ConfigureWindowAux::new().x(x).y(0));
        let _ = self.connection.flush();
    }

    pub fn focus(&self, window: Window) {
        let _ = self.connection.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME);
        let _ = self.connection.flush();
    }

    /// What stands in a part of a window: x, y, width, height.
    pub fn picture(&self, window: Window, (x, y, width, height): (i16, i16, u16, u16)) -> Vec<u8> {
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, window, x, y, width, height, u32::MAX);
        image.ok().and_then(|cookie| cookie.reply().ok()).map(|reply| reply.data).unwrap_or_default()
    }

    pub fn whole(&self, window: Window) -> Vec<u8> {
        self.picture(window, (0, 0, 1280, 800))
    }

    /// Types as a scanner does, all at once, and then the key that ends it.
    pub fn strike(&self, digits: &str, end: u8) {
        for digit in digits.bytes() {
            let place = if digit == b'0' { 19 } else { digit - b'1' + 10 };
            self.key(place);
        }
        self.key(end);
        let _ = self.connection.flush();
    }

    pub fn press(&self, key: u8) {
        self.key(key);
        let _ = self.connection.flush();
    }

    fn key(&self, place: u8) {
        for kind in [PRESS, RELEASE] {
            // XTestFakeInput: the request's own number, its length in words, kind, key, and no delay.
            let mut request = [0_u8; 36];
            request[0] = self.hands;
            request[1] = 2;
            request[2..4].copy_from_slice(&9_u16.to_ne_bytes());
            request[4] = kind;
            request[5] = place;
            let _ = self.connection.send_request_without_reply(&[IoSlice::new(&request)], Vec::new());
        }
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
