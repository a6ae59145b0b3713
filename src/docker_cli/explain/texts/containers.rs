//! The flags of commands about containers that exist.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("attach", &[
        ("no-stdin", "pass nothing typed here to the container", "ここでの入力をコンテナに渡さない指定"),
    ]),
    ("ps", &[
        ("all", "list stopped containers too", "停止しているコンテナも表示"),
        ("last", "list only so many containers, the newest, running or not", "状態を問わず、新しい順に指定した数だけ表示"),
        ("latest", "list only the newest container, running or not", "状態を問わず、最新のコンテナだけを表示"),
        ("quiet", "print only the IDs", "ID だけを表示"),
        ("size", "show how much each container has written to disk", "各コンテナがディスクに書き込んだ量を表示"),
    ]),
    ("logs", &[
        ("details", "show the extra details of the logging driver too", "ログドライバーの追加情報も表示"),
        ("follow", "go on showing what is written, until you stop it", "止めるまで新しい出力を表示し続ける指定"),
        ("since", "show only what was written since then", "指定した時刻以降の出力だけを表示"),
        ("tail", "show only so many lines from the end", "末尾から指定した行数だけを表示"),
        ("timestamps", "put the time before each line", "各行の先頭に時刻を表示"),
        ("until", "show only what was written before then", "指定した時刻より前の出力だけを表示"),
    ]),
    ("start", &[
        ("attach", "show the container's output here, and pass signals on", "コンテナの出力をここに表示し、シグナルを転送"),
        ("interactive", "pass what is typed here to the container", "ここでの入力をコンテナに渡す指定"),
    ]),
    ("stop|restart", &[
        ("signal", "signal to send first", "最初に送るシグナル"),
        ("timeout", "seconds to wait before the container is killed", "強制終了までに待つ秒数"),
    ]),
    ("kill", &[
        ("signal", "signal to send", "送るシグナル"),
    ]),
    ("rm", &[
        ("force", "remove running containers too: they are killed first", "実行中のコンテナも強制終了して削除"),
        ("volumes", "remove the container's anonymous volumes too", "コンテナの匿名ボリュームも削除"),
    ]),
    ("stats", &[
        ("all", "list stopped containers too", "停止しているコンテナも表示"),
        ("no-stream", "print the numbers once instead of over and over", "更新し続けず、1 回だけ表示"),
    ]),
    ("cp", &[
        ("archive", "keep user and group of the files", "ファイルの所有者とグループを維持"),
        ("follow-link", "copy what a symbolic link points to", "シンボリックリンクの先をコピー"),
        ("quiet", "show no progress", "進捗を表示しない指定"),
    ]),
    ("commit", &[
        ("author", "author of the image", "イメージの作成者"),
        ("change", "apply a Dockerfile instruction to the new image", "新しいイメージに Dockerfile の命令を適用"),
        ("message", "note on what was changed", "変更内容のメモ"),
        ("pause", "pause the container meanwhile, which is the default", "作成中はコンテナを一時停止（既定）"),
    ]),
    ("export", &[
        ("output", "write to this file instead of the standard output", "標準出力の代わりにこのファイルへ書き出し"),
    ]),
    ("inspect|container inspect", &[
        ("size", "show sizes too, for containers", "コンテナのサイズも表示"),
    ]),
    ("inspect", &[
        ("type", "look only for this kind: container, image, volume or network", "調べる種類を限定（container、image、volume、network）"),
    ]),
    ("ps|stats|image ls|history|volume ls|network ls|system df|events|info|version|inspect|container inspect|image inspect|volume inspect|network inspect", &[
        ("format", "print it as a Go template says, or as json", "Go テンプレートや json で出力の形を指定"),
    ]),
    ("ps|image ls|volume ls|network ls", &[
        ("filter", "list only what meets a condition", "条件に合うものだけを表示"),
    ]),
    ("ps|stats|image ls|history|network ls", &[
        ("no-trunc", "show everything in full length", "省略せずに全体を表示"),
    ]),
];
