//! A small strict reader of our own markup, so that the tests see elements and not text.

use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// Names of the elements around it, outermost first.
    pub(crate) around: Vec<String>,
    /// The text inside, that of inner elements included.
    pub(crate) text: String,
}

impl Element {
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

const VOID: [&str; 5] = ["meta", "link", "input", "br", "hr"];

/// All elements in order. Panics on markup that is not well-formed.
pub(crate) fn read(html: &str) -> Vec<Element> {
    let mut found: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = html.strip_prefix("<!DOCTYPE html>").unwrap_or(html);
    while let Some(at) = rest.find('<') {
        for &index in &open {
            found[index].text.push_str(&rest[..at]);
        }
        let end = rest[at..].find('>').expect("a tag ends") + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let index = open.pop().expect("something is open");
            assert_eq!(found[index].name, name, "elements nest");
            continue;
        }
        let name: String = tag.chars().take_while(|c| !c.is_whitespace()).collect();
        let element = Element {
            attributes: attributes(&tag[name.len()..]),
            around: open.iter().map(|index| found[*index].name.clone()).collect(),
            text: String::new(),
            name,
        };
        if !VOID.contains(&element.name.as_str()) {
            open.push(found.len());
        }
        found.push(element);
    }
    assert!(
        open.is_empty(),
        "left open: {:?}",
        open.iter().map(|i| &found[*i].name).collect::<Vec<_>>()
    );
    found
}

fn attributes(mut text: &str) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    loop {
        text = text.trim_start();
        if text.is_empty() {
            return all;
        }
        let length = text.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(text.len());
        let name = text[..length].to_owned();
        text = &text[length..];
        let value = match text.strip_prefix("=\"") {
            Some(inside) => {
                let end = inside.find('"').expect("a value ends");
                text = &inside[end + 1..];
                inside[..end].to_owned()
            }
            None => String::new(),
        };
        assert!(all.insert(name.clone(), value).is_none(), "attribute {name} twice");
    }
}
