### Seats on an engine that several people share.

## cli, seats

seats-none = このエンジンのシートを使っている人はいません。
seats-nobody = このシートを使っている人はいません。残っているものもありません。
seats-question = 続けますか？ [y/N]
seats-left = 何も削除していません。
seats-no-terminal = 確認する端末がありません。何も削除していません
seats-say-yes = sealegs seats free NAME で一覧を確かめてから --yes を付けてください。
seats-removed = 削除しました: { $named }
seats-stays = 残っています: { $named }: { $why }
seats-freed = シートを空けました。
seats-again = 残ったものがあるので、シートはまだ空いていません。使っているもの（`docker ps -a`）を片付けてから、もう一度実行してください。
seats-head-seat = シート
seats-head-ports = ポート
seats-head-containers = コンテナ
seats-head-images = イメージ
seats-head-networks = ネットワーク
seats-head-volumes = ボリューム
seats-head-disk = ディスク
seats-head-since = 開始
seats-empty = シート { $seat } には何もありません。シートだけを空けます。
seats-holds = シート { $seat } には次のものがあります。これらを削除して、シートを空けます:
seats-container = コンテナ
seats-image = イメージ
seats-network = ネットワーク
seats-volume = ボリューム

## cli, seat

seats-variable-advice = { $variable } の値を変えるか、環境変数から外してください。
seats-title = シート
seats-leads-nowhere = { $seat }。ワークショップを開いている間、エンジンのマシンで公開したポートには localhost でつながります（今はありません）。
seats-leads = { $seat }。ワークショップを開いている間、エンジンのマシンで公開したポートには localhost でつながります: { $ports }。
seats-with-ports = シート: { $name }、ポート { $first }〜{ $last }
seats-named = シート: { $name }
seats-bad-name = シートの名前は 1～{ $longest } 文字の英数字とハイフンで、先頭と末尾は英数字にします
