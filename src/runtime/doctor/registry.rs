//! Registries: whether they can be reached from here, and how many pulls Docker Hub still allows.
//!
//! Docker Hub tells the limit in the headers of its preview repository; asking with HEAD does not count as a pull
//! (docs.docker.com/docker-hub/usage/pulls).

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use super::finding::Finding;
use crate::i18n::{Lang, words};

/// How long a registry may take.
const PATIENCE: Duration = Duration::from_secs(8);
/// The most that is read of an answer.
const ANSWER: u64 = 64 * 1024;

/// Where to ask about a registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registry {
    /// Its name in image references: `docker.io`, `gcr.io`.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Where Docker Hub gives tokens for anonymous pulls; none for other registries.
    pub token: Option<String>,
}

impl Registry {
    /// The registry of that name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        if name == "docker.io" {
            return Self {
                name: name.to_owned(),
                address: "https://registry-1.docker.io".to_owned(),
                token: Some("https://auth.docker.io/token".to_owned()),
            };
        }
        // As docker has it: a registry of this machine may do without TLS.
        let local = name.starts_with("localhost:") || name.starts_with("127.");
        let scheme = if local { "http" } else { "https" };
        Self { name: name.to_owned(), address: format!("{scheme}://{name}"), token: None }
    }
}

/// How a registry answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// It answers; for Docker Hub, the pulls left and allowed, and in how many seconds, where it limits them.
    Yes(Option<Limit>),
    /// It does not, and why.
    No(String),
}

/// A pull limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Pulls left.
    pub left: u32,
    /// Pulls allowed.
    pub of: u32,
    /// The window in seconds.
    pub seconds: u32,
}

/// Asks a registry. Blocks for at most a few seconds.
#[must_use]
pub fn ask(registry: &Registry) -> Reach {
    let agent = agent(Some(PATIENCE));
    match agent.get(format!("{}/v2/", registry.address)).call() {
        // 401 is the usual answer to one who has not logged in: it is there.
        Ok(answer) if answer.status() == 200 || answer.status() == 401 => {}
        Ok(answer) => return Reach::No(format!("HTTP {}", answer.status().as_u16())),
        Err(error) => return Reach::No(error.to_string()),
    }
    let limit = registry.token.as_ref().and_then(|token| limit(&agent, &registry.address, token));
    Reach::Yes(limit)
}

/// A client of HTTP that trusts whom the system trusts. `whole`: how long a whole answer may take.
pub(crate) fn agent(whole: Option<Duration>) -> ureq::Agent {
    let own: Vec<Certificate<'static>> = rustls_native_certs::load_native_certs()
        .certs
        .iter()
        .map(|cert| Certificate::from_der(cert.as_ref()).to_owned())
        .collect();
    // A company's proxy has a certificate of the company, which only the system knows.
    let roots = if own.is_empty() { RootCerts::WebPki } else { RootCerts::Specific(Arc::new(own)) };
    ureq::Agent::config_builder()
        .timeout_global(whole)
        .timeout_connect(Some(PATIENCE))
        .http_status_as_error(false)
        .tls_config(TlsConfig::builder().root_certs(roots).build())
        .build()
        .into()
}

fn limit(agent: &ureq::Agent, address: &str, token: &str) -> Option<Limit> {
    let scope = "service=registry.docker.io&scope=repository:ratelimitpreview/test:pull";
    let mut answer = agent.get(format!("{token}?{scope}")).call().ok()?;
    let text = answer.body_mut().with_config().limit(ANSWER).read_to_string().ok()?;
    let token = serde_json::from_str::<Value>(&text).ok()?.get("token")?.as_str()?.to_owned();
    let manifest = format!("{address}/v2/ratelimitpreview/test/manifests/latest");
    let answer = agent.head(manifest).header("Authorization", format!("Bearer {token}")).call().ok()?;
    let header = |name: &str| answer.headers().get(name)?.to_str().ok().map(str::to_owned);
    read_limit(&header("ratelimit-limit")?, &header("ratelimit-remaining")?)
}

/// `100;w=21600` and `76;w=21600`.
fn read_limit(limit: &str, remaining: &str) -> Option<Limit> {
    let number = |text: &str| text.split(';').next()?.trim().parse().ok();
    let seconds = limit.split(';').find_map(|part| part.trim().strip_prefix("w=")?.parse().ok());
    Some(Limit { left: number(remaining)?, of: number(limit)?, seconds: seconds.unwrap_or(0) })
}

/// What is to be said of a registry. `missing`: how many of its images the course still has to fetch.
#[must_use]
pub fn told(registry: &Registry, reach: &Reach, missing: usize, lang: Lang) -> Finding {
    let id = format!("registry:{}", registry.name);
    let title = words!(lang, "doctor-registry-name", name = registry.name);
    match reach {
        Reach::No(why) => {
            let found = words!(lang, "doctor-cannot-be-reached-from-here-why", why);
            if missing == 0 {
                let nothing = words!(lang, "doctor-nothing-has-to-be-fetched-from");
                return Finding::note(&id, &title, found, nothing);
            }
            let remedy = words!(lang, "doctor-check-network-dns-vpn-and-proxy");
            Finding::problem(&id, &title, found, remedy)
        }
        Reach::Yes(None) => Finding::ok(&id, &title, words!(lang, "doctor-answers")),
        Reach::Yes(Some(limit)) => {
            let hours = limit.seconds / 3600;
            let found = words!(lang, "doctor-answers-left-of-of-pulls-left", left = limit.left, of = limit.of, hours);
            if usize::try_from(limit.left).unwrap_or(usize::MAX) < missing {
                let remedy = words!(lang, "doctor-the-course-still-fetches-missing-log", missing);
                return Finding::problem(&id, &title, found, remedy);
            }
            Finding::ok(&id, &title, found)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    use super::*;
    use crate::runtime::doctor::State;

    /// A registry that answers each request with what stands beside its start.
    fn serve(answers: Vec<(&'static str, String)>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut head = Vec::new();
                let mut byte = [0];
                while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
                    head.push(byte[0]);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                let answer = answers.iter().find(|(start, _)| head.starts_with(start)).map(|(_, answer)| answer.clone());
                let answer = answer.unwrap_or_else(|| "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned());
                let _ = stream.write_all(answer.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n").as_bytes());
            }
        });
        address
    }

    #[test]
    fn the_pulls_left_are_read_from_docker_hubs_own_headers() {
        let token = "{\"token\":\"abc\"}";
        let address = serve(vec![
            ("GET /v2/ ", "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n".to_owned()),
            ("GET /token?service=", format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{token}", token.len())),
            (
                "HEAD /v2/ratelimitpreview/test/manifests/latest ",
                "HTTP/1.1 200 OK\r\nratelimit-limit: 100;w=21600\r\nratelimit-remaining: 2;w=21600\r\n\r\n".to_owned(),
            ),
        ]);
        let registry = Registry { name: "docker.io".to_owned(), token: Some(format!("{address}/token")), address };
        let reach = ask(&registry);
        assert_eq!(reach, Reach::Yes(Some(Limit { left: 2, of: 100, seconds: 21600 })));
        assert_eq!(told(&registry, &reach, 2, Lang::En).state, State::Ok);
        let few = told(&registry, &reach, 3, Lang::En);
        assert_eq!(few.state, State::Problem, "two pulls are left and three are needed");
        assert!(few.found.contains("2 of 100 pulls left in 6 hours"), "{few:?}");
    }

    #[test]
    fn a_registry_that_is_not_there_matters_only_while_something_is_to_be_fetched() {
        let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let registry = Registry { name: "gcr.io".to_owned(), address: format!("http://{closed}"), token: None };
        let reach = ask(&registry);
        assert!(matches!(reach, Reach::No(_)), "{reach:?}");
        assert_eq!(told(&registry, &reach, 1, Lang::Ja).state, State::Problem);
        assert_eq!(told(&registry, &reach, 0, Lang::Ja).state, State::Note);
    }

    #[test]
    fn something_else_at_the_address_is_no_registry() {
        let address = serve(vec![("GET /", "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n".to_owned())]);
        let registry = Registry { name: "x".to_owned(), address, token: None };
        assert_eq!(ask(&registry), Reach::No("HTTP 503".to_owned()));
    }
}
