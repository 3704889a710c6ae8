// Judges the pages of pages.mjs in every language at two widths, weighs them, and takes pictures of the main ones.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { axe, direction, firstViewBytes, geometry } from './audit.mjs';
import { caught, openWindow } from './chrome.mjs';
import { perform, World } from './steps.mjs';
import { PAGES } from '../pages.mjs';

const WIDTHS = [1280, 360];
const BUDGET = { public: 60_000, staff: 80_000 };

export async function pageTests(report, { demo, browser, sessions, texts }, { langs, screenshots }) {
  if (!report.wantsGroup('page')) return;
  if (screenshots) mkdirSync(screenshots, { recursive: true });
  for (const lang of langs) {
    for (const page of PAGES) {
      const names = WIDTHS.map((width) => `page: ${page.name} in ${lang} at ${width} px`);
      if (!names.some((name) => report.wants(name)) && !report.wants(`page: ${page.name} in ${lang} weighs`)) continue;
      const window = await openWindow(browser, { lang, width: WIDTHS[0], hosts: [demo.staff, demo.public] });
      const world = new World({ demo, texts, sessions, window });
      let reached = null;
      const reach = async () => {
        reached ??= perform(world, stepsTo(page, lang));
        return reached;
      };
      for (const [at, width] of WIDTHS.entries()) {
        await report.test(
          names[at],
          async () => {
            await reach();
            await world.page.setViewportSize({ width, height: width < 600 ? 760 : 900 });
            const found = [...(await axe(world.page)), ...(await geometry(world.page, { lang, dir: direction(lang) }))];
            if (screenshots && page.picture && ['en', 'ar'].includes(lang)) {
              await world.page.evaluate(() => globalThis.scrollTo(0, 0));
              await world.page.screenshot({ path: join(screenshots, `${page.name}.${lang}.${width}.png`), fullPage: page.picture === 'whole' });
            }
            return [...found, ...caught(window.trap)];
          },
          () => world.page,
        );
      }
      await report.test(`page: ${page.name} in ${lang} weighs little enough`, async () => {
        await reach();
        const { bytes, requests } = await firstViewBytes(window.context, world.page.url());
        const most = BUDGET[page.on];
        console.log(`      ${bytes} bytes in ${requests} requests`);
        return [...(bytes > most ? [`${bytes} bytes on first view, more than ${most}`] : []), ...caught(window.trap)];
      });
      await window.context.close();
    }
  }
}

function stepsTo(page, lang) {
  const steps = [];
  if (page.role) steps.push({ signIn: page.role });
  if (page.open) steps.push({ open: page.open, on: page.on });
  if (!page.role && page.on === 'staff') steps.push({ language: lang });
  return [...steps, ...(page.steps ?? [])];
}
