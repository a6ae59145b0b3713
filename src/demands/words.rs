//! How a course's demands are told.

use std::collections::BTreeSet;

use super::Demands;
use crate::i18n::{Lang, fixed};

/// Most characters of one item.
const MOST_LETTERS: usize = 300;

/// Every demand in lines for a learner, most far-reaching first. What comes from the course is cleaned and bounded.
#[must_use]
pub fn lines(demands: &Demands, lang: Lang) -> Vec<String> {
    let sections: [(&BTreeSet<String>, &str); 7] = [
        (&demands.powers, "demands-powers"),
        (&demands.host_commands, "demands-host-commands"),
        (&demands.mounts, "demands-mounts"),
        (&demands.ports, "demands-ports"),
        (&demands.images, "demands-images"),
        (&demands.addresses, "demands-addresses"),
        (&demands.files, "demands-files"),
    ];
    let mut lines = Vec::new();
    for (items, head) in sections {
        if items.is_empty() {
            continue;
        }
        lines.push(fixed(lang, head).to_owned());
        for item in items {
            // Nothing is dropped, as of a line of output is what stands before a carriage return: that would hide it.
            let clean: String = item.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
            let short: String = clean.chars().take(MOST_LETTERS).collect();
            let cut = if short.len() < clean.len() { " …" } else { "" };
            lines.push(format!("  {short}{cut}"));
        }
    }
    lines
}
