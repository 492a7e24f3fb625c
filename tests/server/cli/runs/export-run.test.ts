import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { snapshotOf } from '../../../../engine/index.ts';
import { EXIT } from '../../../../server/trouble.ts';
import { deskRun, keepMeddled, keptDesks } from './kept-desks.ts';
import type { MeddledRun } from '../../executors/recorded-runs.ts';

function oneRun(until?: number): ReturnType<typeof keptDesks> & { played: MeddledRun } {
  let played: MeddledRun | undefined;
  const kept = keptDesks((book) => (played = keepMeddled(book, 'r-one', until)));
  return { ...kept, played: played! };
}

it('events, tickets and figures are those of the run up to where it has been played', async () => {
  const { folder, runs, played } = oneRun(21_600_000);
  const files = ['--events', 'day.jsonl', '--tickets', 'day.csv', '--figures', 'day.json', '--by', 'group'];
  const { status, out, errors } = await runs('export', 'one', ...files);
  expect({ status, out, errors }).toEqual({
    status: EXIT.fine,
    out: 'Written: day.csv, day.jsonl, day.json\n',
    errors: '',
  });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const lines = read('day.jsonl').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(played.events)));
  const { figures } = snapshotOf(played.simulation.world, played.simulation.now);
  const json = JSON.parse(read('day.json')) as {
    figures: Record<string, { value: number | null }>;
    breakdowns: Record<string, unknown[]>;
  };
  expect(json).toMatchObject({
    run: 'r-one',
    fingerprint: played.simulation.fingerprint,
    playedUntilMs: 21_600_000,
    levers: [{ lever: 'burst' }, { lever: 'join' }],
  });
  const arrived = played.events.filter(({ type }) => type === 'ticket-arrived').length;
  expect(json.figures['arrived']?.value).toBe(arrived);
  expect(json.figures['rejected']?.value).toBeCloseTo(
    (100 * figures['rejected']!.numerator!) / figures['rejected']!.denominator!,
    12,
  );
  expect(json.breakdowns['group']).toHaveLength(2);
  expect(read('day.csv').trimEnd().split('\n')).toHaveLength(arrived + 1);
});

it('the recipe goes to the terminal, or into a file that import takes back: the same run on any machine', async () => {
  const { folder, runs, played } = oneRun();
  const yaml = (await runs('export', 'r-one')).out;
  expect((await runs('export', 'r-one', '--recipe', 'day.yaml')).status).toBe(EXIT.fine);
  expect(readFileSync(join(folder, 'day.yaml'), 'utf8')).toBe(yaml);
  await runs('export', 'r-one', '--recipe', 'day.json');
  for (const file of ['day.yaml', 'day.json']) {
    const { status, out } = await runs('import', file, '--name', file);
    expect(status).toBe(EXIT.fine);
    const [, id = ''] = /^Imported as (r-[0-9a-f]{10}) /.exec(out) ?? [];
    expect((await runs('replay', id)).out).toContain(played.simulation.fingerprint);
    expect((await runs('replay', id)).status).toBe(EXIT.fine);
    expect((await runs('show', id)).out).toContain(file);
  }
});

it('options that are wrong are all told at once, and nothing is written', async () => {
  const { folder, runs } = oneRun(1000);
  // What the catalogue keeps beside itself while it is open comes and goes.
  const written = (): string[] => readdirSync(folder).filter((name) => !name.startsWith('runs.sqlite'));
  const before = written();
  const { status, out, errors } = await runs(
    ...'export one --recipe a.txt --tickets a.xls --events a.txt --figures a.csv --by grup'.split(' '),
  );
  expect({ status, out }).toEqual({ status: EXIT.badInput, out: '' });
  for (const option of ['recipe', 'tickets', 'events', 'figures', 'by']) {
    expect(errors).toMatch(new RegExp(`^--${option}  expected`, 'm'));
  }
  expect((await runs('export', 'one', '--by', 'group')).errors).toContain('--by  breaks down --figures');
  expect(written()).toEqual(before);
});

it('a run whose log does not fit it breaks off, with 1 and without a file', async () => {
  const { folder, runs } = keptDesks((book) => {
    const { levers } = keepMeddled(book, 'r-one');
    book.begin({
      ...deskRun('r-two'),
      recipe: book.load('r-one')!.recipe,
      levers: levers.map((lever) => ({ ...lever, eventsPlayed: lever.eventsPlayed + 1 })),
    });
    const moment = { at: 28_800_000, eventsPlayed: 2000 };
    book.end('r-two', { state: 'finished' }, { moment, fingerprint: 'ab' });
  });
  const { status, errors } = await runs('export', 'two', '--events', 'day.jsonl');
  expect(status).toBe(EXIT.runFailed);
  expect(errors).toContain('not one of this run');
  expect(existsSync(join(folder, 'day.jsonl'))).toBe(false);
});
