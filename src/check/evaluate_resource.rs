//! Volumes and networks.

use super::finding::{Advice, Findings, say, short};
use super::{Fact, Facts, NetworkSpec, Probe, VolumeSpec};

/// Judges a volume.
pub fn volume(spec: &VolumeSpec, facts: &Facts, findings: &mut Findings) {
    match facts.get(&Probe::Volume(spec.name.clone())) {
        Some(Fact::Volume(found)) => {
            existence("volume", &spec.name, spec.absent, found.is_some(), findings);
        }
        other => findings.no_fact(expected("volume", &spec.name, spec.absent, findings), other),
    }
}

/// Judges a network.
pub fn network(spec: &NetworkSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let found = match facts.get(&Probe::Network(spec.name.clone())) {
        Some(Fact::Network(found)) => found,
        other => return findings.no_fact(expected("network", &spec.name, spec.absent, findings), other),
    };
    existence("network", &spec.name, spec.absent, found.is_some(), findings);
    let Some(network) = found.as_ref().filter(|_| !spec.absent) else { return };
    let name = &spec.name;
    if let Some(driver) = &spec.driver {
        findings.require(
            network.driver == *driver,
            say!(lang, "driver {driver}", "ドライバーは {driver}"),
            short(&network.driver),
            Advice::General(say!(
                lang,
                "remove it and make it again: docker network create -d {driver} {name}",
                "削除して作り直してください: docker network create -d {driver} {name}"
            )),
        );
    }
    for member in &spec.members {
        let list = short(&network.members.join(", "));
        findings.require(
            network.members.contains(member),
            say!(lang, "container {member} is on it", "コンテナ {member} がつながっている"),
            if list.is_empty() {
                say!(lang, "no container is on it", "つながっているコンテナはありません")
            } else {
                say!(lang, "on it: {list}", "つながっているのは {list}")
            },
            Advice::General(say!(
                lang,
                "run {member} with --network {name}; only running containers count",
                "{member} を --network {name} 付きで実行してください。動いているコンテナだけが数に入ります"
            )),
        );
    }
}

fn expected(kind: &str, name: &str, absent: bool, findings: &Findings) -> String {
    let lang = findings.lang();
    let ja = if kind == "volume" { "ボリューム" } else { "ネットワーク" };
    if absent {
        say!(lang, "no {kind} {name}", "{ja} {name} がない")
    } else {
        say!(lang, "{kind} {name} exists", "{ja} {name} がある")
    }
}

fn existence(kind: &str, name: &str, absent: bool, there: bool, findings: &mut Findings) {
    let lang = findings.lang();
    let expected = expected(kind, name, absent, findings);
    let actual = if there { say!(lang, "it is there", "あります") } else { say!(lang, "there is none", "ありません") };
    let advice = if absent {
        say!(lang, "remove it: docker {kind} rm {name}", "削除してください: docker {kind} rm {name}")
    } else {
        say!(lang, "make it: docker {kind} create {name}", "作りましょう: docker {kind} create {name}")
    };
    findings.require(there != absent, expected, actual, Advice::General(advice));
}
