//! What is mounted into a container, and where.

use crate::i18n::{Lang, words};

/// `-v`.
pub fn volume(value: &str, lang: Lang) -> String {
    let (source, target, options) = parts(value);
    let note = options.map_or_else(String::new, |options| note(options, lang));
    let Some(source) = source else {
        return words!(lang, "explain-an-anonymous-volume-at-target-in", target, note);
    };
    if is_path(source) {
        let source = host(source, lang);
        words!(lang, "explain-source-target-in-the-container-note", source, target, note)
    } else {
        words!(lang, "explain-volume-source-target-in-the-container", source, target, note)
    }
}

/// Source, target and options. A drive letter's colon belongs to its path.
fn parts(value: &str) -> (Option<&str>, &str, Option<&str>) {
    let drive =
        value.get(1..3).is_some_and(|text| matches!(text, ":\\" | ":/")) && value.starts_with(|c: char| c.is_ascii_alphabetic());
    let from = if drive { 2 } else { 0 };
    let Some(colon) = value.get(from..).and_then(|rest| rest.find(':')).map(|at| at + from) else { return (None, value, None) };
    let (source, rest) = (value.get(..colon).unwrap_or_default(), value.get(colon + 1..).unwrap_or_default());
    match rest.split_once(':') {
        Some((target, options)) => (Some(source), target, Some(options)),
        // `/data:ro`: options without a source.
        None if !rest.starts_with('/') && rest.split(',').all(|option| matches!(option, "ro" | "rw" | "z" | "Z" | "nocopy")) => {
            (None, source, Some(rest))
        }
        None => (Some(source), rest, None),
    }
}

/// A folder or file of the host.
fn host(path: &str, lang: Lang) -> String {
    match path {
        "." | "./" => words!(lang, "explain-this-folder"),
        _ => words!(lang, "explain-the-host-path", path),
    }
}

/// A path of the host, not a volume's name.
fn is_path(source: &str) -> bool {
    source.starts_with(['/', '.', '~', '\\']) || source.get(1..2) == Some(":")
}

fn note(options: &str, lang: Lang) -> String {
    options.split(',').filter_map(|option| self::option(option, lang)).map(|text| words!(lang, "explain-text", text)).collect()
}

fn option(option: &str, lang: Lang) -> Option<String> {
    Some(match option {
        "" | "rw" => return None,
        "ro" | "readonly" => words!(lang, "explain-read-only"),
        "z" => words!(lang, "explain-labelled-for-selinux-shared"),
        "Z" => words!(lang, "explain-labelled-for-selinux-for-this-container"),
        "nocopy" => words!(lang, "explain-without-copying-the-image-files-into"),
        other => other.to_owned(),
    })
}

/// `--mount`.
pub fn mount(value: &str, lang: Lang) -> String {
    let (mut kind, mut source, mut target, mut read_only, mut others) = ("volume", "", "", false, String::new());
    for field in value.split(',') {
        let (name, text) = field.split_once('=').unwrap_or((field, "true"));
        match name.trim() {
            "type" => kind = text,
            "source" | "src" => source = text,
            "target" | "dst" | "destination" => target = text,
            "readonly" | "ro" => read_only = matches!(text, "true" | "1"),
            _ => {
                others.push_str(&words!(lang, "explain-text", text = field));
            }
        }
    }
    let note = if read_only { self::note("ro", lang) } else { String::new() } + &others;
    match (kind, source) {
        ("tmpfs", _) => memory(target, &note, lang),
        ("bind", _) => volume_like(&host(source, lang), target, &note, lang),
        (_, "") => volume_like(&words!(lang, "explain-an-anonymous-volume"), target, &note, lang),
        _ => volume_like(&words!(lang, "explain-volume-source", source), target, &note, lang),
    }
}

fn volume_like(what: &str, target: &str, note: &str, lang: Lang) -> String {
    words!(lang, "explain-what-target-in-the-container-note", what, target, note)
}

/// `--tmpfs`.
pub fn tmpfs(value: &str, lang: Lang) -> String {
    let (target, options) = value.split_once(':').unwrap_or((value, ""));
    memory(target, &note(options, lang), lang)
}

fn memory(target: &str, note: &str, lang: Lang) -> String {
    words!(lang, "explain-memory-tmpfs-at-target-in-the", target, note)
}

/// One end of a `docker cp`.
pub fn copy_end(value: &str, source: bool, lang: Lang) -> String {
    if value == "-" {
        return if source {
            words!(lang, "explain-from-a-tar-archive-on-the")
        } else {
            words!(lang, "explain-as-a-tar-archive-to-the")
        };
    }
    let container = value.split_once(':').filter(|(name, _)| !name.is_empty() && !is_path(value) && name.len() > 1);
    match (container, source) {
        (Some((name, path)), true) => words!(lang, "explain-from-path-in-the-container-name", path, name),
        (Some((name, path)), false) => words!(lang, "explain-to-path-in-the-container-name", path, name),
        (None, true) => words!(lang, "explain-from-value-on-the-host", value),
        (None, false) => words!(lang, "explain-to-value-on-the-host", value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_and_host_folders_are_told_apart() {
        for (value, en) in [
            ("roach:/data", "volume roach → /data in the container; its data outlives the container"),
            ("./src:/app:ro", "the host's ./src → /app in the container, read-only; both sides see the same files"),
            ("C:\\src:/app", "the host's C:\\src → /app in the container; both sides see the same files"),
            (".:/app", "this folder → /app in the container; both sides see the same files"),
            ("/data", "an anonymous volume, at /data in the container"),
            ("/data:ro", "an anonymous volume, at /data in the container, read-only"),
        ] {
            assert_eq!(volume(value, Lang::En), en);
        }
        assert_eq!(
            volume("roach:/data:ro", Lang::Ja),
            "ボリューム roach → コンテナの /data、読み取り専用（コンテナを消してもデータは残る）"
        );
    }

    #[test]
    fn a_mount_says_its_type() {
        assert_eq!(
            mount("type=bind,source=/etc,target=/host,readonly", Lang::En),
            "the host's /etc → /host in the container, read-only"
        );
        assert_eq!(mount("src=roach,dst=/data", Lang::En), "volume roach → /data in the container");
        assert_eq!(
            mount("type=tmpfs,target=/run,tmpfs-size=64m", Lang::Ja),
            "メモリ（tmpfs）をコンテナの /run にマウント、tmpfs-size=64m（停止すると消える）"
        );
    }

    #[test]
    fn the_ends_of_a_copy_say_where_they_are() {
        assert_eq!(copy_end("extract:/app", true, Lang::En), "from /app in the container extract");
        assert_eq!(copy_end("./app", false, Lang::En), "to ./app on the host");
        assert_eq!(copy_end("./a:b", false, Lang::En), "to ./a:b on the host");
        assert_eq!(copy_end("-", false, Lang::Ja), "コピー先は標準出力（tar アーカイブ）");
    }
}
