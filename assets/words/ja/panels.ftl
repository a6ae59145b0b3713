### Lists to choose from, panels and their sizes, the first minutes.

panels-actions = 何をしますか？
panels-places = レッスン・ステップへ移る
panels-outline = このページの見出し
panels-nothing-found = 当てはまるものがありません。文字を減らすか、Tab で次の一覧へどうぞ。
panels-tab-places = Tab: ステップ
panels-tab-outline = Tab: このページ
panels-tab-actions = Tab: 操作
panels-enter-esc = Enter: 決定 · Esc: 閉じる
panels-pick-answer = 選ぶ:
panels-a-check = チェック
panels-a-file = ファイル
panels-a-heading = 見出し
panels-already-alone = このパネルはすでに画面いっぱいです。Tab で次のパネルに切り替わります。
panels-full-width = このパネルの幅は、すでに画面いっぱいです。
panels-writing-files = ファイルの書き込み
panels-usually = 通常
panels-stops-it = で停止
panels-copied = コピーしました:
panels-also-in = 貼り付けられないときはこちら:
panels-nothing-to-copy = ここにはまだコピーするものがありません。
