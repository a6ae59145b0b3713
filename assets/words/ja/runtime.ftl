### What the workshop does for a session.

## runtime, opening

runtime-there-is-no-such-variable = そのような変数はありません
runtime-the-default-is-default-about = 既定値は { $default } です。{ $about }

## runtime, replay, notes

runtime-replay-not-in-your-workspace-but = （再生）記録したときにあって、あなたのワークスペースにないファイル: { $names }
runtime-replay-in-the-recorded-run-this = （再生）記録ではこのコマンドを 1 回だけ実行しています。同じ結果をもう一度表示します。状態は変わりません。
runtime-replay-what-the-command-wrote-is = （再生）コマンドが書いたファイルを、記録どおりにワークスペースへ書きました: { $names }
runtime-replay-the-recording-does-not-hold = （再生）{ $names } の中身は記録にないため、代わりに短い説明文をワークスペースに置きました。

## runtime, recorder, surroundings

runtime-containers = エンジンにすでにコンテナがあります: { $names }
runtime-user = ユーザー名「{ $name }」は記録の中のほかの語と区別できません
runtime-containers-advice = 記録専用のエンジンを使うか、先にそれらを削除してください。
runtime-user-advice = `USER=sealegs-learner sealegs course record …` として実行してください。

## runtime, opening

runtime-variables-near = { $near } のことですか？ 使える変数: { $all }
runtime-variables = 使える変数: { $all }

## runtime, replay, notes

runtime-replay-differ = （再生）{ $names } は記録したときの内容と違います。以下は、記録したときの内容で実行した結果です。
runtime-names-and-more = { $names } ほか { $more } 件

## runtime, compose

runtime-compose-up-creates = `docker compose up` で作られます
runtime-compose-up-starts = `docker compose up -d { $service }` で起動できます
runtime-compose-network-of-another = ほかの誰かが作ったネットワークです。`external: true` ならそのまま使えます。-p でプロジェクト名を変えることもできます
runtime-compose-service-near = compose ファイルには { $name } というサービスがあります
runtime-compose-profile-wakes = docker compose --profile { $profile } … とすると有効になります
