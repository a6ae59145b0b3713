//! From pieces to a template.

use super::functions;
use super::lex::{Kind, Token, lex};
use super::literal::unquote;
use super::node::{Arg, ArgKind, Branch, Command, Node, Pipe};
use super::print::quote;

/// How deep blocks and brackets may stand in one another.
const DEEPEST: usize = 64;

/// Reads a template.
pub(super) fn parse(name: &str, text: &str) -> Result<Vec<Node>, String> {
    let error = |at: usize, message: &str| {
        let line = 1 + text.get(..at).map_or(0, |before| before.matches('\n').count());
        format!("template: {name}:{line}: {message}")
    };
    let mut parser = Parser { tokens: lex(text), next: 0, variables: vec!["$".to_owned()], depth: 0, loops: 0 };
    parser.nodes(true).map(|(nodes, _)| nodes).map_err(|(at, message)| error(at, &message))
}

struct Parser {
    tokens: Vec<Token>,
    next: usize,
    variables: Vec<String>,
    depth: usize,
    loops: usize,
}

type Read<T> = Result<T, (usize, String)>;

/// What ended a list of nodes.
#[derive(Debug, PartialEq, Eq)]
enum Ending {
    Text,
    End,
    /// `{{else}}`, or `{{else if` and `{{else with` whose word is next.
    Else,
}

impl Parser {
    fn peek(&self) -> Token {
        let end = || Token { kind: Kind::End, at: self.tokens.last().map_or(0, |last| last.at), text: String::new() };
        self.tokens.get(self.next).cloned().unwrap_or_else(end)
    }

    fn take(&mut self) -> Token {
        let token = self.peek();
        self.next += 1;
        token
    }

    fn skip_space(&mut self) {
        while self.peek().kind == Kind::Space {
            self.next += 1;
        }
    }

    fn peek_word(&mut self) -> Token {
        self.skip_space();
        self.peek()
    }

    fn unexpected<T>(token: &Token, context: &str) -> Read<T> {
        let shown = match token.kind {
            Kind::Word if KEYWORDS.contains(&token.text.as_str()) => format!("<{}>", token.text),
            Kind::Field => quote(&format!(".{}", token.text)),
            Kind::Dot => "<.>".to_owned(),
            _ if token.text.chars().count() > 10 => format!("{}...", quote(&token.text.chars().take(10).collect::<String>())),
            _ => quote(&token.text),
        };
        match token.kind {
            Kind::End => return Err((token.at, "unexpected EOF".to_owned())),
            Kind::Unreadable => return Err((token.at, token.text.clone())),
            _ => {}
        }
        Err((token.at, format!("unexpected {shown} in {context}")))
    }

    fn deeper(&mut self, at: usize) -> Read<()> {
        self.depth += 1;
        if self.depth > DEEPEST { Err((at, "max expression depth exceeded".to_owned())) } else { Ok(()) }
    }

    fn nodes(&mut self, top: bool) -> Read<(Vec<Node>, Ending)> {
        let mut nodes = Vec::new();
        loop {
            let token = self.take();
            match token.kind {
                Kind::End if top => return Ok((nodes, Ending::Text)),
                Kind::End | Kind::Unreadable => return Self::unexpected(&token, "template"),
                Kind::Text if token.text.is_empty() => {}
                Kind::Text => nodes.push(Node::Text(token.text)),
                _ => match self.action(top)? {
                    Ok(node) => nodes.push(node),
                    Err(ending) => return Ok((nodes, ending)),
                },
            }
        }
    }

    /// What stands after `{{`: a node, or the end of this list of nodes.
    fn action(&mut self, top: bool) -> Read<Result<Node, Ending>> {
        let word = self.peek_word();
        let keyword = if word.kind == Kind::Word { word.text.as_str() } else { "" };
        if KEYWORDS.contains(&keyword) {
            self.next += 1;
        }
        Ok(match keyword {
            "if" => Ok(Node::If(self.branch("if")?)),
            "with" => Ok(Node::With(self.branch("with")?)),
            "range" => Ok(Node::Range(self.branch("range")?)),
            "end" | "else" if top => return Err((word.at, format!("unexpected {{{{{keyword}}}}}"))),
            "end" => {
                self.close("end")?;
                Err(Ending::End)
            }
            "else" => {
                let next = self.peek_word();
                if !(next.kind == Kind::Word && matches!(next.text.as_str(), "if" | "with")) {
                    self.close("else")?;
                }
                Err(Ending::Else)
            }
            "break" | "continue" => {
                if self.loops == 0 {
                    return Err((word.at, format!("{{{{{keyword}}}}} outside {{{{range}}}}")));
                }
                self.close(&format!("{{{{{keyword}}}}}"))?;
                Ok(if keyword == "break" { Node::Break } else { Node::Continue })
            }
            "define" | "block" | "template" => {
                return Err((word.at, format!("{{{{{keyword}}}}} is not supported here")));
            }
            _ => Ok(Node::Action(self.pipeline("command", Kind::Close)?)),
        })
    }

    fn close(&mut self, context: &str) -> Read<()> {
        self.skip_space();
        let token = self.take();
        if token.kind == Kind::Close { Ok(()) } else { Self::unexpected(&token, context) }
    }

    fn branch(&mut self, word: &str) -> Read<Branch> {
        let at = self.peek().at;
        self.deeper(at)?;
        let known = self.variables.len();
        let pipe = self.pipeline(word, Kind::Close)?;
        let inside = usize::from(word == "range");
        self.loops += inside;
        let (then, ending) = self.nodes(false)?;
        self.loops -= inside;
        let mut other = Vec::new();
        if ending == Ending::Else {
            let next = self.peek_word();
            // `{{else if}}` is an `if` within the `else`, and shares its `{{end}}`.
            if next.kind == Kind::Word && (next.text == word || (next.text == "if" && word == "if")) && word != "range" {
                self.next += 1;
                let inner = self.branch(word)?;
                other.push(if word == "if" { Node::If(inner) } else { Node::With(inner) });
            } else if next.kind == Kind::Word && matches!(next.text.as_str(), "if" | "with") {
                return Self::unexpected(&next, "else");
            } else {
                let (nodes, ending) = self.nodes(false)?;
                if ending != Ending::End {
                    return Err((at, "expected end; found {{else}}".to_owned()));
                }
                other = nodes;
            }
        }
        self.variables.truncate(known);
        self.depth -= 1;
        Ok(Branch { pipe, then, other })
    }

    fn pipeline(&mut self, context: &str, end: Kind) -> Read<Pipe> {
        let first = self.peek_word();
        let mut pipe = Pipe { at: first.at, names: Vec::new(), assigns: false, commands: Vec::new() };
        self.declarations(&mut pipe, context)?;
        loop {
            let token = self.peek_word();
            match token.kind {
                kind if kind == end => {
                    self.next += 1;
                    if pipe.commands.is_empty() {
                        return Err((token.at, format!("missing value for {context}")));
                    }
                    for (stage, command) in pipe.commands.iter().enumerate().skip(1) {
                        let first = command.args.first().map(|arg| &arg.kind);
                        if matches!(
                            first,
                            Some(ArgKind::Bool(_) | ArgKind::Dot | ArgKind::Nil | ArgKind::Number(_) | ArgKind::Str(..))
                        ) {
                            return Err((token.at, format!("non executable command in pipeline stage {}", stage + 1)));
                        }
                    }
                    self.variables.extend(if pipe.assigns { Vec::new() } else { pipe.names.clone() });
                    return Ok(pipe);
                }
                Kind::Word
                | Kind::Field
                | Kind::Dot
                | Kind::Variable
                | Kind::Quoted
                | Kind::Letter
                | Kind::Number
                | Kind::Left => {
                    let command = self.command()?;
                    pipe.commands.push(command);
                }
                _ => return Self::unexpected(&token, context),
            }
        }
    }

    /// `$x :=`, `$x =`, and in a range `$i, $x :=`.
    fn declarations(&mut self, pipe: &mut Pipe, context: &str) -> Read<()> {
        let begin = self.next;
        let mut names = Vec::new();
        loop {
            let token = self.peek_word();
            if token.kind != Kind::Variable {
                break;
            }
            self.next += 1;
            names.push(token.text.clone());
            let after = self.peek_word();
            match after.kind {
                Kind::Declare | Kind::Assign => {
                    self.next += 1;
                    pipe.assigns = after.kind == Kind::Assign;
                    if pipe.assigns
                        && let Some(unknown) = names.iter().find(|name| !self.variables.contains(name))
                    {
                        return Err((token.at, format!("undefined variable {}", quote(unknown))));
                    }
                    pipe.names = names;
                    return Ok(());
                }
                Kind::Comma if context == "range" && names.len() == 1 => self.next += 1,
                Kind::Comma => return Err((after.at, format!("too many declarations in {context}"))),
                _ => break,
            }
        }
        self.next = begin;
        Ok(())
    }

    fn command(&mut self) -> Read<Command> {
        let mut command = Command { at: self.peek_word().at, args: Vec::new() };
        loop {
            self.skip_space();
            if let Some(arg) = self.operand()? {
                command.args.push(arg);
            }
            let token = self.peek();
            match token.kind {
                Kind::Space => {
                    self.next += 1;
                    continue;
                }
                Kind::Close | Kind::Right => {}
                Kind::Pipe => {
                    self.next += 1;
                    let after = self.peek_word();
                    if matches!(after.kind, Kind::Close | Kind::Right) {
                        return Err((after.at, "missing value for command".to_owned()));
                    }
                }
                _ => return Self::unexpected(&token, "operand"),
            }
            break;
        }
        if command.args.is_empty() { Err((command.at, "empty command".to_owned())) } else { Ok(command) }
    }

    /// A value with the fields that follow it.
    fn operand(&mut self) -> Read<Option<Arg>> {
        let Some(mut arg) = self.term()? else { return Ok(None) };
        let first = self.peek();
        let mut names = Vec::new();
        while self.peek().kind == Kind::Field {
            names.push(self.take().text);
        }
        if names.is_empty() {
            return Ok(Some(arg));
        }
        match &mut arg.kind {
            ArgKind::Field(known) | ArgKind::Variable(_, known) => {
                known.append(&mut names);
                arg.at = first.at;
                Ok(Some(arg))
            }
            ArgKind::Bool(_) | ArgKind::Str(..) | ArgKind::Number(_) | ArgKind::Nil | ArgKind::Dot => {
                Err((first.at, format!("unexpected . after term {}", quote(&arg.to_string()))))
            }
            _ => Ok(Some(Arg { at: first.at, kind: ArgKind::Chain(Box::new(arg), names) })),
        }
    }

    fn term(&mut self) -> Read<Option<Arg>> {
        let token = self.peek_word();
        let Token { kind, at, text } = token.clone();
        let kind = match kind {
            Kind::Word if text == "true" || text == "false" => ArgKind::Bool(text == "true"),
            Kind::Word if text == "nil" => ArgKind::Nil,
            Kind::Word if KEYWORDS.contains(&text.as_str()) => return Self::unexpected(&token, "operand"),
            Kind::Word if functions::exists(&text) => ArgKind::Function(text),
            Kind::Word => return Err((at, format!("function {} not defined", quote(&text)))),
            Kind::Dot => ArgKind::Dot,
            Kind::Variable => {
                if !self.variables.contains(&text) {
                    return Err((at, format!("undefined variable {}", quote(&text))));
                }
                ArgKind::Variable(text, Vec::new())
            }
            Kind::Field => ArgKind::Field(vec![text]),
            Kind::Letter => match unquote(&text).filter(|inner| inner.chars().count() == 1) {
                Some(inner) => ArgKind::Number(inner.chars().next().map_or(0, u32::from).to_string()),
                None => return Err((at, format!("malformed character constant: {text}"))),
            },
            Kind::Number => ArgKind::Number(text),
            Kind::Quoted => match unquote(&text) {
                Some(inner) => ArgKind::Str(inner, text),
                None => return Err((at, "invalid syntax".to_owned())),
            },
            Kind::Left => {
                self.deeper(at)?;
                self.next += 1;
                let pipe = self.pipeline("parenthesized pipeline", Kind::Right)?;
                self.depth -= 1;
                return Ok(Some(Arg { at, kind: ArgKind::Pipe(Box::new(pipe)) }));
            }
            _ => return Ok(None),
        };
        self.next += 1;
        Ok(Some(Arg { at, kind }))
    }
}

const KEYWORDS: [&str; 10] = ["if", "else", "end", "range", "with", "break", "continue", "define", "block", "template"];
