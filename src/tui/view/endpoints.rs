//! What a request to the Engine API is for, in a few words.

use crate::i18n::Lang;

/// Method, path with `*` for a name or id, and the words. The first that fits counts.
const ENDPOINTS: &[(&str, &str, &str, &str)] = &[
    (
        "GET",
        "/_ping",
        "asks whether the engine answers, and which builder it has",
        "エンジンが応答するか、どのビルダーがあるかを尋ねる",
    ),
    (
        "HEAD",
        "/_ping",
        "asks whether the engine answers, and which builder it has",
        "エンジンが応答するか、どのビルダーがあるかを尋ねる",
    ),
    ("GET", "/version", "asks for the engine's version", "エンジンのバージョンを尋ねる"),
    ("GET", "/info", "asks about the engine as a whole", "エンジン全体の情報を尋ねる"),
    ("GET", "/events", "follows what happens on the engine", "エンジンで起きることを受け取り続ける"),
    ("GET", "/system/df", "counts the disk space in use", "使っているディスク容量を数える"),
    ("POST", "/build", "builds an image", "イメージをビルドする"),
    ("POST", "/build/prune", "removes build cache", "ビルドキャッシュを削除する"),
    ("POST", "/grpc", "takes the connection over to talk to BuildKit", "接続を BuildKit との通信に切り替える"),
    (
        "POST",
        "/session",
        "lets BuildKit ask back for files of the context",
        "BuildKit がコンテキストのファイルを取りに来られるようにする",
    ),
    ("POST", "/containers/create", "makes the container; it does not run yet", "コンテナを作る（まだ起動しない）"),
    ("POST", "/containers/prune", "removes stopped containers", "停止したコンテナを削除する"),
    ("GET", "/containers/json", "lists containers", "コンテナを一覧する"),
    ("GET", "/containers/*/json", "asks for all about a container", "コンテナの詳細を尋ねる"),
    ("POST", "/containers/*/attach", "connects input and output with the container's", "コンテナの入出力につなぐ"),
    ("POST", "/containers/*/start", "starts its program", "プログラムを起動する"),
    ("POST", "/containers/*/wait", "waits for its end and the exit code", "終了と終了コードを待つ"),
    ("POST", "/containers/*/resize", "tells it the size of the terminal", "端末の大きさを伝える"),
    (
        "POST",
        "/containers/*/stop",
        "asks its program to end, and kills it when that takes too long",
        "プログラムに終了を求め、時間がかかれば強制終了する",
    ),
    ("POST", "/containers/*/restart", "stops and starts it", "止めてから起動し直す"),
    ("POST", "/containers/*/kill", "sends its program a signal", "プログラムにシグナルを送る"),
    ("POST", "/containers/*/pause", "freezes its processes", "プロセスを一時停止する"),
    ("POST", "/containers/*/unpause", "lets its processes go on", "プロセスを再開する"),
    ("POST", "/containers/*/rename", "gives it another name", "名前を変える"),
    ("POST", "/containers/*/exec", "makes ready a command to run inside", "中で実行するコマンドを用意する"),
    ("DELETE", "/containers/*", "removes it", "コンテナを削除する"),
    ("GET", "/containers/*/logs", "asks for what it printed", "出力を取り出す"),
    ("GET", "/containers/*/top", "lists its processes", "プロセスを一覧する"),
    ("GET", "/containers/*/stats", "asks what it uses of the machine", "マシンの使用量を尋ねる"),
    ("GET", "/containers/*/changes", "lists the files it changed", "変更したファイルを一覧する"),
    ("GET", "/containers/*/export", "fetches its file system", "ファイルシステムを取り出す"),
    ("HEAD", "/containers/*/archive", "asks what a path in it is", "中のパスが何かを尋ねる"),
    ("GET", "/containers/*/archive", "fetches files as an archive", "ファイルをアーカイブで取り出す"),
    ("PUT", "/containers/*/archive", "puts files in from an archive", "アーカイブのファイルを入れる"),
    ("POST", "/exec/*/start", "runs the command inside", "中でコマンドを実行する"),
    ("POST", "/exec/*/resize", "tells it the size of the terminal", "端末の大きさを伝える"),
    ("GET", "/exec/*/json", "asks how the command ended", "コマンドの終わり方を尋ねる"),
    ("POST", "/commit", "makes an image of a container", "コンテナからイメージを作る"),
    ("GET", "/images/json", "lists images", "イメージを一覧する"),
    (
        "POST",
        "/images/create",
        "pulls an image from its registry, or imports one",
        "レジストリからイメージを pull する（または取り込む）",
    ),
    ("POST", "/images/load", "takes in images from an archive", "アーカイブからイメージを読み込む"),
    ("POST", "/images/prune", "removes unused images", "使っていないイメージを削除する"),
    ("GET", "/images/get", "fetches images as an archive", "イメージをアーカイブで取り出す"),
    ("GET", "/images/*/get", "fetches an image as an archive", "イメージをアーカイブで取り出す"),
    ("GET", "/images/*/json", "asks for all about an image", "イメージの詳細を尋ねる"),
    ("GET", "/images/*/history", "asks how an image was made, layer by layer", "イメージの作られ方をレイヤーごとに尋ねる"),
    ("POST", "/images/*/tag", "gives an image another name", "イメージに別の名前を付ける"),
    (
        "DELETE",
        "/images/*",
        "removes a name of an image, and the image with the last one",
        "イメージの名前を外し、最後の名前ならイメージも削除する",
    ),
    ("GET", "/volumes", "lists volumes", "ボリュームを一覧する"),
    ("POST", "/volumes/create", "makes a volume", "ボリュームを作る"),
    ("POST", "/volumes/prune", "removes unused volumes", "使っていないボリュームを削除する"),
    ("GET", "/volumes/*", "asks for all about a volume", "ボリュームの詳細を尋ねる"),
    ("DELETE", "/volumes/*", "removes a volume", "ボリュームを削除する"),
    ("GET", "/networks", "lists networks", "ネットワークを一覧する"),
    ("POST", "/networks/create", "makes a network", "ネットワークを作る"),
    ("POST", "/networks/prune", "removes unused networks", "使っていないネットワークを削除する"),
    ("POST", "/networks/*/connect", "puts a container on a network", "コンテナをネットワークにつなぐ"),
    ("POST", "/networks/*/disconnect", "takes a container off a network", "コンテナをネットワークから外す"),
    ("GET", "/networks/*", "asks for all about a network", "ネットワークの詳細を尋ねる"),
    ("DELETE", "/networks/*", "removes a network", "ネットワークを削除する"),
];

/// What a request is for; `None` where that is not known.
#[must_use]
pub fn about(method: &str, path: &str, lang: Lang) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    let found = ENDPOINTS.iter().find(|(known, pattern, ..)| *known == method && fits(path, pattern));
    found.map(|(.., en, ja)| if lang == Lang::En { *en } else { *ja })
}

/// `*` is a name, of which an image's may have slashes of its own.
fn fits(path: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        None => path == pattern,
        Some((before, after)) => path
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after))
            .is_some_and(|name| !name.is_empty() && (before == "/images/" || !name.contains('/'))),
    }
}

#[cfg(test)]
mod tests {
    use super::about;
    use crate::i18n::Lang;

    #[test]
    fn requests_are_told_in_words_whatever_the_names_in_them() {
        for (method, path, words) in [
            ("POST", "/containers/create?name=web", Some("makes the container; it does not run yet")),
            ("POST", "/containers/0123/start", Some("starts its program")),
            ("GET", "/images/gcr.io/distroless/base:latest/json", Some("asks for all about an image")),
            ("DELETE", "/containers/web?force=1", Some("removes it")),
            ("GET", "/containers/a/b/json", None),
            ("gRPC", "/moby.buildkit.v1.Control/Solve", None),
        ] {
            assert_eq!(about(method, path, Lang::En), words, "{method} {path}");
            assert_eq!(about(method, path, Lang::Ja).is_some(), words.is_some());
        }
    }
}
