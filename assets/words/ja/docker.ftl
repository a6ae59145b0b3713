### Docker's command line: what is wrong with a line, how it differs from what is asked.

## docker cli, problem

## docker cli, compare, difference

docker-you-typed-typed-the-step-asks = `{ $typed }` と入力していますが、このステップで使うのは `{ $asked }` です
docker-flag-is-missing = `{ $flag }` がありません
docker-you-added-flag-which-the-step = `{ $flag }` はこのステップでは指定しません
docker-you-took-the-tag-typed-of = { $image } のタグが `{ $typed }` になっています。このステップで使うのは `{ $asked }` です
docker-you-published-the-container-port-container = コンテナのポート { $container } をホストのポート { $typed } に公開しています。このステップではホストのポート { $asked } です
docker-you-left-the-host-port-of = コンテナのポート { $container } に対するホスト側のポートがエンジン任せです。このステップではホストのポート { $asked } です
docker-host-port-host-leads-to-port = ホストのポート { $host } がコンテナのポート { $typed } につながっています。このステップではコンテナのポート { $asked } です
docker-the-ports-are-the-wrong-way = ポートの順が逆です。`{ $typed }` ではなく `{ $asked }` と書きます
docker-you-published-typed-the-step-asks = 公開するポートが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-set-name-to-typed-with = { $flag } の { $name } が `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-asked-is-missing = `{ $asked }` がありません
docker-you-added-typed-which-the-step = `{ $typed }` はこのステップでは指定しません
docker-the-order-differs-you-wrote-typed = 順番が違います。`{ $typed }` ではなく `{ $asked }` です
docker-you-run-typed-in-the-container = コンテナで `{ $typed }` を実行しようとしています。このステップでは指定せず、イメージに任せます
docker-the-command-for-the-container-is = コンテナで実行するコマンドがありません: `{ $asked }`
docker-you-run-typed-in-the-container-2 = コンテナで実行するコマンドが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-tagged-typed-the-step-asks = タグが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-took-the-image-typed-the = イメージが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-named-the-container-typed-the = コンテナ名が `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-chose-the-container-typed-the = コンテナが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-mounted-typed-the-step-asks = マウントが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-named-the-volume-typed-the = ボリューム名が `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-chose-the-network-typed-the = ネットワークが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-named-the-network-typed-the = ネットワーク名が `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-took-the-file-typed-the = Dockerfileが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-build-the-stage-typed-the = ステージが `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-build-the-folder-typed-the = ビルドするフォルダーが `{ $typed }` になっています。このステップでは `{ $asked }` です

## docker cli, error

docker-there-is-no-command = コマンドがありません
docker-the-line-is-longer-than-64 = 行が 64 KiB を超えています
docker-the-quote-quote-is-never-closed = 引用符 { $quote } が閉じられていません
docker-docker-has-no-command-command = docker に `{ $command }` というコマンドはありません
docker-command-needs-a-command-after-it = `{ $command }` の後にコマンドが必要です
docker-docker-has-command-sealegs-does-not = `{ $command }` は docker にありますが、sealegs では実行できません
docker-command-has-no-flag-flag = `{ $command }` に { $flag } というオプションはありません
docker-docker-has-flag-for-command-sealegs = { $flag } は docker の `{ $command }` にありますが、sealegs では実行できません
docker-flag-needs-a-value = { $flag } には値が必要です
docker-value-for-flag-what = { $flag } の `{ $value }`: { $what }
docker-command-needs-argument = `{ $command }` には { $argument } が必要です
docker-command-does-not-take-argument = `{ $command }` に `{ $argument }` は余分です
docker-one-and-other-exclude-each-other = { $one } と { $other } は同時に使えません
docker-you-gave-flag = { $flag } が `{ $typed }` になっています。このステップでは `{ $asked }` です
docker-you-wrote = `{ $typed }` になっています。このステップでは `{ $asked }` です
