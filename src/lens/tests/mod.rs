//! Images made up for tests, and what the lens makes of them.

mod archives;
mod hostile;
mod layers;
mod pictures;

use std::io::Write;

use serde_json::{Value, json};
use tar::{Builder, EntryType, Header};

use crate::lens::{Lens, LensError, read};

/// Something in a layer's archive: what, its path, and what is in it or where it leads.
pub enum Part<'a> {
    File(&'a str, usize),
    Folder(&'a str),
    Symlink(&'a str, &'a str),
    HardLink(&'a str, &'a str),
}

/// A header with a path as it is, whatever it is.
pub fn header(kind: EntryType, path: &str, size: u64) -> Header {
    let mut header = Header::new_gnu();
    header.set_entry_type(kind);
    header.set_size(size);
    header.set_mode(0o644);
    let name = &mut header.as_old_mut().name;
    name[..path.len()].copy_from_slice(path.as_bytes());
    header.set_cksum();
    header
}

/// A layer's archive.
pub fn layer(parts: &[Part<'_>]) -> Vec<u8> {
    let mut tar = Builder::new(Vec::new());
    for part in parts {
        match part {
            Part::File(path, size) => {
                tar.append(&header(EntryType::Regular, path, *size as u64), vec![b'x'; *size].as_slice()).unwrap();
            }
            Part::Folder(path) => tar.append(&header(EntryType::Directory, path, 0), [].as_slice()).unwrap(),
            Part::Symlink(path, target) | Part::HardLink(path, target) => {
                let kind = if matches!(part, Part::Symlink(..)) { EntryType::Symlink } else { EntryType::Link };
                let mut header = header(kind, path, 0);
                header.set_link_name(target).unwrap();
                header.set_cksum();
                tar.append(&header, [].as_slice()).unwrap();
            }
        }
    }
    tar.into_inner().unwrap()
}

/// An archive of these files.
pub fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut tar = Builder::new(Vec::new());
    for (path, content) in files {
        tar.append(&header(EntryType::Regular, path, content.len() as u64), *content).unwrap();
    }
    tar.into_inner().unwrap()
}

/// A configuration whose layers were made by these; an instruction with a `-` before it made none.
pub fn config(history: &[&str]) -> Vec<u8> {
    let said = history.iter().map(|by| match by.strip_prefix('-') {
        Some(by) => json!({ "created_by": by, "empty_layer": true }),
        None => json!({ "created_by": by }),
    });
    let rootfs = json!({ "type": "layers" });
    serde_json::to_vec(&json!({ "rootfs": rootfs, "history": said.collect::<Vec<Value>>() })).unwrap()
}

/// An image as docker saves it: the lists come last.
pub fn image(history: &[&str], layers: &[Vec<u8>]) -> Vec<u8> {
    let names: Vec<String> = (0..layers.len()).map(|number| format!("layer{number}/layer.tar")).collect();
    let manifest = json!([{ "Config": "config.json", "RepoTags": ["app:1"], "Layers": names }]).to_string();
    let config = config(history);
    let mut files: Vec<(&str, &[u8])> = names.iter().zip(layers).map(|(name, layer)| (name.as_str(), layer.as_slice())).collect();
    files.push(("config.json", &config));
    files.push(("manifest.json", manifest.as_bytes()));
    archive(&files)
}

pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

pub fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

pub fn looked(archive: &[u8]) -> Result<Lens, LensError> {
    read(archive, "app:1", "sha256:1", 0)
}

/// Paths and sizes.
pub fn told(files: &[crate::lens::File]) -> Vec<(&str, u64)> {
    files.iter().map(|file| (file.path.as_ref(), file.size)).collect()
}

/// A single-stage and a multi-stage image of one server.
pub fn pair() -> [Lens; 2] {
    let base = layer(&[Part::File("bin/busybox", 830_000), Part::File("etc/passwd", 1200), Part::Symlink("bin/sh", "busybox")]);
    let go = layer(&[
        Part::File("usr/local/go/bin/go", 9_000_000),
        Part::File("usr/local/go/pkg/tool/compile", 14_000_000),
        Part::File("var/cache/apk/APKINDEX.tar.gz", 2_500_000),
    ]);
    let cleaned = layer(&[Part::File("var/cache/apk/.wh.APKINDEX.tar.gz", 0), Part::File("etc/passwd", 1300)]);
    let source = layer(&[Part::File("app/main.go", 2_400), Part::File("app/日本語/説明.md", 900)]);
    let built = layer(&[Part::File("server", 6_400_000), Part::File("root/.cache/go-build/00/aa", 5_100_000)]);
    let single = image(
        &[
            "/bin/sh -c #(nop) ADD file:0123456789abcdef0123456789abcdef in / ",
            "-CMD [\"/bin/sh\"]",
            "RUN /bin/sh -c apk add go # buildkit",
            "RUN /bin/sh -c rm -rf /var/cache/apk/* && adduser app # buildkit",
            "-WORKDIR /app",
            "COPY . . # buildkit",
            "RUN /bin/sh -c go build -o /server # buildkit",
            "-ENTRYPOINT [\"/server\"]",
        ],
        &[base, go, cleaned, source, built],
    );
    let multi =
        image(&["COPY /server /server # buildkit", "-ENTRYPOINT [\"/server\"]"], &[layer(&[Part::File("server", 6_400_000)])]);
    [("goapp:single", "sha256:51", single), ("goapp", "sha256:52", multi)]
        .map(|(name, id, archive)| read(archive.as_slice(), name, id, 0).unwrap())
}
