//! Questions on a step's page: the choices with what was picked, and afterwards each pick explained; a guess before a
//! command runs; a choice of how to go on.

use crate::course::{Choice, Choosing, Quiz, QuizKind};
use crate::i18n::Lang;
use crate::i18n::messages::Message;
use crate::session::Session;

/// A quiz as blocks of Markdown. What was not picked is not explained: the next try is still the learner's.
pub(crate) fn quiz(session: &Session, quiz: &Quiz) -> Vec<String> {
    let words = Words::of(session);
    let mut blocks = vec![words.choices(quiz)];
    let how = match quiz.kind {
        QuizKind::Single => Message::AnswerSingle,
        QuizKind::Multiple => Message::AnswerMultiple,
        QuizKind::Order => Message::AnswerOrder,
    };
    blocks.push(format!("*{}*", words.text(how)));
    if let Some(answered) = &session.step_state().answered {
        blocks.extend(words.judged(quiz, answered));
        let missing = quiz.answer.iter().any(|id| !answered.contains(id));
        let all_right = answered.iter().all(|id| quiz.answer.contains(id));
        if quiz.kind == QuizKind::Multiple && missing && all_right {
            blocks.push(format!("*{}*", words.text(Message::MoreAreRight)));
        }
    }
    blocks
}

/// A guess: asked before the command runs, judged after it ran. Then nothing is kept back any more.
pub(crate) fn predict(session: &Session, quiz: &Quiz) -> Vec<String> {
    let words = Words::of(session);
    let state = session.step_state();
    let heading = format!("### {}", words.text(Message::WhatWillHappen));
    let mut blocks = vec![heading, words.choices(quiz)];
    let none = Vec::new();
    let (ran, given) = match (&state.answered, &state.ran) {
        (Some(answered), _) => (true, answered),
        (None, ran) => (!session.busy() && ran.as_ref().is_some_and(|ran| ran.exit.is_some()), &none),
    };
    if !ran {
        blocks.push(format!("*{}*", words.text(Message::GuessFirst)));
        return blocks;
    }
    blocks.extend(words.judged(quiz, given));
    let all_right = session.answered_right() == Some(true);
    let is_left = |id: &&String| !given.contains(id) || (quiz.kind == QuizKind::Order && !all_right);
    let mut left =
        quiz.answer.iter().filter(is_left).filter_map(|id| quiz.choices.iter().find(|choice| choice.id == *id)).peekable();
    if left.peek().is_some() {
        blocks.push(format!("**{}**", words.text(Message::WhatItDoes)));
    }
    for choice in left {
        blocks.push(format!("**→** {}", words.fill(&choice.text)));
        if quiz.kind != QuizKind::Order {
            blocks.push(words.fill(&choice.why));
        }
    }
    blocks
}

/// A choice of how to go on: which is in force, and which fits what was found on this machine.
pub(crate) fn choosing(session: &Session, choosing: &Choosing) -> Vec<String> {
    let words = Words::of(session);
    let state = session.step_state();
    let in_force = session.scope().get(&choosing.variable);
    let variable = session.course().variables.iter().find(|variable| variable.name == choosing.variable);
    let found = variable.and_then(|variable| variable.defaults.iter().find(|(when, _)| when.holds(session.conditions())));
    let picked = state.picks.first().map(String::as_str).or(in_force);
    let mut blocks = Vec::new();
    for (index, choice) in choosing.choices.iter().enumerate() {
        let mark = if picked == Some(choice.id.as_str()) { "(•)" } else { "( )" };
        let mut told = Vec::new();
        if in_force == Some(choice.id.as_str()) {
            told.push(words.text(Message::InForce));
        }
        if found.is_some_and(|(_, value)| *value == choice.id) {
            told.push(words.text(Message::FoundHere));
        }
        let told = if told.is_empty() { String::new() } else { format!(" — *{}*", told.join(", ")) };
        blocks.push(format!("**{}** {mark} {}{told}", index + 1, words.fill(&choice.text)));
        blocks.push(words.fill(&choice.why));
    }
    blocks.push(format!("*{}*", words.text(Message::ChooseHow)));
    blocks
}

struct Words<'a> {
    session: &'a Session,
    lang: Lang,
}

impl<'a> Words<'a> {
    fn of(session: &'a Session) -> Self {
        Self { session, lang: session.lang() }
    }

    fn text(&self, message: Message) -> &'static str {
        message.text(self.lang)
    }

    fn fill(&self, text: &crate::i18n::Localized<String>) -> String {
        self.session.scope().fill(text.text(self.lang))
    }

    fn choices(&self, quiz: &Quiz) -> String {
        let state = self.session.step_state();
        let lines = quiz.choices.iter().enumerate().map(|(index, choice)| {
            let picked = state.picks.iter().position(|id| *id == choice.id);
            let mark = match (quiz.kind, picked) {
                (QuizKind::Single, Some(_)) => "(•)".to_owned(),
                (QuizKind::Multiple, Some(_)) => "\\[x\\]".to_owned(),
                (QuizKind::Multiple, None) => "\\[ \\]".to_owned(),
                (QuizKind::Order, Some(place)) => format!("({})", place + 1),
                (QuizKind::Single | QuizKind::Order, None) => "( )".to_owned(),
            };
            format!("**{}** {mark} {}", index + 1, self.fill(&choice.text))
        });
        lines.collect::<Vec<_>>().join("\\\n")
    }

    /// Each pick in turn: whether it is right, and why.
    fn judged(&self, quiz: &Quiz, given: &[String]) -> Vec<String> {
        let find = |id: &String| -> Option<&Choice> { quiz.choices.iter().find(|choice| choice.id == *id) };
        let picks = given.iter().enumerate().filter_map(|(place, id)| Some((place, id, find(id)?)));
        let blocks = picks.flat_map(|(place, id, choice)| {
            let right = match quiz.kind {
                QuizKind::Order => quiz.answer.get(place) == Some(id),
                _ => quiz.answer.contains(id),
            };
            let (mark, word) = match quiz.kind {
                _ if right => ("✓", Message::Right),
                QuizKind::Order => ("✗", Message::WrongPlace),
                _ => ("✗", Message::Wrong),
            };
            // Only the mark is set off: stars around an author's text would pair with those in it, as in `COPY *.go`.
            [format!("**{mark}** {} — {}", self.fill(&choice.text), self.text(word)), self.fill(&choice.why)]
        });
        blocks.collect()
    }
}

#[cfg(test)]
#[path = "question_tests.rs"]
mod tests;
