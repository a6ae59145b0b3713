### `sealegs goto`.

goto-to-stand-at = ここから始めるための準備: { $target }
goto-question = 実行しますか？ [y/N]
goto-dry = 調べただけで、何も作っていません。
goto-left = 何も作っていません。
goto-no-terminal = 確認する端末がありません。何も作っていません
goto-say-yes = --dry-run で作るものを確かめてから --yes を付けてください。
goto-interrupted = 中断しました。済んだことはそのままです。同じコマンドで続きから進めます。
goto-here = 準備ができました。sealegs で開くと、そのステップから始められます。代わりに実行したステップ: { $applied }。
