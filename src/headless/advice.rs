//! What to do about an engine error where there are no keys to press.

use crate::engine::{EngineError, NameOwner, PortHolder};
use crate::i18n::Lang;

/// What to do next.
#[must_use]
pub fn of(error: &EngineError, lang: Lang) -> String {
    match lang {
        Lang::En => english(error),
        Lang::Ja => japanese(error),
    }
}

fn english(error: &EngineError) -> String {
    match error {
        EngineError::Unreachable { .. } => {
            "`sealegs doctor --fix` starts the engine that is installed here, after asking you, or says step by step how to get \
             one. If yours is elsewhere, set DOCKER_HOST to where it answers. Then run sealegs again."
                .to_owned()
        }
        EngineError::Denied { .. } => "Your user may not use the engine. Add it to the docker group (`sudo usermod -aG docker \
             $USER`) and log in again, or set DOCKER_HOST to a rootless engine's socket. Then run sealegs again."
            .to_owned(),
        EngineError::Barred { endpoint, barrier, .. } => {
            format!("{} Then run sealegs again.", barrier.advice(endpoint, Lang::En))
        }
        EngineError::Lost { .. } => {
            "It stopped or restarted in the middle. `sealegs doctor --fix` starts it again, after asking you. Then \
             run sealegs again: finished builds come from the cache."
                .to_owned()
        }
        EngineError::TimedOut { .. } => "Wait until it is less busy, or restart it. Then run sealegs again.".to_owned(),
        EngineError::NotFound { what, name } => {
            format!("An earlier step makes the {what} {name}: run the steps before this one first.")
        }
        EngineError::NameTaken { name, owner: NameOwner::Own } => format!("Remove it with `docker rm -f {name}` and run again."),
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => {
            format!(
                "Sealegs did not make the container {name} and leaves it alone. If you need it: `docker rename {name} OTHER`, else: `docker rm -f {name}`."
            )
        }
        EngineError::PortTaken { port, by } => {
            let by = match by {
                None => "whatever listens there".to_owned(),
                Some(PortHolder::Program(name)) => name.clone(),
                Some(PortHolder::Container(name)) => format!("the container {name} (`docker stop {name}`)"),
            };
            format!("Stop {by}, or use another port instead of {port}: --set NAME=PORT (`sealegs list` shows the names).")
        }
        EngineError::PullFailed { reference, unreachable: true, .. } => format!(
            "The registry cannot be reached. Check the network, or get {reference} another way (`sealegs bundle load`), or use \
             another image: --set NAME=IMAGE (`sealegs list` shows the names)."
        ),
        EngineError::PullFailed { reference, .. } => {
            format!("Check the name {reference}; --set NAME=IMAGE uses another. For a private image: `docker login`.")
        }
        EngineError::BuildFailed { line: Some(line), .. } => format!("Mend line {line} of the Dockerfile and run again."),
        EngineError::BuildFailed { .. } => "Mend what the last lines of the output name, and run again.".to_owned(),
        EngineError::DiskFull { .. } => {
            "`docker system df` shows what takes the room; `docker builder prune` and `docker image prune` give some back."
                .to_owned()
        }
        EngineError::Unsupported { .. } => "Use a newer engine.".to_owned(),
        EngineError::NotReady { service, .. } => {
            format!("`docker compose logs {service}` shows what {service} said: mend it in the compose file, and run again.")
        }
        EngineError::Project { .. } => "Nothing was changed: mend the lines that are shown, and run again.".to_owned(),
        EngineError::NotRecorded { what } => what.advice(Lang::En, false),
        EngineError::Refused { .. } => {
            "docker itself refused this: mend what it names, in the command or in the file it shows, and run again.".to_owned()
        }
        EngineError::Other { .. } => "These are the engine's own words: mend what they name, and run again.".to_owned(),
    }
}

fn japanese(error: &EngineError) -> String {
    match error {
        EngineError::Unreachable { .. } => {
            "`sealegs doctor --fix` を実行すると、入っているエンジンを確認のうえで起動します。入っていなければ、入れ方をひとつずつ\
             示します。別の場所にあるなら、DOCKER_HOST に接続先を設定してください。そのあともう一度実行してください。"
                .to_owned()
        }
        EngineError::Denied { .. } => "このユーザーはエンジンを使えません。docker グループに加えて（`sudo usermod -aG docker $USER`）\
             ログインし直すか、DOCKER_HOST に rootless エンジンのソケットを設定してください。"
            .to_owned(),
        EngineError::Barred { endpoint, barrier, .. } => {
            format!("{}そのあともう一度実行してください。", barrier.advice(endpoint, Lang::Ja))
        }
        EngineError::Lost { .. } => "途中で止まったか、再起動しました。`sealegs doctor --fix` で、確認のうえ起動し直せます。そのあともう一度実行して\
             ください。終わったビルドはキャッシュから使われます。"
            .to_owned(),
        EngineError::TimedOut { .. } => "空くのを待つか、再起動してください。そのあともう一度実行してください。".to_owned(),
        EngineError::NotFound { name, .. } => format!("{name} は前のステップで作ります。先にそれを実行してください。"),
        EngineError::NameTaken { name, owner: NameOwner::Own } => {
            format!("`docker rm -f {name}` で削除して、もう一度実行してください。")
        }
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => format!(
            "コンテナ {name} は sealegs が作ったものではないので触りません。必要なら `docker rename {name} 新しい名前`、要らなければ `docker rm -f {name}` としてください。"
        ),
        EngineError::PortTaken { port, by } => {
            let by = match by {
                None => "そこで待ち受けているもの".to_owned(),
                Some(PortHolder::Program(name)) => name.clone(),
                Some(PortHolder::Container(name)) => format!("コンテナ {name}（`docker stop {name}`）"),
            };
            format!("{by} を止めるか、{port} 以外のポートを使ってください: --set 変数=ポート（変数名は sealegs list に出ます）。")
        }
        EngineError::PullFailed { reference, unreachable: true, .. } => format!(
            "レジストリに接続できません。ネットワークを確かめるか、{reference} を別の方法（`sealegs bundle load`）で用意するか、--set \
             変数=イメージ で別のイメージを使ってください（変数名は sealegs list に出ます）。"
        ),
        EngineError::PullFailed { reference, .. } => format!(
            "{reference} という名前を確かめてください。--set 変数=イメージ で変えられます。非公開のイメージなら `docker login` が要ります。"
        ),
        EngineError::BuildFailed { line: Some(line), .. } => {
            format!("Dockerfile の {line} 行目を直して、もう一度実行してください。")
        }
        EngineError::BuildFailed { .. } => "出力の最後の数行が示すところを直して、もう一度実行してください。".to_owned(),
        EngineError::DiskFull { .. } => {
            "`docker system df` で使用量が分かります。`docker builder prune` や `docker image prune` で空けられます。".to_owned()
        }
        EngineError::Unsupported { .. } => "新しいエンジンを使ってください。".to_owned(),
        EngineError::NotReady { service, .. } => format!(
            "{service} の出力は `docker compose logs {service}` で分かります。compose ファイルを直して、もう一度実行してください。"
        ),
        EngineError::Project { .. } => "何も変更していません。示された行を直して、もう一度実行してください。".to_owned(),
        EngineError::NotRecorded { what } => what.advice(Lang::Ja, false),
        EngineError::Refused { .. } => {
            "docker が受け付けませんでした。コマンドか、示されたファイルのその場所を直して、もう一度実行してください。".to_owned()
        }
        EngineError::Other { .. } => {
            "エンジン自身のメッセージです。示すところを直して、もう一度実行してください。".to_owned()
        }
    }
}
