### Why the workshop cannot be opened, and what to do about it.

opening-broken = コースに問題が { $count } 件あります
opening-broken-profile = プロファイルに問題が { $count } 件あります
opening-no-profile = プロファイル { $path } を読めません: { $why }
opening-recording = { $path } を再生できません: { $why }
opening-no-course = { $path } のコースを読めません: { $why }
opening-no-home = ワークスペースを置くホームフォルダーがありません
opening-workspace = ワークスペースを使えません: { $error }
opening-other-course = { $path } には別のコース { $found } の進み具合があります（開こうとしたのは { $wanted }）
opening-other-seat = { $path } はシート { $found } のものです（指定されたのは { $wanted }）
opening-no-seat = { $path } はシートなしで始めたものです（指定されたのは { $wanted }）
opening-setting = --set { $name }: { $why }
opening-busy = 別の sealegs が { $path } を使っています
opening-newer = { $path } は新しい sealegs が書いたものです
opening-seat-taken = シート { $name } はこのエンジンで使われています
opening-seat-full = 空きがないので、シート { $name } を取れません
opening-seat = シート { $name } を取れません: { $error }

## what to do

opening-broken-advice = 上のエラーをすべて直してから、もう一度始めてください。--course を付けなければ内蔵のコースが開きます。
opening-broken-profile-advice = 上のエラーをすべて直してから、もう一度始めてください。変数とその値は sealegs list で見られます。
opening-no-profile-advice = --profile には docs/PROFILES.md にある形の YAML ファイルを指定してください。付けなくてもかまいません。
opening-recording-advice = --recording には、このコースを `sealegs course record` で記録したファイルを指定してください。付けなくてもかまいません。
opening-no-course-advice = --course には course.yaml のあるフォルダーを指定してください。付けなければ内蔵のコースが開きます。
opening-no-home-advice = HOME を設定するか、--workspace DIR でフォルダーを指定してください。
opening-workspace-advice = フォルダーの権限を直すか、--workspace DIR で別のフォルダーを指定してください。
opening-busy-advice = 先にもう一方を閉じるか、--workspace DIR で別のフォルダーを指定してください。（sealegs check と sealegs list はこのままでも使えます）
opening-newer-advice = 新しい sealegs を使うか、--workspace DIR で別のフォルダーを指定してください。ファイルには手を付けていません。
opening-io-advice = 権限か空き容量を確かめるか、--workspace DIR で別のフォルダーを指定してください。
opening-other-course-advice = 何も変えていません。このコースには --workspace DIR で別のフォルダーを指定してください。
opening-other-seat-advice = 何も変えていません。シート { $found } として続けるなら --seat（と SEALEGS_SEAT）を外してください。別のシートには --workspace DIR で別のフォルダーを指定してください。
opening-no-seat-advice = 何も変えていません。シートには --workspace DIR で別のフォルダーを指定するか、sealegs reset のあとで始めてください。
opening-seat-taken-advice = ほかの人か、あなたの別のワークスペースが使っています。--seat で別の名前を選んでください。エンジンの管理者は sealegs seats free { $name } で空けられます。
opening-seat-full-advice = 使っている人は sealegs seats で分かります。sealegs seats free NAME で空けられます。

## a course folder

opening-unreadable = { $path } を読めません: { $why }
opening-not-a-course = { $path } はコースではありません。course.yaml がありません
opening-leaves-folder = { $path } はコースのフォルダーの外を指しています。ファイルのコピーを置いてください
opening-bad-name = { $path } の名前が UTF-8 ではありません。名前を変えてください
opening-file-too-large = { $path } が { $most } MiB を超えています。コースのファイルにこの大きさは要りません
opening-folder-too-large = { $path } には { $most } MiB を超えるデータか { $entries } 個を超えるファイルがあります。コースのフォルダーですか？

## a recording, a profile

opening-recording-of-other = コース { $found } の記録です。開こうとしているのは { $wanted } です
opening-recording-none = このコースの記録はありません
opening-profile-too-large = { $most } KiB を超えています
opening-profile-not-text = UTF-8 のテキストではありません
