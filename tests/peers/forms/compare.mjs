// Compares what this program made of random answers (examples/agree.rs) with what @getodk/xforms-engine makes of the same answers to the
// XForm that pyxform wrote from the same workbook: relevance, required, constraints, values. `node compare.mjs FORM.xml ROUNDS.json`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!doctype html>');
for (const name of ['window', 'document', 'DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'XMLDocument', 'Attr', 'Text', 'CDATASection',
  'Comment', 'ProcessingInstruction', 'XPathResult', 'NodeFilter', 'File', 'Blob', 'FormData', 'MutationObserver', 'HTMLElement', 'CharacterData']) {
  if (dom.window[name] !== undefined) globalThis[name] = dom.window[name];
}
// Its WebAssembly part was built for another kind of module.
globalThis.require = createRequire(import.meta.url);
globalThis.__dirname = import.meta.dirname;
const { loadForm } = await import('@getodk/xforms-engine');

const [, , formFile, roundsFile] = process.argv;
const xml = readFileSync(formFile, 'utf8');
const rounds = JSON.parse(readFileSync(roundsFile, 'utf8'));
const form = await loadForm(xml, { missingResourceBehavior: 'BLANK', fetchFormAttachment: async () => new Response('', { status: 404 }) });
if (form.status === 'failure') {
  console.log(JSON.stringify({ refused: String(form.error?.message ?? form.error) }));
  process.exit(0);
}

// Every node that holds a value, by its path; places of repeats only where there is a repeat.
function leaves(node, found = new Map()) {
  for (const child of node.currentState.children ?? []) leaves(child, found);
  if (node.currentState.children === null && node.nodeType !== 'root') found.set(node.currentState.reference, node);
  return found;
}

function give(node, kind, text) {
  if (node.nodeType === 'select') return kind === 'select_one' ? node.selectValue(text === '' ? null : text) : node.selectValues(text.split(' ').filter(Boolean));
  if (node.nodeType === 'trigger') return node.setValue(text === 'OK');
  if (node.nodeType === 'range') return node.setValue(text === '' ? null : Number(text));
  if (kind === 'integer') return node.setValue(text === '' ? null : BigInt(text));
  if (kind === 'decimal') return node.setValue(text === '' ? null : Number(text));
  if (kind === 'date') return node.setValue(text === '' ? null : text);
  return node.setValue(text);
}

// What is moved by the clock or by the device is compared by being there.
const LOOSE = new Set(['start', 'end', 'today', 'deviceid', 'username', 'email', 'phonenumber', 'audit', 'image', 'audio', 'video', 'file', 'note', 'hidden', 'start-geopoint', 'background-audio']);
// Differences with a reason. In each ODK Collect does as this program does.
const WHY = [
  ['empty answers are passed over by sum, min and max', (d) => d.what === 'value' && /\b(sum|min|max)\(/.test(d.expression) && d.theirs === ''],
  ['regex must match the whole text', (d) => /\bregex\(/.test(d.expression)],
  ['weighted-checklist knows no "no limit"', (d) => /\bweighted-checklist\(/.test(d.expression)],
  ['a question alone is true by its answer, not by being there', (d) => /\b(if|not|boolean)\(\s*\$\{[^}]*\}\s*[,)]/.test(d.expression)],
  ['the workbook has a formula there, whose value is not read', (d) => /_row_\d+$|list-nolabel-test$/.test(d.path)],
];
const known = {};
const counts = { rounds: 0, answers: 0, relevance: 0, required: 0, constraints: 0, values: 0, skipped: 0 };
const differences = [];
const differ = (round, path, what, ours, theirs, expression = '') => {
  const difference = { round, path, what, ours, theirs, expression };
  const why = WHY.find(([, holds]) => holds(difference));
  if (why === undefined) differences.push(difference);
  else known[why[0]] = (known[why[0]] ?? 0) + 1;
};

for (const [round, { given, expected, stale }] of rounds.entries()) {
  if (stale) {
    counts.skipped += 1;
    continue;
  }
  const instance = form.createInstance();
  counts.rounds += 1;
  let refused = null;
  for (const [path, kind, text] of given) {
    const node = leaves(instance.root).get(path);
    // A name that a formula makes is another one there.
    if (node === undefined && /_row_\d+$/.test(path)) continue;
    try {
      if (node === undefined) throw new Error('no such place');
      give(node, kind, text);
      counts.answers += 1;
    } catch (error) {
      refused = `${path}: ${error.message}`;
      break;
    }
  }
  if (refused !== null) {
    // The other program takes no answer that is not offered; the two have no longer the same answers.
    counts.skipped += 1;
    if (process.env.VERBOSE) console.error(refused);
    continue;
  }
  const nodes = leaves(instance.root);
  for (const [path, ours] of Object.entries(expected)) {
    const node = nodes.get(path);
    if (node === undefined) {
      if (ours.kind !== 'audit') differ(round, path, 'there', true, false);
      continue;
    }
    const relevant = node.currentState.relevant;
    counts.relevance += 1;
    if (relevant !== ours.relevant) differ(round, path, 'relevant', ours.relevant, relevant);
    // A choice that a filter no longer offers is wrong here and emptied there.
    if (!relevant || LOOSE.has(ours.kind) || !ours.judged) continue;
    const theirs = node.currentState.instanceValue ?? String(node.instanceState?.instanceXML ?? '').replace(/<[^>]*>/g, '');
    counts.values += 1;
    const same = (a, b) => a === b || (a === '' && b === 'NaN') || (a !== '' && b !== '' && Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.max(1, Math.abs(Number(a))));
    const plain = theirs.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    if (!same(ours.value, plain)) differ(round, path, 'value', ours.value, plain, ours.calculation);
    if (node.validationState?.constraint !== undefined) {
      counts.required += 1;
      counts.constraints += 1;
      const missing = !node.validationState.required.valid;
      const constraint = !node.validationState.constraint.valid;
      if (missing !== ours.missing) differ(round, path, 'missing', ours.missing, missing);
      if (constraint !== ours.constraint) differ(round, path, 'constraint', ours.constraint, constraint, ours.rule);
    }
  }
}
console.log(JSON.stringify({ ...counts, known, different: differences.length, differences: differences.slice(0, 20) }));
