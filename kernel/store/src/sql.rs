//! The two small translations of SQL text: parameters for SQLite, types of migrations for PostgreSQL. Both leave quoted text
//! and comments alone.

use crate::{Error, Kind};

/// A piece of SQL text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'s> {
    /// A keyword, name or number.
    Word(&'s str),
    /// `$` and a number.
    Param(&'s str),
    /// Quoted text, a quoted name or a comment, with its marks.
    Quoted(&'s str),
    /// Blank space.
    Space(&'s str),
    /// Anything else, one character.
    Mark(&'s str),
}

impl<'s> Token<'s> {
    const fn text(self) -> &'s str {
        match self {
            Self::Word(text) | Self::Param(text) | Self::Quoted(text) | Self::Space(text) | Self::Mark(text) => text,
        }
    }

    fn is_comment(self) -> bool {
        matches!(self, Self::Quoted(text) if text.starts_with(['-', '/']))
    }
}

struct Tokens<'s>(&'s str);

impl<'s> Iterator for Tokens<'s> {
    type Item = Token<'s>;

    fn next(&mut self) -> Option<Token<'s>> {
        let rest = self.0;
        let first = rest.chars().next()?;
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let (length, make): (usize, fn(&'s str) -> Token<'s>) = match first {
            '\'' | '"' => (quoted(rest, first), Token::Quoted),
            '-' if rest.starts_with("--") => (rest.find('\n').unwrap_or(rest.len()), Token::Quoted),
            '/' if rest.starts_with("/*") => (rest.find("*/").map_or(rest.len(), |at| at + 2), Token::Quoted),
            '$' => (
                1 + span(rest.get(1..).unwrap_or(""), |c| c.is_ascii_digit()),
                Token::Param,
            ),
            c if word(c) => (span(rest, word), Token::Word),
            c if c.is_whitespace() => (span(rest, char::is_whitespace), Token::Space),
            c => (c.len_utf8(), Token::Mark),
        };
        let (text, after) = rest.split_at_checked(length)?;
        self.0 = after;
        Some(make(text))
    }
}

/// Bytes at the start of `text` whose characters are `wanted`.
fn span(text: &str, wanted: impl Fn(char) -> bool) -> usize {
    text.find(|c| !wanted(c)).unwrap_or(text.len())
}

/// Bytes of the quoted text at the start of `text`; a doubled mark stands for itself.
fn quoted(text: &str, mark: char) -> usize {
    let mut inside = true;
    let mut marks = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = marks.next() {
        if c == mark {
            inside = !inside;
            if !inside && marks.peek().is_none_or(|(_, next)| *next != mark) {
                return at + mark.len_utf8();
            }
        }
    }
    text.len()
}

/// `$1` as SQLite numbers it, `?1`: there `$1` would be a name, numbered by its first place.
pub(crate) fn for_sqlite(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    for token in Tokens(sql) {
        match token {
            Token::Param(text) => {
                out.push('?');
                out.push_str(text.trim_start_matches('$'));
            }
            other => out.push_str(other.text()),
        }
    }
    out
}

/// The statement with the program's own filter by organisation taken out, for the proof that the walls below it hold: every
/// condition `org_id = $n` becomes one that is true. Values that are written (`SET org_id = $n`, `VALUES`) and joins stay.
#[cfg(feature = "testing")]
pub(crate) fn without_org_filter(sql: &str) -> String {
    const CONDITIONS: [&str; 5] = ["WHERE", "AND", "OR", "ON", "NOT"];
    let tokens: Vec<Token<'_>> = Tokens(sql).filter(|token| !token.is_comment()).collect();
    let solid = |token: &&Token<'_>| !matches!(token, Token::Space(_));
    let mut out = String::with_capacity(sql.len() + 64);
    let mut rest = tokens.as_slice();
    let mut before = Token::Mark(";");
    while let [token, after @ ..] = rest {
        let condition = match before {
            Token::Word(word) => CONDITIONS.iter().any(|known| word.eq_ignore_ascii_case(known)),
            other => other == Token::Mark("("),
        };
        let mut ahead = rest.iter().filter(solid);
        let named: Vec<Token<'_>> = ahead.by_ref().take(3).copied().collect();
        let found = match named.as_slice() {
            [Token::Word("org_id"), Token::Mark("="), Token::Param(param)] => Some((*param, 3)),
            [Token::Word(_), Token::Mark("."), Token::Word("org_id")] => match (ahead.next(), ahead.next()) {
                (Some(Token::Mark("=")), Some(Token::Param(param))) => Some((*param, 5)),
                _ => None,
            },
            _ => None,
        };
        match found {
            Some((param, length)) if condition && solid(&token) => {
                out.push_str(&format!("CAST({param} AS BYTEA) IS NOT NULL"));
                let mut left = length;
                while let [token, after @ ..] = rest {
                    rest = after;
                    left -= usize::from(solid(&token));
                    before = *token;
                    if left == 0 {
                        break;
                    }
                }
            }
            _ => {
                rest = after;
                out.push_str(token.text());
                if solid(&token) {
                    before = *token;
                }
            }
        }
    }
    out
}

/// Refuses statements that would take the transaction out of the store's hands. Checked once per statement, when prepared.
pub(crate) fn check(sql: &str) -> Result<(), Error> {
    const REFUSED: [&str; 12] = [
        "ABORT",
        "BEGIN",
        "COMMIT",
        "END",
        "ROLLBACK",
        "SAVEPOINT",
        "START",
        "RELEASE",
        "ATTACH",
        "DETACH",
        "PRAGMA",
        "VACUUM",
    ];
    let first = Tokens(sql).find_map(|token| match token {
        Token::Word(word) => Some(word),
        _ => None,
    });
    match first.and_then(|word| REFUSED.iter().find(|refused| word.eq_ignore_ascii_case(refused))) {
        Some(word) => Err(Error::new(
            Kind::Statement,
            format!("{word} is not for a transaction's closure: the store begins and ends transactions"),
        )),
        None => Ok(()),
    }
}

/// A migration's text as PostgreSQL takes it.
///
/// `INTEGER` → `BIGINT`, `BLOB` → `BYTEA`, `REAL` → `DOUBLE PRECISION`, `x'…'` → `'\x…'::bytea`; `TEXT` columns compare by
/// their bytes, as in SQLite (`COLLATE "C"`); table options (`STRICT`, `WITHOUT ROWID`) are dropped. A column may be called like
/// a type: a type follows a name or `AS`.
///
/// # Errors
/// [`Kind::Migration`] for what has no equal: `AUTOINCREMENT`, `COLLATE NOCASE`, `PRAGMA`.
pub(crate) fn for_postgres(sql: &str) -> Result<String, Error> {
    let tokens: Vec<Token<'_>> = Tokens(sql).collect();
    let mut out = String::with_capacity(sql.len() + 64);
    let mut rest = tokens.as_slice();
    let mut before = Token::Mark(";");
    while let [token, after @ ..] = rest {
        rest = after;
        match *token {
            Token::Word(word) => match (word.to_ascii_uppercase().as_str(), after) {
                ("AUTOINCREMENT" | "NOCASE" | "PRAGMA", _) => {
                    return Err(Error::new(
                        Kind::Migration,
                        format!("{word} has no equal in PostgreSQL; migrations are one portable text"),
                    ));
                }
                ("X", [Token::Quoted(text), more @ ..]) if text.starts_with('\'') => {
                    out.push_str("'\\x");
                    out.push_str(text.strip_prefix('\'').unwrap_or(text));
                    out.push_str("::bytea");
                    rest = more;
                }
                (upper, _) => out.push_str(type_of_postgres(upper, before).unwrap_or(word)),
            },
            other => out.push_str(other.text()),
        }
        if *token == Token::Mark(")") {
            rest = table_options(after);
        }
        if !matches!(token, Token::Space(_)) && !token.is_comment() {
            before = *token;
        }
    }
    Ok(out)
}

/// The type that PostgreSQL has for one of SQLite's, where `before` says that a type stands here.
fn type_of_postgres(word: &str, before: Token<'_>) -> Option<&'static str> {
    /// Words that a column's name follows.
    const BEFORE_NAMES: [&str; 14] = [
        "ADD", "COLUMN", "SELECT", "DISTINCT", "BY", "ON", "WHERE", "AND", "OR", "NOT", "SET", "WHEN", "THEN", "ELSE",
    ];
    let is = |keyword: &str| matches!(before, Token::Word(text) if text.eq_ignore_ascii_case(keyword));
    let follows_name = match before {
        Token::Word(_) => !BEFORE_NAMES.iter().any(|keyword| is(keyword)),
        Token::Quoted(text) => text.starts_with('"'),
        _ => false,
    };
    match word {
        _ if !follows_name => None,
        "INTEGER" => Some("BIGINT"),
        "BLOB" => Some("BYTEA"),
        "REAL" => Some("DOUBLE PRECISION"),
        // The type of a cast takes no collation.
        "TEXT" if !is("AS") => Some("TEXT COLLATE \"C\""),
        _ => None,
    }
}

/// What is left after SQLite's table options, if some follow.
fn table_options<'t, 's>(tokens: &'t [Token<'s>]) -> &'t [Token<'s>] {
    let is = |token: &Token<'_>, word: &str| matches!(token, Token::Word(text) if text.eq_ignore_ascii_case(word));
    let skip_space = |mut tokens: &'t [Token<'s>]| {
        while let [Token::Space(_), after @ ..] = tokens {
            tokens = after;
        }
        tokens
    };
    let mut rest = skip_space(tokens);
    let mut end = tokens;
    loop {
        rest = match rest {
            [word, after @ ..] if is(word, "STRICT") => after,
            [without, Token::Space(_), rowid, after @ ..] if is(without, "WITHOUT") && is(rowid, "ROWID") => after,
            _ => return end,
        };
        end = rest;
        match skip_space(rest) {
            [Token::Mark(","), after @ ..] => rest = skip_space(after),
            _ => return end,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_and_quoted_text_is_left_alone() {
        assert_eq!(
            for_sqlite("SELECT $2, '$1 it''s $1', \"$3\" /* $4 */ FROM t WHERE a = $1 -- $5\nAND b = $12"),
            "SELECT ?2, '$1 it''s $1', \"$3\" /* $4 */ FROM t WHERE a = ?1 -- $5\nAND b = ?12"
        );
        assert_eq!(for_sqlite("SELECT 'é$1', 'open $1"), "SELECT 'é$1', 'open $1");
    }

    #[test]
    fn types_become_those_of_postgresql_and_table_options_go() {
        assert_eq!(
            for_postgres(
                "CREATE TABLE t (id BLOB PRIMARY KEY, n INTEGER NOT NULL, r real, note TEXT NOT NULL, CHECK (n > 0)) STRICT;\n\
                 CREATE TABLE u (a TEXT) STRICT, WITHOUT ROWID; -- INTEGER stays\nCREATE INDEX i ON t (n);"
            )
            .unwrap(),
            "CREATE TABLE t (id BYTEA PRIMARY KEY, n BIGINT NOT NULL, r DOUBLE PRECISION, note TEXT COLLATE \"C\" NOT NULL, CHECK (n > 0));\n\
             CREATE TABLE u (a TEXT COLLATE \"C\"); -- INTEGER stays\nCREATE INDEX i ON t (n);"
        );
        assert_eq!(
            for_postgres("INSERT INTO t SELECT x'', x'00ff', CAST(n AS TEXT), 'INTEGER ) STRICT' FROM \"BLOB\"")
                .unwrap(),
            "INSERT INTO t SELECT '\\x'::bytea, '\\x00ff'::bytea, CAST(n AS TEXT), 'INTEGER ) STRICT' FROM \"BLOB\""
        );
    }

    #[test]
    fn a_column_may_be_called_like_a_type() {
        assert_eq!(
            for_postgres(
                "CREATE TABLE t (text TEXT, \"blob\" BLOB, /* a */ real REAL NOT NULL CHECK (real > 0 AND real < 9), UNIQUE (text)) STRICT;\n\
                 ALTER TABLE t ADD COLUMN integer -- INTEGER\nINTEGER; CREATE INDEX i ON t (lower(text)) WHERE text > '';"
            )
            .unwrap(),
            "CREATE TABLE t (text TEXT COLLATE \"C\", \"blob\" BYTEA, /* a */ real DOUBLE PRECISION NOT NULL CHECK (real > 0 AND real < 9), UNIQUE (text));\n\
             ALTER TABLE t ADD COLUMN integer -- INTEGER\nBIGINT; CREATE INDEX i ON t (lower(text)) WHERE text > '';"
        );
    }

    #[test]
    fn what_has_no_equal_in_postgresql_is_refused() {
        let error = for_postgres("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT").unwrap_err();
        assert_eq!(error.kind(), Kind::Migration);
        assert!(error.to_string().contains("AUTOINCREMENT"), "{error}");
    }

    #[cfg(feature = "testing")]
    #[test]
    fn the_filter_by_organisation_is_taken_out_and_nothing_else() {
        for (text, bare) in [
            (
                "SELECT a FROM t c JOIN u ON u.org_id = c.org_id WHERE c.org_id = $1 AND (org_id=$1 OR b = $2) -- org_id = $3",
                "SELECT a FROM t c JOIN u ON u.org_id = c.org_id WHERE CAST($1 AS BYTEA) IS NOT NULL AND (CAST($1 AS BYTEA) IS NOT NULL OR b = $2) ",
            ),
            (
                "UPDATE t SET org_id = $1, b = $2 WHERE org_id = $1",
                "UPDATE t SET org_id = $1, b = $2 WHERE CAST($1 AS BYTEA) IS NOT NULL",
            ),
            (
                "INSERT INTO t (org_id, b) VALUES ($1, 'WHERE org_id = $1')",
                "INSERT INTO t (org_id, b) VALUES ($1, 'WHERE org_id = $1')",
            ),
        ] {
            assert_eq!(without_org_filter(text), bare);
        }
    }

    #[test]
    fn a_closure_cannot_end_the_transaction() {
        assert!(check("  -- end\n commit").is_err());
        assert!(check("/* x */ PRAGMA foreign_keys = OFF").is_err());
        assert!(check("START TRANSACTION").is_err() && check("abort").is_err());
        assert!(check("SELECT 'commit'").is_ok());
    }
}
