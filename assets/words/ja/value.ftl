### What a flag does with a value that is simply named.

## docker run, create

value-run-cap-add = コンテナに Linux ケーパビリティ { $value } を追加
value-run-cap-drop = コンテナから Linux ケーパビリティ { $value } を除去
value-run-cidfile = コンテナ ID をファイル { $value } に書き込み
value-run-cpus = 使える CPU は最大 { $value } 個分
value-run-dns = コンテナで使う DNS サーバーは { $value }
value-run-env-file = ファイル { $value } から環境変数を読み込み
value-run-group-add = ユーザーをグループ { $value } にも追加
value-run-health-cmd = 正常かどうかを調べるため、コンテナ内で { $value } を実行
value-run-health-retries = 連続 { $value } 回の失敗で異常（unhealthy）と判定
value-run-hostname = コンテナ内でのホスト名は { $value }
value-run-ip = ネットワーク内でのアドレスは { $value }
value-run-name = コンテナの名前は { $value }
value-run-network-alias = 同じネットワークから { $value } という名前でも接続可能
value-run-pids-limit = プロセス数は最大 { $value }
value-run-security-opt = セキュリティオプション { $value }
value-run-stop-timeout = docker stop は { $value } 秒待ってから強制終了
value-run-workdir = プログラムはフォルダー { $value } で開始

## docker exec

value-exec-env-file = ファイル { $value } から環境変数を読み込み
value-exec-workdir = コマンドはコンテナのフォルダー { $value } で開始

## docker build

value-build-target = ステージ { $value } までをビルド

## docker ps

value-ps-last = 状態を問わず、新しい順に { $value } 個だけを表示

## docker commit

value-commit-author = イメージの作成者は { $value }

## docker commit, import

value-commit-change = 新しいイメージに Dockerfile の命令 { $value } も適用
value-commit-message = イメージの履歴に残すメモは「{ $value }」

## docker export, save

value-export-output = アーカイブの書き出し先はファイル { $value }

## docker load

value-load-input = アーカイブをファイル { $value } から読み込み

## docker volume create

value-volume-create-driver = ボリュームドライバーは { $value }
value-volume-create-name = ボリュームの名前は { $value }

## docker volume create, network create

value-volume-create-opt = ドライバーのオプション { $value }

## docker network create

value-network-create-gateway = ゲートウェイのアドレスは { $value }
value-network-create-ip-range = コンテナのアドレスは { $value } の範囲
value-network-create-subnet = ネットワークのアドレス範囲は { $value }

## docker network connect

value-network-connect-alias = 同じネットワークから { $value } という名前でも接続可能
value-network-connect-ip = このネットワークでのアドレスは { $value }

## docker inspect

value-inspect-type = 調べる種類は { $value } のみ
