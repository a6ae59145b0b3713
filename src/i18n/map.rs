//! Fixed words of the live map.

use crate::i18n::table::messages;

messages! {
    /// A word or two of the map.
    MapWord;

    /// Title of the live map.
    Title: "screen-map";
    /// Head of a column.
    Host: "screen-map-host";
    /// Head of a column.
    Containers: "screen-map-containers";
    /// Head of a column.
    Networks: "screen-map-networks";
    /// Head of a column.
    Volumes: "screen-map-volumes";
    /// After a port that nothing on the host leads to.
    NotPublished: "screen-map-not-published";
    /// After a mount.
    ReadOnly: "screen-map-read-only";
    /// Of a network.
    Internal: "screen-map-internal";
    /// The engine is being asked.
    Asking: "screen-map-asking";
    /// There is no engine to ask.
    NoEngine: "screen-map-no-engine";
    /// Nothing belongs to the course.
    Empty: "screen-map-empty";
    /// The engine has nothing at all.
    AllEmpty: "screen-map-all-empty";
    /// Before networks.
    IdleNetworks: "screen-map-idle-networks";
    /// Before volumes.
    IdleVolumes: "screen-map-idle-volumes";
    /// Before names of what was removed.
    Gone: "screen-map-gone";
    /// What the host's network means.
    OnHost: "screen-map-on-host";
    /// What no network means.
    Alone: "screen-map-alone";
    /// Before a container whose network is used.
    Through: "screen-map-through";
    /// What an address means.
    Local: "screen-map-local";
    /// What an address means.
    Everywhere: "screen-map-everywhere";
    /// Shows others' things too.
    KeyOthers: "screen-map-key-others";
    /// Hides others' things.
    KeyOwn: "screen-map-key-own";
}
