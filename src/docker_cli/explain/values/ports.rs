//! Ports: which of the host leads to which in the container.

use crate::docker_cli::command::PublishSpec;
use crate::docker_cli::ports;
use crate::i18n::{Lang, words};

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
            words!(lang, "explain-a-free-host-port-of-host", host)
        }
        (Some(from), Some(to)) => {
            let host = span(from, to);
            if many { words!(lang, "explain-host-ports-host", host) } else { words!(lang, "explain-host-port-host", host) }
        }
        _ if many => words!(lang, "explain-free-host-ports-that-docker-picks"),
        _ => words!(lang, "explain-a-free-host-port-that-docker"),
    };
    let reach = reach(first, lang);
    Some(if many {
        words!(lang, "explain-host-ports-container-in-the-container", host, container, protocol, reach)
    } else {
        words!(lang, "explain-host-port-container-in-the-container", host, container, protocol, reach)
    })
}

/// The host's addresses at which it is published, where that is not all of them.
fn reach(spec: &PublishSpec, lang: Lang) -> String {
    let address = &spec.host_ip;
    match address.as_str() {
        "" | "0.0.0.0" | "::" => String::new(),
        "127.0.0.1" | "::1" => {
            words!(lang, "explain-only-this-machine-reaches-it-address", address)
        }
        _ => words!(lang, "explain-at-the-host-address-address-only", address),
    }
}

/// `--expose`.
pub fn expose(value: &str, lang: Lang) -> String {
    let (ports, proto) = value.split_once('/').unwrap_or((value, "tcp"));
    let protocol = protocol(&proto.to_ascii_lowercase());
    words!(lang, "explain-notes-that-the-container-listens-on", ports, protocol)
}

/// A port of a container, as `docker port` takes it.
pub fn private(value: &str, lang: Lang) -> String {
    let (port, proto) = value.split_once('/').unwrap_or((value, "tcp"));
    let protocol = protocol(&proto.to_ascii_lowercase());
    words!(lang, "explain-only-for-the-container-port-port", port, protocol)
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
