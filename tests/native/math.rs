//! Math: TeX source to the tree of MathML.

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
    check(r"\bar{y}", &["stretchy"], "mover(mi:y mo[stretchy=false]:‾)");
    check(r"\overline{AB}", &["class"], "mrow[class=over](mrow(mi:A mi:B))");
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
    check("a/b", &["lspace", "rspace"], "mi:a mo[lspace=0][rspace=0]:/ mi:b");
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
