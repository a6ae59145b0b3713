//! The walk itself. It goes where clap's parser goes: into subcommands, into joined short flags, past `--`, and lets
//! everything after a container's image alone.

use clap::{Arg, Command};

use super::{Part, PartKind, Word, canonical, grammar};
use crate::docker_cli::{known, words};

/// A flag that waits for its value in the next word.
#[derive(Clone)]
pub(super) struct Pending {
    pub kind: PartKind,
    word: usize,
    /// As typed, without the value.
    text: String,
}

/// Where the walk is.
pub(super) struct Walk<'a> {
    line: &'a str,
    pub here: &'static Command,
    /// The commands so far, by the grammar's own names.
    pub path: Vec<&'static str>,
    pub pending: Option<Pending>,
    /// After `--`: no flags any more.
    pub only_arguments: bool,
    /// The first word that is no command docker knows here: nothing after it has a meaning.
    pub lost: bool,
    /// What may stand here besides flags, in order.
    positionals: Vec<&'static Arg>,
    /// Arguments so far.
    arguments: usize,
    parts: Vec<Part>,
}

/// What the next argument is.
pub(super) enum Place {
    Argument(&'static str),
    Inner,
    None,
}

/// Whether a flag takes a value only as `--flag=value`, or none at all.
pub(super) fn stands_alone(arg: &Arg) -> bool {
    arg.is_require_equals_set() || !arg.get_action().takes_values()
}

impl<'a> Walk<'a> {
    pub fn new(line: &'a str) -> Self {
        Self {
            line,
            here: grammar(),
            path: Vec::new(),
            pending: None,
            only_arguments: false,
            lost: false,
            positionals: Vec::new(),
            arguments: 0,
            parts: Vec::new(),
        }
    }

    /// The command under its one name, empty while it is not known.
    pub fn command(&self) -> String {
        if self.lost || self.here.has_subcommands() { String::new() } else { canonical(&self.path) }
    }

    /// The command whose flags may stand here: a group of commands may have some too.
    pub fn flags_of(&self) -> String {
        if !self.lost && self.here.has_subcommands() { self.path.join(" ") } else { self.command() }
    }

    pub fn end(mut self) -> (String, Vec<Part>) {
        if let Some(Pending { kind, word, text }) = self.pending.take() {
            self.parts.push(Part { kind, word, text, value: None });
        }
        (self.command(), self.parts)
    }

    /// A word of the line, as it stands there.
    fn typed(&self, word: &Word) -> &'a str {
        self.line.get(word.span.clone()).unwrap_or_default()
    }

    fn push(&mut self, kind: PartKind, word: usize, text: impl Into<String>, value: Option<&str>) {
        self.parts.push(Part { kind, word, text: text.into(), value: value.map(str::to_owned) });
    }

    /// Takes the next word; `at` is its place in the line.
    pub fn step(&mut self, at: usize, word: &Word) {
        if at == 0 {
            self.push(PartKind::Program, at, self.typed(word), None);
            if word.text == words::OLD_COMPOSE
                && let Some(compose) = self.here.find_subcommand("compose")
            {
                (self.here, self.path) = (compose, vec!["compose"]);
            }
            return;
        }
        if let Some(Pending { kind, word: first, mut text }) = self.pending.take() {
            text.push(' ');
            text.push_str(self.typed(word));
            return self.push(kind, first, text, Some(&word.text));
        }
        if self.lost {
            return self.push(PartKind::Unknown, at, self.typed(word), Some(&word.text));
        }
        if !self.inside() && !self.only_arguments {
            if word.text == "--" {
                self.only_arguments = true;
                return;
            }
            if let Some(long) = word.text.strip_prefix("--") {
                return self.long(at, word, long);
            }
            if word.text.len() > 1 && word.text.starts_with('-') {
                return self.letters(at, word);
            }
        }
        if self.here.has_subcommands() { self.subcommand(at, word) } else { self.argument(at, word) }
    }

    fn subcommand(&mut self, at: usize, word: &Word) {
        let Some(next) = self.here.find_subcommand(&word.text) else {
            self.lost = true;
            return self.push(PartKind::Unknown, at, self.typed(word), Some(&word.text));
        };
        self.here = next;
        self.positionals = next.get_positionals().collect();
        self.path.push(next.get_name());
        let typed = self.typed(word);
        match self.parts.last_mut().filter(|part| part.kind == PartKind::Command) {
            Some(part) => {
                part.text.push(' ');
                part.text.push_str(typed);
            }
            None => self.push(PartKind::Command, at, typed, None),
        }
    }

    fn argument(&mut self, at: usize, word: &Word) {
        let kind = match self.place() {
            Place::Argument(name) => PartKind::Argument(name.to_owned()),
            Place::Inner => PartKind::Inner,
            Place::None => PartKind::Unknown,
        };
        self.arguments += 1;
        self.push(kind, at, self.typed(word), Some(&word.text));
    }

    /// Whether what comes belongs to the argument before it, flags or not.
    pub fn inside(&self) -> bool {
        let before = self.arguments.checked_sub(1).and_then(|before| self.positionals.get(before).copied().or(self.last()));
        before.is_some_and(Arg::is_trailing_var_arg_set)
    }

    /// The last argument, where it takes several words.
    fn last(&self) -> Option<&'static Arg> {
        self.positionals.last().copied().filter(|arg| arg.get_num_args().is_some_and(|range| range.max_values() > 1))
    }

    /// What the next argument is.
    pub fn place(&self) -> Place {
        let own = self.positionals.get(self.arguments).copied();
        let Some(arg) = own.or_else(|| self.last()) else { return Place::None };
        let names = arg.get_value_names().unwrap_or_default();
        // A second name stands for what follows the first value: `IMAGE` and its `COMMAND`.
        let name = if own.is_some() { names.first() } else { names.last() };
        match name.map(clap::builder::Str::as_str) {
            Some("COMMAND") if own.is_none() && names.len() > 1 => Place::Inner,
            Some(name) => Place::Argument(name),
            None => Place::None,
        }
    }

    fn long(&mut self, at: usize, word: &Word, long: &str) {
        let (name, value) = long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value)));
        let named =
            |arg: &&Arg| arg.get_long() == Some(name) || arg.get_all_aliases().is_some_and(|aliases| aliases.contains(&name));
        let (kind, alone) = match self.here.get_arguments().find(named) {
            Some(arg) => (flag(arg), stands_alone(arg)),
            None => (PartKind::Unknown, known::stands_alone(&self.path, &word.text)),
        };
        let text = self.typed(word);
        if value.is_none() && !alone {
            self.pending = Some(Pending { kind, word: at, text: text.to_owned() });
        } else {
            self.push(kind, at, text, value);
        }
    }

    /// `-itd`, `-p8080:80`, `-itp 8080:80`.
    fn letters(&mut self, at: usize, word: &Word) {
        let letters = word.text.get(1..).unwrap_or_default();
        for (place, letter) in letters.char_indices() {
            let rest = letters.get(place + letter.len_utf8()..).unwrap_or_default();
            let whole = place == 0 && rest.is_empty();
            let Some(arg) = self.here.get_arguments().find(|arg| arg.get_short() == Some(letter)) else {
                let typed = letters.get(place..).unwrap_or_default();
                let text = if place == 0 { self.typed(word).to_owned() } else { format!("-{typed}") };
                if rest.is_empty() && !known::stands_alone(&self.path, &format!("-{letter}")) {
                    self.pending = Some(Pending { kind: PartKind::Unknown, word: at, text });
                } else {
                    self.push(PartKind::Unknown, at, text, None);
                }
                return;
            };
            let alone = stands_alone(arg);
            if alone && !rest.starts_with('=') {
                let text = if whole { self.typed(word).to_owned() } else { format!("-{letter}") };
                self.push(flag(arg), at, text, None);
                continue;
            }
            let text = if place == 0 { self.typed(word).to_owned() } else { format!("-{letter}{rest}") };
            if rest.is_empty() {
                self.pending = Some(Pending { kind: flag(arg), word: at, text });
            } else {
                self.push(flag(arg), at, text, Some(rest.strip_prefix('=').unwrap_or(rest)));
            }
            return;
        }
    }
}

/// A flag by its long name.
fn flag(arg: &Arg) -> PartKind {
    PartKind::Flag(arg.get_long().unwrap_or_default().to_owned())
}
