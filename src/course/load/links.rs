//! Links of the texts: they must lead somewhere.

use std::collections::BTreeMap;

use super::page::{Link, Page};
use crate::course::codes;
use crate::i18n::{fixed, words};

/// Reports every link that leads nowhere. `pages` are all pages of the course by path.
pub(super) fn check(page: &Page<'_>, pages: &BTreeMap<&str, Page<'_>>) {
    for link in &page.links {
        one(page, link, pages);
    }
}

fn one(page: &Page<'_>, link: &Link, pages: &BTreeMap<&str, Page<'_>>) {
    let report = page.report;
    let bad = |message: String, hint: &str| report.error_hint(codes::BAD_LINK, link.at, message, hint);
    let target = link.target.as_str();
    if target.is_empty() || target == "#" {
        return bad(words!(report.lang(), "problem-link-has-no-address"), fixed(report.lang(), "problem-write-text-address"));
    }
    if let Some((scheme, rest)) = target.split_once(':')
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    {
        let is_full = match scheme {
            "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty()),
            "mailto" => rest.contains('@'),
            _ => {
                return bad(
                    words!(report.lang(), "problem-link-cannot-lead-to", scheme),
                    fixed(report.lang(), "problem-use-https-http-or-mailto"),
                );
            }
        };
        if !is_full {
            bad(
                words!(report.lang(), "problem-not-full-address", target),
                fixed(report.lang(), "problem-write-as-https-host-path"),
            );
        }
        return;
    }
    let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
    let path = if file.is_empty() { Some(report.file.to_owned()) } else { resolve(report.file, file) };
    let Some(path) = path else {
        return bad(
            words!(report.lang(), "problem-leads-out-course", file),
            fixed(report.lang(), "problem-links-stay-inside-course-folder-or"),
        );
    };
    if !report.files().exists(&path) {
        let known: Vec<&str> = report.files().paths().collect();
        return report.unknown(
            codes::BAD_LINK,
            link.at,
            words!(report.lang(), "problem-there-no-file", full = path),
            &path,
            &known,
        );
    }
    if let (Some(anchor), Some(target)) = (anchor, pages.get(path.as_str()).or_else(|| (path == report.file).then_some(page))) {
        let known: Vec<&str> = target.headings.iter().filter_map(|heading| heading.id.as_deref()).collect();
        if !known.contains(&anchor) {
            report.unknown(
                codes::BAD_LINK,
                link.at,
                words!(report.lang(), "problem-has-no-heading-with-id", path, anchor),
                anchor,
                &known,
            );
        }
    }
}

/// The path `link` names from the file `from`; `None` when it leaves the course.
fn resolve(from: &str, link: &str) -> Option<String> {
    if link.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
