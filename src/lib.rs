//! Sealegs: a workshop in the terminal for learning containers by doing.
//!
//! The layers, from the bottom: pure text and values ([`course`], [`docker_cli`], [`compose`], [`check`],
//! [`markdown`], [`bundle`], [`demands`], [`diagnostic`], [`diagrams`], [`i18n`], [`objects`], [`map`], [`lens`], [`sha256`], [`gotemplate`], [`handout`], [`terminal`], [`yaml`]);
//! adapters behind ports ([`course_dir`], [`engine`], [`progress`], [`workspace`],
//! [`shell`]); the pure state machine of one learner's way through a course ([`session`]); the effects of that
//! machine carried out ([`runtime`]); and what people touch ([`cli`], [`tui`], [`plain`], [`present`], [`player`], [`headless`]).
//! `docs/ARCHITECTURE.md` says why each boundary is there; `tests/architecture.rs` holds it.

pub mod bundle;
pub mod check;
pub mod compose;
pub mod config;
pub mod config_file;
pub mod course;
pub mod demands;
pub mod diagnostic;
pub mod diagrams;
pub mod docker_cli;
pub mod gotemplate;
pub mod handout;
pub mod i18n;
pub mod lens;
pub mod map;
pub mod markdown;
pub mod objects;
pub mod sha256;
pub mod terminal;
pub mod yaml;

pub mod course_dir;
pub mod engine;
pub mod progress;
pub mod shell;
pub mod workspace;

pub mod session;

pub mod runtime;

pub mod cli;
pub mod headless;
pub mod plain;
pub mod player;
pub mod present;
pub mod tui;
