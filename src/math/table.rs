//! Environments that set their content in rows and columns.

use pulldown_latex::event::{ArrayColumn, ColumnAlignment, EnvironmentFlow, Event, Grouping};

use super::leaf::fence;
use super::tree::Node;
use super::walk::{State, Walk};

/// Tables within one another: a browser measures each level's cells several times.
const MAX_TABLES: usize = 3;

/// How the columns of an environment lie.
enum Columns {
    /// All alike.
    All(ColumnAlignment),
    /// Pairs of a right and a left side without a gap between.
    Pairs,
    /// As the source says; columns past those are centred.
    Each(Vec<ColumnAlignment>),
}

impl Columns {
    /// Those of an environment, or nothing where lines part them: without the lines it would not be whole.
    fn of(grouping: &Grouping) -> Option<Self> {
        Some(match grouping {
            Grouping::Array(columns) => {
                let alignment = |column: &ArrayColumn| match column {
                    ArrayColumn::Column(alignment) => Some(*alignment),
                    ArrayColumn::Separator(_) => None,
                };
                Self::Each(columns.iter().map(alignment).collect::<Option<_>>()?)
            }
            Grouping::Matrix { alignment } | Grouping::SubArray { alignment } => Self::All(*alignment),
            Grouping::Cases { .. } => Self::All(ColumnAlignment::Left),
            Grouping::Align { .. }
            | Grouping::Aligned
            | Grouping::Alignat { .. }
            | Grouping::Alignedat { .. }
            | Grouping::Split => Self::Pairs,
            _ => Self::All(ColumnAlignment::Center),
        })
    }

    fn class(&self, column: usize) -> Option<&'static str> {
        let alignment = match self {
            Self::All(alignment) => *alignment,
            Self::Pairs if column.is_multiple_of(2) => ColumnAlignment::Right,
            Self::Pairs => ColumnAlignment::Left,
            Self::Each(alignments) => alignments.get(column).copied().unwrap_or(ColumnAlignment::Center),
        };
        match alignment {
            ColumnAlignment::Left => Some("left"),
            ColumnAlignment::Center => None,
            ColumnAlignment::Right => Some("right"),
        }
    }
}

impl Walk<'_> {
    /// The table of an environment whose beginning has been read, up to its end.
    pub(super) fn table(&mut self, grouping: &Grouping) -> Option<Node> {
        let columns = Columns::of(grouping)?;
        let tables = self.state.tables + 1;
        if tables > MAX_TABLES {
            return None;
        }
        let (mut rows, mut cells) = (Vec::new(), Vec::new());
        loop {
            self.state = State { tables, ..State::default() };
            let cell = Node::of("mtd", self.row()?);
            cells.push(match columns.class(cells.len()) {
                Some(class) => cell.with("class", class),
                None => cell,
            });
            match self.events.get(self.at)? {
                Event::EnvironmentFlow(EnvironmentFlow::Alignment) => self.at += 1,
                Event::EnvironmentFlow(EnvironmentFlow::NewLine { horizontal_lines, .. })
                    if horizontal_lines.is_empty() =>
                {
                    self.at += 1;
                    rows.push(Node::of("mtr", std::mem::take(&mut cells)));
                }
                Event::End => break,
                _ => return None,
            }
        }
        // The source may end its last line too.
        let is_empty = |cell: &Node| cell.content == super::Content::Nodes(Vec::new());
        if rows.is_empty() || !cells.iter().all(is_empty) {
            rows.push(Node::of("mtr", cells));
        }
        let table = Node::of("mtable", rows);
        Some(match grouping {
            Grouping::Cases { left: true } => Node::of("mrow", vec![fence('{', "prefix"), table]),
            Grouping::Cases { left: false } => Node::of("mrow", vec![table, fence('}', "postfix")]),
            Grouping::Array(_) | Grouping::Matrix { .. } | Grouping::SubArray { .. } => table,
            _ if matches!(columns, Columns::Pairs) => {
                table.with("class", "pairs").with("displaystyle", "true")
            }
            _ => table.with("displaystyle", "true"),
        })
    }
}
