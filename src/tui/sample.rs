//! A small course and a way to drive its screen, for tests.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::check::{Check, Fact, Facts, FileFact, FileSpec, HttpSpec, ImageSpec, Probe, Spec};
use crate::course::{
    Action, Choice, CommandTask, Condition, Course, FileTask, Lesson, LineNote, ProsePart, Quiz, QuizKind, Step, Task, Variable,
    VariableKind,
};
use crate::diagnostic::Span;
use crate::engine::{EngineError, EngineInfo, EngineKind, OutputStream, ReplayMark};
use crate::i18n::{Lang, Localized};
use crate::map::Map;
use crate::objects::{Image, Layer};
use crate::progress::Record;
use crate::session::{ActionEvent, Effect, EngineNews, Event, JobId, Line, Session, Setup};
use crate::tui::app::{App, Msg, Todo};
use crate::tui::theme::Theme;
use crate::tui::view;

fn both(en: &str, ja: &str) -> Localized<String> {
    [(Lang::En, en.to_owned()), (Lang::Ja, ja.to_owned())].into_iter().collect()
}

fn step(id: &str, title: Localized<String>, prose: (&str, &str), action: Action) -> Step {
    let part = |markdown: &str| vec![ProsePart { when: Condition::default(), markdown: markdown.to_owned() }];
    Step {
        id: id.into(),
        title,
        prose: [(Lang::En, part(prose.0)), (Lang::Ja, part(prose.1))].into_iter().collect(),
        mirrors: Vec::new(),
        action,
        predict: None,
        checks: Vec::new(),
        hints: Vec::new(),
        solution: Vec::new(),
        speaker: Localized::default(),
        line_notes: Vec::new(),
        compare: None,
        plan: None,
        span: Span::default(),
        fingerprint: id.into(),
    }
}

fn check(id: &str, title: Localized<String>, spec: Spec) -> Check {
    let when = Condition::default();
    Check { id: id.into(), title, spec, when, mistakes: Vec::new(), hint: Localized::default(), span: Span::default() }
}

fn run(line: &str, foreground: bool) -> CommandTask {
    CommandTask { line: line.into(), cwd: "goapp".into(), when: Condition::default(), foreground, fails: false }
}

const DOCKERFILE: &str =
    "FROM golang:1.16 AS build\nCOPY . .\nRUN go build -o /server\nFROM scratch\nCOPY --from=build /server /\n";

/// A course of two lessons with every kind of step.
pub fn course() -> Course {
    let mut read = step(
        "welcome",
        both("What an image is", "イメージとは"),
        (
            "An **image** is a stack of layers.\n\n> [!NOTE]\n> Nothing to do yet.",
            "**イメージ**はレイヤーの積み重ねです。\n\n> [!NOTE]\n> まだ何もしません。",
        ),
        Action::Read,
    );
    read.hints.clear();
    let file = FileTask { path: "goapp/Dockerfile".into(), content: DOCKERFILE.into(), skeleton: Some("FROM golang\n".into()) };
    let mut write = step(
        "write",
        both("Write the Dockerfile", "Dockerfile を書く"),
        (
            "Two stages:\n\n1. build the server,\n2. keep only what it needs.",
            "2 つのステージに分けます。\n\n1. サーバをビルドする\n2. 必要なものだけを残す",
        ),
        Action::Write(vec![file.clone()]),
    );
    write.checks = vec![check(
        "file",
        both("The server goes into an empty image", "サーバを空のイメージに入れる"),
        Spec::File(FileSpec { path: "goapp/Dockerfile".into(), contains: vec!["FROM scratch".into()], ..FileSpec::default() }),
    )];
    write.hints = vec![
        both("Name the first stage with `AS`.", "最初のステージに `AS` で名前を付けます。"),
        both("`COPY --from=build`\n\n```toml\nfrom = \"build\"\n```", "`COPY --from=build` を使います。"),
    ];
    write.solution = vec![Task::Write(file)];
    write.line_notes =
        vec![LineNote { path: "goapp/Dockerfile".into(), line: 4, text: both("An empty image.", "空のイメージです。") }];
    let mut build = step(
        "build",
        both("Build it", "ビルドする"),
        ("```sh\ndocker build . -t goapp\n```", "```sh\ndocker build . -t goapp\n```"),
        Action::Run(vec![run("docker build . -t goapp", false)]),
    );
    build.checks = vec![check(
        "image",
        both("The image goapp is 60 MB at most", "イメージ goapp は 60 MB 以下である"),
        Spec::Image(ImageSpec { reference: "goapp".into(), max_size: Some(60_000_000), ..ImageSpec::default() }),
    )];
    build.compare = Some(("goapp:single".into(), "goapp".into()));
    build.solution = vec![Task::Run(run("docker build . -t goapp", false))];
    let mut serve = step(
        "serve",
        both("Run it", "動かす"),
        ("It answers on port ${port}.", "ポート ${port} で応答します。"),
        Action::Run(vec![run("docker run -it --rm -p ${port}:8888 --name web goapp", true)]),
    );
    serve.checks = vec![check(
        "answers",
        both("Port ${port} answers", "ポート ${port} が応答する"),
        Spec::Http(HttpSpec { url: "http://localhost:${port}/".into(), status: Some(200), ..HttpSpec::default() }),
    )];
    let choice = |id: &str, en: &str, ja: &str, why: &str| Choice { id: id.into(), text: both(en, ja), why: both(why, why) };
    let mut quiz = step(
        "quiz",
        both("Who runs it?", "誰として動く？"),
        ("Which user runs the server?", "サーバを動かすユーザーは？"),
        Action::Quiz(Quiz {
            kind: QuizKind::Single,
            choices: vec![
                choice("root", "root", "root", "That is the default of Docker."),
                choice("nonroot", "nonroot", "nonroot", "USER says so."),
            ],
            answer: vec!["nonroot".into()],
        }),
    );
    quiz.checks = vec![check("answer", both("The answer is right", "答えが合っている"), Spec::Quiz)];
    quiz.solution = vec![Task::Answer(vec!["nonroot".into()])];
    let lesson = |id: &str, title, steps| Lesson { id: id.into(), title, steps, ..Lesson::default() };
    Course {
        id: "sample".into(),
        version: "1".into(),
        title: both("Small images", "小さなイメージ"),
        intro: both("Welcome aboard.", "ようこそ。"),
        languages: vec![Lang::En, Lang::Ja],
        variables: vec![Variable {
            name: "port".into(),
            default: "8888".into(),
            kind: VariableKind::Port,
            about: both("Port of the server", "サーバのポート"),
            ..Variable::default()
        }],
        lessons: vec![
            lesson("images", both("Images", "イメージ"), vec![read, write]),
            lesson("stages", both("Build in stages", "段階的にビルドする"), vec![build, serve, quiz]),
        ],
    }
}

pub fn docker() -> EngineInfo {
    EngineInfo {
        kind: EngineKind::Docker,
        version: "20.10.24".into(),
        api: "1.41".into(),
        endpoint: "unix:///var/run/docker.sock".into(),
        platform: "linux/amd64".into(),
        abilities: crate::engine::Abilities::default(),
        replay: None,
    }
}

pub fn replay_mark() -> ReplayMark {
    ReplayMark {
        date: "2026-11-21".into(),
        sealegs: "0.1.0".into(),
        stand_ins: false,
        conditions: ["linux".to_owned()].into(),
        variables: BTreeMap::new(),
        chosen: false,
    }
}

/// A screen with a session behind it.
pub struct Stage {
    pub app: App,
    pub todos: Vec<Todo>,
    pub now: Duration,
}

impl Stage {
    /// A screen of a size at a step, the engine not yet found.
    pub fn new(width: u16, height: u16, lang: Lang, at: &str) -> Self {
        Self::of(course(), &[], (width, height), lang, at)
    }

    /// The same, with the live map in every lesson.
    pub fn mapped(width: u16, height: u16, lang: Lang, at: &str) -> Self {
        let mut course = course();
        course.lessons.iter_mut().for_each(|lesson| lesson.map = true);
        Self::of(course, &[], (width, height), lang, at)
    }

    /// A screen of a size at a step of a course, where some facts hold.
    pub fn of(course: Course, facts: &[&str], (width, height): (u16, u16), lang: Lang, at: &str) -> Self {
        let course = Arc::new(course);
        let mut record = Record::new(&course, "session".into(), lang);
        let name = course.steps().map(|(name, _)| name).find(|name| name.step == at).expect("a step of the course");
        (record.lesson, record.step) = (name.lesson, name.step);
        let conditions: BTreeSet<String> = facts.iter().map(|fact| (*fact).to_owned()).collect();
        let setup = Setup { course, record, conditions, env: BTreeMap::new(), overrides: BTreeMap::new() };
        let (session, effects) = Session::new(setup);
        let app = App::new(
            session,
            Theme::monochrome(),
            "/home/me/sealegs".into(),
            "sealegs/.sealegs/output.log".into(),
            width,
            height,
        );
        let mut stage = Self { app, todos: effects.into_iter().map(Todo::Perform).collect(), now: Duration::ZERO };
        stage.todos.extend(stage.app.arrange());
        stage
    }

    /// With an engine.
    pub fn with_engine(mut self) -> Self {
        self.tell(Event::Engine(EngineNews::Ready(docker())));
        self
    }

    /// With a recorded run in the place of one.
    pub fn with_replay(mut self) -> Self {
        let info = EngineInfo { replay: Some(Box::new(replay_mark())), ..docker() };
        self.tell(Event::Engine(EngineNews::Ready(info)));
        self
    }

    /// Without one.
    pub fn without_engine(mut self) -> Self {
        let endpoint = "unix:///var/run/docker.sock".to_owned();
        self.tell(Event::Engine(EngineNews::Missing(EngineError::Unreachable { endpoint, detail: "no such file".into() })));
        self
    }

    pub fn message(&mut self, msg: Msg) {
        let todos = self.app.handle(msg, self.now);
        self.todos.extend(todos);
        let todos = self.app.arrange();
        self.todos.extend(todos);
    }

    pub fn tell(&mut self, event: Event) {
        self.message(Msg::Session(event));
    }

    pub fn key(&mut self, code: KeyCode) {
        self.message(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
    }

    pub fn ctrl(&mut self, letter: char) {
        self.message(Msg::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)));
    }

    /// Presses letters.
    pub fn keys(&mut self, letters: &str) {
        for letter in letters.chars() {
            self.key(KeyCode::Char(letter));
        }
    }

    /// The job of the running command.
    pub fn job(&self) -> JobId {
        self.app.session().action().expect("an action").job
    }

    pub fn action(&mut self, event: ActionEvent) {
        let job = self.job();
        self.tell(Event::Action(job, event));
    }

    pub fn prints(&mut self, texts: &[&str]) {
        let line = |text: &&str| Line { stream: OutputStream::Stdout, text: (*text).to_owned() };
        self.action(ActionEvent::Lines { lines: texts.iter().map(line).collect(), skipped: 0 });
    }

    /// Answers the last look with what is to be seen.
    pub fn sees(&mut self, facts: Vec<(Probe, Fact)>) {
        let job = self.todos.iter().rev().find_map(|todo| match todo {
            Todo::Perform(Effect::Probe { job, .. }) => Some(*job),
            _ => None,
        });
        let facts: Facts = facts.into_iter().collect();
        self.tell(Event::Probed { job: job.expect("a look"), facts, finished: true });
    }

    /// The questions what runs, in order.
    pub fn asked_for_map(&self) -> Vec<JobId> {
        let asked = self.todos.iter();
        asked.filter_map(|todo| if let Todo::Perform(Effect::Map(job)) = todo { Some(*job) } else { None }).collect()
    }

    /// Answers the last of them.
    pub fn maps(&mut self, map: Map) {
        let job = *self.asked_for_map().last().expect("a question");
        self.tell(Event::Mapped(job, Ok(Box::new(map))));
    }

    /// What stands on the screen.
    pub fn shown(&mut self) -> String {
        let todos = self.app.arrange();
        self.todos.extend(todos);
        let area = self.app.areas.screen;
        let mut terminal = Terminal::new(TestBackend::new(area.width, area.height)).expect("a terminal");
        terminal.draw(|frame| view::draw(frame, &self.app)).expect("drawn");
        let buffer = terminal.backend().buffer();
        let rows = (0..area.height).map(|y| {
            let mut row = String::new();
            let mut x = 0;
            while x < area.width {
                let symbol = buffer[(x, y)].symbol();
                row.push_str(symbol);
                x += u16::try_from(crate::markdown::width(symbol).max(1)).expect("a width");
            }
            row.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }
}

/// An image with layers.
pub fn image(layers: &[(&str, u64)]) -> Fact {
    let layers: Vec<_> =
        layers.iter().map(|(text, size)| Layer { created_by: (*text).to_owned(), size: *size, ..Layer::default() }).collect();
    Fact::Image(Some(Image { size: layers.iter().map(|layer| layer.size).sum(), layers, ..Image::default() }))
}

/// Both images that the build step compares.
pub fn images() -> Vec<(Probe, Fact)> {
    let single = image(&[
        ("/bin/sh -c #(nop) ADD file:1 in / ", 5_600_000),
        ("/bin/sh -c #(nop)  CMD [\"/bin/sh\"]", 0),
        ("RUN /bin/sh -c apk add --no-cache go # buildkit", 310_000_000),
        ("COPY . . # buildkit", 4_000),
        ("RUN /bin/sh -c go build -o /server # buildkit", 42_000_000),
    ]);
    let multi = image(&[("COPY /server / # buildkit", 7_200_000), ("ENTRYPOINT [\"/server\"]", 0)]);
    vec![(Probe::Image("goapp:single".into()), single), (Probe::Image("goapp".into()), multi)]
}

/// The two sizes at which every view is looked at.
pub const SIZES: [(u16, u16); 2] = [(120, 40), (80, 24)];

/// These, a large one and a narrow one.
pub const ALL_SIZES: [(u16, u16); 4] = [(200, 60), (120, 40), (80, 24), (60, 20)];

/// What is shown at a step after `act`, at each of the two sizes in each language, with the name of that place: `80x24-ja`.
pub fn in_two_sizes(at: &str, act: impl Fn(&mut Stage)) -> Vec<(String, String)> {
    in_sizes(&SIZES, at, act)
}

/// The same at other sizes.
pub fn in_sizes(sizes: &[(u16, u16)], at: &str, act: impl Fn(&mut Stage)) -> Vec<(String, String)> {
    let places = sizes.iter().flat_map(|size| Lang::ALL.iter().map(move |lang| (*size, *lang)));
    let shown = |((width, height), lang): ((u16, u16), Lang)| {
        let mut stage = Stage::new(width, height, lang, at).with_engine();
        act(&mut stage);
        (format!("{width}x{height}-{lang}"), stage.shown())
    };
    places.map(shown).collect()
}

/// The Dockerfile as the learner wrote it.
pub fn file(text: &str) -> Vec<(Probe, Fact)> {
    vec![(Probe::File("goapp/Dockerfile".into()), Fact::File(FileFact::Text(text.into())))]
}
