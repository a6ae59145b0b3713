//! `docker run`, `docker create`, `docker exec`.

use super::arguments;

arguments! { RunArgs {
    flags {
        #[arg(short)] detach,
    }
    words {
        #[command(flatten)] create: CreateArgs,
    }
}}

arguments! { CreateArgs {
    flags {
        #[arg(short)] interactive,
        #[arg(short)] tty,
        rm,
        #[arg(short = 'P')] publish_all,
        init,
        read_only,
        privileged,
        no_healthcheck,
        #[arg(short)] quiet,
    }
    values {
        #[arg(short)] publish: Vec<String>,
        expose: Vec<String>,
        name: Option<String>,
        #[arg(short = 'h')] hostname: Option<String>,
        #[arg(short)] env: Vec<String>,
        env_file: Vec<String>,
        #[arg(short)] volume: Vec<String>,
        mount: Vec<String>,
        tmpfs: Vec<String>,
        #[arg(alias = "net")] network: Option<String>,
        #[arg(alias = "net-alias")] network_alias: Vec<String>,
        ip: Option<String>,
        dns: Vec<String>,
        add_host: Vec<String>,
        platform: Option<String>,
        pull: Option<String>,
        entrypoint: Option<String>,
        #[arg(short)] workdir: Option<String>,
        #[arg(short)] user: Option<String>,
        group_add: Vec<String>,
        #[arg(short)] label: Vec<String>,
        restart: Option<String>,
        stop_signal: Option<String>,
        stop_timeout: Option<String>,
        #[arg(short)] memory: Option<String>,
        cpus: Option<String>,
        shm_size: Option<String>,
        pids_limit: Option<String>,
        cap_add: Vec<String>,
        cap_drop: Vec<String>,
        security_opt: Vec<String>,
        #[arg(short)] attach: Vec<String>,
        cidfile: Option<String>,
        health_cmd: Option<String>,
        health_interval: Option<String>,
        health_timeout: Option<String>,
        health_start_period: Option<String>,
        health_start_interval: Option<String>,
        health_retries: Option<String>,
    }
    words {
        // The image and all after it: what follows the image is the container's, flags or not.
        #[arg(value_names = ["IMAGE", "COMMAND"], num_args = 1.., required = true, trailing_var_arg = true)] image: Vec<String>,
    }
}}

arguments! { ExecArgs {
    flags {
        #[arg(short)] detach,
        #[arg(short)] interactive,
        #[arg(short)] tty,
        privileged,
    }
    values {
        #[arg(short)] env: Vec<String>,
        env_file: Vec<String>,
        #[arg(short)] workdir: Option<String>,
        #[arg(short)] user: Option<String>,
    }
    words {
        #[arg(value_names = ["CONTAINER", "COMMAND"], num_args = 1.., required = true, trailing_var_arg = true)] container: Vec<String>,
    }
}}
