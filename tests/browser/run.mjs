// Drives Chromium over the running demo. `node run.mjs --help`.
import { launch } from './lib/chrome.mjs';
import { options } from './lib/options.mjs';
import { Report } from './lib/report.mjs';
import { selfTests } from './self/self.mjs';

async function main() {
  const chosen = options(process.argv.slice(2));
  const report = new Report(chosen.only);
  const browser = await launch(chosen);
  try {
    await selfTests(report, browser);
  } finally {
    await browser.close();
  }
  return report.close();
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`browser tests: ${error.message}`);
    process.exit(1);
  },
);
