use super::put_back;
use crate::i18n::Lang;
use crate::session::{Effect, Event};
use crate::tui::app::{Msg, Todo};
use crate::tui::sample::{Stage, file};
use crate::workspace::Workspace;

/// Does what the screen asks for in a real workspace.
fn perform(stage: &mut Stage, workspace: &Workspace) {
    for todo in std::mem::take(&mut stage.todos) {
        match todo {
            Todo::Perform(Effect::Write(job, files)) => {
                let written = files.iter().map(|(path, text)| workspace.write(path, text).unwrap()).collect();
                stage.tell(Event::Written(job, Ok(written)));
            }
            Todo::GiveBack(kept) => {
                let result = put_back(workspace, &kept).map_err(|error| (kept, error.to_string()));
                stage.message(Msg::GivenBack(result));
            }
            _ => {}
        }
    }
}

#[test]
fn the_key_gives_the_learners_file_back_after_the_solution_and_once_more_the_solution() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(&folder.path().join("work")).unwrap();
    let mine = "FROM scratch\n# all my own work\n";
    workspace.write("goapp/Dockerfile", mine).unwrap();
    let read = || workspace.read("goapp/Dockerfile").unwrap().unwrap();
    let mut stage = Stage::new(80, 24, Lang::En, "write").with_engine();
    stage.sees(file(mine));
    stage.keys("a");
    perform(&mut stage, &workspace);
    let solution = read();
    assert_ne!(solution, mine);
    assert!(stage.shown().split_whitespace().collect::<Vec<_>>().join(" ").contains("U gives it back"), "{}", stage.shown());
    stage.keys("U");
    perform(&mut stage, &workspace);
    assert_eq!(read(), mine);
    assert!(stage.shown().contains("back in its place: goapp/Dockerfile"), "{}", stage.shown());
    stage.keys("U");
    perform(&mut stage, &workspace);
    assert_eq!(read(), solution, "undone as well");
}

#[test]
fn what_was_written_since_is_not_lost_by_undoing() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = Workspace::open(&folder.path().join("work")).unwrap();
    workspace.write("goapp/Dockerfile", "mine\n").unwrap();
    let mut stage = Stage::new(80, 24, Lang::En, "write").with_engine();
    stage.keys("a");
    perform(&mut stage, &workspace);
    std::fs::write(folder.path().join("work/goapp/Dockerfile"), "edited since\n").unwrap();
    stage.keys("U");
    perform(&mut stage, &workspace);
    let files = std::fs::read_dir(folder.path().join("work/goapp")).unwrap();
    let texts: Vec<String> = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(texts.iter().any(|text| text == "edited since\n"), "{texts:?}");
}

#[test]
fn with_nothing_to_undo_the_key_says_so() {
    let mut stage = Stage::new(80, 24, Lang::En, "write").with_engine();
    stage.keys("U");
    assert!(stage.shown().contains("No file of yours was replaced"), "{}", stage.shown());
}
