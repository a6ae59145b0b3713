use super::{OpeningError, Request, glance, open, system_lang};
use crate::i18n::Lang;
use crate::progress::{Record, Store};
use crate::session::Notice;

fn request(folder: &std::path::Path) -> Request {
    Request { workspace: Some(folder.join("work")), lang: Some(Lang::En), ..Request::default() }
}

#[test]
fn a_first_opening_makes_the_workspace_and_stands_at_the_first_step() {
    let folder = tempfile::tempdir().unwrap();
    let opening = open(&request(folder.path())).unwrap();
    let first = opening.course.steps().next().unwrap().0;
    assert_eq!(opening.session.at(), Some(&first));
    assert!(folder.path().join("work").is_dir());
    assert!(matches!(open(&request(folder.path())), Err(OpeningError::Progress(_))), "one writer at a time");
}

#[test]
fn progress_in_another_course_is_neither_used_nor_touched() {
    let folder = tempfile::tempdir().unwrap();
    let opening = open(&request(folder.path())).unwrap();
    let record = Record { course: "another".into(), ..opening.session.record().clone() };
    opening.store.save(&record).unwrap();
    drop(opening);
    let file = folder.path().join("work/.sealegs/progress.json");
    let before = std::fs::read(&file).unwrap();
    let error = open(&request(folder.path())).unwrap_err();
    assert!(matches!(&error, OpeningError::OtherCourse { found, .. } if found == "another"));
    assert!(error.advice(Lang::En).contains("--workspace"));
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_damaged_record_is_kept_and_the_learner_is_told_where() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("work/.sealegs");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("progress.json"), "{ half").unwrap();
    let opening = open(&request(folder.path())).unwrap();
    let Some(Notice::RecordDamaged(kept)) = opening.session.notice() else { panic!("nothing is said") };
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "{ half");
}

#[test]
fn the_learners_language_and_session_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let opening = open(&Request { lang: Some(Lang::Ja), ..request(folder.path()) }).unwrap();
    opening.store.save(opening.session.record()).unwrap();
    let id = opening.session.id().to_owned();
    drop(opening);
    let opening = open(&Request { lang: None, ..request(folder.path()) }).unwrap();
    assert_eq!((opening.session.lang(), opening.session.id()), (Lang::Ja, id.as_str()));
}

#[test]
fn a_wrong_setting_is_refused_with_what_there_is() {
    let folder = tempfile::tempdir().unwrap();
    let with =
        |name: &str, value: &str| open(&Request { overrides: vec![(name.into(), value.into())], ..request(folder.path()) });
    let error = with("goap_port", "1").unwrap_err();
    assert!(error.advice(Lang::En).starts_with("Did you mean goapp_port?"), "{}", error.advice(Lang::En));
    assert_eq!(with("goapp_port", "99999").unwrap_err().to_string(), "--set goapp_port: a port is a number from 1 to 65535");
    let opening = with("goapp_port", "18888").unwrap();
    assert_eq!(opening.session.scope().get("goapp_port"), Some("18888"));
    assert!(opening.session.record().variables.is_empty(), "it is for this run only");
}

#[test]
fn a_profile_changes_the_defaults_and_nothing_the_learner_says() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.yaml");
    let text = "image_prefix: mirror.test/\nvariables: { goapp_port: \"18888\", alpine_run: \"own:1\" }\nproxy: { http: \"http://proxy.test\" }\n";
    std::fs::write(&file, text).unwrap();
    let with = |overrides: &[(&str, &str)]| Request {
        profile: Some(file.clone()),
        overrides: overrides.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
        ..request(folder.path())
    };
    let value = |opening: &super::Opening, name: &str| opening.session.scope().get(name).map(str::to_owned);
    let opening = open(&with(&[])).unwrap();
    assert_eq!(value(&opening, "goapp_port").as_deref(), Some("18888"));
    assert_eq!(value(&opening, "alpine_run").as_deref(), Some("own:1"));
    assert_eq!(value(&opening, "go_image").as_deref(), Some("mirror.test/golang:1.18.3-bullseye"));
    assert_eq!(opening.proxy.http.as_deref(), Some("http://proxy.test"));
    drop(opening);
    let opening = open(&with(&[("goapp_port", "28888")])).unwrap();
    assert_eq!(value(&opening, "goapp_port").as_deref(), Some("28888"));
}

#[test]
fn a_broken_profile_is_told_with_its_lines_and_nothing_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("room.yaml");
    std::fs::write(&file, "image_prefx: x\nvariables:\n  goap_port: \"1\"\n  rest_port: \"99999\"\n").unwrap();
    let error = open(&Request { profile: Some(file.clone()), ..request(folder.path()) }).unwrap_err();
    let OpeningError::BrokenProfile(problems) = error else { panic!("{error:?}") };
    let told: Vec<_> = problems.iter().map(|problem| (problem.code, problem.span.line)).collect();
    assert_eq!(told, [("unknown-key", 1), ("unknown-variable", 3), ("bad-port", 4)]);
    assert!(!folder.path().join("work").exists());
    std::fs::remove_file(&file).unwrap();
    let error = open(&Request { profile: Some(file), ..request(folder.path()) }).unwrap_err();
    assert!(matches!(error, OpeningError::NoProfile { .. }));
}

#[test]
fn a_glance_makes_nothing_and_needs_no_lock() {
    let folder = tempfile::tempdir().unwrap();
    glance(&request(folder.path())).unwrap();
    assert!(!folder.path().join("work").exists());
    let _held = Store::open(&folder.path().join("work/.sealegs")).unwrap();
    glance(&request(folder.path())).unwrap();
}

#[test]
fn the_systems_language_follows_posix() {
    let lang = |pairs: &'static [(&str, &str)]| {
        system_lang(|name| pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    };
    assert_eq!(lang(&[("LANG", "ja_JP.UTF-8")]), Lang::Ja);
    assert_eq!(lang(&[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")]), Lang::En);
    assert_eq!(lang(&[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP")]), Lang::Ja);
    assert_eq!(lang(&[]), Lang::En);
}
