//! The contract: what an engine has to do for the workshop, tried on every engine that can be had here.
//!
//! `tests/run` starts the engines (`tests/engine/engines.sh`) and names them in `SEALEGS_TEST_ENGINES`. One that is
//! missing fails the suite. While working on it: `SEALEGS_TEST_ONLY=podman43,docker26` takes some engines,
//! `SEALEGS_TEST_CASES=exec` the cases with that word in their group or name.
//! `SEALEGS_WRITE_DOCS=1` writes the table of `docs/ENGINES.md` anew.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]
#![allow(clippy::print_stderr, reason = "a suite of minutes says how far it is")]

mod build;
mod cancel;
mod connect;
mod engines;
mod errors;
mod events;
mod exec;
mod files;
mod given;
mod images;
mod lives;
mod logs;
mod network;
mod page;
mod prune;
mod run;
mod streams;
#[path = "../support/mod.rs"]
mod support;
mod volumes;

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant};

use engines::ENGINES;
use given::Given;
use sealegs::engine::{Ability, Engine};

/// A case may take so long, on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(90);

/// A case that takes longer is told of, so that the suite stays quick.
const SLOW: Duration = Duration::from_secs(5);

/// Something every engine does in the same way.
pub struct Case {
    /// Heading in the table.
    pub group: &'static str,
    /// What the engine does, as a sentence.
    pub name: &'static str,
    /// An engine may do without, when it declares so; then the case proves that it really does.
    pub needs: Option<Ability>,
    /// Panics where the engine does otherwise.
    pub run: fn(Given) -> Pin<Box<dyn Future<Output = ()> + Send>>,
}

/// Cases of a group: `cases![GROUP; "name" => function, "name" needs Ability => function]`.
macro_rules! cases {
    ($group:literal; $($name:literal $(needs $ability:ident)? => $run:expr),+ $(,)?) => {
        /// The cases of this group.
        pub const CASES: &[$crate::Case] = &[$($crate::Case {
            group: $group,
            name: $name,
            needs: $crate::cases!(@needs $($ability)?),
            run: |given| Box::pin($run(given)),
        }),+];
    };
    (@needs) => { None };
    (@needs $ability:ident) => { Some(sealegs::engine::Ability::$ability) };
}
pub(crate) use cases;

/// Every case, in the table's order.
pub fn every_case() -> Vec<&'static Case> {
    let groups = [
        connect::CASES,
        streams::CASES,
        run::CASES,
        lives::CASES,
        logs::CASES,
        exec::CASES,
        network::CASES,
        volumes::CASES,
        files::CASES,
        build::CASES,
        images::CASES,
        events::CASES,
        prune::CASES,
        errors::CASES,
        cancel::CASES,
    ];
    groups.into_iter().flatten().collect()
}

/// What came of a case on an engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It does it.
    Kept,
    /// It declares that it cannot, and it cannot.
    Lacks(Ability),
    /// It does otherwise.
    Broken(String),
}

/// Tries the cases on one engine, one after the other.
async fn tried(engine: &'static engines::Required, host: String, cases: &[&'static Case]) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let began = Instant::now();
    let connected = std::sync::Arc::new(engines::connected(&host).await);
    for case in cases {
        let given = Given::new(engine, connected.clone());
        let lacks = case.needs.filter(|ability| !given.engine.info().abilities.contains(ability));
        let cleaner = given.cleaner();
        let began = Instant::now();
        let run = tokio::spawn((case.run)(given));
        let outcome = match tokio::time::timeout(PATIENCE, run).await {
            Ok(Ok(())) => lacks.map_or(Outcome::Kept, Outcome::Lacks),
            Ok(Err(error)) => Outcome::Broken(given::told(error)),
            Err(_) => Outcome::Broken(format!("was not over in {} s", PATIENCE.as_secs())),
        };
        cleaner.clean().await;
        if began.elapsed() > SLOW {
            eprintln!("{}: {}: {} took {:.1} s", engine.name, case.group, case.name, began.elapsed().as_secs_f64());
        }
        if let Outcome::Broken(why) = &outcome {
            eprintln!("{}: {}: {}\n    {why}", engine.name, case.group, case.name);
        }
        outcomes.push(outcome);
    }
    eprintln!("{}: {} cases in {} s", engine.name, cases.len(), began.elapsed().as_secs());
    outcomes
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "needs the private engines: tests/run"]
async fn every_engine_keeps_the_contract_or_declares_what_it_lacks() {
    given::quiet_panics();
    let hosts = engines::hosts();
    let only = std::env::var("SEALEGS_TEST_ONLY").ok();
    let word = std::env::var("SEALEGS_TEST_CASES").ok();
    let taken = |name: &str| only.as_deref().is_none_or(|only| only.split(',').any(|part| part == name));
    let wanted = |case: &&Case| {
        word.as_deref().is_none_or(|word| format!("{} {}", case.group, case.name).to_lowercase().contains(&word.to_lowercase()))
    };
    let cases: Vec<_> = every_case().into_iter().filter(wanted).collect();
    let mut running = Vec::new();
    for engine in ENGINES.iter().filter(|engine| taken(engine.name)) {
        let host = hosts.get(engine.name).unwrap_or_else(|| panic!("SEALEGS_TEST_ENGINES has no {}: see tests/run", engine.name));
        let (host, cases) = (host.clone(), cases.clone());
        running.push((engine, tokio::spawn(async move { tried(engine, host, &cases).await })));
    }
    let mut outcomes: BTreeMap<&str, Vec<Outcome>> = BTreeMap::new();
    let mut broken = Vec::new();
    for (engine, run) in running {
        let of_it = run.await.unwrap_or_else(|error| panic!("{}: {}", engine.name, given::told(error)));
        for (case, outcome) in cases.iter().zip(&of_it) {
            if let Outcome::Broken(why) = outcome {
                broken.push(format!("{}: {}: {}\n    {why}", engine.name, case.group, case.name));
            }
        }
        outcomes.insert(engine.name, of_it);
    }
    assert!(broken.is_empty(), "{} cases went otherwise:\n{}", broken.len(), broken.join("\n"));
    if only.is_none() && word.is_none() {
        page::holds(&cases, &outcomes);
    }
}
