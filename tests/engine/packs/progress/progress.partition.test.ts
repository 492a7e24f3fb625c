import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Progress } from '../../../../engine/packs/progress/progress.ts';
import { PROGRESS, type ProgressNotes } from '../../../../engine/packs/progress/progress-notes.ts';
import { figuresOf } from '../../../../engine/kpi/snapshot.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import { TICKET } from '../../../../engine/world/tickets.ts';
import type { World } from '../../../../engine/world/world.ts';
import { exactDay } from '../../processes/day.ts';
import { randomSettings, replayHint, scenarioOf } from '../../../random-scenario.ts';
import type { ScenarioSettings } from '../../../scenarios.ts';

const HOUR = 3_600_000;
const DESKS = Number(process.env['SWITCHYARD_DESKS'] ?? 12);
const SEED = Number(process.env['SWITCHYARD_SEED'] ?? 4_118);
const TIMED = ['new', 'inProgress', 'withCustomer', 'withThirdParty', 'onHold'] as const;
const KEYS = ['hoursNew', 'hoursInProgress', 'hoursWithCustomer', 'hoursWithThirdParty', 'hoursOnHold'] as const;
/** Events between two looks at all tickets. */
const ALL_AFTER = 97;
const PACK = { progress: { thirdPartyShare: 0.4, thirdPartyMedian: '20 min' } };

function notesOf(world: World): ProgressNotes {
  const progress = world.packs?.named('progress');
  if (progress instanceof Progress) return progress.notes;
  throw new Error('the pack is off');
}

/** Where a ticket is by the columns of the desk itself, which know nothing of notes. */
function stateOf({ tickets, people }: World, row: number): number {
  switch (tickets.state[row]) {
    case TICKET.held:
      return people.isPlain(tickets.expert[row]!) || tickets.workTimer[row] !== 0
        ? PROGRESS.inProgress
        : PROGRESS.onHold;
    case TICKET.waiting:
    case TICKET.pausing:
    case TICKET.offered:
      return PROGRESS.new;
    case TICKET.waitingForCustomer:
      return PROGRESS.withCustomer;
    case TICKET.waitingForThirdParty:
      return PROGRESS.withThirdParty;
    default:
      return tickets.state[row] === TICKET.solved ? PROGRESS.solved : PROGRESS.over;
  }
}

/** Time of one ticket in each state, seen from outside after every event. */
interface Seen {
  readonly arrivedAt: number;
  readonly times: number[];
  state: number;
  since: number;
  counted: readonly number[] | undefined;
}

function look(world: World, rows: Iterable<number>, seen: Map<number, Seen>): void {
  const { tickets, calendar } = world;
  for (const row of rows) {
    if (tickets.state[row] === 0) continue;
    const state = stateOf(world, row);
    const ordinal = tickets.ordinal[row]!;
    const arrivedAt = tickets.arrivedAt[row]!;
    const ticket = seen.get(ordinal) ?? {
      arrivedAt,
      times: [0, 0, 0, 0, 0],
      state,
      since: arrivedAt,
      counted: undefined,
    };
    seen.set(ordinal, ticket);
    // Solved and open again: it was the customer’s turn all the while.
    const wasOpenAgain = ticket.state === PROGRESS.solved && state < TIMED.length;
    const place = wasOpenAgain ? PROGRESS.withCustomer : ticket.state;
    if (state !== ticket.state) {
      if (place < TIMED.length) ticket.times[place]! += calendar.now - ticket.since;
      ticket.since = calendar.now;
      ticket.state = state;
      if (state === PROGRESS.solved) ticket.counted = [...ticket.times];
    }
  }
}

function check(world: World, rows: Iterable<number>): void {
  const { tickets, calendar } = world;
  const notes = notesOf(world);
  for (const row of rows) {
    if (tickets.state[row] === 0) continue;
    const where = `ticket ${tickets.ordinal[row]} at ${calendar.now}`;
    if (notes.state[row] !== stateOf(world, row))
      throw new Error(`${where} is in state ${stateOf(world, row)}, and noted in ${notes.state[row]}`);
    if (notes.isCounted[row] === 1 || notes.state[row] >= TIMED.length) continue;
    const times = notes.times.reduce((sum, column) => sum + column[row]!, calendar.now - notes.since[row]!);
    if (times !== calendar.now - tickets.arrivedAt[row]!) throw new Error(`the times of ${where} sum to ${times}`);
  }
}

/** Plays a desk event by event, and looks after each at the tickets it was about, and at all of them now and then. */
function watched(simulation: Simulation): Map<number, Seen> {
  const { world } = simulation;
  const seen = new Map<number, Seen>();
  const heard = new Set<number>();
  simulation.listen({ happened: (_what, ticket) => void (ticket >= 0 && heard.add(ticket)) });
  for (let events = 1; simulation.run(Infinity, 1) === 'budget-spent'; events++) {
    const rows = events % ALL_AFTER === 0 ? Array.from({ length: world.tickets.touched }, (_, row) => row) : heard;
    look(world, rows, seen);
    check(world, rows);
    heard.clear();
  }
  look(world, heard, seen);
  return seen;
}

/** On a few random desks: every event of each is looked at. */
function onDesks(claim: (settings: ScenarioSettings) => void): void {
  fc.assert(
    fc.property(randomSettings, (drawn) => {
      const settings = { ...drawn, packs: PACK };
      try {
        claim(settings);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${replayHint(settings)}`, { cause: error });
      }
    }),
    { numRuns: DESKS, seed: SEED, endOnFailure: true },
  );
}

it('at every moment a ticket is in exactly one state, that of the desk, and the states make up its age', () => {
  let thirdParties = 0;
  onDesks((settings) => {
    const simulation = new Simulation(scenarioOf(settings));
    const { world } = simulation;
    const seen = watched(simulation);
    const { warmUp } = world.scenario;
    const solved = [...seen.values()].filter(({ counted, arrivedAt }) => counted !== undefined && arrivedAt >= warmUp);
    thirdParties += solved.filter(({ counted }) => counted![PROGRESS.withThirdParty]! > 0).length;
    const figures = figuresOf(world, [...KEYS, 'hoursOnTheWall'], simulation.now);
    KEYS.forEach((key, state) => {
      const total = solved.reduce((sum, { counted }) => sum + counted![state]!, 0);
      if (solved.length > 0) expect(figures[key]?.value, key).toBeCloseTo(total / solved.length / HOUR, 9);
    });
    const sum = KEYS.reduce((total, key) => total + (figures[key]?.value ?? 0), 0);
    if (solved.length > 0) expect(figures['hoursOnTheWall']?.value).toBeCloseTo(sum, 9);
  });
  expect(thirdParties).toBeGreaterThan(10);
});

it('a ticket that waits for a third party is with its expert, who owes nothing and works on nothing', () => {
  // One email of ten minutes’ work, taken at once; the third party takes five hours.
  const simulation = new Simulation(
    scenarioOf({ ...exactDay(['0 s']), packs: { progress: { thirdPartyShare: 1, thirdPartySigma: 0 } } }),
  );
  simulation.run(3 * HOUR);
  const { tickets, cases, experts } = simulation.world;
  expect(tickets.state[0]).toBe(TICKET.waitingForThirdParty);
  const expert = tickets.expert[0]!;
  expect([experts.held[expert], experts.working[expert], cases.owes[0]]).toEqual([1, 0, 0]);
  simulation.run(6 * HOUR);
  expect(tickets.state[0]).toBe(TICKET.solved);
  // One follow-up was owed, and none was missed.
  const { followUpsMissed } = figuresOf(simulation.world, ['followUpsMissed'], simulation.now);
  expect(followUpsMissed).toMatchObject({ value: 0 });
});

describe('whoever waits for a third party', () => {
  /** One email at once and nobody else on duty; the expert goes home at 3 h. */
  const asked = (shiftEnd: string): Simulation => {
    const { experts, ...rest } = exactDay(['0 s']) as { experts: readonly object[] };
    const settings = {
      ...rest,
      experts: [
        { ...experts[0], count: 1, schedule: { shifts: [{ days: 'daily', from: '00:00', to: '03:00', experts: 1 }] } },
      ],
      desk: { shiftEnd },
      packs: { progress: { thirdPartyShare: 1, thirdPartySigma: 0 } },
    };
    const simulation = new Simulation(scenarioOf(settings));
    simulation.run(2 * HOUR);
    expect(simulation.world.tickets.state[0]).toBe(TICKET.waitingForThirdParty);
    return simulation;
  };

  it('keeps the ticket over the end of the shift: nothing is owed that could be dropped', () => {
    const simulation = asked('drop');
    simulation.run(4 * HOUR);
    const { tickets } = simulation.world;
    expect([tickets.state[0], tickets.expert[0]]).toEqual([TICKET.waitingForThirdParty, 0]);
  });

  it('leaves it to the desk when gone for good', () => {
    const { world } = asked('finish-in-hand');
    world.presence.dismiss(0);
    expect([world.tickets.state[0], world.tickets.expert[0]]).toEqual([TICKET.waiting, -1]);
  });
});
