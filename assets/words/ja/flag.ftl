### What each flag does, in one line; `docker COMMAND --help` has these, too.

## docker run, create

flag-run-add-host = コンテナの /etc/hosts にホスト名とアドレスを追加
flag-run-attach = この端末につなぐストリームを限定（stdin、stdout、stderr）
flag-run-cap-add = コンテナに Linux ケーパビリティを追加
flag-run-cap-drop = コンテナから Linux ケーパビリティを除去
flag-run-cidfile = コンテナ ID をこのファイルに書き込み
flag-run-cpus = コンテナが使える CPU の数を制限
flag-run-dns = コンテナで使う DNS サーバー
flag-run-entrypoint = イメージの ENTRYPOINT の代わりに実行するプログラム
flag-run-env = コンテナの環境変数を設定
flag-run-env-file = ファイルに書かれた環境変数を設定
flag-run-expose = コンテナが待ち受けるポートの記録（公開はされない）
flag-run-group-add = コンテナのユーザーを別のグループにも追加
flag-run-health-cmd = コンテナが正常かどうかを調べるコマンド
flag-run-health-interval = ヘルスチェックの間隔
flag-run-health-retries = 異常（unhealthy）とみなすまでの連続失敗回数
flag-run-health-start-interval = 起動期間中のヘルスチェックの間隔
flag-run-health-start-period = ヘルスチェックの失敗を数えない起動期間
flag-run-health-timeout = 1 回のヘルスチェックを失敗とみなすまでの時間
flag-run-hostname = コンテナ自身のホスト名
flag-run-init = プロセス 1 として小さな init を実行（シグナルの転送と終了プロセスの回収）
flag-run-interactive = 標準入力を開いたままにする指定（入力を渡せる）
flag-run-ip = ネットワーク内でのコンテナの IPv4 アドレス
flag-run-label = ラベル（コンテナに付ける自分用の情報）を設定
flag-run-memory = コンテナが使えるメモリを制限
flag-run-mount = ボリューム、ホストのフォルダー、メモリをコンテナにマウント
flag-run-name = コンテナの名前（省略時はランダム）
flag-run-network = コンテナが参加するネットワーク（省略時は bridge）
flag-run-network-alias = 同じネットワークから見えるコンテナの別名
flag-run-no-healthcheck = イメージの HEALTHCHECK を無効化
flag-run-pids-limit = コンテナが持てるプロセス数を制限（-1 は無制限）
flag-run-platform = イメージの OS とアーキテクチャ
flag-run-privileged = コンテナにホストのほぼ全権限を付与（要注意）
flag-run-publish = コンテナのポートをホストのポートに公開
flag-run-publish-all = EXPOSE されたすべてのポートを、ホストの空きポートに公開
flag-run-pull = イメージを取得する条件（always、missing、never）
flag-run-quiet = イメージの取得中に進捗を表示しない指定
flag-run-read-only = コンテナのファイルシステムを読み取り専用に設定
flag-run-restart = Docker がコンテナを自動で再起動する条件
flag-run-rm = 終了したらコンテナを自動で削除
flag-run-security-opt = セキュリティオプションを設定（no-new-privileges など）
flag-run-shm-size = /dev/shm（プロセス間の共有メモリ）のサイズ
flag-run-stop-signal = docker stop が最初に送るシグナル
flag-run-stop-timeout = docker stop が強制終了するまでに待つ秒数
flag-run-tmpfs = このパスにメモリ（tmpfs）をマウント（内容は終了時に消える）
flag-run-tty = コンテナに端末（TTY）を割り当て
flag-run-user = プログラムを実行するユーザー（とグループ）
flag-run-volume = ボリュームやホストのフォルダーをコンテナにマウント
flag-run-workdir = コンテナ内でプログラムが始まるフォルダー

## docker run

flag-run-detach = バックグラウンドで実行し、コンテナ ID を表示

## docker exec

flag-exec-detach = コマンドをバックグラウンドで実行
flag-exec-env = コマンドに渡す環境変数を設定
flag-exec-env-file = ファイルに書かれた環境変数を設定
flag-exec-interactive = 標準入力を開いたままにする指定（入力を渡せる）
flag-exec-privileged = コマンドにホストのほぼ全権限を付与（要注意）
flag-exec-tty = コマンドに端末（TTY）を割り当て
flag-exec-user = コマンドを実行するユーザー（とグループ）
flag-exec-workdir = コンテナ内でコマンドが始まるフォルダー

## docker attach

flag-attach-no-stdin = ここでの入力をコンテナに渡さない指定

## docker ps

flag-ps-all = 停止しているコンテナも表示
flag-ps-last = 状態を問わず、新しい順に指定した数だけ表示
flag-ps-latest = 状態を問わず、最新のコンテナだけを表示
flag-ps-quiet = ID だけを表示
flag-ps-size = 各コンテナがディスクに書き込んだ量を表示

## docker logs

flag-logs-details = ログドライバーの追加情報も表示
flag-logs-follow = 止めるまで新しい出力を表示し続ける指定
flag-logs-since = 指定した時刻以降の出力だけを表示
flag-logs-tail = 末尾から指定した行数だけを表示
flag-logs-timestamps = 各行の先頭に時刻を表示
flag-logs-until = 指定した時刻より前の出力だけを表示

## docker start

flag-start-attach = コンテナの出力をここに表示し、シグナルを転送
flag-start-interactive = ここでの入力をコンテナに渡す指定

## docker stop, restart

flag-stop-signal = 最初に送るシグナル
flag-stop-timeout = 強制終了までに待つ秒数

## docker kill

flag-kill-signal = 送るシグナル

## docker rm

flag-rm-force = 実行中のコンテナも強制終了して削除
flag-rm-volumes = コンテナの匿名ボリュームも削除

## docker stats

flag-stats-all = 停止しているコンテナも表示
flag-stats-no-stream = 更新し続けず、1 回だけ表示

## docker cp

flag-cp-archive = ファイルの所有者とグループを維持
flag-cp-follow-link = シンボリックリンクの先をコピー
flag-cp-quiet = 進捗を表示しない指定

## docker commit

flag-commit-author = イメージの作成者
flag-commit-change = 新しいイメージに Dockerfile の命令を適用
flag-commit-message = 変更内容のメモ
flag-commit-pause = 作成中はコンテナを一時停止（既定）

## docker export

flag-export-output = 標準出力の代わりにこのファイルへ書き出し

## docker inspect, container inspect

flag-inspect-size = コンテナのサイズも表示

## docker inspect

flag-inspect-type = 調べる種類を限定（container、image、volume、network）

## docker ps, stats, image ls, history, volume ls, network ls, system df, events, info, version, inspect, container inspect, image inspect, volume inspect, network inspect

flag-ps-format = Go テンプレートや json で出力の形を指定

## docker ps, image ls, volume ls, network ls

flag-ps-filter = 条件に合うものだけを表示

## docker ps, stats, image ls, history, network ls

flag-ps-no-trunc = 省略せずに全体を表示

## docker build

flag-build-build-arg = Dockerfile の ARG に値を設定
flag-build-file = Dockerfile の名前（省略時はビルドコンテキスト内の Dockerfile）
flag-build-label = ラベル（イメージに残す自分用の情報）を設定
flag-build-load = イメージをエンジンに取り込む指定（ここでは常に有効）
flag-build-no-cache = キャッシュを使わず、すべての手順をやり直す指定
flag-build-platform = ビルド対象の OS とアーキテクチャ
flag-build-progress = 進捗の表示方法（auto、plain、tty、quiet）
flag-build-pull = ベースイメージの新しい版をレジストリで確認
flag-build-quiet = イメージ ID だけを表示
flag-build-tag = イメージの名前を「名前」か「名前:タグ」で指定（複数可）
flag-build-target = Dockerfile のこのステージまでをビルド

## docker image ls

flag-image-ls-all = 途中のイメージも表示
flag-image-ls-digests = ダイジェストも表示
flag-image-ls-quiet = ID だけを表示

## docker history

flag-history-human = サイズと日時を読みやすい形で表示（既定）
flag-history-quiet = ID だけを表示

## docker image rm

flag-image-rm-force = 停止中のコンテナが使っていても、名前が複数あっても削除
flag-image-rm-no-prune = 元になったタグなしイメージを残す指定

## docker pull

flag-pull-all-tags = リポジトリのすべてのタグをダウンロード
flag-pull-platform = イメージの OS とアーキテクチャ
flag-pull-quiet = 進捗を表示しない指定

## docker save

flag-save-output = 標準出力の代わりにこのファイルへ書き出し

## docker load

flag-load-input = 標準入力の代わりにこのファイルから読み込み
flag-load-quiet = 進捗を表示しない指定

## docker import

flag-import-change = 新しいイメージに Dockerfile の命令を適用
flag-import-message = イメージの由来などのメモ
flag-import-platform = イメージの OS とアーキテクチャ

## docker image prune

flag-image-prune-all = どのコンテナも使っていないイメージを、名前付きも含めてすべて削除

## docker builder prune

flag-builder-prune-all = dangling 以外も含めてビルドキャッシュをすべて削除

## docker volume ls

flag-volume-ls-quiet = 名前だけを表示

## docker volume create

flag-volume-create-driver = ボリュームドライバー（省略時は local）
flag-volume-create-label = ラベル（ボリュームに付ける自分用の情報）を設定
flag-volume-create-name = ボリュームの名前
flag-volume-create-opt = ボリュームドライバーのオプションを設定

## docker volume rm

flag-volume-rm-force = 存在しないボリュームがあってもエラーにしない指定

## docker volume prune

flag-volume-prune-all = どのコンテナも使っていないボリュームを、名前付きも含めてすべて削除

## docker network ls

flag-network-ls-quiet = ID だけを表示

## docker network create

flag-network-create-attachable = overlay ネットワークに通常のコンテナも参加できるようにする指定
flag-network-create-driver = ネットワークの種類（省略時は bridge）
flag-network-create-gateway = ゲートウェイのアドレス
flag-network-create-internal = 外部との通信ができないネットワークにする指定
flag-network-create-ip-range = コンテナに割り当てるアドレスをサブネットのこの範囲に限定
flag-network-create-ipv6 = IPv6 アドレスも使用
flag-network-create-label = ラベル（ネットワークに付ける自分用の情報）を設定
flag-network-create-opt = ネットワークドライバーのオプションを設定
flag-network-create-subnet = ネットワークのアドレス範囲（例: 172.28.0.0/16）

## docker network rm

flag-network-rm-force = 存在しないネットワークがあってもエラーにしない指定

## docker network connect

flag-network-connect-alias = 同じネットワークから見えるコンテナの別名
flag-network-connect-ip = ネットワーク内でのコンテナの IPv4 アドレス

## docker network disconnect

flag-network-disconnect-force = 状態にかかわらず強制的に切断

## docker system df

flag-system-df-verbose = イメージ・コンテナ・ボリュームを 1 つずつ表示

## docker events

flag-events-filter = 条件に合うイベントだけを表示
flag-events-since = 指定した時刻以降のイベントから表示
flag-events-until = 指定した時刻までのイベントを表示して終了

## docker system prune

flag-system-prune-all = どのコンテナも使っていないイメージを、名前付きも含めてすべて削除
flag-system-prune-volumes = どのコンテナも使っていないボリュームも削除

## docker container prune, image prune, volume prune, network prune, builder prune, system prune

flag-container-prune-filter = 条件に合うものだけを削除
flag-container-prune-force = 確認せずに実行

## docker 

flag-docker-version = docker のバージョンを 1 行で表示

## docker compose

flag-compose-env-file = compose ファイルに埋め込む変数を、.env の代わりにこのファイルから読み込み
flag-compose-file = 使う compose ファイル（複数なら後のものを重ねる）
flag-compose-profile = このプロファイルのサービスも対象に追加
flag-compose-project-directory = compose ファイル内のパスの起点となるフォルダー
flag-compose-project-name = プロジェクト名（作られるものの名前の先頭に付く）

## docker compose up

flag-compose-up-abort-on-container-exit = コンテナが 1 つでも終了したらすべて停止
flag-compose-up-detach = バックグラウンドで実行
flag-compose-up-no-color = 出力に色を付けない指定
flag-compose-up-no-deps = 依存するサービスは起動しない指定
flag-compose-up-no-log-prefix = 各行の前にコンテナ名を付けない指定
flag-compose-up-no-start = コンテナを作成するだけで起動しない指定
flag-compose-up-renew-anon-volumes = 匿名ボリュームを引き継がず、新しく作成
flag-compose-up-timeout = コンテナの停止を待つ秒数
flag-compose-up-timestamps = 各行の前に時刻を表示
flag-compose-up-wait = すべてのサービスが実行中（または healthy）になるまで待機（実行はバックグラウンド）
flag-compose-up-wait-timeout = 待機する最大の秒数

## docker compose up, compose create

flag-compose-up-build = イメージがあっても、先にビルド
flag-compose-up-force-recreate = 変更がなくてもコンテナを作り直し
flag-compose-up-no-build = イメージがなくてもビルドしない指定
flag-compose-up-no-recreate = サービスの設定が変わっていても既存のコンテナを維持
flag-compose-up-pull = イメージを pull するタイミング
flag-compose-up-scale = サービスのコンテナ数

## docker compose up, compose create, compose down, compose kill

flag-compose-up-remove-orphans = compose ファイルからなくなったサービスのコンテナも削除

## docker compose down

flag-compose-down-rmi = サービスのイメージも削除
flag-compose-down-timeout = コンテナの停止を待つ秒数
flag-compose-down-volumes = ボリュームも中のデータごと削除

## docker compose ps

flag-compose-ps-all = 停止しているコンテナも表示
flag-compose-ps-filter = 条件に合うコンテナだけを表示
flag-compose-ps-no-trunc = 省略せずに表示
flag-compose-ps-orphans = compose ファイルからなくなったサービスのコンテナも表示
flag-compose-ps-quiet = ID だけを表示
flag-compose-ps-services = サービス名だけを表示
flag-compose-ps-status = この状態のコンテナだけを表示

## docker compose logs

flag-compose-logs-follow = 新しい出力を表示し続ける指定
flag-compose-logs-no-color = 出力に色を付けない指定
flag-compose-logs-no-log-prefix = 各行の前にコンテナ名を付けない指定
flag-compose-logs-since = 指定した時刻以降の行から表示
flag-compose-logs-tail = コンテナごとに最後の数行から表示
flag-compose-logs-timestamps = 各行の前に時刻を表示
flag-compose-logs-until = 指定した時刻までの行を表示

## docker compose build

flag-compose-build-build-arg = サービスのビルド引数（ARG）を設定
flag-compose-build-no-cache = キャッシュを使わず、すべてのステップを実行
flag-compose-build-progress = 進み具合の表示方法
flag-compose-build-pull = ベースイメージの新しい版を確認
flag-compose-build-quiet = 何も表示しない指定
flag-compose-build-with-dependencies = 依存するサービスもビルド

## docker compose config

flag-compose-config-images = イメージ名だけを表示
flag-compose-config-output = ファイルに書き出し
flag-compose-config-profiles = プロファイル名だけを表示
flag-compose-config-quiet = ファイルを確かめるだけで、何も表示しない指定
flag-compose-config-services = サービス名だけを表示
flag-compose-config-volumes = ボリューム名だけを表示

## docker compose ps, compose config, compose images

flag-compose-ps-format = 表示形式

## docker compose stop, compose restart

flag-compose-stop-timeout = コンテナの停止を待つ秒数

## docker compose restart

flag-compose-restart-no-deps = 依存しているサービスは再起動しない指定

## docker compose exec

flag-compose-exec-index = コンテナが複数あるサービスで使うコンテナの番号
flag-compose-exec-privileged = コマンドにホストのすべての権限を付与

## docker compose run

flag-compose-run-build = 先にイメージをビルド
flag-compose-run-entrypoint = イメージの ENTRYPOINT の代わりに実行
flag-compose-run-name = コンテナの名前
flag-compose-run-no-deps = 依存するサービスは起動しない指定
flag-compose-run-publish = コンテナのポートをホストに公開
flag-compose-run-rm = 終了したらコンテナを削除
flag-compose-run-service-ports = compose ファイルにあるポートを公開
flag-compose-run-volume = ボリュームやホストのフォルダーをコンテナ内に配置

## docker compose exec, compose run

flag-compose-exec-detach = バックグラウンドで実行
flag-compose-exec-env = 環境変数を設定
flag-compose-exec-interactive = 標準入力を開いておく指定（compose では初めから有効）
flag-compose-exec-no-tty = 端末を割り当てない指定（パイプやスクリプト向け）
flag-compose-exec-tty = 端末を割り当てる指定（compose では初めから有効）
flag-compose-exec-user = 実行するユーザー
flag-compose-exec-workdir = コンテナ内で最初にいるフォルダー

## docker compose pull

flag-compose-pull-ignore-buildable = ビルドできるイメージは対象外にする指定
flag-compose-pull-ignore-pull-failures = pull できないものがあっても続行
flag-compose-pull-include-deps = 依存するサービスのイメージも pull
flag-compose-pull-quiet = 進み具合を表示しない指定

## docker compose images

flag-compose-images-quiet = ID だけを表示

## docker compose kill

flag-compose-kill-signal = SIGKILL の代わりに送るシグナル

## docker compose rm

flag-compose-rm-force = 確認せずに実行
flag-compose-rm-stop = 先にコンテナを停止
flag-compose-rm-volumes = 匿名ボリュームも削除

## docker compose version

flag-compose-version-short = 番号だけを表示

## everywhere

flag-help = このコマンドの使い方を表示
