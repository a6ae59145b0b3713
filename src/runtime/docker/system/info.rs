//! `docker info`.

use std::fmt::Write as _;

use super::{client, template};
use crate::engine::{Engine, EngineError, Raw};
use crate::gotemplate::Missing;
use crate::runtime::docker::format::typed::typed;
use crate::runtime::docker::format::units;
use crate::runtime::docker::lists::raw::{flag, items, number, text, texts};
use crate::runtime::docker::out::Out;

pub(super) async fn print(engine: &dyn Engine, format: Option<&str>, out: &Out) -> Result<i64, EngineError> {
    let format = format.filter(|format| !format.is_empty());
    let template = format.map(|format| template("", format, "template parsing error: ")).transpose()?;
    let mut info = engine.system_info().await?;
    let client = client(&engine.info().api);
    let Some(template) = template else {
        out.text(format!("{}\n{}", of_client(&client), of_server(&info))).await;
        for warning in texts(&info, "Warnings") {
            out.error(warning).await;
        }
        return Ok(0);
    };
    if let (Some(fields), Some(client)) = (info.as_object_mut(), client.as_object()) {
        let mut client = client.clone();
        client.remove("ApiVersion");
        client.insert("Debug".to_owned(), false.into());
        client.insert("Plugins".to_owned(), Raw::Array(Vec::new()));
        fields.insert("ClientInfo".to_owned(), Raw::Object(client));
    }
    match template.execute(&typed(&info, "system.dockerInfo"), Missing::Invalid) {
        Ok(text) => {
            out.line(text).await;
            Ok(0)
        }
        Err(failed) => {
            out.line(failed.printed).await;
            Err(EngineError::Refused { message: failed.message, code: 1 })
        }
    }
}

fn of_client(client: &Raw) -> String {
    format!(
        "Client: Sealegs\n Version:    {}\n Context:    {}\n Debug Mode: false\n",
        text(client, "Version"),
        text(client, "Context")
    )
}

/// Lines, one under another.
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    /// A name and a value, whatever it is.
    fn always(&mut self, name: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "{name}: {value}");
    }

    /// A name and a value that is not empty.
    fn filled(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.always(name, value);
        }
    }
}

fn of_server(info: &Raw) -> String {
    let mut out = Lines("Server:\n".to_owned());
    for (name, key) in [
        (" Containers", "Containers"),
        ("  Running", "ContainersRunning"),
        ("  Paused", "ContainersPaused"),
        ("  Stopped", "ContainersStopped"),
        (" Images", "Images"),
    ] {
        out.always(name, number(info, key));
    }
    out.filled(" Server Version", text(info, "ServerVersion"));
    out.filled(" Storage Driver", text(info, "Driver"));
    for (list, indent) in [("DriverStatus", "  "), ("SystemStatus", " ")] {
        for pair in items(info, list) {
            let at = |at: usize| pair.get(at).and_then(Raw::as_str).unwrap_or_default();
            out.always(&format!("{indent}{}", at(0)), at(1));
        }
    }
    out.filled(" Logging Driver", text(info, "LoggingDriver"));
    out.filled(" Cgroup Driver", text(info, "CgroupDriver"));
    out.filled(" Cgroup Version", text(info, "CgroupVersion"));
    let plugins = info.get("Plugins").unwrap_or(&Raw::Null);
    out.line(" Plugins:");
    for kind in ["Volume", "Network", "Authorization", "Log"] {
        let names = texts(plugins, kind).join(" ");
        if kind != "Authorization" || !names.is_empty() {
            out.always(&format!("  {kind}"), names);
        }
    }
    section(&mut out, " CDI spec directories:", &texts(info, "CDISpecDirs"));
    out.always(" Swarm", info.pointer("/Swarm/LocalNodeState").and_then(Raw::as_str).unwrap_or_default());
    if let Some(runtimes) = info.get("Runtimes").and_then(Raw::as_object).filter(|runtimes| !runtimes.is_empty()) {
        let mut names: Vec<&str> = runtimes.keys().map(String::as_str).collect();
        names.sort_unstable();
        out.always(" Runtimes", names.join(" "));
        out.always(" Default Runtime", text(info, "DefaultRuntime"));
    }
    if text(info, "OSType") == "linux" {
        linux(&mut out, info);
    }
    for (name, key) in [
        (" Kernel Version", "KernelVersion"),
        (" Operating System", "OperatingSystem"),
        (" OSType", "OSType"),
        (" Architecture", "Architecture"),
    ] {
        out.filled(name, text(info, key));
    }
    out.always(" CPUs", number(info, "NCPU"));
    out.always(" Total Memory", units::binary_size(number(info, "MemTotal")));
    out.filled(" Name", text(info, "Name"));
    out.filled(" ID", text(info, "ID"));
    out.always(" Docker Root Dir", text(info, "DockerRootDir"));
    out.always(" Debug Mode", flag(info, "Debug"));
    if flag(info, "Debug") {
        out.always("  File Descriptors", number(info, "NFd"));
        out.always("  Goroutines", number(info, "NGoroutines"));
        out.always("  System Time", text(info, "SystemTime"));
        out.always("  EventsListeners", number(info, "NEventsListener"));
    }
    for (name, key) in [(" HTTP Proxy", "HttpProxy"), (" HTTPS Proxy", "HttpsProxy"), (" No Proxy", "NoProxy")] {
        out.filled(name, text(info, key));
    }
    section(&mut out, " Labels:", &texts(info, "Labels"));
    out.always(" Experimental", flag(info, "ExperimentalBuild"));
    registries(&mut out, info.get("RegistryConfig").unwrap_or(&Raw::Null));
    out.always(" Live Restore Enabled", flag(info, "LiveRestoreEnabled"));
    out.filled(" Product License", text(info, "ProductLicense"));
    let pools = items(info, "DefaultAddressPools");
    if !pools.is_empty() {
        out.line(" Default Address Pools:");
        for pool in pools {
            out.line(&format!("   Base: {}, Size: {}", text(pool, "Base"), number(pool, "Size")));
        }
    }
    out.line("");
    out.0
}

fn section(out: &mut Lines, head: &str, entries: &[&str]) {
    if !entries.is_empty() {
        out.line(head);
        entries.iter().for_each(|entry| out.line(&format!("  {entry}")));
    }
}

fn linux(out: &mut Lines, info: &Raw) {
    let commit = |name: &str| info.pointer(&format!("/{name}/ID")).and_then(Raw::as_str).unwrap_or_default();
    out.always(" Init Binary", text(info, "InitBinary"));
    out.always(" containerd version", commit("ContainerdCommit"));
    out.always(" runc version", commit("RuncCommit"));
    out.always(" init version", commit("InitCommit"));
    let options = texts(info, "SecurityOptions");
    if options.is_empty() {
        return;
    }
    out.line(" Security Options:");
    for option in options {
        let mut parts = option.split(',').map(|part| part.split_once('=').unwrap_or(("name", part)));
        if let Some((_, name)) = parts.clone().find(|(key, _)| *key == "name") {
            out.line(&format!("  {name}"));
        }
        if let Some((_, profile)) = parts.find(|(key, _)| *key == "profile") {
            out.always("   Profile", profile);
        }
    }
}

fn registries(out: &mut Lines, config: &Raw) {
    let known = config.get("IndexConfigs").and_then(Raw::as_object);
    let ranges = texts(config, "InsecureRegistryCIDRs");
    if !ranges.is_empty() || known.is_some_and(|known| !known.is_empty()) {
        let mut names: Vec<&str> = known
            .into_iter()
            .flat_map(|known| known.values())
            .filter(|one| !flag(one, "Secure"))
            .map(|one| text(one, "Name"))
            .collect();
        names.sort_unstable();
        out.line(" Insecure Registries:");
        names.iter().chain(&ranges).for_each(|name| out.line(&format!("  {name}")));
    }
    section(out, " Registry Mirrors:", &texts(config, "Mirrors"));
}
