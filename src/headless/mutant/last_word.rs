//! Whether a failed check has said its last word: waiting longer cannot change it any more. A wrong solution should not
//! cost the time that a slow server is given.

use crate::check::{Fact, Facts, HttpFact, Probe, Spec, probes};
use crate::objects::{Container, ContainerState};

/// Whether what was seen stays so when nothing else is done. `serving` is whether a command still runs in the
/// foreground: what it serves may yet come up.
#[must_use]
pub fn is_last(spec: &Spec, facts: &Facts, serving: bool) -> bool {
    match spec {
        Spec::Http(http) => probes(spec).iter().all(|probe| match facts.get(probe) {
            Some(Fact::Http(HttpFact::Answer { .. })) => true,
            Some(Fact::Http(HttpFact::Refused)) => !serving && !published(&http.url, facts),
            _ => false,
        }),
        Spec::Exec(..) => probes(spec).iter().all(|probe| matches!(facts.get(probe), Some(Fact::Output(Some(_))))),
        Spec::Container(container) => container.logs.is_none() && container.health.is_none() && !serving,
        Spec::All(specs) | Spec::Any(specs) => specs.iter().all(|spec| is_last(spec, facts, serving)),
        Spec::Not(spec) => is_last(spec, facts, serving),
        _ => true,
    }
}

/// A running container publishes the host port of this address, or it is not known that none does.
fn published(url: &str, facts: &Facts) -> bool {
    let Some(Fact::Containers(all)) = facts.get(&Probe::Containers) else { return true };
    let authority = url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', '?', '#']).next().unwrap_or_default();
    let port = authority.rsplit_once(':').and_then(|(_, port)| port.parse::<u16>().ok()).unwrap_or(80);
    let publishes =
        |one: &Container| one.state == ContainerState::Running && one.ports.iter().any(|published| published.host_port == port);
    all.iter().any(publishes)
}

#[cfg(test)]
mod tests {
    use super::is_last;
    use crate::check::{ContainerSpec, Fact, Facts, HttpFact, HttpSpec, Probe, Spec, probes};

    fn asked(fact: HttpFact, containers: Option<Fact>) -> (Spec, Facts) {
        let spec = Spec::Http(HttpSpec { url: "http://localhost:8080/".into(), ..HttpSpec::default() });
        let mut facts: Facts = probes(&spec).into_iter().map(|probe| (probe, Fact::Http(fact.clone()))).collect();
        if let Some(fact) = containers {
            facts.insert(Probe::Containers, fact);
        }
        (spec, facts)
    }

    #[test]
    fn a_refusal_is_final_only_where_nothing_can_come_up_behind_the_port() {
        let (spec, facts) = asked(HttpFact::Refused, Some(Fact::Containers(Vec::new())));
        assert!(is_last(&spec, &facts, false));
        assert!(!is_last(&spec, &facts, true), "a server in the foreground may still be compiling");
        let (spec, facts) = asked(HttpFact::Refused, None);
        assert!(!is_last(&spec, &facts, false), "nobody has looked whether a container publishes it");
    }

    #[test]
    fn a_wrong_answer_is_final_and_a_log_is_not() {
        let answer = HttpFact::Answer { status: 200, headers: std::collections::BTreeMap::new(), body: String::new() };
        let (spec, facts) = asked(answer, None);
        assert!(is_last(&spec, &facts, true));
        let logs = Spec::Container(ContainerSpec { logs: Some("started".into()), ..ContainerSpec::default() });
        assert!(!is_last(&logs, &facts, false), "the line may be written in a moment");
    }
}
