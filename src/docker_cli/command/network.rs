//! What is done with networks and volumes.

/// `docker volume create`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolumeCreate {
    /// Name; the engine makes one up without it.
    pub name: Option<String>,
    /// `-d`; `local` without it.
    pub driver: Option<String>,
    /// `--label`.
    pub labels: Vec<(String, String)>,
    /// `-o`.
    pub opts: Vec<(String, String)>,
}

/// `docker volume rm`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolumeRm {
    /// `-f`.
    pub force: bool,
    /// Names.
    pub names: Vec<String>,
}

/// `docker network create`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkCreate {
    /// Name.
    pub name: String,
    /// `-d`; `bridge` without it.
    pub driver: Option<String>,
    /// `--label`.
    pub labels: Vec<(String, String)>,
    /// `-o`.
    pub opts: Vec<(String, String)>,
    /// `--subnet`.
    pub subnets: Vec<String>,
    /// `--gateway`.
    pub gateways: Vec<String>,
    /// `--ip-range`.
    pub ip_ranges: Vec<String>,
    /// `--internal`.
    pub internal: bool,
    /// `--attachable`.
    pub attachable: bool,
    /// `--ipv6`.
    pub ipv6: bool,
}

/// `docker network rm`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkRm {
    /// `-f`: no complaint about one that is not there.
    pub force: bool,
    /// Names.
    pub names: Vec<String>,
}

/// `docker network connect`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkConnect {
    /// Network.
    pub network: String,
    /// Container.
    pub container: String,
    /// `--alias`.
    pub aliases: Vec<String>,
    /// `--ip`.
    pub ip: Option<String>,
}

/// `docker network disconnect`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NetworkDisconnect {
    /// `-f`.
    pub force: bool,
    /// Network.
    pub network: String,
    /// Container.
    pub container: String,
}
