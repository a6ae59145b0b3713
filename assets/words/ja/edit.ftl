### 内蔵エディタ。

edit-saved = 保存済み
edit-unsaved = 未保存
edit-new = 新しいファイル
edit-line = 行
edit-column = 桁
edit-changed-outside = 外部で変更されました: Ctrl-o
edit-removed-outside = 外部で削除されました: Ctrl-o
edit-taken-in = ファイルが外部で変更されたので、新しい内容に切り替えました。Ctrl-z で元に戻せます。
edit-just-saved = 保存しました。チェックを実行しています。
edit-kept-theirs = 保存しました。もう一方の内容の保存先:
edit-not-saved = 保存できませんでした（入力した内容は残っています）:
edit-nothing-to-save = 変更はありません（保存済みです）。
edit-nothing-to-undo = 元に戻す操作がありません。
edit-nothing-to-redo = やり直す操作がありません。
edit-not-found = 見つかりません:
edit-solution-in = 解答の内容に置き換えました（未保存）。Ctrl-z で元に戻せます。
edit-no-solution = このファイルの解答はありません。
edit-equal = どの行も同じです。
edit-own-side = - 自分の内容
edit-solution-side = + 解答
edit-their-side = + 外部での変更
edit-recovered-side = - 保存されなかった内容
edit-file-side = + 今のファイル
edit-no-note = この行に説明はありません（• の付いた行にあります）。
edit-differs = 解答にはない行です。Ctrl-d で違いを見られます。
edit-ask-leave = 保存していない内容があります。
edit-ask-leave-how = `s` 保存して終わる · `x` 保存せずに終わる · `Esc` 編集を続ける
edit-ask-changed = 編集中に、ほかのプログラムがこのファイルを変更しました。どちらを残すか選ぶまで、何も上書きしません。
edit-ask-removed = 編集中に、ほかのプログラムがこのファイルを削除しました。入力した内容は残っています。
edit-ask-changed-how = `m` 自分の内容を保存（相手の内容も別名で残します） · `t` 相手の内容を使う · `d` 違いを見る · `Esc` あとで
edit-ask-recovered = 前回、保存する前にワークショップが終了しました。入力していた内容は残してあります。
edit-ask-recovered-how = `t` 取り込む（Ctrl-z で戻せます） · `x` 捨てる · `d` 違いを見る · `Esc` あとで決める
edit-which-editor = どのエディタで書きますか？
edit-which-how = `Enter` で決定します（次回から使います）。あとで変えるには `E` を押します。
edit-inside = 内蔵エディタ（この画面で編集）
edit-in-terminal = このターミナルで開く
edit-in-window = 別のウィンドウで開く
edit-opened-outside = 開きました。そちらで保存すると、チェックが自動で実行されます。エディタ:
edit-not-started = エディタを起動できませんでした（E で別のエディタを選べます）:
edit-not-here = このファイルは内蔵エディタでは開けません（E で別のエディタを選べます）:
edit-checks = チェック
edit-copied = コピーしました。
edit-too-much = 貼り付けませんでした。内蔵エディタで扱える大きさを超えます。

## Editors of the learner's own

edit-no-editor = エディターが見つかりません
edit-open-quote = `{ $text }` の引用符が閉じていません
edit-open-quote-in = { $name } の `{ $line }` は引用符が閉じていません
edit-ended-with = { $name } が { $status } で終了しました
