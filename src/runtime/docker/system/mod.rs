//! The engine as a whole.
//!
//! - `df`: what takes up disk space; `info`, `version`: what the engine is; `events`: what happens on it

mod df;
mod events;
mod info;
mod version;

use crate::docker_cli::DockerCommand;
use crate::engine::{Engine, EngineError};
use crate::runtime::docker::out::Out;

pub(super) async fn carry_out(engine: &dyn Engine, command: &DockerCommand, out: &Out) -> Result<i64, EngineError> {
    match command {
        DockerCommand::Df(options) => df::print(engine, options, out).await,
        DockerCommand::Info(format) => info::print(engine, format.as_deref(), out).await,
        DockerCommand::Version(format) => version::print(engine, format.as_deref(), out).await,
        DockerCommand::VersionLine => {
            out.line(format!("Sealegs version {}, Docker Engine API {}", env!("CARGO_PKG_VERSION"), engine.info().api)).await;
            Ok(0)
        }
        DockerCommand::Events(options) => events::print(engine, options, out).await,
        _ => Err(EngineError::Unsupported { what: "this command".to_owned() }),
    }
}

/// What docker's client says of itself, said of this one.
fn client(api: &str) -> serde_json::Value {
    let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
    let arch = match arch {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    serde_json::json!({
        "Platform": { "Name": "Sealegs" },
        "Version": env!("CARGO_PKG_VERSION"),
        "ApiVersion": api,
        "DefaultAPIVersion": api,
        "Os": if os == "macos" { "darwin" } else { os },
        "Arch": arch,
        "Context": "default",
    })
}

/// A template, or what is wrong with it: `prefix` is what docker says before that.
fn template(name: &str, format: &str, prefix: &str) -> Result<crate::gotemplate::Template, EngineError> {
    let format = if format == "json" { "{{json .}}" } else { format };
    crate::gotemplate::Template::parse(name, format)
        .map_err(|error| EngineError::Refused { message: format!("{prefix}{error}"), code: 64 })
}
