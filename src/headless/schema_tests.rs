//! Holds the report to its published schema, field by field.

use serde_json::{Value, json};

use crate::headless::report::{Report, Trouble};
use crate::headless::testing::failed_report;

const SCHEMA: &str = include_str!("../../assets/report.schema.json");
const PAGE: &str = include_str!("../../docs/REPORT-SCHEMA.md");

/// Whether `value` is as `schema` says, for the words of JSON Schema that ours uses. Every field must be declared.
fn hold(root: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    for (word, wanted) in schema.as_object().ok_or("a schema is an object")? {
        let fine = match word.as_str() {
            "$ref" => {
                let pointer = wanted.as_str().unwrap_or_default().trim_start_matches('#');
                hold(root, root.pointer(pointer).ok_or("dangling reference")?, value, at)?;
                true
            }
            "type" => match wanted.as_str().unwrap_or_default() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_i64() || value.is_u64(),
                "boolean" => value.is_boolean(),
                "null" => value.is_null(),
                other => return Err(format!("{at}: no such type {other}")),
            },
            "minimum" => value.as_i64() >= wanted.as_i64(),
            "const" => value == wanted,
            "enum" => wanted.as_array().is_some_and(|choices| choices.contains(value)),
            "anyOf" => wanted.as_array().is_some_and(|all| all.iter().any(|one| hold(root, one, value, at).is_ok())),
            "required" => {
                wanted.as_array().is_some_and(|names| names.iter().all(|name| value.get(name.as_str().unwrap()).is_some()))
            }
            "properties" => {
                for (name, field) in value.as_object().ok_or(format!("{at}: not an object"))? {
                    let declared = wanted.get(name).ok_or(format!("{at}.{name} is not declared"))?;
                    hold(root, declared, field, &format!("{at}.{name}"))?;
                }
                true
            }
            "items" => {
                for (number, item) in value.as_array().ok_or(format!("{at}: not an array"))?.iter().enumerate() {
                    hold(root, wanted, item, &format!("{at}[{number}]"))?;
                }
                true
            }
            "$schema" | "$id" | "title" | "$defs" => true,
            other => return Err(format!("the schema uses {other}")),
        };
        if !fine {
            return Err(format!("{at}: {word} {wanted} does not hold for {value}"));
        }
    }
    Ok(())
}

fn held(report: &Report) -> Result<(), String> {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    hold(&schema, &schema, &serde_json::to_value(report).unwrap(), "report")
}

#[test]
fn a_report_is_as_its_schema_says() {
    held(&failed_report()).unwrap();
    let lost = Report {
        engine: None,
        error: Some(Trouble { message: "gone".into(), advice: "start it".into() }),
        interrupted: true,
        without_mutant: vec!["write/file/there".into()],
        ..failed_report()
    };
    held(&lost).unwrap();
    held(&Report { replay: Some(crate::headless::testing::replay()), ..failed_report() }).unwrap();
}

#[test]
fn the_schema_refuses_what_is_missing_wrong_or_undeclared() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let good = serde_json::to_value(failed_report()).unwrap();
    let mut changes: Vec<Value> = vec![good.clone(); 4];
    changes[0].as_object_mut().unwrap().remove("passed");
    changes[1]["lessons"][0]["steps"][0]["outcome"] = json!("fine");
    changes[2]["lessons"][0]["steps"][0]["checks"][0]["extra"] = json!(1);
    changes[3]["duration_ms"] = json!(-1);
    for changed in changes {
        assert!(hold(&schema, &schema, &changed, "report").is_err());
    }
}

#[test]
fn every_field_of_the_schema_is_described() {
    fn fields(value: &Value, found: &mut Vec<String>) {
        if let Some(object) = value.as_object() {
            if let Some(properties) = object.get("properties").and_then(Value::as_object) {
                found.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| fields(value, found));
        } else if let Some(array) = value.as_array() {
            array.iter().for_each(|value| fields(value, found));
        }
    }
    let mut found = Vec::new();
    fields(&serde_json::from_str(SCHEMA).unwrap(), &mut found);
    assert!(found.len() > 30);
    for field in found {
        assert!(PAGE.contains(&format!("`{field}`")), "docs/REPORT-SCHEMA.md does not describe `{field}`");
    }
}
