// The texts of the pages, by message id, from the language files of all crates: a test names what it looks for by id and
// runs in every language.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const ROOT = new URL('../../..', import.meta.url).pathname;
const MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/g;

function localeFolders() {
  const folders = [];
  for (const layer of ['kernel', 'engines', 'contexts', 'app']) {
    const at = join(ROOT, layer);
    const crates = layer === 'app' ? [''] : readdirSync(at);
    for (const crate of crates) {
      const folder = join(at, crate, 'locales');
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) folders.push(folder);
    }
  }
  return folders;
}

/** All messages of a language: `texts('ar')('ui-exit')`. Extra `.ftl` text is for the harness's own sample pages. */
export function texts(lang, extra = '') {
  // Digits and dates are the server's own affair; no test here asks for a formatted number.
  const bundle = new FluentBundle(lang === 'ar' ? 'ar-u-nu-latn' : lang);
  for (const folder of localeFolders()) {
    for (const file of readdirSync(folder)) {
      if (file === `${lang}.ftl` || file.endsWith(`.${lang}.ftl`)) add(bundle, readFileSync(join(folder, file), 'utf8'));
    }
  }
  add(bundle, extra);
  const format = (id, args) => {
    const [name, attribute] = id.split('.');
    const message = bundle.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) throw new Error(`there is no message ${id} in ${lang}`);
    const problems = [];
    const text = bundle.formatPattern(pattern, args ?? {}, problems);
    if (problems.length) throw new Error(`message ${id} in ${lang}: ${problems[0].message}`);
    return plain(text);
  };
  format.has = (id) => bundle.hasMessage(id.split('.')[0]);
  format.lang = lang;
  return format;
}

function add(bundle, text) {
  bundle.addResource(new FluentResource(text), { allowOverrides: true });
}

/** Text without the marks that keep directions apart, blanks made single. */
export function plain(text) {
  return text.replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

/** A pattern for a whole accessible name or line, whatever direction marks and blanks stand in it. */
export function pattern(text, { whole = true } = {}) {
  const letters = [...plain(text)].map((c) => (c === ' ' ? '[\\s\u00a0\u200e\u200f\u2066-\u2069]+' : c.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')));
  const marks = '[\u200e\u200f\u061c\u2066-\u2069]*';
  const body = marks + letters.join(marks) + marks;
  return new RegExp(whole ? `^\\s*${body}\\s*$` : body);
}
