//! `docs/SIZES.md`: each sample built in one stage and in several, measured in the run of the whole course.

use std::collections::BTreeMap;
use std::fmt::Write;

use sealegs::objects::human_size;
use serde_json::Value;

use super::support::stage::Stage;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/SIZES.md");

/// What holds all that the build needed, of a sample that the course builds in several stages only: its first stage.
struct Compiler {
    folder: &'static str,
    name: &'static str,
}

const GOAPP: Compiler = Compiler { folder: "goapp", name: "e2e-sizes-goapp" };
const ROACH: Compiler = Compiler { folder: "docker-gs-ping-roach", name: "e2e-sizes-roach" };

/// Sample, the image that holds the compiler too, the one that only runs, and what was done to it.
const SAMPLES: [(&str, &str, &str, &str); 7] = [
    ("goapp", GOAPP.name, "goapp", "multi-stage, distroless (its first stage is measured against it)"),
    ("go-webapp", "go-webapp:singlestage", "go-webapp:multistage", "multi-stage, Alpine"),
    ("docker-gs-ping", "docker-gs-ping:latest", "docker-gs-ping:multistage", "multi-stage, distroless"),
    ("href-counter", "href-counter:build", "href-counter:latest", "the builder pattern, Alpine"),
    ("docker-gs-ping-roach", ROACH.name, "docker-gs-ping-roach", "multi-stage, distroless (as for goapp)"),
    ("users", "users:single", "users:multi", "multi-stage, Alpine"),
    ("goodapp", "goodapp:naive", "goodapp:latest", "multi-stage, scratch, stripped"),
];

/// Bytes of every image that a step of the run looked at, by its name without the learner's.
fn seen(report: &Value) -> BTreeMap<String, u64> {
    let steps = report["lessons"].as_array().unwrap().iter().flat_map(|lesson| lesson["steps"].as_array().unwrap());
    let images = steps.flat_map(|step| step["images"].as_array().into_iter().flatten());
    let name = |image: &Value| image["reference"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    images.map(|image| (name(image), image["size"].as_u64().unwrap())).collect()
}

/// Builds the first stage of a sample, from the cache of its whole build.
fn with_compiler(stage: &Stage, sample: &Compiler) -> u64 {
    let folder = stage.home.path().join("sealegs").join(sample.folder);
    let words = ["docker", "build", "--target", "build", "-t", sample.name, folder.to_str().unwrap()];
    let built = stage.command(env!("CARGO_BIN_EXE_sealegs")).args(words).output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let size = stage.docker(&["image", "inspect", "--format", "{{.Size}}", sample.name]);
    stage.docker(&["rmi", sample.name]);
    size.parse().unwrap()
}

/// Times that a number of the page goes into another one, in tenths.
fn times(single: u64, multi: u64) -> String {
    let tenths = single * 10 / multi;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn page(rows: &[(&str, u64, u64, &str)]) -> String {
    let mut text = String::from(
        "# Sizes\n\n\
         Each sample of the course with all that its build needs, and with what it needs to run: as the engine counts them\n\
         (`docker image ls`), in the run of the whole course that the tests make. `SEALEGS_WRITE_DOCS=1 cargo test --test\n\
         course_e2e twice -- --ignored` measures anew; a size that is off by a tenth fails that test.\n\n\
         The base images of the tests are stand-ins made of Debian packages (`tests/engine/standins`). With those of Docker Hub the\n\
         numbers differ, and the point does not: the author of the second tutorial measured 395MB and 11.4MB for go-webapp.\n\n\
         | sample | in one stage | as it runs | times smaller | how |\n|---|---|---|---|---|\n",
    );
    for (sample, single, multi, how) in rows {
        writeln!(text, "| {sample} | {} | {} | {} | {how} |", human_size(*single), human_size(*multi), times(*single, *multi))
            .unwrap();
    }
    text
}

/// Numbers of megabytes on the page, in their order.
fn megabytes(page: &str) -> Vec<f64> {
    let cells = page.lines().filter(|line| line.starts_with("| ")).flat_map(|line| line.split('|').map(str::trim));
    cells.filter_map(|cell| cell.strip_suffix("MB")?.parse().ok()).collect()
}

/// Every sample is a tenth or less of what its build needs, and the page says how much.
pub fn hold(stage: &Stage, report: &Value) {
    let mut sizes = seen(report);
    for sample in [GOAPP, ROACH] {
        sizes.insert(sample.name.to_owned(), with_compiler(stage, &sample));
    }
    let of = |name: &str| *sizes.get(name).unwrap_or_else(|| panic!("no step looked at {name}: {:?}", sizes.keys()));
    let rows = SAMPLES.map(|(sample, single, multi, how)| (sample, of(single), of(multi), how));
    for (sample, single, multi, _) in rows {
        assert!(multi * 10 <= single, "{sample}: {single} against {multi}");
    }
    let made = page(&rows);
    if std::env::var_os("SEALEGS_WRITE_DOCS").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    let (told, now) = (megabytes(&std::fs::read_to_string(PATH).unwrap()), megabytes(&made));
    let near = told.len() == now.len() && told.iter().zip(&now).all(|(told, now)| (told - now).abs() <= told / 10.0);
    assert!(near, "docs/SIZES.md says otherwise; write it anew with SEALEGS_WRITE_DOCS=1:\n{made}");
}
