//! A demo of a small course: what a presenter sees and does.

#![allow(clippy::expect_used, reason = "a test stops where it fails")]

mod going;
mod harness;
mod notes;
mod pictures;
mod plan;
mod tape;
