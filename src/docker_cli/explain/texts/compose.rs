//! The flags of `docker compose`.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("compose", &[
        ("env-file", "flag-compose-env-file"),
        ("file", "flag-compose-file"),
        ("profile", "flag-compose-profile"),
        ("project-directory", "flag-compose-project-directory"),
        ("project-name", "flag-compose-project-name"),
    ]),
    ("compose up", &[
        ("abort-on-container-exit", "flag-compose-up-abort-on-container-exit"),
        ("detach", "flag-compose-up-detach"),
        ("no-color", "flag-compose-up-no-color"),
        ("no-deps", "flag-compose-up-no-deps"),
        ("no-log-prefix", "flag-compose-up-no-log-prefix"),
        ("no-start", "flag-compose-up-no-start"),
        ("renew-anon-volumes", "flag-compose-up-renew-anon-volumes"),
        ("timeout", "flag-compose-up-timeout"),
        ("timestamps", "flag-compose-up-timestamps"),
        ("wait", "flag-compose-up-wait"),
        ("wait-timeout", "flag-compose-up-wait-timeout"),
    ]),
    ("compose up|compose create", &[
        ("build", "flag-compose-up-build"),
        ("force-recreate", "flag-compose-up-force-recreate"),
        ("no-build", "flag-compose-up-no-build"),
        ("no-recreate", "flag-compose-up-no-recreate"),
        ("pull", "flag-compose-up-pull"),
        ("scale", "flag-compose-up-scale"),
    ]),
    ("compose up|compose create|compose down|compose kill", &[
        ("remove-orphans", "flag-compose-up-remove-orphans"),
    ]),
    ("compose down", &[
        ("rmi", "flag-compose-down-rmi"),
        ("timeout", "flag-compose-down-timeout"),
        ("volumes", "flag-compose-down-volumes"),
    ]),
    ("compose ps", &[
        ("all", "flag-compose-ps-all"),
        ("filter", "flag-compose-ps-filter"),
        ("no-trunc", "flag-compose-ps-no-trunc"),
        ("orphans", "flag-compose-ps-orphans"),
        ("quiet", "flag-compose-ps-quiet"),
        ("services", "flag-compose-ps-services"),
        ("status", "flag-compose-ps-status"),
    ]),
    ("compose logs", &[
        ("follow", "flag-compose-logs-follow"),
        ("no-color", "flag-compose-logs-no-color"),
        ("no-log-prefix", "flag-compose-logs-no-log-prefix"),
        ("since", "flag-compose-logs-since"),
        ("tail", "flag-compose-logs-tail"),
        ("timestamps", "flag-compose-logs-timestamps"),
        ("until", "flag-compose-logs-until"),
    ]),
    ("compose build", &[
        ("build-arg", "flag-compose-build-build-arg"),
        ("no-cache", "flag-compose-build-no-cache"),
        ("progress", "flag-compose-build-progress"),
        ("pull", "flag-compose-build-pull"),
        ("quiet", "flag-compose-build-quiet"),
        ("with-dependencies", "flag-compose-build-with-dependencies"),
    ]),
    ("compose config", &[
        ("images", "flag-compose-config-images"),
        ("output", "flag-compose-config-output"),
        ("profiles", "flag-compose-config-profiles"),
        ("quiet", "flag-compose-config-quiet"),
        ("services", "flag-compose-config-services"),
        ("volumes", "flag-compose-config-volumes"),
    ]),
    ("compose ps|compose config|compose images", &[
        ("format", "flag-compose-ps-format"),
    ]),
    ("compose stop|compose restart", &[
        ("timeout", "flag-compose-stop-timeout"),
    ]),
    ("compose restart", &[
        ("no-deps", "flag-compose-restart-no-deps"),
    ]),
    ("compose exec", &[
        ("index", "flag-compose-exec-index"),
        ("privileged", "flag-compose-exec-privileged"),
    ]),
    ("compose run", &[
        ("build", "flag-compose-run-build"),
        ("entrypoint", "flag-compose-run-entrypoint"),
        ("name", "flag-compose-run-name"),
        ("no-deps", "flag-compose-run-no-deps"),
        ("publish", "flag-compose-run-publish"),
        ("rm", "flag-compose-run-rm"),
        ("service-ports", "flag-compose-run-service-ports"),
        ("volume", "flag-compose-run-volume"),
    ]),
    ("compose exec|compose run", &[
        ("detach", "flag-compose-exec-detach"),
        ("env", "flag-compose-exec-env"),
        ("interactive", "flag-compose-exec-interactive"),
        ("no-TTY", "flag-compose-exec-no-tty"),
        ("tty", "flag-compose-exec-tty"),
        ("user", "flag-compose-exec-user"),
        ("workdir", "flag-compose-exec-workdir"),
    ]),
    ("compose pull", &[
        ("ignore-buildable", "flag-compose-pull-ignore-buildable"),
        ("ignore-pull-failures", "flag-compose-pull-ignore-pull-failures"),
        ("include-deps", "flag-compose-pull-include-deps"),
        ("quiet", "flag-compose-pull-quiet"),
    ]),
    ("compose images", &[
        ("quiet", "flag-compose-images-quiet"),
    ]),
    ("compose kill", &[
        ("signal", "flag-compose-kill-signal"),
    ]),
    ("compose rm", &[
        ("force", "flag-compose-rm-force"),
        ("stop", "flag-compose-rm-stop"),
        ("volumes", "flag-compose-rm-volumes"),
    ]),
    ("compose version", &[
        ("short", "flag-compose-version-short"),
    ]),
];
