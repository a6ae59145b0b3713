//! Every flag and command docker has, so that one we do not run is told from one that is misspelt.
//! From docker 28.2's own `--help` (and the flags it hides), buildx 0.24's and docker compose 2.26's to 2.39's.

use super::reading::canonical;

/// Flags by command: long names, the letter before a colon, `!` after a flag that stands without a value.
const FLAGS: &[(&str, &str)] = &[
    (
        "build",
        "add-host allow annotation attest build-arg build-context builder cache-from cache-to call cgroup-parent check! \
         compress! cpu-period cpu-quota c:cpu-shares cpuset-cpus cpuset-mems disable-content-trust! D:debug! f:file force-rm! \
         iidfile isolation label load! m:memory memory-swap metadata-file network no-cache! no-cache-filter o:output \
         platform progress provenance pull! push! q:quiet! rm! sbom secret security-opt shm-size squash! ssh t:tag target \
         ulimit",
    ),
    ("run", "d:detach! detach-keys sig-proxy!"),
    (
        "create",
        "add-host annotation a:attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile \
         cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime c:cpu-shares cpus cpuset-cpus cpuset-mems \
         device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops \
         disable-content-trust! dns dns-opt dns-option dns-search domainname entrypoint e:env env-file expose gpus group-add \
         health-cmd health-interval health-retries health-start-interval health-start-period health-timeout h:hostname \
         init! i:interactive! io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory l:label label-file link \
         link-local-ip log-driver log-opt mac-address m:memory memory-reservation memory-swap memory-swappiness mount name \
         net net-alias network network-alias no-healthcheck! oom-kill-disable! oom-score-adj pid pids-limit platform \
         privileged! p:publish P:publish-all! pull q:quiet! read-only! restart rm! runtime security-opt shm-size \
         stop-signal stop-timeout storage-opt sysctl tmpfs t:tty! ulimit use-api-socket! u:user userns uts v:volume \
         volume-driver volumes-from w:workdir",
    ),
    ("exec", "d:detach! detach-keys e:env env-file i:interactive! privileged! t:tty! u:user w:workdir"),
    ("attach", "detach-keys no-stdin! sig-proxy!"),
    ("ps", "a:all! f:filter format n:last l:latest! no-trunc! q:quiet! s:size!"),
    ("logs", "details! f:follow! since n:tail t:timestamps! until"),
    ("start", "a:attach! checkpoint checkpoint-dir detach-keys i:interactive!"),
    ("stop", "s:signal t:timeout time"),
    ("restart", "s:signal t:timeout time"),
    ("kill", "s:signal"),
    ("rm", "f:force! l:link! v:volumes!"),
    ("stats", "a:all! format no-stream! no-trunc!"),
    ("cp", "a:archive! L:follow-link! q:quiet!"),
    ("commit", "a:author c:change m:message p:pause!"),
    ("export", "o:output"),
    ("inspect", "f:format s:size! type"),
    ("container inspect", "f:format s:size!"),
    ("container prune", "filter f:force!"),
    ("image ls", "a:all! digests! f:filter format no-trunc! q:quiet! tree!"),
    ("image rm", "f:force! no-prune! platform"),
    ("image inspect", "f:format platform"),
    ("image prune", "a:all! filter f:force!"),
    ("history", "format H:human! no-trunc! platform q:quiet!"),
    ("pull", "a:all-tags! disable-content-trust! platform q:quiet!"),
    ("save", "o:output platform"),
    ("load", "i:input platform q:quiet!"),
    ("import", "c:change m:message platform"),
    ("info", "f:format"),
    ("version", "f:format"),
    ("events", "f:filter format since until"),
    ("system df", "format v:verbose!"),
    ("system prune", "a:all! filter f:force! volumes!"),
    (
        "volume create",
        "availability d:driver group label limit-bytes name o:opt required-bytes scope secret sharing topology-preferred \
         topology-required type",
    ),
    ("volume ls", "cluster! f:filter format q:quiet!"),
    ("volume rm", "f:force!"),
    ("volume inspect", "f:format"),
    ("volume prune", "a:all! filter f:force!"),
    (
        "network create",
        "attachable! aux-address config-from config-only! d:driver gateway ingress! internal! ip-range ipam-driver ipam-opt \
         ipv4! ipv6! label o:opt scope subnet",
    ),
    ("network ls", "f:filter format no-trunc! q:quiet!"),
    ("network rm", "f:force!"),
    ("network inspect", "f:format v:verbose!"),
    ("network connect", "alias driver-opt gw-priority ip ip6 link link-local-ip"),
    ("network disconnect", "f:force!"),
    ("network prune", "filter f:force!"),
    ("builder prune", "a:all! builder filter f:force! keep-storage max-used-space min-free-space reserved-space verbose!"),
    (
        "compose",
        "all-resources! ansi compatibility! dry-run! env-file f:file parallel profile progress project-directory p:project-name verbose! workdir",
    ),
    (
        "compose up",
        "abort-on-container-exit! abort-on-container-failure! always-recreate-deps! attach attach-dependencies! build! d:detach! \
         dry-run! exit-code-from force-recreate! menu! no-attach no-build! no-color! no-deps! no-log-prefix! no-recreate! \
         no-start! pull quiet-build! quiet-pull! remove-orphans! V:renew-anon-volumes! scale t:timeout timestamps! wait! \
         wait-timeout w:watch! y:yes!",
    ),
    ("compose create", "build! dry-run! force-recreate! no-build! no-recreate! pull quiet-pull! remove-orphans! scale y:yes!"),
    ("compose down", "dry-run! remove-orphans! rmi t:timeout v:volumes!"),
    ("compose ps", "a:all! dry-run! filter format no-trunc! orphans! q:quiet! services! status"),
    ("compose logs", "dry-run! f:follow! index no-color! no-log-prefix! since n:tail t:timestamps! until"),
    (
        "compose build",
        "build-arg builder check! compress! dry-run! force-rm! m:memory no-cache! no-rm! parallel! print! progress provenance \
         pull! push! q:quiet! sbom ssh with-dependencies!",
    ),
    (
        "compose config",
        "dry-run! environment! format hash images! lock-image-digests! models! networks! no-consistency! no-env-resolution! \
         no-interpolate! no-normalize! no-path-resolution! o:output profiles! q:quiet! resolve-image-digests! services! \
         variables! volumes!",
    ),
    ("compose start", "dry-run! wait! wait-timeout"),
    ("compose stop", "dry-run! t:timeout"),
    ("compose restart", "dry-run! no-deps! t:timeout"),
    ("compose exec", "d:detach! dry-run! e:env index i:interactive! T:no-TTY! privileged! t:tty! u:user w:workdir"),
    (
        "compose run",
        "build! cap-add cap-drop d:detach! dry-run! entrypoint e:env env-from-file i:interactive! l:label name no-deps! T:no-TTY! \
         p:publish pull q:quiet! quiet-build! quiet-pull! remove-orphans! rm! P:service-ports! t:tty! use-aliases! u:user \
         v:volume w:workdir",
    ),
    ("compose pull", "dry-run! ignore-buildable! ignore-pull-failures! include-deps! no-parallel! parallel! policy q:quiet!"),
    ("compose images", "dry-run! format q:quiet!"),
    ("compose top", "dry-run!"),
    ("compose kill", "dry-run! remove-orphans! s:signal"),
    ("compose rm", "a:all! dry-run! f:force! s:stop! v:volumes!"),
    ("compose version", "dry-run! f:format short!"),
    ("", "config c:context D:debug! H:host l:log-level tls! tlscacert tlscert tlskey tlsverify! v:version!"),
];

/// Commands docker has and the grammar may lack, by the command they stand below.
const COMMANDS: &[(&str, &str)] = &[
    (
        "",
        "attach bake builder buildx checkpoint commit compose config container context cp create debug desktop diff events \
         exec export extension history image images import info init inspect kill load login logout logs manifest mcp model \
         network node offload pause plugin port ps pull push rename restart rm rmi run save scan scout sbom search secret \
         service stack start stats stop swarm system tag top trust unpause update version volume wait",
    ),
    (
        "compose",
        "alpha attach bridge build commit config convert cp create down events exec export images kill logs ls pause port ps \
         publish pull push restart rm run scale start stats stop top unpause up version volumes wait watch",
    ),
    ("image", "push"),
    ("container", "update"),
    ("volume", "update"),
    ("system", "dial-stdio"),
    ("buildx", "bake create dap dial-stdio du history imagetools inspect install ls rm stop uninstall use version"),
];

/// `--long` flags docker has for a command (its path without `docker`, aliases resolved).
pub fn long_flags(path: &[&str]) -> Vec<String> {
    flags(path).map(|flag| format!("--{}", flag.long)).chain(["--help".to_owned()]).collect()
}

/// Whether docker has this flag, as typed (`--gpus`, `-n`).
pub fn has_flag(path: &[&str], typed: &str) -> bool {
    typed == "--help" || flags(path).any(|flag| flag.is(typed))
}

/// Whether a flag, as typed, takes no word after it; one that docker has not neither.
pub fn stands_alone(path: &[&str], typed: &str) -> bool {
    !flags(path).any(|flag| flag.value && flag.is(typed))
}

/// The commands docker has below the given ones, whether the grammar has them or not.
pub fn commands(path: &[&str]) -> impl Iterator<Item = &'static str> {
    let above = path.join(" ");
    COMMANDS.iter().filter(move |(parent, _)| *parent == above).flat_map(|(_, names)| names.split_whitespace())
}

/// Whether docker has a command of this name below the given ones.
pub fn has_command(path: &[&str], name: &str) -> bool {
    commands(path).any(|known| known == name)
}

struct Flag {
    long: &'static str,
    letter: &'static str,
    value: bool,
}

impl Flag {
    fn is(&self, typed: &str) -> bool {
        typed.strip_prefix("--") == Some(self.long) || (!self.letter.is_empty() && typed.strip_prefix('-') == Some(self.letter))
    }
}

fn flags(path: &[&str]) -> impl Iterator<Item = Flag> {
    let name = canonical(path);
    FLAGS
        .iter()
        // `docker run` takes all that `docker create` takes.
        .filter(move |(command, _)| *command == name || (*command == "create" && name == "run"))
        .flat_map(|(_, flags)| flags.split_whitespace())
        .map(|flag| {
            let (flag, value) = flag.strip_suffix('!').map_or((flag, true), |flag| (flag, false));
            let (letter, long) = flag.split_once(':').unwrap_or(("", flag));
            Flag { long, letter, value }
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::docker_cli::reading;

    #[test]
    fn an_alias_has_the_flags_of_its_command() {
        assert!(has_flag(&["container", "run"], "--gpus"));
        assert!(has_flag(&["create"], "--gpus"));
        assert!(!has_flag(&["create"], "--detach"));
        assert!(has_flag(&["images"], "--digests"));
        assert!(has_flag(&["container", "ls"], "-n"));
        assert!(!has_flag(&["run"], "--gpu"));
        assert!(stands_alone(&["run"], "--privileged") && !stands_alone(&["run"], "--gpus"));
    }

    #[test]
    fn every_flag_of_the_grammar_is_one_of_dockers_and_takes_a_value_when_dockers_does() {
        for command in reading::commands() {
            let path: Vec<&str> = command.split(' ').collect();
            for flag in reading::flags(&command) {
                let typed = format!("--{flag}");
                assert!(command == "help" || has_flag(&path, &typed), "{command} {typed}");
                assert_eq!(reading::stands_alone(&command, &flag), Some(stands_alone(&path, &typed)), "{command} {typed}");
                if let Some(letter) = reading::letter(&command, &flag) {
                    assert!(has_flag(&path, &format!("-{letter}")), "{command} -{letter}");
                }
            }
        }
    }
}
