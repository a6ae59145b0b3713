//! The lens as text, for a terminal without a screen.

use super::model::{Layer, Lens};
use super::picture::{self, Drawn};
use super::words::LensWord;
use crate::i18n::{Lang, words};
use crate::map::Row;
use crate::markdown::{shorten, width};
use crate::objects::human_size;

/// From this width on, two images stand beside each other.
const SIDE_BY_SIDE: usize = 100;

/// Images, their layers, and the largest `files` of each layer, in lines. `replay`: they are recorded ones.
#[must_use]
pub fn report(images: &[&Lens], columns: usize, files: usize, replay: bool, lang: Lang) -> String {
    let scale = images.iter().map(|lens| lens.size).max().unwrap_or(0);
    let mut lines = Vec::new();
    match images {
        [left, right] if columns >= SIDE_BY_SIDE => {
            let half = (columns - 3) / 2;
            let one = waterfall(left, &Drawn { width: half, lang, scale, all: false });
            let other = waterfall(right, &Drawn { width: half, lang, scale, all: false });
            for at in 0..one.len().max(other.len()) {
                let text = one.get(at).map_or("", String::as_str);
                let gap = " ".repeat((half + 3).saturating_sub(width(text)));
                lines.push(format!("{text}{gap}{}", other.get(at).map_or("", String::as_str)));
            }
        }
        _ => {
            for lens in images {
                lines.extend(waterfall(lens, &Drawn { width: columns, lang, scale, all: images.len() == 1 }));
                lines.push(String::new());
            }
        }
    }
    lines.extend(comparison(images, lang));
    for lens in images {
        let drawn = Drawn { width: columns, lang, scale, all: true };
        let some = lens.layers.iter().filter(|layer| layer.files.is_some());
        for (number, layer) in some.enumerate().filter(|_| files > 0) {
            lines.push(String::new());
            let heading = format!("{} · {} {} · {}", lens.name, LensWord::Layer.text(lang), number + 1, layer.instruction);
            lines.push(shorten(&heading, columns));
            lines.extend(listed(layer, &drawn, files));
        }
        if lens.unlisted > 0 {
            lines.push(format!("{} {}", lens.unlisted, LensWord::Unlisted.text(lang)));
        }
    }
    if images.iter().any(|lens| !lens.has_files()) {
        lines.push(if replay { LensWord::Replay } else { LensWord::NoFiles }.text(lang).to_owned());
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

/// That one of two is smaller.
#[must_use]
pub fn comparison(images: &[&Lens], lang: Lang) -> Option<String> {
    let [one, other] = images else { return None };
    let (small, large) = if one.size <= other.size { (one, other) } else { (other, one) };
    let percent = u128::from(large.size - small.size) * 100 / u128::from(large.size.max(1));
    let percent = u64::try_from(percent).unwrap_or(0);
    (percent > 0).then(|| words!(lang, "lens-smaller", name = small.name.as_str(), percent = percent, than = large.name.as_str()))
}

fn waterfall(lens: &Lens, drawn: &Drawn) -> Vec<String> {
    let mut lines =
        vec![shorten(&lens.name, drawn.width), text(&picture::total(lens, drawn.width, drawn.lang)), text(&picture::head(drawn))];
    lines.extend(picture::layers(lens, drawn).iter().map(text));
    lines.extend(picture::left_out(lens, drawn).iter().map(text));
    lines
}

fn listed(layer: &Layer, drawn: &Drawn, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for (tab, name) in picture::tabs(layer, drawn.lang) {
        let all = layer.files.as_ref().map_or(0, |files| files.of(tab).len());
        if all == 0 {
            continue;
        }
        lines.push(format!("  {name}"));
        let drawn = Drawn { width: drawn.width.saturating_sub(4), ..*drawn };
        lines.extend(picture::files(layer, tab, "", &drawn, 0, most).iter().map(|row| format!("    {}", text(row))));
        if all > most {
            let bytes: u64 = layer.files.iter().flat_map(|files| files.of(tab)).skip(most).map(|file| file.size).sum();
            lines.push(format!("    {:>7}  {}", human_size(bytes), words!(drawn.lang, "lens-more", count = all - most)));
        }
    }
    lines
}

fn text(row: &Row) -> String {
    row.iter().map(|(text, _)| text.as_str()).collect()
}
