//! Names of images, and what a build works with.

use crate::docker_cli::Reference;
use crate::i18n::Lang;

/// An image's name taken apart: registry, repository, tag.
pub fn reference(value: &str, lang: Lang) -> String {
    if is_id(value) {
        return say!(lang, "image with the ID {value}", "ID が {value} のイメージ");
    }
    let Ok(reference) = Reference::parse(value) else {
        return say!(lang, "image {value}", "イメージ {value}");
    };
    let registry = (reference.domain != "docker.io").then_some(reference.domain.as_str());
    let name = match registry {
        Some(_) => reference.path.clone(),
        None => reference.repository(),
    };
    let from =
        registry.map_or_else(String::new, |registry| say!(lang, " in the registry {registry}", "（レジストリ {registry}）"));
    let said = tagged(value);
    let version = match (&reference.digest, &reference.tag) {
        (Some(digest), _) => say!(lang, "exactly that with the digest {digest}", "ダイジェスト {digest} で固定"),
        (None, Some(tag)) if said => say!(lang, "tag {tag}", "タグ {tag}"),
        (None, _) => say!(lang, "tag latest, as none is given", "タグは省略時の latest"),
    };
    say!(lang, "image {name}{from}, {version}", "イメージ {name}{from}、{version}")
}

/// Whether a tag was written.
fn tagged(value: &str) -> bool {
    value.rsplit('/').next().is_some_and(|last| last.contains(':'))
}

/// Image ids are hexadecimal; a shorter word may as well be a name.
pub fn is_id(value: &str) -> bool {
    let bare = value.strip_prefix("sha256:").unwrap_or(value);
    (12..=64).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The image of a run: docker looks for it here first.
pub fn to_run(value: &str, lang: Lang) -> String {
    let image = reference(value, lang);
    say!(lang, "made from the {image}; downloaded if it is not here yet", "元になる{image}（手元になければダウンロード）")
}

/// The image of a pull.
pub fn to_pull(value: &str, lang: Lang) -> String {
    let image = reference(value, lang);
    let hub = Reference::parse(value).is_ok_and(|reference| reference.domain == "docker.io");
    if hub { say!(lang, "{image}, from Docker Hub", "{image}（Docker Hub から取得）") } else { image }
}

/// `-t` of a build.
pub fn tag(value: &str, lang: Lang) -> String {
    let image = reference(value, lang);
    say!(lang, "names the result: {image}", "できたものの名前: {image}")
}

/// What `docker image ls` is narrowed to.
pub fn listed(value: &str, lang: Lang) -> String {
    if tagged(value) {
        say!(lang, "only {value}", "{value} だけを表示")
    } else {
        say!(lang, "only the repository {value}, with all its tags", "リポジトリ {value} だけを表示（タグはすべて）")
    }
}

/// The build context.
pub fn context(value: &str, lang: Lang) -> String {
    match value {
        "." | "./" => say!(
            lang,
            "build context: this folder; COPY and ADD take files from it",
            "ビルドコンテキストは今いるフォルダー（COPY や ADD の対象）"
        ),
        "-" => say!(
            lang,
            "reads the Dockerfile, or a tar archive, from the standard input",
            "標準入力から Dockerfile か tar アーカイブを読み込み"
        ),
        _ if value.contains("://") || value.starts_with("git@") => {
            say!(lang, "build context: fetched from {value}", "ビルドコンテキストは {value} から取得")
        }
        _ => say!(
            lang,
            "build context: the folder {value}; COPY and ADD take files from it",
            "ビルドコンテキストはフォルダー {value}（COPY や ADD の対象）"
        ),
    }
}

/// `-f` of a build.
pub fn file(value: &str, lang: Lang) -> String {
    if value == "-" {
        return say!(lang, "the Dockerfile is read from the standard input", "Dockerfile を標準入力から読み込み");
    }
    say!(lang, "the Dockerfile to read is {value}", "使う Dockerfile は {value}")
}

/// `--progress`.
pub fn progress(value: &str, lang: Lang) -> Option<String> {
    Some(match value {
        "auto" => say!(lang, "progress is shown as the terminal allows", "進捗を端末に合わせて表示"),
        "plain" => {
            say!(lang, "progress as plain lines, with all output of each step", "進捗を 1 行ずつ、各手順の出力もすべて表示")
        }
        "tty" => say!(lang, "progress in place, as on a terminal", "進捗を端末上で書き換えながら表示"),
        "quiet" => say!(lang, "no progress", "進捗を表示しない指定"),
        "rawjson" => say!(lang, "progress as JSON", "進捗を JSON で表示"),
        _ => return None,
    })
}

/// `--pull` of a run.
pub fn pull_when(value: &str, lang: Lang) -> Option<String> {
    Some(match value {
        "always" => {
            say!(lang, "looks in the registry each time, whether the image is here or not", "手元にあっても毎回レジストリを確認")
        }
        "missing" => say!(lang, "downloads the image only if it is not here", "手元にないときだけダウンロード"),
        "never" => say!(lang, "never downloads: the image must be here", "ダウンロードしない指定（手元のイメージだけを使用）"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_name_is_taken_apart() {
        for (value, en, ja) in [
            ("goapp", "image goapp, tag latest, as none is given", "イメージ goapp、タグは省略時の latest"),
            ("mika/go-webapp:singlestage", "image mika/go-webapp, tag singlestage", "イメージ mika/go-webapp、タグ singlestage"),
            (
                "gcr.io/distroless/base-debian11",
                "image distroless/base-debian11 in the registry gcr.io, tag latest, as none is given",
                "イメージ distroless/base-debian11（レジストリ gcr.io）、タグは省略時の latest",
            ),
            (
                "localhost:5000/goapp:1",
                "image goapp in the registry localhost:5000, tag 1",
                "イメージ goapp（レジストリ localhost:5000）、タグ 1",
            ),
            (
                "alpine@sha256:abc",
                "image alpine, exactly that with the digest sha256:abc",
                "イメージ alpine、ダイジェスト sha256:abc で固定",
            ),
            ("3f57d9401f8d", "image with the ID 3f57d9401f8d", "ID が 3f57d9401f8d のイメージ"),
        ] {
            assert_eq!(reference(value, Lang::En), en);
            assert_eq!(reference(value, Lang::Ja), ja);
        }
        assert_eq!(to_run("goapp:2", Lang::En), "made from the image goapp, tag 2; downloaded if it is not here yet");
    }
}
