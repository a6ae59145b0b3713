//! Whatever is typed: no panic, an answer at once, and answers that agree with each other.
//!
//! `cargo test` tries a few thousand lines; `SEALEGS_FUZZ_INPUTS=10000000 cargo test --release --lib docker_cli::fuzz`
//! as many as it is told, from `SEALEGS_FUZZ_SEED` on.

mod agreement;
mod generator;

use std::time::{Duration, Instant};

use super::*;
use crate::i18n::Lang;
use complete::{Names, complete};
use generator::Lines;

fn env(name: &str) -> Option<String> {
    match name {
        "USER" => Some("hana".to_owned()),
        "TWO" => Some("one two".to_owned()),
        _ => None,
    }
}

/// Says which line it was when something panics.
struct Trying<'a>(&'a str);

impl Drop for Trying<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let start: String = self.0.chars().take(5000).collect();
            println!("the line was {start:?}");
        }
    }
}

/// Everything that reads a line; what is wrong with it where the answers do not fit together.
fn try_line(line: &str, other: &str, cursor: usize, lang: Lang) -> Outcome {
    let _trying = Trying(line);
    let parsed = parse(line, &env);
    let reading = read(line, &env);
    if let Some(reading) = &reading {
        let mut end = 0;
        for word in &reading.words {
            assert!(line.get(word.span.clone()).is_some(), "a word lies outside the line");
            assert!(word.span.end >= end, "words are out of order");
            end = word.span.end;
        }
        assert!(reading.parts.iter().all(|part| part.word < reading.words.len()));
    }
    match &parsed {
        Ok(CommandLine::Docker(command)) => {
            let reading = reading.expect("what is parsed is read");
            let unknown = reading.parts.iter().find(|part| part.kind == PartKind::Unknown);
            // `--help` ends the parsing before what comes after it.
            let help = matches!(command, DockerCommand::Help(_) | DockerCommand::VersionLine);
            assert!(help || (unknown.is_none() && !reading.command.is_empty()), "parsed, yet {unknown:?} is unknown");
        }
        Ok(CommandLine::Shell(_)) => assert!(reading.is_none(), "a line for the shell is read"),
        Err(error) => {
            assert!(!error.what(lang).is_empty());
            let _ = error.hint(lang);
        }
    }
    let expected = expected(line, cursor);
    assert!(line.get(expected.replace.clone()).is_some(), "what would be replaced lies outside the line");
    let names = Names { images: vec!["goapp:latest".into()], containers: vec!["web".into()], ..Names::default() };
    let completion = complete(line, cursor, &names, lang);
    assert!(line.get(completion.replace.clone()).is_some(), "what would be completed lies outside the line");
    let explained = explain(line, &env, lang);
    assert_eq!(explained.is_ok(), parsed.is_ok(), "explained and parsed differ");
    let _ = compare(other, line, &env);
    if parsed.is_ok() && cursor.is_multiple_of(4) {
        let same = matches!(compare(line, line, &env), Comparison::Same | Comparison::NotDocker);
        assert!(same, "a line differs from itself");
    }
    match parsed {
        Ok(CommandLine::Docker(_)) => Outcome::Docker,
        Ok(CommandLine::Shell(_)) => Outcome::Shell,
        Err(_) => Outcome::Error,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Docker,
    Shell,
    Error,
}

#[test]
fn no_line_breaks_what_reads_it() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let inputs = number("SEALEGS_FUZZ_INPUTS").unwrap_or(20_000);
    let mut lines = Lines::new(number("SEALEGS_FUZZ_SEED").unwrap_or(0));
    let mut previous = "docker run -d -p 8080:8080 goapp".to_owned();
    let (mut outcomes, mut slowest) = ([0_u64; 3], (Duration::ZERO, String::new()));
    for _ in 0..inputs {
        let line = lines.next();
        let cursor = lines.random.below(line.len() + 2);
        let lang = Lang::ALL[lines.random.below(2)];
        let start = Instant::now();
        outcomes[try_line(&line, &previous, cursor, lang) as usize] += 1;
        if start.elapsed() > slowest.0 {
            slowest = (start.elapsed(), line.clone());
        }
        previous = line;
    }
    let [docker, shell, error] = outcomes;
    let start: String = slowest.1.chars().take(200).collect();
    println!("{inputs} lines: {docker} docker, {shell} for a shell, {error} with errors; slowest {:?}: {start:?}", slowest.0);
    // A generator that makes only rubbish tests nothing.
    assert!(docker > inputs / 20 && shell > inputs / 50 && error > inputs / 10, "{outcomes:?}");
}

#[test]
fn a_line_of_a_megabyte_is_answered_soon() {
    // As long as is read at all, and then so long that it is not.
    for size in [words::LONGEST - 40, 1 << 20] {
        for line in long_lines(size) {
            let start = Instant::now();
            try_line(&line, "docker run -d -p 8080:8080 goapp", line.len(), Lang::En);
            let head: String = line.chars().take(40).collect();
            // Optimised it is twenty times as quick.
            assert!(start.elapsed() < Duration::from_secs(20), "{:?} for {head:?}… of {size} bytes", start.elapsed());
        }
    }
}

fn long_lines(size: usize) -> Vec<String> {
    let long = |piece: &str| piece.repeat(size / piece.len());
    vec![
        format!("docker run {}", long("a")),
        format!("docker run {}", long("a ")),
        format!("docker rm {}", long("a ")),
        format!("docker run {} x", long("-e A=1 ")),
        format!("docker run {} x", long("--name a ")),
        format!("docker run -{} x", long("it")),
        format!("docker run --{}", long("a")),
        format!("docker run -p {} x", long("1:")),
        format!("docker run -p 1-65535:1-65535 {} x", "-p 1-65535:1-65535 ".repeat(3)),
        format!("docker run --mount {} x", long("a=b,")),
        format!("docker run -v {} x", long(":")),
        format!("docker {}", long("image ")),
        format!("docker {}", long("a")),
        format!("docker run {}", long("{")),
        format!("docker run {}", long("[::1]")),
        format!("docker run {}", long("[")),
        format!("docker run {}", long("$USER")),
        format!("docker run {}", long("${USER}")),
        format!("docker run {}", long("'a'\"b\"")),
        format!("docker ps\n{}", long("\n")),
        format!("docker ps\n{}", long("# x\n")),
        long("\n"),
        long("\\\n"),
        format!("docker run '{}", long("a")),
        format!("docker run --health-interval {} x", long("1s")),
        format!("docker ps {}", long("-f a=b ")),
    ]
}
