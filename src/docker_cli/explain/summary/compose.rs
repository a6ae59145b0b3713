//! `docker compose`.

use super::list;
use crate::docker_cli::command::compose::{ComposeAction, ComposeConfig, ComposeDown, ComposeUp};
use crate::i18n::Lang;

/// The services that are named, or all.
fn services(names: &[String], lang: Lang) -> String {
    match names {
        [] => say!(lang, "all services of the compose file", "compose ファイルのすべてのサービス"),
        [one] => say!(lang, "the service {one}", "サービス {one} "),
        _ => {
            let list = list(names, lang);
            say!(lang, "the services {list}", "サービス {list} ")
        }
    }
}

#[rustfmt::skip]
pub fn sentence(action: &ComposeAction, lang: Lang) -> String {
    match action {
        ComposeAction::Up(up) => self::up(up, lang),
        ComposeAction::Create(create) => {
            let them = services(&create.services, lang);
            say!(lang, "Creates the containers of {them} without starting them.", "{them}のコンテナを作成します。起動はしません。")
        }
        ComposeAction::Down(down) => self::down(down, lang),
        ComposeAction::Ps(ps) => {
            let them = services(&ps.services, lang);
            say!(lang, "Lists the containers of {them}.", "{them}のコンテナを一覧します。")
        }
        ComposeAction::Logs(logs) => {
            let them = services(&logs.services, lang);
            if logs.follow {
                say!(lang, "Shows the output of {them}, and what follows until you stop it.", "{them}の出力を、止めるまで表示し続けます。")
            } else {
                say!(lang, "Shows the output of {them}.", "{them}の出力を表示します。")
            }
        }
        ComposeAction::Build(build) => {
            let them = services(&build.services, lang);
            say!(lang, "Builds the images of {them} that say how.", "{them}のうち、build のあるもののイメージをビルドします。")
        }
        ComposeAction::Config(config) => self::config(config, lang),
        ComposeAction::Start(names) => {
            let them = services(names, lang);
            say!(lang, "Starts the containers of {them} that are there.", "{them}の既にあるコンテナを起動します。")
        }
        ComposeAction::Stop(stop) => {
            let them = services(&stop.services, lang);
            say!(lang, "Stops the containers of {them}; they stay.", "{them}のコンテナを停止します（コンテナは残ります）。")
        }
        ComposeAction::Restart(restart) => {
            let them = services(&restart.services, lang);
            say!(lang, "Stops the containers of {them} and starts them again; a changed compose file does not count.", "{them}のコンテナを停止して起動し直します（compose ファイルの変更は反映されません）。")
        }
        ComposeAction::Exec(exec) => {
            let (service, command) = (&exec.service, exec.command.join(" "));
            say!(lang, "Runs {command} in the running container of the service {service}.", "サービス {service} の実行中のコンテナで {command} を実行します。")
        }
        ComposeAction::Run(run) => {
            let service = &run.service;
            let rm = if run.rm { say!(lang, ", and removes it when it ends", "終了すると削除されます。") } else { String::new() };
            match run.command.as_slice() {
                [] => say!(lang, "Runs a further container of the service {service}{rm}.", "サービス {service} のコンテナをもう一つ作って実行します。{rm}"),
                command => {
                    let command = command.join(" ");
                    say!(lang, "Runs {command} in a further container of the service {service}{rm}.", "サービス {service} のコンテナをもう一つ作り、{command} を実行します。{rm}")
                }
            }
        }
        ComposeAction::Pull(pull) => {
            let them = services(&pull.services, lang);
            say!(lang, "Downloads the images of {them}.", "{them}のイメージをダウンロードします。")
        }
        ComposeAction::Images(images) => {
            let them = services(&images.services, lang);
            say!(lang, "Lists the images that the containers of {them} are made from.", "{them}のコンテナの元になったイメージを一覧します。")
        }
        ComposeAction::Top(names) => {
            let them = services(names, lang);
            say!(lang, "Lists the processes in the containers of {them}.", "{them}のコンテナ内のプロセスを一覧します。")
        }
        ComposeAction::Kill(kill) => {
            let (them, signal) = (services(&kill.services, lang), &kill.signal);
            say!(lang, "Sends {signal} to the containers of {them}.", "{them}のコンテナに {signal} を送ります。")
        }
        ComposeAction::Rm(rm) => {
            let them = services(&rm.services, lang);
            if rm.stop {
                say!(lang, "Stops and removes the containers of {them}.", "{them}のコンテナを停止して削除します。")
            } else {
                say!(lang, "Removes the stopped containers of {them}.", "{them}の停止しているコンテナを削除します。")
            }
        }
        ComposeAction::Version(_) => say!(lang, "Prints the version of docker compose.", "docker compose のバージョンを表示します。"),
    }
}

#[rustfmt::skip]
fn up(up: &ComposeUp, lang: Lang) -> String {
    let them = services(&up.services, lang);
    let build = if up.build { say!(lang, "Builds the images, then creates", "先にイメージをビルドし、") } else { say!(lang, "Creates", "") };
    if up.no_start {
        return say!(lang, "{build} what {them} need, without starting it.", "{build}{them}に必要なものを作成します。起動はしません。");
    }
    let how = if up.wait {
        say!(lang, " in the background, and waits until they are ready", "バックグラウンドで起動し、準備が整うまで待ちます。")
    } else if up.detach {
        say!(lang, " in the background", "バックグラウンドで起動します。")
    } else {
        say!(lang, " and shows their output", "起動し、出力を表示します。")
    };
    say!(
        lang,
        "{build} the network, the volumes and the containers that are missing or changed, and starts {them}{how}.",
        "{build}足りない、または設定の変わったネットワーク・ボリューム・コンテナを作成し、{them}を{how}"
    )
}

#[rustfmt::skip]
fn down(down: &ComposeDown, lang: Lang) -> String {
    let images = if down.rmi.is_some() { say!(lang, ", their images", "とイメージ") } else { String::new() };
    let volumes = if down.volumes { say!(lang, " and the volumes with all data", "、さらにボリュームをデータごと") } else { String::new() };
    match down.services.as_slice() {
        [] => say!(lang, "Stops and removes the project's containers{images}, its networks{volumes}.", "プロジェクトのコンテナ{images}、ネットワーク{volumes}停止・削除します。"),
        names => {
            let them = services(names, lang);
            say!(lang, "Stops and removes the containers of {them}{images}{volumes}.", "{them}のコンテナ{images}{volumes}停止・削除します。")
        }
    }
}

#[rustfmt::skip]
fn config(config: &ComposeConfig, lang: Lang) -> String {
    let what = if config.quiet {
        return say!(lang, "Checks the compose file and prints nothing when it is right.", "compose ファイルを確かめます。正しければ何も表示しません。");
    } else if config.list_services {
        say!(lang, "the names of the services", "サービス名")
    } else if config.list_volumes {
        say!(lang, "the names of the volumes", "ボリューム名")
    } else if config.list_images {
        say!(lang, "the names of the images", "イメージ名")
    } else if config.list_profiles {
        say!(lang, "the names of the profiles", "プロファイル名")
    } else {
        return say!(lang, "Shows the compose file as docker understands it: variables filled in, files merged, short forms spelt out.", "compose ファイルを docker が理解した形で表示します（変数を埋め、ファイルを合わせ、短縮形を展開）。");
    };
    say!(lang, "Prints {what} in the compose file.", "compose ファイルにある{what}を表示します。")
}
