//! Who holds a host port.

use std::path::Path;

use crate::docker_cli::PublishSpec;
use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::taken_port;
use crate::engine::{EngineError, PortHolder};

impl Live {
    /// Makes `PortTaken` of an error that says so, with the holder's name where it can be found.
    pub(super) async fn port_conflict(&self, error: EngineError, published: &[PublishSpec]) -> EngineError {
        let EngineError::Other { message, .. } = &error else { return error };
        let Some(told) = taken_port(message) else { return error };
        let only = || match published {
            [one] => one.host_port,
            _ => None,
        };
        match told.or_else(only) {
            Some(port) => EngineError::PortTaken { port, by: self.holder(port).await },
            None => error,
        }
    }

    async fn holder(&self, port: u16) -> Option<PortHolder> {
        let containers = self.list_containers(false).await.unwrap_or_default();
        let publishes = |container: &&crate::objects::Container| container.ports.iter().any(|p| p.host_port == port);
        if let Some(container) = containers.iter().find(publishes) {
            return Some(PortHolder::Container(container.name.clone()));
        }
        // A port of another machine says nothing about this one's processes.
        if self.address.place().is_remote() {
            return None;
        }
        let program = tokio::task::spawn_blocking(move || program_on(port)).await;
        program.ok().flatten().map(PortHolder::Program)
    }
}

/// The program of this machine that listens on a TCP port, as far as this user may see it. Reads `/proc`, so it blocks.
#[must_use]
pub fn program_on(port: u16) -> Option<String> {
    listening_program(Path::new("/proc"), port)
}

/// The program that listens on a TCP port, as far as this user may see it.
fn listening_program(proc: &Path, port: u16) -> Option<String> {
    let tables = ["net/tcp", "net/tcp6"].map(|table| std::fs::read_to_string(proc.join(table)).unwrap_or_default());
    let inodes: Vec<String> =
        tables.iter().flat_map(|table| table.lines().filter_map(|row| listening_inode(row, port))).collect();
    if inodes.is_empty() {
        return None;
    }
    for process in std::fs::read_dir(proc).ok()?.flatten() {
        let folder = process.path();
        let Ok(files) = std::fs::read_dir(folder.join("fd")) else { continue };
        let holds = files.flatten().filter_map(|file| std::fs::read_link(file.path()).ok()).any(|target| {
            let target = target.to_string_lossy();
            target
                .strip_prefix("socket:[")
                .and_then(|rest| rest.strip_suffix(']'))
                .is_some_and(|inode| inodes.iter().any(|i| i == inode))
        });
        if holds {
            return std::fs::read_to_string(folder.join("comm")).ok().map(|name| line(&name));
        }
    }
    None
}

/// The socket's inode when a row of `/proc/net/tcp` is one that listens on the port.
fn listening_inode(row: &str, port: u16) -> Option<String> {
    const LISTEN: &str = "0A";
    let fields: Vec<&str> = row.split_whitespace().collect();
    let (_, local) = fields.get(1)?.rsplit_once(':')?;
    let listens = u16::from_str_radix(local, 16) == Ok(port) && *fields.get(3)? == LISTEN;
    listens.then(|| fields.get(9).map(|inode| (*inode).to_owned()))?
}

#[cfg(test)]
mod tests {
    use super::listening_inode;

    #[test]
    fn only_listening_sockets_on_that_port_count() {
        let row = |port: &str, state: &str| {
            format!("  0: 0100007F:{port} 00000000:0000 {state} 00000000:00000000 00:00000000 00000000 0 0 4711 1")
        };
        assert_eq!(listening_inode(&row("22B8", "0A"), 8888), Some("4711".to_owned()));
        assert_eq!(listening_inode(&row("22B8", "01"), 8888), None);
        assert_eq!(listening_inode(&row("22B9", "0A"), 8888), None);
        assert_eq!(listening_inode("  sl  local_address rem_address   st", 8888), None);
    }
}
