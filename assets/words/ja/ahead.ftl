### ステップまで進める前の見積もり。

ahead-nothing = ここまでのステップはすべて済んでいます。新しく作るものはありません。
ahead-steps = 実行するステップ: { $count }
ahead-steps-and-standing = 実行するステップ: { $count }（ほかの { $standing } は済んでいます）
ahead-replay = 再生なので、エンジンには何も作りません。書き込むのはファイルだけです。

## 名前の一覧の前に。

ahead-list = { $what }: { $names }
ahead-builds = ビルドするイメージ
ahead-pulls = 取得するイメージ
ahead-containers = コンテナ
ahead-networks = ネットワーク
ahead-volumes = ボリューム
ahead-files = 書き込むファイル
ahead-files-replaced = 置き換えるファイル（元のものは 名前.mine-1 に残ります）
ahead-replaced = 作り直すコンテナ（このワークショップのもの）
ahead-host-commands = このマシンで直接実行するコマンド
ahead-taken = ほかのコンテナが使っている名前

## 一覧の中で。

ahead-one-of = { $image } から 1 つ
ahead-image = { $image }（{ $note }）
ahead-image-anew = 作り直し
ahead-image-size = 約 { $size }
ahead-image-unknown = サイズ不明
ahead-more = { $names }、ほか { $more }

## ディスクと時間。

ahead-cost = ディスク: { $disk }。時間: { $time }。
ahead-disk-none = ほとんど使いません
ahead-disk-unknown = 不明
ahead-disk = 約 { $size }
ahead-disk-and-unknown = 約 { $size }（ほかにサイズ不明が { $unknown }）
ahead-time-seconds = 数秒
ahead-time = 約 { $minutes } 分
