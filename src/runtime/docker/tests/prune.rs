use super::*;

#[test]
fn nothing_is_pruned_before_somebody_says_yes() {
    for typed in [&["n\n"][..], &["\n"], &["yes\n"], &["\u{3}\n"], &[], &["x", "y\n"]] {
        let said = answered("docker volume prune", typed);
        assert_eq!(said.result, Ok(0));
        assert_eq!(
            said.stdout,
            "WARNING! This will remove all local volumes not used by at least one container.\nAre you sure you want to continue? [y/N] "
        );
        assert!(said.asked.is_empty(), "{typed:?}: {:?}", said.asked);
    }
    for typed in [&["y\n"][..], &["Y\r"], &["y"], &["", "y", "\n"]] {
        assert_eq!(answered("docker container prune", typed).asked, ["prune Containers "], "{typed:?}");
    }
}

#[test]
fn a_prune_that_is_forced_says_what_it_removed() {
    let said = said("docker image prune -af");
    assert_eq!(said.stdout, "Deleted Images:\nabc\n\nTotal reclaimed space: 1.5MB\n");
    assert_eq!(said.asked, ["prune Images all"]);
}

#[test]
fn a_prune_of_everything_says_what_everything_is() {
    let said = answered("docker system prune -a --volumes --filter label=x", &["y\n"]);
    assert!(said.stdout.starts_with(
        "WARNING! This will remove:\n  - all stopped containers\n  - all networks not used by at least one container\n  \
         - all volumes not used by at least one container\n  - all images without at least one container associated to them\n  \
         - all build cache\n\n  Items to be pruned will be filtered with:\n  - label=x\n\nAre you sure you want to continue? [y/N] "
    ));
    let asked = ["prune Containers ", "prune Networks ", "prune Volumes ", "prune Images all", "prune BuildCache all"];
    assert_eq!(said.asked, asked);
    assert!(said.stdout.ends_with("Total reclaimed space: 7.5MB\n"));
}
