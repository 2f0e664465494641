//! The icons: one character each in a font of our own, which `assets/icons/build` draws in the same order.

/// What a drawing means; meaning is never left to an icon or a colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum Icon {
    Tick = 0xE000,
    Cross,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    Scan,
    Disk,
    Person,
    Speech,
    Gift,
    Cake,
    Flag,
    Warning,
    Info,
    Card,
    Bag,
    Printer,
    Pencil,
    Document,
    Search,
    Trash,
    Plus,
    Minus,
    Phone,
    Clock,
    Back,
    Sliders,
    Pause,
    /// Four strokes of the mark; the fifth lies over them.
    TallyBars,
    TallyStroke,
    TriangleDown,
}

impl Icon {
    pub fn to_char(self) -> char {
        char::from_u32(self as u32).unwrap_or(' ')
    }
}
