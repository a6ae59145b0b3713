//! Code into pieces that can be coloured.

use std::collections::HashMap;
use std::sync::OnceLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::markdown::scan::Scanner;

/// Larger code, and longer lines, are shown without colours: nobody reads them here, and they would cost seconds.
const SIZE_LIMIT: usize = 128 * 1024;
const LINE_LIMIT: usize = 2000;

/// What a piece of code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Token {
    /// Anything else.
    #[default]
    Plain,
    /// A word of the language: `func`, `FROM`, `if`.
    Keyword,
    /// A string.
    String,
    /// A number or another constant: `8888`, `true`.
    Number,
    /// A comment.
    Comment,
    /// A function or a command that is called or defined.
    Function,
    /// A type.
    Type,
    /// A variable, a parameter or an option.
    Variable,
    /// A key of a mapping: YAML, JSON.
    Key,
    /// An operator.
    Operator,
}

/// For each line of code, its pieces; together they are the line without its line feed.
pub type Highlighted = Vec<Vec<(Token, String)>>;

/// Splits `code` into coloured pieces. Code in an unknown language, or too large, is all [`Token::Plain`].
///
/// For a language that [`highlight_now`] does not know, the first call reads a grammar, which takes some 40 ms: not for
/// the thread that draws.
#[must_use]
pub fn highlight(language: &str, code: &str) -> Highlighted {
    highlight_now(language, code).unwrap_or_else(|| match Reader::of(&language.to_lowercase()) {
        Some(mut reader) => code.lines().map(|line| reader.line(line)).collect(),
        None => code.lines().map(plain).collect(),
    })
}

/// The same at once, for the languages lessons are made of (Go, shell, Dockerfile, YAML, JSON) and for what has no colours;
/// `None` for others.
#[must_use]
pub fn highlight_now(language: &str, code: &str) -> Option<Highlighted> {
    let language = language.to_lowercase();
    let colourless =
        matches!(language.as_str(), "" | "text" | "txt" | "plain" | "plaintext" | "output" | "go.mod" | "gomod" | "go.sum");
    if colourless || code.len() > SIZE_LIMIT || code.lines().any(|line| line.len() > LINE_LIMIT) {
        return Some(code.lines().map(plain).collect());
    }
    if matches!(language.as_str(), "console" | "terminal" | "shell-session") {
        return session(code);
    }
    let mut scanner = Scanner::of(&language)?;
    Some(code.lines().map(|line| scanner.line(line)).collect())
}

/// Commands behind a `$ `, and what these printed.
fn session(code: &str) -> Option<Highlighted> {
    let mut scanner = Scanner::of("sh")?;
    let mut continues = false;
    let mut lines = Vec::new();
    for line in code.lines() {
        let (prompt, command) = match line.strip_prefix("$ ") {
            Some(command) => ("$ ", command),
            None if continues => ("", line),
            None => {
                lines.push(plain(line));
                continue;
            }
        };
        if !continues {
            scanner = Scanner::of("sh")?;
        }
        continues = command.ends_with('\\');
        let mut pieces = scanner.line(command);
        if !prompt.is_empty() {
            pieces.insert(0, (Token::Comment, prompt.to_owned()));
        }
        lines.push(pieces);
    }
    Some(lines)
}

fn plain(line: &str) -> Vec<(Token, String)> {
    if line.is_empty() { Vec::new() } else { vec![(Token::Plain, line.to_owned())] }
}

fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(two_face::syntax::extra_newlines)
}

/// Reads line after line, remembering what is open.
struct Reader {
    state: ParseState,
    stack: ScopeStack,
    tokens: HashMap<Scope, Option<Token>>,
    broken: bool,
}

impl Reader {
    fn of(language: &str) -> Option<Self> {
        Some(Self::new(syntaxes().find_syntax_by_token(language)?))
    }

    fn new(syntax: &SyntaxReference) -> Self {
        Self { state: ParseState::new(syntax), stack: ScopeStack::new(), tokens: HashMap::new(), broken: false }
    }

    fn line(&mut self, line: &str) -> Vec<(Token, String)> {
        if self.broken {
            return plain(line);
        }
        self.try_line(line).unwrap_or_else(|| {
            // A grammar that failed once has lost its place: the rest of the code stays without colours.
            self.broken = true;
            plain(line)
        })
    }

    fn try_line(&mut self, line: &str) -> Option<Vec<(Token, String)>> {
        let fed = format!("{line}\n");
        let changes = self.state.parse_line(&fed, syntaxes()).ok()?;
        let mut pieces: Vec<(Token, String)> = Vec::new();
        let mut from = 0;
        for (at, change) in changes {
            let at = at.min(line.len());
            self.piece(&mut pieces, line.get(from..at)?);
            from = at;
            self.stack.apply(&change).ok()?;
        }
        self.piece(&mut pieces, line.get(from..)?);
        Some(pieces)
    }

    fn piece(&mut self, pieces: &mut Vec<(Token, String)>, text: &str) {
        if text.is_empty() {
            return;
        }
        let token = if text.trim().is_empty() { pieces.last().map_or(Token::Plain, |last| last.0) } else { self.token() };
        match pieces.last_mut() {
            Some((last, already)) if *last == token => already.push_str(text),
            _ => pieces.push((token, text.to_owned())),
        }
    }

    /// What the innermost scope that says anything says.
    fn token(&mut self) -> Token {
        let Self { stack, tokens, .. } = self;
        stack
            .as_slice()
            .iter()
            .rev()
            .find_map(|scope| *tokens.entry(*scope).or_insert_with(|| token_of(*scope)))
            .unwrap_or_default()
    }
}

/// Which scopes of the grammars mean what; the first that fits counts.
const SCOPES: [(&str, Token); 33] = [
    ("comment", Token::Comment),
    ("punctuation.definition.comment", Token::Comment),
    ("punctuation.definition.string", Token::String),
    ("punctuation.definition.variable", Token::Variable),
    ("punctuation.definition.parameter", Token::Variable),
    ("entity.name.tag", Token::Key),
    ("meta.mapping.key", Token::Key),
    ("support.type.property-name", Token::Key),
    ("string.quoted.double.json support.type", Token::Key),
    ("string.unquoted", Token::Plain),
    ("string", Token::String),
    ("constant.character.escape", Token::Number),
    ("constant.other.placeholder", Token::Number),
    ("constant", Token::Number),
    ("keyword.operator.word", Token::Keyword),
    ("keyword.operator.logical", Token::Operator),
    ("keyword.operator", Token::Operator),
    ("keyword.type", Token::Type),
    ("keyword", Token::Keyword),
    ("storage.type.numeric", Token::Type),
    ("storage.type.go", Token::Type),
    ("storage", Token::Keyword),
    ("entity.name.function", Token::Function),
    ("variable.function", Token::Function),
    ("support.function", Token::Function),
    ("entity.name.type", Token::Type),
    ("entity.name.class", Token::Type),
    ("entity.name", Token::Function),
    ("support.type", Token::Type),
    ("support.class", Token::Type),
    ("variable.parameter", Token::Variable),
    ("variable.other.readwrite", Token::Variable),
    ("variable.language", Token::Variable),
];

fn token_of(scope: Scope) -> Option<Token> {
    static TABLE: OnceLock<Vec<(Scope, Token)>> = OnceLock::new();
    let table = TABLE
        .get_or_init(|| SCOPES.iter().filter_map(|(name, token)| Scope::new(name).ok().map(|scope| (scope, *token))).collect());
    table.iter().find(|(prefix, _)| prefix.is_prefix_of(scope)).map(|(_, token)| *token)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(language: &str, code: &str) -> Vec<(Token, String)> {
        let lines = highlight(language, code);
        let joined: Vec<String> = lines.iter().map(|line| line.iter().map(|(_, text)| text.as_str()).collect()).collect();
        assert_eq!(joined, code.lines().collect::<Vec<_>>(), "no text may be lost or added");
        lines.concat()
    }

    fn token(language: &str, code: &str, text: &str) -> Token {
        let tokens = tokens(language, code);
        tokens.iter().find(|(_, piece)| piece.trim() == text).unwrap_or_else(|| panic!("{text} is no piece of {tokens:?}")).0
    }

    #[test]
    fn go_is_coloured() {
        let code = "package main\n\n// main starts\nfunc main() {\n\tport := \"8888\"\n\tlog.Println(port, 42)\n}\n";
        assert_eq!(token("go", code, "// main starts"), Token::Comment);
        assert_eq!(token("go", code, "func"), Token::Keyword);
        assert_eq!(token("go", code, "\"8888\""), Token::String);
        assert_eq!(token("go", code, "42"), Token::Number);
        assert_eq!(token("go", code, "Println"), Token::Function);
    }

    #[test]
    fn a_dockerfile_is_coloured() {
        let code = "# syntax=docker/dockerfile:1\nFROM golang:1.16-alpine AS build\nRUN go build -o /server\n";
        assert_eq!(token("Dockerfile", code, "FROM"), Token::Keyword);
        assert_eq!(token("dockerfile", code, "# syntax=docker/dockerfile:1"), Token::Comment);
    }

    #[test]
    fn shell_commands_are_coloured_behind_a_prompt_and_their_output_is_not() {
        assert_eq!(token("sh", "echo \"hi $USER\" # say", "# say"), Token::Comment);
        assert_eq!(token("shell", "echo 'hi'", "'hi'"), Token::String);
        let session = highlight("console", "$ echo \"a\"\n\"a\"\n");
        assert_eq!(session.first().and_then(|line| line.first()), Some(&(Token::Comment, "$ ".to_owned())));
        assert_eq!(session.get(1), Some(&vec![(Token::Plain, "\"a\"".to_owned())]));
    }

    #[test]
    fn yaml_and_json_keys_differ_from_their_values() {
        assert_eq!(token("yaml", "services:\n  db: \"x\" # note\n", "services"), Token::Key);
        assert_eq!(token("yml", "a: \"x\"\n", "\"x\""), Token::String);
        assert_eq!(token("json", "{\"a\": [1, true]}\n", "1"), Token::Number);
    }

    #[test]
    fn what_is_unknown_or_too_large_stays_plain() {
        assert_eq!(
            tokens("go.mod", "module x\n\ngo 1.16"),
            [(Token::Plain, "module x".into()), (Token::Plain, "go 1.16".into())]
        );
        assert_eq!(tokens("no-such", "a\n"), [(Token::Plain, "a".into())]);
        let long = format!("\"{}\"", "x".repeat(LINE_LIMIT));
        assert_eq!(tokens("json", &long), [(Token::Plain, long.clone())]);
        assert_eq!(tokens("go", ""), []);
    }

    #[test]
    fn code_with_wide_characters_and_open_strings_keeps_its_text() {
        tokens("go", "s := \"日本語\nfunc 関数() { `開いた\n} // 注\t釈");
        tokens("sh", "cat <<EOF\n日本 $(echo \nEOF\n'");
        tokens("yaml", ": - {[\n\t&*!\n");
    }
}
