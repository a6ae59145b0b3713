//! The flags of commands about volumes, networks and the engine.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("volume ls", &[
        ("quiet", "flag-volume-ls-quiet"),
    ]),
    ("volume create", &[
        ("driver", "flag-volume-create-driver"),
        ("label", "flag-volume-create-label"),
        ("name", "flag-volume-create-name"),
        ("opt", "flag-volume-create-opt"),
    ]),
    ("volume rm", &[
        ("force", "flag-volume-rm-force"),
    ]),
    ("volume prune", &[
        ("all", "flag-volume-prune-all"),
    ]),
    ("network ls", &[
        ("quiet", "flag-network-ls-quiet"),
    ]),
    ("network create", &[
        ("attachable", "flag-network-create-attachable"),
        ("driver", "flag-network-create-driver"),
        ("gateway", "flag-network-create-gateway"),
        ("internal", "flag-network-create-internal"),
        ("ip-range", "flag-network-create-ip-range"),
        ("ipv6", "flag-network-create-ipv6"),
        ("label", "flag-network-create-label"),
        ("opt", "flag-network-create-opt"),
        ("subnet", "flag-network-create-subnet"),
    ]),
    ("network rm", &[
        ("force", "flag-network-rm-force"),
    ]),
    ("network connect", &[
        ("alias", "flag-network-connect-alias"),
        ("ip", "flag-network-connect-ip"),
    ]),
    ("network disconnect", &[
        ("force", "flag-network-disconnect-force"),
    ]),
    ("system df", &[
        ("verbose", "flag-system-df-verbose"),
    ]),
    ("events", &[
        ("filter", "flag-events-filter"),
        ("since", "flag-events-since"),
        ("until", "flag-events-until"),
    ]),
    ("system prune", &[
        ("all", "flag-system-prune-all"),
        ("volumes", "flag-system-prune-volumes"),
    ]),
    ("container prune|image prune|volume prune|network prune|builder prune|system prune", &[
        ("filter", "flag-container-prune-filter"),
        ("force", "flag-container-prune-force"),
    ]),
    ("", &[
        ("version", "flag-docker-version"),
    ]),
];
