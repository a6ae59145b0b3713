//! The structure of a Markdown file: its headings, fences and links, each with its place.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::action::condition;
use super::problems::Report;
use crate::course::yaml::Pos;
use crate::course::{Condition, codes};
use crate::i18n::{fixed, words};

/// A heading that stands at the top of the page's structure, not in a list or quote.
pub(super) struct Heading {
    /// 1 to 6.
    pub(super) level: usize,
    /// Its text without Markdown.
    pub(super) title: String,
    /// The pieces of code in it.
    pub(super) code: Vec<String>,
    pub(super) id: Option<String>,
    pub(super) when: Condition,
    pub(super) at: Pos,
    /// Where the id stands, else the heading.
    pub(super) id_at: Pos,
    pub(super) range: Range<usize>,
    /// The `{…}` behind it with the blank before, when there is one.
    pub(super) attributes: Option<Range<usize>>,
}

/// A fenced code block.
pub(super) struct Fence {
    pub(super) info: String,
    pub(super) range: Range<usize>,
    pub(super) is_empty: bool,
    pub(super) at: Pos,
}

/// A link or image.
pub(super) struct Link {
    pub(super) target: String,
    pub(super) at: Pos,
}

/// One Markdown file.
pub(super) struct Page<'a> {
    pub(super) report: Report<'a>,
    pub(super) text: String,
    lines: Vec<usize>,
    pub(super) headings: Vec<Heading>,
    pub(super) fences: Vec<Fence>,
    pub(super) links: Vec<Link>,
}

impl<'a> Page<'a> {
    /// Finds the structure of a text.
    pub(super) fn parse(report: Report<'a>, text: String) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut page = Self { report, text: String::new(), lines, headings: Vec::new(), fences: Vec::new(), links: Vec::new() };
        page.walk(&text);
        page.text = text;
        page
    }

    fn walk(&mut self, text: &str) {
        let options =
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM | Options::ENABLE_HEADING_ATTRIBUTES;
        let mut depth = 0_usize;
        let mut title: Option<String> = None;
        let mut code: Vec<String> = Vec::new();
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            match &event {
                Event::Start(Tag::Heading { .. }) if depth == 0 => title = Some(String::new()),
                Event::End(TagEnd::Heading(level)) if depth == 1 => {
                    let title = title.take().unwrap_or_default();
                    self.heading(text, *level as usize, title, std::mem::take(&mut code), range.clone());
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    let at = self.pos(text, range.start);
                    self.fences.push(Fence { info: info.to_string(), range: range.clone(), is_empty: true, at });
                }
                Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }) => {
                    self.link(text, *link_type, dest_url, range.start);
                }
                Event::Text(piece) | Event::Code(piece) => {
                    if let Some(title) = &mut title {
                        title.push_str(piece);
                        code.extend(matches!(event, Event::Code(_)).then(|| piece.to_string()));
                    }
                    if let Some(fence) = self.fences.last_mut()
                        && fence.range.contains(&range.start)
                    {
                        fence.is_empty = false;
                    }
                }
                _ => {}
            }
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }

    fn link(&mut self, text: &str, kind: LinkType, target: &str, start: usize) {
        let at = self.pos(text, start);
        match kind {
            LinkType::Inline => self.links.push(Link { target: target.to_owned(), at }),
            LinkType::Autolink | LinkType::Email => {}
            _ => self.report.error_hint(
                codes::BAD_LINK,
                at,
                fixed(self.report.lang(), "problem-link-by-reference-does-not-work"),
                words!(self.report.lang(), "problem-write-text", target),
            ),
        }
    }

    fn heading(&mut self, text: &str, level: usize, title: String, code: Vec<String>, range: Range<usize>) {
        let at = self.pos(text, range.start);
        let source = text.get(range.clone()).unwrap_or_default();
        let line = source.lines().next().unwrap_or_default().trim_end();
        let open = line.rfind('{').filter(|_| line.ends_with('}'));
        let when = Condition::default();
        let mut heading = Heading { level, title, code, id: None, when, at, id_at: at, range: range.clone(), attributes: None };
        match open {
            // A variable at the end of a heading looks like attributes to Markdown.
            Some(open) if line.get(..open).is_some_and(|before| before.ends_with('$')) => {
                let value = line.get(open..).filter(|_| heading.title.ends_with('$'));
                heading.title.push_str(value.unwrap_or_default());
            }
            Some(open) => {
                let before = line.get(..open).map_or(open, |before| before.trim_end().len());
                heading.attributes = Some(range.start + before..range.start + line.len());
                let inner = line.get(open + 1..line.len() - 1).unwrap_or_default();
                self.attributes(text, &mut heading, inner, range.start + open + 1);
            }
            None => {}
        }
        heading.title = heading.title.trim().to_owned();
        self.headings.push(heading);
    }

    fn attributes(&self, text: &str, heading: &mut Heading, inner: &str, start: usize) {
        let (mut words, mut words_at) = (String::new(), None);
        let mut rest = inner;
        while let Some(skip) = rest.find(|c: char| !c.is_whitespace()) {
            rest = rest.get(skip..).unwrap_or_default();
            let offset = start + inner.len() - rest.len();
            let quoted = rest.find('"').filter(|quote| rest.find(char::is_whitespace).is_none_or(|blank| *quote < blank));
            let end = match quoted.and_then(|open| Some(open + 1 + rest.get(open + 1..)?.find('"')? + 1)) {
                Some(end) => end,
                None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
            };
            let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            rest = after;
            let at = self.pos(text, offset);
            if let Some(id) = word.strip_prefix('#') {
                heading.id = Some(id.to_owned());
                heading.id_at = at;
            } else if let Some(value) = word.strip_prefix("when=") {
                words.push(' ');
                words.push_str(value.trim_matches('"'));
                words_at = Some(at);
            } else {
                let hint = fixed(self.report.lang(), "problem-heading-takes-id-and-when-podman");
                self.report.error_hint(
                    codes::BAD_HEADING,
                    at,
                    words!(self.report.lang(), "problem-heading-takes-no", word),
                    hint,
                );
            }
        }
        if let Some(at) = words_at {
            heading.when = condition(self.report, at, &words);
        }
    }

    /// Where a byte of the page stands.
    pub(super) fn at(&self, byte: usize) -> Pos {
        self.pos(&self.text, byte)
    }

    fn pos(&self, text: &str, byte: usize) -> Pos {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        Pos { line, column: text.get(start..byte).map_or(0, |before| before.chars().count()) + 1 }
    }
}
