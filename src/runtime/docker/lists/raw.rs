//! Reading the engine's answers: what is not there, or is something else, is empty.

use std::collections::BTreeMap;

use crate::engine::Raw;

pub(in crate::runtime) fn text<'a>(value: &'a Raw, name: &str) -> &'a str {
    value.get(name).and_then(Raw::as_str).unwrap_or_default()
}

pub(in crate::runtime) fn number(value: &Raw, name: &str) -> i64 {
    value.get(name).and_then(Raw::as_i64).unwrap_or(0)
}

pub(in crate::runtime) fn flag(value: &Raw, name: &str) -> bool {
    value.get(name).and_then(Raw::as_bool).unwrap_or(false)
}

pub(in crate::runtime) fn items<'a>(value: &'a Raw, name: &str) -> &'a [Raw] {
    value.get(name).and_then(Raw::as_array).map(Vec::as_slice).unwrap_or_default()
}

pub(in crate::runtime) fn texts<'a>(value: &'a Raw, name: &str) -> Vec<&'a str> {
    items(value, name).iter().filter_map(Raw::as_str).collect()
}

pub(in crate::runtime) fn labels(value: &Raw) -> BTreeMap<String, String> {
    let labels = value.get("Labels").and_then(Raw::as_object);
    let entry = |(name, value): (&String, &Raw)| (name.clone(), value.as_str().unwrap_or_default().to_owned());
    labels.map(|labels| labels.iter().map(entry).collect()).unwrap_or_default()
}

pub(in crate::runtime) fn all(list: &Raw) -> &[Raw] {
    list.as_array().map(Vec::as_slice).unwrap_or_default()
}
