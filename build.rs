//! The languages that the workshop speaks: one for each folder of `assets/words`, so that adding a language is adding files.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

/// The language that the others are held to: it comes first, and is spoken where another has no words.
const BASE: &str = "en";

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let folder = root.join("assets/words");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut codes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            codes.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    codes.sort_by_key(|code| (code != BASE, code.clone()));
    let mut variants = String::new();
    let mut arms = String::new();
    for code in &codes {
        let name = variant(code);
        let default = if code == BASE { "    #[default]\n" } else { "" };
        let _ = write!(
            variants,
            "    /// The language of `assets/words/{code}`.\n{default}    #[serde(rename = {code:?})]\n    {name},\n"
        );
        let _ = writeln!(arms, "            Self::{name} => {code:?},");
    }
    let all: Vec<String> = codes.iter().map(|code| format!("Self::{}", variant(code))).collect();
    let text = format!(
        "/// A language the workshop speaks.\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]\n\
         pub enum Lang {{\n{variants}}}\n\n\
         impl Lang {{\n    /// Every language, in the order the switch goes through them.\n    \
         pub const ALL: [Self; {}] = [{}];\n\n    \
         /// Its code (BCP 47, such as `ja` or `pt-BR`), which names its folder of words and a lesson's text file.\n    \
         #[must_use]\n    pub fn code(self) -> &'static str {{\n        match self {{\n{arms}        }}\n    }}\n}}\n",
        codes.len(),
        all.join(", "),
    );
    fs::write(PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("languages.rs"), text)
}

/// `pt-BR` as a name in Rust: `PtBR`.
fn variant(code: &str) -> String {
    code.split(['-', '_'])
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
        })
        .collect()
}
