//! Contrast by WCAG 2.2, computed from the tokens: 4.5 for text (1.4.3), 3 for what tells a control, its state or its focus
//! and for the bars of charts (1.4.11).

mod colour;
mod tokens;

use std::collections::BTreeSet;
use std::fs;

use tokens::{Scheme, Tokens, file};

use crate::support::path;

const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

/// Text, and the grounds that it stands on.
const TEXTS: [(&str, &[&str]); 5] = [
    ("text", &["surface", "panel", "raised", "chip", "chip-hover", "accent-tint", "accent-press", "mark"]),
    ("soft", &["surface", "panel", "raised", "chip", "chip-hover", "accent-press"]),
    ("faint", &["surface", "panel", "raised", "chip", "chip-hover"]),
    ("accent", &["surface", "panel", "raised", "accent-tint", "accent-press"]),
    ("on-accent", &["accent-fill", "accent-hover", "accent-down"]),
];

/// What must be told from the ground, though nobody reads it: edges of controls, the ring of the focus, a pressed toggle,
/// bars, signs.
const SIGNS: [(&str, &[&str]); 8] = [
    ("control", &["surface"]),
    ("accent", &["surface", "panel", "raised"]),
    ("accent-fill", &["surface", "chip"]),
    ("bar", &["surface"]),
    ("cbar", &["surface"]),
    ("danger", &["surface"]),
    ("award", &["surface"]),
    ("faint", &["surface", "raised"]),
];

/// What says nothing that is not said otherwise, or what WCAG excepts: hairlines, the part of a bar that does not match, the
/// rest of a meter, controls that are switched off.
const FREE: [&str; 5] = ["line", "line-strong", "ghost", "track", "disabled"];

/// Tokens that are no colours of their own.
const OTHER: [&str; 10] = [
    "radius",
    "radius-small",
    "radius-large",
    "shadow",
    "rail",
    "figures",
    "gap",
    "measure",
    "space",
    "card",
];

/// Pairs whose contrast is too small, with what it is.
fn failing(tokens: &Tokens, pairs: &[(&str, &[&str])], least: f64) -> Vec<String> {
    let mut failing = Vec::new();
    for scheme in SCHEMES {
        for (name, grounds) in pairs {
            for ground in *grounds {
                let contrast = tokens.colour(name, scheme).contrast(tokens.colour(ground, scheme));
                if contrast < least {
                    failing.push(format!("{name} on {ground}, {scheme:?}: {contrast:.2}"));
                }
            }
        }
    }
    failing
}

#[test]
fn text_can_be_read_on_every_ground() {
    for tokens in [Tokens::read(), Tokens::of_old_browsers(), Tokens::with_more_contrast()] {
        assert_eq!(failing(&tokens, &TEXTS, 4.5), [""; 0]);
    }
}

#[test]
fn controls_their_states_and_the_focus_can_be_told() {
    for tokens in [Tokens::read(), Tokens::of_old_browsers(), Tokens::with_more_contrast()] {
        assert_eq!(failing(&tokens, &SIGNS, 3.0), [""; 0]);
    }
}

#[test]
fn who_asks_for_more_contrast_gets_seven_for_words() {
    let words = [("text", TEXTS[0].1), ("soft", TEXTS[1].1), ("faint", TEXTS[2].1)];
    assert_eq!(failing(&Tokens::with_more_contrast(), &words, 7.0), [""; 0]);
}

#[test]
fn badges_can_be_read_in_each_of_their_tints() {
    let css = file("badge");
    let tokens = Tokens::read();
    let of = |property: &str, hue: &str, scheme| {
        let (_, rest) = css.split_once(&format!("{property}:light-dark(")).unwrap();
        let (value, _) = rest.split_once([';', '}']).unwrap();
        let value = value.trim_end_matches("padding-box").trim().replace("var(--_hue)", hue);
        tokens.evaluate(&["light-dark(", &value].concat(), scheme)
    };
    let hues: Vec<&str> = css.split("--_hue:").skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
    assert_eq!(hues.len(), 8);
    for hue in hues {
        for scheme in SCHEMES {
            let contrast = of(";color", hue, scheme).contrast(of("background", hue, scheme));
            assert!(contrast >= 4.5, "hue {hue}, {scheme:?}: {contrast:.2}");
        }
    }
}

#[test]
fn the_button_of_the_panel_without_webassembly_has_an_edge_that_can_be_told() {
    let css = file("placeholder");
    let (_, rest) = css.split_once(".error button{border:1px solid ").unwrap();
    let (edge, _) = rest.split_once(';').unwrap();
    let tokens = Tokens::read();
    for scheme in SCHEMES {
        let contrast = tokens.evaluate(edge, scheme).contrast(tokens.colour("surface", scheme));
        assert!(contrast >= 3.0, "{edge}, {scheme:?}: {contrast:.2}");
    }
}

#[test]
fn any_accent_of_a_page_stays_legible() {
    let text = [("accent", &["surface", "raised"][..])];
    let steps = ["00", "33", "66", "99", "cc", "ff"];
    for red in steps {
        for green in steps {
            for blue in steps {
                let accent = ["#", red, green, blue].concat();
                let tokens = Tokens::on_a_page("accent", &accent);
                assert_eq!(failing(&tokens, &text, 4.5), [""; 0], "{accent}");
            }
        }
    }
}

#[test]
fn no_token_is_forgotten() {
    let grounds = TEXTS.iter().flat_map(|(_, grounds)| *grounds);
    let named = TEXTS.iter().chain(&SIGNS).map(|(name, _)| name).chain(grounds);
    let known: BTreeSet<&str> = named.chain(&FREE).chain(&OTHER).copied().collect();
    let tokens = Tokens::read();
    let forgotten: Vec<&str> = tokens.names().filter(|name| !known.contains(name)).collect();
    assert_eq!(forgotten, [""; 0], "new tokens belong into one of the lists above");
}

#[test]
fn what_styles_write_in_is_held_to_the_contrast_of_text() {
    let texts: BTreeSet<&str> = TEXTS.iter().map(|(name, _)| *name).collect();
    let signs: BTreeSet<&str> = SIGNS.iter().map(|(name, _)| *name).collect();
    let grounds: BTreeSet<&str> = TEXTS.iter().flat_map(|(_, grounds)| *grounds).copied().collect();
    let mut seen = 0;
    for entry in fs::read_dir(path("style")).unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
        for declaration in file(&name).split([';', '{', '}']) {
            let Some((property, token)) = declaration.split_once(":var(--_") else { continue };
            let token = token.split(')').next().unwrap();
            let fine = match property.trim() {
                "color" => texts.contains(token) || signs.contains(token) || token == "disabled",
                "background" | "background-color" => grounds.contains(token),
                _ => continue,
            };
            assert!(fine, "style/{name}.css: {declaration}");
            seen += 1;
        }
    }
    assert!(seen > 60);
}
