//! Finding by a few letters of a name.
//!
//! Written here because the one maintained crate for it is under the MPL, and because a query typed through a Japanese
//! input method is to find what it means: full-width letters are taken as plain ones, and hiragana finds katakana.

/// Letters of a name that are looked at; no title is longer.
const TEXT: usize = 200;
/// Letters of a query that are looked at.
const QUERY: usize = 48;
/// In the middle of a word at least so many letters have to stand together: fewer are found by chance everywhere.
const INSIDE: usize = 3;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The higher, the better.
    pub score: i32,
    /// The letters that were found, counted from 0, in order.
    pub letters: Vec<usize>,
}

/// Looks for every word of a query in a text, in any order. A word is found in pieces that stand in its order: each
/// begins where a word of the text does, or is at least three letters long.
#[must_use]
pub fn find(query: &str, text: &str) -> Option<Found> {
    let letters: Vec<char> = text.chars().take(TEXT).collect();
    let folded: Vec<char> = letters.iter().map(|letter| fold(*letter)).collect();
    let mut found = Found::default();
    for word in query.split_whitespace() {
        let word: Vec<char> = word.chars().take(QUERY).map(fold).collect();
        let one = find_word(&word, &letters, &folded)?;
        found.score += one.score;
        found.letters.extend(one.letters);
    }
    found.letters.sort_unstable();
    found.letters.dedup();
    found.score -= i32::try_from(letters.len() / 16).unwrap_or(0);
    Some(found)
}

/// A letter without what does not matter: case, full width, which kana.
fn fold(letter: char) -> char {
    let code = u32::from(letter);
    let plain = match code {
        0xff01..=0xff5e => char::from_u32(code - 0xfee0),
        0x30a1..=0x30f6 => char::from_u32(code - 0x60),
        _ => None,
    };
    let plain = plain.unwrap_or(letter);
    plain.to_lowercase().next().unwrap_or(plain)
}

/// A word begins here. Japanese has no blanks: every letter may begin one.
fn begins(letters: &[char], at: usize) -> bool {
    let Some(letter) = letters.get(at) else { return false };
    let Some(before) = at.checked_sub(1).and_then(|at| letters.get(at)) else { return true };
    !letter.is_ascii() || !before.is_ascii_alphanumeric() || (before.is_lowercase() && letter.is_uppercase())
}

/// The best way to find a word: for each place in it and in the text, what the rest is worth and how long the piece is
/// that begins there (0 for none).
fn find_word(word: &[char], letters: &[char], folded: &[char]) -> Option<Found> {
    let columns = folded.len() + 1;
    let mut table: Vec<Option<(i32, usize)>> = vec![None; (word.len() + 1) * columns];
    let at = |row: usize, column: usize| row * columns + column;
    let get = |table: &[Option<(i32, usize)>], row, column| table.get(at(row, column)).copied().flatten();
    for column in 0..columns {
        if let Some(cell) = table.get_mut(at(word.len(), column)) {
            *cell = Some((0, 0));
        }
    }
    for row in (0..word.len()).rev() {
        for column in (0..folded.len()).rev() {
            let mut best = get(&table, row, column + 1).map(|(score, _)| (score, 0));
            let begins = begins(letters, column);
            let pairs = word.iter().skip(row).zip(folded.iter().skip(column));
            let together = pairs.take_while(|(asked, there)| asked == there).count();
            for length in 1..=together {
                if !begins && length < INSIDE {
                    continue;
                }
                let Some((rest, _)) = get(&table, row + length, column + length) else { continue };
                let worth = i32::try_from(length).unwrap_or(0) * 6
                    + if begins { 6 } else { 0 }
                    + if column == 0 { 3 } else { 0 }
                    // One long piece is worth more than several short ones.
                    - 10;
                if best.is_none_or(|(score, _)| rest + worth >= score) {
                    best = Some((rest + worth, length));
                }
            }
            if let Some(cell) = table.get_mut(at(row, column)) {
                *cell = best;
            }
        }
    }
    let (score, _) = get(&table, 0, 0)?;
    let (mut row, mut column, mut found) = (0, 0, Vec::new());
    while row < word.len() {
        let (_, length) = get(&table, row, column)?;
        found.extend(column..column + length);
        row += length;
        column += length.max(1);
    }
    Some(Found { score, letters: found })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::find;

    /// The texts that are found, best first.
    fn order<'a>(query: &str, texts: &[&'a str]) -> Vec<&'a str> {
        let mut found: Vec<_> = texts.iter().filter_map(|text| Some((find(query, text)?.score, *text))).collect();
        found.sort_by_key(|(score, _)| -score);
        found.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn the_first_letters_of_words_find_them_and_letters_by_chance_do_not() {
        let texts = ["run the step's command", "your shell, in the workspace", "show a hint, one more each time"];
        assert_eq!(order("rsc", &texts), ["run the step's command"]);
        assert_eq!(order("shin", &texts), ["show a hint, one more each time", "your shell, in the workspace"]);
        assert_eq!(order("wrk", &texts), Vec::<&str>::new());
    }

    #[test]
    fn words_may_come_in_any_order_and_case() {
        assert_eq!(order("STAGE multi", &["Multi-stage builds", "Single stage"]), ["Multi-stage builds"]);
        assert_eq!(order("dockerfile", &["Write the Dockerfile", "goapp/Dockerfile"]).len(), 2);
        assert_eq!(order("file", &["Write the Dockerfile"]).len(), 1, "a piece inside a word");
        assert_eq!(order("fi", &["Write the Dockerfile"]).len(), 0, "two letters inside a word are chance");
    }

    #[test]
    fn a_whole_word_comes_before_letters_that_are_spread() {
        assert_eq!(order("map", &["make a plan", "the live map", "map"]), ["map", "the live map", "make a plan"]);
    }

    #[test]
    fn japanese_is_found_as_it_is_typed() {
        for query in ["びるど", "ビルド", "ビル"] {
            assert!(find(query, "マルチステージビルドにする").is_some(), "{query}");
        }
        assert!(find("ｇｏａｐｐ", "goapp を動かす").is_some(), "full-width letters");
        assert!(find("動　ビルド", "ビルドして動かす").is_some(), "a wide blank parts words");
        assert!(find("消す", "ビルドする").is_none());
    }

    #[test]
    fn an_empty_query_finds_everything() {
        assert_eq!(find("  ", "anything").map(|found| found.letters), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn every_letter_asked_for_is_among_those_found(text in "[a-cA-C あビ-]{0,24}", query in "[a-c]{0,5}") {
            if let Some(found) = find(&query, &text) {
                let letters: Vec<char> = text.chars().collect();
                let got: String = found.letters.iter().map(|at| letters[*at].to_ascii_lowercase()).collect();
                prop_assert_eq!(got, query);
            }
        }
    }
}
