//! Whose is it? The labels that tell what a session made, so that clean-up never touches anything else.
//!
//! A container inherits its image's labels, and an image those of its base. A session label alone would therefore
//! claim a container that somebody runs by hand from a learner's image. [`LABEL_MADE`] says what the session itself
//! made: it is overwritten with `container` on containers and lists its own tags on images.

use std::collections::BTreeMap;

use crate::docker_cli::reference::Reference;
use crate::docker_cli::{Build, Commit};
use crate::objects::{Container, Image, LABEL_MADE, MADE_CONTAINER, Network, Volume};
use crate::runtime::LABEL_SESSION;

type Labels = BTreeMap<String, String>;

/// The session's labels for a container. Where there is no session, there are none.
#[must_use]
pub fn for_container(mut labels: Labels) -> Labels {
    if labels.is_empty() {
        return labels;
    }
    labels.insert(LABEL_MADE.to_owned(), MADE_CONTAINER.to_owned());
    labels
}

/// The session's labels for the image of a build. Where there is no session, there are none.
#[must_use]
pub fn for_image(mut labels: Labels, build: &Build) -> Labels {
    if labels.is_empty() {
        return labels;
    }
    labels.insert(LABEL_MADE.to_owned(), build.tags.join(" "));
    labels
}

/// The session's labels for the image that a commit makes of a container. It inherits the container's labels, which say
/// that the session made a container: this says which image it made.
#[must_use]
pub fn for_commit(mut labels: Labels, commit: &Commit) -> Labels {
    labels.insert(LABEL_MADE.to_owned(), commit.reference.clone().unwrap_or_default());
    labels
}

/// The session made this container itself.
#[must_use]
pub fn made_container(container: &Container, session: &str) -> bool {
    of_session(&container.labels, session) && container.labels.get(LABEL_MADE).is_some_and(|made| made == MADE_CONTAINER)
}

/// The tags of an image that the session itself gave it. An image of the session that lost all its tags is named by id.
#[must_use]
pub fn made_names(image: &Image, session: &str) -> Vec<String> {
    let Some(made) = image.labels.get(LABEL_MADE).filter(|_| of_session(&image.labels, session)) else { return Vec::new() };
    if image.tags.is_empty() {
        return vec![image.id.clone()];
    }
    let ours = |tag: &&String| made.split(' ').any(|own| Reference::same(own, tag));
    image.tags.iter().filter(ours).cloned().collect()
}

/// The session made this network.
#[must_use]
pub fn made_network(network: &Network, session: &str) -> bool {
    of_session(&network.labels, session)
}

/// The session made this volume.
#[must_use]
pub fn made_volume(volume: &Volume, session: &str) -> bool {
    of_session(&volume.labels, session)
}

fn of_session(labels: &Labels, session: &str) -> bool {
    labels.get(LABEL_SESSION).is_some_and(|label| label == session)
}

#[cfg(test)]
mod tests {
    use super::{Labels, for_commit, for_container, for_image, made_container, made_names};
    use crate::docker_cli::{Build, Commit};
    use crate::objects::{Container, Image};
    use crate::runtime::LABEL_SESSION;

    fn session() -> Labels {
        Labels::from([(LABEL_SESSION.to_owned(), "s1".to_owned())])
    }

    fn container(labels: Labels) -> Container {
        Container { image_id: "i".into(), labels, ..Container::sample("c") }
    }

    fn image(tags: &[&str]) -> Image {
        let build = Build { tags: vec!["app".into(), "me/app:2".into()], ..Build::default() };
        let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        Image { id: "sha256:1".into(), tags, labels: for_image(session(), &build), ..Image::default() }
    }

    #[test]
    fn a_container_run_by_hand_from_the_sessions_image_is_not_the_sessions() {
        let inherited = image(&["app:latest"]).labels;
        assert!(!made_container(&container(inherited.clone()), "s1"));
        assert!(made_container(&container(for_container(inherited)), "s1"));
        assert!(!made_container(&container(for_container(session())), "another"));
    }

    #[test]
    fn only_tags_that_the_session_gave_are_its_own() {
        assert_eq!(made_names(&image(&["app:latest", "me/app:2"]), "s1"), ["app:latest", "me/app:2"]);
        assert_eq!(made_names(&image(&["built-on-it:latest"]), "s1"), [""; 0], "an image built on it inherits the labels");
        assert_eq!(made_names(&image(&[]), "s1"), ["sha256:1"], "one whose tag went to a newer build");
        assert_eq!(made_names(&image(&["app:latest"]), "another"), [""; 0]);
    }

    #[test]
    fn an_image_made_of_the_sessions_container_is_its_own_and_its_containers_are_not() {
        let commit = Commit { container: "web".into(), reference: Some("me/web:2".into()), ..Commit::default() };
        let mut inherited = for_container(session());
        inherited.extend(for_commit(session(), &commit));
        let image = Image { id: "sha256:1".into(), tags: vec!["me/web:2".into()], labels: inherited.clone(), ..Image::default() };
        assert_eq!(made_names(&image, "s1"), ["me/web:2"]);
        assert!(!made_container(&container(inherited), "s1"), "a container that somebody runs by hand from it");
    }
}
