//! What is said of seats, in both languages.

use crate::engine::ObjectKind;
use crate::engine::seat::roster::{Holding, Taken};
use crate::engine::seat::{Claim, SeatName};
use crate::i18n::{Lang, words};
use crate::markdown::width;
use crate::objects::human_size;

/// Fixed texts.
pub(super) struct Words {
    pub none: &'static str,
    pub heads: [&'static str; 8],
    pub nobody: &'static str,
    pub question: &'static str,
    pub left: &'static str,
    pub no_terminal: &'static str,
    pub say_yes: &'static str,
    pub removed: &'static str,
    pub stays: &'static str,
    pub freed: &'static str,
    pub again: &'static str,
}

pub(super) fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            none: "Nobody has a seat on this engine.",
            heads: ["SEAT", "PORTS", "CONTAINERS", "IMAGES", "NETWORKS", "VOLUMES", "DISK", "SINCE"],
            nobody: "Nobody has this seat, and nothing is left of it.",
            question: "Go on? [y/N]",
            left: "Nothing was removed.",
            no_terminal: "there is no terminal to ask on; nothing was removed",
            say_yes: "Look at the list with `sealegs seats free NAME`, then say --yes.",
            removed: "removed",
            stays: "STAYS",
            freed: "The seat is free.",
            again: "Something is left, so the seat stays taken. Free what stays (`docker ps -a` shows who uses it), then try again.",
        },
        Lang::Ja => &Words {
            none: "このエンジンのシートを使っている人はいません。",
            heads: ["シート", "ポート", "コンテナ", "イメージ", "ネットワーク", "ボリューム", "ディスク", "開始"],
            nobody: "このシートを使っている人はいません。残っているものもありません。",
            question: "続けますか？ [y/N]",
            left: "何も削除していません。",
            no_terminal: "確認する端末がありません。何も削除していません",
            say_yes: "sealegs seats free NAME で一覧を確かめてから --yes を付けてください。",
            removed: "削除しました:",
            stays: "残っています:",
            freed: "シートを空けました。",
            again: "残ったものがあるので、シートはまだ空いていません。使っているもの（`docker ps -a`）を片付けてから、もう一度実行してください。",
        },
    }
}

/// The table of all seats.
pub(super) fn listed(seats: &[Taken], lang: Lang) -> String {
    let words = words(lang);
    if seats.is_empty() {
        return words.none.to_owned();
    }
    let mut rows = vec![words.heads.map(str::to_owned)];
    rows.extend(seats.iter().map(|taken| row(taken, lang)));
    let widths: Vec<usize> = (0..words.heads.len())
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max().unwrap_or(0))
        .collect();
    let line = |row: &[String; 8]| {
        let cells = row.iter().zip(&widths).map(|(cell, wide)| format!("{cell}{}", " ".repeat(wide.saturating_sub(width(cell)))));
        cells.collect::<Vec<_>>().join("   ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn row(taken: &Taken, lang: Lang) -> [String; 8] {
    let ports = taken.number.map(|number| Claim { number }.span()).map(|(first, last)| format!("{first}-{last}"));
    let containers = words!(lang, "cli-containers-running-running", containers = taken.containers, running = taken.running);
    [
        taken.name.to_string(),
        ports.unwrap_or_else(|| "-".to_owned()),
        containers,
        taken.images.to_string(),
        taken.networks.to_string(),
        taken.volumes.to_string(),
        human_size(taken.bytes),
        taken.since.clone().unwrap_or_else(|| "-".to_owned()),
    ]
}

/// What is in a seat, before it is removed.
pub(super) fn before(seat: &SeatName, holdings: &[Holding], lang: Lang) -> String {
    let mut lines = vec![match (holdings.is_empty(), lang) {
        (true, Lang::En) => format!("There is nothing in seat {seat}; it will be given up."),
        (true, Lang::Ja) => format!("シート {seat} には何もありません。シートだけを空けます。"),
        (false, Lang::En) => format!("These are in seat {seat}; they will be removed, and the seat will be given up:"),
        (false, Lang::Ja) => format!("シート {seat} には次のものがあります。これらを削除して、シートを空けます:"),
    }];
    lines.extend(holdings.iter().map(|one| format!("  {} {}", kind(one.kind, lang), one.name)));
    lines.join("\n")
}

/// A kind of thing in words.
pub(super) fn kind(kind: ObjectKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (kind, Lang::En) => kind.word(),
        (ObjectKind::Container, Lang::Ja) => "コンテナ",
        (ObjectKind::Image, Lang::Ja) => "イメージ",
        (ObjectKind::Network, Lang::Ja) => "ネットワーク",
        (ObjectKind::Volume, Lang::Ja) => "ボリューム",
    }
}
