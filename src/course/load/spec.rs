//! The keys of each kind of check.

use super::check::need_path;
use super::fields::{Fields, list, regex_text, text, wrong_type};
use super::problems::Report;
use super::size::parse_size;
use crate::check::{ContainerSpec, DockerfileSpec, FileSpec, HttpSpec, ImageSpec, NetworkSpec, VolumeSpec};
use crate::course::codes;
use crate::course::yaml::{Node, Value};
use crate::i18n::{fixed, words};
use crate::objects::ContainerState;

/// States of a container that a check may ask for.
pub(super) const STATES: [&str; 7] = ["created", "running", "paused", "restarting", "removing", "exited", "dead"];
/// What a health check may say.
pub(super) const HEALTH: [&str; 3] = ["healthy", "unhealthy", "starting"];

pub(super) fn image(fields: &mut Fields<'_, '_>) -> Option<ImageSpec> {
    let reference = fields.need_text("ref");
    let spec = ImageSpec {
        reference: String::new(),
        absent: fields.flag("absent"),
        max_size: size(fields, "max_size"),
        min_size: size(fields, "min_size"),
        smaller_than: fields.get("smaller_than").and_then(|node| smaller_than(fields.report, node)),
        user: fields.text("user"),
        entrypoint: fields.texts("entrypoint"),
        cmd: fields.texts("cmd"),
        exposed: fields.texts("exposed").unwrap_or_default(),
        working_dir: fields.text("working_dir"),
        max_layers: fields.number("max_layers"),
        no_layer_matches: fields.regex("no_layer_matches"),
        layer_matches: fields.regex("layer_matches"),
    };
    reference.map(|reference| ImageSpec { reference, ..spec })
}

fn smaller_than(report: Report<'_>, node: &Node) -> Option<(String, f64)> {
    let mut fields = Fields::of(report, node, "smaller_than")?;
    let reference = fields.need_text("ref");
    let factor = fields.get("factor").is_none().then_some(1.0).or_else(|| fields.number::<f64>("factor"));
    if let Some(node) = fields.get("factor")
        && factor.is_some_and(|factor| !(factor >= 1.0 && factor.is_finite()))
    {
        report.error(codes::BAD_VALUE, node.at, fixed(report.lang(), "problem-factor-must-be-1-or-more"));
    }
    fields.finish();
    reference.zip(factor)
}

fn size(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<u64> {
    let node = fields.get(key)?;
    let (Value::Text(raw) | Value::Number(raw)) = &node.value else {
        wrong_type(fields.report, node, key, "a size such as `60MB`");
        return None;
    };
    let parsed = parse_size(raw);
    if parsed.is_none() {
        let hint = fixed(fields.report.lang(), "problem-write-number-with-b-kb-mb");
        fields.report.error_hint(codes::BAD_SIZE, node.at, words!(fields.report.lang(), "problem-not-size", raw), hint);
    }
    parsed
}

pub(super) fn http(fields: &mut Fields<'_, '_>) -> Option<HttpSpec> {
    let report = fields.report;
    let url = fields.need("url").and_then(|node| {
        let url = text(report, node, "url")?;
        if !["http://", "https://", "${"].iter().any(|start| url.starts_with(start)) {
            report.error_hint(
                codes::BAD_VALUE,
                node.at,
                words!(report.lang(), "problem-not-full-url", url),
                fixed(report.lang(), "problem-begin-with-http"),
            );
        }
        Some(url)
    });
    let spec = HttpSpec {
        url: String::new(),
        method: fields.text("method").unwrap_or_default(),
        send: fields.text("send"),
        refused: fields.flag("refused"),
        status: fields.number("status"),
        headers: fields.get("headers").map(|node| headers(report, node)).unwrap_or_default(),
        body: fields.text("body"),
        contains: fields.text("contains"),
        json: fields.get("json").map(|node| json(report, node)),
    };
    url.map(|url| HttpSpec { url, ..spec })
}

fn headers(report: Report<'_>, node: &Node) -> std::collections::BTreeMap<String, String> {
    let Value::Map(entries) = &node.value else {
        wrong_type(report, node, "headers", "keys with values");
        return Default::default();
    };
    entries.iter().filter_map(|entry| Some((entry.key.to_lowercase(), text(report, &entry.value, "headers")?))).collect()
}

fn json(report: Report<'_>, node: &Node) -> serde_json::Value {
    use serde_json::Value as Json;
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(raw) => match (raw.parse::<i64>(), raw.parse::<f64>().ok().and_then(serde_json::Number::from_f64)) {
            (Ok(whole), _) => Json::from(whole),
            (Err(_), Some(number)) => Json::Number(number),
            (Err(_), None) => {
                report.error(codes::BAD_VALUE, node.at, words!(report.lang(), "problem-json-has-no-number", raw));
                Json::Null
            }
        },
        Value::Text(_) => text(report, node, "json").map_or(Json::Null, Json::String),
        Value::List(items) => items.iter().map(|item| json(report, item)).collect(),
        Value::Map(entries) => entries.iter().map(|entry| (entry.key.clone(), json(report, &entry.value))).collect(),
    }
}

pub(super) fn container(fields: &mut Fields<'_, '_>) -> Option<ContainerSpec> {
    let report = fields.report;
    let state = fields.get("state").and_then(|node| {
        let word = text(report, node, "state")?;
        let state = ContainerState::from_name(&word);
        if state.is_none() {
            report.unknown(codes::BAD_VALUE, node.at, words!(report.lang(), "problem-container-cannot-be", word), &word, &STATES);
        }
        state
    });
    let health = fields.get("health").and_then(|node| {
        let word = text(report, node, "health")?;
        if !HEALTH.contains(&word.as_str()) {
            report.unknown(
                codes::BAD_VALUE,
                node.at,
                words!(report.lang(), "problem-health-container-cannot-be", word),
                &word,
                &HEALTH,
            );
        }
        Some(word)
    });
    let spec = ContainerSpec {
        name: fields.text("name"),
        image: fields.text("image"),
        absent: fields.flag("absent"),
        state,
        random_name: fields.flag("random_name"),
        ports: fields.texts("ports").unwrap_or_default(),
        env: fields.texts("env").unwrap_or_default(),
        networks: fields.texts("networks").unwrap_or_default(),
        mounts: fields.texts("mounts").unwrap_or_default(),
        health,
        logs: fields.regex("logs"),
    };
    if fields.get("name").is_none() && fields.get("image").is_none() {
        report.error(codes::MISSING_KEY, fields.at, fixed(report.lang(), "problem-container-found-by-name-or-by"));
        return None;
    }
    Some(spec)
}

pub(super) fn volume(fields: &mut Fields<'_, '_>) -> Option<VolumeSpec> {
    let name = fields.need_text("name");
    let absent = fields.flag("absent");
    name.map(|name| VolumeSpec { name, absent })
}

pub(super) fn network(fields: &mut Fields<'_, '_>) -> Option<NetworkSpec> {
    let name = fields.need_text("name");
    let absent = fields.flag("absent");
    let driver = fields.text("driver");
    let members = fields.texts("members").unwrap_or_default();
    name.map(|name| NetworkSpec { name, absent, driver, members })
}

pub(super) fn file(fields: &mut Fields<'_, '_>) -> Option<FileSpec> {
    let path = need_path(fields, "path");
    let absent = fields.flag("absent");
    let contains = fields.texts("contains").unwrap_or_default();
    let report = fields.report;
    let matches = fields.get("matches").map(list).unwrap_or_default();
    let matches = matches.iter().filter_map(|node| regex_text(report, node, "matches")).collect();
    path.map(|path| FileSpec { path, absent, contains, matches })
}

pub(super) fn dockerfile(fields: &mut Fields<'_, '_>) -> Option<DockerfileSpec> {
    let path = need_path(fields, "path");
    let stages = fields.number("stages");
    let final_base = fields.text("final_base");
    let instructions = fields.texts("instructions").unwrap_or_default();
    let final_instructions = fields.texts("final_instructions").unwrap_or_default();
    path.map(|path| DockerfileSpec { path, stages, final_base, instructions, final_instructions })
}
