//! A page cut into what its headings say it belongs to.

use std::collections::BTreeMap;
use std::ops::Range;

use super::page::{Heading, Page};
use crate::course::yaml::Pos;
use crate::course::{Condition, codes};
use crate::i18n::{fixed, words};

/// What a heading's id names.
pub(super) struct Section {
    /// Where the id stands.
    pub(super) at: Pos,
    pub(super) title: String,
    /// The pieces of code in its title.
    pub(super) code: Vec<String>,
    /// Its text, in order, each piece with the condition under which it shows.
    pub(super) pieces: Vec<(Condition, Range<usize>)>,
}

/// A page's title, introduction and sections by id (`step`, `step/part`, or `variables` of the course page).
pub(super) struct Sections {
    pub(super) title: Option<String>,
    pub(super) intro: Vec<(Condition, Range<usize>)>,
    pub(super) by_id: BTreeMap<String, Section>,
}

/// Whether every level-2 heading must name a section.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Course,
    Lesson,
}

/// Cuts a page.
pub(super) fn split(page: &Page<'_>, kind: Kind) -> Sections {
    let mut cut = Cut {
        page,
        kind,
        sections: Sections { title: None, intro: Vec::new(), by_id: BTreeMap::new() },
        owner: None,
        part_level: None,
        conditions: Vec::new(),
    };
    let first = page.headings.first().map_or(page.text.len(), |heading| heading.range.start);
    let is_titled = page.headings.first().is_some_and(|heading| heading.level == 1);
    if !is_titled || !page.text.get(..first).is_none_or(|before| before.trim().is_empty()) {
        let at = Pos { line: 1, column: 1 };
        page.report.error_hint(
            codes::MISSING_TITLE,
            at,
            fixed(page.report.lang(), "problem-text-does-not-begin-with-its"),
            fixed(page.report.lang(), "problem-write-title-first"),
        );
    }
    let mut from = 0;
    for heading in &page.headings {
        cut.piece(from..heading.range.start);
        from = if cut.heading(heading) { heading.range.end } else { heading.range.start };
    }
    cut.piece(from..page.text.len());
    cut.sections
}

struct Cut<'p, 'a> {
    page: &'p Page<'a>,
    kind: Kind,
    sections: Sections,
    /// The section that text belongs to; `None` is the introduction.
    owner: Option<String>,
    part_level: Option<usize>,
    conditions: Vec<(usize, Condition)>,
}

impl Cut<'_, '_> {
    fn piece(&mut self, range: Range<usize>) {
        if self.page.text.get(range.clone()).is_none_or(|text| text.trim().is_empty()) {
            return;
        }
        let when = self.conditions.iter().fold(Condition::default(), |all, (_, when)| all.and(when));
        let pieces = match &self.owner {
            None => &mut self.sections.intro,
            Some(id) => match self.sections.by_id.get_mut(id) {
                Some(section) => &mut section.pieces,
                None => return,
            },
        };
        match pieces.last_mut() {
            Some((last_when, last)) if *last_when == when && last.end == range.start => last.end = range.end,
            _ => pieces.push((when, range)),
        }
    }

    /// Takes in a heading; `true` when it is not part of the text it begins.
    fn heading(&mut self, heading: &Heading) -> bool {
        let report = self.page.report;
        self.conditions.retain(|(level, _)| *level < heading.level);
        if self.part_level.is_some_and(|level| heading.level <= level) {
            self.part_level = None;
            self.owner = self.owner.take().map(|id| id.split('/').next().unwrap_or_default().to_owned());
        }
        let is_part = heading.id.as_ref().is_some_and(|id| id.contains('/'));
        let begins = if heading.level == 1 {
            if self.sections.title.is_some() {
                report.error_hint(
                    codes::BAD_HEADING,
                    heading.at,
                    fixed(report.lang(), "problem-text-has-one-title"),
                    fixed(report.lang(), "problem-use-for-step-inside"),
                );
                return false;
            }
            self.sections.title = Some(heading.title.clone());
            true
        } else if heading.level == 2 && heading.id.is_some() && !is_part {
            self.begin(heading);
            true
        } else if heading.level == 2 && (self.kind == Kind::Lesson || is_part) {
            let hint = if is_part {
                fixed(report.lang(), "problem-use-for-part-step")
            } else {
                fixed(report.lang(), "problem-write-title-step-id-inside-step")
            };
            report.error_hint(
                codes::BAD_HEADING,
                heading.id_at,
                fixed(report.lang(), "problem-heading-does-not-begin-step"),
                hint,
            );
            return false;
        } else if is_part {
            self.begin(heading);
            self.part_level = Some(heading.level);
            true
        } else {
            false
        };
        if !heading.when.is_always() {
            if begins || self.part_level.is_some() {
                let message = fixed(report.lang(), "problem-condition-stands-on-heading-inside-steps");
                report.error_hint(
                    codes::BAD_HEADING,
                    heading.at,
                    message,
                    fixed(report.lang(), "problem-put-text-under-title-when"),
                );
            } else {
                self.conditions.push((heading.level, heading.when.clone()));
            }
        }
        begins
    }

    fn begin(&mut self, heading: &Heading) {
        let Some(id) = &heading.id else { return };
        self.owner = Some(id.clone());
        if let Some(first) = self.sections.by_id.get(id) {
            let hint = words!(self.page.report.lang(), "problem-first-on-line", line = first.at.line);
            let message = words!(self.page.report.lang(), "problem-second-heading-has-id", id);
            self.page.report.error_hint(codes::DUPLICATE_ID, heading.id_at, message, hint);
            return;
        }
        let section = Section { at: heading.id_at, title: heading.title.clone(), code: heading.code.clone(), pieces: Vec::new() };
        self.sections.by_id.insert(id.clone(), section);
    }
}
