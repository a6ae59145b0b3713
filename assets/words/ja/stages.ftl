### ビルドのステージを時間に沿って描いた図。

stages-title = ビルド: ステージと時間
stages-none = `docker build` を実行すると、ステージの進み方をここに描きます。どれが並列に動くか、何がキャッシュから来るか、それぞれ何秒かかるかが分かります。
stages-waiting = ビルダーからステージの知らせがまだありません。
stages-total = ステージ { $stages } · ステップ { $done }/{ $of } 完了 · キャッシュ { $cached }
stages-about = 左から右へ同じ時間軸で並べています。縦に重なっているステージは並列に動きました。█ 実行、▒ 実行中、= キャッシュ。
stages-recorded = 時間は記録したときのものです。再生の速さは影響しません。
stages-needs = { $names } からコピー
stages-only = （ステージ 1 つ）
stages-step-waits = 待機
stages-step-cached = キャッシュ
stages-step-failed = 失敗
stages-pull = pull: レイヤー { $of } 個中 { $done } 個が完了
stages-pull-about = バーは 待機 → ダウンロード → 検証 → 展開 の 4 段階で進みます。
