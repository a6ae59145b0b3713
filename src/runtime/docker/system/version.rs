//! `docker version`.

use super::{client, template};
use crate::engine::{Engine, EngineError, Raw};
use crate::gotemplate::Missing;
use crate::runtime::docker::format::tabs::{Layout, align};
use crate::runtime::docker::format::time;
use crate::runtime::docker::format::typed::typed;
use crate::runtime::docker::lists::raw::{flag, items, text};
use crate::runtime::docker::out::Out;

/// As docker lays this out.
const LAYOUT: Layout = Layout { least: 20, padding: 1 };

pub(super) async fn print(engine: &dyn Engine, format: Option<&str>, out: &Out) -> Result<i64, EngineError> {
    let format = format.filter(|format| !format.is_empty());
    let template = format.map(|format| template("version", format, "template parsing error: ")).transpose()?;
    let mut server = engine.system_version().await?;
    name_engine(&mut server);
    let Some(template) = template else {
        let client = client(&engine.info().api);
        out.text(align(&format!("{}\n\n{}\n", of_client(&client), of_server(&server)), LAYOUT)).await;
        return Ok(0);
    };
    let both = serde_json::json!({ "Client": client(&engine.info().api), "Server": server });
    match template.execute(&typed(&both, "system.versionInfo"), Missing::Invalid) {
        Ok(text) => {
            out.text(align(&format!("{text}\n"), LAYOUT)).await;
            Ok(0)
        }
        Err(failed) => {
            out.text(align(&format!("{}\n", failed.printed), LAYOUT)).await;
            Err(EngineError::Refused { message: failed.message, code: 1 })
        }
    }
}

/// Old engines and Podman do not list themselves among their parts; and dates of builds are made readable.
fn name_engine(server: &mut Raw) {
    let own = serde_json::json!({
        "Name": "Engine",
        "Version": text(server, "Version"),
        "Details": {
            "ApiVersion": text(server, "ApiVersion"),
            "Arch": text(server, "Arch"),
            "BuildTime": text(server, "BuildTime"),
            "Experimental": flag(server, "Experimental").to_string(),
            "GitCommit": text(server, "GitCommit"),
            "GoVersion": text(server, "GoVersion"),
            "MinAPIVersion": text(server, "MinAPIVersion"),
            "Os": text(server, "Os"),
        },
    });
    let Some(fields) = server.as_object_mut() else { return };
    let parts = fields.entry("Components").or_insert_with(|| Raw::Array(Vec::new()));
    if !parts.is_array() {
        *parts = Raw::Array(Vec::new());
    }
    let Some(parts) = parts.as_array_mut() else { return };
    if !parts.iter().any(|part| text(part, "Name") == "Engine") {
        parts.push(own);
    }
    for part in parts.iter_mut().filter(|part| text(part, "Name") == "Engine") {
        if let Some(built) = part.pointer_mut("/Details/BuildTime")
            && let Some(readable) = built.as_str().and_then(time::ansi)
        {
            *built = readable.into();
        }
    }
}

fn of_client(client: &Raw) -> String {
    format!(
        "Client: Sealegs\n Version:\t{}\n API version:\t{}\n OS/Arch:\t{}/{}\n Context:\t{}",
        text(client, "Version"),
        text(client, "ApiVersion"),
        text(client, "Os"),
        text(client, "Arch"),
        text(client, "Context"),
    )
}

fn of_server(server: &Raw) -> String {
    let platform = server.pointer("/Platform/Name").and_then(Raw::as_str).filter(|name| !name.is_empty());
    let mut out = format!("Server:{}", platform.map(|name| format!(" {name}")).unwrap_or_default());
    for part in items(server, "Components") {
        let name = text(part, "Name");
        let details = part.get("Details").unwrap_or(&Raw::Null);
        out.push_str(&format!("\n {name}:\n  Version:\t{}", text(part, "Version")));
        if name == "Engine" {
            let detail = |name| text(details, name);
            out.push_str(&format!(
                "\n  API version:\t{} (minimum version {})\n  Go version:\t{}\n  Git commit:\t{}\n  Built:\t{}\n  OS/Arch:\t{}/{}\n  \
                 Experimental:\t{}",
                detail("ApiVersion"),
                detail("MinAPIVersion"),
                detail("GoVersion"),
                detail("GitCommit"),
                detail("BuildTime"),
                detail("Os"),
                detail("Arch"),
                detail("Experimental"),
            ));
            continue;
        }
        let mut names: Vec<&String> = details.as_object().map(|details| details.keys().collect()).unwrap_or_default();
        names.sort();
        for name in names {
            out.push_str(&format!("\n  {name}:\t{}", text(details, name)));
        }
    }
    out
}
