//! A docker line gives the words that a real shell gives; what is more than that goes to a shell.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail loudly")]

use std::process::Command;

use proptest::prelude::*;
use sealegs::docker_cli::{CommandLine, ParseError, parse, read};

const ENV: [(&str, &str); 5] = [("USER", "hana"), ("HOME", "/home/hana"), ("TWO", "one  two "), ("EMPTY", ""), ("SPACED", " x")];

fn env(name: &str) -> Option<String> {
    ENV.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
}

/// What `sh` hands to a program called docker; `None` when it rejects the line.
fn of_shell(line: &str) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("docker() {{ printf 'docker\\0'; for word; do printf '%s\\0' \"$word\"; done; }}\n{line}");
    // No program can be found: whatever the line is, it does nothing.
    let shell = if std::path::Path::new("/bin/sh").exists() { "/bin/sh" } else { "/usr/bin/sh" };
    let output = Command::new(shell)
        .args(["-c", &script])
        .current_dir(folder.path())
        .env_clear()
        .env("PATH", "/nowhere")
        .envs(ENV)
        .output()
        .unwrap();
    if !output.status.success() {
        return None;
    }
    let words = String::from_utf8(output.stdout).unwrap();
    Some(words.split_terminator('\0').map(str::to_owned).collect())
}

/// Our words, unless the line is for a shell or unfinished.
fn ours(line: &str) -> Option<Vec<String>> {
    if matches!(parse(line, &env), Err(ParseError::UnclosedQuote { .. })) {
        return None;
    }
    read(line, &env).map(|reading| reading.words.into_iter().map(|word| word.text).collect())
}

#[test]
fn every_kind_of_quoting_gives_the_shells_words() {
    for text in [
        "a b  c",
        "'a b' \"c d\" e\\ f",
        "''\"\" '' \"\"",
        "'a'\"b\"c",
        "\\'a \\\"b \\\\ \\$USER",
        "\"\\$USER \\\" \\\\ \\a \\`\"",
        "'\\n \\'",
        "$USER ${USER} \"$USER\" '$USER' a$USER/b ${USER}x",
        "$TWO \"$TWO\" x$TWO y${TWO}y",
        "$EMPTY \"$EMPTY\" a$EMPTY $NOPE \"${NOPE}\" ''$NOPE",
        "$SPACED a$SPACED",
        "${USER:-x} ${EMPTY:-x} ${EMPTY-x} ${NOPE-a.b/c:1} \"${NOPE:-x}\" ${NOPE:-}",
        "~ ~/x a~ a~/x \"~\" '~/x' ~'/x' \\~",
        "a#b # a comment",
        "a \\\n b\\\nc \"d\\\ne\" 'f\\\ng'",
        "$ a$ \"$\" a=$ 100$/x \"$.\"",
        "{ } {a} a{b a=b --x=y,z @a %b ^c +d ]",
        "日本 'é ü' \u{3000}x",
        "a\tb\t\tc",
        "a \\",
        "-e A=\"b c\"'d' --format '{{.Names}}' \"{{json .}}\"",
        "\n",
        "a\n\n# after\n  # more\n",
    ] {
        let line = format!("docker {text}");
        assert_eq!(ours(&line), of_shell(&line), "{line:?}");
        assert!(ours(&line).is_some(), "{line:?}");
    }
}

#[test]
fn what_only_a_shell_can_do_goes_to_a_shell() {
    for text in [
        "a | b",
        "a || b",
        "a && b",
        "a & b",
        "a; b",
        "a > b",
        "a 2>&1",
        "< a",
        "$(a)",
        "`a`",
        "\"$(a)\"",
        "\"`a`\"",
        "$((1+1))",
        "(a)",
        "*.go",
        "a?",
        "[ab]",
        "{a,b}",
        "{1..3}",
        "~root",
        "~root/x",
        "$1",
        "$@",
        "$?",
        "$$",
        "${USER%a}",
        "${#USER}",
        "${USER:?x}",
        "${USER:-$TWO}",
        "${USER:=x}",
        "$'a'",
        "$\"a\"",
        "a\nb",
    ] {
        let line = format!("docker {text}");
        assert_eq!(parse(&line, &env), Ok(CommandLine::Shell(line.clone())), "{line}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn what_is_read_here_is_what_a_shell_reads(
        text in "(a|b|é| |\t|\n|'|\"|\\\\|\\\\\n|\\$USER|\\$\\{USER\\}|\\$TWO|\\$NOPE|\\$EMPTY|\\$SPACED|\\$\\{NOPE:-x\\}|\\$|\\{|\\}|~|~/|#|=|,|-|:|\\]|!|%|\\+|@|\\^){0,14}",
    ) {
        let line = format!("docker {text}");
        if let Some(ours) = ours(&line) {
            prop_assert_eq!(Some(ours), of_shell(&line), "{:?}", line);
        }
    }
}
