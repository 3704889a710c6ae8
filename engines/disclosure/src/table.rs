//! A table of categories in columns: each different text once, each cell two bytes.

use std::io::Read;

use hashbrown::HashMap;

use crate::problem::Problem;

/// Most different values of a column. A column with more is no category.
pub const MOST_VALUES: usize = 65_535;

/// The code of an empty cell, in every column.
pub const BLANK: u16 = 0;

/// A column: its values, and for each row the number of its value.
#[derive(Debug, Clone, Default)]
pub struct Category {
    /// What the column is called.
    pub name: String,
    /// The values by their codes. The first is the empty text, which means that nothing is known.
    pub values: Vec<String>,
    /// The code of each row.
    pub codes: Vec<u16>,
}

impl Category {
    /// How many codes there are, the empty one included.
    pub fn size(&self) -> usize {
        self.values.len()
    }

    /// The text of a code; empty for one that there is not.
    pub fn text(&self, code: u16) -> &str {
        self.values.get(usize::from(code)).map_or("", String::as_str)
    }
}

/// A table of categories.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The columns, in the order of the file.
    pub columns: Vec<Category>,
    /// How many rows.
    pub rows: usize,
}

impl Table {
    /// Reads a table with a header from comma-, semicolon- or tab-separated text in UTF-8, row by row.
    ///
    /// # Errors
    /// [`Problem`] with row and column: an empty file, two columns of one name, rows of another width, a column with too many different values.
    pub fn read(source: impl Read) -> Result<Self, Problem> {
        Self::read_while(source, &mut |_| true)
    }

    /// The same; asks after every few thousand rows whether to go on, and tells how many bytes are read.
    ///
    /// # Errors
    /// As [`Table::read`], and [`Problem::Cancelled`].
    pub fn read_while(source: impl Read, go_on: &mut dyn FnMut(u64) -> bool) -> Result<Self, Problem> {
        let mut source = std::io::BufReader::with_capacity(1 << 16, source);
        let delimiter = delimiter(&mut source)?;
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(source);
        let mut record = csv::ByteRecord::new();
        if !reader.read_byte_record(&mut record)? {
            return Err(Problem::Empty);
        }
        let mut builders = header(&record)?;
        let mut rows = 0_u64;
        while reader.read_byte_record(&mut record)? {
            rows += 1;
            if record.len() != builders.len() {
                return Err(Problem::Width {
                    row: rows + 1,
                    expected: builders.len(),
                    found: record.len(),
                });
            }
            for (builder, cell) in builders.iter_mut().zip(&record) {
                builder.add(cell, rows + 1)?;
            }
            if rows.is_multiple_of(4096) && !go_on(reader.position().byte()) {
                return Err(Problem::Cancelled);
            }
        }
        if rows == 0 {
            return Err(Problem::NoRows);
        }
        let columns: Vec<Category> = builders.into_iter().map(Builder::finish).collect();
        Ok(Self {
            rows: columns.first().map_or(0, |column| column.codes.len()),
            columns,
        })
    }

    /// A table of texts in memory.
    ///
    /// # Errors
    /// As [`Table::read`].
    pub fn of<T: AsRef<str>, R: AsRef<[T]>>(names: &[T], rows: &[R]) -> Result<Self, Problem> {
        let mut builders: Vec<Builder> = names.iter().map(|name| Builder::new(name.as_ref())).collect();
        for (row, number) in rows.iter().zip(2..) {
            let found = row.as_ref().len();
            if found != builders.len() {
                return Err(Problem::Width {
                    row: number,
                    expected: builders.len(),
                    found,
                });
            }
            for (builder, cell) in builders.iter_mut().zip(row.as_ref()) {
                builder.add(cell.as_ref().as_bytes(), number)?;
            }
        }
        Ok(Self {
            rows: rows.len(),
            columns: builders.into_iter().map(Builder::finish).collect(),
        })
    }

    /// Writes the table as comma-separated text with a header.
    ///
    /// # Errors
    /// Whatever writing fails with.
    pub fn write(&self, to: &mut impl std::io::Write) -> Result<(), Problem> {
        let quote = crate::aggregates::quote;
        let header: Vec<Vec<u8>> = self.columns.iter().map(|column| quote(&column.name)).collect();
        to.write_all(&header.join(&b','))?;
        let values: Vec<Vec<Vec<u8>>> = self
            .columns
            .iter()
            .map(|column| column.values.iter().map(|value| quote(value)).collect())
            .collect();
        let mut line = Vec::new();
        for row in 0..self.rows {
            line.clear();
            line.extend(b"\r\n");
            for (number, (column, values)) in self.columns.iter().zip(&values).enumerate() {
                if number > 0 {
                    line.push(b',');
                }
                let code = column.codes.get(row).copied().unwrap_or(BLANK);
                line.extend(values.get(usize::from(code)).map(Vec::as_slice).unwrap_or_default());
            }
            // A line without a byte would be no row.
            if self.columns.len() == 1 && line.len() == 2 {
                line.extend(b"\"\"");
            }
            to.write_all(&line)?;
        }
        to.write_all(b"\r\n")?;
        Ok(to.flush()?)
    }

    /// The sizes of the columns.
    pub fn sizes(&self) -> Vec<usize> {
        self.columns.iter().map(Category::size).collect()
    }

    /// The same rows with the values of each column in the order of their texts, the empty one first: so that nothing tells in which
    /// order the values stood in the file.
    #[must_use]
    pub fn in_order(mut self) -> Self {
        for column in &mut self.columns {
            let mut order: Vec<usize> = (0..column.values.len()).collect();
            order.sort_by(|one, other| column.values.get(*one).cmp(&column.values.get(*other)));
            let mut new_code = vec![0_u16; order.len()];
            for (new, old) in (0..).zip(&order) {
                if let Some(slot) = new_code.get_mut(*old) {
                    *slot = new;
                }
            }
            let values = order
                .iter()
                .filter_map(|old| column.values.get(*old).cloned())
                .collect();
            for code in &mut column.codes {
                *code = new_code.get(usize::from(*code)).copied().unwrap_or(BLANK);
            }
            column.values = values;
        }
        self
    }
}

/// What separates the cells: whichever of comma, semicolon and tab is most frequent in the header. Skips a byte order mark.
fn delimiter(source: &mut std::io::BufReader<impl Read>) -> Result<u8, Problem> {
    use std::io::BufRead as _;
    let start = source.fill_buf()?;
    let mark = start.starts_with(b"\xef\xbb\xbf");
    let header: &[u8] = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| header.iter().filter(|byte| **byte == wanted).count();
    let found = [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|wanted| count(*wanted))
        .unwrap_or(b',');
    if mark {
        source.consume(3);
    }
    Ok(found)
}

fn header(record: &csv::ByteRecord) -> Result<Vec<Builder>, Problem> {
    let mut builders: Vec<Builder> = Vec::with_capacity(record.len());
    for (cell, number) in record.iter().zip(1..) {
        let name = std::str::from_utf8(cell).map_err(|_| Problem::Encoding { row: 1 })?;
        if name.trim().is_empty() {
            return Err(Problem::NoName { number });
        }
        if builders.iter().any(|other| other.name == name) {
            return Err(Problem::SameName {
                column: name.to_owned(),
            });
        }
        builders.push(Builder::new(name));
    }
    Ok(builders)
}

struct Builder {
    name: String,
    known: HashMap<Box<[u8]>, u16>,
    values: Vec<String>,
    codes: Vec<u16>,
    /// The last cell and its code: neighbours are often alike.
    last: (Box<[u8]>, u16),
}

impl Builder {
    fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            known: HashMap::from_iter([(Box::default(), BLANK)]),
            values: vec![String::new()],
            codes: Vec::new(),
            last: (Box::default(), BLANK),
        }
    }

    fn add(&mut self, cell: &[u8], row: u64) -> Result<(), Problem> {
        if cell.is_empty() {
            self.codes.push(BLANK);
            return Ok(());
        }
        if *self.last.0 == *cell {
            self.codes.push(self.last.1);
            return Ok(());
        }
        let code = match self.known.get(cell) {
            Some(code) => *code,
            None => self.learn(cell, row)?,
        };
        self.last.0 = cell.into();
        self.last.1 = code;
        self.codes.push(code);
        Ok(())
    }

    fn learn(&mut self, cell: &[u8], row: u64) -> Result<u16, Problem> {
        let code = u16::try_from(self.values.len())
            .ok()
            .filter(|code| usize::from(*code) < MOST_VALUES)
            .ok_or_else(|| Problem::TooManyValues {
                column: self.name.clone(),
                row,
            })?;
        let text = std::str::from_utf8(cell).map_err(|_| Problem::Encoding { row })?;
        self.values.push(text.to_owned());
        self.known.insert(cell.into(), code);
        Ok(code)
    }

    fn finish(self) -> Category {
        Category {
            name: self.name,
            values: self.values,
            codes: self.codes,
        }
    }
}
