//! What each command does, in one line. Names are canonical: docker's own short one where it has one.

use super::Row;

/// Groups of commands.
pub const GROUPS: &[Row] = &[
    ("", "Docker's command line", "Docker のコマンドライン"),
    ("builder", "manage builds and their cache", "ビルドとそのキャッシュの管理"),
    ("buildx", "build images with BuildKit", "BuildKit によるイメージのビルド"),
    (
        "compose",
        "run several containers together, as a compose file says",
        "compose ファイルに書いた複数のコンテナをまとめて操作",
    ),
    ("container", "manage containers", "コンテナの管理"),
    ("image", "manage images", "イメージの管理"),
    ("network", "manage networks", "ネットワークの管理"),
    ("system", "manage Docker itself", "Docker 自体の管理"),
    ("volume", "manage volumes", "ボリュームの管理"),
];

/// Commands.
#[rustfmt::skip]
pub const COMMANDS: &[Row] = &[
    // Containers.
    ("attach", "connect this terminal to the input and output of a running container", "実行中のコンテナの入出力にこの端末を接続"),
    ("commit", "make a new image from what changed in a container", "コンテナ内の変更から新しいイメージを作成"),
    ("container inspect", "show all details of containers as JSON", "コンテナの詳しい情報を JSON で表示"),
    ("container prune", "remove all stopped containers", "停止しているコンテナをすべて削除"),
    ("cp", "copy files between a container and the host", "コンテナとホストの間でファイルをコピー"),
    ("create", "create a new container from an image, without starting it", "イメージから新しいコンテナを作成（起動はしない）"),
    ("diff", "list the files that changed in a container since it was created", "作成後にコンテナ内で変わったファイルの一覧"),
    ("exec", "run a command in a running container", "実行中のコンテナの中でコマンドを実行"),
    ("export", "write a container's files as a tar archive", "コンテナのファイル全体を tar アーカイブに書き出し"),
    ("kill", "send a signal to running containers: SIGKILL unless you name another", "実行中のコンテナにシグナルを送信（指定がなければ SIGKILL）"),
    ("logs", "show what a container has written to its output", "コンテナの出力（ログ）を表示"),
    ("pause", "freeze every process in containers", "コンテナ内のすべてのプロセスを一時停止"),
    ("port", "show which ports of a container are published, and where", "コンテナの公開ポートとその公開先を表示"),
    ("ps", "list containers: those that run, unless you ask for more", "コンテナの一覧（指定がなければ実行中のもの）"),
    ("rename", "give a container another name", "コンテナの名前を変更"),
    ("restart", "stop containers and start them again", "コンテナを停止して起動し直す操作"),
    ("rm", "remove containers", "コンテナを削除"),
    ("run", "create a new container from an image and run it", "イメージから新しいコンテナを作成して実行"),
    ("start", "start containers that are stopped", "停止しているコンテナを起動"),
    ("stats", "show how much CPU, memory, network and disk containers use", "コンテナの CPU・メモリ・ネットワーク・ディスクの使用量を表示"),
    ("stop", "stop running containers: ask them to end, and kill them if they do not", "実行中のコンテナを停止（終了を求め、終わらなければ強制終了）"),
    ("top", "list the processes in a container", "コンテナ内のプロセスの一覧"),
    ("unpause", "let paused containers run on", "一時停止したコンテナを再開"),
    ("wait", "wait until containers stop, then print their exit codes", "コンテナの停止を待ち、終了コードを表示"),

    // Images.
    ("build", "build an image from a Dockerfile", "Dockerfile からイメージをビルド"),
    ("builder prune", "remove the build cache that nothing uses", "使われていないビルドキャッシュを削除"),
    ("history", "show the layers of an image and the instructions that made them", "イメージのレイヤーと、それを作った命令を表示"),
    ("image inspect", "show all details of images as JSON", "イメージの詳しい情報を JSON で表示"),
    ("image ls", "list images", "イメージの一覧"),
    ("image prune", "remove dangling images: those that no name points to any more", "名前の付いていない不要なイメージ（dangling）を削除"),
    ("image rm", "remove images", "イメージを削除"),
    ("import", "make an image from a tar archive of files", "ファイルの tar アーカイブからイメージを作成"),
    ("load", "read images back from an archive that docker save wrote", "docker save のアーカイブからイメージを読み込み"),
    ("pull", "download an image from a registry", "レジストリからイメージをダウンロード"),
    ("save", "write images to a tar archive", "イメージを tar アーカイブに書き出し"),
    ("tag", "give an image one more name", "イメージに別の名前を追加"),

    // Volumes and networks.
    ("network connect", "connect a container to one more network", "コンテナを別のネットワークにも接続"),
    ("network create", "create a network", "ネットワークを作成"),
    ("network disconnect", "take a container off a network", "コンテナをネットワークから切断"),
    ("network inspect", "show all details of networks as JSON", "ネットワークの詳しい情報を JSON で表示"),
    ("network ls", "list networks", "ネットワークの一覧"),
    ("network prune", "remove all networks that no container uses", "どのコンテナも使っていないネットワークをすべて削除"),
    ("network rm", "remove networks", "ネットワークを削除"),
    ("volume create", "create a volume: a place for data that outlives containers", "ボリュームを作成（コンテナがなくなっても残るデータの置き場所）"),
    ("volume inspect", "show all details of volumes as JSON", "ボリュームの詳しい情報を JSON で表示"),
    ("volume ls", "list volumes", "ボリュームの一覧"),
    ("volume prune", "remove volumes that no container uses; since Docker 23 only those without a name of yours", "どのコンテナも使っていないボリュームを削除（Docker 23 以降は匿名ボリュームのみ）"),
    ("volume rm", "remove volumes and the data in them", "ボリュームを中のデータごと削除"),

    // Compose.
    ("compose build", "build the images of the services that have a build", "build のあるサービスのイメージをビルド"),
    ("compose config", "check the compose file and show what docker makes of it", "compose ファイルを確かめ、docker の解釈した形で表示"),
    ("compose create", "create the containers of the services, without starting them", "サービスのコンテナを作成（起動はしない）"),
    ("compose down", "stop and remove the project's containers and networks", "プロジェクトのコンテナとネットワークを停止・削除"),
    ("compose exec", "run a command in the running container of a service", "サービスの実行中のコンテナでコマンドを実行"),
    ("compose images", "list the images that the project's containers are made from", "プロジェクトのコンテナの元になったイメージの一覧"),
    ("compose kill", "send a signal to the services' containers: SIGKILL unless you name another", "サービスのコンテナにシグナルを送信（指定がなければ SIGKILL）"),
    ("compose logs", "show what the services have written to their output", "サービスの出力（ログ）を表示"),
    ("compose ps", "list the project's containers: those that run, unless you ask for more", "プロジェクトのコンテナの一覧（指定がなければ実行中のもの）"),
    ("compose pull", "download the images of the services", "サービスのイメージをダウンロード"),
    ("compose restart", "stop the services' containers and start them again", "サービスのコンテナを停止して起動し直す操作"),
    ("compose rm", "remove the stopped containers of the services", "サービスの停止しているコンテナを削除"),
    ("compose run", "run one command in a further container of a service", "サービスのコンテナをもう一つ作り、コマンドを 1 つ実行"),
    ("compose start", "start the services' containers that are there already", "既にあるサービスのコンテナを起動"),
    ("compose stop", "stop the services' containers and keep them", "サービスのコンテナを停止（コンテナは残る）"),
    ("compose top", "list the processes in the services' containers", "サービスのコンテナ内のプロセスの一覧"),
    ("compose up", "create and start everything that the compose file describes", "compose ファイルに書かれたものをすべて作成して起動"),
    ("compose version", "print the version of docker compose", "docker compose のバージョンを表示"),

    // The engine, and anything.
    ("events", "show what happens in the engine, as it happens", "エンジンで起きるイベントをその場で表示"),
    ("help", "show how docker or one of its commands is used", "docker やそのコマンドの使い方を表示"),
    ("info", "show the engine's settings and state", "エンジンの設定と状態を表示"),
    ("inspect", "show all details of containers, images, volumes or networks as JSON", "コンテナ・イメージ・ボリューム・ネットワークの詳しい情報を JSON で表示"),
    ("system df", "show how much disk space Docker uses", "Docker が使っているディスク容量を表示"),
    ("system prune", "remove stopped containers, unused networks, dangling images and unused build cache", "停止したコンテナ、未使用のネットワーク、dangling イメージ、未使用のビルドキャッシュを削除"),
    ("version", "show the versions of the client and of the engine", "クライアントとエンジンのバージョンを表示"),
];
