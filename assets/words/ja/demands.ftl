### What a course from elsewhere will do, and the question whether it may.

## cli, consent

demands-from-elsewhere = これは内蔵のコースではありません。実行する前に、このコースがここで行うことを確かめてください:
demands-question = 実行してもよいですか？ 出どころを信頼できるときだけ許可してください。[y/N]
demands-left = 何も実行していません。
demands-nobody = このコースを実行してよいか、ここでは確認できません。何も実行していません
demands-say-so = 上の一覧を読み、コースを信頼できるなら --trust-course を付けてください。

## demands

demands-powers = コンテナにこのマシンへの強い権限を与えます:
demands-host-commands = このマシン上で、あなたの権限で次の行を実行します:
demands-mounts = 次のフォルダーをコンテナから見えるようにします:
demands-ports = このマシンの次のポートを開きます:
demands-images = 次のイメージを実行するか、土台にしてビルドします:
demands-addresses = 次のアドレスにアクセスします:
demands-files = ワークスペースに次のファイルを書きます（元のファイルはコピーを残します）:
