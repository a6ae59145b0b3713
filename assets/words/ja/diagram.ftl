### レッスンの図: 図の中の言葉（短く。幅はテストで確認）と、図の内容を文章にしたもの。

diagram-key = 図
diagram-view = 図
diagram-none = このステップに図はありません。
diagram-plain = 図「{ $title }」：{ $said }

diagram-life = イメージからプロセスまで
diagram-life-said = イメージはディスクの上にあり、変わることがありません。入っているのは、ファイルと「何を起動するか」です。docker run は、そこからコンテナを作ります。コンテナには専用のファイルとネットワークがあり、中でプロセスが動きます。プロセスが終わるとコンテナは止まります。イメージは元のままなので、次のコンテナもそこから作れます。
diagram-life-image = イメージ
diagram-life-container = コンテナ
diagram-life-files = ファイル
diagram-life-settings = 起動するもの
diagram-life-frozen = 変わらない
diagram-life-own-files = 専用のファイル
diagram-life-own-network = 専用のネットワーク
diagram-life-process = 動いているプロセス
diagram-life-stays = 何度でも使える
diagram-life-ends = プロセスが終わると止まる

diagram-stages = ステージは 2 つ、イメージは 1 つ
diagram-stages-said = build という名前の最初のステージは golang から始まります。コンパイラとソースコードがあり、プログラム /server を作ります。COPY --from=build は、このファイルだけを最後のステージに取り出します。最後のステージは distroless から始まり、これがイメージになります。最初のステージは届けられません。
diagram-stages-first = 最初のステージ：ビルド
diagram-stages-last = 最後のステージ：実行
diagram-stages-compiler = コンパイラ、モジュール
diagram-stages-sources = ソースコード
diagram-stages-little = シェルもコンパイラもない
diagram-stages-stays = 届けられない
diagram-stages-ships = 届けるイメージ

diagram-layers = レイヤー：シングルとマルチ
diagram-layers-said = イメージは、レイヤーを積み重ねたものです。シングルステージのイメージでは、プログラムの下にソースコード、モジュール、Go コンパイラ、Debian 一式があり、そのすべてが届けられます。マルチステージのイメージは、小さなベースにプログラムを載せただけです。
diagram-layers-single = シングルステージ
diagram-layers-multi = マルチステージ
diagram-layers-program = プログラム
diagram-layers-sources = ソースコード
diagram-layers-modules = モジュール
diagram-layers-compiler = Go コンパイラ
diagram-layers-large-base = Debian とツール
diagram-layers-small-base = 小さなベース
diagram-layers-everything = 全部が届けられる
diagram-layers-little = 届けるのはこれだけ

diagram-ports = -p がつなぐ道
diagram-ports-said = 手元のマシンのブラウザは、手元のマシンのポート HOST にアクセスします。-p HOST:CONTAINER は、そこからコンテナの中のポート CONTAINER につなぎます。サーバーはこのポートで待っています。2 つの番号は違っていてもかまいません。-p がなければ、手元のマシンのどのポートからも中に入れません。
diagram-ports-machine = 手元のマシン
diagram-ports-container = コンテナ
diagram-ports-browser = ブラウザ
diagram-ports-server = サーバー
diagram-ports-closed = -p がなければ、どのポートからも入れない。

diagram-network = 同じネットワークの隣人
diagram-network-said = ネットワーク mynet に、コンテナが 2 つあります。一方が rest-server という名前で相手を呼ぶと、Docker の DNS がそのコンテナのアドレスを答えます。この DNS は、自分で作ったネットワークで使えるものです。あとは、-p がなくても相手のポート 8080 と話せます。手元のマシンからは、どのポートもつながっていません。
diagram-network-network = ネットワーク mynet
diagram-network-asks = 尋ねるコンテナ
diagram-network-answers = 答えるコンテナ
diagram-network-who = 誰？
diagram-network-address = そのアドレス
diagram-network-dns = Docker の DNS
diagram-network-outside = ここでは -p は不要。外からは入れない。

diagram-volume = コンテナより長生きするボリューム
diagram-volume-said = 1 つ目のコンテナは、ボリューム roach を /data に置いてファイル note.txt を書き、削除されます。2 つ目のコンテナは、同じボリュームを /data に置いて、1 つ目が書いたものを読みます。ファイルはボリュームの中にあり、誰かがボリュームを削除するまで残ります。
diagram-volume-first = 1 つ目のコンテナ
diagram-volume-second = 2 つ目のコンテナ
diagram-volume-gone = 削除
diagram-volume-volume = ボリューム roach
diagram-volume-stays = 誰かが削除するまで残る。

diagram-compose = compose のプロジェクト
diagram-compose-said = compose ファイルは、プロジェクト全体を記述します。2 つのサービス api と postgres は、プロジェクトのネットワークの上でコンテナとして動きます。api は、postgres という名前でデータベースにつながります。ports は、手元のマシンから api につなぎます。volumes は、データベースにボリューム db を与えます。ボリュームはコンテナより長く残ります。
diagram-compose-project = プロジェクト：1 つのファイルに書いた全体
diagram-compose-network = プロジェクトのネットワーク
diagram-compose-api = Go プログラム
diagram-compose-database = データベース
diagram-compose-by-name = 名前で
diagram-compose-stays = 残る
diagram-compose-machine = 手元のマシン
