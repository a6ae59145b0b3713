//! The flags of commands about images.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("build", &[
        ("build-arg", "give a value to an ARG of the Dockerfile", "Dockerfile の ARG に値を設定"),
        ("file", "name of the Dockerfile; Dockerfile in the build context without it", "Dockerfile の名前（省略時はビルドコンテキスト内の Dockerfile）"),
        ("label", "set a label: a note of your own in the image", "ラベル（イメージに残す自分用の情報）を設定"),
        ("load", "put the image into the engine, as happens here anyway", "イメージをエンジンに取り込む指定（ここでは常に有効）"),
        ("no-cache", "do every step anew instead of taking it from the cache", "キャッシュを使わず、すべての手順をやり直す指定"),
        ("platform", "operating system and architecture to build for", "ビルド対象の OS とアーキテクチャ"),
        ("progress", "how progress is shown: auto, plain, tty or quiet", "進捗の表示方法（auto、plain、tty、quiet）"),
        ("pull", "look in the registry for a newer base image", "ベースイメージの新しい版をレジストリで確認"),
        ("quiet", "print only the ID of the image", "イメージ ID だけを表示"),
        ("tag", "name the image, as NAME or NAME:TAG; several are possible", "イメージの名前を「名前」か「名前:タグ」で指定（複数可）"),
        ("target", "build only up to this stage of the Dockerfile", "Dockerfile のこのステージまでをビルド"),
    ]),
    ("image ls", &[
        ("all", "list intermediate images too", "途中のイメージも表示"),
        ("digests", "show digests too", "ダイジェストも表示"),
        ("quiet", "print only the IDs", "ID だけを表示"),
    ]),
    ("history", &[
        ("human", "show sizes and dates for people, which is the default", "サイズと日時を読みやすい形で表示（既定）"),
        ("quiet", "print only the IDs", "ID だけを表示"),
    ]),
    ("image rm", &[
        ("force", "remove it although a stopped container uses it or it has several names", "停止中のコンテナが使っていても、名前が複数あっても削除"),
        ("no-prune", "keep the untagged images it was built on", "元になったタグなしイメージを残す指定"),
    ]),
    ("pull", &[
        ("all-tags", "download every tag of the repository", "リポジトリのすべてのタグをダウンロード"),
        ("platform", "operating system and architecture of the image", "イメージの OS とアーキテクチャ"),
        ("quiet", "show no progress", "進捗を表示しない指定"),
    ]),
    ("save", &[
        ("output", "write to this file instead of the standard output", "標準出力の代わりにこのファイルへ書き出し"),
    ]),
    ("load", &[
        ("input", "read from this file instead of the standard input", "標準入力の代わりにこのファイルから読み込み"),
        ("quiet", "show no progress", "進捗を表示しない指定"),
    ]),
    ("import", &[
        ("change", "apply a Dockerfile instruction to the new image", "新しいイメージに Dockerfile の命令を適用"),
        ("message", "note on where the image comes from", "イメージの由来などのメモ"),
        ("platform", "operating system and architecture the image is for", "イメージの OS とアーキテクチャ"),
    ]),
    ("image prune", &[
        ("all", "remove every image that no container uses, named ones too", "どのコンテナも使っていないイメージを、名前付きも含めてすべて削除"),
    ]),
    ("builder prune", &[
        ("all", "remove all build cache, not only what is dangling", "dangling 以外も含めてビルドキャッシュをすべて削除"),
    ]),
];
