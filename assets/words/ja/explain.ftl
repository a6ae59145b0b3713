### What a docker command means, part by part.

## docker cli, explain, help

explain-usage-typed = 使い方:  { $typed }
# "capital" where a line begins with a capital letter, as in docker's own help; "as-is" where it stays as it is written.
explain-lines-begin = as-is
explain-options = オプション:
explain-commands = コマンド:
explain-run-typed-command-help-for-more = 詳しくは '{ $typed } COMMAND --help' を実行してください。
explain-aliases = 別名:
explain-docker-has-these-options-too-sealegs = docker にはありますが、sealegs では使えないオプション:

## docker cli, explain, parts

explain-what-follows-is-no-flag-whatever = これより後はオプションとして扱わない印
explain-about-docker-compose-is-the-old = { $about }（docker-compose は docker compose の古い名前）
explain-the-old-name-of-docker-compose = docker compose の古い名前: { $about }
explain-about-value = { $about }: { $value }
explain-not-known-here-or-not-run = ここでは使えないか、sealegs では実行できない部分
explain-switched-off-about = 無効: { $about }

## docker cli, explain, summary, compose

explain-all-services-of-the-compose-file = compose ファイルのすべてのサービス
explain-the-service-one = サービス { $one }{" "}
explain-the-services-list = サービス { $list }{" "}
explain-creates-the-containers-of-them-without = { $them }のコンテナを作成します。起動はしません。
explain-lists-the-containers-of-them = { $them }のコンテナを一覧します。
explain-shows-the-output-of-them-and = { $them }の出力を、止めるまで表示し続けます。
explain-shows-the-output-of-them = { $them }の出力を表示します。
explain-builds-the-images-of-them-that = { $them }のうち、build のあるもののイメージをビルドします。
explain-starts-the-containers-of-them-that = { $them }の既にあるコンテナを起動します。
explain-stops-the-containers-of-them-they = { $them }のコンテナを停止します（コンテナは残ります）。
explain-stops-the-containers-of-them-and = { $them }のコンテナを停止して起動し直します（compose ファイルの変更は反映されません）。
explain-runs-command-in-the-running-container = サービス { $service } の実行中のコンテナで { $command } を実行します。
explain-runs-a-further-container = サービス { $service } のコンテナをもう一つ作って実行します。{ $removed ->
    [true] 終了すると削除されます。
   *[false] {""}
}
explain-runs-in-a-further-container = サービス { $service } のコンテナをもう一つ作り、{ $command } を実行します。{ $removed ->
    [true] 終了すると削除されます。
   *[false] {""}
}
explain-downloads-the-images-of-them = { $them }のイメージをダウンロードします。
explain-lists-the-images-that-the-containers = { $them }のコンテナの元になったイメージを一覧します。
explain-lists-the-processes-in-the-containers = { $them }のコンテナ内のプロセスを一覧します。
explain-sends-signal-to-the-containers-of = { $them }のコンテナに { $signal } を送ります。
explain-stops-and-removes-the-containers-of = { $them }のコンテナを停止して削除します。
explain-removes-the-stopped-containers-of-them = { $them }の停止しているコンテナを削除します。
explain-prints-the-version-of-docker-compose = docker compose のバージョンを表示します。
explain-makes-what-they-need = { $build ->
    [true] 先にイメージをビルドし、
   *[false] {""}
}{ $them }に必要なものを作成します。起動はしません。
explain-makes-and-starts = { $build ->
    [true] 先にイメージをビルドし、
   *[false] {""}
}足りない、または設定の変わったネットワーク・ボリューム・コンテナを作成し、{ $them }を{ $how ->
    [waiting] バックグラウンドで起動し、準備が整うまで待ちます。
    [background] バックグラウンドで起動します。
   *[terminal] 起動し、出力を表示します。
}
explain-takes-the-project-down = プロジェクトのコンテナ{ $images ->
    [true] とイメージ
   *[false] {""}
}、ネットワーク{ $volumes ->
    [true] 、さらにボリュームをデータごと
   *[false] を
}停止・削除します。
explain-takes-services-down = { $them }のコンテナ{ $images ->
    [true] とイメージ
   *[false] {""}
}{ $volumes ->
    [true] 、さらにボリュームをデータごと
   *[false] を
}停止・削除します。
explain-checks-the-compose-file-and-prints = compose ファイルを確かめます。正しければ何も表示しません。
explain-shows-the-compose-file-as-docker = compose ファイルを docker が理解した形で表示します（変数を埋め、ファイルを合わせ、短縮形を展開）。
explain-prints-the-names = compose ファイルにある{ $what ->
    [services] サービス名
    [volumes] ボリューム名
    [images] イメージ名
   *[profiles] プロファイル名
}を表示します。

## docker cli, explain, summary, others

explain-prints-chosen-details-of-what = { $what } の情報から指定した部分を表示します。
explain-shows-all-details-of-what = { $what } の詳しい情報を JSON で表示します。
explain-shows-the-layers-of-it-and = { $it } のレイヤーと、それを作った命令を表示します。
explain-gives-the-image-source-the-name = イメージ { $source } に { $target } という名前を追加します。
explain-removes-them = { $them } を削除します。
explain-downloads-every-tag-of-it = { $it } のすべてのタグをダウンロードします。
explain-downloads-the-image-it = イメージ { $it } をダウンロードします。
explain-writes-them-as-a-tar-archive = { $them } を tar アーカイブとして{ $to }に書き出します。
explain-the-standard-input = 標準入力
explain-file = { $file }{" "}
explain-reads-images-from-from = { $from }からイメージを読み込みます。
explain-the-archive-on-the-standard-input = 標準入力のアーカイブ
explain-the-archive-source = アーカイブ { $source }{" "}
explain-makes-the-image-name-from-from = { $from }からイメージ { $name } を作ります。
explain-makes-an-image-without-a-name = { $from }から名前のないイメージを作ります。
explain-lists-the-volumes = ボリュームを一覧します。
explain-creates-the-volume-name = ボリューム { $name } を作ります。
explain-creates-a-volume-with-a-random = ランダムな名前のボリュームを作ります。
explain-removes-them-with-all-data = { $them } を中のデータごと削除します。
explain-lists-the-networks = ネットワークを一覧します。
explain-creates-the-driver-network-name = { $driver } ネットワーク { $name } を作ります。
explain-connects-the-container-container-to-the = コンテナ { $container } をネットワーク { $network } に接続します。
explain-takes-the-container-container-off-the = コンテナ { $container } をネットワーク { $network } から切り離します。
explain-shows-how-much-disk-space-docker = Docker が使っているディスク容量を表示します。
explain-shows-the-engine-settings-and-state = エンジンの設定と状態を表示します。
explain-shows-the-versions-of-the-client = クライアントとエンジンのバージョンを表示します。
explain-prints-docker-version = docker のバージョンを表示します。
explain-shows-what-happened-in-the-engine = エンジンで起きたイベントを表示します。
explain-shows-what-happens-in-the-engine = エンジンで起きるイベントを、止めるまで表示します。
explain-lists-the-images-named-reference = { $reference } という名前のイメージを一覧します。
explain-lists-the-images = イメージを一覧します。
explain-the-standard-output = 標準出力
explain-file-2 = {" "}{ $file }{" "}
explain-removes-all-stopped-containers = 停止しているコンテナをすべて削除します。
explain-removes-every-image-that-no-container = どのコンテナも使っていないイメージをすべて削除します。
explain-removes-images-that-have-no-name = 名前のなくなったイメージを削除します。
explain-removes-every-volume-that-no-container = どのコンテナも使っていないボリュームをすべて削除します。
explain-removes-volumes-that-no-container-uses = どのコンテナも使っていないボリュームを削除します。
explain-removes-all-networks-that-no-container = どのコンテナも使っていないネットワークをすべて削除します。
explain-removes-the-build-cache-that-nothing = 使われていないビルドキャッシュを削除します。
explain-removes-what-is-unused = 停止したコンテナ、未使用のネットワーク、{ $all ->
    [true] 未使用のイメージ
   *[false] 名前のないイメージ
}{ $volumes ->
    [true] 、未使用のボリューム
   *[false] {""}
}、未使用のビルドキャッシュを削除します。

## docker cli, explain, summary, making

explain-this-folder = 今いるフォルダー
explain-folder = { $folder }{" "}
explain-the-dockerfile = Dockerfile
explain-the-dockerfile-on-the-standard-input = 標準入力の Dockerfile
explain-builds-an-image = { $context }のファイルを使い、{ $file }{ $staged ->
    [true] （ステージ { $stage } まで）
   *[false] {" "}
}からイメージをビルド{ $named ->
    [true] し、{ $names } という名前を付けます。
   *[false] します。名前は付きません。
}
explain-creates-a-container = { $from } から新しいコンテナ{ $named ->
    [true] {" "}{ $name }{" "}
   *[false] {""}
}を{ $networked ->
    [true] ネットワーク { $network } で
   *[false] {""}
}作ります（起動はしません）。
explain-runs-a-container = { $from } から新しいコンテナ{ $named ->
    [true] {" "}{ $name }{" "}
   *[false] {""}
}を作り、{ $networked ->
    [true] ネットワーク { $network } で
   *[false] {""}
}{ $how ->
    [background] バックグラウンドで
    [terminal] この端末につないで
   *[plain] {""}
}実行します。{ $reach ->
    [published] 公開したポートからつながります。
    [free] Docker が選ぶホストのポートからつながります。
    [single] ホストのポート { $ports } からつながります。
    [several] ホストのポート { $ports } からつながります。
   *[none] {""}
}{ $removed ->
    [true] 終了すると削除されます。
   *[false] {""}
}
explain-runs-in-the-container = コンテナ { $container } の中で { $command } を{ $how ->
    [background] バックグラウンドで
    [terminal] この端末につないで
   *[plain] {""}
}実行します。

## docker cli, explain, summary

explain-shows-how-path-is-used = { $path } の使い方を表示します。
explain-before-and-last = { $before }、{ $last }
explain-the-containers = コンテナ { $names }
explain-the-images = イメージ { $names }
explain-the-volumes = ボリューム { $names }
explain-the-networks = ネットワーク { $names }

## docker cli, explain, summary, containers

explain-connects-this-terminal-to-it = この端末を{ $it } に接続します。
explain-starts-them = { $them } を起動します。
explain-stops-them = { $them } を停止します。
explain-stops-them-and-starts-again = { $them } を再起動します。
explain-sends-signal-to-them = { $them } に { $signal } を送ります。
explain-pauses-them = { $them } を一時停止します。
explain-lets-them-run-on = { $them } を再開します。
explain-waits-for-the-end-of-them = { $them } の終了を待ち、終了コードを表示します。
explain-removes-them-running-or-not = { $them } を、実行中でも削除します。
explain-lists-the-processes-of-it = { $it } のプロセスを一覧します。
explain-shows-what-containers-use-of-cpu = コンテナの CPU・メモリ・ネットワーク・ディスクの使用量を表示します。
explain-shows-what-them-uses-of-cpu = { $them } の CPU・メモリ・ネットワーク・ディスクの使用量を表示します。
explain-shows-where-ports-of-it-are = { $it } の公開ポートを表示します。
explain-copies-from-to-to = { $from }を{ $to }へコピーします。
explain-makes-the-image-name-from-it = { $it } の今の状態からイメージ { $name } を作ります。
explain-makes-an-image-without-a-name-2 = { $it } の今の状態から名前のないイメージを作ります。
explain-lists-the-files-that-changed-in = { $it } の作成後に変わったファイルを一覧します。
explain-renames-it-to-name = { $it } の名前を { $name } に変えます。
explain-writes-the-files-of-it-as = { $it } のファイルを tar アーカイブとして{ $to }に書き出します。
explain-shows-the-newest-container = 最新のコンテナを表示します。
explain-lists-the-count-newest-containers = 新しい順に { $count } 個のコンテナを一覧します。
explain-lists-all-containers-stopped-ones-too = 停止しているものも含め、コンテナを一覧します。
explain-lists-the-running-containers = 実行中のコンテナを一覧します。
explain-shows-the-output-of-it-and = { $it } の出力を表示し、止めるまで追い続けます。
explain-shows-the-output-of-it = { $it } の出力を表示します。
explain-path-on-the-host = ホストの { $path }{" "}
explain-a-tar-archive-on-standard-input = 標準入出力の tar アーカイブ
explain-path-in-the-container-name = コンテナ { $name } の { $path }{" "}

## docker cli, explain, values, templates

explain-prints-a-table-with-a-heading = 見出し付きの表で表示
explain-prints-json = JSON で表示
explain-prints-a-table-with-a-heading-2 = 見出し付きの表で表示: { $list }
explain-prints-only-list = 次だけを表示: { $list }
explain-everything = すべて
explain-what-as-json = { $what }（JSON）
explain-for-each-of-over = { $over }のそれぞれについて
explain-field-id = ID
explain-field-image = イメージ
explain-field-command = コマンド
explain-field-created-at = 作成日時
explain-field-created-since = 作成からの経過時間
explain-field-created-by = 作成した命令
explain-field-ports = ポート
explain-field-state = 状態
explain-field-size = サイズ
explain-field-name = 名前
explain-field-names = 名前
explain-field-labels = ラベル
explain-field-mounts = マウント
explain-field-networks = ネットワーク
explain-field-local-volumes = ボリュームの数
explain-field-repository = リポジトリ
explain-field-repo-tags = 名前とタグ
explain-field-repo-digests = ダイジェスト
explain-field-tag = タグ
explain-field-digest = ダイジェスト
explain-field-comment = コメント
explain-field-driver = ドライバー
explain-field-scope = スコープ
explain-field-mountpoint = ホスト上のフォルダー
explain-field-internal = 内部専用かどうか
explain-field-container = コンテナ
explain-field-cpuperc = CPU 使用率
explain-field-mem-usage = メモリ使用量
explain-field-mem-perc = メモリ使用率
explain-field-net-io = ネットワークの入出力
explain-field-block-io = ディスクの入出力
explain-field-pids = プロセス数
explain-field-type = 種類
explain-field-total-count = 総数
explain-field-active = 使用中の数
explain-field-reclaimable = 解放できる容量
explain-field-action = イベント
explain-field-time = 時刻
explain-field-ipaddress = IP アドレス
explain-field-running = 実行中かどうか
explain-field-exit-code = 終了コード
explain-field-env = 環境変数
explain-field-entrypoint = ENTRYPOINT
explain-field-cmd = CMD
explain-field-user = ユーザー
explain-field-working-dir = 作業フォルダー
explain-field-exposed-ports = EXPOSE されたポート
explain-field-architecture = アーキテクチャ
explain-field-os = OS
explain-field-layers = レイヤー
explain-field-server-version = エンジンのバージョン
explain-field-version = バージョン
explain-field-started-at = 開始時刻
explain-field-finished-at = 終了時刻
explain-field-health = ヘルスチェックの結果
explain-field-hostname = ホスト名
explain-field-restart-count = 再起動の回数

## docker cli, explain, values, compose

explain-the-compose-file-comes-from-the = compose ファイルを標準入力から読み込み
explain-the-compose-file-is-value = compose ファイルは { $value }
explain-the-project-is-named-value-so = プロジェクト名は { $value }（作られるものの名前の先頭に付く）
explain-paths-in-the-compose-file-start = compose ファイル内のパスの起点は { $value }
explain-services-of-the-profile-value-take = プロファイル { $value } のサービスも対象
explain-variables-in-the-compose-file-come = compose ファイルに埋め込む変数を { $value } から読み込み
explain-the-service-service-has-number-containers = サービス { $service } のコンテナは { $number } 個
explain-how-many-containers-a-service-has = サービスのコンテナ数: { $value }
explain-it-waits-value-seconds-at-most = 待つのは最大 { $value } 秒
explain-images-that-the-compose-file-gives = compose ファイルで名前を付けていないイメージを削除
explain-all-images-of-the-services-are = サービスのイメージをすべて削除
explain-only-containers-in-the-state-value = 状態が { $value } のコンテナのみ
explain-only-where-this-holds-value = { $value } に当てはまるもののみ
explain-printed-as-value = { $value } 形式で表示
explain-it-is-written-to-the-file = 書き出し先はファイル { $value }
explain-in-the-service-container-number-value = サービスの { $value } 番目のコンテナ
explain-the-command-starts-in-the-folder = コマンドはコンテナのフォルダー { $value } で開始
explain-the-container-is-named-value = コンテナの名前は { $value }
explain-sends-signal = 送るのは{ $signal }

## docker cli, explain, values, ports

explain-a-free-host-port-of-host = ホストのポート { $host } のうち空いているもの（Docker が選択）
explain-host-ports-host = ホストのポート { $host }
explain-host-port-host = ホストのポート { $host }
explain-free-host-ports-that-docker-picks = ホストの空きポート（Docker が選択）
explain-a-free-host-port-that-docker = ホストの空きポート（Docker が選択）
explain-host-ports-container-in-the-container = { $host } → コンテナのポート { $container }{ $protocol }{ $reach }
explain-host-port-container-in-the-container = { $host } → コンテナのポート { $container }{ $protocol }{ $reach }
explain-only-this-machine-reaches-it-address = （{ $address } なので、このマシンからのみ接続可能）
explain-at-the-host-address-address-only = （ホストのアドレス { $address } のみ）
explain-notes-that-the-container-listens-on = コンテナがポート { $ports }{ $protocol } で待ち受けることの記録（公開は -p や -P で指定）
explain-only-for-the-container-port-port = コンテナのポート { $port }{ $protocol } だけを表示

## docker cli, explain, values, process

explain-signal-hup = シグナル SIGHUP（多くは設定の再読み込み）
explain-signal-int = シグナル SIGINT（Ctrl-C と同じ）
explain-signal-quit = シグナル SIGQUIT（記録を残して終了）
explain-signal-kill = シグナル SIGKILL（即座に強制終了、拒否はできない）
explain-signal-usr1 = シグナル SIGUSR1（意味はプログラム次第）
explain-signal-usr2 = シグナル SIGUSR2（意味はプログラム次第）
explain-signal-term = シグナル SIGTERM（終了の要求）
explain-signal-cont = シグナル SIGCONT（処理の再開）
explain-signal-stop = シグナル SIGSTOP（処理の一時停止）
explain-signal-winch = シグナル SIGWINCH（端末サイズの変更）
explain-the-signal-value = シグナル { $value }
explain-what-is-typed-here-goes-to = 標準入力をコンテナに接続
explain-the-container-output-is-shown-here = コンテナの標準出力をここに表示
explain-the-container-errors-are-shown-here = コンテナの標準エラー出力をここに表示
explain-this-stream-is-connected-value = { $value } を接続
explain-the-command-that-runs-in-the = コンテナの中で実行するコマンド
explain-options-for-ps-which-lists-the = プロセスを一覧する ps のオプション
explain-what-runs-in-the-container-instead = サービスの command の代わりに、コンテナの中で実行するコマンド
explain-for-the-container-not-for-docker = docker ではなくコンテナに渡す部分。イメージの CMD を置き換え（ENTRYPOINT があればその引数になる）

## docker cli, explain, values, container

explain-environment-variable-name-is-set-to = 環境変数 { $name } を空に設定
explain-environment-variable-name-is-value = 環境変数 { $name } の値は { $value }
explain-environment-variable-value-with-the-value = 環境変数 { $value } を、今の環境の値のまま渡す指定
explain-environment-variable-value-with-the-value-2 = 環境変数 { $value } を、今の環境の値（{ $here }）のまま渡す指定
explain-environment-variable-value-as-it-is = 環境変数 { $value } を今の環境から渡す指定（未設定なので渡されない）
explain-label-name-is-value = ラベル { $name } の値は { $value }
explain-label-name-without-a-value = ラベル { $name }（値なし）
explain-arg-name-of-the-dockerfile-is = Dockerfile の ARG { $name } の値は空
explain-arg-name-of-the-dockerfile-is-2 = Dockerfile の ARG { $name } の値は { $value }
explain-arg-value-of-the-dockerfile-has = Dockerfile の ARG { $value } に、今の環境変数の値を設定
explain-arg-value-of-the-dockerfile-from = Dockerfile の ARG { $value } を今の環境から設定（未設定なので既定値のまま）
explain-docker-default-network-bridge = Docker の既定のネットワーク bridge
explain-the-host-own-network-its-ports = ホストのネットワークをそのまま使用（ポートもホストと共通）
explain-no-network-at-all = ネットワークなし
explain-shares-the-network-of-the-container = コンテナ { $name } のネットワークを共有
explain-it-joins-the-network-value-where = ネットワーク { $value } に参加（同じネットワークのコンテナとは名前で通信可能）
explain-bridge-a-network-of-containers-on = bridge: このホスト内のコンテナ用のネットワーク
explain-overlay-a-network-across-several-hosts = overlay: Swarm の複数ホストにまたがるネットワーク
explain-value-containers-get-addresses-of-the = { $value }: コンテナをホスト側のネットワークに直接接続
explain-kind-of-network-value = ネットワークの種類は { $value }
explain-it-runs-as-user-user-in = ユーザー { $user }、グループ { $group } として実行{ $root ->
    [true] （コンテナ内の管理者）
   *[false] {""}
}
explain-it-runs-as-user-user-root = ユーザー { $user } として実行{ $root ->
    [true] （コンテナ内の管理者）
   *[false] {""}
}
explain-the-image-entrypoint-is-switched-off = イメージの ENTRYPOINT を無効化
explain-value-runs-instead-of-the-image = イメージの ENTRYPOINT の代わりに { $value } を実行
explain-docker-never-starts-it-again-by = 自動では再起動しない設定
explain-docker-starts-it-again-whenever-it = 終了するたびに自動で再起動（エンジンの再起動後も）
explain-docker-starts-it-again-whenever-it-2 = 終了するたびに自動で再起動（自分で停止した場合を除く）
explain-docker-starts-it-again-when-it = 終了コードが 0 以外のときに自動で再起動
explain-docker-starts-it-again-when-it-2 = 終了コードが 0 以外のときに自動で再起動（最大 { $count } 回）
explain-it-may-use-size-of-memory = 使えるメモリは最大 { $size }
explain-dev-shm-has-size = /dev/shm のサイズは { $size }
explain-for-system-on-intel = { $system }、{ $name }{ $variant }（Intel・AMD の 64 ビット）向け
explain-for-system-on-arm = { $system }、{ $name }{ $variant }（Apple シリコンなどの ARM 64 ビット）向け
explain-for-system-on-name = { $system }、{ $name }{ $variant } 向け
explain-in-the-container-name-is-the = コンテナ内で { $name } はホストを指す名前
explain-in-the-container-name-has-the = コンテナ内で { $name } のアドレスは { $address }
explain-one-health-check-every-time = ヘルスチェックの間隔は { $time }
explain-a-check-that-takes-longer-than = { $time } を超えたヘルスチェックは失敗
explain-for-the-first-time-failed-checks = 最初の { $time } は失敗を数えない起動期間
explain-while-it-starts-up-one-health = 起動期間中のヘルスチェックの間隔は { $time }

## docker cli, explain, values, storage

explain-an-anonymous-volume-at-target-in = 匿名ボリュームをコンテナの { $target } にマウント{ $note }
explain-source-target-in-the-container-note = { $source } → コンテナの { $target }{ $note }（同じファイルを共有）
explain-volume-source-target-in-the-container = ボリューム { $source } → コンテナの { $target }{ $note }（コンテナを消してもデータは残る）
explain-the-host-path = ホストの { $path }
explain-text = 、{ $text }
explain-read-only = 読み取り専用
explain-labelled-for-selinux-shared = SELinux のラベルを付与（共有）
explain-labelled-for-selinux-for-this-container = SELinux のラベルを付与（このコンテナ専用）
explain-without-copying-the-image-files-into = イメージ側のファイルはコピーしない
explain-an-anonymous-volume = 匿名ボリューム
explain-volume-source = ボリューム { $source }
explain-what-target-in-the-container-note = { $what } → コンテナの { $target }{ $note }
explain-memory-tmpfs-at-target-in-the = メモリ（tmpfs）をコンテナの { $target } にマウント{ $note }（停止すると消える）
explain-from-a-tar-archive-on-the = コピー元は標準入力の tar アーカイブ
explain-as-a-tar-archive-to-the = コピー先は標準出力（tar アーカイブ）
explain-from-path-in-the-container-name = コピー元はコンテナ { $name } の { $path }
explain-to-path-in-the-container-name = コピー先はコンテナ { $name } の { $path }
explain-from-value-on-the-host = コピー元はホストの { $value }
explain-to-value-on-the-host = コピー先はホストの { $value }

## docker cli, explain, values, images

explain-image-with-the-id-value = ID が { $value } のイメージ
explain-image-value = イメージ { $value }
explain-in-the-registry-registry = （レジストリ { $registry }）
explain-exactly-that-with-the-digest-digest = ダイジェスト { $digest } で固定
explain-tag-tag = タグ { $tag }
explain-tag-latest-as-none-is-given = タグは省略時の latest
explain-image-name-from-version = イメージ { $name }{ $from }、{ $version }
explain-made-from-the-image-downloaded-if = 元になる{ $image }（手元になければダウンロード）
explain-image-from-docker-hub = { $image }（Docker Hub から取得）
explain-names-the-result-image = できたものの名前: { $image }
explain-only-value = { $value } だけを表示
explain-only-the-repository-value-with-all = リポジトリ { $value } だけを表示（タグはすべて）
explain-build-context-this-folder-copy-and = ビルドコンテキストは今いるフォルダー（COPY や ADD の対象）
explain-reads-the-dockerfile-or-a-tar = 標準入力から Dockerfile か tar アーカイブを読み込み
explain-build-context-fetched-from-value = ビルドコンテキストは { $value } から取得
explain-build-context-the-folder-value-copy = ビルドコンテキストはフォルダー { $value }（COPY や ADD の対象）
explain-the-dockerfile-is-read-from-the = Dockerfile を標準入力から読み込み
explain-the-dockerfile-to-read-is-value = 使う Dockerfile は { $value }
explain-progress-is-shown-as-the-terminal = 進捗を端末に合わせて表示
explain-progress-as-plain-lines-with-all = 進捗を 1 行ずつ、各手順の出力もすべて表示
explain-progress-in-place-as-on-a = 進捗を端末上で書き換えながら表示
explain-no-progress = 進捗を表示しない指定
explain-progress-as-json = 進捗を JSON で表示
explain-looks-in-the-registry-each-time = 手元にあっても毎回レジストリを確認
explain-downloads-the-image-only-if-it = 手元にないときだけダウンロード
explain-never-downloads-the-image-must-be = ダウンロードしない指定（手元のイメージだけを使用）

## docker cli, explain, values

explain-docker-stop-first-sends-signal = docker stop が最初に送るのは{ $signal }
explain-its-new-name-image = 追加する名前: { $image }
explain-from-the-standard-input = 標準入力から読み込み
explain-the-archive-to-read-value = 読み込むアーカイブは { $value }
explain-the-command-to-tell-of-value = 使い方を調べるコマンドは { $value }
explain-its-new-name-value = 新しい名前は { $value }
explain-the-network-value = ネットワーク { $value }
explain-the-volume-is-named-value = ボリュームの名前は { $value }
explain-the-volume-value = ボリューム { $value }
explain-what-to-look-at-value = 調べる対象は { $value }
explain-the-service-value = サービス { $value }
explain-the-container-value = コンテナ { $value }

## docker cli, explain, values, filters

explain-the-condition-value = 条件 { $value }
explain-not-condition = { $condition } 以外
explain-removes-only-those-that-match-condition = 削除するのは次の条件に合うもののみ: { $condition }
explain-only-those-that-match-condition = 次の条件に合うもののみ: { $condition }
explain-the-state-is-wanted = 状態が { $wanted }
explain-made-from-the-image-wanted = イメージ { $wanted } から作られた
explain-ended-with-the-exit-code-wanted = 終了コードが { $wanted }
explain-the-health-is-wanted = ヘルスチェックの結果が { $wanted }
explain-the-port-is-wanted = ポートが { $wanted }
explain-connected-to-the-network-wanted = ネットワーク { $wanted } に接続している
explain-uses-the-volume-or-path-wanted = ボリュームかパス { $wanted } を使っている
explain-made-before-wanted = { $wanted } より前に作られた
explain-made-after-wanted = { $wanted } より後に作られた
explain-the-name-contains-wanted = 名前に { $wanted } を含む
explain-the-id-begins-with-wanted = ID が { $wanted } で始まる
explain-the-name-matches-wanted = 名前が { $wanted } に一致する
explain-the-label-label-is-text = ラベル { $label } の値が { $text }
explain-has-the-label-wanted = ラベル { $wanted } がある
explain-without-a-name-dangling = 名前がない（dangling）
explain-with-a-name = 名前がある
explain-used-by-no-container = どのコンテナにも使われていない
explain-used-by-a-container = コンテナに使われている
explain-the-driver-is-wanted = ドライバーが { $wanted }
explain-the-scope-is-wanted = スコープが { $wanted }
explain-older-than-then = { $then }より前に作られた
explain-about-a-wanted = 対象の種類が { $wanted }
explain-the-event-is-wanted = イベントが { $wanted }
explain-about-the-name-wanted = { $name } の { $wanted } に関する
explain-name-is-wanted = { $name } が { $wanted }

## docker cli, explain, values, time

explain-milliseconds-milliseconds = { $milliseconds } ミリ秒
explain-hours = { $count } 時間
explain-minutes = { $count } 分
explain-seconds = { $count } 秒
explain-time-and-time = { $first } { $rest }
explain-ago-ago = { $ago }前
explain-the-unix-time-text = Unix 時刻 { $text }
explain-only-what-was-written-in-the = 過去 { $ago }の出力だけを表示
explain-only-what-was-written-more-than = { $ago }前までの出力だけを表示
explain-begins-with-the-events-of-the = 過去 { $ago }のイベントから表示
explain-ends-with-the-events-of-ago = { $ago }前までのイベントを表示して終了
explain-only-what-was-written-since-then = { $then } 以降の出力だけを表示
explain-only-what-was-written-before-then = { $then } より前の出力だけを表示
explain-begins-with-the-events-since-then = { $then } 以降のイベントから表示
explain-ends-with-the-events-of-then = { $then } までのイベントを表示して終了
explain-every-line = すべての行を表示
explain-no-earlier-line = 過去の行は表示しない指定
explain-only-the-last-line = 最後の 1 行だけを表示
explain-only-the-last-value-lines = 最後の { $value } 行だけを表示
explain-kills-the-container-at-once = 待たずにすぐ強制終了
explain-waits-1-second-then-kills-the = 1 秒待ってから強制終了
explain-waits-without-end-it-is-never = 強制終了せずに待ち続ける指定
explain-waits-value-seconds-then-kills-the = { $value } 秒待ってから強制終了

## docker cli, explain

explain-the-shell-runs-this-line-and = この行はシェルが実行し、docker はその中で動きます。
explain-the-shell-runs-this-line-it = この行はシェルが実行します（docker コマンドではありません）。
