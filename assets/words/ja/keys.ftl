### What each key does, as the help says it.

keys-normal-run = このステップのコマンドを実行
keys-normal-meaning = コマンドの意味を部分ごとに表示・非表示
keys-normal-prompt = コマンドを自分で入力
keys-normal-shell = 自分のシェルをワークスペースで開く
keys-normal-check = 今すぐチェック
keys-normal-hint = ヒントを見る（押すたびに 1 つ）
keys-normal-solution = 解答を表示・非表示
keys-normal-apply = 解答を適用（自分のファイルは残ります）
keys-normal-edit = ファイルをエディタで開く
keys-normal-files = ファイルを説明付きで 1 行ずつ読む
keys-normal-difference = 自分のファイルと解答の違い
keys-normal-next = 次のステップ
keys-normal-previous = 前のステップ
keys-normal-pick = 答えを選ぶ
keys-normal-answer = 選んだ答えで回答
keys-normal-cancel = コマンドを停止（もう一度で強制終了）
keys-normal-type = 実行中のコマンドに入力
keys-normal-api = Docker の動き: コマンドの裏の Engine API リクエスト
keys-normal-map = ライブマップ: ポート、コンテナ、ネットワーク、ボリュームの今の様子
keys-normal-search = 出力を検索
keys-normal-tree = レッスン一覧
keys-normal-bring = このステップまで進める（手前の足りないものを代わりに実行）
keys-normal-take-back = このステップやレッスンで作ったものを削除してやり直す
keys-normal-variables = コースの変数（ポート、イメージ）
keys-normal-language = 言語を切り替え (English)
keys-normal-theme = 次のテーマを試す（明るい、暗い、高コントラスト…）
keys-normal-reconnect = エンジンを探し直す
keys-normal-replay = エンジンがないとき: コースの記録を再生して進む
keys-normal-focus-next = 次のパネル
keys-normal-focus-back = 前のパネル
keys-normal-up = 上へスクロール
keys-normal-down = 下へスクロール
keys-normal-page-up = 1 ページ上へ
keys-normal-page-down = 1 ページ下へ
keys-normal-top = 先頭へ
keys-normal-bottom = 末尾へ（出力に追従）
keys-normal-close = メッセージを閉じる
keys-normal-help = このヘルプ
keys-normal-quit = 終了（進み具合は保存済み）
keys-normal-interrupt = コマンドを停止（なければ終了）

keys-tree-up = 上のステップ
keys-tree-down = 下のステップ
keys-tree-choose = このステップへ移る
keys-tree-bring = そのステップまで進める（手前の足りないものを代わりに実行）
keys-tree-take-back = そこで作ったものを削除してやり直す
keys-tree-close = 本文へ戻る

keys-map-zoom = マップを画面いっぱいに拡大・元に戻す
keys-map-others = このコース以外のものも表示・非表示
keys-map-close = 本文へ戻る

keys-reader-up = 1 行上へ
keys-reader-down = 1 行下へ
keys-reader-page-up = 1 ページ上へ
keys-reader-page-down = 1 ページ下へ
keys-reader-top = 最初の行へ
keys-reader-bottom = 最後の行へ
keys-reader-find-next = 次の説明・次の違いへ
keys-reader-find-previous = 前の説明・前の違いへ
keys-reader-note-down = 長い説明を下へスクロール
keys-reader-note-up = 長い説明を上へスクロール
keys-reader-focus-next = 次のファイル
keys-reader-focus-back = 前のファイル
keys-reader-solution = 解答と自分のファイルを切り替え
keys-reader-difference = 解答との違い・本文に戻る
keys-reader-edit = 自分のファイルをエディタで開く
keys-reader-language = 言語を切り替え (English)
keys-reader-theme = 次のテーマを試す
keys-reader-help = ヘルプ
keys-reader-close = ステップに戻る

keys-search-find-next = 次の一致
keys-search-find-previous = 前の一致
keys-search-search = 別の語を検索
keys-search-page-up = 1 ページ上へ
keys-search-page-down = 1 ページ下へ
keys-search-close = 検索を終える
keys-search-interrupt = コマンドを停止（なければ終了）

keys-entry-accept = 入力を確定
keys-entry-backspace = 前の 1 文字を消す
keys-entry-delete = カーソルの 1 文字を消す
keys-entry-left = 1 文字左へ
keys-entry-right = 1 文字右へ
keys-entry-word-left = 1 語左へ
keys-entry-word-right = 1 語右へ
keys-entry-start = 行頭へ
keys-entry-end = 行末へ
keys-entry-erase-to-start = 行頭まで消す
keys-entry-erase-to-end = 行末まで消す
keys-entry-erase-blank-word = 前の語を消す
keys-entry-erase-word = 記号までの語を消す
keys-entry-put-back = 最後に消したものを戻す
keys-entry-close = 入力をやめる

keys-prompt-accept = 実行する・選んだ語を確定する
keys-prompt-complete = 補完（もう一度で候補を選ぶ）
keys-prompt-complete-back = 前の候補を選ぶ
keys-prompt-history-back = 前に入力した行・候補を上へ
keys-prompt-history-forward = 後に入力した行・候補を下へ
keys-prompt-page-up = 出力を 1 ページ上へ
keys-prompt-page-down = 出力を 1 ページ下へ
keys-prompt-close = 候補を閉じる・入力をやめる

keys-typing-leave-typing = ワークショップの操作に戻る
keys-typing-page-up = 1 ページ前を見る
keys-typing-page-down = 1 ページ先を見る

keys-shell-leave-typing = ワークショップに戻る（シェルは動き続けます）
keys-shell-page-up = 1 ページ前を見る
keys-shell-page-down = 1 ページ先を見る
keys-shell-select-up = コピーする行をカーソルから上へ選ぶ

keys-select-select-up = 1 行上へ
keys-select-select-down = 1 行下へ
keys-select-page-up = 1 ページ上へ
keys-select-page-down = 1 ページ下へ
keys-select-copy = クリップボードにコピー
keys-select-close = コピーをやめる

keys-question-yes = はい
keys-question-no = いいえ
keys-question-up = 長い一覧を上へスクロール
keys-question-down = 長い一覧を下へスクロール

keys-take-back-take-step = このステップ
keys-take-back-take-lesson = レッスン全体
keys-take-back-take-all = このワークショップで作ったものすべて
keys-take-back-yes = 一覧のものを削除
keys-take-back-up = 長い一覧を上へスクロール
keys-take-back-down = 長い一覧を下へスクロール
keys-take-back-no = 何もしない

keys-variables-up = 上の変数
keys-variables-down = 下の変数
keys-variables-choose = 値を変える
keys-variables-close = 閉じる

keys-help-up = 上へスクロール
keys-help-down = 下へスクロール
keys-help-page-up = 1 ページ上へ
keys-help-page-down = 1 ページ下へ
keys-help-close = 閉じる
keys-normal-palette = すべての操作を名前で探す
keys-normal-places = レッスンやステップを名前で探して移る
keys-normal-outline = このページの見出し・ファイル・チェック
keys-picker-accept = 選んだ行に決める
keys-picker-up = 1 行上へ
keys-picker-down = 1 行下へ
keys-picker-page-up = 1 ページ上へ
keys-picker-page-down = 1 ページ下へ
keys-picker-focus-next = 次の一覧へ（操作、レッスンとステップ、このページ）
keys-picker-close = 一覧を閉じる
