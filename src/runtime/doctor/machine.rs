//! The machine around the engine: ports, proxy, programs, terminal.

use std::net::{IpAddr, Ipv4Addr, TcpListener};

use super::finding::Finding;
use crate::i18n::{Lang, fixed, listed, words};

/// The screen needs this many columns and rows.
const LEAST: (u16, u16) = (60, 15);

/// Who holds a port the course needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Nobody.
    Free,
    /// A container that this workspace made.
    Own(String),
    /// Another container.
    Container(String),
    /// A program, by its name where it can be seen.
    Program(Option<String>),
    /// This user may not use it.
    Closed,
}

/// Whether a port can be listened on.
#[must_use]
pub fn try_port(port: u16) -> Held {
    match TcpListener::bind((IpAddr::V4(Ipv4Addr::UNSPECIFIED), port)) {
        Ok(_) => Held::Free,
        // An engine that runs as root may use it all the same; a rootless one is told of under "limits".
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Held::Closed,
        Err(_) => Held::Program(crate::engine::live::program_on(port)),
    }
}

/// The ports of the course: the variable, the port, who holds it.
#[must_use]
pub fn ports(ports: &[(String, u16, Held)], lang: Lang) -> Finding {
    let title = words!(lang, "doctor-ports");
    let mut taken = Vec::new();
    let mut free = Vec::new();
    let mut remedies = Vec::new();
    let once = |list: &mut Vec<String>, text: String| {
        // Two lessons may use the same port, one after the other.
        if !list.contains(&text) {
            list.push(text);
        }
    };
    for (variable, port, held) in ports {
        let by = match held {
            Held::Free | Held::Closed => {
                once(&mut free, port.to_string());
                continue;
            }
            Held::Own(name) => {
                let own = words!(lang, "doctor-your-own-container-name", name);
                once(&mut free, format!("{port} ({own})"));
                continue;
            }
            Held::Container(name) => words!(lang, "doctor-the-container-name", name),
            Held::Program(Some(name)) => name.clone(),
            Held::Program(None) => words!(lang, "doctor-another-program"),
        };
        once(&mut taken, words!(lang, "doctor-port-is-held-by-by", port, by));
        remedies.push(format!("--set {variable}={}", port.saturating_add(30_000).max(*port)));
    }
    if taken.is_empty() {
        let found = words!(lang, "doctor-free-free", free = listed(lang, &free));
        return Finding::ok("ports", &title, found);
    }
    let remedy = words!(lang, "doctor-stop-what-holds-it-or-give", remedies = remedies.join(" "));
    Finding::problem("ports", &title, taken.join(fixed(lang, "list-semicolon")), remedy)
}

/// Proxy settings: of this process's environment and of the engine.
#[must_use]
pub fn proxy(env: &dyn Fn(&str) -> Option<String>, engine: Option<&serde_json::Value>, lang: Lang) -> Finding {
    let title = words!(lang, "doctor-proxy");
    let var = |name: &str| env(name).or_else(|| env(&name.to_lowercase())).filter(|value| !value.is_empty());
    let own = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"].into_iter().filter_map(|name| Some((name, var(name)?)));
    let mut found: Vec<String> = own.map(|(name, value)| format!("{name}={}", without_password(&value))).collect();
    let here = !found.is_empty();
    let of_engine = |key: &str| engine?.get(key)?.as_str().filter(|value| !value.is_empty()).map(without_password);
    let engines = [("HttpProxy", "HTTP"), ("HttpsProxy", "HTTPS")];
    found.extend(engines.iter().filter_map(|(key, name)| {
        let value = of_engine(key)?;
        Some(words!(lang, "doctor-engine-name-value", name, value))
    }));
    if found.is_empty() {
        return Finding::ok("proxy", &title, words!(lang, "doctor-none"));
    }
    let spared = var("NO_PROXY").unwrap_or_default();
    let spares_local = spared.split(',').map(str::trim).any(|host| matches!(host, "localhost" | "*" | "127.0.0.1"));
    let mut remedies = Vec::new();
    if here && !spares_local {
        remedies.push(words!(lang, "doctor-curl-would-ask-the-proxy-for"));
    }
    if here && engine.is_some() && of_engine("HttpsProxy").is_none() {
        remedies.push(words!(lang, "doctor-the-engine-pulls-without-a-proxy"));
    }
    let found = found.join("; ");
    if remedies.is_empty() {
        Finding::ok("proxy", &title, found)
    } else {
        Finding::note("proxy", &title, found, remedies.join(" "))
    }
}

/// `http://user:secret@proxy:3128` without the secret.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.rsplit('@').next().unwrap_or_default().to_owned() };
    let host = rest.rsplit('@').next().unwrap_or_default();
    if host.len() == rest.len() { url.to_owned() } else { format!("{scheme}://…@{host}") }
}

/// Programs that lessons can use: name, and the version line where it is there.
#[must_use]
pub fn program(id: &str, title: &str, version: Option<&str>, missing: String, lang: Lang) -> Finding {
    match version {
        Some(version) => Finding::ok(id, title, version),
        None => Finding::note(id, title, words!(lang, "doctor-not-found"), missing),
    }
}

/// What the terminal can do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terminal {
    /// Standard output is one.
    pub is_one: bool,
    /// Columns and rows.
    pub size: Option<(u16, u16)>,
}

/// The terminal.
#[must_use]
pub fn terminal(terminal: &Terminal, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> Finding {
    let title = words!(lang, "doctor-terminal");
    let var = |name: &str| env(name).filter(|value| !value.is_empty());
    if !terminal.is_one {
        let found = words!(lang, "doctor-standard-output-is-not-a-terminal");
        let remedy = words!(lang, "doctor-ask-again-in-the-terminal-you");
        return Finding::note("terminal", &title, found, remedy);
    }
    let term = var("TERM").unwrap_or_default();
    let colors = match (var("NO_COLOR"), var("COLORTERM").unwrap_or_default()) {
        (Some(_), _) => words!(lang, "doctor-no-colours-no-color"),
        (None, kind) if kind.contains("truecolor") || kind.contains("24bit") => words!(lang, "doctor-16-million-colours"),
        _ if term.contains("256color") => words!(lang, "doctor-256-colours"),
        _ => words!(lang, "doctor-16-colours"),
    };
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(var).unwrap_or_default();
    let mut found = vec![term.clone(), colors];
    found.extend(terminal.size.map(|(columns, rows)| format!("{columns}x{rows}")));
    found.extend(Some(locale.clone()).filter(|locale| !locale.is_empty()));
    let found = found.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    if term == "dumb" {
        let remedy = words!(lang, "doctor-this-terminal-cannot-place-text-use");
        return Finding::problem("terminal", &title, found, remedy);
    }
    if terminal.size.is_some_and(|(columns, rows)| columns < LEAST.0 || rows < LEAST.1) {
        let remedy = words!(lang, "doctor-the-screen-needs-least-columns-and", least = LEAST.0, least2 = LEAST.1);
        return Finding::problem("terminal", &title, found, remedy);
    }
    let unicode = locale.to_lowercase().replace('-', "").contains("utf8");
    if cfg!(unix) && !unicode && !cfg!(target_os = "macos") {
        let remedy = words!(lang, "doctor-the-locale-does-not-say-utf");
        return Finding::note("terminal", &title, found, remedy);
    }
    Finding::ok("terminal", &title, found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::doctor::State;

    #[test]
    fn a_taken_port_names_who_holds_it_and_the_way_round() {
        let listener = TcpListener::bind("0.0.0.0:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(matches!(try_port(port), Held::Program(_)));
        drop(listener);
        assert_eq!(try_port(port), Held::Free);
        let held = [("goapp_port".to_owned(), 8888, Held::Container("web".to_owned()))];
        let finding = ports(&held, Lang::En);
        assert_eq!(finding.state, State::Problem);
        assert!(finding.found.contains("8888 is held by the container web"), "{finding:?}");
        assert!(finding.remedy.unwrap().contains("--set goapp_port=38888"));
        let twice = [("a_port".to_owned(), 8080, Held::Free), ("b_port".to_owned(), 8080, Held::Free)];
        assert_eq!(ports(&twice, Lang::En).found, "free: 8080", "a port of two lessons is one port");
        let own = [("goapp_port".to_owned(), 8888, Held::Own("web".to_owned()))];
        assert_eq!(ports(&own, Lang::En).state, State::Ok, "the workspace's own container is no trouble");
    }

    #[test]
    fn a_proxy_never_shows_its_password_and_must_spare_this_machine() {
        let env = |name: &str| (name == "https_proxy").then(|| "http://me:secret@proxy:3128".to_owned());
        let finding = proxy(&env, None, Lang::En);
        assert!(!finding.found.contains("secret") && finding.found.contains("proxy:3128"), "{finding:?}");
        assert!(finding.remedy.unwrap().contains("NO_PROXY=localhost"));
        let spared = |name: &str| match name {
            "NO_PROXY" => Some("example.org, localhost".to_owned()),
            other => env(other),
        };
        assert_eq!(proxy(&spared, None, Lang::En).state, State::Ok);
    }

    #[test]
    fn a_terminal_too_small_or_too_dumb_is_a_problem() {
        let env = |name: &str| match name {
            "TERM" => Some("xterm-256color".to_owned()),
            "LANG" => Some("ja_JP.UTF-8".to_owned()),
            _ => None,
        };
        let of = |columns, rows| terminal(&Terminal { is_one: true, size: Some((columns, rows)) }, &env, Lang::En);
        assert_eq!(of(80, 24).state, State::Ok);
        assert_eq!(of(50, 24).state, State::Problem);
        let dumb = |name: &str| if name == "TERM" { Some("dumb".to_owned()) } else { env(name) };
        assert_eq!(terminal(&Terminal { is_one: true, size: Some((80, 24)) }, &dumb, Lang::En).state, State::Problem);
    }
}
