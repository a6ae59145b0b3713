//! Which value counts, and where it comes from: the option, else the variable, else the file, else the default.

use crate::config::file::File;
use crate::config::problem::ConfigError;
use crate::config::setting::Setting;

/// Where a value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Nobody said anything.
    Default,
    /// The file, in this line.
    File(usize),
    /// The variable of the environment.
    Variable(&'static str),
    /// The option on the command line.
    Flag(&'static str),
}

/// A setting, as it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Which.
    pub setting: Setting,
    /// Its value; `None` where nobody said anything.
    pub value: Option<String>,
    /// Where that comes from.
    pub source: Source,
    /// What is wrong with the variable, which then does not count.
    pub problem: Option<ConfigError>,
}

/// The value of a setting: `flag` is what the option says, `env` the environment.
#[must_use]
pub fn resolve(setting: Setting, flag: Option<String>, env: impl Fn(&str) -> Option<String>, file: &File) -> Resolved {
    let mut resolved = Resolved { setting, value: None, source: Source::Default, problem: None };
    let variable = setting.variable();
    let told = env(variable).filter(|value| !value.is_empty());
    if let (Some(value), Some(flag)) = (flag, setting.flag()) {
        (resolved.value, resolved.source) = (Some(value), Source::Flag(flag));
        return resolved;
    }
    match told.map(|value| setting.accept(&value).map_err(|kind| (value, kind))) {
        Some(Ok(value)) => {
            (resolved.value, resolved.source) = (Some(value), Source::Variable(variable));
            return resolved;
        }
        Some(Err((value, kind))) => {
            resolved.problem = Some(ConfigError::WrongValue { key: variable.to_owned(), value, kind });
        }
        None => {}
    }
    if let Some(said) = file.said.get(&setting) {
        (resolved.value, resolved.source) = (Some(said.value.clone()), Source::File(said.line));
    }
    resolved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::file;

    fn theme(flag: Option<&str>, env: Option<&str>, text: &str) -> Resolved {
        let env = |name: &str| (name == "SEALEGS_THEME").then(|| env.map(str::to_owned)).flatten();
        resolve(Setting::Theme, flag.map(str::to_owned), env, &file::read(text))
    }

    #[test]
    fn the_option_comes_before_the_variable_before_the_file_before_the_default() {
        let text = "\ntheme = 'dark'";
        for (flag, env, text, value, source) in [
            (Some("none"), Some("light"), text, Some("none"), Source::Flag("--theme")),
            (None, Some("light"), text, Some("light"), Source::Variable("SEALEGS_THEME")),
            (None, Some(""), text, Some("dark"), Source::File(2)),
            (None, None, "", None, Source::Default),
        ] {
            let found = theme(flag, env, text);
            assert_eq!((found.value.as_deref(), found.source, found.problem), (value, source, None));
        }
    }

    #[test]
    fn a_wrong_variable_is_told_and_the_file_counts() {
        let found = theme(None, Some("drak"), "theme = 'dark'");
        assert_eq!((found.value.as_deref(), found.source), (Some("dark"), Source::File(1)));
        assert_eq!(found.problem.map(|problem| problem.code()), Some("wrong-value"));
    }
}
