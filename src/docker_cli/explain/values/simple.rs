//! Flags whose value is simply named: `{}` stands for it.

use super::super::texts::Table;
use crate::i18n::Lang;

/// Command names, and for each flag what it does with its value.
#[rustfmt::skip]
const TABLE: Table = &[
    ("run|create", &[
        ("cap-add", "the container gets the Linux capability {}", "コンテナに Linux ケーパビリティ {} を追加"),
        ("cap-drop", "the container loses the Linux capability {}", "コンテナから Linux ケーパビリティ {} を除去"),
        ("cidfile", "the container's ID is written to the file {}", "コンテナ ID をファイル {} に書き込み"),
        ("cpus", "it may use the time of {} CPUs at most", "使える CPU は最大 {} 個分"),
        ("dns", "DNS server in the container: {}", "コンテナで使う DNS サーバーは {}"),
        ("env-file", "environment variables are read from the file {}", "ファイル {} から環境変数を読み込み"),
        ("group-add", "its user joins the group {} too", "ユーザーをグループ {} にも追加"),
        ("health-cmd", "to see whether it is healthy, this runs in the container: {}", "正常かどうかを調べるため、コンテナ内で {} を実行"),
        ("health-retries", "{} failed checks in a row make it unhealthy", "連続 {} 回の失敗で異常（unhealthy）と判定"),
        ("hostname", "inside, the container's host name is {}", "コンテナ内でのホスト名は {}"),
        ("ip", "the container has the address {} in its network", "ネットワーク内でのアドレスは {}"),
        ("name", "the container is named {}", "コンテナの名前は {}"),
        ("network-alias", "others in its network also find it as {}", "同じネットワークから {} という名前でも接続可能"),
        ("pids-limit", "it may have {} processes at most", "プロセス数は最大 {}"),
        ("security-opt", "security option: {}", "セキュリティオプション {}"),
        ("stop-timeout", "docker stop waits {} seconds before it kills the container", "docker stop は {} 秒待ってから強制終了"),
        ("workdir", "its program starts in the folder {}", "プログラムはフォルダー {} で開始"),
    ]),
    ("exec", &[
        ("env-file", "environment variables are read from the file {}", "ファイル {} から環境変数を読み込み"),
        ("workdir", "the command starts in the folder {} of the container", "コマンドはコンテナのフォルダー {} で開始"),
    ]),
    ("build", &[
        ("target", "building stops with the stage {}", "ステージ {} までをビルド"),
    ]),
    ("ps", &[
        ("last", "only the {} newest containers, running or not", "状態を問わず、新しい順に {} 個だけを表示"),
    ]),
    ("commit", &[
        ("author", "the image's author is {}", "イメージの作成者は {}"),
    ]),
    ("commit|import", &[
        ("change", "the new image also gets this Dockerfile instruction: {}", "新しいイメージに Dockerfile の命令 {} も適用"),
        ("message", "note in the image's history: {}", "イメージの履歴に残すメモは「{}」"),
    ]),
    ("export|save", &[
        ("output", "the archive is written to the file {}", "アーカイブの書き出し先はファイル {}"),
    ]),
    ("load", &[
        ("input", "the archive is read from the file {}", "アーカイブをファイル {} から読み込み"),
    ]),
    ("volume create", &[
        ("driver", "volume driver: {}", "ボリュームドライバーは {}"),
        ("name", "the volume is named {}", "ボリュームの名前は {}"),
    ]),
    ("volume create|network create", &[
        ("opt", "option of the driver: {}", "ドライバーのオプション {}"),
    ]),
    ("network create", &[
        ("gateway", "the gateway has the address {}", "ゲートウェイのアドレスは {}"),
        ("ip-range", "containers get addresses of {}", "コンテナのアドレスは {} の範囲"),
        ("subnet", "the network's addresses are {}", "ネットワークのアドレス範囲は {}"),
    ]),
    ("network connect", &[
        ("alias", "others in the network find the container as {} too", "同じネットワークから {} という名前でも接続可能"),
        ("ip", "the container gets the address {} there", "このネットワークでのアドレスは {}"),
    ]),
    ("inspect", &[
        ("type", "look only for this kind: {}", "調べる種類は {} のみ"),
    ]),
];

/// What a flag does with this value, where it is one of these.
pub fn meaning(command: &str, flag: &str, value: &str, lang: Lang) -> Option<String> {
    let applies = |commands: &str| commands.split('|').any(|name| name == command);
    let (_, rows) = TABLE.iter().find(|(commands, rows)| applies(commands) && rows.iter().any(|row| row.0 == flag))?;
    let row = rows.iter().find(|row| row.0 == flag)?;
    let text = match lang {
        Lang::En => row.1,
        Lang::Ja => row.2,
    };
    Some(text.replacen("{}", value, 1))
}
