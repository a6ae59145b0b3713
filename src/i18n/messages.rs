//! The screen's fixed words. Each message has every language or does not compile.

use crate::i18n::table::messages;

messages! {
    /// A fixed text of the screen.
    Message;

    // Panels.
    /// Title of the lesson tree.
    Lessons: "Lessons", "レッスン";
    /// Title of the prose.
    Text: "Step", "本文";
    /// Title of the checks panel.
    Checks: "Checks", "チェック";
    /// Title of the run panel.
    Run: "Run", "実行";
    /// Title of the panel of requests.
    Api: "What Docker does", "Docker の動き";
    /// Title of the chart.
    Chart: "Sizes", "サイズ比較";

    // Title bar.
    /// Before the lesson's number.
    Lesson: "lesson", "レッスン";
    /// Before the step's number.
    Step: "step", "ステップ";
    /// The engine is being looked for.
    Connecting: "looking for the engine…", "エンジンを探しています…";
    /// There is no engine.
    NoEngine: "no engine", "エンジンなし";
    /// Before the name of the learner's seat.
    Seat: "seat", "シート";

    // Checks.
    /// A check passed.
    Passed: "passed", "合格";
    /// A check failed.
    Failed: "failed", "不合格";
    /// A check could not be looked at.
    CannotTell: "cannot tell", "判定できません";
    /// A check was not looked at.
    NotLooked: "not looked at yet", "未確認";
    /// Before what was asked for.
    Expected: "expected", "期待";
    /// Before what was found.
    Found: "found", "結果";
    /// Before why it cannot be told.
    Why: "why", "理由";
    /// Before what to do.
    ToDo: "do", "次に";
    /// Checks are being looked at.
    Looking: "looking…", "確認中…";
    /// A step without checks.
    NoChecks: "Nothing to check here: read, then go on with n.", "チェックはありません。読み終えたら n で進みます。";

    // Run panel.
    /// Asks for a larger terminal; the least size follows.
    TooSmall: "The terminal is too small. At least:", "端末が小さすぎます。必要な大きさ:";
    /// No command was run.
    NothingRun: "Nothing was run yet.", "まだ何も実行していません。";
    /// What r does in a step with a command.
    PressRunHere: "r runs it here, : lets you type it. This step wants to see what it says, so run it here.", "r でここで実行します。: で自分で入力できます。出力を見るステップなので、ここで実行してください。";
    /// The same, where it does not matter who runs it.
    PressRun: "r runs it here, : lets you type it; typed in another terminal it counts as well.", "r でここで実行します。: で自分で入力できます。別の端末で実行しても構いません。";
    /// What a step asks that writes files.
    PressEdit: "e opens the file in your editor; a writes the solution.", "e でエディタを開きます。a で解答を書き込みます。";
    /// Before the workspace folder's path.
    FilesIn: "Your files are in", "ファイルの場所:";
    /// No engine: the recorded run can be shown.
    PressReplay: "P goes on without an engine: a recorded run of the course is replayed, and labelled as that.", "P を押すと、エンジンなしで続けられます。コースの記録を「再生」の表示付きで流します。";
    /// A command is being got ready.
    Starting: "starting", "準備中";
    /// A command runs.
    Running: "running", "実行中";
    /// A command is being stopped.
    Stopping: "stopping (x again kills it)", "停止中（もう一度 x で強制終了）";
    /// A command ended.
    Ended: "ended", "終了";
    /// It was stopped by the learner.
    Stopped: "stopped", "停止しました";
    /// Files are being written, or were.
    Writing: "writing files", "ファイルの書き込み";
    /// Files were written.
    Written: "written", "書き込みました";
    /// Before where the learner's own version of a file is kept.
    KeptAs: "your own version is kept as", "元のファイルの保存先:";
    /// Before an exit code.
    ExitCode: "exit code", "終了コード";
    /// The command is meant to fail.
    MeantToFail: "(meant to fail)", "（失敗するのが正しい）";
    /// The build context.
    Context: "context", "コンテキスト";
    /// Sent completely.
    Sent: "sent", "送信済み";
    /// A build step from the cache.
    Cached: "cached", "キャッシュ";
    /// Before an image's size.
    ImageSize: "image", "イメージ";
    /// Layers of an image.
    Layers: "layers", "レイヤー";
    /// Older lines are not kept here.
    OlderLines: "older lines are in the log file:", "行はこれより前にあり、ログファイルに残っています:";
    /// The view is not at the end.
    Scrolled: "scrolled: End follows again", "スクロール中: End で末尾へ";
    /// A typed line is right.
    SameMeaning: "means the same as the step's command", "このステップのコマンドと同じ意味です";
    /// Nothing is typed yet.
    TypeCommand: "Type the step's command: Tab completes, Up brings earlier lines back, Esc closes.", "このステップのコマンドを入力します。Tab で補完、↑ で履歴、Esc で閉じます。";
    /// The step asks for no command.
    TypeAnything: "Enter runs it; this step asks for no command.", "Enter で実行します。このステップで求めるコマンドはありません。";
    /// A line is right as far as it goes.
    SoFarGood: "so far so good", "ここまでは合っています";
    /// Before the step's command, where something else was typed.
    StepAsks: "the step asks for", "このステップのコマンド:";
    /// The same, before a list of differences.
    NotAsked: "Not what the step asks for:", "このステップのコマンドとは違います:";
    /// Before the step's next command.
    NextAsked: "Next, the step asks for", "次のコマンド:";
    /// Before an error.
    Error: "error", "エラー";
    /// The command takes typed input.
    PressType: "i: type into it", "i: 入力する";

    // What Docker does.
    /// No command was run.
    ApiNothingRun: "Run a command: the Engine API requests behind it are shown here.", "コマンドを実行すると、その裏で送られる Engine API リクエストをここに表示します。";
    /// The command ran in the host's shell.
    ApiShell: "This ran in the host's shell: sealegs made no requests for it.", "ホストのシェルで実行したため、sealegs からのリクエストはありません。";
    /// No request was sent yet.
    ApiWaiting: "No request was sent yet.", "まだリクエストを送っていません。";
    /// None was sent at all.
    ApiNone: "No request was made.", "リクエストはありませんでした。";
    /// There are more than are kept.
    ApiMore: "Later requests are not shown.", "これより後のリクエストは表示しません。";

    // Live map.
    /// Title of the live map.
    Map: "Live map", "ライブマップ";
    /// Head of a column.
    MapHost: "host ports", "ホストのポート";
    /// Head of a column.
    MapContainers: "containers", "コンテナ";
    /// Head of a column.
    MapNetworks: "networks", "ネットワーク";
    /// Head of a column.
    MapVolumes: "volumes, folders", "ボリューム・フォルダー";
    /// After a port that nothing on the host leads to.
    MapNotPublished: "not published", "未公開";
    /// After a mount.
    MapReadOnly: "read-only", "読み取り専用";
    /// Of a network.
    MapInternal: "no way out", "外部に出られない";
    /// The engine is being asked.
    MapAsking: "Looking at what runs...", "動いているものを調べています…";
    /// There is no engine to ask.
    MapNoEngine: "No engine answers: what runs cannot be told.", "エンジンが応答しないため、何が動いているかわかりません。";
    /// Nothing belongs to the course.
    MapEmpty: "Nothing of this course runs or is kept: no container, no network, no volume.", "このコースのものは何もありません（コンテナ、ネットワーク、ボリュームとも）。";
    /// The engine has nothing at all.
    MapAllEmpty: "The engine runs and keeps nothing: no container, no network of yours, no volume.", "エンジンには何もありません（コンテナ、作成したネットワーク、ボリュームとも）。";
    /// Before networks.
    MapIdleNetworks: "networks without a container:", "コンテナのないネットワーク:";
    /// Before volumes.
    MapIdleVolumes: "volumes that no container uses:", "どのコンテナも使っていないボリューム:";
    /// Before names of what was removed.
    MapGone: "gone:", "なくなりました:";
    /// What the host's network means.
    MapOnHost: "the host's own network: its ports are the host's", "ホストのネットワークをそのまま使用（ポートもホストのもの）";
    /// What no network means.
    MapAlone: "no network", "ネットワークなし";
    /// Before a container whose network is used.
    MapThrough: "the network of", "次のコンテナのネットワークを共有:";
    /// What an address means.
    MapLocal: "127.0.0.1: reached from this machine only", "127.0.0.1: このマシンからのみ接続可";
    /// What an address means.
    MapEverywhere: "0.0.0.0: reached from other machines too", "0.0.0.0: ほかのマシンからも接続可";
    /// Shows others' things too.
    MapKeyOthers: "o: with others", "o: ほかのものも表示";
    /// Hides others' things.
    MapKeyOwn: "o: only this course", "o: このコースのものだけ表示";

    // Searching.
    /// Before what is searched for.
    Search: "search", "検索";
    /// Nothing was found.
    NoMatch: "not found", "見つかりません";

    // Chart.
    /// No step to compare in.
    NoChart: "This step compares no images.", "このステップに比較するイメージはありません。";
    /// An image is missing.
    ChartMissing: "is not there yet: run the step that builds it, then press c.", "はまだありません。ビルドするステップを実行し、c を押してください。";
    /// The images were not looked at.
    ChartUnknown: "The images were not looked at yet: press c.", "イメージはまだ確認していません。c を押してください。";
    /// The whole image.
    Total: "total", "全体";
    /// Layers without a size.
    EmptyLayers: "without a layer", "レイヤーを作らない命令";

    // Prose.
    /// Title of a hint.
    Hint: "Hint", "ヒント";
    /// Title of the solution.
    Solution: "Solution", "解答";
    /// Title of line notes.
    LineByLine: "f reads the file line by line, with a note on each line that matters", "f でファイルを 1 行ずつ、説明付きで読めます";
    /// Before a line's number.
    Line: "Line", "行";
    /// A right choice.
    Right: "Right.", "正解です。";
    /// A wrong choice.
    Wrong: "Not this one.", "これではありません。";
    /// A choice at the wrong place of an order.
    WrongPlace: "Not at this place.", "順番が違います。";
    /// How to answer a single choice.
    AnswerSingle: "Press a number, then Enter.", "番号キーで選び、Enter で答えます。";
    /// How to answer a multiple choice.
    AnswerMultiple: "Press the numbers of all that are right, then Enter.", "正しいものの番号をすべて押し、Enter で答えます。";
    /// How to answer an ordering.
    AnswerOrder: "Press the numbers in the right order, then Enter.", "正しい順に番号を押し、Enter で答えます。";
    /// Every pick is right, but there are more.
    MoreAreRight: "So far so good: there is more that is right.", "ここまでは正解です。正しいものがまだあります。";
    /// Heading of a guess.
    WhatWillHappen: "What will happen?", "どうなると思いますか？";
    /// How to guess.
    GuessFirst: "Pick your guess by its number, then run the command. A wrong guess costs nothing.", "番号キーで予想を選んでから、コマンドを実行してください。外れても構いません。";
    /// Before what was right to guess.
    WhatItDoes: "What the step's command does:", "このステップのコマンドの結果:";
    /// A choice that is in force.
    InForce: "in use now", "使用中";
    /// A choice that fits what was found.
    FoundHere: "fits what was found on this machine", "このマシンに合います";
    /// How to choose.
    ChooseHow: "Press a number, then Enter. You can come back and choose otherwise.", "番号キーで選び、Enter で決めます。後から選び直せます。";
    /// The answer to a question.
    Answer: "Answer", "答え";
    /// More hints.
    MoreHints: "h: one more hint", "h: 次のヒント";

    // Dialogs.
    /// Title of the help.
    Help: "Keys", "キー操作";
    /// Title of the variables dialog.
    Variables: "Variables of the course", "コースの変数";
    /// No variables.
    NoVariables: "This course has no variables.", "このコースに変数はありません。";
    /// A variable has its default value.
    Default: "default", "既定値";
    /// Heading of keys.
    ModeTakeBack: "Taking back", "やり直しの一覧";
    /// Asks whether to quit.
    QuitQuestion: "A command is still running. Stop it and quit?", "まだコマンドが動いています。止めて終了しますか？";
    /// Asks whether to remove the container whose name follows.
    RemoveQuestion: "Your earlier run left this container and its name is needed. Remove it and run again?", "前回の実行で残ったコンテナが、この名前を使っています。削除して実行し直しますか？";
    /// Answers.
    YesNo: "y: yes   n: no", "y: はい   n: いいえ";
    /// Ends a dialog.
    EscCloses: "Esc closes", "Esc で閉じる";

    // Short words beside keys, in the status bar.
    /// Run.
    KeyRun: "run", "実行";
    /// What the command means.
    KeyMeaning: "meaning", "意味";
    /// Type the command.
    KeyPrompt: "type it", "自分で入力";
    /// Complete.
    KeyComplete: "complete", "補完";
    /// Earlier lines.
    KeyHistory: "history", "履歴";
    /// Check.
    KeyCheck: "check", "チェック";
    /// Hint.
    KeyHint: "hint", "ヒント";
    /// Solution.
    KeySolution: "solution", "解答";
    /// Apply the solution.
    KeyApply: "apply it", "適用";
    /// Read a file line by line.
    KeyFiles: "read it", "読む";
    /// Next line with a note.
    KeyNote: "next note", "次の説明";
    /// Next difference.
    KeyDiffers: "next change", "次の違い";
    /// Another file.
    KeyFile: "file", "ファイル";
    /// Back to the text.
    KeyText: "text", "本文";
    /// The difference from the solution.
    KeyDifference: "difference", "違い";
    /// Edit.
    KeyEdit: "edit", "編集";
    /// Next step.
    KeyNext: "next", "次へ";
    /// Answer.
    KeyAnswer: "answer", "回答";
    /// Pick.
    KeyPick: "pick", "選ぶ";
    /// Stop.
    KeyStop: "stop", "停止";
    /// Type.
    KeyType: "type into it", "入力";
    /// What Docker does.
    KeyApi: "requests", "リクエスト";
    /// Live map.
    KeyMap: "map", "マップ";
    /// The map with all the room, or not.
    KeyZoom: "larger, smaller", "拡大・縮小";
    /// With what belongs to others.
    KeyOthers: "with others", "ほかのものも";
    /// Tree.
    KeyTree: "lessons", "一覧";
    /// Panel.
    KeyPanel: "panel", "パネル";
    /// Language.
    KeyLanguage: "language", "言語";
    /// Help.
    KeyHelp: "keys", "キー";
    /// Key hint.
    KeyBring: "bring me here", "ここまで進める";
    /// Key hint.
    KeyTakeBack: "take back", "やり直す";
    /// Quit.
    KeyQuit: "quit", "終了";
    /// Reconnect.
    KeyReconnect: "reconnect", "再接続";
    /// Show the recorded run.
    KeyReplay: "replay", "再生";
    /// Close.
    KeyClose: "close", "閉じる";
    /// Choose.
    KeyGo: "go there", "移動";
    /// Change.
    KeyChange: "change", "変更";
    /// Accept.
    KeyAccept: "take", "確定";
    /// Next match.
    KeyFind: "next", "次";
    /// Previous match.
    KeyFindBack: "previous", "前";
    /// Yes.
    KeyYes: "yes", "はい";
    /// No.
    KeyNo: "no", "いいえ";

    // Modes of the keymap, for the help.
    /// Everywhere.
    ModeNormal: "On the screen", "画面で";
    /// In the lesson tree.
    ModeTree: "In the lesson tree", "レッスン一覧で";
    /// In the live map.
    ModeMap: "In the live map", "ライブマップで";
    /// Reading a file line by line.
    ModeReader: "While reading a file line by line", "ファイルを 1 行ずつ読むとき";
    /// Searching.
    ModeSearch: "In search results", "検索中";
    /// Text entry.
    ModeEntry: "While typing a text", "文字の入力中";
    /// A command is typed.
    ModePrompt: "While typing a command yourself (and the keys for a text)", "コマンドを自分で入力中（文字の入力中のキーも使えます）";
    /// Typing into a command.
    ModeTyping: "While typing into a command", "コマンドへの入力中";
    /// Yes or no.
    ModeQuestion: "When asked", "質問に";
    /// Variables dialog.
    ModeVariables: "In the variables dialog", "変数の一覧で";
    /// Help.
    ModeHelp: "In this help", "このヘルプで";
    /// The mouse.
    MouseHelp: "Mouse: a click picks a step, a tab or a panel; the wheel scrolls what is under it.", "マウス: クリックでステップやパネルを選び、ホイールでスクロールします。";
    /// Heading of the keys in the shell panel.
    ModeShell: "In the shell panel, where keys go to your shell", "シェルパネル（キーはシェルに渡ります）";
    /// Heading of the keys while lines are selected.
    ModeSelect: "While lines of the shell are selected", "シェルの行を選んでいるとき";
    /// Title of the shell panel.
    Shell: "Your shell", "シェル";
    /// Which docker the shell finds, when it is ours.
    DockerOwn: "sealegs itself (no docker program here)", "sealegs 自身（docker コマンドがないため）";
    /// Before why.
    ShellFailed: "the shell could not be started:", "シェルを起動できませんでした:";
    /// The shell ended by itself.
    ShellEnded: "your shell ended", "シェルが終了しました";
    /// Before what was copied.
    Copied: "copied:", "コピーしました:";
    /// After a number of lines.
    Lines: "lines", "行";
    /// A hint: the shell.
    KeyShell: "shell", "シェル";
    /// A hint: leave the shell panel.
    KeyBack: "back to the workshop", "ワークショップに戻る";
    /// A hint: look at older lines.
    KeyLookBack: "look back", "前を見る";
    /// A hint: select lines.
    KeySelect: "select", "選択";
    /// A hint: copy.
    KeyCopy: "copy", "コピー";
    /// Typing mode.
    TypingInto: "typing goes to the command; Ctrl-] leaves", "入力はコマンドに渡ります。Ctrl-] で戻ります";
}
