// A server as somebody has it who installs the program: an empty data folder, nobody in it yet.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PATIENCE = 60_000;

/** `{ staff, public, key, users: [], stop() }`; `key` is the set-up code that the program printed. */
export async function startFresh(binary) {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-fresh-'));
  const data = join(folder, 'data');
  const made = spawnSync(binary, ['init', '--data', data], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`amparo init ended with ${made.status}: ${made.stderr}`);
  const child = spawn(binary, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--public-listen', '127.0.0.1:0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const stop = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const said = await heard(child);
    return { ...said, users: [], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the program prints until it is ready. */
function heard(child) {
  const found = {};
  const lines = [];
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${why}\n${lines.slice(-10).join('\n')}`));
    const timer = setTimeout(() => fail(`amparo serve was not ready within ${PATIENCE / 1000} s`), PATIENCE);
    child.once('exit', (code) => fail(`amparo serve ended with ${code}`));
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line);
      const [, what, value] = /^(staff pages|public pages|set-up code)\s+(\S+)/.exec(line) ?? [];
      if (what) found[{ 'staff pages': 'staff', 'public pages': 'public', 'set-up code': 'key' }[what]] = value.replace(/\/+$/, '');
      if (found.staff && found.public && found.key) {
        clearTimeout(timer);
        child.removeAllListeners('exit');
        resolve(found);
      }
    });
  });
}
