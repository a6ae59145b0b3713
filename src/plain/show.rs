//! What one can look up of the engine: images by their layers, what runs, the requests behind a command, what a command means.

use crate::check::{Fact, Probe};
use crate::docker_cli::{CommandLine, explain};
use crate::engine::ApiCall;
use crate::i18n::{Lang, fixed};
use crate::map::words::{state, strangers};
use crate::map::{Container, Own, Reach, scene};
use crate::objects::{Image, human_size};
use crate::plain::desk::{Desk, Pending, Todo};
use crate::plain::sentences;
use crate::plain::words::Word;
use crate::session::{Input, Session};
use crate::tui::rows::instruction;
use crate::tui::view::endpoints;

/// An image among what the checks saw, whether or not its tag was spelt out.
pub(crate) fn image<'a>(session: &'a Session, tag: &str) -> Option<&'a Image> {
    let facts = &session.step_state().facts;
    let spelt = format!("{tag}:latest");
    [tag, spelt.as_str(), tag.trim_end_matches(":latest")].into_iter().find_map(|name| {
        match facts.get(&Probe::Image(name.to_owned())) {
            Some(Fact::Image(Some(image))) => Some(image),
            _ => None,
        }
    })
}

/// A size with its unit as a word of its own.
pub(crate) fn size(bytes: u64) -> String {
    let size = human_size(bytes);
    let unit = size.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(size.len());
    let (number, unit) = size.split_at(unit);
    format!("{number} {unit}")
}

/// Its size and how many layers have content.
pub(crate) fn image_line(name: &str, image: &Image, lang: Lang) -> String {
    let layers = image.layers.iter().filter(|layer| layer.size > 0).count();
    sentences::image(name, &size(image.size), layers, lang)
}

impl Desk {
    /// The images that the step compares, or that its checks have seen, layer by layer.
    pub(crate) fn tell_images(&mut self) {
        let lang = self.lang();
        let compared = self.session.step().and_then(|step| step.compare.clone());
        let facts = &self.session.step_state().facts;
        let mut names: Vec<String> = match &compared {
            Some((left, right)) => [left, right].map(|name| self.session.scope().fill(name)).into(),
            None => facts
                .iter()
                .filter_map(|(probe, fact)| match (probe, fact) {
                    (Probe::Image(name), Fact::Image(Some(_))) => Some(name.clone()),
                    _ => None,
                })
                .collect(),
        };
        names.dedup();
        let mut said = Vec::new();
        let mut sizes: Vec<(u64, &str)> = Vec::new();
        for name in &names {
            let Some(image) = image(&self.session, name) else {
                said.push(sentences::no_image(name, lang));
                continue;
            };
            sizes.push((image.size, name));
            said.push(image_line(name, image, lang));
            let filled = image.layers.iter().filter(|layer| layer.size > 0).enumerate();
            said.extend(filled.map(|(at, layer)| {
                format!("  {}", sentences::layer(at + 1, &size(layer.size), &instruction(&layer.created_by), lang))
            }));
            let empty = image.layers.iter().filter(|layer| layer.size == 0).count();
            if empty > 0 {
                said.push(format!("  {}", sentences::empty_layers(empty, lang)));
            }
        }
        sizes.sort_unstable();
        if let (Some((small, name)), Some((large, other))) = (sizes.first(), sizes.last())
            && small < large
            && *small > 0
        {
            #[allow(clippy::cast_precision_loss, reason = "a rough factor")]
            let times = *large as f64 / *small as f64;
            said.insert(0, sentences::times_larger(other, name, times, lang));
        }
        if said.is_empty() {
            said.push(Word::NoImages.text(lang).to_owned());
        }
        said.iter().for_each(|line| self.say(line));
    }

    /// What runs has been looked at.
    pub(crate) fn tell_map(&mut self) -> Vec<Todo> {
        if self.pending != Some(Pending::Map) {
            return Vec::new();
        }
        self.pending = None;
        let lang = self.lang();
        let none = Own::default();
        let live = self.session.live_map();
        let mut said = Vec::new();
        if let Some(error) = live.trouble() {
            said.push(sentences::failed(&crate::engine::advice::what(error, lang), false, lang));
            said.push(sentences::what_to_do(&crate::engine::advice(error, lang), lang));
        } else if let Some(map) = live.map() {
            let scene = scene(map, live.own().map_or(&none, |own| own.as_ref()), false);
            if scene.is_empty() {
                said.push(Word::MapEmpty.text(lang).to_owned());
            }
            said.extend(scene.containers.iter().map(|container| of_container(container, lang)));
            said.extend(scene.idle_networks.iter().map(|network| sentences::idle_network(&network.name, lang)));
            said.extend(scene.idle_volumes.iter().map(|volume| sentences::idle_volume(&volume.name, lang)));
            if !scene.others.is_empty() {
                said.push(strangers(scene.others, lang));
            }
        }
        said.iter().for_each(|line| self.say(line));
        self.ask(Input::Map(false))
    }

    /// The requests behind the last command.
    pub(crate) fn tell_requests(&mut self) {
        let lang = self.lang();
        let Some((action, command)) = self.session.action().and_then(|action| Some((action, action.command.as_ref()?))) else {
            self.say_word(Word::NothingRun);
            return;
        };
        if matches!(command.command, CommandLine::Shell(_)) {
            self.say_word(Word::ApiShell);
            return;
        }
        let lines: Vec<String> = action.calls.iter().enumerate().flat_map(|(at, call)| request(at + 1, call, lang)).collect();
        if lines.is_empty() {
            self.say_word(Word::ApiNone);
        }
        lines.iter().for_each(|line| self.say(line));
    }

    /// What the step's commands mean, or one that was typed.
    pub(crate) fn tell_meaning(&mut self, line: &str) {
        let lang = self.lang();
        let lines = if line.is_empty() { self.session.commands() } else { vec![line.to_owned()] };
        if lines.is_empty() {
            self.say_word(Word::NoCommand);
        }
        let folder = self.session.typed_folder();
        for line in lines {
            let env = |name: &str| self.session.variable(name, &folder);
            let (head, parts) = match explain::explain(&line, &env, lang) {
                Ok(explanation) => (explanation.summary, explanation.parts),
                Err(error) => {
                    let hint = error.hint(lang).map(|hint| format!(" {hint}")).unwrap_or_default();
                    (format!("{}{hint}", error.what(lang)), explain::parts(&line, &env, lang))
                }
            };
            self.say(&line);
            self.say(&head);
            for part in parts {
                self.say(&format!("  {}: {}", part.text, part.meaning));
            }
        }
    }
}

fn request(number: usize, call: &ApiCall, lang: Lang) -> Vec<String> {
    let took = call.took.map(|took| took.as_millis()).and_then(|took| u64::try_from(took).ok()).unwrap_or_default();
    let path: String = call.path.chars().take(200).collect();
    let mut lines = vec![sentences::request(number, &call.method, &path, call.status, took, lang)];
    lines.extend(endpoints::about(&call.method, &call.path, lang).map(|about| format!("  {about}")));
    lines.extend(call.fields.iter().map(|(name, value)| format!("  {name}: {value}")));
    lines.extend(call.error.iter().map(|error| format!("  {}", sentences::failed(error, false, lang))));
    lines
}

/// A container in a sentence: its state, then how it is reached, then what it is on and has.
fn of_container(container: &Container, lang: Lang) -> String {
    let (_, state, _) = state(container);
    let mut said = vec![sentences::container(&container.name, &container.image, &state, lang)];
    for port in &container.ports {
        said.push(match &port.host {
            Some(bound) => sentences::published(&bound.to_string(), port.inside, &port.protocol, lang),
            None => sentences::exposed(port.inside, &port.protocol, lang),
        });
    }
    match &container.reach {
        Reach::Networks => said.extend(container.networks.iter().map(|one| sentences::network(&one.network, &one.ip, lang))),
        Reach::Host => said.push(Word::HostNetwork.text(lang).to_owned()),
        Reach::None => said.push(Word::NoNetwork.text(lang).to_owned()),
        Reach::Container(name) => said.push(sentences::network(name, "", lang)),
    }
    said.extend(container.mounts.iter().map(|mount| sentences::mount(&mount.source, &mount.target, mount.read_only, lang)));
    said.join(fixed(lang, "list-between-sentences"))
}
