### Docker's command line: what is wrong with a line, how it differs from what is asked.

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

## docker cli, compare, lead

docker-a-tag-names-another-version-if = タグが違うと別のバージョンを指します。手元になければ docker は pull しようとします
docker-it-answers-on-the-other-host = 別のホストポートで応答するため、このステップのチェックには届きません
docker-the-engine-picks-a-free-port = 空いているポートをエンジンが選びます。docker port で分かります
docker-where-nothing-listens-on-that-port = コンテナの中でそのポートを待ち受けるものがなければ、接続はすぐに切れます
docker-the-host-port-comes-first-then = 先にホスト、次にコンテナのポートを書きます（ホスト:コンテナ）
docker-the-program-in-the-container-sees = コンテナのプログラムには別の値が渡ります
docker-words-after-the-image-replace-the = イメージ名の後の語はイメージの CMD に置き換わり、ENTRYPOINT があればその引数になります
docker-create-makes-the-container-and-does = create はコンテナを作るだけで、起動しません
docker-run-also-starts-the-container = run はコンテナの起動まで行います
docker-start-only-starts-a-container-that = start は既にあるコンテナを起動するだけです
docker-exec-runs-a-command-in-a = exec は動いているコンテナの中でコマンドを実行します
docker-run-makes-a-new-container-instead = run は動いているコンテナに入らず、新しいコンテナを作ります
docker-that-removes-images-not-containers = 削除されるのはコンテナではなくイメージです
docker-that-removes-containers-not-images = 削除されるのはイメージではなくコンテナです
docker-kill-gives-the-program-no-time = kill ではプログラムが自分で終了する時間がありません
docker-rm-removes-a-container-and-refuses = rm はコンテナを削除します。動いているコンテナは削除できません
docker-ps-lists-containers-not-images = ps が一覧するのはイメージではなくコンテナです
docker-that-lists-images-not-containers = 一覧されるのはコンテナではなくイメージです
docker-without-a-tag-the-image-has = タグがないとイメージには ID しかなく、名前で指定できません
docker-without-it-docker-reads-the-file = 指定しないと Dockerfile という名前のファイルを読みます
docker-without-it-the-last-stage-is = 指定しないと最後のステージまでビルドします
docker-without-it-steps-that-were-built = 指定しないと、以前にビルドした手順はキャッシュから取られます
docker-without-it-docker-takes-this-machine = 指定しないと、このマシンのプラットフォームになります
docker-without-it-the-command-holds-the = 指定しないと、プログラムが終わるまで端末が占有されます
docker-without-it-the-program-gets-no = 指定しないと、プログラムに入力が届きません
docker-without-it-the-program-has-no = 指定しないと、プログラムには端末がなく、プロンプトも行編集もありません
docker-without-it-the-stopped-container-stays = 指定しないと、停止したコンテナが削除するまで残ります
docker-without-it-nothing-on-this-machine = 指定しないと、このマシンからコンテナのポートに届きません
docker-without-it-the-engine-makes-up = 指定しないとエンジンが適当な名前を付け、後のコマンドで名前を指定できません
docker-without-it-the-container-is-on = 指定しないと既定の bridge につながり、他のコンテナから名前で見つけられません
docker-without-it-the-container-host-name = 指定しないと、ホスト名はコンテナの ID になります
docker-without-it-what-the-container-writes = 指定しないと、コンテナが書いたデータはコンテナと一緒に消えます
docker-without-it-the-program-does-not = 指定しないと、プログラムからその変数が見えません
docker-without-it-the-command-starts-in = 指定しないと、イメージで決められたフォルダーで始まります
docker-without-it-the-program-runs-as = 指定しないと、イメージで決められたユーザーで動きます
docker-without-it-docker-refuses-to-remove = 指定しないと、動いているコンテナは削除できません
docker-without-it-docker-refuses-to-remove-2 = 指定しないと、コンテナが使っているイメージは削除できません
docker-without-it-only-running-containers-are = 指定しないと、動いているコンテナだけが表示されます
docker-without-it-docker-prints-what-is = 指定しないと、今あるログを表示して終わります
docker-without-it-docker-asks-first = 指定しないと、docker が先に確認します
docker-it-runs-in-the-background-its = バックグラウンドで動きます。出力は docker logs で見られます
docker-the-container-is-removed-as-soon = コンテナは終了するとすぐに削除されます
docker-the-name-stays-taken-until-the = コンテナを削除するまで、その名前は使われたままです
docker-the-port-on-this-machine-is = コンテナが動いている間、このマシンのポートが使われます
docker-the-container-is-on-that-network = コンテナは既定の bridge ではなく、そのネットワークだけにつながります
docker-it-replaces-what-the-image-starts = イメージが起動するプログラムが置き換わります
docker-only-the-stages-up-to-that = そのステージまでしかビルドされません
docker-every-step-is-built-again = すべての手順がビルドし直されます
docker-the-image-gets-that-name-as = イメージにその名前も付きます
docker-only-ids-are-printed = ID だけが表示されます
docker-later-steps-and-checks-look-for = 後のステップやチェックは、もう一方の名前を探します
docker-docker-looks-for-that-image-and = docker はそのイメージを探し、なければ pull しようとします
docker-later-commands-look-for-the-container = 後のコマンドは、もう一方の名前でコンテナを探します
docker-docker-acts-on-that-container-or = そのコンテナが対象になります。なければ、見つからないと表示されます
docker-the-data-is-elsewhere-than-the = プログラムや後のステップが探す場所にデータがありません
docker-containers-find-each-other-by-name = 名前で通信できるのは、同じネットワークのコンテナだけです
docker-later-steps-look-for-the-other = 後のステップは、もう一方の名前を探します
docker-another-file-makes-another-image-or = 別のファイルからは別のイメージができます。ファイルがなければ失敗します
docker-the-image-holds-what-that-stage = イメージの中身は、そのステージでできるものになります
docker-copy-and-add-take-files-from = COPY や ADD は、そのフォルダーのファイルを使います

## docker cli, problem

docker-a-port-is-a-number-from = ポートは 1 から 65535 までの数です
docker-both-port-ranges-must-have-the = 二つのポート範囲は同じ長さでなければなりません
docker-the-host-part-must-be-an = ホストの部分は IP アドレスでなければなりません
docker-this-is-not-an-ip-address = IP アドレスではありません
docker-the-protocol-is-tcp-udp-or = プロトコルは tcp、udp、sctp のどれかです
docker-image-names-have-no-capital-letters = イメージ名に大文字は使えません
docker-this-is-not-an-image-name = イメージ名として正しくありません
docker-a-size-is-a-number-with = サイズは数に b、k、m、g を付けて書きます
docker-a-number-is-needed = 数が必要です
docker-a-duration-is-a-number-with = 時間は数に単位を付けて書きます
docker-only-true-or-false = true か false だけです
docker-this-word-is-not-one-docker = docker がここで受け付けない言葉です
docker-this-is-not-a-restart-policy = 再起動ポリシーではありません
docker-a-filter-has-a-name-and = フィルターは名前と値で書きます
docker-the-name-is-missing = 名前がありません
docker-a-host-name-and-an-ip = ホスト名と IP アドレスが必要です
docker-docker-inspects-no-such-kind-of = inspect で見られる種類ではありません
docker-sealegs-builds-from-a-folder-only = sealegs はフォルダーからだけビルドできます
docker-neither-side-names-a-container = どちらの側にもコンテナがありません
docker-docker-does-not-copy-from-container = コンテナからコンテナへはコピーできません
docker-the-path-in-the-container-is = コンテナ内のパスがないか、/ で始まっていません
docker-docker-does-not-know-this-option = ボリュームにないオプションです
docker-each-field-is-written-name-value = 各項目は 名前=値 の形で書きます
docker-there-is-a-field-docker-does = docker が知らない項目があります
docker-the-type-is-bind-volume-or = type は bind、volume、tmpfs のどれかです
docker-the-path-in-the-container-is-2 = コンテナ内のパスがありません
docker-the-folder-of-the-host-is = ホストのフォルダーがありません
docker-a-field-belongs-to-another-type = 別の type の項目があります
docker-a-service-and-a-number-are = サービス名と数が必要です
docker-a-file-mode-is-an-octal = モードは 8 進数で書きます
docker-for-example-text = 例: { $text }
docker-write-host-container-such-as-8080 = ホスト:コンテナ の形で書きます。例: 8080:80、127.0.0.1:8080:80、53:53/udp
docker-try-name = { $name } にしてみてください
docker-write-name-or-name-tag-such = 名前 か 名前:タグ の形で書きます。例: goapp:latest
docker-name-the-folder-with-the-dockerfile = Dockerfile のあるフォルダーを指定してください。ドットは今のフォルダーです
docker-write-the-container-before-a-colon = コンテナ名をコロンの前に書きます。例: web:/app/log.txt .
docker-copy-to-the-host-first-and = まずホストへコピーし、そこから別のコンテナへコピーします
docker-write-name-path-or-folder-path = 名前:/パス か /フォルダー:/パス の形で書きます。例: data:/var/lib/data
docker-only-one-of-words = { $words } のどれかです

## docker cli, error, what to do

docker-did-you-mean-nearest = { $nearest } のことでしょうか
docker-type-it-in-a-terminal-of = ご自分の端末で実行してください。チェックは同じエンジンを見ます
docker-leave-flag-out-or-type-the = { $flag } を外すか、ご自分の端末で実行してください
docker-add-the-second-quote = もう一つ { $quote } を書いてください
docker-name-the-folder-with-the-dockerfile-2 = Dockerfile のあるフォルダーを指定してください。ドットは今のフォルダーです: docker build .
docker-write-usage = { $usage } の形で書きます
docker-one-of-names = 次のどれかです: { $names }
docker-write-the-value-after-flag = { $flag } の後に値を書いてください
docker-leave-out-one-or-other = { $one } か { $other } のどちらかを外してください
docker-docker-help-lists-the-commands = docker help で一覧を見られます
docker-command-help-lists-its-flags = { $command } --help で一覧を見られます
docker-put-long-values-into-a-file = 長い値は --env-file などのファイルに書いてください
