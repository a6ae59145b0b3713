//! Volumes and networks.

use super::finding::{Advice, Findings, short};
use super::{Fact, Facts, NetworkSpec, Probe, VolumeSpec};
use crate::i18n::{fixed, words};

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
            words!(lang, "check-driver-driver", driver),
            short(&network.driver),
            Advice::General(words!(lang, "check-remove-it-and-make-it-again", driver, name)),
        );
    }
    for member in &spec.members {
        let list = short(&network.members.join(", "));
        findings.require(
            network.members.contains(member),
            words!(lang, "check-container-member-is-on-it", member),
            if list.is_empty() { words!(lang, "check-no-container-is-on-it") } else { words!(lang, "check-on-it-list", list) },
            Advice::General(words!(lang, "check-run-member-with-network-name-only", member, name)),
        );
    }
}

fn expected(kind: &str, name: &str, absent: bool, findings: &Findings) -> String {
    let lang = findings.lang();
    let kind = fixed(lang, if kind == "volume" { "check-volume" } else { "check-network" });
    if absent { words!(lang, "check-no-kind-name", kind, name) } else { words!(lang, "check-kind-name-exists", kind, name) }
}

fn existence(kind: &str, name: &str, absent: bool, there: bool, findings: &mut Findings) {
    let lang = findings.lang();
    let expected = expected(kind, name, absent, findings);
    let actual = if there { words!(lang, "check-it-is-there") } else { words!(lang, "check-there-is-none") };
    let advice = if absent {
        words!(lang, "check-remove-it-docker-kind-rm-name", kind, name)
    } else {
        words!(lang, "check-make-it-docker-kind-create-name", kind, name)
    };
    findings.require(there != absent, expected, actual, Advice::General(advice));
}
