//! What holds for every formula: it is read or refused, soon, and only known names come out of it.

use std::time::Duration;

use crate::support::quickest;

use proptest::prelude::*;
use scholar_profile::math::{Content, Node, read};

#[test]
fn hostile_sources_end_soon() {
    let sources = [
        "x".repeat(1 << 20),
        "{".repeat(1 << 20),
        r"\sqrt".repeat(99) + "x",
        r"\frac1".repeat(99) + "x",
        "x^".repeat(1900) + "y",
        "x_{".repeat(24) + "y" + &"}".repeat(24),
        r"\left(".repeat(24) + "x" + &r"\right)".repeat(24),
        r"\begin{matrix}".repeat(20) + "x" + &r"\end{matrix}".repeat(20),
        r"\displaystyle".repeat(99) + "x",
        r"\relax".repeat(99),
        "&".repeat(3000),
        r"\\".repeat(99),
        r"\begin{array}{".to_owned() + &"c".repeat(3000) + "}a" + &"&".repeat(900) + r"\end{array}",
        "'".repeat(3900),
        r"\hspace{99999999999999999999em}".repeat(100),
        r"\char9999999999999".to_owned(),
    ];
    for source in sources {
        let bound = Duration::from_millis(500);
        let (time, _) = quickest(bound, || read(&source));
        assert!(time < bound, "{source:.40} took {time:?}");
    }
}

/// Every name that may reach the page.
fn assert_known(nodes: &[Node], depth: usize) {
    const TAGS: [&str; 19] = [
        "mfrac",
        "mi",
        "mn",
        "mo",
        "mover",
        "mroot",
        "mrow",
        "mspace",
        "msqrt",
        "mstyle",
        "msub",
        "msubsup",
        "msup",
        "mtable",
        "mtd",
        "mtext",
        "mtr",
        "munder",
        "munderover",
    ];
    const ATTRIBUTES: [&str; 16] = [
        "accent",
        "accentunder",
        "class",
        "displaystyle",
        "form",
        "largeop",
        "linethickness",
        "lspace",
        "mathvariant",
        "maxsize",
        "minsize",
        "movablelimits",
        "rspace",
        "scriptlevel",
        "stretchy",
        "symmetric",
    ];
    assert!(depth < 130);
    for node in nodes {
        assert!(TAGS.contains(&node.tag), "{}", node.tag);
        for (name, _) in &node.attributes {
            assert!(ATTRIBUTES.contains(name) || *name == "width", "{name}");
        }
        if let Content::Nodes(nodes) = &node.content {
            assert_known(nodes, depth + 1);
        }
    }
}

/// Pieces of which most formulas are made, and some that no formula should hold.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "x",
        "1",
        "2.5",
        "+",
        "-",
        "=",
        "<",
        "(",
        ")",
        "[",
        "]",
        "|",
        "{",
        "}",
        "^",
        "_",
        "&",
        r"\\",
        "'",
        ",",
        "~",
        " ",
        r"\frac",
        r"\sqrt",
        r"\sqrt[3]",
        r"\sum",
        r"\int",
        r"\lim",
        r"\log",
        r"\left",
        r"\right",
        r"\left(",
        r"\right)",
        r"\middle|",
        r"\big(",
        r"\Bigg",
        r"\hat",
        r"\bar",
        r"\overbrace",
        r"\underline",
        r"\mathbb",
        r"\mathrm",
        r"\mathbf{ab}",
        r"\text",
        r"\text{ a }",
        r"\operatorname",
        r"\operatorname*{ab}",
        r"\begin{matrix}",
        r"\end{matrix}",
        r"\begin{cases}",
        r"\end{cases}",
        r"\begin{array}{lc|r}",
        r"\end{array}",
        r"\begin{aligned}",
        r"\end{aligned}",
        r"\begin{",
        r"\hline",
        r"\\[1em]",
        r"\limits",
        r"\nolimits",
        r"\not",
        r"\displaystyle",
        r"\rm",
        r"\bf",
        r"\color{red}",
        r"\hspace{1em}",
        r"\kern",
        r"\,",
        r"\!",
        r"\quad",
        r"\binom",
        r"\genfrac",
        r"\overset",
        r"\substack",
        r"\char",
        r"\bigl",
        r"\relax",
        r"\phantom",
        r"\begingroup",
        r"\endgroup",
        r"\xrightarrow",
        r"\alpha",
        r"\mathop",
        r"\pmod",
        "é",
        "\u{301}",
        "\u{2028}",
        r"\",
        r"\ ",
        r"\{",
        "\n",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn every_source_is_read_or_refused(source in pieces()) {
        if let Some(nodes) = read(&source) {
            assert_known(&nodes, 0);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(source in any::<String>()) {
        if let Some(nodes) = read(&source) {
            assert_known(&nodes, 0);
        }
    }
}
