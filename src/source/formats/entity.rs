//! Entities of HTML as characters.

/// Names of the characters from U+00A0 to U+00FF, in their order.
const LATIN: &str = "\
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
    micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
    Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
    ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml";

/// Names and characters: the rest of HTML 4, and letters of European names.
const OTHERS: &str = "\
    Abreve=Ă Alpha=Α Amacr=Ā Aogon=Ą Beta=Β Cacute=Ć Ccaron=Č Chi=Χ Dagger=‡ Dcaron=Ď Delta=Δ Dstrok=Đ Ecaron=Ě \
    Edot=Ė Emacr=Ē Eogon=Ę Epsilon=Ε Eta=Η Gamma=Γ Gbreve=Ğ Gcedil=Ģ Idot=İ Imacr=Ī Iota=Ι Kappa=Κ Kcedil=Ķ Lambda=Λ \
    Lcaron=Ľ Lcedil=Ļ Lstrok=Ł Mu=Μ Nacute=Ń Ncaron=Ň Ncedil=Ņ Nu=Ν OElig=Œ Odblac=Ő Omacr=Ō Omega=Ω Omicron=Ο Phi=Φ \
    Pi=Π Prime=″ Psi=Ψ Racute=Ŕ Rcaron=Ř Rho=Ρ Sacute=Ś Scaron=Š Scedil=Ş Sigma=Σ Tau=Τ Tcaron=Ť Tcedil=Ţ Theta=Θ \
    Udblac=Ű Umacr=Ū Uogon=Ų Upsilon=Υ Uring=Ů Xi=Ξ Yuml=Ÿ Zacute=Ź Zcaron=Ž Zdot=Ż Zeta=Ζ abreve=ă alefsym=ℵ \
    alpha=α amacr=ā and=∧ ang=∠ aogon=ą ap=≈ ast=* asymp=≈ bdquo=„ beta=β bsol=\\ bull=• cacute=ć cap=∩ \
    ccaron=č chi=χ circ=ˆ clubs=♣ colon=: comma=, cong=≅ crarr=↵ cup=∪ dArr=⇓ dagger=† darr=↓ dcaron=ď delta=δ \
    diams=♦ dollar=$ dstrok=đ ecaron=ě edot=ė ell=ℓ emacr=ē empty=∅ emsp=\u{2003} emsp13=\u{2004} ensp=\u{2002} \
    eogon=ę epsi=ε epsilon=ε epsiv=ϵ equals== equiv=≡ eta=η euro=€ excl=! exist=∃ fnof=ƒ forall=∀ frasl=⁄ gamma=γ \
    gbreve=ğ ge=≥ ges=⩾ hArr=⇔ hairsp=\u{200a} harr=↔ hbar=ℏ hearts=♥ hellip=… hyphen=‐ imacr=ī image=ℑ infin=∞ \
    inodot=ı int=∫ iota=ι isin=∈ kappa=κ kcedil=ķ lArr=⇐ lambda=λ lang=⟨ larr=← lbrace={ lcaron=ľ lcedil=ļ lceil=⌈ \
    ldquo=“ le=≤ les=⩽ lfloor=⌊ lowast=∗ lowbar=_ loz=◊ lpar=( lrm=\u{200e} lsaquo=‹ lsqb=[ lsquo=‘ lstrok=ł \
    mdash=— minus=− mu=μ nabla=∇ nacute=ń ncaron=ň ncedil=ņ ndash=– ne=≠ ni=∋ notin=∉ nsub=⊄ nu=ν num=# \
    numsp=\u{2007} odblac=ő oelig=œ oline=‾ omacr=ō omega=ω omicron=ο oplus=⊕ or=∨ otimes=⊗ part=∂ percnt=% period=. \
    permil=‰ perp=⊥ phi=φ phiv=ϕ pi=π piv=ϖ plus=+ prime=′ prod=∏ prop=∝ psi=ψ quest=? rArr=⇒ racute=ŕ \
    radic=√ rang=⟩ rarr=→ rbrace=} rcaron=ř rceil=⌉ rdquo=” real=ℜ rfloor=⌋ rho=ρ rlm=\u{200f} rpar=) rsaquo=› \
    rsqb=] rsquo=’ sacute=ś sbquo=‚ scaron=š scedil=ş sdot=⋅ semi=; sigma=σ sigmaf=ς sim=∼ sol=/ spades=♠ \
    straightphi=ϕ sub=⊂ sube=⊆ sum=∑ sup=⊃ supe=⊇ tau=τ tcaron=ť tcedil=ţ there4=∴ theta=θ thetasym=ϑ \
    thinsp=\u{2009} tilde=˜ trade=™ uArr=⇑ uarr=↑ udblac=ű umacr=ū uogon=ų upsih=ϒ upsilon=υ uring=ů weierp=℘ xi=ξ \
    zacute=ź zcaron=ž zdot=ż zeta=ζ zwj=\u{200d} zwnj=\u{200c}";

/// Characters of the longest name that HTML has: what is longer is none.
const LONGEST: usize = 32;

/// Text with its entities as characters; what is no entity stays.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('&') {
        out.push_str(before);
        rest = tail;
        let end = tail.bytes().take(LONGEST).position(|byte| byte == b';');
        let name = end.and_then(|end| tail.get(..end)).unwrap_or_default();
        match character(name) {
            Some(character) => {
                out.push_str(&character);
                rest = tail.get(name.len() + 1..).unwrap_or_default();
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

/// What a name, or a number behind `#`, stands for.
fn character(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => number.parse(),
        };
        return char::from_u32(number.ok()?).map(String::from);
    }
    // Nearly all that texts hold.
    for (own, character) in [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\'')] {
        if own == name {
            return Some(character.into());
        }
    }
    if let Some(place) = LATIN.split(' ').position(|own| own == name) {
        return char::from_u32(0xA0 + place as u32).map(String::from);
    }
    let known = OTHERS.split(' ').filter_map(|pair| pair.split_once('='));
    known
        .into_iter()
        .find(|(own, _)| *own == name)
        .map(|(_, character)| character.to_owned())
        .or_else(|| rare(name))
}

/// What the other two thousand names of HTML stand for, which pages do without: they weigh more than a reader.
#[cfg(feature = "services")]
fn rare(name: &str) -> Option<String> {
    let entity = ["&", name, ";"].concat();
    let decoded = html_escape::decode_html_entities(&entity);
    (*decoded != entity).then(|| decoded.into_owned())
}

#[cfg(not(feature = "services"))]
fn rare(_name: &str) -> Option<String> {
    None
}
