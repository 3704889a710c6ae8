// Starts `amparo demo`, waits until it is ready, stops it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const PATIENCE = 120_000;

/** The demo: `{ staff, public, users: [{ login, password, role, organisation }], stop() }`. */
export async function startDemo({ binary, demo, people, verbose }) {
  if (demo) return { ...described(existsSync(demo) ? readFileSync(demo, 'utf8') : demo, () => {}), ranBefore: true };
  if (!existsSync(binary)) throw new Error(`there is no program at ${binary}; build it with \`cargo build\``);
  const args = ['demo', '--people', people, '--listen', '127.0.0.1:0', '--public-listen', '127.0.0.1:0', '--json'];
  const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
  const said = [];
  const note = (line) => {
    said.push(line);
    if (said.length > 200) said.shift();
    if (verbose) console.error(`  amparo: ${line}`);
  };
  createInterface({ input: child.stderr }).on('line', note);
  const ready = new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why}\n${said.slice(-20).join('\n')}`));
    const timer = setTimeout(() => fail(`the demo was not ready within ${PATIENCE / 1000} s`), PATIENCE);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`the demo ended with code ${code} before it was ready`));
    createInterface({ input: child.stdout }).on('line', (line) => {
      note(line);
      if (!line.startsWith('{')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(line);
    });
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  try {
    return { ...described(await ready, stop), said, alive: () => child.exitCode === null };
  } catch (error) {
    await stop();
    throw error;
  }
}

function described(text, stop) {
  const demo = JSON.parse(text);
  for (const key of ['staff', 'public', 'users']) {
    if (!demo[key]) throw new Error(`expected the demo to tell "${key}", found only ${Object.keys(demo).join(', ')}`);
  }
  const trim = (url) => url.replace(/\/+$/, '');
  return { ...demo, staff: trim(demo.staff), public: trim(demo.public), stop, alive: () => true };
}

/** The first user with a role, however the role is spelt: `case_worker`, `CaseWorker`, `case worker`. */
export function userWith(demo, role, organisation) {
  const bare = (text) => String(text).toLowerCase().replace(/[^a-z]/g, '');
  const roles = (user) => [user.role ?? user.roles ?? []].flat().map(bare);
  const found = demo.users.find(
    (user) => roles(user).includes(bare(role)) && (!organisation || user.organisation === organisation),
  );
  if (!found) throw new Error(`the demo has no ${role}; it has ${demo.users.flatMap(roles).join(', ')}`);
  return found;
}

/** The organisation whose accounts speak a language. */
export function organisationFor(demo, lang) {
  const all = [...new Set(demo.users.map((user) => user.organisation))];
  return all[['en', 'ar', 'bn'].indexOf(lang)] ?? all[0];
}
