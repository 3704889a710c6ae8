// Runs the journeys: each file of journeys/, in each of its languages, with script and without.
import { readdirSync } from 'node:fs';
import { caught, openWindow } from './chrome.mjs';
import { perform, World } from './steps.mjs';

const FOLDER = new URL('../journeys/', import.meta.url);

export async function journeyTests(report, { demo, browser, sessions, texts }) {
  if (!report.wantsGroup('journey')) return;
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.mjs')).sort()) {
    const { default: journey } = await import(new URL(file, FOLDER));
    const name = file.replace('.mjs', '');
    for (const run of runs(journey)) {
      const windows = [];
      const open = async (like) => {
        const window = await openWindow(browser, { ...like, hosts: [demo.staff, demo.public] });
        windows.push(window);
        return window;
      };
      let world;
      const title = `journey: ${name} in ${run.lang}, ${run.width} px, script ${run.js ? 'on' : 'off'}`;
      await report.test(
        title,
        async () => {
          world = new World({ demo, texts, sessions, window: await open(run), reopen: open });
          await perform(world, journey.steps);
          return windows.flatMap((window) => caught(window.trap));
        },
        () => world?.page ?? null,
      );
      for (const window of windows) await window.context.close();
    }
  }
}

/** Every language with script and without; a phone's width in one of the two. */
function runs({ langs = ['en'], js = [true, false] }) {
  return langs.flatMap((lang) => js.map((on) => ({ lang, js: on, width: on ? 1280 : 360 })));
}
