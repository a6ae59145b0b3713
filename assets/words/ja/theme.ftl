### The themes, and trying them.

theme-auto = 端末の背景に合わせて明暗を選ぶ
theme-light = 明るい背景向け
theme-dark = 暗い背景向け
theme-high-contrast = 高コントラスト
theme-colour-blind = 赤と緑に頼らない配色
theme-16 = 端末の 16 色をそのまま使う
theme-none = 色なし

theme-tried = テーマ { $name }: { $about }。T で次のテーマに変わります。選んだテーマは次回も使われます。
theme-tried-for-now = テーマ { $name }: { $about }。終了するまで有効です（起動時のテーマはオプション、環境変数、または設定ファイルで決まっています）。T で次のテーマに変わります。
theme-few = テーマ { $name }: この端末は 16 色だけなので 16 と同じ見た目です。T で次のテーマ。
theme-no-colours = 色は使えません。NO_COLOR か --no-color が指定されているか、端末が色に対応していません（--theme 名前 は NO_COLOR より優先されます）。
