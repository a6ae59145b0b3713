//! Containers: which one is meant, and whether it is as it should be.

use regex::Regex;

use super::finding::{Advice, Findings, gap, short};
use super::{ContainerSpec, Fact, Facts, Probe, pattern};
use crate::docker_cli::Reference;
use crate::i18n::words;
use crate::objects::{Container, ContainerState, PublishedPort};

/// The container a spec means: by name, else of those made from its image one that is as wished, else the newest.
/// With several of them about, an older one that is right must not be hidden by a newer one, nor one still running
/// by one that has stopped.
pub fn find<'a>(spec: &ContainerSpec, facts: &Facts, all: &'a [Container]) -> Option<&'a Container> {
    let rank = |one: &Container| {
        let right_state = spec.state.is_none_or(|state| one.state == state);
        let right_ports = spec.ports.iter().all(|wanted| has_port(one, wanted));
        (right_state, right_ports, one.created, one.state == ContainerState::Running)
    };
    // The list has the newest first, also among those made within one second; the last of equals is chosen.
    all.iter().rev().filter(|one| meant(spec, facts, one)).max_by_key(|one| rank(one))
}

fn has_port(one: &Container, wanted: &str) -> bool {
    if wanted == "none" { one.ports.is_empty() } else { one.ports.iter().any(|port| publishes(port, wanted)) }
}

fn meant(spec: &ContainerSpec, facts: &Facts, one: &Container) -> bool {
    match (&spec.name, &spec.image) {
        (Some(name), _) => one.name == name.trim_start_matches('/'),
        (None, Some(image)) => made_from(image, facts, one),
        (None, None) => true,
    }
}

fn made_from(image: &str, facts: &Facts, one: &Container) -> bool {
    let by_id = match facts.get(&Probe::Image(image.to_owned())) {
        Some(Fact::Image(Some(found))) => !one.image_id.is_empty() && found.id == one.image_id,
        _ => false,
    };
    by_id || Reference::same(image, &one.image)
}

/// Judges a container.
pub fn container(spec: &ContainerSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let what = called(spec, findings);
    let gap = gap(&what);
    let expected =
        if spec.absent { words!(lang, "check-no-what", what, gap) } else { words!(lang, "check-there-is-a-what", what, gap) };
    let all = match facts.get(&Probe::Containers) {
        Some(Fact::Containers(all)) => all,
        other => return findings.no_fact(expected, other),
    };
    if spec.absent {
        return absent(spec, facts, all, expected, findings);
    }
    let Some(one) = find(spec, facts, all) else {
        return findings.require(false, expected, words!(lang, "check-there-is-none"), missing(spec, all, findings));
    };
    let (name, state) = (short(&one.name), state_of(one, findings));
    let actual = if spec.state.is_some() { name } else { words!(lang, "check-name-state", name, state) };
    findings.met(expected, actual);
    made_and_named(spec, one, facts, findings);
    life(spec, one, findings);
    ports(spec, one, findings);
    parts(spec, one, findings);
    logs(spec, one, facts, findings);
}

fn called(spec: &ContainerSpec, findings: &Findings) -> String {
    let lang = findings.lang();
    match (&spec.name, &spec.image) {
        (Some(name), _) => words!(lang, "check-container-named-name", name),
        (None, Some(image)) => words!(lang, "check-container-made-from-image", image),
        (None, None) => words!(lang, "check-container"),
    }
}

fn absent(spec: &ContainerSpec, facts: &Facts, all: &[Container], expected: String, findings: &mut Findings) {
    let lang = findings.lang();
    let there = all
        .iter()
        .filter(|one| meant(spec, facts, one) && spec.image.as_ref().is_none_or(|image| made_from(image, facts, one)))
        .find(|one| spec.state.is_none_or(|state| state == one.state));
    match there {
        None => findings.there(expected, words!(lang, "check-there-is-none")),
        Some(one) => {
            let (name, state) = (short(&one.name), state_of(one, findings));
            findings.require(
                false,
                expected,
                words!(lang, "check-name-is-there-state", name, state),
                Advice::Seen(words!(lang, "check-remove-it-docker-rm-f-name", name)),
            );
        }
    }
}

fn missing(spec: &ContainerSpec, all: &[Container], findings: &Findings) -> Advice {
    let lang = findings.lang();
    let same_image = spec
        .name
        .as_ref()
        .and(spec.image.as_ref())
        .and_then(|image| all.iter().filter(|one| Reference::same(image, &one.image)).max_by_key(|one| one.created));
    let bare = ContainerSpec { name: spec.name.clone(), image: spec.image.clone(), ..ContainerSpec::default() };
    let advice = if *spec == bare { Advice::General } else { Advice::First };
    match (&spec.name, same_image) {
        (Some(name), Some(other)) => {
            let other = short(&other.name);
            Advice::Seen(words!(lang, "check-yours-is-named-other-run-it", other, name))
        }
        _ => advice(words!(lang, "check-run-it-press-r-or-type")),
    }
}

fn state_of(one: &Container, findings: &Findings) -> String {
    let lang = findings.lang();
    match (one.state, one.exit_code) {
        (ContainerState::Exited, Some(code)) => words!(lang, "check-exited-with-code-code", code),
        (state, _) => state.name().to_owned(),
    }
}

fn made_and_named(spec: &ContainerSpec, one: &Container, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let name = short(&one.name);
    if let (Some(_), Some(image)) = (&spec.name, &spec.image) {
        findings.require(
            made_from(image, facts, one),
            words!(lang, "check-made-from-image", image),
            short(&one.image),
            Advice::Seen(words!(lang, "check-name-is-another-container-rename-it", name, image)),
        );
    }
    if spec.random_name {
        findings.require(
            looks_random(&one.name),
            words!(lang, "check-a-name-that-docker-made-up"),
            name,
            Advice::General(words!(lang, "check-run-it-without-name")),
        );
    }
}

/// Docker's names are `adjective_surname`, with a digit when that was taken.
fn looks_random(name: &str) -> bool {
    let word = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase());
    name.split_once('_').is_some_and(|(adjective, surname)| {
        word(adjective) && word(surname.strip_suffix(|c: char| c.is_ascii_digit()).unwrap_or(surname))
    })
}

fn life(spec: &ContainerSpec, one: &Container, findings: &mut Findings) {
    let lang = findings.lang();
    let name = short(&one.name);
    if let Some(wanted) = spec.state {
        let advice = match (wanted, one.state) {
            (ContainerState::Running, ContainerState::Exited | ContainerState::Dead) => {
                Advice::Seen(words!(lang, "check-see-why-it-ended-docker-logs", name))
            }
            (ContainerState::Running, ContainerState::Created) => {
                Advice::Seen(words!(lang, "check-start-it-docker-start-name", name))
            }
            (ContainerState::Exited, ContainerState::Running) => {
                Advice::General(words!(lang, "check-stop-it-docker-stop-name", name))
            }
            _ => Advice::General(words!(lang, "check-look-at-docker-ps-a")),
        };
        let wanted_name = wanted.name();
        findings.require(
            one.state == wanted,
            words!(lang, "check-it-is-wanted-name", wanted_name),
            state_of(one, findings),
            advice,
        );
    }
    if let Some(wanted) = &spec.health {
        let actual = one.health.as_deref().map(short);
        let advice = match actual.as_deref() {
            Some("starting") => words!(lang, "check-wait-a-moment-and-check-again"),
            Some(_) => {
                words!(lang, "check-look-at-docker-inspect-name-under", name)
            }
            None => words!(lang, "check-give-it-a-health-check"),
        };
        findings.require(
            one.health.as_ref() == Some(wanted),
            words!(lang, "check-its-health-is-wanted", wanted),
            actual.unwrap_or_else(|| words!(lang, "check-no-health-check")),
            Advice::General(advice),
        );
    }
}

fn ports(spec: &ContainerSpec, one: &Container, findings: &mut Findings) {
    let lang = findings.lang();
    let listed: Vec<String> = one.ports.iter().map(|port| format!("{}:{}", port.host_port, port.container_port)).collect();
    let actual = if listed.is_empty() {
        words!(lang, "check-no-published-port")
    } else {
        let list = short(&super::finding::join(lang, &listed));
        words!(lang, "check-it-publishes-list", list)
    };
    for wanted in &spec.ports {
        if wanted == "none" {
            findings.require(
                one.ports.is_empty(),
                words!(lang, "check-no-published-port-2"),
                actual.clone(),
                Advice::General(words!(lang, "check-run-it-without-p")),
            );
            continue;
        }
        let advice = port_advice(wanted, one, findings);
        findings.require(has_port(one, wanted), words!(lang, "check-it-publishes-wanted", wanted), actual.clone(), advice);
    }
}

fn publishes(port: &PublishedPort, wanted: &str) -> bool {
    let (numbers, protocol) = wanted.split_once('/').unwrap_or((wanted, "tcp"));
    let (host, inner) = numbers.rsplit_once(':').map_or((None, numbers), |(host, inner)| (Some(host), inner));
    let host = host.map(|host| host.rsplit_once(':').map_or(host, |(_, port)| port));
    port.protocol == protocol
        && inner.parse() == Ok(port.container_port)
        && host.is_none_or(|host| host.is_empty() || host.parse() == Ok(port.host_port))
}

fn port_advice(wanted: &str, one: &Container, findings: &Findings) -> Advice {
    let lang = findings.lang();
    if one.state != ContainerState::Running {
        return Advice::Seen(words!(lang, "check-only-a-running-container-publishes-ports"));
    }
    let swapped = wanted
        .split_once(':')
        .is_some_and(|(host, inner)| host != inner && one.ports.iter().any(|port| publishes(port, &format!("{inner}:{host}"))));
    if swapped {
        return Advice::Seen(words!(lang, "check-the-two-ports-are-the-wrong", wanted));
    }
    Advice::General(words!(lang, "check-stop-it-and-run-it-again", wanted))
}

fn parts(spec: &ContainerSpec, one: &Container, findings: &mut Findings) {
    let lang = findings.lang();
    let again = |flag: &str| {
        let flag = flag.to_owned();
        Advice::General(words!(lang, "check-remove-it-and-run-it-again", flag))
    };
    for wanted in &spec.env {
        let name = wanted.split_once('=').map_or(wanted.as_str(), |(name, _)| name);
        let found = one.env.iter().find(|have| have.split_once('=').is_some_and(|(have, _)| have == name));
        findings.require(
            found.is_some_and(|found| found == wanted || !wanted.contains('=')),
            words!(lang, "check-environment-wanted", wanted),
            found.map_or_else(|| words!(lang, "check-no-name", name), |found| short(found)),
            again(&format!("-e {wanted}")),
        );
    }
    for wanted in &spec.networks {
        let list = short(&one.networks.join(", "));
        findings.require(
            one.networks.contains(wanted),
            words!(lang, "check-on-network-wanted", wanted),
            words!(lang, "check-on-list", list),
            again(&format!("--network {wanted}")),
        );
    }
    for wanted in &spec.mounts {
        let (source, target) = wanted.split_once(':').unwrap_or(("", wanted));
        let met = one.mounts.iter().any(|mount| mount.target == target && (source.is_empty() || mount.source == source));
        let list: Vec<String> = one.mounts.iter().map(|mount| format!("{}:{}", mount.source, mount.target)).collect();
        findings.require(
            met,
            words!(lang, "check-mount-wanted", wanted),
            if list.is_empty() { words!(lang, "check-no-mount") } else { short(&list.join(", ")) },
            again(&format!("-v {wanted}")),
        );
    }
}

fn logs(spec: &ContainerSpec, one: &Container, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let Some(pattern) = &spec.logs else { return };
    let Ok(regex) = Regex::new(pattern) else { return findings.bad_pattern(pattern) };
    let like = pattern::shown(pattern, lang);
    let expected = words!(lang, "check-its-log-has-like", like);
    let name = short(&one.name);
    let log = [&one.name, &one.id].into_iter().find_map(|key| match facts.get(&Probe::Logs(key.clone())) {
        Some(Fact::Logs(log)) => Some(log.as_deref().unwrap_or_default()),
        _ => None,
    });
    match log {
        None => findings.no_fact(expected, facts.get(&Probe::Logs(one.name.clone()))),
        Some(log) => {
            let last = log.lines().rev().find(|line| !line.trim().is_empty()).map(short);
            findings.require(
                regex.is_match(log),
                expected,
                last.map_or_else(
                    || words!(lang, "check-the-log-is-empty"),
                    |last| words!(lang, "check-its-last-line-last", last),
                ),
                Advice::General(words!(lang, "check-read-it-docker-logs-name", name)),
            );
        }
    }
}
