//! `--filter NAME=VALUE`.

use super::time;
use crate::i18n::Lang;

/// One filter of a command.
pub fn filter(command: &str, value: &str, lang: Lang) -> String {
    let Some((name, wanted)) = value.split_once('=') else {
        return say!(lang, "the condition {value}", "条件 {value}");
    };
    let condition = condition(command, name.trim_end_matches('!'), wanted, lang);
    let condition = if name.ends_with('!') { say!(lang, "not {condition}", "{condition} 以外") } else { condition };
    if command.ends_with("prune") {
        say!(lang, "removes only those that match: {condition}", "削除するのは次の条件に合うもののみ: {condition}")
    } else {
        say!(lang, "only those that match: {condition}", "次の条件に合うもののみ: {condition}")
    }
}

fn condition(command: &str, name: &str, wanted: &str, lang: Lang) -> String {
    match (command, name) {
        ("ps", "status") => say!(lang, "the state is {wanted}", "状態が {wanted}"),
        ("ps", "ancestor") => say!(lang, "made from the image {wanted}", "イメージ {wanted} から作られた"),
        ("ps", "exited") => say!(lang, "ended with the exit code {wanted}", "終了コードが {wanted}"),
        ("ps", "health") => say!(lang, "the health is {wanted}", "ヘルスチェックの結果が {wanted}"),
        ("ps", "publish" | "expose") => say!(lang, "the port is {wanted}", "ポートが {wanted}"),
        ("ps", "network") => say!(lang, "connected to the network {wanted}", "ネットワーク {wanted} に接続している"),
        ("ps", "volume") => say!(lang, "uses the volume or path {wanted}", "ボリュームかパス {wanted} を使っている"),
        ("ps" | "image ls", "before") => say!(lang, "made before {wanted}", "{wanted} より前に作られた"),
        ("ps" | "image ls", "since") => say!(lang, "made after {wanted}", "{wanted} より後に作られた"),
        (_, "name") => say!(lang, "the name contains {wanted}", "名前に {wanted} を含む"),
        (_, "id") => say!(lang, "the ID begins with {wanted}", "ID が {wanted} で始まる"),
        (_, "reference") => say!(lang, "the name matches {wanted}", "名前が {wanted} に一致する"),
        (_, "label") => match wanted.split_once('=') {
            Some((label, text)) => say!(lang, "the label {label} is {text}", "ラベル {label} の値が {text}"),
            None => say!(lang, "has the label {wanted}", "ラベル {wanted} がある"),
        },
        ("image ls" | "image prune" | "system prune", "dangling") => match wanted {
            "true" | "1" => say!(lang, "without a name (dangling)", "名前がない（dangling）"),
            _ => say!(lang, "with a name", "名前がある"),
        },
        (_, "dangling") => match wanted {
            "true" | "1" => say!(lang, "used by no container", "どのコンテナにも使われていない"),
            _ => say!(lang, "used by a container", "コンテナに使われている"),
        },
        (_, "driver") => say!(lang, "the driver is {wanted}", "ドライバーが {wanted}"),
        (_, "scope") => say!(lang, "the scope is {wanted}", "スコープが {wanted}"),
        (_, "until") => {
            let then = time::duration(wanted, lang).unwrap_or_else(|| time::point(wanted, lang));
            say!(lang, "older than {then}", "{then}より前に作られた")
        }
        ("events", "type") => say!(lang, "about a {wanted}", "対象の種類が {wanted}"),
        ("events", "event") => say!(lang, "the event is {wanted}", "イベントが {wanted}"),
        ("events", "container" | "image" | "volume" | "network") => {
            say!(lang, "about the {name} {wanted}", "{name} の {wanted} に関する")
        }
        _ => say!(lang, "{name} is {wanted}", "{name} が {wanted}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_said_as_conditions() {
        assert_eq!(filter("ps", "status=exited", Lang::En), "only those that match: the state is exited");
        assert_eq!(filter("image prune", "until=24h", Lang::En), "removes only those that match: older than 24 hours");
        assert_eq!(filter("volume ls", "dangling=true", Lang::Ja), "次の条件に合うもののみ: どのコンテナにも使われていない");
        assert_eq!(filter("image ls", "label=owner=me", Lang::En), "only those that match: the label owner is me");
    }
}
