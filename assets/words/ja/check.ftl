### What checks expect, find and advise.

## check, pattern

check-or = {" "}か{" "}
check-path-has-a-text-like-like = `{ $path }` に { $like } のような部分がある
check-path-has-a-line-like-like = `{ $path }` に { $like } のような行がある

## check, evaluate

check-or-2 = 、または
check-not-expected = 「{ $expected }」ではないこと
check-this-must-not-be-so-undo = こうなっていてはいけません。元に戻してからチェックしてください

## check, evaluate image

check-no-image-name = イメージ { $name } がない
check-image-name-exists = イメージ { $name } がある
check-there-is-no-image-name = イメージ { $name } はありません
check-build-it-press-r-or-run = ビルドしましょう。r を押すか、docker build に -t { $name } を付けて実行してください
check-image-name-is-there = イメージ { $name } があります
check-remove-it-docker-image-rm-name = 削除してください: docker image rm { $name }
check-it-is-there = あります
check-build-in-one-stage-and-copy = ビルド用のステージで作り、小さな最終ステージにはプログラムだけをコピーしましょう
check-at-most-limit = { $limit } 以下
check-at-least-limit = { $limit } 以上
check-is-this-the-image-of-this = このステップの Dockerfile のイメージでしょうか。もう一度ビルドしてください
check-factor-times-smaller-than-other = { $other } の { $factor } 分の 1 以下
check-size-and-other-is-theirs = { $size }（{ $other } は { $theirs }）
check-size-but-there-is-no-image = { $size }、ただし { $other } がありません
check-build-other-too-so-that-the = 比べられるように、{ $other } もビルドしてください
check-put-user-user-into-the-last = 最終ステージに USER { $user } を書いて、もう一度ビルドしてください
check-write-it-as-a-list-what = { $what } { $form } のように角括弧で書いてください。角括弧がないとシェル経由になります
check-put-what-form-into-the-last = 最終ステージに { $what } { $form } を書いて、もう一度ビルドしてください
check-no-expose = EXPOSE がありません
check-put-expose-port-into-the-last = 最終ステージに EXPOSE { $port } を書いて、もう一度ビルドしてください
check-put-workdir-dir-into-the-last = 最終ステージに WORKDIR { $dir } を書いて、もう一度ビルドしてください
check-at-most-max-layers = レイヤーは { $max } 個以下
check-count-layers = レイヤー { $count } 個
check-join-run-lines-with = RUN の行を && でつなぎましょう
check-a-layer-made-by-like = { $like } で作られたレイヤーがある
check-no-layer-made-by-like = { $like } で作られたレイヤーがない
check-no-such-layer = そのようなレイヤーはありません
check-look-at-docker-history-name-is = docker history { $name } を見てみましょう。このステップの Dockerfile から作ったイメージでしょうか

## check, evaluate http

check-nothing-answers-at-url = { $url } に誰も答えない
check-method-url-is-answered = { $method } { $url } に返事がある
check-no-http-why = HTTP ではありません: { $why }
check-is-this-an-http-server-and = HTTP のサーバーでしょうか。アドレスは合っていますか
check-connection-refused = 接続を断られました
check-no-answer-within-seconds-seconds = { $seconds } 秒待っても返事がありません
check-something-listens-but-does-not-answer = 接続はできますが返事がありません。プログラムのログを見てください
check-it-answers-with-status-status = ステータス { $status } で答えています
check-status-status = ステータス { $status }
check-no-header-name = ヘッダー { $name } がありません
check-set-the-header-name-before-the = 本文を書く前にヘッダー { $name } を設定してください
check-the-server-has-nothing-at-this = このパスには何もありません。動いているプログラムとパスは合っていますか
check-the-server-does-not-take-this = サーバーがこのメソッドを受け付けません。ハンドラーを見直してください
check-the-program-failed-look-at-its = プログラムの中で失敗しています。ログを見てください
check-answer-methods-other-than-get-with = GET 以外のメソッドには 405 を返してください
check-is-an-older-program-still-running = このポートで古いプログラムが動いていませんか。止めてから起動し直してください
check-status-status-body-shown = ステータス { $status }、本文 { $shown }
check-status-wanted = ステータス { $wanted }
check-an-empty-body = 空の本文
check-compare-the-two-letter-by-letter = 一文字ずつ見比べて、プログラムを起動し直すか、イメージを作り直してください
check-body-wanted = 本文 { $wanted }
check-a-body-with-wanted = 本文に { $wanted } がある
check-the-body-is-not-json-mind = 本文が JSON ではありません。二重引用符を確かめてください
check-json-wanted = JSON { $wanted }
check-container-name-publishes-host-port-port = コンテナ { $name } はホストの { $port } を自分の { $inner } につないでいますが、中で誰も { $inner } を待っていません。プログラムのポートは { $inner } でしょうか
check-container-name-publishes-its-port-port = コンテナ { $name } はポート { $port } をホストの { $host } に公開しています。-p { $port }:{ $port } を使ってください
check-is-the-program-running-in-a = プログラムは動いていますか。コンテナなら -p { $port }:コンテナのポート も必要です
check-no-running-container-publishes-host-port = ホストのポート { $port } を公開しているコンテナはありません（今あるもの: { $list }）。-p { $port }:コンテナのポート を付けて実行してください
check-stop-container-name-docker-stop-name = コンテナ { $name } を止めてください: docker stop { $name }
check-stop-the-program-that-listens-on = ポート { $port } で動いているプログラムを止めてください

## check, evaluate resource

check-driver-driver = ドライバーは { $driver }
check-remove-it-and-make-it-again = 削除して作り直してください: docker network create -d { $driver } { $name }
check-container-member-is-on-it = コンテナ { $member } がつながっている
check-no-container-is-on-it = つながっているコンテナはありません
check-on-it-list = つながっているのは { $list }
check-run-member-with-network-name-only = { $member } を --network { $name } 付きで実行してください。動いているコンテナだけが数に入ります
check-no-kind-name = { $kind } { $name } がない
check-kind-name-exists = { $kind } { $name } がある
check-there-is-none = ありません
check-remove-it-docker-kind-rm-name = 削除してください: docker { $kind } rm { $name }
check-make-it-docker-kind-create-name = 作りましょう: docker { $kind } create { $name }

## check, evaluate output

check-line-in-container-container = コンテナ { $container } での { $line }
check-the-step-command = このステップのコマンド
check-what-was-run = { $what }{ $gap }が実行された
check-there-is-no-running-container-container = コンテナ { $container } が動いていません
check-start-container-container-first = 先にコンテナ { $container } を起動してください
check-not-yet = まだです
check-run-it-press-r = r を押して実行してください
check-it-was = 実行されました
check-it-is-still-running = まだ実行中です
check-exit-code-code = 終了コード { $code }
check-exit-code-code-last = 終了コード { $code }: { $last }
check-it-fails = 失敗する
check-it-should-not-work-here-look = ここでは失敗するはずです。なぜ成功したのか考えてみましょう
check-read-its-output-it-says-what = 出力を読みましょう。原因が書いてあります
check-output-with-like = 出力に { $like } がある
check-no-output = 出力はありません
check-read-its-output-and-compare = 出力を読んで見比べてください
check-the-right-answer = 正しい答え
check-not-answered-yet = まだ答えていません
check-choose-an-answer = 答えを選んでください
check-not-quite = 惜しいです
check-read-what-is-said-about-your = 選んだ答えの説明を読んで、もう一度どうぞ
check-right = 正解です

## check, evaluate file

check-no-file-path = ファイル { $path } がない
check-delete-path = { $path } を削除してください
check-path-contains-wanted = `{ $path }` に `{ $wanted }` がある
check-no-such-text = そのような部分がありません
check-file-path-exists = ファイル { $path } がある
check-there-is-no-file-path = ファイル { $path } がありません
check-write-path-in-the-workspace-folder = 作業フォルダーに { $path } を書くか、それを作るコマンドを実行してください（大文字小文字と拡張子に注意）
check-make-path-readable-for-you = { $path } を読めるようにしてください
check-compare-path-with-the-step-text = { $path } をステップの文と一文字ずつ見比べてください
check-it-does = あります
check-line-number-has-line = { $number } 行目: { $line }
check-line-line-of-path-did-you = { $path } の { $line } 行目は { $near } でしょうか
check-line-line-of-path-begins-with = { $path } の { $line } 行目は命令で始まっていません。前の行の最後に \ が抜けていませんか
check-only-instructions = 命令だけが並んでいる
check-line-line-word = { $line } 行目: { $word }
check-each-from-begins-a-stage-add = FROM ごとにステージが始まります。足りない FROM を書いてください
check-each-from-begins-a-stage-the = FROM ごとにステージが始まります。FROM は { $lines } 行目です
check-stages-stage-s = ステージ { $stages } 個
check-actual-stage-s = ステージ { $actual } 個
check-the-last-from-is-base = 最後の FROM は { $base }
check-there-is-no-from = FROM がありません
check-begin-with-from-base = FROM { $base } から書き始めてください
check-the-stage-on-base-must-come = { $base } のステージを最後に置いてください。最後のステージがイメージになります
check-write-from-base-on-line-line = { $line } 行目を FROM { $base } にしてください
check-line-line-from-actual = { $line } 行目: FROM { $actual }
check-line-line = { $line } 行目
check-line-line-has-it-but-in = { $line } 行目にありますが、ステージ { $stage } の中です
check-move-it-below-the-last-from = 最後の FROM より下に移してください。イメージになるのは最後のステージだけです
check-line-line-text = { $line } 行目: { $text }
check-make-line-line-read-wanted = { $line } 行目を { $wanted } に直してください
check-no-name-there = { $name } がありません
check-add-the-line-wanted = { $wanted } の行を足してください

## check, evaluate container

check-no-what = { $what }{ $gap }がない
check-there-is-a-what = { $what }{ $gap }がある
check-name-state = { $name }（{ $state }）
check-container-named-name = { $name } という名前のコンテナ
check-container-made-from-image = { $image } から作ったコンテナ
check-container = コンテナ
check-name-is-there-state = { $name } があります（{ $state }）
check-remove-it-docker-rm-f-name = 削除してください: docker rm -f { $name }
check-yours-is-named-other-run-it = いまの名前は { $other } です。イメージ名の前に --name { $name } を付けて実行してください
check-run-it-press-r-or-type = r を押すか、別の端末でこのステップのコマンドを実行してください
check-exited-with-code-code = 終了（コード { $code }）
check-made-from-image = { $image } から作られている
check-name-is-another-container-rename-it = { $name } は別のコンテナです。名前を変える（docker rename { $name } 新しい名前）か、要らなければ削除して（docker rm -f { $name }）、{ $image } を実行してください
check-a-name-that-docker-made-up = Docker が付けた名前
check-run-it-without-name = --name を付けずに実行してください
check-see-why-it-ended-docker-logs = 終わった理由を見ましょう: docker logs { $name }
check-start-it-docker-start-name = 起動してください: docker start { $name }
check-stop-it-docker-stop-name = 止めてください: docker stop { $name }
check-look-at-docker-ps-a = docker ps -a を見てください
check-it-is-wanted-name = 状態は { $wanted_name }
check-wait-a-moment-and-check-again = 少し待ってから、もう一度チェックしてください
check-look-at-docker-inspect-name-under = docker inspect { $name } の Health を見てください
check-give-it-a-health-check = ヘルスチェックを付けてください
check-its-health-is-wanted = ヘルスは { $wanted }
check-no-health-check = ヘルスチェックがありません
check-no-published-port = 公開されたポートはありません
check-it-publishes-list = 公開されているのは { $list }
check-no-published-port-2 = 公開されたポートがない
check-run-it-without-p = -p を付けずに実行してください
check-it-publishes-wanted = { $wanted } を公開している
check-only-a-running-container-publishes-ports = ポートを公開するのは動いているコンテナだけです
check-the-two-ports-are-the-wrong = 二つのポートが逆です。-p ホスト:コンテナ の順なので、-p { $wanted } です
check-stop-it-and-run-it-again = 止めてから、イメージ名の前に -p { $wanted } を付けて実行し直してください
check-remove-it-and-run-it-again = 削除してから、{ $flag } を付けて実行し直してください
check-environment-wanted = 環境変数 { $wanted }
check-no-name = { $name } がありません
check-on-network-wanted = ネットワーク { $wanted } につながっている
check-on-list = つながっているのは { $list }
check-mount-wanted = マウント { $wanted }
check-no-mount = マウントはありません
check-its-log-has-like = ログに { $like } がある
check-the-log-is-empty = ログは空です
check-its-last-line-last = 最後の行: { $last }
check-read-it-docker-logs-name = 読んでみましょう: docker logs { $name }

## check, finding

check-this-was-not-looked-at = まだ調べていません
check-check-again = もう一度チェックしてください
check-no-container-engine-answers = コンテナエンジンが応答しません
check-start-it-docker-desktop-or-sudo = 起動してから（Docker Desktop、または sudo systemctl start docker）、もう一度チェックしてください
check-put-that-right-then-check-again = これを直してから、もう一度チェックしてください
check-the-replay-has-not-come-to = 再生はまだここまで進んでいません
check-run-this-step-command-and-first = このステップのコマンドを実行してください（前のステップがまだなら、先にそちらを実行します）
check-in-the-replay-what-answered-here = 再生では、ここで応答していたものがその後に停止したか、置き換わっています
check-that-it-is-so-again-can = もう一度確かめるには実際のエンジンが必要です。このステップの記録はそのまま残ります
check-a-text-like-pattern = `{ $pattern }` のような部分がある
check-the-regular-expression-pattern-cannot-be = 正規表現 `{ $pattern }` を読めません
check-this-is-a-mistake-in-the = 講座の誤りです。お知らせください
check-values = 、

## check, finding

check-full-stop = 。

## check, evaluate resource

check-volume = ボリューム
check-network = ネットワーク
