//! `-v`, `--mount` and `--tmpfs` as the engine takes them.

use std::collections::HashMap;
use std::path::Path;

use bollard::models::{
    Mount, MountBindOptions, MountBindOptionsPropagationEnum, MountTmpfsOptions, MountType, MountVolumeOptions,
    MountVolumeOptionsDriverConfig,
};

use crate::docker_cli::{MountKind, MountSpec, values};
use crate::engine::EngineError;
use crate::engine::live::clean::line;

/// The exit code of docker where a command line cannot be made sense of.
const UNREADABLE: i64 = 125;

/// `-v` in two: binds (with absolute host paths) and anonymous volumes.
pub(super) fn volumes(given: &[String], cwd: &Path) -> (Vec<String>, Vec<String>) {
    let mut binds = Vec::new();
    let mut anonymous = Vec::new();
    for volume in given {
        // The colon of a drive letter is not a separator.
        let skip = if cfg!(windows) && volume.as_bytes().get(1) == Some(&b':') { 2 } else { 0 };
        match volume.get(skip..).and_then(|rest| rest.find(':')) {
            None => anonymous.push(volume.clone()),
            Some(at) => {
                let (source, rest) = volume.split_at(at + skip);
                binds.push(format!("{}{rest}", from_here(source, cwd)));
            }
        }
    }
    (binds, anonymous)
}

/// `--tmpfs`: paths with their options.
pub(super) fn tmpfs(given: &[String]) -> HashMap<String, String> {
    given
        .iter()
        .map(|one| one.split_once(':').unwrap_or((one, "")))
        .map(|(path, options)| (path.into(), options.into()))
        .collect()
}

/// `--mount`.
pub(super) fn mount(spec: &MountSpec, cwd: &Path) -> Result<Mount, EngineError> {
    let mut bind = MountBindOptions::default();
    let mut volume = MountVolumeOptions::default();
    let mut memory = MountTmpfsOptions::default();
    let mut consistency = None;
    for (name, value) in &spec.options {
        let refused =
            || EngineError::Refused { message: format!("invalid value for {}: {}", line(name), line(value)), code: UNREADABLE };
        let truth = || values::truth(if value.is_empty() { "true" } else { value }).map_err(|_| refused());
        let pair = || value.split_once('=').map_or_else(|| (value.clone(), String::new()), |(k, v)| (k.into(), v.into()));
        match name.as_str() {
            "consistency" => consistency = Some(value.clone()),
            "bind-propagation" => {
                bind.propagation = Some(value.parse::<MountBindOptionsPropagationEnum>().map_err(|_| refused())?);
            }
            "bind-nonrecursive" => bind.non_recursive = Some(truth()?),
            "bind-recursive" => match value.as_str() {
                "enabled" => {}
                "disabled" => bind.non_recursive = Some(true),
                "writable" => bind.read_only_non_recursive = Some(true),
                "readonly" => bind.read_only_force_recursive = Some(true),
                _ => return Err(refused()),
            },
            "volume-nocopy" => volume.no_copy = Some(truth()?),
            "volume-subpath" => volume.subpath = Some(value.clone()),
            "volume-label" => {
                let (key, value) = pair();
                volume.labels.get_or_insert_default().insert(key, value);
            }
            "volume-driver" => volume.driver_config.get_or_insert_with(driver).name = Some(value.clone()),
            "volume-opt" => {
                let (key, value) = pair();
                volume.driver_config.get_or_insert_with(driver).options.get_or_insert_default().insert(key, value);
            }
            "tmpfs-size" => {
                let size = values::bytes(value).and_then(|size| i64::try_from(size).ok());
                memory.size_bytes = Some(size.ok_or_else(refused)?);
            }
            "tmpfs-mode" => memory.mode = Some(i64::from_str_radix(value, 8).map_err(|_| refused())?),
            _ => return Err(refused()),
        }
    }
    if volume != MountVolumeOptions::default() {
        volume.driver_config.get_or_insert_with(driver);
    }
    let kind = match spec.kind {
        MountKind::Bind => MountType::BIND,
        MountKind::Volume => MountType::VOLUME,
        MountKind::Tmpfs => MountType::TMPFS,
    };
    let source =
        spec.source.as_ref().map(|source| if spec.kind == MountKind::Bind { from_here(source, cwd) } else { source.clone() });
    Ok(Mount {
        typ: Some(kind),
        source,
        target: Some(spec.target.clone()),
        read_only: spec.read_only.then_some(true),
        consistency,
        bind_options: given(bind),
        volume_options: given(volume),
        tmpfs_options: given(memory),
        ..Mount::default()
    })
}

/// Options only where one was given: they mean something to the engine even when they are empty.
fn given<T: Default + PartialEq>(options: T) -> Option<T> {
    (options != T::default()).then_some(options)
}

fn driver() -> MountVolumeOptionsDriverConfig {
    MountVolumeOptionsDriverConfig::default()
}

/// A host path that begins with a dot, made absolute and free of `.` and `..`; anything else as it is, as docker does.
fn from_here(source: &str, cwd: &Path) -> String {
    if !source.starts_with('.') {
        return source.to_owned();
    }
    let mut path = std::path::absolute(cwd).unwrap_or_else(|_| cwd.to_owned());
    for part in source.split(['/', std::path::MAIN_SEPARATOR]) {
        match part {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{mount, tmpfs, volumes};
    use crate::docker_cli::{MountKind, MountSpec};

    #[cfg(unix)]
    #[test]
    fn relative_host_paths_start_from_the_commands_folder() {
        let given = ["./data:/data:ro", "../x:/x", "pg:/var/lib", "/anon", ".:/app"].map(str::to_owned);
        let (binds, anonymous) = volumes(&given, Path::new("/work/app"));
        assert_eq!(binds, ["/work/app/data:/data:ro", "/work/x:/x", "pg:/var/lib", "/work/app:/app"]);
        assert_eq!(anonymous, ["/anon"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_mount_carries_only_the_options_that_were_given() {
        let options = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let bind =
            MountSpec { kind: MountKind::Bind, source: Some("./src".into()), target: "/src".into(), ..MountSpec::default() };
        let json = serde_json::to_value(mount(&bind, Path::new("/work")).unwrap()).unwrap();
        assert_eq!(json, serde_json::json!({ "Type": "bind", "Source": "/work/src", "Target": "/src" }));
        let volume = MountSpec {
            source: Some("data".into()),
            target: "/data".into(),
            read_only: true,
            options: options(&[("volume-nocopy", "true"), ("volume-label", "a=b"), ("volume-opt", "type=nfs")]),
            ..MountSpec::default()
        };
        let json = serde_json::to_value(mount(&volume, Path::new("/")).unwrap()).unwrap();
        assert_eq!(
            json,
            serde_json::json!({ "Type": "volume", "Source": "data", "Target": "/data", "ReadOnly": true, "VolumeOptions": {
                "NoCopy": true, "Labels": { "a": "b" }, "DriverConfig": { "Options": { "type": "nfs" } } } })
        );
        let memory = MountSpec {
            kind: MountKind::Tmpfs,
            target: "/tmp".into(),
            options: options(&[("tmpfs-size", "64m"), ("tmpfs-mode", "1770")]),
            ..MountSpec::default()
        };
        let json = serde_json::to_value(mount(&memory, Path::new("/")).unwrap()).unwrap();
        assert_eq!(json.pointer("/TmpfsOptions").unwrap(), &serde_json::json!({ "SizeBytes": 67_108_864, "Mode": 0o1770 }));
    }

    #[test]
    fn a_tmpfs_has_its_options_after_a_colon() {
        let map = tmpfs(&["/a".into(), "/b:size=1m,mode=700".into()]);
        assert_eq!((map["/a"].as_str(), map["/b"].as_str()), ("", "size=1m,mode=700"));
    }
}
