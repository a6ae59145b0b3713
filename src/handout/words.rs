//! The handout's own words.

use crate::course::Condition;
use crate::i18n::Lang;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $ja:literal;)*) => {
        $($(#[$doc])* pub(super) fn $name(lang: Lang) -> &'static str {
            match lang {
                Lang::En => $en,
                Lang::Ja => $ja,
            }
        })*
    };
}

words! {
    contents: "Contents", "目次";
    variables: "Values used here", "この資料で使う値";
    variable: "variable", "変数";
    value: "value", "値";
    about: "what it is", "内容";
    answers: "Answers", "解答";
    hint: "Hint", "ヒント";
    solution: "Solution", "解答例";
    start_from: "Start from this:", "次の内容から始めます。";
    file: "File", "ファイル";
    line: "Line", "行";
    line_by_line: "line by line", "1 行ずつの説明";
    in_folder: "Run in the folder", "実行するフォルダー:";
    run: "Run:", "実行します。";
    proved: "It is done when this is so:", "次のようになれば完了です。";
    when_it_fails: "When it is not so", "うまくいかないときは";
    guess: "Before you run it, guess:", "実行する前に、結果を予想してみましょう。";
    one: "One is right.", "正解は 1 つです。";
    several: "One or more are right.", "正解は 1 つとは限りません。";
    order: "Put them in order.", "順番に並べてください。";
    choose: "Choose your way:", "進め方を選びます。";
    right: "Right:", "正解:";
    compare: "Compare these images:", "次の 2 つのイメージを比べます。";
}

/// A condition, as a reader without the workshop understands it.
pub(super) fn condition(when: &Condition, lang: Lang) -> String {
    let one = |(wanted, word): (bool, &str)| {
        let noun = noun(word, lang).unwrap_or(word);
        match (lang, wanted) {
            (Lang::En, true) => format!("with {noun}"),
            (Lang::En, false) => format!("without {noun}"),
            (Lang::Ja, true) => format!("{noun}を使う場合"),
            (Lang::Ja, false) => format!("{noun}を使わない場合"),
        }
    };
    let all: Vec<String> = when.words().map(one).collect();
    all.join(match lang {
        Lang::En => ", ",
        Lang::Ja => "、",
    })
}

/// What a word of a condition stands for.
fn noun(word: &str, lang: Lang) -> Option<&'static str> {
    let (en, ja) = match word {
        "docker" => ("Docker", "Docker "),
        "podman" => ("Podman", "Podman "),
        "go" => ("Go on your machine", "手元の Go "),
        "goenv" => ("goenv", "goenv "),
        "bash" => ("bash", "bash "),
        "zsh" => ("zsh", "zsh "),
        "fish" => ("fish", "fish "),
        "linux" => ("Linux", "Linux "),
        "macos" => ("macOS", "macOS "),
        "windows" => ("Windows", "Windows "),
        "buildkit" => ("BuildKit", "BuildKit "),
        "rootless" => ("a rootless engine", "ルートレスのエンジン"),
        "low-ports" => ("ports below 1024", "1024 未満のポート"),
        "health-checks" => ("health checks", "ヘルスチェック"),
        "limits" => ("limits on memory and CPUs", "メモリーと CPU の制限"),
        "keeps-used-images" => ("an engine that keeps images in use", "使用中のイメージを消さないエンジン"),
        "build-cache" => ("a build cache to look at", "中を調べられるビルドキャッシュ"),
        "network-events" => ("an engine that tells of networks", "ネットワークの増減を知らせるエンジン"),
        _ => return None,
    };
    Some(match lang {
        Lang::En => en,
        Lang::Ja => ja,
    })
}
