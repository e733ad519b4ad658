//! Math: TeX source to the tree of MathML.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use scholar_profile::math::{Content, Node, read};

/// A tree in short: `msup(mi:x mn:2)`, with the attributes that `show` names as `[name=value]`.
fn written(nodes: &[Node], show: &[&str]) -> String {
    let one = |node: &Node| {
        let attributes = node.attributes.iter().filter(|(name, _)| show.contains(name));
        let attributes: String = attributes.map(|(name, value)| format!("[{name}={value}]")).collect();
        match &node.content {
            Content::Text(text) => format!("{}{attributes}:{text}", node.tag),
            Content::Nodes(nodes) if nodes.is_empty() => format!("{}{attributes}", node.tag),
            Content::Nodes(nodes) => format!("{}{attributes}({})", node.tag, written(nodes, show)),
        }
    };
    nodes.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(source: &str, show: &[&str], expected: &str) {
    let nodes = read(source).unwrap_or_else(|| panic!("{source} gave nothing"));
    assert_eq!(written(&nodes, show), expected, "{source}");
}

#[test]
fn scripts_fractions_and_roots() {
    check("O(n^2)", &[], "mi:O mo:( msup(mi:n mn:2) mo:)");
    check("x_i^2", &[], "msubsup(mi:x mi:i mn:2)");
    check("x^2_i", &[], "msubsup(mi:x mi:i mn:2)");
    check(r"\frac{a+b}{2}", &[], "mfrac(mrow(mi:a mo:+ mi:b) mn:2)");
    check(r"\sqrt{x+1}", &[], "msqrt(mi:x mo:+ mn:1)");
    check(r"\sqrt[3]{x}", &[], "mroot(mi:x mn:3)");
    check(r"\binom{n}{k}", &["linethickness"], "mrow(mo:( mfrac[linethickness=0](mi:n mi:k) mo:))");
    check("f'(x)", &[], "mi:f mi:′ mo:( mi:x mo:)");
}

#[test]
fn accents_lie_over_their_letters() {
    check(r"\hat{x}", &["accent"], "mover[accent=true](mi:x mo:^)");
    check(r"\bar{y}", &["stretchy"], "mover(mi:y mo[stretchy=true]:‾)");
    check(r"\vec{v}\tilde{z}", &[], "mover(mi:v mo:→) mover(mi:z mo:~)");
    check(r"\overset{n}{=}", &["accent"], "mover(mo:= mi:n)");
    check(r"\underbrace{a}_{n}", &["accentunder"], "munder(munder[accentunder=true](mi:a mo:⏟) mi:n)");
}

#[test]
fn alphabets_are_characters_of_their_own() {
    check(r"\mathbb{R}^d", &[], "msup(mi:ℝ mi:d)");
    check(r"\mathcal{L}\mathcal{X}", &[], "mi:ℒ mi:𝒳");
    check(r"\mathbf{x}\boldsymbol{\theta}", &[], "mi:𝐱 mi:𝜽");
    check(r"\mathrm{KL}", &["mathvariant"], "mi[mathvariant=normal]:KL");
    check("aB\\theta\\Theta", &["mathvariant"], "mi:a mi:B mi:θ mi[mathvariant=normal]:Θ");
    check(r"\mu", &[], "mi:\u{3BC}");
}

#[test]
fn texts_keep_their_words_and_spaces() {
    check(r"x \text{ if } y", &[], "mi:x mtext:\u{A0}if\u{A0} mi:y");
    check(r"\text{<b>&amp;</b>}", &[], "mtext:<b>&amp;</b>");
    check("a~b", &[], "mi:a mtext:\u{A0} mi:b");
    check(r"\text{Erd\H{o}s}", &[], "mtext:Erdo\u{30B}s");
}

#[test]
fn functions_stand_apart_from_what_they_take() {
    check(r"\log x", &["width"], "mi:log mo:\u{2061} mspace[width=0.167em] mi:x");
    check(r"2\sin(x)", &[], "mn:2 mspace mi:sin mo:\u{2061} mo:( mi:x mo:)");
    check(
        r"\operatorname*{arg\,max}_x y",
        &["movablelimits"],
        "munder(mo[movablelimits=true]:arg\u{2009}max mi:x) mo:\u{2061} mspace mi:y",
    );
}

#[test]
fn limits_move_where_the_source_lets_them() {
    check(
        r"\sum_{i=1}^n i",
        &["movablelimits"],
        "munderover(mo[movablelimits=true]:∑ mrow(mi:i mo:= mn:1) mi:n) mi:i",
    );
    check(r"\sum\limits_i i", &["movablelimits"], "munder(mo[movablelimits=false]:∑ mi:i) mi:i");
    check(r"\int_0^1 x", &[], "msubsup(mo:∫ mn:0 mn:1) mi:x");
}

#[test]
fn an_operator_with_nothing_to_join_is_a_sign() {
    check("-x", &["form"], "mo[form=prefix]:− mi:x");
    check("a=-1", &["form"], "mi:a mo:= mo[form=prefix]:− mn:1");
    check("a-b", &["form"], "mi:a mo:− mi:b");
    check("x^+", &["lspace", "rspace"], "msup(mi:x mo[lspace=0][rspace=0]:+)");
    check("10{,}000", &["lspace", "rspace"], "mn:10 mo[lspace=0][rspace=0]:, mn:000");
}

#[test]
fn delimiters_grow_only_where_they_are_told_to() {
    check("(x)", &["stretchy"], "mo[stretchy=false]:( mi:x mo[stretchy=false]:)");
    check(r"\left(x\right.", &["stretchy"], "mrow(mo[stretchy=true]:( mi:x)");
    check(r"\big(x", &["minsize"], "mo[minsize=1.2em]:( mi:x");
}

#[test]
fn negations_are_one_sign() {
    check(r"a \not= b", &[], "mi:a mo:≠ mi:b");
    check(r"x \notin S", &[], "mi:x mo:∉ mi:S");
    check(r"\not\prec", &[], "mo:≺\u{338}");
}

#[test]
fn environments_are_tables() {
    check(
        r"\begin{pmatrix}a&b\\c&d\\\end{pmatrix}",
        &[],
        "mrow(mo:( mtable(mtr(mtd(mi:a) mtd(mi:b)) mtr(mtd(mi:c) mtd(mi:d))) mo:))",
    );
    check(
        r"\begin{cases}1&x\\0\end{cases}",
        &["class"],
        "mrow(mo:{ mtable(mtr(mtd[class=left](mn:1) mtd[class=left](mi:x)) mtr(mtd[class=left](mn:0))))",
    );
    check(
        r"\begin{aligned}a&=b\end{aligned}",
        &["class"],
        "mtable[class=pairs](mtr(mtd[class=right](mi:a) mtd[class=left](mo:= mi:b)))",
    );
    check(
        r"\begin{array}{lr}a&b\end{array}",
        &["class"],
        "mtable(mtr(mtd[class=left](mi:a) mtd[class=right](mi:b)))",
    );
}

#[test]
fn styles_hold_to_the_end_of_their_group() {
    check(r"{\displaystyle a b} c", &["displaystyle"], "mstyle[displaystyle=true](mi:a mi:b) mi:c");
    check(r"\dfrac12", &["displaystyle"], "mstyle[displaystyle=true](mfrac(mn:1 mn:2))");
}

#[test]
fn what_cannot_be_read_whole_gives_nothing() {
    let sources = [
        "",
        " ",
        "x^{2",
        "x}",
        r"\mystery{x}",
        "x^",
        "a^b^c",
        r"\frac{a}",
        r"\left(x",
        r"\begin{foo}x\end{foo}",
        r"\def\z{\z\z}\z",
        r"\begin{array}{c|c}a&b\end{array}",
        r"\text{Schr\odinger}",
        "a & b",
        "&nbsp;",
    ];
    for source in sources {
        assert_eq!(read(source), None, "{source}");
    }
}

#[test]
fn markup_is_text() {
    check("x<img", &[], "mi:x mo:< mi:i mi:m mi:g");
    check(r"\text{<img src=x onerror=y>}", &[], "mtext:<img src=x onerror=y>");
    assert_eq!(read(r"\z<img src=x>"), None);
}

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
        let start = Instant::now();
        let _ = read(&source);
        assert!(start.elapsed() < Duration::from_millis(500), "{:.40} took {:?}", source, start.elapsed());
    }
}

/// Every name that may reach the page.
fn assert_known(nodes: &[Node], depth: usize) {
    const TAGS: [&str; 21] = [
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
        "",
        "",
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
