//! Pictures in terminals that can show them: three protocols, and which one is spoken here.
//!
//! Nothing is believed that a terminal did not say itself, by its name or by its answer, and nothing waits for an answer: until one
//! comes, and where none does, diagrams are drawn with letters.
//!
//! - this: the wish, what is known of the terminal, and where a picture has room;
//! - [`kitty`], [`iterm`], [`sixel`]: a picture in the bytes of each protocol.

pub mod iterm;
pub mod kitty;
pub mod sixel;
#[cfg(test)]
mod tests;

use ratatui::layout::Rect;

use crate::diagrams::{Diagram, picture};
use crate::i18n::Lang;

/// How a terminal is given a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// Kitty's graphics, which Ghostty and Konsole have, too.
    Kitty,
    /// iTerm2's inline images, which WezTerm and mintty have, too.
    Iterm,
    /// Sixel.
    Sixel,
}

/// Names by which terminals that show Sixel answer (XTVERSION). xterm is not among them: it is built with it or not.
const SIXEL: [&str; 4] = ["foot", "contour", "mlterm", "konsole"];
/// Values of `TERM_PROGRAM` or `LC_TERMINAL` of terminals that show iTerm2's images.
const ITERM: [&str; 4] = ["iTerm.app", "iTerm2", "WezTerm", "mintty"];
/// Fewer columns than this, and letters say more than a picture.
const FEWEST: u16 = 30;

/// The wish for pictures, and what is known of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pictures {
    wish: Wish,
    found: Option<Protocol>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wish {
    #[default]
    Never,
    Auto,
    Always(Protocol),
}

impl Pictures {
    /// What the configuration says: `auto`, `never`, or a protocol. `mute` when there are no colours, and so no pictures.
    #[must_use]
    pub fn wished(value: Option<&str>, mute: bool, env: impl Fn(&str) -> Option<String>) -> Self {
        let wish = match value.unwrap_or("auto") {
            _ if mute || env("TERM").is_none_or(|term| matches!(term.as_str(), "" | "dumb" | "linux")) => Wish::Never,
            "kitty" => Wish::Always(Protocol::Kitty),
            "iterm" => Wish::Always(Protocol::Iterm),
            "sixel" => Wish::Always(Protocol::Sixel),
            // What tmux and screen pass on of a picture, and what they clear away, nobody can rely on.
            "auto" if env("TMUX").is_none() && env("STY").is_none() => Wish::Auto,
            _ => Wish::Never,
        };
        let named = ["TERM_PROGRAM", "LC_TERMINAL"].into_iter().filter_map(env).any(|name| ITERM.contains(&name.as_str()));
        Self { wish, found: named.then_some(Protocol::Iterm) }
    }

    /// Whether the terminal is to be asked what it can. Apple's prints the question.
    #[must_use]
    pub fn asks(&self, env: impl Fn(&str) -> Option<String>) -> bool {
        self.wish == Wish::Auto && self.found.is_none() && env("TERM_PROGRAM").as_deref() != Some("Apple_Terminal")
    }

    /// The terminal has said what it can.
    pub fn hear(&mut self, answer: &Answer) {
        let name = |name: &str| name.trim().to_ascii_lowercase();
        match answer {
            Answer::Kitty => self.found = Some(Protocol::Kitty),
            Answer::Named(told) if self.found.is_none() => {
                let told = name(told);
                let is = |known: &str| told.starts_with(&name(known));
                let iterm = || ITERM.into_iter().any(is).then_some(Protocol::Iterm);
                self.found = SIXEL.into_iter().any(is).then_some(Protocol::Sixel).or_else(iterm);
            }
            Answer::Named(_) => {}
        }
    }

    /// The protocol to speak, if any.
    #[must_use]
    pub fn protocol(&self) -> Option<Protocol> {
        match self.wish {
            Wish::Never => None,
            Wish::Auto => self.found,
            Wish::Always(protocol) => Some(protocol),
        }
    }
}

/// What a terminal says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It shows Kitty's graphics.
    Kitty,
    /// Its name and version.
    Named(String),
}

/// A picture and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// What it shows.
    pub diagram: &'static Diagram,
    /// The language of its words.
    pub lang: Lang,
    /// For a light ground.
    pub light: bool,
    /// The room there is, in cells.
    pub room: Rect,
    /// The screen around; after a change of its size everything is drawn anew.
    pub screen: Rect,
    /// How it is shown.
    pub protocol: Protocol,
}

impl Placed {
    /// The bytes that show it, for cells of so many pixels, `(0, 0)` where the terminal does not tell; nothing where it has no room.
    #[must_use]
    pub fn bytes(&self, cell: (u16, u16)) -> Option<String> {
        let png = picture::of(self.diagram, self.lang, self.light)?;
        // Smaller than most, so that nothing runs over the edge where nobody knows.
        let cell = if cell.0 == 0 || cell.1 == 0 { (8, 16) } else { cell };
        let at = fit(picture::size(png)?, self.room, cell)?;
        let shown = match self.protocol {
            Protocol::Kitty => kitty::show(png, at.width, at.height),
            Protocol::Iterm => iterm::show(png, at.width, at.height),
            Protocol::Sixel => {
                let pixels = |cells: u16, each: u16| usize::from(cells) * usize::from(each);
                sixel::show(png, pixels(at.width, cell.0), pixels(at.height, cell.1))?
            }
        };
        Some(format!("\x1b[{};{}H{shown}", at.y + 1, at.x + 1))
    }
}

/// The cells that a picture of `size` pixels takes in the middle of a room without being stretched or enlarged by more than a half.
#[must_use]
pub fn fit(size: (u32, u32), room: Rect, cell: (u16, u16)) -> Option<Rect> {
    let (wide, high) = (f64::from(size.0), f64::from(size.1));
    let (cell_wide, cell_high) = (f64::from(cell.0), f64::from(cell.1));
    if wide < 1.0 || high < 1.0 || cell_wide < 1.0 || cell_high < 1.0 {
        return None;
    }
    let scale = (f64::from(room.width) * cell_wide / wide).min(f64::from(room.height) * cell_high / high).min(1.5);
    let cells = |pixels: f64, each: f64, most: u16| ((pixels * scale / each).round() as u16).min(most);
    let (width, height) = (cells(wide, cell_wide, room.width), cells(high, cell_high, room.height));
    let fits = width >= FEWEST && height > 0;
    fits.then(|| Rect { x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width, height })
}
