### What the values are that may be typed for a flag of docker.

## restart

complete-restart-no = 再起動しない（既定）
complete-restart-always = 終了するたび、エンジンの起動時にも
complete-restart-unless-stopped = always と同じ。ただし自分で止めたものは除く
complete-restart-on-failure = エラーで終了したとき

## pull

complete-pull-missing = 手元にないとき（既定）
complete-pull-always = 毎回、新しいものを探す
complete-pull-never = pull しない

## progress

complete-progress-auto = 端末に合わせる（既定）
complete-progress-plain = 1 行ずつ、出力をすべて
complete-progress-tty = 端末上で書き換え
complete-progress-quiet = 何も表示しない
complete-progress-rawjson = イベントを JSON で

## platform

complete-platform-linux-amd64 = Intel・AMD の 64 ビット
complete-platform-linux-arm64 = ARM の 64 ビット（Apple シリコン）
complete-platform-linux-arm-v7 = ARM の 32 ビット

## format

complete-format-table = 表。テンプレートで列を選べます
complete-format-json = JSON を 1 行ずつ

## signal

complete-signal-term = 終了を求める
complete-signal-int = Ctrl-C と同じ
complete-signal-hup = 多くは設定の再読み込み
complete-signal-quit = ダンプを残して終了
complete-signal-kill = すぐに終了

## network

complete-network-bridge = 既定
complete-network-host = ホストのネットワーク
complete-network-none = ネットワークなし

## driver

complete-driver-bridge = このマシンの中（既定）
complete-driver-macvlan = 外側のネットワークのアドレスを持つ
complete-driver-ipvlan = macvlan に似て、MAC アドレスは共通

## mount

complete-mount-volume = ボリューム
complete-mount-bind = このマシンのフォルダー
complete-mount-tmpfs = メモリー
