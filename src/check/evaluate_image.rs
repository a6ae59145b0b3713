//! Images: there or not, how large, and how they are set up.

use regex::Regex;

use super::finding::{Advice, Findings, argv, say, short};
use super::{Fact, Facts, ImageSpec, Probe, pattern};
use crate::objects::{Image, human_size};

/// Judges an image.
pub fn image(spec: &ImageSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let name = &spec.reference;
    let there = if spec.absent {
        say!(lang, "no image {name}", "イメージ {name} がない")
    } else {
        say!(lang, "image {name} exists", "イメージ {name} がある")
    };
    let found = match facts.get(&Probe::Image(name.clone())) {
        Some(Fact::Image(found)) => found,
        other => return findings.no_fact(there, other),
    };
    let bare = ImageSpec { reference: name.clone(), ..ImageSpec::default() };
    match found {
        None => findings.require(
            spec.absent,
            there,
            say!(lang, "there is no image {name}", "イメージ {name} はありません"),
            (if *spec == bare { Advice::General } else { Advice::First })(say!(
                lang,
                "build it: press r, or run docker build with -t {name}",
                "ビルドしましょう。r を押すか、docker build に -t {name} を付けて実行してください"
            )),
        ),
        Some(_) if spec.absent => findings.require(
            false,
            there,
            say!(lang, "image {name} is there", "イメージ {name} があります"),
            Advice::General(say!(lang, "remove it: docker image rm {name}", "削除してください: docker image rm {name}")),
        ),
        Some(image) => {
            findings.met(there, say!(lang, "it is there", "あります"));
            size(spec, image, facts, findings);
            setup(spec, image, findings);
            layers(spec, image, findings);
        }
    }
}

fn size(spec: &ImageSpec, image: &Image, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let size = human_size(image.size);
    let leaner = |lang| {
        Advice::General(say!(
            lang,
            "build in one stage and copy only the program into a small last stage",
            "ビルド用のステージで作り、小さな最終ステージにはプログラムだけをコピーしましょう"
        ))
    };
    if let Some(max) = spec.max_size {
        let limit = human_size(max);
        findings.require(image.size <= max, say!(lang, "at most {limit}", "{limit} 以下"), size.clone(), leaner(lang));
    }
    if let Some(min) = spec.min_size {
        let limit = human_size(min);
        findings.require(
            image.size >= min,
            say!(lang, "at least {limit}", "{limit} 以上"),
            size.clone(),
            Advice::General(say!(
                lang,
                "is this the image of this step's Dockerfile? build it again",
                "このステップの Dockerfile のイメージでしょうか。もう一度ビルドしてください"
            )),
        );
    }
    let Some((other, factor)) = &spec.smaller_than else { return };
    let expected = say!(lang, "{factor} times smaller than {other}", "{other} の {factor} 分の 1 以下");
    match facts.get(&Probe::Image(other.clone())) {
        Some(Fact::Image(Some(large))) => {
            let theirs = human_size(large.size);
            #[allow(clippy::cast_precision_loss, reason = "sizes are compared roughly")]
            let met = image.size as f64 * factor <= large.size as f64;
            findings.require(
                met,
                expected,
                say!(lang, "{size}, and {other} is {theirs}", "{size}（{other} は {theirs}）"),
                leaner(lang),
            );
        }
        Some(Fact::Image(None)) => findings.require(
            false,
            expected,
            say!(lang, "{size}, but there is no image {other}", "{size}、ただし {other} がありません"),
            Advice::Seen(say!(
                lang,
                "build {other} too, so that the two can be compared",
                "比べられるように、{other} もビルドしてください"
            )),
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
            Advice::General(say!(
                lang,
                "put USER {user} into the last stage, then build again",
                "最終ステージに USER {user} を書いて、もう一度ビルドしてください"
            )),
        );
    }
    let mut list = |what: &str, wanted: &Option<Vec<String>>, actual: &[String]| {
        let Some(wanted) = wanted else { return };
        let form = argv(wanted);
        let shell = actual.first().is_some_and(|word| word == "/bin/sh");
        let advice = if shell {
            Advice::Seen(say!(
                lang,
                "write it as a list, {what} {form}: without the brackets a shell runs it",
                "{what} {form} のように角括弧で書いてください。角括弧がないとシェル経由になります"
            ))
        } else {
            Advice::General(say!(
                lang,
                "put {what} {form} into the last stage, then build again",
                "最終ステージに {what} {form} を書いて、もう一度ビルドしてください"
            ))
        };
        findings.require(actual == wanted.as_slice(), format!("{what} {form}"), format!("{what} {}", argv(actual)), advice);
    };
    list("ENTRYPOINT", &spec.entrypoint, &image.entrypoint);
    list("CMD", &spec.cmd, &image.cmd);
    for port in &spec.exposed {
        let full = if port.contains('/') { port.clone() } else { format!("{port}/tcp") };
        let actual = if image.exposed.is_empty() {
            say!(lang, "no EXPOSE", "EXPOSE がありません")
        } else {
            format!("EXPOSE {}", short(&image.exposed.join(" ")))
        };
        findings.require(
            image.exposed.contains(&full),
            format!("EXPOSE {port}"),
            actual,
            Advice::General(say!(
                lang,
                "put EXPOSE {port} into the last stage, then build again",
                "最終ステージに EXPOSE {port} を書いて、もう一度ビルドしてください"
            )),
        );
    }
    if let Some(dir) = &spec.working_dir {
        let actual = if image.working_dir.is_empty() { "/" } else { &image.working_dir };
        findings.require(
            actual.trim_end_matches('/') == dir.trim_end_matches('/'),
            format!("WORKDIR {dir}"),
            format!("WORKDIR {}", short(actual)),
            Advice::General(say!(
                lang,
                "put WORKDIR {dir} into the last stage, then build again",
                "最終ステージに WORKDIR {dir} を書いて、もう一度ビルドしてください"
            )),
        );
    }
}

fn layers(spec: &ImageSpec, image: &Image, findings: &mut Findings) {
    let (lang, name) = (findings.lang(), &spec.reference);
    if let Some(max) = spec.max_layers {
        let count = image.layer_count;
        findings.require(
            count <= max,
            say!(lang, "at most {max} layers", "レイヤーは {max} 個以下"),
            say!(lang, "{count} layers", "レイヤー {count} 個"),
            Advice::General(say!(lang, "join RUN lines with &&", "RUN の行を && でつなぎましょう")),
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
            say!(lang, "a layer made by {like}", "{like} で作られたレイヤーがある")
        } else {
            say!(lang, "no layer made by {like}", "{like} で作られたレイヤーがない")
        };
        let actual = match found {
            Some(layer) => short(&layer.created_by),
            None => say!(lang, "no such layer", "そのようなレイヤーはありません"),
        };
        let advice = say!(
            lang,
            "look at docker history {name}: is this image built from this step's Dockerfile?",
            "docker history {name} を見てみましょう。このステップの Dockerfile から作ったイメージでしょうか",
        );
        findings.require(found.is_some() == wanted, expected, actual, Advice::General(advice));
    }
}
