import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ended } from '../../cli/command-line.ts';
import { hasBegun, keepingChild } from './keeping-child.ts';
import { capAt, freshFile, keeping, newRun, standing } from './runs.ts';

const KILLS = 25;
const LONGEST_MS = 120;

/** Goes on with the run where the file says it is, and says so of each lever once the book has taken it. */
const PULLING = `
let count = book.load('a').leverCount;
say('from ' + count);
for (;;) {
  count++;
  book.noteWhereabouts('a', at(count - 1));
  book.append('a', [cap(count)], at(count));
  say(String(count));
  if (count % 7 === 0) { book.begin(run('b' + count, 'x'.repeat(20000))); say('b' + count); }
  if (count % 50 === 0) { book.delete('b' + (count - count % 7), 1); book.purge(); }
  if (count % 20 === 0) await new Promise(setImmediate);
}`;

it(`killed in the middle of writing, ${KILLS} times, it loses nothing that was acknowledged, and opens again`, async () => {
  const seed = Number(process.env['SWITCHYARD_KILL_SEED'] ?? Math.floor(Math.random() * 1e6));
  console.log(`SWITCHYARD_KILL_SEED=${seed} npx vitest run --config tests/vitest.config.ts sqlite-run-book.crash`);
  const file = freshFile();
  const begun = keeping(file);
  begun.begin(newRun('a'));
  begun.close();
  let acknowledged = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = keepingChild(file, PULLING);
    const result = ended(child);
    await hasBegun(child);
    await setTimeout(((seed * kill) % 997) * (LONGEST_MS / 997));
    child.kill('SIGKILL');
    const { out, errors } = await result;
    expect(errors).toBe('');
    const told = out.split('\n').slice(0, -1);
    const book = keeping(file);
    const run = book.load('a');
    const counts = told.filter((line) => /^\d+$/.test(line)).map(Number);
    acknowledged = Math.max(acknowledged, ...counts);
    // Of the last one the word may have been lost, and not the lever.
    const leverCount = run?.leverCount ?? 0;
    expect([acknowledged, acknowledged + 1]).toContain(leverCount);
    const expected = Array.from({ length: leverCount }, (_, index) => capAt((index + 1) * 10, index + 1, index + 1));
    expect(run?.levers).toEqual(expected);
    expect(run?.edge).toEqual(standing(leverCount * 10, leverCount).moment);
    const others = new Set(['kept', 'trash'].flatMap((which) => book.list(which as 'kept').map(({ id }) => id)));
    const begunThen = told.filter((line) => line.startsWith('b'));
    const kept = begunThen.filter((id) => !isPurged(id, leverCount));
    expect(kept.filter((id) => !others.has(id))).toEqual([]);
    book.close();
    acknowledged = leverCount;
  }
  expect(acknowledged).toBeGreaterThan(KILLS);
});

/** Every fiftieth lever purges the run that was begun last. */
function isPurged(id: string, leverCount: number): boolean {
  const number = Number(id.slice(1));
  const purgedAt = Math.ceil(number / 50) * 50;
  return purgedAt <= leverCount && purgedAt - (purgedAt % 7) === number;
}

it('where a run stood is at most a second old after a kill', async () => {
  const file = freshFile();
  const child = keepingChild(
    file,
    `book.begin(run('a', 'x'));
    const begun = performance.now();
    setInterval(() => {
      const now = Math.round(performance.now() - begun);
      book.noteWhereabouts('a', { moment: { at: now, eventsPlayed: now }, fingerprint: 'f' });
      say(String(now));
    }, 20);`,
  );
  const result = ended(child);
  await hasBegun(child);
  await setTimeout(1700);
  child.kill('SIGKILL');
  const last = Number((await result).out.trimEnd().split('\n').at(-1));
  const stood = keeping(file).load('a')?.stands.at ?? NaN;
  expect(last).toBeGreaterThan(1000);
  expect(stood).toBeGreaterThanOrEqual(1000);
  expect(last - stood).toBeLessThanOrEqual(1100);
});

it('a full disk is trouble with the machine; what was kept before it stays, and what was not is not half there', async () => {
  const file = freshFile();
  const child = keepingChild(
    file,
    `let kept = 0;
    try {
      for (;;) { book.begin(run('a' + kept, 'x'.repeat(3000) + kept)); kept++; }
    } catch (error) {
      say(kept + ' ' + book.list().length + ' ' + error.name + ' ' + error.exitCode + ' ' + error.message);
    }
    book.close();`,
    // No file may grow beyond 300 blocks; the signal that says so would end the process.
    (command) => `ulimit -f 300; trap '' XFSZ; exec ${command}`,
  );
  const { out, errors, status } = await ended(child);
  expect({ errors, status }).toEqual({ errors: '', status: 0 });
  const [, kept, listed] = /^(\d+) (\d+) Trouble 3 .*cannot be written: /.exec(out) ?? [out];
  expect(Number(kept)).toBeGreaterThan(1);
  expect(listed).toBe(kept);
  expect(keeping(file).list()).toHaveLength(Number(kept));
});
