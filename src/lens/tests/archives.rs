//! The forms in which images are saved.

use serde_json::json;

use super::Part::File;
use super::{archive, config, gzipped, image, layer, looked, zstd};
use crate::lens::LensError;

fn oci(layer: &[u8], media: &str, index: &serde_json::Value, more: &[(&str, &[u8])]) -> Vec<u8> {
    let manifest = json!({
        "config": { "digest": "sha256:cc" },
        "layers": [{ "digest": "sha256:11", "mediaType": media }],
    });
    let (config, manifest, index) = (config(&["COPY x /"]), manifest.to_string(), index.to_string());
    let mut files: Vec<(&str, &[u8])> = vec![
        ("oci-layout", b"{\"imageLayoutVersion\":\"1.0.0\"}"),
        ("index.json", index.as_bytes()),
        ("blobs/sha256/aa", manifest.as_bytes()),
        ("blobs/sha256/cc", &config),
        ("blobs/sha256/11", layer),
    ];
    files.extend(more);
    archive(&files)
}

#[test]
fn an_oci_layout_is_read_with_plain_and_with_compressed_layers() {
    let index = json!({ "manifests": [{ "digest": "sha256:aa" }] });
    let plain = layer(&[File("x", 3000)]);
    for packed in [plain.clone(), gzipped(&plain)] {
        let lens = looked(&oci(&packed, "layer", &index, &[])).unwrap();
        assert_eq!((lens.size, lens.layers[0].instruction.as_str()), (3000, "COPY x /"));
    }
}

#[test]
fn of_an_image_for_several_machines_the_one_that_is_here_is_read() {
    let attestation = json!({ "config": { "digest": "sha256:cd" }, "layers": [] }).to_string();
    let elsewhere = json!({ "config": { "digest": "sha256:cc" }, "layers": [{ "digest": "sha256:99" }] }).to_string();
    let all = json!({ "manifests": [
        { "digest": "sha256:missing" }, { "digest": "sha256:ab" }, { "digest": "sha256:ac" }, { "digest": "sha256:aa" },
    ] })
    .to_string();
    let index = json!({ "manifests": [{ "digest": "sha256:ad" }] });
    let more: [(&str, &[u8]); 4] = [
        ("blobs/sha256/ab", attestation.as_bytes()),
        ("blobs/sha256/cd", b"{}"),
        ("blobs/sha256/ac", elsewhere.as_bytes()),
        ("blobs/sha256/ad", all.as_bytes()),
    ];
    assert_eq!(looked(&oci(&layer(&[File("x", 3000)]), "layer", &index, &more)).unwrap().size, 3000);
}

#[test]
fn lists_that_lead_in_a_circle_end() {
    let circle = json!({ "manifests": [{ "digest": "sha256:ab" }] });
    let text = circle.to_string();
    let bytes = archive(&[("index.json", text.as_bytes()), ("blobs/sha256/ab", text.as_bytes())]);
    assert_eq!(looked(&bytes), Err(LensError::NoManifest));
}

#[test]
fn a_layer_that_is_there_twice_is_saved_once_and_linked() {
    let mut tar = tar::Builder::new(Vec::new());
    let one = layer(&[File("x", 100)]);
    tar.append(&super::header(tar::EntryType::Regular, "a/layer.tar", one.len() as u64), one.as_slice()).unwrap();
    let mut link = super::header(tar::EntryType::Symlink, "b/layer.tar", 0);
    link.set_link_name("../a/layer.tar").unwrap();
    link.set_cksum();
    tar.append(&link, [].as_slice()).unwrap();
    let manifest = json!([{ "Config": "c.json", "Layers": ["a/layer.tar", "b/layer.tar"] }]).to_string();
    let header = super::header(tar::EntryType::Regular, "manifest.json", manifest.len() as u64);
    tar.append(&header, manifest.as_bytes()).unwrap();
    let lens = looked(&tar.into_inner().unwrap()).unwrap();
    assert_eq!((lens.size, lens.wasted), (200, Some(100)));
    assert_eq!(lens.layers[1].instruction, "", "nothing says what made it");
}

#[test]
fn an_empty_layer_is_one_without_files() {
    let lens = looked(&image(&["RUN true", "COPY x /"], &[vec![0; 1024], layer(&[File("x", 1)])])).unwrap();
    assert_eq!(lens.layers[0].files.as_ref().unwrap().added, []);
    assert_eq!(lens.layers[1].size, 1);
}

/// Packed by zstd itself (`zstd -19`), which knows ways of packing that our encoder for tests does not.
const BY_ZSTD: &[u8] = include_bytes!("layer.tar.zst");

#[test]
fn a_layer_that_is_packed_with_zstd_is_read_as_the_same_layer_plain() {
    let index = json!({ "manifests": [{ "digest": "sha256:aa" }] });
    let media = "application/vnd.oci.image.layer.v1.tar+zstd";
    let plain = layer(&[File("etc/large", 300_000), File("small", 10)]);
    let known = looked(&oci(&plain, media, &index, &[])).unwrap();
    // A frame that may be passed over, one that ends in the middle of the archive, and the rest.
    let (first, rest) = plain.split_at(100_000);
    let skip = [&[0x50, 0x2a, 0x4d, 0x18, 5, 0, 0, 0][..], b"aside"].concat();
    let frames = [skip.clone(), zstd(first), skip.clone(), zstd(rest), skip].concat();
    for packed in [zstd(&plain), frames] {
        assert_eq!(looked(&oci(&packed, media, &index, &[])).unwrap(), known);
    }
    let lens = looked(&oci(BY_ZSTD, media, &index, &[])).unwrap();
    let files = lens.layers[0].files.as_ref().unwrap();
    assert_eq!(super::told(&files.added), [("layer/words.txt", 48_890), ("layer/zero", 4_096)]);
}

#[test]
fn a_layer_that_wants_too_much_memory_to_be_unpacked_is_named() {
    let index = json!({ "manifests": [{ "digest": "sha256:aa" }] });
    // A window of 2 GiB (RFC 8878, 3.1.1.1.2).
    let error = looked(&oci(&[0x28, 0xb5, 0x2f, 0xfd, 0, 21 << 3, 0, 0], "layer", &index, &[])).unwrap_err();
    assert_eq!(error, LensError::Compressed { how: "zstd" });
}
