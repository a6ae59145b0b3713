//! What came of what was asked for: how a typed line compares, what a guess was worth, what was built, what the checks found.

use crate::course::Action;
use crate::docker_cli::{CommandLine, Comparison, DockerCommand};
use crate::plain::desk::Desk;
use crate::plain::words::Word;
use crate::plain::{checks, question, sentences, show};
use crate::session::Notice;

impl Desk {
    /// Tells it.
    pub(crate) fn tell_outcome(&mut self) {
        self.tell_comparison();
        self.tell_answer();
        self.tell_built();
        // What is typed beside an open question answers nothing.
        let open = matches!(self.session.step().map(|step| &step.action), Some(Action::Quiz(_)))
            && self.session.step_state().answered.is_none();
        if !open {
            let lines = checks::lines(&self.session, self.width);
            self.voice.tell(&lines);
        }
        if self.session.notice() == Some(&Notice::StepDone) {
            let done = Notice::StepDone.text(self.lang());
            self.say(&done);
        }
        self.said = self.now;
    }

    /// Whether a line that was typed is what the step asks for.
    fn tell_comparison(&mut self) {
        let lang = self.lang();
        let Some(action) = self.session.action().filter(|action| Some(&action.step) == self.session.at()) else { return };
        let Some((asked, comparison)) = action.typed.as_ref().and_then(|typed| typed.asked.clone().zip(typed.comparison.clone()))
        else {
            return;
        };
        match comparison {
            Comparison::Same => {
                self.say_word(Word::SameMeaning);
                if let Some(next) = self.session.asked().filter(|next| *next != asked) {
                    self.say(&sentences::next_asked(&next, lang));
                }
            }
            Comparison::Differs(differences) => {
                self.say(&sentences::not_what_is_asked(&asked, lang));
                for difference in differences {
                    self.say(&format!("- {}", difference.text(lang)));
                    if let Some(lead) = difference.lead(lang) {
                        self.say(&format!("  {lead}"));
                    }
                }
            }
            Comparison::Unreadable(_) | Comparison::NotDocker => self.say(&sentences::not_what_is_asked(&asked, lang)),
        }
    }

    /// An answer, judged each time it is sent; a guess, once, when its command has run.
    fn tell_answer(&mut self) {
        let Some(step) = self.session.step() else { return };
        let state = self.session.step_state();
        let ran = state.answered.is_some() || state.ran.as_ref().is_some_and(|ran| ran.exit.is_some());
        let guessed = step.predict.is_some();
        let tells = match &step.action {
            Action::Quiz(_) => state.answered.is_some(),
            _ => guessed && ran && self.told.guess.as_ref() != self.session.at(),
        };
        if tells {
            self.told.guess = self.session.at().cloned().filter(|_| guessed);
            let lines = question::judged(&self.session, self.width);
            self.voice.tell(&lines);
        }
    }

    /// The size of an image that was just built.
    fn tell_built(&mut self) {
        let lang = self.lang();
        let Some(action) = self.session.action().filter(|action| action.result == Some(Ok(0))) else { return };
        let Some(CommandLine::Docker(DockerCommand::Build(build))) = action.command.as_ref().map(|command| &command.command)
        else {
            return;
        };
        let found = build.tags.iter().filter_map(|tag| Some((tag, show::image(&self.session, tag)?)));
        let said: Vec<String> = found.map(|(tag, image)| show::image_line(tag, image, lang)).collect();
        said.iter().for_each(|line| self.say(line));
    }
}
