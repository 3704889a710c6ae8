// Runs the journeys: each file of journeys/, in each of its languages, with script and without.
import { readdirSync } from 'node:fs';
import { caught, openWindow } from './chrome.mjs';
import { startFresh } from './fresh.mjs';
import { sideBySide } from './pool.mjs';
import { perform, World } from './steps.mjs';

const FOLDER = new URL('../journeys/', import.meta.url);

export async function journeyTests(report, world, { width, binary }) {
  if (!report.wantsGroup('journey')) return;
  const tasks = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.mjs')).sort()) {
    const { default: journey } = await import(new URL(file, FOLDER));
    for (const run of runs(journey)) tasks.push(() => one(report, { ...world, binary }, file.replace('.mjs', ''), journey, run));
  }
  await sideBySide(tasks, width);
}

async function one(report, { demo: shared, browser, sessions, texts, binary }, name, journey, run) {
  const title = `journey: ${name} in ${run.lang}, ${run.width} px, script ${run.js ? 'on' : 'off'}`;
  if (!report.wants(title)) return;
  const windows = [];
  let demo = shared;
  const open = async ({ lang, width, js }) => {
    const window = await openWindow(browser, { lang, width, js, hosts: [demo.staff, demo.public] });
    windows.push(window);
    return window;
  };
  let world;
  await report.test(
    title,
    async () => {
      if (journey.server === 'fresh') demo = await startFresh(binary);
      if (journey.host) demo = { ...demo, staff: demo.staff.replace('127.0.0.1', journey.host) };
      // Cookies of one name are none of another.
      world = new World({ demo, texts, sessions: journey.host ? new Map() : sessions, window: await open(run), reopen: open });
      world.remembered.key = demo.key;
      await perform(world, journey.steps);
      return windows.flatMap((window) => caught(window.trap));
    },
    () => world?.page ?? null,
  );
  for (const window of windows) await window.context.close();
  if (journey.server === 'fresh') await demo.stop();
}

/** Every language with script and without; a phone's width in one of the two. */
function runs({ langs = ['en', 'ar'], js = [true, false] }) {
  return langs.flatMap((lang) => js.map((on) => ({ lang, js: on, width: on ? 1280 : 360 })));
}
