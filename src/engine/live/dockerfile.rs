//! Just enough of a Dockerfile to say which line a builder's message is about.

use std::sync::LazyLock;

use regex::Regex;

/// One instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Instruction {
    /// Line it begins on, from 1.
    pub(super) line: usize,
    /// `RUN`, in capitals.
    pub(super) keyword: String,
    /// The whole of it on one line.
    pub(super) text: String,
}

#[allow(clippy::expect_used, reason = "the pattern is a constant, and a test uses it")]
static HEREDOC: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"<<-?["']?([A-Za-z_][A-Za-z0-9_]*)["']?"#).expect("a valid pattern"));
#[allow(clippy::expect_used, reason = "the pattern is a constant, and a test uses it")]
static STEP: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\[(?:(?:\S+ )*?(\S+) +)?(\d+)/\d+\] (.*)$").expect("a valid pattern"));

/// The instructions in order.
pub(super) fn instructions(text: &str) -> Vec<Instruction> {
    let escape = if directive(text, "escape").as_deref() == Some("`") { '`' } else { '\\' };
    let mut all = Vec::new();
    let mut rows = text.lines().enumerate();
    while let Some((number, row)) = rows.next() {
        let row = row.trim();
        if row.is_empty() || row.starts_with('#') {
            continue;
        }
        let mut whole = row.to_owned();
        while let Some(part) = whole.strip_suffix(escape) {
            whole = part.trim_end().to_owned();
            let next = rows.find(|(_, row)| !row.trim().is_empty() && !row.trim().starts_with('#'));
            let Some((_, next)) = next else { break };
            whole.push(' ');
            whole.push_str(next.trim());
        }
        let keyword = whole.split_whitespace().next().unwrap_or_default().to_uppercase();
        if matches!(keyword.as_str(), "RUN" | "COPY" | "ADD") {
            for word in HEREDOC.captures_iter(&whole).filter_map(|found| found.get(1)) {
                rows.find(|(_, row)| row.trim() == word.as_str());
            }
        }
        all.push(Instruction { line: number + 1, keyword, text: whole });
    }
    all
}

/// A parser directive such as `syntax`, and only where docker reads it: before anything else.
pub(super) fn directive(text: &str, name: &str) -> Option<String> {
    directive_at(text, name).map(|(_, value)| value)
}

fn directive_at(text: &str, name: &str) -> Option<(usize, String)> {
    for (number, row) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let (key, value) = row.trim().strip_prefix('#')?.split_once('=')?;
        if key.trim().eq_ignore_ascii_case(name) {
            return Some((number, value.trim().to_owned()));
        }
    }
    None
}

/// The same Dockerfile without its `syntax` line; an empty comment keeps the line numbers.
pub(super) fn without_syntax(text: &str) -> String {
    let Some((at, _)) = directive_at(text, "syntax") else { return text.to_owned() };
    text.split_inclusive('\n').enumerate().map(|(number, row)| if number == at { "#\n" } else { row }).collect()
}

/// The instruction a BuildKit step such as `[build 3/6] RUN make` comes from.
pub(super) fn find_step<'a>(all: &'a [Instruction], step: &str) -> Option<&'a Instruction> {
    let parts = STEP.captures(step)?;
    let stage = parts.get(1).map_or("", |stage| stage.as_str());
    let number: usize = parts.get(2)?.as_str().parse().ok()?;
    let text = parts.get(3)?.as_str();
    let keyword = text.split_whitespace().next()?.to_uppercase();
    let counted = numbered(all)
        .into_iter()
        .find(|(of, n, _)| *n == number && (stage.is_empty() || of.iter().any(|name| name == &stage.to_lowercase())));
    match counted {
        Some((_, _, instruction)) if instruction.keyword == keyword => Some(instruction),
        _ => find_text(all, text),
    }
}

/// The instruction with this text, as far as blanks go.
pub(super) fn find_text<'a>(all: &'a [Instruction], text: &str) -> Option<&'a Instruction> {
    let words: Vec<&str> = text.split_whitespace().collect();
    all.iter().find(|instruction| instruction.text.split_whitespace().eq(words.iter().copied()))
}

/// Every instruction that BuildKit numbers, with the names its stage goes by and its number there.
fn numbered(all: &[Instruction]) -> Vec<(Vec<String>, usize, &Instruction)> {
    let mut out = Vec::new();
    let mut known: Vec<String> = Vec::new();
    let mut names = Vec::new();
    let (mut stages, mut count) = (0, 0);
    for instruction in all {
        match instruction.keyword.as_str() {
            "FROM" => {
                let words: Vec<String> = instruction
                    .text
                    .split_whitespace()
                    .skip(1)
                    .filter(|word| !word.starts_with("--"))
                    .map(str::to_lowercase)
                    .collect();
                names = vec![format!("stage-{stages}")];
                stages += 1;
                let base = words.first().cloned().unwrap_or_default();
                // Only an image is a step of its own: an earlier stage and the empty image are not.
                count = usize::from(base != "scratch" && !known.contains(&base));
                if let (Some("as"), Some(name)) = (words.get(1).map(String::as_str), words.get(2)) {
                    names.push(name.clone());
                    known.push(name.clone());
                }
                if count == 1 {
                    out.push((names.clone(), 1, instruction));
                }
            }
            "RUN" | "COPY" | "ADD" | "WORKDIR" => {
                count += 1;
                out.push((names.clone(), count, instruction));
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{directive, find_step, instructions, without_syntax};

    const TWO_STAGES: &str = "# syntax=docker/dockerfile:1\n\nFROM golang AS Build\nWORKDIR /app\nENV A=1\nRUN one && \\\n  # note\n  two\n\nFROM build AS test\nRUN check\nFROM alpine\nCOPY --from=build /a /b\nRUN false\n";

    #[test]
    fn a_step_is_found_by_stage_and_number() {
        let all = instructions(TWO_STAGES);
        let line = |step: &str| find_step(&all, step).map(|instruction| instruction.line);
        assert_eq!(line("[build 2/3] WORKDIR /app"), Some(4));
        assert_eq!(line("[build 3/3] RUN one &&   two"), Some(6));
        assert_eq!(line("[linux/amd64 build 3/3] RUN one &&   two"), Some(6));
        assert_eq!(line("[test 1/1] RUN check"), Some(11));
        assert_eq!(line("[stage-2 3/3] RUN false"), Some(14));
        assert_eq!(line("[internal] load build definition"), None);
    }

    #[test]
    fn an_only_stage_has_no_name_in_its_steps() {
        let all = instructions("FROM alpine\nRUN exit 7\n");
        assert_eq!(find_step(&all, "[2/2] RUN exit 7").map(|i| i.line), Some(2));
    }

    #[test]
    fn heredocs_are_not_taken_for_instructions() {
        let all = instructions("FROM a\nRUN <<EOF\nRUN not\nEOF\nRUN yes\n");
        assert_eq!(all.iter().map(|i| i.line).collect::<Vec<_>>(), [1, 2, 5]);
    }

    #[test]
    fn the_syntax_line_is_blanked_and_the_line_numbers_stay() {
        assert_eq!(directive(TWO_STAGES, "syntax").as_deref(), Some("docker/dockerfile:1"));
        let without = without_syntax(TWO_STAGES);
        assert_eq!(directive(&without, "syntax"), None);
        assert_eq!(without.lines().count(), TWO_STAGES.lines().count());
        assert_eq!(directive("FROM a\n# syntax=x\n", "syntax"), None);
    }
}
