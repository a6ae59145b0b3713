use std::sync::Arc;

use proptest::prelude::*;

use super::*;

/// A container, as `docker inspect` has it.
fn data() -> Value {
    let json = serde_json::json!({
        "Name": "/web",
        "State": { "Status": "running", "Running": true, "ExitCode": 0 },
        "Networks": { "bridge": { "IPAddress": "172.17.0.2" }, "mynet": { "IPAddress": "10.0.0.2" } },
        "Env": ["A=1", "B=<2>"],
        "Empty": [],
        "Null": null,
    });
    Value::from_json(&json)
}

fn filled(template: &str) -> Result<String, String> {
    let template = Template::parse("", template)?;
    template.execute(&data(), Missing::Invalid).map_err(|failed| failed.message)
}

#[test]
fn templates_print_what_go_prints() {
    for (template, printed) in [
        ("plain", "plain"),
        ("{{.State.Status}}", "running"),
        ("{{ .Name }}{{\"x\"}}", "/webx"),
        ("{{range .Networks}}{{.IPAddress}} {{end}}", "172.17.0.2 10.0.0.2 "),
        ("{{range $name, $net := .Networks}}{{$name}}={{$net.IPAddress}};{{end}}", "bridge=172.17.0.2;mynet=10.0.0.2;"),
        ("{{range .Empty}}x{{else}}none{{end}}", "none"),
        ("{{range $i, $v := .Env}}{{if $i}}, {{end}}{{$v}}{{end}}", "A=1, B=<2>"),
        ("{{range .Env}}{{if eq . \"A=1\"}}{{continue}}{{end}}{{.}}{{end}}", "B=<2>"),
        ("{{json .Env}}", r#"["A=1","B=<2>"]"#),
        ("{{json .State}}", r#"{"ExitCode":0,"Running":true,"Status":"running"}"#),
        ("{{.State}}", "map[ExitCode:0 Running:true Status:running]"),
        ("{{.Env}}", "[A=1 B=<2>]"),
        ("{{.Null}}{{.Nosuch}}", "<no value><no value>"),
        ("{{index .Env 1}} {{index .Networks \"mynet\" \"IPAddress\"}}", "B=<2> 10.0.0.2"),
        ("{{len .Env}}", "2"),
        ("{{with .State}}{{.Status}}{{else}}x{{end}}", "running"),
        ("{{with .Empty}}x{{else with .Name}}{{.}}{{end}}", "/web"),
        ("{{if .Empty}}a{{else if .State.Running}}b{{else}}c{{end}}", "b"),
        ("{{if and .State.Running (eq .State.Status \"running\")}}yes{{end}}", "yes"),
        ("{{or .Empty \"x\"}}{{not true}}", "xfalse"),
        ("a {{- .Name -}} b", "a/webb"),
        ("{{/* nothing */}}x{{- /* nothing */ -}} y", "xy"),
        ("{{printf \"%-6s|%5d|%q|%.2s\" .Name 3 \"a\" \"abc\"}}", "/web  |    3|\"a\"|ab"),
        ("{{.Name | printf \"%s-%s\" \"a\" | upper}}", "A-/WEB"),
        ("{{$x := .Name}}{{$x}}{{$x = \"b\"}}{{$x}}{{$.Name}}", "/webb/web"),
        (
            "{{join (split \"a,b\" \",\") \"-\"}} {{title \"hi you\"}} {{pad \"a\" 1 2}}|{{truncate \"abcdef\" 3}}",
            "a-b Hi You  a  |abc",
        ),
        ("{{print 1 2 \"a\" 3}} {{println \"x\"}}", "1 2a3 x\n"),
        ("{{printf \"%d %s\" \"x\" 1}}{{printf \"%d\"}}", "%!d(string=x) %!s(int=1)%!d(MISSING)"),
        ("{{slice \"abcdef\" 1 3}}{{gt 3 2}}{{1.5}}", "bctrue1.5"),
        ("{{`raw \"text\"`}}", "raw \"text\""),
    ] {
        assert_eq!(filled(template).as_deref(), Ok(printed), "{template}");
    }
}

#[test]
fn what_is_wrong_is_said_in_gos_words() {
    for (template, message) in [
        ("{{.Name", "template: :1: unclosed action"),
        ("a\n{{foo}}", "template: :2: function \"foo\" not defined"),
        ("{{}}", "template: :1: missing value for command"),
        ("{{if .Name}}", "template: :1: unexpected EOF"),
        ("{{end}}", "template: :1: unexpected {{end}}"),
        ("{{$x}}", "template: :1: undefined variable \"$x\""),
        ("{{.Name | }}", "template: :1: missing value for command"),
        ("{{.Name | 3}}", "template: :1: non executable command in pipeline stage 2"),
        ("{{(.Name}}", "template: :1: unclosed left paren"),
        ("{{\"x}}", "template: :1: unterminated quoted string"),
        ("{{.Name.Foo}}", "template: :1:7: executing \"\" at <.Name.Foo>: can't evaluate field Foo in type string"),
        ("{{index .Env 9}}", "template: :1:2: executing \"\" at <index .Env 9>: error calling index: index out of range: 9"),
        (
            "{{join .Name \",\"}}",
            "template: :1:7: executing \"\" at <.Name>: wrong type for value; expected []string; got string",
        ),
        ("{{lower}}", "template: :1:2: executing \"\" at <lower>: wrong number of args for lower: want 1 got 0"),
        ("{{lt 1 \"a\"}}", "template: :1:2: executing \"\" at <lt 1 \"a\">: error calling lt: incompatible types for comparison"),
        ("{{range .Name}}{{end}}", "template: :1:8: executing \"\" at <.Name>: range can't iterate over /web"),
    ] {
        assert_eq!(filled(template), Err(message.to_owned()), "{template}");
    }
}

#[test]
fn a_missing_key_is_an_error_where_it_is_asked_to_be() {
    let template = Template::parse("", "{{.State.Foo}}").unwrap();
    let failed = template.execute(&data(), Missing::Error).unwrap_err();
    assert_eq!(failed.message, "template: :1:8: executing \"\" at <.State.Foo>: map has no entry for key \"Foo\"");
}

#[test]
fn what_was_printed_before_an_error_is_kept() {
    let failed = Template::parse("", "a{{index .Env 9}}").unwrap().execute(&data(), Missing::Invalid).unwrap_err();
    assert_eq!(failed.printed, "a");
}

#[test]
fn records_print_and_look_up_like_structs() {
    let field = |name: &str, json: &str, omit_empty| Field { json: json.into(), omit_empty, ..Field::plain(name) };
    let record = Record {
        kind: "container.State".into(),
        pointer: true,
        fields: vec![
            (field("OOMKilled", "OOMKilled", false), Value::Bool(false)),
            (field("Health", "Health", true), Value::NilPointer("container.Health".into())),
        ],
        lookups: [("Label".into(), [("a".to_owned(), "b".to_owned())].into())].into(),
        ..Record::default()
    };
    let value = Value::Record(Arc::new(record));
    let filled =
        |text: &str| Template::parse("", text).unwrap().execute(&value, Missing::Invalid).map_err(|failed| failed.message);
    assert_eq!(
        filled("{{.}} {{printf \"%+v\" .}} {{json .}}").unwrap(),
        "{false <nil>} {OOMKilled:false Health:<nil>} {\"OOMKilled\":false}"
    );
    assert_eq!(filled("{{.Label \"a\"}}|{{.Label \"x\"}}|{{\"a\" | .Label}}").unwrap(), "b||b");
    assert!(filled("{{.Health.Status}}").unwrap_err().ends_with("nil pointer evaluating *container.Health.Status"));
    assert!(filled("{{.Foo}}").unwrap_err().ends_with("can't evaluate field Foo in type *container.State"));
}

#[test]
fn loops_in_loops_and_wide_texts_come_to_an_end() {
    let deep = "{{range 100000}}{{range 100000}}{{end}}{{end}}";
    assert!(filled(deep).is_err_and(|error| error.ends_with("the template takes too long")));
    assert!(filled("{{pad \"a\" 999999999 0}}").is_err());
    assert!(filled("{{printf \"%999999999d\" 1}}").is_ok_and(|text| text.len() < 100_000));
    let brackets = format!("{{{{{}1{}}}}}", "(".repeat(5000), ")".repeat(5000));
    assert!(filled(&brackets).is_err());
    let blocks = "{{if 1}}".repeat(5000);
    assert!(filled(&blocks).is_err());
}

/// Pieces that stand in templates, so that chance finds more than unreadable ones.
fn piece() -> impl Strategy<Value = String> {
    const PIECES: [&str; 44] = [
        "{{",
        "}}",
        "{{- ",
        " -}}",
        ".State",
        ".Env",
        ".Networks",
        ".",
        "$x",
        "$",
        " := ",
        " = ",
        "range ",
        "if ",
        "with ",
        "end",
        "else",
        "else if ",
        "index ",
        "len ",
        "json ",
        "printf ",
        "\"%5d %v\"",
        "join ",
        "split ",
        "\"a\"",
        "`b`",
        "'c'",
        "1",
        "-1",
        "1e3",
        "0x1f",
        "(",
        ")",
        " | ",
        " ",
        "eq ",
        "lt ",
        "break",
        "continue",
        "nil ",
        "true ",
        "/* */",
        "pad ",
    ];
    prop_oneof![4 => proptest::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => "\\PC{0,3}"]
}

proptest! {
    #[test]
    fn no_template_does_harm(pieces in prop::collection::vec(piece(), 0..24)) {
        let text = pieces.concat();
        if let Ok(template) = Template::parse("", &text) {
            let printed = template.execute(&data(), Missing::Invalid);
            let _ = template.execute_head(&data());
            let length = printed.map_or_else(|failed| failed.printed.len(), |text| text.len());
            prop_assert!(length <= print::LONGEST);
        }
    }

    #[test]
    fn text_without_braces_is_printed_as_it_is(text in "[^{}]{0,40}") {
        prop_assert_eq!(filled(&text), Ok(text));
    }
}
