//! What the values of `docker compose` mean.

use super::{Env, container, images, ports, process, storage, templates, time};
use crate::i18n::Lang;

/// What a flag does with this value; `None` where it is none of these.
pub fn flag(command: &str, flag: &str, value: &str, env: Env, lang: Lang) -> Option<String> {
    Some(match (command.strip_prefix("compose")?.trim_start(), flag) {
        (_, "file") if value == "-" => {
            say!(lang, "the compose file comes from the standard input", "compose ファイルを標準入力から読み込み")
        }
        (_, "file") => say!(lang, "the compose file is {value}", "compose ファイルは {value}"),
        (_, "project-name") => say!(
            lang,
            "the project is named {value}; so begin the names of all it makes",
            "プロジェクト名は {value}（作られるものの名前の先頭に付く）"
        ),
        (_, "project-directory") => {
            say!(lang, "paths in the compose file start from {value}", "compose ファイル内のパスの起点は {value}")
        }
        (_, "profile") => say!(lang, "services of the profile {value} take part too", "プロファイル {value} のサービスも対象"),
        (_, "env-file") => {
            say!(lang, "variables in the compose file come from {value}", "compose ファイルに埋め込む変数を {value} から読み込み")
        }
        ("up" | "create", "scale") => match value.split_once('=') {
            Some((service, number)) => {
                say!(lang, "the service {service} has {number} containers", "サービス {service} のコンテナは {number} 個")
            }
            None => say!(lang, "how many containers a service has: {value}", "サービスのコンテナ数: {value}"),
        },
        ("up" | "create", "pull") => return images::pull_when(value, lang),
        ("up" | "down", "timeout") => time::grace(value, lang),
        ("stop" | "restart", "timeout") => time::grace(value, lang),
        ("up", "wait-timeout") => say!(lang, "it waits {value} seconds at most", "待つのは最大 {value} 秒"),
        ("down", "rmi") if value == "local" => say!(
            lang,
            "images that the compose file gives no name are removed",
            "compose ファイルで名前を付けていないイメージを削除"
        ),
        ("down", "rmi") => say!(lang, "all images of the services are removed", "サービスのイメージをすべて削除"),
        ("ps", "status") => say!(lang, "only containers in the state {value}", "状態が {value} のコンテナのみ"),
        ("ps", "filter") => say!(lang, "only where this holds: {value}", "{value} に当てはまるもののみ"),
        ("ps", "format") => templates::format(value, lang),
        ("config" | "images", "format") => say!(lang, "printed as {value}", "{value} 形式で表示"),
        ("config", "output") => say!(lang, "it is written to the file {value}", "書き出し先はファイル {value}"),
        ("logs", "tail") => time::tail(value, lang),
        ("logs", "since" | "until") => return time::bound(flag, value, true, lang),
        ("build", "build-arg") => container::build_arg(value, env, lang),
        ("build", "progress") => return images::progress(value, lang),
        ("exec", "index") => say!(lang, "in the service's container number {value}", "サービスの {value} 番目のコンテナ"),
        ("exec" | "run", "env") => container::env(value, env, lang),
        ("exec" | "run", "user") => container::user(value, lang),
        ("exec" | "run", "workdir") => say!(
            lang,
            "the command starts in the folder {value} of the container",
            "コマンドはコンテナのフォルダー {value} で開始"
        ),
        ("run", "entrypoint") => container::entrypoint(value, lang),
        ("run", "name") => say!(lang, "the container is named {value}", "コンテナの名前は {value}"),
        ("run", "publish") => return ports::publish(value, lang),
        ("run", "volume") => storage::volume(value, lang),
        ("kill", "signal") => {
            let signal = process::signal(value, lang);
            say!(lang, "sends {signal}", "送るのは{signal}")
        }
        _ => return None,
    })
}
