//! How the plan and what came of it are said.

use super::facts::{Elevate, Facts};
use super::plan::{LogAt, Manner, Plan, Start, Verdict, Which};
use super::steps::{self, Step, steps};
use crate::i18n::Lang;
use crate::runtime::doctor::finding::word;

/// The engine's name.
#[must_use]
pub fn name(engine: Which) -> &'static str {
    match engine {
        Which::Docker => "Docker",
        Which::Rootless => "Docker (rootless)",
        Which::Podman => "Podman",
        Which::Machine => "Podman machine",
        Which::Colima => "Colima",
        Which::Orb => "OrbStack",
        Which::Desktop => "Docker Desktop",
    }
}

/// What to do when no engine answers, in a sentence or two: what the doctor's finding says.
#[must_use]
pub fn remedy(plan: &Plan, facts: &Facts, lang: Lang) -> String {
    if let (Verdict::Stopped, Some(start)) = (&plan.verdict, plan.starts.first()) {
        let (name, line) = (name(start.engine), &start.line);
        return word(
            lang,
            format!("{name} is installed here and stopped. `sealegs doctor --fix` starts it, after asking you, with: {line}"),
            format!("{name} が入っていますが、止まっています。`sealegs doctor --fix` が確認のうえで起動します: {line}"),
        );
    }
    if plan.verdict != Verdict::Nothing {
        return steps(plan, facts, lang).iter().map(sentence).collect::<Vec<_>>().join(" ");
    }
    let way = steps::to_install(facts, lang).into_iter().filter_map(|step| step.command).collect::<Vec<_>>().join(" && ");
    word(
        lang,
        format!("No engine is installed here. Get one: {way} (`sealegs doctor --fix` says each step)"),
        format!("エンジンが入っていません。入れてください: {way}（手順は `sealegs doctor --fix` がひとつずつ示します）"),
    )
}

fn sentence(step: &Step) -> String {
    match &step.command {
        Some(command) => format!("{} {command}", step.text),
        None => step.text.clone(),
    }
}

/// How things stand, before anything is asked or listed.
#[must_use]
pub fn verdict(plan: &Plan, facts: &Facts, lang: Lang) -> String {
    let system = &facts.system.name;
    match &plan.verdict {
        Verdict::Answers => word(
            lang,
            "An engine answers already: there is nothing to start.",
            "エンジンはすでに応答しています。起動するものはありません。",
        ),
        Verdict::Stopped => word(lang, "No engine answers here.", "応答するエンジンがありません。"),
        Verdict::Closed(place) => word(
            lang,
            format!("An engine is there, but your user may not use {place}. What to do:"),
            format!("エンジンはありますが、このユーザーには {place} を使う権限がありません。次のようにします:"),
        ),
        Verdict::Stuck(_) | Verdict::Deaf(_) => word(
            lang,
            "An engine is there, but does not answer. What to do:",
            "エンジンはありますが、応答しません。次のようにします:",
        ),
        Verdict::Elsewhere => word(
            lang,
            "No engine answers at the place that is named. What to do:",
            "指定された場所でエンジンが応答しません。次のようにします:",
        ),
        Verdict::Nothing => word(
            lang,
            format!("No engine is installed here. How to get one on this system ({system}):"),
            format!("エンジンが入っていません。このシステム（{system}）での入れ方:"),
        ),
    }
}

/// Nothing was run, for nobody can be asked.
#[must_use]
pub fn nobody(lang: Lang) -> String {
    word(
        lang,
        "nobody can be asked here whether the engine may be started; nothing was run",
        "エンジンを起動してよいか、ここでは確認できません。何も実行していません",
    )
}

/// What to do about that.
#[must_use]
pub fn say_yes(lang: Lang) -> String {
    word(
        lang,
        "Read the line above. If it may be run, say so with --yes.",
        "上のコマンドを読み、実行してよければ --yes を付けてください。",
    )
}

/// What is about to be run: the line as it will be typed, and what to know about it.
#[must_use]
pub fn offer(start: &Start, lang: Lang) -> String {
    let name = name(start.engine);
    let mut lines = vec![if start.sets_up {
        word(
            lang,
            format!("{name} is installed here but not set up yet. This sets it up and starts it:"),
            format!("{name} は入っていますが、まだ準備ができていません。次のコマンドで準備して起動します:"),
        )
    } else {
        word(
            lang,
            format!("{name} is installed here and stopped. This starts it:"),
            format!("{name} が入っていますが、止まっています。次のコマンドで起動します:"),
        )
    }];
    lines.push(format!("\n    {}\n", start.line));
    if start.elevated {
        lines.push(word(
            lang,
            "It needs root's rights: you may be asked for a password, by the command itself, not by sealegs.",
            "root の権限が要ります。パスワードをたずねるのはコマンド自身で、sealegs ではありません。",
        ));
    }
    if let Manner::Detached(log) = &start.manner {
        let log = log.display();
        lines.push(word(
            lang,
            format!("It goes on in the background when sealegs ends, and writes to {log}."),
            format!("sealegs を終えてもバックグラウンドで動き続け、ログは {log} に書きます。"),
        ));
    }
    if matches!(start.engine, Which::Colima | Which::Machine) {
        lines.push(word(
            lang,
            "The first time it fetches a virtual machine, which takes some minutes.",
            "初回は仮想マシンをダウンロードするので、数分かかります。",
        ));
    }
    lines.join("\n")
}

/// The question after [`offer`].
#[must_use]
pub fn question(lang: Lang) -> String {
    word(lang, "Run it? [y/N]", "実行しますか？ [y/N]")
}

/// It is not run, for nobody can type a password.
#[must_use]
pub fn needs_terminal(lang: Lang) -> String {
    word(
        lang,
        "Not run: it may ask for a password, and there is no terminal here to type one. Run the line yourself.",
        "実行していません。パスワードをたずねられるかもしれませんが、ここには入力できる端末がありません。ご自分で実行してください。",
    )
}

/// It is not run, for it is more than a start and nobody was asked.
#[must_use]
pub fn not_unasked(lang: Lang) -> String {
    word(
        lang,
        "Not run: it sets something up for good, so --yes is not enough. Run the line yourself, or leave out --yes.",
        "実行していません。設定を残すので --yes だけでは行いません。ご自分で実行するか、--yes を付けずに実行してください。",
    )
}

/// While it is waited for.
#[must_use]
pub fn waiting(seconds: u64, lang: Lang) -> String {
    word(lang, format!("waiting for the engine to answer … {seconds} s"), format!("エンジンの応答を待っています … {seconds} 秒"))
}

/// It answers.
#[must_use]
pub fn answers(start: &Start, seconds: u64, lang: Lang) -> String {
    let name = name(start.engine);
    word(lang, format!("{name} answers, after {seconds} s."), format!("{seconds} 秒で {name} が応答しました。"))
}

/// The command ended badly.
#[must_use]
pub fn failed(code: i64, lang: Lang) -> String {
    word(lang, format!("It failed, with exit code {code}."), format!("失敗しました（終了コード {code}）。"))
}

/// The command took too long.
#[must_use]
pub fn too_long(seconds: u64, lang: Lang) -> String {
    word(
        lang,
        format!("It was not done after {seconds} s and was stopped."),
        format!("{seconds} 秒で終わらなかったので、止めました。"),
    )
}

/// The command went well and nobody answers.
#[must_use]
pub fn no_answer(seconds: u64, lang: Lang) -> String {
    word(
        lang,
        format!("The command went well, but no engine answers after {seconds} s."),
        format!("コマンドは成功しましたが、{seconds} 秒たってもエンジンが応答しません。"),
    )
}

/// It runs and is closed to this user.
#[must_use]
pub fn closed(start: &Start, lang: Lang) -> String {
    let name = name(start.engine);
    word(
        lang,
        format!("{name} runs now, but your user may not use it yet. That is up to you:"),
        format!("{name} は動きましたが、このユーザーにはまだ使う権限がありません。次の手順で使えるようになります:"),
    )
}

/// The end of a log.
#[must_use]
pub fn end_of_log(log: &[String], lang: Lang) -> String {
    let lines: Vec<String> = log.iter().map(|line| format!("    {line}")).collect();
    format!("{}\n{}", word(lang, "The end of its log:", "ログの最後:"), lines.join("\n"))
}

/// What to do after a start that came to nothing.
#[must_use]
pub fn next(start: &Start, facts: &Facts, lang: Lang) -> String {
    let sudo = if facts.elevate == Elevate::Root { "" } else { "sudo " };
    let mut next = vec![match &start.log {
        LogAt::Journal { unit, user: false } => word(
            lang,
            format!("More of its log: {sudo}journalctl -u {unit} -n 50 --no-pager"),
            format!("ログの続き: {sudo}journalctl -u {unit} -n 50 --no-pager"),
        ),
        LogAt::Journal { unit, user: true } => word(
            lang,
            format!("More of its log: journalctl --user -u {unit} -n 50 --no-pager"),
            format!("ログの続き: journalctl --user -u {unit} -n 50 --no-pager"),
        ),
        LogAt::File(path) => {
            let path = path.display();
            word(lang, format!("More of its log: {sudo}tail -n 50 {path}"), format!("ログの続き: {sudo}tail -n 50 {path}"))
        }
        LogAt::Own => word(lang, "What it said stands above.", "コマンドの出力は上にあります。"),
    }];
    if start.engine == Which::Docker && matches!(start.log, LogAt::Journal { .. }) {
        next.push(word(
            lang,
            format!("If it says \"Start request repeated too quickly\": {sudo}systemctl reset-failed docker, then try again."),
            format!(
                "「Start request repeated too quickly」とあれば: {sudo}systemctl reset-failed docker のあと、もう一度試します。"
            ),
        ));
    }
    if facts.system.container && matches!(start.engine, Which::Docker | Which::Podman) {
        next.push(word(
            lang,
            "This is a container: an engine starts inside one only with --privileged. Use that of the host: \
             docker run -v /var/run/docker.sock:/var/run/docker.sock …",
            "ここはコンテナの中です。中でエンジンを動かすには --privileged が要ります。ホストのエンジンを使ってください: \
             docker run -v /var/run/docker.sock:/var/run/docker.sock …",
        ));
    }
    if start.engine == Which::Machine {
        next.push(word(
            lang,
            "If it runs and is not found: export DOCKER_HOST=\"unix://$(podman machine inspect --format \
             '{{.ConnectionInfo.PodmanSocket.Path}}')\"",
            "動いているのに見つからないときは: export DOCKER_HOST=\"unix://$(podman machine inspect --format \
             '{{.ConnectionInfo.PodmanSocket.Path}}')\"",
        ));
    }
    next.push(word(
        lang,
        "Mend what the log names, then: sealegs doctor --fix",
        "ログの示すところを直してから、もう一度: sealegs doctor --fix",
    ));
    next.join("\n")
}

/// Numbered steps, each with its command on a line of its own.
#[must_use]
pub fn listed(steps: &[Step]) -> String {
    let mut lines = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let text = step.text.replace('\n', "\n       ");
        lines.push(format!("{:>3}. {text}", number + 1));
        if let Some(command) = &step.command {
            lines.push(format!("       {command}"));
        }
    }
    lines.join("\n")
}

/// What goes without an engine.
#[must_use]
pub fn meanwhile(lang: Lang) -> String {
    word(
        lang,
        "Until then the workshop plays a recorded run, and says so on every screen: sealegs --engine replay",
        "それまでは、記録した実行を再生して進められます（どの画面にもそう表示します）: sealegs --engine replay",
    )
}
