### What authors of courses read.

## cli, course

author-sound = { $id } に問題はありません。レッスン { $lessons }、ステップ { $steps }、チェック { $checks }
author-opens = { $id } は開けますが、警告が { $warnings } 件あります。
author-broken = { $id } は開けません。エラー { $errors } 件、警告 { $warnings } 件
author-no-language = このコースに{ $language }はありません
author-languages = --lang で選んでください。使える言語: { $there }
author-file-there = { $file } はすでにあります
author-file-there-advice = 何も変えていません。別のファイル名にするか、--force で置き換えてください。
author-not-written = { $file } に書けません: { $error }
author-not-written-advice = 書き込めるフォルダーのファイルを指定してください。
author-taken = { $dir } にはすでにファイルがあります: { $there }
author-taken-advice = 何も変えていません。まだないフォルダーか、空のフォルダーを指定してください。
author-what-next = { $dir } にコースを作りました。レッスンが 1 つあり、ステップは種類ごとに 1 つずつ入っています。自由に書き換えてください。

    sealegs course check { $dir }                   問題がないか調べる
    sealegs --course { $dir } --workspace try       学習者として進めてみる
    sealegs --course { $dir } --workspace try run --prove
    {"                                             "}全ステップをエンジンで実行して確かめる

    コースの書き方は docs/AUTHORING.md にあります。

## cli, course

author-name-a-folder = --workspace DIR で、書き込めるフォルダーを指定してください
author-title = タイトルは波かっこを含まない 1 行のテキストです
