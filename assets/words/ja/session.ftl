### What a session says.

## session, replaying

session-the-base-images-were-stand-ins = ベースイメージは代用品なので、本物とはサイズやバージョンが異なります。
session-it-has-recorded-where-you-have = 変数は記録のもの（{ $recorded }）を使います（あなたの設定: { $own }）。

## session, notice

session-done-every-check-passed-press-n = 完了です。すべてのチェックに通りました。n で次へ進みます。
session-that-was-the-last-step-well = 最後のステップまで終わりました。お疲れさまでした！
session-a-command-is-still-running-wait = まだコマンドが動いています。終わるのを待つか、x で止めてください。
session-stopped-line-it-was-holding-the = `{ $line }` が端末を占有していたので止めました。
session-nothing-is-running = 動いているコマンドはありません。
session-no-more-hints-for-this-step = ヒントはこれで全部です。s で解答を見られます。
session-this-step-has-no-file-to = このステップには編集するファイルがありません。
session-there-is-nothing-to-check-in = このステップにチェックはありません。読み終えたら n で次へ進みます。
session-give-every-line-its-place-first = まだ順番の決まっていない行があります。番号を順に押してから Enter で答えます。
session-pick-an-answer-first-press-its = 先に答えを選んでください。番号キーで選び、Enter で答えます。
session-what-will-happen-pick-a-guess = どうなると思いますか？ 番号キーで予想を選んでください。もう一度実行すれば、予想なしで進みます。
session-could-not-write-why-make-room = 書き込めませんでした: { $why }。空き容量や権限を直して、もう一度試してください。
session-your-progress-could-not-be-saved = 進み具合を保存できませんでした: { $why }。このまま続けられます。空き容量や権限を直すと、次のステップで保存されます。
session-the-editor-did-not-work-why = エディタを使えませんでした: { $why }。EDITOR に使えるエディタを設定するか、別の端末でファイルを編集してください。
session-name-is-value-now-everywhere-in = { $name } を { $value } にしました。コース全体に反映されます。
session-name-stays-as-it-was-why = { $name } は変えていません: { $why }。
session-the-course-is-version-new-now = コースがバージョン { $new } になりました（前回は { $old }）。終えた後に変わったステップが { $changed } 個あり、~ 印が付いています（c で確かめ直せます）。なくなったステップは { $gone } 個です。記録は消していません。
session-the-progress-file-could-not-be = 進み具合のファイルを読めませんでした。{ $path } として残し、最初から始めます。済んだことは c でチェックすれば分かります。
session-lost-the-engine-why-looking-for = エンジンとの接続が切れました: { $why }。接続し直しています。戻ったら r でもう一度実行してください。
session-a-live-engine-answers-from-here = エンジンにつながりました。ここからは実際に実行します。再生で済ませたステップは、実際に行うまで「再生」の印が残ります。
session-no-engine-answers-yet-error-the = まだエンジンが応答しません（{ $error }）。再生を続けます。準備の方法は `sealegs doctor` で分かります。R でもう一度探します。
session-there-is-no-recorded-run-of = このコースには再生できる記録がありません。
session-in-the-recorded-run-name-is = 記録では { $name } は { $value } です。再生では変えられませんが、実際のエンジンがあれば自由に選べます。
session-removed-the-container-name-of-your = 前回のコンテナ { $name } を削除しました。
session-port-port-is-published-on-the = ポート { $port } はエンジンのマシンで公開されていますが、このマシンからつなげません: { $why }。このマシンでポート { $port } を空けるか、v で別のポートを選んでから、もう一度実行してください。
session-the-container-could-not-be-removed = コンテナを削除できませんでした: { $why }。
session-there-is-no-step-beyond-this = これより先のステップはありません。
session-the-workshop-is-doing-the-steps = 選んだステップの手前までを実行しています。x を押すとここで止まります。
session-you-are-here-everything-before-this = ここから始められます。手前のステップはすべて済んでいました。
session-you-are-here-count-step-s = ここから始められます。手前の { $count } ステップを代わりに実行しました。
session-stopped-at-step-number-of-total = { $total } ステップ中 { $number } 番目で止めました。済んだことはそのままで、まだのステップの先頭にいます。
session-this-step-could-not-be-done = このステップを実行できませんでした: { $title }。理由は出力とチェックにあります。ここで直してから、もう一度目的のステップを選んでください。
session-without-an-engine-nothing-can-be = エンジンがないので何も作れません。R で探し直すか、Enter でステップを開いて読んでください。
session-taken-back-what-count-thing-s = { $what } をやり直せるようにしました。{ $count ->
    [0] エンジンから削除するものはありませんでした
   *[other] エンジンから { $count } 個を削除しました
 }。あなたのファイルはそのままです。
session-wrote = { $files } を書き込みました。
session-wrote-kept = { $files } を書き込みました。元のファイルの保存先: { $kept }
session-still-there = まだ残っています: { $left }。これらがなくなるまで、進み具合の記録も残ります。

## Why a variable cannot have a value

session-value-unknown = そのような変数はありません
session-value-port = ポートは 1 から 65535 までの数です
session-value-image = イメージ名は空にできず、空白も使えません
session-value-choice = 使える値: { $all }
session-value-control = 制御文字が入っています

## A recorded run in the place of an engine

session-replay-for-want-of-an-engine = コンテナエンジンが応答しないため、再生で進めます。{ $date } に { $engine } で記録した実行結果で、このマシンでは何も実行しません。エンジンの準備は `sealegs doctor --fix` でできます。
session-replay-chosen = ご指定どおり再生で進めます。{ $date } に { $engine } で記録した実行結果で、このマシンでは何も実行しません。

## What a reset takes back

session-container-named = コンテナ { $name }
session-image-named = イメージ { $name }
session-network-named = ネットワーク { $name }
session-volume-named = ボリューム { $name }
session-these-go = 次のものはこのワークショップがエンジンに作りました。これらを削除します:
session-none-made = このワークスペースのラベルが付いたものはエンジンにありません。
session-none-made-there = そこで作られたという印の付いたものは、エンジンにありません。
session-these-are-held = 次のものは使われているので残ります:
session-progress-stays = これらが残っている間は、進み具合の記録もそのままです。あなたのファイルもそのままです。
session-progress-of-all = 進み具合のファイルは別名で残します。あなたのファイルはそのままです。
session-progress-of-a-step = { $name } の進み具合は未完了に戻ります。あなたのファイルはそのままなので、ファイルだけのステップは完了したままです。
session-progress-of-a-lesson = レッスン { $id } の進み具合は未完了に戻ります。あなたのファイルはそのままなので、ファイルだけのステップは完了したままです。
session-removed = 削除しました: { $what }
session-stays = 残っています: { $what }: { $why }
session-free-what-stays = 残ったものは、使っているコンテナ（`docker ps -a`）を片付けてから、同じリセットをもう一度実行してください。それまで進み具合の記録も残ります。
session-held-by-a-step = { $step } のコンテナ { $name } が使っています。先に { $step } を戻してください（sealegs reset --step { $step }）。
session-held-by-the-workshop = このワークショップのコンテナ { $name } が使っています。先に docker rm -f { $name } を実行してください。
session-held-by-another = このワークショップが作ったものではないコンテナ { $name } が使っています。消してよいかは、あなたが決めてください。
session-reason-and-reason = { $first }{ $rest }
