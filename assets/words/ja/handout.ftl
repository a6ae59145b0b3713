### A course as one document.

handout-contents = 目次
handout-variables = この資料で使う値
handout-variable = 変数
handout-value = 値
handout-about = 内容
handout-answers = 解答
handout-hint = ヒント
handout-solution = 解答例
handout-start-from = 次の内容から始めます。
handout-file = ファイル
handout-line = 行
handout-line-by-line = 1 行ずつの説明
handout-in-folder = 実行するフォルダー:
handout-run = 実行します。
handout-proved = 次のようになれば完了です。
handout-when-it-fails = うまくいかないときは
handout-guess = 実行する前に、結果を予想してみましょう。
handout-one = 正解は 1 つです。
handout-several = 正解は 1 つとは限りません。
handout-order = 順番に並べてください。
handout-choose = 進め方を選びます。
handout-right = 正解:
handout-compare = 次の 2 つのイメージを比べます。

## handout, conditions

handout-with = { $noun }を使う場合
handout-without = { $noun }を使わない場合
handout-noun-docker = Docker{" "}
handout-noun-podman = Podman{" "}
handout-noun-go = 手元の Go{" "}
handout-noun-goenv = goenv{" "}
handout-noun-bash = bash{" "}
handout-noun-zsh = zsh{" "}
handout-noun-fish = fish{" "}
handout-noun-linux = Linux{" "}
handout-noun-macos = macOS{" "}
handout-noun-windows = Windows{" "}
handout-noun-buildkit = BuildKit{" "}
handout-noun-rootless = ルートレスのエンジン
handout-noun-low-ports = 1024 未満のポート
handout-noun-health-checks = ヘルスチェック
handout-noun-limits = メモリーと CPU の制限
handout-noun-keeps-used-images = 使用中のイメージを消さないエンジン
handout-noun-build-cache = 中を調べられるビルドキャッシュ
handout-noun-network-events = ネットワークの増減を知らせるエンジン
