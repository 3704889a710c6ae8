// The browser, and the trap that every page of a test stands in: nothing may be written to the console as an error, nothing may
// break the content security policy, nothing may be asked of another host, no part may be missing.
import { chromium } from 'playwright-core';

export async function launch({ chromium: executablePath, headed }) {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    headless: !headed,
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      '--force-color-profile=srgb',
    ],
  });
}

const LOCALES = { en: 'en-GB', ar: 'ar', bn: 'bn', es: 'es', fr: 'fr', uk: 'uk' };

const ELSEWHERE = { status: 200, contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title><p>Elsewhere' };

/** A window of its own: cookies, language and width. `hosts`: addresses it may talk to. */
export async function openWindow(browser, { lang = 'en', width = 1280, js = true, hosts, storageState } = {}) {
  const context = await browser.newContext({
    locale: LOCALES[lang],
    viewport: { width, height: 900 },
    javaScriptEnabled: js,
    reducedMotion: 'reduce',
    storageState,
    acceptDownloads: true,
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(10_000);
  const allowed = new Set(hosts.map((url) => new URL(url).host));
  const trap = { problems: [], left: [], expected: new Set(), status: 0 };
  const foreign = (url) => ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && !allowed.has(url.host);
  await context.route(foreign, async (route) => {
    const request = route.request();
    if (request.isNavigationRequest() && request.frame().parentFrame() === null) {
      // A person pressed a link that leads away. The journey says whether that was meant; nothing is really asked.
      trap.left.push(request.url());
      await route.fulfill(ELSEWHERE);
    } else {
      trap.problems.push(`a request to another host: ${request.url()}`);
      await route.abort();
    }
  });
  // *Exit this page* answers with a redirect to another host, which the rule above does not see.
  const isExit = (url) => allowed.has(url.host) && url.pathname === '/exit';
  await context.route(isExit, async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    const to = answer.headers().location ?? '';
    if (answer.status() !== 302 || !to.startsWith('https://')) trap.problems.push(`/exit answered ${answer.status()} ${to}`);
    if (!answer.headers()['clear-site-data']) trap.problems.push('/exit clears nothing');
    trap.left.push(to);
    await route.fulfill(ELSEWHERE);
  });
  context.on('page', (page) => watch(page, trap, allowed));
  const page = await context.newPage();
  return { context, page, trap, lang, width, js };
}

function watch(page, trap, allowed) {
  page.on('pageerror', (error) => trap.problems.push(`script error: ${error.message}`));
  page.on('crash', () => trap.problems.push('the page crashed'));
  page.on('console', (message) => {
    const text = message.text();
    // The status of each answer is judged below, where it is known what was asked for.
    if (text.startsWith('Failed to load resource')) return;
    if (message.type() === 'error' || /Content.Security.Policy|Refused to|Trusted ?Type/i.test(text)) {
      trap.problems.push(`console: ${text}`);
    }
  });
  page.on('response', (response) => {
    const request = response.request();
    const url = new URL(response.url());
    if (!allowed.has(url.host)) return;
    const status = response.status();
    const document = request.isNavigationRequest();
    if (document) trap.status = status;
    if (status >= 500 || (status >= 400 && !(document && trap.expected.has(status)))) {
      trap.problems.push(`${request.method()} ${url.pathname} answered ${status}`);
    }
  });
}

/** What the trap caught since the last look. */
export function caught(trap) {
  return trap.problems.splice(0);
}
