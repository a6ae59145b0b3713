//! The project's networks and volumes: made when they are missing, removed when they are the project's own.

use std::collections::BTreeMap;

use crate::compose::{Network, Project, labels};
use crate::docker_cli::VolumeCreate;
use crate::engine::EngineError;
use crate::i18n::fixed;
use crate::runtime::compose::scene::{Scene, refused};

impl Scene<'_> {
    /// Every network of these services is there.
    pub async fn ensure_networks(&self, project: &Project) -> Result<(), EngineError> {
        let there = self.engine.networks().await?;
        for (key, network) in used_networks(project) {
            let name = &network.create.name;
            let known = there.iter().find(|known| known.name == *name);
            match known {
                None if network.external => return Err(EngineError::NotFound { what: "network", name: name.clone() }),
                None => self.create_network(key, network).await?,
                Some(known) if network.external || labels::belongs(&known.labels, &self.project, labels::NETWORK, key) => {}
                Some(known) => {
                    let label = known.labels.get(labels::NETWORK).map(String::as_str).unwrap_or_default();
                    return Err(self.refused(
                        format!("network {name} was found but has incorrect label {} set to {label:?}", labels::NETWORK),
                        fixed(self.context.lang, "runtime-compose-network-of-another"),
                    ));
                }
            }
        }
        Ok(())
    }

    async fn create_network(&self, key: &str, network: &Network) -> Result<(), EngineError> {
        let name = &network.create.name;
        self.tell("Network", name, "Creating").await;
        self.engine.create_network(&network.create, self.labels(labels::for_network(&self.project, key))).await?;
        self.tell("Network", name, "Created").await;
        Ok(())
    }

    /// Every volume of these services is there.
    pub async fn ensure_volumes(&self, project: &Project) -> Result<(), EngineError> {
        let there = self.engine.volumes().await?;
        for (key, volume) in used_volumes(project) {
            let name = volume.create.name.clone().unwrap_or_else(|| key.to_owned());
            match there.iter().find(|known| known.name == name) {
                None if volume.external => return Err(refused(format!("external volume {name:?} not found"))),
                None => {
                    self.tell("Volume", &format!("{name:?}"), "Creating").await;
                    let create = VolumeCreate { name: Some(name.clone()), ..volume.create.clone() };
                    self.engine.create_volume(&create, self.labels(labels::for_volume(&self.project, key))).await?;
                    self.tell("Volume", &format!("{name:?}"), "Created").await;
                }
                Some(known) if !volume.external && !labels::belongs(&known.labels, &self.project, labels::VOLUME, key) => {
                    let text =
                        "already exists but was not created by Docker Compose. Use `external: true` to use an existing volume";
                    self.warn(format!("volume {name:?} {text}")).await;
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// Removes the project's networks; one that is still in use stays, and one that somebody else made.
    pub async fn remove_networks(&self) -> Result<bool, EngineError> {
        let there = self.engine.networks().await?;
        let mut any = false;
        for (key, network) in self.project.networks.iter().filter(|(_, network)| !network.external) {
            let ours = |known: &&crate::objects::Network| {
                known.name == network.create.name && labels::belongs(&known.labels, &self.project, labels::NETWORK, key)
            };
            let Some(known) = there.iter().find(ours) else { continue };
            any = true;
            self.tell("Network", &known.name, "Removing").await;
            match self.engine.remove_network(&known.name).await {
                Ok(()) | Err(EngineError::NotFound { .. }) => self.tell("Network", &known.name, "Removed").await,
                Err(EngineError::Other { message, .. }) if is_in_use(&message) => {
                    self.tell("Network", &known.name, "Resource is still in use").await;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(any)
    }

    /// Removes the project's volumes with what is in them; not one that somebody else made.
    pub async fn remove_volumes(&self) -> Result<bool, EngineError> {
        let there = self.engine.volumes().await?;
        let mut any = false;
        for (key, volume) in self.project.volumes.iter().filter(|(_, volume)| !volume.external) {
            let name = volume.create.name.as_deref().unwrap_or(key);
            let Some(known) = there.iter().find(|known| known.name == name) else { continue };
            if !labels::belongs(&known.labels, &self.project, labels::VOLUME, key) {
                self.warn(format!("volume {name:?} was not made by this project and stays")).await;
                continue;
            }
            any = true;
            self.tell("Volume", name, "Removing").await;
            match self.engine.remove_volume(name, false).await {
                Ok(()) | Err(EngineError::NotFound { .. }) => self.tell("Volume", name, "Removed").await,
                Err(EngineError::Other { message, .. }) if is_in_use(&message) => {
                    self.tell("Volume", name, "Resource is still in use").await;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(any)
    }
}

fn is_in_use(message: &str) -> bool {
    ["in use", "has active endpoints", "being used"].iter().any(|sign| message.contains(sign))
}

fn used_networks(project: &Project) -> BTreeMap<&str, &Network> {
    let keys = project.services.values().flat_map(|service| service.networks.iter().map(|network| network.key.as_str()));
    keys.filter_map(|key| Some((key, project.networks.get(key)?))).collect()
}

fn used_volumes(project: &Project) -> BTreeMap<&str, &crate::compose::Volume> {
    let mounts = project.services.values().flat_map(|service| &service.mounts);
    mounts
        .filter_map(|mount| {
            let key = mount.spec.source.as_deref()?;
            Some((key, project.volumes.get(key)?))
        })
        .collect()
}
