//! The handout as one HTML page, without anything from elsewhere: no script, no font, no image.

use std::fmt::Write;

use super::html_blocks::{blocks, escape};
use super::{Handout, Piece, Section, words};

/// Looks, on the screen and on paper.
const STYLE: &str = include_str!("handout.css");

/// The whole page.
pub(super) fn page(handout: &Handout) -> String {
    let title = escape(&handout.title);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        handout.lang
    );
    blocks(&handout.intro, &mut out);
    contents(handout, &mut out);
    for section in &handout.sections {
        let Section { level, id, title, pieces } = section;
        let _ = writeln!(out, "<h{level} id=\"{}\">{}</h{level}>", escape(id), escape(title));
        for piece in pieces {
            match piece {
                Piece::Text(text) => blocks(text, &mut out),
                Piece::Fold { title, blocks: inner } => {
                    let _ = writeln!(out, "<details>\n<summary>{}</summary>", escape(title));
                    blocks(inner, &mut out);
                    out.push_str("</details>\n");
                }
            }
        }
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// The table of contents: lessons, and in each its steps.
fn contents(handout: &Handout, out: &mut String) {
    let _ = writeln!(out, "<nav>\n<h2>{}</h2>\n<ul>", escape(words::contents(handout.lang)));
    let mut inside = false;
    for (at, section) in handout.sections.iter().enumerate() {
        let deeper = section.level > 2;
        match (inside, deeper) {
            (false, true) => out.push_str("\n<ul>\n"),
            (true, false) => out.push_str("</ul>\n</li>\n"),
            (false, false) if at > 0 => out.push_str("</li>\n"),
            _ => {}
        }
        let _ = write!(out, "<li><a href=\"#{}\">{}</a>", escape(&section.id), escape(&section.title));
        if deeper {
            out.push_str("</li>\n");
        }
        inside = deeper;
    }
    out.push_str(match (inside, handout.sections.is_empty()) {
        (true, _) => "</ul>\n</li>\n",
        (false, false) => "</li>\n",
        (false, true) => "",
    });
    out.push_str("</ul>\n</nav>\n");
}
