//! Checks and what each kind of them looks at.

use serde_json::{Value, json};

use super::keys::Object;
use super::shape::{condition, flag, id, of, path, regex, size, some, some_at_least_one, text, whole, word, yes};
use crate::course::load::check::KINDS;
use crate::course::load::spec;

pub(super) fn objects() -> Vec<Object> {
    let mut objects = vec![
        Object::new("check", "a check")
            .need("id", id(), "Id, unique in the step; its title and hint stand under `### What will be true {#step/check-id}`")
            .key("when", condition(), "The check counts only where this holds")
            .key("mistakes", some(&of("mistake")), "When the check fails, the first of these that holds gives the hint")
            .with(kinds())
            .one_of(&KINDS),
        Object::new("mistake", "a mistake")
            .need("id", id(), "Id, unique in the step; its hint stands under `### Title {#step/mistake-id}`")
            .with(kinds())
            .one_of(&KINDS),
        Object::new("spec", "a check").with(kinds()).rule("minProperties", json!(1)).rule("maxProperties", json!(1)),
    ];
    objects.extend(specs());
    objects
}

fn kinds() -> Object {
    let ran = json!({ "anyOf": [yes(), of("ran")] });
    Object::new("kinds", "a check")
        .key("image", of("image"), "An image on the engine")
        .key("http", of("http"), "The answer to a request from this machine; a slow server is waited for")
        .key("container", of("container"), "A container, by name or image")
        .key("volume", of("volume"), "A volume")
        .key("network", of("network"), "A network")
        .key("exec", of("exec"), "What a program in a running container gives")
        .key("file", of("text-file"), "A file in the workspace")
        .key("dockerfile", of("dockerfile"), "A Dockerfile in the workspace, as it means, not as it is written")
        .key("command", of("command-check"), "What a command on this machine gives")
        .key("quiz", yes(), "The question of the step is answered right")
        .key("ran", ran, "What the step's own command gave when it was run here")
        .key("all", some_at_least_one(&of("spec")), "All of these hold")
        .key("any", some_at_least_one(&of("spec")), "One of these holds")
        .key("not", of("spec"), "This does not hold")
}

/// What a program gave.
fn output(object: Object) -> Object {
    object
        .key("exit", whole(i64::MIN, i64::MAX as u64), "Its exit code")
        .key("fails", flag(), "It ends with another exit code than 0")
        .key("matches", regex(), "Regular expression found in what it printed")
}

fn specs() -> Vec<Object> {
    let absent = "It must not be there";
    let texts = || some(&text());
    vec![
        Object::new("image", "image")
            .need("ref", text(), "Reference, such as goapp or ${USER}/go-webapp:multistage")
            .key("absent", flag(), absent)
            .key("max_size", size(), "At most this large, such as 60MB")
            .key("min_size", size(), "At least this large")
            .key("smaller_than", of("smaller-than"), "Smaller than another image")
            .key("user", text(), "Its USER")
            .key("entrypoint", texts(), "Its ENTRYPOINT, word by word")
            .key("cmd", texts(), "Its CMD, word by word")
            .key("exposed", texts(), "Ports it must EXPOSE, such as \"8080\" or 53/udp")
            .key("working_dir", text(), "Its WORKDIR")
            .key("max_layers", whole(0, u64::from(u32::MAX)), "At most this many layers")
            .key("no_layer_matches", regex(), "Regular expression that no layer's instruction may match")
            .key("layer_matches", regex(), "Regular expression that some layer's instruction must match"),
        Object::new("smaller-than", "smaller_than").need("ref", text(), "The other image").key(
            "factor",
            json!({ "type": "number", "minimum": 1 }),
            "This many times smaller, at least; 1 when left out",
        ),
        Object::new("http", "http")
            .need("url", json!({ "type": "string", "pattern": "^(https?://|\\$\\{)" }), "Full address")
            .key("method", text(), "GET when left out")
            .key("send", text(), "Body of the request")
            .key("refused", flag(), "Nobody must answer")
            .key("status", whole(0, u64::from(u16::MAX)), "Status of the answer")
            .key("headers", json!({ "type": "object", "additionalProperties": text() }), "What its headers must hold")
            .key("body", text(), "The whole body, blanks around it aside")
            .key("contains", text(), "A text in the body")
            .key("json", json!({}), "JSON the body must be"),
        Object::new("container", "container")
            .key("name", text(), "Its name")
            .key("image", text(), "The image it was made from")
            .key("absent", flag(), absent)
            .key("state", word(spec::STATES), "Its state")
            .key("random_name", flag(), "Its name was made up by Docker")
            .key("ports", texts(), "Published ports, such as \"8080:80\"; none for no port at all")
            .key("env", texts(), "Environment, NAME=VALUE or NAME")
            .key("networks", texts(), "Networks it is on")
            .key("mounts", texts(), "Mounts, such as data:/var/lib/data")
            .key("health", word(spec::HEALTH), "What its health check says")
            .key("logs", regex(), "Regular expression found in its log")
            .any_of(&["name", "image"]),
        Object::new("volume", "volume").need("name", text(), "Its name").key("absent", flag(), absent),
        Object::new("network", "network")
            .need("name", text(), "Its name")
            .key("absent", flag(), absent)
            .key("driver", text(), "Its driver, such as bridge")
            .key("members", texts(), "Names of containers on it"),
        output(Object::new("exec", "exec").need("container", text(), "Name of the container").need(
            "run",
            argv(),
            "Program and arguments, as a list",
        )),
        Object::new("text-file", "file")
            .need("path", path(), "Path in the workspace")
            .key("absent", flag(), absent)
            .key("contains", texts(), "Texts it must hold")
            .key("matches", some(&regex()), "Regular expressions found in it"),
        Object::new("dockerfile", "dockerfile")
            .need("path", path(), "Path in the workspace")
            .key("stages", whole(0, u64::from(u32::MAX)), "How many stages it has")
            .key("final_base", text(), "What its last stage is FROM")
            .key("instructions", texts(), "Instructions it must have")
            .key("final_instructions", texts(), "Instructions its last stage must have"),
        output(Object::new("command-check", "command").need("run", text(), "Command line, run in the workspace")),
        output(Object::new("ran", "ran")),
    ]
}

fn argv() -> Value {
    json!({ "type": "array", "items": text(), "minItems": 1 })
}
