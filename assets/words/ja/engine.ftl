### Engines: what went wrong, and what to do.

## engine, replay, label

engine-replay = 再生

## engine, barrier

engine-put-the-certificate-of-the-authority = エンジンの証明書に署名した認証局の証明書を、DOCKER_CERT_PATH のフォルダ（なければ ~/.docker）の ca.pem に置いてください。証明書はエンジンの管理者から受け取ります。
engine-whoever-runs-the-engine-has-to = エンジンの管理者に証明書を更新してもらってください。このマシンの日付が正しいかも確かめてください。
engine-set-this-machine-clock-by-its = このマシンの時計を合わせてください。今の日付では、エンジンの証明書はまだ有効期間の前です。
engine-use-in-docker-host-the-name = DOCKER_HOST には証明書にある名前を使うか、この名前（subjectAltName）の証明書を作り直してください。
engine-put-a-certificate-that-the-engine = エンジンが受け付ける証明書を cert.pem に、その鍵を key.pem に置いてください。フォルダは DOCKER_CERT_PATH（なければ ~/.docker）です。
engine-see-that-path-is-there-may = { $path } があり、読み取れて、PEM 形式であることを確かめてください。フォルダは DOCKER_CERT_PATH で指定します。鍵にはパスフレーズを付けられません。
engine-this-port-does-not-speak-tls = このポートは TLS に対応していません。ポート番号（TLS は普通 2376）を確かめてください。TLS を使わないなら DOCKER_TLS_VERIFY を外してポート 2375 を使います（信頼できるネットワークだけで）。
engine-this-port-speaks-tls-set-docker = このポートは TLS 専用です。DOCKER_TLS_VERIFY=1 とし、DOCKER_CERT_PATH に ca.pem、cert.pem、key.pem のあるフォルダを設定してください。
engine-install-the-ssh-program-sudo-apt = ssh コマンドをインストールしてください（`sudo apt install openssh-client`。Windows ではオプション機能です）。
engine-try-ssh-login-in-a-terminal = 端末で `ssh { $login }` を試し、ホスト名、ポート、ネットワークを確かめてください。
engine-log-in-with-a-key-ssh = 鍵でログインできるようにしてください。`ssh-copy-id { $login }` で自分の鍵を登録し、`ssh-add` でエージェントに渡します。`ssh { $login }` が何も聞かれずに通れば使えます。
engine-run-ssh-login-once-by-hand = 一度 `ssh { $login }` を手で実行し、表示されるフィンガープリントを確かめて yes と答えてから、もう一度試してください。
engine-find-out-why-the-machine-has = ホスト鍵が前と違います。目的のマシンではないかもしれないので、理由を確かめてください。問題がなければ古い鍵を `ssh-keygen -R ホスト名` で消し、一度 `ssh { $login }` を手で実行してください。
engine-install-docker-there-or-make-it = 接続先に docker をインストールするか、PATH を通してください。`ssh { $login } docker version` が通れば使えます。
engine-start-the-engine-there-ssh-login = 接続先でエンジンを起動してください（`ssh { $login } sudo systemctl start docker`）。
engine-that-user-may-not-use-the = 接続先のユーザーにエンジンを使う権限がありません。接続先で `sudo usermod -aG docker ユーザー名` を実行し、`ssh { $login } docker version` で確かめてください。
engine-try-ssh-login-docker-version-in = 端末で `ssh { $login } docker version` を試し、表示されたことを直してください。

## engine, advice

engine-start-english-the-workshop-looks-again = { $start }自動で接続し直します。R を押すとすぐに試します。
engine-your-user-may-not-talk-to = このユーザーにはエンジンを使う権限がありません。docker グループに追加して（`sudo usermod -aG docker $USER`）ログインし直してから、もう一度起動してください。rootless の Docker や Podman なら、DOCKER_HOST に自分のソケットを設定してください。
engine-endpoint-then-r-looks-again = { $endpoint }そのあと R を押すともう一度試します。
engine-build-or-pull-name-first-an = 先に { $name } をビルドするか pull してください。前のステップで作ります。今あるイメージは `docker image ls` で分かります。
engine-make-the-what-name-first-an = 先に{ $what } { $name } を作ってください。前のステップで作ります。つづりも確かめてください。
engine-it-is-the-container-of-your = 前回の自分のコンテナです。y を押すと { $name } を削除して、コマンドをもう一度実行します。
engine-the-workshop-did-not-make-the = コンテナ { $name } はこのワークショップが作ったものではないので、決して削除しません。`docker inspect { $name }` で確かめ、必要なら別の名前に変え（`docker rename { $name } 新しい名前`）、要らなければ自分で削除してください（`docker rm -f { $name }`）。そのあと r で実行し直します。
engine-the-registry-could-not-be-reached = レジストリに接続できず、{ $reference } はまだこのマシンにありません。ネットワーク（プロキシ、VPN、DNS）を確かめて、r で実行し直してください。`docker load` で読み込むか、v で別のイメージ名にすることもできます。
engine-the-registry-has-no-reference-for = レジストリに { $reference } が見つからないか、使う権限がありません。つづりを確かめ（イメージ名は v で変えられます）、非公開なら `docker login` でログインしてから、r で実行し直してください。
engine-mend-line-line-of-the-dockerfile = Dockerfile の { $line } 行目を直し（e でファイルを開けます）、r でもう一度ビルドしてください。
engine-read-the-last-lines-of-the = 出力の最後の数行が示すところを直し、r でもう一度ビルドしてください。
engine-see-what-takes-the-room-with = 何が場所を取っているかは `docker system df` で分かります。`docker builder prune` はビルドキャッシュを、`docker image prune` はタグのないイメージを削除します（どちらも削除の前に確認があります）。そのあと r で実行し直してください。
engine-the-engine-stopped-or-restarted-start = エンジンが止まったか、再起動しました。{ $start }戻ったら r でもう一度実行してください。進み具合は失われていません。
engine-the-engine-is-very-busy-or = エンジンが忙しいか、固まっています。少し待って r で試し、だめならエンジンを再起動してください。
engine-use-a-newer-engine-for-this = このステップには新しいエンジンが必要です。s で解答を読み、n で先へ進むこともできます。
engine-docker-itself-refused-this-before-it = エンジンに送る前に、docker が受け付けませんでした。コマンドか、示されたファイルのその場所を直して、r でもう一度実行してください。h でヒントが出ます。
engine-nothing-was-changed-mend-the-lines = 何も変更していません。示された行を直して（e でステップのファイルが開きます）、r でもう一度実行してください。
engine-what-was-started-before-it-runs = それより前に起動したコンテナは動いたままです。{ $service } の出力は `docker compose logs { $service }`、終わり方は `docker compose ps -a` で分かります。compose ファイルを直し、r で実行し直してください。
engine-these-are-the-engine-own-words = 上はエンジン自身のメッセージです。示すところを直し、r で実行し直してください。h でヒントが出ます。
engine-port-taken = ポート { $port } はこのマシンの何かが使っています。それを止めるか、v でコースのポートを変えてください（すべてのステップに反映されます）。そのあと r で実行し直します。
engine-port-taken-by-program = ポート { $port } は { $name } が使っています。それを止めるか、v でコースのポートを変えてください（すべてのステップに反映されます）。そのあと r で実行し直します。
engine-port-taken-by-container = ポート { $port } はコンテナ { $name } が使っています。要らなければ別の端末で止める（`docker stop { $name }`）か、v でコースのポートを変えてください（すべてのステップに反映されます）。そのあと r で実行し直します。
engine-start = 別の端末（または $ のシェル）で `sealegs doctor --fix` を実行すると、入っているエンジンを起動するか、入れ方を示します。別の場所にあるなら DOCKER_HOST を設定してください。
engine-object-image = イメージ
engine-object-container = コンテナ
engine-object-volume = ボリューム
engine-object-network = ネットワーク
engine-is-unreachable = { $endpoint } でコンテナエンジンが応答しません: { $detail }
engine-is-denied = { $endpoint } を使う権限がありません
engine-is-barred = { $endpoint } のエンジンに接続できません: { $detail }
engine-is-not-found = { $what } { $name } がありません
engine-is-name-taken = コンテナ名 { $name } はすでに使われています
engine-is-port-taken = ホストのポート { $port } はすでに使われています
engine-is-pull-failed = { $reference } を pull できませんでした: { $detail }
engine-is-build-failed-at = { $line } 行目でビルドに失敗しました: { $message }
engine-is-build-failed = ビルドに失敗しました: { $message }
engine-is-disk-full = エンジンのディスクに空きがありません: { $detail }
engine-is-lost = エンジンとの接続が切れました: { $detail }
engine-is-timed-out = エンジンが { $seconds } 秒以内に応答しませんでした
engine-is-unsupported = このエンジンでは { $what } を使えません
engine-is-project = compose プロジェクトを書かれているままでは実行できません。問題と行は上に出ています

## How a replay is labelled

engine-replayed = { $word }: このマシンでは何も実行していません。{ $date } に { $engine } で記録した実行結果です。
engine-replayed-on-stand-ins = { $word }: このマシンでは何も実行していません。{ $date } に { $engine } で記録した実行結果です。ベースイメージは代用品なので、サイズやバージョンは本物と異なります。

## What a recorded run has no answer to

engine-unrecorded-step = 再生用の記録にステップ { $step } はありません
engine-unrecorded-changed = ステップ { $step } は記録した後に変わったので、再生できません
engine-unrecorded-no-command = ステップ { $step } では、記録したときにコマンドを実行していません
engine-unrecorded-step-first = 再生では、{ $step } の前に { $first } のコマンドを実行する必要があります
engine-unrecorded-command-first = 再生では、先に `{ $line }` を実行する必要があります
engine-unrecorded-folder = 記録ではこのコマンドを{ $asked }で実行していますが、ここは{ $here }です
engine-unrecorded-differs = これは再生です。記録で実行したのは `{ $asked }` で、入力とは違います。{ $said }
engine-unrecorded-other = これは再生です。このステップで記録したコマンドは `{ $asked }` だけで、ほかのコマンドの結果はありません
engine-unrecorded-other-step = これは再生です。このコマンドはステップ { $step } で記録したもので、{ $here } では実行していません
engine-unrecorded-unusable = 再生できる記録がありません: { $why }
engine-unrecorded-call = これは再生です。{ $what } に答えられるエンジンはありません
engine-the-workspace = ワークスペース
engine-the-folder = フォルダー { $path }{" "}
engine-difference-and-difference = { $first }。{ $rest }

## What would be needed

engine-run-that-step-or-press-b = { $first } に戻って実行するか、このステップで b を押してまとめて済ませてください。
engine-run-that-step-or-catch-up = { $first } に戻って実行するか、`sealegs goto { $step }` でまとめて済ませてください。
engine-run-that-first = 先にそのコマンドを実行してください。
engine-run-what-was-recorded = `{ $asked }` なら再生できます。
engine-go-to-that-step = ステップ { $step } に移ると再生できます。
engine-live-by-key = コンテナエンジンがあれば何でも実行できます。起動してから R を押すと切り替わります。
engine-live-by-command = コンテナエンジンがあれば何でも実行できます。起動してから（方法は `sealegs doctor` で分かります）もう一度実行してください。
engine-own-and-live = { $own }{ $live }
