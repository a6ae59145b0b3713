//! What a session made on the engine, and what of it goes with a step, a lesson or everything.

use serde::Serialize;

use crate::course::StepRef;
use crate::i18n::{Lang, words};

/// What kind of thing it is, in the order in which things are removed: what uses another comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A container.
    Container,
    /// An image, by tag, or by id when it has none.
    Image,
    /// A network.
    Network,
    /// A volume.
    Volume,
}

impl Kind {
    /// It with its name: `container web`.
    #[must_use]
    pub fn named(self, name: &str, lang: Lang) -> String {
        match self {
            Self::Container => words!(lang, "session-container-named", name),
            Self::Image => words!(lang, "session-image-named", name),
            Self::Network => words!(lang, "session-network-named", name),
            Self::Volume => words!(lang, "session-volume-named", name),
        }
    }
}

/// A thing on the engine that the session made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What it is.
    pub kind: Kind,
    /// Its name; an image that lost its tags has its id.
    pub name: String,
    /// Its id, by which it is removed where names can be given away meanwhile.
    pub id: String,
    /// The step at which it was made, `lesson/step`; `None` where nothing says so.
    pub step: Option<String>,
    /// Other names of the same image.
    pub also: Vec<String>,
    /// The containers that use it.
    pub users: Vec<User>,
}

/// A container that uses a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// The session made it.
    pub own: bool,
}

/// What is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything that the session made.
    All,
    /// What it made in a lesson, by id.
    Lesson(String),
    /// What it made in a step.
    Step(StepRef),
}

impl Scope {
    /// Whether what was made at a step, `lesson/step`, goes with it.
    #[must_use]
    pub fn holds(&self, step: Option<&str>) -> bool {
        match self {
            Self::All => true,
            Self::Lesson(id) => step.and_then(|step| step.split_once('/')).is_some_and(|(lesson, _)| lesson == id),
            Self::Step(name) => step.is_some_and(|step| *step == name.to_string()),
        }
    }
}

/// A thing on the list of what is to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Its id, by which it is removed.
    #[serde(skip)]
    pub id: String,
    /// The step at which it was made, `lesson/step`; `None` where nothing says so.
    pub step: Option<String>,
    /// The containers for whose sake it stays.
    pub held_by: Vec<Holder>,
    /// It is gone.
    pub removed: bool,
    /// Why it is still there.
    pub error: Option<String>,
}

/// A container that a thing stays for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holder {
    /// Its name.
    pub container: String,
    /// The step at which this workshop made it; `None` where it did not, or nothing says so.
    pub step: Option<String>,
    /// This workshop made it.
    pub own: bool,
}

impl Item {
    /// Something stands on it: it is not touched.
    #[must_use]
    pub fn held(&self) -> bool {
        !self.held_by.is_empty()
    }
}

/// What of all that was made goes with a scope, containers first. What a container that stays uses, stays.
#[must_use]
pub fn list(made: &[Made], scope: &Scope) -> Vec<Item> {
    let goes = |one: &Made| scope.holds(one.step.as_deref());
    let going: Vec<&Made> = made.iter().filter(|one| goes(one)).collect();
    let is_going = |kind: Kind, id: &str| going.iter().any(|one| one.kind == kind && one.id == id);
    let step_of = |user: &User| made.iter().find(|one| one.kind == Kind::Container && one.id == user.id)?.step.clone();
    let mut items: Vec<Item> = going
        .iter()
        .map(|one| {
            // One name of several can always be taken away.
            let named_on = one.also.iter().any(|name| !going.iter().any(|other| other.kind == one.kind && other.name == *name));
            let staying = one.users.iter().filter(|user| !named_on && !is_going(Kind::Container, &user.id));
            let holder = |user: &User| Holder { container: user.name.clone(), step: step_of(user), own: user.own };
            Item {
                kind: one.kind,
                name: one.name.clone(),
                id: one.id.clone(),
                step: one.step.clone(),
                held_by: staying.map(holder).collect(),
                removed: false,
                error: None,
            }
        })
        .collect();
    items.sort_by_key(|item| item.kind);
    items
}

#[cfg(test)]
mod tests {
    use super::{Kind, Made, Scope, User, list};
    use crate::course::StepRef;

    fn made(kind: Kind, name: &str, step: &str) -> Made {
        let step = (!step.is_empty()).then(|| step.to_owned());
        Made { kind, name: name.into(), id: name.into(), step, also: Vec::new(), users: Vec::new() }
    }

    fn used(mut one: Made, by: &str, own: bool) -> Made {
        one.users.push(User { id: by.into(), name: by.into(), own });
        one
    }

    fn step(lesson: &str, step: &str) -> Scope {
        Scope::Step(StepRef { lesson: lesson.into(), step: step.into() })
    }

    fn names(made: &[Made], scope: &Scope) -> Vec<String> {
        list(made, scope).into_iter().map(|item| item.name).collect()
    }

    #[test]
    fn a_step_takes_only_what_was_made_in_it_and_a_lesson_what_its_steps_made() {
        let all = [
            made(Kind::Volume, "data", "db/volume"),
            made(Kind::Image, "app", "build/image"),
            made(Kind::Container, "web", "build/run"),
            made(Kind::Network, "old", ""),
        ];
        assert_eq!(names(&all, &step("build", "image")), ["app"]);
        assert_eq!(names(&all, &Scope::Lesson("build".into())), ["web", "app"], "containers go before their image");
        assert_eq!(names(&all, &Scope::Lesson("bui".into())), [""; 0]);
        assert_eq!(names(&all, &Scope::All).len(), 4, "also what no step is known of");
    }

    #[test]
    fn what_a_later_step_or_a_stranger_stands_on_stays_and_says_for_whom() {
        let image = used(used(made(Kind::Image, "app", "build/image"), "web", true), "theirs", false);
        let all = [image, made(Kind::Container, "web", "build/run")];
        let items = list(&all, &step("build", "image"));
        assert!(items[0].held());
        assert_eq!(items[0].held_by[0].step.as_deref(), Some("build/run"));
        assert_eq!((items[0].held_by[1].own, items[0].held_by[1].step.as_deref()), (false, None));
        let items = list(&all, &Scope::Lesson("build".into()));
        let holders: Vec<_> = items[1].held_by.iter().map(|holder| holder.container.as_str()).collect();
        assert_eq!(holders, ["theirs"], "the lesson's own container goes with it");
    }

    #[test]
    fn a_name_can_go_while_the_image_keeps_another() {
        let mut first = used(made(Kind::Image, "app:1", "build/one"), "web", true);
        first.also = vec!["app:2".into()];
        assert!(!list(&[first.clone()], &step("build", "one"))[0].held());
        let mut second = made(Kind::Image, "app:2", "build/one");
        second.also = vec!["app:1".into()];
        assert!(list(&[first, second], &step("build", "one"))[0].held(), "the last name would go, too");
    }
}
