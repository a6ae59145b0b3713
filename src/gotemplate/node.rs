//! What a template is made of, and how Go writes it in errors.

use std::fmt;

/// A part of a template.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// Text between actions.
    Text(String),
    /// `{{pipeline}}`.
    Action(Pipe),
    /// `{{if}}`.
    If(Branch),
    /// `{{with}}`.
    With(Branch),
    /// `{{range}}`.
    Range(Branch),
    /// `{{break}}`.
    Break,
    /// `{{continue}}`.
    Continue,
}

/// What is done or not.
#[derive(Debug, Clone)]
pub(super) struct Branch {
    pub(super) pipe: Pipe,
    pub(super) then: Vec<Node>,
    pub(super) other: Vec<Node>,
}

/// Commands, each with the last one's result as its last argument.
#[derive(Debug, Clone)]
pub(super) struct Pipe {
    pub(super) at: usize,
    /// Variables that take the result, with their `$`.
    pub(super) names: Vec<String>,
    /// `=` rather than `:=`.
    pub(super) assigns: bool,
    pub(super) commands: Vec<Command>,
}

/// A function or a value, and arguments.
#[derive(Debug, Clone)]
pub(super) struct Command {
    pub(super) at: usize,
    pub(super) args: Vec<Arg>,
}

/// An argument, and where Go says it is.
#[derive(Debug, Clone)]
pub(super) struct Arg {
    pub(super) at: usize,
    pub(super) kind: ArgKind,
}

#[derive(Debug, Clone)]
pub(super) enum ArgKind {
    Dot,
    Nil,
    Bool(bool),
    /// A number, as it stands.
    Number(String),
    /// A text, and how it stands.
    Str(String, String),
    Field(Vec<String>),
    /// A variable with its `$`, and fields.
    Variable(String, Vec<String>),
    Function(String),
    /// Fields of what brackets give.
    Chain(Box<Arg>, Vec<String>),
    Pipe(Box<Pipe>),
}

impl fmt::Display for Pipe {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.names.is_empty() {
            write!(out, "{} {} ", self.names.join(", "), if self.assigns { "=" } else { ":=" })?;
        }
        for (at, command) in self.commands.iter().enumerate() {
            write!(out, "{}{command}", if at > 0 { " | " } else { "" })?;
        }
        Ok(())
    }
}

impl fmt::Display for Command {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, arg) in self.args.iter().enumerate() {
            write!(out, "{}{arg}", if at > 0 { " " } else { "" })?;
        }
        Ok(())
    }
}

impl fmt::Display for Arg {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ArgKind::Dot => out.write_str("."),
            ArgKind::Nil => out.write_str("nil"),
            ArgKind::Bool(on) => write!(out, "{on}"),
            ArgKind::Number(text) | ArgKind::Str(_, text) | ArgKind::Function(text) => out.write_str(text),
            ArgKind::Field(names) => names.iter().try_for_each(|name| write!(out, ".{name}")),
            ArgKind::Variable(variable, names) => {
                out.write_str(variable)?;
                names.iter().try_for_each(|name| write!(out, ".{name}"))
            }
            ArgKind::Chain(inner, names) => {
                write!(out, "{inner}")?;
                names.iter().try_for_each(|name| write!(out, ".{name}"))
            }
            ArgKind::Pipe(pipe) => write!(out, "({pipe})"),
        }
    }
}
