use super::{Dialect, Node, Pos, Value, parse, parse_as};

fn codes_of(text: &str) -> Vec<&'static str> {
    parse(text).1.iter().map(|problem| problem.code).collect()
}

#[test]
fn values_know_where_they_stand_even_after_wide_characters() {
    let (root, problems) = parse("前: 値\nlist: [1, \"二\", x]\n");
    assert!(problems.is_empty());
    let Some(Value::Map(entries)) = root.map(|node| node.value) else { panic!("no map") };
    assert_eq!(entries[0].value.at, Pos { line: 1, column: 4 });
    assert_eq!(entries[1].at, Pos { line: 2, column: 1 });
    let Value::List(items) = &entries[1].value.value else { panic!("no list") };
    assert_eq!(items[2].at, Pos { line: 2, column: 16 });
    assert_eq!(items[0].value, Value::Number("1".to_owned()));
}

#[test]
fn what_could_blow_up_is_refused() {
    assert!(codes_of("a: &x [1]\nb: [*x, *x]").iter().all(|code| *code == "yaml-alias"));
    assert_eq!(codes_of(&"[".repeat(100)), ["too-large"]);
    assert_eq!(codes_of(&"[".repeat(100_000)), ["bad-yaml"]);
    assert_eq!(codes_of(&"- ".repeat(100_000)), ["too-large"]);
    assert_eq!(codes_of("when: !go"), ["yaml-tag"]);
    assert_eq!(codes_of("a: 1\na: 2"), ["duplicate-key"]);
    assert_eq!(codes_of("a: 1\n---\nb: 2"), ["bad-yaml"]);
}

fn keys(node: &Node) -> Vec<(String, Value)> {
    let Value::Map(entries) = &node.value else { panic!("no map") };
    entries.iter().map(|entry| (entry.key.clone(), entry.value.value.clone())).collect()
}

#[test]
fn a_compose_file_repeats_what_an_anchor_stands_for() {
    let text = "a: &a {x: 1, y: 2}\nb: {y: 3, <<: *a}\nc: {<<: [{y: 4}, *a]}\nd: *a\n";
    let (root, problems) = parse_as(Dialect::Compose, text);
    assert!(problems.is_empty(), "{problems:?}");
    let Some(Value::Map(entries)) = root.map(|node| node.value) else { panic!("no map") };
    let number = |text: &str| Value::Number(text.to_owned());
    assert_eq!(keys(&entries[1].value), [("y".to_owned(), number("3")), ("x".to_owned(), number("1"))]);
    assert_eq!(keys(&entries[2].value), [("y".to_owned(), number("4")), ("x".to_owned(), number("1"))]);
    assert_eq!(keys(&entries[3].value), keys(&entries[0].value));
}

#[test]
fn aliases_cannot_make_a_small_file_huge_or_endless() {
    let codes = |text: &str| -> Vec<&str> { parse_as(Dialect::Compose, text).1.iter().map(|p| p.code).collect() };
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for n in 1..9 {
        bomb.push_str(&format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 10].join(", ")));
    }
    assert_eq!(codes(&bomb), ["too-large"]);
    let mut deep = "a0: &a0 [x]\n".to_owned();
    for n in 1..60 {
        deep.push_str(&format!("a{n}: &a{n} [*a{}]\n", n - 1));
    }
    assert_eq!(codes(&deep), ["too-large"]);
    assert_eq!(codes("a: &a [*a]"), ["yaml-alias"]);
    assert_eq!(codes("a: {<<: 1}"), ["wrong-type"]);
    assert_eq!(codes("a: *b"), ["bad-yaml"]);
}
