// Links an account and signs in by the provider in Chromium: what only a browser knows are its cookies, which are sent by no other site, and
// the page in between that goes on by itself. Run by the step `oidc` of `cargo xtask test`:
//
//   node journey.mjs --binary FILE --chromium FILE [--pictures FOLDER]
//
// Uses the parts of tests/browser, whose packages must be installed too.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { axe, geometry } from '../browser/lib/audit.mjs';
import { launch } from '../browser/lib/chrome.mjs';

const { values: options } = parseArgs({
  options: { binary: { type: 'string' }, chromium: { type: 'string' }, pictures: { type: 'string' } },
});
const SECRET = 'a-secret-of-a-journey';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a program and waits for a line that begins so. */
function start(command, args, begins, env = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, ...env } });
  const line = new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${command} ended`)));
    createInterface({ input: child.stdout }).on('line', (text) => text.startsWith(begins) && resolve(text));
  });
  return { child, line };
}

function must(condition, words) {
  if (!condition) throw new Error(words);
}

async function judged(page, lang, width, name) {
  await page.setViewportSize({ width, height: 900 });
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  const found = [...(await axe(page)), ...(await geometry(page, { lang, dir }))];
  if (options.pictures) await page.screenshot({ path: join(options.pictures, `${name}-${lang}-${width}.png`), fullPage: true });
  must(found.length === 0, `${name} in ${lang} at ${width}: ${found.join('; ')}`);
}

async function signInByPassword(page, staff, user) {
  await page.goto(`${staff}/sign-in`);
  await page.fill('[name=login]', user.login);
  await page.fill('[name=password]', user.password);
  await page.click('main form button[type=submit]');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

async function journey(browser, staff, provider, user, { js, lang }) {
  const context = await browser.newContext({ javaScriptEnabled: js, locale: lang });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${staff}/sign-in?lang=${lang}`);
  const isLinked = user.linked;
  if (!isLinked) {
    for (const width of [360, 1280]) if (js) await judged(page, lang, width, 'sign-in');
    await signInByPassword(page, staff, user);
    await page.goto(`${staff}/account`);
    await page.click('a[href="/account/provider"]');
    await page.click('a[href="/account/provider/link"]');
    await page.waitForURL(`${staff}/account/provider?is=linked`);
    must((await page.locator('[name=remove]').count()) === 1, 'the link is not shown');
    const shown = await page.evaluate(() => document.documentElement.lang);
    for (const width of [360, 1280]) if (js) await judged(page, shown, width, 'links');
    user.linked = true;
    await context.clearCookies({ name: 'session' });
  }
  // With nothing but the device cookie, as on the next morning.
  await page.goto(`${staff}/cases`);
  await page.click('a[href^="/sign-in/provider"]');
  await page.waitForURL(`${staff}/cases`);
  // The provider's stand on the same host: cookies know no ports.
  const cookies = (await context.cookies(staff)).filter((cookie) => ['session', 'device', 'provider', 'lang'].includes(cookie.name));
  must(cookies.every((cookie) => cookie.sameSite === 'Strict' && cookie.httpOnly), 'a cookie that other sites send, or scripts read');
  must(!cookies.some((cookie) => cookie.name === 'provider'), 'the cookie of the way stays');
  if (isLinked) {
    // The first sign-in of this window was from a new device; the second one must not be.
    await context.clearCookies({ name: 'session' });
    await page.goto(`${staff}/cases`);
    await page.click('a[href^="/sign-in/provider"]');
    await page.waitForURL(`${staff}/cases`);
    await page.goto(`${staff}/account`);
  }
  const devices = await page.goto(`${staff}/account`).then(() => page.locator('form[action="/account/devices"]').count());
  await context.close();
  return devices;
}

const folder = mkdtempSync(join(tmpdir(), 'oidc-journey-'));
const running = [];
try {
  const [port, staffPort, publicPort] = [await freePort(), await freePort(), await freePort()];
  const staff = `http://127.0.0.1:${staffPort}`;
  const issuer = `http://127.0.0.1:${port}`;
  writeFileSync(join(folder, 'secret'), SECRET);
  const provider = start('node', ['provider.mjs', `${port}`, `${staff}/sign-in/provider/back`, SECRET], 'listening');
  running.push(provider.child);
  await provider.line;
  const addresses = ['--listen', `127.0.0.1:${staffPort}`, '--public-listen', `127.0.0.1:${publicPort}`];
  const demo = start(options.binary, ['demo', '--people', '30', '--json', ...addresses], '{', {
    AMPARO_ORIGIN: staff,
    AMPARO_OIDC_ISSUER: issuer,
    AMPARO_OIDC_CLIENT_ID: 'amparo',
    AMPARO_OIDC_SECRET_FILE: join(folder, 'secret'),
    AMPARO_OIDC_LABEL: 'House login',
  });
  running.push(demo.child);
  const { users } = JSON.parse(await demo.line);
  const user = users.find((it) => it.role === 'case-worker');
  await fetch(`${issuer}/control`, { method: 'POST', body: JSON.stringify({ who: 'somebody' }) });
  const browser = await launch({ chromium: options.chromium });
  let count = 0;
  for (const way of [
    { js: true, lang: 'ar' },
    { js: true, lang: 'en' },
    { js: false, lang: 'bn' },
  ]) {
    const devices = await journey(browser, staff, provider, user, way);
    count += 1;
    must(devices === count, `expected ${count} devices, found ${devices}: a known one was taken for new`);
    console.log(`ok: ${way.lang}, ${way.js ? 'with' : 'without'} script`);
  }
  await browser.close();
  console.log(`${count} passed`);
} finally {
  running.forEach((child) => child.kill('SIGKILL'));
  rmSync(folder, { recursive: true, force: true });
}
