### What the command line says before anything is open.

cli-no-terminal = ここは端末ではありません
cli-no-screen = 画面を開けません: { $why }
cli-no-screen-advice = 端末で開いてください。`sealegs --plain`、`sealegs run`、 `sealegs check` には端末は要りません。
cli-man-written = { $path } にある sealegs のマニュアルページ: { $count }
cli-man-failed = マニュアルページを { $path } に書けません: { $why }
cli-version-course = コース: { $title }（{ $id } { $version }）、{ $lessons } レッスン、{ $steps } ステップ
cli-version-recording = 記録: { $date }、{ $engine }
cli-version-engine = エンジン: { $name }、{ $endpoint }
cli-version-no-engine = エンジン: 応答がありません（`sealegs doctor` で詳しく調べられます）
cli-version-old = 記録から { $months } か月たっているため、新しい版が出ていると思われます。
cli-version-quiet = Sealegs はどこにも何も送らず、新しい版の有無も問い合わせません。更新するときは、インストールしたときと同じ方法で入れ直してください。
    変更点は CHANGELOG.md にあります。自分のファイルと進み具合は残ります。

## cli, seats, words

cli-containers-running-running = { $containers }（実行中 { $running }）

## cli, docker, advice

cli-hint-hint = ヒント: { $hint }

## cli, list

cli-lesson-number-of-count-title-id = レッスン { $number }/{ $count }: { $title }（{ $id }）、{ $steps } ステップ中 { $done } 完了
cli-here-mark-title-name-how = { $here } { $mark } { $title }（{ $name }{ $how }）
cli-variables-change-one-with-set-name = 変数（--set 名前=値 で変えられます）:

## cli, doctor

cli-without-an-engine-sealegs-and-sealegs = エンジンがなくても、`sealegs` と `sealegs run` でコースの記録を再生できます（「再生」と表示します）。

## cli, course, new

cli-the-course-in-dir-could-not = { $dir } にコースを書けませんでした: { $error }
cli-name-a-folder-that-you-may = 書き込めるフォルダーを指定してください。

## cli, course, record

cli-the-recording-is-in-path-kilobytes = 記録を { $path } に書きました（{ $kilobytes } KiB）。

## cli, course, export

cli-file-lessons-lessons-steps-steps-kib = { $file }: レッスン { $lessons }、ステップ { $steps }、{ $kib } KiB

## cli, reset, words
cli-step-replayed = 、再生

## cli, docker, advice

cli-start-engine = Docker か Podman を起動するか、DOCKER_HOST に接続先を設定してください
cli-docker-group = docker グループにユーザーを加えて（`sudo usermod -aG docker $USER`）ログインし直すか、DOCKER_HOST に rootless エンジンのソケットを設定してください
cli-images-there = `docker image ls` で今あるイメージが分かります
cli-every-container = `docker ps -a` ですべてのコンテナが分かります
cli-there-are = `docker { $what } ls` で今あるものが分かります
cli-own-name = ご自分が前に実行したコンテナです。`docker rm -f { $name }` で削除できます
cli-strange-name = `docker inspect { $name }` で確かめられます。`docker rename { $name } 新しい名前` で名前を変えられます
cli-port-of-container = ポート { $port } はコンテナ { $name } が使っています。`docker stop { $name }` で止めるか、-p に別のポートを指定してください
cli-port-of-program = ポート { $port } は { $name } が使っています。止めるか、-p に別のポートを指定してください
cli-another-port = -p に別のホスト側ポートを指定してください
cli-registry-unreachable = レジストリに接続できません。ネットワーク、プロキシ、DNS を確かめてください
cli-dockerfile-line = Dockerfile の { $line } 行目を見てください
cli-disk-full = `docker system df` で何が容量を使っているか分かります
cli-service-logs = { $service } の出力は `docker compose logs { $service }` で分かります
cli-engine-lost = エンジンが止まったか再起動しました。`docker version` で応答するか確かめてください

## cli, misuse

cli-misuse = エラー: { $what }
cli-misuse-near = ヒント: 近いものがあります: { $near }
cli-misuse-possible = 使える値: { $possible }
cli-misuse-usage = 使い方: { $usage }
cli-misuse-help = --help で詳しい使い方が分かります。
cli-misuse-no-command = 「{ $command }」というコマンドはありません
cli-misuse-no-text = UTF-8 の文字列でない引数があります
cli-misuse-command-missing = コマンドを指定してください
cli-misuse-no-argument = 「{ $argument }」という引数は使えません
cli-misuse-value-missing = { $argument } に値がありません
cli-misuse-value = { $argument } に「{ $value }」は指定できません
cli-misuse-value-why = { $argument } に「{ $value }」は指定できません: { $why }
cli-misuse-too-many = { $argument } の値が多すぎます。「{ $value }」は余分です
cli-misuse-required = 必要な引数がありません: { $arguments }
cli-misuse-twice = { $argument } を 2 回以上指定することはできません
cli-misuse-conflict = { $argument } は { $others } と一緒には使えません

## cli, values of options

cli-no-such-language = 「{ $code }」という言語はありません。使えるもの: { $all }
cli-write-name-value = NAME=VALUE の形で書いてください（例: goapp_port=18888）
cli-write-minutes = 15 のように分で書くか、multi-stage=15 のように LESSON=MINUTES の形で書いてください
cli-picture-ending = 画像のファイル名は .svg、再生できる記録のファイル名は .cast で終わります
cli-write-size = 120x40 のように、桁数と行数を 40x12 から 500x200 の間で書いてください
cli-write-engine = live、replay、auto のどれかを書いてください
cli-write-pace = real、quick、instant のどれかを書いてください
cli-no-such-theme = 「{ $text }」という配色はありません。使えるもの: { $all }
