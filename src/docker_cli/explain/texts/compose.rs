//! The flags of `docker compose`.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("compose", &[
        ("env-file", "read variables for the compose file from this file instead of .env", "compose ファイルに埋め込む変数を、.env の代わりにこのファイルから読み込み"),
        ("file", "use this compose file; several are laid over each other", "使う compose ファイル（複数なら後のものを重ねる）"),
        ("profile", "let the services of this profile take part too", "このプロファイルのサービスも対象に追加"),
        ("project-directory", "folder that the paths in the compose file start from", "compose ファイル内のパスの起点となるフォルダー"),
        ("project-name", "name of the project, which all names begin with", "プロジェクト名（作られるものの名前の先頭に付く）"),
    ]),
    ("compose up", &[
        ("abort-on-container-exit", "stop everything as soon as one container ends", "コンテナが 1 つでも終了したらすべて停止"),
        ("detach", "run in the background", "バックグラウンドで実行"),
        ("no-color", "print the output without colours", "出力に色を付けない指定"),
        ("no-deps", "leave alone the services that the named ones depend on", "依存するサービスは起動しない指定"),
        ("no-log-prefix", "do not put the container's name before each line", "各行の前にコンテナ名を付けない指定"),
        ("no-start", "create the containers without starting them", "コンテナを作成するだけで起動しない指定"),
        ("renew-anon-volumes", "make anonymous volumes anew instead of keeping their data", "匿名ボリュームを引き継がず、新しく作成"),
        ("timeout", "seconds that containers are given to stop", "コンテナの停止を待つ秒数"),
        ("timestamps", "put the time before each line", "各行の前に時刻を表示"),
        ("wait", "wait until all services run or are healthy; they run in the background", "すべてのサービスが実行中（または healthy）になるまで待機（実行はバックグラウンド）"),
        ("wait-timeout", "seconds to wait at most", "待機する最大の秒数"),
    ]),
    ("compose up|compose create", &[
        ("build", "build the images first, even if they are there", "イメージがあっても、先にビルド"),
        ("force-recreate", "make the containers anew even if nothing changed", "変更がなくてもコンテナを作り直し"),
        ("no-build", "do not build images that are missing", "イメージがなくてもビルドしない指定"),
        ("no-recreate", "keep the containers that are there even if their service changed", "サービスの設定が変わっていても既存のコンテナを維持"),
        ("pull", "when to pull images", "イメージを pull するタイミング"),
        ("scale", "how many containers a service has", "サービスのコンテナ数"),
    ]),
    ("compose up|compose create|compose down|compose kill", &[
        ("remove-orphans", "remove containers of services that the compose file no longer has", "compose ファイルからなくなったサービスのコンテナも削除"),
    ]),
    ("compose down", &[
        ("rmi", "remove the images of the services too", "サービスのイメージも削除"),
        ("timeout", "seconds that containers are given to stop", "コンテナの停止を待つ秒数"),
        ("volumes", "remove the volumes too, with all data in them", "ボリュームも中のデータごと削除"),
    ]),
    ("compose ps", &[
        ("all", "list stopped containers too", "停止しているコンテナも表示"),
        ("filter", "list only containers that meet a condition", "条件に合うコンテナだけを表示"),
        ("no-trunc", "print everything in full", "省略せずに表示"),
        ("orphans", "list containers of services that the compose file no longer has", "compose ファイルからなくなったサービスのコンテナも表示"),
        ("quiet", "print only the IDs", "ID だけを表示"),
        ("services", "print only the names of the services", "サービス名だけを表示"),
        ("status", "list only containers in this state", "この状態のコンテナだけを表示"),
    ]),
    ("compose logs", &[
        ("follow", "keep showing what is written", "新しい出力を表示し続ける指定"),
        ("no-color", "print the output without colours", "出力に色を付けない指定"),
        ("no-log-prefix", "do not put the container's name before each line", "各行の前にコンテナ名を付けない指定"),
        ("since", "begin with the lines since then", "指定した時刻以降の行から表示"),
        ("tail", "begin with the last lines of each container", "コンテナごとに最後の数行から表示"),
        ("timestamps", "put the time before each line", "各行の前に時刻を表示"),
        ("until", "end with the lines of then", "指定した時刻までの行を表示"),
    ]),
    ("compose build", &[
        ("build-arg", "set a build argument (ARG) for the services", "サービスのビルド引数（ARG）を設定"),
        ("no-cache", "carry out every step, even those in the cache", "キャッシュを使わず、すべてのステップを実行"),
        ("progress", "how to show the progress", "進み具合の表示方法"),
        ("pull", "look for newer versions of the base images", "ベースイメージの新しい版を確認"),
        ("quiet", "print nothing", "何も表示しない指定"),
        ("with-dependencies", "build what the named services depend on too", "依存するサービスもビルド"),
    ]),
    ("compose config", &[
        ("images", "print only the names of the images", "イメージ名だけを表示"),
        ("output", "write to a file", "ファイルに書き出し"),
        ("profiles", "print only the names of the profiles", "プロファイル名だけを表示"),
        ("quiet", "check the file and print nothing", "ファイルを確かめるだけで、何も表示しない指定"),
        ("services", "print only the names of the services", "サービス名だけを表示"),
        ("volumes", "print only the names of the volumes", "ボリューム名だけを表示"),
    ]),
    ("compose ps|compose config|compose images", &[
        ("format", "how to print it", "表示形式"),
    ]),
    ("compose stop|compose restart", &[
        ("timeout", "seconds that containers are given to stop", "コンテナの停止を待つ秒数"),
    ]),
    ("compose restart", &[
        ("no-deps", "leave alone the services that depend on the named ones", "依存しているサービスは再起動しない指定"),
    ]),
    ("compose exec", &[
        ("index", "which container of a service that has several", "コンテナが複数あるサービスで使うコンテナの番号"),
        ("privileged", "give the command all rights on the host", "コマンドにホストのすべての権限を付与"),
    ]),
    ("compose run", &[
        ("build", "build the image first", "先にイメージをビルド"),
        ("entrypoint", "run this instead of the image's ENTRYPOINT", "イメージの ENTRYPOINT の代わりに実行"),
        ("name", "name of the container", "コンテナの名前"),
        ("no-deps", "do not start the services that it depends on", "依存するサービスは起動しない指定"),
        ("publish", "publish a port of the container on the host", "コンテナのポートをホストに公開"),
        ("rm", "remove the container when it ends", "終了したらコンテナを削除"),
        ("service-ports", "publish the ports that the compose file names", "compose ファイルにあるポートを公開"),
        ("volume", "put a volume or a folder of the host into the container", "ボリュームやホストのフォルダーをコンテナ内に配置"),
    ]),
    ("compose exec|compose run", &[
        ("detach", "run in the background", "バックグラウンドで実行"),
        ("env", "set an environment variable", "環境変数を設定"),
        ("interactive", "keep the standard input open: compose does so anyway", "標準入力を開いておく指定（compose では初めから有効）"),
        ("no-TTY", "give the command no terminal: for pipes and scripts", "端末を割り当てない指定（パイプやスクリプト向け）"),
        ("tty", "give the command a terminal: compose does so anyway", "端末を割り当てる指定（compose では初めから有効）"),
        ("user", "run as this user", "実行するユーザー"),
        ("workdir", "folder in the container to start in", "コンテナ内で最初にいるフォルダー"),
    ]),
    ("compose pull", &[
        ("ignore-buildable", "leave out images that can be built", "ビルドできるイメージは対象外にする指定"),
        ("ignore-pull-failures", "go on with the others when one cannot be pulled", "pull できないものがあっても続行"),
        ("include-deps", "pull the images of services they depend on too", "依存するサービスのイメージも pull"),
        ("quiet", "show no progress", "進み具合を表示しない指定"),
    ]),
    ("compose images", &[
        ("quiet", "print only the IDs", "ID だけを表示"),
    ]),
    ("compose kill", &[
        ("signal", "signal to send instead of SIGKILL", "SIGKILL の代わりに送るシグナル"),
    ]),
    ("compose rm", &[
        ("force", "do not ask first", "確認せずに実行"),
        ("stop", "stop the containers first", "先にコンテナを停止"),
        ("volumes", "remove anonymous volumes too", "匿名ボリュームも削除"),
    ]),
    ("compose version", &[
        ("short", "print only the number", "番号だけを表示"),
    ]),
];
