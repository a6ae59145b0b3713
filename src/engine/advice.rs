//! What an engine error means and what a learner does next about it, in their language.

use crate::engine::{EngineError, NameOwner, PortHolder};
use crate::i18n::Lang;

/// What to do next about `error`.
#[must_use]
pub fn advice(error: &EngineError, lang: Lang) -> String {
    match lang {
        Lang::En => english(error),
        Lang::Ja => japanese(error),
    }
}

/// What happened, in a learner's language. The system's and the engine's own words stay as they are.
#[must_use]
pub fn what(error: &EngineError, lang: Lang) -> String {
    if lang == Lang::En {
        return error.to_string();
    }
    match error {
        EngineError::Unreachable { endpoint, detail } => format!("{endpoint} でコンテナエンジンが応答しません: {detail}"),
        EngineError::Denied { endpoint } => format!("{endpoint} を使う権限がありません"),
        EngineError::Barred { endpoint, detail, .. } => format!("{endpoint} のエンジンに接続できません: {detail}"),
        EngineError::NotFound { what, name } => format!("{} {name} がありません", object_japanese(what)),
        EngineError::NameTaken { name, .. } => format!("コンテナ名 {name} はすでに使われています"),
        EngineError::PortTaken { port, .. } => format!("ホストのポート {port} はすでに使われています"),
        EngineError::PullFailed { reference, detail, .. } => format!("{reference} を pull できませんでした: {detail}"),
        EngineError::BuildFailed { line: Some(line), message, .. } => format!("{line} 行目でビルドに失敗しました: {message}"),
        EngineError::BuildFailed { message, .. } => format!("ビルドに失敗しました: {message}"),
        EngineError::DiskFull { detail } => format!("エンジンのディスクに空きがありません: {detail}"),
        EngineError::Lost { detail } => format!("エンジンとの接続が切れました: {detail}"),
        EngineError::TimedOut { seconds } => format!("エンジンが {seconds} 秒以内に応答しませんでした"),
        EngineError::Unsupported { what } => format!("このエンジンでは {what} を使えません"),
        EngineError::NotRecorded { what } => what.text(lang),
        EngineError::Project { .. } => {
            "compose プロジェクトを書かれているままでは実行できません。問題と行は上に出ています".to_owned()
        }
        EngineError::Refused { message, .. } | EngineError::NotReady { message, .. } | EngineError::Other { message, .. } => {
            message.clone()
        }
    }
}

fn english(error: &EngineError) -> String {
    match error {
        EngineError::Unreachable { .. } => {
            format!("{} The workshop looks again by itself; R looks at once.", start_english())
        }
        EngineError::Denied { .. } => "Your user may not talk to the engine. Add it to the docker group \
             (`sudo usermod -aG docker $USER`), log out and in again, then start the workshop again. With rootless \
             Docker or Podman, set DOCKER_HOST to your own socket instead."
            .into(),
        EngineError::Barred { endpoint, barrier, .. } => {
            format!("{} Then R looks again.", barrier.advice(endpoint, Lang::En))
        }
        EngineError::NotFound { what: "image", name } => {
            format!("Build or pull {name} first: an earlier step of the lesson makes it. `docker image ls` shows what is there.")
        }
        EngineError::NotFound { what, name } => {
            format!("Make the {what} {name} first: an earlier step of the lesson does it. Check the spelling, too.")
        }
        EngineError::NameTaken { name, owner: NameOwner::Own } => {
            format!("It is the container of your own earlier run. Press y to remove {name} and run the command again.")
        }
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => format!(
            "The workshop did not make the container {name} and never removes it. Look at it with \
             `docker inspect {name}`. If you need it, give it another name (`docker rename {name} OTHER`), else remove \
             it yourself (`docker rm -f {name}`). Then run the step again with r."
        ),
        EngineError::PortTaken { port, by } => format!(
            "{}, or press v and give the course another port: it then holds for every step. Run the step again with r.",
            match by {
                None => format!("Something on this machine listens on port {port}. Stop that"),
                Some(PortHolder::Program(name)) => format!("Port {port} is held by {name}. Stop that"),
                Some(PortHolder::Container(name)) => format!(
                    "Port {port} is held by the container {name}. If you can do without it, stop it in another terminal \
                     (`docker stop {name}`)"
                ),
            }
        ),
        EngineError::PullFailed { reference, unreachable: true, .. } => format!(
            "The registry could not be reached, and {reference} is not on this machine yet. Check the network (proxy, \
             VPN, DNS) and run the step again with r. An image from elsewhere helps too: `docker load`, or another \
             image name with v."
        ),
        EngineError::PullFailed { reference, .. } => format!(
            "The registry has no {reference} for you. Check the spelling (v changes the course's image names), or log \
             in with `docker login` when it is private. Then run the step again with r."
        ),
        EngineError::BuildFailed { line: Some(line), .. } => {
            format!("Mend line {line} of the Dockerfile (e opens the step's file), then build again with r.")
        }
        EngineError::BuildFailed { .. } => {
            "Read the last lines of the output, mend what they name, then build again with r.".into()
        }
        EngineError::DiskFull { .. } => "See what takes the room with `docker system df`. `docker builder prune` removes \
             build cache and `docker image prune` removes untagged images; both ask before they remove anything. Then \
             run the step again with r."
            .into(),
        EngineError::Lost { .. } => format!(
            "The engine stopped or restarted. {} When it is back, run the step again with r; nothing of your progress \
             is lost.",
            start_english()
        ),
        EngineError::TimedOut { .. } => {
            "The engine is very busy or hangs. Wait a little and try again with r; if it stays so, restart the engine.".into()
        }
        EngineError::Unsupported { .. } => {
            "Use a newer engine for this step, or read its solution with s and go on with n.".into()
        }
        EngineError::NotRecorded { what } => what.advice(Lang::En, true),
        EngineError::Refused { .. } => {
            "docker itself refused this before it asked the engine. Mend what it names, in the command or in the file it shows, \
             and run it again with r; h gives a hint."
                .into()
        }
        EngineError::Project { .. } => {
            "Nothing was changed. Mend the lines that are shown (e opens the step's file), then run the command again with r."
                .into()
        }
        EngineError::NotReady { service, .. } => format!(
            "What was started before it runs on. `docker compose logs {service}` shows what {service} said, `docker compose ps \
             -a` how it ended. Mend it in the compose file, then run the command again with r."
        ),
        EngineError::Other { .. } => {
            "These are the engine's own words. Mend what they name and run the step again with r; h gives a hint.".into()
        }
    }
}

fn japanese(error: &EngineError) -> String {
    match error {
        EngineError::Unreachable { .. } => {
            format!("{}自動で接続し直します。R を押すとすぐに試します。", start_japanese())
        }
        EngineError::Denied { .. } => "このユーザーにはエンジンを使う権限がありません。docker グループに追加して\
             （`sudo usermod -aG docker $USER`）ログインし直してから、もう一度起動してください。rootless の Docker や \
             Podman なら、DOCKER_HOST に自分のソケットを設定してください。"
            .into(),
        EngineError::Barred { endpoint, barrier, .. } => {
            format!("{}そのあと R を押すともう一度試します。", barrier.advice(endpoint, Lang::Ja))
        }
        EngineError::NotFound { what: "image", name } => format!(
            "先に {name} をビルドするか pull してください。前のステップで作ります。今あるイメージは `docker image ls` で分かります。"
        ),
        EngineError::NotFound { what, name } => {
            format!("先に{} {name} を作ってください。前のステップで作ります。つづりも確かめてください。", object_japanese(what))
        }
        EngineError::NameTaken { name, owner: NameOwner::Own } => {
            format!("前回の自分のコンテナです。y を押すと {name} を削除して、コマンドをもう一度実行します。")
        }
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => format!(
            "コンテナ {name} はこのワークショップが作ったものではないので、決して削除しません。`docker inspect {name}` で確かめ、\
             必要なら別の名前に変え（`docker rename {name} 新しい名前`）、要らなければ自分で削除してください（`docker rm -f {name}`）。そのあと r で実行し直します。"
        ),
        EngineError::PortTaken { port, by } => format!(
            "{}、v でコースのポートを変えてください（すべてのステップに反映されます）。そのあと r で実行し直します。",
            match by {
                None => format!("ポート {port} はこのマシンの何かが使っています。それを止めるか"),
                Some(PortHolder::Program(name)) => format!("ポート {port} は {name} が使っています。それを止めるか"),
                Some(PortHolder::Container(name)) => format!(
                    "ポート {port} はコンテナ {name} が使っています。要らなければ別の端末で止める（`docker stop {name}`）か"
                ),
            }
        ),
        EngineError::PullFailed { reference, unreachable: true, .. } => format!(
            "レジストリに接続できず、{reference} はまだこのマシンにありません。ネットワーク（プロキシ、VPN、DNS）を確かめて、\
             r で実行し直してください。`docker load` で読み込むか、v で別のイメージ名にすることもできます。"
        ),
        EngineError::PullFailed { reference, .. } => format!(
            "レジストリに {reference} が見つからないか、使う権限がありません。つづりを確かめ（イメージ名は v で変えられます）、\
             非公開なら `docker login` でログインしてから、r で実行し直してください。"
        ),
        EngineError::BuildFailed { line: Some(line), .. } => {
            format!("Dockerfile の {line} 行目を直し（e でファイルを開けます）、r でもう一度ビルドしてください。")
        }
        EngineError::BuildFailed { .. } => "出力の最後の数行が示すところを直し、r でもう一度ビルドしてください。".into(),
        EngineError::DiskFull { .. } => "何が場所を取っているかは `docker system df` で分かります。`docker builder prune` \
             はビルドキャッシュを、`docker image prune` はタグのないイメージを削除します（どちらも削除の前に確認があります）。\
             そのあと r で実行し直してください。"
            .into(),
        EngineError::Lost { .. } => format!(
            "エンジンが止まったか、再起動しました。{}戻ったら r でもう一度実行してください。進み具合は失われていません。",
            start_japanese()
        ),
        EngineError::TimedOut { .. } => {
            "エンジンが忙しいか、固まっています。少し待って r で試し、だめならエンジンを再起動してください。".into()
        }
        EngineError::Unsupported { .. } => {
            "このステップには新しいエンジンが必要です。s で解答を読み、n で先へ進むこともできます。".into()
        }
        EngineError::NotRecorded { what } => what.advice(Lang::Ja, true),
        EngineError::Refused { .. } => {
            "エンジンに送る前に、docker が受け付けませんでした。コマンドか、示されたファイルのその場所を直して、r でもう一度実行してください。\
             h でヒントが出ます。"
                .into()
        }
        EngineError::Project { .. } => {
            "何も変更していません。示された行を直して（e でステップのファイルが開きます）、r でもう一度実行してください。".into()
        }
        EngineError::NotReady { service, .. } => format!(
            "それより前に起動したコンテナは動いたままです。{service} の出力は `docker compose logs {service}`、終わり方は \
             `docker compose ps -a` で分かります。compose ファイルを直し、r で実行し直してください。"
        ),
        EngineError::Other { .. } => {
            "上はエンジン自身のメッセージです。示すところを直し、r で実行し直してください。h でヒントが出ます。".into()
        }
    }
}

/// How an engine is got: the doctor knows this system.
fn start_english() -> &'static str {
    "`sealegs doctor --fix` (in another terminal, or after $) starts the engine that is installed here, or says how to get one. \
     Is it elsewhere? Set DOCKER_HOST."
}

fn start_japanese() -> &'static str {
    "別の端末（または $ のシェル）で `sealegs doctor --fix` を実行すると、入っているエンジンを起動するか、入れ方を示します。\
     別の場所にあるなら DOCKER_HOST を設定してください。"
}

/// Docker's word for a kind of object, in Japanese.
fn object_japanese(what: &str) -> &str {
    match what {
        "image" => "イメージ",
        "container" => "コンテナ",
        "volume" => "ボリューム",
        "network" => "ネットワーク",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{advice, what};
    use crate::engine::replay::Unrecorded;
    use crate::engine::{Barrier, EngineError, NameOwner, PortHolder};
    use crate::i18n::Lang;

    fn every_error() -> Vec<EngineError> {
        let text = || "x".to_owned();
        let barriers = [
            Barrier::Untrusted,
            Barrier::Expired,
            Barrier::NotYetValid,
            Barrier::WrongName,
            Barrier::ClientCertificate,
            Barrier::TlsFile { path: text() },
            Barrier::NoTls,
            Barrier::TlsOnly,
            Barrier::NoSsh,
            Barrier::SshUnreachable,
            Barrier::SshRefused,
            Barrier::SshUnknownHost,
            Barrier::SshChangedHost,
            Barrier::SshNoDocker,
            Barrier::SshNoEngine,
            Barrier::SshDenied,
            Barrier::SshFailed,
        ];
        let barred = |barrier| EngineError::Barred { endpoint: "ssh://x".into(), barrier, detail: text() };
        let mut all: Vec<EngineError> = barriers.into_iter().map(barred).collect();
        all.extend([
            EngineError::Unreachable { endpoint: text(), detail: text() },
            EngineError::Denied { endpoint: text() },
            EngineError::NotFound { what: "image", name: text() },
            EngineError::NotFound { what: "network", name: text() },
            EngineError::NameTaken { name: text(), owner: NameOwner::Own },
            EngineError::NameTaken { name: text(), owner: NameOwner::Stranger },
            EngineError::PortTaken { port: 8080, by: None },
            EngineError::PortTaken { port: 8080, by: Some(PortHolder::Program(text())) },
            EngineError::PortTaken { port: 8080, by: Some(PortHolder::Container(text())) },
            EngineError::PullFailed { reference: text(), detail: text(), unreachable: true },
            EngineError::PullFailed { reference: text(), detail: text(), unreachable: false },
            EngineError::BuildFailed { line: Some(3), instruction: None, exit: Some(1), message: text() },
            EngineError::BuildFailed { line: None, instruction: None, exit: None, message: text() },
            EngineError::DiskFull { detail: text() },
            EngineError::Lost { detail: text() },
            EngineError::TimedOut { seconds: 3 },
            EngineError::Unsupported { what: text() },
            EngineError::Refused { message: text(), code: 1 },
            EngineError::NotRecorded { what: Box::new(Unrecorded::StepFirst { first: "a/b".into(), step: "c/d".into() }) },
            EngineError::Project { text: text() },
            EngineError::NotReady { message: text(), service: text() },
            EngineError::Other { status: None, message: text() },
        ]);
        all
    }

    #[test]
    fn every_error_says_what_to_do_next_in_both_languages() {
        for error in every_error() {
            let english = advice(&error, Lang::En);
            let japanese = advice(&error, Lang::Ja);
            assert!(english.is_ascii() && english.ends_with('.'), "{error:?}: {english}");
            assert!(!japanese.is_ascii() && japanese.ends_with('。'), "{error:?}: {japanese}");
            assert!(what(&error, Lang::En).is_ascii() && !what(&error, Lang::Ja).is_empty());
            for text in [english, japanese] {
                assert!(!text.contains("  "), "{error:?}: {text}");
            }
        }
    }

    #[test]
    fn a_strangers_container_is_never_offered_for_removal() {
        let error = EngineError::NameTaken { name: "db".into(), owner: NameOwner::Stranger };
        assert!(advice(&error, Lang::En).contains("never removes it"));
        assert!(advice(&error, Lang::En).contains("`docker rename db "), "what is needed can be kept");
    }

    #[test]
    fn a_taken_port_says_by_what_and_where_to_change_it() {
        let error = EngineError::PortTaken { port: 8080, by: Some(PortHolder::Container("web".into())) };
        assert!(advice(&error, Lang::En).starts_with("Port 8080 is held by the container web."));
        assert!(advice(&error, Lang::En).contains("`docker stop web`"));
        assert!(advice(&error, Lang::En).contains("press v"));
    }
}
