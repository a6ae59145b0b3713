//! How a container is set up: variables, network, user, limits, restarts.

use super::time;
use crate::docker_cli::values;
use crate::i18n::Lang;

/// `-e`. A name alone takes the value it has here.
pub fn env(value: &str, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> String {
    if let Some((name, value)) = value.split_once('=') {
        return if value.is_empty() {
            say!(lang, "environment variable {name} is set to nothing", "環境変数 {name} を空に設定")
        } else {
            say!(lang, "environment variable {name} is {value}", "環境変数 {name} の値は {value}")
        };
    }
    match env(value) {
        // A screen is often shared; what is secret here stays so.
        Some(_) if secret(value) => {
            say!(
                lang,
                "environment variable {value} with the value it has here",
                "環境変数 {value} を、今の環境の値のまま渡す指定"
            )
        }
        Some(here) => say!(
            lang,
            "environment variable {value} with the value it has here: {here}",
            "環境変数 {value} を、今の環境の値（{here}）のまま渡す指定"
        ),
        None => say!(
            lang,
            "environment variable {value} as it is here, but it is not set: nothing is passed on",
            "環境変数 {value} を今の環境から渡す指定（未設定なので渡されない）"
        ),
    }
}

fn secret(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    ["PASS", "SECRET", "TOKEN", "KEY", "CREDENTIAL"].iter().any(|word| name.contains(word))
}

/// `NAME=value` of a label.
pub fn label(value: &str, lang: Lang) -> String {
    match value.split_once('=') {
        Some((name, value)) if !value.is_empty() => say!(lang, "label {name} is {value}", "ラベル {name} の値は {value}"),
        _ => {
            let name = value.trim_end_matches('=');
            say!(lang, "label {name}, without a value", "ラベル {name}（値なし）")
        }
    }
}

/// `--build-arg`.
pub fn build_arg(value: &str, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> String {
    match value.split_once('=') {
        Some((name, "")) => say!(lang, "ARG {name} of the Dockerfile is empty", "Dockerfile の ARG {name} の値は空"),
        Some((name, value)) => say!(lang, "ARG {name} of the Dockerfile is {value}", "Dockerfile の ARG {name} の値は {value}"),
        None if env(value).is_some() => say!(
            lang,
            "ARG {value} of the Dockerfile has the value of the environment variable here",
            "Dockerfile の ARG {value} に、今の環境変数の値を設定"
        ),
        None => say!(
            lang,
            "ARG {value} of the Dockerfile from the environment, but it is not set here: the default holds",
            "Dockerfile の ARG {value} を今の環境から設定（未設定なので既定値のまま）"
        ),
    }
}

/// `--network` of a container.
pub fn network(value: &str, lang: Lang) -> String {
    match value {
        "bridge" | "default" => say!(lang, "Docker's default network, bridge", "Docker の既定のネットワーク bridge"),
        "host" => say!(
            lang,
            "the host's own network: its ports are the host's ports",
            "ホストのネットワークをそのまま使用（ポートもホストと共通）"
        ),
        "none" => say!(lang, "no network at all", "ネットワークなし"),
        _ => match value.strip_prefix("container:") {
            Some(name) => say!(lang, "shares the network of the container {name}", "コンテナ {name} のネットワークを共有"),
            None => say!(
                lang,
                "it joins the network {value}, where containers find each other by name",
                "ネットワーク {value} に参加（同じネットワークのコンテナとは名前で通信可能）"
            ),
        },
    }
}

/// `-d` of `docker network create`.
pub fn network_driver(value: &str, lang: Lang) -> String {
    match value {
        "bridge" => say!(lang, "bridge: a network of containers on this host", "bridge: このホスト内のコンテナ用のネットワーク"),
        "overlay" => {
            say!(lang, "overlay: a network across several hosts of a swarm", "overlay: Swarm の複数ホストにまたがるネットワーク")
        }
        "macvlan" | "ipvlan" => {
            say!(
                lang,
                "{value}: containers get addresses of the host's own network",
                "{value}: コンテナをホスト側のネットワークに直接接続"
            )
        }
        _ => say!(lang, "kind of network: {value}", "ネットワークの種類は {value}"),
    }
}

/// `-u`.
pub fn user(value: &str, lang: Lang) -> String {
    let (user, group) = value.split_once(':').map_or((value, None), |(user, group)| (user, Some(group)));
    let root = if matches!(user, "root" | "0") {
        say!(lang, ", who may do everything in it", "（コンテナ内の管理者）")
    } else {
        String::new()
    };
    match group {
        Some(group) => {
            say!(lang, "it runs as user {user} in group {group}{root}", "ユーザー {user}、グループ {group} として実行{root}")
        }
        None => say!(lang, "it runs as user {user}{root}", "ユーザー {user} として実行{root}"),
    }
}

/// `--entrypoint`.
pub fn entrypoint(value: &str, lang: Lang) -> String {
    if value.is_empty() {
        return say!(lang, "the image's ENTRYPOINT is switched off", "イメージの ENTRYPOINT を無効化");
    }
    say!(lang, "{value} runs instead of the image's ENTRYPOINT", "イメージの ENTRYPOINT の代わりに {value} を実行")
}

/// `--restart`.
pub fn restart(value: &str, lang: Lang) -> Option<String> {
    let (policy, count) = value.split_once(':').map_or((value, None), |(policy, count)| (policy, Some(count)));
    Some(match (policy, count) {
        ("no", None) => say!(lang, "Docker never starts it again by itself", "自動では再起動しない設定"),
        ("always", None) => say!(
            lang,
            "Docker starts it again whenever it ends, also after a restart of the engine",
            "終了するたびに自動で再起動（エンジンの再起動後も）"
        ),
        ("unless-stopped", None) => say!(
            lang,
            "Docker starts it again whenever it ends, unless you stopped it yourself",
            "終了するたびに自動で再起動（自分で停止した場合を除く）"
        ),
        ("on-failure", None) => say!(
            lang,
            "Docker starts it again when it ends with an exit code other than 0",
            "終了コードが 0 以外のときに自動で再起動"
        ),
        ("on-failure", Some(count)) => say!(
            lang,
            "Docker starts it again when it ends with an exit code other than 0, at most {count} times",
            "終了コードが 0 以外のときに自動で再起動（最大 {count} 回）"
        ),
        _ => return None,
    })
}

/// `-m`.
pub fn memory(value: &str, lang: Lang) -> Option<String> {
    let size = size(values::bytes(value)?);
    Some(say!(lang, "it may use {size} of memory at most", "使えるメモリは最大 {size}"))
}

/// `--shm-size`.
pub fn shm_size(value: &str, lang: Lang) -> Option<String> {
    let size = size(values::bytes(value)?);
    Some(say!(lang, "/dev/shm has {size}", "/dev/shm のサイズは {size}"))
}

/// Binary units, as docker reads them.
fn size(bytes: u64) -> String {
    for (unit, shift) in [("GiB", 30), ("MiB", 20), ("KiB", 10)] {
        if bytes >= 1 << shift && bytes.is_multiple_of(1 << (shift - 10)) {
            let tenths = bytes.saturating_mul(10) >> shift;
            return if tenths.is_multiple_of(10) {
                format!("{} {unit}", tenths / 10)
            } else {
                format!("{}.{} {unit}", tenths / 10, tenths % 10)
            };
        }
    }
    format!("{bytes} B")
}

/// `--platform`.
pub fn platform(value: &str, lang: Lang) -> String {
    let mut parts = value.splitn(3, '/');
    let system = match parts.next().unwrap_or_default() {
        "linux" => "Linux".to_owned(),
        "windows" => "Windows".to_owned(),
        other => other.to_owned(),
    };
    let Some(name) = parts.next() else { return system };
    let about = match (name, lang) {
        ("amd64" | "x86_64" | "x86-64", Lang::En) => " (Intel and AMD, 64 bit)",
        ("amd64" | "x86_64" | "x86-64", Lang::Ja) => "（Intel・AMD の 64 ビット）",
        ("arm64" | "aarch64", Lang::En) => " (ARM, 64 bit, as in Apple silicon)",
        ("arm64" | "aarch64", Lang::Ja) => "（Apple シリコンなどの ARM 64 ビット）",
        (_, Lang::En) => "",
        (_, Lang::Ja) => " ",
    };
    let variant = parts.next().map(|variant| format!("/{variant}")).unwrap_or_default();
    say!(lang, "for {system} on {name}{variant}{about}", "{system}、{name}{variant}{about}向け")
}

/// `--add-host`.
pub fn add_host(value: &str, lang: Lang) -> Option<String> {
    let (name, address) = value.split_once('=').or_else(|| value.split_once(':'))?;
    Some(if address == "host-gateway" {
        say!(lang, "in the container, {name} is the host", "コンテナ内で {name} はホストを指す名前")
    } else {
        say!(lang, "in the container, {name} has the address {address}", "コンテナ内で {name} のアドレスは {address}")
    })
}

/// The times of a health check.
pub fn health(flag: &str, value: &str, lang: Lang) -> Option<String> {
    let time = time::duration(value, lang)?;
    Some(match flag {
        "health-interval" => say!(lang, "one health check every {time}", "ヘルスチェックの間隔は {time}"),
        "health-timeout" => say!(lang, "a check that takes longer than {time} has failed", "{time} を超えたヘルスチェックは失敗"),
        "health-start-period" => {
            say!(lang, "for the first {time}, failed checks do not count", "最初の {time} は失敗を数えない起動期間")
        }
        "health-start-interval" => {
            say!(lang, "while it starts up, one health check every {time}", "起動期間中のヘルスチェックの間隔は {time}")
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_from_the_environment_is_shown_unless_it_is_secret() {
        let here = |name: &str| (name != "NOPE").then(|| "xterm".to_owned());
        assert_eq!(env("PGHOST=db", &here, Lang::En), "environment variable PGHOST is db");
        assert_eq!(env("TERM", &here, Lang::En), "environment variable TERM with the value it has here: xterm");
        assert!(!env("API_TOKEN", &here, Lang::En).contains("xterm"));
        assert!(env("NOPE", &here, Lang::Ja).contains("未設定"));
    }

    #[test]
    fn restart_policies_and_limits_are_said_with_their_numbers() {
        assert!(restart("on-failure:5", Lang::En).is_some_and(|text| text.ends_with("at most 5 times")));
        assert_eq!(restart("sometimes", Lang::En), None);
        assert_eq!(memory("512m", Lang::En).as_deref(), Some("it may use 512 MiB of memory at most"));
        assert_eq!(memory("1.5g", Lang::Ja).as_deref(), Some("使えるメモリは最大 1.5 GiB"));
        assert_eq!(memory("1000", Lang::En).as_deref(), Some("it may use 1000 B of memory at most"));
        assert_eq!(platform("linux/x86_64", Lang::En), "for Linux on x86_64 (Intel and AMD, 64 bit)");
        assert_eq!(health("health-interval", "90s", Lang::Ja).as_deref(), Some("ヘルスチェックの間隔は 1 分 30 秒"));
    }
}
