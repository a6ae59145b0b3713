//! Every key docker compose has, in the order in which `docker compose config` prints them, and what each takes.
//! From the Compose Specification and docker compose 2.26's own `config`.

/// What a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// `true` or `false`, also as a word.
    Bool,
    /// A whole number.
    Int,
    /// A number.
    Float,
    /// A size: a number of bytes, or text such as `512m`.
    Bytes,
    /// A duration such as `1m30s`.
    Duration,
    /// A list of texts.
    Texts,
    /// A list of texts and numbers.
    Items,
    /// Text, or a list of texts.
    OneOrMore,
    /// A command: a line, or its words.
    Command,
    /// Names with values: keys, or a list of `NAME=value`. A name alone has no value.
    Pairs,
    /// The same; a name alone has an empty value.
    Labels,
    /// Keys of their own.
    Fields(&'static [Key]),
    /// Names of the file's own, each with these keys.
    Each(&'static [Key]),
    /// A list of these keys.
    ListOf(&'static [Key]),
    /// A restart policy.
    Restart,
    /// `healthcheck.test`.
    Test,
    /// `build`: a folder, or keys.
    Build,
    /// A folder or file, relative to the project folder.
    Path,
    /// `depends_on`: names, or names with conditions.
    DependsOn,
    /// `networks` of a service: names, or names with keys.
    Networks,
    /// `ports`.
    Ports,
    /// `expose`: ports and ranges.
    Expose,
    /// `volumes` of a service.
    Mounts,
    /// `env_file`.
    EnvFile,
    /// `extra_hosts`.
    Hosts,
    /// An image's name.
    Image,
    /// Docker compose has it, we do not run it.
    NotRun,
}

/// A key and what it takes.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub shape: Shape,
}

const fn key(name: &'static str, shape: Shape) -> Key {
    Key { name, shape }
}

use Shape::{
    Bool, Build, Bytes, Command, DependsOn, Duration, Each, EnvFile, Expose, Fields, Float, Hosts, Image, Int, Items, Labels,
    ListOf, Mounts, Networks, NotRun, OneOrMore, Pairs, Path, Ports, Restart, Test, Text, Texts, Word,
};

/// A file.
pub const FILE: &[Key] = &[
    key("version", Text),
    key("name", Text),
    key("include", NotRun),
    key("networks", Each(NETWORK)),
    key("secrets", NotRun),
    key("configs", NotRun),
    key("services", Each(SERVICE)),
    key("volumes", Each(VOLUME)),
];

/// `services.NAME`.
pub const SERVICE: &[Key] = &[
    key("profiles", Texts),
    key("annotations", NotRun),
    key("attach", Bool),
    key("build", Build),
    key("develop", NotRun),
    key("blkio_config", NotRun),
    key("cap_add", Texts),
    key("cap_drop", Texts),
    key("cgroup_parent", NotRun),
    key("cgroup", NotRun),
    key("cpu_count", NotRun),
    key("cpu_percent", NotRun),
    key("cpu_period", NotRun),
    key("cpu_quota", NotRun),
    key("cpu_rt_period", NotRun),
    key("cpu_rt_runtime", NotRun),
    key("cpus", Float),
    key("cpuset", NotRun),
    key("cpu_shares", NotRun),
    key("command", Command),
    key("configs", NotRun),
    key("container_name", Text),
    key("credential_spec", NotRun),
    key("depends_on", DependsOn),
    key("deploy", Fields(DEPLOY)),
    key("device_cgroup_rules", NotRun),
    key("devices", NotRun),
    key("dns", OneOrMore),
    key("dns_opt", NotRun),
    key("dns_search", NotRun),
    key("domainname", NotRun),
    key("entrypoint", Command),
    key("environment", Pairs),
    key("env_file", EnvFile),
    key("expose", Expose),
    key("extends", NotRun),
    key("external_links", NotRun),
    key("extra_hosts", Hosts),
    key("gpus", NotRun),
    key("group_add", Items),
    key("hostname", Text),
    key("healthcheck", Fields(HEALTHCHECK)),
    key("image", Image),
    key("init", Bool),
    key("ipc", NotRun),
    key("isolation", NotRun),
    key("label_file", NotRun),
    key("labels", Labels),
    key("links", NotRun),
    key("logging", NotRun),
    key("mem_limit", Bytes),
    key("mem_reservation", NotRun),
    key("memswap_limit", NotRun),
    key("mem_swappiness", NotRun),
    key("mac_address", NotRun),
    key("models", NotRun),
    key("network_mode", Text),
    key("networks", Networks),
    key("oom_kill_disable", NotRun),
    key("oom_score_adj", NotRun),
    key("pid", NotRun),
    key("pids_limit", Int),
    key("platform", Text),
    key("ports", Ports),
    key("post_start", NotRun),
    key("pre_stop", NotRun),
    key("privileged", Bool),
    key("provider", NotRun),
    key("pull_policy", Word(&["always", "never", "missing", "if_not_present", "build"])),
    key("read_only", Bool),
    key("restart", Restart),
    key("runtime", NotRun),
    key("scale", Int),
    key("secrets", NotRun),
    key("security_opt", Texts),
    key("shm_size", Bytes),
    key("stdin_open", Bool),
    key("stop_grace_period", Duration),
    key("stop_signal", Text),
    key("storage_opt", NotRun),
    key("sysctls", NotRun),
    key("tmpfs", OneOrMore),
    key("tty", Bool),
    key("ulimits", NotRun),
    key("use_api_socket", NotRun),
    key("user", Text),
    key("userns_mode", NotRun),
    key("uts", NotRun),
    key("volumes", Mounts),
    key("volumes_from", NotRun),
    key("working_dir", Text),
];

/// `services.NAME.build`.
pub const BUILD: &[Key] = &[
    key("context", Path),
    key("dockerfile", Text),
    key("dockerfile_inline", NotRun),
    key("entitlements", NotRun),
    key("args", Pairs),
    key("ssh", NotRun),
    key("labels", Labels),
    key("cache_from", NotRun),
    key("cache_to", NotRun),
    key("no_cache", Bool),
    key("additional_contexts", NotRun),
    key("pull", Bool),
    key("extra_hosts", NotRun),
    key("isolation", NotRun),
    key("network", NotRun),
    key("target", Text),
    key("secrets", NotRun),
    key("shm_size", NotRun),
    key("tags", Texts),
    key("ulimits", NotRun),
    key("platforms", NotRun),
    key("privileged", NotRun),
];

/// `services.NAME.deploy`.
const DEPLOY: &[Key] = &[
    key("mode", Word(&["replicated"])),
    key("replicas", Int),
    key("labels", NotRun),
    key("update_config", NotRun),
    key("rollback_config", NotRun),
    key("resources", Fields(RESOURCES)),
    key("restart_policy", NotRun),
    key("placement", NotRun),
    key("endpoint_mode", NotRun),
];

const RESOURCES: &[Key] = &[key("limits", Fields(LIMITS)), key("reservations", NotRun)];

const LIMITS: &[Key] = &[key("cpus", Float), key("memory", Bytes), key("pids", Int)];

/// `services.NAME.healthcheck`.
const HEALTHCHECK: &[Key] = &[
    key("test", Test),
    key("timeout", Duration),
    key("interval", Duration),
    key("retries", Int),
    key("start_period", Duration),
    key("start_interval", Duration),
    key("disable", Bool),
];

/// `services.NAME.depends_on.NAME`.
pub const DEPENDENCY: &[Key] = &[
    key("condition", Word(&["service_started", "service_healthy", "service_completed_successfully"])),
    key("restart", Bool),
    key("required", Bool),
];

/// `services.NAME.networks.NAME`.
pub const SERVICE_NETWORK: &[Key] = &[
    key("priority", Int),
    key("gw_priority", NotRun),
    key("interface_name", NotRun),
    key("aliases", Texts),
    key("ipv4_address", Text),
    key("ipv6_address", Text),
    key("link_local_ips", NotRun),
    key("mac_address", NotRun),
    key("driver_opts", NotRun),
];

/// One of `services.NAME.ports` in the long form.
pub const PORT: &[Key] = &[
    key("name", Text),
    key("mode", Word(&["ingress", "host"])),
    key("host_ip", Text),
    key("target", Int),
    key("published", Items),
    key("protocol", Word(&["tcp", "udp", "sctp"])),
    key("app_protocol", Text),
];

/// One of `services.NAME.volumes` in the long form.
pub const MOUNT: &[Key] = &[
    key("type", Word(&["bind", "volume", "tmpfs"])),
    key("source", Text),
    key("target", Text),
    key("read_only", Bool),
    key("consistency", NotRun),
    key("bind", Fields(BIND)),
    key("volume", Fields(&[key("nocopy", Bool), key("labels", NotRun), key("subpath", NotRun)])),
    key("tmpfs", Fields(&[key("size", Bytes), key("mode", Int)])),
    key("image", NotRun),
];

const BIND: &[Key] = &[
    key("selinux", Word(&["z", "Z"])),
    key("propagation", Word(&["private", "rprivate", "shared", "rshared", "slave", "rslave"])),
    key("create_host_path", Bool),
    key("recursive", NotRun),
];

/// One of `services.NAME.env_file` in the long form.
pub const ENV_FILE: &[Key] = &[key("path", Path), key("required", Bool), key("format", NotRun)];

/// `networks.NAME`.
pub const NETWORK: &[Key] = &[
    key("name", Text),
    key("driver", Text),
    key("driver_opts", Pairs),
    key("ipam", Fields(IPAM)),
    key("external", Bool),
    key("internal", Bool),
    key("attachable", Bool),
    key("labels", Labels),
    key("enable_ipv4", NotRun),
    key("enable_ipv6", Bool),
];

const IPAM: &[Key] = &[key("driver", NotRun), key("config", ListOf(POOL)), key("options", NotRun)];

const POOL: &[Key] = &[key("subnet", Text), key("gateway", Text), key("ip_range", Text), key("aux_addresses", NotRun)];

/// `volumes.NAME`.
pub const VOLUME: &[Key] =
    &[key("name", Text), key("driver", Text), key("driver_opts", Pairs), key("external", Bool), key("labels", Labels)];
