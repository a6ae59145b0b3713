//! Every flag and command docker has, so that one we do not run is told from one that is misspelt.
//! From docker 28.2's own `--help` and buildx 0.24's.

/// Flags by command: the long names, with the short one before a colon.
const FLAGS: &[(&str, &str)] = &[
    (
        "build",
        "add-host allow annotation attest build-arg build-context builder cache-from cache-to call cgroup-parent check \
         compress cpu-period cpu-quota c:cpu-shares cpuset-cpus cpuset-mems disable-content-trust D:debug f:file force-rm \
         iidfile isolation label load m:memory memory-swap metadata-file network no-cache no-cache-filter o:output \
         platform progress provenance pull push q:quiet rm sbom secret security-opt shm-size squash ssh t:tag target \
         ulimit",
    ),
    (
        "run",
        "add-host annotation a:attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile \
         cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime c:cpu-shares cpus cpuset-cpus \
         cpuset-mems d:detach detach-keys device device-cgroup-rule device-read-bps device-read-iops device-write-bps \
         device-write-iops disable-content-trust dns dns-opt dns-option dns-search domainname entrypoint e:env env-file \
         expose gpus group-add health-cmd health-interval health-retries health-start-interval health-start-period \
         health-timeout h:hostname init i:interactive io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory \
         l:label label-file link link-local-ip log-driver log-opt mac-address m:memory memory-reservation memory-swap \
         memory-swappiness mount name net net-alias network network-alias no-healthcheck oom-kill-disable oom-score-adj \
         pid pids-limit platform privileged p:publish P:publish-all pull q:quiet read-only restart rm runtime \
         security-opt shm-size sig-proxy stop-signal stop-timeout storage-opt sysctl tmpfs t:tty ulimit use-api-socket \
         u:user userns uts v:volume volume-driver volumes-from w:workdir",
    ),
    ("exec", "d:detach detach-keys e:env env-file i:interactive privileged t:tty u:user w:workdir"),
    ("images", "a:all digests f:filter format no-trunc q:quiet tree"),
    ("rmi", "f:force no-prune platform"),
    ("history", "format H:human no-trunc platform q:quiet"),
    ("inspect", "f:format platform s:size type"),
    ("ps", "a:all f:filter format n:last l:latest no-trunc q:quiet s:size"),
    ("logs", "details f:follow since n:tail t:timestamps until"),
    ("stop", "s:signal t:timeout time"),
    ("start", "a:attach checkpoint checkpoint-dir detach-keys i:interactive"),
    ("kill", "s:signal"),
    ("rm", "f:force l:link v:volumes"),
    ("pull", "a:all-tags disable-content-trust platform q:quiet"),
    ("volume ls", "cluster f:filter format q:quiet"),
    ("volume create", "availability d:driver group label limit-bytes name o:opt required-bytes scope secret sharing type"),
    ("volume rm", "f:force"),
    ("network ls", "f:filter format no-trunc q:quiet"),
    (
        "network create",
        "attachable aux-address config-from config-only d:driver gateway ingress internal ip-range ipam-driver ipam-opt \
         ipv4 ipv6 label o:opt scope subnet",
    ),
    ("network rm", "f:force"),
    ("version", "f:format"),
    ("", "config c:context D:debug H:host l:log-level tls tlscacert tlscert tlskey tlsverify v:version"),
];

/// Commands docker has and the grammar may lack.
const COMMANDS: &str = "attach builder buildx commit compose config container context cp debug diff events exec export image \
    import info init load login logout manifest network node pause plugin push rename restart save scan scout search secret \
    service stack stats swarm system top trust unpause update volume wait ls list prune connect disconnect inspect bake \
    create du imagetools";

/// The table's name for a command path, `container run` for instance being `run`.
fn table_name(path: &[&str]) -> String {
    let last = path.last().copied().unwrap_or_default();
    match (path.first().copied().unwrap_or_default(), last) {
        ("volume" | "network", _) => {
            let last = match last {
                "list" => "ls",
                "remove" => "rm",
                other => other,
            };
            format!("{} {last}", path.first().copied().unwrap_or_default())
        }
        ("image", "ls" | "list") => "images".to_owned(),
        ("image", "rm" | "remove") => "rmi".to_owned(),
        ("container", "ls" | "list") => "ps".to_owned(),
        (_, "create") => "run".to_owned(),
        (_, "restart") => "stop".to_owned(),
        (_, "remove") => "rm".to_owned(),
        (_, other) => other.to_owned(),
    }
}

/// `--long` flags docker has for a command (its path without `docker`).
pub fn long_flags(path: &[&str]) -> Vec<String> {
    flags(path).map(|(_, long)| format!("--{long}")).chain(["--help".to_owned()]).collect()
}

/// Whether docker has this flag, as typed (`--gpus`, `-n`).
pub fn has_flag(path: &[&str], typed: &str) -> bool {
    typed == "--help"
        || flags(path).any(|(short, long)| {
            typed.strip_prefix("--") == Some(long) || (!short.is_empty() && typed.strip_prefix('-') == Some(short))
        })
}

fn flags(path: &[&str]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let name = table_name(path);
    FLAGS
        .iter()
        .filter(move |(command, _)| *command == name)
        .flat_map(|(_, flags)| flags.split_whitespace())
        .map(|flag| flag.split_once(':').unwrap_or(("", flag)))
}

/// Whether docker has a command of this name.
pub fn has_command(name: &str) -> bool {
    COMMANDS.split_whitespace().any(|known| known == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_has_the_flags_of_its_command() {
        assert!(has_flag(&["container", "run"], "--gpus"));
        assert!(has_flag(&["create"], "--gpus"));
        assert!(has_flag(&["image", "ls"], "--digests"));
        assert!(has_flag(&["container", "list"], "-n"));
        assert!(has_flag(&["volume", "list"], "-q"));
        assert!(!has_flag(&["run"], "--gpu"));
    }
}
