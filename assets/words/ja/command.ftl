### What each command does, in one line; `docker --help` has these, too.

## Groups of commands

command-docker = Docker のコマンドライン
command-builder = ビルドとそのキャッシュの管理
command-buildx = BuildKit によるイメージのビルド
command-compose = compose ファイルに書いた複数のコンテナをまとめて操作
command-container = コンテナの管理
command-image = イメージの管理
command-network = ネットワークの管理
command-system = Docker 自体の管理
command-volume = ボリュームの管理

## Containers

command-attach = 実行中のコンテナの入出力にこの端末を接続
command-commit = コンテナ内の変更から新しいイメージを作成
command-container-inspect = コンテナの詳しい情報を JSON で表示
command-container-prune = 停止しているコンテナをすべて削除
command-cp = コンテナとホストの間でファイルをコピー
command-create = イメージから新しいコンテナを作成（起動はしない）
command-diff = 作成後にコンテナ内で変わったファイルの一覧
command-exec = 実行中のコンテナの中でコマンドを実行
command-export = コンテナのファイル全体を tar アーカイブに書き出し
command-kill = 実行中のコンテナにシグナルを送信（指定がなければ SIGKILL）
command-logs = コンテナの出力（ログ）を表示
command-pause = コンテナ内のすべてのプロセスを一時停止
command-port = コンテナの公開ポートとその公開先を表示
command-ps = コンテナの一覧（指定がなければ実行中のもの）
command-rename = コンテナの名前を変更
command-restart = コンテナを停止して起動し直す操作
command-rm = コンテナを削除
command-run = イメージから新しいコンテナを作成して実行
command-start = 停止しているコンテナを起動
command-stats = コンテナの CPU・メモリ・ネットワーク・ディスクの使用量を表示
command-stop = 実行中のコンテナを停止（終了を求め、終わらなければ強制終了）
command-top = コンテナ内のプロセスの一覧
command-unpause = 一時停止したコンテナを再開
command-wait = コンテナの停止を待ち、終了コードを表示

## Images

command-build = Dockerfile からイメージをビルド
command-builder-prune = 使われていないビルドキャッシュを削除
command-history = イメージのレイヤーと、それを作った命令を表示
command-image-inspect = イメージの詳しい情報を JSON で表示
command-image-ls = イメージの一覧
command-image-prune = 名前の付いていない不要なイメージ（dangling）を削除
command-image-rm = イメージを削除
command-import = ファイルの tar アーカイブからイメージを作成
command-load = docker save のアーカイブからイメージを読み込み
command-pull = レジストリからイメージをダウンロード
command-save = イメージを tar アーカイブに書き出し
command-tag = イメージに別の名前を追加

## Volumes and networks

command-network-connect = コンテナを別のネットワークにも接続
command-network-create = ネットワークを作成
command-network-disconnect = コンテナをネットワークから切断
command-network-inspect = ネットワークの詳しい情報を JSON で表示
command-network-ls = ネットワークの一覧
command-network-prune = どのコンテナも使っていないネットワークをすべて削除
command-network-rm = ネットワークを削除
command-volume-create = ボリュームを作成（コンテナがなくなっても残るデータの置き場所）
command-volume-inspect = ボリュームの詳しい情報を JSON で表示
command-volume-ls = ボリュームの一覧
command-volume-prune = どのコンテナも使っていないボリュームを削除（Docker 23 以降は匿名ボリュームのみ）
command-volume-rm = ボリュームを中のデータごと削除

## Compose

command-compose-build = build のあるサービスのイメージをビルド
command-compose-config = compose ファイルを確かめ、docker の解釈した形で表示
command-compose-create = サービスのコンテナを作成（起動はしない）
command-compose-down = プロジェクトのコンテナとネットワークを停止・削除
command-compose-exec = サービスの実行中のコンテナでコマンドを実行
command-compose-images = プロジェクトのコンテナの元になったイメージの一覧
command-compose-kill = サービスのコンテナにシグナルを送信（指定がなければ SIGKILL）
command-compose-logs = サービスの出力（ログ）を表示
command-compose-ps = プロジェクトのコンテナの一覧（指定がなければ実行中のもの）
command-compose-pull = サービスのイメージをダウンロード
command-compose-restart = サービスのコンテナを停止して起動し直す操作
command-compose-rm = サービスの停止しているコンテナを削除
command-compose-run = サービスのコンテナをもう一つ作り、コマンドを 1 つ実行
command-compose-start = 既にあるサービスのコンテナを起動
command-compose-stop = サービスのコンテナを停止（コンテナは残る）
command-compose-top = サービスのコンテナ内のプロセスの一覧
command-compose-up = compose ファイルに書かれたものをすべて作成して起動
command-compose-version = docker compose のバージョンを表示

## The engine, and anything

command-events = エンジンで起きるイベントをその場で表示
command-help = docker やそのコマンドの使い方を表示
command-info = エンジンの設定と状態を表示
command-inspect = コンテナ・イメージ・ボリューム・ネットワークの詳しい情報を JSON で表示
command-system-df = Docker が使っているディスク容量を表示
command-system-prune = 停止したコンテナ、未使用のネットワーク、dangling イメージ、未使用のビルドキャッシュを削除
command-version = クライアントとエンジンのバージョンを表示
