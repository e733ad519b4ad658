//! The fields of an entry, by name.

/// Fields in their order, names in lower case, texts in one line. Empty fields are none.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Adds a field; of a name given twice the first counts, as for BibTeX.
    pub(super) fn add(&mut self, name: &str, text: &str) {
        let name = name.to_ascii_lowercase();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() && self.get(&name).is_none() {
            self.0.push((name, text));
        }
    }

    /// The text of a field.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str())
    }

    /// The text of the first of these fields that is there.
    pub(super) fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.get(name))
    }

    /// The same, without the comma or the like that some put at the end of a value.
    pub(super) fn label(&self, names: &[&str]) -> Option<String> {
        let text = self.first(names)?.trim_end_matches([',', ';', ' ']);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The same, without braces around all of it.
    pub(super) fn bare(&self, names: &[&str]) -> Option<String> {
        let text = self.label(names)?;
        let inside = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
        Some(inside.filter(|inside| !inside.contains(['{', '}'])).unwrap_or(&text).to_owned())
    }

    /// Whether a field says yes.
    pub(super) fn is_true(&self, name: &str) -> bool {
        self.get(name)
            .is_some_and(|text| ["true", "yes", "1"].iter().any(|yes| text.eq_ignore_ascii_case(yes)))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}
