//! The main fields of a request's body, for whoever looks on: what a command line says comes first, secrets never.

use serde_json::Value;

use crate::engine::live::clean::line;

/// The longest value that is told, in characters.
const LONGEST: usize = 200;
/// The most members of a list or a map that are told.
const MOST: usize = 12;
/// A body larger than this is not looked into.
const LARGEST_BODY: usize = 1 << 20;

/// How a field is shown.
#[derive(Debug, Clone, Copy)]
enum Show {
    /// As it is; lists as JSON.
    Value,
    /// The names before `=`: the values may be secrets.
    Names,
    /// The keys of a map.
    Keys,
    /// How many.
    Count,
    /// Port bindings, as `-p` has them.
    Ports,
    /// Mounts, as `type:source:target`.
    Mounts,
}

use Show::{Count, Keys, Mounts, Names, Ports};

const CREATE: &[(&str, &str, Show)] = &[
    ("Image", "/Image", Show::Value),
    ("Cmd", "/Cmd", Show::Value),
    ("Entrypoint", "/Entrypoint", Show::Value),
    ("User", "/User", Show::Value),
    ("WorkingDir", "/WorkingDir", Show::Value),
    ("Hostname", "/Hostname", Show::Value),
    ("Tty", "/Tty", Show::Value),
    ("OpenStdin", "/OpenStdin", Show::Value),
    ("Env", "/Env", Names),
    ("ExposedPorts", "/ExposedPorts", Keys),
    ("Healthcheck.Test", "/Healthcheck/Test", Show::Value),
    ("HostConfig.PortBindings", "/HostConfig/PortBindings", Ports),
    ("HostConfig.PublishAllPorts", "/HostConfig/PublishAllPorts", Show::Value),
    ("HostConfig.Binds", "/HostConfig/Binds", Show::Value),
    ("HostConfig.Mounts", "/HostConfig/Mounts", Mounts),
    ("HostConfig.NetworkMode", "/HostConfig/NetworkMode", Show::Value),
    ("NetworkingConfig", "/NetworkingConfig/EndpointsConfig", Keys),
    ("HostConfig.AutoRemove", "/HostConfig/AutoRemove", Show::Value),
    ("HostConfig.RestartPolicy", "/HostConfig/RestartPolicy/Name", Show::Value),
    ("HostConfig.Memory", "/HostConfig/Memory", Show::Value),
    ("HostConfig.NanoCpus", "/HostConfig/NanoCpus", Show::Value),
    ("HostConfig.ReadonlyRootfs", "/HostConfig/ReadonlyRootfs", Show::Value),
    ("HostConfig.Init", "/HostConfig/Init", Show::Value),
    ("HostConfig.ExtraHosts", "/HostConfig/ExtraHosts", Show::Value),
    ("Labels", "/Labels", Count),
];
const EXEC: &[(&str, &str, Show)] = &[
    ("Cmd", "/Cmd", Show::Value),
    ("User", "/User", Show::Value),
    ("WorkingDir", "/WorkingDir", Show::Value),
    ("Env", "/Env", Names),
    ("Tty", "/Tty", Show::Value),
    ("AttachStdin", "/AttachStdin", Show::Value),
];
const EXEC_START: &[(&str, &str, Show)] = &[("Detach", "/Detach", Show::Value), ("Tty", "/Tty", Show::Value)];
const VOLUME: &[(&str, &str, Show)] = &[
    ("Name", "/Name", Show::Value),
    ("Driver", "/Driver", Show::Value),
    ("DriverOpts", "/DriverOpts", Keys),
    ("Labels", "/Labels", Count),
];
const NETWORK: &[(&str, &str, Show)] = &[
    ("Name", "/Name", Show::Value),
    ("Driver", "/Driver", Show::Value),
    ("Internal", "/Internal", Show::Value),
    ("Attachable", "/Attachable", Show::Value),
    ("Options", "/Options", Keys),
    ("Labels", "/Labels", Count),
];
const CONNECT: &[(&str, &str, Show)] = &[
    ("Container", "/Container", Show::Value),
    ("Aliases", "/EndpointConfig/Aliases", Show::Value),
    ("Force", "/Force", Show::Value),
];

/// The main fields of the body of a request to `path`, which has no version.
pub(super) fn fields(method: &str, path: &str, body: &[u8]) -> Vec<(String, String)> {
    let path = path.split('?').next().unwrap_or_default();
    let mut parts = path.split('/').skip(1);
    let table = match (method, parts.next(), parts.next(), parts.last()) {
        ("POST", Some("containers"), Some("create"), None) => CREATE,
        ("POST", Some("containers"), Some(_), Some("exec")) => EXEC,
        ("POST", Some("exec"), Some(_), Some("start")) => EXEC_START,
        ("POST", Some("volumes"), Some("create"), None) => VOLUME,
        ("POST", Some("networks"), Some("create"), None) => NETWORK,
        ("POST", Some("networks"), Some(_), Some("connect" | "disconnect")) => CONNECT,
        _ => return Vec::new(),
    };
    let body = if body.len() > LARGEST_BODY { None } else { serde_json::from_slice::<Value>(body).ok() };
    let Some(body) = body else { return Vec::new() };
    let field = |(name, at, show): &(&str, &str, Show)| {
        let value = body.pointer(at).filter(|value| !is_nothing(value))?;
        Some(((*name).to_owned(), short(&shown(value, *show))))
    };
    table.iter().filter_map(field).collect()
}

/// What a request leaves out or leaves at its default.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(on) => !on,
        Value::Number(number) => number.as_f64() == Some(0.0),
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(all) => all.is_empty(),
    }
}

fn shown(value: &Value, show: Show) -> String {
    let array = || value.as_array().map(Vec::as_slice).unwrap_or_default();
    let keys = || value.as_object().into_iter().flat_map(|map| map.keys());
    match show {
        Show::Value => plain(value),
        Names => joined(array().iter().map(|entry| plain(entry).split('=').next().unwrap_or_default().to_owned())),
        Keys => joined(keys().cloned()),
        Count => keys().count().to_string(),
        Ports => joined(value.as_object().into_iter().flatten().flat_map(|(inside, bindings)| {
            let bindings = bindings.as_array().map(Vec::as_slice).unwrap_or_default();
            bindings.iter().map(move |binding| {
                let text = |key| binding.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
                let ip = text("HostIp").map(|ip| format!("{ip}:")).unwrap_or_default();
                format!("{ip}{}->{inside}", text("HostPort").unwrap_or("?"))
            })
        })),
        Mounts => joined(array().iter().map(|mount| {
            let text = |key| mount.get(key).and_then(Value::as_str).unwrap_or_default();
            format!("{}:{}:{}", text("Type"), text("Source"), text("Target"))
        })),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

fn joined(mut parts: impl Iterator<Item = String>) -> String {
    let mut told: Vec<String> = parts.by_ref().take(MOST).collect();
    told.extend(parts.next().map(|_| "…".to_owned()));
    told.join(", ")
}

fn short(text: &str) -> String {
    let clean = line(text);
    match clean.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", clean.get(..at).unwrap_or_default()),
        None => clean,
    }
}

/// A path as people read it: decoded, without empty parameters, which mean nothing to an engine, and without the values
/// of build arguments, which may be secrets.
pub(super) fn readable(path: &str) -> String {
    let Some((path, query)) = path.split_once('?') else { return decoded(path) };
    let said = query.split('&').filter(|pair| !pair.ends_with('='));
    let pairs = said.map(|pair| match pair.split_once('=') {
        Some((name @ "buildargs", value)) => {
            let names = serde_json::from_str::<Value>(&decoded(value)).ok();
            let names = names.as_ref().map(|map| shown(map, Keys)).unwrap_or_default();
            format!("{name}={names}")
        }
        Some((name, value)) => format!("{name}={}", decoded(value)),
        None => decoded(pair),
    });
    let query = pairs.collect::<Vec<_>>().join("&");
    if query.is_empty() { decoded(path) } else { format!("{}?{query}", decoded(path)) }
}

fn decoded(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high * 16 + low),
            _ => None,
        };
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
        out.push(escaped.unwrap_or(if *first == b'+' { b' ' } else { *first }));
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::{fields, readable};

    fn told(method: &str, path: &str, body: &str) -> Vec<String> {
        fields(method, path, body.as_bytes()).into_iter().map(|(name, value)| format!("{name}: {value}")).collect()
    }

    #[test]
    fn a_create_tells_what_the_command_line_said_and_no_value_of_a_variable() {
        let body = r#"{"Image":"alpine:3.12","Cmd":["echo","hi"],"Env":["PASSWORD=hunter2","LANG"],"Tty":false,
            "HostConfig":{"PortBindings":{"80/tcp":[{"HostIp":"","HostPort":"8080"}]},"Binds":["/a:/b"]},"Labels":{"x":"1"}}"#;
        assert_eq!(
            told("POST", "/containers/create?name=web", body),
            [
                "Image: alpine:3.12",
                r#"Cmd: ["echo","hi"]"#,
                "Env: PASSWORD, LANG",
                "HostConfig.PortBindings: 8080->80/tcp",
                r#"HostConfig.Binds: ["/a:/b"]"#,
                "Labels: 1"
            ]
        );
    }

    #[test]
    fn other_bodies_tell_what_matters_and_unknown_ones_nothing() {
        assert_eq!(told("POST", "/exec/0a/start", r#"{"Detach":false,"Tty":true}"#), ["Tty: true"]);
        assert_eq!(told("POST", "/volumes/create", r#"{"Name":"v","DriverOpts":{}}"#), ["Name: v"]);
        assert!(told("POST", "/auth", r#"{"password":"hunter2"}"#).is_empty());
        assert!(told("POST", "/containers/create", "not json").is_empty());
    }

    #[test]
    fn paths_are_readable_and_keep_the_values_of_build_arguments_back() {
        assert_eq!(
            readable("/images/json?filters=%7B%22label%22%3A%5B%22a+b%22%5D%7D&all=true"),
            r#"/images/json?filters={"label":["a b"]}&all=true"#
        );
        assert_eq!(readable("/build?buildargs=%7B%22TOKEN%22%3A%22s3cret%22%7D&t=app"), "/build?buildargs=TOKEN&t=app");
        assert_eq!(readable("/containers/create?name=web&platform="), "/containers/create?name=web");
        assert_eq!(readable("/a%2"), "/a%2");
    }
}
