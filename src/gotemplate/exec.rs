//! Filling a template in.

use super::functions;
use super::node::{Arg, ArgKind, Branch, Command, Node, Pipe};
use super::print::{LONGEST, display, quote};
use super::value::Value;
use super::{Template, literal};

/// What a key is that a map does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nothing, printed as `<no value>`.
    Invalid,
    /// An error.
    Error,
}

/// What went wrong while a template was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// What was printed before.
    pub printed: String,
    /// Go's words.
    pub message: String,
}

/// The most nodes and calls one template may take.
const MOST_STEPS: usize = 1_000_000;

pub(super) fn execute(template: &Template, data: &Value, missing: Missing, head: bool) -> Result<String, Failed> {
    let mut state = State {
        template,
        missing,
        head,
        out: String::new(),
        variables: vec![("$".to_owned(), data.clone())],
        node: (0, String::new()),
        steps: 0,
    };
    match state.walk(&template.nodes, data) {
        Ok(_) => Ok(state.out),
        Err(message) => {
            let message = state.located(&message);
            Err(Failed { printed: state.out, message })
        }
    }
}

/// How a list of nodes ended.
#[derive(PartialEq, Eq)]
enum Flow {
    On,
    Break,
    Continue,
}

pub(super) struct State<'a> {
    template: &'a Template,
    missing: Missing,
    pub(super) head: bool,
    out: String,
    variables: Vec<(String, Value)>,
    /// What is at work, for errors.
    node: (usize, String),
    steps: usize,
}

impl State<'_> {
    fn located(&self, message: &str) -> String {
        let (at, context) = &self.node;
        let name = &self.template.name;
        let before = self.template.text.get(..*at).unwrap_or_default();
        let line = 1 + before.matches('\n').count();
        let column = before.rfind('\n').map_or(*at, |end| at - (end + 1));
        format!("template: {name}:{line}:{column}: executing {} at <{context}>: {message}", quote(name))
    }

    pub(super) fn at(&mut self, at: usize, node: &dyn std::fmt::Display) {
        self.node = (at, node.to_string());
    }

    fn step(&mut self) -> Result<(), String> {
        self.steps += 1;
        if self.steps > MOST_STEPS { Err("the template takes too long".to_owned()) } else { Ok(()) }
    }

    fn print(&mut self, text: &str) -> Result<(), String> {
        if self.out.len() + text.len() > LONGEST {
            return Err("the template prints too much".to_owned());
        }
        self.out.push_str(text);
        Ok(())
    }

    fn walk(&mut self, nodes: &[Node], dot: &Value) -> Result<Flow, String> {
        for node in nodes {
            self.step()?;
            match node {
                Node::Text(text) => self.print(text)?,
                Node::Action(pipe) => {
                    let value = self.pipeline(pipe, dot)?;
                    if pipe.names.is_empty() {
                        self.print(&display(&value))?;
                    }
                }
                Node::If(branch) | Node::With(branch) => {
                    let flow = self.branch(branch, dot, matches!(node, Node::With(_)))?;
                    if flow != Flow::On {
                        return Ok(flow);
                    }
                }
                Node::Range(branch) => self.range(branch, dot)?,
                Node::Break => return Ok(Flow::Break),
                Node::Continue => return Ok(Flow::Continue),
            }
        }
        Ok(Flow::On)
    }

    fn branch(&mut self, branch: &Branch, dot: &Value, with: bool) -> Result<Flow, String> {
        let known = self.variables.len();
        let value = self.pipeline(&branch.pipe, dot)?;
        let flow = match (value.truth(), with) {
            (true, true) => self.walk(&branch.then, &value),
            (true, false) => self.walk(&branch.then, dot),
            (false, _) => self.walk(&branch.other, dot),
        };
        self.variables.truncate(known);
        flow
    }

    fn range(&mut self, branch: &Branch, dot: &Value) -> Result<(), String> {
        let known = self.variables.len();
        let value = self.pipeline(&branch.pipe, dot)?;
        self.variables.truncate(known);
        let items: Vec<(Value, Value)> = match &value {
            Value::List(list) => (0_i64..).zip(&list.items).map(|(at, item)| (Value::Int(at), item.clone())).collect(),
            Value::Map(map) => map.entries.iter().map(|(name, item)| (Value::text(name), item.clone())).collect(),
            Value::Int(count) => {
                let count = usize::try_from(*count).unwrap_or(0).min(MOST_STEPS);
                (0_i64..).take(count).map(|at| (Value::Int(at), Value::Int(at))).collect()
            }
            Value::Missing => Vec::new(),
            value => {
                self.at(branch.pipe.at, &branch.pipe);
                return Err(format!("range can't iterate over {}", display(value)));
            }
        };
        if items.is_empty() {
            self.walk(&branch.other, dot)?;
        }
        for (key, item) in items {
            self.step()?;
            let names = &branch.pipe.names;
            match names.as_slice() {
                [] => {}
                [one] => self.set(branch.pipe.assigns, one, item.clone()),
                [first, second, ..] => {
                    self.set(branch.pipe.assigns, first, key);
                    self.set(branch.pipe.assigns, second, item.clone());
                }
            }
            let flow = self.walk(&branch.then, &item)?;
            self.variables.truncate(known);
            if flow == Flow::Break {
                break;
            }
        }
        self.variables.truncate(known);
        Ok(())
    }

    fn set(&mut self, assigns: bool, name: &str, value: Value) {
        let known = self.variables.iter_mut().rev().find(|(known, _)| assigns && known == name);
        match known {
            Some((_, known)) => *known = value,
            None => self.variables.push((name.to_owned(), value)),
        }
    }

    pub(super) fn pipeline(&mut self, pipe: &Pipe, dot: &Value) -> Result<Value, String> {
        self.at(pipe.at, pipe);
        let mut value = None;
        for command in &pipe.commands {
            value = Some(self.command(command, dot, value)?);
        }
        let value = value.unwrap_or_default();
        for name in &pipe.names {
            self.set(pipe.assigns, name, value.clone());
        }
        Ok(value)
    }

    fn command(&mut self, command: &Command, dot: &Value, last: Option<Value>) -> Result<Value, String> {
        self.step()?;
        let Some((first, args)) = command.args.split_first() else { return Ok(Value::Missing) };
        let has_args = !args.is_empty() || last.is_some();
        match &first.kind {
            ArgKind::Function(name) => {
                self.at(first.at, first);
                functions::call(self, command, name, args, dot, last)
            }
            ArgKind::Field(names) => {
                self.at(first.at, first);
                self.fields(dot.clone(), names, first, args, dot, last)
            }
            ArgKind::Variable(name, names) => {
                self.at(first.at, first);
                let value = self.variable(name);
                if names.is_empty() {
                    self.without_args(first, has_args)?;
                    return Ok(value);
                }
                self.fields(value, names, first, args, dot, last)
            }
            ArgKind::Chain(inner, names) => {
                self.at(first.at, first);
                let value = self.arg(inner, dot)?;
                self.fields(value, names, first, args, dot, last)
            }
            ArgKind::Pipe(pipe) => {
                self.without_args(first, has_args)?;
                self.pipeline(pipe, dot)
            }
            ArgKind::Nil => {
                self.at(first.at, first);
                Err("nil is not a command".to_owned())
            }
            _ => {
                self.at(first.at, first);
                self.without_args(first, has_args)?;
                self.arg(first, dot)
            }
        }
    }

    fn without_args(&mut self, node: &Arg, has_args: bool) -> Result<(), String> {
        if has_args {
            self.at(node.at, node);
            return Err(format!("can't give argument to non-function {node}"));
        }
        Ok(())
    }

    fn variable(&self, name: &str) -> Value {
        self.variables.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// An argument's value.
    pub(super) fn arg(&mut self, arg: &Arg, dot: &Value) -> Result<Value, String> {
        self.at(arg.at, arg);
        match &arg.kind {
            ArgKind::Dot => Ok(dot.clone()),
            ArgKind::Nil => Ok(Value::Missing),
            ArgKind::Bool(on) => Ok(Value::Bool(*on)),
            ArgKind::Number(text) => match (literal::whole(text), literal::number(text)) {
                (Some(number), _) => Ok(Value::Int(number)),
                (None, Some(number)) => Ok(Value::Float(number)),
                (None, None) => Err(format!("{text} overflows int")),
            },
            ArgKind::Str(text, _) => Ok(Value::text(text)),
            ArgKind::Field(names) => self.fields(dot.clone(), names, arg, &[], dot, None),
            ArgKind::Variable(name, names) => {
                let value = self.variable(name);
                self.fields(value, names, arg, &[], dot, None)
            }
            ArgKind::Chain(inner, names) => {
                let value = self.arg(inner, dot)?;
                self.fields(value, names, arg, &[], dot, None)
            }
            ArgKind::Function(name) => {
                let command = Command { at: arg.at, args: vec![arg.clone()] };
                functions::call(self, &command, name, &[], dot, None)
            }
            ArgKind::Pipe(pipe) => self.pipeline(pipe, dot),
        }
    }

    /// Field after field; arguments belong to the last one.
    fn fields(
        &mut self,
        from: Value,
        names: &[String],
        node: &Arg,
        args: &[Arg],
        dot: &Value,
        last: Option<Value>,
    ) -> Result<Value, String> {
        let Some((end, path)) = names.split_last() else { return Ok(from) };
        let mut value = from;
        for name in path {
            value = self.field(&value, name, false)?;
        }
        if args.is_empty() && last.is_none() {
            return self.field(&value, end, false);
        }
        if self.head
            && end == "Label"
            && let Some(ArgKind::Str(name, _)) = args.first().map(|arg| &arg.kind)
        {
            return Ok(Value::text(label_head(name)));
        }
        if let Value::Record(record) = &value
            && let Some(lookup) = record.lookups.get(end.as_str())
        {
            let mut given = Vec::new();
            for arg in args {
                given.push(self.arg(arg, dot)?);
            }
            given.extend(last);
            self.at(node.at, node);
            return match given.as_slice() {
                [Value::Str(name)] => Ok(Value::text(lookup.get(&**name).map_or("", String::as_str))),
                [other] => Err(format!("wrong type for value; expected string; got {}", other.kind())),
                given => Err(format!("wrong number of args for {end}: want 1 got {}", given.len())),
            };
        }
        self.field(&value, end, true)
    }

    fn field(&mut self, value: &Value, name: &str, has_args: bool) -> Result<Value, String> {
        match value {
            Value::Missing if self.missing == Missing::Error => Err(format!("nil data; no entry for key {}", quote(name))),
            Value::Missing => Ok(Value::Missing),
            Value::NilPointer(kind) => Err(format!("nil pointer evaluating *{kind}.{name}")),
            Value::Record(record) => match record.get(name) {
                Some(_) if has_args && record.context => Err(format!("wrong number of args for {name}: want 0 got 1")),
                Some(_) if has_args => Err(format!("{name} has arguments but cannot be invoked as function")),
                Some(field) => Ok(field.clone()),
                None if record.lookups.contains_key(name) => Err(format!("wrong number of args for {name}: want 1 got 0")),
                None => Err(format!("can't evaluate field {name} in type {}", value.kind())),
            },
            // A head has a column's name where a row has a method.
            Value::Map(map) if has_args && !self.head => match map.entries.get(name) {
                _ if has_args => Err(format!("{name} is not a method but has arguments")),
                found => Ok(found.cloned().unwrap_or_default()),
            },
            Value::Map(map) if Value::has_text_keys(map) => match map.entries.get(name) {
                Some(found) => Ok(found.clone()),
                None if self.missing == Missing::Error => Err(format!("map has no entry for key {}", quote(name))),
                None => Ok(Value::Missing),
            },
            // Go sees what is in a document of no known type as an interface.
            _ if self.missing == Missing::Error => Err(format!("can't evaluate field {name} in type interface {{}}")),
            value => Err(format!("can't evaluate field {name} in type {}", value.kind())),
        }
    }
}

/// A column with a label has the label's last part as its head, in words.
fn label_head(name: &str) -> String {
    name.rsplit('.').next().unwrap_or_default().replace(['-', '_'], " ")
}
