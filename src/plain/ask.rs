//! What can be typed at the prompt. Words and single letters mean the same; the letters are the keys of the screen, so that what
//! a lesson or a message says of a key holds here too: the letter, then Enter.

use std::str::SplitWhitespace;

use crate::diagnostic::nearest;
use crate::i18n::{Lang, fixed, listed};

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
    Lens,
    Timeline,
    Stages,
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
    typed: &'static str,
    behind: &'static str,
    about: &'static str,
}

impl Entry {
    /// The words of a language that mean it; the first is the one that is taught.
    pub fn words(&self, lang: Lang) -> SplitWhitespace<'static> {
        fixed(lang, self.typed).split_whitespace()
    }

    /// What may stand behind it, for the help.
    #[must_use]
    pub fn behind(&self, lang: Lang) -> String {
        match self.verb {
            Verb::Language => format!("[{}]", listed(lang, Lang::ALL.map(Lang::code))),
            _ => fixed(lang, self.behind).to_owned(),
        }
    }

    /// What it does.
    #[must_use]
    pub fn about(&self, lang: Lang) -> &'static str {
        fixed(lang, self.about)
    }

    /// Whether this is its letter, or a word of any language that means it. A letter is another one in capitals, a word is not.
    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        self.letter == word || stands_in(self.typed, &word.to_lowercase())
    }
}

/// Whether a word is one of those that a text lists, in any language.
#[must_use]
pub fn stands_in(id: &str, word: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| fixed(lang, id).split_whitespace().any(|one| one == word))
}

/// Whether a word means this.
#[must_use]
pub fn means(verb: Verb, word: &str) -> bool {
    ENTRIES.iter().any(|entry| entry.verb == verb && entry.is(word))
}

const fn entry(verb: Verb, letter: &'static str, typed: &'static str, behind: &'static str, about: &'static str) -> Entry {
    Entry { verb, letter, typed, behind, about }
}

/// Every word, in the order in which the help tells them.
#[rustfmt::skip]
pub const ENTRIES: &[Entry] = &[
    entry(Verb::Run, "r", "plain-type-run", "", "plain-do-run"),
    entry(Verb::Check, "c", "plain-type-check", "", "plain-do-check"),
    entry(Verb::Next, "n", "plain-type-next", "", "plain-do-next"),
    entry(Verb::Previous, "p", "plain-type-previous", "", "plain-do-previous"),
    entry(Verb::Hint, "h", "plain-type-hint", "", "plain-do-hint"),
    entry(Verb::Solution, "s", "plain-type-solution", "", "plain-do-solution"),
    entry(Verb::Apply, "a", "plain-type-apply", "", "plain-do-apply"),
    entry(Verb::Repeat, ".", "plain-type-repeat", "", "plain-do-repeat"),
    entry(Verb::Where, "", "plain-type-where", "", "plain-do-where"),
    entry(Verb::Edit, "e", "plain-type-edit", "plain-behind-file", "plain-do-edit"),
    entry(Verb::File, "f", "plain-type-file", "plain-behind-file-or-solution", "plain-do-file"),
    entry(Verb::Difference, "D", "plain-type-difference", "plain-behind-file", "plain-do-difference"),
    entry(Verb::Meaning, "w", "plain-type-meaning", "plain-behind-command", "plain-do-meaning"),
    entry(Verb::Stop, "x", "plain-type-stop", "", "plain-do-stop"),
    entry(Verb::Type, "i", "plain-type-type", "", "plain-do-type"),
    entry(Verb::Output, "o", "plain-type-output", "plain-behind-lines", "plain-do-output"),
    entry(Verb::Lessons, "t", "plain-type-lessons", "plain-behind-lesson", "plain-do-lessons"),
    entry(Verb::Go, "g", "plain-type-go", "plain-behind-step", "plain-do-go"),
    entry(Verb::Bring, "b", "plain-type-bring", "plain-behind-step-perhaps", "plain-do-bring"),
    entry(Verb::Reset, "u", "plain-type-reset", "plain-behind-extent", "plain-do-reset"),
    entry(Verb::Variables, "v", "plain-type-variables", "plain-behind-value", "plain-do-variables"),
    entry(Verb::Images, "z", "plain-type-images", "", "plain-do-images"),
    entry(Verb::Lens, "L", "plain-type-lens", "plain-behind-images", "plain-do-lens"),
    entry(Verb::Stages, "B", "plain-type-stages", "", "plain-do-stages"),
    entry(Verb::Timeline, "H", "plain-type-timeline", "plain-behind-lines", "plain-do-timeline"),
    entry(Verb::Map, "m", "plain-type-map", "", "plain-do-map"),
    entry(Verb::Api, "d", "plain-type-api", "", "plain-do-api"),
    entry(Verb::Answer, "", "plain-type-answer", "plain-behind-numbers", "plain-do-answer"),
    entry(Verb::Language, "l", "plain-type-language", "", "plain-do-language"),
    entry(Verb::Engine, "R", "plain-type-engine", "", "plain-do-engine"),
    entry(Verb::Replay, "P", "plain-type-replay", "", "plain-do-replay"),
    entry(Verb::Help, "?", "plain-type-help", "", "plain-do-help"),
    entry(Verb::Quit, "q", "plain-type-quit", "", "plain-do-quit"),
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
    let Some(entry) = ENTRIES.iter().find(|entry| entry.is(&word)) else {
        let all = || ENTRIES.iter().flat_map(|entry| entry.words(Lang::default()));
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
    if stands_in("plain-yes", &word) { Some(true) } else { stands_in("plain-no", &word).then_some(false) }
}

/// A line of nothing but numbers, as answers are typed: `2`, `1 3`, `2, 1,3`, with any language's comma.
fn numbers(text: &str) -> Option<Vec<usize>> {
    let plain: String = text.chars().map(narrow).collect();
    let commas = Lang::ALL.map(|lang| fixed(lang, "list-comma"));
    let between = |letter: char| letter.is_whitespace() || commas.iter().any(|comma| comma.contains(letter));
    let parts = plain.split(between).filter(|part| !part.is_empty());
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
    use crate::i18n::Lang;

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
            all.extend(Lang::ALL.into_iter().flat_map(|lang| entry.words(lang)));
            all.extend(Some(entry.letter).filter(|letter| !letter.is_empty()));
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
