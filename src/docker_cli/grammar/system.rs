//! The engine as a whole, and commands that take any kind of thing.

use super::arguments;

arguments! { InspectArgs {
    flags {
        #[arg(short)] size,
    }
    values {
        #[arg(short)] format: Option<String>,
        r#type: Option<String>,
    }
    words {
        #[arg(value_name = "NAME", required = true)] names: Vec<String>,
    }
}}

arguments! { PruneArgs {
    flags {
        #[arg(short)] force,
    }
    values {
        filter: Vec<String>,
    }
}}

arguments! { SystemPruneArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] force,
        volumes,
    }
    values {
        filter: Vec<String>,
    }
}}

arguments! { DfArgs {
    flags {
        #[arg(short)] verbose,
    }
    values {
        format: Option<String>,
    }
}}

arguments! { EventsArgs {
    values {
        #[arg(short)] filter: Vec<String>,
        format: Option<String>,
        since: Option<String>,
        until: Option<String>,
    }
}}

arguments! { FormatArgs {
    values {
        #[arg(short)] format: Option<String>,
    }
}}

arguments! { HelpArgs {
    words {
        #[arg(value_name = "COMMAND", trailing_var_arg = true)] path: Vec<String>,
    }
}}
