### The screen: titles, states, hints.

## Panels.

screen-lessons = レッスン
screen-text = 本文
screen-checks = チェック
screen-run = 実行
screen-api = Docker の動き
screen-chart = サイズ比較

## Title bar.

screen-lesson = レッスン
screen-step = ステップ
screen-connecting = エンジンを探しています…
screen-no-engine = エンジンなし
screen-seat = シート

## Checks.

screen-passed = 合格
screen-failed = 不合格
screen-cannot-tell = 判定できません
screen-open = これから
screen-not-looked = 未確認
screen-expected = 期待
screen-found = 結果
screen-why = 理由
screen-to-do = 次に
screen-looking = 確認中…
screen-no-checks = チェックはありません。読み終えたら n で進みます。

## Run panel.

screen-too-small = 端末が小さすぎます。必要な大きさ:
screen-nothing-run = まだ何も実行していません。
screen-press-run-here = r でここで実行します。: で自分で入力できます。出力を見るステップなので、ここで実行してください。
screen-press-run = r でここで実行します。: で自分で入力できます。別の端末で実行しても構いません。
screen-press-edit = e でエディタを開きます。a で解答を書き込みます。
screen-files-in = ファイルの場所:
screen-press-replay = P を押すと、エンジンなしで続けられます。コースの記録を「再生」の表示付きで流します。
screen-starting = 準備中
screen-running = 実行中
screen-stopping = 停止中（もう一度 x で強制終了）
screen-ended = 終了
screen-stopped = 停止しました
screen-writing = ファイルの書き込み
screen-written = 書き込みました
screen-kept-as = 元のファイルの保存先:
screen-exit-code = 終了コード
screen-meant-to-fail = （失敗するのが正しい）
screen-context = コンテキスト
screen-sent = 送信済み
screen-cached = キャッシュ
screen-image-size = イメージ
screen-layers = レイヤー
screen-older-lines = 行はこれより前にあり、ログファイルに残っています:
screen-scrolled = スクロール中: End で末尾へ
screen-same-meaning = このステップのコマンドと同じ意味です
screen-type-command = このステップのコマンドを入力します。Tab で補完、↑ で履歴、Esc で閉じます。
screen-type-anything = Enter で実行します。このステップで求めるコマンドはありません。
screen-so-far-good = ここまでは合っています
screen-step-asks = このステップのコマンド:
screen-not-asked = このステップのコマンドとは違います:
screen-next-asked = 次のコマンド:
screen-error = エラー
screen-press-type = i: 入力する

## What Docker does.

screen-api-nothing-run = コマンドを実行すると、その裏で送られる Engine API リクエストをここに表示します。
screen-api-shell = ホストのシェルで実行したため、sealegs からのリクエストはありません。
screen-api-waiting = まだリクエストを送っていません。
screen-api-none = リクエストはありませんでした。
screen-api-more = これより後のリクエストは表示しません。

## Live map.

screen-map = ライブマップ
screen-map-host = ホストのポート
screen-map-containers = コンテナ
screen-map-networks = ネットワーク
screen-map-volumes = ボリューム・フォルダー
screen-map-not-published = 未公開
screen-map-read-only = 読み取り専用
screen-map-internal = 外部に出られない
screen-map-asking = 動いているものを調べています…
screen-map-no-engine = エンジンが応答しないため、何が動いているかわかりません。
screen-map-empty = このコースのものは何もありません（コンテナ、ネットワーク、ボリュームとも）。
screen-map-all-empty = エンジンには何もありません（コンテナ、作成したネットワーク、ボリュームとも）。
screen-map-idle-networks = コンテナのないネットワーク:
screen-map-idle-volumes = どのコンテナも使っていないボリューム:
screen-map-gone = なくなりました:
screen-map-on-host = ホストのネットワークをそのまま使用（ポートもホストのもの）
screen-map-alone = ネットワークなし
screen-map-through = 次のコンテナのネットワークを共有:
screen-map-local = 127.0.0.1: このマシンからのみ接続可
screen-map-everywhere = 0.0.0.0: ほかのマシンからも接続可
screen-map-key-others = o: ほかのものも表示
screen-map-key-own = o: このコースのものだけ表示

## Searching.

screen-search = 検索
screen-no-match = 見つかりません

## Chart.

screen-no-chart = このステップに比較するイメージはありません。
screen-chart-missing = はまだありません。ビルドするステップを実行し、c を押してください。
screen-chart-unknown = イメージはまだ確認していません。c を押してください。
screen-total = 全体
screen-empty-layers = レイヤーを作らない命令

## Prose.

screen-hint = ヒント
screen-solution = 解答
screen-line-by-line = f でファイルを 1 行ずつ、説明付きで読めます
screen-line = 行
screen-right = 正解です。
screen-wrong = これではありません。
screen-wrong-place = 順番が違います。
screen-answer-single = 番号キーで選び、Enter で答えます。
screen-answer-multiple = 正しいものの番号をすべて押し、Enter で答えます。
screen-answer-order = 正しい順に番号を押し、Enter で答えます。
screen-more-are-right = ここまでは正解です。正しいものがまだあります。
screen-what-will-happen = どうなると思いますか？
screen-guess-first = 番号キーで予想を選んでから、コマンドを実行してください。外れても構いません。
screen-what-it-does = このステップのコマンドの結果:
screen-in-force = 使用中
screen-found-here = このマシンに合います
screen-choose-how = 番号キーで選び、Enter で決めます。後から選び直せます。
screen-answer = 答え
screen-more-hints = h: 次のヒント

## Dialogs.

screen-help = キー操作
screen-variables = コースの変数
screen-no-variables = このコースに変数はありません。
screen-default = 既定値
screen-mode-take-back = やり直しの一覧
screen-quit-question = まだコマンドが動いています。止めて終了しますか？
screen-remove-question = 前回の実行で残ったコンテナが、この名前を使っています。削除して実行し直しますか？
screen-yes-no = y: はい   n: いいえ
screen-esc-closes = Esc で閉じる

## Short words beside keys, in the status bar.

screen-key-run = 実行
screen-key-meaning = 意味
screen-key-prompt = 自分で入力
screen-key-complete = 補完
screen-key-history = 履歴
screen-key-check = チェック
screen-key-hint = ヒント
screen-key-solution = 解答
screen-key-apply = 適用
screen-key-files = 読む
screen-key-note = 次の説明
screen-key-differs = 次の違い
screen-key-file = ファイル
screen-key-text = 本文
screen-key-difference = 違い
screen-key-edit = 編集
screen-key-next = 次へ
screen-key-answer = 回答
screen-key-pick = 選ぶ
screen-key-stop = 停止
screen-key-type = 入力
screen-key-api = リクエスト
screen-key-map = マップ
screen-key-zoom = 拡大・縮小
screen-key-others = ほかのものも
screen-key-other-image = もう一方
screen-key-one-or-both = 1 つ・2 つ
screen-key-kinds = 追加・変更・削除
screen-key-filter = 絞り込み
screen-key-pick-image = イメージ一覧
screen-key-tree = 一覧
screen-key-panel = パネル
screen-key-language = 言語
screen-key-help = キー
screen-key-bring = ここまで進める
screen-key-take-back = やり直す
screen-key-quit = 終了
screen-key-reconnect = 再接続
screen-key-replay = 再生
screen-key-close = 閉じる
screen-key-go = 移動
screen-key-change = 変更
screen-key-accept = 確定
screen-key-find = 次
screen-key-find-back = 前
screen-key-yes = はい
screen-key-no = いいえ

## Modes of the keymap, for the help.

screen-mode-normal = 画面で
screen-mode-tree = レッスン一覧で
screen-mode-map = ライブマップで
screen-mode-lens = イメージレンズで
screen-mode-reader = ファイルを 1 行ずつ読むとき
screen-mode-search = 検索中
screen-mode-entry = 文字の入力中
screen-mode-tour = 画面の案内で
screen-mode-picker = 一覧から選ぶとき（文字の入力中のキーも使えます）
screen-mode-prompt = コマンドを自分で入力中（文字の入力中のキーも使えます）
screen-mode-typing = コマンドへの入力中
screen-mode-question = 質問に
screen-mode-variables = 変数の一覧で
screen-mode-help = このヘルプで
screen-mouse-help = マウス: クリックでステップやパネルを選び、ホイールでスクロールします。
screen-mode-shell = シェルパネル（キーはシェルに渡ります）
screen-mode-select = シェルの行を選んでいるとき
screen-shell = シェル
screen-docker-own = sealegs 自身（docker コマンドがないため）
screen-shell-failed = シェルを起動できませんでした:
screen-shell-ended = シェルが終了しました
screen-copied = コピーしました:
screen-lines = 行
screen-key-shell = シェル
screen-key-back = ワークショップに戻る
screen-key-look-back = 前を見る
screen-key-select = 選択
screen-key-copy = コピー
screen-typing-into = 入力はコマンドに渡ります。Ctrl-] で戻ります
screen-mode-edit = ファイルの編集中
screen-mode-edit-difference = 違いを見ているとき
screen-mode-edit-question = エディタの質問に（表示されたキーだけ）
screen-mode-editors = エディタの一覧で
screen-key-save = 保存
screen-key-undo = 元に戻す
screen-key-leave = 終わる
screen-key-find-text = 検索
screen-key-discard = 捨てる
screen-key-mine = 自分の内容を保存
screen-key-theirs = もう一方を使う
screen-key-save-and-leave = 保存して終わる
screen-key-take-solution = 解答に置き換え
