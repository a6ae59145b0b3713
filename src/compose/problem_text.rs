//! The words for what is wrong with a compose project.

use super::dotenv::What;
use super::problem::{ProblemKind, Want};
use crate::i18n::{Lang, fixed, words};

impl Want {
    fn text(self, lang: Lang) -> &'static str {
        let id = match self {
            Self::Text => "compose-text",
            Self::Bool => "compose-true-or-false",
            Self::Number => "compose-a-number",
            Self::List => "compose-a-list",
            Self::Map => "compose-keys-with-values",
            Self::ListOrMap => "compose-a-list-or-keys-with-values",
            Self::TextOrList => "compose-text-or-a-list-of-texts",
            Self::TextOrMap => "compose-text-or-keys-with-values",
        };
        fixed(lang, id)
    }
}

impl ProblemKind {
    /// What is wrong, in one sentence.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoFile { folder } => words!(lang, "compose-there-is-no-compose-file-in", folder),
            Self::FileMissing { path } => words!(lang, "compose-there-is-no-file-path", path),
            Self::FileUnreadable { path, why } => {
                words!(lang, "compose-path-cannot-be-read-why", path, why)
            }
            Self::FileTooLarge { path } => words!(lang, "compose-file-too-large", path),
            Self::Yaml { message, .. } => words!(lang, "compose-yaml", message = message.text(lang)),
            Self::Dotenv { path, what } => match what {
                What::Name => words!(lang, "compose-env-name", path),
                What::Quote => words!(lang, "compose-env-quote", path),
                What::Variable(_) => words!(lang, "compose-env-variable", path),
            },
            Self::TooLarge { what } => words!(lang, "compose-too-large", what),
            Self::NoKeys => words!(lang, "compose-a-compose-file-begins-with-keys"),
            Self::UnknownKey { key, .. } => {
                words!(lang, "compose-docker-compose-has-no-key-key", key)
            }
            Self::NotRun { key } => words!(lang, "compose-docker-compose-has-key-sealegs-does", key),
            Self::WrongType { key, want, found, .. } => {
                let (want, found) = (want.text(lang), fixed(lang, found));
                words!(lang, "compose-wrong-type", key, want, found)
            }
            Self::BadValue { key, value, problem } => words!(lang, "compose-bad-value", value, key, what = problem.what(lang)),
            Self::KeyMissing { within, key } => {
                words!(lang, "compose-within-needs-the-key-key", within, key)
            }
            Self::Variable { key, text } => words!(lang, "compose-key-a-begins-no-variable-in", key, text),
            Self::VariableMissing { name, message } => {
                words!(lang, "compose-the-variable-name-has-no-value", name, message)
            }
            Self::Words { key } => {
                words!(lang, "compose-key-a-quote-is-never-closed", key)
            }
            Self::ProjectName { name } => {
                words!(lang, "compose-name-cannot-be-a-project-name", name)
            }
            Self::Name { name } => words!(lang, "compose-name-cannot-be-a-name-here", name),
            Self::NoServices => words!(lang, "compose-there-is-no-service"),
            Self::NoImage { service } => words!(lang, "compose-service-service-has-neither-an-image", service),
            Self::Undefined { service, what, name, .. } => words!(lang, "compose-undefined", service, what, name),
            Self::Asleep { service, name, profile } => {
                words!(lang, "compose-service-service-depends-on-name-whose", service, name, profile)
            }
            Self::Cycle { services } => {
                let services = services.join(" → ");
                words!(lang, "compose-services-wait-for-each-other-services", services)
            }
            Self::Conflict { one, other } => {
                words!(lang, "compose-one-and-other-exclude-each-other", one, other)
            }
            Self::More { count } => words!(lang, "compose-more", count),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            Self::NoFile { .. } => words!(lang, "compose-go-to-the-folder-with-compose"),
            Self::FileMissing { path } => words!(lang, "compose-write-the-file-or-correct-its", path),
            Self::FileUnreadable { .. } => words!(lang, "compose-look-at-its-permissions-and-kind"),
            Self::FileTooLarge { .. } => words!(lang, "compose-is-it-the-right-file"),
            Self::Yaml { hint, .. } => hint.as_ref()?.text(lang),
            Self::Dotenv { .. } => words!(lang, "compose-write-name-value-or-name-some"),
            Self::UnknownKey { nearest: Some(nearest), .. } | Self::Undefined { nearest: Some(nearest), .. } => {
                words!(lang, "compose-did-you-mean-nearest", nearest)
            }
            Self::UnknownKey { .. } => words!(lang, "compose-look-at-the-indentation-a-key"),
            Self::NotRun { .. } => words!(lang, "compose-leave-it-out-or-run-docker"),
            Self::WrongType { quote: Some(value), .. } => {
                words!(lang, "compose-put-it-in-quotes-value", value)
            }
            Self::BadValue { problem, value, .. } => return problem.hint(value, lang),
            Self::Variable { .. } => words!(lang, "compose-write-name-or-name-default-a"),
            Self::VariableMissing { name, .. } => words!(lang, "compose-write-name-into-env-or-set", name),
            Self::Words { .. } => words!(lang, "compose-add-the-second-quote"),
            Self::ProjectName { .. } => words!(lang, "compose-use-lowercase-letters-digits-and-beginning"),
            Self::Name { .. } => words!(lang, "compose-use-letters-digits-and"),
            Self::NoServices => words!(lang, "compose-write-services-and-below-it-a"),
            Self::NoImage { .. } => words!(lang, "compose-write-image-name-to-use-one"),
            Self::KeyMissing { key: "condition", .. } => words!(lang, "compose-write-condition-service-started-service-healthy"),
            Self::Undefined { what: "service", .. } => {
                words!(lang, "compose-write-that-service-below-services")
            }
            Self::Undefined { what, name, .. } => words!(lang, "compose-declare-it-at-the-end", key = format!("{what}s"), name),
            Self::Asleep { profile, .. } => words!(lang, "compose-docker-compose-profile-profile-wakes-it", profile),
            Self::Cycle { .. } => words!(lang, "compose-take-one-of-them-out-of"),
            Self::Conflict { one, other } => {
                words!(lang, "compose-leave-out-one-or-other", one, other)
            }
            Self::NoKeys | Self::TooLarge { .. } | Self::WrongType { .. } | Self::KeyMissing { .. } | Self::More { .. } => {
                return None;
            }
        })
    }
}
