//! Archives that are damaged, or made to do harm.

use proptest::prelude::*;
use serde_json::json;
use tar::{Builder, EntryType};

use super::Part::File;
use super::{archive, gzipped, header, image, layer, looked, told, zstd};
use crate::i18n::Lang;
use crate::lens::LensError;

#[test]
fn an_archive_that_ends_in_the_middle_is_refused_wherever_that_is() {
    let whole = image(&["COPY x /"], &[layer(&[File("x", 3000)])]);
    // Behind the last list only the end mark comes.
    for length in (0..whole.len() - 2048).step_by(97) {
        let error = looked(&whole[..length]).unwrap_err();
        assert!(matches!(error, LensError::Truncated | LensError::NoManifest), "{length}: {error}");
        assert!(!error.advice(Lang::En).is_empty() && !error.advice(Lang::Ja).is_ascii());
    }
}

#[test]
fn a_layer_that_ends_in_the_middle_is_refused_also_when_it_is_packed() {
    let whole = layer(&[File("x", 3000)]);
    let packed = [gzipped(&whole)[..30].to_vec(), zstd(&whole)[..30].to_vec()];
    for cut in [whole[..2000].to_vec(), gzipped(&whole[..2000]), zstd(&whole[..2000])].into_iter().chain(packed) {
        assert_eq!(looked(&image(&["COPY"], &[cut])).unwrap_err(), LensError::Truncated);
    }
}

#[test]
fn a_path_cannot_lead_out_of_the_image() {
    let lens =
        looked(&image(&["COPY"], &[layer(&[File("/etc/passwd", 1), File("../../../x", 2), File("./a/../b//c", 3)])])).unwrap();
    assert_eq!(told(&lens.layers[0].files.as_ref().unwrap().added), [("b/c", 3), ("x", 2), ("etc/passwd", 1)]);
}

#[test]
fn names_come_without_what_would_act_on_a_terminal() {
    let lens = looked(&image(&["RUN \u{1b}[31mred"], &[layer(&[File("a\u{1b}]0;title\u{7}b\n", 1)])])).unwrap();
    assert_eq!(lens.layers[0].instruction, "RUN red");
    let name = &lens.layers[0].files.as_ref().unwrap().added[0].path;
    assert!(!name.chars().any(char::is_control), "{name:?}");
}

#[test]
fn a_name_that_is_too_long_is_counted_and_not_kept() {
    for length in [5_000, 3 * 1024 * 1024] {
        let mut tar = Builder::new(Vec::new());
        let name = vec![b'a'; length];
        tar.append(&header(EntryType::GNULongName, "././@LongLink", length as u64), name.as_slice()).unwrap();
        tar.append(&header(EntryType::Regular, "short", 10), [0; 10].as_slice()).unwrap();
        tar.append(&header(EntryType::Regular, "next", 1), [0].as_slice()).unwrap();
        let lens = looked(&image(&["COPY"], &[tar.into_inner().unwrap()])).unwrap();
        assert_eq!((lens.size, lens.unlisted), (11, 1));
        assert_eq!(told(&lens.layers[0].files.as_ref().unwrap().added), [("next", 1)]);
    }
}

#[test]
fn a_long_name_and_a_large_size_are_read_from_what_stands_before_an_entry() {
    let long = "d/".repeat(120) + "file";
    let mut tar = Builder::new(Vec::new());
    tar.append_pax_extensions([("path", long.as_bytes()), ("size", b"600".as_slice())]).unwrap();
    // The size in the header itself is untrue.
    let mut bytes = tar.into_inner().unwrap();
    bytes.truncate(bytes.len() - 1024);
    bytes.extend_from_slice(header(EntryType::Regular, "short", 0).as_bytes());
    bytes.extend_from_slice(&[0; 1024 + 1024]);
    let lens = looked(&image(&["COPY"], &[bytes])).unwrap();
    assert_eq!(told(&lens.layers[0].files.as_ref().unwrap().added), [(long.as_str(), 600)]);
}

#[test]
fn sizes_beyond_all_measure_neither_overflow_nor_are_believed() {
    let mut huge = header(EntryType::Regular, "x", 0);
    huge.set_size(u64::MAX);
    huge.set_cksum();
    assert_eq!(looked(&image(&["COPY"], &[huge.as_bytes().to_vec()])).unwrap_err(), LensError::Truncated);
    assert_eq!(looked(huge.as_bytes()).unwrap_err(), LensError::Truncated);
}

#[test]
fn rubbish_is_no_image() {
    assert!(matches!(looked(&[0x41; 4096]), Err(LensError::Damaged { .. })));
    assert_eq!(looked(&[]), Err(LensError::NoManifest));
    assert_eq!(looked(&archive(&[("manifest.json", b"[]")])), Err(LensError::NoManifest));
}

#[test]
fn a_list_that_names_layers_that_are_not_there_or_too_many_is_refused() {
    let missing = json!([{ "Config": "c", "Layers": ["\u{1b}[31mgone/layer.tar"] }]).to_string();
    let error = looked(&archive(&[("manifest.json", missing.as_bytes())])).unwrap_err();
    assert_eq!(error, LensError::NoLayer { layer: "gone/layer.tar".into() });
    let many = json!([{ "Config": "c", "Layers": vec!["a"; 2000] }]).to_string();
    let error = looked(&archive(&[("manifest.json", many.as_bytes())])).unwrap_err();
    assert_eq!(error, LensError::TooLarge { what: "layers" });
}

#[test]
fn a_list_that_is_too_large_is_not_taken_in() {
    let large = format!("[{}1]", "1,".repeat(3 * 1024 * 1024));
    assert_eq!(looked(&archive(&[("manifest.json", large.as_bytes())])), Err(LensError::NoManifest));
}

proptest! {
    #[test]
    fn whatever_comes_the_lens_ends_and_says_something(bytes in proptest::collection::vec(any::<u8>(), 0..4096)) {
        let _ = looked(&bytes);
        let as_zstd = [&[0x28, 0xb5, 0x2f, 0xfd][..], &bytes].concat();
        for layer in [bytes, as_zstd] {
            let _ = looked(&image(&["COPY"], &[layer]));
        }
    }

    #[test]
    fn a_changed_byte_in_a_packed_layer_never_breaks_it(at in 0_usize..4096, byte in any::<u8>()) {
        let mut packed = zstd(&layer(&[File("x", 300), File("y/z", 70_000)]));
        let at = at % packed.len();
        packed[at] = byte;
        let _ = looked(&image(&["COPY x /"], &[packed]));
    }

    #[test]
    fn a_changed_byte_never_breaks_it(at in 0_usize..8192, byte in any::<u8>()) {
        let mut whole = image(&["COPY x /", "RUN rm"], &[layer(&[File("x", 300)]), layer(&[File(".wh.x", 0)])]);
        let at = at % whole.len();
        whole[at] = byte;
        if let Ok(lens) = looked(&whole) {
            prop_assert!(lens.wasted.unwrap() <= lens.size);
        }
    }
}
