//! Builds, and new containers.

use super::{image, list};
use crate::docker_cli::{Build, Exec, Run};
use crate::i18n::Lang;

pub fn build(build: &Build, lang: Lang) -> String {
    let context = match build.context.as_str() {
        "." | "./" => say!(lang, "this folder", "今いるフォルダー"),
        "-" => say!(lang, "the standard input", "標準入力"),
        folder => say!(lang, "{folder}", "{folder} "),
    };
    let file = match build.file.as_deref() {
        None => say!(lang, "the Dockerfile", "Dockerfile"),
        Some("-") => say!(lang, "the Dockerfile on the standard input", "標準入力の Dockerfile"),
        Some(file) => file.to_owned(),
    };
    let stage = match &build.target {
        Some(stage) => say!(lang, ", up to the stage {stage},", "（ステージ {stage} まで）"),
        None => say!(lang, "", " "),
    };
    let names = list(&build.tags.iter().map(|tag| image(tag)).collect::<Vec<_>>(), lang);
    let named = if names.is_empty() {
        say!(lang, "; it gets no name", "します。名前は付きません。")
    } else {
        say!(lang, " and names it {names}", "し、{names} という名前を付けます。")
    };
    say!(
        lang,
        "Builds an image from {file}{stage} with the files of {context}{named}.",
        "{context}のファイルを使い、{file}{stage}からイメージをビルド{named}"
    )
}

pub fn run(run: &Run, lang: Lang) -> String {
    let from = image(&run.image);
    let name = run.name.as_ref().map_or_else(String::new, |name| say!(lang, " named {name}", " {name} "));
    let network = run
        .network
        .as_ref()
        .map_or_else(String::new, |network| say!(lang, " in the network {network}", "ネットワーク {network} で"));
    if run.create_only {
        return say!(
            lang,
            "Creates a new container{name} from {from}{network}, without starting it.",
            "{from} から新しいコンテナ{name}を{network}作ります（起動はしません）。"
        );
    }
    let how = if run.detach {
        say!(lang, " in the background", "バックグラウンドで")
    } else if run.interactive && run.tty {
        say!(lang, " with this terminal", "この端末につないで")
    } else {
        String::new()
    };
    let ports = ports(run, lang);
    let removed =
        if run.rm { say!(lang, ", and removes it when it ends", "終了すると削除されます。") } else { String::new() };
    say!(
        lang,
        "Runs a new container{name} from {from}{how}{network}{ports}{removed}.",
        "{from} から新しいコンテナ{name}を作り、{network}{how}実行します。{ports}{removed}"
    )
}

fn ports(run: &Run, lang: Lang) -> String {
    let mut known: Vec<String> = run.publish.iter().filter_map(|spec| spec.host_port).map(|port| port.to_string()).collect();
    known.dedup();
    // A long range is told by its parts.
    if known.len() > 4 {
        return say!(lang, ", reachable on published ports", "公開したポートからつながります。");
    }
    match known.as_slice() {
        [] if run.publish.is_empty() && !run.publish_all => String::new(),
        [] => say!(lang, ", reachable on a host port that Docker picks", "Docker が選ぶホストのポートからつながります。"),
        [port] => say!(lang, ", reachable on host port {port}", "ホストのポート {port} からつながります。"),
        ports => {
            let ports = list(ports, lang);
            say!(lang, ", reachable on host ports {ports}", "ホストのポート {ports} からつながります。")
        }
    }
}

pub fn exec(exec: &Exec, lang: Lang) -> String {
    let (container, command) = (&exec.container, exec.command.join(" "));
    let how = if exec.detach {
        say!(lang, " in the background", "バックグラウンドで")
    } else if exec.interactive && exec.tty {
        say!(lang, " with this terminal", "この端末につないで")
    } else {
        String::new()
    };
    say!(lang, "Runs {command} in the container {container}{how}.", "コンテナ {container} の中で {command} を{how}実行します。")
}
