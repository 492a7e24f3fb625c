import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { InProcess } from '../../../../server/executors/in-process.ts';
import { USUAL_LIMITS } from '../../../../server/live/limits.ts';
import { PlanDesk } from '../../../../server/planning/jobs/plan-desk.ts';
import { PlanShelf } from '../../../../server/planning/jobs/plan-shelf.ts';
import { parsePlan, recipeHash } from '../../../../server/planning/plan-file.ts';
import { programVersion } from '../../../../server/program-version.ts';
import { planRequestSchema, type PlanOrigin, type PlanStatus } from '../../../../server/protocol/index.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';
import { commandWords } from '../../cli/command-words.ts';
import { ran } from '../../cli/in-this-process.ts';

/** Two hours of a desk with a promise; its hours have a price. */
const TEXT = `name: two hours
horizon: 2 h
calendar: { starts: 2026-01-05 }
arrivals: [{ rate: 20 per hour }]
figures: { interval: 1 h, thresholds: [5 min] }
targets: [{ figure: acceptedWithin5min, atLeast: 80, per: run }]
experts:
  - { name: day, count: 4, costPerHour: 30, schedule: { every: 1 h, cycle: once, staffed: [4, 3] } }
`;
const fileName = "Ann's calls.yaml";
const source = { from: 'text', text: TEXT, fileName };
/** What the page sends of a draft whose people and settings were changed. */
const EDITED = [
  'experts[0].count=5',
  'experts[0].schedule={every: 3600000 ms, cycle: once, staffed: [5, 2]}',
  'desk.offering.policy=random',
];

function openDesk(): PlanDesk {
  const makeExecutor = () => Promise.resolve(new InProcess());
  const desk = new PlanDesk({ limits: USUAL_LIMITS, shelf: new PlanShelf(undefined), makeExecutor, wall: () => 0 });
  onTestFinished(() => desk.close());
  return desk;
}

async function played(desk: PlanDesk, wish: object): Promise<PlanStatus> {
  const { plan } = await desk.start(planRequestSchema.parse(wish));
  await expect.poll(() => desk.status(plan).state, { timeout: 90_000 }).toMatch(/finished|failed/);
  return desk.status(plan);
}

function originOf(result: PlanStatus['result']): PlanOrigin {
  const origin = result !== null && 'origin' in result ? result.origin : null;
  if (origin === null) throw new Error('the result says where it is from');
  return origin;
}

/** Runs a command that is told beside a result, in a folder with the files of the plan alone, and reads what it prints. */
async function again<Told>(desk: PlanDesk, { plan, result }: PlanStatus, place = 0): Promise<Told> {
  const { files, runs } = originOf(result);
  const texts = files.map(({ name }) => [name, desk.file(plan, name).toString()] as const);
  for (const [at, [name, text]] of texts.entries())
    if (files[at]!.hash !== null) expect(recipeHash(parsePlan(text, name).recipe)).toBe(files[at]!.hash);
  const words = commandWords(runs[place]!.command!);
  const { status, out, errors } = await ran(temporaryFolder(Object.fromEntries(texts)), [
    ...words,
    '--workers',
    '1',
    '--json',
  ]);
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
  return JSON.parse(out) as Told;
}

test('a comparison of a base with an edited draft is had again by its command: all figures, intervals and sentences', async () => {
  const desk = openDesk();
  const drafts = [
    { name: 'fewer, later', set: EDITED },
    { name: 'C', set: ['arrivals[0].scale=1.3'] },
  ];
  const status = await played(desk, { kind: 'compare', base: { source, seed: 'a seed' }, replications: 6, drafts });
  const { result } = status;
  if (result?.kind !== 'compare') throw new Error(status.message ?? 'ways to play were compared');
  expect(result.origin).toMatchObject({
    version: programVersion(),
    files: [
      { name: 'Ann-s calls.asked.A.plan.json', of: 'A, the base' },
      { name: 'Ann-s calls.asked.B.plan.json', of: 'fewer, later' },
      { name: 'Ann-s calls.asked.C.plan.json', of: 'C' },
    ],
    runs: [{ replications: 6, seeds: 'seeds a seed … a seed/6' }],
  });
  type Told = Pick<typeof result, 'arms' | 'pairs' | 'replications' | 'promise'>;
  const told = await again<Told>(desk, status);
  expect([told.replications, told.promise]).toEqual([6, result.promise]);
  const numbers = ({ name: _name, set: _set, ...rest }: (typeof result)['arms'][number]): object => rest;
  expect(told.arms.map(numbers)).toEqual(result.arms.map(numbers));
  const figures = ({ figures: of }: (typeof result)['pairs'][number]): object[] =>
    of.map(({ says: _says, ...rest }) => rest);
  expect(told.pairs.map(figures)).toEqual(result.pairs.map(figures));
  // How long further days take is of the machine, and the names are those of the command.
  const sentence = ({ decision }: (typeof result)['pairs'][number]): string =>
    decision.replace('fewer, later', 'B').replace(/, about [^;.]*/, '');
  expect(told.pairs.map(sentence)).toEqual(result.pairs.map(sentence));
  const alone = await played(desk, { kind: 'compare', base: { source }, replications: 2 });
  expect((await again<Told>(desk, alone)).arms).toHaveLength(1);
});

test('levers and sizes of an edited draft are had again by their commands', async () => {
  const desk = openDesk();
  const base = { source, overrides: EDITED };
  const tornado = await played(desk, { kind: 'tornado', base, replications: 3 });
  if (tornado.result?.kind !== 'tornado') throw new Error(tornado.message ?? 'levers were pulled');
  type Told = { readonly tornados: readonly { readonly figure: string; readonly bars: readonly Bar[] }[] };
  type Bar = { readonly lever: string; readonly low: Side | null; readonly high: Side | null };
  type Side = { readonly difference: number };
  const told = await again<Told>(desk, tornado);
  const seen = (bars: readonly Bar[]) =>
    bars.map(({ lever, low, high }) => [lever, low?.difference ?? null, high?.difference ?? null]);
  const [figure] = tornado.result.figures;
  expect(figure!.bars.map(({ lever, low, high }) => [lever, low?.value ?? null, high?.value ?? null])).toEqual(
    seen(told.tornados[0]!.bars),
  );
  // One more of the edited people, five and two, not of those of the base.
  expect(figure!.bars.find(({ lever }) => lever === 'experts')!.high!.set).toContain(
    'experts[0].schedule.staffed=[6, 3]',
  );
  const frontier = await played(desk, { kind: 'frontier', base, levels: [100, 150, 200], replications: 3 });
  if (frontier.result?.kind !== 'frontier') throw new Error(frontier.message ?? 'sizes were played');
  type Points = {
    readonly points: readonly { readonly expertHours: number; readonly kept: { readonly estimate: number } }[];
  };
  const { points } = await again<Points>(desk, frontier);
  expect(points.map(({ expertHours, kept }) => [expertHours, 100 * kept.estimate])).toEqual(
    frontier.result.points.map(({ hours, kept }) => [hours, kept.value]),
  );
  expect(points[0]!.expertHours).toBe(5 + 2);
  // Fewer than three, or not evenly apart.
  const uneven = await played(desk, { kind: 'frontier', base, levels: [50, 100, 400], replications: 2 });
  expect(originOf(uneven.result).runs[0]!.command).toBeNull();
});

test('people who were found for a draft, and a roster with shifts, people and pay of one’s own, are had again', async () => {
  const desk = openDesk();
  const base = { source, overrides: EDITED };
  const staffed = await played(desk, { kind: 'staff', base, replications: 20 });
  const found = parsePlan(desk.file(staffed.plan, 'Ann-s calls.plan.json').toString(), 'found');
  expect(found.recipe.overrides).toContain('desk.offering.policy=random');
  expect(await again(desk, staffed)).toEqual(JSON.parse(JSON.stringify(found.staffing)));
  const roster = await played(desk, {
    kind: 'roster',
    of: { from: 'plan', plan: staffed.plan },
    replications: 4,
    patterns: 'patterns:\n  - { name: short, lasts: 2 h, starts: [00:00] }\n',
    people: `expert,group\n${Array.from({ length: 12 }, (_, place) => `Ann ${place},day`).join('\n')}\n`,
    absent: 0.05,
    costPerHour: 21,
    mostHours: 30,
  });
  if (roster.result?.kind !== 'roster') throw new Error(roster.message ?? 'a roster was made');
  const kept = parsePlan(desk.file(roster.plan, 'Ann-s calls.plan.json').toString(), 'kept');
  expect((await again<{ readonly roster: object }>(desk, roster)).roster).toEqual(
    JSON.parse(JSON.stringify(kept.roster)),
  );
});

test('a model of tickets that were sent is had again from the same table and what its columns were taken for', async () => {
  const desk = openDesk();
  // A ticket each ten minutes of each of six days, in the order of day and month that was said.
  const rows = Array.from({ length: 864 }, (_, ticket) => {
    const at = (later: number): string => {
      const moment = new Date(Date.UTC(2026, 0, 5) + ticket * 600_000 + later * 1000).toISOString();
      return `${moment.slice(5, 7)}/${moment.slice(8, 10)}/2026 ${moment.slice(11, 19)}`;
    };
    return `${at(0)},${at(60)},${at(360)},Ada`;
  });
  const table = `when it rang,answered at,closed at,agent\n${rows.join('\n')}\n`;
  const log = 'calls of a week.csv';
  const upload = await desk.uploads.keep(log, Readable.from([Buffer.from(table)]));
  const columns = { created: ['when it rang'] };
  const dateForms = ['MM/dd/yyyy HH:mm:ss'];
  const status = await played(desk, { kind: 'import', upload, fileName: log, columns, dateForms });
  if (status.result?.kind !== 'import') throw new Error(status.message ?? 'a model was made');
  const { files, runs } = originOf(status.result);
  const folder = temporaryFolder({
    [log]: table,
    ...Object.fromEntries(files.map(({ name }) => [name, desk.file(status.plan, name).toString()])),
  });
  expect((await ran(folder, commandWords(runs[0]!.command!))).status).toBe(0);
  expect(readFileSync(join(folder, 'calls of a week.yaml'), 'utf8')).toBe(status.result.model);
  expect(status.result.model).toContain('2026-01-05');
});
