//! What a difference leads to.

use super::difference::{Difference, PortPart, Subject};
use crate::i18n::Lang;

/// What it leads to, where that is worth saying.
pub fn of(difference: &Difference, lang: Lang) -> Option<String> {
    let (en, ja): (&str, &str) = match difference {
        Difference::Command { asked, typed } => command(asked, typed)?,
        Difference::FlagLacking { command, name, .. } => lacking(command, name)?,
        Difference::FlagNeedless { command, name, .. } => needless(command, name)?,
        Difference::Value { subject, .. } => value(subject)?,
        Difference::ImageTag { .. } => (
            "a tag names another version: if it is not on this machine, docker tries to pull it",
            "タグが違うと別のバージョンを指します。手元になければ docker は pull しようとします",
        ),
        Difference::Port { part, .. } => match part {
            PortPart::Host { .. } => (
                "it answers on the other host port; the checks ask the one the step names",
                "別のホストポートで応答するため、このステップのチェックには届きません",
            ),
            PortPart::NoHost { .. } => (
                "the engine picks a free port; docker port tells which",
                "空いているポートをエンジンが選びます。docker port で分かります",
            ),
            PortPart::Container { .. } => (
                "where nothing listens on that port in the container, connections end at once",
                "コンテナの中でそのポートを待ち受けるものがなければ、接続はすぐに切れます",
            ),
            PortPart::Swapped => (
                "the host's port comes first, then the container's: HOST:CONTAINER",
                "先にホスト、次にコンテナのポートを書きます（ホスト:コンテナ）",
            ),
            PortPart::Whole => return None,
        },
        Difference::Named { flag, .. } if flag == "-e" => {
            ("the program in the container sees the other value", "コンテナのプログラムには別の値が渡ります")
        }
        Difference::Inner { .. } => (
            "words after the image replace the image's CMD, and go to its ENTRYPOINT where it has one",
            "イメージ名の後の語はイメージの CMD に置き換わり、ENTRYPOINT があればその引数になります",
        ),
        Difference::Swapped { .. } => return None,
        Difference::Named { .. } | Difference::ArgumentLacking { .. } | Difference::ArgumentNeedless { .. } => return None,
    };
    Some(match lang {
        Lang::En => en.to_owned(),
        Lang::Ja => ja.to_owned(),
    })
}

type Words = Option<(&'static str, &'static str)>;

fn command(asked: &str, typed: &str) -> Words {
    let bare = |line: &str| line.trim_start_matches("docker ").to_owned();
    Some(match (bare(asked).as_str(), bare(typed).as_str()) {
        ("run", "create") => ("create makes the container and does not start it", "create はコンテナを作るだけで、起動しません"),
        ("create", "run") => ("run also starts the container", "run はコンテナの起動まで行います"),
        ("run", "start") => ("start only starts a container that is there already", "start は既にあるコンテナを起動するだけです"),
        ("run", "exec") => {
            ("exec runs a command in a container that runs already", "exec は動いているコンテナの中でコマンドを実行します")
        }
        ("exec", "run") => (
            "run makes a new container instead of going into the running one",
            "run は動いているコンテナに入らず、新しいコンテナを作ります",
        ),
        ("rm", "image rm") => ("that removes images, not containers", "削除されるのはコンテナではなくイメージです"),
        ("image rm", "rm") => ("that removes containers, not images", "削除されるのはイメージではなくコンテナです"),
        ("stop", "kill") => {
            ("kill gives the program no time to end by itself", "kill ではプログラムが自分で終了する時間がありません")
        }
        ("stop", "rm") => {
            ("rm removes a container and refuses one that runs", "rm はコンテナを削除します。動いているコンテナは削除できません")
        }
        ("image ls", "ps") => ("ps lists containers, not images", "ps が一覧するのはイメージではなくコンテナです"),
        ("ps", "image ls") => ("that lists images, not containers", "一覧されるのはコンテナではなくイメージです"),
        _ => return None,
    })
}

fn lacking(command: &str, name: &str) -> Words {
    Some(match (command, name) {
        ("build", "tag") => (
            "without a tag the image has only an id, and nothing finds it by name",
            "タグがないとイメージには ID しかなく、名前で指定できません",
        ),
        ("build", "file") => {
            ("without it docker reads the file named Dockerfile", "指定しないと Dockerfile という名前のファイルを読みます")
        }
        ("build", "target") => ("without it the last stage is built", "指定しないと最後のステージまでビルドします"),
        ("build", "no-cache") => (
            "without it steps that were built before are taken from the cache",
            "指定しないと、以前にビルドした手順はキャッシュから取られます",
        ),
        ("build", "platform") | ("run" | "create", "platform") => {
            ("without it docker takes this machine's own platform", "指定しないと、このマシンのプラットフォームになります")
        }
        ("run" | "exec", "detach") => (
            "without it the command holds the terminal until the program ends",
            "指定しないと、プログラムが終わるまで端末が占有されます",
        ),
        ("run" | "create" | "exec", "interactive") => {
            ("without it the program gets no input", "指定しないと、プログラムに入力が届きません")
        }
        ("run" | "create" | "exec", "tty") => (
            "without it the program has no terminal, so no prompt and no line editing",
            "指定しないと、プログラムには端末がなく、プロンプトも行編集もありません",
        ),
        ("run" | "create", "rm") => {
            ("without it the stopped container stays until you remove it", "指定しないと、停止したコンテナが削除するまで残ります")
        }
        ("run" | "create", "publish") => (
            "without it nothing on this machine reaches the container's port",
            "指定しないと、このマシンからコンテナのポートに届きません",
        ),
        ("run" | "create", "name") => (
            "without it the engine makes up a name, and later commands do not find the container by yours",
            "指定しないとエンジンが適当な名前を付け、後のコマンドで名前を指定できません",
        ),
        ("run" | "create", "network") => (
            "without it the container is on the default bridge, where others do not find it by name",
            "指定しないと既定の bridge につながり、他のコンテナから名前で見つけられません",
        ),
        ("run" | "create", "hostname") => {
            ("without it the container's host name is its id", "指定しないと、ホスト名はコンテナの ID になります")
        }
        ("run" | "create", "volume" | "mount") => (
            "without it what the container writes is gone when the container is",
            "指定しないと、コンテナが書いたデータはコンテナと一緒に消えます",
        ),
        ("run" | "create" | "exec", "env" | "env-file") => {
            ("without it the program does not see the variable", "指定しないと、プログラムからその変数が見えません")
        }
        ("run" | "create" | "exec", "workdir") => (
            "without it the command starts in the image's own folder",
            "指定しないと、イメージで決められたフォルダーで始まります",
        ),
        ("run" | "create" | "exec", "user") => {
            ("without it the program runs as the image's user", "指定しないと、イメージで決められたユーザーで動きます")
        }
        ("rm", "force") => {
            ("without it docker refuses to remove a container that runs", "指定しないと、動いているコンテナは削除できません")
        }
        ("image rm", "force") => (
            "without it docker refuses to remove an image that a container uses",
            "指定しないと、コンテナが使っているイメージは削除できません",
        ),
        ("ps", "all") => ("without it only running containers are listed", "指定しないと、動いているコンテナだけが表示されます"),
        ("logs", "follow") => ("without it docker prints what is there and ends", "指定しないと、今あるログを表示して終わります"),
        (_, "force") if command.ends_with("prune") => ("without it docker asks first", "指定しないと、docker が先に確認します"),
        _ => return None,
    })
}

fn needless(command: &str, name: &str) -> Words {
    Some(match (command, name) {
        ("run" | "exec", "detach") => (
            "it runs in the background: its output is in docker logs",
            "バックグラウンドで動きます。出力は docker logs で見られます",
        ),
        ("run" | "create", "rm") => ("the container is removed as soon as it ends", "コンテナは終了するとすぐに削除されます"),
        ("run" | "create", "name") => {
            ("the name stays taken until the container is removed", "コンテナを削除するまで、その名前は使われたままです")
        }
        ("run" | "create", "publish" | "publish-all") => (
            "the port on this machine is taken while the container runs",
            "コンテナが動いている間、このマシンのポートが使われます",
        ),
        ("run" | "create", "network") => (
            "the container is on that network only, not on the default bridge",
            "コンテナは既定の bridge ではなく、そのネットワークだけにつながります",
        ),
        ("run" | "create", "entrypoint") => ("it replaces what the image starts", "イメージが起動するプログラムが置き換わります"),
        ("build", "target") => ("only the stages up to that one are built", "そのステージまでしかビルドされません"),
        ("build", "no-cache") => ("every step is built again", "すべての手順がビルドし直されます"),
        ("build", "tag") => ("the image gets that name as well", "イメージにその名前も付きます"),
        ("image ls" | "ps", "quiet") => ("only ids are printed", "ID だけが表示されます"),
        _ => return None,
    })
}

fn value(subject: &Subject) -> Words {
    Some(match subject {
        Subject::Tag => ("later steps and checks look for the other name", "後のステップやチェックは、もう一方の名前を探します"),
        Subject::Image => (
            "docker looks for that image and tries to pull it when it is not there",
            "docker はそのイメージを探し、なければ pull しようとします",
        ),
        Subject::ContainerName => {
            ("later commands look for the container by the other name", "後のコマンドは、もう一方の名前でコンテナを探します")
        }
        Subject::Container => (
            "docker acts on that container, or says that there is none",
            "そのコンテナが対象になります。なければ、見つからないと表示されます",
        ),
        Subject::Volume => (
            "the data is elsewhere than the program or a later step looks for it",
            "プログラムや後のステップが探す場所にデータがありません",
        ),
        Subject::Network => (
            "containers find each other by name only on the same network",
            "名前で通信できるのは、同じネットワークのコンテナだけです",
        ),
        Subject::VolumeName | Subject::NetworkName => {
            ("later steps look for the other name", "後のステップは、もう一方の名前を探します")
        }
        Subject::File => (
            "another file makes another image, or there is no such file",
            "別のファイルからは別のイメージができます。ファイルがなければ失敗します",
        ),
        Subject::Target => ("the image holds what that stage makes", "イメージの中身は、そのステージでできるものになります"),
        Subject::Context => ("COPY and ADD take files from that folder", "COPY や ADD は、そのフォルダーのファイルを使います"),
        Subject::Flag(_) | Subject::Argument => return None,
    })
}
