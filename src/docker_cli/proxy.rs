//! Proxy settings that docker hands to what it builds and runs.

use super::DockerCommand;

/// Proxies as containers and builds are told of them; the `proxies` of docker's `config.json`
/// (<https://docs.docker.com/engine/cli/proxy/>), or those of a profile.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proxy {
    /// For `http:` addresses.
    pub http: Option<String>,
    /// For `https:` addresses.
    pub https: Option<String>,
    /// For `ftp:` addresses.
    pub ftp: Option<String>,
    /// Hosts that are asked directly, separated by commas.
    pub no: Option<String>,
    /// For every other protocol.
    pub all: Option<String>,
}

impl Proxy {
    /// The settings under a docker `config.json`'s `proxies`: those of this engine's address, else `default`.
    #[must_use]
    pub fn of_config(config: &serde_json::Value, engine: Option<&str>) -> Self {
        let proxies = config.get("proxies");
        let of = |key: &str| proxies.and_then(|proxies| proxies.get(key));
        let Some(found) = engine.and_then(of).or_else(|| of("default")) else { return Self::default() };
        let text = |key: &str| found.get(key)?.as_str().filter(|value| !value.is_empty()).map(str::to_owned);
        Self {
            http: text("httpProxy"),
            https: text("httpsProxy"),
            ftp: text("ftpProxy"),
            no: text("noProxy"),
            all: text("allProxy"),
        }
    }

    /// Nothing is set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As environment variables, each in capitals and in small letters, since programs read one or the other.
    pub fn variables(&self) -> impl Iterator<Item = (String, &str)> {
        let all = [
            ("HTTP_PROXY", &self.http),
            ("HTTPS_PROXY", &self.https),
            ("FTP_PROXY", &self.ftp),
            ("NO_PROXY", &self.no),
            ("ALL_PROXY", &self.all),
        ];
        let set = all.into_iter().filter_map(|(name, value)| Some((name, value.as_deref()?)));
        set.flat_map(|(name, value)| [(name.to_owned(), value), (name.to_lowercase(), value)])
    }

    /// The variables, but for those that somebody has said already.
    pub fn unless<'a>(&'a self, said: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = (String, String)> + 'a {
        self.variables().filter(move |(name, _)| !said(name)).map(|(name, value)| (name, value.to_owned()))
    }

    /// The command with the proxies as docker adds them: as the container's environment, as build arguments. What the
    /// command says itself stays.
    #[must_use]
    pub fn given_to(&self, command: &DockerCommand) -> Option<DockerCommand> {
        if self.is_empty() {
            return None;
        }
        match command {
            DockerCommand::Run(run) => {
                let mut run = run.clone();
                let said = |name: &str| run.env.iter().any(|known| known.split('=').next() == Some(name));
                let new: Vec<String> = self.unless(said).map(|(name, value)| format!("{name}={value}")).collect();
                run.env.extend(new);
                Some(DockerCommand::Run(run))
            }
            DockerCommand::Build(build) => {
                let mut build = build.clone();
                let said = |name: &str| build.build_args.iter().any(|(known, _)| known == name);
                let new: Vec<_> = self.unless(said).collect();
                build.build_args.extend(new);
                Some(DockerCommand::Build(build))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Proxy;
    use crate::docker_cli::{CommandLine, DockerCommand, parse};

    fn command(line: &str) -> DockerCommand {
        match parse(line, &|_| None) {
            Ok(CommandLine::Docker(command)) => command,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_settings_of_the_engine_in_use_win_over_the_default_ones() {
        let config = serde_json::json!({ "proxies": {
            "default": { "httpProxy": "http://proxy:3128", "noProxy": "localhost" },
            "tcp://lab:2376": { "httpsProxy": "http://lab:3128" },
        }});
        assert_eq!(Proxy::of_config(&config, None).http.as_deref(), Some("http://proxy:3128"));
        let lab = Proxy::of_config(&config, Some("tcp://lab:2376"));
        assert_eq!((lab.http, lab.https.as_deref()), (None, Some("http://lab:3128")));
        assert!(Proxy::of_config(&serde_json::json!({}), None).is_empty());
    }

    #[test]
    fn containers_and_builds_get_them_unless_the_command_says_otherwise() {
        let proxy = Proxy { http: Some("http://proxy:3128".into()), ..Proxy::default() };
        let Some(DockerCommand::Run(run)) = proxy.given_to(&command("docker run -e HTTP_PROXY=mine alpine")) else { panic!() };
        assert_eq!(run.env, ["HTTP_PROXY=mine", "http_proxy=http://proxy:3128"]);
        let Some(DockerCommand::Build(build)) = proxy.given_to(&command("docker build .")) else { panic!() };
        assert_eq!(build.build_args.len(), 2);
        assert_eq!(proxy.given_to(&command("docker ps")), None);
        assert_eq!(Proxy::default().given_to(&command("docker build .")), None);
    }
}
