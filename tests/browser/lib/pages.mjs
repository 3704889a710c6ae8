// Judges the pages of pages.mjs in every language at two widths, weighs them, and takes pictures of the main ones.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { axe, direction, firstViewBytes, geometry } from './audit.mjs';
import { caught, openWindow } from './chrome.mjs';
import { sideBySide } from './pool.mjs';
import { perform, World } from './steps.mjs';
import { BEFORE, PAGES } from '../pages.mjs';

const WIDTHS = [1280, 360];
const BUDGET = { public: 60_000, staff: 80_000 };
/** Pictures are of these languages. */
const PICTURED = ['en', 'ar'];

export async function pageTests(report, world, chosen) {
  if (!report.wantsGroup('page')) return;
  if (chosen.screenshots) mkdirSync(chosen.screenshots, { recursive: true });
  // Languages side by side: each has its own organisation.
  const prepared = new Map();
  const prepare = (lang) => {
    if (!prepared.has(lang)) prepared.set(lang, before(world, lang));
    return prepared.get(lang);
  };
  const tasks = PAGES.flatMap((page) => chosen.langs.map((lang) => () => judge(report, { ...world, prepare }, chosen, page, lang)));
  await sideBySide(tasks, chosen.width);
}

async function judge(report, { demo, browser, sessions, texts, prepare }, { screenshots }, page, lang) {
  const name = (what) => `page: ${page.name} in ${lang} ${what}`;
  const names = [...WIDTHS.map((width) => name(`at ${width} px`)), name('weighs little enough')];
  if (!names.some((test) => report.wants(test))) return;
  const window = await openWindow(browser, { lang, width: WIDTHS[0], hosts: [demo.staff, demo.public] });
  const world = new World({ demo, texts, sessions, window });
  // The way to the page is gone once; if it fails, each of its tests says so.
  let reached = null;
  const reach = () => (reached ??= (async () => {
    if (page.before) await prepare(lang);
    await perform(world, stepsTo(page, lang));
  })());
  for (const width of WIDTHS) {
    await report.test(
      name(`at ${width} px`),
      async () => {
        await reach();
        await world.page.setViewportSize({ width, height: width < 600 ? 760 : 900 });
        const found = [...(await axe(world.page)), ...(await geometry(world.page, { lang, dir: direction(lang) }))];
        if (screenshots && page.picture?.includes(width) && PICTURED.includes(lang)) {
          await world.page.evaluate(() => globalThis.scrollTo(0, 0));
          await world.page.screenshot({ path: join(screenshots, `${page.name}.${lang}.${width}.png`) });
        }
        return [...found, ...caught(window.trap)];
      },
      () => world.page,
    );
  }
  await report.test(name('weighs little enough'), async () => {
    await reach();
    const { bytes, requests } = await firstViewBytes(window.context, world.page.url());
    const most = page.bytes ?? BUDGET[page.on];
    report.weigh(page.on, bytes, page.name);
    const over = bytes > most ? [`${bytes} bytes in ${requests} requests on first view, more than ${most}`] : [];
    return [...over, ...caught(window.trap)];
  });
  await window.context.close();
}

/** What pages of this language need, made once. */
async function before({ demo, browser, sessions, texts }, lang) {
  const window = await openWindow(browser, { lang, hosts: [demo.staff, demo.public] });
  try {
    await perform(new World({ demo, texts, sessions, window }), BEFORE);
  } finally {
    await window.context.close();
  }
}

function stepsTo(page, lang) {
  const steps = [];
  if (page.role) steps.push({ signIn: page.role });
  if (page.open) steps.push({ open: page.open, on: page.on });
  if (!page.role && page.on === 'staff') steps.push({ language: lang });
  return [...steps, ...(page.steps ?? [])];
}
