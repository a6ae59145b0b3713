//! Colours as light: how far they stand apart, and what is nearest to them in the 256.

use ratatui::style::Color;

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// The steps of each component in the colour cube of the 256.
const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

impl Rgb {
    /// From `0xRRGGBB`.
    #[must_use]
    pub const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self(red, green, blue)
    }

    /// Red, green and blue as light, each 0 to 1 (IEC 61966-2-1).
    #[must_use]
    pub fn light(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// Relative luminance, 0 to 1, as WCAG 2.2 has it.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.light();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of WCAG 2.2: 1 (the same) to 21 (black and white).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Whether dark text is read more easily on it than light text.
    #[must_use]
    pub fn is_light(self) -> bool {
        self.contrast(Self(0, 0, 0)) > self.contrast(Self(255, 255, 255))
    }

    /// The number of the nearest of the 240 colours that are the same in every terminal.
    #[must_use]
    pub fn index(self) -> u8 {
        let distance = |index: &u8| {
            let other = Self::of_index(*index).unwrap_or(self);
            let part = |one: u8, two: u8| (i32::from(one) - i32::from(two)).pow(2);
            part(self.0, other.0) + part(self.1, other.1) + part(self.2, other.2)
        };
        (16..=255).min_by_key(distance).unwrap_or(16)
    }

    /// What a number stands for; `None` for the sixteen, which each terminal has its own way.
    #[must_use]
    pub fn of_index(index: u8) -> Option<Self> {
        match index {
            0..=15 => None,
            16..=231 => {
                let number = index - 16;
                let step = |at: u8| STEPS.get(usize::from(at)).copied().unwrap_or(255);
                Some(Self(step(number / 36), step(number / 6 % 6), step(number % 6)))
            }
            232..=255 => {
                let grey = 8 + 10 * (index - 232);
                Some(Self(grey, grey, grey))
            }
        }
    }

    /// What is written to the terminal: the colour itself where it knows millions, else the nearest of the 256.
    #[must_use]
    pub fn color(self, millions: bool) -> Color {
        if millions { Color::Rgb(self.0, self.1, self.2) } else { Color::Indexed(self.index()) }
    }

    /// The colour that was written; `None` for the terminal's own.
    #[must_use]
    pub fn of_color(color: Color) -> Option<Self> {
        match color {
            Color::Rgb(red, green, blue) => Some(Self(red, green, blue)),
            Color::Indexed(index) => Self::of_index(index),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rgb;

    #[test]
    fn contrast_is_that_of_the_guideline() {
        let (black, white) = (Rgb::hex(0), Rgb::hex(0xff_ff_ff));
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
        // The grey that is known as the lightest with enough contrast on white.
        assert!((Rgb::hex(0x76_76_76).contrast(white) - 4.54).abs() < 0.01);
        assert!(white.is_light() && !Rgb::hex(0x28_2c_34).is_light());
    }

    #[test]
    fn the_nearest_of_the_256_is_found() {
        assert_eq!(Rgb::hex(0xff_00_00).index(), 196);
        assert_eq!(Rgb::hex(0x80_80_80).index(), 244);
        for index in 16..=255u8 {
            let colour = Rgb::of_index(index).unwrap();
            assert_eq!(Rgb::of_index(colour.index()), Some(colour));
        }
    }
}
