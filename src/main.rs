//! The `sealegs` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    sealegs::cli::main()
}
