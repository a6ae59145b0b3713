//! `--format`: what a Go template prints.

use crate::i18n::{Lang, fixed, listed, words};

/// Fields of docker's lists and of `inspect`, by the name after the dot, and the ids of their names in words.
const FIELDS: &[(&str, &str)] = &[
    ("ID", "explain-field-id"),
    ("Id", "explain-field-id"),
    ("Image", "explain-field-image"),
    ("Command", "explain-field-command"),
    ("CreatedAt", "explain-field-created-at"),
    ("Created", "explain-field-created-at"),
    ("CreatedSince", "explain-field-created-since"),
    ("CreatedBy", "explain-field-created-by"),
    ("RunningFor", "explain-field-created-since"),
    ("Ports", "explain-field-ports"),
    ("State", "explain-field-state"),
    ("Status", "explain-field-state"),
    ("Size", "explain-field-size"),
    ("VirtualSize", "explain-field-size"),
    ("Name", "explain-field-name"),
    ("Names", "explain-field-names"),
    ("Labels", "explain-field-labels"),
    ("Mounts", "explain-field-mounts"),
    ("Networks", "explain-field-networks"),
    ("LocalVolumes", "explain-field-local-volumes"),
    ("Repository", "explain-field-repository"),
    ("RepoTags", "explain-field-repo-tags"),
    ("RepoDigests", "explain-field-repo-digests"),
    ("Tag", "explain-field-tag"),
    ("Digest", "explain-field-digest"),
    ("Comment", "explain-field-comment"),
    ("Driver", "explain-field-driver"),
    ("Scope", "explain-field-scope"),
    ("Mountpoint", "explain-field-mountpoint"),
    ("Internal", "explain-field-internal"),
    ("Container", "explain-field-container"),
    ("CPUPerc", "explain-field-cpuperc"),
    ("MemUsage", "explain-field-mem-usage"),
    ("MemPerc", "explain-field-mem-perc"),
    ("NetIO", "explain-field-net-io"),
    ("BlockIO", "explain-field-block-io"),
    ("PIDs", "explain-field-pids"),
    ("Type", "explain-field-type"),
    ("TotalCount", "explain-field-total-count"),
    ("Active", "explain-field-active"),
    ("Reclaimable", "explain-field-reclaimable"),
    ("Action", "explain-field-action"),
    ("Time", "explain-field-time"),
    ("IPAddress", "explain-field-ipaddress"),
    ("Running", "explain-field-running"),
    ("ExitCode", "explain-field-exit-code"),
    ("Env", "explain-field-env"),
    ("Entrypoint", "explain-field-entrypoint"),
    ("Cmd", "explain-field-cmd"),
    ("User", "explain-field-user"),
    ("WorkingDir", "explain-field-working-dir"),
    ("ExposedPorts", "explain-field-exposed-ports"),
    ("Architecture", "explain-field-architecture"),
    ("Os", "explain-field-os"),
    ("Layers", "explain-field-layers"),
    ("ServerVersion", "explain-field-server-version"),
    ("Version", "explain-field-version"),
    ("StartedAt", "explain-field-started-at"),
    ("FinishedAt", "explain-field-finished-at"),
    ("Health", "explain-field-health"),
    ("Hostname", "explain-field-hostname"),
    ("RestartCount", "explain-field-restart-count"),
];

/// What a format prints.
pub fn format(value: &str, lang: Lang) -> String {
    let trimmed = value.trim();
    match trimmed {
        "table" => return words!(lang, "explain-prints-a-table-with-a-heading"),
        "json" => return words!(lang, "explain-prints-json"),
        _ => {}
    }
    let (table, template) = match trimmed.strip_prefix("table ") {
        Some(rest) => (true, rest),
        None => (false, trimmed),
    };
    let fields = fields(template, lang);
    let list = if fields.is_empty() { template.to_owned() } else { listed(lang, fields) };
    if table {
        words!(lang, "explain-prints-a-table-with-a-heading-2", list)
    } else {
        words!(lang, "explain-prints-only-list", list)
    }
}

/// What each `{{…}}` prints, in order.
fn fields(template: &str, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    for piece in template.split("{{").skip(1) {
        let Some((action, _)) = piece.split_once("}}") else { continue };
        let action = action.trim_matches(|c: char| c == '-' || c.is_whitespace());
        let mut words = action.split_whitespace();
        let first = words.next().unwrap_or_default();
        let said = match first {
            "json" => {
                let of = words.next().unwrap_or_default();
                let what = if of == "." { words!(lang, "explain-everything") } else { name(of, lang) };
                Some(words!(lang, "explain-what-as-json", what))
            }
            "" | "end" | "else" | "with" | "if" | "range" | "println" | "block" | "define" | "template" => {
                let over = words.next().filter(|word| word.starts_with('.') && first == "range");
                over.map(|over| {
                    let over = name(over, lang);
                    words!(lang, "explain-for-each-of-over", over)
                })
            }
            "." => Some(words!(lang, "explain-everything")),
            _ => action
                .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
                .find(|word| word.starts_with('.'))
                .map(|path| name(path, lang)),
        };
        found.extend(said.filter(|said| !said.is_empty()));
    }
    found
}

/// A field's name in words; the field as it is written where nobody knows it.
fn name(path: &str, lang: Lang) -> String {
    let last = path.rsplit('.').next().unwrap_or(path);
    match FIELDS.iter().find(|(field, _)| *field == last) {
        Some((_, id)) => fixed(lang, id).to_owned(),
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_says_what_it_prints() {
        for (template, en, ja) in [
            ("{{.ID}}", "prints only: the ID", "次だけを表示: ID"),
            (
                "table {{.Names}}\\t{{.Status}}",
                "prints a table with a heading: the names, the state",
                "見出し付きの表で表示: 名前、状態",
            ),
            ("{{json .Config}}", "prints only: .Config as JSON", "次だけを表示: .Config（JSON）"),
            ("{{json .}}", "prints only: everything as JSON", "次だけを表示: すべて（JSON）"),
            (
                "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
                "prints only: for each of the networks, the IP address",
                "次だけを表示: ネットワークのそれぞれについて、IP アドレス",
            ),
            ("json", "prints JSON", "JSON で表示"),
            ("{{", "prints only: {{", "次だけを表示: {{"),
        ] {
            assert_eq!(format(template, Lang::En), en);
            assert_eq!(format(template, Lang::Ja), ja);
        }
    }
}
