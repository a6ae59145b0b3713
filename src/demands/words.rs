//! How a course's demands are told.

use std::collections::BTreeSet;

use super::Demands;
use crate::i18n::Lang;

/// Most characters of one item.
const MOST_LETTERS: usize = 300;

/// Every demand in lines for a learner, most far-reaching first. What comes from the course is cleaned and bounded.
#[must_use]
pub fn lines(demands: &Demands, lang: Lang) -> Vec<String> {
    let ja = lang == Lang::Ja;
    let sections: [(&BTreeSet<String>, &str, &str); 7] = [
        (
            &demands.powers,
            "It gives containers more power over this machine than usual",
            "コンテナにこのマシンへの強い権限を与えます",
        ),
        (
            &demands.host_commands,
            "It runs these lines on this machine, with your own rights",
            "このマシン上で、あなたの権限で次の行を実行します",
        ),
        (&demands.mounts, "It lets containers see these folders", "次のフォルダーをコンテナから見えるようにします"),
        (&demands.ports, "It opens these ports of this machine", "このマシンの次のポートを開きます"),
        (&demands.images, "It runs or builds on these images", "次のイメージを実行するか、土台にしてビルドします"),
        (&demands.addresses, "It asks these addresses", "次のアドレスにアクセスします"),
        (
            &demands.files,
            "It writes these files in the workspace (yours are copied first)",
            "ワークスペースに次のファイルを書きます（元のファイルはコピーを残します）",
        ),
    ];
    let mut lines = Vec::new();
    for (items, en, jp) in sections {
        if items.is_empty() {
            continue;
        }
        lines.push(if ja { format!("{jp}:") } else { format!("{en}:") });
        for item in items {
            // Nothing is dropped, as of a line of output is what stands before a carriage return: that would hide it.
            let clean: String = item.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
            let short: String = clean.chars().take(MOST_LETTERS).collect();
            let cut = if short.len() < clean.len() { " …" } else { "" };
            lines.push(format!("  {short}{cut}"));
        }
    }
    lines
}
