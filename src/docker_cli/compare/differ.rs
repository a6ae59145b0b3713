//! What two lines do not share.

use super::difference::{Difference, PortPart, Subject};
use super::form::{Argument, Form, Given, Value, spelt};
use crate::docker_cli::Reference;

/// Everything in which `typed` is not as `asked`, the weightiest first; nothing when they mean the same.
pub fn between(asked: &Form, typed: &Form) -> Vec<Difference> {
    if asked.command != typed.command {
        let (asked, typed) = (format!("docker {}", asked.command), format!("docker {}", typed.command));
        return vec![Difference::Command { asked, typed }];
    }
    let mut differences = arguments(asked, typed);
    for (name, wanted) in &asked.flags {
        let flag = Flag { command: &asked.command, name };
        match (wanted, typed.flags.get(name)) {
            (wanted, None) => differences.extend(flag.lacking(wanted)),
            (Given::Switch(wanted), Some(Given::Switch(given))) => {
                if wanted != given {
                    differences.extend(flag.lacking(&Given::Switch(*wanted)));
                }
            }
            (Given::One(wanted), Some(Given::One(given))) => {
                if wanted.normal != given.normal {
                    differences.push(flag.other(wanted, given));
                }
            }
            (Given::Many(wanted), Some(Given::Many(given))) => differences.extend(flag.lists(wanted, given)),
            (wanted, Some(given)) => {
                differences.extend(flag.lacking(wanted));
                differences.extend(flag.needless(given));
            }
        }
    }
    for (name, given) in typed.flags.iter().filter(|(name, _)| !asked.flags.contains_key(*name)) {
        differences.extend(Flag { command: &asked.command, name }.needless(given));
    }
    if asked.inner != typed.inner {
        differences.push(Difference::Inner { asked: asked.inner.join(" "), typed: typed.inner.join(" ") });
    }
    differences
}

fn arguments(asked: &Form, typed: &Form) -> Vec<Difference> {
    // Of names in any order, those that both have are no difference.
    let lacks = |form: &Form, argument: &&Argument| {
        !form.arguments.iter().any(|other| other.name == argument.name && other.value.normal == argument.value.normal)
    };
    let in_order = asked.arguments.iter().map(|argument| &argument.value.normal);
    if in_order.eq(typed.arguments.iter().map(|argument| &argument.value.normal)) {
        return Vec::new();
    }
    let swapped = |pair: &[Argument], other: &[Argument]| match (pair, other) {
        ([a, b], [c, d]) => a.value.normal == d.value.normal && b.value.normal == c.value.normal,
        _ => false,
    };
    if swapped(&asked.arguments, &typed.arguments) {
        let texts = |form: &Form| form.arguments.iter().map(|each| each.value.text.as_str()).collect::<Vec<_>>().join(" ");
        return vec![Difference::Swapped { asked: texts(asked), typed: texts(typed) }];
    }
    let mut wanted: Vec<_> = asked.arguments.iter().filter(|argument| lacks(typed, argument)).collect();
    let mut given: Vec<_> = typed.arguments.iter().filter(|argument| lacks(asked, argument)).collect();
    let mut differences = Vec::new();
    while let Some(place) = wanted.iter().position(|wanted| given.iter().any(|given| given.name == wanted.name)) {
        let wanted = wanted.remove(place);
        let Some(at) = given.iter().position(|given| given.name == wanted.name) else { break };
        let given = given.remove(at);
        differences.push(argument(&asked.command, wanted, given));
    }
    let lacking = |argument: &Argument| Difference::ArgumentLacking { asked: argument.value.text.clone() };
    let needless = |argument: &Argument| Difference::ArgumentNeedless { typed: argument.value.text.clone() };
    differences.extend(wanted.into_iter().map(lacking));
    differences.extend(given.into_iter().map(needless));
    if differences.is_empty() {
        // The same arguments in an order that matters.
        let texts = |form: &Form| form.arguments.iter().map(|each| each.value.text.as_str()).collect::<Vec<_>>().join(" ");
        differences.push(Difference::Swapped { asked: texts(asked), typed: texts(typed) });
    }
    differences
}

fn argument(command: &str, wanted: &Argument, given: &Argument) -> Difference {
    let subject = match (command, wanted.name.as_str()) {
        ("build", "PATH") => Subject::Context,
        ("tag", "TARGET_IMAGE") => Subject::Tag,
        (_, "IMAGE" | "SOURCE_IMAGE") => return image(&wanted.value, &given.value),
        (_, "CONTAINER") => Subject::Container,
        (_, "VOLUME") => Subject::VolumeName,
        (_, "NETWORK") => Subject::NetworkName,
        _ => Subject::Argument,
    };
    Difference::Value { subject, asked: wanted.value.text.clone(), typed: given.value.text.clone() }
}

/// The same image with another tag is told apart from another image.
fn image(wanted: &Value, given: &Value) -> Difference {
    let tags = Reference::parse(&wanted.text).ok().zip(Reference::parse(&given.text).ok()).and_then(|(one, other)| {
        let same = (&one.domain, &one.path) == (&other.domain, &other.path) && one.digest == other.digest;
        same.then(|| one.tag.zip(other.tag)).flatten()
    });
    match tags {
        Some((asked, typed)) => {
            let image = Reference::parse(&wanted.text).map(|reference| reference.repository()).unwrap_or_default();
            Difference::ImageTag { image, asked, typed }
        }
        None => Difference::Value { subject: Subject::Image, asked: wanted.text.clone(), typed: given.text.clone() },
    }
}

struct Flag<'a> {
    command: &'a str,
    name: &'a str,
}

impl Flag<'_> {
    /// As one writes it, with its value.
    fn written(&self, value: Option<&str>) -> String {
        let flag = spelt(self.command, self.name);
        match value {
            None => flag,
            Some(value) if flag.starts_with("--") && (value.is_empty() || value.starts_with('-')) => format!("{flag}={value}"),
            Some(value) => format!("{flag} {value}"),
        }
    }

    fn all(&self, given: &Given, make: impl Fn(String) -> Difference) -> Vec<Difference> {
        match given {
            Given::Switch(true) => vec![make(self.written(None))],
            Given::Switch(false) => vec![make(format!("--{}=false", self.name))],
            Given::One(value) => vec![make(self.written(Some(&value.text)))],
            Given::Many(values) => values.iter().map(|value| make(self.written(Some(&value.text)))).collect(),
        }
    }

    fn lacking(&self, wanted: &Given) -> Vec<Difference> {
        self.all(wanted, |flag| Difference::FlagLacking { command: self.command.into(), name: self.name.into(), flag })
    }

    fn needless(&self, given: &Given) -> Vec<Difference> {
        self.all(given, |flag| Difference::FlagNeedless { command: self.command.into(), name: self.name.into(), flag })
    }

    fn other(&self, wanted: &Value, given: &Value) -> Difference {
        let subject = match (self.command, self.name) {
            ("build", "tag") => Subject::Tag,
            ("build", "file") => Subject::File,
            ("build", "target") => Subject::Target,
            ("run" | "create", "name") => Subject::ContainerName,
            ("run" | "create", "network") => Subject::Network,
            (_, "volume" | "mount") => Subject::Volume,
            (_, "env" | "build-arg" | "label") => match (wanted.text.split_once('='), given.text.split_once('=')) {
                (Some((name, one)), Some((other, two))) if name == other => {
                    let flag = spelt(self.command, self.name);
                    return Difference::Named { flag, name: name.into(), asked: one.into(), typed: two.into() };
                }
                _ => Subject::Flag(spelt(self.command, self.name)),
            },
            _ => Subject::Flag(spelt(self.command, self.name)),
        };
        Difference::Value { subject, asked: wanted.text.clone(), typed: given.text.clone() }
    }

    /// Of two lists, what is only in one: first paired by what they have in common, then in order.
    fn lists(&self, wanted: &[Value], given: &[Value]) -> Vec<Difference> {
        let texts = |values: &[Value]| values.iter().map(|value| value.text.as_str()).collect::<Vec<_>>().join(" ");
        let order = (texts(wanted), texts(given));
        let same_order = wanted.iter().map(|value| &value.normal).eq(given.iter().map(|value| &value.normal));
        let only = |these: &[Value], those: &[Value]| -> Vec<Value> {
            these.iter().filter(|value| !those.iter().any(|other| other.normal == value.normal)).cloned().collect()
        };
        let (mut wanted, mut given) = (only(wanted, given), only(given, wanted));
        let mut differences = Vec::new();
        for near in [Self::shares_most, Self::shares_some, |_: &Self, _: &Value, _: &Value| true] {
            let mut place = 0;
            while let Some(one) = wanted.get(place) {
                match given.iter().position(|other| near(self, one, other)) {
                    Some(at) => {
                        let (one, other) = (wanted.remove(place), given.remove(at));
                        differences.push(if self.name == "publish" { port(&one, &other) } else { self.other(&one, &other) });
                    }
                    None => place += 1,
                }
            }
        }
        differences.extend(self.lacking(&Given::Many(wanted)));
        differences.extend(self.needless(&Given::Many(given)));
        // Where the order is all that differs, it is one that docker looks at: others were put in order before.
        if differences.is_empty() && !same_order {
            differences.push(Difference::Swapped { asked: order.0, typed: order.1 });
        }
        differences
    }

    /// Same name, same container port, same place in the container.
    fn shares_most(&self, one: &Value, other: &Value) -> bool {
        let key = |value: &Value| match self.name {
            "publish" => value.normal.splitn(3, '|').nth(2).map(str::to_owned),
            "volume" => value.normal.split(':').nth(1).map(str::to_owned),
            "env" | "build-arg" | "label" => value.normal.split_once('=').map(|(name, _)| name.to_owned()),
            "tag" => value.normal.rsplit_once(':').map(|(name, _)| name.to_owned()),
            _ => None,
        };
        key(one).is_some_and(|one| Some(one) == key(other))
    }

    /// Same host port, same volume, same value.
    fn shares_some(&self, one: &Value, other: &Value) -> bool {
        let key = |value: &Value| match self.name {
            "publish" => value.normal.split('|').nth(1).filter(|port| !port.is_empty()).map(str::to_owned),
            "volume" => value.normal.split(':').next().map(str::to_owned),
            "env" | "build-arg" | "label" => value.normal.split_once('=').map(|(_, value)| value.to_owned()),
            _ => None,
        };
        key(one).is_some_and(|one| Some(one) == key(other))
    }
}

/// Two published ports: which side differs, or that the sides are swapped.
fn port(wanted: &Value, given: &Value) -> Difference {
    let parts = |value: &Value| -> Option<(String, String, String, String)> {
        let mut parts = value.normal.split('|').map(str::to_owned);
        Some((parts.next()?, parts.next()?, parts.next()?, parts.next()?))
    };
    let part = match (parts(wanted), parts(given)) {
        (Some((_, host, container, _)), Some((_, other_host, other_container, _))) => {
            let same = (host == other_host, container == other_container);
            if same == (false, false) && host == other_container && container == other_host {
                PortPart::Swapped
            } else if same == (false, true) && other_host.is_empty() {
                PortPart::NoHost { asked: host, container }
            } else if same == (false, true) {
                PortPart::Host { asked: host, typed: other_host, container }
            } else if same == (true, false) {
                PortPart::Container { asked: container, typed: other_container, host }
            } else {
                PortPart::Whole
            }
        }
        _ => PortPart::Whole,
    };
    Difference::Port { part, asked: wanted.text.clone(), typed: given.text.clone() }
}
