//! Files of the workspace, Dockerfiles among them.

use regex::Regex;

use super::dockerfile::{Dockerfile, Instruction, Stage};
use super::finding::{Advice, Findings, short};
use super::{DockerfileSpec, Fact, Facts, FileFact, FileSpec, Probe, pattern};
use crate::docker_cli::Reference;
use crate::i18n::words;

/// Judges a file.
pub fn file(spec: &FileSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let path = &spec.path;
    if spec.absent {
        let expected = words!(lang, "check-no-file-path", path);
        return match facts.get(&Probe::File(path.clone())) {
            Some(Fact::File(fact)) => findings.require(
                *fact == FileFact::Absent,
                expected,
                if *fact == FileFact::Absent { words!(lang, "check-there-is-none") } else { words!(lang, "check-it-is-there") },
                Advice::General(words!(lang, "check-delete-path", path)),
            ),
            other => findings.no_fact(expected, other),
        };
    }
    let more = !(spec.contains.is_empty() && spec.matches.is_empty());
    let Some(text) = text(path, more, facts, findings) else { return };
    for wanted in &spec.contains {
        findings.require(
            text.contains(wanted.as_str()),
            words!(lang, "check-path-contains-wanted", path, wanted),
            nearest_line(text, wanted, findings),
            compare(path, findings),
        );
    }
    for wanted in &spec.matches {
        let Ok(regex) = Regex::new(wanted) else {
            findings.bad_pattern(wanted);
            continue;
        };
        let actual = match regex.find(text) {
            Some(found) => short(found.as_str()),
            None => words!(lang, "check-no-such-text"),
        };
        findings.require(regex.is_match(text), pattern::in_file(path, wanted, lang), actual, compare(path, findings));
    }
}

/// The file's text, its existence being the first requirement.
fn text<'a>(path: &str, more: bool, facts: &'a Facts, findings: &mut Findings) -> Option<&'a str> {
    let lang = findings.lang();
    let expected = words!(lang, "check-file-path-exists", path);
    let advice = if more { Advice::First } else { Advice::General };
    match facts.get(&Probe::File(path.to_owned())) {
        Some(Fact::File(FileFact::Text(text))) => {
            findings.there(expected, words!(lang, "check-it-is-there"));
            Some(text)
        }
        Some(Fact::File(FileFact::Absent)) => {
            findings.require(
                false,
                expected,
                words!(lang, "check-there-is-no-file-path", path),
                advice(words!(lang, "check-write-path-in-the-workspace-folder", path)),
            );
            None
        }
        Some(Fact::File(FileFact::Unreadable(why))) => {
            findings.unknown(expected, short(why), words!(lang, "check-make-path-readable-for-you", path));
            None
        }
        other => {
            findings.no_fact(expected, other);
            None
        }
    }
}

fn compare(path: &str, findings: &Findings) -> Advice {
    let lang = findings.lang();
    Advice::General(words!(lang, "check-compare-path-with-the-step-text", path))
}

/// The line that is most like a missing text, for a slip to be seen.
fn nearest_line(text: &str, wanted: &str, findings: &Findings) -> String {
    let lang = findings.lang();
    if text.contains(wanted) {
        return words!(lang, "check-it-does");
    }
    let near = text
        .lines()
        .take(2000)
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && line.len() < 500)
        .map(|(at, line)| (strsim::jaro_winkler(line.trim(), wanted), at + 1, line))
        .filter(|(likeness, ..)| *likeness > 0.8)
        .max_by(|one, other| one.0.total_cmp(&other.0));
    match near {
        Some((_, number, line)) => {
            let line = short(line);
            words!(lang, "check-line-number-has-line", number, line)
        }
        None => words!(lang, "check-no-such-text"),
    }
}

/// Judges a Dockerfile.
pub fn dockerfile(spec: &DockerfileSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let Some(text) = text(&spec.path, true, facts, findings) else { return };
    let file = Dockerfile::parse(text);
    let path = &spec.path;
    if let Some(stray) = file.strays.first() {
        let (line, word) = (stray.line, short(&stray.word));
        let advice = match stray.nearest {
            Some(near) => words!(lang, "check-line-line-of-path-did-you", line, path, near),
            None => words!(lang, "check-line-line-of-path-begins-with", line, path),
        };
        findings.require(
            false,
            words!(lang, "check-only-instructions"),
            words!(lang, "check-line-line-word", line, word),
            Advice::Seen(advice),
        );
    }
    if let Some(stages) = spec.stages {
        let actual = file.stages.len();
        let lines: Vec<String> = file.stages.iter().map(|stage| stage.line.to_string()).collect();
        let lines = lines.join(", ");
        let advice = if actual < stages {
            words!(lang, "check-each-from-begins-a-stage-add")
        } else {
            words!(lang, "check-each-from-begins-a-stage-the", lines)
        };
        findings.require(
            actual == stages,
            words!(lang, "check-stages-stage-s", stages),
            words!(lang, "check-actual-stage-s", actual),
            Advice::General(advice),
        );
    }
    if let Some(base) = &spec.final_base {
        final_base(base, &file, findings);
    }
    for wanted in &spec.instructions {
        let all: Vec<&Instruction> = file.instructions().collect();
        instruction(wanted, &all, None, findings);
    }
    for wanted in &spec.final_instructions {
        let last: Vec<&Instruction> = file.last().map(|stage| stage.instructions.iter().collect()).unwrap_or_default();
        let elsewhere = file.stages.iter().rev().skip(1).find_map(|stage| {
            let want = Instruction::new(wanted, 0);
            stage.instructions.iter().find(|have| have.same(&want)).map(|have| (stage, have))
        });
        instruction(wanted, &last, elsewhere, findings);
    }
}

fn final_base(base: &str, file: &Dockerfile, findings: &mut Findings) {
    let lang = findings.lang();
    let expected = words!(lang, "check-the-last-from-is-base", base);
    let Some(last) = file.last() else {
        return findings.require(
            false,
            expected,
            words!(lang, "check-there-is-no-from"),
            Advice::General(words!(lang, "check-begin-with-from-base", base)),
        );
    };
    let (actual, line) = (short(&last.base), last.line);
    let advice = if file.stages.iter().any(|stage| Reference::same(&stage.base, base)) {
        words!(lang, "check-the-stage-on-base-must-come", base)
    } else {
        words!(lang, "check-write-from-base-on-line-line", base, line)
    };
    findings.require(
        Reference::same(&last.base, base),
        expected,
        words!(lang, "check-line-line-from-actual", line, actual),
        Advice::General(advice),
    );
}

fn instruction(wanted: &str, among: &[&Instruction], elsewhere: Option<(&Stage, &Instruction)>, findings: &mut Findings) {
    let lang = findings.lang();
    let want = Instruction::new(wanted, 0);
    let name = &want.name;
    if let Some(have) = among.iter().find(|have| have.same(&want)) {
        let line = have.line;
        return findings.met(wanted.to_owned(), words!(lang, "check-line-line", line));
    }
    if let Some((stage, have)) = elsewhere {
        let (line, stage) = (have.line, short(stage.name.as_deref().unwrap_or(&stage.base)));
        return findings.require(
            false,
            wanted.to_owned(),
            words!(lang, "check-line-line-has-it-but-in", line, stage),
            Advice::Seen(words!(lang, "check-move-it-below-the-last-from")),
        );
    }
    let near = among
        .iter()
        .filter(|have| have.name == *name)
        .max_by(|one, other| likeness(one, wanted).total_cmp(&likeness(other, wanted)));
    match near {
        Some(have) => {
            let (line, text) = (have.line, short(&have.to_string()));
            findings.require(
                false,
                wanted.to_owned(),
                words!(lang, "check-line-line-text", line, text),
                Advice::General(words!(lang, "check-make-line-line-read-wanted", line, wanted)),
            );
        }
        None => findings.require(
            false,
            wanted.to_owned(),
            words!(lang, "check-no-name-there", name),
            Advice::General(words!(lang, "check-add-the-line-wanted", wanted)),
        ),
    }
}

fn likeness(have: &Instruction, wanted: &str) -> f64 {
    strsim::jaro_winkler(&short(&have.to_string()), wanted)
}
