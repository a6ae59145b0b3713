//! `--format`: what a Go template prints.

use crate::i18n::{Lang, words};

/// Fields of docker's lists and of `inspect`, by the name after the dot.
#[rustfmt::skip]
const FIELDS: &[(&str, &str, &str)] = &[
    ("ID", "the ID", "ID"),
    ("Id", "the ID", "ID"),
    ("Image", "the image", "イメージ"),
    ("Command", "the command", "コマンド"),
    ("CreatedAt", "the time of creation", "作成日時"),
    ("Created", "the time of creation", "作成日時"),
    ("CreatedSince", "the age", "作成からの経過時間"),
    ("CreatedBy", "the instruction that made it", "作成した命令"),
    ("RunningFor", "the age", "作成からの経過時間"),
    ("Ports", "the ports", "ポート"),
    ("State", "the state", "状態"),
    ("Status", "the state", "状態"),
    ("Size", "the size", "サイズ"),
    ("VirtualSize", "the size", "サイズ"),
    ("Name", "the name", "名前"),
    ("Names", "the names", "名前"),
    ("Labels", "the labels", "ラベル"),
    ("Mounts", "the mounts", "マウント"),
    ("Networks", "the networks", "ネットワーク"),
    ("LocalVolumes", "the number of volumes", "ボリュームの数"),
    ("Repository", "the repository", "リポジトリ"),
    ("RepoTags", "the names", "名前とタグ"),
    ("RepoDigests", "the digests", "ダイジェスト"),
    ("Tag", "the tag", "タグ"),
    ("Digest", "the digest", "ダイジェスト"),
    ("Comment", "the comment", "コメント"),
    ("Driver", "the driver", "ドライバー"),
    ("Scope", "the scope", "スコープ"),
    ("Mountpoint", "the folder on the host", "ホスト上のフォルダー"),
    ("Internal", "whether it is internal", "内部専用かどうか"),
    ("Container", "the container", "コンテナ"),
    ("CPUPerc", "the CPU usage", "CPU 使用率"),
    ("MemUsage", "the memory usage", "メモリ使用量"),
    ("MemPerc", "the share of memory", "メモリ使用率"),
    ("NetIO", "the network traffic", "ネットワークの入出力"),
    ("BlockIO", "the disk traffic", "ディスクの入出力"),
    ("PIDs", "the number of processes", "プロセス数"),
    ("Type", "the type", "種類"),
    ("TotalCount", "the count", "総数"),
    ("Active", "the number in use", "使用中の数"),
    ("Reclaimable", "the space to be gained", "解放できる容量"),
    ("Action", "the event", "イベント"),
    ("Time", "the time", "時刻"),
    ("IPAddress", "the IP address", "IP アドレス"),
    ("Running", "whether it runs", "実行中かどうか"),
    ("ExitCode", "the exit code", "終了コード"),
    ("Env", "the environment variables", "環境変数"),
    ("Entrypoint", "the ENTRYPOINT", "ENTRYPOINT"),
    ("Cmd", "the CMD", "CMD"),
    ("User", "the user", "ユーザー"),
    ("WorkingDir", "the working directory", "作業フォルダー"),
    ("ExposedPorts", "the exposed ports", "EXPOSE されたポート"),
    ("Architecture", "the architecture", "アーキテクチャ"),
    ("Os", "the operating system", "OS"),
    ("Layers", "the layers", "レイヤー"),
    ("ServerVersion", "the engine's version", "エンジンのバージョン"),
    ("Version", "the version", "バージョン"),
    ("StartedAt", "the time of the start", "開始時刻"),
    ("FinishedAt", "the time of the end", "終了時刻"),
    ("Health", "the health", "ヘルスチェックの結果"),
    ("Hostname", "the host name", "ホスト名"),
    ("RestartCount", "the number of restarts", "再起動の回数"),
];

/// What a format prints.
pub fn format(value: &str, lang: Lang) -> String {
    let trimmed = value.trim();
    match trimmed {
        "table" => return words!(lang, "explain-prints-a-table-with-a-heading"),
        "json" => return words!(lang, "explain-prints-json"),
        _ => {}
    }
    let (table, template) = match trimmed.strip_prefix("table ") {
        Some(rest) => (true, rest),
        None => (false, trimmed),
    };
    let fields = fields(template, lang);
    let list = if fields.is_empty() { template.to_owned() } else { fields.join(if lang == Lang::En { ", " } else { "、" }) };
    if table {
        words!(lang, "explain-prints-a-table-with-a-heading-2", list)
    } else {
        words!(lang, "explain-prints-only-list", list)
    }
}

/// What each `{{…}}` prints, in order.
fn fields(template: &str, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    for piece in template.split("{{").skip(1) {
        let Some((action, _)) = piece.split_once("}}") else { continue };
        let action = action.trim_matches(|c: char| c == '-' || c.is_whitespace());
        let mut words = action.split_whitespace();
        let first = words.next().unwrap_or_default();
        let said = match first {
            "json" => {
                let of = words.next().unwrap_or_default();
                let what = if of == "." { words!(lang, "explain-everything") } else { name(of, lang) };
                Some(words!(lang, "explain-what-as-json", what))
            }
            "" | "end" | "else" | "with" | "if" | "range" | "println" | "block" | "define" | "template" => {
                let over = words.next().filter(|word| word.starts_with('.') && first == "range");
                over.map(|over| {
                    let over = name(over, lang);
                    words!(lang, "explain-for-each-of-over", over)
                })
            }
            "." => Some(words!(lang, "explain-everything")),
            _ => action
                .split(|c: char| c.is_whitespace() || c == '(' || c == ')')
                .find(|word| word.starts_with('.'))
                .map(|path| name(path, lang)),
        };
        found.extend(said.filter(|said| !said.is_empty()));
    }
    found
}

/// A field's name in words; the field as it is written where nobody knows it.
fn name(path: &str, lang: Lang) -> String {
    let last = path.rsplit('.').next().unwrap_or(path);
    match FIELDS.iter().find(|(field, ..)| *field == last) {
        Some((_, en, ja)) => match lang {
            Lang::En => (*en).to_owned(),
            Lang::Ja => (*ja).to_owned(),
        },
        None => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_says_what_it_prints() {
        for (template, en, ja) in [
            ("{{.ID}}", "prints only: the ID", "次だけを表示: ID"),
            (
                "table {{.Names}}\\t{{.Status}}",
                "prints a table with a heading: the names, the state",
                "見出し付きの表で表示: 名前、状態",
            ),
            ("{{json .Config}}", "prints only: .Config as JSON", "次だけを表示: .Config（JSON）"),
            ("{{json .}}", "prints only: everything as JSON", "次だけを表示: すべて（JSON）"),
            (
                "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}",
                "prints only: for each of the networks, the IP address",
                "次だけを表示: ネットワークのそれぞれについて、IP アドレス",
            ),
            ("json", "prints JSON", "JSON で表示"),
            ("{{", "prints only: {{", "次だけを表示: {{"),
        ] {
            assert_eq!(format(template, Lang::En), en);
            assert_eq!(format(template, Lang::Ja), ja);
        }
    }
}
