use super::*;
use crate::compose::{Condition, Dependency};

fn project(services: &[(&str, &[&str])]) -> Project {
    let dependency = Dependency { condition: Condition::Started, restart: false, required: true };
    let service = |name: &str, on: &[&str]| Service {
        name: name.to_owned(),
        image: Some("alpine".to_owned()),
        depends_on: on.iter().map(|name| ((*name).to_owned(), dependency)).collect(),
        scale: 1,
        ..Service::default()
    };
    let services = services.iter().map(|(name, on)| ((*name).to_owned(), service(name, on))).collect();
    Project { name: "shop".to_owned(), services, ..Project::default() }
}

fn images(project: &Project) -> BTreeMap<String, String> {
    project.services.keys().map(|name| (name.clone(), "sha256:1".to_owned())).collect()
}

fn there(project: &Project, service: &str, number: u32) -> Found {
    let hash = project.services.get(service).map(|service| labels::hash(project, service)).unwrap_or_default();
    Found {
        id: format!("{service}{number}"),
        name: format!("shop-{service}-{number}"),
        service: service.to_owned(),
        number,
        one_off: false,
        state: ContainerState::Running,
        health: None,
        exit_code: None,
        hash,
        image_id: "sha256:1".to_owned(),
        waits_for: Vec::new(),
    }
}

/// `name deed` of each step.
fn deeds(plan: &Plan) -> Vec<String> {
    let word = |deed: &Deed| match deed {
        Deed::Keep(_) => "keep",
        Deed::Create => "create",
        Deed::Recreate(_) => "recreate",
    };
    plan.steps.iter().map(|step| format!("{} {}", step.name, word(&step.deed))).collect()
}

#[test]
fn what_is_missing_is_created_after_what_it_depends_on() {
    let project = project(&[("api", &["db"]), ("db", &[])]);
    let plan = plan(&project, &images(&project), &[], &Wishes::default());
    assert_eq!(deeds(&plan), ["shop-db-1 create", "shop-api-1 create"]);
}

#[test]
fn only_what_changed_is_made_anew() {
    let before = project(&[("api", &[]), ("db", &[])]);
    let found = [there(&before, "api", 1), there(&before, "db", 1)];
    let mut after = before.clone();
    after.services.get_mut("api").unwrap().user = Some("nobody".into());
    let plan_of = |images: &BTreeMap<_, _>, wishes: &Wishes| deeds(&plan(&after, images, &found, wishes));
    let same = images(&after);
    assert_eq!(plan_of(&same, &Wishes::default()), ["shop-api-1 recreate", "shop-db-1 keep"]);
    let built = [("db".to_owned(), "sha256:2".to_owned())].into();
    assert_eq!(plan_of(&built, &Wishes::default()), ["shop-api-1 recreate", "shop-db-1 recreate"], "an image built anew");
    assert_eq!(plan_of(&built, &Wishes { never: true, ..Wishes::default() }), ["shop-api-1 keep", "shop-db-1 keep"]);
    let force = Wishes { force: ["db".to_owned()].into(), never: true };
    assert_eq!(plan_of(&same, &force), ["shop-api-1 keep", "shop-db-1 recreate"]);
}

#[test]
fn a_service_has_as_many_containers_as_it_is_to_have() {
    let mut project = project(&[("api", &[])]);
    let found = [there(&project, "api", 1), there(&project, "api", 2), there(&project, "api", 4)];
    let fewer = plan(&project, &images(&project), &found, &Wishes::default());
    assert_eq!(deeds(&fewer), ["shop-api-1 keep"]);
    assert_eq!(fewer.surplus.iter().map(|one| one.number).collect::<Vec<_>>(), [2, 4]);
    project.services.get_mut("api").unwrap().scale = 4;
    let more = plan(&project, &images(&project), &found, &Wishes::default());
    assert_eq!(deeds(&more), ["shop-api-1 keep", "shop-api-2 keep", "shop-api-4 keep", "shop-api-5 create"]);
}

#[test]
fn of_two_containers_with_one_number_the_one_with_the_right_name_stays() {
    let project = project(&[("api", &[])]);
    let mut left_over = there(&project, "api", 1);
    left_over.name = "0123456789ab_shop-api-1".into();
    let found = [left_over.clone(), there(&project, "api", 1)];
    let plan = plan(&project, &images(&project), &found, &Wishes::default());
    assert_eq!((deeds(&plan), plan.surplus), (vec!["shop-api-1 keep".to_owned()], vec![left_over]));
}

#[test]
fn a_container_of_a_service_that_is_gone_is_an_orphan_and_one_of_a_sleeping_profile_is_not() {
    let mut project = project(&[("api", &[]), ("tools", &[])]);
    let found = [there(&project, "tools", 1), there(&project, "old", 1), Found { one_off: true, ..there(&project, "old", 2) }];
    let tools = project.services.remove("tools").unwrap();
    project.disabled.insert("tools".into(), tools);
    assert_eq!(orphans(&project, &found).iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["shop-old-1"]);
}

#[test]
fn what_depends_on_others_is_stopped_before_them() {
    let project = project(&[("api", &["db"]), ("db", &[]), ("page", &["api"])]);
    let mut gone = there(&project, "gone", 1);
    gone.waits_for = vec!["page".into()];
    let found = vec![there(&project, "db", 1), there(&project, "api", 1), there(&project, "page", 1), gone];
    let order: Vec<Vec<String>> =
        stopping(&project, found).into_iter().map(|level| level.into_iter().map(|one| one.service).collect()).collect();
    assert_eq!(order, [["gone"], ["page"], ["api"], ["db"]]);
}

#[test]
fn a_container_run_by_hand_from_a_composed_image_is_not_the_projects() {
    let labels = labels::for_image(&project(&[("api", &[])]), &Service { name: "api".into(), ..Service::default() });
    let container = Container { name: "by-hand".into(), image: "shop-api".into(), labels, ..Container::sample("c") };
    assert_eq!(Found::of(&container, "shop"), None);
}
