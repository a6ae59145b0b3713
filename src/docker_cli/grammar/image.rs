//! What is done with images, apart from building them.

use super::arguments;
use crate::docker_cli::values::truth;

arguments! { ImagesArgs {
    flags {
        #[arg(short)] all,
        digests,
        no_trunc,
        #[arg(short)] quiet,
    }
    values {
        #[arg(short)] filter: Vec<String>,
        format: Option<String>,
    }
    words {
        #[arg(value_name = "REPOSITORY[:TAG]")] reference: Option<String>,
    }
}}

arguments! { HistoryArgs {
    flags {
        no_trunc,
        #[arg(short)] quiet,
    }
    values {
        format: Option<String>,
    }
    words {
        #[arg(short = 'H', long, action = clap::ArgAction::Set, value_parser = truth, num_args = 0..=1, require_equals = true,
              default_value = "true", default_missing_value = "true")] human: bool,
        #[arg(value_name = "IMAGE")] image: String,
    }
}}

arguments! { TagArgs {
    words {
        #[arg(value_name = "SOURCE_IMAGE")] source: String,
        #[arg(value_name = "TARGET_IMAGE")] target: String,
    }
}}

arguments! { RmiArgs {
    flags {
        #[arg(short)] force,
        no_prune,
    }
    words {
        #[arg(value_name = "IMAGE", required = true)] images: Vec<String>,
    }
}}

arguments! { PullArgs {
    flags {
        #[arg(short)] all_tags,
        #[arg(short)] quiet,
    }
    values {
        platform: Option<String>,
    }
    words {
        #[arg(value_name = "IMAGE")] image: String,
    }
}}

arguments! { SaveArgs {
    values {
        #[arg(short)] output: Option<String>,
    }
    words {
        #[arg(value_name = "IMAGE", required = true)] images: Vec<String>,
    }
}}

arguments! { LoadArgs {
    flags {
        #[arg(short)] quiet,
    }
    values {
        #[arg(short)] input: Option<String>,
    }
}}

arguments! { ImportArgs {
    values {
        #[arg(short)] change: Vec<String>,
        #[arg(short)] message: Option<String>,
        platform: Option<String>,
    }
    words {
        #[arg(value_name = "file|URL|-")] source: String,
        #[arg(value_name = "REPOSITORY[:TAG]")] reference: Option<String>,
    }
}}

arguments! { ImageInspectArgs {
    values {
        #[arg(short)] format: Option<String>,
    }
    words {
        #[arg(value_name = "IMAGE", required = true)] names: Vec<String>,
    }
}}

arguments! { ImagePruneArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] force,
    }
    values {
        filter: Vec<String>,
    }
}}
