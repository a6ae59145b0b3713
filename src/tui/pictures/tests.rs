use std::io::Cursor;

use ratatui::layout::Rect;

use super::{Answer, Pictures, Placed, Protocol, fit, sixel};
use crate::diagrams::{self, Diagram, picture};
use crate::i18n::Lang;

const ROOM: Rect = Rect { x: 2, y: 1, width: 116, height: 38 };

fn placed(diagram: &'static Diagram, protocol: Protocol, light: bool) -> Placed {
    Placed { diagram, lang: Lang::Ja, light, room: ROOM, screen: Rect::new(0, 0, 120, 40), protocol }
}

fn base64(text: &str) -> Vec<u8> {
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits = |letter: char| digits.find(letter).unwrap_or(0) as u32;
    let four = |four: &[char]| four.iter().fold(0, |sum, letter| sum << 6 | bits(*letter)).to_be_bytes()[1..].to_vec();
    let letters: Vec<char> = text.chars().collect();
    let mut out: Vec<u8> = letters.chunks(4).flat_map(four).collect();
    out.truncate(out.len() - text.matches('=').count());
    out
}

/// A PNG's pixels; unseen ones are `None`.
fn pixels(png: &[u8]) -> (usize, usize, Vec<Option<[u8; 3]>>) {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).unwrap();
    let colour = |pixel: &[u8]| (pixel[3] > 127).then(|| [pixel[0], pixel[1], pixel[2]]);
    (frame.width as usize, frame.height as usize, bytes.chunks_exact(4).map(colour).collect())
}

/// What a Sixel terminal makes of it: width, height and pixels.
fn painted(text: &str) -> (usize, usize, Vec<Option<[u8; 3]>>) {
    let body = text.split_once("\x1bP0;1q\"1;1;").unwrap().1.strip_suffix("\x1b\\").unwrap();
    let (size, body) = body.split_at(body.find('#').unwrap());
    let (width, height) = size.split_once(';').map(|(wide, high)| (wide.parse().unwrap(), high.parse().unwrap())).unwrap();
    let mut grid = vec![None; width * height];
    let mut palette: Vec<[u8; 3]> = Vec::new();
    let (mut x, mut band, mut colour, mut count, mut rest) = (0, 0, 0, 1, body);
    let number = |rest: &mut &str| -> usize {
        let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, after) = rest.split_at(end);
        *rest = after;
        digits.parse().unwrap()
    };
    while let Some(letter) = rest.chars().next() {
        rest = &rest[1..];
        match letter {
            '#' => {
                colour = number(&mut rest);
                if let Some(after) = rest.strip_prefix(";2;") {
                    rest = after;
                    let parts = [0; 3].map(|_| {
                        let part = number(&mut rest);
                        rest = rest.strip_prefix(';').unwrap_or(rest);
                        u8::try_from(part * 255 / 100).unwrap()
                    });
                    assert_eq!(palette.len(), colour);
                    palette.push(parts);
                }
            }
            '!' => count = number(&mut rest),
            '$' => x = 0,
            '-' => (x, band) = (0, band + 1),
            letter => {
                let bits = letter as u8 - 0x3f;
                for column in x..x + count {
                    for row in (0..6).filter(|row| bits >> row & 1 == 1) {
                        grid[(band * 6 + row) * width + column] = Some(palette[colour]);
                    }
                }
                (x, count) = (x + count, 1);
            }
        }
    }
    (width, height, grid)
}

fn far(one: Option<[u8; 3]>, other: Option<[u8; 3]>) -> u32 {
    match (one, other) {
        (Some(one), Some(other)) => one.iter().zip(other).map(|(one, other)| u32::from(one.abs_diff(other))).sum(),
        (None, None) => 0,
        _ => 765,
    }
}

#[test]
fn every_picture_is_there_in_every_language_on_both_grounds_and_as_new_as_its_source_and_words() {
    for diagram in diagrams::ALL {
        let source =
            std::fs::read_to_string(format!("{}/assets/diagrams/{}.svg", env!("CARGO_MANIFEST_DIR"), diagram.name)).unwrap();
        for lang in Lang::ALL {
            let mut filled = String::new();
            let mut rest = source.as_str();
            while let Some((before, from)) = rest.split_once("data-word=\"") {
                let (word, from) = from.split_once("\">").unwrap();
                let (english, after) = from.split_once('<').unwrap();
                let text = diagram.word(lang, word).unwrap_or_else(|| panic!("{}: {word}", diagram.name));
                // The source says by itself what it shows.
                assert!(lang != Lang::En || english == text, "{}.svg says {english}, the words {text}", diagram.name);
                filled.push_str(&format!("{before}data-word=\"{word}\">{text}<"));
                rest = after;
            }
            filled.push_str(rest);
            let digest = filled
                .bytes()
                .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
            for light in [true, false] {
                let png = picture::of(diagram, lang, light).unwrap_or_else(|| panic!("{} {lang}", diagram.name));
                let reader = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
                let made_of = &reader.info().uncompressed_latin1_text[0].text;
                assert_eq!(*made_of, format!("{digest:016x}"), "{} {lang} is old: see tools/diagrams", diagram.name);
                let (width, height, pixels) = pixels(png);
                assert_eq!((width, Some((width as u32, height as u32))), (1200, picture::size(png)), "{}", diagram.name);
                let ground = if light { [255, 255, 255] } else { [0x16, 0x1b, 0x22] };
                assert_eq!(pixels[width * 4 + width / 2], Some(ground), "{} {lang}", diagram.name);
                assert!(pixels.iter().filter(|pixel| **pixel != Some(ground)).count() > 4000, "{} is empty", diagram.name);
            }
        }
    }
}

#[test]
fn kitty_gets_the_picture_whole_in_pieces_that_it_takes_and_is_asked_to_be_silent() {
    let placed = placed(&diagrams::ALL[3], Protocol::Kitty, false);
    let text = placed.bytes((10, 20)).unwrap();
    let (place, first) = text.split_once("\x1b_G").unwrap();
    assert_eq!(place, "\x1b[8;3H");
    let pieces: Vec<(&str, &str)> =
        first.split("\x1b_G").map(|piece| piece.strip_suffix("\x1b\\").unwrap().split_once(';').unwrap()).collect();
    assert!(pieces[0].0.starts_with("a=T,f=100,t=d,i=4207,p=1,c=116,r=25,C=1,q=2,m="), "{}", pieces[0].0);
    assert!(pieces.iter().all(|(_, data)| data.len() <= 4096));
    let last = pieces.len() - 1;
    assert!(pieces.iter().enumerate().all(|(at, (keys, _))| keys.ends_with(if at == last { "m=0" } else { "m=1" })));
    let whole: String = pieces.iter().map(|(_, data)| *data).collect();
    assert_eq!(base64(&whole), picture::of(placed.diagram, Lang::Ja, false).unwrap());
}

#[test]
fn iterm_gets_the_picture_whole() {
    let placed = placed(&diagrams::ALL[0], Protocol::Iterm, true);
    let text = placed.bytes((10, 20)).unwrap();
    let (head, data) = text.split_once(";File=").unwrap().1.split_once(':').unwrap();
    let png = picture::of(placed.diagram, Lang::Ja, true).unwrap();
    assert!(head.contains(&format!("inline=1;size={};width=116;height=24;", png.len())), "{head}");
    assert_eq!(base64(data.strip_suffix('\x07').unwrap()), png);
}

#[test]
fn sixel_paints_the_same_picture_in_the_pixels_of_its_cells() {
    let png = picture::of(&diagrams::ALL[2], Lang::En, false).unwrap();
    let (width, height, original) = pixels(png);
    let (wide, high, same) = painted(&sixel::show(png, width, height).unwrap());
    assert_eq!((wide, high), (width, height));
    // Parts of a hundred lose a little.
    assert!(original.iter().zip(&same).all(|(one, other)| far(*one, *other) <= 9));
    // Made smaller it still looks like that.
    let (wide, high, small) = painted(&sixel::show(png, 600, 350).unwrap());
    let at = |x: usize, y: usize| original[(y * height / high) * width + x * width / wide];
    let close = (0..high).flat_map(|y| (0..wide).map(move |x| (x, y))).filter(|(x, y)| far(small[y * wide + x], at(*x, *y)) < 60);
    assert!(close.count() * 100 > wide * high * 93, "too much of it looks different");
    assert_eq!(sixel::show(b"no picture", 10, 10), None);
}

#[test]
fn a_picture_keeps_its_shape_and_stays_in_its_room() {
    for (cell, room) in
        [((10, 20), ROOM), ((8, 16), Rect { width: 200, ..ROOM }), ((7, 17), Rect { height: 60, width: 70, ..ROOM })]
    {
        let at = fit((1200, 600), room, cell).unwrap();
        assert_eq!(room.intersection(at), at, "{cell:?}");
        let shape = f64::from(at.width) * f64::from(cell.0) / (f64::from(at.height) * f64::from(cell.1));
        assert!((1.85..2.15).contains(&shape), "{cell:?} {at:?} {shape}");
    }
    assert_eq!(fit((1200, 600), Rect { width: 20, ..ROOM }, (10, 20)), None);
}

fn told(wish: Option<&str>, mute: bool, vars: &[(&str, &str)]) -> (Pictures, bool) {
    let env = |name: &str| vars.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let pictures = Pictures::wished(wish, mute, env);
    (pictures, pictures.asks(env))
}

#[test]
fn pictures_are_shown_where_the_terminal_says_that_it_shows_them_and_nowhere_else() {
    let xterm = ("TERM", "xterm-256color");
    let (mut pictures, asks) = told(None, false, &[xterm]);
    assert!(asks && pictures.protocol().is_none(), "who does not answer gets letters");
    pictures.hear(&Answer::Named("XTerm(390)".to_owned()));
    assert_eq!(pictures.protocol(), None);
    pictures.hear(&Answer::Named("foot(1.16.2)".to_owned()));
    assert_eq!(pictures.protocol(), Some(Protocol::Sixel));
    pictures.hear(&Answer::Kitty);
    assert_eq!(pictures.protocol(), Some(Protocol::Kitty));
    let iterm = told(None, false, &[xterm, ("TERM_PROGRAM", "iTerm.app")]);
    assert_eq!((iterm.0.protocol(), iterm.1), (Some(Protocol::Iterm), false));
    for (wish, mute, vars) in [
        (None, true, &[xterm][..]),
        (Some("kitty"), true, &[xterm]),
        (Some("sixel"), false, &[("TERM", "dumb")]),
        (None, false, &[]),
        (None, false, &[xterm, ("TMUX", "/tmp/tmux")]),
        (None, false, &[xterm, ("TMUX", "/tmp/tmux"), ("TERM_PROGRAM", "iTerm.app")]),
        (None, false, &[xterm, ("STY", "1.tty")]),
        (Some("never"), false, &[xterm, ("TERM_PROGRAM", "iTerm.app")]),
    ] {
        let (mut pictures, asks) = told(wish, mute, vars);
        pictures.hear(&Answer::Kitty);
        assert!(!asks && pictures.protocol().is_none(), "{wish:?} {mute} {vars:?}");
    }
    assert!(!told(None, false, &[xterm, ("TERM_PROGRAM", "Apple_Terminal")]).1, "it prints the question");
    for (name, protocol) in [("kitty", Protocol::Kitty), ("iterm", Protocol::Iterm), ("sixel", Protocol::Sixel)] {
        assert_eq!(
            told(Some(name), false, &[xterm, ("TMUX", "x")]).0.protocol(),
            Some(protocol),
            "who says so is taken at the word"
        );
    }
}
