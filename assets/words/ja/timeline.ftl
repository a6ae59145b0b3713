### 起動してからの出来事。

timeline-title = タイムライン
timeline-about = ワークショップを開いてからの出来事です。左は開いてからの時間（分:秒）、右はコマンドにかかった時間です。
timeline-earlier = それより前に完了したステップ: { $count }
timeline-nothing = まだ何もありません。
timeline-wrote = ファイルを書き込み
timeline-checked = チェック: { $of } 件中 { $passed } 件合格
timeline-passed = ステップ完了
timeline-engine = エンジンに接続
timeline-replay = 再生: 記録されたコースを表示
timeline-no-engine = エンジンが応答しません
timeline-runs = 実行中（{ $took } 経過）
timeline-when-recorded = 記録時 { $took }
timeline-exit = { $took }、終了コード { $code }
timeline-failed = { $took }、実行できず
timeline-stopped = { $took }、中断
