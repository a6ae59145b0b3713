//! Ports: which of the host leads to which in the container.

use crate::docker_cli::command::PublishSpec;
use crate::docker_cli::ports;
use crate::i18n::Lang;

/// `-p`.
pub fn publish(value: &str, lang: Lang) -> Option<String> {
    let specs = ports::publish(value).ok()?;
    let (first, last) = (specs.first()?, specs.last()?);
    let many = specs.len() > 1;
    let container = span(first.container_port, last.container_port);
    let protocol = protocol(&first.protocol);
    let host = match (first.host_port, first.host_port_end.or(last.host_port)) {
        (Some(from), Some(to)) if first.host_port_end.is_some() => {
            let host = span(from, to);
            say!(
                lang,
                "a free host port of {host} that Docker picks",
                "ホストのポート {host} のうち空いているもの（Docker が選択）"
            )
        }
        (Some(from), Some(to)) => {
            let host = span(from, to);
            if many {
                say!(lang, "host ports {host}", "ホストのポート {host}")
            } else {
                say!(lang, "host port {host}", "ホストのポート {host}")
            }
        }
        _ if many => say!(lang, "free host ports that Docker picks", "ホストの空きポート（Docker が選択）"),
        _ => say!(lang, "a free host port that Docker picks", "ホストの空きポート（Docker が選択）"),
    };
    let reach = reach(first, lang);
    Some(if many {
        say!(
            lang,
            "{host} → ports {container} in the container{protocol}{reach}",
            "{host} → コンテナのポート {container}{protocol}{reach}"
        )
    } else {
        say!(
            lang,
            "{host} → port {container} in the container{protocol}{reach}",
            "{host} → コンテナのポート {container}{protocol}{reach}"
        )
    })
}

/// The host's addresses at which it is published, where that is not all of them.
fn reach(spec: &PublishSpec, lang: Lang) -> String {
    let address = &spec.host_ip;
    match address.as_str() {
        "" | "0.0.0.0" | "::" => String::new(),
        "127.0.0.1" | "::1" => {
            say!(lang, "; only this machine reaches it ({address})", "（{address} なので、このマシンからのみ接続可能）")
        }
        _ => say!(lang, ", at the host's address {address} only", "（ホストのアドレス {address} のみ）"),
    }
}

/// `--expose`.
pub fn expose(value: &str, lang: Lang) -> String {
    let (ports, proto) = value.split_once('/').unwrap_or((value, "tcp"));
    let protocol = protocol(&proto.to_ascii_lowercase());
    say!(
        lang,
        "notes that the container listens on port {ports}{protocol}; -p or -P publishes it",
        "コンテナがポート {ports}{protocol} で待ち受けることの記録（公開は -p や -P で指定）"
    )
}

/// A port of a container, as `docker port` takes it.
pub fn private(value: &str, lang: Lang) -> String {
    let (port, proto) = value.split_once('/').unwrap_or((value, "tcp"));
    let protocol = protocol(&proto.to_ascii_lowercase());
    say!(lang, "only for the container's port {port}{protocol}", "コンテナのポート {port}{protocol} だけを表示")
}

fn span(from: u16, to: u16) -> String {
    if from == to { from.to_string() } else { format!("{from}-{to}") }
}

/// Said only where it is not what everyone expects.
fn protocol(protocol: &str) -> String {
    if protocol == "tcp" { String::new() } else { format!(" ({})", protocol.to_ascii_uppercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_port_is_said_in_both_languages() {
        for (value, en, ja) in [
            ("8080:80", "host port 8080 → port 80 in the container", "ホストのポート 8080 → コンテナのポート 80"),
            (
                "127.0.0.1:8080:80/udp",
                "host port 8080 → port 80 in the container (UDP); only this machine reaches it (127.0.0.1)",
                "ホストのポート 8080 → コンテナのポート 80 (UDP)（127.0.0.1 なので、このマシンからのみ接続可能）",
            ),
            (
                "80",
                "a free host port that Docker picks → port 80 in the container",
                "ホストの空きポート（Docker が選択） → コンテナのポート 80",
            ),
            (
                "8000-8002:80-82",
                "host ports 8000-8002 → ports 80-82 in the container",
                "ホストのポート 8000-8002 → コンテナのポート 80-82",
            ),
            (
                "192.168.1.5::53/udp",
                "a free host port that Docker picks → port 53 in the container (UDP), at the host's address 192.168.1.5 only",
                "ホストの空きポート（Docker が選択） → コンテナのポート 53 (UDP)（ホストのアドレス 192.168.1.5 のみ）",
            ),
        ] {
            assert_eq!(publish(value, Lang::En).as_deref(), Some(en));
            assert_eq!(publish(value, Lang::Ja).as_deref(), Some(ja));
        }
        assert_eq!(publish("http:80", Lang::En), None, "what is no port has no meaning");
    }
}
