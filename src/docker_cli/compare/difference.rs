//! A difference, in words.

use super::lead;
use crate::i18n::{Lang, words};

/// What has another value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The name that a build or `docker tag` gives an image.
    Tag,
    /// The image that is used.
    Image,
    /// The name given to a container.
    ContainerName,
    /// A container that is there.
    Container,
    /// A volume or a folder at a place in the container.
    Volume,
    /// A volume's name.
    VolumeName,
    /// The network a container is put on.
    Network,
    /// A network's name.
    NetworkName,
    /// The Dockerfile.
    File,
    /// The stage to build.
    Target,
    /// The folder that is built.
    Context,
    /// A flag's value; the flag as it is written.
    Flag(String),
    /// Something else.
    Argument,
}

/// Which side of `-p` differs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the ports themselves")]
pub enum PortPart {
    /// The host's.
    Host { asked: String, typed: String, container: String },
    /// There is none for the host, so that the engine chooses one.
    NoHost { asked: String, container: String },
    /// The container's.
    Container { asked: String, typed: String, host: String },
    /// The sides are swapped.
    Swapped,
    /// Address, protocol, or all of it.
    Whole,
}

/// One thing in which a typed line is not what is asked for. Texts are as written in the lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Another command.
    Command {
        /// `docker run`.
        asked: String,
        /// `docker create`.
        typed: String,
    },
    /// A flag is missing.
    FlagLacking {
        /// Canonical command.
        command: String,
        /// Canonical flag.
        name: String,
        /// As it would be written: `--name web`.
        flag: String,
    },
    /// A flag that is not asked for.
    FlagNeedless {
        /// Canonical command.
        command: String,
        /// Canonical flag.
        name: String,
        /// As it would be written.
        flag: String,
    },
    /// Another value.
    Value {
        /// Of what.
        subject: Subject,
        /// Wanted.
        asked: String,
        /// Given.
        typed: String,
    },
    /// The right image with another tag.
    ImageTag {
        /// Repository.
        image: String,
        /// Wanted tag.
        asked: String,
        /// Given tag.
        typed: String,
    },
    /// A published port.
    Port {
        /// Which side.
        part: PortPart,
        /// Wanted.
        asked: String,
        /// Given.
        typed: String,
    },
    /// Another value for a name: an environment variable, a build argument, a label.
    Named {
        /// The flag as it is written.
        flag: String,
        /// Name.
        name: String,
        /// Wanted.
        asked: String,
        /// Given.
        typed: String,
    },
    /// An argument is missing.
    ArgumentLacking {
        /// Which.
        asked: String,
    },
    /// An argument too many.
    ArgumentNeedless {
        /// Which.
        typed: String,
    },
    /// The arguments stand in another order.
    Swapped {
        /// Wanted.
        asked: String,
        /// Given.
        typed: String,
    },
    /// What runs in the container.
    Inner {
        /// Wanted; empty: what the image says.
        asked: String,
        /// Given; empty: what the image says.
        typed: String,
    },
}

impl Difference {
    /// What it leads to, or what to do about it, where there is something to say.
    #[must_use]
    pub fn lead(&self, lang: Lang) -> Option<String> {
        lead::of(self, lang)
    }

    /// What differs, in one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Command { asked, typed } => words!(lang, "docker-you-typed-typed-the-step-asks", typed, asked),
            Self::FlagLacking { flag, .. } => words!(lang, "docker-flag-is-missing", flag),
            Self::FlagNeedless { flag, .. } => words!(lang, "docker-you-added-flag-which-the-step", flag),
            Self::Value { subject, asked, typed } => subject.spoken(asked, typed, lang),
            Self::ImageTag { image, asked, typed } => words!(lang, "docker-you-took-the-tag-typed-of", typed, image, asked),
            Self::Port { part, asked, typed } => match part {
                PortPart::Host { asked, typed, container } => {
                    words!(lang, "docker-you-published-the-container-port-container", container, typed, asked)
                }
                PortPart::NoHost { asked, container } => words!(lang, "docker-you-left-the-host-port-of", container, asked),
                PortPart::Container { asked, typed, host } => {
                    words!(lang, "docker-host-port-host-leads-to-port", host, typed, asked)
                }
                PortPart::Swapped => words!(lang, "docker-the-ports-are-the-wrong-way", typed, asked),
                PortPart::Whole => words!(lang, "docker-you-published-typed-the-step-asks", typed, asked),
            },
            Self::Named { flag, name, asked, typed } => {
                words!(lang, "docker-you-set-name-to-typed-with", name, typed, flag, asked)
            }
            Self::ArgumentLacking { asked } => words!(lang, "docker-asked-is-missing", asked),
            Self::ArgumentNeedless { typed } => words!(lang, "docker-you-added-typed-which-the-step", typed),
            Self::Swapped { asked, typed } => words!(lang, "docker-the-order-differs-you-wrote-typed", typed, asked),
            Self::Inner { asked, typed } if asked.is_empty() => words!(lang, "docker-you-run-typed-in-the-container", typed),
            Self::Inner { asked, typed } if typed.is_empty() => words!(lang, "docker-the-command-for-the-container-is", asked),
            Self::Inner { asked, typed } => words!(lang, "docker-you-run-typed-in-the-container-2", typed, asked),
        }
    }
}

impl Subject {
    fn spoken(&self, asked: &str, typed: &str, lang: Lang) -> String {
        match self {
            Self::Tag => words!(lang, "docker-you-tagged-typed-the-step-asks", typed, asked),
            Self::Image => words!(lang, "docker-you-took-the-image-typed-the", typed, asked),
            Self::ContainerName => words!(lang, "docker-you-named-the-container-typed-the", typed, asked),
            Self::Container => words!(lang, "docker-you-chose-the-container-typed-the", typed, asked),
            Self::Volume => words!(lang, "docker-you-mounted-typed-the-step-asks", typed, asked),
            Self::VolumeName => words!(lang, "docker-you-named-the-volume-typed-the", typed, asked),
            Self::Network => words!(lang, "docker-you-chose-the-network-typed-the", typed, asked),
            Self::NetworkName => words!(lang, "docker-you-named-the-network-typed-the", typed, asked),
            Self::File => words!(lang, "docker-you-took-the-file-typed-the", typed, asked),
            Self::Target => words!(lang, "docker-you-build-the-stage-typed-the", typed, asked),
            Self::Context => words!(lang, "docker-you-build-the-folder-typed-the", typed, asked),
            Self::Flag(flag) => words!(lang, "docker-you-gave-flag", flag, typed, asked),
            Self::Argument => words!(lang, "docker-you-wrote", typed, asked),
        }
    }
}
