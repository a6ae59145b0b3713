//! What layers do to each other.

use super::Part::{File, Folder, HardLink, Symlink};
use super::{image, layer, looked, pair, told};

#[test]
fn each_layer_tells_what_it_added_changed_and_hid_the_largest_first() {
    let lower = layer(&[Folder("etc"), File("etc/small", 10), File("etc/large", 1000), File("tmp/gone", 500)]);
    let upper = layer(&[File("etc/large", 1200), File("new", 7), File("tmp/.wh.gone", 0)]);
    let lens = looked(&image(&["COPY . .", "RUN x"], &[lower, upper])).unwrap();
    let files: Vec<_> = lens.layers.iter().map(|layer| layer.files.as_ref().unwrap()).collect();
    assert_eq!(told(&files[0].added), [("etc/large", 1000), ("tmp/gone", 500), ("etc/small", 10)]);
    assert_eq!(told(&files[1].added), [("new", 7)]);
    assert_eq!(told(&files[1].changed), [("etc/large", 1200)]);
    assert_eq!(files[1].changed[0].before, Some(1000));
    assert_eq!(told(&files[1].hidden), [("tmp/gone", 500)]);
    assert_eq!((lens.wasted, lens.layers[0].wasted, lens.layers[1].wasted), (Some(1500), 1500, 0));
    assert_eq!((lens.size, lens.layers[0].cumulative), (1510 + 1207, 1510));
}

#[test]
fn a_hidden_folder_hides_all_that_was_in_it_and_nothing_beside_it() {
    let lower = layer(&[File("a/b/one", 10), File("a/b/two", 20), File("a/b.txt", 40), File("a/b0", 80)]);
    let upper = layer(&[File("a/.wh.b", 0)]);
    let lens = looked(&image(&["ADD", "RUN"], &[lower, upper])).unwrap();
    assert_eq!(told(&lens.layers[1].files.as_ref().unwrap().hidden), [("a/b", 30)]);
    assert_eq!(lens.wasted, Some(30));
}

#[test]
fn an_opaque_folder_hides_what_was_in_it_and_not_what_the_same_layer_puts_there() {
    let lower = layer(&[File("data/old", 100), File("data/sub/old", 50)]);
    // The mark may come after what is new.
    let upper = layer(&[Folder("data"), File("data/new", 5), File("data/.wh..wh..opq", 0)]);
    let top = layer(&[File("data/.wh.old", 0)]);
    let lens = looked(&image(&["A", "B", "C"], &[lower, upper, top])).unwrap();
    let files: Vec<_> = lens.layers.iter().map(|layer| layer.files.as_ref().unwrap()).collect();
    assert_eq!(told(&files[1].hidden), [("data/", 150)]);
    assert_eq!(told(&files[1].added), [("data/new", 5)]);
    assert_eq!(lens.wasted, Some(150), "what is hidden twice is wasted once");
}

#[test]
fn a_folder_in_the_place_of_a_file_and_a_file_in_the_place_of_a_folder() {
    let lower = layer(&[File("x", 10), Folder("y"), File("y/in", 20)]);
    let upper = layer(&[Folder("x"), File("x/in", 1), File("y", 2)]);
    let lens = looked(&image(&["A", "B"], &[lower, upper])).unwrap();
    assert_eq!(lens.wasted, Some(30));
    assert_eq!(told(&lens.layers[1].files.as_ref().unwrap().changed), [("y", 2), ("x", 0)]);
}

#[test]
fn what_has_two_names_takes_room_once_and_is_wasted_when_both_are_gone() {
    let lower = layer(&[File("bin/go", 900), HardLink("bin/gofmt", "bin/go")]);
    let one = layer(&[File("bin/.wh.go", 0)]);
    let both = layer(&[File("bin/.wh.gofmt", 0)]);
    let lens = looked(&image(&["A", "B", "C"], &[lower.clone(), one.clone()])).unwrap();
    assert_eq!((lens.size, lens.wasted), (900, Some(0)), "the other name shows it still");
    let lens = looked(&image(&["A", "B", "C"], &[lower, one, both])).unwrap();
    assert_eq!(lens.wasted, Some(900));
}

#[test]
fn a_symbolic_link_is_as_large_as_what_it_says_as_engines_count_it() {
    let lens = looked(&image(&["A"], &[layer(&[Symlink("bin/sh", "busybox")])])).unwrap();
    assert_eq!(lens.size, 7);
}

#[test]
fn instructions_stand_at_the_layers_they_made() {
    let [single, multi] = pair();
    let read: Vec<_> = single.layers.iter().map(|layer| (layer.instruction.as_str(), layer.empty)).collect();
    assert_eq!(read[0], ("ADD file:0123456 in /", false));
    assert_eq!(read[1], ("CMD [\"/bin/sh\"]", true));
    assert_eq!(read[6], ("RUN go build -o /server", false));
    assert_eq!((single.layers[6].size, multi.size), (11_500_000, 6_400_000));
    assert_eq!(single.wasted, Some(2_501_200), "the package index that was deleted, and the users that were written again");
}
