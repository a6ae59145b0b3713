//! Which theme is worn: the wish, what the terminal can, and what is known of its background.

use crate::config::ThemeName;
use crate::tui::theme::Theme;
use crate::tui::theme::depth::Depth;
use crate::tui::theme::palette::Palette;
use crate::tui::theme::rgb::Rgb;

/// Least contrast of text, by WCAG 2.2 level AA.
pub const READABLE: f64 = 4.5;

/// The wish for a theme, and what there is to fulfil it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looks {
    /// The theme that was chosen.
    pub name: ThemeName,
    /// How many colours there may be.
    pub depth: Depth,
    /// The terminal's own background, where it is known.
    pub background: Option<Rgb>,
}

impl Looks {
    /// The chosen theme in a terminal of which the background is not known.
    #[must_use]
    pub fn new(name: ThemeName, depth: Depth) -> Self {
        Self { name, depth, background: None }
    }

    /// Whether knowing the terminal's background would change anything.
    #[must_use]
    pub fn wants_background(&self) -> bool {
        // Whatever is worn now, a key tries the others.
        self.background.is_none() && self.depth >= Depth::Many
    }

    /// The theme. With `Auto` the terminal keeps its background where everything can be read on it.
    #[must_use]
    pub fn theme(&self) -> Theme {
        if self.depth == Depth::None || self.name == ThemeName::None {
            return Theme::monochrome();
        }
        let light = self.background.map(Rgb::is_light);
        let Some(palette) = Palette::of(self.name, light).filter(|_| self.depth >= Depth::Many) else {
            return Theme::colour();
        };
        let readable = |ground: Rgb| palette.inks().iter().all(|ink| ink.contrast(ground) >= READABLE);
        let own_ground = self.name != ThemeName::Auto || !self.background.is_some_and(readable);
        Theme::painted(palette, self.depth == Depth::Millions, own_ground)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn auto(background: u32) -> Theme {
        let looks = Looks { background: Some(Rgb::hex(background)), ..Looks::new(ThemeName::Auto, Depth::Millions) };
        looks.theme()
    }

    #[test]
    fn where_nothing_is_known_the_terminals_own_colours_are_used() {
        assert_eq!(Looks::new(ThemeName::Auto, Depth::Millions).theme(), Theme::colour());
        for name in ThemeName::ALL.into_iter().filter(|name| *name != ThemeName::None) {
            assert_eq!(Looks::new(name, Depth::Sixteen).theme(), Theme::colour(), "{name}");
            assert_eq!(Looks::new(name, Depth::None).theme(), Theme::monochrome(), "{name}");
        }
    }

    #[test]
    fn the_terminals_background_decides_and_stays_where_all_can_be_read_on_it() {
        let (dark, light) = (auto(0x1e_1e_2e), auto(0xff_ff_ff));
        assert_ne!(dark.pass, light.pass);
        assert_eq!((dark.ground, light.ground), (None, None));
        // A middling background, on which hardly anything can be read, is painted over.
        assert!(auto(0x80_80_80).ground.is_some());
    }

    #[test]
    fn high_contrast_and_colour_blind_follow_the_background_too() {
        for name in [ThemeName::HighContrast, ThemeName::ColourBlind] {
            let on = |background| Looks { background, ..Looks::new(name, Depth::Millions) }.theme();
            assert_ne!(on(Some(Rgb::hex(0xff_ff_ff))).ground, on(Some(Rgb::hex(0))).ground);
            assert_eq!(on(None), on(Some(Rgb::hex(0))));
        }
    }
}
