//! Names of letters and symbols, as LaTeX's kernel and its usual packages have them.

/// The letter or text symbol called `name`.
pub(super) fn letter(name: &str) -> Option<char> {
    look_up(LETTERS, name)
}

/// The character of a symbol of math mode.
pub(super) fn math_symbol(name: &str) -> Option<char> {
    look_up(MATH_SYMBOLS, name)
}

/// What a command stands for that is a word or a sign between words: the white space behind it counts,
/// since its writers rarely know that TeX drops it.
pub(super) fn word(name: &str) -> Option<&'static str> {
    Some(match name {
        "LaTeX" => "LaTeX",
        "LaTeXe" => "LaTeX2ε",
        "TeX" => "TeX",
        "BibTeX" => "BibTeX",
        "XeTeX" => "XeTeX",
        "ldots" | "dots" | "textellipsis" => "…",
        "quad" | "qquad" | "enspace" | "space" => " ",
        "thinspace" => "\u{202F}",
        "nobreakspace" => "\u{A0}",
        _ => return None,
    })
}

fn look_up(table: &[(&str, char)], name: &str) -> Option<char> {
    let at = table.binary_search_by(|(key, _)| (*key).cmp(name)).ok()?;
    table.get(at).map(|&(_, c)| c)
}

#[rustfmt::skip]
/// Sorted by name.
static LETTERS: &[(&str, char)] = &[
    ("AA", 'Å'), ("AE", 'Æ'), ("DH", 'Ð'), ("DJ", 'Đ'), ("EUR", '€'), ("L", 'Ł'), ("NG", 'Ŋ'),
    ("O", 'Ø'), ("OE", 'Œ'), ("P", '¶'), ("S", '§'), ("TH", 'Þ'), ("aa", 'å'), ("ae", 'æ'),
    ("copyright", '©'), ("dag", '†'), ("ddag", '‡'), ("dh", 'ð'), ("dj", 'đ'), ("euro", '€'),
    ("guillemotleft", '«'), ("guillemotright", '»'), ("i", 'ı'), ("j", 'ȷ'), ("l", 'ł'), ("lq", '‘'),
    ("ng", 'ŋ'), ("o", 'ø'), ("oe", 'œ'), ("pounds", '£'), ("rq", '’'), ("slash", '/'), ("ss", 'ß'),
    ("textasciicircum", '^'), ("textasciitilde", '~'), ("textbackslash", '\\'), ("textbar", '|'),
    ("textbraceleft", '{'), ("textbraceright", '}'), ("textbullet", '•'), ("textcent", '¢'),
    ("textcopyright", '©'), ("textdagger", '†'), ("textdaggerdbl", '‡'), ("textdegree", '°'),
    ("textdollar", '$'), ("textemdash", '—'), ("textendash", '–'), ("texteuro", '€'),
    ("textexclamdown", '¡'), ("textgreater", '>'), ("textless", '<'), ("textmu", 'µ'),
    ("textordfeminine", 'ª'), ("textordmasculine", 'º'), ("textparagraph", '¶'),
    ("textperiodcentered", '·'), ("textpm", '±'), ("textquestiondown", '¿'), ("textquotedbl", '"'),
    ("textquotedblleft", '“'), ("textquotedblright", '”'), ("textquoteleft", '‘'),
    ("textquoteright", '’'), ("textquotesingle", '\''), ("textregistered", '®'), ("textsection", '§'),
    ("textsterling", '£'), ("texttimes", '×'), ("texttrademark", '™'), ("textunderscore", '_'),
    ("textyen", '¥'), ("th", 'þ'),
];

#[rustfmt::skip]
/// Sorted by name.
static MATH_SYMBOLS: &[(&str, char)] = &[
    ("Delta", 'Δ'), ("Gamma", 'Γ'), ("Im", 'ℑ'), ("Lambda", 'Λ'), ("Leftarrow", '⇐'),
    ("Leftrightarrow", '⇔'), ("Omega", 'Ω'), ("Phi", 'Φ'), ("Pi", 'Π'), ("Psi", 'Ψ'), ("Re", 'ℜ'),
    ("Rightarrow", '⇒'), ("Sigma", 'Σ'), ("Theta", 'Θ'), ("Upsilon", 'Υ'), ("Vert", '‖'), ("Xi", 'Ξ'),
    ("aleph", 'ℵ'), ("alpha", 'α'), ("angle", '∠'), ("approx", '≈'), ("ast", '∗'), ("beta", 'β'),
    ("bot", '⊥'), ("bullet", '•'), ("cap", '∩'), ("cdot", '·'), ("cdots", '…'), ("checkmark", '✓'),
    ("chi", 'χ'), ("circ", '∘'), ("colon", ':'), ("cong", '≅'), ("cup", '∪'), ("dagger", '†'),
    ("degree", '°'), ("delta", 'δ'), ("div", '÷'), ("dots", '…'), ("downarrow", '↓'), ("ell", 'ℓ'),
    ("emptyset", '∅'), ("epsilon", 'ε'), ("equiv", '≡'), ("eta", 'η'), ("exists", '∃'), ("forall", '∀'),
    ("gamma", 'γ'), ("ge", '≥'), ("geq", '≥'), ("geqslant", '≥'), ("gets", '←'), ("gg", '≫'),
    ("gtrsim", '≳'), ("hbar", 'ℏ'), ("iff", '⇔'), ("implies", '⇒'), ("in", '∈'), ("infty", '∞'),
    ("int", '∫'), ("iota", 'ι'), ("kappa", 'κ'), ("lambda", 'λ'), ("land", '∧'), ("langle", '⟨'),
    ("lbrace", '{'), ("lceil", '⌈'), ("ldots", '…'), ("le", '≤'), ("leftarrow", '←'),
    ("leftrightarrow", '↔'), ("leq", '≤'), ("leqslant", '≤'), ("lesssim", '≲'), ("lfloor", '⌊'),
    ("ll", '≪'), ("lnot", '¬'), ("longrightarrow", '→'), ("lor", '∨'), ("mapsto", '↦'), ("mid", '|'),
    ("models", '⊨'), ("mp", '∓'), ("mu", 'μ'), ("nabla", '∇'), ("ne", '≠'), ("neg", '¬'), ("neq", '≠'),
    ("ni", '∋'), ("notin", '∉'), ("nu", 'ν'), ("odot", '⊙'), ("omega", 'ω'), ("omicron", 'ο'),
    ("oplus", '⊕'), ("otimes", '⊗'), ("parallel", '∥'), ("partial", '∂'), ("perp", '⊥'), ("phi", 'φ'),
    ("pi", 'π'), ("pm", '±'), ("prime", '′'), ("prod", '∏'), ("propto", '∝'), ("psi", 'ψ'),
    ("rangle", '⟩'), ("rbrace", '}'), ("rceil", '⌉'), ("rfloor", '⌋'), ("rho", 'ρ'), ("rightarrow", '→'),
    ("setminus", '∖'), ("sigma", 'σ'), ("sim", '~'), ("simeq", '≃'), ("square", '□'), ("star", '⋆'),
    ("subset", '⊂'), ("subseteq", '⊆'), ("sum", '∑'), ("supset", '⊃'), ("supseteq", '⊇'), ("tau", 'τ'),
    ("theta", 'θ'), ("times", '×'), ("to", '→'), ("top", '⊤'), ("triangle", '△'), ("uparrow", '↑'),
    ("upsilon", 'υ'), ("varepsilon", 'ε'), ("varnothing", '∅'), ("varphi", 'φ'), ("varpi", 'ϖ'),
    ("varrho", 'ϱ'), ("varsigma", 'ς'), ("vartheta", 'ϑ'), ("vdash", '⊢'), ("vee", '∨'), ("vert", '|'),
    ("wedge", '∧'), ("xi", 'ξ'), ("zeta", 'ζ'),
];

#[cfg(test)]
mod tests {
    use super::{LETTERS, MATH_SYMBOLS};

    #[test]
    fn tables_are_sorted_for_the_binary_search() {
        for table in [LETTERS, MATH_SYMBOLS] {
            assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }
    }
}
