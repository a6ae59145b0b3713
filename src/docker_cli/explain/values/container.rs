//! How a container is set up: variables, network, user, limits, restarts.

use super::time;
use crate::docker_cli::values;
use crate::i18n::{Lang, words};

/// `-e`. A name alone takes the value it has here.
pub fn env(value: &str, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> String {
    if let Some((name, value)) = value.split_once('=') {
        return if value.is_empty() {
            words!(lang, "explain-environment-variable-name-is-set-to", name)
        } else {
            words!(lang, "explain-environment-variable-name-is-value", name, value)
        };
    }
    match env(value) {
        // A screen is often shared; what is secret here stays so.
        Some(_) if secret(value) => {
            words!(lang, "explain-environment-variable-value-with-the-value", value)
        }
        Some(here) => words!(lang, "explain-environment-variable-value-with-the-value-2", value, here),
        None => words!(lang, "explain-environment-variable-value-as-it-is", value),
    }
}

fn secret(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    ["PASS", "SECRET", "TOKEN", "KEY", "CREDENTIAL"].iter().any(|word| name.contains(word))
}

/// `NAME=value` of a label.
pub fn label(value: &str, lang: Lang) -> String {
    match value.split_once('=') {
        Some((name, value)) if !value.is_empty() => words!(lang, "explain-label-name-is-value", name, value),
        _ => {
            let name = value.trim_end_matches('=');
            words!(lang, "explain-label-name-without-a-value", name)
        }
    }
}

/// `--build-arg`.
pub fn build_arg(value: &str, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> String {
    match value.split_once('=') {
        Some((name, "")) => words!(lang, "explain-arg-name-of-the-dockerfile-is", name),
        Some((name, value)) => words!(lang, "explain-arg-name-of-the-dockerfile-is-2", name, value),
        None if env(value).is_some() => words!(lang, "explain-arg-value-of-the-dockerfile-has", value),
        None => words!(lang, "explain-arg-value-of-the-dockerfile-from", value),
    }
}

/// `--network` of a container.
pub fn network(value: &str, lang: Lang) -> String {
    match value {
        "bridge" | "default" => words!(lang, "explain-docker-default-network-bridge"),
        "host" => words!(lang, "explain-the-host-own-network-its-ports"),
        "none" => words!(lang, "explain-no-network-at-all"),
        _ => match value.strip_prefix("container:") {
            Some(name) => words!(lang, "explain-shares-the-network-of-the-container", name),
            None => words!(lang, "explain-it-joins-the-network-value-where", value),
        },
    }
}

/// `-d` of `docker network create`.
pub fn network_driver(value: &str, lang: Lang) -> String {
    match value {
        "bridge" => words!(lang, "explain-bridge-a-network-of-containers-on"),
        "overlay" => {
            words!(lang, "explain-overlay-a-network-across-several-hosts")
        }
        "macvlan" | "ipvlan" => {
            words!(lang, "explain-value-containers-get-addresses-of-the", value)
        }
        _ => words!(lang, "explain-kind-of-network-value", value),
    }
}

/// `-u`.
pub fn user(value: &str, lang: Lang) -> String {
    let (user, group) = value.split_once(':').map_or((value, None), |(user, group)| (user, Some(group)));
    let root = matches!(user, "root" | "0");
    match group {
        Some(group) => {
            words!(lang, "explain-it-runs-as-user-user-in", user, group, root)
        }
        None => words!(lang, "explain-it-runs-as-user-user-root", user, root),
    }
}

/// `--entrypoint`.
pub fn entrypoint(value: &str, lang: Lang) -> String {
    if value.is_empty() {
        return words!(lang, "explain-the-image-entrypoint-is-switched-off");
    }
    words!(lang, "explain-value-runs-instead-of-the-image", value)
}

/// `--restart`.
pub fn restart(value: &str, lang: Lang) -> Option<String> {
    let (policy, count) = value.split_once(':').map_or((value, None), |(policy, count)| (policy, Some(count)));
    Some(match (policy, count) {
        ("no", None) => words!(lang, "explain-docker-never-starts-it-again-by"),
        ("always", None) => words!(lang, "explain-docker-starts-it-again-whenever-it"),
        ("unless-stopped", None) => words!(lang, "explain-docker-starts-it-again-whenever-it-2"),
        ("on-failure", None) => words!(lang, "explain-docker-starts-it-again-when-it"),
        ("on-failure", Some(count)) => words!(lang, "explain-docker-starts-it-again-when-it-2", count),
        _ => return None,
    })
}

/// `-m`.
pub fn memory(value: &str, lang: Lang) -> Option<String> {
    let size = size(values::bytes(value)?);
    Some(words!(lang, "explain-it-may-use-size-of-memory", size))
}

/// `--shm-size`.
pub fn shm_size(value: &str, lang: Lang) -> Option<String> {
    let size = size(values::bytes(value)?);
    Some(words!(lang, "explain-dev-shm-has-size", size))
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
    let variant = parts.next().map(|variant| format!("/{variant}")).unwrap_or_default();
    match name {
        "amd64" | "x86_64" | "x86-64" => words!(lang, "explain-for-system-on-intel", system, name, variant),
        "arm64" | "aarch64" => words!(lang, "explain-for-system-on-arm", system, name, variant),
        _ => words!(lang, "explain-for-system-on-name", system, name, variant),
    }
}

/// `--add-host`.
pub fn add_host(value: &str, lang: Lang) -> Option<String> {
    let (name, address) = value.split_once('=').or_else(|| value.split_once(':'))?;
    Some(if address == "host-gateway" {
        words!(lang, "explain-in-the-container-name-is-the", name)
    } else {
        words!(lang, "explain-in-the-container-name-has-the", name, address)
    })
}

/// The times of a health check.
pub fn health(flag: &str, value: &str, lang: Lang) -> Option<String> {
    let time = time::duration(value, lang)?;
    Some(match flag {
        "health-interval" => words!(lang, "explain-one-health-check-every-time", time),
        "health-timeout" => words!(lang, "explain-a-check-that-takes-longer-than", time),
        "health-start-period" => {
            words!(lang, "explain-for-the-first-time-failed-checks", time)
        }
        "health-start-interval" => {
            words!(lang, "explain-while-it-starts-up-one-health", time)
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
