// Files that journeys upload, made on the spot: fictional, small, a little different in each run so that nothing is a
// duplicate of an earlier one.

/** A file for `setInputFiles`. */
export function fixture(name, remembered) {
  const make = FILES[name];
  if (!make) throw new Error(`there is no file ${name}; expected one of ${Object.keys(FILES).join(', ')}`);
  const { file, text } = make(remembered);
  return { name: file, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
}

const FILES = {};
