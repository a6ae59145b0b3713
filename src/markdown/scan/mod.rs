//! The languages of lessons, read by hand: Go, shell, Dockerfiles, YAML and JSON. A grammar of regular expressions takes
//! 40 ms before its first line; these take none, so that a lesson is there in colour at once.
//!
//! - `cursor`: a line and the pieces it was cut into so far;
//! - `go`, `shell`, `dockerfile`, `data`: the languages.

mod cursor;
mod data;
mod dockerfile;
mod go;
mod shell;

use crate::markdown::highlight::Token;
use cursor::Cursor;

/// Reads code line after line and remembers what is open.
pub(super) enum Scanner {
    Go(go::Open),
    Shell(shell::Shell),
    Dockerfile(dockerfile::Dockerfile),
    Yaml(data::Yaml),
    Json,
}

impl Scanner {
    /// `None` for a language that is not read here.
    pub fn of(language: &str) -> Option<Self> {
        Some(match language {
            "go" | "golang" => Self::Go(go::Open::default()),
            "sh" | "shell" | "bash" | "zsh" => Self::Shell(shell::Shell::default()),
            "dockerfile" | "docker" | "containerfile" => Self::Dockerfile(dockerfile::Dockerfile::default()),
            "yaml" | "yml" | "compose" => Self::Yaml(data::Yaml::default()),
            "json" => Self::Json,
            _ => return None,
        })
    }

    /// The pieces of the next line, which has no line feed.
    pub fn line(&mut self, line: &str) -> Vec<(Token, String)> {
        let mut cursor = Cursor::new(line);
        match self {
            Self::Go(open) => go::line(open, &mut cursor),
            Self::Shell(shell) => shell.line(&mut cursor),
            Self::Dockerfile(dockerfile) => dockerfile.line(&mut cursor),
            Self::Yaml(yaml) => yaml.line(&mut cursor),
            Self::Json => data::json(&mut cursor),
        }
        cursor.pieces()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Scanner;
    use crate::markdown::Token;

    fn pieces(language: &str, code: &str) -> Vec<(Token, String)> {
        let mut scanner = Scanner::of(language).unwrap();
        code.lines().flat_map(|line| scanner.line(line)).map(|(token, text)| (token, text.trim().to_owned())).collect()
    }

    fn has(language: &str, code: &str, token: Token, text: &str) {
        let pieces = pieces(language, code);
        assert!(pieces.contains(&(token, text.to_owned())), "no {token:?} {text:?} in {pieces:?}");
    }

    #[test]
    fn text_over_several_lines_keeps_its_colour() {
        has("go", "x := `a\nfunc b\n` + c", Token::String, "func b");
        has("go", "/* a\nfunc */ func", Token::Comment, "func */");
        has("sh", "echo 'a\n# b'", Token::String, "# b'");
        has("sh", "cat <<EOF\nif x\nEOF\nls", Token::String, "if x");
        has("sh", "cat <<EOF\nif x\nEOF\nls", Token::Function, "ls");
        has("yaml", "run: |\n  a: b\nc: d", Token::String, "a: b");
        has("dockerfile", "RUN a \\\n  # why\n  && b", Token::Comment, "# why");
    }

    #[test]
    fn a_command_differs_from_its_arguments() {
        let line = "PORT=1 docker run --rm -p 8888:8888 goapp && ls \\\n  -l | wc";
        for (token, text) in [
            (Token::Variable, "PORT"),
            (Token::Function, "docker"),
            (Token::Variable, "--rm -p"),
            (Token::Function, "ls"),
            (Token::Variable, "-l"),
            (Token::Function, "wc"),
        ] {
            has("sh", line, token, text);
        }
        has("sh", "for f in *; do echo $f; done", Token::Keyword, "done");
    }

    #[test]
    fn instructions_of_a_dockerfile_differ_from_what_they_are_given() {
        let file =
            "FROM --platform=$P golang:1.16 AS build\nENV A=\"b c\"\nRUN go build \\\n  -o /x\nCMD [\"/x\", \"-v\"]\nexpose 80";
        for (token, text) in [
            (Token::Variable, "--platform"),
            (Token::Keyword, "AS"),
            (Token::Variable, "A"),
            (Token::String, "\"b c\""),
            (Token::Function, "go"),
            (Token::Variable, "-o"),
            (Token::String, "\"-v\""),
            (Token::Keyword, "expose"),
        ] {
            has("dockerfile", file, token, text);
        }
    }

    #[test]
    fn go_types_constants_and_calls_are_told_apart() {
        let code = "type Reply struct {\n\tOk bool `json:\"ok\"`\n}\nfunc get(id int) (*Reply, error) { return nil, fmt.Errorf(\"%d\", 0x1f) }";
        for (token, text) in [
            (Token::Type, "Reply"),
            (Token::Type, "bool"),
            (Token::String, "`json:\"ok\"`"),
            (Token::Function, "Errorf"),
            (Token::Number, "nil"),
            (Token::Number, "0x1f"),
        ] {
            has("go", code, token, text);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_read_ends_and_keeps_its_text(code in "([a-z$\"'`<|&;(){}\\[\\]#:=/*\\\\ \t\u{a0}\u{3000}é漢-]|EOF|\n){0,60}") {
            for language in ["go", "sh", "dockerfile", "yaml", "json"] {
                let mut scanner = Scanner::of(language).unwrap();
                for line in code.lines() {
                    let text: String = scanner.line(line).into_iter().map(|(_, text)| text).collect();
                    prop_assert_eq!(text, line);
                }
            }
        }
    }
}
