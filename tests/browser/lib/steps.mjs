// The words of the journeys. A journey is data: a list of steps, each an object whose first key is the word. Texts are message
// ids, so that one journey runs in every language; a text that begins with `=` is taken literally, `${name}` in it is replaced
// by what the journey remembered.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pattern, plain } from './texts.mjs';
import { organisationFor, userWith } from './demo.mjs';
import { axe, direction, geometry } from './audit.mjs';
import { fixture } from './fixtures.mjs';
import { made } from './words.mjs';

/** Everything a step may use. */
export class World {
  constructor({ demo, window, texts, sessions = new Map(), reopen }) {
    Object.assign(this, { demo, window, t: texts(window.lang), texts, sessions, reopen });
    this.windows = new Map([['first', window]]);
    // The language of an account is kept by the server: each language has an organisation of its own, so that runs do not meet.
    this.organisation = demo.users.length > 0 ? organisationFor(demo, window.lang) : undefined;
    // Names of a run are unlike those of other runs on the same demo.
    this.remembered = { ...made(), lang: window.lang };
    // What is made once for each demo carries no such name, unless the demo ran before.
    this.remembered.mark = demo.ranBefore ? `-${this.remembered.run}` : '';
  }

  get page() {
    return this.window.page;
  }

  /** A text of the interface, or a literal one. */
  say(what, args) {
    const text = typeof what === 'object' ? this.t(what.id, what.args) : what.startsWith('=') ? what.slice(1) : this.t(what, args);
    return text.replace(/\$\{(\w+)\}/g, (_, name) => {
      if (!(name in this.remembered)) throw new Error(`nothing is remembered as ${name}`);
      return this.remembered[name];
    });
  }

  /** A pattern for a text that is a whole name, or only part of one for `begins`. */
  named(what, { begins } = {}) {
    return pattern(this.say(what), { whole: !begins });
  }

  /** The part of the page a step works in: a row, a group, a form; the whole page by default. */
  scope(step) {
    // A group may be folded away; `find` and `field` open it.
    if (step.in) return this.page.getByRole('group', { name: this.named(step.in, { begins: true }), includeHidden: true }).first();
    if (step.row) return this.page.getByRole('row').filter({ hasText: pattern(this.say(step.row), { whole: false }) }).first();
    if (step.main) return this.page.getByRole('main');
    return this.page;
  }
}

/** The one that matches: the whole name first, else one that contains it, so that a hint in a label does no harm; what can be
 *  seen first, else what stands in a closed menu, which is opened. */
async function find(world, step, role, what) {
  const scope = world.scope(step);
  const matching = async (options) => {
    for (const begins of [false, true]) {
      const found = scope.getByRole(role, { name: world.named(what, { begins }), ...options });
      if ((await found.count()) > (step.nth ?? 0)) return found.nth(step.nth ?? 0);
    }
    return null;
  };
  const seen = await matching({});
  if (seen) return seen;
  const folded = await matching({ includeHidden: true });
  if (!folded) return null;
  await unfold(folded);
  return matching({});
}

async function field(world, step, what) {
  const scope = world.scope(step);
  for (const begins of [false, true]) {
    const found = scope.getByLabel(world.named(what, { begins }));
    if ((await found.count()) > 0) return found.nth(step.nth ?? 0);
  }
  throw new Error(`there is no field "${world.say(what)}" on ${path(world)}`);
}

const path = (world) => new URL(world.page.url()).pathname;

async function must(world, step, roles, what) {
  for (const role of roles) {
    const found = await find(world, step, role, what);
    if (found) return found;
  }
  throw new Error(`there is no ${roles.join(' or ')} "${world.say(what)}" on ${path(world)}`);
}

/** Opens the `details` that hide an element, the outermost first, as somebody does who uses the keyboard. */
async function unfold(locator) {
  const closed = locator.locator('xpath=ancestor::details[not(@open)]');
  while ((await closed.count()) > 0) {
    const summary = closed.first().locator('> summary');
    await summary.focus();
    await summary.press('Enter');
  }
}

/** Presses or follows, and waits for the page that comes of it. */
async function use(world, element) {
  await unfold(element);
  await element.click();
  await world.page.waitForLoadState();
}

export const WORDS = {
  /** { open: '/path', on: 'staff' | 'public' }; { answered: 404 } with this status; { waits: true } until it is there, for what is
   *  looked for every few seconds */
  async open(world, step) {
    const url = world.demo[step.on ?? 'staff'] + world.say(`=${step.open}`);
    const { expected } = world.window.trap;
    const status = step.answered ?? (step.waits ? 404 : undefined);
    const known = expected.has(status);
    if (status) expected.add(status);
    const deadline = Date.now() + 30_000;
    let answer = await world.page.goto(url);
    while (step.waits && answer.status() === 404 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      answer = await world.page.goto(url);
    }
    if (status && !known) expected.delete(status);
    if (step.answered) await WORDS.answered(world, step);
  },
  /** { signIn: 'case worker', fresh: true } in the organisation of the language; { login, password } for somebody of the journey.
   *  Without `fresh` a session of an earlier test is used again, because tries are counted. */
  async signIn(world, step) {
    const user = step.login
      ? { login: world.say(step.login), password: world.say(step.password) }
      : userWith(world.demo, step.signIn, step.organisation ?? world.organisation);
    world.remembered.login = user.login;
    const { context, lang } = world.window;
    const key = `${user.login} ${lang}`;
    const fresh = step.fresh || step.login;
    const kept = fresh ? null : world.sessions.get(key);
    if (kept) {
      await context.addCookies(await kept);
      await world.page.goto(`${world.demo.staff}/`);
      return;
    }
    const signedIn = firstSignIn(world, step, user);
    if (!fresh) {
      world.sessions.set(key, signedIn);
      // The next who needs it tries for themselves, and says what is wrong.
      signedIn.catch(() => world.sessions.delete(key));
    }
    await signedIn;
  },
  /** { typePassword: '=login', password: '=…' } the first page of a sign-in that has a second one */
  async typePassword(world, step) {
    await world.page.goto(`${world.demo.staff}/sign-in`);
    await typeSignIn(world, { login: world.say(step.typePassword), password: world.say(step.password) });
  },
  /** { signInAgain: 'case worker' } where the page asks for it */
  async signInAgain(world, step) {
    await typeSignIn(world, userWith(world.demo, step.signInAgain, world.organisation));
  },
  /** { language: 'ar' } by the menu of the page */
  async language(world, step) {
    await speak(world, world.say(`=${step.language}`));
  },
  /** { fill: label, with: '=text' } */
  async fill(world, step) {
    const found = await field(world, step, step.fill);
    await unfold(found);
    await found.fill(world.say(step.with));
  },
  /** { choose: option } a radio or a checkbox, by its label */
  async choose(world, step) {
    const found = await must(world, step, ['radio', 'checkbox'], step.choose);
    await unfold(found);
    await found.setChecked(step.off !== true);
  },
  /** { select: label, option: text } or { select: label, value: code }, or { last: true, as: name } the last one, remembered; { of: label }
   *  of the group that another list has chosen */
  async select(world, step) {
    const list = await field(world, step, step.select);
    await unfold(list);
    if (step.last) {
      const group = step.of ? (await field(world, step, step.of)).locator('option:checked') : null;
      const within = group ? list.locator(`optgroup[label="${await group.textContent()}"] option`) : list.locator('option');
      const option = within.last();
      await list.selectOption({ value: await option.getAttribute('value') });
      if (step.as) world.remembered[step.as] = plain(await option.textContent());
      return;
    }
    await list.selectOption(step.value ? { value: world.say(`=${step.value}`) } : { label: world.say(step.option) });
  },
  /** { upload: label, file: name of lib/fixtures.mjs } */
  async upload(world, step) {
    await (await field(world, step, step.upload)).setInputFiles(fixture(step.file, world.remembered));
  },
  /** { press: button } */
  async press(world, step) {
    await use(world, await must(world, step, ['button'], step.press));
  },
  /** { join: code, login, password } an account is made with a code; who is asked to wait does: all journeys come from one network */
  async join(world, step) {
    const { trap } = world.window;
    const known = trap.expected.has(429);
    trap.expected.add(429);
    for (let turn = 0; turn < 8; turn += 1) {
      await WORDS.fill(world, { fill: 'accounts-code', with: step.join });
      await WORDS.fill(world, { fill: 'accounts-login', with: step.login });
      await WORDS.fill(world, { fill: 'accounts-password-new', with: step.password });
      await WORDS.press(world, { press: 'accounts-join-button' });
      if (trap.status !== 429) break;
      await new Promise((resolve) => setTimeout(resolve, 8000));
    }
    if (!known) trap.expected.delete(429);
  },
  /** { follow: link } */
  async follow(world, step) {
    await use(world, await must(world, step, ['link'], step.follow));
  },
  /** { go: css } the first element that fits, for links that have no words of their own */
  async go(world, step) {
    const found = world.page.locator(world.say(`=${step.go}`)).first();
    if ((await found.count()) === 0) throw new Error(`nothing fits ${step.go} on ${path(world)}`);
    await use(world, found);
  },
  /** { typeIn: css, with: '=text' } for fields whose words come from a form and not from us */
  async typeIn(world, step) {
    const found = world.page.locator(step.typeIn).first();
    if ((await found.count()) === 0) throw new Error(`nothing fits ${step.typeIn} on ${path(world)}`);
    await found.fill(world.say(step.with));
  },
  /** { keys: ['Shift'] } */
  async keys(world, step) {
    for (const key of step.keys) await world.page.keyboard.press(key);
  },
  /** { download: link, holds: [text], lacks: [text] } a file, and what stands in it */
  async download(world, step) {
    const link = await must(world, step, ['link'], step.download);
    await unfold(link);
    const coming = world.page.waitForEvent('download');
    await link.click();
    const file = await coming;
    const text = readFileSync(await file.path(), 'utf8');
    for (const wanted of step.holds ?? []) {
      if (!text.includes(world.say(wanted))) throw new Error(`"${world.say(wanted)}" is not in ${file.suggestedFilename()}`);
    }
    for (const unwanted of step.lacks ?? []) {
      if (text.includes(world.say(unwanted))) throw new Error(`"${world.say(unwanted)}" is in ${file.suggestedFilename()}`);
    }
  },
  /** { see: text } anywhere on the page; { times: n } exactly so often */
  async see(world, step) {
    const found = world.scope(step).getByText(pattern(world.say(step.see, step.args), { whole: false }));
    if (step.times !== undefined) {
      const count = await found.count();
      if (count !== step.times) throw new Error(`"${world.say(step.see)}" stands ${count} times on ${path(world)}, expected ${step.times}`);
      return;
    }
    await found.first().waitFor({ state: 'attached', timeout: step.within ?? 5000 }).catch(async () => {
      const heading = await world.page.locator('h1').first().innerText().catch(() => '?');
      throw new Error(`"${world.say(step.see, step.args)}" is not on ${path(world)} (${heading})`);
    });
  },
  /** { notSee: text } */
  async notSee(world, step) {
    const text = plain(await world.page.locator('body').innerText());
    if (text.includes(plain(world.say(step.notSee)))) throw new Error(`"${world.say(step.notSee)}" is on ${path(world)}`);
  },
  /** { heading: text } the page's own */
  async heading(world, step) {
    await world.page.getByRole('heading', { level: 1, name: world.named(step.heading) }).waitFor({ timeout: step.within ?? 5000 }).catch(async () => {
      const found = await world.page.locator('h1').first().innerText().catch(() => 'nothing');
      throw new Error(`expected the heading "${world.say(step.heading)}", found "${plain(found)}" on ${path(world)}`);
    });
  },
  /** { value: label, is: '=text' } what stands in a field */
  async value(world, step) {
    const found = await (await field(world, step, step.value)).inputValue();
    if (found !== world.say(step.is)) throw new Error(`the field "${world.say(step.value)}" holds other text than was typed`);
  },
  /** { at: '^/cases/' } the address */
  async at(world, step) {
    const wanted = new RegExp(world.say(`=${step.at}`));
    await world.page.waitForURL((url) => wanted.test(url.pathname), { timeout: 10_000 }).catch(() => {
      throw new Error(`expected an address like ${wanted.source}, found ${path(world)}`);
    });
  },
  /** { remember: name, from: css } the text of an element, or { address: true } the path of the page */
  async remember(world, step) {
    const text = () => world.page.locator(world.say(`=${step.from}`)).first().innerText();
    world.remembered[step.remember] = step.address ? path(world) : plain(await text());
  },
  /** { showCode: name, key: '=${key}', later: 1 } what the app of this key shows now (RFC 6238), or one turn later: none is taken twice */
  async showCode(world, step) {
    world.remembered[step.showCode] = codeOf(world.say(step.key), step.later ?? 0);
  },
  /** { authenticator: true } the device has one, which knows its owner; { authenticator: 'stranger' } it no longer does */
  async authenticator(world, step) {
    if (step.authenticator === 'stranger') {
      const { client, authenticatorId } = world.window.authenticator;
      await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
      return;
    }
    const client = await world.window.context.newCDPSession(world.page);
    await client.send('WebAuthn.enable', { enableUI: false });
    const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    world.window.authenticator = { client, authenticatorId };
  },
  /** { answers: 409 } the next answers of this journey may have this status */
  async answers(world, step) {
    world.window.trap.expected.add(step.answers);
  },
  /** { answered: 409 } the page that is open came with this status */
  async answered(world, step) {
    const { status } = world.window.trap;
    if (status !== step.answered) throw new Error(`${path(world)} answered ${status}, expected ${step.answered}`);
  },
  /** { leaves: true } the last step led away from the site, and only there */
  async leaves(world) {
    await world.page.getByText('Elsewhere').first().waitFor({ timeout: 3000 }).catch(() => {});
    if (world.window.trap.left.splice(0).length === 0) throw new Error('nothing led away from the site');
  },
  /** { back: true } what the browser's button does; what was left must not come back: { back: true, not: '^/en/' } */
  async back(world, step) {
    await world.page.goBack().catch(() => {});
    if (step.not && new RegExp(step.not).test(path(world))) throw new Error(`Back leads to ${path(world)}`);
  },
  /** { forget: 'session' } the session ends behind the person's back */
  async forget(world) {
    await world.window.context.clearCookies();
  },
  /** { until: text } presses nothing, loads the page again until the text is there: for work in the background */
  async until(world, step) {
    const deadline = Date.now() + (step.within ?? 30_000);
    const wanted = pattern(world.say(step.until), { whole: false });
    while ((await world.page.getByText(wanted).count()) === 0) {
      if (Date.now() > deadline) throw new Error(`"${world.say(step.until)}" did not come up on ${path(world)}`);
      await new Promise((resolve) => setTimeout(resolve, 150));
      // The page may load itself again at the same moment.
      await world.page.goto(world.page.url()).catch(() => {});
      await world.page.waitForLoadState();
    }
  },
  /** { audit: true } axe and geometry of the page as it stands */
  async audit(world) {
    const expected = { lang: world.window.lang, dir: direction(world.window.lang) };
    // axe-core waits for promises, which do not come in a window without script; the same page is judged in the other run.
    const problems = [...(world.window.js ? await axe(world.page) : []), ...(await geometry(world.page, expected))];
    if (problems.length) throw new Error(`${path(world)}: ${problems.join('\n')}`);
  },
  /** { window: 'second', role: 'supervisor' } goes on in a window of its own, opened when it is first named; { same: true } with the
   *  session of the window before */
  async window(world, step) {
    const known = world.windows.get(step.window);
    if (known) {
      world.window = known;
      return;
    }
    const before = world.window;
    world.window = await world.reopen(before);
    world.windows.set(step.window, world.window);
    if (step.same) await world.window.context.addCookies(await before.context.cookies());
    if (step.role) await WORDS.signIn(world, { ...step, signIn: step.role });
  },
  /** { tab: 'second' } goes on in another tab of the same window */
  async tab(world, step) {
    const tabs = (world.window.tabs ??= new Map([['first', world.page]]));
    if (!tabs.has(step.tab)) tabs.set(step.tab, await world.window.context.newPage());
    world.window.page = tabs.get(step.tab);
  },
};

/** The six digits of a key in base 32 (RFC 6238: HMAC-SHA-1, thirty seconds). */
function codeOf(typed, later) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...typed.replace(/\s/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac('sha1', key).update(counter).digest();
  const number = hash.readUInt32BE(hash[19] & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

async function firstSignIn(world, step, user) {
  const { context, lang } = world.window;
  await world.page.goto(`${world.demo.staff}/`);
  await typeSignIn(world, user);
  if (await world.page.locator('input[type=password]').count()) throw new Error(`sign-in as ${step.signIn ?? 'them'} did not work`);
  await speak(world, lang);
  return context.cookies();
}

/** Changes the language of the page by its menu, as a person does. */
async function speak(world, lang) {
  if ((await world.page.locator('html').getAttribute('lang')) !== lang) {
    const entry = world.page.locator(`a[hreflang="${lang}"], button[name="lang"][value="${lang}"]`).first();
    await unfold(entry);
    await entry.click();
    await world.page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
  }
  world.t = world.texts(lang);
  world.window.lang = lang;
}

async function typeSignIn(world, user) {
  const form = world.page.locator('form:has(input[type=password])');
  await form.locator('input[type=text], input[type=email], input:not([type])').first().fill(user.login);
  await form.locator('input[type=password]').fill(user.password);
  await form.locator('button[type=submit]:not([name=lang])').last().click();
  await world.page.waitForLoadState();
}

/** Performs the steps; an error says at which one it was. */
export async function perform(world, steps) {
  for (const [at, step] of steps.entries()) {
    if (typeof step.js === 'boolean' && step.js !== world.window.js) continue;
    const word = Object.keys(step).find((key) => key !== 'js' && key in WORDS);
    if (!word) throw new Error(`step ${at + 1} has no word that is known: ${JSON.stringify(step)}`);
    try {
      await WORDS[word](world, step);
    } catch (error) {
      // The driver's own messages repeat the pattern that was looked for, letter by letter.
      const said = error.message.split('\nCall log')[0].slice(0, 2000);
      throw new Error(`step ${at + 1}, ${JSON.stringify(step)}: ${said}`);
    }
  }
}
