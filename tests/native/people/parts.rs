//! The parts of a name, and the marks at it.

use scholar_profile::people::{Name, split_marks, split_name};

/// Given, particle, family, suffix.
pub(super) fn parts(name: &str) -> [&str; 4] {
    let Name { given, particle, family, suffix } = split_name(name);
    [given, particle, family, suffix]
}

#[test]
fn names_have_parts() {
    let cases = [
        ("Jason Priem", ["Jason", "", "Priem", ""]),
        ("Jason R. Priem", ["Jason R.", "", "Priem", ""]),
        ("Priem, Jason", ["Jason", "", "Priem", ""]),
        ("Given van Family, Jr.", ["Given", "van", "Family", "Jr."]),
        ("van Family, Jr., Given", ["Given", "van", "Family", "Jr."]),
        ("Family, Given, Jr.", ["Given", "", "Family", "Jr."]),
        ("Family, Given Jr.", ["Given", "", "Family", "Jr."]),
        ("Martin Luther King III", ["Martin Luther", "", "King", "III"]),
        ("Ludwig van Beethoven", ["Ludwig", "van", "Beethoven", ""]),
        ("Jean de La Fontaine", ["Jean", "de", "La Fontaine", ""]),
        ("Vries, Jan van der", ["Jan", "van der", "Vries", ""]),
        ("Laurens van der Maaten", ["Laurens", "van der", "Maaten", ""]),
        ("van Gogh", ["", "van", "Gogh", ""]),
        ("Gerard 't Hooft", ["Gerard", "'t", "Hooft", ""]),
        ("jason priem", ["jason", "", "priem", ""]),
        ("Jean le Rond d'Alembert", ["Jean le Rond", "", "d'Alembert", ""]),
        ("PRIEM J", ["J", "", "PRIEM", ""]),
        ("van Gogh V", ["V", "van", "Gogh", ""]),
        ("Priem JR", ["JR", "", "Priem", ""]),
        ("Priem J. R.", ["J. R.", "", "Priem", ""]),
        ("J. R. Priem", ["J. R.", "", "Priem", ""]),
        ("Andrew NG", ["Andrew", "", "NG", ""]),
        ("Wei LI", ["Wei", "", "LI", ""]),
        ("{The ATLAS People}", ["", "", "{The ATLAS People}", ""]),
        ("Jan {van der Berg}", ["Jan", "", "{van der Berg}", ""]),
        ("The ATLAS Collaboration", ["", "", "The ATLAS Collaboration", ""]),
        ("Qwen Team, Alibaba", ["", "", "Qwen Team, Alibaba", ""]),
        ("OpenAI", ["", "", "OpenAI", ""]),
        ("J.~Doe", ["J.", "", "Doe", ""]),
        ("Hans Christian \\O rsted", ["Hans Christian", "", "\\O rsted", ""]),
        ("Erd{\\H o}s, Paul", ["Paul", "", "Erd{\\H o}s", ""]),
        ("王小明", ["", "", "王小明", ""]),
        ("山田 太郎", ["太郎", "", "山田", ""]),
        ("Priem, Jason, PhD", ["Jason, PhD", "", "Priem", ""]),
        ("Priem,", ["", "", "Priem", ""]),
        ("", ["", "", "", ""]),
        (",", ["", "", "", ""]),
    ];
    for (name, expected) in cases {
        assert_eq!(parts(name), expected, "{name}");
    }
    assert!(split_name("山田 太郎").is_family_first());
    assert!(!split_name("Taro Yamada").is_family_first());
}

#[test]
fn marks_stand_at_either_end() {
    let cases = [
        ("*Pang, Ce", "Pang, Ce", "*"),
        ("Einstein*", "Einstein", "*"),
        ("Doe†", "Doe", "†"),
        ("Doe 1,2", "Doe", "1,2"),
        ("Doe1,*", "Doe", "1,*"),
        ("† Doe ‡", "Doe", "†‡"),
        ("Jane Doe¹", "Jane Doe", "¹"),
        ("Doe,*", "Doe", "*"),
        ("Doe^1", "Doe", "1"),
        ("Doe$^{*}$", "Doe", "*"),
        ("Doe$^{1,\\dagger}$", "Doe", "1,†"),
        ("Doe\\textsuperscript{*}", "Doe", "*"),
        ("Doe✉", "Doe", "✉"),
        ("Doe ♠", "Doe", "♠"),
        ("Priem, J.*", "Priem, J.", "*"),
        ("王小明*", "王小明", "*"),
        ("Doe", "Doe", ""),
        (" Doe ", "Doe", ""),
        ("Doe,", "Doe,", ""),
        ("H1", "H1", ""),
        ("H1*", "H1", "*"),
        ("Agent 007", "Agent 007", ""),
        ("50 Cent", "50 Cent", ""),
        ("*", "*", ""),
        ("", "", ""),
        ("$^*$", "$^*$", ""),
        ("Costs $5$", "Costs", "5"),
        ("Mart{\\'\\i}", "Mart{\\'\\i}", ""),
        ("Price $x$", "Price $x$", ""),
    ];
    for (name, clean, marks) in cases {
        assert_eq!(split_marks(name), (clean, marks.to_owned()), "{name}");
    }
}
