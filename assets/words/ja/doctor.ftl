### What sealegs doctor finds, and how an engine is started.

## runtime, doctor, engine

doctor-engine = エンジン
doctor-no-engine-answers = 応答するエンジンがありません
doctor-builder = ビルダー
doctor-docker-buildkit-0-asks-for-it = DOCKER_BUILDKIT=0 が指定されています。外すとステージの並列ビルドや RUN --mount を使えます。
doctor-podman-builds-with-buildah-stages-come = Podman は Buildah でビルドします。ステージは順に作られます。どのレッスンもそのまま進められます。
doctor-this-engine-has-no-buildkit-docker = このエンジンには BuildKit がありません。Docker 20.10 以降にはあります。
doctor-the-classic-builder = クラシックビルダー
doctor-storage = ストレージ
doctor-vfs-copies-every-layer-whole-slow = vfs は層を丸ごと写すので遅く、何倍も場所を取ります。overlay2（/etc/docker/daemon.json の storage-driver）か、Podman なら fuse-overlayfs を使ってください。
doctor-disk-space = ディスクの空き
doctor-cannot-be-seen-from-here = ここからは分かりません
doctor-docker-system-df-tells-what-is = 使用量は `docker system df` で分かります。
doctor-free-free-where-images-are-stored = イメージの置き場所に { $free } の空き
doctor-the-course-takes-about-room-docker = コースには約 { $room } 要ります。使用量は `docker system df` で分かります。`docker image prune` はタグのないイメージを、`docker builder prune` はビルドキャッシュを消します（どちらも先に確認します）。
doctor-architecture = アーキテクチャ
doctor-engine-platform-this-machine-host = エンジン { $platform }、このマシン { $host }
doctor-the-course-uses-linux-images-in = コースは Linux のイメージを使います。Docker Desktop で「Switch to Linux containers」を選んでください。
doctor-some-old-images-exist-for-amd64 = 古いイメージには amd64 用しかないものがあります。起動しないときは --platform linux/amd64 を付けてください。
doctor-limits = 制限
doctor-ports-from-1024-only = ポートは 1024 以上のみ
doctor-ports-below-1024-need-sudo-sysctl = 1024 未満のポートには sudo sysctl net.ipv4.ip_unprivileged_port_start=0 が要ります。コースのポートを変えることもできます（v、--set）。
doctor-memory-or-cpus-have-no-effect = --memory や --cpus は効きません
doctor-rootless-engines-need-cgroup-v2-with = rootless で制限を使うには cgroup v2 の委譲が要ります: https://rootlesscontaine.rs/getting-started/common/cgroup2/
doctor-none-known = 特にありません

## runtime, doctor, machine

doctor-ports = ポート
doctor-your-own-container-name = 自分のコンテナ { $name }
doctor-the-container-name = コンテナ { $name }
doctor-another-program = 別のプログラム
doctor-port-is-held-by-by = { $port } は { $by } が使っています
doctor-free-free = 空き: { $free }
doctor-stop-what-holds-it-or-give = 使っているものを止めるか、コースのポートを変えてください: sealegs { $remedies }（画面では v）。
doctor-proxy = プロキシ
doctor-engine-name-value = エンジン: { $name } { $value }
doctor-none = なし
doctor-curl-would-ask-the-proxy-for = このままでは curl が自分のサーバーへの要求もプロキシに送ります: export NO_PROXY=localhost,127.0.0.1
doctor-the-engine-pulls-without-a-proxy = エンジンはプロキシなしで pull します。設定は別です: https://docs.docker.com/engine/daemon/proxy/
doctor-not-found = 見つかりません
doctor-terminal = 端末
doctor-standard-output-is-not-a-terminal = 標準出力が端末ではありません
doctor-ask-again-in-the-terminal-you = 学ぶときに使う端末でもう一度実行してください。
doctor-no-colours-no-color = 色なし（NO_COLOR）
doctor-16-million-colours = 1600 万色
doctor-256-colours = 256 色
doctor-16-colours = 16 色
doctor-this-terminal-cannot-place-text-use = この端末では画面を描けません。別の端末か、`sealegs run` と `sealegs check` を使ってください。
doctor-the-screen-needs-least-columns-and = 画面には { $least } 桁 { $least2 } 行が必要です。ウィンドウを広げるか、文字を小さくしてください。
doctor-the-locale-does-not-say-utf = ロケールが UTF-8 ではありません。罫線や日本語が崩れることがあります: export LANG=C.UTF-8

## runtime, doctor, registry

doctor-registry-name = レジストリー { $name }
doctor-cannot-be-reached-from-here-why = ここからは届きません: { $why }
doctor-nothing-has-to-be-fetched-from = 必要なイメージはもうあるので、取得は不要です。
doctor-check-network-dns-vpn-and-proxy = ネットワーク、DNS、VPN、プロキシを確かめてください（HTTPS_PROXY。エンジンには別にプロキシ設定があります: https://docs.docker.com/engine/daemon/proxy/）。ミラーがあれば v か --set でそのイメージ名にできます。インターネットのない部屋では sealegs bundle load FILE（docs/OFFLINE.md）。
doctor-answers = 応答します
doctor-answers-left-of-of-pulls-left = 応答します。ログインなしの pull は { $hours } 時間で { $of } 回中あと { $left } 回
doctor-the-course-still-fetches-missing-log = コースはあと { $missing } 個取得します。docker login で増やすか、待つか、ミラーを使ってください。

## runtime, doctor

doctor-base-images = ベースイメージ
doctor-here-of-all-are-on-this = { $all } 個のうち { $here } 個がこのエンジンにあります
doctor-the-others-are-fetched-when-a = 残りは必要なステップで取得します。遅い回線なら今のうちに `sealegs prefetch` で取得しておいてください: { $list }
doctor-not-needed-the-lessons-then-use = なくても構いません。レッスンではコンテナの中の Go を使います。
doctor-not-needed-to-follow-the-lesson = なくても構いません。goenv のレッスンを試すなら: git clone -b master https://github.com/go-nv/goenv.git ~/.goenv
doctor-not-needed-here-sealegs-docker-does = ここでは要りません。`sealegs docker …` が同じことをエンジンに頼みます。
doctor-needed-only-to-install-goenv = goenv を入れるときだけ使います。
doctor-docker-command = docker コマンド
doctor-workspace = ワークスペース
doctor-files-cannot-be-written-there-choose = そこには書き込めません。別のフォルダーを選んでください: sealegs --workspace DIR

## runtime, doctor, fix, steps

doctor-something-listens-at-place-but-does = { $place } で待ち受けているものがありますが、応答しません。忙しいだけなら少し待って、もう一度確かめます。
doctor-dockerd-runs-here-process-id-but = dockerd は動いています（プロセス { $id }）が、別の場所で待ち受けているか、まだ起動中です。どの -H で起動したかを確かめ、DOCKER_HOST に設定してください。
doctor-the-docker-context-that-is-chosen = 選ばれている docker のコンテキストには、エンジンの場所がありません。指定を外して、このマシンのエンジンを探します:
doctor-docker-host-or-the-docker-context = DOCKER_HOST か docker のコンテキストが別の場所（{ $place }）を指しており、ここからは起動できません。そちらでエンジンを起動してください。または指定を外して、このマシンのエンジンを探します:

## runtime, doctor, fix, words

doctor-name-is-installed-here-and-stopped = { $name } が入っていますが、止まっています。`sealegs doctor --fix` が確認のうえで起動します: { $line }
doctor-no-engine-is-installed-here-get = エンジンが入っていません。入れてください: { $way }（手順は `sealegs doctor --fix` がひとつずつ示します）
doctor-an-engine-answers-already-there-is = エンジンはすでに応答しています。起動するものはありません。
doctor-no-engine-answers-here = 応答するエンジンがありません。
doctor-an-engine-is-there-but-your = エンジンはありますが、このユーザーには { $place } を使う権限がありません。次のようにします:
doctor-an-engine-is-there-but-does = エンジンはありますが、応答しません。次のようにします:
doctor-no-engine-answers-at-the-place = 指定された場所でエンジンが応答しません。次のようにします:
doctor-no-engine-is-installed-here-how = エンジンが入っていません。このシステム（{ $system }）での入れ方:
doctor-nobody-can-be-asked-here-whether = エンジンを起動してよいか、ここでは確認できません。何も実行していません
doctor-read-the-line-above-if-it = 上のコマンドを読み、実行してよければ --yes を付けてください。
doctor-name-is-installed-here-but-not = { $name } は入っていますが、まだ準備ができていません。次のコマンドで準備して起動します:
doctor-name-is-installed-here-and-stopped-2 = { $name } が入っていますが、止まっています。次のコマンドで起動します:
doctor-it-needs-root-rights-you-may = root の権限が要ります。パスワードをたずねるのはコマンド自身で、sealegs ではありません。
doctor-it-goes-on-in-the-background = sealegs を終えてもバックグラウンドで動き続け、ログは { $log } に書きます。
doctor-the-first-time-it-fetches-a = 初回は仮想マシンをダウンロードするので、数分かかります。
doctor-run-it-y-n = 実行しますか？ [y/N]
doctor-not-run-it-may-ask-for = 実行していません。パスワードをたずねられるかもしれませんが、ここには入力できる端末がありません。ご自分で実行してください。
doctor-not-run-it-sets-something-up = 実行していません。設定を残すので --yes だけでは行いません。ご自分で実行するか、--yes を付けずに実行してください。
doctor-waiting-for-the-engine-to-answer = エンジンの応答を待っています … { $seconds } 秒
doctor-name-answers-after-seconds-s = { $seconds } 秒で { $name } が応答しました。
doctor-it-failed-with-exit-code-code = 失敗しました（終了コード { $code }）。
doctor-it-was-not-done-after-seconds = { $seconds } 秒で終わらなかったので、止めました。
doctor-the-command-went-well-but-no = コマンドは成功しましたが、{ $seconds } 秒たってもエンジンが応答しません。
doctor-name-runs-now-but-your-user = { $name } は動きましたが、このユーザーにはまだ使う権限がありません。次の手順で使えるようになります:
doctor-the-end-of-its-log = ログの最後:
doctor-more-of-its-log-sudo-journalctl = ログの続き: { $sudo }journalctl -u { $unit } -n 50 --no-pager
doctor-more-of-its-log-journalctl-user = ログの続き: journalctl --user -u { $unit } -n 50 --no-pager
doctor-more-of-its-log-sudo-tail = ログの続き: { $sudo }tail -n 50 { $path }
doctor-what-it-said-stands-above = コマンドの出力は上にあります。
doctor-if-it-says-start-request-repeated = 「Start request repeated too quickly」とあれば: { $sudo }systemctl reset-failed docker のあと、もう一度試します。
doctor-this-is-a-container-an-engine = ここはコンテナの中です。中でエンジンを動かすには --privileged が要ります。ホストのエンジンを使ってください: docker run -v /var/run/docker.sock:/var/run/docker.sock …
doctor-if-it-runs-and-is-not = 動いているのに見つからないときは: export DOCKER_HOST="unix://$(podman machine inspect --format '{"{"}{"{"}.ConnectionInfo.PodmanSocket.Path{"}"}{"}"}')"
doctor-mend-what-the-log-names-then = ログの示すところを直してから、もう一度: sealegs doctor --fix
doctor-until-then-the-workshop-plays-a = それまでは、記録した実行を再生して進められます（どの画面にもそう表示します）: sealegs --engine replay

## cli, doctor

doctor-mark-ok = ok
doctor-mark-note = 参考
doctor-mark-problem = 要対処
doctor-verdict = { $count ->
    [0] コースに必要なものはそろっています。
   *[other] 要対処が { $count } 件あります。それぞれの → をご覧ください。
 }

## runtime, doctor, fix, steps

doctor-step-add-yourself-to-the-docker-group = ソケットを使える docker グループに自分を加えます。このグループの人は root と同じことができる（docker run -v /:/host … など）ので、root になってよい人だけを加えてください。
doctor-step-groups-are-read-at-login-log = グループはログイン時に読まれます。ログインし直すか、この端末だけで切り替えます。
doctor-step-look-again-an-engine-without-root = もう一度確かめます。（root 権限のいらない rootless の Docker https://docs.docker.com/go/rootless/ や Podman なら、グループは要りません。）
doctor-step-if-it-stays-so-restart-it = 変わらなければ再起動します（コンテナは止まります）。
doctor-step-or-restart-it-its-containers-stop = または再起動します（コンテナは止まります）。
doctor-step-restart-it-in-docker-desktop-menu = 再起動します: Docker Desktop ならメニューの「Restart」、または colima restart、podman machine stop のあと start。
doctor-step-this-is-a-container-the-usual = ここはコンテナの中です。ふつうはホストのエンジンを使います。コンテナを次のように起動してください:
doctor-step-install-docker-or-podman-as-this = このシステムのドキュメントに従って Docker か Podman を入れます。
doctor-step-read-the-list-of-packages-anew = パッケージの一覧を更新します。
doctor-step-install-docker-from-this-system-own = このシステムのパッケージから Docker を入れます。
doctor-step-install-docker-it-is-in-the = Docker を入れます。リポジトリ「community」にあるので、/etc/apk/repositories で有効にしておきます。
doctor-step-start-it-now-and-at-each = 今すぐ、そして次の起動からも動くようにします。
doctor-step-start-it-now = 今すぐ起動します。
doctor-step-start-it = 起動します。
doctor-step-install-podman-which-this-system-has = このシステムのパッケージにある Podman を入れます。（Docker は開発元のリポジトリから入れます: https://docs.docker.com/engine/install/rhel/）
doctor-step-let-it-listen-now-and-after = 今すぐ、そして次のログインからも待ち受けるようにします。
doctor-step-docker-desktop-is-installed-in-windows = Windows に Docker Desktop が入っています。Windows 側で起動し、設定の Resources → WSL integration でこのディストリビューションを有効にします。それなら、ここに入れるものはありません。
doctor-step-without-docker-desktop-let-systemd-run = Docker Desktop を使わないなら、サービスを起動できるように WSL で systemd を有効にします。/etc/wsl.conf に次の 2 行を書き、PowerShell でコマンドを実行してから、この端末を開き直します:
    {"["}boot]
    systemd=true
doctor-step-install-colima-which-runs-docker-in = 小さな仮想マシンで Docker を動かす Colima を入れます。（Docker Desktop でも構いません: https://docs.docker.com/desktop/setup/install/mac-install/）
doctor-step-start-it-the-first-time-it = 起動します。初回は仮想マシンをダウンロードします。
doctor-step-install-wsl-2-in-powershell-as = PowerShell を管理者として開き、WSL 2 を入れます。
doctor-step-install-docker-desktop-and-start-it = Docker Desktop を入れ、スタートメニューから起動します: https://docs.docker.com/desktop/setup/install/windows-install/
doctor-step-look-again = もう一度確かめます。
