//! Where in a JSON text a place such as `papers[3].links.pdf` is.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// Line, from 1, of the value at a place, or of what comes nearest to it: the object that lacks it. The first line
/// where the text is no JSON.
pub(super) fn line_of(text: &str, place: &str) -> usize {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
    let Some(value) = parsed.ok().and_then(|parsed| parsed.value) else { return 1 };
    let offset = offset_of(&value, place);
    1 + memchr::memchr_iter(b'\n', text.as_bytes().get(..offset).unwrap_or_default()).count()
}

fn offset_of(value: &Value<'_>, place: &str) -> usize {
    let mut value = value;
    let mut offset = value.start();
    let mut rest = place;
    loop {
        let step = match value {
            Value::Object(object) => {
                // Of a key that stands twice the last one counts, and keys may hold dots themselves.
                let members = object.properties.iter().rev();
                let found = members
                    .filter_map(|member| Some((member, after(rest, member.name.as_str())?)))
                    .min_by_key(|(_, rest)| rest.len());
                found.map(|(member, rest)| (&member.value, member.start(), rest))
            }
            Value::Array(array) => rest.strip_prefix('[').and_then(|inside| {
                let (index, rest) = inside.split_once(']')?;
                let item = array.elements.get(index.parse::<usize>().ok()?)?;
                Some((item, item.start(), rest.strip_prefix('.').unwrap_or(rest)))
            }),
            _ => None,
        };
        let Some((next, start, after)) = step else { return offset };
        (value, offset, rest) = (next, start, after);
    }
}

/// What of a place is left behind a key that it begins with.
fn after<'p>(place: &'p str, key: &str) -> Option<&'p str> {
    let rest = place.strip_prefix(key)?;
    if rest.is_empty() || rest.starts_with('[') { Some(rest) } else { rest.strip_prefix('.') }
}
