//! How an image is made to need no network: what the course's own builds fetch is fetched once and put into it.
//!
//! A Go image gets the modules as a file tree that `go` takes for a module proxy (`GOPROXY=file://…`), not as a filled module
//! cache: a lesson's `RUN go mod download` then does what it always does, and makes a layer of the size it always has. An
//! Alpine image gets the packages with the distribution's own signed index. The fetching is tried once more with nothing but
//! what was put in, by the build itself: an image that is made has proved to suffice.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::check::dockerfile::Dockerfile;
use crate::course::{Course, Scope, Task};
use crate::demands;
use crate::docker_cli::Reference;

/// Where the module proxy is in an image; also the sign that an image has been through here.
pub const GOPROXY: &str = "file:///usr/share/sealegs/goproxy";
/// The file with the modules an image carries, a zip's path a line.
pub const MODULES: &str = "/usr/share/sealegs/modules.txt";

/// What is fetched in images of one base.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fetches {
    /// Folders with Go code, each with its files by path, and what fetches its modules.
    pub projects: Vec<Project>,
    /// `RUN` lines that add packages.
    pub packages: BTreeSet<String>,
}

/// A folder of the course in which modules are fetched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// Its files, by their path in it.
    pub files: BTreeMap<String, String>,
    /// Shell lines.
    pub commands: BTreeSet<String>,
}

/// What the course's Dockerfiles fetch, by their base images' names.
#[must_use]
pub fn fetches(course: &Course, scope: &Scope) -> BTreeMap<String, Fetches> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut dockerfiles: Vec<(String, Dockerfile)> = Vec::new();
    for task in course.steps().flat_map(|(_, step)| &step.solution) {
        let Task::Write(file) = task else { continue };
        let (path, content) = (scope.fill(&file.path), scope.fill(&file.content));
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if demands::is_dockerfile(&path) {
            dockerfiles.push((folder.to_owned(), Dockerfile::parse(&content)));
        }
        files.insert(path, content);
    }
    let mut found: BTreeMap<String, BTreeMap<String, Project>> = BTreeMap::new();
    let mut all: BTreeMap<String, Fetches> = BTreeMap::new();
    for (folder, dockerfile) in &dockerfiles {
        for stage in &dockerfile.stages {
            let Ok(base) = Reference::parse(&stage.base) else { continue };
            let base = base.to_string();
            let runs = || stage.instructions.iter().filter(|instruction| instruction.name == "RUN").map(|run| run.args.as_str());
            let packages = runs().filter(|run| !added(run).is_empty()).map(str::to_owned);
            all.entry(base.clone()).or_default().packages.extend(packages);
            let mut commands: BTreeSet<String> = runs().filter_map(got).collect();
            let module = inside(&files, folder);
            if module.contains_key("go.mod") && runs().any(|run| run.contains("go ")) {
                commands.insert("go mod tidy && go mod download".to_owned());
            }
            if !commands.is_empty() {
                let project = found.entry(base).or_default().entry(folder.clone()).or_default();
                project.files = module;
                project.commands.extend(commands);
            }
        }
    }
    for (base, projects) in found {
        all.entry(base).or_default().projects = projects.into_values().collect();
    }
    all
}

/// The files of a folder, by their path in it.
fn inside(files: &BTreeMap<String, String>, folder: &str) -> BTreeMap<String, String> {
    let own = |path: &str| match folder {
        "" => (!path.contains('/')).then(|| path.to_owned()),
        _ => path.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned),
    };
    files.iter().filter_map(|(path, content)| Some((own(path)?, content.clone()))).collect()
}

/// The part of a line that fetches Go modules by name: compiling what was fetched would take long and fetch nothing more.
fn got(run: &str) -> Option<String> {
    let parts: Vec<&str> = run.split("&&").map(str::trim).collect();
    if !parts.iter().any(|part| part.starts_with("go get ") || part.starts_with("go install ")) {
        return None;
    }
    let compiles = |part: &&str| ["go build", "go test", "go run", "go vet"].iter().any(|word| part.contains(word));
    let kept: Vec<&str> = parts.into_iter().filter(|part| !compiles(part)).collect();
    Some(format!("{} && go mod download", kept.join(" && ")))
}

/// The packages that a line adds with Alpine's `apk`.
fn added(run: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for command in run.split(['&', ';', '|']) {
        let mut words = command.split_whitespace();
        if words.next() == Some("apk") && words.by_ref().any(|word| word == "add") {
            names.extend(words.filter(|word| !word.starts_with('-')));
        }
    }
    names
}

impl Fetches {
    /// Together with what another one fetches.
    pub fn join(&mut self, other: &Self) {
        self.packages.extend(other.packages.iter().cloned());
        let new: Vec<_> = other.projects.iter().filter(|project| !self.projects.contains(project)).cloned().collect();
        self.projects.extend(new);
    }

    /// The files of a build that makes such an image from `base`. With `packages`, Alpine's packages are put in; with `go`,
    /// the modules are.
    #[must_use]
    pub fn context(&self, base: &str, go: bool, packages: bool) -> BTreeMap<String, String> {
        let mut files = BTreeMap::from([("Dockerfile".to_owned(), self.dockerfile(base, go, packages))]);
        // The folder has to be there.
        files.insert("projects/.keep".to_owned(), String::new());
        for (number, project) in self.projects.iter().enumerate() {
            let folder = format!("projects/{number}");
            let script = project.commands.iter().fold("set -e\n".to_owned(), |text, command| format!("{text}{command}\n"));
            files.insert(format!("{folder}/sealegs-fetch.sh"), script);
            // A file of sums would be made anew, and of another course's tidy none is needed.
            files.extend(project.files.iter().map(|(path, content)| (format!("{folder}/{path}"), content.clone())));
        }
        files
    }

    fn dockerfile(&self, base: &str, go: bool, packages: bool) -> String {
        let mut text = format!("FROM {base} AS fetch\n");
        let fetch = "for project in /sealegs/projects/*/; do cd \"$project\"; sh ./sealegs-fetch.sh; done";
        let copied = "COPY projects /sealegs/projects\n";
        let tree = "/sealegs/gopath/pkg/mod/cache/download";
        if go {
            text += copied;
            let _ = writeln!(
                text,
                "RUN set -e; export GOPATH=/sealegs/gopath; mkdir -p {tree}; {fetch}; \
                 cd {tree}; rm -rf sumdb; find . -name '*.lock' -exec rm -f {{}} +"
            );
        }
        if packages {
            let names: BTreeSet<&str> = self.packages.iter().flat_map(|run| added(run)).collect();
            let names: Vec<String> = names.into_iter().map(|name| shell_words::quote(name).into_owned()).collect();
            let _ = writeln!(
                text,
                "RUN set -e; arch=$(apk --print-arch); mkdir -p /sealegs/apk/packages; cd /sealegs/apk/packages; apk update; \
                 apk fetch --recursive {}; number=0; for index in /var/cache/apk/APKINDEX.*.tar.gz; do number=$((number+1)); \
                 mkdir -p ../$number/$arch; cp $index ../$number/$arch/APKINDEX.tar.gz; \
                 for package in *.apk; do ln -s ../../packages/$package ../$number/$arch/$package; done; done",
                names.join(" ")
            );
        }
        let _ = writeln!(text, "FROM {base} AS offline");
        if go {
            let _ = writeln!(text, "COPY --from=fetch {tree} /usr/share/sealegs/goproxy\nENV GOPROXY={GOPROXY} GOSUMDB=off");
        }
        if packages {
            text += "COPY --from=fetch /sealegs/apk /usr/share/sealegs/apk\n\
                     RUN ls -d /usr/share/sealegs/apk/[0-9]* > /etc/apk/repositories\n";
        }
        let _ = writeln!(text, "FROM offline AS proof\nRUN mkdir -p /sealegs && touch /sealegs/modules.txt");
        if go {
            text += copied;
            let _ = writeln!(text, "RUN set -e; export GOPATH=/sealegs/gopath; {fetch}");
            text += "RUN cd /usr/share/sealegs/goproxy && find . -name '*.zip' > /sealegs/modules.txt\n";
        }
        if packages {
            self.packages.iter().for_each(|run| {
                let _ = writeln!(text, "RUN {run}");
            });
        }
        let _ = writeln!(text, "FROM offline\nCOPY --from=proof /sealegs/modules.txt {MODULES}");
        text
    }
}

/// The modules of a list of zips, `./github.com/!burnt!sushi/toml/@v/v1.0.0.zip`, as `path@version`.
#[must_use]
pub fn modules(list: &str) -> Vec<String> {
    let read = |line: &str| {
        let (path, version) = line.trim().trim_start_matches("./").strip_suffix(".zip")?.split_once("/@v/")?;
        Some(format!("{}@{}", capitals(path), capitals(version)))
    };
    let all: BTreeSet<String> = list.lines().filter_map(read).collect();
    all.into_iter().collect()
}

/// `!b` stands for `B` in the names of a module proxy.
fn capitals(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(letter) = chars.next() {
        match letter {
            '!' => out.extend(chars.next().map(|letter| letter.to_ascii_uppercase())),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{added, fetches, modules};
    use crate::bundle::needs;
    use crate::course::{Scope, embedded, load};

    fn scope() -> Scope {
        let mut scope = Scope::default();
        scope.set("USER", "mika");
        for variable in &load(&embedded()).course.variables {
            scope.set(&variable.name, &variable.default);
        }
        scope
    }

    #[test]
    fn what_the_course_needs_is_what_its_variables_name_and_nothing_it_makes_itself() {
        let course = load(&embedded()).course;
        let images = needs::images(&course, &scope());
        assert!(images.contains(&"golang:1.18.3-bullseye".to_owned()) && images.contains(&"postgres:12.8".to_owned()));
        let own = |name: &String| {
            ["goapp", "mika", "docker-gs-ping", "users", "href-counter", "goodapp"].iter().any(|own| name.starts_with(own))
        };
        assert!(!images.iter().any(own), "{images:?}");
        let images_of_variables = course.variables.iter().filter(|v| v.kind == crate::course::VariableKind::Image).count();
        assert_eq!(images.len(), images_of_variables, "{images:?}");
        assert_eq!(needs::extras(&course, &scope()), ["docker/dockerfile:1"]);
    }

    #[test]
    fn every_build_that_fetches_modules_or_packages_is_seen() {
        let all = fetches(&load(&embedded()).course, &scope());
        let commands =
            |base: &str| all[base].projects.iter().map(|project| &project.commands).cloned().collect::<Vec<_>>().concat_all();
        assert_eq!(
            commands("golang:1.16"),
            "go mod init example.com/href-counter && go get -d -v golang.org/x/net/html@v0.7.0 && go mod download"
        );
        assert!(commands("golang:1.15-alpine3.12").contains("go mod tidy"));
        assert_eq!(all["golang:1.16-buster"].projects.len(), 2, "docker-gs-ping and docker-gs-ping-roach");
        assert!(all["golang:1.18.3-bullseye"].projects.len() <= 1, "goapp needs no modules");
        assert_eq!(all["alpine:latest"].packages.iter().collect::<Vec<_>>(), ["apk --no-cache add ca-certificates"]);
        assert!(all["golang:1.15-alpine3.12"].projects[0].files.contains_key("main.go"));
        assert!(all["alpine:3.12"].packages.is_empty());
    }

    trait Concat {
        fn concat_all(self) -> String;
    }

    impl Concat for Vec<std::collections::BTreeSet<String>> {
        fn concat_all(self) -> String {
            self.into_iter().flatten().collect::<Vec<_>>().join("\n")
        }
    }

    #[test]
    fn packages_are_read_off_a_line_of_the_shell() {
        assert_eq!(added("apk add --no-cache make git && make"), ["make", "git"]);
        assert_eq!(added("apk --no-cache add ca-certificates"), ["ca-certificates"]);
        assert!(added("echo apk add").is_empty());
    }

    #[test]
    fn modules_are_named_as_people_write_them() {
        let list = "./github.com/!burnt!sushi/toml/@v/v1.0.0.zip\n./golang.org/x/net/@v/v0.7.0.zip\nnonsense\n";
        assert_eq!(modules(list), ["github.com/BurntSushi/toml@v1.0.0", "golang.org/x/net@v0.7.0"]);
    }
}
