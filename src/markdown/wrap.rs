//! Display widths, and runs of text broken into lines.

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::block::Span;

/// What is dropped where a line ends.
const SPACE: [char; 8] = [' ', '\t', '\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{3000}'];

/// The columns that `text` takes: two for East Asian wide characters, one for those whose width is ambiguous.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) { text.len() } else { text.width() }
}

/// `spans` in lines of at most `width` columns (but at least two, which a wide character takes). Lines break where
/// Unicode's line breaking (UAX #14) allows it, so that no line begins with `。` or ends with `「`; a word longer than
/// a line is broken between characters. Spaces at the end of a line are dropped. There is always at least one line.
#[must_use]
pub fn wrap<S: Clone>(spans: &[Span<S>], width: usize) -> Vec<Vec<Span<S>>> {
    let joined: String;
    let text = match spans {
        [only] => only.text.as_str(),
        _ => {
            joined = spans.iter().map(|span| span.text.as_str()).collect();
            &joined
        }
    };
    cut(spans, &break_lines(text, width))
}

/// The runs of each of `lines`, which are ranges of bytes in the text of all `spans`, in ascending order.
#[must_use]
pub fn cut<S: Clone>(spans: &[Span<S>], lines: &[Range<usize>]) -> Vec<Vec<Span<S>>> {
    let mut cutter = Cutter { spans, index: 0, offset: 0 };
    lines.iter().map(|line| cutter.cut(line)).collect()
}

/// The width of the longest part of `text` that no line may break.
#[must_use]
pub fn longest_word(text: &str) -> usize {
    let mut from = 0;
    let mut longest = 0;
    for (at, _) in linebreaks(text).filter(|(at, _)| !belongs_together(text, *at)) {
        longest = text.get(from..at).map_or(0, |word| width(word.trim_end_matches(SPACE))).max(longest);
        from = at;
    }
    longest
}

/// Where the lines of `text` are.
pub(super) fn break_lines(text: &str, limit: usize) -> Vec<Range<usize>> {
    let mut filler = Filler { limit: limit.max(2), lines: Vec::new(), start: 0, end: 0, used: 0 };
    let mut from = 0;
    for (at, kind) in linebreaks(text) {
        if kind == BreakOpportunity::Allowed && belongs_together(text, at) {
            continue;
        }
        filler.word(text, from, at);
        if kind == BreakOpportunity::Mandatory && at < text.len() {
            filler.end_line(at);
        }
        from = at;
    }
    filler.finish()
}

/// Unicode would break `--rm` behind its hyphens and `https://` behind its slashes. Hyphens that begin a word belong to
/// it, and an address is known by what follows the slashes.
fn belongs_together(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at) else { return false };
    if before.ends_with("://") {
        return true;
    }
    // Options have at most two hyphens; looking further back would make a long row of them slow.
    let word = before.strip_suffix("--").or_else(|| before.strip_suffix('-'));
    word.is_some_and(|word| matches!(word.chars().next_back(), None | Some(' ' | '[' | '(')))
}

/// Fills lines with words.
struct Filler {
    limit: usize,
    lines: Vec<Range<usize>>,
    /// Where the line begins, and where its text ends without the spaces behind it.
    start: usize,
    end: usize,
    /// The line's columns, with the spaces behind its text.
    used: usize,
}

impl Filler {
    /// Adds the word between `from` and `to`, with the spaces behind it.
    fn word(&mut self, text: &str, from: usize, to: usize) {
        let Some(segment) = text.get(from..to) else { return };
        let word = segment.trim_end_matches(SPACE);
        let columns = width(word);
        if self.used + columns > self.limit && self.used > 0 {
            self.end_line(from);
        }
        if columns > self.limit {
            self.long_word(word, from);
        } else {
            self.used += columns;
        }
        if !word.is_empty() {
            self.end = from + word.len();
        }
        self.used += segment.get(word.len()..).map_or(0, |spaces| width(spaces.trim_end_matches('\n')));
    }

    fn long_word(&mut self, word: &str, from: usize) {
        for (at, cluster) in word.grapheme_indices(true) {
            let columns = width(cluster);
            if columns > self.limit {
                for (inner, c) in cluster.char_indices() {
                    self.piece(width(c.encode_utf8(&mut [0; 4])), from + at + inner);
                }
            } else {
                self.piece(columns, from + at);
            }
        }
    }

    fn piece(&mut self, columns: usize, at: usize) {
        if self.used + columns > self.limit && self.used > 0 {
            self.end = at;
            self.end_line(at);
        }
        self.used += columns;
    }

    /// Ends the line; the next begins at `next`.
    fn end_line(&mut self, next: usize) {
        self.lines.push(self.start..self.end.max(self.start));
        (self.start, self.end, self.used) = (next, next, 0);
    }

    /// A line feed at the very end of the text ends its line; it does not begin another.
    fn finish(mut self) -> Vec<Range<usize>> {
        if self.end > self.start || self.lines.is_empty() {
            self.lines.push(self.start..self.end.max(self.start));
        }
        self.lines
    }
}

/// Cuts lines, one after the other, out of runs.
struct Cutter<'a, S> {
    spans: &'a [Span<S>],
    index: usize,
    /// Where the run at `index` begins in the whole text.
    offset: usize,
}

impl<S: Clone> Cutter<'_, S> {
    fn cut(&mut self, line: &Range<usize>) -> Vec<Span<S>> {
        let mut out = Vec::new();
        while let Some(span) = self.spans.get(self.index) {
            let end = self.offset + span.text.len();
            let from = line.start.max(self.offset);
            let to = line.end.min(end);
            if from < to
                && let Some(text) = span.text.get(from - self.offset..to - self.offset)
            {
                out.push(Span::new(text, span.style.clone()));
            }
            if end > line.end {
                break;
            }
            self.offset = end;
            self.index += 1;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wrapped(text: &str, width: usize) -> Vec<String> {
        break_lines(text, width).into_iter().map(|line| text[line].to_owned()).collect()
    }

    #[test]
    fn words_stay_whole_and_spaces_at_the_end_vanish() {
        assert_eq!(wrapped("the quick brown fox", 10), ["the quick", "brown fox"]);
        assert_eq!(wrapped("the quick  ", 9), ["the quick"]);
        assert_eq!(wrapped("", 9), [""]);
        assert_eq!(wrapped("a\nb\n", 9), ["a", "b"]);
    }

    #[test]
    fn an_option_keeps_its_hyphens_and_an_address_its_name() {
        assert_eq!(wrapped("docker run --rm -p", 13), ["docker run", "--rm -p"]);
        assert_eq!(wrapped("docker-gs-ping", 10), ["docker-gs-", "ping"]);
        assert_eq!(wrapped("see (https://go.dev/doc)", 15), ["see", "(https://go.dev", "/doc)"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_between_characters() {
        assert_eq!(wrapped("see abcdefghijkl m", 5), ["see", "abcde", "fghij", "kl m"]);
        assert_eq!(wrapped("ne\u{301}e\u{301}e\u{301}", 2), ["ne\u{301}", "e\u{301}e\u{301}"]);
    }

    #[test]
    fn japanese_breaks_anywhere_but_where_it_must_not() {
        assert_eq!(wrapped("イメージを作ります。", 18), ["イメージを作りま", "す。"]);
        assert_eq!(wrapped("これは「箱」です", 8), ["これは", "「箱」で", "す"]);
        assert_eq!(wrapped("サーバーを起動", 6), ["サー", "バーを", "起動"]);
        assert_eq!(wrapped("Dockerで作る", 8), ["Dockerで", "作る"]);
    }

    #[test]
    fn a_wide_character_is_never_split_over_the_edge() {
        assert_eq!(wrapped("日本語", 5), ["日本", "語"]);
        assert_eq!(wrapped("日本語", 1), ["日", "本", "語"]);
    }

    #[test]
    fn runs_keep_their_looks_across_lines() {
        let spans = [Span::new("one ", 1), Span::new("two three", 2), Span::new(" four", 3)];
        let lines = wrap(&spans, 8);
        assert_eq!(
            lines,
            [vec![Span::new("one ", 1), Span::new("two", 2)], vec![Span::new("three", 2)], vec![Span::new("four", 3)]]
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_text_is_lost(
            text in "([a-z-]{1,12}| |[ぁ-ん]{1,6}|[一-龠]|[、。「」ー・（）]|\\PC|👨‍👩‍👧|e\u{301}|\n){0,40}",
            limit in 2usize..60,
        ) {
            let lines = wrapped(&text, limit);
            for line in &lines {
                prop_assert!(width(line) <= limit, "{:?} takes {}", line, width(line));
            }
            let kept = |text: &str| text.chars().filter(|c| !SPACE.contains(c) && !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&text));
        }

        #[test]
        fn no_line_begins_with_what_may_not_begin_one(text in "([かさたなはまやらわ][、。」っゃ]?|[一-龠]{1,4}[ー。]){1,40}", limit in 6usize..40) {
            for line in wrapped(&text, limit) {
                prop_assert!(!line.starts_with(['、', '。', '」', 'ー', 'っ', 'ゃ']), "{:?}", line);
            }
        }
    }
}
