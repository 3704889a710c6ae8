// The words of the journeys. A journey is data: a list of steps, each an object whose first key is the word. Texts are message
// ids, so that one journey runs in every language; a text that begins with `=` is taken literally, `${name}` in it is replaced
// by what the journey remembered.
import { pattern, plain } from './texts.mjs';
import { userWith } from './demo.mjs';
import { axe, direction, geometry } from './audit.mjs';
import { fixture } from './fixtures.mjs';

function letters(count) {
  return Array.from({ length: count }, () => 'abcdefghijklmnoprstuvz'[Math.floor(Math.random() * 22)]).join('');
}

/** Everything a step may use. */
export class World {
  constructor({ demo, window, texts, sessions = new Map(), reopen }) {
    Object.assign(this, { demo, window, t: texts(window.lang), texts, sessions, reopen });
    // Names of a run are unlike those of other runs on the same demo: letters only, as in names.
    this.remembered = { run: letters(6), lang: window.lang };
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
    if (step.in) return this.page.getByRole('group', { name: this.named(step.in, { begins: true }) }).first();
    if (step.row) return this.page.getByRole('row').filter({ hasText: pattern(this.say(step.row), { whole: false }) }).first();
    if (step.main) return this.page.getByRole('main');
    return this.page;
  }
}

/** The one that matches: the whole name first, else one that contains it, so that a hint in a label does no harm. */
async function find(world, step, role, what) {
  const scope = world.scope(step);
  for (const begins of [false, true]) {
    const found = scope.getByRole(role, { name: world.named(what, { begins }) });
    if ((await found.count()) > 0) return found.nth(step.nth ?? 0);
  }
  return null;
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

/** Opens the `details` that hide an element; a person would open them first. */
async function unfold(locator) {
  const closed = locator.locator('xpath=ancestor::details[not(@open)]/summary');
  for (const summary of await closed.all()) await summary.click();
}

export const WORDS = {
  /** { open: '/path', on: 'staff' | 'public' } */
  async open(world, step) {
    await world.page.goto(world.demo[step.on ?? 'staff'] + world.say(`=${step.open}`));
  },
  /** { signIn: 'case worker', organisation: …, fresh: true }; without `fresh` a session of an earlier test is used again,
   *  because tries are counted */
  async signIn(world, step) {
    const user = userWith(world.demo, step.signIn, step.organisation);
    const { context, lang } = world.window;
    const kept = world.sessions.get(`${user.login} ${lang}`);
    if (kept && !step.fresh) await context.addCookies(kept);
    await world.page.goto(`${world.demo.staff}/`);
    if (!kept || step.fresh) await typeSignIn(world, user);
    if (await world.page.locator('input[type=password]').count()) throw new Error(`sign-in as ${step.signIn} did not work`);
    await speak(world, lang);
    if (!step.fresh) world.sessions.set(`${user.login} ${lang}`, await context.cookies());
    world.remembered.login = user.login;
  },
  /** { signInAgain: 'case worker' } where the page asks for it */
  async signInAgain(world, step) {
    await typeSignIn(world, userWith(world.demo, step.signInAgain));
  },
  /** { language: 'ar' } by the menu of the page */
  async language(world, step) {
    await speak(world, world.say(`=${step.language}`));
  },
  /** { fill: label, with: '=text' } */
  async fill(world, step) {
    await (await field(world, step, step.fill)).fill(world.say(step.with));
  },
  /** { choose: option } a radio or a checkbox, by its label */
  async choose(world, step) {
    await (await must(world, step, ['radio', 'checkbox'], step.choose)).check();
  },
  /** { select: label, option: text } or { select: label, value: code } */
  async select(world, step) {
    const list = await field(world, step, step.select);
    await list.selectOption(step.value ? { value: step.value } : { label: world.say(step.option) });
  },
  /** { upload: label, file: name of lib/fixtures.mjs } */
  async upload(world, step) {
    await (await field(world, step, step.upload)).setInputFiles(fixture(step.file, world.remembered));
  },
  /** { press: button } */
  async press(world, step) {
    const button = await must(world, step, ['button'], step.press);
    await unfold(button);
    await button.click();
    await world.page.waitForLoadState();
  },
  /** { follow: link } */
  async follow(world, step) {
    const link = await must(world, step, ['link'], step.follow);
    await unfold(link);
    await link.click();
    await world.page.waitForLoadState();
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
    await world.page.waitForURL((url) => new RegExp(step.at).test(url.pathname), { timeout: 10_000 }).catch(() => {
      throw new Error(`expected an address like ${step.at}, found ${path(world)}`);
    });
  },
  /** { remember: name, from: css } the text of an element, or { address: true } the path of the page */
  async remember(world, step) {
    world.remembered[step.remember] = step.address ? path(world) : plain(await world.page.locator(step.from).first().innerText());
  },
  /** { answers: 409 } the next answers of this journey may have this status */
  async answers(world, step) {
    world.window.trap.expected.add(step.answers);
  },
  /** { leaves: true } the last step led away from the site, and only there */
  async leaves(world) {
    if (world.window.trap.left.splice(0).length === 0) throw new Error('nothing led away from the site');
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
      await new Promise((resolve) => setTimeout(resolve, 300));
      await world.page.reload();
    }
  },
  /** { audit: true } axe and geometry of the page as it stands */
  async audit(world) {
    const expected = { lang: world.window.lang, dir: direction(world.window.lang) };
    // axe-core waits for promises, which do not come in a window without script; the same page is judged in the other run.
    const problems = [...(world.window.js ? await axe(world.page) : []), ...(await geometry(world.page, expected))];
    if (problems.length) throw new Error(`${path(world)}: ${problems.join('\n')}`);
  },
  /** { window: 'case worker' } goes on in a second window, signed in as somebody else */
  async window(world, step) {
    world.window = await world.reopen(world.window);
    await WORDS.signIn(world, { ...step, signIn: step.window });
  },
};

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
  await form.locator('button:not([name=lang])').last().click();
  await world.page.waitForLoadState();
}

/** Performs the steps; an error says at which one it was. */
export async function perform(world, steps) {
  for (const [at, step] of steps.entries()) {
    if (typeof step.js === 'boolean' && step.js !== world.window.js) continue;
    const word = Object.keys(step).find((key) => key in WORDS);
    if (!word) throw new Error(`step ${at + 1} has no word that is known: ${JSON.stringify(step)}`);
    try {
      await WORDS[word](world, step);
    } catch (error) {
      throw new Error(`step ${at + 1}, ${word}: ${error.message}`);
    }
  }
}
