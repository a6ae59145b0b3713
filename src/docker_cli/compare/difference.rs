//! A difference, in words.

use super::lead;
use crate::i18n::Lang;

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
    /// What differs, in one sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Ja => self.japanese(),
        }
    }

    /// What it leads to, or what to do about it, where there is something to say.
    #[must_use]
    pub fn lead(&self, lang: Lang) -> Option<String> {
        lead::of(self, lang)
    }

    fn english(&self) -> String {
        match self {
            Self::Command { asked, typed } => format!("you typed `{typed}`, the step asks for `{asked}`"),
            Self::FlagLacking { flag, .. } => format!("`{flag}` is missing"),
            Self::FlagNeedless { flag, .. } => format!("you added `{flag}`, which the step does not ask for"),
            Self::Value { subject, asked, typed } => subject.english(asked, typed),
            Self::ImageTag { image, asked, typed } => {
                format!("you took the tag `{typed}` of {image}, the step asks for the tag `{asked}`")
            }
            Self::Port { part, asked, typed } => match part {
                PortPart::Host { asked, typed, container } => format!(
                    "you published the container's port {container} on host port {typed}, the step asks for host port {asked}"
                ),
                PortPart::NoHost { asked, container } => {
                    format!("you left the host port of {container} to the engine, the step asks for host port {asked}")
                }
                PortPart::Container { asked, typed, host } => {
                    format!("host port {host} leads to port {typed} in the container, the step asks for port {asked} there")
                }
                PortPart::Swapped => {
                    format!("the ports are the wrong way round: you published `{typed}`, the step asks for `{asked}`")
                }
                PortPart::Whole => format!("you published `{typed}`, the step asks for `{asked}`"),
            },
            Self::Named { flag, name, asked, typed } => {
                format!("you set {name} to `{typed}` with {flag}, the step asks for `{asked}`")
            }
            Self::ArgumentLacking { asked } => format!("`{asked}` is missing"),
            Self::ArgumentNeedless { typed } => format!("you added `{typed}`, which the step does not ask for"),
            Self::Swapped { asked, typed } => format!("the order differs: you wrote `{typed}`, the step asks for `{asked}`"),
            Self::Inner { asked, typed } if asked.is_empty() => {
                format!("you run `{typed}` in the container, the step leaves that to the image")
            }
            Self::Inner { asked, typed } if typed.is_empty() => {
                format!("the command for the container is missing: `{asked}`")
            }
            Self::Inner { asked, typed } => format!("you run `{typed}` in the container, the step asks for `{asked}`"),
        }
    }

    fn japanese(&self) -> String {
        match self {
            Self::Command { asked, typed } => format!("`{typed}` と入力していますが、このステップで使うのは `{asked}` です"),
            Self::FlagLacking { flag, .. } => format!("`{flag}` がありません"),
            Self::FlagNeedless { flag, .. } => format!("`{flag}` はこのステップでは指定しません"),
            Self::Value { subject, asked, typed } => subject.japanese(asked, typed),
            Self::ImageTag { image, asked, typed } => {
                format!("{image} のタグが `{typed}` になっています。このステップで使うのは `{asked}` です")
            }
            Self::Port { part, asked, typed } => match part {
                PortPart::Host { asked, typed, container } => format!(
                    "コンテナのポート {container} をホストのポート {typed} に公開しています。このステップではホストのポート {asked} です"
                ),
                PortPart::NoHost { asked, container } => format!(
                    "コンテナのポート {container} に対するホスト側のポートがエンジン任せです。このステップではホストのポート {asked} です"
                ),
                PortPart::Container { asked, typed, host } => format!(
                    "ホストのポート {host} がコンテナのポート {typed} につながっています。このステップではコンテナのポート {asked} です"
                ),
                PortPart::Swapped => {
                    format!("ポートの順が逆です。`{typed}` ではなく `{asked}` と書きます")
                }
                PortPart::Whole => format!("公開するポートが `{typed}` になっています。このステップでは `{asked}` です"),
            },
            Self::Named { flag, name, asked, typed } => {
                format!("{flag} の {name} が `{typed}` になっています。このステップでは `{asked}` です")
            }
            Self::ArgumentLacking { asked } => format!("`{asked}` がありません"),
            Self::ArgumentNeedless { typed } => format!("`{typed}` はこのステップでは指定しません"),
            Self::Swapped { asked, typed } => format!("順番が違います。`{typed}` ではなく `{asked}` です"),
            Self::Inner { asked, typed } if asked.is_empty() => {
                format!("コンテナで `{typed}` を実行しようとしています。このステップでは指定せず、イメージに任せます")
            }
            Self::Inner { asked, typed } if typed.is_empty() => {
                format!("コンテナで実行するコマンドがありません: `{asked}`")
            }
            Self::Inner { asked, typed } => {
                format!("コンテナで実行するコマンドが `{typed}` になっています。このステップでは `{asked}` です")
            }
        }
    }
}

impl Subject {
    fn english(&self, asked: &str, typed: &str) -> String {
        match self {
            Self::Tag => format!("you tagged `{typed}`, the step asks for `{asked}`"),
            Self::Image => format!("you took the image `{typed}`, the step asks for `{asked}`"),
            Self::ContainerName => format!("you named the container `{typed}`, the step asks for `{asked}`"),
            Self::Container => format!("you chose the container `{typed}`, the step asks for `{asked}`"),
            Self::Volume => format!("you mounted `{typed}`, the step asks for `{asked}`"),
            Self::VolumeName => format!("you named the volume `{typed}`, the step asks for `{asked}`"),
            Self::Network => format!("you chose the network `{typed}`, the step asks for `{asked}`"),
            Self::NetworkName => format!("you named the network `{typed}`, the step asks for `{asked}`"),
            Self::File => format!("you took the file `{typed}`, the step asks for `{asked}`"),
            Self::Target => format!("you build the stage `{typed}`, the step asks for `{asked}`"),
            Self::Context => format!("you build the folder `{typed}`, the step asks for `{asked}`"),
            Self::Flag(flag) => format!("you gave {flag} `{typed}`, the step asks for `{asked}`"),
            Self::Argument => format!("you wrote `{typed}`, the step asks for `{asked}`"),
        }
    }

    fn japanese(&self, asked: &str, typed: &str) -> String {
        let what = match self {
            Self::Tag => "タグ",
            Self::Image => "イメージ",
            Self::ContainerName => "コンテナ名",
            Self::Container => "コンテナ",
            Self::Volume => "マウント",
            Self::VolumeName => "ボリューム名",
            Self::Network => "ネットワーク",
            Self::NetworkName => "ネットワーク名",
            Self::File => "Dockerfile",
            Self::Target => "ステージ",
            Self::Context => "ビルドするフォルダー",
            Self::Flag(flag) => return format!("{flag} が `{typed}` になっています。このステップでは `{asked}` です"),
            Self::Argument => return format!("`{typed}` になっています。このステップでは `{asked}` です"),
        };
        format!("{what}が `{typed}` になっています。このステップでは `{asked}` です")
    }
}
