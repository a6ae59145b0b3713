### HTTP のチェックのリクエストとレスポンス。

http-title = HTTP のチェック: 送ったリクエストと返ってきたレスポンス
http-refused = 接続を断られました（待ち受けているプログラムがないか、返事の前に切断されました）
http-timed-out = { $seconds } 秒待っても返事がありません
http-broken = HTTP ではありません: { $why }
http-more = ほか { $count } 行
