// The command line of the harness.
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';

export const LANGS = ['en', 'ar', 'bn', 'es', 'fr', 'uk'];

const HELP = `node run.mjs [options]

  --binary FILE        the program to start with \`demo\` (default ../../target/debug/amparo)
  --demo FILE|JSON     use a demo that runs already: the line that it printed, or a file with it
  --people N           people in the demo (default 200)
  --chromium FILE      the browser (default /usr/bin/chromium)
  --only TEXT          only tests whose name contains TEXT; may be repeated; groups: self, journeys, pages
  --langs en,ar,bn     languages of the page tests
  --screenshots DIR    keep pictures of the main pages there (docs/screenshots)
  --width N            tests side by side (default 3)
  --headed             show the browser
  --verbose            print the output of the program`;

export function options(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      binary: { type: 'string', default: new URL('../../../target/debug/amparo', import.meta.url).pathname },
      demo: { type: 'string' },
      people: { type: 'string', default: '200' },
      chromium: { type: 'string', default: '/usr/bin/chromium' },
      only: { type: 'string', multiple: true, default: [] },
      langs: { type: 'string', default: 'en,ar,bn' },
      screenshots: { type: 'string' },
      width: { type: 'string', default: '3' },
      headed: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  values.langs = values.langs.split(',');
  values.width = Number(values.width);
  if (!Number.isInteger(values.width) || values.width < 1) throw new Error('--width expects a whole number from 1 on');
  const unknown = values.langs.filter((lang) => !LANGS.includes(lang));
  if (unknown.length) throw new Error(`unknown language ${unknown.join(', ')}; expected some of ${LANGS.join(', ')}`);
  if (!existsSync(values.chromium)) throw new Error(`there is no browser at ${values.chromium}; give one with --chromium`);
  return values;
}
