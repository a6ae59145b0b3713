//! The docker command line, parsed once into typed values.

pub mod command;

pub use command::{
    Build, CommandLine, DockerCommand, Exec, History, ImageLs, Inspect, Logs, Ps, PublishSpec, Rm, Rmi, Run, Stop,
};
