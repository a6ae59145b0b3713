//! Files of the workspace, Dockerfiles among them.

use regex::Regex;

use super::dockerfile::{Dockerfile, Instruction, Stage};
use super::finding::{Advice, Findings, say, short};
use super::{DockerfileSpec, Fact, Facts, FileFact, FileSpec, Probe, pattern};
use crate::docker_cli::Reference;

/// Judges a file.
pub fn file(spec: &FileSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let path = &spec.path;
    if spec.absent {
        let expected = say!(lang, "no file {path}", "ファイル {path} がない");
        return match facts.get(&Probe::File(path.clone())) {
            Some(Fact::File(fact)) => findings.require(
                *fact == FileFact::Absent,
                expected,
                if *fact == FileFact::Absent {
                    say!(lang, "there is none", "ありません")
                } else {
                    say!(lang, "it is there", "あります")
                },
                Advice::General(say!(lang, "delete {path}", "{path} を削除してください")),
            ),
            other => findings.no_fact(expected, other),
        };
    }
    let more = !(spec.contains.is_empty() && spec.matches.is_empty());
    let Some(text) = text(path, more, facts, findings) else { return };
    for wanted in &spec.contains {
        findings.require(
            text.contains(wanted.as_str()),
            say!(lang, "`{path}` contains `{wanted}`", "`{path}` に `{wanted}` がある"),
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
            None => say!(lang, "no such text", "そのような部分がありません"),
        };
        findings.require(regex.is_match(text), pattern::in_file(path, wanted, lang), actual, compare(path, findings));
    }
}

/// The file's text, its existence being the first requirement.
fn text<'a>(path: &str, more: bool, facts: &'a Facts, findings: &mut Findings) -> Option<&'a str> {
    let lang = findings.lang();
    let expected = say!(lang, "file {path} exists", "ファイル {path} がある");
    let advice = if more { Advice::First } else { Advice::General };
    match facts.get(&Probe::File(path.to_owned())) {
        Some(Fact::File(FileFact::Text(text))) => {
            findings.there(expected, say!(lang, "it is there", "あります"));
            Some(text)
        }
        Some(Fact::File(FileFact::Absent)) => {
            findings.require(
                false,
                expected,
                say!(lang, "there is no file {path}", "ファイル {path} がありません"),
                advice(say!(
                    lang,
                    "write {path} in the workspace folder, or run the command that makes it (mind capital letters and the ending)",
                    "作業フォルダーに {path} を書くか、それを作るコマンドを実行してください（大文字小文字と拡張子に注意）"
                )),
            );
            None
        }
        Some(Fact::File(FileFact::Unreadable(why))) => {
            findings.unknown(
                expected,
                short(why),
                say!(lang, "make {path} readable for you", "{path} を読めるようにしてください"),
            );
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
    Advice::General(say!(
        lang,
        "compare {path} with the step's text, letter by letter",
        "{path} をステップの文と一文字ずつ見比べてください"
    ))
}

/// The line that is most like a missing text, for a slip to be seen.
fn nearest_line(text: &str, wanted: &str, findings: &Findings) -> String {
    let lang = findings.lang();
    if text.contains(wanted) {
        return say!(lang, "it does", "あります");
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
            say!(lang, "line {number} has: {line}", "{number} 行目: {line}")
        }
        None => say!(lang, "no such text", "そのような部分がありません"),
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
            Some(near) => say!(lang, "line {line} of {path}: did you mean {near}?", "{path} の {line} 行目は {near} でしょうか"),
            None => say!(
                lang,
                "line {line} of {path} begins with no instruction: is a \\ missing at the end of the line before?",
                "{path} の {line} 行目は命令で始まっていません。前の行の最後に \\ が抜けていませんか"
            ),
        };
        findings.require(
            false,
            say!(lang, "only instructions", "命令だけが並んでいる"),
            say!(lang, "line {line}: {word}", "{line} 行目: {word}"),
            Advice::Seen(advice),
        );
    }
    if let Some(stages) = spec.stages {
        let actual = file.stages.len();
        let lines: Vec<String> = file.stages.iter().map(|stage| stage.line.to_string()).collect();
        let lines = lines.join(", ");
        let advice = if actual < stages {
            say!(
                lang,
                "each FROM begins a stage: add the missing one",
                "FROM ごとにステージが始まります。足りない FROM を書いてください"
            )
        } else {
            say!(
                lang,
                "each FROM begins a stage: the FROM lines are {lines}",
                "FROM ごとにステージが始まります。FROM は {lines} 行目です"
            )
        };
        findings.require(
            actual == stages,
            say!(lang, "{stages} stage(s)", "ステージ {stages} 個"),
            say!(lang, "{actual} stage(s)", "ステージ {actual} 個"),
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
    let expected = say!(lang, "the last FROM is {base}", "最後の FROM は {base}");
    let Some(last) = file.last() else {
        return findings.require(
            false,
            expected,
            say!(lang, "there is no FROM", "FROM がありません"),
            Advice::General(say!(lang, "begin with FROM {base}", "FROM {base} から書き始めてください")),
        );
    };
    let (actual, line) = (short(&last.base), last.line);
    let advice = if file.stages.iter().any(|stage| Reference::same(&stage.base, base)) {
        say!(
            lang,
            "the stage on {base} must come last: the last stage becomes the image",
            "{base} のステージを最後に置いてください。最後のステージがイメージになります"
        )
    } else {
        say!(lang, "write FROM {base} on line {line}", "{line} 行目を FROM {base} にしてください")
    };
    findings.require(
        Reference::same(&last.base, base),
        expected,
        say!(lang, "line {line}: FROM {actual}", "{line} 行目: FROM {actual}"),
        Advice::General(advice),
    );
}

fn instruction(wanted: &str, among: &[&Instruction], elsewhere: Option<(&Stage, &Instruction)>, findings: &mut Findings) {
    let lang = findings.lang();
    let want = Instruction::new(wanted, 0);
    let name = &want.name;
    if let Some(have) = among.iter().find(|have| have.same(&want)) {
        let line = have.line;
        return findings.met(wanted.to_owned(), say!(lang, "line {line}", "{line} 行目"));
    }
    if let Some((stage, have)) = elsewhere {
        let (line, stage) = (have.line, short(stage.name.as_deref().unwrap_or(&stage.base)));
        return findings.require(
            false,
            wanted.to_owned(),
            say!(lang, "line {line} has it, but in stage {stage}", "{line} 行目にありますが、ステージ {stage} の中です"),
            Advice::Seen(say!(
                lang,
                "move it below the last FROM: only the last stage becomes the image",
                "最後の FROM より下に移してください。イメージになるのは最後のステージだけです"
            )),
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
                say!(lang, "line {line}: {text}", "{line} 行目: {text}"),
                Advice::General(say!(lang, "make line {line} read {wanted}", "{line} 行目を {wanted} に直してください")),
            );
        }
        None => findings.require(
            false,
            wanted.to_owned(),
            say!(lang, "no {name} there", "{name} がありません"),
            Advice::General(say!(lang, "add the line {wanted}", "{wanted} の行を足してください")),
        ),
    }
}

fn likeness(have: &Instruction, wanted: &str) -> f64 {
    strsim::jaro_winkler(&short(&have.to_string()), wanted)
}
