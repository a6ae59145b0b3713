//! A profile: every image, version and proxy of a room at once, in one file beside no course.

use std::collections::BTreeMap;

use crate::course::{Course, VariableKind};
use crate::docker_cli::proxy::Proxy;

/// What holds in one place: a company with a mirror, a class on arm64, a room without a network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// Values of the course's variables, in place of its defaults.
    pub variables: BTreeMap<String, String>,
    /// Put before the name of every image that has no value of its own above: `mirror.example.com/`.
    pub image_prefix: String,
    /// Proxies for host commands, containers and builds.
    pub proxy: Proxy,
}

impl Profile {
    /// Puts the profile's values in the place of the course's defaults. What the learner chose, and `--set`, still win.
    pub fn apply(&self, course: &mut Course) {
        for variable in &mut course.variables {
            if let Some(value) = self.variables.get(&variable.name) {
                variable.default.clone_from(value);
                variable.defaults.clear();
            } else if variable.kind == VariableKind::Image && !self.image_prefix.is_empty() {
                let defaults = variable.defaults.iter_mut().map(|(_, value)| value);
                for value in defaults.chain([&mut variable.default]) {
                    value.insert_str(0, &self.image_prefix);
                }
            }
        }
    }
}
