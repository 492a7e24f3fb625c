import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../engine/kpi/snapshot.ts';
import { isAct, precedes, type CommandLog, type RunMoment } from '../../../engine/replay/command-log.ts';
import type { Lever } from '../../../engine/replay/lever-problem.ts';
import { RunPlayer } from '../../../engine/replay/run-player.ts';
import { parseCommandLog } from '../../../engine/scenario/parse-lever.ts';
import type { Scenario } from '../../../engine/scenario/scenario.ts';
import { Simulation } from '../../../engine/simulation.ts';
import { randomSettings, replayHint, scenarioOf } from '../../random-scenario.ts';
import { scenarioWith } from '../../scenarios.ts';
import { HOUR, MINUTE } from '../processes/day.ts';
import { accepts, declines, desk, IGNORES, team } from '../processes/trace.ts';
import { randomLever } from './random-levers.ts';

/** Everything a run shows at one moment. */
interface Picture {
  readonly moment: RunMoment;
  readonly fingerprint: string;
  readonly figures: unknown;
}

const pictureOf = (run: Simulation): Picture => ({
  moment: { at: run.now, eventsPlayed: run.eventsPlayed },
  fingerprint: run.fingerprint,
  figures: snapshotOf(run.world, run.now),
});

/** Takes a simulation straight to a moment, pulling the levers of a log by hand. */
function playStraight(scenario: Scenario, log: CommandLog, to: RunMoment): Simulation {
  const simulation = new Simulation(scenario);
  const go = ({ at, eventsPlayed }: RunMoment): void => {
    simulation.run(at, eventsPlayed - simulation.eventsPlayed);
    if (simulation.now < at) simulation.run(at, 1);
  };
  for (const stamped of log.levers.filter((lever) => !precedes(to, lever))) {
    go(stamped);
    if (isAct(stamped)) throw new Error('nobody is outside here');
    const { eventsPlayed: _, ...lever } = stamped;
    simulation.intervene(lever);
  }
  go(to);
  return simulation;
}

/** Checkpoints so close that small runs have several. */
const CLOSE = { fewestEvents: 40, bytesPerEvent: Infinity };

type Act = { readonly play: number } | { readonly until: number } | { readonly lever: Lever };

const randomAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ play: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ until: fc.integer({ min: 0, max: 30 * MINUTE }) }),
  fc.record({ lever: randomLever }),
);

/** Plays a run as somebody would who tries things out; pictures of every stop. */
function tryOut(player: RunPlayer, acts: readonly Act[]): Picture[] {
  return acts.map((act) => {
    if ('play' in act) player.advance(Infinity, act.play);
    else if ('until' in act) player.advance(player.now + act.until);
    else player.pull(act.lever);
    return pictureOf(player.simulation);
  });
}

function seekInSlices(player: RunPlayer, to: number | RunMoment, slice: number): void {
  player.beginSeek(to);
  while (player.continueSeek(slice) === 'budget-spent') expect(player.isSeeking).toBe(true);
  expect(player.isSeeking).toBe(false);
}

describe('a run that was played in any slices, with levers pulled at any moments', () => {
  const runs = fc.record({
    settings: randomSettings,
    acts: fc.array(randomAct, { minLength: 4, maxLength: 14 }),
    visits: fc.array(fc.tuple(fc.nat(13), fc.integer({ min: 1, max: 70 })), { minLength: 4, maxLength: 8 }),
  });
  const hint = (run: { settings: object; acts: unknown }): string =>
    `acts ${JSON.stringify(run.acts)}\n${replayHint(run.settings as Parameters<typeof replayHint>[0])}`;

  it('is the run played straight, with the same figures, wherever it is taken', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const scenario = scenarioOf(run.settings);
        const player = new RunPlayer(scenario, { checkpoints: CLOSE });
        const stops = tryOut(player, run.acts);
        const { edge } = player;
        for (const [visit, slice] of run.visits) {
          const index = visit % stops.length;
          // Of several stops in one place, the last has all its levers.
          const stop = stops.findLast(({ moment }) => same(moment, stops[index]!.moment))!;
          seekInSlices(player, stop.moment, slice);
          expect(pictureOf(player.simulation), hint(run)).toEqual(stop);
          expect(pictureOf(playStraight(scenario, player.log, stop.moment)), hint(run)).toEqual(stop);
        }
        expect(player.edge, hint(run)).toEqual(edge);
      }),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
  });

  it('is the same run when it is made again from its scenario and its log as JSON', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const scenario = scenarioOf(run.settings);
        const first = new RunPlayer(scenario);
        tryOut(first, run.acts);
        const log = parseCommandLog(JSON.parse(JSON.stringify(first.log)));
        if (!log.ok) throw new Error(JSON.stringify(log.problem));
        const again = new RunPlayer(scenario, { log: log.value, edge: first.edge, checkpoints: CLOSE });
        expect([again.edge, again.isAtEdge], hint(run)).toEqual([first.edge, same(first.edge, again.moment)]);
        seekInSlices(again, first.edge, 33);
        expect(pictureOf(again.simulation), hint(run)).toEqual(pictureOf(first.simulation));
        expect(again.isAtEdge, hint(run)).toBe(true);
        for (const player of [first, again]) player.advance(Infinity, 300);
        expect(again.fingerprint, hint(run)).toBe(first.fingerprint);
      }),
      { numRuns: 25, seed: 6, endOnFailure: true },
    );
  });

  it('is the same run in a fork up to where the fork begins, and another lever there makes it another', () => {
    fc.assert(
      fc.property(runs, fc.nat(13), (run, at) => {
        const player = new RunPlayer(scenarioOf(run.settings), { checkpoints: CLOSE });
        const stops = tryOut(player, run.acts);
        const { moment } = stops[at % stops.length]!;
        const log = player.forkAt(moment);
        expect(log.levers.every((lever) => precedes(lever, moment))).toBe(true);
        const fork = player.branch(log, { checkpoints: CLOSE });
        fork.seek(moment);
        expect(pictureOf(fork.simulation), hint(run)).toEqual(pictureOf(playStraight(player.scenario, log, moment)));
        const before = player.log;
        fork.pull({ lever: 'burst', count: 1 });
        fork.advance(Infinity, 200);
        expect(player.log).toEqual(before);
        expect(fork.fingerprint).toBe(playStraight(player.scenario, fork.log, fork.moment).fingerprint);
      }),
      { numRuns: 25, seed: 7, endOnFailure: true },
    );
  });
});

const same = (one: RunMoment, other: RunMoment): boolean =>
  one.at === other.at && one.eventsPlayed === other.eventsPlayed;

/** Three tickets of one moment, of which an event each makes the desk aware. */
const BUSY = desk(['1 min', '1 min', '1 min', '20 min'], team(accepts('10 s'), declines('20 s'), IGNORES));
const busy = (): RunPlayer => new RunPlayer(scenarioWith(BUSY));
const BURST = { lever: 'burst', count: 1 } as const;

describe('a player', () => {
  it('steps an event at a time, and to the end of the interval that runs', () => {
    const player = busy();
    player.stepEvent();
    expect(player.moment).toEqual({ at: MINUTE, eventsPlayed: 1 });
    player.stepEvent();
    expect(player.moment).toEqual({ at: MINUTE, eventsPlayed: 2 });
    const { interval } = player.scenario.figures;
    expect(player.stepInterval()).toBe('reached');
    expect(player.now).toBe(interval);
    expect(player.stepInterval(1)).toBe('budget-spent');
    player.stepInterval();
    expect(player.now).toBe(2 * interval);
  });

  it('says when the run is over, and not before the horizon', () => {
    const player = busy();
    expect(player.advance(HOUR)).toBe('reached');
    expect([player.isFinished, player.advance(), player.now, player.isFinished]).toEqual([
      false,
      'finished',
      2 * HOUR,
      true,
    ]);
    const empty = new RunPlayer(scenarioWith(desk(['3 h'], team(IGNORES))));
    expect([empty.advance(HOUR), empty.now, empty.isFinished]).toEqual(['reached', HOUR, false]);
    expect(empty.pull(BURST).ok).toBe(true);
    expect(empty.advance(HOUR + MINUTE)).toBe('reached');
    expect(empty.world.tickets.used).toBe(1);
  });

  it('refuses a lever behind the edge or after the end, with what to do instead, and one that the desk does not have', () => {
    const player = busy();
    player.advance(HOUR);
    player.seek(30 * MINUTE);
    expect(player.pull(BURST)).toMatchObject({ ok: false, problem: { code: 'behind-edge' } });
    expect(player.log.levers).toEqual([]);
    player.seek(player.edge);
    expect(player.pull({ lever: 'policy', policy: 'psychic' })).toEqual({
      ok: false,
      problem: { code: 'lever-impossible', message: 'There is no routing policy "psychic".' },
    });
    expect(player.pull(BURST)).toMatchObject({ ok: true, value: { at: HOUR, lever: 'burst', count: 1 } });
    player.advance();
    expect(player.pull(BURST)).toMatchObject({ ok: false, problem: { code: 'run-over' } });
  });

  it('is at the edge again only when it has been through every lever pulled there', () => {
    const player = busy();
    player.advance(HOUR);
    player.pull(BURST);
    const { edge } = player;
    player.seek(0);
    expect([player.pulledHere, player.isAtEdge]).toEqual([0, false]);
    player.seek(HOUR - 1);
    expect([player.pulledHere, player.isAtEdge]).toEqual([0, false]);
    player.advance(HOUR);
    expect([player.pulledHere, player.isAtEdge, player.edge]).toEqual([1, true, edge]);
  });

  it('pulls levers of one place one after the other, whichever way it comes there', () => {
    const player = busy();
    player.advance(Infinity, 2);
    player.pull(BURST);
    player.pull({ lever: 'cap', unanswered: 1 });
    const there = pictureOf(player.simulation);
    player.advance(90_000);
    player.pull(BURST);
    player.pull(BURST);
    const later = pictureOf(player.simulation);
    expect(player.log.levers.map(({ at, eventsPlayed }) => [at, eventsPlayed])).toEqual([
      [MINUTE, 2],
      [MINUTE, 2],
      [90_000, later.moment.eventsPlayed],
      [90_000, later.moment.eventsPlayed],
    ]);
    for (const picture of [there, later, there, later]) {
      seekInSlices(player, picture.moment, 1);
      expect(pictureOf(player.simulation)).toEqual(picture);
    }
    player.seek(90_000);
    expect(pictureOf(player.simulation)).toEqual(later);
  });

  it('forks before a moment without the levers pulled there, and where it stands with them', () => {
    const player = busy();
    player.advance(HOUR);
    player.pull(BURST);
    const [lever] = player.log.levers;
    expect(player.forkAt(HOUR).levers).toEqual([]);
    expect(player.forkAt(lever!).levers).toEqual([]);
    expect(player.forkAt(HOUR + 1).levers).toEqual([lever]);
    expect(player.forkHere().levers).toEqual([lever]);
    player.seek(HOUR - 1);
    expect(player.forkHere().levers).toEqual([]);
  });

  it('is heard from the very beginning of a run, and again by new ears after a move back', () => {
    const heard: number[][] = [];
    const listening = () => {
      const ears: number[] = [];
      heard.push(ears);
      return { happened: (what: number) => ears.push(what) };
    };
    const player = new RunPlayer(scenarioWith(BUSY), { listening: [listening] });
    player.advance(HOUR);
    player.seek(HOUR - 1);
    player.seek(HOUR);
    expect(heard.length).toBe(2);
    expect(heard[0]!.length).toBe(player.world.journal.happenings);
    expect(heard[1]).toEqual(heard[0]);
  });

  it('says so when the log belongs to another run, wherever the difference shows', () => {
    const log = (at: number, eventsPlayed: number): CommandLog => ({
      version: 1,
      levers: [{ lever: 'burst', count: 1, at, eventsPlayed }],
    });
    const play = (of: CommandLog) => () => new RunPlayer(scenarioWith(BUSY), { log: of }).advance();
    for (const other of [log(MINUTE, 9), log(2 * MINUTE, 1), log(3 * HOUR, 10_000), log(30_000, 1)])
      expect(play(other), JSON.stringify(other)).toThrow('The command log is not one of this run: it pulls "burst"');
    expect(play(log(30_000, 0))).not.toThrow();
  });
});
