### Being brought to a step, and taking back.
ways-bring-me = このステップまで進める
ways-looking-ahead = 何が済んでいるか確かめています…
ways-to-stand-at = ここから始めるための準備
ways-do-it = y: 実行する   n: 何もしない
ways-go-there = y: そこへ移る   n: ここに残る
ways-take-back = やり直す
ways-this-step = このステップ
ways-this-lesson = レッスン全体
ways-all-of-it = すべて
ways-looking-for-made = そこで作られたものを調べています…
ways-removing = 削除しています…
ways-remove-these = y: 実行する   n: 何もしない
ways-on-the-way = 準備中: ステップ
ways-of = /
ways-stop-here = x で中断
