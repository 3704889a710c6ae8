// The harness proves itself before it judges anything: each fault of self/samples.mjs must be found, the good page must pass,
// and a journey must run on a form in two directions, with and without script.
import { createServer } from 'node:http';
import { axe, direction, firstViewBytes, geometry } from '../lib/audit.mjs';
import { caught, openWindow } from '../lib/chrome.mjs';
import { perform, World } from '../lib/steps.mjs';
import { texts } from '../lib/texts.mjs';
import { CSP, CSS, FAULTS, FTL, samplePage } from './samples.mjs';

const sampleTexts = (lang) => texts(lang, FTL[lang] ?? '');

const FILES = {
  '/sample.css': ['text/css', CSS],
  '/icon.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>'],
  '/throws.js': ['text/javascript', 'throw new Error("as planned")'],
  '/sink.js': ['text/javascript', 'document.querySelector("h1").innerHTML = "<b>x</b>"'],
  '/heavy.svg': ['image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg"><!--${'x'.repeat(100_000)}--></svg>`],
};

/** A server for the sample pages: `/en/?fault=overflow`. */
async function serve() {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://sample');
    const file = FILES[url.pathname];
    if (file) return response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
    if (url.pathname === '/broken.png') return response.writeHead(500).end();
    const lang = url.pathname.split('/')[1];
    if (!(lang in FTL)) return response.writeHead(404).end();
    const t = sampleTexts(lang);
    const fault = FAULTS[url.searchParams.get('fault')] ?? {};
    const extra = url.searchParams.has('heavy') ? { body: '<img src="/heavy.svg" alt="heavy">' } : fault;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (extra.csp !== '') headers['content-security-policy'] = CSP;
    let body = '';
    for await (const piece of request) body += piece;
    const name = new URLSearchParams(body).get('name');
    // A form that lacks its name comes back with 422, as ours do.
    const status = request.method === 'POST' && !name ? 422 : 200;
    const greeting = name ? t('sample-hello', { name }) : '';
    response.writeHead(status, headers).end(samplePage(t, extra, { greeting, typed: name ?? '' }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

async function everything(window, url, lang) {
  await window.page.goto(url, { waitUntil: 'load' });
  const judged = [...(await axe(window.page)), ...(await geometry(window.page, { lang, dir: direction(lang) }))];
  await window.page.waitForTimeout(50);
  return [...judged, ...caught(window.trap)];
}

export async function selfTests(report, browser) {
  if (!report.wantsGroup('self')) return;
  const server = await serve();
  try {
    for (const lang of ['en', 'ar']) {
      const window = await openWindow(browser, { lang, hosts: [server.url] });
      for (const width of lang === 'en' ? [360, 1280] : [360]) {
        await window.page.setViewportSize({ width, height: 800 });
        await report.test(`self: the good page passes in ${lang} at ${width}`, () => everything(window, `${server.url}/${lang}/`, lang));
        for (const [name, fault] of Object.entries(FAULTS)) {
          if (fault.width && fault.width !== width) continue;
          await report.test(`self: finds ${name} in ${lang} at ${width}`, async () => {
            const found = await everything(window, `${server.url}/${lang}/?fault=${encodeURIComponent(name)}`, lang);
            return found.some((problem) => problem.includes(fault.says)) ? [] : [`expected "${fault.says}", found: ${found.join('; ') || 'nothing'}`];
          });
        }
      }
      await window.context.close();
      for (const js of [true, false]) await journeys(report, browser, server, lang, js);
    }
    await weights(report, browser, server);
  } finally {
    server.stop();
  }
}

async function weights(report, browser, server) {
  const window = await openWindow(browser, { hosts: [server.url] });
  await report.test('self: weighs a light and a heavy page', async () => {
    const light = await firstViewBytes(window.context, `${server.url}/en/`);
    const heavy = await firstViewBytes(window.context, `${server.url}/en/?heavy`);
    const good = light.bytes > 1000 && light.bytes < 10_000 && light.requests >= 2 && heavy.bytes > 100_000;
    return good ? [] : [`light ${light.bytes} bytes in ${light.requests} requests, heavy ${heavy.bytes} bytes`];
  });
  await window.context.close();
}

const FORM = [
  { open: '/${lang}/', on: 'public' },
  { heading: 'sample-title' },
  { answers: 422 },
  { press: 'sample-send' },
  { fill: 'sample-name', with: '=أمينة' },
  { choose: 'sample-two', in: 'sample-kind' },
  { press: 'sample-send' },
  { see: { id: 'sample-hello', args: { name: 'أمينة' } } },
  { value: 'sample-name', is: '=أمينة' },
  { audit: true },
  { remember: 'title', from: 'h1' },
  { see: '=${title}' },
  { language: 'ar' },
  { heading: 'sample-title' },
  { language: 'en' },
  { at: '^/en/$' },
  { follow: 'sample-away' },
  { leaves: true },
];

/** Journeys that must fail, each with a word of what must be said. */
const LIES = [
  [{ see: '=nowhere on this page', within: 200 }, 'is not on'],
  [{ notSee: 'sample-kind' }, 'is on'],
  [{ press: 'sample-more-that-is-missing' }, 'there is no message'],
  [{ press: '=No such button' }, 'there is no button'],
  [{ fill: '=No such field', with: '=x' }, 'there is no field'],
  [{ heading: 'sample-name', within: 200 }, 'expected the heading'],
  [{ value: 'sample-name', is: '=other' }, 'holds other text'],
  [{ leaves: true }, 'nothing led away'],
  [{ wave: true }, 'no word that is known'],
];

async function journeys(report, browser, server, lang, js) {
  const window = await openWindow(browser, { lang, js, hosts: [server.url] });
  const demo = { public: server.url, staff: server.url, users: [] };
  const world = new World({ demo, window, texts: sampleTexts });
  const mode = `${lang}, script ${js ? 'on' : 'off'}`;
  await report.test(`self: a journey runs in ${mode}`, async () => {
    await perform(world, FORM);
    return caught(window.trap);
  });
  for (const [step, says] of lang === 'en' ? LIES : []) {
    await report.test(`self: ${Object.keys(step)[0]} fails when it must (${says}) in ${mode}`, async () => {
      window.lang = lang;
      world.t = sampleTexts(lang);
      await window.page.goto(`${server.url}/${lang}/`);
      const error = await perform(world, [step]).then(() => null, (error) => error.message);
      return error?.includes(says) ? [] : [`expected "${says}", found: ${error ?? 'no failure'}`];
    });
  }
  await window.context.close();
}
