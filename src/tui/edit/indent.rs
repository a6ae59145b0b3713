//! What Tab puts in, and where the next line begins: as each language wants it.

/// How lines are moved to the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Indent {
    /// Tabs: Go, Makefile.
    Tab,
    /// So many spaces, four at most.
    Spaces(usize),
}

impl Indent {
    /// What a file of this name wants.
    pub(crate) fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        let ending = name.rsplit_once('.').map(|(_, ending)| ending);
        match ending {
            _ if matches!(name, "Makefile" | "makefile" | "GNUmakefile" | "go.mod") => Self::Tab,
            Some("go" | "mk") => Self::Tab,
            Some("yaml" | "yml" | "json" | "html" | "css" | "js") => Self::Spaces(2),
            _ => Self::Spaces(4),
        }
    }

    /// One step.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Tab => "\t",
            Self::Spaces(count) => "    ".get(..count).unwrap_or("    "),
        }
    }

    /// What leads from a column to the next stop.
    pub(crate) fn to_stop(self, column: usize) -> &'static str {
        match self {
            Self::Tab => "\t",
            Self::Spaces(count) => "    ".get(..count - column % count.max(1)).unwrap_or("    "),
        }
    }

    /// How the line behind one that begins so begins: as far right, and one step further where something opens.
    pub(crate) fn of_next(self, before: &str) -> String {
        let text = before.trim_start();
        let mut lead = before.get(..before.len() - text.len()).unwrap_or_default().to_owned();
        let opens = match self {
            Self::Tab => text.trim_end().ends_with(['{', '(', '[']),
            Self::Spaces(2) => text.trim_end().ends_with(['{', '[', ':']),
            Self::Spaces(_) => false,
        };
        if opens {
            lead.push_str(self.text());
        }
        lead
    }

    /// Among leading spaces, the stop before a byte: what was put in by one key goes by one.
    pub(crate) fn stop_before(self, line: &str, byte: usize) -> Option<usize> {
        let Self::Spaces(count) = self else { return None };
        let lead = line.get(..byte).filter(|lead| lead.bytes().all(|letter| letter == b' '))?;
        (lead.len() > 1).then(|| (lead.len() - 1) / count.max(1) * count)
    }

    /// How many letters a line loses when it moves back.
    pub(crate) fn less(self, line: &str) -> usize {
        if line.starts_with('\t') {
            return 1;
        }
        let most = if let Self::Spaces(count) = self { count } else { 4 };
        line.bytes().take(most).take_while(|letter| *letter == b' ').count()
    }
}

#[cfg(test)]
mod tests {
    use super::Indent;

    #[test]
    fn every_language_gets_what_it_wants() {
        assert_eq!(Indent::of("goapp/server.go"), Indent::Tab);
        assert_eq!(Indent::of("Makefile"), Indent::Tab);
        assert_eq!(Indent::of("compose.yaml"), Indent::Spaces(2));
        assert_eq!(Indent::of("goapp/Dockerfile.multi"), Indent::Spaces(4));
    }

    #[test]
    fn the_next_line_begins_where_the_text_does_and_further_in_where_something_opens() {
        assert_eq!(Indent::Tab.of_next("\tif x {"), "\t\t");
        assert_eq!(Indent::Tab.of_next("\tx()"), "\t");
        assert_eq!(Indent::Spaces(2).of_next("  ports:"), "    ");
        assert_eq!(Indent::Spaces(4).of_next("RUN go build"), "");
    }

    #[test]
    fn a_step_of_spaces_goes_by_one_key() {
        assert_eq!(Indent::Spaces(2).stop_before("    x", 4), Some(2));
        assert_eq!(Indent::Spaces(2).stop_before("   x", 3), Some(2));
        assert_eq!(Indent::Spaces(2).stop_before("a   x", 4), None);
        assert_eq!(Indent::Tab.stop_before("    x", 4), None);
        assert_eq!(Indent::Spaces(4).to_stop(6), "  ");
    }
}
