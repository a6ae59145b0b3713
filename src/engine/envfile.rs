//! The files of `--env-file`, read as the docker CLI reads them.

use std::path::Path;

use crate::engine::{EngineError, file_failure};

/// The exit code of docker where a command line cannot be made sense of.
const UNREADABLE: i64 = 125;

/// The variables of these files, in their order; relative names start in `cwd`. A name without a value takes this
/// program's own, and is left out where there is none.
///
/// # Errors
/// A file cannot be read, or a line is not a variable: `Refused`, in docker's words.
pub fn read(files: &[String], cwd: &Path) -> Result<Vec<String>, EngineError> {
    let mut variables = Vec::new();
    for file in files {
        let refused = |message: String| EngineError::Refused { message, code: UNREADABLE };
        let bytes = std::fs::read(cwd.join(file)).map_err(|error| refused(file_failure("open", file, &error)))?;
        let broken = |problem: String| refused(format!("invalid env file ({file}): {problem}"));
        let text = String::from_utf8(bytes).map_err(|_| broken("invalid utf8 bytes".to_owned()))?;
        for row in text.trim_start_matches('\u{feff}').lines() {
            let row = row.trim_start();
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let (name, value) = row.split_once('=').map_or((row, None), |(name, value)| (name, Some(value)));
            if name.is_empty() {
                return Err(broken(format!("no variable name on line '{row}'")));
            }
            if name.contains([' ', '\t']) {
                return Err(broken(format!("variable '{name}' contains whitespaces")));
            }
            match value {
                Some(_) => variables.push(row.to_owned()),
                None => variables.extend(std::env::var(name).ok().map(|value| format!("{name}={value}"))),
            }
        }
    }
    Ok(variables)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::read;

    #[test]
    fn a_file_is_read_line_by_line_without_comments() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(".env"), "# note\nA=file\n\n  B=two words \nSEALEGS_NO_SUCH_VARIABLE\n").unwrap();
        assert_eq!(read(&[".env".into()], dir.path()).unwrap(), ["A=file", "B=two words "]);
    }

    #[test]
    fn a_missing_file_and_a_broken_line_are_named() {
        let missing = read(&["nope.env".into()], Path::new("/nosuch")).unwrap_err();
        assert_eq!(missing.to_string(), "open nope.env: no such file or directory");
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("bad"), "A B=1\n").unwrap();
        let broken = read(&["bad".into()], dir.path()).unwrap_err();
        assert_eq!(broken.to_string(), "invalid env file (bad): variable 'A B' contains whitespaces");
    }
}
