### What the command line says before anything is open.

cli-no-terminal = ここは端末ではありません
cli-no-screen = 画面を開けません: { $why }
cli-no-screen-advice = 端末で開いてください。`sealegs --plain`、`sealegs run`、 `sealegs check` には端末は要りません。
cli-man-written = { $path } にある sealegs のマニュアルページ: { $count }
cli-man-failed = マニュアルページを { $path } に書けません: { $why }
cli-version-course = コース: { $title }（{ $id } { $version }）、{ $lessons } レッスン、{ $steps } ステップ
cli-version-recording = 記録: { $date }、{ $engine }
cli-version-engine = エンジン: { $name }、{ $endpoint }
cli-version-no-engine = エンジン: 応答がありません（`sealegs doctor` で詳しく調べられます）
cli-version-old = 記録から { $months } か月たっているため、新しい版が出ていると思われます。
cli-version-quiet = Sealegs はどこにも何も送らず、新しい版の有無も問い合わせません。更新するときは、インストールしたときと同じ方法で入れ直してください。
    変更点は CHANGELOG.md にあります。自分のファイルと進み具合は残ります。
