//! Image references: `goapp`, `goapp:latest` and `docker.io/library/goapp:latest` are one and the same.

use std::fmt;

use super::ValueProblem;

/// An image reference in its full form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference {
    /// Registry, `docker.io` where none was given.
    pub domain: String,
    /// Repository path, `library/goapp` for Docker Hub's short names.
    pub path: String,
    /// Tag; `latest` where neither tag nor digest was given.
    pub tag: Option<String>,
    /// Digest, `sha256:…`.
    pub digest: Option<String>,
}

impl Reference {
    /// Reads a reference as docker does.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, ValueProblem> {
        let (name, digest) = match text.split_once('@') {
            Some((name, digest)) if digest.split_once(':').is_some_and(|(kind, hex)| !kind.is_empty() && !hex.is_empty()) => {
                (name, Some(digest.to_owned()))
            }
            Some(_) => return Err(ValueProblem::Reference),
            None => (text, None),
        };
        // The colon of a tag comes after the last slash; one before it belongs to a registry's port.
        let slash = name.rfind('/').map_or(0, |at| at + 1);
        let (name, tag) = match name.get(slash..).and_then(|last| last.find(':')) {
            Some(colon) => (name.get(..slash + colon).unwrap_or_default(), name.get(slash + colon + 1..)),
            None => (name, None),
        };
        if tag.is_some_and(|tag| !valid_tag(tag)) {
            return Err(ValueProblem::Reference);
        }
        let (domain, path) = match name.split_once('/') {
            Some((first, rest)) if first.contains(['.', ':']) || first == "localhost" || first.contains(char::is_uppercase) => {
                (first, rest)
            }
            _ => ("docker.io", name),
        };
        if path.chars().any(char::is_uppercase) {
            return Err(ValueProblem::Capitals);
        }
        if !path.split('/').all(valid_part) || domain.is_empty() {
            return Err(ValueProblem::Reference);
        }
        let domain = if domain == "index.docker.io" { "docker.io" } else { domain };
        let path = if domain == "docker.io" && !path.contains('/') { format!("library/{path}") } else { path.to_owned() };
        let tag = tag.map(str::to_owned).or_else(|| digest.is_none().then(|| "latest".to_owned()));
        Ok(Self { domain: domain.to_owned(), path, tag, digest })
    }

    /// Whether two texts name the same image. Texts that are no references (image ids) are compared as they are.
    #[must_use]
    pub fn same(one: &str, other: &str) -> bool {
        match (Self::parse(one), Self::parse(other)) {
            (Ok(one), Ok(other)) => one == other,
            _ => one == other,
        }
    }

    /// The repository as `docker image ls` shows it: `goapp`, `gcr.io/distroless/base`.
    #[must_use]
    pub fn repository(&self) -> String {
        match (self.domain.as_str(), self.path.strip_prefix("library/")) {
            ("docker.io", Some(short)) => short.to_owned(),
            ("docker.io", None) => self.path.clone(),
            (domain, _) => format!("{domain}/{}", self.path),
        }
    }
}

impl fmt::Display for Reference {
    /// The short form with its tag: `goapp:latest`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.repository())?;
        if let Some(tag) = &self.tag {
            write!(f, ":{tag}")?;
        }
        if let Some(digest) = &self.digest {
            write!(f, "@{digest}")?;
        }
        Ok(())
    }
}

fn valid_tag(tag: &str) -> bool {
    let mut chars = tag.chars();
    chars.next().is_some_and(|c| c.is_ascii_alphanumeric() || c == '_')
        && tag.len() <= 128
        && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-'))
}

fn valid_part(part: &str) -> bool {
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    edge(part.chars().next())
        && edge(part.chars().last())
        && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.' | '-'))
        && !part.contains("..")
        && !part.contains("___")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_a_name_is_the_same_image() {
        for other in [
            "goapp:latest",
            "docker.io/library/goapp:latest",
            "library/goapp",
            "index.docker.io/library/goapp",
            "docker.io/goapp",
        ] {
            assert!(Reference::same("goapp", other), "{other}");
        }
        assert!(Reference::same("gcr.io/distroless/base-debian11", "gcr.io/distroless/base-debian11:latest"));
        assert!(Reference::same("localhost:5000/goapp", "localhost:5000/goapp:latest"));
        for other in ["goapp:2", "someone/goapp", "gcr.io/goapp", "goapp2"] {
            assert!(!Reference::same("goapp", other), "{other}");
        }
    }

    #[test]
    fn a_reference_is_shown_short() {
        assert_eq!(Reference::parse("docker.io/library/goapp").unwrap().to_string(), "goapp:latest");
        assert_eq!(Reference::parse("cockroachdb/cockroach:latest-v20.1").unwrap().repository(), "cockroachdb/cockroach");
    }

    #[test]
    fn bad_references_say_why() {
        assert_eq!(Reference::parse("GoApp"), Err(ValueProblem::Capitals));
        assert_eq!(Reference::parse("me/GoApp:1"), Err(ValueProblem::Capitals));
        for bad in ["", ":tag", "goapp:", "-goapp", "go app", "goapp@", "a//b", "goapp:a/b:", "日本"] {
            assert_eq!(Reference::parse(bad), Err(ValueProblem::Reference), "{bad}");
        }
    }
}
