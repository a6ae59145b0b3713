//! From the canonical form to the model: defaults are put in, variables of services are gathered, names are made.

use std::collections::{BTreeMap, BTreeSet};

use super::load::Values;
use super::model::{
    Build, Condition, Dependency, Healthcheck, Mount, Network, Project, PullPolicy, Service, ServiceNetwork, Volume,
};
use super::problem::ProblemKind;
use super::report::Report;
use super::short::nanos;
use super::source::{self, Files};
use super::tree::{Entry, Node, Value};
use crate::docker_cli::command::run::{HealthOptions, MountKind, MountSpec};
use crate::docker_cli::command::{NetworkCreate, VolumeCreate};
use crate::docker_cli::{Reference, ports, values};

/// Most services of a project.
const MOST_SERVICES: usize = 500;

/// What lowering needs to know.
pub struct Lowering<'a> {
    /// The project's name.
    pub name: &'a str,
    /// The project folder.
    pub folder: &'a str,
    /// The values of variables.
    pub lookup: &'a dyn Fn(&str) -> Option<String>,
    /// The files with variables.
    pub files: &'a dyn Files,
    /// The profiles that are active; `*` is all.
    pub profiles: BTreeSet<String>,
}

impl Lowering<'_> {
    /// The project; `tree` is given its defaults. `None` after a report.
    pub fn project(&self, tree: &mut Node, files: Vec<String>, report: &mut Report) -> Option<Project> {
        let mut project = Project { name: self.name.to_owned(), folder: self.folder.to_owned(), files, ..Project::default() };
        if let Some(Node { value: Value::Map(services), at }) = tree.get_mut("services") {
            if services.len() > MOST_SERVICES {
                report.add(*at, ProblemKind::TooLarge { what: "services" });
                return None;
            }
            for entry in services {
                self.defaults(&entry.key, &mut entry.node, report);
                let service = service(&entry.key, &entry.node, report);
                let awake = service.profiles.is_empty()
                    || self.profiles.contains("*")
                    || service.profiles.iter().any(|profile| self.profiles.contains(profile));
                let services = if awake { &mut project.services } else { &mut project.disabled };
                services.insert(entry.key.clone(), service);
            }
        }
        let services = project.services.values().chain(project.disabled.values());
        if services.flat_map(|service| &service.networks).any(|network| network.key == "default") {
            let at = source::beginning();
            if tree.get("networks").is_none() {
                tree.set("networks", Node::map(at, []));
            }
            if let Some(networks) = tree.get_mut("networks").filter(|networks| networks.get("default").is_none()) {
                networks.set("default", Node::map(at, []));
            }
        }
        for (key, node) in self.named(tree, "networks") {
            project.networks.insert(key, network(&node));
        }
        for (key, node) in self.named(tree, "volumes") {
            project.volumes.insert(key, volume(&node));
        }
        Some(project)
    }

    /// The networks or volumes, each with its name put in.
    fn named(&self, tree: &mut Node, what: &str) -> Vec<(String, Node)> {
        let Some(Node { value: Value::Map(entries), .. }) = tree.get_mut(what) else { return Vec::new() };
        for Entry { key, at, node } in entries.iter_mut() {
            if node.text_of("name").is_none_or(|name| name.is_empty()) {
                let external = node.bool_of("external") == Some(true);
                let name = if external { key.clone() } else { format!("{}_{key}", self.name) };
                node.set("name", Node::text(*at, name));
            }
        }
        entries.iter().map(|entry| (entry.key.clone(), entry.node.clone())).collect()
    }

    /// Puts in what a service has without saying so.
    fn defaults(&self, name: &str, service: &mut Node, report: &mut Report) {
        let at = service.at;
        self.environment(service, report);
        if let Some(build) = service.get_mut("build") {
            let at = build.at;
            if build.get("context").is_none() {
                build.set("context", Node::text(at, self.folder));
            }
            if build.get("dockerfile").is_none() {
                build.set("dockerfile", Node::text(at, "Dockerfile"));
            }
            if let Some(Node { value: Value::Map(args), .. }) = build.get_mut("args") {
                for entry in args.iter_mut() {
                    self.outside(entry);
                }
                args.retain(|entry| entry.node.value != Value::Null);
            }
        }
        if service.text_of("pull_policy").as_deref() == Some("if_not_present") {
            service.set("pull_policy", Node::text(at, "missing"));
        }
        let other = service.text_of("network_mode");
        if other.is_none() && service.get("networks").is_none_or(|networks| networks.entries().is_empty()) {
            service.set("networks", Node::map(at, [("default", Value::Null)]));
        }
        if let Some(other) = other.as_deref().and_then(|mode| mode.strip_prefix("service:")) {
            if service.get("depends_on").is_none() {
                service.set("depends_on", Node::map(at, []));
            }
            if let Some(dependencies) = service.get_mut("depends_on").filter(|own| own.get(other).is_none()) {
                let condition = ("condition", Value::Text("service_started".to_owned()));
                dependencies.set(other, Node::map(at, [condition, ("restart", Value::Bool(true))]));
            }
        }
        if let Some(Node { value: Value::Map(dependencies), .. }) = service.get_mut("depends_on") {
            for Entry { key, node, at } in dependencies {
                if node.get("condition").is_none() {
                    let within = format!("services.{name}.depends_on.{key}");
                    report.add(*at, ProblemKind::KeyMissing { within, key: "condition" });
                }
                if node.get("required").is_none() {
                    node.set("required", Node::new(*at, Value::Bool(true)));
                }
            }
        }
    }

    /// `env_file` and `environment` become one.
    fn environment(&self, service: &mut Node, report: &mut Report) {
        let at = service.at;
        let mut all: Values = BTreeMap::new();
        if let Value::Map(keys) = &mut service.value
            && let Some(index) = keys.iter().position(|entry| entry.key == "env_file")
        {
            for file in keys.remove(index).node.items() {
                let required = file.bool_of("required") != Some(false);
                let path = file.text_of("path").unwrap_or_default();
                let known = |name: &str| (self.lookup)(name).or_else(|| all.get(name).cloned().flatten());
                let found = source::variables(&path, required, &known, self.files, Some(file.at), report);
                all.extend(found.unwrap_or_default().into_iter().map(|(name, value)| (name, Some(value))));
            }
        }
        if let Some(Node { value: Value::Map(own), .. }) = service.get_mut("environment") {
            for entry in own {
                self.outside(entry);
                all.insert(entry.key.clone(), entry.node.as_text().map(str::to_owned));
            }
        }
        if !all.is_empty() {
            let entry = |(key, value): (String, Option<String>)| {
                let value = value.map_or(Value::Null, Value::Text);
                Entry { key, at, node: Node::new(at, value) }
            };
            service.set("environment", Node::new(at, Value::Map(all.into_iter().map(entry).collect())));
        }
    }

    /// A name without a value takes the one it has outside.
    fn outside(&self, entry: &mut Entry) {
        if entry.node.value == Value::Null
            && let Some(value) = (self.lookup)(&entry.key)
        {
            entry.node.value = Value::Text(value);
        }
    }
}

/// The values of names, by name; those without one are left out.
fn pairs(node: &Node, key: &str) -> BTreeMap<String, String> {
    let entries = node.get(key).map(Node::entries).unwrap_or_default();
    entries.iter().filter_map(|entry| Some((entry.key.clone(), entry.node.as_text()?.to_owned()))).collect()
}

fn values_of(node: &Node, key: &str) -> Values {
    let entries = node.get(key).map(Node::entries).unwrap_or_default();
    entries.iter().map(|entry| (entry.key.clone(), entry.node.as_text().map(str::to_owned))).collect()
}

fn service(name: &str, node: &Node, report: &mut Report) -> Service {
    let texts = |key: &str| node.texts_of(key).unwrap_or_default();
    let flag = |key: &str| node.bool_of(key) == Some(true);
    let deploy = node.get("deploy");
    let limits = deploy.and_then(|deploy| deploy.get("resources")?.get("limits"));
    let limit = |own: &str, of: &str| node.get(own).or_else(|| limits?.get(of)).and_then(|node| node.value.as_written());
    if let Some(image) = node.get("image")
        && let Some(text) = image.as_text()
        && let Err(problem) = Reference::parse(text)
    {
        let (key, value) = (format!("services.{name}.image"), text.to_owned());
        report.add(image.at, ProblemKind::BadValue { key, value, problem });
    }
    let scale = node.int_of("scale").or_else(|| deploy?.int_of("replicas")).unwrap_or(1);
    Service {
        name: name.to_owned(),
        profiles: texts("profiles"),
        image: node.text_of("image"),
        build: node.get("build").map(build),
        pull_policy: node.text_of("pull_policy").and_then(|policy| match policy.as_str() {
            "always" => Some(PullPolicy::Always),
            "never" => Some(PullPolicy::Never),
            "missing" => Some(PullPolicy::Missing),
            "build" => Some(PullPolicy::Build),
            _ => None,
        }),
        platform: node.text_of("platform"),
        container_name: node.text_of("container_name"),
        command: node.texts_of("command"),
        entrypoint: node.texts_of("entrypoint"),
        environment: values_of(node, "environment"),
        ports: node.get("ports").map(Node::items).unwrap_or_default().iter().flat_map(publish).collect(),
        expose: texts("expose").iter().filter_map(|text| ports::expose(text).ok()).flatten().collect(),
        mounts: node.get("volumes").map(Node::items).unwrap_or_default().iter().map(mount).collect(),
        tmpfs: texts("tmpfs"),
        networks: service_networks(node),
        network_mode: node.text_of("network_mode"),
        depends_on: dependencies(node),
        healthcheck: node.get("healthcheck").map(healthcheck),
        restart: node.text_of("restart"),
        scale: u32::try_from(scale).unwrap_or(1),
        attach: node.bool_of("attach") != Some(false),
        hostname: node.text_of("hostname"),
        user: node.text_of("user"),
        working_dir: node.text_of("working_dir"),
        labels: pairs(node, "labels"),
        stdin_open: flag("stdin_open"),
        tty: flag("tty"),
        init: node.bool_of("init"),
        stop_grace_period: nanos(node, "stop_grace_period"),
        stop_signal: node.text_of("stop_signal"),
        extra_hosts: texts("extra_hosts").iter().map(|host| host.replacen('=', ":", 1)).collect(),
        dns: texts("dns"),
        read_only: flag("read_only"),
        privileged: flag("privileged"),
        cap_add: texts("cap_add"),
        cap_drop: texts("cap_drop"),
        security_opt: texts("security_opt"),
        group_add: texts("group_add"),
        memory: limit("mem_limit", "memory").and_then(|text| text.parse().ok()),
        nano_cpus: limit("cpus", "cpus").and_then(|text| values::nano_cpus(&text)),
        pids_limit: limit("pids_limit", "pids").and_then(|text| text.parse().ok()),
        shm_size: node.text_of("shm_size").and_then(|text| text.parse().ok()),
    }
}

fn build(node: &Node) -> Build {
    Build {
        context: node.text_of("context").unwrap_or_default(),
        dockerfile: node.text_of("dockerfile").unwrap_or_default(),
        args: values_of(node, "args"),
        target: node.text_of("target"),
        labels: pairs(node, "labels"),
        tags: node.texts_of("tags").unwrap_or_default(),
        no_cache: node.bool_of("no_cache") == Some(true),
        pull: node.bool_of("pull") == Some(true),
    }
}

/// A port in the long form is one that the short form can say.
fn publish(node: &Node) -> Vec<crate::docker_cli::PublishSpec> {
    let (published, ip) = (node.text_of("published").unwrap_or_default(), node.text_of("host_ip").unwrap_or_default());
    let ip = if ip.contains(':') { format!("[{ip}]") } else { ip };
    let target = node.int_of("target").unwrap_or_default();
    let protocol = node.text_of("protocol").unwrap_or_else(|| "tcp".to_owned());
    let before = match (ip.is_empty(), published.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!("{published}:"),
        (false, _) => format!("{ip}:{published}:"),
    };
    ports::publish(&format!("{before}{target}/{protocol}")).unwrap_or_default()
}

fn mount(node: &Node) -> Mount {
    let kind = match node.text_of("type").as_deref() {
        Some("bind") => MountKind::Bind,
        Some("tmpfs") => MountKind::Tmpfs,
        _ => MountKind::Volume,
    };
    let (bind, tmpfs) = (node.get("bind"), node.get("tmpfs"));
    let mut options = Vec::new();
    let mut option = |name: &str, value: Option<String>| options.extend(value.map(|value| (name.to_owned(), value)));
    option("bind-propagation", bind.and_then(|bind| bind.text_of("propagation")));
    let nocopy = node.get("volume").and_then(|volume| volume.bool_of("nocopy")).filter(|nocopy| *nocopy);
    option("volume-nocopy", nocopy.map(|_| "true".to_owned()));
    option("tmpfs-size", tmpfs.and_then(|tmpfs| tmpfs.text_of("size")));
    option("tmpfs-mode", tmpfs.and_then(|tmpfs| tmpfs.int_of("mode")).map(|mode| format!("{mode:o}")));
    Mount {
        spec: MountSpec {
            kind,
            source: node.text_of("source"),
            target: node.text_of("target").unwrap_or_default(),
            read_only: node.bool_of("read_only") == Some(true),
            options,
        },
        create_host_path: bind.and_then(|bind| bind.bool_of("create_host_path")) == Some(true),
        selinux: bind.and_then(|bind| bind.text_of("selinux")),
    }
}

fn service_networks(node: &Node) -> Vec<ServiceNetwork> {
    let entries = node.get("networks").map(Node::entries).unwrap_or_default();
    let network = |Entry { key, node, .. }: &Entry| ServiceNetwork {
        key: key.clone(),
        aliases: node.texts_of("aliases").unwrap_or_default(),
        ipv4_address: node.text_of("ipv4_address"),
        ipv6_address: node.text_of("ipv6_address"),
        priority: node.int_of("priority").unwrap_or_default(),
    };
    let mut networks: Vec<ServiceNetwork> = entries.iter().map(network).collect();
    networks.sort_by(|one, other| other.priority.cmp(&one.priority).then_with(|| one.key.cmp(&other.key)));
    networks
}

fn dependencies(node: &Node) -> BTreeMap<String, Dependency> {
    let entries = node.get("depends_on").map(Node::entries).unwrap_or_default();
    let dependency = |node: &Node| Dependency {
        condition: match node.text_of("condition").as_deref() {
            Some("service_healthy") => Condition::Healthy,
            Some("service_completed_successfully") => Condition::Completed,
            _ => Condition::Started,
        },
        restart: node.bool_of("restart") == Some(true),
        required: node.bool_of("required") != Some(false),
    };
    entries.iter().map(|entry| (entry.key.clone(), dependency(&entry.node))).collect()
}

fn healthcheck(node: &Node) -> Healthcheck {
    let disabled = node.bool_of("disable") == Some(true);
    Healthcheck {
        test: if disabled { vec!["NONE".to_owned()] } else { node.texts_of("test").unwrap_or_default() },
        times: HealthOptions {
            cmd: None,
            interval: nanos(node, "interval"),
            timeout: nanos(node, "timeout"),
            start_period: nanos(node, "start_period"),
            start_interval: nanos(node, "start_interval"),
            retries: node.int_of("retries"),
        },
    }
}

fn network(node: &Node) -> Network {
    let pools = node.get("ipam").and_then(|ipam| ipam.get("config")).map(Node::items).unwrap_or_default();
    let of = |key: &str| pools.iter().filter_map(|pool| pool.text_of(key)).collect();
    let flag = |key: &str| node.bool_of(key) == Some(true);
    Network {
        external: flag("external"),
        create: NetworkCreate {
            name: node.text_of("name").unwrap_or_default(),
            driver: node.text_of("driver"),
            labels: pairs(node, "labels").into_iter().collect(),
            opts: pairs(node, "driver_opts").into_iter().collect(),
            subnets: of("subnet"),
            gateways: of("gateway"),
            ip_ranges: of("ip_range"),
            internal: flag("internal"),
            attachable: flag("attachable"),
            ipv6: flag("enable_ipv6"),
        },
    }
}

fn volume(node: &Node) -> Volume {
    Volume {
        external: node.bool_of("external") == Some(true),
        create: VolumeCreate {
            name: node.text_of("name"),
            driver: node.text_of("driver"),
            labels: pairs(node, "labels").into_iter().collect(),
            opts: pairs(node, "driver_opts").into_iter().collect(),
        },
    }
}
