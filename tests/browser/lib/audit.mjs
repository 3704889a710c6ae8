// Judges a page as it stands: axe-core, and what axe-core is blind to: geometry, sizes, directions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Findings of axe-core, one line per rule and element. */
export async function axe(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
      preload: false,
    }),
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.slice(0, 5).map((node) => `axe ${rule.id}: ${rule.help}: ${node.target.join(' ')}`),
  );
}

/** What can be measured: sideways scrolling, labels far from their boxes, text too small, small targets, wrong language. */
export async function geometry(page, { lang, dir }) {
  return page.evaluate(
    ({ lang, dir }) => {
      const found = [];
      const name = (element) => {
        const id = element.id ? `#${element.id}` : '';
        return `${element.localName}${id}${element.name ? `[name=${element.name}]` : ''}`;
      };
      const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      /** Where the text of an element stands, without what is only read out. */
      const seenLetters = (element) => {
        const boxes = [];
        const parts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (parts.nextNode()) {
          if (parts.currentNode.parentElement.closest('.away')) continue;
          const text = document.createRange();
          text.selectNodeContents(parts.currentNode);
          boxes.push(...[...text.getClientRects()].filter((box) => box.width > 0));
        }
        return boxes;
      };
      const root = document.documentElement;
      if (root.lang !== lang) found.push(`the page says it is in ${root.lang || 'no language'}, not in ${lang}`);
      if (getComputedStyle(document.body).direction !== dir) found.push(`the page runs ${getComputedStyle(document.body).direction}, not ${dir}`);

      if (root.scrollWidth > root.clientWidth + 1) {
        const wide = [...document.body.querySelectorAll('*')].find((element) => {
          const box = element.getBoundingClientRect();
          return shown(element) && (box.right > root.clientWidth + 1 || box.left < -1) && !element.closest('.away, .skip');
        });
        found.push(`scrolls sideways: ${root.scrollWidth} px in ${root.clientWidth} px${wide ? `, by ${name(wide)}` : ''}`);
      }

      for (const input of document.querySelectorAll('input[type=radio], input[type=checkbox]')) {
        const label = input.labels?.[0];
        if (!label || !shown(label)) continue;
        const letters = seenLetters(label);
        if (letters.length === 0) continue;
        // The control may be drawn by its label; then its own box lies where the drawing is.
        const at = input.getBoundingClientRect();
        const start = dir === 'rtl' ? Math.max(...letters.map((box) => box.right)) : Math.min(...letters.map((box) => box.left));
        const gap = dir === 'rtl' ? at.left - start : start - at.right;
        if (Math.abs(gap) > 24) found.push(`${name(input)} is ${Math.round(gap)} px from its label`);
      }

      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const small = new Set();
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !shown(element) || element.closest('script, style, .away')) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (size < 12) small.add(`${name(element)} is written ${size} px high`);
      }
      found.push(...[...small].slice(0, 5));

      // The id of a message where its text should be.
      const id = /^(ui|web|app|accounts|protection|evidence|hub|standards|htcds|ctdc|sheets)(-[A-Za-z0-9_]+)+$/;
      const raw = new Set();
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) if (id.test(texts.currentNode.data.trim())) raw.add(texts.currentNode.data.trim());
      found.push(...[...raw].slice(0, 5).map((text) => `${text} stands there, not its text`));

      const headings = document.querySelectorAll('h1').length;
      if (headings !== 1) found.push(`${headings} headings of the first rank`);
      return found;
    },
    { lang, dir },
  );
}

/** Bytes that cross the wire on a first view, in a window without a cache. */
export async function firstViewBytes(context, url) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  let requests = 0;
  const open = new Set();
  let quiet = () => {};
  session.on('Network.requestWillBeSent', ({ requestId }) => open.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
    open.delete(requestId);
    if (open.size === 0) quiet();
  });
  session.on('Network.loadingFailed', ({ requestId }) => {
    open.delete(requestId);
    if (open.size === 0) quiet();
  });
  await page.goto(url, { waitUntil: 'load' });
  // The icon may still be on its way.
  if (open.size > 0) await new Promise((resolve) => (quiet = resolve));
  await page.close();
  return { bytes, requests };
}

export const direction = (lang) => (lang === 'ar' ? 'rtl' : 'ltr');
