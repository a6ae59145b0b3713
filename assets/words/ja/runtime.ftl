### What the workshop does for a session.

## runtime, opening

runtime-there-is-no-such-variable = そのような変数はありません
runtime-the-default-is-default-about = 既定値は { $default } です。{ $about }

## runtime, replay, notes

runtime-replay-not-in-your-workspace-but = （再生）記録したときにあって、あなたのワークスペースにないファイル: { $names }
runtime-replay-in-the-recorded-run-this = （再生）記録ではこのコマンドを 1 回だけ実行しています。同じ結果をもう一度表示します。状態は変わりません。
runtime-replay-what-the-command-wrote-is = （再生）コマンドが書いたファイルを、記録どおりにワークスペースへ書きました: { $names }
runtime-replay-the-recording-does-not-hold = （再生）{ $names } の中身は記録にないため、代わりに短い説明文をワークスペースに置きました。
