//! The handout as Markdown, without any HTML.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::markdown_text::{blocks, escape};
use super::{Handout, Piece, Section, words};

/// The whole document.
pub(super) fn page(handout: &Handout) -> String {
    let places = places(handout);
    let mut out = format!("# {}\n\n", escape(&handout.title, false));
    blocks(&handout.intro, "", &places, &mut out);
    let _ = writeln!(out, "## {}\n", words::contents(handout.lang));
    for section in &handout.sections {
        let indent = if section.level > 2 { "  " } else { "" };
        let place = places.get(&section.id).map(String::as_str).unwrap_or_default();
        let _ = writeln!(out, "{indent}- [{}](#{place})", escape(&section.title, false));
    }
    out.push('\n');
    for Section { level, title, pieces, .. } in &handout.sections {
        let _ = writeln!(out, "{} {}\n", "#".repeat(usize::from(*level)), escape(title, false));
        for piece in pieces {
            match piece {
                Piece::Text(text) => blocks(text, "", &places, &mut out),
                Piece::Fold { title, blocks: inner } => {
                    let _ = writeln!(out, "> **{}**\n>", escape(title, false));
                    blocks(inner, "> ", &places, &mut out);
                    // What follows a quote would otherwise be part of it.
                    let end = out.trim_end_matches(['>', ' ', '\n']).len();
                    out.truncate(end);
                    out.push_str("\n\n");
                }
            }
        }
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

/// Where the headings stand, as GitHub and most viewers name them, by the sections' ids.
fn places(handout: &Handout) -> BTreeMap<String, String> {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let mut name = |title: &str| {
        let plain: String = title
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | ' '))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect();
        let before = count.entry(plain.clone()).or_default();
        *before += 1;
        if *before == 1 { plain } else { format!("{plain}-{}", *before - 1) }
    };
    name(&handout.title);
    name(words::contents(handout.lang));
    handout.sections.iter().map(|section| (section.id.clone(), name(&section.title))).collect()
}
