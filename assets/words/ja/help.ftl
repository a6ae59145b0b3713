### What `--help`, the manual pages and completions say: help-COMMAND, help-COMMAND--ARGUMENT, help-COMMAND--ARGUMENT--VALUE; what several commands say alike is at help-any.

## what every command says

help-any--course = 内蔵のコースの代わりに、このフォルダーのコースを使います
help-any--trust-course = --course のコースがここで行うことすべてに、確認なしで同意します
help-any--workspace = ファイルと進み具合を置くフォルダー [既定値: ホームフォルダーの sealegs]
help-any--lang = 言語。en や ja など [既定値: 前回の言語、なければシステムの言語]
help-any--profile = イメージ、バージョン、プロキシをこのファイルから読みます（docs/PROFILES.md 参照）
help-any--set = コースの変数を今回だけ変えます（例: goapp_port=18888）。何度でも指定できます
help-any--seat = 共有エンジンでの自分の席（docs/SEATS.md 参照）
help-any--engine = live: エンジンを使います（なければエラー）。replay: 記録したコースを再生します（「再生」と表示）。auto: エンジンがあれば使い、なければ再生します [既定値: auto、または SEALEGS_ENGINE]
help-any--recording = 内蔵の記録の代わりに、このファイルの記録を再生します
help-any--pace = 再生の速さ: real、quick、instant [既定値: 画面では quick、それ以外は instant]
help-any--config = 設定をこのファイルから読みます [既定値: OS ごとの場所。`sealegs config path` で分かります]
help-any--theme = 配色: auto、light、dark、high-contrast、colour-blind、16、none [既定値: auto、または SEALEGS_THEME]
help-any--no-color = 色を使いません（NO_COLOR と同じ。--theme NAME は NO_COLOR より優先します）
help-any--format = 結果の形式
help-any--format--human = 人が読むテキスト
help-any--format--json = 標準出力に JSON を 1 つ出力します（docs/REPORT-SCHEMA.md 参照）
help-any--format--junit = 標準出力に JUnit XML を出力します
help-any--timeout = 1 ステップにかける最長の時間（秒）
help-any--step = このステップだけ（STEP または LESSON/STEP）
help-any--yes = 確認しません
help-any--dir = course.yaml のあるフォルダー [既定値: 内蔵のコース]

## sealegs

help-sealegs = 端末の中のワークショップ。手を動かしてコンテナを学び、各ステップを自分のエンジンで確かめます
help-sealegs-long =
    Sealegs は端末の中のワークショップです。手を動かしてコンテナを学びます。

    コースを 1 ステップずつ進みます。各ステップではファイルを書いたり、docker コマンドを実行したり、質問に
    答えたりします。その結果は、コンテナエンジン、ファイル、サーバーの応答を実際に調べて確かめます。
    作業はこの中でも、別の端末でも、デスクトップのツールでもかまいません。

    コマンドを付けずに起動すると、ワークショップの画面が開きます。次のコマンドは、同じことを画面なしで行います。
help-sealegs-after =
    例:
      sealegs                     ワークショップを開く
      sealegs list                レッスンとステップ、進み具合を見る
      sealegs check               どのステップができているか調べる（何も変えない）
      sealegs run --lesson run    1 つのレッスンを解答どおりに行い、全ステップを確かめる
      sealegs map                 どのポートがどのコンテナにつながるかを図で見る
      sealegs reset               このワークショップで作ったものを削除する
      sealegs doctor              コースに必要なものと、足りないものを調べる
      sealegs doctor --fix        インストール済みのエンジンを起動する。なければ入手方法を見る

    詳しくは `sealegs --help`、コマンドごとの説明は `sealegs help run` のように見られます。
help-sealegs-after-long =
    例:
      sealegs                               ワークショップを前回の続きから開く
      sealegs --lang en                     英語で開く
      sealegs --set goapp_port=18888        ポート 8888 が使用中のとき、コース全体で別のポートを使う
      sealegs list                          レッスン、ステップ、その ID、進み具合を見る
      sealegs goto multi-stage/goapp-run    そのステップの前までを済ませ、そこから始める
      sealegs run --format json > report.json
                                            コース全体を実行して確かめる（スクリプトや CI 向け）
      sealegs check --lesson single-stage   そのレッスンのどのステップができているか調べる（何も変えない）
      sealegs docker ps -a                  docker コマンドそのもの。docker が入っていなくても使える
      sealegs reset                         ワークショップがエンジンに作ったものを一覧し、確認してから削除する
      sealegs reset --lesson run            同じことを 1 つのレッスンについて行う

    置き場所:
      ファイルはワークスペース（ホームフォルダーの sealegs/、または --workspace DIR）にあります。
      進み具合と、最後のコマンドのログは、ワークスペースの .sealegs/ にあります。
      エンジンに作ったものには sealegs.course、sealegs.session、sealegs.step、sealegs.made というラベルが付きます。
      設定は 1 つのファイルにあります。`sealegs config` で見られます。設定の一覧は docs/CONFIG.md にあります。
      それ以外には触れません。解答でファイルを置き換えるときは、先に NAME.mine-1 にコピーします。

    使うエンジン:
      docker コマンドと同じエンジンを使います。DOCKER_HOST、次に DOCKER_CONTEXT か選択中のコンテキスト、次に
      いつものソケット（Docker、rootless Docker、Docker Desktop、Colima、Podman）の順です。どれも応答しなければ、
      記録したコースを再生します。そのときは、どの画面にも結果にも「再生」と出ます。--engine live を付けると再生しません。

    環境変数:
      DOCKER_HOST, DOCKER_CONTEXT      使うエンジン
      SEALEGS_ENGINE                   live、replay、auto（--engine と同じ）
      EDITOR, VISUAL                   ファイルを編集するエディター
      LC_ALL, LC_MESSAGES, LANG        言語（自分で選ぶまで）
      SEALEGS_CONFIG                   設定ファイル（--config と同じ）
      SEALEGS_THEME, SEALEGS_LANG, SEALEGS_PACE, SEALEGS_WORKSPACE, SEALEGS_EDITOR
                                       設定の値（docs/CONFIG.md 参照）
      NO_COLOR                         色を使わない（--no-color と同じ）
      SEALEGS_PLAIN=1, TERM=dumb       画面の代わりに行で表示（--plain と同じ）
      SEALEGS_SEAT                     自分の席（--seat と同じ）

    終了コード:
      0    問題なし。すべてのチェックに合格
      1    チェックに合格しなかった、またはステップを実行できなかった
      2    使い方の誤り、またはコースの誤り
      3    エンジンが応答しない、または接続が切れた
      130  Ctrl-C による中断
help-sealegs--plain = 画面の代わりに行とプロンプトで進めます。スクリーンリーダーや描画できない端末向けです（docs/PLAIN.md 参照）
help-sealegs--no-plain = 環境変数や設定が行での表示を選んでいても、画面を開きます

## run

help-run = 全ステップを解答どおりに行い、結果を確かめます
help-run-long =
    全ステップを解答どおりに行い、結果を確かめます。

    ステップを順に進み、ファイルを書き、コマンドを実行し、質問に答えてから、エンジン、ファイル、ネットワークを
    調べます。出力は 1 行ずつのテキストで、表示済みの行は書き換えません。ステップが失敗すると、後のステップは
    その上に成り立つため、そこで終わります。残りは「スキップ」と報告します。

    最初に、このワークスペースで前に実行したときのコンテナ（名前とポートを占有しています）と、ステップが作り直す
    ネットワークを削除します。中断したときは、今回作ったものを削除します。--keep を付けると残します。
    自分のファイルが解答と違うときは、先に NAME.mine-1 にコピーします。

    終了コード: 0 すべて合格、1 ステップが失敗、2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-run-after-long =
    例:
      sealegs run
      sealegs run --lesson multi-stage
      sealegs run --to multi-stage/goapp-build
      sealegs run --format json > report.json
      sealegs run --format junit > report.xml
help-run--lesson = このレッスンだけ。土台になる前のレッスンも行います（ID は `sealegs list` で分かります）
help-run--to = このステップまで（STEP または LESSON/STEP）
help-run--keep = このワークスペースで前に作ったコンテナとネットワークを残します
help-run--prove = コースの作者向け: 解答の前にはチェックが失敗することも確かめます

## goto

help-goto = ステップの前までを済ませ、そのステップに移ります
help-goto-long =
    ステップの前までを済ませ、そのステップに移ります。

    作るもの（ステップ、イメージ、コンテナ、ネットワーク、ボリューム、ファイル、ディスク、おおよその時間）を
    示し、確認してから、前にあるステップの解答を実行します。対象は、同じレッスンの前のステップと、土台になる
    レッスンです。すでにできているものは繰り返しません。後のステップで片付けたものを、そのために作り直すことも
    ありません。移った先のステップは、ご自分で行ってください。自分のファイルが解答と違うときは、先に
    NAME.mine-1 にコピーします。

    こうして済ませたステップには、その印が付きます。Ctrl-C で止められます。済んだ分はそのまま残り、まだ済んで
    いない最初のステップに移ります。

    終了コード: 0 ステップに移った（または断った、--dry-run）、1 前のステップを実行できなかった、
    2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-goto-after-long =
    例:
      sealegs goto run/named
      sealegs goto --dry-run goapp-build
      sealegs goto multi-stage/goapp-build --yes --format json
help-goto--step = 移る先のステップ（STEP または LESSON/STEP。ID は `sealegs list` で分かります）
help-goto--dry-run = 作るものを示すだけで、何も作りません

## check

help-check = どのステップができているかを調べます（何も変えません）
help-check-long =
    どのステップができているかを調べます。何も変えません。

    今のエンジン、ファイル、ネットワークに対して、各チェックを 1 回ずつ行います。前に合格したステップでも、ここ
    では失敗することがあります。その後で止めたサーバーは応答しませんし、質問の答えは残していないためです。
    どのステップが完了と記録されているかも報告します。

    終了コード: 0 すべて合格、1 チェックに不合格、2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-check-after-long =
    例:
      sealegs check
      sealegs check --lesson single-stage
      sealegs check --step multi-stage/goapp-build --format json
help-check--lesson = このレッスンだけ（ID は `sealegs list` で分かります）

## reset

help-reset = ワークショップがエンジンに作ったものを削除します（全部、またはレッスンやステップごと）
help-reset-long =
    ワークショップがエンジンに作ったものを削除します（全部、またはレッスンやステップごと）。

    このワークスペースのセッションラベルが付いたコンテナ、イメージ、ネットワーク、ボリュームを一覧し、確認して
    から、一覧にあるものだけを削除します。残るコンテナが使っているものには触れません。それがどのコンテナで、どの
    ステップで作られ、どうすればよいかは、一覧に出ます。ほかの人が作ったものは一覧に入らず、ファイルも残ります。

    --lesson か --step を付けると、そこで作ったものだけを削除し、その進み具合を取り消して、やり直せるようにします。
    付けなければすべて削除し、進み具合のファイルは（消さずに）別の名前に変え、コースを最初から始めます。一覧の
    ものが残っている間は、進み具合も残ります。--dry-run は一覧を示すだけです。

    ビルドせずに pull したイメージは皆が使うものなので、残します。

    終了コード: 0 一覧のものをすべて削除（または断った、--dry-run）、1 残ったものがある、2 使い方の誤り、
    3 エンジンなし。
help-reset-after-long =
    例:
      sealegs reset --dry-run
      sealegs reset --lesson run
      sealegs reset --step multi-stage/goapp-build
      sealegs reset --yes --format json
help-reset--lesson = このレッスンで作ったものだけ（ID は `sealegs list` で分かります）
help-reset--step = このステップで作ったものだけ（STEP または LESSON/STEP）
help-reset--dry-run = 削除するものを示すだけで、何も削除しません

## present

help-present = レッスンを人に見せます（大きな画面でのデモ）
help-present-long =
    レッスンを人に見せます（大きな画面でのデモ）。

    1 ステップずつ、大きく余白を取って表示し、キーかクリッカーで進みます。コマンドは手で打つように入力され、実際に
    実行されます。結果はステップのチェックで確かめます。表紙を見せている間に、エンジンを最初のステップの状態に
    します。--auto を付けるとひとりでに進み、端末も要りません。詳しくは docs/PRESENT.md を、キーは ? を見てください。

    --pace は打つ速さです。real は人と同じ速さ、quick は 6 倍、instant は一瞬です。

    終了コード: 0 問題なし、1 --auto のデモが続けられなかった、2 使い方かコースの誤り、130 中断。
help-present-after-long =
    例:
      sealegs present --lesson multi-stage
      sealegs present --step multi-stage/goapp-build --manner anything
      sealegs present --lesson multi-stage --auto --engine replay
      sealegs present --lesson multi-stage --plan 15          次の行は 2 つ目の端末で:
      sealegs present --notes
      sealegs present --lesson multi-stage --auto --record multi-stage.cast
      sealegs present --step multi-stage/goapp-build --to goapp-build --auto --pace instant --export built.svg
help-present--lesson = このレッスンを見せます [既定値: 今いるレッスン。ID は `sealegs list` で分かります]
help-present--step = このステップから始めます（STEP または LESSON/STEP）
help-present--to = このステップで終わります（STEP または LESSON/STEP）[既定値: レッスンの最後]
help-present--auto = キーを押さなくても進み、最後のステップで終わります
help-present--manner = コマンドの実行のしかた
help-present--manner--hand = 手で打つように入力してから実行します
help-present--manner--anything = どのキーを押しても次の文字が入力され、その後で実行します
help-present--manner--print = 見せるだけで、実行しません
help-present--manner--execute = 入力を見せず、すぐに実行します
help-present--plan = レッスンにかける分数（MINUTES）。複数あるときは LESSON=MINUTES。時計が進みと遅れを示します
help-present--notes = 2 つ目の端末で使います。このワークスペースのデモの発表者ノート、時計、エンジンの状態を表示し、デモの操作もできます
help-present--record = 新しいファイルに記録します。asciinema とそのプレーヤーで再生できます（asciicast v3）
help-present--export = 新しいファイルを書きます。FILE.svg は最後の画面の画像（x キーでどの画面でも作れます）、FILE.cast は --record と同じく再生できます。それぞれ指定できます
help-present--size = 端末がないときの桁数と行数（例: 120x40）

## play

help-play = デモの記録をこの端末で再生します
help-play-long =
    デモの記録をこの端末で再生します。

    `sealegs present --record FILE` で書いたものや、asciinema のほかの記録（asciicast v2 と v3）を再生します。
    映像なので、中身は何も実行しません。スペースで一時停止、. で次の変化へ、矢印で 5 秒進む・戻る、[ と ] で前後の
    マーカー（レッスンのステップにあります）へ、+ と - で速さを変え、x で画面の画像をファイルの隣に書きます。
    キーの一覧は ? で見られます。

    --text を付けると、代わりに各マーカーでの画面をテキストで出力します。端末は要りません。

    終了コード: 0 問題なし、2 使い方の誤り、または記録ではないファイル。
help-play-after-long =
    例:
      sealegs present --lesson multi-stage --auto --record multi-stage.cast
      sealegs play multi-stage.cast
      sealegs play multi-stage.cast --speed 2 --idle 0.5
      sealegs play multi-stage.cast --text
help-play--file = 記録のファイル
help-play--speed = 再生の速さ（倍）。0.1 から 100 まで
help-play--idle = この秒数より長い間を縮めます
help-play--text = 各マーカーでの画面をテキストで出力して終わります

## list

help-list = レッスンとステップ、その ID、進み具合を一覧します
help-list-long =
    レッスンとステップ、その ID、進み具合を一覧します。エンジンは要らず、何も変えません。

    印: [x] 完了、[~] 完了後にステップが変わった、[ ] 未完了、> 今いるステップ。
help-list--format = 出力の形式

## map

help-map = 動いているものを図にします（ホストのポート、コンテナ、ネットワーク、ボリューム）
help-map-long =
    エンジンで動いているものを図にします。どのホストポートがどのコンテナにつながり、どのネットワークにいて、どの
    ボリュームを使っているかが分かります。

    示すのは、コースとこのワークスペースのものです。ほかのものは数だけを示し、--all を付けると図に加えます。EXPOSE
    されただけで公開していないポートには矢印がありません。JSON にはすべてが入り、コースのものかどうかも分かります。

    終了コード: 0 問題なし、2 使い方かコースの誤り、3 エンジンなし。
help-map-after-long =
    例:
      sealegs map
      sealegs map --all
      sealegs map --format json
help-map--all = ほかのものも含めます
help-map--format = 出力の形式

## lens

help-lens = イメージの中を調べます（レイヤー、ファイル、もう見えないのに残っているバイト）
help-lens-long =
    イメージの中を調べます。どの命令がどのレイヤーを作り、大きさはどれほどで、どのファイルを加え、変え、隠したか。
    そして何バイトが無駄か。後のレイヤーで上書きされたり隠されたりしたファイルも、保存され、送られるからです。

    2 つのイメージを指定すると比較します。指定しなければ、コースの 2 つ（シングルステージとマルチステージ）を比べます。
    イメージは `docker save` と同じようにエンジンから受け取ります。ファイルの中身は残さず、何も変えません。再生では
    大きさと命令だけが分かります。

    終了コード: 0 問題なし、1 イメージがないか読めない、2 使い方かコースの誤り、3 エンジンなし。
help-lens-after-long =
    例:
      sealegs lens
      sealegs lens alpine:3.12
      sealegs lens golang:1.16 docker-gs-ping --files 0
      sealegs lens docker-gs-ping --format json
help-lens--images = イメージを 1 つ、比べるなら 2 つ [既定値: コースの 2 つ]
help-lens--files = レイヤーごとに示すファイルの数（大きい順）
help-lens--format = 出力の形式

## doctor

help-doctor = コースに必要なものをすべて調べます（エンジン、ディスク、ポート、ネットワーク、プログラム、端末）。--fix で止まっているエンジンを起動します
help-doctor-long =
    コースに必要なものをすべて調べ、問題ごとに、このシステムでの対処を示します。

    エンジンのありそうな場所をすべて探し、バージョン、ビルダー、ストレージ、ディスクの空き、上限、イメージを
    問い合わせます。コースが使うポート、レジストリ（Docker Hub から pull できる残り回数も）、プロキシの設定、Go、
    goenv、git、ワークスペース、端末も調べます。何も変えません。

    --fix を付けると、エンジンが応答しないときに、インストール済みのエンジン（Docker、rootless Docker、Podman、
    Colima、OrbStack、Docker Desktop、Podman マシン）を起動するコマンドを示し、確認してからそのまま実行し、応答を
    待ってもう一度調べます。root 権限が要るコマンドは sudo 付きで示し、パスワードは sudo 自身が尋ねます。端末が
    なければ表示するだけです。何もインストールされていないときや、ユーザーに権限がないときは、このシステムで
    何をすればよいかを順に示します。

    終了コード: 0 問題なし、1 問題あり、2 使い方かコースの誤り（--fix で確認できず --yes もないときを含む）、
    3 エンジンなし、130 中断。
help-doctor-after-long =
    例:
      sealegs doctor
      sealegs doctor --format json
      sealegs doctor --fix
      sealegs doctor --fix --yes --format json
help-doctor--fix = インストール済みで止まっているエンジンを、確認してから起動します。なければ手順を示します
help-doctor--yes = --fix で確認しません（端末がないとき、パスワードが要るコマンドは表示するだけです）
help-doctor--timeout = --fix で起動を待つ最長の時間と、応答を待つ最長の時間（秒）[既定値: エンジンごと]

## prefetch

help-prefetch = コースに必要なイメージを、前もってすべて取得します
help-prefetch-long =
    コースに必要なイメージを、前もってすべて取得します。

    エンジンにすでにあるものは飛ばし、一度届いたレイヤーは取り直しません。途中で切れても、もう一度実行すれば続きから
    始まります。始める前に、レジストリが応答するか、Docker Hub から pull できる残り回数があるかを調べます。
    プロファイルにミラー（image_prefix、variables）があれば、そこから取得します。取得できないイメージは対処と
    ともに示し、残りを続けます。

    --format json では、結果を標準出力に、途中経過を 1 行 1 つの JSON で標準エラー出力に書きます。

    終了コード: 0 すべて揃った、1 取得できないイメージがあった、2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-prefetch-after-long =
    例:
      sealegs prefetch
      sealegs prefetch --profile room.yaml
      sealegs prefetch --format json > images.json

## bundle

help-bundle = インターネットのない教室向け: コースに必要なものを 1 つのファイルにまとめます
help-bundle-long =
    インターネットのない教室向けに、コースに必要なものを 1 つのファイルにまとめます。準備のしかたは docs/OFFLINE.md に
    あります。

    詳しくは `sealegs help bundle create` と `sealegs help bundle load` を見てください。

## bundle-create

help-bundle-create = コースに必要なものをすべて 1 つのファイルに書きます
help-bundle-create-long =
    コースに必要なものをすべて 1 つのファイルに書きます。イメージ（それぞれ ID とレジストリのダイジェストで固定）、
    その中の Go ツールチェーン、レッスンのビルドが取得する Go モジュールが入ります。

    イメージはエンジンに揃っている必要があり（`sealegs prefetch`）、エンジンからネットワークにつながる必要もあります。
    モジュールはコースの Go イメージの中で取得して組み込み、ほかの取得元がなくても使えることを確かめます。自分の
    イメージと名前はそのままです。ファイルは、完成したときに初めて現れます。同じ OS とプロセッサーのエンジンで使えます。

    終了コード: 0 書いた、1 作れなかった、2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-bundle-create-after-long =
    例:
      sealegs bundle create course.bundle
      sealegs bundle create --profile room.yaml course.bundle
help-bundle-create--file = 書き出すファイル

## bundle-load

help-bundle-load = バンドルのイメージをエンジンに入れます（ネットワークは不要です）
help-bundle-load-long =
    バンドルのイメージを、ファイルから、または教室内のアドレス（http、https）からエンジンに入れます。それ以外の
    ネットワークは要らず、その後のコースのビルドにも要りません。

    読み込む前に、ファイル全体を中のチェックサムと照らし合わせます。すべてのイメージが揃うまで、エンジン上の名前には
    触れません。途中で失敗したときは、入れた分を元に戻します。途中で切れたもの、壊れたもの、形式・コース・マシンの
    種類が違うものは受け付けません。途切れたダウンロードは、もう一度実行すれば続きから始まります。

    コースで使う名前がすでに別のイメージを指しているときは、バンドルのイメージを指すように変え、そのことを知らせます。

    終了コード: 0 読み込んだ、1 受け付けなかった、失敗した、またはコースに必要なイメージが入っていない、
    2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-bundle-load-after-long =
    例:
      sealegs bundle load course.bundle
      sealegs bundle load http://192.168.1.10:8000/course.bundle
help-bundle-load--from = バンドルのファイルかアドレス

## seats

help-seats = 共有エンジンの管理者向け: 席を一覧し、空けます
help-seats-long =
    共有エンジンの席を一覧します。使っている人、ポート、使い始めた時、コンテナ・イメージ・ネットワーク・ボリュームと、
    それらのディスク使用量が分かります。何も変えません。

    `sealegs seats free NAME` は、席にあるものをすべて示し、確認してから削除して、使っている人が誰でも席を空けます。
    削除するのは、席のラベルと名前が付いたものだけです。その席で作業中の人は、最初からやり直すことになります。

    終了コード: 0 問題なし（または断った）、1 席のものが残った、2 使い方の誤り、3 エンジンなし。
help-seats-after-long =
    例:
      sealegs seats
      sealegs seats --format json
      sealegs seats free mika
      sealegs seats free mika --yes

## seats-free

help-seats-free = 席にあるものをすべて削除し、席を空けます
help-seats-free--name = 席の名前

## config

help-config = 設定を見て、確かめ、編集します（テーマ、言語、エンジン、エディターなど）
help-config-long =
    設定を見て、確かめ、編集します。テーマ、言語、エンジン、速さ、エディター、ワークスペース、行での表示を選べます。

    続く言葉がなければ、すべての設定と、その値がどこで決まったかを示します。コマンドライン、環境変数、設定ファイル、
    既定値の順に優先します。設定の一覧は docs/CONFIG.md にあります。

    終了コード: 0 問題なし、1 設定に誤りがある、2 使い方の誤り。
help-config-after-long =
    例:
      sealegs config
      sealegs config edit
      sealegs config check --format json
      sealegs config path
      sealegs --config ./class.toml
help-config--format = 出力の形式

## config-show

help-config-show = すべての設定と、その値がどこで決まったかを示します
help-config-show--format = 出力の形式

## config-check

help-config-check = 設定ファイルの誤り（知らないキー、正しくない値）を調べます。あれば終了コードは 1 です
help-config-check--format = 出力の形式

## config-edit

help-config-edit = 設定ファイルをエディターで開きます。なければ先に作り、閉じた後に誤りを調べます

## config-keys

help-config-keys = キーを変えられる操作を、モード、名前、今のキーとともに一覧します

## config-path

help-config-path = 設定ファイルの場所を示します

## completions

help-completions = bash、zsh、fish、PowerShell の補完を出力します
help-completions-long =
    シェルが sealegs を補完するためのスクリプトを出力します。コマンド、オプション、その値、内蔵コースのレッスンと
    ステップの ID を補完できます。PowerShell ではコマンドとオプションだけです。

    終了コード: 0 問題なし、2 使い方の誤り。
help-completions-after-long =
    例:
      sealegs completions bash > ~/.local/share/bash-completion/completions/sealegs
      sealegs completions zsh > ~/.zfunc/_sealegs       ~/.zshrc の compinit の前に fpath=(~/.zfunc $fpath) と書く
      sealegs completions fish > ~/.config/fish/completions/sealegs.fish
      sealegs completions powershell >> $PROFILE
help-completions--shell = シェル
help-completions--shell--bash = Bash
help-completions--shell--zsh = Zsh
help-completions--shell--fish = Fish
help-completions--shell--powershell = PowerShell

## man

help-man = マニュアルページを書きます
help-man-long =
    マニュアルページを、コマンドごとに 1 つずつフォルダーに書きます。--dir がなければ、sealegs 自身のページを出力します。

    終了コード: 0 問題なし、1 ページを書けない、2 使い方の誤り。
help-man-after-long =
    例:
      sealegs man --dir ~/.local/share/man/ja/man1
      sealegs man | man -l -
help-man--dir = 書き込むフォルダー（なければ作ります）

## version

help-version = この版と古さ、応答するエンジンを示します。何も送信しません
help-version-long =
    この版、内蔵のコース、その記録の日付、ここで応答するエンジンを示します。

    Sealegs はどこにも何も送らず、新しい版の有無も問い合わせません。どれだけ古いかは記録の日付から数え、更新の
    しかたを示します。

    終了コード: 0 問題なし、2 使い方の誤り。
help-version--format = 出力の形式

## course

help-course = 作者向け: コースを調べ、作ります
help-course-long =
    コースの作者向けのコマンドです。それぞれの説明は `sealegs help course COMMAND` で見られます。

    コースの書き方は docs/AUTHORING.md に、キーの一覧は docs/COURSE-FORMAT.md にあります。

## course-check

help-course-check = コースを読み、問題をすべて示します
help-course-check-long =
    コースを読み、問題をすべて、場所と対処とともに示します。エンジンは要らず、何も変えません。

    エラーのあるコースは開けません。警告だけなら開けます。unknown-key のようなコードは変わることがなく、
    docs/COURSE-FORMAT.md に説明があります。

    終了コード: 0 エラーなし（--deny-warnings では警告もなし）、1 問題あり、2 使い方の誤り、またはコースがない。
help-course-check-after-long =
    例:
      sealegs course check
      sealegs course check my-course
      sealegs course check my-course --deny-warnings --format json
help-course-check--deny-warnings = 警告があるときも終了コードを 1 にします

## course-new

help-course-new = 小さなコースを作ります（書き換えて自分のコースにできます）
help-course-new-long =
    小さなコースを作ります。書き換えて自分のコースにできます。各種のステップ（読む、書く、実行、予想、クイズ）が 1 つ
    ずつあるレッスン、間違いを見分けるチェック、行への注釈、各キーを説明するコメントが入っています。そのままで
    正しく動きます。

    すでにあるものは上書きしません。
help-course-new-after-long =
    例:
      sealegs course new my-course
      sealegs course new my-course --title "1 日で学ぶ Docker" --languages ja
help-course-new--dir = コースを作るフォルダー
help-course-new--id = コースの ID。英数字、-、_、. が使えます [既定値: フォルダー名から]
help-course-new--title = コースの題名
help-course-new--languages = コースの言語

## course-export

help-course-export = コースを 1 つの文書にします（印刷や予習用）
help-course-export-long =
    コースを 1 つの言語で 1 つの文書にします。全レッスンとステップ、コマンド、注釈付きのファイル、ヒント、そして最後に
    全問の答えが入ります。ページはそれだけで完結し、外部のスクリプトもフォントも画像も使いません。

    言語は --lang、変数の値は --set で変えられます。すでにあるファイルは、--force がなければ上書きしません。
help-course-export-after-long =
    例:
      sealegs course export --lang ja -o handout.html
      sealegs course export my-course --format markdown -o handout.md
      sealegs course export --set goapp_port=18888 > handout.html
help-course-export--format = 文書の形式
help-course-export--format--html = 1 つの HTML ページ。ヒントと解答は折りたたまれます
help-course-export--format--markdown = Markdown
help-course-export--output = 書き出すファイル [既定値: 標準出力]
help-course-export--force = すでにあるファイルを置き換えます

## course-record

help-course-record = コースをエンジンで実行して応答を記録します。エンジンのない所で見せられます
help-course-record-long =
    コースをエンジンで実行し、エンジン、ネットワーク、シェルの応答を記録します。エンジンのない所では、この記録から
    コースを見せます。記録であることは画面に出ます。

    ステップは専用のワークスペースで、解答どおりに行います。エンジンにコンテナがあってはいけません。ほかの人のものが
    記録に入ってしまうためです。ID、時刻、このマシンのパスと名前、GITHUB_TOKEN などの変数の値は取り除きます。
    ユーザー名はイメージの名前に入るため、USER はほかのどこにも出てこない名前にしてください。

    終了コード: 0 書いた、1 ステップが失敗、2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-course-record-after-long =
    例:
      USER=sealegs-learner sealegs course record -o recording.jsonl.gz
      USER=sealegs-learner sealegs course record my-course -o recording.jsonl.gz
      zcat recording.jsonl.gz | head -n 1
help-course-record--output = 書き出すファイル。すでにあれば、新しい記録が完成したときに置き換えます

## course-test

help-course-test = コースをエンジンで試します（全ステップと、チェックが見つけるべき誤った解答のすべて）
help-course-test-long =
    コースをエンジンで試します（全ステップと、チェックが見つけるべき誤った解答のすべて）。

    コースを 1 回通します。各ステップでは、前のステップまでの状態でチェックが失敗しなければなりません。次に、その
    ステップのミュータント（lessons/…/mutants.yaml）を 1 つずつ行います。指定のチェックが、誤りを名指しする言葉で
    見つけなければなりません。元に戻した後は、解答で合格しなければなりません。同じく正しい別解は、合格しなければ
    なりません。

    専用のフォルダー（--workspace DIR の中、なければ一時ファイルの場所）で行い、終わると消します。エンジンに作った
    ものも削除します。名前とポートはコースのものを使うので、ここで誰かがコースを進めている間は避けてください。
    内蔵でないコースは、行うことを示して、先に確認します。--trust-course で同意できます。

    終了コード: 0 すべて正しい、1 正しくないものがある、2 使い方かコースの誤り、3 エンジンなし、130 中断。
help-course-test-after-long =
    例:
      sealegs course test
      sealegs course test my-course --format junit > report.xml
      sealegs course test --lesson run --step published
      sealegs course test --mutant no-p
help-course-test--lesson = このレッスンだけ。前のレッスンは実行するだけです
help-course-test--mutant = このミュータントだけ
help-course-test--timeout = 1 ステップまたは 1 ミュータントにかける最長の時間（秒）

## course-schema

help-course-schema = コースのファイルの JSON Schema を出力します（エディター用）
help-course-schema-long =
    course.yaml、lesson.yaml、mutants.yaml の JSON Schema（draft 2020-12）を出力します。YAML 言語サーバーのある
    エディターなら、書きながらキーを補完し、それぞれの意味を示し、誤りに下線を引きます。エディターの設定は
    docs/AUTHORING.md にあります。
help-course-schema-after-long =
    例:
      sealegs course schema lesson > lesson.schema.json
      そして lesson.yaml の 1 行目に:
      # yaml-language-server: $schema=../lesson.schema.json
help-course-schema--file = どのファイルのスキーマか
help-course-schema--file--course = course.yaml
help-course-schema--file--lesson = 各レッスンの lesson.yaml
help-course-schema--file--mutants = レッスンの mutants.yaml

## docker

help-docker = docker コマンドを自分のエンジンで実行します（docker プログラムは不要です）
help-docker-long =
    docker コマンドを、docker と同じように自分のエンジンで実行します。言葉も、出力も、終了コードも同じです。

    `docker` の後はすべて docker のものです。`sealegs docker run --help` は docker の run の説明になります。キー、
    シグナル、端末の大きさはコンテナに届きます。Ctrl-P Ctrl-Q で、動かしたまま離れられます。`docker` という名前
    （sealegs へのリンク）で呼んでも同じです。
help-docker--words = docker のコマンドと、そのフラグと引数

## clap's own words

help-own-usage = 使い方:
help-own-commands = コマンド:
help-own-arguments = 引数:
help-own-options = オプション:
help-own-default = {"["}既定値: { $value }]
help-own-possible = {"["}指定できる値: { $values }]
help-own-possible-each = 指定できる値:
help-own-help = ヘルプを表示します
help-own-help-short = ヘルプを表示します（詳しくは --help）
help-own-help-long = ヘルプを表示します（短いものは -h）
help-own-version = バージョンを表示します
help-own-help-command = このヘルプ、または指定したコマンドのヘルプを表示します
help-own-help-command-which = ヘルプを見るコマンド
help-own-man-name = 名前
help-own-man-synopsis = 書式
help-own-man-description = 説明
help-own-man-options = オプション
help-own-man-commands = コマンド
help-own-man-more = 補足
help-own-man-version = バージョン
