//! Bundles written and read back, and every way of one going bad.

use std::io::{Cursor, Read, Write};

use super::manifest::{FORMAT, ROOM, VERSION};
use super::write::Writer;
use super::{BundleError, Manifest, PackedImage, read};

const PARTS: [&str; 2] = ["the first part, ", "and the second one, "];

fn manifest() -> Manifest {
    let image = |part: usize, name: &str| PackedImage {
        references: vec![name.to_owned()],
        id: format!("sha256:{}", "a".repeat(64)),
        config: format!("sha256:{}", "b".repeat(64)),
        size: 7,
        digest: None,
        base: None,
        go: None,
        part,
    };
    Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        made_with: "sealegs".to_owned(),
        course: "go".to_owned(),
        course_version: "1".to_owned(),
        platform: "linux/amd64".to_owned(),
        images: vec![image(0, "alpine:3.12"), image(1, "golang:1.16")],
        modules: vec!["example.com/m@v1.0.0".to_owned()],
        parts: Vec::new(),
    }
}

fn written(change: impl Fn(&mut Manifest)) -> Vec<u8> {
    let mut writer = Writer::new(Cursor::new(Vec::new())).unwrap();
    for text in PARTS {
        let mut part = writer.part().unwrap();
        part.write_all(text.repeat(1000).as_bytes()).unwrap();
        writer = part.finish().unwrap();
    }
    let mut manifest = Manifest { parts: writer.parts().to_vec(), ..manifest() };
    change(&mut manifest);
    writer.finish(&manifest).unwrap().into_inner()
}

/// Reads all of it, as a load does.
fn taken(bytes: &[u8]) -> Result<Vec<String>, BundleError> {
    let mut file = Cursor::new(bytes);
    let manifest = read::manifest(&mut file, Some(bytes.len() as u64))?;
    read::verify(&mut file, &manifest, &mut |_| true)?;
    let part = |number| {
        let mut part = read::part(&mut file, &manifest, number)?;
        let mut text = String::new();
        part.read_to_string(&mut text).map_err(|error| BundleError::Io { what: error.to_string() })?;
        part.finish().map(|()| text)
    };
    (0..manifest.parts.len()).map(part).collect()
}

#[test]
fn what_goes_in_comes_out_and_any_tar_program_lists_it() {
    let bytes = written(|_| {});
    assert_eq!(taken(&bytes).unwrap(), PARTS.map(|text| text.repeat(1000)));
    let mut tar = tar::Archive::new(&bytes[..]);
    let names: Vec<_> = tar.entries().unwrap().map(|entry| entry.unwrap().path().unwrap().display().to_string()).collect();
    assert_eq!(names, ["sealegs-bundle.json", "sealegs-bundle.sha256", "part-001.tar.gz", "part-002.tar.gz"]);
}

#[test]
fn a_bundle_that_was_cut_off_anywhere_is_refused() {
    let bytes = written(|_| {});
    for length in (0..bytes.len()).step_by(997).chain([bytes.len() - 1, 100, 512, 513]) {
        let error = taken(&bytes[..length]).unwrap_err();
        let as_told = matches!(error, BundleError::Truncated { .. }) || (length < 512 && error == BundleError::Foreign);
        assert!(as_told, "{length} bytes: {error}");
    }
}

#[test]
fn a_byte_that_was_flipped_anywhere_in_the_content_is_noticed() {
    let bytes = written(|_| {});
    let good = taken(&bytes).unwrap();
    let padding_may_differ = |bytes: &[u8]| taken(bytes).is_ok_and(|parts| parts == good);
    let manifest = read::manifest(&mut Cursor::new(&bytes), None).unwrap();
    let first = 512 + ROOM as usize + 1024 + 512;
    let places = (0..first).step_by(4099).chain([3, 511, 512 + 20, first - 1]);
    for place in places.chain(first..first + manifest.parts[0].bytes as usize) {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1;
        let error = taken(&flipped);
        let in_seals_padding = (512 + ROOM as usize + 512 + 64..512 + ROOM as usize + 1024).contains(&place);
        assert!(error.is_err() || (in_seals_padding && padding_may_differ(&flipped)), "byte {place}");
    }
}

#[test]
fn foreign_files_and_other_versions_are_told_apart_from_broken_ones() {
    assert_eq!(taken(&[0x1f; 5000]).unwrap_err(), BundleError::Foreign);
    assert_eq!(taken(b"hello").unwrap_err(), BundleError::Foreign);
    let mut other = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(0);
    other.append_data(&mut header, "manifest.json", &[][..]).unwrap();
    assert_eq!(taken(&other.into_inner().unwrap()).unwrap_err(), BundleError::Foreign);
    assert_eq!(taken(&written(|manifest| manifest.version = 2)).unwrap_err(), BundleError::OtherVersion { found: 2 });
    assert_eq!(taken(&written(|manifest| manifest.format = "other".to_owned())).unwrap_err(), BundleError::Foreign);
}

#[test]
fn a_manifest_that_asks_for_mischief_is_refused() {
    let refused = |change: &dyn Fn(&mut Manifest)| matches!(taken(&written(change)), Err(BundleError::Broken { .. }));
    assert!(!refused(&|_| {}));
    assert!(refused(&|manifest| manifest.images[0].references = vec!["--all".to_owned()]));
    assert!(refused(&|manifest| manifest.images[0].references = vec!["a\u{1b}[2J:1".to_owned()]));
    assert!(refused(&|manifest| manifest.images[0].references.clear()));
    assert!(refused(&|manifest| manifest.images[0].part = 2));
    assert!(refused(&|manifest| manifest.images[0].id = "latest".to_owned()));
    assert!(refused(&|manifest| manifest.platform = "linux\u{1b}]0;x\u{7}".to_owned()));
    assert!(refused(&|manifest| manifest.parts[1].sha256 = "0".repeat(64)));
    assert!(taken(&written(|manifest| manifest.parts[0].bytes = u64::MAX)).is_err());
    assert!(refused(&|manifest| manifest.made_with = "x".repeat(5000)));
    assert!(taken(&written(|manifest| manifest.parts[0].unpacked = 10)).is_err(), "more comes out than it says");
}
