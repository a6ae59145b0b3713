//! The waterfall of an image's layers, and a layer's files, in rows of text for every width.

use super::model::{File, Layer, Lens, Tab};
use super::words::LensWord;
use crate::i18n::{Lang, words};
use crate::map::{Look, Row};
use crate::markdown::{shorten, shorten_front, width};
use crate::objects::human_size;

/// Columns of a size, such as `99.9MB`.
const SIZE: usize = 7;
/// From this width on there is room for the sum.
const WITH_SUM: usize = 46;

/// How layers are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Drawn {
    /// Columns.
    pub width: usize,
    /// The language.
    pub lang: Lang,
    /// Bytes of the longest bar: of the largest image that is shown.
    pub scale: u64,
    /// Instructions without a layer have rows, too.
    pub all: bool,
}

/// The layers that have rows, by their place in the image.
#[must_use]
pub fn shown(lens: &Lens, all: bool) -> Vec<usize> {
    lens.layers.iter().enumerate().filter(|(_, layer)| all || !layer.empty).map(|(at, _)| at).collect()
}

/// What an image comes to, on one row: its size, its layers (where there is room), what is wasted.
#[must_use]
pub fn total(lens: &Lens, columns: usize, lang: Lang) -> Row {
    let count = lens.layers.iter().filter(|layer| !layer.empty).count();
    let layers = if count == 1 { LensWord::Layer } else { LensWord::Layers };
    let mut row = vec![(human_size(lens.size), Look::Strong), (format!(" · {count} {}", layers.text(lang)), Look::Plain)];
    match lens.wasted {
        Some(0) => row.push((format!(" · {}", LensWord::NothingWasted.text(lang)), Look::Good)),
        Some(wasted) => row.push((format!(" · {} {}", LensWord::Wasted.text(lang), human_size(wasted)), Look::Warn)),
        None => {}
    }
    if row.iter().map(|(text, _)| width(text)).sum::<usize>() > columns {
        row.remove(1);
    }
    row
}

/// The names of the columns.
#[must_use]
pub fn head(drawn: &Drawn) -> Row {
    let (label, bar) = columns(drawn.width);
    let sum = if drawn.width >= WITH_SUM { right(LensWord::Sum.text(drawn.lang)) } else { String::new() };
    vec![(format!("{}{}{sum}", " ".repeat(label + 1 + bar), right(LensWord::Size.text(drawn.lang))), Look::Dim)]
}

/// A row for each layer of [`shown`]; each bar begins where the one before ended.
#[must_use]
pub fn layers(lens: &Lens, drawn: &Drawn) -> Vec<Row> {
    shown(lens, drawn.all).into_iter().filter_map(|at| lens.layers.get(at)).map(|layer| row(layer, drawn)).collect()
}

/// How many instructions have no row.
#[must_use]
pub fn left_out(lens: &Lens, drawn: &Drawn) -> Option<Row> {
    let count = if drawn.all { 0 } else { lens.layers.iter().filter(|layer| layer.empty).count() };
    (count > 0).then(|| vec![(shorten(&words!(drawn.lang, "lens-empty", count = count), drawn.width), Look::Dim)])
}

fn columns(width: usize) -> (usize, usize) {
    let numbers = if width >= WITH_SUM { 2 * (SIZE + 1) } else { SIZE + 1 };
    let rest = width.saturating_sub(numbers + 1);
    let bar = (rest * 9 / 20).min(48);
    (rest - bar, bar)
}

fn right(text: &str) -> String {
    format!("{}{text}", " ".repeat((SIZE + 1).saturating_sub(width(text))))
}

fn row(layer: &Layer, drawn: &Drawn) -> Row {
    let (label, columns) = columns(drawn.width);
    let text = if layer.instruction.is_empty() { LensWord::NoInstruction.text(drawn.lang) } else { &layer.instruction };
    let text = shorten(text, label);
    let gap = " ".repeat((label + 1).saturating_sub(width(&text)));
    let mut row = vec![(format!("{text}{gap}"), if layer.empty { Look::Dim } else { Look::Plain })];
    row.extend(bar(layer, columns, drawn.scale));
    let look = if layer.empty { Look::Dim } else { Look::Strong };
    row.push((right(&if layer.empty { "-".to_owned() } else { human_size(layer.size) }), look));
    if drawn.width >= WITH_SUM {
        row.push((right(&human_size(layer.cumulative)), Look::Dim));
    }
    row
}

/// What is kept, then what is wasted, where it stands in the whole. What is not nothing shows at least a sliver.
fn bar(layer: &Layer, columns: usize, scale: u64) -> Row {
    if layer.size == 0 {
        return vec![(" ".repeat(columns), Look::Plain)];
    }
    let place = |bytes: u64| {
        let at = u128::from(bytes) * (columns as u128) / u128::from(scale.max(1));
        usize::try_from(at).unwrap_or(columns).min(columns)
    };
    let from = place(layer.cumulative.saturating_sub(layer.size)).min(columns.saturating_sub(1));
    let middle = place(layer.cumulative.saturating_sub(layer.wasted)).max(from);
    let to = place(layer.cumulative).max(middle);
    let (mut good, mut bad) = ("█".repeat(middle - from), "░".repeat(to - middle));
    if place(layer.size) == 0 || from == to {
        let is_wasted = layer.wasted > layer.size / 2;
        good = if is_wasted { String::new() } else { "▏".to_owned() };
        bad = if is_wasted { "░".to_owned() } else { String::new() };
    }
    let used = from + width(&good) + width(&bad);
    vec![
        (" ".repeat(from), Look::Plain),
        (good, Look::Good),
        (bad, Look::Warn),
        (" ".repeat(columns.saturating_sub(used)), Look::Plain),
    ]
}

/// A layer's files of one kind, whose paths hold `filter`, from the `first` on, as many as there is room for.
#[must_use]
pub fn files(layer: &Layer, tab: Tab, filter: &str, drawn: &Drawn, first: usize, room: usize) -> Vec<Row> {
    let dim = |text: String| vec![vec![(text, Look::Dim)]];
    if layer.empty && layer.files.is_none() {
        return dim(LensWord::NoLayer.text(drawn.lang).to_owned());
    }
    let Some(files) = &layer.files else { return dim(LensWord::NoFiles.text(drawn.lang).to_owned()) };
    let all = files.of(tab);
    let found = matching(all, filter);
    if all.is_empty() {
        let none = match tab {
            Tab::Added => LensWord::NoneAdded,
            Tab::Changed => LensWord::NoneChanged,
            Tab::Hidden => LensWord::NoneHidden,
        };
        return dim(none.text(drawn.lang).to_owned());
    }
    if found.is_empty() {
        return dim(format!("{}: {filter}", LensWord::NoMatch.text(drawn.lang)));
    }
    found.into_iter().skip(first).take(room).map(|file| file_row(file, drawn)).collect()
}

/// Files whose paths hold `filter`, in small or large letters.
#[must_use]
pub fn matching<'a>(files: &'a [File], filter: &str) -> Vec<&'a File> {
    let wanted = filter.to_lowercase();
    files.iter().filter(|file| wanted.is_empty() || file.path.to_lowercase().contains(&wanted)).collect()
}

fn file_row(file: &File, drawn: &Drawn) -> Row {
    let mut row = vec![(format!("{:>SIZE$}  ", human_size(file.size)), Look::Strong)];
    let was = file.before.map(|size| format!("  ({} {})", LensWord::Was.text(drawn.lang), human_size(size))).unwrap_or_default();
    let room = drawn.width.saturating_sub(SIZE + 2 + width(&was));
    row.push((shorten_front(&file.path, room), Look::Plain));
    row.push((was, Look::Dim));
    row
}

/// The names of the tabs, with how many files each has.
#[must_use]
pub fn tabs(layer: &Layer, lang: Lang) -> [(Tab, String); 3] {
    Tab::ALL.map(|tab| {
        let word = match tab {
            Tab::Added => LensWord::Added,
            Tab::Changed => LensWord::Changed,
            Tab::Hidden => LensWord::Hidden,
        };
        let count = layer.files.as_ref().map(|files| format!(" {}", files.of(tab).len())).unwrap_or_default();
        (tab, format!("{}{count}", word.text(lang)))
    })
}
