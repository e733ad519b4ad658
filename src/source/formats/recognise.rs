//! Whose answer a file is. Each service has members that no other's answers have.

use serde_json::Value;

/// Whether this is an answer of OpenAlex: its ids are addresses of its own, and so is what a page says of the query.
pub(super) fn is_openalex(value: &Value) -> bool {
    let is_any = |list: Option<&Value>| {
        list.and_then(Value::as_array).is_some_and(|list| list.iter().any(is_openalex_record))
    };
    let is_empty_page =
        || value.get("results").is_some() && value.pointer("/meta/db_response_time_ms").is_some();
    is_openalex_record(value)
        || is_any(Some(value))
        || is_any(value.get("results"))
        || is_empty_page()
        || value.get("author").is_some_and(is_openalex_record)
        || is_any(value.get("works"))
}

/// Whether the id is one of OpenAlex.
pub(super) fn is_openalex_record(value: &Value) -> bool {
    value.get("id").and_then(Value::as_str).is_some_and(|id| id.contains("//openalex.org/"))
}

/// Whether this is an answer of Semantic Scholar. An author has `name` and `papers` as a profile document has; the
/// `authorId` tells them apart.
pub(super) fn is_semantic_scholar(value: &Value) -> bool {
    let is_any =
        |list: &Value| list.as_array().is_some_and(|list| list.iter().any(is_semantic_scholar_record));
    let data = value.get("data");
    let is_empty_page =
        || data.is_some_and(Value::is_array) && value.get("offset").is_some_and(Value::is_number);
    is_semantic_scholar_record(value) || is_any(value) || data.is_some_and(is_any) || is_empty_page()
}

/// Whether it is an author or a paper of Semantic Scholar.
pub(super) fn is_semantic_scholar_record(value: &Value) -> bool {
    value.get("paperId").is_some() || value.get("authorId").is_some()
}

/// Whether this is an answer of ORCID.
pub(super) fn is_orcid(value: &Value) -> bool {
    let has = |key: &str| value.get(key).is_some();
    has("orcid-identifier")
        || has("activities-summary")
        || has("bulk")
        || has("put-code")
        || value
            .get("group")
            .and_then(|groups| groups.get(0))
            .is_some_and(|group| group.get("work-summary").is_some())
}

/// Whether this is an answer of DBLP's search: nobody else wraps `hits` in a `result` with a `status`.
pub(super) fn is_dblp(value: &Value) -> bool {
    value.pointer("/result/hits").is_some_and(Value::is_object)
        && (value.pointer("/result/status").is_some() || value.pointer("/result/hits/@total").is_some())
}

/// Whether this is an answer of INSPIRE. Other services wrap records as `hits.hits[].metadata`, too; what the records hold
/// tells them apart.
pub(super) fn is_inspire(value: &Value) -> bool {
    is_inspire_record(value)
        || value.pointer("/hits/hits").and_then(Value::as_array).is_some_and(|hits| {
            hits.iter().any(is_inspire_record) || hits.is_empty() && value.pointer("/hits/total").is_some()
        })
}

fn is_inspire_record(value: &Value) -> bool {
    let own = ["control_number", "titles", "texkeys", "arxiv_eprints"];
    value.get("metadata").is_some_and(|metadata| own.iter().any(|key| metadata.get(key).is_some()))
}

/// Whether a text is an Atom feed, as arXiv's answers are: its first element tells.
pub(super) fn is_feed(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(after) = rest.strip_prefix("<?").or_else(|| rest.strip_prefix("<!")) {
        let end = if after.starts_with("--") { "-->" } else { ">" };
        let Some((_, behind)) = after.split_once(end) else { return false };
        rest = behind.trim_start();
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '>' | '/');
    let name = rest.strip_prefix('<').and_then(|rest| rest.split(ends).next()).unwrap_or_default();
    name.rsplit(':').next() == Some("feed")
}
