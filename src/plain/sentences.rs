//! Sentences of the plain mode that have something to fill in.

use std::time::Duration;

use crate::diagrams::Diagram;
use crate::i18n::{Lang, listed, words};
use crate::plain::words::Word;

pub(crate) fn rows(count: usize, lang: Lang) -> String {
    words!(lang, "plain-rows", count = count)
}

pub(crate) fn columns(count: usize, lang: Lang) -> String {
    words!(lang, "plain-columns", count = count)
}

pub(crate) fn lines(count: usize, lang: Lang) -> String {
    words!(lang, "plain-lines", count = count)
}

pub(crate) fn layers(count: usize, lang: Lang) -> String {
    words!(lang, "plain-layers", count = count)
}

pub(crate) fn table(rows: usize, columns: usize, lang: Lang) -> String {
    let (rows, columns) = (self::rows(rows, lang), self::columns(columns, lang));
    words!(lang, "plain-table", rows = rows, columns = columns)
}

pub(crate) fn row(number: usize, cells: &str, lang: Lang) -> String {
    words!(lang, "plain-row", number = number, cells = cells)
}

pub(crate) fn code(language: &str, lines: usize, lang: Lang) -> String {
    let lines_said = self::lines(lines, lang);
    match language {
        "sh" | "bash" | "shell" | "console" if lines <= 1 => Word::CommandHead.text(lang).to_owned(),
        "" => words!(lang, "plain-code", lines = lines_said),
        _ => words!(lang, "plain-code-in", language = language, lines = lines_said),
    }
}

pub(crate) fn diagram(diagram: &Diagram, lang: Lang) -> String {
    words!(lang, "diagram-plain", title = diagram.title(lang), said = diagram.said(lang))
}

pub(crate) fn time(time: Duration, lang: Lang) -> String {
    let (minutes, seconds) = (time.as_secs() / 60, time.as_secs() % 60);
    match minutes {
        0 if seconds < 10 => words!(lang, "plain-seconds", seconds = format!("{seconds}.{}", time.subsec_millis() / 100)),
        0 => words!(lang, "plain-seconds", seconds = seconds),
        _ => words!(lang, "plain-minutes", minutes = minutes, seconds = seconds),
    }
}

pub(crate) fn opening(title: &str, lang: Lang) -> String {
    words!(lang, "plain-opening", title = title)
}

pub(crate) fn engine(name: &str, endpoint: &str, lang: Lang) -> String {
    words!(lang, "plain-engine", name = name, endpoint = endpoint)
}

pub(crate) fn no_engine(what: &str, next: &str, lang: Lang) -> String {
    words!(lang, "plain-no-engine", what = what, next = next)
}

pub(crate) fn lesson(number: usize, of: usize, title: &str, lang: Lang) -> String {
    words!(lang, "plain-lesson", number = number, of = of, title = title)
}

pub(crate) fn step(number: usize, of: usize, title: &str, lang: Lang) -> String {
    words!(lang, "plain-step", number = number, of = of, title = title)
}

pub(crate) fn prompt(lesson: usize, step: usize, of: usize, replay: bool, lang: Lang) -> String {
    let text = if replay {
        words!(lang, "plain-prompt-replay", lesson = lesson, step = step, of = of)
    } else {
        words!(lang, "plain-prompt", lesson = lesson, step = step, of = of)
    };
    format!("{text} ")
}

pub(crate) fn replayed(date: &str, lang: Lang) -> String {
    words!(lang, "plain-replayed", date = date)
}

pub(crate) fn to_write(paths: &[String], lang: Lang) -> String {
    let paths = listed(lang, paths);
    words!(lang, "plain-to-write", paths = paths)
}

pub(crate) fn commands(count: usize, lang: Lang) -> String {
    words!(lang, "plain-commands", count = count)
}

pub(crate) fn running(line: &str, folder: &str, lang: Lang) -> String {
    if folder.is_empty() {
        words!(lang, "plain-running", line = line)
    } else {
        words!(lang, "plain-running-in", folder = folder, line = line)
    }
}

pub(crate) fn ended(code: i64, fails: bool, (took, recorded): (Duration, bool), lang: Lang) -> String {
    let said = match (code, fails) {
        (0, _) => words!(lang, "plain-ended"),
        (_, true) => words!(lang, "plain-ended-as-meant", code = code),
        (_, false) => words!(lang, "plain-ended-badly", code = code),
    };
    if took.as_secs() == 0 {
        return said;
    }
    if recorded {
        words!(lang, "plain-took-when-recorded", said = said, took = time(took, lang))
    } else {
        words!(lang, "plain-took", said = said, took = time(took, lang))
    }
}

pub(crate) fn failed(what: &str, meant: bool, lang: Lang) -> String {
    if meant { words!(lang, "plain-refused-as-meant", what = what) } else { words!(lang, "plain-error", what = what) }
}

pub(crate) fn what_to_do(next: &str, lang: Lang) -> String {
    words!(lang, "plain-what-to-do", next = next)
}

pub(crate) fn at_line(line: Option<usize>, instruction: &str, lang: Lang) -> String {
    match line {
        Some(line) => words!(lang, "plain-failed-at-line", line = line, instruction = instruction),
        None => words!(lang, "plain-failed-at", instruction = instruction),
    }
}

pub(crate) fn waiting(what: &str, time: &str, lang: Lang) -> String {
    words!(lang, "plain-waiting", what = what, time = time)
}

pub(crate) fn not_what_is_asked(asked: &str, lang: Lang) -> String {
    words!(lang, "plain-not-asked", asked = asked)
}

pub(crate) fn next_asked(next: &str, lang: Lang) -> String {
    words!(lang, "plain-next-asked", next = next)
}

pub(crate) fn image(name: &str, size: &str, layers: usize, lang: Lang) -> String {
    let layers = self::layers(layers, lang);
    words!(lang, "plain-image", name = name, size = size, layers = layers)
}

pub(crate) fn no_image(name: &str, lang: Lang) -> String {
    words!(lang, "plain-image-missing", name = name)
}

pub(crate) fn layer(number: usize, size: &str, instruction: &str, lang: Lang) -> String {
    words!(lang, "plain-layer", number = number, size = size, instruction = instruction)
}

pub(crate) fn empty_layers(count: usize, lang: Lang) -> String {
    let layers = layers(count, lang);
    words!(lang, "plain-empty-layers", layers = layers)
}

pub(crate) fn times_larger(large: &str, small: &str, times: f64, lang: Lang) -> String {
    let times = format!("{times:.1}");
    words!(lang, "plain-times-larger", large = large, small = small, times = times)
}

pub(crate) fn guess(number: usize, text: &str, lang: Lang) -> String {
    words!(lang, "plain-guess", number = number, text = text)
}

pub(crate) fn no_choice(number: usize, of: usize, lang: Lang) -> String {
    words!(lang, "plain-no-choice", number = number, of = of)
}

pub(crate) fn unknown(word: &str, near: Option<&str>, lang: Lang) -> String {
    match near {
        Some(near) => words!(lang, "plain-unknown-near", word = word, near = near),
        None => words!(lang, "plain-unknown", word = word),
    }
}

pub(crate) fn remove_container(name: &str, lang: Lang) -> String {
    words!(lang, "plain-remove-container", name = name)
}

pub(crate) fn folder(folder: &str, lang: Lang) -> String {
    words!(lang, "plain-folder", folder = folder)
}

pub(crate) fn file(path: &str, count: usize, lang: Lang) -> String {
    let lines = lines(count, lang);
    words!(lang, "plain-file", path = path, lines = lines)
}

pub(crate) fn files(all: &str, lang: Lang) -> String {
    words!(lang, "plain-files", all = all)
}

pub(crate) fn file_line(number: usize, line: &str, lang: Lang) -> String {
    let line = or_blank(line, lang);
    words!(lang, "plain-file-line", number = number, line = line)
}

pub(crate) fn only_own(number: usize, line: &str, lang: Lang) -> String {
    let line = or_blank(line, lang);
    words!(lang, "plain-only-own", number = number, line = line)
}

pub(crate) fn only_solution(number: usize, line: &str, lang: Lang) -> String {
    let line = or_blank(line, lang);
    words!(lang, "plain-only-solution", number = number, line = line)
}

pub(crate) fn container(name: &str, image: &str, state: &str, lang: Lang) -> String {
    words!(lang, "plain-container", name = name, image = image, state = state)
}

pub(crate) fn published(host: &str, inside: u16, protocol: &str, lang: Lang) -> String {
    words!(lang, "plain-published", host = host, inside = inside, protocol = protocol)
}

pub(crate) fn exposed(inside: u16, protocol: &str, lang: Lang) -> String {
    words!(lang, "plain-exposed", inside = inside, protocol = protocol)
}

pub(crate) fn network(name: &str, ip: &str, lang: Lang) -> String {
    if ip.is_empty() {
        words!(lang, "plain-network", name = name)
    } else {
        words!(lang, "plain-network-at", name = name, ip = ip)
    }
}

pub(crate) fn mount(source: &str, target: &str, read_only: bool, lang: Lang) -> String {
    if read_only {
        words!(lang, "plain-mount-read-only", source = source, target = target)
    } else {
        words!(lang, "plain-mount", source = source, target = target)
    }
}

pub(crate) fn idle_network(name: &str, lang: Lang) -> String {
    words!(lang, "plain-idle-network", name = name)
}

pub(crate) fn idle_volume(name: &str, lang: Lang) -> String {
    words!(lang, "plain-idle-volume", name = name)
}

pub(crate) fn request(number: usize, method: &str, path: &str, status: Option<u16>, took: u64, lang: Lang) -> String {
    match status {
        Some(status) => {
            words!(lang, "plain-request", number = number, method = method, path = path, status = status, took = took)
        }
        None => words!(lang, "plain-request-open", number = number, method = method, path = path),
    }
}

pub(crate) fn lesson_line(number: usize, title: &str, id: &str, done: usize, of: usize, lang: Lang) -> String {
    words!(lang, "plain-lesson-line", number = number, title = title, id = id, done = done, of = of)
}

pub(crate) fn step_line(number: usize, title: &str, id: &str, state: &str, lang: Lang) -> String {
    words!(lang, "plain-step-line", number = number, title = title, id = id, state = state)
}

pub(crate) fn variable(name: &str, value: &str, about: &str, lang: Lang) -> String {
    words!(lang, "plain-variable", name = name, value = value, about = about)
}

pub(crate) fn at_work(line: &str, lang: Lang) -> String {
    words!(lang, "plain-at-work", line = line)
}

pub(crate) fn done_in_all(done: usize, of: usize, lang: Lang) -> String {
    words!(lang, "plain-done-in-all", done = done, of = of)
}

pub(crate) fn check(number: usize, verdict: Word, title: &str, lang: Lang) -> String {
    let verdict = verdict.text(lang);
    words!(lang, "plain-check", number = number, verdict = verdict, title = title)
}

pub(crate) fn passed(passed: usize, all: usize, lang: Lang) -> String {
    if passed == all {
        words!(lang, "plain-all-passed", all = all)
    } else {
        words!(lang, "plain-some-passed", passed = passed, all = all)
    }
}

pub(crate) fn right(number: usize, text: &str, lang: Lang) -> String {
    words!(lang, "plain-right", number = number, text = text)
}

pub(crate) fn wrong(number: usize, text: &str, lang: Lang) -> String {
    words!(lang, "plain-wrong", number = number, text = text)
}

pub(crate) fn misplaced(number: usize, text: &str, lang: Lang) -> String {
    words!(lang, "plain-misplaced", number = number, text = text)
}

pub(crate) fn answer(number: usize, text: &str, lang: Lang) -> String {
    words!(lang, "plain-answer-is", number = number, text = text)
}

pub(crate) fn hint(number: usize, of: usize, lang: Lang) -> String {
    words!(lang, "plain-hint", number = number, of = of)
}

pub(crate) fn solution_file(path: &str, count: usize, lang: Lang) -> String {
    let lines = lines(count, lang);
    words!(lang, "plain-file-of-solution", path = path, lines = lines)
}

pub(crate) fn command_in(folder: &str, lang: Lang) -> String {
    words!(lang, "plain-command-in", folder = folder)
}

pub(crate) fn right_answer(answers: &str, order: bool, lang: Lang) -> String {
    if order {
        words!(lang, "plain-right-order", answers = answers)
    } else {
        words!(lang, "plain-right-answer", answers = answers)
    }
}

pub(crate) fn marked(text: &str, marks: &str, lang: Lang) -> String {
    words!(lang, "plain-marked", text = text, marks = marks)
}

/// A line of a file, or that it is empty.
fn or_blank(line: &str, lang: Lang) -> &str {
    if line.trim().is_empty() { Word::EmptyLine.text(lang) } else { line }
}
