### `sealegs reset`.

reset-nothing = このワークスペースに進み具合の記録はありません。リセットするものはありません。
reset-damaged = 進み具合のファイルを読めなかったので、何を作ったか分かりません。ファイルの保存先: { $path }
reset-untouched = 何も削除していません。
reset-question = 続けますか？ [y/N]
reset-left = 何も削除していません。
reset-dry = 一覧を表示しただけで、何も削除していません。
reset-no-terminal = 確認する端末がありません。何も削除していません
reset-say-yes = 一覧を読んでから --yes を付けてください。
reset-live-too = 再生だけではなく、エンジンに何かを作ったかもしれないステップがあります。何も削除していません
reset-look-there = エンジンを確かめられるように --engine replay を外すか、--lesson か --step を指定してください。
reset-kept = 進み具合のファイルの保存先: { $path }
reset-taken-back = 進み具合を未完了に戻しました: { $steps }
reset-seat-kept = この席には別の実行で作ったものが残っているので、席は空けません: { $names }
reset-seat-free = `sealegs seats free { $seat }` で、一覧を確かめてから削除できます。
reset-only-replayed = すべて再生で進めたなら、`sealegs --engine replay reset` でエンジンなしで戻せます。
