//! A service as the request that creates its container.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::compose::{Mount, Project, Service, labels};
use crate::docker_cli::{HealthOptions, MountKind, MountSpec, NetworkConnect, Run};
use crate::engine::{Beyond, EngineError, RunRequest};
use crate::objects::Container;
use crate::runtime::compose::scene::{Scene, refused};
use crate::runtime::ownership;

/// What is to be made of a service.
pub(super) struct Blueprint<'a> {
    pub service: &'a Service,
    pub number: u32,
    /// The name it is made under.
    pub name: String,
    /// The name it is found by on its networks; another one while the container before it still has it.
    pub called: String,
    /// The image's id.
    pub image: &'a str,
    /// The container whose anonymous volumes it takes over.
    pub before: Option<&'a Container>,
    /// For `docker compose run`.
    pub one_off: bool,
}

impl Scene<'_> {
    /// The request. `shared` is the container whose network it uses, where it is to use one.
    pub fn request(&self, plan: &Blueprint<'_>, shared: Option<&str>) -> Result<RunRequest, EngineError> {
        let (project, service) = (&self.project, plan.service);
        let mut composed = labels::for_container(project, service, plan.number, plan.one_off, plan.image);
        composed.extend(service.labels.iter().map(|(name, value)| (name.clone(), value.clone())));
        let mut run = Run {
            create_only: true,
            detach: true,
            interactive: service.stdin_open,
            tty: service.tty,
            name: Some(plan.name.clone()),
            image: project.image(service),
            pull: Some("never".to_owned()),
            hostname: service.hostname.clone(),
            env: self.environment(service),
            publish: service.ports.clone(),
            expose: service.expose.clone(),
            tmpfs: service.tmpfs.clone(),
            platform: service.platform.clone(),
            workdir: service.working_dir.clone(),
            user: service.user.clone(),
            labels: composed.into_iter().collect(),
            restart: service.restart.clone(),
            read_only: service.read_only,
            add_hosts: service.extra_hosts.clone(),
            memory: service.memory,
            nano_cpus: service.nano_cpus,
            no_healthcheck: service
                .healthcheck
                .as_ref()
                .is_some_and(|check| check.test.first().is_some_and(|kind| kind == "NONE")),
            cap_add: service.cap_add.clone(),
            cap_drop: service.cap_drop.clone(),
            privileged: service.privileged,
            security_opt: service.security_opt.clone(),
            group_add: service.group_add.clone(),
            dns: service.dns.clone(),
            stop_signal: service.stop_signal.clone(),
            stop_timeout: service.stop_grace_period.map(whole_seconds),
            shm_size: service.shm_size,
            pids_limit: service.pids_limit,
            command: service.command.clone().unwrap_or_default(),
            ..Run::default()
        };
        let mut beyond = Beyond { entrypoint: service.entrypoint.clone(), init: service.init, ..Beyond::default() };
        if let Some(check) = service.healthcheck.as_ref().filter(|_| !run.no_healthcheck) {
            run.health = Some(HealthOptions { cmd: None, ..check.times.clone() });
            beyond.health_test = (!check.test.is_empty()).then(|| check.test.clone());
        }
        for mount in &service.mounts {
            self.mount(mount, &mut run);
        }
        if let Some(before) = plan.before {
            let inherited = inherited(before, &run);
            run.mounts.retain(|spec| !inherited.iter().any(|kept| kept.target == spec.target));
            run.mounts.extend(inherited);
        }
        self.networks(plan, shared, &mut run, &mut beyond)?;
        Ok(RunRequest {
            run,
            cwd: PathBuf::from(&project.folder),
            labels: ownership::for_container(self.context.labels.clone()),
            size: self.context.size,
            beyond,
        })
    }

    /// The service's variables, and the proxies it says nothing of: docker's compose hands them on as docker run does.
    fn environment(&self, service: &Service) -> Vec<String> {
        let mut all = environment(&service.environment);
        let said = |name: &str| service.environment.contains_key(name);
        all.extend(self.context.proxy.unless(said).map(|(name, value)| format!("{name}={value}")));
        all
    }

    fn networks(
        &self,
        plan: &Blueprint<'_>,
        shared: Option<&str>,
        run: &mut Run,
        beyond: &mut Beyond,
    ) -> Result<(), EngineError> {
        let service = plan.service;
        if let Some(mode) = &service.network_mode {
            run.network = Some(shared.map_or_else(|| mode.clone(), |id| format!("container:{id}")));
            return Ok(());
        }
        let aliases = |own: &[String]| {
            let mut all = vec![plan.called.clone()];
            if !plan.one_off {
                all.push(service.name.clone());
            }
            all.extend(own.iter().cloned());
            all.dedup();
            all
        };
        for (at, wanted) in service.networks.iter().enumerate() {
            let network = self.project.networks.get(&wanted.key).map(|network| network.create.name.clone());
            let name = network.unwrap_or_else(|| wanted.key.clone());
            if at == 0 {
                run.network = Some(name);
                run.network_aliases = aliases(&wanted.aliases);
                run.ip = wanted.ipv4_address.clone();
                beyond.ipv6 = wanted.ipv6_address.clone();
            } else if wanted.ipv6_address.is_some() {
                let message = format!(
                    "service {}: ipv6_address is supported on the service's first network only: give {} the highest priority",
                    service.name, wanted.key
                );
                return Err(refused(message));
            } else {
                let ip = wanted.ipv4_address.clone();
                let aliases = aliases(&wanted.aliases);
                beyond.networks.push(NetworkConnect { network: name, container: String::new(), aliases, ip });
            }
        }
        Ok(())
    }

    fn mount(&self, mount: &Mount, run: &mut Run) {
        let spec = &mount.spec;
        let plain = mount.create_host_path && spec.options.is_empty();
        if spec.kind == MountKind::Bind && (plain || mount.selinux.is_some()) {
            // Only in this form the engine makes the folder, and labels it.
            let mut options: Vec<&str> = if spec.read_only { vec!["ro"] } else { Vec::new() };
            options.extend(mount.selinux.as_deref());
            let options = if options.is_empty() { String::new() } else { format!(":{}", options.join(",")) };
            run.volumes.push(format!("{}:{}{options}", spec.source.as_deref().unwrap_or_default(), spec.target));
            return;
        }
        let mut spec = spec.clone();
        if spec.kind == MountKind::Volume {
            let named = |key: &String| self.project.volumes.get(key).and_then(|volume| volume.create.name.clone());
            spec.source = spec.source.map(|key| named(&key).unwrap_or(key));
        }
        run.mounts.push(spec);
    }
}

/// Anonymous volumes of the container before that the new one does not mount otherwise: what is in them stays.
fn inherited(before: &Container, run: &Run) -> Vec<MountSpec> {
    let anonymous = |name: &str| name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mounted = |target: &str| {
        let bind = |volume: &String| volume.split(':').nth(1) == Some(target);
        run.mounts.iter().any(|spec| spec.target == target && spec.source.is_some()) || run.volumes.iter().any(bind)
    };
    let taken = |mount: &&crate::objects::Mount| anonymous(&mount.source) && !mounted(&mount.target);
    let spec = |mount: &crate::objects::Mount| MountSpec {
        kind: MountKind::Volume,
        source: Some(mount.source.clone()),
        target: mount.target.clone(),
        ..MountSpec::default()
    };
    before.mounts.iter().filter(taken).map(spec).collect()
}

/// `NAME=value`; a name alone takes the image's variable away.
pub(super) fn environment(variables: &BTreeMap<String, Option<String>>) -> Vec<String> {
    let text = |(name, value): (&String, &Option<String>)| match value {
        Some(value) => format!("{name}={value}"),
        None => name.clone(),
    };
    variables.iter().map(text).collect()
}

/// Nanoseconds in seconds, rounded up.
pub(super) fn whole_seconds(nanoseconds: i64) -> i64 {
    nanoseconds.saturating_add(999_999_999) / 1_000_000_000
}

/// The number of a service's container whose network another service uses, by `network_mode: service:NAME`.
pub(super) fn shares_with<'s>(project: &'s Project, service: &Service) -> Option<&'s Service> {
    project.services.get(service.network_mode.as_deref()?.strip_prefix("service:")?)
}
