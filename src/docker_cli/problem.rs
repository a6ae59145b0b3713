//! What is wrong with a value, and how it is written right.

use super::mounts;
use crate::i18n::Lang;

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
        let (en, ja) = match self {
            Self::Port => ("a port is a number from 1 to 65535", "ポートは 1 から 65535 までの数です"),
            Self::RangeLengths => {
                ("both port ranges must have the same length", "二つのポート範囲は同じ長さでなければなりません")
            }
            Self::Address => ("the host part must be an IP address", "ホストの部分は IP アドレスでなければなりません"),
            Self::Ip => ("this is not an IP address", "IP アドレスではありません"),
            Self::Protocol => ("the protocol is tcp, udp or sctp", "プロトコルは tcp、udp、sctp のどれかです"),
            Self::Capitals => ("image names have no capital letters", "イメージ名に大文字は使えません"),
            Self::Reference => ("this is not an image name", "イメージ名として正しくありません"),
            Self::Size => ("a size is a number with b, k, m or g", "サイズは数に b、k、m、g を付けて書きます"),
            Self::Number => ("a number is needed", "数が必要です"),
            Self::Duration => ("a duration is a number with a unit", "時間は数に単位を付けて書きます"),
            Self::Bool => ("only true or false", "true か false だけです"),
            Self::Word => ("this word is not one docker knows here", "docker がここで受け付けない言葉です"),
            Self::OneOf(words) => {
                let words = words.join(", ");
                return say(lang, format!("only one of {words}"), format!("{words} のどれかです"));
            }
            Self::Restart => ("this is not a restart policy", "再起動ポリシーではありません"),
            Self::Filter => ("a filter has a name and a value", "フィルターは名前と値で書きます"),
            Self::NameMissing => ("the name is missing", "名前がありません"),
            Self::HostEntry => ("a host name and an IP address are needed", "ホスト名と IP アドレスが必要です"),
            Self::Kind => ("docker inspects no such kind of thing here", "inspect で見られる種類ではありません"),
            Self::Context => ("sealegs builds from a folder only", "sealegs はフォルダーからだけビルドできます"),
            Self::NoContainer => ("neither side names a container", "どちらの側にもコンテナがありません"),
            Self::TwoContainers => {
                ("docker does not copy from container to container", "コンテナからコンテナへはコピーできません")
            }
            Self::Volume => (
                "the path in the container is missing or does not begin with /",
                "コンテナ内のパスがないか、/ で始まっていません",
            ),
            Self::VolumeOption => ("docker does not know this option of a volume", "ボリュームにないオプションです"),
            Self::MountField => ("each field is written name=value", "各項目は 名前=値 の形で書きます"),
            Self::MountKey => ("there is a field docker does not know", "docker が知らない項目があります"),
            Self::MountType => ("the type is bind, volume or tmpfs", "type は bind、volume、tmpfs のどれかです"),
            Self::MountTarget => ("the path in the container is missing", "コンテナ内のパスがありません"),
            Self::MountSource => ("the folder of the host is missing", "ホストのフォルダーがありません"),
            Self::MountMix => ("a field belongs to another type of mount", "別の type の項目があります"),
            Self::Scale => ("a service and a number are needed", "サービス名と数が必要です"),
            Self::Mode => ("a file mode is an octal number", "モードは 8 進数で書きます"),
        };
        say(lang, en.to_owned(), ja.to_owned())
    }

    /// How it is written right.
    pub(crate) fn hint(self, value: &str, lang: Lang) -> Option<String> {
        let same = |text: &str| (format!("for example {text}"), format!("例: {text}"));
        let (en, ja) = match self {
            Self::Port | Self::RangeLengths | Self::Address | Self::Protocol => (
                "write HOST:CONTAINER, such as 8080:80, 127.0.0.1:8080:80 or 53:53/udp".to_owned(),
                "ホスト:コンテナ の形で書きます。例: 8080:80、127.0.0.1:8080:80、53:53/udp".to_owned(),
            ),
            Self::Capitals => (format!("try {}", value.to_lowercase()), format!("{} にしてみてください", value.to_lowercase())),
            Self::Reference => (
                "write NAME or NAME:TAG, such as goapp:latest".to_owned(),
                "名前 か 名前:タグ の形で書きます。例: goapp:latest".to_owned(),
            ),
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
            Self::Context => (
                "name the folder with the Dockerfile; a dot is this folder".to_owned(),
                "Dockerfile のあるフォルダーを指定してください。ドットは今のフォルダーです".to_owned(),
            ),
            Self::NoContainer => (
                "write the container before a colon, such as web:/app/log.txt .".to_owned(),
                "コンテナ名をコロンの前に書きます。例: web:/app/log.txt .".to_owned(),
            ),
            Self::TwoContainers => (
                "copy to the host first, and from there into the other container".to_owned(),
                "まずホストへコピーし、そこから別のコンテナへコピーします".to_owned(),
            ),
            Self::Volume => (
                "write NAME:/path or /folder:/path, such as data:/var/lib/data".to_owned(),
                "名前:/パス か /フォルダー:/パス の形で書きます。例: data:/var/lib/data".to_owned(),
            ),
            Self::VolumeOption => same("data:/data:ro"),
            Self::MountKey => match mounts::meant(value) {
                Some(name) => (format!("did you mean {name}"), format!("{name} のことでしょうか")),
                None => same("type=volume,source=data,target=/data"),
            },
            Self::MountSource => same("type=bind,source=/folder,target=/app"),
            Self::MountField | Self::MountType | Self::MountTarget | Self::MountMix => {
                same("type=volume,source=data,target=/data")
            }
            Self::Bool => same("--rm or --rm=false"),
            Self::OneOf(words) => same(words.first().copied().unwrap_or_default()),
            Self::Word => same("published=8080,target=80"),
        };
        Some(say(lang, en, ja))
    }
}

/// One of two texts.
pub(super) fn say(lang: Lang, en: String, ja: String) -> String {
    match lang {
        Lang::En => en,
        Lang::Ja => ja,
    }
}
