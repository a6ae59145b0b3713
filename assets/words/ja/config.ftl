### The configuration: its settings, and what can be wrong in it.

config-about-theme = 画面の配色
config-about-language = ワークショップの言語
config-about-engine = 使うエンジン。live は実際のエンジン、replay は記録の再生、auto は実際のエンジンがなければ再生
config-about-pace = 画面で記録を再生する速さ
config-about-pictures = 図の画像。auto は表示できると答えたターミナルだけ、never は表示しない、ほかは画像の送り方
config-about-editor = ファイルを開くエディタ。inside（画面の中）、$EDITOR、または code や zed などのコマンド
config-about-workspace = 自分のファイルと進み具合を置くフォルダ
config-about-plain = 画面の代わりに、1 行ずつの文章とプロンプトを使う（スクリーンリーダー向け）

config-unsaid-language = 最後に使った言語、なければシステムの言語
config-unsaid-editor = ワークショップの中で選んだもの
config-unsaid-workspace = ホームフォルダの sealegs
config-unsaid-plain = 端末が描画できれば画面

## Where a value comes from.

config-from-default = 既定値
config-from-file = ファイルの { $line } 行目
config-from-variable = 環境変数 { $name }
config-from-flag = コマンドラインの { $name }
config-head-setting = 設定
config-head-value = 値
config-head-source = 決めた場所
config-file = ファイル: { $path }
config-file-missing = ファイル: { $path }（まだありません。`sealegs config edit` で作れます）
config-no-place = ホームフォルダが分からないため、設定ファイルの置き場所がありません。--config FILE で指定してください。

## What is wrong.

config-unreadable = ファイルを読めません: { $why }
config-syntax = TOML として読めません: { $why }
config-unknown-key = `{ $key }` という設定はありません
config-wrong-type = `{ $key }` には文字列を書きます（今の型は { $found } です）
config-wrong-value = `{ $key }` を `{ $value }` にはできません
config-mend-file = 権限を直すか、--config FILE で別のファイルを指定してください。それまでは既定値を使います。
config-mend-syntax = TOML として読めるまで、このファイルの設定は使われません。1 行に 1 つ、キー = "値" の形で書きます。
config-mend-type = 二重引用符で囲んで書いてください。
config-mend-text = 引用符の中に値を書くか、この行を消してください。
config-near = { $near } のことですか？ 使えるもの: { $all }
config-there-are = 使えるもの: { $all }
config-well = 問題はありません: { $path }
config-problems = 問題が { $count } 件あります。間違っている設定だけが無視され、ほかは使われます。
config-noticed = { $path } に間違いがあり、その設定は使われていません。`sealegs config check` で確かめられます。
config-made = すべての設定を無効にした状態で作りました: { $path }
config-cannot-make = { $path } を作れません: { $why }
config-cannot-edit = エディタを開けません: { $why }
config-edit-yourself = EDITOR にエディタを設定するか、{ $path } を自分で開いて編集し、`sealegs config check` で確かめてください。
config-variable-advice = 変数の値を変えるか、環境変数から外してください。
config-sample = Sealegs でいつも使う設定です。行頭の # を外すと有効になります。
    `sealegs config` で今の設定を、`sealegs config check` で間違いを確かめられます。
    コマンドライン、環境変数、このファイルの順に優先されます。
config-wrong-keys = `{ $key }` にはキーかキーの一覧を書きます（今の型は { $found } です）
config-no-key = `{ $key }` というキーはありません
config-key-taken = { $key } はモード { $mode } の `{ $action }` で使われています
config-mend-keys = [keys.モード] の下に "F5" か ["F5", "ctrl-r"] のように書きます。`sealegs config keys` で一覧できます。
config-mend-no-key = 1 文字か、ctrl-r、alt-x、shift-tab、F5、enter、esc、space、up、pgdn、home のように書きます。
config-mend-key-taken = 別のキーにするか、[keys.{ $mode }] で `{ $action }` に別のキーを割り当ててください。それまでは元のキーが使われます。
