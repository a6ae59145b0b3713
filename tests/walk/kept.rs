//! The screens of a walk as they are kept, in one file a size and language.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::LazyLock;

use regex::Regex;

const HEAD: &str = "======== ";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/walk")
}

/// Whether the screens are kept as they are instead of being compared.
pub fn keeping() -> bool {
    std::env::var("SEALEGS_WALK").is_ok_and(|word| word == "keep")
}

/// The stops of one walk, in order.
pub struct Kept {
    name: String,
    stops: Vec<(String, String)>,
    new: Vec<(String, String)>,
}

impl Kept {
    /// Opens the walk of this name.
    pub fn open(name: &str) -> Self {
        let text = std::fs::read_to_string(folder().join(format!("{name}.txt"))).unwrap_or_default();
        let stops = text.split(HEAD).skip(1).filter_map(|stop| {
            let (title, screen) = stop.split_once('\n')?;
            Some((title.to_owned(), screen.to_owned()))
        });
        Self { name: name.to_owned(), stops: stops.collect(), new: Vec::new() }
    }

    fn stop(&self, title: &str) -> Option<&str> {
        self.stops.iter().find(|(name, _)| name == title).map(|(_, screen)| screen.as_str())
    }

    /// Whether a stop looks like this.
    pub fn is(&self, title: &str, screen: &str) -> bool {
        self.stop(title) == Some(screen)
    }

    /// The rows in which a screen differs from the one that is kept.
    pub fn differs(&self, title: &str, screen: &str) -> String {
        let Some(kept) = self.stop(title) else {
            return format!("no such stop is kept; now:\n{screen}");
        };
        let mut out = String::new();
        let blank = std::iter::repeat("");
        let rows = kept.lines().count().max(screen.lines().count());
        for (was, is) in kept.lines().chain(blank.clone()).zip(screen.lines().chain(blank)).take(rows) {
            if was != is {
                let _ = writeln!(out, "- {was}\n+ {is}");
            }
        }
        out
    }

    /// Keeps a stop; the words are the same in every theme.
    pub fn keep(&mut self, title: &str, screen: &str, theme: &str) {
        match self.new.iter().find(|(name, _)| name == title) {
            Some((_, first)) => assert_eq!(first, screen, "{title}: other words in the theme {theme}"),
            None => self.new.push((title.to_owned(), screen.to_owned())),
        }
    }

    /// Writes what is kept.
    pub fn close(self) {
        if keeping() {
            let text: String = self.new.iter().map(|(title, screen)| format!("{HEAD}{title}\n{screen}")).collect();
            std::fs::write(folder().join(format!("{}.txt", self.name)), text).unwrap();
        }
    }
}

fn pictures() -> PathBuf {
    folder().join("pictures")
}

/// A picture that is kept.
pub fn picture(file: &str) -> String {
    std::fs::read_to_string(pictures().join(file)).unwrap_or_default()
}

/// Keeps a picture.
pub fn keep_picture(file: &str, svg: &str) {
    std::fs::create_dir_all(pictures()).unwrap();
    std::fs::write(pictures().join(file), svg).unwrap();
}

/// A screen without what is another one each time: the name of the walk's folder, the time of day, and how long things
/// took, as figures and as bars.
pub fn tidy(screen: &str) -> String {
    static OWN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"/walk-\w{1,6}|\b\d\d:\d\d(:\d\d)?\b|\b\d+\.\ds\b|[·█]{9,}").unwrap());
    let own = |found: &regex::Captures<'_>| match found[0].strip_prefix("/walk-") {
        Some(name) => format!("/walk-{}", "o".repeat(name.len())),
        None => found[0].replace(|letter: char| letter.is_ascii_digit(), "0").replace('·', "█"),
    };
    OWN.replace_all(screen, own).lines().map(|row| format!("{}\n", without_clock(row))).collect()
}

/// A row without the seconds that something runs already; what is behind them in a frame stays where it is.
fn without_clock(row: &str) -> String {
    static CLOCK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b\d{1,3}s\b").unwrap());
    let Some(found) = CLOCK.find(row) else { return row.to_owned() };
    let mut text = CLOCK.replace_all(row, "0s").into_owned();
    if let Some(edge) = text.pop() {
        if "│┃".contains(edge) {
            text.push_str(&" ".repeat(found.len() - "0s".len()));
        }
        text.push(edge);
    }
    text
}
