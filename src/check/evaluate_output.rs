//! What commands gave, in a container, on the host or as the step's own; and the answer to a question.

use regex::Regex;

use super::finding::{Advice, Findings, gap, say, short};
use super::{Fact, Facts, OutputSpec, Probe, pattern};

/// Judges what a command gave.
pub fn output(probe: &Probe, spec: &OutputSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let what = match probe {
        Probe::Exec(container, argv) => {
            let line = short(&argv.join(" "));
            say!(lang, "{line} in container {container}", "コンテナ {container} での {line}")
        }
        Probe::Command(line) => line.clone(),
        _ => say!(lang, "the step's command", "このステップのコマンド"),
    };
    let gap = gap(&what);
    let ran = say!(lang, "{what} was run", "{what}{gap}が実行された");
    let fact = match facts.get(probe) {
        Some(Fact::Output(fact)) => fact,
        other => return findings.no_fact(ran, other),
    };
    let Some(fact) = fact else {
        let (actual, advice) = match probe {
            Probe::Exec(container, _) => (
                say!(lang, "there is no running container {container}", "コンテナ {container} が動いていません"),
                say!(lang, "start container {container} first", "先にコンテナ {container} を起動してください"),
            ),
            _ => (say!(lang, "not yet", "まだです"), say!(lang, "run it: press r", "r を押して実行してください")),
        };
        return findings.require(false, ran, actual, Advice::First(advice));
    };
    findings.there(ran, say!(lang, "it was", "実行されました"));
    let last = short(fact.output.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default());
    let actual = match fact.exit {
        None => say!(lang, "it is still running", "まだ実行中です"),
        Some(code) if last.is_empty() => say!(lang, "exit code {code}", "終了コード {code}"),
        Some(code) => say!(lang, "exit code {code}: {last}", "終了コード {code}: {last}"),
    };
    if spec.fails {
        findings.require(
            fact.exit.is_some_and(|code| code != 0),
            say!(lang, "it fails", "失敗する"),
            actual.clone(),
            Advice::General(say!(
                lang,
                "it should not work here: look for what makes it work",
                "ここでは失敗するはずです。なぜ成功したのか考えてみましょう"
            )),
        );
    }
    if let Some(code) = spec.exit {
        findings.require(
            fact.exit == Some(code),
            say!(lang, "exit code {code}", "終了コード {code}"),
            actual.clone(),
            Advice::General(say!(lang, "read its output: it says what went wrong", "出力を読みましょう。原因が書いてあります")),
        );
    }
    if let Some(pattern) = &spec.matches {
        let Ok(regex) = Regex::new(pattern) else { return findings.bad_pattern(pattern) };
        let like = pattern::shown(pattern, lang);
        let found = regex.find(&fact.output).map(|found| short(found.as_str()));
        findings.require(
            found.is_some(),
            say!(lang, "output with {like}", "出力に {like} がある"),
            found.unwrap_or(if last.is_empty() { say!(lang, "no output", "出力はありません") } else { last }),
            Advice::General(say!(lang, "read its output and compare", "出力を読んで見比べてください")),
        );
    }
}

/// Judges the answer to the step's question.
pub fn quiz(facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let expected = say!(lang, "the right answer", "正しい答え");
    match facts.get(&Probe::Quiz) {
        Some(Fact::Quiz(answer)) => {
            let (actual, advice) = match answer {
                None => {
                    (say!(lang, "not answered yet", "まだ答えていません"), say!(lang, "choose an answer", "答えを選んでください"))
                }
                Some(false) => (
                    say!(lang, "not quite", "惜しいです"),
                    say!(lang, "read what is said about your choice, then try again", "選んだ答えの説明を読んで、もう一度どうぞ"),
                ),
                Some(true) => (say!(lang, "right", "正解です"), String::new()),
            };
            findings.require(*answer == Some(true), expected, actual, Advice::General(advice));
        }
        other => findings.no_fact(expected, other),
    }
}
