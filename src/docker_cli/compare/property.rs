//! Random commands over the whole grammar, written in any way docker takes: the way never matters, the values always do.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{Comparison, compare};
use crate::docker_cli::reading::{self, canonical, grammar};
use crate::docker_cli::{CommandLine, parse};

/// Texts of every kind of value; which of them a flag takes is found out by asking the parser. None means the same as
/// another, and none is what docker assumes anyway.
const VALUES: [&str; 22] = [
    "web",
    "roach",
    "8080:80",
    "8081:80",
    "127.0.0.1:53:53/udp",
    "512m",
    "1g",
    "1.5",
    "2",
    "A=1",
    "B=two words",
    "30s",
    "1m",
    "always",
    "never",
    "no-such",
    "linux/amd64",
    "linux/arm64",
    "roach:/data",
    "type=volume,source=a,target=/b",
    "label=x",
    "json",
];
/// Order matters to docker in these, and these are other ways to say another one of them.
const LEFT_OUT: [&str; 13] = [
    "interactive",
    "tty",
    "change",
    "env-file",
    "dns",
    "latest",
    "pause",
    "load",
    "help",
    "type",
    "human",
    "sig-proxy",
    "orphans",
];
const WORDS: [&str; 6] = ["alpine", "web", "db", "goapp:1", "x/y", "sub"];

/// A command of the grammar: its paths, and what its flags take.
#[derive(Debug)]
struct Known {
    name: String,
    paths: Vec<String>,
    switches: Vec<String>,
    valued: Vec<(String, Vec<&'static str>)>,
    arguments: Vec<String>,
    /// Nothing after the first argument is a flag.
    trailing: bool,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| reading::commands().into_iter().filter_map(known).collect());

fn known(name: String) -> Option<Known> {
    let paths = paths(&name);
    let arguments = ["", "alpine", "alpine web", "alpine web db", "web:/a b"]
        .into_iter()
        .find(|arguments| runs(&format!("docker {} {arguments}", paths[0])))?;
    let takes = |flag: &str| {
        let line = |value: &str| runs(&format!("docker {} --{flag}='{value}' {arguments}", paths[0]));
        VALUES.into_iter().filter(|value| line(value)).collect::<Vec<_>>()
    };
    let flags: Vec<_> = reading::flags(&name).into_iter().filter(|flag| !LEFT_OUT.contains(&flag.as_str())).collect();
    let (switches, valued): (Vec<_>, Vec<_>) =
        flags.into_iter().partition(|flag| reading::stands_alone(&name, flag) == Some(true));
    let switches = switches.into_iter().filter(|flag| runs(&format!("docker {} --{flag} {arguments}", paths[0]))).collect();
    let valued = valued.into_iter().map(|flag| (takes(&flag), flag)).filter(|(values, _)| !values.is_empty());
    let valued = valued.map(|(values, flag)| (flag, values)).collect();
    let trailing = reading::expected(&format!("docker {} alpine -", paths[0]), usize::MAX).what == reading::Expecting::Inner;
    Some(Known { valued, paths, switches, arguments: arguments.split_whitespace().map(str::to_owned).collect(), trailing, name })
}

/// Every way to name a command, aliases too.
fn paths(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for top in grammar().get_subcommands() {
        for first in std::iter::once(top.get_name()).chain(top.get_all_aliases()) {
            if !top.has_subcommands() && canonical(&[top.get_name()]) == name {
                found.push(first.to_owned());
            }
            for below in top.get_subcommands().filter(|below| canonical(&[top.get_name(), below.get_name()]) == name) {
                found.extend(
                    std::iter::once(below.get_name()).chain(below.get_all_aliases()).map(|below| format!("{first} {below}")),
                );
            }
        }
    }
    found
}

fn env(name: &str) -> Option<String> {
    Some(format!("{name}-of-the-environment"))
}

fn runs(line: &str) -> bool {
    matches!(parse(line, &env), Ok(CommandLine::Docker(_)))
}

/// A command with what was chosen for it.
#[derive(Debug, Clone)]
struct Chosen {
    at: usize,
    switches: Vec<String>,
    valued: Vec<(String, &'static str)>,
    arguments: Vec<String>,
    inner: Vec<&'static str>,
}

impl Chosen {
    fn known(&self) -> &'static Known {
        &KNOWN[self.at]
    }
}

fn chosen() -> impl Strategy<Value = Chosen> {
    (0..KNOWN.len()).prop_flat_map(|at| {
        let known = &KNOWN[at];
        let switches = proptest::sample::subsequence(known.switches.clone(), 0..=known.switches.len().min(4));
        let valued = proptest::sample::subsequence(known.valued.clone(), 0..=known.valued.len().min(5));
        let picks = prop::collection::vec((any::<Index>(), any::<Index>(), any::<bool>()), 6);
        let inner = prop::collection::vec(select(&["sh", "-c", "echo hi", "--insecure", "-d"][..]), 0..3);
        (switches, valued, picks, inner).prop_map(move |(switches, valued, picks, inner)| {
            let mut flags = Vec::new();
            for ((flag, values), (one, other, twice)) in valued.into_iter().zip(&picks) {
                let (first, second) = (*one.get(&values), *other.get(&values));
                if *twice && first != second && reading::repeats(&known.name, &flag) {
                    flags.push((flag.clone(), second));
                }
                flags.push((flag, first));
            }
            let mut arguments = known.arguments.clone();
            if let Some(last) = arguments.last_mut().filter(|_| known.trailing) {
                *last = picks.first().map_or("alpine", |(one, ..)| *one.get(&WORDS)).to_owned();
            }
            let inner = if known.trailing && known.arguments.len() == 1 { inner } else { Vec::new() };
            Chosen { at, switches, valued: flags, arguments, inner }
        })
    })
}

/// How to write it: which path, which order, which form for each flag, how many flags come behind the arguments.
#[derive(Debug, Clone)]
struct Way {
    path: Index,
    order: Vec<u64>,
    forms: Vec<u8>,
    behind: usize,
}

fn way() -> impl Strategy<Value = Way> {
    let forms = prop::collection::vec(0_u8..6, 24);
    (any::<Index>(), prop::collection::vec(any::<u64>(), 24), forms, 0_usize..4).prop_map(|(path, order, forms, behind)| Way {
        path,
        order,
        forms,
        behind,
    })
}

fn quoted(text: &str) -> String {
    if text.contains(' ') { format!("'{text}'") } else { text.to_owned() }
}

fn written(chosen: &Chosen, way: &Way) -> String {
    let known = chosen.known();
    let short = |flag: &str| reading::letter(&known.name, flag);
    let mut joined = String::new();
    let mut flags: Vec<(u64, String)> = Vec::new();
    let mut pick = way.order.iter().zip(&way.forms).cycle();
    for flag in &chosen.switches {
        let (order, form) = pick.next().unwrap_or((&0, &0));
        match (form, short(flag)) {
            (0 | 1, Some(letter)) => joined.push(letter),
            (2, Some(letter)) => flags.push((*order, format!("-{letter}"))),
            (3, _) => flags.push((*order, format!("--{flag}=true"))),
            _ => flags.push((*order, format!("--{flag}"))),
        }
    }
    let mut last = None;
    for (flag, value) in &chosen.valued {
        let value = quoted(value);
        let (order, form) = pick.next().unwrap_or((&0, &0));
        match (form, short(flag)) {
            // The last of joined letters may have a value.
            (0, Some(letter)) if !joined.is_empty() && last.is_none() => last = Some(format!("{letter} {value}")),
            (1, Some(letter)) => flags.push((*order, format!("-{letter} {value}"))),
            (2, Some(letter)) => flags.push((*order, format!("-{letter}{value}"))),
            (3, Some(letter)) => flags.push((*order, format!("-{letter}={value}"))),
            (4, _) => flags.push((*order, format!("--{flag}={value}"))),
            _ => flags.push((*order, format!("--{flag} {value}"))),
        }
    }
    if !joined.is_empty() {
        flags.push((way.order.last().copied().unwrap_or(0), format!("-{joined}{}", last.unwrap_or_default())));
    }
    flags.sort();
    let behind = if known.trailing { 0 } else { way.behind.min(flags.len()) };
    let mut words = vec!["docker".to_owned(), way.path.get(&known.paths).clone()];
    let flags: Vec<String> = flags.into_iter().map(|(_, flag)| flag).collect();
    let (before, after) = flags.split_at(flags.len() - behind);
    words.extend(before.iter().cloned());
    words.extend(chosen.arguments.iter().cloned());
    words.extend(after.iter().cloned());
    words.extend(chosen.inner.iter().map(|word| quoted(word)));
    words.join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn the_way_a_command_is_written_never_changes_its_meaning(chosen in chosen(), one in way(), other in way()) {
        let (one, other) = (written(&chosen, &one), written(&chosen, &other));
        if runs(&one) {
            prop_assert_eq!(compare(&one, &other, &env), Comparison::Same, "{}\n{}", one, other);
        }
    }

    #[test]
    fn a_changed_value_is_always_seen(chosen in chosen(), one in way(), other in way(), place in any::<Index>(), to in any::<Index>()) {
        let asked = written(&chosen, &one);
        prop_assume!(runs(&asked));
        let mut changed = chosen.clone();
        match place.index(3) {
            0 if !changed.valued.is_empty() => {
                let at = to.index(changed.valued.len());
                let flag = changed.valued[at].0.clone();
                let used: Vec<_> = changed.valued.iter().filter(|(name, _)| *name == flag).map(|(_, value)| *value).collect();
                let values = &chosen.known().valued.iter().find(|(name, _)| *name == flag).expect("a flag of the command").1;
                let fresh: Vec<&'static str> = values.iter().copied().filter(|value| !used.contains(value)).collect();
                prop_assume!(!fresh.is_empty());
                changed.valued[at].1 = *to.get(&fresh);
            }
            1 if !changed.switches.is_empty() => {
                let at = to.index(changed.switches.len());
                changed.switches.remove(at);
            }
            _ if !changed.arguments.is_empty() => {
                let at = to.index(changed.arguments.len());
                changed.arguments[at].push_str("-2");
            }
            _ => return Ok(()),
        }
        let typed = written(&changed, &other);
        if runs(&typed) {
            prop_assert!(matches!(compare(&asked, &typed, &env), Comparison::Differs(_)), "{}\n{}", asked, typed);
            prop_assert!(matches!(compare(&typed, &asked, &env), Comparison::Differs(_)), "{}\n{}", typed, asked);
        }
    }
}

#[test]
fn the_generator_reaches_the_whole_grammar() {
    let flags: usize = KNOWN.iter().map(|known| known.switches.len() + known.valued.len()).sum();
    assert!(KNOWN.len() + 3 >= reading::commands().len(), "{} of {}", KNOWN.len(), reading::commands().len());
    assert!(flags > 60, "{flags}");
    assert!(KNOWN.iter().any(|known| known.trailing));
}
