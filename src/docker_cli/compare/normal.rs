//! Values by kind: what means the same reads the same, and what docker assumes anyway is nothing.

use std::collections::BTreeMap;

use crate::docker_cli::{Reference, ports, values};

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// A reference in full; what is none (an image's id) as it stands.
pub fn reference(text: &str) -> String {
    Reference::parse(text).map_or_else(
        |_| text.to_owned(),
        |reference| {
            let tag = reference.tag.map(|tag| format!(":{tag}")).unwrap_or_default();
            let digest = reference.digest.map(|digest| format!("@{digest}")).unwrap_or_default();
            format!("{}/{}{tag}{digest}", reference.domain, reference.path)
        },
    )
}

/// A path without what does not lead anywhere: `./sub/` is `sub`, and the folder itself is `.`.
pub fn path(text: &str, env: Env) -> String {
    if text.contains("://") || text == "-" || text.is_empty() {
        return text.to_owned();
    }
    let here = env("PWD").filter(|here| here.len() > 1);
    let text = match here.as_deref().and_then(|here| text.strip_prefix(here.trim_end_matches('/'))) {
        Some("") => ".",
        Some(rest) if rest.starts_with('/') => rest.trim_start_matches('/'),
        _ => text,
    };
    let absolute = text.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    // `a/..` stays: `a` may be a link that leads elsewhere.
    parts.extend(text.split('/').filter(|part| !matches!(*part, "" | ".")));
    match (absolute, parts.is_empty()) {
        (true, _) => format!("/{}", parts.join("/")),
        (false, true) => ".".to_owned(),
        (false, false) => parts.join("/"),
    }
}

/// A value of a flag that is given once; `None` where it says what docker assumes anyway.
pub fn single(command: &str, flag: &str, text: &str, context: Option<&str>, env: Env) -> Option<String> {
    let value = match flag {
        "file" if command == "build" => {
            let file = path(text, env);
            let usual = path(&format!("{}/Dockerfile", context.unwrap_or(".")), env);
            return (file != usual).then_some(file);
        }
        "memory" | "memory-swap" | "memory-reservation" | "shm-size" => number(values::bytes(text), text),
        "cpus" => number(values::nano_cpus(text), text),
        "health-interval" | "health-timeout" | "health-start-period" | "health-start-interval" => number(duration(text), text),
        "health-retries" | "stop-timeout" | "pids-limit" | "time" | "last" => number(text.parse::<i64>().ok(), text),
        "tail" => number(text.parse::<i64>().ok(), text),
        "platform" => platform(text),
        "signal" | "stop-signal" => signal(text),
        "workdir" | "output" | "input" | "cidfile" => path(text, env),
        _ => text.to_owned(),
    };
    let usual: &[&str] = match (command, flag) {
        ("run" | "create", "network") => &["default", "bridge"],
        ("run" | "create", "pull") => &["missing"],
        ("run" | "create", "restart") => &["no", ""],
        ("network create", "driver") => &["bridge"],
        ("volume create", "driver") => &["local"],
        ("kill" | "compose kill", "signal") => &["KILL"],
        ("compose up" | "compose create", "pull") => &["policy"],
        ("compose config", "format") => &["yaml"],
        ("compose ps" | "compose images", "format") => &["table"],
        ("build" | "compose build", "progress") => &["auto"],
        ("logs" | "compose logs", "tail") => &["all", "-1"],
        ("ps", "last") => &["-1"],
        _ => &[],
    };
    (!usual.contains(&value.as_str())).then_some(value)
}

/// Values of a flag that may be given often, each with the text it came from. Where docker does not care for their
/// order neither do we.
pub fn repeated(command: &str, flag: &str, texts: &[String], env: Env) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = Vec::new();
    let mut named: BTreeMap<String, (String, String)> = BTreeMap::new();
    for text in texts {
        let plain = |value: String| (value, text.clone());
        match flag {
            "tag" => values.push(plain(reference(text))),
            "publish" => match ports::publish(text) {
                Ok(specs) => values.extend(specs.into_iter().map(|spec| {
                    let host = spec.host_port.map(|port| port.to_string()).unwrap_or_default();
                    let end = spec.host_port_end.map(|port| format!("-{port}")).unwrap_or_default();
                    let value = format!("{}|{host}{end}|{}|{}", spec.host_ip, spec.container_port, spec.protocol);
                    (value, text.clone())
                })),
                Err(_) => values.push(plain(text.clone())),
            },
            // The last of several values for one name counts.
            "env" | "build-arg" => {
                if let Some((name, value)) = values::from_environment(text, env) {
                    named.insert(name.clone(), (format!("{name}={value}"), format!("{name}={value}")));
                }
            }
            "label" => {
                let (name, value) = values::label(text);
                named.insert(name.clone(), (format!("{name}={value}"), text.clone()));
            }
            "volume" => values.push(plain(volume(text, env))),
            "mount" => values.push(plain(mount(text, env))),
            "env-file" | "file" => values.push(plain(path(text, env))),
            "add-host" => values.push(plain(text.replacen('=', ":", 1))),
            "cap-add" | "cap-drop" => {
                let upper = text.to_uppercase();
                values.push(plain(upper.strip_prefix("CAP_").unwrap_or(&upper).to_owned()));
            }
            "attach" => values.push(plain(text.to_lowercase())),
            "expose" => values.push(plain(if text.contains('/') { text.clone() } else { format!("{text}/tcp") })),
            _ => values.push(plain(text.clone())),
        }
    }
    values.extend(named.into_values());
    // Later environment files win over earlier ones, and instructions are carried out in their order.
    if !(matches!(flag, "env-file" | "file" | "dns") || (flag == "change" && matches!(command, "commit" | "import"))) {
        values.sort();
    }
    values.dedup_by(|one, other| one.0 == other.0);
    values
}

/// Whether a flag that is true or false is true without being named.
pub fn usually_true(flag: &str) -> bool {
    matches!(flag, "human" | "pause" | "sig-proxy" | "orphans")
}

fn number<T: ToString>(value: Option<T>, text: &str) -> String {
    value.map_or_else(|| text.to_owned(), |value| value.to_string())
}

fn volume(text: &str, env: Env) -> String {
    let parts: Vec<&str> = text.split(':').collect();
    match parts.as_slice() {
        [target] => path(target, env),
        [source, target, rest @ ..] => {
            // A name is a volume; a path, which begins with a dot or a slash, is a folder of the host.
            let source =
                if source.starts_with(['.', '/', '~']) { format!("/{}", path(source, env)) } else { (*source).to_owned() };
            let mut options: Vec<&str> = rest.iter().flat_map(|rest| rest.split(',')).filter(|option| *option != "rw").collect();
            options.sort_unstable();
            format!("{source}:{}:{}", path(target, env), options.join(","))
        }
        [] => String::new(),
    }
}

fn mount(text: &str, env: Env) -> String {
    let mut fields = BTreeMap::from([("type".to_owned(), "volume".to_owned())]);
    for field in text.split(',') {
        let (name, value) = field.split_once('=').unwrap_or((field, "true"));
        let name = match name.to_lowercase().as_str() {
            "src" => "source".to_owned(),
            "dst" | "destination" => "target".to_owned(),
            "ro" => "readonly".to_owned(),
            other => other.to_owned(),
        };
        if name == "readonly" && values::truth(value) == Ok(false) {
            continue;
        }
        let value = match name.as_str() {
            "readonly" => "true".to_owned(),
            "target" => path(value, env),
            "source" if value.starts_with(['.', '/', '~']) => format!("/{}", path(value, env)),
            _ => value.to_owned(),
        };
        fields.insert(name, value);
    }
    fields.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(",")
}

/// Names of architectures as containerd normalises them.
fn platform(text: &str) -> String {
    let text = text.to_lowercase();
    let parts: Vec<&str> = text.split('/').collect();
    let arch = |name: &str, variant: &str| match (name, variant) {
        ("x86_64" | "x86-64" | "amd64", "" | "v1") => "amd64".to_owned(),
        ("aarch64" | "arm64", "" | "8" | "v8") => "arm64".to_owned(),
        ("i386", _) => "386".to_owned(),
        ("armhf", _) | ("arm", "" | "7") => "arm/v7".to_owned(),
        ("armel", _) => "arm/v6".to_owned(),
        (name, "") => name.to_owned(),
        (name, variant) => format!("{name}/{variant}"),
    };
    match parts.as_slice() {
        [os, name] => format!("{os}/{}", arch(name, "")),
        [os, name, variant] => format!("{os}/{}", arch(name, variant)),
        _ => text.clone(),
    }
}

fn signal(text: &str) -> String {
    let upper = text.to_uppercase();
    let name = upper.strip_prefix("SIG").unwrap_or(&upper);
    match name {
        "1" => "HUP",
        "2" => "INT",
        "3" => "QUIT",
        "9" => "KILL",
        "10" => "USR1",
        "12" => "USR2",
        "15" => "TERM",
        other => other,
    }
    .to_owned()
}

/// A time as Go writes it (`1m30s`, `1.5h`, `500ms`) in nanoseconds.
pub fn duration(text: &str) -> Option<i128> {
    if text == "0" {
        return Some(0);
    }
    let (mut rest, mut sum) = (text, 0_f64);
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
        let (number, after) = rest.split_at(digits);
        let units = after.find(|letter: char| letter.is_ascii_digit() || letter == '.').unwrap_or(after.len());
        let (unit, after) = after.split_at(units);
        let factor = match unit {
            "h" => 3.6e12,
            "m" => 6e10,
            "s" => 1e9,
            "ms" => 1e6,
            "us" | "µs" | "μs" => 1e3,
            "ns" => 1.0,
            _ => return None,
        };
        sum += number.parse::<f64>().ok()? * factor;
        rest = after;
    }
    #[allow(clippy::cast_possible_truncation, reason = "an i128 holds what a sum of such texts comes to, or it is cut off")]
    sum.is_finite().then(|| sum.round() as i128)
}
