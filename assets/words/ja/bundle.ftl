### Bundles of images, and fetching them before the course.

## bundle, error

bundle-foreign = これは sealegs のバンドルではありません
bundle-other-version = このバンドルの形式はバージョン { $found } です。この sealegs が読めるのはバージョン { $own } です
bundle-truncated = このバンドルは途中で切れています。{ $need } バイトのうち { $have } バイトしかありません
bundle-truncated-early = このバンドルは途中で切れています。{ $have } バイトしかありません
bundle-broken = このバンドルは壊れています: { $what }
bundle-other-course = このバンドルはコース { $found } のものです。いま開いているのは { $wanted } です
bundle-other-platform = このバンドルのイメージは { $found } 用です。エンジンは { $wanted } で動いています
bundle-other-image = { $reference } がマニフェストのとおりに届きませんでした。エンジンに { $id } がありません
bundle-too-much = イメージが多すぎて、バンドルの目録に入りきりません
bundle-foreign-advice = `sealegs bundle create` が書き出したファイルを指定してください。`docker save` のアーカイブなら `docker load -i FILE` で読み込めます。
bundle-other-version-advice = そのバンドルを作った sealegs を使うか、この sealegs でバンドルを作り直してください。
bundle-broken-advice = 何も読み込んでいません。もう一度コピーかダウンロードをしてください。長さとチェックサムが元のファイルと同じになるはずです。
bundle-other-course-advice = 何も読み込んでいません。--course でコースを指定するか、このコースのバンドルを使ってください。
bundle-other-platform-advice = 何も読み込んでいません。同じ種類のマシンで `sealegs bundle create FILE` を実行し、そのバンドルを使ってください。
bundle-other-image-advice = 今回読み込んだものは取り除きました。バンドルを作り直してください。繰り返すなら、作ったエンジンとイメージの保存方式が違います。
bundle-too-much-advice = イメージの少ないコースにするか、バンドルを分けてください。
bundle-file-advice = パス、権限、空き容量を確かめて、もう一度実行してください。

## runtime, bundle, trouble

bundle-missing = このエンジンにないイメージ: { $images }
bundle-download = { $url } をダウンロードできませんでした: { $why }
bundle-interrupted = 中断しました
bundle-missing-advice = 先に同じプロファイルで `sealegs prefetch` を実行して取得し、そのあともう一度実行してください。
bundle-download-resumable = もう一度実行してください。止まったところから続けます。
bundle-download-advice = アドレスを確かめるか、ファイルをここにコピーしてそのファイル名を指定してください。
bundle-interrupted-advice = 途中のものは残っていません。いつでももう一度実行できます。

## cli, bundle

bundle-limited = レジストリの回数制限に達しました。`docker login` で増やすか、数時間待ってもう一度実行してください。取得済みのものはそのまま残ります。プロファイルでミラーを使えば制限はありません（docs/PROFILES.md）。
bundle-images = コースに必要なイメージ: { $needed } 個、うち { $here } 個はこのエンジンにあります
bundle-layer = { $layer }: { $state }（{ $of } レイヤー中 { $done }）
bundle-preparing = { $image }: ビルドが取得するものを入れて、ネットワークなしで使えるようにします…
bundle-go = このマシンの Go も、レッスンのコマンドではバンドルのモジュールを使います
bundle-no-go = このマシンの Go にモジュールを渡せませんでした: { $why }
bundle-no-go-advice = docs/OFFLINE.md に手で渡す方法があります。コンテナの Go には影響ありません。
bundle-stopping = 中断します。エンジンが止まるのを待っています…（もう一度 Ctrl-C ですぐ終わります）
bundle-undoing = 取り消しています: 読み込んだものを取り除きます…
bundle-resuming = 前回の続き（{ $size }）からダウンロードします
bundle-replaced = { $image } は別のイメージ { $was } を指していました。これからはバンドルのものを指します
bundle-here = あり
bundle-pulled = 取得
bundle-loaded = 読み込み
bundle-failed = 失敗
bundle-without = なし
bundle-without-advice = なくても構いません。ビルドではその `# syntax` 行を省きます。
bundle-packing = 書き込み
bundle-downloading = ダウンロード
bundle-verifying = 検証
bundle-loading = 読み込み
bundle-all-fetched = コースのイメージはすべてこのエンジンにあります。
bundle-not-fetched = 取得できなかったもの: { $images }。それぞれの → に従い、もう一度実行してください。ほかのものをもう一度取得することはありません。
bundle-created = { $file }: { $size }、{ $platform } 用のイメージ { $images } 個、Go モジュール { $modules } 個。
    教室では: sealegs bundle load { $file }
bundle-complete = イメージ { $images } 個がそろいました。これでコースにネットワークは要りません。
bundle-incomplete = イメージ { $images } 個を読み込みましたが、ここのコースにはほかに次のものが必要です: { $missing }
    バンドルは別のイメージ名で作られています。作ったときのプロファイルを --profile で指定するか、--set で合わせてください。
