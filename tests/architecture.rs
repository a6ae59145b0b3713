//! The layers hold: a file imports only from its own layer or from below, and the pure layers stay pure.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/tree.rs"]
mod tree;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regex::Regex;

/// Each module's layer, as `docs/ARCHITECTURE.md` has it.
const LAYERS: &[(&str, u8)] = &[
    ("course", 1),
    ("bundle", 1),
    ("docker_cli", 1),
    ("check", 1),
    ("compose", 1),
    ("config", 1),
    ("markdown", 1),
    ("diagnostic", 1),
    ("diagrams", 1),
    ("i18n", 1),
    ("gotemplate", 1),
    ("objects", 1),
    ("sha256", 1),
    ("map", 1),
    ("lens", 1),
    ("demands", 1),
    ("handout", 1),
    ("terminal", 1),
    ("yaml", 1),
    ("engine", 2),
    ("progress", 2),
    ("workspace", 2),
    ("shell", 2),
    ("course_dir", 2),
    ("config_file", 2),
    ("session", 3),
    ("runtime", 4),
    ("opening", 4),
    ("cli", 5),
    ("tui", 5),
    ("headless", 5),
    ("plain", 5),
    ("player", 5),
    ("present", 5),
    ("lib", 5),
];

fn layer(module: &str) -> Option<u8> {
    LAYERS.iter().find(|(name, _)| *name == module).map(|(_, layer)| *layer)
}

/// A file's name below `src`, its top module, and its lines of code with their numbers.
type Source = (String, String, Vec<(usize, String)>);

/// Every file below `src`.
fn files() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    tree::rust_files(&root)
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            let module = name.split(['/', '.']).next().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            // What stands under #[cfg(test)] at a file's end may use what it likes.
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            let lines = code
                .lines()
                .enumerate()
                .map(|(number, line)| (number + 1, line.trim().to_owned()))
                .filter(|(_, line)| !line.starts_with("//"))
                .collect();
            (name, module, lines)
        })
        .filter(|(name, _, _)| !name.ends_with("tests.rs") && !name.contains("tests/") && name != "main.rs")
        .collect()
}

#[test]
fn every_file_imports_only_from_its_own_layer_or_below() {
    let mut wrong = Vec::new();
    for (name, module, lines) in files() {
        let own = layer(&module).unwrap_or_else(|| panic!("{name}: give `{module}` a layer"));
        for (number, line) in &lines {
            for (at, _) in line.match_indices("crate::") {
                let target: String =
                    line[at + 7..].chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                if layer(&target).is_some_and(|target| target > own) {
                    wrong.push(format!("src/{name}:{number}: {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "imports from above:\n{}", wrong.join("\n"));
}

#[test]
fn the_pure_layers_do_no_io() {
    let mut wrong = Vec::new();
    for (name, module, lines) in files() {
        if !matches!(layer(&module), Some(1 | 3)) {
            continue;
        }
        for (number, line) in &lines {
            if ["tokio::", "ratatui", "bollard", "std::fs", "std::net", "Instant::now", "SystemTime"]
                .iter()
                .any(|word| line.contains(word))
            {
                wrong.push(format!("src/{name}:{number}: {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "not pure:\n{}", wrong.join("\n"));
}

#[test]
fn only_the_live_engine_knows_bollard() {
    for (name, _, lines) in files() {
        let knows = lines.iter().any(|(_, line)| line.contains("bollard"));
        assert!(!knows || name.starts_with("engine/live"), "src/{name} names bollard");
    }
}

#[test]
fn every_document_that_is_written_is_described() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/REPORT-SCHEMA.md")).unwrap();
    let schema = Regex::new(r#""(sealegs\.[a-z-]+/[0-9]+)""#).unwrap();
    let sources = files();
    let lines = sources.iter().flat_map(|(_, _, lines)| lines);
    let found: BTreeSet<&str> = lines.filter_map(|(_, line)| Some(schema.captures(line)?.get(1)?.as_str())).collect();
    assert!(found.contains("sealegs.report/1"), "the schemas are not found any more: {found:?}");
    let missing: Vec<&str> = found.into_iter().filter(|schema| !page.contains(&format!("\n## `{schema}`\n"))).collect();
    assert!(missing.is_empty(), "docs/REPORT-SCHEMA.md does not describe {missing:?}");
}
