//! Our own line below an engine's no: what to do next, at a shell's prompt.

use crate::engine::{EngineError, NameOwner, PortHolder};
use crate::i18n::{Lang, words};

/// A hint as a line of its own.
pub(super) fn line(hint: &str, lang: Lang) -> String {
    words!(lang, "cli-hint-hint", hint)
}

/// What to do next, where the engine's words leave it open.
pub(super) fn of(error: &EngineError, lang: Lang) -> Option<String> {
    let (en, ja) = match error {
        EngineError::Unreachable { .. } => (
            "start Docker or Podman, or set DOCKER_HOST to where it answers".to_owned(),
            "Docker か Podman を起動するか、DOCKER_HOST に接続先を設定してください".to_owned(),
        ),
        EngineError::Denied { .. } => (
            "add your user to the docker group (`sudo usermod -aG docker $USER`) and log in again, or set DOCKER_HOST to a \
             rootless engine's socket"
                .to_owned(),
            "docker グループにユーザーを加えて（`sudo usermod -aG docker $USER`）ログインし直すか、DOCKER_HOST に rootless エンジンの\
             ソケットを設定してください"
                .to_owned(),
        ),
        EngineError::Barred { endpoint, barrier, .. } => (barrier.advice(endpoint, Lang::En), barrier.advice(endpoint, Lang::Ja)),
        EngineError::NotFound { what: "image", .. } => {
            ("`docker image ls` shows the images that are there".to_owned(), "`docker image ls` で今あるイメージが分かります".to_owned())
        }
        EngineError::NotFound { what: "container", .. } => {
            ("`docker ps -a` shows every container".to_owned(), "`docker ps -a` ですべてのコンテナが分かります".to_owned())
        }
        EngineError::NotFound { what, .. } if matches!(*what, "volume" | "network") => {
            (format!("`docker {what} ls` shows what is there"), format!("`docker {what} ls` で今あるものが分かります"))
        }
        EngineError::NameTaken { name, owner: NameOwner::Own } => (
            format!("it is from your own earlier run; `docker rm -f {name}` removes it"),
            format!("ご自分が前に実行したコンテナです。`docker rm -f {name}` で削除できます"),
        ),
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => (
            format!("look at it with `docker inspect {name}`; `docker rename {name} OTHER` gives it another name"),
            format!("`docker inspect {name}` で確かめられます。`docker rename {name} 新しい名前` で名前を変えられます"),
        ),
        EngineError::PortTaken { port, by: Some(PortHolder::Container(name)) } => (
            format!("the container {name} has port {port}: `docker stop {name}`, or give -p another host port"),
            format!("ポート {port} はコンテナ {name} が使っています。`docker stop {name}` で止めるか、-p に別のポートを指定してください"),
        ),
        EngineError::PortTaken { port, by: Some(PortHolder::Program(name)) } => (
            format!("{name} has port {port}: stop it, or give -p another host port"),
            format!("ポート {port} は {name} が使っています。止めるか、-p に別のポートを指定してください"),
        ),
        EngineError::PortTaken { .. } => {
            ("give -p another host port".to_owned(), "-p に別のホスト側ポートを指定してください".to_owned())
        }
        EngineError::PullFailed { unreachable: true, .. } => (
            "the registry cannot be reached: check the network, proxy and DNS".to_owned(),
            "レジストリに接続できません。ネットワーク、プロキシ、DNS を確かめてください".to_owned(),
        ),
        EngineError::BuildFailed { line: Some(line), .. } => {
            (format!("look at line {line} of the Dockerfile"), format!("Dockerfile の {line} 行目を見てください"))
        }
        EngineError::DiskFull { .. } => (
            "`docker system df` shows what takes the room".to_owned(),
            "`docker system df` で何が容量を使っているか分かります".to_owned(),
        ),
        EngineError::NotReady { service, .. } => (
            format!("`docker compose logs {service}` shows what {service} said"),
            format!("{service} の出力は `docker compose logs {service}` で分かります"),
        ),
        EngineError::Lost { .. } => (
            "the engine stopped or restarted; `docker version` shows whether it answers again".to_owned(),
            "エンジンが止まったか再起動しました。`docker version` で応答するか確かめてください".to_owned(),
        ),
        _ => return None,
    };
    Some(match lang {
        Lang::En => en,
        Lang::Ja => ja,
    })
}
