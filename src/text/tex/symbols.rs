//! Symbols of math mode, as LaTeX's kernel and its usual packages name them.

use super::names::look_up;

/// The character of a symbol of math mode.
pub(super) fn math_symbol(name: &str) -> Option<char> {
    look_up(MATH_SYMBOLS, name)?.chars().next()
}

static MATH_SYMBOLS: &str = "\
    Delta:Δ Gamma:Γ Im:ℑ Lambda:Λ Leftarrow:⇐ Leftrightarrow:⇔ Omega:Ω Phi:Φ Pi:Π Psi:Ψ Re:ℜ \
    Rightarrow:⇒ Sigma:Σ Theta:Θ Upsilon:Υ Vert:‖ Xi:Ξ aleph:ℵ alpha:α angle:∠ approx:≈ ast:∗ beta:β \
    bot:⊥ bullet:• cap:∩ cdot:· cdots:… checkmark:✓ chi:χ circ:∘ colon:: cong:≅ cup:∪ dagger:† \
    degree:° delta:δ div:÷ dots:… downarrow:↓ ell:ℓ emptyset:∅ epsilon:ε equiv:≡ eta:η exists:∃ \
    forall:∀ gamma:γ ge:≥ geq:≥ geqslant:≥ gets:← gg:≫ gtrsim:≳ hbar:ℏ iff:⇔ implies:⇒ in:∈ infty:∞ \
    int:∫ iota:ι kappa:κ lambda:λ land:∧ langle:⟨ lbrace:{ lceil:⌈ ldots:… le:≤ leftarrow:← \
    leftrightarrow:↔ leq:≤ leqslant:≤ lesssim:≲ lfloor:⌊ ll:≪ lnot:¬ longrightarrow:→ lor:∨ mapsto:↦ \
    mid:| models:⊨ mp:∓ mu:μ nabla:∇ ne:≠ neg:¬ neq:≠ ni:∋ notin:∉ nu:ν odot:⊙ omega:ω omicron:ο \
    oplus:⊕ otimes:⊗ parallel:∥ partial:∂ perp:⊥ phi:φ pi:π pm:± prime:′ prod:∏ propto:∝ psi:ψ \
    rangle:⟩ rbrace:} rceil:⌉ rfloor:⌋ rho:ρ rightarrow:→ setminus:∖ sigma:σ sim:~ simeq:≃ square:□ \
    star:⋆ subset:⊂ subseteq:⊆ sum:∑ supset:⊃ supseteq:⊇ tau:τ theta:θ times:× to:→ top:⊤ triangle:△ \
    uparrow:↑ upsilon:υ varepsilon:ε varnothing:∅ varphi:φ varpi:ϖ varrho:ϱ varsigma:ς vartheta:ϑ \
    vdash:⊢ vee:∨ vert:| wedge:∧ xi:ξ zeta:ζ";

#[cfg(test)]
mod tests {
    use super::MATH_SYMBOLS;
    use crate::text::tex::names::tests::check;

    #[test]
    fn every_name_is_found() {
        check(MATH_SYMBOLS);
    }
}
