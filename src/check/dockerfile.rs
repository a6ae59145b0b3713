//! A Dockerfile, read well enough to judge it: stages, instructions, and what is no instruction at all.

use std::collections::BTreeMap;

use crate::diagnostic::nearest;

/// Every instruction there is.
const NAMES: [&str; 18] = [
    "ADD",
    "ARG",
    "CMD",
    "COPY",
    "ENTRYPOINT",
    "ENV",
    "EXPOSE",
    "FROM",
    "HEALTHCHECK",
    "LABEL",
    "MAINTAINER",
    "ONBUILD",
    "RUN",
    "SHELL",
    "STOPSIGNAL",
    "USER",
    "VOLUME",
    "WORKDIR",
];

/// A parsed Dockerfile.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dockerfile {
    /// `# name=value` lines at the top, names in lower case.
    pub directives: BTreeMap<String, String>,
    /// `ARG`s before the first `FROM`.
    pub args: Vec<Instruction>,
    /// Stages in order.
    pub stages: Vec<Stage>,
    /// Lines that are no instructions.
    pub strays: Vec<Stray>,
}

/// One stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Base image, or an earlier stage's name; `ARG`s filled in.
    pub base: String,
    /// The name after AS.
    pub name: Option<String>,
    /// The line of its FROM, from 1.
    pub line: usize,
    /// All instructions, the FROM first.
    pub instructions: Vec<Instruction>,
}

/// One instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instruction {
    /// Name in upper case.
    pub name: String,
    /// Its arguments, continuation lines joined, a heredoc's body left out.
    pub args: String,
    /// The line it begins on, from 1.
    pub line: usize,
}

/// A line that begins with no instruction's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// The line, from 1.
    pub line: usize,
    /// Its first word.
    pub word: String,
    /// The instruction that may be meant.
    pub nearest: Option<&'static str>,
}

impl Instruction {
    /// Reads `NAME arguments` that stand alone.
    #[must_use]
    pub fn new(text: &str, line: usize) -> Self {
        let text = text.trim();
        let (name, args) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        Self { name: name.to_ascii_uppercase(), args: args.trim().to_owned(), line }
    }

    /// The form in which instructions are compared: white space, the spelling of JSON lists, of AS and of a
    /// TCP port do not matter.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let list = serde_json::from_str::<Vec<String>>(&self.args);
        if let Ok(list) = list {
            return std::iter::once("[".to_owned()).chain(list).collect();
        }
        let words = self.args.split_whitespace();
        match self.name.as_str() {
            "EXPOSE" => words.map(|word| word.strip_suffix("/tcp").unwrap_or(word).to_owned()).collect(),
            "FROM" => words.map(|word| if word.eq_ignore_ascii_case("as") { "AS".to_owned() } else { word.to_owned() }).collect(),
            // Word lists inside a RUN or COPY keep their JSON part as it stands.
            _ => words.map(str::to_owned).collect(),
        }
    }

    /// Whether it says the same as another.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self.name == other.name && self.words() == other.words()
    }
}

impl std::fmt::Display for Instruction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.args.is_empty() { f.write_str(&self.name) } else { write!(f, "{} {}", self.name, self.args) }
    }
}

impl Dockerfile {
    /// Reads a Dockerfile. Nothing is an error: what cannot be read is among the strays.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut file = Self { directives: directives(text), ..Self::default() };
        let escape = if file.directives.get("escape").is_some_and(|value| value == "`") { '`' } else { '\\' };
        let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
        while let Some((number, line)) = lines.next() {
            if blank_or_comment(line) {
                continue;
            }
            let mut whole = String::new();
            let mut part = line;
            loop {
                let Some(continued) = part.trim_end().strip_suffix(escape) else {
                    whole.push_str(part);
                    break;
                };
                whole.push_str(continued);
                whole.push(' ');
                // Comments and blank lines between continuation lines are no part of the instruction.
                match lines.by_ref().find(|(_, next)| !blank_or_comment(next)) {
                    Some((_, next)) => part = next,
                    None => break,
                }
            }
            let instruction = Instruction::new(&whole, number);
            for end in heredocs(&instruction) {
                let _ = lines.by_ref().find(|(_, line)| end.ends(line));
            }
            file.add(instruction);
        }
        file
    }

    /// The last stage: the one that becomes the image.
    #[must_use]
    pub fn last(&self) -> Option<&Stage> {
        self.stages.last()
    }

    /// Every instruction in order.
    pub fn instructions(&self) -> impl Iterator<Item = &Instruction> {
        self.args.iter().chain(self.stages.iter().flat_map(|stage| &stage.instructions))
    }

    fn add(&mut self, instruction: Instruction) {
        if !NAMES.contains(&instruction.name.as_str()) {
            let nearest = nearest(&instruction.name, NAMES).and_then(|near| NAMES.into_iter().find(|name| *name == near));
            self.strays.push(Stray { line: instruction.line, word: instruction.name, nearest });
        } else if instruction.name == "FROM" {
            let stage = self.stage(instruction);
            self.stages.push(stage);
        } else if let Some(stage) = self.stages.last_mut() {
            stage.instructions.push(instruction);
        } else {
            self.args.push(instruction);
        }
    }

    fn stage(&self, from: Instruction) -> Stage {
        let mut words = from.args.split_whitespace().filter(|word| !word.starts_with("--"));
        let base = self.fill(words.next().unwrap_or_default());
        let name = words.next().filter(|word| word.eq_ignore_ascii_case("as")).and(words.next()).map(str::to_owned);
        Stage { base, name, line: from.line, instructions: vec![from] }
    }

    /// Fills the ARGs of the file's head into a FROM.
    fn fill(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for arg in self.args.iter().filter(|arg| arg.name == "ARG") {
            if let Some((name, value)) = arg.args.split_once('=') {
                let value = value.trim_matches(['"', '\'']);
                text = text.replace(&format!("${{{name}}}"), value);
                if text.strip_prefix('$') == Some(name) {
                    value.clone_into(&mut text);
                }
            }
        }
        text
    }
}

fn blank_or_comment(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with('#')
}

/// Only lines before anything else count, comments that are no directives included.
fn directives(text: &str) -> BTreeMap<String, String> {
    text.lines()
        .map_while(|line| line.trim().strip_prefix('#')?.split_once('='))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        .take_while(|(name, _)| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()))
        .collect()
}

struct HeredocEnd {
    word: String,
    tabs: bool,
}

impl HeredocEnd {
    fn ends(&self, line: &str) -> bool {
        let line = if self.tabs { line.trim_start_matches('\t') } else { line };
        line.trim_end_matches('\r') == self.word
    }
}

/// The ends of the heredocs an instruction opens.
fn heredocs(instruction: &Instruction) -> Vec<HeredocEnd> {
    if !matches!(instruction.name.as_str(), "RUN" | "COPY" | "ADD") {
        return Vec::new();
    }
    let words = instruction.args.split_whitespace().filter_map(|word| {
        let rest = word.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix("<<")?;
        let (rest, tabs) = rest.strip_prefix('-').map_or((rest, false), |rest| (rest, true));
        let word = rest.trim_matches(['"', '\'']).to_owned();
        let named = word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        named.then_some(HeredocEnd { word, tabs })
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_STAGES: &str = "# syntax=docker/dockerfile:1\n\n# compile\nfrom golang:1.18.3-bullseye as build\nWORKDIR /app\nCOPY . .\n\
        RUN go mod download && \\\n    # why not\n\n    go build -o /server\n\nFROM gcr.io/distroless/base-debian11\n\
        COPY --from=build /server /server\nEXPOSE 8888\nUSER nonroot:nonroot\nENTRYPOINT [ \"/server\" ]\n";

    #[test]
    fn stages_names_bases_and_lines_are_found() {
        let file = Dockerfile::parse(TWO_STAGES);
        assert_eq!(file.directives["syntax"], "docker/dockerfile:1");
        let stages: Vec<_> = file.stages.iter().map(|stage| (stage.base.as_str(), stage.name.as_deref(), stage.line)).collect();
        assert_eq!(stages, [("golang:1.18.3-bullseye", Some("build"), 4), ("gcr.io/distroless/base-debian11", None, 12)]);
        assert_eq!(file.stages[0].instructions[3].words().join(" "), "go mod download && go build -o /server");
        assert_eq!(file.last().unwrap().instructions[4].line, 16);
    }

    #[test]
    fn spelling_that_means_the_same_compares_equal() {
        for (one, other) in [
            ("ENTRYPOINT [\"/server\"]", "entrypoint   [ \"/server\" ]"),
            ("EXPOSE 8888", "EXPOSE 8888/tcp"),
            ("FROM a AS b", "from a as b"),
            ("COPY  go.mod   go.sum ./", "COPY go.mod go.sum ./"),
        ] {
            assert!(Instruction::new(one, 1).same(&Instruction::new(other, 9)), "{one}");
        }
        for (one, other) in
            [("ENTRYPOINT [\"/server\"]", "ENTRYPOINT /server"), ("EXPOSE 8888", "EXPOSE 8888/udp"), ("CMD x", "RUN x")]
        {
            assert!(!Instruction::new(one, 1).same(&Instruction::new(other, 1)), "{one}");
        }
    }

    #[test]
    fn heredocs_onbuild_args_and_escapes_do_not_confuse_it() {
        let file = Dockerfile::parse(
            "# escape=`\nARG TAG=3.12\nFROM --platform=linux/amd64 alpine:${TAG} AS run\nRUN <<EOF sh\nFROM nothing\nEOF\nONBUILD COPY . .\nRUN a `\n  b\n",
        );
        assert_eq!(file.stages.len(), 1);
        assert_eq!(file.stages[0].base, "alpine:3.12");
        assert_eq!(file.stages[0].instructions.last().unwrap().words(), ["a", "b"]);
        assert_eq!(file.stages[0].instructions[2].name, "ONBUILD");
        assert!(file.strays.is_empty());
    }

    #[test]
    fn a_misspelt_instruction_is_pointed_out() {
        let file = Dockerfile::parse("FROM alpine\nEXPOES 80\nHello there\n");
        assert_eq!(file.strays[0], Stray { line: 2, word: "EXPOES".into(), nearest: Some("EXPOSE") });
        assert_eq!(file.strays[1].nearest, None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(FROM|RUN|COPY|<<EOF|EOF|[ \\\\\n#=`\"\\[\\]$a-z{}]|\\PC){0,40}") {
            let file = Dockerfile::parse(&text);
            for instruction in file.instructions() {
                let _ = instruction.words();
            }
        }
    }
}
