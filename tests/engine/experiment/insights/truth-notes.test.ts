import { expect, it } from 'vitest';
import { TRUTH } from '../../../../engine/experiment/insights/truth-notes.ts';
import { dashboardOf, type DashboardView } from '../../../../engine/kpi/dashboard.ts';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import type { World } from '../../../../engine/world/world.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { notedRun, onNotedDesks, type NotedRun } from './noted-runs.ts';

type Counts = Record<keyof typeof TRUTH, number>;

const noCounts = (): Counts => Object.fromEntries(Object.keys(TRUTH).map((name) => [name, 0])) as Counts;

type Truth = ReadonlyMap<number, { readonly needsEscalation: boolean; readonly uncontrollable: boolean }>;

/** Escalations and causes, ticket by ticket. */
function ofTicket(event: SimulationEvent, truth: Truth): keyof Counts | undefined {
  if (event.type === 'ticket-escalated' && event.expert !== null)
    return event.needed ? 'escalatedNeeded' : 'escalatedNeedless';
  if (event.type === 'ticket-closed')
    return truth.get(event.ticket)!.needsEscalation ? 'keptThoughNeeded' : 'keptRightly';
  if (event.type !== 'review-left' || event.stars > 3) return undefined;
  const where = truth.get(event.ticket)!.uncontrollable ? 'beyond' : 'within';
  return `${where}${event.controllable ? 'Counted' : 'Filtered'}`;
}

/** Escalations, causes and offers that ran out, from the log. */
function countsOf({ events, world }: NotedRun): Counts {
  const counts = noCounts();
  const arrived = events.filter((event) => event.type === 'ticket-arrived');
  const truth = new Map(arrived.map((event) => [event.ticket, event]));
  const nameOf = ({ ticket, offer }: { ticket: number; offer: number }): string => `${ticket} ${offer}`;
  const noticed = new Set(events.flatMap((event) => (event.type === 'offer-noticed' ? [nameOf(event)] : [])));
  for (const event of events) {
    const what = ofTicket(event, truth);
    if (what !== undefined) counts[what]++;
    if (event.type !== 'offer-expired') continue;
    const isOn = world.experts.notifications[event.expert] === 1;
    const unseen = isOn ? 'expiredUnseenNotified' : 'expiredUnseenUnnotified';
    counts[noticed.has(nameOf(event)) ? 'expiredSeen' : unseen]++;
  }
  return counts;
}

const OF_THE_LOG = Object.keys(TRUTH).slice(0, TRUTH.looks) as (keyof typeof TRUTH)[];

const fromLog = (run: NotedRun): void => {
  const counts = countsOf(run);
  for (const name of OF_THE_LOG) expect(run.notes[TRUTH[name]], name).toBe(counts[name]);
};

it('truth and what is shown are those of the log, on random desks', () => {
  onNotedDesks('truth', fromLog);
});

const DESK = scenarioWith({
  horizon: '6 h',
  closing: 'drain',
  arrivals: [{ rate: '120 per hour' }],
  experts: [
    { name: 'steady', count: 5 },
    { name: 'ignorers', count: 2, archetype: 'ignorer' },
    { name: 'over-escalators', count: 2, archetype: 'over-escalator' },
  ],
});

it('and on a desk where everything of it happens', () => {
  const run = notedRun(DESK, 'truth');
  fromLog(run);
  for (const name of OF_THE_LOG) expect(run.notes[TRUTH[name]], name).toBeGreaterThan(0);
});

/** What dashboards say at the first thing that happens in the last minute of each hour. */
function looks(): Counts {
  const counts = noCounts();
  let next = 59 * 60_000;
  const simulation = new Simulation(DESK, undefined, [
    (world) => ({
      happened: () => {
        const { now } = world.calendar;
        if (now < next || now > DESK.horizon) return;
        next = (Math.floor(now / 3_600_000) + 1) * 3_600_000 + 59 * 60_000;
        for (let expert = 0; expert < world.experts.count; expert++) lookAt(world, expert, counts);
      },
    }),
  ]);
  simulation.run();
  return counts;
}

function lookAt(world: World, expert: number, counts: Counts): void {
  const { frozen, live } = dashboardOf(world, expert)!;
  const bands = ({ rejected, timedOut }: DashboardView) => [rejected.band?.word, timedOut.band?.word];
  if ([...bands(frozen), ...bands(live)].includes(undefined)) return;
  counts.looks++;
  counts.rejectedApart += Math.abs(frozen.rejected.value! - live.rejected.value!);
  counts.timedOutApart += Math.abs(frozen.timedOut.value! - live.timedOut.value!);
  if (bands(frozen).join(' ') !== bands(live).join(' ')) counts.otherBand++;
}

it('how far shown and live lie apart is what the two views of the dashboard say', () => {
  const { notes } = notedRun(DESK, 'truth');
  const expected = looks();
  expect(expected.looks).toBeGreaterThan(20);
  expect(expected.otherBand).toBeGreaterThan(0);
  for (const name of ['looks', 'rejectedApart', 'timedOutApart', 'otherBand'] as const)
    expect(notes[TRUTH[name]], name).toBeCloseTo(expected[name], 9);
});
