//! Containers that exist.

use super::{containers_named, image};
use crate::docker_cli::{CpEnd, DockerCommand, Logs, Ps};
use crate::i18n::Lang;

#[rustfmt::skip]
pub fn sentence(command: &DockerCommand, lang: Lang) -> Option<String> {
    let named = |names: &[String]| containers_named(names, lang);
    let one = |name: &String| containers_named(std::slice::from_ref(name), lang);
    Some(match command {
        DockerCommand::Attach(attach) => {
            let it = one(&attach.container);
            say!(lang, "Connects this terminal to {it}.", "この端末を{it} に接続します。")
        }
        DockerCommand::Ps(ps) => list(ps, lang),
        DockerCommand::Logs(logs) => self::logs(logs, lang),
        DockerCommand::Start(start) => {
            let them = named(&start.containers);
            say!(lang, "Starts {them}.", "{them} を起動します。")
        }
        DockerCommand::Stop(stop) => {
            let them = named(&stop.containers);
            say!(lang, "Stops {them}.", "{them} を停止します。")
        }
        DockerCommand::Restart(stop) => {
            let them = named(&stop.containers);
            say!(lang, "Stops {them} and starts again.", "{them} を再起動します。")
        }
        DockerCommand::Kill(kill) => {
            let (them, signal) = (named(&kill.containers), &kill.signal);
            say!(lang, "Sends {signal} to {them}.", "{them} に {signal} を送ります。")
        }
        DockerCommand::Pause(names) => {
            let them = named(names);
            say!(lang, "Pauses {them}.", "{them} を一時停止します。")
        }
        DockerCommand::Unpause(names) => {
            let them = named(names);
            say!(lang, "Lets {them} run on.", "{them} を再開します。")
        }
        DockerCommand::Wait(names) => {
            let them = named(names);
            say!(lang, "Waits for the end of {them} and prints the exit code.", "{them} の終了を待ち、終了コードを表示します。")
        }
        DockerCommand::Rm(rm) => {
            let them = named(&rm.containers);
            if rm.force {
                say!(lang, "Removes {them}, running or not.", "{them} を、実行中でも削除します。")
            } else {
                say!(lang, "Removes {them}.", "{them} を削除します。")
            }
        }
        DockerCommand::Top(top) => {
            let it = one(&top.container);
            say!(lang, "Lists the processes of {it}.", "{it} のプロセスを一覧します。")
        }
        DockerCommand::Stats(stats) if stats.containers.is_empty() => {
            say!(lang, "Shows what containers use of CPU, memory, network and disk.", "コンテナの CPU・メモリ・ネットワーク・ディスクの使用量を表示します。")
        }
        DockerCommand::Stats(stats) => {
            let them = named(&stats.containers);
            say!(lang, "Shows what {them} uses of CPU, memory, network and disk.", "{them} の CPU・メモリ・ネットワーク・ディスクの使用量を表示します。")
        }
        DockerCommand::Port(port) => {
            let it = one(&port.container);
            say!(lang, "Shows where ports of {it} are published.", "{it} の公開ポートを表示します。")
        }
        DockerCommand::Cp(cp) => {
            let (from, to) = (end(&cp.source, lang), end(&cp.target, lang));
            say!(lang, "Copies {from} to {to}.", "{from}を{to}へコピーします。")
        }
        DockerCommand::Commit(commit) => {
            let it = one(&commit.container);
            match commit.reference.as_deref().map(image) {
                Some(name) => say!(lang, "Makes the image {name} from {it} as it is now.", "{it} の今の状態からイメージ {name} を作ります。"),
                None => say!(lang, "Makes an image without a name from {it} as it is now.", "{it} の今の状態から名前のないイメージを作ります。"),
            }
        }
        DockerCommand::Diff(diff) => {
            let it = one(&diff.container);
            say!(lang, "Lists the files that changed in {it} since it was created.", "{it} の作成後に変わったファイルを一覧します。")
        }
        DockerCommand::Rename(rename) => {
            let (it, name) = (one(&rename.container), &rename.name);
            say!(lang, "Renames {it} to {name}.", "{it} の名前を {name} に変えます。")
        }
        DockerCommand::Export(export) => {
            let it = one(&export.container);
            let to = export.output.as_ref().map_or_else(
                || say!(lang, "the standard output", "標準出力"),
                |file| say!(lang, "{file}", " {file} "),
            );
            say!(lang, "Writes the files of {it} as a tar archive to {to}.", "{it} のファイルを tar アーカイブとして{to}に書き出します。")
        }
        _ => return None,
    })
}

fn list(ps: &Ps, lang: Lang) -> String {
    match (ps.last, ps.all) {
        (Some(1), _) => say!(lang, "Shows the newest container.", "最新のコンテナを表示します。"),
        (Some(count), _) => say!(lang, "Lists the {count} newest containers.", "新しい順に {count} 個のコンテナを一覧します。"),
        (None, true) => say!(lang, "Lists all containers, stopped ones too.", "停止しているものも含め、コンテナを一覧します。"),
        (None, false) => say!(lang, "Lists the running containers.", "実行中のコンテナを一覧します。"),
    }
}

fn logs(logs: &Logs, lang: Lang) -> String {
    let it = containers_named(std::slice::from_ref(&logs.container), lang);
    if logs.follow {
        say!(lang, "Shows the output of {it} and goes on until you stop it.", "{it} の出力を表示し、止めるまで追い続けます。")
    } else {
        say!(lang, "Shows the output of {it}.", "{it} の出力を表示します。")
    }
}

fn end(end: &CpEnd, lang: Lang) -> String {
    match end {
        CpEnd::Host(path) => say!(lang, "{path} on the host", "ホストの {path} "),
        CpEnd::Stream => say!(lang, "a tar archive on standard input or output", "標準入出力の tar アーカイブ"),
        CpEnd::Container(name, path) => say!(lang, "{path} in the container {name}", "コンテナ {name} の {path} "),
    }
}
