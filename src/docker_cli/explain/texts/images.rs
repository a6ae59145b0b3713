//! The flags of commands about images.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("build", &[
        ("build-arg", "flag-build-build-arg"),
        ("file", "flag-build-file"),
        ("label", "flag-build-label"),
        ("load", "flag-build-load"),
        ("no-cache", "flag-build-no-cache"),
        ("platform", "flag-build-platform"),
        ("progress", "flag-build-progress"),
        ("pull", "flag-build-pull"),
        ("quiet", "flag-build-quiet"),
        ("tag", "flag-build-tag"),
        ("target", "flag-build-target"),
    ]),
    ("image ls", &[
        ("all", "flag-image-ls-all"),
        ("digests", "flag-image-ls-digests"),
        ("quiet", "flag-image-ls-quiet"),
    ]),
    ("history", &[
        ("human", "flag-history-human"),
        ("quiet", "flag-history-quiet"),
    ]),
    ("image rm", &[
        ("force", "flag-image-rm-force"),
        ("no-prune", "flag-image-rm-no-prune"),
    ]),
    ("pull", &[
        ("all-tags", "flag-pull-all-tags"),
        ("platform", "flag-pull-platform"),
        ("quiet", "flag-pull-quiet"),
    ]),
    ("save", &[
        ("output", "flag-save-output"),
    ]),
    ("load", &[
        ("input", "flag-load-input"),
        ("quiet", "flag-load-quiet"),
    ]),
    ("import", &[
        ("change", "flag-import-change"),
        ("message", "flag-import-message"),
        ("platform", "flag-import-platform"),
    ]),
    ("image prune", &[
        ("all", "flag-image-prune-all"),
    ]),
    ("builder prune", &[
        ("all", "flag-builder-prune-all"),
    ]),
];
