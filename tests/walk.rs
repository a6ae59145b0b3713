//! A walk through the workshop under a terminal emulator: four sizes, every language, three themes. Each stop's screen is
//! kept as text in `tests/walk`, the same for every theme, and some as pictures with their colours in `tests/walk/pictures`.
//!
//! `SEALEGS_WALK=keep cargo test --test walk` keeps the screens as they are now; look at what changed, pictures too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "walk/emulator.rs"]
mod emulator;
#[path = "walk/kept.rs"]
mod kept;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::time::{Duration, Instant};

use emulator::{picture, rows};
use kept::{Kept, tidy};
use sealegs::config::ThemeName;
use terminal::Terminal;

/// How long a stop may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);
/// How long a screen must stay as it is before it is kept as the one that is meant.
const SETTLED: Duration = Duration::from_millis(1500);

const THEMES: [(ThemeName, &str); 3] =
    [(ThemeName::Dark, "dark"), (ThemeName::Light, "light"), (ThemeName::HighContrast, "high-contrast")];

/// A place of the walk: what it is called, the keys that lead there from the one before, and whether a picture is kept.
struct Stop(&'static str, &'static [&'static str], bool);

const ESC: &str = "\u{1b}";
const CTRL_P: &str = "\u{10}";

const WALK: &[Stop] = &[
    Stop("the tour begins", &[], false),
    Stop("the first step", &[ESC], true),
    Stop("its command has run", &["r"], false),
    Stop("what the command means", &["w"], false),
    Stop("every action by name", &["w", CTRL_P, "the"], false),
    Stop("steps by name", &[ESC, "o", "goapp-build"], false),
    Stop("bring me there", &["\r", "b"], false),
    Stop("brought there", &["y"], false),
    Stop("built", &["r"], true),
    Stop("the stages of the build", &["B"], false),
    Stop("the requests behind it", &[ESC, "d"], false),
    Stop("the image under the lens", &["d", "L"], true),
    Stop("a container of it runs", &[ESC, "n", "r"], false),
    Stop("the live map", &["m"], false),
    Stop("a container stops", &[ESC, "x"], false),
    Stop("the keys", &["?"], false),
    Stop("what is on this page", &[ESC, "O"], false),
    Stop("the lesson tree", &[ESC, "t"], false),
    Stop("a file to write", &[ESC, "o", "goapp-dockerfile", "\r"], false),
    Stop("the file line by line", &["f"], true),
    Stop("a diagram", &[ESC, "V"], false),
    Stop("a hint", &[ESC, "h"], false),
    Stop("the variables", &["v"], false),
];

fn walk(lang: &str, size: (u16, u16)) {
    let name = format!("{lang}-{}x{}", size.0, size.1);
    let mut kept = Kept::open(&name);
    for (theme, theme_name) in THEMES {
        let folder = tempfile::Builder::new().prefix("walk-").tempdir_in("/tmp").unwrap();
        let home = folder.path().to_str().unwrap();
        let workspace = format!("{home}/work");
        let arguments =
            ["--workspace", &workspace, "--lang", lang, "--engine", "replay", "--pace", "instant", "--theme", theme_name];
        let env = [("HOME", home), ("COLORTERM", "truecolor"), ("SEALEGS_TOUR", ""), ("SEALEGS_ENGINE", ""), ("TZ", "UTC")];
        let mut terminal = Terminal::open(size.0, size.1, &arguments, &env, folder.path());
        for Stop(stop, keys, is_pictured) in WALK {
            for key in *keys {
                press(&mut terminal, key);
            }
            let draw = |screen: &vt100::Screen| is_pictured.then(|| picture(screen, theme, stop));
            let file = format!("{name}-{theme_name}-{}.svg", stop.replace(' ', "-"));
            if kept::keeping() {
                let (text, drawn) = settled(&terminal, |screen| (tidy(&rows(screen)), draw(screen)));
                kept.keep(stop, &text, theme_name);
                if let Some(drawn) = drawn {
                    kept::keep_picture(&file, &drawn);
                }
                continue;
            }
            let pictured = is_pictured.then(|| kept::picture(&file));
            let mut now = String::new();
            let mut drawn = None;
            let as_kept = terminal.watch(PATIENCE, |screen| {
                now = tidy(&rows(screen));
                drawn = draw(screen);
                drawn == pictured && kept.is(stop, &now)
            });
            let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&file);
            if let Some(drawn) = drawn.as_ref().filter(|_| !as_kept) {
                std::fs::write(&place, drawn).unwrap();
            }
            let same = if drawn == pictured { "its colours are as kept".to_owned() } else { format!("see {}", place.display()) };
            assert!(as_kept, "{name}, {theme_name}, {stop}: {same}\n{}", kept.differs(stop, &now));
        }
        press(&mut terminal, ESC);
        press(&mut terminal, "q");
        assert_eq!(terminal.exit(), 0, "{name}, {theme_name}");
        assert!(terminal.restored(), "{name}, {theme_name}");
    }
    kept.close();
}

/// Types; what follows an Esc at once would make another key of it, so that is waited for until something closes.
fn press(terminal: &mut Terminal, keys: &str) {
    let before = tidy(&terminal.text());
    terminal.send(keys);
    if keys == ESC {
        terminal.wait("something that Esc closes", |screen| tidy(screen) != before);
    }
}

/// What the screen shows once it stays as it is.
fn settled<T: PartialEq>(terminal: &Terminal, look: impl Fn(&vt100::Screen) -> T) -> T {
    let mut last = None;
    let mut since = Instant::now();
    let stays = terminal.watch(PATIENCE, |screen| {
        let now = Some(look(screen));
        if now != last {
            (last, since) = (now, Instant::now());
        }
        since.elapsed() > SETTLED
    });
    assert!(stays, "it does not come to rest:\n{}", terminal.text());
    last.unwrap()
}

/// One test a size and language, so that they run side by side.
macro_rules! walks {
    ($($name:ident: $lang:literal, $columns:literal, $rows:literal;)*) => {
        $(#[test]
        fn $name() {
            walk($lang, ($columns, $rows));
        })*

        #[test]
        fn every_language_is_walked_in() {
            let walked = [$($lang),*];
            for lang in sealegs::i18n::Lang::ALL {
                assert_eq!(walked.iter().filter(|code| **code == lang.code()).count(), 4, "{lang}");
            }
        }
    };
}

walks! {
    english_at_200_by_60: "en", 200, 60;
    english_at_120_by_40: "en", 120, 40;
    english_at_80_by_24: "en", 80, 24;
    english_at_60_by_20: "en", 60, 20;
    japanese_at_200_by_60: "ja", 200, 60;
    japanese_at_120_by_40: "ja", 120, 40;
    japanese_at_80_by_24: "ja", 80, 24;
    japanese_at_60_by_20: "ja", 60, 20;
}
