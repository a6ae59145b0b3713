//! What counts: options, environment, file and defaults, brought together once, before anything opens.

use std::path::PathBuf;

use crate::cli::args::Global;
use crate::config::resolve::{Resolved, Source, resolve};
use crate::config::{ConfigError, Setting};
use crate::config_file::{self, Loaded};
use crate::i18n::{Lang, words};
use crate::present::{self, keys::Keys};
use crate::tui::Wishes;
use crate::tui::keymap::{self, Binding};
use crate::tui::pictures::Pictures;

/// The variable that names the file.
pub const VARIABLE: &str = "SEALEGS_CONFIG";

/// What was found and what counts.
#[derive(Debug, Default)]
pub struct Settled {
    /// The file; `None` where there is no place for one.
    pub loaded: Option<Loaded>,
    /// Every setting.
    pub settings: Vec<Resolved>,
    /// The keymap with the learner's own keys; empty where there are none.
    pub keys: Vec<Binding>,
    /// The keys of a demo with the presenter's own.
    pub demo_keys: Keys,
}

impl Settled {
    /// Looks at everything. Nothing is changed by it.
    #[must_use]
    pub fn of(global: &Global) -> Self {
        let env = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let named = global.config.config.clone().or_else(|| env(VARIABLE).map(PathBuf::from));
        let path = named.clone().or_else(config_file::place);
        let mut loaded = path.map(|path| config_file::load(&path, named.is_some()));
        let (mut keys, mut demo_keys) = (Vec::new(), Keys::default());
        if let Some(loaded) = &mut loaded {
            let (bindings, problems) = keymap::custom::with(&loaded.file.keys, &[present::keys::MODE]);
            let (of_demo, problems_of_demo) = Keys::with(&loaded.file.keys);
            (keys, demo_keys) = (bindings, of_demo);
            loaded.file.problems.extend(problems);
            loaded.file.problems.extend(problems_of_demo);
            loaded.file.problems.sort_by_key(|found| found.at);
        }
        let nothing = Loaded::default();
        let file = &loaded.as_ref().unwrap_or(&nothing).file;
        let settings = Setting::ALL.into_iter().map(|setting| resolve(setting, flag(setting, global), env, file)).collect();
        Self { loaded, settings, keys, demo_keys }
    }

    /// The value of a setting.
    #[must_use]
    pub fn value(&self, setting: Setting) -> Option<&str> {
        self.find(setting)?.value.as_deref()
    }

    fn find(&self, setting: Setting) -> Option<&Resolved> {
        self.settings.iter().find(|resolved| resolved.setting == setting)
    }

    /// The first variable of the environment that is wrong.
    #[must_use]
    pub fn wrong_variable(&self) -> Option<&ConfigError> {
        self.settings.iter().find_map(|resolved| resolved.problem.as_ref())
    }

    /// The language that is spoken about all this.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.value(Setting::Language).and_then(|code| code.parse().ok()).unwrap_or_else(crate::cli::problems::system_lang)
    }

    /// The file's name, when something in it is wrong.
    #[must_use]
    pub fn broken(&self) -> Option<String> {
        let loaded = self.loaded.as_ref()?;
        (!loaded.file.problems.is_empty()).then(|| loaded.path.display().to_string())
    }

    /// What is wished of the screen.
    #[must_use]
    pub fn wishes(&self, global: &Global) -> Wishes {
        let theme = self.value(Setting::Theme).and_then(|name| name.parse().ok()).unwrap_or_default();
        let looks = global.looks.looks(theme, |name| std::env::var(name).ok());
        let note = self.broken().map(|path| words!(self.lang(), "config-noticed", path = path));
        let mute = !looks.theme().has_colour();
        let pictures = Pictures::wished(self.value(Setting::Pictures), mute, |name| {
            std::env::var(name).ok().filter(|value| !value.is_empty())
        });
        let said = self.find(Setting::Theme).is_some_and(|theme| theme.value.is_some());
        let (editor, keys) = (self.value(Setting::Editor).map(str::to_owned), self.keys.clone());
        Wishes { looks, said, pictures, editor, note, keys }
    }

    /// Whether the workshop opens as plain lines; `said` is what the command line says of it.
    #[must_use]
    pub fn plain(&self, said: Option<bool>) -> bool {
        let chosen = || self.value(Setting::Plain).is_some_and(|value| value == "true");
        said.unwrap_or_else(|| chosen() || crate::plain::cannot_draw())
    }

    /// Gives the options what nobody said on the command line. `screen` when the screen is to open.
    pub fn fill(&self, global: &mut Global, screen: bool) {
        fn read<T: std::str::FromStr>(value: Option<&str>) -> Option<T> {
            value.and_then(|value| value.parse().ok())
        }
        global.lang = global.lang.or_else(|| read(self.value(Setting::Language)));
        global.engine.engine = global.engine.engine.or_else(|| read(self.value(Setting::Engine)));
        // Without a screen nobody watches: there a recorded run goes on at once unless it is asked for here and now.
        let pace = self.find(Setting::Pace).filter(|pace| screen || !matches!(pace.source, Source::File(_)));
        global.engine.pace = global.engine.pace.or_else(|| read(pace.and_then(|pace| pace.value.as_deref())));
        // Seats have workspaces of their own, and two seats in one would be in each other's way.
        let folder =
            self.find(Setting::Workspace).filter(|folder| global.seat.is_none() || !matches!(folder.source, Source::File(_)));
        let folder = folder.and_then(|folder| folder.value.as_deref()).map(|folder| at_home(folder, std::env::home_dir()));
        global.workspace = global.workspace.take().or(folder);
    }
}

/// What the command line says of a setting.
fn flag(setting: Setting, global: &Global) -> Option<String> {
    match setting {
        Setting::Theme => global.looks.theme.map(|name| name.to_string()),
        Setting::Language => global.lang.map(|lang| lang.to_string()),
        Setting::Engine => global.engine.engine.map(|choice| choice.name().to_owned()),
        Setting::Pace => global.engine.pace.map(|pace| pace.name().to_owned()),
        // Whoever says it there opens the workshop, and is asked there.
        Setting::Pictures | Setting::Editor | Setting::Plain => None,
        Setting::Workspace => global.workspace.as_ref().map(|folder| folder.display().to_string()),
    }
}

/// A folder whose name may begin with `~/`.
fn at_home(folder: &str, home: Option<PathBuf>) -> PathBuf {
    match (folder.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(folder),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::file;

    #[test]
    fn a_seat_keeps_its_own_workspace_and_a_script_its_own_pace() {
        let file = file::read("workspace = '/tmp/learn'\npace = 'real'\nlanguage = 'ja'\n");
        let settings = Setting::ALL.into_iter().map(|setting| resolve(setting, None, |_| None, &file)).collect();
        let settled = Settled { loaded: None, settings, keys: Vec::new(), demo_keys: Keys::default() };
        let mut global = Global::default();
        settled.fill(&mut global, false);
        assert_eq!((global.workspace, global.engine.pace, global.lang), (Some("/tmp/learn".into()), None, Some(Lang::Ja)));
        let mut seated = Global { seat: "ana".parse().ok(), ..Global::default() };
        settled.fill(&mut seated, true);
        assert_eq!((seated.workspace, seated.engine.pace.is_some()), (None, true));
        let mut said = Global { workspace: Some("/mine".into()), lang: Some(Lang::En), ..Global::default() };
        settled.fill(&mut said, true);
        assert_eq!((said.workspace, said.lang), (Some("/mine".into()), Some(Lang::En)));
    }

    #[test]
    fn plain_lines_are_chosen_for_good_and_the_command_line_comes_first() {
        let settled = |env: Option<&str>, text: &str| {
            let env = |name: &str| (name == "SEALEGS_PLAIN").then(|| env.map(str::to_owned)).flatten();
            let settings = vec![resolve(Setting::Plain, None, env, &file::read(text))];
            Settled { loaded: None, settings, ..Settled::default() }
        };
        assert!(settled(None, "plain = true").plain(None));
        assert!(!settled(None, "plain = true").plain(Some(false)), "--no-plain");
        assert!(!settled(Some("0"), "plain = true").plain(Some(false)));
        assert_eq!(settled(Some("0"), "plain = true").value(Setting::Plain), Some("false"));
        assert!(settled(Some("1"), "").plain(None) && settled(None, "").plain(Some(true)));
    }

    #[test]
    fn a_tilde_is_the_home_folder() {
        assert_eq!(at_home("~/learn", Some("/home/ana".into())), PathBuf::from("/home/ana/learn"));
        assert_eq!(at_home("/learn", Some("/home/ana".into())), PathBuf::from("/learn"));
    }
}
