//! Names: their parts, their marks, and who is the owner.

mod parts;

use proptest::prelude::*;
use scholar_profile::model::Person;
use scholar_profile::people::{Owner, author_key, split_marks};

use crate::unicode::Native;
use parts::parts;

fn called(owner: &str, name: &str) -> bool {
    Owner::new(owner, &[], &Native).is_called(name, &Native)
}

/// Every spelling against every other, whichever of them the profile gives.
fn all_agree(spellings: &[&str]) {
    for owner in spellings {
        for name in spellings {
            assert!(called(owner, name), "{name} is not {owner}");
        }
    }
}

#[test]
fn one_person_has_many_spellings() {
    all_agree(&[
        "Jason Priem",
        "Jason R. Priem",
        "J. Priem",
        "J Priem",
        "Priem, J.",
        "PRIEM J",
        "Priem, Jason",
        "jason priem",
        "Priem J. R.",
        "Priem JR",
        "PRIEM, JASON",
        "J.R. Priem",
        "Priem, JR",
        "JR Priem",
        "Jason Priem*",
        "*Priem, Jason",
        "Jason Priem Jr.",
        "Priem, Jr., Jason",
        "Jason Priem$^{\\dagger}$",
        "Jason Priem1,2",
        "Jason  Priem",
    ]);
    all_agree(&[
        "Bo-Wen Zhang",
        "B.-W. Zhang",
        "Bowen Zhang",
        "Zhang, Bo-Wen",
        "B. Zhang",
        "BW Zhang",
        "Bo‐Wen Zhang",
    ]);
    all_agree(&["Bo-Wen Zhang", "Bo Wen Zhang", "B. W. Zhang"]);
    all_agree(&[
        "Ludwig van Beethoven",
        "van Beethoven, Ludwig",
        "Beethoven, Ludwig van",
        "L. van Beethoven",
        "Beethoven, L.",
    ]);
    all_agree(&["Luc Van Gool", "Van Gool, Luc", "L. Van Gool", "van Gool, L."]);
    all_agree(&[
        "Gabriel García Márquez",
        "García Márquez, G.",
        "gabriel garcia marquez",
        "Gabriel Garc{\\'\\i}a M\\'arquez",
    ]);
    all_agree(&["Seán O'Brien", "Sean O’Brien", "O'Brien, S."]);
    all_agree(&["Ann Smith-Jones", "A. Smith‐Jones", "Smith-Jones, Ann"]);
    all_agree(&["Łukasz Kaiser", "{\\L}ukasz Kaiser", "\\L ukasz Kaiser", "Lukasz Kaiser", "Kaiser, Ł."]);
    all_agree(&["王小明", "王 小明", "王小明*"]);
    all_agree(&["山田 太郎", "山田太郎", "山田, 太郎"]);
    all_agree(&["Wei LI", "Wei Li", "LI, Wei", "Li, W."]);
    all_agree(&["Jane Goodall", "Goodall JA", "Jane A. Goodall"]);
    all_agree(&["Андрей Марков", "А. Марков", "Марков, А. А."]);
    all_agree(&["OpenAI", "OpenAI*", "openai"]);
}

#[test]
fn other_people_are_others() {
    let others = [
        ("Jason Priem", "Jane Priem"),
        ("Jason Priem", "Priem"),
        ("Jason Priem", "J. Prior"),
        ("Jason Priem", "M. Priem"),
        ("Jason R. Priem", "Jason M. Priem"),
        ("Jason Priem", "Priem Jason Lee"),
        ("Jason Priem", "Jason"),
        ("Bo-Wen Zhang", "Bo Zhang"),
        ("Bo-Wen Zhang", "B.-L. Zhang"),
        ("Bowen Zhang", "B.-L. Zhang"),
        ("Bo-Wen Zhang", "Bo-Lin Zhang"),
        ("Bo-Wen Zhang", "Wen Zhang"),
        ("Ann Smith-Jones", "Ann Jones"),
        ("Ludwig van Beethoven", "Beethoven"),
        ("Ludwig van Beethoven", "Ludwig van Gogh"),
        ("王小明", "王小红"),
        ("王小明", "王"),
        ("Wei Li", "Wang Li"),
        ("H1 Collaboration", "H2 Collaboration"),
        ("Jason Priem", ""),
        ("", ""),
        ("Jason Priem", "*"),
        ("Jason Priem", "{}"),
        ("Jason Priem", "The Priem Group"),
        ("LI, WEI", "LI, WANG"),
    ];
    for (owner, name) in others {
        assert!(!called(owner, name), "{name} is {owner}");
        assert!(!called(name, owner), "{owner} is {name}");
    }
}

#[test]
fn aliases_are_the_same_person_and_their_initials_no_one_else() {
    let aliases = ["A. Example".to_owned(), "A. Maiden".to_owned(), "王小明".to_owned()];
    let owner = Owner::new("Ada Example", &aliases, &Native);
    for name in
        ["Ada Example", "A. Example", "Example, A", "A. Maiden", "Ada Maiden", "王小明", "Ada B. Example"]
    {
        assert!(owner.is_called(name, &Native), "{name}");
    }
    for name in ["Anna Example", "Anna Maiden", "B. Maiden", "Bob Two"] {
        assert!(!owner.is_called(name, &Native), "{name}");
    }
    // Where no full name is known, initials are all there is.
    assert!(called("J. Priem", "Jane Priem"));
}

#[test]
fn the_document_knows_better_than_the_name() {
    let owner = Owner::new("Ada Example", &[], &Native);
    let person = |name: &str, owner| Person { name: name.to_owned(), owner, ..Person::default() };
    let cases = [
        ("Ada Example", None, true),
        ("Ada Example", Some(false), false),
        ("Bob Two", Some(true), true),
        ("Bob Two", None, false),
    ];
    for (name, said, expected) in cases {
        assert_eq!(owner.is_owner(&person(name, said), &Native), expected, "{name} {said:?}");
    }
}

#[test]
fn the_key_of_an_author_has_no_marks_but_keeps_spellings_apart() {
    let key = |name| author_key(name, &Native);
    assert_eq!(key("G\\'{e}za  ÓDRY*"), "geza odry");
    assert_eq!(key("Géza Ódry"), key("†Geza Odry1"));
    assert_ne!(key("Two, Bob"), key("Bob Two"));
}

/// Names full of what names are made of.
fn any_name() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Ada", "van", "de", "J.", "JR", "Jr.", "III", "Bo-Wen", "O'Brien", "王", "小明", "{", "}", "\\",
        "\\O ", "\\'e", "~", " ", "  ", ",", ", ", "*", "†", "1", "$^", "$", "-", ".", "é", "\u{301}",
        "Team", "\u{A0}", "·", "and",
    ]);
    let piece = prop_oneof![5 => piece.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_name_is_read_and_agrees_with_itself(name in any_name(), other in any_name()) {
        let (clean, _) = split_marks(&name);
        prop_assert!(name.contains(clean));
        for part in parts(&name) {
            prop_assert!(name.contains(part), "{} in {}", part, name);
        }
        let [given, _, family, _] = parts(clean);
        let key = author_key(given, &Native) + &author_key(family, &Native);
        let has_letters = key.bytes().any(|byte| byte.is_ascii_alphabetic());
        prop_assert!(!has_letters || called(&name, &name), "{}", name);
        prop_assert_eq!(called(&name, &other), called(&other, &name));
    }

    #[test]
    fn order_does_not_count(given in "[A-Z][a-z]{2,6}", middle in "[A-Z][.]", family in "[A-Z][a-z]{2,8}") {
        // Such a word makes a name that of a group, which has no parts.
        prop_assume!(!["Team", "Group", "Workshop", "Authors"].contains(&family.as_str()));
        let straight = format!("{given} {middle} {family}");
        let turned = format!("{family}, {given} {middle}");
        prop_assert_eq!(parts(&straight), parts(&turned));
        let turned = format!("{family}, {given}");
        prop_assert!(called(&straight, &turned), "{}", turned);
        prop_assert!(!called(&straight, &family));
    }
}
