//! Signals, streams and the container's own command.

use crate::i18n::Lang;

/// Number, name, and what a process usually does with it.
#[rustfmt::skip]
const SIGNALS: &[(&str, &str, &str, &str)] = &[
    ("1", "HUP", "often to read the settings again", "多くは設定の再読み込み"),
    ("2", "INT", "as with Ctrl-C", "Ctrl-C と同じ"),
    ("3", "QUIT", "end, and leave a trace", "記録を残して終了"),
    ("9", "KILL", "ends it at once, it cannot be refused", "即座に強制終了、拒否はできない"),
    ("10", "USR1", "what it means is up to the program", "意味はプログラム次第"),
    ("12", "USR2", "what it means is up to the program", "意味はプログラム次第"),
    ("15", "TERM", "asks it to end", "終了の要求"),
    ("18", "CONT", "run on", "処理の再開"),
    ("19", "STOP", "freeze", "処理の一時停止"),
    ("28", "WINCH", "the terminal has another size", "端末サイズの変更"),
];

/// A signal by name or number.
pub fn signal(value: &str, lang: Lang) -> String {
    let name = value.to_ascii_uppercase();
    let bare = name.strip_prefix("SIG").unwrap_or(&name);
    let known = SIGNALS.iter().find(|(number, name, ..)| *number == bare || *name == bare);
    match known {
        Some((_, name, en, ja)) => say!(lang, "the signal SIG{name} ({en})", "シグナル SIG{name}（{ja}）"),
        None => say!(lang, "the signal {value}", "シグナル {value}"),
    }
}

/// `-a` of a run.
pub fn attach(value: &str, lang: Lang) -> String {
    match value.to_ascii_lowercase().as_str() {
        "stdin" => say!(lang, "what is typed here goes to the container", "標準入力をコンテナに接続"),
        "stdout" => say!(lang, "the container's output is shown here", "コンテナの標準出力をここに表示"),
        "stderr" => say!(lang, "the container's errors are shown here", "コンテナの標準エラー出力をここに表示"),
        _ => say!(lang, "this stream is connected: {value}", "{value} を接続"),
    }
}

/// What stands behind the image or the container.
pub fn inner(command: &str, lang: Lang) -> String {
    match command {
        "exec" | "compose exec" => say!(lang, "the command that runs in the container", "コンテナの中で実行するコマンド"),
        "top" => say!(lang, "options for ps, which lists the processes", "プロセスを一覧する ps のオプション"),
        "compose run" => say!(
            lang,
            "what runs in the container instead of the service's command",
            "サービスの command の代わりに、コンテナの中で実行するコマンド"
        ),
        _ => say!(
            lang,
            "for the container, not for docker: replaces the image's CMD (where there is an ENTRYPOINT, these are its arguments)",
            "docker ではなくコンテナに渡す部分。イメージの CMD を置き換え（ENTRYPOINT があればその引数になる）"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_is_known_by_name_and_number() {
        for value in ["9", "KILL", "SIGKILL", "sigkill"] {
            assert!(signal(value, Lang::En).starts_with("the signal SIGKILL ("), "{value}");
        }
        assert_eq!(signal("RTMIN+3", Lang::Ja), "シグナル RTMIN+3");
    }
}
