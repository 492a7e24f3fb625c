import { expect, it } from 'vitest';
import { TRUTH } from '../../../../engine/experiment/insights/truth-notes.ts';
import { dashboardOf, type DashboardView } from '../../../../engine/kpi/dashboard.ts';
import { Simulation } from '../../../../engine/simulation.ts';
import type { World } from '../../../../engine/world/world.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { notedRun, onNotedDesks, type NotedRun } from './noted-runs.ts';

type Counts = Record<keyof typeof TRUTH, number>;

const noCounts = (): Counts => Object.fromEntries(Object.keys(TRUTH).map((name) => [name, 0])) as Counts;

/** Escalations and causes, ticket by ticket, and offers that ran out, from the log. */
function countsOf({ events, world }: NotedRun): Counts {
  const counts = noCounts();
  const tickets = new Map<number, { needsEscalation: boolean; uncontrollable: boolean }>();
  const noticed = new Set<string>();
  for (const event of events) {
    if (event.type === 'ticket-arrived') tickets.set(event.ticket, event);
    else if (event.type === 'ticket-escalated' && event.expert !== null)
      counts[event.needed ? 'escalatedNeeded' : 'escalatedNeedless']++;
    else if (event.type === 'ticket-closed')
      counts[tickets.get(event.ticket)!.needsEscalation ? 'keptThoughNeeded' : 'keptRightly']++;
    else if (event.type === 'review-left' && event.stars <= 3) {
      const where = tickets.get(event.ticket)!.uncontrollable ? 'beyond' : 'within';
      counts[`${where}${event.controllable ? 'Counted' : 'Filtered'}`]++;
    } else if (event.type === 'offer-noticed') noticed.add(`${event.ticket} ${event.offer}`);
    else if (event.type === 'offer-expired') {
      const isOn = world.experts.notifications[event.expert] === 1;
      const unseen = isOn ? 'expiredUnseenNotified' : 'expiredUnseenUnnotified';
      counts[noticed.has(`${event.ticket} ${event.offer}`) ? 'expiredSeen' : unseen]++;
    }
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
