//! The engine's own answers as one seat sees them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::docker_cli::reference::Reference;
use crate::engine::ObjectKind;
use crate::engine::seat::view::{Whose, anonymous, built_in, hidden};
use crate::engine::seat::{LABEL_SEAT, Words};

/// Paths on the engine's machine, which stay as they are there.
const PATHS: [&str; 2] = ["Mountpoint", "Source"];

impl Words {
    /// A document in the lesson's names, keys too.
    pub(super) fn json(&self, document: &mut Value) {
        match document {
            Value::String(text) => *text = self.text(text),
            Value::Array(all) => all.iter_mut().for_each(|one| self.json(one)),
            Value::Object(fields) => {
                let old = std::mem::take(fields);
                for (name, mut value) in old {
                    if !PATHS.contains(&name.as_str()) {
                        self.json(&mut value);
                    }
                    fields.insert(self.text(&name), value);
                }
            }
            _ => {}
        }
    }

    /// A list in the lesson's names, without what the seat does not see.
    pub(super) fn json_list(&self, kind: ObjectKind, list: &mut Value, mounted: &BTreeSet<String>) {
        let Value::Array(all) = list else { return };
        let taken = match kind {
            ObjectKind::Image => self.taken(all.iter().flat_map(|image| strings(image, "RepoTags")).collect::<Vec<_>>().iter()),
            _ => BTreeSet::new(),
        };
        all.retain_mut(|one| self.see_json(kind, one, mounted, &taken));
    }

    /// One thing in the lesson's names; whether the seat sees it.
    pub(super) fn see_json(
        &self,
        kind: ObjectKind,
        one: &mut Value,
        mounted: &BTreeSet<String>,
        taken: &BTreeSet<Reference>,
    ) -> bool {
        let seen = match kind {
            ObjectKind::Container => self.own_container(one),
            ObjectKind::Network => self.see_network_json(one),
            ObjectKind::Volume => {
                let name = text(one, "Name");
                let own = label(one, LABEL_SEAT).as_deref() == Some(self.seat().as_str());
                self.own_thing(name).is_some() || anonymous(name) && (own || mounted.contains(name))
            }
            ObjectKind::Image => self.see_image_json(one, taken),
        };
        if seen {
            self.json(one);
        }
        seen
    }

    /// Whether a container, listed or inspected, is the seat's.
    pub(super) fn own_container(&self, container: &Value) -> bool {
        let own = |name: &str| self.own_thing(name.trim_start_matches('/')).is_some();
        own(text(container, "Name")) || strings(container, "Names").iter().any(|name| own(name))
    }

    fn see_network_json(&self, network: &mut Value) -> bool {
        let name = text(network, "Name").to_owned();
        if self.own_thing(&name).is_none() && !built_in(&name) {
            return false;
        }
        // Others are on the networks that are everybody's.
        if let Some(members) = network.get_mut("Containers").and_then(Value::as_object_mut) {
            members.retain(|_, member| self.own_thing(text(member, "Name")).is_some());
        }
        true
    }

    fn see_image_json(&self, image: &mut Value, taken: &BTreeSet<Reference>) -> bool {
        let whose = self.whose_json(image);
        if whose == Whose::Foreign {
            return false;
        }
        let mut left = 0;
        for key in ["RepoTags", "RepoDigests"] {
            let Some(names) = image.get_mut(key).and_then(Value::as_array_mut) else { continue };
            names.retain(|name| {
                let name = name.as_str().unwrap_or_default();
                !self.foreign_image(name) && (self.own_image(name).is_some() || !hidden(name, taken))
            });
            left += names.len();
        }
        whose == Whose::Own || left > 0
    }

    /// Whose an image is, listed or inspected.
    pub(super) fn whose_json(&self, image: &Value) -> Whose {
        let found = |name: &str| label(image, name).or_else(|| label(image.get("Config")?, name));
        self.whose(&strings(image, "RepoTags"), &strings(image, "RepoDigests"), found)
    }

    /// Whether an event is of the seat's things.
    pub(super) fn own_event(&self, event: &Value) -> bool {
        let actor = event.get("Actor").unwrap_or(&Value::Null);
        let attribute = |name: &str| actor.get("Attributes").map_or("", |all| text(all, name));
        let seat = attribute(LABEL_SEAT);
        let name = attribute("name");
        let id = text(actor, "ID");
        match text(event, "Type") {
            "image" => self.own_image(name).or_else(|| self.own_image(id)).is_some() || seat == self.seat().as_str(),
            "volume" => self.own_thing(id).is_some(),
            _ => self.own_thing(name).is_some(),
        }
    }
}

/// A text field.
pub(super) fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// A field with texts.
pub(super) fn strings(value: &Value, key: &str) -> Vec<String> {
    let all = value.get(key).and_then(Value::as_array);
    all.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// A label.
pub(super) fn label(value: &Value, name: &str) -> Option<String> {
    value.get("Labels")?.get(name)?.as_str().map(str::to_owned)
}
