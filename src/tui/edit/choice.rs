//! Which editor files are opened in: the one inside, one in this terminal, or one with a window of its own.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::i18n::{Lang, words};
use crate::tui::editor;

/// Programs with a window: how they are called, and what people call them.
const WINDOWS: &[(&str, &str)] = &[
    ("code", "VS Code"),
    ("code-insiders", "VS Code Insiders"),
    ("codium", "VSCodium"),
    ("cursor", "Cursor"),
    ("windsurf", "Windsurf"),
    ("zed", "Zed"),
    ("zeditor", "Zed"),
    ("subl", "Sublime Text"),
    ("goland", "GoLand"),
    ("idea", "IntelliJ IDEA"),
];
/// Programs in the terminal that are offered where the environment names none.
const TERMINALS: &[&str] = &["nano", "vim", "nvim", "micro", "hx", "emacs", "vi"];

/// An editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// The one inside.
    Inside,
    /// What `VISUAL` or `EDITOR` says.
    Environment,
    /// A command line.
    Program(String),
}

impl Choice {
    /// Of its name in a file of settings: `inside`, `$EDITOR`, or a command line.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        match text {
            "" => None,
            "inside" => Some(Self::Inside),
            "$EDITOR" | "$VISUAL" => Some(Self::Environment),
            _ if text.lines().count() > 1 => None,
            _ => Some(Self::Program(text.to_owned())),
        }
    }

    /// Its name there.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Inside => "inside",
            Self::Environment => "$EDITOR",
            Self::Program(line) => line,
        }
    }

    /// What people call it, with the command where that says more.
    pub(crate) fn title(&self) -> String {
        match self {
            Self::Inside => String::new(),
            Self::Environment => named().map_or_else(|| "$EDITOR".to_owned(), |(name, line)| format!("${name}: {line}")),
            Self::Program(line) => {
                let known = WINDOWS.iter().find(|(program, _)| program == line);
                known.map_or_else(|| line.clone(), |(program, title)| format!("{title} ({program})"))
            }
        }
    }

    fn line(&self) -> Option<String> {
        match self {
            Self::Inside => None,
            Self::Environment => named().map(|(_, line)| line),
            Self::Program(line) => Some(line.clone()),
        }
    }

    /// It has a window of its own: it is started, and not waited for.
    pub(crate) fn has_window(&self) -> bool {
        let program = self.line().and_then(|line| editor::split(&line)?.into_iter().next());
        program.is_some_and(|program| window(&stem(&program)))
    }

    /// The program and its arguments that open files, the first of them at a line from 1.
    ///
    /// # Errors
    /// Why there is none.
    pub(crate) fn command(&self, files: &[PathBuf], line: usize, lang: Lang) -> Result<(OsString, Vec<OsString>), String> {
        let Some(text) = self.line() else { return editor::command(files, lang) };
        let mut words = editor::split(&text).ok_or_else(|| words!(lang, "edit-open-quote", text))?;
        if words.is_empty() {
            return Err(words!(lang, "edit-no-editor"));
        }
        let program = words.remove(0);
        words.extend(at_line(&stem(&program), files, line.max(1)));
        Ok((program, words))
    }
}

fn window(stem: &str) -> bool {
    WINDOWS.iter().any(|(known, _)| *known == stem)
}

/// A program's name without folder and ending.
fn stem(program: &OsString) -> String {
    let path = std::path::Path::new(program);
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The files as arguments. Where a program's way to name a line is known, it is used.
fn at_line(stem: &str, files: &[PathBuf], line: usize) -> Vec<OsString> {
    let joined = |file: &PathBuf| {
        let mut word = file.clone().into_os_string();
        word.push(format!(":{line}"));
        word
    };
    let mut words = Vec::new();
    for (place, file) in files.iter().enumerate() {
        match stem {
            _ if place > 0 || line == 1 => words.push(file.into()),
            "code" | "code-insiders" | "codium" | "cursor" | "windsurf" => words.extend(["-g".into(), joined(file)]),
            "zed" | "zeditor" | "subl" | "hx" => words.push(joined(file)),
            "goland" | "idea" => words.extend(["--line".into(), line.to_string().into(), file.into()]),
            "nano" | "vim" | "nvim" | "vi" | "emacs" | "micro" => words.extend([format!("+{line}").into(), file.into()]),
            _ => words.push(file.into()),
        }
    }
    words
}

/// The editor that the environment names, and where.
fn named() -> Option<(&'static str, String)> {
    let value = |name| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    ["VISUAL", "EDITOR"].into_iter().find_map(|name| Some((name, value(name)?)))
}

/// The editors that are here: the one inside first, then those in the terminal, then those with a window.
pub(crate) fn there() -> Vec<Choice> {
    list(named().is_some(), editor::found)
}

fn list(named: bool, found: impl Fn(&str) -> bool) -> Vec<Choice> {
    let mut list = vec![Choice::Inside];
    if named {
        list.push(Choice::Environment);
    } else {
        let terminals = TERMINALS.iter().filter(|program| found(program));
        list.extend(terminals.take(3).map(|program| Choice::Program((*program).to_owned())));
    }
    list.extend(WINDOWS.iter().filter(|(program, _)| found(program)).map(|(program, _)| Choice::Program((*program).to_owned())));
    // More than there are digits nobody has.
    list.truncate(9);
    list
}

#[cfg(test)]
mod tests {
    use super::{Choice, at_line, list};

    fn words(stem: &str, line: usize) -> String {
        let words = at_line(stem, &["/w/a".into(), "/w/b".into()], line);
        words.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_editors_that_are_here_are_offered_and_the_one_inside_always() {
        let found = |program: &str| matches!(program, "vim" | "code" | "zed");
        let names: Vec<_> = list(false, found).iter().map(|choice| choice.name().to_owned()).collect();
        assert_eq!(names, ["inside", "vim", "code", "zed"]);
        let names: Vec<_> = list(true, |_| false).iter().map(|choice| choice.name().to_owned()).collect();
        assert_eq!(names, ["inside", "$EDITOR"]);
    }

    #[test]
    fn a_name_leads_back_to_its_choice() {
        for choice in [Choice::Inside, Choice::Environment, Choice::Program("code --wait".into())] {
            assert_eq!(Choice::parse(choice.name()), Some(choice));
        }
        assert_eq!(Choice::parse(" \n"), None);
    }

    #[test]
    fn the_file_is_opened_at_the_line_as_each_program_wants_it() {
        assert_eq!(words("code", 7), "-g /w/a:7 /w/b");
        assert_eq!(words("zed", 7), "/w/a:7 /w/b");
        assert_eq!(words("vim", 7), "+7 /w/a /w/b");
        assert_eq!(words("unknown", 7), "/w/a /w/b");
        assert_eq!(words("code", 1), "/w/a /w/b");
    }

    #[cfg(not(windows))]
    #[test]
    fn a_program_with_a_window_is_known_with_folder_and_arguments() {
        assert!(Choice::Program("/usr/local/bin/code --new-window".into()).has_window());
        assert!(!Choice::Program("vim".into()).has_window());
    }
}
