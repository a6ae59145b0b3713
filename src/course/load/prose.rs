//! Pieces of a page as Markdown to show: attributes of headings taken away, fences filled from the lesson.

use std::collections::BTreeMap;
use std::ops::Range;

use super::page::{Fence, Page};
use crate::course::{CommandTask, Condition, ProsePart, codes};
use crate::diagrams;
use crate::i18n::{fixed, words};

/// What fences can be filled from.
pub(super) struct Stock<'s> {
    /// Files written so far, by path in the workspace.
    pub(super) files: &'s BTreeMap<String, String>,
    /// The step's commands.
    pub(super) commands: &'s [CommandTask],
}

/// The pieces as prose. A `command` fence over commands with conditions becomes a part for each condition.
pub(super) fn parts(page: &Page<'_>, pieces: &[(Condition, Range<usize>)], stock: &Stock<'_>) -> Vec<ProsePart> {
    let mut parts = Vec::new();
    for (when, range) in pieces {
        let mut writer = Writer { page, stock, when, parts: &mut parts, text: String::new(), splits: true };
        writer.piece(range);
        writer.end(when.clone());
    }
    parts
}

/// The pieces as one text; commands with conditions are left out of `command` fences.
pub(super) fn text(page: &Page<'_>, pieces: &[(Condition, Range<usize>)], stock: &Stock<'_>) -> String {
    let mut parts = Vec::new();
    for (when, range) in pieces {
        let mut writer = Writer { page, stock, when, parts: &mut parts, text: String::new(), splits: false };
        writer.piece(range);
        writer.end(when.clone());
    }
    parts.iter().map(|part| part.markdown.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// Where a fence says its content comes from.
struct Reference<'f> {
    language: Option<&'f str>,
    from: From<'f>,
}

enum From<'f> {
    /// A file, by its path in the workspace.
    File(&'f str),
    /// The step's commands, or the one with this number.
    Commands(&'f str),
}

impl<'f> Reference<'f> {
    /// `None` for an ordinary fence.
    fn of(fence: &'f Fence) -> Option<Self> {
        let words = || fence.info.split_whitespace();
        let from = words().find_map(|word| match word.split_once('=') {
            Some(("file", path)) => Some(From::File(path)),
            Some(("command", number)) => Some(From::Commands(number)),
            None if word == "command" => Some(From::Commands("")),
            _ => None,
        })?;
        Some(Self { language: words().next().filter(|word| !word.contains('=') && *word != "command"), from })
    }
}

struct Writer<'w, 'a> {
    page: &'w Page<'a>,
    stock: &'w Stock<'w>,
    when: &'w Condition,
    parts: &'w mut Vec<ProsePart>,
    text: String,
    splits: bool,
}

impl Writer<'_, '_> {
    fn piece(&mut self, range: &Range<usize>) {
        let page = self.page;
        let inside = |other: &Range<usize>| range.start <= other.start && other.end <= range.end;
        // Both stand in the page's order.
        let headings = page.headings.iter().skip(page.headings.partition_point(|heading| heading.range.start < range.start));
        let headings = headings.take_while(|heading| heading.range.start < range.end);
        let fences = page.fences.iter().skip(page.fences.partition_point(|fence| fence.range.start < range.start));
        let fences = fences.take_while(|fence| fence.range.start < range.end);
        let attributes = headings.filter_map(|heading| heading.attributes.clone()).map(|range| (range, None));
        let fences = fences.map(|fence| (fence.range.clone(), Some(fence)));
        let mut edits: Vec<_> = attributes.chain(fences).filter(|(range, _)| inside(range)).collect();
        edits.sort_by_key(|(range, _)| range.start);
        let mut from = range.start;
        for (edit, fence) in edits {
            let reference = fence.map(|fence| (fence, Reference::of(fence)));
            if let Some((fence, None)) = reference {
                self.look_at_diagram(fence);
                continue;
            }
            self.text.push_str(page.text.get(from..edit.start).unwrap_or_default());
            if let Some((fence, Some(reference))) = reference {
                self.fill(fence, &reference);
            }
            from = edit.end;
        }
        self.text.push_str(page.text.get(from..range.end).unwrap_or_default());
    }

    /// Ends a part of prose.
    fn end(&mut self, when: Condition) {
        let text = std::mem::take(&mut self.text);
        let markdown = text.trim_start_matches('\n').trim_end();
        if !markdown.trim().is_empty() {
            self.parts.push(ProsePart { when, markdown: markdown.to_owned() });
        }
    }

    /// A diagram stays a fence, for whoever shows it knows how much room there is; only its name is looked at.
    fn look_at_diagram(&self, fence: &Fence) {
        let report = self.page.report;
        match diagrams::referred(&fence.info) {
            Some(Some(_)) if !fence.is_empty => {
                let hint = fixed(report.lang(), "problem-leave-fence-empty");
                report.error_hint(
                    codes::BAD_FENCE,
                    fence.at,
                    fixed(report.lang(), "problem-fence-shows-diagram-but-has-content"),
                    hint,
                );
            }
            Some(None) => {
                let name = fence.info.trim().strip_prefix(diagrams::FENCE).unwrap_or_default().trim();
                let known: Vec<&str> = diagrams::ALL.iter().map(|diagram| diagram.name).collect();
                report.unknown(
                    codes::UNKNOWN_DIAGRAM,
                    fence.at,
                    words!(report.lang(), "problem-there-no-diagram", name),
                    name,
                    &known,
                );
            }
            _ => {}
        }
    }

    /// Writes a fence that takes its content from the lesson.
    fn fill(&mut self, fence: &Fence, reference: &Reference<'_>) {
        let report = self.page.report;
        if !fence.is_empty {
            let hint = fixed(report.lang(), "problem-leave-fence-empty-or-take-file");
            report.error_hint(
                codes::BAD_FENCE,
                fence.at,
                fixed(report.lang(), "problem-fence-takes-its-content-from-lesson"),
                hint,
            );
        }
        match reference.from {
            From::File(file) => match self.stock.files.get(file) {
                Some(content) => self.write(fence, reference.language.unwrap_or_default(), content),
                None => {
                    let known: Vec<&str> = self.stock.files.keys().map(String::as_str).collect();
                    report.unknown(
                        codes::UNKNOWN_FILE,
                        fence.at,
                        words!(report.lang(), "problem-no-step-has-written-so-far", file),
                        file,
                        &known,
                    );
                }
            },
            From::Commands(wanted) => self.commands(fence, reference.language.unwrap_or("sh"), wanted),
        }
    }

    fn commands(&mut self, fence: &Fence, language: &str, wanted: &str) {
        let report = self.page.report;
        let commands = self.stock.commands;
        let commands = match wanted.parse::<usize>() {
            _ if wanted.is_empty() => commands,
            Ok(number) => number.checked_sub(1).and_then(|at| commands.get(at)).map(std::slice::from_ref).unwrap_or_default(),
            Err(_) => &[],
        };
        if commands.is_empty() {
            let message = match self.stock.commands.len() {
                0 => words!(report.lang(), "problem-there-no-command-here-to-fill"),
                count => words!(report.lang(), "problem-step-has-commands-numbered-from-1", count),
            };
            report.error_hint(codes::BAD_FENCE, fence.at, message, fixed(report.lang(), "problem-steps-run-holds-its-commands"));
            return;
        }
        let can_split = self.splits && self.prefix(fence).is_empty();
        for group in commands.chunk_by(|a, b| a.when == b.when) {
            let when = group.first().map(|command| command.when.clone()).unwrap_or_default();
            let lines = group.iter().map(|command| format!("{}\n", command.line.trim_end())).collect::<String>();
            if when.is_always() {
                self.write(fence, language, &lines);
            } else if can_split {
                self.end(self.when.clone());
                self.write(fence, language, &lines);
                self.end(self.when.and(&when));
            }
        }
    }

    /// What stands before the fence on its line: the indent of a list or the marks of a quote.
    fn prefix(&self, fence: &Fence) -> String {
        let before = self.page.text.get(..fence.range.start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.chars().map(|c| if c == '>' { '>' } else { ' ' }).collect()
    }

    fn write(&mut self, fence: &Fence, language: &str, content: &str) {
        let prefix = self.prefix(fence);
        if !self.page.report.spend(fence.at, content.len().saturating_add(prefix.len().saturating_mul(content.lines().count()))) {
            return;
        }
        let longest = content.lines().map(|line| line.trim_start().chars().take_while(|c| *c == '`').count()).max();
        let ticks = "`".repeat(longest.unwrap_or_default().max(2) + 1);
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '>']) {
            self.text.push('\n');
        }
        self.text.push_str(&format!("{ticks}{language}\n"));
        for line in content.trim_end_matches('\n').split('\n') {
            self.text.push_str(format!("{prefix}{line}").trim_end());
            self.text.push('\n');
        }
        self.text.push_str(&format!("{prefix}{ticks}"));
    }
}
