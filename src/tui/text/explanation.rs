//! What a command line means, laid out below it: the whole in one sentence, then part by part.

use ratatui::style::Style;
use ratatui::text::{Line, Span as Piece};

use crate::docker_cli::explain::{self, Explained};
use crate::i18n::Lang;
use crate::markdown::{self, Span, wrap};
use crate::tui::theme::Theme;

/// Answers for `$NAME` in a command line.
pub type Env<'a> = dyn Fn(&str) -> Option<String> + 'a;

/// The command lines that are explained where they stand in a text, and what fills their variables.
#[derive(Clone, Copy)]
pub struct Commands<'a> {
    /// Lines as they stand in the text; one can have several rows.
    pub lines: &'a [String],
    /// Their variables.
    pub env: &'a Env<'a>,
}

/// Leads from the command line to what it means.
const LEAD: &str = "╰─ ";
/// Stands before each part.
const INDENT: &str = "   ";
/// Columns between a part and its meaning.
const BETWEEN: usize = 2;
/// A meaning beside its part is at least this wide; narrower, it goes below.
const NARROWEST: usize = 26;
/// With less room for the parts than this, each stands above its meaning.
const SHORTEST: usize = 11;
/// A line with more parts than this is not one a person wrote.
const PARTS: usize = 200;

impl Commands<'_> {
    /// A block of code that holds nothing but these command lines, in pieces of a command each.
    #[must_use]
    pub fn split<'c>(&self, code: &'c str) -> Option<Vec<&'c str>> {
        let mut pieces = Vec::new();
        let mut rest = code.trim_end_matches('\n');
        while !rest.is_empty() {
            let whole = |line: &&String| {
                rest.strip_prefix(line.as_str()).is_some_and(|after| after.is_empty() || after.starts_with('\n'))
            };
            let length = self.lines.iter().filter(|line| !line.is_empty()).filter(whole).map(String::len).max()?;
            pieces.push(rest.get(..length)?);
            rest = rest.get(length..)?.trim_start_matches('\n');
        }
        (!pieces.is_empty()).then_some(pieces)
    }
}

/// What a command line means, in lines of at most `width` columns. For a line that is wrong: what is wrong with it, and
/// its parts as far as they have a meaning.
#[must_use]
pub fn lines(line: &str, env: &Env<'_>, lang: Lang, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let (head, style, parts) = match explain::explain(line, &|name| env(name), lang) {
        Ok(explanation) => (explanation.summary, theme.strong, explanation.parts),
        Err(error) => {
            let head = match error.hint(lang) {
                Some(hint) => format!("{}: {hint}", error.what(lang)),
                None => error.what(lang),
            };
            (head, theme.warning, explain::parts(line, &|name| env(name), lang))
        }
    };
    let mut out = beside(&Piece::styled(LEAD, theme.dim), &head, style, width);
    out.extend(rows(parts, width, theme));
    out
}

/// Whether an explanation begins here.
#[must_use]
pub fn begins(line: &Line<'_>) -> bool {
    line.spans.iter().any(|piece| piece.content == LEAD)
}

/// The parts, each beside its meaning, or above it where that would be too narrow.
fn rows(mut parts: Vec<Explained>, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    parts.truncate(PARTS);
    for part in &mut parts {
        part.text = markdown::clean_line(&part.text).into_owned();
    }
    let indent = wrap::width(INDENT);
    let room = width.saturating_sub(indent);
    // One long part does not push all meanings to the right: it stands on a row of its own.
    let most = room.saturating_sub(BETWEEN + NARROWEST).min(room * 2 / 5);
    let stacked = most < SHORTEST;
    let column = parts.iter().map(|part| wrap::width(&part.text)).filter(|part| *part <= most).max().unwrap_or(0);
    let mut out = Vec::new();
    for part in parts {
        let free = column.checked_sub(wrap::width(&part.text)).filter(|_| !stacked);
        if let Some(free) = free {
            let lead = vec![Piece::raw(INDENT), Piece::styled(part.text, theme.code), Piece::raw(" ".repeat(free + BETWEEN))];
            out.extend(after(lead, &part.meaning, theme.text, width));
        } else {
            out.extend(beside(&Piece::raw(INDENT), &part.text, theme.code, width));
            let step = if stacked { indent + BETWEEN } else { indent + column + BETWEEN };
            out.extend(beside(&Piece::raw(" ".repeat(step)), &part.meaning, theme.text, width));
        }
    }
    out
}

fn beside(lead: &Piece<'static>, text: &str, style: Style, width: usize) -> Vec<Line<'static>> {
    after(vec![lead.clone()], text, style, width)
}

/// A text behind some pieces; further rows are indented as far.
fn after(lead: Vec<Piece<'static>>, text: &str, style: Style, width: usize) -> Vec<Line<'static>> {
    let indent: usize = lead.iter().map(|piece| wrap::width(&piece.content)).sum();
    let text = Span::new(markdown::clean_line(text).into_owned(), style);
    let rows = markdown::wrap(&[text], width.saturating_sub(indent).max(2));
    let mut lead = Some(lead);
    rows.into_iter()
        .map(|row| {
            let mut pieces = lead.take().unwrap_or_else(|| vec![Piece::raw(" ".repeat(indent))]);
            pieces.extend(row.into_iter().map(|span| Piece::styled(span.text, span.style)));
            Line::from(pieces)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, lang: Lang, width: usize) -> Vec<String> {
        lines(line, &|_| None, lang, width, &Theme::colour()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn parts_stand_beside_their_meanings() {
        assert_eq!(
            shown("docker run --rm -p 8080:80 goapp:1", Lang::En, 60),
            [
                "╰─ Runs a new container from goapp:1, reachable on host port",
                "   8080, and removes it when it ends.",
                "   docker run  create a new container from an image and run",
                "               it",
                "   --rm        remove the container when it ends",
                "   -p 8080:80  host port 8080 → port 80 in the container",
                "   goapp:1     made from the image goapp, tag 1; downloaded",
                "               if it is not here yet",
            ]
        );
    }

    #[test]
    fn in_a_narrow_place_they_stand_above() {
        assert_eq!(
            shown("docker stop web", Lang::Ja, 30),
            [
                "╰─ コンテナ web を停止します。",
                "   docker stop",
                "     実行中のコンテナを停止",
                "     （終了を求め、終わらなけ",
                "     れば強制終了）",
                "   web",
                "     コンテナ web",
            ]
        );
    }

    #[test]
    fn no_row_is_wider_than_its_place() {
        let line = "docker run -d --name roach --mount type=volume,source=roach,target=/cockroach/cockroach-data,readonly img x";
        for lang in Lang::ALL {
            for width in 12..130 {
                for row in shown(line, lang, width) {
                    assert!(wrap::width(&row) <= width, "{width}: {row}");
                }
            }
        }
    }

    #[test]
    fn a_wrong_line_says_what_is_wrong_and_what_its_parts_mean() {
        let rows = shown("docker run -p 8080:80", Lang::En, 80);
        assert!(rows.first().is_some_and(|row| row.starts_with("╰─ `docker run` needs IMAGE")), "{rows:?}");
        assert!(rows.iter().any(|row| row.contains("host port 8080 → port 80")), "{rows:?}");
    }

    #[test]
    fn control_sequences_in_a_line_do_not_reach_the_screen() {
        for row in shown("docker run --name '\u{1b}[31mred' goapp", Lang::En, 80) {
            assert!(!row.contains('\u{1b}'), "{row:?}");
        }
    }

    #[test]
    fn a_block_of_commands_is_taken_apart_and_no_other() {
        let lines = ["docker build \\\n  .".to_owned(), "docker image ls".to_owned()];
        let commands = Commands { lines: &lines, env: &|_| None };
        assert_eq!(
            commands.split("docker build \\\n  .\ndocker image ls\n"),
            Some(vec!["docker build \\\n  .", "docker image ls"])
        );
        assert_eq!(commands.split("docker image ls -a\n"), None);
        assert_eq!(commands.split("docker image ls\nls\n"), None);
        assert_eq!(commands.split(""), None);
    }
}
