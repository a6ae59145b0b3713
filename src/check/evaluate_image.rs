//! Images: there or not, how large, and how they are set up.

use regex::Regex;

use super::finding::{Advice, Findings, argv, short};
use super::{Fact, Facts, ImageSpec, Probe, pattern};
use crate::i18n::words;
use crate::objects::{Image, human_size};

/// Judges an image.
pub fn image(spec: &ImageSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let name = &spec.reference;
    let there =
        if spec.absent { words!(lang, "check-no-image-name", name) } else { words!(lang, "check-image-name-exists", name) };
    let found = match facts.get(&Probe::Image(name.clone())) {
        Some(Fact::Image(found)) => found,
        other => return findings.no_fact(there, other),
    };
    let bare = ImageSpec { reference: name.clone(), ..ImageSpec::default() };
    match found {
        None => findings.require(
            spec.absent,
            there,
            words!(lang, "check-there-is-no-image-name", name),
            (if *spec == bare { Advice::General } else { Advice::First })(words!(lang, "check-build-it-press-r-or-run", name)),
        ),
        Some(_) if spec.absent => findings.require(
            false,
            there,
            words!(lang, "check-image-name-is-there", name),
            Advice::General(words!(lang, "check-remove-it-docker-image-rm-name", name)),
        ),
        Some(image) => {
            findings.met(there, words!(lang, "check-it-is-there"));
            size(spec, image, facts, findings);
            setup(spec, image, findings);
            layers(spec, image, findings);
        }
    }
}

fn size(spec: &ImageSpec, image: &Image, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let size = human_size(image.size);
    let leaner = |lang| Advice::General(words!(lang, "check-build-in-one-stage-and-copy"));
    if let Some(max) = spec.max_size {
        let limit = human_size(max);
        findings.require(image.size <= max, words!(lang, "check-at-most-limit", limit), size.clone(), leaner(lang));
    }
    if let Some(min) = spec.min_size {
        let limit = human_size(min);
        findings.require(
            image.size >= min,
            words!(lang, "check-at-least-limit", limit),
            size.clone(),
            Advice::General(words!(lang, "check-is-this-the-image-of-this")),
        );
    }
    let Some((other, factor)) = &spec.smaller_than else { return };
    let expected = words!(lang, "check-factor-times-smaller-than-other", factor, other);
    match facts.get(&Probe::Image(other.clone())) {
        Some(Fact::Image(Some(large))) => {
            let theirs = human_size(large.size);
            #[allow(clippy::cast_precision_loss, reason = "sizes are compared roughly")]
            let met = image.size as f64 * factor <= large.size as f64;
            findings.require(met, expected, words!(lang, "check-size-and-other-is-theirs", size, other, theirs), leaner(lang));
        }
        Some(Fact::Image(None)) => findings.require(
            false,
            expected,
            words!(lang, "check-size-but-there-is-no-image", size, other),
            Advice::Seen(words!(lang, "check-build-other-too-so-that-the", other)),
        ),
        unknown => findings.no_fact(expected, unknown),
    }
}

fn setup(spec: &ImageSpec, image: &Image, findings: &mut Findings) {
    let lang = findings.lang();
    if let Some(user) = &spec.user {
        let actual = if image.user.is_empty() { "root".to_owned() } else { short(&image.user) };
        let root = |user: &str| matches!(user, "" | "root" | "0" | "root:root" | "0:0");
        findings.require(
            image.user == *user || (root(user) && root(&image.user)),
            format!("USER {user}"),
            format!("USER {actual}"),
            Advice::General(words!(lang, "check-put-user-user-into-the-last", user)),
        );
    }
    let mut list = |what: &str, wanted: &Option<Vec<String>>, actual: &[String]| {
        let Some(wanted) = wanted else { return };
        let form = argv(wanted);
        let shell = actual.first().is_some_and(|word| word == "/bin/sh");
        let advice = if shell {
            Advice::Seen(words!(lang, "check-write-it-as-a-list-what", what, form))
        } else {
            Advice::General(words!(lang, "check-put-what-form-into-the-last", what, form))
        };
        findings.require(actual == wanted.as_slice(), format!("{what} {form}"), format!("{what} {}", argv(actual)), advice);
    };
    list("ENTRYPOINT", &spec.entrypoint, &image.entrypoint);
    list("CMD", &spec.cmd, &image.cmd);
    for port in &spec.exposed {
        let full = if port.contains('/') { port.clone() } else { format!("{port}/tcp") };
        let actual = if image.exposed.is_empty() {
            words!(lang, "check-no-expose")
        } else {
            format!("EXPOSE {}", short(&image.exposed.join(" ")))
        };
        findings.require(
            image.exposed.contains(&full),
            format!("EXPOSE {port}"),
            actual,
            Advice::General(words!(lang, "check-put-expose-port-into-the-last", port)),
        );
    }
    if let Some(dir) = &spec.working_dir {
        let actual = if image.working_dir.is_empty() { "/" } else { &image.working_dir };
        findings.require(
            actual.trim_end_matches('/') == dir.trim_end_matches('/'),
            format!("WORKDIR {dir}"),
            format!("WORKDIR {}", short(actual)),
            Advice::General(words!(lang, "check-put-workdir-dir-into-the-last", dir)),
        );
    }
}

fn layers(spec: &ImageSpec, image: &Image, findings: &mut Findings) {
    let (lang, name) = (findings.lang(), &spec.reference);
    if let Some(max) = spec.max_layers {
        let count = image.layer_count;
        findings.require(
            count <= max,
            words!(lang, "check-at-most-max-layers", max),
            words!(lang, "check-count-layers", count),
            Advice::General(words!(lang, "check-join-run-lines-with")),
        );
    }
    for (pattern, wanted) in [(&spec.layer_matches, true), (&spec.no_layer_matches, false)] {
        let Some(pattern) = pattern else { continue };
        let Ok(regex) = Regex::new(pattern) else {
            findings.bad_pattern(pattern);
            continue;
        };
        let found = image.layers.iter().find(|layer| regex.is_match(&layer.created_by));
        let like = pattern::shown(pattern, lang);
        let expected = if wanted {
            words!(lang, "check-a-layer-made-by-like", like)
        } else {
            words!(lang, "check-no-layer-made-by-like", like)
        };
        let actual = match found {
            Some(layer) => short(&layer.created_by),
            None => words!(lang, "check-no-such-layer"),
        };
        let advice = words!(lang, "check-look-at-docker-history-name-is", name);
        findings.require(found.is_some() == wanted, expected, actual, Advice::General(advice));
    }
}
