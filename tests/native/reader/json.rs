//! Exactly JSON (RFC 8259) is accepted. The cases are those that parsers are known to disagree on.

use crate::support::read;
use scholar_profile::source::ReadError;

const VALUES: [&str; 62] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "10",
    "0.5",
    "-0.0",
    "1e5",
    "1E5",
    "1e+5",
    "1e-5",
    "1.5E-2",
    "1e999",
    "-1e999",
    "0e0",
    "0E+1",
    "123456789012345678901234567890",
    "0.1234567890123456789012345",
    "\"\"",
    "\"a\"",
    r#""\"""#,
    r#""\\""#,
    r#""\/\b\f\n\r\t""#,
    r#""\u0041""#,
    r#""\u00e9\uABCD""#,
    r#""\ud83d\ude00""#,
    r#""\ud800""#,
    r#""\udc00\ud800""#,
    r#""\ud800\u0041""#,
    r#""\u0000""#,
    r#""\\u000g""#,
    "\"\u{7f}\"",
    "\"\u{2028}\u{2029}\"",
    "\"é日😀\u{fffe}\u{10ffff}\"",
    r#""{[]},:""#,
    r#""\\\\""#,
    r#""a\\\"b""#,
    "[]",
    "[ ]",
    "[1]",
    "[1,2]",
    "[ 1 , 2 ]",
    "[[[[]]]]",
    "[null,true,\"x\"]",
    "{}",
    "{ }",
    r#"{"a":1}"#,
    r#"{ "a" : 1 }"#,
    r#"{"a":1,"a":2}"#,
    r#"{"":0}"#,
    r#"{"\u0061":0}"#,
    r#"{"\ud800":0}"#,
    r#"{"a":{"b":[{}]}}"#,
    "[\t1\r\n,\n2 ]",
    "{\r\n\"a\"\t:\n1}",
    r#"["]"]"#,
    r#"["\""]"#,
    r#"{"}":"{"}"#,
    r#"[{"a":[]},{"b":{}}]"#,
];

const NOT_VALUES: [&str; 88] = [
    "",
    "nul",
    "nulll",
    "NULL",
    "True",
    "tru",
    "fals",
    "undefined",
    "NaN",
    "-NaN",
    "Infinity",
    "-Infinity",
    "nan",
    "+1",
    "-",
    "--1",
    "01",
    "-01",
    "00",
    "1.",
    ".5",
    "-.5",
    "1.e1",
    "1e",
    "1e+",
    "1E-",
    "1ee1",
    "1e1.5",
    "0x1",
    "1_000",
    "1,000,",
    "1a",
    "- 1",
    "1 2",
    "０",
    "1\u{a0}",
    "\u{feff}1",
    "'a'",
    "\"",
    "\"a",
    r#""\""#,
    r#""\a""#,
    r#""\x41""#,
    r#""\u""#,
    r#""\u12""#,
    r#""\u123""#,
    r#""\u123g""#,
    r#""\uD83D\u""#,
    r#""\U0041""#,
    "\"\t\"",
    "\"\n\"",
    "\"\u{0}\"",
    "\"\u{1f}\"",
    r#""\ ""#,
    r#""\'""#,
    r#""a" "b""#,
    r#""a"b"#,
    "[",
    "]",
    "[1",
    "[1,",
    "[,]",
    "[1,]",
    "[,1]",
    "[1,,2]",
    "[1 2]",
    "[1:2]",
    "[}",
    "[1}",
    "[[]",
    "[]]",
    "{",
    "}",
    "{a:1}",
    "{'a':1}",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1,}",
    "{\"a\":1,,\"b\":2}",
    "{,}",
    "{:1}",
    "{1:1}",
    "{null:1}",
    "{\"a\" 1}",
    "{\"a\":1 \"b\":2}",
    "{\"a\":1]",
    "{\"a\"::1}",
    "/*c*/1",
];

const MORE_NOT_VALUES: [&str; 8] =
    ["1//c", "#c\n1", "[1]/**/", "{\"a\":1}}", "{}{}", "[\u{b}1]", "[\u{c}1]", "[1\u{2028}]"];

/// A value in every part of a document that is read in a way of its own.
const PLACES: [&str; 6] = [
    r#"{"name": "N", "papers": [], "x": @}"#,
    r#"{"name": "N", "papers": [], "metrics": @ }"#,
    r#"{"name": "N", "papers": [{"title": "T"}, @]}"#,
    r#"{"name": "N", "papers": [{"x":@}]}"#,
    r#"{"name": "N", "papers": [{"title": "T", "authors": [ @ ]}]}"#,
    r#"{"name": "N", "papers": [], "links": {"own": @}, "more": 1}"#,
];

#[test]
fn every_json_value_is_taken_anywhere() {
    for value in VALUES {
        for place in PLACES {
            let document = place.replace('@', value);
            let result = read(document.as_bytes());
            assert!(result.is_ok(), "{document}: {result:?}");
        }
        let result = read(value.as_bytes());
        assert!(matches!(result, Err(ReadError::Invalid { .. })), "{value}: {result:?}");
    }
}

#[test]
fn nothing_else_is_taken_anywhere() {
    for value in NOT_VALUES.into_iter().chain(MORE_NOT_VALUES) {
        for place in PLACES {
            // Some are values of their own in the middle of an array.
            if place.contains("[ @ ]") && ["", "1,000,", "1 2"].contains(&value) {
                continue;
            }
            let document = place.replace('@', value);
            let result = read(document.as_bytes());
            assert!(matches!(result, Err(ReadError::NotJson { .. })), "{document}: {result:?}");
        }
        if value != "\u{feff}1" {
            let result = read(value.as_bytes());
            assert!(matches!(result, Err(ReadError::NotJson { .. })), "{value}: {result:?}");
        }
    }
}

#[test]
fn any_depth_of_nesting_is_taken() {
    let deep = "[".repeat(200_000) + &"]".repeat(200_000);
    for place in PLACES {
        assert!(read(place.replace('@', &deep).as_bytes()).is_ok(), "{place}");
    }
    let cut = read(&deep.as_bytes()[..200_000]);
    assert!(matches!(cut, Err(ReadError::NotJson { line: 1, column: 200_001, .. })), "{cut:?}");
}
