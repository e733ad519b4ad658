//! An author of INSPIRE: as a record of their own, and in the list of a paper.

use super::super::address::{push_address_of, push_identifier};
use super::super::draft::{Draft, push_link};
use super::super::json::Node;
use super::super::markup::from_entities;
use super::super::naming::given_first;
use crate::model::{Person, identifier};
use crate::source::value::shortened;

/// Reads an author's record into the header. Of several authors the first is the researcher; `place` names the others.
pub(super) fn read(node: &Node<'_>, place: &str, draft: &mut Draft) {
    let name = node.get("name");
    let value = name.get("value").text().unwrap_or_default();
    let shown = given_first(&name.get("preferred_name").text().unwrap_or_else(|| value.clone()));
    if !draft.profile.name.is_empty() {
        draft.warn(place, "name", ["expected one author, found another: ", &*shortened(&shown)].concat());
        return;
    }
    let profile = &mut draft.profile;
    profile.name = shown;
    profile.aliases = vec![value];
    profile.aliases.extend(name.get("name_variants").texts());
    profile.aliases.extend(name.get("native_names").texts());
    profile.aliases.retain(|alias| !alias.is_empty() && given_first(alias) != profile.name);
    let positions = node.get("positions").items();
    let current = positions.iter().filter(|position| position.get("current").flag());
    let institutions: Vec<String> =
        current.filter_map(|position| position.get("institution").text()).collect();
    profile.affiliation = (!institutions.is_empty()).then(|| institutions.join("; "));
    profile.category = node.get("arxiv_categories").first().text();
    let links = &mut profile.links;
    for url in node.get("urls").items() {
        let mut found = Vec::new();
        push_address_of(&mut found, &url.get("value"));
        found.iter().for_each(|link| push_link(links, "homepage", &link.url));
    }
    if let Some(orcid) = orcid(node) {
        push_identifier(links, "orcid", &orcid);
    }
    if let Some(number) = node.get("control_number").text() {
        push_link(links, "inspire", &page(&number));
    }
}

/// What somebody has done for a paper.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Author,
    Editor,
    Supervisor,
}

/// Who is in the list of a paper, and in which role. `owner` is the address of the researcher's page.
pub(super) fn person(node: &Node<'_>, owner: Option<&str>) -> Option<(Role, Person)> {
    let name = if node.is_object() { node.get("full_name").text() } else { None };
    let Some(name) = name else {
        node.expected("an author with a name");
        return None;
    };
    let roles = node.get("inspire_roles").texts();
    let role = match roles.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => Role::Author,
        ref roles if roles.contains(&"author") => Role::Author,
        ref roles if roles.contains(&"supervisor") => Role::Supervisor,
        ref roles if roles.contains(&"editor") => Role::Editor,
        _ => Role::Author,
    };
    let record = node.get("record").get("$ref").text();
    let number = record.as_deref().and_then(|url| url.rsplit('/').next());
    let url = number.filter(|number| !number.is_empty()).map(page);
    let institutions = node.get("affiliations").items();
    let names: Vec<String> =
        institutions.iter().filter_map(|institution| institution.get("value").text()).collect();
    let is_owner = owner.is_some() && url.as_deref() == owner;
    let person = Person {
        name: given_first(&from_entities(&name)),
        url,
        orcid: orcid(node),
        affiliation: (!names.is_empty()).then(|| from_entities(&names.join("; ")).into_owned()),
        owner: is_owner.then_some(true),
        ..Person::default()
    };
    Some((role, person))
}

/// The ORCID among a person's identifiers.
fn orcid(node: &Node<'_>) -> Option<String> {
    let ids = node.get("ids").items();
    let value = ids.iter().find(|id| id.get("schema").text().as_deref() == Some("ORCID"))?.get("value");
    let orcid = value.text()?;
    let bare = orcid.strip_prefix("https://orcid.org/").or_else(|| orcid.strip_prefix("http://orcid.org/"));
    let url = identifier::url("orcid", bare.unwrap_or(&orcid));
    if url.is_none() {
        value.expected("an ORCID");
    }
    url
}

/// Page of the author whose record has this number.
fn page(number: &str) -> String {
    ["https://inspirehep.net/authors/", number].concat()
}
