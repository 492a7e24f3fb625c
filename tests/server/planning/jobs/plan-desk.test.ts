import { readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import {
  comparedFigures,
  figureCatalogue,
  levelOfEach,
  packFigures,
  parseScenario,
  playFrontier,
  replicationSeed,
  Simulation,
  snapshotOf,
  staffingOf,
} from '../../../../engine/index.ts';
import { Control } from '../../../../server/executors/control.ts';
import type { Executor } from '../../../../server/executors/executor.ts';
import { InProcess } from '../../../../server/executors/in-process.ts';
import { USUAL_LIMITS } from '../../../../server/live/limits.ts';
import { Refusal } from '../../../../server/live/refusal.ts';
import { PlanDesk } from '../../../../server/planning/jobs/plan-desk.ts';
import { PlanShelf } from '../../../../server/planning/jobs/plan-shelf.ts';
import { parsePlan } from '../../../../server/planning/plan-file.ts';
import { playAsked } from '../../../../server/planning/play-asked.ts';
import { USUAL_SHIFTS } from '../../../../server/planning/roster/patterns-file.ts';
import { RosterTask } from '../../../../server/planning/roster/roster-plan.ts';
import { Solver } from '../../../../server/planning/roster/solver.ts';
import {
  planRequestSchema,
  type PlanRequest,
  planStatusSchema,
  type ComparedPlans,
  type PlanStatus,
} from '../../../../server/protocol/index.ts';
import { temporaryFolder } from '../../../temporary-folder.ts';

/** Six hours of a desk with two groups and a promise. */
const DESK = `name: six hours
horizon: 6 h
arrivals: [{ rate: 20 per hour }]
figures: { interval: 30 min, thresholds: [5 min] }
targets: [{ figure: acceptedWithin5min, atLeast: 80, per: run }]
experts:
  - { name: day, count: 4, costPerHour: 30, schedule: { every: 3 h, cycle: once, staffed: [4, 3] } }
`;

interface Setting {
  readonly folder?: string;
  readonly makeExecutor?: () => Promise<Executor>;
  readonly limits?: Partial<typeof USUAL_LIMITS>;
}

function openDesk({ folder, makeExecutor = inProcess, limits = {} }: Setting = {}): PlanDesk {
  const desk = new PlanDesk({
    limits: { ...USUAL_LIMITS, ...limits },
    shelf: new PlanShelf(folder),
    makeExecutor,
    wall: () => Date.UTC(2026, 0, 5),
  });
  onTestFinished(() => desk.close());
  return desk;
}

const inProcess = (): Promise<Executor> => Promise.resolve(new InProcess());

/** Two hours of it, by the hour. */
const SHORT = {
  source: { from: 'text', text: DESK },
  overrides: ['horizon=2 h', 'figures.interval=1 h', 'experts[0].schedule={every: 1 h, cycle: once, staffed: [4, 3]}'],
};
const DRAFTS = [{ name: 'B', set: ['experts[0].schedule.staffed=[6, 6]', 'experts[0].count=6'] }];

const asked = (more: object): PlanRequest =>
  planRequestSchema.parse({ base: { source: { from: 'text', text: DESK } }, replications: 12, ...more });
const wished = (wanted: object): PlanRequest => planRequestSchema.parse(wanted);
const wish = (more: object = {}): PlanRequest => asked({ kind: 'compare', drafts: DRAFTS, ...more });

async function overOf(desk: PlanDesk, plan: string): Promise<PlanStatus> {
  await expect.poll(() => desk.status(plan).state, { timeout: 90_000 }).toMatch(/finished|failed|stopped/);
  return desk.status(plan);
}

const resultOf = ({ result }: PlanStatus): ComparedPlans => {
  if (result === null || !('arms' in result)) throw new Error('nothing was compared');
  return result;
};

test('what a plan tells is what the same days say when they are played by hand', async () => {
  const desk = openDesk();
  const { plan } = await desk.start(wish());
  const status = await overOf(desk, plan);
  expect(planStatusSchema.parse(status)).toEqual(status);
  const { arms, pairs, replications, seed, unit, promise, targets } = resultOf(status);
  const says = 'Accepted within 5 min ≥ 80 % in the whole run';
  expect(targets).toEqual([{ says, unit: 'percent', atLeast: 80, atMost: null }]);
  expect([replications, unit, promise]).toEqual([12, 'day', 'Accepted within 5 min at least 80 %']);
  const played = [[], ['experts[0].schedule.staffed=[6, 6]', 'experts[0].count=6']].map((overrides) => {
    const parsed = parseScenario(DESK, { overrides });
    if (!parsed.ok) throw new Error('it can be read');
    const scenario = parsed.value;
    const catalogue = figureCatalogue(scenario);
    const figures = Array.from({ length: 12 }, (_, run) => {
      const simulation = new Simulation({ ...scenario, seed: replicationSeed(seed, run) });
      simulation.run();
      return packFigures(catalogue, [snapshotOf(simulation.world, simulation.now).figures]);
    });
    return { scenario, figures };
  });
  const together = pairs[0]!.figures.length;
  const [difference] = comparedFigures(['acceptedWithin5min'], played[0]!, played[1]!, levelOfEach(0.95, together));
  const told = pairs[0]!.figures.find(({ key }) => key === 'acceptedWithin5min')!;
  expect([told.one, told.other, told.difference?.value]).toEqual([
    difference!.one,
    difference!.other,
    difference!.difference!.estimate,
  ]);
  // 4 experts for three hours and 3 for three are 21 hours; 6 for six are 36; an hour costs $30.
  expect(arms.map(({ hours, cost }) => [hours, cost?.value])).toEqual([
    [21, 630],
    [36, 1080],
  ]);
  expect(arms[0]!.intervals).toHaveLength(12);
  expect(arms[0]!.intervals.map(({ staffed }) => staffed)).toEqual([4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3]);
  expect(pairs[0]!.decision).toMatch(/meets|Not distinguishable/);
});

test('a plan that is paused in the middle comes to the same as one that never was, to the bit', async () => {
  const desk = openDesk();
  const straight = resultOf(await overOf(desk, (await desk.start(wish({ replications: 30 }))).plan));
  const { plan } = await desk.start(wish({ replications: 30 }));
  await expect.poll(() => desk.status(plan).done, { interval: 1 }).toBeGreaterThan(1);
  expect(desk.pause(plan).state).toBe('paused');
  // What was under way ends; then nothing moves any more.
  await expect
    .poll(async () => {
      const { done } = desk.status(plan);
      await new Promise((resolve) => setTimeout(resolve, 60));
      return desk.status(plan).done === done;
    })
    .toBe(true);
  expect(desk.status(plan).done).toBeLessThan(60);
  desk.resume(plan);
  const broken = resultOf(await overOf(desk, plan));
  const plain = ({ pairs, ...rest }: ComparedPlans) => ({
    ...rest,
    msEach: null,
    // How long further days would take is of the machine.
    pairs: pairs.map(({ decision, figures, ...pair }) => ({
      ...pair,
      decision: decision.replace(/, about .*? (?=[;.])/, ''),
      figures: figures.map(({ says: _says, ...figure }) => figure),
    })),
  });
  expect(plain(broken)).toEqual(plain(straight));
});

test('further days go on where the others ended', async () => {
  const desk = openDesk();
  const { plan } = await desk.start(wish({ replications: 5 }));
  await overOf(desk, plan);
  await desk.more(plan, 7);
  const { arms } = resultOf(await overOf(desk, plan));
  const whole = resultOf(await overOf(desk, (await desk.start(wish())).plan));
  expect(arms).toEqual(whole.arms);
});

test('all that is wrong with base and drafts is said at once, and nothing is begun', async () => {
  const desk = openDesk();
  const drafts = [
    { name: 'B', set: ['experts[0].cuont=3'] },
    { name: 'C', set: ['desk.offering.policy=nobody'] },
  ];
  const refusal = await desk.start(wish({ drafts })).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error('it is refused');
  const texts = refusal.problem.problems?.map(({ message }) => message) ?? [];
  expect(texts.some((text) => text.startsWith('B: '))).toBe(true);
  expect(texts.some((text) => text.startsWith('C: '))).toBe(true);
  expect(desk.listings).toEqual([]);
  await expect(openDesk({ limits: { planRuns: 20 } }).start(wish())).rejects.toThrow(/24 runs/);
  await expect(desk.start(wish({ drafts: [{ name: 'B', set: ['horizon=5 h'] }] }))).rejects.toThrow(/last as long/);
});

test('one is played at a time; one that is ended keeps what it knows, and the next one goes on', async () => {
  const desk = openDesk();
  const first = await desk.start(wish({ replications: 500 }));
  const second = await desk.start(wish({ replications: 3 }));
  await expect.poll(() => desk.status(first.plan).result !== null).toBe(true);
  expect(desk.status(second.plan).state).toBe('queued');
  expect(desk.stop(first.plan).state).toBe('stopped');
  expect((await overOf(desk, second.plan)).state).toBe('finished');
  expect(resultOf(desk.status(first.plan)).replications).toBeGreaterThan(1);
  expect(() => desk.pause(first.plan)).toThrow(/stopped cannot be paused/);
  expect(() => desk.status('p-0000000000')).toThrow(/no plan/);
});

test('one that is paused lets the next one go first', async () => {
  const desk = openDesk();
  const first = await desk.start(wish({ replications: 500 }));
  desk.pause(first.plan);
  const second = await desk.start(wish({ replications: 3 }));
  expect((await overOf(desk, second.plan)).state).toBe('finished');
  expect(desk.status(first.plan).state).toBe('paused');
  expect(desk.resume(first.plan).state).toBe('running');
  desk.stop(first.plan);
});

test('after a restart results are there, and what had not finished begins again and comes to the same', async () => {
  const folder = temporaryFolder({});
  const before = openDesk({ folder });
  const finished = await before.start(wish());
  const known = (await overOf(before, finished.plan)).result;
  const going = await before.start(wish({ replications: 40 }));
  await expect.poll(() => before.status(going.plan).done, { interval: 1 }).toBeGreaterThan(0);
  before.close();
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(2);
  const after = openDesk({ folder });
  expect(after.status(finished.plan).result).toEqual(known);
  const { state, result } = await overOf(after, going.plan);
  expect([state, result?.replications]).toEqual(['finished', 40]);
});

test('a run that breaks off fails its plan with its seed, and the next plan is played', async () => {
  const breaking: Executor = {
    play: (_stretch, take) => {
      const failure = { seed: 'bad/3', message: 'a fault', eventsPlayed: 7, at: 0, isPolicyMistake: false };
      take(0, { kind: 'failed', failure });
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  let isBroken = true;
  const desk = openDesk({ makeExecutor: () => (isBroken ? Promise.resolve(breaking) : inProcess()) });
  const { plan } = await desk.start(wish());
  const { state, message } = await overOf(desk, plan);
  expect([state, message]).toEqual(['failed', 'A run with the seed bad/3 broke off after 7 events: a fault']);
  isBroken = false;
  expect((await overOf(desk, (await desk.start(wish())).plan)).state).toBe('finished');
});

test('people who are looked for surely keep the promise, and nobody is looked for without one', async () => {
  const desk = openDesk();
  const { plan } = await desk.start(asked({ kind: 'staff', replications: 20, base: SHORT }));
  const { state, result } = await overOf(desk, plan);
  if (result?.kind !== 'staff') throw new Error('people were looked for');
  expect([state, result.verdict, result.staffing?.groups[0]?.staffed.length]).toEqual(['finished', 'met', 2]);
  const none = {
    kind: 'staff',
    replications: 20,
    base: { source: { from: 'text', text: DESK }, overrides: ['targets=[]'] },
  };
  await expect(desk.start(asked(none))).rejects.toThrow(/nothing is promised/);
});

test('levers are played in the same way', async () => {
  const desk = openDesk();
  const { plan } = await desk.start(asked({ kind: 'tornado', replications: 4 }));
  const { result, state } = await overOf(desk, plan);
  expect([state, result?.kind]).toEqual(['finished', 'tornado']);
});

test('sizes of a staffing come to what the command tells of them', async () => {
  const desk = openDesk();
  const wanted = { kind: 'frontier', levels: [200, 100, 50], replications: 4 } as const;
  const { plan } = await desk.start(asked(wanted));
  const status = await overOf(desk, plan);
  expect(planStatusSchema.parse(status)).toEqual(status);
  const { result } = status;
  if (result?.kind !== 'frontier') throw new Error('sizes were played');
  // Two and one for three hours each, as less is rounded down, at $30 an hour.
  expect(result.points.map(({ percent, hours, costs }) => [percent, hours, costs.total.value])).toEqual([
    [50, 9, 270],
    [100, 21, 630],
    [200, 42, 1260],
  ]);
  const parsed = parseScenario(DESK, {});
  if (!parsed.ok) throw new Error('it can be read');
  const staffing = staffingOf(parsed.value, parsed.value.figures.interval);
  const by = { executor: new InProcess(), control: new Control(), policyFile: undefined };
  const played = await playAsked(
    playFrontier(parsed.value, staffing, [50, 100, 200], { replications: 4, level: 0.95 }),
    by,
  );
  if (played.kind !== 'answered') throw new Error('it is answered');
  expect(result.points.map(({ kept, dominated }) => [kept.value, dominated])).toEqual(
    played.answer.map(({ kept, dominated }) => [100 * kept.estimate, dominated]),
  );
  expect(result.seed).toBe(played.answer[0]!.seed);
  const unpromised = {
    source: { from: 'text', text: DESK },
    overrides: ['targets=[]', 'experts=[{ name: all, count: unlimited }]'],
  };
  await expect(desk.start(asked({ ...wanted, base: unpromised }))).rejects.toThrow(/nothing is promised.*nobody/);
});

test('people who were found are rostered and reported, and whatever is made can be had, also after a restart', async () => {
  const folder = temporaryFolder({});
  const desk = openDesk({ folder });
  const base = { ...SHORT, source: { ...SHORT.source, fileName: 'calls / a week.yaml' } };
  const staffed = await desk.start(asked({ kind: 'staff', replications: 20, base }));
  await expect(desk.start(wished({ kind: 'roster', of: { from: 'plan', plan: staffed.plan } }))).rejects.toThrow(
    /no plan file/,
  );
  const found = await overOf(desk, staffed.plan);
  expect(found.files.map(({ name }) => name)).toEqual(['calls - a week.plan.json', 'calls - a week.asked.plan.json']);
  const of = { from: 'plan', plan: staffed.plan };
  await expect(desk.start(wished({ kind: 'roster', of, people: 'expert,group\nAda,nobody\n' }))).rejects.toThrow(
    /no group "nobody"/,
  );
  const roster = await overOf(desk, (await desk.start(wished({ kind: 'roster', of, replications: 4 }))).plan);
  if (roster.result?.kind !== 'roster') throw new Error(roster.message ?? 'a roster was made');
  expect(roster.files.map(({ name }) => name)).toEqual([
    'calls - a week.roster.csv',
    'calls - a week.roster.ics',
    'calls - a week.plan.json',
    'calls - a week.asked.plan.json',
  ]);
  const kept = parsePlan(desk.file(roster.plan, 'calls - a week.plan.json').toString(), 'kept');
  expect(kept.staffing).toEqual(
    parsePlan(desk.file(staffed.plan, 'calls - a week.plan.json').toString(), 'kept').staffing,
  );
  // What the command makes of the same plan.
  const rest = { patterns: USUAL_SHIFTS.patterns, rules: USUAL_SHIFTS.rules, people: [] };
  const task = new RosterTask({ plan: { ...kept, roster: undefined }, ...rest }, await Solver.load());
  const by = { executor: new InProcess(), control: new Control(), policyFile: undefined };
  const made = await playAsked(task.made(4, 0.95), by);
  expect(made).toEqual({ kind: 'answered', answer: kept.roster });
  const fromRoster = { from: 'plan', plan: roster.plan };
  const wanted = wished({ kind: 'report', of: fromRoster, replications: 2, leverReplications: 0 });
  const report = await overOf(desk, (await desk.start(wanted)).plan);
  expect(planStatusSchema.parse(report)).toEqual(report);
  expect(report.result?.kind).toBe('report');
  desk.close();
  const after = openDesk({ folder });
  expect(after.file(report.plan, 'calls - a week.report.html').toString()).toContain('</html>');
  expect(after.file(report.plan, 'calls - a week.report.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  expect(() => after.file(report.plan, '../x')).toThrow(/no file/);
});

test('a roster that nobody wants any more ends at once, and its thread too', async () => {
  const desk = openDesk();
  const { plan } = await desk.start(wished({ kind: 'roster', of: { from: 'base', base: SHORT }, replications: 1000 }));
  await expect.poll(() => desk.status(plan).done).toBeGreaterThan(0);
  desk.stop(plan);
  const next = await desk.start(wish({ replications: 2 }));
  expect((await overOf(desk, next.plan)).state).toBe('finished');
  expect([desk.status(plan).state, desk.status(plan).message]).toEqual(['stopped', undefined]);
});

test('tickets that were sent come to a model with its score, and what they were taken for can be put right', async () => {
  const desk = openDesk();
  // A ticket each ten minutes of each of ten days, taken after a minute and worked on for five.
  const rows = Array.from({ length: 1440 }, (_, ticket) => {
    const came = Date.UTC(2026, 0, 5) + ticket * 600_000;
    const at = (later: number): string => new Date(came + later * 1000).toISOString().slice(0, 19).replace('T', ' ');
    return `${at(0)},${at(60)},${at(360)},Ada`;
  });
  const sent = `when it rang,answered at,closed at,agent\n${rows.join('\n')}\n`;
  const upload = await desk.uploads.keep('calls of a week.csv', Readable.from([Buffer.from(sent)]));
  const wanted = { kind: 'import', upload, fileName: 'calls of a week.csv', columns: { created: ['when it rang'] } };
  const status = await overOf(desk, (await desk.start(wished(wanted))).plan);
  expect(planStatusSchema.parse(status)).toEqual(status);
  const { result } = status;
  if (result?.kind !== 'import') throw new Error(status.message ?? 'tickets were read');
  expect([result.kept, result.dropped]).toEqual([1440, 0]);
  expect(result.fields.find(({ name }) => name === 'created')).toMatchObject({ columns: ['when it rang'] });
  expect(result.fields.find(({ name }) => name === 'expert')).toMatchObject({ columns: ['agent'], sample: '' });
  expect(result.backtest).toMatch(/acktest/);
  expect(parseScenario(result.model, {}).ok).toBe(true);
  expect(status.files.map(({ name }) => name)).toEqual(['calls of a week.yaml', 'calls of a week.mapping.yaml']);
  const wrong = await overOf(desk, (await desk.start(wished({ ...wanted, columns: { created: ['nowhere'] } }))).plan);
  expect([wrong.state, wrong.message]).toEqual([
    'failed',
    expect.stringMatching(/calls of a week.csv has no such column/),
  ]);
  expect(wrong.message).not.toMatch(/\/tmp|--/);
  await expect(desk.start(wished({ ...wanted, dateForms: ['HH:mm'] }))).rejects.toThrow(/HH:mm.*year, month and day/);
  await expect(desk.start(wished({ ...wanted, columns: { colour: ['agent'] } }))).rejects.toThrow(/no field colour/);
  await expect(desk.start(wished({ ...wanted, upload: 'u-0000000000000000' }))).rejects.toThrow(/not here any more/);
});
