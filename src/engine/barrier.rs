//! What stands between this machine and an engine on another one, and what to do about each.

use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, words};

/// Why an engine on another machine cannot be reached: TLS or ssh says no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Barrier {
    /// The engine's certificate comes from nobody who is trusted here.
    Untrusted,
    /// The engine's certificate has expired.
    Expired,
    /// The engine's certificate is not valid yet: a clock is wrong.
    NotYetValid,
    /// The engine's certificate is for another name.
    WrongName,
    /// The engine wants a client certificate, or refuses the one it got.
    ClientCertificate,
    /// A file with a certificate or key is missing or cannot be read.
    TlsFile {
        /// Which.
        path: String,
    },
    /// The other side does not speak TLS.
    NoTls,
    /// The other side speaks TLS only.
    TlsOnly,
    /// There is no ssh program.
    NoSsh,
    /// ssh cannot reach the machine.
    SshUnreachable,
    /// ssh is refused: no key that the machine takes.
    SshRefused,
    /// ssh does not know the machine's key.
    SshUnknownHost,
    /// The machine's key is not the one that ssh knows.
    SshChangedHost,
    /// There is no docker, and no podman, on that machine.
    SshNoDocker,
    /// Docker is there, but no engine answers it.
    SshNoEngine,
    /// Docker is there, but that user may not use it.
    SshDenied,
    /// ssh failed in some other way.
    SshFailed,
}

impl Barrier {
    /// What to do next. `endpoint` is where the engine was looked for. Full sentences.
    #[must_use]
    pub fn advice(&self, endpoint: &str, lang: Lang) -> String {
        let login = login(endpoint);
        match self {
            Self::Untrusted => words!(lang, "engine-put-the-certificate-of-the-authority"),
            Self::Expired => words!(lang, "engine-whoever-runs-the-engine-has-to"),
            Self::NotYetValid => words!(lang, "engine-set-this-machine-clock-by-its"),
            Self::WrongName => words!(lang, "engine-use-in-docker-host-the-name"),
            Self::ClientCertificate => words!(lang, "engine-put-a-certificate-that-the-engine"),
            Self::TlsFile { path } => words!(lang, "engine-see-that-path-is-there-may", path),
            Self::NoTls => words!(lang, "engine-this-port-does-not-speak-tls"),
            Self::TlsOnly => words!(lang, "engine-this-port-speaks-tls-set-docker"),
            Self::NoSsh => words!(lang, "engine-install-the-ssh-program-sudo-apt"),
            Self::SshUnreachable => words!(lang, "engine-try-ssh-login-in-a-terminal", login),
            Self::SshRefused => words!(lang, "engine-log-in-with-a-key-ssh", login),
            Self::SshUnknownHost => words!(lang, "engine-run-ssh-login-once-by-hand", login),
            Self::SshChangedHost => words!(lang, "engine-find-out-why-the-machine-has", login),
            Self::SshNoDocker => words!(lang, "engine-install-docker-there-or-make-it", login),
            Self::SshNoEngine => words!(lang, "engine-start-the-engine-there-ssh-login", login),
            Self::SshDenied => words!(lang, "engine-that-user-may-not-use-the", login),
            Self::SshFailed => words!(lang, "engine-try-ssh-login-docker-version-in", login),
        }
    }
}

/// What to give to `ssh` for this endpoint: `-p 2222 me@box`.
fn login(endpoint: &str) -> String {
    let rest = endpoint.split_once("://").map_or(endpoint, |(_, rest)| rest);
    let rest = rest.split('/').next().unwrap_or_default();
    match rest.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() && !host.is_empty() => format!("-p {port} {host}"),
        _ => rest.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Barrier, login};
    use crate::i18n::Lang;

    #[test]
    fn what_to_type_for_ssh_has_the_port_as_ssh_takes_it() {
        assert_eq!(login("ssh://me@box:2222"), "-p 2222 me@box");
        assert_eq!(login("ssh://box/run/docker.sock"), "box");
        assert!(Barrier::SshUnknownHost.advice("ssh://me@box:2222", Lang::En).contains("`ssh -p 2222 me@box` once by hand"));
    }
}
