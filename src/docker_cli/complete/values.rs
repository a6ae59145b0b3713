//! What a flag takes, where that is known.

use super::{Candidate, CandidateKind, Names, named, paths};
use crate::docker_cli::reading;
use crate::i18n::Lang;

type Fixed = &'static [(&'static str, &'static str, &'static str)];

const RESTART: Fixed = &[
    ("no", "never (the default)", "再起動しない（既定）"),
    ("always", "whenever it ends, and when the engine starts", "終了するたび、エンジンの起動時にも"),
    ("unless-stopped", "as always, unless you stopped it", "always と同じ。ただし自分で止めたものは除く"),
    ("on-failure", "when it ends with an error", "エラーで終了したとき"),
];
const PULL: Fixed = &[
    ("missing", "when it is not here (the default)", "手元にないとき（既定）"),
    ("always", "always look for a newer one", "毎回、新しいものを探す"),
    ("never", "never", "pull しない"),
];
const PROGRESS: Fixed = &[
    ("auto", "as the terminal allows (the default)", "端末に合わせる（既定）"),
    ("plain", "line by line, with all output", "1 行ずつ、出力をすべて"),
    ("tty", "in place, on a terminal", "端末上で書き換え"),
    ("quiet", "nothing", "何も表示しない"),
    ("rawjson", "events as JSON", "イベントを JSON で"),
];
const PLATFORM: Fixed = &[
    ("linux/amd64", "Intel and AMD, 64 bit", "Intel・AMD の 64 ビット"),
    ("linux/arm64", "ARM, 64 bit (Apple silicon)", "ARM の 64 ビット（Apple シリコン）"),
    ("linux/arm/v7", "ARM, 32 bit", "ARM の 32 ビット"),
];
const FORMAT: Fixed = &[
    ("table", "a table, with the columns of a template", "表。テンプレートで列を選べます"),
    ("json", "JSON, one line each", "JSON を 1 行ずつ"),
];
const SIGNAL: Fixed = &[
    ("SIGTERM", "asks the program to end", "終了を求める"),
    ("SIGINT", "as Ctrl-C", "Ctrl-C と同じ"),
    ("SIGHUP", "often: read the configuration again", "多くは設定の再読み込み"),
    ("SIGQUIT", "ends it, with a dump", "ダンプを残して終了"),
    ("SIGKILL", "ends it at once", "すぐに終了"),
    ("SIGUSR1", "", ""),
];
const TYPE: Fixed = &[("container", "", ""), ("image", "", ""), ("network", "", ""), ("volume", "", "")];
const NETWORKS: Fixed = &[
    ("bridge", "the default", "既定"),
    ("host", "the host's own network", "ホストのネットワーク"),
    ("none", "no network", "ネットワークなし"),
];
const DRIVER: Fixed = &[
    ("bridge", "on this machine (the default)", "このマシンの中（既定）"),
    ("macvlan", "with an address of the outer network", "外側のネットワークのアドレスを持つ"),
    ("ipvlan", "as macvlan, with one hardware address", "macvlan に似て、MAC アドレスは共通"),
];
const MOUNT: Fixed = &[
    ("type=volume,source=", "a volume", "ボリューム"),
    ("type=bind,source=", "a folder of this machine", "このマシンのフォルダー"),
    ("type=tmpfs,target=", "memory", "メモリー"),
];
const BOOL: Fixed = &[("true", "", ""), ("false", "", "")];

/// Candidates for a flag's value.
pub fn of(command: &str, flag: &str, prefix: &str, names: &Names, lang: Lang) -> Vec<Candidate> {
    let fixed = |values: Fixed| {
        let about = |en: &&str, ja: &&str| if lang == Lang::En { (*en).to_owned() } else { (*ja).to_owned() };
        let candidate = |(text, en, ja): &(&str, &str, &str)| Candidate {
            text: (*text).to_owned(),
            about: about(en, ja),
            kind: CandidateKind::Value,
        };
        values.iter().map(candidate).collect::<Vec<_>>()
    };
    match (command, flag) {
        ("run" | "create", "network") => {
            let mut found = named(names.networks.iter().filter(|name| !NETWORKS.iter().any(|(own, ..)| own == *name)));
            found.extend(fixed(NETWORKS));
            found
        }
        ("run" | "create", "pull") => fixed(PULL),
        (_, "restart") => fixed(RESTART),
        (_, "progress") => fixed(PROGRESS),
        (_, "platform") => fixed(PLATFORM),
        ("inspect" | "container inspect" | "image inspect" | "volume inspect" | "network inspect", "format") => {
            fixed(FORMAT).into_iter().filter(|candidate| candidate.text == "json").collect()
        }
        (_, "format") => fixed(FORMAT),
        (_, "signal" | "stop-signal") => fixed(SIGNAL),
        (_, "type") => fixed(TYPE),
        ("network create", "driver") => fixed(DRIVER),
        (_, "mount") => fixed(MOUNT),
        (_, "volume") => mounted(prefix, names),
        ("build", "tag") => named(&names.images),
        (_, "file" | "env-file" | "input" | "output" | "cidfile" | "iidfile") => paths(prefix, names, false),
        (_, "link" | "volumes-from") => named(&names.containers),
        _ if reading::stands_alone(command, flag) == Some(true) => fixed(BOOL),
        _ => Vec::new(),
    }
}

/// A volume by its name, or a folder; the path in the container follows.
fn mounted(prefix: &str, names: &Names) -> Vec<Candidate> {
    let volumes =
        names.volumes.iter().map(|name| Candidate { text: format!("{name}:"), about: String::new(), kind: CandidateKind::Name });
    let mut found: Vec<_> = volumes.collect();
    // Without the dot docker would take a folder's name for a volume's.
    if prefix.starts_with("./") {
        found.extend(paths(prefix, names, true));
    }
    found
}
