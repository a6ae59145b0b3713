#![allow(clippy::indexing_slicing, reason = "a test's own arrays")]

use super::rgb::Rgb;
use super::*;
use crate::config::ThemeName;

/// Every role's style.
fn all(theme: &Theme) -> Vec<Style> {
    let marks = [
        Mark { code: true, ..Mark::default() },
        Mark { link: Some("x".into()), strong: true, emph: true, strike: true, ..Mark::default() },
    ];
    let kinds = [NoteKind::Note, NoteKind::Tip, NoteKind::Important, NoteKind::Warning, NoteKind::Caution];
    let tokens = [
        Token::Plain,
        Token::Keyword,
        Token::String,
        Token::Number,
        Token::Comment,
        Token::Function,
        Token::Type,
        Token::Variable,
        Token::Key,
        Token::Operator,
    ];
    let t = theme.clone();
    [t.text, t.dim, t.strong, t.title, t.code, t.link, t.pass, t.fail, t.unknown, t.running, t.warning, t.selected]
        .into_iter()
        .chain([t.border, t.border_focus, t.key, t.command, t.added, t.removed, t.gauge])
        .chain((1..=6).map(|level| theme.heading(level)))
        .chain(kinds.map(|kind| theme.note(kind)))
        .chain(tokens.map(|token| theme.token(token)))
        .chain(marks.iter().map(|mark| theme.mark(theme.text, mark)))
        .collect()
}

/// Every theme with colours of its own, on either background and in either depth: name, least contrast, theme.
fn painted() -> Vec<(String, f64, Theme)> {
    let mut themes = Vec::new();
    for name in ThemeName::ALL {
        for light in [false, true] {
            let Some(palette) = Palette::of(name, Some(light)) else { continue };
            for millions in [false, true] {
                let least = if name == ThemeName::HighContrast { 7.0 } else { looks::READABLE };
                let label = format!("{name}, light: {light}, millions: {millions}");
                themes.push((label, least, Theme::painted(palette, millions, true)));
            }
        }
    }
    assert_eq!(themes.len(), 20);
    themes
}

#[test]
fn without_colours_there_are_none_anywhere() {
    for style in all(&Theme::monochrome()) {
        assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None));
    }
}

#[test]
fn the_sixteen_can_be_read_on_light_and_dark_backgrounds() {
    let readable = [Color::Red, Color::Green, Color::Yellow, Color::Blue, Color::Magenta, Color::Cyan];
    for style in all(&Theme::colour()) {
        assert!(style.bg.is_none() && style.fg.is_none_or(|colour| readable.contains(&colour)), "{style:?}");
    }
}

#[test]
fn what_is_selected_or_focused_differs_without_colour() {
    let theme = Theme::monochrome();
    assert_ne!(theme.selected, theme.text);
    assert_ne!(theme.border_focus, theme.border);
    assert_ne!(theme.code, theme.text);
    assert_ne!(theme.pass, theme.fail);
}

#[test]
fn every_role_of_every_theme_has_the_contrast_it_promises() {
    for (name, least, theme) in painted() {
        let (text, ground) = theme.ground.unwrap();
        for style in all(&theme) {
            assert!(!style.add_modifier.contains(Modifier::DIM), "{name}: nobody knows how much a terminal dims: {style:?}");
            let seen = |colour: Option<Color>, unsaid| Rgb::of_color(colour.unwrap_or(unsaid)).unwrap();
            let contrast = seen(style.fg, text).contrast(seen(style.bg, ground));
            assert!(contrast >= least, "{name}: {contrast:.2} of {style:?}");
        }
    }
}

#[test]
fn a_painted_screen_leaves_nothing_to_the_terminal() {
    use ratatui::layout::Rect;
    let (_, _, theme) = painted().remove(0);
    let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
    buffer.set_string(0, 0, "ab", Style::new());
    buffer.set_string(2, 0, "c", theme.fail);
    theme.paint(&mut buffer);
    let ground = theme.ground.unwrap();
    assert!(buffer.content.iter().all(|cell| cell.bg == ground.1 && cell.fg != Color::Reset));
    assert_eq!((buffer.content[0].fg, Some(buffer.content[2].fg)), (ground.0, theme.fail.fg));
}

#[test]
fn a_programs_sixteen_colours_can_be_read_on_our_ground() {
    use crate::terminal::{Cell, Colour};
    for (name, least, theme) in painted() {
        let (text, ground) = theme.ground.unwrap();
        for index in 0..16 {
            for as_ground in [false, true] {
                let mut cell =
                    Cell { column: 0, text: "x".into(), wide: false, style: crate::terminal::Style::default(), selected: false };
                if as_ground {
                    cell.style.background = Colour::Indexed(index);
                } else {
                    cell.style.foreground = Colour::Indexed(index);
                }
                let style = theme.cell(&cell);
                let seen = |colour: Option<Color>, unsaid| Rgb::of_color(colour.unwrap_or(unsaid)).unwrap();
                let contrast = seen(style.fg, text).contrast(seen(style.bg, ground));
                assert!(contrast >= least, "{name}: {contrast:.2} of colour {index}");
            }
        }
    }
}

/// How much of each component of light eyes see that miss one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1).
const MISSING_RED: [[f64; 3]; 3] =
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
const MISSING_GREEN: [[f64; 3]; 3] =
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];

/// The colour in CIE L*a*b*, as such eyes see it.
fn seen_by(eyes: &[[f64; 3]; 3], colour: Rgb) -> [f64; 3] {
    let light = colour.light();
    let part = |row: [f64; 3]| row.iter().zip(light).map(|(share, part)| share * part).sum::<f64>().clamp(0.0, 1.0);
    let [red, green, blue] = eyes.map(part);
    let bend = |value: f64| if value > 0.008_856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 };
    let x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.950_47);
    let y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    let z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn colour_blind_eyes_tell_the_roles_apart() {
    for light in [false, true] {
        for millions in [false, true] {
            let theme = Theme::painted(Palette::of(ThemeName::ColourBlind, Some(light)).unwrap(), millions, true);
            let roles = [
                ("text", theme.text),
                ("dim", theme.dim),
                ("pass", theme.pass),
                ("fail", theme.fail),
                ("warning", theme.warning),
                ("running", theme.running),
                ("link", theme.link),
                ("key", theme.key),
            ];
            for (at, (one, style)) in roles.iter().enumerate() {
                for (two, other) in &roles[at + 1..] {
                    for eyes in [&MISSING_RED, &MISSING_GREEN] {
                        let lab = |style: &Style| seen_by(eyes, Rgb::of_color(style.fg.unwrap()).unwrap());
                        let apart = lab(style).iter().zip(lab(other)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                        // 2.3 is a just noticeable difference; ten of them are seen at a glance.
                        assert!(apart >= 18.0, "light: {light}, millions: {millions}: {one} and {two} are {apart:.1} apart");
                    }
                }
            }
        }
    }
}
