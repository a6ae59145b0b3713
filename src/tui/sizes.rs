//! How a learner has shared out the room between the parts, as far as they have.

use serde::{Deserialize, Serialize};

/// Columns that a key gives or takes.
const COLUMNS: i16 = 2;
/// Percent that a key gives or takes.
const PERCENT: i16 = 5;

/// What was chosen; `None` for what the program would do by itself. Whatever stands here, the layout keeps every part usable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Sizes {
    /// Columns of the lesson tree.
    pub tree: Option<u16>,
    /// Percent of the width beside the tree that the side panel has.
    pub side: Option<u16>,
    /// Percent of the height that the console has, where parts stand side by side.
    pub console: Option<u16>,
    /// Percent of the height that the text has, where it stands above the console.
    pub text: Option<u16>,
    /// One part has all the room.
    pub zoom: bool,
}

/// A border that can be moved, and where it is now: columns or percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Border {
    /// Right of the tree.
    Tree,
    /// Left of the side panel.
    Side,
    /// Above the console.
    Console,
    /// Below the text, where it stands above the console.
    Text,
}

impl Sizes {
    /// Moves a border that is at `now` by a key's worth: with `more`, so that what it is named for becomes larger.
    pub fn step(&mut self, border: Border, now: u16, more: bool) {
        let step = if border == Border::Tree { COLUMNS } else { PERCENT };
        self.set(border, now.saturating_add_signed(if more { step } else { -step }));
    }

    /// Puts a border to a place.
    pub fn set(&mut self, border: Border, value: u16) {
        let place = match border {
            Border::Tree => &mut self.tree,
            Border::Side => &mut self.side,
            Border::Console => &mut self.console,
            Border::Text => &mut self.text,
        };
        *place = Some(value.clamp(5, 95));
    }
}
