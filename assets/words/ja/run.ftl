### The course without a screen.

## headless, words

run-it-was-not-over-after-seconds = { $seconds } 秒たっても終わらないので止めました。--timeout SECS で延ばせます。
run-after-seconds-seconds-it-was-still = { $seconds } 秒たっても、何が済んでいるか確かめられませんでした。
run-sealegs-doctor-looks-whether-the-engine = sealegs doctor でエンジンの様子を確かめてから、もう一度試してください。
run-what-was-done-before-it-stays = それまでに済んだことはそのままです。このステップを直してから（sealegs で開きます）、sealegs goto { $target } で続きから進めます。
run-interrupted = 中断しました。
run-line-ended-with-exit-code-code = `{ $line }` が終了コード { $code } で終わりました。理由は出力の最後の数行にあります。
run-an-earlier-step-did-not-pass = 前のステップ { $step } が通らなかったため
run-there-is-no-engine = エンジンがないため
run-the-run-was-interrupted-before-it = その前に中断されたため
run-removing-the-container-name-of-your = 前回の自分のコンテナ { $name } を削除します。
run-removing-the-network-name-of-your = 前回の自分のネットワーク { $name } を削除します。ステップで作り直します。
run-engine-kind-version-api-api-platform = エンジン: { $kind } { $version }、API { $api }、{ $platform }
run-its-checks-passed-before-anything-was = 何もしないうちからチェックに通ったので、証明になりません。前のステップの状態では通らないチェックを加えてください。以前の残りがあるだけなら、先に sealegs reset を実行してください。

## headless, plan

run-say-which-all = 次のどれかを指定してください: { $all }

## headless, mutant, words

run-it-was-caught-but-afterwards-the = 検出はされましたが、そのあと { $step } の解答を実行しても合格しません: { $why }
run-what-there-was-before-it-cannot = 実行前の状態に戻せません: { $why }
run-the-mutant-took-away-lost-doing = { $lost } がなくなったので、前のステップをやり直します。
run-not-as-it-was-before-the = テスト前の状態に戻せなかったもの: { $left }
run-passed-of-total-mutants-were-caught = ミュータント { $total } 件中 { $passed } 件が期待どおり検出されました。

## headless, advice

run-sealegs-doctor-fix-starts-the-engine = `sealegs doctor --fix` を実行すると、入っているエンジンを確認のうえで起動します。入っていなければ、入れ方をひとつずつ示します。別の場所にあるなら、DOCKER_HOST に接続先を設定してください。そのあともう一度実行してください。
run-your-user-may-not-use-the = このユーザーはエンジンを使えません。docker グループに加えて（`sudo usermod -aG docker $USER`）ログインし直すか、DOCKER_HOST に rootless エンジンのソケットを設定してください。
run-endpoint-then-run-sealegs-again = { $endpoint }そのあともう一度実行してください。
run-it-stopped-or-restarted-in-the = 途中で止まったか、再起動しました。`sealegs doctor --fix` で、確認のうえ起動し直せます。そのあともう一度実行してください。終わったビルドはキャッシュから使われます。
run-wait-until-it-is-less-busy = 空くのを待つか、再起動してください。そのあともう一度実行してください。
run-remove-it-with-docker-rm-f = `docker rm -f { $name }` で削除して、もう一度実行してください。
run-sealegs-did-not-make-the-container = コンテナ { $name } は sealegs が作ったものではないので触りません。必要なら `docker rename { $name } 新しい名前`、要らなければ `docker rm -f { $name }` としてください。
run-the-registry-cannot-be-reached-check = レジストリに接続できません。ネットワークを確かめるか、{ $reference } を別の方法（`sealegs bundle load`）で用意するか、--set 変数=イメージ で別のイメージを使ってください（変数名は sealegs list に出ます）。
run-check-the-name-reference-set-name = { $reference } という名前を確かめてください。--set 変数=イメージ で変えられます。非公開のイメージなら `docker login` が要ります。
run-mend-line-line-of-the-dockerfile = Dockerfile の { $line } 行目を直して、もう一度実行してください。
run-mend-what-the-last-lines-of = 出力の最後の数行が示すところを直して、もう一度実行してください。
run-docker-system-df-shows-what-takes = `docker system df` で使用量が分かります。`docker builder prune` や `docker image prune` で空けられます。
run-use-a-newer-engine = 新しいエンジンを使ってください。
run-docker-compose-logs-service-shows-what = { $service } の出力は `docker compose logs { $service }` で分かります。compose ファイルを直して、もう一度実行してください。
run-nothing-was-changed-mend-the-lines = 何も変更していません。示された行を直して、もう一度実行してください。
run-docker-itself-refused-this-mend-what = docker が受け付けませんでした。コマンドか、示されたファイルのその場所を直して、もう一度実行してください。
run-these-are-the-engine-own-words = エンジン自身のメッセージです。示すところを直して、もう一度実行してください。

## headless, mutant, words

run-not-caught-every-check-passed-make = 検出されませんでした。すべてのチェックに合格しています。チェック { $check } を厳しくしてください。
run-the-check-check-could-not-be = チェック { $check } を判定できませんでした: { $why }
run-the-check-check-failed-but-its = チェック { $check } は不合格になりましたが、間違い { $wanted } の条件が成り立ちませんでした。学習者への表示: { $hint }
run-the-check-check-failed-but-named = チェック { $check } は不合格になりましたが、{ $wanted } ではなく { $named } と判定されました。最初に成り立つものが選ばれるので、{ $named } の条件を絞るか、後ろに移してください。学習者への表示: { $hint }
run-the-mistake-mistake-has-no-words = 間違い { $mistake } の文章が { $of } にありません。
run-the-check-check-failed-but-its-2 = チェック { $check } は不合格になりましたが、「{ $wanted }」が出ていません。学習者への表示: { $told }
run-this-is-right-but-the-check = 正しい解答なのに、チェック { $check } が不合格にしました。期待: { $expected }。結果: { $actual }。チェックを緩めてください。
run-an-earlier-step-makes = { $name } は前のステップで作ります。先にそれを実行してください。
run-whatever-listens-there = そこで待ち受けているもの
run-container-to-stop = コンテナ { $name }（`docker stop { $name }`）
run-stop-or-use-another-port = { $by } を止めるか、{ $port } 以外のポートを使ってください: --set 変数=ポート（変数名は sealegs list に出ます）。
run-caught-only-by = { $others } だけが検出し、{ $check } は合格しました。{ $check } を厳しくするか、`caught` に別のチェックを書いてください。
run-checks-without-a-mutant = ミュータントのないチェック { $count } 件: { $names }

## headless, plan

run-no-lesson = レッスン `{ $id }` はありません
run-no-step = ステップ `{ $id }` はありません
run-no-mutant = ミュータント `{ $id }` はここにありません
run-several-steps = `{ $id }` という id のステップは複数のレッスンにあります
run-lessons-near = { $near } のことですか？ あるのは { $all } です。
run-lessons = あるのは { $all } です。
run-steps-near = { $near } のことですか？ sealegs list ですべてのステップが分かります。
run-steps = sealegs list ですべてのステップが分かります。
run-mutants-near = { $near } のことですか？ 各レッスンの mutants.yaml にあります。
run-mutants = 各レッスンの mutants.yaml にあります。

## headless, mutant, words

run-mutant = ミュータント { $id }
run-variant = 別解 { $id }
run-mutant-caught = OK { $id }: { $by } が検出しました
run-variant-passes = OK { $id }: 合格しました
run-mutant-failed = 不合格 { $id }: { $reason }

## headless, narrator

run-stopped = 止めました
run-left-out = （{ $skipped } 行を省略。全体は .sealegs/output.log にあります）
run-exit-code = 終了コード { $code }
run-error = エラー: { $error }
run-builder = ビルダー: { $name }
run-builder-why = ビルダー: { $name } ({ $why })
run-build-done = { $name }: { $time } 秒で完了
run-build-cached = { $name }: キャッシュから
run-build-failed = { $name }: 失敗、{ $why }
run-warning = 警告: { $text }
run-lesson = レッスン { $number }/{ $of }: { $title }
run-step = ステップ { $number }/{ $of }: { $title }（{ $id }）
run-image = イメージ { $name }: { $size }、{ $layers } レイヤー
run-step-passed = 合格（{ $time } 秒）
run-step-failed = 不合格（{ $time } 秒）
run-step-error = エラー（{ $time } 秒）
run-step-skipped = 省略
run-check-passed = OK { $id }: { $title }（結果: { $actual }）
run-check-failed = 不合格 { $id }: { $title }
    {"  "}期待: { $expected }
    {"  "}結果: { $actual }
    {"  "}次にすること: { $hint }
run-check-unknown = 確認できません { $id }: { $title }
    {"  "}期待: { $expected }
    {"  "}理由: { $actual }
    {"  "}次にすること: { $hint }
run-what-to-do = 次にすること: { $advice }
run-summary = { $total } ステップ中 合格 { $passed }、不合格 { $failed }、確認不能 { $errors }、省略 { $skipped }（{ $time } 秒）。
run-all-passed = すべて合格です。
