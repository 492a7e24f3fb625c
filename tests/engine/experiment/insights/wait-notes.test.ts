import { expect, it } from 'vitest';
import { WAIT_NOTES_WIDTH } from '../../../../engine/experiment/insights/wait-notes.ts';
import type { SimulationEvent } from '../../../../engine/log/simulation-event.ts';
import type { Scenario } from '../../../../engine/scenario/scenario.ts';
import { scenarioWith } from '../../../scenarios.ts';
import { notedRun, onNotedDesks } from './noted-runs.ts';

const ENDS = ['offer-accepted', 'ticket-abandoned', 'ticket-balked', 'ticket-blocked'] as const;

/** Tickets, their waits, those who left and those accepted in time, by interval of arrival: each ticket with its first end. */
function waitsOf(events: readonly SimulationEvent[], { figures, horizon }: Scenario): number[] {
  const notes = Array.from({ length: Math.ceil(horizon / figures.interval) * WAIT_NOTES_WIDTH }, () => 0);
  const arrivals = new Map<number, number>();
  for (const event of events) {
    if (!('ticket' in event)) continue;
    const { ticket, at, type } = event;
    if (type === 'ticket-arrived') {
      arrivals.set(ticket, at);
      notes[Math.floor(at / figures.interval) * WAIT_NOTES_WIDTH]!++;
    }
    const arrived = arrivals.get(ticket);
    if (arrived === undefined || !ENDS.some((end) => end === type)) continue;
    arrivals.delete(ticket);
    const place = Math.floor(arrived / figures.interval) * WAIT_NOTES_WIDTH;
    notes[place + 1]! += at - arrived;
    if (type !== 'offer-accepted') notes[place + 2]!++;
    else if (at - arrived <= figures.thresholds[0]!) notes[place + 3]!++;
  }
  // Follow-on tickets may come after the horizon, while the desk drains.
  return notes.slice(0, Math.ceil(horizon / figures.interval) * WAIT_NOTES_WIDTH);
}

it('waits by interval are those of the log, on random desks', () => {
  onNotedDesks('waits', ({ notes, events, world }) => expect([...notes]).toEqual(waitsOf(events, world.scenario)));
});

it('one expert, three calls: the second waits for the first, the third hangs up', () => {
  const scenario = scenarioWith({
    preset: 'plain',
    horizon: '1 h',
    closing: 'drain',
    figures: { interval: '30 min', thresholds: ['1 min'] },
    tickets: {
      channels: { voice: 1 },
      work: { voice: '2 min' },
      categories: { call: { patience: '90 s' } },
    },
    arrivals: [{ times: ['29 min', '30 min', '30 min'] }],
    experts: [{ count: 1 }],
    desk: { patienceEnds: 'acceptance' },
  });
  const { notes } = notedRun(scenario, 'waits');
  expect([...notes]).toEqual([1, 0, 0, 1, 2, 60_000 + 90_000, 1, 1]);
});
