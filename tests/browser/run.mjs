// Drives Chromium over the running demo. `node run.mjs --help`.
import { launch } from './lib/chrome.mjs';
import { startDemo } from './lib/demo.mjs';
import { journeyTests } from './lib/journeys.mjs';
import { options } from './lib/options.mjs';
import { Report } from './lib/report.mjs';
import { pageTests } from './lib/pages.mjs';
import { texts } from './lib/texts.mjs';
import { selfTests } from './self/self.mjs';

async function main() {
  const chosen = options(process.argv.slice(2));
  const report = new Report(chosen.only);
  const browser = await launch(chosen);
  try {
    await selfTests(report, browser);
    if (!report.wantsGroup('journey') && !report.wantsGroup('page')) return report.close();
    const demo = await startDemo(chosen);
    try {
      const world = { demo, browser, sessions: new Map(), texts };
      await journeyTests(report, world, chosen);
      await pageTests(report, world, chosen);
      await report.test('journey: the demo still runs', () => (demo.alive() ? [] : ['the program ended during the tests']));
    } finally {
      await demo.stop();
    }
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
