//! What can be typed at the prompt. Words and single letters mean the same; the letters are the keys of the screen, so that what
//! a lesson or a message says of a key holds here too: the letter, then Enter.

use crate::diagnostic::nearest;
use crate::i18n::{Lang, fixed};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Only Enter.
    Nothing,
    /// A word of the list, and what stands behind it.
    Do(Verb, String),
    /// Picks of a question, by number from 1, in the order they were typed.
    Answer(Vec<usize>),
    /// A command line, to be run as it is.
    Command(String),
    /// A line for the program that runs.
    Line(String),
    /// No word of the list; the nearest one, if one is near.
    Unknown(String, Option<&'static str>),
}

/// What a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the list says each in words")]
pub enum Verb {
    Run,
    Check,
    Next,
    Previous,
    Hint,
    Solution,
    Apply,
    Edit,
    File,
    Difference,
    Meaning,
    Stop,
    Type,
    Output,
    Repeat,
    Where,
    Lessons,
    Go,
    Bring,
    Reset,
    Variables,
    Api,
    Map,
    Images,
    Answer,
    Language,
    Engine,
    Replay,
    Help,
    Quit,
}

/// A word of the list.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// What it means.
    pub verb: Verb,
    /// The letter that means the same; empty for none.
    pub letter: &'static str,
    /// The English words; the first is the one that is taught.
    pub words: &'static [&'static str],
    /// The Japanese words.
    pub japanese: &'static [&'static str],
    /// What may stand behind it, for the help.
    pub behind: &'static str,
    id: &'static str,
}

impl Entry {
    /// What it does.
    #[must_use]
    pub fn about(&self, lang: Lang) -> &'static str {
        fixed(lang, self.id)
    }
}

type Words = &'static [&'static str];

const fn entry(verb: Verb, letter: &'static str, words: Words, japanese: Words, behind: &'static str, id: &'static str) -> Entry {
    Entry { verb, letter, words, japanese, behind, id }
}

/// Every word, in the order in which the help tells them.
#[rustfmt::skip]
pub const ENTRIES: &[Entry] = &[
    entry(Verb::Run, "r", &["run"], &["実行"], "", "plain-do-run"),
    entry(Verb::Check, "c", &["check"], &["チェック", "確認"], "", "plain-do-check"),
    entry(Verb::Next, "n", &["next"], &["次", "次へ"], "", "plain-do-next"),
    entry(Verb::Previous, "p", &["previous", "prev", "back"], &["前", "前へ", "戻る"], "", "plain-do-previous"),
    entry(Verb::Hint, "h", &["hint"], &["ヒント"], "", "plain-do-hint"),
    entry(Verb::Solution, "s", &["solution"], &["解答"], "", "plain-do-solution"),
    entry(Verb::Apply, "a", &["apply"], &["適用"], "", "plain-do-apply"),
    entry(Verb::Repeat, ".", &["repeat", "again", "step"], &["もう一度", "本文"], "", "plain-do-repeat"),
    entry(Verb::Where, "", &["where", "status"], &["現在地", "状態"], "", "plain-do-where"),
    entry(Verb::Edit, "e", &["edit"], &["編集"], "[FILE]", "plain-do-edit"),
    entry(Verb::File, "f", &["file", "read"], &["ファイル"], "[FILE] [solution]", "plain-do-file"),
    entry(Verb::Difference, "D", &["diff", "difference"], &["違い", "差分"], "[FILE]", "plain-do-difference"),
    entry(Verb::Meaning, "w", &["meaning", "explain"], &["意味"], "[COMMAND]", "plain-do-meaning"),
    entry(Verb::Stop, "x", &["stop"], &["停止"], "", "plain-do-stop"),
    entry(Verb::Type, "i", &["type"], &["入力"], "", "plain-do-type"),
    entry(Verb::Output, "o", &["output"], &["出力"], "[LINES]", "plain-do-output"),
    entry(Verb::Lessons, "t", &["lessons", "list"], &["一覧", "レッスン"], "[LESSON]", "plain-do-lessons"),
    entry(Verb::Go, "g", &["go", "goto"], &["移動"], "STEP", "plain-do-go"),
    entry(Verb::Bring, "b", &["bring"], &["準備"], "[STEP]", "plain-do-bring"),
    entry(Verb::Reset, "u", &["reset", "undo"], &["やり直し", "リセット"], "[step, lesson or all]", "plain-do-reset"),
    entry(Verb::Variables, "v", &["variables", "set"], &["変数"], "[NAME=VALUE]", "plain-do-variables"),
    entry(Verb::Images, "z", &["images", "sizes"], &["サイズ", "イメージ"], "", "plain-do-images"),
    entry(Verb::Map, "m", &["map"], &["マップ"], "", "plain-do-map"),
    entry(Verb::Api, "d", &["api", "requests"], &["リクエスト"], "", "plain-do-api"),
    entry(Verb::Answer, "", &["answer"], &["答え", "回答"], "NUMBERS", "plain-do-answer"),
    entry(Verb::Language, "l", &["language", "lang"], &["言語"], "[en or ja]", "plain-do-language"),
    entry(Verb::Engine, "R", &["engine", "reconnect"], &["エンジン"], "", "plain-do-engine"),
    entry(Verb::Replay, "P", &["replay"], &["再生"], "", "plain-do-replay"),
    entry(Verb::Help, "?", &["help"], &["ヘルプ"], "", "plain-do-help"),
    entry(Verb::Quit, "q", &["quit", "exit", "bye"], &["終了"], "", "plain-do-quit"),
];

/// Reads a line.
#[must_use]
pub fn read(line: &str) -> Ask {
    let line = line.trim();
    let mut letters = line.chars();
    let Some(first) = letters.next().map(narrow) else { return Ask::Nothing };
    let rest = letters.as_str().trim();
    match first {
        ':' | '$' => return Ask::Command(rest.to_owned()),
        '>' => return Ask::Line(rest.to_owned()),
        _ => {}
    }
    if let Some(numbers) = numbers(line) {
        return Ask::Answer(numbers);
    }
    let (word, behind) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let (word, behind): (String, &str) = (word.chars().map(narrow).collect(), behind.trim());
    if word == "docker" || word.starts_with("docker-") {
        return Ask::Command(line.to_owned());
    }
    let Some(entry) = find(&word) else {
        let all = || ENTRIES.iter().flat_map(|entry| entry.words.iter().copied());
        return Ask::Unknown(line.to_owned(), nearest(&word.to_lowercase(), all()));
    };
    match (entry.verb, numbers(behind)) {
        (Verb::Answer, Some(numbers)) => Ask::Answer(numbers),
        (verb, _) => Ask::Do(verb, behind.to_owned()),
    }
}

/// Whether a line says yes; `None` when it says neither yes nor no.
#[must_use]
pub fn yes(line: &str) -> Option<bool> {
    let word: String = line.trim().chars().map(narrow).collect::<String>().to_lowercase();
    match word.as_str() {
        "y" | "yes" | "はい" => Some(true),
        "n" | "no" | "いいえ" => Some(false),
        _ => None,
    }
}

fn find(word: &str) -> Option<&'static Entry> {
    // A letter is another one in capitals, a word is not.
    let lower = word.to_lowercase();
    let is = |entry: &&Entry| {
        entry.letter == word
            || entry.words.contains(&lower.as_str())
            || entry.japanese.contains(&word)
            || (entry.verb == Verb::Help && word == "？")
    };
    ENTRIES.iter().find(is)
}

/// A line of nothing but numbers, as answers are typed: `2`, `1 3`, `2, 1、3`.
fn numbers(text: &str) -> Option<Vec<usize>> {
    let plain: String = text.chars().map(narrow).collect();
    let parts = plain.split([' ', ',', '、', '\u{3000}']).filter(|part| !part.is_empty());
    let numbers: Option<Vec<usize>> = parts.map(|part| part.parse().ok()).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// A letter or digit as a Japanese input method may give it, in its usual width.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{3000}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ask, ENTRIES, Verb, read, yes};

    fn doing(verb: Verb, behind: &str) -> Ask {
        Ask::Do(verb, behind.to_owned())
    }

    #[test]
    fn a_word_and_its_letter_mean_the_same_in_both_languages() {
        for line in ["run", "r", " RUN ", "実行", "ｒ"] {
            assert_eq!(read(line), doing(Verb::Run, ""), "{line}");
        }
        assert_eq!(read("R"), doing(Verb::Engine, ""), "a capital letter is another key");
        assert_eq!(read("？"), doing(Verb::Help, ""));
        assert_eq!(read("go 3.2"), doing(Verb::Go, "3.2"));
        assert_eq!(read("v  goapp_port=18888"), doing(Verb::Variables, "goapp_port=18888"));
        assert_eq!(read("   "), Ask::Nothing);
    }

    #[test]
    fn numbers_are_an_answer_in_the_order_typed() {
        for line in ["2 1 3", "2,1,3", "２、１、３", "answer 2 1 3", "答え ２ １ ３"] {
            assert_eq!(read(line), Ask::Answer(vec![2, 1, 3]), "{line}");
        }
    }

    #[test]
    fn a_line_for_docker_or_behind_a_colon_is_run_as_it_stands() {
        assert_eq!(read("docker ps -a"), Ask::Command("docker ps -a".into()));
        assert_eq!(read(": curl http://localhost:8888/"), Ask::Command("curl http://localhost:8888/".into()));
        assert_eq!(read("$ ls 'a b'"), Ask::Command("ls 'a b'".into()));
        assert_eq!(read("：docker ps"), Ask::Command("docker ps".into()));
        assert_eq!(read("> select 1;"), Ask::Line("select 1;".into()));
    }

    #[test]
    fn a_slip_of_the_finger_is_met_with_the_nearest_word() {
        assert_eq!(read("chek"), Ask::Unknown("chek".into(), Some("check")));
        assert_eq!(read("zzzzzz"), Ask::Unknown("zzzzzz".into(), None));
    }

    #[test]
    fn yes_and_no_are_understood_in_any_language_and_nothing_else_is_either() {
        assert_eq!(
            [yes("Y"), yes("はい"), yes("no"), yes("いいえ"), yes("run")],
            [Some(true), Some(true), Some(false), Some(false), None]
        );
    }

    #[test]
    fn no_word_or_letter_means_two_things() {
        let mut all: Vec<&str> = Vec::new();
        for entry in ENTRIES {
            all.extend(entry.words.iter().chain(entry.japanese));
            all.extend(Some(entry.letter).filter(|letter| !letter.is_empty()));
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
