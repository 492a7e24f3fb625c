import { expect, it } from 'vitest';
import { Simulation, intervalsOf, parseScenario, replicationSeed } from '../../../engine/index.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { switchyard } from './command-line.ts';
import { ran } from './in-this-process.ts';

/** Two experts, 60 % busy, who begin with nobody waiting, or with many. */
const desk = (more = ''): string => `name: busy
preset: plain
seed: warm
horizon: 40 h
arrivals: [{ rate: 24 per hour }]
tickets: { work: { email: { law: exponential, mean: 3 min } } }
experts: [{ count: 2 }]
${more}`;

interface Told {
  readonly series: readonly number[];
  readonly pieceMs: number;
  readonly warmUpMs: number | null;
  readonly hasSteadyState: boolean;
}

const told = (text: string, args: readonly string[] = []): Told =>
  JSON.parse(
    switchyard(temporaryFolder({ 'busy.yaml': text }), ['warm-up', 'busy.yaml', '--json', '--quiet', ...args]).out,
  ) as Told;

it('looks at the mean number waiting, and cuts where batches of five have the least squares for their number', () => {
  const { series, pieceMs, warmUpMs } = told(desk('waiting: { backlog: 60 }'), ['--replications', '4']);
  expect(pieceMs).toBe(720_000);
  expect(series).toHaveLength(200);
  const parsed = parseScenario(desk('waiting: { backlog: 60 }\nfigures: { interval: 12 min }'), {});
  if (!parsed.ok) throw new Error('the desk is a scenario');
  const runs = [0, 1, 2, 3].map((replication) => {
    const simulation = new Simulation({ ...parsed.value, seed: replicationSeed('warm', replication) });
    simulation.run(Infinity);
    return intervalsOf(simulation.world, simulation.now, ['waiting']).map(({ figures }) => figures['waiting']!.value!);
  });
  series.forEach((value, piece) =>
    expect(value).toBeCloseTo(runs.reduce((sum, run) => sum + run[piece]!, 0) / runs.length, 9),
  );
  const batches = Array.from(
    { length: 40 },
    (_, at) => series.slice(5 * at, 5 * at + 5).reduce((sum, v) => sum + v, 0) / 5,
  );
  const statistics = Array.from({ length: 21 }, (_, cut) => {
    const rest = batches.slice(cut);
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
    return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2;
  });
  const cut = statistics.indexOf(Math.min(...statistics));
  expect(cut).toBeGreaterThan(0);
  expect(warmUpMs).toBe(5 * cut * pieceMs);
});

it('says the command that leaves it out, on a page of 80 columns, and that a desk with hours has none', async () => {
  const folder = temporaryFolder({
    'busy.yaml': desk('waiting: { backlog: 60 }'),
    'hours.yaml': desk().replace(
      '{ count: 2 }',
      "{ count: 2, schedule: { shifts: [{ days: daily, from: '08:00', to: '16:00' }] } }",
    ),
  });
  const { out, status } = switchyard(folder, ['warm-up', 'busy.yaml', '--quiet']);
  expect(status).toBe(0);
  expect(out.replaceAll('\n', ' ')).toMatch(
    /are warm-up\. Leave them out with: switchyard simulate busy\.yaml --set "warmUp=/,
  );
  expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  expect((await ran(folder, ['warm-up', 'hours.yaml', '--quiet'])).out).toContain('no steady state');
});

it('says so when the run is too short or the scenario wrong', async () => {
  const folder = temporaryFolder({ 'busy.yaml': desk() });
  const short = await ran(folder, ['warm-up', 'busy.yaml', '--quiet', '--set', 'horizon=10 s']);
  expect([short.status, short.errors]).toEqual([2, expect.stringContaining('too short')]);
  const wrong = await ran(folder, ['warm-up', 'busy.yaml', '--set', 'horizn=1 h']);
  expect([wrong.status, wrong.errors]).toEqual([2, expect.stringContaining('horizon')]);
});
