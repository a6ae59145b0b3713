//! HTTP answers, and why there is none.

use super::finding::{Advice, Findings, short};
use super::{Fact, Facts, HttpFact, HttpSpec, Probe};
use crate::i18n::words;
use crate::objects::{Container, ContainerState};

/// The request a spec makes.
pub fn probe(spec: &HttpSpec) -> Probe {
    let method = if spec.method.is_empty() { "GET".to_owned() } else { spec.method.to_uppercase() };
    Probe::Http { method, url: spec.url.clone(), send: spec.send.clone(), refused: spec.refused }
}

/// Judges an answer.
pub fn http(spec: &HttpSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let url = &spec.url;
    let method = if spec.method.is_empty() { "GET".to_owned() } else { spec.method.to_uppercase() };
    let asked = if spec.refused {
        words!(lang, "check-nothing-answers-at-url", url)
    } else {
        words!(lang, "check-method-url-is-answered", method, url)
    };
    let fact = match facts.get(&probe(spec)) {
        Some(Fact::Http(fact)) => fact,
        other => return findings.no_fact(asked, other),
    };
    match fact {
        HttpFact::Broken(why) => findings.require(
            false,
            asked,
            {
                let why = short(why);
                words!(lang, "check-no-http-why", why)
            },
            Advice::General(words!(lang, "check-is-this-an-http-server-and")),
        ),
        HttpFact::Refused => {
            findings.require(spec.refused, asked, words!(lang, "check-connection-refused"), refused(url, facts, findings))
        }
        HttpFact::TimedOut { seconds } => findings.require(
            false,
            asked,
            words!(lang, "check-no-answer-within-seconds-seconds", seconds),
            Advice::General(words!(lang, "check-something-listens-but-does-not-answer")),
        ),
        HttpFact::Answer { status, .. } if spec.refused => findings.require(
            false,
            asked,
            words!(lang, "check-it-answers-with-status-status", status),
            Advice::General(stop_it(url, facts, findings)),
        ),
        HttpFact::Answer { status, headers, body } => {
            findings.met(asked, words!(lang, "check-status-status", status));
            self::status(spec, *status, body, findings);
            for (name, wanted) in &spec.headers {
                let value = headers.get(&name.to_lowercase());
                findings.require(
                    value.is_some_and(|value| value.to_lowercase().contains(&wanted.to_lowercase())),
                    format!("{name}: {wanted}"),
                    match value {
                        Some(value) => format!("{name}: {}", short(value)),
                        None => words!(lang, "check-no-header-name", name),
                    },
                    Advice::General(words!(lang, "check-set-the-header-name-before-the", name)),
                );
            }
            self::body(spec, body, findings);
        }
    }
}

fn status(spec: &HttpSpec, status: u16, body: &str, findings: &mut Findings) {
    let lang = findings.lang();
    let Some(wanted) = spec.status else { return };
    let advice = match status {
        404 => words!(lang, "check-the-server-has-nothing-at-this"),
        405 => words!(lang, "check-the-server-does-not-take-this"),
        500..=599 => words!(lang, "check-the-program-failed-look-at-its"),
        _ if wanted == 405 => words!(lang, "check-answer-methods-other-than-get-with"),
        _ => words!(lang, "check-is-an-older-program-still-running"),
    };
    let shown = short(body);
    let actual = if status == wanted || shown.is_empty() {
        words!(lang, "check-status-status", status)
    } else {
        words!(lang, "check-status-status-body-shown", status, shown)
    };
    findings.require(status == wanted, words!(lang, "check-status-wanted", wanted), actual, Advice::General(advice));
}

fn body(spec: &HttpSpec, body: &str, findings: &mut Findings) {
    let lang = findings.lang();
    let shown = if body.trim().is_empty() { words!(lang, "check-an-empty-body") } else { short(body) };
    let advice = || Advice::General(words!(lang, "check-compare-the-two-letter-by-letter"));
    if let Some(wanted) = &spec.body {
        findings.require(
            body.trim_end() == wanted.trim_end(),
            words!(lang, "check-body-wanted", wanted),
            shown.clone(),
            advice(),
        );
    }
    if let Some(wanted) = &spec.contains {
        findings.require(
            body.contains(wanted.as_str()),
            words!(lang, "check-a-body-with-wanted", wanted),
            shown.clone(),
            advice(),
        );
    }
    if let Some(wanted) = &spec.json {
        let value = serde_json::from_str::<serde_json::Value>(body);
        let advice = match &value {
            Err(_) => Advice::Seen(words!(lang, "check-the-body-is-not-json-mind")),
            Ok(_) => advice(),
        };
        findings.require(value.is_ok_and(|value| value == *wanted), words!(lang, "check-json-wanted", wanted), shown, advice);
    }
}

/// The port of a URL.
fn port(url: &str) -> Option<u16> {
    let (scheme, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((_, port)) if !port.ends_with(']') => port.parse().ok(),
        _ => Some(if scheme == "https" { 443 } else { 80 }),
    }
}

fn running(facts: &Facts) -> Vec<&Container> {
    match facts.get(&Probe::Containers) {
        Some(Fact::Containers(all)) => all.iter().filter(|one| one.state == ContainerState::Running).collect(),
        _ => Vec::new(),
    }
}

/// What to do about a refusal, from what the containers publish.
fn refused(url: &str, facts: &Facts, findings: &Findings) -> Advice {
    let lang = findings.lang();
    let Some(port) = port(url) else { return Advice::General(String::new()) };
    let containers = running(facts);
    let all: Vec<_> = containers.iter().flat_map(|one| one.ports.iter().map(move |port| (*one, port))).collect();
    if let Some((one, published)) = all.iter().find(|(_, published)| published.host_port == port) {
        let (name, inner) = (short(&one.name), published.container_port);
        return Advice::Seen(words!(lang, "check-container-name-publishes-host-port-port", name, port, inner));
    }
    if let Some((one, published)) = all.iter().find(|(_, published)| published.container_port == port) {
        let (name, host) = (short(&one.name), published.host_port);
        return Advice::Seen(words!(lang, "check-container-name-publishes-its-port-port", name, port, host));
    }
    if all.is_empty() {
        return Advice::General(words!(lang, "check-is-the-program-running-in-a", port));
    }
    let list: Vec<String> = all
        .iter()
        .map(|(one, published)| format!("{} {}->{}", short(&one.name), published.host_port, published.container_port))
        .collect();
    let list = short(&list.join(", "));
    Advice::Seen(words!(lang, "check-no-running-container-publishes-host-port", port, list))
}

/// What to do about an answer that should not be there.
fn stop_it(url: &str, facts: &Facts, findings: &Findings) -> String {
    let lang = findings.lang();
    let port = port(url).unwrap_or_default();
    match running(facts).into_iter().find(|one| one.ports.iter().any(|published| published.host_port == port)) {
        Some(one) => {
            let name = short(&one.name);
            words!(lang, "check-stop-container-name-docker-stop-name", name)
        }
        None => {
            words!(lang, "check-stop-the-program-that-listens-on", port)
        }
    }
}
