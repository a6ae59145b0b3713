//! The services' images: built or pulled when they are missing, or when it is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use tokio::sync::mpsc;

use crate::compose::{Project, PullPolicy, Service, labels};
use crate::docker_cli::Build;
use crate::docker_cli::command::compose::{ComposeBuild, ComposePull, ComposeUp};
use crate::engine::{BuildEvent, BuildRequest, EngineError, RunEvent};
use crate::runtime::compose::scene::{Scene, refused};
use crate::runtime::{ActionOutput, ownership};

/// How images are come by.
#[derive(Debug, Clone, Default)]
pub(super) struct Sources {
    /// Build what can be built.
    pub build: bool,
    /// Build nothing.
    pub no_build: bool,
    /// Instead of the services' own policies.
    pub pull: Option<PullPolicy>,
}

impl Sources {
    /// As `up` and `create` ask for it.
    pub fn of(up: &ComposeUp) -> Self {
        let pull = match up.pull.as_deref() {
            Some("always") => Some(PullPolicy::Always),
            Some("never") => Some(PullPolicy::Never),
            Some("missing") => Some(PullPolicy::Missing),
            Some("build") => Some(PullPolicy::Build),
            _ => None,
        };
        Self { build: up.build, no_build: up.no_build, pull }
    }
}

impl Scene<'_> {
    /// Every service's image is there; their ids by service.
    pub async fn ensure_images(&self, project: &Project, sources: &Sources) -> Result<BTreeMap<String, String>, EngineError> {
        let (mut ids, mut fetched) = (BTreeMap::new(), BTreeSet::new());
        for service in project.order().into_iter().filter_map(|name| project.services.get(name)) {
            let name = project.image(service);
            let policy = sources.pull.or(service.pull_policy).unwrap_or(PullPolicy::Missing);
            let there = self.image_id(&name).await?;
            let build = service.build.is_some() && !sources.no_build;
            let builds = build && (sources.build || policy == PullPolicy::Build || there.is_none());
            let pulls = match policy {
                PullPolicy::Always => service.image.is_some() && service.build.is_none(),
                PullPolicy::Never => false,
                PullPolicy::Missing | PullPolicy::Build => there.is_none(),
            };
            let id = if builds {
                self.build(project, service, &ComposeBuild::default()).await?;
                self.image_id(&name).await?
            } else if pulls && !fetched.contains(&name) {
                if service.image.is_none() {
                    return Err(refused(format!(
                        "service {:?}: its image {name} is not built yet, and nothing was to be built",
                        service.name
                    )));
                }
                self.pull(service, &name, false).await?;
                fetched.insert(name.clone());
                self.image_id(&name).await?
            } else if pulls {
                self.image_id(&name).await?
            } else {
                there
            };
            ids.insert(service.name.clone(), id.ok_or_else(|| EngineError::NotFound { what: "image", name: name.clone() })?);
        }
        Ok(ids)
    }

    /// The id of an image that is there.
    pub async fn image_id(&self, name: &str) -> Result<Option<String>, EngineError> {
        match self.engine.image(name).await {
            Ok(image) => Ok(Some(image.id)),
            Err(EngineError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn pull(&self, service: &Service, image: &str, quiet: bool) -> Result<(), EngineError> {
        let name = &service.name;
        self.out.error(format!(" {name} Pulling ")).await;
        let (sender, mut events) = mpsc::channel(64);
        let relay = async {
            while let Some(event) = events.recv().await {
                if let (RunEvent::Pull(line), false) = (event, quiet) {
                    self.out.error(format!(" {name} {line}")).await;
                }
            }
        };
        let (pulled, ()) = tokio::join!(self.engine.pull(image, service.platform.as_deref(), sender), relay);
        if let Err(error) = pulled {
            self.out.error(format!(" {name} Error {error}")).await;
            return Err(error);
        }
        self.out.error(format!(" {name} Pulled ")).await;
        Ok(())
    }

    /// Builds a service's image; its news carry the service's name, as there may be several builds.
    pub async fn build(&self, project: &Project, service: &Service, options: &ComposeBuild) -> Result<String, EngineError> {
        let Some(given) = &service.build else { return Err(refused(format!("service {:?} has no build", service.name))) };
        let mut args: BTreeMap<String, String> =
            given.args.iter().filter_map(|(name, value)| Some((name.clone(), value.clone()?))).collect();
        args.extend(options.build_args.iter().cloned());
        let proxies: Vec<(String, String)> = self.context.proxy.unless(|name| args.contains_key(name)).collect();
        args.extend(proxies);
        let mut all_labels = given.labels.clone();
        all_labels.extend(labels::for_image(project, service));
        let folder = PathBuf::from(&given.context);
        let build = Build {
            file: (!given.dockerfile.is_empty()).then(|| folder.join(&given.dockerfile).display().to_string()),
            context: given.context.clone(),
            tags: std::iter::once(project.image(service)).chain(given.tags.iter().cloned()).collect(),
            target: given.target.clone(),
            build_args: args.into_iter().collect(),
            labels: all_labels.into_iter().collect(),
            no_cache: given.no_cache || options.no_cache,
            pull: given.pull || options.pull,
            platform: service.platform.clone(),
            progress: options.progress.clone(),
            quiet: options.quiet,
        };
        if !Path::new(&given.context).is_dir() {
            return Err(refused(format!("unable to prepare context: path {:?} not found", given.context)));
        }
        let session = ownership::for_image(self.context.labels.clone(), &build);
        let request = BuildRequest { build, cwd: folder, labels: session, images: BTreeMap::new() };
        let (sender, mut events) = mpsc::channel(256);
        let relay = async {
            while let Some(event) = events.recv().await {
                let news = ActionOutput::Build(of_service(&service.name, event));
                if !options.quiet && self.out.0.send(news).await.is_err() {
                    break;
                }
            }
        };
        let (built, ()) = tokio::join!(self.engine.build(request, sender), relay);
        built
    }
}

/// `docker compose build`.
pub(super) async fn build(scene: &Scene<'_>, options: &ComposeBuild) -> Result<i64, EngineError> {
    use crate::compose::With;
    let with = if options.with_dependencies { With::Dependencies } else { With::Nothing };
    let project = scene.select(&options.services, with)?;
    for service in project.order().into_iter().filter_map(|name| project.services.get(name)) {
        if service.build.is_some() {
            let id = scene.build(&project, service, options).await?;
            if options.quiet {
                scene.out.line(id).await;
            } else {
                scene.out.error(format!(" {}  Built", service.name)).await;
            }
        }
    }
    Ok(0)
}

/// `docker compose pull`.
pub(super) async fn pull(scene: &Scene<'_>, options: &ComposePull) -> Result<i64, EngineError> {
    use crate::compose::With;
    let with = if options.include_deps { With::Dependencies } else { With::Nothing };
    let project = scene.select(&options.services, with)?;
    let mut fetched = BTreeSet::new();
    for service in project.services.values() {
        let skipped = match &service.image {
            None => Some("No image to be pulled".to_owned()),
            Some(_) if options.ignore_buildable && service.build.is_some() => Some("Image can be built".to_owned()),
            Some(image) if !fetched.insert(image.clone()) => Some("Image is already being pulled".to_owned()),
            Some(_) => None,
        };
        if let Some(why) = skipped {
            scene.out.error(format!(" {} Skipped - {why} ", service.name)).await;
            continue;
        }
        match scene.pull(service, &project.image(service), options.quiet).await {
            Err(error) if !options.ignore_failures || error.is_silence() => return Err(error),
            Err(_) | Ok(()) => {}
        }
    }
    Ok(0)
}

/// A step of one build among others: `[web 2/4] RUN …`.
fn of_service(service: &str, event: BuildEvent) -> BuildEvent {
    let id = |id: String| format!("{service}/{id}");
    match event {
        BuildEvent::Step { id: step, name, state } => {
            let name = match name.strip_prefix('[') {
                Some(rest) => format!("[{service} {rest}"),
                None => format!("[{service}] {name}"),
            };
            BuildEvent::Step { id: id(step), name, state }
        }
        BuildEvent::Progress { step, what, current, total } => BuildEvent::Progress { step: id(step), what, current, total },
        BuildEvent::Log { step, line } => BuildEvent::Log { step: id(step), line },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::of_service;
    use crate::engine::{BuildEvent, StepState};

    #[test]
    fn steps_of_several_builds_are_told_apart() {
        let step = |name: &str| BuildEvent::Step { id: "1".into(), name: name.into(), state: StepState::Running };
        let BuildEvent::Step { id, name, .. } = of_service("web", step("[build 2/4] RUN make")) else { panic!("a step") };
        assert_eq!((id.as_str(), name.as_str()), ("web/1", "[web build 2/4] RUN make"));
        let BuildEvent::Step { name, .. } = of_service("api", step("exporting")) else { panic!("a step") };
        assert_eq!(name, "[api] exporting");
    }
}
