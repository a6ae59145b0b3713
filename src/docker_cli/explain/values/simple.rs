//! Flags whose value is simply named.

use super::super::texts::Table;
use crate::i18n::{Lang, Told, filled};

/// Command names, and for each flag the id of what it does with its value.
#[rustfmt::skip]
const TABLE: Table = &[
    ("run|create", &[
        ("cap-add", "value-run-cap-add"),
        ("cap-drop", "value-run-cap-drop"),
        ("cidfile", "value-run-cidfile"),
        ("cpus", "value-run-cpus"),
        ("dns", "value-run-dns"),
        ("env-file", "value-run-env-file"),
        ("group-add", "value-run-group-add"),
        ("health-cmd", "value-run-health-cmd"),
        ("health-retries", "value-run-health-retries"),
        ("hostname", "value-run-hostname"),
        ("ip", "value-run-ip"),
        ("name", "value-run-name"),
        ("network-alias", "value-run-network-alias"),
        ("pids-limit", "value-run-pids-limit"),
        ("security-opt", "value-run-security-opt"),
        ("stop-timeout", "value-run-stop-timeout"),
        ("workdir", "value-run-workdir"),
    ]),
    ("exec", &[
        ("env-file", "value-exec-env-file"),
        ("workdir", "value-exec-workdir"),
    ]),
    ("build", &[
        ("target", "value-build-target"),
    ]),
    ("ps", &[
        ("last", "value-ps-last"),
    ]),
    ("commit", &[
        ("author", "value-commit-author"),
    ]),
    ("commit|import", &[
        ("change", "value-commit-change"),
        ("message", "value-commit-message"),
    ]),
    ("export|save", &[
        ("output", "value-export-output"),
    ]),
    ("load", &[
        ("input", "value-load-input"),
    ]),
    ("volume create", &[
        ("driver", "value-volume-create-driver"),
        ("name", "value-volume-create-name"),
    ]),
    ("volume create|network create", &[
        ("opt", "value-volume-create-opt"),
    ]),
    ("network create", &[
        ("gateway", "value-network-create-gateway"),
        ("ip-range", "value-network-create-ip-range"),
        ("subnet", "value-network-create-subnet"),
    ]),
    ("network connect", &[
        ("alias", "value-network-connect-alias"),
        ("ip", "value-network-connect-ip"),
    ]),
    ("inspect", &[
        ("type", "value-inspect-type"),
    ]),
];

/// What a flag does with this value, where it is one of these.
pub fn meaning(command: &str, flag: &str, value: &str, lang: Lang) -> Option<String> {
    let applies = |commands: &str| commands.split('|').any(|name| name == command);
    let (_, rows) = TABLE.iter().find(|(commands, rows)| applies(commands) && rows.iter().any(|row| row.0 == flag))?;
    let row = rows.iter().find(|row| row.0 == flag)?;
    Some(filled(lang, row.1, &[("value", value.told())]))
}
