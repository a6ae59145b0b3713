//! The flags of commands about volumes, networks and the engine.

use super::Table;

/// Command names, and for each flag what it does.
#[rustfmt::skip]
pub const TABLE: Table = &[
    ("volume ls", &[
        ("quiet", "print only the names", "名前だけを表示"),
    ]),
    ("volume create", &[
        ("driver", "volume driver; local without it", "ボリュームドライバー（省略時は local）"),
        ("label", "set a label: a note of your own on the volume", "ラベル（ボリュームに付ける自分用の情報）を設定"),
        ("name", "name of the volume", "ボリュームの名前"),
        ("opt", "set an option of the volume driver", "ボリュームドライバーのオプションを設定"),
    ]),
    ("volume rm", &[
        ("force", "do not complain about a volume that does not exist", "存在しないボリュームがあってもエラーにしない指定"),
    ]),
    ("volume prune", &[
        ("all", "remove every volume that no container uses, named ones too", "どのコンテナも使っていないボリュームを、名前付きも含めてすべて削除"),
    ]),
    ("network ls", &[
        ("quiet", "print only the IDs", "ID だけを表示"),
    ]),
    ("network create", &[
        ("attachable", "let containers of your own join an overlay network", "overlay ネットワークに通常のコンテナも参加できるようにする指定"),
        ("driver", "kind of network; bridge without it", "ネットワークの種類（省略時は bridge）"),
        ("gateway", "address of the gateway", "ゲートウェイのアドレス"),
        ("internal", "cut the network off from the outside", "外部との通信ができないネットワークにする指定"),
        ("ip-range", "give containers addresses of this part of the subnet only", "コンテナに割り当てるアドレスをサブネットのこの範囲に限定"),
        ("ipv6", "use IPv6 addresses too", "IPv6 アドレスも使用"),
        ("label", "set a label: a note of your own on the network", "ラベル（ネットワークに付ける自分用の情報）を設定"),
        ("opt", "set an option of the network driver", "ネットワークドライバーのオプションを設定"),
        ("subnet", "addresses the network has, as in 172.28.0.0/16", "ネットワークのアドレス範囲（例: 172.28.0.0/16）"),
    ]),
    ("network rm", &[
        ("force", "do not complain about a network that does not exist", "存在しないネットワークがあってもエラーにしない指定"),
    ]),
    ("network connect", &[
        ("alias", "one more name under which others in the network find the container", "同じネットワークから見えるコンテナの別名"),
        ("ip", "IPv4 address of the container in the network", "ネットワーク内でのコンテナの IPv4 アドレス"),
    ]),
    ("network disconnect", &[
        ("force", "take it off whatever state it is in", "状態にかかわらず強制的に切断"),
    ]),
    ("system df", &[
        ("verbose", "list every image, container and volume", "イメージ・コンテナ・ボリュームを 1 つずつ表示"),
    ]),
    ("events", &[
        ("filter", "show only events that meet a condition", "条件に合うイベントだけを表示"),
        ("since", "begin with the events since then", "指定した時刻以降のイベントから表示"),
        ("until", "end with the events of then", "指定した時刻までのイベントを表示して終了"),
    ]),
    ("system prune", &[
        ("all", "remove every image that no container uses, named ones too", "どのコンテナも使っていないイメージを、名前付きも含めてすべて削除"),
        ("volumes", "remove volumes that no container uses too", "どのコンテナも使っていないボリュームも削除"),
    ]),
    ("container prune|image prune|volume prune|network prune|builder prune|system prune", &[
        ("filter", "remove only what meets a condition", "条件に合うものだけを削除"),
        ("force", "do not ask first", "確認せずに実行"),
    ]),
    ("", &[
        ("version", "print docker's version in one line and end", "docker のバージョンを 1 行で表示"),
    ]),
];
