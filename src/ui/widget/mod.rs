//! The parts that screens are made of. Every part takes the theme `t` first, and words that are ready to be shown.
//!
//! | part | what it is for |
//! |---|---|
//! | [`top_bar`], [`key_bar`], [`filled_key`] | the frame of every cashier's screen |
//! | [`panel`], [`heading`], [`foot`], [`paper`], [`sheet`], [`verdict`], [`group_head`] | paper and what is written on its edges |
//! | [`button`], [`filled_button`], [`icon_button`], [`press`] | what is pressed; `press` makes anything pressable |
//! | [`input`], [`tick`], [`switch`], [`choices`] | what is filled in |
//! | [`fit`], [`fit_bold`], [`fit_runs`] | words from data: they step down in size, then end in an ellipsis |
//! | [`prose`] | sentences of the helps and guides |
//! | [`table_head`], [`table_row`], [`list_row`], [`choice_row`], [`person`], [`pages`] | lists, a page at a time |
//! | [`line_item`], [`why_list`], [`say_line`], [`deed`], [`display`], [`ruler`], [`stats`] | the till |
//! | [`banner`], [`toast`], [`progress`], [`empty_state`] | what happened, what is happening, what could |
//! | [`paper_page`] | a page of a report as it will be printed |
//! | [`chip`], [`avatar`], [`key_cap`], [`mark`] | small signs |
//! | [`yielding`] | a column that gives up what matters least when the height ends |

mod button;
mod chip;
mod display;
mod empty;
mod fit;
mod floating;
mod ground;
mod input;
mod key;
mod line_item;
mod look;
mod mark;
mod months;
mod notice;
mod panel;
mod paper_page;
mod press;
mod progress;
mod prose;
mod ruler;
mod say;
mod sparkline;
mod stat;
mod table;
mod tabs;
mod tick;
mod top_bar;
mod why;
mod yielding;

pub use button::{button, filled_button, icon_button};
pub use chip::{Sign, Tone, avatar, chip, chip_beside, tier_bars};
pub use display::{Total, display, display_height};
pub use empty::{Hint, empty_state, hint_height};
pub use fit::{Cut, Fit, Run, fit, fit_bold, fit_runs};
pub use floating::floating;
pub use ground::{Corners, INSIDE_PANEL, bordered, divider, ground, hairline, line_of};
pub use input::{Below, Input, input};
pub use key::{KEY_HEIGHT, Key, bar_height, filled_key, key, key_bar, key_cap, key_cap_wide};
pub use line_item::{Line, line_height, line_item, quantity_width};
pub use look::Look;
pub use mark::mark;
pub use months::{Month, months, months_height};
pub use notice::{NOTICE, Severity, banner, toast};
pub use panel::{HEADING, foot, group_head, heading, panel, paper, rest, sheet, verdict};
pub use paper_page::paper_page;
pub use press::{Press, press};
pub use progress::progress;
pub use prose::{Bit, key_cap_width, prose, prose_height};
pub use ruler::{Mark, Ruler, RulerWords, labels_at, ruler, ruler_with_words};
pub use say::{Deed, deed, say_line, say_line_close};
pub use sparkline::{SPARKLINE, sparkline};
pub use stat::{Stat, head_stat, head_stat_on_scale, stat, stats, stats_in_line, stats_to_press};
pub use table::{Column, choice_row, head_height, list_row, pages, person, row_height, table_head, table_row};
pub use tabs::{tab_key, tabs, tabs_height};
pub use tick::{choices, switch, tick, tick_box};
pub use top_bar::{TOP_BAR, TopBar, help_key, top_bar};
pub use why::{Why, WhyRow, why_height, why_list};
pub use yielding::{Yielding, yielding};
