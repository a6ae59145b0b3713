//! Every event has its place here.

use std::time::Duration;

use crate::course::{Variable, VariableKind};
use crate::engine::{Ability, EngineKind};
use crate::i18n::{Lang, words};
use crate::session::{
    ActionEvent, Effect, EngineNews, EngineState, Event, Input, KEPT_CALLS, Notice, Offer, RunningState, Session, Timer,
};

/// How long changes may settle before the step is looked at again.
const SETTLE: Duration = Duration::from_millis(150);

impl Session {
    pub(crate) fn update(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Input(input) => self.input(input),
            Event::Engine(news) => self.engine_news(news),
            Event::FilesChanged => vec![Effect::Timer(Timer::Recheck, SETTLE)],
            Event::Action(job, event) => self.action_event(job, event),
            Event::Written(job, result) => self.written(job, result),
            Event::Probed { job, facts, finished } => self.probed(job, facts, finished),
            Event::Names(names) => {
                self.names = *names;
                Vec::new()
            }
            Event::Mapped(job, result) => self.mapped(job, result),
            Event::Lens(job, news) => self.lens_news(job, news),
            Event::Files(files) => self.found_files(files),
            Event::Removed(job, result) => self.removed(job, result),
            Event::Made(job, result) => self.found_made(job, result),
            Event::RemovedMade(job, items) => self.taken_back(job, items),
            Event::SaveFailed(why) => self.say(Notice::SaveFailed(why)),
            Event::Edited(Ok(())) => {
                let mut effects = self.look(Duration::ZERO);
                effects.extend(self.find_files());
                effects
            }
            Event::Edited(Err(why)) => self.say(Notice::EditFailed(why)),
            Event::Timer(Timer::Recheck) => {
                let mut effects = self.look_again();
                effects.extend(self.find_names());
                effects.extend(self.map_after_change());
                effects.extend(self.find_files());
                effects
            }
            Event::Timer(Timer::Map) => self.look_at_all(),
            Event::Timer(Timer::Reconnect) => self.reconnect(),
        }
    }

    fn input(&mut self, input: Input) -> Vec<Effect> {
        // A notice has been seen by the time of the next key.
        if !matches!(input, Input::Type(_) | Input::Resize(_) | Input::Names(_) | Input::Map(_) | Input::Files(_)) {
            self.notice = None;
        }
        if self.leads_away(&input) {
            return self.say(Notice::CatchingUp);
        }
        if matches!(input, Input::Run | Input::Check | Input::ApplySolution | Input::Command(_) | Input::Try(_)) {
            self.asked = true;
            if let Some(name) = self.at().cloned() {
                self.state_mut(&name).tried = true;
            }
        }
        match input {
            Input::Run => self.run(),
            Input::Check => self.check_now(),
            Input::Hint => self.hint(),
            Input::ShowSolution => {
                if let Some(name) = self.at().cloned() {
                    let state = self.state_mut(&name);
                    state.solution_shown = !state.solution_shown;
                }
                Vec::new()
            }
            Input::ApplySolution => self.apply(),
            Input::Try(tasks) => self.begin(tasks.into(), None),
            Input::Forget => {
                self.steps.clear();
                Vec::new()
            }
            Input::Edit(path) => self.edit(path.as_deref()),
            Input::Next => self.next(),
            Input::Previous => self.previous(),
            Input::Goto(name) => self.goto(&name),
            Input::Preview(name) => self.look_ahead(name),
            Input::CatchUp => self.catch_up(),
            Input::Reset(scope) => self.list_made(scope),
            Input::Remove => self.take_back(),
            Input::Pick(place) => self.pick(place),
            Input::Cancel if self.ways.catch_up.is_some() => self.stop_catching_up(),
            Input::Cancel => self.cancel(),
            Input::Command(line) => self.run_typed(line),
            Input::Names(wanted) => {
                self.names_wanted = wanted;
                self.find_names()
            }
            Input::Map(shown) => self.show_map(shown),
            Input::Lens(ask) => self.ask_lens(ask),
            Input::Files(wanted) => self.want_files(wanted),
            Input::Type(bytes) => self.running_job().map(|job| Effect::Type(job, bytes)).into_iter().collect(),
            Input::Resize(size) => self.running_job().map(|job| Effect::Resize(job, size)).into_iter().collect(),
            Input::Language(lang) => self.speak(lang),
            Input::Set(name, value) => self.set(name, value),
            Input::Confirm(yes) => self.confirm(yes),
            Input::Reconnect => self.look_for_engine(),
            Input::Replay => self.ask_for_replay(),
            Input::TakeOver => self.take_over(),
            Input::Dismiss => self.forget_ahead(),
        }
    }

    /// What is wanted when the program opens.
    pub(crate) fn open(&mut self) -> Vec<Effect> {
        let here = (self.record.lesson.clone(), self.record.step.clone());
        let found = self.order.iter().position(|name| name.lesson == here.0 && name.step == here.1);
        let same_lesson = || self.order.iter().position(|name| name.lesson == here.0);
        self.at = found.or_else(same_lesson).unwrap_or(0);
        if self.record.version != self.course.version {
            let done: Vec<_> = self.record.steps.iter().filter(|(_, known)| known.done).collect();
            let find = |key: &str| self.course.steps().find(|(name, _)| name.to_string() == key).map(|(_, step)| step);
            let gone = done.iter().filter(|(key, _)| find(key).is_none()).count();
            let changed =
                done.iter().filter(|(key, known)| find(key).is_some_and(|step| step.fingerprint != known.fingerprint)).count();
            let old = std::mem::replace(&mut self.record.version, self.course.version.clone());
            self.notice = Some(Notice::CourseChanged(old, self.course.version.clone(), changed, gone));
        }
        // Saved before anything is made on the engine: what a killed program leaves there is known by the session's id.
        let mut effects = vec![Effect::Connect, self.save()];
        effects.extend(self.arrive());
        effects
    }

    fn engine_news(&mut self, news: EngineNews) -> Vec<Effect> {
        match news {
            EngineNews::Ready(info) => {
                self.attempts = 0;
                let before = self.stand_on(&info);
                let kinds = [(EngineKind::Docker, "docker"), (EngineKind::Podman, "podman")];
                let words = kinds.into_iter().map(|(kind, word)| (word, kind == info.kind));
                for (word, holds) in
                    words.chain(Ability::ALL.into_iter().map(|ability| (ability.word(), info.abilities.contains(&ability))))
                {
                    if holds {
                        self.conditions.insert(word.to_owned());
                    } else {
                        self.conditions.remove(word);
                    }
                }
                if matches!(self.notice, Some(Notice::EngineLost(_) | Notice::StillReplay(_))) {
                    self.notice = None;
                }
                self.engine = EngineState::Ready(info);
                // A default may stand only on some engines.
                self.refresh_scope();
                self.say_where(before);
                let mut effects = self.look(Duration::ZERO);
                effects.extend(self.look_at_all());
                effects
            }
            EngineNews::Missing(error) => {
                self.live.lose();
                self.engine = EngineState::Missing(error);
                vec![self.try_later()]
            }
            EngineNews::Lost(error) => {
                if !matches!(self.engine, EngineState::Missing(_)) {
                    let why = match &error {
                        crate::engine::EngineError::Lost { detail } => detail.clone(),
                        other => other.to_string(),
                    };
                    self.notice = Some(Notice::EngineLost(why));
                }
                self.live.lose();
                self.engine = EngineState::Missing(error);
                vec![self.try_later()]
            }
            EngineNews::StillReplay(error) => self.say(Notice::StillReplay(error)),
            EngineNews::Changed => {
                (self.live.changed, self.live.unsure) = (true, true);
                vec![Effect::Timer(Timer::Recheck, SETTLE)]
            }
            EngineNews::NotForwarded(port, why) => {
                self.notice = Some(Notice::NotForwarded(port, why));
                Vec::new()
            }
        }
    }

    /// Looks for the engine less and less often, at most every quarter of a minute.
    fn try_later(&mut self) -> Effect {
        let seconds = 1_u64 << self.attempts.min(4);
        self.attempts = self.attempts.saturating_add(1);
        Effect::Timer(Timer::Reconnect, Duration::from_secs(seconds.min(15)))
    }

    pub(crate) fn reconnect(&mut self) -> Vec<Effect> {
        if matches!(self.engine, EngineState::Ready(_)) {
            return Vec::new();
        }
        vec![Effect::Connect]
    }

    fn action_event(&mut self, job: crate::session::JobId, event: ActionEvent) -> Vec<Effect> {
        let Some(action) = self.action.as_mut().filter(|action| action.job == job && action.active()) else {
            return Vec::new();
        };
        match event {
            ActionEvent::Started(container) => {
                if action.state == RunningState::Starting {
                    action.state = RunningState::Running;
                }
                action.container = container.or(action.container.take());
                if !action.foreground() || action.state != RunningState::Running {
                    return Vec::new();
                }
                let step = action.step.clone();
                self.predicted(&step);
                self.look_patiently()
            }
            ActionEvent::Lines { lines, skipped } => {
                action.log.extend(lines, skipped);
                Vec::new()
            }
            ActionEvent::Api(calls) => {
                for call in calls {
                    if let Some(known) = action.calls.iter_mut().find(|known| known.id == call.id) {
                        *known = call;
                    } else if action.calls.len() < KEPT_CALLS {
                        action.calls.push(call);
                    }
                }
                Vec::new()
            }
            // For whoever draws the program's terminal.
            ActionEvent::Screen(_) => Vec::new(),
            ActionEvent::Build(events) => {
                action.news_of_build(|build| events.into_iter().filter_map(|event| build.apply(event)).collect());
                Vec::new()
            }
            ActionEvent::Recorded(events) => {
                let told = events.into_iter();
                action.news_of_build(|build| told.filter_map(|(at, event)| build.apply_recorded(at, event)).collect());
                Vec::new()
            }
            ActionEvent::Took(took) => {
                action.took = Some(took);
                Vec::new()
            }
            ActionEvent::Ended(result) => self.ended(result),
        }
    }

    fn speak(&mut self, lang: Lang) -> Vec<Effect> {
        self.record.lang = lang;
        self.judge();
        vec![self.save()]
    }

    fn set(&mut self, name: String, value: String) -> Vec<Effect> {
        let Some(variable) = self.course.variables.iter().find(|variable| variable.name == name) else {
            return self.say(Notice::BadValue(name, words!(self.lang(), "session-value-unknown")));
        };
        if let Some(why) = refused(variable, &value, self.lang()) {
            return self.say(Notice::BadValue(name, why));
        }
        if let Some(recorded) = self.recorded_value(&name).filter(|recorded| **recorded != value) {
            return self.say(Notice::Recorded(name, recorded.clone()));
        }
        self.overrides.remove(&name);
        if value == variable.default && variable.kind != VariableKind::Choice {
            self.record.variables.remove(&name);
        } else {
            self.record.variables.insert(name.clone(), value.clone());
        }
        self.refresh_scope();
        self.notice = Some(Notice::VariableSet(name, value));
        let mut effects = vec![self.save()];
        effects.extend(self.look(Duration::ZERO));
        effects
    }

    pub(crate) fn confirm(&mut self, yes: bool) -> Vec<Effect> {
        match self.offer.take() {
            Some(Offer::RemoveContainer(name)) if yes => {
                let job = self.job();
                self.removing = Some(job);
                vec![Effect::RemoveContainer(job, name)]
            }
            _ => Vec::new(),
        }
    }

    pub(crate) fn say(&mut self, notice: Notice) -> Vec<Effect> {
        self.notice = Some(notice);
        Vec::new()
    }
}

/// Why a variable cannot have a value.
pub(crate) fn refused(variable: &Variable, value: &str, lang: Lang) -> Option<String> {
    match variable.kind {
        VariableKind::Port if value.parse::<u16>().map_or(true, |port| port == 0) => Some(words!(lang, "session-value-port")),
        VariableKind::Image if value.is_empty() || value.contains(char::is_whitespace) => {
            Some(words!(lang, "session-value-image"))
        }
        VariableKind::Choice if !variable.values.iter().any(|known| known == value) => {
            let all = variable.values.join(", ");
            Some(words!(lang, "session-value-choice", all))
        }
        _ if value.chars().any(char::is_control) => Some(words!(lang, "session-value-control")),
        _ => None,
    }
}
