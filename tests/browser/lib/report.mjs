// Runs tests one after the other, prints a line each, keeps what a failed one looked like.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No test takes longer: one that hangs is reported, not waited for. */
const LIMIT = 180_000;
const OUT = new URL('../out', import.meta.url).pathname;

export class Report {
  passed = 0;
  failed = 0;
  /** The heaviest page of each side. */
  #heaviest = new Map();
  #only;

  constructor(only) {
    // A group may be named as a person says it: journeys, pages.
    this.#only = only.map((part) => (/^(journey|page)s$/.test(part) ? part.slice(0, -1) : part));
    rmSync(OUT, { recursive: true, force: true });
  }

  /** Whether a test of this name is asked for. */
  wants(name) {
    return this.#only.length === 0 || this.#only.some((part) => name.includes(part));
  }

  /** Whether any test of a group (self, journeys, pages) may be asked for. */
  wantsGroup(group) {
    return this.#only.length === 0 || this.#only.some((part) => part.startsWith(group) || !/^(self|journey|page)/.test(part));
  }

  /** Runs a test: it fails by throwing or by returning problems. `page()` gives the page to keep a picture of. */
  async test(name, work, page = () => null) {
    if (!this.wants(name)) return;
    const start = Date.now();
    let problems;
    try {
      problems = (await limited(work())) ?? [];
    } catch (error) {
      problems = [error.message ?? String(error)];
    }
    const took = `${((Date.now() - start) / 1000).toFixed(1)} s`;
    if (problems.length === 0) {
      this.passed += 1;
      console.log(`ok    ${name} (${took})`);
      return;
    }
    this.failed += 1;
    console.log(`FAIL  ${name} (${took})`);
    for (const problem of problems) console.log(`      ${problem.split('\n').slice(0, 12).join('\n      ')}`);
    await this.#keep(name, page());
  }

  async #keep(name, page) {
    if (!page || page.isClosed()) return;
    mkdirSync(OUT, { recursive: true });
    const file = join(OUT, name.replace(/[^\p{L}\p{N}]+/gu, '-'));
    try {
      await page.screenshot({ path: `${file}.png`, fullPage: true, timeout: 5000 });
      writeFileSync(`${file}.html`, await page.content());
      console.log(`      kept: tests/browser/out/${file.split('/').pop()}.png and .html, at ${new URL(page.url()).pathname}`);
    } catch {
      console.log('      no picture could be taken');
    }
  }

  /** Remembers the heaviest first view. */
  weigh(side, bytes, name) {
    if (bytes > (this.#heaviest.get(side)?.bytes ?? 0)) this.#heaviest.set(side, { bytes, name });
  }

  /** The closing line; the exit code of the run. */
  close() {
    for (const [side, { bytes, name }] of this.#heaviest) console.log(`heaviest ${side} page: ${name}, ${bytes} bytes`);
    console.log(`browser: ${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}

async function limited(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${LIMIT / 1000} s`)), LIMIT);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
