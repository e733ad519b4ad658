//! Pages that are finished beforehand.

mod formats;
