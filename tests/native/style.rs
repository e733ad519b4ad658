//! What the build makes of the stylesheet's files.

// The build script's own file, which no crate exports.
#[path = "../../build/compact.rs"]
mod compact;

pub(crate) use compact::compact;

#[test]
fn what_only_authors_read_is_gone() {
    let css = "/* One * / and \"two */\n@layer a, b;\n.card {\n  margin: 0 4px;\n\n  & > .x:hover,\n  & .y {\n    top: 0;\n  }\n}\n";
    assert_eq!(compact(css), "@layer a,b;.card{margin:0 4px;& > .x:hover,& .y{top:0}}");
}

#[test]
fn white_space_that_separates_stays() {
    assert_eq!(
        compact(".a :is(b,  c)\n.d { width: calc(1px + 2px) }"),
        ".a :is(b,c) .d{width:calc(1px + 2px)}"
    );
    assert_eq!(compact("@media (a: b) and (c) {}"), "@media (a:b) and (c){}");
}

#[test]
fn strings_stay_as_they_are() {
    let css = r#"a{content:" ; /* \" } ";b:'/*  "';c:" "}"#;
    assert_eq!(compact(css), css);
}

#[test]
fn what_is_never_closed_goes_to_the_end() {
    assert_eq!(compact("a /* b"), "a");
    assert_eq!(compact("a \"b  \\"), "a \"b  \\");
}
