//! The flags of commands about containers that exist.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("attach", &[
        ("no-stdin", "flag-attach-no-stdin"),
    ]),
    ("ps", &[
        ("all", "flag-ps-all"),
        ("last", "flag-ps-last"),
        ("latest", "flag-ps-latest"),
        ("quiet", "flag-ps-quiet"),
        ("size", "flag-ps-size"),
    ]),
    ("logs", &[
        ("details", "flag-logs-details"),
        ("follow", "flag-logs-follow"),
        ("since", "flag-logs-since"),
        ("tail", "flag-logs-tail"),
        ("timestamps", "flag-logs-timestamps"),
        ("until", "flag-logs-until"),
    ]),
    ("start", &[
        ("attach", "flag-start-attach"),
        ("interactive", "flag-start-interactive"),
    ]),
    ("stop|restart", &[
        ("signal", "flag-stop-signal"),
        ("timeout", "flag-stop-timeout"),
    ]),
    ("kill", &[
        ("signal", "flag-kill-signal"),
    ]),
    ("rm", &[
        ("force", "flag-rm-force"),
        ("volumes", "flag-rm-volumes"),
    ]),
    ("stats", &[
        ("all", "flag-stats-all"),
        ("no-stream", "flag-stats-no-stream"),
    ]),
    ("cp", &[
        ("archive", "flag-cp-archive"),
        ("follow-link", "flag-cp-follow-link"),
        ("quiet", "flag-cp-quiet"),
    ]),
    ("commit", &[
        ("author", "flag-commit-author"),
        ("change", "flag-commit-change"),
        ("message", "flag-commit-message"),
        ("pause", "flag-commit-pause"),
    ]),
    ("export", &[
        ("output", "flag-export-output"),
    ]),
    ("inspect|container inspect", &[
        ("size", "flag-inspect-size"),
    ]),
    ("inspect", &[
        ("type", "flag-inspect-type"),
    ]),
    ("ps|stats|image ls|history|volume ls|network ls|system df|events|info|version|inspect|container inspect|image inspect|volume inspect|network inspect", &[
        ("format", "flag-ps-format"),
    ]),
    ("ps|image ls|volume ls|network ls", &[
        ("filter", "flag-ps-filter"),
    ]),
    ("ps|stats|image ls|history|network ls", &[
        ("no-trunc", "flag-ps-no-trunc"),
    ]),
];
