//! The `sealegs` program.

fn main() {}
