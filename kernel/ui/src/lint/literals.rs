//! The string literals of Rust source, well enough to find message ids: comments and character literals are stepped over,
//! escapes are left as they stand.

pub(super) fn of(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = source.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => while chars.next_if(|c| *c != '\n').is_some() {},
            '/' if chars.peek() == Some(&'*') => skip_comment(&mut chars),
            '"' => found.push(quoted(&mut chars)),
            'r' if !before.is_alphanumeric() && before != '_' && matches!(chars.peek(), Some('"' | '#')) => {
                found.extend(raw(&mut chars));
            }
            '\'' => skip_character(&mut chars),
            _ => {}
        }
        before = c;
    }
    found
}

type Chars<'s> = std::iter::Peekable<std::str::Chars<'s>>;

fn quoted(chars: &mut Chars<'_>) -> String {
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => {
                text.push(c);
                text.extend(chars.next());
            }
            _ => text.push(c),
        }
    }
    text
}

fn raw(chars: &mut Chars<'_>) -> Option<String> {
    let mut hashes = 0;
    while chars.next_if_eq(&'#').is_some() {
        hashes += 1;
    }
    chars.next_if_eq(&'"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let mut text = String::new();
    for c in chars.by_ref() {
        text.push(c);
        if let Some(inside) = text.strip_suffix(&end) {
            return Some(inside.to_owned());
        }
    }
    Some(text)
}

/// A character literal, or the quote of a lifetime, which is followed by no second one.
fn skip_character(chars: &mut Chars<'_>) {
    let mut ahead = chars.clone();
    match ahead.next() {
        Some('\\') => {
            chars.next();
            chars.next();
            while chars.next_if(|c| *c != '\'').is_some() {}
            chars.next();
        }
        Some(_) if ahead.next() == Some('\'') => {
            chars.next();
            chars.next();
        }
        _ => {}
    }
}

fn skip_comment(chars: &mut Chars<'_>) {
    let mut depth = 1;
    chars.next();
    while depth > 0 {
        match (chars.next(), chars.peek()) {
            (Some('*'), Some('/')) => {
                depth -= 1;
                chars.next();
            }
            (Some('/'), Some('*')) => {
                depth += 1;
                chars.next();
            }
            (None, _) => break,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn strings_are_found_and_everything_else_is_stepped_over() {
        let source = r###"
            // "comment" it's
            /* "nested /* "comment" */ */
            fn f<'a>(q: char) -> &'a str { let x = ('"', '\'', '\u{41}'); g("one \" two"); r#"raw " text"#; for "x" }
        "###;
        assert_eq!(super::of(source), ["one \\\" two", "raw \" text", "x"]);
    }
}
