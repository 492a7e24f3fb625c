import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Simulation, snapshotOf } from '../../../engine/index.ts';
import { valueText } from '../../../engine/index.ts';
import { smallDesk } from '../small-desk.ts';
import { folderWithDesk, switchyard, widestLine } from './command-line.ts';
import { ran } from './in-this-process.ts';

/** What `--json` prints, as far as it is read here. */
interface Json {
  readonly replications: number;
  readonly fingerprint: string;
  readonly eventsPlayed: number;
  readonly ending: string;
  readonly policy: string;
  readonly presets: readonly string[];
  readonly figures: Readonly<Record<string, JsonFigure>>;
  readonly breakdowns: Readonly<
    Record<string, readonly { readonly name: string; readonly figures: Json['figures'] }[]>
  >;
  readonly conservation: { readonly created: number; readonly became: Record<string, number>; readonly holds: boolean };
}

interface JsonFigure {
  readonly label: string;
  readonly unit: 'percent';
  readonly estimator: 'ratio';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly cases: number | null;
  readonly band: string | null;
}

const json = (folder: string, ...args: readonly string[]): Json =>
  JSON.parse(switchyard(folder, ['simulate', 'small.yaml', '--json', ...args]).out) as Json;

it('one run prints every figure that has a value, as the engine has it, on 80 columns and without colour', () => {
  const folder = folderWithDesk();
  const { status, out, errors } = switchyard(folder, ['simulate', 'small.yaml']);
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  expect(widestLine(out).length).toBeLessThanOrEqual(80);
  expect(out).not.toContain('\u001B');
  const simulation = new Simulation(smallDesk());
  simulation.run();
  const { figures, conservation } = snapshotOf(simulation.world, simulation.now);
  const rejected = ((100 * figures['rejected']!.numerator!) / figures['rejected']!.denominator!).toFixed(2);
  expect(out).toMatch(/^small desk · seed small · 8 h · random · offer-core$/m);
  expect(out).toMatch(new RegExp(`^ Rejected +${rejected} % +[●◐○✕] \\w+ +${figures['rejected']!.denominator}$`, 'm'));
  expect(out).toMatch(new RegExp(`^ Tickets +${conservation.tickets.created}$`, 'm'));
  expect(out).toMatch(new RegExp(`^✓ Nothing is lost: ${conservation.tickets.created} tickets = `, 'm'));
  expect(out).toContain(
    `Fingerprint ${simulation.fingerprint}, ${simulation.eventsPlayed.toLocaleString('en')} events.`,
  );
  expect(out).toContain('One run, so no intervals');
  expect(out).toMatch(/^Worst intervals/m);
});

it('the table says what --json says', () => {
  const folder = folderWithDesk();
  const args = ['--replications', '3', '--workers', '1'];
  const { out } = switchyard(folder, ['simulate', 'small.yaml', ...args]);
  const printed = json(folder, ...args);
  const shown = Object.values(printed.figures).filter(({ value }) => value !== null);
  expect(shown.length).toBeGreaterThan(50);
  const rows = out.split('\n');
  for (const figure of shown.filter(({ label }) => !/^… |Within|within/.test(label))) {
    const row = rows.find((line) => line.startsWith(` ${figure.label.slice(0, 30)}`));
    expect(row, figure.label).toContain(valueText({ value: figure.value, definition: figure }));
    if (figure.band !== null) expect(row).toContain(figure.band);
  }
  expect(out).toContain(`Fingerprint ${printed.fingerprint}`);
  expect(printed.replications).toBe(3);
  expect(printed.conservation.holds).toBe(true);
  const { created, became } = printed.conservation;
  expect(Object.values(became).reduce((sum, count) => sum + count, 0)).toBe(created);
});

it('one worker and two give the same, byte for byte, and intervals around each value', () => {
  const folder = folderWithDesk();
  const args = ['simulate', 'small.yaml', '--json', '--replications', '24', '--by', 'group', '--by', 'interval'];
  const [one, two] = ['1', '2'].map((workers) => switchyard(folder, [...args, '--workers', workers]));
  expect(two!.out).toBe(one!.out);
  const { figures, replications, breakdowns } = JSON.parse(one!.out) as Json;
  expect(replications).toBe(24);
  const { value, low, high } = figures['rejected']!;
  expect(low!).toBeLessThan(value!);
  expect(high!).toBeGreaterThan(value!);
  expect(breakdowns['group']!.map(({ name }) => name)).toEqual(['steady', 'others']);
  expect(breakdowns['interval']!).toHaveLength(8);
});

it('a precision is reached with at least 30 replications, the same number on any number of workers', () => {
  const folder = folderWithDesk();
  const args = ['--precision', '25%', '--max-replications', '200'];
  const outcomes = ['1', '2'].map((workers) => json(folder, ...args, '--workers', workers));
  expect(outcomes[1]).toEqual(outcomes[0]);
  const { replications, ending, figures } = outcomes[0]!;
  expect(replications).toBeGreaterThanOrEqual(30);
  expect(ending).toBe('precise-enough');
  for (const key of ['rejected', 'timedOut', 'acceptance', 'answer']) {
    const { value, low, high } = figures[key]!;
    expect((high! - low!) / 2 / value!, key).toBeLessThanOrEqual(0.25);
  }
});

it('a precision out of reach ends at the limit and names what is not precise enough', () => {
  const { status, out } = switchyard(
    folderWithDesk(),
    'simulate small.yaml --precision 0.1% --max-replications 31'.split(' '),
  );
  expect(status).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toMatch(/Not as precise as wanted after --max-replications: .*Rejected/);
});

it('settings, seed, horizon, presets and policy given beside the file change the run', () => {
  const settings = ['experts.others.count=0', 'horizon=4 h', 'desk.offering.policy=longest-idle'];
  const simulation = new Simulation({ ...smallDesk(...settings), seed: '7' });
  simulation.run();
  const args = ['--seed', '7', '--horizon', '4 h', '--policy', 'longest-idle', '--set', 'experts.others.count=0'];
  const changed = json(folderWithDesk(), ...args, '--preset', 'offer-core', '--preset', 'plain');
  expect(changed).toMatchObject({ seed: '7', horizonMs: 14_400_000, policy: 'longest-idle' });
  expect(changed.presets).toEqual(['offer-core', 'offer-core', 'plain']);
  expect(json(folderWithDesk(), ...args).fingerprint).toBe(simulation.fingerprint);
});

it('a policy of one’s own decides, in this thread and in others', () => {
  const folder = folderWithDesk({
    'mine.mjs': `export default {
      name: 'last of all',
      selectExpert: (ticket, floor) => floor.eligibleFor(ticket).at(-1)?.id,
    };`,
  });
  const args = ['--policy', './mine.mjs', '--replications', '4', '--by', 'group'];
  const [one, two] = ['1', '2'].map((workers) => json(folder, ...args, '--workers', workers));
  expect(two).toEqual(one);
  expect(one!.policy).toBe('last of all');
  // The group that stands last takes most.
  const [steady, others] = one!.breakdowns['group']!.map(({ figures }) => figures['offersPerHour']!.value!);
  expect(others).toBeGreaterThan(steady!);
});

it('a policy that answers wrongly ends the run: sentences, exit code 1, and the command that repeats it', () => {
  const folder = folderWithDesk({ 'mine.mjs': `export default { name: 'wrong', selectExpert: () => 400 };` });
  const { status, out, errors } = switchyard(folder, [
    'simulate',
    'small.yaml',
    '--policy',
    './mine.mjs',
    '--seed',
    'a b',
  ]);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(errors).toContain(
    'The run failed: The policy "wrong" chose expert 400 for ticket 0: there is none of this id',
  );
  expect(errors).toContain('small.yaml, seed "a b", event 0');
  expect(errors).toContain("npx --no -- switchyard simulate small.yaml --seed 'a b' --policy ./mine.mjs");
  expect(errors).not.toMatch(/^\s+at /m);
});

it('quiet prints nothing', () => {
  expect(switchyard(folderWithDesk(), ['simulate', 'small.yaml', '--quiet'])).toEqual({
    status: 0,
    out: '',
    errors: '',
  });
});

it('a scenario may come from standard input', () => {
  const folder = folderWithDesk();
  const { out } = switchyard(
    folder,
    ['simulate', '-', '--json'],
    'name: tiny\npreset: plain\nhorizon: 2 h\narrivals: [{ rate: 9 per hour }]\nexperts: [{ count: 2 }]\n',
  );
  expect(JSON.parse(out)).toMatchObject({ scenario: 'tiny', horizonMs: 7_200_000 });
});

it('nothing is left in the folder but what was asked for', async () => {
  const folder = folderWithDesk();
  await ran(folder, ['simulate', 'small.yaml', '--events', join('.', 'day.jsonl'), '--tickets', 'day.csv', '--quiet']);
  expect(readdirSync(folder).toSorted()).toEqual(['day.csv', 'day.jsonl', 'small.yaml']);
});
