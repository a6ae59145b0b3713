//! Containers: which one is meant, and whether it is as it should be.

use regex::Regex;

use super::finding::{Advice, Findings, gap, say, short};
use super::{ContainerSpec, Fact, Facts, Probe, pattern};
use crate::docker_cli::Reference;
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
    let expected = if spec.absent {
        say!(lang, "no {what}", "{what}{gap}がない")
    } else {
        say!(lang, "there is a {what}", "{what}{gap}がある")
    };
    let all = match facts.get(&Probe::Containers) {
        Some(Fact::Containers(all)) => all,
        other => return findings.no_fact(expected, other),
    };
    if spec.absent {
        return absent(spec, facts, all, expected, findings);
    }
    let Some(one) = find(spec, facts, all) else {
        return findings.require(false, expected, say!(lang, "there is none", "ありません"), missing(spec, all, findings));
    };
    let (name, state) = (short(&one.name), state_of(one, findings));
    let actual = if spec.state.is_some() { name } else { say!(lang, "{name}, {state}", "{name}（{state}）") };
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
        (Some(name), _) => say!(lang, "container named {name}", "{name} という名前のコンテナ"),
        (None, Some(image)) => say!(lang, "container made from {image}", "{image} から作ったコンテナ"),
        (None, None) => say!(lang, "container", "コンテナ"),
    }
}

fn absent(spec: &ContainerSpec, facts: &Facts, all: &[Container], expected: String, findings: &mut Findings) {
    let lang = findings.lang();
    let there = all
        .iter()
        .filter(|one| meant(spec, facts, one) && spec.image.as_ref().is_none_or(|image| made_from(image, facts, one)))
        .find(|one| spec.state.is_none_or(|state| state == one.state));
    match there {
        None => findings.there(expected, say!(lang, "there is none", "ありません")),
        Some(one) => {
            let (name, state) = (short(&one.name), state_of(one, findings));
            findings.require(
                false,
                expected,
                say!(lang, "{name} is there, {state}", "{name} があります（{state}）"),
                Advice::Seen(say!(lang, "remove it: docker rm -f {name}", "削除してください: docker rm -f {name}")),
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
            Advice::Seen(say!(
                lang,
                "yours is named {other}: run it with --name {name}, before the image's name",
                "いまの名前は {other} です。イメージ名の前に --name {name} を付けて実行してください"
            ))
        }
        _ => advice(say!(
            lang,
            "run it: press r, or type the step's command in another terminal",
            "r を押すか、別の端末でこのステップのコマンドを実行してください"
        )),
    }
}

fn state_of(one: &Container, findings: &Findings) -> String {
    let lang = findings.lang();
    match (one.state, one.exit_code) {
        (ContainerState::Exited, Some(code)) => say!(lang, "exited with code {code}", "終了（コード {code}）"),
        (state, _) => state.name().to_owned(),
    }
}

fn made_and_named(spec: &ContainerSpec, one: &Container, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let name = short(&one.name);
    if let (Some(_), Some(image)) = (&spec.name, &spec.image) {
        findings.require(
            made_from(image, facts, one),
            say!(lang, "made from {image}", "{image} から作られている"),
            short(&one.image),
            Advice::Seen(say!(
                lang,
                "{name} is another container: rename it (docker rename {name} OTHER) or, if nobody needs it, remove it (docker rm -f {name}); then run {image}",
                "{name} は別のコンテナです。名前を変える（docker rename {name} 新しい名前）か、要らなければ削除して（docker rm -f {name}）、{image} を実行してください"
            )),
        );
    }
    if spec.random_name {
        findings.require(
            looks_random(&one.name),
            say!(lang, "a name that Docker made up", "Docker が付けた名前"),
            name,
            Advice::General(say!(lang, "run it without --name", "--name を付けずに実行してください")),
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
                Advice::Seen(say!(lang, "see why it ended: docker logs {name}", "終わった理由を見ましょう: docker logs {name}"))
            }
            (ContainerState::Running, ContainerState::Created) => {
                Advice::Seen(say!(lang, "start it: docker start {name}", "起動してください: docker start {name}"))
            }
            (ContainerState::Exited, ContainerState::Running) => {
                Advice::General(say!(lang, "stop it: docker stop {name}", "止めてください: docker stop {name}"))
            }
            _ => Advice::General(say!(lang, "look at docker ps -a", "docker ps -a を見てください")),
        };
        let wanted_name = wanted.name();
        findings.require(
            one.state == wanted,
            say!(lang, "it is {wanted_name}", "状態は {wanted_name}"),
            state_of(one, findings),
            advice,
        );
    }
    if let Some(wanted) = &spec.health {
        let actual = one.health.as_deref().map(short);
        let advice = match actual.as_deref() {
            Some("starting") => say!(lang, "wait a moment and check again", "少し待ってから、もう一度チェックしてください"),
            Some(_) => {
                say!(lang, "look at docker inspect {name}, under Health", "docker inspect {name} の Health を見てください")
            }
            None => say!(lang, "give it a health check", "ヘルスチェックを付けてください"),
        };
        findings.require(
            one.health.as_ref() == Some(wanted),
            say!(lang, "its health is {wanted}", "ヘルスは {wanted}"),
            actual.unwrap_or_else(|| say!(lang, "no health check", "ヘルスチェックがありません")),
            Advice::General(advice),
        );
    }
}

fn ports(spec: &ContainerSpec, one: &Container, findings: &mut Findings) {
    let lang = findings.lang();
    let listed: Vec<String> = one.ports.iter().map(|port| format!("{}:{}", port.host_port, port.container_port)).collect();
    let actual = if listed.is_empty() {
        say!(lang, "no published port", "公開されたポートはありません")
    } else {
        let list = short(&super::finding::join(lang, &listed));
        say!(lang, "it publishes {list}", "公開されているのは {list}")
    };
    for wanted in &spec.ports {
        if wanted == "none" {
            findings.require(
                one.ports.is_empty(),
                say!(lang, "no published port", "公開されたポートがない"),
                actual.clone(),
                Advice::General(say!(lang, "run it without -p", "-p を付けずに実行してください")),
            );
            continue;
        }
        let advice = port_advice(wanted, one, findings);
        findings.require(
            has_port(one, wanted),
            say!(lang, "it publishes {wanted}", "{wanted} を公開している"),
            actual.clone(),
            advice,
        );
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
        return Advice::Seen(say!(
            lang,
            "only a running container publishes ports",
            "ポートを公開するのは動いているコンテナだけです"
        ));
    }
    let swapped = wanted
        .split_once(':')
        .is_some_and(|(host, inner)| host != inner && one.ports.iter().any(|port| publishes(port, &format!("{inner}:{host}"))));
    if swapped {
        return Advice::Seen(say!(
            lang,
            "the two ports are the wrong way round: -p HOST:CONTAINER, so -p {wanted}",
            "二つのポートが逆です。-p ホスト:コンテナ の順なので、-p {wanted} です"
        ));
    }
    Advice::General(say!(
        lang,
        "stop it and run it again with -p {wanted}, before the image's name",
        "止めてから、イメージ名の前に -p {wanted} を付けて実行し直してください"
    ))
}

fn parts(spec: &ContainerSpec, one: &Container, findings: &mut Findings) {
    let lang = findings.lang();
    let again = |flag: &str| {
        let flag = flag.to_owned();
        Advice::General(say!(lang, "remove it and run it again with {flag}", "削除してから、{flag} を付けて実行し直してください"))
    };
    for wanted in &spec.env {
        let name = wanted.split_once('=').map_or(wanted.as_str(), |(name, _)| name);
        let found = one.env.iter().find(|have| have.split_once('=').is_some_and(|(have, _)| have == name));
        findings.require(
            found.is_some_and(|found| found == wanted || !wanted.contains('=')),
            say!(lang, "environment {wanted}", "環境変数 {wanted}"),
            found.map_or_else(|| say!(lang, "no {name}", "{name} がありません"), |found| short(found)),
            again(&format!("-e {wanted}")),
        );
    }
    for wanted in &spec.networks {
        let list = short(&one.networks.join(", "));
        findings.require(
            one.networks.contains(wanted),
            say!(lang, "on network {wanted}", "ネットワーク {wanted} につながっている"),
            say!(lang, "on {list}", "つながっているのは {list}"),
            again(&format!("--network {wanted}")),
        );
    }
    for wanted in &spec.mounts {
        let (source, target) = wanted.split_once(':').unwrap_or(("", wanted));
        let met = one.mounts.iter().any(|mount| mount.target == target && (source.is_empty() || mount.source == source));
        let list: Vec<String> = one.mounts.iter().map(|mount| format!("{}:{}", mount.source, mount.target)).collect();
        findings.require(
            met,
            say!(lang, "mount {wanted}", "マウント {wanted}"),
            if list.is_empty() { say!(lang, "no mount", "マウントはありません") } else { short(&list.join(", ")) },
            again(&format!("-v {wanted}")),
        );
    }
}

fn logs(spec: &ContainerSpec, one: &Container, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let Some(pattern) = &spec.logs else { return };
    let Ok(regex) = Regex::new(pattern) else { return findings.bad_pattern(pattern) };
    let like = pattern::shown(pattern, lang);
    let expected = say!(lang, "its log has {like}", "ログに {like} がある");
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
                    || say!(lang, "the log is empty", "ログは空です"),
                    |last| say!(lang, "its last line: {last}", "最後の行: {last}"),
                ),
                Advice::General(say!(lang, "read it: docker logs {name}", "読んでみましょう: docker logs {name}")),
            );
        }
    }
}
