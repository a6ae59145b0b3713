//! What is wrong with a value, and how it is written right.

use super::mounts;
use crate::i18n::{Lang, words};

/// What is wrong with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueProblem {
    /// Not a port number from 1 to 65535.
    Port,
    /// Two port ranges of different lengths.
    RangeLengths,
    /// Not an IP address, in a `-p`.
    Address,
    /// Not an IP address.
    Ip,
    /// Not tcp, udp or sctp.
    Protocol,
    /// An image name with capital letters.
    Capitals,
    /// Not an image name.
    Reference,
    /// Not a size such as `512m`.
    Size,
    /// Not a number.
    Number,
    /// Not a duration with a unit.
    Duration,
    /// Neither true nor false.
    Bool,
    /// Not a field a `-p` takes.
    Word,
    /// Not one of these words.
    OneOf(&'static [&'static str]),
    /// Not a restart policy.
    Restart,
    /// Not `name=value`.
    Filter,
    /// Nothing before the `=`.
    NameMissing,
    /// Not a host name and an address.
    HostEntry,
    /// Not a kind of thing that is inspected.
    Kind,
    /// A build context that is no folder.
    Context,
    /// A copy from the host to the host.
    NoContainer,
    /// A copy from container to container.
    TwoContainers,
    /// Not a `-v`.
    Volume,
    /// An option a `-v` does not know.
    VolumeOption,
    /// A field of a `--mount` without its value, or quotes that do not fit.
    MountField,
    /// A field a `--mount` does not know.
    MountKey,
    /// Not bind, volume or tmpfs.
    MountType,
    /// A `--mount` without its path in the container.
    MountTarget,
    /// A bind mount without its folder on the host.
    MountSource,
    /// A field of another type of mount.
    MountMix,
    /// Not an octal file mode.
    Mode,
    /// Not a service and a number.
    Scale,
}

impl ValueProblem {
    /// What is wrong, in one clause.
    #[must_use]
    pub fn what(self, lang: Lang) -> String {
        match self {
            Self::Port => words!(lang, "docker-a-port-is-a-number-from"),
            Self::RangeLengths => {
                words!(lang, "docker-both-port-ranges-must-have-the")
            }
            Self::Address => words!(lang, "docker-the-host-part-must-be-an"),
            Self::Ip => words!(lang, "docker-this-is-not-an-ip-address"),
            Self::Protocol => words!(lang, "docker-the-protocol-is-tcp-udp-or"),
            Self::Capitals => words!(lang, "docker-image-names-have-no-capital-letters"),
            Self::Reference => words!(lang, "docker-this-is-not-an-image-name"),
            Self::Size => words!(lang, "docker-a-size-is-a-number-with"),
            Self::Number => words!(lang, "docker-a-number-is-needed"),
            Self::Duration => words!(lang, "docker-a-duration-is-a-number-with"),
            Self::Bool => words!(lang, "docker-only-true-or-false"),
            Self::Word => words!(lang, "docker-this-word-is-not-one-docker"),
            Self::OneOf(words) => {
                let words = words.join(", ");
                words!(lang, "docker-only-one-of-words", words)
            }
            Self::Restart => words!(lang, "docker-this-is-not-a-restart-policy"),
            Self::Filter => words!(lang, "docker-a-filter-has-a-name-and"),
            Self::NameMissing => words!(lang, "docker-the-name-is-missing"),
            Self::HostEntry => words!(lang, "docker-a-host-name-and-an-ip"),
            Self::Kind => words!(lang, "docker-docker-inspects-no-such-kind-of"),
            Self::Context => words!(lang, "docker-sealegs-builds-from-a-folder-only"),
            Self::NoContainer => words!(lang, "docker-neither-side-names-a-container"),
            Self::TwoContainers => {
                words!(lang, "docker-docker-does-not-copy-from-container")
            }
            Self::Volume => words!(lang, "docker-the-path-in-the-container-is"),
            Self::VolumeOption => words!(lang, "docker-docker-does-not-know-this-option"),
            Self::MountField => words!(lang, "docker-each-field-is-written-name-value"),
            Self::MountKey => words!(lang, "docker-there-is-a-field-docker-does"),
            Self::MountType => words!(lang, "docker-the-type-is-bind-volume-or"),
            Self::MountTarget => words!(lang, "docker-the-path-in-the-container-is-2"),
            Self::MountSource => words!(lang, "docker-the-folder-of-the-host-is"),
            Self::MountMix => words!(lang, "docker-a-field-belongs-to-another-type"),
            Self::Scale => words!(lang, "docker-a-service-and-a-number-are"),
            Self::Mode => words!(lang, "docker-a-file-mode-is-an-octal"),
        }
    }

    /// How it is written right.
    pub(crate) fn hint(self, value: &str, lang: Lang) -> Option<String> {
        let same = |text: &str| words!(lang, "docker-for-example-text", text);
        Some(match self {
            Self::Port | Self::RangeLengths | Self::Address | Self::Protocol => {
                words!(lang, "docker-write-host-container-such-as-8080")
            }
            Self::Capitals => words!(lang, "docker-try-name", name = value.to_lowercase()),
            Self::Reference => words!(lang, "docker-write-name-or-name-tag-such"),
            Self::Ip => same("8.8.8.8"),
            Self::Size => same("512m"),
            Self::Number => same("2"),
            Self::Duration => same("30s, 1m30s, 500ms"),
            Self::Restart => same("no, always, unless-stopped, on-failure:3"),
            Self::Filter => same("status=exited"),
            Self::NameMissing => same("NAME=value"),
            Self::HostEntry => same("db:10.0.0.2, host.docker.internal:host-gateway"),
            Self::Kind => same("--type container, image, volume, network"),
            Self::Mode => same("tmpfs-mode=1777"),
            Self::Scale => same("api=2"),
            Self::Context => words!(lang, "docker-name-the-folder-with-the-dockerfile"),
            Self::NoContainer => words!(lang, "docker-write-the-container-before-a-colon"),
            Self::TwoContainers => words!(lang, "docker-copy-to-the-host-first-and"),
            Self::Volume => words!(lang, "docker-write-name-path-or-folder-path"),
            Self::VolumeOption => same("data:/data:ro"),
            Self::MountKey => match mounts::meant(value) {
                Some(name) => words!(lang, "docker-did-you-mean-nearest", nearest = name),
                None => same("type=volume,source=data,target=/data"),
            },
            Self::MountSource => same("type=bind,source=/folder,target=/app"),
            Self::MountField | Self::MountType | Self::MountTarget | Self::MountMix => {
                same("type=volume,source=data,target=/data")
            }
            Self::Bool => same("--rm or --rm=false"),
            Self::OneOf(words) => same(words.first().copied().unwrap_or_default()),
            Self::Word => same("published=8080,target=80"),
        })
    }
}
