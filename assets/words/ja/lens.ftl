### イメージレンズ: イメージの中身を見る画面。

lens-title = イメージレンズ
lens-wasted = 無駄
lens-nothing-wasted = 無駄なし
lens-layers = レイヤー
lens-layer = レイヤー
lens-size = サイズ
lens-sum = 累計
lens-empty = ほかにファイルを追加しない命令 { $count } 件
lens-no-instruction = （命令の記録なし）
lens-added = 追加
lens-changed = 変更
lens-hidden = 削除・隠蔽
lens-none-added = このレイヤーが追加したファイルはありません。
lens-none-changed = 下のレイヤーのファイルへの変更はありません。
lens-none-hidden = 下のレイヤーのファイルを隠してはいません。
lens-no-layer = この命令はレイヤーを作りません。イメージの設定だけを変えます。
lens-was = 以前
lens-no-match = 一致するファイルはありません
lens-replay = 再生中: 記録にあるのはサイズと命令だけで、ファイルの一覧はありません。エンジンを起動するとレイヤーの中まで見られます。
lens-no-files = ファイルの一覧は読み取れていません。サイズだけを表示しています。
lens-unlisted = 個のファイルは多すぎるため一覧にありません（サイズには含めています）
lens-more = ほか { $count } 個
lens-reading = レイヤーを読み込んでいます
lens-asking = エンジンにイメージを問い合わせています…
lens-missing = コースで比べる 2 つのうち、まだないイメージ: { $names }
lens-made-at = { $name }（「{ $title }」{ $step } で作成）
lens-not-built = このコースで比べるイメージは、まだエンジンにありません:
lens-not-built-hint = レッスンの中でビルドするか、o を押してほかのイメージを選んでください。
lens-images = どのイメージを見ますか？
lens-no-images = エンジンにイメージがまだありません。先に pull またはビルドしてください。
lens-filter = 絞り込み
lens-stopped = 中断しました。もう一度見るには L を押してください。

## 2 つのイメージの比較。

lens-smaller = { $name } は { $than } より { $percent }% 小さくなっています。

## イメージの中身を読めないときに何をするか。

lens-advice-truncated = エンジンからのデータが途中で切れました。`docker info` でエンジンの様子を確かめてから、もう一度試してください。
lens-advice-compressed = レイヤーのサイズはこのまま見られます（`docker history` でも確かめられます）。
lens-advice-damaged = イメージを pull またはビルドし直してください。レイヤーのサイズは `docker history` でも確かめられます。

## lens, error

lens-archive-truncated = イメージのアーカイブが途中で終わっています
lens-archive-damaged = イメージのアーカイブが壊れています: { $what }
lens-archive-no-manifest = イメージのアーカイブにレイヤーの一覧がありません
lens-archive-no-layer = イメージのアーカイブにレイヤー { $layer } がありません
lens-archive-too-large = イメージのアーカイブが、イメージにはありえないほど大きくなっています: { $what }
lens-archive-compressed = レイヤーの圧縮（{ $how }）を展開するには、イメージレンズで使える量を超えるメモリが必要です
