//! `docker build` and the cache it leaves.

use super::arguments;

arguments! { BuildArgs {
    flags {
        no_cache,
        pull,
        #[arg(short)] quiet,
        // What buildx does anyway where an image goes to the engine itself.
        load,
    }
    values {
        #[arg(short)] file: Option<String>,
        #[arg(short)] tag: Vec<String>,
        target: Option<String>,
        build_arg: Vec<String>,
        label: Vec<String>,
        platform: Option<String>,
        progress: Option<String>,
    }
    words {
        #[arg(value_name = "PATH")] context: String,
    }
}}

arguments! { BuildPruneArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] force,
    }
    values {
        filter: Vec<String>,
    }
}}
