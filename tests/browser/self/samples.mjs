// Sample pages with one fault each: the harness must find the fault, and nothing on the page without one.

export const FTL = {
  en: 'sample-title = A sample\nsample-name = Name\nsample-kind = Kind\nsample-one = One\nsample-two = Two\nsample-send = Send\nsample-hello = Hello { $name }, well come\nsample-more = More\nsample-away = Leave\n',
  ar: 'sample-title = عينة\nsample-name = الاسم\nsample-kind = النوع\nsample-one = واحد\nsample-two = اثنان\nsample-send = إرسال\nsample-hello = مرحبا { $name } أهلا\nsample-more = المزيد\nsample-away = مغادرة\n',
};

export const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";

export const CSS = `*{box-sizing:border-box}body{margin:0 auto;padding:16px;max-inline-size:60rem;font:18px/1.6 sans-serif;color:#111;background:#fff}
label{display:block}input[type=text]{inline-size:100%;max-inline-size:20rem;block-size:44px;font:inherit}
.radio{display:flex;gap:12px;align-items:center;min-block-size:44px}.radio input{inline-size:24px;block-size:24px;margin:0;flex:none}
li{padding-block:12px}button,summary{min-block-size:44px;min-inline-size:44px;font:inherit}
.wide{inline-size:600px}.far{justify-content:space-between}.pale{color:#bbb}.tiny{font-size:9px}`;

/** What the fault puts into the page, and a word of what must be said about it. */
export const FAULTS = {
  overflow: { body: '<div class="wide">a line that does not give way</div>', says: 'scrolls sideways', width: 360 },
  'far radio': { radio: 'far', says: 'px from its label' },
  'pale text': { body: '<p class="pale">hardly to be seen</p>', says: 'color-contrast' },
  'no label': { body: '<input type="text">', says: 'axe label' },
  'tiny text': { body: '<p class="tiny">hardly to be read</p>', says: '9 px high' },
  'raw message id': { body: '<p>evidence-state-loaded</p>', says: 'evidence-state-loaded stands there' },
  'two headings': { body: '<h1>Another</h1>', says: '2 headings of the first rank' },
  'wrong direction': { dir: 'other', says: 'the page runs' },
  'wrong language': { lang: 'uk', says: 'the page says it is in uk' },
  'inline script': { body: '<script>document.title = "changed"</script>', says: 'console:', js: true },
  'inline style': { body: '<p style="color:red">red</p>', says: 'console:', js: true },
  'script error': { body: '<script src="/throws.js"></script>', says: 'script error: as planned', js: true },
  'markup by script': { body: '<script src="/sink.js"></script>', says: 'TrustedHTML', js: true },
  'missing part': { body: '<img src="/none.png" alt="none">', says: 'GET /none.png answered 404' },
  'server error': { body: '<img src="/broken.png" alt="none">', says: 'GET /broken.png answered 500' },
  // The policy stops the request, and the console says so; on a page without a policy the trap itself does.
  'another host': { body: '<img src="http://elsewhere.example/a.png" alt="none">', says: 'http://elsewhere.example/a.png' },
  'another host without policy': {
    body: '<img src="http://elsewhere.example/a.png" alt="none">',
    says: 'a request to another host: http://elsewhere.example/a.png',
    csp: '',
  },
};

const dirOf = (lang) => (lang === 'ar' ? 'rtl' : 'ltr');

export function samplePage(t, fault = {}, { greeting = '', typed = '' } = {}) {
  const dir = fault.dir ? (dirOf(t.lang) === 'rtl' ? 'ltr' : 'rtl') : dirOf(t.lang);
  const languages = { en: 'English', ar: 'العربية' };
  const menu = Object.entries(languages).map(([code, name]) => `<li><a href="/${code}/" hreflang="${code}" lang="${code}">${name}</a></li>`);
  return `<!doctype html><html lang="${fault.lang ?? t.lang}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${t('sample-title')}</title>
<link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/sample.css"></head><body>
<header><a href="http://elsewhere.example/">${t('sample-away')}</a>
<details><summary>${t('sample-more')}</summary><ul>${menu.join('')}</ul></details></header>
<main><h1>${t('sample-title')}</h1>${greeting && `<p>${greeting}</p>`}
<form method="post"><label for="name">${t('sample-name')}</label><input type="text" id="name" name="name" value="${typed}">
<fieldset><legend>${t('sample-kind')}</legend>
<div class="radio ${fault.radio ?? ''}"><input type="radio" id="one" name="kind" value="1"><label for="one">${t('sample-one')}</label></div>
<div class="radio"><input type="radio" id="two" name="kind" value="2"><label for="two">${t('sample-two')}</label></div></fieldset>
<button>${t('sample-send')}</button></form>${fault.body ?? ''}</main></body></html>`;
}
