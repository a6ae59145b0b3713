//! The words for what is wrong with a compose project.

use super::dotenv::What;
use super::problem::{ProblemKind, Want};
use crate::i18n::Lang;

/// Two texts.
fn two(en: impl Into<String>, ja: impl Into<String>) -> (String, String) {
    (en.into(), ja.into())
}

fn one(lang: Lang, (en, ja): (String, String)) -> String {
    match lang {
        Lang::En => en,
        Lang::Ja => ja,
    }
}

impl Want {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("text", "文字列"),
            Self::Bool => ("true or false", "true か false"),
            Self::Number => ("a number", "数"),
            Self::List => ("a list", "リスト"),
            Self::Map => ("keys with values", "キーと値の組"),
            Self::ListOrMap => ("a list or keys with values", "リスト、またはキーと値の組"),
            Self::TextOrList => ("text or a list of texts", "文字列、または文字列のリスト"),
            Self::TextOrMap => ("text or keys with values", "文字列、またはキーと値の組"),
        }
    }
}

fn found_ja(found: &str) -> &str {
    match found {
        "nothing" => "空",
        "true or false" => "true か false",
        "a number" => "数",
        "text" => "文字列",
        "a list" => "リスト",
        _ => "キーと値の組",
    }
}

fn kind_ja(what: &str) -> &str {
    match what {
        "service" => "サービス",
        "network" => "ネットワーク",
        "volume" => "ボリューム",
        other => other,
    }
}

impl ProblemKind {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        let texts = match self {
            Self::NoFile { folder } => two(
                format!("there is no compose file in {folder} or above it"),
                format!("{folder} にもその上のフォルダーにも compose ファイルがありません"),
            ),
            Self::FileMissing { path } => two(format!("there is no file {path}"), format!("ファイル {path} がありません")),
            Self::FileUnreadable { path, why } => {
                two(format!("{path} cannot be read: {why}"), format!("{path} を読めません: {why}"))
            }
            Self::Yaml { message, .. } => two(message.clone(), format!("YAML の書き方の問題です: {message}")),
            Self::Dotenv { path, what } => {
                let (en, ja) = match what {
                    What::Name => ("a name is letters, digits and _, then =", "名前は英数字と _ で書き、= を続けます"),
                    What::Quote => ("a quote is never closed", "引用符が閉じられていません"),
                    What::Variable(_) => ("a `$` begins no variable here", "`$` の後が変数になっていません"),
                };
                two(format!("{path}: {en}"), format!("{path}: {ja}"))
            }
            Self::TooLarge { what } => two(format!("there are more {what} than sealegs takes"), format!("{what} が多すぎます")),
            Self::UnknownKey { key, .. } => {
                two(format!("docker compose has no key `{key}`"), format!("docker compose に `{key}` というキーはありません"))
            }
            Self::NotRun { key } => two(
                format!("docker compose has `{key}`, sealegs does not run it"),
                format!("`{key}` は docker compose にありますが、sealegs では実行できません"),
            ),
            Self::WrongType { key, want, found, .. } => {
                let (en, ja) = want.words();
                two(
                    format!("`{key}` takes {en}, but this is {found}"),
                    format!("`{key}` に書けるのは{ja}ですが、ここにあるのは{}です", found_ja(found)),
                )
            }
            Self::BadValue { key, value, problem } => two(
                format!("`{value}` for `{key}`: {}", problem.what(Lang::En)),
                format!("`{key}` の `{value}`: {}", problem.what(Lang::Ja)),
            ),
            Self::KeyMissing { within, key } => {
                two(format!("`{within}` needs the key `{key}`"), format!("`{within}` にはキー `{key}` が必要です"))
            }
            Self::Variable { key, text } => two(
                format!("`{key}`: a `$` begins no variable in `{text}`"),
                format!("`{key}`: `{text}` の `$` の後が変数になっていません"),
            ),
            Self::VariableMissing { name, message } => {
                two(format!("the variable {name} has no value: {message}"), format!("変数 {name} に値がありません: {message}"))
            }
            Self::Words { key } => {
                two(format!("`{key}`: a quote is never closed"), format!("`{key}`: 引用符が閉じられていません"))
            }
            Self::ProjectName { name } => {
                two(format!("`{name}` cannot be a project name"), format!("`{name}` はプロジェクト名として使えません"))
            }
            Self::Name { name } => two(format!("`{name}` cannot be a name here"), format!("`{name}` は名前として使えません")),
            Self::NoServices => two("there is no service", "サービスがありません"),
            Self::NoImage { service } => two(
                format!("service `{service}` has neither an image nor a build"),
                format!("サービス `{service}` に image も build もありません"),
            ),
            Self::Undefined { service, what, name, .. } => two(
                format!("service `{service}` refers to the {what} `{name}`, which is not declared"),
                format!("サービス `{service}` が参照する{} `{name}` が宣言されていません", kind_ja(what)),
            ),
            Self::Asleep { service, name, profile } => two(
                format!("service `{service}` depends on `{name}`, whose profile `{profile}` is not active"),
                format!(
                    "サービス `{service}` は `{name}` に依存していますが、そのプロファイル `{profile}` が有効になっていません"
                ),
            ),
            Self::Cycle { services } => {
                let services = services.join(" → ");
                two(format!("services wait for each other: {services}"), format!("サービスが互いを待っています: {services}"))
            }
            Self::Conflict { one, other } => {
                two(format!("`{one}` and `{other}` exclude each other"), format!("`{one}` と `{other}` は同時に使えません"))
            }
            Self::More { count } => two(format!("{count} more problems"), format!("ほかに {count} 件の問題があります")),
        };
        one(lang, texts)
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> Option<String> {
        let texts = match self {
            Self::NoFile { .. } => two(
                "go to the folder with compose.yaml, or name the file: docker compose -f FILE …",
                "compose.yaml のあるフォルダーへ移るか、docker compose -f ファイル … で指定してください",
            ),
            Self::FileMissing { path } => two(
                format!("write the file, or correct its name; an env_file may say required: false ({path})"),
                format!("ファイルを作るか、名前を直してください。env_file なら required: false とも書けます（{path}）"),
            ),
            Self::FileUnreadable { .. } => two("look at its permissions and kind", "権限と種類を確かめてください"),
            Self::Yaml { hint, .. } => {
                let hint = hint.clone()?;
                let ja = match hint.as_str() {
                    "indent with spaces" => "字下げには空白を使います".to_owned(),
                    hint if hint.starts_with("compare this line's indentation") => {
                        "字下げを上の行と比べてください。同じ階層のキーは同じ桁から始めます".to_owned()
                    }
                    hint => hint.to_owned(),
                };
                two(hint, ja)
            }
            Self::Dotenv { .. } => two(
                "write NAME=value, or NAME=\"some words\"; a dollar that is meant as one is $$",
                "名前=値 か 名前=\"複数の 単語\" の形で書きます。文字としての $ は $$ と書きます",
            ),
            Self::UnknownKey { nearest: Some(nearest), .. } | Self::Undefined { nearest: Some(nearest), .. } => {
                two(format!("did you mean `{nearest}`"), format!("`{nearest}` のことでしょうか"))
            }
            Self::UnknownKey { .. } => two(
                "look at the indentation: a key belongs to the line above it that stands further left",
                "字下げを確かめてください。キーは、より左にある上の行に属します",
            ),
            Self::NotRun { .. } => two(
                "leave it out, or run docker compose in a terminal of your own: the checks look at the same engine",
                "外すか、ご自分の端末で docker compose を実行してください。チェックは同じエンジンを見ます",
            ),
            Self::WrongType { quote: Some(value), .. } => {
                two(format!("put it in quotes: \"{value}\""), format!("引用符で囲みます: \"{value}\""))
            }
            Self::BadValue { problem, value, .. } => return problem.hint(value, lang),
            Self::Variable { .. } => two(
                "write ${NAME} or ${NAME:-default}; a dollar that is meant as one is $$",
                "${名前} か ${名前:-既定値} の形で書きます。文字としての $ は $$ と書きます",
            ),
            Self::VariableMissing { name, .. } => two(
                format!("write {name}=… into .env, or set it in the shell"),
                format!(".env に {name}=… と書くか、シェルで設定してください"),
            ),
            Self::Words { .. } => two("add the second quote", "もう一つ引用符を書いてください"),
            Self::ProjectName { .. } => two(
                "use lowercase letters, digits, - and _, beginning with a letter or digit",
                "英小文字、数字、-、_ だけを使い、英小文字か数字で始めます",
            ),
            Self::Name { .. } => two("use letters, digits, ., - and _", "英数字と .、-、_ だけを使います"),
            Self::NoServices => two(
                "write services: and below it a name with image: or build:",
                "services: の下に名前を書き、image: か build: を書きます",
            ),
            Self::NoImage { .. } => two(
                "write image: NAME to use one, or build: . to build it from a Dockerfile",
                "使うなら image: 名前、Dockerfile からビルドするなら build: . と書きます",
            ),
            Self::KeyMissing { key: "condition", .. } => two(
                "write condition: service_started, service_healthy or service_completed_successfully",
                "condition: service_started、service_healthy、service_completed_successfully のどれかを書きます",
            ),
            Self::Undefined { what: "service", .. } => {
                two("write that service below services:", "services: の下にそのサービスを書いてください")
            }
            Self::Undefined { what, name, .. } => two(
                format!("declare it at the end of the file: {what}s: and below it {name}:"),
                format!("ファイルの末尾で宣言します: {what}s: の下に {name}:"),
            ),
            Self::Asleep { profile, .. } => two(
                format!("docker compose --profile {profile} … wakes it; or write required: false where it is depended on"),
                format!(
                    "docker compose --profile {profile} … で有効になります。なくてもよければ、depends_on に required: false と書きます"
                ),
            ),
            Self::Cycle { .. } => two("take one of them out of depends_on", "どれか一つを depends_on から外してください"),
            Self::Conflict { one, other } => {
                two(format!("leave out {one} or {other}"), format!("{one} か {other} のどちらかを外してください"))
            }
            Self::TooLarge { .. } | Self::WrongType { .. } | Self::KeyMissing { .. } | Self::More { .. } => return None,
        };
        Some(one(lang, texts))
    }
}
