//! Whole documents, with what is said of them beside them: `x.json` and `x.warnings.txt` (one warning a line) or
//! `x.error.txt`. With `SCHOLAR_PROFILE_UPDATE` set, the expectations are written anew.

use crate::support::{path, read, updating, warnings};
use std::fs;

#[test]
fn documents_give_the_warnings_beside_them() -> std::io::Result<()> {
    let folder = path("tests/corpus/profile");
    let mut documents = 0;
    for entry in fs::read_dir(&folder)? {
        let file = entry?.path();
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        documents += 1;
        let (result, beside) = match read(&fs::read(&file)?) {
            Ok(reading) => (warnings(&reading), "warnings.txt"),
            Err(error) => (vec![format!("{}: {error}", error.kind())], "error.txt"),
        };
        let result = result.into_iter().map(|line| line + "\n").collect::<String>();
        let expectation = file.with_extension(beside);
        if updating() {
            fs::write(&expectation, result)?;
        } else {
            let expected =
                fs::read_to_string(&expectation).unwrap_or_else(|error| panic!("{expectation:?}: {error}"));
            assert_eq!(result, expected, "{file:?}");
        }
    }
    assert!(documents >= 10, "{documents} documents in {folder:?}");
    Ok(())
}
