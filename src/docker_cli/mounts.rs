//! `--mount` and `-v`.

use super::ValueProblem;
use super::command::{MountKind, MountSpec};
use super::values::{bytes, truth};

/// What a `--mount` can be told, with the kind each is for; docker's CLI rejects any other word.
const OPTIONS: &[(&str, Option<MountKind>)] = &[
    ("type", None),
    ("source", None),
    ("src", None),
    ("target", None),
    ("dst", None),
    ("destination", None),
    ("readonly", None),
    ("ro", None),
    ("consistency", None),
    ("bind-propagation", Some(MountKind::Bind)),
    ("bind-nonrecursive", Some(MountKind::Bind)),
    ("bind-recursive", Some(MountKind::Bind)),
    ("volume-nocopy", Some(MountKind::Volume)),
    ("volume-label", Some(MountKind::Volume)),
    ("volume-driver", Some(MountKind::Volume)),
    ("volume-opt", Some(MountKind::Volume)),
    ("volume-subpath", Some(MountKind::Volume)),
    ("tmpfs-size", Some(MountKind::Tmpfs)),
    ("tmpfs-mode", Some(MountKind::Tmpfs)),
];

/// Whether what stands before the colon of a `-v` names a volume, not a folder.
pub fn names_a_volume(source: &str) -> bool {
    let drive = source.len() == 1 && cfg!(windows);
    !drive && !source.is_empty() && !source.starts_with(['.', '~']) && !source.contains(['/', '\\'])
}

/// The name nearest to the first one in a `--mount` that docker does not know.
pub fn meant(text: &str) -> Option<&'static str> {
    let names = || OPTIONS.iter().map(|(name, _)| *name);
    let fields = fields(text)?;
    let keys = fields.iter().map(|field| field.split('=').next().unwrap_or_default());
    let unknown = keys.filter(|key| !names().any(|name| name.eq_ignore_ascii_case(key))).find(|key| key.len() < 40)?;
    crate::diagnostic::nearest(unknown, names())
}

/// Reads a `--mount`.
///
/// # Errors
/// What is wrong with it.
pub fn mount(text: &str) -> Result<MountSpec, ValueProblem> {
    let mut mount = MountSpec::default();
    let mut needs = None;
    for field in fields(text).ok_or(ValueProblem::MountField)? {
        let (key, value) = field.split_once('=').map_or((field.as_str(), None), |(key, value)| (key, Some(value)));
        let key = key.to_ascii_lowercase();
        let (_, kind) = OPTIONS.iter().find(|(name, _)| *name == key).ok_or(ValueProblem::MountKey)?;
        needs = kind.or(needs);
        let value = match (key.as_str(), value) {
            (_, Some(value)) => value,
            ("readonly" | "ro" | "volume-nocopy" | "bind-nonrecursive", None) => "true",
            _ => return Err(ValueProblem::MountField),
        };
        match key.as_str() {
            "type" => {
                mount.kind = match value.to_ascii_lowercase().as_str() {
                    "bind" => MountKind::Bind,
                    "volume" => MountKind::Volume,
                    "tmpfs" => MountKind::Tmpfs,
                    _ => return Err(ValueProblem::MountType),
                }
            }
            "source" | "src" => mount.source = Some(value.to_owned()).filter(|source| !source.is_empty()),
            "target" | "dst" | "destination" => value.clone_into(&mut mount.target),
            "readonly" | "ro" => mount.read_only = truth(value).map_err(|_| ValueProblem::Bool)?,
            "volume-nocopy" | "bind-nonrecursive" if truth(value).is_err() => return Err(ValueProblem::Bool),
            "tmpfs-size" if bytes(value).is_none() => return Err(ValueProblem::Size),
            "tmpfs-mode" if u32::from_str_radix(value, 8).is_err() => return Err(ValueProblem::Mode),
            _ => mount.options.push((key, value.to_owned())),
        }
    }
    if mount.target.is_empty() {
        return Err(ValueProblem::MountTarget);
    }
    if mount.kind == MountKind::Bind && mount.source.is_none() {
        return Err(ValueProblem::MountSource);
    }
    if needs.is_some_and(|kind| kind != mount.kind) {
        return Err(ValueProblem::MountMix);
    }
    Ok(mount)
}

/// The fields between commas; one in double quotes may hold commas itself (`""` is a quote in it), as in CSV.
fn fields(text: &str) -> Option<Vec<String>> {
    let mut fields = Vec::new();
    let mut rest = text;
    loop {
        let Some(mut quoted) = rest.strip_prefix('"') else {
            let (field, after) = rest.split_once(',').map_or((rest, None), |(field, after)| (field, Some(after)));
            if field.contains('"') {
                return None;
            }
            fields.push(field.to_owned());
            match after {
                Some(after) => rest = after,
                None => return Some(fields),
            }
            continue;
        };
        let mut field = String::new();
        loop {
            let (before, after) = quoted.split_once('"')?;
            field.push_str(before);
            let Some(more) = after.strip_prefix('"') else {
                fields.push(field);
                match after.strip_prefix(',') {
                    Some(after) => rest = after,
                    None if after.is_empty() => return Some(fields),
                    None => return None,
                }
                break;
            };
            field.push('"');
            quoted = more;
        }
    }
}

/// Whether a `-v` can be one: `NAME:/path`, `/folder:/path`, `/path`, each but the last with options after a colon.
///
/// # Errors
/// What is wrong with it.
pub fn volume(text: &str) -> Result<(), ValueProblem> {
    let mut parts: Vec<&str> = text.split(':').collect();
    // `C:\folder:/path`: the colon of a drive is none.
    if let [drive, path, target, ..] = parts.as_slice()
        && drive.len() == 1
        && drive.starts_with(|c: char| c.is_ascii_alphabetic())
        && (path.starts_with('\\') || target.starts_with('/'))
    {
        parts.remove(0);
    }
    let (target, options) = match parts.as_slice() {
        [target] => (target, None),
        [source, target] if !source.is_empty() => (target, None),
        [source, target, options] if !source.is_empty() => (target, Some(options)),
        _ => return Err(ValueProblem::Volume),
    };
    if !target.starts_with('/') {
        return Err(ValueProblem::Volume);
    }
    let known = |option: &str| {
        let option = option.strip_prefix('r').filter(|rest| matches!(*rest, "shared" | "slave" | "private")).unwrap_or(option);
        let plain = ["ro", "rw", "z", "Z", "nocopy", "shared", "slave", "private", "consistent", "cached", "delegated"];
        // Podman's.
        plain.contains(&option) || ["U", "O", "exec", "noexec", "dev", "nodev", "suid", "nosuid", "copy"].contains(&option)
    };
    match options {
        Some(options) if !options.split(',').all(known) => Err(ValueProblem::VolumeOption),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mount_is_read_as_docker_reads_it() {
        let full = mount("type=bind,source=/src,destination=/app,ro,bind-propagation=shared").unwrap();
        assert_eq!((full.kind, full.source.as_deref(), full.target.as_str()), (MountKind::Bind, Some("/src"), "/app"));
        assert!(full.read_only);
        assert_eq!(full.options, [("bind-propagation".to_owned(), "shared".to_owned())]);
        for same in
            ["src=data,dst=/data", "type=volume,source=data,target=/data", "TYPE=VOLUME,src=data,\"target=/data\",ro=false"]
        {
            let data = MountSpec { source: Some("data".into()), target: "/data".into(), ..MountSpec::default() };
            assert_eq!(mount(same), Ok(data), "{same}");
        }
        assert_eq!(mount("type=tmpfs,target=/t,tmpfs-size=64m,tmpfs-mode=1777").unwrap().options.len(), 2);
        assert_eq!(mount("\"source=a,b\",target=/x").unwrap().source.as_deref(), Some("a,b"));
    }

    #[test]
    fn a_wrong_mount_says_what_is_wrong() {
        for (text, want) in [
            ("", ValueProblem::MountKey),
            ("source=data", ValueProblem::MountTarget),
            ("type=bind,target=/x", ValueProblem::MountSource),
            ("type=disk,target=/x", ValueProblem::MountType),
            ("sorce=data,target=/x", ValueProblem::MountKey),
            ("source,target=/x", ValueProblem::MountField),
            ("source=data,target=/x,readonly=maybe", ValueProblem::Bool),
            ("type=bind,source=/s,target=/x,volume-nocopy", ValueProblem::MountMix),
            ("type=tmpfs,target=/x,tmpfs-size=big", ValueProblem::Size),
            ("type=tmpfs,target=/x,tmpfs-mode=9", ValueProblem::Mode),
            ("\"source=a", ValueProblem::MountField),
        ] {
            assert_eq!(mount(text), Err(want), "{text}");
        }
        assert_eq!(meant("sorce=data,target=/x"), Some("source"));
    }

    #[test]
    fn a_volume_needs_an_absolute_path_in_the_container() {
        for good in ["/data", "data:/data", "./src:/app:ro", "/a:/b:ro,z", "data:/d:nocopy", "C:\\src:/app", "/a:/b:rslave"] {
            assert_eq!(volume(good), Ok(()), "{good}");
        }
        for bad in ["", "data", "data:", ":/data", "data:data", "a:/b:ro:x", "::"] {
            assert_eq!(volume(bad), Err(ValueProblem::Volume), "{bad}");
        }
        assert_eq!(volume("a:/b:readonly"), Err(ValueProblem::VolumeOption));
    }
}
