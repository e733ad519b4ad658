//! What sources leave in titles and abstracts, as the format's TeX and characters.
