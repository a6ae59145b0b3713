//! Values for `${variable}` in commands, files, checks and prose.

use std::collections::BTreeMap;

/// The values in force, by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope {
    values: BTreeMap<String, String>,
    /// What the variables with choices may be.
    choices: BTreeMap<String, Vec<String>>,
}

/// A `${name}` that nothing gives a value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`${{{name}}}` has no value")]
pub struct UnknownVariable {
    /// The name.
    pub name: String,
    /// Byte offset of its `$` in the text.
    pub offset: usize,
}

impl Scope {
    /// Sets a value; a later one replaces an earlier one.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.insert(name.into(), value.into());
    }

    /// Says what a variable may be; its value is set besides.
    pub fn set_choices(&mut self, name: impl Into<String>, values: Vec<String>) {
        self.choices.insert(name.into(), values);
    }

    /// The variables with choices, and what each may be.
    #[must_use]
    pub fn choices(&self) -> &BTreeMap<String, Vec<String>> {
        &self.choices
    }

    /// The choices in force, as words of a condition: `go_from=container`.
    pub fn chosen(&self) -> impl Iterator<Item = String> {
        self.choices.keys().filter_map(|name| Some(format!("{name}={}", self.get(name)?)))
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// Names and values in the names' order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The text with every `${name}` that has a value filled in; others stay as they are (a shell's or a
    /// Dockerfile's own variables look the same).
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find("${") {
            out.push_str(&rest[..start]);
            let after = &rest[start + 2..];
            let Some(end) = after.find('}') else {
                rest = &rest[start..];
                break;
            };
            match self.get(&after[..end]) {
                Some(value) => out.push_str(value),
                None => out.push_str(&rest[start..start + end + 3]),
            }
            rest = &after[end + 1..];
        }
        out.push_str(rest);
        out
    }

    /// Every `${name}` in the text that has no value.
    #[must_use]
    pub fn unknown(&self, text: &str) -> Vec<UnknownVariable> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(start) = text[from..].find("${").map(|at| at + from) {
            let Some(end) = text[start..].find('}').map(|at| at + start) else { break };
            let name = &text[start + 2..end];
            if self.get(name).is_none() {
                found.push(UnknownVariable { name: name.to_owned(), offset: start });
            }
            from = end + 1;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Scope;

    #[test]
    fn fills_known_names_and_leaves_the_shell_its_own() {
        let mut scope = Scope::default();
        scope.set("port", "8080");
        assert_eq!(scope.fill("curl :${port}/${HOME} ${"), "curl :8080/${HOME} ${");
        assert_eq!(scope.unknown("${port} ${HOME}")[0].offset, 8);
    }
}
