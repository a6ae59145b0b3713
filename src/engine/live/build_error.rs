//! What a builder's words say about a failed build: which line, which exit code, which image.

use std::sync::LazyLock;

use regex::Regex;

use crate::engine::EngineError;
use crate::engine::live::clean::line;
use crate::engine::live::dockerfile::{Instruction, find_step, find_text};
use crate::engine::live::error_map::{is_disk_full, is_unreachable};

/// What is known when a build fails.
#[derive(Debug, Default)]
pub(super) struct Failure {
    /// The builder's words.
    pub(super) message: String,
    /// The step that failed: BuildKit's name for it, or the instruction's text.
    pub(super) step: Option<String>,
    /// Exit code, where it is told apart from the words.
    pub(super) exit: Option<i64>,
    /// Line, where it is told apart from the words.
    pub(super) line: Option<usize>,
}

macro_rules! pattern {
    ($name:ident, $text:literal) => {
        #[allow(clippy::expect_used, reason = "the pattern is a constant, and a test uses it")]
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($text).expect("a valid pattern"));
    };
}

pattern!(EXIT, r"(?:exit code:|non-zero code:|exit status) (-?\d+)");
pattern!(PARSE_LINE, r"(?i)parse error (?:on )?line (\d+)");
pattern!(METADATA, r"(?:load metadata|resolve image config) for (\S+)");
pattern!(
    NAMED_IMAGE,
    r"(?:pull access denied for |invalid from flag value |source metadata for |load metadata for |^)([a-z0-9][a-z0-9._/:@-]*?)(?:,|: )"
);
pattern!(
    WRAPPING,
    r"^(?:failed to solve with frontend \S+: |failed to solve: |failed to build LLB: |failed to create LLB definition: |rpc error: code = \w+ desc = )+"
);

/// The failure in our terms.
pub(super) fn explain(failure: Failure, instructions: &[Instruction]) -> EngineError {
    let told = line(&failure.message);
    let message = WRAPPING.replace(&told, "").into_owned();
    if is_disk_full(&message) {
        return EngineError::DiskFull { detail: message };
    }
    let exit = failure.exit.or_else(|| number(&EXIT, &message));
    if exit.is_none()
        && let Some(reference) = unavailable_image(&message, failure.step.as_deref())
    {
        return EngineError::PullFailed { unreachable: is_unreachable(&message), reference, detail: message };
    }
    let parse_line = number(&PARSE_LINE, &message).and_then(|line| usize::try_from(line).ok());
    let at = parse_line.or(failure.line);
    let instruction = match (at, &failure.step) {
        (Some(at), _) => instructions.iter().rfind(|instruction| instruction.line <= at),
        (None, Some(step)) => find_step(instructions, step).or_else(|| find_text(instructions, step)),
        (None, None) => None,
    };
    EngineError::BuildFailed {
        line: at.or(instruction.map(|instruction| instruction.line)),
        instruction: instruction.map(|instruction| line(&instruction.text)).or(failure.step.map(|step| line(&step))),
        exit,
        message,
    }
}

fn number(pattern: &Regex, text: &str) -> Option<i64> {
    pattern.captures(text)?.get(1)?.as_str().parse().ok()
}

/// The image that could not be had, when the failure is that.
fn unavailable_image(message: &str, step: Option<&str>) -> Option<String> {
    let denied =
        ["pull access denied", "manifest unknown", "not found: manifest", "repository does not exist", "no match for platform"];
    let from_step = step.and_then(|step| {
        let named = METADATA.captures(step).and_then(|found| found.get(1)).map(|name| name.as_str());
        named.or_else(|| step.strip_prefix("FROM ").and_then(|rest| rest.split_whitespace().find(|word| !word.starts_with("--"))))
    });
    let says_so = is_unreachable(message) || denied.iter().any(|sign| message.contains(sign)) || message.ends_with(": not found");
    if !says_so {
        return None;
    }
    let from_message = || NAMED_IMAGE.captures(message).and_then(|found| found.get(1)).map(|name| name.as_str());
    let name = from_step.or_else(from_message)?;
    Some(line(familiar(name)))
}

/// A reference as people write it.
pub(super) fn familiar(reference: &str) -> &str {
    let short = reference.strip_prefix("docker.io/").unwrap_or(reference);
    short.strip_prefix("library/").unwrap_or(short)
}

#[cfg(test)]
mod tests {
    use super::{Failure, explain};
    use crate::engine::EngineError;
    use crate::engine::live::dockerfile::instructions;

    const TEXT: &str = "FROM alpine\nCOPY . .\nRUN exit 7\n";

    #[test]
    fn a_failed_command_gives_line_instruction_and_exit_code() {
        let message = "failed to solve with frontend dockerfile.v0: failed to build LLB: executor failed running [/bin/sh -c exit 7]: exit code: 7";
        let failure = Failure { message: message.into(), step: Some("[3/3] RUN exit 7".into()), ..Failure::default() };
        assert_eq!(
            explain(failure, &instructions(TEXT)),
            EngineError::BuildFailed {
                line: Some(3),
                instruction: Some("RUN exit 7".into()),
                exit: Some(7),
                message: "executor failed running [/bin/sh -c exit 7]: exit code: 7".into()
            }
        );
    }

    #[test]
    fn the_classic_builders_words_are_understood_too() {
        let message = "The command '/bin/sh -c exit 7' returned a non-zero code: 7";
        let failure = Failure { message: message.into(), step: Some("RUN exit 7".into()), ..Failure::default() };
        assert!(matches!(explain(failure, &instructions(TEXT)), EngineError::BuildFailed { line: Some(3), exit: Some(7), .. }));
    }

    #[test]
    fn a_parse_error_gives_its_line() {
        let message = "dockerfile parse error line 2: unknown instruction: COPPY";
        let failure = Failure { message: message.into(), ..Failure::default() };
        assert!(matches!(explain(failure, &instructions(TEXT)), EngineError::BuildFailed { line: Some(2), .. }));
    }

    #[test]
    fn a_base_image_out_of_reach_is_not_the_dockerfiles_fault() {
        let failure = Failure {
            message: "failed to do request: Head \"https://registry-1.docker.io/v2/library/nope/manifests/1\": dial tcp: lookup registry-1.docker.io: no such host".into(),
            step: Some("[internal] load metadata for docker.io/library/nope:1".into()),
            ..Failure::default()
        };
        match explain(failure, &instructions(TEXT)) {
            EngineError::PullFailed { reference, unreachable, .. } => {
                assert_eq!((reference.as_str(), unreachable), ("nope:1", true))
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn an_unknown_image_is_told_from_an_unreachable_registry() {
        let failure = Failure {
            message: "pull access denied for nope, repository does not exist or may require 'docker login'".into(),
            ..Failure::default()
        };
        match explain(failure, &instructions(TEXT)) {
            EngineError::PullFailed { reference, unreachable, .. } => {
                assert_eq!((reference.as_str(), unreachable), ("nope", false))
            }
            other => panic!("{other:?}"),
        }
    }
}
