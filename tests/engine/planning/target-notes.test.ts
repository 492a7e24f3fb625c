import { expect, test } from 'vitest';
import { figuresOf } from '../../../engine/kpi/snapshot.ts';
import { TargetLayout } from '../../../engine/planning/target-layout.ts';
import { TargetNotes } from '../../../engine/planning/target-notes.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { scenarioWith } from '../../scenarios.ts';

/** Figures that are counted ticket by ticket, and figures that are read from the interval. */
const KEYS = [
  'serviceWithin20s',
  'serviceWithin5min',
  'acceptedWithin60s',
  'answeredWithin15min',
  'abandoned',
  'abandonedUnaccepted',
  'acceptance',
  'answer',
  'emailAnswer',
  'occupancy',
  'rejected',
] as const;

const keyOf = (key: string): string => key.replace('60s', '1min');

test('what is noted by interval adds up to the figures of the run', () => {
  for (const seed of ['a', 'b', 'c']) {
    const scenario = scenarioWith({
      seed,
      horizon: '12 h',
      closing: 'drain',
      arrivals: [{ rate: '60 per hour' }],
      experts: [{ count: 9 }],
      tickets: { channels: { email: 2, chat: 1 } },
      targets: KEYS.map((figure) => ({ figure: keyOf(figure), atMost: 1 })),
    });
    let notes: TargetNotes | undefined;
    const simulation = new Simulation(scenario, undefined, [(world) => (notes = new TargetNotes(world))]);
    simulation.run(Infinity);
    const taken = notes!.taken();
    const layout = new TargetLayout(scenario);
    const whole = figuresOf(simulation.world, KEYS.map(keyOf), simulation.now);
    KEYS.forEach((key, target) => {
      let [above, below] = [0, 0];
      for (let interval = 0; interval < layout.intervals; interval++) {
        above += taken[layout.ofTarget(target, interval)]!;
        below += taken[layout.ofTarget(target, interval) + 1]!;
      }
      const { numerator, denominator } = whole[keyOf(key)]!;
      expect([seed, key, above, below], 'above and below the line').toEqual([seed, key, numerator, denominator]);
    });
  }
});

test('tickets of one channel and one category are told apart, in the interval in which they came', () => {
  const scenario = scenarioWith(
    {
      horizon: '2 h',
      arrivals: [{ times: ['10 min', '70 min', '80 min'] }],
      experts: [{ count: 1, schedule: { every: '1 h', cycle: 'once', staffed: [0, 1] } }],
      tickets: { channels: { chat: 1 }, categories: { one: { work: '1 min' } } },
      figures: { interval: '1 h' },
      targets: [
        { figure: 'serviceWithin20s', atLeast: 1, of: { channel: 'chat', category: 'one' } },
        { figure: 'serviceWithin20s', atLeast: 1, of: { channel: 'email' } },
        { figure: 'acceptance', atMost: 1 },
      ],
    },
    ['plain'],
  );
  let notes: TargetNotes | undefined;
  new Simulation(scenario, undefined, [(world) => (notes = new TargetNotes(world))]).run(Infinity);
  const taken = notes!.taken();
  const layout = new TargetLayout(scenario);
  const parts = (target: number, interval: number): number[] => [
    ...taken.subarray(layout.ofTarget(target, interval), layout.ofTarget(target, interval) + 2),
  ];
  // The first waits 50 minutes until somebody comes, the others are taken at once.
  expect([parts(0, 0), parts(0, 1)]).toEqual([
    [0, 1],
    [2, 2],
  ]);
  expect([parts(1, 0), parts(1, 1)]).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(parts(2, 0)).toEqual([50 * 60_000, 1]);
});

test('who still waits at the end counts as late where it is, so that a desk without people is not a good one', () => {
  const scenario = scenarioWith(
    {
      horizon: '1 h',
      arrivals: [{ times: ['10 min', '59 min 50 s'] }],
      experts: [{ count: 1, schedule: { every: '1 h', cycle: 'once', staffed: [0] } }],
      tickets: { channels: { chat: 1 }, categories: { one: { work: '1 min' } } },
      targets: [
        { figure: 'serviceWithin20s', atLeast: 1 },
        { figure: 'answeredWithin20s', atLeast: 1 },
        { figure: 'acceptance', atMost: 1 },
      ],
    },
    ['plain'],
  );
  let notes: TargetNotes | undefined;
  new Simulation(scenario, undefined, [(world) => (notes = new TargetNotes(world))]).run(Infinity);
  const layout = new TargetLayout(scenario);
  const taken = notes!.taken();
  const parts = [0, 1, 2].map((target) => [
    ...taken.subarray(layout.ofTarget(target, 0), layout.ofTarget(target, 0) + 2),
  ]);
  // Of the one that came 10 s before the end nobody knows yet; the means take what both have waited so far.
  expect(parts).toEqual([
    [0, 1],
    [0, 1],
    [50 * 60_000 + 10_000, 2],
  ]);
});
