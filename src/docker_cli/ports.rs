//! `-p` in all its forms.

use super::ValueProblem;
use super::command::PublishSpec;

/// Reads one `-p`; a range gives one value a port.
///
/// # Errors
/// What is wrong with it.
pub fn publish(text: &str) -> Result<Vec<PublishSpec>, ValueProblem> {
    if text.contains("target=") {
        return long_form(text);
    }
    let (text, protocol) = protocol(text)?;
    // The address comes first and may hold colons itself, so the text is read from its end.
    let mut parts = text.rsplitn(3, ':');
    let container = parts.next().unwrap_or_default();
    let host = parts.next().unwrap_or_default();
    let address = parts.next().unwrap_or_default();
    let (host, address) = if host.ends_with(']') && address.starts_with('[') {
        // `[::1]:80` alone: docker reads the last part as the container's port and an address.
        return Err(ValueProblem::Address);
    } else {
        (host, address)
    };
    expand(address, host, container, &protocol)
}

/// `8080`, `8080/udp`.
///
/// # Errors
/// What is wrong with it.
pub fn port(text: &str) -> Result<(u16, String), ValueProblem> {
    let (port, protocol) = protocol(text)?;
    Ok((number(port)?, protocol))
}

/// `--expose`: a port or a range, spelt out: `8080/tcp`.
///
/// # Errors
/// What is wrong with it.
pub fn expose(text: &str) -> Result<Vec<String>, ValueProblem> {
    let (ports, protocol) = protocol(text)?;
    let (first, last) = range(ports)?;
    Ok((first..=last).map(|port| format!("{port}/{protocol}")).collect())
}

fn protocol(text: &str) -> Result<(&str, String), ValueProblem> {
    let (rest, protocol) = text.split_once('/').unwrap_or((text, "tcp"));
    let protocol = protocol.to_ascii_lowercase();
    if matches!(protocol.as_str(), "tcp" | "udp" | "sctp") { Ok((rest, protocol)) } else { Err(ValueProblem::Protocol) }
}

fn expand(address: &str, host: &str, container: &str, protocol: &str) -> Result<Vec<PublishSpec>, ValueProblem> {
    let host_ip = host_address(address)?;
    let (first, last) = range(container)?;
    let hosts = if host.is_empty() || host == "0" { None } else { Some(range(host)?) };
    // Of several host ports for one of the container, the engine takes one that is free.
    let one_of = hosts.filter(|(from, to)| first == last && from != to).map(|(_, to)| to);
    if one_of.is_none() && hosts.is_some_and(|(from, to)| to - from != last - first) {
        return Err(ValueProblem::RangeLengths);
    }
    Ok((first..=last)
        .map(|container_port| PublishSpec {
            host_ip: host_ip.clone(),
            host_port: hosts.map(|(from, _)| from + (container_port - first)),
            host_port_end: one_of,
            container_port,
            protocol: protocol.to_owned(),
        })
        .collect())
}

/// `0.0.0.0` is not the same as nothing: nothing means IPv6 too.
fn host_address(text: &str) -> Result<String, ValueProblem> {
    if text.is_empty() {
        return Ok(String::new());
    }
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse::<core::net::IpAddr>().map(|ip| ip.to_string()).map_err(|_| ValueProblem::Address)
}

fn range(text: &str) -> Result<(u16, u16), ValueProblem> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (number(first)?, number(last)?);
    if first <= last { Ok((first, last)) } else { Err(ValueProblem::Port) }
}

fn number(text: &str) -> Result<u16, ValueProblem> {
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|port| digits && *port > 0).ok_or(ValueProblem::Port)
}

/// `published=8080,target=80,protocol=tcp`.
fn long_form(text: &str) -> Result<Vec<PublishSpec>, ValueProblem> {
    let (mut published, mut target, mut protocol) = ("", "", "tcp");
    for field in text.split(',') {
        match field.split_once('=') {
            Some(("published", value)) => published = value,
            Some(("target", value)) => target = value,
            Some(("protocol", value)) if matches!(value, "tcp" | "udp" | "sctp") => protocol = value,
            Some(("protocol", _)) => return Err(ValueProblem::Protocol),
            Some(("mode", "ingress" | "host")) => {}
            _ => return Err(ValueProblem::Word),
        }
    }
    expand("", published, target, protocol)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(host_ip: &str, host_port: Option<u16>, container_port: u16, protocol: &str) -> PublishSpec {
        PublishSpec { host_ip: host_ip.into(), host_port, host_port_end: None, container_port, protocol: protocol.into() }
    }

    #[test]
    fn every_form_of_publish_is_read() {
        for (text, want) in [
            ("8080:80", vec![spec("", Some(8080), 80, "tcp")]),
            ("80", vec![spec("", None, 80, "tcp")]),
            ("53:53/udp", vec![spec("", Some(53), 53, "udp")]),
            ("53/UDP", vec![spec("", None, 53, "udp")]),
            ("127.0.0.1:8080:80", vec![spec("127.0.0.1", Some(8080), 80, "tcp")]),
            ("127.0.0.1::80", vec![spec("127.0.0.1", None, 80, "tcp")]),
            ("0:80", vec![spec("", None, 80, "tcp")]),
            ("[::1]:80:80", vec![spec("::1", Some(80), 80, "tcp")]),
            ("::1:80:80", vec![spec("::1", Some(80), 80, "tcp")]),
            ("8000-8001:80-81", vec![spec("", Some(8000), 80, "tcp"), spec("", Some(8001), 81, "tcp")]),
            ("80-81", vec![spec("", None, 80, "tcp"), spec("", None, 81, "tcp")]),
            ("published=8080,target=80,protocol=udp", vec![spec("", Some(8080), 80, "udp")]),
        ] {
            assert_eq!(publish(text), Ok(want), "{text}");
        }
        let one_of_three = PublishSpec { host_port_end: Some(8002), ..spec("", Some(8000), 80, "tcp") };
        assert_eq!(publish("8000-8002:80"), Ok(vec![one_of_three]));
        assert_eq!(expose("80-81/udp"), Ok(vec!["80/udp".to_owned(), "81/udp".to_owned()]));
        assert_eq!(expose("80:81"), Err(ValueProblem::Port));
    }

    #[test]
    fn a_wrong_publish_says_what_is_wrong() {
        for (text, want) in [
            ("", ValueProblem::Port),
            ("http:80", ValueProblem::Port),
            ("8080:", ValueProblem::Port),
            ("80:70000", ValueProblem::Port),
            ("80:0", ValueProblem::Port),
            ("+80:80", ValueProblem::Port),
            ("82-80", ValueProblem::Port),
            ("8000-8002:80-81", ValueProblem::RangeLengths),
            ("localhost:8080:80", ValueProblem::Address),
            ("[::1]:80", ValueProblem::Address),
            ("80:80/http", ValueProblem::Protocol),
        ] {
            assert_eq!(publish(text), Err(want), "{text}");
        }
    }
}
