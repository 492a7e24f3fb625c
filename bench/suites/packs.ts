import { PACK_DEFAULTS, Simulation, type Scenario } from '../../engine/index.ts';
import { prove, type Benchmark, type Reading, type Size } from '../benchmark.ts';
import { shippedScenario, ticketsOf } from '../offer-core.ts';
import { nanosecondsEach, NO_TIME, plus, startLap, type Lap } from '../stopwatch.ts';

const ROUNDS = { tiny: 1, usual: 12 } as const;
const HORIZON = { tiny: '2 h', usual: '1 d' } as const;

/** So that every pack has something to do: refunds, booked calls, cancellations and telephone among ordinary tickets. */
const FOR_ALL = [
  'warmUp=0 s',
  'tickets.categories={request: {weight: 75}, refund: {weight: 10, caseType: refund}, call: {weight: 10, caseType: onboarding-call}, cancellation: {weight: 5, caseType: cancellation}}',
  'tickets.channels={email: 60, chat: 30, voice: 10}',
] as const;

/** The same day with some packs on. */
interface Way {
  readonly name: string;
  readonly scenario: Scenario;
  lap: Lap;
  tickets: number;
}

async function wayWith(name: string, packs: readonly string[], size: Size): Promise<Way> {
  const on = packs.length === 0 ? [] : [`packs={${packs.map((pack) => `${pack}: {}`).join(', ')}}`];
  const settings = [...FOR_ALL, `horizon=${HORIZON[size]}`, ...on];
  return { name, scenario: await shippedScenario('expert-marketplace', settings), lap: NO_TIME, tickets: 0 };
}

/** Plays one day and adds its time, building the desk included. */
function play(way: Way, day: number): Simulation {
  const stop = startLap();
  const simulation = new Simulation({ ...way.scenario, seed: `${way.scenario.seed}/${day}` });
  simulation.run();
  way.lap = plus(way.lap, stop());
  way.tickets += ticketsOf(simulation);
  return simulation;
}

/** A ticket's time on this way as a multiple of that on the other: packs may bring tickets of their own. */
const ratio = (way: Way, without: Way): Reading => {
  const each = (time: keyof Lap): number => way.lap[time] / way.tickets / (without.lap[time] / without.tickets);
  return { name: way.name, unit: '× time a ticket', byCpu: each('cpu'), byWall: each('wall') };
};

/** Each day begins with another way, so that none always comes behind the same one. */
const rotated = (ways: readonly Way[], by: number): readonly Way[] => [
  ...ways.slice(by % ways.length),
  ...ways.slice(0, by % ways.length),
];

/** What each pack costs, and that those which are off cost nothing. */
export const packs: Benchmark = {
  name: 'packs',
  about: 'days of the marketplace with each pack on, as a multiple of the time a ticket takes without any',
  async measure(size: Size) {
    const names = Object.keys(PACK_DEFAULTS);
    const without = await wayWith('none', [], size);
    const ways = [
      await wayWith('none, measured again', [], size),
      ...(await Promise.all(names.map((name) => wayWith(name, [name], size)))),
      await wayWith('all of them', names, size),
    ];
    const { fingerprint } = play(without, 0);
    for (const way of ways) play(way, 0);
    prove(play(ways[0]!, 0).fingerprint === fingerprint, 'two runs without packs differ');
    for (const way of [without, ...ways]) Object.assign(way, { lap: NO_TIME, tickets: 0 });
    for (let day = 1; day <= ROUNDS[size]; day++) for (const way of rotated([without, ...ways], day)) play(way, day);
    return {
      proof: `fingerprint ${fingerprint} without packs, twice`,
      readings: [
        nanosecondsEach('a ticket without packs', without.tickets, without.lap),
        ...ways.map((way) => ratio(way, without)),
      ],
    };
  },
};
