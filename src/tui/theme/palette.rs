//! The colours of the themes that bring their own, each for light and for dark backgrounds where it makes a difference.
//!
//! Tests hold each to its promise: contrast of every role, and in the colour-blind theme that roles are told apart.

use crate::config::ThemeName;
use crate::tui::theme::rgb::Rgb;

/// The colours of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// What is behind everything.
    pub ground: Rgb,
    /// Ordinary text.
    pub text: Rgb,
    /// What accompanies it.
    pub dim: Rgb,
    /// What failed.
    pub red: Rgb,
    /// What passed.
    pub green: Rgb,
    /// What needs care.
    pub yellow: Rgb,
    /// Links, functions.
    pub blue: Rgb,
    /// Keys, keywords.
    pub magenta: Rgb,
    /// Code, what runs, what has the focus.
    pub cyan: Rgb,
}

impl Palette {
    #[allow(clippy::too_many_arguments, reason = "nine colours in a fixed order read best as a row")]
    const fn new(
        ground: u32,
        text: u32,
        dim: u32,
        red: u32,
        green: u32,
        yellow: u32,
        blue: u32,
        magenta: u32,
        cyan: u32,
    ) -> Self {
        Self {
            ground: Rgb::hex(ground),
            text: Rgb::hex(text),
            dim: Rgb::hex(dim),
            red: Rgb::hex(red),
            green: Rgb::hex(green),
            yellow: Rgb::hex(yellow),
            blue: Rgb::hex(blue),
            magenta: Rgb::hex(magenta),
            cyan: Rgb::hex(cyan),
        }
    }

    /// The palette of a theme on a background of which is known at most whether it is light. `None` for themes without colours
    /// of their own, and where `Auto` knows nothing.
    #[must_use]
    pub fn of(name: ThemeName, light: Option<bool>) -> Option<&'static Self> {
        let on_light = light.unwrap_or(false);
        match name {
            ThemeName::Auto => light.map(|light| if light { &LIGHT } else { &DARK }),
            ThemeName::Light => Some(&LIGHT),
            ThemeName::Dark => Some(&DARK),
            ThemeName::HighContrast => Some(if on_light { &CONTRAST_LIGHT } else { &CONTRAST_DARK }),
            ThemeName::ColourBlind => Some(if on_light { &SAFE_LIGHT } else { &SAFE_DARK }),
            ThemeName::Sixteen | ThemeName::None => None,
        }
    }

    /// Every colour that text can have.
    #[must_use]
    pub fn inks(&self) -> [Rgb; 8] {
        [self.text, self.dim, self.red, self.green, self.yellow, self.blue, self.magenta, self.cyan]
    }

    /// A program's colour, one of the sixteen, as text on this ground. Black and white are what text is here, and grey what
    /// accompanies it: a program cannot know which of them would be seen.
    #[must_use]
    pub fn of_sixteen(&self, index: u8) -> Rgb {
        match index % 8 {
            1 => self.red,
            2 => self.green,
            3 => self.yellow,
            4 => self.blue,
            5 => self.magenta,
            6 => self.cyan,
            _ if index == 8 => self.dim,
            _ => self.text,
        }
    }
}

#[rustfmt::skip]
mod colours {
    use super::Palette;
    //                                                          ground    text      dim       red       green     yellow    blue      magenta   cyan
    pub(super) static DARK: Palette =           Palette::new(0x14_18_1d, 0xd8_de_e6, 0x8f_9b_a8, 0xff_80_80, 0x7f_d4_8a, 0xe6_c1_5c, 0x7d_b4_ff, 0xd7_a1_f0, 0x5f_d0_d8);
    pub(super) static LIGHT: Palette =          Palette::new(0xfd_fd_fb, 0x24_29_2f, 0x5f_68_72, 0xb3_26_1e, 0x1a_6b_2d, 0x7a_53_00, 0x0b_57_b0, 0x8a_2b_9b, 0x00_64_6e);
    pub(super) static CONTRAST_DARK: Palette =  Palette::new(0x00_00_00, 0xff_ff_ff, 0xd0_d0_d0, 0xff_9a_9a, 0x6d_ff_87, 0xff_e5_4a, 0x8f_c7_ff, 0xff_a8_ff, 0x5f_f5_ff);
    pub(super) static CONTRAST_LIGHT: Palette = Palette::new(0xff_ff_ff, 0x00_00_00, 0x33_33_33, 0x8a_00_00, 0x00_4d_14, 0x5f_2d_00, 0x00_31_7a, 0x64_00_70, 0x00_47_50);
    // Red is orange and green is blue: those differ also for eyes that miss the red or the green.
    pub(super) static SAFE_DARK: Palette =      Palette::new(0x10_14_18, 0xf0_f5_ff, 0xce_b6_bb, 0xea_79_03, 0x33_af_ff, 0xec_d8_49, 0x61_7b_ff, 0xe2_65_b7, 0x47_d1_f8);
    pub(super) static SAFE_LIGHT: Palette =     Palette::new(0xff_ff_ff, 0x00_0c_00, 0x79_6c_66, 0x51_21_0b, 0x08_6b_b6, 0x78_62_14, 0x6c_15_fc, 0x52_04_57, 0x02_1c_96);
}
use colours::{CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, SAFE_DARK, SAFE_LIGHT};
