//! Pure logic of the list: one [`Query`], one [`run`].
/// placeholder
pub struct Query;
/// placeholder
pub fn run() {}
