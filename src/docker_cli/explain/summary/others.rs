//! Images, volumes, networks and the engine.

use super::{image, list, the};
use crate::docker_cli::{DockerCommand, ImageLs, InspectKind, Prune, PruneWhat};
use crate::i18n::Lang;

#[rustfmt::skip]
pub fn sentence(command: &DockerCommand, lang: Lang) -> Option<String> {
    let images = |names: &[String]| {
        let names: Vec<_> = names.iter().map(|name| image(name)).collect();
        the("image", "images", "イメージ", &names, lang)
    };
    let volumes = |names: &[String]| the("volume", "volumes", "ボリューム", names, lang);
    let networks = |names: &[String]| the("network", "networks", "ネットワーク", names, lang);
    Some(match command {
        DockerCommand::Inspect(inspect) => {
            let names = list(&inspect.names, lang);
            let kind = inspect.kind.map_or("", |kind| self::kind(kind, lang));
            if inspect.format.is_some() {
                say!(lang, "Prints chosen details of {kind}{names}.", "{kind}{names} の情報から指定した部分を表示します。")
            } else {
                say!(lang, "Shows all details of {kind}{names} as JSON.", "{kind}{names} の詳しい情報を JSON で表示します。")
            }
        }
        DockerCommand::ImageLs(ls) => image_list(ls, lang),
        DockerCommand::History(history) => {
            let it = image(&history.image);
            say!(lang, "Shows the layers of {it} and what made them.", "{it} のレイヤーと、それを作った命令を表示します。")
        }
        DockerCommand::Tag(tag) => {
            let (source, target) = (image(&tag.source), image(&tag.target));
            say!(lang, "Gives the image {source} the name {target} too.", "イメージ {source} に {target} という名前を追加します。")
        }
        DockerCommand::Rmi(rmi) => {
            let them = images(&rmi.images);
            say!(lang, "Removes {them}.", "{them} を削除します。")
        }
        DockerCommand::Pull(pull) if pull.all_tags => {
            let it = &pull.reference;
            say!(lang, "Downloads every tag of {it}.", "{it} のすべてのタグをダウンロードします。")
        }
        DockerCommand::Pull(pull) => {
            let it = image(&pull.reference);
            say!(lang, "Downloads the image {it}.", "イメージ {it} をダウンロードします。")
        }
        DockerCommand::Save(save) => {
            let (them, to) = (images(&save.images), output(save.output.as_ref(), lang));
            say!(lang, "Writes {them} as a tar archive to {to}.", "{them} を tar アーカイブとして{to}に書き出します。")
        }
        DockerCommand::Load(load) => {
            let from = load.input.as_ref().map_or_else(|| say!(lang, "the standard input", "標準入力"), |file| say!(lang, "{file}", "{file} "));
            say!(lang, "Reads images from {from}.", "{from}からイメージを読み込みます。")
        }
        DockerCommand::Import(import) => {
            let source = &import.source;
            let from = if source == "-" {
                say!(lang, "the archive on the standard input", "標準入力のアーカイブ")
            } else {
                say!(lang, "the archive {source}", "アーカイブ {source} ")
            };
            match import.reference.as_deref().map(image) {
                Some(name) => say!(lang, "Makes the image {name} from {from}.", "{from}からイメージ {name} を作ります。"),
                None => say!(lang, "Makes an image without a name from {from}.", "{from}から名前のないイメージを作ります。"),
            }
        }
        DockerCommand::Prune(prune) => self::prune(prune, lang),
        DockerCommand::VolumeLs(_) => say!(lang, "Lists the volumes.", "ボリュームを一覧します。"),
        DockerCommand::VolumeCreate(create) => match &create.name {
            Some(name) => say!(lang, "Creates the volume {name}.", "ボリューム {name} を作ります。"),
            None => say!(lang, "Creates a volume with a random name.", "ランダムな名前のボリュームを作ります。"),
        },
        DockerCommand::VolumeRm(rm) => {
            let them = volumes(&rm.names);
            say!(lang, "Removes {them} with all data.", "{them} を中のデータごと削除します。")
        }
        DockerCommand::NetworkLs(_) => say!(lang, "Lists the networks.", "ネットワークを一覧します。"),
        DockerCommand::NetworkCreate(create) => {
            let (name, driver) = (&create.name, create.driver.as_deref().unwrap_or("bridge"));
            say!(lang, "Creates the {driver} network {name}.", "{driver} ネットワーク {name} を作ります。")
        }
        DockerCommand::NetworkRm(rm) => {
            let them = networks(&rm.names);
            say!(lang, "Removes {them}.", "{them} を削除します。")
        }
        DockerCommand::NetworkConnect(connect) => {
            let (network, container) = (&connect.network, &connect.container);
            say!(lang, "Connects the container {container} to the network {network}.", "コンテナ {container} をネットワーク {network} に接続します。")
        }
        DockerCommand::NetworkDisconnect(disconnect) => {
            let (network, container) = (&disconnect.network, &disconnect.container);
            say!(lang, "Takes the container {container} off the network {network}.", "コンテナ {container} をネットワーク {network} から切り離します。")
        }
        DockerCommand::Df(_) => say!(lang, "Shows how much disk space Docker uses.", "Docker が使っているディスク容量を表示します。"),
        DockerCommand::Info(_) => say!(lang, "Shows the engine's settings and state.", "エンジンの設定と状態を表示します。"),
        DockerCommand::Version(_) => say!(lang, "Shows the versions of the client and of the engine.", "クライアントとエンジンのバージョンを表示します。"),
        DockerCommand::VersionLine => say!(lang, "Prints docker's version.", "docker のバージョンを表示します。"),
        DockerCommand::Events(events) if events.until.is_some() => {
            say!(lang, "Shows what happened in the engine.", "エンジンで起きたイベントを表示します。")
        }
        DockerCommand::Events(_) => {
            say!(lang, "Shows what happens in the engine until you stop it.", "エンジンで起きるイベントを、止めるまで表示します。")
        }
        _ => return None,
    })
}

fn kind(kind: InspectKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (InspectKind::Container, Lang::En) => "the container ",
        (InspectKind::Container, Lang::Ja) => "コンテナ ",
        (InspectKind::Image, Lang::En) => "the image ",
        (InspectKind::Image, Lang::Ja) => "イメージ ",
        (InspectKind::Volume, Lang::En) => "the volume ",
        (InspectKind::Volume, Lang::Ja) => "ボリューム ",
        (InspectKind::Network, Lang::En) => "the network ",
        (InspectKind::Network, Lang::Ja) => "ネットワーク ",
    }
}

fn image_list(ls: &ImageLs, lang: Lang) -> String {
    match &ls.reference {
        Some(reference) => say!(lang, "Lists the images named {reference}.", "{reference} という名前のイメージを一覧します。"),
        None => say!(lang, "Lists the images.", "イメージを一覧します。"),
    }
}

fn output(file: Option<&String>, lang: Lang) -> String {
    file.map_or_else(|| say!(lang, "the standard output", "標準出力"), |file| say!(lang, "{file}", " {file} "))
}

#[rustfmt::skip]
fn prune(prune: &Prune, lang: Lang) -> String {
    match (prune.what, prune.all) {
        (PruneWhat::Containers, _) => say!(lang, "Removes all stopped containers.", "停止しているコンテナをすべて削除します。"),
        (PruneWhat::Images, true) => say!(lang, "Removes every image that no container uses.", "どのコンテナも使っていないイメージをすべて削除します。"),
        (PruneWhat::Images, false) => say!(lang, "Removes images that have no name any more.", "名前のなくなったイメージを削除します。"),
        (PruneWhat::Volumes, true) => say!(lang, "Removes every volume that no container uses.", "どのコンテナも使っていないボリュームをすべて削除します。"),
        (PruneWhat::Volumes, false) => say!(lang, "Removes volumes that no container uses.", "どのコンテナも使っていないボリュームを削除します。"),
        (PruneWhat::Networks, _) => say!(lang, "Removes all networks that no container uses.", "どのコンテナも使っていないネットワークをすべて削除します。"),
        (PruneWhat::Builder, _) => say!(lang, "Removes the build cache that nothing uses.", "使われていないビルドキャッシュを削除します。"),
        (PruneWhat::System, all) => {
            let images = if all { say!(lang, "unused images", "未使用のイメージ") } else { say!(lang, "images without a name", "名前のないイメージ") };
            let volumes = if prune.volumes { say!(lang, ", unused volumes", "、未使用のボリューム") } else { String::new() };
            say!(
                lang,
                "Removes stopped containers, unused networks, {images}{volumes} and unused build cache.",
                "停止したコンテナ、未使用のネットワーク、{images}{volumes}、未使用のビルドキャッシュを削除します。"
            )
        }
    }
}
