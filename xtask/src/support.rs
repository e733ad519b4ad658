//! The oldest browsers that the published files are made for; docs/browsers.md says what sets each of them.

/// Their names, as esbuild has them, and versions.
const OLDEST: [(&str, &str); 4] =
    [("chrome", "123"), ("edge", "123"), ("firefox", "121"), ("safari", "17.5")];

/// The target for esbuild, which writes newer syntax in an older way or refuses it.
pub(crate) fn scripts() -> String {
    OLDEST.map(|(name, version)| format!("{name}{version}")).join(",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;
    use std::collections::BTreeSet;
    use std::fs;

    /// In all browsers that know custom elements.
    const OLD: [u32; 3] = [0; 3];
    /// Not in all, and no style depends on it.
    const OPTIONAL: [u32; 3] = [0; 3];
    /// Names of CSS that styles may use: functions, rules and pseudo-classes, each with the first versions of
    /// Chrome, Firefox and Safari that know it; 1705 is 17.5.
    const KNOWN: &[(&str, [u32; 3])] = &[
        ("@container", [10500, 11000, 1600]),
        ("@keyframes", OLD),
        ("@layer", [9900, 9700, 1504]),
        ("@media", OLD),
        ("@supports", OLD),
        (":-webkit-search-cancel-button", OPTIONAL),
        (":active", OLD),
        (":after", OLD),
        (":before", OLD),
        (":dir", [12000, 4900, 1604]),
        (":disabled", OLD),
        (":empty", OLD),
        (":first-child", OLD),
        (":focus-visible", [8600, 8500, 1504]),
        (":has", [10500, 12100, 1504]),
        (":highlight", OPTIONAL),
        (":host", OLD),
        (":hover", OLD),
        (":is", [8800, 7800, 1400]),
        (":lang", OLD),
        (":last-child", OLD),
        (":not", [8800, 8400, 900]),
        (":nth-child", OLD),
        (":part", [7300, 7200, 1301]),
        (":placeholder", OLD),
        (":where", [8800, 7800, 1400]),
        ("attr()", OLD),
        ("calc()", OLD),
        ("color-mix()", [11100, 11300, 1602]),
        ("cubic-bezier()", OLD),
        ("inset()", OLD),
        ("light-dark()", [12300, 12000, 1705]),
        ("linear-gradient()", OLD),
        ("max()", [7900, 7500, 1101]),
        ("min()", [7900, 7500, 1101]),
        ("minmax()", OLD),
        ("oklch()", [11100, 11300, 1504]),
        ("repeat()", OLD),
        ("repeating-linear-gradient()", OLD),
        ("rgb()", OLD),
        ("rotate()", OLD),
        ("scaleX()", OLD),
        ("scaleY()", OLD),
        ("scroll-state()", OPTIONAL),
        ("translate()", OLD),
        ("var()", OLD),
    ];

    /// What WebAssembly may use besides its first version; the newest is `simd`: Chrome 91, Firefox 89, Safari 16.4.
    const WASM: &[&str] = &[
        "bulk-memory",
        "nontrapping-float-to-int",
        "reference-types",
        "multivalue",
        "sign-ext",
        "mutable-globals",
        "simd",
    ];

    fn read(path: &str) -> String {
        fs::read_to_string(workspace::root().join(path)).unwrap()
    }

    /// Names of rules (`@media`), pseudo-classes (`:is`) and functions (`var()`) in a stylesheet.
    fn names(css: &str) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut rest = css.to_owned();
        while let Some(start) = rest.find("/*") {
            let end = start + rest[start..].find("*/").unwrap() + 2;
            rest.replace_range(start..end, " ");
        }
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let mut from = 0;
        while let Some(start) = rest[from..].find(|c: char| c.is_ascii_alphabetic() || c == '-') {
            let start = from + start;
            let end = rest[start..].find(|c| !is_name(c)).map_or(rest.len(), |length| start + length);
            let name = &rest[start..end];
            match (rest[..start].chars().next_back(), rest[end..].chars().next()) {
                (Some(sign @ ('@' | ':')), _) => names.insert(format!("{sign}{name}")),
                (_, Some('(')) => names.insert(format!("{name}()")),
                _ => false,
            };
            from = end;
        }
        names
    }

    /// A version as a number: 17.5 as 1705.
    fn number(version: &str) -> u32 {
        let (major, minor) = version.split_once('.').unwrap_or((version, "0"));
        major.parse::<u32>().unwrap() * 100 + minor.parse::<u32>().unwrap()
    }

    fn oldest(name: &str) -> u32 {
        number(OLDEST.iter().find(|(oldest, _)| *oldest == name).unwrap().1)
    }

    #[test]
    fn styles_use_what_the_oldest_browsers_know() {
        let oldest = ["chrome", "firefox", "safari"].map(oldest);
        for entry in fs::read_dir(workspace::root().join("style")).unwrap() {
            let path = entry.unwrap().path();
            for name in names(&fs::read_to_string(&path).unwrap()) {
                let known = KNOWN.iter().find(|(known, _)| *known == name);
                let file = path.display();
                let (_, first) = known.unwrap_or_else(|| panic!("{file}: since when is there {name}?"));
                assert!(first.iter().zip(oldest).all(|(first, oldest)| *first <= oldest), "{file}: {name}");
            }
        }
    }

    #[test]
    fn webassembly_uses_what_the_oldest_browsers_know() {
        let page = read("index.html");
        let enabled: BTreeSet<_> =
            page.split("--enable-").skip(1).map(|rest| rest.split([' ', '"']).next().unwrap()).collect();
        assert_eq!(enabled, WASM.iter().copied().collect());
    }

    #[test]
    fn the_documentation_names_the_same_versions() {
        for path in ["docs/browsers.md", "docs/embedding.md"] {
            let text = read(path);
            for (name, version) in OLDEST.into_iter().filter(|(name, _)| *name != "edge") {
                let name = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
                let told = [format!("{name} {version}"), format!("{name} and Edge {version}")];
                assert!(told.iter().any(|told| text.contains(told)), "{path}: {name} {version}");
            }
        }
    }

    #[test]
    fn names_of_a_style_are_found() {
        let css =
            "/* a:b() */ @layer x { a:hover::before { color: light-dark(red, rgb(0 0 0)); top: -1px } }";
        let found = names(css);
        assert_eq!(
            found.into_iter().collect::<Vec<_>>(),
            [":before", ":hover", "@layer", "light-dark()", "rgb()"]
        );
    }
}
