### What is wrong with a compose project, and what to do about it.

## What a key takes, and what stands there

compose-text = 文字列
compose-true-or-false = true か false
compose-a-number = 数
compose-a-list = リスト
compose-keys-with-values = キーと値の組
compose-a-list-or-keys-with-values = リスト、またはキーと値の組
compose-text-or-a-list-of-texts = 文字列、または文字列のリスト
compose-text-or-keys-with-values = 文字列、またはキーと値の組
compose-nothing = 空

## What is wrong

compose-yaml = YAML の書き方の問題です: { $message }
compose-env-name = { $path }: 名前は英数字と _ で書き、= を続けます
compose-env-quote = { $path }: 引用符が閉じられていません
compose-env-variable = { $path }: `$` の後が変数になっていません
compose-too-large = { $what ->
    [services] サービスが多すぎます
   *[variables] 変数が多すぎます
}
compose-wrong-type = `{ $key }` に書けるのは{ $want }ですが、ここにあるのは{ $found }です
compose-bad-value = `{ $key }` の `{ $value }`: { $what }
compose-undefined = サービス `{ $service }` が参照する{ $what ->
    [service] サービス
    [network] ネットワーク
    [volume] ボリューム
   *[other] { $what }
} `{ $name }` が宣言されていません
compose-more = ほかに { $count } 件の問題があります
compose-declare-it-at-the-end = ファイルの末尾で宣言します: { $key }: の下に { $name }:

## More of what is wrong, and what to do

compose-there-is-no-compose-file-in = { $folder } にもその上のフォルダーにも compose ファイルがありません
compose-there-is-no-file-path = ファイル { $path } がありません
compose-path-cannot-be-read-why = { $path } を読めません: { $why }
compose-a-compose-file-begins-with-keys = compose ファイルは services: などのキーで始まります
compose-docker-compose-has-no-key-key = docker compose に `{ $key }` というキーはありません
compose-docker-compose-has-key-sealegs-does = `{ $key }` は docker compose にありますが、sealegs では実行できません
compose-within-needs-the-key-key = `{ $within }` にはキー `{ $key }` が必要です
compose-key-a-begins-no-variable-in = `{ $key }`: `{ $text }` の `$` の後が変数になっていません
compose-the-variable-name-has-no-value = 変数 { $name } に値がありません: { $message }
compose-key-a-quote-is-never-closed = `{ $key }`: 引用符が閉じられていません
compose-name-cannot-be-a-project-name = `{ $name }` はプロジェクト名として使えません
compose-name-cannot-be-a-name-here = `{ $name }` は名前として使えません
compose-there-is-no-service = サービスがありません
compose-service-service-has-neither-an-image = サービス `{ $service }` に image も build もありません
compose-service-service-depends-on-name-whose = サービス `{ $service }` は `{ $name }` に依存していますが、そのプロファイル `{ $profile }` が有効になっていません
compose-services-wait-for-each-other-services = サービスが互いを待っています: { $services }
compose-one-and-other-exclude-each-other = `{ $one }` と `{ $other }` は同時に使えません
compose-go-to-the-folder-with-compose = compose.yaml のあるフォルダーへ移るか、docker compose -f ファイル … で指定してください
compose-write-the-file-or-correct-its = ファイルを作るか、名前を直してください。env_file なら required: false とも書けます（{ $path }）
compose-look-at-its-permissions-and-kind = 権限と種類を確かめてください
compose-write-name-value-or-name-some = 名前=値 か 名前="複数の 単語" の形で書きます。文字としての $ は $$ と書きます
compose-did-you-mean-nearest = `{ $nearest }` のことでしょうか
compose-look-at-the-indentation-a-key = 字下げを確かめてください。キーは、より左にある上の行に属します
compose-leave-it-out-or-run-docker = 外すか、ご自分の端末で docker compose を実行してください。チェックは同じエンジンを見ます
compose-put-it-in-quotes-value = 引用符で囲みます: "{ $value }"
compose-write-name-or-name-default-a = ${"{"}名前{"}"} か ${"{"}名前:-既定値{"}"} の形で書きます。文字としての $ は $$ と書きます
compose-write-name-into-env-or-set = .env に { $name }=… と書くか、シェルで設定してください
compose-add-the-second-quote = もう一つ引用符を書いてください
compose-use-lowercase-letters-digits-and-beginning = 英小文字、数字、-、_ だけを使い、英小文字か数字で始めます
compose-use-letters-digits-and = 英数字と .、-、_ だけを使います
compose-write-services-and-below-it-a = services: の下に名前を書き、image: か build: を書きます
compose-write-image-name-to-use-one = 使うなら image: 名前、Dockerfile からビルドするなら build: . と書きます
compose-write-condition-service-started-service-healthy = condition: service_started、service_healthy、service_completed_successfully のどれかを書きます
compose-write-that-service-below-services = services: の下にそのサービスを書いてください
compose-docker-compose-profile-profile-wakes-it = docker compose --profile { $profile } … で有効になります。なくてもよければ、depends_on に required: false と書きます
compose-take-one-of-them-out-of = どれか一つを depends_on から外してください
compose-leave-out-one-or-other = { $one } か { $other } のどちらかを外してください
compose-file-too-large = { $path } を読めません: 1 MiB を超えています
compose-is-it-the-right-file = 読み込むファイルが正しいか確かめてください
