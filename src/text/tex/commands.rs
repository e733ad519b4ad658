//! Names of the commands, letters and signs of running text, as LaTeX's kernel and its usual packages have
//! them.

use super::names::{kind, look_up};

/// Kind of a letter or text symbol: TeX drops the white space behind it.
pub(super) const LETTER: u8 = b'l';

/// Kind of a word or a sign between words: the white space behind it counts, since its writers rarely know
/// that TeX drops it.
pub(super) const WORD: u8 = b'=';

/// The kind of the command called `name`, 0 if it is not known, and the text that it stands for, if any.
pub(super) fn command(name: &str) -> (u8, &'static str) {
    match look_up(COMMANDS, name) {
        Some("_") => (WORD, " "),
        Some(value) => (kind(value), value.get(1..).unwrap_or_default()),
        None if name.starts_with("cite") => (b'k', ""),
        None => (0, ""),
    }
}

/// Kinds of commands by name; capital letters for styles that take an argument, small ones for those that
/// last to the end of their group.
static COMMANDS: &str = "\
    AA:lÅ AE:lÆ BibTeX:=BibTeX Cref:k DH:lÐ DJ:lĐ EUR:l€ Huge:g L:lŁ LARGE:g LaTeX:=LaTeX \
    LaTeXe:=LaTeX2ε Large:g NG:lŊ O:lØ OE:lŒ P:l¶ S:l§ TH:lÞ TeX:=TeX XeTeX:=XeTeX aa:lå ae:læ \
    autocite:k autoref:k begin:[ bf:b bfseries:b bibliographystyle:x bigskip:p centering:g color:x \
    colorbox:x copyright:l© cref:k dag:l† ddag:l‡ dh:lð dj:lđ dots:=… em:e emph:E end:] enspace:_ \
    eqref:k euro:l€ footcite:k footnote:n footnotesize:g footnotetext:n guillemotleft:l« \
    guillemotright:l» href:h hspace:x huge:g i:lı it:e item:i itshape:e j:lȷ l:lł label:x large:g \
    ldots:=… linebreak:p lq:l‘ mdseries:g medskip:p nameref:k newline:p ng:lŋ nobreakspace:=\u{A0} \
    noindent:g nolinkurl:u normalfont:g normalsize:g o:lø oe:lœ pageref:k pagestyle:x par:p \
    parencite:k path:u pounds:l£ qquad:_ quad:_ raisebox:x ref:k rm:g rmfamily:g rq:l’ sc:g \
    scriptsize:g scshape:g sf:g sffamily:g sl:e slash:l/ slshape:e small:g smallskip:p space:_ ss:lß \
    textasciicircum:l^ textasciitilde:l~ textbackslash:l\\ textbar:l| textbf:B textbraceleft:l{ \
    textbraceright:l} textbullet:l• textcent:l¢ textcite:k textcolor:x textcopyright:l© textdagger:l† \
    textdaggerdbl:l‡ textdegree:l° textdollar:l$ textellipsis:=… textemdash:l— textendash:l– \
    texteuro:l€ textexclamdown:l¡ textgreater:l> textit:E textless:l< textmu:lµ textordfeminine:lª \
    textordmasculine:lº textparagraph:l¶ textperiodcentered:l· textpm:l± textquestiondown:l¿ \
    textquotedbl:l\" textquotedblleft:l“ textquotedblright:l” textquoteleft:l‘ textquoteright:l’ \
    textquotesingle:l' textregistered:l® textsection:l§ textsl:E textsterling:l£ texttimes:l× \
    texttrademark:l™ texttt:T textunderscore:l_ textyen:l¥ th:lþ thanks:n thinspace:=\u{202F} tiny:g \
    tt:t ttfamily:t upshape:g url:u vref:k vspace:x";

#[cfg(test)]
mod tests {
    use super::COMMANDS;
    use crate::text::tex::names::tests::check;

    #[test]
    fn every_name_is_found() {
        check(COMMANDS);
    }
}
